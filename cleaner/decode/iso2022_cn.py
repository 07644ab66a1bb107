"""ISO-2022-CN (RFC 1922) as a codec, which Python lacks: GB 2312, and planes 1 and 2 of CNS 11643.

Importing this module makes the codec known. What a text can be written in is decided one character at a time: GB 2312
where it has it, else CNS 11643. Designations hold to the end of the line.
"""

from __future__ import annotations

import codecs
from functools import cache
from typing import TYPE_CHECKING

from cleaner.decode.cns11643 import plane
from cleaner.decode.escapes import read_escaped

if TYPE_CHECKING:
    from typing_extensions import Buffer

_NAME = "iso2022_cn"

_SHIFT_OUT, _SHIFT_IN = b"\x0e", b"\x0f"
_INSTEAD = {"replace": "?", "ignore": ""}
_SECOND_PLANE, _SINGLE_SHIFT = b"\x1b$*H", b"\x1bN"


class _Encoder(codecs.IncrementalEncoder):
    """From text to bytes; it remembers which set is designated and whether it is shifted to."""

    def __init__(self, errors: str = "strict") -> None:
        super().__init__(errors)
        self._set = b""
        self._second = self._shifted = False

    def encode(self, text: str, final: bool = False) -> bytes:
        pieces = [self._encode_one(text, place) for place in range(len(text))]
        if final and self._shifted:
            pieces.append(_SHIFT_IN)
            self.reset()
        return b"".join(pieces)

    def reset(self) -> None:
        self.__init__(self.errors)  # type: ignore[misc]

    def _encode_one(self, text: str, place: int) -> bytes:
        character = text[place]
        if character < "\x80":
            out = _SHIFT_IN if self._shifted else b""
            self._shifted = False
            if character == "\n":
                self.reset()
            return out + character.encode("ascii")
        if character in _second_plane():
            designation = b"" if self._second else _SECOND_PLANE
            self._second = True
            return designation + _SINGLE_SHIFT + _second_plane()[character]
        designation, code = _code(character)
        if not code and self.errors in _INSTEAD:
            return self._encode_one(_INSTEAD[self.errors], 0) if _INSTEAD[self.errors] else b""
        if not code:
            raise UnicodeEncodeError(_NAME, text, place, place + 1, "in neither GB 2312 nor CNS 11643")
        out = b"" if self._set == designation else designation
        out += b"" if self._shifted else _SHIFT_OUT
        self._set, self._shifted = designation, True
        return out + code


@cache
def _second_plane() -> dict[str, bytes]:
    return {character: code for code, character in plane(2).items() if not _code(character)[1]}


@cache
def _first_plane() -> dict[str, bytes]:
    return {character: code for code, character in plane(1).items()}


def _code(character: str) -> tuple[bytes, bytes]:
    """The designation of the set that a character stands in, and its two bytes there; nothing when in none."""
    gb2312 = character.encode("gb2312", "ignore")
    if gb2312:
        return b"\x1b$)A", bytes(byte & 0x7F for byte in gb2312)
    return b"\x1b$)G", _first_plane().get(character, b"")


def encode(text: str, errors: str = "strict") -> tuple[bytes, int]:
    """Text as bytes in ISO-2022-CN, and how many characters that were.

    >>> encode("中文")[0]
    b'\\x1b$)A\\x0eVPND\\x0f'
    """
    return _Encoder(errors).encode(text, final=True), len(text)


def decode(data: Buffer, errors: str = "strict", /) -> tuple[str, int]:
    """Bytes in ISO-2022-CN as text, U+FFFD for what cannot be read, and how many bytes that were.

    >>> decode(encode("中華民國 abc")[0])[0]
    '中華民國 abc'
    """
    found = bytes(data)
    return read_escaped(found, _NAME), len(found)


def _search(name: str) -> codecs.CodecInfo | None:
    if name.replace("_", "").replace("-", "") != "iso2022cn":
        return None
    return codecs.CodecInfo(encode, decode, incrementalencoder=_Encoder, name=_NAME)


codecs.register(_search)
