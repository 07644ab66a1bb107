"""Read the bytes behind a misread text again, in the right encoding, when none is missing."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from math import inf
from typing import NamedTuple

from cleaner.stages.mojibake.misreading import RIGHT, encodings, of_two_cells
from cleaner.stages.mojibake.plausibility import likelihood

SAMPLE = 64
"""Characters that are looked at to tell which program read the text."""
WIDER = {"gbk": ("gb18030",)}
"""Encoding → the codecs of its successors: one ▶, which only GB18030 has, must not hide that a page is Chinese."""


class Stretch(NamedTuple):
    """`[start, end)` of a line, and what it was."""

    start: int
    end: int
    text: str
    guessed: int = 0
    """Characters that lost a byte and were told by what stands around them."""
    lost: int = 0
    """Characters that lost a byte and could not be told: U+FFFD in the text."""


def reread(text: str, wrong: str, right: str) -> str | None:
    """The text as it was, when no byte is missing and all of it was misread; else None.

    >>> reread("浣犲ソ涓栫晫", "gbk", "utf-8")
    '你好世界'
    >>> reread("你好世界", "gbk", "utf-8") is None
    True
    """
    readings = _readings(text, wrong, right)
    if wrong == "big5" and _is_of_second_table(text, right):
        return max(enumerate(readings), default=(0, None))[1]
    return next(readings, None)


def _is_of_second_table(text: str, right: str) -> bool:
    """Whether the characters that have two cells in Big5 become likelier by the second."""
    sample = "".join([found[0] for found in islice(of_two_cells().finditer(text), SAMPLE)])
    first, second, *_ = *map(likelihood, _readings(sample, "big5", right)), -inf, -inf
    return second > first


def _readings(text: str, wrong: str, right: str) -> Iterator[str]:
    for data in encodings(text, wrong, right):
        for codec in (RIGHT[right], *WIDER.get(right, ())):
            with suppress(UnicodeError):
                yield data.decode(codec)
                break


def reread_head(text: str, wrong: str, right: str) -> str | None:
    """The same for the head of a text, whose last character may have been cut.

    >>> reread_head("浣犲ソ涓栫", "gbk", "utf-8")
    '你好世'
    """
    for data in encodings(text, wrong, right):
        for codec in (RIGHT[right], *WIDER.get(right, ())):
            with suppress(UnicodeError):
                read: str = codecs.getincrementaldecoder(codec)().decode(data)
                return read
    return None
