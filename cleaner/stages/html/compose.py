"""Two layers of edits as one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cleaner.edits import Edit, Layer


class _Piece(NamedTuple):
    """An edit of either layer, by its span in the text between the two (code points)."""

    start: int
    end: int
    later: bool
    edit: Edit

    @property
    def shrinking(self) -> int:
        """How many code points its stretch is longer in the first text than in the text between."""
        return 0 if self.later else len(self.edit.old) - len(self.edit.new)


def compose(text: str, first: Layer, second: Layer) -> Iterator[Edit]:
    """The edits that make of `text` what `second` makes of what `first` makes of it.

    Edits that overlap in the text between become one, by the rule of the second layer's first; all others stay.

    >>> first = Layer.of("x", [Edit(1, "=41", "A", "x.a"), Edit(5, "=42", "B", "x.a")])
    >>> second = Layer.of("x", [Edit(2, "-", "+", "x.b"), Edit(3, "Bc", "", "x.c")])
    >>> [tuple(edit)[:4] for edit in compose("<=41-=42c>", first, second)]
    [(1, '=41', 'A', 'x.a'), (4, '-', '+', 'x.b'), (5, '=42c', '', 'x.c')]
    >>> list(compose("abc", Layer("x"), Layer("x")))
    []
    """
    starts = first.output_starts
    pieces = [_Piece(at, at + len(edit.new), False, edit) for at, edit in zip(starts, first, strict=True)]
    pieces += [_Piece(edit.start, edit.end, True, edit) for edit in second]
    pieces.sort(key=lambda piece: (piece.start, piece.end))
    between = first.apply(text)
    cluster: list[_Piece] = []
    end = shift = 0
    for piece in pieces:
        if cluster and piece.start >= end:
            yield from _joined(text, between, cluster, shift)
            shift += sum(member.shrinking for member in cluster)
            cluster = []
        end = max(end, piece.end) if cluster else piece.end
        cluster.append(piece)
    if cluster:
        yield from _joined(text, between, cluster, shift)


def _joined(text: str, between: str, cluster: list[_Piece], shift: int) -> Iterator[Edit]:
    """One edit for pieces that overlap; `shift` is how much the first layer took out before them."""
    later = [piece for piece in cluster if piece.later]
    start = cluster[0].start + shift
    if len(cluster) == 1:
        yield cluster[0].edit._replace(start=start)
        return
    at, high = cluster[0].start, max(piece.end for piece in cluster)
    old = text[start : high + shift + sum(piece.shrinking for piece in cluster)]
    made: list[str] = []
    for piece in later:
        made += (between[at : piece.start], piece.edit.new)
        at = piece.end
    new = "".join(made) + between[at:high]
    if old != new:
        yield Edit(start, old, new, later[0].edit.rule)
