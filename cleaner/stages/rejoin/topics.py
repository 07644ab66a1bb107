"""What the paragraphs of a page are about, as far as others of the page are about it too."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from operator import add
from typing import NamedTuple

from cleaner.language import chinese
from cleaner.patterns import lazy
from cleaner.stages.rejoin import shapes

MOST_ALIKE = 4.0
"""Above this, likeness says that two paragraphs are of one article, not that one is the rest of the other."""
COMMON = 7.0
"""Pairs of characters that newspapers have more often than once in e^7 (1,100) say nothing of what a text is about."""
UNCOUNTED = 12.0 - COMMON
"""How rare a long word of another script is, none of which was counted."""
_SCALE = 5.0

_RUNS = lazy(rf"([{shapes.HAN}{shapes.KANA}]{{2,}})|([A-Za-z\u00c0-\u1fff\uac00-\ud7af]{{4,}})")


def units(text: str) -> frozenset[str]:
    """Neighbouring East-Asian characters two by two, and the long words of other scripts; what stands twice, twice."""
    return _remembered(text) if len(text) <= _LONG else _units(text)


_LONG = 1000
"""Code points. Each round over a page asks for its paragraphs again; those that are longer would fill the memory."""


def _units(text: str) -> frozenset[str]:
    found: list[str] = []
    for characters, word in _RUNS.findall(text):
        if characters:
            found += map(add, characters, characters[1:])
        else:
            found.append(word)
    once = frozenset(found)
    if len(once) == len(found):
        return once
    return once.union(unit + _AGAIN for unit, count in Counter(found).items() if count > 1)


_AGAIN = "*"
"""Marks a unit that a text has more than once."""


_remembered = lru_cache(maxsize=512)(_units)


class Bag(NamedTuple):
    """What a text has in common with others of its page."""

    units: frozenset[str]
    norm: float
    """The length of the vector of their weights."""


class Topics:
    """What texts are about: the pairs of characters, or long words, that few other paragraphs of the page have.

    >>> topics = Topics(["汽车开走了", "那汽车又回来", "天气真好啊", "明天也好啊"])
    >>> car, back, weather = map(topics.bag, ["汽车开走了", "那汽车又回来", "天气"])
    >>> topics.alike(car, back), topics.alike(car, weather), topics.shared_names(car, weather)
    (4.0, 0.0, 0.0)
    """

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self._size = len(paragraphs)
        self._spread = Counter(chain.from_iterable(map(units, paragraphs)))
        logs = [0.0] + [math.log(self._size / on) ** 2 for on in range(1, self._size + 1)]
        self._squares = {unit: logs[on] for unit, on in self._spread.items() if on > 1}
        """The square of the weight of each unit that several paragraphs have: more for one that few have."""
        self._names: dict[str, float] = {}
        self._bags: dict[tuple[str, ...], Bag] = {}

    def bag(self, *texts: str) -> Bag:
        """Weigh what texts, taken as one, have in common with others; the same texts once."""
        known = self._bags.get(texts)
        if known is None:
            shared = frozenset(filter(self._squares.__contains__, frozenset().union(*map(units, texts))))
            weight = math.fsum(map(self._squares.__getitem__, shared))
            known = self._bags[texts] = Bag(shared, math.sqrt(weight) or 1.0)
        return known

    def alike(self, one: Bag, other: Bag) -> float:
        """The cosine of two texts, times ten, cut at `MOST_ALIKE`."""
        product = math.fsum(map(self._squares.__getitem__, one.units & other.units))
        return min(MOST_ALIKE, 10 * product / (one.norm * other.norm))

    def shared_names(self, one: Bag, other: Bag) -> float:
        """How much two texts share that is rare in general, such as names: the logarithm of a sum, 0 for nothing."""
        return math.log1p(math.fsum(map(self._name, one.units & other.units)) / _SCALE)

    def _name(self, unit: str) -> float:
        """How rare a unit is, in general and on the page; 0 for what is common."""
        known = self._names.get(unit)
        if known is None:
            spread = self._spread[unit]
            telling = spread <= max(2, self._size / 2) and not unit.endswith(_AGAIN)
            rarity = max(0.0, _rarity(unit)) if telling else 0.0
            known = self._names[unit] = rarity * math.log(1 + self._size / spread)
        return known


@lru_cache(maxsize=65536)
def _rarity(unit: str) -> float:
    """How much rarer than `COMMON` a pair of characters is in general, as a log ratio."""
    if len(unit) != 2:
        return UNCOUNTED
    counts = chinese.counts()
    return math.log(counts.total / (counts.pairs.frequency(unit) + 1)) - COMMON
