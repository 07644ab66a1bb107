"""The furniture stage as a whole: its rules can be switched off, and a second run finds nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.config import Config
from cleaner.history import Decoded
from cleaner.pipeline import prepare
from cleaner.stage import Context
from cleaner.stages.furniture import propose
from tests.furnished import BODY, ENGLISH_HEADS, ENGLISH_TAILS, FEET, HEADS, PREPARED, TAILS, WRAPPED, proposed


@pytest.mark.parametrize("rule", ["furniture.page-number", "furniture.imprint"])
def test_a_rule_that_is_off_does_nothing(rule: str) -> None:
    text = "\f".join(f"{page}\n{n}\n" for n, page in enumerate(WRAPPED)) + BODY + "湘ICP备05001234号-1\n"
    rules = prepare(Config(stages=("furniture",), disable=(rule,))).rules
    proposal = propose(text, Context(PREPARED.config, rules, Decoded(text, "utf-8")))
    assert proposal.layer.rules
    assert rule not in proposal.layer.rules


LINES = st.sampled_from(
    [
        *(line for block in [*HEADS, *TAILS, *ENGLISH_HEADS, *ENGLISH_TAILS] for line in block.split("\n")),
        *BODY.strip().split("\n"),
        *(foot.format(number) for foot in FEET for number in range(1, 5)),
        *(
            "",
            "",
            "\f",
            "标题",
            "32878679",
            "2024-01-01 来源：津云 【字体：",
            "三国演义",
            "xii",
            "十二",
            "\r",
            " \t",
            "\0",
            "\ud800",
        ),
    ]
)


@given(st.lists(LINES, max_size=60), st.sampled_from(["\n", "\n\f", "\r\n"]))
def test_a_second_run_finds_nothing(rows: list[str], end: str) -> None:
    text = end.join(rows)
    first = proposed(text)
    left = first.layer.apply(text)
    assert not proposed(left).layer
    assert len(left) + sum(map(len, first.layer.olds)) == len(text)
