"""Runs of numbers that count pages, by what they say, and by what stands between and around them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import sqrt

from cleaner.stages.furniture.agreement import FEWEST, may_run
from cleaner.stages.furniture.frames import LONG_RUN, has_heads, is_framed, is_titled
from cleaner.stages.furniture.lines import Lines, breaks_prose
from cleaner.stages.furniture.numbers import (
    Mark,
    are_years,
    is_marked,
    is_ordinal,
    is_pure,
    is_reference,
    is_worded,
)
from cleaner.stages.furniture.repeats import PRINTED

NEAREST = 4
"""Lines from one page number to the next, at least; the rows of a table and the verses of a poem are closer."""
SMALLEST = 150
"""Code points of a page in the mean: a numbered stanza or list item is shorter."""
CUT = 0.25
"""Share of page numbers that stand in the middle of a sentence. Pages of prose reach 0.6 and more; chapters, 0."""
TITLED_CUT = 0.4
"""The same of lines with words beside the number: the titles of lessons stand below lines without a stop, too."""
TITLED_EVEN = 0.5
"""Standard deviation of the length of pages, as a share of the mean, where the title tells that they are pages."""
EVEN = 0.3
"""Standard deviation of the length of pages, as a share of the mean; chapters spread wider."""
JUMP = 3
"""How far one number may be ahead of the last one found: blank pages and plates are not numbered."""
AGREED = 0.9
"""Share of the numbers in heads that agree with those in feet; the cells of a table agree with none."""
LONGEST_ITEM = 10
"""Chinese characters beside a number that counts items or lessons; feet with a notice have more."""
LAST_LATIN = "ɏ"
"""The last letter of scripts in which the label of an item is longer."""


def counting(lines: Lines, style: str, marks: Sequence[Mark], others: Sequence[Mark]) -> list[Mark]:
    """The lines of one style that count pages, in runs that the `others` amid them agree with."""
    if len(marks) < 2 or is_ordinal(style) or not (is_pure(style) or may_run(lines.rows[marks[0].line])):
        return []
    places: dict[int, list[int]] = defaultdict(list)
    for mark in marks:
        places[mark.value].append(mark.line)
    found: list[Mark] = []
    for chain in _chains(marks):
        amid = others[bisect_left(others, chain[0]) : bisect_left(others, chain[-1])]
        if _agree(chain, amid) and not are_years(mark.value for mark in chain) and _counts_pages(lines, style, chain):
            found += _unmistakable(chain, places)
    return found


def _agree(chain: Sequence[Mark], amid: Sequence[Mark]) -> bool:
    """Whether the numbers amid those of a run are of the same pages: one is in the head of a page, one in its foot."""
    before = (chain[bisect_left(chain, mark) - 1] for mark in amid)
    agreeing = sum(0 <= mark.value - near.value <= JUMP for mark, near in zip(amid, before, strict=True))
    return agreeing >= AGREED * len(amid)


def _counts_pages(lines: Lines, style: str, chain: Sequence[Mark]) -> bool:
    """Whether a run of numbers counts pages: by its words, or by what stands between and around them."""
    sizes = [(lines.starts[b.line] - lines.starts[a.line]) / (b.value - a.value) for a, b in pairwise(chain)]
    mean = sum(sizes) / len(sizes)
    if is_worded(style) and is_pure(style):
        return mean >= SMALLEST or len(chain) >= FEWEST
    if len(chain) < FEWEST or mean < SMALLEST:
        return False
    spread = _spread(sizes) / mean
    even = len(sizes) >= FEWEST and spread <= EVEN
    if len(sizes) >= FEWEST and spread <= TITLED_EVEN and is_titled(lines, chain):
        return True
    if is_pure(style) and even and is_framed(lines, chain):
        return True
    if is_reference(style):
        return False
    if len(chain) >= LONG_RUN and spread <= TITLED_EVEN and _is_notice(lines.rows[chain[0].line]):
        return True
    cut = sum(is_cut(lines, mark.line) for mark in chain) / len(chain)
    if cut >= (CUT if is_pure(style) else TITLED_CUT):
        return True
    headed = cut > 0 and has_heads(lines, chain)
    if is_pure(style):
        return (even or headed) if is_marked(style) else (even and headed)
    return headed  # the titles of lessons are even, too


def _is_notice(row: str) -> bool:
    """Whether a line with a number says more than the label of an item does, or where or when it was printed."""
    return sum(sign > LAST_LATIN for sign in row) >= LONGEST_ITEM or PRINTED.search(row) is not None


def is_cut(lines: Lines, line: int) -> bool:
    """Whether the body text is cut in mid-sentence here; lines that repeat in the document are looked through."""
    before, behind = _body(lines, line, -1), _body(lines, line, 1)
    return before >= 0 and behind >= 0 and breaks_prose(lines.rows[before], lines.rows[behind])


def _body(lines: Lines, line: int, step: int) -> int:
    for _ in range(3):
        line = lines.around(line, step)
        if line < 0 or lines.counts[lines.rows[line]] < FEWEST:
            return line
    return -1


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


def _spread(sizes: Sequence[float]) -> float:
    """The standard deviation, as `statistics.pstdev` has it; that module takes 10 ms to import."""
    mean = sum(sizes) / len(sizes)
    return sqrt(sum((size - mean) ** 2 for size in sizes) / len(sizes))


def _unmistakable(chain: Sequence[Mark], places: Mapping[int, Sequence[int]]) -> list[Mark]:
    """The lines of a run that no other line between their neighbours could be: a cell of a table has numbers too.

    `places` are the lines on which each number stands in this style.
    """
    sure: list[Mark] = []
    for index, (line, value) in enumerate(chain):
        low = chain[index - 1].line if index else line - 1
        high = chain[index + 1].line if index + 1 < len(chain) else line + 1
        if bisect_left(places[value], high) - bisect_left(places[value], low + 1) == 1:
            sure.append(Mark(line, value))
    return sure
