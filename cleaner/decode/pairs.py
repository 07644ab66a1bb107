"""What two bytes side by side cost in a single-byte encoding and a language: how likely a letter is behind another.

A letter by itself says little about an encoding (`ł` and `³`, `ă` and `ã` are one byte), and less in forty bytes; the
letters beside it say much (`ó` stands behind `r` in Polish, `¢` in no language). The table gives -log2 of the share of
each letter behind each other, the space that begins and ends a word among them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from cleaner.decode.frequency import ASCII, BAD, CAPITAL, CONTROL, USUAL_MARK, USUAL_MARKS

_UNSEEN = 16
"""Bits of a letter that the language does not have, or behind one that it does not have (15 is the rarest pair)."""

_MOST_ASCII = 7
"""Bits for an ASCII letter behind another at most: some words are foreign ones."""

_MISPLACED = 6
"""Bits more for a mark on the wrong side of a word."""

_STUCK = 12
"""The same for a sign of currency, which stands beside numbers."""

_NEWLINE = ord("\n")
"""The byte behind which a capital costs no more than a small letter: every other line begins with one."""

_APOSTROPHE = 6
"""Bits for a `’` behind a letter in a language that writes it within words (don’t, l’été)."""

_WITH_APOSTROPHES = ("en", "fr", "it", "ca", "uk", "tr")

_CAPITAL_INSIDE = 8
"""Bits more for a capital behind a small letter."""

_SYMBOL = 13
"""Bits for a sign that is in no table."""

_BOX = 16
"""The same for a part of a frame: few are met alone, and rows of them count once."""

_NO_BREAK_SPACE = 6
"""Bits for one: it comes often where it comes at all."""

_DIRECTIONS = "\u200e\u200f"
"""Marks of direction in Hebrew and Arabic."""

_BEHIND_WORDS = "“”‘’«»‹›…™®°·©" + _DIRECTIONS
_BEFORE_WORDS = "“„‘‚’«»‹›–¿¡·§°\xa0" + _DIRECTIONS
"""Marks that touch a letter on that side."""


@cache
def _languages() -> Mapping[str, tuple[str, str]]:
    """The letters of each language, and a hexadecimal digit for each pair of them: the bits of one behind another."""
    lines = Path(__file__).with_name("pairs.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {language: (letters, digits) for language, letters, digits in rows}


class PairCosts(dict[tuple[int, int], int]):
    """Bits of the second of two bytes behind the first, each pair judged once."""

    def __init__(self, encoding: str, language: str, capital: int) -> None:
        """Begin with the letters of one language; `capital` bits are added for a capital beyond ASCII."""
        super().__init__()
        self._known, self._digits = _languages()[language]
        self._places = {letter: place for place, letter in enumerate(self._known)}
        self._apostrophes = language in _WITH_APOSTROPHES
        self._capital = capital
        self._characters = [bytes((byte,)).decode(encoding, "replace") for byte in range(256)]
        self._letters = [_letter(character) for character in self._characters]

    def __missing__(self, pair: tuple[int, int]) -> int:
        bits = self[pair] = self._judged(*pair)
        return bits

    def _judged(self, first: int, second: int) -> int:
        before, letter, character = self._letters[first], self._letters[second], self._characters[second]
        if character == "\ufffd":
            return BAD
        if letter == " ":
            return self._behind(before, character)
        unseen = _UNSEEN if letter not in self._known else _MOST_ASCII
        bits = self._pair(before, letter, unseen)
        if first < 0x80 and second < 0x80:
            return min(bits, _MOST_ASCII)
        if first >= 0x80 and before == " ":
            bits += _misplaced(self._characters[first], _BEFORE_WORDS)
        if second >= 0x80 and letter != character:
            bits += self._capital if first != _NEWLINE else 0
            bits += _CAPITAL_INSIDE if before != " " and before == self._characters[first] else 0
        return bits

    def _pair(self, first: str, second: str, unseen: int) -> int:
        """What the table says of a letter behind another."""
        row, column = self._places.get(first), self._places.get(second)
        if row is None or column is None:
            return unseen
        return int(self._digits[row * len(self._known) + column], 16)

    def _behind(self, letter: str, character: str) -> int:
        """Bits of what is no letter: of the end of a word, and of the mark."""
        end = self._pair(letter, " ", _MOST_ASCII) if letter != " " else 0
        if character < "\x80":
            return end or ASCII
        if letter != " " and character == "’" and self._apostrophes:
            return _APOSTROPHE
        if letter != " ":
            end += _misplaced(character, _BEHIND_WORDS)
        return end + _mark_cost(character)


@cache
def pair_costs(encoding: str, language: str, capitals: bool) -> PairCosts:
    """The costs of one encoding and language; in a text of `capitals` these cost no more than small letters.

    >>> costs = pair_costs("cp1252", "fr", False)
    >>> costs[ord("r"), 0xE9] < costs[ord("r"), 0xE3]    # é, ã
    True
    """
    return PairCosts(encoding, language, 0 if capitals else CAPITAL)


def _letter(character: str) -> str:
    """The small letter, or a space for what is none."""
    if unicodedata.category(character)[0] not in "LM":
        return " "
    small = character.lower()
    return small if len(small) == 1 else character


def _misplaced(mark: str, touching: str) -> int:
    """Bits more for a mark or sign that has no space between itself and a word where it should."""
    if mark in touching or _is_box(mark):
        return 0
    return _STUCK if unicodedata.category(mark) == "Sc" else _MISPLACED


def _is_box(character: str) -> bool:
    return "\u2500" <= character <= "\u259f"


def _mark_cost(character: str) -> int:
    if character == "\xa0":
        return _NO_BREAK_SPACE
    if character in USUAL_MARKS or character in _DIRECTIONS:
        return USUAL_MARK
    if _is_box(character):
        return _BOX
    return _SYMBOL if character.isprintable() else CONTROL
