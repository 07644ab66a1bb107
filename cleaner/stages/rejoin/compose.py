"""Two layers, one after the other, made one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cleaner.edits import Edit, Layer


class _Span(NamedTuple):
    """An edit and what it covers of the text between the two layers."""

    start: int
    stop: int
    layer: int
    edit: Edit


def compose(first: Layer, second: Layer, middle: str) -> Layer:
    """The layer that does to a text what `first` and then `second` do; `middle` is the text between them.

    Edits that do not overlap stay apart and keep rule, note and group. Where an edit of `second` overlaps what one of
    `first` wrote, they become one edit, under the rule and group of the one that moves text, or else of the first.

    >>> first = Layer.of("x", [Edit(1, "b", "XY", "x.a")])                 # abc -> aXYc
    >>> second = Layer.of("x", [Edit(0, "aX", "Z", "x.b"), Edit(3, "c", "", "x.b")])
    >>> layer = compose(first, second, "aXYc")
    >>> [(e.start, e.old, e.new) for e in layer], layer.apply("abc")
    ([(0, 'ab', 'ZY'), (2, 'c', '')], 'ZY')
    >>> compose(first, Layer("x"), "aXYc") == first
    True
    """
    spans = _spans(first, second)
    merged: list[Edit] = []
    shift = index = 0
    while index < len(spans):
        stop, behind = spans[index].stop, index + 1
        while behind < len(spans) and spans[behind].start < stop:
            stop = max(stop, spans[behind].stop)
            behind += 1
        cluster = spans[index:behind]
        merged.append(_merge(cluster, middle, shift))
        shift += sum(len(span.edit.old) - len(span.edit.new) for span in cluster if not span.layer)
        index = behind
    return Layer.of(first.stage, [edit for edit in merged if edit.old != edit.new])


def _spans(first: Layer, second: Layer) -> list[_Span]:
    last_group = max(first.groups.values(), default=0)
    spans = [_Span(at, at + len(e.new), 0, e) for at, e in zip(first.output_starts, first, strict=True)]
    for edit in second:
        group = edit.group + last_group if edit.group else 0
        spans.append(_Span(edit.start, edit.end, 1, edit._replace(group=group)))
    return sorted(spans, key=lambda span: span[:3])


def _merge(cluster: Sequence[_Span], middle: str, shift: int) -> Edit:
    start = cluster[0].start
    if len(cluster) == 1:
        return cluster[0].edit if not cluster[0].layer else cluster[0].edit._replace(start=start + shift)
    stop = max(span.stop for span in cluster)
    old = _replaced(middle, start, stop, [(s.start, s.stop, s.edit.old) for s in cluster if not s.layer])
    new = _replaced(middle, start, stop, [(s.start, s.stop, s.edit.new) for s in cluster if s.layer])
    named = min(cluster, key=lambda s: (not s.edit.group, s.layer)).edit
    return Edit(start + shift, old, new, named.rule, named.note, named.group)


def _replaced(text: str, start: int, stop: int, parts: Sequence[tuple[int, int, str]]) -> str:
    pieces = []
    for left, right, instead in parts:
        pieces += [text[start:left], instead]
        start = right
    return "".join(pieces) + text[start:stop]
