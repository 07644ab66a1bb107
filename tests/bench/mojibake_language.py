"""Make the two data files of the `mojibake` stage.

`chinese.txt.gz` tells how plausible a text is as Chinese. Source: `dict.txt` of jieba 0.42.1 (MIT licence): 349,046
words with their counts. Each word is counted as it stands and as OpenCC's `s2tw` and `s2t` (Apache-2.0) write it, so
that both scripts are known. From it come

* how often each hanzi stands (natural logarithm of its share, rounded to half a nat), and
* which two hanzi stand side by side within words, at least 80 times by jieba's counts (below that, names prevail).

Kanji of JIS X 0208 level 1 that no Chinese word has (気 図 対) get one low figure: Japanese is known to be possible.

`signs.txt` lists for each confusion the characters that its mojibake has and clean text hardly: random text is drawn
from those very figures, misread, and a character kept when it is `RATIO` times as frequent as in clean text.

Run: ``pip download --no-deps --no-binary :all: jieba==0.42.1``, unpack it, then
``python -m tests.bench.mojibake_language jieba-0.42.1/jieba/dict.txt``.
"""

from __future__ import annotations

import gzip
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import opencc

from cleaner.stages.mojibake import plausibility

TARGET = Path(__file__).parents[2] / "cleaner" / "stages" / "mojibake" / "chinese.txt.gz"
SCRIPTS = ((None, 10), ("s2tw", 9), ("s2t", 1))
"""OpenCC configuration (None: the words as they stand) and its weight: 為 is ordinary, 爲 is seen."""
LEAST_PAIR = 80 * 10
"""Weighted count from which two hanzi count as neighbours."""
KANJI = -9.5
"""Logarithm given to kanji that Chinese words lack."""


SIGNS = TARGET.with_name("signs.txt")
DRAWN = 300_000
"""Characters of random text for each confusion and script."""
SEED = 7
LEAST_SHARE = 2e-4
"""A sign stands at least so often in the mojibake; rarer ones only make the search slower."""
COMMONEST = -9.8
"""Logarithm above which a character is too frequent in clean text, whatever its ratio."""
RATIOS = defaultdict(lambda: 100, {"gbk-as-big5": 30, "big5-as-gbk": 30})
"""How many times as frequent as in clean text; the two that have few rare characters need a lower bar."""
CONFUSIONS = (
    *(("utf8-as-gbk", script, "utf-8", "gb18030") for script in ("hans", "hant", "ja", "ko")),
    *(("utf8-as-big5", script, "utf-8", "cp950") for script in ("hans", "hant", "ja", "ko")),
    *(("utf8-as-big5", script, "utf-8", "big5hkscs") for script in ("hans", "hant", "ja", "ko")),
    *(("utf8-as-shift-jis", script, "utf-8", "cp932") for script in ("hans", "hant", "ja", "ko")),
    *(("utf8-as-euc-kr", script, "utf-8", "cp949") for script in ("hans", "hant", "ja", "ko")),
    ("gbk-as-big5", "hans", "gbk", "cp950"),
    ("big5-as-gbk", "hant", "cp950", "gbk"),
    ("shift-jis-as-gbk", "ja", "cp932", "gbk"),
)
"""Rule, script of the text, its encoding, the codec that misread it."""
MARKS = dict(zip("，。、“”：（）《》；！？「」—…", (40, 30, 12, 8, 8, 4, 4, 4, 3, 3, 1, 1, 1, 1, 1, 2, 1), strict=True))
FREQUENT_KANA = "のにはをたがとでしてるいなれらりかもこさまきくっあけんすせそ"
FREQUENT_SYLLABLES = "이다는에을의고하가지로사은기도를한리정시자대어서인수부해일스보라아나전주그여"


def read_words(path: Path) -> list[tuple[str, int]]:
    """The words of hanzi alone, with their counts."""
    fields = (line.split(" ") for line in path.read_text(encoding="utf-8").split("\n") if line)
    return [(word, int(count)) for word, count, *_ in fields if all("㐀" <= c <= "鿿" for c in word)]


def count(words: Iterable[tuple[str, int]]) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """Count hanzi, and pairs of neighbours."""
    single: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    spelled = [word for word, _ in words]
    for config, weight in SCRIPTS:
        written = spelled if config is None else opencc.OpenCC(config).convert("\n".join(spelled)).split("\n")
        for word, (_, times) in zip(written, words, strict=True):
            for character in word:
                single[character] += times * weight
            for pair in pairwise(word):
                pairs[pair] += times * weight
    return single, pairs


def first_level_kanji() -> set[str]:
    """The 2,965 kanji of JIS X 0208 level 1 (rows 16 to 47)."""
    codes = (bytes((row, cell)) for row in range(0xB0, 0xD0) for cell in range(0xA1, 0xFF))
    return set("".join(code.decode("euc_jp", "ignore") for code in codes))


def levels(single: Counter[str]) -> dict[float, str]:
    """Half-nat level → the hanzi of that level."""
    total = sum(single.values())
    grouped: defaultdict[float, list[str]] = defaultdict(list)
    for character, times in single.items():
        grouped[round(2 * math.log(times / total)) / 2].append(character)
    grouped[KANJI].extend(first_level_kanji() - set(single))
    return {level: "".join(sorted(grouped[level])) for level in sorted(grouped, reverse=True)}


def neighbours(pairs: Counter[tuple[str, str]]) -> dict[str, str]:
    """Hanzi → those that follow it."""
    grouped: defaultdict[str, list[str]] = defaultdict(list)
    for (first, second), times in pairs.items():
        if times >= LEAST_PAIR:
            grouped[first].append(second)
    return {first: "".join(sorted(grouped[first])) for first in sorted(grouped)}


def decodable(rows: range, codec: str) -> list[str]:
    """The characters of the rows of an EUC encoding."""
    codes = (bytes((row, cell)) for row in rows for cell in range(0xA1, 0xFF))
    return [character for code in codes if (character := code.decode(codec, "ignore"))]


def mixture(*parts: tuple[float, dict[str, float]]) -> dict[str, float]:
    """Join weighted inventories of characters, each scaled to its part."""
    joined: Counter[str] = Counter()
    for part, weights in parts:
        total = sum(weights.values())
        for character, weight in weights.items():
            joined[character] += part * weight / total  # type: ignore[assignment]  # a Counter of floats
    return dict(joined)


def inventories() -> dict[str, dict[str, float]]:
    """Script → how often each character stands in it, roughly."""
    hanzi = {c: math.exp(v) for c, v in plausibility.language().share.items() if plausibility.is_hanzi(c)}

    def within(codec: str) -> dict[str, float]:
        return {c: v for c, v in hanzi.items() if c.encode(codec, "ignore")}

    marks = {mark: float(weight) for mark, weight in MARKS.items()}
    kana = {chr(code): 1.0 for code in (*range(0x3041, 0x3094), *range(0x30A1, 0x30F7))} | {"ー": 6.0}
    syllables = dict.fromkeys(decodable(range(0xB0, 0xC9), "euc_kr"), 1.0)
    return {
        "hans": mixture((0.86, within("gb2312")), (0.14, marks)),
        "hant": mixture((0.86, within("cp950")), (0.14, marks)),
        "ja": mixture((0.34, within("euc_jp")), (0.06, marks), (0.25, kana), (0.35, dict.fromkeys(FREQUENT_KANA, 1.0))),
        "ko": mixture((0.45, syllables), (0.35, dict.fromkeys(FREQUENT_SYLLABLES, 1.0)), (0.2, {" ": 1.0})),
    }


def misread(weights: dict[str, float], right: str, wrong: str) -> str:
    """Random text in lines of 13 characters, written in one encoding, read in another."""
    drawn = random.Random(SEED).choices(list(weights), list(weights.values()), k=DRAWN)
    lines = ("".join(drawn[start : start + 13]) for start in range(0, DRAWN, 13))
    return "\n".join(lines).encode(right, "ignore").decode(wrong, "ignore")


def signs() -> dict[str, str]:
    """Confusion → the characters that tell it, the most frequent first."""
    weights = inventories()
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for rule, script, right, wrong in CONFUSIONS:
        counted = Counter(misread(weights[script], right, wrong))
        total = sum(counted.values())
        for character, times in counted.items():
            usual = plausibility.likelihood(character)
            rare = usual < COMMONEST and times / total >= RATIOS[rule] * math.exp(usual)
            if rare and times / total >= LEAST_SHARE and "\x9f" < character < "\uffff" and not is_private(character):
                found[rule][character] += times
    return {
        rule: "".join(c for c, _ in sorted(counts.items(), key=lambda i: (-i[1], i[0])))
        for rule, counts in found.items()
    }


def is_private(character: str) -> bool:
    """Whether the character is of the private use area of the basic plane."""
    return "\ue000" <= character <= "\uf8ff"


def main() -> None:
    """Write lines `level TAB hanzi`, an empty line, lines of a hanzi and its followers; then the signs."""
    single, pairs = count(read_words(Path(sys.argv[1])))
    lines = [f"{level}\t{text}" for level, text in levels(single).items()]
    lines += ["", *(first + followers for first, followers in neighbours(pairs).items())]
    TARGET.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    plausibility.language.cache_clear()
    SIGNS.write_text("".join(f"{rule}\t{found}\n" for rule, found in signs().items()), encoding="utf-8")
    print(SIGNS, SIGNS.stat().st_size, "bytes")
    print(TARGET, TARGET.stat().st_size, "bytes;", len(single), "hanzi;", len(lines), "lines")


if __name__ == "__main__":
    main()
