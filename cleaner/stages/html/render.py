"""The edits that turn a page into the text chosen from it."""

from __future__ import annotations

import html
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cleaner.edits import Edit, narrow
from cleaner.patterns import lazy
from cleaner.stages.html.content import BOILERPLATE, Choice
from cleaner.stages.html.page import CONCEALED, PREFORMATTED, Page
from cleaner.stages.html.vocabulary import CELL, LINE, NONE, SEPARATORS, SPACE, UNREAD

MARKUP, SCRIPT, HIDDEN_TEXT, ENTITY, LAYOUT = "html.markup", "html.script", "html.hidden", "html.entity", "html.layout"

REFERENCE = lazy(r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[A-Za-z][A-Za-z0-9]{1,40};?)|[ \t\n\r\f]{2,}|[\t\n\r\f]")
"""A character reference, or white space that a browser shows as one space."""

_EAST_ASIAN = lazy(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u30ff“”‘’…—]")
"""Characters between which a line end in the source is no space (Hangul is not among them)."""


class Dropped(NamedTuple):
    """A stretch of the page that goes, and the rule that takes it."""

    start: int
    end: int
    rule: str


def edits_of(page: Page, choice: Choice, keep_escaped: bool = False) -> list[Edit]:
    """All edits, in order; `keep_escaped` leaves `&lt;` as it is."""
    edits: list[Edit] = []
    text, elements = page.text, page.elements
    spans = dropped_spans(page, choice)
    columns = columns_of(page, data_cells(page, choice))
    done, gap, cell, started = 0, NONE, 0, False
    for index, run in enumerate(page.runs):
        gap = max(gap, run.gap)
        if not choice.keep[index]:
            continue
        separator = separator_of(gap, cell, run.cell, page, columns) if started else ""
        edits += between(text, done, run.start, separator, spans)
        edits += inside(text, run.start, run.end, bool(elements[run.element].flags & PREFORMATTED), keep_escaped)
        done, gap, cell, started = run.end, NONE, run.cell, True
    edits += between(text, done, len(text), "\n" if started else "", spans)
    return edits


def separator_of(gap: int, before: int, cell: int, page: Page, columns: Mapping[int, int]) -> str:
    """What stands between two runs, given their table cells: a row of a data table is one line, a tab to a column."""
    column, column_before = columns.get(cell, 0), columns.get(before, -1)
    if cell not in columns or column_before < 0:
        line = SEPARATORS[LINE if gap == CELL else gap]
        return line + "\t" * column if gap >= CELL else line
    if cell == before:
        return SEPARATORS[min(gap, SPACE)]
    if page.elements[cell].parent == page.elements[before].parent:
        return "\t" * max(1, column - column_before)
    return "\n" + "\t" * column


_SPANS = lazy(r"(col|row)span\s*=\s*[\"']?\s*(\d{1,2})(?!\d)", re.IGNORECASE)


MOST_COLUMNS = 64
"""Columns that are told apart: tables that people read have fewer, and a page must not grow by its spans."""


def columns_of(page: Page, data: set[int]) -> dict[int, int]:
    """The column that each of these cells (element indexes) begins in: empty cells and spans of others count."""
    elements = page.elements
    rows = {elements[cell].parent for cell in data}
    columns: dict[int, int] = {}
    taken: dict[int, dict[int, int]] = defaultdict(dict)
    column, row = 0, 0
    for index, element in enumerate(elements):
        if element.parent not in rows or element.name not in {"td", "th"}:
            continue
        table = taken[elements[element.parent].parent]
        if element.parent != row:
            column, row = 0, element.parent
            for key in list(table):
                table[key] -= 1
        while table.get(column, 0) > 0 and column < MOST_COLUMNS:
            column += 1
        spans = {kind.lower(): int(number) for kind, number in _SPANS.findall(element.attributes)}
        if index in data:
            columns[index] = column
        for _ in range(min(max(1, spans.get("col", 1)), MOST_COLUMNS - column)):
            table[column] = spans.get("row", 1)
            column += 1
    return columns


DATA_CELL = 200
"""Code points up to which the cells of a table are data and not layout: a paragraph or two."""


def data_cells(page: Page, choice: Choice) -> set[int]:
    """The cells (element indexes) of tables that hold data: no table inside, short cells, rows of two or more."""
    sizes: dict[int, int] = {}
    for index, run in enumerate(page.runs):
        if run.cell and choice.keep[index]:
            sizes[run.cell] = sizes.get(run.cell, 0) + run.end - run.start
    if not sizes:
        return set()
    tables, layout = _tables_around(page)
    rows: Counter[int] = Counter(page.elements[cell].parent for cell in sizes)
    wide: set[int] = set()
    for cell, size in sizes.items():
        if size > DATA_CELL:
            layout.add(tables[cell])
        if rows[page.elements[cell].parent] > 1:
            wide.add(tables[cell])
    return {cell for cell in sizes if tables[cell] in wide and tables[cell] not in layout}


def _tables_around(page: Page) -> tuple[list[int], set[int]]:
    """For every element the innermost table around it (0: none); and the tables with a table inside, and 0."""
    tables = [0] * len(page.elements)
    outer = {0}
    for index, element in enumerate(page.elements):
        if element.name == "table":
            outer.add(tables[element.parent])
            tables[index] = index
        else:
            tables[index] = tables[element.parent]
    return tables, outer


def dropped_spans(page: Page, choice: Choice) -> list[Dropped]:
    """What goes for a reason of its own, outermost elements and single runs, the last first (a stack)."""
    spans: list[Dropped] = []
    behind = 0
    for index, element in enumerate(page.elements):
        if element.start < behind or not index:
            continue
        if element.name in UNREAD and element.name not in {"head", "title"}:
            rule = SCRIPT
        elif element.flags & CONCEALED:
            rule = HIDDEN_TEXT
        elif index in choice.dropped:
            rule = choice.dropped[index]
        else:
            continue
        spans.append(Dropped(element.start, element.end, rule))
        behind = element.end
    for index, run in enumerate(page.runs):
        if not choice.keep[index]:
            spans.append(Dropped(run.start, run.end, BOILERPLATE))
    spans.sort(reverse=True)
    return spans


def between(text: str, start: int, end: int, separator: str, spans: list[Dropped]) -> Iterator[Edit]:
    """The edits for a gap between kept runs: each stretch by its own rule, the separator written by the last."""
    pieces = list(_pieces(text, start, end, spans))
    for number, (left, right, rule) in enumerate(pieces):
        at, old, new = narrow(left, text[left:right], separator if number == len(pieces) - 1 else "")
        if old or new:
            yield Edit(at, old, new, LAYOUT if old.isspace() or not old else rule)


def _pieces(text: str, start: int, end: int, spans: list[Dropped]) -> Iterator[Dropped]:
    """Cut a gap along the dropped spans; what is in none of them is markup.

    Neighbours of one rule are one piece, and so is the white space behind a piece.
    """
    at = start
    last: Dropped | None = None
    while at < end:
        while spans and spans[-1].end <= at:
            spans.pop()
        if spans and spans[-1].start <= at:
            piece = Dropped(at, min(end, spans[-1].end), spans[-1].rule)
        else:
            piece = Dropped(at, min(end, spans[-1].start) if spans else end, MARKUP)
        at = piece.end
        if last and (last.rule == piece.rule or (piece.rule == MARKUP and text[piece.start : piece.end].isspace())):
            last = Dropped(last.start, piece.end, last.rule)
        else:
            if last:
                yield last
            last = piece
    if last:
        yield last


def inside(text: str, start: int, end: int, preformatted: bool, keep_escaped: bool) -> Iterator[Edit]:
    """The edits inside a kept run: references resolved, white space collapsed."""
    for match in REFERENCE.finditer(text, start, end):
        at, old = match.start(), match[0]
        if old[0] == "&":
            new = html.unescape(old)
            if new != old and not (keep_escaped and new == "<"):
                yield Edit(at, old, new, ENTITY)
        elif not preformatted:
            joined = "\n" in old and _EAST_ASIAN.match(text, at - 1) and _EAST_ASIAN.match(text, match.end())
            at, old, new = narrow(at, old, "" if joined else " ")
            if old or new:
                yield Edit(at, old, new, LAYOUT)
