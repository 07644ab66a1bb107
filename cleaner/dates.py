"""Dates as pages and bylines write them, as ISO 8601."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import NamedTuple

from cleaner.patterns import lazy

_YEAR = r"(?<![\d.])((?:19|20)\d\d)"
_ZONE = r"(?:\s?(Z|[+-]\d\d:?\d\d))?"
_CLOCK = r"([01]?\d|2[0-3])\s?[:：时時시]\s?([0-5]\d)(?:[:：分]([0-5]\d)(?!\d))?"
_TIME = rf"(?:\s?[日号일])?(?:[T,，\s\u3000]{{0,4}}(?:오전\s)?{_CLOCK}{_ZONE})?"
_LATER = r"(?:,?\s(?:um\s|at\s|г\.,?\s|-\s|в\s)?([01]?\d|2[0-3]):([0-5]\d)(?![:\d])(?:\s?([ap])\.?m\b\.?)?)?"
"""A time behind a date of other forms."""

_MONTHS = (
    "jan ene gen янв",
    "feb fév fev фев",
    "mar mär мар",
    "apr abr avr апр",
    "may mai mag мая май",
    "jun juin giu июн",
    "jul juil lug июл",
    "aug ago août авг",
    "sep set сен",
    "oct okt ott out окт",
    "nov ноя",
    "dec dez déc dic дек",
)
"""How the names of the months begin in English, German, French, Spanish, Italian, Portuguese and Russian."""

_NAMES = {start: number for number, names in enumerate(_MONTHS, 1) for start in names.split()}
_NAME = "(" + "|".join(sorted(_NAMES, key=len, reverse=True)) + r")[^\W\d_]{0,9}\.?"
_MONTH, _DAY = "(1[0-2]|0?[1-9])", r"(3[01]|[12]\d|0?[1-9])"
_GAP = r"\s{0,2}"
_FORMS = {
    "ymd": rf"{_YEAR}{_GAP}[-/.年년]{_GAP}{_MONTH}{_GAP}[-/.月월]{_GAP}{_DAY}(?!\d){_TIME}",
    "dmy": rf"(?<![\d.]){_DAY}\.\s?{_MONTH}\.\s?((?:19|20)\d\d)(?!\d){_LATER}",
    "dny": rf"(?<!\d){_DAY}(?:\.|er|st|nd|rd|th)?\s(?:de\s)?{_NAME}\s?(?:de\s|,\s)?((?:19|20)\d\d)(?!\d){_LATER}",
    "ndy": rf"\b{_NAME}\s{_DAY}(?:st|nd|rd|th)?,?\s((?:19|20)\d\d)(?!\d){_LATER}",
}
_DATES = {form: lazy(pattern, re.IGNORECASE) for form, pattern in _FORMS.items()}
_COMPACT = lazy(r"((?:19|20)\d\d)(1[0-2]|0[1-9])(3[01]|[12]\d|0[1-9])(?:([01]\d|2[0-3])([0-5]\d)([0-5]\d)?)?")

_WIDE = lazy("[０-９]")
_NARROW = str.maketrans("０１２３４５６７８９", "0123456789")
_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_HAN = lazy(r"([一二][〇零○一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日")


_ERA = lazy(r"(昭和|平成|令和)(元|\d{1,2})年(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日")
_BEFORE = {"昭和": 1925, "平成": 1988, "令和": 2018}
"""The year before the first of an era."""
_YEAR_SIGN = lazy(r"(?:19|20)\d\d|[〇○零一二三四五六七八九]年|[和成][\d元]")
"""What every date has: most lines have none."""
MOST_READ = 1_024
"""Lines whose date is kept: that of a byline is asked for several times."""


class Found(NamedTuple):
    """A date in a text, and where it stands (code points, half-open)."""

    iso: str
    start: int
    end: int


@lru_cache(maxsize=MOST_READ)
def find_date(text: str) -> Found | None:
    """The first date of a text that exists in the calendar, of the commonest form first, with its time of day if any.

    >>> find_date("发布时间：2024年5月3日 09:05"), find_date("6. Mai 2023"), find_date("二〇二三年十月二十日")
    (Found(iso='2024-05-03T09:05', start=5, end=20), Found(iso='2023-05-06', start=0, end=11), \
Found(iso='2023-10-20', start=0, end=10))
    >>> find_date("Nov. 24th, 2021").iso, find_date("le 3 février 2016").iso, find_date("令和3年4月12日").iso
    ('2021-11-24', '2016-02-03', '2021-04-12')
    >>> find_date("1.2.3 und 2023-13-01"), find_date("2024年2月30日"), find_date("平和な3年")
    (None, None, None)
    """
    if _WIDE.search(text):
        text = text.translate(_NARROW)
    if not _YEAR_SIGN.search(text):
        return None
    for form, pattern in _DATES.items():
        if (match := pattern.search(text)) and (iso := _iso(form, match)):
            return Found(iso, match.start(), match.end())
    for pattern, read in ((_HAN, _of_numerals), (_ERA, _of_era)):
        if (match := pattern.search(text)) and (iso := read(*match.groups())):
            return Found(iso, match.start(), match.end())
    return None


def _iso(form: str, match: re.Match[str]) -> str:
    if form != "ymd":
        *found, hour, minute, half = match.groups()
        parts = dict(zip(form, found, strict=True))
        month = int(parts["m"]) if "m" in parts else _NAMES[parts["n"].lower()]
        iso = _day(int(parts["y"]), month, int(parts["d"]))
        if half:
            hour = int(hour) % 12 + 12 * (half in "pP")
        return iso + _time(hour, minute, None, None) if iso and hour is not None else iso
    year, month_number, day, hour, minute, second, zone = match.groups()
    iso = _day(int(year), int(month_number), int(day))
    return iso + _time(hour, minute, second, zone) if iso and hour else iso


def _of_numerals(year: str, month: str, day: str) -> str:
    return _day(int(year.translate(_DIGITS)), _number(month), _number(day))


def _of_era(era: str, year: str, month: str, day: str) -> str:
    return _day(_BEFORE[era] + (1 if year == "元" else int(year)), int(month), int(day))


def _time(hour: str | int, minute: str, second: str | None, zone: str | None) -> str:
    return f"T{int(hour):02}:{int(minute):02}" + (f":{int(second):02}" if second else "") + (zone or "")


def _day(year: int, month: int, day: int) -> str:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return ""


def _number(numeral: str) -> int:
    """A Chinese numeral up to 39: 二十一 is 21."""
    tens, ten, ones = numeral.rpartition("十")
    digit = {"": 0} | {sign: number for number, sign in enumerate("一二三四五六七八九", 1)}
    return (digit.get(tens, 0) or 1) * 10 * bool(ten) + digit.get(ones, 0)


def iso_date(value: str) -> str:
    """A value that is a date as ISO 8601, empty when it is none.

    >>> iso_date("2024-05-03T09:05:00+08:00"), iso_date("20230506"), iso_date("昨天")
    ('2024-05-03T09:05:00+08:00', '2023-05-06', '')
    """
    if match := _COMPACT.fullmatch(value.strip()):
        year, month, day, hour, minute, second = match.groups()
        iso = _day(int(year), int(month), int(day))
        return iso + _time(hour, minute, second, None) if iso and hour else iso
    found = find_date(value)
    return found.iso if found else ""
