"""How likely is it that one Chinese text goes on in another?

A sentence cut by a column break ends anywhere: inside a word (`汽|车`), between words that go together (`难得的|契机`),
or between words that say nothing of each other. The other side of the choice is always the same: the second text begins
a paragraph of its own. :func:`log_odds` weighs the two against each other by counts of words and of neighbouring
characters. The counts ship in `continuation.z`; `tests/bench/rejoin_lexicon.py` says what they were made of, made them,
and fitted the weights below (accuracy 0.88 on cuts of newspaper text that were neither counted nor fitted on).
"""

from __future__ import annotations

import math
import re
import zlib
from bisect import bisect_left
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("continuation.z")
TABLES = (1, 2, 3, 1, 2, 1, 2, 3, 4)
"""Key lengths: characters, pairs, triples, openings, opening pairs, then words of one to four characters."""
LONGEST_WORD = 4
REACH = 6
"""Code points on each side of the break that are looked at: a word of four on either side, and what leads up to it."""
DICTIONARY_TOTAL = 60_101_967
"""The sum of all frequencies in the dictionary."""

_HAN_TAIL = re.compile(r"[\u3400-\u9fff]*\Z")
_HAN_HEAD = re.compile(r"[\u3400-\u9fff]*")


class Features(NamedTuple):
    """What is known about a break, each as a log ratio that is 0 when there is nothing to say."""

    word: float
    """How much likelier the words are when one may cross the break."""
    pair: float
    """The characters at the break, as neighbours, against chance."""
    opening: float
    """The first character behind the break as the first of a sentence, against chance."""
    opening_pair: float
    """The first two, given the first."""
    triple_behind: float
    """The character before the break with the two behind it."""
    triple_before: float
    """The two before the break with the one behind it."""


BIAS = -0.12
WEIGHTS = Features(0.41, 0.92, -0.98, -0.98, 0.88, 0.59)


class Table(NamedTuple):
    """Sorted keys of one length, and a count for each, searched in place: loading it costs no more than reading it."""

    size: int
    keys: str
    values: str

    def frequency(self, key: str) -> float:
        """How often `key` was counted; 0 when it is not in the table."""
        keys, size = self.keys, self.size
        at = bisect_left(range(len(self.values)), key, key=lambda i: keys[i * size : i * size + size])
        if at < len(self.values) and keys[at * size : at * size + size] == key:
            return math.exp((ord(self.values[at]) - 33) / 8)
        return 0.0


class Counts(NamedTuple):
    """All tables, with the totals that the ratios need."""

    characters: Table
    pairs: Table
    triples: Table
    openings: Table
    opening_pairs: Table
    words: tuple[Table, ...]
    total: float
    openings_total: float


@cache
def counts() -> Counts:
    """The shipped tables, read on first use."""
    lines = zlib.decompress(FILE.read_bytes()).decode().split("\n")
    tables = [Table(size, lines[2 * i], lines[2 * i + 1]) for i, size in enumerate(TABLES)]
    characters, pairs, triples, openings, opening_pairs, *words = tables
    total, openings_total = (sum(math.exp((ord(v) - 33) / 8) for v in t.values) for t in (characters, openings))
    return Counts(characters, pairs, triples, openings, opening_pairs, tuple(words), total, openings_total)


def log_odds(left: str, right: str) -> float:
    """The log odds that `right` goes on where `left` breaks off, rather than begins a paragraph.

    Only Han characters count; where either side has none at the break, the answer leans on the other alone.

    >>> log_odds("长城新能源汽", "车和一汽大众") > 5
    True
    >>> log_odds("我们更加认识到这是中国人民创造", "对天津工作") < -1
    True
    """
    return BIAS + sum(weight * value for weight, value in zip(WEIGHTS, features(left, right), strict=True))


def features(left: str, right: str) -> Features:
    """Measure a break."""
    before = _match(_HAN_TAIL, left[-REACH:])
    behind = _match(_HAN_HEAD, right[:REACH])
    if not behind:
        return Features(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    table = counts()
    opening = _opening(table, behind[0])
    opening_pair = _opening_pair(table, behind[:2], opening) if len(behind) > 1 else 0.0
    if not before:
        return Features(0.0, 0.0, opening, opening_pair, 0.0, 0.0)
    return Features(
        word=_likelihood(table, before + behind) - _likelihood(table, before) - _likelihood(table, behind),
        pair=_pair(table, before[-1] + behind[0]),
        opening=opening,
        opening_pair=opening_pair,
        triple_behind=_triple(table, before[-1] + behind[:2], behind[0]) if len(behind) > 1 else 0.0,
        triple_before=_triple(table, before[-2:] + behind[0], before[-1]) if len(before) > 1 else 0.0,
    )


def _match(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[0] if found else ""


def _opening(table: Counts, character: str) -> float:
    expected = table.characters.frequency(character) * table.openings_total / table.total
    return math.log((table.openings.frequency(character) + 1) / (expected + 1))


def _opening_pair(table: Counts, pair: str, opening: float) -> float:
    expected = table.pairs.frequency(pair) * table.openings_total / table.total * math.exp(opening)
    return math.log((table.opening_pairs.frequency(pair) + 1) / (expected + 1))


def _pair(table: Counts, pair: str) -> float:
    expected = table.characters.frequency(pair[0]) * table.characters.frequency(pair[1]) / table.total
    return math.log((table.pairs.frequency(pair) + 0.5) / (expected + 0.5))


def _triple(table: Counts, triple: str, middle: str) -> float:
    single = max(1.0, table.characters.frequency(middle))
    expected = table.pairs.frequency(triple[:2]) * table.pairs.frequency(triple[1:]) / single
    return math.log((table.triples.frequency(triple) + 0.3) / (expected + 0.3))


def _likelihood(table: Counts, text: str) -> float:
    """The log likelihood of the best way to cut `text` into words."""
    best = [0.0] + [-math.inf] * len(text)
    for start in range(len(text)):
        so_far = best[start]
        for size in range(1, min(LONGEST_WORD, len(text) - start) + 1):
            count = table.words[size - 1].frequency(text[start : start + size])
            if count or size == 1:
                likelihood = so_far + math.log((count + 0.5) / DICTIONARY_TOTAL)
                best[start + size] = max(best[start + size], likelihood)
    return best[-1]
