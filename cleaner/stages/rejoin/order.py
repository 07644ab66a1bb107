"""Column order: the rest of a cut sentence stands after other articles. Find it, and bring it back.

A page has *open ends* (paragraphs that stop inside a sentence) and many paragraphs that may be *orphans* (the rests),
right below their end or further down. Columns are read in order, so rests come in the order of their ends. All ways to
pair ends and orphans without a crossing are weighed together, each pair by what speaks for it, under each of a few
assumptions about the page. A pair is acted on when nearly all that weight has it; else it is a suggestion.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from operator import mul
from typing import NamedTuple

from cleaner.stages.rejoin import shapes
from cleaner.stages.rejoin.articles import is_label
from cleaner.stages.rejoin.assign import Matrix, add, believe
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.pairs import Table, across, measure, weigh
from cleaner.stages.rejoin.weighing import Join

SURE = 0.8
"""The share of all explanations that must have a pair for it to be acted on."""
FITTING = 0.5
"""The log odds from which on the words across a break speak for it."""
SURE_UNFIT = 0.95
"""The share where they do not: so stood half of all wrong moves, paragraphs of the same topic, and 4 % of the right."""
SURE_ALONE = 0.97
"""The same for the only one of a page: several bear each other out, as pages that were cut were cut more than once."""
SURE_NEAR = 0.95
"""The same for a rest right below: where a column ends, a stranger stands there."""
SURE_TELLING = 0.8
"""The same for one of `TELLING`."""
SEVERAL = 2
TELLING = 2.0
"""The score of a break that shows by itself that its sentence was cut there."""
LIKELY = 0.3
"""And to be suggested."""
SHORTEST_END = 48
"""Columns. Shorter lines that stop without a stop are titles more often than cut."""
SHORTEST_REST = 8
"""Columns. A word or two may be all that was left of a sentence."""
NEVER_FIRST = frozenset("，。、；：！？”’」』）》】〉〕…,.;:!?)]%")
"""Typesetting lets no line begin with these."""
MOST_TORN = 1
"""Lines that begin so by accident."""
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


WHOLE = Kind(0.0, -2.0, -8.0)
"""Nothing was cut: authors end paragraphs as they please, in posts, captions and leads."""
IN_PLACE = Kind(-2.5, 4.0, -3.0)
"""Cut by page breaks: what goes on does so right below."""
IN_COLUMNS = Kind(-6.0, -0.5, 0.5)
"""Set in columns."""


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
    if not lines.ends or lines.ends[-1] > MOST_CHARACTERS:
        return Verdict([], [], list(joins))
    ends = open_ends(lines)
    orphans = list(candidates(lines, ends[0] + 1)) if ends else []
    if not orphans or len(ends) * len(orphans) > MOST_PAIRS or _is_torn(lines):
        return Verdict([], [], list(joins))
    if len(orphans) > MOST_CANDIDATES * len(ends):
        broken = {join.line for join in joins}
        ends = [end for end in ends if end in broken]
        orphans = [orphan for orphan in orphans if orphan - 1 in broken]
        if not (ends and orphans):
            return NOTHING
    table = measure(lines, ends, orphans)
    fitting = {
        (end, orphan)
        for end, row in zip(ends, table, strict=True)
        for orphan, pair in zip(orphans, row, strict=True)
        if pair and across(pair) >= FITTING
    }
    return _decide(weigh_page(table, ends, orphans), ends, orphans, fitting, {join.line: join for join in joins})


def _is_torn(lines: Lines) -> bool:
    """Whether lines begin with marks that begin nothing, below what is neither a sentence nor one that was cut.

    Such a text was torn at its markup, not set in columns, and its sentences go on a line or two further down.
    """
    torn = sum(1 for line in range(1, len(lines)) if lines.firsts[line] in NEVER_FIRST and is_label(lines, line - 1))
    return torn > MOST_TORN


class Shares(NamedTuple):
    """How much of all explanations of a page, of whatever kind, has each end go on right below, and further down."""

    near: list[float]
    far: Matrix


def weigh_page(table: Table, ends: Sequence[int], orphans: Sequence[int]) -> Shares:
    """Explain a page under each assumption about it."""
    scores = [[weigh(pair) if pair else -math.inf for pair in row] for row in table]
    places = {orphan: column for column, orphan in enumerate(orphans)}
    below = [places.get(end + 1) for end in ends]
    near = [-math.inf if j is None else row[j] for j, row in zip(below, scores, strict=True)]
    for row, j in zip(scores, below, strict=True):
        if j is not None:
            row[j] = -math.inf
    weights, beliefs = [], []
    for kind in (WHOLE, IN_PLACE, IN_COLUMNS):
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


def _decide(
    shares: Shares,
    ends: Sequence[int],
    orphans: Sequence[int],
    fitting: set[tuple[int, int]],
    joins: dict[int, Join],
) -> Verdict:
    here = [(share, joins[end]) for end, share in zip(ends, shares.near, strict=True) if end in joins]
    there = [
        Move(end, orphan, share)
        for end, row in zip(ends, shares.far, strict=True)
        for orphan, share in zip(orphans, row, strict=True)
        if share >= LIKELY
    ]
    several = sum(share >= SURE_NEAR for share, _ in here) + sum(move.share >= SURE for move in there) >= SEVERAL
    sure = {
        (move.line, move.rest)
        for move in there
        if move.share >= (SURE_ALONE if not several else SURE if (move.line, move.rest) in fitting else SURE_UNFIT)
    }
    moved = {rest for _, rest in sure}
    return Verdict(
        # A line that is moved itself waits for the next round, when it stands in its place.
        [move for move in there if (move.line, move.rest) in sure and move.line not in moved],
        [move for move in there if (move.line, move.rest) not in sure],
        [join for share, join in here if share >= _least_near(join, several)],
    )


def _least_near(join: Join, several: bool) -> float:
    """The share that a break must have to be taken out."""
    if join.score >= TELLING:
        return SURE_TELLING
    return SURE_NEAR if several else SURE_ALONE


def open_ends(lines: Lines) -> list[int]:
    """Paragraphs that stop inside a sentence. Of two that stop in the same words, a block printed twice, the last."""
    tails = {
        body[-_SAME_TAIL:]: index
        for index, body in enumerate(lines.bodies)
        if lines.widths[index] >= SHORTEST_END and _is_open(body) and not _is_inset(lines, index + 1)
    }
    return sorted(tails.values())


_SAME_TAIL = 12
"""Code points."""


def _is_inset(lines: Lines, index: int) -> bool:
    """Whether a line is a word of another script that stood inside the sentence, set apart when its markup was lost."""
    return index < len(lines) and is_label(lines, index) and not shapes.IDEOGRAPH.search(lines.bodies[index])


def _is_open(body: str) -> bool:
    last = body[-1]
    return (
        (last.isalnum() or last in shapes.OPEN)
        and last not in shapes.PARTICLES
        and shapes.INNER.search(body, 0, len(body) - 1) is not None
        and not (
            shapes.ends_sentence(body)
            or shapes.is_closed(body)
            or shapes.FIELDS.search(body)
            or shapes.is_closed_off(body)
        )
    )


def candidates(lines: Lines, first: int) -> Iterator[int]:
    """Lines from `first` on that may be the rest of a sentence.

    One that is set in, where others are not, begins a paragraph.
    """
    for index in range(first, len(lines)):
        body = lines.bodies[index]
        if lines.widths[index] < SHORTEST_REST or lines.indents[index] > 0 or shapes.begins_item(body):
            continue
        if shapes.FIELDS.search(body) or not shapes.IDEOGRAPH.search(body, 0, _HEAD):
            continue
        if shapes.ends_sentence(body) or shapes.is_prose(body, lines.widths[index]):
            yield index


_HEAD = 8
"""Code points at the head of a rest, one of which is Han or kana: of other words there are no counts, and what begins
with a small letter is a list's item, a quotation or the text below a display more often than a rest."""
