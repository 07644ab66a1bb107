"""Column order: the rest of a cut sentence stands after other articles. Find it, and bring it back.

A page has *open ends* (paragraphs that stop inside a sentence) and many paragraphs that may be *orphans* (the rests),
right below their end or further down. Columns are read in order, so rests come in the order of their ends. All ways to
pair ends and orphans without a crossing are weighed together, each pair by what speaks for it, under each of a few
assumptions about the page. A pair is acted on when nearly all that weight has it; else it is a suggestion.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul
from typing import NamedTuple

from cleaner.stages.rejoin import shapes
from cleaner.stages.rejoin.assign import Matrix, add, believe
from cleaner.stages.rejoin.ends import is_unended, open_ends, running_ends
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.pairs import measure, weigh
from cleaner.stages.rejoin.rests import candidates
from cleaner.stages.rejoin.weighing import Join

SURE = 0.8
"""The share of all explanations that must have a pair for it to be acted on."""
SURE_ALONE = 0.97
"""The same for the only one of a page: several bear each other out, as pages that were cut were cut more than once."""
SURE_NEAR = 0.95
"""The same for a rest right below: where a column ends, a stranger stands there."""
SURE_TELLING = 0.9
"""The same for one of `TELLING`."""
LEAST_IN_PLACE, MOSTLY_IN_PLACE, MORE_THAN_NOT = 4, 0.6, 0.5
"""Open ends of a page, the share of them that must go on right below by all that is known of the page, and what is
asked of each then: what is lost on a page that was cut in place is never further down."""
SEVERAL = 2
TELLING = 2.0
"""The score of a break that shows by itself that its sentence was cut there."""
LIKELY = 0.3
"""And to be suggested."""
NEVER_FIRST = frozenset("，。、；：！？”’」』）》】〉〕…,.;:!?)]%")
"""Typesetting lets no line begin with these."""
MOST_TORN = 1
"""Lines that begin so by accident."""
TORN = 0.05
"""Share of lines."""
DEEP = 3
"""Blanks by which no newspaper sets a line in."""
MOST_PAIRS = 4_000
"""Ends times candidates. A newspaper page has ten open ends and fifty paragraphs."""
MOST_CANDIDATES = 25
"""To each open end. A page with more was not set in columns: only what stands right below an end may be its rest."""
MOST_CHARACTERS = 100_000
"""A newspaper page has 30,000. In a book nothing moves."""


class Kind(NamedTuple):
    """An assumption about a page, and what it adds to the log odds of its pairs."""

    prior: float
    """The log weight of such a page before looking; 0 for the usual page."""
    near: float
    """For a rest right below its end."""
    far: float
    """For one further down."""


WHOLE = Kind(0.0, -5.0, -20.0)
"""Nothing was cut: authors end paragraphs as they please, in posts, captions and leads."""
IN_PLACE = Kind(-2.5, 0.5, -20.0)
"""Cut by page breaks: what goes on does so right below."""
IN_COLUMNS = Kind(-7.0, -6.0, 0.0)
"""Set in columns."""


MIXED = Kind(-10.0, -1.0, 0.0)
"""Set in columns, where some articles go on at the head of the next one."""


class Move(NamedTuple):
    """Line `rest` goes up behind the end of line `line`; `share` of all explanations of the page have it so."""

    line: int
    rest: int
    share: float


class Verdict(NamedTuple):
    """What the open ends of a page come to."""

    moves: list[Move]
    maybe: list[Move]
    """Moves that are likely, not clear."""
    near: list[Join]
    """Breaks where the rest does stand right below."""


NOTHING = Verdict([], [], [])


def find(lines: Lines, joins: Sequence[Join]) -> Verdict:
    """Find the rest of every open end, right below it (`joins` are the breaks where it may be) or further down."""
    page = read_page(lines)
    if page is None:
        return Verdict([], [], list(joins))
    ends, rests = page
    if len(rests) > MOST_CANDIDATES * len(ends):
        broken = {join.line for join in joins}
        ends = [end for end in ends if end in broken]
        rests = [rest for rest in rests if rest - 1 in broken]
        if not (ends and rests):
            return NOTHING
    return _decide(weigh_page(lines, ends, rests), ends, rests, {join.line: join for join in joins})


def read_page(lines: Lines) -> tuple[list[int], list[int]] | None:
    """The open ends and the candidates of a page; None where it has none, or is none that was set in columns.

    Short lines that may be titles are looked at where others were cut as well.
    """
    if not lines.ends or lines.ends[-1] > MOST_CHARACTERS or _is_manual(lines):
        return None
    running = running_ends(lines)
    for opened in (open_ends(lines), running) if len(running) >= SEVERAL else (running,):
        rests = list(candidates(lines, opened[0] + 1)) if opened else []
        if rests and len(opened) * len(rests) <= MOST_PAIRS:
            return opened, rests
    return None


def _is_manual(lines: Lines) -> bool:
    """Whether lines are set in deep, or were torn at their markup: marks that begin nothing, or words of another
    script, stand on lines of their own below a label.

    Manuals are such texts; their sentences go on a line or two further down.
    """
    deep = sum(abs(indent) >= DEEP for indent in lines.indents)
    torn = sum(
        lines.firsts[line] in NEVER_FIRST or not shapes.IDEOGRAPH.search(lines.bodies[line])
        for line in range(1, len(lines))
        if is_unended(lines, line - 1)
    )
    return max(deep, torn) > max(MOST_TORN, TORN * len(lines))


class Shares(NamedTuple):
    """How much of all explanations of a page, of whatever kind, has each end go on right below, and further down."""

    near: list[float]
    far: Matrix


def weigh_page(lines: Lines, ends: list[int], rests: list[int]) -> Shares:
    """Explain a page under each assumption about it."""
    scores = weigh(measure(lines, ends, rests))
    places = {rest: column for column, rest in enumerate(rests)}
    below = [places.get(end + 1) for end in ends]
    near = [-math.inf if j is None else row[j] for j, row in zip(below, scores, strict=True)]
    for row, j in zip(scores, below, strict=True):
        if j is not None:
            row[j] = -math.inf
    weights, beliefs = [], []
    for kind in (WHOLE, IN_PLACE, IN_COLUMNS, MIXED):
        own = [odds + kind.near for odds in near]
        # What may go on from the line above is the less likely to go on from elsewhere.
        taken = {j: add(0.0, odds) for j, odds in zip(below, own, strict=True) if j is not None}
        far = [[score + kind.far - taken.get(j, 0.0) for j, score in enumerate(row)] for row in scores]
        beliefs.append(believe(far, own))
        weights.append(kind.prior + beliefs[-1].total)
    most = max(weights)
    odds = [math.exp(weight - most) for weight in weights]
    mixed = [share / sum(odds) for share in odds]
    return Shares(
        [sum(map(mul, mixed, column)) for column in zip(*(belief.near for belief in beliefs), strict=True)],
        [
            [sum(map(mul, mixed, column)) for column in zip(*rows, strict=True)]
            for rows in zip(*(belief.far for belief in beliefs), strict=True)
        ],
    )


def _decide(shares: Shares, ends: Sequence[int], rests: Sequence[int], joins: dict[int, Join]) -> Verdict:
    here = [(share, joins[end]) for end, share in zip(ends, shares.near, strict=True) if end in joins]
    there = [
        Move(end, rest, share)
        for end, row in zip(ends, shares.far, strict=True)
        for rest, share in zip(rests, row, strict=True)
        if share >= LIKELY
    ]
    several = sum(share >= SURE_NEAR for share, _ in here) + sum(move.share >= SURE for move in there) >= SEVERAL
    least = SURE if several else SURE_ALONE
    moved = {move.rest for move in there if move.share >= least}
    in_place = len(ends) >= LEAST_IN_PLACE and sum(shares.near) >= MOSTLY_IN_PLACE * len(ends)
    near = MORE_THAN_NOT if in_place else SURE_NEAR if several else SURE_ALONE
    return Verdict(
        # A line that is moved itself waits for the next round, when it stands in its place.
        [move for move in there if move.share >= least and move.line not in moved],
        [move for move in there if move.share < least],
        [join for share, join in here if share >= (min(near, SURE_TELLING) if join.score >= TELLING else near)],
    )
