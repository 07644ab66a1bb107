"""The confusions that are undone: text written in one encoding and read in another."""

from __future__ import annotations

from typing import NamedTuple


class Confusion(NamedTuple):
    """Text written in `right` and read in `wrong`."""

    rule: str
    wrong: str
    right: str

    @property
    def certain(self) -> bool:
        """Whether the right encoding proves itself: hardly any other text happens to be valid UTF-8."""
        return self.right == "utf-8"


DOUBLE_BYTE = (
    Confusion("utf8-as-gbk", "gbk", "utf-8"),
    Confusion("utf8-as-big5", "big5", "utf-8"),
    Confusion("utf8-as-shift-jis", "shift-jis", "utf-8"),
    Confusion("utf8-as-euc-kr", "euc-kr", "utf-8"),
    Confusion("gbk-as-big5", "big5", "gbk"),
    Confusion("big5-as-gbk", "gbk", "big5"),
    Confusion("shift-jis-as-gbk", "gbk", "shift-jis"),
)
UTF8_IN_SINGLE_BYTES = (Confusion("utf8-as-latin1", "latin-1", "utf-8"),)
PAIRS_IN_SINGLE_BYTES = (
    Confusion("gbk-as-latin1", "latin-1", "gbk"),
    Confusion("big5-as-latin1", "latin-1", "big5"),
    Confusion("shift-jis-as-latin1", "latin-1", "shift-jis"),
    Confusion("euc-kr-as-latin1", "latin-1", "euc-kr"),
)
SINGLE_BYTE = (*UTF8_IN_SINGLE_BYTES, *PAIRS_IN_SINGLE_BYTES)
"""ftfy alters GBK read as Latin-1 and so destroys it: these come before it."""
