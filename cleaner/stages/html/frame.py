"""The frame of the article: the element that holds all of it and as little else as the page's markup allows."""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Mapping

from cleaner.stages.html.lines import PROSE, RANKS, Reading, Sums
from cleaner.stages.html.page import Page
from cleaner.stages.html.tags import attributes_of
from cleaner.stages.html.vocabulary import CONTAINERS, HEADINGS

OPENING = 12
"""Code points without white space at the beginning of a description that must be found again."""

SUMMARY = 80
"""Weight below which a marked element is a summary or a caption, not the article's frame."""

Children = Mapping[int, list[int]]


def frame_of(reading: Reading, sums: list[Sums], marked: int, quoted: int) -> int:
    """The element around the article.

    `marked` is an element known to lie in it because the page says so by its elements, `quoted` one whose text the
    page's description quotes (0: none). The heaviest frame is taken when it holds the marked one, else the frame of
    that. What is quoted elsewhere widens the frame, as long as nearly all in between are sentences.
    """
    page = reading.page
    children: dict[int, list[int]] = defaultdict(list)
    for index in range(1, len(page.elements)):
        if sums[index].lines:
            children[page.elements[index].parent].append(index)
    frame = _descend(reading, sums, children, 0)
    if marked and not _holds(page, frame, marked):
        frame = _descend(reading, sums, children, marked)
    wide = frame
    while quoted and not _holds(page, wide, quoted):
        wide = page.elements[wide].parent
    return wide if is_prose(sums[wide], WIDE) else frame


def _holds(page: Page, element: int, inner: int) -> bool:
    return element <= inner <= page.elements[element].last


def _descend(reading: Reading, sums: list[Sums], children: Children, anchor: int) -> int:
    """Go down from the page into the heaviest child, or the one around the anchor, as long as that loses nothing."""
    page, at = reading.page, 0
    while at in children:
        if anchor:
            best = next((i for i in children[at] if i <= anchor <= page.elements[i].last), 0)
        else:
            best = max(children[at], key=lambda index: sums[index].weight)
        if not best or not _descends(reading, sums, children, at, best, bool(anchor)):
            break
        at = best
    return at


BLOCKS = frozenset({"p", "pre", "blockquote", "h2", "h3", "h4", "table", "ul", "ol", "figure"})
"""Elements that are parts of an article when they stand side by side."""

PIECE = 60
"""Weight from which a second element of the same class, without links, is a piece of the same text, cut by a box."""

LISTS = frozenset({"ul", "ol", "dl"})
"""Elements that are one part of a text when headings or other lists stand beside them."""

HALF = 0.5
"""Share of the weight below which even the heaviest child is not the frame."""

LOOSE = 0.15
"""Share of the weight outside the heaviest child that makes the parent the frame, when it stands in loose blocks."""

PARTS = 0.3
"""The same, when it stands in other elements full of sentences."""

TWINS = 0.2
"""The same, when it stands in elements that look like the heaviest child: sections of one article."""


ANSWERS = frozenset({"answer", "answers"})
"""Names of what stands beside the best of several answers, and is text as well."""


def _descends(reading: Reading, sums: list[Sums], children: Children, at: int, best: int, anchored: bool) -> bool:
    """Whether the search for the frame goes on from `at` into its child `best`."""
    elements = reading.page.elements
    whole, part = sums[at].weight, sums[best].weight
    if elements[best].name not in CONTAINERS and "-" not in elements[best].name:  # a dash: an element of the site's own
        return False
    if part < HALF * whole and (not anchored or part < SUMMARY):
        return False
    others = [index for index in children[at] if index != best]
    if any(sums[i].weight >= PROSE and not ANSWERS.isdisjoint(elements[i].words) for i in others):
        return False
    loose = sum(sums[i].weight for i in others if elements[i].name in BLOCKS)
    prose = sum(sums[i].weight for i in others if elements[i].name not in BLOCKS and is_prose(sums[i]))
    direct = whole - part - sum(sums[index].weight for index in others)
    if loose + direct > LOOSE * whole or (prose > PARTS * whole and not anchored):
        return False
    if any(_is_named_data(sums[i]) or (best < i and _is_data(elements[i].name, sums[i])) for i in others):
        return False
    listed = _is_list(reading, children, best)
    if (listed or _is_data(elements[best].name, sums[best])) and any(elements[i].name in RANKS for i in others):
        return False
    if listed and any(_is_paragraph(elements[i].name, sums[i]) for i in others):
        return False
    twins = [i for i in others if _alike(reading, i, best)]
    if 0 < reading.rank(at) == reading.rank(best) - 1 and any(_is_section(sums[i]) for i in twins):
        return False
    if any(sums[i].weight >= PIECE and not sums[i].linked and elements[i].words for i in twins):
        return False
    return sum(sums[index].weight for index in twins) <= TWINS * whole


def _is_list(reading: Reading, children: Children, index: int) -> bool:
    """Whether an element is a list, or holds nothing but one."""
    for _ in range(WRAPPED):
        if len(children.get(index, ())) != 1 or reading.page.elements[index].name in LISTS:
            break
        index = children[index][0]
    return reading.page.elements[index].name in LISTS


WRAPPED = 4
"""Elements around a list that hold nothing else, at most: pages have one or two, and the search stays linear."""


def _is_paragraph(name: str, own: Sums) -> bool:
    """Whether an element is a part of a text, when a list stands beside it."""
    return (name in BLOCKS or (own.lines == 1 and own.weight >= PROSE)) and 2 * own.linked < own.size


ROWS = 6
"""Cells with text from which a table is one of data: three rows of a name and a value."""


def _is_data(name: str, own: Sums) -> bool:
    """Whether an element is a table of short cells that lead nowhere: what belongs to the text above it."""
    return name == "table" and own.lines >= ROWS and not own.linked and own.size < CELLS * own.lines


def _is_named_data(own: Sums) -> bool:
    """Whether an element is a list of names and values, a mark between them: what the text is about (品牌：海河)."""
    return ROWS <= own.lines <= own.marks and not own.linked and not own.stamps and own.size < NAMED * own.lines


NAMED = 30
"""Code points that names and values have in the mean, at most."""

CELLS = 60
"""Code points that the cells of a table of data have in the mean, at most."""


ITEMS = 3
"""Lines that lead nowhere from which an element with a heading is a section, be it of single words (ingredients)."""


def _is_section(own: Sums) -> bool:
    return own.weight >= PROSE or (own.lines > ITEMS and not own.linked)


def _alike(reading: Reading, one: int, other: int) -> bool:
    """Whether two elements look like sections of one text: of one name, and of one class or one rank of heading."""
    first, second = reading.page.elements[one], reading.page.elements[other]
    if first.name != second.name:
        return False
    return first.words == second.words or 0 < reading.rank(one) == reading.rank(other)


PURE = 0.85
"""Share of the text of an element that is in full sentences outside links when it is nothing but prose."""

WIDE = 0.75
"""The same, for a frame that takes in a summary beside the article."""


def is_prose(sums: Sums, share: float = PURE) -> bool:
    """Whether nearly all that an element holds are full sentences outside links."""
    return sums.weight > share * sums.size


def marked_article(reading: Reading, sums: list[Sums]) -> int:
    """The element of the heaviest line in what the page marks as its only article (0: nothing, or several).

    Of several `article` elements, the one that holds the only heading of first rank counts.
    """
    elements = reading.page.elements
    bodies = [i for i, e in enumerate(elements) if sums[i].lines and "articleBody" in e.attributes]
    articles = bodies or [i for i, e in enumerate(elements) if sums[i].lines and e.name == "article"]
    if len(articles) > 1:
        heads = [i for i, e in enumerate(elements) if e.name == "h1" and sums[i].lines]
        articles = [i for i in articles if len(heads) == 1 and i < heads[0] <= elements[i].last]
    if len(articles) != 1:
        return 0
    article = articles[0]
    inside = [line for line in reading.lines if article <= line.element <= elements[article].last]
    heaviest = max(inside, key=lambda line: line.weight)
    return heaviest.element if heaviest.weight >= PROSE else 0


def quoted_line(reading: Reading, titles: list[str]) -> int:
    """The element of the line that the page's own description quotes, of several the heaviest (0: none)."""
    page = reading.page
    quotes = _descriptions(page)
    if not quotes:
        return 0
    best, element = 0.0, 0
    for line in reading.lines:
        if line.weight < max(best, PROSE) or page.elements[line.element].name in HEADINGS:
            continue
        text = html.unescape("".join(reading.text(line).split()))
        if any(text in title for title in titles):
            continue
        if any(text[:OPENING] in quote or quote[:OPENING] in text for quote in quotes):
            best, element = line.weight, line.element
    return element


DESCRIPTIONS = 10
"""Descriptions of a page that are looked at: it has one for each of search, sharing and cards."""


DESCRIPTION = 1_000
"""Code points of a description that are looked at."""


def _descriptions(page: Page) -> set[str]:
    found: set[str] = set()
    for element in page.elements:
        if element.name == "meta" and "escription" in element.attributes and len(found) < DESCRIPTIONS:
            attributes = attributes_of(element.attributes)
            if "description" in (attributes.get("name", "") + attributes.get("property", "")).lower():
                found.add("".join(html.unescape(attributes.get("content", "")[:DESCRIPTION]).split()))
    return {quote for quote in found if len(quote) >= OPENING}
