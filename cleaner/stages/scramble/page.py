"""A hijacked page as the walk reads it: what stands where, in characters, in bytes and in annotations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cleaner.history import Odd
from cleaner.patterns import lazy
from cleaner.stages.scramble.annotations import ANNOTATION, DAMAGED, FILLED, UNOPENED, differs
from cleaner.stages.scramble.decoders import Decoder
from cleaner.stages.scramble.fullwidth import OffByOne
from cleaner.stages.scramble.gbk import decode, encode
from cleaner.stages.scramble.hypotheses import NONE
from cleaner.stages.scramble.readings import lost_bytes, syllable, toneless

_STARTS = lazy(f"{DAMAGED.pattern}|{FILLED.pattern}")
_STARTS_SILENT = lazy(f"{UNOPENED.pattern}|{FILLED.pattern}")

CONTEXT = 3
"""Characters before and behind a stretch that are weighed together with it."""


LONGEST_LINE = 400
"""Code points of a line before a stretch in which what is still open at its end is looked for."""


class Damaged(NamedTuple):
    """An annotation, and the mark of what is lost before it."""

    mark: str
    reading: str
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """A hijacked page, as the walk needs it."""

    text: str
    """The page without the annotations that go anyway."""
    places: Sequence[int]
    """Where these stood: the code points that they stood before."""
    table: frozenset[str]
    """The characters that its scrambler annotates."""
    plain: frozenset[str]
    """Characters seen without an annotation, which are therefore not in the table."""
    odd: Mapping[int, Odd] = field(default_factory=dict)
    """The bytes found, by the code point that stands for them, where they are no text."""
    unseen: float = -1.0
    """Logarithm of the chance that its table has a character which the page does not show."""
    decoder: Decoder = field(default_factory=Decoder)
    off: Mapping[int, OffByOne] = field(default_factory=dict)
    """Annotations in full-width parentheses that are a byte off, by their start."""

    def unit(self, place: int) -> tuple[int, bytes]:
        """The code point behind, and the bytes, of what stands at a place; no bytes when they are not known."""
        if place in self.off:
            return place + 1, bytes((self.off[place].byte,))
        odd = self.odd.get(place)
        if odd is not None:
            return odd.end, odd.data
        return place + 1, encode(self.text[place])

    def first(self, start: int) -> Damaged | None:
        """The damaged annotation at a place, or the mark before filler, which has no reading."""
        if start in self.off:
            return Damaged("", self.off[start].reading, self.off[start].end)
        match = (_STARTS_SILENT if self.decoder.silent else _STARTS).match(self.text, start)
        return Damaged(match["mark"] or "", match["reading"] or "", match.end()) if match else None

    def damaged(self, place: int) -> Damaged | None:
        """The annotation at a place, before which a byte may be lost."""
        if place - 1 in self.off:
            return Damaged("", self.off[place - 1].reading, self.off[place - 1].end)
        match = (UNOPENED if self.decoder.silent else DAMAGED).match(self.text, place)
        return Damaged(match["mark"] or "", match["reading"], match.end()) if match else None

    def whole(self, place: int) -> Damaged | None:
        """The annotation at a place, before which no byte is lost."""
        if place - 1 in self.off:
            return self.damaged(place)
        match = ANNOTATION.match(self.text, place)
        return Damaged("", match[1], match.end()) if match else None

    def line(self, place: int) -> str:
        """What stands on the line before a place."""
        return self.text[max(self.text.rfind("\n", 0, place) + 1, place - LONGEST_LINE) : place]

    def borne_out(self, start: int, end: int) -> bool:
        """Whether an annotation between two places stood behind a letter: `，F(xiàn)` for `。現(xiàn)`, a byte off."""
        return any(self.text[place - 1].isascii() for place in self.annotated(start, end))

    def annotated(self, start: int, end: int) -> Sequence[int]:
        """The places between two where annotations stood that go anyway."""
        return self.places[bisect_right(self.places, start) : bisect_right(self.places, end)]

    def lost(self, last: int, reading: str, *, marked: bool) -> bytes:
        """The bytes that may be lost between the byte `last` and an annotation with this reading."""
        if last <= 0x80:
            return b""
        characters = {byte: decode(bytes((last, byte))) for byte in lost_bytes(last, reading)}
        found = [byte for byte, character in characters.items() if self._annotated(character)]
        if not found and marked:  # the pool's map may have forms that ours has not (吒 of 咤), and a stretch shows any
            found = list(characters)
        if not marked and toneless(syllable(reading)) == syllable(reading):
            found = [byte for byte in found if characters[byte] in self.table]
            # else `(a)` with nothing before it to show a loss
        return bytes(found)

    def expected(self, last: int, byte: int) -> float:
        """Logarithm of the chance that the pool's table has the character of two bytes."""
        return 0.0 if decode(bytes((last, byte))) in self.table else self.unseen

    def _annotated(self, character: str) -> bool:
        return character in self.table or (differs(character) and character not in self.plain)


def last_byte(text: str) -> int:
    """The last byte of a text, or NONE where its last character has none or it is empty."""
    data = encode(text[-1]) if text else b""
    return data[-1] if data else NONE
