"""Documents that are not in one encoding throughout, or damaged: which bytes are in which encoding, which are bad.

The document is read in its main encoding first. Only blocks in which that reading is implausible are looked at again,
so that a bad byte never changes the reading of text far from it, and a sound document pays for one search.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cleaner.decode.detect import FAMILY, SURE, one_further, reading
from cleaner.decode.exact import MARKS, decode_exactly, decodes, has_marks, mark, spelled
from cleaner.decode.frequency import BAD, SINGLE_BYTE, cost
from cleaner.decode.lattice import BAD_BYTE, BAD_BYTE_IN_WHOLE_DOCUMENT, Stretch, cheapest, plain_bits
from cleaner.decode.single import best_single
from cleaner.decode.stretches import assembled
from cleaner.decode.unlikely import implausible, out_of_step, phrase
from cleaner.history import REPLACEMENT, Decoded

_BLOCK = 256
"""Bytes; a block ends behind the first line end beyond this."""

_LONGEST_BLOCK = 4096
"""Bytes; where no line ends, a block ends at an ASCII character before this, or here."""

_LONGEST_REGION = 8192
"""Bytes; neighbouring doubtful blocks are read together up to this length."""

_POOL = 4096
"""Bytes of bad lines that are asked for a single-byte encoding in common."""

_MARGIN = 30
"""Bits by which a foreign encoding must read a block, line or phrase better before it is considered at all."""

_SINGLE_MARGIN = 10
"""The same for a single-byte encoding, in which a line may have but one letter beyond ASCII."""

_PLAUSIBLE = 12.5
"""Bits a character up to which a foreign reading may be meant: own text has 9 to 11 on average, a wrong reading 14."""

_GARBAGE = 17.5
"""Bits a character from which on bytes are no text: text out of step has 15 to 16, random bytes 19."""

_GARBAGE_OF_LETTERS = 8
"""The same in single-byte encodings, whose texts have 5, random bytes 9."""

_ENOUGH = 24
"""Characters to judge that by."""

_FEW = 3
"""Bad bytes in a line beside which the rest of it can still be sure."""

_GAIN_IN_TORN_BLOCK = 5
_GAIN_IN_TORN_DOCUMENT = 10
_GAIN_IN_WHOLE_DOCUMENT = 30
"""Bits by which other bounds of characters must read better than the codec's own: few where it reports bad bytes, many
in a document without any, where rare characters are most likely meant."""

_LATIN = ("cp1252", "cp1250", "cp1254", "cp1257", "iso8859-2", "iso8859-15", "iso8859-4", "iso8859-13")
"""Single-byte encodings in which letters beyond ASCII stand alone among ASCII ones."""

_CUT_ENDS = re.compile("^[\ud800-\udfff]{1,3}|[\ud800-\udfff]{1,3}$")
_LINE = re.compile(rb"[^\n]*\n|[^\n]+")
_SAFE_END = re.compile(rb"[\x00-\x2f\x3a-\x3f]")
"""Bytes that are no part of a longer character in any encoding of the family."""

_UTF8_OR_MORE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}")
_UTF8_OR_RUN = re.compile(_UTF8_OR_MORE.pattern + rb"|[\x80-\xff]{4}")
"""What may be foreign in a single-byte text: whole characters of UTF-8; in Latin ones also runs of high bytes."""


def read_mixed(data: bytes, encoding: str, thorough: bool = False) -> Decoded:
    """Decode bytes whose main encoding is known, foreign and damaged stretches apart.

    `thorough` compares the encodings in every block, not only where the main one is implausible.

    >>> read_mixed("北京\\n".encode() + "天津滨海高新区\\n".encode("gb18030"), "utf-8").segments
    (Segment(start=0, encoding='utf-8'), Segment(start=3, encoding='gb18030'))
    >>> read_mixed("北京\\n".encode(), "utf-8").segments
    ()
    """
    if encoding != "utf-8" and encoding not in FAMILY and encoding not in SINGLE_BYTE:
        return decode_exactly(data, encoding)
    marked = mark(data, encoding)
    torn = has_marks(marked) or (encoding in FAMILY and out_of_step(marked, encoding))
    reader = _Reader(data, encoding, torn, thorough)
    if not thorough and not reader.doubtful(data, encoding, marked):
        return decode_exactly(data, encoding, marked)
    return assembled(data, reader.stretches(), encoding)


@dataclass(frozen=True, slots=True)
class _Block:
    """Bytes `[start, end)`, the encoding of most of them, others that may read some, and whether nothing is wrong."""

    start: int
    end: int
    encodings: tuple[str, ...]
    sound: bool
    apart: bool = False
    """No bad bytes in it: it is judged by itself, so that those of its neighbours cannot change how it is read."""


class _Reader:
    """A document, its main encoding, whether that reports bad bytes, and the encodings that foreign parts may be in."""

    def __init__(self, data: bytes, encoding: str, torn: bool, thorough: bool) -> None:
        self._data = data
        self._encoding = encoding
        self._torn = torn
        self._thorough = thorough
        self._others: list[str] = []
        if encoding not in SINGLE_BYTE or encoding in _LATIN:
            self._others += FAMILY
        if encoding != "utf-8":
            self._others.append("utf-8")
        if encoding not in SINGLE_BYTE and torn:
            self._others.append(best_single(self._pool()).encoding)

    def _pool(self) -> bytes:
        """Lines with bad bytes."""
        pool: list[bytes] = []
        size = 0
        for match in _LINE.finditer(self._data):
            line = match.group()
            if not line.isascii() and size < _POOL and has_marks(mark(line[:_POOL], self._encoding)):
                pool.append(line[: _POOL - size])
                size += len(line)
        return b"".join(pool)

    def doubtful(self, data: bytes, encoding: str, marked: str | None = None) -> bool:
        """Whether an encoding reads these bytes badly somewhere."""
        if encoding in SINGLE_BYTE:
            return (_UTF8_OR_RUN if encoding in _LATIN else _UTF8_OR_MORE).search(data) is not None
        return implausible(encoding, self._torn).search(marked or mark(data, encoding)) is not None

    def stretches(self) -> list[Stretch]:
        """What the document consists of; unsound blocks side by side are read in one piece."""
        found: list[Stretch] = []
        waiting: list[_Block] = []
        for block in _bordered([self._block(start, end) for start, end in self._cuts()]):
            alone = block.sound or block.apart or (waiting and waiting[-1].apart)
            if waiting and (alone or block.end - waiting[0].start > _LONGEST_REGION):
                found += self._region(waiting)
                waiting = []
            if block.sound:
                found.append(Stretch(block.start, block.end, block.encodings[0]))
            else:
                waiting.append(block)
        return found + (self._region(waiting) if waiting else [])

    def _cuts(self) -> Iterator[tuple[int, int]]:
        """The blocks that the document is looked at in."""
        data, start = self._data, 0
        while start < len(data):
            end = data.find(b"\n", start + _BLOCK, start + _LONGEST_BLOCK) + 1
            if not end and start + _LONGEST_BLOCK < len(data):
                safe = _SAFE_END.search(data, start + _BLOCK, start + _LONGEST_BLOCK)
                end = safe.end() if safe else self._character_end(start)
            end = end or len(data)
            yield start, end
            start = end

    def _character_end(self, start: int) -> int:
        """Where a block without ASCII can be cut: behind the last whole character of the main encoding."""
        marked = mark(self._data[start : start + _LONGEST_BLOCK], self._encoding)
        cut = len(marked) - len(marked.rstrip(MARKS))
        return start + _LONGEST_BLOCK - (cut if cut < 4 else 0)

    def _block(self, start: int, end: int) -> _Block:
        """Judge one block."""
        encoding, data = self._encoding, self._data[start:end]
        marked = mark(data, encoding)
        if not self._thorough and not self.doubtful(data, encoding, marked):
            return _Block(start, end, (encoding,), True)
        if not self._thorough and self._torn and not has_marks(marked) and encoding not in SINGLE_BYTE:
            return _Block(start, end, (encoding,), False, apart=True)
        main = self._better(data) or encoding
        if _hopeless(data, main):
            return _Block(start, end, (main,), True)
        if main != encoding and not self.doubtful(data, main) and not self._any_line_in(main, data):
            return _Block(start, end, (main,), True)
        parts = [line for line in _LINE.findall(data) if self._thorough or self.doubtful(line, encoding)]
        if encoding not in SINGLE_BYTE:
            parts += [spelled(found, encoding) for found in phrase(encoding).findall(marked)]
        foreign = [better for part in parts if (better := self._better(part))]
        encodings = tuple(dict.fromkeys((main, encoding, *foreign)))
        return _Block(start, end, encodings, len(encodings) == 1 and not self.doubtful(data, encoding, marked))

    def _any_line_in(self, main: str, data: bytes) -> bool:
        """Whether a line of a block that is in `main` as a whole reads better in the document's encoding."""
        lines = [line for line in _LINE.findall(data) if not line.isascii()]
        encoding = self._encoding
        return any(cost(mark(line, encoding), encoding) < cost(mark(line, main), main) for line in lines)

    def _better(self, data: bytes) -> str | None:
        """The encoding that reads these bytes clearly better than the main one, if there is one."""
        # A phrase may have been cut inside of a character: what is bad at either end does not count.
        own = cost(mark(data, self._encoding), self._encoding)
        within_reach = [name for name in self._others if _least_bits(data, name) + _SINGLE_MARGIN < own]
        if not within_reach:
            return None
        totals = {name: cost(_CUT_ENDS.sub("", mark(data, name)), name) for name in within_reach}
        best = min(totals, key=lambda name: totals[name])
        if best in FAMILY and reading(data, best).mean > _PLAUSIBLE:
            return None
        margin = _SINGLE_MARGIN if best in SINGLE_BYTE or self._encoding in SINGLE_BYTE else _MARGIN
        return best if totals[best] + margin < own else None

    def _region(self, blocks: list[_Block]) -> list[Stretch]:
        """The cheapest reading of neighbouring unsound blocks; lines that are clear by themselves are settled first."""
        encodings = tuple(dict.fromkeys(name for block in blocks for name in block.encodings))
        if encodings == ("utf-8",):
            return [Stretch(blocks[0].start, blocks[-1].end, "utf-8")]
        found: list[Stretch] = []
        unclear = end = blocks[0].start
        for match in _LINE.finditer(self._data, unclear, blocks[-1].end):
            start, end = match.span()
            clear = self._clear(match.group(), encodings)
            if clear:
                found += self._cheapest(unclear, start, encodings) if unclear < start else []
                found += [Stretch(start + one, start + other, name) for one, other, name in clear]
                unclear = end
        return found + (self._cheapest(unclear, end, encodings) if unclear < end else [])

    def _clear(self, line: bytes, encodings: tuple[str, ...]) -> list[Stretch]:
        """How to read a line that is surely in one encoding, with a few bad bytes at most; nothing for others."""
        for name in encodings:
            if name not in SINGLE_BYTE and decodes(line, name) and self._is_sure(line, name):
                return [Stretch(0, len(line), name)]
        main = encodings[0]
        if not self._torn or len(encodings) == 1 or main in SINGLE_BYTE or main == "utf-8":
            return []
        stretches = cheapest(line, (main,))[1]
        kept = b"".join(line[start:end] for start, end, name in stretches if name)
        few = sum(end - start for start, end, name in stretches if not name) <= _FEW
        return stretches if few and self._is_sure(kept, main) else []

    def _is_sure(self, line: bytes, encoding: str) -> bool:
        """Whether a line has no unlikely character in an encoding, and enough others."""
        if implausible(encoding, self._torn).search(mark(line, encoding)):
            return False
        read = reading(line, encoding)
        return read.characters >= _ENOUGH and read.mean <= SURE

    def _cheapest(self, start: int, end: int, encodings: tuple[str, ...]) -> list[Stretch]:
        """The cheapest reading of bytes, if that is clearly better than the main encoding's own."""
        main = encodings[0]
        data = self._data[start:end]
        marked = mark(data, main)
        gain = _GAIN_IN_TORN_DOCUMENT if self._torn else _GAIN_IN_WHOLE_DOCUMENT
        if has_marks(marked) or main in SINGLE_BYTE:
            gain = _GAIN_IN_TORN_BLOCK
        whole = not self._torn and main not in SINGLE_BYTE
        bits, stretches = cheapest(data, encodings, BAD_BYTE_IN_WHOLE_DOCUMENT if whole else BAD_BYTE)
        plain = cheapest(data, (main,))[0] if main in SINGLE_BYTE else plain_bits(marked, main)
        found = {stretch.encoding for stretch in stretches}
        if bits + gain > plain or (whole and None in found and found - {None, main}):
            return [Stretch(start, end, main)]
        return [Stretch(start + one, start + other, encoding) for one, other, encoding in stretches]


def _least_bits(data: bytes, encoding: str) -> int:
    """A lower bound, quickly had, of what bytes cost in an encoding, those cut at either end left out."""
    text = data.decode(encoding, "replace").strip(REPLACEMENT)
    return cost(text.replace(REPLACEMENT, ""), encoding) + BAD * text.count(REPLACEMENT)


def _hopeless(data: bytes, encoding: str) -> bool:
    """Whether bytes are no text in the encoding that suits them best, so that there is nothing to mend."""
    read = reading(data, encoding)
    if read.characters < _ENOUGH:
        return False
    if encoding in SINGLE_BYTE:
        return read.mean > _GARBAGE_OF_LETTERS
    return min(read.mean, one_further(data, encoding).mean) > _GARBAGE


def _bordered(blocks: list[_Block]) -> list[_Block]:
    """The blocks, those unsound whose neighbour is in another encoding: the border may lie inside of either."""
    bordered: list[_Block] = []
    for index, block in enumerate(blocks):
        around = {near.encodings[0]: None for near in blocks[max(0, index - 1) : index + 2]}
        if len(around) > 1:
            encodings = tuple(dict.fromkeys((*block.encodings, *around)))
            block = replace(block, encodings=encodings, sound=False, apart=False)
        bordered.append(block)
    return bordered
