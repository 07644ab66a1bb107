"""A broken rule file is refused with a message that says where, what was found, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleaner import Config, Pipeline, RuleError

ROOT = Path(__file__).parent.parent
BAD = sorted((ROOT / "fixtures" / "bad-rules").iterdir())


def complaint(folder: Path) -> str:
    with pytest.raises(RuleError) as caught:
        Pipeline(Config(rules=(folder,)))
    return str(caught.value).replace(folder.as_posix(), "DIR")


@pytest.mark.parametrize("folder", BAD, ids=[folder.name for folder in BAD])
def test_each_broken_file_has_its_message(folder: Path) -> None:
    assert complaint(folder) == (folder / "message.txt").read_text(encoding="utf-8").rstrip("\n")


def test_an_id_of_ours_cannot_be_taken(tmp_path: Path) -> None:
    ours = Pipeline().prepared.rules.rules[0]
    example = '[[rule.example]]\ntext = "x"\ngives = ""\n' + '[[rule.example]]\nkeep = "y"\n' * 2
    rule = f'[[rule]]\nid = "{ours.id}"\nwhy = "w"\nkind = "replace"\nfind = "x"\n{example}'
    (tmp_path / "twice.toml").write_text(rule, encoding="utf-8")
    assert f"this id stands in {ours.file} already" in complaint(tmp_path)


def test_a_missing_folder_is_said_to_be_missing(tmp_path: Path) -> None:
    assert complaint(tmp_path / "none").startswith("DIR: no such folder")


def test_a_rule_of_the_users_own_does_its_work(tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text(
        """
[[rule]]
id = "furniture.house-line"
why = "Our scanner prints it."
kind = "drop-line"
find = 'SCANNED BY \\w+'
needs = ["SCANNED"]
[[rule.example]]
text = "甲。\\nSCANNED BY acme\\n乙。\\n"
gives = "甲。\\n乙。\\n"
[[rule.example]]
keep = "SCANNED BY whom?"
[[rule.example]]
keep = "not SCANNED"
""",
        encoding="utf-8",
    )
    config = Config(rules=(tmp_path,), stages=("furniture",))
    assert Pipeline(config).clean("甲。\nSCANNED BY acme\n乙。\n").text == "甲。\n乙。\n"
    off = Config(rules=(tmp_path,), stages=("furniture",), disable=("furniture.house-line",))
    assert not Pipeline(off).clean("甲。\nSCANNED BY acme\n乙。\n").changed


def test_a_rule_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    assert "Make it a file that can be read." in complaint(tmp_path)


RULE = """
[[rule]]
id = "whitespace.test-{name}"
why = "A test."
{body}
[[rule.example]]
text = "{text}"
gives = ""
[[rule.example]]
keep = "y"
[[rule.example]]
keep = "z"
"""


def test_rules_are_linear_in_the_text(tmp_path: Path) -> None:
    bodies = {
        "doubtful": ("kind = 'replace'\nfind = 'QQ'\nrisk = 'unsafe'", "QQ"),
        "unless": ("kind = 'replace'\nfind = 'WW'\nunless = 'VV'", "WW"),
        "block": ("kind = 'drop-block'\nfind = 'BEGIN'\nuntil = 'END'", "BEGIN\\nEND\\n"),
        "open": ("kind = 'drop-block'\nfind = 'OPEN'\nuntil = 'NEVER'", "OPEN\\nNEVER\\n"),
    }
    rules = (RULE.format(name=name, body=body, text=text) for name, (body, text) in bodies.items())
    (tmp_path / "rules.toml").write_text("".join(rules), encoding="utf-8")
    pipeline = Pipeline(Config(rules=(tmp_path,), stages=("whitespace",), unsafe=True))
    text = "天QQ\n" * 30_000 + "地WW" * 30_000 + "\n" + "BEGIN\n人\nEND\nOPEN\n" * 10_000
    assert pipeline.clean(text).text == "天\n" * 30_000 + "地" * 30_000 + "\n" + "OPEN\n" * 10_000


def test_what_unless_names_is_looked_for_in_the_line_of_each_match(tmp_path: Path) -> None:
    rule = RULE.format(name="unless", body="kind = 'replace'\nfind = 'WW'\nunless = 'VV'", text="WW")
    (tmp_path / "rules.toml").write_text(rule, encoding="utf-8")
    pipeline = Pipeline(Config(rules=(tmp_path,), stages=("whitespace",)))
    assert pipeline.clean("天WW\nWW VV WW\n天WWWW\nVV\n").text == "天\nWW VV WW\n天\nVV\n"
