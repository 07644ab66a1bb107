"""What becomes of mojibake that lost bytes on the way: to U+FFFD as Python and as browsers write it, and to `?`.

A character is *torn* when a byte of it was lost, else *intact*. A segment comes out **as the bytes allow** when each
intact character is there, in its place, and each torn one is right or marked (U+FFFD, `?`): none is wrong.
Where two in three characters are torn, or fewer than four are left, it is right as well to leave the segment as it is
and report it lost.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from time import process_time
from typing import NamedTuple

from cleaner.config import Config
from cleaner.history import Decoded
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.mojibake import propose
from cleaner.stages.mojibake.misreading import CODECS
from tests.bench.mojibake_texts import CLEAN_AFTER, CLEAN_BEFORE, CONFUSIONS, ENCODINGS, segments, sentences

SENTENCE = "记者从会上获悉{}，会议三点结束。"
LENGTHS = (12, 20, 40)
FOR_GOOD, LEAST_LEFT = 2 / 3, 4
"""Share of torn characters from which a segment may be reported instead, and intact ones below which it may."""
PROGRAMS = (("Python", "�"), ("browser", "�"), ("Python", "?"))
_lost: list[tuple[int, int]] = []
"""Bytes `[start, end)` that the last decoding lost."""


def _as_python(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    _lost.append((error.start, error.end))
    return "�", error.end


def _as_browsers(error: UnicodeError) -> tuple[str, int]:
    """One mark for two bytes, unless the second is ASCII (WHATWG Encoding Standard)."""
    assert isinstance(error, UnicodeDecodeError)
    second = error.object[error.start + 1 : error.start + 2]
    end = error.start + (2 if second > b"\x7f" else 1)
    _lost.append((error.start, end))
    return "�", end


codecs.register_error("bench.Python", _as_python)
codecs.register_error("bench.browser", _as_browsers)


class Torn(NamedTuple):
    """A segment, its mojibake, and for each of its characters whether it lost a byte."""

    text: str
    bad: str
    torn: tuple[bool, ...]

    @property
    def expected(self) -> re.Pattern[str]:
        """Matches what the bytes allow."""
        parts: list[str] = []
        for torn, group in groupby(zip(self.torn, self.text, strict=True), key=lambda pair: pair[0]):
            run = "".join(character for _, character in group)
            parts.append(f"[{re.escape(run)}�?]{{1,{4 * len(run)}}}" if torn else re.escape(run))
        return re.compile("".join(parts))


def torn(text: str, right: str, wrong: str, program: str, mark: str) -> Torn:
    """What the program makes of the text."""
    _lost.clear()
    data = text.encode(ENCODINGS[right])
    bad = data.decode(CODECS[wrong][0], f"bench.{program}").replace("�", mark)
    ends, at = [], 0
    for character in text:
        at += len(character.encode(ENCODINGS[right]))
        ends.append(at)
    starts = [0, *ends]
    missing = {byte for start, end in _lost for byte in range(start, end)}
    return Torn(text, bad, tuple(not missing.isdisjoint(range(a, b)) for a, b in zip(starts, ends, strict=False)))


def cases(texts: list[str], right: str, wrong: str, program: str, mark: str, most: int) -> Iterator[Torn]:
    """Segments that lost a byte, of all lengths."""
    for length in LENGTHS:
        for piece in segments(texts, length, most):
            if piece.encode(ENCODINGS[right], "ignore").decode(ENCODINGS[right]) == piece:
                case = torn(piece, right, wrong, program, mark)
                if any(case.torn):
                    yield case


def damaged(most: int) -> None:
    """Print the share of segments that come out as the bytes allow, and how many characters are right then."""
    texts = sentences()
    print(
        f"\n{'bytes lost':42} {'n':>5} {'torn':>5} {'right':>6}  as the bytes allow: {'alone':>6} {'line':>6}", end=""
    )
    print(f" {'inside':>6}   MB/s")
    for language, right, wrong in CONFUSIONS:
        for program, mark in PROGRAMS:
            if language not in texts or (wrong == "latin-1" and program == "browser"):
                continue
            chosen = list(cases(texts[language], right, wrong, program, mark, most))
            if chosen:
                print(_row(f"{language}: {right} read as {wrong}, {program} {mark}", chosen), flush=True)


def _row(name: str, chosen: list[Torn]) -> str:
    sums: Counter[str] = Counter()
    spent = 0.0
    for case in chosen:
        start = process_time()
        text, reported = _cleaned(case.bad)
        spent += process_time() - start
        for_good = sum(case.torn) >= FOR_GOOD * len(case.torn) or case.torn.count(False) < LEAST_LEFT
        sums["alone"] += _is_right(case, text, "", "") or (for_good and reported and text == case.bad)
        for place, before, after in (
            ("line", CLEAN_BEFORE, CLEAN_AFTER),
            ("inside", *SENTENCE.split("{}")),
        ):
            text, reported = _cleaned(before + case.bad + after)
            unchanged = text == before + case.bad + after
            sums[place] += _is_right(case, text, before, after) or (for_good and reported and unchanged)
        sums["torn"] += sum(case.torn)
        sums["characters"] += len(case.text)
        sums["right"] += _right_characters(case)
        sums["size"] += len(case.bad.encode())
    count = len(chosen)
    cells = " ".join(f"{100 * sums[place] / count:6.1f}" for place in ("alone", "line", "inside"))
    share = 100 * sums["torn"] / sums["characters"]
    right = 100 * sums["right"] / sums["characters"]
    return f"{name:42} {count:>5} {share:5.1f} {right:6.1f} {'':20} {cells} {sums['size'] / 1e6 / spent:6.2f}"


def _right_characters(case: Torn) -> int:
    """Characters of the segment that stand in what it became, in their order."""
    text, at, count = _cleaned(case.bad)[0], 0, 0
    for character in case.text:
        found = text.find(character, at, at + 8)
        if found >= 0:
            at, count = found + 1, count + 1
    return count


def _is_right(case: Torn, text: str, before: str, after: str) -> bool:
    if not (text.startswith(before) and text.endswith(after)):
        return False
    return bool(case.expected.fullmatch(text, len(before), len(text) - len(after)))


_CONFIG, _RULES = Config(), RuleSet(shipped_rules())


def _cleaned(text: str) -> tuple[str, bool]:
    """What the stage makes of a text, and whether it reports something lost."""
    proposal = propose(text, Context(_CONFIG, _RULES, Decoded(text, "utf-8")))
    return proposal.layer.apply(text), bool(proposal.findings)
