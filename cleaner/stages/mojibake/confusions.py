"""The confusions that are undone, and the stretches of a line that each of them may have made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cleaner.stages.mojibake import signs
from cleaner.stages.mojibake.misreading import bytes_of
from cleaner.stages.mojibake.plausibility import Reading, likelihood, read
from cleaner.stages.mojibake.reading import Stretch, follow, reread


class Confusion(NamedTuple):
    """Text written in `right` and read in `wrong`."""

    rule: str
    wrong: str
    right: str

    @property
    def certain(self) -> bool:
        """Whether the right encoding proves itself: hardly any other text happens to be valid UTF-8."""
        return self.right == "utf-8"


DOUBLE_BYTE = (
    Confusion("utf8-as-gbk", "gbk", "utf-8"),
    Confusion("utf8-as-big5", "big5", "utf-8"),
    Confusion("utf8-as-shift-jis", "shift-jis", "utf-8"),
    Confusion("utf8-as-euc-kr", "euc-kr", "utf-8"),
    Confusion("gbk-as-big5", "big5", "gbk"),
    Confusion("big5-as-gbk", "gbk", "big5"),
    Confusion("shift-jis-as-gbk", "gbk", "shift-jis"),
)
SINGLE_BYTE = (
    Confusion("utf8-as-latin1", "latin-1", "utf-8"),
    Confusion("gbk-as-latin1", "latin-1", "gbk"),
    Confusion("big5-as-latin1", "latin-1", "big5"),
    Confusion("shift-jis-as-latin1", "latin-1", "shift-jis"),
    Confusion("euc-kr-as-latin1", "latin-1", "euc-kr"),
)
"""ftfy alters GBK read as Latin-1 and so destroys it: these come before it."""

LEAST_MEAN = -8.6
"""Nats of a character below which a text is no language. Of segments of 12 characters 1 % of the Chinese and none of
the Japanese and Korean lie lower; mojibake lies at -9 to -14."""
LEAST_WORDINESS = 0.12
"""Share of known pairs that Chinese must have where the right encoding proves nothing (clean text 0.3 to 0.6)."""
LEAST_UNWORDY = 5
UNWORDY_GAIN = 4.5
"""Characters, and nats of each, from which Chinese without known pairs is believed: dates, names."""
LEAST_FREQUENT = 0.15
"""Share of kana, or of frequent hangul syllables, that Japanese and Korean must have (running text: 0.3 to 0.6)."""
LEAST_KANA = 5
"""Characters that they must have."""
LEAST_GAIN = 2.5
"""Nats that each character must become likelier by."""
LEAST_GAIN_AT_ALL = 8.0
"""Nats that a stretch must gain: one hanzi of UTF-8 read as GBK gains 10. The chance readings of single clean hanzi
(夜 as ҹ, 写 as д) gain 3 to 7."""
MOST_DAMAGED = 0.4
"""Share of characters that may have lost a byte: UTF-8 read as GBK loses one in ten, as Shift-JIS one in six, and where
more is gone too little is left to tell the rest by. Half of it where the right encoding proves nothing."""
NESTED = 3
"""How many times the same mistake may lie on itself within one stretch."""


class Candidate(NamedTuple):
    """A stretch of a line that one confusion explains, and what it was."""

    start: int
    end: int
    text: str
    rule: str
    gain: float
    """Nats by which the text became likelier."""
    characters: int
    """Characters beyond ASCII in what it was."""
    guessed: int = 0
    """Characters that lost a byte and were told by their neighbours."""
    lost: int = 0
    """Characters that lost a byte for good: U+FFFD in the text."""
    times: int = 1
    """How often the mistake was made on itself."""


_HAN = r"[^\x00-\x7f，。、；：！？“”‘’（）《》「」　]"
_CLAUSE = re.compile(f"{_HAN}+(?:[ -~]{{1,4}}{_HAN}+)*[@-~]?")
"""Double-byte mojibake of a double-byte encoding hardly has these marks; clean text has one in ten characters."""
_DENSE = re.compile(f"[{signs.HIGH}][@-~{signs.HIGH}\ufffd]+")
"""A double-byte text read as Latin-1: high characters, and the ASCII that is the second byte of some."""


def candidates(line: str, confusion: Confusion, nested: int = NESTED, *, expected: bool = False) -> Iterator[Candidate]:
    """The stretches of `line` that the confusion explains better than the line explains itself, left to right.

    A line without signs of the confusion is passed over, unless it is `expected`.

    >>> [c.text for c in candidates("标题：浣犲ソ涓栫晫", DOUBLE_BYTE[0])]
    ['你好世界']
    >>> list(candidates("标题：你好世界", DOUBLE_BYTE[0]))
    []
    """
    if not expected and confusion in DOUBLE_BYTE and not signs.of_confusion(confusion.rule).search(line):
        return
    for stretch in _stretches(line, confusion):
        candidate = _judge(line, stretch, confusion, nested)
        if candidate is not None:
            yield candidate


def _stretches(line: str, confusion: Confusion) -> Iterator[Stretch]:
    whole = reread(line, confusion.wrong, confusion.right)
    if whole is not None:
        if whole != line:
            yield _trimmed(Stretch(0, len(line), whole), line)
    elif confusion.certain:
        yield from _self_proving(line, confusion)
    else:
        yield from _clauses(line, confusion)


def _trimmed(stretch: Stretch, line: str) -> Stretch:
    """Without the ASCII at both ends, which is the same before and after."""
    before, after = line[stretch.start : stretch.end], stretch.text
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head] <= "\x7f":
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail] <= "\x7f":
        tail += 1
    return Stretch(stretch.start + head, stretch.end - tail, after[head : len(after) - tail])


_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def _self_proving(line: str, confusion: Confusion) -> Iterator[Stretch]:
    index = 0
    while found := _BEYOND_ASCII.search(line, index):
        index = found.start()
        starts = [data[0] for data in bytes_of(line[index], confusion.wrong)]
        stretch = None
        if any(0xC2 <= first <= 0xF4 for first in starts):
            stretch = follow(line, index, len(line), confusion.wrong, confusion.right)
        if stretch is None:
            index += 1
        else:
            yield _without_clean_ends(stretch, line, confusion)
            index = stretch.end


def _without_clean_ends(stretch: Stretch, line: str, confusion: Confusion) -> Stretch:
    """Without a clean hanzi before and behind that happens to be a letter in UTF-8: 悉 in GBK is Ϥ, 路 is ·."""
    start, end, text = stretch.start, stretch.end, stretch.text
    while len(text) > 1 and _is_letter_by_chance(line[start], text[0], confusion):
        start, text = start + 1, text[1:]
    while len(text) > 1 and _is_letter_by_chance(line[end - 1], text[-1], confusion):
        end, text = end - 1, text[:-1]
    return stretch._replace(start=start, end=end, text=text)


def _is_letter_by_chance(before: str, after: str, confusion: Confusion) -> bool:
    is_letter = "\x80" <= after <= "\u07ff" and before > "\x7f"
    return is_letter and confusion.wrong != "latin-1" and reread(before, confusion.wrong, "utf-8") == after


def _clauses(line: str, confusion: Confusion) -> Iterator[Stretch]:
    pattern = _DENSE if confusion.wrong == "latin-1" else _CLAUSE
    for found in pattern.finditer(line):
        start, end = found.span()
        if confusion in DOUBLE_BYTE and not signs.of_confusion(confusion.rule).search(found[0]):
            continue
        if confusion.wrong == "latin-1" and reread(found[0], "latin-1", "utf-8") is not None:
            continue
        text = reread(found[0], confusion.wrong, confusion.right)
        if text is not None:
            yield _trimmed(Stretch(start, end, text), line)
            continue
        while start < end:
            stretch = follow(line, start, end, confusion.wrong, confusion.right)
            if stretch is None:
                start += 1
            else:
                yield stretch
                start = stretch.end


def _judge(line: str, stretch: Stretch, confusion: Confusion, nested: int) -> Candidate | None:
    before, after = line[stretch.start : stretch.end], stretch.text
    guessed, lost = stretch.guessed, stretch.lost
    times = 1
    reading = read(after)
    if reading.mean < LEAST_MEAN and nested > 1 and confusion.certain:
        inner = list(candidates(after, confusion, nested - 1, expected=True))
        if inner:
            after = replaced(after, inner)
            guessed += sum(c.guessed for c in inner)
            lost += sum(c.lost for c in inner)
            times += max(c.times for c in inner)
            reading = read(after)
    gain = likelihood(after) - likelihood(before)
    if guessed + lost > (MOST_DAMAGED if confusion.certain else MOST_DAMAGED / 2) * reading.characters:
        return None
    if not is_plausible(reading, confusion, gain) or gain < max(LEAST_GAIN * reading.characters, LEAST_GAIN_AT_ALL):
        return None
    if confusion.rule == "utf8-as-latin1" and not _EAST_ASIAN.search(after):
        return None  # ftfy knows the Western languages better
    rule = f"mojibake.{confusion.rule}"
    return Candidate(stretch.start, stretch.end, after, rule, gain, reading.characters, guessed, lost, times)


_EAST_ASIAN = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def is_plausible(reading: Reading, confusion: Confusion, gain: float) -> bool:
    """Whether a text that was undone reads as language.

    Where the right encoding proves nothing, Chinese must have words too, or become very much likelier.
    """
    if not reading.characters or reading.mean < LEAST_MEAN:
        return False
    if confusion.certain:
        return True
    if confusion.right in ("shift-jis", "euc-kr"):
        return reading.characters >= LEAST_KANA and reading.frequent >= LEAST_FREQUENT * reading.characters
    if reading.characters >= LEAST_UNWORDY and gain >= UNWORDY_GAIN * reading.characters:
        return True
    return reading.pairs > 0 and reading.wordiness >= LEAST_WORDINESS


def replaced(text: str, found: list[Candidate]) -> str:
    """The text with the candidates, which are disjoint and in order, put in their places."""
    pieces, done = [], 0
    for candidate in found:
        pieces += [text[done : candidate.start], candidate.text]
        done = candidate.end
    return "".join([*pieces, text[done:]])


def of_line(line: str) -> list[Candidate]:
    """The best explanation of a line: disjoint candidates, those that gain most taking precedence."""
    found = [c for confusion in DOUBLE_BYTE for c in candidates(line, confusion)]
    if signs.of_dense_bytes().search(line):
        found += [c for confusion in SINGLE_BYTE for c in candidates(line, confusion)]
    chosen: list[Candidate] = []
    for candidate in sorted(found, key=lambda c: (-c.gain, c.start)):
        if all(candidate.end <= other.start or candidate.start >= other.end for other in chosen):
            chosen.append(candidate)
    return sorted(chosen, key=lambda c: c.start)
