"""What a page hides from its readers: by attribute, by inline style, by its style sheets, by short scripts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from itertools import accumulate
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.html.colours import WHITE, alike, colour_of
from cleaner.stages.html.page import CONCEALED, HIDDEN, TINY, UNSEEN, Element, Page
from cleaner.stages.html.sheets import ANY, StyleSheets
from cleaner.stages.html.style import DOUBTFUL, aspects_of, declarations_of
from cleaner.stages.html.tags import attributes_of

SHOWN_BY_SCRIPT = frozenset({"js_content"})
"""Ids of article bodies that their sites deliver hidden and show by script once loaded (public WeChat accounts)."""

CONCEALING = frozenset(
    [
        *("hidden", "hide", "invisible", "d-none", "display-none", "layui-hide", "is-hidden", "u-hidden", "uk-hidden"),
        *("ng-hide", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "element-invisible"),
    ]
)
"""Classes by which the common style libraries hide an element, their sheets being elsewhere."""

_SHOWN_AT_A_WIDTH = lazy(r":(?:block|flex|grid|inline|table|contents)|^d-\w+-(?!none)|-(?:show|visible)|^visible-")

_NO_ROOM = frozenset(["0", "1", "2", "3", "4", "5", "0px", "1px", "2px", "3px", "4px", "5px"])
"""Sizes of a running line (`marquee`) in which nothing can be read."""

_NUMBER = lazy(r"\d{3,}")
"""Pixels that a running line jumps at a time when it is not meant to be read."""

GROWS = frozenset({"table", "tbody", "tr", "td", "th", "img", "html", "body"})
"""Elements that take the room their content needs, or are not hidden as a whole."""


def hides(attributes: Mapping[str, str], name: str = "") -> bool:
    """Whether the attributes of an element, its style apart, hide it.

    >>> hides({"hidden": ""}), hides({"class": "note d-none"}), hides({"class": "d-none d-md-block"})
    (True, True, False)
    """
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    if "popover" in attributes:
        return True
    if name == "marquee" and _NUMBER.match(attributes.get("scrollamount", "")):
        return True
    if name == "marquee" and not _NO_ROOM.isdisjoint((attributes.get("height"), attributes.get("width"))):
        return True
    names = attributes.get("class", "").split()
    return not CONCEALING.isdisjoint(names) and not any(_SHOWN_AT_A_WIDTH.search(name) for name in names)


class Own(NamedTuple):
    """What the attributes of one start tag say."""

    hidden: bool
    aspects: dict[str, bool]
    spoken: bool
    """Whether it is left out for listeners (`aria-hidden`): readers see it, but find it to be decoration."""
    colour: str
    """The colour of its text, on whatever ground there is; empty when it declares none."""


def own_of(name: str, raw: str) -> Own:
    """What a start tag says of being seen."""
    found = attributes_of(raw)
    style = found.get("style", "")
    if found.get("id") in SHOWN_BY_SCRIPT:
        style = ""
    aspects = aspects_of(style) if style else {}
    if name == "marquee" and _flat(style):
        aspects["place"] = True
    colour = colour_of(found.get("color", "")) if name == "font" else ""
    if "color" in style:
        declared = declarations_of(style)
        colour = colour_of(declared.get("color", "")) if "text-shadow" not in declared else ""
    return Own(hides(found, name), aspects, found.get("aria-hidden", "").lower() == "true", colour)


_FLAT = lazy(r"(?:^|[;\s])(?:height|width)\s*:\s*[0-5](?:px)?\s*(?:;|$)")


def _flat(style: str) -> bool:
    return _FLAT.search(style) is not None


def conceal(page: Page, sheets: StyleSheets) -> None:
    """Mark every element that no reader sees, and what is inside it unless it is shown again."""
    elements = page.elements
    cache: dict[tuple[str, str], Own] = {}
    tags = {key for key in sheets.concealing if key[0] not in ".#"}
    sizes: list[int] = []
    grounds: dict[int, str] = {}
    for index, element in enumerate(elements):
        inherited = elements[element.parent].flags & CONCEALED if index else 0
        raw = element.attributes
        bare = not (raw or ANY in tags or element.name in tags)
        if inherited & HIDDEN or bare or element.name in {"", "html", "body"}:
            element.flags |= inherited
            continue
        own = cache.get((element.name, raw))
        if own is None:
            own = cache[element.name, raw] = own_of(element.name, raw)
        aspects = own.aspects
        if sheets.concealing and not any(ident in raw for ident in SHOWN_BY_SCRIPT):
            aspects = sheets.verdict(elements, element) | aspects
        element.flags |= _flags(element.name, aspects, inherited)
        if own.hidden or (own.colour and alike(own.colour, _ground(elements, index, grounds))):
            element.flags |= HIDDEN
        elif own.spoken or aspects.get(DOUBTFUL):
            sizes = sizes or list(accumulate((run.end - run.start for run in page.runs), initial=0))
            if _is_small(page, element, sizes):
                element.flags |= HIDDEN


def _flags(name: str, aspects: Mapping[str, bool], inherited: int) -> int:
    """What is concealed of an element: a child may be made visible again, or given a size."""
    flags = inherited
    for aspect, flag in (("visibility", UNSEEN), ("font", TINY)):
        if aspect in aspects:
            flags = flags | flag if aspects[aspect] else flags & ~flag
    hidden = aspects.get("display") or aspects.get("opacity") or (aspects.get("place") and name not in GROWS)
    return flags | HIDDEN if hidden else flags


def _ground(elements: list[Element], index: int, grounds: dict[int, str]) -> str:
    """The colour behind an element: the nearest that is given, or white where none is; empty when a class or id, whose
    style may stand elsewhere, comes before. `grounds` holds those already found.
    """
    below: list[int] = []
    while index not in grounds:
        below.append(index)
        ground = _own_ground(elements[index])
        if ground is not None or not index:
            grounds[index] = WHITE if ground is None else ground
            break
        index = elements[index].parent
    for each in below:
        grounds[each] = grounds[index]
    return grounds[index]


def _own_ground(element: Element) -> str | None:
    """The colour of the ground that an element gives itself, empty when it cannot be told, none when it gives none."""
    if not element.attributes:
        return None
    found = attributes_of(element.attributes)
    declared = declarations_of(found.get("style", ""))
    ground = found.get("bgcolor") or declared.get("background-color") or declared.get("background", "")
    if ground:
        return "" if "url(" in ground or "gradient" in ground else colour_of(ground)
    return "" if element.words or "background" in found else None


def _is_small(page: Page, element: Element, sizes: list[int]) -> bool:
    """Whether an element holds less than half of the page's text: a page behind an open dialog is not decoration.

    `sizes` are the sizes of the runs, added up.
    """
    first = bisect_left(page.runs, element.start, key=lambda run: run.start)
    behind = bisect_left(page.runs, element.end, key=lambda run: run.start)
    return 2 * (sizes[behind] - sizes[first]) < sizes[-1]
