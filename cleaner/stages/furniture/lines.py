"""A text as lines and pages."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, compress, count, pairwise
from math import sqrt
from operator import add

from cleaner.patterns import lazy

PAGE_BREAK = "\f"
_PROSE_MARK = lazy(r"[。！？；，]|[.!?;,](?:\s|$)")
_CODE_ENDS = frozenset(";{}")
_CODE = lazy(r"(?=.*(?:[{}=]|\w\())[\x00-\x7f]*$")
"""A statement of a program, with one of these at its end: its marks are none of a sentence."""
_NEVER_FIRST = frozenset("，。、；：！？”’）》」』】〕,.;:!?)]}%％…-*+#>`~=|•·▪■●○◆◇►▸")
"""Marks that the rest of a sentence never begins with on a new line: closing ones, and bullets."""
_ENDS = frozenset('。！？!?.…：:；;”’"』」）)》】')
_ITEM = lazy(r"\d+\.[\d\s]")
_STAMP = lazy(r"[ \[(（]\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?: \d{1,2}:\d{1,2}(?::\d{1,2})?)?[\])）]?$")
SHORTEST_PROSE = 20
"""Code points of a line of running text: shorter ones with a full stop are captions, notes and cells as often."""

LONGEST_TITLE = 60
"""Code points of a heading."""
SHORTEST_CUT = 12
"""Code points of a line that a page may break: lines of columns are about as short, verse and cells are shorter."""
SHORTEST_LATIN = 24
"""The same where letters are narrow: lines of columns of English have 30 to 40."""
FEWEST_SPACES = 2
"""Spaces in such a line."""


@dataclass(frozen=True)
class Lines:
    r"""The lines of a text: split at "\n" and at form feeds, which end a line and a page.

    >>> lines = Lines.of("一\n二\f三")
    >>> lines.rows, lines.starts, lines.pages
    (['一', '二', '三'], [0, 2, 4], [(0, 2), (2, 3)])
    """

    raw: list[str]
    """Each line as it stands, without what ends it."""
    rows: list[str]
    """Each line without the white space around it."""
    breaks: frozenset[int] = frozenset()
    """The lines that a form feed ends."""
    numbers: Sequence[int] = ()
    """Which line each was of the text there was at first."""

    @classmethod
    def of(cls, text: str) -> Lines:
        """Cut a text into lines."""
        raw = (text.replace(PAGE_BREAK, "\n") if PAGE_BREAK in text else text).split("\n")
        counts = accumulate(page.count("\n") + 1 for page in text.split(PAGE_BREAK)[:-1])
        return cls(raw, [row.strip() for row in raw], frozenset(last - 1 for last in counts), range(len(raw)))

    def without(self, dead: Collection[int], shorter: Mapping[int, str]) -> Lines:
        """The lines without some, and some of them cut down to a beginning.

        A form feed stays, and so do, empty, the line that it ends and the last one.
        """
        raw, rows = self.raw[:], self.rows[:]
        for line, row in shorter.items():
            raw[line], rows[line] = row, row.strip()
        kept = bytearray(b"\1") * len(raw)
        for line in dead:
            kept[line] = line in self.breaks or line == len(raw) - 1
            raw[line] = rows[line] = ""
        numbers = [*compress(range(len(raw)), kept)]
        breaks = frozenset(bisect_left(numbers, line) for line in self.breaks)
        left = [*compress(self.numbers, kept)]
        return Lines([*compress(raw, kept)], [*compress(rows, kept)], breaks, left)

    @cached_property
    def text(self) -> str:
        """All lines, each parted from the next by a line end."""
        return "\n".join(self.raw)

    @cached_property
    def starts(self) -> list[int]:
        """The code point where each line begins."""
        ends = accumulate(map(len, self.raw[:-1]))
        return [0, *map(add, ends, count(1))]

    @cached_property
    def pages(self) -> list[tuple[int, int]]:
        """The lines of each page, half-open; one page when the text has no form feed."""
        lasts = [*sorted(self.breaks), len(self.rows) - 1]
        return [(before + 1, last + 1) for before, last in pairwise((-1, *lasts))]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each line stands in the text."""
        return Counter(self.rows)

    @cached_property
    def titles(self) -> frozenset[str]:
        """The short lines, without white space: among them are the headings."""
        return frozenset("".join(row.split()) for row in self.counts if 1 < len(row) <= LONGEST_TITLE)

    def around(self, line: int, step: int) -> int:
        """The nearest line that is not blank, `step` = -1 before or 1 behind a line; -1 when there is none."""
        line += step
        while 0 <= line < len(self.rows):
            if self.rows[line]:
                return line
            line += step
        return -1


def is_prose(row: str) -> bool:
    """Whether a line is running text: long enough, and with the marks of a sentence in it.

    >>> is_prose("一直以来，高新区始终践行初心使命，积极构建科技型企业的梯度培育体系。"), is_prose("首页 | 登录 | 注册")
    (True, False)
    >>> is_prose("$('#share-2').share({ sites: ['wechat', 'weibo'] });")
    False
    """
    if len(row) < SHORTEST_PROSE or _PROSE_MARK.search(row) is None:
        return False
    return row[-1] not in _CODE_ENDS or _CODE.match(row) is None


def unstamped(row: str) -> str:
    """A running line without the moment of printing at its end, which changes from page to page.

    >>> unstamped("江上四时记 2023-05-06 10:21"), unstamped("http://a.example/b.html[2019/8/4 9:12:01]")
    ('江上四时记', 'http://a.example/b.html')
    >>> unstamped("2023-05-06")
    '2023-05-06'
    """
    stamp = _STAMP.search(row)
    return row[: stamp.start()].rstrip() if stamp and stamp.start() else row


def is_ended(row: str) -> bool:
    """Whether a line ends like a sentence, a quotation or a bracket.

    >>> is_ended("结束了。"), is_ended("奋力推动高质")
    (True, False)
    """
    return row.rstrip()[-1:] in _ENDS


def breaks_prose(before: str, after: str) -> bool:
    """Whether what stands between two lines interrupts a sentence of running text.

    Both must be long, with marks of a sentence in at least one: lines of verse without marks are none. A mark that no
    page begins with shows that what stands between belongs to the sentence: a footnote's number. Where letters have two
    cases, the rest of a sentence begins with a small one.

    >>> breaks_prose("这一重要指示明确了在新的关键阶段，京津冀协同发展不仅", "要继续深化基础设施和产业布局的协同。")
    True
    >>> breaks_prose("床前明月光", "疑是地上霜")
    False
    """
    first = after[:1]
    if len(before) < SHORTEST_CUT or len(after) < 4 or first in _NEVER_FIRST or is_ended(before):
        return False
    if _is_cased(first) and _is_cased(before[-1]):
        continues = first.islower() or (first.isdigit() and not _ITEM.match(after))
        worded = min(before.count(" "), after.count(" ")) >= FEWEST_SPACES  # a list of files has commas, too
        long = min(len(before), len(after)) >= SHORTEST_LATIN
        return continues and worded and long and (is_prose(before) or is_prose(after))
    return is_prose(before) or is_prose(after)


def unevenness(sizes: Sequence[float]) -> float:
    """The standard deviation of sizes, as a share of their mean.

    >>> unevenness([30, 30, 30]), unevenness([10, 30])
    (0.0, 0.5)
    """
    mean = sum(sizes) / len(sizes)
    return sqrt(sum((size - mean) ** 2 for size in sizes) / len(sizes)) / mean


def _is_cased(sign: str) -> bool:
    """Whether a character belongs to a script with capitals, or may stand in one."""
    return sign.isascii() or sign.upper() != sign.lower()


def with_blanks(lines: Lines, dead: Mapping[int, str]) -> dict[int, str]:
    """Let blank lines go with the lines they surround, so that no more of them are left than stood on one side.

    Blank lines between two deleted lines go; of those in front of and behind a deleted run, the smaller number goes.
    A blank line that ends in a form feed stays: the page break is evidence for later stages.
    """
    result = dict(dead)
    for line in sorted(dead):
        behind = line + 1
        while behind < len(lines.rows) and not lines.rows[behind] and behind not in result:
            behind += 1
        if behind in dead:
            blanks = behind - line - 1
        else:
            front = _first_of_run(lines, result, line)
            before = 0
            while front - before > 0 and not lines.rows[front - before - 1]:
                before += 1
            blanks = min(before, behind - line - 1)
        for blank in range(line + 1, line + 1 + blanks):
            result[blank] = dead[line]
    return result


def _first_of_run(lines: Lines, dead: Mapping[int, str], line: int) -> int:
    while line - 1 in dead:
        line -= 1
    return line
