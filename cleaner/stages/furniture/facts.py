"""Metadata that a document states: title, author, source, date. Nothing is guessed from its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice

from cleaner.dates import find_date
from cleaner.edits import Fact
from cleaner.patterns import lazy
from cleaner.stages.furniture.bylines import LONGEST, MOST_READ, names_paper, names_person, read_byline
from cleaner.stages.furniture.lines import is_ended, is_prose
from cleaner.stages.furniture.phrases import folded
from cleaner.stages.furniture.usage import usage

HEAD = 1500
"""Code points of a document that are read for its metadata: titles and datelines stand above the text."""
TAIL = 200
"""Code points at its end, where notices have their date and reports their reporter."""
FEWEST_LINES = 12
"""Lines that are not blank, and are read for metadata at the head."""
LAST_LINES = 3
"""The same at the end."""
SHORTEST_TITLE = 4
"""Code points of a title."""
LONGEST_TITLE = 80
"""The same."""
SIGNATURE = 30
"""Code points of a date or a reporter's name on a line at the end."""

# Every branch begins with a literal, so that the engine looks for their first characters only.
_HINT = lazy(
    r"来源|來源|来自：|出处|载自|載自|转自|稿源|供稿|机构|机关|单位|"
    r"作\s?者|撰|文\s?[/／]|记者|記者|通讯员|by|By|BY|Von |source|Source|author|Author|19\d\d|20\d\d|平成|令和|昭和|"
    r"〇年|○年|○年|零年|一年|二年|三年|四年|五年|六年|七年|八年|九年"
)
_TITLED = lazy(
    r"(?:#{1,3}\s+|(?:标题|標題|题目|題目|[Tt]itle|Subject)\s?[:：]\s*)(?P<value>\S.*)|【(?P<boxed>[^【】]+)】$"
)
_UNTITLED = lazy(
    r"[。；，;,:：]$|^[\W\d_]+$|^.{0,8}(?:来源|作者|时间|日期|记者|编辑|电话|关键词|标签|分类|网址|位置|字号)\s?[:：]"
    r"|^文\s?[/／|｜]|[>＞»›]|^(?:From|To|Cc|Sender|Reply-To|Message-ID|Received):|^[^\W\x00-ÿ가-힣]{1,4}(?:\s+[^\W\x00-ÿ가-힣]{1,4}){3,}$|^(?:编者按|核心提示|摘要|目录|本报讯|首页|登录)|https?://|[|｜]|(?:19|20)\d{2}[-./年]\d"
)


_EVENT = lazy(r"(?:时间|時間|日期|日時)\s?[:：].*\n(?:地点|地點|场地|场所|主持|主讲|報告人|报告人|会場|場所)")
"""When something takes place, not when that was written: where it does stands below."""


def facts_of(text: str) -> tuple[Fact, ...]:
    """Title, author, source and date of a document, as far as it states them, each once, in the order of their places.

    A date counts when it is labelled, or stands in a line of its own or of metadata; it is given in ISO 8601, with the
    time if there is one. The title is the first line that looks like one, of a document that states something else as
    well: the first line of anything else is just its first line.

    >>> [(fact.key, fact.value) for fact in facts_of("春耕开始了\\n来源：县报 2024-03-05\\n今年春天……")]
    [('title', '春耕开始了'), ('source', '县报'), ('date', '2024-03-05')]
    >>> facts_of("今年春天，村里的合作社早早开始了春耕。")
    ()
    """
    if not _HINT.search(text, 0, HEAD) and not _HINT.search(text, max(0, len(text) - TAIL)):
        return ()
    found: dict[str, Fact] = {}
    rows = list(islice(_rows(text, 0, min(HEAD, len(text))), FEWEST_LINES))
    for (start, row), (_, below) in zip(rows, [*rows[1:], (0, "")], strict=True):
        for fact in () if _EVENT.match(f"{row}\n{below}") else _stated(start, row):
            found.setdefault(fact.key, fact)
    if "date" not in found or "author" not in found:
        for start, row in [*_rows(text, max(0, len(text) - TAIL), len(text))][-LAST_LINES:]:
            for fact in _stated(start, row) if _is_signature(row) else ():
                found.setdefault(fact.key, fact)
    for fact in _between(rows, found):
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
    if _HINT.search(row[:LONGEST]):
        for piece in read_byline(row):
            yield Fact(piece.key, piece.value, start + piece.start, start + piece.end)


def _between(rows: list[tuple[int, str]], found: Mapping[str, Fact]) -> Iterator[Fact]:
    """A name alone on the line above the date, and below a title: the author's, or the paper's."""
    for (_, title), (start, row), (after, _) in zip(rows, rows[1:], rows[2:], strict=False):
        if "date" in found and after <= found["date"].start <= after + SIGNATURE and len(title) >= SHORTEST_TITLE:
            if names_paper(row) and "source" not in found:
                yield Fact("source", row, start, start + len(row))
            elif names_person(row) and "author" not in found:
                yield Fact("author", row, start, start + len(row))
            break


@lru_cache(maxsize=MOST_READ)
def may_be_title(row: str) -> bool:
    """Whether a line has the size of a title, and is no label, menu or date.

    >>> may_be_title("春耕开始了"), may_be_title("来源：县报"), may_be_title("首页 | 登录")
    (True, False, False)
    """
    return SHORTEST_TITLE <= len(row) <= LONGEST_TITLE and not _UNTITLED.search(row) and usage(folded(row)) < 2


def _title(rows: list[tuple[int, str]], before: int) -> Fact | None:
    """The first line that looks like a title, above the first line of metadata and above running text."""
    for start, row in rows:
        if start >= before or (is_prose(row) and is_ended(row)):
            return None
        if may_be_title(row):
            marked = _TITLED.match(row)
            first, end = marked.span("value" if marked["value"] else "boxed") if marked else (0, len(row))
            return Fact("title", row[first:end], start + first, start + end)
    return None
