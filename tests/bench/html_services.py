"""A fourth set of site designs with known main text: pages that serve a purpose rather than tell a story.

Notices, tables of a government, posts, questions, wikis, weblogs, manuals, live tickers, goods, recipes, events, jobs,
judgments. None was looked at while the stage was tuned on the first three sets (:mod:`tests.bench.html_pages`,
:mod:`tests.bench.html_sites`, :mod:`tests.bench.html_portals`).
"""

from __future__ import annotations

from collections.abc import Callable

from tests.bench.html_tongues import Site


def listing(s: Site) -> str:
    """A government's notice: what it is in a table, a table of results in its text, files to fetch."""
    known = ("索 引 号：", "发布机构：", "成文日期：", "公文时效：")
    meta = "".join(f"<tr><td class=bt>{s.say(k, True)}</td><td>{s.say(s.words(1), True)}</td></tr>" for k in known)
    rows = "".join(
        f"<tr><td>{s.say(str(n))}</td><td>{s.say(s.words(1))}</td><td>{s.say(f'8{n}.5')}</td></tr>" for n in range(1, 9)
    )
    heads = "".join(f"<td><b>{s.say(head)}</b></td>" for head in ("序号", "单位", "得分"))
    return f"""<div class="zfw_top"><div class="tq">今天是2024年6月3日 星期一 多云 25℃</div>
<a>简体</a>|<a>繁体</a>|<a>English</a></div><table class="dh_tab"><tr>{s.items(9, 0, "<td>{}</td>")}</tr></table>
<div class="wzdq"><span>您现在的位置是：</span>{s.items(3, 0, "{} > ")}</div>
<div class="nr_left"><p class="lmtit">公开目录</p>{s.items(7, 3, "<p>{}</p>")}</div>
<div class="nr_right"><table class="zn">{meta}</table><p class="bigtit">{s.title}</p>
<p class="xinxi">{s.date} 09:12:44　来源：{s.author}　点击：<script>document.write(9)</script>次</p>
<div class="neirong">{s.paragraphs(2, "<div>　　{}</div>")}<table border=1>{heads}{rows}</table>
{s.paragraphs(1, "<div>　　{}</div>")}
<div style="text-align:right">{s.say(s.words(2) + "委员会")}</div>
<div>附件：<a href=a.xls>{s.say("1." + s.words(2))}</a>
</div></div><div class="gnl">【<a>我要纠错</a>】【<a>打印本页</a>】【<a>关闭窗口</a>】</div></div>
<div class="bq"><p>主办单位：{s.words(2)}　联系电话：022-12345678</p><p>{s.tongue.rights}</p></div>"""


def account(s: Site) -> str:
    """An article of a public account, with what its editors put around the text."""
    others = "".join(f'<p><a href="mp{n}"><span>▶ {s.words(6)}</span></a></p>' for n in range(4))
    body = "".join(
        f"<section><section><p><strong>{s.say(f'0{n} ' + s.words(2))}</strong></p></section>"
        f"{s.paragraphs(2, '<p><span>{}</span></p>')}<p><img data-src=x></p>"
        f"<p style='font-size:12px;text-align:center'>{s.say('▲' + s.words(4), True)}</p></section>"
        for n in range(1, 4)
    )
    return f"""<div class="rich_media"><div class="rich_media_area_primary"><h1 class="rich_media_title">{s.title}</h1>
<div class="rich_media_meta_list"><span>原创</span> <span>{s.author}</span> <a>{s.words(1)}</a> <em>{s.date} 08:00</em>
<em>天津</em></div><div class="rich_media_content" id="js_content" style="visibility:hidden;opacity:0">
<section><p>点击上方<span style="color:#3daad6">蓝字</span>关注我们</p></section>{body}
<section><p>— END —</p></section><section><p>往期推荐</p>{others}</section>
<p>{s.say("编辑：" + s.words(1), True)}</p><p>{s.say("来源：" + s.words(2), True)}</p>
<section><p>喜欢就点个“在看”吧</p></section></div>
<div class="js_like"><span>预览时标签不可点</span><a>阅读原文</a></div></div>
<div class="pop"><p>微信扫一扫可打开此内容，使用完整服务</p></div></div>"""


def posts(s: Site) -> str:
    """A board: who wrote, which rank he has, from where, and the posts, which are the text."""
    rows = "".join(
        f"""<div class="l_post j_l_post"><div class="d_author"><ul><li><a href=u{n}>{s.words(1)}{n}</a></li>
<li class="d_badge"><div>初级粉丝</div><div>{n}</div></li></ul></div><div class="d_post_content_main">
<div class="d_post_content">{s.say(s.prose(4))}</div>
<div class="core_reply"><span>IP属地:天津</span><span>来自<a>Android客户端</a></span><span>{n}楼</span>
<span>{s.date} 10:2{n % 10}</span> <a>回复</a></div></div></div>"""
        for n in range(1, s.rng.randint(5, 10))
    )
    return f"""<div class="u_menu">{s.items(6, 0, "<a>{}</a>")}</div><div class="card_top"><a>{s.words(1)}吧</a>
<span>关注：<i>12,001</i></span><span>帖子：<i>99,120</i></span></div><ul class="nav_wrap">{s.items(5)}</ul>
<div class="pb_content"><div class="core_title"><h3 class="core_title_txt">{s.title}</h3><a>只看楼主</a><a>收藏</a>
<a>回复</a></div><div class="p_postlist">{rows}</div><ul class="l_posts_num"><li><span>1</span><a>2</a><a>下一页</a>
<a>尾页</a></li><li>共有<span>2</span>页</li></ul></div><div class="pb_sidebar"><h4>贴吧热议榜</h4>
{s.items(9, 5, "<li><i>1</i>{}<span>210W</span></li>")}</div><div class="footer">{s.tongue.rights}</div>"""


def answers(s: Site) -> str:
    """Questions and answers, with votes, labels and small remarks."""

    def card() -> str:
        return f"""<div class="user-card"><div>{s.date}</div><a href=u>{s.words(1)}</a><span>12.4k</span>
<span>● 3 ● 41</span>
</div>"""

    def post(kind: str) -> str:
        return f"""<div class="{kind}"><div class="vote-cell"><button>▲</button><div>17</div><button>▼</button></div>
<div class="post-cell"><div class="s-prose">{s.paragraphs(3)}<pre><code>{s.say("x = load(path); print(x)")}</code></pre>
{s.paragraphs(1)}</div><div class="post-menu"><a>Share</a><a>Improve</a><a>Follow</a></div>{card()}</div></div>"""

    near = s.items(8, 6, '<div class="spacer">{}</div>')
    return f"""<header class="top-bar">{s.items(4, 0, "<a>{}</a>")}<form><input name=q></form></header>
<div class="container"><div class="left-nav">{s.items(5, 0, "<li>{}</li>")}</div><div id="content-q">
<div class="question-head"><h1><a href=self>{s.title}</a></h1><a class="ask">Ask</a></div>
<div class="grid"><div>Asked 3 years ago</div><div>Viewed 12k times</div></div>{post("question")}
<div class="post-taglist"><a>{s.words(1)}</a> <a>{s.words(1)}</a></div><div id="answers"><h2>2 {s.words(1)}</h2>
{post("answer accepted")}{post("answer")}</div></div><div id="sidebar2"><h4>{s.tongue.related}</h4>{near}</div></div>
<footer>{s.tongue.rights}</footer>"""


def wiki(s: Site) -> str:
    """A wiki of some community: a box of data at the side, contents, sections, categories."""
    box = "".join(
        f'<div class="pi-item"><h3 class="pi-data-label">{s.say(s.words(1), True)}</h3>'
        f'<div class="pi-data-value">{s.say(s.words(2), True)}</div></div>'
        for _ in range(5)
    )
    sections = "".join(
        f"""<h2><span id="S{n}">{s.say(s.words(2))}</span><a class="edit-sec"><svg><use></use></svg></a>
</h2>{s.paragraphs(2)}
<ul>{"".join(f"<li><a href=w>{s.say(s.words(1))}</a>: {s.say(s.words(4))}</li>" for _ in range(3))}</ul>"""
        for n in range(3)
    )
    contents = "".join(f"<li><a href=#S{n}>{n} {s.words(2)}</a></li>" for n in range(3))
    return f"""<div class="global-top">{s.items(6, 0, "<a>{}</a>")}</div><div class="resizable-container">
<div class="page has-right-rail"><main class="page__main"><div class="page-header">
<div>in: {s.items(3, 1, "{}, ")}</div>
<h1 class="page-header__title">{s.title}</h1><a>History</a> <a>Purge</a></div><div id="content">
<div class="parser-output">
<aside class="portable-infobox"><h2>{s.title}</h2>{box}</aside>{s.paragraphs(2)}
<div id="toc" class="toc"><h2>Contents</h2><ul>{contents}</ul></div>{sections}</div></div>
<div class="page-footer"><div>Categories</div><ul>{s.items(4, 1)}</ul><div>Languages</div><ul>{s.items(3, 1)}</ul></div>
</main><aside class="page__right-rail"><h2>Popular Pages</h2>{s.items(6, 3)}</aside></div></div>
<footer>{s.tongue.rights}</footer>"""


def weblog(s: Site) -> str:
    """A weblog: labels and neighbours below the text, its author, then remarks of readers."""
    remarks = "".join(
        f'<li id="c{n}"><div class="vcard"><cite>{s.words(1)}</cite> <time>{s.date} 10:1{n}</time></div>'
        f"<p>{s.prose(2)}</p><a>{s.tongue.comment}</a></li>"
        for n in range(4)
    )
    return f"""<div id="masthead"><a href=/ class="site-name">{s.words(2)}</a><p class="tagline">{s.words(5)}</p>
<ul class="primary">{s.items(5)}</ul></div><main><div class="post-card-full"><div class="eyebrow"><a>{s.words(1)}</a>
</div>
<h1 class="entry">{s.title}</h1><div class="under"><span>{s.author}</span> · <time>{s.date}</time> · 7 min</div>
<div class="prose lg">{s.paragraphs(3)}<h2>{s.say(s.words(3))}</h2>{s.paragraphs(2)}
<blockquote><p>{s.say(s.prose(1))}</p></blockquote><ol><li>{s.say(s.sentence().strip())}</li>
<li>{s.say(s.sentence().strip())}</li></ol>{s.paragraphs(2)}</div>
<div class="labels"># <a>{s.words(1)}</a> # <a>{s.words(1)}</a>
</div><div class="bio"><b>{s.author}</b><p>{s.prose(1)}</p></div><div class="neighbours"><a>← {s.words(5)}</a>
<a>{s.words(5)} →</a></div></div><section id="talk"><h3>4 {s.tongue.comment}</h3><ol>{remarks}</ol>
<form><label>E-Mail *</label><input name=mail><textarea></textarea><button>OK</button></form></section></main>
<div id="rail"><section><h4>{s.tongue.related}</h4><ul>{s.items(6, 5)}</ul></section></div>
<div id="colo">{s.tongue.rights}</div>"""


def guide(s: Site) -> str:
    """A manual of a program: the tree of pages, a note in a box, code, the contents of the page at the side."""
    tree = "".join(
        f'<li class="menu__list-item"><a class="menu__link" href={n}>{s.words(2)}</a></li>' for n in range(12)
    )
    sections = "".join(
        f"""<h2 class="anchor" id="a{n}">{s.say(s.words(2))}<a class="hash-link" href="#a{n}">#</a>
</h2>{s.paragraphs(2)}
<div class="language-bash codeBlock"><pre><code><span>{s.say(f"pip install tool{n}")}</span></code></pre>
<div class="buttonGroup"><button>Copy</button></div></div>"""
        for n in range(3)
    )
    contents = "".join(f"<li><a href=#a{n}>{s.words(2)}</a></li>" for n in range(3))
    return f"""<nav class="navbar"><a>{s.words(1)}</a>{s.items(5, 0, "<a>{}</a>")}</nav><div class="docPage"><aside>
<ul>{tree}</ul>
</aside><main class="docMain"><div class="row"><div class="col"><div class="docItem"><article>
<span class="badge">Version: 2.1
</span><div class="theme-doc-markdown markdown"><header><h1>{s.title}</h1></header>{s.paragraphs(2)}
<div class="theme-admonition alert alert--info"><div class="heading">info</div><div class="content">
<p>{s.say(s.prose(2))}</p></div></div>{sections}</div><footer><a href=e>Edit this page</a><div>Last updated on {s.date}
</div></footer></article><nav><a><div>Previous</div><div>{s.words(2)}</div></a><a><div>Next</div>
<div>{s.words(2)}</div></a>
</nav></div></div><div class="col col--3"><ul class="table-of-contents">{contents}</ul></div></div></main></div>
<div class="foot-dark">{s.tongue.rights}</div>"""


def ticker(s: Site) -> str:
    """A live ticker: short pieces, the newest first, each with its time."""
    pieces = []
    for n in range(9, 3, -1):
        s.neutral.append(f"1{n}:20")
        pieces.append(
            f"""<div class="tick" id="t{n}"><div class="clock">1{n}:20</div>
<h3>{s.say(s.words(5))}</h3>{s.paragraphs(2)}
<div class="act"><a>{s.tongue.share}</a></div></div>"""
        )
    return f"""<div class="hd">{s.items(8, 0, "<a>{}</a>")}</div><div class="lv"><h1>{s.title}</h1><p class="std">
{s.say(s.sentence().strip())}</p><div class="upd">{s.author} {s.date} 19:20</div><div class="keys"><h4>Live</h4><ul>
{"".join(f"<li>{s.say(s.sentence().strip())}</li>" for _ in range(3))}</ul></div>
<div class="stream">{"".join(pieces)}</div>
<button>+</button></div><div class="mr">
<h3>{s.tongue.related}</h3>{s.items(6, 6, "<div class=mi>{}<p>12:20</p></div>")}</div>
<div class="ft">{s.tongue.rights}</div>"""


def goods(s: Site) -> str:
    """Goods in a shop: a list of properties, a text, what buyers wrote, other goods."""
    data = "".join(f"<li title=x>{s.say(s.words(1) + '：' + s.words(1))}</li>" for _ in range(8))
    said = "".join(
        f"""<div class="comment-item"><div class="user-info">{s.words(1)[:1]}***{n}</div><div class="star5"></div>
<p class="comment-con">{s.prose(2)}</p><div class="order-info"><span>{s.words(1)}</span><span>{s.date} 10:20</span>
</div></div>"""
        for n in range(5)
    )
    near = "".join(
        f'<li><div class="p-img"></div><div><a>{s.words(4)}</a></div><div>¥{n}9.00</div></li>' for n in range(6)
    )
    return f"""<div id="shortcut">{s.items(7)}</div><div class="crumb-wrap">{s.items(3, 0, "{} &gt; ")}</div>
<div class="product-intro"><div class="itemInfo-wrap"><div class="sku-name">{s.title}</div><div class="summary-price">
<span>¥1299.00</span><a>降价通知</a></div><div class="stock">配送至 天津 有货</div><a class="btn-lg">加入购物车</a>
</div></div>
<div class="w"><div class="aside-left"><h3>看了又看</h3><ul>{near}</ul></div><div class="detail"><ul class="tab-main">
<li>商品介绍</li><li>规格与包装</li><li>售后保障</li><li>商品评价(200+)</li></ul><div class="p-parameter">
<ul>{data}</ul></div>
<div class="detail-content">{s.paragraphs(s.rng.randint(3, 6))}</div></div><div id="comment"><div class="mt">
<h3>商品评价</h3>
</div>{said}</div></div><div id="service-2017">{s.tongue.rights}</div>"""


def recipe(s: Site) -> str:
    """A recipe: what it needs, what to do, what it gives."""
    needs = "".join(f"<li><span>{s.say(f'{n}0 g')}</span> <span>{s.say(s.words(1))}</span></li>" for n in range(1, 8))
    steps = "".join(f"<li><p>{s.say(s.prose(2))}</p><img></li>" for _ in range(5))
    heads = iter(("Ingredients", "Method") if s.language != "zh" else ("用料", "做法"))
    near = "".join(
        f'<div class="rc"><a><img><h4>{s.words(3)}</h4></a><span>4.{n} ★ 20 min</span></div>' for n in range(6)
    )
    return f"""<div class="gh">{s.items(8, 0, "<a>{}</a>")}</div><div class="rp"><h1>{s.title}</h1>
<div class="rt">★★★★☆ (128)</div>
<div class="by">{s.author} | {s.date}</div><p class="intro">{s.say(s.prose(2))}</p><div class="acts">
<a>{s.tongue.share}</a>
<a>Print</a></div><div class="ing"><h2>{s.say(next(heads))}</h2><ul>{needs}</ul></div>
<div class="adslot">{s.tongue.advert}</div>
<div class="stp"><h2>{s.say(next(heads))}</h2><ol>{steps}</ol></div><div class="tip"><p>{s.say(s.prose(1))}</p></div>
</div>
<div class="more-r"><h3>{s.tongue.related}</h3>{near}</div><div class="revs"><h3>{s.tongue.comment} (3)</h3>
{"".join(f"<div class=rv><b>{s.words(1)}</b><p>{s.prose(2)}</p></div>" for _ in range(3))}</div>
<div>{s.tongue.rights}</div>"""


def event(s: Site) -> str:
    """An event: when and where, a programme in a table, who speaks."""
    programme = "".join(
        f"<tr><td>{s.say(f'{n}:00–{n}:50')}</td><td>{s.say(s.words(4))}</td><td>{s.say(s.words(1))}</td></tr>"
        for n in range(9, 15)
    )
    speakers = "".join(
        f"<div class=sp><h4>{s.say(s.words(1))}</h4><p>{s.say(s.sentence().strip())}</p></div>" for _ in range(3)
    )
    return f"""<div class="topnav1">{s.items(5, 0, "<a>{}</a>")}</div><div class="hero"><h1>{s.title}</h1>
<p>{s.say(s.date + " · " + s.words(2), True)}</p><a class="cta">Tickets</a></div><div class="body-ev"><div class="abt">
{s.paragraphs(3)}</div><h2>{s.say(s.words(1))}</h2><table class="prog">{programme}</table><h2>{s.say(s.words(2))}</h2>
<div class="sps">{speakers}</div></div><div class="oth"><h2>{s.tongue.related}</h2>
{s.items(5, 4, "<div class=ev>{}<span>12.03.</span></div>")}</div>
<div class="nl"><p>{s.tongue.letter}</p><input name=m></div><div class="bt">{s.tongue.rights}</div>"""


def job(s: Site) -> str:
    """A job: duties and what is asked for, in lists or parted by line breaks; other jobs."""
    duties = "".join(s.say(f"{n}、{s.sentence().strip()}") + "<br/>" for n in range(1, 5))
    asked = "".join(f"<li>{s.say(s.sentence().strip())}</li>" for _ in range(4))
    heads = iter(("Your tasks", "Your profile") if s.language != "zh" else ("岗位职责：", "任职要求："))
    near = "".join(
        f"<li><a><b>{s.words(2)}</b></a><span>{n}-1{n}K</span><p>{s.words(2)} | 3-5 | {s.words(1)}</p></li>"
        for n in range(1, 7)
    )
    return f"""<div class="top-j">{s.items(6, 0, "<a>{}</a>")}</div><div class="job-banner"><div class="name">
<h1>{s.title}</h1>
<span>15-25K·14薪</span></div><p>{s.words(1)}<em></em>3-5年<em></em>本科</p><a>立即沟通</a></div><div class="job-box">
<div class="job-detail"><h3>{s.say(next(heads))}</h3><div class="text">{duties}</div><h3>{s.say(next(heads))}</h3>
<ul>{asked}</ul>
<h3>{s.say(s.words(2))}</h3><div>{s.paragraphs(2)}</div></div><div class="sider"><h3>{s.tongue.related}</h3>
<ul>{near}</ul></div>
</div><div class="ftr">{s.tongue.rights}</div>"""


def judgment(s: Site) -> str:
    """A court's judgment on an old page: lines that are paragraphs, signatures at the end."""
    head = "".join(f"<div align=center>{s.say(text)}</div>" for text in (s.words(1) + "人民法院", "民 事 判 决 书"))
    signed = "".join(
        f"<div style='text-align:right'>{s.say(text)}</div>"
        for text in ("审判长　" + s.words(1), "二〇二〇年五月六日", "书记员　" + s.words(1))
    )
    return f"""<table width=100%><tr><td background=b.gif>{s.items(7, 0, "{}&nbsp;|&nbsp;")}</td></tr></table>
<table width=960 align=center><tr><td width=210 valign=top><table><tr><td>栏目导航</td>
</tr>{s.items(6, 0, "<tr><td>{}</td></tr>")}
</table></td><td valign=top><table><tr><td align=center class=tt>{s.title}</td></tr><tr><td align=center>时间：{s.date}
点击：88 作者：{s.author}</td></tr><tr>
<td class=nr>{head}{s.paragraphs(s.rng.randint(4, 9), "<div>　　{}</div>")}{signed}
</td></tr><tr><td>上一篇：{s.link(5)}　下一篇：{s.link(5)}</td></tr></table></td></tr></table>
<center>{s.tongue.rights}</center>"""


CHINESE: tuple[Callable[[Site], str], ...] = (listing, account, posts, goods, judgment)
ANYWHERE: tuple[Callable[[Site], str], ...] = (answers, wiki, weblog, guide, ticker, recipe, event, job)
