"""The stage `html`: what a page says of itself, with its places."""

from __future__ import annotations

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
