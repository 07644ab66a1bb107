"""Metadata that a document states: title, author, source, date. Nothing is guessed from its words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import islice

from cleaner.edits import Fact
from cleaner.patterns import lazy
from cleaner.stages.furniture.dates import find_date
from cleaner.stages.furniture.lines import is_ended, is_prose

HEAD = 1500
"""Code points of a document that are read for its metadata: titles and datelines stand above the text."""
TAIL = 200
"""Code points at its end, where notices have their date and reports their reporter."""
FEWEST_LINES = 12
"""Lines that are not blank, and are read for metadata at the head."""
LAST_LINES = 3
"""The same at the end."""
SIGNATURE = 30
"""Code points of a date or a reporter's name on a line at the end."""
LONGEST = 200
"""Code points of a line of metadata; longer ones are text that speaks of authors and dates."""

_NAMES = r"(?P<value>[一-鿿·]{2,6}(?:[\s、/]{1,2}[一-鿿·]{2,6}){0,4})"
_PRESS = r"(?:本报|本刊|新华社|本网|本台|中新社)?(?:见习|特约|驻\w{1,6})?"
# Every branch begins with a literal, so that the engine looks for their first characters only.
_HINT = lazy(
    r"来源|來源|出处|载自|載自|作\s?者|撰|记者|記者|通讯员|by|By|BY|source|Source|author|Author|19\d\d|20\d\d|"
    r"〇年|○年|零年|一年|二年|三年|四年|五年|六年|七年|八年|九年"
)
_STATEMENTS = (
    ("source", lazy(r"(?:来源|來源|出处|轉載自|转载自)\s?[:：]\s*(?P<value>[^\s:：|｜，。；;【\[(（]{2,30})")),
    ("source", lazy(r"^\s*Source\s?:\s*(?P<value>\w[\w .&'’-]{1,40})$")),
    ("author", lazy(r"(?:作\s?者|撰文|撰稿)\s?[:：/]\s*(?P<value>[^\s:：|｜，。；;【\[(（]{2,20})")),
    ("author", lazy(rf"^(?:[■□●◆▲▌]\s?)?{_PRESS}(?:记者|記者|通讯员)\s?[:：]?\s?{_NAMES}$")),
    ("author", lazy(rf"[(（]{_PRESS}(?:记者|記者|通讯员)\s?[:：]?\s?{_NAMES}[)）]")),
    (
        "author",
        lazy(r"^(?:[Bb][Yy]:?|Author:)\s(?P<value>[A-Z][\w.'’-]+(?:\s(?:[A-Z][\w.'’-]*|and|de|van|von)){1,6})$"),
    ),
)
_ALONE = lazy(r"[\s(（\[【]*(?:(?:星期|周).)?[\s)）\]】]*")
_LABELLED = lazy(
    r"(?:日期|时间|時間)\s?[:：]\s*$|(?:发布|发表|更新|刊发)于\s*$"
    r"|\b(?:published|posted|updated|date|created)(?:\s(?:on|at))?\s?[:：]?\s*$",
    re.IGNORECASE,
)
_UNTITLED = lazy(
    r"[。；，;,:：]$|^[\W\d_]+$|^.{0,8}(?:来源|作者|时间|日期|记者|编辑|电话|关键词|标签|分类|网址|位置|字号)\s?[:：]"
    r"|^(?:编者按|核心提示|摘要|目录|本报讯|首页|登录)|https?://|[|｜]|(?:19|20)\d{2}[-./年]\d"
)


def facts_of(text: str, gone: Collection[int] = ()) -> tuple[Fact, ...]:
    """Title, author, source and date of a document, as far as it states them, each once, in the order of their places.

    A date counts when it is labelled, or stands in a line of its own or of metadata; it is given in ISO 8601, with the
    time if there is one. The title is the first line that looks like one, of a document that states something else as
    well: the first line of anything else is just its first line. `gone` are the places where lines begin that are
    furniture: they state nothing.

    >>> [(fact.key, fact.value) for fact in facts_of("春耕开始了\\n来源：县报 2024-03-05\\n今年春天……")]
    [('title', '春耕开始了'), ('source', '县报'), ('date', '2024-03-05')]
    >>> facts_of("今年春天，村里的合作社早早开始了春耕。")
    ()
    """
    if not _HINT.search(text, 0, HEAD) and not _HINT.search(text, max(0, len(text) - TAIL)):
        return ()
    found: dict[str, Fact] = {}
    standing = ((start, row) for start, row in _rows(text, 0, min(HEAD, len(text))) if start not in gone)
    rows = list(islice(standing, FEWEST_LINES))
    for start, row in rows:
        for fact in _stated(start, row):
            found.setdefault(fact.key, fact)
    if "date" not in found or "author" not in found:
        for start, row in [*_rows(text, max(0, len(text) - TAIL), len(text))][-LAST_LINES:]:
            for fact in _stated(start, row) if start not in gone and _is_signature(row) else ():
                found.setdefault(fact.key, fact)
    if found and (title := _title(rows, min(fact.start for fact in found.values()))):
        found["title"] = title
    return tuple(sorted(found.values(), key=lambda fact: fact.start))


def _rows(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The lines of a stretch of text that are not blank: where each begins, and the line."""
    for raw in text[start:end].split("\n"):
        row = raw.strip()
        if row:
            yield start + raw.index(row), row
        start += len(raw) + 1


def _is_signature(row: str) -> bool:
    """Whether a line at the end is a date or a reporter in brackets, and nothing else."""
    if len(row) > SIGNATURE:
        return False
    date = find_date(row)
    return row[0] in "(（" or (date is not None and not row[: date.start] + row[date.end :])


def _stated(start: int, row: str) -> Iterator[Fact]:
    if not _HINT.search(row[:LONGEST]):
        return
    marked = False
    for key, pattern in _STATEMENTS:
        if match := pattern.search(row[:LONGEST]):
            marked = marked or not is_prose(row)
            yield Fact(key, " ".join(match["value"].split()), start + match.start("value"), start + match.end("value"))
    date = find_date(row) if len(row) <= LONGEST else None
    if date:
        before = row[: date.start]
        if marked or _LABELLED.search(before) or _ALONE.fullmatch(before + row[date.end :]):
            yield Fact("date", date.iso, start + date.start, start + date.end)


def _title(rows: list[tuple[int, str]], before: int) -> Fact | None:
    """The first line that looks like a title, above the first line of metadata and above running text."""
    for start, row in rows:
        if start >= before or (is_prose(row) and is_ended(row)):
            return None
        if 4 <= len(row) <= 80 and not _UNTITLED.search(row):
            return Fact("title", row, start, start + len(row))
    return None
