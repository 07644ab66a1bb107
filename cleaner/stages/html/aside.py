"""What stands around an article and inside its frame without being part of it.

Every function marks elements in `dropped`, a list of one flag for each element, which it changes in place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from cleaner.patterns import lazy
from cleaner.stages.html.frame import HALF, is_prose
from cleaner.stages.html.lines import ENDS, PROSE, RANKS, Reading, Sums
from cleaner.stages.html.page import LINK, NO_WORDS, PREFORMATTED, Element, Page
from cleaner.stages.html.tags import attributes_of

STRUCTURE = frozenset({"nav", "aside", "footer", "menu"})
"""Elements that HTML itself sets apart from the content."""

PLACES = frozenset({"sidebar", "aside", "complementary"})
"""Names that tell where an element stands, not what it is for; boxes within a text have them too."""

BOXES = frozenset({"div", "aside", "section"})

MOST = 0.85
"""Share of the weight above which an element wraps the article, whatever its name says …"""

ENOUGH = 250
"""… unless this much weight is left outside of it: an article of some sentences below which all the rest is feed."""

POSTS = 3
"""Elements of one kind from which on they are what readers wrote."""

THREAD = 0.6
"""Three or more elements of one word that together hold more than this share are the posts of a forum: its text."""

Words = Mapping[str, frozenset[str]]


def wraps(part: float, whole: float) -> bool:
    """Whether an element of this weight is too much of the whole to stand beside its article."""
    return part > MOST * whole and whole - part < ENOUGH


def named_aside(
    reading: Reading,
    sums: list[Sums],
    words: Words,
    lists: tuple[str, ...],
    frame: int,
    spared: set[int],
    dropped: list[bool],
) -> None:
    """Drop the elements inside the frame that say by name, class, id or role that they are not the article.

    `lists` are the word lists to go by, `spared` the elements around what the page itself points to.
    """
    page, elements = reading.page, reading.page.elements
    whole = sums[frame].weight
    comment = words["comment"]
    names = comment.union(*(words[name] for name in lists))
    headed = any(elements[index].name == "h1" for index in spared)
    thread = _thread(reading, sums, comment, frame) | _paragraphs(page, sums, names, frame)
    behind = frame
    for index in range(frame + 1, elements[frame].last + 1):
        element = elements[index]
        if index <= behind or not (element.name in STRUCTURE or _is_named(element, names)):
            continue
        part = sums[index].weight
        below = (
            (headed or reading.sourced) and whole - part >= PROSE and _is_named(element, comment)
        )  # there is an article above
        if index in thread:
            behind = element.last
        elif index not in spared and (below or not wraps(part, whole)):
            if is_section(reading, sums, index, comment) or is_box(reading, sums, index, names):
                continue
            behind = element.last
            drop(page, [index], dropped)


def is_section(reading: Reading, sums: list[Sums], index: int, comment: frozenset[str]) -> bool:
    """Whether an element is a section of the text, its id made of its heading (`<section id="tools"><h2>Tools`).

    It stands in an element of its own kind that begins with a heading of the rank above, and holds sentences.
    """
    elements = reading.page.elements
    element, around = elements[index], elements[elements[index].parent]
    if element.name != around.name or sums[index].weight < 0.5 * sums[index].size or _is_named(element, comment):
        return False
    classes = (attributes_of(each.attributes).get("class", "") for each in (element, around))
    return next(classes) == next(classes) and 1 < reading.rank(index) == reading.rank(element.parent) + 1


def is_box(reading: Reading, sums: list[Sums], index: int, names: frozenset[str]) -> bool:
    """Whether an element is a box of sentences in a text, named for nothing but its place.

    Paragraphs stand beside it, or the heading of a section in a section.
    """
    elements = reading.page.elements
    element = elements[index]
    if element.name not in BOXES or element.words & names - PLACES or not is_prose(sums[index], HALF):
        return False
    around = elements[element.parent]
    above = elements[around.parent]
    section = around.words == above.words != NO_WORDS and reading.rank(element.parent) > 1
    return reading.sentences[element.parent] > 0 or section


def _is_named(element: Element, names: frozenset[str]) -> bool:
    """Whether an element has one of these words for a name; the parts of highlighted code have names of their own."""
    return not names.isdisjoint(element.words) and not element.flags & PREFORMATTED


def _thread(reading: Reading, sums: list[Sums], comment: frozenset[str], frame: int) -> set[int]:
    """The outermost elements named as comments, when they are the posts of a forum."""
    page = reading.page
    inside = range(frame + 1, page.elements[frame].last + 1)
    named = [index for index in inside if _is_named(page.elements[index], comment)]
    posts = outermost(page, named)
    weight, whole = sum(sums[index].weight for index in posts), sums[frame].weight
    several = len(posts) >= POSTS or (_is_forum(page, sums) and len(named) > POSTS)
    remarks = reading.sourced and whole - weight >= ENOUGH  # an article stands above them
    return set(posts) if several and weight > THREAD * whole and not remarks else set()


FORUMS = frozenset({"topic", "thread", "forum", "bbs", "question"})
"""Words by which forums name what is asked, and the answers are text as well, even in one box."""


def _is_forum(page: Page, sums: list[Sums]) -> bool:
    return any(own.weight and not FORUMS.isdisjoint(page.elements[index].words) for index, own in enumerate(sums))


def _paragraphs(page: Page, sums: list[Sums], names: frozenset[str], frame: int) -> set[int]:
    """The paragraphs that share such a name, when they are most of the text (`<p class="paywall">`)."""
    alike: dict[frozenset[str], list[int]] = defaultdict(list)
    for index in range(frame + 1, page.elements[frame].last + 1):
        if page.elements[index].name == "p" and _is_named(page.elements[index], names):
            alike[page.elements[index].words].append(index)
    rows = (row for row in alike.values() if sum(sums[i].weight for i in row) > HALF * sums[frame].weight)
    return {index for row in rows for index in row}


def drop(page: Page, indexes: list[int], dropped: list[bool]) -> None:
    """Mark elements, and all inside them."""
    for index in indexes:
        behind = page.elements[index].last + 1
        dropped[index:behind] = [True] * (behind - index)


def outermost(page: Page, indexes: list[int]) -> list[int]:
    """Those of the elements, given in order, that lie in none of the others."""
    found: list[int] = []
    for index in indexes:
        if not found or page.elements[found[-1]].last < index:
            found.append(index)
    return found


LISTS = frozenset(
    ["ul", "ol", "dl", "div", "table", "section", "p", "h2", "h3", "h4", "h5", "form", "tr", "td", "center"]
)
"""Elements that can be a list of links."""

_ATTACHED = lazy(r"附\s{0,3}[件表图录]|相关附件|Attachments?\b", re.IGNORECASE)
_FILE = lazy(r"\.(?:docx?|xlsx?|pptx?|wps|ofd|pdf|zip|rar)\s*(?:[(（][^()（）]{1,20}[)）]\s*)?$", re.IGNORECASE)


def _sentences_and_attachments(reading: Reading, frame: int) -> set[int]:
    """The elements inside the frame that are text however much of them is linked."""
    elements, runs = reading.page.elements, reading.page.runs
    stays: set[int] = set()
    for line in reading.lines:
        if line.linked and frame < line.element <= elements[frame].last:
            text = reading.text(line)
            if _ATTACHED.match(text) or _FILE.search(text):
                stays.update((line.element, elements[line.element].parent))
            ended = text.endswith(ENDS) and not elements[runs[line.stop - 1].element].flags & LINK
            if ended and elements[line.element].name == "p":
                stays.add(line.element)
    return stays


def link_lists_aside(reading: Reading, sums: list[Sums], frame: int, entries: set[int], dropped: list[bool]) -> None:
    """Inside the frame, drop elements that are mostly links and hold no sentences.

    Lists of attachments stay, and the elements in `entries`.
    """
    elements = reading.page.elements
    last = elements[frame].last
    stays = _sentences_and_attachments(reading, frame)
    for index in range(frame + 1, last + 1):
        own, element = sums[index], elements[index]
        if dropped[element.parent]:
            dropped[index] = True
        elif index in entries:
            continue
        elif own.heads and own.stamps and own.lines == own.heads + own.stamps and element.name in LISTS:
            dropped[index] = True  # the headline of another page, and when it was written
        elif own.lines and element.name in LISTS and own.linked > 0.5 * own.size and own.marks <= 2:
            few = own.weight < 0.1 * sums[frame].weight and index not in stays
            dropped[index] = dropped[index] or (few and (own.lines > 1 or own.size - own.linked < PROSE))


_COUNT = lazy(r"[\s(（\[【]*\d[\d,.]*\s*\+?[\s)）\]】]*")
"""The number of remarks, before or behind the word for them."""


def announces_remarks(text: str, words: Words) -> bool:
    """Whether a heading announces what readers wrote.

    >>> words = {"remarks": frozenset({"comments"}), "counted": frozenset({"评论"})}
    >>> announces_remarks("3 Comments:", words), announces_remarks("评论（12）", words)
    (True, True)
    >>> announces_remarks("评论", words)
    False
    """
    word, counts = _COUNT.subn("", text.lower())
    word = word.strip(" :：")
    return word in words["remarks"] or (counts == 1 and word in words["counted"])


def remarks_aside(reading: Reading, sums: list[Sums], words: Words, spared: set[int], dropped: list[bool]) -> None:
    """Drop the elements that begin with a heading which announces remarks of readers, and hold less than the text."""
    elements = reading.page.elements
    behind = 0
    for line in reading.lines:
        index = line.element
        if index < behind or line.size > REMARKS or elements[index].name not in RANKS:
            continue
        if not announces_remarks(reading.text(line), words):
            continue
        while sums[index].lines == 1 and elements[index].parent:
            index = elements[index].parent
        first = elements[line.element].inner
        begins = not any(elements[index].inner <= run.start < first for run in reading.page.runs)
        whole, part = sums[0].weight, sums[index].weight
        article = part < HALF * whole or (reading.sourced and whole - part >= ENOUGH)
        if begins and index not in spared and article:
            behind = elements[index].last + 1
            drop(reading.page, [index], dropped)


REMARKS = 40
"""Code points up to which a heading may announce remarks."""

FORM = 200
"""Code points up to which an element around a field to fill in is a box of its own: search, a letter to subscribe."""


def forms_aside(page: Page, sums: list[Sums], frame: int, dropped: list[bool]) -> None:
    """Inside the frame, drop the small boxes around fields to fill in."""
    elements = page.elements
    for index in range(frame + 1, elements[frame].last + 1):
        if elements[index].name != "input" or "idden" in elements[index].attributes:
            continue
        box, around = 0, elements[index].parent
        while around > frame and sums[around].size <= FORM and 2 * sums[around].weight < sums[frame].weight:
            box, around = around, elements[around].parent
        if box and not dropped[box]:
            drop(page, [box], dropped)
