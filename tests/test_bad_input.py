"""Bad input: one clear line, a fitting exit code, and nothing lost or half-written."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import pytest

from tests.test_cli import CLEAN, DIRTY, clean, contents

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_an_empty_file(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "empty.txt").touch()
    assert clean("empty.txt", "-o", "out") == 0
    assert "empty.txt: unchanged: empty file" in capsys.readouterr().out
    assert (tmp_path / "out" / "empty.txt").read_bytes() == b""


PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4


def test_a_binary_file_among_others_is_skipped(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "docs" / "b.png").write_bytes(PNG)
    assert clean("docs", "-o", "out") == 0
    assert "docs/b.png: skipped: binary file" in capsys.readouterr().out
    assert not (tmp_path / "out" / "b.png").exists()


def test_a_binary_file_alone_fails(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "b.png").write_bytes(PNG)
    assert clean("b.png", "--in-place") == 3
    assert "b.png: skipped: binary file" in capsys.readouterr().out
    assert (tmp_path / "b.png").read_bytes() == PNG


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs file modes")
def test_an_unreadable_file_fails_and_the_others_are_done(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.txt").write_text(DIRTY, encoding="utf-8")
    locked = tmp_path / "docs" / "locked.txt"
    locked.write_text(DIRTY, encoding="utf-8")
    locked.chmod(0)
    if os.geteuid() == 0:  # for the superuser no file is unreadable: let the system say what it says to others
        read = Path.read_bytes

        def refuse(path: Path) -> bytes:
            if path.name == "locked.txt":
                raise PermissionError(13, "Permission denied", str(path))
            return read(path)

        monkeypatch.setattr(Path, "read_bytes", refuse)
    assert clean("docs", "-o", "out") == 3
    captured = capsys.readouterr()
    assert "docs/locked.txt: failed: Permission denied" in captured.out
    assert "1 failed" in captured.out
    assert (tmp_path / "out" / "a.txt").exists()
    assert not (tmp_path / "out" / "locked.txt").exists()


def test_a_place_that_cannot_be_written_to_is_named(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(DIRTY, encoding="utf-8")

    def refuse(**options: object) -> None:
        raise PermissionError(13, "Permission denied", f"{options['dir']}/.clean-1.tmp")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    assert clean("a.txt", "-o", "out") == 3
    assert "a.txt: failed: Permission denied in out/.clean" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names there are always Unicode")
def test_a_name_that_is_not_utf_8(tmp_path: Path, capsys: Captured) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()
    name = os.fsdecode("新聞".encode("big5") + b".txt")
    (folder / name).write_text(DIRTY, encoding="utf-8")
    assert clean("docs", "-o", "out", "-v") == 0
    assert "\\x" in capsys.readouterr().err
    assert (tmp_path / "out" / name).exists()
    assert clean("revert", "out", "-o", "raw") == 0
    assert (tmp_path / "raw" / name).read_text(encoding="utf-8") == (folder / name).read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "secret.txt").write_text(DIRTY, encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "docs" / "up").symlink_to(tmp_path)
    assert clean("docs", "--in-place") == 0
    error = capsys.readouterr().err
    assert "docs/link.txt: a link out of the folder, not followed" in error
    assert "docs/up: a link out of the folder, not followed" in error
    assert (tmp_path / "secret.txt").read_text(encoding="utf-8") == DIRTY.replace("\r\n", "\n")
    assert (tmp_path / "docs" / "link.txt").is_symlink()


def test_output_inside_input_is_passed_over(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.txt").write_text(DIRTY, encoding="utf-8")
    for _ in range(2):
        assert clean("docs", "-o", "docs/out") == 0
    assert "docs/out: the folder to write to lies in the input, passed over" in capsys.readouterr().err
    assert sorted(contents(tmp_path / "docs" / "out")) == [".clean/a.txt.jsonl", "a.txt"]


def test_output_that_is_the_input_is_refused(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.txt").write_text(DIRTY, encoding="utf-8")
    assert clean("docs", "-o", "docs") == 2
    assert "use --in-place" in capsys.readouterr().err
    assert sorted(contents(tmp_path / "docs")) == ["a.txt"]


def test_two_inputs_with_one_output_are_refused(tmp_path: Path, capsys: Captured) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(DIRTY, encoding="utf-8")
    assert clean("one", "two", "-o", "out") == 2
    assert "one/a.txt and two/a.txt would both be written to out/a.txt" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_same_path_twice_is_one_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DIRTY, encoding="utf-8")
    assert clean("a.txt", "./a.txt", "-o", "out") == 0


def test_a_missing_path(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.txt").write_text(DIRTY, encoding="utf-8")
    assert clean("a.txt", "nowhere", "-o", "out") == 2
    assert "nowhere: no such file or folder" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_foreign_file_at_the_target_is_not_overwritten(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.txt").write_text(DIRTY, encoding="utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.txt").write_text("mine", encoding="utf-8")
    assert clean("a.txt", "-o", "out") == 3
    assert "out/a.txt exists and was not written by clean" in capsys.readouterr().out
    assert (tmp_path / "out" / "a.txt").read_text(encoding="utf-8") == "mine"


def test_an_output_that_is_a_file(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.txt").write_text(DIRTY, encoding="utf-8")
    (tmp_path / "b.txt").write_text("mine", encoding="utf-8")
    assert clean("a.txt", "-o", "b.txt") == 2
    assert "name a folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["a.txt", "--check", "--disable", "scirpt"], 'unknown stage or rule "scirpt"'),
        (["a.txt", "--check", "--enable", "nothing"], 'unknown stage or rule "nothing"'),
        (["a.txt", "--check", "--rules", "norules"], "norules: no such folder"),
        (["a.txt", "--check", "--encoding", "klingon"], 'unknown encoding "klingon"'),
        (["a.txt", "--check", "--config", "none.toml"], "none.toml: No such file"),
        (["a.txt", "--check", "--config", "number.toml"], "script: write a string, not 3"),
        (["a.txt", "--check", "--config", "bad.toml"], 'unknown key "stagse"'),
        (["a.txt"], "say where the clean texts go"),
        (["a.txt", "-o", "out", "--in-place"], "exclude each other"),
        (["a.txt", "-", "-o", "out"], "- stands alone"),
        (["revert", "a.txt"], "no log found"),
        (["revert", "nowhere"], "no such file or folder"),
        (["--nonsense"], "No such option"),
        ([], "Usage"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_mistakes_of_usage(tmp_path: Path, capsys: Captured, arguments: list[str], complaint: str) -> None:
    (tmp_path / "a.txt").write_text(DIRTY, encoding="utf-8")
    (tmp_path / "bad.toml").write_text("stagse = []\n", encoding="utf-8")
    (tmp_path / "number.toml").write_text("script = 3\n", encoding="utf-8")
    before = contents(tmp_path)
    assert clean(*arguments) == 2
    captured = capsys.readouterr()
    assert complaint in captured.err + captured.out
    assert "Traceback" not in captured.err
    assert contents(tmp_path) == before


def test_a_broken_rule_file_stops_before_anything_is_written(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.txt").write_text(DIRTY, encoding="utf-8")
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "x.toml").write_text("[[rule]]\n", encoding="utf-8")
    assert clean("a.txt", "-o", "out", "--rules", "rules") == 2
    assert 'rules/x.toml: rule "number 1": id: missing' in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_damaged_log_is_refused(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.txt").write_text(DIRTY, encoding="utf-8")
    assert clean("a.txt", "-o", "out") == 0
    log = tmp_path / "out" / ".clean" / "a.txt.jsonl"
    log.write_text(log.read_text(encoding="utf-8").replace('"edits"', '"editz"', 1), encoding="utf-8")
    before = contents(tmp_path)
    assert clean("revert", "out", "-o", "raw") == 3
    assert "the log is damaged" in capsys.readouterr().err
    assert contents(tmp_path) == before


def test_a_revert_overwrites_no_other_text(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.txt").write_text("車站。\r\n", encoding="utf-8")
    assert clean("docs", "-o", "out") == 0
    (tmp_path / "raw").mkdir()
    mine = tmp_path / "raw" / "a.txt"
    mine.write_text("另一篇。\n", encoding="utf-8")
    for rules in ([], ["--rule", "script"]):
        capsys.readouterr()
        assert clean("revert", "out", "-o", "raw", *rules) == 3
        assert "not overwritten" in capsys.readouterr().err
        assert mine.read_text(encoding="utf-8") == "另一篇。\n"
    mine.unlink()
    assert clean("revert", "out", "-o", "raw") == 0
    assert clean("revert", "out", "-o", "raw") == 0  # the same bytes are there already
    assert mine.read_bytes() == (tmp_path / "docs" / "a.txt").read_bytes()


def test_a_text_that_was_changed_is_not_reverted(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.txt").write_text(DIRTY, encoding="utf-8")
    assert clean("a.txt", "-o", "out") == 0
    (tmp_path / "out" / "a.txt").write_text("other", encoding="utf-8")
    assert clean("revert", "out") == 3
    assert "sha256" in capsys.readouterr().err
    assert (tmp_path / "out" / "a.txt").read_text(encoding="utf-8") == "other"


def test_failures_are_told_on_the_error_stream_when_all_else_is_quiet(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.txt").write_text(DIRTY, encoding="utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.txt").write_text("mine", encoding="utf-8")
    assert clean("a.txt", "-o", "out", "-q") == 3
    captured = capsys.readouterr()
    assert "a.txt: failed: " in captured.err
    assert captured.out == ""
