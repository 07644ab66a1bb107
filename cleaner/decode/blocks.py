"""A document block by block: which bytes of it are in which encoding, and which are bad.

Only blocks in which the main encoding reads badly are looked at again, so that a bad byte never changes the reading of
text far from it. The cheapest test comes first: a line that is clearly in the main encoding but for a few bytes is
compared with nothing else.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from cleaner.decode.cuts import cuts
from cleaner.decode.detect import ENOUGH, FAMILY, hopeless, reading
from cleaner.decode.exact import decodes, has_marks, mark, spelled
from cleaner.decode.frequency import BAD, SINGLE_BYTE, cost
from cleaner.decode.lattice import BAD_BYTE, BAD_BYTE_IN_WHOLE_DOCUMENT, Stretch, cheapest, plain_bits
from cleaner.decode.sample import without_rows
from cleaner.decode.single import LATIN, WINDOWS_AND_ISO, best_single
from cleaner.decode.torn import doubtful_parts, filled, torn_line
from cleaner.decode.unlikely import implausible, is_doubtful, phrase
from cleaner.history import REPLACEMENT
from cleaner.patterns import lazy

_BLOCK = 256
"""Bytes; a block ends behind the first line end beyond this."""

_LARGE_BLOCK = 2048
"""Bytes of a block far from all doubtful places."""

_NEAR = 256
"""Bytes before and behind a doubtful place that are looked at with it."""

_NEAR_DAMAGE = 4096
"""The same where bytes are bad: others are near, and may leave no more than one rare character each."""

_LONGEST_REGION = 8192
"""Bytes; neighbouring doubtful blocks are read together up to this length."""

_POOL = 4096
"""Bytes of bad lines that are looked at for a single-byte encoding in common."""

_MARGIN = 30
"""Bits by which a foreign encoding must read a block, line or phrase better before it is considered at all."""

_SINGLE_MARGIN = 10
"""The same for a single-byte encoding, in which a line may have but one letter beyond ASCII."""

_PLAUSIBLE = 12.5
"""Bits a character up to which a foreign reading may be meant: own text has 9 to 11 on average, a wrong reading 14."""

_ENOUGH_OF_LINE = 6
"""Characters to judge a line by whose document is torn: it is in the same encoding unless much speaks for another."""

GAIN_IN_TORN_BLOCK = 5
_GAIN_IN_TORN_DOCUMENT = 10
_GAIN_IN_WHOLE_DOCUMENT = 30
"""Bits by which other bounds of characters must read better than the codec's own: few where it reports bad bytes, many
in a document without any, where rare characters are most likely meant."""

_MAY_BE_FOREIGN = lazy("(?:[\ud800-\udfff][^\n]{0,3}?){4}|(?<![^\x00-\x7f])[\udc80-\udcff](?![^\x00-\x7f])")
"""Bad bytes of UTF-8 that may be foreign text: more close together than one character has, or one between ASCII."""

_CUT_ENDS = lazy("^[\ud800-\udfff]{1,3}|[\ud800-\udfff]{1,3}$")
_BAD_AT_LETTER = lazy("[A-Za-z][\udc80-\udcff](?![^\x00-\x7f])|(?<![^\x00-\x7f])[\udc80-\udcff][A-Za-z]")
_LATIN_WORD = lazy(rb"[A-Za-z]+[\x80-\xff](?![\x80-\xff])[A-Za-z]*|(?<![\x80-\xff])[\x80-\xff][A-Za-z]+")
_HIGH_RUN = lazy(rb"[\x80-\xff]{2}")
_LINE = lazy(rb"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class _Block:
    """Bytes `[start, end)`, the encoding of most of them, others that may read some, and whether nothing is wrong."""

    start: int
    end: int
    encodings: tuple[str, ...]
    sound: bool
    mended: tuple[Stretch, ...] = ()
    """How it is read when there are bad bytes in it that leave no doubt about the rest."""


class Reader:
    """A document, its main encoding, whether that reports bad bytes, and where to look closely (None: everywhere)."""

    def __init__(self, data: bytes, encoding: str, torn: bool, doubtful: list[int] | None) -> None:
        self._data = data
        self._encoding = encoding
        self._torn = torn
        self._thorough = doubtful is None
        self._doubtful = doubtful or []
        self._torn_lines: dict[bytes, list[Stretch]] = {}

    @cached_property
    def _others(self) -> tuple[str, ...]:
        """The encodings that foreign parts may be in."""
        encoding = self._encoding
        names: tuple[str, ...] = FAMILY if encoding not in SINGLE_BYTE or encoding in LATIN else ()
        if encoding != "utf-8":
            names += ("utf-8",)
        if encoding not in SINGLE_BYTE and self._torn and (pool := self._pool()):
            names += (best_single(pool, among=WINDOWS_AND_ISO).encoding,)
        return names

    def _pool(self) -> bytes:
        """Lines that no encoding of longer characters reads well, and words with one bad byte in the others."""
        pool: list[bytes] = []
        seen = 0
        for match in _LINE.finditer(self._data):
            line = match.group()[:_POOL]
            if line.isascii() or not has_marks(mark(line, self._encoding)):
                continue
            longer = any(reading(line, name).mean <= _PLAUSIBLE for name in (self._encoding, *FAMILY, "utf-8"))
            pool += _LATIN_WORD.findall(line) if longer or not _HIGH_RUN.search(line) else (line,)
            seen += len(line)
            if seen >= _POOL:
                break
        return b"\n".join(pool)

    def stretches(self) -> list[Stretch]:
        """What the document consists of; unsound blocks side by side are read in one piece."""
        found: list[Stretch] = []
        waiting: list[_Block] = []
        for block in _bordered(list(self._blocks())):
            if waiting and (block.sound or block.end - waiting[0].start > _LONGEST_REGION):
                found += self._region(waiting)
                waiting = []
            if block.sound:
                found += block.mended or (Stretch(block.start, block.end, block.encodings[0]),)
            else:
                waiting.append(block)
        return found + (self._region(waiting) if waiting else [])

    def _blocks(self) -> Iterator[_Block]:
        """The document in small blocks near the doubtful places, and in large ones elsewhere."""
        for start, end in cuts(self._data, 0, len(self._data), _LARGE_BLOCK, self._encoding):
            if not self._is_near(start, end):
                yield _Block(start, end, (self._encoding,), True)
                continue
            for cut in cuts(self._data, start, end, _BLOCK, self._encoding):
                yield self._block(*cut) if self._is_near(*cut) else _Block(*cut, (self._encoding,), True)

    def _is_near(self, start: int, end: int) -> bool:
        """Whether a doubtful place is within these bytes, or not far from them."""
        near = _NEAR_DAMAGE if self._torn else _NEAR
        first = bisect_left(self._doubtful, start - near)
        return self._thorough or (first < len(self._doubtful) and self._doubtful[first] < end + near)

    def _block(self, start: int, end: int) -> _Block:
        """Judge one block."""
        encoding, data = self._encoding, self._data[start:end]
        marked = mark(data, encoding)
        if not self._thorough and not is_doubtful(data, encoding, self._torn, marked):
            return _Block(start, end, (encoding,), True)
        if mended := self._mended(start, end, marked):
            return _Block(start, end, (encoding,), True, mended=tuple(mended))
        main = self._better(data) or encoding
        lines = [line for line in _LINE.findall(data) if not line.isascii()]
        if main == encoding and not self._thorough:
            lines = [line for line in lines if is_doubtful(line, encoding, self._torn)]
        foreign = [better for line in lines if (better := self._better(line, main))]
        if not foreign and (hopeless(data, main) or (main != encoding and not is_doubtful(data, main, self._torn))):
            return _Block(start, end, (main,), True)
        if encoding not in SINGLE_BYTE:
            phrases = [spelled(found, encoding) for found in phrase(encoding).findall(marked)]
            foreign += [better for part in phrases if (better := self._better(part))]
        encodings = tuple(dict.fromkeys((main, encoding, *foreign)))
        return _Block(
            start, end, encodings, len(encodings) == 1 and not is_doubtful(data, encoding, self._torn, marked)
        )

    def _mended(self, start: int, end: int, marked: str) -> list[Stretch]:
        """How to read a block whose lines are all surely in the main encoding but for a few bytes; else nothing."""
        encoding = self._encoding
        if encoding in SINGLE_BYTE or not (self._torn or self._thorough):
            return []
        if encoding == "utf-8":
            return [] if _MAY_BE_FOREIGN.search(marked) else [Stretch(start, end, encoding)]
        found: list[Stretch] = []
        for match in _LINE.finditer(self._data, start, end):
            line = match.group()
            at = match.start()
            if self._is_sure(line, encoding) if self._thorough else not is_doubtful(line, encoding, self._torn):
                found.append(Stretch(at, match.end(), encoding))
                continue
            stretches = self._torn_line(line)
            if not stretches:
                return []
            found += _shifted(stretches, at)
        return found

    def _torn_line(self, line: bytes) -> list[Stretch]:
        """How to read a line that is surely in the main encoding but for a few bytes; nothing for others."""
        if line not in self._torn_lines:  # some are asked for again with their neighbours
            enough = ENOUGH if self._thorough else _ENOUGH_OF_LINE
            self._torn_lines[line] = torn_line(line, self._encoding, self._torn, enough)
        return self._torn_lines[line]

    def _better(self, data: bytes, than: str = "") -> str | None:
        """The encoding that reads bytes clearly better than another (the main one) does; that one by the least bit."""
        # A phrase may have been cut inside of a character: what is bad at either end does not count.
        data = without_rows(data)
        than = than or self._encoding
        marked = mark(data, than)
        own = cost(marked, than) + _SINGLE_MARGIN * len(_BAD_AT_LETTER.findall(marked))
        others = [name for name in dict.fromkeys((self._encoding, *self._others)) if name != than]
        within_reach = [name for name in others if _least_bits(data, name) + _SINGLE_MARGIN < own]
        if self._encoding not in (than, *within_reach):
            within_reach.append(self._encoding)
        totals = {name: cost(_CUT_ENDS.sub("", mark(data, name)), name) for name in within_reach}
        plausible = (name for name in sorted(totals, key=totals.__getitem__) if _may_be_meant(data, name))
        best = next(plausible, than)
        margin = _SINGLE_MARGIN if best in SINGLE_BYTE or than in SINGLE_BYTE else _MARGIN
        margin = 0 if best == self._encoding else margin
        return best if totals.get(best, own) + margin < own else None

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
                found += _shifted(clear, start)
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
        return self._torn_line(line) if main == self._encoding else []

    def _is_sure(self, line: bytes, encoding: str) -> bool:
        """Whether a line has no unlikely character in an encoding, and enough others."""
        if implausible(encoding, self._torn).search(mark(line, encoding)):
            return False
        return reading(line, encoding).sure

    def _cheapest(self, start: int, end: int, encodings: tuple[str, ...]) -> list[Stretch]:
        """The cheapest reading of bytes, if that is clearly better than the main encoding's own."""
        main, data = encodings[0], self._data[start:end]
        marked = mark(data, main)
        gain = _GAIN_IN_TORN_DOCUMENT if self._torn else _GAIN_IN_WHOLE_DOCUMENT
        if has_marks(marked) or main in SINGLE_BYTE:
            gain = GAIN_IN_TORN_BLOCK
        whole = not self._torn and main not in SINGLE_BYTE
        alone = len(encodings) == 1 and main in FAMILY  # only what is doubtful can be read otherwise
        parts = list(doubtful_parts(data, main, self._torn)) if alone else [(0, len(data))]
        saved = 0
        stretches: list[Stretch] = []
        for first, last in parts:
            part = data[first:last]
            bits, found = cheapest(part, encodings, BAD_BYTE_IN_WHOLE_DOCUMENT if whole else BAD_BYTE)
            plain = cheapest(part, (main,))[0] if main in SINGLE_BYTE else plain_bits(mark(part, main), main)
            saved += plain - bits
            stretches += _shifted(found, start + first)
        names = {stretch.encoding for stretch in stretches}
        if saved < gain or (whole and None in names and names - {None, main}):
            return [Stretch(start, end, main)]
        return list(filled(stretches, start, end, main))


def _shifted(stretches: list[Stretch], by: int) -> list[Stretch]:
    return [Stretch(by + start, by + end, encoding) for start, end, encoding in stretches]


def _may_be_meant(data: bytes, encoding: str) -> bool:
    """Whether bytes are common characters in an encoding of the family; all are meant that others can give."""
    return encoding not in FAMILY or reading(data, encoding).mean <= _PLAUSIBLE


def _least_bits(data: bytes, encoding: str) -> int:
    """A lower bound, quickly had, of what bytes cost in an encoding, those cut at either end left out."""
    text = data.decode(encoding, "replace").strip(REPLACEMENT)
    return cost(text.replace(REPLACEMENT, ""), encoding) + BAD * text.count(REPLACEMENT)


def _bordered(blocks: list[_Block]) -> list[_Block]:
    """The blocks, those unsound whose neighbour is in another encoding: the border may lie inside of either."""
    bordered: list[_Block] = []
    for index, block in enumerate(blocks):
        around = {near.encodings[0]: None for near in blocks[max(0, index - 1) : index + 2]}
        if len(around) > 1:
            encodings = tuple(dict.fromkeys((*block.encodings, *around)))
            block = replace(block, encodings=encodings, sound=False)
        bordered.append(block)
    return bordered
