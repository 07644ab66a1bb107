"""Site chrome around the text of a page: menus, log-in, search, share and print buttons, breadcrumbs, imprints.

In two steps. Each line before the first and behind the last line of running text is judged alone: it is chrome when it
has the form of a breadcrumb, an imprint or the like, or is made of nothing but words of the rule pack. Then by its
neighbours: a line of words that could be content, too (`新闻 | 产品`), is chrome beside chrome; so are the unknown
items of a menu among known ones, and the titles below `相关阅读`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

from cleaner.patterns import lazy
from cleaner.stages.furniture.lines import SHORTEST_PROSE, Lines, is_prose
from cleaner.stages.furniture.shapes import COOKIES, IMPRINT
from cleaner.stages.furniture.words import Judge, Judgement, Kind, folded, items_of

RULE = "furniture.site-chrome"
RELATED_RULE = "furniture.related-links"

SMALLEST_BODY = 40
"""Code points of running text that a document needs: a list of button names is not the chrome of anything."""
MOST = 2.0
"""Words of chrome may be that many times the running text; a glossary of menus has an introduction only."""
ZONE = 300
"""Lines in front of or behind the running text that are looked at: menus of large sites have 100 to 200."""
EVIDENCE = 2
"""Strong words, or half a line of telling form, without which no line of a zone is chrome."""
LONGEST_ITEM = 16
"""Code points of an item of a menu."""
SPARSE = 0.1
"""Share of the lines of a zone below which words of chrome are entries of a list, when no line is of telling form."""
SHORTEST_MENU = 6
"""Lines of a menu with unknown items."""
FEWEST_KNOWN = 3
"""Known items of such a menu."""
KNOWN_ITEMS = 0.2
"""Share of known items in such a menu."""
MOST_LINKS = 20
"""Lines below `相关阅读` that are links."""
LONGEST_LINK = 60
"""Code points of such a line."""

_NOTHING = Judgement(Kind.OTHER)
_ITEM = lazy(r"(?:[•·▪■●○◆◇▫‣►▸]|\s{2}|\t|\u3000)")
_NO_ITEM = lazy(r"[。！？；，,.:：\d]")
_LICENCE = lazy(r"(?i)^\W*(?:\d[\d.]* )?(?:licen[sc](?:e|ing)|(?:author and )?copyrights?|版权|许可证?|授权)[\s:：.]*$")
_STAYS = lazy(
    r"责任编辑|責任編輯|编辑[:：]|编[:：]|来源[:：]|來源[:：]|作者|记者|記者|校对|[(（].{0,20}[)）]$|^附件|^注[:：]|^参考文献"
)


def chrome_lines(lines: Lines, judge: Judge) -> dict[int, str]:
    """The lines of site chrome in front of and behind the running text, each with its rule.

    A text without running text is left alone, and one that is mostly words of chrome: it is about them. The first line
    stays when a single word might be its title; so do the items of a list that a line of running text announces.
    """
    every = range(len(lines.rows))
    first, last = _first_prose(lines, judge, every), _first_prose(lines, judge, every[::-1])
    if first < 0:
        return {}
    found = _chrome_of_zone(lines, range(first)[:ZONE], judge)
    if not lines.rows[last].endswith((":", "：")):
        found |= _chrome_of_zone(lines, range(last + 1, len(lines.rows))[-ZONE:], judge)
    if COOKIES in found.values() and _is_about_cookies(lines, found):
        found = {line: rule for line, rule in found.items() if rule != COOKIES}
    if not found:
        return {}
    body = sum(len(row) for row in lines.rows[first : last + 1] if is_prose(row))
    words = sum(len(lines.rows[line]) for line, rule in found.items() if rule == RULE)
    return found if body >= max(SMALLEST_BODY, words / MOST) else {}


def _is_about_cookies(lines: Lines, found: Mapping[int, str]) -> bool:
    """Whether a line that is no note names cookies: then the notes belong to the text."""
    return any("ookie" in row and line not in found for line, row in enumerate(lines.rows))


def _first_prose(lines: Lines, judge: Judge, order: range) -> int:
    for line in order:
        row = lines.rows[line]
        if len(row) >= SHORTEST_PROSE and is_prose(row) and judge(row).kind is not Kind.SHAPED:
            return line
    return -1


def _chrome_of_zone(lines: Lines, zone: range, judge: Judge) -> dict[int, str]:
    judged = {line: judge(lines.rows[line]) for line in zone if lines.rows[line]}
    if not zone.start:
        # Above a text, a copyright notice is the text's own: a licence, the page behind the title of a book.
        judged = {line: _NOTHING if seen.rule == IMPRINT else seen for line, seen in judged.items()}
    judged = {
        line: _NOTHING if seen.rule == IMPRINT and _is_headed(lines, line) else seen for line, seen in judged.items()
    }
    if sum(EVIDENCE if kind is Kind.SHAPED else strong for kind, _, strong, _ in judged.values()) < EVIDENCE:
        return {}
    if _is_glossary(lines, judged):
        return {}
    for line in _menu_lines(lines, judged):
        judged[line] = Judgement(Kind.STRONG, words=1)
    sure = _spread([(line, judgement.kind) for line, judgement in judged.items()])
    if not any(judged[line].kind is Kind.SHAPED for line in sure) and _is_lone(judged, sure):
        return {}
    if zone.start == 0 and _is_title(lines, judged):
        sure.discard(next(iter(judged)))
    found = {line: judged[line].rule or RULE for line in sorted(sure)}
    if zone.start:
        found |= dict.fromkeys(_links(lines, judged, sure), RELATED_RULE)
    return found


def _is_headed(lines: Lines, line: int) -> bool:
    """Whether a copyright notice stands below a heading of its own, as in the manual of a program: it is a section."""
    above = lines.around(line, -1)
    if above >= 0 and not any(map(str.isalnum, lines.rows[above])):
        above = lines.around(above, -1)  # what underlines the heading
    return above >= 0 and _LICENCE.search(lines.rows[above]) is not None


def _is_lone(judged: Mapping[int, Judgement], sure: set[int]) -> bool:
    """Whether words of chrome are but a few entries of a list, or a single one."""
    return len(sure) < SPARSE * len(judged) or sum(judged[line].words for line in sure) == 1


def _is_glossary(lines: Lines, judged: Mapping[int, Judgement]) -> bool:
    """Whether Chinese and English words of chrome take turns, with no line of telling form: a table of words."""
    if any(judgement.kind is Kind.SHAPED for judgement in judged.values()):
        return False
    ascii_lines = [lines.rows[line].isascii() for line, judgement in judged.items() if judgement.kind is Kind.STRONG]
    turns = sum(before != after for before, after in pairwise(ascii_lines))
    return turns >= len(ascii_lines) // 2 >= EVIDENCE


def _is_title(lines: Lines, judged: Mapping[int, Judgement]) -> bool:
    """Whether the first line of the document is one word, and no other line in front of the text can be its title."""
    first, judgement = next(iter(judged.items()))
    if judgement.kind is Kind.SHAPED or any(other.kind is Kind.OTHER for other in judged.values()):
        return False
    return len(items_of(folded(lines.rows[first]))) == 1


def _spread(kinds: Sequence[tuple[int, Kind]]) -> set[int]:
    """The lines that are chrome: the strong ones, and the weak ones that only weak ones part from a strong one."""
    sure: set[int] = set()
    for order in (kinds, kinds[::-1]):
        beside = False
        for line, kind in order:
            beside = kind >= Kind.STRONG or (beside and kind is Kind.WEAK)
            if beside:
                sure.add(line)
    return sure


def _menu_lines(lines: Lines, judged: Mapping[int, Judgement]) -> list[int]:
    """The lines of menus: runs of short, bulleted or indented lines, some of them known."""
    found: list[int] = []
    for is_menu, run in groupby(judged, lambda line: _is_item(lines.raw[line], lines.rows[line])):
        items = list(run)
        known = sum(judged[line].kind is not Kind.OTHER for line in items)
        if is_menu and len(items) >= SHORTEST_MENU and known >= max(FEWEST_KNOWN, KNOWN_ITEMS * len(items)):
            found += [line for line in items if judged[line].kind is not Kind.SHAPED]
    return found


def _is_item(raw: str, row: str) -> bool:
    return len(row) <= LONGEST_ITEM and _ITEM.match(raw) is not None and _NO_ITEM.search(row) is None


def _links(lines: Lines, judged: Mapping[int, Judgement], sure: set[int]) -> list[int]:
    """The lines below the heading of a list of links, up to one that belongs to the text."""
    found: list[int] = []
    left = 0
    for line, judgement in judged.items():
        row = lines.rows[line]
        if judgement.kind is Kind.RELATED:
            left = MOST_LINKS
        elif line in sure:
            continue
        elif left and len(row) <= LONGEST_LINK and not is_prose(row) and not _STAYS.search(row):
            found.append(line)
            left -= 1
        else:
            left = 0
    return found
