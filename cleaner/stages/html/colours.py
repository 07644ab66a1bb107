"""Colours as style sheets write them, as far as it takes to see that text has the colour of its ground."""

from __future__ import annotations

import colorsys

from cleaner.patterns import lazy

_COLOUR = lazy(r"#[0-9a-f]{3,8}\b|(rgb|hsl)a?\(([^)]*)\)|[a-z]+")
_NUMBER = lazy(r"-?\d*\.?\d+%?")
_UNKNOWN = frozenset(
    {"var", "inherit", "initial", "unset", "revert", "currentcolor", "none", "url", "linear", "radial"}
)
_NAMES = {
    "black": "#000000",
    "white": "#ffffff",
    "snow": "#fffafa",
    "ivory": "#fffff0",
    "red": "#ff0000",
    "lime": "#00ff00",
    "green": "#008000",
    "blue": "#0000ff",
    "yellow": "#ffff00",
    "gray": "#808080",
    "grey": "#808080",
    "silver": "#c0c0c0",
    "whitesmoke": "#f5f5f5",
    "navy": "#000080",
    "orange": "#ffa500",
}
WHITE, TRANSPARENT = "#ffffff", "transparent"

NEAR = 8
"""Difference in each of red, green and blue (of 255) up to which two colours cannot be told apart in text."""


def colour_of(value: str) -> str:
    """A colour as `#rrggbb`, `transparent`, or a name that is none of the basic ones; empty when there is none.

    >>> colour_of("rgb(255, 0, 0)"), colour_of("#FFF url(x.png)"), colour_of("Red"), colour_of("rgba(0,0,0,0)")
    ('#ff0000', '#ffffff', '#ff0000', 'transparent')
    >>> colour_of("hsl(120 100% 25%)"), colour_of("#0000"), colour_of("var(--ink)"), colour_of("")
    ('#008000', 'transparent', '', '')
    """
    match = _COLOUR.search(value.lower())
    if not match or match[0] in _UNKNOWN:
        return ""
    if match[1]:
        return _of_function(match[1], match[2])
    if match[0][0] != "#":
        return _NAMES.get(match[0], match[0])
    digits = match[0][1:]
    if len(digits) < 6:
        digits = "".join(digit * 2 for digit in digits)
    return TRANSPARENT if digits[6:8] == "00" else "#" + digits[:6]


def _of_function(kind: str, arguments: str) -> str:
    numbers = [
        float(number.rstrip("%")) / (100 if number.endswith("%") else 1) for number in _NUMBER.findall(arguments)
    ]
    if len(numbers) > 3 and numbers[3] == 0:
        return TRANSPARENT
    if len(numbers) < 3:
        return ""
    if kind == "hsl":
        channels = [255 * part for part in colorsys.hls_to_rgb(numbers[0] / 360 % 1, numbers[2], numbers[1])]
    else:
        channels = [255 * part for part in numbers[:3]] if "%" in arguments else numbers[:3]
    return "#" + "".join(f"{min(255, max(0, round(channel))):02x}" for channel in channels)


def alike(one: str, other: str) -> bool:
    """Whether text in the one colour cannot be read on the other.

    >>> alike("#fefefe", "#ffffff"), alike("#eeeeee", "#ffffff"), alike("gold", "gold"), alike("", "")
    (True, False, True, False)
    """
    if one == other:
        return bool(one)
    if one[:1] != "#" or other[:1] != "#":
        return False
    return all(abs(int(one[i : i + 2], 16) - int(other[i : i + 2], 16)) <= NEAR for i in (1, 3, 5))
