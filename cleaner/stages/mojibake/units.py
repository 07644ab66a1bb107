"""What bytes behind a misread text may have been: a character of the right encoding, or what is left of one.

Bytes are written as characters of the same numbers, so that a lost one has a sign of its own among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.mojibake import signs
from cleaner.stages.mojibake.confusions import Confusion
from cleaner.stages.mojibake.misreading import RIGHT, bytes_of
from cleaner.stages.mojibake.plausibility import likelihood

LOST, NO_BYTE = "\ufffd", "\uffff"
"""What stands among bytes for lost ones, and for none at all. A question mark is itself, or a lost one."""
TORN = -3.0
SURVIVING = -2.5
"""Nats of a character that lost a byte to a mark, and of each byte that is left of it: characters have some -6.5 on the
average, of which the lost ones tell nothing."""
DROPPED = -12.0
"""Nats of one that lost a byte without a trace."""
A_QUESTION = 5.0
"""Nats by which a question mark before what may be the rest of a character is less likely than by itself."""
A_LETTER = 5.0
"""The same of a letter of two bytes in UTF-8, which a clean hanzi happens to be: 悉 is Ϥ, 图片 ͼƬ."""
NO_CHINESE = 8.0
"""The same of kana, Greek and Cyrillic where the text was Chinese."""
INTO_ASCII = 6.0
"""Nats that passing from other characters to ASCII costs, but for a space."""
_NO_CHINESE = re.compile(f"[{signs.STROKES}]")

_ONLY_LATIN1 = lazy("[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]")
"""Controls that Windows-1252 has no place for: beside them, a curly quote was no byte."""
_LOSS = re.compile("[\ufffd?]")
_TORN_UTF8 = (
    re.compile("(?:[\xc2-\xf4]|[\xe0-\xf4][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{2})[\ufffd?]"),
    re.compile("[\xe0-\xf4][\ufffd?]{1,2}[\x80-\xbf\ufffd?]"),
    re.compile("[\ufffd?][\x80-\xbf]"),
    re.compile("[\ufffd?][\x80-\xbf]{2}"),
    re.compile("\ufffd|[?](?=[\x80-\xfe])"),
)
_TORN_PAIR = {
    1: (
        re.compile("[\ufffd?][@-~\x80-\xfe]"),
        re.compile("[\x81-\xfe][\ufffd?]"),
        re.compile("\ufffd\ufffd|[?][?](?=[^ ->])"),
        re.compile("\ufffd$"),
    ),
    2: (re.compile("\ufffd"), re.compile("[?](?![ -?]|$)"), re.compile("[\ufffd?][@-~]")),
}
"""Bytes that a mark stands for → the shapes of one character that lost some: Python writes a mark for a byte, browsers
for a pair, but that they give back a second byte that is ASCII."""
_TORN_APART = {
    "utf-8": re.compile("[\xe0-\xef][\x80-\xbf][\ufffd?][\x80-\xbf]{1,2}"),
    "": re.compile("[\x81-\xfe][\ufffd?][@-~\x80-\xfe]"),
}
"""Two characters, the end of one and the beginning of the other lost in one mark."""
_DROPPING = ("latin-1", "gbk", "shift-jis")
"""What loses little enough for bytes that were dropped without a trace to be told from what is left."""
_DROPPED = re.compile("[\xe0-\xef][\x80-\xbf]?(?![\x80-\xbf\ufffd?])")
_TWO_IN_ONE = re.compile("[\xe1-\xef][\x80-\xbf]{3}(?:$|(?=[\xe1-\xef]))")
"""Two of them between which the end of one and the beginning of the other were dropped together."""
_WIDTHS = {chr(lead): 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4 for lead in range(0xC2, 0xF5)}
"""First byte of a character in UTF-8 → its bytes."""
LONGEST = 5
"""Bytes that are looked at from a place on."""


class Unit(NamedTuple):
    """What bytes from a place on may have been: how many they are, their text and its likelihood in nats."""

    width: int
    text: str
    score: float


class _Cells(dict[str, str]):
    """Character → the bytes it was read from, written as characters, filled as they are asked for."""

    def __init__(self, wrong: str, last: str, which: int) -> None:
        super().__init__({LOST: LOST})
        if wrong == "shift-jis":
            self["・"] = 2 * LOST  # Windows writes it for a pair that is no character
        self._wrong, self._last, self._which = wrong, last, which

    def __missing__(self, character: str) -> str:
        known = bytes_of(character, self._wrong) if character <= self._last else ()
        self[character] = known[self._which].decode("latin-1") if known else NO_BYTE
        return self[character]


@cache
def _cells(wrong: str, last: str, which: int) -> _Cells:
    return _Cells(wrong, last, which)


def cells(line: str, confusion: Confusion, which: int = 0) -> list[str]:
    """The bytes of each character of a line; where programs differ, those of the first, or of the last (-1).

    >>> from cleaner.stages.mojibake.confusions import DOUBLE_BYTE
    >>> cells("浣\ufffda", DOUBLE_BYTE[0])
    ['ä½', '\ufffd', 'a']
    """
    is_latin1 = confusion.wrong == "latin-1" and bool(_ONLY_LATIN1.search(line))
    found = list(map(_cells(confusion.wrong, "\xff" if is_latin1 else "\U0010ffff", which).__getitem__, line))
    if confusion.wrong == "gbk" and "€" in line:
        _tell_euros(line, found)
    return found


def _tell_euros(line: str, cells: list[str]) -> None:
    """Set those that were A2 E3 in GB18030, the end of a character and the beginning of the next: as in アチ, 鐢ㄣ."""
    for at in range(1, len(line) - 1):
        if line[at] == "€" and "\x80" <= cells[at - 1][-1] <= "\xbf" and "\x80" <= cells[at + 1][0] <= "\x84":
            cells[at] = "\xa2\xe3"


def has_losses(data: str) -> bool:
    """Whether there are marks of lost bytes.

    >>> has_losses("\\xe4\\xbd\\ufffd"), has_losses("\\xe4\\xbd\\xa0")
    (True, False)
    """
    return _LOSS.search(data) is not None


def odd_places(data: str, right: str) -> set[int]:
    """The places from which on more must be looked at than one whole character: marks are near, or bytes dropped."""
    odd = {place for loss in _LOSS.finditer(data) for place in range(loss.start() - LONGEST + 1, loss.start() + 1)}
    return odd | {two.start() for two in _TWO_IN_ONE.finditer(data)} if right == "utf-8" else odd


def units(data: str, at: int, odd: bool, confusion: tuple[str, str, int]) -> tuple[Unit, ...]:
    """What bytes from `at` on may have been when text in the `confusion`'s right encoding was read in its wrong one.

    Its number is how many bytes a mark stands for.

    >>> [unit.text for unit in units("\\xe4\\xbd\\xa0\\xe5", 0, False, ("gbk", "utf-8", 1))]
    ['你']
    >>> [(unit.width, unit.text) for unit in units("\\xe4\\xbd\\ufffd\\xe5", 0, True, ("gbk", "utf-8", 1))]
    [(3, '\ufffd')]
    """
    size = LONGEST if odd else _WIDTHS.get(data[at], 1) if confusion[1] == "utf-8" else 2
    return _units(data[at : at + size], *confusion)


@lru_cache(maxsize=65536)
def _units(data: str, wrong: str, right: str, lost: int) -> tuple[Unit, ...]:
    if data[0] <= "\x7f" and data[0] != "?":
        return (Unit(1, data[0], likelihood(data[0])),)
    found = list(_torn(data, right, lost)) if has_losses(data) else []
    if data[0] == "?":
        found.append(Unit(1, "?", likelihood("?") - A_QUESTION * bool(found)))
    dropping = right == "utf-8" and wrong in _DROPPING
    if dropping and _TWO_IN_ONE.match(data):
        return (Unit(4, LOST * 2, 2 * DROPPED),)
    if whole := _whole(data, wrong, right):
        found.append(whole)
    elif dropping and (rest := _DROPPED.match(data)):
        found.append(Unit(rest.end(), LOST, DROPPED))
    return tuple(found)


def _whole(data: str, wrong: str, right: str) -> Unit | None:
    sizes = (_WIDTHS.get(data[0], 1),) if right == "utf-8" else (1, 2)
    for size in sizes:
        text = data[:size].encode("latin-1", "ignore").decode(RIGHT[right], "ignore")
        if len(text) == 1 and text > "\x7f" and len(text.encode(RIGHT[right])) == size:
            return Unit(size, text, likelihood(text) - _unlikely(text, wrong, right))
    return None


def _unlikely(text: str, wrong: str, right: str) -> float:
    """Nats by which a character is less likely than by itself, for it is what clean hanzi happen to be."""
    if right == "utf-8":
        return A_LETTER * (text < "\u0800" and wrong != "latin-1")
    return NO_CHINESE * (right in ("gbk", "big5") and bool(_NO_CHINESE.match(text)))


def _torn(data: str, right: str, lost: int) -> Iterator[Unit]:
    for pattern in _TORN_UTF8 if right == "utf-8" else _TORN_PAIR[lost]:
        if torn := pattern.match(data):
            yield Unit(torn.end(), LOST, _score(torn[0]))
    apart = _TORN_APART["utf-8" if right == "utf-8" else ""].match(data)
    if apart and (lost == 2 or right == "utf-8"):
        yield Unit(apart.end(), LOST * 2, _score(apart[0]))


def _score(torn: str) -> float:
    return TORN + SURVIVING * (len(torn) - torn.count(LOST) - torn.count("?"))
