"""Tables of contents and announced lists that are made of a site's words: they are the document's own."""

from __future__ import annotations

from collections import Counter
from itertools import dropwhile, takewhile

from cleaner.patterns import lazy
from cleaner.stages.furniture.lines import Lines
from cleaner.stages.furniture.words import Judgement, Kind
from cleaner.stages.furniture.zones import Zones

_ANNOUNCES = lazy(r"#{1,6} |.*[:：]$")
"""The heading of a list, or the line that a list follows."""


def spare_contents(lines: Lines, zones: Zones) -> None:
    """Judge as nothing the entries above a text whose headings stand in it, and a list behind it that a line announces.

    A menu that is said again at the end of its page, but not in the text, stays what it is.
    """
    zoned = Counter(lines.rows[line] for zone in (zones.head, zones.tail) for line in zone)
    again = [line for line in zones.head if lines.counts[lines.rows[line]] > zoned[lines.rows[line]]]
    if len(again) > 1:
        entries = [line for line in again if zones.head[line].kind < Kind.SHAPED]
        zones.head.update(dict.fromkeys(entries, Judgement(Kind.OTHER)))
    unsure = [*takewhile(lambda line: zones.tail[line].kind is Kind.OTHER, zones.tail)]
    if unsure and _ANNOUNCES.match(lines.rows[unsure[-1]]):
        below = dropwhile(unsure.__contains__, zones.tail)
        listed = [*takewhile(lambda line: zones.tail[line].kind < Kind.RELATED, below)]
        zones.tail.update(dict.fromkeys(listed, Judgement(Kind.OTHER)))
