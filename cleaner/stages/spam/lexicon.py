"""The words of the rule packs, found in one pass over the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, cached_property, lru_cache, partial
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleaner.patterns import lazy
from cleaner.rules import RuleSet
from cleaner.stages.spam.fragments import CONTROL_BYTES

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick, BytesAhoCorasick

STRONG = 3.0
"""Weight from which a word is evidence by itself."""
TELLING = 2.0
"""Weight from which a word is evidence beside words of another pack; lighter ones are words that spam is fond of."""

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
    "id='",
    'id="',
)
"""What the frames of pools, character references and empty elements cannot do without."""
LINKS = ("://", "www.", "</a>")
"""What the addresses and links of a list have."""
PAYS = 8_000_000
"""Bytes after which the faster automaton has paid for itself: it takes 17 ms to build instead of 3, and 3 ms a megabyte
instead of 5."""
NEAR = 600
"""Bytes, 200 Han characters: words further from each other make no block, as they have to cover a third of it."""
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

    lines: Sequence[int] = ()
    """All of them."""
    marked: Sequence[int] = ()
    """Those with a telling word or a link."""
    words: Sequence[int] = ()
    """Those with strong words, or telling ones near each other."""
    frames: frozenset[str] = frozenset()
    """The :data:`FRAMES` that the text has."""
    controls: bool = False
    """Whether it has control characters."""


class Lexicon:
    """All words of a rule set in one automaton; leftmost, longest, not overlapping."""

    def __init__(self, packs: tuple[tuple[tuple[str, ...], float], ...]) -> None:
        weights: dict[str, tuple[float, int, int]] = {}
        for pack, (words, weight) in enumerate(packs):
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
        self._signs = [*signs, *LINKS, *FRAMES]
        self._pointers = _bytes_automaton(self._signs)
        self._searched, self._fast = 0, False

    def pointers(self, text: str) -> Pointers:
        """What points to spam in a text; few have anything."""
        data = text.encode("utf-8", "surrogatepass")  # in which it is searched faster
        controls = len(data.translate(None, CONTROL_BYTES)) != len(data)
        self._searched += len(data)
        if self._searched > PAYS and not self._fast:
            self._pointers, self._fast = _bytes_automaton(self._signs, fast=True), True
        found = self._pointers.find_matches_as_indexes(data)
        if not found:
            return Pointers(controls=controls)
        words = [(index, start) for index, start, _ in found if index < self._words]
        near = [other - one < NEAR for (_, one), (_, other) in pairwise(words)]
        close = zip(words, [False, *near], [*near, False], strict=bool(words))
        frames_from = self._words + len(LINKS)
        return Pointers(
            lines=_lines(data, [start for _, start, _ in found]),
            marked=_lines(data, [start for index, start, _ in found if index < frames_from]),
            words=_lines(data, [start for (index, start), *pair in close if any(pair) or index in self._strong]),
            frames=frozenset(self._signs[index] for index, _, _ in found if index >= frames_from),
            controls=controls,
        )

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


def _lines(data: bytes, positions: Sequence[int]) -> list[int]:
    """The indices of the lines that some bytes stand on, in order and each but once."""
    found: list[int] = []
    line = done = 0
    for at in positions:
        line += data.count(b"\n", done, at)
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


def _bytes_automaton(forms: Iterable[str], *, fast: bool = False) -> BytesAhoCorasick:
    from ahocorasick_rs import BytesAhoCorasick, Implementation

    patterns = [form.encode("utf-8", "surrogatepass") for form in forms]
    kind = Implementation.DFA if fast else Implementation.ContiguousNFA
    return BytesAhoCorasick(patterns, implementation=kind)


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
