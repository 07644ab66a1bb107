"""What takes the place of a break: nothing, a space, or a hyphen less."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from cleaner.edits import Edit, Layer
from cleaner.patterns import lazy
from cleaner.stages.rejoin import shapes
from cleaner.stages.rejoin.lines import Lines, is_wide
from cleaner.stages.rejoin.order import Move
from cleaner.stages.rejoin.weighing import Join

_HYPHENATED = lazy(r"([^\W\d_]+)[-\u2010\u00ad]\Z")
_HYPHENS = "-\u2010\u00ad"
_LONGEST_WORD = 40
_SUSPENDED = lazy(r"(?:and|or|to|und|oder|bzw|sowie|bis|en|of|och|eller|og)\b(?![-\u2010])")
"""What stands behind a hyphen that is no division: pre- and post-war, Groß- und Kleinschreibung."""
_IN_ADDRESS = lazy(r"[\w.]*(?:\d|[-@/._])[^\W\d_]*[-\u2010\u00ad]\Z")
"""A word that has a digit, another hyphen or part of an address in it: debian-l10n-|french."""
_LATIN = lazy(r"[A-Za-z]+")
_HEAD = lazy(r"[A-Za-z]+\Z")
_FRAGMENT = lazy(r"[^\W\d_]+")
_NOTED_BELOW = 2.0
"""Joins with a lower score carry it in the log."""


NAME = "rejoin"
PLAIN = "rejoin.adjacent"


def plain_seams(text: str, lines: Lines, plain: Sequence[int], words: Words) -> Layer:
    """The edits that take out the breaks below some lines, in order, that end in no hyphen."""
    bodies, ends, starts, firsts, lasts = lines.bodies, lines.ends, lines.starts, lines.firsts, lines.lasts
    kinds = _Kinds(lines.wide)
    joints = [_JOINTS.get(kinds[lasts[line]] + kinds[firsts[line + 1]]) for line in plain]
    news = [
        between(bodies[line], bodies[line + 1], words) if joint is None else joint
        for line, joint in zip(plain, joints, strict=True)
    ]
    olds = [text[ends[line] : starts[line + 1]] for line in plain]
    return Layer(NAME, [ends[line] for line in plain], olds, news, [PLAIN] * len(olds))


class _Kinds(dict[str, str]):
    """For each character, its kind if nothing but its like on the other side of a break tells what stands between."""

    def __init__(self, wide: bool) -> None:
        self._least = "\x80" if wide else ""  # Latin words in East-Asian text are cut anywhere

    def __missing__(self, character: str) -> str:
        if "\u3041" <= character <= "\u30ff" or "\u3400" <= character <= "\u9fff":
            kind = "unspaced"
        elif character.isalpha() and (self._least <= character < "\u0e00" or "\uac00" <= character <= "\ud7a3"):
            kind = "spaced"
        else:
            kind = ""
        self[character] = kind
        return kind


_JOINTS = {"unspacedunspaced": "", "spacedspaced": " "}


def seam(text: str, lines: Lines, join: Join, words: Words) -> Edit:
    """The edit that takes out a break."""
    left, right = lines.bodies[join.line], lines.bodies[join.line + 1]
    start, end = lines.ends[join.line], lines.starts[join.line + 1]
    note = f"score {join.score:.1f}" if join.score < _NOTED_BELOW else ""
    if join.drop:
        return Edit(start, text[start : end + join.drop], "", "rejoin.overlap", note)
    broken = _HYPHENATED.search(left[-_LONGEST_WORD:]) if left[-1] in _HYPHENS and right[0].islower() else None
    if broken and not _SUSPENDED.match(right):
        keep = _IN_ADDRESS.search(left[-_LONGEST_WORD:]) or words.keeps_hyphen(broken[1], right)
        cut = start if keep else start - 1
        return Edit(cut, text[cut:end], "", "rejoin.hyphen", note)
    return Edit(start, text[start:end], between(left, right, words), PLAIN, note)


def carry(text: str, lines: Lines, move: Move, words: Words, group: int) -> list[Edit]:
    """The two edits that bring the rest of a sentence up to where it broke off."""
    left, right = lines.bodies[move.line], lines.bodies[move.rest]
    note = f"moved {lines.starts[move.rest] - lines.ends[move.line]} characters up, share {move.share:.2f}"
    start, end = lines.ends[move.rest - 1], lines.ends[move.rest]
    new = between(left, right, words) + right
    return [
        Edit(lines.ends[move.line], "", new, "rejoin.order", note, group),
        Edit(start, text[start:end], "", "rejoin.order", note, group),
    ]


def between(left: str, right: str, words: Words) -> str:
    """What stands between two texts that are joined; where Han and Latin characters meet, what their document has.

    >>> tight, spaced = Words("用Python写"), Words("用 Python 写")
    >>> between("清晨的汽", "车", tight), between("a dark", "night", tight), between("학교에", "간다", tight)
    ('', ' ', ' ')
    >>> between("用", "Python", tight), between("用", "Python", spaced)
    ('', ' ')
    """
    before, behind = left[-1], right[0]
    if "\u4e00" <= before <= "\u9fff" and "\u4e00" <= behind <= "\u9fff":
        return ""
    if before.isascii() and behind.isascii():
        number = _NUMBER.search(left[-_NEAR:]) and behind.isdigit() and _meets_wide(left[-_NEAR:], right[:_NEAR])
        return "" if number or _clings(left, right) or words.is_one(left, right) else " "
    if shapes.WIDE.match(before) and shapes.WIDE.match(behind):
        return "" if _meets_wide(left, right) else " "
    if shapes.IDEOGRAPH.match(before) and (behind.isalnum() or behind in "$£€"):
        return words.mixed
    if shapes.IDEOGRAPH.match(behind) and (before.isalnum() or before in "%°"):
        return words.mixed
    if shapes.IDEOGRAPH.match(before) or shapes.IDEOGRAPH.match(behind) or _wide_mark(before) or _wide_mark(behind):
        return ""
    if left.endswith(("--", "—")) and not left.endswith((" --", " —")):
        return ""
    if _clings(left, right):
        return ""
    return " "


def _clings(left: str, right: str) -> bool:
    """Whether a line was broken without a space: behind a hyphen or an opening quote, or at a slash inside a path."""
    if left[-1] in "\"'":
        return left[-2:-1] in {" ", "("}
    if left[-1] == "/":
        return right[0].isalnum() and not left.endswith(" /")
    return left[-1] == "-" and not left.endswith(" -") and not _SUSPENDED.match(right)


_NUMBER = lazy(r"\d[.,:]?\Z")
_NEAR = 6
"""Code points on each side that show whether a mark or a number stands in East-Asian text."""


def _wide_mark(character: str) -> bool:
    return "\u3000" <= character <= "\u303f" or "\uff00" <= character <= "\uff65"


def _meets_wide(left: str, right: str) -> bool:
    """Whether quotation marks and dashes at the break, which Latin text has as well, stand in East-Asian text."""
    return any(map(shapes.IDEOGRAPH.match, left[-_NEAR:])) or any(map(shapes.IDEOGRAPH.match, right[:_NEAR]))


class Words:
    """The words of a document and how it sets them, looked up only where that matters."""

    def __init__(self, text: str) -> None:
        self._text = text

    def is_one(self, left: str, right: str) -> bool:
        """Whether letters on both sides of a break in East-Asian text are halves of a word that the document has whole.

        Programs that wrap such text by counting cut words anywhere.
        """
        if not self._is_wide or not (left[-1].isalpha() and right[0].isalpha()):
            return False
        head, rest = _HEAD.search(left[-_LONGEST_WORD:]), _LATIN.match(right)
        return bool(head and rest and head[0] + rest[0] in self._latin)

    @cached_property
    def _latin(self) -> set[str]:
        return set(_LATIN.findall(self._text))

    @cached_property
    def _is_wide(self) -> bool:
        return is_wide(self._text)

    def keeps_hyphen(self, head: str, right: str) -> bool:
        """Whether the hyphen at a line's end belongs to the word.

        It does where the document has the word elsewhere with its hyphen more often than without; and where it has
        neither, where both parts are words of their own that are not short (well-known, but not in-formation).
        """
        found = _FRAGMENT.match(right)
        rest = found[0] if found else ""
        if right[len(rest) : len(rest) + 1] in {"-", "@", "/"}:  # mother-in-law
            return True
        hyphened, joined = self._hyphened[f"{head}-{rest}".lower()], self._plain[f"{head}{rest}".lower()]
        if hyphened or joined:
            return hyphened > joined
        return all(len(part) >= _OWN_WORD and self._plain[part.lower()] >= _OWN_USES for part in (head, rest))

    @cached_property
    def mixed(self) -> str:
        """What the document puts between Han and Latin characters: nothing or a space."""
        tight, spaced = (len(pattern.findall(self._text, 0, _SPACING_SAMPLE)) for pattern in (_TIGHT, _SPACED))
        return " " if spaced > tight else ""

    @cached_property
    def _plain(self) -> Counter[str]:
        return Counter(_FRAGMENT.findall(self._text.lower()))

    @cached_property
    def _hyphened(self) -> Counter[str]:
        return Counter(_COMPOUND.findall(self._text.lower()))


_TIGHT = lazy(rf"[A-Za-z0-9](?<=[{shapes.HAN}].)")
_SPACED = lazy(rf"[A-Za-z0-9](?<=[{shapes.HAN}] .)")
_SPACING_SAMPLE = 50_000
"""Code points that show how a document spaces Latin words among Han characters."""

_COMPOUND = lazy(r"(?<![^\W\d_])[^\W\d_]+-[^\W\d_]+")
_OWN_WORD = 4
"""Letters. Shorter parts are words by chance: in, on, able."""
_OWN_USES = 2
"""How often a part must stand by itself in the document to be a word, a divided one's halves being counted too."""
