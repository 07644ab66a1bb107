"""Order: articles set in columns, cut, and their rests printed later. How many sentences are whole again?

    python -m tests.bench.rejoin_order [--quick]
    python -m tests.bench.rejoin_order --fit CORPUS      # prints weights for cleaner/stages/rejoin/order.py

A page has three to eight articles of two to five paragraphs out of one source, with or without titles. Most are cut
inside a sentence; the rests follow below the first parts, in the order of their articles. The paragraphs come from
`../shared/wild/rejoin` when reported on, and from the newspaper corpus that the counts were made of when fitted (its
uncounted fifth).
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from cleaner.config import Config
from cleaner.history import Decoded
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.rejoin import STAGE, lines, order, pairs, shapes
from tests.bench import rejoin_lexicon

WILD = Path(__file__).parents[3] / "shared" / "wild" / "rejoin"
SOURCES = ("modern_articles", "poem_commentary_modern", "luxun_unwrapped", "laws", "novel_shuihu")
SEED = 6


class Page(NamedTuple):
    """A page, and each cut on it: the last code points of the end, the first of the rest."""

    text: str
    cuts: list[tuple[str, str]]


def articles(paragraphs: Sequence[str], chance: random.Random) -> list[list[str]]:
    """Three to eight stretches of neighbouring paragraphs."""
    chosen = []
    for _ in range(chance.randint(3, 8)):
        start = chance.randrange(len(paragraphs) - 6)
        chosen.append(list(paragraphs[start : start + chance.randint(2, 5)]))
    return chosen


def page(paragraphs: Sequence[str], titles: Sequence[str], chance: random.Random, titled: bool) -> Page:
    """Set a page: first parts, then rests."""
    first: list[str] = []
    rests: list[str] = []
    cuts = []
    for article in articles(paragraphs, chance):
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
            rests += [text[at:], *article[number + 1 :]]
            cuts.append((text[at - 12 : at], text[at : at + 12]))
            if titled and chance.random() < 0.3:
                rests.append(chance.choice(titles))
            continue
        first += article
    return Page("\n\n".join(first + rests) + "\n", cuts)


def clean_paragraphs(texts: Sequence[str]) -> list[str]:
    """Those that end a sentence and are long enough to be of an article."""
    return [text.strip() for text in texts if len(text) > 25 and shapes.ends_sentence(text.strip())]


def outcome(text: str, cuts: Sequence[tuple[str, str]], cleaned: str) -> tuple[int, int]:
    """How many cuts are whole again, and how many lines go on with what is not theirs."""
    rests = dict(cuts)
    good = wrong = 0
    for line in text.split("\n"):
        end = line[-12:]
        at = cleaned.find(end)
        if len(end) < 12 or at < 0 or text.count(end) > 1:
            continue
        behind = cleaned[at + 12 : at + 24].lstrip(" ")
        if end in rests and behind.startswith(rests[end].lstrip(" ")[:6]):
            good += 1
        elif behind[:1] not in ("", "\n"):
            wrong += 1
    return good, wrong


def measure(
    name: str, paragraphs: Sequence[str], titles: Sequence[str], pages: int, titled: bool
) -> tuple[int, int, int]:
    """Print and give (cuts, whole again, wrong moves)."""
    chance = random.Random(f"{SEED} {name} {titled}")
    context = Context(Config(), RuleSet(shipped_rules()), Decoded("", "utf-8"))
    total = whole = wrong = 0
    for _ in range(pages):
        text, cuts = page(paragraphs, titles, chance, titled)
        good, bad = outcome(text, cuts, STAGE.propose(text, context).layer.apply(text))
        total += len(cuts)
        whole += good
        wrong += bad
    shares = f"whole {whole / max(1, total):6.1%}  wrong {wrong / max(1, total):6.2%}"
    print(f"{name:24} {'titles' if titled else 'none':7} {total:5} cuts  {shares}")
    return total, whole, wrong


def fit(corpus: Path) -> None:
    """Print the weights that best tell the true rest from all other paragraphs of its page."""
    paragraphs = rejoin_lexicon.read_corpus(corpus)
    random.Random(rejoin_lexicon.SEED).shuffle(paragraphs)
    held_out = {"".join(words) for words in paragraphs[len(paragraphs) * 4 // 5 :]}
    ordered = clean_paragraphs(["".join(words) for words in rejoin_lexicon.read_corpus(corpus)])
    del held_out
    titles = ["".join(words) for words in paragraphs if 6 <= len("".join(words)) <= 20][:500]
    chance = random.Random(SEED)
    rows: list[tuple[list[float], int]] = []
    for number in range(300):
        text, cuts = page(ordered, titles, chance, bool(number % 2))
        found = lines.read(text)
        ends = order.open_ends(found)
        orphans = list(order.candidates(found, ends[0] + 1)) if ends else []
        if not orphans:
            continue
        for end, row in zip(ends, pairs.measure(found, ends, orphans), strict=True):
            for orphan, pair in zip(orphans, row, strict=True):
                if pair:
                    true = (found.bodies[end][-12:], found.bodies[orphan][:12]) in cuts
                    rows.append(([1.0, *pair], int(true)))
    print(f"{len(rows)} pairs, {sum(y for _, y in rows)} true")
    weights = rejoin_lexicon.fit_rows(rows)
    print(dict(zip(("BIAS", *pairs.Pair._fields), (round(w, 2) for w in weights), strict=True)))


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
    sums = [0, 0, 0]
    for name in SOURCES:
        paragraphs = clean_paragraphs((WILD / "zh_hans" / f"{name}.txt").read_text("utf-8").split("\n"))
        titles = [text[: 6 + len(text) % 15].rstrip("，。、；：") for text in paragraphs[::9]]
        for titled in (True, False):
            row = measure(name, paragraphs, titles, 10 if arguments.quick else 60, titled)
            sums = [a + b for a, b in zip(sums, row, strict=True)]
    print(f"{'all':32} {sums[0]:5} cuts  whole {sums[1] / sums[0]:6.1%}  wrong {sums[2] / sums[0]:6.2%}")


if __name__ == "__main__":
    main()
