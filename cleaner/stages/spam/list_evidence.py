"""Lists judged as keyword lists: by their structure, by what they are made of, and by the words of the packs in them.

The points are logarithms of odds, half a unit each. They began as a logistic regression on 5,600 lists of real
documents (manuals, laws, novels, fortunes, web pages, and those of tests/spam_kept.txt) and 500 planted ones, and were
rounded and set right by hand; the planted sets of `tests/bench/spam.py` measure them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, takewhile
from operator import attrgetter

from cleaner.patterns import lazy
from cleaner.stages.spam.candidates import Candidate, texts_of
from cleaner.stages.spam.evidence import (
    FIGURES,
    FUNCTION,
    INSTITUTIONS,
    LABEL,
    REST_LIMIT,
    SIGNATURE,
    TALK,
    Evidence,
    Score,
    announced,
    echo,
    heads_farm,
    is_verse,
    newness,
    promised,
)
from cleaner.stages.spam.keywords import is_name
from cleaner.stages.spam.lexicon import STRONG, TELLING, Hit, Words
from cleaner.stages.spam.listings import CLAUSE_MARKS, FEWEST_JOINED, NARROW, WIDE, Listing, listings
from cleaner.stages.spam.page import Item, Page
from cleaner.stages.spam.places import known_place, order_of, place_of

PHRASE = range(15, 91)
"""Bytes of UTF-8 of a keyword phrase: five to thirty Han characters, two to eight words."""
KEYWORD = range(18, 76)
"""Bytes of most."""
PHRASES = 0.7
"""Share of the entries that are phrases; names, courses and menus are shorter."""
MANY = 8
"""Entries."""
HEADING = 6
"""Code points of a heading above a list that is not marked as one: 相关阅读."""
TABLE = 3
"""Lines in a row that join things, from which on they are more likely the rows of a table."""
SOME = 0.05
"""Share of a run of lines that words of the packs cover in any keyword list; prose has it now and then."""
TAIL = 300
"""Code points at the end of a text that a list ending it may leave."""
TAIL_LINES = 2
"""Lines at the tail that a list ends in when it ends the text: a last word of the site may stand below."""
BARS = "|｜¦丨_"
ENUMERATION = ("、", "；", ";", "→", ">", "»", "】")
"""What joins the parts of enumerations, the steps of a procedure or the places of a page, which documents have too."""
COLUMNS = ("：", "，", "\t", "  ")
"""What stands inside the entries of tables and glossaries."""
LINKED = lazy(r"<a\s[^>\n]*>|\[/?url[^\]\n]*\]|https?://[\x21-\x7e]*|www\.[\x21-\x7e]*")
HEADS = lazy("(?:名单|名录|目录|一览|一览表|列表|清单|如下|以下|须知|事项|指南|流程|简介|说明|栏目)[:：]?$")
KNOWN = 4.0
"""Points of its words from which a list is one of known words."""
ENDING = 2
"""Code points at the end of an entry that say what kind of thing it is."""
FULL = 10.0
"""Points of its words from which a list hardly is what a line above it promises: reports list a few offences."""
SAID = 0.3
"""Share of an entry that words of the packs cover when it is one of a keyword list, and no title near it."""
SURE = 0.6
"""Share of the entries that words are in when marks of sentences join them: others are the clauses of one."""
LIGHT, HEAVY = 12, 8
"""Different words, light and telling, above which more say nothing more."""


def by_listings(page: Page, found: Sequence[range], words: Words, taken: Callable[[int], bool]) -> Iterator[Candidate]:
    """The lists whose entries are phrases, with what they are like.

    `found` are the lines that may be lists, as :func:`~cleaner.stages.spam.listings.list_lines` tells; `taken` tells
    whether a place goes already.
    """
    for lines in found:
        start, end = page.starts[lines[0]], page.end(lines[-1])
        if taken(start) and taken(end - 1):
            continue
        hits = words.hits(start, end)
        if len(lines) >= TABLE and not _worth_a_look(page, lines, hits):
            continue
        for listing in listings(page, lines):
            if _of_phrases(texts_of(page, listing.entries)):
                inside = [hit for hit in hits if listing.start <= hit.start < listing.end]
                entries = _trimmed(page, listing, inside)
                if len(entries) >= FEWEST_JOINED:
                    yield _candidate(page, listing, entries, inside)


def _of_phrases(texts: Sequence[str]) -> bool:
    """Whether most entries are phrases, or county names between phrases."""
    fewest = PHRASES * len(texts)
    widths = [_width(text) for text in texts]
    phrases = sum(width in PHRASE for width in widths)
    if phrases >= fewest:
        return True
    counties = sum(known_place(text) for text, width in zip(texts, widths, strict=True) if width not in PHRASE)
    return counties < fewest <= counties + phrases


def _width(text: str) -> int:
    """How wide a phrase is in bytes of UTF-8, in which phrases of all scripts are alike."""
    return len(text.encode("utf-8", "surrogatepass"))


def _worth_a_look(page: Page, lines: range, hits: Sequence[Hit]) -> bool:
    """Whether a run of lines may be phrases, and has more than its structure to say for it: that has 8 points."""
    texts = page.lines[lines.start : lines.stop]
    if sum(len(line) >= (WIDE if line.isascii() else NARROW) for line in texts) < 0.5 * len(lines):
        return False
    if _covered([hit for hit in hits if hit.weight > 0], sum(map(len, texts))) >= SOME:
        return True
    if any("://" in line or "www." in line or "</a>" in line for line in texts):
        return True
    edge = min(page.starts[lines[0]], len(page.text) - page.end(lines[-1])) < TAIL
    return not texts[-1].isascii() and (page.traditional or edge)


def _candidate(page: Page, listing: Listing, entries: tuple[Item, ...], hits: Sequence[Hit]) -> Candidate:
    start = listing.start if entries[0] == listing.entries[0] else page.starts[page.line_at(entries[0].start)]
    end = listing.end if entries[-1] == listing.entries[-1] else page.end(page.line_at(entries[-1].end - 1))
    above = page.line_at(start) - 1
    if above >= 0 and heads_farm(page.lines[above]):
        start = page.starts[above]
    whole = not listing.mark or len(entries) == len(listing.entries)
    if not whole:
        start, end = entries[0].start, entries[-1].end
    inside = [hit for hit in hits if start <= hit.start < end]
    texts = texts_of(page, entries)
    words = list(_words(entries, inside))
    full = Score(tuple(words)).points >= FULL
    evidence = [*_structure(page, listing, entries, full), *words, *_matter(texts)]
    clauses = listing.mark in tuple(CLAUSE_MARKS)
    if clauses and sum(_says(entry, inside) for entry in entries) < SURE * len(entries):
        evidence.append(Evidence("clauses", -8.0))
    evidence += _unknown(page, listing, entries, evidence)
    return Candidate(start, end, "spam.keyword-list", texts, tuple(evidence), whole=whole)


def _trimmed(page: Page, listing: Listing, hits: Sequence[Hit]) -> tuple[Item, ...]:
    """The entries without those at both ends that are the document's own: its title, its byline, a name of the site."""
    entries, text = listing.entries, page.text
    rest = text[max(0, listing.start - REST_LIMIT) : listing.start], text[listing.end : listing.end + REST_LIMIT]
    again = [any(text[slice(*entry)] in part for part in rest) for entry in entries]
    said = [bool(hits) and _says(entry, hits) for entry in entries]
    dressed = [bool(listing.mark) or _dressed(page, entry) for entry in entries]
    repeated, known, counted = (sum(each) >= 0.6 * len(entries) for each in (again, said, dressed))
    known = known and not listing.mark

    def sure(index: int) -> bool:
        return said[index] and dressed[index] >= counted

    def own(index: int, *, inside: bool) -> bool:
        entry = entries[index]
        if repeated:  # the same list stands elsewhere too, and the document's own lines do not
            return not again[index]
        line = page.lines[page.line_at(entry.start)]
        if not listing.mark and (HEADS.search(text, *entry) or LABEL.match(line)):
            return True
        if sure(index):
            return False
        beside = not dressed[index] if counted else known and inside
        if beside or SIGNATURE.fullmatch(text, *entry):
            return True
        # Beside a list of known words, a line that says anything of what the page says is its title or its last line.
        return newness([text[slice(*entry)]], rest) < (1.0 if known else 0.5)

    def owned(order: range, *, inside: bool) -> int:
        edge = takewhile(lambda index: not sure(index) if known else own(index, inside=inside), order)
        return max((number for number, index in enumerate(edge, 1) if own(index, inside=inside)), default=0)

    heading = int(not listing.mark and _is_heading(entries))
    first = heading + owned(range(heading, len(entries)), inside=listing.start > page.ink[0])
    last = len(entries) - owned(range(len(entries) - 1, first - 1, -1), inside=listing.end < page.ink[1])
    return entries[first:last]


def _says(entry: Item, hits: Sequence[Hit]) -> bool:
    """Whether the words of the packs are more than a word or two of an entry."""
    first = bisect_left(hits, entry.start, key=attrgetter("start"))
    good = [hit for hit in takewhile(lambda hit: hit.start < entry.end, islice(hits, first, None)) if hit.weight > 0]
    return _covered(good, entry.end - entry.start) >= SAID or any(hit.weight >= STRONG for hit in good)


def _dressed(page: Page, entry: Item) -> bool:
    """Whether an entry stands beside a number, a sign or an address on its line."""
    index = page.line_at(entry.start)
    before, behind = page.text[page.starts[index] : entry.start], page.text[entry.end : page.end(index)]
    return bool(behind.strip("。：: \t\r") or before.strip())


def _is_heading(entries: Sequence[Item]) -> bool:
    """Whether the first line of a run is its heading: short, and shorter than all below."""
    sizes = [end - start for start, end in entries]
    return sizes[0] <= HEADING and sizes[0] < min(sizes[1:])


def _structure(page: Page, listing: Listing, entries: Sequence[Item], full: bool) -> Iterator[Evidence]:
    """How the list is set, and what stands above it."""
    first, last = page.line_at(entries[0].start), page.line_at(entries[-1].end - 1)
    lines = range(first, last + 1)
    yield Evidence("list", 0.5) if listing.mark else Evidence("a line each", -7.0)
    if len(entries) >= MANY:
        yield Evidence("many", 3.5)
    if listing.mark and listing.mark in BARS:
        tight = page.lines[first].count(f" {listing.mark} ") < 0.8 * page.lines[first].count(listing.mark)
        yield Evidence("separators", 3.5 if tight else 1.0)
    if listing.mark in ENUMERATION:
        yield Evidence("enumeration", -4.0)
    if _most(lines, lambda index: LINKED.search(page.lines[index]) is not None):
        yield Evidence("addresses", 3.0)
    if not listing.mark and _most(lines, lambda index: any(sign in page.lines[index].strip() for sign in COLUMNS)):
        yield Evidence("columns", -2.5)
    yield from _above(page, listing, first, full)


def _most(lines: range, has: Callable[[int], bool]) -> bool:
    return sum(map(has, lines)) > 0.5 * len(lines)


def _above(page: Page, listing: Listing, first: int, full: bool) -> Iterator[Evidence]:
    """What the line above says of the list, or its own beginning; little, if the list is `full` of known words."""
    if _under_heading(page, listing) or any(heads_farm(page.lines[i]) for i in range(max(0, first - 1), first + 1)):
        yield Evidence("heading of links", 1.5)
    elif promised(page, first):
        yield Evidence("promised", -4.0 if full else -8.0)
    elif announced(page, first):
        yield Evidence("announced", -3.0)


def _under_heading(page: Page, listing: Listing) -> bool:
    """Whether a line begins with what pages print above link farms: 友情链接：."""
    begins = page.text[listing.start : listing.end].lstrip()
    colon = max(begins.find("："), begins.find(":")) + 1
    return 0 < colon <= TALK and heads_farm(begins[:colon])


def _ends_the_text(page: Page, entries: Sequence[Item]) -> bool:
    """Whether a long list of plain phrases, one a line, is the last thing in a text: where pools put theirs."""
    plain = all(page.text[start - 1 : start] in ("", "\n", " ", "\u3000") for start, _ in entries)
    last = page.line_at(entries[-1].end - 1)
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
        yield Evidence("own words", -round(min(12.0, 25.0 * own / len(entries)), 1))


def _covered(hits: Sequence[Hit], size: int) -> float:
    return min(1.0, sum(hit.end - hit.start for hit in hits) / size)


def _unknown(page: Page, listing: Listing, entries: Sequence[Item], evidence: Sequence[Evidence]) -> Iterator[Evidence]:
    """What a list of unknown words must have: the same parts again and again, or it may be the tags of a blog."""
    points = {piece.name: piece.points for piece in evidence}
    if points.get("words", 0.0) >= KNOWN:
        return
    if "echo" not in points:
        yield Evidence("unknown words", -8.0)
    elif not listing.mark and "announced" not in points and _ends_the_text(page, entries):
        yield Evidence("ends the text", 4.0)


def _end_alike(texts: Sequence[str]) -> bool:
    """Whether what entries have in common is how they end, as copies, notices and guides of a real list do.

    Names of institutions have evidence of their own.
    """
    ending, count = Counter(text[-ENDING:] for text in texts).most_common(1)[0]
    return count >= 0.5 * len(texts) and not ending.endswith(INSTITUTIONS)


def _matter(texts: Sequence[str]) -> Iterator[Evidence]:
    """What the phrases are like, in whatever words."""
    whole = "".join(texts)
    drawn = order_of(list(filter(None, map(place_of, texts)))) == "in no order"
    if drawn:
        yield Evidence("county names", 4.0)
    if sum(_width(text) in KEYWORD for text in texts) >= PHRASES * len(texts):
        yield Evidence("phrases", 3.0)
    if (drawn or not _end_alike(texts)) and echo(list(dict.fromkeys(texts))) >= 0.5:
        yield Evidence("echo", 1.5)
    if len(FUNCTION.findall(whole)) > 0.03 * len(whole):
        yield Evidence("function words", -3.5)
    if sum(map(is_name, texts)) >= 0.6 * len(texts):
        yield Evidence("institutions", -8.0)
    elif sum(text.endswith(INSTITUTIONS) for text in texts) >= 0.4 * len(texts):
        yield Evidence("institutions", -3.0)
    if is_verse(texts):
        yield Evidence("verse", -2.0)
    figures = sum((text.isascii() and text.count(" ") < 2) or FIGURES.search(text) is not None for text in texts)
    if figures > 0.2 * len(texts):
        yield Evidence("figures", -3.5)
