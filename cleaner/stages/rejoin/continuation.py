"""How likely is it that one Chinese text goes on in another?

A sentence cut by a column break ends anywhere: inside a word (`汽|车`), between words that go together (`难得的|契机`),
or between words that say nothing of each other. The other side of the choice is always the same: the second text begins
a paragraph of its own. :func:`log_odds` weighs the two against each other by counts of words and of neighbouring
characters (:mod:`cleaner.language.chinese`); `tests/bench/rejoin_lexicon.py` fitted the weights below (accuracy 0.88 on
cuts of newspaper text that were neither counted nor fitted on).
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import NamedTuple

from cleaner.language.chinese import LONGEST_WORD, Counts, counts, cut
from cleaner.patterns import lazy

REACH = 6
"""Code points on each side of the break that are looked at: a word of four on either side, and what leads up to it."""

LONGEST_CLAUSE = 40
CLAUSES = ((1, 2.0), (10, 0.25), (15, -0.1), (LONGEST_CLAUSE, -0.6))
"""Code points to the first mark, at most, and the log ratio of so many in rests and in beginnings, as counted."""

_MARK = lazy(r"[，。！？；：、,.!?;:\n]")
_HAN_TAIL = lazy(r"[\u3400-\u9fff]*\Z")
_HAN_HEAD = lazy(r"[\u3400-\u9fff]*")


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
    clause: float
    """How far the first mark behind the break is: rests may have one at once, beginnings seldom do."""


NOTHING = Features(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
BIAS = -0.12
WEIGHTS = Features(0.41, 0.92, -0.98, -0.98, 0.88, 0.59, 0.9)


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
    behind = head(right)
    return measure(tail(left), behind, clause(right)) if behind else NOTHING


@lru_cache(maxsize=8192)
def measure(before: str, behind: str, length: int) -> Features:
    """Measure a break by its :func:`tail`, :func:`head` and :func:`clause`.

    Each round over a page compares the same ends and beginnings again.
    """
    table = counts()
    opening, opening_pair, clause = _beginning(behind, length)
    if not before:
        return Features(0.0, 0.0, opening, opening_pair, 0.0, 0.0, clause)
    return Features(
        word=_gain(table, before, behind),
        pair=_pair(table, before[-1] + behind[0]),
        opening=opening,
        opening_pair=opening_pair,
        triple_behind=_triple(table, before[-1] + behind[:2], behind[0]) if len(behind) > 1 else 0.0,
        triple_before=_triple(table, before[-2:] + behind[0], before[-1]) if len(before) > 1 else 0.0,
        clause=clause,
    )


def tail(text: str) -> str:
    """The Han characters that a text ends with, `REACH` at most, simplified."""
    return _simplified(_match(_HAN_TAIL, text[-REACH:]))


def head(text: str) -> str:
    """The Han characters that a text begins with, `REACH` at most, simplified."""
    return _simplified(_match(_HAN_HEAD, text[:REACH]))


def clause(text: str) -> int:
    """How far the first mark of a text is, in code points, `LONGEST_CLAUSE` at most."""
    mark = _MARK.search(text, 0, LONGEST_CLAUSE)
    return mark.start() if mark else min(len(text), LONGEST_CLAUSE)


@lru_cache(maxsize=1024)
def _simplified(text: str) -> str:
    """The text as the counts have it: a character that was never counted may be a traditional one."""
    if counts().known.issuperset(text):
        return text
    from cleaner.stages.script.converter import convert  # OpenCC takes 30 ms: only where there is something to convert

    return convert(text, "t2s")


@lru_cache(maxsize=1024)
def _beginning(behind: str, length: int) -> tuple[float, float, float]:
    """What the second text says by itself: opening, opening pair and clause."""
    table = counts()
    opening = _opening(table, behind[0])
    opening_pair = _opening_pair(table, behind[:2], opening) if len(behind) > 1 else 0.0
    return opening, opening_pair, next(ratio for most, ratio in CLAUSES if length <= most)


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


def _gain(table: Counts, before: str, behind: str) -> float:
    """How much likelier the best way to cut both into words becomes when a word may cross the break."""
    crossing = any(
        table.words[left + right - 1].frequency(before[-left:] + behind[:right])
        for left in range(1, min(LONGEST_WORD, len(before) + 1))
        for right in range(1, min(LONGEST_WORD - left, len(behind)) + 1)
    )
    return _likelihood(before + behind) - _likelihood(before) - _likelihood(behind) if crossing else 0.0


def _likelihood(text: str) -> float:
    """The log likelihood of the best way to cut `text` into words."""
    return cut(text)[0]
