# ruff: noqa: E501 - the lines are as long as sites print them
"""Documents of many kinds, alone and inside the chrome of sites, by a seed.

The chrome is written after what sites print, not after the rules; names, dates and numbers are drawn.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

WILD = Path(__file__).parents[3] / "shared" / "wild"

NEWS = """某县全力推进春耕生产
来源：某某日报  2024-03-05 09:30
■ 本报记者 张三 李四

本报讯（记者 张三）连日来，某县抢抓农时，组织农技人员深入田间地头，指导农户开展春耕备耕，确保粮食种植面积稳定在六十万亩以上。

在东村合作社的育秧大棚里，工人们正在分享育秧经验。负责人说，今年他们打印了三百份技术手册，分发到每家每户。

▶ 图为农户在田间查看墒情。
截至目前，全县已备足化肥两万吨、种子三千吨，检修农机具八千余台（套），为夺取全年丰收打下了坚实基础。

责任编辑：王五
"""
NOTICE = """关于开展2024年度职称评审工作的通知

各县（市、区）人力资源和社会保障局，市直各单位：
根据省厅统一安排，现就做好我市2024年度职称评审工作有关事项通知如下。
一、申报时间
网上申报时间为5月6日至6月10日，逾期系统自动关闭，不再受理。
二、申报材料
（一）申报人登录系统，注册账号后填写信息，打印申报表一式三份。
（二）学历证书、资格证书复印件。
三、联系方式
联系人：赵六
联系电话：0731-81234567

附件：1.申报表
2.汇总表

某某市人力资源和社会保障局
2024年4月28日
"""
ENGLISH = """A late spring in the valley
By John Smith
March 5, 2024

The farmers of the valley have waited three weeks for rain, and nobody there remembers a later sowing, said the mayor.

“We share what we have,” said Anna Green, who runs the seed bank with her two brothers. “If one of us prints the
forecast, the others read it.”

Photo: a dry field near the river.
The next meeting of the council is due on Monday, when members will vote on whether to open the old reservoir.
"""
CLEAN: dict[str, str] = {
    "news": NEWS,
    "notice": NOTICE,
    "english news": ENGLISH,
    "poem": "秋兴八首（其一）\n杜甫\n玉露凋伤枫树林\n巫山巫峡气萧森\n江间波浪兼天涌\n塞上风云接地阴\n丛菊两开他日泪\n孤舟一系故园心\n寒衣处处催刀尺\n白帝城高急暮砧\n",
    "poem with refrain": "风之歌\n\n风从海上来\n吹过旧码头\n\n风从山中来\n吹过老屋后\n\n风从海上来\n吹过旧码头\n\n风之歌\n",
    "place names": "某省县级政区\n\n东平县\n西河县\n南山县\n北湖县\n中和区\n上林市\n下关市\n前进区\n后海市\n左家县\n右江县\n",
    "place table": "县名\t人口\t面积\n东平县\t52\t1204\n西河县\t48\t998\n南山县\t31\t1530\n",
    "interface glossary": "登录 log in\n注册 sign up\n首页 home\n打印 print\n分享 share\n收藏 bookmark\n搜索 search\n返回顶部 back to top\n",
    "glossary with preface": (
        "界面术语表\n\n本表收录界面上的常用词，供翻译人员统一译名，未收录的词请与项目组联系后补充，每季度更新一次。\n\n"
        "登录\nlog in\n注册\nsign up\n首页\nhome\n打印\nprint\n分享\nshare\n收藏\nbookmark\n搜索\nsearch\n"
    ),
    "link list": "常用网站\n\n[中国政府网](https://www.gov.example)\n[新华网](https://news.example)\n[人民网](https://people.example)\n",
    "readme": (
        "# widget\n\n[Home](a) | [Docs](b) | [FAQ](c)\n\n- [Install](#install)\n- [Usage](#usage)\n- [License](#license)\n\n"
        "## Install\n\nRun the following command, which downloads the package and everything that it needs to run.\n\n"
        "```\npip install widget\n```\n\n## Usage\n\nSee the documentation for the list of all options that are supported.\n\n"
        "## License\n\nMIT\n"
    ),
    "course menu": "本周菜单\n\n周一\n红烧肉 12\n清炒菜心 6\n紫菜汤 2\n周二\n鱼香肉丝 10\n麻婆豆腐 8\n周三\n宫保鸡丁 11\n",
    "courses": "课程目录\n\n1\n高等数学\n4学分\n2\n线性代数\n3学分\n3\n大学物理\n4学分\n4\n程序设计\n3学分\n",
    "price list": "价目表\n\n名称  单价  单位\n苹果  5.80  斤\n香蕉  3.20  斤\n大米  2.60  斤\n合计  11.60\n",
    "forum": (
        "新手求教：番茄叶子发黄怎么办\n\n楼主：种菜的小王\n我家阳台上的番茄最近叶子发黄，浇水也没用，请问各位有经验的朋友是什么原因？\n\n"
        "1楼：老农\n八成是缺铁，也可能是浇多了，先停几天水，再施点硫酸亚铁看看。\n\n"
        "2楼：路人甲\n同意楼上，另外看看根有没有烂，烂了就只能换土重新种了。\n"
    ),
    "interview": "".join(
        f"{n}\n问：您怎么看待第{n}个问题？\n答：我想这要从头说起，一两句话讲不清楚，容我慢慢道来。\n"
        for n in range(1, 9)
    ),
    "law": "".join(
        f"第{n}条 公民、法人和其他组织应当遵守本条例的规定，不得损害国家利益和社会公共利益。\n"
        for n in "一二三四五六七八九十"
    ),
    "chapters": "".join(
        f"{n}\n\n{'那天傍晚下着雨，他一个人走到车站，等了很久，车一直没有来。' * (3 + n * n % 11)}\n\n"
        for n in range(1, 10)
    ),
    "sections with dashes": "".join(
        f"- {n} -\n\n{'后来的事情大家都知道了，谁也没有再提起那个夜晚，仿佛什么都没有发生过。' * (2 + n * 7 % 9)}\n\n"
        for n in range(1, 8)
    ),
    "verses": "".join(f"{n}\n起初神创造天地，地是空虚混沌，渊面黑暗。\n" for n in range(1, 31)),
    "contents": "目录\n" + "".join(f"第{n}章 某某研究综述 {'.' * 30} {n * 7}\n" for n in range(1, 12)),
    "references": "".join(
        f"[{n}]\n张三, 李四. 某某问题研究综述[J]. 某某学报, 20{n:02}, 12({n}): 1{n}-2{n}.\n" for n in range(1, 20)
    ),
    "report table": "资产负债表\n编制单位：某某公司\n单位：元\n项目\n附注\n期末余额\n期初余额\n"
    + "".join(
        f"{name}\n{n}\n{n * 731}.{n:02}\n{n * 655}.{n:02}\n"
        for n, name in enumerate(("货币资金", "应收账款", "存货", "固定资产", "合计"), 1)
    ),
    "report over pages": "\f".join(
        f"单位：元\n项目 本期 上期\n货币资金 {n}12.00 {n}10.00\n存货 {n}5.00 {n}4.00\n□适用 √不适用"
        for n in range(1, 9)
    ),
    "slides": "\f".join(f"问题{sign}\n为什么要研究{sign}\n方法与结果" for sign in "甲乙丙丁戊己庚辛"),
    "letters": "".join(
        f"亲爱的朋友：\n\n见字如面，{'近来一切都好，勿念。' * (n % 4 + 2)}\n\n此致\n敬礼\n\n" for n in range(6)
    ),
    "copyright law": "版权所有者的权利\n\n版权所有者可以许可他人使用其作品，也可以分享收益。上一篇文章谈了登记，下一篇将谈转让。\n"
    "网站备案号应当放在首页底部，点击后可以打开查询页面，这是法律的要求，也是对访客负责。\n",
    "cookie law": "Cookies and the law\n\nWe use cookies to remember what you chose. By continuing you accept our use of cookies.\n\n"
    "That is what most sites say, and the law asks for more: a cookie needs consent that is freely given.\n",
    "lyrics": "回家\n\n" + "我要回家\n走过长长的街\n灯一盏一盏地亮\n\n" * 6,
    "play": "".join(f"甲\n你来了，我等了你整整一个下午。\n乙\n路上下雨，耽搁了，{n}点才出门。\n" for n in range(1, 9)),
    "essay ending in its title": "再见\n\n"
    + "那年夏天我们在码头分手，谁也没有说话，只有汽笛一声接一声地响，江水慢慢把船带走了。\n" * 6
    + "\n再见\n",
    "menu of a manual": "文件菜单\n\n打开文件菜单，可以看到下面这些命令，点击其中一项即可执行，快捷键写在每一项的右边：\n新建\n打开\n打印\n关闭\n退出\n",
}


@dataclass(frozen=True)
class Framed:
    """A document inside chrome: parts in order, each with whether it was put in."""

    name: str
    parts: tuple[tuple[str, bool], ...]

    @property
    def text(self) -> str:
        """The page."""
        return "".join(part for part, _ in self.parts)

    @property
    def planted(self) -> list[bool]:
        """For every character: whether it was put in."""
        return [planted for part, planted in self.parts for _ in part]


def _date(pick: random.Random) -> str:
    return f"{pick.randint(2001, 2026)}年{pick.randint(1, 12)}月{pick.randint(1, 28)}日"


def _site(pick: random.Random) -> str:
    return pick.choice(
        ("某某市人民政府", "某某新闻网", "某某县融媒体中心", "某某大学", "某某科技有限公司", "某某省财政厅")
    )


def _title(pick: random.Random) -> str:
    head = pick.choice(("关于", "我市召开", "某某区举行", "全市推进", "专家解读"))
    return (
        head
        + pick.choice(("清明节放假安排", "安全生产工作会议", "春季植树活动", "营商环境建设", "医保新政策"))
        + pick.choice(("的通知", "", "纪实"))
    )


def _menu(pick: random.Random) -> str:
    known = [
        "首页",
        "新闻中心",
        "政务公开",
        "政务服务",
        "互动交流",
        "走进我们",
        "信息公开",
        "联系我们",
        "产品中心",
        "关于我们",
    ]
    rare = [
        "市情概览",
        "营商环境",
        "数据发布",
        "专题专栏",
        "魅力某某",
        "人事任免",
        "学校概况",
        "院系设置",
        "招生就业",
        "科学研究",
    ]
    items = ["首页", *pick.sample(known[1:], 4), *pick.sample(rare, 2)]
    style = pick.choice((" | ", "  ", " ", "\n  • ", "｜", " · "))
    return ("  • " if style.startswith("\n") else "") + style.join(items)


HEADS: tuple[Callable[[random.Random], str], ...] = (
    lambda pick: _menu(pick),
    lambda pick: pick.choice(
        ("登录 | 注册", "登录　注册", "欢迎您，请登录 | 免费注册", "登录个人中心", "用户登录\n找回密码")
    ),
    lambda pick: pick.choice(("设为首页 | 加入收藏", "加入收藏  设为首页  网站地图", "收藏本站 设为主页")),
    lambda pick: pick.choice(("无障碍浏览 | 长者模式", "繁体 | 简体 | English", "关怀版 无障碍", "网站无障碍 适老化")),
    lambda pick: pick.choice(("请输入关键字\n搜索", "站内搜索：", "高级搜索\n热门搜索：", "请输入搜索内容 搜索")),
    lambda pick: f"今天是{_date(pick)} 星期{pick.choice('一二三四五六日')}",
    lambda pick: pick.choice(("网站支持IPv6", "本网站已支持IPv6", "网站支持IPv6     今天是:")),
    lambda pick: f"当前位置：首页>{pick.choice(('政务公开', '新闻中心', '通知公告'))}>正文",
    lambda pick: f"您现在的位置： 主页 > {pick.choice(('新闻', '通知', '动态'))} > 列表",
    lambda pick: f"首页 » {pick.choice(('新闻动态', '学术', '公告'))} » 正文",
    lambda pick: pick.choice(
        (
            "字号：大 中 小",
            "字体：[大] [中] [小]",
            "【字体：大 中 小】【打印】【关闭】",
            "字号： A- A A+",
            "字体大小：大 中 小 打印",
        )
    ),
    lambda pick: pick.choice(("分享到：", "分享到：微信 微博 QQ空间", "分享：", "分享到 微信 微博")),
    lambda pick: pick.choice(
        ("扫一扫在手机打开当前页", "• 扫一扫在手机打开当前页", "扫一扫，手机浏览", "微信扫一扫 分享到朋友圈")
    ),
    lambda pick: f"{pick.choice(('浏览次数', '点击数', '阅读量', '访问量'))}：{pick.randint(3, 99999)}",
)
TAILS: tuple[Callable[[random.Random], str], ...] = (
    lambda pick: pick.choice(
        ("【打印本页】 【关闭窗口】", "打印本页 | 关闭窗口", "[打印] [关闭]", "打印 关闭 返回顶部")
    ),
    lambda pick: f"上一篇：{_title(pick)}\n下一篇：{pick.choice(('没有了', _title(pick)))}",
    lambda pick: f"上一条：{_title(pick)}\n下一条：{_title(pick)}",
    lambda pick: "\n".join(
        [pick.choice(("相关阅读", "相关新闻", "推荐阅读：", "热门文章")), *(_title(pick) for _ in range(4))]
    ),
    lambda pick: f"版权所有：{_site(pick)}",
    lambda pick: f"Copyright © {pick.randint(1999, 2026)} {_site(pick)} All Rights Reserved",
    lambda pick: f"© {pick.randint(1999, 2026)} {_site(pick)} 版权所有",
    lambda pick: f"{pick.choice('京沪湘粤浙')}ICP备{pick.randint(10**7, 10**8)}号{pick.choice(('', '-1', '-3'))}",
    lambda pick: f"{pick.choice('京沪湘粤浙')}公网安备 {pick.randint(10**13, 10**14)}号",
    lambda pick: (
        f"网站标识码：{pick.randint(10**9, 10**10)}  {pick.choice('京沪湘粤浙')}ICP备{pick.randint(10**7, 10**8)}号"
    ),
    lambda pick: f"主办单位：{_site(pick)} 承办单位：{_site(pick)}\n备案编号：蜀ICP备{pick.randint(10**7, 10**8)}号",
    lambda pick: pick.choice(
        (
            "关于我们 | 网站声明 | 联系我们 | 网站地图",
            "网站地图 隐私声明 联系我们",
            "关于我们-广告服务-招聘信息-联系我们",
        )
    ),
    lambda pick: f"技术支持：{_site(pick)}",
    lambda pick: f"您是第 {pick.randint(1000, 999999)} 位访问者",
    lambda pick: pick.choice(("返回顶部", "返回列表", "回到顶部 ↑", "返回首页")) + "\n网站地图",
    lambda pick: pick.choice(("首页 上一页 1 2 3 下一页 末页", "共3页 1 2 3 下一页", "上一页 1 下一页 转到第 页")),
    lambda pick: pick.choice(("官方微信\n官方微博\n手机版", "关注我们\n微信公众号 新浪微博", "扫码关注\n客户端下载")),
    lambda pick: f"建议使用{pick.choice(('1024*768', '1920×1080'))}分辨率 IE{pick.randint(6, 11)}.0以上浏览器访问",
    lambda pick: "友情链接： 中国政府网 | 新华网 | 人民网 | 光明网",
)
ENGLISH_HEADS: tuple[Callable[[random.Random], str], ...] = (
    lambda pick: pick.choice(("Skip to content", "Skip to main content")),
    lambda pick: pick.choice(("Home | News | Sports | Opinion | Contact", "Home   World   Politics   Business   Tech")),
    lambda pick: pick.choice(
        ("Log in | Subscribe", "Sign in / Register", "Subscribe now\nSign in", "My account  Log out")
    ),
    lambda pick: pick.choice(("Search\nMenu", "Toggle navigation\nSearch", "Menu  Search  Close")),
    lambda pick: pick.choice(("Home > News > Local", "Home / Opinion / Columns", "Home » Blog » Farming")),
    lambda pick: pick.choice(
        ("Share on Facebook\nTweet", "Share this article\nPrint\nEmail", "Facebook Twitter LinkedIn Print")
    ),
    lambda pick: pick.choice(
        (
            "This website uses cookies to ensure you get the best experience. Learn more\nAccept all cookies",
            "We and our partners use cookies to personalise ads. By clicking Accept you agree to the use of cookies.",
            "We use cookies on this site to enhance your user experience.\nManage cookies",
        )
    ),
    lambda pick: "Advertisement",
)
ENGLISH_TAILS: tuple[Callable[[random.Random], str], ...] = (
    lambda pick: pick.choice(
        ("Sign up for our daily newsletter", "Subscribe to our newsletter and never miss a story.")
    ),
    lambda pick: "Enter your email address\nSubscribe",
    lambda pick: pick.choice(
        ("Share this:\nFacebook | X | Email", "Follow us on Twitter and Facebook", "Share\nPrint\nEmail")
    ),
    lambda pick: "Related articles\nThe long winter\nWhy the wells run dry\nA short summer",
    lambda pick: f"© {pick.randint(1999, 2026)} The Valley Times. All rights reserved.",
    lambda pick: f"Copyright {pick.randint(1999, 2026)} Valley Media Group Ltd. All Rights Reserved.",
    lambda pick: pick.choice(
        (
            "Privacy Policy | Terms of Use | Contact us",
            "About us   Careers   Privacy   Terms",
            "Cookie Policy · Sitemap · Help",
        )
    ),
    lambda pick: "Previous post: The long winter\nNext post: A short summer",
    lambda pick: pick.choice(("Back to top", "Back to top ↑\nPowered by WordPress", "Leave a comment\nNo comments")),
)


def framed(seed: int, name: str, document: str) -> Framed:
    """A document inside three to six lines of chrome above and four to eight below."""
    pick = random.Random(f"{seed} {name}")
    english = document.isascii() or name.startswith("english")
    heads = ENGLISH_HEADS if english else HEADS
    tails = ENGLISH_TAILS if english else TAILS
    gap = pick.choice(("\n", "\n", "\n\n"))
    above = "".join(make(pick) + gap for make in _in_order(pick, heads, pick.randint(3, 6)))
    below = "".join(make(pick) + gap for make in _in_order(pick, tails, pick.randint(4, 8)))
    body = document if document.endswith("\n") else document + "\n"
    return Framed(f"{name} {seed}", ((above, True), (body, False), (below, True)))


def _in_order(
    pick: random.Random, makers: tuple[Callable[[random.Random], str], ...], count: int
) -> list[Callable[[random.Random], str]]:
    chosen = sorted(pick.sample(range(len(makers)), min(count, len(makers))))
    return [makers[index] for index in chosen]


def wild_documents() -> dict[str, str]:
    """Clean documents out of `../shared/wild`, where that is at hand: name → text."""
    patterns = (
        "html/magic-html/*/*.txt",
        "rejoin/zh_hans/*.txt",
        "rejoin/zh_hans_realwrap/*",
        "rejoin/zh_hant/*.txt",
        "rejoin/en/*.txt",
        "rejoin/ja/*.txt",
        "spider/negatives/*",
    )
    return {
        path.relative_to(WILD).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for pattern in patterns
        for path in sorted(WILD.glob(pattern))
        if path.is_file() and path.suffix in (".txt", ".md")
    }
