"""Open ends: lines that stop inside a sentence, and what tells them from titles, which end without a stop as well."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.rejoin import shapes
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.topics import Topics

SHORTEST_END = 8
"""Code points. Less of a sentence is not left at the foot of a column."""
SURE_END = 100
"""Columns from which on a line with a mark inside is no title: of 48 headlines of news pages, none was longer."""
NARROW, BRIEF = 48, 24
"""Columns that most and hardly any titles have."""


class End(NamedTuple):
    """What speaks for a line as cut, where it may be a title: all 0 for one that is too long for that."""

    brief: float
    """1 when it is a word or two of a title."""
    narrow: float
    """1 when it is longer, but still as short as most titles."""
    bare: float
    """1 when it has no comma or stop inside."""
    spaced: float
    """1 when it has a blank between Han characters, as two halves of a headline have."""
    hangs: float
    """1 when it ends with a comma, an open bracket, or a word that leads on."""
    heads: float
    """How alike it is to the line below, as a headline and its article."""
    names: float
    """And how many rare words they share."""
    follows: float
    """How alike it is to the line above, where that ends a sentence: as the next paragraph of an article."""


SURE = End(*[0.0] * len(End._fields))

_HANGS = lazy(r"[，、,(（“‘「『《〈—的地得了和与與及或把被在向从從对對为為将將是等以其该該]\Z")
_SPACED = lazy(r"[\u4e00-\u9fff”？！][ \u3000]+[\u4e00-\u9fff“]")


def open_ends(lines: Lines) -> list[int]:
    """Lines that stop inside a sentence, or may. Of two that stop in the same words, a block printed twice, the last;
    neither of two short ones that are the same: such are titles, printed again above the rests of their articles.

    >>> from cleaner.stages.rejoin.lines import read
    >>> open_ends(read("港口夜忙\\n去年这里装卸了四十万只集装\\n他们说到做到。"))
    [1]
    """
    orphaned = has_orphans(lines)
    found = [
        index
        for index, body in enumerate(lines.bodies)
        if len(body) >= SHORTEST_END
        and _is_open(body, orphaned)
        and (orphaned or not _is_inset(lines, index + 1))
        and not _is_signed(lines, index)
    ]
    times = Counter(lines.bodies[index] for index in found)
    tails = {tail(lines, index): index for index in found if times[lines.bodies[index]] == 1 or is_sure(lines, index)}
    return sorted(tails.values())


def has_orphans(lines: Lines) -> bool:
    """Whether a long line of a page in a language with capitals begins small below what is whole, and another that is
    not whole stands above what begins with a capital: the rests of many articles, each below the end of the next, show
    but one of each.

    Where its paragraphs are cut in place, there are neither; items of a list are short, and so are wrapped lines.
    """
    long = sum(width >= LEAST_ORPHAN for width in lines.widths)
    if (
        lines.wide
        or any(lines.indents)
        or sum(width >= UNWRAPPED for width in lines.widths) < max(1, LEAST_UNWRAPPED * long)
    ):
        return False
    small = [line for line in range(1, len(lines)) if is_small(lines, line)]
    if len(small) < max(1, CUT * len(lines)) or all(is_unended(lines, line - 1) for line in small):
        return False
    below = set(small)
    return any(
        lines.widths[line] >= LEAST_ORPHAN and is_unended(lines, line) and line + 1 not in below
        for line in range(len(lines) - 1)
    )


UNWRAPPED, LEAST_UNWRAPPED = 120, 0.33
"""Columns that no wrapped line has, and the share of the long lines that have them on a page that is not wrapped."""
LEAST_ORPHAN = 60
"""Columns of a rest that is no item."""
CUT = 0.1
"""The least share of all lines that begin small. A wrapped manual of which all lines but a few are joined has less."""


def is_small(lines: Lines, index: int) -> bool:
    """Whether a line is long and begins with a small letter."""
    return lines.widths[index] >= LEAST_ORPHAN and lines.firsts[index].islower()


def tail(lines: Lines, index: int) -> str:
    """The words that a line stops in; those of one that is printed twice are the same."""
    return lines.bodies[index][-_SAME_TAIL:]


_SAME_TAIL = 12
"""Code points."""


def is_unended(lines: Lines, index: int) -> bool:
    """Whether a line ends no sentence: a title, a byline or the like, or one that was cut."""
    return not shapes.ends_sentence(lines.bodies[index])


def is_label(lines: Lines, index: int) -> bool:
    """Whether a line is a title, a byline or the like: it does not end a sentence, nor was it cut."""
    return is_unended(lines, index) and not shapes.is_prose(lines.bodies[index], lines.widths[index])


def is_sure(lines: Lines, index: int) -> bool:
    """Whether a line is too long for a title."""
    body = lines.bodies[index]
    return lines.widths[index] >= SURE_END and shapes.INNER.search(body, 0, len(body) - 1) is not None


def running_ends(lines: Lines) -> list[int]:
    """The open ends that are running text more likely than titles: without one, a page was not cut at all."""
    return [end for end in open_ends(lines) if is_running(lines, end)]


def is_running(lines: Lines, end: int) -> bool:
    """Whether an open end is running text more likely than a title."""
    return lines.widths[end] >= NARROW and not _is_bare(lines.bodies[end])


def _is_inset(lines: Lines, index: int) -> bool:
    """Whether a line is a word of another script that stood inside the sentence, set apart when its markup was lost."""
    if index >= len(lines) or shapes.IDEOGRAPH.search(lines.bodies[index]):
        return False
    return is_label(lines, index)


_LONGEST_NAME = 6
"""Code points of a name, with blanks in it."""


def _is_signed(lines: Lines, index: int) -> bool:
    """Whether a line without a comma or stop inside stands above a name, or above a byline with a mark."""
    if index + 1 >= len(lines) or not (_is_bare(lines.bodies[index]) and is_unended(lines, index + 1)):
        return False
    below = lines.bodies[index + 1]
    return len(below) <= _LONGEST_NAME or below[0] in _BYLINE


def _is_bare(body: str) -> bool:
    return shapes.INNER.search(body, 0, len(body) - 1) is None


_BYLINE = frozenset("■□◆◇●○▶►◎☆★")


def _is_open(body: str, orphaned: bool) -> bool:
    last = body[-1]
    return (
        (last.isalnum() or last in shapes.OPEN)
        and last not in shapes.PARTICLES
        and (orphaned or shapes.IDEOGRAPH.search(body) is not None)
        and not (
            shapes.ends_sentence(body)
            or shapes.is_closed(body)
            or shapes.FIELDS.search(body)
            or shapes.is_closed_off(body)
        )
    )


def describe(lines: Lines, topics: Topics, ends: list[int]) -> list[End]:
    """Say of each open end what tells it from a title."""
    return [SURE if is_sure(lines, end) else _describe(lines, topics, end) for end in ends]


def _describe(lines: Lines, topics: Topics, end: int) -> End:
    body, width = lines.bodies[end], lines.widths[end]
    below = lines.bodies[end + 1] if end + 1 < len(lines) else ""
    own, next_ = topics.bag(body), topics.bag(below)
    return End(
        brief=float(width < BRIEF),
        narrow=float(BRIEF <= width < NARROW),
        bare=float(_is_bare(body)),
        spaced=float(_SPACED.search(body) is not None),
        hangs=float(_HANGS.search(body) is not None),
        heads=topics.alike(own, next_),
        names=topics.shared_names(own, next_),
        follows=topics.alike(topics.bag(lines.bodies[end - 1]), own) if end and not is_unended(lines, end - 1) else 0.0,
    )
