"""The furniture stage: what goes, what stays, and what is left where something went."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.config import Config
from cleaner.edits import Proposal
from cleaner.history import Decoded
from cleaner.pipeline import one_round, prepare
from cleaner.stage import Context
from cleaner.stages.furniture import propose
from cleaner.stages.furniture.phrases import folded, label_strength

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


def context(text: str) -> Context:
    return Context(PREPARED.config, PREPARED.rules, Decoded(text, "utf-8"))


def proposed(text: str) -> Proposal:
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
]
JAPANESE = "雨にもかかわらず、港には朝早くから長い列ができた。十年ぶりに開かれた朝市には、三十を超える店が並んだ。\n"
KOREAN = "강변공원에 새로 지은 도서관이 다음 달 2일 문을 연다. 시는 지난 3년 동안 120억 원을 들였다고 밝혔다.\n"
WORLD = [
    (
        "ログイン | 会員登録\n文字サイズ 小 中 大\n{}前の記事：港の朝市\nページトップへ戻る\n無断転載を禁じます\n",
        JAPANESE,
    ),
    ("홈 > 뉴스 > 사회\n로그인 | 회원가입\n글자크기 가 가\n{}관련기사\n벚꽃 축제 개막\n맨 위로\n", KOREAN),
    (
        "回首頁 | 網站導覽\n字級：小 中 大\n{}上一則：老戲院重開\n延伸閱讀\n港邊的早市\n版權所有 © 2020 某某新聞網\n",
        BODY,
    ),
    ("[打印本页] [关闭窗口]\n点击数：1,024\n{}免责声明：本文来自网络，不代表本站观点。\n京ICP备05001234号\n", BODY),
    ("Menu\nHome\nRecipes\nShop\n5 min read\n{}Don't miss a story. Subscribe today!\n© 2024 Hill Post\n", ENGLISH),
    (
        "首页|要闻|民生|经济|视听\n您好，欢迎来到某某网！\n{}我要收藏 我要分享\n打开APP，阅读全文\n京ICP备05001号\n",
        BODY,
    ),
    (
        "首页 > 诗词 > 正文\n字号：大 中 小\n{}上一篇：登高\n下一篇：没有了\n",
        "登楼\n\n江水东流去不回\n楼头独自看花开\n",
    ),
    (
        "登录 | 注册\n扫一扫，用手机看\n{}相关阅读\n登高\n望岳\n京ICP备05001234号\n",
        "编号清单\n8f14e45f\nc9f0f895\n45c48cce\n",
    ),
    (
        "Skip to content\nLog in\nHome > Scores\n{}Share this\nRead next\nA short summer\n",
        "Final\n\nNovak\n6\n4\n\nRuiz\n3\n6\n",
    ),
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


@pytest.mark.parametrize("head", HEADS)
def test_chrome_above_the_text_goes(head: str) -> None:
    text = "春耕开始了\n来源：县报\n" + BODY
    assert cleaned(f"{head}\n{text}") == text


@pytest.mark.parametrize("tail", TAILS)
def test_chrome_below_the_text_goes(tail: str) -> None:
    text = "春耕开始了\n" + BODY + "责任编辑：张三\n"
    assert cleaned(f"{text}{tail}\n") == text


@pytest.mark.parametrize("head", ENGLISH_HEADS)
def test_english_chrome_above_goes(head: str) -> None:
    text = "A late spring\nBy John Smith\n" + ENGLISH
    assert cleaned(f"{head}\n{text}") == text


@pytest.mark.parametrize("tail", ENGLISH_TAILS)
def test_english_chrome_below_goes(tail: str) -> None:
    text = "A late spring\n" + ENGLISH
    assert cleaned(f"{text}{tail}\n") == text


@pytest.mark.parametrize(("page", "text"), WORLD)
def test_chrome_goes_in_many_languages_and_around_any_kind_of_text(page: str, text: str) -> None:
    assert cleaned(page.format(text)) == text


def test_whole_sentences_among_the_chrome_below_a_text_do_not_end_it() -> None:
    tail = (
        "上一篇：江城大桥通车\n下一篇：没有了\n版权所有 江城新闻网 未经授权不得转载\n鄂ICP备05001234号-1\n"
        "您的邮箱地址不会被公开。必填项已用 * 标注\n更多精彩内容，请下载江城新闻客户端\n返回顶部\n32878679\n"
    )
    assert cleaned(BODY + tail) == BODY


def test_bars_between_the_paragraphs_of_a_page_go() -> None:
    first, second, third = (f"{row}\n" for row in BODY.strip().split("\n"))
    bars = ("分享到：微博 微信 QQ空间\n", "推荐阅读：老街夜市重新开张\n")
    text = f"登录 | 注册\n首页 > 新闻 > 正文\n{first}{bars[0]}{second}{bars[1]}{third}打印本页\n"
    assert cleaned(text) == BODY
    alone = first + bars[0] + second + third
    assert cleaned(alone) == alone


LICENCE = (
    "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and\n"
    "associated documentation files, to deal in the Software without restriction, including the rights to\n"
    "use, copy, modify, merge, publish and distribute it, and to permit others to do so as well.\n"
)
STAYS = [
    "The Licence\n\nCopyright (c) 2010 John Smith\nAll rights reserved.\n\n" + LICENCE,
    "".join(f"Part {name}, which somebody else wrote:\n{LICENCE}\n" for name in ("one", "two", "three", "four")),
    "".join(f"{LICENCE[at : at + 90]}\n\nThis command produces no output.\n\n" for at in (0, 40, 80, 120)),
    "Names in use, one on a line, as the register has them today.\n" + "name\n" * 50 + "weibo\nyoutube\n",
    "安新县及其周边部分地区组成，辖三县之地\n[3]\n，于2017年设立，被定位为集中承载地\n" * 1 + BODY,
    "附注\n2019\n期末余额\n2020\n期末余额\n2021\n期末余额\n2022\n" + BODY,
    "春耕开始了\n" + BODY,
    "■ 本报记者 徐丽 孟若冰\n" + BODY + "（记者 张三）\n",
    "编者按\n" + BODY + "▶ 图为村民在田里劳动。\n",
    "登录\n注册\n打印\n分享\n首页\n",
    "下面是界面上的全部按钮，供翻译的同事参考，如有遗漏请补上：\n登录\n注册\n打印本页\n",
    "目录\n第一章 总则 ........ 1\n第二章 分则 ........ 12\n第三章 附则 ........ 30\n" + BODY,
    "1\n关关雎鸠，在河之洲。\n2\n参差荇菜，左右流之。\n3\n求之不得，寤寐思服。\n4\n窈窕淑女，琴瑟友之。\n",
    "\f".join(f"{n}.\n某数加{n}等于多少？\nA. {n + 2}个\nB. {n + 5}个\n以上都不{n * n}对\n" for n in range(1, 9)),
    "\f".join(f"练习 {n}\n某数加{n}等于多少？\n" for n in range(1, 9)),
    "\f".join(
        f"收据\n付款人（全称）\n{name}先生\n金额（元）\n{n * 731}\n经手人（签字）\n"
        for n, name in enumerate("赵钱孙李周吴")
    ),
    "社交平台\n" + BODY + "微信\n微博\n抖音\n豆瓣\n",
    "按钮的名称\n" + BODY + "确定\n取消\n提交\n退出\n",
    "The platforms\n" + ENGLISH + "Facebook\nTwitter\nReddit\n",
    "# Menu\n\n- Home\n- About\n- Contact\n",
    BODY + "来源：新华社\n责任编辑：李四\n2024年3月5日\n",
    BODY + "\n联系电话：\n\n83278679",
    BODY + "\n20240305\n",
    "The menu\n\nSoup 4\nFish 12\nCake 5\n",
    "资产负债表\n项目\n期末\n期初\n货币资金\n12\n35\n应收账款\n14\n36\n存货\n16\n37\n" * 3,
    "".join(f"第{n}章\n\n{BODY}{BODY}\n" for n in range(1, 8)),
    "".join(f"- {n} -\n\n{BODY * (1 + n % 5)}\n" for n in range(1, 8)),
    "".join(f"{n}\n\n{BODY * (1 + n * n % 7)}\n" for n in range(1, 9)),
    "名称\n       ls - 列出目录内容\n\n描述\n" + BODY,
    "格式同上；其它情况：按照修改时间排序，最新的最前\n       -l\n逐行列出文件的权限、大小和时间，管理员常用这个。\n",
    "参照ページの一覧は次のとおり。それぞれのページに詳しい説明があり、例もある。\n\n関連項目\n       read(1)\n",
    "# widget\n\n" + ENGLISH + "\n## Authors\n\nCopyright (c) 2020 John Smith. All rights reserved.\n",
    "".join(
        f"{name} systems, and how to put them in\n\nMục lục\n\n{n}.1. What is a {name} system, then?\n{ENGLISH * 3}"
        for n, name in enumerate(("small", "large", "old", "new"), 1)
    ),
    "".join(
        f"A text about package {name}, and what it is made of\n    This package is made by the\n    maker of {name}.\n"
        + ENGLISH * 3
        for name in ("alpha", "beta", "gamma", "delta")
    ),
    "".join(f"{LICENCE}\nMac OSX\n\nlib{name}.dylib, lib{name}.so, lib{name}.a\n\n" for name in ("a", "b", "c", "d")),
]


@pytest.mark.parametrize("text", STAYS)
def test_the_document_itself_stays(text: str) -> None:
    assert cleaned(text) == text


def prose(seed: int, length: int) -> str:
    """Running text, no line of it like another."""
    pick = random.Random(seed)
    clauses = ("".join(pick.choices(SIGNS, k=pick.randint(5, 14))) + pick.choice("，，，。；") for _ in range(length))
    return "".join(clauses)[:length]


SIGNS = "的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家"
WRAPPED = ["\n".join(prose(page, 420)[start : start + 28] for start in range(0, 420, 28)) for page in range(9)]
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


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("feed", ["\f", ""])
def test_page_numbers_go_and_the_halves_become_neighbours(foot: str, feed: str) -> None:
    body = feed.join(page + "\n" for page in WRAPPED)
    assert cleaned(pages(*WRAPPED, foot=foot, feed=feed)) == body
    assert cleaned(pages(*WRAPPED, head=foot, feed=feed)) == body


@pytest.mark.parametrize("number", ["- 12 -", "第12页", "·12·", "Page 12"])
def test_a_lone_number_goes_where_it_cuts_a_sentence_or_ends_the_text(number: str) -> None:
    assert cleaned(f"{WRAPPED[0]}\n{number}\n{WRAPPED[1]}\n") == f"{WRAPPED[0]}\n{WRAPPED[1]}\n"
    assert cleaned(f"{BODY}{number}\n") == BODY
    assert cleaned(f"{number}\n{BODY}") == f"{number}\n{BODY}"


def test_the_number_of_a_page_is_found_behind_date_and_time() -> None:
    assert "第3页" not in cleaned(pages(*WRAPPED, foot="2024/3/5 10:30   第{}页"))


@pytest.mark.parametrize("numbers", ["一二三四五六七", ("I", "II", "III", "IV", "V", "VI", "VII"), "1234567"])
def test_chapters_on_pages_of_their_own_keep_their_numbers(numbers: str) -> None:
    text = "\f".join(f"{number}\n\n{prose(seed, 900)}完。\n" for seed, number in enumerate(numbers))
    assert cleaned(text) == text


def test_names_of_speakers_stay() -> None:
    text = "".join(f"主持人甲乙\n{prose(n, 100)}\n嘉宾丙丁\n{prose(n + 40, 100)}\n" for n in range(1, 12))
    assert cleaned(text) == text


def test_a_number_in_brackets_is_a_reference_unless_it_ends_a_page() -> None:
    assert "[3]" not in cleaned(pages(*WRAPPED, foot="[{}]"))
    assert "[3]" in cleaned(pages(*WRAPPED, foot="[{}]", feed=""))


@pytest.mark.parametrize("feed", ["\f", ""])
def test_heads_beside_numbers_go(feed: str) -> None:
    head = "某某公司2020年年度报告"
    body = feed.join(page + "\n" for page in ["重要提示\n目录", *WRAPPED])
    text = pages("重要提示\n目录", *WRAPPED, head=head, foot="{} / 10", feed=feed)
    assert cleaned(text) == f"{head}\n{body}"  # it may be the only title there is
    assert cleaned(text.replace("目录", head)) == body.replace("目录", head)


VERSE = ["\n".join(prose(20 * page + row, 14) + "。" for row in range(24)) for page in range(9)]
TITLED = ["四时杂记{}", "{}四时杂记", "四时杂记 · {}", "{} | 四时杂记", "四时杂记\n\n({})", "四时杂记\n──────────\n{}"]


@pytest.mark.parametrize("head", TITLED)
@pytest.mark.parametrize("feed", ["\f", ""])
def test_the_title_tells_pages_that_cut_no_sentence(head: str, feed: str) -> None:
    bodies = ["四时杂记\n某某人\n" + VERSE[0], *VERSE[1:]]
    assert cleaned(pages(*bodies, head=head, feed=feed)) == feed.join(page + "\n" for page in bodies)


@pytest.mark.parametrize("feed", ["\f", ""])
def test_heads_with_the_number_alternate_and_change(feed: str) -> None:
    heads = [f"{n}  四时杂记" if n % 2 == 0 else f"{'山中' if n < 6 else '海上'}  {n}" for n in range(2, 11)]
    bodies = ["四时杂记\n某某人\n" + WRAPPED[0], *WRAPPED[1:]]
    text = feed.join(f"{head}\n{page}\n" for head, page in zip(heads, bodies, strict=True))
    assert cleaned(text) == feed.join(f"{page}\n" for page in bodies)


def test_the_moment_of_printing_does_not_hide_a_head() -> None:
    text = "\f".join(f"某某系统报表  2023-05-06 10:2{n}\n{page}\n" for n, page in enumerate(WRAPPED))
    assert "某某系统报表" not in cleaned(text)[20:]


def test_the_title_stays_above_the_first_page() -> None:
    bare = [WRAPPED[0], *(f"某某志\n{page}" for page in WRAPPED[1:])]
    text = "某某志\n第一章 山川\n" + "\f".join(f"{page}\n{n}\n" for n, page in enumerate(bare, 1))
    assert cleaned(text).startswith("某某志\n第一章 山川\n")
    assert cleaned(text).count("某某志") == 1


def test_chapter_heads_alternate_with_the_title_of_the_book() -> None:
    chapters = ["第一回 宴桃园"] * 4 + ["第二回 张翼德"] * 4
    heads = [chapter if n % 2 else "三国演义" for n, chapter in enumerate(chapters)]
    bodies = list(WRAPPED[:8])
    bodies[0] = "三国演义\n第一回 宴桃园\n" + bodies[0]
    bodies[4] = "第二回 张翼德\n" + bodies[4]
    text = "\f".join(f"{head}\n{body}\n{n}\n" for n, (head, body) in enumerate(zip(heads, bodies, strict=True), 5))
    assert cleaned(text) == "\f".join(f"{body}\n" for body in bodies)


def test_the_title_on_a_cover_without_number_stays() -> None:
    text = "某某集团\n二〇二〇年报告\n\f" + pages(*WRAPPED, head="某某集团", foot="{}")
    assert cleaned(text) == "某某集团\n二〇二〇年报告\n\f" + "\f".join(page + "\n" for page in WRAPPED)


def test_the_first_head_of_a_chapter_stays_when_it_is_the_heading() -> None:
    text = "\f".join(f"{'第一章' if n < 5 else '第二章'}\n{page}\n" for n, page in enumerate(WRAPPED))
    gives = "\f".join(
        f"{ {0: '第一章', 5: '第二章'}.get(n, '') }\n{page}\n".lstrip("\n") for n, page in enumerate(WRAPPED)
    )
    assert cleaned(text) == gives


def test_pages_that_are_copies_of_one_form_stay() -> None:
    form = "\n".join(f"栏目{sign}" for sign in "甲乙丙丁戊己庚辛")
    text = "\f".join([form] * 6)
    assert cleaned(text) == text


def test_no_more_blank_lines_are_left_than_on_one_side() -> None:
    text = "\n\n".join(f"{page}\n\n\n- {n} -" for n, page in enumerate(WRAPPED, 1)) + "\n"
    assert "\n\n\n\n" not in cleaned(text)


@pytest.mark.parametrize("mark", ["仅供内部学习使用", "更多精彩请访问 www.example.com", "某某证券研究所"])
def test_watermarks_go(mark: str) -> None:
    body = "\n".join(WRAPPED).split("\n")
    rows = list(body)
    for at in range(100, 0, -16):
        rows.insert(at, mark)
    assert cleaned("\n".join(rows)) == "\n".join(body)


def test_menus_of_unknown_items_and_links_to_other_pages_go() -> None:
    menu = "".join(
        f"  • {item}\n" for item in ("企业简介", "发展历程", "山河一览", "招聘信息", "党群工作", "风物长宜", "联系我们")
    )
    text = "春耕开始了\n" + BODY + "责任编辑：张三\n"
    links = "相关阅读\n夏收备战忙\n秋播早动手\n版权所有：某某县融媒体中心\n"
    assert cleaned(f"登录 注册\n{menu}{text}{links}") == text


def test_a_block_of_chrome_takes_its_unknown_lines_along() -> None:
    head = "县融媒出品\n首页 | 登录 | 注册\n镇街看点\n返回首页 网站地图\n\n"
    tail = "\n分享到：微信 微博\n小编在线\n返回顶部\n值班表\n版权所有 © 2024 某某网\n"
    assert cleaned(head + "春耕开始了\n" + BODY + tail) == "\n春耕开始了\n" + BODY + "\n"


@pytest.mark.parametrize(
    "text",
    [
        "首页 | 登录 | 注册\n网站地图 返回首页\n春耕开始了\n\n楼主：老农\n" + BODY,
        "首页 | 登录 | 注册\n春耕开始了\n字号：大 中 小\n\n来源：县报\n" + BODY,
        "春耕开始了\n" + BODY + "\n张三\n2024年3月5日\n分享到：微信 微博\n返回顶部\n",
        "春耕开始了\n" + BODY + "\n分享到：微信 微博\n张三\n责任编辑：李四\n返回顶部\n返回首页\n",
    ],
)
def test_titles_names_and_dates_in_a_block_of_chrome_stay(text: str) -> None:
    stays = [
        row for row in text.split("\n") if row in ("春耕开始了", "楼主：老农", "张三", "2024年3月5日", "责任编辑：李四")
    ]
    assert [row for row in cleaned(text).split("\n") if row in stays] == stays
    assert len(cleaned(text)) < len(text)


def test_what_only_the_end_of_a_document_tells() -> None:
    end = BODY + "责任编辑：李四"
    assert cleaned(end + "\n32878679\n") == cleaned(end + " 返回顶部\n") == cleaned(end + "\n相关阅读\n") == end + "\n"
    assert cleaned(end + "\n13912345678\n") == end + "\n13912345678\n"


@pytest.mark.parametrize(
    ("row", "strength"),
    [
        ("跳到主要内容区块", 2),
        ("商家入驻", 2),
        ("全部频道", 1),
        ("このページを印刷する", 2),
        ("記事をシェアする", 2),
        ("기사 공유하기", 2),
        ("古い倉庫を見る", 0),
        ("옛 창고를 보다", 0),
        ("预约的人很多", 0),
    ],
)
def test_labels_are_known_by_their_parts(row: str, strength: int) -> None:
    assert label_strength(folded(row)) == strength


def test_title_and_number_at_the_end_go() -> None:
    text = f"春耕开始了 人人忙\n\n{BODY}{BODY}\n"
    assert cleaned(f"{text}春耕开始了  人人忙\n\n32878679") == text


@pytest.mark.parametrize("rule", ["furniture.page-number", "furniture.imprint"])
def test_a_rule_that_is_off_does_nothing(rule: str) -> None:
    text = "\f".join(f"{page}\n{n}\n" for n, page in enumerate(WRAPPED)) + BODY + "湘ICP备05001234号-1\n"
    rules = prepare(Config(stages=("furniture",), disable=(rule,))).rules
    proposal = propose(text, Context(PREPARED.config, rules, Decoded(text, "utf-8")))
    assert proposal.layer.rules
    assert rule not in proposal.layer.rules


LINES = st.sampled_from(
    [
        *(line for block in [*HEADS, *TAILS, *ENGLISH_HEADS, *ENGLISH_TAILS] for line in block.split("\n")),
        *BODY.strip().split("\n"),
        *(foot.format(number) for foot in FEET for number in range(1, 5)),
        *(
            "",
            "",
            "\f",
            "标题",
            "32878679",
            "2024-01-01 来源：津云 【字体：",
            "三国演义",
            "xii",
            "十二",
            "\r",
            " \t",
            "\0",
            "\ud800",
        ),
    ]
)


@given(st.lists(LINES, max_size=60), st.sampled_from(["\n", "\n\f", "\r\n"]))
def test_a_second_run_finds_nothing(rows: list[str], end: str) -> None:
    text = end.join(rows)
    first = proposed(text)
    left = first.layer.apply(text)
    assert not proposed(left).layer
    assert len(left) + sum(map(len, first.layer.olds)) == len(text)
