"""Make `cleaner/decode/pairs.txt`: how likely a letter is behind another, in each language of single-byte encodings.

    pip install langdetect  # and what decode_make_frequency needs
    python -m tests.bench.decode_make_pairs

Sources: the counts of two letters side by side in Wikipedia that langdetect (Apache-2.0, after Cybozu's
language-detection) ships, and the translated messages that `decode_make_frequency` reads (BSD and MIT). Counts of
letters, no text. Django's messages are left for the benchmark.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from math import log2
from pathlib import Path

from tests.bench.decode_make_frequency import EASTERN, JOINERS, WESTERN, messages

OUTPUT = Path(__file__).parents[2] / "cleaner" / "decode" / "pairs.txt"
HEADER = """\
# Made by tests/bench/decode_make_pairs.py: language, letters, for each pair of them -log2 of the share of the second
# behind the first, as a hexadecimal digit. From langdetect (Apache-2.0) and the messages of Wagtail, django-oscar,
# django-cms, Django REST framework, Sphinx (BSD) and django-allauth (MIT).
"""

PROFILES = {"nb": "no", "sh": "hr"}
"""Files of langdetect that are called differently; it has none of Icelandic."""

OF_MESSAGES = 0.3
"""Share of the messages: running text, but of one sort, beside that of an encyclopedia."""

RAREST = 2**-16
"""Share of a letter below which it comes from foreign names."""

ANY = 0.002
"""Share of what is put down to any letter, so that a pair that was not met is no impossible one."""

MOST = 15
"""Bits for a pair at most: one digit."""

TONES = "\u0300\u0301\u0303\u0309\u0323"
"""Signs that are characters of their own in the encoding of Vietnamese."""

Pairs = Counter[str]


def letter(character: str) -> str:
    """The character if words are made of it, else a space."""
    return character if unicodedata.category(character)[0] in "LM" or character in JOINERS else " "


def of_wikipedia(language: str) -> Pairs:
    """Counts of langdetect."""
    path = Path(str(import_module("langdetect").__file__)).parent / "profiles" / PROFILES.get(language, language)
    counts: Pairs = Counter()
    if path.exists():
        for text, count in json.loads(path.read_text(encoding="utf-8"))["freq"].items():
            pair = "".join(map(letter, text.lower()))
            if len(pair) == 2 and pair != "  ":
                counts[pair] += count
    return counts


def of_messages(language: str) -> Pairs:
    """The same in the messages."""
    texts = (f" {''.join(map(letter, text))} " for text, _ in messages(language))
    return Counter(a + b for text in texts for a, b in pairwise(text) if a + b != "  ")


def apart(character: str) -> str:
    """A Vietnamese letter as code page 1258 has it: the tone behind the letter, which keeps its other sign."""
    signs = unicodedata.normalize("NFD", character)
    tone = next((sign for sign in signs[1:] if sign in TONES), "")
    return unicodedata.normalize("NFC", signs.replace(tone, "")) + tone if tone else character


def with_tones_apart(counts: Pairs) -> Pairs:
    """The same counts with Vietnamese tones as signs of their own."""
    found: Pairs = Counter()
    for pair, count in counts.items():
        first, second = map(apart, pair)
        for a, b in pairwise(first[-1] + second):
            found[a + b] += count
    return found


def mixed(parts: Iterator[tuple[Pairs, float]]) -> dict[str, float]:
    """Counts of several sources as shares of one text."""
    shares: dict[str, float] = {}
    for counts, part in parts:
        total = sum(counts.values())
        for pair, count in counts.items():
            shares[pair] = shares.get(pair, 0) + part * count / total
    return shares


def shares_of(language: str) -> dict[str, float]:
    """The share of each pair in texts of a language."""
    sources = [of_wikipedia(language), of_messages(language)]
    if language == "vi":
        sources = [with_tones_apart(counts) for counts in sources]
    if not sources[0]:
        sources = sources[1:] * 2
    return mixed(zip(sources, (1 - OF_MESSAGES, OF_MESSAGES), strict=True))


def line(language: str) -> str:
    """One language: its letters, and the bits of each pair."""
    shares = shares_of(language)
    single: dict[str, float] = {}
    for pair, share in shares.items():
        single[pair[1]] = single.get(pair[1], 0) + share
    letters = "".join(sorted(character for character, share in single.items() if share > RAREST))
    digits = ""
    for first in letters:
        total = sum(shares.get(first + second, 0) for second in letters)
        for second in letters:
            seen = shares.get(first + second, 0) / total if total else single[second]
            digits += f"{min(MOST, round(-log2((1 - ANY) * seen + ANY * single[second]))):x}"
    return f"{language}\t{letters}\t{digits}"


def main() -> None:
    """Write the table."""
    written = [line(language) for language in (*WESTERN, *EASTERN, "th", "vi")]
    OUTPUT.write_text(HEADER + "\n".join(written) + "\n", encoding="utf-8")
    print(f"{OUTPUT.name}: {OUTPUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
