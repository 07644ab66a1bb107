"""The lines of a text that have something on them, held by column."""

from __future__ import annotations

from dataclasses import dataclass, field

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

    def __len__(self) -> int:
        return len(self.bodies)


def read(text: str, *, counted: bool = False) -> Lines:
    """Cut a text at its newlines, and only there. With `counted`, every character of a wide page takes two columns.

    >>> lines = read("　　甲乙\\n\\n丙")
    >>> lines.bodies, lines.starts, lines.indents, lines.gaps, lines.widths
    (['甲乙', '丙'], [2, 6], [2, 0], [0, 1], [8, 2])
    """
    lines = Lines()
    bodies, starts, ends, indents, gaps, widths = (
        lines.bodies, lines.starts, lines.ends, lines.indents, lines.gaps, lines.widths,
    )  # fmt: skip
    measure = (_doubled if counted else columns) if is_wide(text) else len
    position = gap = 0
    for raw in text.split("\n"):
        body = raw.strip()
        if body:
            indent = 0 if raw[0] == body[0] else raw.index(body[0])
            end = indent + len(body)
            bodies.append(body)
            starts.append(position + indent)
            ends.append(position + end)
            indents.append(indent)
            gaps.append(gap)
            widths.append(measure(raw[:end]))
            gap = 0
        else:
            gap += 1
        position += len(raw) + 1
    if gaps:
        gaps[0] = 0
    return lines


_EAST_ASIAN = lazy(r"[\u2e80-\uffef]+")
_SAMPLE = 20_000
"""Code points that show whether a page is set in East-Asian type, where quotation marks and dashes take two columns."""


def _doubled(text: str) -> int:
    return 2 * len(text)


def is_wide(text: str) -> bool:
    """Whether a page is set in East-Asian type."""
    if text.isascii():
        return False
    sample = text[:_SAMPLE]
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
