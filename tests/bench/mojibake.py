"""What the `mojibake` stage restores, what it leaves alone, and how fast; beside ftfy.

Run ``python -m tests.bench.mojibake [--quick] [PART …]``; the parts are `restored`, `big5`, `damaged`, `speed`, `clean`
and `ftfy`.

* `restored`: segments of 12, 20 and 40 characters of real sentences go through each confusion as Windows and browsers
  do it (undefined cells become private use), alone, as a line of a clean page, inside clean sentences of several
  languages, and in fields of data (CSV, JSON, HTML, lists of files).
* `big5`: which segments of UTF-8 survive Big5 at all, and how many of those are restored.
* `damaged`: the same where bytes were lost on the way (see `mojibake_damaged`).
* `speed`: documents that are one confusion throughout, beside the codecs alone.
* `clean`: documents and single lines of them in many languages; any change is false.
* ftfy's own published cases.
* Speed, in MB of UTF-8 a second of CPU.

Texts: `../shared/wild` when it is there (treebanks, novels, laws, pages), else phrases of pypinyin's dictionary;
Django's translations (BSD, some 80 languages) and ftfy's test cases are fetched with pip into a temporary folder.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from cleaner.stages.mojibake.document import undo
from cleaner.stages.mojibake.misreading import CODECS
from cleaner.stages.mojibake.signs import suspicious_lines
from tests.bench.mojibake_damaged import damaged
from tests.bench.mojibake_texts import (
    CLEAN_AFTER,
    CLEAN_BEFORE,
    CONFUSIONS,
    LENGTHS,
    clean_texts,
    document,
    fetch,
    misread,
    segments,
    sentences,
    strictly,
    survivors,
    tables,
)

SENTENCES = (
    "记者从会上获悉{}，会议三点结束。",
    "以下是昨天收到的来信：{}（完）",
    "據了解，{}，主辦單位昨天表示。",
    "오늘 회의에서 {} 라고 말했습니다.",
    "The subject line read {} when it arrived.",
    "他的新书《{}》昨日出版。",
)
"""Clean sentences that a misread segment stands in, taken in turn."""
FIELDS = (
    "17\t{}\t2024-05-01\t已完成",
    '17,"{}",2024-05-01,已完成',
    '  {{"id": 17, "title": "{}", "state": "已完成"}},',
    '<a href="/news/17.html" title="{}">更多新闻</a>',
    "<img src='17.jpg' alt='{}'>图片说明",
    "-rw-r--r-- 1 root root 2048 5月 1 10:00 {}.txt",
)
"""Lines of data that it is one field of."""


def cleaned(text: str) -> str:
    """What the stage makes of a text."""
    return undo(text).apply(text)


def restored(most: int) -> None:
    """Print the share of segments restored exactly."""
    texts, table = sentences(), tables()
    print(
        f"{'confusion':34} {'n':>5}  alone "
        + " ".join(f"{n:>5}" for n in LENGTHS)
        + "   line sentence field  ftfy  twice"
    )
    total: Counter[str] = Counter()
    for language, right, wrong in CONFUSIONS:
        if language not in texts:
            continue
        cells, count, outcome = [], 0, Counter[str]()
        for length in LENGTHS:
            pairs = list(survivors(segments(texts[language], length, most), right, wrong, table[wrong]))
            alone = sum(cleaned(found) == piece for piece, found in pairs)
            cells.append(share(alone, len(pairs)))
            count += len(pairs)
            outcome.update(alone=alone, n=len(pairs))
            if length == LENGTHS[1]:
                outcome.update(_settings(pairs, right, wrong, table[wrong]))
        total.update(outcome)
        print(_row(f"{language}: {right} read as {wrong}", count, cells, outcome))
    print(_row("all", total["n"], [share(total["alone"], total["n"])] * 3, total))


def _row(name: str, count: int, cells: list[str], outcome: Counter[str]) -> str:
    others = [share(outcome[key], outcome[f"{key} n"]) for key in ("line", "sentence", "field", "ftfy", "twice")]
    return f"{name:34} {count:>5}        {' '.join(cells)}  {' '.join(others)}"


def share(part: int, whole: int) -> str:
    """A percentage, five wide."""
    return f"{100 * part / whole:5.1f}" if whole else "    -"


def _settings(pairs: list[tuple[str, str]], right: str, wrong: str, table: dict[bytes, str]) -> Counter[str]:
    from ftfy import fix_encoding

    found: Counter[str] = Counter()
    for number, (piece, bad) in enumerate(pairs):
        frames = {"sentence": SENTENCES[number % len(SENTENCES)], "field": FIELDS[number % len(FIELDS)]}
        for key, frame in frames.items():
            page = f"{CLEAN_BEFORE}{frame}{CLEAN_AFTER}"
            found[key] += cleaned(page.format(bad)) == page.format(piece)
        found["line"] += cleaned(CLEAN_BEFORE + bad + CLEAN_AFTER) == CLEAN_BEFORE + piece + CLEAN_AFTER
        found["ftfy"] += fix_encoding(bad) == piece
        for key in ("line", "sentence", "field", "ftfy"):
            found[f"{key} n"] += 1
        again = misread(bad, right, wrong, table) if right == "utf-8" else None
        if again is not None:
            found["twice"] += cleaned(again) == piece
            found["twice n"] += 1
    return found


def big5(quick: bool) -> None:
    """Print how many segments of UTF-8 survive being read as Big5, strictly, and how many of those are restored."""
    print(f"\n{'UTF-8 read as Big5':24} {'length':>6} {'segments':>9} {'survive':>8} {'restored':>9}")
    for language, texts in sentences().items():
        for codec in CODECS["big5"]:
            for length in (4,) if quick else (4, 6, 8, 12):
                pieces = segments(texts, length, 10**9)
                pairs = [(piece, bad) for piece in pieces if (bad := strictly(piece, "utf-8", codec)) is not None]
                good = sum(cleaned(bad) == piece for piece, bad in pairs)
                print(f"{f'{language}, {codec}':24} {length:>6} {len(pieces):>9} {len(pairs):>8} {good:>9}")


def clean(quick: bool) -> None:
    """Print the false changes of clean documents, and of their single lines."""
    size: Counter[str] = Counter()
    changed: Counter[str] = Counter()
    lines: Counter[str] = Counter()
    spent: Counter[str] = Counter()
    for group, text in clean_texts(quick):
        start = process_time()
        changed[group] += len(undo(text))
        spent[group] += round(1e6 * (process_time() - start))
        size[group] += len(text.encode("utf-8", "replace"))
        if not quick:
            lines[group] += sum(bool(undo(line)) for line in set(text.split("\n")) if not line.isascii())
    print(f"\n{'clean text':24} {'MB':>6} {'edits':>6} {'lines changed':>14} {'MB/s':>6}")
    for group in sorted(size):
        speed = size[group] / max(1, spent[group])
        print(f"{group:24} {size[group] / 1e6:6.2f} {changed[group]:6} {lines[group]:14} {speed:6.1f}")


def ftfy_cases() -> None:
    """Print how many of ftfy's published cases come out as ftfy's decoding alone makes them."""
    from ftfy import fix_encoding

    from cleaner.stages.mojibake.single_byte import configuration

    with tempfile.TemporaryDirectory() as name:
        folder = fetch("ftfy==6.3.1", Path(name), "--no-binary", ":all:")
        if folder is None:
            print("\nftfy's cases: not to be had without a net")
            return
        [path] = folder.rglob("test_cases.json")
        cases = json.loads(path.read_text(encoding="utf-8"))
    same = sum(cleaned(case["original"]) == fix_encoding(case["original"], configuration()) for case in cases)
    good = sum(
        cleaned(case["original"])
        in (case.get("fixed-encoding"), case["fixed"], fix_encoding(case["original"], configuration()))
        for case in cases
    )
    print(f"\nftfy's {len(cases)} cases: {good} as published or as ftfy's decoding alone has them, {same} the latter")


def speed(quick: bool) -> None:
    """Print MB of UTF-8 a second of CPU, medians of five."""
    from ftfy import fix_encoding

    texts = [text for text in sentences()["hans"] if not suspicious_lines(text)]
    print(f"\n{'speed, MB/s':28} {'MB':>6} {'trigger':>8} {'stage':>8} {'codecs':>8} {'ftfy':>8}")
    for size in (0.3,) if quick else (0.1, 1.0, 3.0):
        for name, right, reader in (
            ("clean Chinese", "utf-8", "utf-8"),
            ("UTF-8 read as Latin-1", "utf-8", "latin-1"),
            ("UTF-8 read as GBK", "utf-8", "gb18030"),
            ("GBK read as Latin-1", "gbk", "latin-1"),
            ("GBK read as Big5", "gbk", "big5hkscs"),
        ):
            _row_of_speed(name, document(texts, size, right, reader), right, reader, fix_encoding)


def _row_of_speed(name: str, text: str, right: str, reader: str, ftfy: Callable[[str], object]) -> None:
    size = len(text.encode()) / 1e6
    calls = (suspicious_lines, undo, lambda found: found.encode(reader).decode(right), ftfy)
    cells = [f"{size / timed(call, text):8.1f}" for call in calls]
    print(f"{name:28} {size:6.2f} {' '.join(cells)}")


def timed(call: Callable[[str], object], text: str) -> float:
    """Median seconds of CPU of five calls."""
    spent = []
    for _ in range(5):
        start = process_time()
        call(text)
        spent.append(process_time() - start)
    return max(median(spent), 1e-9)


def main() -> None:
    """Run the parts asked for, or all."""
    parser = argparse.ArgumentParser(description="What the mojibake stage restores, leaves alone, and how fast.")
    parser.add_argument("--quick", action="store_true", help="fewer segments, no downloads")
    parts: dict[str, Callable[[bool], None]] = {
        "restored": lambda quick: restored(40 if quick else 400),
        "big5": big5,
        "damaged": lambda quick: damaged(8 if quick else 36),
        "speed": speed,
        "clean": clean,
        "ftfy": lambda quick: None if quick else ftfy_cases(),
    }
    parser.add_argument("part", nargs="*", choices=[*parts, []], help="only these parts")
    asked = parser.parse_args()
    for name, run in parts.items():
        if not asked.part or name in asked.part:
            run(asked.quick)


if __name__ == "__main__":
    main()
