"""What speaks for and against a block being spam; each piece of evidence has its points, and they add up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from cleaner.stages.spam.page import HAN, TRADITIONAL, Page, is_traditional

ENOUGH = 10.0
"""Points from which a block goes. No single kind of evidence reaches it: words alone give 8."""
DOUBTFUL = 8.0
"""Points from which a block is suggested for removal, and left in."""

# Characters of the simplified script only, the commonest: enough to tell the script of a line of ten characters.
SIMPLIFIED = re.compile(
    "[国产区级无线观视频网热乱东码妇爱电综导厂购专业务发门问们这说时动师还样对过让书机马鸟长间见车该认议给经进应点总费务伦图阴阳县乐丽]"
)

SAMPLE_PAIRS = 32
"""Pairs of characters looked up in the rest of the text: each costs one search of it."""
REST_LIMIT = 8_000
"""Code points of the rest of the text, on each side, that a block is compared with."""

ANNOUNCED = re.compile("[:：]\\s*$|名单|如下|以下|分别|包括|列表|附件|附录|目录|一览|名录|清单|排名|榜")
LABEL = re.compile(r"\s*[^\s:：|｜_,，。]{2,8}[:：]")


class Evidence(NamedTuple):
    """One reason, and the points it gives or takes."""

    name: str
    points: float


class Score(NamedTuple):
    """The evidence about a block."""

    evidence: tuple[Evidence, ...]

    @property
    def points(self) -> float:
        """The sum."""
        return sum(piece.points for piece in self.evidence)

    def __str__(self) -> str:
        parts = ", ".join(f"{name} {points:+g}" for name, points in self.evidence if points)
        return f"score {self.points:g} of {ENOUGH:g}: {parts}"


def pairs(text: str) -> list[str]:
    """Neighbouring Han characters of a text, two by two.

    >>> pairs("天津市 a 滨海")
    ['天津', '津市', '滨海']
    """
    return [text[at : at + 2] for at in range(len(text) - 1) if HAN.match(text[at]) and HAN.match(text[at + 1])]


def newness(texts: Sequence[str], rest: tuple[str, str]) -> float:
    """The share of the pairs of characters in `texts` that the rest of the text does not have: a sample of 32.

    >>> newness(["棋牌游戏"], ("天津的新闻", ""))
    1.0
    """
    found = [pair for text in texts for pair in pairs(text)]
    if not found:
        return 0.0
    sample = found[:: max(1, len(found) // SAMPLE_PAIRS)]
    before, behind = rest
    return sum(pair not in before and pair not in behind for pair in sample) / len(sample)


def echo(texts: Sequence[str]) -> float:
    """The share of the texts that have a pair of characters in common with two others.

    >>> echo(["手机棋牌", "棋牌下载", "棋牌大厅", "天津"])
    0.75
    """
    counts = Counter(pair for text in texts for pair in set(pairs(text)))
    return sum(any(counts[pair] > 2 for pair in pairs(text)) for text in texts) / max(len(texts), 1)


def foreign_script(block: str, page: Page, origin: str) -> bool:
    """Whether a simplified block stands in a page that is, or was as found, in traditional characters.

    Hijacked pages are converted, the lists put round them are not. `origin` is the text as decoded: an earlier stage
    may have simplified the page since.
    """
    if not (page.traditional or (origin is not page.text and is_traditional(origin) and block[:40] in origin)):
        return False
    return len(SIMPLIFIED.findall(block)) >= 3 and not TRADITIONAL.search(block)


def words_points(strong: int, telling: float, weight: float, coverage: float) -> float:
    """The points for the words of the packs in a block.

    `strong` and `telling` are the numbers of different words (:func:`~cleaner.stages.spam.lexicon.different`), `weight`
    is the sum over all words, and `coverage` the share of the block's characters that words cover.
    """
    if telling >= 2 and coverage >= 0.35:
        return 8.0
    if strong >= 1 and coverage >= 0.55 and weight >= 7:
        return 6.0
    return 4.0 if strong >= 1 and coverage >= 0.4 else 0.0


def announced(page: Page, first: int) -> bool:
    """Whether the line above a block says that a list follows: a colon, 名单, 如下, or a short heading."""
    for index in range(first - 1, max(first - 4, -1), -1):
        line = page.line(index).strip()
        if line:
            return ANNOUNCED.search(line) is not None or (len(line) <= 20 and not page.prose(index))
    return False


def table(page: Page, index: int, mark: str) -> bool:
    """Whether a line is the row of a table: the line above or below has as many separators."""
    count = page.line(index).count(mark)
    around = [page.line(i).count(mark) for i in (index - 1, index + 1) if 0 <= i < len(page.starts)]
    return (count > 0 and count in around) or page.line(index).lstrip().startswith(mark)
