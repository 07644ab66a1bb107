"""The whole pipeline, log on: speed by kind of document, size of the log, and how long the command takes to start.

    python -m tests.bench.pipeline [--quick]

Documents are made of the seeds in `fixtures/raw/` and `fixtures/golden/`. MB are 10^6 bytes of input; times are
processor time, the median of several rounds in which all kinds take turns. The floor is decoding and encoding UTF-8.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from cleaner import Pipeline

ROOT = Path(__file__).parent.parent.parent
RAW = [path.read_bytes() for path in sorted((ROOT / "fixtures" / "raw").iterdir())]
GOLDEN = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "fixtures" / "golden").iterdir())]


def kinds_of_document() -> dict[str, list[bytes]]:
    """A few documents of each kind."""
    import opencc

    to_traditional = opencc.OpenCC("s2t")
    sentences = ["".join(part + "。\n" for part in text.split("。") if len(part) > 10) for text in GOLDEN]
    return {
        "clean, every line a sentence": [text.encode() for text in sentences],
        "clean, as the seeds are": [text.encode() for text in GOLDEN],
        "newspaper pages as found": [RAW[0], RAW[1], RAW[4]],
        "hijacked page as found": [RAW[2]],
        "wrapped at 30 characters": [wrapped(text).encode() for text in GOLDEN],
        "traditional": [to_traditional.convert(text).encode() for text in GOLDEN],
        "GB18030": [text.encode("gb18030") for text in GOLDEN],
        "UTF-8 read as Latin-1": [text.encode().decode("latin-1").encode() for text in GOLDEN],
        "a page of HTML": [page(text).encode() for text in GOLDEN],
    }


def wrapped(text: str) -> str:
    """The text in lines of 30 characters."""
    lines = text.split("\n")
    return "\n".join(line[at : at + 30] for line in lines for at in range(0, max(len(line), 1), 30))


def page(text: str) -> str:
    """The text as the main part of a small page."""
    links = "".join(f'<li><a href="/{number}.html">栏目{number}</a></li>' for number in range(30))
    body = "".join(f"<p>{line}</p>" for line in text.split("\n") if line)
    return f"<!doctype html><html><head><title>题</title></head><body><ul>{links}</ul><div>{body}</div></body></html>"


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    rounds = 3 if parser.parse_args().quick else 15
    pipeline = Pipeline()
    documents = kinds_of_document()
    taken: dict[str, list[float]] = {name: [] for name in documents}
    floor: dict[str, list[float]] = {name: [] for name in documents}
    for _ in range(rounds):
        for name, batch in documents.items():
            taken[name].append(seconds(lambda batch=batch: pipeline.clean_batch(batch)))  # type: ignore[misc]
            texts = [data.decode("utf-8", "replace") for data in batch]
            encoded = [text.encode() for text in texts]
            floor[name].append(seconds(lambda encoded=encoded: [d.decode().encode() for d in encoded * 20]) / 20)  # type: ignore[misc]
    print(f"{'kind':30} {'MB/s':>7} {'times the floor':>16} {'log, share of input':>20}")
    for name, batch in documents.items():
        size = sum(map(len, batch))
        median = statistics.median(taken[name])
        log = sum(len(pipeline.clean(data).log().encode()) for data in batch)
        ratio = median / max(statistics.median(floor[name]), 1e-9)
        print(f"{name:30} {size / median / 1e6:7.1f} {ratio:16.0f} {log / size:20.1%}")
    print()
    for words in (["--help"], [str(ROOT / "fixtures" / "golden" / "003_d3253a3c4c5b142b.txt"), "--check", "-q"]):
        command = [sys.executable, "-m", "cleaner", *words]
        walls = []
        for _ in range(rounds):
            start = time.perf_counter()
            subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
            walls.append(time.perf_counter() - start)
        shown = "clean --help" if words == ["--help"] else "clean, one small file"
        print(f"{shown:30} {statistics.median(walls):.3f} s wall, least {min(walls):.3f}")


if __name__ == "__main__":
    main()
