"""Documents that need nothing come back byte for byte, with an empty log."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleaner import Pipeline

ROOT = Path(__file__).parent.parent
FOLDERS = ("fixtures/clean", "fixtures/golden")
CLEAN = sorted(path for folder in FOLDERS for path in (ROOT / folder).iterdir())
OURS = sorted([*(ROOT / "cleaner").rglob("*.py"), ROOT / "README.md", ROOT / "pyproject.toml"])
PIPELINE = Pipeline()


@pytest.mark.parametrize("path", CLEAN, ids=[path.name for path in CLEAN])
def test_a_clean_document_stays(path: Path) -> None:
    cleaned = PIPELINE.clean(path.read_bytes(), name=path.name)
    assert cleaned.edits == []
    assert cleaned.encode() == path.read_bytes()


@pytest.mark.parametrize("path", OURS, ids=[path.relative_to(ROOT).as_posix() for path in OURS])
def test_code_and_markdown_about_dirty_text_stay(path: Path) -> None:
    cleaned = PIPELINE.clean(path.read_bytes(), name=path.name)
    assert cleaned.edits == []
