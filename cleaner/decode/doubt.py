"""Whether the few bytes of a short document may be in another encoding than they seem to be."""

from __future__ import annotations

from cleaner.decode.detect import CERTAIN, FAMILY, SURE, WIDE, Reading, reading
from cleaner.patterns import lazy

LONGEST_IN_DOUBT = 40
"""Bytes up to which valid UTF-8 may be that by accident."""

IN_DOUBT = 0.4
"""Confidence in UTF-8 where the bytes are as plausible in another encoding."""

_COMMON = 13.5
"""Bits of a character that is common enough to be meant when it is alone."""

_MORE_FOR_FEW = 8
"""Bits by which a few characters together may cost more than common ones do: of two that make a word, one is seldom."""

CONTROL = lazy(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
"""Characters that no text in UTF-8 has, but for damage."""

_WORD = r"(?:[A-Z]?[a-z]+|[A-Z]+)(?![A-Za-z0-9])"
_SPACE = r"(?:[ \t\n]|\r\n)"
_WORDS = lazy(
    rf"""{_SPACE}*(?:['"(]*(?:{_WORD}(?:[-']{_WORD})*|[0-9]+(?:[.,:][0-9]+)*)[.,;:!?'")]*(?:{_SPACE}+|\Z))+"""
    rf"""|(?:{_SPACE}|[.,;:!?'"()-])+"""
)
"""Words in ASCII: `mile` may be 業敬, but hardly is; `W(kd` are no words, and may well be 在此."""

_MAY_BE_DOUBLE_BYTE = lazy("(?:[\x00-@\\[-`{-\x7f]*[\x80-\u07ff]+(?![A-Za-z]))+[\x00-\x7f]*")
"""Letters of two bytes in UTF-8, none of them in a word with ASCII ones."""


def has_other_reading(text: str) -> bool:
    """Whether a short text, whose bytes are valid UTF-8, is common Chinese, Japanese or Korean in another encoding.

    Of two bytes a character only where its own are of one or two in UTF-8: longer ones are none by accident.

    >>> has_other_reading("лл"), "лл".encode().decode("gb18030")
    (True, '谢谢')
    >>> has_other_reading("Привет"), has_other_reading("天津"), has_other_reading("café")
    (False, False, False)
    """
    data = text.encode()
    if b"~{" in data or CONTROL.search(text) or (not _WORDS.fullmatch(text) and common_wide(data)):
        return True
    if not _MAY_BE_DOUBLE_BYTE.fullmatch(text):
        return False
    double = [encoding for encoding in FAMILY if len(data.decode(encoding, "replace")) < len(data)]
    others = [reading(data, encoding) for encoding in double]
    most = reading(data, "utf-8").total + CERTAIN / 2
    return any(_is_common(other) and other.total <= most for other in others)


def common_wide(data: bytes) -> str | None:
    """UTF-16 of the byte order in which a few bytes are common characters of East Asia, or None.

    >>> common_wide("机关".encode("utf-16-le")), common_wide(b"that")
    ('utf-16-le', None)
    """
    if len(data) % 2:
        return None
    readings = {encoding: read for encoding in WIDE if (read := reading(data, encoding)).characters}
    best = min(readings, key=lambda encoding: readings[encoding].mean, default="")
    return best if best and _is_common(readings[best]) else None


def _is_common(read: Reading) -> bool:
    if read.characters < 2:
        return read.mean <= _COMMON
    return read.mean <= SURE + _MORE_FOR_FEW / read.characters
