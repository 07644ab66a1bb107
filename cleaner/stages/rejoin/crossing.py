"""What the characters on both sides of a break say of its two sides as one sentence."""

from __future__ import annotations

from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.rejoin import continuation, grammar, shapes

_KANA = lazy(rf"[{shapes.KANA}]")
_HIRAGANA_REST = lazy(
    r"[ぁぃぅぇぉっゃゅょゎんをーァィゥェォッャュョンヮヵヶはがのにでとへもやてたなれるりしすくきけせさらろっいうよ]"
)
_OPENING = "“‘「『《（("


class Tail(NamedTuple):
    """What the end of a text shows at a break."""

    last: str
    """Its last two characters."""
    han: str
    """Its last Han characters."""
    kana: bool
    """Whether it is Japanese."""


class Head(NamedTuple):
    """What the beginning of a text shows at a break."""

    first: str
    """Its first two characters."""
    han: str
    """Its first Han characters, behind quotation marks."""
    clause: int
    """Code points to its first mark."""
    small: float
    """1 for a small letter, -1 for a capital."""
    kana: bool
    """Whether it is Japanese."""
    goes_on: float
    """1 for kana that begin no sentence, -1 when it begins as a Japanese sentence may."""


def tail(text: str) -> Tail:
    """Look at the end of a text."""
    return Tail(text[-2:], continuation.tail(text), _KANA.search(text[-_REACH:]) is not None)


def head(text: str) -> Head:
    """Look at the beginning of a text."""
    first, inner = text[0], text.lstrip(_OPENING) or text
    latin = first.isascii() or not shapes.IDEOGRAPH.match(first)
    return Head(
        text[:2],
        continuation.head(inner),
        continuation.clause(inner),
        1.0 if first.islower() and latin else -1.0 if first.isupper() else 0.0,
        _KANA.search(inner[:_REACH]) is not None,
        1.0 if _HIRAGANA_REST.match(text) else -1.0,
    )


_REACH = 6
"""Code points on each side that show whether a text is Japanese."""


def words(left: Tail, right: Head) -> tuple[continuation.Features, grammar.Features, float]:
    """What the counts of Chinese say; nothing of Japanese, and of what does not begin with Han characters."""
    if left.kana or right.kana or not right.han:
        return continuation.NOTHING, grammar.NOTHING, 1.0
    return continuation.measure(left.han, right.han, right.clause), grammar.measure(left.han, right.han), 0.0


def small(left: Tail, right: Head) -> float:
    """1 when a text begins with a small letter, -1 when with a capital below one."""
    return right.small if right.small > 0 or left.last[-1].islower() else 0.0


def kana(left: Tail, right: Head) -> float:
    """1 when a text begins with kana that begin no sentence, -1 when it begins as a Japanese sentence may."""
    return right.goes_on if left.kana or right.kana else 0.0


def echo(left: Tail, right: Head, page: str) -> float:
    """The share of the three and four characters across a break that the page has elsewhere."""
    last, first = left.last, right.first
    return ((last[-1] + first in page) + (last + first[0] in page) + (last + first in page)) / 3
