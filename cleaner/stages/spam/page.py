"""A text as lines and items: the pieces between separators that spam lists are made of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from cleaner.patterns import lazy

SENTENCE_MARKS = "。！？；．"
"""What a sentence of the document ends with, and a keyword list does without."""

SENTENCE_ENDS = ("。", "！", "？", "．", ". ")

SEPARATORS = r"\s|｜¦丨_,，、/·•\-–—>»:：()（）【】\[\]《》“”‘’「」『』\"'"
"""What stands between the items of a list; a clause of prose is an item too."""

_BARE = rf"[^{SEPARATORS}{SENTENCE_MARKS}]+"
_KANA, _APART = "\u3041-\u30ff", "0-9A-Za-z\uac00-\ud7a3"
# Words that are written apart, Latin, Korean or Japanese, are one item: buy cheap watches.
_SPACE = rf"(?:(?<=[{_APART}]) (?=[{_APART}])|(?<=[{_KANA}]) | (?=[{_KANA}]))"
ITEM = lazy(rf"[{SENTENCE_MARKS}]|{_BARE}(?:{_SPACE}{_BARE})*")
PROSE = lazy(
    rf"[{SENTENCE_MARKS}]|[a-z\uac00-\ud7a3\u0430-\u044f][.!?](?:\s|$)|[\u3400-\u9fff][!?;](?:[\u3400-\u9fff \n,]|$)"
)
HAN = lazy("[\u3400-\u9fff]")
HAN_RUN = lazy("[\u3400-\u9fff]{2,}")
OTHER_WORD = lazy(f"[A-Za-z]{{3,}}|[{_KANA}\uac00-\ud7a3]{{2,}}")
# Characters of traditional script only, the commonest of each.
TRADITIONAL = lazy(
    "[國產區級無線觀視頻網熱亂東碼婦愛電綜導廠購專業務發門問們這說時動師還樣對過讓書機馬鳥長間見車該認議給經進應點總費倫圖陰陽縣樂麗學會來個為與關實]"
)

MARGIN = " \t\r\u3000\xa0|,_-•"

LONG_PHRASE = 15
"""Bytes of UTF-8."""
LONG_LINE = 500
"""Code points. Above it a line may be a whole page that lost its line breaks, and no line of a list."""


GAP = lazy(
    r"(?:(?<=\D\])|(?<=[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3A-Za-z。！？…；：”」』）)］>/#]))[ \t\u3000]"
    r"(?=[ \t\u3000]*(?:[\u3400-\u9fff“「『《【（<&★☆●◆■#\[(*>]|\d{1,3}[.、)]))"
)
"""Where a page that lost its line breaks may have had one: not between Latin words, nor where a sign joins phrases."""

ALONE = 4
"""Lines among which the only one of a text stands, with blank ones round it."""


class Item(NamedTuple):
    """Code points `[start, end)` of the text: one entry of a list, one clause, or one sentence mark."""

    start: int
    end: int


class Page:
    """A text and its lines. Line `i` is `text[starts[i]:end(i)]`, without its newline."""

    def __init__(self, text: str, lines: list[str] | None = None) -> None:
        self.text = text
        self.lines = text.split("\n") if lines is None else lines
        self._prose: dict[int, bool] = {}
        self._margins: dict[int, tuple[int, int]] = {}

    @cached_property
    def starts(self) -> list[int]:
        """Where each line begins."""
        return list(accumulate([len(line) + 1 for line in self.lines[:-1]], initial=0))

    def end(self, index: int) -> int:
        """Where a line ends, before its newline."""
        return self.starts[index] + len(self.lines[index])

    def line_at(self, position: int) -> int:
        """The index of the line that a code point stands in."""
        return bisect_right(self.starts, position) - 1

    def whole_lines(self, start: int, end: int) -> range:
        """The indices of the lines that lie in a stretch from end to end.

        >>> Page("ab\\ncd\\nef").whole_lines(1, 6)
        range(1, 2)
        """
        last = self.line_at(end)
        return range(bisect_left(self.starts, start), last + (self.end(last) <= end))

    def blank(self, index: int) -> bool:
        """Whether a line holds white space only."""
        line = self.lines[index]
        return not line or line.isspace()

    def prose(self, index: int) -> bool:
        """Whether a line is made of sentences; a list has no marks that end one."""
        known = self._prose.get(index)
        if known is None:
            line = self.lines[index]
            known = self._prose[index] = "。" in line or PROSE.search(line) is not None
        return known

    def margins(self, index: int) -> tuple[int, int]:
        """Where on a line the first thing that is neither white space nor a separator stands, and the last ends."""
        known = self._margins.get(index)
        if known is None:
            line, start = self.lines[index], self.starts[index]
            bare = line.strip(MARGIN)
            left = start + len(line) - len(line.lstrip(MARGIN)) if bare else start
            known = self._margins[index] = (left, left + len(bare))
        return known

    def filled(self, *, tail: bool = False) -> Iterator[int]:
        """The indices of the lines that are not blank, from the head on, or from the tail back."""
        order = range(len(self.lines))
        lines = self.lines
        return (index for index in (reversed(order) if tail else order) if lines[index] and not lines[index].isspace())

    def listlike(self, index: int) -> bool:
        """Whether a line can be one of a list: neither long nor prose."""
        return len(self.lines[index]) <= LONG_LINE and not self.prose(index)

    def run(self, line: int, done: int) -> tuple[int, int]:
        """The first and last of the list-like lines around one, blank ones between, none before or at `done`."""
        if not self.listlike(line):
            return line, line
        first = last = line
        for index in range(line - 1, done, -1):
            if not self.blank(index):
                if not self.listlike(index):
                    break
                first = index
        for index in range(line + 1, len(self.lines)):
            if not self.blank(index):
                if not self.listlike(index):
                    break
                last = index
        return first, last

    @cached_property
    def ink(self) -> tuple[int, int]:
        """Where the text begins and ends, white space at both ends left out."""
        return len(self.text) - len(self.text.lstrip()), len(self.text.rstrip())

    @cached_property
    def sentences(self) -> int:
        """How many sentences the text has, by their ends."""
        return sum(self.text.count(mark) for mark in SENTENCE_ENDS)

    @cached_property
    def traditional(self) -> bool:
        """Whether the text is written in traditional characters: 4 in 100 of the commonest ones, and three."""
        return is_traditional(self.text)

    def items(self, start: int, end: int) -> Iterator[Item]:
        """The items and sentence marks of `text[start:end]`, in order."""
        for match in ITEM.finditer(self.text, start, end):
            yield Item(match.start(), match.end())


def broken(text: str, lines: list[str]) -> str:
    """A text of the same length in which lines that are whole pages are cut at their gaps; `lines` are the text's.

    >>> page = "会议召开。各区参加。 棋牌下载|真人娱乐 会议结束。"
    >>> broken(page, [page])
    '会议召开。各区参加。\\n棋牌下载|真人娱乐\\n会议结束。'
    >>> broken("会议召开。\\n各区 参加。", ["会议召开。", "各区 参加。"])
    '会议召开。\\n各区 参加。'
    """
    alone = sum(map(bool, lines[:ALONE])) == 1 and not any(lines[ALONE:])
    if not alone and max(map(len, lines)) <= LONG_LINE:
        return text
    pages = (alone or len(line) > LONG_LINE for line in lines)
    return "\n".join(
        GAP.sub("\n", line) if page and "。" in line else line for line, page in zip(lines, pages, strict=True)
    )


def is_traditional(text: str) -> bool:
    """Whether a text is in traditional characters, judged by its first 3,000 code points.

    >>> is_traditional("本區召開會議，學習這個"), is_traditional("本区召开会议，学习这个")
    (True, False)
    """
    sample = text[:3000]
    return len(TRADITIONAL.findall(sample)) > 0.03 * len(sample) + 3


def long_phrase(text: str) -> bool:
    """Whether a phrase is long enough to be no chance when it is met again: six Han characters, or as much in others.

    >>> long_phrase("天上棋牌大厅"), long_phrase("パチスロ必勝法"), long_phrase("天津")
    (True, True, False)
    """
    return han_count(text) >= 6 or (len(text) >= 6 and len(text.encode("utf-8", "surrogatepass")) >= LONG_PHRASE)


def han_count(text: str) -> int:
    """How many Han characters a text has.

    >>> han_count("天津 2021")
    2
    """
    return len(HAN.findall(text))
