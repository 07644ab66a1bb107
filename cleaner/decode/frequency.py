"""How plausible a text is: what its characters cost in bits.

The table gives -log2 of each character's share of running text in Chinese, Japanese and Korean. A text read in its own
encoding costs some 9 to 10 bits a character; read in another one it is made of rare characters, and costs 15 and more.
Totals of several readings of the *same bytes* can be compared directly: a difference of n bits is odds of 2^n to 1.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

UNKNOWN = 21
"""Bits for a Han character or Hangul syllable in no table: more than the rarest that is (18), as they are many."""

BAD = 20
"""Bits for a bad byte: one byte in some thousands (12), and any of 256 (8)."""

BAD_AGAIN = 8
"""Bits for the bytes that a codec reports bad together with the first."""

ASCII = 5
"""Bits for a letter or digit in the middle of such text; it is the same in every reading, so little hangs on it."""

CONTROL = 24
"""Bits for a control character, private use, or something else that no one writes."""

LANGUAGES: Mapping[str, tuple[str, ...]] = {
    "utf-8": ("hans", "hant", "ja", "ko"),
    "utf-16-le": ("hans", "hant", "ja", "ko"),
    "utf-16-be": ("hans", "hant", "ja", "ko"),
    "gb18030": ("hans", "hant"),
    "big5hkscs": ("hant",),
    "cp950": ("hant",),
    "cp932": ("ja",),
    "euc_jp": ("ja",),
    "cp949": ("ko",),
}
"""For each codec the languages written in it; a character costs what it does in the one it is commonest in."""

_WEST = ("en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "is", "ca")
_MIDDLE = ("pl", "cs", "hu", "sk", "sl", "sh", "ro")
_CYRILLIC = ("ru", "uk", "bg", "mk")

SINGLE_BYTE: Mapping[str, tuple[str, ...]] = {
    "cp1252": _WEST,
    "cp1250": _MIDDLE,
    "cp1251": _CYRILLIC,
    "cp1253": ("el",),
    "cp1254": ("tr",),
    "cp1255": ("he",),
    "cp1256": ("ar", "fa"),
    "cp1257": ("lt", "lv"),
    "cp874": ("th",),
    "cp1258": ("vi",),
    "iso8859-2": _MIDDLE,
    "koi8-u": ("ru", "uk"),
    "koi8-r": ("ru",),
    "iso8859-5": _CYRILLIC,
    "iso8859-7": ("el",),
    "iso8859-15": _WEST,
    "iso8859-13": ("lt", "lv"),
    "iso8859-4": ("lt", "lv"),
    "iso8859-6": ("ar",),
    "cp866": ("ru", "uk", "bg"),
    "mac-roman": _WEST,
    "mac-cyrillic": _CYRILLIC,
    "cp850": _WEST,
    "cp437": _WEST,
    "cp852": _MIDDLE,
    "cp737": ("el",),
    "cp857": ("tr",),
    "cp862": ("he",),
    "cp775": ("lt", "lv"),
    "mac-latin2": _MIDDLE,
    "mac-greek": ("el",),
    "mac-turkish": ("tr",),
}
"""The same for the encodings of one byte a character, the commoner first."""

_SYMBOL = 13
"""Bits for a mark or sign that is in no table."""

CAPITAL = 4
"""Bits more for a capital than for its small letter: one in twenty letters is one."""

USUAL_MARKS = "“”‘’„–—…«»№•€£§©®°·¿¡\xa0"
"""Marks that ordinary prose has beside the letters of its alphabet."""

USUAL_MARK = 8
"""Bits for one of them."""

_FULL_WIDTH = 11
"""Bits for a full-width Latin letter, which comes with others of its kind."""

_HALF_WIDTH = 12
"""Bits for half-width katakana: ordinary in old Japanese text, but EUC-JP and GBK read as Shift_JIS are made of it."""

STRANGE_LETTER = 15
"""Bits for a letter of a single-byte encoding that none of its languages has."""

_FOREIGN_LETTER = 13
"""Bits for a letter of an alphabet, or a kana, amid Chinese: rare, but where one is there are more."""


@cache
def _table() -> dict[str, list[tuple[int, str]]]:
    table: dict[str, list[tuple[int, str]]] = {}
    for line in Path(__file__).with_name("frequency.txt").read_text(encoding="utf-8").strip().split("\n"):
        if not line.startswith("#"):
            language, bits, characters = line.split(" ")
            table.setdefault(language, []).append((int(bits), characters))
    return table


@cache
def language_costs(language: str) -> Mapping[str, int]:
    """Bits of each character beyond ASCII of one language: `hans`, `hant`, `ja`, `ko`, or an ISO 639 code."""
    return {character: bits for bits, characters in _table().get(language, ()) for character in characters}


class Costs(dict[str, int]):
    """Bits of each character in texts of one codec; what no table has is judged by its kind, once."""

    def __init__(self, encoding: str) -> None:
        """Begin with the tables of the codec's languages."""
        super().__init__(dict.fromkeys(map(chr, range(0x20, 0x7F)), ASCII) | dict.fromkeys("\t\n\r", ASCII))
        self |= dict.fromkeys(map(chr, range(0xDC00, 0xDD00)), BAD)  # see `exact.mark`
        self |= dict.fromkeys(map(chr, range(0xD800, 0xD900)), BAD_AGAIN)
        for language in LANGUAGES.get(encoding, ()):
            for character, bits in language_costs(language).items():
                self[character] = min(bits, self.get(character, UNKNOWN))
        alphabets = {name: None for names in SINGLE_BYTE.values() for name in names} if encoding == "utf-8" else ()
        for language in SINGLE_BYTE.get(encoding, alphabets):
            for letter, bits in language_costs(language).items():
                if letter > "\x7f":
                    self[letter] = min(bits, self.get(letter, UNKNOWN))
                    self[letter.upper()] = min(bits + CAPITAL, self.get(letter.upper(), UNKNOWN))
        if encoding not in LANGUAGES or encoding == "utf-8":
            self |= dict.fromkeys(USUAL_MARKS, USUAL_MARK)
        self._letter = STRANGE_LETTER if encoding in SINGLE_BYTE else _FOREIGN_LETTER

    def __missing__(self, character: str) -> int:
        bits = self[character] = self._judged(character)
        return bits

    def _judged(self, character: str) -> int:
        if "\uff01" <= character <= "\uff5e":
            return _FULL_WIDTH
        if "\uff61" <= character <= "\uff9f":
            return _HALF_WIDTH
        category = unicodedata.category(character)
        if category[0] == "C":
            return CONTROL
        if "\u2e80" <= character <= "\u2fdf":  # radicals: characters of dictionaries, not of text
            return UNKNOWN
        if category[0] != "L":
            return _SYMBOL
        if "\u3400" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7a3" or character > "\uf8ff":
            return UNKNOWN
        return _SYMBOL if category == "Lu" else self._letter


@cache
def codec_costs(encoding: str) -> Costs:
    """Bits of each character in texts of one codec."""
    return Costs(encoding)


def cost(marked: str, encoding: str) -> int:
    """Bits of a text as `exact.mark` gives it.

    >>> cost("我们在天津", "gb18030") < cost("扂蠅婓毞踩", "gb18030")   # GBK, and the same read as Big5
    True
    """
    return sum(map(codec_costs(encoding).__getitem__, marked))
