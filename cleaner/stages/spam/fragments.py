"""Small matter that spam leaves between the words: filler controls, empty tags with random ids, phrases again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from cleaner.patterns import lazy
from cleaner.stages.spam.page import ITEM, PROSE

Spans = Iterator[tuple[int, int]]

CONTROL = lazy("[\x01-\x08\x0e-\x1a\x7f]+")
CONTROL_BETWEEN = lazy("[\u3400-\u9fff][\x1c-\x1f]+[\u3400-\u9fff]")
CONTROL_OR_SEPARATOR = lazy("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]+")
CONTROLS = "".join(map(chr, (*range(1, 9), *range(14, 27), *range(28, 32), 127)))
"""Characters without a meaning in a text: not \\t \\n \\v \\f \\r or ESC of terminal colours; the four separators of
records in a text only that has one inside a Chinese word, where no record ends."""

PAGES = ("```", "<html", "<body", "<HTML", "<BODY")
"""What has elements of its own: pages, and texts that show some."""
TAG = r"</?(?P<name>[a-z]{1,10}[1-6]?)(?:[ \t]+(?:id|class)=[\"']?(?P<id>[0-9a-z]{4,8})[\"']?)?[ \t]*>"
ONE_TAG = lazy(TAG)
_PLAIN_TAG = re.sub(r"\?P<\w+>", "?:", TAG)
TAG_RUN = lazy(rf"(?:^[ \t]*[•·*-]?[ \t]*)?{_PLAIN_TAG}(?:\s*{_PLAIN_TAG})+", re.MULTILINE)

RARE = frozenset(
    re.split(
        r"\s+",
        "abbr acronym b bdo big center cite code dd del dfn dl dt em fieldset font i ins kbd legend li listing menu "
        "nav nobr noframes noscript ol optgroup option pre rp rt ruby s samp small source strike strong sub sup tbody "
        "td tfoot th thead tr track tt u ul var xmp",
    )
)
"""Elements that no author puts, empty and with an id, into a text; `a`, `div`, `span` and `p` are anchors, examples."""

RANDOM_ID = lazy(
    r"[a-z]\d+[a-z]|^\d+[a-z]|^[a-z]{1,2}\d{3,}$|^[bcdfghjklmnpqrstvwxz]{3,}\d+$"
    r"|^(?!area|book|chap|cell|code|data|demo|exam|foot|form|head|home|item|line|link|list|main|menu|note|page|para|part"
    r"|post|quiz|sect|step|task|term|test|text|unit|user|week)[a-z]{4}\d$"
)
"""`ogu0s`, `x1y2z`, `rpon3`; `step3` and `note1` are names that authors give."""

HIDDEN = lazy(
    r"<(?P<name>[a-z]{1,10})\b[^>\n]{0,200}(?:style=[\"'][^\"'>\n]{0,200}"
    r"(?:display:\s*none|visibility:\s*hidden|-\d{3,5}(?:px|em)|(?:height|width|font-size):\s*0(?![\d.]))"
    r"|(?:height|width)=[\"']?[01]\b)[^>\n]{0,200}>(?P<text>"
    r"(?:[^<]|</?(?!(?P=name)\b)(?:a|b|br|d[dlt]|em|font|h[1-6]|i|li|[ou]l|p|span|strong|t[dr]|u)\b[^<>\n]{0,200}>){20,4000})</(?P=name)>"
    r"|<!--(?P<comment>[^<>]{20,4000})-->"
    r"|<meta name=[\"'](?:keywords|description)[\"'] content=[\"'](?P<meta>[^\"'<>\n]{12,1000})[\"'][ /]*>"
)
"""An element that its style hides, moves off the screen or makes of no size, or a comment; keywords of a page."""
MARKUP = lazy(r"<[^<>\n]*>")
FEWEST_HIDDEN = 3
"""Entries of a hidden list, and other sites that it links to, if its words are not known."""
LINKED = lazy("href=[\"']?(?:https?:)?//([^/\"'\\s>]+)")

INDENT = " \t\r\u3000\xa0"


def filler(text: str) -> Spans:
    """Control characters strewn between words.

    >>> list(filler("消白工艺设备\\x08\\x08、服务"))
    [(6, 8)]
    >>> list(filler("列\\t表\\n"))
    []
    """
    control = CONTROL_OR_SEPARATOR if CONTROL_BETWEEN.search(text) else CONTROL
    for match in control.finditer(text):
        yield match.span()


def stray_tags(text: str) -> Iterator[tuple[int, int]]:
    """Runs of empty elements with a random id, with the line they fill.

    >>> list(stray_tags('正文\\n<samp id="ogu0s"></samp>\\n正文'))
    [(3, 28)]
    >>> list(stray_tags('写上 <div id="app"></div> 即可'))
    []
    """
    if "</" not in text or any(mark in text for mark in PAGES):
        return
    runs = [match for match in TAG_RUN.finditer(text) if _empty(match.group())]
    ids = Counter(tag["id"] for run in runs for tag in ONE_TAG.finditer(run.group()) if tag["id"])
    for run in runs:
        start, end = _with_line(text, run.start(), run.end())
        alone = text[start - 1 : start] in ("", "\n") and (end == len(text) or text[end - 1] == "\n")
        if _random(run.group(), ids, alone):
            yield start, end


def hidden_lists(text: str, known: Callable[[str], bool]) -> Spans:
    """Elements that no reader of the page sees, filled with a list, with the line they fill.

    The list has `known` words, or links to several other sites.

    >>> list(hidden_lists('正文\\n<p style="display:none">天上棋牌 地上彩票 线上真人 网上体育投注</p>\\n正文', bool))
    [(3, 53)]
    >>> list(hidden_lists('<p style="display:none">请先登录，然后再来查看这里隐藏着的内容。</p>', bool))
    []
    """
    if any(mark in text for mark in PAGES):
        return
    for match in HIDDEN.finditer(text):
        farms = len(set(LINKED.findall(match[0]))) >= FEWEST_HIDDEN
        hidden = MARKUP.sub(" ", match["text"] or match["comment"] or match["meta"])
        if not PROSE.search(hidden) and len(ITEM.findall(hidden)) >= FEWEST_HIDDEN and (farms or known(hidden)):
            yield _with_line(text, match.start(), match.end())


def _empty(run: str) -> bool:
    """Whether every element that is opened is closed again, the last first."""
    opened: list[str] = []
    for tag in ONE_TAG.finditer(run):
        if not tag.group().startswith("</"):
            opened.append(tag["name"])
        elif not opened or opened.pop() != tag["name"]:
            return False
    return not opened


def _random(run: str, ids: Counter[str], alone: bool) -> bool:
    """Whether an id stands twice, which no valid page has, or rare elements have ids like `ogu0s`; two in a line."""
    tags = list(ONE_TAG.finditer(run))
    named = [tag["id"] for tag in tags if tag["id"]]
    twice = any(ids[name] > 1 for name in named)
    rare = all(tag["name"] in RARE for tag in tags)
    mixed = sum(RANDOM_ID.search(name) is not None for name in named)
    return twice or (rare and mixed >= (1 if alone else 2))


def _with_line(text: str, start: int, end: int) -> tuple[int, int]:
    """A span with the newline behind it when it fills its lines, but for indents."""
    left, right = start, end
    while left > 0 and text[left - 1] in INDENT:
        left -= 1
    while right < len(text) and text[right] in INDENT:
        right += 1
    if (left and text[left - 1] != "\n") or (right < len(text) and text[right] != "\n"):
        return start, end
    return left, min(right + 1, len(text))


OPENED, CLOSED = lazy(r"<[a-z]+\b[^<>\n]{0,300}>[ \t]*$"), lazy(r"[ \t]*</[a-z]+>")
OPENING = 320
"""Code points before a phrase in which the element that holds it begins."""


def with_element(text: str, start: int, end: int) -> tuple[int, int]:
    """A phrase with the element that holds nothing else.

    >>> with_element('见<a href="/1">天上棋牌</a>。', 14, 18), with_element("见天上棋牌。", 1, 5)
    ((1, 22), (1, 5))
    """
    opened = text[start - 1 : start] in (">", " ", "\t") and OPENED.search(text, max(0, start - OPENING), start)
    closed = CLOSED.match(text, end) if opened else None
    return (opened.start(), closed.end()) if opened and closed else (start, end)


def told_again(
    text: str, start: int, end: int, phrases: Iterable[str], marked: Callable[[str], bool], head: int = 0
) -> Spans:
    """The places in `text[start:end]` of phrases of removed blocks: of those marked as spam, and of all before `head`.

    >>> list(told_again("天上棋牌大厅\\n学习天上棋牌大厅教育", 7, 17, ["天上棋牌大厅"], lambda phrase: True))
    [(9, 15)]
    >>> list(told_again("江西省玉山县\\n学习江西省玉山县经验", 7, 17, ["江西省玉山县"], lambda phrase: False))
    []
    """
    for phrase in phrases:
        if text.find(phrase, start, end) < 0:
            continue
        limit = end if marked(phrase) else min(end, head)
        at = text.find(phrase, start, limit)
        while at >= 0:
            yield with_element(text, at, at + len(phrase))
            at = text.find(phrase, at + len(phrase), limit)
