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
    """What ftfy's decoding changes in `line`: place, old and new, as small as words allow.

    >>> list(changes("Le cafÃ© est lÃ ."))
    [(6, 'Ã©', 'é'), (14, 'Ã', 'à')]
    >>> list(changes("Le café est là."))
    []
    """
    for run in _RUN.finditer(line):
        if of_single_bytes().search(run[0]) and not _CONTROL.search(run[0]):
            yield from _changes_of_run(run.start(), run[0])


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
        if any(pair in old[0] for pair in _ACCENTED_PAIR.findall(new)):
            continue
        if _NOISE.search(new) and max(map(len, _OTHER_ALPHABET.findall(new)), default=0) == 1:
            continue
        at, before, after = narrow(start + old.start(), old[0], new)
        if not after.strip("\ufffd") and (letter := before.strip("\ufffd")).isalpha() and letter.islower():
            continue  # beside a lost character, no part of it
        yield at, before, after
