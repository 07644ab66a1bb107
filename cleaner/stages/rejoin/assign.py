"""The best explanation of a page: which candidates are the rests of which open ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Explanation(NamedTuple):
    """Pairs (end, candidate), both rising, and the sum of their scores."""

    pairs: list[tuple[int, int]]
    score: float


def explain(scores: Sequence[Sequence[float]]) -> Explanation:
    """The pairs (row, column) with the greatest sum of scores that do not cross; none that scores 0 or less.

    >>> explain([[2.0, 1.0, -1.0], [3.0, 1.5, 2.0]])
    Explanation(pairs=[(0, 0), (1, 2)], score=4.0)
    >>> explain([[-1.0]])
    Explanation(pairs=[], score=0.0)
    """
    rows, columns = len(scores), len(scores[0])
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        below, here, row = best[i + 1], best[i], scores[i]
        for j in range(columns - 1, -1, -1):
            here[j] = max(below[j], here[j + 1], row[j] + below[j + 1])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < rows and j < columns:
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return Explanation(pairs, best[0][0])
