"""Lines inside the article's frame that are a page's controls and labels, not its text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cleaner.patterns import lazy
from cleaner.stages.html.controls import AROUND, CONTROL, COUNT, is_control, is_tally
from cleaner.stages.html.lines import RANKS, Line, Reading
from cleaner.stages.html.page import PREFORMATTED
from cleaner.stages.html.posts import stamps_of
from cleaner.stages.html.vocabulary import HEADINGS


def announces_links(text: str, headings: frozenset[str]) -> bool:
    """Whether a line announces other pages, or is such a link with its announcement before it.

    >>> headings = frozenset({"相关阅读"})
    >>> announces_links("【相关阅读】", headings), announces_links("相关阅读：招商", headings)
    (True, True)
    >>> announces_links("项目地址：招商", headings)
    False
    """
    before = re.split("[:：]", text, maxsplit=1)[0]
    return text.strip(AROUND).lower() in headings or before.strip(AROUND).lower() in headings


_PROMPT = lazy(
    r"(?:点击|立即|请)?(?:打开|下载)[^，。！？]{0,10}(?:app|客户端)[^，。！？]{0,12}|(?:打开|下载)app[^。]{0,20}"
    r"|[↑↓👆👇]*(?:点击|长按|扫描|轻触)[^。]{0,12}(?:蓝字|二维码|名片|卡片|识别图中|菜单栏)[^。]{0,12}(?:关注|订阅|解锁)[^。]{0,8}"
    r"|(?:[^。]{0,12}点个?\s*[“\"「【]?在看|(?:喜欢|觉得|右下角)[^。]{0,10}点个?\s*[“\"「【]?赞)[”\"」】]?[^。]{0,8}"
    r"|版权声明\s*[:：][^。]{0,12}本文[^。]{0,60}转载[^。]{0,40}。?"
    r"|[^。]{0,40}[点點按][我此][^。]{0,4}下[载載]\s?app[^。]{0,20}"
    r"|(?:点击)?(?:展开|展開|查看|显示)(?:全部|剩余|其余)[^。]{0,12}|[^。]{0,8}登[录入錄]后(?:才|方)?[可能][^。]{0,16}"
    r"|(?:敬?请)?(?:[扫微搜][^。，]{0,6})?关注[“\"「]?[^。，]{0,16}(?:公众号|订阅号|服务号)[”\"」]?(?:[，,！!][^。]{0,20})?|点击进入专题\s*[:：].{0,40}"
    r"|(?:\d+、)?(?:公众号)?(?:后台)?回复\s*[【“\[「][^。】]{1,8}[】”\]」][^。]{0,30}|扫码(?:阅读|查看)全文"
    r"|[（(【\[]?(?:本文)?原(?:文)?标题\s*[:：][^。]{2,100}|[（(]原(?:标)?题为[^。]{2,100}|[+＋]\d+|0|\d{1,5}#"
    r"|本(?:回答|答案)由[^。]{0,12}(?:推荐|采纳)|你对这个回答的评价是.?|(?:TA)?获得(?:超过)?[\d.]+[万kK]?个?[赞认可]+"
    r"|(?:分享到[^\s。，]{1,6}\s*)+|(?:pages?|页次|页码)\s*[:：]\s*\d+\s*[/／]\s*\d+[^。]{0,12}"
    r"|(?:本文|原文)(?:链接|地址|网址|出处)\s*[:：]\s*https?://\S+|返回[^。，]{1,10}(?:首页|列表|目录|顶部)[\s>»&gt;]*|返回[^。，]{0,8}[，,\s]?查看更多|赞助商链接|【?(?:我要)?纠错】?"
    r"|\s*[—\-=·]+\s*end\s*[—\-=·]+\s*",
    re.IGNORECASE,
)
"""What a page says to get its reader into its own program, to follow it, to like it; that it is at its end; what its
article was called elsewhere."""

_COLOPHON = lazy(
    r"版权所有|版權所有|ICP备|ICP證|公网安备|技术支持|All Rights Reserved|"
    r"Copyright\s{0,3}(?:©|\(c\)|&copy;)|^\s{0,3}(?:©|&copy;)"
    r"|^\s*Powered by\b|意见反馈|欢迎批评指正"
    r"|^\s*[【\[]?(?:特别|平台|免责|版权|郑重)声明(?:\s*[:：]|[】\]])|^(?:责任)?编辑\s*[:：]\s*$|^Notice: The content"
    r"|[非未][经經][^。]{0,16}(?:授[权權]|[许許]可|同意)[^。]{0,8}(?:不得|禁止|请勿|請勿)|提供信息(?:存储|发布)|不代表本(?:网|站|平台|报)|转载请(?:注明|联系)|如有侵权|遵守国家有关法律|文明上网|侵权[^。]{0,10}删|無断転載"
    r"|무단\s?전재",
    re.IGNORECASE,
)
"""What a site says of itself and of its liability below its pages."""

_TRAIL = lazy(
    r"\s*(?:您|你)?(?:现在|当前|目前|所在)*的?位置\s*[:：]|\s*(?:首页|主页|Home)\s*(?:>|&gt;|»|&raquo;|›|→|/)"
    r"|\s*\w{1,8}\s*(?:(?:>|&gt;|»|&raquo;|›|→)\s*[^。！？]{1,20}){2,5}$",
    re.IGNORECASE,
)
"""How the trail of links begins that says where in its site a page stands."""

_LISTED = frozenset({"td", "th", "li", "dd", "dt"})
"""Elements in which one word alone may be a value: sizes, answers, commands."""


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
    repeated = stamps_of(reading, between, short)
    kept: list[Line] = []
    for line in lines:
        text = short.get(line.first, "")
        if (line.linked and _TRAIL.match(text)) or line.first in repeated:
            continue
        listed = elements[line.element].name in _LISTED and not line.linked and " " not in text
        if text and not listed and is_label(text, words):
            continue
        if text and (line.linked or len(text) < CONTROL // 3) and announces_links(text, words["heading"]):
            continue
        if text and line.linked and announces_links(text, words["tagged"]):
            continue
        kept.append(line)
    return _without_empty_sections(reading, _without_foot(reading, kept)) or kept


_EDITOR = lazy(r"[（(【\[]?\s*(?:责任编辑|責任編輯|责编|编辑|校对)\s*[:：]")


def _without_foot(reading: Reading, kept: list[Line]) -> list[Line]:
    """The lines without those at the end that are the site's; an editor's line among them stays."""
    end = len(kept)
    editors: list[Line] = []
    while end:
        line = kept[end - 1]
        if not _is_last_of_chrome(reading, line):
            if line.size >= CONTROL or not _EDITOR.match(reading.text(line)):
                break
            editors.insert(0, line)
        end -= 1
    return kept[:end] + editors


def is_label(text: str, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether a line is of controls, counts what readers did, or wants its reader elsewhere."""
    controls = words["control"]
    counted = COUNT.search(text)
    rest = text.replace(counted[0], " ") if counted else text
    if is_control(rest, controls) or (counted and not rest.strip()):
        return True
    return is_tally(text, controls | words["tally"]) or bool(_PROMPT.fullmatch(text))


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
