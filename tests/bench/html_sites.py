"""A second set of site designs with known main text, in seven languages.

None was looked at while the stage was tuned on the first (:mod:`tests.bench.html_pages`): press, government, forum,
questions and answers, product, encyclopaedia, manual, public account, AMP, weblog, and pages with little text or no
chrome at all. A design returns the body of its page and collects the main text in the `Site` it is given.
"""

from __future__ import annotations

import html
import random
from collections.abc import Callable
from typing import NamedTuple

from tests.bench.html_pages import Made
from tests.bench.html_tongues import TONGUES, Site


def electronic_paper(s: Site) -> str:
    """A newspaper's electronic edition: pages and their articles beside the text, everything in tables."""
    pages = "".join(f"<tr><td><a href=n{n}>第A{n:02}版：{s.link(0)}</a></td></tr>" for n in range(1, 9))
    return f"""<table id="main-table"><tr><td class="bm"><table>{pages}</table><div id="mqtitle"><ul>
{s.items(7, 5)}</ul></div></td>
<td><div class="nav-line">
<a href=p>上一版</a> <a href=n>下一版</a> <a href=#>放大</a> <a href=#>缩小</a> <a href=#>默认</a></div>
<table><tr><td class="font01">{s.title}</td></tr><tr><td class="font02">{s.words(3)}</td></tr>
<tr><td class="font6">本报记者 {s.author} 《{s.words(1)}日报》（{s.date} A03版）</td></tr></table>
<div id="ozoom"><founder-content>{s.paragraphs(s.rng.randint(3, 9), "<P>　　{}</P>")}</founder-content></div>
<table><tr><td>下一篇 {s.link(5)}</td></tr></table></td></tr></table>
<div class="foot">{s.tongue.rights}</div>"""


def government(s: Site) -> str:
    """A government's site: a table of what the document is, controls, a code to scan, the organizer at the foot."""
    meta = "".join(f"<td>{k}</td><td>{v}</td>" for k, v in (("索引号", "11/2024-0007"), ("发文机关", s.words(2))))
    return f"""<div class="wza"><a href="#">无障碍</a><a href="#">长者模式</a></div>
<div class="logo"></div><ul class="dh">{s.items(8)}</ul>
<div class="w1200"><div class="dqwz">当前位置：<a href=/>首页</a>&gt;
<a href=/z>政务公开</a>&gt;<a href=/w>政策文件</a></div>
<table class="bd1"><tr>{meta}</tr></table>
<div class="xl_tit"><h2>{s.title}</h2></div><div class="xl_info"><span>发布时间：{s.date} 10:20</span>
<span>来源：{s.author}</span><span>浏览次数：<i>312</i></span><span>字号：[ <a>大</a> <a>中</a> <a>小</a> ]</span>
</div>
<div class="TRS_Editor">{s.paragraphs(s.rng.randint(1, 8), "<p align=justify>　　{}</p>")}
<p align="right">{s.say(s.words(2) + "办公室")}</p><p align="right">{s.say("2024年3月5日")}</p></div>
<div class="ewm"><img src="q.png"><p>扫一扫在手机打开当前页</p></div>
<div class="xl_fx">分享到：<a>微信</a><a>微博</a> <a href="javascript:window.print()">打印</a></div></div>
<div class="yqlj"><select><option>{s.words(3)}</option></select></div><div class="bottom">
<p>主办：{s.words(2)}人民政府
承办：{s.words(2)}办公室</p><p>政府网站标识码：1100000001 {s.tongue.rights}</p></div>"""


def one_cell(s: Site) -> str:
    """An article in one cell, its paragraphs parted by line breaks, a running line above."""
    return f"""<marquee scrollamount=2>{s.words(4)}欢迎您！</marquee><center>
{" | ".join([s.link() for _ in range(8)])}</center>
<table width=980><tr><td width=200>{"<br>".join("·" + s.link(4) for _ in range(9))}</td><td><center><b>{s.title}</b>
<br>
作者：{s.author}　日期：{s.date}　阅读：{s.rng.randint(9, 999)}</center><hr>
{s.paragraphs(s.rng.randint(2, 9), "　　{}<br><br>")}<hr><center>[<a href=#>返回</a>] [<a href=#>关闭</a>]</center>
</td></tr></table><center><font size=2>{s.tongue.rights}</font></center>"""


def board(s: Site) -> str:
    """A forum: the posts are the text."""
    posts = "".join(
        f"""<table id="pid{n}" class="plhin"><tr><td class="pls" rowspan="2"><a href=u{n}>{s.words(1)}{n}</a>
<p>主题 12 帖子 340 积分 1021</p></td><td class="plc"><div class="authi">发表于 {s.date} 10:2{n} | <a>只看该作者</a>
</div>
<div class="t_fsz"><table><tr><td class="t_f" id="postmessage_{n}">{s.say(s.prose(4))}</td></tr></table></div></td>
</tr>
<tr><td><div class="sign">{s.words(3)}</div><div class="pob"><a>回复</a> <a>支持</a> <a>反对</a> <a>举报</a></div>
</td></tr></table>"""
        for n in range(s.rng.randint(2, 9))
    )
    return f"""<div id="hd">{s.items(6, 0, "<a>{}</a> ")}</div><div id="pt"><a href=/>论坛</a> › <a href=/f>
{s.words(1)}</a></div>
<div id="postlist"><h1 class="ts"><span id="thread_subject">{s.title}</span></h1>{posts}</div>
<form><textarea>发表回复</textarea></form><div id="ft">Powered by Discuz! X3.4</div>"""


def questions(s: Site) -> str:
    """A question and its answers."""
    answers = "".join(
        f"""<div class="List-item"><div class="AnswerItem"><div class="AuthorInfo"><a href=p>{s.words(2)}</a>
<div class="badge">{s.words(3)}</div></div><div class="RichText">{s.paragraphs(s.rng.randint(1, 5))}</div>
<div class="actions"><button>+ {n}</button><a>{n} {s.tongue.comment}</a></div></div></div>"""
        for n in range(s.rng.randint(1, 4))
    )
    return f"""<header>{s.items(4, 0, "<a>{}</a>")}</header><div class="Question"><h1>{s.title}</h1>
<div class="detail">{s.say(s.prose(3))}</div></div><div class="Question-main"><div class="List">{answers}</div>
<div class="Question-sideColumn"><div>{s.tongue.related}</div>
{s.items(7, 6, "<div class=q>{}<span> 12</span></div>")}</div></div>"""


def product(s: Site) -> str:
    """A product: description and a table of its data."""
    rows = "".join(f"<tr><th>{s.say(s.words(1))}</th><td>{s.say(s.words(2))}</td></tr>" for _ in range(6))
    near = "".join(f'<li><a href="/p{n}"><img src=1.jpg>{s.words(3)}</a><span>¥{n}9</span></li>' for n in range(6))
    return f"""<div class="site-nav">{s.items(9, 0, "<a>{}</a>")}</div><div class="crumbs">
{s.items(3, 0, "{} / ")}</div>
<div class="detail-main"><h1>{s.title}</h1><div class="price">¥ 199.00</div><button>加入购物车</button>
<div class="desc">{s.paragraphs(s.rng.randint(2, 5))}</div><table class="spec">{rows}</table></div>
<div class="also-buy"><h3>{s.tongue.related}</h3><ul>{near}</ul></div><div class="service">{s.tongue.rights}</div>"""


def encyclopaedia(s: Site) -> str:
    """An encyclopaedia's article: a box of data, contents, sections with links for editing, references."""
    box = "".join(f"<tr><th>{s.say(s.words(1), True)}</th><td>{s.say(s.words(2), True)}</td></tr>" for _ in range(5))
    sections = "".join(
        f"""<h2><span class="mw-headline">{s.say(s.words(2))}</span>
<span class="mw-editsection">[<a href=e>edit</a>]</span></h2>
{s.paragraphs(s.rng.randint(1, 4))}"""
        for _ in range(3)
    )
    contents = "".join(f'<li><a href="#{n}"><span>{n}</span> {s.words(2)}</a></li>' for n in range(1, 4))
    return f"""<div id="mw-navigation"><ul>{s.items(10)}</ul></div><div id="content" class="mw-body">
<h1 id="firstHeading">{s.title}</h1>
<div id="mw-content-text"><div class="mw-parser-output"><table class="infobox">{box}</table>{s.paragraphs(2)}
<div id="toc" class="toc"><ul>{contents}</ul></div>{sections}
<div class="reflist"><ol><li>{s.words(4)}. 2019.</li><li>{s.words(5)}. 2021.</li></ol></div>
<table class="navbox"><tr><td>{s.items(12, 1, "{} · ")}</td></tr></table></div></div>
<div id="catlinks">{s.items(4, 1, "<a>{}</a> | ")}</div></div><footer id="footer">{s.tongue.rights}</footer>"""


def manual(s: Site) -> str:
    """A manual: sections, code, a table, the tree of its pages at the side."""
    code = "def run(path):\n    with open(path) as file:\n        return file.read()"
    rows = "".join(f"<tr><td><code>--opt{n}</code></td><td>{s.say(s.words(4))}</td></tr>" for n in range(4))
    s.gold += [code, *(f"--opt{n}" for n in range(4))]
    tree = "".join(f'<li class="toctree-l1"><a href={n}>{s.words(2)}</a></li>' for n in range(14))
    return f"""<div class="wy-grid"><nav class="wy-nav-side"><input placeholder="Search docs"><ul>{tree}</ul></nav>
<section class="wy-nav-content-wrap"><ul class="wy-breadcrumbs"><li><a href=/>Docs</a> »</li><li>
<a href=v>View source</a></li></ul>
<div role="main"><div itemprop="articleBody"><section id="usage"><h1>
{s.title}<a class="headerlink" href="#usage">¶</a></h1>
{s.paragraphs(2)}<div class="highlight"><pre>{html.escape(code)}</pre></div><section id="options"><h2>
{s.say(s.words(2))}</h2>
{s.paragraphs(2)}<table><tbody>{rows}</tbody></table></section></section></div></div>
<footer><a href=p>Previous</a> <a href=n>Next</a><p>Built with Sphinx using a theme</p></footer></section></div>"""


def public_account(s: Site) -> str:
    """An article of a public account on WeChat."""
    form = '<section style="margin:8px"><p style="text-indent:2em"><span>{}</span></p></section><p><br></p>'
    return f"""<div id="js_article" class="rich_media"><div class="rich_media_inner"><div id="page-content">
<div id="img-content">
<h1 class="rich_media_title" id="activity-name">{s.title}</h1><div id="meta_content" class="rich_media_meta_list">
<span class="rich_media_meta">{s.author}</span> <a id="js_name">{s.words(2)}</a> <em id="publish_time">{s.date}</em>
</div>
<div class="rich_media_content" id="js_content" style="visibility: hidden;">
{s.paragraphs(s.rng.randint(3, 9), form)}</div>
<div class="rich_media_tool"><a>阅读原文</a> <span>阅读 1万+</span> <span>在看</span></div></div></div></div>
<div class="qr_code_pc"><p>微信扫一扫<br>关注该公众号</p></div><div class="comment_primary_wrp">写留言 精选留言</div>
<div class="weui-dialog" style="display: none;"><div>知道了</div><div>微信扫一扫使用小程序</div></div></div>"""


def accelerated(s: Site) -> str:
    """An AMP page."""
    return f"""<amp-sidebar id="menu"><ul>{s.items(9)}</ul></amp-sidebar><header class="amp-hd"><a href=/>
{s.words(2)}</a></header>
<div class="content"><h1>{s.title}</h1><p class="meta">{s.author} · {s.date}</p><amp-ad type=x><div>
{s.tongue.advert}</div></amp-ad>
<amp-img src=a.jpg></amp-img><p class="caption">{s.say(s.words(6), True)}</p>{s.paragraphs(3)}
<amp-ad type=x><div>{s.tongue.advert}</div></amp-ad>{s.paragraphs(s.rng.randint(1, 4))}
<h3>{s.tongue.related}</h3><amp-list><ul>{s.items(5, 6)}</ul></amp-list></div>
<amp-user-notification id=c><p>{s.tongue.cookie}</p><button>OK</button></amp-user-notification><footer>
{s.tongue.rights}</footer>"""


def daily(s: Site) -> str:
    """A newspaper: boxes for its letter and for other articles between the paragraphs, a cookie banner."""
    letter = f'<div class="nl-box"><h4>{s.words(2)}</h4><p>{s.tongue.letter}</p><form><input type=email></form></div>'
    also = f'<p class="inline-teaser"><strong>{s.tongue.read_also}</strong> {s.link(6)}</p>'
    return f"""<div id="cmp-layer"><p>{s.tongue.cookie}</p><a>OK</a></div><div class="page"><div class="hd">
{s.items(10, 0, "<a>{}</a>")}</div>
<div class="story"><span class="kicker">{s.words(1)}</span><h1>{s.title}</h1><p class="lead">{s.say(s.prose(2))}</p>
<div class="by">{s.author}, {s.date}</div><div class="bar"><span>{s.tongue.share}</span><a>X</a><a>E-Mail</a></div>
{s.paragraphs(2)}{also}{s.paragraphs(2)}{letter}<h2>{s.say(s.words(3))}</h2>{s.paragraphs(3)}
<div class="ad-slot"><span>{s.tongue.advert}</span></div>{s.paragraphs(1)}<p class="tags">{s.items(3, 1, "{} ")}</p>
</div>
<div class="more"><h3>{s.tongue.related}</h3>
{"".join(f"<div class=mt><h4>{s.link(6)}</h4><p>{s.sentence()}</p></div>" for _ in range(6))}</div>
<div class="btm">{s.items(8, 0, "<a>{}</a> ")}<p>{s.tongue.rights}</p></div></div>"""


def weblog(s: Site) -> str:
    """A weblog by a well-known program: share buttons, related posts, an author's box, comments, widgets."""
    remarks = "".join(
        f'<li class="comment"><div class="comment-author">{s.words(1)}</div><p>{s.prose(2)}</p><a>Reply</a></li>'
        for _ in range(s.rng.randint(0, 7))
    )
    return f"""<div id="page" class="site"><a class="skip-link screen-reader-text" href="#c">Skip to content</a>
<header id="masthead">
<p class="site-title"><a href=/>{s.words(2)}</a></p><p class="site-description">{s.words(4)}</p>
<nav id="site-navigation"><ul>{s.items(7)}</ul></nav></header>
<div id="primary" class="content-area"><main><article class="post type-post"><header class="entry-header">
<h1 class="entry-title">{s.title}</h1>
<div class="entry-meta"><span class="posted-on"><time datetime="{s.date}">{s.date}</time>
</span> <span class="byline">{s.author}</span></div></header>
<div class="entry-content">{s.paragraphs(s.rng.randint(2, 7))}<div class="sharedaddy sd-sharing-enabled"><h3>
{s.tongue.share}</h3><ul><li><a>X</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>{s.tongue.related}</h3><div>
{s.items(3, 5, "<h4>{}</h4>")}</div></div></div>
<footer class="entry-footer"><span class="cat-links">{s.link()}</span> <span class="tags-links">{s.link()}</span>
</footer></article>
<div class="author-bio"><h2>{s.author}</h2><p>{s.prose(2)}</p></div><nav class="post-navigation">
{s.link(5)} {s.link(5)}</nav>
<div id="comments"><h2>{s.tongue.comment}</h2><ol>{remarks}</ol><div id="respond"><h3>Leave a Reply</h3><p>
{s.sentence()}</p></div></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2>{s.words(2)}</h2><ul>{s.items(6, 5)}</ul>
</section>
<section class="widget widget_text"><p>{s.prose(3)}</p></section></aside><footer id="colophon">
{s.tongue.rights}</footer></div>"""


def short_notice(s: Site) -> str:
    """Two sentences among much chrome."""
    cards = "".join(f"<div class=x3><a href={n}><b>{s.words(6)}</b></a><p>{s.sentence()}</p></div>" for n in range(9))
    return f"""<div class="a">{s.items(24, 0, "<span>{}</span>")}</div><div class="m"><div class="l"><h1>
{s.title}</h1><div>{s.date} {s.author}</div>
<div class="k">{s.paragraphs(1, "<p>{}</p>", 2)}</div></div><div class="r"><h3>{s.tongue.related}</h3><ul>
{s.items(12, 6)}</ul></div></div>
<div class="g">{cards}</div><div class="z">{s.items(16, 0, "<span>{}</span>")}<p>{s.tongue.rights}</p></div>"""


def bare(s: Site) -> str:
    """No chrome at all."""
    return f"<h1>{s.title}</h1><p>{s.say(s.author, True)}, {s.date}</p>{s.paragraphs(s.rng.randint(1, 9))}"


def handset(s: Site) -> str:
    """A page for phones: application prompts, the text folded behind a button, an endless feed of other articles."""
    feed = "".join(
        f'<a class="fi" href="{n}"><div class="ft">{s.words(7)}</div><div>{s.words(1)} {n} 评论</div></a>'
        for n in range(12)
    )
    return f"""<div class="tb"><i></i><span>{s.words(1)}</span><em>打开APP</em></div><div class="cv">
<div class="tt">{s.title}</div>
<div class="au"><img src=h.jpg><b>{s.author}</b><span>{s.date}</span><em>关注</em></div>
<div class="tx">{s.paragraphs(s.rng.randint(2, 7), "<p><span>{}</span></p>")}<div class="fold">打开APP阅读全文</div>
</div>
<div class="st">特别声明：以上内容为自媒体平台用户上传并发布，本平台仅提供信息存储服务。</div></div>
<div class="hot"><div>热门跟贴</div><div>打开APP发贴</div></div><div class="fd">{feed}</div>"""


class Designs(NamedTuple):
    """The designs of one set: of Chinese sites, and of sites in any language."""

    chinese: tuple[Callable[[Site], str], ...]
    anywhere: tuple[Callable[[Site], str], ...]


SITES = Designs(
    (electronic_paper, government, one_cell, board, public_account, handset),
    (questions, product, encyclopaedia, manual, accelerated, daily, weblog, short_notice, bare),
)


def make_sites(number: int, designs: Designs, seed: int = 11) -> list[tuple[str, Made]]:
    """Pages with the names of their designs: as many in Chinese as in all other languages."""
    return [_made(random.Random(f"{seed}/{index}"), index, designs) for index in range(number)]


def _made(rng: random.Random, index: int, designs: Designs) -> tuple[str, Made]:
    others = [language for language in TONGUES if language != "zh"]
    chinese = index % 2 == 0
    language = "zh" if chinese else others[index // 2 % len(others)]
    fitting = designs.chinese + designs.anywhere if chinese else designs.anywhere
    design = fitting[index // 2 % len(fitting)]
    site = Site(rng, language)
    body = design(site)
    secret = f"Q{rng.randint(10**6, 10**7)}"
    body += f'<div style="{rng.choice(CONCEALED)}">{secret} {site.prose(2)}</div>'
    head = f"<title>{site.title} - {site.words(1)}</title>{site.head}"
    head = f'<html lang="{language}"><head><meta charset="utf-8">{head}</head>'
    source = f"<!DOCTYPE html>\n{head}\n<body>{body}</body></html>\n"
    return design.__name__, Made(language, source, "\n".join(site.gold), "\n".join(site.neutral), (secret,))


CONCEALED = (
    "DISPLAY : NONE !important",
    "visibility: hidden",
    "position:fixed;top:-3000px",
    "font-size:0;line-height:0",
    "width:0;height:0;overflow:hidden",
    "opacity:0",
)
