"""One document from file to file: read, clean, write text and log, and say what was done.

A job ends in two steps. What it writes stands under temporary names first; to make that sure on the disk and put it in
its place takes milliseconds of waiting, which :mod:`cleaner.engines.writing` does for many documents at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from cleaner import difflog
from cleaner.decode import looks_binary
from cleaner.document import Cleaned, Pipeline
from cleaner.history import History
from cleaner.pipeline import SPAM_DOCUMENT
from cleaner.report.diff import unified_diff
from cleaner.sources.files import (
    Step,
    carry_out,
    drafted,
    drafted_with_log,
    read_log,
    remove_log,
    set_aside,
    write_atomically,
)
from cleaner.sources.folders import Place, log_beside, shown


class Job(NamedTuple):
    """What to do with each document."""

    write: bool = True
    in_place: bool = False
    diff: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one document."""

    name: str
    status: str
    """`cleaned`, `unchanged`, `left out`, `skipped` (binary) or `failed`."""
    reason: str = ""
    encoding: str = ""
    outcome: str = ""
    characters_in: int = 0
    characters_out: int = 0
    edits: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """How many edits each (stage, rule) made."""
    suggestions: int = 0
    diff: str = ""

    @property
    def needs_work(self) -> bool:
        """Whether cleaning changes the document. One that is left out stays as it is, and is told of."""
        return self.status == "cleaned"


class Work(NamedTuple):
    """A document that is cleaned, and what is left to do until it stands in its place."""

    result: Result
    steps: tuple[Step, ...] = ()


def run_job(place: Place, pipeline: Pipeline, job: Job) -> Work:
    """Clean one document. Whatever goes wrong with it is its result, never an exception of the run."""
    name = shown(place.source)
    try:
        data = place.source.read_bytes()
        cleaned = clean_one(data, name, pipeline)
        if isinstance(cleaned, Result):
            return Work(cleaned)
        status = _status(cleaned, pipeline)
        if status == "left out" and job.in_place:
            return Work(_stays(name, cleaned))
        result = _result(name, status, cleaned, not data, job)
        return Work(result, _drafts(place, data, cleaned, job, status) if job.write else ())
    except Exception as error:
        return Work(_failed(name, error))


def finish(work: Work) -> Result:
    """Put what a job wrote into its place."""
    try:
        carry_out(work.steps)
    except OSError as error:
        return _failed(work.result.name, error)
    return work.result


def clean_one(data: bytes, name: str, pipeline: Pipeline) -> Cleaned | Result:
    """One document cleaned, or the result that tells why not: it is binary, or a stage failed."""
    kind = looks_binary(data)
    if kind:
        return Result(name, "skipped", f"binary file ({kind})")
    try:
        return pipeline.clean(data, name=name)
    except Exception as error:  # a bug in a stage, perhaps a plug-in's: this document's failure, not the run's
        return _failed(name, error)


def _failed(name: str, error: Exception) -> Result:
    if isinstance(error, MemoryError):
        return Result(name, "failed", "not enough memory")
    if isinstance(error, OSError):
        return Result(name, "failed", error.strerror or str(error))
    return Result(name, "failed", f"{type(error).__name__}: {error}")


def _result(name: str, status: str, cleaned: Cleaned, empty: bool, job: Job) -> Result:
    history = cleaned.history
    return Result(
        name,
        status,
        "empty file" if empty else "",
        cleaned.encoding,
        cleaned.outcome,
        len(history.decoded.text),
        len(cleaned.text),
        Counter((layer.stage, rule) for layer in history.layers for rule in layer.rules),
        len(cleaned.suggestions),
        unified_diff(history, name) if job.diff else "",
    )


def _stays(name: str, cleaned: Cleaned) -> Result:
    """What is told of a document that would be left out where there is no second place to leave it out of."""
    size = len(cleaned.history.decoded.text)
    return Result(name, "unchanged", "", cleaned.encoding, cleaned.outcome, size, size)


def _status(cleaned: Cleaned, pipeline: Pipeline) -> str:
    if cleaned.outcome == SPAM_DOCUMENT and pipeline.prepared.config.spam_document == "leave-out":
        return "left out"
    return "cleaned" if cleaned.changed else "unchanged"


def _drafts(place: Place, data: bytes, cleaned: Cleaned, job: Job, status: str) -> tuple[Step, ...]:
    if job.in_place:
        return _drafts_in_place(place, data, cleaned) if status == "cleaned" else ()
    there = place.target.read_bytes() if place.target.exists() else data
    if there != data and read_log(place.log, there) is None:
        raise FileExistsError(0, f"{shown(place.target)} exists and was not written by clean: not overwritten")
    if status == "left out":
        place.target.unlink(missing_ok=True)
        return (drafted(place.log, cleaned.log().encode("utf-8")),)
    return drafted_with_log(place.target, cleaned.encode(), place.log, cleaned.log())


def _drafts_in_place(place: Place, data: bytes, cleaned: Cleaned) -> tuple[Step, ...]:
    log = cleaned.log()
    before = read_log(place.log, data)
    if before is not None:
        log = Cleaned(continued(difflog.read(before, data), cleaned.history), cleaned.rules_digest).log()
    elif place.log.exists():
        set_aside(place.log)
    return drafted_with_log(place.target, cleaned.encode(), place.log, log)


def continued(first: History, then: History) -> History:
    """Two cleanings of one document as one, so that what was found at the very first can still be given back.

    Raises:
        ValueError: `then` did not begin with the text that `first` ended with.
    """
    if not then.decoded.plain or then.decoded.text != first.text:
        raise ValueError("the second cleaning does not begin where the first ended")
    return replace(first, proposals=first.proposals + then.proposals, outcome=then.outcome)


def known_rules(places: Iterable[Place]) -> frozenset[str]:
    """The rules and stages that the documents' logs name; logs that cannot be read name none."""
    names: set[str] = set()
    for place in places:
        with suppress(OSError, ValueError):
            names |= difflog.rules_named(place.log.read_text(encoding="utf-8"))
    return frozenset(names)


def revert_job(place: Place, target: Path | None, rules: frozenset[str]) -> Result:
    """Give one document back: its bytes as found, or, with `rules` (ids of rules or stages), without those edits.

    Without a `target` the clean text itself is replaced; a log that is no longer needed goes.
    """
    name = shown(place.source)
    try:
        clean = place.source.read_bytes() if place.source.exists() else b""
        log = read_log(place.log, clean)
        if log is None and not place.log.exists():
            return Result(name, "unchanged", "its cleaning was cut short before anything was written")
        if log is None:
            difflog.header(place.log.read_text(encoding="utf-8", errors="replace"))
            raise difflog.LogError("the text has changed since it was cleaned (its sha256 is not the one in the log)")
        history = difflog.read(log, clean)
        if rules:
            return _revert_rules(name, place, target, history, log, rules)
        found = history.revert()
        if target is not None and target.exists() and target.read_bytes() != found:
            raise FileExistsError(0, f"{shown(target)} exists and is another text: not overwritten")
        write_atomically(target or place.target, found)
        if target is None:
            remove_log(place.log)
    except OSError as error:
        return Result(name, "failed", error.strerror or str(error))
    except (ValueError, LookupError) as error:
        return Result(name, "failed", str(error))
    return Result(name, "reverted")


def _revert_rules(
    name: str, place: Place, target: Path | None, history: History, log: str, rules: frozenset[str]
) -> Result:
    kept = history.without(lambda layer, edit: edit.rule in rules or layer.stage in rules)
    undone = sum(len(layer) for layer in history.layers) - sum(len(layer) for layer in kept.layers)
    if not undone and (target is None or not place.source.exists()):
        return Result(name, "unchanged", "no edit by these rules")
    text = difflog.write(kept, difflog.header(log).get("rules", ""))
    path = target or place.target
    log_path = log_beside(path) if target else place.log
    if target is not None and target.exists() and read_log(log_path, target.read_bytes()) is None:
        raise FileExistsError(0, f"{shown(target)} exists and was not written by clean: not overwritten")
    carry_out(drafted_with_log(path, kept.text.encode("utf-8"), log_path, text))
    return Result(name, "reverted", f"edits undone: {undone}")
