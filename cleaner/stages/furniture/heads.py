"""Which of the lines at the edges of pages are heads though they stand on one page only, and which are headings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from cleaner.stages.furniture.agreement import is_made_of_headings, is_rule, may_run
from cleaner.stages.furniture.lines import Lines, breaks_prose, is_prose
from cleaner.stages.furniture.misread import is_misread
from cleaner.stages.furniture.numbers import Reader, is_pure

NUMBER_RULE = "furniture.page-number"
HEAD_RULE = "furniture.running-head"
FOOT_RULE = "furniture.running-foot"

Pages = list[tuple[int, int]]
"""The lines of each page, half-open."""

MOST_HEADS = 100
"""Different heads of a document for which headings in two lines are looked for: each costs a look at every line."""
NEAR = 6
"""Lines below a head in which a heading of the same words stands, where no form feeds tell where the page ends."""
TITLE_LINES = 4
"""Lines below the title of the first page among which its number and head stand."""
LONGEST = 80
"""Code points of a running head or foot: a line of body text is about as long, and those never repeat."""


@dataclass
class Edge:
    """The outermost living line of every page, from one side, and what was peeled off there."""

    step: int
    rule: str
    line: list[int]
    depth: int = 0
    found: dict[int, str] = field(default_factory=dict)
    above: dict[int, str] = field(default_factory=dict)
    """Page → the line peeled off it last, where it was in the last turn."""
    same: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    """The unchanging heads or feet → page and line of each."""
    numbered: set[int] = field(default_factory=set)
    offsets: set[int] = field(default_factory=set)
    """How far the numbers found are ahead of the pages, but for Roman ones."""


def below_first_line(lines: Lines, pages: Pages, line: int) -> int:
    """The line that the head of the first page stands on: the first, or one below a title that it says again."""
    first = _first_lines(lines, pages)
    for at, below in enumerate(first[1:], 1):
        row = lines.rows[below]
        if lines.counts[row] > 1 and may_run(row) and len(row) <= LONGEST and _says_again(lines, row, first[:at]):
            return below
    return line


def _first_lines(lines: Lines, pages: Pages) -> list[int]:
    """The first lines of the first page that are not blank."""
    first, last = pages[0]
    return [line for line in range(first, last) if lines.rows[line]][: TITLE_LINES + 1]


def _says_again(lines: Lines, row: str, above: Iterable[int]) -> bool:
    """Whether a line says more than a title above it, and the title again."""
    return any(lines.rows[title] in row and lines.rows[title] != row for title in above)


def single_heads(
    lines: Lines, pages: Pages, edge: Edge, texts: dict[int, str], furnished: set[int], heads: set[str]
) -> dict[int, str]:
    """Page → text, for heads of short chapters: on a page or two, between pages with furniture at the same edge.

    Such a head repeats a heading of its own page or of one of the two before, or is one of `heads` already.
    """
    found: dict[int, str] = {}
    for page, text in texts.items():
        beside = [near for near in (page - 1, page + 1) if 0 <= near < len(pages) and edge.line[near] >= 0]
        if page in furnished or not furnished.issuperset(beside) or not may_run(text):
            continue
        rows = (
            lines.rows[pages[max(0, page - 2)][0] : edge.line[page]] + lines.rows[edge.line[page] + 1 : pages[page][1]]
        )
        if text in heads or _is_among(rows, text):
            found[page] = text
            heads = heads | {text}
    return found


def _is_among(rows: Iterable[str], text: str) -> bool:
    """Whether a text, or what a scanner may have made of it, is one of some lines."""
    return any(abs(len(row) - len(text)) <= 2 and is_misread(row, text) for row in rows if row)


def cutting_heads(lines: Lines, pages: Pages, top: Edge, bottom: Edge, texts: Mapping[int, str]) -> dict[int, str]:
    """Page → text, for heads above a numbered foot that stand amid a sentence of the page before and this one.

    They need no company, but a heading of one of the two pages before that they repeat.
    """
    found: dict[int, str] = {}
    for page in bottom.numbered.intersection(texts) - {0}:
        high, low, text = top.line[page], bottom.line[page - 1], texts[page]
        below = lines.around(high, 1)
        if min(low, below) >= 0 and may_run(text) and not is_prose(text):
            above = lines.rows[pages[max(0, page - 2)][0] : low]
            if breaks_prose(lines.rows[low], lines.rows[below]) and _is_among(above, text):
                found[page] = text
    return found


def only_headings(
    lines: Lines, pages: Pages, same: dict[str, list[tuple[int, int]]], numbered: Collection[int]
) -> list[int]:
    """The first line of each repeated head, where it may be the one place in which the heading itself stands.

    It is not when the same words are a line or two more, there or before: a heading stands where its part begins. On a
    cover, a first page without number, it is.
    """
    firsts = {
        text: min(places) for text, places in same.items() if not is_rule(text) and not is_made_of_headings(lines, text)
    }
    known = bool(lines.breaks)  # otherwise the end of a page may have been missed, and that is the next head
    most = len(lines.rows) if known else NEAR
    limits = {line: min(pages[page][1], line + most) for page, line in firsts.values()}
    headed = _headed(lines, {"".join(text.split()): (line, limits[line]) for text, (_, line) in firsts.items()})
    covers = numbered and 0 not in numbered
    titles = _first_lines(lines, pages)
    return [
        line
        for text, (page, line) in firsts.items()
        if ((page == 0 and covers) or "".join(text.split()) not in headed)
        and not (page == 0 and _says_again(lines, text, [title for title in titles if title < line]))
    ]


def _headed(lines: Lines, firsts: dict[str, tuple[int, int]]) -> set[str]:
    """The texts, given without white space, that a line or two are before a limit, besides the line that is given."""
    starts = {text[0] for text in firsts}
    found: set[str] = set()
    last = max((limit for _, limit in firsts.values()), default=0)
    likely = {row for row in lines.counts if row[:1] in starts and len(row) <= LONGEST}
    for at, row in enumerate(lines.rows[:last] if likely else ()):
        if row not in likely:
            continue
        words = "".join(row.split())
        behind = lines.around(at, 1) if len(firsts) <= MOST_HEADS and words not in firsts else -1
        for text in (words, words + "".join(lines.rows[behind][:LONGEST].split()) if behind >= 0 else words):
            line, limit = firsts.get(text, (at, 0))
            if at < limit and at != line:
                found.add(text)
    return found


def below_title(lines: Lines, pages: Pages, top: Edge, read: Reader) -> dict[int, str]:
    """The number and the head of the first page where its title stands above them: a head below it has it again."""
    above = _first_lines(lines, pages)
    if not above or above[0] in top.found:
        return {}
    found: dict[int, str] = {}
    for line in above[1:]:
        row = lines.rows[line]
        if any(is_pure(style) and value in top.offsets for style, value in read(row)):
            found[line] = NUMBER_RULE
        elif row in top.same and lines.rows[above[0]] in row:
            found[line] = top.rule
        elif is_prose(row):
            break
    return found
