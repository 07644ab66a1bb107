"""What the form of a line says: that it is chrome, or that a part of it is, beside date and source."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cleaner.edits import Span
from cleaner.patterns import lazy
from cleaner.stages.furniture import forms, sentences
from cleaner.stages.furniture.formset import FormSet

METADATA = "furniture.metadata-chrome"

LONGEST = 300
"""Code points of a line of chrome: the longest seen are imprints with an address and three licence numbers."""

MOST_READ = 1_024
"""Lines of metadata whose end is kept: a document is gone over at least twice."""
LONGEST_HINT = 100
"""Code points of a line whose form tells less surely."""
ORNAMENTS = " •·▪●■◆◇▼▲►▸▶▾▿△▽◂◃◁▷➤➔➜➡⇒✓✔✕✖❯❮>＞»›→↑↓←«‹<|｜【】[]「」『』*#=~～_+☆★※✎✉☰⭐💬🔍🖨-—–\u3000\t"
"""What may stand around a line of chrome."""

TITLED = f"{ORNAMENTS}《》〈〉:："
"""What may stand around the heading of a list of links."""

_FORMS = FormSet(forms.SURE, forms.HINTS, forms.WEAK, sentences.DISCLAIMERS, forms.RELATED, sentences.SPOKEN)
_SURE, _HINTS, _WEAK, _DISCLAIMERS, _RELATED, _SPOKEN = range(6)
_SENTENCE = lazy(r"[。！？].*[\w]|(?<!公司)(?<!所有)(?<!保留)(?<!转载)[。！？]")

_PIECES = lazy(
    r"(?>[\s|｜•·,，;；]*[【\[(（〖]?\s*(?:"
    r"[大中小]字[号號]|字\s?[体号號](?:\s?大小)?"
    r"(?>[\s|/·、【\[(（】\])）:：]|特大|[大中小]号?(?![^\W\x00-ÿ])|默认|标准|[at]?[+-])*+"
    r"|(?:浏览|点击|阅读|访问|閱讀|瀏覽|點擊|人气|查看|热度|评论|評論)(?:次数|次數|量|数|數|率)?\s?[:：]?\s?[(（]?\s?\d*\s?[)）]?\s?次?"
    r"|(?:返回顶部|回到顶部|返回首页|打印本页|打印|列印|关闭窗口|关闭|收藏本文|收藏|我要纠错|纠错|我要评论|投稿|复制链接|返回列表|保护视力色|视力保护色)[:：]?"
    r"|(?:分享|转发)(?:[到至]\s?[:：]?)?(?>\s?(?:微信|微博|qq空间|qq|朋友圈))*+[:：]?"
    r"|(?<![a-z])(?:print|share|email this|text size\s?[:：]?)(?![a-z])"
    r")\s*[】\])）〗]?)++[\s【\[(（〖]*$",
    re.IGNORECASE,
)
_COUNTER = lazy(
    r"\s*(?:浏览|点击|阅读|访问|閱讀|瀏覽|點擊|点阅|點閱|人气|人氣)(?:次数|次數|量|数|數|率|人次)?\s?[:：]\s?\d+\s?次?(?=[\s|｜])"
)
"""A counter between other fields."""
_BUTTON = lazy("[字浏瀏点點阅閱访訪热查评評打列关收纠投复返回保视分转PpSsEeTt]|人气|我要")
_DATED = lazy(
    r"19\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}|20\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}|来源|來源|"
    r"责任编辑|責任編輯|发布时间|发布日期|时间[:：]|時間[:：]|日期[:：]"
)


def needs() -> set[str]:
    """The words of which a line has one, if it has any form."""
    return _FORMS.needs


class Shape(NamedTuple):
    """What the form of a line says."""

    rule: str
    sure: bool


def shape_of(folded: str) -> Shape | None:
    """The rule a folded line falls under by its form alone, and whether the form is that of nothing else.

    >>> shape_of("当前位置：首页 > 新闻中心"), shape_of("湘icp备05001234号-1"), shape_of("关注我们的微信公众号").sure
    (Shape(rule='furniture.breadcrumb', sure=True), Shape(rule='furniture.imprint', sure=True), False)
    >>> shape_of("我们的位置：东经116度，北纬40度。"), shape_of("责任编辑：张三")
    (None, None)
    """
    if len(folded) > LONGEST:
        return None
    line = " ".join(folded.split())
    bare = line.strip(ORNAMENTS)
    if not bare:
        return None
    if (sure := _FORMS.form_of(_SURE, bare, line)) and not _SENTENCE.search(bare):
        return Shape(sure.rule, sure=True)
    if spoken := _FORMS.form_of(_SPOKEN, bare, line):
        return Shape(spoken.rule, sure=True)
    if len(bare) > LONGEST_HINT:
        return None
    hint = _FORMS.form_of(_HINTS, bare, line) or (_FORMS.form_of(_HINTS, line) if bare != line else None)
    return Shape(hint.rule, sure=False) if hint else None


def heads_links(folded: str, line: str = "") -> bool:
    """Whether a folded line, or a part of `line`, is the heading of a list of links to other pages.

    >>> heads_links("24小时热文"), heads_links("related posts"), heads_links("阅读教学")
    (True, True, False)
    """
    return len(folded) <= LONGEST_HINT and _FORMS.form_of(_RELATED, folded.strip(TITLED), line) is not None


def is_hint(folded: str) -> bool:
    """Whether a folded line has a form that chrome has, and content as well.

    >>> is_hint("主办单位：某某大学"), is_hint("主办单位换了")
    (True, False)
    """
    return _FORMS.form_of(_WEAK, folded.strip(ORNAMENTS), folded) is not None


def is_disclaimer(folded: str) -> bool:
    """Whether a folded line disclaims what a site has printed.

    >>> is_disclaimer("免责声明：本文来自网络，不代表本站观点。"), is_disclaimer("他声明：不再参选。")
    (True, False)
    """
    return len(folded) <= LONGEST and _FORMS.form_of(_DISCLAIMERS, folded.strip(ORNAMENTS), folded) is not None


def states_metadata(head: str) -> bool:
    """Whether the head or the end of a text has a date, a source or an editor."""
    return _DATED.search(head) is not None


@lru_cache(maxsize=MOST_READ)
def metadata_chrome(row: str) -> Span | None:
    """Where chrome stands at the end of a line of metadata (`来源：津云  【字体：大 中 小】`), or a counter in it.

    Only a line with a date or a source is one of metadata. What stands around it stays: date, source, author. Code
    points of the line, half-open; None without any.

    >>> row = "湖南省财政厅 时间:2024年02月20日 10:30 【字体:"
    >>> row[:metadata_chrome(row).start]
    '湖南省财政厅 时间:2024年02月20日 10:30'
    >>> row = "时间：2021-03-14 浏览次数：12次 来源：市环保局"
    >>> row[slice(*metadata_chrome(row))]
    ' 浏览次数：12次'
    >>> metadata_chrome("2024年2月20日，分享会在长沙举行，参加了阅读"), metadata_chrome("日期: 2021-11-25 来源: 津云")
    (None, None)
    """
    if len(row) > LONGEST or not _DATED.search(row) or not _BUTTON.search(row):
        return None
    match = _PIECES.search(row)
    if match and match.start() and not (row[match.start()].isalnum() and row[match.start() - 1].isalnum()):
        return Span(match.start(), len(row))
    counter = _COUNTER.search(row)
    return Span(*counter.span()) if counter and counter.start() and not row[counter.start() - 1].isalpha() else None
