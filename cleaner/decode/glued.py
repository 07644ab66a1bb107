"""UTF-16 that follows, or is followed by, text of another kind: what `>>` leaves behind on Windows."""

from __future__ import annotations

from cleaner.decode.exact import decodes
from cleaner.decode.structure import SOUND, sound

_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))

_TRIES = 8
"""How many places with the bytes of a mark are looked at; they turn up in damaged text by accident."""

_LEAST = 16
"""Bytes; a shorter rest is rather a damaged end."""


def wide_tail(data: bytes) -> tuple[int, str] | None:
    """Where UTF-16 begins, with a byte order mark, in a document that begins with something else; and its byte order.

    >>> wide_tail("天津\\n".encode() + "北京的天气很好\\n".encode("utf-16"))
    (7, 'utf-16-le')
    >>> wide_tail("天津\\n".encode())
    """
    if b"\xff" not in data:  # in sound text of no other encoding of Chinese; one byte is found ten times as fast as two
        return None
    for mark, encoding in _MARKS:
        at = data.find(mark, 1)
        for _ in range(_TRIES):
            if at < 0:
                break
            if len(data) - at >= _LEAST and sound(data[at + 2 :], encoding) >= SOUND:
                return at, encoding
            at = data.find(mark, at + 1)
    return None


def narrow_tail(data: bytes, encoding: str) -> int | None:
    """Where UTF-8 begins in a document that begins with UTF-16 of this byte order.

    >>> narrow_tail("北京\\n".encode("utf-16-le") + "天津滨海高新区\\n".encode(), "utf-16-le")
    6
    >>> narrow_tail("北京\\n".encode("utf-16-le"), "utf-16-le")
    """
    start = data.rfind(b"\0") + (1 if encoding == "utf-16-le" else 2)
    tail = data[start:]
    if len(tail) < _LEAST or not decodes(tail, "utf-8") or (tail.isascii() and sound(tail, encoding) >= SOUND / 2):
        return None
    return start
