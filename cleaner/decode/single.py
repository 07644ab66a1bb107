"""Single-byte encodings: which one, by how likely its letters are side by side in each language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import islice, pairwise
from math import inf
from operator import mul
from typing import NamedTuple

from cleaner.decode.frequency import ASCII, CONTROL, SINGLE_BYTE
from cleaner.decode.pairs import PairCosts, pair_costs
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

WINDOWS_AND_ISO = tuple(name for name in SINGLE_BYTE if name.startswith(("cp125", "iso", "koi8", "cp874")))
"""Those that stray lines of today's documents are in: no DOS, no Macintosh."""

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
"""How many of these letters are looked at."""

_AROUND = 12
"""Bytes before and behind such a letter that are looked at with it."""

_CONTENDERS = 6
"""How many of the best readings have their words looked at."""


_Reading = tuple[str, str]
"""An encoding and a language."""

_Pair = tuple[int, int]
"""Two bytes side by side."""

_Counted = tuple[_Pair, int]
"""A pair, and how often it comes."""

_FREQUENT = 64
"""Pairs of ASCII bytes that are counted in every language; the others only in those that are not far behind."""

_LAP = 32
"""Pairs of bytes after which readings that are far behind are given up."""

_FAR_BEHIND = 200
"""Bits: rarer pairs never made up for that many."""


class Single(NamedTuple):
    """A single-byte encoding, the bits that a sample costs in it, and how many that is for a byte beyond ASCII.

    ASCII ones count alike in all encodings: how likely they are side by side tells a language, not an encoding.
    """

    encoding: str
    bits: float
    mean: float
    rivals: tuple[str, ...]
    """The encodings that are not far behind, itself among them."""


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
    pairs = Counter(pairwise(b" " + words + b" ")).most_common()
    foreign = [(pair, count) for pair, count in pairs if pair[0] >= 0x80 or pair[1] >= 0x80]
    few = len(sample) - len(sample.translate(None, _HIGH)) <= _FEW
    languages = {language for encoding in among for language in SINGLE_BYTE[encoding]}
    ascii_pairs = [(pair, count) for pair, count in pairs if pair[0] < 0x80 and pair[1] < 0x80]
    of_ascii = _ascii_bits(ascii_pairs[:_FREQUENT], languages)
    bits: dict[_Reading, float] = {}
    for encoding in among:
        against = _SELDOM.get(encoding, 0) - (bonus if encoding == declared else 0)
        against += _FEW_OF_SCRIPT if few and encoding in _OTHER_SCRIPTS else 0
        for language in SINGLE_BYTE[encoding]:
            bits[encoding, language] = against + of_ascii[language] + _SELDOM_LANGUAGE.get(language, 0)
    bits = _fewest(bits, foreign, capitals)
    of_rest = _ascii_bits(ascii_pairs[_FREQUENT:], {language for _, language in bits})
    bits = {key: spent + of_rest[key[1]] for key, spent in bits.items()}
    (encoding, language), spent = _least_broken(bits, sample)
    aside = ASCII * (len(sample) + 1 - sum([count for _, count in foreign])) + (CONTROL - ASCII) * controls
    high = [(pair, count) for pair, count in foreign if pair[1] >= 0x80]
    mean = _cost(*_apart(high), pair_costs(encoding, language, capitals)) / max(1, sum(count for _, count in high))
    rivals = tuple(dict.fromkeys(encoding for encoding, _ in bits))
    return Single(encoding, spent + aside - of_ascii[language] - of_rest[language], mean, rivals)


def _apart(pairs: Collection[_Counted]) -> tuple[Sequence[_Pair], Sequence[int]]:
    """The pairs, and how often each of them comes."""
    return [pair for pair, _ in pairs], [count for _, count in pairs]


def _cost(pairs: Sequence[_Pair], counts: Sequence[int], costs: PairCosts) -> int:
    return sum(map(mul, counts, map(costs.__getitem__, pairs)))


def _fewest(bits: dict[_Reading, float], pairs: list[_Counted], capitals: bool) -> dict[_Reading, float]:
    """What pairs of bytes, the more frequent first, cost in the readings that do not fall far behind on the way."""
    for start in range(0, len(pairs), _LAP):
        lap, counts = _apart(pairs[start : start + _LAP])
        bits = {key: spent + _cost(lap, counts, pair_costs(*key, capitals)) for key, spent in bits.items()}
        limit = min(bits.values()) + _FAR_BEHIND
        bits = {key: spent for key, spent in bits.items() if spent <= limit}
    return bits


def _ascii_bits(pairs: Collection[_Counted], languages: Collection[str]) -> Mapping[str, int]:
    """Bits of pairs of ASCII bytes beyond the usual in each language: they are the same in all its encodings."""
    which, counts = _apart(pairs)
    usual = ASCII * sum(counts)
    return {language: _cost(which, counts, pair_costs("ascii", language, False)) - usual for language in languages}


def _least_broken(bits: Mapping[_Reading, float], sample: bytes) -> tuple[_Reading, float]:
    """The reading of fewest bits when its broken words count as well, and these bits."""
    best, least = next(iter(bits)), inf
    judged: set[str] = set()
    for reading in sorted(bits, key=bits.__getitem__):
        encoding = reading[0]
        if encoding in judged:
            continue
        if bits[reading] >= least or len(judged) == _CONTENDERS:
            break
        judged.add(encoding)
        spent = bits[reading] + _broken_words(sample, encoding)
        if spent < least:
            best, least = reading, spent
    return best, least


def best_sister(data: bytes, encoding: str) -> str:
    """An encoding, or the one like it that reads the few bytes better in which they differ, wherever these stand.

    >>> best_sister("και Άσχετα".encode("iso8859-7"), "cp1253")
    'iso8859-7'
    """
    sister = _SISTERS.get(encoding)
    if sister is None:
        return encoding
    places = [found.span() for found in islice(_differing(encoding, sister).finditer(data), _WORDS)]
    around = [data[max(0, start - _AROUND) : end] for start, end in places]
    return best_single(b" ".join(around), among=(encoding, sister)).encoding if around else encoding


@cache
def _differing(encoding: str, sister: str) -> re.Pattern[bytes]:
    """Bytes that mean different letters in two encodings, and what follows them."""
    characters = ([bytes((byte,)).decode(name, "replace") for byte in range(256)] for name in (encoding, sister))
    letters = bytes(byte for byte, (one, other) in enumerate(zip(*characters, strict=True)) if one != other)
    return re.compile(rb"[" + re.escape(letters) + rb"].{0,%d}" % _AROUND, re.DOTALL)


def is_capitals(sample: bytes, encoding: str) -> bool:
    """Whether most letters beyond ASCII are capitals: a text in capitals costs more than its letters would."""
    foreign = [character for character in sample.decode(encoding, "ignore") if character > "\x7f"]
    return 2 * sum(map(str.isupper, foreign)) > len(foreign)


def _broken_words(sample: bytes, encoding: str) -> int:
    text = sample.decode(encoding, "replace")
    unclosed = max(0, len(_OPENING.findall(text)) - len(_CLOSING.findall(text)))
    return _BROKEN_WORD * (unclosed + len(_SIGN_IN_WORD.findall(text)))
