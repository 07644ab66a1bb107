"""Lines made of the words of buttons and menus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.furniture.forms import DISCLAIMER, NOTE
from cleaner.stages.furniture.lines import is_prose
from cleaner.stages.furniture.notes import is_note
from cleaner.stages.furniture.phrases import folded, is_section, label_strength
from cleaner.stages.furniture.shapes import LONGEST, heads_links, is_disclaimer, is_hint, shape_of
from cleaner.stages.furniture.usage import usage
from cleaner.stages.furniture.vocabulary import GLUE, SHORTEST_WORD, Vocabulary

LONGEST_WORD = 12
"""Code points of the longest word looked up inside a line whose items are not separated (`首页登录注册`)."""
FEWEST_ITEMS = 4
"""Items of a line from which on it is a menu though some of them are unknown."""
SHORTEST_PHRASE = 5
"""Code points of a Chinese word that counts twice."""
BAR = 3
"""Action words on one line that make a bar of buttons."""
HOMED = 0.2
"""Share of known items in a menu that begins with the home page."""
LONGEST_HOME = 6
"""Code points of the name of a home page: `学校首页`."""
SURE_LABELS = 2
"""Strength of the labels of a line with which a few of its items may be unknown."""
SHORT_MENU = 4
"""Words of menus on one line, the home page first, that make a menu by themselves."""
LONG_MENU = 6
"""The same without the home page."""
MOSTLY = 0.6
"""Share of known items of such a line."""
LONGEST_BAR = 60
"""Code points of a bar of labels with a mark of a sentence in it."""
MOST_JUDGED = 8_192
"""Lines whose judgement is kept: the pages of a site have the same chrome."""
KNOWN = 0.4
"""Share of known items in such a menu."""

_SEPARATOR = lazy(
    r"\s{2,}|\s*[|｜丨│┊/／·•∙●○■◆◇▪▫▼▲►▸▶▾▿△▽◂◃◁▷➤➔➜➡⇒✓✔✕✖❯❮⭐💬🔍🖨✎✉☰>＞»›→«‹<\[\]【】()（）「」:：,，、;；+＋*#&_=↑↓←※☆★\t\u3000\xa0—–-]+\s*"
)
_SPACED_OUT = lazy(r"(?:[⺀-\uffef] ){5}(?:[⺀-\uffef，。]{1,2} ?)+$")
SHORTEST_SPACED = 14
"""Code points of a line of spaced-out characters: shorter ones are items of a menu."""
_SPACED = lazy(r"(?:[^\W\x00-ÿ] ){1,5}[^\W\x00-ÿ]")
_COUNT = lazy(r"[\d,.万w+k]{1,9}[次条个人℃°]?|[:：]")
_LATIN = lazy(r"[a-z]")
_BILINGUAL = frozenset((
    "english", "english version", "rss", "app", "app下载", "wap", "qq", "x", "facebook", "twitter", "weibo",
    "a", "t", "en", "top", "pc", "vip", "cn", "go", "ok", "eng", "line"
))  # fmt: skip
"""Latin words in menus of Chinese sites; others beside Chinese ones are the two sides of a glossary."""


class Kind(IntEnum):
    """What a line is, judged alone."""

    OTHER = 0
    WEAK = 1
    """Words of menus, which can be headings as well."""
    STRONG = 2
    """Words of buttons, and nothing else."""
    RELATED = 3
    """The heading of a list of links."""
    SHAPED = 4
    """A form that tells by itself."""


class Judgement(NamedTuple):
    """What a line is, and why."""

    kind: Kind
    rule: str = ""
    """The rule that its form falls under."""
    strong: int = 0
    """How many strong words it has; those that are phrases count twice."""
    words: int = 0
    """How many words of chrome it is made of."""
    deeds: int = 0
    """How many of them say what a reader does."""


Judged = Mapping[int, Judgement]
"""Lines that are not blank, in order, with what each is."""


EVIDENCE = 2
"""Strong words, or half a line of telling form, without which no line of a zone is chrome."""


def evidence(judged: Judged) -> int:
    """How sure some lines show that they come off a site: their strong words; a telling form is worth two."""
    return sum([EVIDENCE if seen[0] is Kind.SHAPED else seen[2] for seen in judged.values()])


@dataclass
class Judge:
    """Judges the lines of one document, each different one once."""

    words: Vocabulary
    known: dict[str, Judgement] = field(default_factory=dict)

    def __call__(self, row: str) -> Judgement:
        """What a line is, whatever stands beside it."""
        if row not in self.known:
            self.known[row] = _judged(row, self.words)
        return self.known[row]


def items_of(line: str) -> list[str]:
    """The items of a folded line: what its separators part."""
    return [item for item in _SEPARATOR.split(line) if item]


_OTHER = Judgement(Kind.OTHER)
_MORE = frozenset(("更多", "more", "查看更多", "更多>>", "换一换"))
HOMES = frozenset((
    "首页", "首頁", "網站首頁", "主頁",
    "導航菜單", "网站首页", "主页", "home", "front", "ホーム", "トップ", "홈", "导航菜单", "menu",
    "startseite", "главная", "accueil", "inicio"
))  # fmt: skip
"""What menus begin with."""


@lru_cache(maxsize=MOST_JUDGED)
def _judged(row: str, words: Vocabulary) -> Judgement:
    line = _closed_up(folded(row).strip())
    if len(line) > LONGEST or not words.may_know(line):
        return _OTHER
    if shape := shape_of(line):
        if shape.sure:
            return Judgement(Kind.SHAPED, shape.rule, strong=1, words=1)
        labels = _judged_items(items_of(line), words, whole=True)
        return Judgement(Kind.STRONG, shape.rule, max(1, labels.strong), max(1, labels.words))
    if is_disclaimer(line):
        return Judgement(Kind.WEAK, DISCLAIMER)
    prose = is_prose(line)
    if prose and len(line) > LONGEST_BAR:
        return Judgement(Kind.WEAK, NOTE) if is_note(line) else _OTHER
    items = [line] if line in words.words else items_of(line)
    if items and (items[0] in words.related or heads_links(items[0], line)) and not {*items[1:]} - _MORE:
        return Judgement(Kind.RELATED, strong=1, words=1)
    judged = _judged_items(items, words, whole=prose)
    return judged if judged.kind is not Kind.OTHER else _judged_loosely(line, prose=prose)


def _closed_up(line: str) -> str:
    """A line without the blanks that part each of its Chinese characters from the next."""
    return line.replace(" ", "") if len(line) > SHORTEST_SPACED and _SPACED_OUT.match(line) else line


def _judged_loosely(line: str, *, prose: bool) -> Judgement:
    """What a line is that no list has: a sentence of the site, or what the words of use tell that it is made of."""
    if prose:
        return Judgement(Kind.WEAK, NOTE) if is_note(line) else _OTHER
    used = usage(line)
    if used or is_hint(line):
        return Judgement(Kind.WEAK, strong=max(0, used - 1), words=used)
    return _OTHER


def _judged_items(items: list[str], words: Vocabulary, *, whole: bool) -> Judgement:
    """What a line of such items is: all of them are labels, or, unless `whole`, most are."""
    worded = [item for item in items if item not in GLUE and not _COUNT.fullmatch(item)] or items
    parts = [_known_parts(item, words) for item in worded]
    every = [part for known in parts for part in known]
    strong = sum(_strength(part, words) for part in every)
    if sum(part in words.actions or label_strength(part) == 1 for part in every) >= BAR:
        strong += 2
    deeds = sum(label_strength(part) > 0 for part in every)
    if items and all(parts):
        if _is_glossary(every):
            return _OTHER
        if len(every) >= (SHORT_MENU if _is_home(every[0]) else LONG_MENU):
            strong = max(strong, 1 + (len(every) > LONG_MENU))
        elif strong and len(every) >= BAR:
            strong = max(strong, 2)
        return Judgement(Kind.STRONG if strong else Kind.WEAK, strong=strong, words=len(every), deeds=deeds)
    if whole:
        return _OTHER
    if strong >= SURE_LABELS and sum(map(bool, parts)) >= MOSTLY * len(parts):
        return Judgement(Kind.STRONG, strong=1, words=len(every))
    if len(items) > 1 and label_strength(items[0]) == SURE_LABELS:
        return Judgement(Kind.WEAK, strong=1)  # what a button promises: `立即注册，享更多功能`
    return _menu(items, words, strong)


def _strength(part: str, words: Vocabulary) -> int:
    if part in words.strong:
        return 1 + _is_phrase(part)
    return 2 if label_strength(part) == 2 else 0


def _is_phrase(word: str) -> bool:
    """Whether a word of chrome is so long that it is nothing else: `share this article`, `政府网站找错`."""
    return " " in word or (len(word) >= SHORTEST_PHRASE and not word.isascii())


def _is_glossary(parts: list[str]) -> bool:
    """Whether words of two scripts stand side by side."""
    latin = any(part.isascii() and part not in _BILINGUAL for part in parts)
    return latin and not all(part.isascii() for part in parts)


def _menu(items: list[str], words: Vocabulary, strong: int) -> Judgement:
    """What a line is of whose items some are unknown: a menu when enough are known, or it begins with the home page."""
    several = [part for item in items for part in item.split()]
    if len(several) < FEWEST_ITEMS or max(map(len, several)) > LONGEST_WORD:
        return _OTHER
    known = sum(part in words.words or label_strength(part) > 0 or is_section(part) for part in several)
    sure = sum(_strength(part, words) > 0 for part in several)
    if sure >= SURE_LABELS and known >= MOSTLY * len(several):
        return Judgement(Kind.STRONG, strong=SURE_LABELS, words=len(several))
    if _is_home(several[0]) and known > 1 and known >= HOMED * len(several):
        return Judgement(Kind.STRONG, strong=1, words=len(several))
    return Judgement(Kind.WEAK, strong=min(strong, 1)) if known >= KNOWN * len(several) else _OTHER


def _is_home(item: str) -> bool:
    return item in HOMES or (len(item) <= LONGEST_HOME and item.endswith("首页"))


def _known_parts(item: str, words: Vocabulary) -> list[str]:
    """The words an item is made of, none when anything in it is not a known word or a count."""
    item = item.rstrip(".。!！…")
    spaced = " " in item
    if spaced and _SPACED.fullmatch(item):
        item = item.replace(" ", "")
    if item in words.words or label_strength(item):
        return [item]
    if not spaced:
        return [] if _LATIN.search(item) else _segmented(item, words)
    parts: list[str] = []
    for piece in item.split(" "):
        if piece in words.words or label_strength(piece):
            parts.append(piece)
        elif not piece or piece in GLUE or (parts and _COUNT.fullmatch(piece)):
            continue
        elif _LATIN.search(piece) or not (glued := _segmented(piece, words)):
            return []
        else:
            parts += glued
    return parts


def _segmented(piece: str, words: Vocabulary) -> list[str]:
    """The words of a run of Chinese words without separators, longest first; none when it is not made of them."""
    parts: list[str] = []
    if piece[:SHORTEST_WORD] not in words.openings:
        return parts
    at = 0
    while at < len(piece):
        for length in range(min(LONGEST_WORD, len(piece) - at), SHORTEST_WORD - 1, -1):
            if piece[at : at + length] in words.words:
                parts.append(piece[at : at + length])
                at += length
                break
        else:
            count = _COUNT.match(piece, at)
            if not parts or not count:
                return []
            at = count.end()
    return parts
