"""A seventh set of designs with known main text, held out: written before `heldout_second` was looked at.

In the text of :mod:`tests.bench.html_everyday_text`; every row names the kind of site.
"""

from __future__ import annotations

from tests.bench.html_everyday_text import Reporter, many


def bank(s: Reporter) -> str:
    """A notice of a bank: language and channel bars, a dear customer, who undersigns."""
    return f"""<div class="top_nav"><a>个人金融</a><a>公司金融</a><a>信用卡</a><a>English</a></div>
<div class="location">您的位置：<a>首页</a>&gt;<a>重要公告</a></div>
<div class="leftnav">
<ul>{s.items(6, 0, "<li>{}</li>")}</ul></div>
<div class="article_con"><div class="con_title"><strong>{s.head_line(s.title)}</strong></div>
<div class="con_date">{s.head_line("发布日期：" + s.date)}</div>
<div class="sub_con"><p>{s.say("尊敬的客户：")}</p>{s.body("<p>　　{}</p>")}<p align="right">{s.say(s.paper)}</p></div>
<div class="tools"><a>关闭窗口</a> <a>返回顶部</a> <span>客服热线：95588</span></div></div>
<div class="footer"><a>网站声明</a>|<a>网点查询</a>|<a>加入我们</a><p>{s.paper} 版权所有 京ICP备05000001号</p></div>"""


def magazine(s: Reporter) -> str:
    """A magazine: a lead, pulled quotes, a paid rest, a list of the issue, who may copy."""
    return f"""<div class="hd-wrap"><a>最新</a><a>封面</a><a>订阅杂志</a></div>
<div class="mag-main"><div class="mag-issue">
<span>2024年第18期</span><ul>{s.items(5, 5, "<li>{}</li>")}</ul></div><div class="mag-article">
<div class="kicker">封面故事</div><h1>{s.head_line(s.title)}</h1><div class="byl">{s.head_line("记者 / " + s.author)}
<time>{s.head_line(s.date)}</time></div><div class="lead">{s.say(s.sentence())}</div>{s.body("<p>{}</p>", 2, 5)}
<h3>{s.say(s.headline())}</h3>{s.body("<p>{}</p>", 1, 4)}
<div class="paybox"><p>本文为付费内容，开通会员阅读全文</p><button>立即开通</button></div>
<p class="cc">未经许可，不得转载、摘编、复制及镜像使用。</p></div><div class="mag-side"><h4>编辑精选</h4>
{s.items(6, 5, "<div>{}</div>")}</div></div><div class="mag-foot">广告合作 010-12345678 新闻热线 举报邮箱</div>"""


def travel(s: Reporter) -> str:
    """A diary of a journey: figures of days and cost, places, pictures with captions, likes of other travellers."""
    day = many(lambda n: f"<h2>{s.say(f'第{n}天')}</h2>{s.body('<p>{}</p>', 1, 3)}<p><img></p>", 2, 4, s)
    remarks = many(lambda n: f"<div class=mfw-cmt><a>{s.user()}</a><p>{s.remark()}</p><a>回复</a></div>", 1, 4, s)
    return f"""<div class="topbar"><a>目的地</a><a>自由行</a><a>酒店</a><input placeholder="搜目的地/攻略"></div>
<div class="set_bg">
<h1 class="headtext">{s.head_line(s.title)}</h1><div class="person"><a>{s.head_line(s.user())}</a><span>+关注</span>
<span class="time">{s.head_line(s.date + " 18:20")}</span><span>浏览 1.3w</span></div></div>
<div class="tarvel_dir_list"><ul><li>出发时间/2019-05-01</li><li>出行天数/4 天</li>
<li>人物/情侣出行</li><li>人均费用/3000RMB</li>
</ul></div>
<div class="_j_content">{s.body("<p>{}</p>", 1, 2)}{day}</div>
<div class="vc_total"><span>全文共 1234 字</span><a>举报</a></div><div class="ding"><a>顶</a><span>125</span>
<p>蜂蜂点赞</p></div>
<div class="mfw-cmt-wrap">
<h3>评论（8）</h3>{remarks}</div>
<div class="side"><h3>相关目的地</h3><a>{s.paper}</a><h3>该目的地热门游记</h3>{s.items(5, 5, "<li>{}</li>")}</div>"""


def broadcast(s: Reporter) -> str:
    """A station: a player above the text, who reports and who edits in a row below, comments by another site."""
    return f"""<div class="nav_wrapper"><ul>{s.items(8, 0, "<li>{}</li>")}</ul></div><div class="vspace"></div>
<div id="page_body"><div class="column_wrapper">
<div class="cnt_nav"><a>央视网首页</a> &gt; <a>新闻频道</a> &gt; 正文</div>
<h2 class="title">{s.head_line(s.title)}</h2>
<span class="info">{s.head_line("发布时间：" + s.date.replace("-", "年", 1).replace("-", "月") + "日 12:01")}
| {s.head_line("来源：" + s.paper)} | <a>手机看视频</a></span>
<div class="player"><p>原标题视频加载中，请稍候...</p></div>
<div class="cnt_bd"><p class="o-tit">{s.head_line(s.headline())}</p>{s.body("<p>　　{}</p>")}
<p>{s.head_line("（总台记者 " + s.author + "）")}</p></div>
<div class="zebian"><span>{s.head_line("编辑：" + s.author)}</span>
<span>{s.head_line("责任编辑：" + s.author)}</span></div><div class="vote"><span>点赞</span><b>0</b></div></div>
<div class="col_r"><div class="tt">24小时热榜</div>{s.items(8, 5, "<p><i>1</i>{}</p>")}</div></div>"""


def union(s: Reporter) -> str:
    """A paper of the Chinese overseas, in traditional characters: tags in the middle, sizes of letters, an app."""
    return f"""<div class="header__nav"><a>要聞</a><a>國際</a><a>論壇</a></div><main><nav class="breadcrumb">
<a>首頁</a>/<a>國際</a></nav>
<article class="article-content"><h1 class="article-content__title">{s.head_line(s.title)}</h1>
<section class="authors">
<time>{s.head_line(s.date + " 08:12")}</time><span>{s.head_line("記者" + s.author + "／即時報導")}</span></section>
<div class="toolbar"><span>字級</span><a>小</a><a>中</a><a>大</a><button>收藏</button></div>
<div class="editor">{s.body("<p>{}</p>", 1, 4)}<figure><img>
<figcaption>{s.say(s.headline() + "。圖／記者攝影")}</figcaption></figure>
{s.body("<p>{}</p>", 1, 5)}</div><div class="keywords"><a># 天氣</a><a># 交通</a></div>
<section class="related"><h2>延伸閱讀</h2>{s.items(3, 5, "<div>{}</div>")}</section>
<div class="app-dl">一手掌握最新消息，立即下載APP</div></article>
<aside><h3>人氣排行</h3>{s.items(6, 5, "<li>{}</li>")}</aside></main><footer>著作權所有，轉載必究</footer>"""


def textbook(s: Reporter) -> str:
    """Lessons of programming: chapters at the side, code, what others wrote, pages before and behind."""
    return f"""<div class="banner"><a>教程</a><a>题库</a><a>下载</a></div><div class="x-wiki-index">
<a>目录</a>{s.items(9, 5, "<div>{}</div>")}</div>
<div class="x-content"><h4>{s.head_line(s.title)}</h4><div class="x-wiki-info">
<span>{s.head_line(s.author)}</span> <span>阅读: 123456</span></div><hr>
<div class="x-wiki-content">{s.body("<p>{}</p>", 1, 4)}<pre><code>{s.say("for i in range(3):")}
    {s.say("print(i, end=' ')")}</code>
</pre>{s.body("<p>{}</p>", 1, 3)}<h3>{s.say("小结")}</h3>{s.body("<p>{}</p>", 1, 2)}</div>
<div><a>« {s.headline()}</a> <a>{s.headline()} »</a></div><h3>评论</h3><div class="x-anchor">登录后发表评论</div>
{many(lambda n: f"<div class=x-cmt><a>{s.user()}</a> created at Apr {n}, 2024<p>{s.remark()}</p></div>", 1, 4, s)}</div>
<div class="foot">{s.paper} 本网站运行在某云上 友情链接: <a>某某</a></div>"""


CHINESE = (bank, magazine, travel, broadcast, union, textbook)
TRADITIONAL = frozenset({union})
