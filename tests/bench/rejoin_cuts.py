"""Fit the weights of `cleaner/stages/rejoin/cuts.py`: what shows that a line without a stop goes on in the next one.

    python -m tests.bench.rejoin_cuts FOLDER...

Rests are made of the first half of the paragraphs in `../shared/wild` (see `broken.py`), cut by blank lines, by page
breaks and by none, with and without the last words printed again, and with titles among them. Everything else comes
from the folders: whole texts, of which every line without a stop stands for itself unless it is part of a wrapped text,
and whose first lines and numbered headings are the titles. The weights that ship are by Debian's manuals in 14
languages, Chinese laws and pages of news. The second half of the paragraphs is for the report.
"""

from __future__ import annotations

import math
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from pathlib import Path
from typing import NamedTuple

from cleaner.stages.rejoin import breaks, cuts, habits, prose
from cleaner.stages.rejoin.lines import read
from tests.bench.broken import MADE, SOURCES, Document, cut, overlapping, paragraphs

SEED = 61
SIZES = (1, 2, 4, 8, 16, 40)
"""Paragraphs of a page."""
PARAGRAPHS, LEAST_PAGES = 240, 10
"""Paragraphs for each language and size; pages at least."""
GAPS = ("\n", "\n\n\n", "\n \n\n")
"""What stands where a paragraph was cut, besides a blank line."""
TITLED, SUBTITLED, OTHER_GAPS = 0.6, 0.5, 0.3
"""Shares of the pages: with a title, with another further down, cut by something else than one blank line."""
MOST_OF_TEXT, LONGEST_TEXT = 150, 1_500_000
"""Breaks that one text adds; code points of the longest text."""
PENALTY, ROUNDS, WRONG_COST = 1.0, 30, 3.0
"""What large weights cost; steps of Newton's; how many missed joins a wrong one is as bad as."""


class Break(NamedTuple):
    """One break: its signs, with 1 in front for the bias, whether it is inside a paragraph, and its page."""

    signs: list[float]
    inside: bool
    page: str
    language: str
    end: int
    """Code points up to the break."""


def main() -> None:
    """Print the weights."""
    folders = list(map(Path, sys.argv[1:]))
    whole = [text for folder in folders for text in texts_in(folder)]
    titles = titles_of(whole)
    fitted = [item for number, text in enumerate(whole) for item in kept_breaks(text, f"text {number}")]
    print(f"{len(fitted)} breaks that stay")
    fitted += made_breaks(titles, 0)
    held_out = list(made_breaks(titles, 1))
    weights = fit([(item.signs, item.inside) for item in fitted])
    for name, weight in zip(("BIAS", *cuts.Signs._fields), weights, strict=True):
        print(f"    {name}={weight:.2f},")
    rows = [([1.0, *row], item.inside) for item, row in zip(fitted, on_pages(fitted, weights), strict=True)]
    of_page = fit(rows)
    print("of the page:", *(f"{weight:.2f}" for weight in of_page))
    report(fitted, weights, of_page)
    report(held_out, weights, of_page)


def texts_in(folder: Path) -> Iterator[str]:
    """The texts of a folder."""
    for path in sorted(filter(Path.is_file, folder.rglob("*"))):
        text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
        if text.strip() and len(text) <= LONGEST_TEXT:
            yield text


_HEADING = re.compile(r"^ *(?:[A-Z]|\d+)(?:\.\d+)+\.? +([^.…\n]{5,60})$", re.MULTILINE)
_SCRIPTS = (("ja", "[ぁ-ヿ]"), ("ko", "[가-힣]"), ("zh", "[一-鿿]"), ("ru", "[а-я]"), ("en", "[a-z]"))
_LIKE = {"zh-hant": "zh", "de": "en"}


def titles_of(texts: Iterable[str]) -> dict[str, list[str]]:
    """First lines and numbered headings, by the language they may be taken for."""
    titles: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for title in (text.strip().split("\n")[0].strip(), *map(str.strip, _HEADING.findall(text))):
            language = next((name for name, script in _SCRIPTS if re.search(script, title)), "")
            if 4 <= len(title) <= 80 and title[-1] not in '。.!?！？”"）)' and "  " not in title:
                titles[language].add(title)
    return {language: sorted(found) for language, found in titles.items()}


def kept_breaks(text: str, name: str) -> list[Break]:
    """The breaks of a text whose lines stand as they should, that are not left to the wrap of the page."""
    where = prose.find_prose(text)
    if not where:
        return []
    found = (item for item in breaks_in(text, {}, name, "") if where.covers(item.end))
    return list(islice(found, MOST_OF_TEXT))


def breaks_in(text: str, gold: dict[int, bool], page: str, language: str) -> Iterator[Break]:
    """All that `cuts` would weigh; `gold` says by the end of a line whether it goes on."""
    lines = read(text)
    habit = habits.measure(lines)
    which = breaks.not_full(text, lines, habit)
    for index, _, signs in cuts.breaks_of(text, lines, which, cuts.look_at(text, lines)):
        if not gold and habit.wrap and signs.touching:
            continue  # part of a wrapped paragraph after all, as often as not
        end = lines.ends[index]
        yield Break([1.0, *map(float, signs)], gold.get(end, False), page, language, end)


def made_breaks(titles: dict[str, list[str]], half: int) -> Iterator[Break]:
    """The breaks of paragraphs cut at random."""
    for language in (*SOURCES, *MADE):
        texts = paragraphs(language)
        if language not in MADE:
            texts = (texts[: len(texts) // 2], texts[len(texts) // 2 :])[half]
        chance = random.Random(f"{SEED} {language} {half}")
        for size in SIZES:
            for number in range(max(LEAST_PAGES, PARAGRAPHS // max(2, size))):
                start = chance.randrange(max(1, len(texts) - size))
                document = chance.choice((cut, cut, overlapping))(texts[start : start + size], language, chance)
                pool = titles.get(_LIKE.get(language, language), [])
                text, gold = page_of(document, pool, chance)
                yield from breaks_in(text, gold, f"{language} {size} {number}", language)


def page_of(document: Document, titles: Sequence[str], chance: random.Random) -> tuple[str, dict[int, bool]]:
    """A cut document with titles above and between its paragraphs, and the ends of its lines that go on."""
    gap = chance.choice(GAPS) if chance.random() < OTHER_GAPS else ""
    pieces, goes_on, at = [], [], 0
    for part, inside, before in zip(document.parts, [*document.gold, False], [False, *document.gold], strict=True):
        start = document.text.index(part, at)
        between = document.text[at:start]
        pieces.append((gap if gap and before and not between.strip() else between) + part)
        goes_on.append(inside)
        at = start + len(part)
    if titles and chance.random() < TITLED:
        pieces[0] = chance.choice(titles) + chance.choice(("\n\n", "\n\n", "\n\n\n", "\n")) + pieces[0]
        ends = [number for number, inside in enumerate(goes_on[:-1]) if not inside]
        if ends and chance.random() < SUBTITLED:
            number = chance.choice(ends)
            pieces[number + 1 : number + 1] = ["\n" + chance.choice(("", "\n")) + chance.choice(titles)]
            goes_on[number + 1 : number + 1] = [False]
    return "".join(pieces), dict(zip(accumulate(map(len, pieces)), goes_on, strict=True))


def on_pages(items: Sequence[Break], weights: Sequence[float]) -> Iterator[list[float]]:
    """The score of each break, and what the others of its page say."""
    scores = [sum(w * v for w, v in zip(weights, item.signs, strict=True)) for item in items]
    evident = Counter(item.page for item, score in zip(items, scores, strict=True) if score > cuts.EVIDENT)
    denied = [score < -cuts.EVIDENT and not item.signs[_BARE] for item, score in zip(items, scores, strict=True)]
    against = Counter(item.page for item, is_denied in zip(items, denied, strict=True) if is_denied)
    for item, score, is_denied in zip(items, scores, denied, strict=True):
        for_it = evident[item.page] - (score > cuts.EVIDENT)
        yield [score, math.log((for_it + 1) / (against[item.page] - is_denied + 1))]


_BARE = 1 + cuts.Signs._fields.index("bare")


def fit(rows: Sequence[tuple[list[float], bool]]) -> list[float]:
    """Logistic regression by Newton's method, a wrong join counted `WRONG_COST` times."""
    size = len(rows[0][0])
    weights = [0.0] * size
    sparse = [([(i, value) for i, value in enumerate(row) if value], y) for row, y in rows]
    for _ in range(ROUNDS):
        slope = [-PENALTY * weight for weight in weights]
        curve = [[PENALTY * (i == j) for j in range(size)] for i in range(size)]
        for row, y in sparse:
            share = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(weights[i] * value for i, value in row)))))
            cost = 1.0 if y else WRONG_COST
            for i, value in row:
                slope[i] += cost * (y - share) * value
                for j, other in row:
                    curve[i][j] += cost * share * (1 - share) * value * other
        weights = [weight + step for weight, step in zip(weights, solve(curve, slope), strict=True)]
    return weights


def solve(matrix: list[list[float]], values: list[float]) -> list[float]:
    """Solve a system of linear equations by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, values, strict=True)]
    for i in range(len(rows)):
        best = max(range(i, len(rows)), key=lambda k: abs(rows[k][i]))
        rows[i], rows[best] = rows[best], rows[i]
        rows[i] = [value / rows[i][i] for value in rows[i]]
        for k in range(len(rows)):
            if k != i:
                rows[k] = [a - rows[k][i] * b for a, b in zip(rows[k], rows[i], strict=True)]
    return [row[-1] for row in rows]


def report(items: Sequence[Break], weights: Sequence[float], of_page: Sequence[float]) -> None:
    """Print how many breaks are joined that should be, by language, and how many that should not."""
    scores = [sum(w * v for w, v in zip(of_page, [1.0, *row], strict=True)) for row in on_pages(items, weights)]
    wrong = sum(score > 0 and not item.inside for item, score in zip(items, scores, strict=True))
    print(f"wrong {wrong} of {sum(not item.inside for item in items)}")
    for language in (*SOURCES, *MADE):
        mine = (score for item, score in zip(items, scores, strict=True) if item.inside and item.language == language)
        hits = [score > 0 for score in mine]
        print(f"  {language:8} found {sum(hits) / max(1, len(hits)):.3f} of {len(hits)}")


if __name__ == "__main__":
    main()
