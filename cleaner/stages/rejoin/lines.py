"""The lines of a text that have something on them, held by column."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise
from operator import add

from cleaner.patterns import lazy


@dataclass(slots=True)
class Lines:
    """Every line with something on it, top to bottom; a list a property. Offsets are code points, half-open."""

    bodies: list[str] = field(default_factory=list)
    """The line without the blanks around it."""
    starts: list[int] = field(default_factory=list)
    """Where the body starts."""
    ends: list[int] = field(default_factory=list)
    """Where the body ends."""
    indents: list[int] = field(default_factory=list)
    """Blank code points before the body."""
    gaps: list[int] = field(default_factory=list)
    """Blank lines above (none above the first)."""
    widths: list[int] = field(default_factory=list)
    """Columns from the left margin to the end of the body, where East-Asian characters take two."""
    firsts: list[str] = field(default_factory=list)
    """The first character of each body."""
    lasts: list[str] = field(default_factory=list)
    """The last one."""
    wide: bool = False
    """Whether the text is set in East-Asian type."""
    narrow: int = 1
    """Columns that a Latin letter takes."""

    def __len__(self) -> int:
        return len(self.bodies)

    def counted(self) -> Lines:
        """The same lines with widths as programs count them that take every character for two columns."""
        widths = [2 * (n + len(body)) for n, body in zip(self.indents, self.bodies, strict=True)]
        return replace(self, widths=widths, narrow=2)

    def relative(self, margin: int, spacing: int) -> Lines:
        """The same lines with indents and gaps as they differ from the usual ones: what is left says something."""
        if not margin and not spacing:
            return self
        return replace(
            self, indents=[n - margin for n in self.indents], gaps=[max(0, gap - spacing) for gap in self.gaps]
        )


def read(text: str) -> Lines:
    """Cut a text at its newlines, and only there.

    Each property is made for all lines at once: a book has a hundred thousand, and most need no more than that.

    >>> lines = read("　　甲乙\\n\\n丙")
    >>> lines.bodies, lines.starts, lines.indents, lines.gaps, lines.widths
    (['甲乙', '丙'], [2, 6], [2, 0], [0, 1], [8, 2])
    """
    raws = text.split("\n")
    bodies = list(map(str.strip, raws))
    offsets = list(accumulate(map(_STEP, map(len, raws)), initial=0))
    del offsets[-1]
    gaps = [0] * len(raws)
    if not all(bodies):
        rows = [row for row, body in enumerate(bodies) if body]
        raws, bodies = [raws[row] for row in rows], [bodies[row] for row in rows]
        offsets = [offsets[row] for row in rows]
        gaps = [0, *(below - row - 1 for row, below in pairwise(rows))] if rows else []
    sizes = list(map(len, bodies))
    indents = [0] * len(raws)
    if sizes != list(map(len, raws)):
        indents = [len(raw) - len(raw.lstrip()) if raw[0].isspace() else 0 for raw in raws]
    starts = list(map(add, offsets, indents))
    wide = is_wide(text)
    return Lines(
        bodies=bodies,
        starts=starts,
        ends=list(map(add, starts, sizes)),
        indents=indents,
        gaps=gaps,
        widths=_widths(raws, bodies, indents) if wide else list(map(add, indents, sizes)),
        firsts=[body[0] for body in bodies],
        lasts=[body[-1] for body in bodies],
        wide=wide,
    )


_STEP = (1).__add__


def _widths(raws: list[str], bodies: list[str], indents: list[int]) -> list[int]:
    data = map(len, "\n".join(raws).encode("utf-8", "surrogatepass").split(b"\n"))
    widths = [both >> 1 for both in map(add, map(len, raws), data)]
    ends = list(map(add, indents, map(len, bodies)))
    if ends != list(map(len, raws)):
        for index, (raw, end) in enumerate(zip(raws, ends, strict=True)):
            if len(raw) > end:
                widths[index] -= columns(raw[end:])
    return widths


_NOT_EAST_ASIAN = r"\0-\u2e7f\ufff0-\U0010ffff"
_EAST_ASIAN = lazy(f"[^{_NOT_EAST_ASIAN}][^{_NOT_EAST_ASIAN}]*")  # `re` looks for a class faster than for a run of it
_SAMPLES, _SAMPLE = 8, 400
"""Places, and code points at each, that show whether a text is set in East-Asian type, where quotation marks and dashes
take two columns."""


def is_wide(text: str) -> bool:
    """Whether a page is set in East-Asian type."""
    if text.isascii():
        return False
    step = max(_SAMPLE, len(text) // _SAMPLES)
    sample = "".join([text[at : at + _SAMPLE] for at in range(0, len(text), step)])
    return 10 * sum(map(len, _EAST_ASIAN.findall(sample))) > len(sample)


def columns(text: str) -> int:
    """The width of a text, taking a character of three or four UTF-8 bytes for two columns wide.

    That holds for Han, kana, Hangul and full-width forms, and is off only for scripts where all widths are off alike.

    >>> columns("汽车 a"), columns("été")
    (6, 4)
    """
    if text.isascii():
        return len(text)
    return (len(text.encode("utf-8", "surrogatepass")) + len(text)) // 2
