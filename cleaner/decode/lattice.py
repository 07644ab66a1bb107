"""The cheapest way to read a stretch of bytes, byte by byte, through one or several encodings.

Every byte position is a node; an edge is a character in one of the encodings, a bad byte, or a change of encoding, and
costs bits (:mod:`cleaner.decode.frequency`). The cheapest path answers four questions at once: which bytes are bad,
where the two-byte characters begin again after a lost byte, which phrase is in a foreign encoding, and where two files
were glued together.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from cleaner.decode.frequency import BAD, codec_costs, cost

CHANGE = 20
"""Bits for a change of encoding within a line."""

CHANGE_AT_LINE = 4
"""Bits for a change of encoding between lines: files are put together by lines more than within them."""

LENGTHS = {
    "utf-8": (2, 3, 4),
    "gb18030": (2, 4),
    "big5hkscs": (2,),
    "cp950": (2,),
    "cp932": (1, 2),
    "cp949": (2,),
    "euc_jp": (2, 3),
}
"""How many bytes a character beyond ASCII can have; in encodings that are not named here, one."""

BAD_BYTE = 16
"""Bits for a bad byte; less than in a judgement of whole documents, for where bytes are doubtful, damage is near."""

BAD_BYTE_IN_WHOLE_DOCUMENT = 40
"""The same where the main encoding reports no bad bytes at all: nothing speaks for damage then."""

_ALONE = 10
"""Bits more for a bad byte between two of ASCII: there it is rather a letter of a single-byte encoding."""

_OUT_OF_PLACE = 8
"""Bits more for a single-byte letter that is not in a word, or a sign within one."""

_ASCII_BEHIND = 5
"""Bits more for a letter or sign right behind a longer character: in a torn text it is rather the end of one."""

_MARK = re.compile("[\udc00-\udcff]")
_MARK_ALONE = re.compile("(?<![^\x00-\x7f])[\udc80-\udcff](?![^\x00-\x7f])")

_APOSTROPHE = 0x92
"""’ in the Windows code pages: it stands between letters."""

_ENDLESS = 1 << 60


class Stretch(NamedTuple):
    """Bytes `[start, end)` are in `encoding`, or bad (None)."""

    start: int
    end: int
    encoding: str | None


class _Characters(dict[bytes, int]):
    """Bits of each byte sequence that is one character (or one combination) of a codec; endless for what is none."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    def __missing__(self, data: bytes) -> int:
        bits = self[data] = self._read(data)
        return bits

    def _read(self, data: bytes) -> int:
        try:
            text = data.decode(self._encoding)
        except UnicodeDecodeError:
            return _ENDLESS
        if len(text) > 1 and not (len(text) == 2 and "\u0300" <= text[1] <= "\u036f"):
            return _ENDLESS  # two characters: each is an edge of its own (Big5-HKSCS has Ê̄ as one)
        return sum(map(codec_costs(self._encoding).__getitem__, text))


@cache
def _characters(encoding: str) -> _Characters:
    return _Characters(encoding)


def cheapest(data: bytes, encodings: tuple[str, ...], bad_byte: int = BAD_BYTE) -> tuple[int, list[Stretch]]:
    """Bits of the cheapest reading, and its stretches in order. Time grows with bytes times encodings, some 1 µs each.

    >>> cheapest("天津".encode("gb18030")[1:] + "高新区".encode("gb18030"), ("gb18030",))[1]
    [Stretch(start=0, end=1, encoding=None), Stretch(start=1, end=9, encoding='gb18030')]
    >>> cheapest("天津".encode(), ("utf-8",))[1]
    [Stretch(start=0, end=6, encoding='utf-8')]
    """
    size = len(data)
    best = [[_ENDLESS] * (size + 5) for _ in encodings]
    # How many bytes the last edge to here had (0: a change of encoding, -1: a bad byte), and the encoding it came from.
    came = [[(0, 0)] * (size + 5) for _ in encodings]
    for row in best:
        row[0] = 0
    tables = [(_characters(encoding), LENGTHS.get(encoding, (1,))) for encoding in encodings]
    single = len(encodings) == 1
    for at in range(size):
        if not single:
            _change(best, came, at, CHANGE_AT_LINE if at == 0 or data[at - 1] == 0x0A else CHANGE)
        alone = (at == 0 or data[at - 1] < 0x80) and (at + 1 == size or data[at + 1] < 0x80)
        for index, (characters, lengths) in enumerate(tables):
            row, back = best[index], came[index]
            here = row[at]
            bad = here + bad_byte + (_ALONE if alone else 0)
            if bad < row[at + 1]:
                row[at + 1] = bad
                back[at + 1] = (-1, index)
            if data[at] < 0x80:
                bits = here + characters[data[at : at + 1]]
                if data[at] >= 0x40 and at and data[at - 1] >= 0x80:
                    bits += _ASCII_BEHIND
                if bits < row[at + 1]:
                    row[at + 1] = bits
                    back[at + 1] = (1, index)
                continue
            for length in lengths:
                bits = here + characters[data[at : at + length]] if at + length <= size else _ENDLESS
                if lengths == (1,):
                    bits += _misplaced(data, at, encodings[index])
                if bits < row[at + length]:
                    row[at + length] = bits
                    back[at + length] = (length, index)
    last = min(range(len(encodings)), key=lambda index: best[index][size])
    return best[last][size], _path(came, last, size, encodings)


def _misplaced(data: bytes, at: int, encoding: str) -> int:
    """Bits against a byte beyond ASCII as a single-byte character, from its neighbours."""
    is_letter = _letters(encoding)
    around = sum(is_letter[byte] for byte in data[max(0, at - 1) : at + 2]) - is_letter[data[at]]
    if is_letter[data[at]]:
        return 0 if around else _OUT_OF_PLACE
    return _OUT_OF_PLACE if around == 2 and data[at] != _APOSTROPHE else 0


@cache
def _letters(encoding: str) -> tuple[bool, ...]:
    characters = [bytes((byte,)).decode(encoding, "replace") for byte in range(256)]
    return tuple(unicodedata.category(character)[0] in "LM" for character in characters)


def plain_bits(marked: str, encoding: str) -> int:
    """Bits of the codec's own reading, by the same measure."""
    bad, alone = len(_MARK.findall(marked)), len(_MARK_ALONE.findall(marked))
    return cost(marked, encoding) - (BAD - BAD_BYTE) * bad + _ALONE * alone


def _change(best: list[list[int]], came: list[list[tuple[int, int]]], at: int, bits: int) -> None:
    column = [row[at] for row in best]
    least = min(column)
    source = column.index(least)
    reached = least + bits
    for index, row in enumerate(best):
        if reached < row[at]:
            row[at] = reached
            came[index][at] = (0, source)


def _path(came: list[list[tuple[int, int]]], index: int, at: int, encodings: tuple[str, ...]) -> list[Stretch]:
    backwards: list[Stretch] = []
    while at:
        length, source = came[index][at]
        if length:
            start = at - abs(length)
            encoding = encodings[index] if length > 0 else None
            if backwards and backwards[-1].encoding == encoding:
                backwards[-1] = Stretch(start, backwards[-1].end, encoding)
            else:
                backwards.append(Stretch(start, at, encoding))
            at = start
        index = source
    return backwards[::-1]
