"""What the style sheets of a page hide: selectors of tags, classes and ids, with what must enclose them."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.html.page import Element
from cleaner.stages.html.style import aspects_of
from cleaner.stages.html.tags import attributes_of

_BLOCK = lazy(r"\{([^{}]*)\}")
_COMMENT = lazy(r"/\*(?:[^*]|\*(?!/))*+(?:\*/|$)")
_MEDIA = lazy(r"@media\s*([^{};]*)\{", re.IGNORECASE)
_SCREEN = lazy(r"(?:only\s+)?(?:screen|all)(?:\s+and\b)?|(?:and\b)?\s*\((min|max)-width\s*:\s*(\d+)(px|em|rem)\s*\)")
_COMPOUND = lazy(r"([a-z][\w-]*|\*)?((?:[.#][\w-]+|\[[^\]]*\])*)", re.IGNORECASE)
_SIMPLE = lazy(r"[.#][\w-]+|\[[^\]]*\]")
_ATTRIBUTE = lazy(r"""\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*["']?([^"'\]]*?)["']?\s*[is]?\s*)?\]""", re.IGNORECASE)
_COMBINATOR = lazy(r"\s*(>)\s*|\s+")

MOST_RULES, MOST_ALIKE = 20_000, 100
"""Rules that are read, in all and for one tag, class or id: the longest sheets of pages have some thousands that speak
of concealment."""

REACH = 40
"""Elements around one that are compared with what a selector wants around it."""

SCRIPTLESS = frozenset({"no-js", "nojs", "no_js"})
"""Classes that a page's script takes off its root when it starts: what they hide is shown."""


KNOWN = frozenset({"class", "id", "style", "role"})
"""Attributes that a selector may ask for; others (`v-cloak`, `data-aos`) are mostly there for scripts to change."""

WINDOW = 1_000
"""Pixels that the window of a page's reader is wide."""


class Compound(NamedTuple):
    """One part of a selector: an element by its tag, its id, its classes, its attributes (empty: any)."""

    tag: str
    ids: frozenset[str]
    classes: frozenset[str]
    attributes: tuple[tuple[str, str, str], ...]
    """Name, comparison (empty: it is there) and value."""
    direct: bool
    """Whether the part before it must be the element right around it."""


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
        self.concealing: set[str] = set()
        """The tags, `.classes` and `#ids` of rules that conceal: those that show count only against them."""
        self.keyed: dict[str, list[Rule]] = defaultdict(list)
        self.known: dict[str, tuple[str, frozenset[str]]] = {}

    def read(self, sheet: str) -> None:
        """Take in one style sheet. Rules for print, other windows, or below any other condition are passed over."""
        if "/*" in sheet:
            sheet = _COMMENT.sub("", sheet)
        if "@" in sheet:
            sheet = _MEDIA.sub(lambda found: "}" if _for_screens(found[1]) else found[0], sheet)
        depth = behind = 0
        for match in _BLOCK.finditer(sheet):
            before = sheet[behind : match.start()]
            depth = max(0, depth - before.count("}")) + before.count("{")
            behind = match.end()
            if depth == 0 and self.rules < MOST_RULES and (aspects := aspects_of(match[1])):
                selectors = before.rpartition(";")[2].rpartition("}")[2].replace("<!--", "")
                self._rule(selectors, aspects, "!" in match[1])

    def _rule(self, selectors: str, aspects: dict[str, bool], important: bool) -> None:
        for selector in selectors.split(","):
            parts = parts_of(selector.strip())
            if not parts or any(not SCRIPTLESS.isdisjoint(part.classes) for part in parts):
                continue
            last = parts[-1]
            key = next(iter(["#" + i for i in last.ids] + ["." + c for c in last.classes]), last.tag or ANY)
            if len(self.keyed[key]) == MOST_ALIKE:
                continue
            self.rules += 1
            if any(aspects.values()):
                self.concealing.add(key)
            self.keyed[key].append(Rule(parts, aspects, (important, *specificity(parts), self.rules)))

    def verdict(self, elements: list[Element], element: Element) -> dict[str, bool]:
        """What the rules say of an element of the page."""
        ident, classes = self._names(element)
        keys = [element.name, ANY, *("." + name for name in classes)] + (["#" + ident] if ident else [])
        if self.concealing.isdisjoint(keys):
            return {}
        found = [rule for key in keys if key in self.keyed for rule in self.keyed[key]]
        said: dict[str, bool] = {}
        for rule in sorted(found, key=lambda rule: rule.weight):
            if self._matches(rule.parts, elements, element):
                said |= rule.aspects
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
        found = attributes_of(element.attributes) if part.attributes else {}
        return all(name in found and _compares(found[name], how, value) for name, how, value in part.attributes)

    def _matches(self, parts: tuple[Compound, ...], elements: list[Element], element: Element) -> bool:
        if not self._fits(parts[-1], element):
            return False
        direct, steps = parts[-1].direct, 0
        for part in reversed(parts[:-1]):
            while True:
                if not element.parent or steps == REACH:
                    return False
                element, steps = elements[element.parent], steps + 1
                if self._fits(part, element):
                    break
                if direct:
                    return False
            direct = part.direct
        return True


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


def _compares(found: str, how: str, value: str) -> bool:
    """Whether an attribute's value is what a selector asks for.

    >>> _compares("a bc", "~=", "bc"), _compares("a bc", "^=", "a"), _compares("a bc", "=", "a")
    (True, True, False)
    """
    if not how:
        return True
    if how == "=":
        return found == value
    if how == "~=":
        return value in found.split()
    if how == "|=":
        return found == value or found.startswith(value + "-")
    tests = {"^=": found.startswith, "$=": found.endswith, "*=": found.__contains__}
    return bool(value) and tests[how](value)


def specificity(parts: tuple[Compound, ...]) -> tuple[int, int, int]:
    """How many ids, classes and tags a selector names."""
    ids = sum(len(part.ids) for part in parts)
    classes = sum(len(part.classes) + len(part.attributes) for part in parts)
    return ids, classes, sum(1 for part in parts if part.tag)


def parts_of(selector: str) -> tuple[Compound, ...]:
    """The parts of a selector; none when it asks for more than tags, classes, ids, attributes, what encloses them.

    >>> [(part.tag, sorted(part.classes), part.direct) for part in parts_of("div.a > .b.c")]
    [('div', ['a'], False), ('', ['b', 'c'], True)]
    >>> parts_of("a:hover"), parts_of("p + p")
    ((), ())
    """
    parts: list[Compound] = []
    position, direct = 0, False
    while position < len(selector):
        match = _COMPOUND.match(selector, position)
        if not match or match.end() == position:
            return ()
        names = _SIMPLE.findall(match[2])
        asked = [_ATTRIBUTE.fullmatch(name) for name in names if name[0] == "["]
        attributes = tuple((each[1].lower(), each[2] or "", each[3] or "") for each in asked if each)
        if len(attributes) < len(asked) or any(name not in KNOWN for name, _, _ in attributes):
            return ()
        ids, classes = ({name[1:] for name in names if name[0] == mark} for mark in "#.")
        tag = (match[1] or "").lower().replace("*", "")
        parts.append(Compound(tag, frozenset(ids), frozenset(classes), attributes, direct))
        position = match.end()
        if position < len(selector):
            match = _COMBINATOR.match(selector, position)
            if not match:
                return ()
            position, direct = match.end(), bool(match[1])
    return tuple(parts) if len(parts) > 1 or (parts and any(parts[-1][:4])) else ()
