"""Adjacent breaks: is this line the rest of the sentence that the line above began?"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.rejoin import shapes
from cleaner.stages.rejoin.evidence import QUOTES, WORDS_LEAST, WORDS_MOST, Evidence, beginning, ending, weigh, words
from cleaner.stages.rejoin.habits import EARLY, Habits, full_lines
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.overlap import LEAST_OVERLAP, overlap

STEADY = 0.7
"""A document that fills so many of its unfinished lines is wrapped: verse and lists reach 0.3."""
RAGGED_TRUST = 0.7
"""How much of a full line's weight a ragged one has: the words must say something as well."""
MORE_THAN_HALF = 0.6
SMALL_LETTER = 0.4
"""How much of a full line's weight one has that is more than half full, when the next begins with a small letter."""
MOST_HIDDEN = 0.2
"""Where more of the full lines that end a sentence end a paragraph too, they are left as they are."""
UNSTOPPED = 12.0
"""What a blank line says more where paragraphs end without a stop, as descriptions in manuals do, times their share."""
DOUBTFUL = 1.0
"""Breaks that lack less than this are reported as suggestions."""


class Join(NamedTuple):
    """A break to take out, below line number `line`; `drop` code points of the next line repeat the end of this one."""

    line: int
    score: float
    drop: int = 0
    cut: bool = False
    """Whether this is the end of a paragraph that was cut, not of a full line: its rest may stand elsewhere."""


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


def find(text: str, lines: Lines, habits: Habits) -> Joins:
    """The breaks to take out, and those that might be."""
    steady = habits.wrap > 0 and habits.steadiness >= STEADY
    near = _near(lines, habits.wrap * LEAST_NEAR) if steady else _unended(lines)
    if not near:
        return Joins([], [], [], [])
    fields = _fields(text, lines)
    full = set(full_lines(lines, near, habits.wrap, habits.slack)) if habits.wrap else set()
    plain = _plain(lines, habits, full, fields) if steady else []
    joins = Joins(plain, [], [], [])
    for index in _doubtful(lines, habits, near, full, set(plain)) if steady else near:
        if index in fields or index + 1 in fields:
            continue
        join = judge(text, lines, index, habits, index in full)
        if join is None or join.score <= -DOUBTFUL:
            continue
        kind = joins.doubtful if join.score <= 0 else joins.open if join.cut else joins.sure
        kind.append(join)
    return joins


LEAST_NEAR = 0.7
"""Share of the wrap below which a line is the last of its paragraph."""


def _near(lines: Lines, least: float) -> list[int]:
    """The lines of a wrapped page that are full or nearly so."""
    return [index for index, width in enumerate(lines.widths[:-1]) if width >= least]


def _unended(lines: Lines) -> list[int]:
    """The lines of a page that is not wrapped that may be running text and may have been cut."""
    return [
        index
        for index, (width, last) in enumerate(zip(lines.widths[:-1], lines.lasts, strict=False))
        if width >= shapes.PROSE_COLUMNS and (last.isalnum() or last in shapes.OPEN)
    ]


_FINAL = frozenset(shapes.FINAL)


def _doubtful(lines: Lines, habits: Habits, near: list[int], full: set[int], plain: set[int]) -> list[int]:
    """The lines of a wrapped page that need weighing: full, or longer than that, or before a small letter."""
    widths, firsts, lasts, wrap = lines.widths, lines.firsts, lines.lasts, habits.wrap
    ended = _FINAL if not habits.marked and habits.hidden > MOST_HIDDEN else ()
    return [
        index
        for index in near
        if index not in plain
        and lasts[index] not in ended
        and (index in full or widths[index] >= wrap or firsts[index + 1].islower())
    ]


def _fields(text: str, lines: Lines) -> set[int]:
    """The lines with cells, leaders, markup or code in them."""
    starts, bodies = lines.starts, lines.bodies
    suspects = {max(0, bisect_right(starts, at) - 1) for at in shapes.field_marks(text)}
    for blanks in ("   ", "　　"):
        if blanks in text:
            suspects.update(index for index, body in enumerate(bodies) if blanks in body)
    return {index for index in suspects if shapes.FIELDS.search(bodies[index])}


def _plain(lines: Lines, habits: Habits, full: set[int], fields: set[int]) -> list[int]:
    """The breaks that need no weighing: a full line inside a paragraph, and the next at the left margin.

    A wrapped book is made of little else. What is not plain is left to :func:`judge`.
    """
    bodies, gaps, indents = lines.bodies, lines.gaps, lines.indents
    firsts, lasts, exact = lines.firsts, lines.lasts, _is_trusted(habits)
    return [
        index
        for index in sorted(full.difference(fields))
        if not (gaps[index + 1] or indents[index + 1])
        and (exact or firsts[index + 1].islower())
        and (lasts[index].isalnum() or lasts[index] in "，、," or (exact and _goes_over(lines, index, habits)))
        and index + 1 not in fields
        and bodies[index + 1][:LEAST_OVERLAP] not in bodies[index]
        and not _forbidden(bodies[index], bodies[index + 1], False)
    ]


def _is_trusted(habits: Habits) -> bool:
    """Whether a full line needs no words to show that it goes on: the wrap is exact, or paragraphs are set apart."""
    return (habits.slack <= EARLY or habits.marked) and not habits.spacing


def _goes_over(lines: Lines, index: int, habits: Habits) -> bool:
    """Whether a full line ends a sentence, and the next sentence is of the same paragraph."""
    return shapes.ends_sentence(lines.bodies[index]) and _runs_over(lines, index, habits)


def judge(text: str, lines: Lines, index: int, habits: Habits, is_full: bool) -> Join | None:
    """Weigh the break below one line; None where nothing could speak for a join."""
    left, right = lines.bodies[index], lines.bodies[index + 1]
    gap = lines.gaps[index + 1]
    full = _fullness(lines, index, habits, is_full)
    prose = not full and shapes.is_prose(left, lines.widths[index])
    if full < 0 or not (full or prose):
        return None
    speech = gap > 0 or not full or right[0] in QUOTES
    ended = shapes.ends_sentence(left) or (speech and shapes.is_closed(left))
    if ended and (not full or not _runs_over(lines, index, habits)):
        return None
    if prose and not (_is_cut(left, right) and _is_rest(lines, index + 1)):
        return None
    if gap and habits.wrap and _is_elsewhere(lines, index, habits):
        return None
    if _forbidden(left, right, full >= RAGGED_TRUST * STEADY and not gap):
        return None
    drop = overlap(text, lines, index) if shapes.CLAUSE.search(left) else 0
    score = weigh(
        Evidence(
            full=full,
            prose=float(prose),
            ending=0.0 if ended else ending(left, right, full > 0),
            beginning=beginning(left, right, full > 0, gap),
            apart=-float(min(3, gap)) * (2 if full else 1) - (UNSTOPPED * (1 - habits.stops) if full and gap else 0),
            indent=-float(_is_set_in(lines, index, habits)),
            overlap=float(drop > 0),
            words=0.0,
        )
    )
    if -WORDS_MOST < score <= -WORDS_LEAST and not ended:
        score += min(WORDS_MOST, max(WORDS_LEAST, words(left, right[drop:], prose)))
    unsteady = habits.steadiness < STEADY and shapes.is_prose(left, lines.widths[index])
    return Join(index, score, drop, (prose or unsteady) and not drop)


_COMMENT = lazy(r"[%;]+(?:\s|\Z)|\.\Z")
"""Comments of TeX, Lisp and settings, and the lone stop that is a blank line to packagers and mail."""


def _forbidden(left: str, right: str, sure: bool) -> bool:
    return bool(
        (shapes.begins_item(right) and not (sure and shapes.NOTE_OR_DASH.match(right)))
        or shapes.UNSPACED.match(left[-1])
        or shapes.is_closed_off(left)
        or _COMMENT.match(right)
        or left[:_ALIKE] == right[:_ALIKE]
        or left[0] in _PROMPTS
        or (left[-1] == "]" and right[0] == "[")
    )


_ALIKE = 6
"""Code points in which two lines begin alike that are records of a list, not lines of a paragraph."""
_PROMPTS = frozenset("$%")
"""What commands begin with that were typed at a terminal."""


def _fullness(lines: Lines, index: int, habits: Habits, is_full: bool) -> float:
    """1 times the document's steadiness for a full line, 0 where nothing is known, -1 for one with room left."""
    if not habits.wrap:
        return 0.0
    if is_full:
        return habits.steadiness * (1.0 if _is_trusted(habits) else RAGGED_TRUST)
    if habits.steadiness < STEADY or lines.widths[index] >= habits.wrap:
        return 0.0
    goes_on = lines.firsts[index + 1].islower() and lines.widths[index] > MORE_THAN_HALF * habits.wrap
    return SMALL_LETTER * habits.steadiness if goes_on else -1.0


def _runs_over(lines: Lines, index: int, habits: Habits) -> bool:
    """Whether a full line that ends a sentence may still be followed by the next sentence of its paragraph."""
    if lines.gaps[index + 1] or habits.steadiness < STEADY or _is_set_in(lines, index, habits):
        return False
    right = lines.bodies[index + 1]
    if shapes.is_heading(right, lines.widths[index + 1]) and not _is_followed(lines, index + 1, habits):
        return False
    if habits.marked:
        return True
    return habits.hidden <= MOST_HIDDEN and right[0] not in QUOTES


def _is_followed(lines: Lines, index: int, habits: Habits) -> bool:
    return (
        index + 1 < len(lines)
        and not lines.gaps[index + 1]
        and bool(full_lines(lines, (index,), habits.wrap, habits.slack))
    )


def _is_elsewhere(lines: Lines, index: int, habits: Habits) -> bool:
    """Whether what stands below blank lines is something else: in another column or alphabet, or announced above."""
    left, right = lines.bodies[index], lines.bodies[index + 1]
    here, below = lines.indents[index], lines.indents[index + 1]
    return (
        (here != below and not (habits.indent and below == 0))
        or (lines.wide and left.isascii() != right.isascii())
        or left[-1] in "：:"
        or right.startswith("o ")
        or _HEADING_OR_RULE.match(left) is not None
    )


_HEADING_OR_RULE = lazy(r"(?:\d{1,3}\.)+\d{0,3}\s|第[一二三四五六七八九十百\d]{1,4}[章节節篇]|[^\w\s]{4}|\W*\Z")


def _is_cut(left: str, right: str) -> bool:
    """Whether a paragraph may stop here inside a sentence: not at a number before words, as references do."""
    if (right[0].isascii() and right[0].isupper()) or left[-1] in shapes.PARTICLES:
        return False
    number = left[-1].isascii() and left[-1].isdigit()
    return (left[-1].isalnum() or left[-1] in shapes.OPEN) and not (number and not shapes.MEASURE.match(right))


def _is_rest(lines: Lines, index: int) -> bool:
    """Whether a line may be the rest of a sentence: it ends one, or is running text cut once more."""
    body = lines.bodies[index]
    return shapes.ends_sentence(body) or shapes.is_prose(body, lines.widths[index])


def _is_set_in(lines: Lines, index: int, habits: Habits) -> bool:
    """Whether the next line is set in as paragraphs are, or set out; below an item, a hanging indent is none."""
    indent = lines.indents[index + 1]
    if not indent or not (habits.indent or lines.indents[index] != indent):
        return False
    if lines.indents[index] < indent and shapes.begins_item(lines.bodies[index]):
        return False
    return lines.indents[index] != indent or habits.indent
