"""Where the document ends and a site may begin: the lines in front of and behind it, and the judgement of each."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import NamedTuple

from cleaner.stages.furniture.forms import DISCLAIMER, IMPRINT, NEIGHBOURS
from cleaner.stages.furniture.lines import SHORTEST_PROSE, Lines, is_prose
from cleaner.stages.furniture.neighbours import linked_lines
from cleaner.stages.furniture.words import Judge, Judged, Judgement, Kind

ZONE = 300
"""Lines in front of or behind the running text that are looked at: menus of large sites have 100 to 200."""
GAP = 3
"""Lines of a document without running text that may stand between its chrome: title, byline, date."""
ENDS = frozenset((IMPRINT, NEIGHBOURS, DISCLAIMER))
"""Rules of the chrome behind which nothing of the document comes."""
FEWEST_ENDS = 2
"""Lines of such chrome that part the document from the notes of its site."""
LONGEST_NOTES = 160
"""Code points of these notes."""
FARTHEST = 40
"""Lines in front of the last running text among which imprint and links are looked for."""
_BLANK = Judgement(Kind.OTHER)
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
    first = _first_prose(lines, judge, every)
    last = _first_prose(lines, judge, every[::-1])
    if _length(rows[first : last + 1]) >= SMALLEST_BODY:
        last = _before_notes(lines, judge, first, last)
        head = _judged(lines, judge, range(first)[:ZONE])
        return Zones(head, _judged(lines, judge, range(last + 1, len(rows))[-ZONE:]), True, first, last)
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


def _length(rows: list[str]) -> int:
    """Code points of running text, as far as it takes to tell whether there is enough."""
    total = 0
    for row in rows:
        total += len(row) if is_prose(row) else 0
        if total >= SMALLEST_BODY:
            break
    return total


def _first_prose(lines: Lines, judge: Judge, order: Iterable[int]) -> int:
    """The first line of running text that is no chrome, and no note in which a site disclaims."""
    for line in order:
        row = lines.rows[line]
        if len(row) >= SHORTEST_PROSE and is_prose(row):
            seen = judge(row)
            if seen.kind < Kind.STRONG and seen.rule != DISCLAIMER:
                return line
    return -1


def _judged(lines: Lines, judge: Judge, zone: Iterable[int]) -> dict[int, Judgement]:
    return {line: judge(lines.rows[line]) for line in zone if lines.rows[line]}


def _before_notes(lines: Lines, judge: Judge, first: int, last: int) -> int:
    """The last line of running text in front of the imprint and the links to other pages, when only notes follow those.

    A site asks for comments and disclaims what it prints in whole sentences, too.
    """
    chrome = notes = 0
    end = last
    for line in range(last, max(first, last - FARTHEST), -1):
        row = lines.rows[line]
        seen = judge(row) if row else _BLANK
        if is_prose(row) and seen.kind < Kind.STRONG and seen.rule != DISCLAIMER:
            if chrome >= FEWEST_ENDS:
                end, chrome = line, 0
            notes += len(row)
            if notes > LONGEST_NOTES:
                break
        chrome += seen.rule in ENDS and seen.kind is Kind.SHAPED
    return end


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
