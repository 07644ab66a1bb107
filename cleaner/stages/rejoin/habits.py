"""What a document does with its lines: how wide it wraps them, and how it sets paragraphs apart."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.rejoin import shapes
from cleaner.stages.rejoin.lines import Lines, columns

NARROWEST_WRAP = 24
"""Columns. Nothing narrower is taken for a wrap: verse, lists and name columns live there."""
NARROW = 40
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
LEAST_FULL = 3
"""Fewer full lines than this are no habit."""
LEAST_NARROW = 8
"""Nor are fewer than this of a narrow column, which lists have by chance."""
LEAST_MARKED = 0.33
"""Nor full lines of which fewer have a comma or stop inside: half of 36 columns of prose do, and no list."""
MOST_CAPITALS = 0.6
"""Share of full lines above which a capital below them says that each is a line of its own: in wrapped German, with its
nouns, 0.4 are; in minutes, forms and verse, nearly all."""
ENOUGH = 12
"""Lines with a comma or stop inside that show the wrap by themselves, without the titles and table cells between."""
LEAST_SHARE = 0.25
"""Nor are they when most of the longer lines end a sentence, as in verse with long titles."""


class Habits(NamedTuple):
    """A document's habits, as far as its lines show any."""

    wrap: int
    """The column at which lines are broken, or 0 when they are not."""
    slack: int
    """Columns that a full line may lack, apart from what would not have fitted."""
    steadiness: float
    """Of the lines with a comma or stop inside and none at the end, the share that is full: 1.0 for a wrapped page."""
    marked: bool
    """Whether new paragraphs are indented or stand below a blank line."""
    hidden: float
    """Where they are not: of the full lines that end a sentence, the share that must end a paragraph as well."""
    indent: bool
    """Whether first lines of paragraphs are indented and others are not."""
    space: str
    """What stands between Han and Latin characters: nothing or a space."""


def measure(text: str, lines: Lines) -> Habits:
    """Look at all lines once.

    >>> from cleaner.stages.rejoin.lines import read
    >>> page = "甲乙丙丁戊己庚，辛壬癸子丑寅卯，辰巳午未\\n" * 6 + "完。"
    >>> measure(page, read(page)).wrap, measure("短\\n句\\n", read("短\\n句\\n")).wrap
    (40, 0)
    """
    unfinished = [
        i
        for i in range(len(lines) - 1)
        if NARROWEST_WRAP <= lines.widths[i] <= WIDEST_WRAP and lines.bodies[i][-1] not in shapes.FINAL
    ]
    with_marks = {i for i in unfinished if shapes.INNER.search(lines.bodies[i])}
    opened = sorted(with_marks) if len(with_marks) >= ENOUGH else unfinished
    wrap, slack, full = _margin(lines, opened)
    filled = [i for i in unfinished if wrap and fills(lines, i, wrap, slack)]
    if sum(1 for i in filled if i in with_marks) < LEAST_MARKED * len(filled):
        wrap = 0
    if sum(1 for i in filled if lines.bodies[i + 1][0].isupper()) > MOST_CAPITALS * len(filled):
        wrap = 0
    indented = sum(1 for indent in lines.indents if indent)
    marked, hidden, indent = _paragraph_marks(lines, wrap) if wrap else (True, 0.0, 0 < indented < len(lines) / 2)
    return Habits(wrap, slack, full / len(opened) if wrap else 0.0, marked, hidden, indent, _spacing(text))


def _margin(lines: Lines, opened: list[int]) -> tuple[int, int, int]:
    """Wrap, slack, and how many of the opened lines they explain."""
    wide = _is_wide(lines, opened)
    exact = _wrap(lines, opened, WIDE_SLACK if wide else SPACED_SLACK, WIDE_SLACK if wide else EARLY)
    if exact[2] >= (1 - MORE) * len(opened):
        return exact
    reach = round(RAGGED * max(lines.widths[i] for i in opened))
    ragged = _wrap(lines, opened, reach + (0 if wide else SPACED_SLACK), reach)
    if ragged[0] >= NARROWEST_RAGGED and ragged[2] > exact[2] + MORE * len(opened):
        return ragged
    return exact


def _wrap(lines: Lines, opened: list[int], window: int, slack: int) -> tuple[int, int, int]:
    """The wrap column that explains most lines: those whose ends lie in the window before it."""
    histogram = Counter(lines.widths[i] for i in opened)
    if not histogram:
        return 0, 0, 0
    best = max(histogram, key=lambda w: (sum(histogram[v] for v in range(w - window, w + 1)), -w))
    explained = sum(1 for i in opened if fills(lines, i, best, slack))
    if best < NARROW and explained < LEAST_NARROW:
        return 0, 0, 0
    longer = sum(
        1
        for body, width in zip(lines.bodies, lines.widths, strict=True)
        if width >= NARROWEST_WRAP and body[-1] in shapes.FINAL
    )
    beyond = sum(1 for width in lines.widths if width > best + WIDE_SLACK)
    return (best, slack, explained) if explained >= max(LEAST_FULL, LEAST_SHARE * longer, beyond) else (0, 0, 0)


def _is_wide(lines: Lines, opened: list[int]) -> bool:
    sample = opened[:: max(1, len(opened) // 64)]
    wide = sum(1 for i in sample if shapes.WIDE.match(lines.bodies[i][len(lines.bodies[i]) // 2 :]))
    return 2 * wide > len(sample)


def ends_with_stops(lines: Lines) -> bool:
    """Whether paragraphs end with a stop as a rule: posts and transcripts go without, and end where they end.

    >>> from cleaner.stages.rejoin.lines import read
    >>> ends_with_stops(read("到了。我们先去看看那边的房子，然后再去吃饭，吃完饭就回来\\n\\n" * 9))
    False
    """
    ended = cut = 0
    for body, width in zip(lines.bodies, lines.widths, strict=True):
        if shapes.is_prose(body, width):
            if shapes.ends_sentence(body) or shapes.is_closed(body):
                ended += 1
            else:
                cut += 1
    return cut <= ended + FEW_CUTS


def is_full(lines: Lines, index: int, habits: Habits) -> bool:
    """Whether what begins the next line would not have fitted on this one, as the document breaks lines."""
    return habits.wrap > 0 and fills(lines, index, habits.wrap, habits.slack)


def fills(lines: Lines, index: int, wrap: int, slack: int) -> bool:
    """Whether what begins the next line would not have fitted on this one, or by so little that it was not tried."""
    width, behind = lines.widths[index], lines.bodies[index + 1]
    if width >= wrap - slack and (slack != EARLY or width >= wrap - 1 or behind[0].islower()):
        return width <= wrap + WIDE_SLACK
    return width <= wrap and width + 1 + _unit(behind) > wrap


_WORD = lazy(r"[!-~\u00a1-\u2dff\uac00-\ud7af]+")


def _unit(body: str) -> int:
    """Columns of what cannot be broken at the head of a line: a word, or an ideograph with the mark behind it."""
    word = _WORD.match(body)
    if word:
        return columns(word[0])
    return 4 if len(body) > 1 and shapes.CONTINUES.match(body[1]) else 2


def _paragraph_marks(lines: Lines, wrap: int) -> tuple[bool, float, bool]:
    """Whether paragraphs are marked, how many ends are hidden if not, and whether first lines are set in.

    Told by what follows the lines that must end a paragraph: those that end a sentence, far from full. Last lines are
    of any length alike, so the short ones also tell how many must be full by chance.
    """
    inner = range(len(lines) - 1)
    stops = [i for i in inner if lines.bodies[i][-1] in _STOPS]
    ends = [i for i in stops if SHORT * wrap < lines.widths[i] < NOT_FULL * wrap]
    if not ends:
        return False, 1.0, False
    marked = sum(1 for i in ends if lines.indents[i + 1] or lines.gaps[i + 1])
    indented = sum(1 for i in ends if lines.indents[i + 1])
    exact = sum(1 for i in stops if is_exact(lines, i, wrap) and not lines.gaps[i + 1])
    hidden = len(ends) / ((NOT_FULL - SHORT) * wrap) * (WIDE_SLACK + 2)
    return marked >= MARKED * len(ends), min(1.0, hidden / max(1, exact)), indented >= MARKED * len(ends)


_STOPS = frozenset(shapes.FINAL + '.”"')
FEW_CUTS = 2
"""Paragraphs without a stop that are no habit yet."""
SHORT, NOT_FULL = 0.25, 0.8
"""Shares of the wrap: a last line between them is neither a label nor full."""
MARKED = 0.8
"""Share of paragraphs that must be set apart or set in for a document to do so."""


def is_exact(lines: Lines, index: int, wrap: int) -> bool:
    """Whether a line reaches the wrap itself, or lacks a single column, or has a mark hanging over."""
    return wrap - 1 <= lines.widths[index] <= wrap + WIDE_SLACK


_TIGHT = lazy(rf"[A-Za-z0-9](?<=[{shapes.HAN}].)")
_SPACED = lazy(rf"[A-Za-z0-9](?<=[{shapes.HAN}] .)")
_SPACING_SAMPLE = 50_000
"""Code points that show how a document spaces Latin words among Han characters."""


def _spacing(text: str) -> str:
    if text.isascii():
        return ""
    tight, spaced = (len(pattern.findall(text, 0, _SPACING_SAMPLE)) for pattern in (_TIGHT, _SPACED))
    return " " if spaced > tight else ""
