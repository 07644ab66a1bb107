"""The labels of a page's controls (print, close, read 128 times), as lines of their own and behind a byline."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from itertools import accumulate

from cleaner.patterns import lazy
from cleaner.stages.html.byline import is_byline
from cleaner.stages.html.lines import Line, Reading

CONTROL = 120
"""Code points up to which a line may be a row of controls."""

_BETWEEN_LABELS = lazy(r"[\s\u3000【】\[\]()（）<>《》|｜:：/·•,，。;；、_—\-+＋>»›&#\d]+|nbsp;?|gt;?|raquo;?")


def is_control(text: str, words: frozenset[str]) -> bool:
    """Whether a line consists of nothing but the labels of a page's controls.

    >>> is_control("【字体：大 中 小】【打印】", frozenset({"字体", "大", "中", "小", "打印"}))
    True
    >>> is_control("他在打印店里", frozenset({"打印"}))
    False
    """
    text = text.lower()
    if text.strip(AROUND) in words:
        return True
    labels = [label for label in _BETWEEN_LABELS.split(text) if label]
    return bool(labels) and all(label in words for label in labels)


AROUND = " \u3000:：>»【】[]|.…"
"""What may stand around a label."""

_NUMBER = lazy(r"\d[\d,.]*\s*((?:[kKwW](?![a-zA-Z])|[万萬])?[+%]?\s*[个個条條人次位篇则則]?)")
_STARS = lazy(r"[★☆⭐✩✭]{3,}\s*[(（]?\d[\d,.]*[)）]?")


def is_tally(text: str, words: frozenset[str], least: int = 2) -> bool:
    """Whether a line only counts what readers did: so many of each, `least` numbers or one with its unit.

    >>> words = frozenset({"阅读", "回答", "帖子"})
    >>> is_tally("阅读 1.2万 帖子 3", words), is_tally("12 个回答", words), is_tally("★★★★☆ (128)", words)
    (True, True, True)
    >>> is_tally("回答 12", words), is_tally("帖子里有 12 个回答", words)
    (False, False)
    """
    if _STARS.fullmatch(text):
        return True
    units = _NUMBER.findall(text)
    labels = [label for label in _BETWEEN_LABELS.split(_NUMBER.sub(" ", text.lower())) if label]
    counted = len(units) >= least or any(unit.strip() for unit in units)
    return counted and bool(labels) and (words.issuperset(labels) or " ".join(labels) in words)


_READ = r"(?:点击|点击量|浏览|阅读|访问|人气|查看|閱讀|瀏覽|點擊)(?:率|数|量|次数|人数|數|次數)?\s*"
_TIMES = r"\d[\d,.]*\s*[kKwW万萬+]*"
COUNT = lazy(rf"{_READ}[:：]\s*[\[【]?\s*{_TIMES}\s*[次人]?[\]】]?")
"""How often a page was read."""

_COUNTED_LAST = lazy(rf"{_READ}[:：]?\s*[\[【]?\s*(?:{_TIMES})?\s*[次人]?$")
_LAST_LABEL = lazy(r"[^\W\d_]+$")
_OPEN = " \u3000\t\n|｜【】[]（）()·:：,，/"
"""What parts a byline from the controls behind it."""


def end_of_byline(reading: Reading, line: Line, words: Mapping[str, frozenset[str]]) -> int:
    """Where a byline ends (a code point of the page) without what only its site needs: [打印] [关闭] 点击：12次."""
    runs = [reading.page.runs[i] for i in range(line.first, line.stop) if reading.visible[i]]
    said = reading.text(line)
    if line.size >= CONTROL or not is_byline(said):
        return runs[-1].end
    starts = [0, *accumulate(run.end - run.start + 1 for run in runs)]
    end = len(said)
    while cut := _last_control(said[:end].rstrip(_OPEN), [at for at in starts if at < end], words):
        end = cut
    if end == len(said):
        return runs[-1].end
    end = len(said[:end].rstrip(_OPEN))
    last = bisect_left(starts, end) - 1
    return runs[last].start + end - starts[last]


def _last_control(said: str, starts: list[int], words: Mapping[str, frozenset[str]]) -> int:
    """Where the control begins that a byline ends in (0: in none): a label, a count, or whole pieces of its markup."""
    controls, tallies = words["control"], words["tally"]
    for pattern in (_LAST_LABEL, _COUNTED_LAST):
        found = pattern.search(said)
        if found and (pattern is _COUNTED_LAST or found[0].lower() in controls):
            return found.start()
    return next((at for at in starts if at and _is_chrome(said[at:], controls, tallies)), 0)


def _is_chrome(text: str, controls: frozenset[str], tallies: frozenset[str]) -> bool:
    return is_control(text, controls) or is_tally(text, controls | tallies, 1)
