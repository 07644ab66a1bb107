"""Rejoin: sentences cut by blank lines and page breaks, and words printed twice."""

from __future__ import annotations

import pytest

from tests.rejoining import NEWSPAPER, cleaned, propose

# ruff: noqa: E501 — running text is what this is about


@pytest.mark.parametrize(("left", "right"), NEWSPAPER)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "  \n\n\n", "\r\n\r\n"])
def test_cut_paragraphs_are_whole_again(left: str, right: str, gap: str) -> None:
    assert cleaned(left + gap + right) == left + right


REST_OF_PAGE = {
    "en": "The mill stood by the river, and the river was low. Nobody had worked there since the war.\n\n" * 3,
    "de": "Die Mühle stand am Fluss, und der Fluss war fast trocken. Seit dem Krieg hat dort niemand gearbeitet.\n\n"
    * 3,
    "ja": "水車小屋は川のそばに立っていて、川の水は少なかった。戦争のあと、そこで働いた人は誰もいない。\n\n" * 3,
    "ko": "물방앗간은 강가에 서 있었고 강물은 얕았다. 전쟁이 끝난 뒤로 그곳에서 일한 사람은 아무도 없었다.\n\n" * 3,
    "zh": "水车房立在河边，河里的水很浅。打完仗以后，再没有人在那里做过工。屋顶早已塌了，只剩下四面墙。\n\n" * 3,
}
CUT_BY_A_BLANK_LINE = [
    (
        "en",
        "Some little way down the lane we met the postman, and on Monday we spoke to Mr.",
        " ",
        "Brown about the letter.",
    ),
    (
        "de",
        "Abends saßen alle um den Tisch. Die Frauen saßen mit dem Spinnrad dort, die",
        " ",
        "Männer mit der Pfeife.",
    ),
    ("ko", "전망대로 가는 산길은 험하지만 임도로 가면 지루할", " ", "정도로 평탄해서 누구나 걸을 수 있다."),
    ("ja", "庭の隅に古い井戸がある。子供のころはよくその中を", "", "のぞいて、自分の顔が映るのを見ていた。"),
    ("zh", "他放下手里的活，走到门口，看见院子里的汽", "", "车已经发动了，父亲坐在后面向他招手。"),
]


@pytest.mark.parametrize(("language", "left", "between", "right"), CUT_BY_A_BLANK_LINE)
def test_a_blank_line_inside_a_sentence_goes(language: str, left: str, between: str, right: str) -> None:
    page = f"I\n\n{REST_OF_PAGE[language]}{left}\n\n{right}\n\n{REST_OF_PAGE[language]}"
    assert left + between + right in cleaned(page)


TITLES = [
    ("TIP Installing Build-Depends", "apt-get allows installing all packages that a source package names."),
    ("CULTURE The symbols table", "The symbols table helps developers understand what a module needs."),
    ("工具 locale 命令显示当前配置", "locale 命令会列出当前配置的语言环境参数，比如日期和数字的格式。"),
]


def test_a_title_between_blank_lines_is_no_beginning_of_its_paragraph() -> None:
    page = "\n\n".join(f"{title}\n\n{text}\n\n{text}" for title, text in TITLES) + "\n"
    assert cleaned(page) == page


CUT_ALIKE = [
    ("清晨的街上没有人，卖早点的老汉推着车从巷子里出来，车上的汽", "灯还亮着，照出一小片发黄的光。"),
    ("母亲把信看了两遍，叠好放进抽屉。她什么也没有说，只是把桌上的", "碗筷收拾起来，到厨房里去了。"),
    ("那一年的冬天特别冷。河面早早结了冰，孩子们放了学就跑到河边去溜", "冰，一直玩到天黑才肯回家吃饭。"),
    ("老师在黑板上写下三个字，要我们一个一个地念。轮到我的时候，我的声", "音小得连自己也听不见，大家都笑了起来。"),
    ("船开得很慢。两岸的山一座接着一座，山上的树已经红了，远远看去好", "像着了火，船上的人都走到外面来看。"),
]


def test_a_page_cut_by_blank_lines_is_whole_again() -> None:
    page = "\n\n".join(f"{REST_OF_PAGE['zh'][:48]}\n\n{left}\n\n{right}" for left, right in CUT_ALIKE)
    once = cleaned(page)
    assert [left + right in once for left, right in CUT_ALIKE] == [True] * len(CUT_ALIKE)


def test_an_overlap_behind_a_whole_sentence_is_printed_once() -> None:
    left = "庭院里很静。老人慢慢地讲起了他年轻时在海上的那些日子，一直讲到天黑。"
    page = f"海上的日子\n\n{REST_OF_PAGE['zh']}{left}\n\n%s孩子们谁也不肯回家，都围在他的身边。\n"
    assert "日子，一直讲到天黑。孩子们" in cleaned(page % "直讲到天黑。")
    assert not propose(page % "一直讲到天黑。").layer  # a clause repeated on purpose


def test_an_overlap_is_printed_once() -> None:
    whole = "坚持组织路线为政治路线服务,扎实做好选干部、聚人才的工作。\n\n"
    cut = "张津生表示,我们要紧密结合开展主题教育,坚持组织路线为政治路线服务。紧密结合实际,扎实做好\n\n好选干部、聚人才的工作,开创新局面。\n"
    assert "紧密结合实际,扎实做好选干部、聚人才的工作,开创" in cleaned(whole + cut)


PAGES_CUT_ALIKE = {
    "ja": (
        ("朝早く宿を出て、川に沿って歩いた。霧が深く、向こう岸はまったく", "見えなかった。橋のたもとで老人に会った。"),
        ("老人は荷物を下ろして、この先の道は崩れていると言った。山を越えるほかに", "はないらしい。礼を言って別れた。"),
        ("昼過ぎに峠の茶屋に着いた。茶屋の主人は古い地図を", "のぞき込んで、しばらく考えていた。"),
        ("夕方になって雨が降り出した。傘を持たない旅人は軒下に立って、空", "模様を眺めるばかりであった。"),
    ),
    "ko": (
        ("아침 일찍 여관을 나와 강을 따라 걸었다. 안개가 짙어서 건너편은", "전혀 보이지 않았다. 다리 옆에서 노인을 만났다."),
        ("노인은 짐을 내려놓고 길이 무너졌다고 말했다. 산을 넘을 수밖에 없는", "모양이었다. 인사를 하고 헤어졌다."),
        ("점심때가 지나 고개에 이르렀다. 주인은 오래된 지도를", "들여다보며 한참 동안 생각했다."),
        ("저녁이 되자 비가 내리기 시작했다. 우산이 없는 나그네는 처마 밑에서 하늘", "모양만 바라볼 뿐이었다."),
    ),
    "de": (
        ("Früh am Morgen verließ er das Gasthaus und ging am Fluss entlang. Der Nebel war so dicht, dass er die", "andere Seite nicht sah. An der Brücke traf er einen Alten."),
        ("Der Alte stellte die Last ab und sagte, der Weg sei verschüttet. Es bleibe nichts, als über den", "Berg zu gehen. Er dankte und ging."),
        ("Nach Mittag kam er zu der Hütte auf dem Pass. Der Wirt sah lange in eine alte", "Karte und dachte nach, ehe er antwortete."),
        ("Am Abend begann es zu regnen. Wer keinen Schirm hatte, stand unter dem Dach und sah nach den dunklen", "Wolken über den Feldern, die nicht weichen wollten."),
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", PAGES_CUT_ALIKE)
def test_on_a_page_cut_beyond_doubt_the_doubtful_go_on_as_well(language: str) -> None:
    between = " " if language != "ja" else ""
    page = "\n\n".join(f"{REST_OF_PAGE[language].strip()}\n\n{a}\n\n{b}" for a, b in PAGES_CUT_ALIKE[language])
    once = cleaned(page)
    assert [a + between + b in once for a, b in PAGES_CUT_ALIKE[language]] == [True] * 4


def test_what_is_not_set_in_goes_on_where_paragraphs_are() -> None:
    cuts = [*CUT_ALIKE, *PAGES_CUT_ALIKE["ja"]]
    page = "\n".join(f"　　{whole}\n　　{a}\n{b}" for (a, b), whole in zip(cuts, [MILL] * len(cuts), strict=True))
    once = cleaned(page)
    assert [f"　　{a}{b}\n" in f"{once}\n" for a, b in cuts] == [True] * len(cuts)


MILL = "水车房立在河边，河里的水很浅。打完仗以后，再没有人在那里做过工。"
SHORT_BEGINNINGS = [
    ("We must sit without", "light, for he would see it through the ventilator. Nobody spoke.", " "),
    ("He asked his wife,", '"how can he be expected to come, if nobody told him so?" She smiled.', " "),
    ('"The white one,', '"The white one, if you please, and the others as well." She paid and left.', ""),
]


@pytest.mark.parametrize(("left", "right", "between"), SHORT_BEGINNINGS)
def test_a_short_line_that_says_that_it_goes_on_does(left: str, right: str, between: str) -> None:
    page = f"{REST_OF_PAGE['en']}{left}\n\n{right}\n\n{REST_OF_PAGE['en']}"
    assert (left + between + right if between else f"\n\n{right}") in cleaned(page)


DEFINITIONS = "\n\n".join(
    f"{term}\n\n{text}"
    for term, text in [
        ("Backup window", "the hours in which copies are made, as a rule at night."),
        ("What it is about", "A short account of the parts of the program and of their names."),
        ("Store", "a machine that keeps copies, and does nothing else."),
        ("How it was done before", "By hand. Everybody copied what he thought worth keeping."),
    ]
    * 3
)


def test_terms_and_titles_above_their_texts_stay() -> None:
    assert cleaned(DEFINITIONS) == DEFINITIONS


PAIRS_ALONE = [
    ("zh", "晚饭以后，他沿着堤岸走了很远，一直走到旧水闸那里，才发现口袋里的钥匙", "不见了。"),
    ("zh", "那年夏天雨下得很少。井里的水一天比一天浅，村里的人只好到五里外的河", "边去挑，来回要走半天。"),
    ("ja", "駅を出ると雪が降っていた。彼は荷物を肩にかけ直し、誰もいない通りを", "歩いて宿へ向かった。"),
    ("ko", "눈이 그친 뒤에야 버스가 왔다. 사람들은 말없이 짐을", "들고 올라탔다. 운전사는 아무 말도 하지 않았다."),
    ("en", "When the rain had stopped, the men went back to the", "field and turned the hay once more before dark."),
]


@pytest.mark.parametrize(("language", "left", "right"), PAIRS_ALONE)
def test_two_halves_of_a_sentence_need_no_page_around_them(language: str, left: str, right: str) -> None:
    assert cleaned(f"{left}\n\n{right}\n") == f"{left}{' ' if language in ('ko', 'en') else ''}{right}\n"


TITLED_ALONE = [
    "老水闸迎来新生 沿河步道贯通\n\n昨日上午，记者在现场看到，老水闸的修缮工程已经完工。\n",
    "我县举办第三届油菜花节\n\n本届油菜花节为期十天，主会场设在河东乡。\n",
    "“最美守闸人”\n\n三十年来，他没有离开过一天。\n",
    "雪国の朝\n\n駅を出ると雪が降っていた。通りには誰もいない。\n",
    "겨울 바다로 떠나는 기차\n\n새벽 다섯 시에 첫 기차가 떠난다. 표는 역에서 판다.\n",
    "Old lock to be repaired by spring\n\nThe council voted on Monday to pay for the work.\n",
    "Die alte Schleuse wird im Frühjahr saniert\n\nDer Rat hat am Montag zugestimmt.\n",
]


@pytest.mark.parametrize("page", TITLED_ALONE)
def test_a_title_above_its_only_paragraph_stays(page: str) -> None:
    assert not propose(page).layer


def test_where_a_cut_page_has_titles_they_stay() -> None:
    titles = ["夏天的井", "河边的旧水闸", "父亲的车", "冬天里的一场大雪", "黑板上的三个字"]
    parts = [f"{title}\n\n{a}\n\n{b}" for title, (a, b) in zip(titles, CUT_ALIKE, strict=True)]
    once = cleaned("\n\n".join(parts))
    assert [f"{title}\n\n{a}" in once for title, (a, _) in zip(titles, CUT_ALIKE, strict=True)] == [True] * 5


def test_speech_goes_on_behind_its_announcement_where_the_page_sets_it_so() -> None:
    said = [
        "老人放下手里的烟袋，想了一会儿，笑着说：“今年的雨水好，谷子也长得好，不用再到外面去买粮食了，连邻村的人都来借种子。”",
        "孩子蹲在他的脚边，抬起头来问：“明年呢？明年要是不下雨怎么办？”老人没有回答，只是看着天。",
        "天色已经暗下来了，母亲在屋里大声地喊：“吃饭了，菜都凉了！”",
        "那天晚上来了很多人，有人说：“井水够用到秋天。”",
        "大家都点头，只有账房先生摇着头说：“难说，难说！”",
    ]
    whole = "\n\n".join(said)
    left, right = (
        "邻居家的老汉隔着墙，把手里的烟袋在鞋底上磕了磕，慢慢地说：",
        "“怕什么，井里还有水呢。”说完就进屋去了。",
    )
    assert left + right in cleaned(f"{whole}\n\n{left}\n\n{right}\n\n{whole}\n")
