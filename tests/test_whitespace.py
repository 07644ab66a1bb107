"""White space: what goes, what stays, and the promises every stage makes, over random text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.config import Config
from cleaner.edits import Layer
from cleaner.history import Decoded
from cleaner.rules import Rule, RuleSet, load_file, shipped_folder
from cleaner.stage import Context
from cleaner.stages.whitespace import STAGE

RULES = load_file(shipped_folder() / "whitespace" / "whitespace.toml", "rules/whitespace/whitespace.toml")


def layer_of(text: str, *disabled: str) -> Layer:
    context = Context(Config(), RuleSet(tuple(RULES), frozenset(disabled)), Decoded(text, "utf-8"))
    return STAGE.propose(text, context).layer


def tidy(text: str) -> str:
    return layer_of(text).apply(text)


CHANGES = {
    "carriage returns": ("一\r\n二\r三\r\r\n四", "一\n二\n三\n四"),
    "form feed at a page's head": ("页尾\n\f页首", "页尾\n页首"),
    "form feed inside a line": ("页尾\f页首", "页尾\n页首"),
    "form feed behind the last page": ("末页\n\f", "末页\n"),
    "separators": ("甲\u2028乙\u2029丙\x85丁\x0b戊", "甲\n乙\n丙\n丁\n戊"),
    "controls": ("a\x00b\x1b[1;31mc\x9fd\x7f", "abcd"),
    "zero width": ("网\u200b址\ufeff是\u2060空", "网址是空"),
    "direction marks in Chinese": ("\u202a甲\u202c\u200e", "甲"),
    "hidden tags": ("好\U000e0041\U000e0042的", "好的"),
    "blank lines with blanks in them": ("甲。\n \n　\n\n乙。", "甲。\n\n乙。"),
    "carriage returns in blank lines": ("甲。\r\n\r\n \r\n\r\n乙。\r\n", "甲。\n\n乙。\n"),
    "nothing but blanks": (" \n\n\t\n", ""),
    "no-break indent": ("\xa0\xa0\xa0\xa0正文一段，讲了不少。\n", "正文一段，讲了不少。\n"),
    "indents of one width": (
        "　　 本报讯 昨日开会。\n　　\xa0会议指出，要做好工作。\n",
        "本报讯 昨日开会。\n会议指出，要做好工作。\n",
    ),
    "indent of dialogue": ("　　“走吧。”\n　　“去哪儿？”\n", "“走吧。”\n“去哪儿？”\n"),
    "page line": ("网站支持IPv6 \xa0\xa0\xa0 今天是:\n", "网站支持IPv6 今天是:\n"),
    "blanks between sentences of prose": (
        "第一段第一句话到这里就结束了，话说得不算短。  第二句紧跟着上来，也不算短，一直说到四十个字以上。\n"
        "第二段第一句话到这里就结束了，话说得不算短。  第二句紧跟着上来，也不算短，一直说到四十个字以上。\n",
        "第一段第一句话到这里就结束了，话说得不算短。 第二句紧跟着上来，也不算短，一直说到四十个字以上。\n"
        "第二段第一句话到这里就结束了，话说得不算短。 第二句紧跟着上来，也不算短，一直说到四十个字以上。\n",
    ),
    "title of two characters": ("杨　雨", "杨 雨"),
    "trailing blanks in English": ("one  \ntwo\t\n", "one\ntwo\n"),
    "no-break space between words": ("some words\xa0here", "some words here"),
}

STAYS = {
    "empty": "",
    "no line end at the end": "正文",
    "prose": "第一段。\n\n第二段，有 English 词。\n第三段。\n",
    "python": 'import os\n\n\nclass 类:\n    """说明。\n\n    细节一行汉字。\n    """\n\n    x  = "值"  # 对    齐\n',
    "yaml": "说明: |\n    第一行。\n\n    第二行文字，缩进属于它。\nname: x\nitems:\n    - 甲\n",
    "makefile": "all: a.o\n\tcc -o all a.o    # 链接\n\n\nclean:\n\trm -f all\n",
    "json": '{\n    "名": "值",\n    "表": [\n        "甲",\n        "乙"\n    ]\n}\n',
    "markdown": "# 标题\n\n- 项\n\n    段落在项内，不动。\n\n一行  \n断开\n\n```\n    中文    代码\n\n\n    缩\n```",
    "csv": "姓名,年龄,\n王五,18, \u5907\n",
    "tsv": "姓名\t年龄\t\n王五\t\t\n\t\t\n",
    "table": "项目        金额        备注\n收入        100         无\n",
    "rows of a table apart": "".join(f"项目{n}        100\n说明\n" for n in range(9)),
    "poem": "静夜思\n    李白\n\n床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n",
    "stepped verse": "我走了\n    我走了\n        不再回来\n",
    "japanese": "　吾輩は猫である。　名前はまだ無い。\n\n\n　どこで生れたかとんと見当がつかぬ。\n",
    "korean": "    나는 고양이다.  이름은 아직 없다.\n",
    "persian": "می\u200cخواهم \u200fو\n",
    "thai": "ภาษา\u200bไทย\n",
    "emoji": "👨\u200d👩\u200d👧 🏳\ufe0f\u200d🌈 1\ufe0f\u20e3\n",
    "patch": "diff --git a/x b/x\n@@ -1,2 +1,2 @@\n 一行    \n-旧\n+新\n \n",
    "mail": "你好。\n-- \n王五\n",
    "french": "Voilà\xa0! «\xa0Bon\xa0» 10\u202f000\n",
    "latex": "\\section{引言}\n    正文一段，讲了不少。\n\\begin{itemize}\n\\item 甲\n",
    "fill in the blank": "中国的首都是（      ）。\n",
    "surrogate": "a\ud800b",
}


@pytest.mark.parametrize(("text", "wanted"), CHANGES.values(), ids=CHANGES)
def test_changes(text: str, wanted: str) -> None:
    assert tidy(text) == wanted


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_stays(text: str) -> None:
    assert list(layer_of(text)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_of_the_rules(rule: Rule) -> None:
    for example in rule.examples:
        alone = Layer.of("whitespace", (edit for edit in layer_of(example.text) if edit.rule == rule.id))
        assert alone.apply(example.text) == example.gives


BREAKS = [
    "\r\n",
    "\r",
    "\n",
    "\n\n\n",
    " ",
    "  ",
    "    ",
    "　",
    "　　",
    "\xa0",
    "\t",
    "\f",
    "\x0b",
    "\u2028",
    "\x85",
    "\x1b[1m",
]
HIDDEN = ["\u200b", "\u200c", "\u200d", "\ufe0f", "\xad", "\ufeff", "\u202e", "\U000e0100", "\U000e0041", "\x00"]
SIGNS = [
    "❤",
    "👩",
    "🏴",
    "ن",
    "क",
    "ก",
    "1",
    "a",
    "Word",
    "。",
    "，",
    "“",
    "”",
    "（",
    "）",
    "-- ",
    "--",
    "- ",
    "1. ",
    "# ",
]
WORDS = [
    "汉",
    "杨 雨",
    "这一段话说了不少事情，一直说到二十个字以上才算完。",
    "小标题",
    "の",
    "カナ",
    "```",
    "|",
    "x = 1",
    "key: |",
]
PIECES = st.sampled_from(BREAKS + HIDDEN + SIGNS + WORDS)
DOCUMENTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60)


@settings(max_examples=400, deadline=None)
@given(DOCUMENTS)
def test_promises(text: str) -> None:
    layer = layer_of(text)
    tidied = layer.apply(text)
    assert layer.inverse.apply(tidied) == text
    assert list(layer_of(tidied)) == []
    assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f]", tidied)
    assert set(layer.rules) <= {rule.id for rule in RULES}


@settings(max_examples=100, deadline=None)
@given(DOCUMENTS, st.sampled_from([rule.id for rule in RULES]))
def test_a_rule_switched_off_makes_no_edit(text: str, rule: str) -> None:
    layer = layer_of(text, rule)
    assert rule not in layer.rules
    assert list(layer_of(layer.apply(text), rule)) == []


@settings(max_examples=100, deadline=None)
@given(DOCUMENTS)
def test_words_are_never_changed(text: str) -> None:
    def words(of: str) -> str:
        return "".join(re.findall(r"[^\W_]", of))

    assert words(tidy(re.sub("\x1b.", "", text))) == words(re.sub("\x1b.", "", text))


UNITS = ["\n", " \n", "[", "**a", "汉[a](", "\r\n\x0b", "　", " \t", "\u200d", "\xa0甲", "甲  乙\n", "\ufe0f\U000e0041"]


@pytest.mark.parametrize("unit", UNITS)
def test_long_texts_take_linear_work(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    assert list(layer_of(tidy(text))) == []


SEEDS = sorted((Path(__file__).parent.parent / "fixtures" / "raw").glob("*.txt"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_seeds_come_out_tidy(path: Path) -> None:
    text = re.sub(r"\([^()\d]{1,7}\)", "", path.read_bytes().decode())  # the readings of a hijacked page
    assert not re.search(r"\A\s|\n\n\n|\n {4}(?!主站)|[^\S\n]\n|\xa0|\n\n\Z", tidy(text))
