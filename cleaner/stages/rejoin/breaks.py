"""Adjacent breaks: is this line the rest of the sentence that the line above began?"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from cleaner.stages.rejoin import continuation, shapes
from cleaner.stages.rejoin.habits import Habits, is_full
from cleaner.stages.rejoin.lines import Lines


class Evidence(NamedTuple):
    """What speaks for a join at one break. Each feature is about 1 when it speaks for it, -1 against, 0 not at all."""

    full: float
    """The line is full, by the document's own wrap, times how steadily the document keeps to it."""
    prose: float
    """Both lines are running text: no title, name or label, which end without a stop as well."""
    ending: float
    """The line ends on a comma, a conjunction, an open bracket; or on a colon; or ends a sentence (-2)."""
    beginning: float
    """The next line begins with a closing mark or a small letter; or with a capital or an opening quotation mark."""
    apart: float
    """Blank lines between, three at most, against."""
    indent: float
    """The next line is set in like the first line of a paragraph, against."""
    overlap: float
    """The next line begins with the last words of this one."""
    words: float
    """Log odds that the words go on (`continuation.log_odds`), cut to what a count of characters can know."""


BIAS = -2.0
"""A break is kept unless something speaks for the join."""
WEIGHTS = Evidence(
    full=6.0,  # in steadily wrapped books 997 of 1,000 full lines that end inside a sentence go on
    prose=4.0,  # a paragraph that stops without a stop has nearly always been cut
    ending=3.0,  # a comma outweighs a blank line, a stop outweighs a full line
    beginning=2.0,  # nothing begins with a comma; but sentences go on with names, which have capitals
    apart=0.5,  # a page break leaves one or two blank lines
    indent=5.0,  # where paragraphs are set in, that is what an indent says
    overlap=3.0,  # nobody begins a paragraph with the words that the last one broke off at
    words=1.0,  # log odds already
)
WORDS_LEAST, WORDS_MOST = -3.0, 6.0
"""The words alone never forbid what all else speaks for, nor ask for what all else forbids."""
STEADY = 0.7
"""A document that fills so many of its unfinished lines is wrapped: verse and lists reach 0.3."""
NEVER = -math.inf
DOUBTFUL = 1.0
"""Breaks that lack less than this are reported as suggestions."""


class Join(NamedTuple):
    """A break to take out, below line number `line`; `drop` code points of the next line repeat the end of this one."""

    line: int
    score: float
    drop: int = 0


class Joins(NamedTuple):
    """What is to be said of the breaks of a text."""

    sure: list[Join]
    open: list[Join]
    """Cut paragraphs: joined unless the rest of the sentence, or the beginning of the next, is found elsewhere."""
    doubtful: list[Join]


def find(text: str, lines: Lines, habits: Habits) -> Joins:
    """The breaks to take out, and those that might be."""
    steady = habits.wrap > 0 and habits.steadiness >= STEADY
    fields = _fields(text, lines)
    plain = _plain(lines, habits, fields) if steady else set()
    joins = Joins([Join(index, PLAIN_SCORE) for index in plain], [], [])
    for index in _candidates(lines, habits.wrap * 0.7 if steady else 0):
        if index in plain:
            continue
        drop = overlap(text, lines, index)
        score = judge(lines, index, habits, fields, drop)
        if score <= -DOUBTFUL:
            continue
        settled = drop or is_full(lines, index, habits.wrap)
        kind = joins.doubtful if score <= 0 else joins.sure if settled else joins.open
        kind.append(Join(index, score, drop))
    return joins


PLAIN_SCORE = 4.0
_MAY_BEGIN_ITEM = frozenset("第一二三四五六七八九十来作记通编责摄图附注新本")


def _fields(text: str, lines: Lines) -> set[int]:
    """The lines with cells, leaders, markup or code in them."""
    starts, bodies = lines.starts, lines.bodies
    suspects = {max(0, bisect_right(starts, at) - 1) for at in shapes.field_marks(text)}
    suspects |= {index for index, body in enumerate(bodies) if "   " in body or "　　" in body}
    return {index for index in suspects if shapes.FIELDS.search(bodies[index])}


def _plain(lines: Lines, habits: Habits, fields: set[int]) -> set[int]:
    """The breaks that need no weighing, found fast: a full line inside a sentence, and the next at the left margin.

    A wrapped book is made of little else. What is not plain is left to :func:`judge`.
    """
    bodies, widths, gaps, indents = lines.bodies, lines.widths, lines.gaps, lines.indents
    wrap, found = habits.wrap, set()
    for index in range(len(bodies) - 1):
        width, below = widths[index], index + 1
        if width > wrap + 1 or gaps[below] or indents[below]:
            continue
        left, right = bodies[index], bodies[below]
        first, last = right[0], left[-1]
        if not (last.isalnum() or last in "，、,"):
            continue
        if first > "\u3400":
            plain = width > wrap - 2 and first.isalnum() and first not in _MAY_BEGIN_ITEM
        else:
            plain = first.islower() and width + 1 + right.find(" ") > wrap and right[1:2] not in _AFTER_LETTER
        if plain and right[:LEAST_OVERLAP] not in left and not (index in fields or below in fields):
            found.add(index)
    return found


_AFTER_LETTER = frozenset((")", "）", "]", ".", "、", "．", ":", "：", "】", "〕", ""))


def _candidates(lines: Lines, least: float) -> Iterator[int]:
    """The lines that may go on: nearly full ones, or on a page that is not wrapped long ones without an end."""
    bodies, widths = lines.bodies, lines.widths
    for index in range(len(lines) - 1):
        if widths[index] >= (least or shapes.PROSE_COLUMNS) and (least or bodies[index][-1] not in shapes.FINAL):
            yield index


def judge(lines: Lines, index: int, habits: Habits, fields: set[int], drop: int = 0) -> float:
    """The score of one break: above 0, the lines are one. `drop` code points of the next repeat the end of this."""
    if index in fields or index + 1 in fields:
        return NEVER
    left, right = lines.bodies[index], lines.bodies[index + 1]
    full = _fullness(lines, index, habits)
    if full < 0 or _forbidden(left, right, full >= STEADY and not lines.gaps[index + 1]):
        return NEVER
    ended = shapes.ends_sentence(left) or shapes.is_closed(left)
    if ended and (not full or not _runs_over(lines, index, habits)):
        return NEVER
    prose = shapes.is_prose(left, lines.widths[index]) and _is_rest(lines, index + 1)
    evidence = Evidence(
        full=full,
        prose=float(prose and not full),
        ending=0.0 if ended else _ending(left, right, full > 0),
        beginning=_beginning(left, right, full > 0, lines.gaps[index + 1]),
        apart=-float(min(3, lines.gaps[index + 1])) * (2 if full else 1),
        indent=-float(_is_set_in(lines, index, habits)),
        overlap=float(drop > 0),
        words=0.0,
    )
    if not full and not prose:
        return NEVER
    score = BIAS + sum(weight * value for weight, value in zip(WEIGHTS, evidence, strict=True))
    if score <= -WORDS_MOST or score > -WORDS_LEAST or ended:
        return score
    return score + min(WORDS_MOST, max(WORDS_LEAST, words(left, right[drop:])))


def _forbidden(left: str, right: str, sure: bool) -> bool:
    return bool(
        (shapes.ITEM.match(right) and not (sure and shapes.NOTE_OR_DASH.match(right)))
        or shapes.UNSPACED.match(left[-1])
    )


def _fullness(lines: Lines, index: int, habits: Habits) -> float:
    """1 times the document's steadiness for a full line, 0 where nothing is known, -1 for one with room left."""
    if not habits.wrap:
        return 0.0
    if is_full(lines, index, habits.wrap):
        return habits.steadiness
    return -1.0 if habits.steadiness >= STEADY and lines.widths[index] < habits.wrap else 0.0


def _runs_over(lines: Lines, index: int, habits: Habits) -> bool:
    """Whether a full line that ends a sentence may still be followed by the next sentence of its paragraph."""
    if lines.gaps[index + 1] or habits.steadiness < STEADY or _is_set_in(lines, index, habits):
        return False
    right = lines.bodies[index + 1]
    if shapes.is_heading(right, lines.widths[index + 1]) and not _is_followed(lines, index + 1, habits):
        return False
    return habits.marked or (lines.widths[index] >= habits.wrap - 1 and right[0] not in _QUOTES)


def _is_followed(lines: Lines, index: int, habits: Habits) -> bool:
    return index + 1 < len(lines) and not lines.gaps[index + 1] and is_full(lines, index, habits.wrap)


def _is_rest(lines: Lines, index: int) -> bool:
    """Whether a line may be the rest of a sentence: it ends one, or is running text cut once more."""
    body = lines.bodies[index]
    return shapes.ends_sentence(body) or shapes.is_prose(body, lines.widths[index])


def _is_set_in(lines: Lines, index: int, habits: Habits) -> bool:
    """Whether the next line is set in as paragraphs are; below an item, a hanging indent is none."""
    indent = lines.indents[index + 1]
    if not indent or not (habits.indent or lines.indents[index] < indent):
        return False
    return not (shapes.ITEM.match(lines.bodies[index]) or (lines.indents[index] == indent and not habits.indent))


_GOES_ON = re.compile(
    r"(?:[，、,(（“‘「『《〈—]|\b(?:the|a|an|of|to|in|and|or|with|for|by|at|from|that|as|on|his|her|their|its|my|your)"
    r"|[和与及或的把被在向从对为将])\Z"
)


def _ending(left: str, right: str, full: bool) -> float:
    if shapes.ENDS_INTRODUCTION.search(left):
        return -0.5 if full and left[-1] in "：:" else 0.0 if full else NEVER
    if right[0] in _QUOTES and not full:
        return 0.0
    if left[-1] in "，、,(（“‘「『《〈" or shapes.open_bracket(left):
        return 1.0
    return 0.5 if _GOES_ON.search(left[-8:]) else 0.0


_QUOTES = "“‘「『\"'"


def _beginning(left: str, right: str, full: bool, gap: int) -> float:
    first = right[0]
    if shapes.CONTINUES.match(right) and not right.startswith(("...", "……")):
        return 2.0
    if first in "—-" and left[-1] == first:
        return 1.0
    if first.islower() or (first.isdigit() and left[-1].isdigit()):
        return 1.0
    if first in _QUOTES:
        return -0.5 if full else -1.5
    if first.isupper() and not right.startswith(("I ", "I'")):
        return -3.0 if gap else -0.5
    return 0.0


_HIRAGANA_REST = re.compile(r"[ぁぃぅぇぉっゃゅょゎんをーァィゥェォッャュョンヮヵヶはがのにでとへもや]")


def words(left: str, right: str) -> float:
    """What the words on both sides say, in log odds; 0 for scripts there are no counts of."""
    near = left[-6:] + right[:6]
    if any("\u3040" <= character <= "\u30ff" for character in near):
        return 2.0 if _HIRAGANA_REST.match(right) else 0.0
    series = 2.0 if left[-1] == "、" and _IN_SERIES.match(right) else 0.0
    return series + continuation.log_odds(left, right.lstrip("“‘「『《"))


_IN_SERIES = re.compile(r"[^，。；、,;]{1,8}、")


LEAST_OVERLAP = 4
"""Code points. Shorter repetitions are ordinary (`一步一步`): they go only where the text shows how it goes on."""
MOST_OVERLAP = 40
_WITNESS = 4
"""Code points on each side that a second place of the same document must share to show how the text goes on."""
_WITNESS_REACH = 30_000
"""Code points before and behind the break in which that second place is looked for: a newspaper page."""


def overlap(text: str, lines: Lines, index: int) -> int:
    """How many code points at the head of the next line repeat the end of this one and belong there once."""
    left, right = lines.bodies[index], lines.bodies[index + 1]
    tail = left[-MOST_OVERLAP:]
    first = right[0]
    at = tail.find(first)
    while at >= 0:
        size = len(tail) - at
        if right.startswith(tail[at:]) and size < len(right):
            return size if _is_double(left, right, size) or _is_witnessed(text, lines, index, size) else 0
        at = tail.find(first, at + 1)
    return 0


def _is_double(left: str, right: str, size: int) -> bool:
    """Whether so much is repeated that it was not meant."""
    repeated = right[:size]
    if repeated.isascii():
        at_words = not left[-size - 1 : -size].isalnum() and not right[size : size + 1].isalnum()
        return at_words and size >= 2 * LEAST_OVERLAP and " " in repeated.strip()
    return size >= LEAST_OVERLAP and len(set(repeated)) > 2


def _is_witnessed(text: str, lines: Lines, index: int, size: int) -> bool:
    """Whether the document has the words elsewhere without the repetition, and nowhere with it."""
    left, right = lines.bodies[index], lines.bodies[index + 1]
    if right[:size].isascii():
        return False
    near = text[max(0, lines.ends[index] - _WITNESS_REACH) : lines.ends[index] + _WITNESS_REACH]
    whole = left[-_WITNESS:] + right[size : size + _WITNESS]
    doubled = left[-_WITNESS:] + right[:_WITNESS]
    return whole in near and doubled not in near
