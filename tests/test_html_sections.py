"""The stage `html` on documentation: sections in sections, boxes among paragraphs, tables full of links."""

from __future__ import annotations

import pytest

from tests.html_page import ARTICLE, BODY, LEAD, TEXT, cleaned, page

LONG = f"<p>{LEAD}</p>" * 12
LINKS = "".join(f'<li><a href="{n}.html">第{n}节 网络设置</a></li>' for n in range(5))
ROWS = "".join(f"<tr><td><a href='{n}'>package-{n}</a></td><td><a href=s>V:{n}, I:99</a></td></tr>" for n in range(6))

SECTIONS = {
    "an id made of the heading": (
        f'<section id="book"><h1>手册</h1>{LONG}<section id="related-tools"><h2>工具</h2>{ARTICLE}</section></section>',
        f"工具\n\n{TEXT}",
    ),
    "one section longer than all the others": (
        f"<div class=section><h1>手册</h1><div class=section id=a><h2>其一</h2>{ARTICLE}</div>"
        f"<div class=section id=b><h2>其二</h2>{LONG}{LONG}</div></div>",
        f"手册\n\n其一\n\n{TEXT}",
    ),
    "a box among paragraphs": (
        f"<div>{LONG}<div class=sidebar><p><b>背景</b></p><p>{BODY}</p></div>{LONG}</div>",
        f"背景\n\n{BODY}\n\n{LEAD}",
    ),
    "a box in a section of short words": (
        f"<div class=section><h2>手册</h2>{LONG}<div class=section><h3>行为</h3>"
        f"<div class=sidebar><p>{BODY}</p></div><div>可能的行为：</div><ul><li>其一</ul></div></div>",
        f"行为\n\n{BODY}\n",
    ),
    "a list longer than the paragraphs beside it": (
        f"<div class=section><h2>态度</h2><div class=para>{BODY}</div>"
        f"<div class=list><ul>{f'<li><div>{LEAD}</div>' * 20}</ul></div><div class=para>{BODY}</div></div>",
        f"态度\n\n{BODY}\n\n{LEAD}",
    ),
    "a table of links with a header": (
        f"<div>{LONG}<table><tr><th>软件包</th><th>流行度</th></tr>{ROWS}</table>{LONG}</div>",
        "软件包\t流行度\npackage-0\tV:0, I:99\n",
    ),
    "a sentence that is nearly all link": (
        f"<div>{LONG}<p>参见 <a href=s>第 9 节“使用文件循环来重复一个命令”</a>。</p>{LONG}</div>",
        "参见 第 9 节“使用文件循环来重复一个命令”。",
    ),
    "a question above its answers": (
        f"<h1>题目在此</h1><div class=q>{BODY}</div><div><a href=x>问答</a></div><div>{LONG}</div>",
        f"题目在此\n\n{BODY}\n\n{LEAD}",
    ),
    "a text cut by a box": (
        f"<div><div class=t>{LONG}</div><p>続きは有料会員のみ。</p><div class=t>{ARTICLE}</div></div>",
        TEXT,
    ),
    "a lead under a headline with a word before it": (
        f"<header><h2><span>评论</span><span>高新区部署全年招商</span></h2><div>{BODY}</div></header>"
        f"<div><a href=x>作者</a></div><div>{LONG}</div>",
        f"评论高新区部署全年招商\n\n{BODY}\n\n{LEAD}",
    ),
    "data below a description": (
        f"<div><div>{LONG}</div><table>{'<tr><td>重量</td><td>12 克</td></tr>' * 4}</table></div>",
        f"{LEAD}\n\n重量\t12 克\n重量",
    ),
    "sentences in Arabic": (
        f"<p>{'كان الطقس جميلا في المدينة، وخرج الناس إلى الحديقة القريبة؛ '}</p>" * 3
        + f"<ul>{'<li><a href=x>الصفحة الرئيسية</a></li>' * 4}</ul>",
        "كان الطقس جميلا",
    ),
}


@pytest.mark.parametrize(("body", "wanted"), SECTIONS.values(), ids=SECTIONS.keys())
def test_parts_of_a_manual_stay(body: str, wanted: str) -> None:
    title = "<title>高新区部署全年招商 - 首页</title>"
    assert wanted in cleaned(page(f"<div class=nav><ul>{LINKS}</ul></div>{body}", title), html="headed")


@pytest.mark.parametrize("start", ["", '<?xml version="1.0"?>\n'])
def test_a_place_to_point_at_is_no_link(start: str) -> None:
    assert cleaned(start + page(f'<div><h2><a id="c1"/>一、总则</h2>{ARTICLE}</div>')) == f"一、总则\n\n{TEXT}"


def test_elements_of_xml_close_themselves() -> None:
    text = '<?xml version="1.0"?>\n' + page(f"<div><div class=nav />{ARTICLE}</div>", '<script src="x.js"/>')
    assert cleaned(text) == TEXT


def test_sections_of_character_data_are_text_in_xml() -> None:
    text = f'<?xml version="1.0"?>\n{page(f"<div><p><![CDATA[{LEAD}]]></p><p>{BODY}</p><![CDATA[</div>")}'
    assert cleaned(text) == TEXT


@pytest.mark.parametrize("name", ["related", "sidebar", "newsletter", "comments"])
def test_boxes_below_an_article_go(name: str) -> None:
    box = f'<div id="{name}"><h2>其他</h2><p>{BODY}</p></div>'
    assert cleaned(page(f"<div id=page><div><h1>题目在此</h1>{LONG}</div>{box}</div>")).count(BODY) == 0
