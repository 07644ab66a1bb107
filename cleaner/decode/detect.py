"""Which encoding bytes are in that are neither marked nor valid UTF-8."""

from __future__ import annotations

import re
from typing import NamedTuple

from cleaner.decode.exact import mark
from cleaner.decode.frequency import cost

FAMILY = ("gb18030", "big5hkscs", "cp949", "cp932", "euc_jp")
"""Encodings of two bytes a character, the commoner first: on equal evidence the first one decides."""

_SAMPLE = 1536
"""Bytes of text beyond ASCII that are read in each encoding: some 700 characters, far more than a decision needs."""

_SURE = 11.5
"""Bits a character below which a reading is certainly right: own text has 9 to 10.5, a wrong reading 14 and more."""

_POSSIBLE = 13.5
"""Bits a character above which a reading is not believed."""

_ENOUGH = 24
"""Characters from which on `_SURE` holds without looking at the other readings."""

_HIGH = re.compile(rb"[\x80-\xff]")
_ASCII_RUN = re.compile(rb"[\x00-\x7f]{4,}")


class Guess(NamedTuple):
    """An encoding, what spoke for it, and how sure that is (0 to 1)."""

    encoding: str
    evidence: str
    confidence: float


def sample_of(data: bytes) -> bytes:
    """Up to `_SAMPLE` bytes that are rich in what tells encodings apart: long runs of ASCII are cut short."""
    first = _HIGH.search(data)
    if first is None:
        return data[:_SAMPLE]
    window = data[first.start() : first.start() + 16 * _SAMPLE]
    return _ASCII_RUN.sub(b" \n", window)[:_SAMPLE]


def reading(sample: bytes, encoding: str) -> tuple[float, int]:
    """(bits a character beyond ASCII, how many of those there are) when the bytes are read in this encoding."""
    marked = mark(sample, encoding)
    if marked and "\udc00" <= marked[-1] <= "\udcff":
        marked = marked[:-1]  # the sample may end inside a character
    foreign = [character for character in marked if character > "\x7f"]
    return cost("".join(foreign), encoding) / max(1, len(foreign)), len(foreign)


def guess(data: bytes, declared: str | None) -> Guess:
    """The likeliest encoding of bytes that are not UTF-8; `declared` is the codec that the document claims."""
    sample = sample_of(data)
    readings: dict[str, float] = {}
    for encoding in FAMILY:
        bits, count = reading(sample, encoding)
        if bits <= _SURE and count >= _ENOUGH:
            return Guess(encoding, "frequency", 0.99)
        readings[encoding] = bits
    best = min(readings, key=lambda encoding: readings[encoding])
    if declared and declared != "utf-8" and _believable(sample, declared, readings, best):
        return Guess(declared, "declared", 0.9)
    if readings[best] <= _POSSIBLE:
        return Guess(best, "frequency", 0.8)
    return _last_voice(data, best)


def _believable(sample: bytes, declared: str, readings: dict[str, float], best: str) -> bool:
    if declared in readings:
        return readings[declared] <= readings[best] + 1
    if readings[best] <= _SURE:
        return False
    marked = mark(sample, declared) if not declared.startswith(("hz", "iso2022", "utf-7")) else ""
    return bool(marked) and not any(
        "\ud800" <= character <= "\udfff" or "\x80" <= character < "\xa0" for character in marked
    )


def _last_voice(data: bytes, best: str) -> Guess:
    """What chardet says of an 8-bit text, as far as it decodes; else GB18030, and hardly sure."""
    import chardet

    answer = chardet.detect(data[:20000])
    name = answer["encoding"]
    if name and answer["confidence"] > 0.2:
        from cleaner.decode.labels import codec_of

        codec = codec_of(name)
        if codec and codec != "utf-8" and not codec.startswith("utf-"):
            return Guess(codec, "chardet", round(0.8 * answer["confidence"], 2))
    return Guess("gb18030", "order", 0.1)
