"""A forward simulator of the scramble of hijacked pages: what `cleaner.stages.scramble` undoes.

A page goes through it as it does through a spider pool: every character to its traditional form by itself, then to
GBK bytes, then a plain search of the bytes for each character of a table, whose reading is written behind, then a
decoder that meets bytes which are no characters. Nothing here uses the code under test.

>>> scramble("我们在招商工作中服务产业", Table.of("册产业务", "cè,chǎn,yè,wù"))
'我們?cè)谡猩坦ぷ髦蟹\\ue848?wù)產(chǎn)業(yè)'
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby

PRIVATE_AREAS = (
    (0xE000, 0xAA, 0xAF, 0xA1, 0xFE),
    (0xE234, 0xF8, 0xFE, 0xA1, 0xFE),
    (0xE4C6, 0xA1, 0xA7, 0x40, 0xA0),
    (0xE815, 0xFE, 0xFE, 0x50, 0xA0),
)
"""Code page 936's larger user-defined areas: first code point, first and last lead byte, first and last trail byte."""


@cache
def naive_map() -> Mapping[str, str]:
    """Simplified → traditional, character by character, as pools do it: only where GBK has the result."""
    from opencc import OpenCC

    characters = [chr(code) for code in range(0x4E00, 0x9FA6)]
    made = OpenCC("s2t").convert("\n".join(characters)).split("\n")
    kept_by_pools = "后里面云于余干后松谷丑斗几台只系征制准周"
    return {
        simple: traditional
        for simple, traditional in zip(characters, made, strict=True)
        if simple != traditional and simple not in kept_by_pools and traditional.encode("gbk", "ignore")
    } | {"着": "著"}


@dataclass(frozen=True)
class Table:
    """What a pool annotates: traditional character → reading."""

    readings: Mapping[str, str]

    @classmethod
    def of(cls, simplified: str, readings: str) -> Table:
        """A table written out, in simplified characters."""
        pairs = zip(simplified, readings.split(","), strict=True)
        return cls({naive_map().get(character, character): reading for character, reading in pairs})

    def written(self, form: str) -> Table:
        """The same table with its readings in another of the `FORMS` that pools write them in."""
        return Table({character: FORMS[form](reading) for character, reading in self.readings.items()})

    @classmethod
    def drawn(cls, size: int, seed: int) -> Table:
        """A table of the `size` commonest traditional characters, in an order of its own; readings from pypinyin."""
        from pypinyin import Style, lazy_pinyin

        common = _common_traditional()[: max(size * 3 // 2, 1)]
        chosen = random.Random(seed).sample(common, min(size, len(common)))
        return cls({character: lazy_pinyin(character, style=Style.TONE)[0] for character in chosen})


def _decomposed(reading: str) -> str:
    return unicodedata.normalize("NFD", reading)


def _tone(reading: str) -> int:
    return 1 + max(map("\u0304\u0301\u030c\u0300".find, _decomposed(reading)))


def _toneless(reading: str) -> str:
    letters = _decomposed(reading)
    return unicodedata.normalize("NFC", "".join(c for c in letters if c not in "\u0300\u0301\u0304\u030c"))


FORMS: Mapping[str, Callable[[str], str]] = {
    "with its tone": str,
    "without a tone": _toneless,
    "a figure for its tone": lambda reading: _toneless(reading) + str(_tone(reading)),
    "upper case": lambda reading: _toneless(reading).replace("ü", "v").upper(),
    "capitalized": lambda reading: _toneless(reading[0]).upper() + reading[1:],
    "v for ü": lambda reading: _toneless(reading).replace("ü", "v"),
    "u: for ü": lambda reading: _toneless(reading).replace("ü", "u:"),
    "a space behind": lambda reading: reading + " ",
    "a space in front": lambda reading: " " + reading,
    "a space inside": lambda reading: f"{reading[:1]} {reading[1:]}" if len(reading) > 1 else reading,
    "a line end behind": lambda reading: reading + "\n",
    "a line end inside": lambda reading: f"{reading[:1]}\n{reading[1:]}" if len(reading) > 1 else reading,
    "twice": lambda reading: f"{reading})({reading}",
    "with a tone and without": lambda reading: f"{reading})({_toneless(reading)}",
}
"""How the readings of a table are written."""


@cache
def _common_traditional() -> list[str]:
    """Characters that the naive map makes of the commoner half of GB 2312, some of the commonest first."""
    cells = [bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)]
    order = [cell.decode("gb2312", "ignore") for cell in cells]
    random.Random(0).shuffle(order)
    frequent = "们国产业务发区动学会时来对这个说为开关现实经过长东车两严临举义习书买争亚从众优传价体"
    return [*dict.fromkeys(naive_map()[simple] for simple in (*frequent, *order) if simple in naive_map())]


def traditional(text: str) -> str:
    """The text after the pool's character map."""
    return text.translate(_translation())


@cache
def _translation() -> dict[int, str]:
    return {ord(simple): made for simple, made in naive_map().items()}


def annotate(data: bytes, table: Table, *, sequential: bool = False, brackets: str = "()") -> bytes:
    """Write the readings into the bytes, in one pass from the left or (`sequential`) one entry after another."""
    entries = {c.encode("gbk"): f"{c}{brackets[0]}{r}{brackets[1]}".encode("gbk") for c, r in table.readings.items()}
    if sequential:
        for old, new in entries.items():
            data = data.replace(old, new)
        return data
    made = bytearray()
    place = 0
    while place < len(data):
        found = entries.get(data[place : place + 2])
        made += found or data[place : place + 1]
        place += 2 if found else 1
    return bytes(made)


Decoder = Callable[[bytes], str]


def _private(lead: int, trail: int) -> str:
    for first, low, high, left, right in PRIVATE_AREAS:
        cells = [cell for cell in range(left, right + 1) if cell != 0x7F]
        if low <= lead <= high and trail in cells:
            return chr(first + (lead - low) * len(cells) + cells.index(trail))
    return ""


def decoder(mark: str, *, swallow: bool = True, private: bool = True, line_ends: bool = False) -> Decoder:
    """A decoder that prints `mark` for what is no character.

    `swallow`: the byte behind a lead byte goes with it whatever it is (PHP's way; a line end only with `line_ends`,
    because pages are most often cut into lines before); else an ASCII byte stays (the WHATWG way). `private`:
    user-defined pairs come out as private-use characters, else as one mark.
    """

    def decode(data: bytes) -> str:
        made: list[str] = []
        place = 0
        while place < len(data):
            character, size = _read(data, place, private)
            behind = data[place + 1 : place + 2]
            if not character and size == 2 and not swallow and behind < b"\x80":
                size = 1
            if not character and size == 1 and swallow and (line_ends or behind not in (b"\r", b"\n")):
                size = 2
            made.append(character or mark)
            place += size
        return "".join(made)

    return decode


def _read(data: bytes, place: int, private: bool) -> tuple[str, int]:
    """The character at a place and its bytes; no character for a pair without one (2) or half a pair (1)."""
    lead = data[place]
    if lead <= 0x80:
        return ("€" if lead == 0x80 else chr(lead)), 1
    trail = data[place + 1] if place + 1 < len(data) else 0
    if lead == 0xFF or trail < 0x40 or trail in (0x7F, 0xFF):
        return "", 1
    character = data[place : place + 2].decode("gbk", "ignore")
    if len(character) != 1:
        character = _private(lead, trail) if private else ""
    return character, 2


DECODERS: Mapping[str, Decoder] = {
    "? (private use kept)": decoder("?"),
    "? (all lost)": decoder("?", private=False),
    "？": decoder("？"),
    "U+FFFD (browser)": decoder("\ufffd", swallow=False, private=False),
    "U+FFFD (browser, private use)": decoder("\ufffd", swallow=False),
    "space": decoder(" "),
    "nothing": decoder("", swallow=False),
    "nothing, the parenthesis neither": decoder(""),
    "?, line ends too": decoder("?", line_ends=True),
    "Python replace": lambda data: data.decode("gbk", "replace"),
    "Python ignore": lambda data: data.decode("gbk", "ignore"),
}


PRIVATE_KEPT = "? (private use kept)"
"""The decoder of most pages found."""


def loses_for_good(line: str, table: Table) -> bool:
    """Whether the scramble of a line loses a byte with no reading behind to tell it.

    >>> loses_for_good("我们在", Table.of("册", "cè")), loses_for_good("我们", Table.of("册", "cè"))
    (True, False)
    """
    data = scrambled_bytes(line + "\n", table)
    place = 0
    while place < len(data):
        character, size = _read(data, place, private=True)
        if not character and data[place + 1 : place + 2] != b"(":
            return True
        place += size
    return False


def traditional_in(text: str, table: Table) -> str:
    """The text with the characters of a table alone in their traditional form, as some pools leave it.

    >>> traditional_in("服务热线", Table.of("务", "wù"))
    '服務热线'
    """
    return "".join(made if made in table.readings else old for old, made in zip(text, traditional(text), strict=True))


def scrambled_bytes(text: str, table: Table, *, sequential: bool = False, brackets: str = "()") -> bytes:
    """The bytes of a scrambled page. Characters outside GBK are not for the pool: they must not be in `text`."""
    return annotate(traditional(text).encode("gbk"), table, sequential=sequential, brackets=brackets)


def scrambled_in(text: str, table: Table) -> str:
    """A page of which the pool replaced its table's characters alone, as a reader sees it."""
    return DECODERS[PRIVATE_KEPT](annotate(traditional_in(text, table).encode("gbk"), table))


@cache
def _in_gbk(character: str) -> bool:
    return bool(traditional(character).encode("gbk", "ignore"))


def scramble(
    text: str,
    table: Table,
    decode: Decoder = DECODERS[PRIVATE_KEPT],
    *,
    sequential: bool = False,
    brackets: str = "()",
) -> str:
    """The scrambled page as a reader sees it. Characters outside GBK are kept aside and put back in their place."""
    made = []
    for inside, run in groupby(text, key=_in_gbk):
        part = "".join(run)
        made.append(decode(scrambled_bytes(part, table, sequential=sequential, brackets=brackets)) if inside else part)
    return "".join(made)
