"""Page numbers of a text without form feeds: lines that count up at the distance of pages.

Verses, list items, chapters and table rows count up as well. Page numbers differ from them in that they stand a page
apart, and cut sentences in two.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence, Set
from itertools import pairwise
from math import sqrt

from cleaner.patterns import lazy
from cleaner.stages.furniture.agreement import FEWEST, may_run
from cleaner.stages.furniture.frames import LONG_RUN, has_heads, is_framed, is_titled
from cleaner.stages.furniture.lines import SHORTEST_CUT, Lines, breaks_prose, is_prose
from cleaner.stages.furniture.numbers import (
    NUMBER,
    ROMAN,
    Mark,
    Reader,
    are_years,
    is_marked,
    is_ordinal,
    is_pure,
    is_reference,
    is_worded,
    states_pages,
)
from cleaner.stages.furniture.repeats import PRINTED
from cleaner.stages.furniture.running import LONGEST

NEAREST = 4
"""Lines from one page number to the next, at least; the rows of a table and the verses of a poem are closer."""
SMALLEST = 150
"""Code points of a page in the mean: a numbered stanza or list item is shorter."""
CUT = 0.25
"""Share of page numbers that stand in the middle of a sentence. Pages of prose reach 0.6 and more; chapters, 0."""
TITLED_CUT = 0.4
"""The same of lines with words beside the number: the titles of lessons stand below lines without a stop, too."""
TITLED_EVEN = 0.5
"""Standard deviation of the length of pages, as a share of the mean, where the title tells that they are pages."""
EVEN = 0.3
"""Standard deviation of the length of pages, as a share of the mean; chapters spread wider."""
JUMP = 3
"""How far one number may be ahead of the last one found: blank pages and plates are not numbered."""

LONGEST_ITEM = 10
"""Chinese characters beside a number that counts items or lessons; feet with a notice have more."""
LAST_LATIN = "ɏ"
"""The last letter of scripts in which the label of an item is longer."""

_NUMERALS = "ivxlcIVXLC〇零一二三四五六七八九十百"
_FIRST = frozenset(f"pPsS第页共总0123456789０１２３４５６７８９-—–―－·•∙~～*|<《〈[【(（「/{_NUMERALS}")
_LAST = frozenset(f"页頁ジ0123456789０１２３４５６７８９-—–―－·•∙~～*|>》〉]】)）」/{_NUMERALS}")
_NUMBER_FIRST = lazy(
    r"\W{0,4}(?:第\s?|[Pp](?:age|p)?\.?\s?)?"
    r"(?:\d{1,4}(?![\d.,，%％年月日])|(?:[ivxlc]+|[IVXLC]+|[〇零一二三四五六七八九十百]+)(?:\s?[页頁]?\W{0,4}$|\W{0,3}\s))"
)
_NUMBER_LAST = lazy(
    r"(?<![\d.,，])\d{1,4}(?:\s?[页頁])?\W{0,4}$"
    r"|\s\W{0,3}(?:第\s?)?(?:[ivxlc]+|[IVXLC]+|[〇零一二三四五六七八九十百]+)(?:\s?[页頁])?\W{0,4}$"
)
_WINDOW = 16
"""Code points at the end of a line in which its last number is looked for."""
_ROMAN = frozenset("ivxlc")
_STATING = frozenset("页頁0123456789-—–)]】）")
_CELL = lazy(r"[-+−–—]?[(（]?[$¥￥]?\d[\d,.，]*[)）]?\s?[%％]?|[-–—]{1,2}|\d[\d,.]*\s.{0,3}\d[\d,.%％\s]*")
_COUNTED = lazy(r"\w:\d")
_LONGEST_LONE = 16
"""Code points of a page number with its marks."""
_DASHES = frozenset("-—–―－·•∙")
_DATE = lazy(r"\d{1,2}/\d{1,2}")
_SLASHED = lazy(rf"{NUMBER}/\d+|\d+/{NUMBER}")
_WORDED = lazy(r"[pPsS页頁ジ쪽码/／]|\bof\b")
_FRACTION = lazy(r"\d+\s?[/／]\s?\d+")


def numbered_lines(lines: Lines, likely: Collection[str], read: Reader) -> list[int]:
    """The lines that are page numbers or running lines with one, in order. Bare numbers only where no others count.

    `likely` are the different lines that may be one.
    """
    groups = _marks(lines, likely, read)
    if not groups:
        return []
    if "/" in lines.text and _has_dates(lines):
        groups = {style: marks for style, marks in groups.items() if not _SLASHED.fullmatch(style)}
    bare = [mark for mark in groups.pop(NUMBER, ()) if not _in_table(lines, mark.line)]
    runs = {style: _counting(lines, style, marks, []) for style, marks in groups.items()}
    worded = sorted(mark.line for run in runs.values() for mark in run)
    runs[NUMBER] = _counting(lines, NUMBER, bare, worded)
    found = {mark for run in runs.values() for mark in run}
    if not found:
        return []
    first = min(mark.line for mark in found)
    for style, marks in groups.items():  # the front matter counts like the rest
        if ROMAN in style and runs.get(style.replace(ROMAN, NUMBER)):
            found.update(mark for mark in marks if mark.line < first)
    others = [mark for style, marks in groups.items() if " " in style and not is_ordinal(style) for mark in marks]
    return sorted({mark.line for mark in found | _missing(found, others)})


def _missing(found: Set[Mark], others: Sequence[Mark]) -> set[Mark]:
    """The numbers left out between those found: heads of the other pages, whose words change with the chapter."""
    missing: set[Mark] = set()
    by_value: dict[int, list[Mark]] = defaultdict(list)
    for mark in others:
        by_value[mark.value].append(mark)
    for before, after in pairwise(sorted(found)):
        if 1 < after.value - before.value <= JUMP:
            for value in range(before.value + 1, after.value):
                between = [
                    mark for mark in by_value[value] if before.line + NEAREST <= mark.line <= after.line - NEAREST
                ]
                missing.update(between if len(between) == 1 else ())
    return missing


def _has_dates(lines: Lines) -> bool:
    """Whether lines like `11/21` have more than one second number: these are dates or scores, not pages of so many."""
    totals = {row.split("/")[1].strip() for row in lines.counts if _DATE.fullmatch(row)}
    return len(totals) > 1


def _counting(lines: Lines, style: str, marks: Sequence[Mark], others: Sequence[int]) -> list[Mark]:
    """The lines of one style that count pages, in runs that none of the `others` stands amid."""
    if len(marks) < 2 or is_ordinal(style) or not (is_pure(style) or may_run(lines.rows[marks[0].line])):
        return []
    places: dict[int, list[int]] = defaultdict(list)
    for mark in marks:
        places[mark.value].append(mark.line)
    found: list[Mark] = []
    for chain in _chains(marks):
        clear = bisect_left(others, chain[0].line) == bisect_left(others, chain[-1].line)
        if clear and not are_years(mark.value for mark in chain) and _counts_pages(lines, style, chain):
            found += _unmistakable(chain, places)
    return found


def _in_table(lines: Lines, line: int) -> bool:
    """Whether a line beside this one is a cell with a number, too."""
    beside = (lines.around(line, -1), lines.around(line, 1))
    cells = [lines.rows[near] for near in beside if near >= 0]
    return any(_CELL.fullmatch(cell) or (len(cell) < SHORTEST_CUT and _COUNTED.search(cell)) for cell in cells)


def stated_lines(lines: Lines) -> list[int]:
    """The lines that say which page it is, and of how many, and nothing else."""
    text = lines.text
    if not ("页" in text or "頁" in text or "age " in text or "AGE " in text):
        return []
    short = (line for line, row in enumerate(lines.rows) if 5 < len(row) < LONGEST and row[-1] in _STATING)
    return [line for line in short if states_pages(lines.rows[line])]


def lone_numbers(lines: Lines, likely: Collection[str], read: Reader) -> list[int]:
    """Single page numbers that their marks or words give away, in mid-sentence or on the last line behind running text.

    A text cut out of a book has one or two; a number in marks that begins a paragraph is a chapter's.
    """
    short = [row for row in likely if len(row) <= _LONGEST_LONE and lines.counts[row] == 1]
    telling = {row for row in short if _is_telling(row, read)}
    if not telling:
        return []
    last = lines.around(len(lines.rows), -1)
    found: list[int] = []
    for line in [line for line, row in enumerate(lines.rows) if row in telling]:
        before = lines.around(line, -1)
        if _is_cut(lines, line) or (line == last and before >= 0 and is_prose(lines.rows[before])):
            found.append(line)
    return found


def _is_telling(row: str, read: Reader) -> bool:
    """Whether a line is a page number by its marks or words alone; `1/2` is a fraction, `[1]` a reference."""
    dashed = row[0] in _DASHES and row[-1] in _DASHES  # `-l` is an option of a command
    if not (dashed or _WORDED.search(row)) or _FRACTION.fullmatch(row):
        return False
    styles = [style for style, value in read(row) if value and is_pure(style) and not is_reference(style)]
    return any((is_marked(style) and dashed) or is_worded(style) for style in styles)


def _marks(lines: Lines, likely: Collection[str], read: Reader) -> dict[str, list[Mark]]:
    groups: dict[str, list[Mark]] = defaultdict(list)
    if len(likely) < 2:
        return groups
    likely = set(likely)
    for index, row in [(index, row) for index, row in enumerate(lines.rows) if row in likely]:
        for style, value in read(row):
            groups[style].append(Mark(index, value))
    return groups


def likely_rows(lines: Lines) -> list[str]:
    """The different lines that it is worth the time to read: most are text, or amounts of money."""
    ended = [row for row in lines.counts if 0 < len(row) <= LONGEST and (row[0] in _FIRST or row[-1] in _LAST)]
    return [row for row in ended if _is_likely(row)]


def _is_likely(row: str) -> bool:
    if row[-3:-2] == "." and row[-4:-3].isdigit():
        return False
    if row[0] in _FIRST and _NUMBER_FIRST.match(row):
        return True
    if row[-1] not in _LAST:
        return False
    end = row[-_WINDOW:]
    if row[-1].isascii() and row[-1].isalpha():
        word = end.rpartition(" ")[2]
        return word.islower() != word.isupper() and _ROMAN.issuperset(word.lower())
    return _NUMBER_LAST.search(end) is not None


def _chains(marks: Sequence[Mark]) -> list[list[Mark]]:
    """The longest runs of numbers that go up by 1 to `JUMP`, at least `NEAREST` lines apart; each mark in one run."""
    length: list[int] = []
    previous: list[int] = []
    latest: dict[int, int] = {}
    for index, mark in enumerate(marks):
        before = [
            latest[mark.value - step]
            for step in range(1, JUMP + 1)
            if mark.value - step in latest and mark.line - marks[latest[mark.value - step]].line >= NEAREST
        ]
        best = max(before, key=lambda i: length[i], default=-1)
        length.append(length[best] + 1 if best >= 0 else 1)
        previous.append(best)
        known = latest.get(mark.value)
        if known is None or length[index] >= length[known]:
            latest[mark.value] = index
    used: set[int] = set()
    chains: list[list[Mark]] = []
    for index in sorted(range(len(marks)), key=lambda i: (-length[i], i)):
        if length[index] < 2:
            break
        chain: list[Mark] = []
        while index >= 0 and index not in used:
            used.add(index)
            chain.append(marks[index])
            index = previous[index]
        if len(chain) >= 2:
            chains.append(chain[::-1])
    return chains


def _spread(sizes: Sequence[int]) -> float:
    """The standard deviation, as `statistics.pstdev` has it; that module takes 10 ms to import."""
    mean = sum(sizes) / len(sizes)
    return sqrt(sum((size - mean) ** 2 for size in sizes) / len(sizes))


def _counts_pages(lines: Lines, style: str, chain: Sequence[Mark]) -> bool:
    """Whether a run of numbers counts pages: by its words, or by what stands between and around them."""
    sizes = [lines.starts[b.line] - lines.starts[a.line] for a, b in pairwise(chain)]
    mean = sum(sizes) / len(sizes)
    if is_worded(style) and is_pure(style):
        return mean >= SMALLEST or len(chain) >= FEWEST
    if len(chain) < FEWEST or mean < SMALLEST:
        return False
    spread = _spread(sizes) / mean
    even = len(sizes) >= FEWEST and spread <= EVEN
    if len(sizes) >= FEWEST and spread <= TITLED_EVEN and is_titled(lines, chain):
        return True
    if is_pure(style) and even and is_framed(lines, chain):
        return True
    if is_reference(style):
        return False
    if len(chain) >= LONG_RUN and spread <= TITLED_EVEN and _is_notice(lines.rows[chain[0].line]):
        return True
    cut = sum(_is_cut(lines, mark.line) for mark in chain) / len(chain)
    if cut >= (CUT if is_pure(style) else TITLED_CUT):
        return True
    headed = cut > 0 and has_heads(lines, chain)
    if is_pure(style):
        return (even or headed) if is_marked(style) else (even and headed)
    return headed  # the titles of lessons are even, too


def _is_notice(row: str) -> bool:
    """Whether a line with a number says more than the label of an item does, or where or when it was printed."""
    return sum(sign > LAST_LATIN for sign in row) >= LONGEST_ITEM or PRINTED.search(row) is not None


def _is_cut(lines: Lines, line: int) -> bool:
    """Whether the body text is cut in mid-sentence here; lines that repeat in the document are looked through."""
    before, behind = _body(lines, line, -1), _body(lines, line, 1)
    return before >= 0 and behind >= 0 and breaks_prose(lines.rows[before], lines.rows[behind])


def _body(lines: Lines, line: int, step: int) -> int:
    for _ in range(3):
        line = lines.around(line, step)
        if line < 0 or lines.counts[lines.rows[line]] < FEWEST:
            return line
    return -1


def _unmistakable(chain: Sequence[Mark], places: Mapping[int, Sequence[int]]) -> list[Mark]:
    """The lines of a run that no other line between their neighbours could be: a cell of a table has numbers too.

    `places` are the lines on which each number stands in this style.
    """
    sure: list[Mark] = []
    for index, (line, value) in enumerate(chain):
        low = chain[index - 1].line if index else line - 1
        high = chain[index + 1].line if index + 1 < len(chain) else line + 1
        if bisect_left(places[value], high) - bisect_left(places[value], low + 1) == 1:
            sure.append(Mark(line, value))
    return sure
