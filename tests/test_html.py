"""The stage `html`: what stays of a page, what goes, and that it always comes back."""

from __future__ import annotations

import base64
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.config import Config
from cleaner.document import Pipeline
from cleaner.edits import Proposal
from cleaner.history import Decoded
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.html import STAGE, PageError

RULES = RuleSet(shipped_rules())
LEAD = "今天上午，天津滨海高新区召开招商工作会议，部署全年的重点任务。"
BODY = "会议指出，要扎实推进十项行动，服务产业项目，为企业办实事、解难题，营造良好的营商环境。"


def proposed(text: str, name: str | None = None, **config: object) -> Proposal:
    return STAGE.propose(text, Context(Config(**config), RULES, Decoded(text, "utf-8"), name))  # type: ignore[arg-type]


def cleaned(text: str, name: str | None = None, **config: object) -> str:
    layer = proposed(text, name, **config).layer
    output = layer.apply(text)
    assert layer.inverse.apply(output) == text
    return output


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>{body}</body></html>"


ARTICLE = f"<p>{LEAD}</p><p>{BODY}</p>"
TEXT = f"{LEAD}\n\n{BODY}\n"

KEPT = {
    "paragraphs": (ARTICLE, TEXT),
    "line breaks": (f"<div>{LEAD}<br>{BODY}</div>", f"{LEAD}\n{BODY}\n"),
    "two line breaks": (f"<div>{LEAD}<br><br/>{BODY}</div>", TEXT),
    "full-width indents": (f"<div>　　{LEAD}<br>　　{BODY}</div>", f"{LEAD}\n{BODY}\n"),
    "inline elements": (f"<p>{LEAD[:6]}<b>{LEAD[6:8]}</b><a href=x>{LEAD[8:10]}</a>{LEAD[10:]}</p><p>{BODY}</p>", TEXT),
    "unclosed paragraphs": (f"<p>{LEAD}<p>{BODY}", TEXT),
    "headings": (f"<h2>一、总则</h2><p>{LEAD}</p><p>{BODY}</p>", f"一、总则\n\n{TEXT}"),
    "list": (f"{ARTICLE}<ul><li>{LEAD}<li>{BODY}</ul>", f"{TEXT}\n{LEAD}\n{BODY}\n"),
    "table": (
        f"{ARTICLE}<table><tr><th>年份<th>产值<tr><td><p>2023</p><td>12亿元</table>",
        f"{TEXT}\n年份\t产值\n2023\t12亿元\n",
    ),
    "layout table": (f"<table><tr><td><p>{LEAD}</p><p>{BODY}</p></td><td></td></tr></table>", TEXT),
    "nested layout tables": (
        f"<table><tr><td><table><tr><td>{LEAD}<br><br>{BODY}</td></tr></table></td></tr></table>",
        TEXT,
    ),
    "readings in parentheses": (
        f"<p><ruby>重<rp>（</rp><rt>chóng</rt><rp>）</rp></ruby>庆，{LEAD}</p><p>{BODY}</p>",
        f"重（chóng）庆，{TEXT}",
    ),
    "readings above characters": (f"<p><ruby>重<rt>chóng</ruby>庆，{LEAD}</p><p>{BODY}</p>", f"重庆，{TEXT}"),
    "formulas": (
        f"<p>若<math><mi>x</mi><mo>=</mo><mn>5</mn><annotation>x=5</annotation></math>，{LEAD}</p><p>{BODY}</p>",
        f"若x=5，{TEXT}",
    ),
    "template statements in an example": (f"{ARTICLE}<pre>{{% endif %}}</pre>", f"{TEXT}\n{{% endif %}}\n"),
    "template statements in a script": (f"<script>'<%= x %>{{% endif %}}'</script>{ARTICLE}", TEXT),
    "attachments": (
        f"<div>{ARTICLE}<p>附件：<a href=1.doc>1.招商项目表.doc</a></p></div>",
        f"{TEXT}\n附件：1.招商项目表.doc\n",
    ),
    "highlighted code": (
        f"{ARTICLE}<pre><span class=hljs-comment># comment</span>\n<b class=print>print</b>()</pre>",
        f"{TEXT}\n# comment\nprint()\n",
    ),
    "labels in headings": (
        f'<h2>历史<span class="editsection">[<a href=e>编辑</a>]</span></h2>{ARTICLE}',
        f"历史\n\n{TEXT}",
    ),
    "an element of the site's own": (f"<x-text>{ARTICLE}</x-text><div><a href=1>首页</a></div>", TEXT),
    "an article named like a sidebar": (
        f"<div class=content-sidebar-wrap><h1>题目在此</h1>{ARTICLE}</div><div>{BODY.replace('会', '另')}</div>",
        f"题目在此\n\n{TEXT}\n{BODY.replace('会', '另')}\n",
    ),
    "code": (
        f"{ARTICLE}<pre>for x in y:\n    if x &lt; 3:\n        pass</pre>",
        f"{TEXT}\nfor x in y:\n    if x < 3:\n        pass\n",
    ),
    "entities of every kind": (
        f"<p>&#22825;&#x6D25;&#x6d25;&middot;&nbsp;A&ampB &copy; &unknown; &#0; &#150; {LEAD}</p><p>{BODY}</p>",
        f"天津津·\u00a0A&B © &unknown; \ufffd – {TEXT}",
    ),
    "broken attributes": (f'<p class=\'a" id=b>x\' title="y>z" =">{LEAD}</p><p>{BODY}</p>', TEXT),
    "unclosed comment": (f"{ARTICLE}<!-- never closed", TEXT),
    "NUL": (f"<p>{LEAD}\0</p><p>{BODY}</p>", f"{LEAD}\0\n\n{BODY}\n"),
    "plaintext": (f"{ARTICLE}<plaintext><b>{LEAD}</b>", f"{TEXT}\n<b>{LEAD}</b></body></html>"),
    "less-than signs": (f"<p>若 a < b，则 b > a，{LEAD}</p><p>{BODY}</p>", f"若 a < b，则 b > a，{TEXT}"),
    "end of file in a tag": (f"{ARTICLE}<a href='http", TEXT),
}


@pytest.mark.parametrize(("body", "expected"), KEPT.values(), ids=KEPT.keys())
def test_text_of_the_article_stays(body: str, expected: str) -> None:
    assert cleaned(page(body)) == expected


FARM = "玉山县鄄城县济南市"
WRITE = "<script>document.write('%s');</script>"
GONE = {
    "script": f"<script>document.write('{FARM}')</script>",
    "style": f"<style>.x:after{{content:'{FARM}'}}</style>",
    "comment": f"<!-- {FARM} -->",
    "noscript": f"<noscript>{FARM}</noscript>",
    "template": f"<template><p>{FARM}</p></template>",
    "display": f'<div style="display : none">{FARM}</div>',
    "visibility": f'<div style="VISIBILITY:hidden">{FARM}</div>',
    "hidden attribute": f"<div hidden>{FARM}</div>",
    "hidden by an odd attribute": f"<p HIDDEN=''>{FARM}</p>",
    "zero size": f'<div style="height:0px;overflow:hidden">{FARM}</div>',
    "one pixel": f'<div style="width:1px; height:1px; overflow:hidden">{FARM}</div>',
    "off screen": f'<div style="position:absolute;left:-9999px">{FARM}</div>',
    "far above": f'<div style="position:absolute;top:-999em">{FARM}</div>',
    "indented away": f'<p style="text-indent:-9999px">{FARM}</p>',
    "no font": f'<p style="font-size:0">{FARM}</p>',
    "transparent": f'<p style="opacity: 0">{FARM}</p>',
    "clipped": f'<p style="position:absolute;clip:rect(0 0 0 0)">{FARM}</p>',
    "hidden class": f'<div class="k9">{FARM}</div>',
    "hidden by the class of a library": f'<div class="tip d-none">{FARM}</div>',
    "hidden id": f'<div id="k9">{FARM}</div>',
    "inside a hidden element": f'<div style="display:none"><p><b>{FARM}</b></p></div>',
    "hidden in a paragraph": f'<p>{LEAD}<span style="display:none">{FARM}</span></p>',
    "written around": f"{WRITE % '<div style=display:none>'}{FARM}{WRITE % '</div>'}",
    "hidden by script": f"<div id=f1>{FARM}</div><script>document.getElementById('f1').style.display='none';</script>",
    "running line of no height": f"<marquee scrollamount=3 height=1 width=5>{FARM}</marquee>",
    "navigation": f"<nav><a href=1>{FARM}</a></nav>",
    "menu": f'<div class="topMenu"><a href=1>{FARM}</a><a href=1>新闻</a></div>',
    "link list": f"<ul><li><a href=1>{FARM}</a><li><a href=1>新闻</a><li><a href=1>体育</a></ul>",
    "footer": f"<footer>{FARM}</footer>",
    "advertisement": f'<div class="ad-box">{FARM}</div>',
    "comments": f'<div id="comments"><p>{FARM}，写得好！</p></div>',
    "cookie box": f'<div class="cookie-banner">{FARM}</div>',
    "form": f"<form><select><option>{FARM}</select><button>{FARM}</button></form>",
    "heading of a lost list": f"<h3>相关阅读</h3><ul><li><a href=1>{FARM}</a><li><a href=1>新闻</a></ul>",
}
SHEET = "<style>/* .p{} */ @media print {p{display:none}} .k9, #k9 {display:none}</style>"


@pytest.mark.parametrize("part", GONE.values(), ids=GONE.keys())
@pytest.mark.parametrize("where", ["above", "below"])
def test_what_is_not_the_article_goes(part: str, where: str) -> None:
    body = f"{part}<div>{ARTICLE}</div>" if where == "above" else f"<div>{ARTICLE}</div>{part}"
    output = cleaned(page(body, SHEET))
    assert FARM not in output
    assert LEAD in output
    assert BODY in output
    assert "相关阅读" not in output


@pytest.mark.parametrize("row", ["【字体：大 中 小】【打印】【关闭】", "分享到：微信 微博", "上一篇 | 下一篇"])
def test_rows_of_controls_go(row: str) -> None:
    assert cleaned(page(f"<div>{ARTICLE}<p>{row}</p></div>")) == TEXT


LEFT_ALONE = {
    "empty": "",
    "plain text": LEAD,
    "prose about HTML": "<!DOCTYPE html> 是声明；<html> 是根元素，以 </html> 结尾。",
    "Markdown": f"# 标题\n\n<div align=center>\n\n{LEAD}\n\n</div>\n",
    "PHP": f"<?php include 'x' ?>\n<!DOCTYPE html><html><body>{ARTICLE}</body></html>",
    "PHP inside": page(f"{ARTICLE}<?php echo 1 ?>"),
    "JSP": f'<%@ page language="java" %>\n<html><head></head><body>{ARTICLE}</body></html>',
    "Jinja": "<!DOCTYPE html><html><head><title>{% block title %}{% endblock %}</title></head><body>x</body></html>",
    "Jinja in the body": page("<p>{% if x %}{{ x }}{% endif %}</p>", "<title>题</title>"),
    "ASP in the body": page('<p>共 <%= Request("n") %> 条</p>', "<title>题</title>"),
    "JavaScript": f"const page = `{page(ARTICLE)}`;\n",
    "feed": f"<?xml version='1.0'?><rss><channel><item><description>{LEAD}</description></item></channel></rss>",
    "drawing": "<?xml version='1.0'?><!DOCTYPE svg><svg><text>天津</text></svg>",
    "lone surrogates": "\ud800<\udfff>",
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_what_is_no_page_stays(text: str) -> None:
    assert not proposed(text)


def test_a_page_in_a_markdown_file_stays() -> None:
    assert not proposed(page(ARTICLE), "notes.md")


def test_a_fragment_named_html_is_a_page() -> None:
    assert cleaned(f"<div>{ARTICLE}</div>", "A.HTM") == TEXT
    assert not proposed(f"<div>{ARTICLE}</div>", "a.txt")


@pytest.mark.parametrize("start", ["\ufeff", "\n\n\0", "<!-- saved -->\n", '<?xml version="1.0"?>', "\ufffd\u200b"])
def test_what_may_stand_before_a_page(start: str) -> None:
    assert cleaned(start + page(ARTICLE)) == TEXT


def test_a_page_named_so_may_begin_with_words() -> None:
    assert cleaned(f"警告：{page(ARTICLE)}", "a.html").endswith(TEXT)
    assert not proposed(f"警告：{page(ARTICLE)}")


HEADLINE = (
    '<div class="header"><h1>高新区部署招商工作</h1><div>2024年5月3日 09:05　来源：天津日报　字号 大 中 小</div></div>'
    f"<div class='content'>{ARTICLE}</div>"
)


def test_headline_and_byline_stay_above_the_text() -> None:
    head = "<title>高新区部署招商工作_天津新闻网</title>"
    assert cleaned(page(HEADLINE, head)).split("\n\n")[0].startswith("高新区部署招商工作")
    assert "来源：天津日报" in cleaned(page(HEADLINE, head))


def test_a_headline_stands_once() -> None:
    title = "高新区部署招商工作"
    body = f"<div><p>{title}</p><h1>{title}</h1>{ARTICLE}<p>{title}</p></div>"
    assert cleaned(page(body, f"<title>{title}</title>")) == f"{title}\n\n{TEXT}"


def test_facts_come_with_their_places() -> None:
    text = page(
        HEADLINE,
        '<meta property="og:title" content="高新区部署招商工作"><meta name=author content="张三">'
        '<link rel="canonical" href="https://example.com/1.html">',
    ).replace("<html>", '<html lang="zh-CN">')
    facts = {fact.key: fact for fact in proposed(text).facts}
    assert {key: fact.value for key, fact in facts.items()} == {
        "title": "高新区部署招商工作",
        "author": "张三",
        "canonical": "https://example.com/1.html",
        "language": "zh-CN",
        "date": "2024-05-03T09:05",
        "source": "天津日报",
    }
    assert text[facts["author"].start : facts["author"].end] == "张三"
    assert text[facts["source"].start : facts["source"].end] == "天津日报"


def test_linked_data_states_facts() -> None:
    data = (
        '{"@graph":[{"@type":"NewsArticle","headline":"题","datePublished":"2024-05-03","author":[{"name":"李四"}]}]}'
    )
    facts = {
        f.key: f.value for f in proposed(page(ARTICLE, f'<script type="application/ld+json">{data}</script>')).facts
    }
    assert facts == {"title": "题", "date": "2024-05-03", "author": "李四"}


def test_broken_linked_data_states_nothing() -> None:
    data = "[" * 100_000
    assert proposed(page(ARTICLE, f'<script type="application/ld+json">{data}</script>')).facts == ()


def test_all_text_and_no_text() -> None:
    text = page(f"<nav><a href=1>首页</a></nav>{ARTICLE}<p hidden>{FARM}</p>")
    assert cleaned(text, html="all") == f"首页\n\n{TEXT}"
    assert cleaned(text, html="off") == text


def test_rules_can_be_switched_off() -> None:
    text = page(f"<nav><a href=1>首页</a></nav>{ARTICLE}<p hidden>{FARM}</p>")
    off = Pipeline(Config(disable=("html.boilerplate",), stages=("html",))).clean(text)
    assert off.text == f"首页\n\n{TEXT}"
    off = Pipeline(Config(disable=("html.hidden",), stages=("html",))).clean(text)
    assert off.text == f"{TEXT}\n{FARM}\n"


def test_a_page_beyond_the_limits_fails_by_itself() -> None:
    with pytest.raises(PageError, match="html_bytes allows 1,000"):
        proposed(page(ARTICLE * 100), html_bytes=1000)
    with pytest.raises(PageError, match="html_seconds"):
        proposed(page("<b>" * 50_000), html_seconds=1e-9)


def test_a_page_of_too_many_tags_fails_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleaner.stages.html.markup.MOST_TAGS", 30_000)
    with pytest.raises(PageError, match="more than 30,000 tags"):
        proposed(page("<b>" * 50_000))


def test_posts_without_a_name_go_below_an_article() -> None:
    post = f"<div class=q><a href=u>用户</a> <span>3小时前</span><p>{LEAD[:12]}。</p></div>"
    assert cleaned(page(f"<div>{ARTICLE}</div><div>{post * 4}</div>")) == TEXT


def test_teasers_go_below_an_article() -> None:
    teaser = f"<div class=t><a href=n>高新区又签下一批项目</a><p>{BODY[:20]}。</p></div>"
    assert cleaned(page(f"<div>{ARTICLE}</div><div>{teaser * 5}</div>")) == TEXT


def test_where_the_page_stands_goes() -> None:
    trail = "您的位置：<a href=/>首页</a> &gt; <a href=/a>新闻</a> &gt; 正文"
    assert cleaned(page(f"<div>{trail}<br>{LEAD}<br>{BODY}</div>")) == f"{LEAD}\n{BODY}\n"


def test_threads_are_the_text_of_a_forum() -> None:
    posts = "".join(f'<div class="comment-item"><a href=u>用户{n}</a><p>{LEAD}{n}</p></div>' for n in range(6))
    output = cleaned(page(f"<div>{posts}</div>"))
    assert all(f"{LEAD}{n}" in output for n in range(6))


def archive(body: bytes, way: str, charset: str = "utf-8", line: str = "\n") -> str:
    encoded = quopri.encodestring(body).decode() if way == "quoted-printable" else base64.encodebytes(body).decode()
    text = (
        "From: <Saved by Blink>\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="--x"\n\n'
        f"----x\nContent-Type: text/html; charset={charset}\nContent-Transfer-Encoding: {way}\n\n{encoded}\n"
        "----x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n----x--\n"
    )
    return text.replace("\n", line)


@pytest.mark.parametrize("line", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("charset", "body"),
    [
        ("utf-8", f"<h1>题</h1>{ARTICLE}<nav>首页</nav>"),
        ("gb2312", f"{ARTICLE}<img src=1.gif>"),
        ("big5", "<p>天津濱海新區今天上午召開會議，部署全年重點工作，服務企業，許功蓋。</p>"),
    ],
)
@pytest.mark.parametrize("way", ["quoted-printable", "base64"])
def test_web_archives_give_the_article(way: str, charset: str, body: str, line: str) -> None:
    wanted = cleaned(page(body))
    text = archive(page(body).encode(charset), way, charset, line)
    assert cleaned(text, "a.mhtml") == wanted
    assert not proposed(wanted, "a.mhtml")


def test_an_archive_keeps_every_character_traceable() -> None:
    layer = proposed(archive(page(ARTICLE).encode(), "quoted-printable")).layer
    assert max(len(edit.new) for edit in layer) <= len(BODY)
    assert {"html.mime", "html.markup"} <= {edit.rule for edit in layer}


TUTORIALS = {
    "escaped page": page(f"<p>&lt;!DOCTYPE html&gt;</p><p>&lt;html&gt;</p><p>&lt;head&gt;&lt;/head&gt; {LEAD}</p>"),
    "below a lesson": page(f"<h1>第一课</h1><pre>&lt;html&gt;&lt;body&gt;&lt;p&gt;{LEAD}&lt;/p&gt;</pre><p>{BODY}</p>"),
    "numeric": page(f"<p>&#60;html>&#x3C;body>&lt;p>{LEAD}&lt;/p></p>"),
    "put together by what goes": page(f"<p>&lt<b></b>html><i></i><<b></b>body><<b></b>/p> {LEAD}</p>"),
    "plaintext": f"<html><body><plaintext><html><body><p>{LEAD}</p>",
}


@pytest.mark.parametrize("name", [None, "a.html"])
@pytest.mark.parametrize("text", TUTORIALS.values(), ids=TUTORIALS.keys())
def test_a_page_about_pages_is_cleaned_once(text: str, name: str | None) -> None:
    assert not proposed(cleaned(text, name), name)


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


def test_text_below_a_thousand_levels_stays() -> None:
    assert cleaned(page("<div>" * 1000 + ARTICLE)) == TEXT


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
