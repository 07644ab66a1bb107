"""Layer 0 and what came after it: from the bytes found to the clean text, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

REPLACEMENT = "\ufffd"


class Segment(NamedTuple):
    """From code point `start` of the text on, the bytes were in `encoding`."""

    start: int
    encoding: str


class Odd(NamedTuple):
    """Code points `[start, end)` of the text stand for `data`, which encoding them would not give back.

    Undecodable bytes are U+FFFD in the text; a non-canonical byte sequence is the character it stands for.
    """

    start: int
    end: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Decoded:
    """Layer 0: a text and all that is needed to get its bytes back. `decoded.encode() == data`, for any bytes whatever.

    >>> Decoded("天津", "gb18030").encode()
    b'\\xcc\\xec\\xbd\\xf2'
    >>> Decoded("a\\ufffdb", "utf-8", odd=(Odd(1, 2, b"\\xff"),)).encode()
    b'a\\xffb'
    """

    text: str
    encoding: str
    """The Python codec of the document, or of its larger part."""
    bom: bytes = b""
    segments: tuple[Segment, ...] = ()
    """Empty when all of it is in `encoding`; else the stretches, in order, the first at code point 0."""
    odd: tuple[Odd, ...] = ()
    raw: bytes | None = None
    """The whole document, kept only where text, segments and `odd` cannot rebuild it (stateful escape encodings)."""
    evidence: str = ""
    """What decided for the encoding: `bom`, `utf-8`, `declared`, `escape`, `structure`, `frequency`, `given` …"""
    confidence: float = 1.0

    def encode(self) -> bytes:
        """The bytes found."""
        if self.raw is not None:
            return self.raw
        return self.bom + b"".join(data for _, _, data in self._pieces())

    def _pieces(self) -> Iterator[tuple[int, int, bytes]]:
        """The text in order as (start, end, bytes), cut at segments and odd places."""
        odd = iter(self.odd)
        pending = next(odd, None)
        segments = self.segments or (Segment(0, self.encoding),)
        ends = [segment.start for segment in segments[1:]] + [len(self.text)]
        for (start, encoding), end in zip(segments, ends, strict=True):
            at = start
            while pending is not None and pending.start < end:
                if at < pending.start:
                    yield at, pending.start, self.text[at : pending.start].encode(encoding)
                yield pending
                at = pending.end
                pending = next(odd, None)
            if at < end:
                yield at, end, self.text[at:end].encode(encoding)
        if pending is not None:
            yield pending

    def byte_positions(self, positions: Iterable[int]) -> dict[int, int]:
        """Code point of the text → byte of the document, for many positions in one pass.

        A position inside an odd stretch maps to the stretch's first byte. Where only `raw` rebuilds the document, the
        answer is the byte of the text's own encoding: near, not exact.
        """
        wanted = sorted(set(positions))
        found: dict[int, int] = {}
        odd = {piece.start for piece in self.odd}
        byte = len(self.bom)
        index = 0
        for start, end, data in self._pieces():
            encoding = self._encoding_at(start)
            at, left = byte, start
            while index < len(wanted) and wanted[index] < end:
                if start not in odd:
                    at += len(self.text[left : wanted[index]].encode(encoding))
                    left = wanted[index]
                found[wanted[index]] = at
                index += 1
            byte += len(data)
        return found | dict.fromkeys(wanted[index:], byte)

    def _encoding_at(self, position: int) -> str:
        encoding = self.encoding
        for segment in self.segments:
            if segment.start > position:
                break
            encoding = segment.encoding
        return encoding
