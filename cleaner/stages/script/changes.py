"""The edits that turn one text into another of the same layout, by column and without a diff."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import eq, itemgetter

from cleaner.edits import Layer, narrow

_ANY_TO_ONES = bytes([0] + [255] * 255)
_SET, _SETS = re.compile(b"\xff"), re.compile(b"\xff+")
_IDEOGRAPHIC = bytes(255 if 0x34 <= byte < 0xA0 else 0 for byte in range(256))
"""For the second byte of a character: all bits if it is an ideograph's (of other planes': any)."""
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
        """Add what makes `new` of `old`, which stands at `start`: each run that differs is an edit.

        >>> columns = Columns()
        >>> columns.add(5, "臺灣，有了車站", "台湾，有了车站", "script.t2s")
        >>> list(columns.layer("script"))[1]
        Edit(start=10, old='車', new='车', rule='script.t2s', note='', group=0)
        """
        if len(old) == len(new):
            starts, olds, news = differences(old, new)
            self.starts += [start + at for at in starts] if start else starts
            self.olds += olds
            self.news += news
            self.rules += [rule] * len(starts)
            return
        clauses, converted = _CLAUSES.findall(old), _CLAUSES.findall(new)
        if len(clauses) == len(converted) > 2:
            for before, after in _of_one_length(clauses, converted):
                self.add(start, before, after, rule)
                start += len(before)
            return
        at, old, new = narrow(start, old, new)
        self.starts.append(at)
        self.olds.append(old)
        self.news.append(new)
        self.rules.append(rule)

    def rename(self, rule: str, *, where: Callable[[str, str], bool]) -> None:
        """Put the edits whose old and new text `where` accepts down to another rule."""
        pairs = zip(self.olds, self.news, self.rules, strict=True)
        self.rules = [rule if where(old, new) else given for old, new, given in pairs]

    def layer(self, stage: str) -> Layer:
        """All edits as a layer."""
        return Layer(stage, self.starts, self.olds, self.news, self.rules)


def _of_one_length(clauses: list[str], converted: list[str]) -> Iterator[tuple[str, str]]:
    """The pairs of clauses; those in a row whose lengths are equal as one pair, since most words keep theirs."""
    lengths = map(eq, map(len, clauses), map(len, converted))
    pairs = zip(lengths, clauses, converted, strict=True)
    for equal, run in groupby(pairs, itemgetter(0)):
        _, before, after = zip(*run, strict=True)
        yield from [("".join(before), "".join(after))] if equal else zip(before, after, strict=True)


def differences(old: str, new: str) -> tuple[list[int], list[str], list[str]]:
    """Where two texts of one length differ: the start of each run, and what stands there in either text.

    Differences with one or two equal ideographs between them are one run: it is words that are converted, and the log
    of a book is a third shorter. A traditional text differs in every fourth character, so all this is done on the
    encoded texts as wholes, as numbers; comparing character by character takes longer than OpenCC takes to convert.

    >>> differences("這是車站，沒有人", "这是车站，没有人")
    ([0, 5], ['這是車', '沒'], ['这是车', '没'])
    >>> differences("same", "same")
    ([], [], [])
    """
    if old == new:
        return [], [], []
    width, encoded = 2, [text.encode("utf-16-le", "surrogatepass") for text in (old, new)]
    if max(map(len, encoded)) > 2 * len(old):  # characters of other planes take two units
        width, encoded = 4, [text.encode("utf-32-le", "surrogatepass") for text in (old, new)]
    before, after = (int.from_bytes(data, "little") for data in encoded)
    differs = (before ^ after).to_bytes(width * len(old), "little")
    bits = _bridged(_any_bit(differs, width), encoded[0][1::width].translate(_IDEOGRAPHIC))
    mask, edges = (number.to_bytes(len(old), "little") for number in (bits, bits & ~(bits << 8)))
    olds, news = (_runs(number, mask, width) for number in (before, after))
    if len("".join(olds)) == len("".join(news)) == mask.count(255):
        return [edge.start() for edge in _SET.finditer(edges)], olds, news
    spans = [run.span() for run in _SETS.finditer(mask)]  # a blank has changed, as no converter would have it
    olds, news = ([text[start:end] for start, end in spans] for text in (old, new))
    return [start for start, _ in spans], olds, news


def _runs(text: int, mask: bytes, width: int) -> list[str]:
    """The runs of a text where the mask is set. The rest becomes blanks, to split at: no run has one."""
    wide = bytearray(width * len(mask))
    for byte in range(width):
        wide[byte::width] = mask
    kept = (text & int.from_bytes(wide, "little")).to_bytes(len(wide), "little")
    return kept.decode(f"utf-{8 * width}-le", "surrogatepass").replace("\0", " ").split()


def _any_bit(differs: bytes, width: int) -> int:
    """A number with a byte for each character of `width` bytes: 255 if any bit of the character is set."""
    found = 0
    for byte in range(width):
        found |= int.from_bytes(differs[byte::width], "little")
    return int.from_bytes(found.to_bytes(len(differs) // width, "little").translate(_ANY_TO_ONES), "little")


def _bridged(bits: int, ideographic: bytes) -> int:
    """The bytes that are set, and those of one or two ideographs between set ones."""
    ideographs = int.from_bytes(ideographic, "little")
    gaps = ideographs & ~bits
    behind, before = (bits << 8) & gaps, (bits >> 8) & gaps
    return bits | (behind & before) | (behind & (before >> 8)) | (before & (behind << 8))
