"""The stretches of a line that a confusion may have made, and what they were."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cleaner.patterns import lazy
from cleaner.stages.mojibake import signs
from cleaner.stages.mojibake.confusions import DOUBLE_BYTE, Confusion
from cleaner.stages.mojibake.lattice import misread_parts
from cleaner.stages.mojibake.reading import Stretch, reread
from cleaner.stages.mojibake.transcript import Line, transcribed

LEFT_OVER = 2
"""Characters at the ends of a line of mojibake that may be likelier as they stand."""
CONTEXT = 60
"""Code points around a sign in which a stretch may begin, with the clean words around."""
LONG = 2000
SAMPLES = 4
SAMPLE = 200
"""Code points of a line full of signs that is sampled first, how many samples are taken, and their length: random
characters and bytes that are no text would be searched for every confusion otherwise."""
LONGEST_WORD = 80
"""Code points beyond ASCII in a row that are looked at before and behind a stretch."""
EAST_ASIAN = lazy(r"[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def stretches(
    line: str, confusion: Confusion, is_worth: Callable[[str], bool], *, expected: bool = False
) -> Iterator[Stretch]:
    """All of the line when it can be read again as a whole, else the parts that can.

    They are sought near the confusion's signs, or everywhere when it is `expected`; in a long line full of signs only
    when one of its samples `is_worth` it.

    >>> [found.text for found in stretches("标题：浣犲ソ涓栫晫", DOUBLE_BYTE[0], bool)]
    ['你好世界']
    """
    if confusion.certain and (read := whole(line, confusion)) is not None:
        yield read
        return
    windows = [(0, len(line))] if expected else list(_near_signs(line, confusion))
    if _is_full_of_signs(line, windows) and not any(map(is_worth, _samples(line, windows))):
        return
    parts = [part for start, end in windows for part in misread_parts(line, start, end, confusion)]
    if len(parts) == 1 and "?" not in line and (read := whole(line, confusion)) is not None:
        parts = [read] if len(read.text) - len(parts[0].text) <= LEFT_OVER else parts
    for part in parts:
        if confusion in DOUBLE_BYTE or confusion.certain or not _is_utf8(line, part):
            yield part


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


def _is_full_of_signs(line: str, windows: list[tuple[int, int]]) -> bool:
    covered = sum([end - start for start, end in windows])
    return covered > max(LONG, len(line) // SAMPLES)


def _samples(line: str, windows: list[tuple[int, int]]) -> Iterator[str]:
    start, end = windows[0][0], windows[-1][1]
    return (line[at : at + SAMPLE] for at in range(start, end, (end - start) // SAMPLES))


def _is_utf8(line: str, stretch: Stretch) -> bool:
    """Whether the bytes of all the words are UTF-8, which no other text happens to be: Greek, Turkish."""
    start, end = stretch.start, stretch.end
    first, last = max(0, start - LONGEST_WORD), min(len(line), end + LONGEST_WORD)
    while start > first and line[start - 1] > "\x7f":
        start -= 1
    while end < last and line[end] > "\x7f":
        end += 1
    return reread(line[start:end], "latin-1", "utf-8") is not None


def whole(line: str, confusion: Confusion) -> Stretch | None:
    """All of the line but for ASCII at its ends, when it can be read again, if need be without lost bytes of UTF-8."""
    text = reread(line, confusion.wrong, confusion.right)
    [read] = [Line(text)] if text is not None else (confusion.certain and transcribed(line, confusion)) or [None]
    return None if read is None or read.text == line else trimmed(Stretch(0, len(line), *read), line)


def trimmed(stretch: Stretch, line: str) -> Stretch:
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
