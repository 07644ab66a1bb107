"""What a forum says of every post: when it was written, by whom, what rank its author has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from cleaner.patterns import lazy
from cleaner.stages.html.lines import Line, Reading
from cleaner.stages.html.vocabulary import HEADINGS

STAMPS = 3
"""Lines that are equal but for their digits, from which on they are what a forum says of every post."""

_DIGITS = lazy(r"\d+")
_CELLS = HEADINGS | {"td", "li", "dd"}
"""Elements whose lines may well be alike but for their numbers."""

COUNTS = 3
"""Numbers in a line without a time from which on it is a statistic of its author's, not a numbered heading."""


def stamps_of(reading: Reading, lines: list[Line], short: Mapping[int, str]) -> set[int]:
    """The lines (their first runs) that tell of each post when it was written, or how many its author wrote.

    With them goes what stands in one row with them: its author's name, rank, place.
    """
    elements = reading.page.elements
    forms: dict[int, tuple[str, frozenset[str], str]] = {}
    for line in lines:
        text = short.get(line.first, "")
        element = elements[line.element]
        numbers = 0 if line.marks or element.name in _CELLS else len(_DIGITS.findall(text))
        if (line.stamp and numbers) or numbers >= COUNTS:
            forms[line.first] = element.name, element.words, _DIGITS.sub("0", text)
    counts = Counter(forms.values())
    found = {
        first
        for first, form in forms.items()
        if counts[form] >= STAMPS and (any(map(str.isalpha, form[2])) or _DATED.search(form[2]))
    }
    return found | _beside(reading, lines, found) if found else found


_DATED = lazy(r"0-0-0 0:0")
"""A day and a time, their numbers as one digit each: a programme or a live ticker has the time alone."""


def _beside(reading: Reading, lines: list[Line], stamps: set[int]) -> set[int]:
    """The short lines in one row with the stamps of posts, of a kind that stands there nearly always."""
    kinds = [_kind(reading, line) for line in lines]
    worded = {kind for kind, line in zip(kinds, lines, strict=True) if line.marks or line.size > NAME}
    worded |= {kind for kind in kinds if kind[0] in HEADINGS or not kind[1]}
    beside: set[int] = set()
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        near = False
        for place in order:
            stamped = lines[place].first in stamps
            near = stamped or (near and kinds[place] not in worded)
            if near and not stamped:
                beside.add(place)
    found = Counter(kinds[place] for place in beside)
    times = Counter(kinds)
    gone = {kind for kind, count in found.items() if times[kind] >= STAMPS and 2 * count >= times[kind]}
    return {line.first for kind, line in zip(kinds, lines, strict=True) if kind in gone}


def _kind(reading: Reading, line: Line) -> tuple[str, frozenset[str]]:
    """The name of a line's element, and the words of the nearest one around it that has any."""
    elements = reading.page.elements
    around = line.element
    for _ in range(CLOSE):
        if elements[around].words:
            break
        around = elements[around].parent
    return elements[line.element].name, elements[around].words


CLOSE = 3
"""Elements around a line among which one tells by its class what the line is."""

NAME = 30
"""Code points up to which a line in the row of a stamp is a name, a rank or a place."""
