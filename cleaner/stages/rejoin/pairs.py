"""What speaks for one line as the rest of another that was cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from cleaner.stages.rejoin import continuation, crossing, ends, grammar, rests, shapes
from cleaner.stages.rejoin.echo import echo
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.numbering import Number, agree, first_number, next_number
from cleaner.stages.rejoin.topics import Bag, Topics


class Link(NamedTuple):
    """What the two have to do with each other, besides the words that meet at the break."""

    found: float
    """1: that a rest is found at all."""
    foreign: float
    """1 when no Han characters stand behind the break, so that the counts say nothing."""
    inside: float
    """1 when the break is inside a number or a word of letters."""
    small: float
    """1 when the rest begins with a small letter, -1 with a capital below one."""
    kana: float
    """What the kana at the break say (`japanese.rest`)."""
    brackets: float
    """1 when the rest closes what the end left open, -1 when one does and the other does not."""
    topic: float
    """How much the rest and the end's paragraph are about the same things (`Topics.alike`)."""
    names: float
    """And how many rare words they share (`Topics.shared_names`)."""
    article: float
    """How much the rest and the end's article are alike."""
    below: float
    """How much the end's article and the paragraphs below the rest are."""
    near: float
    """1 when the rest stands right below the end, as at the foot of a column a stranger does."""
    echo: float
    """How many characters more than two that meet at the break stand together elsewhere on the page, as names do."""
    headline: float
    """1 when the headline of the end's article is printed again above the rest, -1 when that of another is."""
    numbers: float
    """1 when the items below the rest go on with the number that is next for the end's article; -1 with another."""
    last: float
    """1 when no line that was cut beyond doubt stands further down than the rest."""


class Across(NamedTuple):
    """What speaks for two lines as one, apart from what each shows by itself."""

    link: Link
    words: continuation.Features
    kinds: grammar.Features


class Evidence(NamedTuple):
    """All that is known of the open ends of a page and of the lines that may be their rests."""

    ends: list[ends.End]
    rests: list[rests.Rest]
    links: list[list[Across | None]]
    """A row to each end; None where the line cannot be its rest."""


class _Opened(NamedTuple):
    """An open end, as every candidate is compared with it."""

    line: int
    tail: crossing.Tail
    headline: str
    bracket: str
    paragraph: Bag
    article: Bag
    next_number: Number | None


class _Candidate(NamedTuple):
    """A line that may be a rest, as every open end is compared with it."""

    line: int
    head: crossing.Head
    headline: str
    bracket: str
    paragraph: Bag
    below: Bag
    number: Number | None
    last: float


def measure(lines: Lines, opened: list[int], candidates: Sequence[int]) -> Evidence:
    """Compare every open end with every line further down that can be its rest."""
    topics, page = Topics(lines.bodies), "\n".join(lines.bodies)
    headlines = _headlines(lines)
    last = max((end for end in opened if ends.is_sure(lines, end)), default=-1)
    offered = [_candidate(lines, topics, headlines, index, last) for index in candidates]
    links: list[list[Across | None]] = []
    for end in (_opened(lines, topics, headlines, index) for index in opened):
        torn = _below_a_word(lines, end.line)
        links.append(
            [
                _across(topics, page, end, rest) if rest.line > end.line and rest.line != torn else None
                for rest in offered
            ]
        )
    return Evidence(ends.describe(lines, topics, opened), rests.describe(lines, topics, candidates), links)


def _headlines(lines: Lines) -> dict[int, str]:
    """The lines that are printed twice and end no sentence."""
    twice = {body for body, times in Counter(lines.bodies).items() if times > 1 and not shapes.ends_sentence(body)}
    return {line: body for line, body in enumerate(lines.bodies) if body in twice} if twice else {}


def _below_a_word(lines: Lines, end: int) -> int | None:
    """The line that stands below a word or two on a line of their own, as text does that was torn at its markup."""
    below = end + 1
    return below + 1 if below < len(lines) and len(lines.bodies[below]) < ends.SHORTEST_END else None


def _opened(lines: Lines, topics: Topics, headlines: dict[int, str], end: int) -> _Opened:
    body, article = lines.bodies[end], _article(lines, end)
    above = [line for line in headlines if line < end]
    return _Opened(
        end,
        crossing.tail(body),
        headlines[above[-1]] if above else "",
        shapes.open_bracket(body),
        topics.bag(body),
        topics.bag(*article),
        next_number(article),
    )


def _candidate(lines: Lines, topics: Topics, headlines: dict[int, str], rest: int, last: int) -> _Candidate:
    body, below = lines.bodies[rest], _below(lines, rest)
    return _Candidate(
        rest,
        crossing.head(body),
        headlines.get(rest - 1, ""),
        rests.closes(body),
        topics.bag(body),
        topics.bag(*below),
        first_number(below),
        float(rest > last),
    )


def _across(topics: Topics, page: str, end: _Opened, rest: _Candidate) -> Across:
    words = crossing.words(end.tail, rest.head)
    link = Link(
        found=1.0,
        foreign=words.foreign,
        inside=float(crossing.is_inside(end.tail, rest.head)),
        small=crossing.small(end.tail, rest.head),
        kana=words.kana,
        brackets=_agree(end.bracket, rest.bracket),
        topic=topics.alike(end.paragraph, rest.paragraph),
        names=topics.shared_names(end.paragraph, rest.paragraph),
        article=topics.alike(end.article, rest.paragraph),
        below=topics.alike(end.article, rest.below),
        near=float(rest.line == end.line + 1),
        echo=echo(page, end.tail.last, rest.head.first),
        headline=_agree(end.headline, rest.headline) if end.headline and rest.headline else 0.0,
        numbers=agree(end.next_number, rest.number),
        last=rest.last,
    )
    return Across(link, words.counted, words.kinds)


def _agree(one: str, other: str) -> float:
    """1 when two marks are the same, -1 when they differ, 0 when there are none."""
    return -1.0 if one != other else 1.0 if one else 0.0


ARTICLE_LINES = 6
"""Lines above an open end that tell what its article is about."""


def _article(lines: Lines, end: int) -> list[str]:
    """The lines of an article down to an open end, as far as they can be told from the article above."""
    first = end
    while first > 0 and end - first < ARTICLE_LINES and not ends.is_unended(lines, first - 1):
        first -= 1
    return lines.bodies[first : end + 1]


BLOCK_LINES = 2
"""Lines below a rest that tell what it is about."""


def _below(lines: Lines, rest: int) -> list[str]:
    """The lines that go on behind a rest, as far as they are whole."""
    last = rest
    while last + 1 < len(lines) and last - rest < BLOCK_LINES and not ends.is_unended(lines, last + 1):
        last += 1
    return lines.bodies[rest + 1 : last + 1]
