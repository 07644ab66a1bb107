"""Heads, feet and numbers that a scanner misread, each in its own way, made out by those it read right.

Nothing here changes the text: a line is compared as the line that it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from cleaner.patterns import lazy
from cleaner.stages.furniture.lines import unstamped

WRONG = 0.15
"""Share of the signs of a line that a scanner gets wrong, at most, and one more, besides those that look alike. Of the
heads of two sections that begin and end alike, more differ."""
SHORTEST = 5
"""Signs beside its number of a line that is made out in spite of a wrong one: shorter ones are names as well."""
SLOT = "\0"
"""What stands for a number."""

_CLOCK = 10
"""Code points at the end of a line in which the moment of printing has a colon."""
_DIGITS = str.maketrans("lIi|OoQDSsBZzgq", "111100005582299")
_NUMBER = lazy(r"(?<![A-Za-z\d])(?:[lIi|OoQDSsBZzgq]{0,2}\d[\dlIi|OoQDSsBZzgq]{0,3}|[liO|]{1,3})(?![A-Za-z\d])")
_ALIKE = str.maketrans("01i|!5828e9q6", "ollllsbzbcggb")
"""Signs that scanners take for each other; of each kind, one stands for all."""
_COUNTING = frozenset("〇零一二三四五六七八九十百上中下甲乙丙丁")
"""Signs that tell one chapter from the next: `第一节` is not `第二节` misread."""


def number_read(row: str) -> str:
    """A line as it is if the letters in its numbers are digits misread.

    >>> number_read("- l4 -"), number_read("2O / l37"), number_read("All is well")
    ('- 14 -', '20 / 137', 'All is well')
    """
    return _NUMBER.sub(lambda found: found[0].translate(_DIGITS), row)


def without_stamp(row: str) -> str:
    """A running line without the moment of printing at its end, though that is misread."""
    return unstamped(number_read(row))


class Known:
    """Lines of furniture, and what they tell of others; of those that differ in look-alikes only, the commonest counts.

    >>> known = Known(["第二章 船家  ·12·", "第三章 大水  ·19·"])
    >>> known.made_out("第二童 船家  ·l4·"), known.made_out("第四章 大水 ·l4·"), known.made_out("船家")
    ('第二章 船家  ·14·', None, None)
    """

    def __init__(self, rows: Iterable[str]) -> None:
        rows = list(rows)
        times = Counter(_NUMBER.sub(SLOT, row) for row in rows)
        sizes = [len(row) for row in rows]
        self._longest = max(sizes, default=0) + _most_wrong(max(sizes, default=0))
        self._shortest = min(sizes, default=0) - _most_wrong(min(sizes, default=0))
        self._slotted = {_form(slotted): slotted for slotted, _ in reversed(times.most_common())}

    def made_out(self, row: str) -> str | None:
        """The row as the scanner should have read it, if it is one of the lines known, but for the number."""
        row = without_stamp(row) if ":" in row[-_CLOCK:] else row
        if not self._shortest <= len(row) <= self._longest:
            return None
        numbers = _numbers(row)
        form = _form(_NUMBER.sub(SLOT, row))
        slotted = self._slotted.get(form) or next(
            (slotted for known, slotted in self._slotted.items() if _is_alike(form, known)), None
        )
        if slotted is None or slotted.count(SLOT) != len(numbers):
            return None
        first, *others = slotted.split(SLOT)
        return first + "".join(map(str.__add__, numbers, others))


def _most_wrong(size: int) -> int:
    return 1 + int(WRONG * size)


def _numbers(row: str) -> list[str]:
    return [found[0].translate(_DIGITS) for found in _NUMBER.finditer(row)]


def _form(slotted: str) -> str:
    return "".join(slotted.lower().translate(_ALIKE).split())


def is_misread(row: str, other: str) -> bool:
    """Whether a line may be another one misread, or is the same.

    >>> is_misread("第三童 太水 记水灾", "第三章 大水 记水灾"), is_misread("第三章 大水", "第二章 大水")
    (True, False)
    >>> is_misread("Tab1e A 12", "Table A l2"), is_misread("Table 2", "Table 3")
    (True, False)
    """
    if row == other:
        return True
    one, two = _form(_NUMBER.sub(SLOT, row)), _form(_NUMBER.sub(SLOT, other))
    return _numbers(row) == _numbers(other) and (one == two or _is_alike(one, two))


def _is_alike(form: str, known: str) -> bool:
    """Whether two forms differ by so few signs that one may be the other misread, and count the same."""
    size = len(known)
    most = _most_wrong(size)
    if abs(len(form) - size) > most or size - known.count(SLOT) < SHORTEST:
        return False
    if len(set(form).intersection(known)) < len(set(known)) - most:
        return False
    return _counting(form) == _counting(known) and distance(form, known) <= most


def _counting(form: str) -> list[str]:
    return [sign for sign in form if sign in _COUNTING]


def distance(one: str, other: str) -> int:
    """How many signs must be put in, left out or changed to make one text the other.

    Myers' bit vectors, in Hyyrö's form: as many additions as the other text has signs.

    >>> distance("kitten", "sitting"), distance("", "abc"), distance("渡口", "渡口")
    (3, 3, 0)
    """
    size = len(one)
    if not size:
        return len(other)
    places: dict[str, int] = {}
    for at, sign in enumerate(one):
        places[sign] = places.get(sign, 0) | 1 << at
    whole, last = (1 << size) - 1, 1 << (size - 1)
    up, down, found = whole, 0, size
    for sign in other:
        equal = places.get(sign, 0)
        straight = (((equal & up) + up) ^ up) | equal | down
        right, left = down | ~(straight | up), up & straight
        found += bool(right & last) - bool(left & last)
        right = right << 1 | 1
        up = (left << 1 | ~(straight | right)) & whole
        down = right & straight & whole
    return found
