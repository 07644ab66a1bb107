"""The trigger: one search that tells at the speed of memory whether a text can hold mojibake at all."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("signs.txt")

NEAR = 5
"""Code points between two signs: mojibake of twelve characters has two so near in 98 of 100 cases, clean text hardly
ever (classical poetry: once in 300 characters, modern prose: once in 10,000)."""

_STROKES = "ぁ-んァ-ンㄅ-ㄩΑ-Ωα-ωА-я"
"""Big5's most frequent rows read as GBK: kana, bopomofo, Greek, Cyrillic amid hanzi."""

_HIGH = "\x80-ÿŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™"
"""What Windows-1252 makes of bytes from 80 on."""
_SINGLE = (
    # UTF-8 or a double-byte encoding read as Latin-1 or Windows-1252, its relatives for central Europe and the Baltic
    f"[À-ÿĂ-ž](?:[{_HIGH}Ā-ž˘˙˛˝ˇ]|�)|Ã[ \xa0]|â [€\x80]"
    # … as a Cyrillic code page: Р and С before what is no small letter, П before a symbol
    "|[РСГВвп][\x80-¿‚„…†‡€‰‹›‘’“”•–—™Ѐ-Џѐ-џҐґ]|[ÐÑ][^\x00-\x7f]"
    # Windows-1252 read as Latin-1: quotes became invisible controls
    "|[\x80-\x9f][A-Za-zÀ-ÿ\x80-\x9f]|[A-Za-zÀ-ÿ][\x80-\x9f]"
    # … as a DOS code page or Mac Roman
    "|[ß├┬╬╧╨╤π╟┼╔┐└┴Γ╩╦╠═╒][^\x00-\x7f]|[◊√¬‚ƒ≈∆Œ–‰Ì][\xa0-ÿ≤≥∂∑∏π∫ªº∞±µ†°¢£§•¶ß®©™´¨≠ÆØ]"
)


@cache
def signs() -> dict[str, str]:
    """Confusion → characters its mojibake has and clean text hardly (made by `tests/bench/mojibake_language.py`)."""
    lines = _FILE.read_text(encoding="utf-8").split("\n")
    return {rule: found for rule, _, found in (line.partition("\t") for line in lines if line)}


@cache
def of_confusion(rule: str) -> re.Pattern[str]:
    """Finds two signs of one confusion near each other.

    >>> bool(of_confusion("utf8-as-gbk").search("浣犲ソ涓栫晫")), bool(of_confusion("utf8-as-gbk").search("你好世界"))
    (True, False)
    """
    return re.compile(_pair(signs()[rule], rule == "big5-as-gbk"))


@cache
def of_double_bytes() -> re.Pattern[str]:
    """Finds two signs of any double-byte confusion near each other."""
    return re.compile(_pair("".join(sorted(set("".join(signs().values())))), True))


def _pair(found: str, strokes: bool) -> str:
    pair = f"[^\\n]{{0,{NEAR}}}[{found}]"
    if not strokes:
        return f"[{found}]{pair}"
    big5 = signs()["big5-as-gbk"]
    return f"[{found}](?:{pair}|(?<=[{big5}])[^\\n]{{0,2}}[{_STROKES}]|(?<=[{_STROKES}][{big5}]))"


@cache
def of_single_bytes() -> re.Pattern[str]:
    """Finds what a single-byte code page makes of a multi-byte character.

    >>> bool(of_single_bytes().search("Ã¤Â½Â")), bool(of_single_bytes().search("naïve café, Ångström"))
    (True, False)
    """
    return re.compile(_SINGLE)


@cache
def of_dense_bytes() -> re.Pattern[str]:
    """Finds bytes beyond ASCII in a row, but for the ASCII that is the second byte of a character.

    >>> bool(of_dense_bytes().search("ÄãºÃ")), bool(of_dense_bytes().search("Où est-il né ? À Orléans, l’été"))
    (True, False)
    """
    return re.compile(f"(?:[{_HIGH}][@-~]?){{3}}[{_HIGH}]")


def suspicious(text: str) -> bool:
    """Whether it is worth looking closer.

    >>> suspicious("锛堜腑鍥斤級"), suspicious("中国（北京）——张骞出使西域")
    (True, False)
    """
    return bool(of_double_bytes().search(text) or of_single_bytes().search(text))
