"""The closing table of a run, and the same as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
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

    def add(self, result: Result) -> None:
        """Count one more document."""
        self.documents += 1
        self.characters_in += result.characters_in
        self.characters_out += result.characters_out
        self.suggestions += result.suggestions
        self.changes += result.needs_work
        self.statuses[result.status] += 1
        self.edits.update(result.edits)
        if (result.status in LISTED or result.reason or result.outcome) and len(self.listed) < MOST_LISTED:
            self.listed.append(document_line(result))

    def as_data(self) -> dict[str, Any]:
        """The sums, for JSON."""
        return {
            "documents": self.documents,
            **{status.replace(" ", "_"): self.statuses[status] for status in STATUSES},
            "characters_in": self.characters_in,
            "characters_out": self.characters_out,
            "edits": {rule: count for (_, rule), count in sorted(self.edits.items())},
        }


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
    if len(totals.listed) == MOST_LISTED:
        yield "… and perhaps more; --format json lists them all"


def _grid(edits: Counter[tuple[str, str]]) -> Iterator[str]:
    """A row for each rule at work, the stages in the order of their names, the busiest rule of each first."""
    if not edits:
        return
    ranked = sorted(edits.items(), key=lambda item: (item[0][0], -item[1]))
    rows = [("stage", "rule", "edits"), *((stage, rule, f"{count:,}") for (stage, rule), count in ranked)]
    stages, rules, counts = (max(map(len, column)) for column in zip(*rows, strict=True))
    for stage, rule, count in rows:
        yield f"{stage:{stages}}  {rule:{rules}}  {count:>{counts}}"
