"""A sixth set of designs with known main text, held out until `heldout_third` was written; learnt from since.

Written before anything was mended that `heldout` showed, in the text of :mod:`tests.bench.html_everyday_text`; every
row names the kind of site.
"""

from __future__ import annotations

from tests.bench.html_everyday_text import Reporter, many


def stream(s: Reporter) -> str:
    """A stream of articles for telephones, seen at a desk: account and time in one row, cards without end."""
    card = many(
        lambda n: f"<div class=feed-card><a href=/a{n}>{s.headline()}</a><div>{s.user()} {n}评论</div></div>", 4, 9, s
    )
    return f"""<div class="root"><div class="header-wrapper"><a>首页</a> / <a>正文</a></div><div class="main">
<div class="left-sidebar"><div class="detail-like">12</div><div>评论</div><div>收藏</div></div>
<div class="article-content"><h1>{s.head_line(s.title)}</h1><div class="article-meta">
<span>{s.head_line(s.date + " 09:15")}</span><span>·</span><span class="name"><a>{s.head_line(s.paper)}</a>
</span></div>
<article class="syl-article-base"><div>{s.body()}</div></article></div>
<div class="detail-end"><span>举报</span> <button>展开剩余12%</button></div>
<div class="comment-panel"><div class="title">评论 3</div><textarea>
</textarea>{many(lambda n: f"<div><a>{s.user()}</a><p>{s.remark()}</p><span>{n}天前 回复</span></div>", 1, 5, s)}</div>
</div>
<div class="right-sidebar"><div class="user-card"><a>{s.paper}</a><button>关注</button><p>{s.remark()}</p>
</div>{card}</div></div>"""


def court(s: Reporter) -> str:
    """A court of law, 2010: tables, markup of a word processor, a hand to print with."""
    form = (
        "<p class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt'>"
        "<span style='font-size:16.0pt;font-family:仿宋_GB2312'>{}<o:p></o:p></span></p>"
    )
    return f"""<table width=1000 align=center><tr><td background=top.jpg height=180></td></tr><tr>
<td>{s.items(9, 0, "{}｜")}</td></tr></table>
<table width=1000><tr><td width=220 valign=top><table><tr><td class=lm>法院概况</td>
</tr>{s.items(7, 0, "<tr><td>·{}</td></tr>")}</table></td>
<td valign=top><table width=100%><tr><td>当前位置：<a>首页</a> → <a>案件快报</a></td></tr><tr>
<td align=center class=bt>{s.head_line(s.title)}</td></tr>
<tr>
<td align=center>{s.head_line("作者：" + s.author)}&nbsp;&nbsp;
{s.head_line("发布时间：" + s.date + " 16:02:11")}&nbsp;&nbsp;<a>
<img src=p.gif>打印</a>
字号：<a>大</a> <a>中</a> <a>小</a></td></tr><tr><td><hr size=1></td></tr><tr><td class=nr>{s.body(form)}</td></tr>
<tr><td align=right>{s.head_line("责任编辑：" + s.author)}</td></tr><tr><td align=center><a>【关闭窗口】</a></td></tr>
</table></td></tr></table>
<table width=1000><tr><td align=center>地址：{s.paper}路1号 电话：0511-12345678
您是第 <b>123456</b> 位访客<br>技术支持：某某科技</td>
</tr></table>"""


def hospital(s: Reporter) -> str:
    """A hospital: a bar of quick ways, doctors of the department beside the text, neighbours below."""
    doctors = many(
        lambda n: f"<dl><dt><img></dt><dd><b>{s.user()}</b> 主任医师</dd><dd>出诊时间：周{n}上午</dd></dl>", 2, 4, s
    )
    return f"""<div class="hd"><div class="tel">急诊电话 0311-12345678</div>
<ul class="menu">{s.items(8, 0, "<li>{}</li>")}</ul></div>
<div class="quick"><a>预约挂号</a><a>专家介绍</a><a>就诊流程</a></div>
<div class="wrap"><div class="ejleft"><h2>医院新闻</h2>
<ul>{s.items(4, 0, "<li>{}</li>")}</ul></div>
<div class="ejright"><div class="weizhi">您的位置：<a>首页</a> &gt; <a>新闻动态</a></div><div class="newstitle">
<h3>{s.head_line(s.title)}</h3>
<p class="newsinfo"><span>{s.head_line("发表时间：" + s.date)}</span><span>浏览：<em>218</em>次</span>
<span>{s.head_line("供稿：" + s.author)}</span></p></div>
<div class="newsmain">{s.body("<p>&nbsp;&nbsp;&nbsp;&nbsp;{}</p>")}<p style="text-align:center"><img src=a.jpg>
</p>{s.body("<p>&nbsp;&nbsp;&nbsp;&nbsp;{}</p>", 1, 3)}</div>
<div class="prenext"><p>上一条：<a>{s.headline()}</a></p><p>下一条：没有了</p></div><div class="bdsharebuttonbox">
<a>分享到QQ空间</a><a>微信</a></div>
<div class="zj">
<h4>专家推荐</h4>{doctors}</div>
</div></div>
<div class="ft">医院地址：{s.paper} 邮编：050000 冀ICP备12345678号-1</div>"""


def column(s: Reporter) -> str:
    """A column of a site of videos: figures of approval, the author's card, a collection the article is part of."""
    remarks = many(
        lambda n: (
            f"<div class=con><div class=user>{s.user()}</div><p>{s.remark()}</p>"
            f"<div>#{n} {s.date} 21:0{n} 回复</div></div>"
        ),
        2,
        6,
        s,
    )
    return f"""<div class="nav-bar"><a>番剧</a><a>直播</a><a>游戏中心</a><input placeholder="搜索"></div>
<div class="article-detail">
<div class="article-container"><div class="title-container"><h1 class="title">{s.head_line(s.title)}</h1>
<div class="article-read-panel">
<span class="publish-text">{s.head_line(s.date + " 20:11")}</span><span>1.2万阅读</span><span>· 331喜欢</span>
<span>· 45评论</span></div></div>
<div class="up-info"><a class="up-name">{s.user()}</a><span>粉丝：2.3万 文章：12</span><button>+关注</button></div>
<div id="read-article-holder" class="normal-article-holder">{s.body()}<figure class="img-box"><img>
<figcaption class="caption">{s.say(s.headline())}</figcaption></figure>{s.body("<p>{}</p>", 1, 4)}</div>
<p class="original">本文为我原创</p><div class="tag-container"><a>生活</a><a>纪实</a></div><div class="article-list">
<span>收录于文集</span><a>{s.headline()}</a><span>共 8 篇</span></div></div>
<div class="comment-wrapper"><ul><li>全部评论</li><li>按热度排序</li>
</ul>{remarks}</div>
</div>
<div class="to-top">顶部</div>"""


def business(s: Reporter) -> str:
    """A site of business news: a summary in a box, where the text comes from, what the site is not liable for."""
    return f"""<div class="kr-layout"><header><nav>{s.items(6, 0, "<span>{}</span>")}</nav></header>
<div class="article-detail-wrapper-box"><div class="article-left">
<h1 class="article-title">{s.head_line(s.title)}</h1><div class="article-title-icon">
<a class="title-icon-item">{s.head_line(s.author)}</a><span> · {s.head_line(s.date)}</span></div>
<div class="summary">{s.say(s.sentence())}</div>
<div class="articleDetailContent">{s.body()}<h2>{s.say(s.headline())}</h2>{s.body("<p>{}</p>", 1, 4)}
<p><em>{s.head_line("本文来自微信公众号“" + s.paper + "”，作者：" + s.author + "，经授权发布。")}</em></p></div>
<div class="article-footer-txt">该文观点仅代表作者本人，本平台仅提供信息存储空间服务。</div>
<div class="interactive"><span>+1</span><span>12</span><a>好文章，需要你的鼓励</a></div><div class="next-article">
<span>下一篇</span><a>{s.headline()}</a><p>{s.remark()}</p></div></div>
<aside><h3>热门文章</h3>{s.items(6, 5, "<div>{}</div>")}<div class="author-card">{s.user()}<p>发表文章132篇</p></div>
</aside></div></div>"""


def bulletin(s: Reporter) -> str:
    """A bulletin board of Taiwan: lines of metadata, text with line ends of its own, pushes."""
    text = "\n\n".join(s.body("{}\n\n").strip().split("\n\n"))
    push = many(
        lambda n: (
            f'<div class="push"><span class="push-tag">推 </span><span class="push-userid">user{n}</span>'
            f'<span class="push-content">: {s.remark()}</span><span class="push-ipdatetime"> 05/03 09:1{n}</span></div>'
        ),
        2,
        8,
        s,
    )
    return f"""<div id="topbar-container"><div id="topbar" class="bbs-content"><a id="logo" href="/">批踢踢實業坊</a>
<span>›</span><a class="board" href="/b"><span class="board-label">看板 </span>Life</a>
<a class="right small">聯絡資訊</a></div></div>
<div id="main-container"><div id="main-content" class="bbs-screen bbs-content"><div class="article-metaline">
<span class="article-meta-tag">作者</span>
<span class="article-meta-value">{s.head_line("walker (" + s.user() + ")")}</span></div>
<div class="article-metaline-right"><span class="article-meta-tag">看板</span>
<span class="article-meta-value">Life</span></div><div class="article-metaline">
<span class="article-meta-tag">標題</span><span class="article-meta-value">{s.head_line(s.title)}</span></div>
<div class="article-metaline"><span class="article-meta-tag">時間</span>
<span class="article-meta-value">{s.head_line("Fri May  3 09:15:00 2024")}</span></div>
{text}

--
<span class="f2">※ 發信站: 批踢踢實業坊(ptt.cc), 來自: 1.2.3.4 (臺灣)
</span><span class="f2">※ 文章網址: <a href="https://example.tw/1">https://example.tw/1</a>
</span>{push}</div></div>"""


def mailbox(s: Reporter) -> str:
    """The mailbox of a mayor: a letter and its answer in a table of fields."""
    return f"""<div class="top">今天是2024年5月3日 星期五</div><div class="dh">{s.items(7, 0, "{} ")}</div>
<div class="con"><div class="lujing">首页 &gt;&gt; 互动交流 &gt;&gt; 市长信箱</div>
<table class="xj"><tr><th colspan=4>{s.head_line(s.title)}</th></tr><tr><td>来信人</td>
<td>{s.head_line(s.author[0] + "先生")}</td><td>来信时间</td><td>{s.head_line(s.date)}</td></tr>
<tr><td>来信内容</td><td colspan=3>{s.body("{}<br>", 1, 3)}</td></tr>
<tr><td>答复单位</td><td>{s.head_line("住建局")}</td>
<td>答复时间</td><td>{s.head_line(s.date)}</td></tr>
<tr><td>答复内容</td><td colspan=3>{s.body("　　{}<br>")}</td></tr></table>
<div class="pj">您对本次答复是否满意：<label>满意</label> <label>基本满意</label>
<label>不满意</label> <button>提交</button></div>
</div>
<div class="foot">主办：{s.paper} 网站标识码：1234567890 <a>网站地图</a></div>"""


def central(s: Reporter) -> str:
    """A news agency of Taiwan: boxes of other articles between the paragraphs, editor and number in the last one."""
    box = (
        '<div class="paragraph moreArticle"><div class="moreArticle-box"><a href="/m">延伸閱讀'
        f"<div>{s.headline()}</div></a></div></div>"
    )
    return f"""<div class="pageContainer"><div class="header"><a>即時</a><a>政治</a><a>產經</a></div>
<div class="centralContent"><div class="breadcrumb"><a>首頁</a> / <a>社會</a></div>
<article class="article"><h1><span>{s.head_line(s.title)}</span></h1><div class="timeBox">
<div class="updatetime"><span>{s.head_line(s.date.replace("-", "/") + " 09:15")}</span></div></div>
<div class="fullPic"><figure class="floatImg"><img>
<figcaption class="picinfo">{s.say(s.headline() + "。（中央社檔案照片）")}</figcaption></figure></div>
<div class="paragraph">{s.body("<p>{}</p>", 2, 4)}</div>{box}
<div class="paragraph">{s.body("<p>{}</p>", 1, 4)}<p>{s.head_line("（編輯：" + s.author + "）1130503")}</p>
</div>
<div class="paragraph bottomArticleBanner"><div class="app">下載中央社「一手新聞」 app，每日新聞不漏接</div></div>
<div class="paragraph">本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。</div>
<div class="keywordTag"><a>#降雨</a><a>#橋</a></div></article><div class="articlekeywordGroup">
<h2>你可能還想看</h2>{s.items(6, 5, "<li>{}</li>")}</div></div></div>"""


def recipe(s: Reporter) -> str:
    """A site of recipes: a rating, what it takes, the steps, works of others, a plea to upload one's own."""
    takes = many(
        lambda n: (
            f"<tr><td class=name>{s.say(['鸡蛋', '面粉', '白糖', '牛奶', '黄油'][n % 5])}</td>"
            f"<td class=unit>{s.say(str(n * 30) + '克')}</td></tr>"
        ),
        2,
        5,
        s,
    )
    dishes = many(lambda n: f"<div class=dish><a>{s.user()}</a><p>{s.remark()}</p><span>赞 {n}</span></div>", 2, 5, s)
    return f"""<div class="page-top"><a>下厨房</a><input value="搜索菜谱"></div><div class="page-container">
<div class="main-panel"><h1 class="page-title">{s.head_line(s.title)}</h1>
<div class="recipe-stats"><span>综合评分 <b>8.9</b></span><span><b>1234</b> 人做过这道菜</span><a>收藏</a></div>
<div class="author"><a>{s.head_line(s.user())}</a></div><div class="desc">{s.say(s.sentence())}</div>
<h2>{s.say("用料")}</h2><div class="ings"><table>{takes}</table></div><h2>{s.say("做法")}</h2><div class="steps">
<ol>{s.body("<li><p>{}</p><img></li>")}</ol></div>
<div class="tip-container"><h2>{s.say("小贴士")}</h2><div class="tip">{s.say(s.sentence())}</div></div>
<div class="time">菜谱创建于：<span>{s.date}</span></div><div class="copyright">该菜谱发布者尚未开启主页赞赏</div>
<div class="recipe-cats">所属分类：<a>早餐</a><a>烘焙</a></div><div class="dishes">
<h2>大家做的这道菜</h2>{dishes}</div>
</div>
<div class="right-panel"><h3>流行菜谱</h3>{s.items(6, 5, "<li>{}</li>")}</div></div>"""


def homepage(s: Reporter) -> str:
    """A page of somebody's own, 2001: centred, in colours, nothing but breaks, a counter."""
    return f"""<center><font color=red size=5 face=隶书><b>欢迎光临{s.user()}的小屋</b></font><br>
<marquee>最新更新：{s.date}</marquee><br>
<a href=index.htm>首页</a> | <a href=book.htm>留言本</a> | <a href=mailto:a@b.c>给我写信</a><hr width=80%>
<table width=80% border=1><tr><td bgcolor=#ffffcc><p align=center><font size=4>{s.head_line(s.title)}</font></p>
<p align=center>{s.head_line("文/" + s.author)}</p>{s.body("　　{}<br>")}</td></tr></table>
<p><a href=1.htm>上一篇</a> <a href=list.htm>返回目录</a> <a href=2.htm>下一篇</a>
</p>您是第<img src=c.gif>位访问者<br>建议使用800*600分辨率浏览<br>Copyright(c) 2001 All Rights Reserved</center>"""


CHINESE = (stream, court, hospital, column, business, bulletin, mailbox, central, recipe, homepage)
TRADITIONAL = frozenset({bulletin, central})
