"""The printed difference is one that `patch` could apply."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from cleaner import Decoded, History, Pipeline, Proposal, clean
from cleaner.edits import Layer
from cleaner.report.diff import unified_diff
from tests.strategies import layers_over, texts

PIPELINE = Pipeline()
_HEAD = re.compile(r"@@ -(\d+),(\d+) \+(\d+),(\d+) @@")


def patched(text: str, diff: str) -> str:
    """What `patch` makes of a text: every context line and every line taken out must be found where the hunk says."""
    old = text.split("\n")
    lines = [line + "\n" for line in old[:-1]] + ([old[-1]] if old[-1] else [])
    result: list[str] = []
    at = 0
    rows = diff.replace("\n\\ No newline at end of file\n", "\0").replace("\n", "\n\0").split("\0")[2:-1]
    for row in rows:
        if head := _HEAD.match(row):
            start, length, new_start, _ = map(int, head.groups())
            begin = start - 1 if length else start
            result += lines[at:begin]
            at = begin
            assert len(result) == (new_start - 1 if int(head[4]) else new_start)
            continue
        if row[0] in " -":
            assert lines[at] == row[1:]
            at += 1
        if row[0] in " +":
            result.append(row[1:])
    return "".join(result + lines[at:])


@st.composite
def histories(draw: st.DrawFn) -> History:
    text = draw(st.text(st.sampled_from("ab\n\n"), max_size=40))
    found, proposals = text, []
    for stage in ("first", "second"):
        layer: Layer = draw(layers_over(text, stage))
        proposals.append(Proposal(layer))
        text = layer.apply(text)
    return History("a", Decoded(found, "utf-8"), tuple(proposals))


@given(histories())
def test_a_patch_of_edits_gives_the_new_text(history: History) -> None:
    diff = unified_diff(history, "a")
    if history.text != history.decoded.text:
        assert patched(history.decoded.text, diff) == history.text


@given(texts.map(lambda text: text.replace("\0", "")))
def test_a_patch_of_a_cleaning_gives_the_clean_text(text: str) -> None:
    history = PIPELINE.clean(text).history
    if history.text != history.decoded.text:
        assert patched(history.decoded.text, unified_diff(history, "a")) == history.text


def test_a_line_that_gets_its_end() -> None:
    assert unified_diff(clean("甲\r\n車站與學習").history, "a") == (
        "--- a\n+++ a\n@@ -1,2 +1,2 @@\n-甲\r\n-車站與學習\n\\ No newline at end of file\n"
        "+甲\n+车站与学习\n\\ No newline at end of file\n"
    )
