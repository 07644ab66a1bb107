"""Looks at a text, one after the other: the edits of each as edits of the text that was looked at first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import TypeVar

from cleaner.compose import compose
from cleaner.edits import Edit, Layer, Suggestion
from cleaner.stages.rejoin.seam import NAME

T = TypeVar("T", str, int)

_PLACE = itemgetter(0, 1)
"""Where an edit starts; an insertion stands before what is taken out there."""


def layer_of(edits: Iterable[Edit]) -> Layer:
    """Some edits as a layer: between any two of them stands a line, so there is nothing to merge."""
    columns = list(map(list, zip(*sorted(edits, key=_PLACE), strict=True)))
    if not columns:
        return Layer(NAME)
    starts, olds, news, rules, notes, groups = columns
    few = [{index: value for index, value in enumerate(column) if value} for column in (notes, groups)]
    return Layer(NAME, starts, olds, news, rules, *few)


def merged(first: Layer, second: Layer) -> Layer:
    """Two layers over one text, whose edits stand apart, as one.

    >>> one, other = layer_of([Edit(1, "b", "", "x.y")]), layer_of([Edit(0, "a", "", "x.y"), Edit(2, "c", "", "x.y")])
    >>> merged(one, other).starts, merged(one, layer_of([])).starts
    ((0, 1, 2), [1])
    """
    if not first or not second:
        return first or second
    starts = [*first.starts, *second.starts]
    pick = itemgetter(*sorted(range(len(starts)), key=starts.__getitem__))  # two sorted runs: little to compare
    places = dict(zip(pick(range(len(starts))), range(len(starts)), strict=True)) if _marked(first, second) else {}
    return Layer(
        NAME,
        pick(starts),
        pick([*first.olds, *second.olds]),
        pick([*first.news, *second.news]),
        pick([*first.rules, *second.rules]),
        _moved(first.notes, second.notes, len(first), places),
        _moved(first.groups, second.groups, len(first), places),
    )


def _marked(*layers: Layer) -> bool:
    return any(layer.notes or layer.groups for layer in layers)


def _moved(first: Mapping[int, T], second: Mapping[int, T], behind: int, places: Mapping[int, int]) -> dict[int, T]:
    both = {**first, **{behind + index: value for index, value in second.items()}}
    return {places[index]: value for index, value in both.items()}


def followed(layer: Layer, step: Layer, current: str) -> Layer:
    """What a layer does to a text and then a step does to what comes out, `current`; most of it stands apart."""
    if not layer:
        return step
    places = layer.output_starts
    starts = [_trace(start, old, layer, places) for start, old in zip(step.starts, step.olds, strict=True)]
    found = [start for start in starts if start is not None]
    if layer.groups or step.groups or len(found) < len(starts):
        return compose(layer, step, current)
    return merged(layer, Layer(NAME, found, step.olds, step.news, step.rules, step.notes))


def traced(layer: Layer, suggestions: list[Suggestion], text: str) -> tuple[Suggestion, ...]:
    """The suggestions about the text that `layer` makes, told of the text it was made of, as far as that is possible.

    One that touches what the layer writes is left out: it cannot be made without it, and shows up in the next run.
    """
    if not layer or not suggestions:
        return tuple(suggestions)
    places = layer.output_starts
    told = []
    for suggestion in suggestions:
        starts = [_trace(edit.start, edit.old, layer, places) for edit in suggestion.edits]
        edits = [e._replace(start=at) for e, at in zip(suggestion.edits, starts, strict=True) if at is not None]
        if len(edits) == len(starts) and all(text.startswith(edit.old, edit.start) for edit in edits):
            told.append(Suggestion(tuple(edits), suggestion.why))
    return tuple(told)


def _trace(start: int, old: str, layer: Layer, places: list[int]) -> int | None:
    """Where in a layer's input an edit of its output starts; None where it meets what the layer wrote."""
    index = bisect_right(places, start + len(old)) - 1
    if index < 0:
        return start
    end = places[index] + len(layer.news[index])
    return None if end >= start else start - end + layer.starts[index] + len(layer.olds[index])
