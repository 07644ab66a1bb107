"""How likely one simplified character is behind another: what decides where a lost byte has several candidates.

The counts come from the word list of jieba (MIT licence), made into `language.z` by `tests/bench/scramble_language.py`.
"""

from __future__ import annotations

import re
import zlib
from functools import cache
from math import log
from pathlib import Path

_TOTAL = 100_000_000
"""Characters counted: the scale of all counts here."""

_PUNCTUATION = {
    "，": 6_000_000, "。": 3_000_000, "、": 1_500_000, "“": 800_000, "”": 800_000, "：": 600_000, "；": 400_000,
    "！": 400_000, "？": 400_000, "（": 400_000, "）": 400_000, "《": 300_000, "》": 300_000, "…": 200_000,
    "—": 200_000, "·": 50_000, "‘": 50_000, "’": 50_000, "【": 20_000, "】": 20_000,
}  # fmt: skip
"""A word list has no marks; these are their usual shares of running text, rounded."""

_PUNCTUATION_PAIRS = {"。”": 600_000, "！”": 150_000, "？”": 150_000, "…”": 60_000, "：“": 300_000, "，“": 100_000}
"""Marks that stand together."""

_NEVER_TWICE = "，。、：；？”“"
"""Marks that do not follow themselves."""

_ENDING = "。！？；…”）》：，"
"""Marks that a line may end with, in falling order of likelihood at a line's end."""

_PAIR = 0.75
"""Weight of what the character before says, against how common the character is by itself."""

_UNSEEN = 1.0
"""Count given to a character that the list does not have."""


@cache
def likelihood(before: str, character: str) -> float:
    """Logarithm of the chance of `character` behind `before` (which may be empty).

    >>> likelihood("招", "商") > likelihood("招", "赏")
    True
    """
    characters, pairs = _counts()
    if before == character and character in _NEVER_TWICE:
        return log(_UNSEEN / _TOTAL)
    chance = (1 - _PAIR) * characters.get(character, _UNSEEN) / _TOTAL
    if before:
        chance += _PAIR * pairs.get(before + character, 0.0) / max(characters.get(before, _UNSEEN), 1.0)
    return log(chance)


def ending(character: str) -> float:
    """What speaks for a character as the last of its line, as a logarithm: a full stop is the likeliest.

    >>> ending("。") > ending("的")
    True
    """
    place = _ENDING.find(character)
    return 0.0 if place < 0 else 4.0 - place / 2


@cache
def _counts() -> tuple[dict[str, float], dict[str, float]]:
    table = zlib.decompress(Path(__file__).with_name("language.z").read_bytes()).decode("gbk")
    characters: dict[str, float] = dict(_PUNCTUATION)
    pairs: dict[str, float] = dict(_PUNCTUATION_PAIRS)
    for line in table.split("\n"):
        first = line[0]
        characters[first] = _count(line[1])
        for level, group in re.findall("([a-z])([^a-z]+)", line[2:]):
            pairs.update(dict.fromkeys((first + second for second in group), _count(level)))
    return characters, pairs


def _count(level: str) -> float:
    """The middle of the counts that a level stands for."""
    return 1.5 * 2.0 ** (ord(level) - ord("a"))
