"""Counts that ship as files: sorted keys and a byte for each, searched in place.

Loading a table costs no more than reading it. A file is the size of each table as four bytes, then for each table its
keys (eight bytes each, sorted) and its values (a byte each); all numbers little-endian.
"""

from __future__ import annotations

import math
import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path


class Table:
    """Keys of up to four characters, and what is known of each."""

    def __init__(self, keys: Sequence[int], values: Sequence[int]) -> None:
        self.keys = keys
        """A key as one number, 16 bits a character."""
        self.values = values
        self.frequency = lru_cache(maxsize=_REMEMBERED)(self._frequency)
        """How often a key was counted; 0 when it is not in the table."""

    def value(self, key: str) -> int | None:
        """The byte of `key`; None when it is not in the table."""
        number = pack(key)
        at = bisect_left(self.keys, number)
        return self.values[at] if at < len(self.keys) and self.keys[at] == number else None

    def _frequency(self, key: str) -> float:
        value = self.value(key)
        return 0.0 if value is None else _COUNTS[value]

    def behind(self, key: str) -> dict[str, float]:
        """How often each character was counted behind `key`, in a table whose keys are a character longer."""
        first = pack(key) << 16 if key else 0
        start, end = bisect_left(self.keys, first), bisect_left(self.keys, first + (1 << 16))
        return {
            chr(number & 0xFFFF): _COUNTS[value]
            for number, value in zip(self.keys[start:end], self.values[start:end], strict=True)
        }

    def total(self) -> float:
        """The sum of all counts."""
        return sum(_COUNTS[value] for value in self.values)


_REMEMBERED = 8192
"""Keys. The same few hundred are asked for over and over on one page."""
_COUNTS = [math.exp(value / 8) for value in range(256)]
"""What a byte stands for in a table of counts: `round(8 * ln(count))`."""


def pack(key: str) -> int:
    """A key as a number that sorts as the key does, 16 bits a character; one outside the BMP makes it none that is.

    >>> hex(pack("中文"))
    '0x4e2d6587'
    """
    return int.from_bytes(key.encode("utf-16-be", "surrogatepass"), "big")


def load(path: Path, tables: int) -> list[Table]:
    """Read so many tables from a file."""
    data = memoryview(path.read_bytes())
    at = 4 * tables
    loaded = []
    for (size,) in struct.iter_unpack("<I", data[:at]):
        middle, end = at + 8 * size, at + 9 * size
        loaded.append(Table(_numbers(data[at:middle]), data[middle:end]))
        at = end
    return loaded


def _numbers(data: memoryview) -> Sequence[int]:
    if sys.byteorder == "little":
        return data.cast("Q")
    swapped = array("Q", data)
    swapped.byteswap()
    return swapped
