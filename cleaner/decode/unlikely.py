"""Patterns of text that an encoding was hardly meant to give: bad bytes, and characters that are too rare."""

from __future__ import annotations

import re
from functools import cache

from cleaner.decode.exact import MARKS
from cleaner.decode.frequency import UNKNOWN, codec_costs
from cleaner.patterns import lazy

_RARE = 14
"""Bits of a character that is met once in some texts: three of them close together may be text out of step."""


@cache
def _unlikely(encoding: str, limit: int = UNKNOWN) -> str:
    """The class of bad bytes, and of characters too rare to be meant; in UTF-8 characters keep their bounds anyhow."""
    if encoding == "utf-8":
        return "[\ud800-\udfff]"
    costs = codec_costs(encoding).items()
    known = "".join(re.escape(c) for c, bits in costs if bits < limit and c > "\x7f" and c not in MARKS)
    return f"[^\x00-\x7f\xa0-\u058f\u2000-\u27bf\u3000-\u312f\ufe30-\ufe4f\uff00-\uffef{known}]"


@cache
def implausible(encoding: str, torn: bool) -> re.Pattern[str]:
    """One unlikely character where the document is torn, three close together where it is not."""
    # A class, or a class and then more: the search for such a pattern is ten times as fast as one with repetition.
    unlikely = _unlikely(encoding)
    return re.compile(unlikely if torn or encoding == "utf-8" else f"{unlikely}[^\n]?{unlikely}[^\n]?{unlikely}")


_LONE = lazy(r"[@-~](?<=[^\x00-\x7f].)(?![!-~])")
"""An ASCII letter by itself behind a foreign character: it may have been the second byte of one. The class stands
first, for a search that begins with one is ten times as fast as a search that begins with a look behind."""


def out_of_step(marked: str, encoding: str) -> bool:
    """Whether text runs from a lost byte, which the codec did not notice, to the letter that puts it in step again.

    The letters are looked for first: they are few, and looking at every rare character takes as long as decoding.
    """
    rare = _three_rare(encoding)
    return any(rare.search(marked, max(0, lone.start() - 5), lone.start()) for lone in _LONE.finditer(marked))


@cache
def _three_rare(encoding: str) -> re.Pattern[str]:
    rare = _unlikely(encoding, _RARE)
    return re.compile(rf"{rare}[^\n]?{rare}[^\n]?{rare}\Z")


@cache
def phrase(encoding: str) -> re.Pattern[str]:
    """Unlikely characters close together."""
    return re.compile(f"{_unlikely(encoding)}(?:[^\n]{{0,3}}{_unlikely(encoding)})+")
