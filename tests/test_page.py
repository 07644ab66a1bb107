"""The page for a browser: it shows all that was found and all that came of it, and says what did each change."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given

from cleaner import History, Pipeline
from cleaner.report.page import FOLDED_FROM, SHOWN_FOLDED, Change, changes, page
from tests.strategies import texts
from tests.test_diff import histories

PIPELINE = Pipeline()
RAW = sorted((Path(__file__).parent.parent / "fixtures" / "raw").glob("*.txt"))


def whole(history: History) -> None:
    parts = list(changes(history))
    assert "".join(part.old if isinstance(part, Change) else part for part in parts) == history.decoded.text
    assert "".join(part.new if isinstance(part, Change) else part for part in parts) == history.text
    assert all(part.by for part in parts if isinstance(part, Change)), "a change that nobody made"


@given(histories())
def test_what_stayed_and_what_changed_make_both_texts(history: History) -> None:
    whole(history)


@given(texts)
def test_so_they_do_in_cleaned_documents(text: str) -> None:
    whole(PIPELINE.clean(text).history)


def test_a_change_tells_every_rule_that_had_a_hand_in_it() -> None:
    history = PIPELINE.clean("他說：頭髮\u200b長，發現了。\r\n").history
    makers = {part.old: part.by for part in changes(history) if isinstance(part, Change)}
    assert makers["\r"] == ("whitespace.line-ends",)
    assert makers["發現"] == ("script.t2s",)
    assert makers["頭髮\u200b長"] == ("script.t2s", "whitespace.invisible")


@pytest.mark.parametrize("path", RAW, ids=lambda path: path.name)
def test_a_document_is_shown_whole(path: Path) -> None:
    cleaned = PIPELINE.clean(path.read_bytes())
    body = page(cleaned, path.name, {}).split("<pre>")[1].split("</pre>")[0]
    without_what_went = re.sub(r"<(del|summary)>.*?</\1>", "", body, flags=re.DOTALL)
    assert unescape(re.sub("<[^>]*>", "", without_what_went)).replace("⏎", "") == cleaned.text


def test_nothing_of_a_document_becomes_markup() -> None:
    shown = page(PIPELINE.clean("<script>alert(1)</script> 後來<b>"), "<i>a</i>.txt", {"script.t2s": "a < b"})
    assert not re.search("<script|<i>|<b>", shown)
    assert shown.count("&lt;i&gt;a&lt;/i&gt;.txt") == 2
    assert "a &lt; b" in shown


def test_what_fills_screens_is_folded() -> None:
    farm = "主站蜘蛛池模板: " + "| ".join(["玉山县", "鄄城县", "济南市", "余干县"] * FOLDED_FROM)
    shown = page(PIPELINE.clean(f"今天下雨了，我们没有出门。\n{farm}\n"), "a", {})
    assert shown.count("鄄城县") == FOLDED_FROM
    assert shown.split("</summary>")[0].count("鄄城县") < SHOWN_FOLDED
