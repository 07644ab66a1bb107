"""Punctuation: which marks are widened, and which never."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.config import Config
from cleaner.edits import Layer
from cleaner.history import Decoded
from cleaner.rules import RuleSet
from cleaner.stage import Context
from cleaner.stages.punctuation import STAGE


def layer_of(text: str, *disabled: str) -> Layer:
    return STAGE.propose(text, Context(Config(), RuleSet(disabled=frozenset(disabled)), Decoded(text, "utf-8"))).layer


CHANGES = {
    "comma": ("会议指出,要做好工作。", "会议指出，要做好工作。"),
    "behind a quotation": ("全力投身“十项行动”,贡献力量。", "全力投身“十项行动”，贡献力量。"),
    "before a quotation": ("他强调:“要做好工作。”", "他强调：“要做好工作。”"),
    "per cent": ("完成了百分之五十即50%,其余待定。", "完成了百分之五十即50%，其余待定。"),
    "space behind": ("他说, 这样就好了! 大家都同意? 好的。", "他说，这样就好了！大家都同意？好的。"),
    "question at the end": ("如何推动协同发展?", "如何推动协同发展？"),
    "before a figure": ("取得了成果,27家企业参展(见图)3次。", "取得了成果，27家企业参展（见图）3次。"),
    "behind a quotation at the end": ("可以概括为“六个重点”:", "可以概括为“六个重点”："),
    "several": ("这怎么可能呢?!", "这怎么可能呢？！"),
    "parentheses beside a comma": ("任务(如附表所示),已经完成。", "任务（如附表所示），已经完成。"),
    "straight quotation marks": ('他说"好,我来",大家就走了。', '他说"好，我来",大家就走了。'),
}

STAYS = {
    "number": "共有1,200人在10:30到场参加会议。",
    "address": "详见网址http://例子.com/路径?名=值,以及附件说明。",
    "English": "Hello, 世界! (hello)",
    "values": "张三,男,北京\n李四,女,天津\n王五,男,上海\n",
    "quoted code": "调用函数时写成 f('你好,世界') 或者 `甲,乙` 就可以了。",
    "Japanese": "彼は言った,そして去った。何処へ?",
    "Korean": "그는 말했다,大韓民國萬歲,그리고 떠났다",
    "short": "男,女",
    "full-width already": "会议指出，要做好工作（见附表）。",
    "English in parentheses": "这种方法(Word)可以用来处理文字。",
    "a pair left open": "这种方法(如上所述可以用来处理文字。",
}


@pytest.mark.parametrize(("text", "wanted"), CHANGES.values(), ids=CHANGES)
def test_changes(text: str, wanted: str) -> None:
    assert layer_of(text).apply(text) == wanted


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_stays(text: str) -> None:
    assert list(layer_of(text)) == []


def test_the_stage_is_off_by_default() -> None:
    assert not STAGE.default


PIECES = st.sampled_from([*",;:?!()，；：？！（） ab1%“”", "汉", "中文", "\n", "の", "`", "'", "会议指出要做好工作"])


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=40))
def test_promises(text: str) -> None:
    layer = layer_of(text)
    wider = layer.apply(text)
    assert layer.inverse.apply(wider) == text
    assert list(layer_of(wider)) == []
    assert re.sub(r"[\W_]", "", wider) == re.sub(r"[\W_]", "", text)


@pytest.mark.parametrize("unit", ["(", "中(", "中,", "(中)", "中文字`,", "中!", "中文,中文(甲)\n"])
def test_long_texts_take_linear_work(unit: str) -> None:
    text = "中文字句而已" + unit * (100_000 // len(unit))
    assert list(layer_of(layer_of(text).apply(text))) == []


SEEDS = sorted((Path(__file__).parent.parent / "fixtures" / "raw").glob("00[0134]*.txt"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_seeds_have_no_half_width_mark_left_between_chinese(path: Path) -> None:
    text = path.read_bytes().decode()
    assert not re.search("[\u4e00-\u9fff][,;?!][\u4e00-\u9fff]", layer_of(text).apply(text))
