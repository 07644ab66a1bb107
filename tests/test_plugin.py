"""A stage from outside: a tiny package with an entry point is installed and runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

MODULE = """
from cleaner import Context, Edit, Layer, Proposal, Stage


def propose(text: str, context: Context) -> Proposal:
    edits = [Edit(i, "☃", "", "melt.snowman") for i, char in enumerate(text) if char == "☃"]
    return Proposal(Layer.of("melt", edits))


STAGE = Stage("melt", "melts snowmen", "touch anything else", propose)
"""
RULES = """
[[rule]]
id = "melt.snowman"
why = "It is spring."
kind = "code"
[[rule.example]]
text = "a☃b"
gives = "ab"
[[rule.example]]
keep = "ab"
[[rule.example]]
keep = "cold"
"""
PROGRAM = """
from pathlib import Path
from cleaner import Config, Pipeline
pipeline = Pipeline(Config(rules=(Path("rules"),)))
print(pipeline.prepared.stages[-1].name)
cleaned = pipeline.clean("春天☃来了。")
print(cleaned.text, [edit.rule for edit in cleaned.edits], cleaned.revert().decode("utf-8"))
off = Pipeline(Config(rules=(Path("rules"),), disable=("melt",)))
print(off.clean("春天☃来了。").text)
"""


def test_an_installed_package_brings_a_stage(tmp_path: Path) -> None:
    # What an installer leaves behind: the module, and metadata that names its entry point.
    (tmp_path / "melt.py").write_text(MODULE, encoding="utf-8")
    metadata = tmp_path / "melt-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: melt\nVersion: 1.0\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text("[cleaner.stages]\nmelt = melt:STAGE\n", encoding="utf-8")
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "melt.toml").write_text(RULES, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}", "PYTHONUTF8": "1"}
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.split("\n") == ["melt", "春天来了。 ['melt.snowman'] 春天☃来了。", "春天☃来了。", ""]


@pytest.mark.parametrize(
    ("value", "complaint"),
    [
        ("nowhere_at_all:STAGE", "cannot be loaded: No module named 'nowhere_at_all'"),
        ("os:getcwd", "is no cleaner.Stage"),
        ("cleaner.stages.spam:STAGE", 'two stages are called "spam"'),
    ],
)
def test_a_package_whose_stage_cannot_be_used(tmp_path: Path, value: str, complaint: str) -> None:
    information = tmp_path / "broken-1.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 1\n", encoding="utf-8")
    (information / "entry_points.txt").write_text(f"[cleaner.stages]\nbroken = {value}\n", encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "cleaner", "stages"],
        env=os.environ | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 2
    assert complaint in ran.stderr
    assert "Traceback" not in ran.stderr
