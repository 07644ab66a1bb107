"""The stages, one module each, in the order in which they run."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING

from cleaner.config import ConfigError
from cleaner.stage import Stage

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

STAGES: tuple[str, ...] = (
    "mojibake",  # first: nothing below can read text that is in the wrong letters
    "html",  # markup goes before anything looks at lines
    "scramble",  # gives back the words that spam, furniture and rejoin look at
    "spam",  # before furniture: a link farm may stand around the chrome
    "furniture",  # page numbers and running heads stand between the halves of sentences
    "rejoin",  # needs every break left by what was taken out
    "script",  # after spam: simplified spam over a traditional body is evidence
    "whitespace",  # tidies what all the others leave
    "punctuation",  # looks at neighbours, so the text must be final
)
"""The modules of this package that hold a `STAGE`, in the order in which they run."""

ENTRY_POINTS = "cleaner.stages"
"""Packages offer stages of their own in this entry-point group; they run after ours, in the order of their names."""

_METADATA = (".dist-info", ".egg-info")
"""The folders in which installers leave what they know of a package."""


@cache
def all_stages() -> tuple[Stage, ...]:
    """Every stage there is: ours in their order, then those of installed packages.

    Raises:
        ConfigError: a package offers something that cannot be loaded or is no stage, or a name that is taken.
    """
    ours = tuple(import_module(f"cleaner.stages.{name}").STAGE for name in STAGES)
    stages = ours + (tuple(map(_loaded, _offered())) if _may_be_offered() else ())
    names = [stage.name for stage in stages]
    for name in names:
        if names.count(name) > 1:
            raise ConfigError(f'two stages are called "{name}"; uninstall a package that offers one')
    return stages


def _may_be_offered() -> bool:
    """Whether a file that an installer left names our group, or there may be metadata that are no such files.

    Nearly always the answer is no, and spares `importlib.metadata`, which takes 25 ms to import and to look.
    """
    if any(hasattr(finder, "find_distributions") and finder is not PathFinder for finder in sys.meta_path):
        return True
    for folder in map(Path, sys.path):
        try:
            inside = list(folder.iterdir())
        except NotADirectoryError:
            return True  # an archive
        except OSError:
            continue
        if any(path.suffix == ".egg" or (path.suffix in _METADATA and _names_group(path)) for path in inside):
            return True
    return False


def _names_group(distribution: Path) -> bool:
    try:
        return ENTRY_POINTS.encode() in (distribution / "entry_points.txt").read_bytes()
    except OSError:
        return False


def _offered() -> list[EntryPoint]:
    from importlib.metadata import entry_points

    return sorted(entry_points(group=ENTRY_POINTS), key=lambda point: point.name)


def _loaded(point: EntryPoint) -> Stage:
    try:
        stage = point.load()
    except Exception as error:  # whatever a package does when it is imported
        raise ConfigError(f'the plug-in stage "{point.name}" ({point.value}) cannot be loaded: {error}') from error
    if not isinstance(stage, Stage):
        raise ConfigError(f'the plug-in stage "{point.name}" ({point.value}) is no cleaner.Stage')
    return stage
