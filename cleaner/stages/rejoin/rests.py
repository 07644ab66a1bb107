"""Rests: lines that may go on where another broke off, and what each shows by itself."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.rejoin import shapes
from cleaner.stages.rejoin.ends import has_orphans
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.topics import Topics

SHORTEST_REST = 8
"""Columns. A word or two may be all that was left of a sentence."""
BRIEF = 40
"""Code points."""
LONGEST = 2.0
SHORT_QUESTION = 80
"""Columns of a headline that asks."""


class Rest(NamedTuple):
    """What speaks for a line as the rest of any sentence."""

    mark: float
    """1 when it begins with a mark that begins nothing."""
    speech: float
    """1 when it begins with speech, or with who speaks, as paragraphs of a story do; a word in quotes is none."""
    cohesion: float
    """How much it is about the same things as the paragraph above: a rest stands below a stranger."""
    customary: float
    """1 when another line of the page begins with the same two characters, as those of a list or of one story do."""
    brief: float
    """1 when it is shorter than two lines of a newspaper: rests are parts of paragraphs."""
    length: float
    """The logarithm of its length by the page's usual one, between -2 and 2."""
    unended: float
    """1 when it ends no sentence either."""
    excited: float
    """1 when it ends with a question or exclamation mark."""
    asking: float
    """1 when it does so and is as short as a headline."""


_SPEECH = lazy(
    r"(?![“「『][^，。！？；：、“”‘’「」『』]{1,12}[”」』][\u3400-\u9fff])[“「『]|[^，。、；？！,;?!]{1,8}[道说曰云問问答][：:]"
)


def candidates(lines: Lines, first: int) -> Iterator[int]:
    """Lines from `first` on that may be the rest of a sentence.

    One that is set in, where others are not, begins a paragraph.
    """
    orphaned = has_orphans(lines)
    for index in range(first, len(lines)):
        body = lines.bodies[index]
        if lines.widths[index] < SHORTEST_REST or lines.indents[index] > 0 or shapes.begins_item(body):
            continue
        if shapes.FIELDS.search(body) or not (orphaned or shapes.IDEOGRAPH.search(body, 0, _HEAD)):
            continue
        if shapes.ends_sentence(body) or shapes.is_prose(body, lines.widths[index]):
            yield index


_HEAD = 8
"""Code points at the head of a rest, one of which is Han or kana: of other words there are no counts, and what begins
with a small letter is a list's item, a quotation or the text below a display more often than a rest."""


def describe(lines: Lines, topics: Topics, rests: Sequence[int]) -> list[Rest]:
    """Say of each candidate what it shows by itself."""
    beginnings = Counter(body[:_BEGINNING] for body in lines.bodies)
    sizes = sorted(map(len, lines.bodies))
    usual = (sizes[(len(sizes) - 1) // 2] + sizes[len(sizes) // 2]) / 2
    described = []
    for index in rests:
        body = lines.bodies[index]
        excited = body[-1] in _EXCITED
        described.append(
            Rest(
                mark=float(shapes.CONTINUES.match(body) is not None),
                speech=float(_SPEECH.match(body) is not None),
                cohesion=topics.alike(topics.bag(lines.bodies[index - 1]), topics.bag(body)),
                customary=float(beginnings[body[:_BEGINNING]] > 1),
                brief=float(len(body) < BRIEF),
                length=max(-LONGEST, min(LONGEST, math.log((len(body) + 5) / (usual + 5)))),
                unended=float(not shapes.ends_sentence(body)),
                excited=float(excited),
                asking=float(excited and lines.widths[index] < SHORT_QUESTION),
            )
        )
    return described


_BEGINNING = 2
"""Code points."""
_EXCITED = frozenset("？！?!")
_BRACKETS = lazy("[“”‘’「」『』（）()《》]")
_BRACKET_REACH = 300
"""Code points."""


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
