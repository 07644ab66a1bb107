"""Trying a rule on its own examples: `clean rules test`, and the test of every rule we ship."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cleaner.config import Config
from cleaner.document import Cleaned, Pipeline
from cleaner.pipeline import prepare
from cleaner.rules import Example, Rule


def failures(rule: Rule, folders: tuple[Path, ...] = ()) -> Iterator[str]:
    """What is wrong with a rule's examples, one line each.

    An example that changes is run with the rule alone, run again on what came out, and reverted; one that stays is also
    run through the whole pipeline. A known failure must fail.
    """
    if not rule.examples:
        return
    alone = alone_pipeline(rule, folders)
    whole = Pipeline(Config(rules=folders))
    for number, example in enumerate(rule.examples, 1):
        found = _failure(rule, example, alone, whole)
        if bool(found) != bool(example.known):
            found = found or f"is known to fail ({example.known}), but passes"
            yield f"{rule.file}: {rule.id}: example {number}: {found}"


def alone_pipeline(rule: Rule, folders: tuple[Path, ...] = ()) -> Pipeline:
    """A pipeline of the rule's stage, in which the stage's other rules are switched off (word lists stay evidence)."""
    rules = prepare(Config(rules=folders)).rules.rules
    others = (r.id for r in rules if r.stage == rule.stage and r.id != rule.id and r.kind != "words")
    return Pipeline(Config(stages=(rule.stage,), disable=tuple(others), rules=folders, unsafe=not rule.safe))


def _failure(rule: Rule, example: Example, alone: Pipeline, whole: Pipeline) -> str:
    cleaned = alone.clean(example.text)
    if cleaned.text != example.gives:
        return f"gives {cleaned.text!r}, not {example.gives!r}"
    if cleaned.revert() != example.text.encode("utf-8"):
        return "does not revert"
    again = alone.clean(cleaned.text)
    if again.changed:
        return f"a second run changes {cleaned.text!r} to {again.text!r}"
    if example.keeps:
        return _touched(rule, whole.clean(example.text))
    return ""


def _touched(rule: Rule, cleaned: Cleaned) -> str:
    touching = [edit for edit in cleaned.edits if edit.rule == rule.id]
    return f"the whole pipeline changes {touching[0].old!r} by this rule" if touching else ""
