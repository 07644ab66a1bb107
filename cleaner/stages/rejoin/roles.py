"""What the lines of a page are, as far as it is believed: titles, open ends, rests; and what their neighbours are then.

A title stands above the beginning of its article, an end above a title, a rest or another article. What a line is
depends on what its neighbours are, and that on theirs: the page is explained, and explained again by what that shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cleaner.stages.rejoin.assign import Matrix
from cleaner.stages.rejoin.ends import is_sure, is_unended
from cleaner.stages.rejoin.lines import Lines

MAYBE = 0.5
"""How far a line that may be a title is believed to be an open end before anything is known of the page."""
MOST_TITLES = 1.5
"""To each open end: of more, all lines are short."""


class End(NamedTuple):
    """What stands around an open end."""

    rest_below: float
    title_below: float
    title_above: float
    end_above: float
    neither: float
    """How little the line below is a title or a rest, on a page that has as many titles as ends."""


class Rest(NamedTuple):
    """What stands above a rest."""

    end_above: float
    title_above: float


class Places(NamedTuple):
    """The lines of a page that are looked at."""

    opened: Sequence[int]
    candidates: Sequence[int]
    unended: list[bool]
    """Whether each line ends no sentence."""
    sure: list[bool]
    """Whether each open end is beyond doubt."""


def find_places(lines: Lines, opened: Sequence[int], candidates: Sequence[int]) -> Places:
    """Look at a page."""
    unended = [is_unended(lines, line) for line in range(len(lines))]
    return Places(opened, candidates, unended, [is_sure(lines, end) for end in opened])


class Roles(NamedTuple):
    """What is believed of the neighbours of each open end and of each candidate."""

    ends: list[End]
    rests: list[Rest]


def guess(places: Places) -> Roles:
    """The roles before anything is known: each end has a rest, which may be any candidate."""
    ends = [1.0 if sure else MAYBE for sure in places.sure]
    count = len(places.candidates)
    return _describe(places, ends, [min(1.0, sum(ends) / count)] * count)


def play(places: Places, shares: Matrix) -> Roles:
    """The roles by the shares of all pairs."""
    return _describe(places, list(map(sum, shares)), list(map(sum, zip(*shares, strict=True))))


def _describe(places: Places, ends: list[float], rests: list[float]) -> Roles:
    size = len(places.unended)
    is_end, is_rest, is_title = ([0.0] * (size + 1) for _ in range(3))  # there is nothing at -1 and at the end
    for line, share in zip(places.opened, ends, strict=True):
        is_end[line] = share
    for line, share in zip(places.candidates, rests, strict=True):
        is_rest[line] = share
    is_title[:size] = [unended * (1.0 - share) for unended, share in zip(places.unended, is_end, strict=False)]
    titled = min(MOST_TITLES, sum(is_title) / max(1.0, sum(ends)))
    around = ((is_rest[end + 1], is_title[end + 1], is_title[end - 1], is_end[end - 1]) for end in places.opened)
    return Roles(
        [End(*known, neither=titled * (1.0 - known[0]) * (1.0 - known[1])) for known in around],
        [Rest(is_end[rest - 1], is_title[rest - 1]) for rest in places.candidates],
    )
