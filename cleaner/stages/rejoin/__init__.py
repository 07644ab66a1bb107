"""Rejoin: whole sentences again, across lines, pages and columns.

Two kinds of edit, told apart in the log: `rejoin.adjacent`, `rejoin.overlap` and `rejoin.hyphen` take out a break
between two lines; `rejoin.order` moves the rest of a sentence up to where it broke off.
"""

from __future__ import annotations

from cleaner.edits import Edit, Layer, Proposal, Suggestion
from cleaner.stage import Context, Stage, nothing
from cleaner.stages.rejoin import breaks, habits, prose, shapes
from cleaner.stages.rejoin import lines as page
from cleaner.stages.rejoin.compose import compose
from cleaner.stages.rejoin.seam import seam

NAME = "rejoin"
MOST_ROUNDS = 4
"""A join can bring to light another one, seldom two. A text that is not at rest after four is left as it was found."""


def propose(text: str, context: Context) -> Proposal:
    """Join lines that are one sentence; leave verse, lists, tables, headings and whatever is in doubt."""
    if not shapes.TRIGGER.search(text) or not prose.is_prose(text):
        return nothing(NAME)
    layer = Layer(NAME)
    first: tuple[Suggestion, ...] = ()
    current = text
    for round_number in range(MOST_ROUNDS):
        edits, suggestions = _round(current, context)
        if not round_number:
            first = suggestions
        if not edits:
            return Proposal(layer, first if not layer else ())
        step = Layer.of(NAME, edits)
        before, current = current, step.apply(current)
        layer = compose(layer, step, before) if layer else step
    return nothing(NAME)


def _round(text: str, context: Context) -> tuple[list[Edit], tuple[Suggestion, ...]]:
    """One look at the text: the edits that are sure, and those that are not."""
    lines = page.read(text)
    habit = habits.measure(text, lines)
    sure, doubtful = breaks.find(text, lines, habit)
    edits = [edit for join in sure if (edit := seam(text, lines, join, habit)) and context.rules.enabled(edit.rule)]
    suggestions = [
        Suggestion((edit,), f"the next line may go on here (score {join.score:.1f})")
        for join in doubtful
        if (edit := seam(text, lines, join, habit)) and context.rules.enabled(edit.rule)
    ]
    return edits, tuple(suggestions)


STAGE = Stage(
    name=NAME,
    does="join sentences cut by a line, page or column break, and bring back rests that column order put elsewhere",
    never="join headings, verse, lists, tables, code",
    propose=propose,
    spares_code=True,
)
