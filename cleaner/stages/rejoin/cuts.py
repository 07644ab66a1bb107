"""Weighing the break below a paragraph that was cut for no reason that its page shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cleaner.stages.rejoin import japanese, shapes
from cleaner.stages.rejoin.evidence import WORDS_LEAST, WORDS_MOST, Evidence, beginning, ending, weigh, words
from cleaner.stages.rejoin.habits import Habits
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.overlap import overlap
from cleaner.stages.rejoin.unended import is_unended
from cleaner.stages.rejoin.weighing import Join, is_forbidden, is_set_in

STOPPED = 0.66
"""Share of the long lines that end a sentence where one without a stop was cut: of cut pages two thirds do."""
HANGS = 0.5
"""What it says that a paragraph is not set in where the others are: it is the rest of one."""
LEAST_ENDED = 6
"""Code points that must be repeated of a line that ends a sentence."""
_TELLING = 8
"""Code points at the head of a line that must have one of the characters that column order can be told by."""
SURE_WORDS = 3.0
"""Log odds of the words at which a line goes on that is too short to be known for running text by itself."""
LIKELY_WORDS = -0.5
"""The same for one that ends with a comma, as no title does."""
SURE_HANGING = 4.5
"""The score at which the rest of such a paragraph is not looked for elsewhere: that its words speak for it as well."""
EVIDENT, AGAINST = 1.8, -3.0
"""The scores from which on a paragraph was cut, or was not, beyond doubt."""
LEAST_EVIDENT = 2
"""Paragraphs of a page that must have been cut beyond doubt for it to be a cut page."""


def judge_cut(text: str, lines: Lines, index: int, habits: Habits) -> Join | None:
    """Weigh the break below a line of running text; None where nothing could speak for a join."""
    left, right, gap = lines.bodies[index], lines.bodies[index + 1], lines.gaps[index + 1]
    ended = shapes.ends_sentence(left)
    drop = overlap(text, lines, index)
    if shapes.is_closed(left) or is_forbidden(left, right, False, drop > 0):
        return None
    looks = _looks(lines, index, habits)
    if not (_is_torn(left, drop) if ended else drop or looks.cut or looks.on_cut_page):
        return None
    unended, hangs = (
        is_unended(left, right),
        habits.set_in and lines.indents[index] > 0 == lines.indents[index + 1],
    )
    evidence = Evidence(
        full=0.0,
        prose=1.0,
        ending=0.5 if unended else 0.0 if ended or drop else ending(left, right, False),
        beginning=0.0 if drop else beginning(left, right, False, 0 if unended else gap),
        apart=-float(min(3, gap)),
        indent=HANGS if hangs else -float(is_set_in(lines, index, habits)),
        overlap=float(drop > 0),
        words=0.0,
    )
    score, kana = weigh(evidence), japanese.is_near(left, right)
    borne_out = weigh(evidence._replace(beginning=0.0 if drop else beginning(left, right, False, 0)))
    if kana:
        score += japanese.rest(left, right, _has_sentence(left) or shapes.is_prose(left, lines.widths[index]))
    elif -WORDS_MOST < score <= -WORDS_LEAST:
        score += min(WORDS_MOST, max(WORDS_LEAST, words(left, right[drop:])))
    counted = _order_can_tell(left, right) and not kana
    if not (ended or drop or looks.cut):
        score = min(score, -EVIDENT)
    cut = not drop and counted and lines.widths[index] >= shapes.PROSE_COLUMNS and not (hangs and score >= SURE_HANGING)
    return Join(index, score, drop, cut, None if counted or not looks.on_cut_page else borne_out)


def on_a_cut_page(joins: Sequence[Join]) -> list[Join]:
    """The same joins, seen together: where most paragraphs without a stop were cut beyond doubt, the others were too.

    Of Chinese, where there are counts of words, column order is looked at instead: a page may be cut by its columns.
    """
    scores = [join.score for join in joins if join.borne_out is not None]
    evident, against = sum(score >= EVIDENT for score in scores), sum(score <= AGAINST for score in scores)
    if evident < max(LEAST_EVIDENT, against):
        return list(joins)
    return [join if join.borne_out is None else join._replace(score=max(join.score, join.borne_out)) for join in joins]


def _is_torn(left: str, drop: int) -> bool:
    """Whether what is repeated of a whole sentence begins inside a clause: authors repeat clauses, for effect."""
    return drop >= LEAST_ENDED and left[-drop - 1 : -drop].isalnum()


class _Looks(NamedTuple):
    """What a line without a stop looks like."""

    cut: bool
    """That it was cut inside a sentence, and that the next is its rest."""
    on_cut_page: bool
    """That it was, if others of its page were."""


def _looks(lines: Lines, index: int, habits: Habits) -> _Looks:
    left, right = lines.bodies[index], lines.bodies[index + 1]
    if not _is_rest(lines, index + 1) or not _may_stop_at(left, right):
        return _Looks(False, False)
    unended, prose = is_unended(left, right), shapes.is_prose(left, lines.widths[index])
    capital = not unended and right[0].isascii() and right[0].isupper()
    long = lines.widths[index] >= shapes.PROSE_COLUMNS and not capital
    return _Looks(not capital and _is_running(lines, index, habits), prose or long or unended)


def _order_can_tell(left: str, right: str) -> bool:
    """Whether a line may turn out to be the rest of another: there are no counts but for Chinese characters."""
    return shapes.IDEOGRAPH.search(right, 0, _TELLING) is not None and shapes.CLAUSE.search(left) is not None


def _is_running(lines: Lines, index: int, habits: Habits) -> bool:
    """Whether a line is running text: by itself, or as other lines end with stops and its words go on in the next.

    Where column order cannot tell whether the next line goes on, other lines must end with stops in any case.
    """
    left, right = lines.bodies[index], lines.bodies[index + 1]
    stopped = habits.stops >= STOPPED
    if shapes.is_prose(left, lines.widths[index]):
        return stopped or (_order_can_tell(left, right) and not japanese.is_near(left, right))
    if not stopped or left[0] == "-":
        return False
    if right[0].islower() and not left[0].islower():
        return True
    if not lines.gaps[index + 1]:  # verse has such lines
        return False
    if is_unended(left, right):
        return True
    if japanese.is_near(left, right):
        return japanese.rest(left, right, _has_sentence(left)) > 0
    long = lines.widths[index] >= shapes.PROSE_COLUMNS and _order_can_tell(left, right)
    return long or words(left, right) >= (LIKELY_WORDS if left[-1] == "，" else SURE_WORDS)


def _has_sentence(body: str) -> bool:
    """Whether a sentence ends inside a line: then it is no title, however short."""
    return shapes.INNER_END.search(body, 0, len(body) - 1) is not None


def _may_stop_at(left: str, right: str) -> bool:
    """Whether a paragraph may be cut here: not at a number before words, as references do."""
    if is_unended(left, right):
        return True
    if left[-1] in shapes.PARTICLES:
        return False
    number = left[-1].isascii() and left[-1].isdigit()
    return (left[-1].isalnum() or left[-1] in shapes.OPEN or left[-1] == "；") and not (
        number and not shapes.MEASURE.match(right)
    )


def _is_rest(lines: Lines, index: int) -> bool:
    """Whether a line may be the rest of a sentence: it ends one, or speech, or is running text cut once more."""
    body = lines.bodies[index]
    return shapes.ends_sentence(body) or body[-1] in "”」』" or shapes.is_prose(body, lines.widths[index])
