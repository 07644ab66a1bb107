"""Page numbers of a text without form feeds: lines that count up at the distance of pages.

Verses, list items, chapters and table rows count up as well. Page numbers differ from them in that they stand a page
apart, and cut sentences in two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import pairwise

from cleaner.patterns import lazy
from cleaner.stages.furniture.agreement import FEWEST, is_headed, words_of
from cleaner.stages.furniture.heads import LONGEST
from cleaner.stages.furniture.lines import SHORTEST_CUT, Lines, is_prose
from cleaner.stages.furniture.misread import Known
from cleaner.stages.furniture.numbers import (
    NUMBER,
    ROMAN,
    Mark,
    Reader,
    is_marked,
    is_ordinal,
    is_pure,
    is_reference,
    is_worded,
    states_pages,
)
from cleaner.stages.furniture.runs import JUMP, NEAREST, counting, is_cut

MOST_READ = 4_096
"""Lines of which it is kept whether they are worth reading: a document is gone over at least twice."""
FEWEST_ALIKE = 2
"""Pages on which the words of a head are the same."""

_NUMERALS = "ivxlcIVXLC〇零一二三四五六七八九十百"
_FIRST = frozenset(
    f"pPsS第页共总0123456789０１２３４５６７８９-—–―－·•∙~～*|<《〈[【(（「〔…◆◇■□●○★☆※►▶«‹+/{_NUMERALS}"
)
_LAST = frozenset(f"页頁ジ0123456789０１２３４５６７８９-—–―－·•∙~～*|>》〉]】)）」〕…◆◇■□●○★☆※◄◀»›+/{_NUMERALS}")
_NUMBER_FIRST = lazy(
    r"\W{0,4}(?:第\s?|[Pp](?:age|p)?\.?\s?)?"
    r"(?:\d{1,4}(?![\d.,，%％年月日])|(?:[ivxlc]+|[IVXLC]+|[〇零一二三四五六七八九十百]+)(?:\s?[页頁]?\W{0,4}$|\W{0,3}\s))"
)
_NUMBER_LAST = lazy(
    r"(?<![\d.,，])\d{1,4}(?:\s?[页頁])?\W{0,4}$"
    r"|\s\W{0,3}(?:第\s?)?(?:[ivxlc]+|[IVXLC]+|[〇零一二三四五六七八九十百]+)(?:\s?[页頁])?\W{0,4}$"
)
_SHARED = " "
"""What stands for the styles of heads that have a part in common."""
_MARKS = "·•-—–|/[]()【】"
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
    runs = {style: counting(lines, style, marks, []) for style, marks in groups.items()}
    worded = sorted(mark for run in runs.values() for mark in run)
    runs[NUMBER] = counting(lines, NUMBER, bare, worded)
    runs[_SHARED] = _sharing(lines, groups)
    found = {mark for run in runs.values() for mark in (*run, *left_out(lines, run, read))}
    if not found:
        return []
    first = min((mark.line for style, run in runs.items() for mark in run if ROMAN not in style), default=-1)
    for style, marks in groups.items():  # the front matter counts like the rest, or has a heading of its own
        if ROMAN in style:
            front = [mark for mark in marks if mark.line < first]
            like = runs.get(style.replace(ROMAN, NUMBER))
            found.update(front if like else (mark for mark in front if is_headed(lines, lines.rows[mark.line])))
    others = [
        mark
        for style, marks in groups.items()
        if " " in style and not is_ordinal(style)
        for mark in marks
        if (ROMAN in style or _is_outermost(lines.rows[mark.line], mark.value)) and not is_prose(lines.rows[mark.line])
    ]
    return sorted({mark.line for mark in found | _missing(found, others)})


def _sharing(lines: Lines, groups: Mapping[str, Sequence[Mark]]) -> list[Mark]:
    """The numbers of heads of which a part stays on most pages, and a part changes with the chapter.

    The headings of lessons share a part as well, but each has words of its own.
    """
    parts: dict[str, dict[Mark, str]] = defaultdict(dict)
    for style, marks in groups.items():
        if " " in style and ROMAN not in style and len(marks) >= FEWEST_ALIKE and not is_ordinal(style):
            outer = [mark for mark in marks if _is_outermost(lines.rows[mark.line], mark.value)]
            for part in words_of(style):
                parts[part] |= dict.fromkeys(outer, style)
    found: set[Mark] = set()
    for shared in parts.values():
        styles = set(shared.values())
        found.update(counting(lines, min(styles), sorted(shared), []) if len(styles) > 1 else ())
    return sorted(found)


def _is_outermost(row: str, value: int) -> bool:
    """Whether a number stands at one end of a line, but for marks around it."""
    words = row.split()
    return str(value) in (words[0].strip(_MARKS), words[-1].strip(_MARKS))


def left_out(lines: Lines, run: Sequence[Mark], read: Reader) -> Iterator[Mark]:
    """The numbers between, before and behind those of a run that are like them, as a scanner may have read them.

    Of each number, only where a single line can be it.
    """
    if len(run) < FEWEST:
        return
    first, last = run[0], run[-1]
    known = Known(lines.rows[mark.line] for mark in run)
    beyond = NEAREST + (JUMP + 1) * (last.line - first.line) // max(1, last.value - first.value)
    ends = (Mark(first.line - beyond, first.value - JUMP), Mark(last.line + beyond, last.value + JUMP))
    for before, after in pairwise((ends[0], *run, ends[1])):
        between: dict[int, list[int]] = defaultdict(list)
        wanted = range(before.value + 1, after.value)
        for line in range(
            max(0, before.line + NEAREST), min(len(lines.rows), after.line - NEAREST + 1) if wanted else 0
        ):
            row = lines.rows[line]
            text = known.made_out(row) if 0 < len(row) <= LONGEST and not _in_table(lines, line) else None
            for _, value in read(text) if text else ():
                if value in wanted:
                    between[value].append(line)
        yield from (Mark(on[0], value) for value, on in between.items() if len(on) == 1)


def unnumbered(lines: Lines, running: Collection[int], read: Reader) -> Iterator[int]:
    """The numbers of pages that the heads did not part from the next, between those that running lines are."""
    runs: dict[str, list[Mark]] = defaultdict(list)
    for line in sorted(running):
        for style, value in read(lines.rows[line]):
            if not runs[style] or value > runs[style][-1].value:
                runs[style].append(Mark(line, value))
    return (mark.line for run in runs.values() for mark in left_out(lines, run, read))


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
        if is_cut(lines, line) or (line == last and before >= 0 and is_prose(lines.rows[before])):
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


@lru_cache(maxsize=MOST_READ)
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
