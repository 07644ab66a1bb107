"""Rejoin: whole sentences again, across lines, pages and columns.

Two kinds of edit, told apart in the log: `rejoin.adjacent`, `rejoin.overlap` and `rejoin.hyphen` take out a break
between two lines; `rejoin.order` moves the rest of a sentence up to where it broke off.
"""

from __future__ import annotations

from typing import NamedTuple

from cleaner.edits import Layer, Proposal, Suggestion
from cleaner.stage import Context, Stage, nothing
from cleaner.stages.rejoin import breaks, ends, habits, order, prose, steps
from cleaner.stages.rejoin.breaks import Joins
from cleaner.stages.rejoin.habits import Habits
from cleaner.stages.rejoin.lines import Lines, read
from cleaner.stages.rejoin.margin import WIDE_SLACK
from cleaner.stages.rejoin.prose import Prose
from cleaner.stages.rejoin.seam import NAME, PLAIN, Words, carry, plain_seams, seam
from cleaner.stages.rejoin.weighing import is_steady

ORDER = "rejoin.order"
NEARLY_ALL = 0.98
"""Share of unfinished lines that are full: as good as a wrap by columns gets, with its headings."""
MOST_ENDED = 0.9
"""Share of the longer lines that end a sentence from which on a page without a wrap has none of any kind."""
NO_WORSE = 0.95
"""Share of the steadiness of a ragged wrap at which an exact one is the better explanation."""
MOST_EXPLAINED = 0.85
"""Share of the unfinished lines that an exact wrap explains where it explains the page; the others are headings."""
MOST_ROUNDS = 12
"""A join can bring to light another one, or a move. A text that is not at rest by then is left as it was found."""


def propose(text: str, context: Context) -> Proposal:
    """Join lines that are one sentence; leave verse, lists, tables, headings and whatever is in doubt."""
    layer, current, where = Layer(NAME), text, None
    words, allowed = Words(text), {rule.id for rule in context.rules.of_stage(NAME)}
    for _ in range(MOST_ROUNDS):
        page = look(current, context.name, where) if breaks.may_be_cut(current) else None
        moving = ORDER in {edit.rule for edit in layer}
        step, suggestions = _round(page, words, allowed, moving) if page else (Layer(NAME), [])
        if not page or not step:
            return Proposal(layer, steps.traced(layer, suggestions, text))
        layer = steps.followed(layer, step, current)
        current = step.apply(current)
        where = page.where.after(step, current)
    return nothing(NAME)


class Page(NamedTuple):
    """A text, its lines, and what is to be said of its breaks."""

    text: str
    lines: Lines
    joins: Joins
    where: Prose


def look(text: str, name: str | None = None, where: Prose | None = None) -> Page | None:
    """Measure a text, and weigh its breaks; None where there is nothing to join, or its lines are no running text.

    `where` its running text is need not be found out if it is known already.
    """
    where = where or prose.find_prose(text, name)
    if where is None:
        return None
    lines, habit = _measured(text)
    joins = breaks.find(text, lines, habit)
    if not (any(joins) or ends.running_ends(lines)):
        return None
    if not (where.is_everywhere() or where.covers_all([lines.ends[line] for line in joins.lines()])):
        joins = joins.only(lambda line: where.covers(lines.ends[line]))
    return Page(text, lines, joins, where)


def _measured(text: str) -> tuple[Lines, Habits]:
    """The lines and habits of a text: by columns, or by characters where that explains its lines better.

    Printers fill columns; programs that break East-Asian text often count characters, Latin ones and digits too.
    """
    lines = found = read(text)
    habit = habits.measure(lines)
    ended = not habit.wrap and habit.stops >= MOST_ENDED
    if lines.wide and not ended and (habit.slack > WIDE_SLACK or habit.steadiness <= NEARLY_ALL):
        counted = found.counted()
        other = habits.measure(counted)
        nearly = NO_WORSE if other.slack < habit.slack else 1.0
        if other.wrap and other.slack <= habit.slack and other.steadiness > nearly * habit.steadiness:
            lines, habit = counted, other
        settled = is_steady(habit) and (habit.slack > WIDE_SLACK or habit.explained >= MOST_EXPLAINED)
        loose = None if settled else habits.measure_loosely(found)
        if loose and is_steady(loose) and loose.explained > habit.explained:
            lines, habit = found, loose
    return lines.relative(habit.margin, habit.spacing), habit


def _round(page: Page, words: Words, allowed: set[str], moving: bool) -> tuple[Layer, list[Suggestion]]:
    """One look at the text: the sure edits, and the others. Nothing moves while lines can be joined.

    `moving` says that something was moved before.
    """
    text, lines, joins, _ = page
    plain = plain_seams(text, lines, joins.plain, words) if PLAIN in allowed else Layer(NAME)
    alone = joins.sure and not joins.plain and habits.ends_with_stops(lines)
    elsewhere = order.find_elsewhere(lines, joins) if alone else frozenset()
    weighed = [seam(text, lines, join, words) for join in joins.sure if join.line not in elsewhere]
    step = steps.merged(plain, steps.layer_of([edit for edit in weighed if edit.rule in allowed]))
    if step:
        return step, []
    moves, maybe, near = order.find(lines, joins.open, moving) if habits.ends_with_stops(lines) else order.NOTHING
    moves, maybe = (moves, maybe) if ORDER in allowed else ([], [])
    kept = {line for join in near for line in (join.line, join.line + 1)}
    moves = [move for move in moves if move.rest not in kept]  # a line that is joined waits for the next round
    carried = [carry(text, lines, move, words, group) for group, move in enumerate(moves + maybe, 1)]
    joined = [seam(text, lines, join, words) for join in near]
    edits = joined + [edit for pair in carried[: len(moves)] for edit in pair]
    suggestions = [
        Suggestion(tuple(pair), f"the rest of this sentence may stand further down (share {move.share:.2f})")
        for move, pair in zip(maybe, carried[len(moves) :], strict=True)
    ]
    suggestions += [
        Suggestion((seam(text, lines, join, words),), f"the next line may go on here (score {join.score:.1f})")
        for join in joins.open + joins.doubtful
    ]
    return steps.layer_of([edit for edit in edits if edit.rule in allowed]), suggestions


STAGE = Stage(
    name=NAME,
    does="joins sentences cut by a line, page or column break, and brings back rests that column order put elsewhere",
    never="joins headings, verse, lists, tables, code",
    propose=propose,
    spares_code=True,
    text_alone=True,
)
