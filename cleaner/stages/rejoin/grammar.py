"""Do the kinds of words on both sides of a break go together?

Most neighbouring words were never counted side by side; their kinds were. A kind is a part of speech, or one of the
commonest function words by itself. The counts ship in `grammar.counts`; `tests/bench/rejoin_lexicon.py` says what they
were made of, and made them.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from cleaner.language.chinese import cut
from cleaner.language.tables import Table, load
from cleaner.stages.rejoin import continuation

FILE = Path(__file__).with_name("grammar.counts")
TABLES = 6
_FIRST = 0x100


class Features(NamedTuple):
    """What the kinds of words say about a break, each as a log ratio that is 0 when there is nothing to say."""

    pair: float
    """The two words at the break, as neighbours, against chance."""
    before: float
    """The two before the break with the one behind it."""
    behind: float
    """The one before the break with the two behind it."""
    opening: float
    """The first word behind the break as the first of a sentence, against chance."""
    opening_pair: float
    """The first two, given the first."""


NOTHING = Features(0.0, 0.0, 0.0, 0.0, 0.0)


class Classes(NamedTuple):
    """All tables, with the totals that the ratios need."""

    singles: Table
    pairs: Table
    triples: Table
    openings: Table
    opening_pairs: Table
    words: Table
    """The number of each word's kind."""
    total: float
    openings_total: float


def character(number: int) -> str:
    """A kind of word as a character, so that runs of them are keys of tables as texts are."""
    return chr(_FIRST + number)


@cache
def classes() -> Classes:
    """The shipped tables, read on first use."""
    singles, pairs, triples, openings, opening_pairs, words = load(FILE, TABLES)
    return Classes(singles, pairs, triples, openings, opening_pairs, words, singles.total(), openings.total())


def features(left: str, right: str) -> Features:
    """Measure a break.

    >>> features("但海水里那些鱼在", "水下玩得正高兴").pair > 0 > features("但海水里那些鱼在", "但是他还没有来").pair
    True
    """
    return measure(continuation.tail(left), continuation.head(right))


def measure(before: str, behind: str) -> Features:
    """Measure a break by the Han characters that meet there."""
    if not (before and behind):
        return NOTHING
    left, right = kinds(before)[-2:], kinds(behind)
    return _measure(left, (right if len(right) < 3 else right[:-1])[:2])  # the last word may be cut short


@lru_cache(maxsize=8192)
def _measure(left: str, right: str) -> Features:
    table = classes()
    pair, share = left[-1] + right[0], table.openings_total / table.total
    opening = _ratio(table.openings, right[0], table.singles.frequency(right[0]) * share)
    expected = table.pairs.frequency(right) * share * math.exp(opening)
    return Features(
        pair=_ratio(
            table.pairs, pair, table.singles.frequency(pair[0]) * table.singles.frequency(pair[1]) / table.total
        ),
        before=_triple(table, left + right[0]) if len(left) > 1 else 0.0,
        behind=_triple(table, left[-1] + right) if len(right) > 1 else 0.0,
        opening=opening,
        opening_pair=_ratio(table.opening_pairs, right, expected) if len(right) > 1 else 0.0,
    )


def _ratio(table: Table, key: str, expected: float) -> float:
    return math.log((table.frequency(key) + 1) / (expected + 1))


def _triple(table: Classes, key: str) -> float:
    middle = max(1.0, table.singles.frequency(key[1]))
    return _ratio(table.triples, key, table.pairs.frequency(key[:2]) * table.pairs.frequency(key[1:]) / middle)


@lru_cache(maxsize=1024)
def kinds(text: str) -> str:
    """The kinds of the words of a text, a character each."""
    table = classes().words
    numbers = (table.value(word) for word in cut(text)[1])
    return "".join(character(number or _unknown()) for number in numbers)


@cache
def _unknown() -> int:
    """What a word is that no dictionary has: a noun, most often a name."""
    return classes().words.value("事物") or 1
