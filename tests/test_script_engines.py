"""OpenCC's own cases through the stage with either engine, and our dictionaries against those of the package.

`script_cases.tsv` was made by `tests/bench/script_make_data.py`: mode, id, input, expected.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.config import Config
from cleaner.history import Decoded
from cleaner.rules import RuleSet
from cleaner.stage import Context
from cleaner.stages.script import STAGE, converter
from cleaner.stages.script.converter import MODES, dictionary, longest_match, official, plain


class Case(NamedTuple):
    mode: str
    name: str
    text: str
    expected: str


def cases() -> list[Case]:
    lines = (Path(__file__).parent / "script_cases.tsv").read_text(encoding="utf-8").split("\n")
    return [Case(*(json.loads(f'"{cell}"') for cell in line.split("\t"))) for line in lines if line]


CASES = cases()
every_case = pytest.mark.parametrize("case", CASES, ids=[f"{case.mode}-{case.name}" for case in CASES])


@pytest.mark.skipif(official("t2s") is None, reason="official OpenCC has no wheel for this platform")
@every_case
def test_cases_of_opencc(case: Case) -> None:
    context = Context(Config(script=case.mode), RuleSet(), Decoded(case.text, "utf-8"))
    layer = STAGE.propose(case.text, context).layer
    assert layer.apply(case.text) == case.expected
    assert list(STAGE.propose(case.expected, context).layer) == []


def test_there_are_as_many_cases_as_opencc_has() -> None:
    counts = {mode: sum(case.mode == mode for case in CASES) for mode in MODES}
    assert counts == {"t2s": 55, "tw2s": 32, "tw2sp": 54, "hk2s": 21}


@every_case
def test_cases_of_opencc_without_it(case: Case) -> None:
    fallback = longest_match(dictionary(case.mode))
    assert plain(case.text, fallback(case.text)) == case.expected


APART = [*"吃著麼什么痺睪簷顎鯰敍枱粧糭衞衹書裡麵台灣説温瞭藉坏，。,\n 為於", "看著", "著作", "口吃", "慰藉"]


@pytest.mark.skipif(official("t2s") is None, reason="official OpenCC has no wheel for this platform")
@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(APART), max_size=30).map("".join), st.sampled_from(MODES))
def test_our_dictionaries_convert_as_those_of_the_package_do(text: str, mode: str) -> None:
    engine = official(mode)
    assert engine is not None
    assert plain(text, converter.converter(mode)(text)) == engine(text)


@pytest.mark.skipif(official("t2s") is None, reason="official OpenCC has no wheel for this platform")
@pytest.mark.parametrize("mode", MODES)
def test_our_dictionaries_convert_every_word_of_theirs_as_the_package_does(mode: str) -> None:
    words = "\n".join(dictionary(mode))
    engine = official(mode)
    assert engine is not None
    converted = converter.converter(mode)(words)
    assert len(converted) == len(words)
    assert plain(words, converted) == engine(words)


def test_a_secretary_is_no_name() -> None:
    text = "吳秘書長看著李祕書，辛祕書不看。"
    assert converter.convert(text, "tw2s") == "吴秘书长看着李秘书，辛秘书不看。"
    assert converter.convert(text, "t2s") == "吴秘书长看著李秘书，辛秘书不看。"


def test_the_fallback_serves_where_the_wheel_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converter, "official", lambda mode: None)
    converter.converter.cache_clear()
    try:
        assert converter.convert("臺\ud800灣字串", "tw2sp") == "台\ud800湾字符串"
    finally:
        converter.converter.cache_clear()
