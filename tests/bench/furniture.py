"""What the furniture stage takes out, what it leaves, and how fast: `python -m tests.bench.furniture [--quick]`.

Eight tables: clean documents of many kinds; documents inside the chrome of sites, in several sets of wordings; books
and reports cut into pages, with and without form feeds; heads that state metadata; a labelled annual report; speed.
jusText and trafilatura work on HTML and have no place here: on plain text there is nothing to compare with but doing
nothing.
"""

from __future__ import annotations

import statistics
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from time import process_time

from cleaner.config import Config
from cleaner.history import Decoded
from cleaner.pipeline import one_round, prepare
from cleaner.stage import Context
from tests.bench.furniture_books import book
from tests.bench.furniture_chrome import dressed
from tests.bench.furniture_few import COUNTS, ENDS, MARKS, STYLES, marked, numbered
from tests.bench.furniture_heads import stated
from tests.bench.furniture_kinds import GROUPS, KINDS
from tests.bench.furniture_layouts import BREAKS, SHARES, laid_out
from tests.bench.furniture_pages import CLEAN, WILD, framed, wild_documents
from tests.bench.furniture_sites import FIRST_RUN, HELD_OUT, StrangePage, sites
from tests.bench.paged import SOURCES, layouts, paged

PREPARED = prepare(Config(stages=("furniture",)))
FRAMED = ("news", "notice", "english news", "forum")
LEFT_OVER = frozenset(("返回搜狐，查看更多",))
"""Lines of documents held for clean that are furniture of their sites: a button below an article."""
REPORT = WILD / "pdf_dirty" / "finglm"


def gone_of(text: str) -> set[int]:
    """The characters of a text, white space aside, that the stage takes out."""
    left = list(range(len(text)))
    context = Context(PREPARED.config, PREPARED.rules, Decoded(text, "utf-8"))
    for _, proposal in one_round(text, context, PREPARED):
        kept: list[int] = []
        done = 0
        for edit in proposal.layer:
            kept += left[done : edit.start]
            done = edit.end
        left = kept + left[done:]
    return set(range(len(text))).difference(left) - {at for at, sign in enumerate(text) if sign.isspace()}


def clean_documents() -> None:
    """Clean documents lose nothing but what is furniture indeed."""
    print("Clean documents: characters lost\n")
    documents = CLEAN | {f"{kind} (held out)": text for kind, text in KINDS.items()} | wild_documents()
    total = lost = left = punctuated = 0
    for name, text in documents.items():
        gone = gone_of(text)
        rows = Counter(text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0] for at in gone)
        own = {row: count for row, count in rows.items() if row.strip() not in LEFT_OVER}
        total += len(text)
        lost += sum(own.values())
        left += len(gone) - sum(own.values())
        punctuated += sum(any(mark in row for mark in "。！？；") for row in own)
        if own:
            print(f"  {name}: {sum(own.values())}: {sorted(own)[0][:60]!r}")
    print(f"  {len(documents)} documents, {total:,} characters, {lost} lost ({1e5 * lost / total:.2f} in 100,000),")
    print(f"  lines with sentence marks that lost something: {punctuated};")
    print(f"  {left} more of chrome that their collectors had left in: {', '.join(sorted(LEFT_OVER))}\n")


def framed_documents(seeds: Iterable[int]) -> None:
    """Documents inside chrome: share of the planted characters gone, and of the document's own kept."""
    print("Documents inside the chrome of sites\n")
    for name in FRAMED:
        planted = taken = own = lost = 0
        for seed in seeds:
            page = framed(seed, name, CLEAN[name])
            gone = gone_of(page.text)
            for at, (sign, put_in) in enumerate(zip(page.text, page.planted, strict=True)):
                if not sign.isspace():
                    planted += put_in
                    own += not put_in
                    taken += put_in and at in gone
                    lost += not put_in and at in gone
        print(f"  {name:14} planted gone {taken / planted:8.3%}   own kept {1 - lost / own:9.4%}")
    print()


def dressed_documents(seeds: Iterable[int]) -> None:
    """Documents of all kinds inside and around chrome in wordings that the rules were not written after."""
    print("Documents of many kinds with chrome around and between their lines\n")
    for name, group in GROUPS.items():
        planted = taken = own = lost = 0
        for text in group.values():
            for seed in seeds:
                page = dressed(seed, text)
                gone = gone_of(page.text)
                at = 0
                for part, kind in page.parts:
                    signs = {place for place, sign in enumerate(part, at) if not sign.isspace()}
                    away = len(signs & gone)
                    planted, taken = planted + bool(kind) * len(signs), taken + bool(kind) * away
                    own, lost = own + (not kind) * len(signs), lost + (not kind) * away
                    at += len(part)
        print(f"  {name:14} planted gone {taken / planted:8.3%}   own kept {1 - lost / own:9.4%}")
    print()


def strange_documents(shown: bool) -> None:
    """Pages inside chrome in wordings of strangers: share of the lines gone whole, and of their characters."""
    for name, first in FIRST_RUN.items():
        held = "held out" if name == HELD_OUT else f"first run {first}"
        print(f"Heads and feet of pages as strangers write them, {name} set, {held}\n")
        _count_lines(list(sites(name)), shown)


def _count_lines(pages: list[StrangePage], shown: bool) -> None:
    """Print how many lines of chrome go whole, and how many of their characters, by language."""
    counts: dict[str, Counter[str]] = {}
    for page in pages:
        count = counts.setdefault(page.language, Counter())
        gone = gone_of(page.text)
        for start, end in page.chrome:
            signs = {at for at in range(start, end) if not page.text[at].isspace()}
            count.update(lines=1, gone=signs <= gone, signs=len(signs), taken=len(signs & gone))
            if shown and not signs <= gone:
                print(f"  stays: {page.text[start:end]}")
            gone -= signs
        count["lost"] += len(gone)
    counts["all"] = sum(counts.values(), Counter())
    for language, count in counts.items():
        lines, letters = count["gone"] / count["lines"], count["taken"] / count["signs"]
        print(f"  {language:8} {count['lines']:4} lines, {lines:6.1%} gone, characters {letters:6.1%}", end="")
        print(f", {count['lost']} of the document lost")
    print()


def paged_documents(count: int) -> None:
    """Books and reports in pages: share of the furniture lines gone, and body characters lost."""
    print("Books and reports cut into pages (lines put in, share gone, characters of the body lost)\n")
    for feeds in (True, False):
        shapes = enumerate(layouts(7 + feeds, count, feeds=feeds))
        known = (paged(seed, shape, SOURCES[seed % len(SOURCES)], tables=seed % 3 == 0) for seed, shape in shapes)
        unknown = (book(seed, feeds=feeds) for seed in range(5000, 5000 + count))
        for kind, documents in (("", known), ("other shapes, ", unknown)):
            lines, taken, lost = _furniture_lines((document.text, list(document.planted)) for document in documents)
            feed = "with" if feeds else "without"
            print(f"  {kind + feed + ' form feeds':32} {lines:5} lines, {taken / lines:8.3%} gone, {lost} lost")
    for scan in SHARES:
        for ends in BREAKS:
            documents = (laid_out(seed, ends, scan) for seed in range(count))
            lines, taken, lost = _furniture_lines((document.text, list(document.planted)) for document in documents)
            print(f"  {f'third set, {scan}, {ends}':32} {lines:5} lines, {taken / lines:8.3%} gone, {lost} lost")
    for pages in COUNTS:
        for name, ends in ENDS.items():
            books = (numbered(style, pages, ends) for style in STYLES)
            lines, taken, lost = _furniture_lines((document.text, document.planted) for document in books)
            print(f"  {f'{pages} pages, {name}':32} {lines:5} lines, {taken / lines:8.3%} gone, {lost} lost")
    for every in (5, 9, 12):
        books = (marked(mark, every) for mark in MARKS)
        lines, taken, lost = _furniture_lines((document.text, document.planted) for document in books)
        print(f"  {f'a mark every {every} paragraphs':32} {lines:5} lines, {taken / lines:8.3%} gone, {lost} lost")
    print()


def _furniture_lines(documents: Iterable[tuple[str, list[tuple[int, int]]]]) -> tuple[int, int, int]:
    """Lines of furniture, how many of them go whole, and how many characters of the bodies are lost."""
    lines = taken = lost = 0
    for text, planted in documents:
        gone = gone_of(text)
        for start, end in planted:
            signs = {at for at in range(start, end) if not text[at].isspace()}
            lines += 1
            taken += signs <= gone
            gone -= signs
        lost += len(gone)
    return lines, taken, lost


def stated_facts(count: int) -> None:
    """Title, author, source and date as many layouts of heads state them: right, missed, wrong."""
    print("Metadata of heads in many layouts\n")
    right, missed, wrong = Counter[str](), Counter[str](), Counter[str]()
    for seed in range(count):
        document = stated(seed)
        context = Context(PREPARED.config, PREPARED.rules, Decoded(document.text, "utf-8"))
        found: dict[str, str] = {}
        for _, proposal in one_round(document.text, context, PREPARED):
            found = {fact.key: fact.value for fact in proposal.facts} | found
        for key in {*document.facts, *found}:
            outcome = wrong if key in found and found[key] != document.facts.get(key) else right
            (missed if key not in found else outcome)[key] += 1
    for key in sorted(right):
        print(f"  {key:8} {right[key]:5} right, {missed[key]} missed, {wrong[key]} wrong")
    print()


def labelled_report() -> None:
    """The labelled annual report of finglm: its footers, and its lines of text."""
    path = REPORT / "psbc_2019.dirty.txt"
    if not path.is_file():
        print("Labelled annual report: skipped, ../shared is not at hand\n")
        return
    text = path.read_bytes().decode("utf-8")
    rows = (REPORT / "psbc_2019.labels.tsv").read_text(encoding="utf-8").split("\n")[1:]
    labels = iter([row.split("\t", 2) for row in rows if row.count("\t") >= 2])
    gone = gone_of(text)
    count = {"footer": [0, 0], "header": [0, 0], "text": [0, 0]}
    lost: dict[str, int] = {}
    for start, row in _rows(text):
        label = next((entry[1] for entry in labels if entry[2].strip() == row.strip()), "text")
        away = int(all(at in gone for at in range(start, start + len(row)) if not text[at].isspace()))
        count[label][0] += 1
        count[label][1] += away
        if away and label == "text":
            lost[row.strip()] = lost.get(row.strip(), 0) + 1
    print("Labelled annual report (psbc_2019; its running heads are labelled text)\n")
    for label, (number, away) in count.items():
        print(f"  {label:7} {number:5} lines, {away} gone")
    print(f"  different lines of text gone: {sorted(lost.items(), key=lambda item: -item[1])}\n")


def _rows(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for row in text.replace("\f", "\n").split("\n"):
        if row.strip():
            yield at, row
        at += len(row) + 1


def speed() -> None:
    """Megabytes of UTF-8 a second, median of five."""
    print("Speed (MB of UTF-8 / s, median of 5)\n")
    layout = layouts(8, 1, feeds=True)[0]
    texts = {
        "news page inside chrome": framed(1, "news", CLEAN["news"] * 3).text,
        "book in pages, form feeds": paged(1, layout, SOURCES[0], 200_000).text,
        "book in pages, none": paged(1, layouts(8, 1, feeds=False)[0], SOURCES[0], 200_000).text,
        "nothing: law": CLEAN["law"] * 300,
    }
    for name in ("psbc_2019.dirty.txt", "jinyu_2020.pymupdf.txt", "jinyu_2020.pdftotext-layout.txt"):
        if (REPORT / name).is_file():
            texts[name] = (REPORT / name).read_bytes().decode("utf-8")
    texts |= {f"nothing: {name}": text for name, text in wild_documents().items() if "novel" in name or "en/" in name}
    for name, text in texts.items():
        print(f"  {name:44} {_size([text]):6.3f} MB {_rate([text]):7.1f}")
    clean = [*CLEAN.values(), *wild_documents().values()]
    print(f"  {'all clean documents, one by one':44} {_size(clean):6.3f} MB {_rate(clean):7.1f}")
    pages = [framed(seed, name, CLEAN[name]).text for name in FRAMED for seed in range(20)]
    print(f"  {'pages inside chrome, one by one':44} {_size(pages):6.3f} MB {_rate(pages):7.1f}\n")


def _size(texts: list[str]) -> float:
    return sum(len(text.encode()) for text in texts) / 1e6


def _rate(texts: list[str]) -> float:
    times = []
    for _ in range(5):
        start = process_time()
        for text in texts:
            for _ in one_round(text, Context(PREPARED.config, PREPARED.rules, Decoded(text, "utf-8")), PREPARED):
                pass
        times.append(process_time() - start)
    return _size(texts) / statistics.median(times)


def main() -> None:
    """Print all tables."""
    quick = "--quick" in sys.argv[1:]
    clean_documents()
    framed_documents(range(1000, 1020 if quick else 1200))
    dressed_documents(range(2000, 2004 if quick else 2030))
    strange_documents("--stays" in sys.argv[1:])
    paged_documents(24 if quick else 240)
    stated_facts(400 if quick else 2000)
    labelled_report()
    speed()


if __name__ == "__main__":
    main()
