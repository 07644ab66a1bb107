"""The forms of lines, and the few of them that a line may have: those with one of its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from cleaner.patterns import lazy
from cleaner.stages.furniture.forms import Form

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


class FormSet:
    """Finds the form of a line. One search for the words that forms need says which patterns are worth a try.

    Compiling all patterns takes longer than cleaning a page with the few that its lines call for.

    >>> forms = FormSet([Form("x.page", "page|seite", r"(?:page|seite) \\d+"), Form("x.menu", "home", "home|homepage")])
    >>> forms.form_of("page 12").rule, forms.form_of("a page"), forms.form_of("12")
    ('x.page', None, None)
    """

    def __init__(self, forms: Iterable[Form]) -> None:
        self._forms = tuple(forms)
        self._patterns = [lazy(form.pattern) for form in self._forms]

    def form_of(self, line: str) -> Form | None:
        """The first form that fits the whole of a folded line."""
        search, forms_of_word = self._automaton
        try:
            words = search.find_matches_as_indexes(line, overlapping=True)
        except UnicodeEncodeError:
            return None  # a lone surrogate is in no line of chrome
        if not words:
            return None
        for form in sorted({form for word, _, _ in words for form in forms_of_word[word]}):
            if self._patterns[form].fullmatch(line):
                return self._forms[form]
        return None

    @cached_property
    def _automaton(self) -> tuple[AhoCorasick, list[list[int]]]:
        """A search for the words of all forms, and for each word the forms that need it."""
        from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

        needing: dict[str, list[int]] = defaultdict(list)
        for at, form in enumerate(self._forms):
            for word in form.needs.split("|"):
                needing[word].append(at)
        search = AhoCorasick(
            list(needing),
            matchkind=MatchKind.Standard,
            implementation=Implementation.ContiguousNFA,
            store_patterns=False,
        )
        return search, list(needing.values())
