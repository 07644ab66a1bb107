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
        unlikely = line.marks or element.name in _CELLS
        numbers = 0 if unlikely and not (line.stamp and line.linked) else len(_DIGITS.findall(text))
        if (line.stamp and numbers) or numbers >= COUNTS:
            forms[line.first] = element.name, element.words, _DIGITS.sub("0", text)
    counts = Counter(forms.values())
    found = {first for first, form in forms.items() if _is_stamp(form[2], counts[form])}
    return found | _beside(reading, lines, found) if found else found


def _is_stamp(form: str, count: int) -> bool:
    """Whether lines of this form, so many of them, are what a forum says of its posts."""
    if count >= STAMPS:
        return any(map(str.isalpha, form)) or bool(_DATED.search(form))
    return count > 1 and bool(_POSTED.match(form) and _DAY.search(form))


_POSTED = lazy(
    r"(?:发[表布]|回[复答]|编辑|更新|推荐|采纳|發表|回覆)于|(?:posted|answered|asked|edited)\b", re.IGNORECASE
)
_DAY = lazy(r"0-0-0")
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


def author_cards(reading: Reading, sums: list[Sums], persons: frozenset[str], frame: int) -> list[int]:
    """The cards of the authors of posts: elements named for a person, with a link and no sentence, text between two.

    A single one is the byline of its page, and stays.
    """
    elements, runs = reading.page.elements, reading.page.runs
    rows: dict[tuple[str, frozenset[str]], list[int]] = defaultdict(list)
    prose: list[int] = []
    for line in reading.lines:
        if line.weight >= PROSE:
            prose.append(line.first)
        elif line.linked and line.size <= CARD and not line.marks and frame < line.element <= elements[frame].last:
            index, card = runs[line.first].element, 0
            while index > frame and sums[index].size <= CARD and not sums[index].marks:
                card = card if persons.isdisjoint(elements[index].words) else index
                index = elements[index].parent
            if card:
                rows[elements[card].name, elements[card].words].append(card)
    starts = [runs[first].start for first in prose]
    cards: list[int] = []
    for row in rows.values():
        row = list(dict.fromkeys(row))
        places = [bisect_left(starts, elements[card].start) for card in row]
        if len(row) > 1 and all(one < other for one, other in pairwise(places)):
            cards += row
    return cards
