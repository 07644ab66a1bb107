"""Open ends: lines that stop inside a sentence, and what tells them from titles, which end without a stop as well."""

from __future__ import annotations

from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.rejoin import continuation, crossing, shapes
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
    opening: float
    """How much the line below begins as a paragraph does."""
    below_doubtful: float
    """1 when the line above may be a title as well."""
    above_doubtful: float
    """1 when the line below may be."""
    headed: float
    """1 when it has no marks and stands as headlines do on a page that begins with one: between two paragraphs."""
    titled: float
    """1 when the first line of its page may be a title."""
    share: float
    """How many lines of the page may be titles, to each that was cut beyond doubt; 1.5 at most."""


SURE = End(*[0.0] * len(End._fields))
MOST_SHARE = 1.5

_HANGS = lazy(r"[，、,(（“‘「『《〈—的地得了和与與及或把被在向从從对對为為将將是等以其该該]\Z")
_SPACED = lazy(r"[\u4e00-\u9fff”？！][ \u3000]+[\u4e00-\u9fff“]")


def open_ends(lines: Lines) -> list[int]:
    """Lines that stop inside a sentence, or may. Of two that stop in the same words, a block printed twice, the last.

    >>> from cleaner.stages.rejoin.lines import read
    >>> open_ends(read("港口夜忙\\n去年这里装卸了四十万只集装\\n他们说到做到。"))
    [1]
    """
    tails = {
        body[-_SAME_TAIL:]: index
        for index, body in enumerate(lines.bodies)
        if len(body) >= SHORTEST_END and _is_open(body) and not _is_inset(lines, index + 1)
    }
    return sorted(tails.values())


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
    return [
        end
        for end in open_ends(lines)
        if lines.widths[end] >= NARROW and shapes.INNER.search(lines.bodies[end], 0, len(lines.bodies[end]) - 1)
    ]


def doubtful_lines(lines: Lines) -> frozenset[int]:
    """The lines of a page that end no sentence and may be titles."""
    return frozenset(i for i in range(len(lines)) if is_unended(lines, i) and not is_sure(lines, i))


def _is_inset(lines: Lines, index: int) -> bool:
    """Whether a line is a word of another script that stood inside the sentence, set apart when its markup was lost."""
    if index >= len(lines) or shapes.IDEOGRAPH.search(lines.bodies[index]):
        return False
    return is_label(lines, index)


def _is_open(body: str) -> bool:
    last = body[-1]
    return (
        (last.isalnum() or last in shapes.OPEN)
        and last not in shapes.PARTICLES
        and shapes.IDEOGRAPH.search(body) is not None
        and not (
            shapes.ends_sentence(body)
            or shapes.is_closed(body)
            or shapes.FIELDS.search(body)
            or shapes.is_closed_off(body)
        )
    )


def describe(lines: Lines, topics: Topics, ends: list[int]) -> list[End]:
    """Say of each open end what tells it from a title."""
    doubtful = doubtful_lines(lines)
    share = min(MOST_SHARE, len(doubtful) / max(1, len(ends) - len(doubtful.intersection(ends))))
    return [_describe(lines, topics, end, doubtful, share) if end in doubtful else SURE for end in ends]


def _describe(lines: Lines, topics: Topics, end: int, doubtful: frozenset[int], share: float) -> End:
    body, width = lines.bodies[end], lines.widths[end]
    below = lines.bodies[end + 1] if end + 1 < len(lines) else ""
    bare = shapes.INNER.search(body, 0, len(body) - 1) is None
    own, next_ = topics.bag(body), topics.bag(below)
    return End(
        brief=float(width < BRIEF),
        narrow=float(BRIEF <= width < NARROW),
        bare=float(bare),
        spaced=float(_SPACED.search(body) is not None),
        hangs=float(_HANGS.search(body) is not None),
        heads=topics.alike(own, next_),
        names=topics.shared_names(own, next_),
        follows=topics.alike(topics.bag(lines.bodies[end - 1]), own) if end and end - 1 not in doubtful else 0.0,
        opening=_opening(below) if below else 0.0,
        below_doubtful=float(end - 1 in doubtful),
        above_doubtful=float(end + 1 in doubtful),
        headed=float(bare and 0 in doubtful and doubtful.isdisjoint((end - 1, end + 1))),
        titled=float(0 in doubtful),
        share=share,
    )


def _opening(text: str) -> float:
    """How much a text begins as a paragraph does, by counts of the characters that begin one."""
    words = continuation.features("", text.lstrip(crossing.OPENING))
    return words.opening + words.opening_pair
