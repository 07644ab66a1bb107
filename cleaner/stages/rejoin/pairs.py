"""What speaks for one paragraph as the rest of another that was cut."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from cleaner.stages.rejoin import evidence, shapes
from cleaner.stages.rejoin.lines import Lines


class Pair(NamedTuple):
    """What speaks for an orphan as the rest of an open end."""

    words: float
    """Log odds that the words go on, cut at what counts can know."""
    echo: float
    """How many of the three and four characters across the break stand together elsewhere on the page, of three."""
    topic: float
    """How much the orphan and the end's paragraph are about the same things (`Topics.shared`)."""
    article: float
    """How much the orphan and what stands above the end's paragraph in its article are."""
    brackets: float
    """1 when the orphan closes what the end left open, -1 when one does and the other does not."""
    numbers: float
    """1 when the items go on behind the orphan with the number that is next for the end's article; -1 with another."""


WEIGHTS = Pair(words=0.85, echo=4.0, topic=1.1, article=0.35, brackets=3.0, numbers=2.5)
"""Near what `python -m tests.bench.rejoin_order --fit` gives for pages set out of newspaper text. The topic has less,
as the articles of one page are often about one matter; the numbers have more, as that text has too few of them."""
WORDS_MOST = 8.0
"""Above this, more words crossing the break say no more."""


Table = list[list[Pair | None]]
"""Open ends by candidates; None where the candidate does not stand below the end."""


def weigh(pair: Pair) -> float:
    """The log odds of a pair, before the prior."""
    return sum(weight * value for weight, value in zip(WEIGHTS, pair, strict=True))


def measure(lines: Lines, ends: Sequence[int], orphans: Sequence[int]) -> Table:
    """Compare every open end with every candidate below it."""
    articles = ["\n".join(above(lines, end)) for end in ends]
    topics = Topics([lines.bodies[line] for line in (*ends, *orphans)] + articles)
    first_orphan, first_article = len(ends), len(ends) + len(orphans)
    page = "\n".join(lines.bodies)
    wanted = [_next_number(lines, end) for end in ends]
    offered = [_number_below(lines, orphan) for orphan in orphans]
    table: Table = []
    for i, end in enumerate(ends):
        row: list[Pair | None] = []
        for j, orphan in enumerate(orphans):
            left, right = lines.bodies[end], lines.bodies[orphan]
            if orphan <= end:
                row.append(None)
                continue
            words = _words(left, right)
            row.append(
                Pair(
                    words=words,
                    echo=_echo(left, right, page) if words > 0 else 0.0,
                    topic=topics.shared(i, first_orphan + j),
                    article=topics.shared(first_article + i, first_orphan + j),
                    brackets=_brackets(left, right),
                    numbers=_agree(wanted[i], offered[j]),
                )
            )
        table.append(row)
    return table


def _agree(wanted: tuple[int, str] | None, offered: tuple[int, str] | None) -> float:
    if not wanted or not offered:
        return 0.0
    return 1.0 if wanted == offered else -1.0


ARTICLE_LINES = 6
"""Lines above an open end that tell what its article is about."""


def is_label(lines: Lines, index: int) -> bool:
    """Whether a line is a title, a byline or the like: it does not end a sentence, nor was it cut."""
    body = lines.bodies[index]
    return not shapes.ends_sentence(body) and not shapes.is_prose(body, lines.widths[index])


def above(lines: Lines, end: int) -> list[str]:
    """The lines of an article down to an open end, as far as they can be told from the article above."""
    first = end
    while first > 0 and end - first < ARTICLE_LINES and not is_label(lines, first - 1):
        first -= 1
    return lines.bodies[first : end + 1]


def _echo(left: str, right: str, page: str) -> float:
    """The share of the three and four characters across a break that the page has elsewhere."""
    return sum((left[-a:] + right[:b]) in page for a, b in ((1, 2), (2, 1), (2, 2))) / 3


_NUMBERED = re.compile(r"([一二三四五六七八九十]|1?\d)(是|[、.．])")
_DIGITS = {digit: number for number, digit in enumerate("一二三四五六七八九十", 1)}


def _number(body: str) -> tuple[int, str] | None:
    found = _NUMBERED.match(body)
    return (_DIGITS.get(found[1]) or int(found[1]), found[2]) if found else None


def _next_number(lines: Lines, end: int) -> tuple[int, str] | None:
    """The number that the next item of an end's article has: 三、 below 二、."""
    numbers = [number for body in above(lines, end) if (number := _number(body))]
    return (numbers[-1][0] + 1, numbers[-1][1]) if numbers else None


def _number_below(lines: Lines, orphan: int) -> tuple[int, str] | None:
    """The number of the first item below an orphan, within its article."""
    for index in range(orphan + 1, min(len(lines), orphan + ARTICLE_LINES)):
        if is_label(lines, index):
            return None
        number = _number(lines.bodies[index])
        if number:
            return number
    return None


def _words(left: str, right: str) -> float:
    before, behind = left[-1], right[0]
    if shapes.IDEOGRAPH.match(right.lstrip("“‘「『《(（")[:1] or " "):
        return min(WORDS_MOST, max(evidence.WORDS_LEAST, evidence.words(left, right)))
    if shapes.CONTINUES.match(right) or (before.isdigit() and behind.isdigit()):
        return 3.0
    if behind.isdigit():
        return -1.0
    if before.isascii() and behind.isascii() and behind.islower():
        return 2.0
    return evidence.WORDS_LEAST if behind.isupper() and before.islower() else 0.0


_BRACKETS = re.compile("[“”‘’「」『』（）()《》]")


def _brackets(left: str, right: str) -> float:
    wanted = shapes.open_bracket(left)
    depth = Counter[str]()
    closes = ""
    for mark in _BRACKETS.findall(right[:300]):
        if mark in shapes.PAIRS:
            depth[shapes.PAIRS[mark]] += 1
        elif depth[mark]:
            depth[mark] -= 1
        else:
            closes = mark
            break
    if wanted == closes:
        return 1.0 if wanted else 0.0
    return -1.0


_UNITS = re.compile(
    rf"(?=([{shapes.HAN}{shapes.KANA}]{{2}}))[{shapes.HAN}{shapes.KANA}]|([A-Za-z\u00c0-\u1fff\uac00-\ud7af]{{4,}})"
)


class Topics:
    """What paragraphs are about: the pairs of characters, or long words, that few others of the page have."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        bags = [Counter(a or b for a, b in _UNITS.findall(text)) for text in paragraphs]
        spread = Counter(unit for bag in bags for unit in bag)
        count = len(bags)
        self._bags = [
            {unit: math.log(count / spread[unit]) * math.sqrt(n) for unit, n in bag.items() if spread[unit] > 1}
            for bag in bags
        ]
        self._norms = [math.sqrt(sum(v * v for v in bag.values())) or 1.0 for bag in self._bags]

    def shared(self, one: int, other: int) -> float:
        """The cosine of two paragraphs, times ten."""
        small, large = sorted((self._bags[one], self._bags[other]), key=len)
        product = sum(value * large[unit] for unit, value in small.items() if unit in large)
        return 10 * product / (self._norms[one] * self._norms[other])
