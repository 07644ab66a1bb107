"""Shifted stretches: where an annotation fell across two characters, all that follows was read one byte off.

`們在招` is the bytes 82 83 D4 DA D5 D0. The scrambler saw 83 D4, which is 冊, and wrote its reading behind: 82 83 D4
`(cè)` DA D5 D0. A decoder reads 們, then D4 with the parenthesis, which is no character and is shown as `?` or not at
all, then `cè)`, then 谡 (DA D5) and so on, until something brings it back in step. Here the text is walked as bytes:
annotations fall out where the two bytes kept before them make a character with that reading, a lost byte is found by
the reading it made possible, and where several fit, by which makes the likelier text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from cleaner.history import Odd
from cleaner.stages.scramble.annotations import ANNOTATION, DAMAGED, MARKS, differs
from cleaner.stages.scramble.gbk import EURO, TRAILS, decode, encode, unassigned
from cleaner.stages.scramble.language import ending, likelihood
from cleaner.stages.scramble.readings import lost_bytes, reads, syllable, toneless
from cleaner.stages.scramble.simplify import simplified

NONE = -1
"""No byte: the characters are complete."""

BEAM = 24
"""Hypotheses kept at each step. A lost byte has 190 candidates at most, and the right one is rarely below the tenth."""

LONGEST = 4_000
"""Code points that one stretch may span; a shift ends at the next line end, and lines are shorter than this."""

STRAY = -8.0
"""What a mark or letter costs that a way to end a stretch leaves standing: as much as an uncommon character."""

LEADS = range(0x81, 0xFF)


class Stretch(NamedTuple):
    """Code points `[start, end)` of the text, which were `old` characters of a page before the bytes shifted."""

    start: int
    end: int
    repaired: str
    note: str


class Hypothesis(NamedTuple):
    """One way to read the bytes of a stretch so far."""

    score: float
    text: str
    pending: int
    """A first byte that waits for its second, or NONE."""
    last: int
    """The last byte kept."""
    chosen: str
    """What was chosen where bytes were lost."""

    def with_byte(self, byte: int, before: str) -> Hypothesis | None:
        """One byte more; None when it does not make a character. `before` is the character before the stretch."""
        if self.pending == NONE:
            if byte > 0x80:
                return self._replace(pending=byte, last=byte)
            return self._replace(text=self.text + (EURO if byte == 0x80 else chr(byte)), last=byte)
        character = decode(bytes((self.pending, byte)))
        if not character:
            return None
        previous = simplified(self.text[-1:] or before)
        score = self.score + likelihood(previous, simplified(character))
        return self._replace(score=score, text=self.text + character, pending=NONE, last=byte)

    def with_bytes(self, data: bytes, before: str) -> Hypothesis | None:
        """Several bytes more; None when they do not fit."""
        hypothesis: Hypothesis | None = self
        for byte in data:
            hypothesis = hypothesis.with_byte(byte, before) if hypothesis else None
        return hypothesis


@dataclass(frozen=True, slots=True)
class Page:
    """A hijacked page, as the walk needs it."""

    text: str
    table: frozenset[str]
    """The characters that its scrambler annotates."""
    plain: frozenset[str]
    """Characters seen without an annotation, which are therefore not in the table."""
    kept: Mapping[int, int]
    """End → start of the annotations that go anyway."""
    odd: Mapping[int, Odd] = field(default_factory=dict)
    """The bytes found, by the code point that stands for them, where they are no text."""

    def unit(self, place: int) -> tuple[int, bytes]:
        """The code point behind, and the bytes, of what stands at a place; no bytes when they are not known."""
        odd = self.odd.get(place)
        if odd is not None:
            return odd.end, odd.data
        return place + 1, encode(self.text[place])

    def last_before(self, place: int) -> tuple[str, int]:
        """The character before a place, annotations aside, and its last byte (NONE when it has none)."""
        while place in self.kept:
            place = self.kept[place]
        character = self.text[place - 1 : place]
        data = encode(character) if character else b""
        return character, data[-1] if data else NONE

    def lost(self, last: int, reading: str, *, marked: bool) -> bytes:
        """The bytes that may be lost between the byte `last` and an annotation with this reading."""
        if last <= 0x80:
            return b""
        found = [byte for byte in lost_bytes(last, reading) if self._annotated(decode(bytes((last, byte))))]
        sure = [byte for byte in found if decode(bytes((last, byte))) in self.table]
        if not marked and not sure and toneless(syllable(reading)) == syllable(reading):
            return b""  # `(a)` with nothing before it to show a loss
        return bytes(sure or found)

    def _annotated(self, character: str) -> bool:
        return character in self.table or (differs(character) and character not in self.plain)


def stretches(page: Page) -> list[Stretch]:
    """All shifted stretches of a page, in order, disjoint."""
    found: list[Stretch] = []
    starts = set(page.kept.values())
    place = 0
    while match := DAMAGED.search(page.text, place):
        place = match.end()
        if match.start() in starts:
            continue
        stretch, reached = _walk(page, match.start())
        if stretch is not None:
            found.append(stretch)
        place = max(reached, match.start() + 1)
    return found


def _walk(page: Page, start: int) -> tuple[Stretch | None, int]:
    """The stretch that begins at a place, if one does, and where to look on."""
    before, last = page.last_before(start)
    first = DAMAGED.match(page.text, start)
    if first is None:
        return None, start + 1
    mark = first["mark"] or ""
    data = page.unit(start)[1] if start in page.odd else b""
    candidates = page.lost(last, first["reading"], marked=mark not in ("", " "))
    if data:
        candidates = bytes(byte for byte in candidates if byte == data[0])
    beam = [Hypothesis(0.0, "", byte, byte, "") for byte in candidates]
    ended: list[tuple[int, Hypothesis]] = []
    place = first.end()
    while beam and place - start < LONGEST:
        aligned = [hypothesis for hypothesis in beam if hypothesis.pending == NONE]
        if aligned:
            best = max(aligned)
            ended.append((_behind_annotations(page, place, _pair(best, before)), best))
            beam = [hypothesis for hypothesis in beam if hypothesis.pending != NONE]
            continue
        place, beam = _step(page, place, beam, before, mark)
    if not ended:
        return None, max(place, first.end())
    end, best = _best(page, ended)
    if not best.text:
        return None, first.end()
    note = f"bytes lost; chosen: {best.chosen}" if best.chosen else ""
    return Stretch(start, end, best.text, note), end


def _step(page: Page, place: int, beam: list[Hypothesis], before: str, mark: str) -> tuple[int, list[Hypothesis]]:
    """Read what stands at a place into every hypothesis; all of them wait for a byte."""
    text = page.text
    match = DAMAGED.match(text, place)
    if match:
        without = _annotation(page, match["mark"] or "", match["reading"], beam, before)
        if without:
            return match.end(), _pruned(without)
    if place >= len(text):
        return place, _completed(beam, before, "")
    character = text[place]
    end, data = page.unit(place)
    after: list[Hypothesis] = []
    if data and (data[0] >= 0x40 or len(data) > 1) and character != "\x7f":
        after = [new for old in beam if (new := old.with_bytes(data, before))]
    if place in page.odd or (after and character != mark):
        return end, _pruned(after)
    if character in MARKS or character == mark:
        behind = text[end : end + 1]
        two = _two_lost(page, end, beam, before) if behind > "?" or behind in MARKS else []
        return end, [*after, *_completed(beam, before, behind), *two]
    return place, _completed(beam, before, character)


def _annotation(page: Page, mark: str, reading: str, beam: list[Hypothesis], before: str) -> list[Hypothesis]:
    """An annotation inside a stretch: behind a whole character, or behind one whose last byte is lost."""
    if not mark:
        whole = [one for one in beam if reads(_pair(one, before), reading)]
        if whole:
            return whole
    after = []
    for one in beam:
        for byte in page.lost(one.last, reading, marked=True):
            new = one.with_byte(byte, before)
            if new:
                after.append(new)
    return after


def _behind_annotations(page: Page, place: int, owner: str) -> int:
    """The place behind the annotations that stand at a place and belong to the character just completed."""
    while owner and (match := ANNOTATION.match(page.text, place)) and reads(owner, match[1]):
        place = match.end()
    return place


def _pair(hypothesis: Hypothesis, before: str) -> str:
    """The character that the last two bytes kept make, whether or not they are one."""
    kept = encode((hypothesis.text or before)[-1:])
    if hypothesis.pending != NONE:
        kept = kept[-1:] + bytes((hypothesis.pending,))
    return decode(kept) if len(kept) == 2 else ""


def _completed(beam: Iterable[Hypothesis], before: str, behind: str) -> list[Hypothesis]:
    """Every way to complete the characters that wait for a second byte, which is lost."""
    after = []
    for one in beam:
        for byte in TRAILS:
            new = one.with_byte(byte, before)
            if new:
                character = new.text[-1]
                follow = ending(character) if behind in ("", "\n", "\r") else 0.0
                chosen = one.chosen + simplified(character)
                after.append(new._replace(score=new.score + follow, chosen=chosen))
    return _pruned(after)[:3]


def _two_lost(page: Page, place: int, beam: Iterable[Hypothesis], before: str) -> list[Hypothesis]:
    """Every way to read a mark as a pair that the decoder had no character for: it ends one and begins the next."""
    if place >= len(page.text):
        return []
    data = page.unit(place)[1] if page.text[place] not in MARKS else b""
    after = []
    for one in beam:
        firsts = _pruned([new for byte in LEADS if (new := one.with_byte(byte, before))])
        for new in firsts:
            chosen = new.chosen + simplified(new.text[-1])
            after += [
                new._replace(pending=lead, last=lead, chosen=chosen) for lead in LEADS if unassigned(new.last, lead)
            ]
    if not data:
        return after

    def outlook(one: Hypothesis) -> float:
        new = one.with_byte(data[0], before)
        return new.score if new else float("-inf")

    return sorted(after, key=outlook, reverse=True)[:BEAM]


def _pruned(beam: list[Hypothesis]) -> list[Hypothesis]:
    """The likeliest hypotheses."""
    return beam if len(beam) <= BEAM else sorted(beam, reverse=True)[:BEAM]


def _best(page: Page, ended: list[tuple[int, Hypothesis]]) -> tuple[int, Hypothesis]:
    """The likeliest of the ways to end a stretch, each judged together with the text up to the last one's end."""
    last = max(end for end, _ in ended)

    def fluency(choice: tuple[int, Hypothesis]) -> float:
        end, hypothesis = choice
        score, previous = hypothesis.score, simplified(hypothesis.text[-1:])
        for character in map(simplified, page.text[end:last]):
            score += likelihood(previous, character) if character >= "\u2000" else STRAY
            previous = character
        return score

    return max(ended, key=fluency)
