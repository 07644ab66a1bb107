"""Lines repeated through a text that has neither form feeds nor page numbers: watermarks and running heads.

Refrains, cells, speakers' names and rules repeat as well. What tells furniture is that it stands in the middle of
sentences, or that its words say what it is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import compress
from math import ceil

from cleaner.patterns import lazy
from cleaner.stages.furniture.lines import SHORTEST_CUT, Lines, breaks_prose, unstamped

RULE = "furniture.watermark"

FEWEST = 3
"""Times a line stands in the text, and places where it interrupts a sentence, before it may be a watermark."""
CUT = 0.4
"""Share of the places where it interrupts a sentence; pages of prose break in mid-sentence more often than not."""
APART = 4
"""Lines between two of them in the mean; rows of a table and turns of a talk are closer."""

FARTHER = 300
"""Code points between two of them in the mean, where no word tells: pages are longer, the turns of a talk shorter."""
DIFFERENT = 0.7
"""Share of different lines among those beside it: a paragraph that is repeated as a whole has always the same ones. Two
heads, one below the other, are beside each other."""
SAMPLE = 12
"""Places of a line that are looked at: enough to tell, and a rule of a thousand lines costs no more."""

LONGEST = 60
"""Code points of a watermark."""

LONGEST_STAMPED = 120
"""Code points of a line with the moment of printing."""
_STAMPED = lazy(r":\d\d[\])）]?(?:\n|$)")
PRINTED = lazy(r"^(?:https?://|file:///|www\.|[A-Za-z]:\\)\S|\d{4}[-/.]\d{1,2}[-/.]\d{1,2} \d{1,2}:\d\d")
"""What printers put below a page: the address or the file, and the moment."""

_STOPS = frozenset("。！？；，、：.,;:!?|│┃║¦")
_BULLETS = frozenset("│┃║¦-*+#>`~=|\\;•·▪■●○◆◇►▸–—")
_OPEN = lazy(r" (?:the|an?|of|to|and|or|in|by|for|with|from|that|is|are|was|die|der|und|de|la|le|et)$")
"""Ends of lines that go on in the next."""
_CONTENT = lazy(r"适用|適用|单位[:：]|單位[:：]|^[A-Za-z-]+: |^[.<]|<[^>]*@|\\\\$")


def repeated_lines(lines: Lines, words: Iterable[str], dead: Iterable[int] = ()) -> dict[int, str]:
    """The lines of watermarks and running heads, each with its rule.

    A line goes when it stands at least three times and mostly in mid-sentence, or when it holds one of `words` (which
    only watermarks do) and stands at least three times well apart. Lines that are `dead` already, and those equal to
    them, are not looked at.
    """
    peeled = {lines.rows[line] for line in dead}
    often = {row for row, times in lines.counts.items() if times >= FEWEST and _may_be(row)} - peeled
    stamped = _stamped_rows(lines) if _STAMPED.search(lines.text) else {}
    often |= stamped.keys()
    if not often:
        return {}
    places: dict[str, list[int]] = defaultdict(list)
    for line, row in compress(enumerate(lines.rows), map(often.__contains__, lines.rows)):
        places[stamped.get(row, row)].append(line)
    together = "\n".join(places).lower()
    telling = [word for word in map(str.lower, words) if word in together]
    printed = set(stamped.values())
    found: dict[int, str] = {}
    for row, on in places.items():
        if on[-1] - on[0] < APART * (len(on) - 1):
            continue
        if row in printed or PRINTED.search(row) or (telling and any(word in row.lower() for word in telling)):
            found |= dict.fromkeys(on, RULE)
        elif lines.starts[on[-1]] - lines.starts[on[0]] < FARTHER * (len(on) - 1):
            continue
        elif _is_cutting(lines, on, often) and not _CONTENT.search(row):
            # The first may be the heading that heads repeat.
            found |= dict.fromkeys(on if _is_cut(lines, on[0], often) else on[1:], RULE)
    return found


def _stamped_rows(lines: Lines) -> dict[str, str]:
    """The different lines that end in a moment of printing, at least three alike, and what they are without it."""
    stamped = {row: bare for row in lines.counts if 0 < len(row) <= LONGEST_STAMPED and (bare := unstamped(row)) != row}
    times = Counter(dict.fromkeys(stamped.values(), 0))
    for row, bare in stamped.items():
        times[bare] += lines.counts[row]
    return {row: bare for row, bare in stamped.items() if times[bare] >= FEWEST}


def _may_be(row: str) -> bool:
    """Whether a line has the size of a watermark, and begins or ends with a letter; most cells and items do not.

    A line that begins with a small letter goes on with a sentence.
    """
    if not 2 <= len(row) <= LONGEST or row[-1] in _STOPS or row[0] in _BULLETS or row[0].islower():
        return False
    if row.count("(") != row.count(")") or _OPEN.search(row):
        return False
    if row.isascii() and row.isidentifier():
        return False  # the name of a variable, set apart
    return row[0].isalpha() or row[-1].isalpha()


def _is_cutting(lines: Lines, on: list[int], often: set[str]) -> bool:
    """Whether a line stands in mid-sentence at enough of its places, and not always in the same sentence."""
    sample = on[:: max(1, len(on) // SAMPLE)]
    spare = len(sample) - max(FEWEST, ceil(CUT * len(sample)))
    rows = lines.rows
    sentences: set[str] = set()
    cuts = 0
    for line in sample:
        # A cell beside it is the commonest case by far, and tells at once.
        if 0 < len(rows[line - 1]) < SHORTEST_CUT or not _is_cut(lines, line, often):
            spare -= 1
            if spare < 0:
                return False
        else:
            cuts += 1
            sentences |= {rows[lines.around(line, -1)], rows[lines.around(line, 1)]}
    return len(sentences) >= DIFFERENT * 2 * cuts


def _is_cut(lines: Lines, line: int, often: set[str]) -> bool:
    below = lines.rows[line + 1] if line + 1 < len(lines.rows) else ""
    if below in often and below[:1].islower():
        return False  # it goes on in the next line, and both are repeated
    before = _body(lines, line, -1, often)
    if before < 0 or len(lines.rows[before]) < SHORTEST_CUT:
        return False
    behind = _body(lines, line, 1, often)
    return behind >= 0 and breaks_prose(lines.rows[before], lines.rows[behind])


def _body(lines: Lines, line: int, step: int, often: set[str]) -> int:
    """The nearest line that is not one of those that are often; -1 when three of them follow each other."""
    for _ in range(3):
        line = lines.around(line, step)
        if line < 0 or lines.rows[line] not in often:
            return line
    return -1
