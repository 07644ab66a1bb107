"""Make `cleaner/stages/scramble/language.z`: how common Chinese characters and pairs of characters are.

Source: the word list of jieba 0.42.1 (`jieba/dict.txt`, MIT licence, Sun Junyi): 349,046 words with their counts.
Every word gives its characters and its neighbouring pairs, as often as the word was counted.

    python -m tests.bench.scramble_language path/to/jieba/dict.txt
"""

from __future__ import annotations

import sys
import zlib
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

RARE_CHARACTER = 30
"""Characters counted less often (in 100 million) are left out: 7,643 remain."""
RARE_PAIR = 100
"""Pairs counted less often are left out: 37,006 remain."""

TARGET = Path(__file__).parents[2] / "cleaner" / "stages" / "scramble" / "language.z"


def level(count: int) -> str:
    """A count as a letter: `a` for 1, `b` for 2 and 3, `c` for 4 to 7, and so on."""
    return chr(ord("a") + count.bit_length() - 1)


def counted(words: Path) -> tuple[Counter[str], Counter[str]]:
    """Characters and pairs of the word list."""
    characters: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for line in words.read_text(encoding="utf-8").splitlines():
        word, count, _ = line.split(" ")
        if all("\u4e00" <= character <= "\u9fa5" for character in word):
            for character in word:
                characters[character] += int(count)
            for first, second in pairwise(word):
                pairs[first + second] += int(count)
    return characters, pairs


def table(characters: Counter[str], pairs: Counter[str]) -> str:
    """One line a character: itself, its level, and then the characters that follow it, by level."""
    followers: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for pair, count in pairs.items():
        if count >= RARE_PAIR:
            followers[pair[0]][level(count)].append(pair[1])
    lines = [
        character + level(count) + "".join(name + "".join(sorted(group)) for name, group in sorted(groups.items()))
        for character, count in sorted(characters.items())
        if count >= RARE_CHARACTER
        for groups in (followers[character],)
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    made = table(*counted(Path(sys.argv[1])))
    TARGET.write_bytes(zlib.compress(made.encode("gbk"), 9))
    print(f"{TARGET}: {TARGET.stat().st_size:,} bytes")
