"""A fifth set of designs with known main text, held out until `heldout_second` was written; learnt from since.

Written when the stage was first finished, in the text of :mod:`tests.bench.html_everyday_text`; every row names the
kind of site.
"""

from __future__ import annotations

from tests.bench.html_everyday_text import Reporter, many


def party_paper(s: Reporter) -> str:
    """The site of a national paper, 2012: the text between two rows of small pictures, editor in the last line."""
    return f"""<div class="topBar"><a>人民网</a> <a>登录人民通行证</a> <a>我的收件箱</a> <a>退出</a></div>
<div class="path"><a>某网</a>&gt;&gt;<a>社会</a>&gt;&gt;<a>社会万象</a></div><div class="text_c"><h3></h3>
<h1>{s.head_line(s.title)}</h1><h4></h4><p class="sou">
{s.head_line(s.date.replace("-", "年", 1) + " 07:12")}&nbsp;&nbsp;
{s.head_line("来源：" + s.paper)}　<a>手机看新闻</a></p><div class="toolbar_a"><ul><li>打印</li><li>网摘</li>
<li>纠错</li>
<li>商城</li><li>推荐</li></ul><span>字号 <a>A</a></span></div><div class="show_text">{s.body("<p>　　{}</p>")}
<div class="editor">{s.head_line("（责任编辑：" + s.author + "、" + s.author[::-1] + "）")}</div></div>
<div class="wb_name"><b>分享到人人</b><b>分享到QQ空间</b></div><div class="message"><h2>我要留言</h2>
<p>提示：请遵守国家有关法律法规，文责自负。</p></div><div class="kbd"><h2>24小时排行</h2>
{s.items(8, 5, "<li>{}</li>")}</div>
</div><div class="copyright">人 民 网 版 权 所 有 ，未 经 书 面 授 权 禁 止 使 用</div>"""


def encyclopaedia(s: Reporter) -> str:
    """A commercial encyclopaedia: a summary, data in two columns, a catalogue, titles with an editing link."""
    data = "".join(
        f'<dt class="basicInfo-item name">{s.head_line(k)}</dt><dd class="basicInfo-item value">{s.head_line(v)}</dd>'
        for k, v in (("中文名", s.title), ("所属地区", "临江市"), ("面　积", "312 km²"))
    )
    levels = many(
        lambda n: (
            f'<div class="para-title level-2"><h2 class="title-text">{s.say(s.headline())}</h2>'
            f'<a class="edit-icon">编辑</a><a class="edit-icon"><em></em>播报</a></div>'
            f"{s.body('<div class=para>{}</div>', 1, 3)}"
        ),
        2,
        4,
        s,
    )
    return f"""<div class="header"><a>网页</a><a>贴吧</a><a>知道</a><a>进入词条</a><a>全站搜索</a><a>帮助</a></div>
<div class="body-wrapper"><dl class="lemmaWgt-lemmaTitle"><dd><h1>{s.head_line(s.title)}</h1><a>播报</a><a>编辑</a>
<a>讨论</a><a>上传视频</a></dd></dl><div class="lemma-summary">{s.body("<div class=para>{}</div>", 1, 2)}</div>
<div class="basic-info"><dl>{data}</dl></div><div class="lemmaWgt-lemmaCatalog"><h2>目录</h2><ol><li><a
href="#1">1 历史</a>
</li><li><a href="#2">2 特点</a></li></ol></div>{levels}<div class="tag-list">词条标签：{s.items(3, 0, "{}，")}
</div></div>
<div class="side-content"><dl><dt>词条统计</dt><dd>浏览次数：1234次</dd><dd>编辑次数：12次历史版本</dd></dl></div>
<div class="wgt_footer_main">新手上路 成长任务 编辑入门 我有疑问 内容质疑 投诉建议 ©2024 Baidu 使用百度前必读</div>"""


def essays(s: Reporter) -> str:
    """A place for essays, built by a framework: likes, the author's box with a line about himself, a reward."""
    more = many(lambda n: f"<li><a>{s.headline()}</a><div>阅读 {n}12</div></li>", 3, 6, s)
    return f"""<div id="__next"><header class="_2z"><a>首页</a><a>下载APP</a><a>会员</a><a>写文章</a></header>
<div class="_21b">
<section class="ouvJEz"><h1 class="_1RuRku">{s.head_line(s.title)}</h1><div class="rEsl9f"><span class="FxYr8x"><a>
{s.head_line(s.user())}</a></span><button>关注</button><div class="s-dsoj"><time>
{s.head_line(s.date + " 21:33:10")}</time>
<span>字数 1,234</span><span>阅读 567</span></div></div><article class="_2rhmJa">{s.body()}<blockquote><p>
{s.say(s.sentence())}</p></blockquote>{s.body("<p>{}</p>", 1, 4)}</article><div class="_1kCBjS">12人点赞</div>
<div class="d0hShY"><div>更多精彩内容，就在简书APP</div><div>"小礼物走一走，来简书关注我"</div>
<button>赞赏支持</button>
<span>还没有人赞赏，支持一下</span></div><div class="_13lIbp"><a>{s.user()}</a>
<div>总资产3共写了1.2W字获得34个赞</div></div>
</section><section><h3>推荐阅读</h3><ul>{more}</ul></section></div></div>"""


def school(s: Reporter) -> str:
    """A school's news by a common program for schools: everything in spans, a counter by script."""
    return f"""<table class="winstyle"><tr><td nowrap>当前位置: <a>首页</a> &gt;&gt; <a>校园新闻</a> &gt;&gt;
正文</td></tr></table>
<form><table border=0 width=100%><tr><td class="titlestyle" align=center>{s.head_line(s.title)}</td></tr><tr>
<td align=center>
<span class="timestyle">{s.head_line(s.date + " 15:22")}</span> <span class="authorstyle">
{s.head_line(s.author)}</span>
 <span>&nbsp;审核人：</span><span>&nbsp;(点击: <span>3</span>)</span></td></tr><tr><td class="contentstyle"><div>
{s.body('<p style="text-indent:2em"><span style="font-family:宋体">{}</span></p>')}</div></td></tr><tr><td
align=right>
<span>【</span><a>关闭窗口</a><span>】</span></td></tr></table></form><table><tr><td>快速通道</td></tr>
{s.items(6, 0, "<tr><td>{}</td></tr>")}</table><div>临江师范学院 地址：临江市文昌路1号 邮政编码：300000
电话：0571-12345678</div>"""


def local_board(s: Reporter) -> str:
    """A town's board: every floor in a table with a card that has many labels, buttons between the floors."""

    def floor(n: int) -> str:
        return f"""<div class="t5"><table><tr><td class="r_one"><b class="f12">{s.user()}</b><div
class="user-infoWrap">
级别: 论坛元老<br>UID: {n}23<br>精华: <b>0</b><br>发帖: {n}56<br>威望: {n}点<br>注册时间: 2009-03-0{n}</div>
</td><td class="r_two">
<div class="tipTop"><span>{"楼主" if n == 1 else f"{n - 1}楼"}</span> 发表于: {s.date} <a>只看该作者</a> <a>小
中 大</a></div>
<div class="f14">{s.say(s.prose(4 if n == 1 else 2))}</div><div class="tipad"><a>顶端</a> <a>回复</a>
<a>引用</a></div></td></tr>
</table></div>"""

    return f"""<div id="breadCrumb"><a>临江论坛</a>&raquo;<a>城市杂谈</a>&raquo;{s.title}</div><h1 id="subject_tpc">
{s.head_line(s.title)}</h1>{many(floor, 3, 7, s)}<div class="pages"><b>1</b><a>2</a><div>Pages: 1/2　Go</div></div>
<div class="footer">Total 0.0312(s) query 4, Powered by phpwind v8.7 Certificate © 2003-2011</div>"""


def taiwan_blog(s: Reporter) -> str:
    """A weblog of Taiwan: pictures' places, stickers to share, an endless sidebar."""
    return f"""<div id="container"><div id="banner"><h1><a>{s.user()}的部落格</a></h1><h2>吃喝玩樂</h2></div>
<div id="content">
<div class="article" id="article-1"><ul class="article-head"><li class="publish"><span class="month">
{s.head_line("五月")}</span>
<span class="date">{s.head_line("06")}</span></li><li class="title"><h2><a>{s.head_line(s.title)}</a></h2></li></ul>
<div class="article-body"><div class="article-content-inner">{s.body("<p>{}</p><p>&nbsp;</p>")}</div><div
class="tag-container">
文章標籤 {s.items(3, 0, "<a>{}</a>")}</div><p>全站熱搜</p><div>創作者介紹</div><div><a>{s.user()}</a> 發表在
痞客邦 留言(2) 人氣(123)</div>
</div><div id="comment-text"><h3>留言列表 (2)</h3><div class="single-post"><span>{s.user()}</span><p>
{s.remark()}</p></div></div>
</div></div><div id="links"><h4>近期文章</h4>{s.items(6, 5, "<li>{}</li>")}<h4>文章分類</h4>
{s.items(9, 0, "<li>{} (12)</li>")}</div></div>"""


def press_release(s: Reporter) -> str:
    """A press release of Hong Kong's government: an end mark, a time of issue, nothing named."""
    return f"""<div id="wrapper"><div id="topMenu"><a>跳至主要內容</a><a>字型大小</a><a>列印版</a></div><div
id="contentBody">
<span id="PRHeadlineSpan">{s.head_line(s.title)}</span><p>******************************</p><span id="pressrelease">
{s.body("　　{}<br><br>", 3, 8)}</span><div id="end">完</div><div>
{s.head_line(s.date.replace("-", "年", 1) + "（星期三）")}<br>
香港時間15時22分</div><div><a>即日新聞</a></div></div><div id="foot"><a>重要告示</a> | <a>私隱政策</a></div></div>"""


def company(s: Reporter) -> str:
    """A factory's news, stolen for keywords: a running line of them, products around, a telephone in every corner."""
    goods = many(lambda n: f"<li><a><img><span>液压{s.rng.choice('阀泵缸')}{n}型</span></a></li>", 6, 12, s)
    return f"""<div class="top_bg"><div>您好！欢迎访问临江液压机械有限公司网站！</div>
<div>服务热线：<b>400-000-0000</b></div></div>
<ul class="menu">{s.items(8)}</ul><div class="keyword">热门关键词：{s.items(5, 0, "{} ")}</div><div
class="pleft"><h3>产品分类</h3>
<ul>{s.items(7)}</ul><h3>联系我们</h3><p>联系人：{s.author}<br>手机：13900000000<br>地址：临江市工业园区8号</p>
</div><div class="pright">
<div class="plc">您当前的位置：<a>首页</a> &gt; <a>新闻资讯</a> &gt; 行业新闻</div><h1 class="newstitle">
{s.head_line(s.title)}</h1>
<div class="newsinfo">{s.head_line("发布日期：" + s.date)} 来源：<a>http://www.example.cn</a> 点击：</div><div
class="newscontent">
{s.body("<p>&nbsp; &nbsp; {}</p>")}</div><div class="nnext">上一篇：{s.link(5)}<br>下一篇：{s.link(5)}</div>
<div class="tuij"><h4>相关产品</h4><ul>{goods}</ul></div><div>本文标签：{s.items(3, 0, "{} ")}</div></div>
<div class="foot"><p>Copyright &copy; 临江液压机械有限公司 备案号：浙ICP备00000000号</p>
<p>技术支持：<a>某某科技</a></p></div>"""


def advice(s: Reporter) -> str:
    """A place for questions with a best answer chosen: who answered, how often taken, other answers folded."""
    other = many(
        lambda n: (
            f'<div class="line answer"><div class="username"><a>{s.user()}</a></div><div>推荐于 2017-0{n}-12</div>'
            f'<div class="answer-text">{s.say(s.prose(2))}</div><div class="pos-relative">'
            f"{n} 评论 分享 举报</div></div>"
        ),
        1,
        3,
        s,
    )
    return f"""<div id="header"><a>首页</a> <a>问题分类</a> <a>全部问题</a> <a>我要提问</a></div><div
class="wgt-ask"><h1 class="ask-title">
{s.head_line(s.title)}</h1><div>我来答</div><div>分享</div><span>浏览 1234 次</span><span>10个回答</span></div>
<div class="wgt-best"><div class="wgt-replyer"><a>{s.user()}</a><span>推荐于 {s.date}</span>
<span>TA获得超过1.2万个赞</span></div>
<div class="best-text mb-10">{s.body("<p>{}</p>", 1, 4)}</div><div>本回答由提问者推荐</div><div>已赞过</div>
<div>你对这个回答的评价是？</div>
</div><div class="wgt-answers">{other}</div><div class="wgt-related"><h2>其他类似问题</h2>
{s.items(6, 5, "<li>{}</li>")}</div>
<div class="task">为你推荐：</div><div class="foot">辅助模式 &copy;2024 使用百度前必读</div>"""


def video_news(s: Reporter) -> str:
    """A station's page: a player's notice above the text, time and reporter below it, channels everywhere."""
    return f"""<div class="nav_w">{s.items(14, 0, "<span>{}</span>")}</div><div class="player">
<p>您的浏览器不支持视频播放，请升级浏览器。</p>
</div><div class="title_area"><h1>{s.head_line(s.title)}</h1><div class="info1">{s.head_line("来源：" + s.paper)} |
 {s.head_line(s.date + " 21:10")}</div><div class="zy"><strong>内容简介：</strong></div></div><div
class="content_area">{s.body()}</div>
<div class="zebian"><span>{s.head_line("编辑：" + s.author)}</span> <span>
{s.head_line("责任编辑：" + s.author[::-1])}</span></div>
<div class="jubao">点击收起全文</div><div class="relevance"><h3>相关视频</h3>
{s.items(6, 5, "<li>{}<i>02:13</i></li>")}</div>
<div class="page_bottom">某网络电视台 网上传播视听节目许可证号 0102004 京公网安备 11000002000018号</div>"""


CHINESE = (
    party_paper,
    encyclopaedia,
    essays,
    school,
    local_board,
    taiwan_blog,
    press_release,
    company,
    advice,
    video_news,
)
TRADITIONAL = frozenset({taiwan_blog, press_release})
