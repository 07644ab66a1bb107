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
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, count
from typing import TypeVar

from cleaner.compose import compose
from cleaner.edits import Finding, InputMap, Layer, Proposal, Suggestion
from cleaner.history import Decoded, Odd
from cleaner.patterns import lazy
from cleaner.stage import Context, Stage, nothing
from cleaner.stages.scramble.annotations import TOLD, Bare, spliced
from cleaner.stages.scramble.decoders import Decoder
from cleaner.stages.scramble.fullwidth import off_by_one
from cleaner.stages.scramble.naive import is_simplified
from cleaner.stages.scramble.page import Page
from cleaner.stages.scramble.simplify import by_map, places_kept, simplified, traditional
from cleaner.stages.scramble.verdict import Verdict, judge
from cleaner.stages.scramble.walk import Stretch, stretches
from cleaner.stages.scramble.wraps import wrapped_ends

ANNOTATION = "scramble.annotation"
LOST_BYTE = "scramble.lost-byte"
SIMPLIFIED = "scramble.simplified"
WRAP = "scramble.wrap"

T = TypeVar("T")


def propose(text: str, context: Context) -> Proposal:
    """Undo the scramble of a hijacked page; leave everything else, and every other page, alone.

    Offsets of the edits are code points of `text`. A run of characters of the naive map is one edit with the
    annotations in it, a shifted stretch is one from its first mark to its end. Where `text` is still what GBK bytes
    were decoded to, the bytes found take the place of those that a decoder lost.

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
    found = _stretches(verdict, odd)
    if verdict.few and is_simplified(_with(verdict.bare.text, found, [""] * len(found))):
        return nothing("scramble")  # a simplified text that quotes an example
    layer = compose(ends, _layer(whole, verdict, found), whole)
    if verdict.doubt:
        return Proposal(Layer("scramble"), (Suggestion(tuple(layer), f"{verdict.why}; but {verdict.doubt}"),))
    start, end = _extent(layer)
    return Proposal(layer, findings=(Finding(ANNOTATION, start, end, verdict.why),))


def _extent(layer: Layer) -> tuple[int, int]:
    """From the first mark of the scrambler to the last one."""
    first, last = (
        next(index for index in indices if layer.rules[index] in (ANNOTATION, LOST_BYTE))
        for indices in (range(len(layer)), reversed(range(len(layer))))
    )
    return layer.starts[first], layer.starts[last] + len(layer.olds[last])


def _odd(text: str, context: Context) -> Sequence[Odd]:
    """The bytes behind U+FFFD, when the text was decoded from GBK bytes, whatever was taken out of it since."""
    decoded = context.decoded
    if decoded.raw is not None or decoded.segments or decoded.encoding not in GBK:
        return ()
    return decoded.odd if text == decoded.text else _found_again(text, decoded)


def _found_again(text: str, decoded: Decoded) -> list[Odd]:
    """The odd bytes of the characters that stand in the text between the same neighbours as in the decoded one."""
    found: dict[int, Odd] = {}
    for before, behind in NEIGHBOURS:
        data: dict[str, bytes | None] = {}
        for odd in decoded.odd:
            key = decoded.text[max(odd.start - before, 0) : odd.end + behind]
            data[key] = odd.data if data.get(key, odd.data) == odd.data else None
        for place in (match.start() for match in _REPLACED.finditer(text) if match.start() not in found):
            known = data.get(text[max(place - before, 0) : place + 1 + behind])
            if known:
                found[place] = Odd(place, place + 1, known)
    return [found[place] for place in sorted(found)]


NEIGHBOURS = ((4, 4), (8, 0), (0, 8))
"""Characters before and behind by which a replaced one is found again; a tag may have stood on one side."""

_REPLACED = lazy("\ufffd")

GBK = frozenset({"gb18030", "gbk", "cp936", "gb2312", "ms936", "936"})
"""Names of codecs whose bytes are those the scrambler searched."""


def _stretches(verdict: Verdict, odd: Sequence[Odd]) -> list[Stretch]:
    """The shifted stretches of a page, as code points of it without annotations."""
    text, places, _ = bare = verdict.bare
    bytes_found = {bare.place(one.start): Odd(bare.place(one.start), bare.place(one.end), one.data) for one in odd}
    off = {one.start: one for one in off_by_one(text)}
    page = Page(text, places, verdict.table, verdict.plain, bytes_found, verdict.unseen, Decoder.of(text), off)
    return stretches(page)


def _with(text: str, found: Sequence[Stretch], news: Sequence[str]) -> str:
    """A page without its annotations, with something else for each stretch."""
    return spliced(text, [one.start for one in found], [one.end for one in found], news)


def _repairs(bare: Bare, found: Sequence[Stretch]) -> Layer:
    """What becomes of the page without its annotations: the stretches as they were."""
    olds = [bare.text[one.start : one.end] for one in found]
    return Layer(
        "scramble", [one.start for one in found], olds, [one.repaired for one in found], [LOST_BYTE] * len(olds)
    )


def _layer(text: str, verdict: Verdict, found: Sequence[Stretch]) -> Layer:
    """The edits: a run of characters of the naive map with their annotations each, and the stretches.

    A page has an edit for every tenth character, so all is done by column: what goes is filled with one character, what
    is not for the map with blanks, and the text cut into what changes and what does not.
    """
    bare, repairs = verdict.bare, _repairs(verdict.bare, found)
    kept = frozenset(places_kept(_with(bare.text, found, [one.repaired for one in found])))
    spans = [(bare.start(one.start), bare.end(one.end)) for one in found]
    gone = next(one for one in map(chr, count(NO_CHARACTER)) if one not in text)
    filled = _filled(verdict.annotations.filled(gone), sorted(spans + _stay(bare, repairs, kept)), " ")
    pieces = _changing(gone).split(filled)
    runs, places = pieces[1::2], list(accumulate(map(len, pieces)))
    starts = places[:-1:2]
    olds = [text[start:end] for start, end in zip(starts, places[1::2], strict=False)]
    different = list(set(runs))
    made = dict(zip(different, by_map("\n".join(different).replace(gone, "")).split("\n"), strict=False))
    news = [made[run] for run in runs]
    rules = [ANNOTATION if gone in run else SIMPLIFIED for run in runs]
    at = [bisect_left(starts, start) for start, _ in spans]
    notes = {place + index: one.note for index, (place, one) in enumerate(zip(at, found, strict=True)) if one.note}
    stretched = ([start for start, _ in spans], [text[start:end] for start, end in spans])
    return Layer(
        "scramble",
        _inserted(starts, at, stretched[0]),
        _inserted(olds, at, stretched[1]),
        _inserted(news, at, _made_simplified(repairs, kept)),
        _inserted(rules, at, repairs.rules),
        notes,
    )


NO_CHARACTER = 0xFDD0
"""The first of the code points that are no characters; one that the text has not stands for what goes."""


@cache
def _changing(gone: str) -> re.Pattern[str]:
    """Matches a run of characters that have another simplified form, and of what goes, in a group."""
    return re.compile(f"([{''.join(sorted(traditional()))}{gone}]+)")


def _inserted(column: list[T], places: Sequence[int], items: Sequence[T]) -> list[T]:
    """The column with an item before each of the places."""
    made: list[T] = []
    for start, end, item in zip([0, *places], places, items, strict=False):
        made += column[start:end]
        made.append(item)
    return made + column[places[-1] :] if places else column


def _stay(bare: Bare, repairs: Layer, kept: frozenset[int]) -> list[tuple[int, int]]:
    """Where characters stand that stay traditional, outside of stretches: code points of the page as it is."""
    origin = InputMap(repairs)
    places = {origin.to_input(place) for place in kept}.difference(repairs.starts)
    return [(bare.start(place), bare.start(place) + 1) for place in places]


def _filled(text: str, spans: Sequence[tuple[int, int]], character: str) -> str:
    """The text with a character all over the spans, which are sorted and disjoint."""
    if not spans:
        return text
    starts, ends = zip(*spans, strict=True)
    return spliced(text, starts, ends, [character * (end - start) for start, end in spans])


def _made_simplified(repairs: Layer, kept: frozenset[int]) -> list[str]:
    """What each stretch becomes in the end; what stands at the places `kept` of the repaired text stays traditional."""
    return [
        "".join([old if place in kept else simplified(old) for place, old in enumerate(new, start)])
        for start, new in zip(repairs.output_starts, repairs.news, strict=True)
    ]


STAGE = Stage(
    name="scramble",
    does="undoes traditional text with readings in parentheses on hijacked pages, aligned or shifted by a byte",
    never="touches real pinyin: glosses, lessons, dictionaries, annotated classics",
    propose=propose,
    spares_code=True,
)
