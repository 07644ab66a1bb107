"""Numbered items around a break: below a rest, those of its article go on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cleaner.patterns import lazy

_NUMBERED = lazy(r"([一二三四五六七八九十]|1?\d)(是|[、.．])")
_DIGITS = {digit: number for number, digit in enumerate("一二三四五六七八九十", 1)}


class Number(NamedTuple):
    """The number of an item and how it is written: 2 and `、`."""

    value: int
    style: str


def numbers(bodies: Iterable[str]) -> list[Number]:
    """The numbers of those lines that are numbered items.

    >>> numbers(["二、改革", "正文", "三是创新"])
    [Number(value=2, style='、'), Number(value=3, style='是')]
    """
    found = filter(None, map(_NUMBERED.match, bodies))
    return [Number(_DIGITS.get(number[1]) or int(number[1]), number[2]) for number in found]


def agree(article: Iterable[str], below: Iterable[str]) -> float:
    """1 when the items below go on with the number that is next for the article, -1 with another, 0 without any.

    >>> agree(["一、起", "二、承"], ["三、转"]), agree(["一、起"], ["三、转"]), agree(["一、起"], ["正文"])
    (1.0, -1.0, 0.0)
    """
    above, next_ = numbers(article), numbers(below)
    if not (above and next_):
        return 0.0
    return 1.0 if next_[0] == above[-1]._replace(value=above[-1].value + 1) else -1.0
