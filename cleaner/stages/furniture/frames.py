"""What stands beside the numbers of a run: the title of the document, or heads and feet that repeat."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import islice

from cleaner.patterns import lazy
from cleaner.stages.furniture.agreement import FEWEST, may_run
from cleaner.stages.furniture.lines import Lines, is_prose
from cleaner.stages.furniture.numbers import Mark
from cleaner.stages.furniture.running import LONGEST

TITLE_LINES = 5
"""Lines that are not blank, at the head of a document, among which its title is."""
SHORTEST_TITLE = 4
"""Code points of such a title."""
LONGEST_HEAD = 3
"""A head with the title in it is at most so many times as long: the chapter may stand beside it."""
BESIDE = 3
"""Lines on either side of a number in which the title is looked for: blank ones and a rule may stand between."""
LONG_RUN = 6
"""Numbers of a run that need no sentence cut in two to be pages, where they are as even as pages."""
FRAME = 0.25
"""Share of the lines of such pages that may be heads and feet."""
TITLED = 0.4
"""Share of numbers with the title beside them: on even pages only, at least."""
HEADED = 0.7
"""Share of numbers with a running head beside them; first pages of chapters have none."""

_SIGNS = lazy(r"[\W\d\0\1\2_]+")


def is_titled(lines: Lines, chain: Sequence[Mark]) -> bool:
    """Whether the title of the document stands in the lines of a run, or beside most of them."""
    heads = islice(filter(None, lines.rows), TITLE_LINES)
    numbered = {lines.rows[mark.line] for mark in chain}
    texts = [row for row in heads if len(row) <= LONGEST and row not in numbered and may_run(row) and not is_prose(row)]
    titles = {title for title in map(_letters, texts) if len(title) >= SHORTEST_TITLE}
    inside = sum(_holds(lines.rows[mark.line], titles) for mark in chain)
    if inside >= TITLED * len(chain):
        return True
    beside = 0
    for mark in chain:
        near = lines.rows[max(0, mark.line - BESIDE) : mark.line + BESIDE + 1]
        beside += any(_letters(row) in titles for row in near if len(row) <= LONGEST)
    return beside >= TITLED * len(chain)


def is_framed(lines: Lines, chain: Sequence[Mark]) -> bool:
    """Whether heads or feet stand beside a long run of numbers, and little else repeats: no copies of a form."""
    if len(chain) < LONG_RUN or not has_heads(lines, chain):
        return False
    between = lines.rows[chain[0].line : chain[-1].line]
    often = sum(lines.counts[row] >= len(chain) / 2 for row in between if row)
    return often <= FRAME * sum(map(bool, between))


def _holds(row: str, titles: Collection[str]) -> bool:
    """Whether a title stands in a line, and not much else."""
    letters = _letters(row)
    return any(title in letters and len(letters) <= LONGEST_HEAD * len(title) for title in titles)


def _letters(row: str) -> str:
    return _SIGNS.sub("", row)


def has_heads(lines: Lines, chain: Sequence[Mark]) -> bool:
    """Whether lines that repeat, as running heads do, stand on one side of most of the numbers."""
    for step in (-1, 1):
        beside = [lines.rows[near] for mark in chain if (near := lines.around(mark.line, step)) >= 0]
        heads = sum(lines.counts[row] > 1 and may_run(row) for row in beside)
        if heads >= max(FEWEST, HEADED * len(chain)):
            return True
    return False
