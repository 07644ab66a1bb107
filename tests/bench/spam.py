"""What the spam stage takes and what it leaves, on planted and clean documents; and how fast it is.

    python -m tests.bench.spam [--quick] [--show]

`--show` prints what was taken from clean documents and left of the spam. Characters are those that are not white space.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from statistics import median

from cleaner.config import Config
from cleaner.edits import Proposal
from cleaner.history import Decoded
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.spam import propose
from cleaner.stages.spam.lexicon import lexicon_of
from tests.bench.documents import Document, documents
from tests.bench.planted import WORDINGS, Planted, planted
from tests.bench.structures import words

SENTENCE = ("。", "！", "？", "；")


CONFIG, RULES = Config(), RuleSet(shipped_rules())


def proposal(text: str) -> Proposal:
    return propose(text, Context(CONFIG, RULES, Decoded(text, "utf-8")))


def ink(text: str) -> int:
    """How many characters are no white space."""
    return len("".join(text.split()))


def clean_documents(found: Iterable[Document], show: bool) -> None:
    """Characters taken from documents that need nothing."""
    rows: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0, 0])
    for kind, text in found:
        made = proposal(text)
        row = rows[kind]
        row[0] += 1
        row[1] += ink(text)
        row[4] += made.outcome != ""
        for edit in made.layer:
            row[2] += ink(edit.old)
            row[3] += ink(edit.old) if any(mark in edit.old for mark in SENTENCE) else 0
            if show:
                print(f"    {kind}: took {edit.old[:70]!r} {edit.rule} {edit.note}")
    print(
        f"{'clean documents':24} {'number':>7} {'characters':>11} {'taken':>7} {'in sentences':>13} {'called spam':>12}"
    )
    for kind, row in sorted(rows.items()):
        print(f"{kind:24} {row[0]:7} {row[1]:11,} {row[2]:7} {row[3]:13} {row[4]:12}")
    total = [sum(column) for column in zip(*rows.values(), strict=True)]
    print(f"{'all':24} {total[0]:7} {total[1]:11,} {total[2]:7} {total[3]:13} {total[4]:12}")
    print(f"taken of 100,000 characters: {1e5 * total[2] / total[1]:.2f} (aim: at most 1)\n")


def gone_and_kept(document: Planted, made: Proposal) -> tuple[int, int, int, int]:
    """Characters of spam, those of them gone, characters of the document's own, those of them kept."""
    taken = bytearray(len(document.text))
    for edit in made.layer:
        taken[edit.start : edit.end] = b"\1" * len(edit.old)
    spam = bytearray(len(document.text))
    for start, end in document.spans:
        spam[start:end] = b"\1" * (end - start)
    counts = [0, 0, 0, 0]
    for char, is_spam, is_taken in zip(document.text, spam, taken, strict=True):
        if not char.isspace():
            counts[0 if is_spam else 2] += 1
            counts[1 if is_spam else 3] += bool(is_spam) == bool(is_taken)
    return counts[0], counts[1], counts[2], counts[3]


def planted_documents(found: Sequence[Planted], show: bool) -> None:
    """Planted characters gone, and own characters kept."""
    rows: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for document in found:
        made = proposal(document.text)
        counts = gone_and_kept(document, made)
        for index, count in enumerate(counts):
            rows[document.wording, document.kind][index] += count
        if show and (counts[0] != counts[1] or counts[2] != counts[3]):
            spam = " … ".join(document.text[start:end][:90] for start, end in document.spans[:2])
            why = [suggestion.why for suggestion in made.suggestions[:2]]
            took = [edit.old[:40] for edit in made.layer][:3]
            print(f"    {document.wording}, {document.kind}: {counts} {spam!r} took {took} {why} {made.outcome}")
    print(f"{'planted':36} {'spam':>8} {'gone %':>8} {'own':>10} {'kept %':>9}")
    for wording in WORDINGS:
        total = [0, 0, 0, 0]
        for (name, kind), row in rows.items():
            if name == wording:
                _row(f"{wording}, {kind}", row)
                total = [a + b for a, b in zip(total, row, strict=True)]
        _row(f"{wording}, all", total)
    print("aims: gone 98 %, kept 99.9 %\n")


def _row(name: str, row: Sequence[int]) -> None:
    spam, gone, own, kept = row
    print(f"{name:36} {spam:8,} {_percent(gone, spam)} {own:10,} {_percent(kept, own, 9)}")


def _percent(part: int, whole: int, width: int = 8) -> str:
    return f"{100 * part / max(whole, 1):{width}.3f}"


LISTED = words(
    "annual report|contents|courses|films|glossary|index|keyword line|links|lyrics|model counties|names|place names|"
    "prices|readme|readme with tables|related titles|site menu|slogans"
)
"""Kinds of clean documents that are lists and tables more than sentences."""


def speed(name: str, texts: Sequence[str], aim: str) -> None:
    """Megabytes of UTF-8 a second: the first run, and the median of five more."""
    size = sum(len(text.encode("utf-8", "replace")) for text in texts)
    runs = []
    for _ in range(6):
        begun = time.process_time()
        for text in texts:
            proposal(text)
        runs.append(time.process_time() - begun)
    first, warm = size / runs[0] / 1e6, size / median(runs[1:]) / 1e6
    print(f"{name:36} {warm:8.1f} MB/s, at first {first:.1f}  ({aim})")


def speeds(clean: Sequence[Document], spammy: Sequence[Planted]) -> None:
    """The speed on documents with spam, by their wording, and on clean ones, by their kind and size."""
    for wording in WORDINGS:
        speed(f"planted, {wording}", [document.text for document in spammy if document.wording == wording], "aim: 20")
    empty = [document for document in clean if not proposal(document.text).layer]
    lists = [text for kind, text in empty if kind in LISTED]
    sentences = [text for kind, text in empty if kind not in LISTED]
    searched(sentences)
    speed("clean: sentences", sentences, "aim: 100")
    speed("clean: sentences, joined by tens", joined(sentences, 10), "aim: 100")
    speed("clean: lists and tables, 2 KB each", lists, "aim: 100")
    speed("clean: lists, joined by tens", joined(lists, 10), "aim: 100")


def searched(texts: Sequence[str]) -> None:
    """The speed of the search for words alone, which no document is spared: as fast as the stage could be."""
    lexicon = lexicon_of(RULES)
    begun = time.process_time()
    for text in texts:
        lexicon.pointers(text)
    size = sum(len(text.encode("utf-8", "replace")) for text in texts)
    print(f"{'the search for words alone':36} {size / (time.process_time() - begun) / 1e6:8.1f} MB/s")


def joined(texts: Sequence[str], number: int) -> list[str]:
    """Larger documents, each of so many."""
    return ["\n".join(texts[at : at + number]) for at in range(0, len(texts), number)]


def main() -> None:
    quick, show = "--quick" in sys.argv, "--show" in sys.argv
    clean = list(documents(11, 3 if quick else 40))
    spammy = list(planted(23, 3 if quick else 18))
    begun = time.process_time()
    proposal(spammy[0].text)
    print(f"the first document of all: {1e3 * (time.process_time() - begun):.0f} ms\n")
    clean_documents(clean, show)
    planted_documents(spammy, show)
    speeds(clean, spammy)


if __name__ == "__main__":
    main()
