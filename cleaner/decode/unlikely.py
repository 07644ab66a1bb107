"""Patterns of text that an encoding was hardly meant to give: bad bytes, and characters that are too rare."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate, pairwise

from cleaner.decode.exact import has_marks, mark
from cleaner.decode.frequency import LANGUAGES, SINGLE_BYTE, UNKNOWN, cost, language_costs
from cleaner.decode.single import LATIN
from cleaner.patterns import lazy

_RARE = 14
"""Bits of a character that is met once in some texts: three of them close together may be text out of step."""

_AROUND = 6
"""Characters before and behind rare ones, of which there must be as many, that are looked at with them."""

_STRANGE = 12.4
"""Bits a character from which on these may not be meant: own text has 9 to 10.5, half-width katakana 12, a wrong
reading 14."""

_HANJA = "[\u4e00-\u9fff]"
"""In Korean they come in words of two to four; how often each of them is met no table tells."""

_BAD_BYTES = lazy("[\ud800-\udfff]+")

_PRIVATE_USE = lazy("[\ue000-\uf8ff]")

_LONE = lazy(r"[@-~](?<=[^\x00-\x7f].)(?![!-~])")
"""An ASCII letter by itself behind a foreign character: it may have been the second byte of one."""

_UTF_8 = rb"[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}"
_UTF8_OR_RUN = lazy(_UTF_8 + rb"|[\x80-\xff]{4}")
"""What may be foreign in a Latin text: whole characters of UTF-8, and runs of high bytes."""

_UTF8_WORD = lazy(rb"(?<![\x80-\xff])(?:" + _UTF_8 + rb"){2,}(?![\x80-\xff])")
"""The same in a text of another script, whose letters often look like one character of UTF-8: words of nothing else."""


def doubts(marked: str, data: bytes, encoding: str) -> tuple[bool, list[int]]:
    """Whether bytes are torn in an encoding, and some byte of each place that has to be looked at, in order.

    >>> doubts("我们在天津，扂蠅婓毞踩", b"", "gb18030")
    (False, [12])
    """
    torn = has_marks(marked)
    if encoding in SINGLE_BYTE:
        return torn, [found.start() for found in _longer(encoding).finditer(data)]
    places = [bad.start() for bad in _BAD_BYTES.finditer(marked)] if torn else []
    runs = _rare_runs(marked, encoding) if encoding != "utf-8" else []
    if runs:
        lost = _out_of_step(marked, encoding, runs)
        unlikely = implausible(encoding, False)
        places += lost
        places += [run[0] for run in runs if unlikely.search(marked, *run) or _is_strange(marked, encoding, *run)]
        torn = torn or bool(lost)
    return torn, _in_bytes(marked, sorted(places), encoding)


def _in_bytes(marked: str, places: list[int], encoding: str) -> list[int]:
    """Where characters begin, in bytes; those that the codec would not write again count as one."""
    sizes = (len(marked[start:end].encode(encoding, "replace")) for start, end in pairwise([0, *places]))
    return list(accumulate(sizes))


def strange(marked: str, encoding: str) -> bool:
    """Whether some words are made of characters that are all known, and rare together: words of another encoding.

    >>> strange("今天上午下雨，绢力 坷饶 扁惑没篮", "gb18030"), strange("今天上午下雨，天气很冷", "gb18030")
    (True, False)
    """
    return any(_is_strange(marked, encoding, *run) for run in _rare_runs(marked, encoding))


def _is_strange(marked: str, encoding: str, start: int, end: int) -> bool:
    """Whether what stands around rare characters is rare on the whole: names and old words stand in ordinary text."""
    if end - start < _AROUND:
        return False
    if _PRIVATE_USE.search(marked, start, end):
        return True
    around = [sign for sign in marked[max(0, start - _AROUND) : end + _AROUND] if sign > "\x7f"]
    return cost("".join(around), encoding) >= _STRANGE * len(around)


def is_doubtful(data: bytes, encoding: str, torn: bool, marked: str | None = None) -> bool:
    """Whether an encoding reads these bytes badly somewhere; `torn` if others of the document are bad in it."""
    if encoding in SINGLE_BYTE:
        return _longer(encoding).search(data) is not None
    marked = marked or mark(data, encoding)
    if implausible(encoding, torn).search(marked):
        return True
    return encoding != "utf-8" and strange(marked, encoding)


def _longer(encoding: str) -> re.Pattern[bytes]:
    """What may be characters of several bytes in a single-byte text."""
    return _UTF8_OR_RUN if encoding in LATIN else _UTF8_WORD


@cache
def _unlikely(encoding: str, limit: int = UNKNOWN) -> str:
    """The class of bad bytes, and of characters too rare to be meant; in UTF-8 characters keep their bounds anyhow."""
    if encoding == "utf-8":
        return "[\ud800-\udfff]"
    costs = [item for language in LANGUAGES[encoding] for item in language_costs(language).items()]
    known = "".join(re.escape(character) for character, bits in dict.fromkeys(costs) if bits < limit)
    if limit == UNKNOWN:  # half-width katakana is rare only: other encodings read as cp932 are made of it
        known += "\uff61-\uff9f"
    return f"[^\x00-\x7f\xa0-\u058f\u2000-\u27bf\u3000-\u312f\ufe30-\ufe4f\uff00-\uff60\uffa0-\uffef{known}]"


@cache
def implausible(encoding: str, torn: bool) -> re.Pattern[str]:
    """One unlikely character where the document is torn, three close together where it is not."""
    # A class, or a class and then more: the search for such a pattern is ten times as fast as one with repetition.
    unlikely = _unlikely(encoding)
    if torn or encoding == "utf-8":
        return re.compile(unlikely)
    if encoding == "cp949":
        unlikely = f"(?!{_HANJA}){unlikely}"
    return re.compile(f"{unlikely}[^\n]?{unlikely}[^\n]?{unlikely}")


def _rare_runs(marked: str, encoding: str) -> list[tuple[int, int]]:
    """Where three rare characters or more stand close together, `[start, end)`: one pass finds all there is to look at.

    >>> _rare_runs("我们在天津，扂蠅婓毞踩", "gb18030"), _rare_runs("我们在天津", "gb18030")
    ([(6, 11)], [])
    """
    return [run.span() for run in _rare_run(encoding).finditer(marked)]


def _out_of_step(marked: str, encoding: str, runs: list[tuple[int, int]]) -> list[int]:
    """Letters that put text in step again that ran on from a lost byte, which the codec did not notice."""
    rare = _three_rare(encoding)
    letters = [lone.start() for start, end in runs for lone in _LONE.finditer(marked, start, end + 2)]
    return [letter for letter in letters if rare.search(marked, max(0, letter - 5), letter)]


@cache
def _rare_run(encoding: str) -> re.Pattern[str]:
    rare = _unlikely(encoding, _RARE)
    return re.compile(rf"{rare}(?:[^\n]?{rare}){{2,}}")


@cache
def _three_rare(encoding: str) -> re.Pattern[str]:
    rare = _unlikely(encoding, _RARE)
    return re.compile(rf"{rare}[^\n]?{rare}[^\n]?{rare}\Z")


@cache
def phrase(encoding: str) -> re.Pattern[str]:
    """Unlikely characters close together."""
    return re.compile(f"{_unlikely(encoding)}(?:[^\n]{{0,3}}{_unlikely(encoding)})+")
