"""Two layers, one after the other, made one: for a stage that goes over its text more than once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from cleaner.edits import Edit, Layer, narrow


def compose(first: Layer, second: Layer, middle: str) -> Layer:
    """The layer that does to a text what `first` and then `second` do; `middle` is the text between them.

    Edits that do not overlap stay apart and keep rule, note and group. Where edits of `second` overlap what `first`
    wrote, they become one edit, under the rule, note and group of the one that moves text, else of the second layer's
    first: a blank line is removed as a blank line, whatever its line end was.

    >>> first = Layer.of("x", [Edit(1, "b", "XY", "x.a")])                 # abc -> aXYc
    >>> second = Layer.of("x", [Edit(0, "aX", "Z", "x.b"), Edit(3, "c", "", "x.c")])
    >>> layer = compose(first, second, "aXYc")
    >>> [(e.start, e.old, e.new) for e in layer], layer.apply("abc")
    ([(0, 'ab', 'ZY'), (2, 'c', '')], 'ZY')
    >>> compose(first, Layer("x"), "aXYc") == first
    True
    """
    if not first or not second:
        return second if second else first
    edits, starts = list(first), first.output_starts
    second = _regrouped(second, max(first.groups.values(), default=0))
    stops = [start + len(edit.new) for start, edit in zip(starts, edits, strict=True)]
    shifts = list(accumulate((len(edit.old) - len(edit.new) for edit in edits), initial=0))
    merged: list[Edit] = []
    done = 0
    for low, high, later in _clusters(starts, stops, second):
        merged += edits[done:low]
        met = [(starts[i], stops[i], edits[i]) for i in range(low, high)]
        merged.append(_merge(met, later, middle, shifts[low]))
        done = max(low, high)
    return Layer.of(first.stage, [edit for edit in merged + edits[done:] if edit.old != edit.new])


def _regrouped(layer: Layer, above: int) -> Layer:
    """The layer with its groups counted from `above` on, so that they are not those of another."""
    if not layer.groups or not above:
        return layer
    return replace(layer, groups={index: group + above for index, group in layer.groups.items()})


def _clusters(starts: Sequence[int], stops: Sequence[int], second: Layer) -> list[tuple[int, int, list[Edit]]]:
    """The edits of the second layer, those together that meet the same edit of the first: with the range they meet."""
    clusters: list[tuple[int, int, list[Edit]]] = []
    for edit in second:
        low, high = bisect_right(stops, edit.start), bisect_left(starts, edit.end)
        if clusters and low < clusters[-1][1]:
            begun, end, others = clusters[-1]
            clusters[-1] = (begun, max(end, high), [*others, edit])
        else:
            clusters.append((low, high, [edit]))
    return clusters


def _merge(met: Sequence[tuple[int, int, Edit]], later: Sequence[Edit], middle: str, shift: int) -> Edit:
    if not met:
        return later[0]._replace(start=later[0].start + shift)
    start, stop = min(met[0][0], later[0].start), max(met[-1][1], later[-1].end)
    old = _replaced(middle, start, stop, [(left, right, edit.old) for left, right, edit in met])
    new = _replaced(middle, start, stop, [(edit.start, edit.end, edit.new) for edit in later])
    named = next((edit for edit in (*later, *(edit for _, _, edit in met)) if edit.group), later[0])
    place, old, new = narrow(start + shift, old, new)
    return Edit(place, old, new, named.rule, named.note, named.group)


def _replaced(text: str, start: int, stop: int, parts: Sequence[tuple[int, int, str]]) -> str:
    pieces = []
    for left, right, instead in parts:
        pieces += [text[start:left], instead]
        start = right
    return "".join(pieces) + text[start:stop]
