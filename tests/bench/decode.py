"""What the decoder reads beside others: by size, over a battery of maladies, after damage; how fast; how exact.

    python -m tests.bench.decode [--quick] [sizes alphabets battery damage short speed exact]

Each section is a run of its own, of three minutes at most: name one, or all of them follow each other.
The others are used as far as they are installed (`pip install charset-normalizer faust-cchardet chardetng-py`). Their
labels are widened (gb2312 to gb18030 …) and decoded with `errors="replace"`: only the choice of encoding counts.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Callable, Iterable
from statistics import median
from time import process_time

from tests.bench.decode_damage import CONDITIONS, Case, battery_of, one_bad_byte, recovered, spoiled
from tests.bench.decode_exactness import CODECS, inputs
from tests.bench.decode_texts import ENCODINGS, Detector, detectors, excerpt, texts

SIZES = {40: 200, 200: 100, 1_000: 100, 10_000: 8, 100_000: 2}
"""Bytes, and how many texts of that size are read for a cell."""
QUICK = {40: 20, 200: 10, 1_000: 5}
FAMILY = ("zh_hans", "zh_hant")
EAST_ASIA = (*FAMILY, "ja", "ko")


def sizes(quick: bool) -> None:
    """Share of texts of East Asia read exactly, by encoding and size."""
    _print_sizes({name: text for name, text in texts().items() if name in EAST_ASIA}, quick)


def alphabets(quick: bool) -> None:
    """The same of other languages."""
    _print_sizes({name: text for name, text in texts().items() if name not in EAST_ASIA}, quick)


def _print_sizes(found: dict[str, str], quick: bool) -> None:
    """Share of texts read exactly; `!` where another detector reads one in a hundred more."""
    names, readers = zip(*detectors(), strict=True)
    chosen = QUICK if quick else SIZES
    print("\n## Read exactly, %, of texts of", ", ".join(f"{size:,}" for size in chosen), "bytes:", " / ".join(names))
    totals: dict[str, list[float]] = defaultdict(list)
    for language, text in found.items():
        for encoding in ENCODINGS[language]:
            row: list[str] = []
            for size, count in chosen.items():
                choice = random.Random(f"{language} {encoding} {size}")
                cases = [excerpt(text, encoding, size, choice) for _ in range(count)]
                shares = [100 * sum(read(data) == wanted for wanted, data in cases) / count for read in readers]
                for name, share in zip(names, shares, strict=True):
                    totals[f"{name}, {'Chinese' if language in FAMILY else 'other'}"].append(share)
                worse = "!" if shares[0] + 1 < max(shares) else " "
                row.append(f"{worse}{shares[0]:5.1f}/" + "/".join(f"{share:3.0f}" for share in shares[1:]))
            print(f"{language:8}{encoding:13}", "  ".join(row), flush=True)
    for name, cells in sorted(totals.items()):
        print(f"mean of cells, {name:30} {sum(cells) / len(cells):5.1f}")


def battery(quick: bool) -> None:
    """Share of inputs in which every line that no damage touched is read right."""
    chosen = list(battery_of(texts(), quick))
    print(f"\n## Battery: {len(chosen)} inputs; % in which all untouched lines are right")
    results = {name: _judged(read, chosen) for name, read in detectors()}
    print(f"{'':28}", *(f"{name:>19}" for name in results))
    for condition in (*CONDITIONS, "all"):
        row = [[right for kind, right in found if condition in (kind, "all")] for found in results.values()]
        if row[0]:
            print(f"{condition:22}{len(row[0]):6}", *(f"{100 * sum(r) / len(r):19.1f}" for r in row))


def _judged(read: Detector, chosen: Iterable[Case]) -> list[tuple[str, bool]]:
    return [(case.condition, case.right(read(case.data))) for case in chosen]


def damage(quick: bool) -> None:
    """Share of the intact characters that come out, with bad bytes, cut ends and glued halves."""
    print("\n## Intact characters recovered, %, in 10 KB: ours / the right codec with errors=replace")
    found = texts()
    kinds = ("1 bad", "5 bad", "20 bad", "cut ends", "glued")
    print(f"{'':20}", *(f"{kind:>16}" for kind in kinds))
    for language, encoding, other in (
        ("zh_hans", "utf-8", "gb18030"),
        ("zh_hans", "gb18030", "utf-8"),
        ("zh_hant", "big5hkscs", "gb18030"),
        ("zh_hant", "gb18030", "big5hkscs"),
        ("ja", "cp932", "utf-8"),
        ("ja", "euc_jp", "cp932"),
        ("ko", "cp949", "utf-8"),
    ):
        if language not in found:
            continue
        row = []
        for kind in kinds:
            choice = random.Random(f"{language} {encoding} {kind}")
            shares = [
                recovered(*spoiled(found[language], encoding, other, kind, choice)) for _ in range(2 if quick else 8)
            ]
            intact, ours, plain = (sum(column) for column in zip(*shares, strict=True))
            row.append(f"{100 * ours / intact:7.3f}/{100 * plain / intact:7.3f}")
        print(f"{language:8}{encoding:12}", *(f"{cell:>16}" for cell in row), flush=True)


SPEEDS = (
    ("zh_hans", "utf-8"),
    ("zh_hans", "gb18030"),
    ("zh_hant", "big5"),
    ("zh_hant", "big5hkscs"),
    ("ja", "shift_jis"),
    ("ja", "euc_jp"),
    ("ko", "euc_kr"),
    ("ru", "cp1251"),
    ("fr", "cp1252"),
)
"""Texts whose reading is timed."""


def speed(quick: bool) -> None:
    """Time of `decode` against `bytes.decode` and the other detectors, medians of CPU time taken in turn."""
    others = list(detectors())[1:]
    print(
        "\n## Speed: bytes, ms, MB/s, times bytes.decode; what others take, times ours:", *(name for name, _ in others)
    )
    found = texts()
    for language, encoding in SPEEDS:
        if language not in found:
            continue
        data = (found[language] * (1_000_000 // len(found[language]) + 1)).encode(encoding, "ignore")
        for size in (10_000, 100_000) if quick else (10_000, 100_000, 1_000_000):
            whole = data[:size].decode(encoding, "ignore").encode(encoding)
            _print_speed(encoding, whole, encoding, 7 if quick else 21, others if size == 10_000 or not quick else [])
    print("the same, cut inside a character at the end; with a bad byte in every line")
    for language, encoding in [pair for pair in SPEEDS[:7] if pair[0] in found]:
        for size in (10_000,) if quick else (10_000, 100_000):
            data = (
                (found[language] * (size // len(found[language]) + 1))
                .encode(encoding, "ignore")[:size]
                .decode(encoding, "ignore")
                .encode(encoding)
            )
            cut = data.rstrip(b"\n.")[:-1]
            if language in FAMILY:
                _print_speed(f"{encoding}, cut", cut, encoding, 7 if quick else 21)
            choice = random.Random(encoding)
            torn = b"\n".join([one_bad_byte(line, choice) for line in data.split(b"\n")])
            _print_speed(f"{encoding}, torn", torn, encoding, 3 if quick else 11)


def _print_speed(
    name: str, data: bytes, encoding: str, rounds: int, others: Iterable[tuple[str, Detector]] = ()
) -> None:
    from cleaner.decode import decode

    ours, plain = _timed(lambda: decode(data), lambda: data.decode(encoding, "ignore"), rounds)
    ratios = [_timed(lambda: decode(data), lambda read=read: read(data), 1) for _, read in others]  # type: ignore[misc]
    print(
        f"{name:16}{len(data):10,}{ours * 1e3:9.3f}{len(data) / ours / 1e6:8.1f}{ours / plain:8.2f}",
        *(f"{theirs / mine:9.1f}" for mine, theirs in ratios),
        flush=True,
    )


def _beginning(text: str, encoding: str, length: int, choice: random.Random) -> str:
    """The characters at some place that are so many bytes in the encoding, or one fewer."""
    start = choice.randrange(len(text))
    text = text[start : start + 2 * length].encode(encoding, "ignore").decode(encoding)
    return max((text[:size] for size in range(length + 1) if len(text[:size].encode(encoding)) <= length), key=len)


def short(quick: bool) -> None:
    """Texts of 4 to 40 bytes: right, wrong but said to be unsure, and wrong."""
    from cleaner.decode import decode

    lengths = (4, 6, 8, 10, 12, 16, 20, 30, 40)
    print("\n## Short texts: % right / % wrong without a doubt, of", ", ".join(map(str, lengths)), "bytes")
    found = texts()
    for language in EAST_ASIA:
        for encoding in ENCODINGS[language] if language in found else ():
            row = []
            for length in lengths:
                choice = random.Random(f"{language} {encoding} {length}")
                cases = [_beginning(found[language], encoding, length, choice) for _ in range(30 if quick else 300)]
                read = [(wanted, decode(wanted.encode(encoding))) for wanted in cases if not wanted.isascii()]
                right = sum(decoded.text == wanted for wanted, decoded in read)
                sure = sum(decoded.text != wanted and decoded.confidence >= 0.5 for wanted, decoded in read)
                row.append(f"{100 * right / len(read):5.1f}/{100 * sure / len(read):3.1f}" if read else f"{'-':>9}")
            print(f"{language:8}{encoding:13}", *row, flush=True)


def _timed(one: Callable[[], object], other: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Median seconds of each, called in turn, each so often that a round lasts some milliseconds."""
    started = process_time()
    other()
    repeats = max(1, int(0.003 / max(process_time() - started, 1e-6)))
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for call, times in zip((one, other), taken, strict=True):
            started = process_time()
            for _ in range(repeats):
                call()
            times.append((process_time() - started) / repeats)
    return median(taken[0]), median(taken[1])


def exact(quick: bool) -> None:
    """`decode(data).encode() == data` over random and damaged inputs, detected and in every codec by name."""
    from cleaner.decode import decode

    count = wrong = 0
    for data, encoding in inputs(3_000 if quick else 100_000):
        count += 1
        if decode(data, encoding=encoding).encode() != data:
            wrong += 1
            print("not exact:", encoding, data[:60])
    print(
        f"\n## Exactness: {count:,} inputs in {len(CODECS)} codecs and detected; {wrong} not given back byte for byte"
    )


SECTIONS = {
    "sizes": sizes,
    "alphabets": alphabets,
    "battery": battery,
    "damage": damage,
    "short": short,
    "speed": speed,
    "exact": exact,
}


def main() -> None:
    """Run the sections asked for, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="section", help=" ".join(SECTIONS))
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    for name in options.sections or SECTIONS:
        SECTIONS[name](options.quick)


if __name__ == "__main__":
    main()
