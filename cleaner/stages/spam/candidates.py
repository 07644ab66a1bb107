"""Where spam may stand: runs of items that words, county names, character references, a frame or the place point at."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cleaner.stages.spam.evidence import LABEL, Evidence, announced, echo, table, words_points
from cleaner.stages.spam.lexicon import TELLING, Hit, different
from cleaner.stages.spam.page import LONG_LINE, SENTENCE_MARKS, Item, Page, han_count
from cleaner.stages.spam.places import place_share, scattered

PRICE = 0.35
"""Points that a character no word covers costs a run of items."""
FLOOR = -4.0
"""The least an item can weigh: a phrase of unknown words between two known ones does not cut a list."""
DROP = 12.0
"""A run ends where its points have fallen this far below their highest: three unknown phrases."""

PLACE_SEED = re.compile(
    r"[县市区旗]\s*[|｜¦\s]\s*[\u3400-\u9fff]{2,12}[县市区旗]\s*[|｜¦\s]\s*[\u3400-\u9fff]{2,12}[县市区旗]"
)
FEWEST_PLACES = 6

REFERENCES = re.compile(r"(?:&#(?:x[0-9a-fA-F]{4,5}|[1-9][0-9]{4,5});)")

FRAMES = (
    (
        "spam.pool-template",
        "蜘蛛池",
        re.compile(r"(?:主站|网站|本站|站群)?蜘蛛池(?:模板|程序|系统|源码|出租)?[ \t]*[:：]"),
    ),
    (
        "spam.pool-footer",
        "感兴趣",
        re.compile(
            r"(?:感谢|谢谢|欢迎)[您你]?的?(?:访问|光临|浏览|来到|关注|支持)[^\n。|]{0,16}"
            r"(?:可能|也许|或许|一定)[^\n。|]{0,12}感兴趣[^\n。|:：]{0,6}[:：]"
        ),
    ),
)
"""What pools print above their lists: rule, a literal that must be in the text, pattern."""

SPACED = re.compile(r"[\s|｜]")
COMMAS = ("，", "、", "“", "”")
"""Between clauses and in enumerations of running text; spam joins with half-width signs."""

JOINED = re.compile(r"[|｜¦丨_,-]")
PHRASE = range(5, 31)
"""Code points of a keyword phrase; names in menus, bylines and indexes are shorter, sentences longer."""


@dataclass(frozen=True)
class Candidate:
    """Code points `[start, end)` that may be spam, the phrases in them, and what is known already."""

    start: int
    end: int
    rule: str
    texts: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def segments(points: Sequence[float | None]) -> Iterator[tuple[int, int]]:
    """The stretches whose points add up, half-open; None ends a stretch, and so does a fall by more than DROP.

    >>> list(segments([-1, 3, -2, 4, -4, -4, -4, -4, 5, None, 2]))
    [(1, 4), (8, 9), (10, 11)]
    """
    start, total, best, stop = -1, 0.0, 0.0, 0
    for index, value in enumerate(points):
        if value is not None and start < 0 and value > 0:
            start, total, best, stop = index, value, value, index + 1
            continue
        if start < 0:
            continue
        total += value or 0.0
        if value is None or total <= 0 or best - total > DROP:
            yield start, stop
            start = -1
        elif total >= best:
            best, stop = total, index + 1
    if start >= 0:
        yield start, stop


def _texts(page: Page, items: Sequence[Item]) -> tuple[str, ...]:
    return tuple(page.text[start:end] for start, end in items)


# --- words ---------------------------------------------------------------------------------------------------------


def by_words(page: Page, hits: Sequence[Hit]) -> Iterator[Candidate]:
    """Runs of items that the words of the rule packs cover."""
    seeds = sorted({page.line_at(hit.start) for hit in hits if hit.weight >= TELLING})
    done = -1
    for line in seeds:
        if line <= done:
            continue
        first, last = _run(page, line, done)
        done = last
        begin, end = page.starts[first], page.end(last)
        inside = _between(hits, begin, end)
        items = list(page.items(begin, end))
        weights = _weigh(page, items, inside)
        for one, other in segments(weights):
            yield _words_candidate(page, items[one:other], inside)


def _between(hits: Sequence[Hit], start: int, end: int) -> Sequence[Hit]:
    return hits[bisect_left(hits, (start,)) : bisect_left(hits, (end,))]


def _run(page: Page, line: int, done: int) -> tuple[int, int]:
    """The first and last of the lines around one that are no prose and not long, blank ones between."""
    if not _listlike(page, line):
        return line, line
    first = last = line
    for index in range(line - 1, done, -1):
        if not page.blank(index):
            if not _listlike(page, index):
                break
            first = index
    for index in range(line + 1, len(page.starts)):
        if not page.blank(index):
            if not _listlike(page, index):
                break
            last = index
    return first, last


def _listlike(page: Page, index: int) -> bool:
    return page.end(index) - page.starts[index] <= LONG_LINE and not page.prose(index)


def _weigh(page: Page, items: Sequence[Item], hits: Sequence[Hit]) -> list[float | None]:
    """The points of each item: its words' weights less the price of what they do not cover; None for a mark."""
    weights: list[float | None] = []
    at = 0
    for start, end in items:
        if page.text[start] in SENTENCE_MARKS:
            weights.append(None)
            continue
        while at < len(hits) and hits[at].end <= start:
            at += 1
        total, covered, index = 0.0, 0, at
        while index < len(hits) and hits[index].start < end:
            total += hits[index].weight
            covered += hits[index].end - hits[index].start
            index += 1
        weights.append(max(FLOOR, total - PRICE * max(end - start - covered, 0)))
    return weights


def _listed(page: Page, items: Sequence[Item]) -> bool:
    """Whether the items are entries of a list: three or more, and hardly any Chinese commas between them."""
    gaps = [page.text[one.end : other.start] for one, other in pairwise(items)]
    return len(items) >= 3 and sum(gap.strip() in COMMAS for gap in gaps if gap.strip()) <= 0.3 * len(gaps)


def _words_candidate(page: Page, items: Sequence[Item], hits: Sequence[Hit]) -> Candidate:
    start, end = items[0].start, items[-1].end
    inside = [hit for hit in _between(hits, start, end) if hit.weight > 0]
    size = sum(item.end - item.start for item in items)
    covered = sum(hit.end - hit.start for hit in inside)
    weight = sum(hit.weight for hit in inside)
    strong, telling = different(inside)
    evidence = [Evidence("words", words_points(strong, telling, weight, covered / size))]
    rule = "spam.keyword-list"
    if _listed(page, items):
        evidence.append(Evidence("list", 2.0))
    elif page.prose(page.line_at(start)) or len(items) > 1:
        dense = telling >= 2 and covered >= 0.8 * size and weight >= 10
        evidence.append(Evidence("in a sentence", -1.0 if dense else -5.0))
        rule = "spam.spliced-phrase"
    return Candidate(start, end, rule, _texts(page, items), tuple(evidence))


# --- county names --------------------------------------------------------------------------------------------------


def by_places(page: Page) -> Iterator[Candidate]:
    """Runs of county and city names, one a line or all on one line."""
    done = -1
    for match in PLACE_SEED.finditer(page.text):
        if match.start() < done:
            continue
        first, last = _run(page, page.line_at(match.start()), page.line_at(done) if done > 0 else -1)
        last = max(last, page.line_at(match.end() - 1))
        begin, done = page.starts[first], page.end(last)
        items = list(page.items(begin, done))
        points = [_place_points(page, item) for item in items]
        for one, other in segments(points):
            if other - one >= FEWEST_PLACES:
                yield _places_candidate(page, items[one:other])


def _place_points(page: Page, item: Item) -> float | None:
    name = page.text[item.start : item.end]
    if name in SENTENCE_MARKS:
        return None
    if len(name) <= 15 and place_share([name]) == 1:
        return 1.0
    piped = page.text[item.end : item.end + 2].lstrip()[:1] in ("|", "｜", "¦")
    return -0.5 if len(name) <= 6 and piped else -3.0


def _places_candidate(page: Page, items: Sequence[Item]) -> Candidate:
    names = _texts(page, items)
    between = [page.text[one.end : other.start] for one, other in pairwise(items)]
    pipes = sum("|" in gap or "｜" in gap or "¦" in gap for gap in between) >= 0.8 * len(between)
    first = page.line_at(items[0].start)
    evidence = [Evidence("list", 2.0), Evidence("county names", 4.0)]
    if scattered(names):
        evidence.append(Evidence("in no order", 2.0))
    if pipes:
        evidence.append(Evidence("separators", 2.0))
    if table(page, first, "|") and not page.line(first).rstrip().endswith("|"):
        evidence.append(Evidence("table", -6.0))
    before = page.text[page.starts[first] : items[0].start]
    if announced(page, first) or before.rstrip().endswith((":", "：")):
        evidence.append(Evidence("announced", -5.0))
    return Candidate(items[0].start, items[-1].end, "spam.place-list", names, tuple(evidence))


# --- character references ------------------------------------------------------------------------------------------


def by_references(page: Page) -> Iterator[Candidate]:
    """Lines made of `&#x…;` that spell out Han characters, in a text that is otherwise written plainly."""
    group: list[int] = []
    for index in [*page.filled, -1]:
        if index >= 0 and _spelled_out(page.line(index)):
            group.append(index)
            continue
        if group:
            yield _references_candidate(page, group)
            group = []


def _spelled_out(line: str) -> bool:
    size = sum(len(match) for match in REFERENCES.findall(line))
    return size > 0 and size >= 0.6 * len(line.strip())


def _references_candidate(page: Page, lines: Sequence[int]) -> Candidate:
    start, end = page.starts[lines[0]], page.end(lines[-1])
    plain = html.unescape(page.text[start:end])
    spelled = Page(plain)
    items = [item for item in spelled.items(0, len(plain)) if plain[item.start] not in SENTENCE_MARKS]
    evidence = [Evidence("spelled out", 5.0 if han_count(plain) >= 8 else 0.0)]
    if len(items) >= 3 and not spelled.prose(0):
        evidence.append(Evidence("list", 2.0))
    if any(mark in plain for mark in SENTENCE_MARKS):
        evidence.append(Evidence("sentences", -6.0))
    return Candidate(start, end, "spam.encoded-list", _texts(spelled, items), tuple(evidence))


# --- frames --------------------------------------------------------------------------------------------------------


def by_frames(page: Page, hits: Sequence[Hit]) -> Iterator[Candidate]:
    """The sentences that pools print above their lists, with the list."""
    own = [hit.start for hit in hits if hit.weight < 0]
    for rule, literal, pattern in FRAMES:
        if literal in page.text:
            done = 0
            for match in pattern.finditer(page.text):
                if match.start() < done:
                    continue
                done = end = _end_of_list(page, match.end(), own)
                if end > match.end():
                    items = _texts(page, list(page.items(match.end(), end)))
                    yield Candidate(match.start(), end, rule, items, (Evidence("frame", 14.0),))


def _end_of_list(page: Page, start: int, own: Sequence[int]) -> int:
    """How far the list below a frame goes: to a sentence, the site's own matter, or a gap before something else."""
    line = page.line_at(start)
    end = _end_on_line(page, start, page.end(line), own)
    if end < page.end(line) and page.text[end : page.end(line)].strip():
        return end
    taken = end > start
    gap = False
    for index in range(line + 1, len(page.starts)):
        if page.blank(index):
            gap = True
            continue
        begin, stop = page.starts[index], page.end(index)
        known = page.text[begin:stop].rstrip().endswith(("|", "｜"))
        if (taken and gap and not known) or not _listlike(page, index) or _end_on_line(page, begin, stop, own) < stop:
            break
        end, taken, gap = stop, True, False
    return end


def _end_on_line(page: Page, start: int, end: int, own: Sequence[int]) -> int:
    """Where on a line the list meets a sentence mark or a word of the site's own."""
    at = bisect_left(own, start)
    limit = own[at] if at < len(own) and own[at] < end else end
    last = safe = start
    for item in page.items(start, limit):
        if page.text[item.start] == "。":
            return safe
        if SPACED.search(page.text, last, item.start):
            safe = last
        last = item.end
    return last if limit < end else end


# --- head and tail -------------------------------------------------------------------------------------------------


def at_the_edges(page: Page) -> Iterator[Candidate]:
    """A line of joined phrases among the first three lines, or the last two: whatever its words."""
    filled = page.filled
    for index in dict.fromkeys([*filled[:3], *filled[-2:]]):
        start, end = page.starts[index], page.end(index)
        if end - start <= LONG_LINE and not page.prose(index):
            candidate = _joined_candidate(page, index, start, end)
            if candidate:
                yield candidate


def _joined_candidate(page: Page, index: int, start: int, end: int) -> Candidate | None:
    line = page.text[start:end]
    texts = tuple(text for part in JOINED.split(line) if (text := part.strip()))
    if len(texts) < 4 or sum(len(text) in PHRASE for text in texts) < 0.7 * len(texts):
        return None
    mark = max("|｜¦丨_,-", key=line.count)
    evidence = [Evidence("list", 2.0), Evidence("phrases", 1.0 if han_count(line) > 0.6 * len(line) else -3.0)]
    if mark in "|｜¦丨_":
        evidence.append(Evidence("separators", 2.0))
    if len(texts) >= 6:
        evidence.append(Evidence("many", 1.0))
    if echo(texts) >= 0.5:
        evidence.append(Evidence("echo", 2.0))
    if LABEL.match(line):
        evidence.append(Evidence("label", -5.0))
    if table(page, index, mark):
        evidence.append(Evidence("table", -6.0))
    if any(text.isascii() or re.search(r"\d{3}|\.\w", text) for text in texts):
        evidence.append(Evidence("figures", -2.0))
    return Candidate(start, end, "spam.keyword-list", texts, tuple(evidence))
