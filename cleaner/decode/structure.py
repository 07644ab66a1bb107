"""What the shape of the bytes tells: byte order marks, planes of UTF-16 and UTF-32, escape sequences."""

from __future__ import annotations

import re

from cleaner.decode.exact import decodes, mark
from cleaner.decode.frequency import BAD, CONTROL, UNKNOWN, codec_costs
from cleaner.decode.lattice import cheapest
from cleaner.patterns import lazy

MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
"""Byte order marks, the longer before those they begin with."""

_SAMPLE = 4096
"""Bytes; enough for 1,000 characters of UTF-32."""

_PART = 256
_LEAST = 64
"""Bytes of a part of the sample, and of a sample in which parts are looked at."""

PADDING = bytes(8)
"""NULs in a row that are no text in UTF-16 either: what a crash or a file of fixed size leaves behind a text."""

_LAST_PLANE = 3
"""Of Unicode that has characters of text; a line end in UTF-16 looks like plane 10 in UTF-32."""

SOUND = 0.9
"""Share of code units that must make sense before bytes without a mark count as UTF-16."""


def byte_order_mark(data: bytes) -> tuple[bytes, str] | None:
    """The mark that a document begins with, and the codec it stands for.

    FF FE 00 00 may be UTF-32 or UTF-16 that begins with a NUL; it is UTF-32 when the rest has its shape.

    >>> byte_order_mark(b"\\xef\\xbb\\xbfa"), byte_order_mark(b"a")
    ((b'\\xef\\xbb\\xbf', 'utf-8'), None)
    """
    for bom, encoding in MARKS:
        if data.startswith(bom) and not (encoding.startswith("utf-32") and not _quads(data[:_SAMPLE], encoding)):
            return bom, encoding
    return None


def wide_codec(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, for bytes that hold NULs.

    >>> wide_codec("Hello, 世界".encode("utf-16-be")), wide_codec("a".encode("utf-32-le"))
    ('utf-16-be', 'utf-32-le')
    >>> wide_codec(b"a NUL \\0 in text"), wide_codec("Straße".encode("latin-1") + bytes(500))
    (None, None)
    """
    sample = data[:_SAMPLE]
    for encoding in ("utf-32-le", "utf-32-be"):
        if _quads(sample, encoding):
            return encoding
    sample, padding, _ = sample.partition(PADDING)
    if padding and 0 not in sample:
        return None
    # Where a byte is lost, what comes before it or what comes behind it is out of step: a part of it has to be sound.
    size = min(_PART, len(sample) // 4 * 2)
    torn = (sample[1:], sample[:size], sample[-size:], sample[1 - size :]) if len(sample) >= _LEAST else ()
    for part in (sample, *torn):
        scores = {encoding: sound(part, encoding) for encoding in ("utf-16-le", "utf-16-be")}
        best = max(scores, key=lambda encoding: scores[encoding])
        if scores[best] >= SOUND and scores[best] > min(scores.values()):
            return best
    return None


def _quads(sample: bytes, encoding: str) -> bool:
    """Whether (almost) all groups of four bytes are code points: the top byte is 0, the next a plane of text."""
    top, next_to_top = (3, 2) if encoding.endswith("le") else (0, 1)
    groups = len(sample) // 4
    if groups == 0:
        return False
    tops, nexts = sample[top : groups * 4 : 4], sample[next_to_top : groups * 4 : 4]
    lows, next_to_lows = sample[3 - top : groups * 4 : 4], sample[3 - next_to_top : groups * 4 : 4]
    sound = sum(not a and b <= _LAST_PLANE for a, b in zip(tops, nexts, strict=True))
    nuls = sum(not (a or b) for a, b in zip(lows, next_to_lows, strict=True))
    return sound >= 0.99 * groups and nuls < 0.5 * groups


def sound(sample: bytes, encoding: str) -> float:
    """Share of the code units at the head of these bytes that are characters people write often."""
    costs = codec_costs(encoding)
    marked = mark(sample[: min(len(sample), _SAMPLE) // 2 * 2], encoding)
    return sum(_ordinary(character, costs.get(character, UNKNOWN)) for character in marked) / max(1, len(marked))


def _ordinary(character: str, bits: int) -> bool:
    if bits in (BAD, CONTROL):
        return False
    # Alphabets of Europe and the Near East; of East Asia only what is common, as any two bytes are something there.
    return bits < UNKNOWN or "\xa0" <= character < "\u0700" or "\u2000" <= character < "\u2070"


_HZ = lazy(rb"~\{([!-~\x80-\xff]+?)(?:~\}|\n|\Z)")
_ISO_2022 = (
    (re.compile(rb"\x1b\$\)C"), "iso2022_kr"),
    (re.compile(rb"\x1b(?:\$[@B]|\(I|\$\([DOPQ])"), "iso2022_jp"),
    (re.compile(rb"\x1b\$(?:\)[AEG]|\*H)"), "iso2022_cn"),
)
_JAPANESE = ("iso2022_jp", "iso2022_jp_2", "iso2022_jp_ext", "iso2022_jp_2004", "iso2022_jp_3")

_HZ_LEAST = 4
"""Characters: a text with fewer of them in HZ is rather one that quotes it."""

_NOTHING_BUT_HZ = lazy(rb"~\{(?:[!-~]{2})+~\}\s*")

_HZ_COST = 14
"""Bits a character: Chinese has 10, random bytes 19."""


def escape_codec(data: bytes) -> str | None:
    """HZ or ISO-2022, for bytes that are all ASCII.

    HZ has no control characters to know it by: it is taken for HZ when what stands between `~{` and `~}` is plausible
    Chinese and makes up a good part of the text, so that English about HZ with an example in it stays as it is.

    >>> escape_codec("今天天气很好，我们去公园。".encode("hz")), escape_codec("日本".encode("iso2022_jp"))
    ('hz', 'iso2022_jp')
    >>> escape_codec(b"In HZ, two characters are written ~{<:Ky~} between braces.")
    """
    found = _iso_2022(data) if b"\x1b" in data else None
    return found or ("hz" if b"~{" in data and _is_hz(data) else None)


def _iso_2022(data: bytes) -> str | None:
    for pattern, encoding in _ISO_2022:
        if pattern.search(data):
            names = _JAPANESE if encoding == "iso2022_jp" else (encoding,)
            return next((name for name in names if decodes(data, name)), encoding)
    return None


def _is_hz(data: bytes) -> bool:
    inside = b"".join(_HZ.findall(data))
    count = len(inside) // 2
    if (count < _HZ_LEAST and not _NOTHING_BUT_HZ.fullmatch(data)) or len(inside) < 0.2 * len(data):
        return False
    return cheapest(bytes(byte | 0x80 for byte in inside), ("gb18030",))[0] <= _HZ_COST * count
