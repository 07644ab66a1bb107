"""What a line of chrome is among its neighbours: an item of a menu, a link to another page, a part of an imprint."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache
from itertools import groupby

from cleaner.dates import MOST_READ, find_date
from cleaner.patterns import lazy
from cleaner.stages.furniture.bylines import names_person
from cleaner.stages.furniture.lines import Lines, is_ended, is_prose
from cleaner.stages.furniture.phrases import folded, is_section
from cleaner.stages.furniture.words import HOMES, Judged, Kind

LONGEST_ITEM = 16
"""Code points of an item of a menu."""
SHORTEST_MENU = 6
"""Lines of a menu with unknown items."""
FEWEST_KNOWN = 3
"""Known items of such a menu."""
KNOWN_ITEMS = 0.2
"""Share of known items in such a menu."""
MOST_UNKNOWN = 2
"""Unknown items in a row of a menu below `首页`."""
MOST_ENCLOSED = 4
"""Unknown lines in a row between two of chrome."""
MOST_LINKS = 20
"""Lines below `相关阅读` that are links."""
LONGEST_LINK = 60
"""Code points of such a line."""

LONGEST_NAME = 3
"""Code points of a Chinese name: `高级模式` begins with a surname, too."""
_SENTENCE_END = lazy(r"[。！？!?…]['\"”’』」）)]?$|[a-zа-я]\.$")
_ITEM = lazy(r"(?:[•·▪■●○◆◇▫‣►▸]|\s{2}|\t|\u3000)")
_ITEM_FIRST = frozenset("•·▪■●○◆◇▫‣►▸ \t\u3000\xa0\u2002\u2003")
_NO_ITEM = lazy(r"[。！？；，,.:：\d]")
STAYS = lazy(
    r"责任编辑|責任編輯|编辑[:：]|编[:：]|来源[:：]|來源[:：]|作者|记者|記者|校对|^[(（].{0,20}[)）]$|[(（][^()（）]{0,6}(?:摄|攝|图|供稿|整理|报道|報導)[)）]$|^附件|^注[:：]|^参考文献"
)
"""What belongs to a document though it stands among chrome."""
_STEP = lazy(r"\d{1,2}(?:[.)）] ?|、)[^\W\d]")
_NEIGHBOUR = lazy(
    r"(?i)\W*(?:(?:previous|next|older|newer)(?: (?:article|post|story|page|entry))?|[上下前后]一?[篇条则章])\W*"
)
"""What stands above the title of a neighbouring page."""


def menu_lines(lines: Lines, judged: Judged) -> list[int]:
    """The lines of menus: runs of short, bulleted or indented lines, some of them known."""
    found: list[int] = []
    if sum([lines.raw[line][0] in _ITEM_FIRST for line in judged]) < SHORTEST_MENU:
        return found
    for is_menu, run in groupby(judged, lambda line: _is_item(lines.raw[line], lines.rows[line])):
        items = list(run)
        known = sum(judged[line].kind is not Kind.OTHER for line in items)
        if is_menu and len(items) >= SHORTEST_MENU and known >= max(FEWEST_KNOWN, KNOWN_ITEMS * len(items)):
            found += [line for line in items if judged[line].kind is not Kind.SHAPED]
    return found


def below_home(lines: Lines, judged: Judged) -> list[int]:
    """The lines of menus without bullets: short ones below `首页` or `Menu`, down to the last that is known."""
    found: list[int] = []
    run: list[int] | None = None
    for line, seen in judged.items():
        row = lines.rows[line]
        if row.lower() in HOMES:
            run = []
        elif run is not None:
            row = folded(row)
            known = seen.kind is not Kind.OTHER or is_section(row)
            if len(row) > LONGEST_ITEM or _NO_ITEM.search(row) or (len(run) > MOST_UNKNOWN and not known):
                run = None
            else:
                run.append(line)
                if known:
                    found += run
                    run = []
    return [line for line in found if judged[line].kind is not Kind.SHAPED]


def _is_item(raw: str, row: str) -> bool:
    return len(row) <= LONGEST_ITEM and _ITEM.match(raw) is not None and _NO_ITEM.search(row) is None


def linked_lines(lines: Lines, judged: Judged, most: int = MOST_LINKS) -> list[int]:
    """The lines below the heading of a list of links, up to one that belongs to the text."""
    found: list[int] = []
    left = 0
    for line, seen in judged.items():
        row = lines.rows[line]
        if seen.kind is Kind.RELATED:
            left = most
        elif _NEIGHBOUR.fullmatch(row):
            left = 1
        elif seen.kind >= Kind.STRONG:
            left = left if seen.kind is Kind.STRONG else 0
        elif left and len(row) <= LONGEST_LINK and not (is_prose(row) and is_ended(row)) and not STAYS.search(row):
            found.append(line)
            left -= 1
        else:
            left = 0
    return found


def enclosed_lines(lines: Lines, judged: Judged, *, opens: Container[str]) -> list[int]:
    """The unknown short lines between a line of chrome that falls under one of `opens` and more chrome behind it.

    Behind an imprint or the links to the neighbouring pages, these are addresses, partners, the names of columns; the
    document has ended there.
    """
    found: list[int] = []
    waiting: list[int] | None = None
    for line, seen in judged.items():
        if seen.kind >= Kind.STRONG:
            found += waiting or []
            waiting = [] if seen.rule in opens or waiting is not None else None
        elif waiting is not None:
            row = lines.rows[line]
            if len(waiting) >= MOST_ENCLOSED or not may_go(row):
                waiting = None
            else:
                waiting.append(line)
    return found


def is_step(row: str) -> bool:
    """Whether a line is an item of a numbered list, as instructions are: they name buttons, too."""
    return _STEP.match(row) is not None


@lru_cache(maxsize=MOST_READ)
def may_go(row: str) -> bool:
    """Whether an unknown line among chrome may be chrome: no sentence, no name, no date, nothing that always stays."""
    if len(row) > LONGEST_LINK or is_prose(row) or _SENTENCE_END.search(row) or STAYS.search(row) or is_step(row):
        return False
    named = not row.isascii() and len(row) <= LONGEST_NAME and names_person(row)
    return not named and find_date(row) is None
