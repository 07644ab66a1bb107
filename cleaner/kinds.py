"""The few kinds of rule that need no code: what each does to a text.

=============  =========================================================================================
`replace`      every match of `find` becomes `with` (nothing, when there is none; `\\1` is the first group)
`drop-line`    a line that `find` matches from end to end, blanks at its edges aside, goes with its newline
`drop-block`   from a line that `find` matches so, to one that `until` matches, or to the next blank line
`map`          single characters become others
`words`        no edit: a list of literals that a stage's own code counts as evidence
`code`         no edit here: the stage's own code makes it
=============  =========================================================================================

Patterns run on RE2, whose time is linear in the text, so a rule can be slow but never hang.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from operator import attrgetter
from typing import Any

from cleaner.edits import Edit, Layer, Proposal, Span, Suggestion
from cleaner.rules import Rule, RuleError

BLANKS = r"[ \t\x{3000}\x{a0}]*"
"""What may stand at the edges of a line that a rule drops (RE2 syntax)."""

ZONE_LINES = 15
"""How many lines with text make the head, and the tail, of a document: rules that look there see no others."""

PROBES = ("", "a", "\n")
"""Texts in which no pattern may match an empty stretch; the second catches word boundaries."""


@dataclass(frozen=True)
class Matcher:
    """A rule ready to run; its patterns are compiled when they are first used."""

    rule: Rule

    @cached_property
    def find(self) -> Any:  # noqa: ANN401 - re2 has no type stubs
        """What the rule looks for."""
        if self.rule.kind == "map":
            return re.compile("[" + re.escape("".join(self.rule.map)) + "]")
        return _compile(self.rule, "find", self.rule.find, whole=self.rule.kind != "replace")

    @cached_property
    def until(self) -> Any:  # noqa: ANN401 - re2 has no type stubs
        """What ends a block, or None."""
        return _compile(self.rule, "until", self.rule.until, whole=True) if self.rule.until else None

    @cached_property
    def unless(self) -> Any:  # noqa: ANN401 - re2 has no type stubs
        """What a match must not match, or None."""
        return _compile(self.rule, "unless", self.rule.unless, whole=False) if self.rule.unless else None


def prepare(rule: Rule) -> Matcher:
    """A matcher whose patterns are compiled now, so that what is wrong with them is told before any document is read.

    Raises:
        RuleError: a pattern is no RE2 expression, or matches the empty string; or `with` names a group it lacks.
    """
    matcher = Matcher(rule)
    for number in re.findall(r"\\(\d)", rule.replacement):
        if int(number) > matcher.find.groups:
            do = "Put what it stands for in round brackets in find, or name a lower number."
            raise RuleError(rule.file, rule.id, "with", f"find has no group {number}", do)
    _ = matcher.find, matcher.until, matcher.unless
    return matcher


def _compile(rule: Rule, key: str, pattern: str, whole: bool) -> Any:  # noqa: ANN401 - re2 has no type stubs
    import re2  # 12 ms, so not before a rule is used

    options = re2.Options()
    options.log_errors = False
    try:
        bare = re2.compile(pattern, options=options)
    except re2.error as error:
        found = error.args[0].decode() if isinstance(error.args[0], bytes) else str(error)
        do = "Patterns are RE2: no look-around and no back-references; a literal backslash is \\\\."
        raise RuleError(rule.file, rule.id, key, found, do) from None
    if any(match and not match[0] for match in map(bare.search, PROBES)):
        do = "Write a pattern that needs at least one character."
        raise RuleError(rule.file, rule.id, key, "matches the empty string", do)
    return re2.compile(f"(?m)^{BLANKS}(?:{pattern}){BLANKS}$", options=options) if whole else bare


def propose(stage: str, matchers: Iterable[Matcher], text: str) -> Proposal:
    """The edits that a stage's plain rules make; where two overlap, the rule that stands first in its file wins.

    The edits of a rule whose risk is `unsafe` are suggestions.

    >>> scanner = Matcher(Rule("furniture.scanner-line", "", "drop-line", "", find="SCANNED BY .*"))
    >>> propose("furniture", [scanner], "One.\\nSCANNED BY acme\\nTwo.").layer.olds
    ['SCANNED BY acme\\n']
    >>> bool(propose("furniture", [scanner], "It was SCANNED BY acme."))
    False
    """
    taken: list[Edit] = []
    doubtful: list[Suggestion] = []
    for matcher in matchers:
        edits = list(_run(matcher, text))
        if matcher.rule.safe:
            taken.extend(edits)
        else:
            doubtful.extend(Suggestion((edit,), matcher.rule.why) for edit in edits)
    return Proposal(Layer.of(stage, disjoint(taken)), tuple(doubtful))


def disjoint(edits: Iterable[Edit]) -> list[Edit]:
    """The edits in order of place, without those that overlap one named earlier.

    >>> [e.old for e in disjoint([Edit(3, "de", "", "b.b"), Edit(0, "abcd", "", "a.a"), Edit(0, "a", "", "c.c")])]
    ['a', 'de']
    """
    kept: list[Edit] = []
    for edit in edits:
        add_together(kept, (edit,))
    return kept


def add_together(kept: list[Edit], edits: Sequence[Edit]) -> bool:
    """Put edits among others that are in order of place; all of them, or, if one overlaps any other, none.

    >>> kept = [Edit(2, "c", "", "a.a")]
    >>> add_together(kept, [Edit(0, "a", "", "b.b"), Edit(1, "bc", "", "b.b")]), len(kept)
    (False, 1)
    """
    added: list[Edit] = []
    for edit in edits:
        index = bisect_left(kept, edit.start, key=attrgetter("start"))
        behind_last = index == 0 or kept[index - 1].end <= edit.start
        if not behind_last or (index < len(kept) and edit.end > kept[index].start):
            for done in added:
                kept.remove(done)
            return False
        kept.insert(index, edit)
        added.append(edit)
    return True


def _run(matcher: Matcher, text: str) -> Iterator[Edit]:
    rule = matcher.rule
    if rule.needs and not any(literal in text for literal in rule.needs):
        return
    zone = _zone(text, rule.where)
    if rule.kind == "map":
        yield from _map(matcher, text)
    elif rule.kind == "replace":
        yield from _replace(matcher, text, zone)
    else:
        yield from _drop(matcher, text, zone)


def _map(matcher: Matcher, text: str) -> Iterator[Edit]:
    for match in matcher.find.finditer(text):
        yield Edit(match.start(), match[0], matcher.rule.map[match[0]], matcher.rule.id)


def _replace(matcher: Matcher, text: str, zone: Span) -> Iterator[Edit]:
    rule = matcher.rule
    excused = _Excuse(matcher.unless, text)
    for match in matcher.find.finditer(text):
        old = match[0]
        if not zone.start <= match.start() <= match.end() <= zone.end or excused(match.start(), match.end()):
            continue
        new = re.sub(r"\\(\d)", partial(_group, match), rule.replacement)
        if new != old:
            yield Edit(match.start(), old, new, rule.id)


def _group(match: Any, reference: re.Match[str]) -> str:  # noqa: ANN401 - re2 has no type stubs
    return match[int(reference[1])] or ""


def _drop(matcher: Matcher, text: str, zone: Span) -> Iterator[Edit]:
    done = 0
    excused = _Excuse(matcher.unless, text)
    closings: list[Span] | None = None
    for match in matcher.find.finditer(text):
        start, end = match.start(), match.end()
        if not max(zone.start, done) <= start <= end <= zone.end or excused(start, end):
            continue
        if matcher.rule.kind == "drop-block":
            closings = _closings(matcher, text) if closings is None else closings
            index = bisect_left(closings, end, key=attrgetter("start"))
            if index == len(closings):
                continue
            end = closings[index].end
        done = min(end + 1, len(text))  # with its newline, where it has one
        yield Edit(start, text[start:done], "", matcher.rule.id)


def _closings(matcher: Matcher, text: str) -> list[Span]:
    """Where blocks may end, all of them found in one pass: behind what `until` matches, or before a blank line."""
    if matcher.until is not None:
        return [Span(match.start(), match.end()) for match in matcher.until.finditer(text)]
    blanks = re.finditer(r"\n[ \t\u3000\xa0]*(?=\n)", text)
    return [*(Span(blank.start(), blank.start()) for blank in blanks), Span(len(text), len(text))]


class _Excuse:
    """Whether the line or lines around a match hold what a rule's `unless` names; a line is searched once."""

    def __init__(self, unless: Any, text: str) -> None:  # noqa: ANN401 - re2 has no type stubs
        self._unless = unless
        self._text = text
        self._lines = Span(0, -1)
        self._holds = False

    def __call__(self, start: int, end: int) -> bool:
        if self._unless is None:
            return False
        if not self._lines.start <= start <= end <= self._lines.end:
            last = self._text.find("\n", end)
            self._lines = Span(self._text.rfind("\n", 0, start) + 1, last if last >= 0 else len(self._text))
            self._holds = self._unless.search(self._text[self._lines.start : self._lines.end]) is not None
        return self._holds


def _zone(text: str, where: str) -> Span:
    if where == "head":
        return Span(0, _head_end(text))
    if where == "tail":
        return Span(_tail_start(text), len(text))
    return Span(0, len(text))


def _head_end(text: str) -> int:
    at = 0
    for _ in range(ZONE_LINES):
        while at < len(text) and text[at] == "\n":
            at += 1
        newline = text.find("\n", at)
        if newline < 0:
            return len(text)
        at = newline + 1
    return at


def _tail_start(text: str) -> int:
    at = len(text)
    for _ in range(ZONE_LINES):
        while at > 0 and text[at - 1] == "\n":
            at -= 1
        at = text.rfind("\n", 0, at) + 1
        if at == 0:
            break
    return at
