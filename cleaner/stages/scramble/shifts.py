"""Annotations that are shifted by a byte, as far as they can be told before a page is known to be hijacked."""

from __future__ import annotations

import re
from functools import lru_cache

from cleaner.stages.scramble.annotations import LOST, MARKS, differs
from cleaner.stages.scramble.fullwidth import off_by_one
from cleaner.stages.scramble.gbk import decode, encode
from cleaner.stages.scramble.language import fluency
from cleaner.stages.scramble.readings import lost_bytes
from cleaner.stages.scramble.simplify import simplify

REACH = 10
"""Characters behind a lost byte that are tried."""
SENSE = 1.0
"""Least gain in likelihood, as a logarithm, by which they make sense; a byte tried in vain brings -10 and less."""


def shifted(text: str) -> list[re.Match[str]]:
    """Annotations whose parenthesis went with a lost byte that can be told: `們?cè)`."""
    return [match for match in LOST.finditer(text) if _candidates(text[match.start() - 1 : match.start()], match[1])]


def shifted_in_full_width(text: str) -> int:
    """How many annotations in full-width parentheses are a byte off, behind a byte that makes a character read so."""
    return sum(
        one.byte in _candidates(text[max(one.start - 1, 0) : one.start], one.reading) for one in off_by_one(text)
    )


@lru_cache(maxsize=1 << 12)
def _candidates(before: str, written: str) -> bytes:
    """The bytes behind those of a character that make one with another simplified form and this reading."""
    last = encode(before)[-1:] if before and before not in MARKS else b""
    lost = lost_bytes(last[0], written) if last else b""
    return bytes(byte for byte in lost if differs(decode(last + bytes((byte,)))))


def makes_sense(text: str, match: re.Match[str]) -> bool:
    """Whether what follows a lost byte is far likelier Chinese with it than without.

    >>> [makes_sense(text, LOST.search(text)) for text in ("我們?cè)谡猩坦ぷ髦", "天津?yàn)I海", "好嗎?mā)這個")]
    [True, True, False]
    """
    before, behind = text[match.start() - 1], text[match.end() : match.end() + REACH]
    if match[0][0] == behind[:1] == "\ufffd":  # both halves of one character are lost, and no writer put these marks
        return True
    return any(_gain(before, byte, behind) > SENSE for byte in _candidates(before, match[1]))


def _gain(before: str, byte: int, behind: str) -> float:
    """How much likelier, as a logarithm, a text gets by a byte in front; what cannot be read counts as no gain."""
    read, pending = "", bytes((byte,))
    for place, character in enumerate(behind):
        data = pending + encode(character)
        if not decode(data[:2]):
            behind = behind[:place]
            break
        read, pending = read + decode(data[:2]), data[2:]
        if not pending:
            read, behind = read + behind[place + 1 : place + 3], behind[: place + 3]
            break
    return fluency(before, simplify(read)) - fluency(before, simplify(behind))
