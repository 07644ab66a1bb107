"""Tell which part of a line was misread and which is clean, where the right encoding proves nothing.

GBK, Big5, Shift-JIS and EUC-KR accept nearly any bytes, so the clean words around a misread stretch can be read again
as well. What decides is the line as a whole: each character is taken either as it stands or as it was, whichever makes
the likelier line, and passing from one to the other has its price (a hidden Markov model of two states; Viterbi's
algorithm finds the likeliest path).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from math import inf
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.mojibake import signs
from cleaner.stages.mojibake.confusions import Confusion
from cleaner.stages.mojibake.lost_bytes import told
from cleaner.stages.mojibake.misreading import RIGHT, UNDEFINED_1252, bytes_of
from cleaner.stages.mojibake.plausibility import KNOWN_PAIR, is_hanzi, language, likelihood
from cleaner.stages.mojibake.reading import Stretch

SWITCH = 5.0
"""Nats that passing from clean to misread text costs, and back: a chance reading of one hanzi gains 3 to 7."""
AT_MARK = 2.0
"""The same at a space or a mark and at the start of the line, where texts of two sources mostly meet."""
MARKS = " \t\"'<>=,;:/|，。、；：！？“”‘’《》（）「」"
UNUSUAL = 8.0
"""Nats by which a character is less likely than by itself: as it stands, when the confusion makes it all the time; as
it was, when it is no Chinese."""
_HIGH = lazy("[¡-ÿ]")
_ONLY_LATIN1 = lazy("[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]")
"""Controls that Windows-1252 has no place for: beside them, a curly quote was no byte."""
_NO_CHINESE = lazy(f"[{signs.STROKES}]")
_BEYOND_GB2312 = ("gbk-as-big5", "shift-jis-as-gbk")
"""Rules whose mojibake is largely of hanzi that simplified Chinese does not have."""
SIMPLIFIED = 2
"""Hanzi that only simplified Chinese has, from which on the clean part of a line is in it."""


class _Step(NamedTuple):
    """One character `[start, end)` of a line on the likeliest path: as it stands, or as it was."""

    start: int
    end: int
    text: str
    misread: bool


def misread_parts(line: str, start: int, end: int, confusion: Confusion) -> Iterator[Stretch]:
    """The parts of `line[start:end]` that are likelier as the confusion undone, without the ASCII at their ends.

    >>> from cleaner.stages.mojibake.confusions import DOUBLE_BYTE
    >>> [part.text for part in misread_parts("从会上获悉頗祜枒蹦賸傑庈蝠籵腔恀枙", 0, 18, DOUBLE_BYTE[4])]
    ['会议讨论了城市交通的问题']
    >>> list(misread_parts("会议讨论了城市交通的问题", 0, 12, DOUBLE_BYTE[4]))
    []
    """
    for misread, group in groupby(_likeliest_path(line[start:end], confusion), key=lambda step: step.misread):
        if misread:
            steps = list(group)
            beyond = [index for index, step in enumerate(steps) if step.text > "\x7f"]
            if beyond:
                steps = steps[beyond[0] : beyond[-1] + 1]
                text = "".join(step.text for step in steps)
                begin, stop = start + steps[0].start, start + steps[-1].end
                lost = text.count("\ufffd")
                yield Stretch(begin, stop, text, line.count("\ufffd", begin, stop) - lost, lost)


def _likeliest_path(line: str, confusion: Confusion) -> list[_Step]:
    """Viterbi: for each place, the likeliest way to it that ends in a clean and in a misread character."""
    followers = language().followers
    betraying = _betraying(line, confusion)
    is_latin1 = confusion.wrong == "latin-1" and bool(_ONLY_LATIN1.search(line))
    widths = (1, 2) if confusion.wrong == "latin-1" else (1,)
    clean, misread = [0.0] + [-inf] * len(line), [-AT_MARK] + [-inf] * (len(line) + 1)
    # How each place was come to: whether from the other state, and the misread character's width and text.
    clean_crossed, misread_by = [False] * (len(line) + 1), [(False, 0, "")] * (len(line) + 2)
    before = ""
    for at, character in enumerate(line):
        as_it_stands, as_it_was = followers.get(before, ""), followers.get(misread_by[at][2], "")
        switch = AT_MARK if before in MARKS or character in MARKS else SWITCH
        stay = clean[at] + KNOWN_PAIR * (character in as_it_stands)
        cross = misread[at] - switch + KNOWN_PAIR * (character in as_it_was)
        clean_crossed[at + 1] = cross > stay
        clean[at + 1] = max(stay, cross) + likelihood(character) - UNUSUAL * (at in betraying)
        for width in widths:
            piece = line[at : at + width]
            text = undone(piece, confusion.wrong, confusion.right)
            if text and not (is_latin1 and max(piece) > "\xff"):
                stay = misread[at] + KNOWN_PAIR * (text in as_it_was)
                cross = clean[at] - switch + KNOWN_PAIR * (text in as_it_stands)
                score = max(stay, cross) + _of_undone(text, confusion)
                if score > misread[at + width]:
                    misread[at + width], misread_by[at + width] = score, (cross > stay, width, text)
        before = character
    return _walked_back(line, misread[len(line)] > clean[len(line)], clean_crossed, misread_by)


def _walked_back(
    line: str, misread: bool, clean_crossed: list[bool], misread_by: list[tuple[bool, int, str]]
) -> list[_Step]:
    path, at = [], len(line)
    while at:
        crossed, width, text = misread_by[at] if misread else (clean_crossed[at], 1, line[at - 1])
        path.append(_Step(at - width, at, text, misread))
        at -= width
        misread ^= crossed
    return path[::-1]


@lru_cache(maxsize=65536)
def _of_undone(text: str, confusion: Confusion) -> float:
    chinese = confusion.right in ("gbk", "big5")
    return likelihood(text) - UNUSUAL * (chinese and bool(_NO_CHINESE.match(text)))


def _betraying(line: str, confusion: Confusion) -> set[int]:
    """Where characters stand that are hardly clean in this line."""
    if confusion.wrong == "latin-1":
        return {found.start() for found in _HIGH.finditer(line)}
    if confusion.rule == "big5-as-gbk" and not signs.of_lone_strokes().search(line):
        return {found.start() for found in _NO_CHINESE.finditer(line)}
    if confusion.rule in _BEYOND_GB2312 and sum(map(_is_simplified, line)) >= SIMPLIFIED:
        return {at for at, character in enumerate(line) if _is_beyond_gb2312(character)}
    return set()


@lru_cache(maxsize=65536)
def _is_beyond_gb2312(character: str) -> bool:
    return is_hanzi(character) and not character.encode("gb2312", "ignore")


@lru_cache(maxsize=65536)
def _is_simplified(character: str) -> bool:
    return is_hanzi(character) and not (_is_beyond_gb2312(character) or character.encode("cp950", "ignore"))


@lru_cache(maxsize=65536)
def undone(characters: str, wrong: str, right: str) -> str:
    """The one character that was read as these; empty when there is none, U+FFFD when a lost byte leaves a choice.

    >>> undone("µÄ", "latin-1", "gbk"), undone("µ", "latin-1", "gbk"), undone("a", "latin-1", "gbk")
    ('的', '', 'a')
    >>> undone("\ufffdA", "latin-1", "shift-jis"), undone("\ufffdB", "gbk", "shift-jis")
    ('�', '')
    """
    if characters <= "\x7f":
        return characters if len(characters) == 1 else ""
    choices = [b""]
    for character in characters:
        lost = wrong == "latin-1" and character == "\ufffd"
        known = UNDEFINED_1252 if lost else bytes_of(character, wrong)
        choices = [before + data for before in choices for data in known]
    read = {text for data in choices if len(text := data.decode(RIGHT[right], "ignore")) == 1 and text > "\x7f"}
    if "\ufffd" in characters:
        return told(tuple(sorted(read)), "", "") or "\ufffd" * bool(read)
    return max(read, key=lambda text: (likelihood(text), text), default="")
