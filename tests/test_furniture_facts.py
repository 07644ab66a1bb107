"""Title, author, source and date, as the head of a document states them."""

from __future__ import annotations

import pytest

from cleaner.config import Config
from cleaner.history import Decoded
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.furniture import propose
from cleaner.stages.furniture.facts import facts_of

BODY = "今年春天，村里的合作社早早开始了春耕，家家户户都忙着翻地、选种、育苗，田野里到处是忙碌的身影。\n"

DATES = [
    ("发布日期: 2021-11-25 18:09      来源: 津云", "2021-11-25T18:09"),
    ("时间：2024年02月20日 10:30", "2024-02-20T10:30"),
    ("2024/3/5", "2024-03-05"),
    ("2024.03.05", "2024-03-05"),
    ("2024年3月5日 星期二", "2024-03-05"),
    ("发布时间：2024-03-05T08:09:10", "2024-03-05T08:09:10"),
    ("二〇二四年三月五日", "2024-03-05"),
    ("二○一九年十二月二十一日", "2019-12-21"),
    ("March 5, 2024", "2024-03-05"),
    ("5 Mar 2024", "2024-03-05"),
    ("Published: Nov. 24th, 2021", "2021-11-24"),
    ("12 March 2024, 4:15 PM", "2024-03-12T16:15"),
    ("14.09.2022, 10:32 Uhr", "2022-09-14T10:32"),
    ("입력 2022.05.03 09:10", "2022-05-03T09:10"),
]


@pytest.mark.parametrize(("line", "date"), DATES)
def test_dates_come_in_many_shapes(line: str, date: str) -> None:
    text = f"春耕开始了\n{line}\n{BODY}"
    facts = {fact.key: fact for fact in facts_of(text)}
    assert facts["date"].value == date
    assert text[facts["date"].start : facts["date"].end] in line
    assert facts["title"].value == "春耕开始了"


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("来源：津云 2021-11-25", "source", "津云"),
        ("文章来源: 天津日报", "source", "天津日报"),
        ("作者：张三", "author", "张三"),
        ("■ 本报记者 徐丽 孟若冰", "author", "徐丽 孟若冰"),
        ("本报记者 徐丽", "author", "徐丽"),
        ("By John Smith", "author", "John Smith"),
        ("Von Martin Oelze, 3. Februar 2016", "author", "Martin Oelze"),
        ("Von Martin Oelze, 3. Februar 2016", "date", "2016-02-03"),
        ("BY MARY ELLIS | STAFF WRITER | MARCH 14, 2018", "date", "2018-03-14"),
        ("Wed 14 Mar 2018 09.12 GMT", "date", "2018-03-14"),
        ("2019年5月17日（金）10時20分 配信", "date", "2019-05-17"),
        ("2019-05-17 09:32 · 文化领域创作者", "date", "2019-05-17T09:32"),
        ("《 青川日报 》（ 2019年05月17日   第 06 版）", "source", "青川日报"),
        ("发文机关：青川县人民政府办公室", "source", "青川县人民政府办公室"),
        ("By Mary Ellis | March 5, 2024", "author", "Mary Ellis"),
        ("By Mary Ellis, The Hill Post", "source", "The Hill Post"),
        ("*By Mary Ellis, 5 Mar 2024*", "author", "Mary Ellis"),
        ("5 March 2024 by Mary Ellis", "author", "Mary Ellis"),
        ("2024-03-05 08:00  清河日报  记者李娜", "source", "清河日报"),
        ("2024-03-05 08:00  清河日报  记者李娜", "author", "李娜"),
        ("清河日报 | 2024年3月5日", "source", "清河日报"),
        ("来源：《农民日报》 2024-03-05", "source", "农民日报"),
        ("《农民日报》（2024年3月5日）", "source", "农民日报"),
        ("发布机构：省水利厅 发文日期：2024-03-05", "source", "省水利厅"),
        ("记者：李娜　来源：人民网", "author", "李娜"),
        ("文/李娜", "author", "李娜"),
        ("原创 李娜 云溪在线 2024-03-05", "author", "李娜"),
        ("原创 李娜 云溪在线 2024-03-05", "source", "云溪在线"),
        ("楼主：江边人家 发表于 2024-03-05", "author", "江边人家"),
        ("記者陳怡君／台北報導", "author", "陳怡君"),
        ("公開日：2024年3月5日", "date", "2024-03-05"),
    ],
)
def test_source_and_author(line: str, key: str, value: str) -> None:
    text = f"春耕开始了\n{line}\n{BODY}"
    facts = {fact.key: fact for fact in facts_of(text)}
    assert facts[key].value == value
    if key != "date":
        assert text[facts[key].start : facts[key].end] == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        BODY,
        "会议于2024年2月30日召开。\n" + BODY,
        "2024年3月5日，会议在天津召开，与会代表一致通过了决议。\n",
        "来源于生活，高于生活。\n" + BODY,
        "The bridge\nIt was drawn by John Smith, who also drew the mill, and it was built in 1998 by his sons.\n",
        "老街的故事\n2024年3月5日，记者张三来到老街，听老人讲过去的事情，一听就是一下午。\n",
        "床前明月光\n疑是地上霜\n举头望明月\n低头思故乡\n",
        "编者按\n" + BODY,
        "春耕开始了\n" + BODY,
        BODY + "会议定于2024年3月5日召开，请准时参加。\n",
        "表 1\n2019\n2020\n",
    ],
)
def test_what_states_nothing_gives_nothing(text: str) -> None:
    assert facts_of(text) == ()


@pytest.mark.parametrize("mark", ["# {}", "标题：{}", "【{}】", "Title: {}", "From: a@b.example\nSubject: {}"])
def test_the_marks_of_a_title_are_no_part_of_it(mark: str) -> None:
    title = facts_of(f"{mark.format('春耕开始了')}\n作者：张三\n{BODY}")[0]
    assert (title.key, title.value) == ("title", "春耕开始了")


def test_a_name_between_title_and_date_is_the_author_or_the_paper() -> None:
    for line, key in (
        ("李娜", "author"),
        ("清河日报", "source"),
        ("Mary Ellis", "author"),
        ("Dover Gazette", "source"),
    ):
        facts = {fact.key: fact.value for fact in facts_of(f"春耕开始了\n{line}\n2024-03-05\n{BODY}")}
        assert facts == {"title": "春耕开始了", key: line, "date": "2024-03-05"}


def test_a_line_of_chrome_is_no_title() -> None:
    text = "首页 新闻 专题 登录 注册\n春耕开始了：走进东村\n来源：县报\n" + BODY
    context = Context(Config(), RuleSet(shipped_rules()), Decoded(text, "utf-8"))
    title, source = propose(text, context).facts
    assert (title.key, title.value, title.start) == ("title", "春耕开始了：走进东村", text.index("春耕"))
    assert (source.key, source.value) == ("source", text[source.start : source.end])


def test_notices_have_their_date_at_the_end() -> None:
    text = "关于放假的通知\n" + BODY + "某某县人民政府\n2024年4月3日\n"
    assert [(fact.key, fact.value) for fact in facts_of(text)] == [("title", "关于放假的通知"), ("date", "2024-04-03")]


def test_reporters_in_brackets() -> None:
    text = "春耕开始了\n本报讯（记者 张三 李四）" + BODY
    assert ("author", "张三 李四") in [(fact.key, fact.value) for fact in facts_of(text)]
    assert ("author", "王五") in [(fact.key, fact.value) for fact in facts_of("春耕开始了\n" + BODY + "（记者 王五）")]


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("清河日报 张三 2024-03-05", {"source": "清河日报", "author": "张三", "date": "2024-03-05"}),
        ("来自：县报网 时间：2024-3-5", {"source": "县报网", "date": "2024-03-05"}),
        ("Date: Tue, 5 Mar 2024 09:02:00 +0000", {"date": "2024-03-05"}),
        ("2024年3月5日 10時30分", {"date": "2024-03-05T10:30"}),
        ("2024年3月5日 週二 上午7:00", {"date": "2024-03-05"}),
        ("令和6年3月5日", {"date": "2024-03-05"}),
        ("高新区 经开区 2024-03-05", {}),
    ],
)
def test_more_shapes_of_the_line_below_a_title(line: str, facts: dict[str, str]) -> None:
    found = {fact.key: fact.value for fact in facts_of(f"春耕开始了\n{line}\n{BODY}")}
    assert {key: value for key, value in found.items() if key != "title"} == facts
