"""Rules as data: TOML files, one folder a stage, each rule with its own examples.

Every edit names a rule, and every rule stands in a file under `rules/`: also those whose work is done by a stage's own
code (`kind = "code"`), so that `clean rules show` can tell what made a change, and every rule carries examples.

A file holds any number of rules::

    [[rule]]
    id = "spam.pool-template"          # stage.what-it-removes; stable for ever: it is in people's logs and configs
    why = "Spider pools print this line below the stolen page."
    kind = "drop-line"                 # see cleaner/kinds.py
    find = '主站蜘蛛池模板[:：].*'        # RE2 syntax
    needs = ["主站蜘蛛池"]               # literals; one must be in the text before `find` is tried
    unless = '不是广告'                  # a match that also matches this is left alone
    where = "tail"                     # head, tail or anywhere (default)
    risk = "safe"                      # safe (default) or unsafe: only suggested, made with --unsafe

    [[rule.example]]
    text = "正文。\\n主站蜘蛛池模板: 玉山县| 鄄城县"
    gives = "正文。\\n"
    [[rule.example]]
    keep = "本文讨论主站蜘蛛池模板的危害。"
    [[rule.example]]
    text = "…"
    gives = "…"
    known = "why this does not work yet"     # a strict expected failure
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

KINDS = ("replace", "drop-line", "drop-block", "map", "words", "code")
"""What a rule can do: see :mod:`cleaner.kinds`."""

PLACES = ("head", "tail", "anywhere")
RISKS = ("safe", "unsafe")

_NEEDED = {
    "replace": ("find",),
    "drop-line": ("find",),
    "drop-block": ("find",),
    "map": ("map",),
    "words": ("words",),
    "code": (),
}
_ALLOWED = {
    "replace": ("find", "with", "needs", "unless", "where"),
    "drop-line": ("find", "needs", "unless", "where"),
    "drop-block": ("find", "until", "needs", "unless", "where"),
    "map": ("map",),
    "words": ("words", "weight", "where"),
    "code": (),
}
_COMMON = ("id", "why", "kind", "risk", "example")
_EXAMPLE_KEYS = {"text", "gives", "keep", "known"}


class RuleError(ValueError):
    """A rule file that cannot be used: where (file, rule, key), what was found, what to do."""

    def __init__(self, file: str, rule: str | None, key: str | None, found: str, do: str) -> None:
        self.file, self.rule, self.key, self.found, self.do = file, rule, key, found, do
        parts = [file, f'rule "{rule}"' if rule else None, key, found]
        super().__init__(": ".join(part for part in parts if part) + "\n" + do)

    def __reduce__(self) -> tuple[type[RuleError], tuple[str, str | None, str | None, str, str]]:
        return type(self), (self.file, self.rule, self.key, self.found, self.do)


Wrong = Callable[[str | None, str, str], RuleError]


class Example(NamedTuple):
    """A text with what the rule makes of it; `gives` equal to `text` says that the rule must leave it alone."""

    text: str
    gives: str
    known: str = ""
    """Why this example fails for now; it must fail."""

    @property
    def keeps(self) -> bool:
        """Whether this is a near miss that stays as it is."""
        return self.text == self.gives


class Rule(NamedTuple):
    """One rule, as its TOML table says it."""

    id: str
    why: str
    kind: str
    file: str
    find: str = ""
    until: str = ""
    replacement: str = ""
    map: Mapping[str, str] = MappingProxyType({})
    words: tuple[str, ...] = ()
    weight: float = 1.0
    needs: tuple[str, ...] = ()
    unless: str = ""
    where: str = "anywhere"
    risk: str = "safe"
    examples: tuple[Example, ...] = ()

    @property
    def stage(self) -> str:
        """The stage the rule belongs to: the part of its id before the first dot."""
        return self.id.partition(".")[0]

    @property
    def safe(self) -> bool:
        """Whether the rule's edits are made without being asked for."""
        return self.risk == "safe"


@dataclass(frozen=True)
class RuleSet:
    """All rules of a run, in the order of their files, and which of them are switched off."""

    rules: tuple[Rule, ...] = ()
    disabled: frozenset[str] = frozenset()

    @cached_property
    def _of_stage(self) -> dict[str, tuple[Rule, ...]]:
        on = [rule for rule in self.rules if rule.id not in self.disabled]
        return {stage: tuple(rule for rule in on if rule.stage == stage) for stage in {rule.stage for rule in on}}

    def of_stage(self, stage: str) -> tuple[Rule, ...]:
        """The rules of a stage that are switched on."""
        return self._of_stage.get(stage, ())

    def enabled(self, rule_id: str) -> bool:
        """Whether edits may name this rule: it exists and is not switched off."""
        return any(rule.id == rule_id for rule in self.of_stage(rule_id.partition(".")[0]))

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all rules, switched on or off."""
        return frozenset(rule.id for rule in self.rules)


def shipped_folder() -> Path:
    """The folder of the rules that come with the package: inside it in a wheel, beside it in a checkout."""
    inside = Path(__file__).parent / "rulepacks"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "rules"


@cache
def shipped_rules() -> tuple[Rule, ...]:
    """The rules that come with the package."""
    return load_folder(shipped_folder())


def load_folder(folder: Path) -> tuple[Rule, ...]:
    """Read every `*.toml` below a folder, in the order of their paths.

    Raises:
        RuleError: the folder is missing, or a file in it cannot be used.
    """
    if not folder.is_dir():
        raise RuleError(str(folder), None, None, "no such folder", "Name a folder that holds rule files (*.toml).")
    rules: list[Rule] = []
    for path in sorted(folder.rglob("*.toml")):
        shown = Path("rules", path.relative_to(folder)).as_posix() if folder == shipped_folder() else path.as_posix()
        rules.extend(load_file(path, shown))
    return joined(rules)


def joined(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules as a tuple, their ids all different.

    Raises:
        RuleError: an id stands twice.
    """
    seen: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in seen:
            found = f"this id stands in {seen[rule.id].file} already"
            raise RuleError(rule.file, rule.id, "id", found, "Give the rule an id of its own.")
        seen[rule.id] = rule
    return tuple(seen.values())


def load_file(path: Path, shown: str) -> list[Rule]:
    """Read one rule file; `shown` is how messages name it.

    Raises:
        RuleError: the file is not TOML, or a rule in it cannot be used.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, RecursionError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        toml = "Mend the TOML; regular expressions go in 'single quotes'."
        do = "Make it a file that can be read." if isinstance(error, OSError) else toml
        raise RuleError(shown, None, None, str(error), do) from None
    if unknown := sorted(set(table) - {"rule"}):
        raise RuleError(shown, None, unknown[0], "unknown key", "A rule file holds [[rule]] tables only.")
    entries = table.get("rule", [])
    if not _are_tables(entries):
        raise RuleError(shown, None, "rule", "not a list of tables", "Write [[rule]], in double brackets.")
    return [_rule(entry, number, shown) for number, entry in enumerate(entries, 1)]


def _are_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def _rule(entry: Mapping[str, Any], number: int, file: str) -> Rule:
    name = entry.get("id", f"number {number}")

    def wrong(key: str | None, found: str, do: str) -> RuleError:
        return RuleError(file, str(name), key, found, do)

    for key in ("id", "why", "kind"):
        if not isinstance(entry.get(key), str) or not entry[key]:
            raise wrong(key, "missing", f'Every rule has an id, a why and a kind; add {key} = "…".')
    kind = entry["kind"]
    if kind not in KINDS:
        raise wrong("kind", f'unknown kind "{kind}"', f"Take one of: {', '.join(KINDS)}.")
    stage, dot, what = entry["id"].partition(".")
    if not (stage and dot and what):
        raise wrong("id", "not of the form stage.what-it-does", 'Begin it with the stage and a dot: "spam.link-farm".')
    for key in entry:
        if key not in _COMMON and key not in _ALLOWED[kind]:
            raise wrong(key, "unknown key", f"A rule of kind {kind} has: {', '.join((*_COMMON, *_ALLOWED[kind]))}.")
    if lacking := [key for key in _NEEDED[kind] if not entry.get(key)]:
        raise wrong(lacking[0], "missing", f"A rule of kind {kind} needs it.")
    if not _are_tables(entry.get("example", [])):
        raise wrong("example", "not a list of tables", "Write [[rule.example]], in double brackets.")
    rule = Rule(
        id=entry["id"],
        why=entry["why"],
        kind=kind,
        file=file,
        find=_text(entry, "find", wrong),
        until=_text(entry, "until", wrong),
        replacement=_text(entry, "with", wrong),
        map=MappingProxyType(_table(entry, wrong)),
        words=_texts(entry, "words", wrong),
        weight=_number(entry, wrong),
        needs=_texts(entry, "needs", wrong),
        unless=_text(entry, "unless", wrong),
        where=_choice(entry, "where", PLACES, "anywhere", wrong),
        risk=_choice(entry, "risk", RISKS, "safe", wrong),
        examples=tuple(_example(example, wrong) for example in entry.get("example", ())),
    )
    if not any(not e.keeps for e in rule.examples) and kind != "words":
        raise wrong("example", "none that changes", "Add an [[rule.example]] with text and gives.")
    if sum(e.keeps for e in rule.examples) < 2 and kind != "words":
        raise wrong("example", "fewer than two that stay", 'Add near misses that the rule must keep: keep = "…".')
    return rule


def _text(entry: Mapping[str, Any], key: str, wrong: Wrong) -> str:
    value = entry.get(key, "")
    if not isinstance(value, str):
        raise wrong(key, f"{type(value).__name__} found", "Write a string.")
    return value


def _texts(entry: Mapping[str, Any], key: str, wrong: Wrong) -> tuple[str, ...]:
    value = entry.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise wrong(key, "not a list of non-empty strings", 'Write it as ["one", "two"].')
    return tuple(value)


def _table(entry: Mapping[str, Any], wrong: Wrong) -> dict[str, str]:
    value = entry.get("map", {})
    if not isinstance(value, dict) or not all(len(k) == 1 and isinstance(v, str) for k, v in value.items()):
        raise wrong("map", "not a table of single characters to strings", 'Write it as {"⼈" = "人"}.')
    if same := [key for key in value if value[key] == key]:
        raise wrong("map", f'"{same[0]}" becomes itself', "Leave it out: what is not in the map stays.")
    return value


def _number(entry: Mapping[str, Any], wrong: Wrong) -> float:
    value = entry.get("weight", 1.0)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise wrong("weight", "not a number", "Write a number such as 1.0.")
    return float(value)


def _choice(entry: Mapping[str, Any], key: str, choices: tuple[str, ...], default: str, wrong: Wrong) -> str:
    value = entry.get(key, default)
    if value not in choices:
        raise wrong(key, f'unknown value "{value}"', f"Take one of: {', '.join(choices)}.")
    return str(value)


def _example(entry: Mapping[str, Any], wrong: Wrong) -> Example:
    if unknown := sorted(set(entry) - _EXAMPLE_KEYS):
        raise wrong("example", f'unknown key "{unknown[0]}"', "An example has text and gives, or keep; and known.")
    known = _text(entry, "known", wrong)
    if isinstance(entry.get("keep"), str) and "text" not in entry and "gives" not in entry:
        return Example(entry["keep"], entry["keep"], known)
    if not isinstance(entry.get("text"), str) or not isinstance(entry.get("gives"), str):
        raise wrong("example", "neither text and gives nor keep", "Give it text and gives, or keep.")
    if entry["text"] == entry["gives"]:
        raise wrong("example", "text and gives are equal", 'A text that must stay is written keep = "…".')
    return Example(entry["text"], entry["gives"], known)
