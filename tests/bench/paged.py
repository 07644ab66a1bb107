"""Books and reports cut into pages, with heads, feet and page numbers put in, by a seed.

The body is taken from `../shared/wild/rejoin` where that is at hand, and made up of random sentences where it is not.
Each document says which of its lines were put in, so that what a cleaner takes out can be counted both ways.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

SHARED = Path(__file__).parents[3] / "shared" / "wild" / "rejoin"
SOURCES = ("zh_hans/novel_honglou.txt", "zh_hans/luxun_unwrapped.txt", "zh_hans/laws.txt", "en/paragraphs.txt")
SIGNS = (
    "春风又绿江南岸明月何时照我还山重水复疑无路柳暗花村黄河远上白云间孤城万仞不知细叶谁裁出二月似剪刀千里莺啼映红郭酒旗"
)

NUMBERS: dict[str, Callable[[int, int], str]] = {
    "bare": lambda n, _: f"{n}",
    "hyphens": lambda n, _: f"- {n} -",
    "em dashes": lambda n, _: f"—{n}—",
    "dots": lambda n, _: f"·{n}·",
    "bullets": lambda n, _: f"• {n} •",
    "第页": lambda n, _: f"第{n}页",
    "第页共页": lambda n, of: f"第 {n} 页 共 {of} 页",
    "slash": lambda n, of: f"{n}/{of}",
    "Page of": lambda n, of: f"Page {n} of {of}",
    "p.": lambda n, _: f"p. {n}",
    "roman": lambda n, _: roman(n),
    "Han": lambda n, _: han(n),
    "full width": lambda n, _: "".join(chr(ord(digit) + 0xFEE0) for digit in str(n)),
    "tildes": lambda n, _: f"~ {n} ~",
    "bars": lambda n, _: f"| {n} |",
    "angle": lambda n, _: f"《 {n} 》",
    "none": lambda _n, _of: "",
}
TITLES = (
    "某某集团股份有限公司二〇二三年年度报告",
    "Proceedings of the Imaginary Society",
    "脂砚斋重评石头记",
    "某省统计年鉴（2023）",
    "THE VOYAGE OUT",
)
CHAPTERS = ("第一章 起源", "第二章 山中岁月", "第三章 出海", "第四章 归途", "附录 大事年表")


@dataclass(frozen=True)
class Layout:
    """How the pages of one document look."""

    number: str
    head: str
    """`none`, `title`, `chapter`, `mirror` (title on even pages, chapter on odd), `with number`."""
    foot: str
    """`none` or `imprint`."""
    number_above: bool
    feeds: bool
    width: int
    """Characters of a line; 0: paragraphs are one line, cut where the page ends."""
    blanks: int
    """Blank lines between furniture and body."""


@dataclass(frozen=True)
class Paged:
    """A document in pages, and the lines of it that were put in."""

    name: str
    rows: tuple[tuple[str, bool], ...]
    """Each line with whether it is furniture; a line of "\\f" is a page break."""

    @property
    def text(self) -> str:
        """The document."""
        return "".join(row if row == "\f" else row + "\n" for row, _ in self.rows)

    @property
    def planted(self) -> Iterator[tuple[int, int]]:
        """The spans of what was put in, without line ends."""
        at = 0
        for row, furniture in self.rows:
            if furniture and row.strip():
                yield at, at + len(row)
            at += len(row) + (row != "\f")


def roman(number: int) -> str:
    """`number` in small Roman numerals."""
    text = ""
    for worth, sign in (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        text += sign * (number // worth)
        number %= worth
    return text


def han(number: int) -> str:
    """`number`, below 1,000, in Chinese numerals."""
    digits = "〇一二三四五六七八九"
    if number < 10:
        return digits[number]
    if number < 100:
        return ("" if number < 20 else digits[number // 10]) + "十" + (digits[number % 10] if number % 10 else "")
    return "".join(digits[int(digit)] for digit in str(number))


def paragraphs(pick: random.Random, source: str, size: int) -> list[str]:
    """Some `size` characters of running text, from a file of paragraphs if it is there."""
    path = SHARED / source
    if path.is_file():
        rows = [row.strip() for row in path.read_text(encoding="utf-8").split("\n") if row.strip()]
        start = pick.randrange(max(1, len(rows) - 200))
        rows = rows[start:]
    else:
        rows = [_made_up(pick) for _ in range(size // 60)]
    total, taken = 0, []
    for row in rows:
        taken.append(row)
        total += len(row)
        if total > size:
            break
    return taken


def _made_up(pick: random.Random) -> str:
    clauses = ["".join(pick.choices(SIGNS, k=pick.randint(4, 12))) for _ in range(pick.randint(3, 30))]
    return "".join(clause + pick.choice("，，，。；") for clause in clauses)[:-1] + "。"


def table(pick: random.Random, rows: int) -> list[str]:
    """A table as extractors give it: a cell a line, small numbers among them."""
    cells = ["单位：元", "项目", "期末", "期初"]
    for _ in range(rows):
        cells += [pick.choice(("货币资金", "应收账款", "存货", "合计", "其他")), f"{pick.randint(1, 99)}"]
        cells.append(f"{pick.randint(1, 999)},{pick.randint(0, 999):03}.{pick.randint(0, 99):02}")
    return cells


def _wrapped(row: str, width: int) -> list[str]:
    if not width or (row.isascii() and " " not in row):
        return [row]
    if " " in row and sum(sign.isascii() for sign in row) > len(row) / 2:
        lines, line = [], ""
        for word in row.split():
            if len(line) + len(word) + 1 > 2 * width:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        return [*lines, line]
    return [row[at : at + width] for at in range(0, len(row), width)]


def _bodies(pick: random.Random, layout: Layout, rows: Sequence[str], per_page: int, tables: bool) -> list[list[str]]:
    """The lines of each page."""
    pages: list[list[str]] = [[]]
    room = per_page
    for row in rows:
        for line in _wrapped(row, layout.width):
            rest = line
            while rest:
                cut = len(rest) if layout.width else min(len(rest), max(room * 35, 12))
                pages[-1].append(rest[:cut])
                room -= 1 if layout.width else -(-cut // 35)
                rest = rest[cut:]
                if room <= 0:
                    pages.append([])
                    room = per_page + pick.randint(-2, 2)
        if tables and pick.random() < 0.1:
            pages[-1] += table(pick, pick.randint(2, 8))
    return [page for page in pages if page]


def paged(seed: int, layout: Layout, source: str, size: int = 12_000, *, tables: bool = False) -> Paged:
    """A document of `size` characters in pages of 20 to 40 lines."""
    pick = random.Random(seed)
    title = pick.choice(TITLES)
    imprint = pick.choice(("内部发行", "www.example.org", "Imaginary Press, Utopia", "某某出版社"))
    bodies = _bodies(pick, layout, paragraphs(pick, source, size), pick.randint(20, 40), tables)
    first = pick.choice((1, 1, 1, 3, 57))
    per_chapter = max(3, len(bodies) // 4)
    bodies[0] = [title, CHAPTERS[0], *bodies[0]]
    rows: list[tuple[str, bool]] = []
    for index, body in enumerate(bodies):
        number = NUMBERS[layout.number](first + index, first + len(bodies) - 1)
        chapter = CHAPTERS[min(index // per_chapter, len(CHAPTERS) - 1)]
        if index and index % per_chapter == 0 and index // per_chapter < len(CHAPTERS):
            body = [chapter, *body]
        above, below = _furniture(layout, index, title, chapter, imprint, number)
        gap = [("", True)] * layout.blanks
        rows += [(row, True) for row in above] + (gap if above else [])
        rows += [(row, False) for row in body]
        rows += (gap if below else []) + [(row, True) for row in below]
        if layout.feeds:
            rows.append(("\f", False))
    return Paged(f"{source} {layout}", tuple(rows))


def _furniture(
    layout: Layout, index: int, title: str, chapter: str, imprint: str, number: str
) -> tuple[list[str], list[str]]:
    head = {"none": "", "title": title, "chapter": chapter, "with number": title}.get(layout.head, "")
    if layout.head == "mirror":
        head = chapter if index % 2 else title
    if layout.head == "with number" and number:
        return [f"{number}  {head}" if index % 2 else f"{head}  {number}"], [
            imprint
        ] if layout.foot == "imprint" else []
    above = [head] if head else []
    below = [imprint] if layout.foot == "imprint" else []
    if number:
        (above if layout.number_above else below).append(number)
    return above, below


def layouts(seed: int, count: int, *, feeds: bool) -> list[Layout]:
    """Some layouts, every one with a number or a head."""
    pick = random.Random(seed)
    made: list[Layout] = []
    while len(made) < count:
        layout = Layout(
            number=pick.choice(list(NUMBERS)),
            head=pick.choice(("none", "title", "chapter", "mirror", "with number")),
            foot=pick.choice(("none", "none", "imprint")),
            number_above=pick.random() < 0.3,
            feeds=feeds,
            width=pick.choice((0, 24, 32, 40)),
            blanks=pick.choice((0, 0, 1, 2)),
        )
        if layout.number != "none" or (layout.head != "none" and feeds):
            made.append(layout)
    return made
