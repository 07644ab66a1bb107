"""The headline of an article and the byline below it, wherever on the page they stand."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping

from cleaner.edits import Fact
from cleaner.stages.html.byline import is_byline, says_only
from cleaner.stages.html.labels import is_label
from cleaner.stages.html.lines import ENDS, PROSE, RANKS, Line, Reading

HEADLINE = 320
"""Code points up to which a line may be a headline: titles of laws have some two hundred."""

BYLINE = 160
"""Code points up to which a line between headline and text may be its byline."""

REPEATS = 6
"""Lines at the beginning of the text among which a headline is looked for a second time."""


def headings_of(reading: Reading, titles: list[str]) -> list[int]:
    """The elements of the headings of first rank that repeat a title of the page; else the only one there is."""
    elements = reading.page.elements
    heads = [line for line in reading.lines if elements[line.element].name == "h1" and line.size <= HEADLINE]
    repeating = [line.element for line in heads if _in_title(reading.text(line), titles)]
    return repeating or [line.element for line in heads if len(heads) == 1 and line.linked < line.size]


VALUES = frozenset({"td", "dd", "li"})
"""Elements in which the headline said again is a value: the name of what a table tells of."""


def head_above(
    reading: Reading, kept: list[Line], titles: list[str], dropped: list[bool], words: Mapping[str, frozenset[str]]
) -> list[Line]:
    """The headline above the kept lines, outside the frame, and what below it is a byline, a lead or a question."""
    if not kept:
        return []
    above = [line for line in reading.lines if line.first < kept[0].first]
    head = next((n for n in range(len(above) - 1, -1, -1) if is_headline(reading, above[n], titles)), -1)
    if head < 0:
        return []
    found = [above[head]]
    for line in above[head + 1 :]:
        text = reading.text(line) if line.size < BYLINE and line.linked < line.size else ""
        if text and is_label(text, words):
            continue
        if (is_lead(reading, line) and not dropped[line.element]) or is_byline(text):
            found.append(line)
    return found


def is_lead(reading: Reading, line: Line) -> bool:
    """Whether a line between headline and text is a sentence, not a byline."""
    return line.weight >= PROSE and not line.linked and reading.text(line).endswith(ENDS)


def said_once(reading: Reading, lines: list[Line], titles: list[str]) -> list[Line]:
    """The lines, without the headline where it stands again just below itself, and at the very end."""
    first = next((line for line in lines[:REPEATS] if is_headline(reading, line, titles)), None)
    if first is None:
        return lines
    text = reading.text(first)
    others = (line for line in lines[:REPEATS] + lines[-1:] if line is not first)
    elements = reading.page.elements
    again = {one.first for one in others if elements[one.element].name not in VALUES and reading.text(one) == text}
    return [line for line in lines if line.first not in again]


def bylines(
    reading: Reading, top: list[Line], titles: list[str], facts: Iterable[Fact], words: Mapping[str, frozenset[str]]
) -> set[int]:
    """The lines (their first runs) above the first running text that say nothing but what the facts hold."""
    values = [fact.value for fact in facts if fact.key in {"author", "source"}]
    labels = words["byline"] | words["control"] | words["tally"]
    found: set[int] = set()
    for line in top:
        if is_headline(reading, line, titles):
            continue
        if line.size < BYLINE and says_only(html.unescape(reading.text(line)), values, labels):
            found.add(line.first)
        elif line.weight >= PROSE:
            break
    return found


def is_headline(reading: Reading, line: Line, titles: list[str]) -> bool:
    """Whether a line is the page's headline: a heading of first rank, or most of what the page calls its title."""
    if not 2 <= line.size <= HEADLINE:
        return False
    text = reading.text(line)
    within = _in_title(text, titles)
    name = reading.page.elements[line.element].name
    if name == "h1":
        return within or line.linked < line.size
    if name in RANKS and not within:
        return _holds_title(text, titles)
    if not line.linked and line.size >= SHORT and html.unescape("".join(text.split())) in titles:
        return True
    return within and line.size >= 8 and any(line.size > 0.4 * len(title) for title in titles)


SHORT = 4
"""Code points from which a line that is all of a title is the headline."""


def headline_of(reading: Reading, lines: list[Line], titles: list[str]) -> Line:
    """The one of several headlines that says most of what the page calls itself: others may be the name of its site."""
    return max(lines, key=lambda line: line.size if _in_title(reading.text(line), titles) else 0)


def _holds_title(text: str, titles: list[str]) -> bool:
    """Whether a heading is a title with a word or two before it."""
    dense = html.unescape("".join(text.split()))
    return any(len(title) >= TITLE and dense.endswith(title) and 2 * len(title) > len(dense) for title in titles)


TITLE = 8
"""Code points of a title without white space from which it is known again in a longer heading."""


def _in_title(text: str, titles: list[str]) -> bool:
    dense = html.unescape("".join(text.split()))
    return any(dense in title for title in titles)
