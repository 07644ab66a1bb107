"""Punctuation: half-width marks between Chinese characters become full-width. Off unless enabled.

Papers and web forms often hold `,` for `，`. A mark is widened only where Chinese stands on both sides of it, or
Chinese and a line's end or a figure; the mark of a number, a time, an address, a program or an English phrase never is.

>>> from cleaner.config import Config
>>> from cleaner.history import Decoded
>>> from cleaner.rules import RuleSet
>>> def widen(text):
...     return STAGE.propose(text, Context(Config(), RuleSet(), Decoded(text, "utf-8"))).layer.apply(text)
>>> widen("会议指出,要坚持“两手抓”,做好1,000件实事(见附表),对吗?")
'会议指出，要坚持“两手抓”，做好1,000件实事（见附表），对吗？'
>>> widen("print(f(x), '你好,世界', 3:4)"), widen("张三,男,北京\\n李四,女,天津\\n王五,男,上海")
("print(f(x), '你好,世界', 3:4)", '张三,男,北京\\n李四,女,天津\\n王五,男,上海')
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.edits import Edit, Layer, Proposal
from cleaner.patterns import lazy
from cleaner.stage import Context, Stage, nothing

NAME = "punctuation"
MARKS = "punctuation.marks"
PARENTHESES = "punctuation.parentheses"

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_CLOSING = "”’》」』】）)%％‰℃"
_OPENING = "“‘《「『【（("
"""Both widths of the parentheses: whether a comma beside one is widened must not depend on which goes first."""

_ANY = lazy("[,;:?!()]")
_FOREIGN = lazy("[\u3041-\u3096\u30a1-\u30fa\uac00-\ud7a3]")
_CHINESE = lazy(f"[{_HAN}]")
_BLANKS = lazy(r"\s+")
_MARK = lazy(
    f"(?<=[{_HAN}{_CLOSING}])(?:[,;:]|[!?]{{1,9}})(?: (?=[{_HAN}])|(?=[{_HAN}]|\\Z))"
    f"|(?<=[{_HAN}])(?:[,;:]|[!?]{{1,9}})(?=[{_OPENING}])"
    f"|(?<=[{_HAN}])[,;?](?=[0-9])"
)
"""A colon before a figure may be a ratio's or a time's."""
_PAIR = lazy(
    f"(?:(?<=[{_HAN}{_CLOSING}{_OPENING}，。；：？！、,;:?!\n])|\\A)"
    r"\(([^()\n]{1,200})\)"
    f"(?=[{_HAN}{_CLOSING}{_OPENING}，。；：？！、,;:?!\n0-9]|\\Z)"
)
_CODE = lazy(
    "`[^`\n]{1,200}`|(?<=[(=\\[])(?:'[^'\n]{1,200}'|\"[^\"\n]{1,200}\")|[A-Za-z]{2,8}://[^\\s，。；：！？（）“”]{1,300}"
)
"""Code between backticks, strings that a program is given, addresses."""

_WIDE = str.maketrans(",;:?!", "，；：？！", " ")

LEAST_HAN = 6
"""Ideographs of a line that is a sentence or a heading in Chinese: a row of a table or a menu has fewer."""
SAME_COMMAS = 0.9
"""A text is a table of comma-separated values when this share of its lines, three at least, have as many commas."""


def propose(text: str, context: Context) -> Proposal:
    """Propose to widen `, ; : ? !` and pairs of parentheses; offsets are code points of `text`.

    One space behind a widened mark goes with it. Left alone: lines that are not mostly Chinese, with kana or hangul in
    them, and comma-separated values.
    """
    if not _ANY.search(text) or not _CHINESE.search(text):
        return nothing(NAME)
    lines = text.split("\n")
    if _is_table(lines):
        return nothing(NAME)
    disabled = context.rules.disabled
    return Proposal(Layer.of(NAME, (edit for edit in _edits(lines) if edit.rule not in disabled)))


def _edits(lines: list[str]) -> Iterator[Edit]:
    start = 0
    for line in lines:
        if _ANY.search(line) and _is_chinese(line):
            code = {place for match in _CODE.finditer(line) for place in range(match.start(), match.end())}
            yield from (edit._replace(start=start + edit.start) for edit in _wider(line) if edit.start not in code)
        start += len(line) + 1


def _wider(line: str) -> Iterator[Edit]:
    for match in _MARK.finditer(line):
        yield Edit(match.start(), match.group(), match.group().translate(_WIDE), MARKS)
    for match in _PAIR.finditer(line):
        if _CHINESE.search(match.group(1)):
            yield Edit(match.start(), "(", "（", PARENTHESES)
            yield Edit(match.end() - 1, ")", "）", PARENTHESES)


def _is_chinese(line: str) -> bool:
    """Whether a line is a sentence of Chinese: ideographs are most of what is on it but blanks and marks."""
    if _FOREIGN.search(line):
        return False
    han = len(_CHINESE.findall(line))
    return han >= LEAST_HAN and han * 2 > sum(character.isalnum() for character in line)


def _is_table(lines: list[str]) -> bool:
    commas = sorted(line.count(",") for line in lines if _BLANKS.sub("", line))
    if len(commas) < 3:
        return False
    middle = commas[len(commas) // 2]
    return middle > 0 and commas.count(middle) >= SAME_COMMAS * len(commas)


STAGE = Stage(
    name=NAME,
    does="makes half-width marks between Han characters full-width",
    never="touches code, numbers, addresses, English or Japanese",
    propose=propose,
    default=False,
    spares_code=True,
    text_alone=True,
)
