"""Main text of pages: ours beside trafilatura, readability-lxml, resiliparse and jusText, in one run.

`python -m tests.bench.html` scores character 4-grams (text without white space) on pages whose main text is known: the
pages of ../shared/wild/html, split by their ids into a half that may be looked at while tuning and a half that is only
reported; pages made by `html_pages`, on which the stage was tuned; six sets of designs, each made by the module
`html_SET`, that it met later (`sites`, `portals`, `services` in seven languages, `everyday`, `heldout` and
`heldout_second` in Chinese), and `heldout_third`, by which nothing was changed. Figures when the stage first saw them:
F1 of sites, Chinese and others, .886 and .961; headline and byline counted neither way, services .937 and .900 (best
other tool .788 and .919), everyday .966 at a precision of .946, heldout .947 at .930; all counted, heldout_second .945
at .906, heldout_third .976 at .958. What the others taught is in the stage since. Tools that are not installed are
skipped.
"""

from __future__ import annotations

import argparse
import csv
import functools
import gc
import html
import json
import re
import statistics
import time
import tracemalloc
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from bs4 import BeautifulSoup

from cleaner.config import Config
from cleaner.history import Decoded
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.html import STAGE
from tests.bench import (
    html_everyday,
    html_heldout,
    html_heldout_second,
    html_heldout_third,
    html_portals,
    html_services,
)
from tests.bench.html_everyday import make_reported
from tests.bench.html_pages import make_pages
from tests.bench.html_sites import SITES, Designs, make_sites

WILD = Path(__file__).resolve().parents[3] / "shared" / "wild" / "html"
Extract = Callable[[str], str]

SETS = {
    "sites": SITES,
    "portals": Designs(html_portals.CHINESE, html_portals.ANYWHERE),
    "services": Designs(html_services.CHINESE, html_services.ANYWHERE),
}
"""Sets of designs, by the order in which the stage met them."""

REPORTED = {
    "everyday": html_everyday,
    "heldout": html_heldout,
    "heldout_second": html_heldout_second,
    "heldout_third": html_heldout_third,
}
"""Sets of Chinese designs in the text of :mod:`tests.bench.html_everyday_text`, in the same order."""


class Page(NamedTuple):
    """A page, its main text, and where it comes from."""

    name: str
    group: str
    language: str
    source: str
    gold: str
    neutral: str = ""
    """Headline and byline: tools differ in whether they are main text, so they count neither for nor against."""
    hidden: tuple[str, ...] = ()
    """Strings that no reader of the page can see."""


class Score(NamedTuple):
    """Share of the output that is gold, share of the gold that is in the output, and their harmonic mean."""

    precision: float
    recall: float
    f1: float


def four_grams(text: str) -> Counter[str]:
    """The character 4-grams of a text without its white space."""
    dense = "".join(text.split())
    return Counter(dense[i : i + 4] for i in range(len(dense) - 3))


def passed_over(output: str, want: Counter[str], neutral: Counter[str]) -> Iterator[str]:
    """The 4-grams of the output, in turn, that count neither way: those of `neutral`, and those across the joint of
    two stretches that are each known, which are no text of their own."""
    dense = "".join(output.split())
    grams = [dense[i : i + 4] for i in range(len(dense) - 3)]
    known = [False] * len(dense)
    for i, gram in enumerate(grams):
        if gram in want or gram in neutral:
            known[i : i + 4] = [True] * 4
    for i, gram in enumerate(grams):
        if gram not in want and all(known[i : i + 4]):
            yield gram


def score(output: str, gold: str, neutral: str = "") -> Score:
    """Compare by 4-grams, counted with their multiplicity; see :func:`passed_over` for what `neutral` does."""
    got, want = four_grams(output), four_grams(gold)
    if neutral:
        got -= Counter(passed_over(output, want, four_grams(neutral)))
    common = sum((got & want).values())
    precision = common / max(1, sum(got.values()))
    recall = common / max(1, sum(want.values()))
    return Score(precision, recall, 2 * precision * recall / max(1e-9, precision + recall))


def ours(source: str, html: str = "main") -> str:
    """The stage alone, with the shipped rules."""
    context = Context(Config(html=html), RuleSet(shipped_rules()), Decoded(source, "utf-8"), "page.html")
    return STAGE.propose(source, context).layer.apply(source)


def tools() -> dict[str, Extract]:
    """The extractors that are installed."""
    found: dict[str, Extract] = {"ours": ours}
    try:
        import trafilatura

        found["trafilatura"] = lambda page: trafilatura.extract(page, include_comments=False) or ""
    except ImportError:
        pass
    try:
        from readability import Document

        def readable(page: str) -> str:
            return html.unescape(re.sub(r"<[^>]*>", "", Document(page).summary()))

        found["readability"] = readable
    except ImportError:
        pass
    try:
        from resiliparse.extract.html2text import extract_plain_text

        found["resiliparse"] = lambda page: extract_plain_text(page, main_content=True)
    except ImportError:
        pass
    try:
        import justext

        def just(page: str) -> str:  # its mode for languages without a stop list
            parts = justext.justext(
                page.encode(),
                frozenset(),
                stopwords_low=0,
                stopwords_high=0,
                length_low=30,
                length_high=80,
                encoding="utf-8",
            )
            return "\n".join(part.text for part in parts if not part.is_boilerplate)

        found["justext"] = just
    except ImportError:
        pass
    return found


def _text_of(content: object) -> Iterator[str]:
    if isinstance(content, dict):
        for key, value in content.items():
            if key in {"c", "title_content", "code_content"}:
                yield str(value)
            elif key in {"content", "items"}:
                yield from _text_of(value)
    elif isinstance(content, list):
        for item in content:
            yield from _text_of(item)


_HEADING = re.compile(r"<h1[ >].*?</h1", re.IGNORECASE | re.DOTALL)
_TAGS = re.compile(r"<(?:script|style)\b.*?</(?:script|style)|<[^>]*>", re.IGNORECASE | re.DOTALL)
_BYLINE = re.compile(r"20\d\d[-./年]\d|(?:来源|作者|責任編輯|发布于)\s*[:：]?")


def head_of(source: str) -> str:
    """The headings of first rank and the short pieces of text with a date or source, by plain patterns.

    The collected golds leave these out.
    """
    headings = [re.sub(r"<[^>]*>", "", found[0]) for found in _HEADING.finditer(source)]
    pieces = [piece for piece in _TAGS.split(source) if len(piece.strip()) < 60 and _BYLINE.search(piece)]
    return html.unescape("\n".join(headings + pieces))


def _gold(path: Path) -> str:
    raw = path.read_text(encoding="utf-8")
    if path.suffix == ".txt":
        return raw
    if path.suffix == ".html":
        return html.unescape(re.sub(r"<[^>]*>", "", raw))
    table = json.loads(raw)
    return "\n".join(_text_of(table["content_list"])) if "content_list" in table else ""


def wild_pages() -> list[Page]:
    """The collected pages that have a plain gold; empty where they are not at hand."""
    if not WILD.is_dir():
        return []
    pages = []
    with (WILD / "manifest.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            gold = _gold(WILD / row["gold"])
            half = "tune" if zlib.crc32(row["id"].encode()) % 2 else "report"
            if gold:
                source = (WILD / row["html"]).read_bytes().decode("utf-8", "replace")
                pages.append(Page(row["id"][:24], f"wild {half}", row["lang"], source, gold, head_of(source)))
    return pages


def segments() -> list[tuple[str, str, list[str], list[str]]]:
    """Pages that come with pieces of text that must be found and others that must not."""
    found = []
    for path in sorted(WILD.glob("trafilatura/**/*.gold.json")):
        table = json.loads(path.read_text(encoding="utf-8"))
        page = path.with_name(path.name.removesuffix(".gold.json"))
        found.append((page.name[:24], page.read_text(encoding="utf-8"), table["with"], table["without"]))
    return found


def show_scores(pages: list[Page], extractors: dict[str, Extract], each: bool, neutral: bool) -> None:
    """Mean precision, recall and F1 by group, language and tool."""
    groups: dict[tuple[str, str], list[Page]] = {}
    for page in pages:
        groups.setdefault((page.group, page.language), []).append(page)
        if page.group.startswith("wild"):
            groups.setdefault(("wild both", page.language), []).append(page)
    print(f"{'pages':<22}{'n':>4}  " + "".join(f"{name + ' P/R/F1':>22}" for name in extractors))
    for (group, language), members in sorted(groups.items()):
        cells = []
        for name, extract in extractors.items():
            scores = [score(extract(page.source), page.gold, page.neutral if neutral else "") for page in members]
            if each and name == "ours":
                for page, got in zip(members, scores, strict=True):
                    print(f"   {page.name:<26}{got.precision:6.3f}{got.recall:6.3f}{got.f1:6.3f}")
            cells.append("/".join(f"{statistics.fmean(column):.3f}" for column in zip(*scores, strict=True)))
        print(f"{group + ' ' + language:<22}{len(members):>4}  " + "".join(f"{cell:>22}" for cell in cells))


def show_hidden(pages: list[Page], extractors: dict[str, Extract]) -> None:
    """How many of the strings that no reader can see each tool keeps."""
    planted = sum(len(page.hidden) for page in pages)
    for name, extract in extractors.items():
        kept = sum(text in extract(page.source) for page in pages if page.hidden for text in page.hidden)
        print(f"hidden strings kept by {name}: {kept} of {planted}")


def tree_alone(page: str) -> str:
    """Beautiful Soup's tree and its text: what any extractor built on it would cost at least."""
    return BeautifulSoup(page, "html.parser").get_text()


def show_speed(pages: list[Page], extractors: dict[str, Extract]) -> None:
    """MB of UTF-8 a second of CPU on pages of 50-200 KB (median over pages), and peak memory over page size."""
    fitting = [page for page in pages if 50_000 <= len(page.source.encode()) <= 200_000][:40]
    for name, extract in extractors.items():
        rates, peaks = [], []
        for page in fitting:
            size = len(page.source.encode())
            gc.collect()
            start = time.process_time()
            extract(page.source)
            rates.append(size / 1e6 / max(1e-9, time.process_time() - start))
            if name == "ours":
                tracemalloc.start()
                extract(page.source)
                peaks.append(tracemalloc.get_traced_memory()[1] / size)
                tracemalloc.stop()
        memory = f", peak {max(peaks):.1f} x page" if peaks else ""
        print(f"speed of {name}: median {statistics.median(rates):.1f}, least {min(rates):.1f} MB/s{memory}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="ours only, fewer made pages")
    parser.add_argument("--each", action="store_true", help="a line for each page")
    options = parser.parse_args()
    extractors: dict[str, Extract] = {"ours": ours} if options.quick else tools()
    made = [
        Page(f"made {number}", "made", *page) for number, page in enumerate(make_pages(48 if options.quick else 192))
    ]
    dressed = [
        Page(design, group, *page)
        for group, designs in SETS.items()
        for design, page in make_sites(60 if options.quick else 150, designs)
    ]
    dressed += [
        Page(design, group, *page)
        for group, designs in REPORTED.items()
        for design, page in make_reported(60 if options.quick else 180, designs.CHINESE, designs.TRADITIONAL)
    ]
    pages = wild_pages() + made + dressed
    outputs: dict[str, Extract] = {name: functools.cache(extract) for name, extract in extractors.items()}
    print("all that is kept counts:")
    show_scores(pages, outputs, options.each, False)
    print("headline and byline count neither way:")
    show_scores(pages, outputs, options.each, True)
    for name, source, wanted, unwanted in segments():
        for tool, extract in extractors.items():
            text = extract(source)
            found, absent = sum(s in text for s in wanted), sum(s not in text for s in unwanted)
            print(f"{name} {tool}: with {found}/{len(wanted)}, without {absent}/{len(unwanted)}")
    show_hidden(pages, outputs)
    show_speed(pages, {**extractors, "beautifulsoup4, no extraction": tree_alone})


if __name__ == "__main__":
    main()
