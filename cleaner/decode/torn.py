"""A line that is in one encoding but for a few bytes: which of them are bad."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.decode.detect import SURE, reading
from cleaner.decode.exact import mark
from cleaner.decode.lattice import RUN, Stretch, cheapest
from cleaner.decode.unlikely import implausible, is_doubtful, phrase

_FEW = 3
"""Bad bytes in a line beside which the rest of it can still be sure."""

_BEFORE = 8
"""Characters before the first unlikely one that are read again: each that is out of step is likely with odds of 1:2."""

_BEHIND = 16
"""Characters behind the last unlikely one that tell that those behind them are in step."""


def torn_line(line: bytes, encoding: str, torn: bool, enough: int) -> list[Stretch]:
    """How to read a line that has `enough` characters surely in an encoding, and a few bad bytes; nothing for others.

    >>> torn_line("天津滨海高新区".encode("gb18030")[1:], "gb18030", True, 6)
    [Stretch(start=0, end=1, encoding=None), Stretch(start=1, end=13, encoding='gb18030')]
    >>> torn_line("天津滨海高新区".encode("gb18030")[1:], "gb18030", True, 24)
    []
    """
    read_again: list[Stretch] = []
    for start, end in doubtful_parts(line, encoding, torn):
        found = cheapest(line[start:end], (encoding,))[1]
        read_again += [Stretch(start + first, start + last, name) for first, last, name in found]
    stretches = list(filled(read_again, 0, len(line), encoding))
    kept = b"".join([line[start:end] for start, end, name in stretches if name])
    if len(line) - len(kept) > _FEW or phrase(encoding).search(mark(kept, encoding)):
        return []
    read = reading(kept, encoding)
    return stretches if read.characters >= enough and read.mean <= SURE else []


def doubtful_parts(data: bytes, encoding: str, torn: bool) -> Iterator[tuple[int, int]]:
    """Bytes around the unlikely characters of each run; all others are in step."""
    for match in RUN.finditer(data):
        run = match.group()
        if not is_doubtful(run, encoding, torn):
            continue
        start, end = match.span()
        marked = mark(run, encoding)
        if places := [found.span() for found in implausible(encoding, torn).finditer(marked)]:
            before = marked[: max(0, places[0][0] - _BEFORE)].encode(encoding, "replace")
            behind = marked[places[-1][1] + _BEHIND :].encode(encoding, "replace")
            # Where the codec writes the characters in another way, their length is not known.
            start += len(before) if run.startswith(before) else 0
            end -= len(behind) if run.endswith(behind) else 0
        yield start, end


def filled(stretches: list[Stretch], start: int, end: int, encoding: str) -> Iterator[Stretch]:
    """The stretches with those in `encoding` between them, before the first and behind the last."""
    for stretch in stretches:
        if start < stretch.start:
            yield Stretch(start, stretch.start, encoding)
        yield stretch
        start = stretch.end
    if start < end:
        yield Stretch(start, end, encoding)
