"""Metadata that the head of a document states: title, author, source, date. Nothing is guessed from its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.edits import Fact

HEAD = 1500
"""Code points of a document that are read for its metadata: titles and datelines stand above the text."""
FEWEST_LINES = 12
"""Lines that are not blank, and are read for its metadata."""

_DATE = re.compile(
    r"(?P<y>(?:19|20)\d{2})\s?(?P<sep>[-./年])\s?(?P<m>1[0-2]|0?[1-9])\s?[-./月]\s?(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)(?:\s?[日号])?"
    r"(?:[\sT]{1,4}(?P<h>[01]?\d|2[0-3])[:：时](?P<min>[0-5]\d)(?:[:：分](?P<s>[0-5]\d))?)?"
)
_HAN_DATE = re.compile(
    r"(?P<y>[一二][〇○零一二三四五六七八九]{3})年(?P<m>[一二三四五六七八九十]{1,2})月(?P<d>[一二三四五六七八九十]{1,3})日"
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?\\.?" for month in _MONTHS) + "|Sept\\.?"
_ENGLISH_DATE = re.compile(
    rf"\b(?:(?P<mon>{_MONTH})\s(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?,?\s(?P<y>(?:19|20)\d{{2}})"
    rf"|(?P<d2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s(?P<mon2>{_MONTH}),?\s(?P<y2>(?:19|20)\d{{2}}))\b"
)
_ALONE = re.compile(r"[\s(（\[【]*(?:星期.|周.)?[\s)）\]】]*")
_LABELLED_DATE = re.compile(
    r"(?:发布|發布|更新|发表|发稿|刊发|成文|创建|添加|上传)?(?:日期|时间|時間)\s?[:：]\s*$|(?:发布|发表|更新|刊发)于\s*$|"
    r"\b(?:published|posted|updated|date|created)(?:\s(?:on|at))?\s?[:：]?\s*$",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"(?:信息|文章|稿件|新闻|本文)?(?:来源|來源|出处|轉載自|转载自)\s?[:：]\s*(?P<value>[^\s:：|｜，。；;【\[(（]{2,30})"
)
_AUTHOR = re.compile(r"(?:作者|撰文|撰稿|作\s者)\s?[:：/]\s*(?P<value>[^\s:：|｜，。；;【\[(（]{2,20})")
_REPORTER = re.compile(
    r"^(?:[■□●◆▲▌]\s?)?(?:本报|本刊|新华社|本网|本台|通讯员)?(?:见习|特约|驻\w{1,6})?(?:记者|記者|通讯员)\s?[:：]?\s?"
    r"(?P<value>[一-鿿·]{2,6}(?:[\s、/]{1,2}[一-鿿·]{2,6}){0,4})$"
)
_BY = re.compile(r"^[Bb][Yy]:?\s(?P<value>[A-Z][\w.'’-]+(?:\s(?:[A-Z][\w.'’-]*|and|de|van|von)){1,6})$")
_UNTITLED = re.compile(
    r"[:：]|[。；，;,]$|^[\W\d_]+$|^(?:编者按|核心提示|摘要|目录|本报讯|图|表)|^(?:首页|登录)|https?://|[|｜]|(?:19|20)\d{2}[-./年]\d",
)


def facts_of(text: str) -> tuple[Fact, ...]:
    """Title, author, source and date of a document, as far as its head states them, each once, in the order found.

    A date counts when it is labelled or stands in a line of its own or of metadata; it is given in ISO 8601, with the
    time if there is one. The title is the first line that looks like one, and only above a line of metadata or a
    byline: the first line of anything else is just its first line.
    """
    found: dict[str, Fact] = {}
    rows = list(_head(text))
    for start, row in rows:
        for fact in _stated(start, row):
            found.setdefault(fact.key, fact)
    if found and (title := _title(rows, min(fact.start for fact in found.values()))):
        found["title"] = title
    return tuple(sorted(found.values(), key=lambda fact: fact.start))


def _head(text: str) -> Iterator[tuple[int, str]]:
    at = lines = 0
    for raw in text[:HEAD].split("\n"):
        row = raw.strip()
        if row:
            yield at + raw.index(row), row
            lines += 1
            if lines >= FEWEST_LINES:
                return
        at += len(raw) + 1


def _stated(start: int, row: str) -> Iterator[Fact]:
    if len(row) > 200:
        return
    marked = False
    for key, pattern in (("source", _SOURCE), ("author", _AUTHOR), ("author", _REPORTER), ("author", _BY)):
        if match := pattern.search(row):
            marked = True
            yield Fact(key, " ".join(match["value"].split()), start + match.start("value"), start + match.end("value"))
    for pattern in (_DATE, _HAN_DATE, _ENGLISH_DATE):
        match = pattern.search(row)
        if match and (value := _iso(match)):
            rest = row[: match.start()] + row[match.end() :]
            if marked or _LABELLED_DATE.search(row[: match.start()]) or _ALONE.fullmatch(rest):
                yield Fact("date", value, start + match.start(), start + len(row[: match.end()].rstrip()))
                return


def _iso(match: re.Match[str]) -> str:
    """The date in ISO 8601, empty when there is no such day."""
    named = match.groupdict()
    if named.get("sep") or "h" in named:
        year, month, day = int(named["y"]), int(named["m"]), int(named["d"])
    elif "mon" in named:
        year = int(named["y"] or named["y2"])
        name = (named["mon"] or named["mon2"])[:3]
        month = 1 + [known[:3] for known in _MONTHS].index(name)
        day = int(named["d"] or named["d2"])
    else:
        year = int("".join(str(max("〇一二三四五六七八九".find(sign), 0)) for sign in named["y"]))
        month, day = _number(named["m"]), _number(named["d"])
    if not _exists(year, month, day):
        return ""
    value = f"{year:04}-{month:02}-{day:02}"
    if named.get("h"):
        value += f"T{int(named['h']):02}:{named['min']}" + (f":{named['s']}" if named["s"] else "")
    return value


def _number(text: str) -> int:
    """A Chinese number up to 31."""
    tens, ten, ones = text.rpartition("十")
    return ("〇一二三四五六七八九".find(tens or "一") * 10 if ten else 0) + (
        "〇一二三四五六七八九".find(ones) if ones else 0
    )


def _exists(year: int, month: int, day: int) -> bool:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return 1 <= month <= 12 and 1 <= day <= days[month - 1]


def _title(rows: list[tuple[int, str]], before: int) -> Fact | None:
    """The first line that looks like a title, above the first line of metadata."""
    for start, row in rows:
        if start >= before:
            return None
        if 4 <= len(row) <= 80 and not _UNTITLED.search(row):
            return Fact("title", row, start, start + len(row))
        if len(row) > 80:
            return None
    return None
