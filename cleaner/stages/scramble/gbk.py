"""Characters and the bytes they were in code page 936, private use included.

The scrambler searched bytes, so its traces can only be read in bytes. Python's own `gbk` codec refuses the user-defined
areas, which decoders show as private-use characters, and those are bytes like any other here.
"""

from __future__ import annotations

from functools import cache

LEADS = range(0x81, 0xFF)
"""What the first byte of a pair can be."""

TRAILS = bytes([*range(0x40, 0x7F), *range(0x80, 0xFF)])
"""What the second byte of a pair can be."""

EURO = "€"
"""What Microsoft's decoder shows for a lone byte 80."""


@cache
def encode(character: str) -> bytes:
    """The one or two bytes of a character; none when code page 936 does not have it.

    >>> encode("們"), encode("a"), encode("\\ue848"), encode("🙂")
    (b'\\x82\\x83', b'a', b'\\xfe\\x84', b'')
    """
    if character == EURO:
        return b"\x80"
    try:
        return character.encode("gbk")
    except UnicodeEncodeError:
        pass
    private = _from_private(ord(character))
    if private:
        return private
    try:
        data = character.encode("gb18030")
    except UnicodeEncodeError:
        return b""
    return data if len(data) == 2 else b""


@cache
def decode(pair: bytes) -> str:
    """The character of a pair of bytes; nothing where the code page has none, or only a private one.

    >>> decode(b"\\x82\\x83"), decode(b"\\xfe\\x84"), decode(b"\\xd4(")
    ('們', '', '')
    """
    text = read(pair)
    return text if len(text) == 1 else ""


def read(data: bytes) -> str:
    """The text of several bytes; nothing where some of them are no character."""
    try:
        return data.decode("gbk")
    except UnicodeDecodeError:
        return ""


def user_defined(lead: int, trail: int) -> bool:
    """Whether a pair lies in one of the areas that decoders show as private-use characters.

    >>> user_defined(0xFE, 0x84), user_defined(0xA6, 0xF0)
    (True, False)
    """
    if 0xAA <= lead <= 0xAF or 0xF8 <= lead <= 0xFE:
        return trail >= 0xA1 or (lead == 0xFE and trail >= 0x50)
    return 0xA1 <= lead <= 0xA7 and trail <= 0xA0


def _from_private(code: int) -> bytes:
    """The pair that a private-use character stands for in code page 936 (its four larger areas)."""
    if 0xE000 <= code <= 0xE233:
        row, cell = divmod(code - 0xE000, 94)
        return bytes((0xAA + row, 0xA1 + cell))
    if 0xE234 <= code <= 0xE4C5:
        row, cell = divmod(code - 0xE234, 94)
        return bytes((0xF8 + row, 0xA1 + cell))
    if 0xE4C6 <= code <= 0xE765:
        row, cell = divmod(code - 0xE4C6, 96)
        return bytes((0xA1 + row, TRAILS[cell]))
    if 0xE815 <= code <= 0xE864:
        return bytes((0xFE, TRAILS[0x50 - 0x40 + code - 0xE815]))
    return b""
