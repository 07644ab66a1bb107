"""What the outermost lines of the pages of a document have in common: a number that counts, or the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping

from cleaner.patterns import lazy
from cleaner.stages.furniture.lines import Lines
from cleaner.stages.furniture.numbers import NUMBER, ROMAN, Reader, are_years, is_ordinal, is_pure

FEWEST = 3
"""Pages that must agree: two of them agree by chance or because a table goes on."""
FEW = 4
"""Pages of which two that agree are enough, where a line says nothing but a number."""
MANY = 10
"""Pages in a row that no table goes on for with its head repeated; the notes of a report have heads of their own."""
DENSE = 0.8
"""Share of the pages between the first and the last with the line (of even or odd ones, when it is on those only)."""
SHARE = 0.5
"""Share of all pages that a head of the whole document stands on; titles alternate with those of chapters."""
SLOT = 0.6
"""Share of pages with furniture at an edge from which on the edge is a place for running heads; in a report whose
tables go on over pages, the repeated table heads are in a place where other pages have text."""
COUNTED = 0.4
"""Share of the pages between the first and the last that a counting number stands on: on even pages only, at least."""

_CONTENT = lazy(
    r"^(?:合\s*计|小\s*计|总\s*计|项\s*目|其他|无|是|否)$|适用|適用|单位[:：]|單位[:：]|"
    r"^[A-Za-z-]+: |币种|幣種|续表|續表|[(（]续|[(（]續|^[|+]|[。！？!?；;，,：:]$"
)
FRONT = 3
"""How far the Roman number of a page may be from its place: covers are not counted."""
_ENDS = frozenset("0123456789ivxlcIVXLC·•-—–)]】）")
"""Signs at the end of a line with a number."""
_PARTS = lazy(r"(?:^|\s)[/|·•—–-]+(?:\s|$)")
_WORD = lazy(r"\w")
_RULE = lazy(r"([-─━═_=*~·—]) ?(?:\1 ?){4,}")


def is_rule(text: str) -> bool:
    """Whether a line is drawn, of one sign: it runs below a head or above a foot, never alone.

    >>> is_rule("──────────"), is_rule("……")
    (True, False)
    """
    return _RULE.fullmatch(text) is not None


def may_run(text: str) -> bool:
    """Whether a line may be a running head or foot at all: notes on units, totals and sentences never are.

    >>> may_run("红楼梦"), may_run("单位：元"), may_run("说完了。")
    (True, False, False)
    """
    return _WORD.search(text) is not None and _CONTENT.search(text) is None


def counted(texts: Mapping[int, str], read: Reader, *, below_text: bool = False) -> dict[int, str]:
    r"""Page → style, for the lines with a number that goes up by one from page to page.

    Two of a few pages are enough for numbers between marks, and for bare ones `below_text`.

    >>> counted({3: "— 7 —", 4: "— 8 —", 6: "— 10 —"}, Reader()) == dict.fromkeys((3, 4, 6), "— \0 —")
    True
    >>> counted({3: "第1章", 4: "第2章", 5: "第3章"}, Reader()), counted({1: "2019", 2: "2019", 3: "2019"}, Reader())
    ({}, {})
    """
    groups: dict[tuple[str, int], list[int]] = defaultdict(list)
    for page, text in texts.items():
        for style, value in read(text):
            groups[style, value - page].append(page)
    found: dict[int, str] = {}
    offsets: dict[int, int] = defaultdict(int)
    for (style, offset), on in groups.items():
        few = 2 if len(texts) <= FEW and is_pure(style) and (len(style) > 1 or below_text) else FEWEST
        if len(on) < few or len(on) < COUNTED * _span(on) or is_ordinal(style):
            continue
        if (is_pure(style) or may_run(texts[on[0]])) and not are_years(page + offset for page in on):
            found |= dict.fromkeys(on, style)
            offsets[offset] += len(on)
    known = set(found.values())
    for (style, offset), on in groups.items():
        # Once most pages of this edge are numbered, a lone number or one more style that counts with them is furniture.
        usual = offsets.get(offset, 0) >= COUNTED * len(texts)  # of even pages only, at least
        if usual and (is_pure(style) or (len(on) > 1 and not is_ordinal(style) and may_run(texts[on[0]]))):
            found |= {page: style for page in on if page not in found}
    shared = {part for style in known for part in words_of(style)}
    for (style, _), on in groups.items():  # the front matter counts like the rest, or has the title as the rest has
        if ROMAN in style and (style.replace(ROMAN, NUMBER) in known or not shared.isdisjoint(words_of(style))):
            found |= {page: style for page in on if page not in found}
    return found | _sharing(groups, found, len(texts))


def headings_with_number(
    lines: Lines, texts: Mapping[int, str], offsets: Collection[int], read: Reader
) -> dict[int, str]:
    """Page → style, for the lines made of headings that the document has, and the number of their own page.

    `offsets` say how far numbers are ahead of pages, and without any, two such lines that agree; Roman ones count the
    front matter from its first page. An entry of a table of contents has the number of another page.
    """
    headed = [
        (page, style, value - page)
        for page, text in texts.items()
        for style, value in (read(text) if not _ENDS.isdisjoint((text[:1], text[-1:])) else ())
        if not is_pure(style) and not is_ordinal(style) and may_run(text) and is_headed(lines, text)
    ]
    agreed: dict[int, list[int]] = defaultdict(list)
    for page, _, offset in headed:
        agreed[offset].append(page)
    sure = offsets or {offset for offset, on in agreed.items() if _span(on) >= FEWEST}
    return {
        page: style
        for page, style, offset in headed
        if offset in sure or (offsets and ROMAN in style and abs(offset) <= FRONT)
    }


def is_headed(lines: Lines, text: str) -> bool:
    """Whether what is left of a line without the number at one end is headings, each on a line of its own elsewhere."""
    words = text.split(" ")
    return any(lines.titles.issuperset(_parts(" ".join(rest)) or ("",)) for rest in (words[1:], words[:-1]))


def is_made_of_headings(lines: Lines, text: str) -> bool:
    """Whether a line is made of several headings, each on a line of its own elsewhere."""
    parts = _parts(text)
    return len(parts) > 1 and lines.titles.issuperset(parts)


def _parts(text: str) -> list[str]:
    """What the signs between the parts of a head part, without white space."""
    return [part.replace(" ", "") for part in _PARTS.split(text) if part]


def words_of(style: str) -> list[str]:
    """The words that stand beside the number of a style."""
    return [part for part in style.split(" ") if len(part) > 1 and part[0].isalpha()]


def _sharing(groups: Mapping[tuple[str, int], list[int]], found: Mapping[int, str], living: int) -> dict[int, str]:
    """Page → style, for counting heads of which a part stays on most pages, and a part changes with the chapter."""
    parts: dict[tuple[str, int], dict[int, str]] = defaultdict(dict)
    for (style, offset), on in groups.items():
        if " " in style and not is_ordinal(style):
            for part in words_of(style):
                parts[part, offset] |= dict.fromkeys(on, style)
    shared: dict[int, str] = {}
    for (_, offset), on_pages in parts.items():
        if len(on_pages) >= max(FEWEST, SLOT * living) and not are_years(page + offset for page in on_pages):
            shared |= {page: style for page, style in on_pages.items() if page not in found}
    return shared


def repeated(texts: Mapping[int, str], living: int, numbered: int, above: Mapping[int, str]) -> dict[int, str]:
    """Page → text, for the lines that stand unchanged at one edge of many pages.

    `living` pages have lines left, `numbered` of them a page number at this edge; `above` is the line that was peeled
    off each page just before. A line goes when it is on half of the pages, or on most of those under one and the same
    head, or on nearly all of a stretch of pages at an edge where most of the others have such lines.

    >>> repeated(dict.fromkeys(range(4), "红楼梦"), 5, 0, {}) == dict.fromkeys(range(4), "红楼梦")
    True
    >>> repeated({4: "项目", 5: "项目", 6: "项目"}, 20, 0, {}), repeated(dict.fromkeys(range(4), "单位：元"), 4, 0, {})
    ({}, {})
    """
    if living < FEWEST:
        return {}
    groups: dict[str, list[int]] = defaultdict(list)
    for page, text in texts.items():
        groups[text].append(page)
    under: dict[str, int] = defaultdict(int)
    for head in above.values():
        under[head] += 1
    often = {
        text: on
        for text, on in groups.items()
        if len(on) > 1 and (may_run(text) or (is_rule(text) and above.keys() >= set(on)))
    }
    whole = {
        text for text, on in often.items() if len(on) >= FEWEST and (_is_common(on, living) or _fills(on, above, under))
    }
    held = {page for on in often.values() for page in on}
    dense = {text for text, on in often.items() if _is_dense(on, held)}
    taken = numbered + sum(len(often[text]) for text in whole | dense)
    sure = whole | dense if taken >= SLOT * living else whole
    return {page: text for text in sure for page in often[text]}


def _is_dense(on: list[int], held: Container[int]) -> bool:
    """Whether a line stands on nearly all of a stretch of pages, or takes turns there with others that repeat."""
    if len(on) >= DENSE * _span(on) * _parity(on):
        return True
    turns = sum(page in held for page in range(on[0], on[-1] + 1))
    return len(on) >= COUNTED * _span(on) and turns >= DENSE * _span(on)


def _is_common(on: list[int], living: int) -> bool:
    """Whether half of the pages are these (of a few pages, more), or a long stretch of pages nearly without a gap."""
    share = SHARE if living >= MANY else SLOT
    unbroken = len(on) >= MANY and len(on) >= DENSE * _span(on) * _parity(on)
    return unbroken or len(on) >= share * living * _parity(on)


def _fills(on: list[int], above: Mapping[int, str], under: Mapping[str, int]) -> bool:
    """Whether a line stands below one and the same head nearly wherever that head stands."""
    heads = {above.get(page, "") for page in on}
    head = heads.pop()
    return not heads and head != "" and len(on) >= DENSE * under[head]


def _span(on: list[int]) -> int:
    return on[-1] - on[0] + 1


def _parity(on: Iterable[int]) -> float:
    """0.5 for a line that stands on even pages only, or on odd ones; else 1."""
    return 0.5 if len({page % 2 for page in on}) == 1 else 1.0
