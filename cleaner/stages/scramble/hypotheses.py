"""Ways to read the bytes of a shifted stretch, and the ways to fill what is lost of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from heapq import nlargest
from math import exp, log
from operator import itemgetter
from typing import NamedTuple

from cleaner.stages.scramble.gbk import EURO, LEADS, TRAILS, decode, encode, user_defined
from cleaner.stages.scramble.language import ending, likelihood
from cleaner.stages.scramble.simplify import simplified, simplified_run

NONE = -1
"""No byte: the characters are complete."""

BEAM = 48
"""Hypotheses kept at each step. A lost byte has 190 candidates at most, and the right one is rarely below the tenth."""

FIRSTS, WIDE = 24, 250
"""The same where a pair is lost: its first bytes, and both of its bytes where the one behind it is not known."""

NARROW = 8
"""Hypotheses kept where each has a hundred continuations."""

COMPLETIONS = 8
"""Ways to complete a character that are kept: what stands behind it decides between them."""


class Hypothesis(NamedTuple):
    """One way to read the bytes of a stretch so far."""

    score: float
    text: str
    """A few characters before the stretch, and those in it."""
    pending: int
    """A first byte that waits for its second, or NONE."""
    last: int
    """The last byte kept."""
    chosen: str
    """What was chosen where bytes were lost: characters, simplified, or where a reading tells of several that the
    scrambler may have seen, that one."""

    def with_bytes(self, data: Iterable[int]) -> Hypothesis | None:
        """Some bytes more; None when they make no characters."""
        score, text, pending, last, chosen = self
        for last in data:
            if pending != NONE:
                character, gain = _completing(text[-2:], pending, last)
                if not character:
                    return None
                score, text, pending = score + gain, text + character, NONE
            elif last > 0x80:
                pending = last
            else:
                text += EURO if last == 0x80 else chr(last)
        return Hypothesis(score, text, pending, last, chosen)

    @property
    def pair(self) -> str:
        """The character that the last two bytes kept make, whether or not they are one."""
        kept = encode(self.text[-1:]) if self.text else b""
        if self.pending != NONE:
            kept += bytes((self.pending,))
        return decode(kept[-2:])


def context(text: str) -> str:
    """The last two characters of a text, simplified: what the next one's likelihood depends on."""
    return simplified_run(text[-2:])


def pruned(beam: list[Hypothesis], width: int = BEAM) -> list[Hypothesis]:
    """The likeliest hypotheses."""
    return beam if len(beam) <= width else nlargest(width, beam)


def completed(beam: list[Hypothesis], line: str, behind: str, swallowed: str = "") -> list[Hypothesis]:
    """The likeliest ways to complete the characters that wait for a second byte, which is lost.

    `line` is what stands on the line before the text of the hypotheses, `behind` what stands behind the loss: a line's
    last character is most often a full stop. What the decoder `swallowed` with the byte comes behind the character.
    """
    found: list[tuple[float, float, str, int, Hypothesis]] = []
    following, last = simplified(behind), behind in _LINE_ENDS
    for one in pruned(beam, NARROW):
        previous = context(one.text)
        for trail, character, simple in _beginning_with(one.pending):
            score = one.score + likelihood(previous, simple) + (ending(simple, line + one.text) if last else 0.0)
            outlook = 0.0 if last else likelihood(previous[-1:] + simple, following)
            found.append((score + outlook, score, character, trail, one))
    return [
        Hypothesis(score, one.text + character + swallowed, NONE, trail, one.chosen + simplified(character) + swallowed)
        for _, score, character, trail, one in nlargest(COMPLETIONS, found, key=_score)
    ]


def realigned(beam: list[Hypothesis], following: int) -> list[Hypothesis]:
    """The ways to complete the characters that wait, where the decoder dropped a byte before the byte `following`.

    So it did where the two are no character: what follows is in step again, and nothing shows it.
    """
    found: list[tuple[float, Hypothesis]] = []
    for one in beam:
        previous = context(one.text)
        for trail, character, simple in _dropped(one.pending, following):
            score = one.score + DROPPED + likelihood(previous, simple)
            found.append((score, Hypothesis(score, one.text + character, NONE, trail, one.chosen + simple)))
    return [one for _, one in nlargest(REALIGNED, found, key=_score)]


DROPPED = -3.0
"""Logarithm of the chance that a pair of bytes that was read one off is no character: one in twenty are none."""

REALIGNED = 3
"""Ways to get in step again that are kept at each place."""


Outlook = Callable[[str, int], float | None]
"""How likely what stands behind a text and a first byte that waits is, as a logarithm; None where it cannot be."""


def straddled(beam: list[Hypothesis], outlook: Outlook, width: int, *, private: bool) -> list[Hypothesis]:
    """The ways to read a loss as a pair that the decoder had no character for.

    Its first byte completes the character that waits, its second begins one; `outlook` tells which beginnings are
    likely. A decoder that shows private use (`private`) loses only the few pairs outside the user-defined areas.
    """
    firsts: list[tuple[float, int, str, str, Hypothesis]] = []
    for one in beam:
        previous = context(one.text)
        for trail, character, simple in _straddling(one.pending, private):
            firsts.append((one.score + likelihood(previous, simple), trail, character, simple, one))
    begun = [
        (score + promise, score, lead, one.text + character, one.chosen + simple)
        for score, trail, character, simple, one in nlargest(FIRSTS, firsts, key=_score)
        for lead in _unassigned(trail, private)
        if (promise := outlook(one.text[-1:] + character, lead)) is not None
    ]
    likely = sorted(begun, key=_score, reverse=True)[:width]
    return [Hypothesis(score, text, lead, lead, chosen) for _, score, lead, text, chosen in likely]


def behind_byte(following: int) -> Outlook:
    """The outlook where the next byte is known."""

    def outlook(before: str, lead: int) -> float | None:
        character, gain = _completing(before, lead, following)
        return gain if character else None

    return outlook


def behind_reading(lost: Callable[[int], bytes]) -> Outlook:
    """The outlook where the next byte is lost too, but may only be one of those that its lead byte allows."""
    allowed = cache(lost)

    def outlook(before: str, lead: int) -> float | None:
        return max((_completing(before, lead, byte)[1] for byte in allowed(lead)), default=None)

    return outlook


def behind_loss(before: str, lead: int) -> float:
    """The outlook where nothing is known of the next byte: how common the characters with this lead byte are."""
    return _lead_likelihood(lead)


@cache
def _lead_likelihood(lead: int) -> float:
    chances = (exp(likelihood("", simple)) for _, _, simple in _beginning_with(lead))
    return log(sum(chances) or 1e-12)


_score = itemgetter(0)


_LINE_ENDS = ("", "\n", "\r")


@lru_cache(maxsize=1 << 16)
def _completing(before: str, lead: int, trail: int) -> tuple[str, float]:
    """The character of two bytes, if they make one, and how likely it is there."""
    character = decode(bytes((lead, trail)))
    return character, likelihood(simplified_run(before), simplified(character)) if character else 0.0


@cache
def _beginning_with(lead: int) -> list[tuple[int, str, str]]:
    """Second byte, character and simplified character of all pairs with this first byte."""
    pairs = [(trail, decode(bytes((lead, trail)))) for trail in TRAILS]
    return [(trail, character, simplified(character)) for trail, character in pairs if character]


@cache
def _straddling(lead: int, private: bool) -> list[tuple[int, str, str]]:
    """Those of the pairs with this first byte whose second can begin a pair without a character."""
    return [pair for pair in _beginning_with(lead) if _unassigned(pair[0], private)]


@lru_cache(maxsize=1 << 14)
def _dropped(lead: int, following: int) -> list[tuple[int, str, str]]:
    """Those of the pairs with this first byte whose second makes no character with the byte behind it."""
    return [pair for pair in _beginning_with(lead) if pair[0] >= 0x80 and not decode(bytes((pair[0], following)))]


@cache
def _unassigned(first: int, private: bool) -> tuple[int, ...]:
    """The lead bytes that, as the second of a pair behind `first`, make one that the decoder has no character for."""
    return tuple(
        lead
        for lead in LEADS
        if first in LEADS and not decode(bytes((first, lead))) and not (private and user_defined(first, lead))
    )
