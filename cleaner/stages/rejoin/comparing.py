"""Compare open ends of a page with paragraphs that may be their rests."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
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
from cleaner.stages.rejoin.pairs import Pair, Table
from cleaner.stages.rejoin.topics import EMPTY, Bag, Topics

BRIEF = 40
"""Code points."""
MOST_BETWEEN = 3
LONGEST = 2.0

TITLED = 2
"""Titles from which on a page has its articles below them."""
SEGMENT_LINES = 3
"""Lines from a rest on, itself included, that tell what article goes on there."""


def measure(lines: Lines, ends: Sequence[int], orphans: Sequence[int]) -> Table:
    """Compare every open end with every candidate that can be its rest."""
    page = _page(lines, ends)
    sides = [_side(page, orphan) for orphan in orphans]
    table: Table = []
    for number, end in enumerate(ends):
        here, running = _end(page, end), running_below(lines, end)
        passed = bisect_right(orphans, end)
        row: list[Pair | None] = []
        for column, side in enumerate(sides, 1):
            if side.line <= running and side.line != end + 1:
                row.append(None)
                continue
            between = bisect_left(ends, side.line, number + 1) - number - 1
            row.append(_pair(page, here, side, float(min(MOST_BETWEEN, between)), math.log(column - passed)))
        table.append(row)
    return table


class _Page(NamedTuple):
    """What a page brings along, whatever the pair."""

    lines: Lines
    topics: Topics
    text: str
    usual: float
    """The usual length of its lines in code points."""
    labels: list[bool]
    """Whether each line is a title, a byline or the like; the line below the last counts as one."""
    titled: bool
    ends: frozenset[int]
    last_end: int


def _page(lines: Lines, ends: Sequence[int]) -> _Page:
    sizes = sorted(map(len, lines.bodies))
    labels = [is_label(lines, line) for line in range(len(lines))]
    return _Page(
        lines,
        Topics(lines.bodies),
        "\n".join(lines.bodies),
        (sizes[(len(sizes) - 1) // 2] + sizes[len(sizes) // 2]) / 2,
        [*labels, True],
        sum(labels) >= TITLED,
        frozenset(ends),
        ends[-1],
    )


class _End(NamedTuple):
    """What an open end brings along, whatever the orphan."""

    line: int
    tail: Tail
    opens: str
    paragraph: Bag
    article: Bag
    number: Number | None
    above_label: float
    goes_on: float
    doubtful: float


class _Side(NamedTuple):
    """What an orphan brings along, whatever the end."""

    line: int
    head: Head
    closes: str
    bag: Bag
    below: Bag
    segment: Bag
    cohesion: float
    cohesion_two: float
    around: float
    number: Number | None
    mark: float
    speech: float
    behind_all: float
    below_open: float
    below_label: float
    above_open: float
    last: float
    brief: float
    length: float
    unended: float


_SPEECH = lazy(r"[“「『]|[^，。、；？！,;?!]{1,8}[道说曰云問问答][：:]")


def _end(page: _Page, end: int) -> _End:
    lines, topics = page.lines, page.topics
    body, labelled = lines.bodies[end], page.labels[end + 1]
    article = topics.bag(*above(lines, end))
    return _End(
        end,
        crossing.tail(body),
        shapes.open_bracket(body),
        topics.bag(body),
        article,
        next_number(lines, end),
        float(labelled and end + 1 < len(lines)),
        0.0 if labelled else topics.alike(article, topics.bag(lines.bodies[end + 1])),
        float(not shapes.INNER_END.search(body, 0, len(body) - 1)),
    )


def _side(page: _Page, orphan: int) -> _Side:
    lines, topics = page.lines, page.topics
    body, labelled = lines.bodies[orphan], page.labels[orphan - 1]
    bag = topics.bag(body)
    below = EMPTY if page.labels[orphan + 1] else topics.bag(lines.bodies[orphan + 1])
    before = topics.bag(lines.bodies[orphan - 1])
    two = orphan > 1 and not (labelled or page.labels[orphan - 2])
    return _Side(
        orphan,
        crossing.head(body),
        closes(body),
        bag,
        below,
        topics.bag(*_segment(page, orphan)),
        topics.alike(before, bag),
        topics.alike(topics.bag(lines.bodies[orphan - 2]), bag) if two else 0.0,
        0.0 if labelled else topics.alike(before, below),
        number_below(lines, orphan),
        float(shapes.CONTINUES.match(body) is not None),
        float(_SPEECH.match(body) is not None),
        float(orphan > page.last_end),
        float(orphan - 1 in page.ends),
        float(labelled),
        float(orphan + 1 in page.ends),
        float(orphan + 1 == len(lines)),
        float(len(body) < BRIEF),
        max(-LONGEST, min(LONGEST, math.log((len(body) + 5) / (page.usual + 5)))),
        float(not shapes.ends_sentence(body)),
    )


def _segment(page: _Page, orphan: int) -> list[str]:
    """A line and those below it that are of the same article, as far as that can be told."""
    last = orphan
    while last + 1 - orphan < SEGMENT_LINES and last not in page.ends and not page.labels[last + 1]:
        last += 1
    return page.lines.bodies[orphan : last + 1]


def _pair(page: _Page, end: _End, side: _Side, between: float, skipped: float) -> Pair:
    topics, near = page.topics, side.line == end.line + 1
    counted, kinds, foreign = crossing.words(end.tail, side.head)
    together = counted.pair + counted.triple_behind + counted.triple_before
    return Pair(
        1.0,
        *counted,
        *kinds,
        echo=crossing.echo(end.tail, side.head, page.text) if together > 0 else 0.0,
        together=crossing.together(end.tail, side.head),
        foreign=foreign,
        small=crossing.small(end.tail, side.head),
        kana=crossing.kana(end.tail, side.head),
        mark=side.mark,
        brackets=match(end.opens, side.closes),
        topic=topics.alike(end.paragraph, side.bag),
        names=topics.shared_names(end.paragraph, side.bag),
        segment=topics.alike(end.article, side.segment),
        below=topics.alike(end.article, side.below),
        goes_on=0.0 if near else end.goes_on,
        cohesion=0.0 if near else side.cohesion,
        cohesion_two=0.0 if near else side.cohesion_two,
        around=0.0 if near else side.around,
        numbers=agree(end.number, side.number),
        speech=side.speech,
        near=float(near),
        skipped=skipped,
        behind_all=0.0 if near else side.behind_all,
        below_open=0.0 if near else side.below_open,
        below_open_titled=float(not near and side.below_open and page.titled),
        below_label=side.below_label,
        above_open=side.above_open,
        last=side.last,
        above_label=end.above_label,
        between=between,
        brief=side.brief,
        length=side.length,
        unended=side.unended,
        doubtful=end.doubtful,
    )
