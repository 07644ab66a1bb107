"""The six invariants of the cleaner, over any bytes whatever and over documents built out of the real maladies."""

from __future__ import annotations

import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner import Cleaned, Config, Pipeline, clean, difflog, revert
from cleaner.history import LocatedEdit
from cleaner.pipeline import prepare
from cleaner.stages import all_stages
from tests.strategies import any_bytes, texts

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
PIPELINE = Pipeline()
UNSAFE = Pipeline(Config(unsafe=True, enable=tuple(stage.name for stage in all_stages())))
RULES = prepare(Config()).rules.ids


@given(any_bytes)
def test_the_log_gives_every_byte_back(data: bytes) -> None:
    cleaned = PIPELINE.clean(data)
    assert cleaned.revert() == data
    assert revert(cleaned.encode(), cleaned.log()) == data


@given(any_bytes)
def test_cleaning_twice_is_cleaning_once(data: bytes) -> None:
    first = PIPELINE.clean(data)
    second = PIPELINE.clean(first.encode())
    assert second.text == first.text
    assert second.edits == []
    assert not second.changed


@given(any_bytes)
def test_the_result_is_utf_8_without_control_characters(data: bytes) -> None:
    text = PIPELINE.clean(data).encode().decode("utf-8")
    assert not CONTROL.search(text)


@given(any_bytes)
def test_every_edit_names_a_rule_and_finds_its_place(data: bytes) -> None:
    cleaned = PIPELINE.clean(data)
    for edit in cleaned.edits:
        assert edit.rule in RULES
        assert edit.rule.startswith(edit.stage + ".")
        assert 0 <= edit.source_span[0] <= edit.source_span[1] <= len(data)
    covered = "".join(_replayed(cleaned, cleaned.edits))
    assert covered == cleaned.text


def test_what_takes_a_whole_document_out_is_a_rule_too() -> None:
    spam = "主站蜘蛛池模板: 玉山县| 鄄城县| 济南市"
    cleaned = PIPELINE.clean(spam)
    assert (cleaned.text, cleaned.outcome) == ("", "spam document")
    assert {edit.rule for edit in cleaned.edits} == {"spam.document"} <= RULES
    kept = Pipeline(Config(disable=("spam.document",))).clean(spam)
    assert (kept.text != "", kept.outcome) == (True, "")


def _replayed(cleaned: Cleaned, edits: list[LocatedEdit]) -> str:
    """The clean text made once more from the list of edits alone, a stage's layer at a time."""
    text = cleaned.history.decoded.text
    remaining = list(edits)
    for layer in cleaned.history.layers:
        own, remaining = remaining[: len(layer)], remaining[len(layer) :]
        for edit in reversed(own):
            assert text[edit.span[0] : edit.span[1]] == edit.old
            text = text[: edit.span[0]] + edit.new + text[edit.span[1] :]
    return text


@given(st.lists(any_bytes, max_size=4))
def test_a_result_does_not_depend_on_the_other_documents(batch: list[bytes]) -> None:
    alone = [Pipeline().clean(data).log() for data in batch]
    assert [cleaned.log() for cleaned in PIPELINE.clean_batch(batch)] == alone
    assert [cleaned.log() for cleaned in PIPELINE.clean_batch(batch[::-1])] == alone[::-1]


@given(texts)
def test_unsafe_edits_keep_the_invariants(text: str) -> None:
    first = UNSAFE.clean(text)
    assert first.revert() == text.encode("utf-8", "surrogatepass")
    again = UNSAFE.clean(first.text)
    assert again.text == first.text


@given(any_bytes)
def test_the_log_tells_the_whole_history(data: bytes) -> None:
    cleaned = PIPELINE.clean(data, name="a/b.txt")
    read = difflog.read(cleaned.log(), cleaned.encode())
    assert read.edits() == cleaned.edits
    assert read.text == cleaned.text
    assert difflog.write(read, cleaned.rules_digest) == cleaned.log()


@given(any_bytes)
def test_undoing_any_rule_gives_a_text_that_still_reverts(data: bytes) -> None:
    history = PIPELINE.clean(data).history
    for rule in {rule for layer in history.layers for rule in layer.rules}:
        kept = history.without(lambda layer, edit, rule=rule: edit.rule == rule)  # type: ignore[misc]
        assert revert(kept.text.encode("utf-8"), difflog.write(kept)) == data


@pytest.mark.parametrize("text", ["", "你好。", "你好。\n", "Plain English, as it should be.\n"])
def test_text_that_needs_nothing_comes_back_as_it_was(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.text == text
    assert cleaned.edits == []
    assert not cleaned.changed


@pytest.mark.parametrize("blanks", ["\t\n", " ", "\u3000\n\u3000", "\n" * 9, "\f", "\x00\x00", "\u200b"])
def test_nothing_but_blanks_is_no_trouble(blanks: str) -> None:
    cleaned = clean(blanks)
    assert not cleaned.text.strip()
    assert cleaned.revert() == blanks.encode("utf-8")


def test_a_pipeline_can_be_pickled() -> None:
    pipeline = pickle.loads(pickle.dumps(Pipeline(Config(disable=("rejoin",)))))
    assert [stage.name for stage in pipeline.prepared.stages] == [
        stage.name for stage in Pipeline(Config(disable=("rejoin",))).prepared.stages
    ]
