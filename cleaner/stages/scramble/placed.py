"""What the places of a few readings say of who put them there: a teacher glosses for somebody, a pool for nobody."""

from __future__ import annotations

from cleaner.language.chinese import counts
from cleaner.patterns import lazy
from cleaner.stages.scramble.annotations import Annotations, Bare, differs, reading
from cleaner.stages.scramble.readings import is_usual
from cleaner.stages.scramble.simplify import HAN, simplified, simplified_only

COMMON = 100
"""Occurrences in a million characters from which on nobody who reads Chinese needs to be told how a character is read:
the 900 commonest, nine in ten of all that is written."""

DENSITY = 60
"""Han characters to one annotation, from which on a few are not a pool's: the smallest table found annotates one in 40.
"""

_RUN = lazy(f"[{HAN[0]}-{HAN[1]}]+")
_ABOUT_SCRIPTS = lazy("[繁简簡正異异][体體]|[繁简簡]化")


def is_needless(found: Annotations, text: str) -> bool:
    """Whether readings stand behind everyday characters, half of them at least, and are those that everybody knows.

    An article glosses a rare character, or the unusual reading of a common one: 龔(gōng), 單(shàn)于.

    >>> from cleaner.stages.scramble.annotations import find_annotations
    >>> texts = ("關于我們的業(yè)務", "關于單(shàn)于和龔(gōng)家")
    >>> [is_needless(find_annotations(text), text) for text in texts]
    [True, False]
    """
    needless = sum(map(_needs_none, found.owners, found.written))
    if not needless or 2 * needless < len(found.owners):
        return False
    return sum(map(len, _RUN.findall(text))) <= DENSITY * len(found.owners)


def _needs_none(owner: str, written: str) -> bool:
    frequency = counts().characters.frequency(simplified(owner))
    return differs(owner) and frequency * 1e6 >= COMMON * counts().total and is_usual(owner, reading(written))


def is_amid_simplified(found: Annotations, bare: Bare) -> bool:
    """Whether what is annotated is traditional amid simplified text, as where a pool replaces the table's characters
    alone: 全國(guó)服務(wù)热線(xiàn). Who teaches them sets them apart, names their simplified forms or says so.

    >>> from cleaner.stages.scramble.annotations import find_annotations
    >>> def amid(text):
    ...     found = find_annotations(text)
    ...     return is_amid_simplified(found, found.bare())
    >>> [amid(text) for text in ("全國(guó)服務(wù)热線(xiàn)", "繁体：服務(wù)、熱線(xiàn)", "邓錢(qián)两家")]
    [True, False, False]
    """
    text = bare.text
    different = {place - 1 for place, owner in zip(bare.places, found.owners, strict=True) if differs(owner)}
    owners = {text[place] for place in different}
    if len(owners) < 2 or _ABOUT_SCRIPTS.search(text) or not owners.isdisjoint(_WRITTEN_STILL):
        return False
    if any(simplified(owner) in text for owner in owners):
        return False
    amid = [run.span() for run in _RUN.finditer(text) if simplified_only().search(run[0])]
    inside = sum(any(start <= place < end and _in_word(text, place) for start, end in amid) for place in different)
    return inside >= 2 and 2 * inside >= len(different)


_WRITTEN_STILL = frozenset("著乾瞭徵後於夥麽")
"""Characters with another simplified form that stand in simplified text too, in names or with another sense."""


def _in_word(text: str, place: int) -> bool:
    """Whether the character makes a word of two with the one before or behind it."""
    around = "".join(map(simplified, text[max(place - 1, 0) : place + 2]))
    middle = min(place, 1)
    words = counts().words[1]
    return any(words.frequency(around[at : at + 2]) for at in range(middle - (middle > 0), middle + 1))
