"""Where the document ends and a site may begin: the lines in front of and behind it, and the judgement of each."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import NamedTuple

from cleaner.stages.furniture.forms import COOKIES, DISCLAIMER, IMPRINT, NEIGHBOURS, NOTE
from cleaner.stages.furniture.lines import SHORTEST_PROSE, Lines, is_ended, is_prose
from cleaner.stages.furniture.neighbours import linked_lines
from cleaner.stages.furniture.words import Judge, Judged, Judgement, Kind

ZONE = 300
"""Lines in front of or behind the running text that are looked at: menus of large sites have 100 to 200."""
GAP = 3
"""Lines of a document without running text that may stand between its chrome: title, byline, date."""
ENDS = frozenset((IMPRINT, NEIGHBOURS, DISCLAIMER))
"""Rules of the chrome behind which nothing of the document comes."""
DISCLAIMERS = frozenset((DISCLAIMER, COOKIES))
"""Rules of sentences that are no running text."""
NOTES = DISCLAIMERS | {NOTE}
"""The same, with those that the manual of a site has as well."""
WEIGHTS = {Kind.OTHER: 0, Kind.WEAK: 5, Kind.STRONG: 25, Kind.RELATED: 10, Kind.SHAPED: 35}
"""Code points of running text that a line weighs up: so many, outside such lines, are no part of the document."""
LABEL = 5
"""The same of an unknown short line that is not indented, as those of manuals are: most likely a label."""
LONGEST_LABEL = 30
"""Code points of such a line."""
ENOUGH = 400
"""Code points of running text that no chrome weighs up."""
PLAIN = 3
"""Lines of running text that follow each other are the document's: those of a site stand one by one."""
HEADLINE = 5
"""How many times less a line weighs that has commas but no end: the titles of other articles have them, too."""
EVEN = 0.15
"""How far the lengths of wrapped lines differ, as a share: these have no end, either."""
SHORTEST_WRAPPED = 30
"""Code points of such a line."""
FULL_STOPS = frozenset("。！？”」")
"""Marks at the end of a short line of running text."""
FARTHEST = 200
"""Lines that are looked at from there on."""
MOST_LINKS = 8
"""Links below their heading, behind such a document."""
SMALLEST_BODY = 40
"""Code points of running text that tell a document from its chrome."""
FEWEST_LINES = 2
"""Lines that a document without running text has at least."""


class Zones(NamedTuple):
    """The lines in front of the document and those behind it; the document itself is between them."""

    head: dict[int, Judgement]
    tail: dict[int, Judgement]
    has_prose: bool
    """Whether the document between them is running text."""
    first: int
    """The first line of the document proper, and of running text if it has any."""
    last: int


def zones_of(lines: Lines, judge: Judge) -> Zones | None:
    """The zones around the running text, or, without any, around the lines that are no chrome; None without those."""
    rows = lines.rows
    every = range(len(rows))
    zones = _around_text(lines, judge, NOTES)
    noted = sum(len(rows[line]) for zone in zones[:2] for line, seen in zone.items() if seen.rule == NOTE)
    if noted and _length(rows[zones.first : zones.last + 1], ENOUGH) < min(noted, ENOUGH):
        zones = _around_text(lines, judge, DISCLAIMERS)  # it is about sites
    if _length(rows[zones.first : zones.last + 1], SMALLEST_BODY) >= SMALLEST_BODY:
        return zones
    everything = _judged(lines, judge, every if len(every) <= 2 * ZONE else [*every[:ZONE], *every[-ZONE:]])
    links = set(linked_lines(lines, everything, MOST_LINKS))
    head_end, tail_start = _reach(everything, everything), _reach(everything, reversed(everything), links)
    if head_end is None and tail_start is None:
        return None
    end = len(rows) if tail_start is None else tail_start
    between = [line for line in everything if (-1 if head_end is None else head_end) < line < end]
    if len(between) < FEWEST_LINES:
        between = _longest_run(everything, links)  # a poem may be as short as a title with its byline
    if len(between) < FEWEST_LINES:
        return None
    head = {line: seen for line, seen in everything.items() if line < between[0]}
    tail = {line: seen for line, seen in everything.items() if line > between[-1]}
    return Zones(head, tail, False, between[0], between[-1])


def _around_text(lines: Lines, judge: Judge, notes: Container[str]) -> Zones:
    """The zones around the running text; its first and last line are -1 when there is none."""
    every = range(len(lines.rows))
    first = _edge(lines, judge, notes, every)
    last = _edge(lines, judge, notes, every[::-1])
    head, tail = _judged(lines, judge, every[: max(first, 0)][:ZONE]), _judged(lines, judge, every[last + 1 :][-ZONE:])
    return Zones(head, tail, True, first, last)


def _length(rows: list[str], enough: int) -> int:
    """Code points of running text, as far as it takes to tell whether there is enough."""
    total = 0
    for row in rows:
        total += len(row) if is_prose(row) else 0
        if total >= enough:
            break
    return total


def _edge(lines: Lines, judge: Judge, notes: Container[str], order: Iterable[int]) -> int:
    """The outermost line of the document proper, going inwards: where running text begins that weighs most.

    A site speaks in whole sentences, too, but these stand among its menus, buttons and imprint, which weigh them up.
    """
    best, most = -1, 0
    edge, gain, looked, plain, size = -1, 0, 0, 0, 0
    for line in order:
        row = lines.rows[line]
        length = len(row)
        if length < (1 if edge >= 0 else SHORTEST_PROSE):
            continue
        even = length >= SHORTEST_WRAPPED and abs(length - size) <= EVEN * size
        prose = even or (length >= SHORTEST_PROSE and is_prose(row))
        if edge < 0 and not prose:
            continue
        whole = even or (prose and is_ended(row))
        worth = _worth(lines.raw[line], row, judge(row), notes, prose=prose)
        worth, size = (worth if whole or worth < 0 else worth // HEADLINE), length
        edge = line if edge < 0 else edge
        plain = plain + 1 if whole and worth > 0 else 0
        looked += 1
        gain += worth
        if gain > most:
            best, most = edge, gain
        if gain >= ENOUGH or plain >= PLAIN or looked >= FARTHEST:
            break
        if gain <= 0:
            edge, gain = -1, 0
    return best


def _worth(raw: str, row: str, seen: Judgement, notes: Container[str], *, prose: bool) -> int:
    """Code points of running text that a line has, or, negative, that it weighs up."""
    text = seen.kind < Kind.STRONG and seen.rule not in notes if prose else seen.kind is Kind.OTHER
    if text and not prose and row[-1] not in FULL_STOPS:
        return -LABEL if len(row) <= LONGEST_LABEL and raw[0] == row[0] else 0
    return len(row) if text else -WEIGHTS[seen.kind]


def _judged(lines: Lines, judge: Judge, zone: Iterable[int]) -> dict[int, Judgement]:
    return {line: judge(lines.rows[line]) for line in zone if lines.rows[line]}


def _longest_run(judged: Judged, links: Container[int]) -> list[int]:
    """The most lines in a row that are no chrome."""
    runs: list[list[int]] = [[]]
    for line, seen in judged.items():
        if seen.kind is Kind.OTHER and line not in links:
            runs[-1].append(line)
        else:
            runs.append([])
    return max(runs, key=len)


def _reach(judged: Judged, order: Iterable[int], links: Container[int] = ()) -> int | None:
    """The last line of chrome that is reached from an end of the document without crossing more than a few others."""
    gap = 0
    reached = None
    for line in order:
        if judged[line].kind >= Kind.STRONG:
            gap, reached = 0, line
        elif judged[line].kind is Kind.OTHER and line not in links:
            gap += 1
            if gap > GAP:
                break
    return reached
