"""Page numbers: which numbers of a short line could count its pages, in which style, and what they are worth."""

from __future__ import annotations

import re
from typing import NamedTuple

NUMBER = "\0"
"""What stands for the number in a style: no line of text has it (a line that does is no page number)."""

_DIGITS = re.compile(r"(?<!\d)(?<!\d[.,，])(?<![.$¥￥])\d{1,4}(?!\d|[.,，]\d|%|％|\s?[年月日])")
_NUMERAL_LINE = re.compile(
    r"(?P<before>[^\w\s\0]{0,3}\s?(?:第\s?)?)"
    r"(?P<number>[ivxlc]{1,8}|[IVXLC]{1,8}|[〇零一二三四五六七八九十百]{1,6})"
    r"(?P<after>(?:\s?[页頁])?\s?[^\w\s\0]{0,3})"
)
_PURE = re.compile(
    r"(?i)[^\w\s]{0,3}\s?(?:第|page|pages|p\.|pp\.|pg\.|页码[:：]?)?\s?\0\s?[页頁]?"
    r"(?:\s?[,，/／|·]?\s?(?:(?:共|of|总|計|计)\s?)?\d{1,4}\s?[页頁]?)?\s?[^\w\s]{0,3}"
)
_WORDED = re.compile(r"(?i)第\s?\0\s?[页頁]|\bpages?\s?\0|\0\s?of\s?\d|共\s?\d+\s?[页頁]|\0\s?[/／]\s?\d|\0\s?[页頁]")
_MARKS_BEFORE = re.compile(r"[-—–―·•∙~～*=|<《〈\[【(（「#§/]+\s?\0")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_HAN = {numeral: value for value, numeral in enumerate("零一二三四五六七八九")} | {"〇": 0}
_UNITS = {"十": 10, "百": 100}


class Reading(NamedTuple):
    """One way to read a line as a page number: its style (the line with `NUMBER` for the number), and the number."""

    style: str
    value: int


def readings(line: str) -> list[Reading]:
    r"""All numbers of a line that might be the page's.

    Amounts, decimals, percentages and dates are none. The line's runs of white space count as one space, so that the
    same foot, justified differently, has one style.

    >>> readings("2020年年度报告  12 / 195")
    [Reading(style='2020年年度报告 \x00 / 195', value=12), Reading(style='2020年年度报告 12 / \x00', value=195)]
    >>> readings("— xiv —"), readings("4,971,287.12")
    ([Reading(style='— \x00 —', value=14)], [])
    """
    line = " ".join(line.split())
    if NUMBER in line:
        return []
    found = [
        Reading(line[: match.start()] + NUMBER + line[match.end() :], int(match[0])) for match in _DIGITS.finditer(line)
    ]
    if not found and len(line) <= 16 and (match := _NUMERAL_LINE.fullmatch(line)):
        value = _numeral(match["number"])
        if value:
            found.append(Reading(match["before"] + NUMBER + match["after"], value))
    return found[:4]


def is_pure(style: str) -> bool:
    """Whether a style is nothing but a page number with its marks: `- 12 -`, `第12页 共30页`, `12 / 30`, `xii`.

    >>> is_pure("- \\0 -"), is_pure("第\\0页 共30页"), is_pure("Annual Report \\0")
    (True, True, False)
    """
    return _PURE.fullmatch(style) is not None


def is_worded(style: str) -> bool:
    """Whether the style itself says that the number counts pages: `第12页`, `Page 12`, `12 / 30`.

    >>> is_worded("第\\0页"), is_worded("- \\0 -")
    (True, False)
    """
    return _WORDED.search(style) is not None


def is_marked(style: str) -> bool:
    """Whether the number stands between marks: `- 12 -`, `·12·`, `[12]`.

    >>> is_marked("- \\0 -"), is_marked("\\0")
    (True, False)
    """
    return _MARKS_BEFORE.match(style) is not None


def _numeral(text: str) -> int:
    """The value of a Roman or Chinese numeral, 0 if it is not a well-formed one."""
    return _roman(text.lower()) if text[0].isascii() else _han(text)


def _roman(text: str) -> int:
    total = 0
    for sign, following in zip(text, [*text[1:], ""], strict=True):
        value = _ROMAN[sign]
        total += -value if _ROMAN.get(following, 0) > value else value
    return total if text == _as_roman(total) else 0


def _as_roman(value: int) -> str:
    parts = []
    for worth, sign in (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        count, value = divmod(value, worth)
        parts.append(sign * count)
    return "".join(parts)


def _han(text: str) -> int:
    if not any(sign in _UNITS for sign in text):
        return int("".join(str(_HAN[sign]) for sign in text)) if len(text) <= 4 else 0
    total, digit = 0, 0
    for sign in text:
        if sign in _UNITS:
            total += (digit or 1) * _UNITS[sign]
            digit = 0
        else:
            digit = _HAN[sign]
    return total + digit
