"""The words of chrome that rules give, and the signs without which a line is none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from operator import add

from cleaner.rules import Rule
from cleaner.stages.furniture import phrases, usage
from cleaner.stages.furniture.lines import SHORTEST_PROSE, is_prose
from cleaner.stages.furniture.phrases import folded
from cleaner.stages.furniture.shapes import needs
from cleaner.stages.furniture.usage import FIRST_WIDE, latin_words

RELATED_WORDS = "furniture.related-words"
SHORTEST_WORD = 2
"""Code points of the shortest word looked up inside a line whose items are not separated."""
TURNS = frozenset("»›«‹←→>©ⓒ|+")
"""Signs that links and notices of a site have without any word."""
MENU = 0.5
"""Weight of the words of menus, which are plain headings as well."""
GLUE = frozenset(("亲", "或", "和", "与", "请", "or", "and", "&", "a", "t", "0", "您好", "你好", "hi", "hello"))
"""What stands between labels."""


@dataclass(frozen=True, eq=False, slots=True)
class Vocabulary:
    """The words of chrome: those that are hardly anything else, and those of menus, which name content as well."""

    strong: frozenset[str]
    actions: frozenset[str]
    """Plain words of buttons, of which several on one line are as good as a strong one."""
    related: frozenset[str]
    words: frozenset[str]
    """All of them."""
    openings: frozenset[str]
    """The first two characters of each."""
    signs: frozenset[str]
    """The first two characters of all that chrome is known by, words of one character, and Latin words."""

    def may_know(self, line: str) -> bool:
        """Whether a folded line has the beginning of anything that chrome is known by; names and verses have none."""
        if not line or max(line) < FIRST_WIDE:  # blanks part words
            return is_prose(line) or not self.signs.isdisjoint(latin_words(line)) or not TURNS.isdisjoint(line)
        if len(line) >= SHORTEST_PROSE:
            return True
        return not (self.signs.isdisjoint(map(add, line, line[1:])) and self.signs.isdisjoint(line))


def vocabulary(rules: Iterable[Rule]) -> Vocabulary:
    """The words of the rules of kind `words`: strong ones have weight 1 or more, actions more than a half."""
    return _vocabulary(tuple((rule.id, rule.words, rule.weight) for rule in rules if rule.kind == "words"))


@lru_cache(maxsize=8)
def _vocabulary(lists: tuple[tuple[str, tuple[str, ...], float], ...]) -> Vocabulary:
    """Made once for a set of rules: it has a thousand words."""
    weights: dict[str, float] = {}
    for _, words, weight in lists:
        for word in folded("\n".join(words)).split("\n"):
            weights[word] = max(weight, weights.get(word, 0))
    strong = frozenset(word for word, weight in weights.items() if weight >= 1)
    actions = frozenset(word for word, weight in weights.items() if MENU < weight < 1)
    related = {word for rule, words, _ in lists if rule == RELATED_WORDS for word in map(folded, words)}
    openings = frozenset(word[:SHORTEST_WORD] for word in weights)
    signs = openings | GLUE | phrases.openings() | usage.openings() | {word[:SHORTEST_WORD] for word in needs()}
    signs |= usage.latin() | {*latin_words("\n".join((*weights, *phrases.verbs(), *needs())))}
    return Vocabulary(strong, actions, frozenset(related), frozenset(weights), openings, frozenset(signs))
