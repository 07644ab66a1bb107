"""The column at which a document wraps its lines, and the lines that are full by it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from cleaner.patterns import lazy
from cleaner.stages.rejoin import shapes
from cleaner.stages.rejoin.lines import Lines, columns

NARROWEST_WRAP, NARROWEST_WIDE = 24, 14
"""Columns. Nothing narrower is taken for a wrap: verse, lists and name columns live there; where an East-Asian text
shows no wider one, the words at its breaks tell a narrow column from those."""
NARROW = 40
"""Columns below which a wrap is that of a narrow column: see `LEAST_NARROW`."""
NARROWEST_RAGGED = NARROW
"""Columns. A ragged margin is believed only where it cannot be that of a list."""
WIDEST_WRAP = 132
"""Columns. Wider pages are printed nowhere."""
WIDE_SLACK = 3
"""Columns that a full line of East-Asian text may lack: a mark that may not begin a line takes its neighbour along."""
SPACED_SLACK = 9
"""Columns that most full lines of spaced text lack: the next word did not fit."""
EARLY = 4
"""Columns by which spaced text may be broken early, where the next line begins with a small letter."""
RAGGED = 0.14
"""Share of the width that lines of a ragged margin may lack, as proportional type and bad conversions leave them."""
MORE = 0.1
"""Lines that a ragged margin must explain, beyond those that an exact one does."""
MORE_OF_REST = 0.4
"""And share of those that the exact one leaves: in manuals, a wider reach finds a third."""
MOST_OF, FEW_WRAPPED = 0.6, 3
"""A wrap that explains so many of the unfinished lines is believed with as many longer lines to each of them, as where
wrapped paragraphs stand among others that are not. One that explains fewer than `ENOUGH` lines must explain as many to
each longer line: title, byline and captions of an unwrapped page are of a width by chance."""
SHORTEST_FULL = 0.5
"""Share of the wrap below which a line is not full, however long the next word is."""
LEAST_FULL = 3
"""Fewer full lines than this are no habit."""
LEAST_NARROW = 8
"""Nor are fewer than this of a narrow column, which lists have by chance."""
ENOUGH = 12
"""Lines with a comma or stop inside that show the wrap by themselves, without the titles and table cells between."""
LEAST_BLANKS = 5
"""Blanks of a line of running text: cells and commands have fewer."""
MOST_TELLING, VALLEY = 0.8, 1.5
"""Share of the lines that must keep to a wrap, among those that do or lack up to so many times what these may lack."""
LEAST_SHARE = 0.25
"""Nor are they when most of the longer lines end a sentence, as in verse with long titles."""


def find_wrap(lines: Lines, unfinished: list[int], least: int) -> tuple[list[int], int, int]:
    """The lines that show the wrap, the wrap and its slack; no wrap where too few of the longer lines, those of at
    `least` so many columns, keep to it.

    Where nearly all lines keep to one, it needs no look at the marks in them.
    """
    longer = sum(width >= least for width, last in zip(lines.widths, lines.lasts, strict=True) if last in _FINAL)
    if len(unfinished) < max(LEAST_FULL, LEAST_SHARE * longer):
        return unfinished, 0, 0
    opened = unfinished
    wrap, slack, full = _margin(lines, opened)
    if full < (1 - MORE) * len(opened) or full < ENOUGH:
        has_mark = shapes.INNER.search
        with_marks = [index for index in unfinished if has_mark(lines.bodies[index])]
        if ENOUGH <= len(with_marks) < len(unfinished):
            opened = with_marks
            wrap, slack, full = _margin(lines, opened)
    if full < MOST_TELLING * len(opened) or full < LEAST_SHARE * longer:
        found = _find_among_others(lines, unfinished)
        if found:
            return found
    return opened, wrap if full >= LEAST_SHARE * longer else 0, slack


def _find_among_others(lines: Lines, unfinished: list[int]) -> tuple[list[int], int, int] | None:
    """The same for a page most of whose lines are commands, cells and items, by those alone that show that they go on.

    Manuals are such pages. Their wrap is ragged, and shows by how few lines end shortly before it.
    """
    telling = [index for index in unfinished if _shows_its_rest(lines, index)]
    if len(telling) < ENOUGH:
        return _find_few(lines, telling) if len(telling) >= LEAST_FULL and not lines.wide else None
    reach = round(RAGGED * max(lines.widths[index] for index in telling))
    wrap, slack, full = _wrap(lines, telling, reach, reach)
    column = [index for index in telling if lines.widths[index] > wrap - VALLEY * reach]
    if wrap < NARROWEST_RAGGED or full < max(ENOUGH, MOST_TELLING * len(column)):
        return None
    return column, wrap, slack


def _find_few(lines: Lines, telling: list[int]) -> tuple[list[int], int, int] | None:
    """The same for a letter, whose few lines of running text all keep to one wrap."""
    wrap, slack, full = _wrap(lines, telling, SPACED_SLACK, EARLY)
    return (telling, wrap, slack) if wrap >= NARROW and full == len(telling) else None


def _shows_its_rest(lines: Lines, index: int) -> bool:
    """Whether a line is running text, and the next goes on with it, without a look at their words."""
    body, last, first = lines.bodies[index], lines.lasts[index], lines.firsts[index + 1]
    if lines.gaps[index + 1]:
        return False
    inside = body[len(body) // 2]
    if lines.wide and inside >= "\u3040" and not _is_hangul(inside):
        return first >= "\u3040" and _WIDE_COMMA.search(body) is not None
    goes_on = _is_hangul(first) if lines.wide else first.islower()
    return goes_on and (last.isalpha() or last in ",-") and body.count(" ") >= LEAST_BLANKS


def _is_hangul(character: str) -> bool:
    return "\uac00" <= character <= "\ud7a3"


_WIDE_COMMA = lazy("[，、。；：！？]")


def _margin(lines: Lines, opened: list[int]) -> tuple[int, int, int]:
    """Wrap, slack, and how many of the opened lines they explain."""
    wide = _is_wide(lines, opened)
    exact = _wrap(lines, opened, WIDE_SLACK if wide else SPACED_SLACK, WIDE_SLACK if wide else EARLY)
    if exact[2] >= (1 - MORE) * len(opened):
        return exact
    reach = round(RAGGED * max(lines.widths[i] for i in opened))
    ragged = _wrap(lines, opened, reach + (0 if wide else SPACED_SLACK), reach)
    more = max(MORE * len(opened), MORE_OF_REST * (len(opened) - exact[2]))
    if ragged[0] >= NARROWEST_RAGGED and ragged[2] > exact[2] + more:
        return ragged
    return exact


def _wrap(lines: Lines, opened: list[int], window: int, slack: int) -> tuple[int, int, int]:
    """The wrap column that explains most lines: those whose ends lie in the window before it."""
    widths = sorted(map(lines.widths.__getitem__, opened))
    best = max(
        set(widths), key=lambda width: (bisect_right(widths, width) - bisect_left(widths, width - window), -width)
    )
    explained = len(full_lines(lines, opened, best, slack))
    if best < NARROW and explained < LEAST_NARROW:
        return 0, 0, 0
    beyond = sum(map((best + WIDE_SLACK).__lt__, lines.widths))
    if explained < ENOUGH:
        beyond *= FEW_WRAPPED
    elif explained >= MOST_OF * len(opened):
        beyond //= FEW_WRAPPED
    return (best, slack, explained) if explained >= max(LEAST_FULL, beyond) else (0, 0, 0)


def _is_wide(lines: Lines, opened: list[int]) -> bool:
    sample = opened[:: max(1, len(opened) // 64)]
    wide = sum(1 for i in sample if shapes.WIDE.match(lines.bodies[i][len(lines.bodies[i]) // 2 :]))
    return 2 * wide > len(sample)


def all_full(lines: Lines, wrap: int, slack: int) -> frozenset[int]:
    """The full lines of a page, as far as any can be meant to be: a heading above a long word is none."""
    least = wrap * SHORTEST_FULL
    longer = [index for index, width in enumerate(lines.widths[:-1]) if width >= least]
    return frozenset(full_lines(lines, longer, wrap, slack))


def full_lines(lines: Lines, which: Iterable[int], wrap: int, slack: int) -> list[int]:
    """Those of some lines on which the beginning of the next would not have fitted, as the document breaks lines.

    Nor are lines left open where it would have fitted by so little that it was not tried. A ragged margin has a room of
    its own in each line, the smallest of which the next word must not have fitted.
    """
    widths, bodies, firsts, narrow = lines.widths, lines.bodies, lines.firsts, lines.narrow
    most, exact, early = wrap + WIDE_SLACK, wrap - (1 if slack == EARLY else slack), wrap - slack
    room = wrap if slack <= EARLY else early
    return [
        index
        for index in which
        if exact <= (width := widths[index]) <= most
        or (
            width < exact
            and (
                (width >= early and firsts[index + 1].islower())
                or (
                    (width + _WIDEST_UNIT >= room or not "\u3040" <= firsts[index + 1] < "\uac00")
                    and width + 1 + _unit(bodies[index + 1], firsts[index + 1], narrow) > room
                )
            )
        )
    ]


_WIDEST_UNIT = 4
"""Columns that an ideograph takes with the mark behind it."""
_WORD = lazy(r"[!-~\u00a1-\u2dff\uac00-\ud7af]+")


def _unit(body: str, first: str, narrow: int) -> int:
    """Columns of what cannot be broken at the head of a line: a word, or an ideograph with the mark behind it."""
    if body.isascii():
        blank = body.find(" ")
        return narrow * (blank if blank >= 0 else len(body))
    if _is_hangul(first):
        return columns(body.partition(" ")[0])
    word = _WORD.match(body) if first < "\u2e80" or first > "\uabff" else None
    if word:
        return narrow * len(word[0])
    return 4 if len(body) > 1 and shapes.CONTINUES.match(body[1]) else 2


_FINAL = frozenset(shapes.FINAL)
