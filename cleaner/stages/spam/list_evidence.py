"""Lists judged as keyword lists: by their structure, by what they are made of, and by the words of the packs in them.

The points are logarithms of odds, half a unit each, by logistic regression on 5,600 lists of real documents (manuals,
laws, novels, fortunes, web pages, and those of tests/spam_kept.txt) and 500 planted ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from cleaner.patterns import lazy
from cleaner.stages.spam.candidates import Candidate, texts_of
from cleaner.stages.spam.evidence import (
    FIGURES,
    FUNCTION,
    INSTITUTIONS,
    LABEL,
    REST_LIMIT,
    TALK,
    Evidence,
    announced,
    echo,
    heads_farm,
    newness,
    promised,
)
from cleaner.stages.spam.keywords import NAME
from cleaner.stages.spam.lexicon import TELLING, Hit, Words
from cleaner.stages.spam.listings import Listing
from cleaner.stages.spam.page import Item, Page, han_count
from cleaner.stages.spam.places import known_place, order_of

PHRASE = range(15, 91)
"""Bytes of UTF-8 of a keyword phrase: five to thirty Han characters, two to eight words."""
KEYWORD = range(18, 76)
"""Bytes of most."""
PHRASES = 0.8
"""Share of the entries that are phrases; names, courses and menus are shorter."""
MANY = 8
"""Entries."""
HEADING = 6
"""Code points of a heading above a list that is not marked as one: 相关阅读."""
TAIL_LINES = 2
"""Lines at the tail that a list ends in when it ends the text: a last word of the site may stand below."""
BARS = "|｜¦丨_"
COLUMNS = ("：", "，", "\t", "  ")
"""What stands inside the entries of tables and glossaries."""
LINKED = lazy(r"<a\s[^>\n]*>|https?://[\x21-\x7e]*|www\.[\x21-\x7e]*")
CODE = lazy(r"[{}\\\"=$^`]")
"""What stands in programs and patterns, and in no phrase."""
HEADS = lazy("(?:名单|名录|目录|一览|一览表|列表|清单|如下|以下)[:：]?$")
CHAPTER = lazy(r"\s*(?:第[\d一二三四五六七八九十百]+[章节回课条卷部篇讲集]|[一二三四五六七八九十]+、)")
LIGHT, HEAVY = 12, 8
"""Different words, light and telling, above which more say nothing more."""


def by_listings(page: Page, found: Iterator[Listing], words: Words) -> Iterator[Candidate]:
    """The lists whose entries are phrases, with what they are like."""
    for listing in found:
        entries = _trimmed(page, listing, words)
        if not _of_phrases(page, entries):
            continue
        start = listing.start if entries[0] == listing.entries[0] else page.starts[page.line_at(entries[0].start)]
        end = listing.end if entries[-1] == listing.entries[-1] else page.end(page.line_at(entries[-1].end - 1))
        whole = not listing.mark or len(entries) == len(listing.entries)
        if not whole:
            start, end = entries[0].start, entries[-1].end
        hits = words.hits(start, end)
        known = any(hit.weight > 0 for hit in hits)
        evidence = (*_structure(page, listing, entries), *_words(entries, hits), *_matter(page, entries, known))
        yield Candidate(start, end, "spam.keyword-list", texts_of(page, entries), evidence, whole=whole)


def _of_phrases(page: Page, entries: Sequence[Item]) -> bool:
    if len(entries) < 4:
        return False
    counties = sum(_is_county(page, entry) for entry in entries)
    phrases = sum(_width(page, entry) in PHRASE for entry in entries if not _is_county(page, entry))
    return counties < 0.7 * len(entries) and counties + phrases >= PHRASES * len(entries)


def _is_county(page: Page, entry: Item) -> bool:
    return known_place(page.text[entry.start : entry.end])


def _width(page: Page, entry: Item) -> int:
    return len(page.text[entry.start : entry.end].encode("utf-8", "surrogatepass"))


def _trimmed(page: Page, listing: Listing, words: Words) -> tuple[Item, ...]:
    """The entries without those at both ends that are the document's own: its title, its byline, a name of the site."""
    entries, text = listing.entries, page.text
    rest = text[max(0, listing.start - REST_LIMIT) : listing.start], text[listing.end : listing.end + REST_LIMIT]
    if any(text[entries[0].start : entries[1].end] in part for part in rest):  # the same list stands elsewhere too
        return entries

    def own(entry: Item) -> bool:
        if not listing.mark and (HEADS.search(text, *entry) or LABEL.match(page.lines[page.line_at(entry.start)])):
            return True
        if any(hit.weight > 0 for hit in words.hits(*entry)):
            return False
        return newness([text[entry.start : entry.end]], rest) < 0.5

    first, last = int(not listing.mark and _is_heading(entries)), len(entries)
    while first < min(3, last) and own(entries[first]):
        first += 1
    while last - 1 > max(first, len(entries) - 4) and own(entries[last - 1]):
        last -= 1
    return entries[first:last]


def _is_heading(entries: Sequence[Item]) -> bool:
    """Whether the first line of a run is its heading: short, and shorter than all below."""
    sizes = [end - start for start, end in entries]
    return sizes[0] <= HEADING and sizes[0] < min(sizes[1:])


def _structure(page: Page, listing: Listing, entries: Sequence[Item]) -> Iterator[Evidence]:
    """How the list is set, and what stands above it."""
    first, last = page.line_at(entries[0].start), page.line_at(entries[-1].end - 1)
    lines = range(first, last + 1)
    yield Evidence("list", 0.5) if listing.mark else Evidence("a line each", -8.5)
    if len(entries) >= MANY:
        yield Evidence("many", 3.5)
    if listing.mark and listing.mark in BARS:
        tight = page.lines[first].count(f" {listing.mark} ") < 0.8 * page.lines[first].count(listing.mark)
        yield Evidence("separators", 3.5 if tight else 1.0)
    if _most(lines, lambda index: LINKED.search(page.lines[index]) is not None):
        yield Evidence("addresses", 3.0)
    if _most(lines, lambda index: CHAPTER.match(page.lines[index]) is not None):
        yield Evidence("chapters", -8.0)
    if CODE.search(LINKED.sub("", page.text[listing.start : listing.end])):
        yield Evidence("code", -8.0)
    if not listing.mark and _most(lines, lambda index: any(sign in page.lines[index].strip() for sign in COLUMNS)):
        yield Evidence("columns", -2.5)
    yield from _above(page, listing, entries, first, last)


def _most(lines: range, has: Callable[[int], bool]) -> bool:
    return sum(map(has, lines)) > 0.5 * len(lines)


def _above(page: Page, listing: Listing, entries: Sequence[Item], first: int, last: int) -> Iterator[Evidence]:
    """What the line above says of the list, or its own beginning; and whether it is the last thing in the text."""
    if _under_heading(page, listing) or any(heads_farm(page.lines[i]) for i in range(max(0, first - 1), first + 1)):
        yield Evidence("heading of links", 1.5)
    elif promised(page, first):
        yield Evidence("promised", -8.0)
    elif announced(page, first):
        yield Evidence("announced", -3.0)
    elif not listing.mark and _ends_the_text(page, last, entries):
        yield Evidence("ends the text", 5.0)


def _under_heading(page: Page, listing: Listing) -> bool:
    """Whether a line begins with what pages print above link farms: 友情链接：."""
    begins = page.text[listing.start : listing.end].lstrip()
    colon = max(begins.find("："), begins.find(":")) + 1
    return 0 < colon <= TALK and heads_farm(begins[:colon])


def _ends_the_text(page: Page, last: int, entries: Sequence[Item]) -> bool:
    """Whether a long list of plain phrases, one a line, is the last thing in a text: where pools put theirs."""
    plain = all(page.text[start - 1 : start] in ("", "\n", " ", "\u3000") for start, _ in entries)
    return len(entries) >= MANY and plain and last in islice(page.filled(tail=True), TAIL_LINES)


def _words(entries: Sequence[Item], hits: Sequence[Hit]) -> Iterator[Evidence]:
    """What the words of the packs are in the list: how many different ones, and how much of it they cover."""
    good = [hit for hit in hits if hit.weight > 0]
    size = sum(end - start for start, end in entries)
    telling = [hit for hit in good if hit.weight >= TELLING]
    light = len({hit.word for hit in good}) - len({hit.word for hit in telling})
    points = 5.0 * min(1.0, light / LIGHT) + 2.0 * min(1.0, len({hit.word for hit in telling}) / HEAVY)
    points += 5.5 * _covered(good, size) + 2.5 * _covered(telling, size)
    if good:
        yield Evidence("words", round(points, 1))
    own = sum(hit.weight < 0 for hit in hits)
    if own:
        yield Evidence("own words", -round(4.0 + 12.0 * min(1.0, own / len(entries)), 1))


def _covered(hits: Sequence[Hit], size: int) -> float:
    return min(1.0, sum(hit.end - hit.start for hit in hits) / size)


def _matter(page: Page, entries: Sequence[Item], known: bool) -> Iterator[Evidence]:
    """What the phrases are like; `known` tells whether any has a word of the packs."""
    texts = texts_of(page, entries)
    whole = "".join(texts)
    counties = [text for text in texts if known_place(text)]
    if order_of(counties) == "in no order":
        yield Evidence("county names", 4.0)
    if not known and han_count(whole) < 0.5 * len(whole):
        yield Evidence("unknown words", -6.0)
    if sum(_width(page, entry) in KEYWORD for entry in entries) >= PHRASES * len(entries):
        yield Evidence("phrases", 3.0)
    if echo(list(dict.fromkeys(texts))) >= 0.5:
        yield Evidence("echo", 1.5)
    if len(FUNCTION.findall(whole)) > 0.03 * len(whole):
        yield Evidence("function words", -3.5)
    if sum(NAME.search(text) is not None for text in texts) >= 0.6 * len(texts):
        yield Evidence("institutions", -8.0)
    elif sum(text.endswith(INSTITUTIONS) for text in texts) >= 0.4 * len(texts):
        yield Evidence("institutions", -3.0)
    if len({len(text) for text in texts}) == 1:
        yield Evidence("verse", -2.0)
    figures = sum((text.isascii() and text.count(" ") < 2) or FIGURES.search(text) is not None for text in texts)
    if figures > 0.2 * len(texts):
        yield Evidence("figures", -3.5)
