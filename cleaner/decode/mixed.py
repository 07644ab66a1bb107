"""Documents that are damaged, cut inside a character at either end, or not in one encoding throughout.

The document is read in its main encoding first; a sound one pays for one search.
"""

from __future__ import annotations

from cleaner.decode.blocks import GAIN_IN_TORN_BLOCK, Reader
from cleaner.decode.detect import FAMILY
from cleaner.decode.exact import MARKS, decode_exactly, mark
from cleaner.decode.frequency import SINGLE_BYTE, cost
from cleaner.decode.lattice import BAD_BYTE, RUN
from cleaner.decode.stretches import assembled, framed
from cleaner.decode.unlikely import doubts
from cleaner.history import Decoded

_CUT = 3
"""Bytes of a character that the end of a file may have cut: nothing else is torn for that."""

_CONTINUATION = bytes(range(0x80, 0xC0))
"""Bytes of UTF-8 that are not the first one of a character."""

_CUT_RUN = 64
"""Bytes at the start that tell whether a character was cut there."""


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
    start = _cut_start(data, encoding)
    marked = mark(data[start:], encoding)
    whole = marked.rstrip(MARKS)
    end = len(data) - (len(marked) - len(whole))  # a bad byte is one mark
    if len(data) - end > _CUT:
        whole, end = marked, len(data)
    torn, doubtful = doubts(whole, data, encoding)
    if thorough or doubtful:
        stretches = Reader(data, encoding, torn or start > 0, None if thorough else doubtful).stretches()
        if start or end < len(data) or any(stretch.encoding != encoding for stretch in stretches):
            return assembled(data, stretches, encoding)
    return framed(data[:start], decode_exactly(data[start:end], encoding, whole), data[end:])


def _cut_start(data: bytes, encoding: str) -> int:
    """How many bytes at the start are the rest of a character."""
    if encoding == "utf-8":
        rest = data[:_CUT].lstrip(_CONTINUATION)
        return 0 if len(rest) == len(data) else len(data[:_CUT]) - len(rest)
    return int(encoding in FAMILY and _begins_inside(data, encoding))


def _begins_inside(data: bytes, encoding: str) -> bool:
    """Whether the first byte is the rest of a character: all up to the next ASCII reads much better without it."""
    run = RUN.match(data, 0, _CUT_RUN)
    if run is None:
        return False
    with_first, without = (mark(data[start : run.end()], encoding).rstrip(MARKS) for start in (0, 1))
    return cost(without, encoding) + BAD_BYTE + GAIN_IN_TORN_BLOCK < cost(with_first, encoding)
