"""Few pages with a number in every shape, and marks between paragraphs: what a stranger's short document has.

Of the numbers, the stage took 51 to 96 % on two pages and 81 to 100 % on more when this was written, of the marks 17 %.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

from tests.bench.furniture_books import BODIES, Book, full_width
from tests.bench.paged import han, roman

COUNTS = (2, 3, 4, 8, 25)
"""Pages of a document."""
ENDS = {"form feeds": "\f", "nothing between": "", "blank lines": "\n"}
"""What stands between the number of a page and the next page."""


def _shaped(shape: str, number: int, _: int) -> str:
    return shape.replace("12", str(number))


STYLES: dict[str, Callable[[int, int], str]] = {
    **{
        shape: partial(_shaped, shape)
        for shape in (
            *(
                "12",
                "- 12 -",
                "—12—",
                "第12页",
                "Page 12",
                "page 12",
                "PAGE 12",
                "p. 12",
                "P12",
                "·12·",
                "• 12 •",
                "〔12〕",
            ),
            *(
                "[12]",
                "(12)",
                "（12）",
                "~ 12 ~",
                "| 12",
                "12 |",
                "【12】",
                "<12>",
                "《12》",
                "12頁",
                "12 ページ",
                "页码：12",
            ),
            *("-12-", "-- 12 --", "… 12 …", "◆ 12 ◆", "// 12 //", "* 12 *", "—— 12 ——"),
        )
    },
    "of": lambda number, whole: f"第{number}页 共{whole}页",
    "of, comma": lambda number, whole: f"第 {number} 页，共 {whole} 页",
    "whole first": lambda number, whole: f"共{whole}页 第{number}页",
    "slash": lambda number, whole: f"{number} / {whole}",
    "slash, tight": lambda number, whole: f"{number}/{whole}",
    "slash, dashes": lambda number, whole: f"- {number}/{whole} -",
    "English": lambda number, whole: f"Page {number} of {whole}",
    "English, bare": lambda number, whole: f"{number} of {whole}",
    "German": lambda number, whole: f"Seite {number} von {whole}",
    "Roman": lambda number, _: roman(number),
    "Roman, large": lambda number, _: roman(number).upper(),
    "Roman, dashes": lambda number, _: f"- {roman(number)} -",
    "full width": lambda number, _: f"－{full_width(number)}－",
    "full width, bare": lambda number, _: full_width(number),
    "Chinese": lambda number, _: f"第{han(number)}页",
    "Chinese, dashes": lambda number, _: f"— {han(number)} —",
}
"""The shapes of numbers: the number and how many pages there are → the line."""
MARKS = (
    *(
        "内部资料 请勿外传",
        "江南大学图书馆藏书",
        "机密",
        "草稿",
        "样张 SAMPLE",
        "仅供学习交流，严禁用于商业用途",
        "DRAFT",
    ),
    *(
        "www.press.example",
        "扫描：青溪老农",
        "CONFIDENTIAL",
        "青溪县档案馆",
        "【青溪文学网】",
        "本书由青溪书屋整理制作",
    ),
    *(
        "Scanned by Harbour Archive",
        "Property of Harbour Library",
        "©青溪出版社",
        "未经许可 不得复制",
        "微信公众号：青溪读书",
    ),
)
"""Watermarks."""


def numbered(style: str, count: int, ends: str) -> Book:
    """A text of some pages of wrapped lines, each with its number below it."""
    pick = random.Random(f"few {style} {count} {ends}")
    body = iter(BODIES["prose"](pick, 40 * count))
    first, size = pick.choice((1, 1, 3, 12, 61)), pick.randint(22, 32)
    rows: list[tuple[str, bool]] = [("江边旧事", False)]
    for page in range(first, first + count):
        rows += [(row, False) for row in islice(body, size)]
        rows += _ended(body, rows[-1][0]) if page + 1 == first + count else []
        rows += [(STYLES[style](page, first + count), True), *([(ends.strip("\n"), False)] if ends else [])]
    return Book(style, rows)


def _ended(body: Iterator[str], last: str) -> Iterator[tuple[str, bool]]:
    """The lines to the end of a sentence."""
    while not last.endswith("。"):
        last = next(body)
        yield last, False


def marked(mark: str, every: int) -> Book:
    """Paragraphs with a mark between every few of them."""
    pick = random.Random(f"marked {mark} {every}")
    rows: list[tuple[str, bool]] = []
    for at, row in enumerate(islice(BODIES["paragraphs"](pick, 400), 60), 1):
        rows += [(row, False), *([(mark, True)] if at % every == 0 and at < 60 else [])]
    return Book(mark, rows)
