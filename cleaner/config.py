"""What a user may choose. A `Config` is frozen, picklable, and the same for every document of a run."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

CHOICES: Mapping[str, tuple[str, ...]] = {
    "script": ("auto", "off", "t2s", "tw2s", "tw2sp", "hk2s"),
    "html": ("main", "headed", "all", "off"),
    "spam_document": ("leave-out", "keep", "empty"),
}
"""The settings that take one of a few words."""

LISTS = ("stages", "enable", "disable", "rules")
"""The settings that hold any number of names."""


class ConfigError(ValueError):
    """A setting that cannot be: an unknown key, stage or rule, or a value that is none of those allowed."""


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of a pipeline; every field has a default, and the defaults are what `clean` does.

    `stages` names the stages to run (None: all that are on by default), always in the pipeline's own order; `enable`
    adds stages that are off by default, or single rules of a stage that does not run, by id; `disable` takes away
    stages or single rules; `rules` are folders of the user's own rules; `unsafe` makes the edits that are otherwise
    only suggested. Lists are taken for tuples, and strings for paths.

    >>> Config(disable=["spam"]).disable
    ('spam',)

    Raises:
        ConfigError: a value is not one of those allowed, or a single string stands where a list belongs.
    """

    stages: tuple[str, ...] | None = None
    enable: tuple[str, ...] = ()
    disable: tuple[str, ...] = ()
    rules: tuple[Path, ...] = ()
    unsafe: bool = False
    encoding: str | None = None
    """Overrules the detector: the name of an encoding, for every document."""
    script: str = "auto"
    """`auto`, `off`, `t2s`, `tw2s`, `tw2sp` or `hk2s`."""
    html: str = "main"
    """`main` (the article), `headed` (the same below its headline and byline, wherever the page has them), `all` (all
    text), `off` (markup stays). What headline and byline say is in the metadata either way."""
    html_bytes: int = 64_000_000
    """Bytes of UTF-8 up to which a page is read; a larger one fails, and the run goes on. 0: no limit."""
    html_seconds: float = 60.0
    """Seconds of computing after which a page fails, and the run goes on. 0: no limit."""
    spam_document: str = "leave-out"
    """A document that is nothing but spam is left out (`leave-out`), kept as found (`keep`) or emptied (`empty`)."""

    def __post_init__(self) -> None:
        for name, choices in CHOICES.items():
            value = getattr(self, name)
            if value not in choices:
                raise ConfigError(f'{name}: "{value}" is none of {", ".join(choices)}')
        for name in LISTS:
            value = getattr(self, name)
            if isinstance(value, str | Path):
                raise ConfigError(f'{name}: write a list of strings, such as {name} = ["{value}"]')
            if value is not None:
                object.__setattr__(self, name, tuple(map(Path, value) if name == "rules" else value))


FILE_NAMES = ("clean.toml", "pyproject.toml")
"""Where settings are looked for, in this order; `pyproject.toml` holds them in its table `tool.cleaner`."""


def find_config(folder: Path) -> Path | None:
    """The settings file of a folder or of the nearest one above it; a `pyproject.toml` without our table is none."""
    for place in (folder, *folder.parents):
        for name in FILE_NAMES:
            path = place / name
            if path.is_file() and (name == "clean.toml" or b"[tool.cleaner]" in path.read_bytes()):
                return path
    return None


def read_config(path: Path) -> dict[str, Any]:
    """The settings of a file, as arguments of :class:`Config`; folders of rules are taken from the file's own folder.

    Raises:
        ConfigError: the file cannot be read, or holds a key or a type of value that is not ours.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from None
    except (UnicodeDecodeError, RecursionError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from None
    for name in ("tool", "cleaner") if path.name == "pyproject.toml" else ():
        table = table.get(name, {})
        if not isinstance(table, dict):
            raise ConfigError(f"{path}: {name}: write a table")
    settings = {key.replace("-", "_"): value for key, value in table.items()}
    return {key: _value(path, key, value) for key, value in settings.items()}


_KINDS = {bool: "true or false", str: "a string", int: "a whole number", float: "a number"}


def _value(path: Path, key: str, value: object) -> object:
    known = {f.name: f.default for f in fields(Config)}
    if key not in known:
        raise ConfigError(f'{path}: unknown key "{key}"; keys are: {", ".join(known)}')
    if key in LISTS:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise ConfigError(f'{path}: {key}: write a list of strings, such as {key} = ["spam"]')
        return tuple(path.parent / item for item in value) if key == "rules" else tuple(value)
    default = known[key]
    wanted = str if default is None else type(default)
    if isinstance(value, bool) != (wanted is bool) or not isinstance(
        value, wanted | int if wanted is float else wanted
    ):
        raise ConfigError(f"{path}: {key}: write {_KINDS[wanted]}, not {value!r}")
    if key in CHOICES and value not in CHOICES[key]:
        raise ConfigError(f'{path}: {key}: "{value}" is none of {", ".join(CHOICES[key])}')
    return value
