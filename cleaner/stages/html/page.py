"""A page as elements and text runs, every one with its place. All offsets are code points of the page, half-open."""

from __future__ import annotations

from dataclasses import dataclass, field

from cleaner.patterns import lazy

LINK, PREFORMATTED, HIDDEN, SILENT, UNSEEN, TINY = 1, 2, 4, 8, 16, 32
"""What an element hands down to those inside: linked, white space kept, not displayed, not text of the page; not
visible, too small to read (unless an element inside is made visible or larger again)."""

CONCEALED = HIDDEN | UNSEEN | TINY
"""Any of these: no reader sees the text."""


class PageError(ValueError):
    """A page that is too large, or takes too long: the document fails, the run goes on."""


@dataclass(slots=True)
class Element:
    """One element: its span, what encloses it, and what it says of itself."""

    name: str
    parent: int
    start: int
    inner: int
    """Where its start tag ends."""
    flags: int
    words: frozenset[str]
    """The words of its class, id and role, in lower case: `navBar-top` is nav, bar, top."""
    attributes: str = ""
    end: int = -1
    last: int = -1
    """The last element inside it (its own index when it has none)."""


@dataclass(slots=True)
class Run:
    """A stretch of visible character data without outer white space, and what breaks stand before it."""

    start: int
    end: int
    element: int
    gap: int
    cell: int
    """The innermost table cell (an element's index), 0 outside of tables."""


@dataclass(slots=True)
class Page:
    """The elements in document order (0 is the page itself) and the runs of text between the tags."""

    text: str
    elements: list[Element] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    source_code: bool = False
    """Whether it is a program that makes pages (`<?php`, `<%=`) rather than a page."""


NO_WORDS: frozenset[str] = frozenset()


_CAMEL = lazy(r"(?<=[a-z0-9])(?=[A-Z])")
_WORD = lazy(r"[a-z]+")


def words_of(value: str) -> frozenset[str]:
    """The words in a class or id.

    >>> sorted(words_of("navBar top_nav2"))
    ['bar', 'nav', 'top']
    """
    return frozenset(_WORD.findall(_CAMEL.sub(" ", value).lower()))
