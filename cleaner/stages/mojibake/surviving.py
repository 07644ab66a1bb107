"""Read what survived of a text that lost bytes when it was misread (`?`, U+FFFD); what did not stays U+FFFD.

UTF-8 tells where each character begins, so a lost byte costs one character, and which stretch of a line was UTF-8 is
seen from its bytes. In encodings of two bytes a character all depends on how many bytes each mark stands for: Python
writes one for a byte, browsers one for a pair, and a question mark may be just that. The likeliest is taken for a line.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.mojibake.lost_bytes import LOST_BYTE, alternatives, told
from cleaner.stages.mojibake.misreading import RIGHT, bytes_of, encode
from cleaner.stages.mojibake.plausibility import likelihood
from cleaner.stages.mojibake.reading import Stretch

_WHOLE = (
    rb"(?:[\xe1-\xec\xee\xef][\x80-\xbf]{2}|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|(?:\xf0[\x90-\xbf]|[\xf1-\xf3][\x80-\xbf]|\xf4[\x80-\x8f])[\x80-\xbf]{2})"
)
"""A character of UTF-8 beyond ASCII."""
_TORN = (
    rb"[\xe0-\xef](?:[\x80-\xbf][\xff?]\xff?(?:(?!\xa3\xac|\xa1[\xa2\xa3])[\x80-\xbf]{2})?|[\xff?][\x80-\xbf\xff]?)"
    rb"|[\xc2-\xdf][\xff?]|[\xf0-\xf4][\x80-\xbf]{0,2}[\xff?][\x80-\xbf\xff]{0,2}"
    rb"|[\xff?](?!\xa3\xac|\xa1[\xa2\xa3])[\x80-\xbf]{1,2}|\xff"
)
"""One that lost a byte or two to a mark. Two that are `，`, `。` or `、` in GBK and EUC-KR are a clean mark behind."""
_DROPPED = {
    "latin-1": rb"(?<=[\x80-\xbf\xff])[\xe1-\xef][\x80-\xbf]?|[\xe1-\xef][\x80-\xbf]?(?=[\xe1-\xef][\x80-\xbf])",
    "gbk": rb"(?<=[\x80-\xbf])[\xe1-\xef](?=[\xe1-\xef][\x80-\xbf]{2})",
    "shift-jis": rb"(?<=[\x80-\xbf])[\xe1-\xef](?=[\xe1-\xef][\x80-\xbf]{2})",
}
"""One of which nothing marks the loss: Latin-1 loses single bytes behind the first one of a character, others lose
pairs where a whole character comes behind."""
_TWO_IN_ONE = rb"[\xe1-\xef][\x80-\xbf]{3}(?=[\xe1-\xef][\x80-\xbf]{2})"
"""Two of them between which the end of one and the beginning of the other were lost together."""


@cache
def _losses(wrong: str) -> re.Pattern[bytes]:
    """Finds characters that lost bytes."""
    torn = b"(?!" + _WHOLE + b")(?:" + b"|".join((_TORN, _DROPPED.get(wrong, rb"\xff"))) + b")"
    return re.compile(torn if wrong not in ("gbk", "shift-jis") else _TWO_IN_ONE + b"|" + torn)


@cache
def _units(wrong: str) -> re.Pattern[bytes]:
    """Finds a character, whole or torn, or one of ASCII."""
    return re.compile(b"|".join((_losses(wrong).pattern, _WHOLE, rb"[\x00-\x7f]")))


@cache
def _runs(wrong: str) -> re.Pattern[bytes]:
    """Finds as many of them as come in a row, from one beyond ASCII on."""
    return re.compile(b"(?:" + _losses(wrong).pattern + b"|" + _WHOLE + b")(?:" + _units(wrong).pattern + b")*+")


_EURO = lazy(rb"(?<=[\x80-\xbf])\x80(?=[\x80-\x83][\x80-\xbf])")
"""`€` that was A2 E3 in GB18030, the end of one character and the beginning of the next, not 80: as in アチ."""
_LOOKED_AT_BEHIND = 3
"""Bytes behind a torn character that tell whether it is one."""
_NO_BYTE = b"\xfe"
"""Stands for a character that the wrong codec never makes: no byte of UTF-8."""

_LOST_QUESTION = lazy(r"\?(?=\S)")
_LOST_PAIR = lazy(r"\ufffd(?![\x00-\x7f]|\Z)")
"""A mark that stands for two bytes where browsers wrote it: they give back a second one that is ASCII."""
_PASSED_OVER = lazy("[\udc00-\udcff]{1,2}")
"""What the error handler leaves of a pair."""
LOST_CHARACTER = -6.0
"""Nats of a pair of bytes of which one is lost: more likely than a question mark and a letter."""
A_BYTE = -3.7
"""Nats of a byte of running text, to compare readings of more and fewer bytes by."""
_TELLS_LOSS = RIGHT | {"shift-jis": "shift_jis"}
"""Encoding → the codec in which the byte that stands for a lost one is no character."""
_PASS_OVER = "cleaner.pass-over-torn-pair"
"""Name of the error handler that passes over two bytes, of which one at least is lost."""


def _pass_over(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    pair = error.object[error.start : error.start + 2]
    if LOST_BYTE not in pair:
        raise error
    return "".join(chr(0xDC00 + byte) for byte in pair), error.start + len(pair)


codecs.register_error(_PASS_OVER, _pass_over)


class _Part(NamedTuple):
    """A piece of text that is whole, and the bytes behind it that are torn; none at the end."""

    text: str
    torn: bytes


class _Cells(dict[str, bytes]):
    """Character → the bytes it was read from, filled as they are asked for."""

    def __init__(self, wrong: str) -> None:
        super().__init__({"\ufffd": LOST_BYTE})
        if wrong == "shift-jis":
            self["・"] = 2 * LOST_BYTE  # Windows writes it for a pair that is no character
        self._wrong = wrong

    def __missing__(self, character: str) -> bytes:
        known = bytes_of(character, self._wrong)
        self[character] = known[0] if known and known[0] != LOST_BYTE else _NO_BYTE
        return self[character]


@cache
def _cells(wrong: str) -> _Cells:
    return _Cells(wrong)


def survived_utf8(line: str, wrong: str) -> Iterator[Stretch]:
    """The stretches of a line that were UTF-8, from the beginning of a character to the end of one.

    >>> list(survived_utf8("鏁扮粍閰嶇疆锛屼腑�", "gbk"))
    [Stretch(start=0, end=10, text='数组配置，中�', guessed=0, lost=1)]
    >>> list(survived_utf8("正文", "gbk"))
    []
    """
    joined, ends = _joined(line, wrong)
    bounds = {end: index for index, end in enumerate(ends)}
    at = 0
    while run := _runs(wrong).search(joined, at):
        at = run.end()
        units = [run.start(), *(unit.end() for unit in _units(wrong).finditer(joined, *run.span()))]
        whole = [bounds[unit] for unit in units if unit in bounds]
        while len(whole) > 1 and line[whole[-1] - 1] <= "\x7f" and joined[ends[whole[-2]]] < 0x80:
            whole.pop()
        if len(whole) > 1:
            start, end = whole[0], whole[-1]
            parts = _taken_apart(joined, ends[start], ends[end], wrong)
            yield Stretch(start, end, *_settled(parts, wrong, "utf-8"))


def _taken_apart(data: bytes, start: int, end: int, wrong: str) -> list[_Part]:
    """What is whole of bytes `[start, end)`, and what is torn behind it."""
    parts: list[_Part] = []
    for loss in _losses(wrong).finditer(data, start, end + _LOOKED_AT_BEHIND):
        if loss.start() >= end:
            break
        parts.append(_Part(data[start : loss.start()].decode(), loss[0]))
        start = loss.end()
    return [*parts, _Part(data[start:end].decode(), b"")]


def _joined(line: str, wrong: str) -> tuple[bytes, list[int]]:
    """The bytes of a line, and where each of its characters ends among them, a 0 before."""
    cells = list(map(_cells(wrong).__getitem__, line))
    joined, ends = b"".join(cells), [0, *accumulate(map(len, cells))]
    if wrong != "gbk" or "€" not in line or not _EURO.search(joined):
        return joined, ends
    for euro in _EURO.finditer(joined):
        index = bisect_right(ends, euro.start()) - 1
        if line[index] == "€":
            cells[index] = b"\xa2\xe3"
    return b"".join(cells), [0, *accumulate(map(len, cells))]


def survived_pairs(text: str, wrong: str, right: str) -> tuple[str, int, int] | None:
    """The text as it was in an encoding of two bytes a character; how many torn characters were told, and not told.

    None when it cannot have come so.

    >>> survived_pairs("頗祜枒蹦�賸傑庈蝠籵", "big5", "gbk")
    ('会议讨论�了城市交通', 0, 1)
    """
    best: tuple[float, str] | None = None
    for variant in _variants(text, wrong):
        try:
            data = LOST_BYTE.join([encode(part, wrong) for part in variant.split("\ufffd")])
            read = data.decode(_TELLS_LOSS[right], _PASS_OVER)
        except UnicodeError:
            continue
        whole, lost = _PASSED_OVER.subn("", read)
        score = likelihood(whole) + LOST_CHARACTER * lost - A_BYTE * len(data)
        if best is None or score > best[0]:
            best = score, read
    if best is None:
        return None
    parts, done = [], 0
    for torn in _PASSED_OVER.finditer(best[1]):
        parts.append(_Part(best[1][done : torn.start()], bytes([ord(mark) & 0xFF for mark in torn[0]])))
        done = torn.end()
    return _settled([*parts, _Part(best[1][done:], b"")], wrong, right)


def _variants(text: str, wrong: str) -> Iterable[str]:
    """The text with one U+FFFD for each byte that it may have lost."""
    variants: tuple[str, ...] = (text, _LOST_QUESTION.sub("\ufffd", text), text.replace("?", "\ufffd"))
    if wrong != "latin-1":
        variants += tuple(_LOST_PAIR.sub("\ufffd\ufffd", variant) for variant in variants)
    return dict.fromkeys(variants)


def _settled(parts: list[_Part], wrong: str, right: str) -> tuple[str, int, int]:
    """The text with what is torn told by what stands around it, or U+FFFD; how many pieces were told and not told."""
    texts: list[str] = []
    guessed = lost = 0
    left = ""
    for part, (text, torn) in pairwise(parts):
        behind = text[:1] or ("" if torn else "\n")
        left = part.text[-1:] or left
        after = text[:1].encode(RIGHT[right])[:1] or torn[:1]
        if b"?" in part.torn and right == "utf-8":
            after = b""  # a program that writes question marks takes whatever comes next for a part of the character
        choices = alternatives(part.torn.replace(b"?", LOST_BYTE), after, wrong, right)
        chosen = told(choices, left, behind)
        texts += (part.text, chosen or "\ufffd")
        left = chosen[-1:]
        guessed += bool(chosen)
        lost += not chosen
    return "".join([*texts, parts[-1].text]), guessed, lost
