"""Seeded pages with known main text: articles of invented sentences in the chrome of many site designs.

Every page has a headline, a byline and hidden elements beside its article, navigation, link lists and whatever else its
design carries. Designs name their parts as real templates do, or by meaningless letters, or not at all.
"""

from __future__ import annotations

import html
import random
from collections.abc import Callable
from typing import NamedTuple


def _words(spaced: str) -> list[str]:
    return spaced.split()


PLACES = _words("天津 滨海新区 高新区 北辰区 武清 塘沽 河西区 蓟州 静海 宝坻")
WORDS = _words(
    "企业 产业 项目 会议 服务 招商 工作 市民 技术 研究 医院 学校 老师 孩子 铁路 港口 农田 小麦 图书馆 展览 "
    "比赛 冠军 演出 音乐 河流 桥梁 公园 气温 市场 价格 消费 银行 贷款 政策 改革 环境 垃圾 志愿者 社区 老人 "
    "食堂 工厂 机器人 芯片 软件 数据 平台 网络 安全 法院 案件 合同 记者 专家 教授"
)
VERBS = _words("推进 召开 部署 提高 完成 启动 发现 介绍 参加 举行 改造 修建 研发 保护 调查 公布 带动 引进 走访 组织")
LINKS = _words("时政 国内 国际 财经 体育 娱乐 科技 教育 健康 房产 汽车 旅游 视频 图片 论坛 博客 专题 评论 地方 军事")
ENGLISH = _words(
    "river council market harbour engineer village report season museum budget railway teacher winter "
    "garden library company station festival bridge farmer history research hospital driver island "
    "weather picture society"
)
ENGLISH_VERBS = _words("opened described repaired discussed visited planned measured remembered followed reported")


class Article(NamedTuple):
    """What a page is about: the parts that are its main text, in order, and what stands above it."""

    headline: str
    date: str
    source: str
    author: str
    blocks: list[tuple[str, str]]
    """Kind (`p`, `h2`, `li`, `caption`, `row`) and text of each part."""

    @property
    def gold(self) -> str:
        """The main text."""
        return "\n".join(text for _, text in self.blocks)


class Made(NamedTuple):
    """A page in its language, with its main text, headline and byline, and what it hides."""

    language: str
    source: str
    gold: str
    neutral: str
    hidden: tuple[str, ...]


class Writer:
    """Invents text in one language from a seeded generator."""

    def __init__(self, rng: random.Random, language: str) -> None:
        self.rng, self.language = rng, language

    def sentence(self) -> str:
        """One sentence."""
        rng = self.rng
        if self.language == "en":
            parts = [f"the {rng.choice(ENGLISH)} {rng.choice(ENGLISH_VERBS)} the {rng.choice(ENGLISH)}"]
            parts += [f"and a {rng.choice(ENGLISH)} near the {rng.choice(ENGLISH)}" for _ in range(rng.randint(0, 3))]
            return (", ".join(parts) + ". ").capitalize()
        parts = [
            rng.choice(PLACES)
            + rng.choice(WORDS)
            + rng.choice(VERBS)
            + "了"
            + rng.choice(WORDS)
            + rng.choice(["", rng.choice(WORDS)])
            for _ in range(rng.randint(1, 4))
        ]
        return "，".join(parts) + rng.choice("。。。。！？")

    def paragraph(self) -> str:
        """One to six sentences."""
        return "".join(self.sentence() for _ in range(self.rng.randint(1, 6))).strip()

    def title(self) -> str:
        """A headline of some words."""
        rng = self.rng
        if self.language == "en":
            subject, verb, *objects = rng.choice(ENGLISH), rng.choice(ENGLISH_VERBS), *rng.sample(ENGLISH, 2)
            return f"{subject} {verb} {' and '.join(objects)}".title()
        return rng.choice(PLACES) + rng.choice(WORDS) + rng.choice(VERBS) + rng.choice(WORDS) + rng.choice(WORDS)

    def label(self) -> str:
        """One word of a menu."""
        return self.rng.choice(ENGLISH).title() if self.language == "en" else self.rng.choice(LINKS)

    def article(self) -> Article:
        """A whole article."""
        rng = self.rng
        blocks = [("p", self.paragraph()) for _ in range(rng.choice([1, 2, 3, 5, 8, 13, 20]))]
        if len(blocks) > 4 and rng.random() < 0.5:
            blocks.insert(len(blocks) // 2, ("h2", self.title()))
        if rng.random() < 0.25:
            blocks[1:1] = [("li", self.sentence().strip()) for _ in range(3)]
        if rng.random() < 0.25:
            blocks.append(("caption", self.title() + ("" if self.language == "en" else "。新华社发")))
            blocks.append(("p", self.paragraph()))
        if rng.random() < 0.2:
            blocks += [("row", f"{self.label()}\t{rng.randint(2, 99)}") for _ in range(3)]
            blocks.append(("p", self.paragraph()))
        date = f"20{rng.randint(10, 25)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02} {rng.randint(0, 23):02}:15"
        source = "Harbour Daily" if self.language == "en" else rng.choice(PLACES) + "日报"
        author = "Ann Miller" if self.language == "en" else rng.choice("张王李赵陈") + rng.choice("伟芳娜敏静")
        return Article(self.title(), date, source, author, blocks)


def blocks_as(article: Article, style: str) -> str:
    """The article's parts as markup: `p`, `br` (one element, line breaks), `div` or `font`."""
    out: list[str] = []
    last = ""
    for kind, text in article.blocks:
        escaped = html.escape(text)
        if last in ("li", "row") and kind != last:
            out.append({"li": "</ul>", "row": "</table>"}[last])
        if kind in ("li", "row") and last != kind:
            out.append({"li": "<ul>", "row": "<table border=1>"}[kind])
        if kind == "p":
            out.append(
                {
                    "p": f"<p>{escaped}</p>\n",
                    "br": f"&nbsp;&nbsp;&nbsp;&nbsp;{escaped}<br>\n<br>\n",
                    "div": f"<div>　　{escaped}</div>\n",
                    "font": f'<P style="TEXT-INDENT: 2em"><FONT size=3>　　{escaped}</FONT></P>\n',
                }[style]
            )
        elif kind == "caption":
            out.append(f'<figure><img src="a.jpg" alt="图"><figcaption>{escaped}</figcaption></figure>')
        elif kind == "row":
            out.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in escaped.split("\t")) + "</tr>")
        else:
            out.append(f"<{kind}>{escaped}</{kind}>")
        last = kind
    if last in ("li", "row"):
        out.append({"li": "</ul>", "row": "</table>"}[last])
    return "".join(out)


def links(writer: Writer, number: int, *, long: bool = False, tag: str = "ul", dated: bool = False) -> str:
    """A list of links: words of a menu, or headlines of other pages."""
    items = []
    for _ in range(number):
        label = writer.title() if long else writer.label()
        date = f"<span>{writer.rng.randint(1, 12):02}-{writer.rng.randint(1, 28):02}</span>" if dated else ""
        items.append(f'<a href="/{writer.rng.randint(1, 9999)}.html" target="_blank">{label}</a>{date}')
    if tag == "ul":
        return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
    return f"<{tag}>" + " | ".join(items) + f"</{tag}>"


def teasers(writer: Writer, number: int) -> str:
    """Other articles' headlines, each with a sentence of it."""
    item = '<div class="{0}"><h3><a href="/x">{1}</a></h3><p>{2}</p></div>'
    kind = writer.rng.choice(["item", "c7", "news-card"])
    return "".join(item.format(kind, writer.title(), writer.sentence()) for _ in range(number))


def comments(writer: Writer, number: int) -> str:
    """What readers wrote."""
    return "".join(
        f'<div class="item"><a href="/u">{writer.label()}{n}</a> <span>3小时前</span>'
        f"<p>{writer.sentence()}</p><a>回复</a></div>"
        for n in range(number)
    )


SCRIPT = "<script>window.__x = {a: '<p>不是正文</p>', b: [" + ",".join(str(n) for n in range(200)) + "]};</script>\n"
SHEET = (
    "<style>" + "".join(f".c{n}{{margin:{n}px;color:#{n:03}}}\n" for n in range(120)) + ".zz9{display:none}</style>\n"
)


def hidden(writer: Writer) -> tuple[str, tuple[str, ...]]:
    """Hidden elements of every kind, and the texts in them."""
    ways = [
        'style="display:none"',
        'style="position:absolute; left:-9999px"',
        'style="text-indent:-999em"',
        'style="visibility:hidden"',
        'style="height:0;overflow:hidden"',
        'style="font-size:0px"',
        "hidden",
        'class="zz9"',
    ]
    chosen = writer.rng.sample(ways, 2)
    texts = tuple(f"隐秘{writer.rng.randint(100000, 999999)}" for _ in chosen)
    markup = "".join(
        f"<div {way}>{text}，{writer.sentence()}{links(writer, 5)}</div>"
        for way, text in zip(chosen, texts, strict=True)
    )
    return markup, texts


def nested_tables(a: Article, w: Writer) -> str:
    """An office's site of 2003: layout by nested tables, rows of controls."""
    return f"""
<table width=760 align=center><tr><td>{links(w, 10, tag="div")}</td></tr></table>
<table width=760 align=center><tr><td width=180 valign=top><table><tr><td>栏目导航</td></tr>
<tr><td>{links(w, 8, tag="div")}</td></tr></table></td>
<td><table width="100%"><tr><td>您的位置：<a href=/>首页</a> &gt; <a href=/a>{w.label()}</a> &gt; 正文</td></tr>
<tr><td align=center><font size=4><b>{a.headline}</b></font></td></tr>
<tr><td align=center>{a.date} 来源：{a.source} 【字体：<a>大</a> <a>中</a> <a>小</a>】</td></tr>
<tr><td class="zw">{blocks_as(a, w.rng.choice(["font", "br"]))}</td></tr>
<tr><td align=right>【<a href=#>打印</a>】【<a href=#>关闭</a>】</td></tr>
<tr><td>上一篇：<a href=1>{w.title()}</a><br>下一篇：<a href=2>{w.title()}</a></td></tr></table></td></tr></table>
<table width=760 align=center><tr><td align=center>主办：{w.rng.choice(PLACES)}人民政府 版权所有
津ICP备0500{w.rng.randint(1000, 9999)}号</td></tr></table>"""


def portal(a: Article, w: Writer) -> str:
    """A news portal: named columns, share buttons, related news, ranking."""
    return f"""
<div class="top-nav">{links(w, 18)}</div>
<div class="wrap clearfix"><div class="crumb">{links(w, 3, tag="div")}</div>
<div class="left"><h1 class="main-title">{a.headline}</h1>
<div class="date-source"><span>{a.date}</span> <a href=x>{a.source}</a>
<span class="author">作者：{a.author}</span></div>
<div class="share-btns">分享到：<a>微信</a><a>微博</a></div>
<div class="article" id="artibody">{blocks_as(a, "p")}<div class="ad-wrap">广告 {w.sentence()}</div></div>
<div class="keywords">关键词：<a href=1>{w.label()}</a> <a href=2>{w.label()}</a></div>
<div class="related"><h3>相关新闻</h3>{links(w, 8, long=True, dated=True)}</div>
<div class="comment-list"><h3>网友评论</h3>{comments(w, w.rng.randint(0, 12))}</div></div>
<div class="right"><div class="hot-rank"><h3>热点排行</h3>{links(w, 10, long=True)}</div>{teasers(w, 4)}</div></div>
<div class="footer">{links(w, 9, tag="p")}<p>Copyright © 1996-2024 All Rights Reserved 版权所有</p></div>"""


def nameless(a: Article, w: Writer) -> str:
    """A page of meaningless class names, as compiled style sheets give them."""
    names = ["".join(w.rng.choices("bcdfghjklmnpqrstvwxz", k=5)) for _ in range(9)]
    return f"""
<div class="{names[0]}">{links(w, 12)}</div>
<div class="{names[1]}"><div class="{names[2]}"><div class="{names[3]}"><h1>{a.headline}</h1>
<div><span>{a.date}</span><span>{a.source}</span></div></div>
<div class={names[4]}>{blocks_as(a, w.rng.choice(["p", "div"]))}</div>
<div class="{names[5]}"><span>点赞</span><span>收藏</span><span>分享</span></div></div>
<div class="{names[6]}">{links(w, 10, long=True)}</div></div>
<div class="{names[7]}">{teasers(w, w.rng.randint(4, 9))}</div><div class="{names[8]}"><p>© 2024 {a.source}</p></div>"""


def semantic(a: Article, w: Writer) -> str:
    """A page that uses the elements of HTML 5."""
    return f"""
<header><a href=/>{a.source}</a><nav>{links(w, 8)}</nav></header>
<main><article><header><h1>{a.headline}</h1>
<p class="byline">{a.author} <time datetime="{a.date.replace(" ", "T")}">{a.date}</time></p></header>
{blocks_as(a, "p")}</article>
<section><h2>{"Read more" if w.language == "en" else "推荐阅读"}</h2>{teasers(w, 5)}</section></main>
<aside>{links(w, 9, long=True)}</aside>
<div class="cookie-consent"><p>{w.sentence()}</p><button>OK</button></div>
<footer><p>© 2024 {a.source}</p>{links(w, 6)}</footer>"""


def blog(a: Article, w: Writer) -> str:
    """A blog: widgets at the side, tags and comments below."""
    return f"""
<div id="page"><div id="masthead"><p class="site-title">{w.title()}</p><div class="menu-main">{links(w, 6)}</div></div>
<div id="content"><div class="post hentry"><h1 class="entry-title"><a href="#">{a.headline}</a></h1>
<div class="entry-meta">{a.date} by {a.author}</div>
<div class="entry-content">{blocks_as(a, "p")}</div><div class="entry-tags">{links(w, 4, tag="div")}</div></div>
<div id="comments"><h2>Comments</h2>{comments(w, w.rng.randint(2, 20))}</div></div>
<div id="secondary" class="widget-area"><div class="widget">{links(w, 10, long=True)}</div>
<div class="widget"><p>{w.sentence()}</p></div></div></div>"""


def one_element(a: Article, w: Writer) -> str:
    """The whole article in one element, headline and chrome beside it in the body itself."""
    return f"""
{links(w, 7, tag="div")}<h2 align=center>{a.headline}</h2>
<p align=center>发布时间：{a.date}　来源：{a.source}　点击：{w.rng.randint(1, 999)}次</p>
<div id="zoom">{blocks_as(a, "br")}</div>
<p align=right><a href="javascript:print()">打印本页</a> <a href="javascript:close()">关闭窗口</a></p>
<div>{links(w, 12, long=True, dated=True)}</div>
<div align=center>地址：{w.rng.choice(PLACES)}路1号 邮编：300000 技术支持：某某公司</div>"""


def mobile(a: Article, w: Writer) -> str:
    """A page for phones: an application bar, folded text, a feed below."""
    return f"""
<div class="app-download-bar"><p>打开APP，阅读体验更佳</p><a>立即打开</a></div>
<section class="art"><h1>{a.headline}</h1><div class="info">{a.source} {a.date}</div>
<section class="art-body">{blocks_as(a, "p")}</section><div class="unfold">展开全文</div></section>
<section class="feed"><div class="feed-title">为您推荐</div>{teasers(w, w.rng.randint(5, 15))}</section>"""


def unnamed_comments(a: Article, w: Writer) -> str:
    """An article with readers' comments below it, nothing named for what it is."""
    post = '<div class="q3"><div><a href="/u/{0}">{1}{0}</a><span>{2}小时前</span></div><div>{3}</div></div>'
    posts = "".join(post.format(n, w.label(), w.rng.randint(1, 23), w.sentence()) for n in range(w.rng.randint(3, 9)))
    return f"""
<div class="a1">{links(w, 9, tag="div")}</div>
<div class="b2"><div class="t7">{a.headline}</div><div class="d4">{a.date} {a.source}</div>
<div class="b3">{blocks_as(a, w.rng.choice(["p", "div", "br"]))}</div>
<div class="b5"><div class="b6">{posts}</div></div></div>
<div class="z1">{links(w, 8, long=True)}</div>"""


DESIGNS: tuple[Callable[[Article, Writer], str], ...] = (
    nested_tables,
    portal,
    nameless,
    semantic,
    blog,
    one_element,
    mobile,
    unnamed_comments,
)


def make_pages(number: int, seed: int = 7) -> list[Made]:
    """Pages, two Chinese ones for each English one, the designs in turn."""
    return [_made(random.Random(f"{seed}/{index}"), index) for index in range(number)]


def _made(rng: random.Random, index: int) -> Made:
    writer = Writer(rng, "en" if index % 3 == 2 else "zh")
    article = writer.article()
    concealed, texts = hidden(writer)
    body = DESIGNS[index % len(DESIGNS)](article, writer)
    body = concealed + body if rng.random() < 0.5 else body + concealed
    description = article.gold[:60] if rng.random() < 0.5 else f"{article.source}, {article.source}"
    head = (
        f"<title>{article.headline}_{article.source}</title>\n"
        f'<meta name="description" content="{html.escape(description)}">\n{SHEET}{SCRIPT * rng.randint(1, 30)}'
    )
    head = f"<head><meta charset=utf-8>\n{head}</head>"
    source = f"<!DOCTYPE html>\n<html>\n{head}\n<body>\n{body}\n{SCRIPT}</body>\n</html>\n"
    byline = f"{article.date} {article.source} {article.author}"
    return Made(writer.language, source, article.gold, f"{article.headline}\n{byline}", texts)
