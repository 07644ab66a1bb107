"""Documents of real structure with made-up matter: lists, tables, menus and indexes that *are* the document."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable
from pathlib import Path

PLACES = Path(__file__).parents[2] / "cleaner" / "stages" / "spam" / "places.txt.z"


def words(text: str) -> list[str]:
    """The words between the bars."""
    return text.split("|")


SUBJECTS = words(
    "农田水利|道路养护|社区图书馆|老年食堂|河道清淤|校园足球|古树保护|垃圾分类|智慧停车|乡村旅游|消防演练|污水处理"
)
ACTORS = words("市水务局|区教育局|县图书馆|镇卫生院|市交通委|街道办事处|区文化馆|县农业站|市档案馆|校团委")
DEEDS = words("召开工作会议|组织专题培训|发布年度计划|开展实地调研|公布检查结果|举行开工仪式|征求居民意见|完成阶段验收")
AFTER = words(
    "会议总结了去年的经验，明确了今年的重点|参加者表示，要把各项措施落到实处|"
    "工程计划在明年六月完工，届时将惠及周边居民|专家建议，建立长期维护机制，防止问题反复|"
    "有关负责人介绍，资金已经到位，人员正在培训|居民反映，环境比以前好多了|"
    "下一步，将扩大试点范围，并定期公开进度|这项工作已经持续三年，取得了明显成效"
)
SURNAMES, GIVEN = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗", "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰"
COURSES = words(
    "高等数学|线性代数|概率论与数理统计|大学物理|有机化学|数据结构|操作系统|编译原理|古代汉语|现代文学史|宏观经济学|会计学原理|土木工程材料|结构力学|中国通史|世界地理|声乐基础|素描"
)
DISHES = words(
    "宫保鸡丁|麻婆豆腐|清蒸鲈鱼|红烧肉|鱼香肉丝|酸辣土豆丝|番茄炒蛋|蒜蓉空心菜|牛肉面|扬州炒饭|小笼包|桂花糕|酸梅汤|豆浆"
)
TERMS = words("卷积|梯度|张量|归一化|过拟合|召回率|词向量|注意力|解码器|分词|语料|困惑度|正则化|批大小|学习率|嵌入层")
ILLNESSES = words("白癜风|银屑病|湿疹|荨麻疹|痤疮|带状疱疹|脱发|前列腺炎|痔疮|不孕不育|阳痿|早泄|性病|癫痫病|狐臭")
WARDS = words("心内科|神经外科|妇科|男科|皮肤科|产科|肛肠科|整形外科|儿科|口腔科|检验科|放射科|生殖医学科|中医科")
FILMS = words("城南旧事|小城之春|一江春水|黄土地|红高粱|霸王别姬|活着|大红灯笼|芙蓉镇|老井|青春祭|野山|本命年|二嫫")
BODIES = words(
    "国务院办公厅|国家发展改革委|教育部|科学技术部|工业和信息化部|财政部|自然资源部|生态环境部|交通运输部|水利部|农业农村部|文化和旅游部"
)
SITES = words(
    "中国政府网|新华网|人民网|光明网|中国日报网|央视网|中国青年网|国际在线|求是网|中国经济网|法治网|中国新闻网"
)
WORKS = words(
    "春天的河流|山村里的灯光|父亲的自行车|海边的书店|雪夜归人|第一次远行|外婆的桂花糕|车站旁的老槐树|修表匠的秘密|五月的麦田|母亲的缝纫机|风筝飞过屋顶"
)


def article(rng: random.Random) -> str:
    """A short piece of news, two to eight paragraphs."""
    actor, subject = rng.choice(ACTORS), rng.choice(SUBJECTS)
    title = f"{actor}{rng.choice(DEEDS)} 推进{subject}"
    lines = [title, f"来源：本报 {2000 + rng.randrange(25)}-0{rng.randint(1, 9)}-1{rng.randint(0, 9)}", ""]
    for _ in range(rng.randint(2, 8)):
        sentences = rng.sample(AFTER, rng.randint(2, 4))
        lines.append(f"    {rng.choice(ACTORS)}就{subject}{rng.choice(DEEDS)}。" + "。".join(sentences) + "。")
    return "\n".join(lines) + "\n"


def _name(rng: random.Random) -> str:
    return rng.choice(SURNAMES) + "".join(rng.sample(GIVEN, rng.randint(1, 2)))


def _some(rng: random.Random, words: list[str], least: int = 6) -> list[str]:
    return rng.sample(words, rng.randint(min(least, len(words)), len(words)))


def _around(rng: random.Random, block: str, heading: str = "") -> str:
    """A block alone, or below, above or inside an article, with its heading or without."""
    text = (heading + "\n" if heading and rng.random() < 0.8 else "") + block
    return rng.choice(
        [text + "\n", article(rng) + text + "\n", text + "\n" + article(rng), article(rng) + text + "\n" + article(rng)]
    )


def provinces() -> list[list[str]]:
    """The county names of every province, in the order of their names."""
    lines = zlib.decompress(PLACES.read_bytes()).decode().split("\n")
    return [line.split(" ")[1:] for line in lines]


def _places(rng: random.Random) -> str:
    names = rng.choice(provinces())
    names = names[: rng.randint(8, min(60, len(names)))]
    form = rng.choice(["lines", "、", "  ", "table", " | ", "numbered"])
    if form == "lines":
        return _around(rng, "\n".join(names), "全省县级行政区一览")
    if form == "table":
        rows = [
            f"| {n} | {rng.randrange(10, 99)}{rng.randrange(1000)} | {rng.randrange(400)} 平方公里 |" for n in names
        ]
        return _around(rng, "| 名称 | 人口 | 面积 |\n|---|---|---|\n" + "\n".join(rows), "行政区划")
    if form == "numbered":
        return _around(rng, "\n".join(f"{i}. {n}" for i, n in enumerate(names, 1)), "试点县名单")
    return _around(rng, "所辖区县：" + form.join(names))


def _pilots(rng: random.Random) -> str:
    """Counties from all over the country, as lists of model counties are: no order, but announced."""
    names = [rng.choice(province) for province in rng.sample(provinces(), 20)]
    form = rng.choice(["\n", "、", "  "])
    return article(rng) + "入选名单如下：\n" + form.join(names) + "\n" + rng.choice(["", article(rng)])


def _glossary(rng: random.Random) -> str:
    mark = rng.choice(["：", " - ", "\t"])
    rows = [f"{term}{mark}{rng.choice(SUBJECTS)}中的一个概念" for term in _some(rng, TERMS)]
    return _around(rng, "\n".join(rows), "术语表")


def _keyword_line(rng: random.Random) -> str:
    mark = rng.choice(["；", ",", "，", " ", "|", "、"])
    label = rng.choice(["关键词：", "关键词: ", "Keywords：", "标签：", "【关键词】"])
    return f"{article(rng)}\n{label}{mark.join(_some(rng, TERMS + SUBJECTS, 3)[:8])}\n{article(rng)}"


def _links(rng: random.Random) -> str:
    names = _some(rng, SITES + BODIES)
    form = rng.choice(["md", "plain", " | ", "\n", "  "])
    if form == "md":
        return _around(
            rng, "\n".join(f"- [{n}](https://www.{rng.randrange(9999)}.gov.cn/)" for n in names), "## 常用链接"
        )
    if form == "plain":
        return _around(rng, "\n".join(f"{n} http://www.{rng.randrange(9999)}.cn" for n in names), "常用网址")
    return _around(rng, form.join(names), rng.choice(["相关链接", "友情链接："]))


def _names(rng: random.Random) -> str:
    names = [_name(rng) for _ in range(rng.randint(6, 60))]
    form = rng.choice(["\n", "、", " ", ",", "  ", "|"])
    return _around(rng, form.join(names), rng.choice(["获奖人员名单", "编委会成员：", "与会人员"]))


def _courses(rng: random.Random) -> str:
    rows = [f"{course}{rng.choice('ABC一二')}" for course in _some(rng, COURSES)]
    form = rng.choice(["\n", "\t3\t48\n", " | ", "、"])
    return _around(rng, form.join(rows), "课程设置")


def _prices(rng: random.Random) -> str:
    form = rng.choice(["{} {}元", "{}……{}", "| {} | {} |", "{}\t{}", "{}: ¥{}"])
    return _around(rng, "\n".join(form.format(dish, rng.randrange(8, 98)) for dish in _some(rng, DISHES)), "价目表")


def _menu(rng: random.Random) -> str:
    """The chrome of a site: another stage's business, and no spam."""
    entries = _some(
        rng,
        [
            "首页",
            "新闻中心",
            "政务公开",
            "办事服务",
            "互动交流",
            "专题专栏",
            "数据开放",
            "关于我们",
            "联系我们",
            "网站地图",
            "公司简介",
            "产品展示",
            "人才招聘",
            "在线留言",
        ],
    )
    return rng.choice([" | ", "\n", "  ", "|"]).join(entries) + "\n" + article(rng)


def _titles(rng: random.Random) -> str:
    """Headlines below an article, as 相关阅读 has them, or the titles of prize-winning stories."""
    titles = [f"{rng.choice(ACTORS)}{rng.choice(DEEDS)}" for _ in range(rng.randint(4, 12))]
    return article(rng) + "相关阅读\n" + "\n".join(rng.choice([titles, _some(rng, WORKS)])) + "\n"


def _web_title(rng: random.Random) -> str:
    """The title of a page with the names of channel and site, as browsers show it."""
    text = article(rng)
    mark = rng.choice(["_", "-", "|", " - ", " | "])
    return (
        text.split("\n")[0].replace(" ", "，")
        + mark
        + mark.join(rng.sample(SITES + SUBJECTS, rng.randint(1, 3)))
        + "\n"
        + text
    )


def _contents(rng: random.Random) -> str:
    parts = [f"第{n}章 {subject}" for n, subject in zip("一二三四五六七八九", _some(rng, SUBJECTS, 9), strict=False)]
    dots = rng.choice(["", "……{}", "\t{}", "........{}"])
    listing = "\n".join(part + dots.format(rng.randrange(100)) for part in parts)
    return "目录\n" + listing + "\n\n" + "\n\n".join(part + "\n" + article(rng) for part in parts)


def _illnesses(rng: random.Random) -> str:
    """What a hospital or a textbook lists; every word of it is in spam too."""
    words = _some(rng, rng.choice([ILLNESSES, WARDS, ILLNESSES + WARDS]))
    return _around(
        rng, rng.choice(["\n", "、", "  ", " | "]).join(words), rng.choice(["诊疗范围", "科室介绍", "第三章 常见疾病"])
    )


def _gambling_news(rng: random.Random) -> str:
    """News about a raid and about the lottery, in sentences."""
    about = (
        "警方近日捣毁一个网络赌博团伙，该团伙通过百家乐、老虎机、时时彩等方式引诱他人下注。",
        "办案民警提醒，不要相信注册送彩金、高返水一类的宣传，棋牌游戏涉及现金交易的都是赌博。",
        "体育彩票第二百期开奖，中奖号码公布，彩票公益金用于体育事业。",
        "网信部门查处一批色情网站，一些网页标题被改成“成人视频在线观看”。",
        "该院男科、妇科门诊提醒，看病要到正规医院，网上所谓“包皮手术多少钱”的广告多为虚假宣传。",
    )
    return "\n".join([article(rng), *rng.sample(about, 3), article(rng)])


def _lyrics(rng: random.Random) -> str:
    lines = [rng.choice(WORKS) + rng.choice(["，", " ", "\n"]) + rng.choice(WORKS) for _ in range(rng.randint(4, 12))]
    return _around(rng, "\n".join(lines), "歌词")


def _epigraph(rng: random.Random) -> str:
    verse = [
        "山光忽西落",
        "池月渐东上",
        "散发乘夕凉",
        "开轩卧闲敞",
        "荷风送香气",
        "竹露滴清响",
        "欲取鸣琴弹",
        "恨无知音赏",
    ]
    return "\n".join(verse[: rng.choice([2, 4, 8])]) + "\n\n" + article(rng)


def _slogans(rng: random.Random) -> str:
    slogans = _some(
        rng, ["团结紧张", "严肃活泼", "实事求是", "开拓进取", "求真务实", "服务群众", "廉洁奉公", "艰苦奋斗"], 4
    )[:6]
    return rng.choice([" ", ",", "，", "、"]).join(slogans) + "\n" + article(rng)


def _films(rng: random.Random) -> str:
    rows = [
        f"{film} {rng.randrange(1950, 2020)} 导演：{_name(rng)} 主演：{_name(rng)},{_name(rng)}"
        for film in _some(rng, FILMS)
    ]
    return _around(rng, rng.choice([rows, _some(rng, FILMS)])[0] + "\n" + "\n".join(rows), "影展片单")


def _readme(rng: random.Random) -> str:
    rows = "\n".join(f"| `{term}` | {rng.choice(SUBJECTS)} | 默认 {rng.randrange(9)} |" for term in _some(rng, TERMS))
    code = '```html\n<div id="app"></div>\n<a id="x1b2c"></a>\n```'
    return f"# 工具\n\n用法见下。\n\n{code}\n\n| 选项 | 说明 | 值 |\n|---|---|---|\n{rows}\n"


def _forum(rng: random.Random) -> str:
    posts = [
        f"{_name(rng)} 发表于 2020-1-{n}\n{rng.choice(AFTER)}\n顶{'！' * rng.randint(0, 3)}"
        for n in range(1, rng.randint(4, 15))
    ]
    return "\n\n".join(posts) + "\n"


def _index(rng: random.Random) -> str:
    rows = [f"{word} {rng.randrange(300)}, {rng.randrange(300)}" for word in _some(rng, TERMS + SUBJECTS + COURSES, 20)]
    return _around(rng, "\n".join(sorted(rows)), "索引")


GENERATED: dict[str, Callable[[random.Random], str]] = {
    "article": article,
    "place names": _places,
    "model counties": _pilots,
    "glossary": _glossary,
    "keyword line": _keyword_line,
    "links": _links,
    "names": _names,
    "courses": _courses,
    "prices": _prices,
    "site menu": _menu,
    "related titles": _titles,
    "page title": _web_title,
    "contents": _contents,
    "illnesses": _illnesses,
    "news of crime": _gambling_news,
    "lyrics": _lyrics,
    "epigraph": _epigraph,
    "slogans": _slogans,
    "films": _films,
    "readme": _readme,
    "forum": _forum,
    "index": _index,
}
