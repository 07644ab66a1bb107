"""How often simplified Chinese has which characters, pairs and triples of characters, and words.

The counts ship in `chinese.counts`; `tests/bench/rejoin_lexicon.py` says what they were made of, and made them. They
are read on first use.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from cleaner.language.tables import Table, load

FILE = Path(__file__).with_name("chinese.counts")
TABLES = 9
"""Characters, pairs, triples, openings, opening pairs, then words of one to four characters."""
LONGEST_WORD = 4
"""Characters of a word in the tables at most."""
DICTIONARY_TOTAL = 60_101_967
"""The sum of all frequencies in the dictionary."""


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
    known: frozenset[str]
    """The characters that were counted."""


@cache
def counts() -> Counts:
    """The shipped tables, read on first use."""
    characters, pairs, triples, openings, opening_pairs, *words = load(FILE, TABLES)
    total, openings_total = characters.total(), openings.total()
    known = frozenset(map(chr, characters.keys))
    return Counts(characters, pairs, triples, openings, opening_pairs, tuple(words), total, openings_total, known)


@lru_cache(maxsize=8192)
def cut(text: str) -> tuple[float, tuple[str, ...]]:
    """The best way to cut a text into words, with its log likelihood.

    >>> cut("新能源汽车")[1]
    ('新', '能源', '汽车')
    """
    words = counts().words
    best = [(0.0, 0)] + [(-math.inf, 0)] * len(text)
    for start in range(len(text)):
        so_far = best[start][0]
        for size in range(1, min(LONGEST_WORD, len(text) - start) + 1):
            count = words[size - 1].frequency(text[start : start + size])
            if count or size == 1:
                likelihood = so_far + math.log((count + 0.5) / DICTIONARY_TOTAL)
                best[start + size] = max(best[start + size], (likelihood, start))
    found: list[str] = []
    end = len(text)
    while end:
        start = best[end][1]
        found.append(text[start:end])
        end = start
    return best[-1][0], tuple(reversed(found))
