"""The closing table of a run, and the same as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from cleaner.engines.job import Result

STATUSES = ("cleaned", "unchanged", "left out", "skipped", "failed")


def document_line(result: Result) -> str:
    """One line for one document.

    >>> document_line(Result("a.png", "skipped", "binary file (PNG image)"))
    'a.png: skipped: binary file (PNG image)'
    >>> document_line(Result("a.txt", "unchanged"))
    'a.txt: unchanged'
    """
    parts = [result.name, result.status, result.outcome or result.reason]
    if result.edits:
        count = sum(result.edits.values())
        parts.append(f"{count} edit{'s' if count > 1 else ''}, {result.encoding}")
    return ": ".join(part for part in parts if part)


def totals(results: Sequence[Result]) -> dict[str, Any]:
    """Everything a run did, as data for JSON."""
    return {
        "documents": [_as_data(result) for result in results],
        "totals": {
            "documents": len(results),
            **{status.replace(" ", "_"): _count(results, status) for status in STATUSES},
            "characters_in": sum(result.characters_in for result in results),
            "characters_out": sum(result.characters_out for result in results),
            "edits": {rule: count for (_, rule), count in sorted(_edits(results).items())},
        },
    }


def _as_data(result: Result) -> dict[str, Any]:
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


def _count(results: Sequence[Result], status: str) -> int:
    return sum(result.status == status for result in results)


def _edits(results: Sequence[Result]) -> Counter[tuple[str, str]]:
    counts: Counter[tuple[str, str]] = Counter()
    for result in results:
        counts.update(result.edits)
    return counts


def table(results: Sequence[Result], *, wrote: bool, to_stderr: bool = False) -> None:
    """Print the closing table: documents, characters, edits by stage and rule, what was left out or failed."""
    from rich.console import Console
    from rich.table import Table

    console = Console(stderr=to_stderr, highlight=False, soft_wrap=True)
    counts = ", ".join(f"{_count(results, status)} {status}" for status in STATUSES if _count(results, status))
    console.print(f"{len(results)} document{'s' if len(results) != 1 else ''}: {counts or 'nothing to do'}")
    if not wrote:
        console.print("nothing was written")
    before = sum(result.characters_in for result in results)
    after = sum(result.characters_out for result in results)
    console.print(f"characters: {before:,} in, {after:,} out")
    edits = _edits(results)
    if edits:
        grid = Table("stage", "rule", box=None, pad_edge=False, header_style="bold")
        grid.add_column("edits", justify="right")
        for (stage, rule), count in sorted(edits.items(), key=lambda item: (item[0][0], -item[1])):
            grid.add_row(stage, rule, f"{count:,}")
        console.print(grid)
    suggestions = sum(result.suggestions for result in results)
    if suggestions:
        console.print(f"{suggestions} doubtful edits were not made; `clean explain FILE` lists them")
