"""The stages, one module each, in the order in which they run."""

from __future__ import annotations

from functools import cache
from importlib import import_module
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


@cache
def all_stages() -> tuple[Stage, ...]:
    """Every stage there is: ours in their order, then those of installed packages.

    Raises:
        ConfigError: a package offers something that cannot be loaded or is no stage, or a name that is taken.
    """
    from importlib.metadata import entry_points  # 20 ms, which `clean --help` need not pay

    ours = tuple(import_module(f"cleaner.stages.{name}").STAGE for name in STAGES)
    others = sorted(entry_points(group=ENTRY_POINTS), key=lambda point: point.name)
    stages = ours + tuple(_loaded(point) for point in others)
    names = [stage.name for stage in stages]
    for name in names:
        if names.count(name) > 1:
            raise ConfigError(f'two stages are called "{name}"; uninstall a package that offers one')
    return stages


def _loaded(point: EntryPoint) -> Stage:
    try:
        stage = point.load()
    except Exception as error:  # whatever a package does when it is imported
        raise ConfigError(f'the plug-in stage "{point.name}" ({point.value}) cannot be loaded: {error}') from error
    if not isinstance(stage, Stage):
        raise ConfigError(f'the plug-in stage "{point.name}" ({point.value}) is no cleaner.Stage')
    return stage
