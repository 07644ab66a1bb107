"""Lists inside an article's frame that tell of the page itself: the card it is filed by, its table of contents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from cleaner.patterns import lazy
from cleaner.stages.html.aside import REMARKS, drop, outermost
from cleaner.stages.html.frame import HALF, is_prose
from cleaner.stages.html.lines import RANKS, Line, Reading, Sums
from cleaner.stages.html.tags import WITHIN_PAGE

LEVELS = 6
"""Elements around a line among which its list is: cell, row, body, table, and two boxes."""

RECORD = 3
"""Labels from which on an element is the card of a document; fewer may well begin lines of a text."""

ENTRIES = 2
"""Ways to places of the same page from which on a list of nothing else is its table of contents."""

_CONTENTS = lazy(
    r"(?:本文|文章)?目\s*[录錄次]|(?:table of )?contents|inhalt(?:sverzeichnis)?|sommaire|содержание|目次|목차"
)


def records_aside(reading: Reading, sums: list[Sums], labels: frozenset[str], frame: int, dropped: list[bool]) -> None:
    """Inside the frame, drop the cards by which a site files a document (索引号, 发文机关, 成文日期)."""
    counts = _counted(reading, frame, lambda line: line.size < REMARKS and _label(reading.text(line)) in labels)
    cards = sorted(
        index
        for index, named in counts.items()
        if named >= RECORD and sums[index].lines <= 3 * named and not is_prose(sums[index], HALF)
    )
    drop(reading.page, outermost(reading.page, cards), dropped)


def contents_aside(reading: Reading, sums: list[Sums], frame: int, dropped: list[bool]) -> None:
    """Inside the frame, drop the tables of contents: lists of nothing but ways to places of the same page."""
    if not WITHIN_PAGE.search(reading.page.text):
        return
    entries = _counted(reading, frame, lambda line: _leads_within(reading, line))
    heads = _counted(reading, frame, lambda line: _CONTENTS.fullmatch(reading.text(line).lower()) is not None)
    tables = sorted(i for i, ways in entries.items() if ways >= ENTRIES and sums[i].lines == ways + heads[i])
    drop(reading.page, outermost(reading.page, tables), dropped)


def _counted(reading: Reading, frame: int, counts: Callable[[Line], bool]) -> Counter[int]:
    """For the elements inside the frame, how many of the lines in them count."""
    elements = reading.page.elements
    found: Counter[int] = Counter()
    for line in reading.lines:
        index = line.element
        if not frame < index <= elements[frame].last or not counts(line):
            continue
        for _ in range(LEVELS):
            if index <= frame:
                break
            found[index] += 1
            index = elements[index].parent
    return found


def _label(text: str) -> str:
    """What stands before the first colon, without white space."""
    return "".join(text.split()).partition("：")[0].partition(":")[0]


def _leads_within(reading: Reading, line: Line) -> bool:
    """Whether all of a line is a way to another place of the page; headings that link to themselves are none."""
    page = reading.page
    if page.elements[line.element].name in RANKS:
        return False
    for index in range(line.first, line.stop):
        element = page.elements[page.runs[index].element]
        for _ in range(LEVELS):
            if element.name == "a" or not element.parent:
                break
            element = page.elements[element.parent]
        if element.name != "a" or not WITHIN_PAGE.search(page.text, element.start, element.inner):
            return False
    return True
