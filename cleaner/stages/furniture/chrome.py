"""Site chrome around the text of a page: menus, log-in, search, share and print buttons, breadcrumbs, imprints.

In two steps. Each line before the first and behind the last line of running text is judged alone: it is chrome when it
has the form of a breadcrumb, an imprint or the like, or is made of nothing but words of the rule pack. Then by its
neighbours: a line of words that could be content, too (`新闻 | 产品`), is chrome beside chrome.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from cleaner.rules import Rule
from cleaner.stages.furniture.lines import SHORTEST_PROSE, Lines, is_prose
from cleaner.stages.furniture.shapes import COOKIES, shape_of

RULE = "furniture.site-chrome"

LONGEST_WORD = 12
"""Code points of the longest word looked up inside a line whose items are not separated (`首页登录注册`)."""
FEWEST_ITEMS = 4
"""Items of a line from which on it is a menu though some of them are unknown."""
KNOWN = 0.4
"""Share of known items in such a menu."""
SMALLEST_BODY = 40
"""Code points of running text that a document needs: a list of button names is not the chrome of anything."""
MOST = 2.0
"""Chrome may be that many times the running text; a glossary of a program's menus has an introduction only."""
ZONE = 300
"""Lines in front of or behind the running text that are looked at: menus of large sites have 100 to 200."""
LONGEST_LINE = 300
"""Code points of a line of chrome."""

_SEPARATOR = re.compile(
    r"\s{2,}|[\s]*[|｜丨│┊/／·•∙●○■◆◇▪▫>»›→«‹<\[\]【】()（）「」:：,，、;；+＋*#&_=↑↓※☆★\t\u3000\xa0—–-]+[\s]*"
)
_COUNT = re.compile(r"[\d,.万w+k]{1,9}次?|[:：]")
_LATIN = re.compile(r"[a-z]")
_FOLD = str.maketrans(
    "頁錄冊關於聯繫係網聞產導覽點擊閱讀評論轉發複製鏈題設為藏語電郵購車務們舉報尋佈簡體應幫問題條訂鈕陸註檢歷隱權聲專區動態業視頻圖欄",
    "页录册关于联系系网闻产导览点击阅读评论转发复制链题设为藏语电邮购车务们举报寻布简体应帮问题条订钮陆注检历隐权声专区动态业视频图栏",
)


class Kind(IntEnum):
    """What a line is, judged alone."""

    BLANK = 0
    OTHER = 1
    WEAK = 2
    STRONG = 3
    SHAPED = 4


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of chrome: those that are hardly anything else, and those of menus, which name content as well."""

    strong: frozenset[str]
    words: frozenset[str]
    """All of them."""


def vocabulary(rules: Iterable[Rule]) -> Vocabulary:
    """The words of the rules of kind `words`: strong ones have weight 1 or more."""
    lists = tuple((rule.words, rule.weight >= 1) for rule in rules if rule.kind == "words" and rule.weight > 0)
    return _vocabulary(lists)


@lru_cache(maxsize=8)
def _vocabulary(lists: tuple[tuple[tuple[str, ...], bool], ...]) -> Vocabulary:
    strong = frozenset(word.lower() for words, is_strong in lists if is_strong for word in words)
    weak = frozenset(word.lower() for words, is_strong in lists if not is_strong for word in words)
    return Vocabulary(strong, strong | weak)


def chrome_lines(lines: Lines, words: Vocabulary) -> dict[int, str]:
    """The lines of site chrome in front of and behind the running text, each with its rule.

    A text without running text is left alone, and one that is mostly words of chrome: it is about them. The first line
    stays when a single word might be its title; so do the items of a list that a line of running text announces.
    """
    every = range(len(lines.rows))
    first, last = _first_prose(lines, every), _first_prose(lines, every[::-1])
    if first < 0:
        return {}
    found = _chrome_of_zone(lines, range(first)[:ZONE], words)
    if not lines.rows[last].endswith((":", "：")):
        found |= _chrome_of_zone(lines, range(last + 1, len(lines.rows))[-ZONE:], words)
    if COOKIES in found.values() and _is_about_cookies(lines, found):
        found = {line: rule for line, rule in found.items() if rule != COOKIES}
    if not found:
        return {}
    body = sum(len(row) for row in lines.rows[first : last + 1] if is_prose(row))
    return found if body >= max(SMALLEST_BODY, sum(len(lines.rows[line]) for line in found) / MOST) else {}


def _is_about_cookies(lines: Lines, found: Mapping[int, str]) -> bool:
    """Whether a line that is no note names cookies: then the notes belong to the text."""
    return any("ookie" in row and line not in found for line, row in enumerate(lines.rows))


def _first_prose(lines: Lines, order: range) -> int:
    for line in order:
        row = lines.rows[line]
        if len(row) >= SHORTEST_PROSE and is_prose(row) and not shape_of(_folded(row)):
            return line
    return -1


def _chrome_of_zone(lines: Lines, zone: range, words: Vocabulary) -> dict[int, str]:
    kinds: dict[int, Kind] = {}
    rules: dict[int, str] = {}
    evidence = 0
    for line in zone:
        row = lines.rows[line]
        if not row:
            continue
        folded = _folded(row)
        rule = shape_of(folded)
        if rule:
            kinds[line], rules[line] = Kind.SHAPED, rule
            evidence += 2
            continue
        kinds[line], strong = _judged(folded, words)
        evidence += strong
    if evidence < 2:
        return {}
    sure = _spread(list(kinds.items()))
    if zone.start == 0 and _is_title(lines, kinds):
        sure = [line for line in sure if line != next(iter(kinds))]
    return {line: rules.get(line, RULE) for line in sure}


def _is_title(lines: Lines, kinds: Mapping[int, Kind]) -> bool:
    """Whether the first line of the document is one word, and no other line in front of the text can be its title."""
    first, kind = next(iter(kinds.items()))
    one = len(_items(_folded(lines.rows[first]))) == 1
    return kind in (Kind.WEAK, Kind.STRONG) and one and Kind.OTHER not in kinds.values()


def _spread(kinds: Sequence[tuple[int, Kind]]) -> list[int]:
    """The lines that are chrome: the strong ones, and the weak ones that only weak ones part from a strong one."""
    sure: set[int] = set()
    for order in (kinds, kinds[::-1]):
        beside = False
        for line, kind in order:
            beside = kind >= Kind.STRONG or (beside and kind is Kind.WEAK)
            if beside:
                sure.add(line)
    return sorted(sure)


def _folded(row: str) -> str:
    return row.translate(_FOLD).lower()


def _items(folded: str) -> list[str]:
    return [item for item in _SEPARATOR.split(folded) if item]


def _judged(folded: str, words: Vocabulary) -> tuple[Kind, int]:
    """What a line is by its words, and how many strong words it has."""
    if len(folded) > LONGEST_LINE:
        return Kind.OTHER, 0
    items = [folded] if folded in words.words else _items(folded)
    strong = known = 0
    for item in items:
        parts = _known_parts(item, words)
        known += bool(parts)
        strong += sum(part in words.strong for part in parts)
    if items and known == len(items):
        return (Kind.STRONG if strong else Kind.WEAK), strong
    several = [part for item in items for part in item.split()]
    if len(several) >= FEWEST_ITEMS and not is_prose(folded):
        familiar = sum(part in words.words for part in several)
        if familiar >= KNOWN * len(several) and max(map(len, several)) <= LONGEST_WORD:
            return Kind.WEAK, min(strong, 1)
    return Kind.OTHER, 0


def _known_parts(item: str, words: Vocabulary) -> list[str]:
    """The words an item is made of, none when anything in it is not a known word or a count."""
    everything = words.words
    if item in everything:
        return [item]
    parts: list[str] = []
    for piece in item.split(" "):
        if piece in everything:
            parts.append(piece)
        elif not piece or (parts and _COUNT.fullmatch(piece)):
            continue
        elif _LATIN.search(piece) or not (glued := _segmented(piece, everything)):
            return []
        else:
            parts += glued
    return parts


def _segmented(piece: str, everything: frozenset[str]) -> list[str]:
    """The words of a run of Chinese words without separators, longest first; none when it is not made of them."""
    parts: list[str] = []
    at = 0
    while at < len(piece):
        for length in range(min(LONGEST_WORD, len(piece) - at), 1, -1):
            if piece[at : at + length] in everything:
                parts.append(piece[at : at + length])
                at += length
                break
        else:
            count = _COUNT.match(piece, at)
            if not parts or not count:
                return []
            at = count.end()
    return parts
