"""What the paragraphs of a page are about, as far as others of the page are about it too."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from operator import add
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.rejoin import continuation, shapes

MOST_ALIKE = 4.0
"""Above this, likeness says that two paragraphs are of one article, not that one is the rest of the other."""
COMMON = 7.0
"""Pairs of characters that newspapers have more often than once in e^7 (1,100) say nothing of what a text is about."""
UNCOUNTED = 12.0 - COMMON
"""How rare a long word of another script is, none of which was counted."""
_SCALE = 5.0

_RUNS = lazy(rf"([{shapes.HAN}{shapes.KANA}]{{2,}})|([A-Za-z\u00c0-\u1fff\uac00-\ud7af]{{4,}})")

_HAN_RUNS = lazy(rf"[{shapes.HAN}]{{3,}}")


def _units(text: str) -> Iterator[str]:
    """Neighbouring East-Asian characters two by two, and the long words of other scripts, in order."""
    for characters, word in _RUNS.findall(text):
        yield from map(add, characters, characters[1:]) if characters else (word,)


def _triples(text: str) -> Iterator[str]:
    for run in _HAN_RUNS.findall(text):
        yield from map("".join, zip(run, run[1:], run[2:], strict=False))


class Bag(NamedTuple):
    """What a text has in common with others of its page."""

    weights: dict[str, float]
    """Each unit's weight: more for one that few paragraphs have."""
    norm: float
    """The length of that vector."""
    rare: dict[str, float]
    """The units that are rare elsewhere too, as names are, and how rare."""


EMPTY = Bag({}, 1.0, {})


class Topics:
    """What texts are about: the pairs of characters, or long words, that few other paragraphs of the page have."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        spread = Counter(chain.from_iterable(set(_units(text)) for text in paragraphs))
        size = len(paragraphs)
        self._rarity = {unit: math.log(size / on) for unit, on in spread.items() if on > 1}
        self._names = {
            unit: rarity * math.log(1 + size / spread[unit])
            for unit in self._rarity
            if spread[unit] <= max(2, size / 2) and (rarity := _rarity(unit)) > 0
        }
        self._bags: dict[str, Bag] = {}
        triples = Counter(chain.from_iterable(set(_triples(text)) for text in paragraphs))
        self._triples = {triple for triple, on in triples.items() if 1 < on <= max(2, size / 4)}

    def triples(self, text: str) -> frozenset[str]:
        """The three Han characters in a row that some other paragraph has as well, but few."""
        return frozenset(self._triples.intersection(_triples(text)))

    def bag(self, text: str) -> Bag:
        """Weigh what one text has in common with others; each text once."""
        known = self._bags.get(text)
        if known is None:
            counts = Counter(_units(text))
            weights = {unit: self._rarity[unit] * math.sqrt(n) for unit, n in counts.items() if unit in self._rarity}
            rare = {unit: self._names[unit] for unit in counts if unit in self._names}
            known = self._bags[text] = Bag(weights, math.sqrt(sum(v * v for v in weights.values())) or 1.0, rare)
        return known


@lru_cache(maxsize=65536)
def _rarity(unit: str) -> float:
    """How much rarer than `COMMON` a pair of characters is in general, as a log ratio."""
    if len(unit) != 2:
        return UNCOUNTED
    counts = continuation.counts()
    return math.log(counts.total / (counts.pairs.frequency(unit) + 1)) - COMMON


def alike(one: Bag, other: Bag) -> float:
    """The cosine of two texts, times ten, cut at `MOST_ALIKE`.

    >>> topics = Topics(["汽车开走了", "那汽车又回来", "天气真好啊", "明天也好啊"])
    >>> alike(topics.bag("汽车开走了"), topics.bag("那汽车又回来")), alike(topics.bag("汽车"), topics.bag("天气"))
    (4.0, 0.0)
    """
    small, large = sorted((one.weights, other.weights), key=len)
    product = sum(value * large[unit] for unit, value in small.items() if unit in large)
    return min(MOST_ALIKE, 10 * product / (one.norm * other.norm))


def shared_names(one: Bag, other: Bag) -> float:
    """How much two texts share that is rare in general, such as names: the logarithm of a sum, 0 for nothing.

    >>> topics = Topics(["汽车开走了", "那汽车又回来", "天气真好啊", "明天也好啊"])
    >>> shared_names(topics.bag("汽车开走了"), topics.bag("天气真好啊"))
    0.0
    """
    small, large = sorted((one.rare, other.rare), key=len)
    return math.log1p(sum(value for unit, value in small.items() if unit in large) / _SCALE)
