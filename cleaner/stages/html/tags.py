"""What a start tag says by its attributes: names, links, places to be pointed at."""

from __future__ import annotations

import re

from cleaner.patterns import lazy
from cleaner.stages.html.page import words_of

ATTRIBUTE = lazy(r"""([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?""")


def attributes_of(raw: str) -> dict[str, str]:
    """The attributes of a start tag, names in lower case; the first of a name counts.

    >>> attributes_of(' class="a b" hidden ID=x')
    {'class': 'a b', 'hidden': '', 'id': 'x'}
    """
    found: dict[str, str] = {}
    for name, double, single, bare in ATTRIBUTE.findall(raw):
        found.setdefault(name.lower(), double or single or bare)
    return found


WITHIN_PAGE = lazy(r"""href\s*=\s*["']?#[^\s"'>/!?]""", re.IGNORECASE)
"""A link to another place of the same page: headings carry them to be pointed at. (`#/` and `#!` are other pages.)"""

PLACE = lazy(r"\b(?:name|id)\s*=", re.IGNORECASE)
LEADING = lazy(r"\b(?:href|onclick)\b", re.IGNORECASE)
"""An `a` that has a name and leads nowhere is a place on the page, not a link; written `<a id="x"/>` it is empty."""

TELLING = lazy("class|id|style|role|hidden|color|span|author|popover", re.IGNORECASE)
"""Attributes that say something of any element."""

STATING = frozenset({"meta", "link", "html", "time", "script", "input", "marquee", "style"})
"""Elements whose other attributes state facts of the page, or whether a reader fills them in."""


def named(raw: str) -> frozenset[str]:
    """The words of a start tag's class, id and role.

    >>> sorted(named(' class="topNav" style="display:none"'))
    ['nav', 'top']
    """
    found = attributes_of(raw)
    return words_of(" ".join(found[name] for name in ("class", "id", "role") if name in found))


def is_place(attributes: str) -> bool:
    """Whether an `a` with these attributes is a place to be pointed at, not a link.

    >>> is_place(' id="c1"'), is_place(' id="c1" href="x"'), is_place("")
    (True, False, False)
    """
    return PLACE.search(attributes) is not None and LEADING.search(attributes) is None
