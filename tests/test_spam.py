"""The spam stage: what goes, what stays, and the promises every stage makes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.config import Config
from cleaner.edits import Proposal
from cleaner.history import Decoded
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.spam import propose

RULES = RuleSet(shipped_rules())

BODY = (
    "本市今天召开全市水利工作会议。会议总结了去年的成绩，部署了今年的任务。\n\n"
    "会议指出，过去一年河道治理取得进展，农田灌溉得到改善。各区县要继续努力。\n"
)


def run(text: str, found: str | None = None, rules: RuleSet = RULES) -> Proposal:
    return propose(text, Context(Config(), rules, Decoded(text if found is None else found, "utf-8")))


def cleaned(text: str) -> str:
    return run(text).layer.apply(text)


HEADERS = [
    "亚洲无码精品|国产一区二区视频|欧美熟妇在线观看|中文字幕人妻免费",
    "澳门新葡京官网,百家乐注册平台,老虎机真人娱乐,体育投注下载",
    "白癜风医院哪家好_牛皮癣专科医院_无痛人流多少钱_男科医院收费标准",
    "代开发票电话-刻章办证价格-信用卡套现平台-论文代写推荐",
    "深夜成长快乐传送门|大香焦伊在线播放|天天碰人人看最新|蜜芽跳转接口安装",
]


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("place", ["head", "tail", "both"])
def test_a_keyword_line_goes_and_the_body_stays(header: str, place: str) -> None:
    text = (header + "\n" if place != "tail" else "") + BODY + (header if place != "head" else "")
    assert cleaned(text) == BODY


@pytest.mark.parametrize("header", HEADERS[:4])
def test_a_list_with_one_phrase_a_line_goes(header: str) -> None:
    import re

    phrases = re.split(r"[|,_-]", header)
    assert cleaned(BODY + "\n".join(phrases)) == BODY


def test_a_page_without_line_breaks_keeps_its_sentences() -> None:
    body = "本市今天召开水利工作会议。会议部署了任务。" * 3
    header, names = "亚洲无码精品,国产一区二区视频,欧美熟妇在线观看", "玉山县| 鄄城县| 济南市| 光山县| 奉节县| 农安县|"
    text = f"{header} {body} 感谢您访问我们的网站，您可能还对以下资源感兴趣： {header} {names}"
    assert cleaned(text).strip() == body


def test_a_simplified_header_over_a_page_found_in_traditional_characters_goes() -> None:
    header = "山间歌单发现,老街观影漫谈,单车养护小笔记,江畔电影追更"
    found = header + "\n" + "本區召開會議，學習這個實現現代化來說關係長遠的問題。會議為開發區經濟發展進行動員。" * 3
    now = header + "\n" + "本区召开会议，学习这个实现现代化来说关系长远的问题。会议为开发区经济发展进行动员。" * 3
    assert not run(now).layer
    assert run(now, found).layer.apply(now) == now[len(header) + 1 :]


KEPT = [
    "",
    BODY,
    "水利|农业|教育|卫生\n" + BODY,
    "标签：水利工作会议|农田灌溉改善|河道治理进展|全市部署任务\n" + BODY,
    "为全市水利工作会议鼓掌_频道新闻_天津在线\n" + BODY,
    "参会单位名单：\n济南市\n玉山县\n鄄城县\n光山县\n奉节县\n农安县\n宁强县\n" + BODY,
    "| 县 | 市 |\n|---|---|\n| 玉山县 | 上饶市 |\n| 鄄城县 | 菏泽市 |\n| 光山县 | 信阳市 |\n",
    "春眠不觉晓\n处处闻啼鸟\n夜来风雨声\n花落知多少\n",
    "张伟,王芳,李娜,刘洋,陈静\n" + BODY,
    "首页 | 关于我们 | 新闻中心 | 产品中心 | 联系我们\n" + BODY,
    "- [中国政府网](https://www.gov.cn)\n- [新华网](http://www.xinhuanet.com)\n- [人民网](http://people.com.cn)\n",
    "高等数学A\n高等数学B\n线性代数\n概率论与数理统计\n大学物理\n" + BODY,
    "牛肉面 18元 | 鸡汤面 16元 | 炸酱面 15元 | 阳春面 10元\n本店每天营业。欢迎光临。多谢惠顾。",
    "常见的电信诈骗类型有：\n刷单返利诈骗\n虚假网络贷款\n冒充客服退款\n代开发票诈骗\n" + BODY,
    BODY + "我市开展专项整治，重点打击以下行为：\n办证刻章\n代开发票\n信用卡套现\n网络私服外挂\n",
    "第一章 白癜风的治疗\n第二章 银屑病的治疗\n第三章 尖锐湿疣的治疗\n第四章 脱发的治疗\n\n"
    + "白癜风的治疗以光疗为主。银屑病的治疗以药物为主。" * 3,
    "男科医院\n妇科医院\n整形医院\n皮肤病医院\n肛肠医院\n" + BODY,
    "白癜风、牛皮癣、不孕不育、试管婴儿、无痛人流、包皮过长、早泄、阳痿\n" + BODY,
    "无码\n人妻\n棋牌\n百家乐\n老虎机\n色情\n赌场\n",
    "双色球开奖结果|大乐透开奖结果|福利彩票公告|体育彩票公告\n" + BODY,
    "国产剧 | 欧美剧 | 日韩剧 | 动漫 | 综艺 | 电影在线观看\n" + BODY,
    "他说，赌场里百家乐、老虎机、轮盘样样都有，棋牌室通宵亮着灯，\n可他从不下注\n" + BODY,
    "AV功放|AV接收机|AV线材|高清播放机|家庭影院\n" + BODY,
    BODY + "星期一上午 高等数学 教学楼\n星期一下午 线性代数 教学楼\n星期二上午 高等数学 实验楼\n" * 4,
    "政务信息公开专栏|机构职能介绍|网站地图|办事服务指南|互动交流平台\n" + BODY,
    BODY + "主办单位：本市人民政府|承办单位：大数据管理局|网站标识码|技术支持单位",
    "房间小不说还很暗,床单不晓得是什么颜色,感觉有点脏!床还很小!早餐没什么可吃的\n"
    + "區裡開會學習這個實現現代化的問題。" * 5,
    "结账时速度慢,比我晚到前台的都走了,平均只需要三分钟,我等了足足十分钟\n" + "區裡開會學習這個實現現代化的問題。" * 5,
    "警方捣毁百家乐老虎机赌博窝点\n警方通报，该团伙以百家乐、老虎机等方式组织赌博。窝点已经捣毁。案件正在侦办。\n",
    "警方捣毁百家乐赌博窝点\n缴获老虎机十台\n抓获开设赌场嫌疑人\n警方通报，该团伙开设赌场，以百家乐、老虎机聚赌。窝点已经捣毁。十人被抓获。\n",
    "他在澳门赌场百家乐桌前坐了一夜。天亮时他走了出去。街上没有人。\n",
    "棋牌游戏|体育游戏|益智游戏|射击游戏\n" + BODY,
    BODY + "\n彩票\n棋牌室\n台球厅\n健身房\n游泳馆",
    "团结紧张,严肃活泼,实事求是,开拓进取\n" + BODY,
]


@pytest.mark.parametrize("text", KEPT)
def test_lists_that_belong_to_the_document_stay(text: str) -> None:
    assert cleaned(text) == text


FRAGMENTS = [
    ('一\n<th id="igwmo"><menu id="igwmo"></menu></th>\n• <strike id="igwmo"></strike>\n二', "一\n二"),
    ("一 <b id='x1y2z'></b> 二", "一 <b id='x1y2z'></b> 二"),
    ('```\n<samp id="ogu0s"></samp>\n```', '```\n<samp id="ogu0s"></samp>\n```'),
    ('<li id="k3j">有字</li>', '<li id="k3j">有字</li>'),
    ("</td></tr>\n<tr><td>", "</td></tr>\n<tr><td>"),
    ('一\n<tt id=ar953></tt><ins class="d366m"></ins>\n二', "一\n二"),
    ("""一<tt id='7k2gz'></tt><sup id=ar953></sup>二""", "一二"),
    ("天\x05津\x06\x07滨\x7f海", "天津滨海"),
    ("天\x1f津\x1fa\x1f滨海", "天津a滨海"),
    ("200\x1fa题名\x1fb作者\x1e", "200\x1fa题名\x1fb作者\x1e"),
    ("\x1b[31m红\x1b[0m\t\x0c", "\x1b[31m红\x1b[0m\t\x0c"),
]


@pytest.mark.parametrize(("found", "left"), FRAGMENTS)
def test_fragments_between_the_words(found: str, left: str) -> None:
    assert cleaned(found) == left


PLACED = [
    ("水利会议召开_开云体育_老虎机注册平台\n", "水利会议召开\n"),
    ("老虎机百家乐平台|水利会议召开\n", "水利会议召开\n"),
    ("水利会议召开【老虎机百家乐】\n", "水利会议召开\n"),
    ("水利工作会议召开|" + HEADERS[0] + "\n", "水利工作会议召开\n"),
    ("水利会议亚洲国产精品无码一区二区召开\n", "水利会议召开\n"),
    ("水利会议召开_棋牌活动\n", "水利会议召开_棋牌活动\n"),
]


@pytest.mark.parametrize(("title", "left"), PLACED)
def test_of_a_title_only_the_phrase_goes(title: str, left: str) -> None:
    assert cleaned(title + BODY) == left + BODY


def test_a_phrase_of_the_header_goes_from_the_middle_of_a_word_too() -> None:
    phrase = HEADERS[0].split("|")[0]
    assert cleaned(HEADERS[0] + "\n" + BODY.replace("水利", f"水{phrase}利", 1)) == BODY


def test_of_a_clause_only_the_phrase_goes() -> None:
    assert cleaned(BODY.replace("河道治理", "河道澳门新葡京娱乐城官网治理", 1)) == BODY


def test_no_doubled_blank_lines_are_left() -> None:
    assert cleaned("甲。\n\n" + HEADERS[0] + "\n\n" + BODY) == "甲。\n\n" + BODY


def test_what_comes_near_is_suggested_and_left() -> None:
    text = BODY + "夜色传送门撩人,传送门星光秒进,果冻传送门连环,羞羞过道转台\n" + BODY
    (suggestion,) = run(text).suggestions
    assert suggestion.why.startswith("score 8 of 10: ")
    assert not run(text).layer


def test_a_document_of_spam_only_is_named_and_not_emptied() -> None:
    proposal = run(
        "亚洲无码精品|国产一区二区视频|欧美熟妇在线观看|中文字幕人妻免费\n澳门百家乐|老虎机注册|时时彩平台|六合彩开奖"
    )
    assert proposal.outcome == "spam document"
    assert not proposal.layer


def test_the_note_tells_the_score_and_the_evidence() -> None:
    note = next(iter(run(HEADERS[0] + "\n" + BODY).layer)).note
    assert note.startswith("score ")
    assert "words +" in note
    assert "head +2" in note


def test_a_rule_that_is_switched_off_makes_no_edit() -> None:
    text = HEADERS[0] + "\n" + BODY
    assert not run(text, rules=RuleSet(RULES.rules, frozenset({"spam.keyword-list"}))).layer


SCRAPS = [
    "。",
    "，",
    "|",
    "|",
    ",",
    "_",
    "“",
    "”",
    "【",
    "】",
    "无码",
    "国产精品",
    "av",
    "棋牌",
    "首页",
    "关键词：",
    "</th>",
    "&#x68cb;&#x724c;",
]
ODD = ["\n", "\n\n", " ", "\x08", "\x05", "\ud800", "\0", "\u3000", '<samp id="ogu0s"></samp>', '<th id="igwmo">']
FRAMES = ["主站蜘蛛池模板: ", "感谢您访问我们的网站，您可能还对以下资源感兴趣："]
PLACES = ["玉山县|\n鄄城县|\n济南市|\n", "奉节县 农安县 宁强县 "]
PIECES = st.sampled_from([*HEADERS, *BODY.split("。"), *SCRAPS, *ODD, *FRAMES, *PLACES])


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join)))
def test_a_second_run_finds_nothing_and_both_are_the_same(text: str) -> None:
    proposal = run(text)
    assert proposal == run(text)
    out = proposal.layer.apply(text)
    assert proposal.layer.inverse.apply(out) == text
    again = run(out, text)
    assert not again.layer
    assert all(edit.new == "" and edit.rule in RULES.ids for edit in proposal.layer)


@pytest.mark.parametrize(
    "piece",
    [
        "国产精品|",
        "玉山县\n",
        "玉山县",
        "&#x68cb;",
        "<a>",
        "棋牌 首页 ",
        "|",
        "\n",
        "\x08",
        "亚洲。",
        "感兴趣：",
        "蜘蛛池:",
    ],
)
def test_long_repetitive_text_is_no_trouble(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    assert not run(run(text).layer.apply(text), text).layer


COUNTIES = [
    *("玉山县", "鄄城县", "济南市", "光山县", "奉节县", "奉化市", "农安县", "宁强县", "芜湖市", "南安市", "东辽县"),
    *("望都县", "孙吴县", "舟曲县", "于都县", "镇赉县", "凌云县", "定结县", "庄浪县", "金溪县", "平安县", "普格县"),
]


@pytest.mark.parametrize("mark", ["| ", "\n", " ", "", ",", "、", "_", "|\n"])
@pytest.mark.parametrize("short", [False, True])
def test_counties_by_lot_go_in_every_layout(mark: str, short: bool) -> None:
    names = [name[:-1] if short else name for name in COUNTIES]
    if short and mark in ("", ",", "、"):
        return
    assert cleaned(BODY + mark.join(names)) == BODY
    assert run(mark.join(names)).outcome == "spam document"


SPAM_DOCUMENTS = [
    "无抵押贷款当天放款|黑户贷款秒到账|信用卡套现联系电话|花呗套现商家",
    "代开增值税发票\n办理毕业证文凭\n刻章办证联系电话\n论文代写价格\n职称论文代发\n",
    "传奇私服发布网,新开传奇私服,变态传奇手游,奇迹私服一条龙",
    "best online casino free spins, cheap viagra online, payday loans no credit check, replica watches for sale",
    "온라인카지노 추천|바카라사이트 가입쿠폰|먹튀검증 토토사이트|비아그라 구매",
    "オンラインカジノ 入金不要ボーナス|スーパーコピー 激安通販|無修正動画 無料|バイアグラ 通販",
    "&#x6fb3;&#x95e8;&#x767e;&#x5bb6;&#x4e50;&#x5b98;&#x7f51;\n&#x8001;&#x864e;&#x673a;&#x4e0b;&#x8f7d;\n&#x68cb;&#x724c;&#x6ce8;&#x518c;\n",
]


@pytest.mark.parametrize("text", SPAM_DOCUMENTS)
def test_every_trade_is_known_in_a_document_of_spam_only(text: str) -> None:
    assert run(text).outcome == "spam document"


def kept_documents() -> list[tuple[str, str]]:
    """The documents of tests/spam_kept.txt: name and text."""
    parts = Path(__file__).with_name("spam_kept.txt").read_text(encoding="utf-8").split("=== ")[1:]
    return [(part.partition("\n")[0], part.partition("\n")[2]) for part in parts]


@pytest.mark.parametrize(("name", "text"), [pytest.param(*found, id=found[0]) for found in kept_documents()])
def test_documents_that_share_their_words_with_spam_stay(name: str, text: str) -> None:
    for document in (text, BODY + text, text + BODY):
        made = run(document)
        assert not [edit.old for edit in made.layer], name
        assert not made.outcome


RECIPE = "红烧排骨\n用料\n排骨 500克\n老抽 半勺\n做法\n排骨焯水。加水炖四十分钟。收汁出锅。\n"
POOL = "主站蜘蛛池模板： 金堂县| 玉山县| 鄄城县| 济南市|\n"


@pytest.mark.parametrize("head", ["主站蜘蛛池模板: ", "感谢您访问我们的网站，您可能还对以下资源感兴趣："])
def test_a_sentence_behind_the_list_of_a_pool_stays_whatever_its_stop(head: str) -> None:
    for stop in "。．！":
        own = f"河边的水车停了三年，今年春天又转起来了{stop}村里人都说，这是一个好兆头，连邻村的老人也走来看{stop}\n"
        assert cleaned(f"水车修好了{stop}\n{head}棋牌娱乐平台 真人在线荷官 {own}") == f"水车修好了{stop}\n{own}"


@pytest.mark.parametrize("frame", [POOL, "感谢您访问我们的网站，您可能还对以下资源感兴趣：百家乐官网|老虎机平台\n"])
def test_a_pool_above_a_title_leaves_the_title(frame: str) -> None:
    title = "市图书馆周末夜读活动受欢迎\n"
    assert cleaned(frame + title + BODY) == title + BODY
    assert cleaned(frame + RECIPE) == RECIPE
    assert cleaned(RECIPE.replace("老抽", frame + "老抽")) == RECIPE


ADVERTISEMENTS = [
    "北京治疗白癜风最好的医院是哪家？北京中科白癜风医院专家在线咨询，热线电话400-888-1234，QQ 12345678，免费预约挂号。",
    "代开增值税发票，全国各地均可，先验票后付款，联系电话13800138000（微信同号），诚信经营，可长期合作。",
    "本平台拥有正规牌照，信誉良好，百家乐、轮盘、老虎机应有尽有，手机端电脑端均可游戏，欢迎各位老板加入。",
    "祖传秘方专治牛皮癣，不用打针不吃西药，外敷三个疗程即可根除，货到付款，已帮助数万名患者摆脱烦恼。",
    "急用钱找我们，无抵押无担保，只需身份证即可办理，当天放款，利息低至三厘。\n额度高，放款快，先办理后付款，欢迎老板来电咨询。",
    "Looking for the best online casino? Join today and claim your welcome bonus, fast payouts guaranteed!",
]
ADVERTISEMENTS.append(
    "\n".join(
        f"{city}专业开锁公司随叫随到，{city}开锁电话全天在线，{city}换锁找我们。" for city in ("温州", "洛阳", "大理")
    )
)
NO_ADVERTISEMENTS = [
    "警方提醒，“代开增值税发票，联系电话13800138000”一类短信是诈骗，请拨打110举报。",
    "本公司专业生产彩钢瓦，欢迎来电洽谈，联系电话0317-5550000，质量可靠，价格优惠。",
    "我院白癜风门诊开展义诊活动，患者可拨打电话010-55550000免费预约。",
]


@pytest.mark.parametrize("text", ADVERTISEMENTS)
def test_an_advertisement_between_paragraphs_goes(text: str) -> None:
    paragraphs = BODY.split("\n\n")
    assert cleaned(f"{paragraphs[0]}\n{text}\n{paragraphs[1]}") == "\n".join(paragraphs)


@pytest.mark.parametrize("text", NO_ADVERTISEMENTS)
def test_a_number_to_call_is_no_advertisement(text: str) -> None:
    assert cleaned(BODY + text + "\n" + BODY) == BODY + text + "\n" + BODY


DRAWN = "玉山县| 鄄城县| 济南市| 光山县| 奉节县| 农安县| 宁强县| 芜湖市| 台前县| 武定县| 宝清县| 城固县"
IN_OTHER_WORDS = [
    "本页由蜘蛛池自动生成，网站地图：" + DRAWN,
    "欢迎收藏本站，更多热门专题请点击：" + DRAWN,
    "本站推荐您继续浏览以下热门专题：\n澳门百家乐官网\n老虎机注册送彩金\n真人娱乐平台",
    "更多精彩：\n澳门百家乐官网\n老虎机注册送彩金\n真人娱乐平台\n棋牌下载大厅",
    "感谢访问，猜您还想看以下资源：\n澳门百家乐官网\n老虎机注册送彩金\n真人娱乐平台",
    "违者处三万元以上二十万元以下的罚款。\n" + DRAWN.replace("| ", "、"),
]


@pytest.mark.parametrize("block", IN_OTHER_WORDS)
def test_a_list_that_a_site_announces_in_any_words_goes_with_its_sentence(block: str) -> None:
    own, _, rest = block.rpartition("。\n")
    assert cleaned(BODY + block) == BODY + (own and block.removesuffix(rest))


OFFERS = ["澳门百家乐官网", "老虎机注册送彩金", "真人娱乐平台", "代开发票电话", "螺旋钢管厂家价格", "下水道疏通电话"]
LAYOUTS = [
    "\n".join(f"{number}. {offer}" for number, offer in enumerate(OFFERS, 1)),
    "\n".join(f"https://m.{number}.cc/ {offer}" for number, offer in enumerate(OFFERS, 1)),
    "\n".join(f"- [{offer}](https://www.{number}.top/)" for number, offer in enumerate(OFFERS, 1)),
    "".join(f'<a href="/{number}.html">{offer}</a>' for number, offer in enumerate(OFFERS, 1)),
    "★" + "★".join(OFFERS),
    "；" + "；".join(OFFERS),
    "\n\n".join(OFFERS),
    "|".join("\x08".join(offer) for offer in OFFERS),
    "\n".join(name + "搬家公司" for name in COUNTIES),
    "|".join(name + "|" + OFFERS[number % 6] for number, name in enumerate(COUNTIES)),
    "本站提供" + "、".join(OFFERS[:3]) + "等服务，欢迎咨询" + "，".join(OFFERS[3:]) + "！",
]


@pytest.mark.parametrize("block", LAYOUTS)
@pytest.mark.parametrize("place", ["above", "between", "below"])
def test_a_list_goes_in_every_layout_from_everywhere(block: str, place: str) -> None:
    title = "市水利局部署今年的工作\n"
    above, below = {"above": ("", title + BODY), "between": (title + BODY, BODY), "below": (title + BODY, "")}[place]
    assert cleaned(above + block + "\n" + below) == above + below


SEEN_BY_NO_READER = [
    '<div id="3fa1c" style="display:none"><ul><li><a href="http://a1.example/">甲家好货</a></li>'
    '<li><a href="http://b2.example/">乙家好物</a></li><li><a href="//c3.example/x">丙家新品</a></li></ul></div>',
    '<div style="display:none">私房照合集\n羞羞漫画站\n深夜影院秒进\n棋牌注册平台</div>',
    "<!--棋牌注册平台 羞羞漫画站 果冻社网址 深夜影院秒进-->",
    "<marquee height=1 width=1>棋牌注册平台|羞羞漫画站|果冻社网址|深夜影院秒进</marquee>",
    "寄生虫程序模板：" + " ".join(COUNTIES),
    '<div style="position:absolute;left:-9999px">私房照合集 羞羞漫画站 果冻社网址 深夜影院秒进</div>',
    '<p style="display: none">私房照合集 羞羞漫画站 果冻社网址 深夜影院秒进</p>',
    '<tt id="azxj9"><dfn id="rip92"><nav id="3obh2"></nav></dfn></tt>',
    "百家乐官网下载→老虎机注册送彩金→真人娱乐平台→澳门赌场网址",
    "【百家乐官网下载】【老虎机注册送彩金】【真人娱乐平台】【澳门赌场网址】",
    "百家乐官网下载,,老虎机注册送彩金,,真人娱乐平台,,澳门赌场网址",
    "百家乐官网下载。 老虎机注册送彩金。 真人娱乐平台。 澳门赌场网址。",
    "看过本文的人还看了：\n房屋二胎借款\n台北外約茶\n線上百家樂技巧\n老虎機必勝法\n娛樂城註冊送點數",
    "谢谢您的浏览，更多精彩资源推荐：\n澳门百家乐官网下载",
    "县搬家电话|".join(name[:-1] for name in COUNTIES) + "县搬家电话",
]


@pytest.mark.parametrize("block", SEEN_BY_NO_READER)
def test_what_a_stranger_may_plant_below_goes(block: str) -> None:
    assert cleaned(BODY + block) == BODY


PHRASES = [*OFFERS, "双眼皮手术多少钱", "澳门赌场网址"]


@pytest.mark.parametrize("form", ["{}", "[{}]", "{} http://www.a1b2.cn/", '<li><a href="/a.html">{}</a></li>'])
@pytest.mark.parametrize("cut", ["\n", " "])
def test_the_title_and_the_signature_beside_a_list_stay(form: str, cut: str) -> None:
    title, signed = "第三小学关于春季运动会的通知", "教务处\n二〇二三年四月六日"
    block = cut.join(map(form.format, PHRASES))
    own = f"{title}\n{BODY.strip()}\n{signed}".replace("\n\n", "\n").replace("\n", cut)
    assert cleaned(cut.join([block, own, block])).strip() == own
    assert cleaned(own + cut + block).strip() == own


@pytest.mark.parametrize("title", ["机关干部赴外地考察 各区治理河道", "农田灌溉培训班开班\n来源：本报 2024-04-13"])
def test_a_title_right_above_a_list_stays(title: str) -> None:
    phrases = "代写工作总结\n学位证购买\n离婚证图片制作\n驾照扣分代消\n补办毕业证书\n代开发票网站\n刻公章多少钱一个\n"
    assert cleaned(f"{title}\n{phrases}{BODY}") == f"{title}\n{BODY}"


def test_phrases_with_stops_at_the_end_of_a_page_without_breaks_go() -> None:
    page = BODY.replace("\n", " ") + "版权所有 备案号12345678"
    assert cleaned(page + " 国产精品无码在线。 亚洲熟妇一区二区 。").startswith(page)
    assert len(cleaned(page + " 国产精品无码在线。 亚洲熟妇一区二区 。")) <= len(page) + 2


def test_a_clause_of_keywords_in_a_sentence_goes() -> None:
    text = "会议总结了去年的成绩，手机真人百家乐，部署了今年的任务。各区参加。会议结束。会后参观。"
    assert cleaned(text) == text.replace("，手机真人百家乐", "")


def test_the_first_phrase_of_a_text_goes_with_those_it_is_joined_to() -> None:
    page = "首页 会议指出，过去一年河道治理取得进展，农田灌溉得到改善。各区县要继续努力。会议结束。" * 9
    assert cleaned("绵费播放一级录象,亚洲黄色网址大全,国产一区二区视频-老虎机注册平台 " + page).strip() == page


def test_what_a_list_joins_goes_along_and_a_title_before_it_stays() -> None:
    line = "海外成绩单制作|网上可查学籍|澳门百家乐官网|老虎机注册送彩金|真人娱乐平台|补办各类档案"
    assert cleaned(line + "\n" + BODY) == BODY
    assert cleaned("市水利会议召开|澳门百家乐官网|老虎机注册送彩金\n" + BODY) == "市水利会议召开\n" + BODY


def test_a_list_in_japanese_is_known_again_below() -> None:
    line = "オンラインカジノ 入金不要ボーナス-バカラ 攻略サイト-スロット 無料ゲーム-パチスロ 裏ワザ集\n"
    assert cleaned(line + BODY + line) == BODY


def test_a_candidate_that_stays_has_its_score_told() -> None:
    found = run(BODY + "\n彩票\n棋牌室\n台球厅\n健身房\n游泳馆")
    assert not found.layer
    assert not found.suggestions
    assert [finding.why.partition("…")[0] for finding in found.findings] == ["“彩票 棋牌室"]
    assert "score 7 of 10: words +2, tail +2" in found.findings[0].why


def test_a_document_of_spam_only_has_its_scores_told() -> None:
    found = run(SPAM_DOCUMENTS[0])
    assert found.outcome == "spam document"
    assert not found.layer
    assert found.findings
    assert all(finding.why.startswith("score ") for finding in found.findings)


KEYWORDS = [
    "白癜风医院哪家好",
    "无痛人流多少钱",
    "澳门百家乐官网",
    "真人老虎机注册",
    "代开发票电话",
    "信用卡套现平台",
    "体育投注下载",
]
FORMS = (
    *("{}。", "{}？", "{}！|", "【{}】", "“{}” ", "{} 2024-02-06；", "[02-11] {}>>"),
    *("{}（5680）\n", "{} 微信23625033\n", "{}？\n"),
)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("place", ["head", "tail", "both"])
def test_a_list_is_one_whatever_stands_between_and_beside_its_phrases(form: str, place: str) -> None:
    block = "".join(form.format(phrase) for phrase in KEYWORDS).strip("\n")
    text = (block + "\n" if place != "tail" else "") + BODY + (block if place != "head" else "")
    assert cleaned(text) == BODY


def test_an_element_that_held_a_phrase_of_the_list_goes_with_it() -> None:
    phrases = "|".join(KEYWORDS)
    page = f'{phrases}\n{BODY}见<a href="/1" style="left:-9999px">{KEYWORDS[2]}</a>附件。'
    assert cleaned(page) == f"{BODY}见附件。"


def test_clauses_of_a_headline_with_a_phrase_hung_on_it_stay() -> None:
    title = "他到路上，已不再较量车价，一看见一个壮大的，似乎就要对打"
    assert cleaned(f"{title}_澳门百家乐官网\n{BODY}").startswith(title)
