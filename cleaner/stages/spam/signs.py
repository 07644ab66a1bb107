"""The first look at a text: what it has that may be spam, told by a few cheap searches. Hardly any text has a thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cleaner.stages.spam.advertisements import PITCHED, pitch_at
from cleaner.stages.spam.evidence import SIMPLIFIED
from cleaner.stages.spam.lexicon import Words
from cleaner.stages.spam.listings import ENTRY_LINE, JOINED, NAME_LINE, SHORT, kind_of, list_lines
from cleaner.stages.spam.lists import talk_at_tail
from cleaner.stages.spam.page import LONG_LINE, SENTENCE_ENDS, is_traditional
from cleaner.stages.spam.place_lists import place_seeds, places_at_edges

HEAD_LINES, TAIL_LINES = 3, 2
"""Lines with something on them at the head and the tail of a text that are looked at whatever they say."""
TAIL, TAIL_MOST = 300, 8
"""Code points at the tail, and lines, that are looked at whatever they say."""
BODY = 3
"""Sentences without which a list of unknown words is the document, and no list below one."""
LEAST_WEIGHT, BESIDE = 5.0, 3
"""Weight of the words on a line of sentences, or on a short one and so many on both sides, without which no block is
found: two telling words and a light one."""
COMMON_TRADITIONAL = "國這會們個"
"""A text in traditional characters has one of them, and hardly any other."""


class Signs(NamedTuple):
    """What may be spam in a text."""

    words: Sequence[int]
    """The lines with words that weigh something together."""
    pitches: Sequence[int]
    """The lines that :func:`~cleaner.stages.spam.advertisements.pitch_at` gives some points."""
    frames: frozenset[str]
    """Those of :data:`~cleaner.stages.spam.lexicon.FRAMES` that the text has."""
    lists: Sequence[range]
    """See :func:`~cleaner.stages.spam.listings.list_lines`."""
    talk: Sequence[tuple[int, int]]
    """See :func:`~cleaner.stages.spam.lists.talk_at_tail`."""
    places: Sequence[tuple[int, int]]
    """See :func:`~cleaner.stages.spam.place_lists.place_seeds`."""
    controls: bool


def signs_of(text: str, lines: Sequence[str], words: Words, origin: str) -> Signs:
    """The signs in a text and its lines; `origin` is the text as found, before its script was changed.

    A list is looked for round the words of the packs and at both ends of the text, or everywhere in a page that is in
    traditional characters: a simplified list is foreign there.
    """
    pointers = words.pointers
    edges = {index: kind_of(lines[index]) for index in _edges(lines)}
    seeds: Sequence[int] = sorted({*pointers.marked, *_lists_at_edges(text, edges)})
    if _foreign_lists(text) or (origin is not text and origin != text and is_traditional(origin)):
        seeds = range(len(lines))
    names = [index for index, kind in edges.items() if kind in (SHORT, NAME_LINE)]
    heavy, pitches = _by_their_words(lines, words)
    return Signs(
        words=heavy,
        pitches=pitches,
        frames=pointers.frames,
        lists=list_lines(lines, seeds) if seeds else (),
        talk=talk_at_tail(lines),
        places=sorted([*place_seeds(text), *(places_at_edges(text, lines, names) if names else ())]),
        controls=pointers.controls,
    )


def _by_their_words(lines: Sequence[str], words: Words) -> tuple[list[int], list[int]]:
    """The lines with words that weigh something together, and those that are advertisements by themselves."""
    pointers, lexicon = words.pointers, words.lexicon
    hits = {index: lexicon.hits(lines[index]) for index in pointers.telling if len(lines[index]) <= LONG_LINE}
    weights = {index: sum(hit.weight for hit in found if hit.weight > 0) for index, found in hits.items()}

    def weighs(index: int) -> bool:
        if index not in weights or weights[index] >= LEAST_WEIGHT or "。" in lines[index]:
            return weights.get(index, LEAST_WEIGHT) >= LEAST_WEIGHT
        around = "\n".join(lines[max(0, index - BESIDE) : index + BESIDE + 1])
        return sum(hit.weight for hit in lexicon.hits(around) if hit.weight > 0) >= LEAST_WEIGHT

    heavy = [index for index in pointers.words if weighs(index)]
    return heavy, [index for index, found in hits.items() if pitch_at(lines, index, found, lexicon) >= PITCHED]


def _lists_at_edges(text: str, edges: Mapping[int, str]) -> list[int]:
    """The lines at the edges that may be lists of unknown words: those that join phrases, and the last of a run."""
    found = [index for index, kind in edges.items() if kind == JOINED]
    last = [index for index in list(edges)[-TAIL_LINES:] if edges[index] in (ENTRY_LINE, NAME_LINE)]
    return [*found, *last] if last and sum(map(text.count, SENTENCE_ENDS)) >= BODY else found


def _foreign_lists(text: str) -> bool:
    """Whether a text in traditional characters has simplified ones too."""
    return any(mark in text for mark in COMMON_TRADITIONAL) and is_traditional(text) and bool(SIMPLIFIED.search(text))


def _edges(lines: Sequence[str]) -> list[int]:
    """The lines that are looked at whatever they say, in order."""
    head: list[int] = []
    for index, line in enumerate(lines):
        if line and not line.isspace():
            head.append(index)
            if len(head) == HEAD_LINES:
                break
    tail = list(_tail(lines))
    return head + tail[::-1] if head and tail[-1] > head[-1] else sorted({*head, *tail})


def _tail(lines: Sequence[str]) -> Iterator[int]:
    """The lines that are not blank from the tail back: two, and those of the last 300 code points, eight at most."""
    size = number = 0
    for index in range(len(lines) - 1, -1, -1):
        if number >= TAIL_MOST or (number >= TAIL_LINES and size > TAIL):
            return
        line = lines[index]
        if line and not line.isspace():
            yield index
            number += 1
        size += len(line) + 1
