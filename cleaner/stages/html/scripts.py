"""What short scripts of a page hide: the ways of link farms on stolen pages."""

from __future__ import annotations

from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.html.style import conceals
from cleaner.stages.html.tags import attributes_of

_WRITE = r"""document\s*\.\s*write(?:ln)?\s*\(\s*["']\s*"""
_OPENS = lazy(_WRITE + r"""<([a-zA-Z]{1,10})\b([^<>]*)>\s*["']""")
_CLOSES = lazy(_WRITE + r"<\\?/([a-zA-Z]{1,10})\s*>")
_HIDES = lazy(
    r"""\s*(?:(?:var|let|const)\s+(\w+)\s*=\s*)?(?:document\s*\.\s*(?:getElementById|querySelector)|jQuery|\$)\s*\(\s*"""
    r"""["']([.#]?[\w-]+)["']\s*\)\s*(?:;\s*\1\s*)?"""
    r"""(?:\.style\.(?:display\s*=\s*["']none["']|visibility\s*=\s*["']hidden["'])|\.hide\(\s*\))\s*;?\s*"""
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
    """… or the selector of what it hides."""


def effect_of(script: str) -> Effect:
    """What a script hides by writing tags around it or by id: the ways of link farms on stolen pages.

    >>> effect_of("document.write('<div hidden>');").opens
    'div'
    >>> effect_of("document.getElementById('x1').style.display='none'").hides
    '#x1'
    >>> effect_of("document.write('<div>')")
    Effect(opens='', closes='', hides='')
    """
    if len(script) > SHORT_SCRIPT:
        return Effect()
    if match := _HIDES.fullmatch(script):
        return Effect(hides=match[2] if match[2][0] in ".#" else "#" + match[2])
    if match := _CLOSES.search(script):
        return Effect(closes=match[1].lower())
    match = _OPENS.search(script)
    found = attributes_of(match[2].replace("\\", "")) if match else {}
    if match and ("hidden" in found or conceals(found.get("style", ""))):
        return Effect(opens=match[1].lower())
    return Effect()
