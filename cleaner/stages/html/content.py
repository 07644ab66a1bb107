"""Which text of a page is its main text.

The page's lines are weighed by what only an article's lines have: text outside links, sentence punctuation. The frame
of the article is the deepest element that still holds nearly all of that weight, or that the page itself points to;
inside it, link lists, controls and blocks that name themselves as something else are dropped; the headline and the
byline above it are brought in.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass, field

from cleaner.edits import Fact
from cleaner.stages.html.aside import lines_aside, link_lists_aside, named_aside, teasers_aside
from cleaner.stages.html.facts import DATE, SOURCE_OR_AUTHOR
from cleaner.stages.html.frame import frame_of, marked_article, quoted_line
from cleaner.stages.html.lines import Line, lines_of, sums_of, text_of
from cleaner.stages.html.page import HIDDEN, SILENT, Page

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
    elements, runs = page.elements, page.runs
    visible = visible_runs(page)
    titles = ["".join(fact.value.split()) for fact in stated if fact.key == "title"]
    lines = lines_of(page, visible)
    dropped = [False] * len(elements)
    sums = sums_of(page, lines, dropped)
    marked = marked_article(page, sums, lines)
    quoted = quoted_line(page, lines, visible, titles)
    spared = _around(page, marked, quoted, *headings_of(page, lines, visible, titles))
    teasers_aside(page, sums, dropped)
    named_aside(page, sums, words, ("aside",), 0, spared, dropped)
    sums = sums_of(page, lines, dropped)
    frame = frame_of(page, sums, *(0 if dropped[anchor] else anchor for anchor in (marked, quoted)))
    named_aside(page, sums, words, ("aside", "inside"), frame, spared, dropped)
    link_lists_aside(page, sums, lines, visible, frame, dropped)
    last = elements[frame].last
    inside = [line for line in lines if frame <= line.element <= last and not dropped[line.element]]
    kept = lines_aside(page, inside, visible, words)
    head = headline_of(page, lines, kept, visible, titles)
    kept = without_repeated_headline(page, head + kept, visible, titles)[len(head) :]
    keep = [False] * len(runs)
    for line in head:
        keep[line.first : line.stop] = visible[line.first : line.stop]
    for line in kept:
        for index in range(line.first, line.stop):
            # A named inline element goes from a row of labels ("历史[编辑]"), never out of a sentence.
            keep[index] = visible[index] and (line.marks > 0 or not dropped[runs[index].element])
    byline = [(runs[line.first].start, runs[line.stop - 1].end) for line in head + kept[:BYLINE_LINES]]
    gone = {i: BOILERPLATE for i, drop in enumerate(dropped) if drop and not dropped[elements[i].parent]}
    return Choice(keep, gone, byline)


def _around(page: Page, *indexes: int) -> set[int]:
    """Some elements and all those around them; html and body are always among them."""
    found = {i for i, element in enumerate(page.elements) if element.name in {"html", "body"}}
    for index in indexes:
        while index and index not in found:
            found.add(index)
            index = page.elements[index].parent
    return found


BYLINE = 160
"""Code points up to which a line between headline and text may be its byline."""

BYLINE_LINES = 4
"""Lines at the beginning of the text in which date, source and author are looked for."""


def headings_of(page: Page, lines: list[Line], visible: list[bool], titles: list[str]) -> list[int]:
    """The elements of the headings of first rank that repeat the page's title; else the only one there is."""
    heads = [line for line in lines if page.elements[line.element].name == "h1" and line.size < 2 * BYLINE]
    repeating = [line.element for line in heads if _in_title(text_of(page, line, visible), titles)]
    return repeating or [line.element for line in heads if len(heads) == 1 and line.linked < line.size]


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


REPEATS = 6
"""Lines at the beginning among which a headline is looked for a second time."""


def without_repeated_headline(page: Page, lines: list[Line], visible: list[bool], titles: list[str]) -> list[Line]:
    """The lines, without the headline where it stands again just below, and at the very end."""
    first = next((line for line in lines[:REPEATS] if _is_headline(page, line, visible, titles)), None)
    if first is None:
        return lines
    text = text_of(page, first, visible)
    gone = {line.first for line in lines[:REPEATS] + lines[-1:] if text_of(page, line, visible) == text}
    return [line for line in lines if line is first or line.first not in gone]


def _is_headline(page: Page, line: Line, visible: list[bool], titles: list[str]) -> bool:
    if line.size > 2 * BYLINE or line.size < 3:
        return False
    text = text_of(page, line, visible)
    within = _in_title(text, titles)
    if page.elements[line.element].name == "h1":
        return within or line.linked < line.size
    return within and line.size >= 8 and any(line.size > 0.4 * len(title) for title in titles)


def _in_title(text: str, titles: list[str]) -> bool:
    dense = html.unescape("".join(text.split()))
    return any(dense in title for title in titles)
