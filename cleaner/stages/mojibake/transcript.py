"""Read again a line that was misread as a whole and lost bytes on the way.

Nothing in it is clean, so that there is nothing to weigh: what is whole is read at one go, and only what a mark
(U+FFFD, a question mark) tore is looked at. Python writes a mark for each byte that it cannot read; browsers write one
for two bytes, but give the second back when it is ASCII.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from operator import sub
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.mojibake.confusions import Confusion
from cleaner.stages.mojibake.misreading import RIGHT, of_two_cells
from cleaner.stages.mojibake.plausibility import likelihood, likelihoods
from cleaner.stages.mojibake.reading import Stretch
from cleaner.stages.mojibake.settling import LOST, Torn, settled
from cleaner.stages.mojibake.units import INTO_ASCII, NO_BYTE, SURVIVING, TORN, cells

SECOND = "\ufffe"
"""What stands among bytes for the second of two that were lost together; U+FFFD for another lost one."""
CLEAN = 10.0
"""Nats by which a part of the line may be likelier as it stands."""

_INTO_ASCII = lazy("[^\x00-\x7f][!-~]")
LONGEST_GAP = 256
"""Bytes in a row without a whole character that are tried to be made characters."""
_MARKS_OF_UTF8 = lazy(
    "[?](?=[\x80-\xbf])|(?<=[\xc2-\xf4])[?]|(?<=[\xe0-\xf4][\x80-\xbf])[?]|(?<=[\xf0-\xf4][\x80-\xbf]{2})[?]"
)
"""Question marks that tore a character of UTF-8; others are what they look like."""


class _Shapes(NamedTuple):
    """Of one encoding."""

    whole: re.Pattern[str]
    """Finds characters that are whole."""
    torn: re.Pattern[str]
    """Finds one that lost bytes."""


def _shapes(whole: str, torn: str) -> _Shapes:
    return _Shapes(re.compile(f"(?:{whole})+"), re.compile(torn))


_M = LOST + SECOND
_OF_UTF8 = _shapes(
    "[\x00-\x7f]+|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}",
    f"[\xc2-\xdf][{_M}]|[\xf0-\xf4][\x80-\xbf{_M}]{{3}}|[\xe0-\xef{_M}][\x80-\xbf{_M}]{{2}}",
)
_OF_PAIRS = _shapes(
    "[\x00-\x3e\x40-\x7f]+|[?](?![\x80-\ufffe])|[\x81-\xfe][@-~\x80-\xfe]", f"[\x81-\xfe{_M}][@-~\x80-\xfe{_M}]|{LOST}$"
)
_OF_SHIFT_JIS = _shapes(
    "[\x00-\x3e\x40-\x7f\xa1-\xdf]+|[?](?![\x80-\ufffe])|[\x81-\x9f\xe0-\xfc][@-~\x80-\xfc]",
    f"[\x81-\x9f\xe0-\xfc{_M}][@-~\x80-\xfc{_M}]|{LOST}$",
)
_SHAPES = {"utf-8": _OF_UTF8, "gbk": _OF_PAIRS, "big5": _OF_PAIRS, "euc-kr": _OF_PAIRS, "shift-jis": _OF_SHIFT_JIS}


def torn_whole(line: str, confusion: Confusion) -> Stretch | None:
    """All of a line that has marks of lost bytes, when nothing else keeps it from being read again; else None.

    >>> from cleaner.stages.mojibake.confusions import DOUBLE_BYTE
    >>> torn_whole("浼氳\ufffd璁ㄨ\ufffd浜嗗煄甯備氦閫氱殑鍙戝睍", DOUBLE_BYTE[0]).text
    '会�讨�了城市交通的发展'
    >>> torn_whole("从会上获悉浼氳\ufffd璁ㄨ\ufffd浜嗗煄甯備氦閫氱殑鍙戝睍", DOUBLE_BYTE[0]) is None
    True
    """
    tables = (0, -1) if confusion.wrong == "big5" and of_two_cells().search(line) else (0,)
    marked = [found for which in tables if (found := _marked(line, confusion, which)) is not None]
    readings = [(pieces, found) for found in marked for pieces in _readings(line, found, confusion)]
    if not readings:
        return None
    pieces, found = max(readings, key=lambda reading: _score(reading[0])) if readings[1:] else readings[0]
    return Stretch(0, len(line), *settled(pieces, "".join(found), confusion, ends_line=True))


def _readings(line: str, found: list[str], confusion: Confusion) -> Iterator[list[str | Torn]]:
    """What the bytes may have been: UTF-8 fits in one way; pairs can be read whatever the marks stand for."""
    by_byte = _each_a_byte(found)
    if confusion.certain:
        pieces = _pieces("".join(by_byte), "utf-8") or _pieces(_fitted("".join(found)), "utf-8")
        if pieces is not None:
            yield pieces
        return
    for way in (by_byte, _pairs_but_ascii(found)):
        pieces = _pieces("".join(way), confusion.right)
        if pieces is not None and _is_misread_throughout(line, way, pieces):
            yield pieces


def _score(pieces: list[str | Torn]) -> float:
    """How likely it is that the line was that, in nats, as the lattice has it."""
    text = "".join([piece if isinstance(piece, str) else LOST for piece in pieces])
    torn = [piece for piece in pieces if isinstance(piece, Torn)]
    surviving = sum([len(piece.data) - piece.data.count(0) for piece in torn])
    own = likelihood(text) - likelihood(LOST) * len(torn) - INTO_ASCII * len(_INTO_ASCII.findall(text))
    return own + TORN * len(torn) + SURVIVING * surviving


def _marked(line: str, confusion: Confusion, which: int) -> list[str] | None:
    """The bytes of each character, with marks where some are lost; None where none are, or what was no byte."""
    found = cells(line, confusion, which)
    data = "".join(found)
    if NO_BYTE in data:
        return None
    if confusion.certain and "?" in data:
        torn = {mark.start() for mark in _MARKS_OF_UTF8.finditer(data)}
        ends = accumulate(map(len, found))
        found = [LOST if end - 1 in torn else cell for end, cell in zip(ends, found, strict=True)]
    return found if LOST in found or 2 * LOST in found else None


def _each_a_byte(found: list[str]) -> list[str]:
    """As Python has it. Windows' middle dot is a pair whatever else holds."""
    return [LOST + SECOND if cell == 2 * LOST else cell for cell in found]


def _pairs_but_ascii(found: list[str]) -> list[str]:
    """As browsers have it, where a letter by itself is the second byte that was given back."""
    behind, then = [*found[1:], " "], [*found[2:], " ", " "]
    alone = ("@" <= after <= "~" and not "@" <= last <= "~" for after, last in zip(behind, then, strict=True))
    return [
        LOST + SECOND if cell[0] == LOST and not given_back else cell
        for cell, given_back in zip(found, alone, strict=True)
    ]


def _fitted(data: str) -> str:
    """With marks of a byte or two, whichever makes characters of UTF-8: browsers lose a lone 80, too."""
    whole, at = _OF_UTF8.whole, 0
    fitted: list[str] = []
    while at < len(data):
        if found := whole.match(data, at):
            fitted.append(found[0])
            at = found.end()
        following = whole.search(data, at)
        end = following.start() if following else len(data)
        fitted.append(_fitted_gap(data[at:end]))
        at = end
    return "".join(fitted)


@lru_cache(maxsize=16384)
def _fitted_gap(gap: str) -> str:
    """The same of what stands between whole characters; as it is when nothing fits."""
    ways = {0: ""}  # bytes that the last character still lacks → what came before
    for byte in gap if len(gap) <= LONGEST_GAP else "":
        reached: dict[int, str] = {}
        for lacking, before in ways.items():
            if byte == LOST:
                reached.setdefault((lacking - 2) % 3, before + LOST + SECOND)
                reached.setdefault((lacking - 1) % 3, before + LOST)
            elif lacking and byte < "\xc0":
                reached.setdefault(lacking - 1, before + byte)
            elif not lacking and "\xe0" <= byte < "\xf0":
                reached[2] = before + byte
        ways = reached
    return ways.get(0, gap)


def _pieces(data: str, right: str) -> list[str | Torn] | None:
    """Runs of whole characters, read, and torn ones between them; None when anything else is among the bytes."""
    shapes, at = _SHAPES[right], 0
    pieces: list[str | Torn] = []
    while at < len(data):
        if whole := shapes.whole.match(data, at):
            try:
                pieces.append(whole[0].encode("latin-1").decode(RIGHT[right]))
            except UnicodeDecodeError:
                return None
            at = whole.end()
        if at == len(data):
            break
        torn = shapes.torn.match(data, at)
        if torn is None:
            return None
        at, count = torn.end(), 1
        if data.startswith(SECOND, at) and (other := shapes.torn.match(data, at)):
            at, count = other.end(), 2
        pieces.append(_torn(data[torn.start() : at], data[at : at + 1], count))
    return pieces


def _torn(data: str, behind: str, count: int) -> Torn:
    known = data.replace(SECOND, "").replace(LOST, "\0")
    return Torn(known.encode("latin-1"), behind.encode("latin-1", "ignore"), count)


def _is_misread_throughout(line: str, found: list[str], pieces: list[str | Torn]) -> bool:
    """Whether no part of a line is so much likelier as it stands that it may be clean."""
    own = likelihoods()
    old = [
        own[character] / len(cell) * (cell[0] != LOST)
        for character, cell in zip(line, found, strict=True)
        for _ in cell
    ]
    new: list[float] = []
    for piece in pieces:
        if isinstance(piece, str):
            for character in piece:
                new += [own[character]] if character <= "\x7f" or "｡" <= character <= "ﾟ" else [own[character] / 2] * 2
        else:
            new += [0.0] * (2 * piece.characters)
    so_far = list(accumulate(map(sub, old, new)))
    return max(map(sub, so_far, accumulate(so_far, min)), default=0.0) < CLEAN
