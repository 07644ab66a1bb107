"""Designs of what people write: public accounts, weblogs, boards, questions, reviews, encyclopaedias, novels."""

from __future__ import annotations

from tests.bench.html_everyday_text import PLACES, Reporter, many


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
