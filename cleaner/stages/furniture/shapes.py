"""The forms of chrome lines that tell by themselves what they are: breadcrumbs, imprints, share bars, counters.

The patterns see a line in lower case, with single spaces and with the commonest traditional characters of chrome made
simplified. Loops are possessive, and the line is short, so that no line makes them slow.
"""

from __future__ import annotations

import re

from cleaner.patterns import lazy

BREADCRUMB = "furniture.breadcrumb"
IMPRINT = "furniture.imprint"
NEIGHBOURS = "furniture.previous-next"
BUTTONS = "furniture.page-buttons"
METADATA = "furniture.metadata-chrome"
COOKIES = "furniture.cookie-note"
LINKS = "furniture.related-links"

LONGEST = 300
"""Code points of a line of chrome: the longest seen are imprints with an address and three licence numbers."""

_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼滬遼魯蘇贛陝閩貴寧瓊"
_ITEM = r"[^ <>»›→/＞。，,;.|—:：？！?!#$@^=\[\]'\"{}\\-][^<>»›→＞。，,;.|—:：？！?!#$@^=\[\]'\"{}\\]{0,19}"
_MARKS = r"[\s|/·•,，、【】\[\]()（）:：]"

_BREADCRUMB = (
    r"[•·▪>» ]*(?:您|你)?(?:当前|现在|目前|當前|現在)?的?(?:所在)?的?(?:位置|导航)(?:是|为)?\s?[:：].{0,120}",
    r"[•· ]*(?:首 ?页|网站首页|主页|home)"
    r"(?: ?(?:>+|»|›|→|/|＞|--?|—|::) ?[^ >»›→/＞。，|—:-][^>»›→/＞。，|—:]{0,39}){1,6} ?[>»›→＞]*",
)
_PATH = rf"{_ITEM}(?: ?(?:>>|»|›|＞＞) ?{_ITEM}){{1,5}}|{_ITEM}(?: ?[>＞] ?{_ITEM}){{2,5}}"
_IMPRINT = (
    r".{0,60}(?:[京沪粤浙苏]网文|新出网证|网药械信息备|经营性网站备案|网络出版服务许可证|出版物经营许可证).{0,160}",
    r"produced by .{1,40}(?:cms|系统|管理).{0,80}|publishdate ?[:：].{0,40}|(?:网站)?运行维护(?:单位)?[:：].{2,60}",
    r"(?:copyright(?! ?:)|版权所有|©|\(c\)|ⓒ|&copy;)"
    r"(?=.{0,200}(?:©|\(c\)|\d{4}|版权|reserved|公司|网|ltd|inc|com|®)).*",
    r".{0,120}?(?:all rights? reserved|版权所有 ?[©(（]|© ?(?:19|20)\d\d).{0,160}",
    rf".{{0,120}}?[{_PROVINCES}] ?icp ?[备证備證]? ?(?:[a-z]\d?-)?\d{{5,}}.{{0,160}}",
    r".{0,80}?公[网網]安[备備].{0,80}",
    r"(?:icp)?备案(?:号|序号|编号) ?[:：].{0,60}",
    r"(?:政府)?网站标识码 ?[:：]? ?\w{6,}.{0,120}",
    r"版权所有 ?[:：] ?.{2,60}|(?=.*(?:主办|承办|维护|运维|版权).*(?:承办|协办|维护|运维|版权|主管))"
    r"(?:(?:版权所有|主办|承办|协办|主管|运行维护|维护|运维|技术支持)(?:单位)?[:：] ?[^:：]{2,40}?[ ,，;；|]*){2,5}",
    r"power(?:ed)? by ?[:：]? ?.{1,60}|(?:技术支持|技术维护|网站建设|网站制作|网站维护|建设维护) ?[:：][^\d]{2,60}",
    r"(?:建议|推荐|最佳)(?:您)?(?:使用|用)?.{0,30}(?:分辨率|浏览器).{0,40}",
    r"(?:您是)?(?:本站|网站|总)?(?:访问量|访客|总访问量|在线人数) ?[:：]? ?\d+.{0,20}"
    r"|您?是?(?:本站)?第 ?\d+ ?位访[问客].{0,10}",
    r"(?:违法和?不良信息|网络谣言|未成年人).{0,10}举报.{0,100}",
    r"(?:增值电信业务|信息网络传播视听节目|广播电视节目制作|互联网新闻信息服务|网络文化)(?:经营)?许可证.{0,80}",
)
_NEIGHBOURS = (
    r"[•·▪«‹<←↑↓ ]*(?:上|下|前|后)一?(?:篇|条|页|章|则|个|节|张|一?主题)(?:文章|新闻|信息|内容|资讯|日志|帖子)? ?"
    r"(?:[:：>»›→]|(?=[<《「【(（])).{0,100}",
    r"(?:previous|next|prev|older|newer)(?: (?:post|article|page|story|entry|entries|posts|chapter))?"
    r" ?[:：»›→←«‹>].{0,100}",
)
_SITES = (
    "微信好友|微信|新浪微博|腾讯微博|人民微博|微博|qq空间|qq好友|qq|朋友圈|豆瓣|人人网|人人|百度贴吧|百度|贴吧|抖音|钉钉|知乎|复制链接|"
    "更多|facebook|twitter|linkedin|email|e-mail|whatsapp|weibo|wechat|pinterest|reddit|copy link|instagram|youtube|"
    "telegram|tumblr|line|link|print|more|rss|via|and|on|x"
)
_BUTTONS = (
    rf"{_MARKS}*字 ?[体号级](?: ?大小)?"
    rf"(?>{_MARKS}|特大|[大中小超]号?|默认|标准|[at]?[+-]|a|打印本页|打印|关闭|收藏|分享|繁体|简体)*+",
    rf"{_MARKS}*(?:分享|转发|推荐|共享)(?:本文|文章|此文|本页|链接)?(?:到|至|给(?:朋友|好友)?)(?>{_MARKS}|{_SITES})*+",
    rf"(?:share|tweet|follow us)(?: (?:this|on|via|to|with))?(?: (?:article|post|story|page))?"
    rf"{_MARKS}*(?:on )?(?:{_SITES})(?>{_MARKS}|{_SITES})*+",
    r"(?:浏览|点击|点阅|阅读|访问|查看|人气|热度|点赞)(?:次数|人数|人次|量|数|率)? ?[:：] ?[\d,.万w+]{1,9} ?次?",
    r"\d{1,3} min(?:ute)?s? read|(?:打开|下载|前往|进入|去).{0,12}app.{0,6}(?:看|阅读)(?:全文|更多|完整|原文).{0,6}",
    r"[•· ]*扫一?扫[,，]? ?(?:在|用)?(?:手机|微信)?(?:上|端)?(?:打开|浏览|查看|分享|关注|阅读|访问).{0,20}",
    r"(?=.*(?:上一页|下一页|上页|下页|尾页|末页|前一页|后一页))"
    r"(?>首页|[上下前后]一?页|[尾末]页|[\s|/,，·.\[\]<>«»‹›]|\d{1,4}|"
    r"共 ?\d+ ?[页条篇](?:记录)?|[转跳]?[到至]?第|[转跳]至?|页|go)*+",
)
_COOKIES = (
    r"(?:we|(?:this|our|the) (?:web ?)?site|[\w.]{2,30})(?: and (?:our|its) partners)? "
    r"uses? (?:essential |necessary )?cookies .*"
    r"|by (?:continuing|using|clicking|browsing|visiting|closing)[^.]{0,120}cookies?.*"
    r"|.{0,80}(?:accept|manage|about|our use of) (?:all )?cookies[.!]?",
    r"(?:subscribe|sign up|register)(?: now| today| here| free)? (?:to|for) [\w’' ]{2,60}?"
    r"(?:newsletters?|updates|mailing list|alerts|digest|emails?|briefing).{0,120}"
    r"|(?:enter|type) your e-?mail(?: address)?.{0,120}"
    r"|(?:get|receive) .{0,80}(?:in|to) your inbox.{0,40}"
    r"|(?:already a (?:subscriber|member)|not a (?:subscriber|member)(?: yet)?|have an account)\?.{0,60}"
    r"|thank you for (?:subscribing|signing up).{0,80}|you can unsubscribe at any time.{0,60}",
)
_LINKS = (r"(?:友情|合作|快速|常用|外部)链接 ?[:：] ?.{2,}",)
_SHAPES = tuple(
    (rule, lazy("|".join(patterns)))
    for rule, patterns in (
        (BREADCRUMB, (*_BREADCRUMB, _PATH)),
        (NEIGHBOURS, _NEIGHBOURS),
        (BUTTONS, _BUTTONS),
        (IMPRINT, _IMPRINT),
        (COOKIES, _COOKIES),
        (LINKS, _LINKS),
    )
)
# Every branch begins with a literal, so that the engine looks for their first characters only: ten times as fast.
_QUICK = lazy(
    r"位置|导航|首 ?页|主页|home|copyright|版权|©|\(c\)|ⓒ|&copy;|reserved|icp|安[备備]|备案|标识码|powe|技术|网站|"
    r"浏览|访客|在线人数|位访|举报|点击|点阅|阅读|访问|查看|人气|热度|点赞|许可证|"
    r"上一?[篇条页章则个节张主一]|下一?[篇条页章则个节张主一]|"
    r"前一?[篇条页章则个节张主一]|后一?[篇条页章则个节张主一]|"
    r"previous|next|prev|older|newer|字 ?[体号级]|>|»|›|＞|网文|网证|网药|produced|publish|运行维护|min|app|"
    r"链接|主办|承办|分享|转发|推荐|共享|share|tweet|follow|扫|尾页|末页|cookie|subscri|sign|newsletter|"
    r"email|e-mail|inbox|account|member"
)
_SENTENCE = lazy(r"[。！？].*[\w]|(?<!公司)(?<!所有)(?<!保留)(?<!转载)[。！？]")

_PIECES = lazy(
    r"(?>[\s|｜•·,，;；]*[【\[(（〖]?\s*(?:"
    r"[大中小]字[号號]|字\s?[体号號](?:\s?大小)?"
    r"(?>[\s|/·、【\[(（】\])）:：]|特大|[大中小]号?(?![一-鿿])|默认|标准|[at]?[+-])*+"
    r"|(?:浏览|点击|阅读|访问|閱讀|瀏覽|點擊|人气|查看|热度|评论|評論)(?:次数|次數|量|数|數|率)?\s?[:：]?\s?[(（]?\s?\d*\s?[)）]?\s?次?"
    r"|(?:打印本页|打印|列印|关闭窗口|关闭|收藏本文|收藏|我要纠错|纠错|我要评论|投稿|复制链接|返回列表|保护视力色|视力保护色)[:：]?"
    r"|(?:分享|转发)(?:[到至]\s?[:：]?)?(?>\s?(?:微信|微博|qq空间|qq|朋友圈))*+[:：]?"
    r"|(?<![a-z])(?:print|share|email this|text size\s?[:：]?)(?![a-z])"
    r")\s*[】\])）〗]?)++[\s【\[(（〖]*$",
    re.IGNORECASE,
)
_BUTTON = lazy("[字浏瀏点點阅閱访訪热查评評打列关收纠投复返保视分转PpSsEeTt]|人气|我要")
_DATED = lazy(
    r"19\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}|20\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}|来源|來源|"
    r"发布时间|发布日期|时间[:：]|時間[:：]|日期[:：]"
)


def shape_of(folded: str) -> str:
    """The rule a folded line falls under by its form alone, or the empty string.

    >>> shape_of("当前位置：首页 > 新闻中心"), shape_of("湘icp备05001234号-1"), shape_of("上一篇：关于开学的通知")
    ('furniture.breadcrumb', 'furniture.imprint', 'furniture.previous-next')
    >>> shape_of("我们的位置：东经116度，北纬40度。"), shape_of("责任编辑：张三")
    ('', '')
    """
    if len(folded) > LONGEST or not _QUICK.search(folded):
        return ""
    line = " ".join(folded.split())
    for rule, pattern in _SHAPES:
        if pattern.fullmatch(line) and not _SENTENCE.search(line):
            return rule
    return ""


def metadata_chrome(row: str) -> int:
    """Where the chrome at the end of a line of metadata begins (`来源：津云  【字体：大 中 小】 打印`); -1 without any.

    Only a line with a date or a source is one of metadata. What comes before stays: date, source, author.

    >>> row = "湖南省财政厅 时间:2024年02月20日 10:30 【字体:"
    >>> row[:metadata_chrome(row)]
    '湖南省财政厅 时间:2024年02月20日 10:30'
    >>> metadata_chrome("2024年2月20日，分享会在长沙举行，参加了阅读"), metadata_chrome("日期: 2021-11-25 来源: 津云")
    (-1, -1)
    """
    if len(row) > LONGEST or not _BUTTON.search(row) or not _DATED.search(row):
        return -1
    match = _PIECES.search(row)
    if match is None or match.start() == 0:
        return -1
    apart = not row[match.start()].isalnum() or not row[match.start() - 1].isalnum()
    return match.start() if apart else -1
