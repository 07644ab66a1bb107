"""Blanks at the ends of lines, before paragraphs and inside prose, and blank lines between paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import chain, compress, groupby, pairwise

from cleaner.edits import Edit, narrow
from cleaner.patterns import lazy
from cleaner.stages.whitespace.layout import (
    BLANKS,
    HAN,
    KANA,
    RUN,
    Layout,
    Line,
    fenced_spans,
    is_code,
    layout_of,
    lines_of,
)

TRAILING = "whitespace.trailing"
INDENTS = "whitespace.indents"
RUNS = "whitespace.blank-runs"
ODD_SPACES = "whitespace.odd-spaces"
BLANK_LINES = "whitespace.blank-lines"

_ODD_SPACE = lazy(f"[{BLANKS.replace(' ', '').replace(chr(9), '')}]")
_BLANK_HEAD = lazy(f"[{BLANKS}]*(?:\\n|\\Z)")
_AT_LINE_ENDS = (" \n", "\t\n")
"""What stands in every text with ordinary blanks before a line end."""
_AT_PROSE = ("  ", "\n ", "\n\t", "\n\n\n")
"""What stands, beside the odd spaces, in every text with an indent, a run or blank lines to tidy: at Chinese alone."""

INDENT = 4
"""Columns of ordinary spaces before a paragraph that are layout; fewer may hang under a list item."""
PROSE = 20
"""Characters of a line that is prose rather than a heading or a verse, when it also ends like a sentence."""
FEW_RUNS, RUN_SHARE = 3, 0.05
"""Lines with runs of blanks, and their share of all, up to which they are leftovers; a text with more is set in
columns, as text out of a PDF can be: the rows of a table there need not stand together."""
MOST = 0.8
"""Share of a block that must be of one kind: a book has some lines that are not."""
VERSE = 20
"""Characters of the longest line of verse; most lines of it are shorter than 12."""

_SENTENCE_END = lazy("[。！？；…：.!?;:][”’」』）)》\"']*$|[”」』]$")
_HAN_RUN = lazy(f"{HAN.pattern}+")
_CLAUSE_END = lazy("[，、,。！？；…：”」』!?;:]$")
_PARAGRAPH_HEAD = lazy(rf"{HAN.pattern}|[\w（(“‘「『《〈【〔［—…①-⑳■●▲◆★]")
_MARKER = lazy(r"(?:[-*+>#]+|\d{1,3}[.)])")
_PADDING = lazy(rf"(?<={HAN.pattern})\u3000(?={HAN.pattern})")
_SPACE_BETWEEN_HAN = lazy(rf"(?<={HAN.pattern}) +(?={HAN.pattern})")
_TYPED_BY_MISTAKE = lazy("(?<=[a-z,])\xa0(?=[A-Za-z])")
"""A no-break space between words of running text; before a unit or a French `!` it is meant."""


_TO_ONE_SPACE = lazy(f"[{BLANKS}]{{2,}}|{_ODD_SPACE.pattern}")
_SPACING = lazy(f"[{BLANKS.replace(' ', '')}]|  ")
"""Any blank inside a line but single spaces: what the passes there look at, and most lines have none."""


def may_have_blank_edits(text: str) -> bool:
    """Whether the text has any blank that the pass here looks at.

    >>> may_have_blank_edits("end \\n"), may_have_blank_edits("One.\\n\\nTwo.\\n")
    (True, False)
    """
    if _BLANK_HEAD.match(text) or text.endswith((" ", "\t", "\n\n")):
        return text != ""
    if any(sign in text for sign in _AT_LINE_ENDS):
        return True
    if text.isascii():
        return False
    at_prose = text[0] in " \t" or any(sign in text for sign in _AT_PROSE)
    return _ODD_SPACE.search(text) is not None or (at_prose and HAN.search(text) is not None)


def blank_edits(text: str) -> Iterator[Edit]:
    """Tidy blanks in a text whose line ends are all `\\n`; code is left alone altogether.

    - Blanks at a line's end go, but for Markdown's two and the empty last columns of tabs.
    - The indent of a paragraph of Chinese goes: full-width, no-break, or four spaces and more.
    - A run of blanks, or one odd space, inside Chinese prose becomes one space. Lines that stand together with runs in
      them are a table and stay.
    - Of several blank lines at Chinese prose one stays, at the head none; the text ends with one line end at most.

    >>> sorted((e.start, e.old, e.new) for e in blank_edits("　　他说　走。 \\n\\n\\n好。"))
    [(0, '　　', ''), (4, '　', ' '), (7, ' ', ''), (10, '\\n', '')]
    >>> list(blank_edits("姓名    年龄\\n王五    18\\n"))
    []
    """
    lines = lines_of(text)
    if is_code(text, lines):
        return iter(())
    layout = layout_of(text, lines)
    fenced = fenced_spans(lines, text) if layout.markdown else []
    blocks = _blocks_of(lines)
    edits = chain(
        _trailing(lines, text, layout),
        chain.from_iterable(_indents(block, text, layout) for block in blocks),
        _inside(blocks, layout),
        _blank_lines(lines, blocks, text, layout),
    )
    return (edit for edit in edits if not _within(edit.start, fenced)) if fenced else edits


def _within(position: int, spans: list[tuple[int, int]]) -> bool:
    index = bisect_right(spans, (position, position)) - 1
    return any(start <= position < end for start, end in spans[max(0, index) : index + 2])


def _blocks_of(lines: list[Line]) -> list[list[Line]]:
    """The lines that are not blank, those without a blank line between them together."""
    return [list(group) for filled, group in groupby(lines, key=lambda line: line.content != "") if filled]


def _trailing(lines: list[Line], text: str, layout: Layout) -> Iterator[Edit]:
    for index in [index for index, line in enumerate(lines) if line.outer != line.end]:
        line = lines[index]
        if not line.content or line.content == "--":  # the line above a mail's signature
            continue
        blanks = text[line.outer : line.end]
        goes_on = any(following.content for following in lines[index + 1 : index + 2])
        breaks = layout.markdown and blanks.startswith("  ") and goes_on
        if not breaks and not (layout.tabs and "\t" in blanks):
            yield Edit(line.outer, blanks, "", TRAILING)


def _indents(block: list[Line], text: str, layout: Layout) -> Iterator[Edit]:
    """The indent that paragraphs of a block share goes from all or from none: it tells them from other lines."""
    if layout.japanese or all(line.inner == line.start for line in block):
        return
    widths = [_width(text[line.start : line.inner]) for line in block]
    if 3 * widths.count(0) > len(block):  # verse, for the most part: every other line
        return
    width, count = Counter(filter(None, widths)).most_common(1)[0] if len(block) > 1 else (widths[0], 1)
    flush = [line for line, columns in zip(block, widths, strict=True) if not columns]
    if count < MOST * (len(block) - len(flush)):
        return
    indented = [line for line, columns in zip(block, widths, strict=True) if columns == width]
    if not (_are_headings(flush, indented) and _are_paragraphs(indented, len(block))):
        return
    if all(_is_layout(indent, indented, layout) for indent in {text[line.start : line.inner] for line in indented}):
        for line in indented:
            yield Edit(line.start, text[line.start : line.inner], "", INDENTS)


def _width(indent: str) -> int:
    """The columns that blanks take: pages mix ideographic and no-break spaces that look the same."""
    return len(indent.replace("\u3000", "  ").replace("\t", " " * INDENT))


def _is_layout(indent: str, indented: list[Line], layout: Layout) -> bool:
    """Whether an indent is nothing but the first-line indent of a printed paragraph."""
    if indent.strip(" \t"):
        return True  # ideographic or no-break spaces: nothing nests by them
    if layout.markdown or (layout.tabs and "\t" in indent):
        return False
    wide = _width(indent) >= INDENT
    return wide or all(line.size >= PROSE and _SENTENCE_END.search(line.content) for line in indented)


def _are_paragraphs(indented: list[Line], height: int) -> bool:
    """Whether lines are paragraphs of Chinese, each whole: lines of verse, lists and wrapped lines are not."""
    prose = total = 0
    for line in indented:
        content, size = line.content, line.size
        chinese = _PARAGRAPH_HEAD.match(content) and sum(map(len, _HAN_RUN.findall(content))) * 3 >= size
        whole = height == 1 or size > 2 * PROSE or _SENTENCE_END.search(content)
        prose += size if chinese and whole else 0
        total += size
    return prose >= MOST * total


def _are_headings(flush: list[Line], indented: list[Line]) -> bool:
    """Whether the lines of a block that are not indented are headings, not the rest of wrapped paragraphs."""
    if len(flush) * 2 > len(indented):
        return False
    headings = sum(line.size <= 2 * PROSE and not _CLAUSE_END.search(line.content) for line in flush)
    return headings >= MOST * len(flush)


def _inside(blocks: list[list[Line]], layout: Layout) -> Iterator[Edit]:
    """Runs of blanks and odd spaces inside lines; those of verse, of columns and of Japanese stay."""
    lines = list(chain.from_iterable(blocks))
    spaced = [_SPACING.search(line.content) is not None for line in lines]
    if not any(spaced):
        return
    verse = {line.start for block in blocks if _is_verse(block) for line in block}
    runs = [False, *(spacing and _may_be_row(line) for line, spacing in zip(lines, spaced, strict=True)), False]
    columns = sum(runs) > max(FEW_RUNS, RUN_SHARE * len(lines))
    for line, before, own, behind in compress(zip(lines, runs, runs[1:], runs[2:], strict=False), spaced):
        if not HAN.search(line.content):
            for match in _TYPED_BY_MISTAKE.finditer(line.content):
                yield Edit(line.inner + match.start(), "\xa0", " ", ODD_SPACES)
        elif line.start not in verse and not layout.japanese and not KANA.search(line.content):
            yield from _to_one_space(line, layout, in_columns=own and (before or behind or columns))


def _may_be_row(line: Line) -> bool:
    """Whether a line has a run of blanks that may part columns: any but those between two sentences of prose."""
    return any(not _is_gap(line, match) for match in RUN.finditer(line.content))


def _is_gap(line: Line, match: re.Match[str]) -> bool:
    """Whether blanks stand behind a mark in a line of prose."""
    behind_mark = line.content[match.start() - 1] in "。！？；，、：”" and "\t" not in match.group()
    return behind_mark and line.size >= 2 * PROSE and _SENTENCE_END.search(line.content) is not None


def _to_one_space(line: Line, layout: Layout, *, in_columns: bool) -> Iterator[Edit]:
    """One space for each run and for each odd space; in a line of columns only where the run is none of them."""
    content = line.content
    if content.startswith("|") or (in_columns and len(content) < 2 * PROSE):
        return
    for match in _TO_ONE_SPACE.finditer(content):
        if in_columns and not _is_gap(line, match):
            continue
        blanks, start = match.group(), match.start()
        # Where spaces part the names of a list, an ideographic space within a name must stay another character.
        padding = blanks == "\u3000" and _PADDING.match(content, start) and _SPACE_BETWEEN_HAN.search(content)
        to_fill_in = content[start - 1] in "([（【［〔" and content[match.end()] in ")]）】］〕"
        marker = layout.markdown and _MARKER.fullmatch(content, 0, start)
        if not ("\t" in blanks or padding or to_fill_in or marker):
            yield Edit(line.inner + start, blanks, " ", RUNS if len(blanks) > 1 else ODD_SPACES)


def _blank_lines(lines: list[Line], blocks: list[list[Line]], text: str, layout: Layout) -> Iterator[Edit]:
    """What stands between blocks, before the first and behind the last."""
    if not blocks:
        yield from _outside(0, text, layout)
        return
    yield from _outside(0, text[: blocks[0][0].start], layout)
    for before, behind in pairwise(blocks):
        if behind[0].start - before[-1].end == len("\n\n"):
            continue
        yield from _gap(text, before[-1].end + 1, behind[0].start, _spaced(before, behind, layout), layout)
    end = blocks[-1][-1].end + 1
    yield from _outside(end, text[end:], layout)


def _outside(start: int, gap: str, layout: Layout) -> Iterator[Edit]:
    """The blank lines before the first block or behind the last."""
    if gap and not (layout.tabs and "\t" in gap):
        yield Edit(start, gap, "", BLANK_LINES)


def _spaced(before: list[Line], behind: list[Line], layout: Layout) -> bool:
    """Whether several blank lines between two blocks are no more than space: at Chinese prose, but not at verse."""
    chinese = HAN.search(before[-1].content) or HAN.search(behind[0].content)
    return bool(chinese) and not (layout.japanese or _is_verse(before) or _is_verse(behind))


def _is_verse(block: list[Line]) -> bool:
    return len(block) > 2 and all(len(line.content) <= VERSE or line.size <= VERSE for line in block)


def _gap(text: str, start: int, end: int, spaced: bool, layout: Layout) -> Iterator[Edit]:
    """The blank lines of `[start, end)`: one if they are no more than space, else as many, all empty."""
    gap = text[start:end]
    if layout.tabs and "\t" in gap:
        return  # a row of empty fields
    height = gap.count("\n")
    at, old, new = narrow(start, gap, "\n" if spaced else "\n" * height)
    if old:
        yield Edit(at, old, new, BLANK_LINES if spaced and height > 1 else TRAILING)
