"""From bytes to text, exact both ways.

Evidence is asked in this order: byte order mark; the shape of UTF-16 and UTF-32; escape sequences (HZ, ISO-2022);
strict UTF-8; how plausible the text is in each encoding of Chinese, Japanese and Korean, with the declared charset
beside it; `chardet` for the single-byte encodings of other languages. EUC-TW is missing: Python has
no codec for it, nor for ISO-2022-CN, which has one here.
"""

from __future__ import annotations

from codecs import utf_8_decode

from cleaner.decode.binary import looks_binary
from cleaner.decode.detect import guess, is_torn_utf8
from cleaner.decode.doubt import CONTROL, IN_DOUBT, LONGEST_IN_DOUBT, common_wide, has_other_reading
from cleaner.decode.exact import decode_exactly, decodes, mark
from cleaner.decode.frequency import BAD, cost
from cleaner.decode.glued import in_step, narrow_tail, wide_tail
from cleaner.decode.labels import codec_of, declared_codec
from cleaner.decode.mixed import read_mixed
from cleaner.decode.sample import sample_of
from cleaner.decode.stretches import assembled, framed, glued
from cleaner.decode.structure import byte_order_mark, escape_codec, wide_codec
from cleaner.decode.unlikely import implausible
from cleaner.history import REPLACEMENT, Decoded

__all__ = ["decode", "escaped", "looks_binary"]


def decode(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Decoded:
    """Read bytes as text; `decode(data).encode() == data` for any bytes.

    `encoding` overrules all evidence; `declared` is a charset that came with the document (a `Content-Type` header),
    and only one piece of evidence among others. Undecodable bytes become U+FFFD, kept in `odd`. Nothing is normalised:
    line ends, control characters and private use stay as they are.

    >>> decode("天津滨海高新区的企业".encode("gb18030")).encoding
    'gb18030'
    >>> decode("plain 文本".encode()).evidence
    'utf-8'

    Raises:
        LookupError: `encoding` names no text codec of Python.
    """
    if encoding is not None:
        return _decode_given(data, encoding)
    if data[:1] in _MARK_STARTS and (found := byte_order_mark(data)):
        bom, codec = found
        return _decode_as(data[len(bom) :], codec)._replace(bom=bom, evidence="bom")
    if 0 in data:
        if both := _decode_wide_tail(data):
            return both
        if wide := wide_codec(data):
            return _decode_as(data, wide)._replace(evidence="structure", confidence=0.95)
    try:
        text, end = utf_8_decode(data)  # `bytes.decode` does not tell a character that is cut at the end
    except UnicodeDecodeError as error:
        if both := _decode_wide_tail(data) or _decode_torn_escapes(data, error.start):
            return both
        return _decode_legacy(data, declared_codec(data, declared))
    if end < len(data):
        return _decode_cut(data, text, end, declared)
    if data.isascii() and (found_escaped := escaped(data)):
        return found_escaped
    if len(data) <= LONGEST_IN_DOUBT and has_other_reading(text):
        return _decode_in_doubt(data, text)
    # Most documents are small and in UTF-8: making the tuple itself takes half as long as its constructor.
    return tuple.__new__(Decoded, (text, *_PLAIN_UTF_8))


def _decode_cut(data: bytes, text: str, end: int, declared: str | None) -> Decoded:
    """Bytes that are valid UTF-8 up to a last character, of which some are missing."""
    if is_torn_utf8(sample_of(data)):
        return framed(b"", Decoded(text, "utf-8", evidence="utf-8", confidence=0.99), data[end:])
    return _decode_legacy(data, declared_codec(data, declared))


def _decode_in_doubt(data: bytes, text: str) -> Decoded:
    """A few bytes that are valid UTF-8, and common characters in another encoding: UTF-8 unless it has controls."""
    if CONTROL.search(text):
        if wide := common_wide(data):
            return decode_exactly(data, wide)._replace(evidence="frequency", confidence=IN_DOUBT)
        if wide := wide_codec(data):
            return decode_exactly(data, wide)._replace(evidence="structure", confidence=0.8)
    return Decoded(text, "utf-8", evidence="utf-8", confidence=IN_DOUBT)


def escaped(data: bytes) -> Decoded | None:
    """Bytes that are all ASCII as text in HZ or ISO-2022, or None when nothing is escaped in them.

    >>> escaped(b"In HZ, two characters are written ~{<:Ky~} between braces.")
    """
    # The search for two bytes takes longer than decoding: it is left for last, and for ASCII.
    if not data.isascii() or not (b"\x1b" in data or (b"~" in data and b"{" in data and b"~{" in data)):
        return None
    return _decode_escapes(data)


def _decode_escapes(data: bytes, confidence: float = 0.95) -> Decoded | None:
    encoding = escape_codec(data)
    decoded = decode_exactly(data, encoding) if encoding else None
    if decoded is None or decoded.text.isascii():  # nothing was escaped after all, and the text would be found so again
        return None
    return decoded._replace(evidence="escape", confidence=confidence)


def _decode_torn_escapes(data: bytes, bad: int) -> Decoded | None:
    """Bytes in HZ or ISO-2022 but for a few that are not ASCII, the one at `bad` among them, or None."""
    around = data[max(0, bad - _AROUND) : bad + _AROUND]
    if 2 * len(around.translate(None, _HIGH)) < len(around):
        return None
    # One byte is found ten times as fast as two, and neither is frequent in text.
    if (b"\x1b" not in data or b"\x1b$" not in data) and (b"~" not in data or b"~{" not in data):
        return None
    high = len(data) - len(data.translate(None, _HIGH))
    return _decode_escapes(data, 0.8) if high * _ASCII_FOR_ONE_HIGH <= len(data) else None


_AROUND = 200
"""Bytes before and behind a bad one; in a text in HZ or ISO-2022 more than half of them are ASCII."""

_HIGH = bytes(range(0x80, 0x100))

_ASCII_FOR_ONE_HIGH = 20
"""Bytes for each one beyond ASCII in a text in HZ or ISO-2022 that is damaged, at least."""

_MARK_STARTS = frozenset((b"\xef", b"\xff", b"\xfe", b"\0", b"\x84"))

_PLAIN_UTF_8 = Decoded("", "utf-8", evidence="utf-8")[1:]
"""All but the text of a document in UTF-8 with nothing odd in it."""


def _decode_as(data: bytes, encoding: str) -> Decoded:
    """Bytes whose encoding is sure, but that may be followed by others."""
    if encoding.startswith("utf-16"):
        if start := narrow_tail(data, encoding):
            return glued(decode_exactly(data[:start], encoding), Decoded(data[start:].decode(), "utf-8"))
        if implausible(encoding, False).search(mark(data, encoding)):
            return assembled(data, in_step(data, encoding), encoding)
    return read_mixed(data, encoding)


def _decode_wide_tail(data: bytes) -> Decoded | None:
    """Bytes of any kind with UTF-16 behind them, or None."""
    found = wide_tail(data)
    if found is None:
        return None
    start, encoding = found
    head = decode(data[:start])
    if head.raw is not None:
        return None
    return glued(head, decode_exactly(data[start:], encoding))._replace(evidence="structure", confidence=0.8)


def _decode_given(data: bytes, encoding: str) -> Decoded:
    codec = codec_of(encoding)
    if codec is None:
        raise LookupError(f"unknown encoding: {encoding!r}")
    found = byte_order_mark(data)
    if found and (found[1] == codec or (codec.startswith("utf-16") and found[1].startswith("utf-16"))):
        return decode_exactly(data[len(found[0]) :], found[1])._replace(bom=found[0], evidence="given")
    return decode_exactly(data, codec)._replace(evidence="given")


def _decode_legacy(data: bytes, declared: str | None) -> Decoded:
    """Bytes that are not valid UTF-8."""
    encoding, evidence, confidence, mixed = guess(data, declared)
    decoded = _decode_as(data, encoding) if encoding.startswith("utf-16") else read_mixed(data, encoding, mixed)
    decoded = _in_sister(data, decoded) or decoded
    return decoded._replace(evidence=evidence, confidence=confidence)


def _in_sister(data: bytes, decoded: Decoded) -> Decoded | None:
    """The same bytes in the encoding like theirs, if that reads all of them and better; else None."""
    sister = _SISTERS.get(decoded.encoding)
    if sister is None or decoded.segments:
        return None
    bad = [piece for piece in decoded.odd if REPLACEMENT in decoded.text[piece.start : piece.end]]
    spelled_out = sister == "euc_kr" and _HANGUL_FILLER in decoded.text
    if not (bad or spelled_out) or not decodes(data, sister):
        return None
    other = decode_exactly(data, sister)
    if not bad:
        return other
    known = cost(decoded.text.replace(REPLACEMENT, ""), decoded.encoding) + BAD * sum(len(piece.data) for piece in bad)
    return other if cost(other.text, decoded.encoding) < known else None


_SISTERS = {"big5hkscs": "cp950", "cp932": "shift_jis_2004", "euc_jp": "euc_jis_2004", "cp949": "euc_kr"}
"""Encodings that have all but a few characters in common with one that is tried first."""

_HANGUL_FILLER = "\u3164"
"""In EUC-KR the sign that a syllable follows in four parts, which its successor does not know."""
