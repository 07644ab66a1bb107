"""The last words before a cut, printed again behind it."""

from __future__ import annotations

from cleaner.patterns import lazy
from cleaner.stages.rejoin import shapes
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.unended import is_unended

LEAST_OVERLAP = 4
"""Code points. Shorter repetitions are ordinary (`一步一步`): they go only where the text shows how it goes on."""
LEAST_SPACED, LEAST_WORDS = 14, 3
"""Code points, and different words, of scripts with spaces: `longer and longer` is what its author wrote."""
MOST_OVERLAP = 80
"""Code points: ten words."""
_WITNESS = 4
"""Code points on each side that a second place of the same document must share to show how the text goes on."""
_WITNESS_REACH = 30_000
"""Code points before and behind the break in which that second place is looked for: a newspaper page."""


def overlap(text: str, lines: Lines, index: int) -> int:
    """How many code points at the head of the next line repeat the end of this one and belong there once."""
    left, right = lines.bodies[index], lines.bodies[index + 1]
    if _is_heading(left, right):
        return 0
    tail = left[-MOST_OVERLAP:]
    first = right[0]
    at = tail.find(first)
    while at >= 0:
        size = len(tail) - at
        if right.startswith(tail[at:]) and size < len(right) and (size < len(left) or _is_no_title(left, right[size:])):
            return size if _is_double(left, right, size) or _is_witnessed(text, lines, index, size) else 0
        at = tail.find(first, at + 1)
    return 0


def _is_heading(left: str, right: str) -> bool:
    """Whether a line is a heading, whose words the paragraph below it takes up."""
    if shapes.CLAUSE.search(left) or _SPEECH.search(left):
        return False
    if shapes.IDEOGRAPH.match(left[-1]):
        return True
    return len(left) < shapes.PROSE_COLUMNS and right[0].isupper() and not is_unended(left)


_SPEECH = lazy(r"[“「『…—]")


def _is_no_title(left: str, rest: str) -> bool:
    """Whether a line that is printed again as a whole is no title whose words the paragraph below it takes up."""
    return (
        left[0] in _QUOTES or is_unended(left, rest.lstrip()) or shapes.INNER.search(left, 0, len(left) - 1) is not None
    )


_QUOTES = frozenset("\"'“‘„«")


def _is_double(left: str, right: str, size: int) -> bool:
    """Whether so much is repeated that it was not meant."""
    repeated = right[:size]
    if not shapes.IDEOGRAPH.search(repeated):
        at_words = not left[-size - 1 : -size].isalnum() and not right[size : size + 1].isalnum()
        words = repeated.split()
        return at_words and size >= LEAST_SPACED and len(set(words)) >= LEAST_WORDS
    return size >= LEAST_OVERLAP and len(set(repeated)) > 2


def _is_witnessed(text: str, lines: Lines, index: int, size: int) -> bool:
    """Whether the document has the words elsewhere without the repetition, and nowhere with it."""
    left, right = lines.bodies[index], lines.bodies[index + 1]
    if not shapes.IDEOGRAPH.search(right[:size]):
        return False
    near = text[max(0, lines.ends[index] - _WITNESS_REACH) : lines.ends[index] + _WITNESS_REACH]
    whole = left[-_WITNESS:] + right[size : size + _WITNESS]
    doubled = left[-_WITNESS:] + right[:_WITNESS]
    return whole in near and doubled not in near
