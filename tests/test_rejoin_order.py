"""Column order: rests that stand after other articles come back, whole documents stay as they are."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.config import Config
from cleaner.edits import Proposal
from cleaner.history import Decoded
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.rejoin import STAGE
from cleaner.stages.rejoin.assign import believe
from cleaner.stages.rejoin.ends import open_ends
from cleaner.stages.rejoin.lines import read
from cleaner.stages.rejoin.rests import candidates

# ruff: noqa: E501 — running text is what this is about

CONTEXT = Context(Config(), RuleSet(shipped_rules()), Decoded("", "utf-8"))

HARBOUR = (
    "港区的夜班从八点开始。去年这里装卸了四十万只集装箱，码头上的吊车一台接着一台，远远望去像一队高大的骆",
    "驼，灯光一直亮到天明。调度员说，箱子从卸船到装上火车，如今只要六个小时。",
)
ORCHARD = (
    "山坡上的果园今年又丰收了。合作社请来农技员，教大家给苹果树剪枝、套袋，还把苹果卖到了省城的超",
    "市，价钱比往年高了一成。种果树的老赵算了一笔账，一亩地能多收三千元。",
)
LIBRARY = (
    "区图书馆昨天重新开放。读者走进大厅，先看到的是两层楼高的书墙，孩子们围坐在地毯上听故",
    "事，老人们在窗边读报。馆长介绍，新馆藏书三十万册，周末开到晚上九点。",
)
OTHER = "本市今年将新建二十个口袋公园。市民走出家门十分钟，就能看到绿地和花园。"


def propose(text: str) -> Proposal:
    return STAGE.propose(text, CONTEXT)


PAGES = {
    "all rests at the end": [HARBOUR[0], ORCHARD[0], LIBRARY[0], OTHER, HARBOUR[1], ORCHARD[1], LIBRARY[1]],
    "after the next article": [HARBOUR[0], ORCHARD[0], HARBOUR[1], LIBRARY[0], ORCHARD[1], OTHER, LIBRARY[1]],
    "with headlines": ["港口夜忙", HARBOUR[0], "苹果红了", ORCHARD[0], "新馆开放", LIBRARY[0], HARBOUR[1], ORCHARD[1], LIBRARY[1]],
}  # fmt: skip


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_rests_come_back_in_one_move_each(page: list[str], gap: str) -> None:
    text = gap.join(page) + "\n"
    layer = propose(text).layer
    cleaned = layer.apply(text)
    for left, right in (HARBOUR, ORCHARD, LIBRARY):
        assert left + right in cleaned
    moves = [edit for edit in layer if edit.rule == "rejoin.order"]
    assert len(moves) == 6
    assert len({edit.group for edit in moves}) == 3
    assert not propose(cleaned).layer
    assert layer.inverse.apply(cleaned) == text


SHORT = ("昨夜一场小雪，今早的站台上", "挤满了等车的人。列车晚点二十分钟，站长提着水壶给大家添热水。")
TITLES = ("港口夜忙 灯火通明到天亮", "果农笑了，苹果卖进省城", "初雪：站台上的一壶热水", "新馆昨天开放 首日迎客三千")


def test_one_rest_of_many_that_were_lost_is_only_a_suggestion() -> None:
    page = "\n".join(
        [HARBOUR[0], ORCHARD[0], LIBRARY[0], SHORT[0] + "，大家", OTHER, ORCHARD[1], OTHER[::-1][1:] + "。"]
    )
    proposal = propose(page + "\n")
    assert not proposal.layer
    assert any(suggestion.edits[0].rule == "rejoin.order" for suggestion in proposal.suggestions)


@pytest.mark.parametrize("titled", [True, False])
def test_an_end_too_short_for_running_text_is_told_from_titles(titled: bool) -> None:
    cuts = [HARBOUR, ORCHARD, SHORT, LIBRARY]
    firsts = [[title, first] if titled else [first] for title, (first, _) in zip(TITLES, cuts, strict=True)]
    page = "\n".join([*(line for lines in firsts for line in lines), *(rest for _, rest in cuts)]) + "\n"
    cleaned = propose(page).layer.apply(page).split("\n")
    assert [first + rest in cleaned for first, rest in cuts] == [True] * 4
    assert [title in cleaned for title in TITLES] == [titled] * 4


KEPT = {
    "a manual": ["名称", "       fifo - 先进先出的特殊文件，又叫命名管道，由进程打开来读或写，内核在内部传递数据", "描述", "       这样的文件可以由多个进程打开。当进程通过它交换数据的时候，内核并不把数据写入", "       文件系统。文件只是一个参照点。", "       读端没有打开的时候，写端就被阻塞。"],
    "no rest on the page": [HARBOUR[0], "苹果红了", OTHER, ORCHARD[0] + ORCHARD[1], LIBRARY[0] + LIBRARY[1]],
    "paragraphs set in": ["　　" + HARBOUR[0], "苹果红了", "　　" + OTHER, "　　" + ORCHARD[1], "图书馆", "　　" + LIBRARY[1]],
    "torn at its markup": ["这个命令返回安全直译器的名字。如果指定了", "slave", "的值，它就用这个名字。", "参见", "，安全直译器的名字。"],
    "posts": ["今天去了新开的那家店。人特别多，排了一个小时的队才进去，不过味道还是值得的", "昨天的比赛你们看了吗？最后三分钟真的太紧张了，我差点把手机摔了，还好赢了", "搬家真是太累了。东西收拾了整整三天还没收完。"],
    "english": ["When the option is given, the program reads the file that was", "FILE", "It stops at the end. The rest is not", "read by any other program, and stays as it was."],
}  # fmt: skip


@pytest.mark.parametrize("page", KEPT.values(), ids=KEPT.keys())
def test_nothing_moves_in_what_is_whole(page: list[str]) -> None:
    assert not [edit for edit in propose("\n\n".join(page) + "\n").layer if edit.rule == "rejoin.order"]


def test_ends_and_candidates() -> None:
    lines = read("\n".join(["苹果红了", ORCHARD[0], "一、项目", OTHER, ORCHARD[1]]))
    assert open_ends(lines) == [1]
    assert list(candidates(lines, 2)) == [3, 4]


SCORES = st.lists(st.lists(st.floats(-9, 9) | st.just(-math.inf), min_size=3, max_size=3), min_size=1, max_size=3)


@settings(max_examples=60, deadline=None)
@given(SCORES, st.floats(-9, 9))
def test_shares_are_those_of_all_explanations(scores: list[list[float]], near: float) -> None:
    belief = believe(scores, [near] * len(scores))
    explanations = list(_explain(scores, [near] * len(scores), 0, 0))
    assert math.exp(belief.total) == pytest.approx(sum(weight for _, weight in explanations))
    for i, row in enumerate(belief.far):
        for j, share in enumerate(row):
            having = sum(weight for pairs, weight in explanations if (i, j) in pairs)
            assert share == pytest.approx(having / math.exp(belief.total), abs=1e-9)


def _explain(scores: list[list[float]], near: list[float], row: int, column: int) -> list[tuple[frozenset[tuple[int, int]], float]]:  # fmt: skip
    """All explanations of the rows from `row` on, with candidates from `column` on, and their weights."""
    if row == len(scores):
        return [(frozenset(), 1.0)]
    idle = 1 + math.exp(near[row])
    found = [(pairs, idle * weight) for pairs, weight in _explain(scores, near, row + 1, column)]
    for j in range(column, len(scores[row])):
        odds = math.exp(scores[row][j])
        found += [(p | {(row, j)}, odds * w) for p, w in _explain(scores, near, row + 1, j + 1)]
    return found


@pytest.mark.parametrize("text", [(HARBOUR[0] + "\n") * 2_000, (OTHER + "\n" + HARBOUR[0] + "\n") * 5_000])
def test_many_ends_are_no_trouble(text: str) -> None:
    assert not [edit for edit in propose(text).layer if edit.rule == "rejoin.order"]


HILL = (
    "丘の果樹園は今年も豊作だった。組合は技師を招き、みんなに枝の切り方を教え、りんごは町の市場で",
    "いつもの年より一割も高く売れたという。来年は木をさらに百本ふやし、若い人をまねくつもりだ。",
)
WHOLE = (
    "市は今年、新しい公園を二十か所つくる。家を出て十分も歩けば、木陰のベンチにすわることができる。",
    "図書館がきのう開いた。入口をぬけると、二階までとどく本の壁があり、子どもたちが床にすわって話を聞いている。",
    "駅前の通りでは朝市が続いている。野菜を売る声がひびき、買い物かごをさげた人が行きかう。",
    "川の堤では桜の若木を植える作業が終わった。来年の春には、はじめての花が見られるだろう。",
    "町の古い時計台が直された。三十年ぶりに鐘の音が聞こえ、通りの人々は足をとめて空を見上げた。",
)


def test_japanese_columns_are_not_joined_with_the_paragraph_that_happens_to_follow() -> None:
    page = [WHOLE[0], WHOLE[1], WHOLE[2], HILL[0], WHOLE[3], WHOLE[4], HILL[1]]
    text = "\n\n".join(page) + "\n"
    cleaned = propose(text).layer.apply(text)
    assert HILL[0] + WHOLE[3] not in cleaned


HARVEST = (
    "The orchard on the northern slope has borne well this year, and the growers who had feared the late frost are now "
    "looking for hands, because the apples that hang on the oldest",
    "trees must be brought in before the rain comes. A bushel sells for a tenth more than it did last autumn.",
)
STATION = (
    "Snow fell on the line in the night, and the morning train stood for two hours below the bridge. The passengers "
    "walked along the bank to the station, where the keeper had put a great kettle",
    "on the stove and poured tea for all of them. By noon the line was clear, and nobody had come to harm in the cold.",
)
READING = (
    "The new library in the old customs house opened its doors on Monday. Children sat on the floor of the great hall "
    "and listened to stories, while their grandparents looked at the papers, which come",
    "from eleven towns and are a day old at most. There are three hundred thousand books, and more have been ordered.",
)
PARK = "Twenty small parks are to be laid out in the city this year, so that nobody has more than ten minutes to walk."


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_small_letters_below_what_is_whole_tell_columns_of_languages_with_spaces(gap: str) -> None:
    text = gap.join([HARVEST[0], PARK, STATION[0], HARVEST[1], READING[0], STATION[1], READING[1]]) + "\n"
    cleaned = propose(text).layer.apply(text)
    for left, right in (HARVEST, STATION, READING):
        assert f"{left} {right}" in cleaned
    assert not propose(cleaned).layer


def test_wrapped_lines_that_begin_small_stay_where_they_are() -> None:
    page = ["The alias used", "to store the certificate is the name of its file. It will import", "all files if asked."]
    assert not [edit for edit in propose("\n".join(page * 3) + "\n").layer if edit.rule == "rejoin.order"]


def test_a_line_that_goes_on_right_below_gets_no_rest_from_further_down() -> None:
    clocks = (
        "　　父が亡くなってから、この家では時計が一つも正しい時刻を指していない。柱時計は\n"
        "七分進み、台所の時計は三分遅れ、居間の目覚まし時計は電池を抜かれたまま、いつまで\n"
        "も二時四十分を指していた。\n　　「直せばいいのに」と私が言うと、母は笑って首を振った。\n"
    )
    assert not [edit for edit in propose(clocks).layer if edit.rule == "rejoin.order"]
