"""Weighing one break: is this line the rest of the sentence that the line above began?"""

from __future__ import annotations

from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.rejoin import shapes
from cleaner.stages.rejoin.evidence import QUOTES, WORDS_LEAST, WORDS_MOST, Evidence, beginning, ending, weigh, words
from cleaner.stages.rejoin.habits import Habits
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.margin import EARLY
from cleaner.stages.rejoin.overlap import overlap

STEADY = 0.7
"""A document that fills so many of its unfinished lines is wrapped: verse and lists reach 0.3."""
STEADY_RAGGED = 0.8
"""The same where the margin is ragged, as that of verse and plays is as well."""
UNSTEADY = 0.5
"""How much of its weight a full line has where lines are filled less steadily."""
RAGGED_TRUST = 0.7
"""How much of a full line's weight a ragged one has: the words must say something as well."""
MORE_THAN_HALF = 0.6
SMALL_LETTER = 0.4
"""How much of a full line's weight one has that is more than half full, when the next begins with a small letter."""
MOST_HIDDEN = 0.2
"""Where more of the full lines that end a sentence end a paragraph too, they are left as they are."""
UNSTOPPED = 12.0
"""What a blank line says more where paragraphs end without a stop, as descriptions in manuals do, times their share."""


class Join(NamedTuple):
    """A break to take out, below line number `line`; `drop` code points of the next line repeat the end of this one."""

    line: int
    score: float
    drop: int = 0
    cut: bool = False
    """Whether this is the end of a paragraph that was cut, not of a full line: its rest may stand elsewhere."""


def is_steady(habits: Habits) -> bool:
    """Whether a document fills its lines as a wrapped text does."""
    return habits.wrap > 0 and habits.steadiness >= (STEADY if habits.slack <= EARLY else STEADY_RAGGED)


def is_trusted(habits: Habits) -> bool:
    """Whether a full line needs no words to show that it goes on: the wrap is exact, or paragraphs are set apart."""
    return (habits.slack <= EARLY or habits.marked) and not habits.spacing


def judge_full(text: str, lines: Lines, index: int, habits: Habits, full: float) -> Join | None:
    """Weigh the break below a full line of a wrapped page."""
    left, right, gap = lines.bodies[index], lines.bodies[index + 1], lines.gaps[index + 1]
    ended = shapes.ends_sentence(left) or ((gap > 0 or right[0] in QUOTES) and shapes.is_closed(left))
    ended = ended and not (shapes.NEVER_FIRST.match(right) or _is_number(left, right))
    if ended and not runs_over(lines, index, habits):
        return None
    if is_forbidden(left, right, full >= RAGGED_TRUST * STEADY and not gap and not ended):
        return None
    if lines.wide and right.isascii() and not (left.isascii() or is_trusted(habits)):
        return None  # a command below the paragraph that tells of it
    drop = overlap(text, lines, index)
    score = weigh(
        Evidence(
            full=full,
            ending=0.0 if ended else ending(left),
            beginning=beginning(left, right, 0 if habits.nouns else gap),
            apart=-2.0 * min(3, gap) - (UNSTOPPED * (1 - habits.stops) if gap else 0),
            indent=-float(is_set_in(lines, index, habits)),
            overlap=float(drop > 0),
        )
    )
    announced = habits.marked and left[-1] in "：:" and right[0] in QUOTES  # what is said begins as sentences do
    if -WORDS_MOST < score <= -WORDS_LEAST and not (ended or announced):
        score += min(WORDS_MOST, max(WORDS_LEAST, words(left, right[drop:])))
    unsteady = not is_steady(habits) and (lines.wide or shapes.is_prose(left, lines.widths[index]))
    return Join(index, score, drop, unsteady and not drop)


def _is_number(left: str, right: str) -> bool:
    """Whether a break stands behind the point of a number: 47.|0."""
    return left[-1] == "." and right[0].isdigit() and left[-2:-1].isdigit()


_COMMENT = lazy(r"[%;]+(?:\s|\Z)|\.\Z")
"""Comments of TeX, Lisp and settings, and the lone stop that is a blank line to packagers and mail."""


def is_forbidden(left: str, right: str, sure: bool, repeats: bool = False) -> bool:
    """Whether a line begins an item, or the one above closes what it is.

    `sure` says that the one above is full, `repeats` that the line begins with words of it.
    """
    begun, last, first = left[0], left[-1], right[0]
    return bool(
        (shapes.begins_item(right) and not ((sure or last in _INSIDE) and shapes.NOTE_OR_DASH.match(right)))
        or ("\u0e00" <= last <= "\u17ff" and shapes.UNSPACED.match(last))
        or (last in shapes.CREDIT_ENDS and shapes.is_closed_off(left))
        or (first in "%;." and _COMMENT.match(right))
        or (begun == first and not repeats and _begin_alike(left, right))
        or begun in _PROMPTS
        or (last == "]" and first == "[")
    )


def _begin_alike(left: str, right: str) -> bool:
    """Whether two lines that begin with the same character go on alike, any number for any other."""
    return not (left[:2].isalpha() and left[1:2] != right[1:2]) and _numbered(left) == _numbered(right)


def _numbered(body: str) -> str:
    """The beginning of a line with 0 for every number: records of a list begin alike, lines of a paragraph seldom."""
    return _DIGITS.sub("0", body[: 2 * _ALIKE])[: _ALIKE_NUMBERS if body[0].isdigit() else _ALIKE]


_ALIKE, _ALIKE_NUMBERS = 6, 4
"""Code points; 4 of what begins with a number: 15:00 and a blank."""
_DIGITS = lazy(r"\d+")
_INSIDE = frozenset("，、,—")
"""Behind one of these, a dash or a number in brackets begins no item."""
_PROMPTS = frozenset("$%#>")
"""What commands begin with that were typed at a terminal, and lines of quoted mail."""


def fullness(lines: Lines, index: int, habits: Habits) -> float:
    """1 times the document's steadiness for a full line, 0 where nothing is known, -1 for one with room left."""
    if not habits.wrap:
        return 0.0
    if index in habits.full:
        trust = 1.0 if is_trusted(habits) else RAGGED_TRUST
        return habits.steadiness * trust * (1.0 if is_steady(habits) else UNSTEADY)
    if not is_steady(habits) or lines.widths[index] >= habits.wrap:
        return 0.0
    goes_on = lines.firsts[index + 1].islower() and lines.widths[index] > MORE_THAN_HALF * habits.wrap
    return SMALL_LETTER * habits.steadiness if goes_on else -1.0


def runs_over(lines: Lines, index: int, habits: Habits) -> bool:
    """Whether a full line that ends a sentence may still be followed by the next sentence of its paragraph."""
    if lines.gaps[index + 1] or not is_steady(habits) or is_set_in(lines, index, habits):
        return False
    right = lines.bodies[index + 1]
    if shapes.is_heading(right, lines.widths[index + 1]) and not _is_followed(lines, index + 1, habits):
        return False
    if habits.marked:
        return True
    return habits.hidden <= MOST_HIDDEN and right[0] not in QUOTES


def _is_followed(lines: Lines, index: int, habits: Habits) -> bool:
    return index + 1 < len(lines) and not lines.gaps[index + 1] and index in habits.full


def is_elsewhere(lines: Lines, index: int, habits: Habits) -> bool:
    """Whether what stands below blank lines is something else: in another column or alphabet, or announced above."""
    left, right = lines.bodies[index], lines.bodies[index + 1]
    if lines.wide and left.isascii() != right.isascii():
        return True
    here, below = lines.indents[index], lines.indents[index + 1]
    return (
        (here != below and not (habits.indent and below == 0))
        or left[-1] in "：:"
        or right.startswith("o ")
        or HEADING_OR_RULE.match(left) is not None
        or _stands_alone(lines, index + 1)
    )


def _stands_alone(lines: Lines, index: int) -> bool:
    """Whether a line is a heading between blank lines."""
    below = lines.gaps[index + 1] if index + 1 < len(lines) else 1
    return below > 0 and shapes.is_heading(lines.bodies[index], lines.widths[index])


HEADING_OR_RULE = lazy(
    r"(?:[A-Z]\.)?(?:\d{1,3}\.)+\d{0,3}\s|第[一二三四五六七八九十百\d]{1,4}[章节節篇]|原?标题[：:]|[^\w\s]{4}|\W*\Z"
)


def is_set_in(lines: Lines, index: int, habits: Habits) -> bool:
    """Whether the next line is set in as paragraphs are, or set out; below an item, a hanging indent is none."""
    indent = lines.indents[index + 1]
    if not indent or not (habits.indent or lines.indents[index] != indent):
        return False
    if lines.indents[index] < indent and shapes.begins_item(lines.bodies[index]):
        return False
    return lines.indents[index] != indent or habits.indent
