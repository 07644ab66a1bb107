"""Pages set in columns: articles whose ends are cut, and whose rests stand later on the page, in the same order."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import NamedTuple

LAYOUTS = ("end", "next", "after two", "any")
"""Where the rests stand: behind all first parts; behind the next article's, or the next two; or sooner or later."""
LAGS = {"end": 99, "next": 1, "after two": 2, "any": 0}


class Article(NamedTuple):
    """A headline and the paragraphs below it, each of which ends a sentence."""

    headline: str
    paragraphs: Sequence[str]


class Setting(NamedTuple):
    """How pages are made of articles."""

    layout: str = "end"
    titled: bool = False
    """Whether headlines are printed."""
    repeated: bool = False
    """And once more above the rests."""
    single: bool = False
    """Whether articles are single paragraphs."""
    anywhere: bool = False
    """Whether sentences are cut at marks, numbers and Latin words as well, not only between letters or Han."""
    first: int = 50
    """Code points of a paragraph that stand before its cut, at least."""
    rest: int = 20
    """And behind it."""
    whole: float = 0.2
    """Share of the articles that are not cut."""
    gap: str = "\n\n"


class Page(NamedTuple):
    """A page, and each cut on it: the line that breaks off, and the line that is its rest."""

    text: str
    cuts: list[tuple[str, str]]


def page(articles: Sequence[Article], setting: Setting, chance: random.Random) -> Page:
    """Set a page of three to eight articles: first parts, and rests later, in the same order."""
    set_lines: list[str] = []
    cuts = []
    waiting: list[tuple[int, list[str]]] = []
    for place, article in enumerate(_choose(articles, setting, chance)):
        whole, rests = _cut(article.paragraphs, setting, chance)
        set_lines += [article.headline] * setting.titled + whole
        while waiting and place - waiting[0][0] >= (LAGS[setting.layout] or chance.choice((1, 2, 3))):
            set_lines += waiting.pop(0)[1]
        if rests:
            cuts.append((whole[-1], rests[0]))
            waiting.append((place, [article.headline] * (setting.titled and setting.repeated) + rests))
    for _, rests in waiting:
        set_lines += rests
    return Page(setting.gap.join(set_lines) + "\n", cuts)


def _choose(articles: Sequence[Article], setting: Setting, chance: random.Random) -> list[Article]:
    """Three to eight articles, shortened, none of whose paragraphs stands on the page twice."""
    chosen: list[Article] = []
    seen: set[str] = set()
    for headline, paragraphs in chance.sample(articles, min(len(articles), 2 * chance.randint(3, 8))):
        size = 1 if setting.single else min(len(paragraphs), chance.randint(2, 6))
        start = chance.randint(0, len(paragraphs) - size)
        taken = paragraphs[start : start + size]
        if seen.isdisjoint(taken) and len(set(taken)) == size:
            seen.update(taken)
            chosen.append(Article(headline, taken))
    return chosen[: max(3, len(chosen) // 2)]


def _cut(paragraphs: Sequence[str], setting: Setting, chance: random.Random) -> tuple[list[str], list[str]]:
    """What stands before the cut and behind it, if there is one."""
    long = [i for i, text in enumerate(paragraphs) if len(text) > setting.first + setting.rest]
    if not long or chance.random() < setting.whole:
        return list(paragraphs), []
    number = chance.choice(long)
    text = paragraphs[number]
    places = [at for at in range(setting.first, len(text) - setting.rest) if _may_cut(text, at, setting.anywhere)]
    if not places:
        return list(paragraphs), []
    at = chance.choice(places)
    return [*paragraphs[:number], text[:at].rstrip()], [text[at:].lstrip(), *paragraphs[number + 1 :]]


def _may_cut(text: str, at: int, anywhere: bool) -> bool:
    before, behind = text[at - 1], text[at]
    if anywhere:
        return (before.isalnum() or before in "，、“《（") and behind != " "
    return before >= "\u3040" and before.isalnum() and behind >= "\u3040" and behind.isalnum()


HARMS = ("lines lost", "blank lines", "captions", "excerpts")
"""What makes ends without a rest of documents that were never set in columns."""


def harmed(paragraphs: Sequence[str], harm: str, chance: random.Random) -> str:
    """Paragraphs, wrapped or not, with lines lost, set apart, captioned or cut short: nothing of them is elsewhere."""
    if harm == "excerpts":
        return "\n\n".join(text[: chance.randint(30, 110)] for text in paragraphs) + "\n"
    width = chance.choice((20, 25, 32, 40, 1000))
    lines = []
    for text in paragraphs:
        for at in range(0, len(text), width):
            if harm != "lines lost" or chance.random() < 0.9:
                lines.append(text[at : at + width])
            if harm == "blank lines" and chance.random() < 0.1:
                lines.append("")
        if harm == "captions" and chance.random() < 0.3:
            lines.append("图为" + chance.choice(paragraphs)[: chance.randint(6, 50)].rstrip("，。"))
    return "\n".join(lines) + "\n"
