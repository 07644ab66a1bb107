"""Every rule we ship keeps the promises of its own examples, and every edit names a rule that is shipped."""

from __future__ import annotations

import pytest

from cleaner.config import Config
from cleaner.document import Pipeline
from cleaner.pipeline import prepare
from cleaner.rules import Rule, shipped_rules
from cleaner.stages import all_stages
from cleaner.trial import failures

RULES = shipped_rules()


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_examples_hold(rule: Rule) -> None:
    assert list(failures(rule)) == []


def test_every_rule_belongs_to_a_stage_that_exists() -> None:
    stages = {stage.name for stage in all_stages()}
    assert {rule.stage for rule in RULES} <= stages


def test_every_stage_has_rules() -> None:
    assert {stage.name for stage in all_stages()} == {rule.stage for rule in RULES}


def test_a_rule_lies_in_the_folder_of_its_stage() -> None:
    assert [rule.id for rule in RULES if rule.file.split("/")[1] != rule.stage] == []


def test_rules_load_for_every_configuration() -> None:
    assert prepare(Config()).rules.ids == {rule.id for rule in RULES}
    everything = tuple(rule.id for rule in RULES)
    assert Pipeline(Config(disable=everything)).clean("車站").encode()
