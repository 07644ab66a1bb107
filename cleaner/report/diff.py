"""A unified diff of a cleaned document, drawn from its edits.

The edits are the truth, so nothing is compared: it takes linear time, and names the right one of many equal lines.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from cleaner.edits import Layer
from cleaner.history import History

CONTEXT_LINES = 2
"""Unchanged lines shown around a change."""


class Run(NamedTuple):
    """`length` code points that stand at `first` in the first text and at `last` in the last."""

    first: int
    last: int
    length: int


def unchanged_runs(length: int, layers: Sequence[Layer]) -> list[Run]:
    """What of a text of `length` code points no layer has touched, in order of place in the last text.

    >>> from cleaner.edits import Edit
    >>> unchanged_runs(5, [Layer.of("a", [Edit(1, "b", "", "a.b")]), Layer.of("c", [Edit(2, "d", "D", "c.d")])])
    [Run(first=0, last=0, length=1), Run(first=2, last=1, length=1), Run(first=4, last=3, length=1)]
    """
    runs = [Run(0, 0, length)] if length else []
    for layer in layers:
        runs = _cut(runs, layer)
    return runs


def _cut(runs: list[Run], layer: Layer) -> list[Run]:
    """What is left of the runs when a layer has passed: their overlap with the stretches between its edits."""
    cut: list[Run] = []
    stretches = _stretches(runs[-1].last + runs[-1].length if runs else 0, layer)
    index = 0
    for first, last, length in runs:
        while index < len(stretches) and stretches[index].first + stretches[index].length <= last:
            index += 1
        at = index
        while at < len(stretches) and stretches[at].first < last + length:
            stretch = stretches[at]
            start = max(last, stretch.first)
            end = min(last + length, stretch.first + stretch.length)
            cut.append(Run(first + start - last, stretch.last + start - stretch.first, end - start))
            at += 1
    return cut


def _stretches(length: int, layer: Layer) -> list[Run]:
    """The stretches of a layer's input of `length` code points that lie between its edits."""
    stretches: list[Run] = []
    at = shift = 0
    for edit in layer:
        if edit.start > at:
            stretches.append(Run(at, at + shift, edit.start - at))
        at = edit.end
        shift += len(edit.new) - len(edit.old)
    if at < length:
        stretches.append(Run(at, at + shift, length - at))
    return stretches


def unified_diff(history: History, name: str) -> str:
    """The lines of the decoded text that changed, and what became of them; empty when nothing did.

    >>> from cleaner.edits import Edit, Proposal
    >>> from cleaner.history import Decoded
    >>> edit = Proposal(Layer.of("script", [Edit(2, "車", "车", "script.t2s")]))
    >>> print(unified_diff(History("a", Decoded("一\\n車\\n", "utf-8"), (edit,)), "a"), end="")
    --- a
    +++ a
    @@ -1,2 +1,2 @@
     一
    -車
    +车
    >>> unified_diff(History("a", Decoded("一\\n车\\n", "utf-8")), "a")
    ''
    """
    old, new = history.decoded.text, history.text
    hunks = _hunks(old, new, unchanged_runs(len(old), history.layers))
    if not hunks:
        return ""
    return f"--- {name}\n+++ {name}\n" + "".join(hunks)


def _hunks(old: str, new: str, runs: list[Run]) -> list[str]:
    """Changed stretches, widened to whole lines, those that meet taken together."""
    old_starts, new_starts = _line_starts(old), _line_starts(new)
    changes: list[list[int]] = []  # first line and the line behind the last, in the old text and in the new
    first = last = 0
    for run in [*runs, Run(len(old), len(new), 0)]:
        if run.first > first or run.last > last:
            lines = [*_lines(old_starts, first, run.first), *_lines(new_starts, last, run.last)]
            if changes and (lines[0] - changes[-1][1] <= 2 * CONTEXT_LINES):
                changes[-1][1], changes[-1][3] = max(lines[1], changes[-1][1]), max(lines[3], changes[-1][3])
            else:
                changes.append(lines)
        first, last = run.first + run.length, run.last + run.length
    old_lines, new_lines = _with_ends(old), _with_ends(new)
    return [_hunk(old_lines, new_lines, *change) for change in changes]


def _with_ends(text: str) -> list[str]:
    """The lines with their newlines; only the last may lack one."""
    *lines, last = text.split("\n")
    return [line + "\n" for line in lines] + ([last] if last else [])


def _line_starts(text: str) -> list[int]:
    return [0, *(index + 1 for index, char in enumerate(text) if char == "\n")]


def _lines(starts: list[int], start: int, end: int) -> tuple[int, int]:
    """The lines that code points `[start, end)` lie in, half-open."""
    return bisect_right(starts, start) - 1, max(bisect_left(starts, end), bisect_right(starts, start))


def _hunk(old: list[str], new: list[str], a: int, b: int, c: int, d: int) -> str:
    a, b, c, d = min(a, len(old)), min(b, len(old)), min(c, len(new)), min(d, len(new))
    # Widening to whole lines may take in equal lines at both ends: leave those to the context.
    while a < b and c < d and old[a] == new[c]:
        a, c = a + 1, c + 1
    while a < b and c < d and old[b - 1] == new[d - 1]:
        b, d = b - 1, d - 1
    head = old[max(a - CONTEXT_LINES, 0) : a]
    tail = old[b : b + CONTEXT_LINES]
    around = len(head) + len(tail)
    places = f"-{_range(a - len(head), b - a + around)} +{_range(c - len(head), d - c + around)}"
    marked = [" " + line for line in head] + ["-" + line for line in old[a:b]]
    marked += ["+" + line for line in new[c:d]] + [" " + line for line in tail]
    return f"@@ {places} @@\n" + "".join(map(_ended, marked))


def _range(start: int, length: int) -> str:
    """As `patch` reads it: lines count from 1, and a range of none is named by the line before it."""
    return f"{start + 1 if length else start},{length}"


def _ended(line: str) -> str:
    return line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
