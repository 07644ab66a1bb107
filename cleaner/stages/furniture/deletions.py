"""Deletions made in rounds, each on what the last one has left, as edits of the text there was at first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from cleaner.edits import Edit, Fact
from cleaner.stages.furniture.lines import Lines


class Deletions:
    r"""Collects deletions of lines, and of parts of them, and gives them as edits of the text there was at first.

    >>> deletions = Deletions("one\ntwo\nthree\nfour [print]")
    >>> deletions.take({1: "x.first"}, {3: [(4, 12, "x.button")]}), deletions.take({1: "x.second"}, {})
    (True, True)
    >>> deletions.lines.text
    'one\nfour'
    >>> [(edit.start, edit.old, edit.rule) for edit in deletions.edits()]
    [(18, ' [print]', 'x.button'), (4, 'two\n', 'x.first'), (8, 'three\n', 'x.second')]
    >>> deletions.take({}, {})
    False
    """

    def __init__(self, text: str) -> None:
        self.lines = Lines.of(text)
        """What is left."""
        self._text = text
        self._first = self.lines
        self._gone: dict[int, str] = {}
        self._cuts: dict[int, list[Edit]] = {}
        self._left: dict[int, list[int]] = {}
        """Line that was cut → where each code point left of it was in the text there was at first."""

    @property
    def begun(self) -> bool:
        """Whether anything was taken out."""
        return self.lines is not self._first

    def take(self, dead: Mapping[int, str], cuts: Mapping[int, Sequence[tuple[int, int, str]]]) -> bool:
        """Take out whole lines of what is left, each with its rule, and parts of some; whether there were any.

        The parts of a line are code points of it, half-open, in order and disjoint.
        """
        if not dead and not cuts:
            return False
        lines = self.lines
        for line, rule in dead.items():
            self._gone.setdefault(lines.numbers[line], rule)  # the end of a page stands for a line that has gone
        shorter: dict[int, str] = {}
        for line, parts in cuts.items():
            raw, number = lines.raw[line], lines.numbers[line]
            first = self._first.starts[number]
            left = self._left.setdefault(number, [*range(first, first + len(raw))])
            for start, end, rule in reversed(parts):
                self._cuts.setdefault(number, []).extend(self._deleted(left[start:end], rule))
                del left[start:end]
                raw = raw[:start] + raw[end:]
            shorter[line] = raw
        self.lines = lines.without(dead, shorter)
        return True

    def _deleted(self, places: list[int], rule: str) -> Iterator[Edit]:
        """The deletions of some code points of the text there was at first: one of those that follow each other."""
        edges = [at for at in range(1, len(places)) if places[at] != places[at - 1] + 1]
        for start, end in pairwise([0, *edges, len(places)]):
            yield Edit(places[start], self._text[places[start] : places[end - 1] + 1], "", rule)

    def edits(self) -> Iterator[Edit]:
        """All deletions so far: lines in a row that go by one rule, each with the line end behind it, go in one."""
        text, starts, raw = self._text, self._first.starts, self._first.raw
        for number, edits in self._cuts.items():
            yield from edits if number not in self._gone else ()
        begin = end = 0
        reason = ""
        for line, rule in sorted(self._gone.items()):
            start = starts[line]
            if start != end or rule != reason:
                if begin < end:
                    yield Edit(begin, text[begin:end], "", reason)
                begin, reason = start, rule
            end = start + len(raw[line])
            end += text.startswith("\n", end)
        if begin < end:
            yield Edit(begin, text[begin:end], "", reason)

    def traced(self, fact: Fact) -> Fact:
        """A fact of what is left, with the span of the text there was at first that it was read from."""
        line = bisect_right(self.lines.starts, fact.start) - 1
        number, begins = self.lines.numbers[line], self.lines.starts[line]
        first = self._first.starts[number]
        left = self._left.get(number) or range(first, first + fact.end - begins)
        return Fact(fact.key, fact.value, left[fact.start - begins], left[fact.end - begins - 1] + 1)
