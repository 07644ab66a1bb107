"""Candidates by the words of the rule packs: runs of items that they cover."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.spam.candidates import Candidate, segments, texts_of
from cleaner.stages.spam.evidence import ANNOUNCED, FUNCTION, ITEM_SIGN, Evidence, heads_farm, promised, words_points
from cleaner.stages.spam.lexicon import STRONG, TELLING, Hit, Words, different
from cleaner.stages.spam.page import LONG_LINE, SENTENCE_MARKS, SEPARATORS, Item, Page

CLAUSE_MARKS, LEAST_CLAUSE = "，。！？；：", 3
"""What ends a clause, and the code points of the shortest that a list may run into."""
HEADING_REACH = 3
"""Lines above a list of single words that its heading may stand on: its first entries may have no known word."""
PRICE = 0.35
"""Points that a character no word covers costs a run of items."""
FLOOR = -4.0
"""The least an item can weigh: a phrase of unknown words between two known ones does not cut a list."""

NAME_ENDS = ("公司", "酒店", "中心", "集团", "协会", *"院所厂店局馆社")
ASKED = lazy("[的哪最怎治看去做].|多少|排[名行]")
"""What names of hospitals, firms and shops end with, as directories have them; and what questions about one say."""
ADDRESS = lazy(r"[\x21-\x7e]*(?:\.[\x21-\x7e]+|http|www)[\x21-\x7e]*")
"""An address beside a phrase speaks neither for nor against it."""
COMMAS = ("，", "、", "“", "”")
"""Between clauses and in enumerations of running text; spam joins with half-width signs."""
JOINS = lazy(r"[|｜¦丨_\-–—>]\s*")
TIGHT = lazy(r"[|｜¦丨_]")
"""What joins keywords without a space; lists that people write have one, or commas."""
PILED = 3.0
"""Weight of the words of one item, two of them or more: a telling one and a light one."""
FULL = 0.6
"""Share of an item that words cover when a stop behind it makes no sentence of it."""
WHOLE = 0.75
"""Share of a phrase alone on a line that words cover when it is no headline about them."""
NO_GAP = lazy(rf"[^{SEPARATORS}{SENTENCE_MARKS}]?")
CHAIN = 8.0
"""Weight of the words that stand without a gap in a clause; 澳门赌场百家乐 in a novel has 7."""
FEWEST_TELLING = 4
"""Telling words without which nothing is said where no strong one is: see :func:`lexicon.different`."""
FEWEST_IN_PROSE = 2
"""Telling words without which no run of items is looked for in a line of sentences: one alone is talked about."""
NEAR = 100
"""Code points on both sides of a telling word in running text; further off there is no run of items with it."""
BARE = 4.0
"""Code points of an entry on average, below which it is a bare word and no phrase: lists of words are made of them."""
ENTRY = 3
"""Items of a line, on average, up to which it may be one entry: a number and a name, a name and two columns."""
MIXED = 3
"""Packs of strong words in one list, which no list of the document has, whatever joins it: gambling, loans and lust."""
UNHEARD_OF = 5
"""Different strong words in one list from which on it need not pile them up: lists of patents, hotels, closed sites and
casino terms in tests/spam_kept.txt have up to 4."""


class Cover(NamedTuple):
    """What the words of the packs are in a run of items."""

    strong: int
    telling: float
    weight: float
    share: float
    piled: bool
    """Whether most items pile up several words, 白癜风医院排名: an index or a glossary has one an entry."""


def by_words(page: Page, lines: Sequence[int], words: Words, taken: Callable[[int], bool]) -> Iterator[Candidate]:
    """Runs of items that the words of the rule packs cover.

    `taken` tells whether a place lies in a block that goes already.
    """
    done = -1
    for line in lines:
        if line <= done or goes_already(page, line, taken):
            continue
        first, done = page.run(line, done)
        begin, end = page.starts[first], page.end(done)
        hits = [hit for hit in words.hits(begin, end) if not taken(hit.start)]
        telling = [hit for hit in hits if hit.weight >= TELLING]
        if not any(hit.weight >= STRONG for hit in telling) and len({hit.word for hit in telling}) < FEWEST_TELLING:
            continue
        if len(telling) < FEWEST_IN_PROSE and not page.listlike(line):
            continue
        windows = [(begin, end)] if page.listlike(line) else list(_windows(telling, begin, end))
        for left, right in windows:
            yield from _in_window(page, left, right, _between(hits, left, right))


def goes_already(page: Page, line: int, taken: Callable[[int], bool]) -> bool:
    """Whether a line lies in blocks that go, as `taken` tells of its first and its last place."""
    return taken(page.starts[line]) and taken(max(page.starts[line], page.end(line) - 1))


def _in_window(page: Page, left: int, right: int, hits: Sequence[Hit]) -> Iterator[Candidate]:
    items = _without_stops(page, list(weigh(page, left, right, hits)))
    for one, other in segments([item.points for item in items]):
        if other - one > 2 and _is_cut_into(page, *items[other - 3 : other]):
            other -= 1
        candidate = _candidate(page, items[one:other], hits)
        if candidate:
            yield candidate
        if candidate and other - one < 3:
            yield from _chains(page, _between(hits, candidate.start, candidate.end))


def _without_stops(page: Page, items: Sequence[Weighed]) -> list[Weighed]:
    """The items without the full stops between two that words cover: a phrase with a stop behind is no sentence."""
    full = [item.covered >= FULL * (item.end - item.start) for item in items]
    around = zip(items, [False, *full], [*full[1:], True], strict=False)
    return [item for item, *both in around if page.text[item.start] != "。" or not all(both)]


def _is_cut_into(page: Page, first: Weighed, before: Weighed, last: Weighed) -> bool:
    """Whether the last item, below a line of several, is a title that phrases were put into."""
    line = page.line_at(before.start)
    several = page.line_at(first.start) == line < page.line_at(last.start)
    return several and last.covered < WHOLE * last.size


def _windows(telling: Sequence[Hit], begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a line near its telling words: all that a run of items can come from."""
    left = right = begin
    for hit in telling:
        if hit.start - NEAR > right:
            if right > left:
                yield left, right
            left = hit.start - NEAR
        right = min(end, hit.end + NEAR)
    yield left, right


def _between(hits: Sequence[Hit], start: int, end: int) -> Sequence[Hit]:
    return hits[bisect_left(hits, (start,)) : bisect_left(hits, (end,))]


class Weighed(NamedTuple):
    """An item and what the words of the packs are in it."""

    start: int
    end: int
    points: float | None
    """The words' weights less the price of what they do not cover; None for a sentence mark."""
    weight: float
    covered: int
    """Code points that words cover."""
    words: int
    """How many words of positive weight."""

    @property
    def piled(self) -> bool:
        """Whether the item says two things of the packs: 白癜风 is an entry of an index, 白癜风医院哪家好 is not."""
        return self.words >= 2 and self.weight >= PILED and self.covered >= 0.5 * (self.end - self.start)

    @property
    def size(self) -> int:
        """Code points that words could cover: none of an address."""
        return 0 if self.points == 0 and not self.covered else self.end - self.start


def weigh(page: Page, begin: int, stop: int, hits: Sequence[Hit]) -> Iterator[Weighed]:
    """The items and sentence marks of a part of the text, with the words of the packs in each."""
    index = 0
    for start, end in page.items(begin, stop):
        if page.text[start] in SENTENCE_MARKS:
            yield Weighed(start, end, None, 0.0, 0, 0)
            continue
        weight, total, covered, words = 0.0, 0.0, 0, 0
        while index < len(hits) and hits[index].start < end:
            if hits[index].start >= start:
                total += hits[index].weight
                weight += max(0.0, hits[index].weight)
                covered += hits[index].end - hits[index].start
                words += hits[index].weight > 0
            index += 1
        if not covered and ADDRESS.fullmatch(page.text, start, end):
            yield Weighed(start, end, 0.0, 0.0, 0, 0)
        else:
            yield Weighed(start, end, max(FLOOR, total - PRICE * max(end - start - covered, 0)), weight, covered, words)


def is_name(text: str) -> bool:
    """Whether a phrase is the name of a hospital, firm or shop, and no question about one.

    >>> is_name("北京华山医院"), is_name("北京治白癜风的医院"), is_name("水利会议")
    (True, False, False)
    """
    return text.endswith(NAME_ENDS) and ASKED.search(text) is None


def cover_of(items: Sequence[Weighed], hits: Sequence[Hit]) -> Cover:
    """What the words of the packs are in a run of items."""
    sized = [item for item in items if item.size]
    piled = sum(item.piled for item in sized) >= 0.4 * len(sized)
    strong, telling = different(hits, piled=piled)
    covered, size = sum(item.covered for item in sized), sum(item.size for item in sized)
    return Cover(strong, telling, sum(item.weight for item in sized), covered / max(size, 1), piled)


def _candidate(page: Page, weighed: Sequence[Weighed], hits: Sequence[Hit]) -> Candidate | None:
    weighed = [*weighed[:-1], _without_clause(page, weighed[-1], hits)]
    start, end = weighed[0].start, weighed[-1].end
    cover = cover_of(weighed, _between(hits, start, end))
    items = [Item(item.start, item.end) for item in weighed]
    points = words_points(cover.strong, cover.telling, cover.weight, cover.share)
    if not points:
        return None
    evidence = [Evidence("words", points)]
    if promised(page, page.line_at(start)):
        evidence.append(Evidence("promised", -8.0))
    trades = {hit.pack for hit in _between(hits, start, end) if hit.weight >= STRONG}
    if _listed(page, items) or (len(trades) >= MIXED and page.listlike(page.line_at(start))):
        evidence += [Evidence("list", 2.0), *_entries(page, items, cover)]
        known = cover.strong > 0 and points >= 4 and cover.share >= 0.6
        return Candidate(start, end, "spam.keyword-list", texts_of(page, items), tuple(evidence), known)
    spliced = _spliced(page, start, end)
    if spliced and not _joined_on(page, start, end):
        dense = len(items) <= 2 and cover.telling >= 2 and cover.share >= 0.7 and cover.weight >= 6
        evidence.append(Evidence("in a sentence", -1.0 if dense else -5.0))
    elif not spliced and cover.share < WHOLE:
        evidence.append(Evidence("more than words", -5.0))
    rule = "spam.spliced-phrase" if spliced else "spam.keyword-list"
    return Candidate(start, end, rule, texts_of(page, items), tuple(evidence))


def _without_clause(page: Page, last: Weighed, hits: Sequence[Hit]) -> Weighed:
    """The last item without what runs on from it into a sentence of the document: what no word covers of it."""
    inside = _between(hits, last.start, last.end)
    said = inside[-1].end if inside else last.end
    runs_on = page.text[last.end : last.end + 1] in tuple(CLAUSE_MARKS) and last.end - said >= LEAST_CLAUSE
    return last._replace(end=said) if runs_on else last


def _entries(page: Page, items: Sequence[Item], cover: Cover) -> Iterator[Evidence]:
    """What the entries of a list are like: phrases that pile words up, or the single words of a real one."""
    size = sum(end - start for start, end in items)
    if len(items) >= 4 and all(TIGHT.fullmatch(page.text, one.end, other.start) for one, other in pairwise(items)):
        yield Evidence("separators", 1.0)
    if heads_farm(page.text[page.starts[page.line_at(items[0].start)] : items[0].end]):
        yield Evidence("heading of links", 3.0)
    if size < BARE * len(items):
        yield Evidence("bare words", -6.0)
    elif not cover.piled and cover.strong < UNHEARD_OF:
        yield Evidence("single words", -4.0 if cover.strong else -7.0)
        first, last = page.line_at(items[0].start), page.line_at(items[-1].end - 1)
        if any(map(ANNOUNCED.search, page.lines[max(0, first - HEADING_REACH) : first])):
            yield Evidence("announced", -4.0)
        if first < last and items[-1].end < page.margins(last)[1]:
            yield Evidence("columns", -4.0)
    if not cover.piled and len(FUNCTION.findall(page.text, items[0].start, items[-1].end)) >= 0.5 * len(items):
        yield Evidence("function words", -4.0)
    names = sum(is_name(page.text[start:end]) for start, end in items)
    if names >= 0.6 * len(items):
        yield Evidence("institutions", -8.0)
    lines = {page.line_at(item.start) for item in items}
    entries = len(lines) >= 3 and len(items) <= ENTRY * len(lines)
    if entries and sum(ITEM_SIGN.search(page.lines[line]) is not None for line in lines) >= 0.8 * len(lines):
        yield Evidence("numbered", -5.0)


def _chains(page: Page, hits: Sequence[Hit]) -> Iterator[Candidate]:
    """Words of the packs that run on in a clause: a phrase put into the middle of a sentence or a title."""
    chain: list[Hit] = []
    for hit in [*(hit for hit in hits if hit.weight > 0), None]:
        if hit and chain and NO_GAP.fullmatch(page.text, chain[-1].end, hit.start):
            chain.append(hit)
            continue
        _, telling = different(chain)
        if telling >= 2 and sum(link.weight for link in chain) >= CHAIN and chain[-1].end - chain[0].start >= 7:
            start, end = chain[0].start, chain[-1].end
            evidence = (Evidence("words", 8.0), Evidence("run together", -1.0))
            yield Candidate(start, end, "spam.spliced-phrase", (page.text[start:end],), evidence)
        chain = [hit] if hit else []


def _listed(page: Page, items: Sequence[Item]) -> bool:
    """Whether the items are entries of a list: three or more, and hardly any Chinese commas between them."""
    gaps = [page.text[one.end : other.start] for one, other in pairwise(items)]
    return len(items) >= 3 and sum(gap.strip() in COMMAS for gap in gaps if gap.strip()) <= 0.3 * len(gaps)


def _spliced(page: Page, start: int, end: int) -> bool:
    """Whether there is more on the line of a phrase, or lines, than the phrase itself."""
    return start > page.margins(page.line_at(start))[0] or end < page.margins(page.line_at(end - 1))[1]


def _joined_on(page: Page, start: int, end: int) -> bool:
    """Whether a phrase hangs on a title: a join before it and the line's end behind, or the other way round."""
    line = page.line_at(start)
    if len(page.lines[line]) > LONG_LINE or "。" in page.lines[line]:
        return False
    left, right = page.margins(line)
    before = page.text[max(left, start - 3) : start]
    behind = page.text[end:right]
    return bool((end >= right and JOINS.search(before)) or (start <= left and JOINS.match(behind.lstrip())))
