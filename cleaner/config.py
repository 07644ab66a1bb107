"""What a user may choose. A `Config` is frozen, picklable, and the same for every document of a run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of a pipeline; every field has a default, and the defaults are what `clean` does.

    `stages` names the stages to run (None: all that are on by default), always in the pipeline's own order; `enable`
    adds stages that are off by default; `disable` takes away stages or single rules by id; `rules` are folders of the
    user's own rules; `unsafe` makes the edits that are otherwise only suggested.
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
    """`main` (the article), `all` (all text), `off` (markup stays)."""
    spam_document: str = "leave-out"
    """A document that is nothing but spam is left out (`leave-out`), kept as found (`keep`) or emptied (`empty`)."""
