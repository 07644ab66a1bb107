"""Which parts of a text are traditional Chinese, and which of its kinds they are.

Judged by characters that one script alone has. A document has a verdict, and each line its own where it has enough to
show; a line that shows little goes with its neighbours, then with the document. What stands in quotation marks or
parentheses says nothing where there is something outside them: it follows the document. So a quoted traditional name
in a simplified text stays, as the rest of that text does, and so does a line of kanji in Japanese.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from itertools import compress, islice
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.script.alphabet import HAN, HANGUL, KANA, pattern
from cleaner.stages.script.foreign import (
    FOREIGN,
    is_kanji,
    is_mostly_foreign,
    judged,
    looks_chinese,
    parted,
    surely_chinese,
)
from cleaner.stages.script.languages import ABOUT_SCRIPTS, holds_translations

_HAN = lazy(f"[{HAN}]+")
_LINE = lazy("[^\n]*\n|[^\n]+")
_SENTENCE = lazy("[^。！？；\n]*[。！？；\n]+|[^。！？；\n]+")
_QUOTED = lazy(
    "《[^》\n]*》|〈[^〉\n]*〉|“[^”\n]*”|「[^」\n]*」|『[^』\n]*』|（[^）\n]*）|\\([^)\n]*\\)"
    r"|.*\[[MJDCNRSPA](?:/OL)?\].*"
)
"""What is quoted, and entries of a bibliography, which are quotations by their nature: `[2] 王力. 漢語史稿[M].`"""

STRONG = 4
"""Characters of one script that a line must have, and times as many as of the other, to be judged by itself: a quoted
name (臺灣, 三塚博) has fewer."""
PURE = 20
"""Characters of traditional Chinese to one of another script, in a text that is judged line by line only where it has
such others: a newspaper of Taiwan with a Japanese brand in it."""
FEW_MARKS = 500
"""The same to one of any characters, as a bound on what is counted."""
FEW_STRAYS, STRAY_SHARE = 10, 1 / 30
"""Traditional characters outside quotations in simplified lines, and their share of what is simplified there, from
which on a text is mixed. A month of a simplified newspaper has four."""
FOREIGN_SHARE = 0.2
"""Where this share of a text is foreign, a line without kana must also have a word of Chinese to be judged Chinese."""


class Script(Enum):
    """What a line is written in."""

    TRADITIONAL = "traditional"
    SIMPLIFIED = "simplified"
    FOREIGN = "foreign"
    """Japanese or Korean."""
    OPEN = "open"
    """Too little to tell."""


class Evidence(NamedTuple):
    """What a line has to show, in characters."""

    line: str
    letters: int
    """Ideographs, kana and hangul."""
    is_foreign: bool
    """Whether the line is Japanese or Korean; its other characters are not counted then."""
    traditional: int = 0
    simplified: int = 0
    quoted: int = 0
    """Characters of traditional text in the quotations of a line that has none outside them; not counted above."""

    @classmethod
    def of(cls, line: str) -> Evidence:
        """Count the characters of a line."""
        if line.isascii():
            return cls(line, 0, False)
        letters, is_foreign = judged(line)
        if is_foreign:
            return cls(line, letters, True)
        traditional, simplified = _both(line)
        quotes = traditional and any(mark in line for mark in "《〈“「『（([")
        quoted = traditional if quotes and not _both(_QUOTED.sub("", line))[0] else 0
        return cls(line, letters, False, traditional - quoted, simplified, quoted)

    def script(self, *, beside_foreign: bool) -> Script:
        """The verdict on this line alone."""
        if self.is_foreign:
            return Script.FOREIGN
        if self.quoted and self.simplified < STRONG:
            return Script.OPEN
        if self.simplified and (not self.traditional or self.simplified >= STRONG * self.traditional):
            return Script.SIMPLIFIED
        chinese = not beside_foreign or looks_chinese(self.line)
        if chinese and self.traditional >= STRONG and self.traditional >= STRONG * self.simplified:
            return Script.TRADITIONAL
        return Script.FOREIGN if beside_foreign and self.traditional and is_kanji(self.line) else Script.OPEN


def _both(line: str) -> tuple[int, int]:
    """Characters of traditional and of simplified text."""
    return len(pattern("traditional").findall(line)), len(pattern("simplified").findall(line))


def looks_simplified(text: str) -> bool:
    """Whether a text has characters of simplified Chinese and none of traditional: nothing may be converted there.

    So what OpenCC has spared in a traditional text (萧乾, from 蕭乾) is not converted when the text comes again.
    """
    return bool(pattern("simplified").search(text)) and not pattern("traditional").search(text)


class Units(NamedTuple):
    """A text cut up without loss, and which of the pieces are to be converted."""

    pieces: list[str]
    choice: list[bool]
    marked: bool = True
    """Whether the text may have characters that speak against traditional Chinese."""

    @property
    def chosen(self) -> list[str]:
        """The pieces to be converted."""
        return list(compress(self.pieces, self.choice))

    def put(self, converted: list[str]) -> str:
        """The text with these in place of the chosen pieces."""
        rest = iter(converted)
        return "".join(next(rest) if chosen else piece for piece, chosen in zip(self.pieces, self.choice, strict=True))


def traditional_lines(text: str) -> Units | None:
    """The lines of a text, those chosen that are traditional Chinese; None where there is none.

    >>> traditional_lines("這是臺灣的報紙。\\n图书馆与电车。\\n図書館の電車です。").choice
    [True, False, False]
    >>> traditional_lines("记者采访了《臺灣通史》的编者和译者。")
    """
    traditional = pattern("traditional")
    if not traditional.search(text) or holds_translations(text):
        return None
    # No more is counted than it takes to know: a text in simplified Chinese or Japanese is full of marks.
    few = len(text) // FEW_MARKS + STRONG
    marks = [match.start() for match in islice(_marks().finditer(text), few)]
    if len(marks) == few and is_mostly_foreign(text):
        return _chinese_among_foreign(text)
    if is_kanji(text):
        return None
    foreign = FOREIGN.search(text) if len(marks) == few else any(FOREIGN.match(text, at) for at in marks)
    found = sum(1 for _ in islice(traditional.finditer(text), max(STRONG, PURE * len(marks))))
    if found < STRONG <= len(marks) and not foreign:
        return None
    lines = _LINE.findall(text)
    if foreign:
        lines = [piece for line in lines for piece in parted(line)]
    if len(marks) == few or found < PURE * len(marks):
        scripts = _scripts([Evidence.of(line) for line in lines])
        return _without_names(lines, [script is Script.TRADITIONAL for script in scripts])
    if not marks:
        return _without_names(lines, [True] * len(lines), marked=False)
    marked, fitting = _marks().search, (Script.TRADITIONAL, Script.OPEN)
    choice = [not marked(line) or Evidence.of(line).script(beside_foreign=False) in fitting for line in lines]
    return _without_names(lines, choice)


def _chinese_among_foreign(text: str) -> Units | None:
    """The lines that are surely Chinese of a Japanese or Korean text."""
    if not surely_chinese(text):
        return None
    lines = [piece for line in _LINE.findall(text) for piece in (parted(line) if surely_chinese(line) else (line,))]
    scripts = (surely_chinese(line) and Evidence.of(line).script(beside_foreign=True) for line in lines)
    return _without_names(lines, [script is Script.TRADITIONAL for script in scripts])


_LANGUAGE = lazy("日本語|[繁正][體体](?:中文|字)?|中文|简体|[粵粤漢汉][語语]")
_NAMES = lazy(rf"[^\u3400-\u9fff]*(?:(?:{_LANGUAGE.pattern}|[臺台][灣湾]|香港|澳[門门])[^\u3400-\u9fff]*)+")


def _without_names(lines: list[str], choice: list[bool], *, marked: bool = True) -> Units:
    """Without the lines that hold nothing but names of languages, each in its own: `[日本語](README.ja.md)`."""
    names, language = _NAMES.fullmatch, _LANGUAGE.search
    chosen = [taken and not (names(line) and language(line)) for line, taken in zip(lines, choice, strict=True)]
    return Units(lines, chosen, marked)


@cache
def _marks() -> re.Pattern[str]:
    """Every character that speaks against traditional Chinese."""
    others = "".join(pattern(name).pattern[1:-1] for name in ("simplified", "japanese"))
    return re.compile(f"[{others}{KANA}{HANGUL}]")


def chinese_sentences(text: str) -> Units | None:
    """The sentences of a text, those chosen that are Chinese and not simplified, for one who has chosen the mode.

    >>> chinese_sentences("著作和看著。图书馆\\n図書館の本").choice
    [True, False, False]
    """
    if not _HAN.search(text):
        return None
    marked = _marks().search
    if not marked(text):
        lines = _LINE.findall(text)
        return Units(lines, [True] * len(lines), marked=False)
    sentences = _SENTENCE.findall(text)
    choice = [not marked(one) or not (looks_simplified(one) or Evidence.of(one).is_foreign) for one in sentences]
    if is_foreign_text(text):  # a heading of kanji or hanja is no Chinese
        choice = [chosen and looks_chinese(one) for chosen, one in zip(choice, sentences, strict=True)]
    return Units(sentences, choice)


def is_foreign_line(line: str) -> bool:
    """Whether a line is Japanese or Korean."""
    return bool(FOREIGN.search(line)) and Evidence.of(line).is_foreign


def is_foreign_text(text: str) -> bool:
    """Whether most of a text is Japanese or Korean."""
    if not FOREIGN.search(text):
        return False
    lines = [Evidence.of(line) for line in text.split("\n")]
    return _foreign_share(lines) > 0.5


def _foreign_share(lines: list[Evidence]) -> float:
    letters = sum(line.letters for line in lines)
    return sum(line.letters for line in lines if line.is_foreign) / max(1, letters)


def _scripts(lines: list[Evidence]) -> list[Script]:
    """The verdict on each line: its own, that of the lines about it, or that of the text."""
    share = _foreign_share(lines)
    own = [line.script(beside_foreign=share > FOREIGN_SHARE) for line in lines]
    if share > 0.5:
        sure = [
            script is Script.TRADITIONAL and surely_chinese(line.line) for script, line in zip(own, lines, strict=True)
        ]
        return [Script.TRADITIONAL if chinese else Script.FOREIGN for chinese in sure]
    chinese = [line for line, script in zip(lines, own, strict=True) if script is not Script.FOREIGN]
    traditional = sum(line.traditional for line in chinese) >= sum(line.simplified for line in chinese)
    whole = Script.TRADITIONAL if traditional else Script.SIMPLIFIED
    above, below = _nearest(own), _nearest(own[::-1])[::-1]
    closed = [
        script if script is not Script.OPEN else before if before is behind and before is not Script.OPEN else whole
        for script, before, behind in zip(own, above, below, strict=True)
    ]
    return _with_mixed(closed, lines)


def _with_mixed(scripts: list[Script], lines: list[Evidence]) -> list[Script]:
    """In simplified lines that are sprinkled with traditional characters throughout the text, these are no quotations.

    Pages that many hands wrote mix both in one sentence. What stands in quotation marks does not count, but follows the
    rest there; lines about the two scripts stay.
    """
    strays = [
        len(pattern("traditional").findall(_QUOTED.sub("", line.line)))
        if script is Script.SIMPLIFIED and (line.traditional or line.quoted) and not ABOUT_SCRIPTS.search(line.line)
        else 0
        for script, line in zip(scripts, lines, strict=True)
    ]
    simplified = sum(
        line.simplified for line, script in zip(lines, scripts, strict=True) if script is Script.SIMPLIFIED
    )
    if sum(strays) < FEW_STRAYS or sum(strays) < STRAY_SHARE * simplified:
        return scripts
    return [
        Script.TRADITIONAL if stray or (line.quoted and not ABOUT_SCRIPTS.search(line.line)) else script
        for script, stray, line in zip(scripts, strays, lines, strict=True)
    ]


def _nearest(scripts: list[Script]) -> list[Script]:
    """For each line the verdict on the last line before it that has one."""
    last, nearest = Script.OPEN, []
    for script in scripts:
        nearest.append(last)
        last = last if script is Script.OPEN else script
    return nearest
