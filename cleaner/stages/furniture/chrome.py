"""Site chrome around the text of a page: menus, log-in, search, share and print buttons, breadcrumbs, imprints.

In two steps. Each line in front of and behind the document is judged alone: it is chrome when it has the form of a
breadcrumb, an imprint or the like, or is made of nothing but the labels of buttons and menus. Then by its neighbours: a
line of words that could be content, too (`新闻 | 产品`), is chrome beside chrome; so are the unknown items of a menu
among known ones, the titles below `相关阅读`, and what stands between the lines of an imprint. Once a document is known
to be a page of a site, bars of buttons between its paragraphs are chrome, too.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from itertools import pairwise, takewhile

from cleaner.dates import find_date
from cleaner.patterns import lazy
from cleaner.stages.furniture.between import SURE, lines_above_title, lines_behind_chrome
from cleaner.stages.furniture.bylines import read_byline
from cleaner.stages.furniture.closing import ID_RULE, is_id
from cleaner.stages.furniture.contents import spare_contents
from cleaner.stages.furniture.forms import BUTTONS, COOKIES, DISCLAIMER, IMPRINT, LINKS, NOTE
from cleaner.stages.furniture.lines import Lines, is_ended, is_prose
from cleaner.stages.furniture.neighbours import below_home, enclosed_lines, is_step, linked_lines, menu_lines
from cleaner.stages.furniture.phrases import folded
from cleaner.stages.furniture.words import EVIDENCE, Judge, Judged, Judgement, Kind, evidence, items_of
from cleaner.stages.furniture.zones import ENDS, Zones, zones_of

RULE = "furniture.site-chrome"
RELATED_RULE = "furniture.related-links"

MOST = 2.0
"""Words of chrome may be that many times the running text; a glossary of menus has an introduction only."""
FEW_LABELS = 2
"""Lines of chrome among which the first may be a title."""
CLEAR = 4
"""The same of both zones together around a document that has no running text to tell it from chrome; of each of them,
where no line is of telling form."""
CROWD, CROWDED = 4, 0.4
"""Words of menus, and their share of the lines, on both sides of a text, that tell a page without any surer word."""
PARTED = 2
"""Evidence of the chrome between a note of the site and the document: headings of a manual are like buttons."""
BOTH = 0.4
"""Share of the lines in each of the two languages of a table of words."""
SPARSE = 0.1
"""Share of the lines of a zone below which words of chrome are entries of a list, when no line is of telling form."""
LONGEST_SPOKEN = 150
"""Code points of a sentence of the site between paragraphs."""
LONGEST_COUNT = 14
"""Code points of a count, or of signs alone, among chrome."""
_COUNT = lazy(r"[^\W\d]{2,8} ?(?:[(（][\d,.]+[)）]|[:：] ?[\d,.]+[万亿wkKmM]?)|[\d,.]+[万亿wkKmM]?\+? [A-Za-z]{3,10}")
"""A name with its count, as counters and tabs have it: `消息(0)`, `回复：12`, `1.2K Followers`."""
_CONTACT = lazy(
    r"(?i)\w{0,4}(?:电话|電話|手机|手機|热线|熱線|传真|傳真|邮箱|郵箱|信箱|qq|微信|e-?mail|tel|phone)\w{0,2} ?[:：]"
)
_CALENDAR = lazy("农历|農曆|今[天日]")
"""What the date of today has, above the name of a site."""
_DATE = lazy(r"(?:19|20)\d\d|\d{1,2}[./月]\d")
_HEADING = lazy(
    r"#{1,6} \w|={4,}$|-{4,}$|~{4,}$|(?:Files|Copyright|License|Upstream-Name):|.*(?:GPL|\b[Ll]icen[sc]e\b|[Ww]arranty)"
)
_NOTHING = Judgement(Kind.OTHER)
_STRONG = Judgement(Kind.STRONG, words=1)
_LICENCE = lazy(
    r"(?i)^\W*(?:\d[\d.]* )?(?:licen[sc](?:e|ing)|(?:author and )?copyrights?|版权|许可证?|授权|"
    r"著作[権权]|저작권|ライセンス)[\s:：.]*$"
)
_PAGE = lazy(
    "隐私|声明|条款|协议|政策|规则|须知|说明|指南|帮助|关于|联系|简介|招聘|privacy|terms|policy|conditions|about|contact|help|faq|notice|"
    "statement|プライバシー|規約|规约|방침|약관|소개"
)
"""Names of pages of a site that have a text of their own."""
_INSIDE = frozenset((BUTTONS, COOKIES, LINKS))
"""Rules of the chrome that sites put between paragraphs."""


def chrome_lines(lines: Lines, judge: Judge) -> dict[int, str]:
    """The lines of site chrome around the document, and between its paragraphs, each with its rule.

    A text that is mostly words of chrome is left alone: it is about them. The first line stays when a single word might
    be its title; so do the items of a list that a line of running text announces.
    """
    zones = zones_of(lines, judge)
    if zones is None:
        return {}
    _close(lines, zones)
    spare_contents(lines, zones)
    if zones.has_prose and _is_crowded(zones.head) and _is_crowded(zones.tail):
        for zone in (zones.head, zones.tail):
            zone |= {line: seen._replace(kind=Kind.STRONG, strong=1) for line, seen in zone.items() if _is_word(seen)}
    if evidence(zones.head) + evidence(zones.tail) < EVIDENCE:
        return {}  # neighbours add none
    head, tail = _in_context(lines, zones)
    if lines.rows[zones.last].endswith((":", "：")):
        tail = {}
    is_page = _is_page(zones, head, tail) and not _is_manual(lines, head, tail)
    found = _chrome_of_zone(lines, head, is_page=is_page)
    for line in _titles(lines, zones, head, found):
        del found[line]
    found |= _chrome_of_zone(lines, tail, is_page=is_page)
    if COOKIES in found.values() and _is_about_cookies(lines, found):
        found = {line: rule for line, rule in found.items() if rule != COOKIES}
    if not _has_body(lines, zones, found) or _are_headings(head, found):
        return {}
    return found | (_inside(lines, zones, judge) if zones.has_prose else {})


def _close(lines: Lines, zones: Zones) -> None:
    """Judge what only the end of a document tells: `相关阅读` on the last line is the heading of nothing."""
    last = next(reversed(zones.tail), -1)
    if last >= 0 and zones.has_prose and zones.tail[last].kind is Kind.RELATED and not lines.rows[last].startswith("#"):
        zones.tail[last] = Judgement(Kind.SHAPED, RELATED_RULE)


def _is_crowded(zone: Judged) -> bool:
    """Whether words of menus, none of which would tell, are most of what stands on one side of a text."""
    return sum(map(_is_word, zone.values())) >= max(CROWD, CROWDED * len(zone))


def _is_word(seen: Judgement) -> bool:
    """Whether a line is made of words of menus."""
    return seen.kind is Kind.WEAK and seen.words > 0


def _in_context(lines: Lines, zones: Zones) -> tuple[dict[int, Judgement], dict[int, Judgement]]:
    """The zones with what their lines are among their neighbours."""
    # Above a text, a copyright notice is the text's own: a licence, the page behind the title of a book.
    head = {
        line: _NOTHING if seen.rule in (IMPRINT, DISCLAIMER) or _is_byline(lines.rows[line], seen) else seen
        for line, seen in zones.head.items()
    }
    tail = {
        line: _NOTHING if seen.rule == IMPRINT and _is_headed(lines, line) else seen
        for line, seen in zones.tail.items()
    }
    for line in takewhile(lambda line: tail[line].kind < Kind.STRONG, [*tail]):
        if _CONTACT.match(lines.rows[line]):
            tail[line] = _NOTHING  # a notice ends with whom to call; the site names itself below its buttons
    for zone in (head, tail):
        zone |= dict.fromkeys(menu_lines(lines, zone), _STRONG)
    head |= dict.fromkeys(below_home(lines, head), _STRONG)
    tail |= dict.fromkeys(linked_lines(lines, tail), Judgement(Kind.STRONG, RELATED_RULE))
    if tail and is_id(lines.rows[last := next(reversed(tail))]):
        tail[last] = Judgement(Kind.WEAK, ID_RULE)
    tail |= dict.fromkeys(enclosed_lines(lines, tail, opens=ENDS), _STRONG)
    above, below = evidence(head), evidence(tail)
    whole = above + below
    for zone, own, outwards in ((head, above, [*head][::-1]), (tail, below, [*tail])):
        if any(seen.rule == NOTE for seen in zone.values()):
            _drop_loose_notes(zone, outwards)
        if (own >= EVIDENCE and whole >= CLEAR) or (own and whole - own >= SURE):
            zone |= _told_by_others(lines, zone)
    head |= dict.fromkeys(lines_above_title(lines, head, whole), _STRONG)
    tail |= dict.fromkeys(lines_behind_chrome(lines, tail, whole), _STRONG)
    return head, tail


def _is_byline(row: str, seen: Judgement) -> bool:
    """Whether a line that words make chrome says when, by whom or where the text was published, which stays.

    `发表于 2021-6-8` does, and so do the fields in front of counters and buttons: what goes is the end of such a line.
    """
    if seen.kind in (Kind.OTHER, Kind.SHAPED) or _CALENDAR.search(row):
        return False
    dated = seen.kind is Kind.WEAK and not seen.strong and find_date(row) is not None
    return dated or bool(read_byline(row))


def _told_by_others(lines: Lines, zone: Judged) -> dict[int, Judgement]:
    """The lines of which more can be told in a zone that is surely chrome: words of use, and bare counts."""
    told = {
        line: seen._replace(kind=Kind.STRONG)
        for line, seen in zone.items()
        if seen.kind is Kind.WEAK and (seen.strong or 0 < seen.words == seen.deeds) and not is_step(lines.rows[line])
    }
    return told | {
        line: Judgement(Kind.WEAK)
        for line, seen in zone.items()
        if seen.kind is Kind.OTHER
        and len(row := lines.rows[line]) <= LONGEST_COUNT
        and (not any(map(str.isalpha, row)) or _COUNT.fullmatch(row))
        and not _DATE.search(row)
    }


def _drop_loose_notes(zone: dict[int, Judgement], outwards: Iterable[int]) -> None:
    """Leave the notes that little chrome parts from the document: its last paragraph may be like them."""
    between = 0
    for line in outwards:
        if between >= PARTED:
            break
        if zone[line].rule == NOTE:
            zone[line] = _NOTHING
        between += evidence({line: zone[line]})


def _is_page(zones: Zones, head: Judged, tail: Judged) -> bool:
    """Whether the zones show that the document comes off a site."""
    if zones.has_prose:
        return any(evidence(zone) >= EVIDENCE and not _is_lone(zone) for zone in (head, tail))
    if any(seen.kind is Kind.SHAPED for zone in (head, tail) for seen in zone.values()):
        return True
    least, whole = min(evidence(head), evidence(tail)), evidence(head) + evidence(tail)
    return least >= CLEAR or (least >= EVIDENCE and whole >= 2 * CLEAR)


def _is_manual(lines: Lines, head: Judged, tail: Judged) -> bool:
    """Whether all that looks like chrome is the copyright notice of a README or a licence."""
    chrome = [seen for zone in (head, tail) for seen in zone.values() if seen.kind >= Kind.STRONG]
    return all(seen.rule == IMPRINT for seen in chrome) and any(map(_HEADING.match, lines.rows))


def _has_body(lines: Lines, zones: Zones, found: Mapping[int, str]) -> bool:
    """Whether there is a text that what was found can be the chrome of."""
    if not zones.has_prose or any(
        judged.kind is Kind.SHAPED for judged in (*zones.head.values(), *zones.tail.values())
    ):
        return True
    body = sum(len(row) for row in lines.rows[zones.first : zones.last + 1] if is_prose(row))
    words = sum(len(lines.rows[line]) for line, rule in found.items() if rule == RULE)
    return body >= words / MOST


def _is_about_cookies(lines: Lines, found: Container[int]) -> bool:
    """Whether the document itself names cookies: then the notes may belong to it."""
    return any("ookie" in row for line, row in enumerate(lines.rows) if line not in found)


def _chrome_of_zone(lines: Lines, judged: Judged, *, is_page: bool) -> dict[int, str]:
    if not is_page or _is_glossary(lines, judged):
        return {}
    sure = _spread([(line, judgement.kind) for line, judgement in judged.items()])
    return {line: judged[line].rule or RULE for line in sorted(sure)}


def _is_headed(lines: Lines, line: int) -> bool:
    """Whether a copyright notice stands below a heading of its own, as in the manual of a program: it is a section."""
    above = lines.around(line, -1)
    if above >= 0 and not any(map(str.isalnum, lines.rows[above])):
        above = lines.around(above, -1)  # what underlines the heading
    return above >= 0 and _LICENCE.search(lines.rows[above]) is not None


def _is_lone(judged: Judged) -> bool:
    """Whether words of chrome are but a few entries of a list, or a single one, and no line is of telling form."""
    if any(seen.kind is Kind.SHAPED for seen in judged.values()):
        return False
    sure = _spread([(line, seen.kind) for line, seen in judged.items()])
    return len(sure) < SPARSE * len(judged) or sum(judged[line].words for line in sure) == 1


def _is_glossary(lines: Lines, judged: Judged) -> bool:
    """Whether Chinese and English words of chrome take turns, with no line of telling form: a table of words."""
    if any(judgement.kind is Kind.SHAPED for judgement in judged.values()):
        return False
    ascii_lines = [lines.rows[line].isascii() for line, judgement in judged.items() if judgement.kind is Kind.STRONG]
    turns = sum(before != after for before, after in pairwise(ascii_lines))
    latin = sum(ascii_lines)
    both = min(latin, len(ascii_lines) - latin) >= BOTH * len(ascii_lines)
    return both and turns >= len(ascii_lines) // 2 >= EVIDENCE


def _titles(lines: Lines, zones: Zones, head: Judged, found: Mapping[int, str]) -> list[int]:
    """The line of chrome that may be the title of the document, when no other line in front of the text can be.

    That is the line next to the text, where it is a single word of menus (`隐私政策`), or else the first of all, unless
    there is a lot of chrome.
    """
    if not found or not zones.has_prose or any(seen.kind is Kind.OTHER for seen in head.values()):
        return []
    nearest, first = max(found), min(found)
    if nearest == lines.around(zones.first, -1) and _is_label(lines, head, nearest):
        page = _PAGE.search(folded(lines.rows[nearest]))
        if page or zones.head[nearest].kind is Kind.WEAK:
            return [nearest]
    few = len(found) <= FEW_LABELS and first == next(iter(head))
    return [first] if few and _is_label(lines, head, first) else []


def _are_headings(head: Judged, found: Collection[int]) -> bool:
    """Whether all that was found is a plain word or two above the text: one on accounts has such headings."""
    plain = [line for line in found if line in head and head[line].words == 1 and head[line].rule == ""]
    return len(plain) == len(found) <= FEW_LABELS


def _is_label(lines: Lines, head: Judged, line: int) -> bool:
    return head[line].kind is not Kind.SHAPED and len(items_of(folded(lines.rows[line]))) == 1


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


def _inside(lines: Lines, zones: Zones, judge: Judge) -> dict[int, str]:
    """The bars and notes between the paragraphs of a page, each with its rule."""
    found: dict[int, str] = {}
    for line in range(zones.first + 1, zones.last):
        row = lines.rows[line]
        if not row or (is_ended(row) and len(row) > LONGEST_SPOKEN):
            continue
        kind, rule = judge(row)[:2]
        if rule in _INSIDE and (kind is Kind.SHAPED or not is_ended(row)):
            before = lines.around(line, -1)
            if is_ended(lines.rows[before]) or before in found:
                found[line] = rule
    return found
