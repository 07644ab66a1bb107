"""Where the pages of a text end, and what stands there: numbers, running heads and feet, watermarks."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from cleaner.stages.furniture.agreement import FEWEST
from cleaner.stages.furniture.heads import NUMBER_RULE
from cleaner.stages.furniture.lines import Lines, unstamped
from cleaner.stages.furniture.misread import is_misread, without_stamp
from cleaner.stages.furniture.numbers import Reader
from cleaner.stages.furniture.repeats import RULE
from cleaner.stages.furniture.running import running_lines
from cleaner.stages.furniture.sequences import likely_rows, lone_numbers, numbered_lines, stated_lines, unnumbered

STATED_RULE = "furniture.page-of-pages"

FEWEST_PAGES = 5
"""Pages that a line which is no number tells apart."""
MOST_BETWEEN = 2
"""Lines of a foot and of the head of the next page that stand between their numbers."""
SPREAD = 4
"""Code points that a misread line is longer or shorter."""


def page_furniture(lines: Lines, read: Reader) -> dict[int, str]:
    """Page numbers, running heads and feet, of pages that form feeds tell apart, or else numbers."""
    stated = dict.fromkeys(stated_lines(lines), STATED_RULE)
    if lines.breaks:
        return stated | running_lines(lines, lines.pages, read)
    likely = likely_rows(lines)
    marks = numbered_lines(lines, likely, read)
    if not marks:
        return stated | dict.fromkeys(lone_numbers(lines, likely, read), NUMBER_RULE)
    breaks = _breaks(lines, marks)
    pages = _pages(lines, breaks)
    at = [bisect_left(breaks, mark) for mark in marks]
    offsets = Counter(value - page for page, mark in zip(at, marks, strict=True) for _, value in read(lines.rows[mark]))
    usual = {offset for offset, times in offsets.items() if times >= FEWEST}
    running = running_lines(lines, pages, read, marks, range(len(pages)), usual)
    return stated | running | dict.fromkeys((*marks, *unnumbered(lines, running, read)), NUMBER_RULE)


def _breaks(lines: Lines, marks: list[int]) -> list[int]:
    """The first of each few marks that stand together: the foot of a page, and the head of the next."""
    return [
        mark
        for before, mark in pairwise([-1, *marks])
        if before < 0 or sum(map(bool, lines.rows[before + 1 : mark])) > MOST_BETWEEN
    ]


def between_watermarks(lines: Lines, watermarks: dict[int, str], read: Reader) -> dict[int, str]:
    """Running heads and feet of pages that nothing tells apart but a line which stands on each of them.

    Where a scanner misread that line, it is one of them.
    """
    if lines.breaks or len(watermarks) < FEWEST_PAGES:
        return {}
    usual, _ = Counter(unstamped(lines.rows[line]) for line in watermarks).most_common(1)[0]
    marks = [line for line in sorted(watermarks) if unstamped(lines.rows[line]) == usual]
    alike = _of_length(lines, lines.rows[marks[0]])
    misread = [
        line for line in alike if lines.rows[line] != usual and is_misread(without_stamp(lines.rows[line]), usual)
    ]
    marks = sorted({*marks, *misread})
    pages = _pages(lines, marks)
    if len(pages) < FEWEST_PAGES:
        return {}
    return running_lines(lines, pages, read, marks, range(len(pages))) | dict.fromkeys(misread, RULE)


def _of_length(lines: Lines, row: str) -> Iterator[int]:
    """The lines about as long as one."""
    lengths = range(len(row) - SPREAD, len(row) + SPREAD + 1)
    return (line for line, other in enumerate(lines.rows) if len(other) in lengths)


def _pages(lines: Lines, marks: list[int]) -> list[tuple[int, int]]:
    """The lines between those that stand on each page, half-open."""
    return [(before + 1, line) for before, line in pairwise([-1, *marks, len(lines.rows)])]
