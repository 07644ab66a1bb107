"""Make `cleaner/decode/frequency.txt`: how much each character of a language is to be expected.

    pip install jieba wordfreq opencc
    python -m tests.bench.decode_make_frequency

Sources: the word frequencies of jieba's `dict.txt` (MIT) for simplified Chinese, the same words turned into traditional
characters by OpenCC (Apache-2.0) for Taiwan and Hong Kong, and the word lists of wordfreq 3.1.1 (code Apache-2.0, data
CC BY-SA 4.0) for the others. There is none for Thai, whose letters are put in four classes by hand. Only the order of
magnitude of each character's frequency is kept. Word lists hold no punctuation; the marks of running text are added by
hand, with the share they have in ordinary newspaper prose.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from importlib import import_module
from math import log2
from pathlib import Path

OUTPUT = Path(__file__).parents[2] / "cleaner" / "decode" / "frequency.txt"
RAREST = 18
"""Bits; a character that is rarer than one in 2^18 says nothing: it is a name, a misprint, or a wrong encoding."""

WESTERN = ["ca", "da", "de", "en", "es", "fi", "fr", "is", "it", "nb", "nl", "pt", "sv"]
EASTERN = ["ar", "bg", "cs", "el", "fa", "he", "hu", "lt", "lv", "mk", "pl", "ro", "ru", "sh", "sk", "sl", "tr", "uk"]
"""Languages that are written in single-byte encodings."""

THAI = {"านรกอเงมยลวดทส่้ัีต": 32, "ิคปบหแจะใไพชขุู็ื์ผโ": 12, "ถซณศธึญภำฟฐฉๆ": 4, "ฃฅฆฌฎฏฑฒฝฤฦษฬฮฯฺ฿ๅ๊๋ํ๎๏": 1}
"""Thai letters and how often each is met."""

RAREST_LETTER = 14
"""Bits; a letter rarer than one in 2^14 comes from the foreign words in a list."""

LEGACY = {"hans": "gbk", "hant": "big5hkscs", "ja": "cp932", "ko": "cp949"}
"""A character that no legacy encoding of its language has cannot help to tell them apart."""

CHINESE = {"，": 0.055, "。": 0.03, "、": 0.012, "：": 0.006} | dict.fromkeys("；！？（）", 0.003)
DIGITS = dict.fromkeys("０１２３４５６７８９…％‘’【】〔〕", 0.0004)
MARKS = {
    "hans": CHINESE | DIGITS | {"“": 0.006, "”": 0.006} | dict.fromkeys("《》　—", 0.002)
    | dict.fromkeys("·～「」『』", 0.0004),
    "hant": CHINESE | DIGITS | {"「": 0.006, "」": 0.006} | dict.fromkeys("《》　—『』", 0.002)
    | dict.fromkeys("‧•～∼“”﹐﹑﹔﹖", 0.0004),
    "ja": DIGITS | {"、": 0.035, "。": 0.03, "「": 0.008, "」": 0.008, "ー": 0.02, "・": 0.004, "　": 0.006}
    | dict.fromkeys("（）！？『』", 0.002) | dict.fromkeys("～〜：／々＆", 0.0005),
    "ko": dict.fromkeys("·“”‘’「」…ㆍ", 0.0005),
}  # fmt: skip


def counted(words: Iterable[tuple[str, float]], least: str = "\x80") -> Counter[str]:
    """The weight of each character from `least` on over weighted words."""
    counts: Counter[str] = Counter()
    for word, weight in words:
        for character in word:
            if character >= least:
                counts[character] += weight  # type: ignore[assignment]
    return counts


def shares(counts: Counter[str], marks: dict[str, float], encoding: str) -> dict[str, float]:
    """Counts as shares of running text, the marks included, what cannot be encoded left out."""
    total = sum(counts.values())
    words = (1 - sum(marks.values())) / total
    table = {character: count * words for character, count in counts.items()} | marks
    return {character: share for character, share in table.items() if character.encode(encoding, "ignore")}


def lines(language: str, table: dict[str, float]) -> list[str]:
    """One line for each whole number of bits: language, bits, the characters that cost so many."""
    buckets: dict[int, list[str]] = {}
    for character in sorted(table, key=lambda c: (-table[c], c)):
        buckets.setdefault(round(-log2(table[character])), []).append(character)
    rarest = RAREST if language in LEGACY else RAREST_LETTER
    return [f"{language} {bits} {''.join(buckets[bits])}" for bits in sorted(buckets) if bits <= rarest]


def main() -> None:
    """Write the table."""
    import opencc

    jieba, wordfreq = import_module("jieba"), import_module("wordfreq")

    entries = (Path(str(jieba.__file__)).parent / "dict.txt").read_text(encoding="utf-8").splitlines()
    hans = [(word, float(count)) for word, count, _ in (entry.split(" ") for entry in entries)]
    hant = []
    for variant in ("s2t", "s2tw", "s2hk"):
        converted = opencc.OpenCC(variant).convert("\n".join(word for word, _ in hans)).split("\n")
        hant += [(word, count) for word, (_, count) in zip(converted, hans, strict=True)]
    tables = {
        "hans": counted(hans),
        "hant": counted(hant),
        "ja": counted(wordfreq.get_frequency_dict("ja", "large").items()),
        "ko": counted(wordfreq.get_frequency_dict("ko", "small").items()),
    }
    for language in WESTERN + EASTERN:
        tables[language] = counted(wordfreq.get_frequency_dict(language, "small").items(), "a")
    tables["th"] = Counter({letter: weight for letters, weight in THAI.items() for letter in letters})
    written = [
        line
        for name, counts in tables.items()
        for line in lines(name, shares(counts, MARKS.get(name, {}), LEGACY.get(name, "utf-8")))
    ]
    OUTPUT.write_text("\n".join(written) + "\n", encoding="utf-8")
    print(f"{OUTPUT.name}: {OUTPUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
