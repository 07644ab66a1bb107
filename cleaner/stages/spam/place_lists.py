"""Candidates by county and city names: the filler that pools draw by lot, in every layout they print it in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from cleaner.patterns import lazy
from cleaner.stages.spam.candidates import Candidate, segments, texts_of
from cleaner.stages.spam.evidence import LABEL, Evidence, heads_farm, promised, table
from cleaner.stages.spam.page import SENTENCE_MARKS, Item, Page
from cleaner.stages.spam.places import SUFFIXES, is_place, known_place, order_of, place_of, share_of_cities, split_names

_STEM = "[\u3400-\u5339\u533b-\u53be\u53c0-\u5e01\u5e03-\u65d6\u65d8-\u9fff]"
"""Any Han character but 区县市旗, so that there is one way only to cut a run of names."""
_FULL = rf"{_STEM}{{1,12}}[{SUFFIXES}]{{1,2}}"
GLUED = lazy(f"(?:{_FULL}){{6,}}")
"""玉山县鄄城县济南市."""

NAME = lazy("[\u3400-\u9fff]{2,}")

COUNTY = "县旗"
"""What the names of two in three counties end with; pools print a dozen by lot, and the other third with them."""
COUNTIES = lazy(f"[{COUNTY}](?!级)")
COUNTY_NAME = range(2, 5)
"""Code points of most names of counties."""
FEWEST_COUNTIES = 3
CLOSE, REACH = 60, 200
"""Code points between two counties of a row, and those round a row in which it begins and ends."""
LONGEST = 16
"""Code points of the longest name."""
FIRST, FEW = 200, 3
"""Code points at the head of a list, and names among them that are places if the list is one of places."""
FEWEST_PLACES = 6
MANY_PLACES = 20
"""Names from which a list in no order is no choice that anybody made."""
_BELOW = r"(?<![\d元岁年级人倍米度])以下"
"""What follows, and no bound: 二十万元以下的罚款."""
TOLD_OF = lazy(f"(?:如下|名单|{_BELOW}|下列)[^。]{{0,8}}[。，；]?$")
"""What a sentence says that comes to such a list."""
PROMISE = lazy(f"名单|名录|目录|一览|如下|{_BELOW}|清单|排名|榜|附[件录]|列表|汇总|公示|示范|试点|地区|[县市区]$")
"""What the heading of a list of places says."""
PUBLIC = "局府委校学会所站厅部院室队园馆场"
"""What offices, schools and hospitals of a county end with; pools offer removals and loans there."""
COMMAS = ("、", "，", ",")


def place_seeds(text: str) -> list[tuple[int, int]]:
    """Where in a text known counties stand near each other, from one to another, in code points.

    >>> place_seeds("玉山县| 鄄城县| 济南市| 光山县| 奉节县| 农安县| 会议")
    [(2, 28)]
    >>> place_seeds("县、自治县、市辖区的县级以上人民政府")
    []
    """
    if sum(map(text.count, COUNTY)) < FEWEST_COUNTIES:
        return []
    places = [match.end() for match in COUNTIES.finditer(text)]
    near = [other - one <= CLOSE for one, other in pairwise(places)]
    rows: list[list[int]] = []
    for at, *pair in zip(places, [False, *near], [*near, False], strict=bool(places)):
        if any(pair) and any(known_place(text[max(0, at - size) : at]) for size in COUNTY_NAME):
            if not rows or at - rows[-1][-1] > CLOSE:
                rows.append([])
            rows[-1].append(at)
    return [(row[0] - 1, row[-1]) for row in rows if len(row) >= FEWEST_COUNTIES]


def places_at_edges(text: str, lines: Sequence[str], names: Sequence[int]) -> list[tuple[int, int]]:
    """The first and the last of some lines of short things at the edges of a text, if there are places among them.

    >>> lines = ["玉山|鄄城|光山|奉节|农安|宁强"]
    >>> places_at_edges(lines[0], lines, [0]), places_at_edges("苹果|香蕉|葡萄", ["苹果|香蕉|葡萄"], [0])
    ([(0, 17)], [])
    """
    first = NAME.findall(" ".join(lines[index][:FIRST] for index in names))
    if sum(map(known_place, first)) < FEW:
        return []
    above, below = lines[names[0]], lines[names[-1]]
    found = text.find(above), text.rfind(below)
    return sorted({(found[0], found[0] + len(above)), (found[1], found[1] + len(below))})


def by_places(page: Page, seeds: Sequence[tuple[int, int]], taken: Callable[[int], bool]) -> Iterator[Candidate]:
    """Runs of county and city names, one a line, all on one line, with signs or nothing between."""
    done = -1
    for start, end in seeds:
        if start < done or taken(start):
            continue
        line = page.line_at(start)
        begins = range(max(page.starts[line], start - LONGEST), start + 1)
        glued = next((match for at in begins if (match := GLUED.match(page.text, at))), None)
        if glued:
            done = glued.end()
            yield from _glued(page, glued.start(), done)
            continue
        first, last = page.run(line, page.line_at(done) if done > 0 else -1)
        begin, done = page.starts[first], page.end(max(last, page.line_at(end - 1)))
        if not page.listlike(line):
            begin, done = max(begin, start - REACH), min(done, end + REACH)
        items = list(page.items(begin, done))
        for one, other in segments([_points(page, item) for item in items]):
            if other - one >= FEWEST_PLACES:
                yield _candidate(page, items[one:other])


def _glued(page: Page, start: int, end: int) -> Iterator[Candidate]:
    names = [Item(start + one, start + other) for one, other in split_names(page.text[start:end])]
    if len(names) >= FEWEST_PLACES and names[-1].end - names[0].start >= 0.8 * (end - start):
        yield _candidate(page, names)


def _points(page: Page, item: Item) -> float | None:
    name = page.text[item.start : item.end]
    if name in SENTENCE_MARKS:
        return None
    if len(name) <= 20 and (place_of(name) or is_place(name)):
        return 1.0
    piped = page.text[item.end : item.end + 2].lstrip()[:1] in ("|", "｜", "¦")
    if len(name) <= 6 and piped:
        return -0.5
    # Pools strew the odd 棋牌 or 汽车 between the names.
    return -1.0 if len(name) <= 4 else -3.0


def _candidate(page: Page, items: Sequence[Item]) -> Candidate:
    names = texts_of(page, items)
    place = place_of(names[-1])
    if place and names[-1].startswith(place) and sum(map(known_place, names)) >= 0.5 * len(names):
        # What runs on from the last name is the document's.
        items = [*items[:-1], Item(items[-1].start, items[-1].start + len(place))]
        names = (*names[:-1], place)
    return Candidate(
        items[0].start, items[-1].end, "spam.place-list", names, tuple(_evidence(page, items, names)), known=True
    )


def _evidence(page: Page, items: Sequence[Item], names: Sequence[str]) -> Iterator[Evidence]:
    yield Evidence("list", 2.0)
    yield Evidence("county names", 4.0)
    places = [place_of(name) or name for name in names]
    more = [
        name for name, place in zip(names, places, strict=True) if len(name) > len(place) and name.startswith(place)
    ]
    if sum(name.endswith(tuple(PUBLIC)) for name in more) >= 0.4 * len(names):
        yield Evidence("institutions", -8.0)
    order = order_of(places)
    if order:
        yield Evidence(order, 2.0 if order == "in no order" else -4.0)
    if len(names) >= MANY_PLACES and order == "in no order":
        yield Evidence("many in no order", 2.0)
    if share_of_cities(places) > 0.6:
        # 北京 上海 广州 深圳 is the menu of a shop; pools print counties, of which there are ten times as many.
        yield Evidence("cities", -8.0)
    gaps = {page.text[one.end : other.start].strip() for one, other in pairwise(items)}
    if gaps == {""} and len(names) > 1 and items[0].end == items[1].start:
        yield Evidence("run together", 2.0)
    if len(gaps) <= 2 and gaps & {"|", "｜", "¦", "_"}:
        yield Evidence("separators", 2.0)
    yield from _setting(page, items, len(gaps) <= 2 and bool(gaps & set(COMMAS)))


def _setting(page: Page, items: Sequence[Item], commas: bool) -> Iterator[Evidence]:
    """What stands around the names: a sentence, a table, a heading that promises them."""
    start, end = items[0].start, items[-1].end
    first = page.line_at(start)
    left, right = page.margins(first)[0], page.margins(page.line_at(end - 1))[1]
    before = page.text[page.starts[first] : start].rstrip()
    headed = heads_farm(before)
    if commas and not headed and (start > left or end < right):
        yield Evidence("in a sentence", -8.0)
    if table(page, first, "|") and not page.lines[first].rstrip().endswith("|"):
        yield Evidence("table", -6.0)
    above = next((page.lines[i].strip() for i in range(first - 1, max(first - 4, -1), -1) if not page.blank(i)), "")
    labelled = before.endswith((":", "：")) or LABEL.match(page.lines[first])
    if (promised(page, first) and not headed) or (labelled and not headed):
        yield Evidence("promised", -8.0)
    elif TOLD_OF.search(above) or (len(above) <= 30 and PROMISE.search(above)):
        yield Evidence("heading above", -8.0)
