"""Where a document can be cut into blocks without cutting a character."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.decode.exact import MARKS, mark
from cleaner.patterns import lazy

_LONGEST_REST = 3840
"""Bytes behind the size asked for in which a line end is waited for; then any ASCII will do."""

_SAFE_END = lazy(rb"[\x00-\x2f\x3a-\x3f]")
"""Bytes that are no part of a longer character in any encoding of the family."""


def cuts(data: bytes, start: int, stop: int, size: int, encoding: str) -> Iterator[tuple[int, int]]:
    """Bytes `[start, stop)` in blocks of some `size`, each up to the end of a line if that is not too far.

    >>> list(cuts(b"one line\\nand another\\n", 0, 21, 4, "utf-8"))
    [(0, 9), (9, 21)]
    """
    while start < stop:
        far = min(stop, start + size + _LONGEST_REST)
        end = data.find(b"\n", start + size, far) + 1
        if not end and far < stop:
            safe = _SAFE_END.search(data, start + size, far)
            end = safe.end() if safe else far - _cut_short(data[start:far], encoding)
        end = end or stop
        yield start, end
        start = end


def _cut_short(data: bytes, encoding: str) -> int:
    """How many bytes at the end are a character that goes on behind it."""
    marked = mark(data, encoding)
    cut = len(marked) - len(marked.rstrip(MARKS))
    return cut if cut < 4 else 0
