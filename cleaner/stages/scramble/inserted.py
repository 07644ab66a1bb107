"""Words that a pool put into an annotation, or between a character and its annotation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from cleaner.patterns import lazy
from cleaner.stages.scramble.annotations import ANNOTATION, Annotation, Annotations, Bare, differs
from cleaner.stages.scramble.readings import reads
from cleaner.stages.scramble.simplify import HAN

_WRAPPED = lazy("[(（](?=[^()（）\n]{0,23}[\u3400-\u9fffA-Z])([^()（）\n]{2,24})[)）]")
"""What may be an annotation with other words put inside its parentheses; group 1 is what stands inside."""
_FOREIGN = lazy("[\u3400-\u9fffA-Z]+")
_SPLIT = lazy("[^\u3400-\u9fffA-Z]+[\u3400-\u9fffA-Z]+[^\u3400-\u9fffA-Z]+")
"""Words in the middle of a reading, which no remark on a character has."""
_BETWEEN = lazy("[\u3400-\u9fffA-Za-z0-9]{2,10}\\Z")
"""Words that may stand between a character and its annotation."""


def inserted(bare: Bare, known: frozenset[str]) -> list[Annotation]:
    """Annotations with words inside, `學(xué飄雪姐姐)` and `面(m動漫iàn)`, or before them, `開影院MV(kāi)`; in order,
    in the text with annotations. Words before one count where the character is `known` to be annotated elsewhere.

    >>> inserted(Bare("新同學(xué飄雪姐姐)，說(自言自語)，這大地(zhè)給", [], []), frozenset("這"))
    [Annotation(owner='學', start=3, end=12), Annotation(owner='這', start=22, end=29)]
    """
    if "(" not in bare.text and "（" not in bare.text:
        return []
    return sorted([*_inside(bare), *_before(bare, known)], key=lambda annotation: annotation.start)


def merged(found: Annotations, inside: list[Annotation]) -> Annotations:
    """All of them, sorted; a plain one goes before one with words inside."""
    if not inside:
        return found
    plain = map(Annotation, found.owners, found.starts, found.ends)
    every = sorted({one.start: one for one in (*inside, *plain)}.values(), key=lambda annotation: annotation.start)
    return Annotations.at(found.text, *map(list, zip(*every, strict=True)))


def _inside(bare: Bare) -> list[Annotation]:
    found = []
    for match in _WRAPPED.finditer(bare.text):
        inside = match[1]
        letters = _FOREIGN.sub("", inside)
        owner = bare.text[match.start() - 1 : match.start()]
        likely = letters != inside and 0 < len(letters) < 8 and owner >= HAN[0] and reads(owner, letters)
        if likely and (differs(owner) or _SPLIT.fullmatch(inside)):
            found.append(Annotation(owner, bare.start(match.start()), bare.end(match.end())))
    return found


def _before(bare: Bare, known: frozenset[str]) -> list[Annotation]:
    text, found = bare.text, []
    for match in ANNOTATION.finditer(text):
        words = _BETWEEN.search(text, max(match.start() - 10, 0), match.start())
        owners = range(match.start() - 3, words.start() - 2, -1) if words else ()
        start = next((at + 1 for at in owners if at >= 0 and text[at] in known and reads(text[at], match[1])), None)
        if start and bisect_left(bare.places, start) == bisect_right(bare.places, match.start()):
            found.append(Annotation(text[start - 1], bare.start(start), bare.end(match.end())))
    return found
