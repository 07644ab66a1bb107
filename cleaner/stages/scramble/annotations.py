"""Readings in parentheses: where they stand, and whether they belong to the character before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain, compress
from operator import add
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.scramble.gbk import decode, encode
from cleaner.stages.scramble.readings import LETTERS, TONED, reads
from cleaner.stages.scramble.simplify import HAN, traditional

MARKS = "?？\ufffd□"
"""What decoders print for bytes they cannot read."""

READING = f"[{LETTERS}:][{LETTERS}:\\s]{{0,9}}(?:[0-5]\\s?)?"
"""Up to seven letters (`chuáng`, `zhuang`, one more for `u:`), perhaps cut by a space or a line end, and a tone."""

ANNOTATION = lazy(f"[(（]\\s?({READING})[)）]")
"""An annotation as it should be; group 1 is the reading as written."""

_WHOLE = lazy(f"([(（]\\s?{READING}[)）])")
"""The same, with the parentheses in its group, to cut a text by."""

DAMAGED = lazy(f"(?:(?P<mark>[{MARKS} ])[(（]?|[(（])\\s?(?P<reading>{READING})[)）]")
"""An annotation that a lost byte may stand before: the byte took the parenthesis along, left a mark, or neither."""

UNOPENED = lazy(f"(?:(?P<mark>[{MARKS} ])[(（]?|[(（])?\\s?(?P<reading>{READING})[)）]")
"""The same where the decoder showed nothing for the two."""

SILENT = lazy(f"[{LETTERS}](?<=[\u3400-\u9fff\ue000-\uf8ff].)[{LETTERS}:\\s]{{0,9}}(?:[0-5]\\s?)?[)）]")
"""A reading that follows a Han character, with nothing to open it."""

_FILLING = "[\\x00-\\x08 ]{0,32}"
"""Filler; a run of blanks is looked through from each of them."""

FILLED = lazy(f"[{MARKS}]{_FILLING}(?=[，。、！？；：])")
"""Where filler may have been put into a character whose second byte and the next one's first look like a mark."""

UNEXPLAINED = lazy(f"[(（{MARKS} ](?:[(（]?\\s?{READING}[)）]|{_FILLING}[，。、！？；：])")
"""Where a damaged annotation or filler may begin: one class of characters to look for, and so three times as fast."""

UNEXPLAINED_SILENT = lazy(f"{UNEXPLAINED.pattern}|{SILENT.pattern}")
"""The same on a page whose decoder showed nothing."""

LOST = lazy(f"[{MARKS}](?:(?<=\ufffd)[(（])?\\s?({READING})[)）]")
"""An annotation whose parenthesis went with the byte before it; group 1 is the reading as written."""

_TONELESS = "(?<=[\u4e00-\u9fa5][(（])\\s?[A-Za-z:\n]{1,8}[0-5]?\\s?[)）]"
TOLD = lazy(f"[(（{MARKS}](?:(?=[ \na-zA-Z]{{0,7}}[{TONED}])|{_TONELESS})")
"""The trigger: a toned reading behind a parenthesis or a mark, or a toneless one behind a Han character.

One search, cheap enough to ask of every document: 300 MB/s and more.
"""

_FILLER = "\x00\x01\x02\x03\x04\x05\x06\x07\x08"
"""What some pools put between a character and its annotation; other control characters are line ends and the like."""
_BLANK = " \u00a0\u3000"
"""What may stand between them as well, and then goes with the annotation."""


REACH = 8
"""Code points before an annotation within which the character stands that it belongs to."""


class Annotation(NamedTuple):
    """A reading in parentheses that belongs to the character before it. Code points, half-open."""

    owner: str
    """The character annotated, as it stands in the text or as its last two bytes seem to make it."""
    start: int
    end: int


class Annotations(NamedTuple):
    """The annotations of a page, by column: a page has one for every tenth character. Sorted and disjoint."""

    owners: list[str]
    starts: list[int]
    ends: list[int]
    written: list[str]
    """As they stand in the text, with their parentheses and a blank before them."""
    between: list[str]
    """What stands before the first, between each two, and behind the last."""

    @classmethod
    def at(cls, text: str, owners: list[str], starts: list[int], ends: list[int]) -> Annotations:
        """Those at these places of a text."""
        written = [text[start:end] for start, end in zip(starts, ends, strict=True)]
        return cls(owners, starts, ends, written, _outside(text, starts, ends))

    def of(self, table: frozenset[str]) -> Annotations:
        """Those of the characters in a table."""
        return self if table.issuperset(self.owners) else self.only(list(map(table.__contains__, self.owners)))

    def only(self, wanted: list[bool]) -> Annotations:
        """Those that are wanted."""
        starts, ends = (list(compress(column, wanted)) for column in (self.starts, self.ends))
        owners, written = (list(compress(column, wanted)) for column in (self.owners, self.written))
        return Annotations(owners, starts, ends, written, _outside(self.text, starts, ends))

    @property
    def text(self) -> str:
        """The text with them."""
        return self._with(self.written)

    @property
    def doubled(self) -> frozenset[str]:
        """The characters that have two in a row: `管(guan)(guan)`, which nobody writes for a reader."""
        return frozenset(self.owners[index] for index in self._second)

    @property
    def said_twice(self) -> frozenset[str]:
        """Those of them whose two are the same reading."""
        return frozenset(self.owners[index] for index in self._second if self.written[index] == self.written[index + 1])

    @property
    def _second(self) -> list[int]:
        """The indices of those that have another right behind them."""
        between = self.between[1:-1]
        return [index for index, text in enumerate(between) if not text] if "" in between else []

    def bare(self) -> Bare:
        """The text without them."""
        return Bare("".join(self.between), list(accumulate(map(len, self.between[:-1]))), self.ends)

    def filled(self, character: str) -> str:
        """The text with a character all over them."""
        lengths = list(map(len, self.written))
        fillings = [character * length for length in range(max(lengths, default=0) + 1)]
        return self._with(list(map(fillings.__getitem__, lengths)))

    def _with(self, news: Sequence[str]) -> str:
        return "".join(chain.from_iterable(zip(self.between, [*news, ""], strict=True)))


class Bare(NamedTuple):
    """A text without its annotations, and the way back to the text with them."""

    text: str
    places: list[int]
    """Where each annotation stood: the code point of the bare text that it stood before."""
    ends: list[int]
    """Where each annotation ends in the text with them."""

    def start(self, place: int) -> int:
        """The place in the text with annotations of what begins at a place of the bare one.

        >>> bare = find_annotations("網(wǎng)站").bare()
        >>> bare.text, bare.start(1), bare.end(1)
        ('網站', 7, 1)
        """
        return self._back(place, bisect_right(self.places, place))

    def end(self, place: int) -> int:
        """The same of what ends there: an annotation behind it is not part of it."""
        return self._back(place, bisect_left(self.places, place))

    def place(self, place: int) -> int:
        """The place in the bare text of one in the text with annotations, outside of them."""
        before = bisect_right(self.ends, place)
        return place - self.ends[before - 1] + self.places[before - 1] if before else place

    def _back(self, place: int, before: int) -> int:
        return place - self.places[before - 1] + self.ends[before - 1] if before else place


def spliced(text: str, starts: Sequence[int], ends: Sequence[int], news: Sequence[str]) -> str:
    """The text with something else between each start and its end.

    >>> spliced("網(wǎng)站(zhàn)", [1, 8], [7, 14], ["", "!"])
    '網站!'
    """
    return "".join(chain.from_iterable(zip(_outside(text, starts, ends), [*news, ""], strict=True)))


def _outside(text: str, starts: Sequence[int], ends: Sequence[int]) -> list[str]:
    """What stands before the first start, between each end and the next start, and behind the last end."""
    return [text[start:end] for start, end in zip([0, *ends], [*starts, len(text)], strict=True)]


def find_annotations(text: str) -> Annotations:
    """The annotations whose reading is one of the character before, in order; a second one behind a first is its own.

    The character may be one that the bytes only seem to make: `在A` ends in the bytes of 贏.

    >>> find_annotations("網(wǎng)站(foo)")
    Annotations(owners=['網'], starts=[1], ends=[7], written=['(wǎng)'], between=['網', '站(foo)'])
    >>> find_annotations("網 (wǎng)").written, find_annotations("網\x05(wǎng)").written
    ([' (wǎng)'], ['(wǎng)'])
    >>> find_annotations("在A(yíng)").owners
    ['贏']
    >>> find_annotations("f(x) = (yè)").owners
    []
    """
    pieces = _WHOLE.split(text)
    between, written = pieces[::2], pieces[1::2]
    places = list(accumulate(map(len, pieces)))
    starts, ends = places[:-1:2], places[1::2]
    owners = [piece[-1:] for piece in between[:-1]]
    for index in [index for index, owner in enumerate(owners) if owner < HAN[0]]:
        doubled = index and not between[index] and _belongs(owners[index - 1], written[index - 1])
        owners[index] = owners[index - 1] if doubled else _owner(text, starts[index])
        behind = between[index].rstrip(_BLANK)
        starts[index] -= len(between[index]) - len(behind)
        written[index], between[index] = text[starts[index] : ends[index]], behind
    found, pairs = Annotations(owners, starts, ends, written, between), list(map(add, owners, written))
    belongs = {pair: _belongs(pair[:1], pair[1:]) for pair in set(pairs)}
    return found if all(belongs.values()) else found.only([belongs[pair] for pair in pairs])


@lru_cache(maxsize=1 << 14)
def _belongs(owner: str, written: str) -> bool:
    """Whether an annotation with its parentheses is a reading of a Han character."""
    return owner >= HAN[0] and reads(owner, reading(written))


def reading(written: str) -> str:
    """What stands inside the parentheses of an annotation.

    >>> reading(" (wǎng)")
    'wǎng'
    """
    return written.lstrip(_BLANK)[1:-1]


def _owner(text: str, place: int) -> str:
    """The character before a place, which may stand at the end of the line before, or before filler."""
    before = text[max(place - REACH, 0) : place].rstrip(_FILLER + _BLANK).removesuffix("\n")
    place -= min(place, REACH) - len(before)
    owner = before[-1:]
    if "@" <= owner <= "~" and place > 1:
        return decode(encode(text[place - 2])[-1:] + owner.encode())
    return owner


def differs(character: str) -> bool:
    """Whether a character has another simplified form.

    >>> differs("網"), differs("重")
    (True, False)
    """
    return character in traditional()
