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

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, repeat
from typing import NamedTuple

from cleaner.compose import compose
from cleaner.edits import Finding, InputMap, Layer, Proposal, Suggestion
from cleaner.history import Odd
from cleaner.stage import Context, Stage, nothing
from cleaner.stages.scramble.annotations import TOLD
from cleaner.stages.scramble.decoders import Decoder
from cleaner.stages.scramble.naive import is_simplified
from cleaner.stages.scramble.simplify import places_kept, simplified, simplified_run, traditional_runs
from cleaner.stages.scramble.verdict import Verdict, judge
from cleaner.stages.scramble.walk import Page, stretches
from cleaner.stages.scramble.wraps import wrapped_ends

ANNOTATION = "scramble.annotation"
LOST_BYTE = "scramble.lost-byte"
SIMPLIFIED = "scramble.simplified"
WRAP = "scramble.wrap"


class Part(NamedTuple):
    """Code points `[start, end)` of the text, which become `repaired` before they are made simplified."""

    start: int
    end: int
    repaired: str = ""
    rule: str = ANNOTATION
    note: str = ""


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
    parts = _parts(whole, verdict, odd) if verdict else []
    if not verdict or (verdict.few and is_simplified(_replaced(whole, parts, [""] * len(parts)))):
        return nothing("scramble")  # a simplified text that quotes an example
    layer = compose(ends, _layer(whole, parts), whole)
    if verdict.doubt:
        return Proposal(Layer("scramble"), (Suggestion(tuple(layer), f"{verdict.why}; but {verdict.doubt}"),))
    start, end = ends.to_input(parts[0].start), ends.to_input(parts[-1].end, end=True)
    return Proposal(layer, findings=(Finding(ANNOTATION, start, end, verdict.why),))


def _odd(text: str, context: Context) -> Mapping[int, Odd]:
    """The bytes behind U+FFFD, when the text is still what was decoded from GBK bytes."""
    decoded = context.decoded
    if decoded.raw is None and not decoded.segments and decoded.encoding in GBK and text == decoded.text:
        return {odd.start: odd for odd in decoded.odd}
    return {}


GBK = frozenset({"gb18030", "gbk", "cp936", "gb2312", "ms936", "936"})
"""Names of codecs whose bytes are those the scrambler searched."""


def _parts(text: str, verdict: Verdict, odd: Mapping[int, Odd]) -> list[Part]:
    """The annotations and shifted stretches of a page, sorted and disjoint."""
    kept = {annotation.end: annotation.start for annotation in verdict.annotations}
    page = Page(text, verdict.table, verdict.plain, kept, odd, verdict.unseen, Decoder.of(text))
    shifted = stretches(page)
    inside = {place for one in shifted for place in range(one.start, one.end)}
    parts = [Part(start, end) for _, start, end in verdict.annotations if start not in inside]
    parts += [Part(one.start, one.end, one.repaired, LOST_BYTE, one.note) for one in shifted]
    return sorted(parts)


def _layer(text: str, parts: list[Part]) -> Layer:
    """The edits of the parts, and between them those of the naive map: a run of characters each.

    A page has an edit for every fifth character, so they are made as plain tuples.
    """
    whole = _replaced(text, parts, [part.repaired for part in parts])
    kept = places_kept(whole)
    edits = _edits(text, parts, whole, frozenset(kept))
    between = _replaced(text, parts, [" " * (end - start) for start, end, *_ in parts])
    if kept:
        starts, olds, news, rules = zip(*edits, strict=True)
        origin = InputMap(Layer("scramble", starts, olds, news, rules))
        hidden = sorted({origin.to_input(place) for place in kept})
        between = _replaced(between, [Part(place, place + 1) for place in hidden], " " * len(hidden))
    pieces = traditional_runs().split(between)  # every second one is a run
    places, runs = list(accumulate(map(len, pieces)))[::2], pieces[1::2]
    edits += zip(places, runs, map(simplified_run, runs), repeat(SIMPLIFIED), strict=False)
    edits.sort()
    starts, olds, news, rules = zip(*edits, strict=True)
    notes = {bisect_left(starts, part.start): part.note for part in parts if part.note}
    return Layer("scramble", starts, olds, news, rules, notes)


def _edits(text: str, parts: list[Part], whole: str, kept: frozenset[int]) -> list[tuple[int, str, str, str]]:
    """Start, old, new and rule of each part; what is repaired is made simplified but for the places `kept`."""
    edits = []
    shift = 0
    for start, end, repaired, rule, _ in parts:
        new = repaired
        if repaired:
            places = range(start - shift, start - shift + len(repaired))
            new = "".join([whole[place] if place in kept else simplified(whole[place]) for place in places])
        edits.append((start, text[start:end], new, rule))
        shift += end - start - len(repaired)
    return edits


def _replaced(text: str, parts: Sequence[Part], news: Iterable[str]) -> str:
    """The text with something else for each part."""
    pieces: list[str] = []
    done = 0
    for (start, end, *_), new in zip(parts, news, strict=True):
        pieces += text[done:start], new
        done = end
    return "".join((*pieces, text[done:]))


STAGE = Stage(
    name="scramble",
    does="undoes traditional text with readings in parentheses on hijacked pages, aligned or shifted by a byte",
    never="touches real pinyin: glosses, lessons, dictionaries, annotated classics",
    propose=propose,
    spares_code=True,
)
