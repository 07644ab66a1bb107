"""The command in process: what it writes, what it prints, how it exits; and once as a real process."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cleaner.cli import main

ROOT = Path(__file__).parent.parent
DIRTY = "\ufeff標題\r\n\r\n網站建設與發展,這是一個學習網絡的故事。\r\n"
CLEAN = "这是一篇不需要任何改动的文章。\n"


def clean(*arguments: str | Path) -> int:
    with pytest.raises(SystemExit) as caught:
        main([str(argument) for argument in arguments])
    return int(caught.value.code or 0)


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    (folder / "sub").mkdir(parents=True)
    (folder / "dirty.txt").write_bytes(DIRTY.encode("utf-8"))
    (folder / "sub" / "gbk.txt").write_bytes("天津滨海高新区的科技创新。\r\n".encode("gbk"))
    (folder / "sub" / "clean.txt").write_bytes(CLEAN.encode("utf-8"))
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_folder_into_another_and_back(docs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = contents(docs)
    assert clean(docs, "-o", tmp_path / "out") == 0
    assert contents(docs) == before
    out = contents(tmp_path / "out")
    assert set(out) == {*before, *(f".clean/{name}.jsonl" for name in before)}
    assert out["sub/gbk.txt"].decode("utf-8") == "天津滨海高新区的科技创新。\n"
    assert out["sub/clean.txt"] == before["sub/clean.txt"]
    printed = capsys.readouterr().out
    assert "3 documents: 2 cleaned, 1 unchanged" in printed
    assert "characters: " in printed
    assert clean("revert", tmp_path / "out", "-o", tmp_path / "raw") == 0
    assert contents(tmp_path / "raw") == before


def test_workers_make_no_difference(docs: Path, tmp_path: Path) -> None:
    assert clean(docs, "-o", tmp_path / "one") == 0
    assert clean(docs, "-o", tmp_path / "two", "-j", "2") == 0
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_in_place_and_back(docs: Path) -> None:
    before = contents(docs)
    assert clean(docs, "--in-place") == 0
    after = contents(docs)
    assert after["sub/clean.txt"] == before["sub/clean.txt"]
    assert "sub/.clean/gbk.txt.jsonl" in after
    assert "sub/.clean/clean.txt.jsonl" not in after
    assert clean(docs, "--in-place") == 0
    assert contents(docs) == after
    assert clean(docs, "--check") == 0
    assert clean("revert", docs) == 0
    assert contents(docs) == before
    assert not list(docs.rglob(".clean"))


def test_a_second_cleaning_keeps_the_way_back_to_the_first_bytes(docs: Path) -> None:
    document = docs / "dirty.txt"
    before = document.read_bytes()
    assert clean(document, "--in-place", "--disable", "script") == 0
    assert "網" in document.read_text(encoding="utf-8")
    assert clean(document, "--in-place") == 0
    assert "网" in document.read_text(encoding="utf-8")
    assert clean("revert", document) == 0
    assert document.read_bytes() == before


def test_a_text_edited_by_hand_is_cleaned_anew_and_its_old_log_kept(docs: Path) -> None:
    document = docs / "dirty.txt"
    assert clean(document, "--in-place") == 0
    old = (docs / ".clean" / "dirty.txt.jsonl").read_bytes()
    edited = (document.read_text(encoding="utf-8") + "\r\n\x07新的一行。\r\n").encode("utf-8")
    document.write_bytes(edited)
    assert clean("revert", document) == 3
    assert document.read_bytes() == edited
    assert clean(document, "--in-place") == 0
    assert (docs / ".clean" / "dirty.txt.1.old").read_bytes() == old
    assert clean("revert", document) == 0
    assert document.read_bytes() == edited


def test_check_tells_by_its_exit_code_and_writes_nothing(docs: Path) -> None:
    before = contents(docs)
    assert clean(docs, "--check") == 1
    assert clean(docs / "sub" / "clean.txt", "--check") == 0
    assert contents(docs) == before


def test_check_and_hook_name_what_needs_work(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert clean("docs", "--check") == 1
    told = capsys.readouterr().err.strip().split("\n")
    assert [line.partition(": ")[0] for line in told] == ["docs/dirty.txt", "docs/sub/gbk.txt"]
    assert all("would be cleaned" in line for line in told)
    assert clean("docs", "--in-place", "--hook") == 1
    assert "docs/sub/gbk.txt: cleaned" in capsys.readouterr().err


def test_diff_shows_the_lines(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert clean(docs / "dirty.txt", "--diff") == 0
    printed = capsys.readouterr().out
    assert "-標題" in printed
    assert "+标题" in printed
    assert clean(docs / "dirty.txt", "--diff", "--check", "-q") == 1


def test_the_report_as_json(docs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert clean(docs, "-o", tmp_path / "out", "--format", "json") == 0
    report = json.loads(capsys.readouterr().out)
    assert report["totals"]["documents"] == 3
    assert report["totals"]["cleaned"] == 2
    by_name = {Path(document["name"]).name: document for document in report["documents"]}
    assert by_name["gbk.txt"]["encoding"] == "gb18030"
    assert by_name["clean.txt"]["edits"] == {}
    assert by_name["dirty.txt"]["characters_in"] == len(DIRTY) - 1


def test_quiet_and_verbose(docs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert clean(docs, "-o", tmp_path / "out", "-q") == 0
    assert capsys.readouterr() == ("", "")
    assert clean(docs, "-o", tmp_path / "out", "-v") == 0
    assert "clean.txt: unchanged" in capsys.readouterr().err


def test_switching_off_by_stage_and_by_rule(docs: Path, tmp_path: Path) -> None:
    assert clean(docs / "dirty.txt", "-o", tmp_path / "a", "--disable", "script") == 0
    assert "網站" in (tmp_path / "a" / "dirty.txt").read_text(encoding="utf-8")
    assert clean(docs / "dirty.txt", "-o", tmp_path / "b", "--enable", "punctuation") == 0
    assert "，" in (tmp_path / "b" / "dirty.txt").read_text(encoding="utf-8")


def test_settings_come_from_a_file(docs: Path, tmp_path: Path) -> None:
    (tmp_path / "clean.toml").write_text('disable = ["script"]\n', encoding="utf-8")
    assert clean(docs / "dirty.txt", "-o", tmp_path / "a") == 0
    assert "網站" in (tmp_path / "a" / "dirty.txt").read_text(encoding="utf-8")
    (tmp_path / "other.toml").write_text("", encoding="utf-8")
    assert clean(docs / "dirty.txt", "-o", tmp_path / "b", "--config", tmp_path / "other.toml") == 0
    assert "网站" in (tmp_path / "b" / "dirty.txt").read_text(encoding="utf-8")


def test_settings_come_from_pyproject(docs: Path, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.cleaner]\nscript = "off"\n', encoding="utf-8")
    assert clean(docs / "dirty.txt", "-o", tmp_path / "a") == 0
    assert "網站" in (tmp_path / "a" / "dirty.txt").read_text(encoding="utf-8")


def test_one_rule_can_be_undone(docs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert clean(docs / "dirty.txt", "-o", out) == 0
    assert clean("revert", out, "--rule", "script") == 0
    text = (out / "dirty.txt").read_text(encoding="utf-8")
    assert "網站" in text
    assert "\r" not in text
    assert clean("revert", out, "-o", tmp_path / "raw") == 0
    assert (tmp_path / "raw" / "dirty.txt").read_bytes() == DIRTY.encode("utf-8")


def test_undoing_a_rule_that_does_not_exist_is_a_mistake(docs: Path, tmp_path: Path) -> None:
    assert clean(docs, "-o", tmp_path / "out") == 0
    before = contents(tmp_path / "out")
    assert clean("revert", tmp_path / "out", "--rule", "scirpt") == 2
    assert contents(tmp_path / "out") == before


def test_explain_shows_characters_that_cannot_be_seen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_bytes("正文\u200b。\r\n".encode())
    assert clean("explain", "a.txt") == 0
    printed = capsys.readouterr().out
    assert "“\\u200b” → “”" in printed
    assert "“\\r” → “”" in printed


def test_explain_as_a_page(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert clean("explain", docs / "dirty.txt", "--format", "html") == 0
    printed = capsys.readouterr().out
    assert printed.startswith("<!doctype html>")
    assert '<span title="script.t2s"><del>這是一個學習網絡</del><ins>这是一个学习网络</ins></span>的故事。' in printed


def test_explain_a_document_and_a_clean_text(docs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert clean("explain", docs / "dirty.txt") == 0
    first = capsys.readouterr().out
    assert "utf-8" in first
    assert "“標” → “标”" in first or "“標題” → “标题”" in first
    assert clean(docs / "dirty.txt", "-o", tmp_path / "out") == 0
    capsys.readouterr()
    assert clean("explain", tmp_path / "out" / "dirty.txt") == 0
    from_log = capsys.readouterr().out
    assert "(from its log)" in from_log
    assert from_log.split("\n")[1:] == first.split("\n")[1:]


def test_rules_can_be_listed_shown_and_tested(capsys: pytest.CaptureFixture[str]) -> None:
    assert clean("rules", "list") == 0
    first = capsys.readouterr().out.split()[0]
    assert clean("rules", "show", first) == 0
    assert first in capsys.readouterr().out
    assert clean("rules", "test", first) == 0
    assert "0 failures" in capsys.readouterr().out
    assert clean("rules", "show", "no.such-rule") == 2


def test_rules_are_those_of_the_settings_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine").mkdir()
    rule = """[[rule]]
id = "spam.words-mine"
why = "Ours."
kind = "words"
words = ["甲乙丙"]
"""
    (tmp_path / "mine" / "words.toml").write_text(rule, encoding="utf-8")
    (tmp_path / "clean.toml").write_text('rules = ["mine"]\n', encoding="utf-8")
    assert clean("rules", "show", "spam.words-mine") == 0
    assert "甲乙丙" in capsys.readouterr().out


def test_stages_are_listed_in_their_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert clean("stages") == 0
    printed = capsys.readouterr().out
    assert printed.index("mojibake") < printed.index("scramble") < printed.index("whitespace")


def test_standard_input_to_standard_output(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "cleaner", "-", "--log", str(tmp_path / "log.jsonl")]
    environment = {"PYTHONPATH": str(ROOT), "PATH": "", "SYSTEMROOT": "C:\\Windows"}
    ran = subprocess.run(command, input=DIRTY.encode(), capture_output=True, cwd=tmp_path, env=environment, check=True)
    assert ran.stdout.decode("utf-8").startswith("标题\n")
    (tmp_path / "text").write_bytes(ran.stdout)
    command = [sys.executable, "-m", "cleaner", "revert", "text", "--log", "log.jsonl", "-o", "raw"]
    subprocess.run(command, cwd=tmp_path, env=environment, check=True)
    assert (tmp_path / "raw" / "text").read_bytes() == DIRTY.encode("utf-8")


def test_no_progress_bar_in_a_pipe(tmp_path: Path) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for number in range(60):
        (many / f"{number}.txt").write_text(CLEAN, encoding="utf-8")
    command = [sys.executable, "-m", "cleaner", str(many), "-o", str(tmp_path / "out")]
    ran = subprocess.run(command, capture_output=True, cwd=ROOT, check=True)
    assert ran.stderr == b""
    assert b"60 documents: 60 unchanged" in ran.stdout


def test_whoever_cleans_the_first_time_is_told_how_to_look_and_to_undo(
    docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert clean("docs", "-o", "out") == 0
    last = capsys.readouterr().out.strip().split("\n")[-1]
    assert last.startswith("written to out; `clean explain FILE`")
    assert "`clean revert out` undoes all" in last
    assert clean("docs", "--in-place") == 0
    assert "`clean revert docs` undoes all" in capsys.readouterr().out
    assert clean("docs", "--in-place") == 0
    assert "revert" not in capsys.readouterr().out


def test_every_failure_is_named_however_much_else_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for number in range(120):
        (many / f"a{number:03}.txt").touch()
    for number in range(3):
        (many / f"{'b' * 253}{number}").write_text(CLEAN, encoding="utf-8")
    assert clean("many", "-o", "out") == 3
    printed = capsys.readouterr()
    assert "… and 23 more" in printed.out
    assert [line.partition(": ")[2] for line in printed.err.strip().split("\n")] == ["failed: File name too long"] * 3


def test_a_report_that_nobody_reads_to_its_end_does_not_end_the_work(
    docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(*_: object, **__: object) -> None:
        raise BrokenPipeError

    with monkeypatch.context() as patched:
        patched.setattr("click.echo", closed)
        patched.setattr("os.dup2", lambda *_: 0)
        patched.setattr("sys.stdout.fileno", lambda: 1, raising=False)
        assert clean("docs", "-o", "out", "--format", "json") == 0
    assert len(list((tmp_path / "out").rglob("*.txt"))) == 3


def test_a_log_that_is_missing_or_about_another_text_is_told_of(
    docs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert clean("revert", "docs/dirty.txt", "--log", "nowhere.jsonl") == 2
    assert "nowhere.jsonl: no such log" in capsys.readouterr().err
    assert clean("docs", "-o", "out") == 0
    (tmp_path / "out" / ".clean" / "dirty.txt.jsonl").write_bytes(b"\xff")
    assert clean("revert", "out/dirty.txt") == 3
    assert 'no log of format "clean-log/1"' in capsys.readouterr().err
    assert clean("explain", "out/dirty.txt") == 0
    assert "out/.clean/dirty.txt.jsonl: is not about this text" in capsys.readouterr().err
