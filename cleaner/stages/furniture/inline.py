"""Buttons in a line that has the text as well: pages that lost their line ends are one line, buttons and all."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.edits import Span
from cleaner.patterns import lazy

_SIZES = (
    r"(?:[【\[(（〖]\s{0,4}字\s?[体号體號級级](?:\s?大小)?\s{0,4}[:：]?|字\s?[体号體號級级](?:\s?大小)?\s{0,4}[:：])"
    r"\s{0,4}[【\[(（〖]?\s{0,4}大\s{0,4}[|/·、]?\s{0,4}中\s{0,4}[|/·、]?\s{0,4}小\s{0,4}[】\])）〗]*"
)
_BRACKETED = (
    r"[【\[〖]\s{0,4}(?:打印(?:本页|此页|本文|文章)?|列印(?:本頁)?|关闭(?:窗口|本页|页面)?|關閉(?:視窗|窗口)?"
    r"|返回(?:顶部|首页|列表)?|回(?:頂端|首頁)|我要纠错|纠错|收藏(?:本页|本文|此页))\s{0,4}[】\]〗]"
)
_RUN = lazy(rf"(?P<sizes>{_SIZES}\s{{0,4}})?(?:{_BRACKETED}\s{{0,4}})*(?(sizes)|(?:{_BRACKETED}\s{{0,4}}){{2}})")
"""The choice of a size, buttons in brackets behind it, or two of these by themselves."""
_BRACKETS = "【[〖"
_BUTTON = lazy(r"[【\[〖]\s*(?:[打列]印|关闭|關閉|返?回|我要|纠错|收藏)")
_SIZE = lazy(r"字\s?[体号體號级級][^\n]{0,9}大[^\n]{0,3}中")
_MEANT_BEFORE = frozenset("有点击按的、和与及或是选把为叫")
_MEANT_BEHIND = lazy(r"\s*(?:[、和与及或等两三几个是的]|按钮|按键|选项|功能|菜单|即可|图标)")
"""What stands beside buttons in a sentence that tells of them."""
_ABOUT = lazy("按钮|按鈕|界面|介面|软件|軟體|菜单|選單|对话框|图标")
"""Words of lines that tell of a program."""


def has_buttons(text: str) -> bool:
    """Whether a text may have any; cheap enough to ask of every document."""
    bracketed = any(bracket in text for bracket in _BRACKETS) and _BUTTON.search(text)
    return bool(bracketed or ("字" in text and _SIZE.search(text)))


def inline_buttons(row: str) -> Iterator[Span]:
    """The runs of buttons in a line, in order, as code points of it, half-open; those that a sentence tells of stay.

    >>> row = "市环保局关于年会的通知时间：2017-03-14【字体：大中小】来源：市环保局【打印本页】【关闭窗口】各有关单位："
    >>> [row[span.start : span.end] for span in inline_buttons(row)]
    ['【字体：大中小】', '【打印本页】【关闭窗口】']
    >>> [*inline_buttons("页面底部有【打印】【关闭】两个按钮，按一下就行。")]
    []
    """
    if _ABOUT.search(row):
        return
    for run in _RUN.finditer(row):
        start, end = run.start(), run.start() + len(run[0].rstrip())
        told = row[start - 1 : start] in _MEANT_BEFORE if start else False
        if start < end and not told and not _MEANT_BEHIND.match(row, end):
            yield Span(len(row[:start].rstrip()) if row[end : end + 1].isspace() else start, end)
