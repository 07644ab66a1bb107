"""Settings: what may stand in them, and what a stage or rule that is switched on or off does."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleaner import Config, ConfigError, Pipeline, clean
from cleaner.pipeline import prepare
from tests.test_cli import clean as command

FOUND = "頭髮很長,發現了。\r\n"


def test_lists_are_as_good_as_tuples() -> None:
    config = Config(stages=["script", "whitespace"], disable=["whitespace"], enable=[])  # type: ignore[arg-type]
    assert config == Config(stages=("script", "whitespace"), disable=("whitespace",))
    assert clean(FOUND, config=config).text == "头发很长,发现了。\r\n"


def test_a_folder_of_rules_may_be_a_string(tmp_path: Path) -> None:
    assert Config(rules=[str(tmp_path)]).rules == (tmp_path,)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["stages", "enable", "disable", "rules"])
def test_one_string_is_no_list(name: str) -> None:
    with pytest.raises(ConfigError, match=f"{name}: write a list"):
        Config(**{name: "spam"})  # type: ignore[arg-type]


def test_a_rule_is_no_stage() -> None:
    with pytest.raises(ConfigError, match=r'unknown stage "script\.t2s"'):
        Pipeline(Config(stages=("script.t2s",)))


def test_a_rule_that_is_enabled_brings_its_stage_but_not_the_other_rules() -> None:
    config = Config(stages=("script",), enable=("whitespace.line-ends",))
    assert clean("　　" + FOUND, config=config).text == "　　头发很长,发现了。\n"
    off = Config(disable=("whitespace",), enable=("whitespace.line-ends",))
    assert [stage.name for stage in prepare(off).stages] == [stage.name for stage in prepare(Config()).stages]
    assert clean("　　" + FOUND, config=off).text == "　　头发很长,发现了。\n"


def test_what_is_typed_overrules_the_settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clean.toml").write_text('disable = ["script"]\nenable = ["punctuation"]\n', encoding="utf-8")
    (tmp_path / "a.txt").write_bytes("頭髮很長,發現了。\n".encode())
    assert command("a.txt", "-o", "one") == 0
    assert (tmp_path / "one" / "a.txt").read_text(encoding="utf-8") == "頭髮很長，發現了。\n"
    assert command("a.txt", "-o", "two", "--enable", "script", "--disable", "punctuation") == 0
    assert (tmp_path / "two" / "a.txt").read_text(encoding="utf-8") == "头发很长,发现了。\n"


def test_bytes_may_come_in_any_container() -> None:
    data = "車站與學習\r\n".encode()
    texts = {clean(kind(data)).text for kind in (bytes, bytearray, memoryview)}  # type: ignore[arg-type]
    assert texts == {"车站与学习\n"}


@pytest.mark.parametrize("nothing_to_read", [Path("a.txt"), 5, None, [65, 66]])
def test_a_path_is_no_document(nothing_to_read: object) -> None:
    with pytest.raises(TypeError, match="bytes-like object is required"):
        clean(nothing_to_read)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("clean.toml", 'script = "xx"', 'clean.toml: script: "xx" is none of auto, off'),
        ("clean.toml", 'disable = ["spm"]', 'disable: unknown stage or rule "spm"; stages are: mojibake'),
        ("clean.toml", 'stages = ["spam.document"]', 'stages: unknown stage "spam.document"'),
        ("clean.toml", 'encoding = "klingon"', 'encoding: unknown encoding "klingon"'),
        ("clean.toml", "spam_documents = 1", 'clean.toml: unknown key "spam_documents"; keys are: stages'),
        ("clean.toml", "unsafe = 1", "clean.toml: unsafe: write true or false, not 1"),
        ("pyproject.toml", "tool = 1 # [tool.cleaner]", "pyproject.toml: tool: write a table"),
        ("pyproject.toml", "[[tool.cleaner]]", "pyproject.toml: cleaner: write a table"),
    ],
)
def test_a_mistake_in_the_settings_is_told_by_its_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, text: str, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "a.txt").write_text(FOUND, encoding="utf-8")
    assert command("a.txt", "--check") == 2
    assert told in capsys.readouterr().err
