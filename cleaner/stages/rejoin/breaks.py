"""Adjacent breaks: which of a text's line ends stand inside a sentence.

Most are decided for all lines at once, by their widths and the characters around them; only what is left is weighed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from cleaner.stages.rejoin import cuts, shapes
from cleaner.stages.rejoin.blocks import outside_prose
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

    def lines(self) -> list[int]:
        """All lines that something is said of, in order."""
        return sorted([*self.plain, *(join.line for kind in self[1:] for join in kind)])

    def only(self, wanted: Callable[[int], bool]) -> Joins:
        """Those below the lines that are wanted."""
        kinds = ([join for join in kind if wanted(join.line)] for kind in (self.sure, self.open, self.doubtful))
        return Joins([line for line in self.plain if wanted(line)], *kinds)


def may_be_cut(text: str) -> bool:
    """Whether any line is long enough to be cut, or any repeats the end of the one above: a text has such, or rests.

    >>> may_be_cut("A title\\n\\nAll is told, and well.\\n"), may_be_cut("All is told, and well, and so on\\n")
    (False, True)
    """
    found = None
    for found in shapes.TRIGGER.finditer(text):
        line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()].rstrip()
        if len(line) >= NARROWEST_WRAP // 2 and line[-1] not in _FINAL:
            return True
    bodies = [body for body in map(str.strip, text.split("\n")) if body] if found else []
    return any(
        below[: cuts.LEAST_ENDED] in body[-MOST_OVERLAP:] or (body[-1] == "." and is_unended(body))
        for body, below in pairwise(bodies)
    )


def find(text: str, lines: Lines, habits: Habits) -> Joins:
    """The breaks to take out, and those that might be."""
    steady = is_steady(habits)
    near = _near(lines, habits.wrap * LEAST_NEAR) if steady else cuts.unended(lines)
    if not near:
        return Joins([], [], [], [])
    fields = _fields(text, lines, near)
    if habits.wrap:
        fields |= outside_prose(lines, habits)
    plain = _plain(lines, habits, near, fields) if steady else []
    looked_at = _doubtful(lines, habits, near, set(plain)) if steady else near
    joins = Joins(plain, [], [], [])
    for join in _weigh(text, lines, [index for index in looked_at if fields.isdisjoint((index, index + 1))], habits):
        if join.score > -DOUBTFUL:
            kind = joins.doubtful if join.score <= 0 else joins.open if join.cut else joins.sure
            kind.append(join)
    return joins


def _weigh(text: str, lines: Lines, which: Iterable[int], habits: Habits) -> list[Join]:
    """Weigh the breaks below some lines: by the wrap of the page below full ones, by their looks below others."""
    joins, others, steady = [], [], is_steady(habits)
    for index in which:
        full = fullness(lines, index, habits)
        elsewhere = lines.gaps[index + 1] > 0 and habits.wrap > 0 and is_elsewhere(lines, index, habits)
        join = judge_full(text, lines, index, habits, full) if full > 0 and not elsewhere else None
        if join and (join.score > 0 or steady):
            joins.append(join)
        elif not steady or (full == 0 and not elsewhere):
            others.append(index)
    return sorted(joins + cuts.judge_cuts(text, lines, others))


def not_full(text: str, lines: Lines, habits: Habits) -> list[int]:
    """The lines of a text that are not left to its wrap, and may have been cut."""
    if is_steady(habits):
        return []
    near = cuts.unended(lines)
    fields = _fields(text, lines, near)
    return [index for index in near if fields.isdisjoint((index, index + 1)) and not fullness(lines, index, habits)]


FEW_LINES = 0.5
"""Share of the lines of a text up to which it pays to look at them apart."""
LEAST_NEAR = 0.7
"""Share of the wrap below which a line is the last of its paragraph."""


def _near(lines: Lines, least: float) -> list[int]:
    """The lines of a wrapped page that are full or nearly so."""
    return [index for index, width in enumerate(lines.widths[:-1]) if width >= least]


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


def _fields(text: str, lines: Lines, near: list[int]) -> set[int]:
    """Those of some lines, and of the lines below them, that have cells, leaders, markup or code in them.

    They are looked for in the whole text at once, or in these lines put together where they are few.
    """
    which: Sequence[int] = range(len(lines))
    bodies, starts = lines.bodies, lines.starts
    if len(near) < FEW_LINES * len(lines):
        which = sorted({line for index in near for line in (index, index + 1)})
        bodies = [bodies[line] for line in which]
        text, starts = "\n".join(bodies), list(accumulate((len(body) + 1 for body in bodies), initial=0))
    suspects = {bisect_right(starts, at) - 1 for at in shapes.field_marks(text)}
    for blanks in ("   ", "　　"):
        if blanks in text:
            suspects.update(index for index, body in enumerate(bodies) if blanks in body)
    if "{" in text or "}" in text:
        suspects.update(index for index, body in enumerate(bodies) if body[-1] in "{}")
    return {which[index] for index in suspects if index >= 0 and shapes.FIELDS.search(bodies[index])}


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
