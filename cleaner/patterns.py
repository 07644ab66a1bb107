"""Regular expressions that are compiled when they are first used, and classes of characters when that pays.

Compiling all that the stages may need takes longer than cleaning a small file with the few that its text calls for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from itertools import chain
from typing import Any, AnyStr, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "scanner")


class _Lazy:
    """Stands for a pattern until one of its methods is asked for, then hands over the compiled pattern's own."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update((method, getattr(compiled, method)) for method in _METHODS)
        return self.__dict__[name]


def lazy(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    r"""The pattern, compiled at its first use.

    >>> word = lazy(r"\w+")
    >>> word.findall("two words"), word.search("...")
    (['two', 'words'], None)

    Raises:
        re.error: when it is first used, if `source` is no regular expression.
    """
    return cast("re.Pattern[AnyStr]", _Lazy(source, int(flags)))


PAYS_TO_COMPILE = 100_000
"""Code points that are looked up in a set in the time that a class of 3,000 characters takes to compile: 3 ms."""


class Characters:
    """Many characters, as the inside of a class in a regular expression lists them, of which a text may have one.

    They are looked up in a set until that has taken as long as to compile the class, which is 30 times as fast.

    >>> consonants = Characters(lambda: "b-df-hj-np-tv-z")
    >>> consonants.in_text("clean"), consonants.in_text("eau")
    (True, False)
    """

    def __init__(self, listed: Callable[[], str]) -> None:
        self._listed = listed
        self._looked_up = 0

    @cached_property
    def _set(self) -> frozenset[str]:
        spans = re.findall("(.)-(.)|(.)", self._listed(), re.DOTALL)
        ranges = (map(chr, range(ord(first), ord(last) + 1)) for first, last, _ in spans if first)
        return frozenset(chain((one for _, _, one in spans if one), *ranges))

    @cached_property
    def _class(self) -> re.Pattern[str]:
        return re.compile(f"[{self._listed()}]")

    def in_text(self, text: str) -> bool:
        """Whether the text has one of them."""
        self._looked_up += len(text)
        if self._looked_up <= PAYS_TO_COMPILE:
            return not self._set.isdisjoint(text)
        return self._class.search(text) is not None
