"""What the lines around a break show of their articles: labels, numbered items, brackets left open."""

from __future__ import annotations

from collections import Counter

from cleaner.patterns import lazy
from cleaner.stages.rejoin import shapes
from cleaner.stages.rejoin.lines import Lines

Number = tuple[int, str]
"""The number of an item and how it is written: 2 and `、`."""


def agree(wanted: Number | None, offered: Number | None) -> float:
    """1 when two numbers are the same, -1 when they differ, 0 when either is missing."""
    return 0.0 if not wanted or not offered else 1.0 if wanted == offered else -1.0


def match(wanted: str, offered: str) -> float:
    """1 when one text closes the bracket that another leaves open; -1 when one does and the other does not."""
    return -1.0 if wanted != offered else 1.0 if wanted else 0.0


ARTICLE_LINES = 6
"""Lines above an open end that tell what its article is about."""


def is_label(lines: Lines, index: int) -> bool:
    """Whether a line is a title, a byline or the like: it does not end a sentence, nor was it cut."""
    body = lines.bodies[index]
    return not shapes.ends_sentence(body) and not shapes.is_prose(body, lines.widths[index])


def above(lines: Lines, end: int) -> list[str]:
    """The lines of an article down to an open end, as far as they can be told from the article above."""
    first = end
    while first > 0 and end - first < ARTICLE_LINES and not is_label(lines, first - 1):
        first -= 1
    return lines.bodies[first : end + 1]


_NUMBERED = lazy(r"([一二三四五六七八九十]|1?\d)(是|[、.．])")
_DIGITS = {digit: number for number, digit in enumerate("一二三四五六七八九十", 1)}


def _number(body: str) -> Number | None:
    found = _NUMBERED.match(body)
    return (_DIGITS.get(found[1]) or int(found[1]), found[2]) if found else None


def next_number(lines: Lines, end: int) -> Number | None:
    """The number that the next item of an end's article has: 三、 below 二、."""
    numbers = [number for body in above(lines, end) if (number := _number(body))]
    return (numbers[-1][0] + 1, numbers[-1][1]) if numbers else None


def number_below(lines: Lines, orphan: int) -> Number | None:
    """The number of the first item below an orphan, within its article."""
    for index in range(orphan + 1, min(len(lines), orphan + ARTICLE_LINES)):
        if is_label(lines, index):
            return None
        number = _number(lines.bodies[index])
        if number:
            return number
    return None


_BRACKETS = lazy("[“”‘’「」『』（）()《》]")


def closes(text: str) -> str:
    """The first closing bracket of a text that it does not open, or nothing.

    >>> closes("港(科技)走廊)的格局。"), closes("港(科技)走廊的格局。")
    (')', '')
    """
    depth = Counter[str]()
    for mark in _BRACKETS.findall(text[:_BRACKET_REACH]):
        if mark in shapes.PAIRS:
            depth[shapes.PAIRS[mark]] += 1
        elif depth[mark]:
            depth[mark] -= 1
        else:
            return str(mark)
    return ""


_BRACKET_REACH = 300
"""Code points."""


def running_below(lines: Lines, end: int) -> int:
    """The first line below an end that is running text.

    Rests stand right below their end, or below that line: where only a title or a quotation stands between two halves
    of a sentence, that is how their author set them.
    """
    below = range(end + 1, len(lines))
    return next((line for line in below if not is_label(lines, line)), len(lines))
