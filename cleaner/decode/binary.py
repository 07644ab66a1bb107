"""Files that are no text at all."""

from __future__ import annotations

from collections import Counter
from math import log2

from cleaner.decode.structure import byte_order_mark, wide_codec

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"GIF87a", "GIF image"),
    (b"GIF89a", "GIF image"),
    (b"II*\0", "TIFF image"),
    (b"MM\0*", "TIFF image"),
    (b"%PDF-", "PDF document"),
    (b"PK\x03\x04", "ZIP archive or office document"),
    (b"PK\x05\x06", "ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old office document"),
    (b"\x1f\x8b\x08", "gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "7z archive"),
    (b"Rar!\x1a\x07", "RAR archive"),
    (b"\xfd7zXZ\0", "xz archive"),
    (b"\x28\xb5\x2f\xfd", "Zstandard archive"),
    (b"\x7fELF", "ELF program"),
    (b"\xca\xfe\xba\xbe", "Java class or Mach-O program"),
    (b"\xcf\xfa\xed\xfe", "Mach-O program"),
    (b"SQLite format 3\0", "SQLite database"),
    (b"\0asm", "WebAssembly"),
    (b"OggS\0", "Ogg media"),
    (b"fLaC\0", "FLAC audio"),
    (b"ID3\x02", "MP3 audio"),
    (b"ID3\x03", "MP3 audio"),
    (b"ID3\x04", "MP3 audio"),
    (b"wOFF\0", "font"),
    (b"wOF2\0", "font"),
    (b"OTTO\0", "font"),
    (b"\0\x01\0\0\0", "font"),
)
"""How files of well-known kinds begin. Each has a byte that no text begins with, or is too long for an accident."""

_SAMPLE = 8192
"""Bytes that are looked at."""

_NULS = 0.05
"""Share of NULs from which on bytes that are no UTF-16 or UTF-32 count as binary: damage leaves a few, tables many."""

_CONTROLS = 0.2
"""Share of control characters other than those of plain text; random bytes have 0.1, compressed data that and NULs."""

_NOISE_CONTROLS = 0.04
"""Share of control characters from which on the bytes are looked at for any order at all."""

_NOISE_ENTROPY = 7.7
"""Bits a byte above which there is none: compressed and encrypted data have 7.9 and more in a sample, a table of all
characters of GBK 7.4, texts less than 7."""

_NOISE_LENGTH = 2048
"""Bytes below which that entropy cannot be reached, or tells nothing."""

_TEXT_CONTROLS = bytes(range(0x20, 0x100)) + b"\t\n\r\f\v\b\x0e\x0f\x1b\0"


def looks_binary(data: bytes) -> str | None:
    """Why these bytes are not text, or None when they may be.

    Careful: a text with a few NULs or control characters in it is a damaged text, not a binary file.

    >>> looks_binary(b"\\x89PNG\\r\\n\\x1a\\n...")
    'PNG image'
    >>> looks_binary("天津\\0".encode("gb18030"))
    """
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "RIFF media"
    if data[4:8] == b"ftyp" and data[:3] == b"\0\0\0":
        return "MP4 media"
    sample = data[:_SAMPLE]
    if not sample or byte_order_mark(sample):
        return None
    sample = sample.rstrip(b"\0") or sample  # a text may be padded
    nuls = sample.count(0)
    if nuls and wide_codec(sample):
        return None
    if nuls > _NULS * len(sample) and nuls > 1:
        return "NUL bytes without the structure of UTF-16"
    controls = len(sample.translate(None, _TEXT_CONTROLS)) / len(sample)
    if controls > _CONTROLS:
        return "mostly control characters"
    if controls > _NOISE_CONTROLS and len(sample) >= _NOISE_LENGTH and _entropy(sample) > _NOISE_ENTROPY:
        return "bytes without any order"
    return None


def _entropy(sample: bytes) -> float:
    """Shannon's entropy in bits a byte.

    >>> _entropy(b"aabb"), _entropy(b"aaaa")
    (1.0, 0.0)
    """
    counts = Counter(sample).values()
    return abs(sum(count / len(sample) * log2(count / len(sample)) for count in counts))
