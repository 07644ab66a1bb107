"""What every stage owes: valid edits that name its own rules, the same answer each time, and none the second time."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

import pytest
from hypothesis import given

from cleaner.config import Config
from cleaner.edits import Edit, Layer, Proposal
from cleaner.history import Decoded
from cleaner.pipeline import Prepared, clean_bytes, prepare
from cleaner.stage import Context, Stage, nothing
from cleaner.stages import all_stages
from tests.strategies import texts

STAGES = all_stages()
PREPARED = prepare(Config(enable=tuple(stage.name for stage in STAGES)))
every_stage = pytest.mark.parametrize("stage", STAGES, ids=[stage.name for stage in STAGES])

STRESS = {
    "empty": "",
    "lone surrogate": "a\ud800b",
    "only blanks": "\t\n \u3000\n\t\t\n",
    "one long line": "天津滨海高新区" * 5000,
    "only newlines": "\n" * 20000,
    "only brackets": "(" * 20000,
    "only tags": "<p>" * 5000,
    "only pipes": "|" * 20000,
    "only ampersands": "&#" * 10000,
    "wrapped words": "ab\n" * 8000,
    "wrapped Han": "天津\n" * 8000,
    "short lines and blanks": "天津滨海\n\n" * 5000,
    "open quotes": "“天津" * 5000,
    "form feeds": "第1页\f" * 5000,
    "readings": "網(wǎng)" * 5000,
}


def proposed(stage: Stage, text: str) -> Proposal:
    return stage.propose(text, Context(PREPARED.config, PREPARED.rules, Decoded(text, "utf-8")))


@every_stage
@given(text=texts)
def test_edits_fit_the_text_and_name_rules_of_the_stage(stage: Stage, text: str) -> None:
    proposal = proposed(stage, text)
    proposal.layer.apply(text)
    suggested = [edit for suggestion in proposal.suggestions for edit in suggestion.edits]
    for edit in [*proposal.layer, *suggested]:
        assert edit.rule.startswith(f"{stage.name}.")
        assert PREPARED.rules.enabled(edit.rule), edit.rule
        assert text[edit.start : edit.end] == edit.old
        assert edit.old != edit.new
    for finding in proposal.findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        assert PREPARED.rules.enabled(finding.rule), finding.rule
    for fact in proposal.facts:
        assert 0 <= fact.start <= fact.end <= len(text)


@every_stage
@given(text=texts)
def test_a_second_run_proposes_no_edits(stage: Stage, text: str) -> None:
    cleaned = proposed(stage, text).layer.apply(text)
    assert list(proposed(stage, cleaned).layer) == []


@every_stage
@given(text=texts)
def test_the_same_text_gets_the_same_proposal(stage: Stage, text: str) -> None:
    first = proposed(stage, text)
    proposed(stage, "別的文件\n" + text[::-1])
    assert proposed(stage, text) == first


@pytest.mark.parametrize("stage", [stage for stage in STAGES if stage.text_alone], ids=attrgetter("name"))
@given(text=texts)
def test_a_stage_that_goes_by_the_text_alone_asks_for_nothing_else(stage: Stage, text: str) -> None:
    nothing_decoded: Any = object()
    assert stage.propose(text, Context(PREPARED.config, PREPARED.rules, nothing_decoded)) == proposed(stage, text)


@pytest.mark.parametrize(("text_alone", "asked"), [(True, ["天津"]), (False, ["天津", "天津"])])
def test_a_text_that_a_stage_left_as_it_was_is_not_shown_to_it_again(text_alone: bool, asked: list[str]) -> None:
    def close(text: str, context: Context) -> Proposal:
        return Proposal(Layer.of("close", [Edit(1, " ", "", "close.gap")] if text == "天 津" else []))

    def look(text: str, context: Context) -> Proposal:
        seen.append(text)
        return nothing("look")

    seen: list[str] = []
    stages = (Stage("close", "", "", close), Stage("look", "", "", look, text_alone=text_alone))
    prepared = Prepared(PREPARED.config, stages, PREPARED.rules, {stage.name: () for stage in stages})
    assert clean_bytes("天 津".encode(), prepared).text == "天津"
    assert seen == asked


@every_stage
@pytest.mark.parametrize("text", STRESS.values(), ids=STRESS.keys())
def test_odd_shapes_are_taken_in_stride(stage: Stage, text: str) -> None:
    cleaned = proposed(stage, text).layer.apply(text)
    assert list(proposed(stage, cleaned).layer) == []


@every_stage
def test_a_stage_says_what_it_does(stage: Stage) -> None:
    assert stage.name.isidentifier()
    assert stage.does[0].islower()
    assert stage.never.split()[0].endswith("s"), "what it never does, as `drops titles`"
