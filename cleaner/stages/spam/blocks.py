"""Candidates judged: what the place, the rest of the text and the script add, and which of them go."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.spam.advertisements import by_advertisements
from cleaner.stages.spam.candidates import Candidate
from cleaner.stages.spam.evidence import (
    ENOUGH,
    REST_LIMIT,
    Evidence,
    Score,
    foreign_script,
    newness,
    promised,
)
from cleaner.stages.spam.extent import extent
from cleaner.stages.spam.frames import by_frames, by_talk
from cleaner.stages.spam.keywords import by_words
from cleaner.stages.spam.lexicon import Words
from cleaner.stages.spam.list_evidence import by_listings
from cleaner.stages.spam.lists import by_references
from cleaner.stages.spam.page import SENTENCE_ENDS, SENTENCE_MARKS, Page, long_phrase
from cleaner.stages.spam.paragraphs import by_paragraphs
from cleaner.stages.spam.place_lists import by_places
from cleaner.stages.spam.signs import Signs

MOST_ELSE = 6.0
"""Points that the place, the body and the newness of a block, or its repetition, add at most."""
MOST_SCRIPT = 13.0
"""Points that another script than that of the page adds at most, with what it takes back."""
EDGE = 80
"""Code points that may lie between a block and the head or tail of the text: a title, a last line."""
ABOUT = lazy(r"黑帽|关键词堆砌|暗链|黑链|垃圾(?:链接|网页|信息)|挂马|[篡窜]改|作弊|(?i:keyword stuffing|spam)")
"""What a text says that teaches how to know spam; what it promises with a colon is an example."""
QUOTES, FEWEST_LISTED = "“‘「『《\"'", 4
"""A phrase in quotation marks is talked about; so many of them are a list."""


class Block(NamedTuple):
    """Code points `[start, end)` that were judged."""

    start: int
    end: int
    rule: str
    score: Score
    texts: tuple[str, ...]

    @property
    def goes(self) -> bool:
        """Whether the evidence is enough to take the block out."""
        return self.score.points >= ENOUGH


def judged(page: Page, words: Words, signs: Signs, origin: str) -> list[Block]:
    """The blocks with more evidence for them than against, in order, none overlapping another."""
    blocks: list[Block] = []
    going: list[tuple[int, int]] = []

    def taken(position: int) -> bool:
        at = bisect_right(going, (position, len(page.text))) - 1
        return at >= 0 and position < going[at][1]

    most = MOST_ELSE + (MOST_SCRIPT if page.traditional or origin != page.text else 0.0)
    for candidate in _candidates(page, words, signs, taken):
        hopeless = Score(candidate.evidence).points + most <= 0
        if not hopeless and not (taken(candidate.start) and taken(candidate.end - 1)):
            block = _judge(page, candidate, origin)
            blocks.append(block)
            if block.goes:
                insort(going, (block.start, block.end))
    return _disjoint(block for block in blocks if block.score.points > 0)


def _candidates(page: Page, words: Words, signs: Signs, taken: Callable[[int], bool]) -> Iterator[Candidate]:
    """The candidates, the surest first; `taken` tells whether a place lies in a block that goes already."""
    if signs.frames:
        yield from by_frames(page, words)
    if signs.lists:
        yield from by_listings(page, signs.lists, words, taken)
    if signs.words:
        yield from by_words(page, signs.words, words, taken)
        yield from by_paragraphs(page, signs.words, words, taken)
    if signs.pitches:
        yield from by_advertisements(page, signs.pitches, words, taken)
    if signs.places:
        yield from by_places(page, signs.places, taken)
    if signs.frames:
        yield from by_references(page, words.lexicon)
    if signs.talk:
        yield from by_talk(page, words, signs.talk)


def _judge(page: Page, candidate: Candidate, origin: str) -> Block:
    start, end = (candidate.start, candidate.end) if candidate.whole else extent(page, candidate)
    rest = page.text[max(0, start - REST_LIMIT) : start], page.text[end : end + REST_LIMIT]
    evidence = [*candidate.evidence, _place(page, start, end), _body(page, candidate, start, end)]
    if len(candidate.texts) < FEWEST_LISTED and page.text[start - 1 : start] in tuple(QUOTES):
        evidence.append(Evidence("quoted", -6.0))
    if _repeated(page, start, end, candidate, rest):
        evidence.append(Evidence("repeated", 3.0))
    elif not (candidate.known and Score(tuple(evidence)).points >= ENOUGH):
        evidence.append(_newness(candidate, rest))
    if Score(tuple(evidence)).points < ENOUGH and foreign_script(page.text[start:end], page, origin):
        evidence = [piece for piece in evidence if piece.name != "unknown words"]
        evidence.append(Evidence("other script", 5.0))
    if Score(tuple(evidence)).points >= ENOUGH and promised(page, page.line_at(start)) and any(map(ABOUT.search, rest)):
        evidence.append(Evidence("an example", -12.0))
    return Block(start, end, candidate.rule, Score(tuple(evidence)), candidate.texts)


def _place(page: Page, start: int, end: int) -> Evidence:
    before, behind = start - page.ink[0], page.ink[1] - end
    if before == behind or min(before, behind) > EDGE:
        return Evidence("place", 0.0)
    return Evidence("head" if before < behind else "tail", 2.0)


def _newness(candidate: Candidate, rest: tuple[str, str]) -> Evidence:
    share = newness(candidate.texts, rest)
    if share >= (
        0.8 if candidate.rule == "spam.spliced-phrase" else 0.9
    ):  # one pair of a phrase's seven may be anywhere
        return Evidence("new words", 2.0)
    if candidate.known or (share >= 0.6 and candidate.rule != "spam.spliced-phrase"):
        return Evidence("new words", 0.0)
    return Evidence("the page's words", -4.0)


def _body(page: Page, candidate: Candidate, start: int, end: int) -> Evidence:
    """Sentences outside the block. A list in a text without any may be the document, unless its words are spam."""
    if page.sentences - sum(page.text.count(mark, start, end) for mark in SENTENCE_ENDS) >= 3:
        return Evidence("body", 1.0)
    known = any((name == "words" and points >= 8) or name == "many in no order" for name, points in candidate.evidence)
    return Evidence("no body", 0.0 if known else -3.0)


def _repeated(page: Page, start: int, end: int, candidate: Candidate, rest: tuple[str, str]) -> bool:
    """Whether the block, or three long phrases of it in one list, stand elsewhere too: the same block again."""
    if len(candidate.texts) > 1 and any(page.text[start:end] in part for part in rest):
        return True
    phrases = [text for text in candidate.texts if long_phrase(text)][:8]
    for part in rest:
        places = [at for phrase in phrases if phrase[0] in part and (at := part.find(phrase)) >= 0]
        if len(places) >= 3 and max(places) - min(places) < 40 * len(phrases):
            return not any(mark in part[min(places) : max(places)] for mark in SENTENCE_MARKS)
    return False


def _disjoint(blocks: Iterable[Block]) -> list[Block]:
    """The blocks in order; two that overlap and go are one, else the one with more points stands."""
    kept: list[Block] = []
    for block in sorted(blocks, key=lambda b: (b.start, -b.end)):
        if not kept or block.start >= kept[-1].end:
            kept.append(block)
        elif block.goes and kept[-1].goes:
            kept[-1] = _joined(kept[-1], block)
        elif not kept[-1].goes and block.score.points > kept[-1].score.points:
            kept[-1] = block
    return kept


def _joined(one: Block, other: Block) -> Block:
    """Two overlapping blocks as one, under the rule and score of the first."""
    if other.end <= one.end:
        return one
    return one._replace(end=other.end, texts=(*one.texts, *other.texts))
