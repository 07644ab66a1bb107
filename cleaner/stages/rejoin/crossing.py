"""What the characters on both sides of a break say of its two sides as one sentence."""

from __future__ import annotations

from cleaner.patterns import lazy
from cleaner.stages.rejoin import continuation, grammar, shapes

_KANA = lazy(rf"[{shapes.KANA}]")
_HIRAGANA_REST = lazy(
    r"[ぁぃぅぇぉっゃゅょゎんをーァィゥェォッャュョンヮヵヶはがのにでとへもやてたなれるりしすくきけせさらろっいうよ]"
)
_OPENING = "“‘「『《（("


def words(left: str, right: str) -> tuple[continuation.Features, grammar.Features, float]:
    """What the counts of Chinese say; nothing of Japanese, and of what does not begin with Han characters."""
    right = right.lstrip(_OPENING) or right
    if _KANA.search(left[-6:] + right[:6]):
        return continuation.NOTHING, grammar.NOTHING, 1.0
    counted = continuation.features(left, right)
    return counted, grammar.features(left, right), float(counted is continuation.NOTHING)


def small(left: str, right: str) -> float:
    """1 when a text begins with a small letter, -1 when with a capital below one."""
    first = right[0]
    if first.islower() and (first.isascii() or not shapes.IDEOGRAPH.match(first)):
        return 1.0
    return -1.0 if first.isupper() and left[-1].islower() else 0.0


def kana(left: str, right: str) -> float:
    """1 when a text begins with kana that begin no sentence, -1 when it begins as a Japanese sentence may."""
    if not _KANA.search(left[-6:] + right[:6]):
        return 0.0
    return 1.0 if _HIRAGANA_REST.match(right) else -1.0


def echo(left: str, right: str, page: str) -> float:
    """The share of the three and four characters across a break that the page has elsewhere."""
    return sum((left[-a:] + right[:b]) in page for a, b in ((1, 2), (2, 1), (2, 2))) / 3
