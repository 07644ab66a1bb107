"""Whether traditional text was made out of simplified text character by character.

A naive map writes `關于`, `以后`, `聯系`, `制造`; who writes traditional Chinese writes `關於`, `以後`, `聯繫`, `製造`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from cleaner.patterns import lazy
from cleaner.stages.scramble.simplify import HAN, simplified, simplified_only, simplify

_SHARED = "于后系里制采征余干几志范筑云并适斗松發准籤盡了遊鍾贊面匯隻幹臺裏衝歷嘗範準鬆獲髒鬱籲"
"""Characters that a map writes where traditional writers have another: left as they were (以后), or made of the other
word that they stand for (分鍾, 以爲了不起 → 瞭). Each stands so less than 20 times in a million characters of Taiwanese
law, manuals and prose old and new, where OpenCC itself may be wrong; in naively made text one of them is in every
hundred characters. Left out: 布 復 注 占 游 托 and others that are written either way.
"""

_SURE = "于后系"
"""Those of them that none of these texts has, and that hardly any naively made paragraph is without."""

_ONE = lazy(f"[{_SHARED}]")

_NEVER_MADE = "繫係髮瞭儘曆鬍鬚穫迴闆颱捲盪彙"
"""Second forms that phrases tell apart: by itself 系 stays 系, 发 becomes 發, and 汇 匯."""

LONGEST = 400
"""Code points of a line that is taken for one; pages that have lost their line ends are one line, spam and all."""

_PIECE = lazy("[^\n]{1,100}(?=[\\s，。、！？；：,|]|\\Z)|[^\n]{1,100}")
"""What stands for a line in a longer one."""

SIMPLIFIED = 0.1
"""Greatest share of characters that only simplified text has: a naive map leaves none, simplified text has 0.3."""

PHRASE = 12
"""Characters before and behind one that may make a phrase with it, by which a standard writes it so or so."""

ENOUGH = 2
"""Evidence after which no more is looked for."""


@cache
def _writers() -> tuple[Callable[[str], str], ...]:
    from opencc import OpenCC

    return tuple(OpenCC(standard).convert for standard in ("s2t", "s2tw", "s2hk"))


def passages(text: str) -> list[str]:
    """The lines of a text, long ones in pieces.

    >>> passages("第一行\\n第二行"), len(passages("很长的一行，" * 100))
    (['第一行', '第二行'], 7)
    """
    lines = text.split("\n")
    return [piece for line in lines for piece in ([line] if len(line) <= LONGEST else _PIECE.findall(line))]


def naive_evidence(text: str) -> int:
    """What speaks for a naive map: one for each character that no traditional standard would have there, two for a sure
    one; after `ENOUGH` no more are counted. Lines in simplified characters, which have them by right, say nothing.

    >>> naive_evidence("關于我們的聯系方式"), naive_evidence("關於我們的聯繫方式")
    (4, 0)
    """
    places = 0
    for line in passages(text):
        if _ONE.search(line) and not is_simplified(line):
            places += _places(line.encode("utf-8", "replace").decode("utf-8"))
            if places >= ENOUGH:
                break
    return places


def is_simplified(text: str) -> bool:
    """Whether the text is written in simplified characters, whatever traditional ones it quotes.

    >>> is_simplified("这些繁体字：學、習、網"), is_simplified("關于我們的聯系方式")
    (True, False)
    """
    found = len(simplified_only().findall(text))
    return found > 0 and found > SIMPLIFIED * sum(HAN[0] <= character <= HAN[1] for character in text)


def has_variants(text: str) -> bool:
    """Whether lines in traditional characters have two forms of one simplified character, as 面 and 麵 of 面, or one
    that maps never write: a map has one form for each, and so did not make this text.

    >>> has_variants("麵條煮好了，裡面放了雞蛋"), has_variants("面條煮好了，里面放了雞蛋")
    (True, False)
    """
    characters = {one for line in passages(text) if not is_simplified(line) for one in line}
    simple = [simplified(one) for one in characters if HAN[0] <= one <= HAN[1]]
    return not characters.isdisjoint(_NEVER_MADE) or len(set(simple)) < len(simple)


def _places(line: str) -> int:
    """The evidence of one line, as far as the standards have as many characters as it has."""
    return sum(1 + (match[0] in _SURE) for match in _ONE.finditer(line) if _is_nobodys(line, match.start()))


def _is_nobodys(line: str, place: int) -> bool:
    """Whether no standard of traditional Chinese has the character of this place there."""
    start, end = max(place - PHRASE, 0), place + PHRASE + 1
    simple = simplify(line[start:end])
    standards = [write(simple) for write in _writers()]
    return all(len(one) == len(simple) and one[place - start] != line[place] for one in standards)
