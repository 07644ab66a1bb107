"""Odd folders: what is found in them, what is passed over, and which log belongs to which text."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.test_cli import DIRTY, clean, contents

Captured = pytest.CaptureFixture[str]

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "docs" / "sub").mkdir(parents=True)
    for name in ("a.txt", "sub/b.txt"):
        (tmp_path / "docs" / name).write_bytes(DIRTY.encode())
    return tmp_path / "docs"


@posix
def test_a_pipe_in_a_folder_is_not_waited_for(docs: Path, capsys: Captured) -> None:
    os.mkfifo(docs / "pipe")
    assert clean("docs", "--check") == 1
    assert "docs/pipe: a pipe or a device, not read" in capsys.readouterr().err


def test_a_folder_that_cannot_be_listed_is_a_failure(
    docs: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = os.scandir

    def refuse(folder: Path) -> object:
        if Path(folder).name == "sub":
            raise PermissionError(13, "Permission denied", str(folder))
        return scan(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    assert clean("docs", "--in-place") == 3
    printed = capsys.readouterr().out
    assert "docs/sub: failed: " in printed
    assert "2 documents: 1 cleaned, 1 failed" in printed


@posix
def test_a_name_of_two_lines_is_told_on_one(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "two\nlines.txt").write_bytes(DIRTY.encode())
    assert clean("two\nlines.txt", "-o", "out", "-v") == 0
    assert "two\\x0alines.txt: cleaned" in capsys.readouterr().err
    assert (tmp_path / "out" / "two\nlines.txt").exists()
    assert clean("revert", "out") == 0


def test_a_folder_deeper_than_python_counts(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    deepest = folder
    for _ in range(1200):
        deepest = deepest / "d"
        deepest.mkdir()
    (deepest / "a.txt").write_bytes(DIRTY.encode())
    try:
        assert clean("docs", "--check") == 1
    finally:
        for _ in range(1200):  # by hand: the tools that empty a folder count too
            for path in deepest.iterdir():
                path.unlink() if path.is_file() else path.rmdir()
            deepest = deepest.parent


def test_a_file_is_not_written_over_itself(docs: Path, capsys: Captured) -> None:
    assert clean("docs", "--in-place") == 0
    before = contents(docs)
    assert clean("docs/a.txt", "-o", "docs") == 2
    assert "use --in-place" in capsys.readouterr().err
    assert contents(docs) == before, "least of all the log, which alone knows the bytes found"


def test_a_part_of_a_cleaned_folder_is_given_back(docs: Path, tmp_path: Path) -> None:
    assert clean("docs", "-o", "out") == 0
    assert clean("revert", "out/sub", "-o", "raw") == 0
    assert (tmp_path / "raw" / "b.txt").read_bytes() == DIRTY.encode()
    assert clean("revert", "out/sub") == 0
    assert (tmp_path / "out" / "sub" / "b.txt").read_bytes() == DIRTY.encode()
    assert (tmp_path / "out" / "a.txt").read_bytes() != DIRTY.encode()
    assert clean("docs", "-o", "out") == 0, "what was given back may be cleaned again"


def test_clean_texts_cleaned_again_in_place_keep_to_their_log(docs: Path, tmp_path: Path) -> None:
    assert clean("docs", "-o", "out", "--disable", "script") == 0
    assert clean("out", "--in-place") == 0
    assert "标题" in (tmp_path / "out" / "sub" / "b.txt").read_text(encoding="utf-8")
    assert clean("revert", "out") == 0
    assert (tmp_path / "out" / "sub" / "b.txt").read_bytes() == DIRTY.encode()


@posix
def test_a_document_named_by_a_link_is_cleaned_and_given_back(docs: Path, tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(docs / "a.txt")
    assert clean("link.txt", "--in-place") == 0
    assert (docs / "a.txt").read_bytes() != DIRTY.encode()
    assert clean("revert", "link.txt") == 0
    assert (docs / "a.txt").read_bytes() == DIRTY.encode()
    assert (tmp_path / "link.txt").is_symlink()


def test_a_document_named_in_two_ways_is_one(docs: Path, capsys: Captured) -> None:
    assert clean("docs", docs / "sub", "--in-place") == 0
    assert "2 documents: 2 cleaned" in capsys.readouterr().out


def test_a_log_that_lies_elsewhere_goes_without_its_folder(tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    (tmp_path / "a.txt").write_text(DIRTY, encoding="utf-8")
    assert clean("a.txt", "-o", "out") == 0
    (tmp_path / "out" / ".clean" / "a.txt.jsonl").rename(tmp_path / "logs" / "a.jsonl")
    assert clean("revert", "out/a.txt", "--log", "logs/a.jsonl") == 0
    assert list((tmp_path / "logs").iterdir()) == []


def test_a_run_killed_between_text_and_log_can_be_given_back(docs: Path) -> None:
    assert clean("docs", "--in-place") == 0
    for log in docs.rglob("*.jsonl"):
        log.rename(log.with_name(log.name + ".new"))
    assert clean("revert", "docs") == 0
    assert (docs / "a.txt").read_bytes() == (docs / "sub" / "b.txt").read_bytes() == DIRTY.encode()
    assert list(docs.rglob(".clean/*")) == []


def test_a_run_killed_before_the_text_was_written_has_done_nothing(docs: Path) -> None:
    assert clean("docs", "--in-place") == 0
    for log in docs.rglob("*.jsonl"):
        log.rename(log.with_name(log.name + ".new"))
    (docs / "a.txt").write_bytes(DIRTY.encode())
    assert clean("revert", "docs") == 0
    assert (docs / "a.txt").read_bytes() == DIRTY.encode()


SPAM = "亚洲综合另类第一页|亚洲中文字幕|在线精品|国产欧美|久久精品|成人在线\n" * 20


def test_a_spam_document_is_left_out_emptied_or_kept(tmp_path: Path) -> None:
    (tmp_path / "spam.txt").write_text(SPAM, encoding="utf-8")
    assert clean("spam.txt", "-o", "none") == 0
    assert clean("spam.txt", "-o", "empty", "--spam-document", "empty") == 0
    assert clean("spam.txt", "-o", "all", "--spam-document", "keep") == 0
    assert not (tmp_path / "none" / "spam.txt").exists()
    assert (tmp_path / "empty" / "spam.txt").read_bytes() == b""
    assert (tmp_path / "all" / "spam.txt").read_text(encoding="utf-8") == SPAM
    assert clean("revert", "none", "-o", "raw") == 0
    assert (tmp_path / "raw" / "spam.txt").read_text(encoding="utf-8") == SPAM


def test_a_spam_document_is_not_emptied_in_place_unasked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spam = tmp_path / "spam.txt"
    spam.write_text(SPAM, encoding="utf-8")
    assert clean("spam.txt", "--in-place", "--hook") == 0
    assert "spam.txt: unchanged: spam document" in capsys.readouterr().out
    assert spam.read_text(encoding="utf-8") == SPAM
    assert clean("spam.txt", "--check") == 0
    assert clean("spam.txt", "--in-place", "--spam-document", "empty") == 0
    assert spam.read_bytes() == b""
    assert clean("revert", "spam.txt") == 0
    assert spam.read_text(encoding="utf-8") == SPAM


def test_undoing_a_rule_does_not_touch_documents_without_it(tmp_path: Path, docs: Path) -> None:
    (docs / "spam.txt").write_text(SPAM, encoding="utf-8")
    (docs / "lines.txt").write_text("一行。\r\n", encoding="utf-8", newline="")
    assert clean("docs", "-o", "out") == 0
    before = contents(tmp_path / "out")
    assert clean("revert", "out", "--rule", "script") == 0
    after = contents(tmp_path / "out")
    changed = {name for name in before if after.get(name) != before[name]}
    assert set(after) == set(before)
    assert changed == {"a.txt", ".clean/a.txt.jsonl", "sub/b.txt", ".clean/sub/b.txt.jsonl"}


@posix
def test_links_in_a_circle_are_passed_over_and_a_named_one_fails(docs: Path, capsys: Captured) -> None:
    (docs / "circle").symlink_to("circle")
    assert clean("docs", "--in-place") == 0
    assert "2 documents: 2 cleaned" in capsys.readouterr().out
    assert clean("docs/circle", "--check") == 3
    assert clean("revert", "docs/circle") == 2


@pytest.mark.parametrize("arguments", [("", "--in-place"), ("docs", "-o", ""), ("revert", "", "-o", "raw")])
def test_an_empty_path_is_not_the_folder_one_is_in(docs: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    before = contents(tmp_path)
    assert clean(*arguments) == 2
    assert contents(tmp_path) == before


@posix
def test_a_name_too_long_for_its_log_leaves_nothing_behind(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / ("n" * 255)).write_bytes(DIRTY.encode())
    assert clean("n" * 255, "-o", "out") == 3
    assert "failed: File name too long" in capsys.readouterr().out
    assert contents(tmp_path) == {"n" * 255: DIRTY.encode()}
