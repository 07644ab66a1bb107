"""Candidates in running text: paragraphs written for their keywords, and clauses put between two."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cleaner.patterns import lazy
from cleaner.stages.spam.candidates import Candidate, texts_of
from cleaner.stages.spam.evidence import LABEL, Evidence
from cleaner.stages.spam.keywords import cover_of, goes_already, weigh
from cleaner.stages.spam.lexicon import STRONG, TELLING, Hit, Words
from cleaner.stages.spam.page import LONG_LINE, Item, Page

PITCH = lazy("[您你亲]|欢迎|首选|咨询|我们|为什么|哪里|怎么样|专业|提供|平台|[Bb]uy|[Oo]rder|[Cc]lick|[Yy]our?\\b")
"""What a paragraph that sells says to its reader; a report does without."""
TOLD = lazy("[的了被把将]|以及|等")
"""Words of sentences that tell; a paragraph of keyword phrases has none."""
OWN_CLAUSE = 9
"""Code points of a clause without any word of the packs, above which a paragraph is not written for its keywords."""
DOORWAY, FULL = 0.4, 0.5
"""Share of a paragraph of sentences that words cover when it is written for them alone, telling ones or many."""
FEWEST_TELLING = 4
"""Telling words without which many have to do: see :func:`lexicon.different`."""
MANY_WORDS = 10
"""Different words, light ones too, that half cover a doorway; no paragraph of 15 million characters of clean text that
words half cover has more than 9, and planted ones have 11 to 19."""
CLAUSE = range(6, 21)
"""Code points of a phrase that was put between two clauses."""
CLAUSE_WEIGHT, CLAUSE_SHARE = 5.0, 0.8
"""Weight of the words of such a phrase, and the share of it that they cover."""
CLAUSE_END = lazy("[，。！？；\n]")


def by_paragraphs(page: Page, lines: Sequence[int], words: Words, taken: Callable[[int], bool]) -> Iterator[Candidate]:
    """What the lines of sentences that something points to have of it; `taken` as for :func:`by_words`."""
    for line in lines:
        if page.listlike(line) or goes_already(page, line, taken):
            continue
        start, end = page.starts[line], page.end(line)
        hits = words.hits(start, end)
        yield from _doorway(page, start, end, hits)
        yield from _clause(page, start, end, hits)


def _doorway(page: Page, start: int, end: int, hits: Sequence[Hit]) -> Iterator[Candidate]:
    """A paragraph of sentences that words of the packs fill."""
    good = [hit for hit in hits if hit.weight > 0]
    share = sum(hit.end - hit.start for hit in good) / max(1, end - start)
    if end - start > LONG_LINE or share < DOORWAY or LABEL.match(page.text, start):
        return
    items = [item for item in weigh(page, start, end, hits) if item.points is not None]
    # A title, or a sentence of the document's own, that the phrases run on from.
    if any(not item.covered and item.end - item.start > OWN_CLAUSE for item in items):
        return
    told = TOLD.search(page.text, start, end) and not PITCH.search(page.text, start, end)
    telling = not told and cover_of(items, hits).telling >= FEWEST_TELLING
    many = share >= FULL and len(good) == len(hits) and len({hit.word for hit in good}) >= MANY_WORDS
    if telling or many:
        evidence = (Evidence("words", 8.0), Evidence("nothing else", 1.0))
        texts = texts_of(page, [Item(item.start, item.end) for item in items])
        yield Candidate(start, end, "spam.doorway", texts, evidence, known=True)


def _clause(page: Page, start: int, end: int, hits: Sequence[Hit]) -> Iterator[Candidate]:
    """A clause made of words of the packs, in a paragraph that has no other telling one: it was put between two."""
    telling = [hit for hit in hits if hit.weight >= TELLING]
    if sum(hit.weight for hit in telling) < STRONG:
        return
    left = max(page.text.rfind(mark, start, telling[0].start) for mark in "，。！？；") + 1
    found = CLAUSE_END.search(page.text, telling[0].end, end)
    right = found.start() if found else end
    inside = [hit for hit in hits if left <= hit.start < right and hit.weight > 0]
    covered = sum(hit.end - hit.start for hit in inside)
    if left <= start or right - left not in CLAUSE or covered < CLAUSE_SHARE * (right - left):
        return
    if len(inside) > 1 and sum(hit.weight for hit in inside) >= CLAUSE_WEIGHT and telling[-1].start < right:
        evidence = (Evidence("words", 8.0),)
        yield Candidate(left, right, "spam.spliced-phrase", (page.text[left:right],), evidence)
