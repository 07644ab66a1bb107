"""The stage `html` on pages that are broken, huge or hostile."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.stages.html.page import PageError
from tests.html_page import ARTICLE, BODY, LEAD, TEXT, cleaned, page, proposed


def test_a_page_beyond_the_limits_fails_by_itself() -> None:
    with pytest.raises(PageError, match="html_bytes allows 1,000"):
        proposed(page(ARTICLE * 100), html_bytes=1000)
    with pytest.raises(PageError, match="html_seconds"):
        proposed(page("<b>" * 50_000), html_seconds=1e-9)


def test_a_page_of_too_many_tags_fails_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleaner.stages.html.markup.MOST_TAGS", 30_000)
    with pytest.raises(PageError, match="more than 30,000 tags"):
        proposed(page("<b>" * 50_000))


NASTY = {
    "nested": "<div>" * 100_000 + LEAD,
    "nested inline": "<b>" * 100_000 + LEAD,
    "nested tables": "<table><tr><td>" * 30_000 + LEAD,
    "end tags of one far above": "<i><table><td>" + "<div>" * 20_000 + "</i>" * 20_000,
    "unclosed comments": "<!--" * 50_000,
    "unclosed tags": "<a " * 50_000,
    "unclosed quotes": '<a b="' * 50_001,
    "mixed quotes": "<a b='\"" * 50_001,
    "quoted ends": "<a " * 50_000 + '=">"',
    "unclosed titles": "<title>" * 20_000,
    "unclosed scripts": "<script>" * 20_000,
    "unclosed sheets": "<style>{" * 20_000,
    "braces": "<style>" + "{" * 50_000 + "display:none</style>",
    "sheet comments": "<style>" + "/*" * 50_000 + "display:none</style>",
    "classes": "<style>.a{display:none}</style>" + "<p class='a b c d'>x" * 10_000,
    "rules for one class": "<style>"
    + ".d{display:none} .e .d{display:block}" * 9_000
    + "</style>"
    + "<p class=d>x" * 2_000,
    "parts around one": "<style>.a .b .c{opacity:0}</style>" + "<div class='a b'>" * 2_000 + "<p class=c>x" * 5_000,
    "highlighted code": "<pre>" + "<b>x</b>\n    " * 20_000 + "</pre>",
    "cells that span": "<table>" + "<tr><td colspan=99 rowspan=99>a<td>b" * 3_000,
    "ampersands": "&" * 100_000,
    "references": "&#" * 50_000 + "&a" * 50_000,
    "spaces": "<p>a" + " " * 100_000 + "b" + "\t\n" * 50_000,
    "spaces in a tag": "<a" + " " * 100_000 + "b" + " " * 100_000 + ">x",
    "nothing but blanks": "<p>&nbsp;</p>" * 10_000,
    "links": "<li><a href=x>天津新闻</a>" * 10_000,
    "cells": "<table>" + "<tr><td>1<td>2" * 10_000,
    "text at every level": "<b>天津" * 30_000,
    "tables at every level": "<table><tr><td>天津" * 20_000,
    "cells without a table": "<div><td>天津" * 20_000,
    "forms": "<select><option>" * 10_000,
}


@pytest.mark.parametrize("body", NASTY.values(), ids=NASTY.keys())
def test_no_page_is_too_odd(body: str) -> None:
    text = f"<!DOCTYPE html><html><body>{body}</p>"
    assert not proposed(cleaned(text)).layer


PIECES = st.sampled_from(
    [
        *(
            "<html>",
            "<body>",
            "<head>",
            "</head>",
            "<title>",
            "</title>",
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<table>",
            "<tr>",
        ),
        *(
            "<td>",
            "</td>",
            "</table>",
            "<a href=x>",
            "</a>",
            "<ul>",
            "<li>",
            "</ul>",
            "<br>",
            "<h1>",
            "</h1>",
            "<pre>",
            "</pre>",
        ),
        *(
            "<script>",
            "</script>",
            "<style>.a{display:none}",
            "</style>",
            "<!--",
            "-->",
            "<p class=a>",
            "<p hidden>",
            "<nav>",
        ),
        *(
            "&lt;html&gt;",
            "&lt;body>",
            "&lt",
            "&amp;lt;",
            "<",
            ">",
            '"',
            "'",
            "=",
            "&nbsp;",
            "　",
            " ",
            "\n",
            "\0",
            "\ud800",
        ),
        *(
            "<plaintext>",
            "<textarea>",
            "<xmp>",
            "<frameset>",
            "<noframes>",
            "<![CDATA[",
            "<?xml ?>",
            "</",
            "<a b='",
            LEAD,
            BODY,
        ),
        *("来源：天津日报", "2024-05-03", "相关阅读", "打印", "<div class=comment>", "𠮷", "\ufeff"),
    ]
)


START = st.sampled_from(
    ["<!DOCTYPE html><html>", "<html><body>", "<html><head></head>", "", "\ufeff\n<!-- x --><html><body><p>"]
)


@given(start=START, pieces=st.lists(PIECES, max_size=25), name=st.sampled_from([None, "a.html"]))
def test_any_page_is_cleaned_once_and_comes_back(start: str, pieces: list[str], name: str | None) -> None:
    text = start + "".join(pieces)
    for mode in ("main", "all"):
        output = cleaned(text, name, html=mode)
        assert not proposed(output, name, html=mode).layer
    for fact in proposed(text, name).facts:
        assert 0 <= fact.start <= fact.end <= len(text)


ENDS = {
    "a comment that ends with a bang": (f"<!-- x --!>{ARTICLE}<!-- y -->", TEXT),
    "the title of a drawing": (f"<svg><title>图标</title></svg>{ARTICLE}", TEXT),
    "pages before and behind": (f"{ARTICLE}上一篇：<a href=3>春天的风</a><br>下一篇：<a href=4>夏天的蝉</a>", TEXT),
    "a count of readers": (f"{ARTICLE}<div>点击数：345　收藏</div>", TEXT),
    "a count that is data": (f"{ARTICLE}<p>阅读：90分</p>", f"{TEXT}\n阅读：90分\n"),
    "an address of itself": (f"{ARTICLE}<p>本文链接：https://example.cn/1</p>", TEXT),
    "attachments, a paragraph each": (
        f"{ARTICLE}<p>附件：1.<a href=a.doc>申请表.doc</a></p><p>2.<a href=b.xls>名单.xls</a>（12KB）</p>",
        f"{TEXT}\n附件：1.申请表.doc\n\n2.名单.xls（12KB）\n",
    ),
    "a heading above a table": (
        "<h1>价目表</h1><table>" + "<tr><td>鲤鱼</td><td>12元</td></tr>" * 3 + "</table>",
        "价目表\n\n" + "鲤鱼\t12元\n" * 3,
    ),
    "a heading above a list": (
        f"<h1>词表</h1><dl><dt>雨</dt><dd>{LEAD}</dd></dl>",
        f"词表\n\n雨\n{LEAD}\n",
    ),
}


@pytest.mark.parametrize(("body", "wanted"), ENDS.values(), ids=ENDS.keys())
def test_what_stands_beside_an_article(body: str, wanted: str) -> None:
    text = page(f"<div class=a><ul class=nav><li><a href=/>首页</a></ul><div>{body}</div></div>")
    assert cleaned(text) == wanted
    assert "图标" not in {fact.value for fact in proposed(text).facts}


def test_several_authors_are_named() -> None:
    byline = "<p>By <a href=a>Ann Miller</a> &amp; <a href=b>Bob Stone</a> | May 3, 2024</p>"
    facts = {fact.key: fact.value for fact in proposed(page(f"<h1>Rain</h1>{byline}<div>{ARTICLE}</div>")).facts}
    assert facts == {"title": "Rain", "author": "Ann Miller & Bob Stone", "date": "2024-05-03"}


CONTENTS = '<h2>目录</h2><ol><li><a href="#1">1 历史</a></li><li><a href="#2">2 特点</a></li></ol>'


def test_a_table_of_contents_goes() -> None:
    sections = f'<h2 id=1><a href="#1">历史</a></h2>{ARTICLE}<h2 id=2><a href="#2">特点</a></h2>{ARTICLE}'
    for contents in (CONTENTS, f"<div class=x>{CONTENTS}</div>"):
        assert cleaned(page(f"<div>{contents}{sections}</div>")) == f"历史\n\n{TEXT}\n特点\n\n{TEXT}"


def test_a_name_that_repeats_the_headline_is_a_value() -> None:
    box = "<dl><dt>中文名</dt><dd>海河新桥</dd><dt>长度</dt><dd>73 米</dd></dl>"
    text = page(f"<div><h1>海河新桥</h1>{box}{ARTICLE}</div>")
    assert cleaned(text) == f"海河新桥\n\n中文名\n海河新桥\n长度\n73 米\n\n{TEXT}"


def test_other_answers_stand_beside_the_best() -> None:
    best = f"<div class=best><div><a href=u>路人甲</a> 推荐于 2020-07-16</div>{ARTICLE * 4}<div>已赞过</div></div>"
    other = f"<div class='line answer'><a href=u>路人乙</a><div>推荐于 2017-01-12</div><div>{LEAD}</div></div>"
    output = cleaned(page(f"<h1>题目在此</h1>{best}<div class=answers>{other}{other}</div>"))
    assert output.count(LEAD) == 6
    assert "推荐于 2017" not in output
