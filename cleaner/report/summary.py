"""The closing table of a run, and the same as data."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from textwrap import indent
from typing import Any

from cleaner.engines.job import Result

LISTED = ("left out", "skipped", "failed")
"""Documents of these are named in the closing table."""

MOST_LISTED = 100
"""Documents named there at most."""

STATUSES = ("cleaned", "unchanged", "left out", "skipped", "failed")


def document_line(result: Result, *, wrote: bool = True) -> str:
    """One line for one document.

    >>> document_line(Result("a.png", "skipped", "binary file (PNG image)"))
    'a.png: skipped: binary file (PNG image)'
    >>> document_line(Result("a.txt", "cleaned"), wrote=False)
    'a.txt: would be cleaned'
    """
    status = result.status if wrote or not result.needs_work else f"would be {result.status}"
    parts = [result.name, status, result.outcome or result.reason]
    if result.edits:
        count = sum(result.edits.values())
        parts.append(f"{count} edit{'s' if count > 1 else ''}, {result.encoding}")
    return ": ".join(part for part in parts if part)


@dataclass
class Totals:
    """What a run did, summed up document by document, in memory that does not grow with their number."""

    documents: int = 0
    characters_in: int = 0
    characters_out: int = 0
    suggestions: int = 0
    changes: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    edits: Counter[tuple[str, str]] = field(default_factory=Counter)
    listed: list[str] = field(default_factory=list)
    unlisted: int = 0

    def add(self, result: Result) -> bool:
        """Count one more document; false when the closing table should name it and has no room to."""
        self.documents += 1
        self.characters_in += result.characters_in
        self.characters_out += result.characters_out
        self.suggestions += result.suggestions
        self.changes += result.needs_work
        self.statuses[result.status] += 1
        self.edits.update(result.edits)
        if not (result.status in LISTED or result.reason or result.outcome):
            return True
        if len(self.listed) == MOST_LISTED:
            self.unlisted += 1
            return False
        self.listed.append(document_line(result))
        return True

    def as_data(self) -> dict[str, Any]:
        """The sums, for JSON."""
        return {
            "documents": self.documents,
            **{status.replace(" ", "_"): self.statuses[status] for status in STATUSES},
            "characters_in": self.characters_in,
            "characters_out": self.characters_out,
            "edits": {rule: count for (_, rule), count in sorted(self.edits.items())},
        }


def json_pieces(results: Iterable[Result], totals: Totals) -> Iterator[str]:
    """The report as one JSON object, a document at a time, so that memory does not grow with their number."""
    before = '{\n  "documents": [\n'
    for result in results:
        totals.add(result)
        yield before + indent(json.dumps(as_data(result), ensure_ascii=False, indent=2), "    ")
        before = ",\n"
    sums = indent(json.dumps(totals.as_data(), ensure_ascii=False, indent=2), "  ").lstrip()
    yield ("\n" if totals.documents else before) + f'  ],\n  "totals": {sums}\n}}\n'


def as_data(result: Result) -> dict[str, Any]:
    """One document's result, for JSON."""
    return {
        "name": result.name,
        "status": result.status,
        "reason": result.reason,
        "encoding": result.encoding,
        "outcome": result.outcome,
        "characters_in": result.characters_in,
        "characters_out": result.characters_out,
        "edits": {rule: count for (_, rule), count in sorted(result.edits.items())},
        "suggestions": result.suggestions,
        "diff": result.diff,
    }


def table_lines(totals: Totals, *, wrote: bool) -> Iterator[str]:
    """The closing table: documents, characters, edits by stage and rule, what was left out or failed.

    >>> print(*table_lines(Totals(), wrote=False), sep="\\n")
    0 documents: nothing to do
    nothing was written
    characters: 0 in, 0 out
    """
    counts = ", ".join(f"{totals.statuses[status]} {status}" for status in STATUSES if totals.statuses[status])
    yield f"{totals.documents} document{'s' if totals.documents != 1 else ''}: {counts or 'nothing to do'}"
    if not wrote:
        yield "nothing was written"
    yield f"characters: {totals.characters_in:,} in, {totals.characters_out:,} out"
    yield from _grid(totals.edits)
    if totals.suggestions:
        yield f"{totals.suggestions} doubtful edits were not made; `clean explain FILE` lists them"
    yield from totals.listed
    if totals.unlisted:
        yield f"… and {totals.unlisted:,} more (the failed ones were named as they came); --format json lists them all"


def _grid(edits: Counter[tuple[str, str]]) -> Iterator[str]:
    """A row for each rule at work, the stages in the order of their names, the busiest rule of each first."""
    if not edits:
        return
    ranked = sorted(edits.items(), key=lambda item: (item[0][0], -item[1]))
    rows = [("stage", "rule", "edits"), *((stage, rule, f"{count:,}") for (stage, rule), count in ranked)]
    stages, rules, counts = (max(map(len, column)) for column in zip(*rows, strict=True))
    for stage, rule, count in rows:
        yield f"{stage:{stages}}  {rule:{rules}}  {count:>{counts}}"
