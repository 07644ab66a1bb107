"""The stage `html`: which documents are pages, and which only talk about them."""

from __future__ import annotations

import pytest

from tests.html_page import ARTICLE, BODY, LEAD, TEXT, cleaned, page, proposed

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
    "paragraphs with words outside": f"<div>{ARTICLE * 3}</div>\n这是三段。",
    "a component in braces": f"<div>{ARTICLE * 3}<p>{{{{ text }}}}</p></div>",
    "DocBook": f"<article>{ARTICLE * 3}<para>{LEAD}</para></article>",
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_what_is_no_page_stays(text: str) -> None:
    assert not proposed(text)


def test_a_page_in_a_markdown_file_stays() -> None:
    assert not proposed(page(ARTICLE), "notes.md")


def test_a_fragment_named_html_is_a_page() -> None:
    assert cleaned(f"<div>{ARTICLE}</div>", "A.HTM") == TEXT
    assert not proposed(f"<div>{ARTICLE}</div>", "a.txt")


def test_the_body_of_an_article_without_a_page_is_one() -> None:
    assert cleaned(f"<div>{ARTICLE}<p><b>{LEAD}</b></p></div>") == f"{TEXT}\n{LEAD}\n"
    assert cleaned(f"<meta charset=utf-8><title>题目</title><h2>题目</h2>{ARTICLE}").endswith(TEXT)


@pytest.mark.parametrize("start", ["\ufeff", "\n\n\0", "<!-- saved -->\n", '<?xml version="1.0"?>', "\ufffd\u200b"])
def test_what_may_stand_before_a_page(start: str) -> None:
    assert cleaned(start + page(ARTICLE)) == TEXT


PLAIN = ["<html>\n<font size=2>", "<html><h2>题</h2>", "<meta charset=utf-8><html><p>", "<html><pre>"]
PLAIN += [
    "<title>题</title><meta charset=utf-8><body><p>",
    "<script>var a = '<b>';</script>\n<html><body><p>",
    "<style>p{margin:0}</style><link rel=icon href=x><!-- --><html><body><p>",
    "<div style='display:none'><a href=x>玉山县</a></div><!DOCTYPE html><html><body><p>",
]


@pytest.mark.parametrize("start", PLAIN)
def test_how_plain_pages_begin(start: str) -> None:
    assert LEAD in cleaned(f"{start}{LEAD}</p></font></pre></html>").split("\n")


TALK = {
    "a tutorial line by line": "<!DOCTYPE html>\n这一行是文档类型声明。\n<html>\n这是根元素。\n</html>\n",
    "tags in a row of words": "<html>、<head>、<body> 三个标签是必需的。</p>",
    "a fenced example": f"# HTML 入门\n\n```html\n{page(ARTICLE)}\n```\n",
    "an answer of a server": f"HTTP/1.1 200 OK\nContent-Type: text/html\n\n{page(ARTICLE)}",
    "an example and what is said of it": (
        "  <html>\n  <head><title>例</title></head>\n  </html>\n\n以上是代码的例子，说明网页的结构。"
    ),
    "a document of a collection": "<DOC>\n<DOCNO> XIN1 </DOCNO>\n<TEXT>\n<P>\n天津\n</P>\n</TEXT>\n</DOC>",
    "a mail about pages": "From: a@b\nMIME-Version: 1.0\nContent-Type: text/plain\n\n<html>是什么？</html>\n",
    "a component": "<template>\n  <div>{{ x }}</div>\n</template>\n<script>export default {}</script>\n",
    "a patch": "--- a/x.html\n+++ b/x.html\n@@ -1 +1 @@\n-<html><head></head>\n+<html><body></body>\n",
    "data": 'id,html\n1,"<html><head><title>x</title></head></html>"\n',
    "another vocabulary of XML": "<?xml version='1.0'?><TEI><text><body><p>天津</p></body></text></TEI>",
}


@pytest.mark.parametrize("text", TALK.values(), ids=TALK.keys())
def test_what_talks_about_pages_stays(text: str) -> None:
    assert not proposed(text)


def test_a_page_named_so_may_begin_with_words() -> None:
    assert cleaned(f"警告：{page(ARTICLE)}", "a.html").endswith(TEXT)
    assert not proposed(f"警告：{page(ARTICLE)}")


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


def test_a_page_in_the_envelope_of_a_filing_is_one() -> None:
    inside = f"<HTML><HEAD>\n<TITLE>X</TITLE></HEAD><BODY>{ARTICLE}</BODY></HTML>"
    filing = f"<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n{inside}\n</TEXT>\n</DOCUMENT>\n"
    assert cleaned(filing).endswith(TEXT)
