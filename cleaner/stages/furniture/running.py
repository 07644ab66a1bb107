"""Running heads and feet and page numbers of a text whose pages are known.

The outermost line of each page is compared with those of the other pages; what proves to be furniture is peeled off,
and the next line becomes the outermost, until nothing repeats.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Container, Mapping
from dataclasses import dataclass, field

from cleaner.stages.furniture.agreement import (
    COUNTED,
    DENSE,
    FEWEST,
    FRONT,
    SHARE,
    SLOT,
    counted,
    headings_with_number,
    is_rule,
    may_run,
    repeated,
)
from cleaner.stages.furniture.lines import Lines, breaks_prose, unstamped
from cleaner.stages.furniture.misread import Known, is_misread
from cleaner.stages.furniture.numbers import HAN, NUMBER, ROMAN, Reader, is_marked, is_pure, is_worded

NUMBER_RULE = "furniture.page-number"
HEAD_RULE = "furniture.running-head"
FOOT_RULE = "furniture.running-foot"

Pages = list[tuple[int, int]]
"""The lines of each page, half-open."""

DEEPEST = 6
"""Lines of furniture of a page. Pages that share more are copies of one form, and all of it is content."""
MOST_HEADS = 100
"""Different heads of a document for which headings in two lines are looked for: each costs a look at every line."""
NEAR = 6
"""Lines below a head in which a heading of the same words stands, where no form feeds tell where the page ends."""
CUT = 0.15
"""Share of pages that end in mid-sentence; of prose, more than half do, of chapters none."""
_BARE = frozenset((NUMBER, ROMAN, HAN))
FORM = 0.3
"""Share of lines between the edges that stand on nearly every page, from which on the pages are copies of a form."""
SHORTEST_PAGE = 4
"""Lines of a page in the mean, below which lines that repeat are not taken for furniture."""
WIDEST = 400
"""The same with the blanks that spread it over the width of a page, and a bit more."""
LONGEST = 80
"""Code points of a running head or foot: a line of body text is about as long, and those never repeat."""


@dataclass
class _Edge:
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


def running_lines(
    lines: Lines,
    pages: Pages,
    read: Reader,
    marks: Collection[int] = (),
    numbered: Collection[int] = (),
    offsets: Collection[int] = (),
) -> dict[int, str]:
    """The lines that are page numbers, running heads or running feet, each with the rule that says so.

    A number goes when it counts the pages; a text when it stands on most pages, or on nearly all of a stretch of them
    in a place where the other pages have running heads too. The first one stays where it may be the only heading there
    is of that name. Form feeds are left alone. `marks` are lines known to be furniture, `numbered` the pages with a
    number among them, `offsets` how far such numbers are ahead of the pages.
    """
    if len(pages) < 2:
        return {}
    top = _Edge(1, HEAD_RULE, [first for first, _ in pages], above=dict.fromkeys(numbered, ""))
    bottom = _Edge(-1, FOOT_RULE, [last - 1 for _, last in pages], above=dict.fromkeys(numbered, ""))
    top.offsets.update(offsets)
    _settle(lines, top, bottom, marks)
    while any([_peel(lines, pages, top, bottom, read), _peel(lines, pages, bottom, top, read)]):
        if top.depth + bottom.depth > DEEPEST or _emptied(pages, top, bottom):
            return {}
        _settle(lines, top, bottom, marks)
    if _is_form(lines, pages, top, bottom):
        return {line: rule for edge in (top, bottom) for line, rule in edge.found.items() if rule == NUMBER_RULE}
    for line in _only_headings(lines, pages, top.same, {*numbered, *top.numbered, *bottom.numbered}):
        del top.found[line]
    found = top.found | bottom.found
    return found | _strays(lines, pages, found, read) if found else found


def _emptied(pages: Pages, top: _Edge, bottom: _Edge) -> bool:
    """Whether most pages have nothing but lines that they share."""
    shared = {page for edge in (top, bottom) for places in edge.same.values() for page, _ in places}
    return sum(top.line[page] + 1 >= bottom.line[page] + 2 for page in shared) > SHARE * len(pages)


def _is_form(lines: Lines, pages: Pages, top: _Edge, bottom: _Edge) -> bool:
    """Whether the pages are copies of one form, filled in: much of what stands between the edges is the same, too."""
    if not top.same and not bottom.same:
        return False
    often = {row for row, times in lines.counts.items() if row and DENSE * len(pages) <= times <= 2 * len(pages)}
    on: dict[str, set[int]] = defaultdict(set)
    for page, (first, last) in enumerate(pages if often else ()):
        for line in range(first, last):
            if lines.rows[line] in often and line not in top.found and line not in bottom.found:
                on[lines.rows[line]].add(page)
    shared = sum(len(places) for places in on.values() if len(places) >= DENSE * len(pages))
    return shared > FORM * (len(lines.rows) - lines.counts[""] - len(top.found) - len(bottom.found))


def _settle(lines: Lines, top: _Edge, bottom: _Edge, marks: Collection[int]) -> None:
    """Move both edges over blank lines and marks; a page with nothing left has -1 at both."""
    rows = lines.rows
    if marks:
        rows = rows[:]
        for mark in marks:
            rows[mark] = ""
    for page, (high, low) in enumerate(zip(top.line, bottom.line, strict=True)):
        while 0 <= high <= low and not rows[high]:
            high += 1
        while 0 <= high <= low and not rows[low]:
            low -= 1
        top.line[page], bottom.line[page] = (high, low) if 0 <= high <= low else (-1, -1)


def _peel(lines: Lines, pages: Pages, edge: _Edge, opposite: _Edge, read: Reader) -> bool:
    """Take the outermost line off every page where it is furniture; whether there was one."""
    texts = {
        page: text
        for page, line in enumerate(edge.line)
        if line >= 0 and len(text := unstamped(" ".join(lines.rows[line][:WIDEST].split()))) <= LONGEST
    }
    living = sum(line >= 0 for line in edge.line)
    numbers = counted(texts, read)
    headless = edge.step > 0 and len(edge.above) < SLOT * living
    if headless and not _BARE.isdisjoint(numbers.values()) and not _cut_sentences(lines, edge, opposite):
        # Each page begins with a number of its own, and ends with its sentence: chapters, one a page.
        numbers = {page: style for page, style in numbers.items() if style not in _BARE}
    arabic = {page: style for page, style in numbers.items() if ROMAN not in style}
    edge.offsets |= {value - page for page, of in arabic.items() for style, value in read(texts[page]) if style == of}
    if edge.offsets or opposite.offsets:
        unread = {page: text for page, text in texts.items() if page not in numbers}
        numbers |= headings_with_number(lines, unread, edge.offsets | opposite.offsets, read)
        unread = {page: text for page, text in unread.items() if page not in numbers and page not in edge.numbered}
        numbers |= _misread_numbers(texts, numbers, unread, edge.offsets | opposite.offsets, read)
    others = {page: text for page, text in texts.items() if page not in numbers} if _are_long(lines, pages) else {}
    others = _as_others(others)
    heads = repeated(others, living, len(numbers), edge.above)
    if len(numbers) + len(heads) >= COUNTED * living:
        heads |= _single_heads(lines, pages, edge, others, numbers.keys() | heads.keys(), set(heads.values()))
        running = set(heads.values())
        heads |= {page: text for page, text in others.items() if text in running}
    edge.numbered |= numbers.keys()
    edge.above = heads | dict.fromkeys(numbers, "")
    edge.depth += bool(edge.above)
    for page in edge.above:
        line = edge.line[page]
        edge.found[line] = NUMBER_RULE if is_pure(numbers.get(page, "")) else edge.rule
        edge.line[page] += edge.step
    for page, text in sorted(heads.items()):
        edge.same[text].append((page, edge.line[page] - edge.step))
    return bool(edge.above)


def _misread_numbers(
    texts: Mapping[int, str],
    numbers: Mapping[int, str],
    unread: Mapping[int, str],
    offsets: Container[int],
    read: Reader,
) -> dict[int, str]:
    """Page → style, for the unread lines that are those with a number misread, and count their page like them."""
    if not unread or len(numbers) < FEWEST:
        return {}
    known = Known(texts[page] for page in numbers)
    found: dict[int, str] = {}
    for page, row in unread.items():
        text = known.made_out(row)
        for style, value in read(text) if text else ():
            roman = len(str(value)) if set(str(value)) == {"1"} else page  # 111 is iii in the front matter
            if (text != row and value - page in offsets) or (roman < value and abs(roman - page) <= FRONT):
                found[page] = style
    return found


def _as_others(texts: dict[int, str]) -> dict[int, str]:
    """The lines of pages; those of them that are a line of other pages misread, as those other pages have it."""
    times = Counter(texts.values())
    often = [text for text in texts.values() if times[text] > 1 and may_run(text)]
    if not often or len(often) == len(texts):
        return texts
    known = Known(often)
    as_known = {text: known.made_out(text) or text for text in times}
    return {page: as_known[text] for page, text in texts.items()}


def _cut_sentences(lines: Lines, top: _Edge, bottom: _Edge) -> bool:
    """Whether some pages end in mid-sentence."""
    cut = 0
    for low, high in zip(bottom.line, top.line[1:], strict=False):
        after = lines.around(high, 1) if high >= 0 else -1
        cut += low >= 0 <= after and breaks_prose(lines.rows[low], lines.rows[after])
    return cut >= CUT * (len(top.line) - 1)


def _are_long(lines: Lines, pages: Pages) -> bool:
    """Whether pages are long enough for running lines: on slides, a heading may stand on every one of them."""
    return len(lines.rows) - lines.counts[""] >= SHORTEST_PAGE * len(pages)


def _single_heads(
    lines: Lines, pages: Pages, edge: _Edge, texts: dict[int, str], furnished: set[int], heads: set[str]
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
        if text in heads or any(abs(len(row) - len(text)) <= 2 and is_misread(row, text) for row in rows if row):
            found[page] = text
            heads = heads | {text}
    return found


def _only_headings(
    lines: Lines, pages: Pages, same: dict[str, list[tuple[int, int]]], numbered: Collection[int]
) -> list[int]:
    """The first line of each repeated head, where it may be the one place in which the heading itself stands.

    It is not when the same words are a line or two more, there or before: a heading stands where its part begins. On a
    cover, a first page without number, it is.
    """
    firsts = {text: places[0] for text, places in same.items() if not is_rule(text)}
    known = bool(lines.breaks)  # otherwise the end of a page may have been missed, and that is the next head
    most = len(lines.rows) if known else NEAR
    limits = {line: min(pages[page][1], line + most) for page, line in firsts.values()}
    headed = _headed(lines, {"".join(text.split()): (line, limits[line]) for text, (_, line) in firsts.items()})
    covers = numbered and 0 not in numbered
    return [
        line for text, (page, line) in firsts.items() if (page == 0 and covers) or "".join(text.split()) not in headed
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


def _strays(lines: Lines, pages: Pages, found: dict[int, str], read: Reader) -> dict[int, str]:
    """Page numbers in the midst of their pages: an extractor puts the foot in front of the last columns of a table.

    Only in a style that nothing else has (`12 / 195`, `- 12 -`) and that most pages end or begin with.
    """
    ends = [last for _, last in pages]
    known: dict[tuple[str, int], int] = defaultdict(int)
    unnumbered = set(range(len(pages)))
    for line, rule in found.items():
        if rule == NUMBER_RULE:
            page = bisect_right(ends, line)
            unnumbered.discard(page)
            for style, value in read(lines.rows[line]):
                known[style, value - page] += 1
    usual = {
        (style, offset)
        for (style, offset), times in known.items()
        if times >= SHARE * len(pages) and (is_worded(style) or is_marked(style))
    }
    return {
        line: NUMBER_RULE
        for page in (sorted(unnumbered) if usual else ())
        for line in range(*pages[page])
        if len(lines.rows[line]) <= LONGEST
        and any((style, value - page) in usual for style, value in read(lines.rows[line]))
    }
