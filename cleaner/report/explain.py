"""One document explained: how it was read, what was changed where and why, what was not sure."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Cleaned
from cleaner.history import LocatedEdit

SHOWN = 20
"""Edits shown of one rule unless all are asked for: a traditional book has a million."""

WIDTH = 40
"""Code points shown of an edit's old and new text."""


def explained(cleaned: Cleaned, name: str, everything: bool = False) -> str:
    """The explanation, ready to print."""
    return "\n".join(_lines(cleaned, name, everything))


def _lines(cleaned: Cleaned, name: str, everything: bool) -> Iterator[str]:
    decoded = cleaned.history.decoded
    yield name
    yield f"  encoding  {decoded.encoding} (by {decoded.evidence or 'log'}, {decoded.confidence:.0%} sure)"
    for segment in decoded.segments[1:]:
        yield f"            {segment.encoding} from code point {segment.start} on"
    if decoded.odd:
        yield f"            {len(decoded.odd)} places whose bytes are no {decoded.encoding}; kept in the log"
    if cleaned.outcome:
        yield f"  outcome   {cleaned.outcome}"
    for key, value in cleaned.metadata.items():
        yield f"  {key:9} {value}"
    yield from _edit_lines(cleaned.edits, everything)
    for suggestion in cleaned.suggestions:
        yield f"  not sure, not made: {suggestion.why}"
        for edit in suggestion.edits:
            yield f"      {edit.rule}: at code point {edit.start}: {_short(edit.old)} → {_short(edit.new)}"
    for finding in cleaned.findings:
        yield f"  noticed: {finding.rule}: code points {finding.start}–{finding.end}: {finding.why}"
    if not cleaned.changed:
        yield "  nothing to do"


def _edit_lines(edits: list[LocatedEdit], everything: bool) -> Iterator[str]:
    by_rule: dict[str, list[LocatedEdit]] = {}
    for edit in edits:
        by_rule.setdefault(edit.rule, []).append(edit)
    for rule, group in by_rule.items():
        yield f"  {rule}: {len(group)} edit{'s' if len(group) > 1 else ''}"
        for edit in group if everything else group[:SHOWN]:
            note = f"   ({edit.note})" if edit.note else ""
            yield f"    {edit.line}:{edit.column}  {_short(edit.old)} → {_short(edit.new)}{note}"
        if len(group) > SHOWN and not everything:
            yield f"    … and {len(group) - SHOWN} more; --all shows them"


def _short(text: str) -> str:
    r"""The text on one line; what a terminal would not show, or would act upon, is written as Python writes it.

    >>> print(_short("a\u200b \r\n"), _short("plain text"))
    “a\u200b \r⏎” “plain text”
    """
    if len(text) > WIDTH:
        text = text[: WIDTH // 2] + "…" + text[-WIDTH // 2 :]
    return "“" + "".join(_SIGNS.get(char) or (char if char.isprintable() else repr(char)[1:-1]) for char in text) + "”"


_SIGNS = {"\n": "⏎", "\t": "⇥"}
