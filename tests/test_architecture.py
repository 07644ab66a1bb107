"""The order of imports, the size of files and functions, and what must not be done at import."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from cleaner import __version__

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "cleaner"
MODULES = sorted(PACKAGE.rglob("*.py"))

ORDER = (
    "version",
    "patterns",
    "dates",
    "language",
    "edits",
    "compose",
    "undo",
    "history",
    "decode",
    "page_code",
    "code",
    "config",
    "rules",
    "kinds",
    "stage",
    "stages",
    "pipeline",
    "difflog",
    "document",
    "trial",
    "sources",
    "report.diff",
    "engines",
    "report",
    "command",
    "cli",
)
"""A module imports only from those that stand before it, or from its own part."""

MODULE_LINES = 320
FUNCTION_LINES = 45

HEAVY = ("bs4", "chardet", "ftfy", "opencc", "pypinyin", "re2", "ahocorasick_rs", "numpy")


def part(module: str) -> str:
    """The entry of ORDER that a module belongs to."""
    inner = module.removeprefix("cleaner.")
    exact = [name for name in ORDER if inner == name]
    return exact[0] if exact else inner.split(".")[0]


def imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "cleaner":
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            modules = {name for name in inner if (ROOT / Path(*name.split("."))).with_suffix(".py").exists()}
            folders = {name for name in inner if (ROOT / Path(*name.split("."))).is_dir()}
            names |= (modules | folders) or {node.module}
    return names


@pytest.mark.parametrize("path", MODULES, ids=[path.relative_to(PACKAGE).as_posix() for path in MODULES])
def test_imports_run_one_way(path: Path) -> None:
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    if module in ("cleaner", "cleaner.__main__"):
        return
    own = ORDER.index(part(module))
    for name in imports(path):
        assert name != "cleaner", "import from the module that has it, not from the package's front"
        other = ORDER.index(part(name))
        assert other < own or part(name) == part(module), f"{module} imports {name}, which stands after it"


@pytest.mark.parametrize("path", MODULES, ids=[path.relative_to(PACKAGE).as_posix() for path in MODULES])
def test_modules_and_functions_are_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.split("\n")) <= MODULE_LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            first = node.body[0]
            docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
            start = (first.end_lineno or 0) + 1 if docstring else node.lineno
            assert (node.end_lineno or 0) - start < FUNCTION_LINES, f"{node.name} in {path.name}"


@pytest.mark.parametrize("path", MODULES, ids=[path.relative_to(PACKAGE).as_posix() for path in MODULES])
def test_lines_are_split_at_newlines_only(path: Path) -> None:
    calls = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "splitlines"
    ]
    assert calls == [], "splitlines() also cuts at \\x0b \\x0c \\x1c \\x85 \\u2028"


def test_nothing_is_called_by_a_name_that_says_nothing() -> None:
    names = {part for path in MODULES for part in path.relative_to(PACKAGE).with_suffix("").parts}
    assert names.isdisjoint({"utils", "util", "helpers", "helper", "base", "common", "misc"})


def test_heavy_packages_wait_until_they_are_needed() -> None:
    program = "import sys, cleaner.cli, cleaner.stages; cleaner.stages.all_stages(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert [name for name in HEAVY if name in loaded.stdout.split()] == []


def test_the_version_is_that_of_the_distribution() -> None:
    import tomllib

    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert table["project"]["version"] == __version__
