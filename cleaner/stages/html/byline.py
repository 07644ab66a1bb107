"""The byline below a headline: what it says of when a text was written, by whom and for whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cleaner.dates import Found, find_date
from cleaner.patterns import lazy
from cleaner.stages.html.linked import Statement

_NAME = r"[^\s:：|｜/【】\[\]()（）<>&,，;；。]{2,20}"
_HAN = (
    r"[\u4e00-\u9fff·]{2,5}(?<![摄攝])(?![\u4e00-\u9fff])"
    r"(?:[ \u3000、]{1,2}(?!报道|报导|整[合理]|编[辑译]|供图|图|摄|通讯员|实习|文\b)"
    r"[\u4e00-\u9fff·]{2,4}(?![\u4e00-\u9fff:：]))*"
)
_LATIN = r"[^\W\d_a-zß-ÿа-я][\w.'’-]*(?: [^\W\d_a-zß-ÿа-я][\w.'’-]*){1,3}"
_AND = "(?:and|und|et|y|e|и|&(?:amp;)?)"
_ENDED = r"(?:[)）\s/／|】]|报道|報導|摄|$)"
_NO_NAME = "表示|获悉|了解|发现|看到|注意|采访|从|在|昨|今|近日|日前|走进|来到|随机|致电|查询|梳理"
"""What reporters do, at the beginning of a sentence about one."""

_SOURCE = lazy(
    r"(?:(?:来\s?源|來源|出处|稿源|转自|出典|Source|Quelle)\s*[:：]|(?<![\u4e00-\u9fff])来源\s*[|｜/／])"
    rf"\s*[《“「]?({_NAME.replace('【', '《》“”「」【')})"
)
AUTHOR = lazy(
    rf"(?<![\u4e00-\u9fff])(?:作者|文)\s?[|｜]\s?({_HAN})|({_HAN})\s?[/／]\s?文(?![\u4e00-\u9fff])"
    rf"|(?:作\s?者|撰文|撰稿|通讯员|记者|記者|著者|Author|Autor|Автор|Auteur)\s*[:：]\s*({_HAN}|{_LATIN}|{_NAME})"
    rf"|文\s?[/／]\s*({_HAN})"
    rf"|(?:记者|記者)(?:\s+|(?=[^，。：]{{2,12}}{_ENDED}))(?!{_NO_NAME})({_HAN})(?!\s{{0,2}}[摄攝]|\d)"
    rf"|(?<!\w)(?:By|BY|by|Von|Par|Por)\s+({_LATIN}(?:\s+{_AND}\s+{_LATIN})*)"
    rf"|(?<!\w)(?:by|By|BY)\s+({_HAN})|([가-힣]{{2,4}})\s?기자"
)
EMAIL = lazy(r"[\s,;<(]*[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{1,40}[>)]?")
_CALLED = lazy(
    r"""<[a-z0-9]+\s[^<>]*?\b(?:class|id)\s*=\s*["']?[^"'<>]{0,40}?\b(author|writer|source)(?![a-z])[^<>]*>"""
    r"\s*([^<>\d:：]{2,20}?)\s*<",
    re.IGNORECASE,
)
"""An element of the byline that says by its class or id what it holds."""

TAG = lazy(r"<script\b[^<>]*>[^<]{0,500}+</script>|<[^<>]*>|&nbsp;?", re.IGNORECASE)

SITE_FORM = lazy(
    r".{0,12}(?:网|网站|日报|晚报|新闻|频道|门户|在线|论坛|博客|社区|百科|官网|政府|平台|中心|杂志|ニュース|新聞|뉴스|신문|일보)"
    r"|.{0,20}\b(?:News|Times|Post|Daily|Blog|Magazine|Online|Wikipedia)|[\w-]+\.(?:com|cn|net|org|de|jp|ru|kr)",
    re.IGNORECASE,
)
"""What sites call themselves in the titles of their pages."""


def is_byline(text: str) -> bool:
    """Whether a short line tells when a text was written, by whom, or for whom.

    >>> is_byline("来源：天津日报"), is_byline("By Ann Miller"), is_byline("会议开始")
    (True, True, False)
    """
    return bool(find_date(text) or _SOURCE.search(text) or AUTHOR.search(text))


def says_only(text: str, values: Iterable[str], labels: frozenset[str]) -> bool:
    """Whether a byline tells nothing but these values, a date, and the labels before them.

    >>> labels = frozenset({"来源", "编辑"})
    >>> says_only("2024-05-03 09:05 来源：津云", ["津云"], labels)
    True
    >>> says_only("2024-05-03 来源：津云 编辑：李四", ["津云"], labels), says_only("来源", [], labels)
    (False, False)
    >>> says_only("时间：2024年5月3日", [], labels | {"时间"})
    False
    """
    if not is_byline(text):
        return False
    text = EMAIL.sub(" ", text)
    while found := find_date(text):
        text = text[: found.start] + " " + text[found.end :]
    for name in sorted({name for value in values for name in _PARTS.split(value) if name}, key=len, reverse=True):
        text = text.replace(name, " ")
    words = {word.lower() for word in _WORDS.findall(text)}
    return words <= labels and not (words & EVENTS and words <= EVENTS | {"日"})


EVENTS = frozenset({"时间", "時間", "日期", "date", "日時", "일시"})
"""Labels of a date that may as well be that of the meeting whose place stands in the next line."""

_PARTS = lazy(r"[\s,，、;；()（）]+")
_WORDS = lazy(r"[^\W\d_]+")

DATED = 60
"""Code points up to which a line with a date in it tells when the text was written; in a longer one it is the date of
an event."""


def read_byline(text: str, start: int, end: int, labels: frozenset[str]) -> Iterator[Statement]:
    """What a line of a page, code points `[start, end)` of it, says of date, source and author.

    One of the `labels` is no name. The line may hold tags, but no reference to a character is read.

    >>> [each[1:3] for each in read_byline("<b>天津日报</b> | 2024-05-03 作者：张三", 0, 31, frozenset())]
    [('date', '2024-05-03'), ('source', '天津日报'), ('author', '张三')]
    >>> list(read_byline("会议开始", 0, 4, frozenset()))
    []
    """
    before = max(0, text.rfind("<", 0, start))
    for called in _CALLED.finditer(text, before, min(len(text), end + 1)):
        key = "author" if called[1].lower() in {"author", "writer"} else "source"
        yield Statement(0, key, called[2], called.start(2), called.end(2))
    text = TAG.sub(lambda tag: " " * len(tag[0]), text[start:end])
    found = find_date(text)
    rest = " ".join(text.split())
    if found and (len(rest) <= DATED or _SOURCE.search(text) or AUTHOR.search(text)):
        yield Statement(1, "date", text[found.start : found.end], start + found.start, start + found.end)
        for pattern, at, stop in ((_BEFORE_DATE, 0, found.start), (_BEHIND_DATE, found.end, len(text))):
            name = pattern.fullmatch(text, at, stop)
            if name and name["name"].lower() not in labels and (key := _called(name, found)):
                yield Statement(0, key, name["name"], start + name.start("name"), start + name.end("name"))
    for pattern, key, weight in ((_SOURCE, "source", 2), (AUTHOR, "author", 1)):
        if match := pattern.search(text):
            number = match.lastindex or 1
            yield Statement(weight, key, match[number], start + match.start(number), start + match.end(number))


def _called(name: re.Match[str], date: Found) -> str:
    """What a name without a label is beside a date: the source by its form, the author before a sign."""
    if SITE_FORM.fullmatch(name["name"]):
        return "source"
    seconds = date.iso.count(":") == 2  # written by a machine, behind the name of an account
    signed = name["sign"] or seconds or ("T" in date.iso and re.fullmatch(_LATIN, name["name"]))
    return "author" if signed and name.end() == date.start else ""


_UNLABELLED = r"(?P<name>[^\W\d_a-z][^\d,，、。:：;；|｜·•()（）\[\]【】<>&/]{1,24}?)"
_BEFORE_DATE = lazy(rf"\s*{_UNLABELLED}\s*(?P<sign>[|｜·•]?)\s*")
_BEHIND_DATE = lazy(rf"\s*(?P<sign>[|｜·•]?)\s*{_UNLABELLED}\s*")
