"""The forms of lines, and the few of them that a line may have: those with one of its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from cleaner.patterns import lazy
from cleaner.stages.furniture.forms import Form

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


MOST_LINES = 64
"""Lines whose words are kept: each group of forms asks for them."""


class FormSet:
    """Finds the form of a line. One search for the words that all forms need says which patterns are worth a try.

    Compiling all patterns takes longer than cleaning a page with the few that its lines call for.

    >>> forms = FormSet([Form("x.page", "page", r"page \\d+")], [Form("x.home", "home", "home|homepage")])
    >>> forms.form_of(0, "page 12").rule, forms.form_of(0, "a page"), forms.form_of(1, "page 12")
    ('x.page', None, None)
    """

    def __init__(self, *groups: Iterable[Form]) -> None:
        self._forms = [(number, form, lazy(form.pattern)) for number, group in enumerate(groups) for form in group]
        self._likely = lru_cache(maxsize=MOST_LINES)(self._search)

    @property
    def needs(self) -> set[str]:
        """All words that forms need."""
        return {word for _, form, _ in self._forms for word in form.needs.split("|")}

    def form_of(self, group: int, line: str, within: str = "") -> Form | None:
        """The first form of a group, given by its place, that fits a whole folded line (or a part of one, `within`)."""
        for at in self._likely(within or line):
            of, form, pattern = self._forms[at]
            if of == group and pattern.fullmatch(line):
                return form
        return None

    def _search(self, line: str) -> list[int]:
        """The forms of which the line has a word that they need, in their order."""
        search, forms_of_word = self._automaton
        try:
            words = search.find_matches_as_indexes(line, overlapping=True)
        except UnicodeEncodeError:
            return []  # a lone surrogate is in no line of chrome
        return sorted({form for word, _, _ in words for form in forms_of_word[word]})

    @cached_property
    def _automaton(self) -> tuple[AhoCorasick, list[list[int]]]:
        """A search for the words of all forms, and for each word the forms that need it."""
        from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

        needing: dict[str, list[int]] = defaultdict(list)
        for at, (_, form, _) in enumerate(self._forms):
            for word in form.needs.split("|"):
                needing[word].append(at)
        search = AhoCorasick(
            list(needing),
            matchkind=MatchKind.Standard,
            implementation=Implementation.ContiguousNFA,
            store_patterns=False,
        )
        return search, list(needing.values())
