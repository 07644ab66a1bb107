"""The few bytes of a document that tell which encoding it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.patterns import lazy

SAMPLE = 1536
"""Bytes of text beyond ASCII that are read in each encoding: some 700 characters, far more than a decision needs."""

FIRST_LOOK = 512
"""Bytes that most often suffice: where a reading of them is certainly right, no more is looked at."""

_HIGH = lazy(rb"[\x80-\xff]")
_ASCII_RUN = lazy(rb"(?<=[\x00-\x7f]{2})[\x00-\x7f]{2,}(?=[\x00-\x7f]{2})")
"""All but two bytes at either end."""

_ROW = lazy(rb"([\x80-\xff].)\1\1+", re.DOTALL)
_ASCII = bytes(range(0x80))


def looks(data: bytes) -> Iterator[bytes]:
    """A first sample of the bytes beyond ASCII, and a longer one for when it has left a doubt."""
    start = first_high(data)
    yield without_rows(data[start : start + FIRST_LOOK])
    if start + FIRST_LOOK < len(data):
        yield sample_of(data)


def sample_of(data: bytes) -> bytes:
    """Up to `SAMPLE` bytes that are rich in what tells encodings apart: long runs of ASCII are cut short."""
    start = first_high(data)
    window = without_rows(data[start : start + SAMPLE])
    if len(window) < SAMPLE <= len(data) - start:
        window = without_rows(data[start : start + 4 * SAMPLE])[:SAMPLE]
    if len(window) < SAMPLE or len(window.translate(None, _ASCII)) > SAMPLE // 4:
        return window
    return _ASCII_RUN.sub(b"\n", data[start : start + 16 * SAMPLE])[:SAMPLE]


def first_high(data: bytes) -> int:
    """Where text beyond ASCII begins, with two bytes before it; 0 if there is none."""
    first = _HIGH.search(data)
    return max(0, first.start() - 2) if first else 0


def without_rows(data: bytes) -> bytes:
    """Bytes with rows of one sign (──────) cut short: such a sign says no more than once that it was meant."""
    return _ROW.sub(rb"\1\1", data)
