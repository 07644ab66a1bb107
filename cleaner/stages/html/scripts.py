"""What short scripts of a page hide: the ways of link farms on stolen pages.

Two things are followed: tags that `document.write` puts around a part of the page, and styles that a script gives to an
element as soon as it runs. Functions that wait for a click, and anything longer or with conditions, are not.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote

from cleaner.patterns import lazy
from cleaner.stages.html.vocabulary import VOID

SHORT_SCRIPT = 1_000
"""Code points up to which a script is read: those that only hide something are a statement or two."""

_CONDITION = lazy(r"\bif\s*\(")
_STRING = r"""(?:"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+')"""
_WRITE = lazy(r"\bdocument\s*\.\s*write(?:ln)?\s*\(")
_PIECE = lazy(rf"\s*(?:(?:unescape|decodeURI(?:Component)?)\s*\(\s*)?(?:({_STRING})|([A-Za-z_$][\w$]*))\s*\)?\s*(\+)?")
_NAMED = lazy(rf"([A-Za-z_$][\w$]*)\s*=\s*({_STRING})")
_ESCAPE = lazy(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))")
_TAG = lazy(r"""<(/?)([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|<!--|-->""")
_SHEET = lazy(r"<style[^>]*>(.*?)</style", re.IGNORECASE | re.DOTALL)

COMMENT = "!--"
"""The name under which a comment that a script begins is an element: what stands in it is not displayed."""


class Effect(NamedTuple):
    """What a short script does to the page around it."""

    opens: tuple[tuple[str, str], ...] = ()
    """The elements whose start tags it writes and leaves open, with their attributes …"""
    closes: tuple[str, ...] = ()
    """… those whose end tags it writes …"""
    sheet: str = ""
    """… and the styles it gives, as a style sheet."""


def effect_of(script: str) -> Effect:
    """What a script does by writing tags around a part of the page, or by styling elements of it.

    >>> effect_of("document.write('<d'+'iv hidden>');").opens
    (('div', ' hidden'),)
    >>> effect_of("document.getElementById('x1').style.display='none'").sheet
    '#x1{display:none!important}'
    >>> effect_of("document.write('<div>advertisement</div>')")
    Effect(opens=(), closes=(), sheet='')
    """
    if len(script) > SHORT_SCRIPT or _CONDITION.search(script):
        return Effect()
    written = _written(script) if "write" in script else ""
    return _tags_of(written) if written else Effect(sheet=_styled(script))


def _written(script: str) -> str:
    """What a script writes into the page: its strings, and names that stand for one."""
    names: dict[str, str] = {name: _string(value) for name, value in _NAMED.findall(script)}
    written = []
    for call in _WRITE.finditer(script):
        at = call.end()
        while piece := _PIECE.match(script, at):
            written.append(_string(piece[1]) if piece[1] else names.get(piece[2], ""))
            at = piece.end()
            if not piece[3]:
                break
    return "".join(written)


def _string(literal: str) -> str:
    """The value of a string as a script writes it, escapes of addresses (`%3C`) resolved too."""
    value = _ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16)) if not found[3] else found[3], literal[1:-1])
    return unquote(value) if "%3" in value else value


def _tags_of(written: str) -> Effect:
    """The tags in a written text that have no partner in it, and its style sheets."""
    opens: list[tuple[str, str]] = []
    closes: list[str] = []
    for tag in _TAG.finditer(written):
        name = tag[2].lower() if tag[2] else COMMENT
        if tag[0] == "-->" or tag[1]:
            if any(name == opened for opened, _ in opens):
                while opens.pop()[0] != name:
                    pass
            else:
                closes.append(name)
        elif name not in VOID:
            opens.append((name, tag[3] or ""))
    return Effect(tuple(opens), tuple(closes), "".join(_SHEET.findall(written)))


_START = lazy(
    r"\s*(?:(?:window\s*\.\s*)?onload\s*=\s*function\s*\(\w*\)\s*\{|(?:jQuery|\$)\s*\(\s*(?:document\s*\)\s*\.\s*ready\s*\(\s*)?"
    r"function\s*\(\$?\)\s*\{|\(\s*function\s*\(\)\s*\{)"
)
_END = lazy(r"\}\s*(?:\)\s*(?:\(\s*\))?|\(\s*\)\s*\))?\s*;?\s*$")
_TARGET = (
    r"(?:document\s*\.\s*(?P<by>getElementById|querySelector(?:All)?|getElementsBy(?:ClassName|TagName))\s*\(|"
    rf"(?P<jquery>(?:jQuery|\$)\s*\())\s*(?P<selector>{_STRING})\s*\)(?:\s*\[\s*0\s*\])?|(?P<name>[A-Za-z_$][\w$]*)"
)
_DOES = (
    rf"\.\s*style\s*(?:\.\s*(?P<property>\w+)|\[\s*(?P<quoted>{_STRING})\s*\])\s*=\s*(?P<value>{_STRING})"
    rf"|\.\s*setAttribute\s*\(\s*[\"']style[\"']\s*,\s*(?P<style>{_STRING})\s*\)"
    rf"|\.\s*css\s*\(\s*(?P<css>{_STRING})\s*,\s*(?P<to>{_STRING})\s*\)"
    r"|(?P<gone>\.\s*(?:hide|remove|empty)\s*\(\s*\)|\.\s*hidden\s*=\s*(?:true|!0)|\.\s*innerHTML\s*=\s*(?:''|\"\"))"
)
_STATEMENT = lazy(
    rf"\s*(?:(?:var\s+|let\s+|const\s+)?(?P<variable>[A-Za-z_$][\w$]*)\s*=\s*(?!=))?(?:{_TARGET})\s*(?:{_DOES})?\s*(?:;|,|$)\s*"
)
_CAPITAL = lazy("[A-Z]")


def _styled(script: str) -> str:
    """The styles that a script gives to elements, when it does nothing else."""
    if start := _START.match(script):
        script = _END.sub("", script[start.end() :])
    styles: dict[str, list[str]] = {}
    variables: dict[str, str] = {}
    at = 0
    while at < len(script):
        statement = _STATEMENT.match(script, at)
        if not statement or statement.end() == at:
            return ""
        at = statement.end()
        name, selector = statement["name"], _selector(statement)
        selector = selector or variables.get(name or "", "#" + (name or ""))
        if statement["variable"]:
            variables[statement["variable"]] = selector
        if style := _style(statement):
            styles.setdefault(selector, []).append(style)
    return "".join(f"{selector}{{{';'.join(said)}}}" for selector, said in styles.items())


def _selector(statement: re.Match[str]) -> str:
    if not statement["selector"]:
        return ""
    mark = {"getElementById": "#", "getElementsByClassName": "."}.get(statement["by"] or "", "")
    return mark + _string(statement["selector"])


def _style(statement: re.Match[str]) -> str:
    """What a statement says of its element, as declarations."""
    if statement["gone"]:
        return "display:none!important"
    if statement["style"]:
        return _string(statement["style"])
    if statement["css"]:
        return f"{_string(statement['css'])}:{_string(statement['to'])}!important"
    if not statement["value"]:
        return ""
    name = statement["property"] or _string(statement["quoted"])
    if name == "cssText":
        return _string(statement["value"])
    name = _CAPITAL.sub(lambda found: "-" + found[0].lower(), name)
    return f"{name}:{_string(statement['value'])}!important"
