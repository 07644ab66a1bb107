"""The words of the rule packs, found in one pass over the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, cached_property, lru_cache, partial
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleaner.patterns import lazy
from cleaner.rules import RuleSet
from cleaner.stages.spam.fragments import CONTROLS
from cleaner.stages.spam.search import Search

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

STRONG = 3.0
"""Weight from which a word is evidence by itself."""
TELLING = 2.0
"""Weight from which a word is evidence beside words of another pack; lighter ones are words that spam is fond of."""

LIGHT = 1.0
"""Weight below which a word is talk, of sellers or of others about them: it counts in advertisements only."""

FRAMES = (
    "您可能",
    "你可能",
    "您也许",
    "您或许",
    "猜您",
    "猜你",
    "用户还",
    "的人还",
    "网友还",
    "读者还",
    "朋友还",
    "蜘蛛池",
    "泛目录",
    "泛解析",
    "泛站",
    "站群",
    "感兴趣",
    "感興趣",
    "&#",
    "style=",
    "<marquee",
    "<!--",
    "<meta name=",
    " id=",
)
"""What the frames of pools, character references and empty elements cannot do without."""
LINKS = ("://", "www.", "</a>")
"""What the addresses and links of a list have."""
NEAR, NEAR_LATIN = 200, 600
"""Code points: words further from each other make no block, as they have to cover a third of it."""
SURROGATES = lazy("[\ud800-\udfff]")
ASCII_LETTER = lazy("[A-Za-z]")


class Hit(NamedTuple):
    """A word of the packs at code points `[start, end)`; a negative weight speaks for the document's own matter."""

    start: int
    end: int
    weight: float
    word: int
    """The number of the word, so that different words can be told from repetitions."""
    pack: int
    """The number of the rule that the word comes from."""


class Pointers(NamedTuple):
    """What points to spam in a text, by the lines that it stands on."""

    marked: Sequence[int] = ()
    """Those with a telling word or a link."""
    telling: Sequence[int] = ()
    """Those with a telling word."""
    words: Sequence[int] = ()
    """Those with strong words, or telling ones near each other."""
    frames: frozenset[str] = frozenset()
    """The :data:`FRAMES` that the text has."""
    controls: bool = False
    """Whether it has control characters."""

    def without(self, gone: Sequence[range]) -> Pointers:
        """What is left of them when some lines go as a whole; any words may be near each other then."""

        def left(lines: Sequence[int]) -> list[int]:
            return [
                line - sum(len(one) for one in gone if one.start < line)
                for line in lines
                if not any(line in one for one in gone)
            ]

        telling = left(self.telling)
        return Pointers(left(self.marked), telling, telling, self.frames, self.controls)


NO_POINTERS = Pointers()


class Lexicon:
    """All words of a rule set in one automaton; leftmost, longest, not overlapping."""

    def __init__(self, packs: tuple[tuple[tuple[str, ...], float], ...]) -> None:
        weights: dict[str, tuple[float, int, int]] = {}
        self._talk: dict[str, float] = {}
        for pack, (words, weight) in enumerate(packs):
            if abs(weight) < LIGHT:
                self._talk.update((form, weight) for word in words for form in (word, word.capitalize()))
                continue
            for word in words:
                number = len(weights)
                for form in {word, word.lower(), word.upper()}:
                    weights.setdefault(form, (weight, number, pack))
        self._weights = list(weights.values())
        self._forms = list(weights)
        self._latin = frozenset(index for index, form in enumerate(self._forms) if form.isascii())
        telling = [form for form, (weight, _, _) in weights.items() if weight >= TELLING]
        signs = [form for form in _shortest([*telling, *FRAMES, *LINKS]) if form not in (*FRAMES, *LINKS)]
        self._words = len(signs)
        self._strong = frozenset(index for index, form in enumerate(signs) if weights[form][0] >= STRONG)
        self._signs = [*signs, *LINKS, *FRAMES, *CONTROLS]
        self._plain = Search({index: sign for index, sign in enumerate(self._signs) if sign.isascii()}, "ascii")
        self._wide = Search(dict(enumerate(self._signs)), "utf-16-le")

    def pointers(self, text: str) -> Pointers:
        """What points to spam in a text; few have anything."""
        plain = text.isascii()
        found = (self._plain if plain else self._wide).find(text)
        if not found:
            return NO_POINTERS
        words = [(index, at) for index, at in found if index < self._words]
        near = [other - one < (NEAR_LATIN if plain else NEAR) for (_, one), (_, other) in pairwise(words)]
        close = zip(words, [False, *near], [*near, False], strict=bool(words))
        frames, controls = self._words + len(LINKS), len(self._signs) - len(CONTROLS)
        return Pointers(
            marked=_lines(text, [at for index, at in found if index < frames]),
            telling=_lines(text, [at for _, at in words]),
            words=_lines(text, [at for (index, at), *pair in close if any(pair) or index in self._strong]),
            frames=frozenset(self._signs[index] for index, _ in found if frames <= index < controls),
            controls=any(index >= controls for index, _ in found),
        )

    @cached_property
    def _talking(self) -> AhoCorasick | None:
        return _automaton(list(self._talk))

    def talk(self, text: str) -> dict[str, float]:
        """What sellers say in a text, or others of them, with its weight."""
        found = self._talking.find_matches_as_indexes(SURROGATES.sub("\ufffd", text)) if self._talking else []
        spoken = {text[start:end].lower() for _, start, end in found if not _inside_latin_word(text, start, end)}
        return {word: self._talk[word] for word in spoken}

    @cached_property
    def _all(self) -> AhoCorasick | None:
        return _automaton(self._forms)

    def hits(self, text: str, start: int = 0, end: int | None = None) -> list[Hit]:
        """The words of the packs in `text[start:end]`, in order. `av` in `have` is none: a Latin word stands alone."""
        if self._all is None:
            return []
        part = text[start:end]
        try:
            found = self._all.find_matches_as_indexes(part)
        except UnicodeEncodeError:
            found = self._all.find_matches_as_indexes(SURROGATES.sub("\ufffd", part))
        weights, latin = self._weights, self._latin
        return [
            _new_hit((start + one, start + other, *weights[index]))
            for index, one, other in found
            if not (index in latin and _inside_latin_word(text, start + one, start + other))
        ]


_new_hit = partial(tuple.__new__, Hit)
"""Makes a hit in half the time: a list of spam has hundreds."""


class Words:
    """The words of the packs in one text, looked for where they are asked for: hardly any text has a telling one."""

    def __init__(self, lexicon: Lexicon, text: str, pointers: Pointers | None = None) -> None:
        self.lexicon = lexicon
        self.pointers = lexicon.pointers(text) if pointers is None else pointers
        self._text = text
        self._found: dict[tuple[int, int], list[Hit]] = {}

    def hits(self, start: int, end: int) -> list[Hit]:
        """See :meth:`Lexicon.hits`."""
        found = self._found.get((start, end))
        if found is None:
            found = self._found[start, end] = self.lexicon.hits(self._text, start, end)
        return found


def _lines(text: str, positions: Sequence[int]) -> list[int]:
    """The indices of the lines that some code points stand on, in order and each but once."""
    found: list[int] = []
    line = done = 0
    for at in positions:
        line += text.count("\n", done, at)
        done = at
        if not found or found[-1] != line:
            found.append(line)
    return found


def _automaton(forms: list[str]) -> AhoCorasick | None:
    from ahocorasick_rs import MATCHKIND_LEFTMOST_LONGEST, AhoCorasick, Implementation

    if not forms:
        return None
    # Built in 5 ms for three thousand words; a DFA takes 30, and is too large for a processor's cache to be faster.
    return AhoCorasick(
        forms, matchkind=MATCHKIND_LEFTMOST_LONGEST, store_patterns=False, implementation=Implementation.ContiguousNFA
    )


def _shortest(forms: Iterable[str]) -> list[str]:
    """The words of which no other one is a part: where a longer one is, a shorter one is found."""
    shortest: set[str] = set()
    for form in sorted(forms, key=len):
        if shortest.isdisjoint([form[one:other] for one, other in _parts(len(form))]):
            shortest.add(form)
    return sorted(shortest)


@cache
def _parts(size: int) -> list[tuple[int, int]]:
    """The start and end of every stretch of a word of so many characters."""
    return list(combinations(range(size + 1), 2))


def _inside_latin_word(text: str, start: int, end: int) -> bool:
    before = text[start - 1 : start]
    behind = text[end : end + 1]
    first, last = text[start], text[end - 1]
    return bool(
        (ASCII_LETTER.match(first) and ASCII_LETTER.match(before))
        or (ASCII_LETTER.match(last) and ASCII_LETTER.match(behind))
    )


def different(hits: Iterable[Hit], piled: bool = False) -> tuple[int, float]:
    """How many different strong words there are; and that number with the telling ones, which count half.

    Telling words of one pack count for one strong word at most: a list of illnesses belongs to a medical text, one of
    illnesses with prices does not, nor one of entries in which they are `piled` up.

    >>> telling = [Hit(at, at + 1, 2.0, word=at, pack=1) for at in (8, 9, 10)]
    >>> different([Hit(0, 2, 3.0, 1, 0), Hit(5, 7, 3.0, 1, 0), *telling])
    (1, 2.0)
    """
    words = {(hit.word, hit.pack, hit.weight) for hit in hits if hit.weight >= TELLING}
    strong = sum(weight >= STRONG for _, _, weight in words)
    telling = Counter(pack for _, pack, weight in words if weight < STRONG)
    return strong, strong + sum(number / 2 if piled else min(1.0, number / 2) for number in telling.values())


@lru_cache(maxsize=8)
def _lexicon(packs: tuple[tuple[tuple[str, ...], float], ...]) -> Lexicon:
    return Lexicon(packs)


def lexicon_of(rules: RuleSet) -> Lexicon:
    """The lexicon of the rules that are switched on; equal rules share one."""
    return _lexicon(tuple((rule.words, rule.weight) for rule in rules.of_stage("spam") if rule.kind == "words"))
