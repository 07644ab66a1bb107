"""A fourth set of designs with known main text: what everyday reading on the Chinese web looks like.

Public accounts, portals new and old, notices, boards, questions, weblogs, encyclopaedias, novels,
newspapers of Taiwan and Hong Kong, and stolen pages with link farms around them. Written without a look at the stage or
at the other sets; headline, byline and editor's line are neutral as they stand on the page.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Sequence

from tests.bench.everyday_text import BODIES, PEOPLE, PLACES, Reporter
from tests.bench.pages import Made
from tests.bench.sites import CONCEALED


def many(form: Callable[[int], str], least: int, most: int, s: Reporter) -> str:
    """A form of markup once for every number from 1 up to one between two bounds."""
    return "".join(form(number) for number in range(1, s.rng.randint(least, most) + 1))


def account(s: Reporter) -> str:
    """A public account: a call to follow above, cards of other articles and a plea for a star below."""
    para = (
        '<section data-role="paragraph"><p style="line-height:2em;">'
        '<span style="font-size:15px">{}</span></p></section>'
    )
    more = many(lambda n: f'<p style="text-align:left"><a href="s?{n}">▶ {s.headline()}</a></p>', 2, 5, s)
    return f"""<div id="js_article" class="rich_media"><div id="js_top_ad_area" class="top_banner"></div>
<div class="rich_media_inner"><div id="page-content" class="rich_media_area_primary"><div id="img-content">
<h1 class="rich_media_title " id="activity-name">{s.head_line(s.title)}</h1>
<div id="meta_content" class="rich_media_meta_list"><span id="copyright_logo" class="rich_media_meta">
{s.head_line("原创")}</span><span class="rich_media_meta rich_media_meta_text">{s.head_line(s.author)}</span>
<span class="rich_media_meta rich_media_meta_nickname" id="profileBt">
<a id="js_name">{s.head_line(s.paper)}</a></span>
<em id="publish_time" class="rich_media_meta">{s.head_line(s.date)}</em></div>
<div class="rich_media_content " id="js_content" style="visibility: hidden; opacity: 0;">
<section style="text-align:center"><p>点击上方<strong>蓝字</strong>关注我们</p></section>{s.body(para)}
<p style="text-align:center">- END -</p><p>{s.head_line("文字：" + s.author)}</p><p>往期推荐</p>{more}
<p>喜欢就点个<strong>在看</strong>吧↓↓↓</p></div></div>
<div class="rich_media_tool" id="js_toobar3"><div class="weui-loadmore"></div>
<span>阅读原文</span> 阅读 <span>2345</span>
赞 88</div></div><div class="rich_media_area_extra"><div class="comment_area"><div class="title">精选留言</div>
{many(lambda n: f"<li><strong>{s.user()}</strong><p>{s.remark()}</p><span>{n}</span></li>", 0, 6, s)}</div>
</div></div></div>"""


def sina_old(s: Reporter) -> str:
    """A portal of 2006: tables, an advertisement in the middle of the text, remarks, a collection of links."""
    half = s.body("<p>　　{}</p>\n", 1, 4)
    rest = s.body("<p>　　{}</p>\n", 1, 4)
    return f"""<center><table width=750><tr><td><iframe src=ad.htm height=0>
</iframe>{s.items(12, 0, "{} | ")}</td></tr></table>
<table width=750><tr><td width=150>新浪首页 &gt; <a href=/>新闻中心</a> &gt; 正文</td></tr></table>
<table width=750><tr><td width=560 valign=top><h1 id="artibodyTitle">{s.head_line(s.title)}</h1>
<div class=from_info>
<span>{s.head_line(s.date.replace("-", "年", 1).replace("-", "月") + "日08:12 " + s.paper)}</span></div>
<div id="artibody" class="blkContainerSblkCon"><div class=img_wrapper><img src=a.jpg><br>
<span class="img_descr">{s.say(s.headline() + "。 " + s.author + "摄")}</span></div>{half}
<div class="otherContent_01" style="float:right;width:300px"><iframe></iframe>赞助商链接</div>{rest}</div>
<p align=right>{s.head_line("（责任编辑：" + s.author[:2] + "）")}</p>
<div class="page">1 <a href=2>2</a> <a href=3>3</a> <a href=2>下一页</a></div>
<div class="moduleSingleImg01"><a href=c>我要评论（<span>123</span>）</a> <a>打印</a> <a>RSS</a> <a>收藏</a></div>
<table><tr><td>相关专题：<a href=z>{s.headline()}</a></td></tr>
{s.items(5, 5, "<tr><td>・{} (2006-03-01 10:11)</td></tr>")}</table></td>
<td width=180 valign=top><table><tr><th>新闻排行</th></tr>{s.items(8, 5, "<tr><td>{}</td></tr>")}</table></td>
</tr></table>
<table><tr><td align=center>新闻中心意见反馈留言板 电话：010-00000000　欢迎批评指正</td></tr><tr><td>Copyright
&copy; 1996-2006
SINA Corporation, All Rights Reserved</td></tr></table></center>"""


def netease(s: Reporter) -> str:
    """A portal of 2015: source and editor under the text, a code to scan, remarks with a count, groups of
    pictures."""
    feed = many(
        lambda n: (
            f'<div class="newsdata_item"><div class="na_detail"><div class="news_title"><h3>{s.link(5)}</h3></div>'
            f'<div class="news_tag"><div class="keywords">{s.link()}{s.link()}</div><span>{n}小时前</span></div>'
            f"</div></div>"
        ),
        5,
        9,
        s,
    )
    remarks = many(
        lambda n: f'<div class="tie-item"><span>{s.user()} [火星网友]</span><p>{s.remark()}</p><a>顶[{n}]</a></div>',
        2,
        6,
        s,
    )
    return f"""<div class="ntes-nav"><div class="ntes-nav-main">{s.items(15, 0, "<a>{}</a>")}</div></div>
<div class="post_crumb"><a href=/>网易首页</a> &gt; <a>新闻中心</a> &gt; 正文</div>
<div class="post_content post_area clearfix" id="epContentLeft"><h1>{s.head_line(s.title)}</h1>
<div class="post_time_source">{s.head_line(s.date + " 07:33:02　来源: " + s.paper)}　<a href="j">举报</a></div>
<div class="post_body"><div class="post_text" id="endText"><p class="f_center"><img></p>
<p class="otitle">{s.head_line("（原标题：" + s.headline() + "）")}</p>{s.body("<p>{}</p>")}
<div class="gg200x300"><iframe></iframe></div>{s.body("<p>{}</p>", 1, 3)}<p></p>
<div class="ep-source cDGray"><span class="left"><a href=/><img></a> {s.head_line("本文来源：" + s.paper)}</span>
<span class="ep-editor">{s.head_line("责任编辑：" + s.author + "_NN" + str(s.rng.randint(1000, 9999)))}</span>
</div></div>
<div class="post_btmshare"><span>分享到：</span><a>易信</a><a>微信</a><a>QQ空间</a><a>微博</a></div>
<div class="post_comment"><div class="post_comment_toolbar">
<strong>{s.rng.randint(2, 99)}</strong>人参与 跟贴</div>
<div class="tie-cnt">网友评论仅供其表达个人看法，并不表明网易立场。</div>
{remarks}
</div></div><div class="post_recommend">{feed}</div></div>
<div class="post_area_side"><h2>热点图集</h2>{s.items(5, 5, "<div><img>{}</div>")}<p>用微信扫码二维码</p>
<p>分享至好友和朋友圈</p></div>
<div class="footer">关于网易 | 客户服务 | © 1997-2015 网易公司版权所有 About NetEase</div>"""


def notice(s: Reporter) -> str:
    """An office's notice: a head in red, a number, the addressees, a signature, attachments, the neighbours."""
    place, body = s.rng.choice(PLACES), s.rng.choice(BODIES)
    clauses = "".join(
        f'<p style="text-indent:32pt">{s.say(f"{number}、{s.sentence()}")}</p>'
        for number in "一二三四"[: s.rng.randint(2, 4)]
    )
    return f"""<div class="header"><div class="top_nav"><a>{place}市人民政府</a><a>繁體</a><a>无障碍浏览</a>
<a>登录</a>
</div>
<div class="search"><input value="请输入关键字"><a>热词：</a><a>公积金</a><a>社保</a></div></div>
<div class="BreadcrumbNav">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 通知公告</div>
<div class="article oneColumn pub_border"><h1>{s.head_line(s.title)}</h1>
<div class="pages-date">{s.head_line(s.date)}<span class="font">{s.head_line("来源：" + body)}</span>
<span>【字体：<a>大</a> <a>中</a> <a>小</a>】</span><span>打印</span><div class="share"><a>分享</a></div></div>
<div class="pages_content" id="UCAP-CONTENT">
<p style="text-align:center">{s.say(place + body[:1] + "发〔2021〕" + str(s.rng.randint(2, 99)) + "号")}</p>
<p>{s.say("各乡镇人民政府、街道办事处，各有关单位：")}</p>{s.body('<p style="text-indent:32pt">{}</p>', 1, 3)}
{clauses}
<p>{s.say("特此通知。")}</p><p style="text-align:right">{s.say(place + "市" + body)}</p>
<p style="text-align:right">{s.say("2021年5月6日")}</p>
<p>附件：<a href="P02.doc">{s.say("1.实施方案.doc")}</a></p></div>
<div class="related"><h4>相关文档：</h4>{s.items(3, 5, "<p>{}</p>")}</div>
<div class="editor">{s.head_line("责任编辑：" + s.author)}</div><div class="qrcode">扫一扫在手机打开当前页</div></div>
<div class="footer"><a>网站地图</a>|<a>联系我们</a><p>版权所有：{place}市人民政府办公室
主办单位：{place}市人民政府办公室</p>
<p>网站标识码：3300000001　浙ICP备05000000号　浙公网安备 33000002000001号</p></div>"""


def tieba(s: Reporter) -> str:
    """A board: every floor with its author's card, level, floor number, time; a heading for each floor's replies."""

    def floor(n: int) -> str:
        nested = many(
            lambda k: (
                f'<li class="lzl_single_post"><div class="lzl_cnt"><a class="at">{s.user()}'
                f'</a>:<span class="lzl_content_main">'
                f"{s.head_line(s.remark())}</span><div class=lzl_content_reply><span>2019-3-{k} 10:2{k}</span>"
                f"<a>回复</a></div></div></li>"
            ),
            0,
            2,
            s,
        )
        return f"""<div class="l_post l_post_bright j_l_post"><div class="d_author"><ul class="p_author">
<li class="icon"><a></a></li>
<li class="d_name"><a class="p_author_name">{s.user()}</a></li><li class="l_badge"><div class="p_badge"><a>
<div
class="d_badge_title">初级粉丝</div><div class="d_badge_lv">{n}</div></a></div></li></ul></div>
<div class="d_post_content_main"><div class="p_content"><cc>
<div id="post_content_{n}00" class="d_post_content j_d_post_content">
{s.say(s.prose(4 if n == 1 else 2))}</div></cc></div><div class="core_reply"><div class="post-tail-wrap">
<a class="jubao">举报</a>
<span class="tail-info">来自<a>Android客户端</a></span><span class="tail-info">{n}楼</span>
<span class="tail-info">{s.date} 1{n}:23</span>
<a>回复({n})</a></div><ul class="j_lzl_m_w">{nested}</ul></div></div></div>"""

    return f"""<div id="com_userbar"><ul>{s.items(4, 0)}</ul></div><div class="card_top">
<a class="card_title_fname">{s.rng.choice(PLACES)}吧</a>
关注：<span>12,345</span>帖子：<span>987,654</span></div><div class="core_title_wrap_bright">
<h3 class="core_title_txt">{s.head_line(s.title)}</h3><ul class="core_title_btns"><li><a>只看楼主</a></li><li>
<a>收藏</a></li><li><a>回复</a></li></ul></div>
<div id="j_p_postlist">{many(floor, 3, 8, s)}</div><div class="pb_footer"><li class="l_pager">
<span>1</span> <a>2</a> <a>下一页</a> <a>尾页</a></li>
<li class="l_reply_num">12回复贴，共<span>2</span>页</li></div><div id="editor"><div>发表回复</div><a>发 表</a></div>
<div class="region_bright">{s.items(5, 5, "<div>{}</div>")}</div>
<div class="footer">©2019 Baidu 贴吧协议 隐私政策 吧主制度</div>"""


def discuz(s: Reporter) -> str:
    """A board by a well-known program: the opening post long, cards of its authors, signatures."""

    def post(n: int) -> str:
        text = "<br />\n<br />\n".join(s.say(s.prose(3)) for _ in range(s.rng.randint(2, 5) if n == 1 else 1))
        return f"""<div id="post_{n}"><table id="pid{n}" class="plhin"><tr><td class="pls" rowspan="2">
<div id="favatar{n}" class="pls favatar">
<div class="pi"><div class="authi"><a class="xw1">{s.user()}</a></div></div><div class="tns xg2"><table><tr>
<th><p><a>{n * 12}</a></p>主题</th>
<th><p><a>{n * 31}</a></p>帖子</th><td><p><a>{n * 210}</a></p>积分</td></tr></table></div><p><em><a>金牌会员</a>
</em></p>
<dl class="pil cl"><dt>积分</dt><dd>{n * 210}</dd></dl></div></td><td class="plc"><div class="pi"><strong><a>
<em>{n}</em><sup>#</sup></a></strong>
<div class="pti"><div class="authi">
<em>发表于 {s.date} 0{n}:12:44</em> <span class="pipe">|</span> <a>只看该作者</a> <a>倒序浏览</a></div></div></div>
<div class="pct"><div class="pcb"><div class="t_fsz"><table><tr>
<td class="t_f" id="postmessage_{n}">{text}</td></tr></table></div></div></div></td></tr>
<tr><td class="plc plm"><div class="sign" style="max-height:100px">路漫漫其修远兮</div></td></tr><tr>
<td class="pls"></td><td class="plc"><div class="po hin">
<div class="pob cl"><em><a class="fastre">回复</a></em><p><a>使用道具</a> <a>举报</a></p></div></div></td></tr>
</table></div>"""

    return f"""<div id="toptb"><a>设为首页</a><a>收藏本站</a><a>切换到窄版</a></div><div id="nv"><ul>{s.items(9)}</ul>
</div>
<div id="pt"><a>论坛</a><em>›</em><a>{s.rng.choice(PLACES)}生活</a><em>›</em><a>{s.title}</a></div>
<div id="pgt"><a>发帖</a><a>回复</a><a>返回列表</a></div><div id="postlist"><table><tr><td class="pls ptn pbn">
<span>查看:</span> 1234 | <span>回复:</span> 7</td>
<td class="plc ptm pbn vwthd"><h1 class="ts"><span id="thread_subject">{s.head_line(s.title)}</span></h1>
<span class="xg1"><a>[复制链接]</a></span></td></tr></table>
{many(post, 1, 6, s)}</div><form id="f_pst"><div>高级模式</div><div>您需要登录后才可以回帖 <a>登录</a> |
<a>立即注册</a></div>
</form>
<div id="ft">Powered by Discuz! X3.4 © 2001-2017 Comsenz Inc. <a>Archiver</a>|<a>手机版</a>|<a>小黑屋</a>
GMT+8, 2019-5-6 10:20 , Processed in 0.03 second(s)</div>"""


def zhihu(s: Reporter) -> str:
    """Questions and answers: the author's line and badge, votes, remarks folded, other questions."""

    def answer(n: int) -> str:
        return f"""<div class="List-item"><div class="ContentItem AnswerItem"><div class="ContentItem-meta">
<div class="AuthorInfo">
<span class="UserLink AuthorInfo-avatarWrapper"></span><div class="AuthorInfo-content">
<div class="AuthorInfo-head"><a class="UserLink-link">{s.user()}</a></div>
<div class="AuthorInfo-detail"><div class="AuthorInfo-badgeText">{s.rng.choice(PLACES)}大学 历史系</div></div>
</div></div>
<div class="LabelContainer">{n * 112} 人赞同了该回答</div></div><div class="RichContent">
<div class="RichContent-inner"><span class="RichText ztext">
{s.body("<p>{}</p>", 1, 5)}</span></div><div class="ContentItem-time">发布于 {s.date} 10:3{n}</div>
<div class="ContentItem-actions">
<button>赞同 {n * 112}</button><button>{n} 条评论</button><button>分享</button><button>收藏</button>
<button>喜欢</button></div></div></div></div>"""

    return f"""<header class="AppHeader"><a>首页</a><a>会员</a><a>发现</a><a>等你来答</a><button>登录</button>
</header>
<main class="App-main">
<div class="QuestionHeader">
<div class="QuestionHeader-topics">{s.items(3, 0, '<div class="Tag">{}</div>')}</div>
<h1 class="QuestionHeader-title">{s.head_line(s.title)}</h1>
<div class="QuestionRichText">{s.say(s.prose(2))}</div>
<div class="NumberBoard"><div>关注者<strong>321</strong></div><div>被浏览<strong>45,678</strong></div></div>
<div class="QuestionButtonGroup"><button>关注问题</button><button>写回答</button></div></div>
<div class="Question-main"><div class="ListShortcut">
<div class="List-headerText">12 个回答</div>{many(answer, 1, 4, s)}
<div class="ViewAll"><a>查看剩余 8 条回答</a></div></div><div class="Question-sideColumn">
<div class="Card">下载知乎客户端<br>与世界分享知识、经验和见解</div>
<div class="Card">
<div class="Card-header">相关问题</div>{s.items(5, 5, '<div class="SimilarQuestions-item">{} 12 个回答</div>')}</div>
<footer>刘看山·知乎指南·知乎协议·知乎隐私保护指引<br>京 ICP 证 110745 号</footer></div></div></main>"""


def wordpress(s: Reporter) -> str:
    """A weblog: categories, a copyright note under the text, neighbours, remarks, widgets."""

    def remark(n: int) -> str:
        return f"""<li class="comment even thread-even depth-1" id="comment-{n}">
<article class="comment-body"><footer class="comment-meta">
<div class="comment-author vcard"><b class="fn">{s.user()}</b><span class="says">说道：</span></div>
<div class="comment-metadata"><time>{s.date} 下午3:1{n}</time></div></footer>
<div class="comment-content"><p>{s.remark()}</p></div><div class="reply"><a>回复</a></div></article></li>"""

    return f"""<div id="page" class="hfeed site"><header id="masthead"><h1 class="site-title">
<a href="/">{s.user()}的小站</a></h1>
<h2 class="site-description">记录生活点滴</h2><nav id="site-navigation"><div class="nav-menu">
<ul>{s.items(5)}</ul></div></nav></header>
<div id="main" class="wrapper"><div id="primary" class="site-content"><div id="content" role="main">
<article class="post type-post status-publish hentry">
<header class="entry-header"><h1 class="entry-title">{s.head_line(s.title)}</h1><div class="comments-link">
<a>3条回复</a></div></header>
<div class="entry-content">{s.body()}<h3>{s.say(s.headline())}</h3>{s.body("<p>{}</p>", 1, 3)}<pre>
<code class="language-sh">{s.say("make && ./run --all")}</code></pre>{s.body("<p>{}</p>", 1, 2)}
<p class="post-copyright">版权声明：本文为原创文章，转载请注明出处：<a href="/1">{s.title}</a></p></div>
<footer class="entry-meta">本条目发布于<a><time>{s.date}</time>
</a>。属于<a rel="category tag">{s.user()}</a>分类，被贴了 <a>生活</a>、<a>随笔</a> 标签。
<span class="by-author">作者是<span class="author vcard"><a>{s.author}</a></span>。</span></footer></article>
<nav class="nav-single"><h3 class="assistive-text">文章导航</h3><span class="nav-previous">
<a>← {s.headline()}</a></span> <span class="nav-next"><a>{s.headline()} →</a></span></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">《<span>{s.title}</span>》有 3 个想法</h2>
<ol class="commentlist">{many(remark, 1, 5, s)}</ol>
<div id="respond"><h3 id="reply-title">发表回复</h3><form>
<p class="comment-notes">电子邮件地址不会被公开。 必填项已用<span>*</span>标注</p></form></div></div></div></div>
<div id="secondary" class="widget-area"><aside class="widget"><h3>近期文章</h3><ul>{s.items(5, 5)}</ul></aside>
<aside class="widget"><h3>近期评论</h3><ul>
{many(lambda n: f"<li>{s.user()}发表在《{s.link(5)}》</li>", 3, 5, s)}</ul></aside></div></div>
<footer id="colophon">自豪地采用WordPress</footer></div>"""


def wiki(s: Reporter) -> str:
    """An encyclopaedia: a box of data, contents, sections with [编辑], notes, see also, categories."""

    def section(n: int) -> str:
        return f"""<div class="mw-heading">
<h2 id="s{n}">{s.say(s.rng.choice(["历史", "地理", "名称由来", "交通", "人口", "经济", "文化"]))}</h2>
<span class="mw-editsection"><span>[</span><a>编辑</a><span>]</span></span>
</div>{s.body('<p>{}<sup class="reference"><a href="#n1">[1]</a></sup></p>', 1, 3)}"""

    rows = "".join(
        f'<tr><th scope="row">{s.say(k, True)}</th><td>{s.say(v, True)}</td></tr>'
        for k, v in (("面积", "312平方公里"), ("人口", "45,600人"), ("区号", "0571"))
    )
    return f"""<div id="mw-page-base"></div><div id="content" class="mw-body" role="main">
<div id="siteNotice"></div>
<h1 id="firstHeading" class="firstHeading">{s.head_line(s.title)}</h1><div id="bodyContent">
<div id="siteSub">维基百科，自由的百科全书</div>
<a class="mw-jump-link" href="#mw-head">跳转到导航</a><a class="mw-jump-link" href="#p-search">跳转到搜索</a>
<div id="mw-content-text" class="mw-content-ltr"><div class="mw-parser-output">
<table class="infobox">{rows}</table>{s.body("<p>{}</p>", 1, 2)}
<div id="toc" class="toc"><div class="toctitle"><h2>目录</h2></div><ul><li><a href="#s1">1 历史</a></li><li>
<a href="#s2">2 地理</a></li></ul></div>
{many(section, 2, 4, s)}<h2><span class="mw-headline" id="r">参考资料</span>
<span class="mw-editsection">[<a>编辑</a>]</span></h2>
<div class="reflist"><ol class="references"><li id="n1">
<a href="#r1">^</a> {s.author}. {s.headline()}. {s.paper}. {s.date} [2020-01-01].</li></ol></div>
<table class="navbox"><tr><th>{s.rng.choice(PLACES)}地区</th></tr><tr><td>{s.items(12, 0, "{} · ")}</td></tr>
</table></div></div>
<div class="printfooter">取自“https://zh.example.org/w/index.php?title=x&amp;oldid=1”</div>
<div id="catlinks">分类：<ul>{s.items(4)}</ul></div></div></div>
<div id="mw-navigation"><div id="p-personal"><ul><li>没有登录</li><li><a>讨论</a></li><li><a>贡献</a></li></ul>
</div><div id="p-tb"><h3>工具</h3><ul>{s.items(7)}</ul></div></div>
<footer id="footer"><ul><li>本页面最后修订于2020年3月5日 (星期四) 10:20。</li>
<li>本站的全部文字在知识共享 署名-相同方式共享 4.0协议之条款下提供，附加条款亦可能应用。</li></ul></footer>"""


def novel(s: Reporter) -> str:
    """A chapter of a novel on a site of copies: line breaks, calls to remember the address, a hint of the next."""
    text = s.body("&nbsp;&nbsp;&nbsp;&nbsp;{}<br /><br />\n", 6, 14)
    return f"""<div class="ywtop"><div class="con">设为首页 | 加入收藏</div></div><div class="header"><a>笔趣阁</a>
<form>搜小说</form></div>
<div class="nav"><ul>{s.items(8)}</ul></div><div class="content_read"><div class="box_con">
<div class="con_top"><a>笔趣阁</a> &gt; <a>都市小说</a> &gt; <a>临江旧事</a> &gt; 第{s.rng.randint(2, 99)}章</div>
<div class="bookname"><h1>{s.head_line(f"第{s.rng.randint(2, 99)}章　{s.title}")}</h1><div class="bottem1">
<a>投推荐票</a> <a>上一章</a> &larr; <a>章节列表</a> &rarr; <a>下一章</a> <a>加入书签</a></div>
<div class="lm">热门推荐：{s.items(3, 5, "{}、")}</div></div><div id="content">{text}</div>
<div class="bottem2"><a>投推荐票</a> <a>上一章</a> &larr; <a>章节列表</a> &rarr; <a>下一章</a> <a>加入书签</a>
</div></div></div>
<div class="footer"><div class="footer_cont"><p>本站所有小说为转载作品，所有章节均由网友上传，
转载至本站只是为了宣传本书让更多读者欣赏。</p>
<p>Copyright © 2018 笔趣阁 All Rights Reserved.</p></div></div>"""


def paper(s: Reporter) -> str:
    """A newspaper's electronic edition by the usual program: page list, map, the article without any class."""
    return f"""<table cellspacing=0 width=1000><tr><td width=360 valign=top><table><tr><td>
<strong>A{s.rng.randint(1, 9):02}版：要闻</strong></td><td><a>上一版</a> <a>下一版</a></td></tr>
<tr><td><map name=pagepicmap><area href=1></map><img usemap=#pagepicmap></td></tr></table>
<div class=paperlist>{s.items(6, 5, "<li>{}</li>")}</div></td>
<td valign=top><table><tr><td>{s.date.replace("-", "年", 1).replace("-", "月")}日 <a>返回目录</a> <a>放大</a>
<a>缩小</a><a>全文复制</a></td></tr>
<tr><td align=center class="bt1">{s.head_line(s.headline())}</td></tr><tr><td class="bt2" align=center>
<strong>{s.head_line(s.title)}</strong></td></tr>
<tr><td align=center>{s.head_line("本报记者　" + s.author)}</td></tr><tr><td><div id="ozoom"><founder-content>
<p>　　{s.say("本报讯（记者 " + s.author + "）" + s.prose(3))}</p>
{s.body("<p>　　{}</p>")}</founder-content></div></td></tr></table><table><tr><td>&lt;&lt; <a>上一篇</a></td><td>
<a>下一篇</a> &gt;&gt;</td></tr></table></td></tr></table>
<div align=center>{s.paper}社 版权所有，未经书面授权禁止使用</div>"""


def taiwan(s: Reporter) -> str:
    """A newspaper of Taiwan: an application's advertisement, keywords, a warning, boxes of more news in the text."""
    inline = f'<div class="edit-inner"><p class="related">▪ {s.link(5)}</p></div>'
    return f"""<header class="header"><nav>{s.items(12, 0, "<a>{}</a>")}</nav></header>
<div class="content" itemprop="articleBody"><div class="breadcrumbs">
<a>首頁</a> &gt; <a>社會</a></div><h1>{s.head_line(s.title)}</h1>
<div class="text boxTitle boxText" data-desc="內容頁">
<span class="time">{s.head_line(s.date.replace("-", "/") + " 10:20")}</span>
<div class="photo boxPhoto"><a class="image-popup-vertical-fit"><img></a>
<p>{s.say(s.headline() + "。（記者" + s.author + "攝）")}</p></div>
<p>{s.say("〔記者" + s.author + "／" + s.rng.choice(PLACES) + "報導〕" + s.prose(2))}</p>
{s.body("<p>{}</p>", 1, 4)}{inline}{s.body("<p>{}</p>", 1, 3)}
<p class="appE1121"><strong>不用抽 不用搶 現在用APP看新聞
保證天天中獎</strong>　<a>點我下載APP</a>　<a>按我看活動辦法</a></p></div>
<div class="keyword boxText"><strong>關鍵字</strong>{s.items(3, 0, "{}")}</div>
<div class="boxTitle" data-desc="相關新聞">
<div class="title_b">相關新聞</div>{s.items(4, 5, "<a><p>{}</p></a>")}</div>
<div class="fb-comments">載入中</div></div><aside class="aside"><h3>熱門新訊</h3><ul>{s.items(8, 5)}</ul></aside>
<footer><p>本網站之文字、圖片及影音，非經授權，請勿轉載、複製或改作。</p>
<p>自由時報版權所有不得轉載© 2024 The Liberty Times. All Rights Reserved.</p></footer>"""


def hongkong(s: Reporter) -> str:
    """A newspaper of Hong Kong: built by a framework, gallery and advertisement between the paragraphs, hash tags."""
    teaser = f'<div class="sc-a1 cfWxyz"><a href="/x"><div>{s.headline()}</div></a></div>'
    return f"""<div id="__next"><nav><div class="sc-11">{s.items(10, 0, "<a>{}</a>")}</div></nav>
<div class="sc-22"><div><span>港聞</span></div>
<h1 id="articleTitle" class="sc-33">{s.head_line(s.title)}</h1><div class="sc-44"><span>撰文：</span>
<span>{s.head_line("撰文：" + s.author)}</span></div>
<div><span>出版：</span><time datetime="{s.date}T10:20">{s.head_line("出版：" + s.date + " 10:20")}</time>
<span>更新：</span><time>{s.head_line("更新：" + s.date + " 12:20")}</time></div>
<article id="article-content-section"><div class="sc-55"><p>{s.say(s.prose(2))}</p></div><div class="sc-66">
<div>廣告</div></div>{s.body('<p class="sc-77"><span>{}</span></p>', 1, 4)}
{teaser}{s.body('<p class="sc-77"><span>{}</span></p>', 1, 4)}<div class="gallery"><div><img></div>
<span>{s.say(s.headline() + "。（" + s.author + "攝）")}</span></div></article>
<div class="tags">{s.items(3, 0, "<a>#{}</a>")}</div><div>
<h2>延伸閱讀</h2>{s.items(4, 5, "<div>{}</div>")}</div><div>下載《香港01》App，按此即刻睇更多內容</div></div>
<footer>Copyright © 2024 香港01有限公司 版權所有 不得轉載</footer></div>"""


def hijacked(s: Reporter) -> str:
    """A stolen page: a spider pool's header and link farm around the article, hidden or not shown at all."""
    farm = many(
        lambda n: (
            f'<a href="http://{n}{s.rng.randint(10, 99)}.example.cn/">{s.rng.choice(PLACES)}'
            f"{s.rng.choice(['棋牌', '彩票', '娱乐', '真人'])}</a>"
        ),
        20,
        60,
        s,
    )
    way = s.rng.choice(
        [
            '<div style="position:absolute;left:-3000px;top:-200px">{}</div>',
            '<marquee height="1" width="5" scrollamount="3000">{}</marquee>',
            "<script>document.write(\"<div style='display:none'>\")</script>{}"
            '<script>document.write("</div>")</script>',
            '<div id="{1}"><style>#{1}{{display:none}}</style>{0}</div>',
        ]
    )
    box = way.format(farm, "x" + str(s.rng.randint(100, 999)))
    tags = "".join(f'<samp id="{s.rng.randint(10000, 99999)}o"><tbody></tbody></samp>' for _ in range(5))
    return f"""{box}<table width=980 align=center><tr><td><a>设为首页</a> | <a>加入收藏</a></td></tr><tr>
<td>{s.items(9, 0, "<b>{}</b> ")}</td></tr></table>{tags}
<table width=980 align=center><tr><td width=240 valign=top><div class="lm">
<b>产品分类</b>{s.items(6, 0, "<p>{}</p>")}</div>
<div>联系人：{s.rng.choice(PEOPLE)}<br>电话：0571-8888{s.rng.randint(1000, 9999)}</div></td>
<td valign=top><div class="dq">您的位置：<a>首页</a> → <a>新闻动态</a></div><div class="nr">
<h2 align=center>{s.head_line(s.title)}</h2>
<div align=center>{s.head_line("发布日期：" + s.date)} 浏览次数：{s.rng.randint(9, 999)}</div>
{s.body("<div>　　{}</div>", 2, 8)}</div><div>上一条：{s.link(5)}</div><div>下一条：{s.link(5)}</div></td></tr>
</table>{box}
<div align=center>友情链接：{s.items(6, 0, "{} ")}</div>
<div align=center>某某机械有限公司 版权所有　技术支持：某某网络　<a>浙ICP备10000000号</a></div>"""


def code_blog(s: Reporter) -> str:
    """A place for programmers' weblogs: a copyright box above the text, an advertisement, recommendations below."""
    recommend = many(
        lambda n: (
            f'<div class="recommend-item-box"><div class="content-box"><a><div class="title-blog"><em>'
            f'{s.headline()}</em></div></a><div class="info-box"><span>{s.user()}</span>'
            f'<span>0{n}-1{n}</span><span>{n * 341}</span></div><div class="desc-box">{s.sentence()}</div></div>'
            f"</div>"
        ),
        4,
        8,
        s,
    )
    return f"""<div id="csdn-toolbar">{s.items(6, 0, "<a>{}</a>")}</div><div class="main_father">
<div id="mainBox"><main><div class="blog-content-box"><div class="article-header">
<h1 class="title-article" id="articleContentId">{s.head_line(s.title)}</h1><div class="article-info-box">
<div class="bar-content"><a class="follow-nickName">{s.head_line(s.user())}</a>
<span class="time">{s.head_line("于 " + s.date + " 10:20:30 发布")}</span>
<span class="read-count">阅读量1.2k</span><span>收藏 3</span><span>点赞数 2</span></div>
<div class="tags-box"><span>分类专栏：</span>{s.link()}<span>文章标签：</span>{s.link()}</div>
<div class="slide-content-box">版权声明：本文为博主原创文章，遵循 CC 4.0 BY-SA 版权协议，
转载请附上原文出处链接和本声明。</div></div></div>
<article class="baidu_pl"><div id="article_content" class="article_content">
<div id="content_views" class="markdown_views"><h2>{s.say(s.headline())}</h2>{s.body()}
<pre class="prettyprint"><code>{s.say("for x in range(3):")}
{s.say("    print(x)")}</code></pre>
<ul>{"".join(f"<li>{s.say(s.sentence())}</li>" for _ in range(3))}</ul>{s.body("<p>{}</p>", 1, 3)}</div>
</div></article></div>
<div class="more-toolbox"><ul><li>点赞</li><li>踩</li><li>收藏 <span>3</span></li><li>打赏</li><li>评论</li></ul>
</div><div class="recommend-box">{recommend}</div></main>
<aside class="blog_container_aside"><dl><dt>{s.user()}</dt><dd>码龄5年</dd><dd>原创<span>88</span></dd>
<dd>粉丝<span>12</span></dd></dl><div><h3>热门文章</h3>{s.items(5, 5, "<li>{} 3412</li>")}</div></aside></div>
</div>"""


def phone(s: Reporter) -> str:
    """A page for phones of a news application: the rest folded, an endless feed, prompts to open the application."""
    feed = many(
        lambda n: (
            f'<section class="item"><a><h3>{s.headline()}</h3><div><span>{s.paper}</span><span>{n}评论</span>'
            f"<span>{n}小时前</span></div></a></section>"
        ),
        6,
        12,
        s,
    )
    return f"""<div class="top-banner-container"><div>今日头条</div><div>打开</div></div><article id="article">
<div class="article-header"><h1 class="article__title">{s.head_line(s.title)}</h1>
<div class="author-info"><div>{s.head_line(s.paper)}</div><div>{s.head_line(s.date + " 10:20")}</div>
<button>关注</button></div></div>
<div class="article__content">{s.body('<p data-track="{{}}">{}</p>'.replace("{{}}", "1"))}
<div class="unfold-field"><div class="unflod-field__text">展开剩余62%</div></div></div><div class="tags">
<a>打开今日头条，查看更多精彩图片</a></div></article>
<div class="actions"><a>赞 12</a><a>踩</a><a>不感兴趣</a></div><div class="feed">{feed}</div>
<div class="open-app">打开APP看更多</div>"""


def agency(s: Reporter) -> str:
    """The news agency: editor's line in the text's element, a code to scan, next to nothing around."""
    return f"""<div class="header"><div class="header-top clearfix"><div class="header-time left">
<span class="year"><em>{s.head_line(s.date[:4])}</em></span><span class="day">
<em>{s.head_line(s.date[5:7])}</em>/<em>{s.head_line(s.date[8:])}</em></span>
<span class="time">10:20:30</span></div><div class="source">{s.head_line("来源：" + s.paper)}</div></div>
<div class="head-line"><h1><span class="title">{s.head_line(s.title)}</span><span class="btn-audio"></span>
</h1></div>
<div class="setFont clearfix"><span class="font">字体：</span><span>小</span><span>中</span><span>大</span>
<span>分享到：</span></div></div><div class="main"><div class="main-left left"><div id="detail">
{s.body("<p>　　{}</p>")}<div id="articleEdit"><span class="tiyi1">【纠错】</span>
<span class="editor">{s.head_line("【责任编辑:" + s.author + "】")}</span></div></div>
<div class="columBox relatedNews"><ul>{s.items(4, 5)}</ul></div></div>
<div class="main-right right"><div class="columBox"><h2>深度观察</h2>{s.items(4, 5, "<div>{}</div>")}</div>
</div></div>
<div class="foot"><p>Copyright © 2000 - 2024 XINHUANET.com　All Rights Reserved.</p>
<p>制作单位：新华网股份有限公司　版权所有 新华网股份有限公司</p></div>"""


def shop_review(s: Reporter) -> str:
    """A long review of books or films: stars, the reviewed work's box, usefulness votes, replies."""
    reply = many(
        lambda n: (
            f'<div class="item comment-item"><div class="header"><a>{s.user()}</a><span>'
            f'{s.date} 1{n}:23:11</span></div><div class="comment-text">{s.remark()}</div><div>赞 回应</div></div>'
        ),
        0,
        5,
        s,
    )
    return f"""<div id="db-global-nav">{s.items(8, 0, "<a>{}</a>")}</div><div id="wrapper">
<div id="content"><div class="article"><h1><span>{s.head_line(s.title)}</span></h1>
<div class="main"><header class="main-hd">
<a>{s.head_line(s.user())}</a> 评论 <a>临江旧事</a> <span class="allstar40 main-title-rating" title="推荐"></span>
<span class="main-meta">{s.head_line(s.date + " 10:20:30")}</span></header>
<div class="main-bd"><div class="review-content">{s.body("<p>{}</p>")}</div>
<div class="main-author">© 本文版权归作者 <a>{s.user()}</a> 所有，任何形式转载请联系作者。</div>
<div class="main-panel-useful"><button>有用 12</button><button>没用 3</button></div></div></div>
<div id="comments">{reply}</div><p><a>&gt; 我来回应</a></p></div>
<div class="aside"><div class="subject-title"><a>&gt; 临江旧事</a></div><ul class="subject-info">
<li>作者: {s.author}</li><li>出版社: 某某文艺出版社</li></ul><h2>更多书评</h2>{s.items(5, 5, "<p>{}</p>")}</div></div>
<div id="footer">© 2005－2024 douban.com, all rights reserved 北京豆网科技有限公司</div></div>"""


CHINESE = (
    account,
    sina_old,
    netease,
    notice,
    tieba,
    discuz,
    zhihu,
    wordpress,
    wiki,
    novel,
    paper,
    taiwan,
    hongkong,
    hijacked,
    code_blog,
    phone,
    agency,
    shop_review,
)
TRADITIONAL = frozenset({taiwan, hongkong})


def make_reported(
    number: int, designs: Sequence[Callable[[Reporter], str]], traditional: Collection[object], seed: int = 23
) -> list[tuple[str, Made]]:
    """Pages with the names of their designs, the designs in turn, some of them in traditional characters."""
    chosen = [designs[index % len(designs)] for index in range(number)]
    return [
        _made(random.Random(f"{seed}/{index}"), design, design in traditional) for index, design in enumerate(chosen)
    ]


def _made(rng: random.Random, design: Callable[[Reporter], str], traditional: bool) -> tuple[str, Made]:
    site = Reporter(rng, "zh")
    body = design(site)
    secret = f"Q{rng.randint(10**6, 10**7)}"
    body += f'<div style="{rng.choice(CONCEALED)}">{secret} {site.prose(2)}</div>'
    head = f'<meta charset="utf-8"><title>{site.title}_{site.paper}</title>'
    if rng.random() < 0.5:
        head += f'<meta name="description" content="{site.gold[0][:60]}">'
    source = f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>{body}</body></html>\n"
    gold, neutral = "\n".join(site.gold), "\n".join(site.neutral)
    if traditional:
        import opencc

        source, gold, neutral = map(opencc.OpenCC("s2tw").convert, (source, gold, neutral))
    return design.__name__, Made("zh", source, gold, neutral, (secret,))
