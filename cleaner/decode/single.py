"""Single-byte encodings: which one, by how often the letters that the bytes stand for are used in each language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import islice, pairwise
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
from cleaner.patterns import lazy

_SELDOM = {
    "cp1250": 1,
    "cp1257": 1,
    "koi8-u": 2,
    "koi8-r": 1,
    "iso8859-2": 2,
    "iso8859-5": 4,
    "iso8859-7": 2,
    "iso8859-15": 4,
    "iso8859-13": 4,
    "iso8859-4": 40,
    "iso8859-6": 6,
    "cp866": 8,
    "mac-roman": 10,
    "mac-cyrillic": 6,
    "cp850": 8,
    "cp437": 10,
    "cp852": 5,
    "cp1258": 4,
    "cp737": 8,
    "cp857": 10,
    "cp862": 8,
    "cp775": 8,
    "mac-latin2": 6,
    "mac-greek": 10,
    "mac-turkish": 12,
}
"""Bits against encodings that are seldom met."""

_SELDOM_LANGUAGE = {"is": 6}
"""The same against languages of few speakers that share their letters' bytes with large ones: þ is ş in Turkish."""

LATIN = ("cp1252", "cp1250", "cp1254", "cp1257", "iso8859-2", "iso8859-15", "iso8859-4", "iso8859-13")
"""Single-byte encodings in which letters beyond ASCII stand alone among ASCII ones."""

_FEW = 2
"""Bytes beyond ASCII that are rather letters of an alphabet that has ASCII as well."""

_FEW_OF_SCRIPT = 10
"""Bits against another script that has no more than these."""

_SYMBOL = 13
"""Bits for a sign that is in no table."""

_BOX = 16
"""The same for a part of a frame: few are met alone, and rows of them count once."""

_NO_BREAK_SPACE = 6
"""Bits for one: it comes often where it comes at all."""

_DIRECTIONS = "\u200e\u200f"
"""Marks of direction in Hebrew and Arabic."""

_MOST_ASCII = 7
"""Bits for an ASCII letter at most: some words are foreign ones with an ending."""

_BROKEN_WORD = 8
"""Bits for a capital behind a small letter, a sign in a word or stuck to one, a vowel sign that hangs on nothing, a
quotation mark that nothing closes."""

_SIGN_IN_WORD = lazy(
    r"[^\W\d_](?:[^\w\s\x00-\x7f\u0590-\u0eff’][^\W\d_]|[°®©£§¿¡·€№«„±¤¦¬µ¶×÷¸¨´¯])|(?<!\S)[©®¶±¦](?=[a-zß-öø-ÿ])|(?<!\S)’(?=[^\W\d_])"
)
_FRACTION_IN_WORD = lazy(r"(?<=[^\W\d_])[¹²³¼½¾ºª](?=[^\W\d_])")
_TWO_SCRIPTS = lazy("[A-Za-z][\u0370-\u06ff\u0e00-\u0e7f]|[\u0370-\u06ff\u0e00-\u0e7f][A-Za-z]")
_LOOSE_THAI = lazy("(?<![ก-ฮัิ-ฺ็-๎])[ัิ-ฺ็-๎]|(?<![ก-๎])[ก-ฮ](?![ก-๎])")
"""A vowel sign that hangs on nothing, a consonant by itself (French quotes, « » set off by spaces)."""
_OPENING = lazy(r"(?<!\w)[“„‘‚«](?=\w)")
_CLOSING = lazy(r"[“”’‘»](?!\w)")
_NO_WORD = lazy(r"(?<=[\W_])[āąćčďđěėęğģıķĺļłńňņŕřŗśşšţůųūźżž](?=[\W_])")
"""Letters that are no word by themselves in any language; à, é, ő and į are."""

_BROKEN = (_SIGN_IN_WORD, _FRACTION_IN_WORD, _TWO_SCRIPTS, _LOOSE_THAI, _NO_WORD)

_WORD = lazy(rb"(?:[A-Za-z]{1,20}[ ']){0,3}[A-Za-z]{0,20}[\x80-\xff][A-Za-z\x80-\xff]*(?:[ '][A-Za-z]{1,20}){0,3}")
"""A word with bytes beyond ASCII and a few around it; others say nothing: English and markup stand in every text."""

_CAPITALS, _SMALL = bytes(range(0x41, 0x5B)), bytes(range(0x61, 0x7B))

_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r\f"))

_SISTERS = {
    "cp1253": "iso8859-7",
    "iso8859-7": "cp1253",
    "cp1250": "iso8859-2",
    "iso8859-2": "cp1250",
    "cp1252": "iso8859-15",
    "iso8859-15": "cp1252",
    "cp1257": "iso8859-13",
    "iso8859-13": "cp1257",
    "koi8-r": "koi8-u",
    "koi8-u": "koi8-r",
}
"""Encodings that differ in a few letters or signs, which may be far from the sample."""

_WORDS = 200
"""How many words with such a letter are looked at."""

_CONTENDERS = 6
"""How many of the best readings have their words looked at."""


_Costs = tuple[int, ...]
"""Bits of each byte in one encoding and language."""


class Single(NamedTuple):
    """A single-byte encoding, the bits that a sample costs in it, and how many that is for a byte beyond ASCII."""

    encoding: str
    bits: float
    mean: float


def best_single(
    sample: bytes, declared: str | None = None, bonus: int = 0, among: Iterable[str] = SINGLE_BYTE
) -> Single:
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
    capital = 0 if len(words.translate(None, _CAPITALS)) < len(words.translate(None, _SMALL)) else CAPITAL
    high = [(byte, count) for byte, count in counts if byte >= 0x80]
    few = sum(count for _, count in high) <= _FEW
    readings: list[tuple[float, str, _Costs]] = []
    for encoding in among:
        against = _SELDOM.get(encoding, 0) - (bonus if encoding == declared else 0)
        against += _FEW_OF_SCRIPT if few and encoding not in LATIN else 0
        tables = _tables(encoding, SINGLE_BYTE[encoding], capital)
        for language, costs in zip(SINGLE_BYTE[encoding], tables, strict=True):
            bits = sum([count * costs[byte] for byte, count in counts]) + _SELDOM_LANGUAGE.get(language, 0)
            readings.append((aside + bits + against, encoding, costs))
    best = {encoding: (bits, costs) for bits, encoding, costs in sorted(readings, reverse=True)}
    contenders = sorted(best, key=lambda encoding: best[encoding][0])[:_CONTENDERS]
    judged = {encoding: best[encoding][0] + _broken_words(sample, encoding) for encoding in contenders}
    encoding = min(judged, key=judged.__getitem__)
    costs = best[encoding][1]
    mean = sum(count * costs[byte] for byte, count in high) / max(1, sum(count for _, count in high))
    return Single(encoding, judged[encoding], mean)


def best_sister(data: bytes, encoding: str) -> str:
    """An encoding, or the one like it that reads the few bytes better in which they differ, wherever these stand.

    >>> best_sister("και Άσχετα".encode("iso8859-7"), "cp1253")
    'iso8859-7'
    """
    sister = _SISTERS.get(encoding)
    if sister is None:
        return encoding
    words = [word.group() for word in islice(_differing(encoding, sister).finditer(data), _WORDS)]
    return best_single(b" ".join(words), among=(encoding, sister)).encoding if words else encoding


@cache
def _differing(encoding: str, sister: str) -> re.Pattern[bytes]:
    """Words with bytes that mean different letters in two encodings."""
    letters = [
        re.escape(bytes((byte,)))
        for byte in range(0x80, 0x100)
        if bytes((byte,)).decode(encoding, "replace") != bytes((byte,)).decode(sister, "replace")
    ]
    return re.compile(rb"[A-Za-z\x80-\xff]*[" + b"".join(letters) + rb"][A-Za-z\x80-\xff]*")


def is_capitals(sample: bytes, encoding: str) -> bool:
    """Whether most letters beyond ASCII are capitals: a text in capitals costs more than its letters would."""
    foreign = [character for character in sample.decode(encoding, "ignore") if character > "\x7f"]
    return 2 * sum(map(str.isupper, foreign)) > len(foreign)


def _broken_words(sample: bytes, encoding: str) -> int:
    text = sample.decode(encoding, "replace")
    capitals = sum(b.isupper() and a.islower() for a, b in pairwise(text) if a > "\x7f" or b > "\x7f")
    unclosed = max(0, len(_OPENING.findall(text)) - len(_CLOSING.findall(text)))
    return _BROKEN_WORD * (capitals + unclosed + sum(len(broken.findall(text)) for broken in _BROKEN))


@cache
def _tables(encoding: str, languages: tuple[str, ...], capital: int) -> tuple[_Costs, ...]:
    return tuple(
        tuple(_byte_cost(byte, encoding, language_costs(name), capital) for byte in range(256)) for name in languages
    )


def _byte_cost(byte: int, encoding: str, letters: Mapping[str, int], capital: int) -> int:
    try:
        character = bytes((byte,)).decode(encoding)
    except UnicodeDecodeError:
        return BAD
    if byte < 0x80:
        if not character.isalpha():
            return ASCII
        return min(letters.get(character, _MOST_ASCII), _MOST_ASCII)
    if byte == 0xA0 and character == "\xa0":
        return _NO_BREAK_SPACE
    if character in USUAL_MARKS or character in _DIRECTIONS:
        return USUAL_MARK
    if character.isalpha() or character in letters:
        small = character.lower()
        return letters.get(small, STRANGE_LETTER) + (capital if small != character else 0)
    if "\u2500" <= character <= "\u259f":
        return _BOX
    return _SYMBOL if character.isprintable() else CONTROL
