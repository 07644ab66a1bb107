"""The command `clean`: arguments in, calls, printing."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from cleaner.config import CHOICES, Config, ConfigError, find_config, read_config
from cleaner.rules import RuleError
from cleaner.version import __version__

DONE, CHANGED, USAGE, FAILED = 0, 1, 2, 3
"""Exit codes: done or nothing to do · `--check` found work, or the hook changed a file · usage, configuration or rule
error · some documents failed."""


class DefaultCommand(click.Group):
    """A group whose command `run` is meant when the first word is none of the others."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `run` before arguments that do not begin with a command of the group."""
        if args and args[0] not in self.commands and args[0] not in ("--help", "-h", "--version"):
            args = ["run", *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; when the reader has all it wants (`clean … | head`), that is no failure."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python flushes once more as it ends
            sys.exit(DONE)


class NamedPath(click.Path):
    """A path; never the empty one of a shell's unset variable, which would be the folder one is in."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path.

        Raises:
            BadParameter: it is empty.
        """
        return self.fail("an empty path", param, ctx) if value == "" else super().convert(value, param, ctx)


@click.group(
    cls=DefaultCommand,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="`clean PATH…` is short for `clean run PATH…`, whose options `clean run --help` lists; a folder called like "
    "a command is written ./rules.",
)
@click.version_option(__version__, prog_name="clean")
def cli() -> None:
    """Clean documents, and keep a log that gives every byte back.

    \b
    clean docs -o out           clean a folder into another
    clean docs --in-place       clean the documents where they are
    clean docs --check --diff   show what would change
    clean - < page.txt          from standard input to standard output
    clean revert out -o raw     the bytes as they were
    """


rule_folders = click.option(
    "--rules",
    "folders",
    multiple=True,
    type=NamedPath(path_type=Path),
    metavar="DIR",
    help="A folder of rules of your own; may be repeated.",
)


def configured(command: Any) -> Any:
    """Add the options that make a `Config`."""
    options = [
        click.option(
            "--config",
            "config_file",
            type=NamedPath(path_type=Path),
            metavar="FILE",
            help="Settings; without it clean.toml or pyproject.toml, here or above.",
        ),
        rule_folders,
        click.option("--enable", multiple=True, metavar="STAGE-OR-RULE", help="Switch a stage or a rule on."),
        click.option("--disable", multiple=True, metavar="STAGE-OR-RULE", help="Switch a stage or a rule off."),
        click.option("--unsafe", is_flag=True, help="Make the doubtful edits too."),
        click.option("--encoding", metavar="NAME", help="What the documents are encoded in; overrules the detector."),
        click.option("--script", type=click.Choice(CHOICES["script"]), help="Traditional to simplified (auto)."),
        click.option("--html", type=click.Choice(CHOICES["html"]), help="What of web pages to keep (main)."),
        click.option(
            "--spam-document",
            type=click.Choice(CHOICES["spam_document"]),
            help="What becomes of a document that is all spam (leave-out).",
        ),
    ]
    for option in reversed(options):
        command = option(command)
    return command


@cli.command(short_help="Clean documents (the command that is meant when none is named).")
@click.argument("paths", nargs=-1, required=True, type=NamedPath(), metavar="PATH...")
@click.option("-o", "--output", type=NamedPath(path_type=Path), metavar="DIR", help="Where clean texts and logs go.")
@click.option("--in-place", is_flag=True, help="Change the documents themselves; logs go to .clean/ beside them.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if there is work.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
@click.option("--hook", is_flag=True, help="Exit 1 when a file was changed (for pre-commit).")
@click.option("--log", "log_file", type=NamedPath(path_type=Path), metavar="FILE", help="Where the log goes, with -.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), default=1, metavar="N", help="Worker processes.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form of the report.")
@click.option("-q", "--quiet", is_flag=True, help="Only failures.")
@click.option("-v", "--verbose", is_flag=True, help="A line for every document.")
@configured
def run(paths: tuple[str, ...], output: Path | None, in_place: bool, log_file: Path | None, **options: Any) -> None:
    """Clean documents: folders, files, or - for standard input to standard output."""
    from cleaner import command
    from cleaner.engines.job import Job

    modes = [output is not None, in_place, options["check"] or options["diff"]]
    if paths == ("-",) and not in_place:
        _exit(command.clean_stream(_config(options), output, log_file, check=options["check"], diff=options["diff"]))
    if "-" in paths:
        raise click.UsageError("- stands alone, without other paths and without --in-place")
    if log_file is not None:
        raise click.UsageError("--log goes with -; other logs lie in .clean/ beside the clean texts")
    if output is not None and in_place:
        raise click.UsageError("--output and --in-place exclude each other")
    if not any(modes):
        raise click.UsageError(
            "say where the clean texts go: -o DIR, --in-place, or --check or --diff to write nothing"
        )
    report = command.Report(options["form"], options["quiet"], options["verbose"])
    job = Job(write=not modes[2], in_place=in_place, diff=options["diff"])
    request = command.Request(tuple(map(Path, paths)), output, job, options["jobs"], options["check"], options["hook"])
    _exit(command.clean_paths(request, _config(options), report))


@cli.command(short_help="Tell what was done to a document, or would be, and why.")
@click.argument("file", type=NamedPath(path_type=Path, exists=True, dir_okay=False))
@click.option("--all", "everything", is_flag=True, help="Every edit, however many.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "html"]),
    default="text",
    help="As text, or as a page for a browser that shows the whole document with its edits marked.",
)
@configured
def explain(file: Path, everything: bool, form: str, **options: Any) -> None:
    """Tell what was done to a document, or would be, and why.

    A clean text that has a log is explained from it; any other document is cleaned for it, and nothing is written.
    """
    from cleaner import command

    _exit(command.explain(file, _config(options), everything, form))


@cli.command(short_help="Give documents back as they were found, or undo some rules.")
@click.argument("path", metavar="OUT", type=NamedPath(path_type=Path))
@click.option("-o", "--output", type=NamedPath(path_type=Path), metavar="RAW", help="Where to write; else in place.")
@click.option("--rule", "rules", multiple=True, metavar="ID", help="Undo only the edits of this rule or stage.")
@click.option("--log", type=NamedPath(path_type=Path), metavar="FILE", help="The log, where it lies elsewhere.")
@click.option("-q", "--quiet", is_flag=True, help="Only failures.")
def revert(path: Path, output: Path | None, rules: tuple[str, ...], log: Path | None, quiet: bool) -> None:
    """Give documents back byte for byte, from the clean texts and their logs.

    OUT is a folder or one file; without -o the clean texts are replaced and their logs go. With --rule the texts stay
    clean but for the edits of those rules, and for later edits that leaned on them.
    """
    from cleaner import command

    _exit(command.revert(path, output, _words(rules), log, quiet))


@cli.group()
def rules() -> None:
    """List, show and test rules."""


@rules.command("list")
@rule_folders
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form of the list.")
def list_rules(folders: tuple[Path, ...], form: str) -> None:
    """Every rule with what it is for."""
    from cleaner import command

    _exit(command.list_rules(_folders(folders), form))


@rules.command("show")
@click.argument("rule_id", metavar="ID")
@rule_folders
def show_rule(rule_id: str, folders: tuple[Path, ...]) -> None:
    """One rule, with its examples."""
    from cleaner import command

    _exit(command.show_rule(rule_id, _folders(folders)))


@rules.command("test")
@click.argument("rule_ids", nargs=-1, metavar="[ID...]")
@rule_folders
def test_rules(rule_ids: tuple[str, ...], folders: tuple[Path, ...]) -> None:
    """Run the examples of rules: of all, or of those named."""
    from cleaner import command

    _exit(command.test_rules(rule_ids, _folders(folders)))


@cli.command(short_help="List the stages in the order in which they run.")
def stages() -> None:
    """The stages in the order in which they run, what each does and what it never does."""
    from cleaner import command

    _exit(command.list_stages())


def _settings(path: Path | None = None) -> dict[str, Any]:
    path = path or find_config(Path.cwd())
    return read_config(path) if path else {}


def _folders(typed: tuple[Path, ...]) -> tuple[Path, ...]:
    return (*_settings().get("rules", ()), *typed)


def _config(options: dict[str, Any]) -> Config:
    settings = _settings(options["config_file"])
    for name, other in (("enable", "disable"), ("disable", "enable")):  # what is typed overrules the file
        typed, opposite = _words(options[name]), _words(options[other])
        settings[name] = (*(word for word in settings.get(name, ()) if word not in opposite), *typed)
    settings["rules"] = (*settings.get("rules", ()), *options["folders"])
    settings["unsafe"] = settings.get("unsafe", False) or options["unsafe"]
    for name in ("encoding", "script", "html", "spam_document"):
        if options[name] is not None:
            settings[name] = options[name]
    return Config(**settings)


def _words(values: Iterable[str]) -> list[str]:
    """The words of an option that may be repeated or hold several, with commas between."""
    return [word.strip() for value in values for word in value.split(",") if word.strip()]


def _exit(code: int) -> None:
    sys.stdout.flush()  # here, where a closed pipe or a full disk can still be told
    sys.exit(code)


def main(args: list[str] | None = None) -> None:
    """Run the command; errors of usage, settings and rules are one message and exit code 2."""
    from cleaner.difflog import LogError
    from cleaner.sources.folders import SourceError

    with suppress(ValueError):  # this is not the main thread, which alone hears signals
        if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
            signal.signal(signal.SIGTERM, signal.default_int_handler)  # a run that is told to end leaves no drafts
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal's encoding may lack what a document holds
    try:
        cli.main(args, prog_name="clean", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(USAGE)
    except click.Abort:
        click.echo("interrupted; what was written is whole, and the same command does the rest", err=True)
        sys.exit(130)
    except (ConfigError, RuleError, SourceError) as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(USAGE)
    except (LogError, OSError) as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(FAILED)
