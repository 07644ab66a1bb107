"""How likely a simplified text is: what decides where a lost byte has several candidates.

The counts are those of :mod:`cleaner.language.chinese`: characters, pairs and triples of a month of newspaper, and the
words of jieba with their frequencies.
"""

from __future__ import annotations

from collections.abc import Iterable
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


def likelihood(before: str, character: str) -> float:
    """Logarithm of the chance of `character` behind the last two characters of `before` (which may be empty).

    >>> likelihood("招", "商") > likelihood("招", "赏")
    True
    """
    return likelihoods(before, (character,))[0]


def likelihoods(before: str, characters: Iterable[str]) -> list[float]:
    """The same of several characters."""
    seconds, thirds, rest = _known(before[-2:].translate(_HALF_WIDTH))
    uncounted, rarest = _uncounted()
    third, second, first = thirds.get, seconds.get, uncounted.get
    return [
        log(rest * chance + third(one, 0.0)) if (chance := second(one)) else first(one, rarest) for one in characters
    ]


@lru_cache(maxsize=1 << 12)
def _known(before: str) -> tuple[dict[str, float], dict[str, float], float]:
    """What was counted behind one or two characters: the chances of those behind the last one, the shares of those
    behind both, and what weight the former have beside the latter.
    """
    seen = counts().pairs.frequency(before) if len(before) == 2 else 0.0
    if not seen:
        return followers(before[-1:]), {}, 1.0
    rest = _CERTAIN / (seen + _CERTAIN)
    thirds = {third: count / (seen + _CERTAIN) for third, count in counts().triples.behind(before).items()}
    return followers(before[-1]), thirds, rest


@lru_cache(maxsize=1 << 12)
def followers(first: str) -> dict[str, float]:
    """The chance of each character that was counted behind another one."""
    if not first:
        return {}
    newspaper = counts()
    seen = newspaper.pairs.behind(first)
    for second, count in newspaper.words[1].behind(first).items():
        seen[second] = seen.get(second, 0.0) + count / _SCALE
    alone, least = _characters()
    most = _INSIDE * alone.get(first, least) * newspaper.total
    chances = {
        second: _SINGLE * alone.get(second, least) + (1 - _SINGLE) * count / max(most, count)
        for second, count in seen.items()
    }
    return chances | ({first: least} if first in _NEVER_TWICE else {})


def fluency(before: str, text: str) -> float:
    """Logarithm of the chance of a text behind another one. A mark or a Latin word costs `STRAY`.

    >>> fluency("天津", "滨海") > fluency("天津", "I海")
    True
    """
    score = 0.0
    for character in _LETTERS.sub("A", text).translate(_HALF_WIDTH):
        score += likelihood(before, character) if character >= "\u2000" else STRAY
        before = before[-1:] + character
    return score


@cache
def _characters() -> tuple[dict[str, float], float]:
    """The chance of each character that was counted, and of any other."""
    newspaper = counts()
    counted = newspaper.characters.behind("")
    for character, count in newspaper.words[0].behind("").items():
        counted[character] = max(count / _SCALE, counted.get(character, _UNSEEN))
    return {character: count / newspaper.total for character, count in counted.items()}, _UNSEEN / newspaper.total


@cache
def _uncounted() -> tuple[dict[str, float], float]:
    """The logarithm of the chance of each character where it was never counted, and that of any other."""
    chances, least = _characters()
    return {character: log(_SINGLE * chance) for character, chance in chances.items()}, log(_SINGLE * least)


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
    return _characters()[0].get(text, _characters()[1]) if len(text) == 1 else 0.0


def endings(line: str) -> dict[str, float]:
    """What speaks for or against a mark as the last character of a line, as logarithms: a full stop is the likeliest,
    unless a parenthesis or quotation is still open there.

    >>> endings("他来了")["。"], endings("（完")["）"], endings("完")["）"]
    (4.0, 6.0, -6.0)
    """
    weights = {mark: 4.0 - place / 2 for place, mark in enumerate(_ENDING)} | dict.fromkeys(_CLOSING, -CLOSED)
    open_ones = [at for at in map(line.rfind, _OPENING) if at >= 0]
    closing = _CLOSING[_OPENING.index(line[max(open_ones)])] if open_ones else ""
    return weights | ({closing: CLOSED} if closing and closing not in line[max(open_ones) :] else {})
