"""The stage `html`: the text that stays of a page, and the form it gets."""

from __future__ import annotations

import pytest

from cleaner.config import Config
from cleaner.document import Pipeline
from tests.html_page import ARTICLE, BODY, LEAD, TEXT, cleaned, page, proposed
from tests.test_html_aside import FARM

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
    "a list in a list": (
        f"{ARTICLE}<ul><li>甲<ul><li>甲一</li><li>甲二</li></ul></li><li>乙</li></ul><p>{BODY}</p>",
        f"{TEXT}\n甲\n甲一\n甲二\n乙\n\n{BODY}\n",
    ),
    "cells that span others, and empty ones": (
        f"{ARTICLE}<table><tr><th>地区<th colspan=2>产值<th>增速<tr><td rowspan=2>天津<td>1<td>2<td>3"
        "<tr><td><td>5<td>6</table>",
        f"{TEXT}\n地区\t产值\t\t增速\n天津\t1\t2\t3\n\t\t5\t6\n",
    ),
    "values that are labels elsewhere": (
        f"{ARTICLE}<table><tr><td>尺码<td>大<tr><td>态度<td>支持</table>",
        f"{TEXT}\n尺码\t大\n态度\t支持\n",
    ),
    "code in many elements": (
        f"{ARTICLE}<pre>\n<b>if</b> <i>x</i>:\n    <b>return</b> <i>y</i>\n\n    <i># end</i>\n</pre><p>{BODY}</p>",
        f"{TEXT}\nif x:\n    return y\n\n    # end\n\n{BODY}\n",
    ),
    "numbered code": (
        f"<div>{ARTICLE}<table><tr><td class=linenos><pre>1\n2</pre><td><pre>a = 1\nb = 2\n</pre></table></div>",
        f"{TEXT}\na = 1\nb = 2\n",
    ),
    "signs that lead to places": (
        f'<h2>一、总则<a href="#a">¶</a></h2><p>{LEAD}</p><p>{BODY}<a href="#b">↩</a></p>',
        f"一、总则\n\n{TEXT}",
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


HEADLINE = (
    '<div class="header"><h1>高新区部署招商工作</h1><div>2024年5月3日 09:05　来源：天津日报　字号 大 中 小</div></div>'
    f"<div class='content'>{ARTICLE}</div>"
)


def test_headline_and_byline_above_the_frame_are_brought_in_when_asked_for() -> None:
    whole = page(HEADLINE, "<title>高新区部署招商工作_天津新闻网</title>")
    assert cleaned(whole) == TEXT
    assert cleaned(whole, html="headed") == f"高新区部署招商工作\n\n2024年5月3日 09:05　来源：天津日报\n\n{TEXT}"
    for mode in ("main", "headed"):
        facts = {fact.key: whole[fact.start : fact.end] for fact in proposed(whole, html=mode).facts}
        assert facts == {"title": "高新区部署招商工作", "date": "2024年5月3日 09:05", "source": "天津日报"}


BYLINES = {
    "2024年5月3日 09:05　来源：天津日报": False,
    "作者：张三 2024-05-03": False,
    "2024-05-03 09:05 星期五 浏览次数：12": False,
    "张三 | 2024-05-03": False,
    "Ann Miller 2024-05-03 09:05": False,
    "北京 2024-05-03 09:05": True,
    "天津日报 | 2024-05-03": False,
    "来源：天津日报　摄影：李四": True,
    "2024-05-03　编辑：王五": True,
    "2024年5月3日，北京": True,
    "2024年5月3日 北京": True,
    "（2024年5月3日通过）": True,
    "2024年5月3日，会议召开。": True,
    "来源": True,
    "时间：2024年5月3日": True,
    "时间：2024年5月3日 来源：天津日报": False,
}
"""Lines below a headline, and whether they stay: they do when they say more than the metadata holds."""


@pytest.mark.parametrize(("line", "stays"), BYLINES.items(), ids=BYLINES.keys())
def test_a_byline_in_the_frame_goes_when_the_metadata_holds_it(line: str, stays: bool) -> None:
    body = f"<div><h1>高新区部署招商工作</h1><p>{line}</p>{ARTICLE}</div>"
    kept = f"高新区部署招商工作\n\n{line}\n\n" if stays else "高新区部署招商工作\n\n"
    assert cleaned(page(body)) == kept + TEXT


def test_a_headline_stands_once() -> None:
    title = "高新区部署招商工作"
    body = f"<div><p>{title}</p><h1>{title}</h1>{ARTICLE}<p>{title}</p></div>"
    assert cleaned(page(body, f"<title>{title}</title>")) == f"{title}\n\n{TEXT}"


def test_threads_are_the_text_of_a_forum() -> None:
    posts = "".join(f'<div class="comment-item"><a href=u>用户{n}</a><p>{LEAD}{n}</p></div>' for n in range(6))
    output = cleaned(page(f"<div>{posts}</div>"))
    assert all(f"{LEAD}{n}" in output for n in range(6))


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


def test_text_below_a_thousand_levels_stays() -> None:
    assert cleaned(page("<div>" * 1000 + ARTICLE)) == TEXT


TITLES = "".join(f"<li><a href={n}.html>高新区第{n}次招商会议召开</a> <span>05-{n}</span></li>" for n in range(10, 22))


def test_an_index_is_what_it_lists() -> None:
    output = cleaned(page(f"<div class=nav><a href=/>首页</a></div><h1>通知公告</h1><ul>{TITLES}</ul>"))
    assert output.startswith("通知公告\n\n高新区第10次招商会议召开 05-10\n")
    assert output.count("招商会议") == 12


def test_a_poem_beside_an_index_is_the_text() -> None:
    poem = "静夜思\n\n床前明月光\n疑是地上霜\n举头望明月\n低头思故乡\n"
    lines = "<br>".join(poem.split("\n")[2:])
    source = page(f"<h1>静夜思</h1><div>{lines}</div><ul>{TITLES}</ul>")
    assert cleaned(source, html="headed") == poem
    assert cleaned(source) == poem.partition("\n\n")[2]
    assert [(fact.key, fact.value) for fact in proposed(source).facts] == [("title", "静夜思")]


def test_lists_of_a_recipe_stay_together() -> None:
    parts = "<h1>番茄炒蛋</h1><h2>用料</h2><ul><li>番茄 2个</li><li>盐</li></ul><h2>步骤</h2>"
    steps = f"{parts}<ol><li>{LEAD}</li><li>{BODY}</li></ol>"
    output = cleaned(page(f"<div>{steps}</div><div><ul>{TITLES}</ul></div>"))
    assert output == f"番茄炒蛋\n\n用料\n\n番茄 2个\n盐\n\n步骤\n\n{LEAD}\n{BODY}\n"


def test_a_page_of_headings_is_not_emptied() -> None:
    assert cleaned(page("<h1>题目在此</h1><h2>其一</h2>")) == "题目在此\n\n其一\n"
