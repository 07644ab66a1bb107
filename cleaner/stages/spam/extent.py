"""Where a block ends: at the lines it fills, or at the separators that would be left over."""

from __future__ import annotations

from cleaner.patterns import lazy
from cleaner.stages.spam.candidates import Candidate
from cleaner.stages.spam.evidence import INSTITUTIONS, LABEL, REST_LIMIT, heads_farm, newness, pairs
from cleaner.stages.spam.fragments import with_element
from cleaner.stages.spam.page import LONG_LINE, Page, han_count

WHOLE_LINE = 0.7
"""A block that fills this share of a line takes the line: what is left over are phrases without known words."""

JOINS = "|｜¦丨_-,"
"""What joins the phrases of a keyword line."""
FEWEST_PHRASES, LONGEST = 4, 40
"""Phrases of a line that is one list, and code points of each."""
BETWEEN = lazy(r"[ \t\u3000|｜¦丨_,·•\-–—>/]*")
BRACKETS = {"【": "】", "[": "]", "(": ")", "（": "）", "《": "》", "「": "」"}


def extent(page: Page, candidate: Candidate) -> tuple[int, int]:
    """Widen a candidate to whole lines where it fills them, else to what joins it to its neighbours."""
    start, end = candidate.start, candidate.end
    first, last = page.line_at(start), page.line_at(max(start, end - 1))
    start = _heading(page, first, start)
    whole_left = _fills(page, first, start, min(end, page.end(first)))
    whole_right = whole_left if first == last else _fills(page, last, page.starts[last], end)
    if whole_left and whole_right:
        if candidate.rule == "spam.keyword-list":
            return _with_neighbours(page, first, last)
        return page.starts[first], page.end(last)
    begin = page.starts[first] if whole_left else start
    stop = page.end(last) if whole_right else end
    return _inside_line(page, begin, stop, first, last)


def _heading(page: Page, first: int, start: int) -> int:
    """Where a heading such as 友情链接： begins that a block follows on its line; else where the block does."""
    left = page.margins(first)[0]
    return left if left < start and heads_farm(page.text[left:start]) else start


def _fills(page: Page, index: int, start: int, end: int) -> bool:
    """Whether `[start, end)` is all of a line, or nearly all of one that is not long."""
    left, right = page.margins(index)
    outside = max(0, start - left) + max(0, right - end)
    if not outside or len(page.lines[index]) > LONG_LINE:
        return not outside
    inside = han_count(page.text[start:end]) or end - start
    others = [page.text[left:start], page.text[end:right]]
    if inside < WHOLE_LINE * (inside + outside):
        return _of_one_list(page, index, start, end) and _strange(page, index, others)
    return not any(map(pairs, others)) or _strange(page, index, others)


def _of_one_list(page: Page, index: int, start: int, end: int) -> bool:
    """Whether what stands beside a block is joined to it as its own phrases are to each other: one list.

    A single phrase before it may be the title that the list was hung on, and a name behind it that of the site.
    """
    line = page.lines[index]
    mark = max(JOINS, key=page.text[start:end].count)
    if mark not in page.text[start:end].strip(mark + " ") or page.prose(index):
        return False
    left, right = page.margins(index)
    before, behind = page.text[left:start].strip(mark + " "), page.text[end:right].strip(mark + " ")
    phrases = [phrase.strip() for phrase in line.split(mark) if phrase.strip()]
    if len(phrases) < FEWEST_PHRASES or max(map(len, phrases)) > LONGEST or sum(map(len, phrases)) < 4 * len(phrases):
        return False
    return (not before or mark in before) and not behind.endswith(INSTITUTIONS)


def _with_neighbours(page: Page, first: int, last: int) -> tuple[int, int]:
    """A list with one phrase a line, with its heading and the odd phrase of unknown words at either end."""
    sizes = sorted(_width(page.lines[index]) for index in range(first, last + 1) if not page.blank(index))
    if len(sizes) >= 4:
        middle = sizes[len(sizes) // 2]
        # Outwards only: what stands between the list and the document may be its title.
        if first <= page.line_at(page.ink[0]) + 2:
            while first > 0 and _goes_along(page, first - 1, middle):
                first -= 1
        if last >= page.line_at(page.ink[1]) - 2:
            while last + 1 < len(page.lines) and _goes_along(page, last + 1, middle):
                last += 1
    if first > 0 and heads_farm(page.lines[first - 1]):
        first -= 1
    return page.starts[first], page.end(last)


def _goes_along(page: Page, index: int, middle: int) -> bool:
    """Whether a line beside a list is one of it: as long, no sentence, and with no pair of characters of the page."""
    if not page.listlike(index):
        return False
    line = page.lines[index].strip()
    if LABEL.match(line):  # a byline or a source, 来源：本报 2024-04-13
        return False
    return 0.5 * middle <= _width(line) <= 2 * middle and _strange(page, index, [line])


def _width(line: str) -> int:
    """How wide a line is in bytes of UTF-8: phrases of one list are alike in width, whatever their scripts."""
    return len(line.strip().encode("utf-8", "surrogatepass"))


def _strange(page: Page, index: int, texts: list[str]) -> bool:
    """Whether pieces of a line have no pair of characters in common with the lines around."""
    start, end = page.starts[index], page.end(index)
    return newness(texts, (page.text[max(0, start - REST_LIMIT) : start], page.text[end : end + REST_LIMIT])) == 1.0


def _inside_line(page: Page, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """A part of a line, with its brackets, and with the separator that would be left over."""
    text, left, right = page.text, page.starts[first], page.end(last)
    start = _first_of_text(page, start, end)
    while start > left and end < right and BRACKETS.get(text[start - 1]) == text[end]:
        start, end = start - 1, end + 1
    start, end = with_element(text, start, end)
    behind = _skip(text, end, right)
    if start <= page.margins(first)[0]:
        return start, behind
    before = start
    while before > left and BETWEEN.fullmatch(text[before - 1]):
        before -= 1
    if before == start and text[start - 1] in "，、" and text[end : end + 1] in tuple("，、。！？；"):
        return start - 1, end
    if behind >= page.margins(last)[1]:
        return before, right
    return (before, end) if text[end:behind].strip() else (start, behind)


def _first_of_text(page: Page, start: int, end: int) -> int:
    """Where a block begins that the text's first phrase is joined to as its own are: there, or where it did.

    No title stands so: what it says is said again below.
    """
    begin = page.ink[0]
    before = page.text[begin:start].rstrip()
    if not before or len(before) > LONGEST or before[-1] not in JOINS:
        return start
    phrase = before[:-1].strip()
    joined = page.text.count(before[-1], start, end) >= 2 and before.count(before[-1]) == 1
    rest = "", page.text[end : end + REST_LIMIT]
    return begin if joined and pairs(phrase) and newness([phrase], rest) == 1.0 else start


def _skip(text: str, start: int, right: int) -> int:
    match = BETWEEN.match(text, start, right)
    return match.end() if match else start
