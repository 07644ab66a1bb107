"""What a document does with its lines: how wide it wraps them, and how it sets paragraphs apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from math import ceil
from typing import NamedTuple

from cleaner.stages.rejoin import shapes
from cleaner.stages.rejoin.evidence import words
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.margin import (
    EARLY,
    LEAST_FULL,
    NARROWEST_WRAP,
    WIDEST_WRAP,
    all_full,
    find_wrap,
)
from cleaner.stages.rejoin.shapes import PROSE_COLUMNS

LEAST_SENTENCES = 0.12
"""Sentences to each full line that must end inside one or on a short one: in prose 0.4 and more do, in verse, lists,
names, headlines and talk hardly any."""
SAMPLED, LEAST_SAMPLED = 24, 5
"""Full lines whose words are looked at, where sentences show nothing."""
MOST_GO_ON = 0.7
"""Share of them whose words must go on below: of lines cut anywhere 0.88 do, of verse and lists one in ten."""
LEAST_MARKS = 0.4
"""Share of them that must have a comma or stop inside, as cells of timetables have not."""
MOST_CAPITALS = 0.6
"""Share of full lines above which a capital below them says that each is a line of its own: in wrapped German, with its
nouns, 0.4 are; in minutes, forms and verse, nearly all."""
NOUNS = 0.25
"""Share of full lines above which a capital below them says little: in English, with names and sentences, 0.15 are."""
LEAST_ENDS = 0.03
"""Lines to each full one that must end with a sentence: in prose 0.1 do by chance, and the last of each paragraph."""
HALF = 0.5
"""Steadiness below which most paragraphs are not wrapped: their last lines are as long as any."""
LEAST_SPACED = 6
"""Full lines that must be followed by a blank one to make that a habit."""
MOST_LOOSE = 0.15
"""Share of all lines that may neither be full nor end a sentence there: in lists and manuals set so more do."""


NO_LINES: frozenset[int] = frozenset()


class Habits(NamedTuple):
    """A document's habits, as far as its lines show any."""

    wrap: int
    """The column at which lines are broken, or 0 when they are not."""
    slack: int
    """Columns that a full line may lack, apart from what would not have fitted."""
    steadiness: float
    """Of the lines with a comma or stop inside and none at the end, and no mark of a paragraph below them, the share
    that is full: 1.0 for a wrapped page."""
    marked: bool
    """Whether new paragraphs are indented or stand below a blank line."""
    hidden: float
    """Where they are not: of the full lines that end a sentence, the share that must end a paragraph as well."""
    indent: bool
    """Whether first lines of paragraphs are indented and others are not."""
    stops: float
    """Of the last lines of paragraphs, the share that ends a sentence: nearly all of a book's, half of a manual's."""
    nouns: bool
    """Whether capitals stand inside sentences, as those of German nouns do."""
    margin: int
    """Blank code points before the lines of a wrapped text that go on: those of its left margin."""
    spacing: int
    """Blank lines between them: 1 where each line is followed by one, as conversions leave them."""
    full: frozenset[int] = NO_LINES
    """The lines on which the beginning of the next would not have fitted."""


def measure(lines: Lines) -> Habits:
    """Look at all lines once.

    >>> from cleaner.stages.rejoin.lines import read
    >>> page = "甲乙丙丁戊己庚，辛壬癸子丑寅卯，辰巳午未\\n" * 6 + "完。"
    >>> measure(read(page)).wrap, measure(read("短\\n句\\n")).wrap
    (40, 0)
    """
    unfinished = [
        index
        for index, (width, last) in enumerate(zip(lines.widths[:-1], lines.lasts, strict=False))
        if NARROWEST_WRAP <= width <= WIDEST_WRAP
        and last not in _ENDS
        and not (last in _CLOSERS and lines.bodies[index][-2:-1] in _FINAL)
    ]
    opened, wrap, slack = find_wrap(lines, unfinished)
    full = all_full(lines, wrap, slack) if wrap else NO_LINES
    filled = [index for index in unfinished if index in full]
    firsts = lines.firsts
    capitals = sum(firsts[index + 1].isupper() or firsts[index + 1] in _SPEECH for index in filled)
    if not wrap or capitals > MOST_CAPITALS * len(filled) or not _is_running(lines, filled, wrap):
        return _unwrapped(lines)
    margin, spacing = _usual(lines.indents, filled), _usual(lines.gaps, filled)
    if spacing and not _is_all_prose(lines, filled):
        spacing = 0
    seen = lines.relative(margin, spacing)
    unmarked = [index for index in opened if not (seen.gaps[index + 1] or seen.indents[index + 1])]
    steadiness = len(full.intersection(unmarked)) / max(LEAST_FULL, len(unmarked))
    marked, hidden, indented, stops = _paragraph_marks(seen, wrap, slack, full)
    if steadiness < HALF:
        stops = _stopped(lines)
    nouns = capitals > NOUNS * len(filled)
    return Habits(wrap, slack, steadiness, marked, hidden, indented, stops, nouns, margin, spacing, full)


def _unwrapped(lines: Lines) -> Habits:
    """The habits of a document that does not wrap its lines."""
    indented = len(lines) - lines.indents.count(0)
    return Habits(0, 0, 0.0, True, 0.0, 0 < indented < len(lines) / 2, _stopped(lines), False, 0, 0)


def _is_running(lines: Lines, filled: list[int], wrap: int) -> bool:
    """Whether full lines are running text: sentences end in them, or their words go on, as in news of few sentences."""
    if _has_sentences(lines, filled, wrap):
        return True
    sample = filled[:: max(1, len(filled) // SAMPLED)]
    if not lines.wide or len(sample) < LEAST_SAMPLED:
        return False
    going_on = sum(_goes_on(lines.bodies[index], lines.bodies[index + 1]) for index in sample)
    with_marks = sum(shapes.INNER.search(lines.bodies[index]) is not None for index in sample)
    return going_on >= MOST_GO_ON * len(sample) and with_marks >= LEAST_MARKS * len(sample)


def _goes_on(left: str, right: str) -> bool:
    """Whether the characters at a break show that it stands inside a sentence."""
    if left[-1].isalnum() and right[0].isalnum() and left[-1].isascii() and right[0].isascii():
        return True
    return shapes.NEVER_FIRST.match(right) is not None or words(left, right) > 0


def _has_sentences(lines: Lines, filled: list[int], wrap: int) -> bool:
    """Whether sentences end inside full lines and on short ones, and now and then at the end of a line."""
    ends = [width for width, last in zip(lines.widths, lines.lasts, strict=True) if last in _STOPS]
    if len(ends) < max(1, LEAST_ENDS * len(filled)):
        return False
    missing = LEAST_SENTENCES * len(filled) - sum(width < NOT_FULL * wrap for width in ends)
    inside = (i for i in filled if shapes.INNER_END.search(lines.bodies[i], 0, len(lines.bodies[i]) - 1))
    return missing <= 0 or next(islice(inside, ceil(missing) - 1, None), None) is not None


def _stopped(lines: Lines) -> float:
    """Of the lines long enough to be running text, the share that ends as a sentence does.

    Those above a small letter were cut, and say nothing of how paragraphs end.
    """
    long = [
        last in _STOPS
        for width, last, below in zip(lines.widths, lines.lasts, (*lines.firsts[1:], ""), strict=True)
        if width >= PROSE_COLUMNS and (last in _STOPS or not below.islower())
    ]
    return sum(long) / len(long) if long else 0.0


def _is_all_prose(lines: Lines, filled: list[int]) -> bool:
    """Whether nearly all lines are full or end a sentence."""
    loose = len(lines) - len(filled) - sum(last in _STOPS for last in lines.lasts)
    return len(filled) >= LEAST_SPACED and loose <= MOST_LOOSE * len(lines)


def _usual(values: Sequence[int], filled: Sequence[int]) -> int:
    """What most lines have that go on from a full one; 0 where that is not clear."""
    value, count = Counter(values[index + 1] for index in filled).most_common(1)[0]
    return value if 2 * count > len(filled) else 0


def ends_with_stops(lines: Lines) -> bool:
    """Whether paragraphs end with a stop as a rule: posts and transcripts go without, and end where they end.

    >>> from cleaner.stages.rejoin.lines import read
    >>> ends_with_stops(read("到了。我们先去看看那边的房子，然后再去吃饭，吃完饭就回来\\n\\n" * 9))
    False
    """
    cut = ended = 0
    for body, width in zip(lines.bodies, lines.widths, strict=True):
        if shapes.ends_sentence(body) or shapes.is_closed(body):
            ended += width >= NARROWEST_WRAP
        else:
            cut += shapes.is_prose(body, width)
    return cut <= FEW_CUTS + ended


def _paragraph_marks(lines: Lines, wrap: int, slack: int, full: frozenset[int]) -> tuple[bool, float, bool, float]:
    """Whether paragraphs are marked, how many ends are hidden if not, whether first lines are set in, and how many
    last lines end a sentence.

    Told by what follows the lines that must end a paragraph: those that end a sentence, far from full. Last lines are
    of any length alike, so the short ones also tell how many must be full by chance.
    """
    widths, lasts, gaps = lines.widths, lines.lasts, lines.gaps
    shown = [bool(gap or indent) for gap, indent in zip(gaps, lines.indents, strict=True)][1:]
    short = [i for i, width in enumerate(widths[:-1]) if SHORT * wrap < width < NOT_FULL * wrap]
    ends = [i for i in short if lasts[i] in _STOPS]
    marked = sum(shown[i] for i in ends) >= max(1, MARKED * len(ends))
    indented = sum(lines.indents[i + 1] != 0 for i in ends) >= max(1, MARKED * len(ends))
    last = [i for i in short if shown[i]] if marked else short
    stops = sum(lasts[i] in _STOPS for i in last) / len(last) if last else 1.0
    return marked, 0.0 if marked else _hidden(lines, wrap, slack, len(ends), full), indented, stops


def _hidden(lines: Lines, wrap: int, slack: int, short: int, full: frozenset[int]) -> float:
    """Of the full lines that end a sentence, the share that ends a paragraph too, by how many do that are `short`."""
    stops = sum(lines.lasts[i] in _STOPS and not lines.gaps[i + 1] for i in full)
    reach = USUAL_WORD if slack == EARLY else slack if lines.wide else slack + USUAL_WORD
    by_chance = (short + UNSEEN) / ((NOT_FULL - SHORT) * wrap) * reach
    return min(1.0, by_chance / max(1, stops))


_SPEECH = frozenset('"“„«')
"""What a line of talk begins with, where another would with a capital."""
_FINAL = frozenset(shapes.FINAL)
_ENDS = frozenset(shapes.FINAL + ".；;：:")
"""Items of a law end with a semicolon; a stop behind an abbreviation is rare enough."""
_CLOSERS = frozenset("”」』")
_STOPS = frozenset(shapes.FINAL + ".”\"」』’'")
FEW_CUTS = 2
"""Paragraphs without a stop that are no habit yet."""
SHORT, NOT_FULL = 0.25, 0.8
"""Shares of the wrap: a last line between them is neither a label nor full."""
UNSEEN = 0.5
"""Short last lines to be added to those seen: that there was none does not say that there could be none."""
USUAL_WORD = 5
"""Columns of a word and a blank, by which a full line of spaced text may fall short."""
MARKED = 0.8
"""Share of paragraphs that must be set apart or set in for a document to do so."""
