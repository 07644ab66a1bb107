"""Read a misread document again, line by line, where bytes were lost on the way.

Nothing in it is clean, so that there is nothing to weigh: what is whole is read at one go, and only what a mark
(U+FFFD, a question mark) tore is looked at. Python writes a mark for each byte that it cannot read; browsers write one
for two bytes, but give the second back when it is ASCII.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from cleaner.stages.mojibake.confusions import Confusion
from cleaner.stages.mojibake.misreading import CODECS, MARK, NO_BYTE, RIGHT, errors_of
from cleaner.stages.mojibake.plausibility import likelihood
from cleaner.stages.mojibake.settling import LOST, Torn, settled
from cleaner.stages.mojibake.units import TORN

SAMPLE = 64
"""Torn lines that tell how the program marked what it lost."""

_MARKS_OF_UTF8 = re.compile(
    rb"[?]{1,2}(?=[\x80-\xbf])|(?<=[\xe0-\xf4])[?]{1,2}|(?<=[\xc2-\xdf])[?]|(?<=[\xe0-\xf4][\x80-\xbf])[?]"
)
"""Question marks that tore a character of UTF-8; others are what they look like."""
_CHARACTER = rb"(?:[\x00-\x7f]+|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})"
_OF_UTF8 = re.compile(rb"(%b+)|((?:(?!%b)[\x80-\xff])+)" % (_CHARACTER, _CHARACTER))
_PAIRS, _SHIFT_JIS = (
    rb"[\x00-\x7f]+|[\x81-\xfe][@-~\x80-\xfe]",
    rb"[\x00-\x7f\xa1-\xdf]+|[\x81-\x9f\xe0-\xfc][@-~\x80-\xfc]",
)
_TORN = (rb"[\x81-\xfe]\xff|\xff[@-~\x80-\xff]|\xff$", rb"\xff(?:[@-~](?![@-~]))?")
"""A pair that lost a byte, as Python has it and as browsers have it."""


class Line(NamedTuple):
    """A line as it was."""

    text: str
    guessed: int = 0
    """Characters that lost a byte and were told by what stands around them."""
    lost: int = 0
    """Characters that lost a byte and could not be told: U+FFFD in the text."""


def transcribed(text: str, confusion: Confusion) -> list[Line | None]:
    """The lines of a document as they were; None for those that were not misread so, or not throughout.

    >>> from cleaner.stages.mojibake.confusions import DOUBLE_BYTE
    >>> text = "浼氳\ufffd璁ㄨ\ufffd浜嗗煄甯備氦閫氱殑鍙戝睍\\n从会上获悉浼氳"
    >>> [line and line.text for line in transcribed(text, DOUBLE_BYTE[0])]
    ['会�讨�了城市交通的发展', None]
    """
    ways = [
        (data, pattern)
        for codec in _codecs(confusion.wrong)
        if (data := _marked(text, codec, confusion)).count(b"\n") == text.count("\n")
        for pattern in _patterns(confusion.right)
    ]
    if ways[1:]:
        ways.sort(key=lambda way: _score(way[0], way[1], confusion), reverse=True)
    data, pattern = ways[0] if ways else (b"", _OF_UTF8)
    return [_line(line, pattern, confusion) for line in data.split(b"\n")] if ways else []


def _codecs(wrong: str) -> tuple[str, ...]:
    return CODECS[wrong][:2] if wrong == "big5" else CODECS[wrong][:1]


@cache
def _patterns(right: str) -> tuple[re.Pattern[bytes], ...]:
    if right == "utf-8":
        return (_OF_UTF8,)
    whole = _SHIFT_JIS if right == "shift-jis" else _PAIRS
    return tuple(re.compile(b"((?:%b)+)|(%b)" % (whole, torn)) for torn in _TORN)


def _marked(text: str, codec: str, confusion: Confusion) -> bytes:
    if confusion.wrong == "shift-jis":
        text = text.replace("・", 2 * LOST)  # Windows writes it for a pair that is no character
    data = text.encode(codec, errors_of(confusion.wrong))
    return _MARKS_OF_UTF8.sub(lambda found: MARK * len(found[0]), data) if confusion.certain and b"?" in data else data


def _score(data: bytes, pattern: re.Pattern[bytes], confusion: Confusion) -> float:
    """How likely the first torn lines are, read so, in nats."""
    score = 0.0
    for line in [line for line in data[: SAMPLE * 1024].split(b"\n") if MARK in line][:SAMPLE]:
        pieces = pattern.findall(line)
        whole = b"".join([piece for piece, _ in pieces]).decode(RIGHT[confusion.right], "replace")
        score += likelihood(whole) + TORN * sum([torn > b"" for _, torn in pieces])
    return score


def _line(data: bytes, pattern: re.Pattern[bytes], confusion: Confusion) -> Line | None:
    if MARK not in data:
        try:
            return Line(data.decode(RIGHT[confusion.right]))
        except UnicodeDecodeError:
            return None
    found = pattern.findall(data)
    if NO_BYTE in data or sum([len(whole) + len(torn) for whole, torn in found]) != len(data):
        return None
    pieces: list[str | Torn] = []
    behind = [*[whole[:1] for whole, _ in found[1:]], b""]
    for (whole, torn), following in zip(found, behind, strict=True):
        try:
            pieces += [whole.decode(RIGHT[confusion.right])] if whole else _torn(torn, following, confusion.right)
        except UnicodeDecodeError:
            return None
        if torn and MARK not in torn:
            return None
    return Line(*settled(pieces, data.decode("latin-1"), confusion, ends_line=True))


@lru_cache(maxsize=16384)
def _torn(data: bytes, following: bytes, right: str) -> tuple[Torn, ...]:
    """The characters that lost a byte: one, or several in a row."""
    if right != "utf-8":
        return (Torn(data.replace(MARK, b"\0"), following, 1),)
    places = range(0, len(data), 3)
    if len(data) % 3 or any(0x80 <= data[place] < 0xE0 for place in places):
        return (Torn(data.replace(MARK, b"\0"), following, len(places)),)
    pieces = [data[place : place + 3].replace(MARK, b"\0") for place in places]
    return tuple(map(Torn, pieces, [*[piece[:1] for piece in pieces[1:]], following], [1] * len(pieces)))
