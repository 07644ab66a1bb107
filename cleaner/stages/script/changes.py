"""The edits that turn one text into another of the same layout, by column and without a diff."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import compress

from cleaner.edits import Layer, narrow

_RUNS = re.compile("[^\0]+")
_ANY_TO_ONES = bytes([0] + [255] * 255)
_CLAUSES = re.compile("[^，。、；：？！…\n]*[，。、；：？！…\n]?")
"""Where words are changed the lengths differ; OpenCC never changes a mark, so clauses still pair up."""


@dataclass
class Columns:
    """Edits as they are found, in the order of the text."""

    starts: list[int] = field(default_factory=list)
    olds: list[str] = field(default_factory=list)
    news: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)

    def add(self, start: int, old: str, new: str, rule: str) -> None:
        """Add what makes `new` of `old`, which stands at `start`: each run of characters that differ is an edit.

        >>> columns = Columns()
        >>> columns.add(5, "臺灣的車站", "台湾的车站", "script.t2s")
        >>> list(columns.layer("script"))[1]
        Edit(start=8, old='車', new='车', rule='script.t2s', note='', group=0)
        """
        if len(old) == len(new):
            starts, olds, news = differences(old, new)
            self.starts += [start + at for at in starts]
            self.olds += olds
            self.news += news
            self.rules += [rule] * len(starts)
            return
        clauses, converted = _CLAUSES.findall(old), _CLAUSES.findall(new)
        if len(clauses) == len(converted) > 2:
            for clause, other in zip(clauses, converted, strict=True):
                self.add(start, clause, other, rule)
                start += len(clause)
            return
        at, before, after = narrow(start, old, new)
        self.starts.append(at)
        self.olds.append(before)
        self.news.append(after)
        self.rules.append(rule)

    def rename(self, rule: str, *, where: Callable[[str, str], bool]) -> None:
        """Put the edits whose old and new text `where` accepts down to another rule."""
        pairs = zip(self.olds, self.news, self.rules, strict=True)
        self.rules = [rule if where(old, new) else given for old, new, given in pairs]

    def layer(self, stage: str) -> Layer:
        """All edits as a layer."""
        return Layer(stage, self.starts, self.olds, self.news, self.rules)


def differences(old: str, new: str) -> tuple[list[int], list[str], list[str]]:
    """Where two texts of one length differ: the start of each run, and what stands there in either text.

    A traditional text differs in every fourth character, so this is done on the encoded texts as wholes, as numbers:
    comparing them character by character takes longer than OpenCC takes to convert them.

    >>> differences("這是車站", "这是车站")
    ([0, 2], ['這', '車'], ['这', '车'])
    >>> differences("same", "same")
    ([], [], [])
    """
    if old == new:
        return [], [], []
    codec, width = ("utf-16-le", 2) if max(old) < "\U00010000" > max(new) else ("utf-32-le", 4)
    before, after = (int.from_bytes(text.encode(codec, "surrogatepass"), "little") for text in (old, new))
    differs = (before ^ after).to_bytes(width * len(old), "little")
    mask = 0
    for byte in range(width):
        mask |= int.from_bytes(differs[byte::width], "little")
    ones = mask.to_bytes(len(old), "little").translate(_ANY_TO_ONES)
    wide = bytearray(width * len(old))
    for byte in range(width):
        wide[byte::width] = ones
    kept = int.from_bytes(wide, "little")
    olds, news = (
        _RUNS.findall((text & kept).to_bytes(len(wide), "little").decode(codec, "surrogatepass"))
        for text in (before, after)
    )
    bits = int.from_bytes(ones, "little")
    firsts = (bits & ~(bits << 8)).to_bytes(len(old), "little")
    return list(compress(range(len(old)), firsts)), olds, news
