"""Undo the mojibake of a document, line by line; of a document that is mojibake throughout, at one go."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cleaner.edits import Edit, narrow
from cleaner.stages.mojibake import single_byte
from cleaner.stages.mojibake.confusions import DOUBLE_BYTE, SINGLE_BYTE, Confusion
from cleaner.stages.mojibake.evidence import NESTED, Candidate, candidates, is_plausible, of_line
from cleaner.stages.mojibake.plausibility import is_chart, likelihood, read
from cleaner.stages.mojibake.quotation import Damage, assess, happened, is_shown, talks_about_encodings
from cleaner.stages.mojibake.reading import reread
from cleaner.stages.mojibake.signs import of_double_bytes, of_single_bytes, suspicious, suspicious_lines

ROUNDS = 8
"""How often a text is gone over: mojibake of mojibake needs one round for each layer that is not undone at one go."""
LEAST_THROUGHOUT = 20
"""Characters beyond ASCII that such a document must have; of a shorter one each line is asked."""
SAMPLE = 3_000
"""Code points by which a document that reads well in another encoding throughout is judged."""


class Change(NamedTuple):
    """A stretch of a line and what it becomes."""

    start: int
    old: str
    new: str
    rule: str
    note: str = ""


def undo(text: str) -> list[Edit]:
    """The edits that undo the mojibake of `text`; none when going over it again and again finds no end.

    >>> [(e.old, e.new) for e in undo("标题\\n浣犲ソ涓栫晫")]
    [('浣犲ソ涓栫晫', '你好世界')]
    >>> undo("标题\\n你好世界")
    []
    """
    lines = text.split("\n")
    changed: dict[int, list[Change]] = {}
    now = list(lines)
    for number in range(ROUNDS):
        found = _round(now)
        if not found:
            return _edits(lines, changed)
        for index, changes in found.items():
            after = _apply(now[index], changes)
            if index in changed:
                first = changed[index][0]
                changes = [Change(0, lines[index], after, first.rule, f"{number + 1} layers")]
            changed[index] = changes
            now[index] = after
    return []


def _edits(lines: list[str], changed: dict[int, list[Change]]) -> list[Edit]:
    edits, offset = [], 0
    for index, line in enumerate(lines):
        if index in changed:
            for change in changed[index]:
                start, old, new = narrow(offset + change.start, change.old, change.new)
                if old != new:
                    edits.append(Edit(start, old, new, change.rule, change.note))
        offset += len(line) + 1
    return edits


def _apply(line: str, changes: list[Change]) -> str:
    if len(changes) == 1 and len(changes[0].old) == len(line):
        return changes[0].new
    pieces, done = [], 0
    for change in changes:
        pieces += [line[done : change.start], change.new]
        done = change.start + len(change.old)
    return "".join([*pieces, line[done:]])


def _round(lines: list[str]) -> dict[int, list[Change]]:
    """Line → its changes, in order and disjoint."""
    text = "\n".join(lines)
    if not suspicious(text):
        return {}
    return _throughout(text, lines) or _by_line(text, lines)


def _throughout(text: str, lines: list[str]) -> dict[int, list[Change]]:
    """The document read in another encoding as a whole."""
    first = _first_suspicious(text)
    for confusion in (*DOUBLE_BYTE, *SINGLE_BYTE):
        for times, undone in enumerate(_layers(first, text, confusion), 1):
            if not _is_plausible_sample(text, undone, confusion):
                continue
            rule, note = f"mojibake.{confusion.rule}", "" if times == 1 else f"{times} layers"
            pairs = enumerate(zip(lines, undone.split("\n"), strict=True))
            return {index: [Change(0, old, new, rule, note)] for index, (old, new) in pairs if old != new}
    return {}


def _first_suspicious(text: str) -> str:
    """The first line that has signs of anything: when it does not fit a confusion, the document does not."""
    found = of_double_bytes().search(text) or of_single_bytes().search(text)
    at = found.start() if found else 0
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : len(text) if end < 0 else end]


def _layers(first: str, text: str, confusion: Confusion) -> Iterator[str]:
    line = reread(first, confusion.wrong, confusion.right)
    if line is None or line == first or (not confusion.certain and likelihood(line) < likelihood(first)):
        return
    for _ in range(NESTED):
        undone = reread(text, confusion.wrong, confusion.right)
        if undone is None or undone == text or undone.count("\n") != text.count("\n"):
            return
        yield undone
        text = undone


def _is_plausible_sample(text: str, undone: str, confusion: Confusion) -> bool:
    reading = read(undone[:SAMPLE])
    if is_chart(undone[:SAMPLE]):
        return False
    # What the sample was made of is longer by as much as the document is.
    before = likelihood(text[: SAMPLE * len(text) // len(undone)])
    gain = likelihood(undone[:SAMPLE]) - before
    return reading.characters >= LEAST_THROUGHOUT and is_plausible(reading, confusion, gain)


def _by_line(text: str, lines: list[str]) -> dict[int, list[Change]]:
    suspects = suspicious_lines(text)
    found = {index: of_this_line for index in suspects if (of_this_line := _of_line(lines[index]))}
    taken = sum(_beyond_ascii(lines[index], candidate) for index, cs in found.items() for candidate in cs)
    damage = assess(text, [candidate for cs in found.values() for candidate in cs], taken)
    changed = _changes(lines, suspects, found, damage)
    if changed and talks_about_encodings(text):
        return _changes(lines, suspects, found, damage.of_text_that_talks(text, taken))
    return changed


def _of_line(line: str) -> list[Candidate]:
    return [candidate for candidate in of_line(line) if not is_shown(line, candidate)]


def _changes(
    lines: list[str], suspects: list[int], found: dict[int, list[Candidate]], damage: Damage
) -> dict[int, list[Change]]:
    if damage.established:
        found = found | _expected(lines, found, damage.rule)
    changed: dict[int, list[Change]] = {}
    for index, of_this_line in found.items():
        line = lines[index]
        changes = [_change(line, candidate) for candidate in happened(line, of_this_line, damage)]
        if changes:
            changed[index] = changes
    if not damage.talks:
        _add_single_bytes(lines, suspects, changed)
    return changed


def _expected(lines: list[str], found: dict[int, list[Candidate]], rule: str) -> dict[int, list[Candidate]]:
    """Short lines of a damaged document have no signs; the document's own confusion is tried on them."""
    confusion = next(c for c in (*DOUBLE_BYTE, *SINGLE_BYTE) if f"mojibake.{c.rule}" == rule)
    more: dict[int, list[Candidate]] = {}
    for index, line in enumerate(lines):
        if index not in found and not line.isascii():
            likely = list(candidates(line, confusion, expected=True))
            if likely:
                more[index] = likely
    return more


def _add_single_bytes(lines: list[str], suspects: list[int], changed: dict[int, list[Change]]) -> None:
    for index in suspects:
        line = lines[index]
        if index not in changed and of_single_bytes().search(line):
            changes = [
                Change(start, old, new, "mojibake.single-byte")
                for start, old, new in single_byte.changes(line)
                if new not in line or (len(new) < 2 and not _is_word(line, start, start + len(old)))
            ]
            if changes:
                changed[index] = changes


def _is_word(line: str, start: int, end: int) -> bool:
    return not (line[start - 1 : start].isalpha() or line[end : end + 1].isalpha())


def _beyond_ascii(line: str, candidate: Candidate) -> int:
    return sum(character > "\x7f" for character in line[candidate.start : candidate.end])


def _change(line: str, candidate: Candidate) -> Change:
    notes = []
    if candidate.times > 1:
        notes.append(f"{candidate.times} layers")
    if candidate.guessed:
        notes.append(f"{candidate.guessed} characters had lost a byte and were told by their neighbours")
    if candidate.lost:
        notes.append(f"{candidate.lost} characters had lost a byte and are lost")
    return Change(
        candidate.start, line[candidate.start : candidate.end], candidate.text, candidate.rule, "; ".join(notes)
    )
