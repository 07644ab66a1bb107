"""What speaks for one paragraph as the rest of another that was cut."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from operator import add
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.rejoin import continuation, evidence, shapes
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
    below: float
    """How much the end's article and the paragraph below the orphan are."""
    cohesion: float
    """How much the orphan and the paragraph right above it are: a rest stands below a stranger."""
    brackets: float
    """1 when the orphan closes what the end left open, -1 when one does and the other does not."""
    numbers: float
    """1 when the items go on behind the orphan with the number that is next for the end's article; -1 with another."""
    early: float
    """1 when another open end stands below the orphan: columns are cut at the foot of a page, rests come behind."""
    speech: float
    """1 when the orphan begins with an opening quotation mark, or with who speaks, as paragraphs of a story do."""


WEIGHTS = Pair(
    words=0.7,
    echo=5.0,
    topic=1.2,
    article=0.2,
    below=0.5,
    cohesion=-1.0,
    brackets=2.2,
    numbers=2.0,
    early=-2.0,
    speech=-1.5,
)
"""Near what `python -m tests.bench.rejoin_order --fit` gives for pages set out of newspaper text. The words have less,
as that text was counted; the numbers have more, as it has too few of them; speech has less, as quotations are cut too.
"""
WORDS_MOST = 8.0
"""Above this, more words crossing the break say no more."""
TOPIC_MOST = 4.0
"""Above this, likeness says that two paragraphs are of one article, not that one is the rest of the other."""


Table = list[list[Pair | None]]
"""Open ends by candidates; None where the candidate does not stand below the end."""


def weigh(pair: Pair) -> float:
    """The log odds of a pair, before the prior."""
    return sum(weight * value for weight, value in zip(WEIGHTS, pair, strict=True))


def measure(lines: Lines, ends: Sequence[int], orphans: Sequence[int]) -> Table:
    """Compare every open end with every candidate below it."""
    topics = Topics(lines.bodies)
    page = "\n".join(lines.bodies)
    sides = [_side(lines, topics, orphan) for orphan in orphans]
    table: Table = []
    for end in ends:
        left = lines.bodies[end]
        paragraph, article = topics.bag(left), topics.bag("\n".join(above(lines, end)))
        wanted = _next_number(lines, end)
        row: list[Pair | None] = []
        for orphan, side in zip(orphans, sides, strict=True):
            right = lines.bodies[orphan]
            if orphan <= end:
                row.append(None)
                continue
            words = crossing(left, right)
            row.append(
                Pair(
                    words=words,
                    echo=_echo(left, right, page) if words > 0 else 0.0,
                    topic=shared(paragraph, side.bag),
                    article=shared(article, side.bag),
                    below=shared(article, side.below),
                    cohesion=side.cohesion if orphan > end + 1 else 0.0,
                    brackets=_brackets(left, right),
                    numbers=_agree(wanted, side.number),
                    early=float(end + 1 < orphan < ends[-1]),
                    speech=side.speech,
                )
            )
        table.append(row)
    return table


class _Side(NamedTuple):
    """What an orphan brings along, whatever the end."""

    bag: Bag
    below: Bag
    cohesion: float
    number: tuple[int, str] | None
    speech: float


_SPEECH = lazy(r"[“「『]|[^，。、；？！,;?!]{1,8}[道说曰云問问答][：:]")


def _side(lines: Lines, topics: Topics, orphan: int) -> _Side:
    bag = topics.bag(lines.bodies[orphan])
    below = orphan + 1 < len(lines) and not is_label(lines, orphan + 1)
    return _Side(
        bag,
        topics.bag(lines.bodies[orphan + 1] if below else ""),
        shared(topics.bag(lines.bodies[orphan - 1]), bag),
        _number_below(lines, orphan),
        float(_SPEECH.match(lines.bodies[orphan]) is not None),
    )


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


_NUMBERED = lazy(r"([一二三四五六七八九十]|1?\d)(是|[、.．])")
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


def crossing(left: str, right: str) -> float:
    """What the words say for `right` as what goes on where `left` breaks off, in log odds.

    >>> crossing("长城新能源汽", "车和一汽大众") > 5, crossing("首要承载地", "但是，这一天") < 0
    (True, True)
    """
    before, behind = left[-1], right[0]
    if shapes.IDEOGRAPH.match(right.lstrip("“‘「『《(（")[:1] or " "):
        return min(WORDS_MOST, max(evidence.WORDS_LEAST, evidence.words(left, right, weights=continuation.ELSEWHERE)))
    if shapes.CONTINUES.match(right) or (before.isdigit() and behind.isdigit()):
        return 3.0
    if behind.isdigit():
        return -1.0
    if before.isascii() and behind.isascii() and behind.islower():
        return 2.0
    return evidence.WORDS_LEAST if behind.isupper() and before.islower() else 0.0


_BRACKETS = lazy("[“”‘’「」『』（）()《》]")


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


_RUNS = lazy(rf"([{shapes.HAN}{shapes.KANA}]{{2,}})|([A-Za-z\u00c0-\u1fff\uac00-\ud7af]{{4,}})")


def _units(text: str) -> Iterator[str]:
    """Neighbouring East-Asian characters two by two, and the long words of other scripts, in order."""
    for characters, word in _RUNS.findall(text):
        yield from map(add, characters, characters[1:]) if characters else (word,)


class Bag(NamedTuple):
    """The weights of what a text is about, and the length of that vector."""

    weights: dict[str, float]
    norm: float


class Topics:
    """What texts are about: the pairs of characters, or long words, that few other paragraphs of the page have."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        spread = Counter(chain.from_iterable(set(_units(text)) for text in paragraphs))
        self._rarity = {unit: math.log(len(paragraphs) / on) for unit, on in spread.items() if on > 1}
        self._bags: dict[str, Bag] = {}

    def bag(self, text: str) -> Bag:
        """Weigh what one text has in common with others; each text once."""
        known = self._bags.get(text)
        if known is None:
            counts = Counter(_units(text)).items()
            weights = {unit: self._rarity[unit] * math.sqrt(n) for unit, n in counts if unit in self._rarity}
            known = self._bags[text] = Bag(weights, math.sqrt(sum(v * v for v in weights.values())) or 1.0)
        return known


def shared(one: Bag, other: Bag) -> float:
    """The cosine of two texts, times ten, cut at `TOPIC_MOST`."""
    small, large = sorted((one.weights, other.weights), key=len)
    product = sum(value * large[unit] for unit, value in small.items() if unit in large)
    return min(TOPIC_MOST, 10 * product / (one.norm * other.norm))
