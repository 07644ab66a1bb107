"""Undo the mojibake of a document that is one confusion throughout: encoded once, decoded once."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

from cleaner.edits import Layer
from cleaner.patterns import lazy
from cleaner.stages.mojibake.confusions import DOUBLE_BYTE, SINGLE_BYTE, Confusion
from cleaner.stages.mojibake.evidence import NESTED, is_plausible
from cleaner.stages.mojibake.plausibility import is_chart, likelihood, read
from cleaner.stages.mojibake.reading import reread, reread_head
from cleaner.stages.mojibake.signs import first_suspicion, of_confusion, of_single_bytes, of_unsigned_words

LEAST_CHARACTERS = 20
"""Characters beyond ASCII that such a document must have; of a shorter one each line is asked."""
SAMPLES = range(2, 9)
SAMPLE = 64
APART = 8192
"""How many samples of a document are judged, evenly spaced, their code points, and those from one to the next: judging
eight takes as long as reading 20 KB again."""
EXCERPT = 64
"""Code points of the first suspicious line, behind its sign, that tell which confusions are worth trying."""
_LOST_QUESTION = lazy(r"\?(?<=[^ -~\s]\?)(?=[^\s!-?])")
"""A question mark that may be a lost byte: bytes behind it would be read in the wrong pairs."""
CLEAN_WORD = 4.0
"""Nats by which a word between ASCII must be likelier as it stands than undone to be clean: a column of a table."""
_CLEAN = ("，", "。")
"""Marks that no text of two bytes a character becomes when it is misread as another such: where one stands, the text is
clean at least in part."""


class Whole(NamedTuple):
    """A document undone as a whole."""

    lines: list[str]
    rule: str
    times: int
    """How often the mistake was made on itself."""

    @property
    def note(self) -> str:
        """What a person should know of each edit."""
        return "" if self.times == 1 else f"{self.times} layers"


def undone_throughout(text: str) -> Whole | None:
    """The document read in another encoding as a whole; None when it must be gone over line by line.

    >>> whole = undone_throughout("\\n".join(["鏁扮粍閰嶇疆", "鍥句功棣嗗紑鏀炬椂闂寸殑瑙勫畾"] * 2))
    >>> whole.lines[:2]
    ['数组配置', '图书馆开放时间的规定']
    >>> undone_throughout("图书馆昨日开馆，读者络绎不绝，周末延长开放时间。") is None
    True
    """
    sign = first_suspicion(text)
    excerpt = _around(text, sign) if sign else ""
    for confusion in (*DOUBLE_BYTE, *SINGLE_BYTE) if sign else ():
        if _may_be(confusion, text, excerpt):
            before = text
            for times in range(1, NESTED + 1):
                undone = reread(before, confusion.wrong, confusion.right)
                if undone is None or undone == before or undone.count("\n") != text.count("\n"):
                    break
                if _reads_well(text, undone, confusion) and not _has_clean_words(before, confusion):
                    lines = _but_clean_lines(text.split("\n"), undone.split("\n"), confusion)
                    return Whole(lines, f"mojibake.{confusion.rule}", times)
                before = undone
    return None


def by_lines(olds: list[str], news: list[str], whole: Whole, notes: dict[int, str]) -> Layer:
    """The layer that makes each of the old lines the new one; `notes` are those of lines unlike the others."""
    starts = accumulate((len(old) + 1 for old in olds), initial=0)
    rows = [row for row in zip(starts, olds, news, range(len(olds)), strict=False) if row[1] != row[2]]
    usual = whole.note
    noted = {at: note for at, row in enumerate(rows) if (note := notes.get(row[3], usual))}
    rules = [whole.rule] * len(rows)
    return Layer("mojibake", [row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows], rules, noted)


def _around(text: str, sign: re.Match[str]) -> str:
    """The head of a line that has a sign of anything: when it does not fit a confusion, the document does not."""
    start, end = text.rfind("\n", 0, sign.start()) + 1, sign.end() + EXCERPT
    return text[start:end].partition("\n")[0]


def _may_be(confusion: Confusion, text: str, excerpt: str) -> bool:
    undone = reread_head(excerpt, confusion.wrong, confusion.right)
    if undone is None or undone == excerpt:
        return False
    if confusion.certain:
        return True
    if likelihood(undone) < likelihood(excerpt) or any(mark in text for mark in _CLEAN):
        return False
    return _LOST_QUESTION.search(text) is None


def _has_clean_words(text: str, confusion: Confusion) -> bool:
    """Whether what stands between ASCII is clean here and there: it could be read in another encoding as well."""
    may_be = not confusion.certain and confusion in DOUBLE_BYTE
    for word in of_unsigned_words(confusion.rule).findall(text) if may_be else ():
        undone = reread(word, confusion.wrong, confusion.right)
        if undone is None or likelihood(undone) < likelihood(word) - CLEAN_WORD:
            return True
    return False


def _reads_well(text: str, undone: str, confusion: Confusion) -> bool:
    """Whether no sample became less likely, and all of them together are plausible."""
    scale = len(text) / len(undone)  # what a sample was made of is longer by as much as the document is
    gain, after = 0.0, ""
    samples = min(SAMPLES[-1], max(SAMPLES[0], len(undone) // APART))
    for at in range(0, len(undone), max(SAMPLE, len(undone) // samples)):
        old, new = text[int(at * scale) : int((at + SAMPLE) * scale)], undone[at : at + SAMPLE]
        gained = likelihood(new) - likelihood(old)
        if gained < 0 or is_chart(new):
            return False
        gain, after = gain + gained, after + new
    reading = read(after)
    return reading.characters >= LEAST_CHARACTERS and is_plausible(reading, confusion, gain)


def _but_clean_lines(olds: list[str], news: list[str], confusion: Confusion) -> list[str]:
    """The lines undone, but for those that have no sign of the confusion and read better as they stand.

    A clean line amid damaged ones can mostly be read again as well: `“` in Big5 is `¨` in GBK.
    """
    has_sign = (of_single_bytes() if confusion.wrong == "latin-1" else of_confusion(confusion.rule)).search
    return [
        old if new != old and not has_sign(old) and likelihood(new) < likelihood(old) else new
        for old, new in zip(olds, news, strict=True)
    ]
