"""Tell which part of a line was misread and which is clean, and what the misread part was.

A line is read as a whole: each character is taken either as it stands, or as bytes that were characters of the right
encoding, whichever makes the likelier line; passing from one to the other has its price (a hidden Markov model of two
states; Viterbi's algorithm finds the likeliest path). A byte that was lost (`?`, U+FFFD) takes the character it was of
with it, and nothing more: whole characters around it fix where the next one begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, groupby
from math import inf
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.mojibake import signs
from cleaner.stages.mojibake.confusions import Confusion
from cleaner.stages.mojibake.misreading import of_two_cells
from cleaner.stages.mojibake.plausibility import KNOWN_PAIR, is_hanzi, language, likelihoods
from cleaner.stages.mojibake.reading import Stretch
from cleaner.stages.mojibake.settling import Torn, settled
from cleaner.stages.mojibake.units import INTO_ASCII, LONGEST, LOST, cells, has_losses, odd_places, units

SWITCH = 5.0
"""Nats that passing from clean to misread text costs, and back: a chance reading of one hanzi gains 3 to 7."""
AT_MARK = 2.0
"""The same at a space or a mark and at the start of the line, where texts of two sources mostly meet."""
MARKS = " \t\"'<>=,;:/|，。、；：！？“”‘’《》（）「」"
_ASCII_MARKS = MARKS[:12]
UNUSUAL = 8.0
"""Nats by which a character is less likely than by itself: as it stands, for the confusion makes it all the time."""
_HIGH = lazy("[¡-ÿ]")
_NO_CHINESE = lazy(f"[{signs.STROKES}]")
_LONE_KANA = lazy("(?<![ぁ-ヾ])[ぁ-ヾ](?![ぁ-ヾ])")
"""GBK's 请 and 前, read as Big5 with the characters of Hong Kong."""
_BEYOND_GB2312 = ("gbk-as-big5", "shift-jis-as-gbk")
"""Rules whose mojibake is largely of hanzi that simplified Chinese does not have."""
SIMPLIFIED = 2
"""Hanzi that only simplified Chinese has, from which on the clean part of a line is in it."""


class _Step(NamedTuple):
    """Bytes `[start, end)` of a line on the likeliest path: a character as it stands, or as it was."""

    start: int
    end: int
    text: str
    misread: bool


class _Bytes(NamedTuple):
    """A line, and the bytes it was read from."""

    line: str
    data: str
    """The bytes, written as characters of the same numbers."""
    places: dict[int, int]
    """Where each character of the line begins among the bytes → its index; the end too."""


def _joined(line: str, confusion: Confusion, which: int) -> _Bytes:
    found = cells(line, confusion, which)
    ends = accumulate(map(len, found), initial=0)
    return _Bytes(line, "".join(found), {place: index for index, place in enumerate(ends)})


def misread_parts(line: str, start: int, end: int, confusion: Confusion) -> Iterator[Stretch]:
    """The parts of `line[start:end]` that are likelier as the confusion undone, without the ASCII at their ends.

    >>> from cleaner.stages.mojibake.confusions import DOUBLE_BYTE
    >>> [part.text for part in misread_parts("从会上获悉頗祜枒蹦賸傑庈蝠籵腔恀枙", 0, 18, DOUBLE_BYTE[4])]
    ['会议讨论了城市交通的问题']
    >>> list(misread_parts("会议讨论了城市交通的问题", 0, 12, DOUBLE_BYTE[4]))
    []
    """
    found, path = _best_path(line[start:end], confusion)
    for misread, group in groupby(path, key=lambda step: step.misread):
        steps = list(group) if misread else []
        while steps and steps[0].text <= "\x7f" and steps[0].end in found.places:
            del steps[0]
        while steps and steps[-1].text <= "\x7f" and steps[-1].start in found.places:
            del steps[-1]
        if any(step.text not in _NOTHING for step in steps):
            end = steps[-1].end
            pieces = _pieces(steps, found.data, confusion.right)
            told = settled(pieces, found.data, confusion, ends_line=end == len(found.data))
            yield Stretch(start + found.places[steps[0].start], start + found.places[end], *told)


def _best_path(line: str, confusion: Confusion) -> tuple[_Bytes, list[_Step]]:
    """The likeliest path over all that programs differ in: cells of Big5, and how many bytes a mark stands for."""
    cells = (0, -1) if confusion.wrong == "big5" and of_two_cells().search(line) else (0,)
    best, chosen = -inf, (_Bytes("", "", {}), list[_Step]())
    for found in (_joined(line, confusion, which) for which in cells):
        for lost in (1, 2) if confusion.right != "utf-8" and has_losses(found.data) else (1,):
            score, path = _likeliest_path(found, confusion, lost)
            if score > best:
                best, chosen = score, (found, path)
    return chosen


def _likeliest_path(found: _Bytes, confusion: Confusion, lost: int) -> tuple[float, list[_Step]]:
    """Viterbi: for each place, the likeliest way to it that ends in a clean and in a misread character."""
    line, data, places = found
    followers, own, unusual = language().followers, likelihoods(), betraying(line, confusion)
    how, begins = (confusion.wrong, confusion.right, lost), _BEGINS[confusion.right == "utf-8"]
    odd = odd_places(data, confusion.right)
    count = len(data)
    clean, misread = [-inf] * (count + 1), [-inf] * (count + LONGEST)
    clean[0], misread[0] = 0.0, -AT_MARK
    # How each place was come to: whether from the other state, the width and the text.
    clean_by, misread_by = [_NOWHERE] * (count + 1), [_NOWHERE] * (count + LONGEST)
    before = character = ""
    for at, byte in enumerate(data):
        it_was, it_stood = misread[at], -inf
        was = misread_by[at][2][-1:]
        if at in places:
            index = places[at]
            before, character = character, line[index]
            end = at + 1
            while end not in places:
                end += 1
            stay = clean[at] + _step(before, character, followers)
            cross = it_was - _switch(character, before) + _step(was, character, followers)
            clean[end] = (cross if cross > stay else stay) + own[character] - UNUSUAL * (index in unusual)
            clean_by[end] = cross > stay, end - at, character
            if byte in begins:
                it_stood = clean[at] - _switch(before, character)
        if it_was == it_stood == -inf:
            continue
        for width, text, score in units(data, at, at in odd, how):
            stay = it_was + _step(was, text, followers)
            cross = it_stood + _step(before, text, followers)
            total = (cross if cross > stay else stay) + score
            if total > misread[at + width]:
                misread[at + width], misread_by[at + width] = total, (cross > stay, width, text)
    path = _walked_back(count, misread[count] > clean[count], clean_by, misread_by)
    return max(misread[count], clean[count]), path


_BEGINS = (
    frozenset("\ufffd?") | set(map(chr, range(0x80, 0xFF))),
    frozenset("\ufffd?") | set(map(chr, range(0xC2, 0xF5))),
)
"""What a misread part begins with, in these."""
_NOTHING = {*map(chr, range(0x80)), LOST, LOST * 2}
"""What no part is made of alone."""
_NOWHERE: tuple[bool, int, str] = (False, 0, "")


def _step(before: str, text: str, followers: dict[str, str]) -> float:
    """What speaks for a character because of the one before."""
    if text > "~":
        return KNOWN_PAIR if before in followers and text in followers[before] else 0.0
    return -INTO_ASCII if before > "~" and text > " " else 0.0


def _switch(clean: str, misread: str) -> float:
    """The price of passing between a clean and a misread character."""
    return AT_MARK if clean in MARKS or misread in _ASCII_MARKS else SWITCH


def _walked_back(
    at: int, misread: bool, clean_by: list[tuple[bool, int, str]], misread_by: list[tuple[bool, int, str]]
) -> list[_Step]:
    path = []
    while at:
        crossed, width, text = misread_by[at] if misread else clean_by[at]
        path.append(_Step(at - width, at, text, misread))
        at -= width
        misread ^= crossed
    return path[::-1]


def _pieces(steps: list[_Step], data: str, right: str) -> list[str | Torn]:
    return [_torn(steps, index, data, right) if step.text[0] == LOST else step.text for index, step in enumerate(steps)]


def _torn(steps: list[_Step], index: int, data: str, right: str) -> Torn:
    _, end, *_ = step = steps[index]
    torn = data[step.start : end]
    behind = data[end : end + 1]
    last = "~" if index + 1 == len(steps) else "\xfe"  # clean text behind was no byte of it, but for ASCII
    if ("?" in torn and right == "utf-8") or behind > last:
        behind = ""  # a program that writes question marks takes whatever comes next for a part of the character
    torn = torn.replace("?", "\0").replace(LOST, "\0")
    return Torn(torn.encode("latin-1"), behind.encode("latin-1"), len(step.text))


def betraying(line: str, confusion: Confusion) -> set[int]:
    """Where characters stand that are hardly clean in this line."""
    if confusion.wrong == "latin-1":
        return {found.start() for found in _HIGH.finditer(line)}
    if confusion.rule == "big5-as-gbk" and not signs.of_lone_strokes().search(line):
        return {found.start() for found in _NO_CHINESE.finditer(line)}
    if confusion.rule == "gbk-as-big5" and (lone := {found.start() for found in _LONE_KANA.finditer(line)}):
        return lone
    if confusion.rule in _BEYOND_GB2312 and sum(map(_is_simplified, line)) >= SIMPLIFIED:
        return {at for at, character in enumerate(line) if _is_beyond_gb2312(character)}
    return set()


@lru_cache(maxsize=65536)
def _is_beyond_gb2312(character: str) -> bool:
    return is_hanzi(character) and not character.encode("gb2312", "ignore")


@lru_cache(maxsize=65536)
def _is_simplified(character: str) -> bool:
    return is_hanzi(character) and not (_is_beyond_gb2312(character) or character.encode("cp950", "ignore"))
