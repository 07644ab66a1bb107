"""Candidates by structure: character references; and the talk by which sites announce lists of theirs."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from itertools import takewhile

from cleaner.patterns import lazy
from cleaner.stages.spam.candidates import Candidate, texts_of
from cleaner.stages.spam.evidence import (
    TALK,
    Evidence,
    heads_farm,
)
from cleaner.stages.spam.lexicon import TELLING, Lexicon
from cleaner.stages.spam.page import LONG_LINE, SENTENCE_MARKS, Page, han_count

REFERENCES = lazy(r"(?:&#(?:x[0-9a-fA-F]{2,5}|[1-9][0-9]{1,5});)")

# --- character references ------------------------------------------------------------------------------------------


def by_references(page: Page, lexicon: Lexicon) -> Iterator[Candidate]:
    """Lines made of `&#x…;` that spell out Han characters, in a text that is otherwise written plainly."""
    if "&#" not in page.text:
        return
    group: list[int] = []
    for index in [*page.filled(), -1]:
        if index >= 0 and _spelled_out(page.lines[index]):
            group.append(index)
            continue
        if group:
            yield _references_candidate(page, group, lexicon)
            group = []


def _spelled_out(line: str) -> bool:
    size = sum(len(match) for match in REFERENCES.findall(line))
    return size > 0 and size >= 0.6 * len(line.strip())


def _references_candidate(page: Page, lines: Sequence[int], lexicon: Lexicon) -> Candidate:
    found = list(REFERENCES.finditer(page.text, page.starts[lines[0]], page.end(lines[-1])))
    start, end = found[0].start(), found[-1].end()
    plain = html.unescape(page.text[start:end])
    spelled = Page(plain)
    items = [item for item in spelled.items(0, len(plain)) if plain[item.start] not in SENTENCE_MARKS]
    evidence = [Evidence("spelled out", 5.0 if han_count(plain) >= 8 else 0.0)]
    if len(items) >= 3:
        evidence.append(Evidence("list", 2.0))
    if sum(map(plain.count, SENTENCE_MARKS)) > 0.1 * len(items):
        evidence.append(Evidence("sentences", -6.0))
    words = sum(hit.weight for hit in lexicon.hits(plain) if hit.weight >= TELLING)
    if words >= len(lines):
        evidence.append(Evidence("words", 8.0))
    return Candidate(start, end, "spam.encoded-list", texts_of(spelled, items), tuple(evidence), whole=True)


# --- talk of sites -------------------------------------------------------------------------------------------------

TAIL_LINES = 100
"""Lines behind the last sentence among which sites announce lists of theirs."""
LEAST_TALK = 8
"""Code points of a sentence that a site says above its list; a heading such as 友情链接 is known by its words."""
TALKATIVE = frozenset("您站链鏈荐薦热熱精多访訪览覽下关關u")
"""Characters of which a sentence that :func:`heads_farm` knows has one."""


def talk_at_tail(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Which lines near the end of a text begin as sites announce lists of theirs, and where behind the colon that is.

    >>> talk_at_tail(["会议召开。", "欢迎收藏本站，更多热门专题：", "棋牌大厅"])
    [(1, 14)]
    >>> talk_at_tail(["会议通过了以下决议：", "一、拥护。"])
    []
    """
    last = range(len(lines) - 1, max(-1, len(lines) - 1 - TAIL_LINES), -1)
    tail = [index for index in takewhile(lambda index: "。" not in lines[index], last) if lines[index]]
    told = [(index, lines[index][: TALK + 1].replace("：", ":").partition(":")) for index in reversed(tail)]
    return [
        (index, len(talk) + 1)
        for index, (talk, colon, _) in told
        if colon and len(talk) >= LEAST_TALK and not TALKATIVE.isdisjoint(talk) and heads_farm(talk)
    ]


PHRASE = range(5, 31)
"""Code points of a keyword phrase; names in menus, bylines and indexes are shorter, sentences longer."""
JOINED = lazy(r"[|｜¦丨_,-]")


def joined_phrases(line: str) -> tuple[str, ...]:
    """The keyword phrases that a line joins; none if it is too long, or has sentences or other things in it."""
    if len(line) > LONG_LINE or "。" in line:
        return ()
    texts = tuple(text for part in JOINED.split(line) if (text := part.strip()))
    return texts if len(texts) >= 4 and sum(len(text) in PHRASE for text in texts) >= 0.7 * len(texts) else ()
