"""Documents that are damaged, cut inside a character at either end, or not in one encoding throughout.

The document is read in its main encoding first; a sound one pays for one search.
"""

from __future__ import annotations

from cleaner.decode.blocks import GAIN_IN_TORN_BLOCK, Reader
from cleaner.decode.detect import FAMILY
from cleaner.decode.exact import MARKS, decode_exactly, has_marks, mark
from cleaner.decode.frequency import SINGLE_BYTE, cost
from cleaner.decode.lattice import BAD_BYTE, RUN, Stretch
from cleaner.decode.stretches import assembled
from cleaner.decode.unlikely import out_of_step
from cleaner.history import Decoded

_CUT = 3
"""Bytes of a character that the end of a file may have cut: nothing else is torn for that."""

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
    cut = int(encoding in FAMILY and _begins_inside(data, encoding))
    marked = mark(data[cut:] if cut else data, encoding)
    whole = marked.rstrip(MARKS)
    if len(marked) - len(whole) > _CUT:
        whole = marked
    torn = has_marks(whole) or (encoding in FAMILY and out_of_step(whole, encoding))
    if not thorough and not Reader(data, encoding, torn, thorough).doubtful(data, encoding, whole):
        if cut:
            return assembled(data, [Stretch(0, 1, None), Stretch(1, len(data), encoding)], encoding)
        return decode_exactly(data, encoding, marked)
    return assembled(data, Reader(data, encoding, torn or bool(cut), thorough).stretches(), encoding)


def _begins_inside(data: bytes, encoding: str) -> bool:
    """Whether the first byte is the rest of a character: all up to the next ASCII reads much better without it."""
    run = RUN.match(data, 0, _CUT_RUN)
    if run is None:
        return False
    with_first, without = (mark(data[start : run.end()], encoding).rstrip(MARKS) for start in (0, 1))
    return cost(without, encoding) + BAD_BYTE + GAIN_IN_TORN_BLOCK < cost(with_first, encoding)
