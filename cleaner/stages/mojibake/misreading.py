"""The bytes behind a misread text: what each character was, before the wrong codec made it.

Programs disagree on the edges of these encodings: Windows reads code page 936 with a lone 80 as `€` and its undefined
cells as private-use characters, browsers read GBK as GB18030 and `big5` as Big5-HKSCS, Python leaves U+FFFD. All of
them are taken into account, for the text does not say which program it went through.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache, lru_cache, partial
from typing import NamedTuple

from cleaner.patterns import lazy

RIGHT = {
    "utf-8": "utf-8",
    "gbk": "gbk",
    "big5": "cp950",
    "shift-jis": "cp932",
    "euc-kr": "cp949",
}
"""Encoding → the Python codec that reads it."""


class PrivateUse(NamedTuple):
    """Code points from `first` on stand for the cells of rows `rows`, trail bytes `trails`, in order."""

    first: int
    rows: range
    trails: bytes


def _span(*bounds: int) -> bytes:
    return bytes(byte for low, high in zip(bounds[::2], bounds[1::2], strict=True) for byte in range(low, high + 1))


_GBK_LOW = _span(0x40, 0x7E, 0x80, 0xA0)
_BIG5 = _span(0x40, 0x7E, 0xA1, 0xFE)
_SJIS = _span(0x40, 0x7E, 0x80, 0xFC)

CODECS: dict[str, tuple[str, ...]] = {
    "gbk": ("gbk", "gb18030"),
    "big5": ("cp950", "big5hkscs", "big5"),
    "shift-jis": ("cp932",),
    "euc-kr": ("cp949",),
    "latin-1": ("cp1252", "cp1254", "latin-1"),
}
"""Encoding read by mistake → the Python codecs for the ways in which programs read it, the usual one first."""

_PRIVATE_USE: dict[str, tuple[PrivateUse, ...]] = {
    # Code page 936; U+E766 to U+E814, its unassigned cells, are known to the gb18030 codec.
    "gbk": (
        PrivateUse(0xE000, range(0xAA, 0xB0), _span(0xA1, 0xFE)),
        PrivateUse(0xE234, range(0xF8, 0xFF), _span(0xA1, 0xFE)),
        PrivateUse(0xE4C6, range(0xA1, 0xA8), _GBK_LOW),
        PrivateUse(0xE815, range(0xFE, 0xFF), _span(0x50, 0x7E, 0x80, 0xA0)),
    ),
    # Code page 950: GBK's 人 (C8 CB) is U+F815 there.
    "big5": (
        PrivateUse(0xE000, range(0xFA, 0xFF), _BIG5),
        PrivateUse(0xE311, range(0x8E, 0xA1), _BIG5),
        PrivateUse(0xEEB8, range(0x81, 0x8E), _BIG5),
        PrivateUse(0xF6B1, range(0xC6, 0xC7), _span(0xA1, 0xFE)),
        PrivateUse(0xF70F, range(0xC7, 0xC9), _BIG5),
    ),
    "shift-jis": (PrivateUse(0xE000, range(0xF0, 0xFA), _SJIS),),
    "euc-kr": (
        PrivateUse(0xE000, range(0xC9, 0xCA), _span(0xA1, 0xFE)),
        PrivateUse(0xE05E, range(0xFE, 0xFF), _span(0xA1, 0xFE)),
    ),
    "latin-1": (),
}

_SINGLE: dict[str, dict[str, bytes]] = {
    "gbk": {"\x80": b"\x80", "€": b"\x80", "\uf8f5": b"\xff"},
    "latin-1": {},
    "big5": {"\x80": b"\x80", "\uf8f8": b"\xff"},
    "shift-jis": {"\x80": b"\x80", "\uf8f0": b"\xa0", "\uf8f1": b"\xfd", "\uf8f2": b"\xfe", "\uf8f3": b"\xff"},
    "euc-kr": {"\x80": b"\x80", "\uf8f7": b"\xff"},
}
"""Bytes that some program lets through as a character of its own."""


@lru_cache(maxsize=65536)
def bytes_of(character: str, wrong: str) -> tuple[bytes, ...]:
    """What a program reading `wrong` may have had before it for `character`; nothing when it cannot have come so.

    >>> bytes_of("浣", "gbk"), bytes_of("é", "latin-1"), bytes_of("浣", "latin-1")
    ((b'\\xe4\\xbd',), (b'\\xe9',), ())
    >>> bytes_of("€", "gbk")
    (b'\\x80', b'\\xa2\\xe3')
    >>> bytes_of("\\ue15f", "gbk")
    (b'\\xad\\xe6',)
    """
    if character <= "\x7f":
        return (character.encode(),)
    if "\ud800" <= character <= "\udfff":
        return ()
    if "\ue000" <= character <= "\uf8ff" and (cell := _private(ord(character), wrong)):
        return (cell,)
    found = [_SINGLE[wrong][character]] if character in _SINGLE[wrong] else []
    found += [data for codec in CODECS[wrong] if (data := character.encode(codec, "ignore"))]
    return tuple(dict.fromkeys(found))


def _private(code: int, wrong: str) -> bytes:
    for area in _PRIVATE_USE[wrong]:
        row, cell = divmod(code - area.first, len(area.trails))
        if 0 <= row < len(area.rows):
            return bytes((area.rows[row], area.trails[cell]))
    return b""


def encodings(text: str, wrong: str, right: str) -> Iterator[bytes]:
    """The bytes behind `text` as different programs had them, the likeliest first; nothing when it cannot have come so.

    >>> list(encodings("Æ×Œ", "latin-1", "gbk"))
    [b'\\xc6\\xd7\\xbc', b'\\xc6\\xd7\\x8c']
    >>> list(encodings("你", "latin-1", "gbk"))
    []
    """
    if wrong == "shift-jis" and "・" in text:
        return  # it may stand for any pair that is no character
    seen = set[bytes]()
    for encoder in _ENCODERS[wrong] if right != "utf-8" or wrong != "latin-1" else _SINGLE_BYTE:
        with suppress(UnicodeEncodeError):
            data = encoder(text)
            if data not in seen:
                yield data
            seen.add(data)
            if text.isascii() or encoder is _SINGLE_BYTE[0]:
                return
    if not seen:
        with suppress(UnicodeEncodeError):
            yield text.encode(CODECS[wrong][0], errors_of(wrong, strict=True))


def _as_gb18030(text: str) -> bytes:
    """Code page 936's private use is GB18030's, but for the last row; its euro sign is a lone 80."""
    if _OF_LAST_ROW.search(text):
        raise UnicodeEncodeError("gb18030", text, 0, 1, "private use of row FE")
    return b"\x80".join(part.encode("gb18030") for part in text.split("€"))


def _as_windows_1252(text: str) -> bytes:
    """As browsers read it: the five bytes that have no character are controls."""
    return codecs.charmap_encode(text, "strict", _WINDOWS_1252)[0]


_WINDOWS_1252 = codecs.charmap_build(
    "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in range(256))
)
_OF_LAST_ROW = lazy("[\x80\ue815-\uf8ff]")
_SINGLE_BYTE: tuple[Callable[[str], bytes], ...] = (
    partial(str.encode, encoding="latin-1"),
    _as_windows_1252,
    *(
        partial(str.encode, encoding=page)
        for page in ("iso8859-15", "cp1254", "cp1250", "cp1251", "cp1257", "mac_roman", "cp437", "cp850", "koi8-r")
    ),
)
_ENCODERS: dict[str, tuple[Callable[[str], bytes], ...]] = {
    "gbk": (partial(str.encode, encoding="gbk"), _as_gb18030),
    "big5": (partial(str.encode, encoding="cp950"), partial(str.encode, encoding="big5hkscs")),
    "shift-jis": (partial(str.encode, encoding="cp932"),),
    "euc-kr": (partial(str.encode, encoding="cp949"),),
    "latin-1": (_SINGLE_BYTE[0], _SINGLE_BYTE[2], _SINGLE_BYTE[1], *_SINGLE_BYTE[3:]),
}
"""Encoding → how single programs read it, the usual one first. What none of them made is looked up by character. Text
of GB2312 has no bytes below A0: `Š` and `œ` in what was made of it are ISO-8859-15's, not Windows'."""


@cache
def of_two_cells() -> re.Pattern[str]:
    """Finds characters that Big5-HKSCS has in other cells than code page 950 has them: kana, Cyrillic, numbers.

    >>> of_two_cells().findall("假蚾眳ゴワ")
    ['ゴ', 'ワ']
    """
    cells = (bytes((row, trail)) for row in range(0xC6, 0xC9) for trail in _BIG5)
    read = {cell.decode(codec, "ignore") for cell in cells for codec in CODECS["big5"]}
    return re.compile(f"[{''.join(c for c in sorted(read) if len(c) == 1 and len(bytes_of(c, 'big5')) > 1)}]")


MARK, NO_BYTE = b"\xff", b"\xff\x00"
"""What stands among bytes for a lost one, which none of the right encodings has, and for what cannot have been one."""


@cache
def errors_of(wrong: str, *, strict: bool = False) -> str:
    """The name of what puts in the bytes that a codec does not know: private use, the euro sign; and marks for others.

    A `strict` one raises where a mark would be.
    """
    name = f"cleaner.mojibake.{wrong}.{strict}"

    def bytes_or_marks(error: UnicodeError) -> tuple[bytes, int]:
        assert isinstance(error, UnicodeEncodeError)
        found = _bytes_or_mark(error.object[error.start], wrong)
        if strict and found in (MARK, NO_BYTE):
            raise error
        return found, error.start + 1

    codecs.register_error(name, bytes_or_marks)
    return name


@lru_cache(maxsize=65536)
def _bytes_or_mark(character: str, wrong: str) -> bytes:
    return MARK if character == "\ufffd" else next(iter(bytes_of(character, wrong)), NO_BYTE)


UNDEFINED_1252 = (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d")
"""The bytes that Windows-1252 has no character for: what U+FFFD stands for in text that was read so."""
HIGH_BYTES = tuple(bytes((value,)) for value in range(0x80, 0x100))
