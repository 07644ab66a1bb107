"""What a forum says of every post: when it was written, by whom, what rank its author has."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import pairwise

from cleaner.patterns import lazy
from cleaner.stages.html.lines import PROSE, Line, Reading, Sums
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
        text = reading.text(line, linked=line.linked == line.size) if line.first in short else ""
        element = elements[line.element]
        numbers = 0 if line.marks or element.name in _CELLS else len(_DIGITS.findall(text))
        if (line.stamp and numbers) or numbers >= COUNTS:
            forms[line.first] = element.name, element.words, _DIGITS.sub("0", text)
    counts = Counter(forms.values())
    found = {first for first, form in forms.items() if _is_stamp(form[2], counts[form])}
    return found | _beside(reading, lines, found) if found else found


def _is_stamp(form: str, count: int) -> bool:
    """Whether lines of this form, so many of them, are what a forum says of its posts."""
    if count >= STAMPS:
        return any(map(str.isalpha, form)) or bool(_DATED.search(form))
    return count > 1 and bool(_POSTED.match(form) and _DATED.search(form))


_POSTED = lazy(r"(?:发[表布]|回[复答]|编辑|更新|發表|回覆)于|(?:posted|answered|asked|edited)\b", re.IGNORECASE)
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


CARD = 80
"""Code points up to which an element named for a person is the card of a post's author."""


def author_cards(reading: Reading, sums: list[Sums], persons: frozenset[str], frame: int) -> set[int]:
    """The cards of the authors of posts: elements named for a person, with a link and no sentence, text between two.

    A single one is the byline of its page, and stays.
    """
    elements = reading.page.elements
    rows: dict[tuple[str, frozenset[str]], list[int]] = defaultdict(list)
    behind = frame
    for index in range(frame + 1, elements[frame].last + 1):
        own, element = sums[index], elements[index]
        if index <= behind or not own.linked or own.size > CARD or own.marks or persons.isdisjoint(element.words):
            continue
        behind = element.last
        rows[element.name, element.words].append(index)
    prose = sorted(line.element for line in reading.lines if line.weight >= PROSE)
    cards: set[int] = set()
    for row in rows.values():
        parted = all(bisect_left(prose, one) < bisect_left(prose, other) for one, other in pairwise(row))
        if len(row) > 1 and parted:
            cards.update(row)
    return cards
