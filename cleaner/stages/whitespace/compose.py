"""Two layers, one after the other, as one layer over the first one's input."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from typing import NamedTuple

from cleaner.edits import Edit, Layer, narrow


class _Touched(NamedTuple):
    """What an edit touches in the text between the two layers: half-open, in code points."""

    begin: int
    end: int
    late: bool
    edit: Edit


def compose(first: Layer, second: Layer, text: str, middle: str) -> Layer:
    """The layer that does to `text` what `second` does to `middle`, where `middle` is `first.apply(text)`.

    Edits that overlap in `middle` become one, named after the second's rule: a blank line is removed as a blank line,
    whatever its line end was. All others keep their rule.

    >>> first = Layer.of("x", [Edit(1, "\\r", "", "x.end"), Edit(4, "\\r", "", "x.end")])
    >>> second = Layer.of("x", [Edit(1, "\\n ", "", "x.blank")])
    >>> both = compose(first, second, "a\\r\\n \\r\\n", "a\\n \\n")
    >>> both.apply("a\\r\\n \\r\\n"), list(both.rules)
    ('a\\n', ['x.end', 'x.blank', 'x.end'])
    >>> compose(Layer("x"), second, "a\\n \\n", "a\\n \\n") == second
    True
    """
    if not first:
        return second
    edits: list[Edit] = []
    shift = 0
    for cluster in _clusters(first, second):
        begin, end = cluster[0].begin, max(touched.end for touched in cluster)
        grown = sum(len(item.edit.old) - len(item.edit.new) for item in cluster if not item.late)
        if len(cluster) == 1:
            edits.append(cluster[0].edit._replace(start=begin + shift))
        else:
            late = [item.edit._replace(start=item.begin - begin) for item in cluster if item.late]
            written = Layer.of("", late).apply(middle[begin:end])
            start, old, new = narrow(begin + shift, text[begin + shift : end + shift + grown], written)
            if old != new:
                edits.append(Edit(start, old, new, late[0].rule))
        shift += grown
    return Layer.of(first.stage, edits)


def _clusters(first: Layer, second: Layer) -> Iterator[list[_Touched]]:
    """The edits of both layers in the order of the text between them, those that overlap there together."""
    early = (
        _Touched(begin, begin + len(edit.new), False, edit)
        for begin, edit in zip(first.output_starts, first, strict=True)
    )
    late = (_Touched(edit.start, edit.end, True, edit) for edit in second)
    cluster: list[_Touched] = []
    end = 0
    for touched in merge(early, late, key=lambda item: (item.begin, item.end)):
        if cluster and touched.begin >= end:
            yield cluster
            cluster = []
        end = max(end, touched.end) if cluster else touched.end
        cluster.append(touched)
    if cluster:
        yield cluster
