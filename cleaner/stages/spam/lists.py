"""Candidates by structure: character references, and joined phrases at the head or tail."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from cleaner.patterns import lazy
from cleaner.stages.spam.candidates import Candidate, texts_of
from cleaner.stages.spam.evidence import (
    ITEM_SIGN,
    LABEL,
    TALK,
    Evidence,
    announced,
    heads_farm,
    phrases_evidence,
    table,
)
from cleaner.stages.spam.lexicon import TELLING, Lexicon, Words
from cleaner.stages.spam.page import LONG_LINE, SENTENCE_MARKS, Page, han_count

REFERENCES = lazy(r"(?:&#(?:x[0-9a-fA-F]{2,5}|[1-9][0-9]{1,5});)")

JOINED = lazy(r"[|｜¦丨_,-]")
PHRASE = range(5, 31)
"""Code points of a keyword phrase; names in menus, bylines and indexes are shorter, sentences longer."""


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
    start, end = page.starts[lines[0]], page.end(lines[-1])
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
    return Candidate(start, end, "spam.encoded-list", texts_of(spelled, items), tuple(evidence))


# --- head and tail -------------------------------------------------------------------------------------------------

FEWEST_LINES = 8
"""Lines of a list below a document; a few may be its signatories or its keywords."""
HEAD_LINES, TAIL_LINES, FEWEST_MARKS = 3, 2, 3
"""Lines that hold joined phrases, and the signs that join four."""


WINDOW = 2_000
"""Code points of the head, and of the tail, that hold the lines looked at; what is longer than that is no list."""
LEAST_TALK = 8
"""Code points of a sentence that a site says above its list; a heading such as 友情链接 is known by its words."""
TALKATIVE = frozenset("您站链鏈荐薦热熱精多访訪览覽下关關u")
"""Characters of which a sentence that :func:`heads_farm` knows has one."""
MARKS = "|｜¦丨_,-"
MARKED = lazy(rf"(?:[^{MARKS}]*[{MARKS}]){{{FEWEST_MARKS}}}")


def may_have_lists(text: str) -> bool:
    """Whether `at_the_edges` may find something: five lines are looked at, and the text is not cut into lines.

    >>> may_have_lists("农田水利工程,粮食生产安全,教育事业改革,医疗卫生条件\\n会议召开。")
    True
    >>> may_have_lists("会议召开。\\n各区参加。\\n")
    False
    """
    head = islice(filter(None, map(str.strip, text[:WINDOW].split("\n"))), HEAD_LINES)
    below = [line for line in text[-WINDOW:].rstrip().split("\n")[-FEWEST_LINES:] if line and not line.isspace()]
    if any(joined_phrases(line) for line in (*head, *below[-TAIL_LINES:])) or talk_at_tail(text):
        return True
    return len(below) == FEWEST_LINES and sum(len(line.strip()) in PHRASE for line in below) >= FEWEST_LINES - 1


def talk_at_tail(text: str) -> list[tuple[int, int]]:
    """Where near the end of a text lines begin as sites announce lists of theirs, to behind the colon, half-open.

    >>> talk_at_tail("会议召开。\\n欢迎收藏本站，更多热门专题：\\n棋牌大厅")
    [(6, 20)]
    >>> talk_at_tail("会议通过了以下决议：\\n一、拥护。")
    []
    """
    begin = max(0, len(text) - WINDOW)
    tail = text[begin:].replace("：", ":")
    found = []
    colon = tail.find(":")
    while colon >= 0:
        start = tail.rfind("\n", 0, colon) + 1
        told = tail[start:colon] if LEAST_TALK <= colon - start <= TALK else ""
        if told and not TALKATIVE.isdisjoint(told) and heads_farm(told):
            found.append((begin + start, begin + colon + 1))
        line_end = tail.find("\n", colon)
        colon = tail.find(":", line_end) if line_end >= 0 else -1
    return found


def joined_phrases(line: str) -> tuple[str, ...]:
    """The keyword phrases that a line joins; none if it is too long, or has sentences or other things in it."""
    if len(line) > LONG_LINE or "。" in line or not MARKED.match(line):
        return ()
    texts = tuple(text for part in JOINED.split(line) if (text := part.strip()))
    return texts if len(texts) >= 4 and sum(len(text) in PHRASE for text in texts) >= 0.7 * len(texts) else ()


def at_the_edges(page: Page, words: Words, taken: Callable[[int], bool]) -> Iterator[Candidate]:
    """Joined phrases among the first three lines or the last two, and a list of phrases below: whatever their words."""
    head, tail = list(islice(page.filled(), HEAD_LINES)), list(islice(page.filled(tail=True), TAIL_LINES))
    for last in tail[:1]:
        for below in _list_below(page, last):
            if not taken(page.starts[last]):
                yield below
    for index in dict.fromkeys([*head, *tail]):
        candidate = _joined_candidate(page, index)
        if candidate is None or taken(page.starts[index]) or taken(page.margins(index)[1] - 1):
            continue
        yield replace(candidate, evidence=(*candidate.evidence, *_words(candidate, words)))


def _words(candidate: Candidate, words: Words) -> Iterator[Evidence]:
    """What the words of the packs add to a list that its structure has made a candidate."""
    hits = words.hits(candidate.start, candidate.end)
    telling, own = len({hit.word for hit in hits if hit.weight >= TELLING}), sum(hit.weight < 0 for hit in hits)
    if own and own >= telling:
        yield Evidence("own words", -4.0)
    elif telling >= 2:
        yield Evidence("words", 2.0)


def _joined_candidate(page: Page, index: int) -> Candidate | None:
    line = page.lines[index]
    texts = joined_phrases(line)
    if not texts or page.prose(index):
        return None
    mark = max(MARKS, key=line.count)
    evidence = phrases_evidence(texts)
    if mark in "|｜¦丨_" and line.count(f" {mark} ") < 0.8 * line.count(mark):
        evidence.append(Evidence("separators", 2.0))
    if len(texts) >= 6:
        evidence.append(Evidence("many", 1.0))
    if LABEL.match(line):
        evidence.append(Evidence("label", -5.0))
    if table(page, index, mark):
        evidence.append(Evidence("table", -6.0))
    return Candidate(page.starts[index], page.end(index), "spam.keyword-list", texts, tuple(evidence))


def _list_below(page: Page, last: int) -> Iterator[Candidate]:
    """The lines that end the text, one phrase each, with no blank line between and no heading above."""
    first = last
    while first > 0 and not page.blank(first - 1) and page.listlike(first - 1):
        first -= 1
    texts = tuple(page.lines[index].strip() for index in range(first, last + 1))
    if len(texts) < FEWEST_LINES or sum(len(text) in PHRASE for text in texts) < 0.9 * len(texts):
        return
    verse = len({len(text) for text in texts}) < 4
    columns = sum(" " in text or "\u3000" in text for text in texts) > 0.5 * len(texts)
    if columns or verse or announced(page, first) or any(ITEM_SIGN.search(text) for text in texts):
        return
    evidence = [*phrases_evidence(texts), Evidence("many", 1.0)]
    yield Candidate(page.starts[first], page.end(last), "spam.keyword-list", texts, tuple(evidence))
