"""Designs of the press: portals old and new, agencies, papers, an office, and a stolen page among link farms."""

from __future__ import annotations

from tests.bench.html_everyday_text import BODIES, PEOPLE, PLACES, Reporter, many


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
