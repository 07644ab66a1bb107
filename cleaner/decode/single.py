"""Single-byte encodings: which one, by how often the letters that the bytes stand for are used in each language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from cleaner.decode.frequency import (
    ASCII,
    BAD,
    CAPITAL,
    CONTROL,
    SINGLE_BYTE,
    STRANGE_LETTER,
    USUAL_MARK,
    USUAL_MARKS,
    language_costs,
)

_SELDOM = {
    "koi8-u": 2,
    "koi8-r": 1,
    "iso8859-2": 1,
    "iso8859-5": 4,
    "iso8859-7": 2,
    "iso8859-15": 4,
    "iso8859-13": 4,
    "iso8859-4": 6,
    "iso8859-6": 6,
    "cp866": 6,
    "mac-roman": 10,
    "mac-cyrillic": 10,
    "cp850": 8,
    "cp437": 10,
    "cp852": 10,
}
"""Bits against encodings that are seldom met."""

_SELDOM_LANGUAGE = {"is": 6}
"""The same against languages of few speakers that share their letters' bytes with large ones: þ is ş in Turkish."""

_SYMBOL = 13

_MOST_ASCII = 7
"""Bits for an ASCII letter at most: some words are foreign ones with an ending."""

_BROKEN_WORD = 8
"""Bits for a capital behind a small letter, a sign in a word or stuck to one, a vowel sign that hangs on nothing."""

_SIGN_IN_WORD = re.compile(
    r"[^\W\d_](?:[^\w\s\x00-\x7f\u0590-\u0eff’][^\W\d_]|[°®©£§¿¡·€№«„±¤¦¬µ¶×÷¸¨´¯])|(?<!\S)[©®¶±¦](?=[a-z])|(?<!\S)’(?=[^\W\d_])"
)
_LOOSE_VOWEL = re.compile("(?<![ก-ฮัิ-ฺ็-๎])[ัิ-ฺ็-๎]")

_WORD = re.compile(
    rb"(?:[A-Za-z]{1,20}[ ']){0,3}[A-Za-z]{0,20}[\x80-\xff][A-Za-z\x80-\xff]*(?:[ '][A-Za-z]{1,20}){0,3}"
)
"""A word with bytes beyond ASCII and a few around it; others say nothing: English and markup stand in every text."""

_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r\f"))

_CONTENDERS = 6
"""How many of the best readings have their words looked at."""


class Single(NamedTuple):
    """A single-byte encoding, the bits that a sample costs in it, and how many that is for a byte beyond ASCII."""

    encoding: str
    bits: float
    mean: float


def best_single(sample: bytes, declared: str | None = None, bonus: int = 0) -> Single:
    """The single-byte encoding and language in which a sample costs least; `bonus` bits count for the declared one.

    >>> best_single("Все люди рождаются свободными".encode("koi8-r")).encoding
    'koi8-r'
    >>> best_single("où êtes-vous né ?".encode("latin-1")).encoding
    'cp1252'
    """
    words = b" ".join(_WORD.findall(sample))
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    aside = ASCII * (len(sample) - len(words)) + (CONTROL - ASCII) * controls
    counts = Counter(words).items()
    readings: list[tuple[float, str]] = []
    for encoding, languages in SINGLE_BYTE.items():
        against = _SELDOM.get(encoding, 0) - (bonus if encoding == declared else 0)
        least = min(
            sum([count * costs[byte] for byte, count in counts]) + _SELDOM_LANGUAGE.get(language, 0)
            for language, costs in zip(languages, _tables(encoding, languages), strict=True)
        )
        readings.append((aside + least + against, encoding))
    readings.sort(key=lambda reading: reading[0])
    judged = [(bits + _broken_words(sample, encoding), encoding) for bits, encoding in readings[:_CONTENDERS]]
    bits, encoding = min(judged, key=lambda reading: reading[0])
    high = sum(count for byte, count in counts if byte >= 0x80)
    return Single(encoding, bits, (bits - ASCII * (len(sample) - high)) / max(1, high))


def _broken_words(sample: bytes, encoding: str) -> int:
    text = sample.decode(encoding, "replace")
    capitals = sum(b.isupper() and a.islower() for a, b in pairwise(text) if a > "\x7f" or b > "\x7f")
    return _BROKEN_WORD * (capitals + len(_SIGN_IN_WORD.findall(text)) + len(_LOOSE_VOWEL.findall(text)))


@cache
def _tables(encoding: str, languages: tuple[str, ...]) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(_byte_cost(byte, encoding, language_costs(name)) for byte in range(256)) for name in languages)


def _byte_cost(byte: int, encoding: str, letters: Mapping[str, int]) -> int:
    try:
        character = bytes((byte,)).decode(encoding)
    except UnicodeDecodeError:
        return BAD
    if byte < 0x80:
        if not character.isalpha():
            return ASCII
        return min(letters.get(character, _MOST_ASCII), _MOST_ASCII)
    if character in USUAL_MARKS:
        return USUAL_MARK
    if character.isalpha() or character in letters:
        small = character.lower()
        return letters.get(small, STRANGE_LETTER) + (CAPITAL if small != character else 0)
    return _SYMBOL if character.isprintable() else CONTROL
