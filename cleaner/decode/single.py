"""Single-byte encodings: which one, by how likely its letters are side by side in each language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from itertools import islice, pairwise
from typing import NamedTuple

from cleaner.decode.frequency import ASCII, CONTROL, SINGLE_BYTE
from cleaner.decode.pairs import pair_costs
from cleaner.patterns import lazy

_SELDOM = (
    dict.fromkeys(("iso8859-2", "iso8859-5", "iso8859-6", "iso8859-7", "iso8859-13", "iso8859-15", "koi8-u"), 1)
    | dict.fromkeys(("cp437", "cp737", "cp775", "cp850", "cp852", "cp857", "cp862", "cp866"), 1)
    | dict.fromkeys(("mac-cyrillic", "mac-greek", "mac-latin2", "mac-roman", "mac-turkish"), 3)
    | {"iso8859-4": 12}
)
"""Bits against encodings that are met less often than the Windows code pages and KOI8-R."""

_SELDOM_LANGUAGE = {"is": 6}
"""The same against languages of few speakers that share their letters' bytes with large ones: þ is ş in Turkish."""

LATIN = ("cp1252", "cp1250", "cp1254", "cp1257", "iso8859-2", "iso8859-15", "iso8859-4", "iso8859-13")
"""Single-byte encodings in which letters beyond ASCII stand alone among ASCII ones."""

_FEW = 2
"""Bytes beyond ASCII that are rather accented letters or signs than a word in another script."""

_FEW_OF_SCRIPT = 14
"""Bits against another script that has no more than these."""

_OTHER_SCRIPTS = frozenset(
    encoding for encoding, languages in SINGLE_BYTE.items() if not {"el", "he", "ar", "th", "ru"}.isdisjoint(languages)
)
"""Encodings of letters that are not Latin ones."""

_BROKEN_WORD = 8
"""Bits for a sign within a word or stuck to one, or a quotation mark that nothing closes."""

_SIGN_IN_WORD = lazy(
    r"[^\W\d_](?:[^\w\s\x00-\x7f\u0590-\u0eff’][^\W\d_]|[°®©£§¿¡·€№«„±¤¦¬µ¶×÷¸¨´¯])|(?<!\S)[©®¶±¦](?=[a-zß-öø-ÿ])|(?<!\S)’(?=[^\W\d_])"
)

_OPENING = lazy(r"(?<!\w)[“„‘‚«](?=\w)")
_CLOSING = lazy(r"[“”’‘»](?!\w)")
"""Quotation marks before and behind words."""

_WORD = lazy(
    rb"\n?(?:[A-Za-z]{1,20}[^A-Za-z\x80-\xff]{1,3}){0,6}[A-Za-z]{0,20}[\x80-\xff][A-Za-z\x80-\xff]*"
    rb"(?:[^A-Za-z\x80-\xff]{1,3}[A-Za-z]{1,20}(?![A-Za-z\x80-\xff])){0,6}"
)
"""A word with bytes beyond ASCII and a few around it, which tell the language; others say nothing: English and markup
stand in every text."""

_CAPITALS, _SMALL = bytes(range(0x41, 0x5B)), bytes(range(0x61, 0x7B))

_HIGH = bytes(range(0x80, 0x100))

_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r\f"))

_SISTERS = {
    "cp1253": "iso8859-7",
    "iso8859-7": "cp1253",
    "cp1250": "iso8859-2",
    "iso8859-2": "cp1250",
    "cp1252": "iso8859-15",
    "iso8859-15": "cp1252",
    "cp1257": "iso8859-13",
    "iso8859-13": "cp1257",
    "koi8-r": "koi8-u",
    "koi8-u": "koi8-r",
}
"""Encodings that differ in a few letters or signs, which may be far from the sample."""

_WORDS = 200
"""How many words with such a letter are looked at."""

_CONTENDERS = 6
"""How many of the best readings have their words looked at."""


class Single(NamedTuple):
    """A single-byte encoding, the bits that a sample costs in it, and how many that is for a byte beyond ASCII.

    ASCII ones count alike in all encodings: how likely they are side by side tells a language, not an encoding.
    """

    encoding: str
    bits: float
    mean: float


def best_single(
    sample: bytes, declared: str | None = None, bonus: int = 0, among: Iterable[str] = SINGLE_BYTE
) -> Single:
    """The single-byte encoding and language in which a sample costs least; `bonus` bits count for the declared one.

    >>> best_single("Все люди рождаются свободными".encode("koi8-r")).encoding
    'koi8-r'
    >>> best_single("où êtes-vous né ?".encode("latin-1")).encoding
    'cp1252'
    """
    words = b" ".join(_WORD.findall(sample))
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    capitals = len(words.translate(None, _CAPITALS)) < len(words.translate(None, _SMALL))
    pairs = Counter(pairwise(b" " + words + b" ")).items()
    foreign = [(pair, count) for pair, count in pairs if max(pair) >= 0x80]
    few = len(sample) - len(sample.translate(None, _HIGH)) <= _FEW
    of_ascii = _ascii_bits([(pair, count) for pair, count in pairs if max(pair) < 0x80])
    aside = ASCII * (len(sample) + 1 - sum([count for _, count in foreign])) + (CONTROL - ASCII) * controls
    best: dict[str, tuple[float, str]] = {}
    for encoding in among:
        against = aside + _SELDOM.get(encoding, 0) - (bonus if encoding == declared else 0)
        against += _FEW_OF_SCRIPT if few and encoding in _OTHER_SCRIPTS else 0
        for language in SINGLE_BYTE[encoding]:
            costs = pair_costs(encoding, language, capitals)
            bits = against + of_ascii[language] + sum([count * costs[pair] for pair, count in foreign])
            bits += _SELDOM_LANGUAGE.get(language, 0)
            if encoding not in best or bits < best[encoding][0]:
                best[encoding] = bits, language
    contenders = sorted(best, key=lambda encoding: best[encoding][0])[:_CONTENDERS]
    judged = {encoding: best[encoding][0] + _broken_words(sample, encoding) for encoding in contenders}
    encoding = min(judged, key=judged.__getitem__)
    language = best[encoding][1]
    costs = pair_costs(encoding, language, capitals)
    high = [(costs[pair], count) for pair, count in foreign if pair[1] >= 0x80]
    mean = sum(bits * count for bits, count in high) / max(1, sum(count for _, count in high))
    return Single(encoding, judged[encoding] - of_ascii[language], mean)


def _ascii_bits(pairs: Collection[tuple[tuple[int, int], int]]) -> Mapping[str, int]:
    """Bits of pairs of ASCII bytes beyond the usual in each language: they are the same in all its encodings."""
    costs = {language: pair_costs("ascii", language, False) for names in SINGLE_BYTE.values() for language in names}
    return {name: sum([count * (of_name[pair] - ASCII) for pair, count in pairs]) for name, of_name in costs.items()}


def best_sister(data: bytes, encoding: str) -> str:
    """An encoding, or the one like it that reads the few bytes better in which they differ, wherever these stand.

    >>> best_sister("και Άσχετα".encode("iso8859-7"), "cp1253")
    'iso8859-7'
    """
    sister = _SISTERS.get(encoding)
    if sister is None:
        return encoding
    words = [word.group() for word in islice(_differing(encoding, sister).finditer(data), _WORDS)]
    return best_single(b" ".join(words), among=(encoding, sister)).encoding if words else encoding


@cache
def _differing(encoding: str, sister: str) -> re.Pattern[bytes]:
    """Words with bytes that mean different letters in two encodings."""
    letters = [
        re.escape(bytes((byte,)))
        for byte in range(0x80, 0x100)
        if bytes((byte,)).decode(encoding, "replace") != bytes((byte,)).decode(sister, "replace")
    ]
    return re.compile(rb"[A-Za-z\x80-\xff]*[" + b"".join(letters) + rb"][A-Za-z\x80-\xff]*")


def is_capitals(sample: bytes, encoding: str) -> bool:
    """Whether most letters beyond ASCII are capitals: a text in capitals costs more than its letters would."""
    foreign = [character for character in sample.decode(encoding, "ignore") if character > "\x7f"]
    return 2 * sum(map(str.isupper, foreign)) > len(foreign)


def _broken_words(sample: bytes, encoding: str) -> int:
    text = sample.decode(encoding, "replace")
    unclosed = max(0, len(_OPENING.findall(text)) - len(_CLOSING.findall(text)))
    return _BROKEN_WORD * (unclosed + len(_SIGN_IN_WORD.findall(text)))
