"""Page numbers: which numbers of a short line could count its pages, in which style, and what they are worth."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from cleaner.patterns import lazy

NUMBER = "\0"
"""What stands for an Arabic number in a style: no line of text has it (a line that does is no page number)."""
ROMAN = "\0\1"
"""What stands for a Roman one."""
HAN = "\0\2"
"""What stands for a Chinese one."""

MOST_NUMBERS = 4
"""Numbers of a line that are looked at."""
LONGEST_PURE = 24
"""Code points of a page number with its marks and words: `— 第 123 页 / 共 456 页 —`."""

_DIGITS = lazy(
    r"(?<!\d)(?<!\d[.,，])(?<!(?<![pPsSg])\.)(?<![$¥￥])\d{1,4}(?!\d|[.,，]\d|%|％|\s?[年月日]|(?:st|nd|rd|th)\b)"
)
_NUMERAL = lazy(
    r"(?P<before>(?:[^\w\s\0]{0,3}|.{0,60} [^\w\s\0]{0,3}) ?(?:第 ?)?)"
    r"(?P<number>[ivxlc]{1,8}|[IVXLC]{1,8}|[〇零一二三四五六七八九十百]{1,6})"
    r"(?P<after>(?: ?[页頁])? ?"
    r"(?:[/／] ?\d{1,4}[^\w\s\0]{0,3}|[^\w\s\0]{0,3}|[^\w\s\0]{0,3} .{0,60}))"
)
_PURE = lazy(
    r"(?i)[^\w\s]{0,3}\s?(?:[共总]\s?\d{1,4}\s?[页頁][,，/／|· ]{0,3})?"
    r"(?:第|pages?|p\.?|pp\.?|pg\.?|seite|s\.|página|pagina|стр\.|страница|页码[:：]?)?\s?\0[\1\2]?\s?(?:[页頁]|ページ|쪽)?"
    r"(?:\s?[,，/／|·]?\s?(?:(?:共|of|von|de|из|总|計|计)\s?)?\d{1,4}\s?(?:[页頁]|ページ)?)?\s?[^\w\s]{0,3}"
)
_WORDED = lazy(
    r"(?i)第\s?\0[\1\2]?\s?[页頁]|\b(?:pages?|seite|página|pagina|страница)\s?\0|\b(?:pp?\.?|(?:pp?|pg|стр)\.\s)\0$|"
    r"\0\s?of\s?\d|共\s?\d+\s?[页頁]|\0\s?[/／]\s?\d|\0[\1\2]?\s?(?:[页頁]|ページ|쪽)|页码"
)
_STATED = lazy(
    r"(?i)[^\w\s]{0,2}(?:第 ?\d{1,4} ?[页頁][ ，,、/／|·]{0,3}[共总總] ?\d{1,4} ?[页頁]"
    r"|[共总總] ?\d{1,4} ?[页頁][ ，,、/／|·]{0,3}第 ?\d{1,4} ?[页頁]|page \d{1,4} of \d{1,4})[^\w\s]{0,2}"
)
_MARKED = lazy(r"[-—–―－·•∙~～*=|<《〈\[【(（「〔#§/…◆◇■□●○★☆※►▶«»‹›+]+\s?\0|\0[\1\2]?\s?[-—–―－·•∙|]+$")
_LISTED = lazy(r"\0[\1\2]?\s?[、．.)）:：]")
_ORDINAL_BEFORE = lazy(
    r"(?:第|练习|习题|实验|任务|案例|问题|题目|作业|模块|项目|活动|单元|阶段|步骤|附件|附录|练習|問題|單元|附錄|[图圖表例题題卷步课課]"
    r"|\w\s?[:=]"
    r"|\b(?:chapter|lesson|unit|part|section|question|problem|exercise|example|step|day|figure|fig\.?|table|slide|act|scene"
    r"|book)(?=\s$))\s?$",
    re.IGNORECASE,
)
_ORDINAL_BEHIND = lazy(
    r"\0[\1\2]?\s?(?:(?P<counted>[章节節回课課篇首题題条條卷部集讲講步问問期号項项届屆天日夜幕场場])|[、．)）])"
)
_NUMBERED = lazy(r"(?:#|\bN[or]\.)\s?$", re.IGNORECASE)
_WINDOW = 16
"""Code points in front of a number that say what it counts: the longest word and a blank."""
_NUMERAL_EDGES = frozenset("ivxlcIVXLC〇零一二三四五六七八九十百第页頁-—–―－·•∙~～*=|<>《》〈〉[]【】(（)）「」/")
_REFERENCES = frozenset(f"{left}\0{right}" for left, right in ("[]", "()", "（）", "【】", "〔〕", "［］", "<>", "{}"))
_YEARS = range(1800, 2101)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_HAN = {numeral: value for value, numeral in enumerate("零一二三四五六七八九")} | {"〇": 0}
_UNITS = {"十": 10, "百": 100}


class Reading(NamedTuple):
    """One way to read a line as a page number: its style (the line with `NUMBER` for the number), and the number."""

    style: str
    value: int


class Mark(NamedTuple):
    """A line that may be a page number: where, and which."""

    line: int
    value: int


@dataclass
class Reader:
    """Reads the lines of one document, each different one once."""

    known: dict[str, list[Reading]] = field(default_factory=dict)

    def __call__(self, line: str) -> list[Reading]:
        """See :func:`readings`."""
        if line not in self.known:
            self.known[line] = readings(line)
        return self.known[line]


def readings(line: str) -> list[Reading]:
    r"""All numbers of a line that might be the page's.

    Amounts, decimals, percentages and dates are none. The line's runs of white space count as one space, so that the
    same foot, justified differently, has one style.

    >>> readings("2020年年度报告  12 / 195")
    [Reading(style='\x00 / 195 2020年年度报告', value=12), Reading(style='\x00 / 12 2020年年度报告', value=195)]
    >>> readings("— xiv —"), readings("4,971,287.12")
    ([Reading(style='— \x00\x01 —', value=14)], [])
    """
    line = " ".join(line.split())
    if NUMBER in line:
        return []
    matches = list(_DIGITS.finditer(line))
    if len(matches) > MOST_NUMBERS:
        # The page stands at an end of the line; a foot with the date and the time has six numbers.
        matches = matches[: MOST_NUMBERS // 2] + matches[-MOST_NUMBERS // 2 :]
    found = [Reading(_style(line[: match.start()], NUMBER, line[match.end() :]), int(match[0])) for match in matches]
    edged = line and (line[0] in _NUMERAL_EDGES or line[-1] in _NUMERAL_EDGES or "/" in line[-6:])
    if edged and (match := _NUMERAL.fullmatch(line)):
        before, number, after = match["before"], match["number"], match["after"]
        value = _numeral(number)
        if value:
            found.append(Reading(_style(before, ROMAN if number.isascii() else HAN, after), value))
    return list(dict.fromkeys(found))


def are_years(values: Iterable[int]) -> bool:
    """Whether numbers are years rather than pages, all of them.

    >>> are_years([2019, 2020, 2021]), are_years([12, 13])
    (True, False)
    """
    return all(value in _YEARS for value in values)


def _style(before: str, number: str, after: str) -> str:
    """The style of a number between two texts. A head has one style, whichever side of it the number stands on."""
    style = before + number + after
    if " " not in style or is_pure(style) or is_ordinal(style):
        return style
    return " ".join(sorted(style.split(" ")))


def is_pure(style: str) -> bool:
    """Whether a style is nothing but a page number with its marks: `- 12 -`, `第12页 共30页`, `12 / 30`, `xii`.

    >>> is_pure("- \\0 -"), is_pure("第\\0页 共30页"), is_pure("Annual Report \\0")
    (True, True, False)
    """
    return len(style) <= LONGEST_PURE and _PURE.fullmatch(style) is not None


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
    return _MARKED.match(style) is not None


def is_ordinal(style: str) -> bool:
    r"""Whether a number that counts in this style counts something else than pages.

    >>> is_ordinal("第\0章"), is_ordinal("Question \0"), is_ordinal("\0."), is_ordinal("第\0页")
    (True, True, True, False)
    """
    return _LISTED.fullmatch(style) is not None or (_counts_other(style) and not is_pure(style))


def _counts_other(style: str) -> bool:
    """Whether what stands beside the number says that it counts chapters, questions, figures, entries."""
    at = style.find(NUMBER)
    behind = _ORDINAL_BEHIND.match(style, at)
    before = style[max(0, at - _WINDOW) : at]
    told = _ORDINAL_BEFORE.search(before)
    if told and told[0].rstrip() == "第":
        return behind is not None
    if told or (behind and not behind["counted"]):
        return True
    mark = _NUMBERED.search(before)
    beside = style[: max(0, at - len(mark[0]))] + style[at:] if mark else ""
    return any(map(str.isalnum, beside))


def states_pages(line: str) -> bool:
    """Whether a line says which page it is, and of how many.

    >>> states_pages("第 12 页 共 30 页"), states_pages("Page 12 of 30"), states_pages("第12页")
    (True, True, False)
    """
    return _STATED.fullmatch(line) is not None


def is_reference(style: str) -> bool:
    """Whether the number stands in brackets, as those of footnotes and references do.

    >>> is_reference("[\\0]"), is_reference("- \\0 -")
    (True, False)
    """
    return style in _REFERENCES


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
