"""Reading and writing single files, so that a crash leaves the old file or the new one, never a half."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from hashlib import blake2s
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from cleaner import difflog
from cleaner.sources.folders import LOG, LOG_FOLDER, WAITING, Place, shown

DRAFT = ".tmp"
"""How the name of a file that is not yet in its place ends."""


class Step(NamedTuple):
    """One file on its way into its place: `source` becomes `target`."""

    source: Path
    target: Path
    mode: int | None = None
    """For a file just written, the mode it shall have: its bytes are made sure on the disk first."""


def drafted(path: Path, data: bytes) -> Step:
    """Write a file beside its place under a temporary name; the folder is made if need be, an old file's mode kept."""
    mode = path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=_draft_name(path), suffix=DRAFT, dir=path.parent)
    except OSError as error:
        raise OSError(error.errno, f"{error.strerror} in {shown(path.parent)}") from None
    step = Step(Path(name), path, mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
    except BaseException:
        discard([step])
        raise
    return step


def drafted_with_log(target: Path, clean: bytes, log: Path, log_text: str) -> tuple[Step, ...]:
    """Draft a clean text and its log; by these steps some log fits at every moment the text that stands there."""
    waiting = log.with_name(log.name + WAITING)
    first = drafted(waiting, log_text.encode("utf-8"))
    try:
        return first, drafted(target, clean), Step(waiting, log)
    except BaseException:
        discard([first])
        raise


def carry_out(steps: Sequence[Step]) -> None:
    """Put drafted files into their places, in this order."""
    try:
        for source, target, mode in steps:
            if mode is not None:
                with source.open("r+b") as file:  # Windows syncs nothing that is open for reading only
                    os.fsync(file.fileno())
                source.chmod(mode)
            source.replace(target)
    except BaseException:
        discard(steps)
        raise


def discard(steps: Iterable[Step]) -> None:
    """Remove drafted files that shall not come into their places."""
    for step in steps:
        if step.mode is not None:
            with suppress(OSError):
                step.source.unlink()


def discard_drafts(place: Place) -> None:
    """Remove what was drafted for a document and will not come to its place: the process that did it was killed."""
    for path in (place.target, place.log, place.log.with_name(place.log.name + WAITING)):
        for draft in path.parent.glob(f"{_draft_name(path)}*{DRAFT}"):
            with suppress(OSError):
                draft.unlink()


def _draft_name(path: Path) -> str:
    """How the names of a file's drafts begin, so that they are known to others than who wrote them."""
    return f".clean-{blake2s(os.fsencode(path.name), digest_size=8).hexdigest()}-"


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file so that a crash leaves the old one or the new one."""
    carry_out([drafted(path, data)])


def read_log(log: Path, clean: bytes) -> str | None:
    """The log that fits these clean bytes, if there is one: the log itself, or one left waiting by a crash."""
    for path in (log, log.with_name(log.name + WAITING)):
        with suppress(OSError, UnicodeDecodeError, difflog.LogError):
            text = path.read_text(encoding="utf-8")
            if difflog.header(text).get("sha256_out") == difflog.digest(clean):
                return text
    return None


def remove_log(log: Path) -> None:
    """Remove a log that is no longer needed, one that a crash left waiting, and the folders that held no other."""
    for path in (log, log.with_name(log.name + WAITING)):
        path.unlink(missing_ok=True)
    with suppress(OSError):  # a folder that is not empty stays
        for folder in takewhile(lambda folder: LOG_FOLDER in folder.parts, log.parents):
            folder.rmdir()


def set_aside(log: Path) -> None:
    """Keep a log that fits no longer (the text was edited by hand since) under a name with a number."""
    number = 1
    while (kept := log.with_name(f"{log.name.removesuffix(LOG)}.{number}.old")).exists():
        number += 1
    log.replace(kept)
