"""Lines inside the article's frame that are a page's controls and labels, not its text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from itertools import accumulate

from cleaner.patterns import lazy
from cleaner.stages.html.facts import is_byline
from cleaner.stages.html.lines import RANKS, Line, Reading
from cleaner.stages.html.page import PREFORMATTED
from cleaner.stages.html.vocabulary import HEADINGS

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
    if text.strip(_AROUND) in words:
        return True
    labels = [label for label in _BETWEEN_LABELS.split(text) if label]
    return bool(labels) and all(label in words for label in labels)


_AROUND = " \u3000:：>»【】[]|.…"
"""What may stand around a label."""


def announces_links(text: str, headings: frozenset[str]) -> bool:
    """Whether a line announces other pages, or is such a link with its announcement before it.

    >>> headings = frozenset({"相关阅读"})
    >>> announces_links("【相关阅读】", headings), announces_links("相关阅读：招商", headings)
    (True, True)
    >>> announces_links("项目地址：招商", headings)
    False
    """
    before = re.split("[:：]", text, maxsplit=1)[0]
    return text.strip(_AROUND).lower() in headings or before.strip(_AROUND).lower() in headings


_PROMPT = lazy(
    r"(?:点击|立即|请)?(?:打开|下载)[^，。！？]{0,10}(?:app|客户端)[^，。！？]{0,12}|(?:打开|下载)app[^。]{0,20}"
    r"|[↑↓👆👇]*(?:点击|长按|扫描|轻触)[^。]{0,12}(?:蓝字|二维码|识别图中)[^。]{0,12}(?:关注|订阅)[^。]{0,8}"
    r"|[^。]{0,12}点个?[“\"「]?(?:在看|赞)[”\"」]?[^。]{0,8}|[—\-=·\s]*(?:the\s)?end[—\-=·\s]*",
    re.IGNORECASE,
)
"""What a page says to get its reader into its own program, to follow it, to like it; that it is at its end."""

_COLOPHON = lazy(
    r"版权所有|版權所有|ICP备|ICP證|公网安备|技术支持|All Rights Reserved|"
    r"Copyright\s{0,3}(?:©|\(c\)|&copy;)|^\s{0,3}(?:©|&copy;)"
    r"|^\s*(?:特别|平台|免责|版权|郑重)声明\s*[:：]|^Notice: The content"
    r"|提供信息(?:存储|发布)|不代表本(?:网|站|平台|报)|转载请(?:注明|联系)|如有侵权|侵权[^。]{0,10}删|無断転載"
    r"|무단\s?전재",
    re.IGNORECASE,
)
"""What a site says of itself and of its liability below its pages."""

_TRAIL = lazy(
    r"\s*(?:您|你)?(?:现在|当前|目前|所在)*的?位置\s*[:：]|\s*(?:首页|主页|Home)\s*(?:>|&gt;|»|&raquo;|›|→|/)",
    re.IGNORECASE,
)
"""How the trail of links begins that says where in its site a page stands."""

STAMPS = 3
"""Lines that are equal but for their digits, from which on they are what a forum says of every post."""

_DIGITS = lazy(r"\d+")
_CELLS = HEADINGS | {"td", "li", "dd"}
"""Elements whose lines may well be alike but for their numbers."""

_LISTED = frozenset({"td", "th", "li", "dd", "dt"})
"""Elements in which one word alone may be a value: sizes, answers, commands."""

COUNTS = 3
"""Numbers in a line without a time from which on it is a statistic of its author's, not a numbered heading."""


def labels_aside(reading: Reading, lines: list[Line], words: Mapping[str, frozenset[str]]) -> list[Line]:
    """The lines without controls, labels of posts, headings of lists that are gone, and the site's words at the end."""
    elements = reading.page.elements
    if not lines:
        return lines
    between = [line for line in reading.lines if lines[0].first <= line.first <= lines[-1].first]
    short = {
        line.first: reading.text(line)
        for line in between
        if line.size < CONTROL and not elements[line.element].flags & PREFORMATTED
    }
    repeated = _stamps(reading, between, short)
    kept: list[Line] = []
    for line in lines:
        text = short.get(line.first, "")
        if (line.linked and _TRAIL.match(text)) or line.first in repeated:
            continue
        listed = elements[line.element].name in _LISTED and not line.linked and " " not in text
        if text and not listed and (is_control(text, words["control"]) or _PROMPT.fullmatch(text)):
            continue
        if text and (line.linked or len(text) < CONTROL // 3) and announces_links(text, words["heading"]):
            continue
        kept.append(line)
    end = len(kept)
    while end and _is_last_of_chrome(reading, kept[end - 1]):
        end -= 1
    return _without_empty_sections(reading, kept[:end]) or kept


_COUNTED = lazy(
    r"(?:点击|点击量|浏览|阅读|访问|人气|查看|閱讀|瀏覽|點擊)(?:率|数|量|次数|人数|數|次數)?\s*[:：]?\s*[\[【]?\s*"
    r"(?:\d[\d,.]*\s*[万萬+]*)?\s*[次人]?"
)
"""How often a page was read."""

_COUNTED_LAST = lazy(_COUNTED.pattern + "$")
_LAST_LABEL = lazy(r"[^\W\d_]+$")
_OPEN = " \u3000\t\n|｜【】[]（）()·:：,，/"
"""What parts a byline from the controls behind it."""


def end_of_byline(reading: Reading, line: Line, controls: frozenset[str]) -> int:
    """Where a byline ends (a code point of the page) without what only its site needs: [打印] [关闭] 点击：12次."""
    runs = [reading.page.runs[i] for i in range(line.first, line.stop) if reading.visible[i]]
    said = reading.text(line)
    if line.size >= CONTROL or not is_byline(said):
        return runs[-1].end
    starts = [0, *accumulate(run.end - run.start + 1 for run in runs)]
    end = len(said)
    while cut := _last_control(said[:end].rstrip(_OPEN), [at for at in starts if at < end], controls):
        end = cut
    if end == len(said):
        return runs[-1].end
    end = len(said[:end].rstrip(_OPEN))
    last = bisect_left(starts, end) - 1
    return runs[last].start + end - starts[last]


def _last_control(said: str, starts: list[int], controls: frozenset[str]) -> int:
    """Where the control begins that a byline ends in (0: in none): a count, a label, or whole pieces of its markup."""
    for pattern in (_COUNTED_LAST, _LAST_LABEL):
        found = pattern.search(said)
        if found and (pattern is _COUNTED_LAST or found[0].lower() in controls):
            return found.start()
    return next((at for at in starts if at and is_control(said[at:], controls)), 0)


def _without_empty_sections(reading: Reading, kept: list[Line]) -> list[Line]:
    """The lines without headings whose whole section went: a heading of their rank or above follows."""
    places = {line.first: place for place, line in enumerate(reading.lines)}
    found: list[Line] = []
    for line, following in zip(kept, kept[1:] + kept[-1:], strict=True):
        rank, next_rank = _rank(reading, line), _rank(reading, following)
        gone = places[following.first] - places[line.first] > 1
        if not (gone and rank > 1 and 0 < next_rank <= rank):
            found.append(line)
    return found


def _rank(reading: Reading, line: Line) -> int:
    """The rank of the heading that a line is, 1 to 6, else 0."""
    name = reading.page.elements[line.element].name
    return int(name[1]) if name in RANKS else 0


def _is_last_of_chrome(reading: Reading, line: Line) -> bool:
    """Whether a last line is a heading that nothing follows, or what the site says of itself."""
    if reading.page.elements[line.element].name in HEADINGS:
        return True
    return line.size < 2 * CONTROL and _COLOPHON.search(reading.text(line)) is not None


def _stamps(reading: Reading, lines: list[Line], short: Mapping[int, str]) -> set[int]:
    """The lines (their first runs) that tell of each post when it was written, or how many its author wrote.

    With them goes what stands in one row with them: its author's name, rank, place.
    """
    elements = reading.page.elements
    forms: dict[int, tuple[str, frozenset[str], str]] = {}
    for line in lines:
        text = short.get(line.first, "")
        element = elements[line.element]
        numbers = 0 if line.marks or element.name in _CELLS else len(_DIGITS.findall(text))
        if (line.stamp and numbers) or numbers >= COUNTS:
            forms[line.first] = element.name, element.words, _DIGITS.sub("0", text)
    counts = Counter(forms.values())
    found = {
        first
        for first, form in forms.items()
        if counts[form] >= STAMPS and (any(map(str.isalpha, form[2])) or DATED.search(form[2]))
    }
    return found | _beside(reading, lines, found) if found else found


DATED = lazy(r"0-0-0 0:0")
"""A day and a time, their numbers as one digit each: a programme or a live ticker has the time alone."""


def _beside(reading: Reading, lines: list[Line], stamps: set[int]) -> set[int]:
    """The short lines in one row with the stamps of posts, of a kind that stands there nearly always."""
    kinds = [_kind(reading, line) for line in lines]
    worded = {kind for kind, line in zip(kinds, lines, strict=True) if line.marks or line.size > NAME}
    worded |= {kind for kind in kinds if kind[0] in HEADINGS or not kind[1]}
    beside: set[int] = set()
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        near = False
        for place in order:
            stamped = lines[place].first in stamps
            near = stamped or (near and kinds[place] not in worded)
            if near and not stamped:
                beside.add(place)
    found = Counter(kinds[place] for place in beside)
    times = Counter(kinds)
    gone = {kind for kind, count in found.items() if times[kind] >= STAMPS and 2 * count >= times[kind]}
    return {line.first for kind, line in zip(kinds, lines, strict=True) if kind in gone}


def _kind(reading: Reading, line: Line) -> tuple[str, frozenset[str]]:
    """The name of a line's element, and the words of the nearest one around it that has any."""
    elements = reading.page.elements
    around = line.element
    for _ in range(CLOSE):
        if elements[around].words:
            break
        around = elements[around].parent
    return elements[line.element].name, elements[around].words


CLOSE = 3
"""Elements around a line among which one tells by its class what the line is."""

NAME = 30
"""Code points up to which a line in the row of a stamp is a name, a rank or a place."""
