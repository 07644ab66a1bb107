"""From the text of a page to its elements and text runs, every one with its place.

Browsers' rules where they decide what is text: comments, raw text, quoted attributes, implied end tags. One pass,
linear in the length of the page whatever it holds: an unclosed construct is looked for once, and an end tag looks a
bounded number of levels up. All offsets are code points of the page, half-open.
"""

from __future__ import annotations

import re
import time

from cleaner.patterns import lazy
from cleaner.stages.html.hidden import conceal
from cleaner.stages.html.page import LINK, NO_WORDS, PREFORMATTED, SILENT, Element, Page, PageError, Run
from cleaner.stages.html.scripts import COMMENT, effect_of
from cleaner.stages.html.sheets import StyleSheets
from cleaner.stages.html.tags import STATING, TELLING, WITHIN_PAGE, attributes_of, is_place, named
from cleaner.stages.html.tree import LISTS, Tree
from cleaner.stages.html.vocabulary import (
    BREAKS,
    CELL,
    CLOSES,
    LINE,
    NONE,
    PARAGRAPH,
    RAW,
    UNREAD,
    VOID,
)

TAG = lazy(r"""<(?:(/?)([a-zA-Z][^\s/>]*+)((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)>|(!--|[!?]|/)|[a-zA-Z])""")
"""A tag; or the beginning of a comment or declaration; or, the last branch, a tag that never ends."""

COMMENT_END = lazy("--!?>")

CDATA = "[CDATA["
"""How a stretch begins, on a page that is XML, in which tags are text."""

XML = lazy(r"[\s\ufeff]*<\?xml\b", re.IGNORECASE)
"""The declaration with which a page says that it is XML, where `/>` closes any element."""

CHECKED = 20_000
"""Tags between two looks at the limits."""

MOST_TAGS = 1_000_000
"""Tags of a page: the longest that people write have some 100,000, and a million take about 500 MB."""


def parse(text: str, seconds: float = 0.0) -> Page:
    """Read a page.

    Raises:
        PageError: it takes more than `seconds` of this thread's time (0: no limit), or has too many tags.
    """
    return _Builder(text, seconds).build()


class _Builder(Tree):
    def __init__(self, text: str, seconds: float) -> None:
        super().__init__(text)
        self.deadline = time.thread_time() + seconds if seconds else 0.0
        self.endless: set[str] = set()
        self.parenthesised = False
        self.frames = False
        """Whether the page is one of frames, whose text stands in `noframes`."""
        self.words: dict[str, frozenset[str]] = {}
        self.sheets = StyleSheets()
        self.xml = XML.match(text) is not None

    def build(self) -> Page:
        text, search, position, count = self.text, TAG.search, 0, 0
        while match := search(text, position):
            start = match.start()
            if start > position:
                self.characters(position, start)
            slash, name, attributes, other = match.groups()
            if name is not None:
                name = name.lower()
                position = match.end()
                if slash:
                    self.end_tag(name, start, position)
                else:
                    position = self.start_tag(name, attributes, start, position)
            elif other is not None:
                position = self.declaration(other, start, match.end())
            else:
                position = len(text)
            count += 1
            if count % CHECKED == 0:
                self.check(count)
        if position < len(text):
            self.characters(position, len(text))
        self.close_to(0, len(text))
        self.elements[0].end, self.elements[0].last = len(text), len(self.elements) - 1
        conceal(self.page, self.sheets)
        return self.page

    def check(self, tags: int) -> None:
        """Give up on a page that is beyond the limits."""
        if tags > MOST_TAGS:
            raise PageError(f"the page has more than {MOST_TAGS:,} tags")
        if self.deadline and time.thread_time() > self.deadline:
            raise PageError("the page takes longer than html_seconds allows")

    def start_tag(self, name: str, attributes: str, start: int, position: int) -> int:
        """Open an element; gives the place to go on at (behind the content of a raw one)."""
        rule = CLOSES.get(name)
        if rule:
            self.imply_ends(rule[0], rule[1], start)
        gap = LINE if name in LISTS and self.in_list() else BREAKS.get(name, NONE)
        if gap > self.gap:
            self.gap = gap
        if name == "br":
            self.line_breaks += 1
            if self.line_breaks > 1:
                self.gap = PARAGRAPH
        if name in VOID:
            index = self.add(name, attributes, start, position)
            self.elements[index].end, self.elements[index].last = position, index
            return position
        if name == "frameset":
            self.frames = True
        if name in {"ruby", "rp"}:
            self.parenthesised = name == "rp"
        index = self.add(name, attributes, start, position)
        if attributes.endswith("/") and (self.xml or (name == "a" and is_place(attributes))):
            self.elements[index].end, self.elements[index].last = position, index
            return position
        if name == "plaintext":
            return self.raw_text(index, position, len(self.text))
        if name in RAW:
            return self.raw_content(name, index, position)
        self.push(name, index)
        if gap == CELL:
            self.cells.append(index)
        return position

    def add(self, name: str, attributes: str, start: int, inner: int) -> int:
        """Append an element, with what its attributes and its parents say."""
        parent = self.stack[-1]
        flags = self.elements[parent].flags
        words = NO_WORDS
        if name == "a" and not is_place(attributes) and not WITHIN_PAGE.search(attributes):
            flags |= LINK
        if len(attributes) < 4 or not (name in STATING or self.tells(attributes)):
            attributes = ""
        else:
            known = self.words.get(attributes)
            words = known if known is not None else self.words.setdefault(attributes, named(attributes))
        if name in {"pre", "listing", "xmp", "plaintext"}:
            flags |= PREFORMATTED
        elif name in UNREAD or (name == "rt" and not self.parenthesised) or (name == "noframes" and not self.frames):
            flags |= SILENT
        elif name == "body":
            flags &= ~SILENT
        self.elements.append(Element(name, parent, start, inner, flags, words, attributes))
        return len(self.elements) - 1

    def tells(self, attributes: str) -> bool:
        """Whether a start tag says something of its element that is looked at."""
        if TELLING.search(attributes):
            return True
        asked = self.sheets.asked
        return bool(asked) and any(name in attributes for name in asked)

    def raw_content(self, name: str, index: int, position: int) -> int:
        """Skip to the end tag of a raw element."""
        end = None
        if name not in self.endless:
            end = re.compile(rf"</{name}(?=[\s/>])[^>]*+>", re.IGNORECASE).search(self.text, position)
        if end:
            behind = self.raw_text(index, end.start(), end.end(), position)
            if name == "style":
                self.sheet(self.elements[index], self.text[position : end.start()])
            elif name == "script":
                self.run(self.text[position : end.start()], behind)
            return behind
        self.endless.add(name)
        if name in {"script", "style"}:
            return self.raw_text(index, len(self.text), len(self.text), position)
        self.elements[index].flags &= ~SILENT
        self.elements[index].end, self.elements[index].last = position, index
        return position

    def sheet(self, element: Element, rules: str) -> None:
        """Take in a style sheet, unless it is for print, or for browsers without scripts."""
        media = attributes_of(element.attributes).get("media", "all").lower()
        if ("all" in media or "screen" in media) and self.names[-1] != "noscript":
            self.sheets.read(rules)

    def run(self, script: str, position: int) -> None:
        """Do what a short script does to the page around it: write tags, or style elements."""
        effect = effect_of(script)
        for name in effect.closes:
            self.end_tag(name, position, position)
        for name, attributes in effect.opens:
            concealed = name == COMMENT or name in RAW or name in UNREAD
            self.push(name, self.add(name, " hidden" if concealed else attributes, position, position))
        if effect.sheet:
            self.sheets.read(effect.sheet)

    def raw_text(self, index: int, stop: int, behind: int, start: int = -1) -> int:
        """Close a raw element; the content of `xmp` and `plaintext` is text."""
        element = self.elements[index]
        element.end, element.last = behind, index
        if not element.flags & SILENT:
            begin, end = (start, stop) if start >= 0 else (stop, behind)
            if self.text[begin:end].strip():
                self.page.runs.append(Run(begin, end, index, self.gap, self.cells[-1]))
            self.gap = PARAGRAPH
        return behind

    def declaration(self, kind: str, start: int, position: int) -> int:
        """Skip a comment, doctype or processing instruction; gives the place behind it."""
        text = self.text
        if kind == "!--":
            if text.startswith((">", "->"), position):
                return text.index(">", position) + 1
            ended = None if "--" in self.endless else COMMENT_END.search(text, position)
            if ended:
                return ended.end()
            self.endless.add("--")
        elif kind == "!" and self.xml and text.startswith(CDATA, position):
            end = -1 if CDATA in self.endless else text.find("]]>", position)
            if end >= 0:
                self.characters(position + len(CDATA), end)
                return end + 3
            self.endless.add(CDATA)
        elif kind == "?" and text.startswith(("php", "="), position):
            self.page.source_code = True
        elif kind == "/" and text.startswith(">", position):
            return position + 1
        end = text.find(">", position)
        return end + 1 if end >= 0 else len(text)
