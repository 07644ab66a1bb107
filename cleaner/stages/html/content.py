"""Which text of a page is its main text.

The page's lines are weighed by what only an article's lines have: text outside links, sentence punctuation. The frame
of the article is the deepest element that still holds nearly all of that weight, or that the page itself points to;
inside it, link lists, controls and blocks that name themselves as something else are dropped, and the byline, whose
facts are metadata. Asked for its head, the headline and the byline are brought in from above it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from cleaner.patterns import lazy
from cleaner.stages.html.aside import drop, forms_aside, link_lists_aside, named_aside, remarks_aside
from cleaner.stages.html.controls import end_of_byline
from cleaner.stages.html.facts import facts_of, shown, titles_of
from cleaner.stages.html.frame import frame_of, marked_article, quoted_line
from cleaner.stages.html.headline import bylines, head_above, headings_of, headline_of, is_headline, is_lead, said_once
from cleaner.stages.html.labels import labels_aside
from cleaner.stages.html.lines import PROSE, STAMP, Line, Reading, reading_of, sums_of, visible_runs
from cleaner.stages.html.linked import Statement
from cleaner.stages.html.listed import contents_aside, records_aside
from cleaner.stages.html.page import Page, Run
from cleaner.stages.html.posts import author_cards
from cleaner.stages.html.rows import rows_aside
from cleaner.stages.html.vocabulary import NONE

BOILERPLATE = "html.boilerplate"

TOP = 4
"""Lines at the beginning of the text in which headline, date, source and author are looked for; twice as many, when
they are short."""

Span = tuple[int, int]
Words = Mapping[str, frozenset[str]]


@dataclass(slots=True)
class Choice:
    """The verdict on a page. Spans are code points of the page, half-open."""

    keep: list[bool]
    """Whether each run stays."""
    dropped: dict[int, str] = field(default_factory=dict)
    """The elements that went as a whole, and by which rule."""
    shown: list[Statement] = field(default_factory=list)
    """What its visible headline and byline say."""


def choose_all(page: Page) -> Choice:
    """Keep all visible text."""
    return Choice(visible_runs(page))


def choose(page: Page, words: Words, said: list[Statement], *, headed: bool = False) -> Choice:
    """Keep the main text, if `headed` below its headline and byline.

    `words` are the rules' lists, `said` what the page states of itself.
    """
    reading = reading_of(page)
    dropped = [False] * len(page.elements)
    frame = _frame(reading, words, titles_of(said), dropped)
    choice = _choose(reading, words, said, dropped, frame, headed)
    return choice if any(choice.keep) else _choose_index(reading, words)


def _choose(
    reading: Reading,
    words: Words,
    said: list[Statement],
    dropped: list[bool],
    frame: int,
    headed: bool,
) -> Choice:
    page, titles = reading.page, titles_of(said)
    last = page.elements[frame].last
    inside = [line for line in reading.lines if frame <= line.element <= last and not dropped[line.element]]
    kept = labels_aside(reading, inside, words)
    head = head_above(reading, kept, titles, dropped, words)
    kept = said_once(reading, head + kept, titles)[len(head) :]
    top = head + kept[:TOP] + [line for line in kept[TOP : 2 * TOP] if line.size < STAMP]
    heads = [line for line in top if is_headline(reading, line, titles)]
    headline = _span(page, headline_of(reading, heads, titles)) if heads else None
    facts = list(shown(page.text, headline, (_span(page, line) for line in top), titles, words["byline"]))
    if not headed:
        head = [line for line in head[1:] if is_lead(reading, line)]
        gone = bylines(reading, top, titles, facts_of(said + facts), words)
        kept = [line for line in kept if line.first not in gone]
    choice = Choice(
        _kept_runs(reading, head, kept, dropped),
        {i: BOILERPLATE for i, drop in enumerate(dropped) if drop and not dropped[page.elements[i].parent]},
        facts,
    )
    for line in reversed(top):
        _end_line(page, choice, line, end_of_byline(reading, line, words))
    return choice


def _choose_index(reading: Reading, words: Words) -> Choice:
    """Keep what a page without an article lists, or else all of it: it is not emptied."""
    dropped = [False] * len(reading.page.elements)
    named_aside(reading, sums_of(reading, dropped), words, ("aside", "inside"), 0, set(), dropped)
    keep = _kept_runs(reading, [], [line for line in reading.lines if not dropped[line.element]], dropped)
    return Choice(keep) if any(keep) else choose_all(reading.page)


def _end_line(page: Page, choice: Choice, line: Line, end: int) -> None:
    """Keep a line up to a code point only; a run that goes on behind it becomes two."""
    for index in range(line.stop - 1, line.first - 1, -1):
        run = page.runs[index]
        if run.start < end < run.end:
            page.runs.insert(index + 1, replace(run, start=end, gap=NONE))
            choice.keep.insert(index + 1, False)
            run.end = end
        elif run.start >= end:
            choice.keep[index] = False


def _frame(reading: Reading, words: Words, titles: list[str], dropped: list[bool]) -> int:
    """The element around the article; marks in `dropped` what is not part of it."""
    page = reading.page
    sums = sums_of(reading, dropped)
    marked, quoted = marked_article(reading, sums), quoted_line(reading, titles)
    spared = _around(page, marked, quoted, *headings_of(reading, titles))
    entries = rows_aside(reading, sums, spared, dropped)
    remarks_aside(reading, sums, words, spared, dropped)
    named_aside(reading, sums, words, ("aside",), 0, spared, dropped)
    sums = sums_of(reading, dropped)
    if sums[0].weight < PROSE and _is_index(reading, dropped):
        named_aside(reading, sums, words, ("aside", "inside"), 0, spared, dropped)
        return 0
    frame = frame_of(reading, sums, *(0 if dropped[anchor] else anchor for anchor in (marked, quoted)))
    named_aside(reading, sums, words, ("aside", "inside"), frame, spared, dropped)
    forms_aside(page, sums, frame, dropped)
    records_aside(reading, sums, words["record"], frame, dropped)
    contents_aside(reading, sums, frame, dropped)
    link_lists_aside(reading, sums, frame, entries, dropped)
    drop(page, author_cards(reading, sums, words["person"], frame), dropped)
    return frame


INDEX = 3
"""Lines with links to each without, from which a page without sentences is an index: its links are its text."""


def _is_index(reading: Reading, dropped: list[bool]) -> bool:
    lines = [line for line in reading.lines if not dropped[line.element]]
    linked = sum(1 for line in lines if line.linked)
    return linked > INDEX * (len(lines) - linked)


def _around(page: Page, *indexes: int) -> set[int]:
    """Some elements and all those around them; html and body are always among them."""
    found = {i for i, element in enumerate(page.elements) if element.name in {"html", "body"}}
    for index in indexes:
        while index and index not in found:
            found.add(index)
            index = page.elements[index].parent
    return found


def _kept_runs(reading: Reading, head: list[Line], kept: list[Line], dropped: list[bool]) -> list[bool]:
    """Whether each run stays.

    A named inline element goes out of a row of labels (历史[编辑]), never out of a sentence; signs that only lead to
    another place of the page go.
    """
    page, runs = reading.page, reading.page.runs
    visible = [shown and not _is_sign(page, run) for shown, run in zip(reading.visible, runs, strict=True)]
    keep = [False] * len(runs)
    for line in head:
        keep[line.first : line.stop] = visible[line.first : line.stop]
    for line in kept:
        for index in range(line.first, line.stop):
            keep[index] = visible[index] and (line.marks > 0 or not dropped[runs[index].element])
    return keep


SIGNS = frozenset({"¶", "#", "^", "↑", "↩", "↩\ufe0e", "&para;", "&#182;", "&#8617;", "&#xb6;"})
"""Links that headings and notes carry to be pointed at, or to lead back."""


def _is_sign(page: Page, run: Run) -> bool:
    if run.end - run.start > SIGN:
        return False
    text = page.text[run.start : run.end].lower()
    return (page.elements[run.element].name == "a" and text in SIGNS) or _ICON.fullmatch(text) is not None


SIGN = 8
"""Code points of the longest sign, as written in a page."""

_ICON = lazy(r"[\ue000-\uf8ff]|&#x(?:e[0-9a-f]{3}|f[0-8][0-9a-f]{2});?")
"""A character for private use in an element of its own: a picture out of a font that the page brings along."""


def _span(page: Page, line: Line) -> Span:
    return page.runs[line.first].start, page.runs[line.stop - 1].end
