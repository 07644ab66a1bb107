"""Single-byte mojibake, left to ftfy: Western, Cyrillic, Greek, DOS and Mac code pages, and mixtures of them.

Only ftfy's decoding fixes are on. Its other fixes change clean text: with its defaults 17,161 of 20,554 clean Chinese
lines (`，：（）“”` become ASCII).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from cleaner.edits import narrow
from cleaner.patterns import lazy
from cleaner.stages.mojibake.signs import HIGH, of_single_bytes

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

_RUN = lazy(r"[^\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffef]+")
"""Text without East Asian characters: one of them keeps ftfy from decoding all the rest of a line."""
_DOUBLE_BYTE = lazy(f"(?:[{HIGH}][@-~]?){{6}}")
"""Three double-byte characters or more, read as Latin-1."""
_CONTROL = lazy("[\x00-\x08\x0e-\x1f\x7f]")
"""What binary data has and no mojibake, whose bytes are beyond ASCII."""
_WORD = lazy(r"\S+")
_ACCENTED_PAIR = lazy("[À-ÿ]{2}")
"""Two such letters that stay as they were are of a double-byte text, of which some happens to be UTF-8 (`ÕÅÎ°`)."""
_NOISE = lazy("[À-ÖØ-öø-ſ]")
_OTHER_ALPHABET = lazy("[\u0400-\u1cff]+")
"""Single letters of it amid accented Latin ones are what binary noise yields (`ٸJ^^ß^Ë`)."""
_TWO_ALPHABETS = lazy("[\u0400-\u052f][\u0590-\u1cff]|[\u0590-\u1cff][\u0400-\u052f]")
"""What pairs of bytes yield that happen to be UTF-8: `ÇÑ±Û` is 한글, not `Çѱ۔."""
_BYTE_ORDER_MARK = "ï»¿"
_AT_LINE_START = lazy(r"ï»¿(?=\S)")
"""Where a file began; elsewhere a sentence speaks of the mark."""
_LETTERS_BEFORE, _LETTERS_BEHIND = lazy(r"(?:\w|[^\x00-\x7f])*\Z"), lazy(r"\A(?:\w|[^\x00-\x7f])*")
_C1 = lazy("[\x80-\x9f]")
"""Quotes and dashes of Windows-1252 read as Latin-1: a word has few of them, and Shift-JIS read so is full of them."""
_QUOTES = "‘’“”"
"""Marks that touch a word: one by itself is shown to the reader."""


@cache
def configuration() -> TextFixerConfig:
    """The settings: decoding only."""
    from ftfy import TextFixerConfig

    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )


def changes(line: str) -> Iterator[tuple[int, str, str]]:
    """The words that ftfy's decoding changes in `line`: place, old and new, without ASCII marks around them.

    >>> list(changes("Le cafÃ© est fermÃ©."))
    [(3, 'cafÃ©', 'café'), (13, 'fermÃ©', 'fermé')]
    >>> list(changes("Le café est là."))
    []
    """
    for run in _RUN.finditer(line):
        if of_single_bytes().search(run[0]) and not _CONTROL.search(run[0]):
            for start, old, new in _changes_of_run(run.start(), run[0]):
                if not _is_shown_alone(line, start, old, new):
                    yield start, old, new


def _changes_of_run(start: int, run: str) -> Iterator[tuple[int, str, str]]:
    from ftfy import fix_encoding

    fixed = fix_encoding(run, configuration())
    if fixed == run or _DOUBLE_BYTE.search(fixed):
        return  # half of a double-byte text, taken for UTF-8 here and there
    olds, news = list(_WORD.finditer(run)), _WORD.findall(fixed)
    if len(olds) != len(news) or _WORD.sub("", run) != _WORD.sub("", fixed):
        yield narrow(start, run, fixed)
        return
    changed = [(old, new) for old, new in zip(olds, news, strict=True) if old[0] != new]
    if all(old[0] == "Ã" for old, _ in changed):
        return  # the Portuguese letter, named by itself
    for old, new in changed:
        if not _is_noise(old[0], new):
            yield _core(start + old.start(), old[0], new)


def _is_noise(old: str, new: str) -> bool:
    """Whether pairs of bytes, or what a lost one left, only happen to be UTF-8."""
    if any(pair in old for pair in _ACCENTED_PAIR.findall(new)) or _TWO_ALPHABETS.search(new):
        return True
    if 3 * len(_C1.findall(old)) > len(old) > 1:
        return True
    if _NOISE.search(new) and max(map(len, _OTHER_ALPHABET.findall(new)), default=0) == 1:
        return True
    _, before, after = narrow(0, old, new)
    letter = before.strip("\ufffd")
    return not after.strip("\ufffd") and letter.isalpha() and letter.islower()  # beside a lost character, no part of it


def _core(start: int, old: str, new: str) -> tuple[int, str, str]:
    """What of a word changes, and the letters that touch it."""
    place, before, after = narrow(0, old, new)
    head, tail = (
        len(_LETTERS_BEFORE.findall(old[:place])[0]),
        len(_LETTERS_BEHIND.findall(old[place + len(before) :])[0]),
    )
    behind = old[place + len(before) :][:tail]
    return start + place - head, old[place - head : place] + before + behind, old[place - head : place] + after + behind


def _is_shown_alone(line: str, start: int, old: str, new: str) -> bool:
    """Whether a mark that belongs to something stands by itself."""
    if old.startswith(_BYTE_ORDER_MARK):
        return start > 0 or not _AT_LINE_START.match(line)
    return not new.strip(_QUOTES)
