"""How a character is read, and which character has a reading and begins with a known byte.

The readings are those of `pypinyin`. Its dictionary of single characters is loaded by itself, and only for a text that
has annotations: importing the whole package takes 0.19 s, this file 0.04 s.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import cache, lru_cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from itertools import chain
from pathlib import Path

from cleaner.stages.scramble.gbk import LEADS, decode
from cleaner.stages.scramble.simplify import HAN, simplified

LETTERS = "a-zA-ZāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜĀÁǍÀĒÉĚÈŌÓǑÒńňǹḿêɑɡ\u0300\u0301\u0304\u0308\u030c"
"""The letters of pinyin as pages write it, as the inside of a character class."""

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿĀÁǍÀĒÉĚÈŌÓǑÒ"
"""Letters that carry a tone: a page of annotations has them even where some are written without."""

_TONES = "\u0304\u0301\u030c\u0300"
"""Combining marks of the four tones, in order."""


@lru_cache(maxsize=1 << 14)
def syllable(written: str) -> str:
    """One spelling for the many that pages use: lower case, no spaces, `ü` for v and u:, composed letters.

    >>> syllable("luò "), syllable("LV"), syllable("nu:")
    ('luò', 'lü', 'nü')
    """
    plain = "".join(written.split()).lower().replace("u:", "ü").replace("v", "ü").replace("ɑ", "a").replace("ɡ", "g")
    return unicodedata.normalize("NFC", plain)


@cache
def toneless(reading: str) -> str:
    """A syllable without its tone mark.

    >>> toneless("lǜ"), toneless("cè")
    ('lü', 'ce')
    """
    letters = unicodedata.normalize("NFD", reading)
    return unicodedata.normalize("NFC", "".join(letter for letter in letters if letter not in _TONES))


@cache
def readings(character: str) -> frozenset[str]:
    """The readings of a character and of its simplified form, each with its tone as a mark or a figure, and without.

    A pool may have looked up either; the dictionary has 績 as jī alone, and 绩 as jì.

    >>> sorted(readings("網")), sorted(readings("績"))
    (['wang', 'wang3', 'wǎng'], ['ji', 'ji1', 'ji4', 'jì', 'jī'])
    """
    toned = {reading for form in {character, simplified(character)} for reading in _listed(form)}
    return frozenset(chain.from_iterable(map(_forms, toned)))


@cache
def _forms(reading: str) -> tuple[str, ...]:
    """A syllable with its tone as a mark, without, and with a figure for it.

    Some write a figure for the fifth tone too, which has no mark, and others none.
    """
    tones = [str(_TONES.index(letter) + 1) for letter in unicodedata.normalize("NFD", reading) if letter in _TONES]
    plain = toneless(reading)
    return (reading, plain, *(plain + tone for tone in tones or "05"))


def _listed(character: str) -> list[str]:
    """What the dictionary has for a character."""
    readings = _dictionary().get(ord(character), "") if len(character) == 1 else ""
    return readings.split(",") if readings else []


@lru_cache(maxsize=1 << 16)
def reads(character: str, written: str) -> bool:
    """Whether an annotation is a reading of the character. A tone, where one is written, must be right.

    >>> reads("網", "wǎng"), reads("網", "wang"), reads("網", "wáng")
    (True, True, False)
    """
    return syllable(written) in readings(character)


def is_usual(character: str, written: str) -> bool:
    """Whether an annotation is the reading that a dictionary has first for the character or its simplified form.

    >>> is_usual("單", "dān"), is_usual("單", "shàn")
    (True, False)
    """
    usual = {_listed(form)[0] for form in (character, simplified(character)) if _listed(form)}
    return any(syllable(written) in _forms(reading) for reading in usual)


def lost_bytes(last: int, written: str) -> bytes:
    """The bytes that, behind the byte `last`, make a character with this reading.

    >>> lost_bytes(0x83, "cè").hex()
    'd4'
    >>> lost_bytes(0x83, "xyz")
    b''
    """
    return bytes(_behind(last).get(syllable(written), ()))


@cache
def _dictionary() -> dict[int, str]:
    package = find_spec("pypinyin")
    if package is None or package.origin is None:  # pragma: no cover - a dependency
        return {}
    spec = spec_from_file_location("pypinyin_readings", Path(package.origin).with_name("pinyin_dict.py"))
    if spec is None or spec.loader is None:  # pragma: no cover - a source file always has a loader
        return {}
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    table: dict[int, str] = module.pinyin_dict
    return table


@cache
def _behind(last: int) -> dict[str, list[int]]:
    """Reading → the bytes that can be lost behind this one: those that a decoder takes for a lead byte."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for byte in LEADS:
        character = decode(bytes((last, byte)))
        for reading in readings(character) if HAN[0] <= character <= HAN[1] else ():
            found[reading].append(byte)
    return found
