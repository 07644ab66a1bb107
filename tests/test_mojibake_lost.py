"""The mojibake stage where characters were lost on the way: what it restores, what it marks, what it reports."""

from __future__ import annotations

import re

import pytest

from cleaner.config import Config
from cleaner.history import Decoded, Odd
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.mojibake import STAGE
from tests.misread import HANS, HANT, JA, KO, cleaned, is_survivor, misread, propose


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("鎻愪緵绉戝\ue11f銆佸噯纭\ue1be殑鍒嗘瀽鏂规硶", "提供科学、准确的分析方法"),
        ("鎶€鑳芥彁鍗囦笌绮惧害璇勪及鏂规硶", "技能提升与精度评估方法"),
        ("鎴戜滑鐨勭洰鏍囨槸鎻愬崌绮惧害锛�", "我们的目标是提升精度�"),
        (
            "Ž„‚Í�‰‚ß‚Ä‚¾‚Á‚½‚ñ‚¾‚¯‚ÇŽv‚Á‚Ä‚¢‚½‚æ‚è‚à‹›‚Í�V‘N‚Å‚µ‚½�B",
            "私は�めてだったんだけど思っていたよりも魚は新鮮でした。",
        ),
    ],
)
def test_bytes_lost_on_the_way(text: str, clean: str) -> None:
    assert cleaned(text) == clean


@pytest.mark.parametrize(
    "text",
    ["配置保存在`conf`目录里面", "模型ID由服务器返回", "程序一直运行到返回`NULL`为止", "只要寄存器"],
)
@pytest.mark.parametrize("mark", ["?", "\ufffd"])
def test_a_character_cut_before_ascii_or_the_end_is_right_or_marked(text: str, mark: str) -> None:
    bad = text.encode().decode("gbk", "replace").replace("\ufffd", mark)
    restored = cleaned(f"{CLEAN}\n{bad}\n{CLEAN}").split("\n")[1]
    assert is_restored_in_part(restored.replace("?", "\ufffd"), text)


LOSSY = [
    (HANS, "utf-8", "gbk"),
    (JA, "utf-8", "gbk"),
    (KO, "utf-8", "gbk"),
    (HANS, "utf-8", "cp932"),
    (HANS, "utf-8", "cp949"),
    (HANS, "utf-8", "cp1252"),
    (HANS, "gbk", "cp950"),
    (HANT, "cp950", "gbk"),
    (JA, "cp932", "cp1252"),
]


@pytest.mark.parametrize("mark", ["?", "\ufffd"])
@pytest.mark.parametrize("frame", ["{}", "记者从会上获悉{}，会议三点结束。", "他的新书《{}》昨日出版。"])
@pytest.mark.parametrize(("text", "right", "wrong"), LOSSY)
def test_lost_bytes_cost_their_characters_alone(text: str, right: str, wrong: str, frame: str, mark: str) -> None:
    page = f"{CLEAN}\n{frame}\n{CLEAN}"
    before, after = page.split("{}")
    bad = text.encode(right).decode(wrong, "replace").replace("\ufffd", mark)
    restored = cleaned(before + bad + after)
    assert restored.startswith(before)
    assert restored.endswith(after)
    part = restored[len(before) : len(restored) - len(after)]
    assert is_restored_in_part(part.replace("?", "\ufffd"), text)


@pytest.mark.parametrize(("text", "right", "wrong"), LOSSY)
def test_a_long_document_with_losses_comes_out_line_by_line(text: str, right: str, wrong: str) -> None:
    lines = [text, CLEAN, *[text[at:] + text[:at] for at in range(0, len(text), 3)] * 9]
    bad = [line if line == CLEAN else line.encode(right).decode(wrong, "replace") for line in lines]
    restored = cleaned("\n".join(bad)).split("\n")
    assert len(restored) == len(lines)
    assert [old for old, new in zip(lines, restored, strict=True) if not is_restored_in_part(new, old)] == []


@pytest.mark.parametrize("mark", ["?", "\ufffd"])
@pytest.mark.parametrize(("text", "right"), [(HANS, "utf-8"), (HANT, "utf-8"), (JA, "utf-8"), (HANS, "gbk")])
def test_characters_of_mojibake_lost_anywhere(text: str, right: str, mark: str) -> None:
    bad = text.encode(right).decode("latin-1")
    torn = "".join(mark if at % 13 == 5 and character > "\x7f" else character for at, character in enumerate(bad))
    assert is_restored_in_part(cleaned(f"{CLEAN}\n{torn}").split("\n")[1].replace("?", "\ufffd"), text)


@pytest.mark.parametrize("text", ["他问：你去吗?她说:不去!为什么?太远了。", "真的?�?有�", "价格?元，数量?个，共?元"])
def test_question_marks_and_lone_losses_of_clean_text_stay(text: str) -> None:
    assert not propose(text).layer


CLEAN = "图书馆昨日开馆，读者络绎不绝。"


def without_a_trace(text: str, wrong: str) -> str:
    """What is left where a program drops what it cannot show: bytes in Windows-1252, private use in GBK."""
    if wrong == "cp1252":
        return text.encode().decode("cp1252", "ignore")
    return "".join(character for character in misread(text, "utf-8", wrong) if not "\ue000" <= character <= "\uf8ff")


def with_middle_dots(text: str) -> str:
    """What Windows shows of UTF-8 read as code page 932: a middle dot for each pair that it does not know."""
    data, shown = text.encode(), ""
    while data:
        size = 1 if data[0] <= 0x80 or 0xA1 <= data[0] < 0xE0 else 2
        shown += "・" if data[:size].decode("cp932", "replace")[0] == "\ufffd" else data[:size].decode("cp932")
        data = data[size:]
    return shown


def is_restored_in_part(restored: str, text: str) -> bool:
    """Whether nothing but the text is there, in its order, and most of it."""
    pieces = [re.escape(piece) for piece in restored.split("\ufffd")]
    whole = re.fullmatch(".{0,4}?".join(pieces), text, re.DOTALL) is not None
    return whole and len(restored.replace("\ufffd", "")) > len(text) / 2


@pytest.mark.parametrize(
    "text", [HANS[:24], HANT, "开发者与运营人员联系，分享知识，协作完成业务。", "不是公司，而是学校图书馆的读者。"]
)
@pytest.mark.parametrize("wrong", ["cp1252", "gbk"])
def test_bytes_that_were_dropped_without_a_trace(text: str, wrong: str) -> None:
    while wrong == "gbk" and not is_survivor(text, "utf-8", wrong):
        text = text[:-1]
    assert is_restored_in_part(cleaned(without_a_trace(text, wrong)), text)


@pytest.mark.parametrize("text", [JA, "ルーティングの設定ファイルを読み直すと、データの取得に失敗していました。"])
def test_pairs_shown_as_middle_dots(text: str) -> None:
    assert is_restored_in_part(cleaned(with_middle_dots(text)), text)


@pytest.mark.parametrize("text", ["锟斤拷锟斤拷锟斤拷", "变量没有初始化：烫烫烫烫烫烫", "屯屯屯屯", "前\ufffd\ufffd后"])
def test_what_is_lost_for_good_is_reported_not_guessed(text: str) -> None:
    proposal = propose(text)
    assert not proposal.layer
    [finding] = proposal.findings
    assert finding.rule == "mojibake.lost"


@pytest.mark.parametrize("errors", ["replace", "ignore"])
@pytest.mark.parametrize("codec", ["big5", "cp950", "big5hkscs"])
@pytest.mark.parametrize("text", [HANS, HANT, KO])
def test_utf8_read_as_big5_is_reported(text: str, codec: str, errors: str) -> None:
    bad = text.encode().decode(codec, errors)
    proposal = propose(f"图书馆昨日开馆。\n{bad}\n周末延长开放时间。")
    assert all(piece in text for edit in proposal.layer for piece in edit.new.split("\ufffd"))
    assert any(finding.rule == "mojibake.lost" for finding in proposal.findings)


@pytest.mark.parametrize("every", [2, 5, 20])
@pytest.mark.parametrize("text", [HANS, HANT, JA, KO])
def test_clean_text_that_lost_characters_stays(text: str, every: int) -> None:
    torn = "".join("\ufffd" if at % every == 0 else character for at, character in enumerate(text))
    assert not propose(torn).layer
    assert not propose(torn.replace("\ufffd", "?")).layer


def test_both_tables_of_big5_are_read_where_bytes_are_lost() -> None:
    text = "请在周五之前把报销单送去财务室，天气预报说明天夜间有雨。"
    torn = text.encode("gbk").decode("big5hkscs", "replace")
    assert {"\ufffd", "ゴ"} < set(torn)
    assert is_restored_in_part(cleaned(torn), text)


@pytest.mark.parametrize("codec", ["gb18030", "cp949"])
def test_what_stays_misread_is_reported(codec: str) -> None:
    every_other = HANS.encode().decode(codec, "ignore")[::2]
    proposal = propose(f"图书馆昨日开馆。\n{every_other}\n周末延长开放时间。")
    assert not proposal.layer
    [finding] = proposal.findings
    assert finding.rule == "mojibake.lost"


def test_bytes_that_layer_0_keeps_are_not_lost() -> None:
    decoded = Decoded("前\ufffd后", "utf-8", odd=(Odd(1, 2, b"\xff"),))
    assert not STAGE.propose(decoded.text, Context(Config(), RuleSet(shipped_rules()), decoded))
