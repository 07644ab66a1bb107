"""What a page's end repeats: the document's title, and the bare number its site keeps it under."""

from __future__ import annotations

import re

from cleaner.patterns import lazy
from cleaner.stages.furniture.lines import Lines, is_ended, is_prose

TITLE_RULE = "furniture.closing-title"
ID_RULE = "furniture.bare-id"

SHORTEST_TITLE = 6
"""Code points: a short first line may well be the last line, too, of a letter or a story."""
SMALLEST_BODY = 150
"""Code points of running text between the title and its repetition: a poem's refrain has less."""

_ID = lazy(r"[0-9]{7,12}|[0-9a-f]{16,40}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_DATE = lazy(r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4})?")
_PHONE = lazy(r"1[3-9]\d{9}|0\d{9,11}|[48]00\d{7}")
LONGEST_NAMES = 40
"""Code points of a line that names the editors."""
_EDITED = lazy(r"[【\[(（]?(?:责任编辑|責任編輯|责编|编辑|編輯|审核)\s?[:：]")
_ASKED = lazy(
    r"电话|電話|致电|热线|熱線|拨打|撥打|手机|手機|传真|QQ|微信|邮编|郵編|编号|編號|号码|號碼|账号|帳號|卡号|密码|代码|"
    r"群号|[:：]\s*$|\b(?:phone|tel|call|fax|code|id|number|no)\b",
    re.IGNORECASE,
)


def closing_lines(lines: Lines) -> dict[int, str]:
    """The lines at the end that repeat the title, and the bare id there, each with its rule.

    An id goes when it stands behind a repeated title, or alone behind a finished paragraph that speaks of no number to
    call, or behind the name of the editor. Dates, telephone numbers and the ends of lists stay.
    """
    last = lines.around(len(lines.rows), -1)
    if last < 2:
        return {}
    found: dict[int, str] = {}
    number = last if is_id(lines.rows[last]) else -1
    title = lines.around(number, -1) if number >= 0 else last
    if title > 0 and _is_closing_title(lines, title):
        found[title] = TITLE_RULE
        if number >= 0:
            found[number] = ID_RULE
    elif number >= 0 and title >= 0 and _ends_document(lines, title, number):
        found[number] = ID_RULE
    return found


def is_id(row: str) -> bool:
    """Whether a line is nothing but the number or code that a site keeps a page under.

    >>> is_id("32878679"), is_id("20240220"), is_id("13912345678")
    (True, False, False)
    """
    return _ID.fullmatch(row) is not None and not _DATE.fullmatch(row) and not _PHONE.fullmatch(row)


def _is_closing_title(lines: Lines, line: int) -> bool:
    row = lines.rows[line]
    if len(row) < SHORTEST_TITLE or is_ended(row) or row[0] in "#-*•|":
        return False
    first = lines.around(-1, 1)
    before = lines.around(line, -1)
    if first < 0 or before <= first or "".join(lines.rows[first].split()) != "".join(row.split()):
        return False
    body = 0
    for inner in lines.rows[first + 1 : line]:
        body += len(inner) if is_prose(inner) else 0
        if body >= SMALLEST_BODY:
            return is_ended(lines.rows[before]) or before < line - 1
    return False


def _ends_document(lines: Lines, before: int, number: int) -> bool:
    """Whether a finished paragraph of running text that announces no number stands in front of it, or the editor."""
    row = lines.rows[before]
    if _EDITED.match(row):
        return len(row) <= LONGEST_NAMES
    return is_prose(row) and is_ended(row) and not _ASKED.search(row[-200:])
