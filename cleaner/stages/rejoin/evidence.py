"""What speaks for and against a join below a full line, and how much."""

from __future__ import annotations

import math
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.rejoin import continuation, japanese, shapes

NEVER = -math.inf


class Evidence(NamedTuple):
    """What speaks for a join at one break. Each feature is about 1 when it speaks for it, -1 against, 0 not at all."""

    full: float
    """The line is full, by the document's own wrap, times how steadily the document keeps to it."""
    ending: float
    """The line ends on a comma, a conjunction, an open bracket; or on a colon."""
    beginning: float
    """The next line begins with a closing mark or a small letter; or with a capital or an opening quotation mark."""
    apart: float
    """Blank lines between, three at most, against."""
    indent: float
    """The next line is set in like the first line of a paragraph, against."""
    overlap: float
    """The next line begins with the last words of this one."""


BIAS = -2.0
"""A break is kept unless something speaks for the join."""
WEIGHTS = Evidence(
    full=6.0,  # in steadily wrapped books 997 of 1,000 full lines that end inside a sentence go on
    ending=3.0,  # a comma outweighs a blank line, a stop outweighs a full line
    beginning=2.0,  # nothing begins with a comma; but sentences go on with names, which have capitals
    apart=0.5,  # a page break leaves one or two blank lines
    indent=5.0,  # where paragraphs are set in, that is what an indent says
    overlap=3.0,  # nobody begins a paragraph with the words that the last one broke off at
)
WORDS_LEAST, WORDS_MOST = -3.0, 6.0
"""The words alone never forbid what all else speaks for, nor ask for what all else forbids."""


def weigh(evidence: Evidence) -> float:
    """The score of a break: above 0, the lines are one."""
    return BIAS + sum(weight * value for weight, value in zip(WEIGHTS, evidence, strict=True))


_GOES_ON = lazy(
    r"(?:[，、,(（“‘「『《〈—]|\b(?:the|a|an|of|to|in|and|or|with|for|by|at|from|that|as|on|his|her|their|its|my|your)"
    r"|[和与及或的把被在向从对为将])\Z"
)


def ending(left: str) -> float:
    """What the end of a full line says. A colon introduces something of its own more often than not."""
    if shapes.ENDS_INTRODUCTION.search(left):
        return -0.5 if left[-1] in "：:" else 0.0
    if left[-1] in "，、,(（“‘「『《〈" or shapes.open_bracket(left):
        return 1.0
    return 0.5 if _GOES_ON.search(left[-8:]) else 0.0


QUOTES = "“‘「『\"'"
_TERM = lazy(r"[“‘「『][^，。！？；：、“”‘’「」『』]{1,12}[”’」』][\u3400-\u9fff]")
"""A word in quotation marks, which stands inside a sentence as often as at its beginning: no speech."""


def beginning(left: str, right: str, gap: int) -> float:
    """What the beginning of the line below a full one says; a capital below a blank line says most."""
    first = right[0]
    if shapes.CONTINUES.match(right) and not right.startswith(("...", "……")):
        return 2.0
    if first in "—-" and left[-1] == first:
        return 1.0
    if first.islower() or (first.isdigit() and left[-1].isdigit()):
        return 1.0
    if left[-1] == "," and first in QUOTES and right[1:2].islower():
        return 1.0
    if first in QUOTES and _TERM.match(right):
        return 0.0
    if first in QUOTES:
        return -0.5
    if first.isupper() and not right.startswith(("I ", "I'")):
        return -3.0 if gap else -0.5
    return 0.0


def words(left: str, right: str) -> float:
    """What the words on both sides say, in log odds; 0 for scripts there are no counts of."""
    if japanese.is_near(left, right):
        return max(0.0, japanese.rest(left, right, True))
    series = 2.0 if left[-1] == "、" and _IN_SERIES.match(right) else 0.0
    return series + continuation.log_odds(left, right.lstrip("“‘「『《"))


_IN_SERIES = lazy(r"[^，。；、,;]{1,8}、")
