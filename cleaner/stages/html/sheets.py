"""What the style sheets of a page hide: selectors of tags, classes and ids, with what must enclose them."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.html.page import Element
from cleaner.stages.html.selectors import Compound, alternatives, compares, parts_of, specificity
from cleaner.stages.html.style import DOUBTFUL, aspects_of
from cleaner.stages.html.tags import attributes_of

_BLOCK = lazy(r"\{([^{}]*)\}")
_COMMENT = lazy(r"/\*(?:[^*]|\*(?!/))*+(?:\*/|$)")
_MEDIA = lazy(r"@media\s*([^{};]*)\{", re.IGNORECASE)
_WITHIN = lazy(r"@(?:layer\b|supports\s*(?!not))[^{};]*\{", re.IGNORECASE)
_SCREEN = lazy(r"(?:only\s+)?(?:screen|all)(?:\s+and\b)?|(?:and\b)?\s*\((min|max)-width\s*:\s*(\d+)(px|em|rem)\s*\)")
MOST_RULES, MOST_ALIKE = 20_000, 100
"""Rules that are read, in all and for one tag, class or id: the longest sheets of pages have some thousands that speak
of concealment."""

REACH = 40
"""Elements around one that are compared with what a selector wants around it."""

SCRIPTLESS = frozenset({"no-js", "nojs", "no_js"})
"""Classes that a page's script takes off its root when it starts: what they hide is shown."""


WINDOW = 1_000
"""Pixels that the window of a page's reader is wide."""


class Rule(NamedTuple):
    """A selector and what it says: for each aspect whether it conceals, and how much that counts."""

    parts: tuple[Compound, ...]
    aspects: dict[str, bool]
    weight: tuple[bool, int, int, int, int]
    """Important; ids, classes and tags of the selector; place in the sheets."""


class StyleSheets:
    """The rules of a page's style sheets that conceal elements, or show what others conceal.

    >>> sheets = StyleSheets()
    >>> sheets.read(".a, div#b {display:none} .tab{display:none} .tab.on{display:block} @media print {.c{opacity:0}}")
    >>> def verdict(raw):
    ...     return sheets.verdict([], Element("div", 0, 0, 0, 0, frozenset(), raw))
    >>> verdict("class=a"), verdict("id=b"), verdict("class=c"), verdict("class='tab'"), verdict("class='tab on'")
    ({'display': True}, {'display': True}, {}, {'display': True}, {'display': False})
    """

    def __init__(self) -> None:
        self.rules = 0
        self.placed = False
        """Whether a selector asks for a place among siblings."""
        self.asked: set[str] = set()
        """Attributes that selectors ask for."""
        self.concealing: set[str] = set()
        """The tags, `.classes` and `#ids` of rules that conceal: those that show count only against them."""
        self.keyed: dict[str, list[Rule]] = defaultdict(list)
        self.known: dict[str, tuple[str, frozenset[str]]] = {}
        self.numbers: dict[tuple[int, bool, bool], int] = {}

    def read(self, sheet: str) -> None:
        """Take in one style sheet. Rules for print, other windows, or below any other condition are passed over."""
        if "/*" in sheet:
            sheet = _COMMENT.sub("", sheet)
        if "@" in sheet:
            sheet = _MEDIA.sub(lambda found: "}" if _for_screens(found[1]) else found[0], _WITHIN.sub("}", sheet))
        depth = behind = 0
        for match in _BLOCK.finditer(sheet):
            before = sheet[behind : match.start()]
            depth = max(0, depth - before.count("}")) + before.count("{")
            behind = match.end()
            if depth == 0 and self.rules < MOST_RULES and (aspects := aspects_of(match[1])):
                selectors = before.rpartition(";")[2].rpartition("}")[2].replace("<!--", "")
                self._rule(selectors, aspects, "!" in match[1])

    def _rule(self, selectors: str, aspects: dict[str, bool], important: bool) -> None:
        for selector in alternatives(selectors):
            parts = parts_of(selector)
            if not parts or any(not SCRIPTLESS.isdisjoint(part.classes) for part in parts):
                continue
            said = _doubted(aspects) if any(part.doubtful for part in parts) else aspects
            last = parts[-1]
            key = next(iter(["#" + i for i in last.ids] + ["." + c for c in last.classes]), last.tag or ANY)
            if len(self.keyed[key]) == MOST_ALIKE or not said:
                continue
            self.rules += 1
            self.placed = self.placed or any(part.places or any(no.places for no in part.refused) for part in parts)
            if any(said.values()):
                self.concealing.add(key)
            self.asked.update(name for part in parts for name, _, _ in part.attributes)
            self.keyed[key].append(Rule(parts, said, (important, *specificity(parts), self.rules)))

    def verdict(self, elements: list[Element], element: Element) -> dict[str, bool]:
        """What the rules say of an element of the page."""
        ident, classes = self._names(element)
        keys = [element.name, ANY, *("." + name for name in classes)] + (["#" + ident] if ident else [])
        if self.concealing.isdisjoint(keys):
            return {}
        if self.placed and not self.numbers:
            self.numbers = numbers_of(elements)
        found = [rule for key in keys if key in self.keyed for rule in self.keyed[key]]
        said: dict[str, bool] = {}
        for rule in sorted(found, key=lambda rule: rule.weight):
            if self._matches(rule.parts, elements, element):
                said |= rule.aspects
                if rule.aspects.get("display") is False:
                    said.pop(DOUBTFUL, None)
        return said

    def _names(self, element: Element) -> tuple[str, frozenset[str]]:
        raw = element.attributes
        if raw not in self.known:
            found = attributes_of(raw)
            self.known[raw] = found.get("id", ""), frozenset(found.get("class", "").split())
        return self.known[raw]

    def _fits(self, part: Compound, element: Element) -> bool:
        ident, classes = self._names(element)
        if part.tag not in {"", element.name} or not (part.ids <= {ident} and part.classes <= classes):
            return False
        if any(self._fits(refused, element) for refused in part.refused):
            return False
        numbers = self.numbers
        if not all(place.holds(numbers.get((element.start, *place[2:]), 0)) for place in part.places):
            return False
        found = attributes_of(element.attributes) if part.attributes else {}
        return all(name in found and compares(found[name], how, value) for name, how, value in part.attributes)

    def _matches(self, parts: tuple[Compound, ...], elements: list[Element], element: Element) -> bool:
        if not self._fits(parts[-1], element):
            return False
        relation, steps = parts[-1].relation, 0
        for part in reversed(parts[:-1]):
            for other in _others(elements, element, relation, REACH - steps):
                steps += 1
                if self._fits(part, other):
                    element = other
                    break
            else:
                return False
            relation = part.relation
        return True


def numbers_of(elements: list[Element]) -> dict[tuple[int, bool, bool], int]:
    """The number of every element among those around it, by its start, whether the last is number one, and whether
    only those of its tag count."""
    numbers: dict[tuple[int, bool, bool], int] = {}
    for backward in (False, True):
        counts: Counter[tuple[int, str]] = Counter()
        for element in reversed(elements) if backward else elements:
            for alike in (False, True):
                key = element.parent, element.name if alike else ""
                counts[key] += 1
                numbers[element.start, backward, alike] = counts[key]
    return numbers


def _others(elements: list[Element], element: Element, relation: str, most: int) -> Iterator[Element]:
    """The elements, the nearest first, that stand to one as the combinator of a selector says."""
    if relation in {"+", "~"}:
        before = _siblings_before(elements, element)
        yield from itertools.islice(before, 1 if relation == "+" else most)
        return
    for _ in range(1 if relation == ">" else most):
        if not element.parent:
            return
        element = elements[element.parent]
        yield element


def _siblings_before(elements: list[Element], element: Element) -> Iterator[Element]:
    """The elements before one in its parent, the nearest first; those next to a far one are not looked for."""
    at = bisect_left(elements, element.start, key=lambda each: each.start) - 1
    for _ in range(REACH):
        if at <= element.parent:
            return
        before = elements[at]
        if before.parent == element.parent:
            yield before
        at -= 1


def _doubted(aspects: dict[str, bool]) -> dict[str, bool]:
    """What a doubtful selector says: what it takes away is doubted, what it fades in at first is not looked at."""
    if aspects.get("display") or aspects.get("place"):
        return {DOUBTFUL: True}
    return {name: hidden for name, hidden in aspects.items() if not hidden}


ANY = "*"
"""Stands for the tag of rules that name neither tag, class nor id."""


def _for_screens(condition: str) -> bool:
    """Whether a condition of `@media` holds for a reader at a screen.

    >>> [_for_screens(each) for each in ("screen", "all and (min-width:1px)", "(max-width: 600px)", "print")]
    [True, True, False, False]
    """
    return any(map(_holds_for_screen, condition.lower().split(",")))


def _holds_for_screen(query: str) -> bool:
    for bound, number, unit in _SCREEN.findall(query):
        width = int(number or 0) * (1 if unit == "px" else 16)
        if (bound == "min" and width > WINDOW) or (bound == "max" and width < WINDOW):
            return False
    return not _SCREEN.sub("", query).strip()
