"""The stretches of a line that a confusion may have made, and what they were."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.patterns import lazy
from cleaner.stages.mojibake import signs
from cleaner.stages.mojibake.alignment import misread_parts
from cleaner.stages.mojibake.confusions import DOUBLE_BYTE, SINGLE_BYTE, Confusion
from cleaner.stages.mojibake.plausibility import likelihood, read
from cleaner.stages.mojibake.reading import Stretch, reread
from cleaner.stages.mojibake.surviving import survived_pairs, survived_utf8

_HAN = r"[^\x00-\x7f，。、；：！？“”‘’（）《》「」　]"
_CLAUSE = lazy(f"{_HAN}+(?:[ -~]{{1,4}}{_HAN}+)*[@-~]?")
"""Double-byte mojibake of a double-byte encoding hardly has these marks; clean text has one in ten characters."""


def stretches(line: str, confusion: Confusion, *, expected: bool = False) -> Iterator[Stretch]:
    """All of the line when it can be read again as a whole, else the parts that can.

    They are sought near the confusion's signs, or everywhere when it is `expected`.

    >>> [found.text for found in stretches("标题：浣犲ソ涓栫晫", DOUBLE_BYTE[0])]
    ['你好世界']
    """
    if not confusion.certain:
        if stretch := torn(line, 0, len(line), confusion):
            yield stretch
            return
        yield from _parts(line, confusion, expected)
        yield from _torn_clauses(line, confusion)
        return
    stretch = whole(line, confusion)
    if stretch is not None:
        yield stretch
    elif reread(line, confusion.wrong, confusion.right) is None:
        yield from _self_proving(line, confusion, expected or confusion in SINGLE_BYTE)


def _parts(line: str, confusion: Confusion, everywhere: bool) -> list[Stretch]:
    """The parts that are likelier undone; all of the line when a character or two at its ends are left over."""
    parts = [
        part
        for start, end in ([(0, len(line))] if everywhere else _near_signs(line, confusion))
        for part in misread_parts(line, start, end, confusion)
        if confusion in DOUBLE_BYTE or not _is_utf8(line, part)
    ]
    if len(parts) == 1:
        all_of_it = whole(line, confusion)
        if all_of_it is not None and len(all_of_it.text) - len(parts[0].text) <= LEFT_OVER:
            return [all_of_it]
    return parts


def _near_signs(line: str, confusion: Confusion) -> Iterator[tuple[int, int]]:
    """The parts of a line that lie within reach of a sign; those that overlap are one."""
    pattern = signs.of_dense_bytes() if confusion.wrong == "latin-1" else signs.of_confusion(confusion.rule)
    start = end = 0
    for sign in pattern.finditer(line):
        if sign.start() - CONTEXT > end:
            if end:
                yield start, end
            start = sign.start() - CONTEXT
        end = min(sign.end() + CONTEXT, len(line))
    if end:
        yield start, end


def _is_utf8(line: str, stretch: Stretch) -> bool:
    """Whether the bytes all around are UTF-8, which no other text happens to be: Greek, Turkish."""
    start, end = stretch.start, stretch.end
    while start and line[start - 1] > "\x7f":
        start -= 1
    while end < len(line) and line[end] > "\x7f":
        end += 1
    return reread(line[start:end], "latin-1", "utf-8") is not None


def whole(line: str, confusion: Confusion) -> Stretch | None:
    """All of the line but for ASCII at its ends, when it can be read again as a whole and comes out different."""
    text = reread(line, confusion.wrong, confusion.right)
    if text is None or text == line:
        return None
    stretch = _trimmed(Stretch(0, len(line), text), line)
    return None if confusion in SINGLE_BYTE and not confusion.certain and _is_utf8(line, stretch) else stretch


def _trimmed(stretch: Stretch, line: str) -> Stretch:
    """Without the ASCII at both ends, which is the same before and after."""
    before, after = line[stretch.start : stretch.end], stretch.text
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head] <= "\x7f":
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail] <= "\x7f":
        tail += 1
    text = after[head : len(after) - tail]
    return stretch._replace(start=stretch.start + head, end=stretch.end - tail, text=text)


EAST_ASIAN = lazy(r"[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
MOST_LOST = 0.4
"""Share of lost characters from which a clause that nothing proves is not tried."""
LEAST_MEAN_OF_TORN = -8.6
"""Nats of a character, those that are lost left out, from which on a line or clause was as it was read again."""
SURELY_LETTERS = 8.0
"""Nats from which letters at the end of a stretch are what it was: two of Cyrillic; single clean hanzi gain 3 to 7."""
REACH = 30
"""Code points around a sign in which a stretch may begin: mojibake has a sign in every four or so."""
LEFT_OVER = 2
"""Characters at the ends of a misread line that may be likelier as they stand."""
CONTEXT = 60
"""The same where the right encoding proves nothing and signs are rarer, with the clean words around."""


def _self_proving(line: str, confusion: Confusion, everywhere: bool) -> Iterator[Stretch]:
    sign = signs.of_confusion(confusion.rule).search if not everywhere else None
    for stretch in survived_utf8(line, confusion.wrong):
        if sign is None or sign(line, max(0, stretch.start - REACH), stretch.end + REACH):
            yield _without_clean_ends(stretch, line, confusion)


def _without_clean_ends(stretch: Stretch, line: str, confusion: Confusion) -> Stretch:
    """Without clean hanzi before and behind that happen to be letters in UTF-8: 图片 in GBK is ͼƬ, 路 is ·."""
    start, end, text = stretch.start, stretch.end, stretch.text
    if confusion.wrong == "latin-1" or not EAST_ASIAN.search(text):
        return stretch  # all of it is letters
    head = _letters_by_chance(line[start:end], text, confusion)
    start, text = start + head, text[head:]
    tail = _letters_by_chance(line[start:end][::-1], text[::-1], confusion)
    return stretch._replace(start=start, end=end - tail, text=text[: len(text) - tail])


def _letters_by_chance(before: str, after: str, confusion: Confusion) -> int:
    """How many characters, from the first on, are rather clean than letters undone."""
    count = clean = 0
    for old, new in zip(before, after, strict=False):
        if old != new and not ("\x80" <= new <= "\u07ff" and reread(old, confusion.wrong, "utf-8") == new):
            break
        count += 1
        clean = count if old > "\x7f" else clean
    gain = likelihood(after[:clean]) - likelihood(before[:clean])
    return count if clean and gain < SURELY_LETTERS else 0


def torn(line: str, start: int, end: int, confusion: Confusion) -> Stretch | None:
    """A part of a line that lost bytes, as it was; None when it does not seem to have come so."""
    part = line[start:end]
    lost = part.count("\ufffd") + part.count("?")
    found = survived_pairs(part, confusion.wrong, confusion.right) if 0 < lost <= MOST_LOST * len(part) else None
    if found is None:
        return None
    reading = read(found[0].replace("\ufffd", ""))
    return _trimmed(Stretch(start, end, *found), line) if reading.mean >= LEAST_MEAN_OF_TORN else None


def _torn_clauses(line: str, confusion: Confusion) -> Iterator[Stretch]:
    for found in _CLAUSE.finditer(line) if confusion in DOUBLE_BYTE else ():
        if signs.of_confusion(confusion.rule).search(found[0]):
            stretch = torn(line, *found.span(), confusion)
            if stretch is not None:
                yield stretch
