"""Dates in the shapes that bylines and datelines give them, and their form in ISO 8601."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cleaner.patterns import lazy

MOST_READ = 1_024
"""Lines whose date is kept: a document is gone over at least twice."""

_DIGITS = lazy(
    r"(?P<y>(?:19|20)\d{2})\s?[-./年]\s?(?P<m>1[0-2]|0?[1-9])\s?[-./月]\s?(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)(?:\s?[日号])?"
    r"(?:[\sT]{1,4}(?P<hour>[01]?\d|2[0-3])[:：时時](?P<minute>[0-5]\d)(?:[:：分](?P<second>[0-5]\d))?)?"
)
_HAN = lazy(
    r"(?P<y>[一二][〇○零一二三四五六七八九]{3})年"
    r"(?P<m>[一二三四五六七八九十]{1,2})月(?P<d>[一二三四五六七八九十]{1,3})日"
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?\\.?" for month in _MONTHS) + "|Sept\\.?"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_ENGLISH = lazy(
    rf"\b(?:(?P<m>{_MONTH})\s(?P<d>{_DAY})(?:st|nd|rd|th)?,?|(?P<d2>{_DAY})(?:st|nd|rd|th)?\s(?P<m2>{_MONTH}),?)"
    r"\s(?P<y>(?:19|20)\d{2})\b"
)
_OTHER_MONTHS = tuple(
    name
    for names in (
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    )
    for name in names.split()
)
"""The months in German, Russian, French and Spanish."""
_OTHER = lazy(
    rf"\b(?P<d>{_DAY})\.?\s(?:de\s)?(?P<m>{'|'.join(_OTHER_MONTHS)})\s(?:de\s)?(?P<y>(?:19|20)\d{{2}})\b", re.IGNORECASE
)
_ERA = lazy(r"(?P<era>昭和|平成|令和)(?P<y>元|\d{1,2})年(?P<m>1[0-2]|0?[1-9])月(?P<d>3[01]|[12]\d|0?[1-9])日")
_BEFORE = {"昭和": 1925, "平成": 1988, "令和": 2018}
"""The year before the first of an era."""
_YEAR = lazy(r"(?:19|20)\d\d|[〇○零一二三四五六七八九]年|[和成][\d元]")
_NUMERALS = "〇一二三四五六七八九"


class Date(NamedTuple):
    """A date found in a line: code points `[start, end)` of it, and the date in ISO 8601."""

    start: int
    end: int
    iso: str


@lru_cache(maxsize=MOST_READ)
def find_date(line: str) -> Date | None:
    """The first date of a line that exists in the calendar, with the time of day if there is one.

    >>> find_date("发布日期: 2021-11-25 18:09      来源: 津云")
    Date(start=6, end=22, iso='2021-11-25T18:09')
    >>> find_date("Nov. 24th, 2021"), find_date("二〇二四年三月五日").iso, find_date("2024年2月30日")
    (Date(start=0, end=15, iso='2021-11-24'), '2024-03-05', None)
    >>> find_date("le 3 février 2016").iso, find_date("12 июня 2023").iso
    ('2016-02-03', '2023-06-12')
    >>> find_date("令和3年4月12日"), find_date("平和な3年")
    (Date(start=0, end=9, iso='2021-04-12'), None)
    """
    if not _YEAR.search(line):
        return None
    if match := _DIGITS.search(line):
        iso = _day(int(match["y"]), int(match["m"]), int(match["d"]))
        if iso and match["hour"]:
            iso += f"T{int(match['hour']):02}:{match['minute']}" + (f":{match['second']}" if match["second"] else "")
    elif match := _HAN.search(line):
        year = "".join(str(max(_NUMERALS.find(sign), 0)) for sign in match["y"])
        iso = _day(int(year), _below_hundred(match["m"]), _below_hundred(match["d"]))
    elif match := _ERA.search(line):
        of_era = 1 if match["y"] == "元" else int(match["y"])
        iso = _day(_BEFORE[match["era"]] + of_era, int(match["m"]), int(match["d"]))
    elif match := _ENGLISH.search(line.title() if line.isupper() else line):
        name = (match["m"] or match["m2"])[:3]
        month = 1 + [known[:3] for known in _MONTHS].index(name)
        iso = _day(int(match["y"]), month, int(match["d"] or match["d2"]))
    elif match := _OTHER.search(line):
        month = 1 + [name.lower() for name in _OTHER_MONTHS].index(match["m"].lower()) % len(_MONTHS)
        iso = _day(int(match["y"]), month, int(match["d"]))
    else:
        return None
    return Date(match.start(), match.end(), iso) if iso else None


def _day(year: int, month: int, day: int) -> str:
    """The date in ISO 8601, empty when there is no such day."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= days[month - 1] else ""


def _below_hundred(text: str) -> int:
    """The value of a Chinese numeral: `三`, `十二`, `二十一`."""
    tens, ten, ones = text.rpartition("十")
    value = _NUMERALS.find(tens or "一") * 10 if ten else 0
    return value + (_NUMERALS.find(ones) if ones else 0)
