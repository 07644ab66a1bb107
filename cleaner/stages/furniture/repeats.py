"""Lines repeated through a text that has neither form feeds nor page numbers: watermarks and running heads.

Refrains, cells, speakers' names and rules repeat as well. What tells furniture is that it stands in the middle of
sentences, or that its words say what it is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import accumulate, compress, pairwise
from math import ceil

from cleaner.patterns import lazy
from cleaner.stages.furniture.bylines import names_person
from cleaner.stages.furniture.lines import SHORTEST_CUT, Lines, breaks_prose, is_ended, is_prose, unevenness, unstamped
from cleaner.stages.furniture.neighbours import STAYS

RULE = "furniture.watermark"

FEWEST = 3
"""Times a line stands in the text, and places where it interrupts a sentence, before it may be a watermark."""
CUT = 0.4
"""Share of the places where it interrupts a sentence; pages of prose break in mid-sentence more often than not."""
APART = 4
"""Lines between two of them in the mean; rows of a table and turns of a talk are closer."""

FARTHER = 300
"""Code points between two of them in the mean, where no word tells: pages are longer, the turns of a talk shorter."""
DIFFERENT = 0.7
"""Share of different lines among those beside it: a paragraph that is repeated as a whole has always the same ones. Two
heads, one below the other, are beside each other."""
SAMPLE = 12
"""Places of a line that are looked at: enough to tell, and a rule of a thousand lines costs no more."""

LONGEST = 60
"""Code points of a watermark."""

LONGEST_STAMPED = 120
"""Code points of a line with the moment of printing."""
_STAMPED = lazy(r":\d\d[\])）]?(?:\n|$)")
PRINTED = lazy(r"^(?:https?://|file:///|www\.|[A-Za-z]:\\)\S|\d{4}[-/.]\d{1,2}[-/.]\d{1,2} \d{1,2}:\d\d")
"""What printers put below a page: the address or the file, and the moment."""

_STOPS = frozenset("。！？；，、：.,;:!?|│┃║¦")
_BULLETS = frozenset("│┃║¦-*+#>`~=|\\;•·▪■●○◆◇►▸–—")
_OPEN = lazy(r" (?:the|an?|of|to|and|or|in|by|for|with|from|that|is|are|was|die|der|und|de|la|le|et)$")
"""Ends of lines that go on in the next."""
_CONTENT = lazy(
    r"适用|適用|单位[:：]|單位[:：]|^[A-Za-z-]+: |^[.<]|<[^>]*@|\\\\$|"
    r"(?i:^(?:警告|注意|提示|说明|說明|小心|重要|备注|備註|注释?|附注|示?例|答案?|问题?|解析?|小贴士|注記|ヒント|ノート|참고|주의|notes?|"
    r"warnings?|tips?|caution|important|examples?|hint|remark|hinweis|achtung|warnung|avis|nota|attention|"
    r"предупреждение|примечание|внимание)$)"
)
"""Notes on units, mail headers, tags, and the labels of what a manual sets apart."""
_STAMP = lazy(
    r"(?i)[\W_]*(?:(?:绝?机密|機密|绝密|絕密|秘密|草稿|草案|初稿|样[张本章稿]|樣[張本]|水印|副本|"
    r"draft|sample|confidential|secret|specimen|proof|preview|copy)[\W_]*){1,3}"
)
"""What is stamped across every page of a paper, and said by no line of a text."""
_ADDRESS = lazy(r"(?:https?://|www\.)\S{4,}")
EVEN = 0.3
"""Standard deviation of the lines from one mark between paragraphs to the next, as a share of the mean."""
NARROWER = 1.5
"""How many times longer the lines beside such a mark are, in the mean."""
FEWEST_BETWEEN = 4
"""Times such a mark stands in the text."""
MOST_OTHERS = 2
"""Other lines that are there as often: the headings of entries of one form are several."""
LONGEST_LABEL = 4
"""Characters, or a third of the letters, up to which a line between paragraphs may be the label of a part."""


def repeated_lines(lines: Lines, words: Iterable[str], dead: Iterable[int] = ()) -> dict[int, str]:
    """The lines of watermarks and running heads, each with its rule.

    A line goes when it stands at least three times and mostly in mid-sentence, or when it holds one of `words` (which
    only watermarks do) and stands at least three times well apart. Lines that are `dead` already, and those equal to
    them, are not looked at.
    """
    peeled = {lines.rows[line] for line in dead}
    thrice = {row for row, times in lines.counts.items() if times >= FEWEST and 2 <= len(row) <= LONGEST} - peeled
    likely = set(filter(_may_be, thrice))
    sure = _telling_rows(likely, words) | {row for row in thrice if _STAMP.fullmatch(row)}
    stamped = _stamped_rows(lines) if _STAMPED.search(lines.text) else {}
    often = likely | sure | stamped.keys()
    if not often:
        return {}
    sure |= set(stamped.values())
    places: dict[str, list[int]] = defaultdict(list)
    for line, row in compress(enumerate(lines.rows), map(often.__contains__, lines.rows)):
        places[stamped.get(row, row)].append(line)
    found: dict[int, str] = {}
    for row, on in places.items():
        if on[-1] - on[0] < APART * (len(on) - 1):
            continue
        if row in sure:
            found |= dict.fromkeys(on, RULE)
        elif lines.starts[on[-1]] - lines.starts[on[0]] < FARTHER * (len(on) - 1) or _CONTENT.search(row):
            continue
        elif _is_cutting(lines, on, often):
            # The first may be the title or the heading that heads repeat.
            repeats = lines.around(on[0], -1) >= 0 and _is_cut(lines, on[0], often)
            found |= dict.fromkeys(on if repeats else on[1:], RULE)
        elif len(places) <= MOST_OTHERS and _is_between(lines, row, on):
            found |= dict.fromkeys(on if lines.around(on[0], -1) >= 0 else on[1:], RULE)
    return found


def _telling_rows(rows: Iterable[str], words: Iterable[str]) -> set[str]:
    """The lines whose words say that they are watermarks, or what a printer puts below a page."""
    together = "\n".join(rows).lower()
    telling = [word for word in map(str.lower, words) if word in together]
    return {
        row
        for row in rows
        if (PRINTED.search(row) and not row[0].islower()) or any(word in row.lower() for word in telling)
    }


def _is_between(lines: Lines, row: str, on: list[int]) -> bool:
    """Whether a line stands between paragraphs, as far apart as pages: the refrain of a song has verses beside it."""
    size = len(row) / (3 if row.isascii() else 1)
    if len(on) < FEWEST_BETWEEN or size <= LONGEST_LABEL or STAYS.search(row) or names_person(row):
        return False
    above = [lines.rows[near] for line in on if (near := lines.around(line, -1)) >= 0]
    below = [lines.rows[near] for line in on if (near := lines.around(line, 1)) >= 0]
    beside = above + below
    if not all(map(is_prose, beside)) or len(set(beside)) < DIFFERENT * len(beside):
        return False
    if not all(map(is_ended, above)) or any(text[0].islower() for text in below):
        return False
    if NARROWER * len(row) > sum(map(len, beside)) / len(beside):
        return False  # one line of a paragraph
    filled = [*accumulate(map(bool, lines.rows))]
    apart = [filled[after] - filled[before] for before, after in pairwise(on)]
    return unevenness(apart) <= EVEN


def _stamped_rows(lines: Lines) -> dict[str, str]:
    """The different lines that end in a moment of printing, at least three alike, and what they are without it."""
    stamped = {row: bare for row in lines.counts if 0 < len(row) <= LONGEST_STAMPED and (bare := unstamped(row)) != row}
    times = Counter(dict.fromkeys(stamped.values(), 0))
    for row, bare in stamped.items():
        times[bare] += lines.counts[row]
    return {row: bare for row, bare in stamped.items() if times[bare] >= FEWEST}


def _may_be(row: str) -> bool:
    """Whether a line has the size of a watermark, and begins or ends with a letter; most cells and items do not.

    A line that begins with a small letter goes on with a sentence.
    """
    if row[-1] in _STOPS or row[0] in _BULLETS or (row[0].islower() and not _ADDRESS.fullmatch(row)):
        return False
    if row.count("(") != row.count(")") or _OPEN.search(row):
        return False
    if row.isascii() and row.isidentifier():
        return False  # the name of a variable, set apart
    bare = row.strip("【】")
    return bare[:1].isalpha() or bare[-1:].isalpha()


def _is_cutting(lines: Lines, on: list[int], often: set[str]) -> bool:
    """Whether a line stands in mid-sentence at enough of its places, and not always in the same sentence."""
    sample = on[:: max(1, len(on) // SAMPLE)]
    spare = len(sample) - max(FEWEST, ceil(CUT * len(sample)))
    rows = lines.rows
    sentences: set[str] = set()
    cuts = 0
    for line in sample:
        # A cell beside it is the commonest case by far, and tells at once.
        if 0 < len(rows[line - 1]) < SHORTEST_CUT or not _is_cut(lines, line, often):
            spare -= 1
            if spare < 0:
                return False
        else:
            cuts += 1
            sentences |= {rows[lines.around(line, -1)], rows[lines.around(line, 1)]}
    return len(sentences) >= DIFFERENT * 2 * cuts


def _is_cut(lines: Lines, line: int, often: set[str]) -> bool:
    below = lines.rows[line + 1] if line + 1 < len(lines.rows) else ""
    if below in often and below[:1].islower():
        return False  # it goes on in the next line, and both are repeated
    before = _body(lines, line, -1, often)
    if before < 0 or len(lines.rows[before]) < SHORTEST_CUT:
        return False
    behind = _body(lines, line, 1, often)
    return behind >= 0 and breaks_prose(lines.rows[before], lines.rows[behind])


def _body(lines: Lines, line: int, step: int, often: set[str]) -> int:
    """The nearest line that is not one of those that are often; -1 when three of them follow each other."""
    for _ in range(3):
        line = lines.around(line, step)
        if line < 0 or lines.rows[line] not in often:
            return line
    return -1
