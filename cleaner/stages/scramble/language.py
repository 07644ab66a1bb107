"""How likely a simplified text is: what decides where a lost byte has several candidates.

The counts are those of :mod:`cleaner.language.chinese`: characters, pairs and triples of a month of newspaper, and the
words of jieba with their frequencies.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import inf, log

from cleaner.language.chinese import DICTIONARY_TOTAL, LONGEST_WORD, counts
from cleaner.patterns import lazy

_NEVER_TWICE = "，。、：；？”“"
"""Marks that do not follow themselves."""

_ENDING = "。！？；…：，"
"""Marks that a line may end with, in falling order of likelihood at a line's end."""

_OPENING, _CLOSING = "（“《『「〈【", "）”》』」〉】"
CLOSED = 6.0
"""What speaks for the mark that closes what is open at a line's end, and against any other: a parenthesis that does not
close is rarer than one line end in a hundred."""

_SINGLE = 0.25
"""Weight of how common a character is by itself, where its neighbours say nothing."""

_CERTAIN = 10.0
"""Occurrences of the two characters before from which on they say more than the last one alone."""

_UNSEEN = 0.02
"""Count of a character that the newspaper does not have."""

_SCALE = 66.0
"""Characters that jieba counted to one of the newspaper's."""

_INSIDE = 1.8
"""Occurrences of a character to those in the newspaper, when those in words of two are added."""

STRAY = -8.0
"""What a mark or a Latin word costs that stands between Chinese characters: as much as an uncommon character."""

_LETTERS = lazy("[A-Za-z]+")

_HALF_WIDTH = {code + 0xFEE0: code for code in range(0x21, 0x7F) if chr(code).isalnum()}
"""The newspaper's digits and letters were counted as half-width ones."""


@lru_cache(maxsize=1 << 17)
def likelihood(before: str, character: str) -> float:
    """Logarithm of the chance of `character` behind the last two characters of `before` (which may be empty).

    >>> likelihood("招", "商") > likelihood("招", "赏")
    True
    """
    if not before:
        return log(_alone(character))
    if before[-1] == character and character in _NEVER_TWICE:
        return log(_UNSEEN / counts().total)
    context = (before[-2:] + character).translate(_HALF_WIDTH)
    counted, chance = _behind(context[-2:])
    if counted and len(context) == 3 and (seen := _behind(context[:2])[0]):
        trust = seen / (seen + _CERTAIN)
        chance = (1 - trust) * chance + trust * counts().triples.frequency(context) / seen
    return log(chance)


def fluency(before: str, text: str) -> float:
    """Logarithm of the chance of a text behind another one. A mark or a Latin word costs `STRAY`.

    >>> fluency("天津", "滨海") > fluency("天津", "I海")
    True
    """
    score = 0.0
    for character in _LETTERS.sub("A", text):
        score += likelihood(before, character) if character >= "\u2000" else STRAY
        before = before[-1:] + character
    return score


@cache
def _alone(character: str) -> float:
    """The chance of a character, whatever stands before it."""
    newspaper = counts()
    return max(newspaper.characters.frequency(character), _word(character) / _SCALE, _UNSEEN) / newspaper.total


@lru_cache(maxsize=1 << 16)
def _behind(pair: str) -> tuple[float, float]:
    """How often the newspaper has a pair, and the chance of its second character behind the first."""
    newspaper = counts()
    counted = newspaper.pairs.frequency(pair)
    seen = counted + _word(pair) / _SCALE
    first = max(_INSIDE * _alone(pair[0]) * newspaper.total, seen)
    return counted, _SINGLE * _alone(pair[1]) + (1 - _SINGLE) * seen / first


def _word(word: str) -> float:
    """How often jieba counted a word of up to four characters."""
    return counts().words[len(word) - 1].frequency(word)


@lru_cache(maxsize=1 << 12)
def wording(text: str) -> float:
    """Logarithm of the likelihood of the best way to cut a text into words.

    >>> wording("对体育项目") > wording("导体育项目")
    True
    """
    best = [0.0] + [-inf] * len(text)
    for start in range(len(text)):
        for size in range(1, min(LONGEST_WORD, len(text) - start) + 1):
            chance = _as_word(text[start : start + size])
            if chance:
                best[start + size] = max(best[start + size], best[start] + log(chance))
    return best[-1]


@lru_cache(maxsize=1 << 14)
def _as_word(text: str) -> float:
    """The chance of a word; a single character is always one, and a mark as likely as in the newspaper."""
    count = _word(text)
    if count or (len(text) == 1 and "\u3400" <= text < "\ufa00"):
        return (count + 0.5) / DICTIONARY_TOTAL
    return _alone(text) if len(text) == 1 else 0.0


def ending(character: str, line: str) -> float:
    """What speaks for a character as the last of its line, as a logarithm: a full stop is the likeliest, unless a
    parenthesis or quotation is still open there.

    >>> ending("。", "他来了") > ending("的", "他来了"), ending("）", "（完") > ending("。", "（完"), ending("）", "完")
    (True, True, -6.0)
    """
    if character in _CLOSING:
        open_ones = [at for at in map(line.rfind, _OPENING) if at >= 0]
        innermost = _OPENING.index(line[max(open_ones)]) if open_ones else -1
        is_open = innermost >= 0 and _CLOSING[innermost] not in line[max(open_ones) :]
        return CLOSED if is_open and _CLOSING[innermost] == character else -CLOSED
    place = _ENDING.find(character)
    return 0.0 if place < 0 else 4.0 - place / 2
