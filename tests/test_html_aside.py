"""The stage `html`: what goes because it is hidden, or stands around the article."""

from __future__ import annotations

import pytest

from tests.html_page import ARTICLE, BODY, LEAD, TEXT, cleaned, page

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


def test_posts_without_a_name_go_below_an_article() -> None:
    post = f"<div class=q><a href=u>用户</a> <span>3小时前</span><p>{LEAD[:12]}。</p></div>"
    assert cleaned(page(f"<div>{ARTICLE}</div><div>{post * 4}</div>")) == TEXT


def test_teasers_go_below_an_article() -> None:
    row = "".join(f"<div class=t><a href=n>高新区又签下第{n}批项目</a><p>{BODY[:20]}。</p></div>" for n in range(5))
    assert cleaned(page(f"<div>{ARTICLE}</div><div>{row}</div>")) == TEXT


def test_entries_with_the_same_link_each_are_no_teasers() -> None:
    entries = "".join(f"<div class=t><b>1{n}:20</b><p>{BODY}</p><a href=s>分享到新浪微博去</a></div>" for n in range(5))
    output = cleaned(page(f"<div><h1>直播</h1><p>{LEAD}</p>{entries}</div>"))
    assert output.count(BODY) == 5


REMARK = f"<p>{BODY}</p>"


@pytest.mark.parametrize("heading", ["网友评论", "评论（2）", "2 Comments", "コメント", "商品评价(200+)"])
def test_remarks_below_their_heading_go(heading: str) -> None:
    for around in ("<div class=rv><h3>{}</h3>{}</div>", "<div><div class=mt><h3>{}</h3></div>{}</div>"):
        remarks = around.format(heading, REMARK)
        assert cleaned(page(f"<div><div>{ARTICLE * 3}</div>{remarks}</div>")).count(BODY) == TEXT.count(BODY) * 3


@pytest.mark.parametrize("heading", ["评论员文章", "各方评论", "Comments on the draft", "三、评价"])
def test_sections_with_such_words_stay(heading: str) -> None:
    section = f"<div class=rv><h3>{heading}</h3>{REMARK}</div>"
    assert heading in cleaned(page(f"<div>{ARTICLE * 3}{section}</div>"))


def test_names_and_ranks_in_the_row_of_a_stamp_go() -> None:
    posts = "".join(
        f"<div class=post><div class=who><a href=u{n}>网友{n}</a><div class=rank>初级粉丝</div></div>"
        f"<div class=says>{text}</div><div class=when>{n}楼 2024-05-0{n} 10:2{n}</div></div>"
        for n, text in enumerate([LEAD, "支持一下", BODY, LEAD, BODY])
    )
    output = cleaned(page(f"<div>{posts}</div>"))
    assert output == "\n".join([LEAD, "支持一下", BODY, LEAD, BODY]) + "\n"


def test_times_of_a_programme_stay() -> None:
    rows = "".join(f"<div class=at>1{n}:30</div><div class=what>{LEAD}</div>" for n in range(5))
    assert cleaned(page(f"<div>{rows}</div>")).count(":30\n") == 5


COUNTS = [
    "点击：128次",
    "浏览次数：<i>312</i>",
    "阅读 1万+",
    "【字体：",
    "[<a>大</a> <a>小</a>] 点击：3",
    "<a>打印</a>",
]


@pytest.mark.parametrize("tail", COUNTS)
def test_how_often_a_page_was_read_goes(tail: str) -> None:
    byline = f"2024-05-03 来源：天津日报 {tail}"
    output = cleaned(page(f"<h1>题目在此</h1><div>{byline}</div><div>{ARTICLE}</div>"), html="headed")
    assert output.split("\n")[2] == "2024-05-03 来源：天津日报"


def test_a_list_of_properties_stays_beside_its_text() -> None:
    data = "".join(f"<li>属性{n}：海河</li>" for n in range(8))
    assert "属性7：海河" in cleaned(page(f"<div><div><ul>{data}</ul></div><div class=d>{ARTICLE}</div></div>"))


def test_where_the_page_stands_goes() -> None:
    trail = "您的位置：<a href=/>首页</a> &gt; <a href=/a>新闻</a> &gt; 正文"
    assert cleaned(page(f"<div>{trail}<br>{LEAD}<br>{BODY}</div>")) == f"{LEAD}\n{BODY}\n"


POSTS = "".join(
    f"<table><tr><td class=a><p>主题 {n} 帖子 34{n} 积分 1021</p></td><td><div class=when>发表于 2023-5-6 10:2{n} | "
    f"<a>只看该作者</a></div><div>{LEAD}{n}</div><div><a>回复</a> <a>支持</a> <a>举报</a></div></td></tr></table>"
    for n in range(5)
)


def test_what_a_forum_says_of_every_post_goes() -> None:
    output = cleaned(page(f"<h1>招商工作怎么做</h1>{POSTS}"))
    assert output.count(LEAD) == 5
    assert not any(label in output for label in ("积分", "发表于", "只看", "举报"))


LABELS = [
    "打开APP阅读全文",
    "点击下载新闻客户端",
    "广告",
    "Anzeige",
    "相关阅读：",
    "【延伸阅读】<a href=1>另一篇文章的题目</a>",
    "阅读量1.2k 收藏 3 点赞数 2",
    "12 个回答",
    "<span>查看: 1234</span> | <span>回复: 7</span>",
    "★★★★☆ (128)",
    "Viewed 12k times",
    "展开剩余62%",
    "喜欢就点个<b>在看</b>吧↓↓↓",
    "现在用APP看新闻 保证天天中奖　<a>点我下载APP</a>",
    "您需要登录后才可以回帖 <a>登录</a> | <a>立即注册</a>",
    "版权声明：本文为博主原创文章，遵循 CC 4.0 BY-SA 版权协议，转载请附上原文出处链接和本声明。",
    "<a>临江站</a> &gt; <a>新闻中心</a> &gt; 正文",
]


@pytest.mark.parametrize("label", LABELS)
def test_labels_between_paragraphs_go(label: str) -> None:
    assert cleaned(page(f"<div><p>{LEAD}</p><p>{label}</p><p>{BODY}</p></div>")) == TEXT


@pytest.mark.parametrize("line", ["回答 12", "主题 3", "阅读", "★★★", "甲 &gt; 乙 &gt; 丙", "12"])
def test_lines_that_may_be_text_stay_between_paragraphs(line: str) -> None:
    assert line.replace("&gt;", ">") in cleaned(page(f"<div><p>{LEAD}</p><p>{line}</p><p>{BODY}</p></div>"))


def test_cards_of_authors_go_where_there_are_several_answers() -> None:
    card = "<div class=AuthorInfo><a href=u{0}>网友{0}</a><div>临江大学 历史系</div></div>"
    answers = [f"<div class=answer>{card.format(n)}<p>{LEAD}</p><p>{BODY}</p></div>" for n in range(3)]
    assert "网友" not in cleaned(page("<h1>题目在此</h1>" + "".join(answers)))
    assert "网友0" in cleaned(page("<h1>题目在此</h1>" + answers[0]))


def test_the_foot_of_a_page_never_outweighs_a_short_post() -> None:
    foot = "Powered by Discuz! X3.4 © 2001-2017 Comsenz Inc. GMT+8, 2019-5-6 10:20 , Processed in 0.03 second(s)"
    assert cleaned(page(f"<div><div>{LEAD}</div></div><div id=ft>{foot}</div>")) == LEAD + "\n"


def test_a_box_to_subscribe_in_goes() -> None:
    box = "<div class=n><h4>早安</h4><p>订阅我们的邮件，每天早晨送到。</p><form><input type=email></form></div>"
    assert cleaned(page(f"<form><div><p>{LEAD}</p>{box}<p>{BODY}</p></div></form>")) == TEXT


def test_a_short_notice_outweighs_teasers() -> None:
    teasers = "".join(f"<div class=t><a href={n}>高新区又签下一批项目{n}</a><p>{BODY}</p></div>" for n in range(9))
    assert cleaned(page(f"<div><h1>题目在此</h1><p>{LEAD}</p></div><div>{teasers}</div>")) == f"题目在此\n\n{LEAD}\n"


def test_links_to_other_articles_between_paragraphs_go() -> None:
    other = "<div class=x><div><a href=n>高新区又签下一批项目</a></div><div>2024-05-03, 10:20</div></div>"
    assert cleaned(page(f"<div><div>{LEAD}</div>{other}<div>{BODY}</div></div>")) == f"{LEAD}\n{BODY}\n"


DISCLAIMERS = [
    "特别声明：以上内容为用户上传并发布，本平台仅提供信息存储服务。",
    "平台声明：该文观点仅代表作者本人。",
    "本文仅供参考，不代表本网立场，转载请注明出处。",
    "图片来自网络，如有侵权，请联系删除。",
    "本網站之文字、圖片及影音，非經授權，不得轉載。",
]


@pytest.mark.parametrize("words", DISCLAIMERS)
def test_disclaimers_below_an_article_go(words: str) -> None:
    assert cleaned(page(f"<div>{ARTICLE}<p>{words}</p></div>")) == TEXT
    assert words in cleaned(page(f"<div><p>{words}</p>{ARTICLE}</div>"))


def test_a_heading_goes_with_its_section() -> None:
    links = "<ol class=references><li>张三：《论港口》，2019年。</li></ol>"
    body = f"<h2>一、总则</h2><p>{LEAD}</p><h2>注释</h2>{links}<h2>二、分则</h2><h3>其一</h3><p>{BODY}</p>"
    assert cleaned(page(f"<div>{body}</div>")) == f"一、总则\n\n{LEAD}\n\n二、分则\n\n其一\n\n{BODY}\n"


def test_controls_behind_a_byline_go() -> None:
    controls = "<span>字号：[</span><a>大</a> <a>小</a>] <a href=x>打印</a>"
    byline = f"<div>2024-05-03 <span>来源：天津日报</span> {controls}</div>"
    output = cleaned(page(f"<h1>题目在此</h1>{byline}<div>{ARTICLE}</div>"), html="headed")
    assert output.split("\n")[2] == "2024-05-03 来源：天津日报"


@pytest.mark.parametrize(
    "row", ["点击上方蓝字关注我们", "— END —", "喜欢就点个“在看”吧", "长按识别图中二维码关注公众号"]
)
def test_what_a_public_account_asks_for_goes(row: str) -> None:
    assert cleaned(page(f"<div>{ARTICLE}<p>{row}</p></div>")) == TEXT


@pytest.mark.parametrize("row", ["为志愿者点赞", "The End", "他点了一个赞", "扫描二维码是第一步"])
def test_captions_with_such_words_stay(row: str) -> None:
    assert row in cleaned(page(f"<div>{LEAD}<p>{row}</p>{ARTICLE}</div>"))


def test_paragraphs_that_share_such_a_name_are_the_text() -> None:
    paragraphs = "".join(f'<p class="paywall">{text}</p>' for text in (LEAD, BODY, LEAD))
    assert cleaned(page(f"<div><h1>题目在此</h1><p>{BODY}</p>{paragraphs}</div>")).count(LEAD) == 2
    assert cleaned(page(f'<div>{ARTICLE * 2}<p class="paywall">订阅以后阅读全文。</p></div>')) == f"{TEXT}\n{TEXT}"


def test_many_remarks_never_outweigh_an_article_that_names_its_source() -> None:
    remarks = "".join(
        f"<li class=comment-item><a href=u>网友{n}</a><div>{LEAD}{n}</div><div>3小时前</div></li>" for n in range(9)
    )
    article = f"<h3>题目在此</h3><div>2024-05-03 来源：天津日报</div><div>{ARTICLE * 4}</div>"
    comments = f"<div class=comments><h3>热门评论 10 条</h3><ul>{remarks}</ul></div>"
    output = cleaned(page(f"<div>{article}{comments}</div>"))
    assert "网友" not in output
    assert output.count(BODY) == 4


@pytest.mark.parametrize("foot", ["【免责声明】本文仅代表作者本人观点，与本网无关。", "责任编辑："])
def test_an_editor_stays_above_and_below_the_foot(foot: str) -> None:
    assert cleaned(page(f"<div>{ARTICLE}<p>{foot}</p><p>责任编辑：张三</p></div>")) == f"{TEXT}\n责任编辑：张三\n"
    assert cleaned(page(f"<div>{ARTICLE}<p>责任编辑：张三</p><p>{foot}</p></div>")) == f"{TEXT}\n责任编辑：张三\n"


def test_a_page_without_an_article_is_not_emptied() -> None:
    assert cleaned(page("<nav><a href=/>首页</a> <a href=/x>新闻</a></nav>")) == "首页 新闻\n"


def test_entries_of_a_list_that_the_text_goes_on_behind_stay() -> None:
    name = "<div><a href={0}>老街上的第{0}家面馆</a></div>"
    card = f"<div class=card>{name}<div>河西区大沽路{{0}}号</div><p>汤头清亮，{{1}}</p></div>"
    cards = "".join(card.format(n, BODY) for n in range(1, 6))
    article = f"<h1>题目在此</h1><div>2024-05-03 来源：天津日报</div><div><p>{LEAD}</p>{cards}{{0}}</div>"
    output = cleaned(page(article.format(f"<p>{BODY}</p>")))
    assert [output.count(words) for words in ("家面馆", "大沽路", "汤头清亮")] == [5, 5, 5]
    assert "面馆" not in cleaned(page(article.format("")))


def test_answers_in_one_box_are_the_text_of_a_forum() -> None:
    replies = "".join(
        f"<li class=reply-item><h4><a href=u>网友{n}</a> <span>2024-05-0{n} 10:20</span></h4><p>{BODY}{n}</p></li>"
        for n in range(1, 6)
    )
    box = f"<ul id=comments>{replies}</ul>"
    assert cleaned(page(f"<h1>题目在此</h1><div class=topic-content>{LEAD}</div>{box}")).count(BODY) == 5
    assert BODY not in cleaned(page(f"<h1>题目在此</h1><div class=content>{LEAD}</div>{box}"))


LINES = {
    "（原标题：高新区召开会议）": True,
    "本文原标题：《高新区召开会议》": True,
    "原标题：高新区召开会议。会上，张三讲话。": False,
    "原题：求函数的最小值": False,
    "+1": True,
    "看完了，点【在看】试试": True,
    "扫描下方二维码解锁更多技能": True,
    "点击菜单栏可以打开文件": False,
}
"""Lines in an article's frame, and whether they are labels."""


@pytest.mark.parametrize(("line", "goes"), LINES.items(), ids=LINES.keys())
def test_labels_in_an_article_go(line: str, goes: bool) -> None:
    assert (line in cleaned(page(f"<div>{ARTICLE}<p>{line}</p>{ARTICLE}</div>"))) is not goes


def test_the_card_by_which_a_site_files_a_document_goes() -> None:
    rows = {"索 引 号": "11/2024-0007", "发布机构": "高新区", "成文日期": "2024年5月3日", "文　　号": "津高〔2024〕7号"}
    table = "".join(f"<tr><td>{label}：</td><td>{value}</td></tr>" for label, value in rows.items())
    listed = "".join(f"<li><b>{label}</b>:{value}</li>" for label, value in rows.items())
    for card in (f"<table>{table}</table>", f"<ul>{listed}</ul>"):
        assert cleaned(page(f"<div>{card}<p>关于招商的通知</p>{ARTICLE}</div>")) == f"关于招商的通知\n\n{TEXT}"


def test_a_table_of_an_article_with_a_label_or_two_stays() -> None:
    rows = {
        "名称": "海河",
        "文号": "津〔2024〕7号",
        "长度": "73 公里",
        "流域": "天津",
        "支流": "北运河",
        "水质": "三类",
    }
    table = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in rows.items())
    assert "名称\t海河\n文号\t津〔2024〕7号" in cleaned(page(f"<div>{ARTICLE}<table>{table}</table>{ARTICLE}</div>"))


def test_an_icon_is_no_text() -> None:
    for icon in ("\ue621", "&#xe621;"):
        assert cleaned(page(f"<div><p><i class=iconfont>{icon}</i>{LEAD}</p><p>{BODY}</p></div>")) == TEXT
    assert "\ue621" in cleaned(page(f"<div><p>{LEAD[:5]}\ue621{LEAD[5:]}</p><p>{BODY}</p></div>"))


def test_links_to_all_of_a_kind_go() -> None:
    tags = "<p>所属分类：<a href=a>早餐</a><a href=b>烘焙</a></p>"
    assert cleaned(page(f"<div>{ARTICLE}{tags}</div>")) == TEXT
    assert "分类：哺乳纲" in cleaned(page(f"<div><p>分类：哺乳纲</p>{ARTICLE}</div>"))
