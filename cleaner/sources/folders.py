"""Folders and files: which documents there are, and where each one's clean text and log belong."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

LOG_FOLDER = ".clean"
"""The folder of the logs, beside the documents."""


class SourceError(ValueError):
    """What was asked for cannot be done at all: a path is missing, or two documents would be written to one file."""


@dataclass(frozen=True, slots=True)
class Place:
    """A document and where its clean text and log go."""

    source: Path
    target: Path
    log: Path


def shown(path: PurePath) -> str:
    """A path for people and logs: bytes of a name that are no UTF-8 are written \\xNN.

    >>> shown(PurePath("a/b.txt"))
    'a/b.txt'
    """
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def log_beside(document: Path) -> Path:
    """Where the log of a document that is cleaned in place lies."""
    return document.parent / LOG_FOLDER / f"{document.name}.jsonl"


def find(paths: Sequence[Path], output: Path | None, tell: Callable[[str], None]) -> Iterator[Place]:
    """The documents to clean, as a stream; without `output` each is its own target.

    Folders are walked in the order of their names. Hidden files and folders are passed over, and so is `output` itself
    where it lies inside an input. Links inside a folder are not followed. `tell` gets a line for each thing that was
    passed over and might be missed.

    Raises:
        SourceError: a path does not exist, or two documents have one target; before the first document is given.
    """
    if output is not None and output.exists() and not output.is_dir():
        raise SourceError(f"{shown(output)}: is a file; name a folder to write to")
    for path in paths:
        if not path.exists() and not path.is_symlink():
            raise SourceError(f"{shown(path)}: no such file or folder")
        if path.is_dir() and output is not None and path.resolve() == output.resolve():
            raise SourceError(f"{shown(path)}: is also the folder to write to; use --in-place to change the documents")
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
        real = document.resolve() if document.is_symlink() else document
        return Place(document, real, log_beside(real))
    relative = document.relative_to(root)
    return Place(document, output / relative, output / LOG_FOLDER / relative.parent / f"{relative.name}.jsonl")


def _walk(path: Path, output: Path | None, tell: Callable[[str], None]) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    root, skipped = path.resolve(), output.resolve() if output else None
    for folder, folders, names in os.walk(path):
        here = Path(folder)
        for name in (*folders, *names):
            link = here / name
            if link.is_symlink() and not name.startswith(".") and not link.resolve().is_relative_to(root):
                tell(f"{shown(link)}: a link out of the folder, not followed")
        if skipped and any((here / name).resolve() == skipped for name in folders):
            tell(f"{shown(output or here)}: the folder to write to lies in the input, passed over")
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and not (here / name).is_symlink() and (here / name).resolve() != skipped
        )
        for name in sorted(names):
            document = here / name
            if not name.startswith(".") and not document.is_symlink():
                yield document


def _distinct(places: Iterable[Place]) -> list[Place]:
    by_target: dict[Path, Place] = {}
    for place in places:
        other = by_target.setdefault(place.target, place)
        if other.source.resolve() != place.source.resolve():
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
    found = list(_logs_below(path)) if path.is_dir() else [place for place in [_log_of(path)] if place]
    if not found:
        raise SourceError(f"{shown(path)}: no log found; a log lies in a folder {LOG_FOLDER} beside the clean text")
    yield from found


def _logs_below(path: Path) -> Iterator[Place]:
    for folder, folders, _ in os.walk(path):
        folders.sort()
        if LOG_FOLDER not in folders:
            continue
        folders.remove(LOG_FOLDER)
        here = Path(folder)
        for log in sorted((here / LOG_FOLDER).rglob("*.jsonl")):
            relative = log.relative_to(here / LOG_FOLDER)
            clean = here / relative.parent / relative.name.removesuffix(".jsonl")
            yield Place(clean, clean, log)


def _log_of(document: Path) -> Place | None:
    """The log of one clean text: beside it, or in the log folder of a folder above it."""
    for folder in document.absolute().parents:
        relative = document.absolute().relative_to(folder)
        log = folder / LOG_FOLDER / relative.parent / f"{relative.name}.jsonl"
        if log.is_file():
            return Place(document, document, log)
    return None
