# ruff: noqa: E501 - a pattern is easier to read on one line
"""The forms of chrome lines: breadcrumbs, imprints, share bars, counters, notes, in the languages that sites speak.

The patterns see a line in lower case, with single spaces, without ornaments at its ends and with the commonest
traditional characters of chrome made simplified. Loops are possessive, and the line is short, so that no line makes
them slow.
"""

from __future__ import annotations

from typing import NamedTuple

BREADCRUMB = "furniture.breadcrumb"
IMPRINT = "furniture.imprint"
NEIGHBOURS = "furniture.previous-next"
BUTTONS = "furniture.page-buttons"
COOKIES = "furniture.cookie-note"
LINKS = "furniture.related-links"
DISCLAIMER = "furniture.disclaimer"
NOTE = "furniture.site-note"
ANY = ""
"""Forms that may be those of chrome of several kinds."""

PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川蜀宁琼滬遼魯蘇贛陝閩貴寧瓊"
SITES = (
    "微信好友|微信朋友圈|微信|新浪微博|腾讯微博|人民微博|网易微博|搜狐微博|微博|qq空间|qq好友|qq|朋友圈|豆瓣网?|开心网|人人网|人人|"
    "百度贴吧|百度|贴吧|抖音|快手|小红书|今日头条|头条|b站|哔哩哔哩|钉钉|知乎|复制链接|更多|"
    "facebook|twitter|linkedin|email|e-mail|whatsapp|weibo|wechat|pinterest|reddit|copy link|instagram|youtube|mastodon|"
    "bluesky|threads|messenger|telegram|tumblr|flipboard|pocket|line|link|print|more|rss|via|and|on|x|"
    "はてなブックマーク|はてブ|lineで送る|シェア|ツイート|페이스북|트위터|카카오톡|카카오스토리|네이버|밴드|블로그|url ?복사|链接"
)
_ITEM = r"[^ <>»›→/＞。，,;.|—:：？！?!#$@^=\[\]'\"{}\\-][^<>»›→/＞。，,;.|—:：？！?!#$@^=\[\]'\"{}\\]{0,19}"
_MARKS = r"[\s|/·•,，、【】\[\]()（）:：+-]"
_HOME = r"(?:网站)?首 ?页|网站主页|主 ?页|home|ホーム|トップ(?:ページ)?|홈|startseite|главная|accueil|inicio"
_STEP = r"(?:>+|»|›|→|/|＞+|-+>?|—+|::|⟩|▸|▶)"
_COUNTED = (
    r"(?:点击|点阅|浏览|瀏覽|订阅|阅读|访问|查看|观看|播放|下载|评论|回复|收藏|点赞|转发|分享|人气|热度|围观|本文热度|跟[帖贴]|喜欢|赞同|在看|关注|粉丝|回答|讨论|回应|好问题|讨好|讚好|赞好|赞|踩|顶|"
    r"조회수?|댓글|閲覧数)"
)
_VIEWS = r"(?:(?:page )?views?|comments?|shares?|likes?|reads?)"
_MEASURE = r"(?:人?次数?|人数|数|量|率|总数|总量)?"
_COUNT = (
    rf"(?:已?{_COUNTED}{_MEASURE} ?[:：]? ?[(（\[]? ?[\d,.]{{1,9}}[万亿w千k+]*[)）\]]? ?(?:人次|次|人|条|个|℃|°|度)?[)）\]]?"
    rf"|{_VIEWS} ?[:：] ?[\d,.]{{1,9}}[mk+]*"
    rf"|(?:已|被|共)?(?:被|有)? ?[\d,.]{{1,9}}[万w千km+]* ?(?:人次|次|人|条|个)?(?:已|参与)? ?(?:{_COUNTED}|{_VIEWS}))"
)
_SITES_NEEDS = (
    "微信|微博|qq|朋友圈|豆瓣|开心网|人人|贴吧|百度|抖音|快手|小红书|头条|b站|哔哩|钉钉|知乎|链接|facebook|twitter|linkedin|email|e-mail|"
    "whatsapp|weibo|wechat|pinterest|reddit|instagram|youtube|mastodon|bluesky|threads|messenger|telegram|tumblr|flipboard|"
    "pocket|line|はて|シェア|ツイート|페이스북|트위터|카카오|네이버|밴드|블로그"
)
_COUNTED_NEEDS = (
    "跟贴|在看|关注|粉丝|回答|讨论|回应|好问题|赞好|顶|点击|点阅|浏览|订阅|阅读|访问|查看|观看|播放|下载|评论|回复|收藏|点赞|转发|分享|人气|热度|围观|跟帖|喜欢|赞|踩|조회|댓글|閲覧数|"
    "view|comment|share|like|read"
)
_LINKED_NEEDS = (
    "相关|推荐|热|看|喜欢|搜|回顾|更新|精选|排行|榜|要闻|头条|兴趣|猜|编辑|站长|今日|今天|本周|近期|往期|其他|其它|同类|本栏|本类|随机|"
    "关联|拓展|扩展|延伸|人气|最新|精彩|更多|阅读|文章|新闻|资讯|链接|报道|专题|内容|文档|信息|图文|视频|图集|小说|帖子|话题|动态|博文|大家|"
    "特别|点击|产品|图片|评分|本文|公告|站内|月度|小时|本月|一周"
)


class Form(NamedTuple):
    """What lines of one kind of chrome look like."""

    rule: str
    needs: str
    """Literals, parted by `|`, of which every such line holds one: the pattern is tried on those lines only."""
    pattern: str
    """What fits the whole of such a line."""


SURE = (
    Form(BREADCRUMB, "位置|导航|路径|栏目|频道|当前页面",
         r"(?:您|你)?(?:现在|当前|目前)?的?(?:所在)?的?(?:位置|导航|路径|栏目|频道|(?<=当前)页面)(?:是|为)? ?[:：]? ?"
         rf"(?=.*(?:{_HOME}|>|»|›|→|＞|/|\|| - .{{1,20}} - )).{{1,120}}"),
    Form(BREADCRUMB, "位置",
         r"(?:您|你)(?:现在|当前|目前)?的?(?:所在|所处)?的?位置(?:是|为)? ?[:：].{0,120}"),
    Form(BREADCRUMB, "首页|首 页|主页|主 页|home|ホーム|トップ|홈|startseite|главная|accueil|inicio",
         rf"(?:{_HOME})(?: ?{_STEP} ?[^ >»›→/＞。，|—:-][^>»›→/＞。，|—:]{{0,39}}){{1,6}} ?[>»›→＞]*"),
    Form(BREADCRUMB, "正文|详情|详细|浏览文章|文章内容|内容|列表|阅读|article",
         r"(?=.{0,120}(?:正文|详情|详细内容|详细|浏览文章|文章内容|内容|列表|阅读|article)$)"
         r"[^>»›→/＞|—]{2,20}(?: ?(?:[>＞/]+|[»›→]|->) ?[^>»›→/＞|—]{1,20}){1,6}"),
    Form(BREADCRUMB, "you are here|现在位置|现在地|现在のページ|sie sind hier|вы здесь|vous êtes ici",
         r"(?:you are here|现在位置|现在地|现在のページ|sie sind hier|вы здесь|vous êtes ici) ?[:：]? ?.{0,120}"),
    Form(BREADCRUMB, ">|»|›|＞",
         rf"{_ITEM}(?: ?(?:>>|»|›|＞＞) ?{_ITEM}){{1,5}}|{_ITEM}(?: ?[>＞] ?{_ITEM}){{2,5}}"),
    Form(NEIGHBOURS, "上一|下一|前一|后一|上篇|下篇|前篇|后篇|上条|下条|上页|下页|前页|后页|上章|下章|上则|下则|上节|下节",
         r"(?:上|下|前|后)一?(?:篇|条|页|章|则|个|节|张|一?主题)(?:文章|新闻|信息|内容|资讯|日志|帖子|博文|图集)? ?"
         r"(?:[】\]:：>»›→<«‹]|(?=[<《「【(（])|(?<=一[篇条页章则]) (?=\S)).{0,100}|[上下]篇[:：】].{0,100}"),
    Form(NEIGHBOURS, "前の|次の|이전|다음",
         r"(?:前|次)の(?:记事|記事|ページ|投稿)(?: ?[:：].{0,100}|へ.{0,20})?|(?:이전|다음) ?(?:글|기사|페이지)(?: ?[:：]? .{1,80}| ?보기)?"),
    Form(NEIGHBOURS, "previous|next|prev|older|newer",
         r"(?:previous|next|prev|older|newer)(?: (?:post|article|page|story|entry|entries|posts|chapter))?"
         r" ?[:：»›→←«‹>].{0,100}"),
    Form(BUTTONS, "字号|字体|字级|字 号|字 体|字 级|文字",
         rf"(?:文字|字|调整|设置|切换|选择|更改|改变)?{_MARKS}*(?:字 ?[体号级]|文字)(?: ?(?:大小|设定|设置|选择|缩放))?(?=.*[大小+tT])"
         rf"(?>{_MARKS}|特大|超大|[大中小超特]号?|默认|标准|正常|[at]?[+-]|a|t|打印本页|打印|关闭窗口|关闭|收藏|分享[到至]?|纠错|朗读|复制|繁体|简体)*+"),
    Form(BUTTONS, "文字",
         rf"文字(?:大小|サイズ|の大きさ|尺寸)(?>{_MARKS}|特大|[大中小]|拡大|扩大|标准|標準|a|[+-])*+"),
    Form(BUTTONS, "大|中|小",
         rf"[【\[(（ ]*(?:[大中小](?>{_MARKS})++){{2,3}}[大中小]?(?>{_MARKS}|打印本页|打印|关闭窗口|关闭|收藏|分享)*+"),
    Form(BUTTONS, "글자|글씨",
         rf"(?:글자|글씨) ?크기(?>{_MARKS}|가|조절|인쇄|크게|작게)*+"),
    Form(BUTTONS, "分享|转发|推荐|共享",
         rf"(?:本文|此文|文章|一键|点击)?(?:分享|转发|推荐|共享)(?:本文|文章|此文|本页|链接)?"
         rf"(?:到|至|给(?:朋友|好友|你的朋友们?)?)?(?>{_MARKS}|{SITES})++"),
    Form(BUTTONS, _SITES_NEEDS,
         rf"(?:{SITES})(?>{_MARKS}++(?:{SITES})){{2,}}+{_MARKS}*"),
    Form(BUTTONS, "share|tweet|follow us",
         rf"(?:share|tweet|follow us)(?: (?:this|on|via|to|with|by))?(?: (?:article|post|story|page))?"
         rf"{_MARKS}*(?:on |by )?(?:{SITES})(?>{_MARKS}|{SITES}|share|tweet|by|to|with)*+"),
    Form(BUTTONS, _COUNTED_NEEDS,
         rf"{_COUNT}(?>[\s|·,，]|{_COUNT})*+"),
    Form(BUTTONS, "ip属地|来自",
         r"ip属地[:：]?.{0,40}|来自(?:手机|android|iphone|安卓|苹果|电脑|微信)(?:客户端|网页版?|版)?\d{0,3}楼?.{0,20}"),
    Form(BUTTONS, "00:",
         r"00:00(?: ?/ ?\d\d:\d\d)?"),
    Form(BUTTONS, "min|分钟",
         r"\d{1,3} min(?:ute)?s? read|(?:estimated )?reading time ?[:：]? ?\d+ min(?:ute)?s?|listen \d+ min"
         r"|\d+ min read[ ·|•-]+\d+ \w+|.{0,8}(?:共|全文).{0,3}\d+ ?字,?，? ?(?:阅读|读完).{0,8}\d+ ?分钟.{0,4}"),
    Form(BUTTONS, "更多",
         r"(?:更多|获取更多|查看更多).{0,12}(?:内容|资讯|新闻|详情|报道|信息|图片)[,，]? ?(?:请|敬请|尽在|欢迎)?.{0,6}(?:下载|关注|点击|扫码|登录|访问|打开).{0,20}"),
    Form(BUTTONS, "扫",
         r"扫(?:一?扫|描|码|描二维码)?[,，、]? ?(?:(?:在|用|使用)?(?:手机|微信)|分享|关注|二维码)[,，]?"
         r"(?:上|端)?(?:继续)?(?:打开|浏览|查看|分享|关注|阅读|访问|观看|看).{0,20}"),
    Form(BUTTONS, "上一页|下一页|上页|下页|尾页|末页|前一页|后一页",
         r"(?=.*(?:上一页|下一页|上页|下页|尾页|末页|前一页|后一页))"
         r"(?>首页|[上下前后]一?页|[尾末]页|[\s|/,，·.…\[\]<>«»‹›()（）:：-]|\d{1,5}|"
         r"共|条|篇|页|记录|当前|第|每页|[转跳]转?[到至]?第?|go|确定|转到|跳转)*+"),
    Form(BUTTONS, "next|last|»|>",
         r"(?:(?:first|prev(?:ious)?|page) )?(?>\d{1,4} |… |\.\.\. )++(?:next|last|»|>)(?: last| ›| »)*"),
    Form(BUTTONS, "page ",
         r"(?:<+ ?)?page \d+ of \d+(?: ?(?:next|prev|last|first|»|›|>|«))+"),
    Form(IMPRINT, "网文|新出网证|网药械信息备|经营性网站备案|网络出版服务许可证|出版物经营许可证|国新网许可证",
         r".{0,60}(?:[京沪粤浙苏]网文|新出网证|网药械信息备|经营性网站备案|网络出版服务许可证|出版物经营许可证|国新网许可证).{0,160}"),
    Form(IMPRINT, "许可|资格证|备案|网审|批准文号|批准书",
         r"(?=.*(?:网络?|视听|电信|信息|广播|电视|出版|药品|医疗|音像|icp|b\d-))"
         r".{0,30}(?:许可证?|资格证书?|备案证?|网审|批准文号|批准书)(?:编号|号)? ?[:：(（\[【]? ?.{0,60}\d{3,}.{0,40}"),
    Form(IMPRINT, "网审|网文|备字|b2",
         rf".{{0,20}}[{PROVINCES}](?:卫|药)?(?:网审|网文|备字|b2)[-(（\[【\d].{{4,80}}"),
    Form(IMPRINT, "produced by|publishdate|运行维护",
         r"produced by .{1,40}(?:cms|系统|管理).{0,80}|publishdate ?[:：].{0,40}|(?:网站)?运行维护(?:单位)?[:：].{2,60}"),
    Form(IMPRINT, "copyright|版权所有|©|(c)|ⓒ|&copy;",
         r"(?:copyright(?! ?:)|版权所有|©|\(c\)|ⓒ|&copy;)"
         r"(?=.{0,200}(?:©|\(c\)|ⓒ|\d{4}|版权|reserved|公司|网|ltd|inc|com|®|日报|社|转载|轉載|전재)).*"),
    Form(IMPRINT, "©|ⓒ",
         r"(?:©|ⓒ) ?\w.{1,60}"),
    Form(IMPRINT, "all right|版权所有|©",
         r".{0,120}?(?:all rights? reserved|版权所有 ?[©(（]|© ?(?:19|20)\d\d).{0,160}"),
    Form(IMPRINT, "版权所有|版权归",
         r"版权所有 .{2,40}|.{0,12}版权归.{2,20}所有"),
    Form(IMPRINT, "版权所有",
         r".{2,40}?版权所有(?:[，, ]*(?:未经|不得|禁止|转载|翻版|违者|盗版|侵权|翻印|请勿).{0,30})?"),
    Form(IMPRINT, "转载|复制",
         r"(?:本站|本网)?(?:所有)?(?:内容|文章|图片)?,? ?(?:未经(?:书面)?(?:授权|许可|同意).{0,6})?(?:禁止|严禁|请勿|不得)(?:转载|复制)(?:或.{2,8})?"),
    Form(IMPRINT, "无断|무단|저작권자",
         r"无断(?:転载|复制).{0,20}|.{0,40}(?:무단 ?전재|저작권자).{0,40}"),
    Form(IMPRINT, "icp",
         rf".{{0,120}}?[{PROVINCES}] ?icp ?[备证備証證]? ?(?:[a-z]\d?-)?\d{{5,}}.{{0,160}}"),
    Form(IMPRINT, "公网安备",
         r".{0,80}?公[网網]安[备備].{0,80}"),
    Form(IMPRINT, "备案",
         r"(?:网站)?(?:icp)?备案(?:号|序号|编号|信息)? ?[:：].{0,60}"),
    Form(IMPRINT, "统一编号|营业执照|中文域名",
         r"(?:公司)?统一编号[:：] ?\d{8}.{0,40}|(?:电子)?营业执照(?:信息|公示|注册号?|[:： ]).{0,30}|中文域名[:：].{2,40}"),
    Form(IMPRINT, "网站标识码",
         r"(?:政府)?网站标识码 ?[:：]? ?\w{6,}.{0,120}"),
    Form(IMPRINT, "主办|承办|维护|运维|版权所有",
         r"版权所有 ?[:：] ?.{2,60}|(?=.*(?:主办|承办|维护|运维|版权|技术).*(?:承办|协办|维护|运维|版权|主管|技术支持))"
         r"(?:(?:版权所有|主办|承办|协办|主管|运行维护|维护|运维|技术支持)(?:单位)?[:：] ?[^:：]{2,40}?[ ,，;；|]*){2,5}"),
    Form(IMPRINT, "trading name|registered",
         r".{2,60} is a trading name of .{2,60}|.{0,60}registered (?:in|office|company|charity).{2,80}"),
    Form(IMPRINT, "powered by|power by|技术支持|技术维护|设计制作|网站建设|网站制作|网站维护|网站设计|网站管理|制作维护|建设维护|运营维护",
         r"(?:.{1,30}\. )?(?:proudly )?power(?:ed)? by ?[:：]? ?.{1,60}"
         r"|(?:技术支持|技术维护|设计制作|网站建设|网站制作|网站维护|网站设计|网站管理|制作维护|建设维护|运营维护)(?:单位)? ?[:：][^\d]{2,60}"),
    Form(IMPRINT, "提供|支持|制作维护|设计制作|建设维护|承建|主办|运营|驱动",
         r"(?:本站|本网站|本系统|网站|电子报系统|系统)?(?:由|为) ?.{2,30}?(?:提供技术支持|技术支持|提供支持|强力驱动|制作维护|设计制作|建设维护|承建|主办|运营|驱动)(?: ?[|｜].{0,30})?"
         r"|.{0,12}系统由.{2,30}提供"),
    Form(IMPRINT, "分辨率|浏览|解析度",
         r"(?:本网?站|网站|本页面?)?(?:建议|推荐|最佳)(?:您)?(?:使用|用|以)?.{0,40}(?:分辨率|浏览器?|解析度).{0,40}"),
    Form(IMPRINT, "访问量|访客|访问人数|浏览总量|在线人数|今日访问|昨日访问|网站统计|位访|位浏览|位来访",
         r"(?:您是)?(?:本站|网站|总)?(?:访问量|访客|访问人数|浏览总量|总访问量|在线人数|今日访问|昨日访问|网站统计) ?[:：]? ?\d+.{0,40}"
         r"|您?是?(?:本站)?第 ?\d+ ?位(?:访[问客]|浏览|来访).{0,10}"),
    Form(IMPRINT, "gmt|processed in|执行时间|queries",
         r"gmt ?[+-]\d.*|.{0,40}processed in .{1,80}|.{0,20}执行时间.{1,40}|.{0,40}\d+ queries.{0,40}"),
    Form(IMPRINT, "last |最后|zuletzt",
         r"(?:(?:this )?page (?:was )?last|本页面?最后|此页面?最后|diese seite wurde zuletzt) ?(?:edited|modified|changed|updated|reviewed|修订|编辑|修改|更新|am).{4,60}"),
    Form(IMPRINT, "available under|retrieved from|取自|条款下提供|converted by|built with|all times are|alle zeiten sind|发信站|文章网址",
         r"content is available under .{2,80}|(?:retrieved from|取自) ?[\"“]http.*|.{4,60}条款下提供.{0,20}|(?:mail converted by|built with) \w+\.?"
         r"|(?:all times are|alle zeiten sind) \w.{1,40}|(?:发信站|文章网址) ?[:：].{4,}"),
    Form(BUTTONS, "browsing this forum|in diesem forum|本文链接|最新推荐文章",
         r"(?:users browsing this forum|mitglieder in diesem forum) ?[:：].*|本文链接 ?[:：] ?http\S+|最新推荐文章于.*"),
    Form(NEIGHBOURS, "by date|by thread",
         r"(?:prev(?:ious)?|next) by (?:date|thread) ?[:：].{2,100}"),
    Form(DISCLAIMER, "原创", r"(?:版权声明 ?[:：] ?)?本文[为系](?:博主|作者).{0,4}原创(?:文章)?[,，].{4,100}"),
    Form(IMPRINT, "举报",
         r"(?:\d\d小时|全国|本站|本网)?(?:网上|违法|不良|和|、|与|及){0,4}(?:信息|网络谣言|未成年人|举报中心|涉未成年).{0,10}举报.{0,100}"),
    Form(COOKIES, "cookie",
         r"(?:we|(?:this|our|the) (?:web ?)?site|[\w.]{2,30})(?: and (?:our|its)(?: \d+)? partners)? "
         r"(?:uses?|store) .{0,60}cookies.*"
         r"|by (?:continuing|using|clicking|browsing|visiting|closing)[^.]{0,120}cookies?.*"
         r"|cookies? (?:help|allow|let|enable) (?:us|our).*"
         r"|.{0,80}(?:accept|manage|about|our use of|use of|settings for) (?:all )?cookies[.!]?"),
    Form(COOKIES, "subscribe|sign|register|your e|you must|affiliate|inbox|join our|join the|already a|not a |have an account|subscribing|unsubscribe",
         r"(?:subscribe|sign up|register)(?: now| today| here| free)? (?:to|for) [\w’' ]{2,60}?"
         r"(?:newsletters?|updates|mailing list|alerts|digest|emails?|briefing).{0,120}"
         r"|sign (?:me )?up.{0,40}(?:newsletter|briefing|updates|inbox|email).{0,60}"
         r"|(?:enter|type) your e-?mail(?: address)?.{0,120}"
         r"|(?:get|receive) .{0,80}(?:in|to) your inbox.{0,40}|join (?:our|the) (?:mailing list|newsletter).{0,60}"
         r"|(?:already a (?:subscriber|member)|not a (?:subscriber|member)(?: yet)?|have an account)\?.{0,60}"
         r"|thank you for (?:subscribing|signing up).{0,80}|you can unsubscribe at any time.{0,60}"
         r"|your email address will not be published.{0,60}"
         r"|you must (?:log|sign) ?in(?: or register)? to .{2,60}|you(?:['’]re| are) in! check your inbox.{0,20}"
         r"|this (?:post|page|article|site) (?:may )?contains? affiliate links.{0,60}"),
    Form(LINKS, "链接",
         r"(?:友情|合作|快速|常用|外部)链接 ?[:：] ?.{2,}"),
)  # fmt: skip
"""Forms that are those of nothing else."""

HINTS = (
    Form(BUTTONS, "【|[|〖",
         r"[【\[〖] ?(?:打印|列印|关闭|返回|顶部|top) ?[】\]〗](?>[ |·]*[【\[〖] ?(?:打印|列印|关闭|返回|收藏|分享|顶部|top) ?[】\]〗])*+"),
    Form(BREADCRUMB, " - ", r"(?=.{0,120}(?:正文|详情|内容|阅读)$)[^-。，]{2,20}(?: - [^-。，]{2,20}){2,6}"),
    Form(BUTTONS, "点击上方|第一时间送达|微信号|功能介绍|收录于",
         r"点击上方.{1,24}(?:关注|订阅|选择|置顶|星标).{0,20}|.{0,10}第一时间送达.{0,4}|微信号 ?[:：]? ?[a-z][\w-]{4,}|功能介绍 .{2,80}|收录于(?:话题|合集).{0,30}"),
    Form(BUTTONS, "#", r"#[^\s#，。]{1,16}#?(?: \d+个|(?:[ ,，、]*#[^\s#，。]{1,16}#?){1,8})"),
    Form(BUTTONS, "今日|今天", r"今[日天](?:是)?[:： ].{4,24}(?:星期|周|礼拜)[一二三四五六日天].{0,12}"),
    Form(BUTTONS, "just another|wordpress|this article is more|remaining|free articles",
         r"just another .{3,30} (?:site|weblog|blog)|.{0,30}(?:blog|site) at wordpress\.com|"
         r"this article is more than \d+ \w+ old|.{0,30}free (?:articles?|stor(?:y|ies)) (?:left|remaining).{0,30}"),
    Form(BUTTONS, "app|客户端|小程序|アプリ|앱",
         r"(?=.{2,30}$).{0,12}(?:打开|下载|用|在|点击|进入|去|安装|前往|启动)?.{0,8}(?:app|客户端|小程序|アプリ|앱)"
         r"(?:内|中|里|で|を)?[,，]? ?(?:打开|查看|阅读|看|观看|体验|下载|读む|开く|開く|ダウンロード|다운로드|随时).{0,12}"),
    Form(BUTTONS, "app|客户端|小程序",
         r"(?=.{2,30}$)(?:立即|马上|点击|免费|扫码)?(?:打开|下载|安装|前往|进入|启动).{0,12}(?:app|客户端|小程序).{0,12}"),
    Form(BUTTONS, "扫|长按|识别",
         r"(?=.{2,30}$).{0,10}(?:扫一?扫|扫描|扫码|长按|识别)(?:.{0,10}(?:二维码|识别|关注|分享|下载|阅读|看|好友|朋友圈|手机|微信).{0,12})"),
    Form(BUTTONS, "公众号|微信|微博|我们|订阅号|视频号|抖音号|小程序|官微",
         r"(?:(?:扫码|长按|点击|欢迎|请)?(?:关注|加)(?=.{0,20}(?:公众号|微信|微博|我们|订阅号|视频号|抖音号|小程序|官微)).{0,30})"),
    Form(BUTTONS, "打开|进入|前往",
         r"(?:点击|长按)?(?:打开|进入|前往).{1,14}[,，]? ?(?:查看|阅读|观看|收看)(?:更多|全文|完整|精彩).{0,8}"),
    Form(BUTTONS, "点个|点赞|阅读原文| us| @",
         r".{0,8}点个.{1,6}(?:再走|吧)?吧?~?|.{0,6}喜欢.{0,4}点个?赞.{0,4}|点击.{0,3}阅读原文.{0,8}|(?:follow|find|join|like|connect with) (?:us|@\w+)(?: on .{2,30})?"),
    Form(BUTTONS, "手机|评价|welcome|available on",
         r"手机(?:上|端)?(?:看|读|版|浏览|阅读|访问)\S{0,8}|(?:用|在)手机(?:看|读|打开|浏览).{0,8}|您?的?评价[:：].{2,20}|welcome,? (?:guest|back|to .{2,40})|available on (?:ios|android).{0,20}"),
    Form(BUTTONS, "欢迎",
         r"(?:您好|你好|hi|hello)?[,，!！ ]*欢迎(?:您)?(?:来到|访问|光临|登录|进入).{1,40}"),
    Form(BUTTONS, "热搜|热门搜索|搜索热词|大家都在搜|热词",
         r"(?:热搜|热门搜索|热搜词|搜索热词|大家都在搜|热词) ?[:：].{0,60}"),
    Form(BUTTONS, "输入|填写",
         r"(?:请)?(?:输入|填写).{0,8}(?:关键[词字]|搜索|检索|内容|邮箱|手机号|用户名|验证码|评论|密码).{0,8}"),
    Form(BUTTONS, "分享|推荐|转发",
         r"(?:把|将)(?:这篇|本|此)(?:文章|文)?.{0,4}(?:分享|推荐|转发)(?:给|到).{0,8}"),
    Form(BUTTONS, "展开|查看|阅读|点击",
         r"(?:点击|长按)?(?:展开|查看|阅读|点击)(?:余下|剩余|更多|全部|大图|原图|全文|完整|进入|精彩|原文|下方).{0,6}"),
    Form(BUTTONS, "app|google play|scan the qr",
         r"(?:download|get|install|open)(?: it)?(?: in| on| the| our| \w+){1,4} (?:app|app store|google play)|scan the qr code.{0,30}"),
    Form(BUTTONS, "text size|font size|was this|is this|did you|have you",
         r"(?:text|font) size ?[:：]?[\sa+-]*|(?:was|is|did you find|did you make|have you tried) this .{3,20}\?.{0,20}"),
    Form(BUTTONS, "follow |like |tag |find ",
         r"(?:follow|like|tag|find) [\w@ ]{1,40} on (?:facebook|twitter|instagram|x|linkedin|youtube|tiktok).{0,60}"),
    Form(COOKIES, "subscribe|sign me up|join us|miss|stay in the loop",
         r"(?:subscribe|sign me up|join us|don['’]t miss|never miss|stay in the loop)\b.{0,80}"),
    Form(COOKIES, "we value your privacy|the best|the latest|newsletter",
         r"we value your privacy|(?:get|sign up for) (?:the best|the latest).{0,60}|.{0,40}our (?:free )?newsletter.{0,20}"),
    Form(BUTTONS, "ad|sponsored|广告|赞助|推广|広告|광고|scroll to continue",
         r"(?:advertisement|sponsored|ad|广告|赞助内容|赞助|推广|広告|광고)(?:[ |·-]*(?:continue reading below|赞助内容|推广|scroll to continue))?"
         r"|(?:story|article) continues (?:below|after) (?:this )?(?:advertisement|ad)|scroll to continue.{0,30}"),
    Form(NEIGHBOURS, "«|‹|←|»|›|→",
         r"[«‹←][^»›→]{2,80}|[^«‹←]{2,80}[»›→]"),
    Form(LINKS, "阅读|链接|新闻|文章|报道|推荐|资讯|专题|read more|see also|related|more|watch|miss|also like|read next|also read",
         r"(?:相关|推荐|延伸|热门|更多|拓展|扩展|深度)(?:阅读|链接|新闻|文章|报道|推荐|资讯|专题)[:：】\]] ?.{2,60}"
         r"|(?:read more|see also|related|more|watch|don['’]t miss|you may also like|read next|also read)[:：] .{2,90}"),
)  # fmt: skip
"""Forms that tell less surely: they count as much as a word."""

WEAK = (
    Form(ANY, "http|www.", r"(?:https?://|www\.)\S{4,}"),
    Form(ANY, "主办|承办|协办|主管|指导|支持",
         r"(?:主办|承办|协办|主管|指导|支持)(?:单位|方)?[:：].{2,40}"),
    Form(ANY, "热线|电话|专线|邮箱|邮件|传真|总机|mail|qq|微信|微博|备案|所属栏目|地址|时间|时間",
         r"(?:客服|服务|咨询|举报|投稿|商务合作|广告合作|官方|联系|新闻|急诊|诉讼服务|全国|总机|订购|订阅|企业|24小时){0,2}(?:热线|电话|专线|邮箱|传真|总机|e-?mail|qq群?|微信号?|微博)(?:号|群)? ?[:：]? ?(?=[\w+(（]{0,4}\d|[\w.-]+@).{3,120}"
         r"|(?:单位|公司|联系|学校|编辑部|本社)?(?:地址|住址|办公地点)[:：].{4,60}(?:邮编|电话|热线|传真|总机|邮箱|e-?mail).{4,60}|(?:开馆|开放|办公|服务|工作|开庁)时[间間][:：].{4,60}"
         r"|工信部备案.{0,40}|所属栏目[:：].{2,12}"),
    Form(ANY, "标签|标籤|tag|topics|关键|キーワード|分类",
         r"(?:热门|文章|本文|相关|关联)?(?:标签|标籤|tags?|tagged(?: with)?|topics|关键[词字]|キーワード) ?[:：].{0,60}|(?:全站|个人|文章|本文|部落格全站)分类 ?[:：].{1,20}"),
    Form(ANY, "asked |modified |viewed |edited |answered |人气|共感|answers",
         r"(?:asked|modified) .{2,30} ago|viewed [\d.,]+[km]? times|(?:edited|answered) \w{3} \d.{4,20}|(?:本日|累积|今日)人气 ?[:：] ?\d+|共感した \d+|\d+ answers?"),
    Form(ANY, "帖子|积分|威望|金币|注册时间|在线时间|最后登录|posts|joined|location|beitr|registriert|verfasst|分类专栏",
         r"(?:帖子|积分|威望|金币|贡献|注册时间|在线时间|最后登录|posts|joined|beiträge|registriert|verfasst) ?[:：]? ?(?:\w{3}, )?\d.{0,24}|joined ?[:：].{4,40}|location ?[:：] \w.{1,20}|分类专栏 ?[:：].{2,60}"),
    Form(ANY, "合作|关于|关注",
         r"合作(?:伙伴|媒体|单位) ?[:：].{2,60}|关于.{1,8}|关注.{1,8}"),
    Form(ANY, "农历|搜索|search|我的|back to|more from| by |filed under|posted in|categor|topic|label|主办|主管",
         r".{0,20}农历.{2,8}|(?:搜索|search) .{1,40}|我的.{2,6}|back to .{2,30}|more from .{2,30}|(?:web ?site|site|web design|designed?|developed|built|hosted|theme|made)(?: (?:and|&) \w+)? by .{2,40}|(?:filed under|posted in|category|categories|topics?|labels?) ?[:：]? .{2,60}|.{2,30}(?:主办|主管)(?: ?.{2,30}(?:承办|协办|主管|维护|建设))*"),
    Form(ANY, "subscribe to|评论|updated|更新|番号|页号",
         r"subscribe to .{2,30}|\d+[.、]? ?(?:条|则)?评论|(?:last |page )?updated(?: on)? ?[:：].{4,40}|最?[后近]?更新(?:日期|时间|日)? ?[:：] ?\d.{4,60}|页面?番?号[:：] ?\d+|ページ番号[:：] ?\d+"),
)  # fmt: skip
"""Forms of chrome that content may have as well: they count beside other chrome."""

RELATED = (
    Form(ANY, _LINKED_NEEDS,
         r"(?:相关|阅读|推荐|文章|新闻|资讯|链接|报道|专题|内容|文档|信息|图文|热文|热点|热搜|热门|热榜|排行榜?|都在看|正在看|在看|还在看|喜欢|爱看|"
         r"在搜|回顾|更新|视频|图集|精选|小说|帖子|话题|榜单?|要闻|头条|动态|兴趣|博文|猜|为|你|您|可能|大家|编辑|站长|特别|点击|本周|今日|今天|"
         r"本月|一周|\d+小时|近期|往期|其[他它]|同类|同栏目|本栏目?|本类|站内|随机|关联|拓展|扩展|延伸|人气|月度|最新|精彩|更多|看过|看了|想看|产品|热销|图片|评分|本文|的|人|还|也|会|"
         r"感|公告){2,7}[:：]?|热榜"),
    Form(ANY, "解读|相关政策|相关稿件|相关文档|一图读懂",
         r"相关(?:政策|稿件|文档|解读|政策解读)[:：]?|(?:政策|文件|部门|专家|图文|图片|媒体|视频|图表|文字)解读[:：]?|解读(?:回应|材料|文件|稿)[:：]?|一图读懂[:：]?"),
    Form(ANY, "related|recommended|popular|latest|recent|trending|featured|more|top|most |read next|up next|what to read|keep reading|editor|around the web|sponsored|you |also read|see also",
         r"(?:related|recommended|popular|latest|recent|trending|featured|more|top|most (?:read|popular|viewed|shared|commented)|read next|"
         r"up next|what to read next|keep reading|editor['’]?s?['’]? (?:picks?|choice)|around the web|sponsored content|you (?:may|might) (?:also )?(?:like|enjoy|be interested in|have missed)|also read|see also)"
         r"(?: (?:posts?|articles?|stories|news|content|topics?|links|reads?|reading|videos?|now|for you|like this|this week|"
         r"(?:from|in|on|by) .{2,30}))*[:：]?"),
    Form(ANY, "記事|记事|ニュース|リンク|トピック|コンテンツ|読みたい|ランキング|おすすめ|기사|뉴스|글|延伸阅读",
         r"(?:[関关][連连]|おすすめ|人気|新着|最新|注目)(?:の)?(?:記事|记事|ニュース|リンク|トピックス?|コンテンツ|リンク集)|あわせて読みたい|"
         r"(?:アクセス|人気|記事|记事)?ランキング|こちらもおすすめ|(?:관련|인기|추천|최신|주요|많이 본) ?(?:기사|뉴스|글)|延伸阅读"),
)  # fmt: skip
"""Headings of lists of links to other pages."""
