"""Back to simplified by the naive character map inverted.

The scrambler replaced every character by itself, so `关于` became `關于`, and `后来` `後來` or `后來`. The way back
goes by character too: what is good simplified (后 里 面 云 于) stays, and only the few traditional characters that
stand in simplified text as well (著 乾 瞭 …) are decided by their neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from cleaner.patterns import lazy
from cleaner.stages.scramble.language import likelihood

_AMBIGUOUS = {"著": "着", "乾": "干", "瞭": "了", "徵": "征"}
"""Characters that stand in simplified text too, and what the map most often made them from: context decides."""

_WRITTEN = lazy("(?<=[新原译譯遗遺拙所昭])著|著(?=有[《“「])")
"""著 as "work" or "plain" where the word list behind `likelihood` is silent: nobody writes 新着, or 着有《…》."""

_AUTHOR = lazy("(?<=[\u4e00-\u9fa5])著(?=作者)")
"""着 before 作者: 循着作者的脉络."""

_AMBIGUOUS_ONE = lazy(f"[{''.join(_AMBIGUOUS)}]")

_ONLY_MADE = {"暱": "昵", "唚": "吣", "礆": "硷", "鞀": "鼗"}
"""What maps make of characters that OpenCC leaves as they are on the way back."""

_MADE_BY_MAPS = "後於夥麽"
"""Characters of GB 2312 that naive maps write nevertheless; the others of its 6,763 are simplified text and stay."""

_KANA_RUN = lazy("[\u3400-\u9fff\uf900-\ufaff々]*[\u3040-\u30ff]+[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff々]*")
_KANA = lazy("[\u3041-\u30fe]")
_SURROGATE = lazy("[\ud800-\udfff]")

AROUND = 15
"""Characters before and behind by which a place is known to lie in the scrambled text."""

HAN = ("\u4e00", "\u9fa5")
"""The characters that code page 936 can hold: the scrambler knew no others."""


@cache
def _converter(mode: str) -> Callable[[str], str]:
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC(mode).convert
    return convert


@cache
def _map() -> dict[str, str]:
    """Every traditional character with another simplified form, of Hong Kong (衞 敍) or of Taiwan."""
    characters = [chr(code) for code in range(ord(HAN[0]), ord(HAN[1]) + 1)]
    by_standard = (_converter(mode)("\n".join(characters)).split("\n") for mode in ("tw2s", "hk2s"))
    pairs = {
        old: new
        for simple in by_standard
        for old, new in zip(characters, simple, strict=True)
        if old != new and _from_a_map(old)
    }
    return pairs | _ONLY_MADE | _AMBIGUOUS


def _from_a_map(character: str) -> bool:
    return character in _MADE_BY_MAPS or not character.encode("gb2312", "ignore")


def simplified(character: str) -> str:
    """The simplified form of one character: itself when there is no other.

    >>> simplified("網"), simplified("后")
    ('网', '后')
    """
    return _map().get(character, character)


@cache
def traditional() -> frozenset[str]:
    """The characters that have another simplified form."""
    return frozenset(_map())


@cache
def traditional_runs() -> re.Pattern[str]:
    """Matches a run of characters that have another simplified form, in a group."""
    return re.compile(f"([{''.join(sorted(traditional()))}]+)")


@cache
def simplified_only() -> re.Pattern[str]:
    """Matches a character that no traditional text has: 关 is none of Big5's, 后 and 里 are.

    Without those of other planes, which are rare and make a class a hundred times as slow.
    """
    characters = {simple for simple in _map().values() if simple <= "\uffff" and not simple.encode("big5", "ignore")}
    return re.compile(f"[{''.join(sorted(characters))}]")


@lru_cache(maxsize=1 << 14)
def simplified_run(run: str) -> str:
    """The simplified form of each character of a short run; most runs of a page are seen again and again."""
    return by_map(run)


def by_map(text: str) -> str:
    """The simplified form of each character, whatever stands around it."""
    return text.translate(_translation())


def simplify(text: str) -> str:
    """The text with its traditional characters made simplified; never longer or shorter.

    A converter for genuine traditional text goes by phrases, and so would make `籌畫` into `筹划`; the map made it from
    `筹画`, and that is what it becomes again.

    >>> simplify("關于肩負著使命，取得顯著成效")
    '关于肩负着使命，取得显著成效'
    >>> simplify("后来和乾隆的面")
    '后来和乾隆的面'
    """
    simple = by_map(text)
    kept = places_kept(text)
    if not kept:
        return simple
    made = list(simple)
    for place in kept:
        made[place] = text[place]
    return "".join(made)


def places_kept(text: str) -> list[int]:
    """The places of characters that stay traditional: what stands together with kana, and 著 乾 瞭 徵 in some words.

    >>> places_kept("取得顯著成效，図書館の國")
    [3, 7, 8, 9, 10, 11]
    >>> places_kept("乾部肩負著使命")
    []
    """
    japanese = [match.span() for match in _KANA_RUN.finditer(text)] if _KANA.search(text) else []
    ambiguous = [match.start() for match in _AMBIGUOUS_ONE.finditer(text)]
    never_made = {old for old in {text[place] for place in ambiguous} if _is_never_made(old, text)}
    kept = [place for place in ambiguous if text[place] in never_made or _stays(text, place)]
    return kept + [place for start, end in japanese for place in range(start, end)]


def _is_never_made(old: str, text: str) -> bool:
    """Whether the map makes something else of what an ambiguous character may come from: 干 stays, or becomes 幹.

    A map has one form for each character; so where it left 着, all 著 were there before. Simplified text around, which
    went through no map, says nothing.
    """
    around = (
        text[max(match.start() - AROUND, 0) : match.start()] + text[match.end() : match.end() + AROUND]
        for match in _other_forms(old).finditer(text)
    )
    return any(traditional_runs().search(piece) and not simplified_only().search(piece) for piece in around)


@cache
def _other_forms(old: str) -> re.Pattern[str]:
    """Matches what the simplified form of an ambiguous character, or another form made of it, looks like."""
    simple = _AMBIGUOUS[old]
    return re.compile(f"[{simple}{''.join(made for made, back in _map().items() if back == simple and made != old)}]")


@cache
def _translation() -> dict[int, str]:
    return {ord(old): new for old, new in _map().items()}


def _stays(text: str, place: int) -> bool:
    """Whether an ambiguous character is right as it is, as its neighbours have it, across a line end too."""
    old = text[place]
    if "\n" in text[max(place - 1, 0) : place + 2]:
        before = text[max(place - AROUND, 0) : place].replace("\n", "")
        text, place = before + text[place : place + AROUND].replace("\n", ""), len(before)
    if _WRITTEN.match(text, place) or _AUTHOR.match(text, place):
        return not _AUTHOR.match(text, place)
    if old != "著" and _in_phrase(text, place):
        return True
    before = simplified(text[place - 1]) if place else ""
    after = simplified(text[place + 1]) if place + 1 < len(text) else ""

    def fits(character: str) -> float:
        return likelihood(before, character) + (likelihood(character, after) if after else 0.0)

    return fits(old) > fits(_AMBIGUOUS[old])


def _in_phrase(text: str, place: int) -> bool:
    """Whether a character stays in one of OpenCC's phrases: 乾隆, 瞭望."""
    around = _SURROGATE.sub("\ufffd", text[max(place - 4, 0) : place + 5])
    phrase = _converter("tw2s")(around)
    return len(phrase) == len(around) and phrase[min(place, 4)] == text[place]
