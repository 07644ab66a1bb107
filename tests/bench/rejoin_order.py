"""Order: articles set in columns, cut, and their rests printed later. How many sentences are whole again?

    python -m tests.bench.rejoin_order [--quick]

A page has three to eight articles of one to six paragraphs out of one source, with or without headlines. Most are cut
inside a sentence; the rests follow later, in the order of their articles (`rejoin_columns`). The paragraphs come from
`../shared/wild/rejoin`; nothing was counted or fitted on them. The last rows cut closer to the beginnings and ends of
paragraphs, at any character, and into articles of a single paragraph, which leaves less to go by. Last come documents
that were never set in columns, but have lost lines, or have captions or excerpts: nothing in them may move.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from cleaner.config import Config
from cleaner.history import Decoded
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.rejoin import ORDER, STAGE, shapes
from tests.bench.rejoin_columns import HARMS, LAYOUTS, Article, Setting, harmed, page

WILD = Path(__file__).parents[3] / "shared" / "wild" / "rejoin"
CHINESE = ("modern_articles", "poem_commentary_modern", "luxun_unwrapped", "laws", "novel_shuihu")
SOURCES = {
    **{name: f"zh_hans/{name}" for name in CHINESE},
    "talk: novel_honglou": "zh_hans/novel_honglou",
    "traditional: book": "zh_hant/gutenberg_25328_paragraphs",
    "traditional: laws": "zh_hant/tw_laws_silver_paragraphs",
    "japanese: novel": "ja/neko_paragraphs",
}
HARD = {
    "cut anywhere, closer to the edge": Setting(first=10, rest=4, anywhere=True),
    "articles of a single paragraph": Setting(first=10, rest=8, single=True, whole=0.0),
    "headlines above rests too": Setting(first=20, rest=8, repeated=True),
}
SEED = 6


def read_articles(path: Path, chance: random.Random) -> list[Article]:
    """Neighbouring paragraphs of a source."""
    return group(path.read_text("utf-8").split("\n"), chance)


def group(texts: Iterable[str], chance: random.Random) -> list[Article]:
    """Neighbouring paragraphs by six, with the first clause of some other paragraph for a headline."""
    paragraphs = [text for text in map(str.strip, texts) if len(text) > 25 and shapes.ends_sentence(text)]
    clauses = (re.split(r"[，。！？；：、]", text)[0] for text in paragraphs)
    headlines = [clause for clause in clauses if 6 <= len(clause) <= 20]
    starts = range(0, len(paragraphs) - 6, 6)
    return [Article(chance.choice(headlines), paragraphs[start : start + 6]) for start in starts]


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


def measure(source: str, setting: Setting, pages: int, clean: Callable[[str], str] = ours) -> Sums:
    """Clean pages out of one source."""
    chance = random.Random(f"{SEED} {source} {setting}")
    articles = read_articles(WILD / f"{SOURCES[source]}.txt", chance)
    rows = [Sums(0, 0, 0)]
    for _ in range(pages):
        text, cuts = page(articles, setting, chance)
        rows.append(Sums(len(cuts), *outcome(text, cuts, clean(text))))
    return total(rows)


def count_moved(source: str, harm: str, documents: int) -> int:
    """In how many harmed documents something moves, each of 4 to 40 neighbouring paragraphs."""
    chance = random.Random(f"{SEED} {source} {harm}")
    articles = read_articles(WILD / f"{SOURCES[source]}.txt", chance)
    moved = 0
    for _ in range(documents):
        start = chance.randrange(len(articles))
        texts = [text for article in articles[start : start + 7] for text in article.paragraphs]
        layer = STAGE.propose(harmed(texts[: chance.randint(4, 40)], harm, chance), _CONTEXT).layer
        moved += any(edit.rule == ORDER for edit in layer)
    return moved


_CONTEXT = Context(Config(), RuleSet(shipped_rules()), Decoded("", "utf-8"))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="measure column order")
    parser.add_argument("--quick", action="store_true")
    pages = 5 if parser.parse_args().quick else 40
    if not WILD.is_dir():
        print("no ../shared/wild: nothing to measure")
        return
    cells = {
        (source, layout, titled): measure(source, Setting(layout=layout, titled=titled), pages)
        for source in SOURCES
        for layout in LAYOUTS
        for titled in (True, False)
    }

    def show(label: str, wanted: Callable[[str, str, bool], bool]) -> None:
        print(f"{label:34} {total(sums for key, sums in cells.items() if wanted(*key))}")

    for source in SOURCES:
        show(source, lambda name, layout, titled, source=source: name == source)  # type: ignore[misc]
    print("\nsimplified Chinese, by where the rests stand, with and without headlines")
    for layout in LAYOUTS:
        show(layout, lambda name, place, titled, layout=layout: name in CHINESE and place == layout)  # type: ignore[misc]
    show("headlines", lambda name, layout, titled: name in CHINESE and titled)
    show("none", lambda name, layout, titled: name in CHINESE and not titled)
    show("all", lambda name, layout, titled: name in CHINESE)
    print("\nthe same, made harder")
    for label, hard in HARD.items():
        settings = [hard._replace(layout=place, titled=flag) for place in LAYOUTS for flag in (True, hard.repeated)]
        rows = [measure(source, setting, max(1, pages // 5)) for source in CHINESE for setting in settings]
        print(f"{label:34} {total(rows)}")
    plain = [measure(source, Setting(), pages, join_unless_ended) for source in CHINESE]
    print(f"\n{'join unless it ends in 。':33} {total(plain)}")
    print("\ndocuments never set in columns, in which something moves")
    for harm in HARMS:
        moved = [count_moved(source, harm, pages) for source in SOURCES]
        print(f"{harm:34} {sum(moved)} of {pages * len(moved)}")


if __name__ == "__main__":
    main()
