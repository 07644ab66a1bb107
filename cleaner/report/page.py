"""One document as a page for a browser: the text as found, what went struck through, what was put in marked."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from html import escape
from typing import NamedTuple

from cleaner.document import Cleaned
from cleaner.edits import Edit
from cleaner.history import History
from cleaner.report.diff import Run, unchanged_runs

FOLDED_FROM = 400
"""Code points from which on what was taken out is folded to its beginning: a link farm fills screens."""

SHOWN_FOLDED = 60
"""Code points of it that are shown."""

STYLE = """
:root { color-scheme: light dark; --out: #b3261e; --out-back: #b3261e1f; --in: #146c2e; --in-back: #146c2e24 }
@media (prefers-color-scheme: dark) { :root { --out: #f2b8b5; --in: #a8dab5 } }
body { font: 16px/1.7 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; font-size: .85rem; line-height: 1.4; margin: 1rem 0 }
td, th { text-align: left; padding: .15rem .8rem .15rem 0; vertical-align: top } td.n { text-align: right }
pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; border-top: 1px solid #8884; padding-top: 1rem }
del { color: var(--out); background: var(--out-back) } ins { color: var(--in); background: var(--in-back) }
ins { text-decoration: none } details { display: inline } summary { display: inline; cursor: pointer }
.not-made { border-left: 3px solid #c80; padding-left: .8rem; margin: .5rem 0; font-size: .85rem }
"""


class Change(NamedTuple):
    """A stretch of the text found that became another; `by` holds what made it so: rules, with what they noted."""

    old: str
    new: str
    by: tuple[str, ...]


def changes(history: History) -> Iterator[str | Change]:
    """The text found, in order: what stayed as a string, what did not as a change. Together they are all of it.

    >>> from cleaner import clean
    >>> list(changes(clean("後來，").history))
    [Change(old='後來', new='后来', by=('script.t2s',)), '，']
    >>> list(changes(clean("后来，").history))
    ['后来，']
    """
    found, made = history.decoded.text, history.text
    runs = unchanged_runs(len(found), history.layers)
    makers = _makers(history, [run.first + run.length for run in runs])
    first = last = 0
    for index, run in enumerate([*runs, Run(len(found), len(made), 0)]):
        if run.first > first or run.last > last:
            yield Change(found[first : run.first], made[last : run.last], tuple(makers.get(index, ())))
        first, last = run.first + run.length, run.last + run.length
        if run.length:
            yield found[run.first : first]


def _makers(history: History, ends: list[int]) -> dict[int, dict[str, None]]:
    """By the number of the run that it stands before: what made each change, the first first."""
    makers: dict[int, dict[str, None]] = {}
    for _, edit, (start, _) in history.source_spans():
        # a change begins where a run ends, and holds all of each edit in it
        makers.setdefault(bisect_right(ends, start), {})[_signed(edit)] = None
    return makers


def _signed(edit: Edit) -> str:
    return f"{edit.rule} ({edit.note})" if edit.note else edit.rule


def page(cleaned: Cleaned, name: str, reasons: Mapping[str, str]) -> str:
    """The page, whole in one file; `reasons` tells why each rule exists. It loads nothing and runs no script."""
    head = f"<title>{escape(name)}</title><meta name=viewport content='width=device-width'><style>{STYLE}</style>"
    parts = "".join(map(_marked, changes(cleaned.history)))
    body = f"<h1>{escape(name)}</h1>{_facts(cleaned)}{_rules(cleaned, reasons)}{_doubts(cleaned)}<pre>{parts}</pre>"
    return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>\n"


def _facts(cleaned: Cleaned) -> str:
    decoded = cleaned.history.decoded
    rows = {"encoding": f"{decoded.encoding} (by {decoded.evidence or 'log'})", "outcome": cleaned.outcome}
    rows |= cleaned.metadata
    rows["characters"] = f"{len(decoded.text):,} found, {len(cleaned.text):,} clean"
    cells = (f"<tr><th>{escape(key)}<td>{escape(value)}" for key, value in rows.items() if value)
    return f"<table>{''.join(cells)}</table>"


def _rules(cleaned: Cleaned, reasons: Mapping[str, str]) -> str:
    counts = Counter(rule for layer in cleaned.history.layers for rule in layer.rules)
    if not counts:
        return "<p>Nothing to do."
    rows = (
        f"<tr><td>{escape(rule)}<td class=n>{count:,}<td>{escape(reasons.get(rule, ''))}"
        for rule, count in counts.items()
    )
    return f"<table><tr><th>rule<th>edits<th>why it exists{''.join(rows)}</table>"


def _doubts(cleaned: Cleaned) -> str:
    doubts = [(f"not made: {doubt.why}", doubt.edits) for doubt in cleaned.suggestions]
    doubts += [
        (f"noticed: {finding.why} (code points {finding.start}–{finding.end})", ()) for finding in cleaned.findings
    ]
    return "".join(f"<div class=not-made>{escape(why)}{''.join(map(_offered, edits))}</div>" for why, edits in doubts)


def _offered(edit: Edit) -> str:
    return f"<br>{_struck(edit.old)}{_put_in(edit.new)}"


def _marked(part: str | Change) -> str:
    if isinstance(part, str):
        return _shown(part)
    return f'<span title="{escape(", ".join(part.by))}">{_struck(part.old)}{_put_in(part.new)}</span>'


def _struck(old: str) -> str:
    if not old:
        return ""
    if len(old) < FOLDED_FROM:
        # a line end that went, of two lines that are one now, is told of by a sign
        return f"<del>{_shown(old) if old.strip() else _shown(old).replace(chr(10), '⏎')}</del>"
    more = f" … {len(old) - SHOWN_FOLDED:,} more"
    beginning, rest = _shown(old[:SHOWN_FOLDED]), _shown(old[SHOWN_FOLDED:])
    return f"<details><summary><del>{beginning}</del>{more}</summary><del>{rest}</del></details>"


def _put_in(new: str) -> str:
    return f"<ins>{_shown(new).replace(chr(10), '⏎' + chr(10))}</ins>" if new else ""


def _shown(text: str) -> str:
    r"""The text for a page; what cannot be seen there is written as Python writes it.

    >>> print(_shown("a<b\u200b\r"))
    a&lt;b\u200b\r
    """
    return escape("".join(char if char.isprintable() or char in "\n\t\u3000" else repr(char)[1:-1] for char in text))
