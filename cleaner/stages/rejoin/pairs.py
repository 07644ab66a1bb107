"""What speaks for one line as the rest of another that was cut."""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul
from typing import NamedTuple

from cleaner.stages.rejoin import continuation, crossing, ends, grammar, rests, shapes
from cleaner.stages.rejoin.assign import Matrix
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.numbering import agree
from cleaner.stages.rejoin.topics import Topics


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
        brief=-2.51,
        narrow=-0.69,
        bare=-0.56,
        spaced=-3.63,
        hangs=2.84,
        heads=-0.20,
        names=-1.35,
        follows=0.53,
        opening=-0.33,
        below_doubtful=1.38,
        above_doubtful=0.34,
        headed=-0.61,
        titled=-0.48,
        share=-0.64,
    ),
    rest=rests.Rest(
        mark=4.98,
        speech=-0.97,
        cohesion=-0.75,
        below_end=2.08,
        below_doubtful=1.37,
        brief=1.12,
        length=-1.06,
        unended=-3.35,
        excited=0.51,
        asking=-5.31,
    ),
    link=Link(
        found=0.59,
        foreign=-0.92,
        inside=2.31,
        small=1.70,
        kana=1.00,
        brackets=2.11,
        topic=0.23,
        names=0.06,
        article=0.61,
        below=0.51,
        numbers=4.00,
        last=1.10,
    ),
    words=continuation.Features(
        word=0.39,
        pair=0.74,
        opening=-0.47,
        opening_pair=-0.86,
        triple_behind=0.66,
        triple_before=0.77,
        clause=0.47,
    ),
    kinds=grammar.Features(
        pair=0.49,
        before=0.24,
        behind=0.43,
        opening=-0.25,
        opening_pair=-0.45,
    ),
)
"""What `python -m tests.bench.rejoin_order_fit` prints, fitted on newspaper pages set in columns in many ways."""


class Evidence(NamedTuple):
    """All that is known of the open ends of a page and of the lines that may be their rests."""

    ends: list[ends.End]
    rests: list[rests.Rest]
    links: list[list[tuple[Link, continuation.Features, grammar.Features] | None]]
    """A row to each end; None where the line stands above it."""


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


def measure(lines: Lines, opened: list[int], candidates: Sequence[int]) -> Evidence:
    """Compare every open end with every line further down that can be its rest."""
    topics = Topics(lines.bodies)
    last = max((end for end in opened if ends.is_sure(lines, end)), default=-1)
    heads = [crossing.head(lines.bodies[index]) for index in candidates]
    closing = [rests.closes(lines.bodies[index]) for index in candidates]
    bags = [topics.bag(lines.bodies[index]) for index in candidates]
    below = [_below(lines, index) for index in candidates]
    links = []
    for end in opened:
        body = lines.bodies[end]
        tail, open_bracket = crossing.tail(body), shapes.open_bracket(body)
        above = _article(lines, end)
        own, article = topics.bag(body), topics.bag(*above)
        row: list[tuple[Link, continuation.Features, grammar.Features] | None] = []
        for index, head, closer, bag, next_lines in zip(candidates, heads, closing, bags, below, strict=True):
            if index <= end or (index == end + 2 and len(lines.bodies[end + 1]) < ends.SHORTEST_END):
                row.append(None)
                continue
            words = crossing.words(tail, head)
            link = Link(
                found=1.0,
                foreign=words.foreign,
                inside=float(crossing.is_inside(tail, head)),
                small=crossing.small(tail, head),
                kana=words.kana,
                brackets=-1.0 if open_bracket != closer else 1.0 if closer else 0.0,
                topic=topics.alike(own, bag),
                names=topics.shared_names(own, bag),
                article=topics.alike(article, bag),
                below=topics.alike(article, topics.bag(*next_lines)),
                numbers=agree(above, next_lines),
                last=float(index > last),
            )
            row.append((link, words.counted, words.kinds))
        links.append(row)
    return Evidence(ends.describe(lines, topics, opened), rests.describe(lines, topics, candidates, opened), links)


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
