"""The lines of a page as a reader sees them, weighed, and their sums over the elements.

Sizes are code points without outer white space.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from cleaner.patterns import lazy
from cleaner.stages.html.page import CONCEALED, LINK, SILENT, Page
from cleaner.stages.html.vocabulary import BREAKS, CELL, NONE

MARKS = lazy(r"[，。！？；：、,!?;…،؛؟۔।։]|\.(?=\s|$)|&#(?:65292|12290|65281|65311|65307|12289);")
"""Sentence punctuation, also as the numeric references of pages that escape all their Chinese."""

ENDS = ("。", "！", "？", ".", "!", "?", "؟", "۔", "।")
"""How a sentence ends. A paragraph that ends so outside of its links is one, however long those are."""

CLOSING = frozenset("。！？…；：」』”’）》】!?.;:)\"'>]؟۔।؛")
"""Characters that a paragraph ends in, in text or as the end of a reference."""

UNENDED = 0.7
"""What a line with sentence punctuation weighs that does not end in any: it may be a headline."""

RIGHTS = 240
"""Code points up to which a line may be the foot of a page, which says who made it and whose it is …"""

_RIGHTS = lazy(
    r"Powered by|版[权權]所有|All Rights Reserved|ICP[备證]|Copyright\s{0,3}(?:©|\(c\)|&copy;)", re.IGNORECASE
)
"""… however much punctuation it has."""

PROSE = 20
"""Code points from which a line with sentence punctuation counts in full."""


@dataclass(slots=True)
class Line:
    """Runs of text that a reader sees as one line or paragraph."""

    first: int
    """Index of its first run."""
    stop: int
    """Index behind its last run; invisible ones may lie between."""
    element: int
    """The innermost block element around its first run."""
    size: int = 0
    linked: int = 0
    marks: int = 0
    weight: float = 0.0
    head: bool = False
    """Whether it is one link throughout, as long as a headline, and not said again and again."""
    stamp: bool = False
    """Whether it is short and tells when something was written."""


@dataclass(slots=True)
class Sums:
    """What lies inside an element, in all."""

    size: int = 0
    linked: int = 0
    marks: int = 0
    lines: int = 0
    heads: int = 0
    """Lines that may be headlines of other pages."""
    stamps: int = 0
    """Short lines that tell when something was written."""
    weight: float = 0.0


RANKS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

NOTHING = Sums()
"""The sums of every element without text: there are many."""

STAMP = 40
"""Code points below which a line with a time in it is a stamp on what somebody wrote."""

_WHEN = lazy(
    r"(?<!\d)\d{1,2}:\d\d(?!\d)|\d\s?(?:秒|分钟|小时|天|个月|年)前|昨天|前天|刚刚"
    r"|\d\s?(?:minutes?|hours?|days?|months?|years?) ago",
    re.IGNORECASE,
)

SOURCE = 80
"""Code points below which a line may name the source of an article."""

_SOURCE = lazy(r"(?:来\s?源|來源|稿源|责任编辑|責任編輯|责编)\s*[:：]")

HEAD = 8
"""Code points from which a line that is one link can be the headline of another page."""


@dataclass(slots=True)
class Reading:
    """A page as its reader sees it: which of its runs are displayed, and the lines they make."""

    page: Page
    visible: list[bool]
    lines: list[Line]
    sourced: bool = False
    """Whether a short line names a source or an editor, as an article has it and a forum has not."""
    sentences: Counter[int] = field(default_factory=Counter)
    """For the element around paragraphs: how many of its children are one paragraph with sentence punctuation."""

    def text(self, line: Line, *, linked: bool = True) -> str:
        """The visible text of a line, its runs joined by spaces; or what of it is not linked."""
        runs, text, elements = self.page.runs, self.page.text, self.page.elements
        seen = (i for i in range(line.first, line.stop) if self.visible[i])
        if not linked:
            seen = (i for i in seen if not elements[runs[i].element].flags & LINK)
        return " ".join(text[runs[i].start : runs[i].end] for i in seen)

    def rank(self, index: int) -> int:
        """The rank of the heading that an element begins with, 1 to 6; 0 when it begins with something else."""
        runs, elements = self.page.runs, self.page.elements
        at = bisect_left(self.lines, elements[index].inner, key=lambda line: runs[line.first].start)
        head = self.lines[at].element if at < len(self.lines) else 0
        name = elements[head].name
        return int(name[1]) if name in RANKS and index <= head <= elements[index].last else 0


def visible_runs(page: Page) -> list[bool]:
    """Whether each run is displayed as text of the page."""
    elements = page.elements
    return [not elements[run.element].flags & (CONCEALED | SILENT) for run in page.runs]


def reading_of(page: Page) -> Reading:
    """Cut the visible runs into lines and weigh them."""
    visible = visible_runs(page)
    lines: list[Line] = []
    elements, text = page.elements, page.text
    blocks = _blocks_around(page)
    line: Line | None = None
    gap = NONE
    for index, run in enumerate(page.runs):
        gap = max(gap, run.gap)
        if not visible[index]:
            continue
        if line is None or gap >= CELL:
            line = Line(index, index, blocks[run.element])
            lines.append(line)
        gap = NONE
        line.stop = index + 1
        size = run.end - run.start
        line.size += size
        if elements[run.element].flags & LINK:
            line.linked += size
        elif size > 3:
            line.marks += len(MARKS.findall(text, run.start, run.end))
    reading = Reading(page, visible, lines)
    reading.sourced = any(line.size < SOURCE and _SOURCE.search(reading.text(line)) for line in lines)
    headed = _headed_tables(page)
    for line in lines:
        if headed and headed.intersection(_around(page, line.element)):
            line.linked = 0  # what a table of data lists is no way elsewhere
        line.weight = weigh(line)
        if line.weight >= PROSE and line.size < RIGHTS and _RIGHTS.search(reading.text(line)):
            line.weight = 0.0
        if line.marks and text[page.runs[line.stop - 1].end - 1] not in CLOSING:
            line.weight *= UNENDED
        line.stamp = line.size < STAMP and _WHEN.search(reading.text(line)) is not None
        if line.marks and line.weight >= PROSE:
            reading.sentences[elements[line.element].parent] += 1
    _find_heads(reading)
    return reading


CONTROLS = 3
"""Links of one wording from which on they are a control of every post or entry (Share this article)."""


def _find_heads(reading: Reading) -> None:
    """Mark the lines that may be headlines of other pages."""
    linked = [line for line in reading.lines if line.linked == line.size >= HEAD and _is_one_link(reading.page, line)]
    said = Counter(map(reading.text, linked))
    for line in linked:
        line.head = said[reading.text(line)] < CONTROLS


NEAR = 12
"""Elements around a line within which the table is looked for that it is in."""


def _around(page: Page, index: int) -> Iterator[int]:
    """The next elements around one, itself the first."""
    for _ in range(NEAR):
        yield index
        index = page.elements[index].parent


def _headed_tables(page: Page) -> set[int]:
    """The tables of data: they have a row with two header cells or more."""
    rows = Counter(element.parent for element in page.elements if element.name == "th")
    headed = (index for index, cells in rows.items() if cells > 1)
    return {i for row in headed for i in _around(page, row) if page.elements[i].name == "table"}


def _blocks_around(page: Page) -> list[int]:
    """For every element the innermost block element around it, itself included."""
    blocks = [0] * len(page.elements)
    for index, element in enumerate(page.elements):
        blocks[index] = index if element.name in BREAKS else blocks[element.parent]
    return blocks


def weigh(line: Line) -> float:
    """How much a line says for an article around it: its text outside links, in full when it reads like a sentence."""
    free = line.size - line.linked
    if line.linked > free:
        return 0.0
    if line.marks:
        return free if free >= PROSE else free * 0.5
    return free * (0.4 if free >= 30 else 0.15)


def sums_of(reading: Reading, dropped: list[bool]) -> list[Sums]:
    """Add the lines up for every element; lines inside dropped elements count for nothing."""
    elements = reading.page.elements
    sums = [NOTHING] * len(elements)
    for line in reading.lines:
        if not dropped[line.element]:
            own = Sums(line.size, line.linked, line.marks, 1, int(line.head), int(line.stamp), line.weight)
            _add(sums, line.element, own)
    for index in range(len(elements) - 1, 0, -1):
        if sums[index] is not NOTHING:
            _add(sums, elements[index].parent, sums[index])
    return sums


def _is_one_link(page: Page, line: Line) -> bool:
    """Whether all of a linked line is one link; a row of controls (回复 支持 举报) is several."""
    first, last = (_link_around(page, page.runs[index].element) for index in (line.first, line.stop - 1))
    return first == last


def _link_around(page: Page, index: int) -> int:
    return next((around for around in _around(page, index) if page.elements[around].name == "a"), 0)


def _add(sums: list[Sums], index: int, more: Sums) -> None:
    own = sums[index]
    if own is NOTHING:
        own = sums[index] = Sums()
    own.size += more.size
    own.linked += more.linked
    own.marks += more.marks
    own.lines += more.lines
    own.heads += more.heads
    own.stamps += more.stamps
    own.weight += more.weight
