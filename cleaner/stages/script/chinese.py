"""Whether a line is Chinese at all: not what a wrong decoder left behind, nor another language that mentions some."""

from __future__ import annotations

import re
from functools import cache

from cleaner.decode.frequency import language_costs
from cleaner.patterns import lazy
from cleaner.stages.script.alphabet import HAN
from cleaner.stages.script.foreign import kinds_of

_HAN = lazy(f"[{HAN}]")
_WORD = lazy(r"[^\W\d_]{2,}")

COMMON = 11
"""Bits up to which an ideograph is common: 750 are. They are half of any Chinese, a fifth at least of a classic or of
rows of names, and a twenty-fifth of text in a wrong encoding."""
LEAST_COMMON = 0.12
"""Share of them in Chinese."""
ENOUGH = 24
"""Ideographs from which on the share tells: names, dishes and lines of verse are short."""
HEAD = 40
"""Characters of a line in which two common ideographs side by side are soon found."""
MENTIONED = 0.1
"""Share of ideographs in a text up to which it may be in another language, and mention Chinese."""
_PHRASE = lazy(rf"\s*[{HAN}]|.*?[{HAN}]{{5}}")
"""At a line's head, or longer than a name: Chinese itself, not a word that is mentioned."""
SENTENCE_WORDS = 4
"""Words of a sentence in another language."""


@cache
def _common() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A common ideograph, and two side by side."""
    costs = {**language_costs("hans"), **language_costs("hant")}
    common = f"[{''.join(one for one, bits in costs.items() if bits <= COMMON and _HAN.match(one))}]"
    return re.compile(common), re.compile(common * 2)


def is_gibberish(text: str) -> bool:
    """Whether a text has too few common ideographs to be Chinese: it was decoded wrongly.

    >>> is_gibberish("斕疑ㄛ岍賜ㄐ涴岆珨跺聆彸﹝扂蠅" * 2), is_gibberish("阿彌陀佛告諸大眾說法竟")
    (True, False)
    """
    one, two = _common()
    if two.search(text, 0, HEAD):
        return False
    ideographs = len(_HAN.findall(text))
    return ideographs >= ENOUGH and len(one.findall(text)) < LEAST_COMMON * ideographs


def hardly_has_any(text: str) -> bool:
    """Whether a text is for the most part in letters of other scripts.

    >>> hardly_has_any("The character 龍 means dragon."), hardly_has_any("Taiwan 臺灣")
    (True, False)
    """
    return kinds_of(text).count(b"h") < MENTIONED * len(text)


def is_mention(line: str) -> bool:
    """Whether a line is a sentence of another language with a little Chinese in it.

    >>> is_mention("The character 龍 means dragon."), is_mention("執行 pip install")
    (True, False)
    """
    if line.count(" ") < SENTENCE_WORDS - 1 or _PHRASE.match(line):
        return False
    words = [word for word in _WORD.findall(line) if not _HAN.search(word)]
    return len(words) >= SENTENCE_WORDS and len(words) > len(_HAN.findall(line))
