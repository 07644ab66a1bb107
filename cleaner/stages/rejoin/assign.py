"""How sure a page is of each pair of an end and its rest, over all ways to explain the page.

An explanation pairs some ends with some candidates, no pair crossing another, as columns are read in order; or with the
line right below, which may be cut in two wherever it stands. Its weight is the product of the odds of its pairs. A pair
is believed as far as explanations that have it outweigh the others.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
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
    idle = [add(0.0, odds) for odds in near]
    above = _weights(scores, idle)
    turned = _weights([row[::-1] for row in reversed(scores)], idle[::-1])
    below = [row[::-1] for row in reversed(turned)]
    total = above[-1][-1]
    far = [
        [math.exp(min(0.0, above[i][j] + score + below[i + 1][j + 1] - total)) for j, score in enumerate(row)]
        for i, row in enumerate(scores)
    ]
    own = [max(0.0, 1.0 - sum(row)) * math.exp(odds - rest) for row, odds, rest in zip(far, near, idle, strict=True)]
    return Belief(total, own, far)


def _weights(scores: Sequence[Sequence[float]], idle: Sequence[float]) -> Matrix:
    """For each corner of the table, the log weight of all explanations of what is above and to the left of it."""
    weights = [[0.0] * (len(scores[0]) + 1)]
    for row, rest in zip(scores, idle, strict=True):
        above, here, paired = weights[-1], [weights[-1][0] + rest], -math.inf
        for j, score in enumerate(row):
            paired = add(paired, above[j] + score)
            here.append(add(above[j + 1] + rest, paired))
        weights.append(here)
    return weights


def add(one: float, other: float) -> float:
    """The logarithm of the sum of two numbers, given theirs.

    >>> round(add(math.log(2), math.log(3)), 6) == round(math.log(5), 6), add(1.0, -math.inf)
    (True, 1.0)
    """
    if one < other:
        one, other = other, one
    return one if other == -math.inf else one + math.log1p(math.exp(other - one))
