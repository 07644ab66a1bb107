"""Ways to read the bytes of a shifted stretch, and the ways to fill what is lost of them."""

from __future__ import annotations

from functools import cache, lru_cache
from heapq import nlargest
from typing import Any, NamedTuple

from cleaner.stages.scramble.gbk import EURO, TRAILS, decode, encode, user_defined
from cleaner.stages.scramble.language import ending, likelihood
from cleaner.stages.scramble.simplify import simplified

NONE = -1
"""No byte: the characters are complete."""

BEAM = 24
"""Hypotheses kept at each step. A lost byte has 190 candidates at most, and the right one is rarely below the tenth."""

NARROW = 8
"""Hypotheses kept where each has a hundred continuations."""

LEADS = range(0x81, 0xFF)
"""What the first byte of a pair can be."""


class Hypothesis(NamedTuple):
    """One way to read the bytes of a stretch so far."""

    score: float
    text: str
    """The characters before the stretch (one at most) and in it."""
    pending: int
    """A first byte that waits for its second, or NONE."""
    last: int
    """The last byte kept."""
    chosen: str
    """What was chosen where bytes were lost, in simplified characters."""

    def with_byte(self, byte: int) -> Hypothesis | None:
        """One byte more; None when it does not make a character."""
        score, text, pending, _, chosen = self
        if pending == NONE:
            if byte > 0x80:
                return Hypothesis(score, text, byte, byte, chosen)
            return Hypothesis(score, text + (EURO if byte == 0x80 else chr(byte)), NONE, byte, chosen)
        character, gain = _completing(text[-1:], pending, byte)
        if not character:
            return None
        return Hypothesis(score + gain, text + character, NONE, byte, chosen)

    def with_bytes(self, data: bytes) -> Hypothesis | None:
        """Several bytes more; None when they do not fit."""
        hypothesis: Hypothesis | None = self
        for byte in data:
            hypothesis = hypothesis.with_byte(byte) if hypothesis else None
        return hypothesis

    @property
    def pair(self) -> str:
        """The character that the last two bytes kept make, whether or not they are one."""
        kept = encode(self.text[-1:]) if self.text else b""
        if self.pending != NONE:
            kept += bytes((self.pending,))
        return decode(kept[-2:])


def pruned(beam: list[Hypothesis], width: int = BEAM) -> list[Hypothesis]:
    """The likeliest hypotheses."""
    return beam if len(beam) <= width else nlargest(width, beam)


def completed(beam: list[Hypothesis], behind: str) -> list[Hypothesis]:
    """The likeliest ways to complete the characters that wait for a second byte, which is lost.

    `behind` is what stands behind the loss: a line's last character is most often a full stop.
    """
    found: list[tuple[float, str, int, Hypothesis]] = []
    for one in pruned(beam, NARROW):
        previous = simplified(one.text[-1:])
        for trail, character, simple in _beginning_with(one.pending):
            score = one.score + likelihood(previous, simple) + (ending(simple) if behind in _LINE_ENDS else 0.0)
            found.append((score, character, trail, one))
    return [
        Hypothesis(score, one.text + character, NONE, trail, one.chosen + simplified(character))
        for score, character, trail, one in nlargest(3, found, key=_score)
    ]


def straddled(beam: list[Hypothesis], following: int, *, private: bool) -> list[Hypothesis]:
    """The ways to read a loss as a pair that the decoder had no character for.

    Its first byte completes the character that waits, its second begins one; `following` is the byte behind, which
    tells which beginnings are likely, or NONE when that is lost as well. A decoder that shows private use (`private`)
    loses only the few pairs outside the user-defined areas.
    """
    firsts: list[tuple[float, int, str, str, Hypothesis]] = []
    for one in beam:
        previous = simplified(one.text[-1:])
        for trail, character, simple in _straddling(one.pending, private):
            firsts.append((one.score + likelihood(previous, simple), trail, character, simple, one))
    begun = [
        Hypothesis(score, one.text + character, lead, lead, one.chosen + simple)
        for score, trail, character, simple, one in nlargest(NARROW, firsts, key=_score)
        for lead in _unassigned(trail, private)
    ]
    if following == NONE:
        return begun
    likely = [(one.score + outlook, one) for one in begun if (outlook := _outlook(one, following)) is not None]
    return [one for _, one in nlargest(BEAM, likely, key=_score)]


def _outlook(one: Hypothesis, following: int) -> float | None:
    """How likely the character is that the byte behind will complete."""
    character, gain = _completing(one.text[-1:], one.pending, following)
    return gain if character else None


def _score(way: tuple[Any, ...]) -> float:
    score: float = way[0]
    return score


_LINE_ENDS = ("", "\n", "\r")


@lru_cache(maxsize=1 << 16)
def _completing(before: str, lead: int, trail: int) -> tuple[str, float]:
    """The character of two bytes, if they make one, and how likely it is there."""
    character = decode(bytes((lead, trail)))
    return character, likelihood(simplified(before), simplified(character))


@cache
def _beginning_with(lead: int) -> list[tuple[int, str, str]]:
    """Second byte, character and simplified character of all pairs with this first byte."""
    pairs = [(trail, decode(bytes((lead, trail)))) for trail in TRAILS]
    return [(trail, character, simplified(character)) for trail, character in pairs if character]


@cache
def _straddling(lead: int, private: bool) -> list[tuple[int, str, str]]:
    """Those of the pairs with this first byte whose second can begin a pair without a character."""
    return [pair for pair in _beginning_with(lead) if _unassigned(pair[0], private)]


@cache
def _unassigned(first: int, private: bool) -> tuple[int, ...]:
    """The lead bytes that, as the second of a pair behind `first`, make one that the decoder has no character for."""
    return tuple(
        lead
        for lead in LEADS
        if first in LEADS and not decode(bytes((first, lead))) and not (private and user_defined(first, lead))
    )
