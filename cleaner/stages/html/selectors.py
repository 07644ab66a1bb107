"""Selectors of style sheets: which element they mean, by what it is and by what stands around and before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cleaner.patterns import lazy

_SIMPLE = (
    r"[.#][\w-]+|\[[^\]]*\]|:not\((?:[^()]|\([^()]*\))*\)"
    r"|:(?:first|last|only|nth-last|nth)-(?:child|of-type)(?:\([^()]*\))?"
)
_COMPOUND = lazy(rf"([a-zA-Z][\w-]*|\*)?((?:{_SIMPLE})*)")
_PARTS = lazy(_SIMPLE)
_ATTRIBUTE = lazy(r"""\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*["']?([^"'\]]*?)["']?\s*[iIsS]?\s*)?\]""")
_COMBINATOR = lazy(r"\s*([>+~])\s*|\s+")
_AMONG = lazy(r":(first|last|only|nth-last|nth)-(child|of-type)(?:\(([^()]*)\))?")
_STEPS = lazy(r"(?:([+-]?\d{0,9})n(?![a-z])|)([+-]?\d{1,9})?")
_COMMA = lazy(r",(?![^()]{0,400}\))")
_EITHER = lazy(r":(?:is|where|matches|-webkit-any)\(([^()]*)\)")
_ESCAPE = lazy(r"\\([0-9a-fA-F]{1,6})\s?")

FIRM = frozenset({"class", "id", "style", "role", "hidden"})
"""Attributes that stay as they are; others (`data-state`) may be there for a script to change."""

MOST_ALTERNATIVES = 50
"""Selectors that one with `:is()` stands for, at most."""


class Place(NamedTuple):
    """A place among the children of an element: the one at `first`, and every one `step` further."""

    step: int
    first: int
    backward: bool
    """Whether the last is number one."""
    alike: bool
    """Whether only those of the same tag are counted."""

    def holds(self, number: int) -> bool:
        """Whether the child with a number, from 1, is at this place.

        >>> [number for number in range(1, 9) if Place(3, 2, False, False).holds(number)]
        [2, 5, 8]
        """
        beyond = number - self.first
        return beyond == 0 or (self.step != 0 and beyond % self.step == 0 and beyond // self.step > 0)


class Compound(NamedTuple):
    """One part of a selector: an element by its tag, its id, its classes, its attributes, its place (empty: any)."""

    tag: str
    ids: frozenset[str]
    classes: frozenset[str]
    attributes: tuple[tuple[str, str, str], ...]
    """Name, comparison (empty: it is there) and value."""
    places: tuple[Place, ...]
    refused: tuple[Compound, ...]
    """What it must not be."""
    relation: str
    """How the part before it stands to it: around it (empty), right around (`>`), right before (`+`), before (`~`)."""

    @property
    def doubtful(self) -> bool:
        """Whether a script may change what it asks for."""
        return bool(self.refused) or any(name not in FIRM for name, _, _ in self.attributes)


def alternatives(selectors: str) -> Iterator[str]:
    """The selectors of a list, those with `:is()` one by one.

    >>> list(alternatives("a.b, :is(.c, .d) p"))
    ['a.b', '.c p', '.d p']
    """
    each_one = _COMMA.split(selectors) if "(" in selectors else selectors.split(",")
    todo = [each.strip() for each in reversed(each_one)]
    for _ in range(len(todo) + MOST_ALTERNATIVES):
        if not todo:
            return
        selector = todo.pop()
        either = _EITHER.search(selector)
        if either is None:
            yield selector
            continue
        for one in reversed(either[1].split(",")):
            before, one = selector[: either.start()], one.strip()
            if not (one[:1].isalpha() and before[-1:].strip(" >+~")):  # `.a:is(p)` would be another class
                todo.append(before + one + selector[either.end() :])


def parts_of(selector: str) -> tuple[Compound, ...]:
    """The parts of a selector; none when it asks for more than this module knows (states).

    >>> [(part.tag, sorted(part.classes), part.relation) for part in parts_of("div.a > .b.c")]
    [('div', ['a'], ''), ('', ['b', 'c'], '>')]
    >>> parts_of("a:hover"), parts_of("p:nth-child(2n + 1)")[0].places
    ((), (Place(step=2, first=1, backward=False, alike=False),))
    """
    if "\\" in selector:
        selector = _ESCAPE.sub(lambda found: chr(min(int(found[1], 16), 0x10FFFF)), selector)
    selector = selector.replace(":root", "html")
    parts: list[Compound] = []
    position, relation = 0, ""
    while position < len(selector):
        match = _COMPOUND.match(selector, position)
        if not match or match.end() == position:
            return ()
        part = _compound(match[1] or "", _PARTS.findall(match[2]), relation)
        if part is None:
            return ()
        parts.append(part)
        position = match.end()
        if position < len(selector):
            match = _COMBINATOR.match(selector, position)
            if not match:
                return ()
            position, relation = match.end(), match[1] or ""
    return tuple(parts) if len(parts) > 1 or (parts and any(parts[-1][:5])) else ()


def _compound(tag: str, names: list[str], relation: str) -> Compound | None:
    asked = [_ATTRIBUTE.fullmatch(name) for name in names if name[0] == "["]
    attributes = tuple((each[1].lower(), each[2] or "", each[3] or "") for each in asked if each)
    refused = [parts_of(name[5:-1].strip()) for name in names if name.startswith(":not(")]
    places = [each for name in names if (found := _AMONG.fullmatch(name)) for each in _places(*found.groups())]
    if len(attributes) < len(asked) or any(len(parts) != 1 for parts in refused) or None in places:
        return None
    if any(name.endswith("cloak") for name, _, _ in attributes):
        return None  # shown as soon as the page's script has started
    ids, classes = (frozenset(name[1:] for name in names if name[0] == mark) for mark in "#.")
    refusals = tuple(parts[0] for parts in refused)
    known = tuple(place for place in places if place)
    return Compound(tag.lower().replace("*", ""), ids, classes, attributes, known, refusals, relation)


def _places(which: str, of: str, steps: str | None) -> list[Place | None]:
    """The places that a pseudo-class means, none for one that cannot be read."""
    alike = of == "of-type"
    if which in {"first", "last", "only"}:
        ends = (False, True) if which == "only" else (which == "last",)
        return [Place(0, 1, backward, alike) for backward in ends]
    said = "".join((steps or "").lower().split())
    found = _STEPS.fullmatch({"odd": "2n+1", "even": "2n"}.get(said, said))
    if not found or not said:
        return [None]
    step = {None: 0, "": 1, "+": 1, "-": -1}.get(found[1])
    return [Place(int(found[1]) if step is None else step, int(found[2] or 0), which == "nth-last", alike)]


def specificity(parts: tuple[Compound, ...]) -> tuple[int, int, int]:
    """How many ids, classes and tags a selector names."""
    ids = sum(len(part.ids) for part in parts)
    classes = sum(len(part.classes) + len(part.attributes) + len(part.places) + len(part.refused) for part in parts)
    return ids, classes, sum(1 for part in parts if part.tag)


def compares(found: str, how: str, value: str) -> bool:
    """Whether an attribute's value is what a selector asks for.

    >>> compares("a bc", "~=", "bc"), compares("a bc", "^=", "a"), compares("a bc", "=", "a")
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
