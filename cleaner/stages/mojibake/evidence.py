"""What speaks for a confusion: what was must be plausible text, and what is must not."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from typing import NamedTuple

from cleaner.stages.mojibake import signs
from cleaner.stages.mojibake.confusions import DOUBLE_BYTE, PAIRS_IN_SINGLE_BYTES, UTF8_IN_SINGLE_BYTES, Confusion
from cleaner.stages.mojibake.lattice import betraying
from cleaner.stages.mojibake.plausibility import KNOWN_PAIR, Reading, is_chart, is_list, likelihood, read
from cleaner.stages.mojibake.reading import Stretch
from cleaner.stages.mojibake.stretches import EAST_ASIAN, stretches

LEAST_MEAN = -8.6
"""Nats of a character below which a text is no language. Of segments of 12 characters 1 % of the Chinese and none of
the Japanese and Korean lie lower; mojibake lies at -9 to -14."""
LEAST_WORDINESS = 0.12
"""Share of known pairs that Chinese must have where the right encoding proves nothing (clean text 0.3 to 0.6)."""
MANY_PAIRS = 4
WORDY = 0.4
LEAST_MEAN_OF_WORDS = -9.5
"""Pairs and share of known ones from which rarer characters are believed: names, plants."""
LEAST_HANZI = 0.4
"""Share of hanzi that Chinese must have where the right encoding proves nothing; the rest is punctuation."""
MOST_HALF_WIDTH = 0.1
"""Share of half-width katakana from which a text is a chance reading."""
LEAST_UNWORDY = 5
UNWORDY_MEAN = -7.8
UNWORDY_GAIN = 4.5
"""Characters, how likely they are and what each gains, for Chinese without known pairs to be believed: dates, names."""
LEAST_FREQUENT = 0.15
"""Share of kana, or of frequent hangul syllables, that Japanese and Korean must have (running text: 0.3 to 0.6)."""
KANJI_WORDINESS = 0.3
"""Share of known pairs that Japanese without kana must have: compounds such as 学術研究."""
LEAST_MEAN_OF_KANA = {"shift-jis": -7.6, "euc-kr": -7.0}
"""Nats of a character below which they are not believed: what is neither yields half-width kana and rare hangul."""
CLEAR_MEAN = {"shift-jis": -9.0, "euc-kr": -7.5}
CLEAR_GAIN = {"shift-jis": 12.0, "euc-kr": 5.8}
"""The same for text without frequent ones, and nats that each character must then gain: it was two, that nobody writes
side by side."""
LEAST_KANA = 5
"""Characters that they must have."""
LEAST_GAIN = 2.5
"""Nats that each character must become likelier by."""
UNUSUAL = 4.0
"""Nats by which a letter that Big5 becomes in GBK, amid hanzi, is less likely than by itself."""
LEAST_GAIN_AT_ALL = 8.0
"""Nats that a stretch must gain: one hanzi of UTF-8 read as GBK gains 10. The chance readings of single clean hanzi
(夜 as ҹ, 写 as д) gain 3 to 7."""
MOST_DAMAGED = 0.85
"""Share of characters that may have lost a byte where those that are left prove themselves: UTF-8 read as GBK loses one
in ten, as Shift-JIS one in six, as EUC-KR half."""
FEW_DAMAGED = 0.34
LEAST_INTACT = 3
LEAST_MEAN_OF_DAMAGED = -7.6
"""Share of torn characters beyond which so many must be left, and be common."""
MOST_DAMAGED_PAIRS = 0.6
"""The same where the right encoding proves nothing, or the mark of a lost byte is one of lists, too (`・`)."""
AROUND = 320
"""Code points before and behind that tell whether a stretch stands in a table of an encoding."""
NESTED = 3
"""How many times the same mistake may lie on itself within one stretch."""


class Candidate(NamedTuple):
    """A stretch of a line that one confusion explains, and what it was."""

    start: int
    end: int
    text: str
    rule: str
    gain: float
    """Nats by which the text became likelier, those for its words included."""
    characters: int
    """Characters beyond ASCII in what it was."""
    guessed: int = 0
    """Characters that lost a byte and were told by their neighbours."""
    lost: int = 0
    """Characters that lost a byte for good: U+FFFD in the text."""
    times: int = 1
    """How often the mistake was made on itself."""


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

    def is_worth(sample: str) -> bool:
        return any(True for _ in candidates(sample, confusion, nested, expected=True))

    for stretch in stretches(line, confusion, is_worth, expected=expected):
        candidate = _judge(line, stretch, confusion, nested)
        if candidate is not None:
            yield candidate


def _judge(line: str, stretch: Stretch, confusion: Confusion, nested: int) -> Candidate | None:
    before, after = line[stretch.start : stretch.end], stretch.text
    guessed, lost = stretch.guessed, stretch.lost
    times = 1
    reading = read(intact := after.replace("\ufffd", ""))
    if reading.mean < LEAST_MEAN and nested > 1 and confusion.certain:
        inner = list(candidates(after, confusion, nested - 1, expected=True))
        if inner:
            after = replaced(after, inner)
            guessed += sum(c.guessed for c in inner)
            lost += sum(c.lost for c in inner)
            times += max(c.times for c in inner)
            reading = read(intact := after.replace("\ufffd", ""))
    around = line[max(0, stretch.start - AROUND) : stretch.end + AROUND]
    if is_chart(before) or is_chart(after) or is_list(around):
        return None
    if _is_too_damaged(reading, confusion, guessed, lost, "・" in before):
        return None
    before = before.replace("\ufffd", "")
    unusual = UNUSUAL * len(betraying(before, confusion)) if confusion.rule == "big5-as-gbk" else 0.0
    gain = (
        unusual
        + likelihood(intact)
        - likelihood(before)
        + KNOWN_PAIR * (reading.known_pairs - read(before).known_pairs)
    )
    if not is_plausible(reading, confusion, gain) or gain < max(LEAST_GAIN * reading.characters, LEAST_GAIN_AT_ALL):
        return None
    if confusion.rule == "utf8-as-latin1" and not EAST_ASIAN.search(after):
        return None  # ftfy knows the Western languages better
    rule = f"mojibake.{confusion.rule}"
    return Candidate(stretch.start, stretch.end, after, rule, gain, reading.characters + lost, guessed, lost, times)


def _is_too_damaged(reading: Reading, confusion: Confusion, guessed: int, lost: int, dots: bool) -> bool:
    """Whether too little is left, or too rare, to believe that it was so: `reading` is of what is not lost."""
    damaged = guessed + lost
    most = MOST_DAMAGED if confusion.certain and not dots else MOST_DAMAGED_PAIRS
    if damaged > most * (reading.characters + lost):
        return True
    if not confusion.certain or damaged <= FEW_DAMAGED * reading.characters:
        return False
    return reading.characters < LEAST_INTACT or reading.mean < LEAST_MEAN_OF_DAMAGED


def is_plausible(reading: Reading, confusion: Confusion, gain: float) -> bool:
    """Whether a text that was undone reads as language.

    Where the right encoding proves nothing, Chinese must have words too, or become very much likelier.
    """
    if not reading.characters or reading.half_width > MOST_HALF_WIDTH * reading.characters:
        return False
    if confusion.right in LEAST_MEAN_OF_KANA:
        return _is_plausible_kana(reading, confusion, gain)
    if confusion.certain or reading.mean < LEAST_MEAN:
        wordy = not confusion.certain and reading.pairs >= MANY_PAIRS and reading.wordiness >= WORDY
        return reading.mean >= (LEAST_MEAN_OF_WORDS if wordy else LEAST_MEAN)
    if reading.hanzi < LEAST_HANZI * reading.characters:
        return False
    if reading.pairs and reading.wordiness >= LEAST_WORDINESS:
        return True
    believed = reading.characters >= LEAST_UNWORDY and reading.mean >= UNWORDY_MEAN
    return believed and gain >= UNWORDY_GAIN * reading.characters


def _is_plausible_kana(reading: Reading, confusion: Confusion, gain: float) -> bool:
    """The same of Japanese and Korean: kana and hangul are frequent, or the gain is clear."""
    if reading.characters < LEAST_KANA:
        return False
    frequent = reading.frequent >= LEAST_FREQUENT * reading.characters or reading.wordiness >= KANJI_WORDINESS
    if frequent and reading.mean >= LEAST_MEAN_OF_KANA[confusion.right]:
        return True
    clear = gain >= CLEAR_GAIN[confusion.right] * reading.characters
    return clear and reading.mean >= CLEAR_MEAN[confusion.right]


def replaced(text: str, found: list[Candidate]) -> str:
    """The text with the candidates, which are disjoint and in order, put in their places."""
    pieces, done = [], 0
    for candidate in found:
        pieces += [text[done : candidate.start], candidate.text]
        done = candidate.end
    return "".join([*pieces, text[done:]])


def of_line(line: str, likely: str = "") -> list[Candidate]:
    """The best explanation of a line: disjoint candidates, those that gain most taking precedence.

    The confusion of the rule that is `likely` is tried first.
    """
    found: list[Candidate] = []
    tried = [confusion for confusion in DOUBLE_BYTE if signs.of_confusion(confusion.rule).search(line)]
    dense = signs.of_dense_bytes().search(line)
    unsigned = not tried and (not dense or EAST_ASIAN.search(line) is not None) and signs.first_torn(line) is not None
    dense = None if unsigned else dense
    if dense:
        tried += [*UTF8_IN_SINGLE_BYTES, *(c for c in PAIRS_IN_SINGLE_BYTES if likely == f"mojibake.{c.rule}")]
    for confusion in sorted(DOUBLE_BYTE if unsigned else tried, key=lambda one: likely != f"mojibake.{one.rule}"):
        found += candidates(line, confusion, expected=unsigned)
        if (confusion.certain or likely == f"mojibake.{confusion.rule}") and _covers(line, found):
            return _disjoint(found)
    if dense:
        found += [c for confusion in PAIRS_IN_SINGLE_BYTES for c in candidates(line, confusion)]
    return _disjoint(found)


def _covers(line: str, found: list[Candidate]) -> bool:
    return 2 * sum([candidate.end - candidate.start for candidate in found]) > len(line)


def _disjoint(found: list[Candidate]) -> list[Candidate]:
    chosen: list[Candidate] = []
    starts: list[int] = []
    for candidate in sorted(found, key=lambda c: (-c.gain, c.start)):
        place = bisect(starts, candidate.start)
        behind = place == 0 or chosen[place - 1].end <= candidate.start
        if behind and (place == len(chosen) or candidate.end <= chosen[place].start):
            starts.insert(place, candidate.start)
            chosen.insert(place, candidate)
    return chosen
