"""The elements of a page while it is read: which are open, what an end tag closes, where text goes.

An end tag looks a bounded number of levels up, so that reading stays linear. All offsets are code points of the page.
"""

from __future__ import annotations

from cleaner.patterns import lazy
from cleaner.stages.html.page import NO_WORDS, PREFORMATTED, SILENT, Element, Page, Run
from cleaner.stages.html.vocabulary import BLANK, BREAKS, CELL, LINE, NONE, PARAGRAPH, SCOPES, SPACE

LISTS = frozenset({"ul", "ol", "dl"})

_BLANKS = lazy(BLANK + "*+")

REACH = 256
"""How many open elements an end tag looks up for its start tag (levels): deeper nesting than pages have, and bounded,
so that 100,000 open elements cannot make every end tag walk them all."""


class Tree:
    """The elements and runs read so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.page = Page(text)
        self.elements = self.page.elements
        self.elements.append(Element("", 0, 0, 0, 0, NO_WORDS))
        self.stack = [0]
        self.names: list[str] = [""]
        self.open: dict[str, int] = {}
        self.gap = NONE
        self.line_breaks = 0
        self.cells = [0]

    def characters(self, start: int, end: int) -> None:
        """Character data: a run, or mere space between two."""
        text = self.text
        flags = self.elements[self.stack[-1]].flags
        if flags & SILENT:
            return
        if flags & PREFORMATTED:
            start = self.code_start(start, end)
            if start == end:
                return
            first, behind = start, end
        else:
            match = _BLANKS.match(text, start, end)
            first = match.end() if match else start
            if first > start:
                self.gap = max(self.gap, SPACE)
            if first == end:
                return
            behind = start + len(text[start:end].rstrip())
        self.page.runs.append(Run(first, behind, self.stack[-1], self.gap, self.cells[-1]))
        self.line_breaks = 0
        self.gap = SPACE if behind < end else NONE

    def code_start(self, start: int, end: int) -> int:
        """Where character data in code begins: at the start of a line, empty lines before it are none of its own."""
        if self.gap < LINE:
            return start
        text = self.text
        if text[start - 1] == ">" and text.startswith("\r\n", start):
            start += 2
        elif text.startswith("\n", start):
            start += 1
        if text[start:end].isspace():
            start = max(start, text.rfind("\n", start, end) + 1)
        return start

    def trim_code(self, index: int) -> None:
        """Take the white space from the end of a preformatted element."""
        runs = self.page.runs
        while runs and runs[-1].element >= index:
            run = runs[-1]
            run.end = run.start + len(self.text[run.start : run.end].rstrip())
            if run.end > run.start:
                break
            self.gap = max(self.gap, runs.pop().gap)

    def push(self, name: str, index: int) -> None:
        """Put an element on the stack of open ones."""
        self.stack.append(index)
        self.names.append(name)
        self.open[name] = self.open.get(name, 0) + 1

    def close_nearest(self, name: str, start: int, behind: int) -> None:
        """Close the nearest open element of that name, a bounded number of levels up."""
        names = self.names
        stops = SCOPES if name not in SCOPES else {"table", "body", "html"}
        for level in range(len(names) - 1, max(0, len(names) - REACH), -1):
            if names[level] == name:
                self.close_to(level, start, behind)
                return
            if names[level] in stops:
                return

    def in_list(self) -> bool:
        """Whether the innermost open element is part of a list: a list in it continues that."""
        return self.names[-1] in {"li", "dd"} or self.names[-1] in LISTS

    def imply_ends(self, ended: frozenset[str], stops: frozenset[str], position: int) -> None:
        """Close an element that the coming start tag ends."""
        if not any(map(self.open.get, ended)):
            return
        names = self.names
        for level in range(len(names) - 1, max(0, len(names) - REACH), -1):
            if names[level] in ended:
                self.close_to(level, position)
                return
            if names[level] in stops:
                return

    def close_to(self, level: int, position: int, behind: int | None = None) -> None:
        """Close all open elements from `level` of the stack up; the lowest ends behind its end tag."""
        last = len(self.elements) - 1
        while len(self.stack) > max(level, 1):
            index = self.stack.pop()
            element = self.elements[index]
            element.end, element.last = position, last
            if element.name == "pre":
                self.trim_code(index)
            self.open[self.names.pop()] -= 1
            if self.cells[-1] == index:
                self.cells.pop()
            if behind is not None and len(self.stack) == level:
                element.end = behind

    def end_tag(self, name: str, start: int, behind: int) -> None:
        """Close the nearest open element of that name; one that was never opened changes nothing but the line."""
        if name in LISTS and self.open.get(name):
            self.close_nearest(name, start, behind)
            self.gap = max(self.gap, LINE if self.in_list() else PARAGRAPH)
            return
        gap = BREAKS.get(name, NONE)
        if gap > self.gap and gap != CELL:
            self.gap = gap
        if self.open.get(name):
            self.close_nearest(name, start, behind)
