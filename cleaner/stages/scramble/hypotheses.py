"""Ways to read the bytes of a shifted stretch, and the ways to fill what is lost of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from heapq import nlargest
from itertools import islice
from math import exp, log
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

from cleaner.stages.scramble.gbk import EURO, LEADS, TRAILS, decode, encode, user_defined
from cleaner.stages.scramble.language import endings as endings_of
from cleaner.stages.scramble.language import followers, likelihood, likelihoods
from cleaner.stages.scramble.simplify import simplified, simplified_run

Scored = TypeVar("Scored", bound=tuple[Any, ...])

Pair = tuple[int, str, str]
"""The second byte of a character whose first is known, the character, and its simplified form."""

NONE = -1
"""No byte: the characters are complete."""

BEAM = 48
"""Hypotheses kept at each step. A lost byte has 190 candidates at most, and the right one is rarely below the tenth."""

FIRSTS, WIDE = 24, 250
"""The same where a pair is lost: its first bytes, and both of its bytes where the one behind it is not known."""

HOPELESS = 8.0
"""How much less likely than the likeliest one, as a logarithm, a hypothesis is that cannot win any more."""

OUTLOOKS = 12
"""Completions of a character of which is asked what stands behind them."""

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
    """The likeliest hypotheses, as far as they are not hopeless."""
    return likeliest(beam, width)


def likeliest(scored: list[Scored], width: int) -> list[Scored]:
    """The best of what has its score in front, best first, without what is `HOPELESS` beside the best one."""
    if len(scored) < 2:
        return scored
    least = max(scored, key=_score)[0] - HOPELESS
    return nlargest(width, [one for one in scored if one[0] > least], key=_score)


def completed(beam: list[Hypothesis], line: str, behind: str, swallowed: str = "") -> list[Hypothesis]:
    """The likeliest ways to complete the characters that wait for a second byte, which is lost.

    `line` is what stands on the line before the text of the hypotheses, `behind` what stands behind the loss: a line's
    last character is most often a full stop. What the decoder `swallowed` with the byte comes behind the character.
    """
    found: list[tuple[float, float, str, int, Hypothesis]] = []
    following, last = simplified(behind), behind in _LINE_ENDS
    for one in pruned(beam, NARROW):
        previous = context(one.text)
        ways = _scored(one.score, previous, _beginning_with(one.pending))
        endings = endings_of(line + one.text) if last else {}
        for score, (trail, character, simple) in ways if last else likeliest(ways, OUTLOOKS):
            gain = endings.get(simple, 0.0)
            outlook = 0.0 if last else likelihood(previous[-1:] + simple, following)
            found.append((score + gain + outlook, score + gain, character, trail, one))
    return [
        Hypothesis(score, one.text + character + swallowed, NONE, trail, one.chosen + simplified(character) + swallowed)
        for _, score, character, trail, one in likeliest(found, COMPLETIONS)
    ]


def _scored(score: float, previous: str, pairs: list[Pair]) -> list[tuple[float, Pair]]:
    """The pairs with the score of a hypothesis that ends in `previous` and goes on with them."""
    gains = likelihoods(previous, [simple for _, _, simple in pairs])
    return [(score + gain, pair) for gain, pair in zip(gains, pairs, strict=True)]


def realigned(beam: list[Hypothesis], following: int) -> list[Hypothesis]:
    """The ways to complete the characters that wait, where the decoder dropped a byte before the byte `following`.

    So it did where the two are no character: what follows is in step again, and nothing shows it.
    """
    found = [
        (score, way, one)
        for one in beam
        for score, way in _scored(one.score + DROPPED, context(one.text), _dropped(one.pending, following))
    ]
    return [
        Hypothesis(score, one.text + character, NONE, trail, one.chosen + simple)
        for score, (trail, character, simple), one in likeliest(found, REALIGNED)
    ]


DROPPED = -3.0
"""Logarithm of the chance that a pair of bytes that was read one off is no character: one in twenty are none."""

REALIGNED = 3
"""Ways to get in step again that are kept at each place."""


Behind = list[tuple[int, str]]
"""The characters that may stand where their second byte alone, or their reading, is known: the first byte of each and
its simplified form, the commonest first."""


def behind(pairs: Iterable[tuple[int, int]]) -> Behind:
    """The characters that pairs of bytes make."""
    found = [(lead, simple) for lead, trail in pairs if (simple := _simple(lead, trail))]
    scores = likelihoods("", [simple for _, simple in found])
    return [pair for _, pair in sorted(zip(scores, found, strict=True), reverse=True)]


@cache
def behind_byte(trail: int) -> Behind:
    """The characters with this second byte."""
    return behind((lead, trail) for lead in LEADS)


def straddled(beam: list[Hypothesis], behind: Behind | None, width: int, *, private: bool) -> list[Hypothesis]:
    """The ways to read a loss as a pair that the decoder had no character for.

    Its first byte completes the character that waits, its second begins one of those `behind`; where that is None
    nothing is known of them. A decoder that shows private use (`private`) loses only the few pairs outside the
    user-defined areas.
    """
    firsts = [
        (score, pair, one)
        for one in beam
        for score, pair in _scored(one.score, context(one.text), _straddling(one.pending, private))
    ]
    begun: list[tuple[float, float, int, str, str]] = []
    for score, (trail, character, simple), one in likeliest(firsts, FIRSTS):
        text, chosen, leads = one.text + character, one.chosen + simple, _unassigned(trail, private)
        ways = _begun(context(one.text)[-1:] + simple, leads, behind) if behind else _lead_likelihoods(leads)
        begun += [(score + promise, score, lead, text, chosen) for promise, lead in ways]
    return [Hypothesis(score, text, lead, lead, chosen) for _, score, lead, text, chosen in likeliest(begun, width)]


def _begun(before: str, allowed: frozenset[int], behind: Behind) -> list[tuple[float, int]]:
    """How likely the likeliest characters with each of these first bytes are behind a text, as logarithms.

    Of those that were never counted behind it the commonest few are enough.
    """
    counted = followers(before[-1:])
    pairs = [pair for pair in behind if pair[1] in counted and pair[0] in allowed]
    pairs += islice((pair for pair in behind if pair[0] in allowed and pair[1] not in counted), UNCOUNTED)
    best: dict[int, float] = {}
    for gain, (lead, _) in zip(likelihoods(before, [simple for _, simple in pairs]), pairs, strict=True):
        best[lead] = max(gain, best.get(lead, gain))
    return [(gain, lead) for lead, gain in best.items()]


UNCOUNTED = 12
"""Characters never counted behind another one that are tried there."""


@cache
def _lead_likelihoods(leads: frozenset[int]) -> list[tuple[float, int]]:
    """How likely any character with each of these first bytes is, as logarithms."""
    return [(_lead_likelihood(lead), lead) for lead in sorted(leads)]


@cache
def _lead_likelihood(lead: int) -> float:
    """How likely any character with this first byte is, as a logarithm."""
    return log(sum(map(exp, likelihoods("", [simple for _, _, simple in _beginning_with(lead)]))))


_score = itemgetter(0)


_LINE_ENDS = ("", "\n", "\r")


@lru_cache(maxsize=1 << 16)
def _completing(before: str, lead: int, trail: int) -> tuple[str, float]:
    """The character of two bytes, if they make one, and how likely it is there."""
    character = decode(bytes((lead, trail)))
    return character, likelihood(simplified_run(before), _simple(lead, trail)) if character else 0.0


@cache
def _simple(lead: int, trail: int) -> str:
    """The character of two bytes, simplified."""
    return simplified(decode(bytes((lead, trail))))


@cache
def _beginning_with(lead: int) -> list[Pair]:
    """The pairs with this first byte that are characters."""
    return [(trail, decode(bytes((lead, trail))), simple) for trail in TRAILS if (simple := _simple(lead, trail))]


@cache
def _straddling(lead: int, private: bool) -> list[Pair]:
    """Those of the pairs with this first byte whose second can begin a pair without a character."""
    return [pair for pair in _beginning_with(lead) if _unassigned(pair[0], private)]


@lru_cache(maxsize=1 << 14)
def _dropped(lead: int, following: int) -> list[Pair]:
    """Those of the pairs with this first byte whose second makes no character with the byte behind it."""
    return [pair for pair in _beginning_with(lead) if pair[0] >= 0x80 and not decode(bytes((pair[0], following)))]


@cache
def _unassigned(first: int, private: bool) -> frozenset[int]:
    """The lead bytes that, as the second of a pair behind `first`, make one that the decoder has no character for."""
    return frozenset(
        lead
        for lead in LEADS
        if first in LEADS and not decode(bytes((first, lead))) and not (private and user_defined(first, lead))
    )
