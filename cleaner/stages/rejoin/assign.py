"""How sure a page is of each pair of an end and its rest, over all ways to explain the page.

An explanation pairs some ends with some candidates, no pair crossing another, as columns are read in order; or it lets
an end go on right below, wherever that stands. Its weight is the product of the odds of its pairs. A pair is believed
as far as explanations that have it outweigh the others.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate
from operator import mul
from typing import NamedTuple

Matrix = list[list[float]]


class Belief(NamedTuple):
    """The logarithm of the weight of all explanations together, and the share of it that has each pair."""

    total: float
    near: list[float]
    """For each row, the share of its own line below."""
    far: Matrix


def believe(scores: Sequence[Sequence[float]], near: Sequence[float]) -> Belief:
    """Weigh all explanations, given the log odds of each pair (row, column), and of each row's line below.

    Minus infinity stands for what cannot be.

    >>> belief = believe([[2.0, 1.0, -1.0], [3.0, 1.5, 2.0]], [-math.inf, -math.inf])
    >>> [[round(share, 2) for share in row] for row in belief.far]
    [[0.63, 0.15, 0.0], [0.13, 0.25, 0.54]]
    >>> [round(share, 2) for share in believe([[0.0], [0.0]], [2.0, -math.inf]).near]
    [0.83, 0.0]
    """
    odds = [[math.exp(min(MOST, score)) for score in row] for row in scores]
    own = [math.exp(min(MOST, score)) for score in near]
    idle = [1.0 + share for share in own]
    before = _weights(odds, idle)
    behind = _weights([row[::-1] for row in reversed(odds)], idle[::-1])
    total = before[-1].scale
    far = []
    for row, up, down in zip(odds, before, reversed(behind[:-1]), strict=False):
        scale = math.exp(up.scale + down.scale - total)
        corners = zip(up.row, row, down.row[-2::-1], strict=False)
        far.append([min(1.0, above * share * below * scale) for above, share, below in corners])
    rest = [max(0.0, 1.0 - sum(row)) for row in far]
    return Belief(total, [left * share / all_ for left, share, all_ in zip(rest, own, idle, strict=True)], far)


MOST = 300.0
"""The largest log odds: what `exp` can still take, and beyond all doubt."""


class _Weights(NamedTuple):
    """For each corner in a row of the table, the weight of all explanations of what is above and to the left of it."""

    row: list[float]
    """By the last of them."""
    scale: float
    """The logarithm of the last."""


def _weights(odds: Sequence[Sequence[float]], idle: Sequence[float]) -> list[_Weights]:
    weights = [_Weights([1.0] * (len(odds[0]) + 1), 0.0)]
    for shares, rest in zip(odds, idle, strict=True):
        above, scale = weights[-1]
        paired = accumulate(map(mul, above, shares), initial=0.0)
        here = [rest * weight + all_ for weight, all_ in zip(above, paired, strict=True)]
        weights.append(_Weights([weight / here[-1] for weight in here], scale + math.log(here[-1])))
    return weights


def add(one: float, other: float) -> float:
    """The logarithm of the sum of two numbers, given theirs.

    >>> round(add(math.log(2), math.log(3)), 6) == round(math.log(5), 6), add(1.0, -math.inf)
    (True, 1.0)
    """
    if one < other:
        one, other = other, one
    return one if other == -math.inf else one + math.log1p(math.exp(other - one))
