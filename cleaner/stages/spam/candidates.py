"""A candidate: a run of items that something points at, with what is known about it so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cleaner.stages.spam.evidence import Evidence
from cleaner.stages.spam.page import Item, Page

DROP = 12.0
"""A run ends where its points have fallen this far below their highest: three phrases of unknown words."""


@dataclass(frozen=True)
class Candidate:
    """Code points `[start, end)` that may be spam, the phrases in them, and the evidence that made them a candidate."""

    start: int
    end: int
    rule: str
    texts: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    known: bool = False
    """Whether a frame, county names or words tell what it is, so that other blocks of the page may share its words."""
    whole: bool = False
    """Whether it begins and ends where its list does, so that nothing is to be taken along."""


def segments(points: Sequence[float | None]) -> Iterator[tuple[int, int]]:
    """The stretches whose points add up, half-open; None ends a stretch, and so does a fall by more than DROP.

    >>> list(segments([-1, 3, -2, 4, -4, -4, -4, -4, 5, None, 2]))
    [(1, 4), (8, 9), (10, 11)]
    """
    start, total, best, stop = -1, 0.0, 0.0, 0
    for index, value in enumerate(points):
        if value is not None and start < 0 and value > 0:
            start, total, best, stop = index, value, value, index + 1
            continue
        if start < 0:
            continue
        total += value or 0.0
        if value is None or total <= 0 or best - total > DROP:
            yield start, stop
            start = -1
        elif total >= best:
            best, stop = total, index + 1
    if start >= 0:
        yield start, stop


def texts_of(page: Page, items: Sequence[Item]) -> tuple[str, ...]:
    """The texts of items."""
    return tuple(page.text[start:end] for start, end in items)
