"""Readings in parentheses: where they stand, and whether they belong to the character before."""

from __future__ import annotations

from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.scramble.gbk import decode, encode
from cleaner.stages.scramble.readings import LETTERS, TONED, reads
from cleaner.stages.scramble.simplify import simplified

MARKS = "?？\ufffd□"
"""What decoders print for bytes they cannot read."""

_READING = f"[{LETTERS}:][{LETTERS}:\\s]{{0,9}}"
"""Up to seven letters (`chuáng`, `zhuang`, one more for `u:`), perhaps cut by a space or a line end."""

ANNOTATION = lazy(f"[(（]\\s?({_READING})[)）]")
"""An annotation as it should be; group 1 is the reading as written."""

DAMAGED = lazy(f"(?:(?P<mark>[{MARKS} ])[(（]?|[(（])\\s?(?P<reading>{_READING})[)）]")
"""An annotation that a lost byte may stand before: the byte took the parenthesis along, left a mark, or neither."""

FILLED = lazy(f"[{MARKS}][\\x00-\\x08 ]*(?=[，。、！？；：])")
"""Where filler may have been put into a character whose second byte and the next one's first look like a mark."""

LOST = lazy(f"(?:[{MARKS}]|\ufffd[(（])\\s?({_READING})[)）]")
"""An annotation whose parenthesis went with the byte before it; group 1 is the reading as written."""

TOLD = lazy(f"[(（{MARKS}](?:(?=[ a-zA-Z]{{0,6}}[{TONED}])|(?<=[\u4e00-\u9fa5][(（])[A-Za-z]{{1,6}}\\s?[)）])")
"""The trigger: a toned reading behind a parenthesis or a mark, or a toneless one behind a Han character.

One search, cheap enough to ask of every document: 300 MB/s and more.
"""

_WRAPPED = lazy("[(（](?=[^()（）\n]{0,23}[\u3400-\u9fffA-Z])([^()（）\n]{2,24})[)）]")
_FOREIGN = lazy("[\u3400-\u9fffA-Z]+")


class Annotation(NamedTuple):
    """A reading in parentheses that belongs to the character before it. Code points, half-open."""

    owner: str
    """The character annotated, as it stands in the text or as its last two bytes seem to make it."""
    start: int
    end: int


def find_annotations(text: str) -> list[Annotation]:
    """The annotations whose reading is one of the character before, in order; a second one behind a first is its own.

    The character may be one that the bytes only seem to make: `在A` ends in the bytes of 贏.

    >>> find_annotations("網(wǎng)站(foo)")
    [Annotation(owner='網', start=1, end=7)]
    >>> find_annotations("在A(yíng)")
    [Annotation(owner='贏', start=2, end=8)]
    >>> find_annotations("f(x) = (yè)")
    []
    """
    found: list[Annotation] = []
    put = found.append
    previous_end, owner = -1, ""
    for match in ANNOTATION.finditer(text):
        start, end = match.span()
        if start != previous_end:
            owner = _owner(text, start)
        if owner >= "\u4e00" and reads(owner, match[1]):
            put(Annotation(owner, start, end))
            previous_end = end
    return found


def _owner(text: str, place: int) -> str:
    """The character before a place, which may stand at the end of the line before."""
    owner = text[place - 1] if place else ""
    if owner == "\n":
        place -= 1
        owner = text[place - 1] if place else ""
    if "@" <= owner <= "~" and place > 1:
        return decode(encode(text[place - 2])[-1:] + owner.encode())
    return owner


def differs(character: str) -> bool:
    """Whether a character has another simplified form.

    >>> differs("網"), differs("重")
    (True, False)
    """
    return simplified(character) != character


def wrapped(text: str) -> list[Annotation]:
    """Annotations with other words put inside the parentheses: `學(xué飄雪姐姐)`, `時(s高清hí)`.

    >>> wrapped("新同學(xué飄雪姐姐)，說(自言自語)")
    [Annotation(owner='學', start=3, end=12)]
    """
    found = []
    for match in _WRAPPED.finditer(text):
        inside = match[1]
        letters = _FOREIGN.sub("", inside)
        owner = text[match.start() - 1 : match.start()]
        if letters != inside and 0 < len(letters) < 8 and owner >= "\u4e00" and reads(owner, letters):
            found.append(Annotation(owner, *match.span()))
    return found
