"""What becomes of mojibake that lost bytes on the way: to U+FFFD as Python and as browsers write it, and to `?`.

A character is *torn* when a byte of it was lost, else *intact*. A segment comes out **as the bytes allow** when each
intact character is there, in its place, and each torn one is right or marked (U+FFFD, `?`): none is wrong.
Where two in three characters are torn, or fewer than four are left, it is right as well to leave the segment as it is
and report it lost.

Beside it, how many segments come out **exactly**, and the ceilings: `only` are those that a single text could have
left, `oracle` those that come out when each torn character is chosen by its true neighbours, by someone who knows the
encodings, the program, and where each character begins. `told` is the share of torn characters that were put in.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate, groupby, pairwise
from time import process_time
from typing import NamedTuple

from cleaner.config import Config
from cleaner.history import Decoded
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.mojibake import propose
from cleaner.stages.mojibake.lost_bytes import NEAR, weighed
from cleaner.stages.mojibake.misreading import CODECS
from cleaner.stages.mojibake.plausibility import language
from tests.bench.mojibake_texts import CLEAN_AFTER, CLEAN_BEFORE, CONFUSIONS, ENCODINGS, segments, sentences

SENTENCE = "记者从会上获悉{}，会议三点结束。"
LENGTHS = (12, 20, 40)
FOR_GOOD, LEAST_LEFT = 2 / 3, 4
"""Share of torn characters, of those beyond ASCII, from which a segment may be reported instead, and intact ones below
which it may."""
CEILING = 24
"""Segments of a row that the oracle is asked of: it tries every character."""
PROGRAMS = (("Python", "�"), ("browser", "�"), ("Python", "?"))
_lost: list[tuple[int, int]] = []
"""Bytes `[start, end)` that the last decoding lost."""


def _as_python(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    _lost.append((error.start, error.end))
    return "�", error.end


def _as_browsers(error: UnicodeError) -> tuple[str, int]:
    """One mark for two bytes, unless the second is ASCII or the first begins nothing (WHATWG Encoding Standard)."""
    assert isinstance(error, UnicodeDecodeError)
    second = error.object[error.start + 1 : error.start + 2]
    alone = error.object[error.start] in (0x80, 0xFF)
    end = error.start + (2 if second > b"\x7f" and not alone else 1)
    _lost.append((error.start, end))
    return "�", end


codecs.register_error("bench.Python", _as_python)
codecs.register_error("bench.browser", _as_browsers)


class Torn(NamedTuple):
    """A segment, its mojibake, for each of its characters whether it lost a byte, and which bytes are lost."""

    text: str
    bad: str
    torn: tuple[bool, ...]
    missing: frozenset[int]

    @property
    def expected(self) -> re.Pattern[str]:
        """Matches what the bytes allow."""
        parts: list[str] = []
        for torn, group in groupby(zip(self.torn, self.text, strict=True), key=lambda pair: pair[0]):
            run = "".join(character for _, character in group)
            parts.append(f"[{re.escape(run)}�?]{{1,{4 * len(run)}}}" if torn else re.escape(run))
        return re.compile("".join(parts))


class Loss(NamedTuple):
    """Text in `right`, read in `wrong` by a program that writes `mark` for what it cannot read."""

    right: str
    wrong: str
    program: str
    mark: str

    def read(self, data: bytes) -> str:
        """What the program makes of bytes; `_lost` are those that it lost."""
        _lost.clear()
        return data.decode(CODECS[self.wrong][0], f"bench.{self.program}").replace("�", self.mark)

    def torn(self, text: str) -> Torn:
        """What the program makes of a text."""
        bad = self.read(text.encode(ENCODINGS[self.right]))
        starts = list(accumulate((len(character.encode(ENCODINGS[self.right])) for character in text), initial=0))
        missing = frozenset(byte for start, end in _lost for byte in range(start, end))
        return Torn(text, bad, tuple(not missing.isdisjoint(range(*span)) for span in pairwise(starts)), missing)


def cases(texts: list[str], loss: Loss, most: int) -> Iterator[Torn]:
    """Segments that lost a byte, of all lengths."""
    for length in LENGTHS:
        for piece in segments(texts, length, most):
            if piece.encode(ENCODINGS[loss.right], "ignore").decode(ENCODINGS[loss.right]) == piece:
                case = loss.torn(piece)
                if any(case.torn):
                    yield case


def damaged(most: int) -> None:
    """Print the share of segments that come out as the bytes allow, and exactly, beside what could."""
    texts = sentences()
    print(f"\n{'bytes lost':42} {'':11}  as the bytes allow   exactly  ceiling       torn ones")
    print(f"{'':42} {'n':>5} {'torn':>5}  alone   line inside     ours   only oracle   told wrong   MB/s")
    for code, right, wrong in CONFUSIONS:
        for program, mark in PROGRAMS:
            if code not in texts or (wrong == "latin-1" and program == "browser"):
                continue
            loss = Loss(right, wrong, program, mark)
            chosen = list(cases(texts[code], loss, most))
            if chosen:
                print(_row(f"{code}: {right} read as {wrong}, {program} {mark}", chosen, loss), flush=True)


def _row(name: str, chosen: list[Torn], loss: Loss) -> str:
    sums: Counter[str] = Counter()
    spent = 0.0
    for case in chosen:
        start = process_time()
        text, reported = _cleaned(case.bad)
        spent += process_time() - start
        beyond = sum(character > "\x7f" for character in case.text)
        for_good = sum(case.torn) >= FOR_GOOD * beyond or beyond - sum(case.torn) < LEAST_LEFT
        sums["alone"] += _is_right(case, text, "", "") or (for_good and reported and text == case.bad)
        sums["exactly"] += text == case.text
        sums.update(_told(case, text))
        for place, before, after in (
            ("line", CLEAN_BEFORE, CLEAN_AFTER),
            ("inside", *SENTENCE.split("{}")),
        ):
            text, reported = _cleaned(before + case.bad + after)
            unchanged = text == before + case.bad + after
            sums[place] += _is_right(case, text, before, after) or (for_good and reported and unchanged)
        sums["torn"] += sum(case.torn)
        sums["characters"] += len(case.text)
        sums["size"] += len(case.bad.encode())
    count = len(chosen)
    sample = chosen[:: max(1, count // CEILING)]
    ceiling = sum((_ceiling(case, loss) for case in sample), Counter[str]())
    cells = [f"{100 * sums[key] / count:6.1f}" for key in ("alone", "line", "inside", "exactly")]
    cells += [f"{100 * ceiling[key] / len(sample):6.1f}" for key in ("only", "oracle")]
    shares = [f"{100 * sums[key] / sums['torn']:6.1f}" for key in ("told", "wrong")]
    torn = 100 * sums["torn"] / sums["characters"]
    speed = sums["size"] / 1e6 / spent
    head = f"{name:42} {count:>5} {torn:5.1f}"
    return f"{head} {' '.join(cells[:3])}   {' '.join(cells[3:])} {' '.join(shares)} {speed:6.2f}"


def _told(case: Torn, text: str) -> Counter[str]:
    """How many torn characters stand in the text that it became, right and wrong; none where it was not restored."""
    if len(text) != len(case.text):
        return Counter()
    pairs = [(old, new) for old, new, torn in zip(case.text, text, case.torn, strict=True) if torn and new not in "�?"]
    return Counter(told=len(pairs), wrong=sum(old != new for old, new in pairs))


def _ceiling(case: Torn, loss: Loss) -> Counter[str]:
    """Whether the segment could be restored: `only` when no other characters leave these bytes, `oracle` when they are
    chosen by their true neighbours among those that do, by one that knows the encodings and where characters begin.
    """
    only = oracle = True
    for at, torn in enumerate(case.torn):
        if torn:
            possible = _possible(case, at, loss)
            only = only and len(possible) == 1
            oracle = oracle and case.text[at] == _likeliest(case.text, at, possible)
    return Counter(only=only, oracle=oracle)


def _possible(case: Torn, at: int, loss: Loss) -> list[str]:
    """The characters that leave the same mojibake in that place; none where all its bytes are lost."""
    before, own, behind = (
        part.encode(ENCODINGS[loss.right]) for part in (case.text[:at], case.text[at], case.text[at + 1 :])
    )
    kept = tuple((place, byte) for place, byte in enumerate(own) if len(before) + place not in case.missing)
    if not kept:
        return []
    found = [
        character
        for character, data in _sharing(loss.right, len(own), kept)
        if loss.read(before + data + behind) == case.bad
    ]
    return found if case.text[at] in found else [*found, case.text[at]]


@lru_cache(maxsize=4096)
def _sharing(right: str, size: int, kept: tuple[tuple[int, int], ...]) -> list[tuple[str, bytes]]:
    return [
        (c, data) for c, data in _alphabet(right) if len(data) == size and all(data[at] == byte for at, byte in kept)
    ]


@cache
def _alphabet(right: str) -> list[tuple[str, bytes]]:
    """The characters that are written: those that the shipped figures know, and the syllables of KS X 1001."""
    syllables = {chr(code) for code in range(0xAC00, 0xD7A4) if len(chr(code).encode("euc_kr")) == 2}
    return [
        (c, data) for c in sorted(syllables | set(language().share)) if (data := c.encode(ENCODINGS[right], "ignore"))
    ]


def _likeliest(text: str, at: int, possible: list[str]) -> str:
    before, behind = text[max(0, at - NEAR) : at], text[at + 1 : at + 1 + NEAR] or "\n"
    return max(weighed(tuple(possible), before, behind))[1] if possible else ""


def _is_right(case: Torn, text: str, before: str, after: str) -> bool:
    if not (text.startswith(before) and text.endswith(after)):
        return False
    return bool(case.expected.fullmatch(text, len(before), len(text) - len(after)))


_CONFIG, _RULES = Config(), RuleSet(shipped_rules())


def _cleaned(text: str) -> tuple[str, bool]:
    """What the stage makes of a text, and whether it reports something lost."""
    proposal = propose(text, Context(_CONFIG, _RULES, Decoded(text, "utf-8")))
    return proposal.layer.apply(text), bool(proposal.findings)
