"""Text in escape encodings (HZ, ISO-2022), damaged as well: a character, an escape sequence, or the end is missing.

Python has no decoder for ISO-2022-CN; those it has for the others go on out of step behind a lost byte, to the end of
the document where an escape sequence was lost. Here the bytes of each stretch between two escape sequences are read by
themselves, and every line begins in ASCII, as the standards (RFC 1468, 1557, 1843, 1922) have it.
"""

from __future__ import annotations

import re

from cleaner.decode.cns11643 import plane
from cleaner.decode.lattice import cheapest
from cleaner.patterns import lazy

_ISO_2022 = lazy(rb"\x1b(\$[@AB]|\$\([@-DOPQ]|\$\)[ACEG]|\$\*H|\([ABIJ]|\$?[()]?\Z)|([\x0e\x0f])|\x1bN([!-~]{2})|\n")
_HZ = lazy(rb"~(\{|\}|~|\n)|\n")

_CHARSETS = {
    b"$@": "euc_jp",
    b"$B": "euc_jp",
    b"$(@": "euc_jp",
    b"$(B": "euc_jp",
    b"$A": "gb18030",
    b"$(A": "gb18030",
    b"$)A": "gb18030",
    b"$)E": "gb18030",
    b"$)G": "cns 11643",
    b"$(C": "cp949",
    b"$)C": "cp949",
    b"$(D": "jis x 0212",
    b"$(O": "euc_jis_2004",
    b"$(Q": "euc_jis_2004",
    b"$(P": "jis x 0213, plane 2",
    b"(I": "katakana",
}
"""The codec in which the bytes of a character set are, with the eighth bit set; ASCII where none is named."""

_EIGHTH_BIT = bytes(byte | 0x80 if 0x21 <= byte <= 0x7E else byte for byte in range(256))

_LATTICE = ("euc_jp", "gb18030", "cp949")


def read_escaped(data: bytes, encoding: str) -> str:
    """The text of bytes in HZ or ISO-2022; what cannot be read is U+FFFD.

    >>> read_escaped("这是中文。\\n第二行".encode("hz")[:-3], "hz")
    '这是中文。\\n第二�'
    >>> read_escaped("日本語です".encode("iso2022_jp")[:-2], "iso2022_jp")
    '日本語です'
    """
    return _read_hz(data) if encoding == "hz" else _read_iso_2022(data)


def _read_hz(data: bytes) -> str:
    texts: list[str] = []
    charset, done = "", 0
    for token in _HZ.finditer(data):
        texts.append(_read_run(data[done : token.start()], charset))
        done = token.end()
        sign = token.group(1)
        if sign in (b"{", b"}"):
            charset = "gb18030" if sign == b"{" else ""
        elif sign == b"~":
            texts.append("~")
        elif sign is None:
            texts.append("\n")
            charset = ""
    return "".join((*texts, _read_run(data[done:], charset)))


def _read_iso_2022(data: bytes) -> str:
    texts: list[str] = []
    charset, shifted, is_shifted = "", "katakana", False
    done = 0
    for token in _ISO_2022.finditer(data):
        texts.append(_read_run(data[done : token.start()], shifted if is_shifted else charset))
        done = token.end()
        designated, shift, second_plane = token.groups()
        if second_plane:
            texts.append(plane(2).get(second_plane, "\ufffd"))
        elif shift:
            is_shifted = shift == b"\x0e"
        elif designated is None:
            texts.append("\n")
            charset, is_shifted = "", False
        elif designated.startswith(b"$)"):
            shifted = _CHARSETS.get(designated, "")
        elif designated != b"$*H":
            charset = _CHARSETS.get(designated, "")
    return "".join((*texts, _read_run(data[done:], shifted if is_shifted else charset)))


def _read_run(run: bytes, charset: str) -> str:
    """The bytes between two escape sequences, in one character set."""
    if not charset:
        return run.decode("ascii", "replace")
    if charset == "cns 11643":
        return "".join([plane(1).get(run[at : at + 2], "\ufffd") for at in range(0, len(run), 2)])
    data = run.translate(_EIGHTH_BIT)
    if charset in _LATTICE:
        stretches = cheapest(data, (charset,))[1]
        return "".join([data[start:end].decode(name) if name else "\ufffd" for start, end, name in stretches])
    if charset == "katakana":
        return data.decode("cp932", "replace")
    if charset != "euc_jis_2004":
        data = re.sub(rb"[\xa1-\xfe]{2}", b"\x8f\\g<0>", data)
    return data.decode("euc_jp" if charset == "jis x 0212" else "euc_jis_2004", "replace")
