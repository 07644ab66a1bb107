"""Chinese text with the variety of real pages, for :mod:`tests.bench.html_everyday`: sentences with slots and names."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.bench.html_tongues import Site


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().split("\n"))


PLACES = [
    "临江",
    "望河",
    "青石",
    "南屿",
    "白沙",
    "云岭",
    "东平",
    "柳河",
    "安溪",
    "长桥",
    "石门",
    "永和",
    "清源",
    "双塔",
    "西渡",
]
PEOPLE = [
    "王建国",
    "李秀兰",
    "张志强",
    "刘芳",
    "陈晓东",
    "杨帆",
    "赵敏",
    "黄海涛",
    "周雨晴",
    "吴天明",
    "徐丽",
    "孙浩",
    "马文静",
    "朱永康",
    "胡佳",
]
THINGS = [
    "水库",
    "老街",
    "粮站",
    "图书馆",
    "渔港",
    "公交线路",
    "养老院",
    "苗圃",
    "茶园",
    "天文台",
    "夜市",
    "纺织厂",
    "校车",
    "古井",
    "湿地",
    "菜市场",
    "灯塔",
    "供热管网",
]
BODIES = [
    "住建局",
    "水务局",
    "交通运输局",
    "文化馆",
    "村委会",
    "教育局",
    "农业农村局",
    "气象台",
    "市场监管局",
    "卫健委",
    "博物馆",
    "商会",
]

SENTENCES = _lines("""
    {p}{t}改造工程昨天正式开工，预计明年{m}月完工。
    “以前下雨天出门要穿胶鞋，现在不用了。”家住{p}的{n}说。
    据{b}介绍，截至上月底，全市共完成投资{d}亿元，同比增长{e}%。
    记者在现场看到，{k}多名工人正在铺设管道，三台挖掘机同时作业。
    {n}今年{k}岁，在{t}工作了大半辈子。
    对此，{b}负责人{n}表示，下一步将加强巡查，发现问题立即整改。
    这笔钱从哪里来？怎么花？谁来监督？不少居民有自己的疑问。
    {t}始建于19{k}年，占地约{d}亩，曾是当地最热闹的地方。
    有人建议把{t}搬到城外，也有人坚决反对，两种意见争了好几年。
    天还没亮，{n}就骑着三轮车出门了，车上装着刚摘下来的黄瓜和豆角。
    统计显示，前{m}个月{p}接待游客{d}万人次，其中外地游客占{k}%。
    按照方案，{p}将分三批更换老旧水管，涉及{k}个小区、{d}户居民。
    “我们不怕慢，就怕停下来。”{n}指着墙上的地图说。
    专家提醒，气温骤降时应注意保暖，老人和孩子尽量减少外出。
    该办法自{m}月1日起施行，有效期五年，由{b}负责解释。
    第二天一早，村里的广播响了：请各家各户到{t}领取种子。
    经调查，事故造成{m}人受伤，均无生命危险，原因正在进一步调查之中。
    从{p}到{q}，高铁只要{k}分钟，过去坐汽车得走上一整天。
    去年冬天，{n}带着两个徒弟，把{t}的屋顶重新铺了一遍。
    这项研究发表在《生态学报》上，{n}是论文的第一作者。
    截至发稿时，现场交通已恢复正常，{b}正在统计损失。
    如果你也想去{p}看看，记得避开周末，停车位实在太少。
    会议强调，要把群众的事当作自己的事，件件有着落，事事有回音。
    他放下电话，沉默了很久，才慢慢说出一句：“那就这样吧。”
    产品价格每斤{d}元，比去年同期上涨{e}%，种植户普遍看好后市。
    原来，{n}小时候就住在{t}旁边，那里的一砖一瓦他都记得。
    {b}工作人员告诉记者，材料齐全的，当场就能办好，最多等{k}分钟。
    需要说明的是，上述数据不包括{q}，那里的统计口径不同。
    夜里十一点，{t}的灯还亮着，值班的{n}正在抄写当天的记录。
    半决赛中，{p}队以3比{m}战胜{q}队，{n}独得{k}分。
    首先，准备{m}个鸡蛋、一勺盐和半碗温水，搅匀后静置十分钟。
    代码写完以后别急着提交，先在本地把测试跑一遍，能省去不少麻烦。
    有网友问：能不能不排队？{b}的回答是：可以，但要提前一天预约。
    三年间，{p}栽下了{d}万棵树，风沙天从每年{k}天减少到{m}天。
    合同约定的期限届满，被告仍未付款，原告遂诉至本院。
    她把信折好，放进抽屉，窗外的雨一直没有停。
""")

HEADLINES = _lines("""
    {p}启动{t}改造 明年{m}月完工
    {t}要不要搬？{p}居民这样说
    {b}：{p}今年新增{k}个充电站
    走近{n}：一个人的{t}
    {p}{t}迎来客流高峰
    {p}至{q}高铁开通首日纪实
    他在{t}守了{k}年
    关于做好{p}{t}安全检查工作的通知
    {p}队三连胜 {n}独得{k}分
    如何看待{p}的{t}重新开放？
    一碗面里的{p}味道
    {b}公布{m}月份抽检结果
""")

MENUS = [
    "新闻",
    "时评",
    "财经",
    "体育",
    "娱乐",
    "科技",
    "房产",
    "汽车",
    "教育",
    "健康",
    "文化",
    "旅游",
    "图片",
    "视频",
    "专题",
    "论坛",
    "博客",
    "公益",
    "军事",
    "国际",
]
USERS = [
    "江上渔者",
    "半夏微凉",
    "码农老张",
    "路人甲",
    "小鹿乱撞",
    "不吃香菜",
    "隔壁老王",
    "晴天有雨",
    "阿布",
    "山里的风",
    "北方的狼",
    "橘子汽水",
]
REMARKS = _lines("""
    写得真好，支持！
    楼上说得对，我们那儿也是这样。
    去年去过一次，人太多了，体验一般。
    沙发
    希望早点修好，天天堵车受不了。
    请问材料要带原件吗？
    涨知识了，谢谢作者分享。
    这钱花得值不值，让老百姓说。
""")


class Reporter(Site):
    """A site with Chinese text, in traditional characters for `zh-hant`."""

    def __init__(self, rng: random.Random, language: str) -> None:
        self.said: set[str] = set()
        self.rng = rng
        super().__init__(rng, "zh" if language == "zh-hant" else language)
        if self.language == "zh":
            self.title = self.filled(rng.choice(HEADLINES)).replace(" ", "　")
            self.author = rng.choice(PEOPLE)
            self.neutral = []
        self.paper = rng.choice(PLACES) + rng.choice(["日报", "晚报", "新闻网", "发布"])

    def filled(self, form: str) -> str:
        """A form with its slots filled."""
        rng = self.rng
        slots = {
            "p": rng.choice(PLACES),
            "q": rng.choice(PLACES),
            "n": rng.choice(PEOPLE),
            "t": rng.choice(THINGS),
            "b": rng.choice(BODIES),
            "m": rng.randint(2, 9),
            "k": rng.randint(12, 88),
            "d": rng.randint(100, 999),
            "e": rng.randint(2, 30),
        }
        return form.format(**slots)

    def sentence(self) -> str:
        """One sentence; one that the page does not have yet, as long as there are any."""
        if self.language != "zh":
            return super().sentence()
        form = self.rng.choice([form for form in SENTENCES if form not in self.said] or SENTENCES)
        self.said.add(form)
        return self.filled(form)

    def headline(self) -> str:
        """The headline of another page."""
        return self.filled(self.rng.choice(HEADLINES)) if self.language == "zh" else self.words(6)

    def user(self) -> str:
        """How a reader calls himself."""
        return self.rng.choice(USERS) if self.language == "zh" else self.words(1)

    def remark(self) -> str:
        """What a reader wrote."""
        return self.rng.choice(REMARKS) if self.language == "zh" else self.sentence()

    def link(self, words: int = 0) -> str:
        """A link: a word of the menu (0), or the headline of another page."""
        if self.language != "zh":
            return super().link(words)
        text = self.headline() if words else self.rng.choice(MENUS)
        return f'<a href="/{self.rng.randint(1, 9999)}.html" target="_blank">{text}</a>'

    def head_line(self, text: str) -> str:
        """Headline, byline or what else tools differ in: counted neither way."""
        return self.say(text, True)

    def body(self, form: str = "<p>{}</p>\n", least: int = 2, most: int = 9) -> str:
        """The paragraphs of an article."""
        return self.paragraphs(self.rng.randint(least, most), form, 4)


def many(form: Callable[[int], str], least: int, most: int, s: Reporter) -> str:
    """A form of markup once for every number from 1 up to one between two bounds."""
    return "".join(form(number) for number in range(1, s.rng.randint(least, most) + 1))
