"""Edits and layers: the only way a text is ever changed.

A stage looks at a text and *proposes* edits; :meth:`Layer.apply` alone makes the new text. An edit knows what it took
out and what it put in, so a layer can be turned round exactly, and every changed character names the rule that changed
it.

All offsets are code points of the text that the stage was given, half-open.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import add, sub
from typing import NamedTuple


class EditError(ValueError):
    """A layer that cannot be applied: edits out of order, overlapping, empty, or not about this text."""


class Span(NamedTuple):
    """Code points `[start, end)` of a text."""

    start: int
    end: int


class Edit(NamedTuple):
    """One replacement: at code point `start` of the stage's input, `old` becomes `new`, because of `rule`.

    `old` empty is an insertion, `new` empty a deletion; they are never equal. `note` says what a person should know of
    this very edit (that it was a choice, or its score). Edits that share a `group` other than 0 stand and fall
    together: a move is one deletion and one insertion with the same group.

    >>> Edit(2, "車", "车", "script.t2s").end
    3
    """

    start: int
    old: str
    new: str
    rule: str
    note: str = ""
    group: int = 0

    @property
    def end(self) -> int:
        """The code point behind the last one replaced."""
        return self.start + len(self.old)


def narrow(start: int, old: str, new: str) -> tuple[int, str, str]:
    """Strip what `old` and `new` share at both ends, so that an edit covers only what it changes.

    >>> narrow(10, "這車站", "這车站")
    (11, '車', '车')
    >>> narrow(10, "same", "same")
    (14, '', '')
    """
    limit = min(len(old), len(new))
    head = 0
    while head < limit and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < limit - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return start + head, old[head : len(old) - tail], new[head : len(new) - tail]


LARGE = 4_096
"""Code points of an edit, old and new, from which on what touches it is not merged into it."""


@dataclass(frozen=True, slots=True)
class Layer:
    """The edits of one stage over one text, sorted and disjoint, held by column (a traditional book has a million).

    Edits may touch, and several insertions may stand at one point: they are applied in the order given.

    >>> layer = Layer.of("script", [Edit(0, "車", "车", "script.t2s"), Edit(2, "！", "", "spam.mark")])
    >>> layer.apply("車站！")
    '车站'
    >>> layer.inverse.apply("车站")
    '車站！'
    >>> Layer.of("script", []).apply("车站")
    '车站'
    """

    stage: str
    starts: Sequence[int] = ()
    olds: Sequence[str] = ()
    news: Sequence[str] = ()
    rules: Sequence[str] = ()
    notes: Mapping[int, str] = field(default_factory=dict)
    """Index of an edit → its note, for the few that have one."""
    groups: Mapping[int, int] = field(default_factory=dict)
    """Index of an edit → its group, for the few that belong to one."""

    @classmethod
    def of(cls, stage: str, edits: Iterable[Edit]) -> Layer:
        """Sort edits by place and merge neighbours of one rule that touch and carry neither note nor group.

        Edits at the same start keep the order they were given in, an insertion before what replaces text there.
        """
        starts: list[int] = []
        olds: list[str] = []
        news: list[str] = []
        rules: list[str] = []
        notes: dict[int, str] = {}
        groups: dict[int, int] = {}
        mergeable = False
        for edit in sorted(edits, key=lambda e: (e.start, bool(e.old))):
            start, old, new, rule, note, group = edit
            plain = not note and not group
            touches = mergeable and plain and rules[-1] == rule and starts[-1] + len(olds[-1]) == start
            small = mergeable and len(olds[-1]) + len(news[-1]) < LARGE  # growing one for ever would be quadratic
            if (
                touches and small and olds[-1] + old != news[-1] + new
            ):  # two that cancel out stay two: no edit changes nothing
                olds[-1] += old
                news[-1] += new
                continue
            if note:
                notes[len(starts)] = note
            if group:
                groups[len(starts)] = group
            starts.append(start)
            olds.append(old)
            news.append(new)
            rules.append(rule)
            mergeable = plain
        return cls(stage, starts, olds, news, rules, notes, groups)

    def __len__(self) -> int:
        return len(self.starts)

    def __bool__(self) -> bool:
        return len(self.starts) > 0

    def __iter__(self) -> Iterator[Edit]:
        notes, groups = self.notes, self.groups
        for index, (start, old, new, rule) in enumerate(
            zip(self.starts, self.olds, self.news, self.rules, strict=True)
        ):
            yield Edit(start, old, new, rule, notes.get(index, ""), groups.get(index, 0))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Layer) and self.stage == other.stage and list(self) == list(other)

    def __hash__(self) -> int:
        return hash((self.stage, tuple(self.starts), tuple(self.news)))

    def apply(self, text: str) -> str:
        """Make the new text.

        Raises:
            EditError: an edit overlaps the one before, changes nothing, or does not find its `old` in `text`.
        """
        if not self.starts:
            return text
        pieces: list[str] = []
        put = pieces.append
        done = 0
        for start, old, new in zip(self.starts, self.olds, self.news, strict=True):
            end = start + len(old)
            if start < done or text[start:end] != old or old == new:
                raise EditError(_complaint(self, text, start, old, new, done))
            put(text[done:start])
            put(new)
            done = end
        put(text[done:])
        return "".join(pieces)

    @property
    def output_starts(self) -> list[int]:
        """Where each edit's `new` begins in the text that `apply` makes."""
        shifts = accumulate(map(sub, map(len, self.news), map(len, self.olds)), initial=0)
        return list(map(add, self.starts, shifts))

    @property
    def inverse(self) -> Layer:
        """The layer that turns the output back into the input, exactly."""
        return Layer(self.stage, self.output_starts, self.news, self.olds, self.rules, self.notes, self.groups)


class InputMap:
    """Maps positions of a layer's output back to its input.

    >>> mapping = InputMap(Layer.of("x", [Edit(1, "bc", "X", "x.y")]))      # abcd -> aXd
    >>> mapping.to_input(2), mapping.to_input(1), mapping.to_input(2, end=True)
    (3, 1, 3)
    """

    def __init__(self, layer: Layer) -> None:
        self._starts = layer.starts
        self._olds = layer.olds
        self._news = layer.news
        self._outputs = layer.output_starts

    def to_input(self, position: int, *, end: bool = False) -> int:
        """The place in the input that `position` of the output came from.

        Inside or at the edge of something an edit wrote, the answer is that edit's start, or its end when `end` is set,
        so that a span of the output maps to the smallest span of the input that made it.
        """
        outputs = self._outputs
        if end:
            # The last edit that begins before the position; what it wrote reaches the position or lies before it.
            index = bisect_right(outputs, position - 1) - 1 if position else -1
        else:
            index = bisect_right(outputs, position) - 1
            # A deletion at this very place has written nothing: a span that begins here begins behind it.
        if index < 0:
            return position
        behind = outputs[index] + len(self._news[index])
        start = self._starts[index]
        stop = start + len(self._olds[index])
        if position >= behind and not (end and position == behind and self._news[index]):
            return stop + position - behind
        return stop if end else start


def _complaint(layer: Layer, text: str, start: int, old: str, new: str, done: int) -> str:
    where = f"stage {layer.stage!r}, code point {start}"
    if start < done:
        return f"{where}: the edit overlaps the one before, which ends at {done}"
    if old == new:
        return f"{where}: the edit changes nothing ({old[:20]!r})"
    return f"{where}: the edit expects {old[:20]!r}, the text has {text[start : start + len(old)][:20]!r}"


class Suggestion(NamedTuple):
    """Edits that are likely but not sure. They are reported, and made only when unsafe edits are asked for."""

    edits: tuple[Edit, ...]
    why: str


class Finding(NamedTuple):
    """Something worth knowing about a span of the stage's input that no edit can mend (`锟斤拷`: lost for good)."""

    rule: str
    start: int
    end: int
    why: str


class Fact(NamedTuple):
    """A piece of metadata (title, author, source, date …) and the span of the stage's input that it was read from."""

    key: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """All that a stage has to say about a text. An empty one costs nothing and changes nothing."""

    layer: Layer
    suggestions: tuple[Suggestion, ...] = ()
    findings: tuple[Finding, ...] = ()
    facts: tuple[Fact, ...] = ()
    outcome: str = ""
    """Empty, or what became of the document as a whole: `"spam document"`."""

    def __bool__(self) -> bool:
        return bool(self.layer or self.suggestions or self.findings or self.facts or self.outcome)
