"""The rejoin stage: the promises every stage keeps, rules, suggestions, and whole pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.config import Config
from cleaner.history import Decoded
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.rejoin import STAGE
from tests.rejoining import NEWSPAPER, cleaned, propose
from tests.test_rejoin_kept import KEPT

# ruff: noqa: E501 — running text is what this is about


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
