"""What a byte may have been that was lost: something the wrong codec could not read, and the right one can."""

from __future__ import annotations

import codecs
from functools import cache, lru_cache
from math import inf

from cleaner.stages.mojibake.misreading import HIGH_BYTES, RIGHT, bytes_of, unread_before
from cleaner.stages.mojibake.plausibility import likelihood

ALTERNATIVES = 16
"""Characters remembered for a place where a byte was lost."""


@cache
def _decoder(right: str) -> codecs.IncrementalDecoder:
    return codecs.getincrementaldecoder(RIGHT[right])()


def advance(pending: bytes, data: bytes, right: str) -> tuple[str, bytes] | None:
    """What the bytes say so far, and those of a character not complete yet; None when they cannot be.

    >>> advance(b"\\xe4\\xbd", b"\\xa0\\xe5", "utf-8"), advance(b"\\xe4", b"\\xe5", "utf-8")
    (('你', b'\\xe5'), None)
    """
    data = pending + data
    try:
        if right == "utf-8":
            read, length = codecs.utf_8_decode(data, "strict", False)
            return read, data[length:]
        decoder = _decoder(right)
        decoder.reset()
        return decoder.decode(data), decoder.getstate()[0]
    except UnicodeDecodeError:
        return None


@lru_cache(maxsize=65536)
def _lost_steps(pending: bytes, following: bytes | None, wrong: str, right: str) -> tuple[bytes, ...]:
    """Single bytes that may have been lost between `pending` and `following` (None: that is lost too).

    The wrong codec could not read them, and the right one can; of many, those that make the likeliest characters.
    """
    unread = unread_before(following, wrong) if following else HIGH_BYTES
    fitting = [byte for byte in unread if advance(pending, byte + (following or b""), right) is not None]
    if not pending or len(fitting) <= ALTERNATIVES:
        return tuple(fitting)
    ranked = sorted(fitting, key=lambda byte: (-_best_completion(pending + byte, right), byte))
    return tuple(ranked[:ALTERNATIVES])


@lru_cache(maxsize=65536)
def _best_completion(data: bytes, right: str) -> float:
    """How likely the likeliest character is that begins with these bytes, one more unknown byte at most."""
    step = advance(b"", data, right)
    if step is None:
        return -inf
    if step[0]:
        return likelihood(step[0])
    more = (advance(data, byte, right) for byte in HIGH_BYTES)
    return max((likelihood(found[0]) for found in more if found and found[0]), default=-inf)


@lru_cache(maxsize=65536)
def lost_characters(pending: bytes, following: bytes | None, wrong: str, right: str) -> tuple[str, tuple[bytes, ...]]:
    """The characters that a lost byte completes, the likeliest first, and the lost bytes that complete none.

    >>> lost_characters(b"\\xef\\xbc", b"", "gbk", "utf-8")[0][0]
    '，'
    >>> lost_characters(b"\\xe4", b"", "gbk", "utf-8")[0]
    ''
    """
    steps = _lost_steps(pending, following, wrong, right)
    read = {byte: step[0] for byte in steps if (step := advance(pending, byte, right)) and step[0]}
    ranked = sorted(read.values(), key=lambda character: (-likelihood(character), character))
    return "".join(ranked), tuple(byte for byte in steps if byte not in read)


def first_byte(line: str, index: int, wrong: str) -> bytes | None:
    """The byte that comes after a loss; empty at the end of the line, None when that is lost too.

    >>> first_byte("锛�浣", 2, "gbk"), first_byte("锛��", 2, "gbk"), first_byte("锛�", 2, "gbk")
    (b'\\xe4', None, b'')
    """
    if index == len(line):
        return b""
    if line[index] == "\ufffd":
        return None
    choices = bytes_of(line[index], wrong)
    return choices[0][:1] if choices else b""
