"""Weighing one break: is this line the rest of the sentence that the line above began?"""

from __future__ import annotations

from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.rejoin import shapes
from cleaner.stages.rejoin.evidence import QUOTES, WORDS_LEAST, WORDS_MOST, Evidence, beginning, ending, weigh, words
from cleaner.stages.rejoin.habits import Habits, may_be_title
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
    uncounted: bool = False
    """Whether there are no counts that would say something of its words: those of Japanese."""


def is_steady(habits: Habits) -> bool:
    """Whether a document fills its lines as a wrapped text does."""
    return habits.wrap > 0 and habits.steadiness >= (STEADY if habits.slack <= EARLY else STEADY_RAGGED)


def is_trusted(habits: Habits) -> bool:
    """Whether a full line needs no words to show that it goes on: the wrap is exact, or paragraphs are set apart."""
    return (habits.slack <= EARLY or habits.marked) and not habits.spacing


def judge(text: str, lines: Lines, index: int, habits: Habits) -> Join | None:
    """Weigh the break below one line; None where nothing could speak for a join."""
    full = _fullness(lines, index, habits)
    if full < 0 or (lines.gaps[index + 1] and _is_elsewhere(lines, index, habits)):
        return None
    return _judge_full(text, lines, index, habits, full) if full else _judge_cut(text, lines, index, habits)


def _judge_full(text: str, lines: Lines, index: int, habits: Habits, full: float) -> Join | None:
    """Weigh the break below a full line of a wrapped page."""
    left, right, gap = lines.bodies[index], lines.bodies[index + 1], lines.gaps[index + 1]
    ended = shapes.ends_sentence(left) or ((gap > 0 or right[0] in QUOTES) and shapes.is_closed(left))
    ended = ended and not (shapes.NEVER_FIRST.match(right) or _is_number(left, right))
    if ended and not runs_over(lines, index, habits):
        return None
    if is_forbidden(left, right, full >= RAGGED_TRUST * STEADY and not gap and not ended):
        return None
    drop = overlap(text, lines, index)
    score = weigh(
        Evidence(
            full=full,
            prose=0.0,
            ending=0.0 if ended else ending(left, right, True),
            beginning=beginning(left, right, True, 0 if habits.nouns else gap),
            apart=-2.0 * min(3, gap) - (UNSTOPPED * (1 - habits.stops) if gap else 0),
            indent=-float(_is_set_in(lines, index, habits)),
            overlap=float(drop > 0),
            words=0.0,
        )
    )
    if -WORDS_MOST < score <= -WORDS_LEAST and not ended:
        score += min(WORDS_MOST, max(WORDS_LEAST, words(left, right[drop:])))
    unsteady = not is_steady(habits) and shapes.is_prose(left, lines.widths[index])
    return Join(index, score, drop, unsteady and not drop)


def _is_number(left: str, right: str) -> bool:
    """Whether a break stands behind the point of a number: 47.|0."""
    return left[-1] == "." and right[0].isdigit() and left[-2:-1].isdigit()


def _judge_cut(text: str, lines: Lines, index: int, habits: Habits) -> Join | None:
    """Weigh the break below a line of running text that was cut for no reason that its page shows."""
    left, right, gap = lines.bodies[index], lines.bodies[index + 1], lines.gaps[index + 1]
    ended = shapes.ends_sentence(left)
    if shapes.is_closed(left) or is_forbidden(left, right, False):
        return None
    drop = overlap(text, lines, index)
    if not (_is_torn(left, drop) if ended else drop or _may_be_cut(lines, index, habits)):
        return None
    unended, kana = shapes.is_unended(left), _has_kana(left, right)
    score = weigh(
        Evidence(
            full=0.0,
            prose=1.0 + (WELL_STOPPED * max(0.0, habits.stops - STOPPED) if gap and kana else 0.0),
            ending=0.5 if unended else 0.0 if ended else ending(left, right, False),
            beginning=0.0 if drop else beginning(left, right, False, 0 if unended else gap),
            apart=-float(min(3, gap)),
            indent=-float(_is_set_in(lines, index, habits)),
            overlap=float(drop > 0),
            words=0.0,
        )
    )
    if -WORDS_MOST < score <= -WORDS_LEAST:
        score += min(WORDS_MOST, max(WORDS_LEAST, words(left, right[drop:], True)))
    cut = not drop and lines.widths[index] >= shapes.PROSE_COLUMNS and _order_can_tell(left, right)
    return Join(index, score, drop, cut, kana)


def _is_torn(left: str, drop: int) -> bool:
    """Whether what is repeated of a whole sentence begins inside a clause: authors repeat clauses, for effect."""
    return drop >= LEAST_ENDED and left[-drop - 1 : -drop].isalnum()


def _may_be_cut(lines: Lines, index: int, habits: Habits) -> bool:
    """Whether a line may have been cut inside a sentence, and the next be its rest."""
    left, right = lines.bodies[index], lines.bodies[index + 1]
    return _is_running(lines, index, habits) and _is_cut(left, right) and _is_rest(lines, index + 1)


STOPPED = 0.66
"""Share of the long lines that end a sentence where one without a stop was cut: of cut pages two thirds do."""
WELL_STOPPED = 2.0
"""How much more a missing stop says than there, times the share beyond that."""
LEAST_ENDED = 6
"""Code points that must be repeated of a line that ends a sentence."""
_TELLING = 8
"""Code points at the head of a line that must have one of the characters that column order can be told by."""


def _order_can_tell(left: str, right: str) -> bool:
    """Whether a line may turn out to be the rest of another: there are no counts but for Chinese characters."""
    return shapes.IDEOGRAPH.search(right, 0, _TELLING) is not None and shapes.CLAUSE.search(left) is not None


def _has_kana(left: str, right: str) -> bool:
    """Whether a break stands in Japanese, of which there are no counts of words."""
    return any("\u3040" <= character <= "\u30ff" for character in left[-6:] + right[:6])


def _is_running(lines: Lines, index: int, habits: Habits) -> bool:
    """Whether a line is running text: by itself, or as other lines end with stops and its words go on in the next.

    Where column order cannot tell whether the next line goes on, other lines must end with stops in any case.
    """
    left, right = lines.bodies[index], lines.bodies[index + 1]
    stopped = habits.stops >= STOPPED
    if shapes.is_prose(left, lines.widths[index]):
        return stopped or _order_can_tell(left, right)
    if not stopped or left[0] == "-":
        return False
    if right[0].islower() and not left[0].islower():
        return True
    if not lines.gaps[index + 1]:  # verse has such lines
        return False
    if shapes.is_unended(left):
        return True
    long = lines.widths[index] >= shapes.PROSE_COLUMNS and _order_can_tell(left, right)
    return long or words(left, right, True) >= SURE_WORDS


SURE_WORDS = 3.0
"""Log odds of the words at which a line goes on that is too short to be known for running text by itself."""


_COMMENT = lazy(r"[%;]+(?:\s|\Z)|\.\Z")
"""Comments of TeX, Lisp and settings, and the lone stop that is a blank line to packagers and mail."""


def is_forbidden(left: str, right: str, sure: bool) -> bool:
    """Whether a line begins an item, or the one above closes what it is; `sure` says that it is a full line."""
    return bool(
        (shapes.begins_item(right) and not (sure and shapes.NOTE_OR_DASH.match(right)))
        or ("\u0e00" <= left[-1] <= "\u17ff" and shapes.UNSPACED.match(left[-1]))
        or (left[-1] in shapes.CREDIT_ENDS and shapes.is_closed_off(left))
        or (right[0] in "%;." and _COMMENT.match(right))
        or (left[0] == right[0] and _numbered(left) == _numbered(right))
        or left[0] in _PROMPTS
        or (left[-1] == "]" and right[0] == "[")
    )


def _numbered(body: str) -> str:
    """The beginning of a line with 0 for every number: records of a list begin alike, lines of a paragraph seldom."""
    return _DIGITS.sub("0", body[: 2 * _ALIKE])[: _ALIKE_NUMBERS if body[0].isdigit() else _ALIKE]


_ALIKE, _ALIKE_NUMBERS = 6, 4
"""Code points; 4 of what begins with a number: 15:00 and a blank."""
_DIGITS = lazy(r"\d+")
_PROMPTS = frozenset("$%")
"""What commands begin with that were typed at a terminal."""


def _fullness(lines: Lines, index: int, habits: Habits) -> float:
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
    if lines.gaps[index + 1] or not is_steady(habits) or _is_set_in(lines, index, habits):
        return False
    right = lines.bodies[index + 1]
    if shapes.is_heading(right, lines.widths[index + 1]) and not _is_followed(lines, index + 1, habits):
        return False
    if habits.marked:
        return True
    return habits.hidden <= MOST_HIDDEN and right[0] not in QUOTES


def _is_followed(lines: Lines, index: int, habits: Habits) -> bool:
    return index + 1 < len(lines) and not lines.gaps[index + 1] and index in habits.full


def _is_elsewhere(lines: Lines, index: int, habits: Habits) -> bool:
    """Whether what stands below blank lines is something else: in another column or alphabet, or announced above."""
    left, right = lines.bodies[index], lines.bodies[index + 1]
    if not habits.wrap:
        return _HEADING_OR_RULE.match(left) is not None or (habits.titles >= TITLED and may_be_title(lines, index))
    here, below = lines.indents[index], lines.indents[index + 1]
    return (
        (here != below and not (habits.indent and below == 0))
        or (lines.wide and left.isascii() != right.isascii())
        or left[-1] in "：:"
        or right.startswith("o ")
        or _HEADING_OR_RULE.match(left) is not None
        or _stands_alone(lines, index + 1)
    )


def _stands_alone(lines: Lines, index: int) -> bool:
    """Whether a line is a heading between blank lines."""
    below = lines.gaps[index + 1] if index + 1 < len(lines) else 1
    return below > 0 and shapes.is_heading(lines.bodies[index], lines.widths[index])


TITLED = 0.15
"""Share of a document's other blocks that read as titles from which on such a line is one: pages of manuals have .3 and
more, pages that were cut at random up to .07."""


_HEADING_OR_RULE = lazy(r"(?:\d{1,3}\.)+\d{0,3}\s|第[一二三四五六七八九十百\d]{1,4}[章节節篇]|[^\w\s]{4}|\W*\Z")


def _is_cut(left: str, right: str) -> bool:
    """Whether a paragraph may stop here inside a sentence: not at a number before words, as references do."""
    if shapes.is_unended(left):
        return True
    if (right[0].isascii() and right[0].isupper()) or left[-1] in shapes.PARTICLES:
        return False
    number = left[-1].isascii() and left[-1].isdigit()
    return (left[-1].isalnum() or left[-1] in shapes.OPEN) and not (number and not shapes.MEASURE.match(right))


def _is_rest(lines: Lines, index: int) -> bool:
    """Whether a line may be the rest of a sentence: it ends one, or speech, or is running text cut once more."""
    body = lines.bodies[index]
    return shapes.ends_sentence(body) or body[-1] in "”」』" or shapes.is_prose(body, lines.widths[index])


def _is_set_in(lines: Lines, index: int, habits: Habits) -> bool:
    """Whether the next line is set in as paragraphs are, or set out; below an item, a hanging indent is none."""
    indent = lines.indents[index + 1]
    if not indent or not (habits.indent or lines.indents[index] != indent):
        return False
    if lines.indents[index] < indent and shapes.begins_item(lines.bodies[index]):
        return False
    return lines.indents[index] != indent or habits.indent
