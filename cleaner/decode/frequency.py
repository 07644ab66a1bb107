"""How plausible a text is as Chinese, Japanese or Korean: what its characters cost in bits.

The table gives -log2 of each character's share of running text. A text read in its own encoding costs some 9 to 10 bits
a character; read in another one it is made of rare characters, and costs 15 and more. Totals of several readings of
the *same bytes* can be compared directly.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

UNKNOWN = 21
"""Bits for a character that is in no table: a little more than the rarest that is (18), for there are many of them."""

BAD = 26
"""Bits for a stretch that the codec cannot decode: rarer than any character, so that damage is the last explanation."""

ASCII = 5
"""Bits for a letter or digit in the middle of such text; it is the same in every reading, so little hangs on it."""

CONTROL = 24
"""Bits for a control character, private use, or something else that no one writes."""

LANGUAGES: Mapping[str, tuple[str, ...]] = {
    "gb18030": ("hans", "hant"),
    "big5hkscs": ("hant",),
    "cp932": ("ja",),
    "euc_jp": ("ja",),
    "cp949": ("ko",),
    "utf-16-le": ("hans", "hant", "ja", "ko"),
    "utf-16-be": ("hans", "hant", "ja", "ko"),
}
"""For each codec the languages written in it; a character costs what it does in the one it is commonest in."""


@cache
def language_costs(language: str) -> Mapping[str, int]:
    """Bits of each character of one language."""
    costs: dict[str, int] = {}
    for line in (files(__package__) / "frequency.txt").read_text(encoding="utf-8").splitlines():
        name, bits, characters = line.split(" ")
        if name == language:
            costs |= dict.fromkeys(characters, int(bits))
    return costs


@cache
def codec_costs(encoding: str) -> Mapping[str, int]:
    """Bits of each character in texts of one codec, ASCII and control characters included."""
    costs = dict.fromkeys(map(chr, range(0x20)), CONTROL) | dict.fromkeys(map(chr, range(0x7F, 0xA0)), CONTROL)
    costs |= dict.fromkeys(map(chr, range(0x20, 0x7F)), ASCII) | dict.fromkeys("\t\n\r", ASCII)
    costs |= dict.fromkeys(map(chr, range(0xE000, 0xF900)), CONTROL)
    costs |= dict.fromkeys(map(chr, range(0xDC00, 0xDD00)), BAD) | dict.fromkeys(map(chr, range(0xD800, 0xD900)), 0)
    for language in reversed(LANGUAGES[encoding]):
        costs |= {c: min(bits, costs.get(c, UNKNOWN)) for c, bits in language_costs(language).items()}
    return costs


def cost(marked: str, encoding: str) -> int:
    """Bits of a text as `exact.mark` gives it.

    >>> cost("我们在天津", "gb18030") < cost("扂蠅婓毞踩", "gb18030")   # GBK, and the same read as Big5
    True
    """
    costs = codec_costs(encoding)
    return sum([costs.get(character, UNKNOWN) for character in marked])
