"""The command at the ends of pipes: closed ones, full disks, poor encodings, and documents from standard input."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_bad_input import PNG
from tests.test_cli import DIRTY, ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes and devices")


def run(
    folder: Path, *arguments: str, data: bytes = b"", stdout: int = subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "cleaner", *arguments]
    variables = os.environ | {"PYTHONPATH": str(ROOT)} | environment
    return subprocess.run(
        command, cwd=folder, input=data, stdout=stdout, stderr=subprocess.PIPE, env=variables, check=False
    )


@pytest.mark.parametrize("arguments", [("--diff",), ("-o", "out"), ("--check", "--format", "json")])
def test_a_reader_that_has_enough_is_no_failure(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "a.txt").write_text(DIRTY, encoding="utf-8")
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ran = run(tmp_path, "a.txt", *arguments, stdout=writer)
    finally:
        os.close(writer)
    assert (ran.returncode, ran.stderr.decode().count("Traceback")) == (0, 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [("-",), ("a.txt", "--check")])
def test_a_full_disk_under_standard_output(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "a.txt").write_text(DIRTY, encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        ran = run(tmp_path, *arguments, data=DIRTY.encode(), stdout=full.fileno())
    assert ran.returncode == 3
    assert "No space left" in ran.stderr.decode()
    assert "Traceback" not in ran.stderr.decode()


def test_a_terminal_whose_encoding_lacks_the_characters(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DIRTY, encoding="utf-8")
    ran = run(tmp_path, "a.txt", "--diff", PYTHONIOENCODING="cp1252")
    assert (ran.returncode, ran.stderr.count(b"Traceback")) == (0, 0)
    assert b"+\\u6807\\u9898" in ran.stdout


def test_a_binary_document_from_standard_input(tmp_path: Path) -> None:
    ran = run(tmp_path, "-", data=PNG)
    assert ran.returncode == 3
    assert ran.stdout == b""
    assert ran.stderr == b"-: skipped: binary file (PNG image)\n"


def test_the_version_is_known_without_an_installation(tmp_path: Path) -> None:
    ran = run(tmp_path, "--version")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.startswith(b"clean, version ")


def test_python_has_nothing_to_warn_of(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DIRTY, encoding="utf-8")
    command = [sys.executable, "-W", "error", "-X", "dev", "-m", "cleaner", "a.txt", "-o", "out"]
    ran = subprocess.run(
        command, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_standard_input_is_not_written_over_another_document(tmp_path: Path) -> None:
    for _ in range(2):
        assert run(tmp_path, "-", "-o", "out", data=DIRTY.encode()).returncode == 0
    before = (tmp_path / "out" / "stdin").read_bytes()
    ran = run(tmp_path, "-", "-o", "out", data=b"another\r\n")
    assert (ran.returncode, (tmp_path / "out" / "stdin").read_bytes()) == (2, before)
    assert b"holds another document; not overwritten" in ran.stderr
    assert run(tmp_path, "revert", "out", "-o", "raw").returncode == 0
    assert (tmp_path / "raw" / "stdin").read_bytes() == DIRTY.encode()


def test_no_text_is_given_whose_log_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ran = run(tmp_path, "-", "--log", "file/log", data=DIRTY.encode())
    assert (ran.returncode, ran.stdout) == (3, b"")
