"""The log as its docstring describes it: another program, written from that text alone, gets the bytes back."""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from typing import Any

import pytest
from hypothesis import given

from cleaner import LogError, Pipeline, clean, revert
from tests.strategies import any_bytes, texts

PIPELINE = Pipeline()


def another_program(clean_bytes: bytes, log: str) -> bytes:
    """Gives the bytes found back, knowing nothing but the format."""
    rows = [json.loads(line) for line in log.split("\n") if line]
    assert rows[0]["format"] == "clean-log/1"
    assert hashlib.sha256(clean_bytes).hexdigest() == rows[0]["sha256_out"]
    layers: list[list[tuple[int, str, str]]] = []
    for row in rows[2:]:
        if row[0] == "layer":
            layers.append([])
        elif row[0] == "edits":
            for delta, old, new in zip(row[3], row[4], row[5], strict=True):
                before = layers[-1][-1][0] if layers[-1] else 0
                layers[-1].append((before + delta, old, new))
    text = clean_bytes.decode("utf-8")
    for layer in reversed(layers):
        growth = sum(len(new) - len(old) for _, old, new in layer)
        for start, old, new in reversed(layer):
            growth -= len(new) - len(old)
            place = start + growth
            assert text[place : place + len(new)] == new
            text = text[:place] + old + text[place + len(new) :]
    return encoded(text, rows[1])


def encoded(text: str, row: list[Any]) -> bytes:
    _, encoding, bom, segments, odd, raw, _, _ = row
    if raw is not None:
        return zlib.decompress(base64.b64decode(raw))
    cuts = dict(segments) or {0: encoding}
    stands_for = {start: (end, bytes.fromhex(data)) for start, end, data in odd}
    places = sorted({*cuts, *stands_for, *(end for end, _ in stands_for.values()), len(text), 0})
    result = bytes.fromhex(bom)
    name = encoding
    for start, end in zip(places, [*places[1:], len(text)], strict=True):
        name = cuts.get(start, name)
        result += stands_for[start][1] if start in stands_for else text[start:end].encode(name)
    return result


@given(any_bytes)
def test_the_docstring_is_enough_to_go_back(data: bytes) -> None:
    cleaned = PIPELINE.clean(data)
    assert another_program(cleaned.encode(), cleaned.log()) == data


@given(texts)
def test_a_log_is_one_json_value_a_line(text: str) -> None:
    log = PIPELINE.clean(text, name="有\n行的.txt").log()
    assert log.endswith("\n")
    assert all(isinstance(json.loads(line), dict | list) for line in log[:-1].split("\n"))


def test_what_changed_is_told_in_few_bytes() -> None:
    book = "學習網絡產業發展，這個國家。" * 2000
    cleaned = clean(book)
    assert cleaned.text == "学习网络产业发展，这个国家。" * 2000
    assert len(cleaned.log().encode("utf-8")) < 2 * len(book.encode("utf-8"))
    assert len(clean("完全干净的一段文字。" * 2000).log()) < 500


@pytest.mark.parametrize(
    ("log", "complaint"),
    [
        ("", "no log"),
        ("{}\n", "no log"),
        ("not json\n", "no log"),
        ('{"format":"clean-log/0"}\n', "no log"),
        ('{"format":"clean-log/1"}\n', "sha256"),
        ("[" * 100_000, "no log"),
    ],
)
def test_what_is_no_log_is_refused(log: str, complaint: str) -> None:
    with pytest.raises(LogError, match=complaint):
        revert(b"text", log)


def test_every_cut_or_twisted_log_is_refused_or_gives_the_bytes_found() -> None:
    found = "標題\r\n網(wǎng)站發展。\r\n".encode()
    cleaned = clean(found)
    log = cleaned.log()
    for at in range(0, len(log), 7):
        for twisted in (log[:at], log[:at] + log[at + 3 :], log[:at] + "9" + log[at + 1 :]):
            try:
                given_back = revert(cleaned.encode(), twisted)
            except LogError:
                continue
            assert given_back == found


def test_a_log_of_endless_brackets_is_damaged() -> None:
    cleaned = clean("車站")
    head = cleaned.log().partition("\n")[0]
    with pytest.raises(LogError, match="damaged"):
        revert(cleaned.encode(), head + "\n" + "[" * 100_000)


def test_a_name_that_is_not_unicode_does_not_spoil_the_log() -> None:
    log = clean("\ufeff站", name="\udcff.txt").log()
    assert json.loads(log.encode("utf-8").split(b"\n")[0])["name"] == "\\udcff.txt"
