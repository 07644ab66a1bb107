"""Rows of teasers and of readers' posts: siblings of one kind that weigh like prose, and are no text of the page."""

from __future__ import annotations

from collections import defaultdict

from cleaner.stages.html.aside import ENOUGH, POSTS, drop, outermost, wraps
from cleaner.stages.html.lines import PROSE, Reading, Sums

FORUM = 0.5
"""Posts without a name that together hold more than this share are the text of the page."""

CARDS = 4
"""Siblings of one kind that each hold a line which is one link: from this number on, teasers of other pages."""

WORDED = 0.5
"""Weight for each linked code point from which a row is of teasers, not a bare list of links."""

CARD = 10
"""Lines from which an element is more than a teaser or a post."""


def rows_aside(reading: Reading, sums: list[Sums], spared: set[int], dropped: list[bool]) -> set[int]:
    """Drop rows of teasers, and of readers' posts where they are not the text: they weigh like prose.

    A teaser is a headline that is a link, and some words; a post is a link to its author, a time, and some words. Gives
    the elements of rows that look like teasers, but are entries of the text: it goes on behind them.
    """
    page, elements = reading.page, reading.page.elements
    teasers: dict[tuple[int, str, frozenset[str]], list[int]] = defaultdict(list)
    posts: dict[tuple[int, str, frozenset[str]], list[int]] = defaultdict(list)
    for index in range(1, len(elements)):
        own = sums[index]
        if own.linked and own.lines < CARD and index not in spared:
            kind = elements[index].parent, elements[index].name, elements[index].words
            if own.heads:
                teasers[kind].append(index)
            elif own.stamps:
                posts[kind].append(index)
    whole = sums[0].weight
    headed = any(elements[index].name == "h1" for index in spared)
    entries: set[int] = set()
    for row in teasers.values():
        weight, linked = sum(sums[index].weight for index in row), sum(sums[index].linked for index in row)
        outside = (headed and whole - weight >= PROSE) or not wraps(weight, whole)
        if len(row) < CARDS or weight <= WORDED * linked or not outside:
            continue
        if _goes_on(reading, sums, row):
            entries.update(index for each in row for index in range(each, elements[each].last + 1))
        else:
            drop(page, row, dropped)
    rows = [row for row in posts.values() if len(row) >= POSTS]
    written = outermost(page, sorted(index for row in rows for index in row))
    weight = sum(sums[index].weight for index in written)
    if weight <= FORUM * whole or (reading.sourced and whole - weight >= ENOUGH):
        drop(page, written, dropped)
    return entries


def _goes_on(reading: Reading, sums: list[Sums], row: list[int]) -> bool:
    """Whether the text goes on behind a row, in its own element: its entries are what the text is about."""
    elements = reading.page.elements
    around, index = elements[row[0]].parent, elements[row[-1]].last + 1
    while index <= elements[around].last:
        if elements[index].name in {"p", "div"} and sums[index].weight >= PROSE and not sums[index].linked:
            return reading.sentences[around] > 0
        index = elements[index].last + 1
    return False
