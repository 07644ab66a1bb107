"""Column order: the rest of a cut sentence stands after other articles. Find it, and bring it back.

A page has *open ends* (paragraphs that stop inside a sentence, with no rest below them) and many paragraphs that may be
*orphans* (the rests). Columns are read in order, so rests come in the order of their ends: the pairs are found as one
assignment that crosses nowhere, the one with the greatest sum of scores. A pair is believed when the best assignment
without it scores clearly less; else it is a suggestion.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.rejoin import shapes
from cleaner.stages.rejoin.assign import explain
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.pairs import Table, crossing, measure, weigh
from cleaner.stages.rejoin.weighing import Join

FOUND = 0.0
"""Log odds that the rest of an open end is on the page at all, before looking: four of five are on a page of cut
articles, few where lines end as they please. The one costs some moves, the other would make wrong ones."""
AGAIN = 1.7
"""More of the same, once other rests have been found on the page."""
CLEAR = 2.7
"""The margin, in log odds, at which a move is made."""
SPOKEN, SPOKEN_ALONE = -0.5, 2.0
"""What the words must say for a move, in log odds; and for the only paragraph of a page that stops so: it may be that
its author forgot the stop."""
ALONE = 4.0
"""The margin of one move at least on a page of which nothing else says that it was cut: newspapers whose columns moved
have many cuts, while one in sixty pages of posts without stops has two that fit each other by chance."""
SEVERAL = 2
"""Or so many moves, of at least half of the open ends: they bear each other out, as they are in order."""
ONE_WORD = 6.0
"""Or what the words of one must say there: that a word stands across the break."""
NEAR = 1.0
"""Log odds that the rest stands right below where that may be one, before looking: six of seven cuts seen are so."""
PLAIN = 2.0
"""Log odds by which a pair must lead its rivals, or fall behind, to show what is usual on its page."""
HERE, ELSEWHERE, UNCLEAR = 1.5, 2.0, 0.3
"""What each break adds to those odds that plainly goes on below, and takes from them that plainly does not, or may."""
MOST_NEAR = 3.0
"""Log odds at most: no page is all of one kind."""
LIKELY = 2.5
"""Log odds at which a rest right below is one."""
DISPUTED = 0.3
"""A rest right below that does not lead its rivals by this is left alone."""
TELLING = 4.0
"""The score of one break at least that shows a page to be cut at all: of posts without a stop, set one below the other,
one in twenty looks a little as if the next one went on with it."""
UNSHOWN = 2.5
"""The same, where no break of the page plainly goes on below: the end of a column stands above a stranger."""
CROSSING = 0.5
"""Log odds by which a pair may fall behind a rival that the order of the others rules out."""
MOST_PAIRS = 4_000
"""Ends times candidates. A newspaper page has ten open ends and fifty paragraphs."""
MOST_CHARACTERS = 100_000
"""A newspaper page has 30,000. In a book nothing moves."""


NEVER_FIRST = "，。、；：！？”’」』）》】〉〕…,.;:!?)]%"
"""Typesetting lets no line begin with these, so no column does, and no rest: a tool that cut at markup does."""
MOST_TORN = 1
"""Lines that begin so; with more the page was torn at its markup, not set in columns, and nothing is where it was."""
SHORTEST_REST = 30
"""Columns. What tops a column is at least a line of it, and a line of a newspaper has 14 to 20 characters."""


_CAN_TELL = lazy(rf"[“‘「『《〈（(]?[{shapes.HAN}]")
"""There are no counts for words of other scripts, nor for numbers: what begins with one is only suggested."""


class Move(NamedTuple):
    """Line `rest` goes up behind the end of line `line`; `margin` is how much worse the page is explained without."""

    line: int
    rest: int
    margin: float


class Verdict(NamedTuple):
    """What the open ends of a page come to."""

    moves: list[Move]
    maybe: list[Move]
    """Moves that are likely, not clear."""
    near: list[Join]
    """Breaks where the rest does stand right below."""


NOTHING = Verdict([], [], [])


def find(lines: Lines, joins: Sequence[Join], cut: bool = True) -> Verdict:
    """Find the rest of every open end, right below it (`joins` are the breaks where it may be) or further down.

    On a page of which nothing else says that it was `cut`, one move must be beyond doubt, or all are suggestions.
    """
    if not lines.ends or lines.ends[-1] > MOST_CHARACTERS:
        return Verdict([], [], list(joins))
    ends = open_ends(lines)
    orphans = list(candidates(lines, ends[0] + 1)) if ends else []
    if not orphans or len(ends) * len(orphans) > MOST_PAIRS:
        return Verdict([], [], list(joins))
    table = measure(lines, ends, orphans)
    scores = log_odds(table)
    near = _near(scores, ends, orphans, {join.line: join for join in joins})
    if sum(body[0] in NEVER_FIRST for body in lines.bodies) > MOST_TORN:
        return Verdict([], [], near)
    moves, maybe = _moves(scores, ends, orphans)
    spoken = SPOKEN if len(ends) > 1 else SPOKEN_ALONE
    sure = [move for move in moves if _says(lines, move) >= spoken]
    borne_out = len(sure) >= max(SEVERAL, len(ends) / 2)
    if not cut and not borne_out and not any(_is_beyond_doubt(lines, move) for move in sure):
        sure = []
    return Verdict(sure, sorted({*moves, *maybe}.difference(sure)), near)


def _is_beyond_doubt(lines: Lines, move: Move) -> bool:
    """Whether one move shows that its page was cut: its words go together, and all else too, or make one word."""
    says = _says(lines, move)
    return says >= ONE_WORD or (says >= SPOKEN_ALONE and move.margin >= ALONE)


def _says(lines: Lines, move: Move) -> float:
    """What the words say for a move; nothing does where they cannot be counted."""
    left, right = lines.bodies[move.line], lines.bodies[move.rest]
    return crossing(left, right) if _CAN_TELL.match(right) else -math.inf


def _near(scores: list[list[float]], ends: Sequence[int], orphans: Sequence[int], joins: dict[int, Join]) -> list[Join]:
    """Settle what goes on right below, and take it, and every other neighbour, out of `scores`."""
    places = {orphan: j for j, orphan in enumerate(orphans)}
    below = [(i, places[end + 1]) for i, end in enumerate(ends) if end + 1 in places]
    ahead = [scores[i][j] - _rival(scores, i, j) for i, j in below]
    habit = _habit(ahead)
    least = DISPUTED if any(lead > PLAIN for lead in ahead) else UNSHOWN
    settled = [
        (i, j)
        for (i, j), by in zip(below, ahead, strict=True)
        if ends[i] in joins and by + habit > least and scores[i][j] + habit > LIKELY
    ]
    if not any(joins[ends[i]].score >= TELLING for i, _ in settled):
        settled = []
    for i, j in below:
        scores[i][j] = -math.inf
    for i, j in settled:
        scores[i] = [-math.inf] * len(orphans)
        for row in scores:
            row[j] = -math.inf
    return [joins[ends[i]] for i, _ in settled]


def _habit(ahead: Sequence[float]) -> float:
    """Log odds, before looking at a break, that the page goes on right below."""
    here = sum(lead > PLAIN for lead in ahead)
    elsewhere = sum(lead < -PLAIN for lead in ahead)
    unclear = len(ahead) - here - elsewhere
    return min(MOST_NEAR, NEAR + HERE * here - ELSEWHERE * elsewhere - UNCLEAR * unclear)


def _rival(scores: Sequence[Sequence[float]], i: int, j: int) -> float:
    """What the page loses with a pair: the best other rest for this end, and the best other end for this rest.

    A rival that has something better itself, or something nearly as good, is no more of one than by the difference.
    """
    rest = end = 0.0
    for column, score in enumerate(scores[i]):
        if column != j and score > rest:
            rest = max(rest, score - max(0.0, *(row[column] for k, row in enumerate(scores) if k != i), 0.0))
    for k, row in enumerate(scores):
        if k != i and row[j] > end:
            end = max(end, row[j] - max(0.0, *(score for column, score in enumerate(row) if column != j), 0.0))
    return rest + end


def _moves(scores: list[list[float]], ends: Sequence[int], orphans: Sequence[int]) -> tuple[list[Move], list[Move]]:
    sure, doubtful = _judge(scores, range(len(ends)), range(len(orphans)))
    found = sorted(sure)
    for (i0, j0, _), (i1, j1, _) in pairwise([(-1, -1, 0.0), *found, (len(ends), len(orphans), 0.0)]):
        if not found or i1 - i0 < 2 or j1 - j0 < 2:
            continue
        more, _ = _judge(scores, range(i0 + 1, i1), range(j0 + 1, j1), _prior(i1 - i0 - 1, j1 - j0 - 1) + AGAIN)
        sure += more
    settled = {i for i, _, _ in sure}
    doubtful = [pair for pair in doubtful if pair[0] not in settled]
    moves = [[Move(ends[i], orphans[j], margin) for i, j, margin in pairs] for pairs in (sure, doubtful)]
    return _unchained(sorted(moves[0])), moves[1]


def _judge(
    scores: list[list[float]], rows: range, columns: range, more: float | None = None
) -> tuple[list[tuple[int, int, float]], list[tuple[int, int, float]]]:
    """Explain a part of the page: the pairs that are clear, and those that are not, each with its margin."""
    change = 0.0 if more is None else more - _prior(len(scores), len(scores[0]))
    part = [[scores[i][j] + change for j in columns] for i in rows]
    pairs, total = explain(part)
    clear: list[tuple[int, int, float]] = []
    doubtful: list[tuple[int, int, float]] = []
    for i, j in pairs:
        kept = part[i][j]
        ahead = kept - _rival(part, i, j)
        part[i][j] = -math.inf
        margin = total - explain(part).score
        part[i][j] = kept
        kind = clear if margin >= CLEAR and ahead >= -CROSSING else doubtful
        kind.append((rows[i], columns[j], margin))
    return clear, doubtful


def _prior(ends: int, orphans: int) -> float:
    """Log odds of a pair, before looking."""
    return FOUND - math.log(max(1.0, orphans / ends))


def open_ends(lines: Lines) -> list[int]:
    """Paragraphs that stop inside a sentence. Of two that stop in the same words, a block printed twice, the last."""
    tails: dict[str, int] = {}
    for index, body in enumerate(lines.bodies):
        if (
            not (body[-1].isalnum() or body[-1] in shapes.OPEN)
            or body[-1] in shapes.PARTICLES
            or not shapes.is_prose(body, lines.widths[index])
        ):
            continue
        if (
            shapes.ends_sentence(body)
            or shapes.is_closed(body)
            or shapes.FIELDS.search(body)
            or shapes.is_closed_off(body)
        ):
            continue
        tails[body[-_SAME_TAIL:]] = index
    return sorted(tails.values())


_SAME_TAIL = 12
"""Code points."""


def candidates(lines: Lines, first: int) -> Iterator[int]:
    """Lines from `first` on that may be the rest of a sentence."""
    for index in range(first, len(lines)):
        body = lines.bodies[index]
        if body[0] in NEVER_FIRST or lines.widths[index] < SHORTEST_REST or shapes.ITEM.match(body):
            continue
        if shapes.FIELDS.search(body) or not shapes.IDEOGRAPH.search(body, 0, _HEAD):
            continue
        if shapes.ends_sentence(body) or shapes.is_prose(body, lines.widths[index]):
            yield index


_HEAD = 8
"""Code points at the head of a rest, one of which is Han or kana: of other words there are no counts, and what begins
with a small letter is a list's item, a quotation or the text below a display more often than a rest."""


def _unchained(moves: list[Move]) -> list[Move]:
    """Without moves to a line that is moved itself: its turn comes in the next round."""
    moved = {move.rest for move in moves}
    return [move for move in moves if move.line not in moved]


def log_odds(table: Table) -> list[list[float]]:
    """Log odds of each pair; minus infinity where the candidate stands above the end."""
    prior = _prior(len(table), len(table[0]))
    return [[prior + weigh(pair) if pair else -math.inf for pair in row] for row in table]
