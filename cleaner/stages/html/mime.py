"""Web archives (MHTML): the page inside one, as edits on the archive.

The first `text/html` part of a `multipart/related` document is the page. What is quoted-printable in it becomes
characters by edits of single runs, so the page's own edits can be traced into the archive; a base64 part holds no
characters of its own and becomes one edit. Headers and the other parts (images, style sheets) are deleted.
"""

from __future__ import annotations

import base64
import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from cleaner.decode import decode
from cleaner.edits import Edit
from cleaner.patterns import lazy

MIME = "html.mime"

HEAD = 10_000
"""Code points at the beginning of a document within which its headers must end."""

_BREAK = r"\r?\n"
_HEADERS = lazy(rf"[\s\ufeff]{{0,20}}(?:[\w-]{{1,60}}:[^\n]*+\n(?:[ \t]+[^\n]*+\n)*+)++(?={_BREAK})")
_MULTIPART = lazy(r"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_BOUNDARY = lazy(r"""boundary\s*=\s*(?:"([^"\n]{1,200})"|([^\s;"]{1,200}))""", re.IGNORECASE)
_CHARSET = lazy(r"""charset\s*=\s*["']?([\w.:-]{1,40})""", re.IGNORECASE)
_ENCODED = lazy(r"^content-transfer-encoding:\s*([\w-]+)", re.IGNORECASE | re.MULTILINE)
_PAGE_PART = lazy(r"^content-type:\s*(?:text/html|application/xhtml\+xml)\b", re.IGNORECASE | re.MULTILINE)
_QUOTED = lazy(r"(?:=[0-9A-Fa-f]{2}|=[ \t]{0,100}\r?\n)+")
_NO_DIGIT = lazy(r"[^A-Za-z0-9+/]+")
_SOFT_BREAK = lazy(r"=[ \t]*\r?\n")


class Part(NamedTuple):
    """A part of the archive: its headers, and the span of its body (code points)."""

    headers: str
    start: int
    end: int


def unwrap(text: str) -> list[Edit]:
    """The edits that turn an archive into the page inside; none when it is no archive, or holds no page.

    >>> archive = (
    ...     "MIME-Version: 1.0\\nContent-Type: multipart/related; boundary=x\\n\\n--x\\nContent-Type: text/html\\n"
    ...     "Content-Transfer-Encoding: quoted-printable\\n\\n<p>=E5=A4=A9</p>\\n--x--\\n"
    ... )
    >>> [(edit.old[-9:].strip(), edit.new) for edit in unwrap(archive)]
    [('intable', ''), ('=E5=A4=A9', '天'), ('--x--', '')]
    >>> unwrap("MIME-Version: 1.0 是一个头字段。")
    []
    """
    part = page_part(text)
    if part is None:
        return []
    encoded = _ENCODED.search(part.headers)
    way = encoded[1].lower() if encoded else ""
    charset = _CHARSET.search(part.headers)
    body = list(_decoded_body(text, part, way, charset[1] if charset else None))
    around = [Edit(0, text[: part.start], "", MIME), Edit(part.end, text[part.end :], "", MIME)]
    return [edit for edit in (around[0], *body, around[1]) if edit.old]


def page_part(text: str) -> Part | None:
    """The first HTML part of an archive."""
    head = _HEADERS.match(text, 0, HEAD)
    if not head or not _MULTIPART.search(head[0]):
        return None
    return _page_within(text, Part(head[0], head.end(), len(text)))


NESTED = 4
"""Levels of parts in parts that are looked into: a page is on the first, or beside its plain text on the second."""


def _page_within(text: str, whole: Part, level: int = NESTED) -> Part | None:
    """The first HTML part among the parts of another."""
    boundary = _BOUNDARY.search(whole.headers)
    if not boundary or not level:
        return None
    mark = "--" + (boundary[1] or boundary[2])
    at = text.find("\n" + mark, whole.start - 1, whole.end)
    while at >= 0:
        start = text.find("\n", at + 1, whole.end)
        if start < 0:
            return None
        stop = text.find("\n" + mark, start, whole.end)
        end = stop + 1 if stop >= 0 else whole.end
        headers = _HEADERS.match(text, start + 1, end)
        if headers:
            part = Part(headers[0], text.index("\n", headers.end()) + 1, end)
            found = part if _PAGE_PART.search(part.headers) else _page_within(text, part, level - 1)
            if found:
                return found
        at = stop
    return None


def _decoded_body(text: str, part: Part, way: str, charset: str | None) -> Iterator[Edit]:
    if way == "base64":
        digits = _NO_DIGIT.sub("", text[part.start : part.end])
        digits = digits[: len(digits) - (len(digits) % 4 == 1)]  # a cut archive still gives what it has
        data = base64.b64decode(digits + "=" * (-len(digits) % 4))
        yield Edit(part.start, text[part.start : part.end], decode(data, declared=charset).text, MIME)
    elif way == "quoted-printable":
        runs = (_bytes_of(match[0]) for match in _QUOTED.finditer(text, part.start, part.end))
        codec = decode(b"".join(runs), declared=charset).encoding
        yield from _unquoted(text, part, codec)


def _unquoted(text: str, part: Part, codec: str) -> Iterator[Edit]:
    """One edit for each run of quoted bytes; a character whose last bytes stand unquoted takes those in."""
    position = part.start
    while match := _QUOTED.search(text, position, part.end):
        position = match.end()
        decoder = codecs.getincrementaldecoder(codec)("replace")
        new = decoder.decode(_bytes_of(match[0]))
        while decoder.getstate()[0] and position < part.end and text[position].isascii() and text[position] != "=":
            new += decoder.decode(text[position].encode())
            position += 1
        new += decoder.decode(b"", True)
        yield Edit(match.start(), text[match.start() : position], new, MIME)


def _bytes_of(quoted: str) -> bytes:
    return bytes.fromhex(_SOFT_BREAK.sub("", quoted).replace("=", ""))
