"""Undoing some edits of a document and keeping the rest.

Taking back an edit of one layer changes what the later layers were given. Their edits that overlap or touch the changed
places go too; all others are kept, moved to where they now belong. Nothing is searched for again and no stage runs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from cleaner.edits import Edit, Layer

Piece = tuple[int, int, str, int]
"""Start and end in a layer's input, what a change puts there, and the index of a dropped edit (-1 for a change)."""


class Change(NamedTuple):
    """Between two texts: code points `[start, end)` of the one are `new` in the other."""

    start: int
    end: int
    new: str


def without(text: str, layers: Sequence[Layer], unwanted: Callable[[Layer, Edit], bool]) -> list[Layer]:
    """The layers over `text` as if the edits that `unwanted(layer, edit)` picks had never been made.

    >>> first = Layer.of("spam", [Edit(1, "X", "", "spam.mark")])
    >>> second = Layer.of("script", [Edit(1, "車", "车", "script.t2s"), Edit(3, "東", "东", "script.t2s")])
    >>> kept = without("1X車！東", [first, second], lambda layer, edit: edit.rule == "spam.mark")
    >>> [[edit.old for edit in layer] for layer in kept]
    [[], ['東']]
    >>> without("1X車！東", [first, second], lambda layer, edit: False) == [first, second]
    True
    """
    kept: list[Layer] = []
    changes: list[Change] = []
    for layer in layers:
        dropped = _dropped(layer, changes, unwanted)
        kept.append(_rebased(layer, dropped, changes))
        changes = _carried(text, layer, dropped, changes)
        text = layer.apply(text)
    return kept


def _dropped(layer: Layer, changes: list[Change], unwanted: Callable[[Layer, Edit], bool]) -> set[int]:
    """The indices of a layer's edits that must go: unwanted, or at a changed place, or tied to such a one."""
    dropped: set[int] = set()
    at = 0
    for index, edit in enumerate(layer):
        while at < len(changes) and changes[at].end < edit.start:
            at += 1
        if unwanted(layer, edit) or (at < len(changes) and changes[at].start <= edit.end):
            dropped.add(index)
    # Edits at one point have an order among themselves only: they stand and fall together, as a group does.
    points = {layer.starts[index] for index in dropped}
    dropped |= {index for index, start in enumerate(layer.starts) if start in points}
    groups = {layer.groups[index] for index in dropped if index in layer.groups}
    return dropped | {index for index, group in layer.groups.items() if group in groups}


def _rebased(layer: Layer, dropped: set[int], changes: list[Change]) -> Layer:
    """What is left of a layer, in the places of the changed input."""
    edits: list[Edit] = []
    shift = at = 0
    for index, edit in enumerate(layer):
        while at < len(changes) and changes[at].end < edit.start:
            shift += len(changes[at].new) - (changes[at].end - changes[at].start)
            at += 1
        if index not in dropped:
            edits.append(edit._replace(start=edit.start + shift))
    return Layer.of(layer.stage, edits)


def _carried(text: str, layer: Layer, dropped: set[int], changes: list[Change]) -> list[Change]:
    """How the layer's output differs when its input `text` has `changes` and the dropped edits are not made."""
    growths = [len(new) - len(old) for old, new in zip(layer.olds, layer.news, strict=True)]
    before = list(accumulate(growths, initial=0))
    pieces = [(change.start, change.end, change.new, -1) for change in changes]
    pieces += [(layer.starts[index], layer.starts[index] + len(layer.olds[index]), "", index) for index in dropped]
    carried: list[Change] = []
    for cluster in _clusters(sorted(pieces)):
        start, end = cluster[0][0], max(piece[1] for piece in cluster)
        indices = [piece[3] for piece in cluster if piece[3] >= 0]
        first = min(indices) if indices else bisect_left(layer.starts, start)
        place = start + before[first]
        length = end - start + sum(growths[index] for index in indices)
        carried.append(Change(place, place + length, _rewritten(text, start, end, cluster)))
    return carried


def _clusters(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Runs of pieces that overlap or touch."""
    cluster: list[Piece] = []
    reach = -1
    for piece in pieces:
        if cluster and piece[0] > reach:
            yield cluster
            cluster = []
        cluster.append(piece)
        reach = max(reach, piece[1])
    if cluster:
        yield cluster


def _rewritten(text: str, start: int, end: int, cluster: list[Piece]) -> str:
    """Code points `[start, end)` of the text with the cluster's changes made and none of its dropped edits."""
    parts: list[str] = []
    for first, last, new, index in cluster:
        if index < 0:
            parts += (text[start:first], new)
            start = last
    return "".join(parts) + text[start:end]
