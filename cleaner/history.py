"""Layer 0 and what came after it: from the bytes found to the clean text, and back."""

from __future__ import annotations

from bisect import bisect_left
from codecs import getincrementalencoder
from collections.abc import Callable, Iterable, Iterator
from dataclasses import InitVar, dataclass, replace
from functools import cached_property
from typing import NamedTuple

from cleaner.edits import Edit, InputMap, Layer, Proposal
from cleaner.undo import without

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


class Decoded(NamedTuple):
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
    """What decided for the encoding:

    - `given`: the caller named it, and nothing else was asked;
    - `bom`: a byte order mark;
    - `structure`: the shape of UTF-16 or UTF-32, in bytes without a mark;
    - `escape`: the escape sequences of HZ or ISO-2022;
    - `utf-8`: all bytes are valid UTF-8;
    - `declared`: the text is plausible in the charset that it, or its header, declares;
    - `frequency`: it is made of common characters in this encoding, more so than in any other;
    - `chardet`: it is in no language known here, and that library says so;
    - `order`: nothing spoke for any encoding, so UTF-8 and GB18030 were tried in turn.

    Empty for text that came as text.
    """
    confidence: float = 1.0
    """How sure that is, from 0 to 1; below 0.5 there was little to go by."""

    @property
    def plain(self) -> bool:
        """Whether the bytes found are simply the text in UTF-8."""
        return self.encoding == "utf-8" and not (self.bom or self.segments or self.odd) and self.raw is None

    def encode(self) -> bytes:
        """The bytes found."""
        if self.raw is not None:
            return self.raw
        return self.bom + b"".join(data for _, _, data in self._pieces())

    def _pieces(self) -> Iterator[tuple[int, int, bytes]]:
        """The text in order as (start, end, bytes), cut at segments and odd places; nearly so where `raw` is kept."""
        errors = "strict" if self.raw is None else "replace"
        odd = iter(self.odd)
        pending = next(odd, None)
        segments = self.segments or (Segment(0, self.encoding),)
        ends = [segment.start for segment in segments[1:]] + [len(self.text)]
        for (start, encoding), end in zip(segments, ends, strict=True):
            at = start
            while pending is not None and pending.start < end:
                if at < pending.start:
                    yield at, pending.start, self.text[at : pending.start].encode(encoding, errors)
                yield pending
                at = pending.end
                pending = next(odd, None)
            if at < end:
                yield at, end, self.text[at:end].encode(encoding, errors)
        if pending is not None:
            yield pending

    def byte_positions(self, positions: Iterable[int]) -> dict[int, int]:
        """Code point of the text → byte of the document, for many positions in one pass.

        A position inside an odd stretch maps to the stretch's first byte, one behind an escape sequence's character to
        where the next begins. Where only `raw` rebuilds the document, the answer is near, not exact.
        """
        wanted = sorted(set(positions))
        found: dict[int, int] = {}
        odd = {piece.start for piece in self.odd}
        byte = len(self.bom)
        index = 0
        errors = "strict" if self.raw is None else "replace"
        for start, end, data in self._pieces():
            # A stateful encoding goes on where it was, and a character made of two code points is never cut.
            encoder = getincrementalencoder(self._encoding_at(start))(errors)
            at, left = 0, start
            while index < len(wanted) and wanted[index] < end:
                if start not in odd:
                    at += len(encoder.encode(self.text[left : wanted[index]]))
                    left = wanted[index]
                found[wanted[index]] = byte + min(at, len(data))
                index += 1
            byte += len(data)
        found |= dict.fromkeys(wanted[index:], byte)
        return found if self.raw is None else {place: min(at, len(self.raw)) for place, at in found.items()}

    def _encoding_at(self, position: int) -> str:
        encoding = self.encoding
        for segment in self.segments:
            if segment.start > position:
                break
            encoding = segment.encoding
        return encoding


class LocatedEdit(NamedTuple):
    """An edit with its place in the source: what `Cleaned.edits` lists."""

    stage: str
    rule: str
    old: str
    new: str
    span: tuple[int, int]
    """Code points of the stage's input, half-open."""
    source_span: tuple[int, int]
    """Bytes of the document as found, half-open: the smallest stretch that the replaced text came from."""
    line: int
    column: int
    """Where `source_span` begins: line and code point in it, both from 1, lines ending at "\\n"."""
    note: str = ""
    group: int = 0


@dataclass(frozen=True)
class History:
    """Layer 0, then what each stage made of the text, in order.

    >>> found = Decoded("車站！", "utf-8")
    >>> history = History("a.txt", found, (Proposal(Layer.of("script", [Edit(0, "車", "车", "script.t2s")])),))
    >>> history.text, history.revert().decode()
    ('车站！', '車站！')
    """

    name: str | None
    decoded: Decoded
    proposals: tuple[Proposal, ...] = ()
    outcome: str = ""
    """Empty, or what became of the document as a whole (`spam document`)."""
    made: InitVar[str | None] = None
    """The text after the last layer, from whoever has made it already."""

    def __post_init__(self, made: str | None) -> None:
        if made is not None:
            vars(self)["text"] = made

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The layers that changed something."""
        return tuple(proposal.layer for proposal in self.proposals if proposal.layer)

    @cached_property
    def text(self) -> str:
        """The text after the last layer."""
        text = self.decoded.text
        for layer in self.layers:
            text = layer.apply(text)
        return text

    @property
    def changed(self) -> bool:
        """Whether the clean bytes differ from those found."""
        return not self.decoded.plain or bool(self.layers)

    def revert(self) -> bytes:
        """The bytes found, whatever the stages did."""
        return self.decoded.encode()

    def edits(self) -> list[LocatedEdit]:
        """Every edit made, stage after stage, each with its place in the source."""
        rows = list(self.source_spans())
        bytes_at = self.decoded.byte_positions(position for _, _, span in rows for position in span)
        newlines = [index for index, char in enumerate(self.decoded.text) if char == "\n"] if rows else []
        return [_located(stage, edit, span, bytes_at, newlines) for stage, edit, span in rows]

    def source_spans(self) -> Iterator[tuple[str, Edit, tuple[int, int]]]:
        """Every edit made, with its stage, and the code points of the decoded text that it came from."""
        maps: list[InputMap] = []
        for layer in self.layers:
            for edit in layer:
                yield layer.stage, edit, _source_span(edit, maps)
            maps.append(InputMap(layer))

    def without(self, unwanted: Callable[[Layer, Edit], bool]) -> History:
        """The history in which the edits that `unwanted(layer, edit)` picks were never made.

        An edit of a later stage that overlaps or touches what they wrote is undone with them (bringing back a page
        footer must also undo the line join made across the gap), as is the rest of its group; all others are kept.
        """
        layers = without(self.decoded.text, [proposal.layer for proposal in self.proposals], unwanted)
        kept = (replace(proposal, layer=layer) for proposal, layer in zip(self.proposals, layers, strict=True))
        return replace(self, proposals=tuple(kept))


def _source_span(edit: Edit, maps: list[InputMap]) -> tuple[int, int]:
    start, end = edit.start, edit.end
    for mapping in reversed(maps):
        first, last = mapping.to_input(start), mapping.to_input(end, end=True)
        # A span of nothing between two deletions maps to a start behind its end: take what lies between.
        start, end = min(first, last), max(first, last)
    return start, end


def _located(
    stage: str, edit: Edit, span: tuple[int, int], bytes_at: dict[int, int], newlines: list[int]
) -> LocatedEdit:
    line = bisect_left(newlines, span[0])
    column = span[0] - (newlines[line - 1] if line else -1)
    source = (bytes_at[span[0]], bytes_at[span[1]])
    place = (edit.start, edit.end)
    return LocatedEdit(stage, edit.rule, edit.old, edit.new, place, source, line + 1, column, edit.note, edit.group)
