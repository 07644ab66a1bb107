"""UTF-16 that follows, or is followed by, text of another kind (what `>>` leaves behind on Windows), or lost a byte."""

from __future__ import annotations

import struct
from itertools import accumulate

from cleaner.decode.exact import decodes
from cleaner.decode.frequency import UNKNOWN, codec_costs
from cleaner.decode.lattice import Stretch
from cleaner.decode.structure import SOUND, sound

_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))

_TRIES = 8
"""How many places with the bytes of a mark are looked at; they turn up in damaged text by accident."""

_LOOKS = (64, 4096)
"""Bytes behind a mark that are looked at: a few first, as most turn up by accident."""

_BLOCK = 256
"""Bytes; the step in which UTF-16 is looked at for lost bytes."""

_PART = 64
"""Bytes at the end of a block that tell whether it is in step there."""

_IN_STEP = 0.6
"""Share of sound characters from which on a block is left as it is, whatever it is."""

_LEAST = 16
"""Bytes; a shorter rest is rather a damaged end."""


def wide_tail(data: bytes) -> tuple[int, str] | None:
    """Where UTF-16 begins, with a byte order mark, in a document that begins with something else; and its byte order.

    >>> wide_tail("天津\\n".encode() + "北京的天气很好\\n".encode("utf-16"))
    (7, 'utf-16-le')
    >>> wide_tail("天津\\n".encode())
    """
    if b"\xff" not in data:  # in sound text of no other encoding of Chinese; one byte is found ten times as fast as two
        return None
    for sign, encoding in _MARKS:
        at = data.find(sign, 1)
        for _ in range(_TRIES):
            if at < 0:
                break
            if len(data) - at >= _LEAST and all(sound(data[at + 2 :][:size], encoding) >= SOUND for size in _LOOKS):
                return at, encoding
            at = data.find(sign, at + 1)
    return None


def narrow_tail(data: bytes, encoding: str) -> int | None:
    """Where UTF-8 begins in a document that begins with UTF-16 of this byte order.

    >>> narrow_tail("北京\\n".encode("utf-16-le") + "天津滨海高新区\\n".encode(), "utf-16-le")
    6
    >>> narrow_tail("北京\\n".encode("utf-16-le"), "utf-16-le")
    """
    start = data.rfind(b"\0") + (1 if encoding == "utf-16-le" else 2)
    tail = data[start:]
    if len(tail) < _LEAST or not decodes(tail, "utf-8"):
        return None
    if sound(tail, encoding) >= (SOUND / 2 if tail.isascii() else SOUND):  # a row of characters without a NUL
        return None
    return start


def in_step(data: bytes, encoding: str) -> list[Stretch]:
    """UTF-16 in stretches, with one bad byte where another was lost, so that all behind it is in step again.

    >>> data = ("天津滨海高新区的企业" * 4).encode("utf-16-le")
    >>> in_step(data[1:], "utf-16-le")
    [Stretch(start=0, end=1, encoding=None), Stretch(start=1, end=79, encoding='utf-16-le')]
    >>> in_step(data, "utf-16-le")
    [Stretch(start=0, end=80, encoding='utf-16-le')]
    """
    found: list[Stretch] = []
    begun = at = 0
    while at < len(data):
        block, shifted = _even(data[at : at + _BLOCK]), _even(data[at + 1 : at + 1 + _BLOCK])
        torn = min(sound(block, encoding), sound(block[-_PART:], encoding)) < _IN_STEP
        if torn and sound(shifted[-_PART:], encoding) >= SOUND:
            before = max(begun, at - _BLOCK)  # its first bytes may have been there
            lost = before + 2 * _last_in_step(data[before : at + _BLOCK], encoding)
            found += [Stretch(begun, lost, encoding)] if begun < lost else []
            found.append(Stretch(lost, lost + 1, None))
            begun = at = lost + 1
        else:
            at += _BLOCK
    return [*found, Stretch(begun, len(data), encoding)] if begun < len(data) else found


def _even(data: bytes) -> bytes:
    return data[: len(data) // 2 * 2]


def _last_in_step(data: bytes, encoding: str) -> int:
    """How many characters are in step; those behind them are so when the next byte is left out."""
    before = list(accumulate(_costs(_even(data), encoding), initial=0))
    behind = list(accumulate(reversed(_costs(_even(data[1:]), encoding)), initial=0))[::-1]
    return min(range(min(len(before), len(behind))), key=lambda place: before[place] + behind[place])


def _costs(data: bytes, encoding: str) -> list[int]:
    """Bits of each code unit."""
    costs = codec_costs(encoding)
    units = struct.unpack(f"{'<' if encoding == 'utf-16-le' else '>'}{len(data) // 2}H", data)
    return [UNKNOWN if 0xD800 <= unit < 0xE000 else min(costs[chr(unit)], UNKNOWN) for unit in units]
