"""The rejoin stage: what it joins, what it leaves, and the promises every stage keeps."""

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
from cleaner.stages.rejoin import STAGE

# ruff: noqa: E501 — running text is what this is about

CONTEXT = Context(Config(), RuleSet(shipped_rules()), Decoded("", "utf-8"))


def propose(text: str) -> Proposal:
    return STAGE.propose(text, CONTEXT)


def cleaned(text: str) -> str:
    return propose(text).layer.apply(text)


NEWSPAPER = [
    (
        "在推进数字政府建设的过程中,我市要把握机遇。深圳数字政府建设的成功离不开海量的数据归",
        "集和丰富的场景应用。我市必须加快。",
    ),
    (
        "结合行业骨干企业的实际情况,摸清全市的底数。构建培育梯队,推动高成长企业等各类优",
        "势企业培育工作,部门协同、市区联动。",
    ),
    (
        "借鉴粤港澳大湾区的经验做法,深入推进改革。二是借鉴粤港澳大湾区“两廊”(广深",
        "港科技创新走廊、珠澳科技创新走廊)的格局。",
    ),
]


@pytest.mark.parametrize(("left", "right"), NEWSPAPER)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "  \n\n\n", "\r\n\r\n"])
def test_cut_paragraphs_are_whole_again(left: str, right: str, gap: str) -> None:
    assert cleaned(left + gap + right) == left + right


KEPT = {
    "one line": "学习先进拓思路 解放思想促发展",
    "title and subtitle": "为使京津冀成为先行区 示范区贡献天津之为\n\n市委召开新闻发布会解读全会精神\n",
    "byline": "做好聚才引才留才文章\n\n杨 亮\n\n创新是第一动力,人才是第一资源。\n",
    "a cut paragraph before a heading": "即便条件优越,失败的也远比成功的多。要借鉴深圳全链条创新创业教育的经验,把握教创园难得的\n\n让科技创新成为高质量发展最大增量\n\n赵莉晓\n",
    "a cut paragraph before another beginning": "学校率先成立集成电路科学与工程学院。与绍兴等地政府共建外埠研究机构,与校友企业打造联合成立研究\n\n党的二十大报告首次把教育、科技、人才统筹安排,对教育事业作出新的战略部署。\n",
    "verse": "两岸荔枝红。\n万家烟雨中。\n佳人相对泣。\n泪下罗衣湿。\n",
    "lyrics": "我曾经跨过山和大海\n也穿过人山人海\n我曾经拥有着的一切\n转眼都飘散如烟\n",
    "english verse": "Shall I compare thee to a summer's day?\nThou art more lovely and more temperate:\n"
    "Rough winds do shake the darling buds of May,\nAnd summer's lease hath all too short a date;\n",
    "list": "- flour and water and salt and more\n- butter and eggs and milk and more\n- sugar and cream and tea and more\n",
    "items": "一、厚植土壤,打造制造产业集群\n二、梯度培育,健全企业成长体系\n三、精准施策,落实政策扶持措施\n",
    "table": "name    age    city\nJohn    30     London\nMary    28     Paris\n",
    "csv": "name,age,city\nJohn,30,London\nMary,28,Paris\nEmil,22,Berlin\n",
    "python": "def main():\n    values = [1, 2, 3]\n    for value in values:\n        print(value)\n    return values\n",
    "yaml": "name: clean\nversion: 1\nsteps:\n  - run: make all of the things here\n  - run: make test\n",
    "markdown": "# Title\n\nSome text that is wrapped by hand at a column of\nforty-eight or so, which a reader of the source\n"
    "wants to stay as it was, since the source is all\nthere is of it.\n",
    "log": "2024-01-01 10:00:01 INFO started the server on the port\n2024-01-01 10:00:02 INFO listening for the\n",
    "chat": "Ann: are you there\nBob: I am, and so is\nAnn: who else is there\n",
    "address": "Mr. John Smith\n12 Baker Street\nLondon NW1 6XE\nEngland\n",
    "letter": "Dear Sir,\n\nI have the honour to write to you.\n\nYours sincerely,\n\nJohn\n",
    "contents": "第一章 总则........1\n第二章 分则........12\n第三章 附则........30\n",
    "speech": "主人は黙って話を聞いていた。迷亭先生はやがて話頭を転じて、次のように言った。それは長い話であったが\n「一番嫌だ」\n",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT.keys())
def test_what_is_no_broken_sentence_stays(text: str) -> None:
    assert not propose(text).layer


def test_a_wrapped_page_is_unwrapped() -> None:
    paragraph = "阿！这不是我二十年来时时记得的故乡？我所记得的故乡全不如此。我的故乡好得多了，但要我记起他的美丽，说出他的佳处来，却又没有影像，没有言辞了。仿佛也就如此。"
    page = "\n".join(("　　" + paragraph)[i : i + 24] for i in range(0, len(paragraph) + 2, 24))
    assert cleaned(page + "\n" + page) == f"　　{paragraph}\n　　{paragraph}"


def test_words_divided_at_line_ends_are_one_word() -> None:
    page = (
        "It is a truth universally acknowledged that a single man in pos-\nsession of a good fortune must be in want "
        "of a wife, and however lit-\ntle known the feelings or views of such a man may be on his first en-\ntering a "
        "neighbourhood, this truth is fixed.\n"
    )
    assert "in possession of" in cleaned(page)
    assert "however little known" in cleaned(page)


def test_an_overlap_is_printed_once() -> None:
    whole = "坚持组织路线为政治路线服务,扎实做好选干部、聚人才的工作。\n\n"
    cut = "张津生表示,我们要紧密结合开展主题教育,坚持组织路线为政治路线服务。紧密结合实际,扎实做好\n\n好选干部、聚人才的工作,开创新局面。\n"
    assert "紧密结合实际,扎实做好选干部、聚人才的工作,开创" in cleaned(whole + cut)


FRAGMENTS = st.sampled_from(
    [
        *(part for pair in NEWSPAPER for part in pair),
        *KEPT.values(),
        "\n",
        "\n\n",
        "　　",
        "\r\n",
        "契机,",
        "，",
        "of the",
        "-",
        "\ud800",
        "\x00",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(FRAGMENTS | st.text(max_size=40), max_size=14).map("".join))
def test_a_second_run_finds_nothing(text: str) -> None:
    proposal = propose(text)
    once = proposal.layer.apply(text)
    assert not propose(once).layer
    assert proposal.layer.inverse.apply(once) == text
    assert propose(text) == proposal


@pytest.mark.parametrize("text", ["", "\n", "\n" * 100_000, "字" * 1_000_000, "a\n" * 50_000, "“" * 50_000 + "\n的"])
def test_odd_sizes_are_no_trouble(text: str) -> None:
    assert not propose(text).layer


CUT_IN_COLUMNS = (
    "打造协同创新体系,推动科技成果转化落地。天津坚持以经济体制改革为牵引,聚焦建设高标准市场体系,积极推\n\n"
    "发展新质生产力的探索与启示\n\n乔晓楠\n\n"
    "持续探索发展新质生产力的创新路径,在因地制宜上做文章,在善作善成上下功夫。\n\n"
    "进土地、数据、金融等要素市场化改革,不断破除制约高质量发展的体制机制障碍。\n"
)


def test_a_rest_below_another_article_is_brought_back_in_one_move() -> None:
    proposal = propose(CUT_IN_COLUMNS)
    moved = [edit for edit in proposal.layer if edit.rule == "rejoin.order"]
    assert [bool(edit.old) for edit in moved] == [False, True]
    assert moved[0].group == moved[1].group != 0
    assert "积极推进土地、数据、金融" in proposal.layer.apply(CUT_IN_COLUMNS)


def test_a_rest_that_is_not_clear_is_a_suggestion_with_both_places() -> None:
    page = CUT_IN_COLUMNS.replace("积极推\n", "我们应当注意\n").replace("进土地、数据", "土地、数据")
    proposal = propose(page)
    assert not proposal.layer
    for suggestion in proposal.suggestions:
        if suggestion.edits[0].rule == "rejoin.order":
            assert len(suggestion.edits) == 2


def test_rules_that_are_switched_off_make_no_edits() -> None:
    off = Context(
        Config(), RuleSet(shipped_rules(), frozenset({"rejoin.order", "rejoin.adjacent"})), Decoded("", "utf-8")
    )
    assert not STAGE.propose(CUT_IN_COLUMNS, off).layer
    assert not STAGE.propose(NEWSPAPER[0][0] + "\n\n" + NEWSPAPER[0][1], off).layer


SEEDS = Path(__file__).parents[1] / "fixtures" / "raw"
WHOLE_AGAIN = {
    "000": "推进“十项行动”,聚焦|天开园教创园难得的契机,努力|“两廊”(广深港科技|学习深圳“引凤筑巢”做法|综合联动机制|产业和空间规划,学习"
    "|数据归集和丰富|各类优势企业|双轮驱动。",
    "001": "扎实做好选干部、聚人才、抓基层的工作,引领全市广大党员干部自觉担当起京津冀成为中国式现代化建设先行区、示范区的职责使命,不断"
    "|概念验证、小试|大力弘扬科学家精神,在推进|共同启动科技兴警",
    "004": "积极推进土地、数据|新能源汽车和一汽大众|融资租赁、保税|相互促进，在实际",
}


@pytest.mark.parametrize("name", WHOLE_AGAIN)
def test_newspaper_pages_are_whole_again(name: str) -> None:
    (path,) = SEEDS.glob(f"{name}_*.txt")
    text = path.read_text(encoding="utf-8")
    once = cleaned(text)
    for sentence in WHOLE_AGAIN[name].split("|"):
        assert sentence in once
    assert once.count("总书记记在") == text.count("总书记记在")
    kept = [line for line in text.split("\n") if 0 < len(line) < 31 and line[-1] not in "。,、；”"]
    assert [line for line in once.split("\n") if line in kept] == kept
    assert not propose(once).layer


def test_posts_that_never_end_with_a_stop_stay_apart() -> None:
    posts = [
        "今天去了新开的那家店。人特别多,排了一个小时的队才进去,不过味道还是值得的",
        "昨天的比赛你们看了吗？最后三分钟真的太紧张了,我差点把手机摔了,还好赢了",
        "求推荐一款耳机。预算五百左右,主要是上下班路上听歌,最好是降噪效果好一点的",
        "搬家真是太累了。东西收拾了整整三天还没收完,以后再也不乱买东西了",
        "终于考完试了。接下来准备好好休息两个星期,然后再开始找实习的工作",
    ]
    assert not propose("\n\n".join(posts)).layer
    assert not propose("\n".join(posts)).layer
