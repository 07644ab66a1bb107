"""Adjacent breaks: which of a text's line ends stand inside a sentence.

Most are decided for all lines at once, by their widths and the characters around them; only what is left is weighed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from cleaner.stages.rejoin import shapes
from cleaner.stages.rejoin.cuts import LEAST_ENDED, judge_cut, on_a_cut_page
from cleaner.stages.rejoin.habits import Habits
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.margin import NARROWEST_WRAP
from cleaner.stages.rejoin.overlap import LEAST_OVERLAP, LEAST_SPACED, MOST_OVERLAP
from cleaner.stages.rejoin.unended import is_unended
from cleaner.stages.rejoin.weighing import (
    MOST_HIDDEN,
    Join,
    fullness,
    is_elsewhere,
    is_forbidden,
    is_steady,
    is_trusted,
    judge_full,
    runs_over,
)

DOUBTFUL = 1.0
"""Breaks that lack less than this are reported as suggestions."""


class Joins(NamedTuple):
    """What is to be said of the breaks of a text."""

    plain: list[int]
    """Lines that go on below beyond doubt; there is no more to say of them than that."""
    sure: list[Join]
    open: list[Join]
    """Cut paragraphs: joined unless the rest of the sentence, or the beginning of the next, is found elsewhere."""
    doubtful: list[Join]

    def only(self, wanted: Callable[[int], bool]) -> Joins:
        """Those below the lines that are wanted."""
        kinds = ([join for join in kind if wanted(join.line)] for kind in (self.sure, self.open, self.doubtful))
        return Joins([line for line in self.plain if wanted(line)], *kinds)


def may_be_cut(text: str) -> bool:
    """Whether any line is long enough to be cut, or any repeats the end of the one above: a text has such, or rests.

    >>> may_be_cut("A title\\n\\nAll is told, and well.\\n"), may_be_cut("All is told, and well, and so on\\n")
    (False, True)
    """
    for found in shapes.TRIGGER.finditer(text):
        line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()].rstrip()
        if len(line) >= NARROWEST_WRAP // 2 and line[-1] not in _FINAL:
            return True
    bodies = [body for body in map(str.strip, text.split("\n")) if body]
    return any(
        below[:LEAST_ENDED] in body[-MOST_OVERLAP:] or (body[-1] == "." and is_unended(body))
        for body, below in pairwise(bodies)
    )


def find(text: str, lines: Lines, habits: Habits) -> Joins:
    """The breaks to take out, and those that might be."""
    steady = is_steady(habits)
    near = _near(lines, habits.wrap * LEAST_NEAR) if steady else _unended(lines)
    if not near:
        return Joins([], [], [], [])
    fields = _fields(text, lines) if FEW * len(near) > len(lines) else _fields_of(lines, near)
    plain = _plain(lines, habits, near, fields) if steady else []
    looked_at = _doubtful(lines, habits, near, set(plain)) if steady else near
    weighed = [judge(text, lines, index, habits) for index in looked_at if fields.isdisjoint((index, index + 1))]
    joins = Joins(plain, [], [], [])
    for join in on_a_cut_page([join for join in weighed if join]):
        if join.score > -DOUBTFUL:
            kind = joins.doubtful if join.score <= 0 else joins.open if join.cut else joins.sure
            kind.append(join)
    return joins


def judge(text: str, lines: Lines, index: int, habits: Habits) -> Join | None:
    """Weigh the break below one line; None where nothing could speak for a join."""
    full = fullness(lines, index, habits)
    if full < 0 or (lines.gaps[index + 1] and is_elsewhere(lines, index, habits)):
        return None
    return judge_full(text, lines, index, habits, full) if full else judge_cut(text, lines, index, habits)


FEW = 10
"""Lines to each that needs a look, from which on those are looked at one by one."""
LEAST_NEAR = 0.7
"""Share of the wrap below which a line is the last of its paragraph."""


def _near(lines: Lines, least: float) -> list[int]:
    """The lines of a wrapped page that are full or nearly so."""
    return [index for index, width in enumerate(lines.widths[:-1]) if width >= least]


def _unended(lines: Lines) -> list[int]:
    """The lines of a page that is not wrapped that may be running text and may have been cut."""
    bodies, firsts = lines.bodies, lines.firsts
    return [
        index
        for index, (width, last) in enumerate(zip(lines.widths[:-1], lines.lasts, strict=False))
        if (
            last.isalnum()
            or last in shapes.OPEN
            or last == "；"
            or (last == ";" and firsts[index + 1].islower())
            or bodies[index + 1][:LEAST_ENDED] in bodies[index][-MOST_OVERLAP:]
            or (last == "." and is_unended(bodies[index]))
        )
        and (
            width >= NARROWEST_WRAP or (width >= NARROWEST_CUT and _is_short_and_cut(bodies[index], bodies[index + 1]))
        )
    ]


NARROWEST_CUT = 10
"""Columns of a beginning of a sentence that a blank line may leave."""


def _is_short_and_cut(left: str, right: str) -> bool:
    """Whether a line too short for most looks shows by itself that it is the beginning of the next."""
    return right.startswith(left) or (right[:2].islower() and is_unended(left, right))


_FINAL = frozenset(shapes.FINAL)


def _doubtful(lines: Lines, habits: Habits, near: list[int], plain: set[int]) -> list[int]:
    """The lines of a wrapped page that need weighing: full, or longer than that, or before a small letter."""
    widths, firsts, lasts, wrap, full = lines.widths, lines.firsts, lines.lasts, habits.wrap, habits.full
    hidden = not habits.marked and habits.hidden > MOST_HIDDEN
    return [
        index
        for index in near
        if index not in plain
        and not (hidden and _may_end_paragraph(lasts[index], firsts[index + 1]))
        and (index in full or widths[index] >= wrap or firsts[index + 1].islower())
    ]


def _may_end_paragraph(last: str, first: str) -> bool:
    """Whether a full line that ends so may be the last of its paragraph, when the next begins so."""
    return (last in _FINAL and not shapes.NEVER_FIRST.match(first)) or (last == "." and first.isupper())


def _fields(text: str, lines: Lines) -> set[int]:
    """The lines with cells, leaders, markup or code in them."""
    starts, bodies = lines.starts, lines.bodies
    suspects = {max(0, bisect_right(starts, at) - 1) for at in shapes.field_marks(text)}
    for blanks in ("   ", "　　"):
        if blanks in text:
            suspects.update(index for index, body in enumerate(bodies) if blanks in body)
    return {index for index in suspects if shapes.FIELDS.search(bodies[index])}


def _fields_of(lines: Lines, near: list[int]) -> set[int]:
    """The same of a few lines and those below them."""
    return {index for line in near for index in (line, line + 1) if shapes.FIELDS.search(lines.bodies[index])}


def _plain(lines: Lines, habits: Habits, near: list[int], fields: set[int]) -> list[int]:
    """The breaks that need no weighing: a full line inside a paragraph, and the next at the left margin.

    A wrapped book is made of little else. What is not plain is left to :func:`judge`.
    """
    bodies, gaps, indents, full = lines.bodies, lines.gaps, lines.indents, habits.full
    firsts, lasts, exact = lines.firsts, lines.lasts, is_trusted(habits)
    repeated = LEAST_OVERLAP if lines.wide else LEAST_SPACED
    return [
        index
        for index in near
        if index in full
        and not (gaps[index + 1] or indents[index + 1])
        and (exact or firsts[index + 1].islower())
        and (lasts[index].isalnum() or lasts[index] in "，、," or (exact and _goes_over(lines, index, habits)))
        and index not in fields
        and index + 1 not in fields
        and bodies[index + 1][:repeated] not in bodies[index]
        and not is_forbidden(bodies[index], bodies[index + 1], False)
    ]


def _goes_over(lines: Lines, index: int, habits: Habits) -> bool:
    """Whether a full line ends a sentence, and the next sentence is of the same paragraph."""
    return shapes.ends_sentence(lines.bodies[index]) and runs_over(lines, index, habits)
