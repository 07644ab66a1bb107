"""Line ends of a page that was hard-wrapped after it had been scrambled.

Its lines are of one width with their annotations, and of any width without them. So only here, before the annotations
go, can a line end that a wrapper put be told from one that was in the text; and it may stand in the middle of a reading
or of a shifted stretch.
"""

from __future__ import annotations

from collections import Counter
from itertools import accumulate, pairwise

from cleaner.edits import Layer
from cleaner.patterns import lazy
from cleaner.stages.scramble.annotations import ANNOTATION

ENOUGH = 6
"""Least lines of full width: five of one width by chance are one page in thousands."""
SHARE = 0.6
"""Least share of full lines among those that go on in the next one."""
RAGGED = 2
"""Characters or columns that a line may be short of the width, for a wide character or a mark that begins no line."""
NARROWEST = 20
"""The width from which on lines are prose; shorter ones are a list or verse."""

_WIDE = lazy("[\u2e80-\ua4cf\uac00-\ud7a3\ue000-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003fffd]+")
_CLOSED = lazy("[。！？：；…”」』】]\\s*\\Z")
_CUT_ANNOTATION = lazy("[(（][^()（）\n]{0,8}\\Z")


def wrapped_ends(text: str, rule: str) -> Layer:
    """The deletions of the line ends that a wrapper put; none where lines are not of one width.

    A line end behind a full stop stays, for it may be a paragraph's, and so does one before a blank or indented line.

    >>> page = "網(wǎng)絡(luò)產(chǎn)業(yè)發(fā)展" * 7
    >>> cut = "\\n".join(page[place : place + 20] for place in range(0, len(page), 20))
    >>> wrapped_ends(cut, "scramble.wrap").apply(cut) == page
    True
    >>> len(wrapped_ends("網(wǎng)絡(luò)產(chǎn)業(yè)發(fā)展\\n" * 9, "scramble.wrap"))
    0
    """
    lines = text.split("\n")
    if not _may_be_full(lines):
        return Layer("scramble")
    for measure in (len, _columns):
        widths = [measure(line) for line in lines]
        full = _full_width(lines, widths)
        if full:
            break
    else:
        return Layer("scramble")
    ends = accumulate(len(line) + 1 for line in lines)
    starts = [
        end - 1
        for end, line, width, behind in zip(ends, lines, widths, lines[1:], strict=False)
        if full - RAGGED <= width <= full and behind[:1].strip() and not _CLOSED.search(line)
    ]
    return Layer("scramble", starts, ["\n"] * len(starts), [""] * len(starts), [rule] * len(starts))


def _may_be_full(lines: list[str]) -> bool:
    """Whether enough lines may be of one width, in characters or in columns, of which each takes one or two."""
    longest = max(map(len, lines))
    going_on = [len(line) for line, behind in pairwise(lines) if behind.strip()]
    filled = sum(2 * length >= longest - RAGGED for length in going_on)
    return filled >= max(ENOUGH, SHARE * sum(length >= NARROWEST for length in going_on))


def _full_width(lines: list[str], widths: list[int]) -> int:
    """The width that lines were wrapped at; 0 where they were not, or before the page was scrambled."""
    going_on = [index for index in range(len(lines) - 1) if lines[index + 1].strip() and widths[index] >= NARROWEST]
    if len(going_on) < ENOUGH:
        return 0
    full = max(widths)
    filled = [lines[index] for index in going_on if full - RAGGED <= widths[index]]
    if len(filled) < max(ENOUGH, SHARE * len(going_on)):
        return 0
    bare = Counter(len(ANNOTATION.sub("", line)) for line in filled)
    return full if len(bare) > RAGGED + 2 or any(map(_CUT_ANNOTATION.search, filled)) else 0


def _columns(line: str) -> int:
    """Columns of a terminal."""
    return len(line) + sum(map(len, _WIDE.findall(line)))
