"""One document from file to file: read, clean, write text and log, and say what was done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from cleaner import difflog
from cleaner.decode import looks_binary
from cleaner.document import Cleaned, Pipeline
from cleaner.history import History
from cleaner.pipeline import SPAM_DOCUMENT
from cleaner.report.diff import unified_diff
from cleaner.sources.files import read_log, set_aside, write_atomically, write_with_log
from cleaner.sources.folders import Place, shown


@dataclass(frozen=True, slots=True)
class Job:
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
        """Whether cleaning changes the document, or would leave it out."""
        return self.status in ("cleaned", "left out")


def run_job(place: Place, pipeline: Pipeline, job: Job) -> Result:
    """Clean one document. Whatever goes wrong with it is its result, never an exception of the run."""
    name = shown(place.source)
    try:
        data = place.source.read_bytes()
        kind = looks_binary(data)
        if kind:
            return Result(name, "skipped", f"binary file ({kind})")
        cleaned = pipeline.clean(data, name=name)
        status = _write(place, data, cleaned, job) if job.write else _status(cleaned, pipeline)
    except OSError as error:
        return Result(name, "failed", error.strerror or str(error))
    except MemoryError:
        return Result(name, "failed", "not enough memory")
    except Exception as error:  # a bug in a stage, perhaps a plug-in's: this document's failure, not the run's
        return Result(name, "failed", f"{type(error).__name__}: {error}")
    return _result(name, status, cleaned, not data, job)


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


def _status(cleaned: Cleaned, pipeline: Pipeline) -> str:
    if cleaned.outcome == SPAM_DOCUMENT and pipeline.prepared.config.spam_document == "leave-out":
        return "left out"
    return "cleaned" if cleaned.changed else "unchanged"


def _write(place: Place, data: bytes, cleaned: Cleaned, job: Job) -> str:
    left_out = cleaned.outcome == SPAM_DOCUMENT and not cleaned.text
    if job.in_place:
        return _write_in_place(place, data, cleaned)
    if place.target.exists() and read_log(place.log, place.target.read_bytes()) is None:
        raise FileExistsError(0, f"{shown(place.target)} exists and was not written by clean: not overwritten")
    if left_out:
        place.target.unlink(missing_ok=True)
        write_atomically(place.log, cleaned.log().encode("utf-8"))
        return "left out"
    write_with_log(place.target, cleaned.encode(), place.log, cleaned.log())
    return "cleaned" if cleaned.changed else "unchanged"


def _write_in_place(place: Place, data: bytes, cleaned: Cleaned) -> str:
    if not cleaned.changed:
        return "unchanged"
    log = cleaned.log()
    before = read_log(place.log, data)
    if before is not None:
        log = Cleaned(continued(difflog.read(before, data), cleaned.history), cleaned.rules_digest).log()
    elif place.log.exists():
        set_aside(place.log)
    write_with_log(place.target, cleaned.encode(), place.log, log)
    return "cleaned"


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
        if log is None:
            difflog.header(place.log.read_text(encoding="utf-8"))
            raise difflog.LogError("the text has changed since it was cleaned (its sha256 is not the one in the log)")
        history = difflog.read(log, clean)
        if rules:
            return _revert_rules(name, place, target, history, log, rules)
        write_atomically(target or place.target, history.revert())
        if target is None:
            place.log.unlink()
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
    text = difflog.write(kept, difflog.header(log).get("rules", ""))
    path = target or place.target
    write_with_log(
        path, kept.text.encode("utf-8"), path.parent / ".clean" / f"{path.name}.jsonl" if target else place.log, text
    )
    return Result(name, "reverted", f"{undone} edits undone")
