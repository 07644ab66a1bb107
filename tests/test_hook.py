"""The real pre-commit, in a git repository of its own, with the hook of this checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOUND = "網站建設與發展，這是一個學習網絡的故事。\r\n天津的科技创新。\r\n".encode("gbk")

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose hooks are ours, taken from .pre-commit-hooks.yaml, run by this very Python."""
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    # `language: python` would install the package from the network; run the installed one of this environment instead.
    hooks = hooks.replace("language: python", "language: system").replace("entry: clean", f"entry: {_command()}")
    config = "repos:\n  - repo: local\n    hooks:\n" + "".join(f"      {line}\n" for line in hooks.split("\n"))
    (tmp_path / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    git(tmp_path, "init", "-q")
    for name, value in (("user.name", "t"), ("user.email", "t@example.com"), ("commit.gpgsign", "false")):
        git(tmp_path, "config", name, value)
    ran = run(tmp_path, sys.executable, "-m", "pre_commit", "install")
    assert ran.returncode == 0, ran.stderr
    git(tmp_path, "add", ".pre-commit-config.yaml")
    return tmp_path


def _command() -> str:
    return f"env PYTHONPATH={ROOT} {sys.executable} -m cleaner"


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PRE_COMMIT_HOME": str(folder / ".git" / "pre-commit-home")}
    environment = {name: value for name, value in environment.items() if not name.startswith("GIT_")}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment, check=False)


def git(folder: Path, *arguments: str) -> str:
    ran = run(folder, "git", *arguments)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="the hook's entry is written for a POSIX shell here")
def test_a_dirty_file_is_cleaned_the_commit_refused_and_the_next_one_passes(repository: Path) -> None:
    document = repository / "page.txt"
    document.write_bytes(FOUND)
    git(repository, "add", "page.txt")
    refused = run(repository, "git", "commit", "-q", "-m", "one")
    assert refused.returncode == 1, refused.stdout + refused.stderr
    assert "files were modified by this hook" in refused.stderr + refused.stdout
    clean = document.read_bytes()
    assert clean.decode("utf-8").startswith("网站建设与发展")
    assert b"\r" not in clean
    assert (repository / ".clean" / "page.txt.jsonl").is_file()
    assert git(repository, "diff", "--name-only") == "page.txt\n", "a hook never adds to the index"

    git(repository, "add", "page.txt", ".clean")
    passed = run(repository, "git", "commit", "-q", "-m", "two")
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert document.read_bytes() == clean

    reverted = run(repository, sys.executable, "-m", "cleaner", "revert", "page.txt")
    assert reverted.returncode == 0, reverted.stderr
    assert document.read_bytes() == FOUND


def test_the_hook_exits_1_when_it_changed_a_file_and_0_when_not(tmp_path: Path) -> None:
    document = tmp_path / "page.txt"
    document.write_bytes(FOUND)
    hook = (sys.executable, "-m", "cleaner", "--in-place", "--hook", "page.txt")
    assert run(tmp_path, *hook).returncode == 1
    assert run(tmp_path, *hook).returncode == 0


def test_the_check_hook_changes_nothing(tmp_path: Path) -> None:
    document = tmp_path / "page.txt"
    document.write_bytes(FOUND)
    assert run(tmp_path, sys.executable, "-m", "cleaner", "--check", "page.txt").returncode == 1
    assert document.read_bytes() == FOUND
    assert not (tmp_path / ".clean").exists()


def test_parallel_batches_are_safe(tmp_path: Path) -> None:
    for number in range(8):
        (tmp_path / f"{number}.txt").write_bytes(FOUND)
    command = [sys.executable, "-m", "cleaner", "--in-place", "--hook"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    batches = [[f"{number}.txt" for number in range(start, 8, 2)] for start in range(2)]
    running = [subprocess.Popen(command + names, cwd=tmp_path, env=environment, stdout=-3) for names in batches]
    assert [process.wait() for process in running] == [1, 1]
    assert len(list((tmp_path / ".clean").iterdir())) == 8
    assert run(tmp_path, *command, *(f"{number}.txt" for number in range(8))).returncode == 0
