"""Lists in a text, wherever they stand: lines that join phrases with one sign, and runs of lines of one phrase each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.spam.page import LONG_LINE, Item, Page

MARKS = "|｜¦丨_,-·▪★☆◆●■#+~;；/、\u3000"
"""The signs that join the phrases of a line; a space does where the phrases are Chinese."""
FEWEST_JOINED, FEWEST_LINES = 4, 5
"""Entries of a line, and lines of a run, below which it is no list: a few may be a title with the names of its site."""
ENTRY = range(2, 41)
"""Code points of an entry; a line with longer ones is no list."""
FEWEST = 12
"""Code points of the shortest line that joins four phrases of three."""
NUMBERING = lazy(r"\s*(?:[\[(（【#]?\s*\d{1,3}\s*(?:[\])）】.、．:：]\s*|\s)|[-*•·▪●○◆★☆■>]+\s*)")
"""What entries are numbered or marked with."""
ADDRESS = lazy(r"\(?(?:https?://|www\.)[\x21-\x7e]*|\]\([^)\s]*\)|[\[\]]|</?[A-Za-z][^>\n]{0,120}>")
"""An address, or the markup that links to one: no part of a phrase."""
LINK = lazy(r"\s*<a\s[^>\n]{0,200}>([^<\n]{2,40})</a>")
LINKS = "</a>"
"""The mark of entries that are links in markup."""
EDGES = " \t\r\u3000\xa0|｜¦丨_,-·▪★☆◆●■#+~;；/、:："
SPACED = lazy(r"(?<=[\u3400-\u9fff0-9A-Za-z])[ \u3000]{1,4}(?=[\u3400-\u9fff])")


class Listing(NamedTuple):
    """Code points `[start, end)` of a text that are a list: whole lines."""

    start: int
    end: int
    entries: tuple[Item, ...]
    """The phrases, without numbering, addresses and the signs between them."""
    mark: str
    """The sign that joins the phrases of a line; empty where each has a line of its own."""


def listings(page: Page) -> Iterator[Listing]:
    """The lists of a text, in order.

    >>> [found.mark for found in listings(Page("棋牌下载|真人娱乐|体育投注|彩票开奖\\n会议召开。"))]
    ['|']
    >>> list(listings(Page("会议召开，各区参加。\\n会议结束。")))
    []
    """
    run: list[Item] = []
    for index, line in enumerate(page.lines):
        if not line or line.isspace():
            continue
        entry = None
        if line.count("</a>") >= FEWEST_JOINED:
            linked = linked_entries(page, index)
            if linked:
                yield from _run(page, run)
                run = []
                yield linked
                continue
        if len(line) <= LONG_LINE and not page.prose(index):
            joined = joined_entries(page, index) if len(line) >= FEWEST else None
            if joined:
                yield from _run(page, run)
                run = []
                yield joined
                continue
            entry = bare(page.text, page.starts[index], page.end(index))
        if entry and entry.end - entry.start in ENTRY:
            run.append(entry)
        else:
            yield from _run(page, run)
            run = []
    yield from _run(page, run)


def _run(page: Page, entries: Sequence[Item]) -> Iterator[Listing]:
    """A run of lines, cut at its blank lines unless every entry has one."""
    cuts = [0]
    gaps = [page.line_at(b.start) - page.line_at(a.start) for a, b in pairwise(entries)]
    if sum(gap > 1 for gap in gaps) < 0.8 * len(gaps):
        cuts += [index + 1 for index, gap in enumerate(gaps) if gap > 1]
    for one, other in zip(cuts, [*cuts[1:], len(entries)], strict=True):
        part = tuple(entries[one:other])
        if len(part) >= FEWEST_LINES:
            first, last = page.line_at(part[0].start), page.line_at(part[-1].start)
            yield Listing(page.starts[first], page.end(last), part, "")


def joined_entries(page: Page, index: int) -> Listing | None:
    """The list that a line is, if it is one."""
    line, start = page.lines[index], page.starts[index]
    marks = [mark for mark in MARKS if line.count(mark) >= FEWEST_JOINED - 1]
    found: list[tuple[str, tuple[Item, ...]]] = []
    for mark in marks:
        found.append((mark, tuple(_pieces(page.text, start, line.split(mark)))))
    if not found and (line.count(" ") >= FEWEST_JOINED - 1):
        cuts = SPACED.sub("\0", line.strip())
        if cuts.count("\0") >= FEWEST_JOINED - 1:
            left = start + len(line) - len(line.lstrip())
            found.append((" ", tuple(_spaced(page.text, left, page.end(index)))))
    fit = [(mark, entries) for mark, entries in found if _is_list(entries)]
    if not fit:
        return None
    mark, entries = max(fit, key=lambda pair: len(pair[1]))
    return Listing(start, page.end(index), entries, mark)


def linked_entries(page: Page, index: int) -> Listing | None:
    """The list that the links of a line are, if they are all of it."""
    line, start = page.lines[index], page.starts[index]
    found = list(LINK.finditer(line))
    if sum(len(link.group()) for link in found) < 0.9 * len(line.strip()):
        return None
    return Listing(
        start, page.end(index), tuple(Item(start + a, start + b) for a, b in (link.span(1) for link in found)), LINKS
    )


def _is_list(entries: Sequence[Item]) -> bool:
    if len(entries) < FEWEST_JOINED:
        return False
    return sum(end - start in ENTRY for start, end in entries) >= 0.8 * len(entries)


def _pieces(text: str, at: int, parts: Sequence[str]) -> Iterator[Item]:
    for part in parts:
        entry = bare(text, at, at + len(part))
        if entry:
            yield entry
        at += len(part) + 1


def _spaced(text: str, start: int, end: int) -> Iterator[Item]:
    at = start
    for gap in [*SPACED.finditer(text, start, end), None]:
        entry = bare(text, at, gap.start() if gap else end)
        if entry:
            yield entry
        at = gap.end() if gap else end


def bare(text: str, start: int, end: int) -> Item | None:
    """An entry without its number, its address and the signs around it; None if nothing is left.

    >>> bare("3. 棋牌下载 http://a.cc/", 0, 20)
    Item(start=3, end=7)
    """
    number = NUMBERING.match(text, start, end)
    if number and number.end() < end:
        start = number.end()
    while start < end and (gap := ADDRESS.search(text, start, end)):
        if text[start : gap.start()].strip(EDGES):
            end = gap.start()
        else:
            start = gap.end()
    part = text[start:end]
    inner = part.strip(EDGES)
    if not inner:
        return None
    left = start + len(part) - len(part.lstrip(EDGES))
    return Item(left, left + len(inner))
