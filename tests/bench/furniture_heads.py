# ruff: noqa: E501 - the lines are as long as sites print them
"""Heads and ends of newspapers, government sites, forums, journals and English pages, with what they state.

By a seed: a layout, drawn names and dates. What a layout does not state is not among its facts.
"""

from __future__ import annotations

import random
from typing import NamedTuple

BODIES = {
    "zh": "连日来，多地气温回升，田间管理进入关键时期。记者走访发现，不少合作社提前备足了农资，并组织技术员下田指导。\n\n“今年的苗情比去年好。”一位种了三十年地的老人说。据统计，全县完成春灌二十万亩，占计划的八成。\n\n下一步，当地将继续加强田间管理，确保夏粮丰收。\n",
    "en": "The bridge was closed on Monday after an inspector found a crack in one of its four piers. Buses have been sent round by the ferry, and the school has moved its first lesson to ten.\n\n“We have asked for a new bridge since I was a boy,” said the mayor. “Now we may get one.”\n",
    "ja": "十年ぶりに開かれた朝市には、三十を超える店が並び、とれたての魚や野菜が飛ぶように売れた。近くに住む女性は「この日を待っていました」と笑顔で話した。\n\n市は来年も続ける方針だ。\n",
    "hant": "停業六年的老戲院昨日重新開幕，四百個座位全部售罄，不少長者由子女陪同入場，在門外合影留念。\n\n院方表示，逢週三上午將為長者設優惠場，票價二十元。\n",
}
TITLES = {
    "zh": (
        "清河大桥昨日合龙",
        "我县春灌进度过八成",
        "关于做好2023年防汛工作的通知",
        "老街夜市：烟火气里的城市记忆",
        "三问“天价月饼”",
        "沿着运河看变化（上）",
        "新学期，新气象！",
    ),
    "en": (
        "Bridge closed after crack is found",
        "Why the Ferry Is Back",
        "Council to vote on parking fees: what you need to know",
        "A long winter, a short spring",
    ),
    "ja": ("港の朝市、十年ぶりに復活", "駅前に新しい書店が開店"),
    "hant": ("老戲院重開 市民排隊捧場", "港邊早市人潮再現"),
}
PEOPLE = {
    "zh": ("张建国", "李娜", "欧阳修文", "王丽丽", "刘洋"),
    "en": ("Mary Ellis", "John O'Neill", "Sarah Jane Smith", "A. B. Cole"),
    "ja": ("佐藤健",),
    "hant": ("陳怡君", "林志明"),
}
SOURCES = {
    "zh": ("清河日报", "新华社", "人民网", "中国新闻网", "省水利厅", "云溪在线", "《农民日报》"),
    "en": ("Dover Gazette", "The Hill Post", "Reuters"),
    "ja": ("港新聞",),
    "hant": ("聯合報", "中央社"),
}
LAYOUTS: dict[str, tuple[str, ...]] = {
    "zh": (
        "{t}\n{d} 来源：{s}\n{b}", "{t}\n来源：{s} 作者：{a} 时间：{d}\n{b}", "{t}\n发布时间：{d}  信息来源：{s}  浏览次数：126\n{b}", "{t}\n\n{d}　来源:{s}　责任编辑:赵敏\n\n{b}",
        "{t}\n{s} | {d}\n{b}", "{t}\n作者：{a}\n{b}{d}\n", "{t}\n本报记者 {a}\n{b}", "{t}\n■ 本报记者 {a}\n《{s0}》（{d}）\n{b}", "{t}\n本报讯（记者 {a}）{b}", "{t}\n{s0}{d}电（记者{a}）{b}",
        "首页 > 新闻 > 正文\n{t}\n字号：大 中 小\n来源：{s}\n发布日期：{d}\n{b}", "{t}\n文/{a}\n{b}", "{t}\n{a}\n{d}\n{b}", "{t}\n撰文：{a} 编辑：赵敏 发布：{d}\n{b}", "标题：{t}\n作者：{a}\n日期：{d}\n\n{b}",
        "{t}\n发布机构：{s} 发文日期：{d}\n{b}", "{t}\n各县（市、区）水利局：\n{b}清河县水利局\n{d}\n", "{t}\n楼主：{a} 发表于 {d}\n{b}", "{t}\n{a} 发表于{d} | 只看该作者\n{b}", "{t}\n{d} 星期三 {s}\n{b}",
        "{t}\n记者：{a}　来源：{s}　{d}\n{b}", "{t}\n{b}（作者：{a}）\n", "{t}\n{b}（记者 {a} 通讯员 赵敏）\n", "{t}\n{b}来源：{s}\n", "{t}\n{b}（{s0}记者{a}）\n", "{t}\n原创 {a} {s} {d}\n{b}", "{t}\n时间：{d} 来源：{s} 字体：[大 中 小]\n{b}",
        "【{t}】\n来源: {s}  更新时间: {d}\n{b}", "{t}\n{s}　　{d}\n{b}", "# {t}\n\n> 作者：{a}\n> 日期：{d}\n\n{b}", "{t}\n{d}　{s}　记者{a}\n{b}", "{t}\n稿件来源：{s}   发布人：{a}   发布时间：{d}\n{b}",
    ),
    "en": (
        "{t}\nBy {a}\n{d}\n{b}", "{t}\nBy {a} | {d}\n{b}", "{t}\nBy {a}, {s}\nPublished {d}\n{b}", "{t}\n{d} by {a}\n{b}", "{t}\n{a}\n{d}\n\n{b}", "{t}\nPosted on {d} by {a}\n{b}", "{t}\nSource: {s}\nDate: {d}\n{b}", "{t}\nUpdated: {d}\n{b}",
        "Title: {t}\nAuthor: {a}\nDate: {d}\n\n{b}", "{t}\nWritten by {a} on {d}\n{b}", "{t}\n{s}\n{d}\n{b}", "Home > News > Article\n{t}\nBy {a}\nFirst published on {d}\nShare this\n{b}", "# {t}\n\n*By {a}, {d}*\n\n{b}", "{t}\n\nBy {a} in Dover\n\n{d}\n\n{b}", "{t}\n{d}\n{b}",
    ),
    "ja": ("{t}\n{d}\n{b}", "{t}\n{s} {d}\n{b}", "{t}\n公開日：{d}\n{b}", "{t}\n{d} 配信 {s}\n{b}", "{t}\n{b}（記者 {a}）\n", "{t}\n掲載日：{d}\n{b}"),
    "hant": ("{t}\n{d} {s} 記者{a}／台北報導\n{b}", "{t}\n記者{a}／台北報導\n{b}", "{t}\n發布日期：{d}\n資料來源：{s}\n{b}", "{t}\n文／{a}\n{b}", "{t}\n{d} 來源：{s}\n{b}", "{t}\n〔記者{a}／高雄報導〕{b}"),
}  # fmt: skip


class Stated(NamedTuple):
    """A document, and what it states: title, author, source, date as ISO."""

    layout: str
    text: str
    facts: dict[str, str]


def stated(seed: int) -> Stated:
    """A document of one of the layouts."""
    pick = random.Random(f"head {seed}")
    language = pick.choice(("zh", "zh", "zh", "zh", "en", "en", "ja", "hant"))
    layout = LAYOUTS[language][seed % len(LAYOUTS[language])]
    date, iso = _date(pick, language)
    title, author = pick.choice(TITLES[language]), pick.choice(PEOPLE[language])
    source = pick.choice(SOURCES[language])
    plain = source.strip("《》")
    text = layout.format(t=title, a=author, s=source, s0=plain, d=date, b=BODIES[language])
    facts = {"title": title}
    facts |= {"author": author} if "{a}" in layout else {}
    facts |= {"source": plain} if "{s}" in layout or "《{s0}》" in layout else {}
    facts |= {"date": iso} if "{d}" in layout else {}
    return Stated(layout, text, facts)


def _date(pick: random.Random, language: str) -> tuple[str, str]:
    """A date as such a page has it, and in ISO 8601."""
    year, month, day = pick.randint(1999, 2025), pick.randint(1, 12), pick.randint(1, 28)
    hour, minute = pick.randint(0, 23), pick.randint(0, 59)
    iso = f"{year:04}-{month:02}-{day:02}"
    if language == "en":
        name = (
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        )[month - 1]
        shapes = (
            f"{name} {day}, {year}",
            f"{day} {name} {year}",
            f"{name[:3]} {day}, {year}",
            f"{day} {name[:3]} {year}",
            iso,
        )
        return pick.choice(shapes), iso
    if pick.random() < 0.3:
        return f"{iso} {hour:02}:{minute:02}", f"{iso}T{hour:02}:{minute:02}"
    shapes = (
        f"{year}年{month}月{day}日",
        iso,
        f"{year}/{month:02}/{day:02}",
        f"{year}.{month:02}.{day:02}",
        f"{year}年{month:02}月{day:02}日",
    )
    return pick.choice(shapes), iso
