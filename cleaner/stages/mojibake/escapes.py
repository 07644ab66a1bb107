"""HZ that was taken for ASCII: `~{VPND~}` is 中文."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.decode import escaped
from cleaner.edits import Edit, narrow

RULE = "mojibake.hz-as-ascii"


def hz_as_ascii(text: str) -> Iterator[Edit]:
    """Decode a text that is in HZ as a whole; one that quotes HZ stays as it is.

    Bytes in HZ are decoded before any stage sees them. This is for what was hidden: HZ within UTF-16, or with invisible
    or other characters around it that an earlier stage took out. Left as it is, it would be decoded when the clean
    text is read again.

    >>> [edit.new for edit in hz_as_ascii("~{=qLlLlFx~}")]
    ['今天天气']
    >>> list(hz_as_ascii("In HZ, two characters are written ~{<:Ky~} between braces."))
    []
    """
    if "~" not in text or not text.isascii():
        return
    decoded = escaped(text.encode())
    if decoded is not None and decoded.encoding == "hz":
        start, old, new = narrow(0, text, decoded.text)
        yield Edit(start, old, new, RULE)
