"""What a document does with its lines: how wide it wraps them, and how it sets paragraphs apart."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from cleaner.stages.rejoin import shapes
from cleaner.stages.rejoin.lines import Lines, columns

NARROWEST_WRAP = 24
"""Columns. Nothing narrower is taken for a wrap: verse, lists and name columns live there."""
WIDEST_WRAP = 132
"""Columns. Wider pages are printed nowhere."""
WIDE_SLACK = 3
"""Columns that a full line of East-Asian text may lack: a mark that may not begin a line takes its neighbour along."""
SPACED_SLACK = 9
"""Columns that most full lines of spaced text may lack: the next word did not fit."""
LEAST_FULL = 3
"""Fewer full lines than this are no habit."""
LEAST_SHARE = 0.25
"""Nor are they when most of the longer lines end a sentence, as in verse with long titles."""


class Habits(NamedTuple):
    """A document's habits, as far as its lines show any."""

    wrap: int
    """The column at which lines are broken, or 0 when they are not."""
    steadiness: float
    """Of the lines that do not end a sentence, the share that is full: 1.0 for a wrapped page, 0.1 for a poem."""
    marked: bool
    """Whether new paragraphs are indented or stand below a blank line."""
    indent: bool
    """Whether first lines of paragraphs are indented and others are not."""
    space: str
    """What stands between Han and Latin characters: nothing or a space."""


def measure(text: str, lines: Lines) -> Habits:
    """Look at all lines once.

    >>> from cleaner.stages.rejoin.lines import read
    >>> page = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰\\n" * 6 + "完。"
    >>> measure(page, read(page)).wrap, measure("短\\n句\\n", read("短\\n句\\n")).wrap
    (30, 0)
    """
    count = len(lines)
    opened = [
        i
        for i in range(count - 1)
        if NARROWEST_WRAP <= lines.widths[i] <= WIDEST_WRAP and lines.bodies[i][-1] not in shapes.FINAL
    ]
    wrap, full = _wrap(lines, opened)
    indented = sum(1 for indent in lines.indents if indent)
    marked, indent = _paragraph_marks(lines, wrap) if wrap else (True, 0 < indented < count / 2)
    return Habits(wrap, full / len(opened) if opened else 0.0, marked, indent, _spacing(text))


def _wrap(lines: Lines, opened: list[int]) -> tuple[int, int]:
    """The wrap column that explains most lines, and how many it explains."""
    slack = WIDE_SLACK if _is_wide(lines, opened) else SPACED_SLACK
    histogram = Counter(lines.widths[i] for i in opened)
    if not histogram:
        return 0, 0
    best = max(histogram, key=lambda w: (sum(histogram[v] for v in range(w - slack, w + 1)), -w))
    explained = sum(1 for i in opened if is_full(lines, i, best))
    longer = sum(1 for width in lines.widths if width >= NARROWEST_WRAP)
    beyond = sum(1 for width in lines.widths if width > best + WIDE_SLACK)
    return (best, explained) if explained >= max(LEAST_FULL, LEAST_SHARE * longer, beyond) else (0, 0)


def _is_wide(lines: Lines, opened: list[int]) -> bool:
    sample = opened[:: max(1, len(opened) // 64)]
    wide = sum(1 for i in sample if shapes.WIDE.match(lines.bodies[i][len(lines.bodies[i]) // 2 :]))
    return 2 * wide > len(sample)


def is_full(lines: Lines, index: int, wrap: int) -> bool:
    """Whether what begins the next line would not have fitted on this one."""
    width = lines.widths[index]
    if width >= wrap - 1:
        return width <= wrap + WIDE_SLACK
    return width + 1 + _unit(lines.bodies[index + 1]) > wrap


_WORD = re.compile(r"[!-~\u00a1-\u2dff\uac00-\ud7af]+")


def _unit(body: str) -> int:
    """Columns of what cannot be broken at the head of a line: a word, or an ideograph with the mark behind it."""
    word = _WORD.match(body)
    if word:
        return columns(word[0])
    return 4 if len(body) > 1 and shapes.CONTINUES.match(body[1]) else 2


def _paragraph_marks(lines: Lines, wrap: int) -> tuple[bool, bool]:
    """Whether paragraphs are marked, told by what follows lines that must end one: a sentence's end, far from full."""
    ends = [
        i
        for i in range(len(lines) - 1)
        if lines.widths[i] < 0.8 * wrap and lines.widths[i] > wrap / 4 and lines.bodies[i][-1] in shapes.FINAL + '.”"'
    ]
    if not ends:
        return False, False
    indented = sum(1 for i in ends if lines.indents[i + 1] and not lines.gaps[i + 1])
    apart = sum(1 for i in ends if lines.gaps[i + 1])
    deep = sum(1 for i in ends if lines.indents[i + 1])
    return indented + apart >= 0.8 * len(ends), deep >= 0.8 * len(ends)


_HAN_LATIN = re.compile(rf"[{shapes.HAN}]( ?)[A-Za-z0-9]")
_SPACING_SAMPLE = 50_000
"""Code points that show how a document spaces Latin words among Han characters."""


def _spacing(text: str) -> str:
    if text.isascii():
        return ""
    found = Counter(_HAN_LATIN.findall(text, 0, _SPACING_SAMPLE))
    return " " if found[" "] > found[""] else ""
