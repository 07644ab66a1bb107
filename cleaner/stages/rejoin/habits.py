"""What a document does with its lines: how wide it wraps them, and how it sets paragraphs apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from math import ceil
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.rejoin import japanese, shapes
from cleaner.stages.rejoin.evidence import words
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.margin import (
    EARLY,
    LEAST_FULL,
    NARROW,
    NARROWEST_WIDE,
    NARROWEST_WRAP,
    SHORTEST_FULL,
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
GO_ON, MARKED_INSIDE = 0.62, 0.3
"""Share of them whose words must go on below, of Chinese, and with a mark inside: of lines cut anywhere 0.8 and 0.7 do,
of verse and lists 0.4 at most; cells of timetables have no marks."""
LESS = 0.75
"""Share of what is asked of the words where sentences speak for running text too."""
KANA_GO_ON, KANA_MARKED_INSIDE = 0.55, 0.1
"""The same of Japanese: 0.75 and, in columns of 14 characters, 0.15 do; of verse and lists hardly any."""
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


NARROWEST_LOOSE = 16
"""Columns of the shortest line that may be full in a page broken anywhere."""
LEAST_LOOSE = 8
"""Columns that lines of a loose wrap may lack at least."""
WITHIN, LOOSE = 0.97, 0.5
"""Share of the unfinished lines that are no wider than a loose wrap, and no narrower than it may be, or than this share
of it."""

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
    explained: float
    """The same of all lines that end no sentence, but the short ones."""
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
    habits = _measure(lines, NARROWEST_WRAP)
    return habits if habits.wrap or not lines.wide else _measure(lines, NARROWEST_WIDE)


def _measure(lines: Lines, least: int) -> Habits:
    """The habits of a document, as its lines of so many columns at least show them."""
    unfinished = _unfinished(lines, least)
    opened, wrap, slack = find_wrap(lines, unfinished, least)
    full = all_full(lines, wrap, slack) if wrap else NO_LINES
    filled = [index for index in unfinished if index in full]
    if not wrap or _capitals(lines, filled) > MOST_CAPITALS or not _is_running(lines, filled, wrap):
        return _unwrapped(lines)
    return _wrapped(lines, opened, wrap, slack, full)


def measure_loosely(lines: Lines) -> Habits | None:
    """The habits of East-Asian text broken anywhere, at no width; None where the words at its breaks do not show that.

    Lines of verse are as ragged, but end where their words do.
    """
    unfinished = _unfinished(lines, NARROWEST_LOOSE)
    if len(unfinished) < LEAST_SAMPLED:
        return None
    widths = sorted(lines.widths[index] for index in unfinished)
    wrap = widths[int(WITHIN * len(widths))]
    slack = min(int(LOOSE * wrap), max(LEAST_LOOSE, wrap - widths[int((1 - WITHIN) * len(widths))]))
    opened = [index for index in unfinished if wrap - slack <= lines.widths[index] <= wrap]
    if not _goes_on_in_words(lines, opened):
        return None
    return _wrapped(lines, opened, wrap, slack, all_full(lines, wrap, slack))


def _filled(lines: Lines, which: list[int], full: frozenset[int]) -> float:
    """Of some lines with no mark of a paragraph below them, the share that is full."""
    unmarked = [index for index in which if not (lines.gaps[index + 1] or lines.indents[index + 1])]
    return len(full.intersection(unmarked)) / max(LEAST_FULL, len(unmarked))


def _unfinished(lines: Lines, least: float) -> list[int]:
    return [
        index
        for index, (width, last) in enumerate(zip(lines.widths[:-1], lines.lasts, strict=False))
        if least <= width <= WIDEST_WRAP
        and last not in _ENDS
        and not (last in _CLOSERS and lines.bodies[index][-2:-1] in _FINAL)
    ]


def _capitals(lines: Lines, filled: list[int]) -> float:
    """Of some full lines, the share above a capital or speech."""
    below = [lines.firsts[index + 1] for index in filled]
    return (sum(map(str.isupper, below)) + sum(map(_SPEECH.__contains__, below))) / max(1, len(below))


def _wrapped(lines: Lines, opened: list[int], wrap: int, slack: int, full: frozenset[int]) -> Habits:
    """The habits of a document that wraps its lines, as the `opened` ones show."""
    unfinished = _unfinished(lines, max(NARROWEST_LOOSE, wrap * SHORTEST_FULL))
    filled = [index for index in unfinished if index in full]
    margin, spacing = _usual(lines.indents, filled), _usual(lines.gaps, filled)
    if spacing and not _is_all_prose(lines, full):
        spacing = 0
    seen = lines.relative(margin, spacing)
    steadiness, explained = (_filled(seen, which, full) for which in (opened, unfinished))
    marked, hidden, indented, stops = _paragraph_marks(seen, wrap, slack, full)
    if steadiness < HALF:
        stops = _stopped(lines)
    nouns = _capitals(lines, filled) > NOUNS
    return Habits(wrap, slack, steadiness, explained, marked, hidden, indented, stops, nouns, margin, spacing, full)


def _unwrapped(lines: Lines) -> Habits:
    """The habits of a document that does not wrap its lines."""
    indented = len(lines) - lines.indents.count(0)
    return Habits(0, 0, 0.0, 0.0, True, 0.0, 0 < indented < len(lines) / 2, _stopped(lines), False, 0, 0)


def _is_running(lines: Lines, filled: list[int], wrap: int) -> bool:
    """Whether full lines are running text: sentences end in them, or their words go on, as in news of few sentences.

    Lists and menus of many kinds have narrow columns by chance, with a sentence here and there: there the words tell.
    """
    if not lines.wide:
        return _has_sentences(lines, filled, wrap)
    if wrap >= NARROW or any("\uac00" <= lines.lasts[index] <= "\ud7a3" for index in filled):
        return _has_sentences(lines, filled, wrap) or _goes_on_in_words(lines, filled)
    return _goes_on_in_words(lines, filled, LESS if _has_sentences(lines, filled, wrap) else 1.0)


def _goes_on_in_words(lines: Lines, which: list[int], share: float = 1.0) -> bool:
    """Whether some lines break off anywhere, by the words of a sample of them, or this share of what is asked of those;
    a comma at the end shows nothing."""
    cut = [index for index in which if lines.lasts[index].isalnum()]
    breaks = [(lines.bodies[index], lines.bodies[index + 1]) for index in cut[:: max(1, len(cut) // SAMPLED)]]
    kana = 2 * sum(japanese.is_near(left, right) for left, right in breaks) > len(breaks)
    telling = _KANA_BREAK if kana else _HAN_BREAK
    items = sum(shapes.begins_item(right) for _, right in breaks)
    breaks = [pair for pair in breaks if telling.match(pair[0][-1] + pair[1][0]) and not shapes.begins_item(pair[1])]
    seen = len(breaks) + items
    marks, most, least = (_KANA_MARKS, KANA_GO_ON, KANA_MARKED_INSIDE) if kana else (_HAN_MARKS, GO_ON, MARKED_INSIDE)
    if seen < LEAST_SAMPLED or sum(marks.search(left) is not None for left, _ in breaks) < least * seen:
        return False
    return sum(_goes_on(left, right) for left, right in breaks) >= share * most * seen


def _goes_on(left: str, right: str) -> bool:
    return right[0].isascii() or shapes.NEVER_FIRST.match(right) is not None or words(left, right) > 0


_TORN = r"[A-Za-z0-9]{2}|.[，。、；：！？）】〕》〉」』”’％%]"
"""What no line of its own ends and begins with."""
_HAN_BREAK = lazy(rf"[{shapes.HAN}]{{2}}|{_TORN}")
_KANA_BREAK = lazy(rf"[{shapes.KANA}][{shapes.KANA}{shapes.HAN}]|[{shapes.HAN}][{shapes.KANA}]|{_TORN}")
"""What stands at a break of which the words can say something."""
_HAN_MARKS, _KANA_MARKS = lazy("[，。！？；．]"), lazy("[、。！？，．]")
"""What stands inside sentences. Lists and names have colons and commas of series."""


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


def _is_all_prose(lines: Lines, full: frozenset[int]) -> bool:
    """Whether nearly all lines are full or end a sentence."""
    loose = sum(index not in full and last not in _STOPS for index, last in enumerate(lines.lasts))
    return len(full) >= LEAST_SPACED and loose <= MOST_LOOSE * len(lines)


def _usual(values: Sequence[int], filled: Sequence[int]) -> int:
    """What most lines have that go on from a full one; 0 where that is not clear."""
    below = [values[index + 1] for index in filled]
    if 2 * below.count(0) >= len(below):
        return 0
    value, count = Counter(below).most_common(1)[0]
    return value if 2 * count > len(below) else 0


def ends_with_stops(lines: Lines) -> bool:
    """Whether paragraphs end with a stop as a rule: posts and transcripts go without, and end where they end.

    >>> from cleaner.stages.rejoin.lines import read
    >>> ends_with_stops(read("到了。我们先去看看那边的房子，然后再去吃饭，吃完饭就回来\\n\\n" * 9))
    False
    """
    cut = ended = 0
    for body, width, last in zip(lines.bodies, lines.widths, lines.lasts, strict=True):
        if last in _FINAL or shapes.ends_sentence(body) or shapes.is_closed(body):
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
