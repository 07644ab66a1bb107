"""The `furniture` stage: what a site or a page puts around a text, and no line of the text itself.

Taken out, each by a rule of its own (`rules/furniture/`): page numbers, running heads and feet, watermarks, menus,
breadcrumbs, share and print buttons, counters, imprints, scripts and style sheets, the title and the number repeated
at the end. Titles, bylines, sources, dates, captions, footnotes, headings, verse and chapter numbers, the cells of
tables and the dot leaders of a table of contents stay; so does 责任编辑.

What is left for the next stage: a line goes together with the "\\n" that ends it, so that the halves of a sentence cut
by a page stand on neighbouring lines again. Form feeds stay where they are. Of blank lines around what went, no more
are left than stood on one of its sides.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from cleaner.edits import Layer, Proposal, Span
from cleaner.page_code import page_code
from cleaner.rules import RuleSet
from cleaner.stage import Context, Stage
from cleaner.stages.furniture.chrome import chrome_lines
from cleaner.stages.furniture.closing import closing_lines
from cleaner.stages.furniture.deletions import Deletions
from cleaner.stages.furniture.facts import HEAD, facts_of
from cleaner.stages.furniture.forms import BUTTONS
from cleaner.stages.furniture.heads import HEAD_RULE
from cleaner.stages.furniture.inline import has_buttons, inline_buttons
from cleaner.stages.furniture.lines import Lines, with_blanks
from cleaner.stages.furniture.numbers import Reader
from cleaner.stages.furniture.pages import between_watermarks, page_furniture
from cleaner.stages.furniture.periodicals import periodical_lines
from cleaner.stages.furniture.repeats import repeated_lines
from cleaner.stages.furniture.shapes import METADATA, metadata_chrome, states_metadata
from cleaner.stages.furniture.vocabulary import Vocabulary, vocabulary
from cleaner.stages.furniture.words import Judge

NAME = "furniture"
Cuts = dict[int, list[tuple[int, int, str]]]
"""Line → where what goes of it begins and ends, and the rule, in order and disjoint."""
PAGE_CODE = "furniture.page-code"
WATERMARK_WORDS = "furniture.watermark-words"

MOST_PACKS = 8
"""Rule sets whose packs are kept."""
HEAD_LINES = 20
"""Lines that are not blank, at the head of a document, among which the line of metadata is."""

FOOT = 300
"""Code points at the end of a document in which its editor is named."""
FOOT_LINES = 5
"""The same in lines that are not blank."""

MOST_ROUNDS = 8
"""Each round looks at what the one before has left; two do for real documents. One that still changes is no document,
and is left alone: taking out a part of it would leave work for the next run."""


def propose(text: str, context: Context) -> Proposal:
    """Take out the furniture of pages and sites, and read title, author, source and date off the head.

    >>> from cleaner.config import Config
    >>> from cleaner.history import Decoded
    >>> from cleaner.rules import RuleSet, shipped_rules
    >>> context = Context(Config(), RuleSet(shipped_rules()), Decoded("", "utf-8"))
    >>> text = "前半句说到这里，还没有\\n\\f— 7 —\\n说完，后半句在下页。\\n\\f— 8 —\\n又一页。\\n\\f— 9 —\\n再一页。"
    >>> propose(text, context).layer.apply(text)
    '前半句说到这里，还没有\\n\\x0c说完，后半句在下页。\\n\\x0c又一页。\\n\\x0c再一页。'
    >>> propose("第一章\\n\\n7\\n\\n表 1 产量（吨）\\n", context).layer
    Layer(stage='furniture', starts=[], olds=[], news=[], rules=[], notes={}, groups={})
    """
    deletions = Deletions(text)
    pack = _pack(context.rules)
    judge, read = Judge(pack.words), Reader()  # they remember the lines of this document
    for _ in range(MOST_ROUNDS):
        if not deletions.take(*_round(deletions, pack, judge, read)):
            facts = tuple(map(deletions.traced, facts_of(deletions.lines.text)))
            return Proposal(Layer.of(NAME, deletions.edits()), facts=facts)
    return Proposal(Layer(NAME), facts=facts_of(text))


class _Pack(NamedTuple):
    """The rules that are on, and their words."""

    rules: frozenset[str]
    watermarks: tuple[str, ...]
    words: Vocabulary


_PACKS: dict[int, tuple[RuleSet, _Pack]] = {}
"""The packs of the last rule sets, by identity: a run has one, and going through it takes longer than a short text."""


def _pack(rules: RuleSet) -> _Pack:
    known = _PACKS.get(id(rules))
    if known is None or known[0] is not rules:
        on = {rule.id: rule for rule in rules.of_stage(NAME)}
        watermarks = on[WATERMARK_WORDS].words if WATERMARK_WORDS in on else ()
        words = vocabulary(rule for rule in on.values() if rule.id != WATERMARK_WORDS)
        if len(_PACKS) >= MOST_PACKS:
            _PACKS.clear()
        known = _PACKS[id(rules)] = (rules, _Pack(frozenset(on), watermarks, words))
    return known[1]


def _round(deletions: Deletions, pack: _Pack, judge: Judge, read: Reader) -> tuple[dict[int, str], Cuts]:
    """The lines of what is left that are furniture, each with its rule, and the parts of lines that are."""
    lines = deletions.lines
    code, beginnings = page_code(lines.text) if PAGE_CODE in pack.rules else ([], {})
    if code or beginnings:  # first of all: what stands at the edge of a document tells where it ends
        dead = with_blanks(lines, dict.fromkeys(code, PAGE_CODE))
        return dead, {line: [(0, end, PAGE_CODE)] for line, end in beginnings.items()}
    dead = page_furniture(lines, read)
    watermarks = repeated_lines(lines, pack.watermarks, dead)
    dead = between_watermarks(lines, watermarks, read) | dead | watermarks
    first = lines.around(-1, 1)
    if deletions.begun or (dead.get(first) == HEAD_RULE and _is_title(lines, first, read)):
        dead.pop(first, None)  # the heads that were like it have gone, or go
    dead |= closing_lines(lines)
    dead |= periodical_lines(lines)
    dead |= chrome_lines(lines, judge)
    dead = {line: rule for line, rule in dead.items() if rule in pack.rules}
    cuts = _inline_cuts(lines, dead) if BUTTONS in pack.rules else {}
    cuts |= _metadata_cuts(lines, dead) if METADATA in pack.rules else {}
    return with_blanks(lines, dead), cuts


def _is_title(lines: Lines, first: int, read: Reader) -> bool:
    """Whether the first line, like the heads of pages, is the title itself, where no form feeds tell pages apart."""
    row = lines.rows[first]
    return not lines.breaks and not read(row) and row not in lines.rows[first + 1 : first + HEAD_LINES]


def _metadata_cuts(lines: Lines, dead: Container[int]) -> Cuts:
    """Where buttons and counters stand in the lines of metadata, at the head of a document and at its end."""
    every = range(len(lines.rows))
    stated: set[int] = set()
    if states_metadata(lines.text[:HEAD]):
        stated.update(_living(lines, dead, every, HEAD_LINES))
    if states_metadata(lines.text[-FOOT:]):
        stated.update(_living(lines, dead, every[::-1], FOOT_LINES))
    found = ((line, metadata_chrome(lines.rows[line])) for line in stated)
    return {line: [(*_in_raw(lines, line, span), METADATA)] for line, span in found if span}


def _inline_cuts(lines: Lines, dead: Container[int]) -> Cuts:
    """Where buttons stand in lines that have text as well."""
    if not has_buttons(lines.text):
        return {}
    rows = ((line, row) for line, row in enumerate(lines.rows) if line not in dead)
    found = ((line, row, [*inline_buttons(row)]) for line, row in rows)
    return {
        line: [(*_in_raw(lines, line, span), BUTTONS) for span in spans]
        for line, row, spans in found
        if spans and spans[0] != (0, len(row))
    }


def _in_raw(lines: Lines, line: int, span: Span) -> Span:
    """Code points of a line with the white space around it, of which one at its end goes with what ends there."""
    raw, row = lines.raw[line], lines.rows[line]
    before = raw.index(row)
    return Span(before + span.start, len(raw) if span.end == len(row) else before + span.end)


def _living(lines: Lines, dead: Container[int], order: Iterable[int], most: int) -> Iterator[int]:
    """The first lines of an order that are neither blank nor taken out."""
    return islice((line for line in order if lines.rows[line] and line not in dead), most)


STAGE = Stage(
    name=NAME,
    does="drops site chrome, page numbers, running heads, share buttons, stray page code, bare ids",
    never="drops titles, bylines, dates",
    propose=propose,
    spares_code=True,
    text_alone=True,
)
