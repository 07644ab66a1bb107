"""Books, journals, reports and manuscripts in pages, with shapes of furniture that the rules were not written after.

By a seed. Bodies are made up: prose in Chinese, English and Japanese, plays, laws, verse.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import NamedTuple

from tests.bench.paged import han, roman

HAN = (
    "天地人和山水风云江河湖海春夏秋冬东西南北日月星辰花草树木鸟兽虫鱼金银铜铁书画琴棋诗酒茶饭衣食住行"
    "老少男女父母兄弟先后左右上下大小多少长短高低"
)
KANA = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ"
WORDS = [
    "the",
    "river",
    "mill",
    "old",
    "weir",
    "stone",
    "boat",
    "under",
    "over",
    "across",
    "and",
    "but",
    "when",
    "nobody",
    "remembered",
    "water",
    "slow",
    "grey",
    "morning",
    "miller",
    "daughter",
    "bridge",
    "ferry",
    "went",
    "came",
    "looked",
    "never",
    "again",
    "through",
    "while",
    "market",
    "town",
    "rope",
    "lantern",
    "hill",
]


def full_width(number: int) -> str:
    """`number` in full-width digits."""
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


NUMBERS: dict[str, Callable[[int, int], str]] = {
    "-n-": lambda n, _: f"-{n}-",
    "－ｎ－": lambda n, _: f"－{full_width(n)}－",
    "— han —": lambda n, _: f"— {han(n)} —",
    "第han页": lambda n, _: f"第{han(n)}页",
    "第n页/共n页": lambda n, of: f"第{n}页/共{of}页",
    "第 n 页，共 n 页": lambda n, of: f"第 {n} 页，共 {of} 页",
    "共n页 第n页": lambda n, of: f"共{of}页  第{n}页",
    "n / of": lambda n, of: f"{n} / {of}",
    "n of": lambda n, of: f"{n} of {of}",
    "Page n/of": lambda n, of: f"Page {n}/{of}",
    "Page n": lambda n, _: f"Page {n}",
    "PAGE n OF": lambda n, of: f"PAGE {n} OF {of}",
    "[n]": lambda n, _: f"[{n}]",
    "(n)": lambda n, _: f"({n})",
    "（n）": lambda n, _: f"（{n}）",
    "· n ·": lambda n, _: f"· {n} ·",
    "•n•": lambda n, _: f"•{n}•",
    "n页": lambda n, _: f"{n}页",
    "Pn": lambda n, _: f"P{n}",
    "P.n": lambda n, _: f"P.{n}",
    "nページ": lambda n, _: f"{n}ページ",
    "Seite n": lambda n, _: f"Seite {n}",
    "n padded": lambda n, _: f"{n:03}",
    "ROMAN": lambda n, _: roman(n).upper(),
    "- roman -": lambda n, _: f"- {roman(n)} -",
    "spaces": lambda n, _: " " * 36 + f"{n}",
    "页码": lambda n, _: f"页码：{n}",
    "n bare": lambda n, _: f"{n}",
    "none": lambda _n, _of: "",
}
HEADED: dict[str, Callable[[str, str, int, bool], list[str]]] = {
    "none": lambda *_: [],
    "title": lambda title, *_: [title],
    "mirror": lambda title, chapter, n, _: [title if n % 2 == 0 else chapter],
    "chapter": lambda _title, chapter, *_: [chapter],
    "two lines": lambda title, chapter, *_: [title, chapter],
    "glued right": lambda title, _chapter, n, _: [f"{title}{n}"],
    "glued left": lambda title, _chapter, n, _: [f"{n}{title}"],
    "dotted": lambda title, _chapter, n, _: [f"{title} · {n}"],
    "barred": lambda title, _chapter, n, _: [f"{n} | {title}"],
    "mirror numbered": lambda title, chapter, n, _: [f"{n}  {title}" if n % 2 == 0 else f"{chapter}  {n}"],
    "wide": lambda title, chapter, n, _: [f"{title}{' ' * 24}{chapter}{' ' * 20}{n}"],
    "rule": lambda title, *_: [title, "─" * 30],
    "printed": lambda title, _chapter, n, _: [f"{title}  2023-05-06 10:2{n % 10}"],
}
TITLES = (
    "江上四时记",
    "某市国民经济统计公报汇编",
    "THE OLD WEIR",
    "Annals of Imaginary Hydrology",
    "清水河志（修订本）",
    "川の記録",
)
CHAPTERS = ("一、源头", "二、渡口", "三、集市", "四、入海")
CHAPTERS_ENGLISH = ("The Spring", "The Ferry", "The Market", "The Mouth")
FEET = ("某某大学出版社", "www.weir.example", "仅供内部参考", "© 2021 Imaginary Hydrology", "草稿 请勿外传")


class Book(NamedTuple):
    """A text in pages: each line with whether it was put in; "\\f" alone is a page break."""

    name: str
    rows: list[tuple[str, bool]]

    @property
    def text(self) -> str:
        """The document."""
        return "".join(row if row == "\f" else row + "\n" for row, _ in self.rows)

    @property
    def planted(self) -> list[tuple[int, int]]:
        """The spans of what was put in, without line ends."""
        spans, at = [], 0
        for row, furniture in self.rows:
            if furniture and row.strip():
                spans.append((at, at + len(row)))
            at += len(row) + (row != "\f")
        return spans


def book(seed: int, *, feeds: bool) -> Book:
    """A document of eight to thirty pages."""
    pick = random.Random(f"book {seed} {feeds}")
    kind = pick.choice(list(BODIES))
    head = pick.choice(list(HEADED))
    number = pick.choice(list(NUMBERS))
    if head in NUMBERED:
        number = "none"
    if number == "none" and head not in NUMBERED and not (feeds and head != "none"):
        number = "n / of"
    title = pick.choice(TITLES)
    foot = pick.choice(("", "", *FEET))
    gap, above = pick.choice((0, 0, 1, 2)), pick.random() < 0.25
    count, first = pick.randint(8, 30), pick.choice((1, 1, 5, 98))
    chapters = CHAPTERS_ENGLISH if title.isascii() else CHAPTERS
    pages = _pages(pick, BODIES[kind](pick, count * 30), count)
    rows: list[tuple[str, bool]] = []
    pages[0] = [title, chapters[0], *pages[0]]
    for index, page in enumerate(pages):
        chapter = chapters[index * len(chapters) // len(pages)]
        if index and chapter != chapters[(index - 1) * len(chapters) // len(pages)]:
            page = [chapter, *page]
        line = NUMBERS[number](first + index, first + len(pages) - 1)
        heads = HEADED[head](title, chapter, first + index, feeds) if index or head in NUMBERED else []
        top = [*heads, *([line] if above and line else [])]
        bottom = [*([foot] if foot else []), *([line] if line and not above else [])]
        blanks = [("", True)] * gap
        rows += [(row, True) for row in top] + (blanks if top else [])
        rows += [(row, False) for row in page]
        rows += (blanks if bottom else []) + [(row, True) for row in bottom]
        if feeds and index + 1 < len(pages):
            rows.append(("\f", False))
    return Book(f"{seed} {kind}, head {head}, number {number}, foot {foot!r}, gap {gap}", rows)


NUMBERED = frozenset(("glued right", "glued left", "dotted", "barred", "mirror numbered", "wide"))
"""Heads that have the number in them."""


def _pages(pick: random.Random, rows: Sequence[str], count: int) -> list[list[str]]:
    size = len(rows) // count
    ends = [size * (index + 1) + pick.randint(-2, 2) for index in range(count - 1)]
    return [list(rows[start:end]) for start, end in zip([0, *ends], [*ends, len(rows)], strict=True)]


def _clauses(pick: random.Random, signs: str, marks: str, stop: str, size: int) -> str:
    parts = ["".join(pick.choices(signs, k=pick.randint(4, 13))) for _ in range(size)]
    return "".join(part + pick.choice(marks) for part in parts[:-1]) + parts[-1] + stop


def _prose(signs: str, marks: str, stop: str) -> Callable[[random.Random, int], list[str]]:
    def make(pick: random.Random, lines: int) -> list[str]:
        width = pick.choice((26, 30, 38))
        rows: list[str] = []
        while len(rows) < lines:
            text = "　　" * (stop == "。") + _clauses(pick, signs, marks, stop, pick.randint(4, 30))
            rows += [text[at : at + width] for at in range(0, len(text), width)]
        return rows

    return make


def _english(pick: random.Random, lines: int) -> list[str]:
    rows: list[str] = []
    while len(rows) < lines:
        text = ""
        for _ in range(pick.randint(2, 8)):
            words = pick.choices(WORDS, k=pick.randint(6, 22))
            text += " ".join(words).capitalize() + pick.choice((". ", ". ", "; ", ", and so on. "))
        line = ""
        for word in text.split():
            if len(line) + len(word) > 66:
                rows.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        rows.append(line)
    return rows


def _play(pick: random.Random, lines: int) -> list[str]:
    return [
        row
        for _ in range(lines // 2)
        for row in (
            pick.choice(("船夫：", "少女：", "老者：")),
            _clauses(pick, HAN, "，，。", "。", pick.randint(2, 4)),
        )
    ]


def _law(pick: random.Random, lines: int) -> list[str]:
    return [f"第{han(1 + n % 99)}条　{_clauses(pick, HAN, '，、', '。', pick.randint(3, 6))}" for n in range(lines)]


def _verse(pick: random.Random, lines: int) -> list[str]:
    return ["".join(pick.choices(HAN, k=7)) + "，。"[n % 2] for n in range(lines)]


BODIES: dict[str, Callable[[random.Random, int], list[str]]] = {
    "prose": _prose(HAN, "，，，。；", "。"),
    "paragraphs": lambda pick, lines: [
        _clauses(pick, HAN, "，，，。；", "。", pick.randint(5, 30)) for _ in range(lines // 3)
    ],
    "english": _english,
    "japanese": _prose(HAN + KANA * 2, "、、。", "。"),
    "play": _play,
    "law": _law,
    "verse": _verse,
}
