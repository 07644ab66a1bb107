"""What stands between the paragraphs of a wrapped page and is as wide by chance: lists, verse, tables, headlines."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.patterns import lazy
from cleaner.stages.rejoin import shapes
from cleaner.stages.rejoin.habits import Habits
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.margin import EARLY
from cleaner.stages.rejoin.weighing import is_steady

LEAST_LABELS, LEAST_UNMARKED, LEAST_CAPITALS = 2, 3, 5
"""Lines between two blank ones from which on it is no chance that they begin with labels, that none of them has a comma
or stop inside, or that each begins with a capital."""
MOST = 0.5
"""Share of a page's lines that no list between its paragraphs has: what has more is the page."""
MOST_RAGGED = 2
"""Lines to each full one that are neither full nor end a sentence, in a paragraph with a ragged margin."""
_LABEL = lazy(
    rf"[\[(（]?\d{{1,3}}[\])）:：、楼樓]|[^\s:]{{1,20}}: |[^\s：，。]{{1,10}}：(?![“「『])"
    rf"|[\d{shapes.HAN}{shapes.KANA}]{{1,8}}(?:　| (?=[{shapes.HAN}{shapes.KANA}（「“]))"
)
"""Times, numbers, terms, names of speakers. The first two lines of a paragraph seldom both begin so, nor the last
two."""
_STOPS = frozenset(shapes.FINAL + ".”\"」』’'")


def outside_prose(lines: Lines, habits: Habits) -> set[int]:
    """The lines of a wrapped page that stand in blocks that are none of its paragraphs.

    >>> from cleaner.stages.rejoin.habits import measure
    >>> from cleaner.stages.rejoin.lines import read
    >>> page = "他们走了一整天，到天黑才看见村\\n子，老人正在等他们，手里提着灯。\\n\\n" * 9
    >>> lines = read(page + "水洗小葱两根，切成段，先泡一会\\n姜\\n油\\n糖\\n蒜三瓣拍碎，切成末，备用一会儿\\n水")
    >>> sorted(outside_prose(lines, measure(lines)))
    [18, 19, 20, 21, 22, 23]
    """
    starts = [0, *(index for index, gap in enumerate(lines.gaps) if gap), len(lines)]
    outside: set[int] = set()
    for block in map(range, starts, starts[1:]):
        if len(block) < MOST * len(lines) and _is_labelled(lines, block):
            outside.update(block)
        elif _is_apart(lines, habits, block):
            outside.update(*(part for part in _parts(lines, habits, block) if _is_apart(lines, habits, part)))
    return outside


def _is_labelled(lines: Lines, block: range) -> bool:
    """Whether the lines of a block begin as those of a list do."""
    if len(block) < LEAST_LABELS or lines.lasts[block[-1]] in _STOPS:
        return False
    bodies = lines.bodies[block[0] : block[-1] + 1]
    return all(map(_LABEL.match, bodies[:2])) or all(map(_LABEL.match, bodies[-2:]))


def _is_apart(lines: Lines, habits: Habits, block: range) -> bool:
    """Whether the lines of a block begin as verse does, have no mark inside, or are hardly ever full."""
    if len(block) >= LEAST_CAPITALS and not habits.nouns and all(lines.firsts[index].isupper() for index in block):
        return True
    if (
        len(block) >= LEAST_UNMARKED
        and lines.lasts[block[-1]] not in _STOPS
        and not any(lines.firsts[index].islower() or shapes.CLAUSE.search(lines.bodies[index]) for index in block)
    ):
        return True
    return is_steady(habits) and _is_loose(lines, habits, block)


def _parts(lines: Lines, habits: Habits, block: range) -> Iterator[range]:
    """The items of a block, what is set in alike, and what ends as paragraphs do."""
    starts = [
        index
        for index in block[1:]
        if lines.indents[index] != lines.indents[index - 1]
        or (index - 1 not in habits.full and lines.lasts[index - 1] in _STOPS)
        or shapes.begins_item(lines.bodies[index])
    ]
    return map(range, [block[0], *starts], [*starts, block[-1] + 1])


def _is_loose(lines: Lines, habits: Habits, block: range) -> bool:
    """Whether hardly any lines of a block are full, from the first that is to the last."""
    filled = habits.full.intersection(block)
    among = range(min(filled, default=0), max(filled, default=0))
    short = (index for index in among if index not in filled and lines.widths[index] < habits.wrap)
    loose = sum(lines.lasts[index] not in _STOPS for index in short)
    return loose > (len(filled) if habits.slack <= EARLY else MOST_RAGGED * (1 + len(filled)))
