"""Read the bytes behind a misread text again, in the right encoding.

A stretch that lost nothing is encoded and decoded at one go. Where bytes were lost (`?`, U+FFFD) or a character can
stand for two byte sequences, a beam search follows all readings and keeps the likeliest; what was lost must be
something that the wrong codec could not read, which leaves some choices, and the words around it mostly leave one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.mojibake.lost_bytes import ALTERNATIVES, advance, first_byte, lost_characters
from cleaner.stages.mojibake.misreading import CODECS, RIGHT, bytes_of, encode
from cleaner.stages.mojibake.plausibility import KNOWN_PAIR, language, likelihood

WIDER = {"gbk": ("gb18030",)}
"""Encoding → the codecs of its successors: one ▶, which only GB18030 has, must not hide that a page is Chinese."""

BEAM = 8
"""Readings followed at a time that have come to the end of a character; they differ in where characters end."""
WIDEST = 256
"""Readings followed inside of a character: one lost byte has at most 128 values."""
SENTENCE_END = 3.0
"""Nats for a full stop at the end of a line."""
SURE = 1.5
"""Nats by which the likeliest character of such a place must lead; else it stays U+FFFD: not guessed."""


class Stretch(NamedTuple):
    """`[start, end)` of a line, and what it was."""

    start: int
    end: int
    text: str
    guessed: int = 0
    """Characters that lost a byte and were told by what stands around them."""
    lost: int = 0
    """Characters that lost a byte and could not be told: U+FFFD in the text."""


def reread(text: str, wrong: str, right: str) -> str | None:
    """The text as it was, when no byte is missing and all of it was misread; else None.

    >>> reread("浣犲ソ涓栫晫", "gbk", "utf-8")
    '你好世界'
    >>> reread("你好世界", "gbk", "utf-8") is None
    True
    """
    try:
        data = encode(text, wrong)
    except UnicodeError:
        return None
    for codec in (RIGHT[right], *WIDER.get(right, ())):
        with suppress(UnicodeError):
            return data.decode(codec)
    return None


class _Piece(NamedTuple):
    """A piece of text read, and the pieces before it: sharing them makes long lines linear."""

    before: _Piece | None
    text: str
    alternatives: str = ""
    """Characters that may have stood here, when a byte was lost; `text` is the likeliest by itself."""


class _Reading(NamedTuple):
    score: float
    pending: bytes = b""
    """Bytes of a character not complete yet."""
    damaged: bool = False
    """Whether one of them is a guess."""
    piece: _Piece | None = None


LEAP = 3
"""Code points that are worth reading at one go."""
_PLAIN = lazy("[^?€\x80\ufffd\ue000-\uf8ff]{3,256}")
"""What stands for one sequence of bytes only and lost none."""


def _extend(reading: _Reading, data: bytes, right: str, damaged: bool) -> _Reading | None:
    step = advance(reading.pending, data, right)
    if step is None:
        return None
    read, pending = step
    damaged = damaged or reading.damaged
    if not read:
        return reading._replace(pending=pending, damaged=damaged)
    piece = _Piece(reading.piece, read, read[0] if damaged else "")
    return _Reading(reading.score + likelihood(read), pending, False, piece)


def _steps(readings: list[_Reading], line: str, index: int, wrong: str, right: str) -> Iterator[_Reading]:
    character = line[index]
    known = bytes_of(character, wrong)
    for reading in readings:
        lost = character == "\ufffd" or (character == "?" and bool(reading.pending))
        if lost and reading.damaged and len(readings) > ALTERNATIVES:
            continue  # three losses in a row are too many
        choices = known
        if lost:
            following = None if character == "?" else first_byte(line, index + 1, wrong)
            characters, choices = lost_characters(reading.pending, following, wrong, right)
            if characters:
                piece = _Piece(reading.piece, characters[0], characters[:ALTERNATIVES])
                yield _Reading(reading.score + likelihood(characters[0]), b"", False, piece)
        for data in choices:
            extended = _extend(reading, data, right, lost)
            if extended is not None:
                yield extended


def _merged(steps: list[_Reading]) -> list[_Reading]:
    """Readings that differ in one damaged character only become one, which remembers the likeliest characters."""
    groups: dict[tuple[int, bytes, bool], list[_Reading]] = {}
    kept: list[_Reading] = []
    for step in steps:
        piece = step.piece
        if step.damaged or piece is None or not piece.alternatives or len(piece.text) > 1:
            kept.append(step)
        else:
            groups.setdefault((id(piece.before), step.pending, step.damaged), []).append(step)
    for group in groups.values():
        group.sort(key=_order)
        best, piece = group[0], group[0].piece
        if len(group) > 1 and piece is not None:
            characters = "".join(step.piece.text for step in group if step.piece)
            best = best._replace(piece=piece._replace(alternatives=characters[:ALTERNATIVES]))
        kept.append(best)
    return sorted(kept, key=_order)


@lru_cache(maxsize=65536)
def may_begin(character: str, wrong: str) -> bool:
    """Whether UTF-8 can begin with what the character was.

    >>> may_begin("浣", "gbk"), may_begin("中", "gbk")
    (True, False)
    """
    begins = (data for data in bytes_of(character, wrong) if 0xC2 <= data[0] <= 0xF4)
    return any(advance(b"", data, "utf-8") is not None for data in begins)


def follow(line: str, start: int, end: int, wrong: str, right: str) -> Stretch | None:
    """Read on from `start` as far as it goes; None when not one character beyond ASCII comes of it.

    >>> follow("鏁扮粍閰嶇疆锛�", 0, 8, "gbk", "utf-8")
    Stretch(start=0, end=8, text='数组配置，', guessed=1, lost=0)
    >>> follow("正文", 0, 2, "gbk", "utf-8") is None
    True
    """
    readings = [_Reading(0.0)]
    best: tuple[float, int, _Reading] | None = None
    index, slow_until, as_it_stands = start, start, 0.0
    while index < end:
        if index >= slow_until and len(readings) == 1 and not readings[0].damaged:
            before, (index, slow_until, readings[0]) = index, _leap(readings[0], line, index, end, wrong, right)
            as_it_stands += likelihood(line[before:index])
            if index > before and not readings[0].pending:
                best = _better(best, readings[0].score - as_it_stands, index, readings[0])
            if index == end:
                break
        inside = any(reading.pending for reading in readings)
        steps = list(_steps(readings, line, index, wrong, right))
        if not steps:
            break
        if len(steps) > 1:
            steps = _merged(steps)
        readings = [step for step in steps if step.pending][:WIDEST]
        complete = [step for step in steps if not step.pending][:BEAM]
        readings += complete
        as_it_stands += likelihood(line[index])
        index += 1
        if complete and (line[index - 1] > "\x7f" or inside):
            best = _better(best, complete[0].score - as_it_stands, index, complete[0])
    if best is None:
        return None
    _, last, reading = best
    text, guessed, lost = _settled(reading.piece, last == len(line))
    return Stretch(start, last, text, guessed, lost)


def _better(
    best: tuple[float, int, _Reading] | None, gain: float, index: int, reading: _Reading
) -> tuple[float, int, _Reading]:
    """The end that gains most: clean text behind may happen to go on (`€，` as A2 E3 A3 AC)."""
    return best if best is not None and best[0] > gain else (gain, index, reading)


def _leap(reading: _Reading, line: str, start: int, end: int, wrong: str, right: str) -> tuple[int, int, _Reading]:
    """Read a stretch that lost nothing at one go, if that goes: where it ends, and until where not to try again."""
    plain = _PLAIN.match(line, start, end)
    if plain is None:
        return start, start + LEAP, reading
    try:
        step = advance(reading.pending, plain[0].encode(CODECS[wrong][0]), right)
    except UnicodeEncodeError:
        step = None
    if step is None:
        return start, plain.end(), reading
    read, pending = step
    piece = _Piece(reading.piece, read) if read else reading.piece
    return plain.end(), plain.end(), _Reading(reading.score + likelihood(read), pending, False, piece)


def _settled(piece: _Piece | None, at_end: bool) -> tuple[str, int, int]:
    """The text of the pieces, each damaged character decided by its neighbours; how many were told and not told."""
    pieces: list[_Piece] = []
    while piece is not None:
        pieces.append(piece)
        piece = piece.before
    pieces.reverse()
    texts = [piece.text for piece in pieces]
    guessed = lost = 0
    for index, piece in enumerate(pieces):
        if not piece.alternatives:
            continue
        left = texts[index - 1][-1] if index else ""
        right = texts[index + 1][0] if index + 1 < len(texts) else "\n" if at_end else ""
        chosen = _told(piece.alternatives, left, right)
        guessed += bool(chosen)
        lost += not chosen
        texts[index] = (chosen or "\ufffd") + piece.text[1:]
    return "".join(texts), guessed, lost


def _told(alternatives: str, left: str, right: str) -> str:
    """The character that stands out between `left` and `right`; empty when none does."""
    followers = language().followers

    def score(character: str) -> float:
        pairs = (character in followers.get(left, "")) + (right in followers.get(character, "") if right else 0)
        return likelihood(character) + KNOWN_PAIR * pairs + SENTENCE_END * (character == "。" and right == "\n")

    scores = sorted(((score(character), character) for character in alternatives), reverse=True)
    if len(scores) > 1 and scores[0][0] - scores[1][0] < (SURE if right else 2 * SURE):
        return ""
    return scores[0][1]


def _order(reading: _Reading) -> tuple[float, bytes]:
    return -reading.score, reading.pending
