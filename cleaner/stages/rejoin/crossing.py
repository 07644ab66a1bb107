"""What the characters on both sides of a break say of its two sides as one sentence."""

from __future__ import annotations

from typing import NamedTuple

from cleaner.stages.rejoin import continuation, grammar, japanese, shapes

OPENING = "“‘「『《（("
"""Marks that a sentence may begin with as well as its middle: the words behind them are looked at."""
_REACH = 6
"""Code points on each side that are looked at as they stand."""


class Tail(NamedTuple):
    """What the end of a text shows at a break."""

    last: str
    """Its last characters."""
    han: str
    """Its last Han characters."""


class Head(NamedTuple):
    """What the beginning of a text shows at a break."""

    first: str
    """Its first characters."""
    han: str
    """Its first Han characters, behind quotation marks."""
    clause: int
    """Code points to its first mark."""
    small: float
    """1 for a small letter, -1 for a capital."""


def tail(text: str) -> Tail:
    """Look at the end of a text."""
    return Tail(text[-_REACH:], continuation.tail(text))


def head(text: str) -> Head:
    """Look at the beginning of a text."""
    first, inner = text[0], text.lstrip(OPENING) or text
    latin = first.isascii() or not shapes.IDEOGRAPH.match(first)
    return Head(
        text[:_REACH],
        continuation.head(inner),
        continuation.clause(inner),
        1.0 if first.islower() and latin else -1.0 if first.isupper() else 0.0,
    )


class Words(NamedTuple):
    """What the words at a break say."""

    counted: continuation.Features
    kinds: grammar.Features
    foreign: float
    """1 when no Han characters stand behind the break, so that the counts say nothing."""
    kana: float
    """Log odds by the kana at the break; 0 where there are none."""


def words(left: Tail, right: Head) -> Words:
    """Counts of Chinese words, or the kana of Japanese ones."""
    if japanese.is_near(left.last, right.first):
        return Words(continuation.NOTHING, grammar.NOTHING, 0.0, japanese.rest(left.last, right.first, True))
    if not right.han:
        return Words(continuation.NOTHING, grammar.NOTHING, 1.0, 0.0)
    counted = continuation.measure(left.han, right.han, right.clause)
    return Words(counted, grammar.measure(left.han, right.han), 0.0, 0.0)


def small(left: Tail, right: Head) -> float:
    """1 when a text begins with a small letter, -1 when with a capital below one."""
    return right.small if right.small > 0 or left.last[-1].islower() else 0.0


def is_inside(left: Tail, right: Head) -> bool:
    """Whether digits or small letters stand on both sides of a break.

    >>> is_inside(tail("全长20"), head("19公里")), is_inside(tail("自2019年"), head("5月起"))
    (True, False)
    """
    last, first = left.last[-1], right.first[0]
    return last.isascii() and (
        (last.isdigit() and first.isdigit()) or (last.isalpha() and first.isascii() and first.islower())
    )
