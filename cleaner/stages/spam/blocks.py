"""Candidates judged: what the place, the rest of the text and the script add, and which of them go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cleaner.stages.spam.candidates import Candidate
from cleaner.stages.spam.evidence import (
    DOUBTFUL,
    ENOUGH,
    REST_LIMIT,
    Evidence,
    Score,
    foreign_script,
    newness,
    pairs,
)
from cleaner.stages.spam.frames import by_frames
from cleaner.stages.spam.keywords import by_words
from cleaner.stages.spam.lexicon import TELLING, Hit
from cleaner.stages.spam.lists import at_the_edges, by_places, by_references
from cleaner.stages.spam.page import LONG_LINE, SENTENCE_ENDS, SENTENCE_MARKS, Page, han_count

EDGE = 80
"""Code points that may lie between a block and the head or tail of the text: a title, a last line."""
WHOLE_LINE = 0.7
"""A block that fills this share of a line takes the line: what is left over are phrases without known words."""

BETWEEN = re.compile(r"[ \t\u3000|｜¦丨_,·•\-–—>/]*")
HEADING = re.compile(r"\s*(?:友情链接|友情鏈接|热门搜索|热门关键词|相关搜索|猜你喜欢|热搜|推荐)[:：]?\s*")
BRACKETS = {"【": "】", "[": "]", "(": ")", "（": "）", "《": "》", "「": "」"}
QUOTES = "“‘「『《\"'"


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


def judged(page: Page, hits: Sequence[Hit], origin: str) -> list[Block]:
    """The blocks with enough evidence, or nearly enough, in order, none overlapping a better founded one."""
    blocks: list[Block] = []
    for candidate in _candidates(page, hits):
        block = _judge(page, candidate, origin)
        if block.score.points >= DOUBTFUL:
            blocks.append(block)
    return _disjoint(blocks)


def _candidates(page: Page, hits: Sequence[Hit]) -> Iterator[Candidate]:
    yield from by_frames(page, hits)
    yield from by_places(page)
    yield from by_references(page)
    if any(hit.weight >= TELLING for hit in hits):
        yield from by_words(page, hits)
    yield from at_the_edges(page)


def _judge(page: Page, candidate: Candidate, origin: str) -> Block:
    start, end = _snap(page, candidate)
    rest = page.text[max(0, start - REST_LIMIT) : start], page.text[end : end + REST_LIMIT]
    evidence = [*candidate.evidence, _place(page, start, end), _body(page, candidate, start, end)]
    if foreign_script(page.text[start:end], page, origin):
        evidence.append(Evidence("other script", 5.0))
    if page.text[start - 1 : start] in tuple(QUOTES):
        evidence.append(Evidence("quoted", -6.0))
    if _repeated(candidate, rest):
        evidence.append(Evidence("repeated", 3.0))
    elif not (candidate.known and Score(tuple(evidence)).points >= ENOUGH):
        evidence.append(_newness(candidate, rest))
    return Block(start, end, candidate.rule, Score(tuple(evidence)), candidate.texts)


def _place(page: Page, start: int, end: int) -> Evidence:
    before, behind = start - page.ink[0], page.ink[1] - end
    if before == behind or min(before, behind) > EDGE:
        return Evidence("place", 0.0)
    return Evidence("head" if before < behind else "tail", 2.0)


def _newness(candidate: Candidate, rest: tuple[str, str]) -> Evidence:
    share = newness(candidate.texts, rest)
    if share >= 0.9:
        return Evidence("new words", 2.0)
    if share >= 0.6 or candidate.known:
        return Evidence("new words", 0.0)
    return Evidence("the page's words", -4.0)


def _body(page: Page, candidate: Candidate, start: int, end: int) -> Evidence:
    """Sentences outside the block. A list in a text without any may be the document, unless its words are spam."""
    if page.sentences - sum(page.text.count(mark, start, end) for mark in SENTENCE_ENDS) >= 3:
        return Evidence("body", 1.0)
    known = any(name == "words" and points >= 8 for name, points in candidate.evidence)
    return Evidence("no body", 0.0 if known else -3.0)


def _repeated(candidate: Candidate, rest: tuple[str, str]) -> bool:
    """Whether three long phrases of the block stand elsewhere in one list too: the same block again."""
    phrases = [text for text in candidate.texts if han_count(text) >= 6][:8]
    for part in rest:
        places = [at for phrase in phrases if (at := part.find(phrase)) >= 0]
        if len(places) >= 3 and max(places) - min(places) < 40 * len(phrases):
            return not any(mark in part[min(places) : max(places)] for mark in SENTENCE_MARKS)
    return False


# --- where a block ends --------------------------------------------------------------------------------------------


def _snap(page: Page, candidate: Candidate) -> tuple[int, int]:
    """Widen a candidate to whole lines where it fills them, else to what joins it to its neighbours."""
    start, end = candidate.start, candidate.end
    first, last = page.line_at(start), page.line_at(max(start, end - 1))
    left, right = page.starts[first], page.end(last)
    whole_left = _fills(page.text, left, start, min(end, page.end(first)), page.end(first))
    whole_right = _fills(page.text, page.starts[last], max(start, page.starts[last]), end, right)
    if first == last:
        whole_left = whole_right = whole_left and whole_right
    if whole_left and whole_right:
        return _extend(page, first, last) if candidate.rule == "spam.keyword-list" else (left, right)
    begin = left if whole_left else start
    stop = right if whole_right else end
    return _inside_line(page.text, begin, stop, left, right)


def _extend(page: Page, first: int, last: int) -> tuple[int, int]:
    """A list with one phrase a line, with its heading and the odd phrase of unknown words at either end."""
    sizes = sorted(len(page.lines[index].strip()) for index in range(first, last + 1) if not page.blank(index))
    if len(sizes) >= 4:
        middle = sizes[len(sizes) // 2]
        for step, index in ((-1, first - 1), (1, last + 1)):
            for _ in range(2):
                if not (0 <= index < len(page.lines) and _goes_along(page, index, middle)):
                    break
                first, last = min(first, index), max(last, index)
                index += step
    if first > 0 and HEADING.fullmatch(page.lines[first - 1]):
        first -= 1
    return page.starts[first], page.end(last)


def _goes_along(page: Page, index: int, middle: int) -> bool:
    """Whether a line beside a list is one of it: as long, no sentence, and with no pair of characters of the page."""
    line = page.lines[index].strip()
    if not 0.5 * middle <= len(line) <= 2 * middle or not page.listlike(index) or not pairs(line):
        return False
    start, end = page.starts[index], page.end(index)
    return newness([line], (page.text[max(0, start - REST_LIMIT) : start], page.text[end : end + REST_LIMIT])) == 1.0


def _fills(text: str, left: int, start: int, end: int, right: int) -> bool:
    """Whether `[start, end)` is all of the line `[left, right)`, or nearly all of one that is not long."""
    inside = han_count(text[start:end]) or end - start
    outside = len(text[left:start].strip(" |,_-\t\u3000•")) + len(text[end:right].strip(" |,_-\t\u3000"))
    return outside == 0 or (right - left <= LONG_LINE and inside >= WHOLE_LINE * (inside + outside))


def _inside_line(text: str, start: int, end: int, left: int, right: int) -> tuple[int, int]:
    """A part of a line, with its brackets, and with the separator that would be left over."""
    while start > left and end < right and BRACKETS.get(text[start - 1]) == text[end]:
        start, end = start - 1, end + 1
    behind = _skip(text, end, right)
    if start == left or not text[left:start].strip():
        return start, behind
    before = start
    while before > left and BETWEEN.fullmatch(text[before - 1]):
        before -= 1
    if before == start and text[start - 1] in "，、":
        return start - 1, end
    if behind == right or not text[behind:right].strip():
        return before, right
    if text[end:behind].strip():
        return before, end
    return start, behind


def _skip(text: str, start: int, right: int) -> int:
    match = BETWEEN.match(text, start, right)
    return match.end() if match else start


def _disjoint(blocks: Iterable[Block]) -> list[Block]:
    """The blocks in order; of two that overlap the one with more points stays."""
    kept: list[Block] = []
    for block in sorted(blocks, key=lambda b: (b.start, -b.end)):
        if kept and block.start < kept[-1].end:
            if (block.goes, block.end - block.start) > (kept[-1].goes, kept[-1].end - kept[-1].start):
                kept[-1] = block
            continue
        kept.append(block)
    return kept
