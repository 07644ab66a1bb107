"""Running heads and feet and page numbers of a text whose pages are known.

The outermost line of each page is compared with those of the other pages; what proves to be furniture is peeled off,
and the next line becomes the outermost, until nothing repeats.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Container, Mapping

from cleaner.stages.furniture.agreement import (
    COUNTED,
    DENSE,
    FEWEST,
    FRONT,
    SHARE,
    SLOT,
    counted,
    headings_with_number,
    may_run,
    repeated,
)
from cleaner.stages.furniture.heads import (
    FOOT_RULE,
    HEAD_RULE,
    LONGEST,
    NUMBER_RULE,
    Edge,
    Pages,
    below_first_line,
    below_title,
    cutting_heads,
    only_headings,
    single_heads,
)
from cleaner.stages.furniture.lines import Lines, breaks_prose, is_prose, unstamped
from cleaner.stages.furniture.misread import Known
from cleaner.stages.furniture.numbers import HAN, NUMBER, ROMAN, Reader, is_marked, is_pure, is_worded

DEEPEST = 6
"""Lines of furniture of a page. Pages that share more are copies of one form, and all of it is content."""
CUT = 0.15
"""Share of pages that end in mid-sentence; of prose, more than half do, of chapters none."""
_BARE = frozenset((NUMBER, ROMAN, HAN))
FORM = 0.3
"""Share of lines between the edges that stand on nearly every page, from which on the pages are copies of a form."""
SHORTEST_PAGE = 4
"""Lines of a page in the mean, below which lines that repeat are not taken for furniture."""
WIDEST = 400
"""The same with the blanks that spread it over the width of a page, and a bit more."""


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
    top = Edge(1, HEAD_RULE, [first for first, _ in pages], above=dict.fromkeys(numbered, ""))
    bottom = Edge(-1, FOOT_RULE, [last - 1 for _, last in pages], above=dict.fromkeys(numbered, ""))
    top.offsets.update(offsets)
    _settle(lines, top, bottom, marks)
    top.line[0] = below_first_line(lines, pages, top.line[0])
    while any([_peel(lines, pages, top, bottom, read), _peel(lines, pages, bottom, top, read)]):
        if top.depth + bottom.depth > DEEPEST or _emptied(pages, top, bottom):
            return {}
        _settle(lines, top, bottom, marks)
    if _is_form(lines, pages, top, bottom):
        return {line: rule for edge in (top, bottom) for line, rule in edge.found.items() if rule == NUMBER_RULE}
    for line in only_headings(lines, pages, top.same, {*numbered, *top.numbered, *bottom.numbered}):
        del top.found[line]
    found = top.found | bottom.found
    return found | _strays(lines, pages, found, read) | below_title(lines, pages, top, read) if found else found


def _emptied(pages: Pages, top: Edge, bottom: Edge) -> bool:
    """Whether most pages have nothing but lines that they share."""
    shared = {page for edge in (top, bottom) for places in edge.same.values() for page, _ in places}
    return sum(top.line[page] + 1 >= bottom.line[page] + 2 for page in shared) > SHARE * len(pages)


def _is_form(lines: Lines, pages: Pages, top: Edge, bottom: Edge) -> bool:
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


def _settle(lines: Lines, top: Edge, bottom: Edge, marks: Collection[int]) -> None:
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


def _peel(lines: Lines, pages: Pages, edge: Edge, opposite: Edge, read: Reader) -> bool:
    """Take the outermost line off every page where it is furniture; whether there was one."""
    texts = {
        page: text
        for page, line in enumerate(edge.line)
        if line >= 0 and len(text := unstamped(" ".join(lines.rows[line][:WIDEST].split()))) <= LONGEST
    }
    living = sum(line >= 0 for line in edge.line)
    numbers = counted(texts, read, below_text=edge.step < 0 and _all_below_text(lines, edge))
    headless = edge.step > 0 and len(edge.above) < SLOT * living
    if headless and not _BARE.isdisjoint(numbers.values()) and not _cut_sentences(lines, edge, opposite):
        # Each page begins with a number of its own, and ends with its sentence: chapters, one a page.
        numbers = {page: style for page, style in numbers.items() if style not in _BARE}
    edge.offsets |= _offsets(texts, numbers, read)
    unread = {page: text for page, text in texts.items() if page not in numbers}
    numbers |= headings_with_number(lines, unread, edge.offsets | opposite.offsets, read)
    edge.offsets |= _offsets(texts, numbers, read)
    if edge.offsets or opposite.offsets:
        unread = {page: text for page, text in unread.items() if page not in numbers and page not in edge.numbered}
        numbers |= _misread_numbers(texts, numbers, unread, edge.offsets | opposite.offsets, read)
    others = {page: text for page, text in texts.items() if page not in numbers} if _are_long(lines, pages) else {}
    others = _as_others(others)
    heads = repeated(others, living, len(numbers), edge.above)
    furnished = numbers.keys() | heads.keys()
    if len(furnished) >= COUNTED * living:
        heads |= single_heads(lines, pages, edge, others, furnished, set(heads.values()))
        running = set(heads.values())
        heads |= {page: text for page, text in others.items() if text in running}
    if edge.step > 0:
        heads |= cutting_heads(lines, pages, edge, opposite, others)
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


def _offsets(texts: Mapping[int, str], numbers: Mapping[int, str], read: Reader) -> set[int]:
    """How far the numbers found, but for Roman ones, are ahead of their pages."""
    arabic = {page: style for page, style in numbers.items() if ROMAN not in style}
    return {value - page for page, of in arabic.items() for style, value in read(texts[page]) if style == of}


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


def _cut_sentences(lines: Lines, top: Edge, bottom: Edge) -> bool:
    """Whether some pages end in mid-sentence; what repeats above the next page is looked through."""
    cut = 0
    for low, high in zip(bottom.line, top.line[1:], strict=False):
        after = lines.around(high, 1) if high >= 0 else -1
        if after >= 0 and lines.counts[lines.rows[after]] >= FEWEST:
            after = lines.around(after, 1)
        cut += low >= 0 <= after and breaks_prose(lines.rows[low], lines.rows[after])
    return cut >= CUT * (len(top.line) - 1)


def _all_below_text(lines: Lines, bottom: Edge) -> bool:
    """Whether every page ends in a line that stands below running text."""
    above = (lines.rows[lines.around(line, -1)] for line in bottom.line if line > 0)
    return all(map(is_prose, above))


def _are_long(lines: Lines, pages: Pages) -> bool:
    """Whether pages are long enough for running lines: on slides, a heading may stand on every one of them."""
    return len(lines.rows) - lines.counts[""] >= SHORTEST_PAGE * len(pages)


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
