"""Texts, pages and chrome that the tests of the furniture stage share, and the stage alone over them."""

from __future__ import annotations

import random

from cleaner.config import Config
from cleaner.edits import Proposal
from cleaner.history import Decoded
from cleaner.pipeline import one_round, prepare
from cleaner.stage import Context
from cleaner.stages.furniture import propose

PREPARED = prepare(Config(stages=("furniture",)))
BODY = (
    "今年春天，村里的合作社早早开始了春耕，家家户户都忙着翻地、选种、育苗，田野里到处是忙碌的身影。\n"
    "县农业局派来的技术员说，今年的墒情比往年好，只要把住育苗这一关，秋后就能有个好收成。\n"
    "合作社的负责人告诉记者，他们打印了三百份技术手册，分享给每一户，大家一边看一边学，进步很快。\n"
)
ENGLISH = (
    "The farmers of the valley have waited three weeks for rain, and nobody there remembers a later sowing.\n"
    "The mayor printed the forecast and shared it with everyone, but few of them believed what it said.\n"
)
HEADS = [
    "首页 | 新闻中心 | 产品展示 | 联系我们\n登录 | 注册",
    "您的位置：首页 >> 新闻 >> 国内新闻",
    "首页 > 时政 > 正文",
    "设为首页 加入收藏 网站地图",
    "首页登录注册",
    "字号：大 中 小\n打印本页",
    "字体：【大 中 小】 【打印】 【关闭】",
    "• 扫一扫在手机打开当前页\n字号:",
    "網站首頁 | 關於我們 | 聯繫我們\n登錄 | 註冊",
    "回首頁 | 網站導覽 | 會員登入\n字級：大 中 小",
    "搜尋\n友善列印 轉寄 點閱數：1234",
    "网站支持IPv6     今天是:",
    "今天是：2024年3月5日 星期二",
    "分享到： 微信 微博 QQ空间",
    "请输入关键字\n搜索\n高级搜索",
    "无障碍阅读 | 长者版 | 繁体版",
    "進階搜尋 | 加到我的最愛 | 聯絡我們",
]
TAILS = [
    "上一篇：关于清明放假的通知\n下一篇：没有了",
    "【打印本页】  【关闭窗口】",
    "分享到：\n微信 微博 朋友圈",
    "友情链接\n网站地图 | 联系我们",
    "版权所有 © 2024 某某县人民政府",
    "Copyright © 2008-2024 某某公司 版权所有",
    "湘ICP备05001234号-1",
    "京公网安备 11010202000001号\n京ICP备05001234号",
    "网站标识码：4301000001 湘公网安备 43010202000123号",
    "主办：某某县人民政府 湘ICP备05001234号\n技术支持：某某网络公司",
    "返回顶部\n关注我们\n微信公众号",
    "首页 上一页 1 2 3 下一页 尾页 共3页",
    "相关推荐\n点击加载更多",
    "【打印】\n【关闭】",
    "列印本頁 關閉視窗",
    "今日訪客人數：128\n贊助本站\n推薦閱讀",
    "政策解读\n一图读懂春耕补贴\n扫一扫在手机打开当前页",
]
ENGLISH_HEADS = [
    "Skip to main content",
    "Home | News | Sports | Contact us\nLog in | Sign up",
    "Home > News > Local",
    "Share this article on Facebook\nPrint",
    "We use cookies to give you the best experience. By continuing you agree to our use of cookies.",
]
ENGLISH_TAILS = [
    "Share this article\nFacebook | Twitter | LinkedIn",
    "Privacy Policy | Terms of Use | Sitemap",
    "Copyright © 2024 The Valley Times. All rights reserved.",
    "© 2024 The Valley Times",
    "Subscribe to our weekly newsletter",
    "Enter your email address\nSubscribe",
    "Previous post: The long winter\nNext post: A short summer",
    "Related articles\nRead more\nBack to top",
]
FEET = [
    "{}",
    "- {} -",
    "— {} —",
    "·{}·",
    "第{}页",
    "第 {} 页 共 9 页",
    "{} / 9",
    "Page {} of 9",
    "~ {} ~",
    "某某日报 {}",
    "—— {} ——",
    "共9页  第{}页",
    "{} of 9",
    "Seite {}",
    "P.{}",
    "{}ページ",
    "页码：{}",
]
SIGNS = "的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家"


def context(text: str) -> Context:
    """What the stage is told."""
    return Context(PREPARED.config, PREPARED.rules, Decoded(text, "utf-8"))


def proposed(text: str) -> Proposal:
    """What the stage proposes."""
    return propose(text, context(text))


def cleaned(text: str) -> str:
    """The text after the stage's plain rules and its code."""
    return [left for left, _ in one_round(text, context(text), PREPARED)][-1]


def pages(*bodies: str, head: str = "", foot: str = "", feed: str = "\f") -> str:
    """Pages with a head above and a foot below; `{}` in either is the number of the page."""
    made = []
    for number, body in enumerate(bodies, 1):
        parts = [head.format(number), body, foot.format(number)]
        made.append("\n".join(part for part in parts if part) + "\n")
    return feed.join(made)


def prose(seed: int, length: int) -> str:
    """Running text, no line of it like another."""
    pick = random.Random(seed)
    clauses = ("".join(pick.choices(SIGNS, k=pick.randint(5, 14))) + pick.choice("，，，。；") for _ in range(length))
    return "".join(clauses)[:length]


WRAPPED = ["\n".join(prose(page, 420)[start : start + 28] for start in range(0, 420, 28)) for page in range(9)]
VERSE = ["\n".join(prose(20 * page + row, 14) + "。" for row in range(24)) for page in range(9)]
