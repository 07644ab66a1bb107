"""Deletions made in rounds, each on what the last one has left, as edits of the text there was at first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from cleaner.edits import Edit, Fact, Layer


class Deletions:
    r"""Collects deletions over a text that shrinks, and gives them as edits of the text there was at first.

    >>> deletions = Deletions("abcdef")
    >>> deletions.take([Edit(2, "c", "", "x.first")]), deletions.text
    (True, 'abdef')
    >>> deletions.take([Edit(1, "bd", "", "x.second")]), deletions.text
    (True, 'aef')
    >>> [(edit.start, edit.old, edit.rule) for edit in deletions.edits()]
    [(1, 'b', 'x.second'), (2, 'c', 'x.first'), (3, 'd', 'x.second')]
    """

    def __init__(self, text: str) -> None:
        self.text = text
        """What is left."""
        self._first = text
        self._edits: list[Edit] = []
        self._kept = [(0, len(text))]

    @property
    def begun(self) -> bool:
        """Whether anything was taken out."""
        return bool(self._edits)

    def take(self, edits: Iterable[Edit]) -> bool:
        """Take out what the edits delete; their places are those of `text` as it stands. Whether anything went."""
        layer = Layer.of("", edits)
        if not layer:
            return False
        offsets = list(accumulate((last - first for first, last in self._kept), initial=0))
        gone = [
            Edit(start, self._first[start:end], "", edit.rule, edit.note)
            for edit in layer
            for start, end in self._places(offsets, edit.start, edit.end)
        ]
        self._edits += gone
        self._kept = list(_without(self._kept, gone))
        self.text = layer.apply(self.text)
        return True

    def edits(self) -> list[Edit]:
        """All deletions so far, in the order of their places."""
        return sorted(self._edits)

    def traced(self, fact: Fact) -> Fact:
        """A fact of what is left, with the span of the text there was at first that it was read from."""
        if not self._edits:
            return fact
        offsets = list(accumulate((last - first for first, last in self._kept), initial=0))
        places = list(self._places(offsets, fact.start, fact.end))
        return Fact(fact.key, fact.value, places[0][0], places[-1][1])

    def _places(self, offsets: list[int], start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches of the first text that a stretch of what is left came from."""
        index = bisect_right(offsets, start) - 1
        while start < end:
            first, last = self._kept[index]
            begin = first + start - offsets[index]
            stop = min(last, begin + end - start)
            yield begin, stop
            start += stop - begin
            index += 1


def _without(kept: list[tuple[int, int]], gone: list[Edit]) -> Iterator[tuple[int, int]]:
    """The stretches that are left; what is gone is sorted and lies in them."""
    cuts = iter([*((edit.start, edit.end) for edit in gone), (-1, -1)])
    start, end = next(cuts)
    for first, last in kept:
        while first <= start < last:
            if first < start:
                yield first, start
            first = end
            start, end = next(cuts)
        if first < last:
            yield first, last
