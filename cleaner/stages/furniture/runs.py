"""Runs of numbers that count pages, by what they say, and by what stands between and around them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import islice, pairwise

from cleaner.patterns import lazy
from cleaner.stages.furniture.agreement import FEWEST, may_run
from cleaner.stages.furniture.heads import LONGEST
from cleaner.stages.furniture.lines import Lines, breaks_prose, is_ended, is_prose, unevenness
from cleaner.stages.furniture.numbers import (
    Mark,
    are_years,
    is_marked,
    is_ordinal,
    is_pure,
    is_reference,
    is_worded,
)
from cleaner.stages.furniture.repeats import PRINTED

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
CENTRED = " " * 8
"""What a centred number begins with."""
NEAR_MEAN = (0.5, 2)
"""How many times as long as the pages behind it the first one is, at least and at most: it has the title, too."""
SHORTEST_LINE = 30
"""Code points of a line of running text that has no mark of a sentence in it."""
EVEN = 0.3
"""Standard deviation of the length of pages, as a share of the mean; chapters spread wider."""
JUMP = 3
"""How far one number may be ahead of the last one found: blank pages and plates are not numbered."""
AGREED = 0.9
"""Share of the numbers in heads that agree with those in feet; the cells of a table agree with none."""
LONGEST_ITEM = 10
"""Chinese characters beside a number that counts items or lessons; feet with a notice have more."""
LAST_LATIN = "ɏ"
"""The last letter of scripts in which the label of an item is longer."""

TITLE_LINES = 5
"""Lines that are not blank, at the head of a document, among which its title is."""
SHORTEST_TITLE = 4
"""Code points of such a title."""
LONGEST_HEAD = 3
"""A head with the title in it is at most so many times as long: the chapter may stand beside it."""
BESIDE = 3
"""Lines on either side of a number in which the title is looked for: blank ones and a rule may stand between."""
LONG_RUN = 6
"""Numbers of a run that need no sentence cut in two to be pages, where they are as even as pages."""
FRAME = 0.25
"""Share of the lines of such pages that may be heads and feet."""
TITLED = 0.4
"""Share of numbers with the title beside them: on even pages only, at least."""
HEADED = 0.7
"""Share of numbers with a running head beside them; first pages of chapters have none."""

_SIGNS = lazy(r"[\W\d\0\1\2_]+")


def counting(lines: Lines, style: str, marks: Sequence[Mark], others: Sequence[Mark]) -> list[Mark]:
    """The lines of one style that count pages, in runs that the `others` amid them agree with."""
    if len(marks) < 2 or is_ordinal(style) or not (is_pure(style) or may_run(lines.rows[marks[0].line])):
        return []
    places: dict[int, list[int]] = defaultdict(list)
    for mark in marks:
        places[mark.value].append(mark.line)
    found: list[Mark] = []
    for chain in _chains(marks):
        amid = others[bisect_left(others, chain[0]) : bisect_left(others, chain[-1])]
        if _agree(chain, amid) and not are_years(mark.value for mark in chain) and _counts_pages(lines, style, chain):
            found += _unmistakable(chain, places)
    return found


def _agree(chain: Sequence[Mark], amid: Sequence[Mark]) -> bool:
    """Whether the numbers amid those of a run are of the same pages: one is in the head of a page, one in its foot."""
    before = (chain[bisect_left(chain, mark) - 1] for mark in amid)
    agreeing = sum(0 <= mark.value - near.value <= JUMP for mark, near in zip(amid, before, strict=True))
    return agreeing >= AGREED * len(amid)


def _counts_pages(lines: Lines, style: str, chain: Sequence[Mark]) -> bool:
    """Whether a run of numbers counts pages: by its words, or by what stands between and around them."""
    sizes = [(lines.starts[b.line] - lines.starts[a.line]) / (b.value - a.value) for a, b in pairwise(chain)]
    mean = sum(sizes) / len(sizes)
    if is_worded(style) and is_pure(style):
        return mean >= SMALLEST or len(chain) >= FEWEST
    if mean < SMALLEST or (is_reference(style) and any(b.value - a.value > 1 for a, b in pairwise(chain))):
        return False
    cut = sum(is_cut(lines, mark.line) for mark in chain) / len(chain)
    spread = unevenness(sizes)
    told = is_pure(style) and is_marked(style) and not is_reference(style)
    whole = len(chain) >= FEWEST
    if told and _is_below_first_page(lines, chain, mean):
        return True
    last = _ends_text(lines, chain) and (whole or is_pure(style))
    if last and (cut or told or (whole and is_pure(style) and spread <= EVEN)):
        return True
    if not whole:
        return cut > 0 and told
    even = len(sizes) >= FEWEST and spread <= EVEN
    if len(sizes) >= FEWEST and spread <= TITLED_EVEN and _is_titled(lines, chain):
        return True
    if is_pure(style) and even and (_is_framed(lines, chain) or cut >= CUT):
        return True
    if is_reference(style):
        return False
    if len(chain) >= LONG_RUN and spread <= TITLED_EVEN and _is_notice(lines.rows[chain[0].line]):
        return True
    if cut >= (CUT if is_pure(style) else TITLED_CUT):
        return True
    headed = cut > 0 and _has_heads(lines, chain)
    if is_pure(style):
        return (even or headed) if is_marked(style) else (even and headed)
    return headed  # the titles of lessons are even, too


def _is_below_first_page(lines: Lines, chain: Sequence[Mark], mean: float) -> bool:
    """Whether a run of centred numbers begins with 1 a page below the beginning: sections have theirs above."""
    first = chain[0]
    centred = all(lines.raw[mark.line].startswith(CENTRED) for mark in chain)
    size = lines.starts[first.line]
    return first.value == 1 and centred and NEAR_MEAN[0] * mean <= size <= NEAR_MEAN[1] * mean


def _ends_text(lines: Lines, chain: Sequence[Mark]) -> bool:
    """Whether a run ends on the last line of the text, and running text stands above it and most of the others.

    What counts sections or items stands above them, and never last.
    """
    if lines.around(chain[-1].line, 1) >= 0:
        return False
    above = [lines.rows[lines.around(mark.line, -1)] for mark in chain]
    text = sum(is_prose(row) or is_ended(row) or len(row) >= SHORTEST_LINE for row in above)
    return text >= HEADED * len(chain) and any(map(is_prose, above))


def _is_notice(row: str) -> bool:
    """Whether a line with a number says more than the label of an item does, or where or when it was printed."""
    return sum(sign > LAST_LATIN for sign in row) >= LONGEST_ITEM or PRINTED.search(row) is not None


def is_cut(lines: Lines, line: int) -> bool:
    """Whether the body text is cut in mid-sentence here; lines that repeat in the document are looked through."""
    before, behind = _body(lines, line, -1), _body(lines, line, 1)
    return before >= 0 and behind >= 0 and breaks_prose(lines.rows[before], lines.rows[behind])


def _body(lines: Lines, line: int, step: int) -> int:
    for _ in range(3):
        line = lines.around(line, step)
        if line < 0 or lines.counts[lines.rows[line]] < FEWEST:
            return line
    return -1


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


def _is_titled(lines: Lines, chain: Sequence[Mark]) -> bool:
    """Whether the title of the document stands in the lines of a run, or beside most of them."""
    heads = islice(filter(None, lines.rows), TITLE_LINES)
    numbered = {lines.rows[mark.line] for mark in chain}
    texts = [row for row in heads if len(row) <= LONGEST and row not in numbered and may_run(row) and not is_prose(row)]
    titles = {title for title in map(_letters, texts) if len(title) >= SHORTEST_TITLE}
    inside = sum(_holds(lines.rows[mark.line], titles) for mark in chain)
    if inside >= TITLED * len(chain):
        return True
    beside = 0
    for mark in chain:
        near = lines.rows[max(0, mark.line - BESIDE) : mark.line + BESIDE + 1]
        beside += any(_letters(row) in titles for row in near if len(row) <= LONGEST)
    return beside >= TITLED * len(chain)


def _is_framed(lines: Lines, chain: Sequence[Mark]) -> bool:
    """Whether heads or feet stand beside a long run of numbers, and little else repeats: no copies of a form."""
    if len(chain) < LONG_RUN or not _has_heads(lines, chain):
        return False
    between = lines.rows[chain[0].line : chain[-1].line]
    often = sum(lines.counts[row] >= len(chain) / 2 for row in between if row)
    return often <= FRAME * sum(map(bool, between))


def _holds(row: str, titles: Collection[str]) -> bool:
    """Whether a title stands in a line, and not much else."""
    letters = _letters(row)
    return any(title in letters and len(letters) <= LONGEST_HEAD * len(title) for title in titles)


def _letters(row: str) -> str:
    return _SIGNS.sub("", row)


def _has_heads(lines: Lines, chain: Sequence[Mark]) -> bool:
    """Whether lines that repeat, as running heads do, stand on one side of most of the numbers."""
    for step in (-1, 1):
        beside = [lines.rows[near] for mark in chain if (near := lines.around(mark.line, step)) >= 0]
        heads = sum(lines.counts[row] > 1 and may_run(row) for row in beside)
        if heads >= max(FEWEST, HEADED * len(chain)):
            return True
    return False
