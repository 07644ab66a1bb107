"""Undo the mojibake of a document that is one confusion throughout: encoded once, decoded once."""

from __future__ import annotations

from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.mojibake.confusions import DOUBLE_BYTE, SINGLE_BYTE, Confusion
from cleaner.stages.mojibake.evidence import LEAST_MEAN, NESTED, is_plausible
from cleaner.stages.mojibake.plausibility import is_chart, likelihood, read
from cleaner.stages.mojibake.reading import reread, reread_head
from cleaner.stages.mojibake.settling import LOST
from cleaner.stages.mojibake.signs import first_suspicion, of_confusion, of_single_bytes, of_unsigned_words
from cleaner.stages.mojibake.transcript import Line, transcribed

LEAST_CHARACTERS = 20
"""Characters beyond ASCII that such a document must have; of a shorter one each line is asked."""
LONG = 2000
LEAST_READ = 0.7
"""Code points from which on a document with losses or clean lines is read at one go as well, for looking closely would
take long, and the share of those beyond ASCII that must stand in lines that were misread so."""
SAMPLES = range(2, 9)
SAMPLE = 64
APART = 8192
"""How many samples of a document are judged, evenly spaced, their code points, and those from one to the next: judging
eight takes as long as reading 20 KB again."""
EXCERPT = 64
HEAD = 4096
"""Code points from the first suspicious line on that tell which confusions are worth trying on all lines (behind its
sign), and whether a document that cannot be read at one go is misread throughout."""
CLEAN_WORD = 4.0
"""Nats by which a word between ASCII must be likelier as it stands than undone to be clean: a column of a table."""
_CLEAN = lazy("[，。]")
"""Marks that no text of two bytes a character becomes when it is misread as another such."""
_LOST_QUESTION = lazy(r"\?(?<=[^ -~\s]\?)(?=[^\s!-?])")
_HALVES = lazy(r"\?[@-~｡-ﾟ]")
_BEHIND_QUESTION = lazy(r"\?([^\x00-\x7f]{1,12})")
"""A question mark that may be a lost byte, what it would have left of a pair, and what of wrong pairs."""


class Whole(NamedTuple):
    """A document undone as a whole."""

    lines: list[str]
    rule: str
    times: int = 1
    """How often the mistake was made on itself."""
    losses: tuple[tuple[int, Line], ...] = ()
    """Lines that had lost bytes, and their numbers."""
    left: frozenset[int] = frozenset()
    """Lines that were not misread so, or not throughout."""


def undone_throughout(text: str) -> Whole | None:
    """The document read in another encoding as a whole; None when it must be gone over line by line.

    >>> whole = undone_throughout("\\n".join(["鏁扮粍閰嶇疆", "鍥句功棣嗗紑鏀炬椂闂寸殑瑙勫畾"] * 2))
    >>> whole.lines[:2]
    ['数组配置', '图书馆开放时间的规定']
    >>> undone_throughout("图书馆昨日开馆，读者络绎不绝，周末延长开放时间。") is None
    True
    """
    sign = first_suspicion(text)
    if sign is None:
        return None
    start = text.rfind("\n", 0, sign.start()) + 1
    excerpt = text[start : sign.end() + EXCERPT].partition("\n")[0]
    for confusion in (*DOUBLE_BYTE, *SINGLE_BYTE):
        if _may_be(confusion, excerpt) and (whole := _at_one_go(text, confusion)):
            return whole
    for confusion in (*DOUBLE_BYTE, *SINGLE_BYTE) if len(text) >= LONG else ():
        if all(_by_lines(part, confusion) for part in (excerpt, text[start : start + HEAD])):
            return _by_lines(text, confusion)
    return None


def _may_be(confusion: Confusion, excerpt: str) -> bool:
    """Whether the head of a line that has a sign of anything was misread so: else the document was not."""
    undone = reread_head(excerpt, confusion.wrong, confusion.right)
    if undone is None or undone == excerpt:
        return False
    return confusion.certain or likelihood(undone) >= likelihood(excerpt)


def _at_one_go(text: str, confusion: Confusion) -> Whole | None:
    if not confusion.certain and len(text) < LONG and _LOST_QUESTION.search(text):
        return None  # too little to tell a lost byte from a question
    before = text
    for times in range(1, NESTED + 1 if confusion.certain else 2):
        undone = reread(before, confusion.wrong, confusion.right)
        if undone is None or undone == before or undone.count("\n") != text.count("\n"):
            break
        if _reads_well(text, undone, confusion, LEAST_CHARACTERS):
            return _but_clean_lines(text, undone, confusion)._replace(times=times)
        before = undone
    return None


def _by_lines(text: str, confusion: Confusion) -> Whole | None:
    """The same where bytes were lost, or a few lines are clean."""
    read, olds = transcribed(text, confusion), text.split("\n")
    left = frozenset(index for index, line in enumerate(read) if line is None)
    if not read or _beyond_ascii("".join([olds[index] for index in left])) > (1 - LEAST_READ) * _beyond_ascii(text):
        return None
    undone = "\n".join([old if line is None else line.text for old, line in zip(olds, read, strict=True)])
    if not _reads_well(text, undone, confusion, LEAST_CHARACTERS * (len(text) >= LONG)):
        return None
    whole = _but_clean_lines(text, undone, confusion)
    losses = tuple((index, line) for index, line in enumerate(read) if line and line.guessed + line.lost)
    return whole._replace(losses=losses, left=whole.left | left)


def _beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _reads_well(text: str, undone: str, confusion: Confusion, least: int) -> bool:
    """Whether no sample became less likely, and all of them together are plausible and have `least` characters."""
    scale = len(text) / len(undone)  # what a sample was made of is longer by as much as the document is
    gain, after = 0.0, ""
    samples = min(SAMPLES[-1], max(SAMPLES[0], len(undone) // APART))
    for number in range(samples):
        at = number * len(undone) // samples
        old, new = text[int(at * scale) : int((at + SAMPLE) * scale)], undone[at : at + SAMPLE].replace(LOST, "")
        gained = likelihood(new) - likelihood(old.replace(LOST, ""))
        if gained < 0 or is_chart(new):
            return False
        gain, after = gain + gained, after + new
    reading = read(after)
    return reading.characters >= least and is_plausible(reading, confusion, gain)


def _but_clean_lines(text: str, undone: str, confusion: Confusion) -> Whole:
    """The lines undone, but for those that read better as they stand, and those that may be clean in part.

    A clean line amid damaged ones can mostly be read again as well: `“` in Big5 is `¨` in GBK.
    """
    lines = list(zip(text.split("\n"), undone.split("\n"), strict=True))
    doubtful = not confusion.certain and _is_doubtful(text, undone, confusion)
    left = {index for index, pair in enumerate(lines if doubtful else ()) if _is_doubtful(*pair, confusion)}
    has_sign = (of_single_bytes() if confusion.wrong == "latin-1" else of_confusion(confusion.rule)).search
    chosen = [
        old if new != old and (index in left or (not has_sign(old) and likelihood(new) < likelihood(old))) else new
        for index, (old, new) in enumerate(lines)
    ]
    return Whole(chosen, f"mojibake.{confusion.rule}", left=frozenset(left))


def _is_doubtful(old: str, new: str, confusion: Confusion) -> bool:
    """Whether pairs of bytes may be clean in part, or lack one: they could be read in another encoding as well."""
    if _LOST_QUESTION.search(old):
        behind = _BEHIND_QUESTION.findall(new)
        if _HALVES.search(new) or any(likelihood(text) < LEAST_MEAN * len(text) for text in behind):
            return True
    return confusion in DOUBLE_BYTE and (_CLEAN.search(old) is not None or _has_clean_words(old, confusion))


def _has_clean_words(text: str, confusion: Confusion) -> bool:
    for word in of_unsigned_words(confusion.rule).findall(text):
        undone = reread(word, confusion.wrong, confusion.right)
        if undone is None or likelihood(undone) < likelihood(word) - CLEAN_WORD:
            return True
    return False
