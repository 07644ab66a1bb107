"""Column order: the rest of a cut sentence stands after other articles. Find it, and bring it back.

A page has *open ends* (paragraphs that stop inside a sentence) and many paragraphs that may be *orphans* (the rests),
right below their end or further down. Columns are read in order, so rests come in the order of their ends. All ways to
pair ends and orphans without a crossing are weighed together, each pair by what speaks for it, under each of a few
assumptions about the page. A pair is acted on when nearly all that weight has it, and the page as a whole bears it out:
where sentences were cut by columns, each has its rest. Else it is a suggestion.
"""

from __future__ import annotations

import math
from collections.abc import Container, Sequence
from typing import NamedTuple

from cleaner.stages.rejoin import roles, shapes
from cleaner.stages.rejoin.assign import Matrix, add, believe
from cleaner.stages.rejoin.breaks import Joins
from cleaner.stages.rejoin.ends import has_orphans, is_label, is_running, is_sure, open_ends, tail
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.pairs import measure
from cleaner.stages.rejoin.rests import candidates
from cleaner.stages.rejoin.weighing import Join
from cleaner.stages.rejoin.weights import cast, weigh

SURE = 0.8
"""The share of all explanations that must have a pair for it to be acted on."""
SURE_ALONE = 0.97
"""The same for the only one of a page: several bear each other out, as pages that were cut were cut more than once."""
SEVERAL = 2
LIKELY = 0.3
"""And to be suggested."""
ANSWERED, DECIDED = 0.7, 0.35
"""How far the running text of a page that breaks off must have a rest for each end, and what share of all that may
stand elsewhere must be sure, before anything moves: of pages set in columns, nine in ten reach 0.9 and 0.7. Where lines
were lost, or are captions, cells or excerpts, one end fits a line by chance, and most fit none."""
HEADLINE = 0.2
"""What an end counts that is not too long for a headline: newspapers have such as long as two clauses."""
LEAST_RESTS, UNDOUBTED = 8, 0.995
"""Paragraphs, any of which might be the rest, of a page that is believed to have lost but one to another column; and
what is asked of both shares where there are fewer, as in an article with one other in between."""
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


ROUNDS = 3
"""How often a page is explained: what its lines are is settled by then."""
IN_PLACE, IN_COLUMNS, MIXED = -4.0, -4.0, -8.0
"""The log weight, before looking, of pages that were cut by page breaks, where what goes on does so right below; of
pages set in columns; and of such where some articles go on at the head of the next column. 0 for those never cut."""
RIGHT_BELOW = 3.0
"""What a rest right below its end gains on pages of the first and the last kind: in columns it is a stranger mostly."""
DENIED = 2.0
"""What it loses where the looks of the two lines forbid to join them: they may be torn all the same."""


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


def find(lines: Lines, joins: Sequence[Join], known: bool = False) -> Verdict:
    """Find the rest of every open end, right below it (`joins` are the breaks where it may be) or further down.

    A break below a line that is not weighed, nor one that is printed twice, is joined. `known` says that the page is
    set in columns, as rests were found on it before.
    """
    page = read_page(lines)
    if page is None:
        return Verdict([], [], list(joins))
    ends, rests = page
    broken = {join.line: join for join in joins}
    if len(rests) > MOST_CANDIDATES * len(ends):
        ends = [end for end in ends if end in broken]
        rests = [rest for rest in rests if rest - 1 in broken]
    weighed = {tail(lines, end) for end in ends}
    unweighed = [join for join in joins if tail(lines, join.line) not in weighed]
    if not (ends and rests):
        return Verdict([], [], unweighed)
    shares = weigh_page(lines, ends, rests, broken)
    known = known or is_in_columns(lines, ends, rests, shares)
    moves, maybe, near = _decide(shares, ends, rests, broken, known)
    told = [move for move in maybe if is_running(lines, move.line)]  # a title that may be cut is nothing to look into
    return Verdict(moves, told, unweighed + near)


def find_elsewhere(lines: Lines, joins: Joins) -> frozenset[int]:
    """Find the lines that seem sure to go on right below, but do so elsewhere, or have the rest of another line there,
    by nearly all explanations of their page.
    """
    page = None if joins.plain or not joins.sure else read_page(lines)
    if page is None:
        return frozenset()
    ends, rests = page
    lone = {join.line for join in joins.sure if not join.drop}.intersection(ends)
    if not lone or len(rests) > MOST_CANDIDATES * len(ends):
        return frozenset()
    shares = weigh_page(lines, ends, rests, set(joins.lines()))
    if not is_in_columns(lines, ends, rests, shares):
        return frozenset()
    against = dict.fromkeys(lone, 0.0)
    for end, row in zip(ends, shares, strict=True):
        for rest, share in zip(rests, row, strict=True):
            if rest != end + 1:
                for line in {end, rest - 1}.intersection(lone):
                    against[line] += share
    return frozenset(line for line, share in against.items() if share >= SURE)


def read_page(lines: Lines) -> tuple[list[int], list[int]] | None:
    """The open ends and the candidates of a page; None where it has none, or is none that was set in columns.

    Short lines that may be titles are looked at where others were cut as well.
    """
    if not lines.ends or lines.ends[-1] > MOST_CHARACTERS or (_is_manual(lines) and not has_orphans(lines)):
        return None
    found = open_ends(lines)
    running = [end for end in found if is_running(lines, end)]
    for opened in (found, running) if len(running) >= SEVERAL else (running,):
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
        if is_label(lines, line - 1)
    )
    return max(deep, torn) > max(MOST_TORN, TORN * len(lines))


def weigh_page(lines: Lines, ends: list[int], rests: list[int], broken: Container[int]) -> Matrix:
    """The share of all explanations of a page that has each pair; it is explained again by what its lines are then.

    The line right below an end that is not `broken` may not be joined to it, and is weighed all the same: what it
    explains does not move.
    """
    scores = weigh(measure(lines, ends, rests))
    places = roles.find_places(lines, ends, rests)
    columns = {rest: column for column, rest in enumerate(rests)}
    below = [columns.get(end + 1) for end in ends]
    for end, row, column in zip(ends, scores, below, strict=True):
        if column is not None and end not in broken:
            row[column] -= DENIED
    shares = _explain(cast(scores, roles.guess(places)), below)
    for _ in range(ROUNDS - 1):
        shares = _explain(cast(scores, roles.play(places, shares)), below)
    return shares


def _explain(scores: Matrix, below: Sequence[int | None]) -> Matrix:
    """Mix what the four kinds of pages say; `below` is the column of the line right below each end."""
    near = [-math.inf if j is None else row[j] + RIGHT_BELOW for row, j in zip(scores, below, strict=True)]
    alone = [add(0.0, odds) for odds in near]
    columns = believe(scores, [-math.inf] * len(scores))
    mixed = believe(_apart(scores, below, alone), near) if any(alone) else columns
    logs = (0.0, IN_PLACE + sum(alone), IN_COLUMNS + columns.total, MIXED + mixed.total)
    odds = [math.exp(log - max(logs)) for log in logs]
    _, in_place, in_columns, in_both = (each / sum(odds) for each in odds)
    shares = [
        [in_columns * one + in_both * other for one, other in zip(*rows, strict=True)]
        for rows in zip(columns.far, mixed.far, strict=True)
    ]
    for row, j, one, every, share in zip(shares, below, near, alone, mixed.near, strict=True):
        if j is not None:
            row[j] += in_place * math.exp(one - every) + in_both * share
    return shares


def _apart(scores: Matrix, below: Sequence[int | None], alone: Sequence[float]) -> Matrix:
    """The scores but for lines right below. What may go on from above is less likely to do so from elsewhere."""
    taken = {j: odds for j, odds in zip(below, alone, strict=True) if j is not None}
    return [
        [-math.inf if j == own else score - taken.get(j, 0.0) for j, score in enumerate(row)]
        for row, own in zip(scores, below, strict=True)
    ]


def is_in_columns(lines: Lines, ends: Sequence[int], rests: Sequence[int], shares: Matrix) -> bool:
    """Whether a page as a whole bears out that what is cut in it goes on elsewhere."""
    counts = [1.0 if is_sure(lines, end) else HEADLINE * is_running(lines, end) for end in ends]
    answered = sum(count * max(row) for count, row in zip(counts, shares, strict=True))
    elsewhere = [
        share
        for end, row in zip(ends, shares, strict=True)
        for rest, share in zip(rests, row, strict=True)
        if rest != end + 1
    ]
    sure = [share for share in elsewhere if share >= SURE]
    few = len(sure) < SEVERAL and len(rests) < LEAST_RESTS
    least_answered, least_decided = (UNDOUBTED, UNDOUBTED) if few else (ANSWERED, DECIDED)
    return answered >= least_answered * sum(counts) and sum(sure) >= least_decided * sum(elsewhere)


def _decide(
    shares: Matrix, ends: Sequence[int], rests: Sequence[int], joins: dict[int, Join], in_columns: bool
) -> Verdict:
    pairs = [
        Move(end, rest, share)
        for end, row in zip(ends, shares, strict=True)
        for rest, share in zip(rests, row, strict=True)
        if share >= LIKELY
    ]
    least = SURE if sum(pair.share >= SURE for pair in pairs) >= SEVERAL else SURE_ALONE
    there = [pair for pair in pairs if pair.rest > pair.line + 1]
    sure = [pair for pair in there if in_columns and pair.share >= least]
    moved = {pair.rest for pair in sure}
    return Verdict(
        # A line that is moved itself waits for the next round, when it stands in its place.
        [pair for pair in sure if pair.line not in moved],
        [pair for pair in there if pair not in sure],
        [
            joins[pair.line]
            for pair in pairs
            if pair.rest == pair.line + 1 and pair.line in joins and pair.share >= least
        ],
    )
