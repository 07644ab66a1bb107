"""A third set of site designs with known main text: portals, large newspapers, and places to publish.

None was looked at while the stage was tuned on the first two sets (`html_pages`, `html_sites`).
"""

from __future__ import annotations

from collections.abc import Callable

from tests.bench.html_tongues import Site


def _token(s: Site) -> str:
    """A class name that says nothing, as style compilers make them."""
    return "".join(s.rng.choices("abcdefghijklmnop0123456789", k=6))


def split_body(s: Site) -> str:
    """A newspaper whose text is cut into boxes with advertisements between, teasers below."""
    outer, inner = _token(s), _token(s)
    advert = f'<div class="ad-wrapper"><p>{s.tongue.advert}</p></div>'
    parts = advert.join(
        f'<div class="css-{outer} StoryBody"><div class="css-{inner}">'
        f"{s.paragraphs(2, '<p class=evys>{}</p>')}</div></div>"
        for _ in range(3)
    )
    teasers = "".join(f"<div><a href={n}><h3>{s.words(6)}</h3><p>{s.sentence()}</p></a></div>" for n in range(6))
    return f"""<div id=app><header class="{_token(s)}"><ul>{s.items(9)}</ul></header><main id="site-content"><div>
<article id=story><header><h1>{s.title}</h1><p id="article-summary">{s.say(s.sentence().strip())}</p>
<p class="byline">By {s.author}</p><time datetime="{s.date}">{s.date}</time></header>
<section name="articleBody">{parts}</section></article></div><div id=bottom><h2>{s.tongue.related}</h2>{teasers}</div>
</main><footer>{s.tongue.rights}</footer></div>"""


def blocks(s: Site) -> str:
    """An agency: every paragraph a box, headlines of other pages in boxes between, an endless feed below."""
    teaser = (
        f'<div class="article__block" data-type="article"><div class="article__article"><a>{s.words(7)}</a></div></div>'
    )
    text = "".join(
        f'<div class="article__block" data-type="text"><div class="article__text">{s.say(s.prose(3))}</div></div>'
        + (teaser if s.rng.random() < 0.3 else "")
        for _ in range(s.rng.randint(3, 9))
    )
    feed = "".join(
        f"<div class=lenta__item><a href={n}><span>{s.words(7)}</span></a><span>10:{n}1</span></div>" for n in range(9)
    )
    return f"""<div class="page__bg"><div class="header">{s.items(9, 0, "<a>{}</a>")}</div><div class="article m-white">
<div class="article__header"><div class="article__info-date"><a href=d>10:20 {s.date}</a></div>
<h1 class="article__title">{s.title}</h1><div class="article__share">{s.tongue.share}</div></div>
<div class="article__body">{text}</div><div class="article__tags"><a>{s.words(1)}</a><a>{s.words(1)}</a></div></div>
<div class="lenta">{feed}</div><div class="footer">{s.tongue.rights}</div></div>"""


def headings(s: Site) -> str:
    """A magazine without a heading of first rank, its parts marked by data attributes only."""
    parts = "".join(
        f'<section><div class="RichText">{s.paragraphs(2)}</div></section><div data-area="ad">{s.tongue.advert}</div>'
        for _ in range(3)
    )
    related = "".join(
        f"<article><a href={n}><h4>{s.words(6)}</h4></a><p>{s.sentence()}</p></article>" for n in range(5)
    )
    return f"""<div data-area="page"><nav>{s.items(9, 0, "<a>{}</a>")}</nav><article aria-label="{s.title}">
<header data-area="intro"><h2><span>{s.words(2)}</span><span>{s.title}</span></h2>
<div class="RichText leading-loose">{s.say(s.prose(1))}</div><div>{s.author}</div>
<time datetime="{s.date}">{s.date}</time>
</header><div data-area="body">{parts}</div></article><section data-area="related"><h3>{s.tongue.related}</h3>{related}
</section><aside>{s.tongue.letter}</aside><footer>{s.tongue.rights}</footer></div>"""


def publisher(s: Site) -> str:
    """A place where anybody publishes: class names that say nothing, more of the author below."""
    lead, box = _token(s), _token(s)
    paragraph = f'<p id="{lead}" class="pw-post-body-paragraph {box}">{{}}</p>'
    more = "".join(
        f'<div class="{box}"><a href={n}><h2>{s.words(5)}</h2><h3>{s.sentence()}</h3></a></div>' for n in range(5)
    )
    text = f'{s.paragraphs(4, paragraph)}<h2 class="{box}">{s.say(s.words(4))}</h2>{s.paragraphs(3, paragraph)}'
    points = "".join(f"<li>{s.say(s.sentence().strip())}</li>" for _ in range(3))
    return f"""<div id=root><div class="{lead}"><div class="{box}">{s.items(4, 0, "<a>{}</a>")}</div><div><div><div>
<button>Listen</button></div><h1 class="{_token(s)}">{s.title}</h1><div class="{box}"><a href=u>{s.author}</a>
<span>Follow</span><span>5 min read · {s.date}</span></div><div>{text}
<figure><img><figcaption>{s.say(s.words(6), True)}</figcaption></figure><ul class="">{points}</ul></div></div></div>
<div class="{_token(s)}"><div>Written by {s.author}</div><div>{s.prose(1)}</div>
<div>More from {s.author}</div>{more}</div>
</div></div>"""


def self_media(s: Site) -> str:
    """A portal's page for its authors: remarks and other articles around, no heading at all."""
    remarks = "".join(
        f'<div class="xcp-item"><h5 class="uname">{s.words(1)}{n}</h5>'
        f'<div class="x-text"><span>{s.sentence()}</span></div>'
        f"<div>{n}小时前 回复 赞</div></div>"
        for n in range(5)
    )
    text = s.paragraphs(s.rng.randint(3, 9), '<div class="dpu8C"><p><span class="bjh-p">{}</span></p></div>')
    return f"""<div class="app-module"><div id="header"><div class="_1J">{s.items(5, 0, "<a>{}</a>")}</div></div>
<div id="ssr-content"><div class="index-module_leftSection"><div class="index-module_headerWrap">
<div class="sKHSJ">{s.title}</div><div class="info"><p>{s.author}</p><span>{s.date} 10:20</span>
<span>{s.words(1)}官方账号</span><em>关注</em></div></div><div class="EaCvy"><div class="dpu8C _2k3">{text}</div>
<div class="index-module_tips">举报/反馈</div></div><div class="xcp-list"><div class="xcp-title">发表评论</div>
<div>发表</div>
<div class="pub">作者：{s.author}</div>{remarks}</div></div><div class="index-module_rightSection"><div class="auth">
<b>{s.author}</b><p>{s.words(3)}</p></div>
<div class="t">作者最新文章</div>{s.items(4, 6, "<div>{}</div>")}<div>相关推荐</div>
{s.items(6, 6, "<div>{}<span> 12评论</span></div>")}</div></div><div class="footer">换一换 {s.tongue.rights}</div>
</div>"""


def portal(s: Site) -> str:
    """A portal: what it says of its liability below the text, hot pages at the side."""
    more = "".join(f"<div class=groom><h4>{s.link(6)}</h4><p>{s.words(1)} · 今天 10:2{n}</p></div>" for n in range(6))
    return f"""<div class="area"><div class="nav">{s.items(12, 0, "<a>{}</a>")}</div><div class="article-box l">
<div class="text">
<div class="text-title"><h1>{s.title}<span class="article-tag"></span></h1><div class="article-info">
<span class="time">{s.date} 10:20</span> 来源: <span><a href=u>{s.author}</a></span> 发布于：{s.words(1)}</div></div>
<article class="article" id="mp-editor"><p data-role="original-title" style="display:none">原标题：{s.title}</p>
{s.paragraphs(s.rng.randint(2, 7))}<p>{s.say("（责任编辑：" + s.words(1) + "）", True)}<a href=x class="back">
<span>返回首页，查看更多</span></a></p></article>
<div class="statement">平台声明：该文观点仅代表作者本人，本号系信息发布平台，仅提供信息存储空间服务。</div>

<div class="bottom-relate"><p>阅读 ({s.rng.randint(1, 999)})</p></div></div><div id="groom-read">
<h3>推荐阅读</h3>{more}</div></div>
<div class="sidebar"><h3>24小时热文</h3>{s.items(6, 6, "<li>{}</li>")}</div></div>"""


def post(s: Site) -> str:
    """Another portal: the first title at the end of the text, the editor's row, a notice in two languages."""
    more = "".join(
        f'<div class="rec"><h3>{s.link(6)}</h3><p>{s.words(1)} 2024-01-0{n + 1} 10:20:11 <a>{n}跟贴</a></p></div>'
        for n in range(6)
    )
    return f"""<div class="post_wrapper"><div class="post_crumb">
<a href=/>首页</a> &gt; <a href=/n>新闻</a> &gt; 正文</div>
<div class="post_main"><h1 class="post_title">{s.title}</h1><div class="post_info">{s.date} 10:20:30　来源: <a href=x>
{s.author}</a><a href=j class="post_jubao">举报</a></div><div class="post_top_tie">0</div>
<div id="post_body" class="post_body">{s.paragraphs(s.rng.randint(2, 7), '<p id="a">{}</p>')}
<p class="otitle">（原标题：{s.title}）</p></div>
<div class="post_author">{s.say(f"本文来源：{s.words(2)} 责任编辑：{s.words(1)}", True)}
</div>
<div class="post_statement">特别声明：以上内容(如有图片或视频亦包括在内)为用户上传并发布，本平台仅提供信息存储服务。
<p>Notice: The content above is uploaded and posted by a user.</p></div><div class="post_next">{s.link(6)}</div></div>
<div class="post_recommend"><div class="post_recommend_title">相关推荐</div>{more}</div></div>
<div class="footer">{s.tongue.rights}</div>"""


def university(s: Site) -> str:
    """A university: the whole page in a form, files to fetch, the neighbours of the page."""
    return f"""<div class="header"><a href=/><img></a><div class="search"><form><input name=q>
<input type=submit value=搜索></form>
</div></div><div class="menu"><ul>{s.items(8)}</ul></div><div class="main"><div class="lm"><h3>新闻中心</h3>
<ul>{s.items(5)}</ul>
</div><div class="rm"><div class="wz">您所在的位置： <a href=/>首页</a>》<a href=/x>学校新闻</a></div>
<form name="_newscontent">
<div><h3 align="center">{s.title}</h3>
<div align="center">作者：{s.author}&nbsp;&nbsp; 时间：{s.date}&nbsp;&nbsp; 点击数：
<span id="dynclicks">88</span></div><div id="vsb_content"><div class="v_news_content">
{s.paragraphs(s.rng.randint(2, 6), '<p class="vsbcontent_start">　　{}</p>')}<p class="vsbcontent_img"><img></p>
<p style="text-align:right">{s.say("（通讯员 " + s.words(1) + "）", True)}</p></div></div>
<p>附件【<a href=1.doc>{s.say(s.words(3), True)}.doc</a>】已下载<span>12</span>次</p><div>上一条：{s.link(6)}<br>
下一条：{s.link(6)}</div><p align=right>【<a href="javascript:window.close()">关闭</a>】</p></div></form></div></div>
<div class="foot">地址：{s.words(2)}路1号 邮编：300000 {s.tongue.rights}</div>"""


def journal(s: Site) -> str:
    """A weblog on a free service: what the blogger is, an archive, remarks."""
    archive = s.items(9, 2, "<li>► {} (12)</li>")
    return f"""<div class="content-outer"><div class="header-outer"><h1 class="title"><a href=/>{s.words(2)}</a></h1>
<div class="descriptionwrapper">{s.words(5)}</div></div><div class="main-outer"><div class="column-center-outer">
<div class="date-posts"><h2 class="date-header"><span>{s.date}</span></h2><div class="post-outer">
<div class="post hentry">
<h3 class="post-title entry-title">{s.title}</h3><div class="post-body entry-content">
{s.paragraphs(s.rng.randint(2, 6), "{}<br /><br />")}</div><div class="post-footer">Posted by <span>{s.author}</span> at
<a href=p>10:20 AM</a> <a>Email This</a><a>BlogThis!</a></div></div><div class="comments"><h4>2 comments:</h4><div><dl>
<dt>{s.words(1)} said...</dt><dd><p>{s.prose(2)}</p></dd></dl></div></div></div></div><div class="blog-pager">
<a href=n>Newer Post</a> <a href=o>Older Post</a></div></div><div class="column-right-outer"><div class="widget">
<h2>About Me</h2><p>{s.prose(2)}</p></div><div class="widget BlogArchive"><h2>Blog Archive</h2><ul>{archive}</ul></div>
</div>
</div></div>"""


def statute(s: Site) -> str:
    """A law on a page of nested tables, nothing in it named."""
    articles = ""
    for number in "一二三四五六七":
        words = s.prose(2)
        s.gold.append(f"第{number}条　{words}")
        articles += f"<p>　　<b>第{number}条</b>　{words}</p>"
    return f"""<table width="100%"><tr><td><b>法律法规库</b> {s.items(5, 0, "{} | ")}</td></tr></table>
<table width=900 align=center><tr><td><p align=center><b>{s.title}</b></p><p align=center>（{s.date} 公布）</p>
<p align=center><b>{s.say("第一章　总则")}</b></p>{articles}</td></tr></table><table><tr><td>相关法规：
{s.items(6, 6, "{}<br>")}</td></tr></table><center>{s.tongue.rights}</center>"""


def parts(s: Site) -> str:
    """A text of many kinds of parts: sections, a table with links, a quotation, code, a note."""
    rows = "".join(f"<tr><td><a href=x>{s.say(s.words(1))}</a></td><td>{s.say(s.words(2))}</td></tr>" for _ in range(5))
    heads = "".join(f"<th>{s.say(s.words(1))}</th>" for _ in range(2))
    return f"""<div class=top>{s.items(6, 0, "<a>{}</a>")}</div><div class=c><h1>{s.title}</h1>
<div class=meta>{s.author} | {s.date}</div>{s.paragraphs(1)}<h2>{s.say(s.words(3))}</h2>
<table class=cmp><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{s.paragraphs(2)}
<blockquote>{s.say(s.prose(1))}</blockquote>{s.paragraphs(1)}<pre><code>{s.say("make install && ./run --fast")}</code>
</pre>
<p class=note><em>{s.say(s.sentence().strip())}</em></p></div><div class=b><h3>{s.tongue.related}</h3>
{s.items(5, 6, "<p>{}</p>")}</div><div class=f>{s.tongue.rights}</div>"""


CHINESE: tuple[Callable[[Site], str], ...] = (self_media, portal, post, university, statute)
ANYWHERE: tuple[Callable[[Site], str], ...] = (split_body, blocks, headings, publisher, journal, parts)
