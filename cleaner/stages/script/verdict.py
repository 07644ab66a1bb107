"""Which parts of a text are traditional Chinese, and which of its kinds they are.

Judged by characters that one script alone has. A document has a verdict, and each line its own where it has enough to
show; a line that shows little goes with its neighbours, then with the document. So a quoted traditional name in a
simplified text stays, and so does a line of kanji in Japanese.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from itertools import accumulate, islice, pairwise
from typing import NamedTuple

from cleaner.stages.script.alphabet import HAN, HANGUL, KANA, pattern

_FOREIGN = re.compile(f"[{KANA}{HANGUL}]")
_HAN = re.compile(f"[{HAN}]")
_SENTENCE = re.compile("[^。！？；\n]+[。！？；\n]*|[。！？；\n]+")
_CHINESE_WORDS = re.compile("[的這这們们嗎吗呢吧您妳么麼說说哪了沒没還还]")
"""Everyday characters of Chinese that Japanese writes seldom or never."""

STRONG = 4
"""Characters of one script that a line must have, and times as many as of the other, to be judged by itself: a quoted
name (臺灣, 三塚博) has fewer."""
FEW_KANA = 10
"""A line is foreign when one in so many of its letters is kana or hangul. Japanese has more kana than ideographs."""
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
    foreign: int
    """Kana and hangul."""
    traditional: int
    simplified: int

    @classmethod
    def of(cls, line: str) -> Evidence:
        """Count the characters of a line."""
        foreign = len(_FOREIGN.findall(line))
        letters = foreign + len(_HAN.findall(line))
        traditional, simplified = (len(pattern(name).findall(line)) for name in ("traditional", "simplified"))
        return cls(line, letters, foreign, traditional, simplified)

    @property
    def is_foreign(self) -> bool:
        """Whether the line is Japanese or Korean by its letters; one stray の is not enough in a line of any length."""
        if self.foreign * FEW_KANA >= self.letters and (self.foreign > 1 or self.foreign * 4 >= self.letters):
            return self.foreign > 0
        return bool(pattern("japanese").search(self.line)) and not _CHINESE_WORDS.search(self.line)

    def script(self, *, beside_foreign: bool) -> Script:
        """The verdict on this line alone."""
        if self.is_foreign:
            return Script.FOREIGN
        if self.simplified >= 2 and self.simplified >= STRONG * self.traditional:
            return Script.SIMPLIFIED
        if self.traditional >= STRONG and self.traditional >= STRONG * self.simplified:
            return Script.OPEN if beside_foreign and not _CHINESE_WORDS.search(self.line) else Script.TRADITIONAL
        return Script.OPEN


def traditional_spans(text: str) -> list[tuple[int, int]]:
    """Where a text is traditional Chinese: half-open spans in code points, of whole lines.

    >>> traditional_spans("這是臺灣的報紙。\\n图书馆与电车。\\n図書館の電車です。")
    [(0, 9)]
    >>> traditional_spans("记者采访了《臺灣通史》的编者和译者。")
    []
    """
    if not pattern("traditional").search(text):
        return []
    mixed = any(found.search(text) for found in (_FOREIGN, pattern("simplified"), pattern("japanese")))
    if not mixed:
        return [(0, len(text))]
    if not _FOREIGN.search(text) and _is_simplified(text):
        return []
    lines = text.split("\n")
    scripts = _scripts([Evidence.of(line) for line in lines])
    ends = accumulate((len(line) + 1 for line in lines), initial=0)
    places = zip(pairwise(ends), scripts, strict=True)
    return _joined((start, min(end, len(text))) for (start, end), script in places if script is Script.TRADITIONAL)


def _is_simplified(text: str) -> bool:
    """Whether a text is simplified with fewer characters of the other script than one line would need.

    This is what a name in a simplified text costs: it must not ask for more than a few counts.
    """
    few = sum(1 for _ in islice(pattern("traditional").finditer(text), STRONG))
    return few < STRONG and sum(1 for _ in islice(pattern("simplified").finditer(text), few + 1)) > few


def chinese_spans(text: str) -> list[tuple[int, int]]:
    """Where a text is Chinese that is not simplified, for one who has chosen the mode: spans of whole sentences.

    A sentence with simplified characters and no traditional one stays, so that a name which OpenCC kept (萧乾, from
    蕭乾) is not converted when the text comes again.

    >>> chinese_spans("著作和看著。图书馆\\n図書館の本")
    [(0, 6)]
    """
    if not _HAN.search(text):
        return []
    spans = ((found.start(), found.end()) for found in _SENTENCE.finditer(text))
    chosen = ((start, end) for start, end in spans if _may_convert(Evidence.of(text[start:end])))
    return _joined(chosen)


def _may_convert(sentence: Evidence) -> bool:
    return not sentence.is_foreign and (sentence.traditional > 0 or not sentence.simplified)


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that touch, as one: the converter is called for stretches of text, not for lines."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and joined[-1][1] == start:
            start = joined.pop()[0]
        joined.append((start, end))
    return joined


def is_foreign_line(line: str) -> bool:
    """Whether a line is Japanese or Korean."""
    return bool(_FOREIGN.search(line)) and Evidence.of(line).is_foreign


def is_foreign_text(text: str) -> bool:
    """Whether most of a text is Japanese or Korean."""
    if not _FOREIGN.search(text):
        return False
    lines = [Evidence.of(line) for line in text.split("\n")]
    return _foreign_share(lines) > 0.5


def _foreign_share(lines: list[Evidence]) -> float:
    letters = sum(line.letters for line in lines)
    return sum(line.letters for line in lines if line.is_foreign) / max(1, letters)


def _scripts(lines: list[Evidence]) -> list[Script]:
    """The verdict on each line: its own, that of the lines about it, or that of the text."""
    share = _foreign_share(lines)
    if share > 0.5:
        return [Script.FOREIGN] * len(lines)
    own = [line.script(beside_foreign=share > FOREIGN_SHARE) for line in lines]
    chinese = [line for line, script in zip(lines, own, strict=True) if script is not Script.FOREIGN]
    traditional = sum(line.traditional for line in chinese) >= sum(line.simplified for line in chinese)
    whole = Script.TRADITIONAL if traditional else Script.SIMPLIFIED
    above, below = _nearest(own), _nearest(own[::-1])[::-1]
    return [
        script if script is not Script.OPEN else before if before is behind and before is not Script.OPEN else whole
        for script, before, behind in zip(own, above, below, strict=True)
    ]


def _nearest(scripts: list[Script]) -> list[Script]:
    """For each line the verdict on the last line before it that has one."""
    last, nearest = Script.OPEN, []
    for script in scripts:
        nearest.append(last)
        last = last if script is Script.OPEN else script
    return nearest


_HONG_KONG = re.compile("[衞説悦脱税閲鋭户温綫葱枱敍藴粧嘅咗哋冇嚟啲佢嗰]")
_PARTICLE = re.compile("[的這們嗎]")


def kind_of(text: str) -> str:
    """OpenCC's mode for a traditional text: `hk2s`, `tw2s` or `t2s`.

    What differs between them is above all 著: Taiwan writes it for the particle 着 as well (看著), the others only in
    著作. So `tw2s` is for modern Chinese that has 著 and hardly 着; classical and machine-made text goes by `t2s`.

    >>> kind_of("他看著窗外的雨。"), kind_of("他看着窗外的雨。"), kind_of("香港衞生署嘅説明"), kind_of("著之竹帛，於是")
    ('tw2s', 't2s', 'hk2s', 't2s')
    """
    if len(_HONG_KONG.findall(text)) > len(re.findall("[衛說悅脫稅閱銳戶溫線蔥檯敘蘊妝]", text)):
        return "hk2s"
    if text.count("著") > 2 * text.count("着") and _PARTICLE.search(text):
        return "tw2s"
    return "t2s"
