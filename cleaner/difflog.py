"""The log of a document: all that is needed to get the bytes found back from the clean text.

One UTF-8 file of JSON Lines a document; no line of it depends on another file. Offsets are code points, half-open.

Line 1, an object::

    {"format": "clean-log/1",
     "name": "a/b.txt",               the source as it was named, for people, or null
     "sha256_in": "…",                of the bytes found
     "sha256_out": "…",               of the clean bytes; `revert` refuses any others
     "bytes_in": 123, "bytes_out": 120, "outcome": "", "rules": "…" (digest of the rules in force)}

Line 2, layer 0 (how the bytes found became the first text)::

    ["decoded", encoding, bom in hexadecimal, segments, odd, raw, evidence, confidence]
    segments   [[start, encoding], …]; empty: all of it is in `encoding`
    odd        [[start, end, bytes in hexadecimal], …]: these code points stand for bytes that encoding would not give
    raw        null, or the whole document, deflated and in base 64, where text and odd places cannot rebuild it

Every further line is an array whose first item names what it is. The layers stand in the order in which they ran::

    ["layer", stage]                  opens a layer; the lines below belong to it, up to the next one
    ["edits", rules, which, starts, olds, news]     the layer's edits in order of place, by column:
                                      rules    the ids of the rules at work
                                      which    for each edit, its rule's index in `rules`; empty: there is one only
                                      starts   each start less the one before it (the first less 0)
                                      olds     what was replaced, one string an edit; when every one is a single code
                                               point, they are written as one string
                                      news     what replaced it, likewise
    ["note", index, text]             of the layer's edit number `index`, from 0
    ["group", number, [index, …]]     edits that stand and fall together (a move is a deletion and an insertion)
    ["suggestion", why, [[start, old, new, rule], …]]      not made
    ["finding", rule, start, end, why]                     no edit could mend it
    ["fact", key, value, start, end]                       metadata and where it was read

To go back: take the clean text; for the layers from last to first, for their edits from last to first, replace `new`
by `old` (an edit's place in the output is its start plus the growth of all edits before it); encode as layer 0 says.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any

from cleaner.edits import Edit, Fact, Finding, Layer, Proposal, Suggestion
from cleaner.history import Decoded, History, Odd, Segment

FORMAT = "clean-log/1"


class LogError(ValueError):
    """A log that cannot be read, or that is not about the text at hand."""


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def write(history: History, rules_digest: str = "") -> str:
    """The log of a history, as text; see this module's docstring.

    >>> print(write(History("a", Decoded("a", "utf-8"))).count(chr(10)))
    2
    """
    found, clean = history.revert(), history.text.encode("utf-8")
    header = {
        "format": FORMAT,
        "name": history.name and history.name.encode("utf-8", "backslashreplace").decode("utf-8"),
        "sha256_in": digest(found),
        "sha256_out": digest(clean),
        "bytes_in": len(found),
        "bytes_out": len(clean),
        "outcome": history.outcome,
        "rules": rules_digest,
    }
    rows: list[Any] = [header, _decoded_row(history.decoded)]
    for proposal in history.proposals:
        rows.extend(_proposal_rows(proposal))
    return "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)


def header(log: str) -> dict[str, Any]:
    """Line 1 of a log.

    Raises:
        LogError: it is no log of this format.
    """
    try:
        row = json.loads(log.partition("\n")[0])
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict) or row.get("format") != FORMAT:
        raise LogError(f'no log of format "{FORMAT}"')
    return row


def rules_named(log: str) -> set[str]:
    """The rules that made edits according to a log, and their stages.

    Raises:
        ValueError: the log holds a line that is no JSON.
    """
    rows = [json.loads(line) for line in log.split("\n") if line.startswith(('["layer', '["edits'))]
    return {name for row in rows for name in ([row[1]] if row[0] == "layer" else row[1])}


def read(log: str, clean: bytes) -> History:
    """The history that a log tells of; `clean` are the bytes it was written for.

    Raises:
        LogError: it is no log of this format, or damaged, or the bytes are others than those it was written for.
    """
    head = header(log)
    if digest(clean) != head.get("sha256_out"):
        raise LogError("the text has changed since it was cleaned (its sha256 is not the one in the log)")
    try:
        rows = [json.loads(line) for line in log.split("\n")[1:] if line]
        proposals = _proposals(rows[1:])
        text = clean.decode("utf-8")
        for proposal in reversed(proposals):
            text = proposal.layer.inverse.apply(text)
        history = History(head["name"], _decoded(rows[0], text), proposals, head["outcome"])
        found = history.revert()
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, zlib.error) as error:
        raise LogError(f"the log is damaged: {error}") from None
    if digest(found) != head.get("sha256_in"):
        raise LogError("the log is damaged: what it gives back is not what was found")
    return history


def _decoded_row(decoded: Decoded) -> list[Any]:
    raw = None if decoded.raw is None else base64.b64encode(zlib.compress(decoded.raw, 9)).decode("ascii")
    odd = [[piece.start, piece.end, piece.data.hex()] for piece in decoded.odd]
    segments = [list(segment) for segment in decoded.segments]
    evidence, confidence = decoded.evidence, round(decoded.confidence, 4)
    return ["decoded", decoded.encoding, decoded.bom.hex(), segments, odd, raw, evidence, confidence]


def _decoded(row: list[Any], text: str) -> Decoded:
    _, encoding, bom, segments, odd, raw, evidence, confidence = row
    return Decoded(
        text,
        encoding,
        bytes.fromhex(bom),
        tuple(Segment(start, name) for start, name in segments),
        tuple(Odd(start, end, bytes.fromhex(data)) for start, end, data in odd),
        None if raw is None else zlib.decompress(base64.b64decode(raw)),
        evidence,
        confidence,
    )


def _proposal_rows(proposal: Proposal) -> Iterator[list[Any]]:
    if not proposal:
        return
    layer = proposal.layer
    yield ["layer", layer.stage]
    if layer:
        rules = list(dict.fromkeys(layer.rules))
        numbers = {rule: number for number, rule in enumerate(rules)}
        which = [numbers[rule] for rule in layer.rules] if len(rules) > 1 else []
        starts = [start - before for before, start in pairwise((0, *layer.starts))]
        yield ["edits", rules, which, starts, _column(layer.olds), _column(layer.news)]
    yield from (["note", index, note] for index, note in layer.notes.items())
    for group in sorted(set(layer.groups.values())):
        yield ["group", group, [index for index, number in layer.groups.items() if number == group]]
    for suggestion in proposal.suggestions:
        yield ["suggestion", suggestion.why, [[e.start, e.old, e.new, e.rule] for e in suggestion.edits]]
    yield from (["finding", *finding] for finding in proposal.findings)
    yield from (["fact", *fact] for fact in proposal.facts)


def _column(strings: Sequence[str]) -> str | list[str]:
    """Strings as JSON holds them: one string when each is a single code point, which is what most edits are."""
    return "".join(strings) if all(len(string) == 1 for string in strings) else list(strings)


def _proposals(rows: list[list[Any]]) -> tuple[Proposal, ...]:
    cuts = [index for index, row in enumerate(rows) if row[0] == "layer"] + [len(rows)]
    return tuple(_proposal(rows[start:end]) for start, end in pairwise(cuts))


def _proposal(rows: list[list[Any]]) -> Proposal:
    starts: list[int] = []
    olds: list[str] = []
    news: list[str] = []
    rules: list[str] = []
    notes: dict[int, str] = {}
    groups: dict[int, int] = {}
    suggestions: list[Suggestion] = []
    findings: list[Finding] = []
    facts: list[Fact] = []
    for row in rows[1:]:
        match row:
            case ["edits", names, which, deltas, old, new]:
                starts, olds, news = list(accumulate(deltas)), list(old), list(new)
                rules = [names[number] for number in which] if which else [names[0]] * len(starts)
            case ["note", index, note]:
                notes[index] = note
            case ["group", number, indices]:
                groups.update(dict.fromkeys(indices, number))
            case ["suggestion", why, edits]:
                suggestions.append(Suggestion(tuple(Edit(*edit) for edit in edits), why))
            case ["finding", *finding]:
                findings.append(Finding(*finding))
            case ["fact", *fact]:
                facts.append(Fact(*fact))
            case _:
                raise LogError(f"unknown row {row[0]!r}")
    layer = Layer(rows[0][1], starts, olds, news, rules, notes, groups)
    return Proposal(layer, tuple(suggestions), tuple(findings), tuple(facts))
