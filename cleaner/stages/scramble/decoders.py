"""How the decoder that a page went through shows bytes that are no characters, and what it takes along with them.

Read from the page itself: `們?cè)` has lost its parenthesis with the byte before it, `們\ufffd(cè)` has not.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.scramble.annotations import MARKS, READING
from cleaner.stages.scramble.simplify import HAN

_PRIVATE_USE = lazy("[\ue000-\uf8ff]")
_OPENING = lazy(
    f"(?:(?P<spared>[{MARKS}][(（])\\s?|(?P<lost>[{MARKS}])\\s?|(?P<silent>[\u3400-\u9fff\ue000-\uf8ff])(?!:)){READING}\\Z"
)
"""What stands before a reading that is left: a parenthesis that was spared, a mark without one, or nothing."""

_LONGEST = 15
"""Code points of it."""

_LATIN = "[A-Za-z0-9\"'/$<-]"
_SPACED = lazy(f"[\u4e00-\u9fff] (?={_LATIN})")
_CLOSE = lazy(f"[\u4e00-\u9fff](?={_LATIN})")
_LATIN_NEXT = lazy(_LATIN)
_REST_OF_PARENTHESIS = lazy("[^()（）\n]{1,30}[)]")
_LINE_ENDS = ("", "\r", "\n")
"""What most decoders do not take along: pages are cut into lines first."""
_MARKED_END = lazy(f"[{MARKS}]\r?\n")
"""A mark before a line end, which was not taken along."""
_BYTE_COMMA = lazy("[\u4e00-\u9fff],(?=[\u4e00-\u9fff])")
"""A comma of one byte: where a page has such, one was taken along before a character rather than a line end."""

_REST_OF_YEAR = lazy("[0-9]{3}(?=年)")


class Decoder(NamedTuple):
    """What the decoder of a page did."""

    private: bool = False
    """It showed private-use characters, and so hardly ever a mark for a pair without a character."""
    swallows: bool = False
    """It took the byte behind a lead byte along, whatever it was."""

    silent: bool = False
    """It showed nothing for the two."""
    drops: bool = False
    """It showed nothing for a byte that it could not read, and took nothing along."""
    taken: str = ""
    """What it took along before a character, where nothing nearer tells: a comma of one byte or a line end."""

    @classmethod
    def of(cls, text: str) -> Decoder:
        """What the page, without its annotations, shows of it."""
        before = (_OPENING.search(piece[-_LONGEST:]) for piece in text.replace("）", ")").split(")"))
        kinds = Counter(found.lastgroup for found in before if found)
        swallows = kinds["lost"] > max(kinds["spared"], kinds["silent"])
        silent = kinds["silent"] > max(kinds["spared"], kinds["lost"])
        private = bool(_PRIVATE_USE.search(text))
        drops = not (private or kinds["spared"] or swallows or silent)
        return cls(private, swallows, silent, drops, _taken(text) if swallows else "")

    def swallowed(self, text: str, place: int) -> str:
        """What a mark before `place` took along behind the byte that is lost: the mark itself where nothing tells it.

        >>> swallowing = Decoder(swallows=True)
        >>> cases = (("直?841年", 2), ("和 X 用?Alt", 6), ('和 X 在?A" 里', 6), ("惠?个", 2))
        >>> [swallowing.swallowed(*case) for case in cases]
        ['1', ' ', '"', '?']
        >>> swallowing.swallowed("林?2021)", 2)
        '('
        >>> Decoder().swallowed("直?841年", 2)
        ''
        """
        if not self.swallows or text[place : place + 1] in _LINE_ENDS:
            return ""
        year = _REST_OF_YEAR.match(text, place)
        if year:
            return "2" if year[0] < "1" else "1"
        if _REST_OF_PARENTHESIS.match(text, place):
            return "("
        if _LATIN_NEXT.match(text, place) and _is_spaced(text):
            line_end = text.find("\n", place)
            line = text[text.rfind("\n", 0, place) + 1 : line_end if line_end >= 0 else len(text)]
            return '"' if line.count('"') % 2 else " "
        return self.taken if self.taken and text[place] >= HAN[0] else text[place - 1]


def _taken(text: str) -> str:
    """What a decoder that takes the byte behind a lead byte along took before a character."""
    if "," in text and _BYTE_COMMA.search(text):
        return ","
    return "\n" if "\n" in text and not _MARKED_END.search(text) else ""


@lru_cache(maxsize=4)
def _is_spaced(text: str) -> bool:
    """Whether a page has a space between Chinese and Latin characters."""
    return len(_SPACED.findall(text)) > len(_CLOSE.findall(text))
