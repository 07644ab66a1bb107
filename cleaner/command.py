"""What the command `clean` does once its arguments are read: each function returns an exit code."""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import click

from cleaner import difflog, kinds
from cleaner.config import Config
from cleaner.document import Cleaned, Pipeline
from cleaner.engines.job import Job, Result, clean_one, known_rules, revert_job
from cleaner.engines.local import run
from cleaner.pipeline import prepare
from cleaner.report.diff import unified_diff
from cleaner.report.explain import explained
from cleaner.report.page import page
from cleaner.report.summary import Totals, document_line, json_pieces, table_lines
from cleaner.rules import Rule
from cleaner.sources.files import carry_out, drafted_with_log, read_log, write_atomically
from cleaner.sources.folders import Place, SourceError, find, find_logs, shown
from cleaner.stages import all_stages
from cleaner.trial import failures

PROGRESS_FROM = 50
"""Documents from which on a run on a terminal shows a progress bar: below, it is over before one can read it."""


class Request(NamedTuple):
    """Which documents to clean, and how."""

    paths: tuple[Path, ...]
    output: Path | None
    job: Job
    workers: int
    check: bool
    hook: bool


class Report(NamedTuple):
    """How a run tells what it did."""

    form: str = "text"
    quiet: bool = False
    verbose: bool = False


def clean_paths(request: Request, config: Config, report: Report) -> int:
    """Clean folders and files, print what was done, and say how it went."""
    output = request.output if request.job.write else None
    places = find(request.paths, output, partial(click.echo, err=True))
    results = _with_progress(run(places, config, request.job, request.workers), request, report)
    totals = Totals()
    if report.form == "json":
        pieces = json_pieces(results, totals)
        try:
            for piece in pieces:
                click.echo(piece, nl=False)
        except BrokenPipeError:
            deque(pieces, maxlen=0)  # a reader that has enough does not end the work
            raise
        return _exit_code(totals, request)
    for result in results:
        _tell(result, request, report, listed=totals.add(result))
    if not report.quiet:
        for line in table_lines(totals, wrote=request.job.write):
            click.echo(line, err=request.job.diff)
        if request.job.write and totals.statuses["cleaned"]:
            click.echo(_way_back(request))
    return _exit_code(totals, request)


def _way_back(request: Request) -> str:
    """Where what was written lies, and how to look at it and to undo it: for whoever runs this the first time."""
    where = f"written to {shown(request.output)}; " if request.output else ""
    top = request.output or (request.paths[0] if len(request.paths) == 1 else Path("PATH"))
    return f"{where}`clean explain FILE` tells what was done to one, `clean revert {shown(top)}` undoes all"


def _with_progress(results: Iterator[Result], request: Request, report: Report) -> Iterator[Result]:
    count = 0
    if sys.stderr.isatty() and not (report.quiet or report.verbose or report.form == "json" or request.job.diff):
        count = sum(1 for _ in find(request.paths, request.output if request.job.write else None, lambda line: None))
    if count < PROGRESS_FROM:
        yield from results
        return
    with click.progressbar(results, count, label="cleaning", file=sys.stderr) as bar:
        yield from bar


def _tell(result: Result, request: Request, report: Report, *, listed: bool) -> None:
    if result.diff:
        click.echo(result.diff, nl=False)
    told = report.verbose or ((request.check or request.hook) and result.needs_work and not result.diff)
    if report.quiet or not listed:
        told = result.status == "failed" or (told and not report.quiet)
    if told:
        click.echo(document_line(result, wrote=request.job.write), err=True)


def _exit_code(totals: Totals, request: Request) -> int:
    skipped = totals.statuses["skipped"]
    if totals.statuses["failed"] or (skipped and skipped == totals.documents):
        return 3
    return 1 if totals.changes and (request.check or request.hook) else 0


def clean_stream(config: Config, output: Path | None, log: Path | None, *, check: bool, diff: bool) -> int:
    """Clean standard input to standard output, or into a folder as `stdin`."""
    pipeline = Pipeline(config)  # before the input is waited for: the configuration may be wrong
    data = sys.stdin.buffer.read()
    cleaned = clean_one(data, "-", pipeline)
    if isinstance(cleaned, Result):
        click.echo(document_line(cleaned), err=True)
        return 3
    if diff:
        click.echo(unified_diff(cleaned.history, "-"), nl=False)
    elif not check:
        if output is not None:
            place = Place(Path("-"), output / "stdin", log or output / ".clean" / "stdin.jsonl")
            _write_stream(place, data, cleaned)
        else:
            if log is not None:  # before the text: without its log, that could not be given back
                write_atomically(log, cleaned.log().encode("utf-8"))
            sys.stdout.buffer.write(cleaned.encode())
            sys.stdout.buffer.flush()
    if cleaned.outcome:
        click.echo(f"-: {cleaned.outcome}", err=True)
    return 1 if check and cleaned.changed else 0


def _write_stream(place: Place, data: bytes, cleaned: Cleaned) -> None:
    """Write what came from standard input; never over another document, which there is nowhere else."""
    if place.target.exists():
        log = read_log(place.log, place.target.read_bytes())
        if log is None or difflog.header(log).get("sha256_in") != difflog.digest(data):
            raise SourceError(f"{shown(place.target)}: exists and holds another document; not overwritten")
    carry_out(drafted_with_log(place.target, cleaned.encode(), place.log, cleaned.log()))


def explain(path: Path, config: Config, everything: bool, form: str) -> int:
    """Tell what was done to a document: from its log where it has one, else by cleaning it now."""
    data = path.read_bytes()
    name, pipeline = shown(path), Pipeline(config)
    cleaned = _from_log(path, data)
    if cleaned is not None:
        name += " (from its log)"
    else:
        fresh = clean_one(data, name, pipeline)
        if isinstance(fresh, Result):
            click.echo(document_line(fresh), err=True)
            return 3
        cleaned = fresh
    if form == "html":
        click.echo(page(cleaned, name, {rule.id: rule.why for rule in pipeline.prepared.rules.rules}), nl=False)
    else:
        click.echo(explained(cleaned, name, everything))
    return 0


def _from_log(path: Path, data: bytes) -> Cleaned | None:
    for place in _places_with_log(path):
        log = read_log(place.log, data)
        if log is not None:
            return Cleaned(difflog.read(log, data), difflog.header(log).get("rules", ""))
        click.echo(f"{shown(place.log)}: is not about this text, which may have changed since, or is damaged", err=True)
    return None


def _places_with_log(path: Path) -> list[Place]:
    try:
        return list(find_logs(path))
    except SourceError:
        return []


def revert(path: Path, output: Path | None, rules: list[str], log: Path | None, quiet: bool) -> int:
    """Give documents back, whole or without the edits of some rules."""
    if path.is_dir() and output is not None and output.resolve() == path.resolve():
        output = None
    if log is not None and not log.exists():
        raise SourceError(f"{shown(log)}: no such log")
    places = [Place(path, path, log)] if log is not None else list(find_logs(path))
    known = known_rules(places) if rules else frozenset()
    for rule in rules:
        if rule not in known:
            raise click.UsageError(f'no log here has an edit by "{rule}"; there are: {", ".join(sorted(known))}')
    results = [revert_job(place, _revert_target(place, path, output), frozenset(rules)) for place in places]
    for result in results:
        if result.status == "failed" or not quiet:
            click.echo(document_line(result), err=True)
    return 3 if any(result.status == "failed" for result in results) else 0


def _revert_target(place: Place, path: Path, output: Path | None) -> Path | None:
    if output is None:
        return None
    return output / (place.target.relative_to(path) if path.is_dir() else place.target.name)


def list_rules(folders: tuple[Path, ...], form: str) -> int:
    """Print every rule."""
    rules = _rules(folders)
    if form == "json":
        rows = [
            {"id": rule.id, "kind": rule.kind, "risk": rule.risk, "why": rule.why, "file": rule.file} for rule in rules
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    width = max(len(rule.id) for rule in rules)
    for rule in rules:
        click.echo(f"{rule.id:{width}}  {rule.kind:10}  {'' if rule.safe else 'unsafe: '}{rule.why}")
    return 0


def show_rule(rule_id: str, folders: tuple[Path, ...]) -> int:
    """Print one rule with its examples."""
    rule = _named(_rules(folders), rule_id)
    click.echo(f"{rule.id}\n  why    {rule.why}\n  kind   {rule.kind}\n  risk   {rule.risk}\n  file   {rule.file}")
    for key, value in (("find", rule.find), ("until", rule.until), ("with", rule.replacement), ("unless", rule.unless)):
        if value:
            click.echo(f"  {key:6} {value}")
    if rule.words:
        click.echo(f"  words  {' · '.join(rule.words)}")
    for example in rule.examples:
        click.echo(f"  keeps  {example.text!r}" if example.keeps else f"  {example.text!r}\n    → {example.gives!r}")
    return 0


def test_rules(rule_ids: tuple[str, ...], folders: tuple[Path, ...]) -> int:
    """Run the examples of rules; 1 when one fails."""
    rules = _rules(folders)
    chosen = [_named(rules, rule_id) for rule_id in rule_ids] if rule_ids else list(rules)
    complaints = [complaint for rule in chosen for complaint in failures(rule, folders)]
    for complaint in complaints:
        click.echo(complaint)
    click.echo(
        f"{len(chosen)} rules, {sum(len(rule.examples) for rule in chosen)} examples, {len(complaints)} failures"
    )
    return 1 if complaints else 0


def _rules(folders: tuple[Path, ...]) -> tuple[Rule, ...]:
    prepared = prepare(Config(rules=folders))
    for rule in prepared.rules.rules:
        if rule.kind not in ("words", "code"):
            kinds.prepare(rule)
    return prepared.rules.rules


def _named(rules: tuple[Rule, ...], rule_id: str) -> Rule:
    for rule in rules:
        if rule.id == rule_id:
            return rule
    raise click.UsageError(f'no rule "{rule_id}"; `clean rules list` names them all')


def list_stages() -> int:
    """Print the stages in their order."""
    for number, stage in enumerate(all_stages(), 1):
        off = "" if stage.default else "  (off by default)"
        click.echo(f"{number:2}  {stage.name}{off}\n      does   {stage.does}\n      never  {stage.never}")
    return 0
