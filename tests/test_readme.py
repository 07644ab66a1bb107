"""The README says what is so: its Python runs, its commands run, and it names every stage and every option."""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
import tomllib
from pathlib import Path

import pytest

from cleaner.cli import cli
from cleaner.stages import all_stages
from tests.test_cli import clean

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def commands() -> list[str]:
    lines = (line for block in blocks("sh") for line in block.split("\n") if "clean " in line)
    return [line.partition("#")[0].partition(" > ")[0].strip() for line in lines]


@pytest.mark.parametrize("block", blocks("python"), ids=lambda block: block.split("\n")[0][:40])
def test_python_runs(block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "fixtures" / "raw", tmp_path / "docs")
    test = doctest.DocTestParser().get_doctest(block, {}, "README", "README.md", 0)
    assert test.examples
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    runner.run(test)
    assert runner.failures == 0


def test_commands_run_in_their_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "fixtures" / "raw", tmp_path / "docs")
    shutil.copytree(ROOT / "fixtures" / "raw", tmp_path / "fixtures" / "raw")
    assert len(commands()) >= 8
    for command in commands():
        arguments = shlex.split(
            command.rpartition("clean ")[2] if "pip" not in command else "fixtures/raw -o out-first"
        )
        assert clean(*arguments) in ((0, 1) if "--check" in command else (0,)), command


def test_two_commands_do_all_the_set_up() -> None:
    lines = [block.strip() for block in blocks("sh") if block.startswith("pip install")]
    assert len(lines) == 2
    assert all("\n" not in line for line in lines)
    assert "fixtures/raw -o out" in lines[0]
    assert "pytest" in lines[1]


def test_every_stage_is_named() -> None:
    assert [stage.name for stage in all_stages() if f"`{stage.name}`" not in README] == []


def test_every_option_is_named() -> None:
    options = {option for command in cli.commands.values() for parameter in command.params for option in parameter.opts}
    assert sorted(option for option in options if option.startswith("--") and f"`{option}" not in README) == []


def test_every_package_is_explained() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[>=<;\s]", dependency)[0] for dependency in project["dependencies"]}
    assert sorted(name for name in names if f"`{name}`" not in README) == []
