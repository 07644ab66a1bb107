"""What the furniture stage leaves alone: the document itself, whatever it looks like."""

from __future__ import annotations

import pytest

from tests.furnished import BODY, ENGLISH, cleaned

LICENCE = (
    "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and\n"
    "associated documentation files, to deal in the Software without restriction, including the rights to\n"
    "use, copy, modify, merge, publish and distribute it, and to permit others to do so as well.\n"
)
SHOPPING = ("购物流程", "取消订单", "退款说明", "货到付款")
PAGES = ("Recent changes", "Special pages", "Upload file", "View history")
STAYS = [
    "The Licence\n\nCopyright (c) 2010 John Smith\nAll rights reserved.\n\n" + LICENCE,
    "".join(f"Part {name}, which somebody else wrote:\n{LICENCE}\n" for name in ("one", "two", "three", "four")),
    "".join(f"{LICENCE[at : at + 90]}\n\nThis command produces no output.\n\n" for at in (0, 40, 80, 120)),
    "Names in use, one on a line, as the register has them today.\n" + "name\n" * 50 + "weibo\nyoutube\n",
    "安新县及其周边部分地区组成，辖三县之地\n[3]\n，于2017年设立，被定位为集中承载地\n" * 1 + BODY,
    "附注\n2019\n期末余额\n2020\n期末余额\n2021\n期末余额\n2022\n" + BODY,
    "Why we eat cookies\nWe use cookies in our house the way others use clocks, and nobody is late.\n" + ENGLISH,
    "夜雨\n" + BODY + "（未完待续）\n",
    "春耕七题\n" + "".join(f"{BODY}摇啊摇，摇到外婆桥\n" for _ in range(7)),
    "家常菜\n" + "".join(f"{name}\n用料\n{BODY}做法\n{BODY}" for name in ("葱花饼", "蛋饺", "发糕", "春卷", "面疙瘩")),
    "楔子\n" + BODY + f"\n            - 1 -\n\n{BODY * 4}\n            - 2 -\n\n{BODY * 4}",
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
    "商城使用手册\n目录\n"
    + "".join(f"{name}\n" for name in SHOPPING)
    + "".join(f"{name}\n{BODY}" for name in SHOPPING),
    "Contents\n" + "".join(f"{name}\n" for name in PAGES) + "".join(f"{name}\n{ENGLISH}" for name in PAGES),
    "论坛使用指南\n登录\n" + BODY + "发新帖\n" + BODY + "只看该作者\n" + BODY,
    BODY + "本章要点：\n" + "".join(f"{name}\n" for name in SHOPPING),
    ENGLISH + "\nCommands:\n" + "".join(f"{name}\n" for name in PAGES),
    "Handbuch\nThemen\nSuche\nWarenkorb\nMerkliste\nZahlung und Versand\n\n" + ENGLISH,
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


@pytest.mark.parametrize(
    "text",
    [
        "首页 | 登录 | 注册\n网站地图 返回首页\n春耕开始了\n\n楼主：老农\n" + BODY,
        "首页 | 登录 | 注册\n春耕开始了\n字号：大 中 小\n\n来源：县报\n" + BODY,
        "春耕开始了\n" + BODY + "\n张三\n2024年3月5日\n分享到：微信 微博\n返回顶部\n",
        "春耕开始了\n" + BODY + "\n分享到：微信 微博\n张三\n责任编辑：李四\n返回顶部\n返回首页\n",
        "首页 | 登录 | 注册\n返回列表\n春耕开始了\n发表于 2021-6-8 22:14\n倒序浏览\n" + BODY,
        "本文へスキップします\n文字サイズ 標準 拡大\n春耕开始了\n更新日：2021年4月1日\n" + BODY,
        "首页 | 登录 | 注册\n返回列表\n春耕开始了\n打印本页\n分享到：微信\n参与评论 12\n" + BODY,
        BODY + "联系电话：138****2211\n【打印本页】【关闭窗口】\n返回顶部\n",
        "首页 > 新闻\n春耕开始了\n点击次数：1265　更新时间：2019-11-06\n" + BODY + "上一篇：无\n",
    ],
)
def test_titles_names_and_dates_in_a_block_of_chrome_stay(text: str) -> None:
    own = "春耕开始了|楼主：老农|张三|2024年3月5日|责任编辑：李四|"
    own += "发表于 2021-6-8 22:14|更新日：2021年4月1日|联系电话：138****2211|点击次数：1265　更新时间：2019-11-06"
    stays = [row for row in text.split("\n") if row in own.split("|")]
    assert stays
    assert [row for row in cleaned(text).split("\n") if row in stays] == stays
    assert len(cleaned(text)) < len(text)


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("时间:2023-08-24　来源:教育局　浏览次数:18　字体:[大 中 小]　打印本页", "时间:2023-08-24　来源:教育局"),
        ("2021-03-04 10:11:12 来源：县报 字号：大 中 小 打印", "2021-03-04 10:11:12 来源：县报"),
        ("時間：2020-02-02 14:00 作者：本站 點擊：22次", "時間：2020-02-02 14:00 作者：本站"),
        ("时间：2021-03-14 【字体：大中小】 来源：环保局", "时间：2021-03-14 来源：环保局"),
        ("时间：2021-03-14 浏览次数：12次 字号：大 中 小 来源：环保局", "时间：2021-03-14 来源：环保局"),
    ],
)  # fmt: skip
def test_the_fields_of_a_line_of_metadata_stay_and_its_counters_and_buttons_go(line: str, stays: str) -> None:
    page = f"首页 > 新闻\n春耕开始了\n{{}}\n{BODY}上一篇：无\n"
    assert f"春耕开始了\n{stays}\n" in cleaned(page.format(line))
    assert f"春耕开始了\n{stays}\n" in cleaned(page.format(stays))


def test_a_list_of_libraries_names_them() -> None:
    links = "中国知网 https://www.cnki.net\n国家图书馆 http://www.nlc.cn\n汉典 https://www.zdic.net\n书格 https://new.shuge.org\n"
    assert cleaned(f"常用网址收藏\n{links * 3}") == f"常用网址收藏\n{links * 3}"
