"""Style sheets and scripts that whoever crawled a page left among its text."""

from __future__ import annotations

import pytest

from tests.furnished import BODY, ENGLISH, cleaned

ON_LINES = {
    "an editor's styles": ".TRS_Editor P{margin-top:0;line-height:1.5;font-family:宋体;}.TRS_Editor DIV{margin-top:0;}",
    "styles on several lines": (
        "img#imgConac {\n  height: 55px;\n}\n.news a, .news a:hover {\n  color: #333;\n\n  float: left;\n}"
    ),
    "a style with an address": "#banner{background:url(http://www.example.com/a.png) no-repeat;width:100%}",
    "share buttons": "$('#share-1').share({ sites: ['wechat', 'weibo'] });",
    "a counter": (
        'var _hmt = _hmt || [];\n(function() {\n  var hm = document.createElement("script");\n'
        '  hm.src = "https://hm.example.com/hm.js?abc";\n'
        '  var s = document.getElementsByTagName("script")[0];\n  s.parentNode.insertBefore(hm, s);\n})();'
    ),
    "what a script writes": "document.write('相关政策');",
    "a jQuery page": '$(document).ready(function(){\n$("#menu li").hover(function(){\n$(this).show();\n});\n});',
    "advertising": "(adsbygoogle = window.adsbygoogle || []).push({});",
    "the rest of a tag": 'class="view TRS_UEDITOR trs_paper_default">',
}
KEPT = {
    "a text that tells of styles": "下面这段样式让段落之间不留空白，可以放在页面的开头使用。\n.text p {margin: 0;}\n",
    "a text that tells of code": "The code below hides the menu of every page, and works.\n$('#menu').hide();\n",
    "announced": "老师在黑板上写下了这样一行，让大家猜一猜它的意思和用处是什么：\n#title {color: red;}\n",
    "one in a sentence": "他在群里发了一句 $('#share').share(); 大家看了都不明白是什么意思。\n",
    "mathematics": "设集合A与B如下，求它们的交集，并写出计算的过程。\nA={x: 1, y: 2};\nB={x: 1};\n",
    "data": "今年的尺寸如下，单位是厘米，去年的请看附件里的表格，那里还有颜色。\nsize: {width: 10, height: 20}\n",
    "a note in braces": "他把这句话放在花括号里，又在前面写上自己的名字，像剧本里的台词。\nTom {sighs: a long pause}\n",
    "nothing else": ".text p {margin: 0;}\n$('#menu').share();\n",
}


@pytest.mark.parametrize("code", ON_LINES.values(), ids=ON_LINES)
@pytest.mark.parametrize(("title", "body"), [("春耕开始了\n", BODY), ("A late spring\n", ENGLISH)], ids=["zh", "en"])
def test_code_between_title_and_text_and_below_it_goes(code: str, title: str, body: str) -> None:
    assert cleaned(f"{title}{code}\n{body}{code}\n") == title + body


def test_styles_right_before_the_text_go() -> None:
    styles = ".TRS_Editor P{margin-top:0;} .TRS_Editor DIV{margin-top:0;font-size:12pt;}\n"
    assert cleaned(f"春耕开始了\n{styles[:-1]}{BODY}") == "春耕开始了\n" + BODY
    assert cleaned(f"春耕开始了\n  {styles}{styles[:-1]}　　{BODY}") == "春耕开始了\n　　" + BODY


def test_code_behind_a_poem_does_not_make_it_chrome() -> None:
    poem = "登楼\n\n江水东流去不回\n楼头独自看花开\n去年燕子今何在\n只有春风入户来\n"
    tail = "微博 微信 QQ空间 朋友圈\n湘ICP备05001234号\n热门推荐\n老街夜市重新开张\n清河大桥合龙\n"
    code = "$('#share-2').share({ sites: ['wechat', 'weibo'] });\nwindow._bd_share_config={'common':{}};\n"
    assert cleaned(f"首页 | 登录 | 注册\n字号 大 中 小\n{poem}{tail}{code}") == poem


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_what_may_be_meant_stays(text: str) -> None:
    assert cleaned(text) == text
    assert cleaned("春耕开始了\n" + text) == "春耕开始了\n" + text
