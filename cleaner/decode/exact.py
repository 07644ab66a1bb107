"""One codec, exact both ways: the text that bytes stand for, and what is needed to get the same bytes back.

Two things keep `text.encode(codec)` from giving the bytes found: bytes that the codec cannot decode, and bytes that it
decodes to a character which it writes in another way (Shift_JIS has three codes for ∵). Both become `Odd` stretches.
Codecs with a state (HZ, ISO-2022, UTF-7 …) have no stretches that stand for themselves, so the whole document is kept.
"""

from __future__ import annotations

import codecs
import warnings
from collections.abc import Iterator

from cleaner.decode import iso2022_cn  # noqa: F401 - the codec has to be known
from cleaner.decode.escapes import read_escaped
from cleaner.history import REPLACEMENT, Decoded, Odd
from cleaner.patterns import lazy

_HANDLER = "cleaner.mark-bad-bytes"
_BAD = lazy("(?:[\udc00-\udcff][\ud800-\ud8ff]*)+")
"""What the error handler writes for bad bytes: the first as U+DC00 + byte, those behind it as U+D800 + byte.

No stateless codec gives lone surrogates of its own, so they cannot be confused with text."""

_SURROGATE = lazy("[\ud800-\udfff]")

_STATEFUL = lazy(r"hz|iso2022|utf-?7|utf-16$|utf-32$|sig$|escape|idna|punycode|undefined|mbcs|oem")
"""Codecs whose bytes depend on those before, that begin with a mark, or that spell one text in many ways."""

_ESCAPES = lazy("hz|iso2022")

MARKS = "".join(map(chr, (*range(0xD800, 0xD900), *range(0xDC00, 0xDD00))))
"""All the characters that stand for bad bytes in marked text."""

CANONICAL = frozenset({"utf-8", "gb18030", "cp949"})
"""Codecs that write each character in one way only: what is decoded need not be encoded to know that it comes back."""

_BLOCK = 512
"""Bytes; the step in which a text with non-canonical bytes is searched for them."""


def _mark_bad_bytes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    start, end = error.start, error.end
    first = chr(0xDC00 + error.object[start])
    if end - start == 1:
        return first, end
    return first + "".join([chr(0xD800 + byte) for byte in error.object[start + 1 : end]]), end


codecs.register_error(_HANDLER, _mark_bad_bytes)


def codec_name(encoding: str) -> str:
    """Python's own name for a codec from bytes to text.

    >>> codec_name("GB18030"), codec_name("latin-1")
    ('gb18030', 'iso8859-1')

    Raises:
        LookupError: there is no such codec, or it does not make text (`hex`, `rot13`).
    """
    try:
        info = codecs.lookup(encoding)
    except (UnicodeError, ValueError):  # a name with NULs or beyond ASCII
        raise LookupError(f"unknown encoding: {encoding!r}") from None
    if not getattr(info, "_is_text_encoding", True):
        raise LookupError(f"{encoding!r} is not an encoding of text")
    return info.name


def decode_exactly(data: bytes, encoding: str, marked: str | None = None) -> Decoded:
    """Decode with one codec, whatever the bytes; `decode_exactly(data, encoding).encode() == data` always holds.

    Each stretch that the codec reports as bad becomes one U+FFFD. Who has called :func:`mark` before passes its result.

    >>> decoded = decode_exactly(b"caf\\xe9 \\xe4\\xbd\\xa0", "utf-8")
    >>> decoded.text, decoded.odd
    ('caf� 你', (Odd(start=3, end=4, data=b'\\xe9'),))
    >>> decode_exactly("café".encode(), "utf-8").odd
    ()

    Raises:
        LookupError: `encoding` is not a text codec of Python.
    """
    name = codec_name(encoding)
    if _STATEFUL.search(name):
        return _decode_whole(data, name)
    try:
        marked = mark(data, name) if marked is None else marked
        if name in CANONICAL or spelled(marked, name) == data:
            return _assembled([(marked, b"")], name)
        pieces = list(_canonical_and_not(data, name))
        decoded = _assembled(pieces, name)
        if decoded.encode() == data:
            return decoded
    except (UnicodeError, ValueError):
        pass  # a codec with manners of its own: the whole document is kept
    return _decode_whole(data, name)


def mark(data: bytes, encoding: str) -> str:
    """Decode with a stateless codec, bad bytes as lone surrogates that tell which they were."""
    return data.decode(encoding, _HANDLER)


def has_marks(marked: str) -> bool:
    """Whether there are bad bytes in what :func:`mark` gave."""
    # Writing UTF-16 is the fastest search for a lone surrogate: 3 GB/s, a regular expression has 0.5.
    try:
        marked.encode("utf-16-le")
    except UnicodeEncodeError:
        return True
    return False


def decodes(data: bytes, encoding: str) -> bool:
    """Whether the codec reports no bad bytes."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def spelled(marked: str, encoding: str) -> bytes:
    """The bytes of a text that :func:`mark` gave."""
    if not has_marks(marked):
        return marked.encode(encoding)
    spelled: list[bytes] = []
    done = 0
    for bad in _BAD.finditer(marked):
        spelled += (marked[done : bad.start()].encode(encoding), _marked_bytes(bad.group()))
        done = bad.end()
    return b"".join((*spelled, marked[done:].encode(encoding)))


def _marked_bytes(marks: str) -> bytes:
    return bytes(ord(mark) & 0xFF for mark in marks)


def _canonical_and_not(data: bytes, encoding: str) -> Iterator[tuple[str, bytes]]:
    """The marked text in pieces: (text, nothing), or (text, the bytes it was read from) where encoding gives others."""
    decoder = codecs.getincrementaldecoder(encoding)(_HANDLER)
    pending = b""
    for start in range(0, len(data), _BLOCK):
        block = data[start : start + _BLOCK]
        state = decoder.getstate()
        before, pending = pending, b""
        text = decoder.decode(block, start + _BLOCK >= len(data))
        pending = decoder.getstate()[0]  # the first bytes of a character that goes on in the next block
        used = (before + block)[: len(before) + len(block) - len(pending)]
        if spelled(text, encoding) == used:
            yield text, b""
            continue
        decoder.setstate(state)
        taken = before
        for place, byte in enumerate(block, start + 1):
            text = decoder.decode(bytes((byte,)), place == len(data))
            taken += bytes((byte,))
            if text:
                begun = decoder.getstate()[0]
                used, taken = taken[: len(taken) - len(begun)], begun
                yield text, b"" if spelled(text, encoding) == used else used


def _assembled(pieces: list[tuple[str, bytes]], encoding: str) -> Decoded:
    """One layer 0 out of pieces of marked text."""
    texts: list[str] = []
    odd: list[Odd] = []
    at = 0
    for marked, found in pieces:
        if found:
            text = _BAD.sub(REPLACEMENT, marked)
            odd.append(Odd(at, at + len(text), found))
        else:
            text, bad = _unmarked(marked, at)
            odd += bad
        texts.append(text)
        at += len(text)
    return Decoded("".join(texts), encoding, odd=tuple(odd))


def _unmarked(marked: str, at: int) -> tuple[str, list[Odd]]:
    """U+FFFD for every stretch the codec reported, those side by side held as one `Odd`."""
    if not has_marks(marked):
        return marked, []
    texts: list[str] = []
    odd: list[Odd] = []
    done = 0
    for bad in _BAD.finditer(marked):
        count = sum(sign >= "\udc00" for sign in bad.group())
        at += bad.start() - done
        texts += (marked[done : bad.start()], REPLACEMENT * count)
        odd.append(Odd(at, at + count, _marked_bytes(bad.group())))
        at += count
        done = bad.end()
    return "".join((*texts, marked[done:])), odd


def _decode_whole(data: bytes, encoding: str) -> Decoded:
    """Decode with a codec that has a state; the bytes are kept unless encoding the text gives them back."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # `unicode_escape` warns of escapes that it does not know
            text = _SURROGATE.sub(REPLACEMENT, _decode_stateful(data, encoding))
    except (UnicodeError, ValueError, OverflowError):  # idna and its like refuse most bytes, whatever the error handler
        return Decoded(data.decode("ascii", "replace"), encoding, raw=data)
    try:
        same = Decoded(text, encoding).encode() == data
    except (UnicodeError, ValueError):  # U+FFFD is in few encodings
        same = False
    return Decoded(text, encoding, raw=None if same else data)


def _decode_stateful(data: bytes, encoding: str) -> str:
    if not _ESCAPES.match(encoding):
        return data.decode(encoding, "replace")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return read_escaped(data, encoding)
