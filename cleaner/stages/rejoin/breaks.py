"""Adjacent breaks: is this line the rest of the sentence that the line above began?"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from cleaner.stages.rejoin import shapes
from cleaner.stages.rejoin.evidence import QUOTES, WORDS_LEAST, WORDS_MOST, Evidence, beginning, ending, weigh, words
from cleaner.stages.rejoin.habits import EARLY, Habits, is_exact, is_full
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.overlap import LEAST_OVERLAP, overlap

STEADY = 0.7
"""A document that fills so many of its unfinished lines is wrapped: verse and lists reach 0.3."""
RAGGED_TRUST = 0.7
"""How much of a full line's weight a ragged one has: the words must say something as well."""
MORE_THAN_HALF = 0.6
SMALL_LETTER = 0.4
"""How much of a full line's weight one has that is more than half full, when the next begins with a small letter."""
MOST_HIDDEN = 0.1
"""Where more of the full lines that end a sentence end a paragraph too, they are left as they are."""
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

    sure: list[Join]
    open: list[Join]
    """Cut paragraphs: joined unless the rest of the sentence, or the beginning of the next, is found elsewhere."""
    doubtful: list[Join]


def find(text: str, lines: Lines, habits: Habits) -> Joins:
    """The breaks to take out, and those that might be."""
    steady = habits.wrap > 0 and habits.steadiness >= STEADY
    fields = _fields(text, lines)
    plain = _plain(lines, habits, fields) if steady and habits.slack <= EARLY else set()
    joins = Joins([Join(index, PLAIN_SCORE) for index in plain], [], [])
    for index in _candidates(lines, habits.wrap * 0.7 if steady else 0):
        if index in plain or index in fields or index + 1 in fields:
            continue
        join = judge(text, lines, index, habits)
        if join is None or join.score <= -DOUBTFUL:
            continue
        kind = joins.doubtful if join.score <= 0 else joins.open if join.cut else joins.sure
        kind.append(join)
    return joins


PLAIN_SCORE = 4.0
_MAY_BEGIN_ITEM = frozenset("第一二三四五六七八九十来作记通编责摄图附注新本")


def _fields(text: str, lines: Lines) -> set[int]:
    """The lines with cells, leaders, markup or code in them."""
    starts, bodies = lines.starts, lines.bodies
    if not bodies:  # nothing but blanks
        return set()
    suspects = {max(0, bisect_right(starts, at) - 1) for at in shapes.field_marks(text)}
    for blanks in ("   ", "　　"):
        if blanks in text:
            suspects |= {index for index, body in enumerate(bodies) if blanks in body}
    return {index for index in suspects if shapes.FIELDS.search(bodies[index])}


def _plain(lines: Lines, habits: Habits, fields: set[int]) -> set[int]:
    """The breaks that need no weighing, found fast: a full line inside a sentence, and the next at the left margin.

    A wrapped book is made of little else. What is not plain is left to :func:`judge`.
    """
    bodies, widths, gaps, indents = lines.bodies, lines.widths, lines.gaps, lines.indents
    wrap, found = habits.wrap, set()
    for index in range(len(bodies) - 1):
        width, below = widths[index], index + 1
        if width > wrap + 1 or gaps[below] or indents[below]:
            continue
        left, right = bodies[index], bodies[below]
        first, last = right[0], left[-1]
        if not (last.isalnum() or last in "，、,") or shapes.is_closed_off(left):
            continue
        if first > "\u3400":
            plain = width > wrap - 2 and first.isalnum() and first not in _MAY_BEGIN_ITEM
        else:
            plain = first.islower() and width + 1 + right.find(" ") > wrap and right[1:2] not in _AFTER_LETTER
        if plain and right[:LEAST_OVERLAP] not in left and not (index in fields or below in fields):
            found.add(index)
    return found


_AFTER_LETTER = frozenset((")", "）", "]", ".", "、", "．", ":", "：", "】", "〕", ""))


def _candidates(lines: Lines, least: float) -> Iterator[int]:
    """The lines that may go on: nearly full ones, or on a page that is not wrapped long ones without an end."""
    bodies, widths = lines.bodies, lines.widths
    for index in range(len(lines) - 1):
        if widths[index] >= (least or shapes.PROSE_COLUMNS) and (least or bodies[index][-1] not in shapes.FINAL):
            yield index


def judge(text: str, lines: Lines, index: int, habits: Habits) -> Join | None:
    """Weigh the break below one line; None where nothing could speak for a join."""
    left, right = lines.bodies[index], lines.bodies[index + 1]
    gap = lines.gaps[index + 1]
    full = _fullness(lines, index, habits)
    if full < 0 or _forbidden(left, right, full >= RAGGED_TRUST * STEADY and not gap):
        return None
    speech = gap > 0 or not full or right[0] in QUOTES
    ended = shapes.ends_sentence(left) or (speech and shapes.is_closed(left))
    if ended and (not full or not _runs_over(lines, index, habits)):
        return None
    prose = (
        not full and shapes.is_prose(left, lines.widths[index]) and _is_cut(left, right) and _is_rest(lines, index + 1)
    )
    if not full and not prose:
        return None
    drop = overlap(text, lines, index)
    score = weigh(
        Evidence(
            full=full,
            prose=float(prose),
            ending=0.0 if ended else ending(left, right, full > 0),
            beginning=beginning(left, right, full > 0, gap),
            apart=-float(min(3, gap)) * (2 if full else 1),
            indent=-float(_is_set_in(lines, index, habits)),
            overlap=float(drop > 0),
            words=0.0,
        )
    )
    if -WORDS_MOST < score <= -WORDS_LEAST and not ended:
        score += min(WORDS_MOST, max(WORDS_LEAST, words(left, right[drop:], prose)))
    unsteady = habits.steadiness < STEADY and shapes.is_prose(left, lines.widths[index])
    return Join(index, score, drop, (prose or unsteady) and not drop)


_COMMENT = re.compile(r"[%;]+(?:\s|\Z)|\.\Z")
"""Comments of TeX, Lisp and settings, and the lone stop that is a blank line to packagers and mail."""


def _forbidden(left: str, right: str, sure: bool) -> bool:
    return bool(
        (shapes.ITEM.match(right) and not (sure and shapes.NOTE_OR_DASH.match(right)))
        or shapes.UNSPACED.match(left[-1])
        or shapes.is_closed_off(left)
        or _COMMENT.match(right)
    )


def _fullness(lines: Lines, index: int, habits: Habits) -> float:
    """1 times the document's steadiness for a full line, 0 where nothing is known, -1 for one with room left."""
    if not habits.wrap:
        return 0.0
    if is_full(lines, index, habits):
        return habits.steadiness * (1.0 if habits.slack <= EARLY else RAGGED_TRUST)
    if habits.steadiness < STEADY or lines.widths[index] >= habits.wrap:
        return 0.0
    goes_on = lines.bodies[index + 1][0].islower() and lines.widths[index] > MORE_THAN_HALF * habits.wrap
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
    return habits.hidden <= MOST_HIDDEN and is_exact(lines, index, habits.wrap) and right[0] not in QUOTES


def _is_followed(lines: Lines, index: int, habits: Habits) -> bool:
    return index + 1 < len(lines) and not lines.gaps[index + 1] and is_full(lines, index, habits)


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
    """Whether the next line is set in as paragraphs are; below an item, a hanging indent is none."""
    indent = lines.indents[index + 1]
    if not indent or not (habits.indent or lines.indents[index] < indent):
        return False
    return not (shapes.ITEM.match(lines.bodies[index]) or (lines.indents[index] == indent and not habits.indent))
