"""What each kind of evidence counts for a line as the rest of another."""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul
from typing import NamedTuple

from cleaner.stages.rejoin import continuation, ends, grammar, pairs, rests, roles
from cleaner.stages.rejoin.assign import Matrix


class Weights(NamedTuple):
    """What each kind of evidence counts."""

    end: ends.End
    rest: rests.Rest
    link: pairs.Link
    words: continuation.Features
    kinds: grammar.Features
    end_role: roles.End
    rest_role: roles.Rest


WEIGHTS = Weights(
    end=ends.End(
        brief=-1.81,
        narrow=-0.48,
        bare=-1.96,
        spaced=-1.44,
        hangs=0.82,
        heads=-0.04,
        names=-0.85,
        follows=0.31,
    ),
    rest=rests.Rest(
        mark=3.74,
        speech=-1.55,
        cohesion=-0.63,
        customary=-1.99,
        brief=1.53,
        length=-1.37,
        unended=-4.29,
        excited=-1.29,
        asking=-2.06,
    ),
    link=pairs.Link(
        found=0.69,
        foreign=-0.19,
        inside=2.51,
        small=4.00,
        kana=1.00,
        brackets=2.40,
        topic=-0.09,
        names=0.76,
        article=0.51,
        below=0.47,
        near=-2.16,
        echo=1.50,
        headline=4.00,
        numbers=4.00,
        last=1.10,
    ),
    words=continuation.Features(
        word=0.44,
        pair=0.34,
        opening=-0.23,
        opening_pair=-0.34,
        triple_behind=0.47,
        triple_before=0.49,
        clause=1.15,
    ),
    kinds=grammar.Features(
        pair=0.42,
        before=0.31,
        behind=0.27,
        opening=-0.37,
        opening_pair=-0.10,
    ),
    end_role=roles.End(
        rest_below=1.48,
        title_below=0.54,
        title_above=3.53,
        end_above=0.22,
        neither=-3.43,
    ),
    rest_role=roles.Rest(
        end_above=2.61,
        title_above=-0.88,
    ),
)
"""What `python -m tests.bench.rejoin_order_fit` prints, fitted on pages of news, essays and a novel, set in
columns in many ways; but `small`, `kana` and `numbers`, of which those have few, are set by hand."""


def weigh(evidence: pairs.Evidence, weights: Weights = WEIGHTS) -> Matrix:
    """The log odds of each pair, whatever its page is like; minus infinity for what cannot be."""
    of_ends = [_dot(weights.end, end) for end in evidence.ends]
    of_rests = [_dot(weights.rest, rest) for rest in evidence.rests]
    across = (weights.link, weights.words, weights.kinds)
    return [
        [
            end + rest + sum(map(_dot, across, parts)) if parts else -math.inf
            for rest, parts in zip(of_rests, row, strict=True)
        ]
        for end, row in zip(of_ends, evidence.links, strict=True)
    ]


def cast(scores: Matrix, played: roles.Roles, weights: Weights = WEIGHTS) -> Matrix:
    """The log odds of each pair, given what stands around its two lines."""
    of_ends = [_dot(weights.end_role, end) for end in played.ends]
    of_rests = [_dot(weights.rest_role, rest) for rest in played.rests]
    return [
        [end + rest + score for rest, score in zip(of_rests, row, strict=True)]
        for end, row in zip(of_ends, scores, strict=True)
    ]


def _dot(weights: Sequence[float], values: Sequence[float]) -> float:
    return math.fsum(map(mul, weights, values))
