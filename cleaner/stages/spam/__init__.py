"""The `spam` stage: takes keyword lists, link farms and pool templates out of a document, and leaves the document.

Evidence is combined and never single. A block goes when structure (a list without sentences), place (head, tail),
words of the rule packs, county names drawn by lot, script, repetition and strangeness to the rest of the text add up
to :data:`~cleaner.stages.spam.evidence.ENOUGH` points; the note of the edit says what they were. A block that comes
near is suggested, and left; of any other with points the score is told. A line with sentences stays, whatever it talks
about; of a phrase spliced into one, only the phrase goes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from cleaner.edits import Edit, Finding, Layer, Proposal, Suggestion
from cleaner.patterns import lazy
from cleaner.rules import RuleSet
from cleaner.stage import Context, Stage, nothing
from cleaner.stages.spam.blocks import Block, judged
from cleaner.stages.spam.evidence import DOUBTFUL
from cleaner.stages.spam.fragments import filler, hidden_lists, stray_tags, told_again
from cleaner.stages.spam.lexicon import STRONG, TELLING, Lexicon, Pointers, Words, lexicon_of
from cleaner.stages.spam.page import Page, broken, long_phrase
from cleaner.stages.spam.signs import signs_of

ROUNDS = 8
"""Passes until nothing more is found: what lay behind a block may come to the head only when the block is gone."""
FRAGMENTS = ("spam.control-filler", "spam.stray-tag")
"""Rules whose removals say nothing about the document as a whole."""
REMAINS = 200
"""Characters without a sentence that do not make a document when nine tenths of it were spam: a menu, an imprint."""
SHOWN = 24
"""Code points of a block that stays by which a reader of the log knows it."""
HEAD = 300
"""Code points of the text's head in which the phrases of a pool's footer are looked for, whatever their words."""
MOST = 200
"""Phrases of the blocks that are looked for elsewhere: each costs a search of the text."""


class Removal(NamedTuple):
    """Code points `[start, end)` to take out."""

    start: int
    end: int
    rule: str
    note: str = ""


class Prepared(NamedTuple):
    """What the stage makes of a rule set."""

    rules: RuleSet
    lexicon: Lexicon
    enabled: frozenset[str]


_prepared: list[Prepared] = []
"""The last rule set prepared: one run has one, and looking through a hundred rules takes longer than a short text."""


def _prepare(rules: RuleSet) -> Prepared:
    if not _prepared or _prepared[0].rules is not rules:
        enabled = frozenset(rule.id for rule in rules.of_stage("spam"))
        _prepared[:] = [Prepared(rules, lexicon_of(rules), enabled)]
    return _prepared[0]


def propose(text: str, context: Context) -> Proposal:
    """Propose to take out what spammers put round and into a document.

    >>> from cleaner.config import Config
    >>> from cleaner.history import Decoded
    >>> from cleaner.rules import RuleSet, shipped_rules
    >>> page = "正文。\\n主站蜘蛛池模板: 玉山县| 鄄城县| 济南市|"
    >>> context = Context(Config(), RuleSet(shipped_rules()), Decoded(page, "utf-8"))
    >>> propose(page, context).layer.apply(page)
    '正文。\\n'
    >>> bool(propose("江西省有玉山县、台前县。", context))
    False
    """
    prepared = _prepare(context.rules)
    origin = context.decoded.text
    removed: list[Removal] = []
    left = text
    pointers: Pointers | None = None
    for _ in range(ROUNDS):
        removals, staying, pointers = _find(left, prepared, origin, pointers)
        if not removals:
            break
        removed = _joined(removed, removals)
        left = _without(text, removed)
    else:
        return nothing("spam")
    if _only_spam(text, left, removed):
        scores = [Finding(gone.rule, gone.start, gone.end, gone.note) for gone in removed if gone.note]
        return Proposal(Layer("spam"), findings=tuple(scores), outcome="spam document")
    suggestions, findings = _reported(text, removed, staying)
    if not removed and not suggestions and not findings:
        return nothing("spam")
    return Proposal(Layer.of("spam", [_edit(text, removal) for removal in removed]), suggestions, findings)


def _reported(
    text: str, removed: Sequence[Removal], staying: Sequence[Block]
) -> tuple[tuple[Suggestion, ...], tuple[Finding, ...]]:
    """What is said of the blocks that stay: those that come near are suggested, of the others the score is told."""
    suggestions, findings = [], []
    for start, end, rule, score, _ in staying:
        pieces = list(_mapped(removed, [Removal(start, end, rule, str(score))]))
        if score.points >= DOUBTFUL:
            suggestions.append(Suggestion(tuple(_edit(text, piece) for piece in pieces), str(score)))
        else:
            first, last = pieces[0].start, pieces[-1].end
            begins = text[first:last].strip().replace("\n", " ")[:SHOWN]
            findings.append(Finding(rule, first, last, f"“{begins}…” stays, {score}"))
    return tuple(suggestions), tuple(findings)


def _edit(text: str, removal: Removal) -> Edit:
    return Edit(removal.start, text[removal.start : removal.end], "", removal.rule, removal.note)


def _find(
    text: str, prepared: Prepared, origin: str, known: Pointers | None
) -> tuple[list[Removal], list[Block], Pointers | None]:
    """One pass: what goes, and the blocks that stay; each in order, none overlapping.

    `known` is what points to spam in the text, as far as the pass before knows; so is the third of the answers for the
    next one, which need not search again where whole lines go.
    """
    found, lines = text, text.split("\n")
    text = broken(found, lines)
    if text is not found:
        lines = text.split("\n")
    words = Words(prepared.lexicon, text, known)
    signs = signs_of(text, lines, words, origin)
    if not any(signs):
        return [], [], None
    fragments = [Removal(start, end, "spam.control-filler") for start, end in filler(text)] if signs.controls else []
    if signs.frames:
        fragments += [Removal(start, end, "spam.stray-tag") for start, end in stray_tags(text)]
        fragments += [
            Removal(start, end, "spam.hidden-text") for start, end in hidden_lists(text, partial(_known, words))
        ]
    enabled = prepared.enabled
    if fragments := [one for one in fragments if one.rule in enabled]:  # lists are looked for in what they leave
        return _disjoint(fragments), [], None
    page = Page(text, lines)
    blocks = judged(page, words, signs, origin)
    going = [block for block in blocks if block.goes and block.rule in enabled]
    spans = [Removal(*_tidy(found, block), block.rule, str(block.score)) for block in going]
    again = [
        Removal(start, end, "spam.spliced-phrase", "stands in a block too") for start, end in _again(page, going, words)
    ]
    allowed = [removal for removal in [*spans, *again] if removal.rule in enabled]
    removals = _disjoint(allowed)
    by_lines = found == text and all(
        text[gone.start - 1 : gone.start] in ("", "\n") and (text[gone.end - 1] == "\n" or gone.end == len(text))
        for gone in removals
    )
    staying = [block for block in blocks if not block.goes and block.rule in enabled]
    return removals, staying, words.pointers.without(_whole(page, removals)) if by_lines else None


def _again(page: Page, going: Sequence[Block], words: Words) -> Iterator[tuple[int, int]]:
    """The phrases of the blocks where they are met outside them."""
    # A pool prints the same list below that it put into the head, where it may run into the text.
    head = page.ink[0] + HEAD if any(block.rule == "spam.pool-footer" for block in going) else 0
    if not head and not words.pointers.without(_whole(page, going)).marked:
        return  # what is told again has a telling word, and none is left
    found = dict.fromkeys(phrase for block in going for phrase in block.texts if long_phrase(phrase))
    phrases = list(islice(found, MOST))
    edges = [0, *(edge for block in going for edge in (block.start, block.end)), len(page.text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        yield from told_again(page.text, start, end, phrases, partial(_marked, words), head)


def _whole(page: Page, going: Sequence[Block] | Sequence[Removal]) -> list[range]:
    """The lines that go as a whole."""
    return [page.whole_lines(gone.start, gone.end) for gone in going]


def _known(words: Words, hidden: str) -> bool:
    """Whether a hidden list has two words of the packs."""
    return len({hit.word for hit in words.lexicon.hits(hidden) if hit.weight > 0}) >= 2


def _marked(words: Words, phrase: str) -> bool:
    """Whether a heavy word marks a phrase as spam wherever it stands."""
    return sum(hit.weight for hit in words.lexicon.hits(phrase) if hit.weight >= TELLING) >= STRONG


def _tidy(text: str, block: Block) -> tuple[int, int]:
    """A block of whole lines with its newline, and with the blanks and blank lines that would be left over."""
    start, end = block.start, block.end
    if end == len(text):  # the gap before the end of a page without line breaks goes with what stood there
        start = max(start - 1, 0) if text[start - 1 : start] in (" ", "\u3000") else start
    if text[start - 1 : start] not in ("", "\n") or text[end : end + 1] not in ("", "\n"):
        return start, end
    end = min(end + 1, len(text))
    before = text[max(0, start - 200) : start].rstrip(" \t\u3000")
    if not start or before.endswith("\n\n"):
        blank = BLANK_LINES.match(text, end)
        end = blank.end() if blank else end
    return start, end


BLANK_LINES = lazy(r"(?:[ \t\u3000\r]*\n)*")


def _disjoint(removals: Sequence[Removal]) -> list[Removal]:
    kept: list[Removal] = []
    for removal in sorted(removals, key=lambda r: (r.start, -r.end)):
        if not kept or removal.start >= kept[-1].end:
            kept.append(removal)
    return kept


def _without(text: str, removed: Sequence[Removal]) -> str:
    pieces, at = [], 0
    for removal in removed:
        pieces.append(text[at : removal.start])
        at = removal.end
    return "".join([*pieces, text[at:]])


def _joined(removed: Sequence[Removal], found: Sequence[Removal]) -> list[Removal]:
    """Removals from the text and from what they left of it, all in the text's own positions.

    >>> _joined([Removal(2, 4, "a")], [Removal(1, 3, "b")])      # ab[cd]efg, then a[be]fg
    [Removal(start=1, end=2, rule='b', note=''), Removal(start=2, end=4, rule='a', note=''), \
Removal(start=4, end=5, rule='b', note='')]
    """
    return sorted([*removed, *_mapped(removed, found)])


def _mapped(removed: Sequence[Removal], found: Sequence[Removal]) -> Iterator[Removal]:
    """The pieces of `found`, moved by what is gone before them and cut where something is gone inside them."""
    shift, index = 0, 0
    for start, end, rule, note in found:
        while index < len(removed) and removed[index].start <= start + shift:
            shift += removed[index].end - removed[index].start
            index += 1
        at = start + shift
        left = end - start
        while index < len(removed) and removed[index].start < at + left:
            gone = removed[index]
            if gone.start > at:
                yield Removal(at, gone.start, rule, note)
                left -= gone.start - at
            at = gone.end
            shift += gone.end - gone.start
            index += 1
        if left:
            yield Removal(at, at + left, rule, note)


def _only_spam(text: str, left: str, removed: Sequence[Removal]) -> bool:
    """Whether what is left is no document: next to nothing, and not one sentence."""
    blocks = sum(gone.end - gone.start for gone in removed if gone.rule not in FRAGMENTS)
    if blocks < 0.5 * len(text):
        return False
    rest = "".join(left.split())
    return len(rest) < min(REMAINS, 0.1 * len("".join(text.split()))) and not any(mark in rest for mark in "。！？.!?")


STAGE = Stage(
    name="spam",
    does="drops keyword headers, link farms, pool templates, hidden lists and what they leave between the words",
    never="drops a line of the document proper: a list that is the document, a table, a menu, a sentence",
    propose=propose,
    spares_code=True,
)
