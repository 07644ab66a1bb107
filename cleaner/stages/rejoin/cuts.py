"""Paragraphs cut in two where their page does not show why: which lines without a stop go on in the next one.

A line without a stop is the beginning of a paragraph that a blank line or a page break cut, or else a title, a caption,
a name. `tests/bench/rejoin_cuts.py` fitted how much each sign says, on paragraphs of seven languages cut anywhere, with
titles among them, and on the lines without a stop of manuals, laws and news.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from itertools import compress
from operator import mul
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.rejoin import japanese, shapes
from cleaner.stages.rejoin.ends import has_orphans
from cleaner.stages.rejoin.evidence import QUOTES, WORDS_LEAST, WORDS_MOST, words
from cleaner.stages.rejoin.lines import Lines
from cleaner.stages.rejoin.overlap import MOST_OVERLAP, overlap
from cleaner.stages.rejoin.unended import is_unended
from cleaner.stages.rejoin.weighing import HEADING_OR_RULE, Join, is_forbidden

NARROWEST_CUT = 10
"""Columns of a beginning of a sentence that a blank line may leave."""
LEAST_ENDED = 6
"""Code points that must be repeated of a line that ends a sentence."""
USUAL = 0.7
"""Share of the paragraphs that must be set in for one that is not to be the rest of another."""
STOPPED = 0.66
"""Share of the long lines that end with a stop on a page whose paragraphs do, cut though some of them are."""
MORE_INLINE = 4
"""Times that speech must follow its announcement on the same line, to each that it does not, to be set so."""
EVIDENT = 2.0
"""The log odds, both ways, from which on a break says something of the others of its page."""
_LEAST_SCORE, _CUT, _HALVED = 0.1, 1.5, 3.0
"""The least score of a line that was cut and whose rest may be elsewhere; that of one whose words say nothing of the
next; and what a comma or an open bracket at its end adds, as what such a line wants is seldom anything but next."""
_TELLING = 8
"""Code points at the head of a line that must have one of the characters that column order can be told by."""
SURE_HANGING = 4.5
"""The score at which the rest of a paragraph that is not set in is not looked for elsewhere."""


class Signs(NamedTuple):
    """What a break between a line without a stop and the next shows; 1 for yes, 0 for no, if nothing else is said."""

    width: float
    """Of the line: the logarithm of its columns, 0 at `shapes.PROSE_COLUMNS`."""
    sentence: float
    """A sentence ends inside the line."""
    clauses: float
    """Two commas at least stand inside the line."""
    comma: float
    """It ends with one."""
    bracket: float
    """It leaves a bracket or quotation open that the next line closes."""
    colon: float
    """It ends with one, and does not announce speech on a page that sets that on the same line."""
    semicolon: float
    closed: float
    """It ends with a closing bracket or quotation mark."""
    number: float
    """It ends with a number, and the next line does not go on with what is counted."""
    unended: float
    """Its last word is one that nothing ends with."""
    bare: float
    """It has none of the above, as titles have not."""
    titled: float
    """And it is the first of the text."""
    spaced: float
    """It has a blank between Han characters, as two halves of a title."""
    low: float
    """It is short and begins with a small letter, as names and commands do."""
    small: float
    """The next line begins with a small letter, or with speech that goes on with one, or kana that begin no word."""
    capital: float
    speech: float
    """The next line begins with speech that is neither of these."""
    ended: float
    """The next line ends with a stop, as rests do."""
    touching: float
    """No blank line stands between."""
    hangs: float
    """Paragraphs are set in, and the next line is not."""
    set_in: float
    """The next line is set in as paragraphs are, or further than the line."""
    words: float
    """Log odds that Chinese words go on."""
    kana: float
    """The same of Japanese."""
    stops: float
    """Share of the other long lines of the page that end with a stop; 1 where it is `STOPPED` or more."""
    repeated: float
    """The next line begins with the last words of the line."""


BIAS = -5.27
WEIGHTS = Signs(
    width=1.63,
    sentence=1.86,
    clauses=0.27,
    comma=0.16,
    bracket=3.36,
    colon=-4.76,
    semicolon=-1.56,
    closed=-2.13,
    number=-1.50,
    unended=1.84,
    bare=-1.14,
    titled=-1.66,
    spaced=-2.08,
    low=-0.26,
    small=3.76,
    capital=-1.30,
    speech=-3.71,
    ended=1.53,
    touching=-2.62,
    hangs=4.41,
    set_in=-4.02,
    words=0.38,
    kana=0.24,
    stops=2.88,
    repeated=5.20,
)
PAGE_BIAS, PAGE_SCALE, PAGE_WEIGHT = -0.03, 1.39, 1.15
"""How the odds of a break follow from its own and those of how many others of its page were cut beyond doubt."""


class Page(NamedTuple):
    """What the lines of a page have in common."""

    long: int
    """Lines as long as running text is."""
    stopped: int
    """Those of them that end with a stop."""
    set_in: bool
    """Whether paragraphs are set in."""
    inline: bool
    """Whether speech follows its announcement on the same line."""


def judge_cuts(text: str, lines: Lines, which: Iterable[int]) -> list[Join]:
    """Weigh the breaks below some lines, each by itself and then by what the others show of their page."""
    page = look_at(text, lines)
    seen = list(breaks_of(text, lines, which, page))
    scores = [BIAS + sum(map(mul, WEIGHTS, signs)) for _, _, signs in seen]
    evident = sum(score > EVIDENT for score in scores)
    against = sum(score < -EVIDENT and not signs.bare for score, (_, _, signs) in zip(scores, seen, strict=True))
    orphaned = bool(seen) and has_orphans(lines)
    joins = []
    for (index, drop, signs), score in zip(seen, scores, strict=True):
        others = math.log((evident - (score > EVIDENT) + 1) / (against - (score < -EVIDENT and not signs.bare) + 1))
        final = PAGE_BIAS + PAGE_SCALE * score + PAGE_WEIGHT * others
        sure = drop or (signs.hangs and final >= SURE_HANGING)
        elsewhere = not sure and _may_be_elsewhere(lines, index, orphaned)
        if elsewhere and final > 0:  # that it was cut does not say that its rest is the next line: its words do
            final = min(final, max(_LEAST_SCORE, _of_words(signs)))
        joins.append(Join(index, final, drop, elsewhere))
    return joins


def breaks_of(text: str, lines: Lines, which: Iterable[int], page: Page) -> Iterator[tuple[int, int, Signs]]:
    """The breaks where a join is possible at all, what is repeated there in code points, and their signs."""
    for index in which:
        drop = overlap(text, lines, index)
        if is_possible(lines, index, drop):
            yield index, drop, measure(lines, index, drop, page)


def is_possible(lines: Lines, index: int, drop: int) -> bool:
    """Whether a line may have been cut, and the next be its rest."""
    left, right = lines.bodies[index], lines.bodies[index + 1]
    if shapes.ends_sentence(left) and not is_unended(left, right) and not _is_torn(left, drop):
        return False
    if left[:2] == right[:2] and left[0] >= "\u2e80" and not drop:
        return False  # a title, whose first word its text takes up
    if _is_cased(left) and not is_unended(left, right):
        return False
    if shapes.is_closed(left) or is_forbidden(left, right, False, drop > 0):
        return False
    return not HEADING_OR_RULE.match(left) and not (lines.wide and left.isascii() != right.isascii())


def look_at(text: str, lines: Lines) -> Page:
    """What a page does with its paragraphs."""
    long = [width >= shapes.PROSE_COLUMNS for width in lines.widths]
    stopped = [last in _STOPS for last in lines.lasts]
    ended = [a and b for a, b in zip(long, stopped, strict=True)]
    below = list(compress(lines.indents[1:], ended))
    inline = sum(text.count(mark) for mark in _ANNOUNCED if mark[0] in text)
    apart = lines.lasts.count("：") + lines.lasts.count(":")
    set_in = sum(map(bool, below)) > USUAL * len(below)
    return Page(sum(long), sum(ended), set_in, inline > MORE_INLINE * max(apart, 1))


def measure(lines: Lines, index: int, drop: int, page: Page) -> Signs:
    """The signs of one break."""
    left, right = lines.bodies[index], lines.bodies[index + 1]
    last, first, rest = left[-1], right[0], right[drop:]
    width, indent, below = lines.widths[index], lines.indents[index], lines.indents[index + 1]
    unended, opened = is_unended(left, right), shapes.open_bracket(left)
    sentence = shapes.INNER_END.search(left, 0, len(left) - 1) is not None
    commas = len(_COMMA.findall(left, 0, len(left) - 1))
    announced = page.inline and last in "：:" and first in QUOTES
    goes_on = last == "," and first in QUOTES and right[1:2].islower()
    chinese, kana = _words(left, rest, sentence or shapes.is_prose(left, width))
    bracket = opened != "" and opened in right and shapes.OPENERS[opened] not in right[: right.index(opened)]
    bare = not (sentence or commas or unended or bracket or last in "，、,：:；;")
    return Signs(
        width=math.log(max(NARROWEST_CUT, width) / shapes.PROSE_COLUMNS),
        sentence=sentence,
        clauses=commas > 1,
        comma=last in "，、,",
        bracket=bracket,
        colon=last in "：:" and not announced,
        semicolon=last in "；;",
        closed=last in _CLOSERS,
        number=last.isdigit() and not shapes.MEASURE.match(right),
        unended=unended,
        bare=bare,
        titled=bare and index == 0,
        spaced=_BLANK_INSIDE.search(left) is not None,
        low=left[0].islower() and width < shapes.PROSE_COLUMNS,
        small=(first.islower() and last < "\u2e80") or goes_on or first in japanese.NEVER_FIRST,
        capital=first.isupper(),
        speech=first in QUOTES and not (announced or goes_on),
        ended=shapes.ends_sentence(right) or right[-1] in "”」』",
        touching=not lines.gaps[index + 1],
        hangs=page.set_in and indent > 0 == below,
        set_in=below > indent or (page.set_in and below > 0),
        words=chinese,
        kana=kana,
        stops=min(1.0, (page.stopped + 1) / (page.long - (width >= shapes.PROSE_COLUMNS) + 1) / STOPPED),
        repeated=drop > 0,
    )


def _words(left: str, right: str, prose: bool) -> tuple[float, float]:
    """What the words at a break say, if they are Chinese, and if they are Japanese."""
    if japanese.is_near(left, right):
        return 0.0, japanese.rest(left, right, prose)
    if not shapes.IDEOGRAPH.search(left[-_TELLING:] + right[:_TELLING]):
        return 0.0, 0.0
    return min(WORDS_MOST, max(WORDS_LEAST, words(left, right))), 0.0


def _of_words(signs: Signs) -> float:
    return _CUT + signs.words + _HALVED * max(signs.comma, signs.bracket)


def _is_cased(left: str) -> bool:
    """Whether the longer words of a line all begin with capitals, as those of an English title."""
    long = _LONG_WORD.findall(left)
    return len(long) > 1 and all(word[0].isupper() for word in long)


def _is_torn(left: str, drop: int) -> bool:
    """Whether what is repeated of a whole sentence begins inside a clause: authors repeat clauses, for effect."""
    return drop >= LEAST_ENDED and left[-drop - 1 : -drop].isalnum()


def _may_be_elsewhere(lines: Lines, index: int, orphaned: bool) -> bool:
    """Whether the next line may be the rest of another, as far as that can be told: by the words of Chinese and the
    kana of Japanese, and where rests of other languages stand below what is whole; never what a colon announces."""
    left, right = lines.bodies[index], lines.bodies[index + 1]
    told = orphaned or shapes.IDEOGRAPH.search(right, 0, _TELLING) is not None
    return told and not (left[-1] in "：:" and right[0] in QUOTES)


def unended(lines: Lines) -> list[int]:
    """The lines that may have been cut, and the next be their rest, as far as a look at their ends tells."""
    bodies, widths, lasts = lines.bodies, lines.widths, lines.lasts
    return [
        index
        for index, (width, last) in enumerate(zip(widths[:-1], lasts, strict=False))
        if width >= NARROWEST_CUT
        and (
            (last.isalnum() and last not in shapes.PARTICLES)
            or (last in _OPEN_ENDS and not (last in _CLOSERS and bodies[index][-2:-1] in _FINAL))
            or bodies[index + 1][:LEAST_ENDED] in bodies[index][-MOST_OVERLAP:]
            or (last == "." and is_unended(bodies[index]))
        )
        and _is_rest(lines, index + 1)
    ]


def _is_rest(lines: Lines, index: int) -> bool:
    """Whether a line may be the rest of a sentence: it ends one, or speech, or is running text cut once more."""
    body = lines.bodies[index]
    return body[-1] in "”」』" or shapes.ends_sentence(body) or shapes.is_prose(body, lines.widths[index])


_OPEN_ENDS = frozenset(shapes.OPEN + "；;：:")
_CLOSERS = frozenset("”’」』）)》\"'")
_STOPS = frozenset(shapes.FINAL + ".”\"」』’'")
_FINAL = frozenset(shapes.FINAL + ".")
_COMMA = lazy("[，、,；;]")
_ANNOUNCED = ("：“", "：「", "：『", ":“")
_LONG_WORD = lazy(r"[^\W\d_]{4,}")
_BLANK_INSIDE = lazy(rf"[{shapes.HAN}][ \u3000]+[{shapes.HAN}]")
