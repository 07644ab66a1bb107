"""Folders and files: which documents there are, and where each one's clean text and log belong."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

LOG_FOLDER = ".clean"
"""The folder of the logs, beside the documents."""

LOG = ".jsonl"
"""Ending of a log, behind its document's whole name."""

WAITING = ".new"
"""Ending, behind `LOG`, of a log that waits for its text to be written; it takes the older one's place after that."""


class SourceError(ValueError):
    """What was asked for cannot be done at all: a path is missing, or two documents would be written to one file."""


class Place(NamedTuple):
    """A document and where its clean text and log go."""

    source: Path
    target: Path
    log: Path


def shown(path: PurePath) -> str:
    """A path for people and logs, on one line: bytes of a name that are no UTF-8, and controls, are written \\xNN.

    >>> shown(PurePath("a/b.txt"))
    'a/b.txt'
    >>> print(shown(PurePath("two\\nlines.txt")))
    two\\x0alines.txt
    """
    name = os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")
    return _CONTROLS.sub(lambda match: f"\\x{ord(match[0]):02x}", name)


_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def _real(path: Path) -> Path:
    """The path without links; of links that go in a circle, one of them, where `Path.resolve` fails."""
    return Path(os.path.realpath(path))


def log_beside(document: Path) -> Path:
    """Where the log of a document that is cleaned in place lies.

    >>> log_beside(Path("docs/a.txt")).as_posix()
    'docs/.clean/a.txt.jsonl'
    """
    return document.parent / LOG_FOLDER / f"{document.name}{LOG}"


def find(paths: Sequence[Path], output: Path | None, tell: Callable[[str], None]) -> Iterator[Place]:
    """The documents to clean, as a stream; without `output` each is its own target.

    Folders are walked in the order of their names. Hidden files and folders are passed over, and so is `output` itself
    where it lies inside an input. Links inside a folder are not followed, and pipes and devices not read. `tell` gets a
    line for each thing that was passed over and might be missed. A folder that cannot be listed is given like a
    document, so that the attempt to read it fails and is reported.

    Raises:
        SourceError: a path does not exist, a file is its own target, or two documents have one target; before the
            first document is given.
    """
    if output is not None and output.exists() and not output.is_dir():
        raise SourceError(f"{shown(output)}: is a file; name a folder to write to")
    for path in paths:
        if not path.exists() and not path.is_symlink():
            raise SourceError(f"{shown(path)}: no such file or folder")
        if path.is_dir() and output is not None and _real(path) == _real(output):
            raise SourceError(f"{shown(path)}: is also the folder to write to; use --in-place to change the documents")
        if output is not None and not path.is_dir() and _real(output / path.name) == _real(path):
            raise SourceError(f"{shown(path)}: would be written over itself; use --in-place to change the documents")
    if len(paths) > 1:  # one folder's documents all have targets of their own, and may be millions
        return iter(_distinct(_places(paths, output, tell)))
    return _places(paths, output, tell)


def _places(paths: Sequence[Path], output: Path | None, tell: Callable[[str], None]) -> Iterator[Place]:
    for path in paths:
        root = path if path.is_dir() else path.parent
        for document in _walk(path, output, tell):
            yield _place(document, root, output)


def _place(document: Path, root: Path, output: Path | None) -> Place:
    if output is None:
        real = _real(document) if document.is_symlink() else document
        return Place(document, real, _log_of(real) or log_beside(real))
    relative = document.relative_to(root)
    return Place(document, output / relative, output / LOG_FOLDER / relative.parent / f"{relative.name}{LOG}")


def _walk(path: Path, output: Path | None, tell: Callable[[str], None]) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    root, skipped = _real(path), _real(output) if output else None
    folders = [path]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError:
            yield folder
            continue
        entries = [entry for entry in entries if not entry.name.startswith(".")]
        below = [folder / entry.name for entry in entries if entry.is_dir(follow_symlinks=False)]
        if skipped and _real(folder) == skipped.parent and folder / skipped.name in below:
            tell(f"{shown(output or folder)}: the folder to write to lies in the input, passed over")
            below.remove(folder / skipped.name)
        folders.extend(reversed(below))
        yield from _files(folder, entries, root, tell)


def _files(folder: Path, entries: list[os.DirEntry[str]], root: Path, tell: Callable[[str], None]) -> Iterator[Path]:
    """The ordinary files among a folder's entries."""
    for entry in entries:
        document = folder / entry.name
        if entry.is_file(follow_symlinks=False):
            yield document
        elif entry.is_symlink():
            if not _real(document).is_relative_to(root):
                tell(f"{shown(document)}: a link out of the folder, not followed")
        elif not entry.is_dir():
            tell(f"{shown(document)}: a pipe or a device, not read")


def _distinct(places: Iterable[Place]) -> list[Place]:
    by_target: dict[Path, Place] = {}
    for place in places:
        other = by_target.setdefault(_real(place.target), place)
        if _real(other.source) != _real(place.source):
            one, two = shown(other.source), shown(place.source)
            raise SourceError(f"{one} and {two} would both be written to {shown(place.target)}; clean them apart")
    return list(by_target.values())


def find_logs(path: Path) -> Iterator[Place]:
    """The documents below a folder, or the one document, that have a log; `source` is the clean text.

    Raises:
        SourceError: there is no such path, or no log.
    """
    if not path.exists():
        raise SourceError(f"{shown(path)}: no such file or folder")
    if path.is_dir():
        found = list(_logs_below(path))
    else:
        log = _log_of(path)
        found = [Place(path, _real(path), log)] if log else []
    if not found:
        raise SourceError(f"{shown(path)}: no log found; a log lies in a folder {LOG_FOLDER} beside the clean text")
    yield from found


def _logs_below(path: Path) -> Iterator[Place]:
    """The logs of a folder's documents: in the log folders in it, and in its part of those of the folders above it."""
    real = _real(path)
    for above in real.parents:
        yield from _logs_in(above / LOG_FOLDER / real.relative_to(above), path)
    for folder, folders, _ in os.walk(path):
        folders.sort()
        if LOG_FOLDER in folders:
            folders.remove(LOG_FOLDER)
            yield from _logs_in(Path(folder, LOG_FOLDER), Path(folder))


def _logs_in(logs: Path, documents: Path) -> Iterator[Place]:
    # A run that was killed may have left the first log of a text waiting beside it: see `files.drafted_with_log`.
    names = {path.with_name(path.name.removesuffix(WAITING)) for path in logs.rglob(f"*{LOG}*")}
    for log in sorted(path for path in names if path.name.endswith(LOG)):
        clean = documents / log.relative_to(logs).parent / log.name.removesuffix(LOG)
        yield Place(clean, clean, log)


def _log_of(document: Path) -> Path | None:
    """The log of one clean text: beside it, or in the log folder of a folder above it."""
    real = _real(document)
    for folder in real.parents:
        log = folder / LOG_FOLDER / real.parent.relative_to(folder) / f"{real.name}{LOG}"
        if log.is_file() or log.with_name(log.name + WAITING).is_file():
            return log
    return None
