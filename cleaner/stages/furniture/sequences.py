"""Page numbers of a text without form feeds: lines that count up at the distance of pages.

Verses, list items, chapters and table rows count up as well. Page numbers differ from them in that they stand a page
apart, and cut sentences in two.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean, pstdev
from typing import NamedTuple

from cleaner.stages.furniture.agreement import FEWEST, is_ordinal
from cleaner.stages.furniture.lines import Lines, breaks_prose
from cleaner.stages.furniture.numbers import is_marked, is_pure, is_worded, readings
from cleaner.stages.furniture.running import LONGEST

NEAREST = 4
"""Lines from one page number to the next, at least; the rows of a table and the verses of a poem are closer."""
SMALLEST = 150
"""Code points of a page in the mean: a numbered stanza or list item is shorter."""
CUT = 0.25
"""Share of page numbers that stand in the middle of a sentence. Pages of prose reach 0.6 and more; chapters, 0."""
EVEN = 0.4
"""Standard deviation of the length of pages, as a share of the mean; chapters spread wider."""
JUMP = 3
"""How far one number may be ahead of the last one found: blank pages and plates are not numbered."""

_ENDS = frozenset("0123456789０１２３４５６７８９第页頁-—–―·•∙~～*|<>《》〈〉[]【】(（)）「」/")
_LIKELY = re.compile(r"^\W{0,4}(?:第\s?)?\d{1,4}(?![\d.,，%％年月日])|(?<![\d.,，])\d{1,4}(?:\s?[页頁])?\W{0,4}$")
_NUMERAL = re.compile(r"^\W{0,4}(?:第\s?)?(?:[ivxlc]+|[IVXLC]+|[〇零一二三四五六七八九十百]+)(?:\s?[页頁])?\W{0,4}$")
_LONGEST_NUMERAL = 16
"""Code points of a line that is a Roman or Chinese number with its marks."""


class Mark(NamedTuple):
    """A line that may be a page number: where, and which."""

    line: int
    value: int


def numbered_lines(lines: Lines) -> dict[int, str]:
    """The lines, by number, that are page numbers or running lines with one: line → style."""
    found: dict[int, str] = {}
    for style, marks in _marks(lines).items():
        if len(marks) < 2 or is_ordinal(style):
            continue
        for chain in _chains(marks):
            if _counts_pages(lines, style, chain):
                found |= {mark.line: style for mark in _unmistakable(chain, marks)}
    return found


def _marks(lines: Lines) -> dict[str, list[Mark]]:
    groups: dict[str, list[Mark]] = defaultdict(list)
    for index, row in enumerate(lines.rows):
        if not row or len(row) > LONGEST:
            continue
        first, last = row[0], row[-1]
        if ((first in _ENDS or last in _ENDS) and _LIKELY.search(row)) or (
            len(row) <= _LONGEST_NUMERAL and _NUMERAL.search(row)
        ):
            for style, value in readings(row):
                groups[style].append(Mark(index, value))
    return groups


def _chains(marks: Sequence[Mark]) -> list[list[Mark]]:
    """The longest runs of numbers that go up by 1 to `JUMP`, at least `NEAREST` lines apart; each mark in one run."""
    length: list[int] = []
    previous: list[int] = []
    latest: dict[int, int] = {}
    for index, mark in enumerate(marks):
        before = [
            latest[mark.value - step]
            for step in range(1, JUMP + 1)
            if mark.value - step in latest and mark.line - marks[latest[mark.value - step]].line >= NEAREST
        ]
        best = max(before, key=lambda i: length[i], default=-1)
        length.append(length[best] + 1 if best >= 0 else 1)
        previous.append(best)
        known = latest.get(mark.value)
        if known is None or length[index] >= length[known]:
            latest[mark.value] = index
    used: set[int] = set()
    chains: list[list[Mark]] = []
    for index in sorted(range(len(marks)), key=lambda i: (-length[i], i)):
        if length[index] < 2:
            break
        chain: list[Mark] = []
        while index >= 0 and index not in used:
            used.add(index)
            chain.append(marks[index])
            index = previous[index]
        if len(chain) >= 2:
            chains.append(chain[::-1])
    return chains


def _counts_pages(lines: Lines, style: str, chain: Sequence[Mark]) -> bool:
    """Whether a run of numbers counts pages: by its words, or by what stands between and around them."""
    sizes = [lines.starts[b.line] - lines.starts[a.line] for a, b in pairwise(chain)]
    mean = fmean(sizes)
    if is_worded(style) and is_pure(style):
        return mean >= SMALLEST or len(chain) >= FEWEST
    if len(chain) < FEWEST or mean < SMALLEST:
        return False
    cut = sum(_is_cut(lines, mark.line) for mark in chain) / len(chain)
    if cut >= CUT:
        return True
    even = len(sizes) >= FEWEST and pstdev(sizes) <= EVEN * mean
    return even and (is_marked(style) or not is_pure(style) or _has_head(lines, chain))


def _is_cut(lines: Lines, line: int) -> bool:
    """Whether the body text is cut in mid-sentence here; lines that repeat in the document are looked through."""
    before, behind = _body(lines, line, -1), _body(lines, line, 1)
    return before >= 0 and behind >= 0 and breaks_prose(lines.rows[before], lines.rows[behind])


def _body(lines: Lines, line: int, step: int) -> int:
    for _ in range(3):
        line = lines.around(line, step)
        if line < 0 or lines.counts[lines.rows[line]] < FEWEST:
            return line
    return -1


def _has_head(lines: Lines, chain: Sequence[Mark]) -> bool:
    """Whether one and the same line stands beside most of the numbers."""
    for step in (-1, 1):
        beside = [lines.around(mark.line, step) for mark in chain]
        rows = [lines.rows[line] for line in beside if line >= 0]
        if rows and Counter(rows).most_common(1)[0][1] >= max(FEWEST, 0.7 * len(chain)):
            return True
    return False


def _unmistakable(chain: Sequence[Mark], marks: Sequence[Mark]) -> list[Mark]:
    """The numbers of a run that no other line between their neighbours could be: a cell of a table has numbers too."""
    places: dict[int, list[int]] = defaultdict(list)
    for mark in marks:
        places[mark.value].append(mark.line)
    sure: list[Mark] = []
    for index, mark in enumerate(chain):
        low = chain[index - 1].line if index else mark.line - 1
        high = chain[index + 1].line if index + 1 < len(chain) else mark.line + 1
        if sum(low < line < high for line in places[mark.value]) == 1:
            sure.append(mark)
    return sure
