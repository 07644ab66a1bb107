"""The trigger: one search that tells at the speed of memory whether a text can hold mojibake at all."""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path

from cleaner.patterns import Characters, lazy
from cleaner.stages.mojibake.plausibility import likelihood

_FILE = Path(__file__).with_name("signs.txt")
_ASCII = re.compile("[\x00-\x7f]+")

NEAR = 5
"""Code points between two signs: mojibake of twelve characters has two so near in 98 of 100 cases, clean text hardly
ever (classical poetry: once in 300 characters, modern prose: once in 10,000)."""

HEAD = 1024
"""Code points that are searched for all signs before the rest is."""

_AROUND = 4
LEAST_ORDINARY = -8.6
"""Code points before and behind two signs, and nats of a character above which all that is ordinary text: of segments
of mojibake in a sentence all but 1 in 100 have signs below it, of the signs in clean text 1 in 10."""
LEAST_ORDINARY_OF_TORN = -9.3
"""The same around two marks of lost bytes: what was undone and has them still is ordinary."""

STROKES = "ぁ-んァ-ンㄅ-ㄩΑ-Ωα-ωА-я"
"""Kana, bopomofo, Greek, Cyrillic: Big5's most frequent rows read as GBK, amid hanzi."""
_PRIVATE = {"big5-as-gbk": "\ue000-\ue765", "gbk-as-big5": "\uf6b1-\uf848"}
"""Cells that are common characters in the right encoding and undefined in the wrong one, as Windows shows them."""
_TORN = lazy("\ufffd[^ -?\ufffd\\s][^\n]{0,12}\ufffd")
"""Two marks of lost bytes near each other, and what is left of a character behind the first."""
_QUESTION = "[?][^ -?\\s]"
"""A question mark that may be such a mark: behind one that is none comes a space or the end of the line."""

HIGH = "\x80-ÿŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™"
"""What Windows-1252 makes of bytes from 80 on."""
_BEHIND = "\x80-¿ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™ŚśŤťŹźŁłĄąŞşĽľŻż˘˙˛˝ˇŖŗØøÆæ΅Ό£\ufffd"
"""What the code pages for Western and central Europe, Turkey and the Baltic make of bytes 80 to BF."""
_BEHIND_1251 = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\x98™љ›њќћџ\xa0ЎЈ¤Ґ¦§Ё©Є«¬\xad®Ї°±Іµ¶·№»Ѕѕ"
"""What Windows-1251 makes of the same, but for the small letters of Ukrainian, Belarusian and Serbian."""
_OF_CONTINUATION = bytes(range(0x80, 0xC0))
_BEHIND_437, _BEHIND_MAC = (_OF_CONTINUATION.decode(codec) for codec in ("cp437", "mac_roman"))
"""What MS-DOS and old Macintoshes make of bytes 80 to BF."""
_TWO_437, _THREE_437 = (bytes(leads).decode("cp437") for leads in (range(0xC2, 0xE0), range(0xE0, 0xF0)))
"""What MS-DOS makes of bytes that begin a character of two and of three bytes."""
_SINGLE = (
    # UTF-8 read as Latin-1 or Windows-1252, its relatives for central Europe and the Baltic: a lead byte, those behind
    ("À-ÞĂĆČĎĐĘĚĹĽŁŃŇŐŘŢŮŰİŞĞĪĀĒĶĻŅŌ", f"[{_BEHIND}]"),
    ("à-ïăĺćčęěďŕğīēģķ", f"[{_BEHIND}]{{2}}"),
    ("â", "€"),
    ("Ã", "(?<=[a-z]Ã)[ \xa0]"),
    ("â", " [€\x80]"),
    # Big5 read so: the second byte of many a character is ASCII. Small letters only are a word: ölçüsü, päivämäärä
    ("\x80-ÿ", f"(?![a-zß-öø-ÿ]{{3}})[@-~]?[{HIGH}][@-~]?[{HIGH}][@-~]?[{HIGH}]"),
    # UTF-8 read as a Cyrillic code page: Р and С before what is no letter of the same word (Ukrainian has рік, Сіль)
    ("РСГВ", "[\x80-¿‚„…†‡€‰‹›‘’“”•–—™Ђ-ЅЈ-Џѐ-ѕј-џҐґ]"),
    ("РСГВ", "[ІіЇїЄє](?!в[^Ђ]|[а-бг-яіїєґА-БД-ПТ-ЯІЇЄҐ])"),
    ("в", "Ђ"),
    ("ДЕЖЗШЩЪЫ", "[ЃЉЊЌЏ‚ѓ„†‡€‰‹•\x98™љ›њќћџ¤¦©«¬\xad®°±µ¶·]"),
    ("а-п", f"(?:[{_BEHIND_1251}][{_BEHIND_1251}іїєёґўј]|[іїєёґўј][{_BEHIND_1251}])"),
    # Windows-1252 read as Latin-1: quotes became invisible controls
    ("\x80-\x9f", "(?:[A-Za-zÀ-ÿ\x80-\x9f]|(?<=[A-Za-zÀ-ÿ][\x80-\x9f]))"),
    # UTF-8 read as Greek, MS-DOS and Mac Roman have it; frames have ─┐ and ═╗ themselves, Greek and German π, Γ and ß
    ("ΓΔ", f"[{HIGH}΄΅ΆΈΉΊΌΎΏ]"),
    ("β", "€"),
    (_TWO_437.translate({ord("─"): "", ord("═"): ""}), f"[{_BEHIND_437}]"),
    ("─═", f"(?![─-╬])[{_BEHIND_437}]"),
    (_THREE_437, f"[{_BEHIND_437}]{{2}}"),
    ("◊√¬ƒ≈∆Œ–ÿŸ⁄‚‰Ì", f"[{_BEHIND_MAC}]"),
    ("‡·„ÂÊÁËÈÍÎÏÓÔ", f"[{_BEHIND_MAC}]{{2}}"),
)
"""Characters, and what makes them a sign when it comes behind."""
_NEXT = f"[ @-~]?[{HIGH}{_BEHIND}{_BEHIND_1251}{_BEHIND_437}{_BEHIND_MAC}Ѐ-Џѐ-џҐґ΄΅ΆΈΉΊΌΎΏ]|(?<=Ã) "
"""What all of these begin with. Asked first, it spares the letters of ordinary words the comparison with each."""


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
    return re.compile(_pair(signs()[rule] + _PRIVATE.get(rule, ""), rule == "big5-as-gbk"))


@cache
def of_unsigned_words(rule: str) -> re.Pattern[str]:
    """Finds what stands between ASCII, is more than a character, and has no sign of a confusion.

    >>> of_unsigned_words("gbk-as-big5").findall("17,頗祜枒蹦賸,正常,中")
    ['正常']
    """
    found = signs()[rule] + _PRIVATE.get(rule, "")
    return re.compile(f"(?<![^\\x00-\\x7f])[^{found}\\x00-\\x7f]{{2,}}(?![^\\x00-\\x7f])")


@cache
def of_double_bytes() -> re.Pattern[str]:
    """Finds two signs of any double-byte confusion near each other."""
    return re.compile(_pair("".join(sorted(set("".join(signs().values())))) + "".join(_PRIVATE.values()), True))


def _pair(found: str, strokes: bool) -> str:
    near = f"[^\\n]{{0,{NEAR}}}"
    behind = f"{near}[{found}]|{near}{_QUESTION}"
    if strokes:
        big5 = signs()["big5-as-gbk"] + _PRIVATE["big5-as-gbk"]
        behind += f"|(?<=[{big5}])[^\\n]{{0,2}}[{STROKES}]|(?<=[{STROKES}][{big5}])"
    return f"[{found}?](?:(?<![?])(?:{behind})|(?<={_QUESTION[:3]})(?={_QUESTION[3:]}){near}[{found}])"


@cache
def of_lone_strokes() -> re.Pattern[str]:
    """Finds kana, bopomofo, Greek and Cyrillic letters that no sign of Big5 read as GBK stands near.

    >>> of_lone_strokes().findall("穦某カユ硄祇甶"), of_lone_strokes().findall("会議では都市の")
    ([], ['で', 'は', 'の'])
    """
    big5 = signs()["big5-as-gbk"] + _PRIVATE["big5-as-gbk"]
    behind = "".join(f"(?<![{big5}]{'.' * count})" for count in range(NEAR))
    return re.compile(f"{behind}[{STROKES}](?![^\\n]{{0,{NEAR - 1}}}[{big5}])")


@cache
def of_single_bytes() -> re.Pattern[str]:
    """Finds what a single-byte code page makes of a multi-byte character.

    >>> bool(of_single_bytes().search("Ã¤Â½Â")), bool(of_single_bytes().search("naïve café, Ångström"))
    (True, False)
    """
    return re.compile(f"[{_firsts()}](?={_NEXT})(?:{'|'.join(f'(?<=[{first}]){behind}' for first, behind in _SINGLE)})")


def _firsts() -> str:
    return "".join(first for first, _ in _SINGLE)


_FIRSTS = Characters(_firsts)
"""What all that `of_single_bytes` finds begins with: most texts in Chinese have none of them."""


@cache
def of_dense_bytes() -> re.Pattern[str]:
    """Finds bytes beyond ASCII in a row, but for the ASCII that is the second byte of a character.

    >>> bool(of_dense_bytes().search("ÄãºÃ")), bool(of_dense_bytes().search("Où est-il né ? À Orléans, l’été"))
    (True, False)
    """
    high = f"[{HIGH}\ufffd]"
    return re.compile(f"[{HIGH}][@-~]?{high}[@-~]?{high}[@-~]?{high}")


def first_sign(text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
    """Finds two signs of a double-byte confusion that are not the rare word of an ordinary sentence.

    >>> first_sign("锛堜腑鍥斤級") is None, first_sign("他犹豫踌躇了很久，还是没有去。") is None
    (False, True)
    """
    signs = [_first_odd(of_double_bytes(), text, start, end)]
    if "\ufffd" in text:
        signs.append(first_torn(text, start, end))
    return min((sign for sign in signs if sign), key=re.Match.start, default=None)


def first_torn(text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
    """Finds two marks of lost bytes near each other amid what is no ordinary text.

    >>> first_torn("�ｵ懍悧��� �ｶ�棗�ｲ�") is None, first_torn("共�原�有") is None
    (False, True)
    """
    return _first_odd(_TORN, text, start, end, LEAST_ORDINARY_OF_TORN)


def _first_odd(
    pattern: re.Pattern[str], text: str, start: int, end: int, ordinary: float = LEAST_ORDINARY
) -> re.Match[str] | None:
    while (sign := pattern.search(text, start, end)) and _is_ordinary(text, sign, ordinary):
        start = sign.start() + 1
    return sign


def _is_ordinary(text: str, sign: re.Match[str], least: float) -> bool:
    around = text[max(0, sign.start() - _AROUND) : sign.end() + _AROUND]
    beyond = _ASCII.sub("", around).replace("\ufffd", "")
    return likelihood(beyond) > least * len(beyond)


def first_suspicion(text: str) -> re.Match[str] | None:
    """Finds signs of any confusion, at the head of the text first: what is mojibake throughout shows it at once.

    >>> first_suspicion("标题：锛堜腑鍥斤級").start(), first_suspicion("cafÃ©").start()
    (4, 3)
    """
    head = first_sign(text, 0, HEAD) or of_single_bytes().search(text, 0, HEAD)
    return head or first_sign(text) or of_single_bytes().search(text)


def suspicious(text: str) -> bool:
    """Whether it is worth looking closer.

    >>> suspicious("锛堜腑鍥斤級"), suspicious("中国（北京）——张骞出使西域")
    (True, False)
    """
    return (first_suspicion(text) if _FIRSTS.in_text(text) else first_sign(text)) is not None


def suspicious_lines(text: str) -> list[int]:
    """The numbers of the lines that have signs, from 0.

    >>> suspicious_lines("标题\\n锛堜腑鍥斤級\\n\\ncafÃ©")
    [1, 3]
    """
    found: set[int] = set()
    for search in (first_sign, of_single_bytes().search):
        number = counted = at = 0
        while at >= 0 and (sign := search(text, at)):
            number += text.count("\n", counted, sign.start())
            counted = sign.start()
            found.add(number)
            at = text.find("\n", counted)
    return sorted(found)
