"""Lists in a text, wherever they stand: lines that join phrases with one sign, and runs of lines of one phrase each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.spam.evidence import TALK
from cleaner.stages.spam.page import LONG_LINE, Item, Page

MARKS = "|｜¦丨_,-·▪★☆◆●■#+~;；/、>→»】』〗》」，。！？!?\u3000"
"""The signs that join the phrases of a line; two spaces do, and one where the phrases are Chinese."""
CLAUSE_MARKS = "，。！？；"
"""Marks of sentences. A line of sentences has more than one kind of them; a list has one between its phrases."""
FEWEST_JOINED, FEWEST_LINES = 4, 5
"""Entries of a line, and lines of a run, below which it is no list: a few may be a title with the names of its site."""
LONGEST_ENTRY = 120
"""Code points of a line that is one phrase, with its number and address."""
LONGEST = 4_000
"""Code points of a line that joins phrases, addresses and all."""
DOUBLE = lazy("(?<=[^ ])  (?=[^ ])")
SIGN = lazy(rf"[{re.escape(MARKS)}]|(?<=[\u3400-\u9fff]) ")
SENTENCE_ENDS = frozenset(".：:”")
"""What a line of a list does not end with; 。 is looked for in all of it."""
ASKED = "！？!?"
"""What a phrase may end with that is asked or called."""
BLANK, PROSE, JOINED, SHORT, ENTRY_LINE, NAME_LINE = "_", ".", "|", "-", "x", "n"
"""What a line is at the first look."""
LISTED = frozenset((BLANK, JOINED, ENTRY_LINE, NAME_LINE))
RUN = lazy(r"(?:[xn]_*){5,}|\|+")
FEWEST_NAMES = 6
NARROW, WIDE = 5, 12
"""Code points of the shortest phrase, in Chinese and in Latin letters."""
ENTRY = range(2, 41)
"""Code points of an entry; a line with longer ones is no list."""
PIECE = range(2, 101)
"""Code points of what stands between two signs, with its number and address."""
FEWEST = 12
"""Code points of the shortest line that joins four phrases of three."""
NUMBERING = lazy(r"\s*(?:[\[(（【#]?\s*\d[\d/:-]{0,9}\s*(?:[\])）】.、．:：]\s*|\s)|[-*•·▪●○◆★☆■>]+\s*)")
"""What entries are numbered, dated or marked with."""
DATE = r"(?<!\d)(?:\d{4}|\d\d)[-./]\d{1,2}(?:[-./]\d{1,2})?(?!\d)"
DATED = lazy(DATE)
COUNTED = lazy(
    rf"(?:\s+[\[(（【]?|[\[(（【])(?:{DATE}|\d+)[\])）】]?[\s！？。]*$"
    r"|[\s，:：+＋【☎（(]*(?:(?:电话|手机|热线|客服|[微薇威Vv]信|[Qq]{2}|同号)[\s:：+]*)+[A-Za-z]{0,6}[\d-]{5,}\D{0,2}$"
)
"""How often an entry was sought, when it was written, or where to call: no part of a phrase."""
ADDRESS = lazy(
    r"\(?(?:https?://|www\.)[\x21-\x7e]*|\]\([^)\s]*\)|\[/?url[^\]\n]{0,120}\]|[\[\]]|</?[A-Za-z][^>\n]{0,120}>"
)
"""An address, or the markup that links to one: no part of a phrase, and the signs in it join nothing."""
LINK = lazy(
    r"[\s|·,]*(?:<li>)?(?:<a\s[^>\n]{0,200}>|\[url=[^\]\n]{0,200}\]|\[)([^<>\[\]\n]{2,40})"
    r"(?:</a>|\[/url\]|\]\([^)\s]{0,200}\))(?:</li>)?"
)
LINKS = ("</a>", "[/url]", "](")
"""The marks of entries that are links in markup."""
EDGES = " \t\r\u3000\xa0|｜¦丨_,-·▪★☆◆●■#+~;；/、>→»【】『』〖〗《》「」<>{}“”，。！？!?…:："
SPACED = lazy(r"(?<=[\u3400-\u9fff0-9A-Za-z])[ \u3000]{1,4}(?=[\u3400-\u9fff])")


class Listing(NamedTuple):
    """Code points `[start, end)` of a text that are a list: whole lines."""

    start: int
    end: int
    entries: tuple[Item, ...]
    """The phrases, without numbering, addresses and the signs between them."""
    mark: str
    """The sign that joins the phrases of a line; empty where each has a line of its own."""


def list_lines(lines: Sequence[str], seeds: Sequence[int]) -> list[range]:
    """The lines that may be lists with one of the seeds in them: single ones with three signs, runs of five short ones.

    >>> list_lines(["棋牌下载平台|真人娱乐注册|体育投注官网|彩票开奖网址", "会议召开。"], [0, 1])
    [range(0, 1)]
    >>> list_lines(["会议召开，各区参加。", "会议结束。"], [0, 1])
    []
    """
    found: list[range] = []
    done = 0
    for seed in seeds:
        if seed < done:
            continue
        below = "".join(takewhile(LISTED.__contains__, map(kind_of, islice(lines, seed, None))))
        above = "".join(takewhile(LISTED.__contains__, (kind_of(lines[i]) for i in range(seed - 1, done - 1, -1))))
        if below:
            first, done = seed - len(above), seed + len(below)
            found += [range(first + one.start(), first + one.end()) for one in RUN.finditer(above[::-1] + below)]
    return [lines for lines in found if bisect_left(seeds, lines.start) < bisect_left(seeds, lines.stop)]


def kind_of(line: str) -> str:
    """What a line is at the first look."""
    if not line:
        return BLANK
    if len(line) > LONGEST or ("。" in line and _tells(line)):
        return PROSE
    if len(line) < FEWEST:
        return NAME_LINE if line[-1] not in SENTENCE_ENDS else PROSE
    return _kind(line)


def _tells(line: str) -> bool:
    """Whether a line with full stops is made of sentences, and not of phrases behind a heading."""
    listed = line[line.find("：", 0, TALK) + 1 :]
    return "，" in listed or "," in listed or listed.count("。") < FEWEST_JOINED - 1


def _kind(line: str) -> str:
    """What a line is that is long enough to join phrases, or hardly a line at all."""
    if line.isspace():
        return BLANK
    if (line.isascii() and (" the " in line or ". " in line)) or (line[0] == "|" and line[-1] == "|"):
        return PROSE
    if several_links(line):
        return JOINED
    if _long(line):
        return PROSE
    found = SIGN.findall(ADDRESS.sub("", line) if "://" in line or "</" in line else line)
    marks = [mark for mark in dict.fromkeys(found) if found.count(mark) >= FEWEST_JOINED - 1]
    if any(_wide([part for part in line.split(mark) if part]) for mark in marks):
        return JOINED
    if any(found.count(mark) >= FEWEST_NAMES - 1 for mark in marks):
        return SHORT
    return ENTRY_LINE if len(line) <= LONGEST_ENTRY and line[-1] not in SENTENCE_ENDS else PROSE


def several_links(line: str) -> bool:
    """Whether a line has the marks of four links in markup."""
    return any(line.count(mark) >= FEWEST_JOINED for mark in LINKS)


def _wide(parts: Sequence[str]) -> bool:
    """Whether half the parts may be phrases."""
    least = WIDE if all(map(str.isascii, parts)) else NARROW
    return sum(len(part) in range(least, LONGEST_ENTRY) for part in parts) >= 0.5 * len(parts)


def listings(page: Page, lines: range) -> Iterator[Listing]:
    """The lists in some lines of a text, in order; see :func:`list_lines`.

    >>> page = Page("棋牌下载|真人娱乐|体育投注|彩票开奖\\n会议召开。")
    >>> [listing.mark for listing in listings(page, range(0, 1))]
    ['|']
    """
    run: list[Item] = []
    for index in lines:
        line = page.lines[index]
        if not line or line.isspace():
            continue
        joined = _joined(page, index)
        entry = None if joined else _one_phrase(page, index)
        if entry:
            run.append(entry)
            continue
        yield from _run(page, run)
        run = []
        if joined:
            yield joined
    yield from _run(page, run)


def _joined(page: Page, index: int) -> Listing | None:
    """The list that a line is by itself, if it is one."""
    line = page.lines[index]
    if several_links(line):
        return linked_entries(page, index)
    return joined_entries(page, index) if len(line) >= FEWEST and not _long(line) else None


def _long(line: str) -> bool:
    """Whether a line may be a whole page, its addresses not counted."""
    return len(line) > LONG_LINE and ("://" not in line or len(ADDRESS.sub("", line)) > LONG_LINE)


def _one_phrase(page: Page, index: int) -> Item | None:
    """The entry that a line is by itself; a question or a call is one if it has no clauses."""
    line = page.lines[index].rstrip()
    if page.prose(index) and (line[-1] not in ASKED or any(mark in line[:-1] for mark in CLAUSE_MARKS + ASKED)):
        return None
    entry = bare(page.text, page.starts[index], page.end(index))
    return entry if entry and entry.end - entry.start in ENTRY else None


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
    start = page.starts[index]
    line = page.lines[index]
    for masked in (ADDRESS, DATED):
        line = masked.sub(lambda found: "\0" * len(found.group()), line)
    signs = [*SIGN.findall(line), *DOUBLE.findall(line)]
    marks = [mark for mark in dict.fromkeys(signs) if mark != " " and signs.count(mark) >= FEWEST_JOINED - 1]
    found: list[tuple[str, tuple[Item, ...]]] = []
    for mark in marks:
        parts = line.split(mark)
        if sum(len(part) in PIECE for part in parts) >= 0.5 * len(list(filter(None, parts))):
            found.append((mark, tuple(_pieces(page.text, start, parts))))
    if not found and len(SPACED.findall(line)) >= FEWEST_JOINED - 1:
        left = start + len(line) - len(line.lstrip())
        found.append((" ", tuple(_spaced(page.text, left, page.end(index)))))
    fit = [(mark, entries) for mark, entries in found if _is_list(page.text, entries)]
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
        start, page.end(index), tuple(Item(start + a, start + b) for a, b in (link.span(1) for link in found)), LINKS[0]
    )


def _is_list(text: str, entries: Sequence[Item]) -> bool:
    """Whether most entries are short, and hardly one of them has clauses."""
    if len(entries) < FEWEST_JOINED or sum(end - start in ENTRY for start, end in entries) < 0.8 * len(entries):
        return False
    clauses = sum(any(mark in text[start:end] for mark in CLAUSE_MARKS) for start, end in entries)
    return clauses <= max(1, 0.1 * len(entries))


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
    counted = COUNTED.search(part)
    if counted and part[: counted.start()].strip(EDGES):
        part = part[: counted.start()]
    inner = part.strip(EDGES)
    if not inner:
        return None
    left = start + len(part) - len(part.lstrip(EDGES))
    return Item(left, left + len(inner))
