"""Regular expressions that are compiled when they are first used.

Compiling all that the stages may need takes longer than cleaning a small file with the few that its text calls for.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "scanner")


class _Lazy:
    """Stands for a pattern until one of its methods is asked for, then hands over the compiled pattern's own."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update((method, getattr(compiled, method)) for method in _METHODS)
        return self.__dict__[name]

    def __reduce__(self) -> tuple[Any, ...]:
        return lazy, (self.pattern, self._flags)


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    r"""The pattern, compiled at its first use.

    >>> word = lazy(r"\w+")
    >>> word.findall("two words"), word.search("...")
    (['two', 'words'], None)

    Raises:
        re.error: when it is first used, if `source` is no regular expression.
    """
    return cast("re.Pattern[str]", _Lazy(source, int(flags)))
