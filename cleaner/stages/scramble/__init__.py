"""Undo the scramble of hijacked pages: traditional characters with their readings behind, on shifted bytes.

A spider pool takes a stolen simplified page, makes it traditional character by character, and writes the reading in
parentheses after some of the characters: `網(wǎng)站`. It searches bytes, so an annotation also lands across two
characters, and what follows is read one byte off. The stage decides whether a page is one of these
(:mod:`~cleaner.stages.scramble.verdict`), takes the annotations out, walks the shifted stretches as bytes
(:mod:`~cleaner.stages.scramble.walk`) and turns the rest back by the naive map inverted
(:mod:`~cleaner.stages.scramble.simplify`). Where the page was hard-wrapped after
that, its line ends go first (:mod:`~cleaner.stages.scramble.wraps`). Everything else on it is for other stages.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache
from itertools import accumulate, repeat
from typing import NamedTuple

from cleaner.compose import compose
from cleaner.edits import Finding, InputMap, Layer, Proposal, Suggestion
from cleaner.history import Odd
from cleaner.stage import Context, Stage, nothing
from cleaner.stages.scramble.annotations import TOLD, spliced
from cleaner.stages.scramble.decoders import Decoder
from cleaner.stages.scramble.naive import is_simplified
from cleaner.stages.scramble.simplify import places_kept, simplified, simplified_run, traditional
from cleaner.stages.scramble.verdict import Verdict, judge
from cleaner.stages.scramble.walk import Page, Stretch, stretches
from cleaner.stages.scramble.wraps import wrapped_ends

ANNOTATION = "scramble.annotation"
LOST_BYTE = "scramble.lost-byte"
SIMPLIFIED = "scramble.simplified"
WRAP = "scramble.wrap"


class Parts(NamedTuple):
    """What becomes something else before a page is made simplified, by column. Sorted and disjoint code points."""

    starts: list[int]
    ends: list[int]
    repaired: list[str]
    rules: list[str]
    notes: dict[int, str]
    """Start → note, for the few that have one."""

    def add_annotations(self, starts: list[int], ends: list[int]) -> None:
        """Annotations become nothing."""
        self.starts.extend(starts)
        self.ends.extend(ends)
        self.repaired.extend([""] * len(starts))
        self.rules.extend([ANNOTATION] * len(starts))

    def add_stretch(self, stretch: Stretch) -> None:
        """A shifted stretch becomes what it was."""
        self.starts.append(stretch.start)
        self.ends.append(stretch.end)
        self.repaired.append(stretch.repaired)
        self.rules.append(LOST_BYTE)
        if stretch.note:
            self.notes[stretch.start] = stretch.note


def propose(text: str, context: Context) -> Proposal:
    """Undo the scramble of a hijacked page; leave everything else, and every other page, alone.

    Offsets of the edits are code points of `text`. A deleted annotation is an edit of its own, a shifted stretch is one
    from its first mark to its end, and the naive map's edits cover a run of characters each. Where `text` is still what
    GBK bytes were decoded to, the bytes found take the place of those that a decoder lost.

    >>> from cleaner.config import Config
    >>> from cleaner.history import Decoded
    >>> from cleaner.rules import RuleSet
    >>> def descramble(text):
    ...     return propose(text, Context(Config(), RuleSet(), Decoded(text, "utf-8"))).layer.apply(text)
    >>> descramble("我們?cè)谡猩坦ぷ髦蟹\ue848?wù)產(chǎn)業(yè)項(xiàng)目")
    '我们在招商工作中服务产业项目'
    >>> descramble("他說(shuō)重(chóng)慶是一座山城")
    '他說(shuō)重(chóng)慶是一座山城'
    """
    if text.isascii() or not TOLD.search(text):
        return nothing("scramble")
    verdict = judge(text)
    if verdict is None:
        return nothing("scramble")
    odd = _odd(text, context)
    ends = Layer("scramble") if odd else wrapped_ends(text, WRAP)
    whole = ends.apply(text)
    verdict = judge(whole) if ends else verdict
    if verdict is None:
        return nothing("scramble")
    parts = _parts(whole, verdict, odd)
    if verdict.few and is_simplified(verdict.bare):
        return nothing("scramble")  # a simplified text that quotes an example
    layer = compose(ends, _layer(whole, parts), whole)
    if verdict.doubt:
        return Proposal(Layer("scramble"), (Suggestion(tuple(layer), f"{verdict.why}; but {verdict.doubt}"),))
    start, end = ends.to_input(parts.starts[0]), ends.to_input(parts.ends[-1], end=True)
    return Proposal(layer, findings=(Finding(ANNOTATION, start, end, verdict.why),))


def _odd(text: str, context: Context) -> Mapping[int, Odd]:
    """The bytes behind U+FFFD, when the text is still what was decoded from GBK bytes."""
    decoded = context.decoded
    if decoded.raw is None and not decoded.segments and decoded.encoding in GBK and text == decoded.text:
        return {odd.start: odd for odd in decoded.odd}
    return {}


GBK = frozenset({"gb18030", "gbk", "cp936", "gb2312", "ms936", "936"})
"""Names of codecs whose bytes are those the scrambler searched."""


def _parts(text: str, verdict: Verdict, odd: Mapping[int, Odd]) -> Parts:
    """The annotations and shifted stretches of a page."""
    _, starts, ends = verdict.annotations
    kept = dict(zip(ends, starts, strict=True))
    page = Page(text, verdict.table, verdict.plain, kept, odd, verdict.unseen, Decoder.of(text))
    parts = Parts([], [], [], [], {})
    done = 0
    for stretch in stretches(page):
        upto = bisect_left(starts, stretch.start, done)
        parts.add_annotations(starts[done:upto], ends[done:upto])
        parts.add_stretch(stretch)
        done = bisect_left(starts, stretch.end, upto)
    parts.add_annotations(starts[done:], ends[done:])
    return parts


def _layer(text: str, parts: Parts) -> Layer:
    """The edits of the parts, and between them those of the naive map: a run of characters each.

    A page has an edit for every fifth character, so all is done by column.
    """
    parted = list(map(text.__getitem__, map(slice, parts.starts, parts.ends)))
    draft = Layer("scramble", parts.starts, parted, parts.repaired, parts.rules)
    kept = frozenset(places_kept(spliced(text, parts.starts, parts.ends, parts.repaired)))
    pieces = _runs().split(_hidden(text, draft, kept))  # every second one is a run
    runs = pieces[1::2]
    starts = [*list(accumulate(map(len, pieces)))[:-1:2], *parts.starts]
    olds = [*runs, *parted]
    news = [*map(simplified_run, runs), *_made_simplified(draft, kept)]
    rules = [*repeat(SIMPLIFIED, len(runs)), *parts.rules]
    order = sorted(range(len(starts)), key=starts.__getitem__)
    starts, olds, news, rules = (list(map(column.__getitem__, order)) for column in (starts, olds, news, rules))
    return Layer("scramble", starts, olds, news, rules, {bisect_left(starts, at): parts.notes[at] for at in parts.notes})


def _hidden(text: str, draft: Layer, kept: frozenset[int]) -> str:
    """The text with blanks for the parts that hold Han characters, and for the characters that stay traditional."""
    parts = list(zip(draft.starts, draft.olds, draft.news, strict=True))
    words_inside = _runs().search(" ".join([old for _, old, new in parts if not new])) is not None
    spans = [(start, start + len(old)) for start, old, new in parts if new or words_inside]
    if kept:
        origin = InputMap(draft)
        places = {origin.to_input(place) for place in kept}.difference(draft.starts)
        spans = sorted([*spans, *((place, place + 1) for place in places)])
    return spliced(text, *zip(*spans, strict=True), [" " * (end - start) for start, end in spans]) if spans else text


def _made_simplified(draft: Layer, kept: frozenset[int]) -> list[str]:
    """What each part becomes in the end; the characters at the places `kept` of the repaired text stay traditional."""
    return [
        new and "".join([old if place in kept else simplified(old) for place, old in enumerate(new, start)])
        for start, new in zip(draft.output_starts, draft.news, strict=True)
    ]


@cache
def _runs() -> re.Pattern[str]:
    """Matches a run of characters with another simplified form, in a group."""
    return re.compile(f"([{''.join(sorted(traditional()))}]+)")


STAGE = Stage(
    name="scramble",
    does="undoes traditional text with readings in parentheses on hijacked pages, aligned or shifted by a byte",
    never="touches real pinyin: glosses, lessons, dictionaries, annotated classics",
    propose=propose,
    spares_code=True,
)
