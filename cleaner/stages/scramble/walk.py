"""Shifted stretches: where an annotation fell across two characters, all that follows was read one byte off.

`們在招` is the bytes 82 83 D4 DA D5 D0. The scrambler saw 83 D4, which is 冊, and wrote its reading behind: 82 83 D4
`(cè)` DA D5 D0. A decoder reads 們, then D4 with the parenthesis, which is no character and is shown as `?` or not at
all, then `cè)`, then 谡 (DA D5) and so on, until something brings it back in step. Here the text is walked as bytes:
annotations fall out where the two bytes kept before them make a character with that reading, a lost byte is found by
the reading it made possible, and where several fit, by which makes the likelier text.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from heapq import nlargest
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.scramble.annotations import (
    ANNOTATION,
    MARKS,
    UNEXPLAINED,
    UNEXPLAINED_SILENT,
)
from cleaner.stages.scramble.gbk import decode, encode
from cleaner.stages.scramble.hypotheses import (
    COMPLETIONS,
    LEADS,
    NARROW,
    NONE,
    Hypothesis,
    Outlook,
    behind_byte,
    behind_loss,
    behind_reading,
    completed,
    context,
    pruned,
    realigned,
    straddled,
)
from cleaner.stages.scramble.language import fluency, wording
from cleaner.stages.scramble.page import CONTEXT, Page, last_byte
from cleaner.stages.scramble.readings import reads
from cleaner.stages.scramble.simplify import simplify

LONGEST = 4_000
"""Code points that one stretch may span; a shift ends at the next line end, and lines are shorter than this."""

LONGEST_DROPPING = 200
"""The same where the decoder dropped one pair in twenty, and so brought each shift to an end soon."""

LONGEST_ANNOTATION = 14
"""Code points of an annotation in any of its forms."""

LONGEST_LINE = 400
"""Code points of a line before a stretch in which what is still open at its end is looked for."""

LONGEST_KNOWN = 40
"""The same where all bytes are known."""

WORDS = 0.6
"""Weight of the words that a way to end a stretch makes, beside that of its neighbouring characters."""

_BEGUN = lazy("(?<=.)（[A-Za-z]?\\Z")
"""The first characters of an annotation."""

_CONTEXT = lazy(f"[A-Za-z]*[\u3400-\uf9ff]{{0,{CONTEXT}}}")


class Stretch(NamedTuple):
    """Code points `[start, end)` of a page without its annotations: as they are now, and what they were."""

    start: int
    end: int
    repaired: str
    note: str


COMPLETING, STRADDLING = 1, 10
"""What the two ways to fill a loss cost of a page's allowance, in units of about 0.2 ms."""


class Allowance:
    """How much guessing a page is worth, so that a text made of question marks is not read for hours.

    A page whose decoder lost every pair it could takes a third of it, whatever its length.
    """

    def __init__(self, length: int) -> None:
        self.left = 3_000 + length // 6

    def grants(self, cost: int) -> bool:
        """Whether there is that much left; it is spent."""
        self.left -= cost
        return self.left >= 0


def stretches(page: Page) -> list[Stretch]:
    """All shifted stretches of a page, in order, disjoint."""
    found: list[Stretch] = []
    allowance = Allowance(len(page.text))
    known = [*sorted({*page.off, *page.odd}), len(page.text)]
    unexplained = UNEXPLAINED_SILENT if page.decoder.silent else UNEXPLAINED
    reached = 0
    while True:
        match = unexplained.search(page.text, reached)
        place = min(known[bisect_left(known, reached)], match.start() if match else len(page.text))
        if place >= len(page.text):
            return found
        stretch, reached = _walk(page, place, found[-1] if found else None, allowance)
        stretch = stretch or _between_odd(page, place)
        reached = max(stretch.end if stretch else reached, place + 1)
        if stretch is not None:
            found.append(stretch)


def _between_odd(page: Page, start: int) -> Stretch | None:
    """The stretch from an odd byte to the next, or to a letter, where all bytes are known and make characters.

    So it is where a decoder of ours reads the character that the scrambler saw, `\ufffd劇(jù)\ufffd。` for `獎”。`.
    """
    if start not in page.odd:
        return None
    end, data = page.unit(start)
    while end < len(page.text) and end - start < LONGEST_KNOWN:
        last = end in page.odd
        end, more = page.unit(end)
        data += more
        if last or len(more) == 1:
            repaired = "".join(decode(data[at : at + 2]) for at in range(0, len(data), 2))
            fits = 2 * len(repaired) == len(data) and page.annotated(start, end)
            return Stretch(start, end, repaired, "") if fits else None
    return None


def _walk(page: Page, start: int, previous: Stretch | None, allowance: Allowance) -> tuple[Stretch | None, int]:
    """The stretch that begins at a place, if one does, and where to look on; `previous` is the one before."""
    first = page.first(start)
    if first is None:
        return None, start + 1
    before = page.text[max(start - CONTEXT, 0) : start]
    if previous and previous.end == start:
        before = previous.repaired[-CONTEXT:]
    last = last_byte(before)
    line = page.text[max(page.text.rfind("\n", 0, start) + 1, start - LONGEST_LINE) : start - len(before)]
    mark, reading, place = first
    if not reading and not allowance.grants(COMPLETING):
        return None, place
    marked = mark not in ("", " ") or start in page.off
    candidates = page.lost(last, reading, marked=marked) if reading else bytes(LEADS)
    if start in page.odd or start in page.off:
        candidates = bytes(byte for byte in candidates if byte == page.unit(start)[1][0])
    seen = {byte: decode(bytes((last, byte))) if reading and len(candidates) > 1 else "" for byte in candidates}
    beam = [
        Hypothesis(page.expected(last, byte) if reading else 0.0, before, byte, byte, seen[byte]) for byte in candidates
    ]
    ended: list[tuple[int, Hypothesis]] = []
    longest = LONGEST_DROPPING if page.decoder.drops else LONGEST
    while beam and place - start < longest:
        if page.decoder.drops:
            ended += [(place, one) for one in _realigned(page, place, beam)]
        place, beam = _step(page, place, beam, mark, line, allowance)
        aligned = [one for one in beam if one.pending == NONE]
        if aligned:
            for best in nlargest(COMPLETIONS, _explaining(page, place, aligned)):
                ended.append(_behind_annotations(page, place, best))
            beam = [one for one in beam if one.pending != NONE]
    if not ended:
        return None, place
    end, best = _best(page, ended)
    if not reading and not page.borne_out(first.end, end):
        return None, first.end
    note = f"bytes lost; chosen: {best.chosen}" if best.chosen else ""
    return Stretch(start, end, best.text[len(before) :], note), end


def _realigned(page: Page, place: int, beam: list[Hypothesis]) -> list[Hypothesis]:
    """The ways to be in step again at a place, by a byte that the decoder dropped before it."""
    data = encode(page.text[place]) if place < len(page.text) else b""
    return realigned(beam, data[0]) if len(data) == 2 else []


def _step(
    page: Page, place: int, beam: list[Hypothesis], mark: str, line: str, allowance: Allowance
) -> tuple[int, list[Hypothesis]]:
    """Read what stands at a place into every hypothesis; all of them wait for a byte."""
    text = page.text
    match = page.damaged(place)
    if match:
        without = _annotation(page, match.mark, match.reading, beam)
        if without:
            return match.end, pruned(without)
    if place >= len(text):
        return place, completed(beam, line, "") if allowance.grants(COMPLETING) else []
    character = text[place]
    end, data = page.unit(place)
    after: list[Hypothesis] = []
    if data and (data[0] >= 0x40 or len(data) > 1) and character != "\x7f":
        after = [new for old in beam if (new := old.with_bytes(data))]
    if place in page.odd or (after and character != mark):
        return end, pruned(after)
    if not allowance.grants(COMPLETING):
        return end, []
    if character in MARKS or character == mark:
        swallowed = page.decoder.swallowed(text, end) if character in MARKS else ""
        behind = swallowed if swallowed == "\n" else text[end : end + 1]
        return end, [*after, *completed(beam, line, behind, swallowed), *_straddled(page, end, beam, allowance)]
    return place, completed(beam, line, character)


def _straddled(page: Page, place: int, beam: list[Hypothesis], allowance: Allowance) -> list[Hypothesis]:
    """The ways to read the mark before a place as two bytes, when what stands there can follow them."""
    behind = page.text[place : place + 1]
    following = page.unit(place)[1] if behind and behind not in MARKS else b""
    possible = following >= b"@" or (behind and behind in MARKS)
    if not possible or not allowance.grants(STRADDLING * max(1, len(beam) // NARROW)):
        return []
    return straddled(beam, _outlook(page, place, following), private=page.decoder.private)


def _outlook(page: Page, place: int, following: bytes) -> Outlook:
    """What is known of the byte behind a pair that is lost: itself, or the reading of its character, or nothing."""
    if following:
        return behind_byte(following[0])
    damaged = page.damaged(place)
    if damaged:
        return behind_reading(partial(page.lost, reading=damaged.reading, marked=True))
    return behind_loss


def _annotation(page: Page, mark: str, reading: str, beam: list[Hypothesis]) -> list[Hypothesis]:
    """An annotation inside a stretch: behind a whole character, or behind one whose last byte is lost."""
    if not mark:
        whole = [one for one in beam if reads(one.pair, reading)]
        if whole:
            return whole
    lost = {last: page.lost(last, reading, marked=True) for last in {one.last for one in beam}}
    return [
        new._replace(
            score=new.score + page.expected(one.last, byte),
            chosen=new.chosen + (decode(bytes((one.last, byte))) if len(lost[one.last]) > 1 else ""),
        )
        for one in beam
        for byte in lost[one.last]
        if (new := one.with_byte(byte))
    ]


def _explaining(page: Page, place: int, beam: list[Hypothesis]) -> list[Hypothesis]:
    """Those hypotheses whose last character has the reading that stands at a place; all, when none stands there."""
    match = page.whole(place)
    return [one for one in beam if reads(one.pair, match.reading)] or beam if match else beam


def _behind_annotations(page: Page, place: int, one: Hypothesis) -> tuple[int, Hypothesis]:
    """The place behind the annotations of the character just completed, one that the hypothesis has begun among them.

    That is where two were written behind it, one into the full-width parenthesis of the other: 談＃╣uì）╰án）.
    """
    begun = _BEGUN.search(one.text)
    if begun:
        match = ANNOTATION.match(begun[0] + page.text[place : place + LONGEST_ANNOTATION])
        if match and reads(one.text[begun.start() - 1], match[1]):
            return place + match.end() - len(begun[0]), one._replace(text=one.text[: begun.start()])
    owner = one.pair
    while owner and (whole := page.whole(place)) and reads(owner, whole.reading):
        place = whole.end
    return place, one


def _best(page: Page, ended: list[tuple[int, Hypothesis]]) -> tuple[int, Hypothesis]:
    """The likeliest of the ways to end a stretch, each judged together with the same text behind the last one's end."""
    if len(ended) == 1:
        return ended[0]
    last = _context_end(page.text, max(end for end, _ in ended))
    return max(ended, key=lambda way: _fluency(way[1], simplify(page.text[way[0] : last])))


def _context_end(text: str, place: int) -> int:
    """The place behind the next few characters that are beyond doubt, and the Latin word before them."""
    found = _CONTEXT.match(text, place)
    return found.end() if found else place


def _fluency(way: Hypothesis, behind: str) -> float:
    """How likely the text of a hypothesis is with what stands behind it: by its characters and by its words."""
    return way.score + fluency(context(way.text), behind) + WORDS * wording(simplify(way.text) + behind)
