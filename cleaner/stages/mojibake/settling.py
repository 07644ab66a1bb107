"""Put in the characters that lost a byte, where what is left of them and what stands around them tell them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.mojibake.confusions import Confusion
from cleaner.stages.mojibake.lost_bytes import NEAR, alternatives, script_of, told

LOST = "\ufffd"


_WITHOUT_C1 = ("gbk", "euc-kr")
"""Encodings in which common text has no byte that Windows-1252 loses: those that are lost were others."""
_KEPT_BY_LATIN1 = lazy("[\x81\x8d\x8f\x90\x9d]")
"""Bytes that Windows-1252 loses: where one is left, those that are lost may have been any."""


class Torn(NamedTuple):
    """Bytes of a character, or two, of which some are lost."""

    data: bytes
    """With a 0 for a byte, or two, that were lost together; without any where nothing marked the loss."""
    behind: bytes
    """The byte that comes next, where the wrong codec may have taken it for part of the character."""
    characters: int


def settled(pieces: Sequence[str | Torn], data: str, confusion: Confusion, *, ends_line: bool) -> tuple[str, int, int]:
    """The text of the pieces, with what is torn told by what stands around it, or U+FFFD; how many were told, and not.

    `data` are the bytes of the line, written as characters.

    >>> from cleaner.stages.mojibake.confusions import DOUBLE_BYTE
    >>> settled(["人民共和", Torn(b"\\xe5\\x9b\\x00", b"", 1), "的法律"], "", DOUBLE_BYTE[0], ends_line=True)
    ('人民共和国的法律', 1, 0)
    """
    wrong, right = confusion.wrong, confusion.right
    if wrong == "latin-1" and (right in _WITHOUT_C1 or _KEPT_BY_LATIN1.search(data)):
        wrong = "any"
    script = script_of("".join([piece for piece in pieces if isinstance(piece, str)]))
    text, guessed, lost = "", 0, 0
    for index, piece in enumerate(pieces):
        if isinstance(piece, str):
            text += piece
            continue
        behind = pieces[index + 1] if index + 1 < len(pieces) else "\n" * ends_line
        choices = alternatives(piece.data, piece.behind, wrong, right)
        before = _known(text[-NEAR:][::-1])[::-1]
        after = _known(behind[:NEAR]) if isinstance(behind, str) else ""
        found = told(choices, before, after, script)
        guessed += bool(found)
        lost += piece.characters * (not found)
        text += found or LOST * piece.characters
    return text, guessed, lost


def _known(text: str) -> str:
    """The text up to what is unknown."""
    return text.partition(LOST)[0]
