"""What CSS declarations say of an element being seen."""

from __future__ import annotations

import html
import re

from cleaner.patterns import lazy
from cleaner.stages.html.colours import TRANSPARENT, alike, colour_of

_SUSPECT = lazy(
    r"display|visib|opacity|font|indent|left|right|top|bottom|inset|margin|clip|transform|height|width|colou?r|z-index"
    r"|translate|scale|[\\&]",
    re.IGNORECASE,
)
_COMMENT = lazy(r"/\*(?:[^*]|\*(?!/))*+\*/")
_ESCAPE = lazy(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)", re.DOTALL)
_IMPORTANT = lazy(r"\s*!\s*important\s*$")


def declarations_of(style: str) -> dict[str, str]:
    """The declarations of a style in lower case, the last of a property (or an important one) counts; a value keeps
    its `!important`.

    >>> declarations_of("DISPLAY : n\\\\6fne !important; color:red; display:block")
    {'display': 'none !important', 'color': 'red'}
    """
    if "&" in style:
        style = html.unescape(style)
    if "/*" in style:
        style = _COMMENT.sub("", style)
    if "\\" in style:
        style = _ESCAPE.sub(lambda found: _character(found[1]) if found[1] else found[2], style)
    declared: dict[str, str] = {}
    for declaration in style.lower().split(";"):
        name, colon, value = declaration.partition(":")
        name, value = name.strip(), " ".join(value.split())
        if colon and not ("important" in declared.get(name, "") and "important" not in value):
            declared[name] = value
    return declared


def _character(code: str) -> str:
    number = int(code, 16)
    return chr(number) if 0 < number < 0x110000 else "\ufffd"


_NUMBER = lazy(r"(-?\d*\.?\d+)(px|pt|em|rem|ex|ch|vw|vh|vmin|vmax|%|cm|mm|in|pc)?(?![\w.])")
_PIXELS = {"": 1, "px": 1, "pt": 1.33, "em": 16, "rem": 16, "ex": 8, "ch": 8, "pc": 16, "cm": 38, "mm": 3.8, "in": 96}
_PIXELS |= {"%": 10, "vw": 10, "vh": 8, "vmin": 8, "vmax": 10}
"""Pixels of a unit, on a window of 1,000 by 800."""

FAR, AWAY = 500.0, 3_000.0
"""Pixels to the left or above, and in the other directions, beyond which nothing is on the screen."""


def _lengths(value: str) -> list[float]:
    """The lengths in a value, in pixels."""
    return [float(number) * _PIXELS[unit] for number, unit in _NUMBER.findall(value)]


def aspects_of(style: str) -> dict[str, bool]:
    """Whether a style conceals its element, for each way it speaks of: `display`, `visibility`, `font` (a size in which
    nothing can be read), `opacity`, and `place` (out of sight, without room, in the colour of its ground).

    >>> aspects_of("display:none; font-size:12px; color:red")
    {'display': True, 'font': False}
    """
    if not _SUSPECT.search(style):
        return {}
    declared = {name: _IMPORTANT.sub("", value) for name, value in declarations_of(style).items()}
    aspects: dict[str, bool] = {}
    if "display" in declared:
        aspects["display"] = declared["display"] == "none"
    if declared.get("content-visibility") == "hidden":
        aspects["display"] = True
    if "visibility" in declared:
        aspects["visibility"] = declared["visibility"] in {"hidden", "collapse"}
    if opacity := _lengths(declared.get("opacity", "")):
        aspects["opacity"] = opacity[0] < FAINT
    if "filter" in declared and (faint := _FADED.search(declared["filter"])):
        aspects["opacity"] = float(faint[1]) < FAINT
    size = declared.get("font-size") or declared.get("font", "")
    if lengths := _lengths(size):
        aspects["font"] = 0 <= lengths[0] * (0.1 if "%" in size else 1) <= TINY_FONT
    if _off_screen(declared) or _cut_off(declared) or _no_room(declared) or _same_colour(declared):
        aspects["place"] = True
    if declared.get("position") in {"absolute", "fixed"} and declared.get("z-index", "").startswith("-"):
        aspects[DOUBTFUL] = True
    return aspects


DOUBTFUL = "doubtful"
"""The aspect of what may be hidden: behind the page, or until a script of it shows it."""


FAINT = 0.05
"""Opacity below which nothing is seen."""

TINY_FONT = 1.9
"""Pixels of a font up to which nothing can be read."""

_FADED = lazy(r"opacity\s*[(=]\s*(\d*\.?\d+)")


def conceals(style: str) -> bool:
    """Whether a style takes its element out of sight.

    >>> conceals("color:red; display : none"), conceals("position:absolute;left:-9999px"), conceals("opacity:0.5")
    (True, True, False)
    """
    return any(aspects_of(style).values())


_SIDES = frozenset(["left", "top", "right", "bottom", "inset", "margin", "margin-left", "margin-top", "text-indent"])


def _off_screen(declared: dict[str, str]) -> bool:
    for name in _SIDES & declared.keys():
        value = declared[name]
        limit = -AWAY if "%" in value and name.startswith("margin") else -FAR
        lengths = _lengths(value)
        if any(length <= limit for length in lengths):
            return True
        if name in {"left", "top"} and any(length >= AWAY for length in lengths):
            return True
    if "overflow" in declared and any(length >= FULL for length in _lengths(declared.get("text-indent", ""))):
        return True
    moved = declared.get("transform") or declared.get("-webkit-transform") or ""
    moved += " ".join(f" {name}({declared[name]})" for name in ("translate", "scale") if name in declared)
    if _FLATTENED.search(moved):
        return True
    if any(length <= -FAR for length in _lengths(moved.replace("-100%", "").replace("-50%", ""))):
        return True
    behind = declared.get("z-index", "")
    return behind.startswith("-") and behind[1:].isdecimal() and int(behind[1:]) >= BEHIND


FULL = 1_000.0
"""The whole width of an element, as `_lengths` counts per cent."""

_FLATTENED = lazy(
    r"scale(?:[xy3]d?)?\(\s*[\d.]*,?\s*0(?:\.0+)?\s*[,)]|scale(?:[xy]|3d)?\(\s*0(?:\.0+)?\s*[,)]|rotate[xy]\(\s*90deg"
)

BEHIND = 99
"""Layers below the page's ground from which an element is meant to lie behind it: designs use one or two."""


def _cut_off(declared: dict[str, str]) -> bool:
    clip, path = declared.get("clip", ""), declared.get("clip-path", "")
    if clip.startswith("rect") and "auto" not in clip and all(abs(length) <= 1 for length in _lengths(clip)):
        return True
    if path.startswith("inset"):
        return any(length >= HALF for length in _lengths(path)[:1])
    return path.startswith(("circle(0", "polygon(0 0, 0 0", "polygon(0 0,0 0")) and not path.startswith("circle(0.")


HALF = 500.0
"""Half of any size, as `_lengths` counts per cent: what is cut off by that from every side is gone."""


def _no_room(declared: dict[str, str]) -> bool:
    """Whether an element has no room to be seen in. A table's cells grow, and `flex` makes room elsewhere."""
    if any(name.startswith("flex") or name in {"min-width", "min-height"} for name in declared):
        return False
    height, width = (_least(declared, name) for name in ("height", "width"))
    clipped = any(name.startswith("overflow") and value != "visible" for name, value in declared.items())
    if clipped and min(height, width) <= 1:
        return True
    return height == 0 and width == 0


def _least(declared: dict[str, str], name: str) -> float:
    lengths = _lengths(declared.get(name, "")) + _lengths(declared.get("max-" + name, ""))
    return min(lengths, default=FAR)


def _same_colour(declared: dict[str, str]) -> bool:
    """Whether text has the colour of its ground, as both are declared together, or none at all."""
    colour = colour_of(declared.get("-webkit-text-fill-color") or declared.get("color", ""))
    if not colour or any("text" in value for name, value in declared.items() if "background" in name):
        return False
    if colour == TRANSPARENT:
        return True
    ground = declared.get("background-color") or declared.get("background", "")
    return "url(" not in ground and "gradient" not in ground and alike(colour, colour_of(ground))
