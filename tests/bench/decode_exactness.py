"""Inputs that no codec expects: random bytes, encoded text that is cut, torn, glued, or read in a wrong codec."""

from __future__ import annotations

import codecs
import encodings.aliases
import random
from collections.abc import Iterator

_NAMES = {*encodings.aliases.aliases.values(), "idna", "punycode", "undefined", "utf_8_sig"} - {"mbcs", "oem"}
CODECS = sorted(name for name in _NAMES if getattr(codecs.lookup(name), "_is_text_encoding", True))
"""All codecs from bytes to text that Python has on every platform."""

_TEXT = (
    "今天上午，天津市召開新聞發布會。これは日本語です、カタカナも。안녕하세요! Привет. Où êtes-vous né? ①㈱～—…€\n\t~{}"
)
_SPECIAL = (
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\0",
    b"\x80",
    b"\x1b$B",
    b"\x1b(B",
    b"~{",
    b"~}",
    b"\n",
    b"+AGE-",
    b"\xa1\xa1",
)


def inputs(count: int, seed: str = "exactness") -> Iterator[tuple[bytes, str | None]]:
    """So many inputs, each with the codec to read it in, or None for the decoder to find out."""
    choice = random.Random(seed)
    for index in range(count):
        data = _made(choice)
        yield data, CODECS[index % len(CODECS)] if index % 2 else None


def _made(choice: random.Random) -> bytes:
    if choice.random() < 0.25:
        return choice.randbytes(choice.randrange(60))
    pieces = [_piece(choice) for _ in range(choice.choice((1, 1, 1, 2, 3)))]
    data = bytearray(b"".join(pieces))
    for _ in range(choice.choice((0, 0, 1, 2, 5))):
        place = choice.randrange(len(data) + 1)
        data[place : place + choice.randrange(3)] = choice.choice((choice.randbytes(choice.randrange(4)), *_SPECIAL))
    return bytes(data[choice.choice((0, 0, 0, 1, 2)) :])


def _piece(choice: random.Random) -> bytes:
    start = choice.randrange(len(_TEXT))
    text = (_TEXT * 2)[start : start + choice.randrange(40)]
    try:
        return text.encode(choice.choice(CODECS), "ignore")
    except UnicodeError:  # idna, punycode and undefined have no error handlers
        return text.encode()
