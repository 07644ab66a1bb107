"""Undo the mojibake of a document, line by line; of a document that is mojibake throughout, at one go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate
from math import inf
from typing import NamedTuple

from cleaner.edits import Edit, Layer, narrow
from cleaner.patterns import lazy
from cleaner.stages.mojibake import single_byte
from cleaner.stages.mojibake.confusions import DOUBLE_BYTE, SINGLE_BYTE
from cleaner.stages.mojibake.evidence import Candidate, candidates, of_line
from cleaner.stages.mojibake.quotation import Damage, assess, happened, is_code, is_shown, talks_about_encodings
from cleaner.stages.mojibake.signs import of_single_bytes, suspicious, suspicious_lines
from cleaner.stages.mojibake.throughout import Whole, undone_throughout

ROUNDS = 8
"""How often a text is gone over: mojibake of mojibake needs one round for each layer that is not undone at one go."""

SINGLE = "mojibake.single-byte"
_EAST_ASIAN = lazy(r"[\u3000-\u9fff\uac00-\ud7a3\uff01-\uff60]")
Known = dict[str, list[Candidate]]
"""Line → what was found in it, so that a line that one round left as it was is not searched again by the next."""


class Change(NamedTuple):
    """A stretch of a line and what it becomes."""

    start: int
    old: str
    new: str
    rule: str
    note: str = ""


def undo(text: str) -> Layer:
    """The layer that undoes the mojibake of `text`; an empty one when going over it again and again finds no end.

    >>> [(e.old, e.new) for e in undo("标题\\n浣犲ソ涓栫晫")]
    [('浣犲ソ涓栫晫', '你好世界')]
    >>> list(undo("标题\\n你好世界"))
    []
    """
    if not suspicious(text):
        return Layer("mojibake")
    lines = text.split("\n")
    whole = undone_throughout(text)
    read = lines if whole is None else whole.lines
    now, changed = list(read), dict[int, list[Change]]()
    known: Known = {}
    for number in range(ROUNDS):
        found = _round(now, known, None if number else whole)
        if not found:
            break
        for index, changes in found.items():
            after = _apply(now[index], changes)
            if index in changed:
                first = changed[index][0]
                changes = [Change(0, read[index], after, first.rule, f"{number + 1} layers")]
            changed[index] = changes
            now[index] = after
    else:
        return Layer("mojibake")
    if whole is None:
        return Layer.of("mojibake", _edits(lines, changed))
    return _layer_of_whole(lines, now, whole, changed)


def _layer_of_whole(olds: list[str], news: list[str], whole: Whole, changed: dict[int, list[Change]]) -> Layer:
    """Each line that is another now is one edit; the columns of the layer are filled at once."""
    starts = accumulate((len(old) + 1 for old in olds), initial=0)
    rows = [row for row in zip(starts, olds, news, range(len(olds)), strict=False) if row[1] != row[2]]
    rules = [whole.rule] * len(rows)
    notes = dict.fromkeys(range(len(olds)) if whole.times > 1 else (), note(whole.times))
    notes |= {index: note(1, line.guessed, line.lost) for index, line in whole.losses}
    notes |= {
        index: changes[0].note if index in whole.left else note(whole.times + 1) for index, changes in changed.items()
    }
    noted = {at: notes[row[3]] for at, row in enumerate(rows) if notes.get(row[3])} if notes else {}
    return Layer("mojibake", [row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows], rules, noted)


def _edits(lines: list[str], changed: dict[int, list[Change]]) -> Iterator[Edit]:
    offset = 0
    for index, line in enumerate(lines if changed else ()):
        for change in changed.get(index, ()):
            start, old, new = narrow(offset + change.start, change.old, change.new)
            if old != new:
                yield Edit(start, old, new, change.rule, change.note)
        offset += len(line) + 1


def _apply(line: str, changes: list[Change]) -> str:
    if len(changes) == 1 and len(changes[0].old) == len(line):
        return changes[0].new
    pieces, done = [], 0
    for change in changes:
        pieces += [line[done : change.start], change.new]
        done = change.start + len(change.old)
    return "".join([*pieces, line[done:]])


def _round(lines: list[str], known: Known, whole: Whole | None) -> dict[int, list[Change]]:
    """Line → its changes, in order and disjoint; of a document undone as a `whole`, only what was left of it."""
    text = "\n".join(lines)
    left = whole.left if whole else frozenset()
    if not (left or suspicious(text)):
        return {}
    suspects = suspicious_lines(text)
    found: dict[int, list[Candidate]] = {}
    likely = whole.rule if whole else ""
    for index in suspects:
        line = lines[index]
        if line not in known:
            known[line] = _of_line(line, likely)
        if of_this_line := known[line]:
            found[index] = of_this_line
            likely = max(of_this_line, key=lambda candidate: candidate.characters).rule
    taken = sum(_beyond_ascii(lines[index], candidate) for index, cs in found.items() for candidate in cs)
    damage = assess(text, [candidate for cs in found.values() for candidate in cs], taken)
    if whole and left:
        damage = damage.of_rest(whole.rule)
    everywhere = left if whole else range(len(lines))
    changed = _changes(lines, suspects, found, damage, everywhere)
    if changed and not left and talks_about_encodings(text):
        return _changes(lines, suspects, found, damage.of_text_that_talks(text, taken), everywhere)
    return changed


def _of_line(line: str, likely: str) -> list[Candidate]:
    return [candidate for candidate in of_line(line, likely) if not is_shown(line, candidate)]


def _changes(
    lines: list[str], suspects: list[int], found: dict[int, list[Candidate]], damage: Damage, everywhere: Iterable[int]
) -> dict[int, list[Change]]:
    if damage.established:
        found = found | _expected(lines, [index for index in everywhere if index not in found], damage.rule)
    changed: dict[int, list[Change]] = {}
    for index, of_this_line in found.items():
        line = lines[index]
        changes = [_change(line, candidate) for candidate in happened(line, of_this_line, damage)]
        if changes:
            changed[index] = changes
    if not damage.talks:
        _add_single_bytes(lines, suspects, changed, damage)
    return changed


def _expected(lines: list[str], others: list[int], rule: str) -> dict[int, list[Candidate]]:
    """Short lines of a damaged document have no signs; the document's own confusion is tried on them."""
    confusion = next(c for c in (*DOUBLE_BYTE, *SINGLE_BYTE) if f"mojibake.{c.rule}" == rule)
    more: dict[int, list[Candidate]] = {}
    for index in others:
        if not lines[index].isascii() and (likely := list(candidates(lines[index], confusion, expected=True))):
            more[index] = likely
    return more


def _add_single_bytes(lines: list[str], suspects: list[int], changed: dict[int, list[Change]], damage: Damage) -> None:
    for index in suspects:
        line = lines[index]
        if index not in changed and of_single_bytes().search(line) and not is_code(line):
            words = [
                Candidate(start, start + len(old), new, SINGLE, inf, len(new))
                for start, old, new in single_byte.changes(line)
            ]
            east_asian = happened(line, [word for word in words if _EAST_ASIAN.search(word.text)], damage)
            sure = [
                _change(line, word)
                for word in words
                if not is_shown(line, word) and (word in east_asian or not _EAST_ASIAN.search(word.text))
            ]
            if sure:
                changed[index] = sure


def _beyond_ascii(line: str, candidate: Candidate) -> int:
    return sum(character > "\x7f" for character in line[candidate.start : candidate.end])


def _change(line: str, candidate: Candidate) -> Change:
    end, why = candidate.end, note(candidate.times, candidate.guessed, candidate.lost)
    return Change(candidate.start, line[candidate.start : end], candidate.text, candidate.rule, why)


def note(times: int, guessed: int = 0, lost: int = 0) -> str:
    """What a person should know of an edit."""
    notes = [f"{times} layers"] * (times > 1)
    notes += [f"{guessed} characters had lost a byte and were told by their neighbours"] * (guessed > 0)
    notes += [f"{lost} characters had lost a byte and are lost"] * (lost > 0)
    return "; ".join(notes)
