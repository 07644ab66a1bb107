"""Documents that are not in one encoding throughout, or damaged: which bytes are in which encoding, which are bad.

The document is read in its main encoding first. Only blocks in which that reading is implausible are looked at again,
so that a bad byte never changes the reading of text far from it, and a sound document pays for one search.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from cleaner.decode.detect import FAMILY
from cleaner.decode.exact import MARKS, decode_exactly, has_marks, mark, spelled
from cleaner.decode.frequency import UNKNOWN, codec_costs, cost
from cleaner.decode.lattice import Stretch, cheapest, plain_bits
from cleaner.history import REPLACEMENT, Decoded, Odd, Segment

_BLOCK = 256
"""Bytes; a block ends behind the first line end beyond this."""

_LONGEST_BLOCK = 4096
"""Bytes; where no line ends, a block ends at an ASCII character before this, or here."""

_LONGEST_REGION = 8192
"""Bytes; neighbouring doubtful blocks are read together up to this length."""

_MARGIN = 30
"""Bits by which a foreign encoding must read a block, line or phrase better before it is considered at all."""

_GAIN_IN_TORN_BLOCK = 5
_GAIN_IN_TORN_DOCUMENT = 12
_GAIN_IN_WHOLE_DOCUMENT = 30
"""Bits by which other bounds of characters must read better than the codec's own: few where it reports bad bytes, many
in a document without any, where rare characters are most likely meant."""

_LATIN = ("cp1252", "cp1250", "cp1254", "cp1257", "iso8859-1", "iso8859-2", "iso8859-15", "iso8859-16")
"""Single-byte encodings in which letters beyond ASCII stand alone among ASCII ones."""

_LINE = re.compile(rb"[^\n]*\n|[^\n]+")
_SAFE_END = re.compile(rb"[\x00-\x2f\x3a-\x3f]")
"""Bytes that are no part of a longer character in any encoding of the family."""

_UTF8_CHARACTER = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}")
_MARK = re.compile("[\ud800-\udfff]")
_FOUR_HIGH = re.compile(rb"[\x80-\xff]{4}")
_BAD_PHRASE = re.compile("[\ud800-\udfff](?:[^\n]{0,3}[\ud800-\udfff])*")


@dataclass(frozen=True, slots=True)
class _Block:
    """Bytes `[start, end)`, the encoding of most of them, others that may read some, and whether nothing is wrong."""

    start: int
    end: int
    encodings: tuple[str, ...]
    sound: bool


def read_mixed(data: bytes, encoding: str) -> Decoded:
    """Decode bytes whose main encoding is known, foreign and damaged stretches apart.

    >>> read_mixed("北京\\n".encode() + "天津滨海高新区\\n".encode("gb18030"), "utf-8").segments
    (Segment(start=0, encoding='utf-8'), Segment(start=3, encoding='gb18030'))
    >>> read_mixed("北京\\n".encode(), "utf-8").segments
    ()
    """
    if encoding.startswith(("utf-16", "utf-32", "hz", "iso2022", "utf-7")):
        return decode_exactly(data, encoding)
    marked = mark(data, encoding)
    torn = has_marks(marked)
    if not _doubtful(data, encoding, torn, marked):
        return decode_exactly(data, encoding, marked)
    blocks = _bordered([_block(data, start, end, encoding, torn) for start, end in _cuts(data, encoding)])
    return _assembled(data, _joined(_stretches(data, blocks, torn)), encoding)


def _doubtful(data: bytes, encoding: str, torn: bool, marked: str | None = None) -> bool:
    """Whether this encoding reads badly somewhere: bad bytes, or characters too rare to be meant."""
    if encoding == "utf-8" or encoding in FAMILY:
        return _implausible(encoding, torn).search(marked or mark(data, encoding)) is not None
    pattern = _FOUR_HIGH if encoding in _LATIN else _UTF8_CHARACTER
    return pattern.search(data) is not None


@cache
def _implausible(encoding: str, torn: bool) -> re.Pattern[str]:
    """Bad bytes; and, unless characters keep their bounds as in UTF-8, one rare character where the document is torn,
    three in a row where it is not."""
    if encoding == "utf-8":
        return _MARK
    known = "".join(re.escape(c) for c, bits in codec_costs(encoding).items() if bits < UNKNOWN and c > "\x7f")
    unlikely = f"[^\x00-\x7f\xa0-\u058f\u2000-\u27bf\u3000-\u312f\ufe30-\ufe4f\uff00-\uffef{known}]"
    # One class, or one class and then others: the search for such a pattern is ten times as fast as for alternatives.
    return re.compile(unlikely if torn else 3 * unlikely)


def _cuts(data: bytes, encoding: str) -> Iterator[tuple[int, int]]:
    """The blocks that the document is looked at in."""
    start = 0
    while start < len(data):
        end = data.find(b"\n", start + _BLOCK, start + _LONGEST_BLOCK) + 1
        if not end and start + _LONGEST_BLOCK < len(data):
            safe = _SAFE_END.search(data, start + _BLOCK, start + _LONGEST_BLOCK)
            end = safe.end() if safe else _character_end(data, start, encoding)
        end = end or len(data)
        yield start, end
        start = end


def _character_end(data: bytes, start: int, encoding: str) -> int:
    """Where a block without ASCII can be cut: behind the last whole character of the main encoding."""
    marked = mark(data[start : start + _LONGEST_BLOCK], encoding)
    cut = len(marked) - len(marked.rstrip(MARKS))
    return start + _LONGEST_BLOCK - (cut if cut < 4 else 0)


def _block(data: bytes, start: int, end: int, encoding: str, torn: bool) -> _Block:
    """Judge one block."""
    found = data[start:end]
    if not _doubtful(found, encoding, torn):
        return _Block(start, end, (encoding,), True)
    if torn and not has_marks(mark(found, encoding)):
        return _Block(start, end, (encoding,), False)
    main = _better(found, encoding) or encoding
    if main != encoding and not _doubtful(found, main, True) and not _any_line_in(found, encoding, main):
        return _Block(start, end, (main,), True)
    parts = [line for line in _LINE.findall(found) if _doubtful(line, encoding, torn)]
    if encoding == "utf-8" or encoding in FAMILY:
        parts += [spelled(phrase, encoding) for phrase in _BAD_PHRASE.findall(mark(found, encoding)) if len(phrase) > 3]
    foreign = [better for part in parts if (better := _better(part, encoding))]
    return _Block(start, end, tuple(dict.fromkeys((main, encoding, *foreign))), False)


def _any_line_in(data: bytes, encoding: str, main: str) -> bool:
    """Whether a line of a block that is in `main` as a whole reads better in `encoding`."""
    lines = [line for line in _LINE.findall(data) if not line.isascii()]
    return any(cost(mark(line, encoding), encoding) < cost(mark(line, main), main) for line in lines)


def _better(data: bytes, encoding: str) -> str | None:
    """The encoding that reads these bytes clearly better than `encoding`, if there is one."""
    plural = encoding == "utf-8" or encoding in FAMILY or encoding in _LATIN
    others = [name for name in (("utf-8", *FAMILY, "cp1252") if plural else ("utf-8",)) if name != encoding]
    totals = {name: cost(mark(data, name), name) for name in others}
    best = min(totals, key=lambda name: totals[name])
    return best if totals[best] + _MARGIN < cost(mark(data, encoding), encoding) else None


def _bordered(blocks: list[_Block]) -> list[_Block]:
    """The blocks, those unsound whose neighbour is in another encoding: the border may lie inside of either."""
    bordered: list[_Block] = []
    for index, block in enumerate(blocks):
        around = {near.encodings[0]: None for near in blocks[max(0, index - 1) : index + 2]}
        if len(around) > 1:
            block = replace(block, encodings=tuple(dict.fromkeys((*block.encodings, *around))), sound=False)
        bordered.append(block)
    return bordered


def _stretches(data: bytes, blocks: list[_Block], torn: bool) -> Iterator[Stretch]:
    """What the blocks consist of; unsound ones side by side are read in one piece."""
    waiting: list[_Block] = []
    for block in blocks:
        if waiting and (block.sound or block.end - waiting[0].start > _LONGEST_REGION):
            yield from _region(data, waiting, torn)
            waiting = []
        if block.sound:
            yield Stretch(block.start, block.end, block.encodings[0])
        else:
            waiting.append(block)
    if waiting:
        yield from _region(data, waiting, torn)


def _region(data: bytes, blocks: list[_Block], torn: bool) -> Iterator[Stretch]:
    """The cheapest reading of neighbouring unsound blocks."""
    start, end = blocks[0].start, blocks[-1].end
    encodings = tuple(dict.fromkeys(name for block in blocks for name in block.encodings))
    found = data[start:end]
    main = encodings[0]
    if encodings == ("utf-8",):
        yield Stretch(start, end, main)
        return
    bits, stretches = cheapest(found, encodings)
    marked = mark(found, main)
    gain = _GAIN_IN_TORN_DOCUMENT if torn else _GAIN_IN_WHOLE_DOCUMENT
    if bits + (_GAIN_IN_TORN_BLOCK if has_marks(marked) else gain) > plain_bits(marked, main):
        yield Stretch(start, end, main)
        return
    for stretch in stretches:
        yield Stretch(start + stretch.start, start + stretch.end, stretch.encoding)


def _joined(stretches: Iterator[Stretch]) -> list[Stretch]:
    """Neighbours of one encoding as one; bad bytes beside UTF-8 are left to its codec, which knows their bounds."""
    joined: list[Stretch] = []
    for stretch in stretches:
        last = joined[-1] if joined else None
        if last and (last.encoding == stretch.encoding or (last.encoding == "utf-8" and stretch.encoding is None)):
            joined[-1] = last._replace(end=stretch.end)
        elif last and last.encoding is None and stretch.encoding == "utf-8":
            joined[-1] = stretch._replace(start=last.start)
        else:
            joined.append(stretch)
    return joined


def _assembled(data: bytes, stretches: list[Stretch], encoding: str) -> Decoded:
    """One layer 0 out of stretches; each stretch begins a segment unless it goes on in the same encoding."""
    texts: list[str] = []
    odd: list[Odd] = []
    segments: list[Segment] = []
    sizes: dict[str, int] = {}
    at = 0
    for start, end, name in stretches:
        found = data[start:end]
        if name is None:
            part = Decoded(REPLACEMENT, encoding, odd=(Odd(0, 1, found),))
        else:
            part = decode_exactly(found, name)
            sizes[name] = sizes.get(name, 0) + end - start
            if not segments or segments[-1].encoding != name:
                segments.append(Segment(at if segments else 0, name))
        odd += [Odd(at + piece.start, at + piece.end, piece.data) for piece in part.odd]
        texts.append(part.text)
        at += len(part.text)
    if len(segments) < 2:
        segments = []
    largest = max(sizes, key=lambda name: sizes[name], default=encoding)
    return Decoded("".join(texts), largest, segments=tuple(segments), odd=tuple(odd))
