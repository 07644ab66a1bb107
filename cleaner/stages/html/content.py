"""Which text of a page is its main text.

The page's lines are weighed by what only an article's lines have: text outside links, sentence punctuation. The frame
of the article is the deepest element that still holds nearly all of that weight, or that the page's own description
points to; inside it, link lists, controls and blocks that name themselves as something else are dropped; the headline
and the byline above it are brought in.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from cleaner.edits import Fact
from cleaner.stages.html.facts import DATE, SOURCE_OR_AUTHOR
from cleaner.stages.html.lines import PROSE, Line, Sums, lines_of, sums_of, text_of
from cleaner.stages.html.markup import HIDDEN, SILENT, Page, attributes_of
from cleaner.stages.html.vocabulary import CONTAINERS

BOILERPLATE = "html.boilerplate"


@dataclass(slots=True)
class Choice:
    """The verdict: which runs stay, which elements went as a whole by which rule, and where the byline may stand."""

    keep: list[bool]
    dropped: dict[int, str] = field(default_factory=dict)
    byline: list[tuple[int, int]] = field(default_factory=list)
    """Spans of the page (code points) in which date, source and author are shown."""


def visible_runs(page: Page) -> list[bool]:
    """Whether each run is displayed as text of the page."""
    elements = page.elements
    return [not elements[run.element].flags & (HIDDEN | SILENT) for run in page.runs]


def choose_all(page: Page) -> Choice:
    """Keep all visible text."""
    return Choice(visible_runs(page))


def choose(page: Page, words: Mapping[str, frozenset[str]], stated: tuple[Fact, ...]) -> Choice:
    """Keep the main text. `words` are the rules' lists, `stated` what the page declares of itself."""
    elements = page.elements
    visible = visible_runs(page)
    lines = lines_of(page, visible)
    dropped = [False] * len(elements)
    sums = sums_of(page, lines, dropped)
    cards_aside(page, sums, dropped)
    set_aside(page, sums, words["aside"], words["comment"], 0, dropped)
    sums = sums_of(page, lines, dropped)
    titles = ["".join(fact.value.split()) for fact in stated if fact.key == "title"]
    frame = frame_of(page, sums, anchor_of(page, lines, visible, dropped, titles))
    set_aside(page, sums, words["aside"] | words["inside"], words["comment"], frame, dropped)
    drop_link_lists(page, sums, frame, dropped)
    last = elements[frame].last
    kept = [
        line
        for line in lines
        if frame <= line.element <= last
        and not dropped[line.element]
        and not (line.size < CONTROL and is_control(text_of(page, line, visible), words["control"]))
    ]
    kept = without_orphan_headings(page, kept, visible, words["heading"])
    head = headline_of(page, lines, kept, visible, titles)
    keep = [False] * len(visible)
    for line in kept + head:
        for index in range(line.first, line.stop):
            keep[index] = visible[index]
    runs = page.runs
    byline = [(runs[line.first].start, runs[line.stop - 1].end) for line in head + kept[:4]]
    gone = {i: BOILERPLATE for i, drop in enumerate(dropped) if drop and not dropped[elements[i].parent]}
    return Choice(keep, gone, byline)


STRUCTURE = frozenset({"nav", "aside", "footer", "menu"})
"""Elements that HTML itself sets apart from the content."""

MOST = 0.85
"""An element with a larger share of the weight than this is not set aside because of its name: it wraps the article."""

THREAD = 0.6
"""Nor are three or more elements of one word that together hold more than this: the replies of a forum are its text."""


def set_aside(
    page: Page, sums: list[Sums], words: frozenset[str], comment: frozenset[str], frame: int, dropped: list[bool]
) -> None:
    """Drop the elements inside the frame that say by name, class, id or role that they are not the article."""
    elements = page.elements
    whole = sums[frame].weight
    names = words | comment
    named = [
        index
        for index in range(frame + 1, elements[frame].last + 1)
        if not names.isdisjoint(elements[index].words) or elements[index].name in STRUCTURE
    ]
    thread = _outermost(page, [index for index in named if not comment.isdisjoint(elements[index].words)])
    if len(thread) < 3 or sum(sums[index].weight for index in thread) <= THREAD * whole:
        thread = []
    posts, behind = set(thread), frame
    for index in named:
        element = elements[index]
        if index in posts:
            behind = max(behind, element.last)
        elif index > behind and element.name not in {"html", "body"} and sums[index].weight <= MOST * whole:
            behind = element.last
            dropped[index : behind + 1] = [True] * (behind + 1 - index)


def _outermost(page: Page, indexes: list[int]) -> list[int]:
    """Those of the elements, given in order, that lie in none of the others."""
    found: list[int] = []
    for index in indexes:
        if not found or page.elements[found[-1]].last < index:
            found.append(index)
    return found


CARDS = 4
"""Siblings of one kind that each hold a line which is one link: from this number on, teasers of other pages."""


def cards_aside(page: Page, sums: list[Sums], dropped: list[bool]) -> None:
    """Drop rows of teasers: headline links with a summary each, which weigh like prose but are not the article's."""
    elements = page.elements
    rows: dict[tuple[int, str, frozenset[str]], list[int]] = defaultdict(list)
    for index in range(1, len(elements)):
        if sums[index].heads and sums[index].lines < 10 and sums[index].weight > sums[index].linked * 0.5:
            element = elements[index]
            rows[element.parent, element.name, element.words].append(index)
    for row in rows.values():
        if len(row) >= CARDS and sum(sums[index].weight for index in row) <= MOST * sums[0].weight:
            for index in row:
                last = elements[index].last
                dropped[index : last + 1] = [True] * (last + 1 - index)


ANCHOR = 12
"""Code points without white space at the beginning of a description that must be found again."""


def anchor_of(page: Page, lines: list[Line], visible: list[bool], dropped: list[bool], titles: list[str]) -> int:
    """The element of the last line that the page's own description quotes (0: none)."""
    wanted = set()
    for element in page.elements:
        if element.name == "meta" and "escription" in element.attributes:
            found = attributes_of(element.attributes)
            if "description" in (found.get("name", "") + found.get("property", "")).lower():
                wanted.add("".join(html.unescape(found.get("content", "")).split()))
    if not wanted:
        return 0
    for line in reversed(lines):
        if line.weight >= PROSE and not dropped[line.element] and page.elements[line.element].name not in HEADINGS:
            text = html.unescape("".join(text_of(page, line, visible).split()))
            if any(text in title for title in titles):
                continue
            if any(text[:ANCHOR] in quoted or (quoted[:ANCHOR] in text and len(quoted) >= ANCHOR) for quoted in wanted):
                return line.element
    return 0


BLOCKS = frozenset({"p", "pre", "blockquote", "h2", "h3", "h4", "table", "ul", "ol", "figure"})
"""Elements that are parts of an article when they stand side by side."""

HALF = 0.5
"""Share of the weight below which even the heaviest child is not the frame."""

LOOSE = 0.15
"""Share of the weight outside the heaviest child that makes the parent the frame, when it stands in loose blocks."""


ANCHORED = 80
"""Weight below which what a description points to is a summary, not the article."""


def frame_of(page: Page, sums: list[Sums], anchor: int) -> int:
    """The element around the article, `anchor` being an element known to lie in it (0: none).

    The heaviest frame is taken when it holds the anchor. Else the anchor's own is, unless the heaviest is pure prose.
    """
    children: dict[int, list[int]] = defaultdict(list)
    for index in range(1, len(page.elements)):
        if sums[index].lines:
            children[page.elements[index].parent].append(index)
    heaviest = _descend(page, sums, children, 0)
    if not anchor or heaviest <= anchor <= page.elements[heaviest].last:
        return heaviest
    anchored = _descend(page, sums, children, anchor)
    weight = sums[anchored].weight
    pure = is_prose(sums[heaviest]) and sums[heaviest].weight > 3 * weight
    return heaviest if pure or weight < ANCHORED else anchored


def _descend(page: Page, sums: list[Sums], children: Mapping[int, list[int]], anchor: int) -> int:
    """Go down from the page into the heaviest child, or the one around the anchor, as long as that loses nothing."""
    at = 0
    while at in children:
        if anchor:
            best = next((i for i in children[at] if i <= anchor <= page.elements[i].last), 0)
        else:
            best = max(children[at], key=lambda index: sums[index].weight)
        if not best or not descends(page, sums, at, best, children[at], bool(anchor)):
            break
        at = best
    return at


def is_prose(sums: Sums) -> bool:
    """Whether nearly all that an element holds are full sentences outside links."""
    return sums.weight > 0.85 * sums.size


def descends(page: Page, sums: list[Sums], at: int, best: int, children: list[int], anchored: bool) -> bool:
    """Whether the search for the frame goes on from `at` into its child `best`."""
    elements = page.elements
    whole, part = sums[at].weight, sums[best].weight
    if elements[best].name not in CONTAINERS or (part < HALF * whole and not anchored):
        return False
    others = [index for index in children if index != best]
    loose = sum(sums[index].weight for index in others if elements[index].name in BLOCKS)
    direct = whole - part - sum(sums[index].weight for index in others)
    if loose + direct > LOOSE * whole:
        return False
    twins = [i for i in others if elements[i].words == elements[best].words and elements[i].name == elements[best].name]
    return sum(sums[index].weight for index in twins) <= 0.2 * whole


LISTS = frozenset(
    ["ul", "ol", "dl", "div", "table", "section", "p", "h2", "h3", "h4", "h5", "form", "tr", "td", "center", "menu"]
)
"""Elements that can be a list of links."""


def drop_link_lists(page: Page, sums: list[Sums], frame: int, dropped: list[bool]) -> None:
    """Inside the frame, drop elements that are mostly links and hold no sentences."""
    elements = page.elements
    for index in range(frame + 1, elements[frame].last + 1):
        own, element = sums[index], elements[index]
        if dropped[element.parent]:
            dropped[index] = True
        elif own.lines and element.name in LISTS and own.linked > 0.5 * own.size and own.marks <= 2:
            few = own.weight < 0.1 * sums[frame].weight
            dropped[index] = dropped[index] or (few and (own.lines > 1 or own.size - own.linked < PROSE))


HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt", "th", "caption", "summary", "legend"})

CONTROL = 120
"""Code points up to which a line may be a row of controls."""

_BETWEEN_LABELS = re.compile(r"[\s\u3000【】\[\]()（）<>《》|｜:：/·•,，。;；、_—\-+＋>»›&#\d]+|nbsp;?|gt;?|raquo;?")


def is_control(text: str, words: frozenset[str]) -> bool:
    """Whether a line consists of nothing but the labels of a page's controls.

    >>> is_control("【字体：大 中 小】【打印】", frozenset({"字体", "大", "中", "小", "打印"}))
    True
    >>> is_control("他在打印店里", frozenset({"打印"}))
    False
    """
    labels = [label for label in _BETWEEN_LABELS.split(text.lower()) if label]
    return bool(labels) and all(label in words for label in labels)


def without_orphan_headings(page: Page, lines: list[Line], visible: list[bool], words: frozenset[str]) -> list[Line]:
    """Drop the headings of link lists, and headings at the end that have lost all that stood below them."""
    kept: list[Line] = []
    for line in lines:
        if line.size < 30 and text_of(page, line, visible).strip(" :：>»【】[]|").lower() in words:
            continue
        kept.append(line)
    while kept and page.elements[kept[-1].element].name in HEADINGS:
        kept.pop()
    return kept


BYLINE = 160
"""Code points up to which a line between headline and text may be its byline."""


def headline_of(page: Page, lines: list[Line], kept: list[Line], visible: list[bool], titles: list[str]) -> list[Line]:
    """The headline and byline that stand above the kept lines, outside the frame."""
    if not kept:
        return []
    above = [line for line in lines if line.first < kept[0].first]
    head = next((n for n in range(len(above) - 1, -1, -1) if _is_headline(page, above[n], visible, titles)), -1)
    if head < 0:
        return []
    found = [above[head]]
    for line in above[head + 1 :]:
        text = text_of(page, line, visible) if line.size < BYLINE and line.linked < line.size else ""
        if DATE.search(text) or SOURCE_OR_AUTHOR.search(text):
            found.append(line)
    return found


def _is_headline(page: Page, line: Line, visible: list[bool], titles: list[str]) -> bool:
    if line.size > 2 * BYLINE or line.size < 3:
        return False
    text = html.unescape("".join(text_of(page, line, visible).split()))
    within = any(text in title for title in titles)
    if page.elements[line.element].name == "h1":
        return within or line.linked < line.size
    return within and len(text) >= 8 and any(len(text) > 0.4 * len(title) for title in titles)
