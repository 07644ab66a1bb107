"""Annotations in full-width parentheses that were read a byte off.

A parenthesis of one byte goes with the byte before it, and a mark shows it. `（` has two, A3 A8: the first completes
the byte before, the second takes the first letter of the reading. So 83 D4 `（cè）` is shown as 裕╟è）: D4 A3, A8 63.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from string import ascii_letters
from typing import NamedTuple

from cleaner.stages.scramble.gbk import decode, encode
from cleaner.stages.scramble.readings import LETTERS

_FIRST, _SECOND = 0xA3, 0xA8
"""The bytes of `（`."""


class OffByOne(NamedTuple):
    """An annotation a byte off: code points `[start, end)`, of which the first stands for one byte of the page."""

    start: int
    end: int
    byte: int
    reading: str


def off_by_one(text: str) -> Iterator[OffByOne]:
    """The annotations in full-width parentheses whose first byte went with the byte before it, in order.

    >>> list(off_by_one("們裕╟è）谡猩坦"))
    [OffByOne(start=1, end=5, byte=212, reading='cè')]
    >>> list(off_by_one("我們（men）"))
    []
    """
    for match in _letters_taken().finditer(text) if "）" in text else ():
        before = encode(text[match.start() - 1 : match.start()] or " ")
        if before[1:] == bytes((_FIRST,)):
            letter = encode(match[1])[1:].decode("ascii")
            yield OffByOne(match.start() - 1, match.end(), before[0], letter + match[2])


@cache
def _letters_taken() -> re.Pattern[str]:
    """Matches a letter with the second byte of `（` before it, and the rest of the reading."""
    taken = "".join(decode(bytes((_SECOND, ord(letter)))) for letter in ascii_letters)
    return re.compile(f"([{taken}])([{LETTERS}:\\s]{{0,9}}[0-5]?)）")
