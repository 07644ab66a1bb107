"""The one loop: bytes in, history out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, field

from cleaner import kinds
from cleaner.code import code_spans, outside
from cleaner.config import Config, ConfigError
from cleaner.decode import decode
from cleaner.decode.labels import codec_of
from cleaner.edits import Edit, Layer, Proposal
from cleaner.history import Decoded, History
from cleaner.rules import Rule, RuleError, RuleSet, joined, load_folder, shipped_rules
from cleaner.stage import Context, Stage
from cleaner.stages import all_stages

MAX_ROUNDS = 8
"""How often the stages go over a text. A round that changes nothing ends it, so a text that needs nothing costs one,
and nearly every other two; what one stage uncovers for an earlier one may ask for a third."""

SPAM_DOCUMENT = "spam document"
"""The outcome of a document that is nothing but spam."""

SPAM_RULE = "spam.document"
"""The rule that such a document's text is taken out by, so that its log alone gives it back."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A configuration made ready to run: the stages it names, in order, and their rules."""

    config: Config
    stages: tuple[Stage, ...]
    rules: RuleSet
    matchers: dict[str, tuple[kinds.Matcher, ...]] = field(repr=False)

    @property
    def rules_digest(self) -> str:
        """Tells whether two logs were made by the same rules."""
        return hashlib.sha256(repr((self.rules.rules, sorted(self.rules.disabled))).encode()).hexdigest()[:16]


def prepare(config: Config) -> Prepared:
    """Find the stages and rules that a configuration asks for.

    Raises:
        ConfigError: it names a stage or rule that does not exist, or a value that is not allowed.
        RuleError: a rule file cannot be used.
    """
    stages = all_stages()
    names = [stage.name for stage in stages]
    rules = joined([*shipped_rules(), *(rule for folder in config.rules for rule in load_folder(folder))])
    ids = {rule.id for rule in rules}
    _check(config, names, rules, ids)
    defaults = (stage.name for stage in stages if stage.default)
    chosen = {*(defaults if config.stages is None else config.stages), *config.enable} & set(names) - set(
        config.disable
    )
    disabled = ids & set(config.disable)
    # A rule that is enabled by its id brings its stage along, but none of the stage's other rules.
    alone = {rule.stage for rule in rules if rule.id in config.enable} - chosen
    disabled |= {r.id for r in rules if r.stage in alone and r.id not in config.enable and r.kind != "words"}
    ruleset = RuleSet(rules, frozenset(disabled))
    runs = tuple(stage for stage in stages if stage.name in chosen | alone)
    return Prepared(config, runs, ruleset, {stage.name: _matchers(stage, ruleset) for stage in runs})


def _check(config: Config, stages: Sequence[str], rules: Sequence[Rule], ids: Set[str]) -> None:
    for rule in rules:
        if rule.stage not in stages:
            raise RuleError(rule.file, rule.id, "id", f'unknown stage "{rule.stage}"', f"Stages: {', '.join(stages)}.")
    for key, names in (("stages", config.stages or ()), ("enable", config.enable), ("disable", config.disable)):
        for name in names:
            if name not in stages and (name not in ids or key == "stages"):
                what = "stage" if key == "stages" else "stage or rule"
                known = f"stages are: {', '.join(stages)}; `clean rules list` names the rules"
                raise ConfigError(f'{key}: unknown {what} "{name}"; {known}')
    if config.encoding is not None and codec_of(config.encoding) is None:
        known = "take a name that Python knows, such as gb18030"
        raise ConfigError(f'encoding: unknown encoding "{config.encoding}"; {known}')


def _matchers(stage: Stage, rules: RuleSet) -> tuple[kinds.Matcher, ...]:
    plain = (rule for rule in rules.of_stage(stage.name) if rule.kind not in ("words", "code"))
    return tuple(kinds.Matcher(rule) if rule in shipped_rules() else kinds.prepare(rule) for rule in plain)


def clean_bytes(
    data: bytes,
    prepared: Prepared,
    *,
    name: str | None = None,
    encoding: str | None = None,
    declared: str | None = None,
) -> History:
    """Decode a document and run the stages over it until a round changes nothing.

    `encoding` overrules the configuration's; `declared` is one that came with the bytes, as an HTTP header does: it is
    evidence, not proof. The second round and all after it see the text as they would if it had come as UTF-8, so the
    text that comes out of here goes in again unchanged.
    """
    decoded = decode(data, encoding=encoding or prepared.config.encoding, declared=declared)
    return _run(decoded, prepared, name)


def _run(decoded: Decoded, prepared: Prepared, name: str | None) -> History:
    proposals: list[Proposal] = []
    known: set[object] = set()
    left: dict[str, str] = {}
    text, layer0 = decoded.text, decoded
    for _ in range(MAX_ROUNDS):
        before = text
        context = Context(prepared.config, prepared.rules, layer0, name)
        for text, proposal in one_round(text, context, prepared, left):  # noqa: B020 - the text moves on with each stage
            fresh = _without_known(proposal, known)
            if fresh:
                proposals.append(fresh)
            if proposal.outcome:
                return _spam(text, proposals, decoded, prepared, name)
        if text == before and (layer0 is not decoded or decoded.plain):
            break
        layer0 = Decoded(text, "utf-8", evidence="utf-8")
    return History(name, decoded, tuple(proposals), made=text)


def one_round(
    text: str, context: Context, prepared: Prepared, left: dict[str, str] | None = None
) -> Iterator[tuple[str, Proposal]]:
    """What each stage has to say, in order, and the text it makes: first by its plain rules, then by its own code.

    `left` holds the text that each stage last left as it was, and is kept up to date: what a stage makes of a text is
    a pure function, so one that goes by the text alone is not asked about that text again.
    """
    left = {} if left is None else left
    for stage in prepared.stages:
        if stage.text_alone and left.get(stage.name) == text:
            continue
        before = text
        matchers = prepared.matchers[stage.name]
        if matchers:
            proposal = _allowed(kinds.propose(stage.name, matchers, text), stage, text, context)
            text = proposal.layer.apply(text)
            yield text, proposal
        proposal = _allowed(stage.propose(text, context), stage, text, context)
        text = proposal.layer.apply(text)
        yield text, proposal
        if text == before:
            left[stage.name] = text


def _allowed(proposal: Proposal, stage: Stage, text: str, context: Context) -> Proposal:
    """The proposal without edits of rules that are switched off or inside code, and with doubtful ones if wanted."""
    if not (proposal.layer or proposal.suggestions or proposal.findings or proposal.outcome):
        return proposal  # facts change nothing
    layer, suggestions, outcome = proposal.layer, proposal.suggestions, proposal.outcome
    findings = proposal.findings
    disabled = context.rules.disabled
    spans = code_spans(text) if stage.spares_code else []
    if disabled or spans:

        def may(edit: Edit) -> bool:
            return edit.rule not in disabled and outside(spans, edit.start, edit.end)

        layer = _filtered(layer, may)
        suggestions = tuple(suggestion for suggestion in suggestions if all(map(may, suggestion.edits)))
        findings = tuple(finding for finding in findings if finding.rule not in disabled)
        outcome = "" if spans or SPAM_RULE in disabled else outcome
    if context.config.unsafe and suggestions:
        layer = _with_suggestions(layer, [suggestion.edits for suggestion in suggestions])
        suggestions = ()
    return Proposal(layer, suggestions, findings, proposal.facts, outcome)


def _filtered(layer: Layer, may: Callable[[Edit], bool]) -> Layer:
    refused = [edit for edit in layer if not may(edit)]
    if not refused:
        return layer
    groups = {edit.group for edit in refused if edit.group}
    return Layer.of(layer.stage, (edit for edit in layer if may(edit) and edit.group not in groups))


def _with_suggestions(layer: Layer, suggestions: Sequence[tuple[Edit, ...]]) -> Layer:
    edits = list(layer)
    for suggestion in suggestions:
        kinds.add_together(edits, suggestion)
    return Layer.of(layer.stage, edits)


def _without_known(proposal: Proposal, known: set[object]) -> Proposal:
    """The proposal without what an earlier round said already: the last round repeats all that is only reported."""
    if not (proposal.suggestions or proposal.findings or proposal.facts):
        return proposal

    def is_new(key: object) -> bool:
        fresh = key not in known
        known.add(key)
        return fresh

    suggestions = tuple(
        s for s in proposal.suggestions if is_new((s.why, tuple((e.old, e.new, e.rule) for e in s.edits)))
    )
    findings = tuple(f for f in proposal.findings if is_new((f.rule, f.why)))
    facts = tuple(f for f in proposal.facts if is_new(f.key))
    return Proposal(proposal.layer, suggestions, findings, facts, proposal.outcome)


def _spam(text: str, proposals: list[Proposal], decoded: Decoded, prepared: Prepared, name: str | None) -> History:
    """What becomes of a document that is nothing but spam, as the configuration says."""
    if prepared.config.spam_document == "keep":
        return History(name, decoded, (), SPAM_DOCUMENT)
    if text:
        proposals.append(Proposal(Layer.of("spam", [Edit(0, text, "", SPAM_RULE)])))
    return History(name, decoded, tuple(proposals), SPAM_DOCUMENT)
