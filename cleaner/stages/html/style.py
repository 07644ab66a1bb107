"""What a page hides from its readers: by attribute, by inline style, by simple rules of its style sheets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.html.page import HIDDEN, NO_WORDS, Element, words_of

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


_HIDING = lazy(
    r"""display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)
    |(?<![-\w])opacity\s*:\s*0*(?:\.0+)?\s*(?:[;!}]|$)
    |font-size\s*:\s*0*(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:[;!}]|$)
    |text-indent\s*:\s*-\s*(?:\d{3,}|[1-9]\d?\s*(?:em|rem))
    |(?<![-\w])(?:left|top|right|margin-left|margin-top)\s*:\s*-\s*\d{3,}
    |clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%
    |transform\s*:\s*scale\(\s*0\s*[,)]""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_SIZE = lazy(r"(?<![-\w])(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:[;!}]|$)", re.IGNORECASE)
_CLIPPED = lazy(r"overflow(?:-[xy])?\s*:\s*(?:hidden|scroll)", re.IGNORECASE)
_SHOWN = lazy(r"display\s*:\s*(?!none)\w|visibility\s*:\s*visible|opacity\s*:\s*(?:1|0?\.[1-9])", re.IGNORECASE)

_WRITE = r"""document\s*\.\s*write(?:ln)?\s*\(\s*["']\s*"""
_OPENS = lazy(_WRITE + r"""<([a-zA-Z]{1,10})\b([^<>]*)>\s*["']""")
_CLOSES = lazy(_WRITE + r"<\\?/([a-zA-Z]{1,10})\s*>")
_HIDES_BY_ID = lazy(
    r"""\s*document\.getElementById\(\s*["']([\w-]+)["']\s*\)\.style\.(?:display\s*=\s*["']none|visibility\s*=\s*["']hidden)"""
    r"""["']\s*;?\s*"""
)
SHORT_SCRIPT = 500
"""Code points up to which a script is read: those that only hide something are one statement."""


class Effect(NamedTuple):
    """What a short script does to the page around it, as far as it hides something."""

    opens: str = ""
    """The hidden element whose start tag it writes …"""
    closes: str = ""
    """… or the element whose end tag it writes …"""
    hides: str = ""
    """… or the id of the element that it hides."""


def effect_of(script: str) -> Effect:
    """What a script hides by writing tags around it or by id: the ways of link farms on stolen pages.

    >>> effect_of("document.write('<div hidden>');").opens
    'div'
    >>> effect_of("document.getElementById('x1').style.display='none'").hides
    'x1'
    >>> effect_of("document.write('<div>')")
    Effect(opens='', closes='', hides='')
    """
    if len(script) > SHORT_SCRIPT or "document" not in script:
        return Effect()
    if match := _HIDES_BY_ID.fullmatch(script):
        return Effect(hides=match[1])
    if match := _CLOSES.search(script):
        return Effect(closes=match[1].lower())
    match = _OPENS.search(script)
    if match and hides(attributes_of(match[2].replace("\\", ""))):
        return Effect(opens=match[1].lower())
    return Effect()


SHOWN_BY_SCRIPT = frozenset({"js_content"})
"""Ids of article bodies that their sites deliver hidden and show by script once loaded (public WeChat accounts)."""


def conceals(declarations: str) -> bool:
    """Whether CSS declarations take an element out of sight.

    >>> conceals("color:red; display : none"), conceals("position:absolute;left:-9999px"), conceals("opacity:0.5")
    (True, True, False)
    """
    if _HIDING.search(declarations):
        return True
    return bool(_NO_SIZE.search(declarations) and _CLIPPED.search(declarations))


CONCEALING = frozenset(
    ["hidden", "d-none", "display-none", "sr-only", "visually-hidden", "screen-reader-text", "layui-hide"]
)
"""Classes by which the common style libraries hide an element, their sheets being elsewhere."""

_SHOWN_AT_A_WIDTH = lazy(r":(?:block|flex|grid|inline|table|contents)|^d-\w+-(?!none)|-(?:show|visible)|^visible-")


def hides(attributes: Mapping[str, str]) -> bool:
    """Whether the attributes of an element hide it; `aria-hidden` does not: sighted readers see it.

    >>> hides({"style": "height:0;overflow:hidden"}), hides({"hidden": ""}), hides({"aria-hidden": "true"})
    (True, True, False)
    >>> hides({"class": "note d-none"}), hides({"class": "d-none d-md-block"})
    (True, False)
    """
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    if "scrollamount" in attributes and attributes.get("height", attributes.get("width", "9")) in _NO_ROOM:
        return True
    if classes := attributes.get("class"):
        names = classes.split()
        if not CONCEALING.isdisjoint(names) and not any(_SHOWN_AT_A_WIDTH.search(name) for name in names):
            return True
    style = attributes.get("style", "")
    return bool(style) and conceals(style) and attributes.get("id") not in SHOWN_BY_SCRIPT


TELLING = lazy("class|id|style|role|hidden|scrollamount", re.IGNORECASE)
"""Attributes that say something of any element."""


def traits_of(raw: str) -> tuple[frozenset[str], bool]:
    """The words of a start tag's class, id and role, and whether its attributes hide its element.

    >>> traits_of(' class="topNav" style="display:none"') == ({"top", "nav"}, True)
    True
    """
    found = attributes_of(raw)
    named = " ".join(found[name] for name in ("class", "id", "role") if name in found)
    return words_of(named) if named else NO_WORDS, hides(found)


_NO_ROOM = frozenset(["0", "1", "2", "3", "4", "5", "0px", "1px", "2px", "3px", "4px", "5px"])
"""Sizes of a running line (`marquee`) in which nothing can be read."""

_DECLARATIONS = lazy(r"\{([^{}]*)\}")
_COMMENT = lazy(r"/\*.*?\*/", re.DOTALL)
_SIMPLE = lazy(r"(?:[a-zA-Z][a-zA-Z0-9]*)?([.#][\w-]+)")
_COMPOUND = lazy(r"(?:[a-zA-Z][a-zA-Z0-9]*)?((?:\.[\w-]+){2,})")


MOST_SHOWN = 500
"""Rules such as `.tab.on{display:block}` that are heeded: every one is compared with every hidden element."""


class HiddenClasses:
    """The classes and ids that the style sheets of a page hide, as far as simple rules (`.x`, `div.x`, `#x`) tell.

    >>> sheet = HiddenClasses()
    >>> sheet.read(".a, #b {display:none} .tab{display:none} .tab.on{display:block} @media print {.c{display:none}}")
    >>> sheet.hide("a", ""), sheet.hide("", "b"), sheet.hide("c", ""), sheet.hide("tab", ""), sheet.hide("tab on", "")
    (True, True, False, True, False)
    """

    def __init__(self) -> None:
        self.hidden: set[str] = set()
        self.shown: list[frozenset[str]] = []

    def read(self, sheet: str) -> None:
        """Take in one style sheet. Rules for print, or below any condition, are passed over."""
        if not _HIDING.search(sheet) and not _NO_SIZE.search(sheet):
            return
        if "/*" in sheet:
            sheet = _without_comments(sheet)
        depth = behind = 0
        for match in _DECLARATIONS.finditer(sheet):
            before = sheet[behind : match.start()]
            depth = max(0, depth - before.count("}")) + before.count("{")
            behind = match.end()
            if depth == 0:
                self._rule(before.rpartition(";")[2].rpartition("}")[2], match[1])

    def _rule(self, selectors: str, declarations: str) -> None:
        if conceals(declarations):
            for selector in selectors.split(","):
                if match := _SIMPLE.fullmatch(selector.strip()):
                    self.hidden.add(match[1])
        elif _SHOWN.search(declarations):
            for selector in selectors.split(","):
                selector = selector.strip()
                if match := _SIMPLE.fullmatch(selector):
                    self.hidden.discard(match[1])
                elif len(self.shown) < MOST_SHOWN and (match := _COMPOUND.fullmatch(selector)):
                    self.shown.append(frozenset(match[1][1:].split(".")))

    def hide(self, classes: str, ident: str) -> bool:
        """Whether an element with these classes and this id is hidden."""
        if not self.hidden or ident in SHOWN_BY_SCRIPT:
            return False
        if ident and "#" + ident in self.hidden:
            return True
        names = classes.split()
        if not any("." + name in self.hidden for name in names):
            return False
        own = frozenset(names)
        return not any(shown <= own for shown in self.shown)


def _without_comments(sheet: str) -> str:
    pieces, position = [], 0
    while (start := sheet.find("/*", position)) >= 0:
        pieces.append(sheet[position:start])
        end = sheet.find("*/", start + 2)
        if end < 0:
            return "".join(pieces)
        position = end + 2
    pieces.append(sheet[position:])
    return "".join(pieces)


def hide_by_class(elements: list[Element], classes: HiddenClasses) -> None:
    """Mark what style sheets hide, wherever in the page they stand, with all that is inside."""
    verdicts: dict[str, bool] = {}
    for element in elements[1:]:
        element.flags |= elements[element.parent].flags & HIDDEN
        if element.words and not element.flags & HIDDEN and element.name not in {"html", "body"}:
            raw = element.attributes
            if raw not in verdicts:
                found = attributes_of(raw)
                verdicts[raw] = classes.hide(found.get("class", ""), found.get("id", ""))
            if verdicts[raw]:
                element.flags |= HIDDEN
