"""Which characters tell the scripts apart.

The table beside this module was made by `tests/bench/script_make_data.py` from OpenCC's dictionaries (Apache-2.0).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

from cleaner.patterns import Characters

KANA = "\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d"
HANGUL = "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3"
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"

COMPATIBILITY = "\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufad9\U0002f800-\U0002fa1f"
"""Radicals and compatibility ideographs: doubles of ideographs that stand elsewhere in Unicode."""

_RADICALS = dict(
    zip(
        "⺟⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻲⻳",
        "母民虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙亀龟",
        strict=True,
    )
)
"""Radicals of U+2E80 that are whole characters. Unicode names them after what they are forms of, but gives most of them
no decomposition; the others (⺅ ⺡ ⻌) are parts of characters and stay what they are."""


@cache
def _table() -> dict[str, str]:
    lines = Path(__file__).with_name("alphabet.txt").read_text(encoding="utf-8").split("\n")
    return dict(line.split(" ", 1) for line in lines if line)


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A compiled class of the characters that only `traditional`, `simplified` or `japanese` text has."""
    return re.compile(f"[{_table()[name]}]")


@cache
def unified() -> dict[int, str]:
    """Radical or compatibility ideograph → the ideograph that it is a double of, for `str.translate`.

    >>> "⼈⻓金".translate(unified())
    '人长金'
    """
    spans = ((0x2E80, 0x2EF4), (0x2F00, 0x2FD6), (0xF900, 0xFADA), (0x2F800, 0x2FA1E))
    doubles = (chr(code) for start, end in spans for code in range(start, end))
    decomposed = {ord(double): unicodedata.normalize("NFKC", double) for double in doubles}
    found = {code: form for code, form in decomposed.items() if form != chr(code)}
    return found | {ord(radical): form for radical, form in _RADICALS.items()}


TRIGGER = Characters(lambda: _table()["traditional"] + COMPATIBILITY)
"""Every character that can make this stage do anything to a text whose script it judges by itself."""
