"""Small matter that spam leaves between the words: filler controls, empty tags with random ids, phrases again."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from cleaner.stages.spam.lexicon import STRONG, Hit, occurrences
from cleaner.stages.spam.page import han_count

CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x7f]+")
"""Characters without a meaning in a text; not \\t \\n \\v \\f \\r, ESC of terminal colours, or the four separators."""

TAG = r"</?(?P<name>[a-z]{1,10}[1-6]?)(?:[ \t]+(?:id|class)=[\"'](?P<id>[0-9a-z]{4,8})[\"'])?[ \t]*>"
ONE_TAG = re.compile(TAG)
_PLAIN_TAG = re.sub(r"\?P<\w+>", "?:", TAG)
TAG_RUN = re.compile(rf"(?:^[ \t]*[•·*-]?[ \t]*)?{_PLAIN_TAG}(?:\s*{_PLAIN_TAG})+", re.MULTILINE)

RARE = frozenset(
    [
        "abbr",
        "acronym",
        "b",
        "bdo",
        "big",
        "center",
        "cite",
        "code",
        "dd",
        "del",
        "dl",
        "dt",
        "em",
        "fieldset",
        "font",
        "i",
        "ins",
        "kbd",
        "legend",
        "listing",
        "menu",
        "nav",
        "nobr",
        "noframes",
        "noscript",
        "optgroup",
        "option",
        "pre",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "source",
        "strike",
        "sub",
        "sup",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "track",
        "tt",
        "u",
        "var",
        "xmp",
    ]
)
"""Elements that no author puts, empty and with an id, into a text; `a`, `div`, `span` and `p` are anchors, examples."""

REPEATED = 8
"""Han characters from which a phrase of a block is told again by itself."""


def filler(text: str) -> Iterator[tuple[int, int]]:
    """Control characters strewn between words.

    >>> list(filler("消白工艺设备\\x08\\x08、服务"))
    [(6, 8)]
    >>> list(filler("列\\t表\\n"))
    []
    """
    for match in CONTROL.finditer(text):
        yield match.span()


def stray_tags(text: str) -> Iterator[tuple[int, int]]:
    """Runs of empty elements with a random id, with the line they fill.

    >>> list(stray_tags('正文\\n<samp id="ogu0s"></samp>\\n正文'))
    [(3, 28)]
    >>> list(stray_tags('写上 <div id="app"></div> 即可'))
    []
    """
    if "</" not in text or "```" in text:
        return
    runs = [match for match in TAG_RUN.finditer(text) if _empty(match.group())]
    ids = Counter(tag["id"] for run in runs for tag in ONE_TAG.finditer(run.group()) if tag["id"])
    for run in runs:
        if _random(run.group(), ids):
            yield _with_line(text, run.start(), run.end())


def _empty(run: str) -> bool:
    """Whether every element that is opened is closed again."""
    return run.count("</") * 2 == run.count("<")


def _random(run: str, ids: Counter[str]) -> bool:
    tags = list(ONE_TAG.finditer(run))
    named = [tag["id"] for tag in tags if tag["id"]]
    twice = any(ids[name] > 1 for name in named)
    rare = all(tag["name"] in RARE for tag in tags)
    mixed = any(re.search(r"[a-z]\d|\d[a-z]", name) for name in named)
    return bool(named) and (twice or (rare and mixed))


def _with_line(text: str, start: int, end: int) -> tuple[int, int]:
    """A span with the newline behind it when it fills its lines."""
    left = text.rfind("\n", 0, start) + 1
    right = text.find("\n", end)
    right = len(text) if right < 0 else right
    if text[left:start].strip() or text[end:right].strip():
        return start, end
    return left, min(right + 1, len(text))


def told_again(text: str, phrases: Sequence[str], hits: Sequence[Hit]) -> Iterator[tuple[int, int]]:
    """Every place of the phrases of removed blocks; of those only that a heavy word marks as spam by themselves.

    >>> list(told_again("学习天上乐园棋牌大厅网页教育", ["天上乐园棋牌大厅网页"], [Hit(6, 8, 3.0, 0, 0)]))
    [(2, 12)]
    """
    long = [phrase for phrase in dict.fromkeys(phrases) if han_count(phrase) >= REPEATED]
    if not long:
        return
    for start, end in occurrences(text, long):
        inside = hits[bisect_left(hits, (start,)) : bisect_left(hits, (end,))]
        if any(hit.weight >= STRONG for hit in inside):
            yield start, end
