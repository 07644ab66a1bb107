"""Shifted stretches in which nothing is left open: nine in ten of them, read as bytes without weighing anything."""

from __future__ import annotations

from cleaner.stages.scramble.annotations import MARKS
from cleaner.stages.scramble.gbk import decode, read
from cleaner.stages.scramble.page import Page
from cleaner.stages.scramble.readings import reads
from cleaner.stages.scramble.simplify import HAN

LONGEST = 4_000
"""Code points that one stretch may span; a shift ends at the next line end, and lines are shorter than this."""

_OPENING = frozenset(f"（{MARKS}")
"""Characters behind those of two bytes in order that may begin an annotation; the others are below `HAN`."""


def read_plainly(page: Page, place: int, last: int, found: bytes) -> tuple[int, str]:
    """Where the text is in step again, and what it was from the bytes `found` on, which stood behind the byte `last`.

    Nothing where anything on the way is left open: a loss that no reading tells, or for which there are several bytes.
    """
    data = bytearray((max(last, 0), *found))
    limit = min(len(page.text), place + LONGEST)
    while place < limit:
        place, more = _told(page, place, bytes(data[-2:]))
        if more is None:
            break
        data += more
        if len(data) % 2 or data[-1] <= 0x80:
            return place, read(bytes(data[1:]))
    return place, ""


def _told(page: Page, place: int, kept: bytes) -> tuple[int, bytes | None]:
    """Where what stands at a place ends, and its bytes: none of a reading of the two kept, None where they are open."""
    character = page.text[place]
    found = page.damaged(place) if character < HAN[0] or character in _OPENING else None
    if found and not found.mark and reads(decode(kept), found.reading):
        return found.end, b""
    if found:
        lost = page.lost(kept[-1], found.reading, marked=True)
        return found.end, lost if len(lost) == 1 else None
    end, data = page.unit(place)
    return end, data if place in page.odd or (data >= b"@" and character not in MARKS) else None
