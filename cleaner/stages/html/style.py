"""What a page hides from its readers: by attribute, by inline style, by simple rules of its style sheets."""

from __future__ import annotations

import re
from collections.abc import Mapping

_HIDING = re.compile(
    r"""display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)
    |(?<![-\w])opacity\s*:\s*0*(?:\.0+)?\s*(?:[;!}]|$)
    |font-size\s*:\s*0*(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:[;!}]|$)
    |text-indent\s*:\s*-\s*(?:\d{3,}|[1-9]\d?\s*(?:em|rem))
    |(?<![-\w])(?:left|top|right|margin-left|margin-top)\s*:\s*-\s*\d{3,}
    |clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%
    |transform\s*:\s*scale\(\s*0\s*[,)]""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_SIZE = re.compile(r"(?<![-\w])(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:[;!}]|$)", re.IGNORECASE)
_CLIPPED = re.compile(r"overflow(?:-[xy])?\s*:\s*(?:hidden|scroll)", re.IGNORECASE)
_SHOWN = re.compile(r"display\s*:\s*(?!none)\w|visibility\s*:\s*visible|opacity\s*:\s*(?:1|0?\.[1-9])", re.IGNORECASE)
_QUICK = re.compile(r"[dvotlrmwh]", re.IGNORECASE)

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


def hides(attributes: Mapping[str, str]) -> bool:
    """Whether the attributes of an element hide it; `aria-hidden` does not: sighted readers see it.

    >>> hides({"style": "height:0;overflow:hidden"}), hides({"hidden": ""}), hides({"aria-hidden": "true"})
    (True, True, False)
    """
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    style = attributes.get("style", "")
    return bool(style) and conceals(style) and attributes.get("id") not in SHOWN_BY_SCRIPT


_DECLARATIONS = re.compile(r"\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SIMPLE = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9]*)?([.#][\w-]+)")
_COMPOUND = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9]*)?((?:\.[\w-]+){2,})")


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
                elif match := _COMPOUND.fullmatch(selector):
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
