"""Shifted stretches: where an annotation fell across two characters, all that follows was read one byte off.

`們在招` is the bytes 82 83 D4 DA D5 D0. The scrambler saw 83 D4, which is 冊, and wrote its reading behind: 82 83 D4
`(cè)` DA D5 D0. A decoder reads 們, then D4 with the parenthesis, which is no character and is shown as `?` or not at
all, then `cè)`, then 谡 (DA D5) and so on, until something brings it back in step. Here the text is walked as bytes:
annotations fall out where the two bytes kept before them make a character with that reading, a lost byte is found by
the reading it made possible, and where several fit, by which makes the likelier text.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from cleaner.language.chinese import LONGEST_WORD
from cleaner.patterns import lazy
from cleaner.stages.scramble.annotations import (
    ANNOTATION,
    MARKS,
    UNEXPLAINED,
    UNEXPLAINED_SILENT,
)
from cleaner.stages.scramble.gbk import LEADS, decode, encode
from cleaner.stages.scramble.hypotheses import (
    BEAM,
    COMPLETIONS,
    NARROW,
    NONE,
    WIDE,
    Behind,
    Hypothesis,
    behind,
    behind_byte,
    completed,
    context,
    likeliest,
    pruned,
    realigned,
    straddled,
)
from cleaner.stages.scramble.language import fluency, wording
from cleaner.stages.scramble.page import CONTEXT, Damaged, Page, last_byte
from cleaner.stages.scramble.plain import LONGEST, read_plainly
from cleaner.stages.scramble.readings import reads
from cleaner.stages.scramble.simplify import simplify

LONGEST_DROPPING = 200
"""Code points that a stretch may span where the decoder dropped one pair in twenty, and so ended each shift soon."""

LONGEST_ANNOTATION = 14
"""Code points of an annotation in any of its forms."""

LONGEST_KNOWN = 40
"""Code points that one may span where all bytes are known."""

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
    place, data = page.unit(start)
    end, repaired = read_plainly(page, place, NONE, data)
    fits = repaired and end - start <= LONGEST_KNOWN and page.annotated(start, end)
    return Stretch(start, end, repaired, "") if fits else None


def _walk(page: Page, start: int, previous: Stretch | None, allowance: Allowance) -> tuple[Stretch | None, int]:
    """The stretch that begins at a place, if one does, and where to look on; `previous` is the one before."""
    first = page.first(start)
    if first is None:
        return None, start + 1
    if not first.reading and not allowance.grants(COMPLETING):
        return None, first.end
    before = page.text[max(start - CONTEXT, 0) : start]
    if previous and previous.end == start:
        before = previous.repaired[-CONTEXT:]
    last = last_byte(before)
    candidates = _candidates(page, start, first, last)
    if len(candidates) == 1 and not page.decoder.drops:
        place, repaired = read_plainly(page, first.end, last, candidates)
        if repaired:
            end, text = _behind_annotations(page, place, before + repaired)
            return Stretch(start, end, text[len(before) :], ""), end
    begun = [_begun(page, first, before, byte, told=len(candidates) == 1) for byte in candidates]
    place, ended = _ways(page, first, start - len(before), begun, allowance)
    if not ended:
        return None, place
    end, best = _best(page, ended)
    if not first.reading and not page.borne_out(first.end, end):
        return None, first.end
    note = f"bytes lost; chosen: {best.chosen}" if best.chosen else ""
    return Stretch(start, end, best.text[len(before) :], note), end


def _candidates(page: Page, start: int, first: Damaged, last: int) -> bytes:
    """The bytes that may be lost where a stretch starts, behind the byte `last`."""
    known = start in page.odd or start in page.off
    marked = first.mark not in ("", " ") or start in page.off
    candidates = page.lost(last, first.reading, marked=marked) if first.reading else bytes(LEADS)
    return bytes(byte for byte in candidates if byte == page.unit(start)[1][0]) if known else candidates


def _begun(page: Page, first: Damaged, before: str, byte: int, *, told: bool) -> Hypothesis:
    """The hypothesis that a byte is the one lost where a stretch starts."""
    if not first.reading:
        return Hypothesis(0.0, before, byte, byte, "")
    last = last_byte(before)
    return Hypothesis(page.expected(last, byte), before, byte, byte, "" if told else decode(bytes((last, byte))))


def _ways(
    page: Page, first: Damaged, begun: int, beam: list[Hypothesis], allowance: Allowance
) -> tuple[int, list[tuple[int, Hypothesis]]]:
    """Where the walk stopped, and the ways to be in step again, each with its place; the texts begin at `begun`."""
    ended: list[tuple[int, Hypothesis]] = []
    place = first.end
    limit = place + (LONGEST_DROPPING if page.decoder.drops else LONGEST)
    while beam and place < limit:
        if page.decoder.drops:
            ended += [(place, one) for one in _realigned(page, place, beam)]
        place, beam = _step(page, place, beam, first.mark, begun, allowance)
        for one in pruned(_explaining(page, place, [one for one in beam if one.pending == NONE]), COMPLETIONS):
            end, text = _behind_annotations(page, place, one.text)
            ended.append((end, one._replace(text=text)))
        beam = [one for one in beam if one.pending != NONE]
    return place, ended


def _realigned(page: Page, place: int, beam: list[Hypothesis]) -> list[Hypothesis]:
    """The ways to be in step again at a place, by a byte that the decoder dropped before it."""
    data = encode(page.text[place]) if place < len(page.text) else b""
    return realigned(beam, data[0]) if len(data) == 2 else []


def _step(
    page: Page, place: int, beam: list[Hypothesis], mark: str, begun: int, allowance: Allowance
) -> tuple[int, list[Hypothesis]]:
    """Read what stands at a place into every hypothesis; all of them wait for a byte. Their texts begin at `begun`."""
    text = page.text
    match = page.damaged(place)
    if match:
        without = _annotation(page, match.mark, match.reading, beam)
        if without:
            return match.end, pruned(without)
    if place >= len(text):
        return place, completed(beam, page.line(begun), "") if allowance.grants(COMPLETING) else []
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
        return end, [
            *after,
            *completed(beam, page.line(begun), behind, swallowed),
            *_straddled(page, end, beam, allowance),
        ]
    return place, completed(beam, page.line(begun), character)


def _straddled(page: Page, place: int, beam: list[Hypothesis], allowance: Allowance) -> list[Hypothesis]:
    """The ways to read the mark before a place as two bytes, when what stands there can follow them."""
    behind = page.text[place : place + 1]
    following = page.unit(place)[1] if behind and behind not in MARKS else b""
    possible = following >= b"@" or (behind and behind in MARKS)
    if not possible or not allowance.grants(STRADDLING * max(1, len(beam) // NARROW)):
        return []
    width = BEAM if following else WIDE
    return straddled(beam, _behind(page, place, following), width, private=page.decoder.private)


def _behind(page: Page, place: int, following: bytes) -> Behind | None:
    """What may stand behind a pair that is lost: one with the next byte, or with a reading; None is anything."""
    if following:
        return behind_byte(following[0])
    damaged = page.damaged(place)
    if not damaged:
        return None
    lost = ((lead, page.lost(lead, damaged.reading, marked=True)) for lead in LEADS)
    return behind((lead, byte) for lead, found in lost for byte in found)


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
        if (new := one.with_bytes((byte,)))
    ]


def _explaining(page: Page, place: int, beam: list[Hypothesis]) -> list[Hypothesis]:
    """Those hypotheses whose last character has the reading that stands at a place; all, when none stands there."""
    match = page.whole(place) if beam else None
    return [one for one in beam if reads(one.pair, match.reading)] or beam if match else beam


def _behind_annotations(page: Page, place: int, text: str) -> tuple[int, str]:
    """The place behind the annotations of the last character read, and what was read without one that it has begun.

    That is where two were written behind it, one into the full-width parenthesis of the other: 談＃╣uì）╰án）.
    """
    begun = _BEGUN.search(text) if "（" in text[-2:] else None
    if begun:
        match = ANNOTATION.match(begun[0] + page.text[place : place + LONGEST_ANNOTATION])
        if match and reads(text[begun.start() - 1], match[1]):
            return place + match.end() - len(begun[0]), text[: begun.start()]
    while (whole := page.whole(place)) and reads(text[-1:], whole.reading):
        place = whole.end
    return place, text


def _best(page: Page, ended: list[tuple[int, Hypothesis]]) -> tuple[int, Hypothesis]:
    """The likeliest of the ways to end a stretch, each judged together with the same text behind the last one's end.

    First by their characters, and those that are not hopeless then by their words.
    """
    if len(ended) == 1:
        return ended[0]
    last = _context_end(page.text, max(end for end, _ in ended))
    rest = {end: simplify(page.text[end:last]) for end, _ in ended}
    scored = [(one.score + fluency(context(one.text), rest[end]), end, one) for end, one in ended]
    best = likeliest(scored, COMPLETIONS)
    texts = [one.text for *_, one in best]
    same = max(_common_start(min(texts), max(texts)) - LONGEST_WORD, 0)
    return max(best, key=lambda way: way[0] + WORDS * wording(simplify(way[2].text[same:]) + rest[way[1]]))[1:]


def _common_start(first: str, last: str) -> int:
    """How many characters two texts begin with alike."""
    return next((place for place, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1]), len(first))


def _context_end(text: str, place: int) -> int:
    """The place behind the next few characters that are beyond doubt, and the Latin word before them."""
    found = _CONTEXT.match(text, place)
    return found.end() if found else place
