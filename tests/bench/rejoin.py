"""Adjacent breaks: clean paragraphs broken in every way lines are broken, and texts whose lines must stay.

    python -m tests.bench.rejoin [--quick]

The paragraphs come from `../shared/wild/rejoin`. Each document is wrapped in one way: at a typical or any width,
exactly or ragged, its paragraphs set in, set apart or neither; some breaks have blank lines, as a page break leaves
when its running head is gone. Every break between two lines is one decision; F1 is over all decisions to join. Beside
this stage: `unstructured`'s grouping of broken paragraphs, the plain rule "join unless it ends a sentence", and none.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from cleaner.config import Config
from cleaner.history import Decoded
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.rejoin import STAGE

WILD = Path(__file__).parents[3] / "shared" / "wild"
SEED = 60
LATIN = {"en"}
SOURCES = {
    "zh": (
        "zh_hans/modern_articles",
        "zh_hans/luxun_unwrapped",
        "zh_hans/novel_sanguo",
        "zh_hans/poem_commentary_modern",
    ),
    "zh-hant": ("zh_hant/gutenberg_25328_paragraphs",),
    "ja": ("ja/neko_paragraphs",),
    "en": ("en/paragraphs",),
}
TYPICAL = {"zh": (56, 64, 70, 74, 80), "zh-hant": (64, 76), "ja": (60, 70, 80), "en": (65, 70, 72, 76, 80)}
"""Columns."""


class Document(NamedTuple):
    """A broken text, and for each break between two of its lines whether they belong together."""

    text: str
    gold: list[bool]


class Score(NamedTuple):
    """Decisions to join: right, wrong and missed, and the bytes and seconds spent."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    size: int = 0
    seconds: float = 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)

    def __add__(self, other: tuple[float, ...]) -> Score:  # type: ignore[override]
        return Score(*(a + b for a, b in zip(self, other, strict=True)))  # type: ignore[arg-type]


def broken(paragraphs: Sequence[str], language: str, chance: random.Random) -> Document:
    """Break a document in one way."""
    width = chance.choice(TYPICAL[language]) if chance.random() < 0.6 else chance.randint(36, 100)
    ragged = chance.choice((0.0, 0.0, 0.06, 0.12))
    mark = chance.choice(("indent", "blank", "both", "none"))
    page = chance.choice((0, 25, 40))
    lines: list[str] = []
    gold: list[bool] = []
    for paragraph in paragraphs:
        indent = "" if mark in ("blank", "none") else ("    " if language in LATIN else "　　")
        parts = list(wrapped(indent + paragraph, width, ragged, language, chance))
        if lines:
            gold.append(False)
            lines.append("\n" * (2 if mark in ("blank", "both") else 1))
        for number, part in enumerate(parts):
            if number:
                gold.append(True)
                blank = chance.random() < 0.01 or (page and len(gold) % page == 0)
                lines.append("\n\n" if blank else "\n")
            lines.append(part)
    return Document("".join(lines), gold)


def wrapped(text: str, width: int, ragged: float, language: str, chance: random.Random) -> Iterable[str]:
    """Cut a paragraph into lines, in English between words or at a hyphen, elsewhere anywhere but before a mark."""
    while text:
        room = round(width * (1 - ragged * chance.random()))
        cut = _cut_words(text, room, chance) if language in LATIN else _cut_characters(text, room)
        if cut >= len(text):
            yield text
            return
        line, text = text[:cut], text[cut:].lstrip(" ")
        yield line.rstrip(" ") if language in LATIN else line


def _cut_characters(text: str, room: int) -> int:
    used = 0
    for index, character in enumerate(text):
        used += 1 if character.isascii() else 2
        if used > room:
            while index < len(text) and text[index] in "，。、；：！？”’」』）》…":
                index += 1
            return max(1, index)
    return len(text)


def _cut_words(text: str, room: int, chance: random.Random) -> int:
    if len(text) <= room:
        return len(text)
    cut = text.rfind(" ", 1, room + 1)
    return cut if cut > 0 else (text.find(" ", 1) if " " in text[1:] else len(text))


def decisions(text: str, cleaned: str) -> list[bool]:
    """For each break between two lines of `text`, whether it is gone from `cleaned` (both have the same words)."""
    made = []
    position = 0
    for line in (part for part in text.split("\n") if part.strip()):
        for character in re.sub(r"\s", "", line):
            blank = _BLANK.match(cleaned, position)
            after = blank.end() if blank else position
            if cleaned[after : after + 1] == character:  # else it was taken out: a hyphen, an overlap
                position = after + 1
        blank = _BLANK.match(cleaned, position)
        made.append(blank is not None and "\n" not in blank[0])
    return made[:-1]


_BLANK = re.compile(r"\s*")


def ours(text: str) -> list[bool]:
    """This stage: a break is gone when an edit takes its newline."""
    newlines = [m.end() - 1 for m in re.finditer(r"\S\s*?\n(?=\s*\S)", text)]
    gone = [(edit.start, edit.end) for edit in STAGE.propose(text, _context()).layer if "\n" in edit.old]
    starts = [start for start, _ in gone]
    found = [bisect_right(starts, at) - 1 for at in newlines]
    return [index >= 0 and at < gone[index][1] for index, at in zip(found, newlines, strict=True)]


def _context() -> Context:
    return Context(Config(), RuleSet(shipped_rules()), Decoded("", "utf-8"))


def unless_ended(text: str) -> list[bool]:
    """Join every line to the next unless it ends a sentence."""
    return [not re.search(r"[。！？.!?”’」』\"']\Z", line.strip()) for line in text.split("\n") if line.strip()][:-1]


def nothing(text: str) -> list[bool]:
    """Leave all breaks."""
    return [False] * (sum(1 for line in text.split("\n") if line.strip()) - 1)


def competitors() -> dict[str, Callable[[str], list[bool]]]:
    """What there is to compare with."""
    rules: dict[str, Callable[[str], list[bool]]] = {"rejoin": ours, "unless it ends": unless_ended, "no rule": nothing}
    try:
        from unstructured.cleaners.core import group_broken_paragraphs
    except ImportError:
        print("unstructured is not installed: left out")
    else:
        rules["unstructured"] = lambda text: decisions(text, group_broken_paragraphs(text))
    return rules


def judge(document: Document, rule: Callable[[str], list[bool]]) -> Score:
    """Run a rule over a document."""
    before = time.process_time()
    made = rule(document.text)
    seconds = time.process_time() - before
    pairs = list(zip(document.gold, made, strict=True))
    return Score(
        sum(g and m for g, m in pairs),
        sum(m and not g for g, m in pairs),
        sum(g and not m for g, m in pairs),
        len(document.text.encode()),
        seconds,
    )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="measure adjacent breaks")
    parser.add_argument("--quick", action="store_true")
    quick = parser.parse_args().quick
    if not WILD.is_dir():
        print("no ../shared/wild: nothing to measure")
        return
    rules = competitors()
    print(f"{'broken text':10}" + "".join(f"{name:>26}" for name in rules))
    for language, names in SOURCES.items():
        chance = random.Random(f"{SEED} {language}")
        texts = [p for n in names for p in (WILD / "rejoin" / f"{n}.txt").read_text("utf-8").split("\n") if len(p) > 10]
        documents = []
        for _ in range(10 if quick else 60):
            start = chance.randrange(max(1, len(texts) - 40))
            documents.append(broken(texts[start : start + 40], language, chance))
        cells = []
        for rule in rules.values():
            total = Score()
            for document in documents:
                total += judge(document, rule)
            cells.append(f"F1 {total.f1:.4f} {total.wrong:5}w {total.size / 1e6 / max(1e-9, total.seconds):6.1f}MB/s")
        print(f"{language:10}" + "".join(f"{cell:>26}" for cell in cells))
    for name, count, joins in negatives():
        print(f"{name:28} {count:7,} lines  {joins:4} joins  {joins / max(1, count) * 1e4:6.1f} in 10,000")


def negatives() -> Iterable[tuple[str, int, int]]:
    """Texts whose every line must stay: verse, laws, tables, code, and paragraphs one a line."""
    groups = {
        "verse and laws": sorted((WILD / "rejoin" / "negatives").rglob("*.*")),
        "classics, poems, tables": sorted((WILD / "spider" / "negatives").rglob("*.*")),
        "paragraphs one a line": sorted((WILD / "rejoin").glob("zh_han*/*.txt"))
        + sorted((WILD / "rejoin").glob("[je]?/*.txt")),
        "code": sorted(Path(json.__file__).parent.parent.glob("*.py")),
    }
    for name, paths in groups.items():
        lines = joins = 0
        for path in paths:
            text = path.read_bytes().decode("utf-8", "replace")
            lines += text.count("\n")
            joins += sum("\n" in edit.old for edit in STAGE.propose(text, _context()).layer)
        yield name, lines, joins


if __name__ == "__main__":
    main()
