"""What speaks for one line as the rest of another that was cut."""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul
from typing import NamedTuple

from cleaner.stages.rejoin import continuation, crossing, ends, grammar, rests, shapes
from cleaner.stages.rejoin.assign import Matrix
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.numbering import Number, agree, first_number, next_number
from cleaner.stages.rejoin.topics import Bag, Topics


class Link(NamedTuple):
    """What the two have to do with each other, besides the words that meet at the break."""

    found: float
    """1: that a rest is found at all."""
    foreign: float
    """1 when no Han characters stand behind the break, so that the counts say nothing."""
    inside: float
    """1 when the break is inside a number or a word of letters."""
    small: float
    """1 when the rest begins with a small letter, -1 with a capital below one."""
    kana: float
    """What the kana at the break say (`japanese.rest`)."""
    brackets: float
    """1 when the rest closes what the end left open, -1 when one does and the other does not."""
    topic: float
    """How much the rest and the end's paragraph are about the same things (`Topics.alike`)."""
    names: float
    """And how many rare words they share (`Topics.shared_names`)."""
    article: float
    """How much the rest and the end's article are alike."""
    below: float
    """How much the end's article and the paragraphs below the rest are."""
    numbers: float
    """1 when the items below the rest go on with the number that is next for the end's article; -1 with another."""
    last: float
    """1 when no line that was cut beyond doubt stands further down than the rest."""


class Weights(NamedTuple):
    """What each kind of evidence counts."""

    end: ends.End
    rest: rests.Rest
    link: Link
    words: continuation.Features
    kinds: grammar.Features


WEIGHTS = Weights(
    end=ends.End(
        brief=-2.77,
        narrow=-0.92,
        bare=-0.57,
        spaced=-3.48,
        hangs=3.32,
        heads=-0.24,
        names=-1.27,
        follows=0.89,
        opening=-0.35,
        below_doubtful=1.50,
        above_doubtful=0.66,
        headed=-0.27,
        titled=-0.75,
        share=-0.68,
    ),
    rest=rests.Rest(
        mark=5.02,
        speech=-1.12,
        cohesion=-0.76,
        below_end=2.01,
        below_doubtful=1.36,
        brief=1.19,
        length=-1.02,
        unended=-3.35,
        excited=0.55,
        asking=-5.29,
    ),
    link=Link(
        found=0.93,
        foreign=-0.93,
        inside=2.31,
        small=1.70,
        kana=1.00,
        brackets=2.21,
        topic=0.27,
        names=0.02,
        article=0.61,
        below=0.52,
        numbers=4.00,
        last=0.96,
    ),
    words=continuation.Features(
        word=0.39,
        pair=0.74,
        opening=-0.45,
        opening_pair=-0.92,
        triple_behind=0.69,
        triple_before=0.79,
        clause=0.42,
    ),
    kinds=grammar.Features(
        pair=0.49,
        before=0.22,
        behind=0.44,
        opening=-0.23,
        opening_pair=-0.44,
    ),
)
"""What `python -m tests.bench.rejoin_order_fit` prints, fitted on newspaper pages set in columns in many ways."""


class Across(NamedTuple):
    """What speaks for two lines as one, apart from what each shows by itself."""

    link: Link
    words: continuation.Features
    kinds: grammar.Features


class Evidence(NamedTuple):
    """All that is known of the open ends of a page and of the lines that may be their rests."""

    ends: list[ends.End]
    rests: list[rests.Rest]
    links: list[list[Across | None]]
    """A row to each end; None where the line cannot be its rest."""


def weigh(evidence: Evidence, weights: Weights = WEIGHTS) -> Matrix:
    """The log odds of each pair; minus infinity for what cannot be."""
    of_ends = [_dot(weights.end, end) for end in evidence.ends]
    of_rests = [_dot(weights.rest, rest) for rest in evidence.rests]
    return [
        [
            end + rest + sum(map(_dot, weights[2:], parts)) if parts else -math.inf
            for rest, parts in zip(of_rests, row, strict=True)
        ]
        for end, row in zip(of_ends, evidence.links, strict=True)
    ]


def _dot(weights: Sequence[float], values: Sequence[float]) -> float:
    return math.fsum(map(mul, weights, values))


class _Opened(NamedTuple):
    """An open end, as every candidate is compared with it."""

    line: int
    tail: crossing.Tail
    bracket: str
    paragraph: Bag
    article: Bag
    next_number: Number | None


class _Candidate(NamedTuple):
    """A line that may be a rest, as every open end is compared with it."""

    line: int
    head: crossing.Head
    bracket: str
    paragraph: Bag
    below: Bag
    number: Number | None
    last: float


def measure(lines: Lines, opened: list[int], candidates: Sequence[int]) -> Evidence:
    """Compare every open end with every line further down that can be its rest."""
    topics = Topics(lines.bodies)
    last = max((end for end in opened if ends.is_sure(lines, end)), default=-1)
    offered = [_candidate(lines, topics, index, last) for index in candidates]
    links: list[list[Across | None]] = []
    for end in (_opened(lines, topics, index) for index in opened):
        torn = _below_a_word(lines, end.line)
        links.append(
            [_across(topics, end, rest) if rest.line > end.line and rest.line != torn else None for rest in offered]
        )
    return Evidence(ends.describe(lines, topics, opened), rests.describe(lines, topics, candidates, opened), links)


def _below_a_word(lines: Lines, end: int) -> int | None:
    """The line that stands below a word or two on a line of their own, as text does that was torn at its markup."""
    below = end + 1
    return below + 1 if below < len(lines) and len(lines.bodies[below]) < ends.SHORTEST_END else None


def _opened(lines: Lines, topics: Topics, end: int) -> _Opened:
    body, article = lines.bodies[end], _article(lines, end)
    return _Opened(
        end,
        crossing.tail(body),
        shapes.open_bracket(body),
        topics.bag(body),
        topics.bag(*article),
        next_number(article),
    )


def _candidate(lines: Lines, topics: Topics, rest: int, last: int) -> _Candidate:
    body, below = lines.bodies[rest], _below(lines, rest)
    return _Candidate(
        rest,
        crossing.head(body),
        rests.closes(body),
        topics.bag(body),
        topics.bag(*below),
        first_number(below),
        float(rest > last),
    )


def _across(topics: Topics, end: _Opened, rest: _Candidate) -> Across:
    words = crossing.words(end.tail, rest.head)
    link = Link(
        found=1.0,
        foreign=words.foreign,
        inside=float(crossing.is_inside(end.tail, rest.head)),
        small=crossing.small(end.tail, rest.head),
        kana=words.kana,
        brackets=-1.0 if end.bracket != rest.bracket else 1.0 if rest.bracket else 0.0,
        topic=topics.alike(end.paragraph, rest.paragraph),
        names=topics.shared_names(end.paragraph, rest.paragraph),
        article=topics.alike(end.article, rest.paragraph),
        below=topics.alike(end.article, rest.below),
        numbers=agree(end.next_number, rest.number),
        last=rest.last,
    )
    return Across(link, words.counted, words.kinds)


ARTICLE_LINES = 6
"""Lines above an open end that tell what its article is about."""


def _article(lines: Lines, end: int) -> list[str]:
    """The lines of an article down to an open end, as far as they can be told from the article above."""
    first = end
    while first > 0 and end - first < ARTICLE_LINES and not ends.is_unended(lines, first - 1):
        first -= 1
    return lines.bodies[first : end + 1]


BLOCK_LINES = 2
"""Lines below a rest that tell what it is about."""


def _below(lines: Lines, rest: int) -> list[str]:
    """The lines that go on behind a rest, as far as they are whole."""
    last = rest
    while last + 1 < len(lines) and last - rest < BLOCK_LINES and not ends.is_unended(lines, last + 1):
        last += 1
    return lines.bodies[rest + 1 : last + 1]
