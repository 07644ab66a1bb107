"""The stage `html`: what a page says of itself, with its places."""

from __future__ import annotations

import pytest

from tests.html_page import ARTICLE, page, proposed
from tests.test_html import HEADLINE


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


DECLARED = [
    ("<title>高新区部署招商工作_天津新闻网</title>", "", {"title": "高新区部署招商工作"}),
    ("<title>高新区部署招商工作-天津新闻网</title>", "<h1>高新区部署招商工作</h1>", {"title": "高新区部署招商工作"}),
    ("<title>天津新闻网</title>", "<h1>高新区部署招商工作</h1>", {"title": "高新区部署招商工作"}),
    ('<meta property="og:title" content="A &amp; B">', "", {"title": "A & B"}),
    ('<meta content="题在前" property="og:title">', "", {"title": "题在前"}),
    ('<META NAME="Title" CONTENT="题目一">', "", {"title": "题目一"}),
    ('<meta name="ArticleTitle" content="政府题目">', "", {"title": "政府题目"}),
    ("<meta name=twitter:title content=无引号>", "", {"title": "无引号"}),
    (
        '<title>题目 | 网站名</title><meta property="og:site_name" content="网站名">',
        "",
        {"title": "题目", "site": "网站名"},
    ),
    ("<title>Title here - The Harbour Times</title>", "<h1>Title here</h1>", {"title": "Title here"}),
    ("<title>\n 题目  换行\n 了 </title>", "", {"title": "题目 换行 了"}),
    ('<meta name="author" content="张三">', "", {"author": "张三"}),
    ('<meta property="article:author" content="张三">', "", {"author": "张三"}),
    ('<meta property="article:author" content="https://facebook.com/x">', "<p>作者：张三</p>", {"author": "张三"}),
    ('<meta name="Author" content="">', "<h1>题目在此</h1><p>作者：张三 编辑：李四</p>", {"author": "张三"}),
    ('<meta name="source" content="来源：新华社">', "", {"source": "新华社"}),
    ('<meta name="ContentSource" content="国务院">', "", {"source": "国务院"}),
    ('<meta name="PubDate" content="2023-05-06 10:20">', "", {"date": "2023-05-06T10:20"}),
    ('<meta property="article:published_time" content="2023-05-06T10:20:00Z">', "", {"date": "2023-05-06T10:20:00Z"}),
    ('<meta name="publishdate" content="20230506">', "", {"date": "2023-05-06"}),
    ('<meta itemprop="datePublished" content="2023-05-06">', "", {"date": "2023-05-06"}),
    ('<meta name="weibo: article:create_at" content="2023-05-06 10:20:30">', "", {"date": "2023-05-06T10:20:30"}),
    ('<meta name="date" content="Sat, 06 May 2023 10:20:00 GMT">', "", {"date": "2023-05-06"}),
    ('<meta name="DC.date.issued" content="2023-05-06">', "", {"date": "2023-05-06"}),
    (
        '<title>题目在此_网易新闻</title><meta name="author" content="网易">',
        "<div>作者：张三</div>",
        {"title": "题目在此", "author": "张三", "source": "网易"},
    ),
    ('<meta name="author" content="Ann Miller, ann@example.com">', "", {"author": "Ann Miller"}),
    ('<link rel="canonical" href="https://e.com/1">', "", {"canonical": "https://e.com/1"}),
    ("<link href=https://e.com/1 rel=canonical>", "", {"canonical": "https://e.com/1"}),
    ('<link rel="CANONICAL" href="https://e.com/1?a=1&amp;b=2">', "", {"canonical": "https://e.com/1?a=1&b=2"}),
    ('<meta property="og:url" content="https://e.com/1">', "", {"canonical": "https://e.com/1"}),
    ('<meta property="og:locale" content="zh_CN">', "", {"language": "zh_CN"}),
    ('<meta http-equiv="Content-Language" content="zh-cn">', "", {"language": "zh-cn"}),
]

LINKED = [
    (
        '{"@type":"NewsArticle","headline":"题","datePublished":"2024-05-03T09:05:00+08:00","author":{'
        '"@type":"Person","name":"李四"}}',
        {
            "title": "题",
            "author": "李四",
            "date": "2024-05-03T09:05:00+08:00",
        },
    ),
    (
        '[{"@type":"WebSite","name":"网"},{"@type":"Article","headline":"题","author":"王五"}]',
        {"title": "题", "author": "王五"},
    ),
    (
        '{"@graph":[{"@type":"Organization","name":"社"},{"@type":"NewsArticle","headline":"题","autho'
        'r":[{"name":"甲"},{"name":"乙"}]}]}',
        {
            "title": "题",
            "author": "甲、乙",
        },
    ),
    ('{"@type":"NewsArticle","headline":"题",}', {"title": "题"}),
    (
        '{"@type":"NewsArticle","headline":"题\n换行","datePublished":"2024-5-3"}',
        {"title": "题 换行", "date": "2024-05-03"},
    ),
    ('<!-- {"headline":"题","datePublished":"2024-05-03"} -->', {"title": "题", "date": "2024-05-03"}),
    ('//<![CDATA[\n{"headline":"题"}\n//]]>', {"title": "题"}),
    (
        '{"@type":"NewsArticle","headline":"题","publisher":{"@type":"Organization","name":"天津日报"}}',
        {"title": "题", "source": "天津日报"},
    ),
    (
        '{"@type":"NewsArticle","headline":"题","mainEntityOfPage":{"@id":"https://e.com/1"}}',
        {"canonical": "https://e.com/1"},
    ),
    ('{"@type":"NewsArticle","headline":"题","url":"https://e.com/1"}', {"canonical": "https://e.com/1"}),
    ('{"@type":"Article","headline":"A &quot;q&quot;","author":{"name":["张三","李四"]}}', {"title": 'A "q"'}),
    ('{"@context":"x","pubDate":"2024-05-03T09:05:00","upDate":"2024-05-04"}', {"date": "2024-05-03T09:05:00"}),
    (
        '{"@type":"WebPage","mainEntity":{"headline":"题","datePublished":"2024-05-03","author":"赵六"}}',
        {"author": "赵六", "date": "2024-05-03"},
    ),
    ('{"headline":"题","datePublished":"2024-05-03","x": undefined}', {"title": "题", "date": "2024-05-03"}),
]

NO_AUTHOR = [
    '<meta name="author" content="name, email@example.com">',
    '<title>题目在此_网易新闻</title><meta name="author" content="网易">',
    "<div>2023-05-06 来源：天津日报</div><p>记者获悉，会议召开。</p>",
    "<div>2023-05-06</div><p>他告诉记者表示，会议召开。</p>",
    "<p>责任编辑：张三</p>",
]

SHOWN = [
    ("<div>文/张三</div>", {"author": "张三"}),
    ("<div>本报记者 张三</div>", {"author": "张三"}),
    ('<div class="info">记者 张三 报道</div>', {"author": "张三"}),
    ("<div>（记者 张三 李四）</div>", {"author": "张三 李四"}),
    ("<div>撰稿：张三</div>", {"author": "张三"}),
    ('<div>By <a rel="author" href=x>Ann Miller</a></div>', {"author": "Ann Miller"}),
    ("<div class=byline>By Ann Miller</div>", {"author": "Ann Miller"}),
    ('<div>Von <span itemprop="author">Hans Meier</span></div>', {"author": "Hans Meier"}),
    (
        "<div>来源：天津日报 作者：张三 2023年5月6日 10:20</div>",
        {"source": "天津日报", "author": "张三", "date": "2023-05-06T10:20"},
    ),
    (
        "<div>来源: <a href=x>新华网</a> 发布时间：2023-05-06 10:20:30</div>",
        {"source": "新华网", "date": "2023-05-06T10:20:30"},
    ),
    (
        "<div><span>2023-05-06</span><span>来源：</span><span>人民网</span></div>",
        {"source": "人民网", "date": "2023-05-06"},
    ),
    ("<div>信息来源：区政府办公室 发布日期：2023-05-06</div>", {"source": "区政府办公室", "date": "2023-05-06"}),
    ("<div>稿件来源：新华社</div>", {"source": "新华社"}),
    ("<div>来源：人民网－人民日报</div>", {"source": "人民网－人民日报"}),
    ("<div>来源：《天津日报》</div>", {"source": "天津日报"}),
    ('<time datetime="2023-05-06T10:20+08:00">昨天</time>', {"date": "2023-05-06T10:20+08:00"}),
    ("<time>May 6, 2023</time>", {"date": "2023-05-06"}),
    ("<p>Published 6 May 2023</p>", {"date": "2023-05-06"}),
    ("<p>Stand: 6. Mai 2023, 10:20 Uhr</p>", {"date": "2023-05-06T10:20"}),
    ("<p>06.05.2023</p>", {"date": "2023-05-06"}),
    ("<p>2023年5月6日 10時20分</p>", {"date": "2023-05-06T10:20"}),
    ("<p>时间：2023/5/6 8:05</p>", {"date": "2023-05-06T08:05"}),
    ("<p>二〇二三年五月六日</p>", {"date": "2023-05-06"}),
    ("<p>２０２３年５月６日</p>", {"date": "2023-05-06"}),
    ("<p>입력 2023.05.06. 오전 10:20</p>", {"date": "2023-05-06"}),
    ("<p>2023년 5월 6일 10:20</p>", {"date": "2023-05-06T10:20"}),
    ("<p>6 мая 2023, 10:20</p>", {"date": "2023-05-06T10:20"}),
    ("<p>May 6, 2023 10:20 pm</p>", {"date": "2023-05-06T22:20"}),
    (
        "<table><tr><td>发布机构：</td><td>住建局</td><td>日期：</td><td>2023-05-06</td></tr></table>",
        {"date": "2023-05-06"},
    ),
    (
        '<div><span class="author">孙浩</span> <span class="date">2023-05-06</span></div>',
        {"author": "孙浩", "date": "2023-05-06"},
    ),
    ("<p>本报讯（记者 张志强）今天上午，会议召开。</p>", {"author": "张志强"}),
    ("<div>撰文：陳大文</div>", {"author": "陳大文"}),
    ('<div id="meta"><a id="js_name">临江发布</a></div>', {"source": "临江发布"}),
    ("<script>var publish_time = '2023-05-06' || '';</script>", {"date": "2023-05-06"}),
    ("<p class=date>05-06 10:20</p>", {}),
    ("<p>2023年13月6日</p>", {}),
]


def facts(head: str, body: str = "") -> dict[str, str]:
    text = page(body + ARTICLE, head)
    found = proposed(text).facts
    assert all(0 <= fact.start <= fact.end <= len(text) for fact in found)
    return {fact.key: fact.value for fact in found}


@pytest.mark.parametrize(("head", "body", "wanted"), DECLARED)
def test_what_the_head_declares(head: str, body: str, wanted: dict[str, str]) -> None:
    assert wanted.items() <= facts(head, body).items()


@pytest.mark.parametrize(("data", "wanted"), LINKED)
def test_what_linked_data_states_however_broken(data: str, wanted: dict[str, str]) -> None:
    assert wanted.items() <= facts(f'<script type="application/ld+json">{data}</script>').items()


@pytest.mark.parametrize("head", NO_AUTHOR)
def test_nobody_is_an_author_for_nothing(head: str) -> None:
    assert "author" not in facts("" if head.startswith(("<div", "<p")) else head, f"<h1>题目在此</h1>{head}")


@pytest.mark.parametrize(("line", "wanted"), SHOWN)
def test_what_the_byline_shows(line: str, wanted: dict[str, str]) -> None:
    found = facts("", f"<h1>题目在此</h1>{line}")
    assert wanted.items() <= found.items()
    assert "date" in wanted or "date" not in found


@pytest.mark.parametrize("data", ["[" * 900 + "]" * 900, '{"headline": "题", "author": ' + "[" * 900 + "]" * 900 + "}"])
def test_deep_linked_data_is_read_without_harm(data: str) -> None:
    facts(f'<script type="application/ld+json">{data}</script>')


BYLINES = {
    "<p>By Ann Miller, Harbour Times</p>": {"author": "Ann Miller"},
    "<p>The act was signed into law on August 14, 1935, and has been amended ever since.</p>": {},
    "<p><b itemprop=author>Ann Miller , TODAY 8:42 a.m. EDT</b></p>": {"author": "Ann Miller"},
    "<p>图为会场。记者 李四 摄</p>": {},
    "<p>作者 | 张三</p>": {"author": "张三"},
    "<p>张三/文</p>": {"author": "张三"},
    "<p>来源 | 天津日报</p>": {"source": "天津日报"},
    "<p>能量来源/去向</p>": {},
    "<p>by 张三 on 2024-05-03</p>": {"date": "2024-05-03", "author": "张三"},
    "<p>Posted on May 3, 2024 by admin in News</p>": {"date": "2024-05-03"},
    "<p>中央社記者張三台北3日電</p>": {},
    "<p>（记者张三 整合）</p>": {"author": "张三"},
    "<p>2024-05-03 10:20 天津日报</p>": {"date": "2024-05-03T10:20", "source": "天津日报"},
    "<p>华夏人文 2024-05-03 10:20:11</p>": {"date": "2024-05-03T10:20:11", "author": "华夏人文"},
    "<p>北京 2024-05-03 10:20</p>": {"date": "2024-05-03T10:20"},
    f"<p>2024-05-03 | 点击：<script>show('{'x' * 60}')</script>次</p>": {"date": "2024-05-03"},
    "<p>기사입력 2024-05-03 10:20</p>": {"date": "2024-05-03T10:20"},
}


@pytest.mark.parametrize(("line", "wanted"), BYLINES.items(), ids=BYLINES.keys())
def test_what_a_line_below_the_headline_states(line: str, wanted: dict[str, str]) -> None:
    facts = {fact.key: fact.value for fact in proposed(page(f"<div><h1>题目在此</h1>{line}{ARTICLE}</div>")).facts}
    del facts["title"]
    assert facts == wanted


def test_the_name_of_the_site_is_no_headline() -> None:
    head = "<title>Queen of the Uncool - Weekly</title>"
    text = page(f"<h1><a href=/>Weekly</a></h1><div><h1>Queen of the Uncool</h1>{ARTICLE}</div>", head)
    assert next(fact.value for fact in proposed(text).facts if fact.key == "title") == "Queen of the Uncool"
