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


def _numbers(bodies: Iterable[str]) -> list[Number]:
    found = filter(None, map(_NUMBERED.match, bodies))
    return [Number(_DIGITS.get(number[1]) or int(number[1]), number[2]) for number in found]


def first_number(bodies: Iterable[str]) -> Number | None:
    """The number of the first item among some lines.

    >>> first_number(["正文", "三是创新", "四是开放"])
    Number(value=3, style='是')
    >>> first_number(["正文"])
    """
    return next(iter(_numbers(bodies)), None)


def next_number(bodies: Iterable[str]) -> Number | None:
    """The number that the item below some lines has: 三、 below 二、.

    >>> next_number(["一、起", "二、承", "正文"])
    Number(value=3, style='、')
    """
    found = _numbers(bodies)
    return found[-1]._replace(value=found[-1].value + 1) if found else None


def agree(wanted: Number | None, offered: Number | None) -> float:
    """1 when two numbers are the same, -1 when they differ, 0 when either is missing."""
    return 0.0 if not wanted or not offered else 1.0 if wanted == offered else -1.0
