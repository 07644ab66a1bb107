"""Clean documents of many kinds, real where ../shared/wild is present and of real structure elsewhere; seeded.

Every one of them is what a cleaner must leave alone: prose, verse, law, tables and lists that *are* the document.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.bench.structures import GENERATED, article

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"


class Document(NamedTuple):
    """A clean document: its kind, and its text."""

    kind: str
    text: str


def documents(seed: int, each: int) -> Iterator[Document]:
    """`each` documents of every kind there is."""
    rng = random.Random(seed)
    for kind, paragraphs in _real_sources():
        for _ in range(each):
            yield Document(kind, _slice(rng, paragraphs))
    for kind, make in GENERATED.items():
        for _ in range(each):
            yield Document(kind, make(rng))


def prose(seed: int, count: int) -> Iterator[Document]:
    """Documents made of sentences, to plant things into."""
    rng = random.Random(seed)
    sources = [source for source in _real_sources() if source[0] in PROSE_KINDS]
    for number in range(count):
        if sources:
            kind, paragraphs = sources[number % len(sources)]
            yield Document(kind, _slice(rng, paragraphs))
        else:
            yield Document("article", article(rng))


# --- real ----------------------------------------------------------------------------------------------------------

PROSE_KINDS = ("law", "fiction", "old fiction", "news and forum", "commentary", "traditional")
REAL = {
    "law": ("wild/rejoin/zh_hans/laws.txt",),
    "fiction": ("wild/rejoin/zh_hans/luxun_unwrapped.txt",),
    "old fiction": ("wild/rejoin/zh_hans/novel_honglou.txt", "wild/rejoin/zh_hans/novel_shuihu.txt"),
    "news and forum": ("wild/rejoin/zh_hans/modern_articles.txt", "seeds/000*.txt", "seeds/001*.txt", "seeds/004*.txt"),
    "commentary": ("wild/rejoin/zh_hans/poem_commentary_modern.txt",),
    "traditional": ("wild/rejoin/zh_hant/tw_laws_silver_paragraphs.txt", "wild/rejoin/zh_hant/zuozhuan_classical.txt"),
    "law with headings": ("wild/rejoin/negatives/laws_raw/*",),
    "poems": ("wild/rejoin/negatives/poems*.txt", "wild/spider/negatives/poems*.txt"),
    "classics with notes": ("wild/spider/negatives/pinyin*.txt",),
    "readme with tables": ("wild/spider/negatives/readme*.txt",),
    "annual report": ("wild/pdf_dirty/finglm/psbc_2019.no_header_footer.gold.txt",),
    "pages as found": ("wild/html/magic-html/*/*.txt",),
    "japanese": ("wild/rejoin/ja/*.txt",),
    "english": ("wild/rejoin/en/*.txt",),
    "wrapped lines": ("wild/rejoin/zh_hans_realwrap/*.txt",),
}


def _real_sources() -> list[tuple[str, list[str]]]:
    found = []
    for kind, patterns in REAL.items():
        paths = [path for pattern in patterns for path in sorted(SHARED.glob(pattern))]
        if paths:
            text = "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in paths)
            found.append((kind, text.replace("\r\n", "\n").split("\n")))
    return found


def _slice(rng: random.Random, lines: list[str]) -> str:
    """Lines in their order from a random one on, until there are 1,500 to 6,000 characters."""
    wanted = rng.randint(1500, 6000)
    at = rng.randrange(max(1, len(lines) - 20))
    taken: list[str] = []
    size = 0
    while at < len(lines) and size < wanted:
        taken.append(lines[at])
        size += len(lines[at]) + 1
        at += 1
    return "\n".join(taken) + "\n"
