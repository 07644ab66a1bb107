"""Adjacent breaks: clean paragraphs broken in every way lines are broken, and texts whose lines must stay.

    python -m tests.bench.rejoin [--quick]

Documents are broken by `tests/bench/broken.py`: wrapped at a typical or any width, exactly or ragged, paragraphs set
in, set apart or neither; with numbers and running heads between pages; paragraphs cut by blank lines, with and without
the last words printed again; and all of this in one. Every break between two lines is one decision; F1 is over all
decisions to join. Where heads stand between, the `furniture` stage runs first, for every rule alike. Beside this stage:
`unstructured`'s grouping of broken paragraphs, the plain rule "join unless it ends a sentence", and none.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from cleaner.config import Config
from cleaner.history import Decoded
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages import furniture
from cleaner.stages.rejoin import STAGE
from tests.bench.broken import MADE, SOURCES, WAYS, WILD, Document, joined, paragraphs, ways

SEED = 60
SIZE = 40
"""Paragraphs of a document."""


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


def ours(text: str) -> str:
    """This stage."""
    return STAGE.propose(text, _context()).layer.apply(text)


def _context() -> Context:
    return Context(Config(), RuleSet(shipped_rules()), Decoded("", "utf-8"))


def unless_ended(text: str) -> str:
    """Join every line to the next unless it ends a sentence, with a space between letters of scripts that have them."""
    joined_up = ""
    for line in (line.strip() for line in text.split("\n") if line.strip()):
        if not joined_up or re.search(r"[。！？.!?”’」』\"']\Z", joined_up[-1]):
            joined_up += "\n" + line
        else:
            joined_up += (" " if joined_up[-1] < "\u2e80" else "") + line
    return joined_up


def nothing(text: str) -> str:
    """Leave all breaks."""
    return text


def competitors() -> dict[str, Callable[[str], str]]:
    """What there is to compare with."""
    rules: dict[str, Callable[[str], str]] = {"rejoin": ours, "unless it ends": unless_ended, "no rule": nothing}
    try:
        from unstructured.cleaners.core import group_broken_paragraphs
    except ImportError:
        print("unstructured is not installed: left out")
    else:
        rules["unstructured"] = group_broken_paragraphs
    return rules


def judge(document: Document, text: str, rule: Callable[[str], str]) -> Score:
    """Run a rule over a document; `text` is what it is given of it."""
    before = time.process_time()
    cleaned = rule(text)
    seconds = time.process_time() - before
    pairs = list(zip(document.gold, joined(document, cleaned), strict=True))
    return Score(
        sum(g and m for g, m in pairs),
        sum(m and not g for g, m in pairs),
        sum(g and not m for g, m in pairs),
        len(text.encode()),
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
    print(f"{'broken text':18}" + "".join(f"{name:>30}" for name in rules))
    for language in (*SOURCES, *MADE):
        texts = paragraphs(language)
        for way in ways(language) if texts else ():
            print(f"{language:8}{way:10}" + "".join(f"{cell:>30}" for cell in row(texts, language, way, rules, quick)))
    for name, count, joins, speed in negatives():
        share = joins / max(1, count) * 1e4
        print(f"{name:28} {count:7,} lines  {joins:4} joins  {share:6.1f} in 10,000  {speed:7.1f} MB/s")


def row(
    texts: list[str], language: str, way: str, rules: dict[str, Callable[[str], str]], quick: bool
) -> Iterable[str]:
    """A cell for each rule, over some documents broken in one way."""
    chance = random.Random(f"{SEED} {language} {way}")
    totals = dict.fromkeys(rules, Score())
    for _ in range(3 if quick else 20):
        start = chance.randrange(max(1, len(texts) - SIZE))
        document = WAYS[way](texts[start : start + SIZE], language, chance)
        text = document.text
        if way in ("pages", "mix"):
            text = furniture.STAGE.propose(text, _context()).layer.apply(text)
        for name, rule in rules.items():
            totals[name] += judge(document, text, rule)
    for total in totals.values():
        yield f"F1 {total.f1:.4f} {total.wrong:4}w {total.size / 1e6 / max(1e-9, total.seconds):7.1f} MB/s"


def negatives() -> Iterable[tuple[str, int, int, float]]:
    """Texts whose every line must stay: verse, laws, tables, code, paragraphs and sentences one a line; their lines,
    the joins made, and MB of UTF-8 a second."""
    groups = {
        "verse and laws": sorted((WILD / "rejoin" / "negatives").rglob("*.*")),
        "classics, poems, tables": sorted((WILD / "spider" / "negatives").rglob("*.*")),
        "paragraphs one a line": sorted((WILD / "rejoin").glob("zh_han*/*.txt"))
        + sorted((WILD / "rejoin").glob("[je]?/*.txt")),
        "code": sorted(Path(json.__file__).parent.parent.glob("*.py")),
    }
    for name, paths in groups.items():
        yield kept(name, (path.read_bytes().decode("utf-8", "replace") for path in paths))
    novels = (path.read_text("utf-8") for path in sorted((WILD / "rejoin" / "zh_hans").glob("novel*")))
    yield kept("sentences one a line", (re.sub(r"。(?=[^\n”’])", "。\n", text) for text in novels))


def kept(name: str, texts: Iterable[str]) -> tuple[str, int, int, float]:
    """A row of :func:`negatives`."""
    lines = joins = size = 0
    seconds = 0.0
    for text in texts:
        before = time.process_time()
        layer = STAGE.propose(text, _context()).layer
        seconds += time.process_time() - before
        lines, size = lines + text.count("\n"), size + len(text.encode("utf-8", "replace"))
        joins += sum("\n" in edit.old for edit in layer)
    return name, lines, joins, size / 1e6 / max(1e-9, seconds)


if __name__ == "__main__":
    main()
