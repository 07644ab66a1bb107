"""What speaks for one paragraph as the rest of another that was cut."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import mul
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.rejoin import crossing, shapes
from cleaner.stages.rejoin.articles import (
    Number,
    above,
    agree,
    closes,
    is_label,
    match,
    next_number,
    number_below,
    running_below,
)
from cleaner.stages.rejoin.crossing import Head, Tail
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.topics import EMPTY, Bag, Topics


class Pair(NamedTuple):
    """What speaks for an orphan as the rest of an open end. What is said of the orphan alone counts for every end."""

    found: float
    """1: that a rest is found at all."""
    word: float
    """How much likelier the words are when one may cross the break (`continuation.Features`, as the next six)."""
    pair: float
    opening: float
    opening_pair: float
    triple_behind: float
    triple_before: float
    clause: float
    kinds: float
    """How well the kinds of words go together (`grammar.Features`, as the next four)."""
    kinds_before: float
    kinds_behind: float
    kinds_opening: float
    kinds_opening_pair: float
    echo: float
    """How many of the three and four characters across the break stand together elsewhere on the page, of three."""
    foreign: float
    """1 when no Han characters meet at the break, so that the counts say nothing."""
    small: float
    """1 when the orphan begins with a small letter, -1 with a capital below one."""
    kana: float
    """1 when the orphan begins with kana that begin no sentence, -1 when it begins as a Japanese sentence may."""
    mark: float
    """1 when the orphan begins with a mark that begins nothing."""
    brackets: float
    """1 when the orphan closes what the end left open, -1 when one does and the other does not."""
    topic: float
    """How much the orphan and the end's paragraph are about the same things (`Topics.alike`)."""
    names: float
    """And how many rare words they share (`Topics.shared_names`)."""
    article: float
    """How much the orphan and what stands above the end's paragraph in its article are alike."""
    below: float
    """How much the end's article and the paragraph below the orphan are."""
    cohesion: float
    """How much the orphan and the paragraph right above it are: a rest stands below a stranger."""
    cohesion_two: float
    """And the paragraph above that."""
    around: float
    """And how much the paragraphs right above and right below it are: then it stands inside an article."""
    numbers: float
    """1 when the items go on behind the orphan with the number that is next for the end's article; -1 with another."""
    speech: float
    """1 when the orphan begins with an opening quotation mark, or with who speaks, as paragraphs of a story do."""
    near: float
    """1 when the orphan stands right below the end."""
    skipped: float
    """The logarithm of how many candidates from the end on, this one included."""
    below_open: float
    """1 when it stands right below another open end."""
    below_label: float
    """1 when it stands right below a title, byline or label."""
    above_label: float
    """1 when such a line stands right below the end."""
    between: float
    """How many other open ends stand between the two, three at most."""
    brief: float
    """1 when the orphan is shorter than two lines of a newspaper: rests are parts of paragraphs."""
    length: float
    """The logarithm of the orphan's length by the page's usual one, between -2 and 2."""
    unended: float
    """1 when the orphan does not end a sentence either."""
    doubtful: float
    """1 when the end has no sentence ended inside it: it may be a long title."""


WEIGHTS = Pair(
    found=0.88,
    word=0.48,
    pair=0.35,
    opening=-0.1,
    opening_pair=-0.5,
    triple_behind=0.48,
    triple_before=0.48,
    clause=1.01,
    kinds=0.32,
    kinds_before=0.21,
    kinds_behind=0.32,
    kinds_opening=-0.46,
    kinds_opening_pair=-0.53,
    echo=0.88,
    foreign=-1.5,
    small=1.71,
    kana=1.0,
    mark=1.65,
    topic=0.57,
    names=0.65,
    article=0.25,
    below=0.46,
    cohesion=-0.51,
    cohesion_two=-0.25,
    around=-0.26,
    brackets=1.93,
    numbers=2.5,
    speech=-1.2,
    near=-2.74,
    skipped=0.46,
    below_open=2.73,
    below_label=0.25,
    above_label=-0.27,
    between=-0.23,
    brief=0.71,
    length=-1.16,
    unended=-1.5,
    doubtful=0.46,
)
"""Made by hand from a fit: begun with what `python -m tests.bench.rejoin_order --fit` gave for an earlier set of
features, then set in steps where pages of newspapers, essays and novels that were not fitted on showed errors.
"""
BRIEF = 40
"""Code points."""
MOST_BETWEEN = 3
LONGEST = 2.0

Table = list[list[Pair | None]]
"""Open ends by candidates; None where the candidate cannot be the rest of that end."""


def weigh(pair: Pair) -> float:
    """The log odds of a pair."""
    return math.fsum(map(mul, WEIGHTS, pair))


def across(pair: Pair) -> float:
    """What the characters on both sides of the break add to the log odds, and where the orphan stands does not."""
    return math.fsum(map(mul, tuple(WEIGHTS)[_ACROSS], tuple(pair)[_ACROSS]))


_ACROSS = slice(Pair._fields.index("word"), Pair._fields.index("brackets") + 1)


def measure(lines: Lines, ends: Sequence[int], orphans: Sequence[int]) -> Table:
    """Compare every open end with every candidate that can be its rest."""
    topics = Topics(lines.bodies)
    page = "\n".join(lines.bodies)
    sizes = sorted(map(len, lines.bodies))
    usual = (sizes[(len(sizes) - 1) // 2] + sizes[len(sizes) // 2]) / 2
    opened = set(ends)
    sides = [_side(lines, topics, orphan, usual) for orphan in orphans]
    table: Table = []
    for number, end in enumerate(ends):
        here, running = _end(lines, topics, end), running_below(lines, end)
        passed = bisect_right(orphans, end)
        row: list[Pair | None] = []
        for column, side in enumerate(sides, 1):
            if side.line <= running and side.line != end + 1:
                row.append(None)
                continue
            between = bisect_left(ends, side.line, number + 1) - number - 1
            place = _Place(float(min(MOST_BETWEEN, between)), column - passed, side.line - 1 in opened)
            row.append(_pair(topics, page, here, side, place))
        table.append(row)
    return table


class _End(NamedTuple):
    """What an open end brings along, whatever the orphan."""

    line: int
    tail: Tail
    opens: str
    paragraph: Bag
    article: Bag
    number: Number | None
    above_label: float
    doubtful: float


class _Side(NamedTuple):
    """What an orphan brings along, whatever the end."""

    line: int
    head: Head
    closes: str
    bag: Bag
    below: Bag
    cohesion: float
    cohesion_two: float
    around: float
    number: Number | None
    mark: float
    speech: float
    below_label: float
    brief: float
    length: float
    unended: float


_SPEECH = lazy(r"[“「『]|[^，。、；？！,;?!]{1,8}[道说曰云問问答][：:]")


def _end(lines: Lines, topics: Topics, end: int) -> _End:
    body = lines.bodies[end]
    return _End(
        end,
        crossing.tail(body),
        shapes.open_bracket(body),
        topics.bag(body),
        topics.bag(*above(lines, end)),
        next_number(lines, end),
        float(end + 1 < len(lines) and is_label(lines, end + 1)),
        float(not shapes.INNER_END.search(body, 0, len(body) - 1)),
    )


def _side(lines: Lines, topics: Topics, orphan: int, usual: float) -> _Side:
    body = lines.bodies[orphan]
    bag = topics.bag(body)
    below = orphan + 1 < len(lines) and not is_label(lines, orphan + 1)
    labelled = is_label(lines, orphan - 1)
    before, after = topics.bag(lines.bodies[orphan - 1]), topics.bag(lines.bodies[orphan + 1]) if below else EMPTY
    two = orphan > 1 and not (labelled or is_label(lines, orphan - 2))
    return _Side(
        orphan,
        crossing.head(body),
        closes(body),
        bag,
        after,
        topics.alike(before, bag),
        topics.alike(topics.bag(lines.bodies[orphan - 2]), bag) if two else 0.0,
        0.0 if labelled else topics.alike(before, after),
        number_below(lines, orphan),
        float(shapes.CONTINUES.match(body) is not None),
        float(_SPEECH.match(body) is not None),
        float(labelled),
        float(len(body) < BRIEF),
        max(-LONGEST, min(LONGEST, math.log((len(body) + 5) / (usual + 5)))),
        float(not shapes.ends_sentence(body)),
    )


class _Place(NamedTuple):
    """Where an orphan stands, seen from an end."""

    between: float
    passed: int
    below_open: bool


def _pair(topics: Topics, page: str, end: _End, side: _Side, place: _Place) -> Pair:
    near = side.line == end.line + 1
    counted, kinds, foreign = crossing.words(end.tail, side.head)
    together = counted.pair + counted.triple_behind + counted.triple_before
    return Pair(
        1.0,
        *counted,
        *kinds,
        echo=crossing.echo(end.tail, side.head, page) if together > 0 else 0.0,
        foreign=foreign,
        small=crossing.small(end.tail, side.head),
        kana=crossing.kana(end.tail, side.head),
        mark=side.mark,
        topic=topics.alike(end.paragraph, side.bag),
        names=topics.shared_names(end.paragraph, side.bag),
        article=topics.alike(end.article, side.bag),
        below=topics.alike(end.article, side.below),
        cohesion=0.0 if near else side.cohesion,
        cohesion_two=0.0 if near else side.cohesion_two,
        around=0.0 if near else side.around,
        brackets=match(end.opens, side.closes),
        numbers=agree(end.number, side.number),
        speech=side.speech,
        near=float(near),
        skipped=math.log(place.passed),
        below_open=float(place.below_open and not near),
        below_label=side.below_label,
        above_label=end.above_label,
        between=place.between,
        brief=side.brief,
        length=side.length,
        unended=side.unended,
        doubtful=end.doubtful,
    )
