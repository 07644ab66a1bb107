"""County and city names of China: whether a list of them is in any order, or was drawn by lot."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from cleaner.patterns import lazy

SUFFIXES = "县市区旗"
PLACE = lazy(f"[\u3400-\u9fff]{{1,14}}[{SUFFIXES}州盟]")
SHORT_FORM = 2
"""Code points: pools cut 耿马傣族佤族自治县 to 耿马."""


@cache
def _provinces() -> dict[str, str]:
    """Name → province code; data from the standard GB/T 2260 (see tests/bench/spam_gazetteer.py)."""
    data = zlib.decompress(Path(__file__).with_name("places.txt.z").read_bytes()).decode()
    found: dict[str, str] = {}
    for line in data.split("\n"):
        province, *names = line.split(" ")
        for name in names:
            found[name] = province
            if len(name) > 4 and name.endswith(("自治县", "自治州", "自治旗")):
                found.setdefault(name[:SHORT_FORM], province)
    return found


@cache
def _short_names() -> dict[str, str]:
    """玉山 → 玉山县: the names that pools print without their last character."""
    return {name[:-1]: name for name in _provinces() if len(name) > SHORT_FORM and name[-1] in SUFFIXES}


def known_place(name: str) -> bool:
    """Whether the gazetteer has a name, whole or without its last character.

    >>> known_place("鄄城县"), known_place("鄄城"), known_place("棋牌")
    (True, True, False)
    """
    return name in _provinces() or name in _short_names()


def is_place(name: str) -> bool:
    """Whether a name looks like that of a county or city.

    >>> is_place("鄄城县"), is_place("棋牌")
    (True, False)
    """
    return PLACE.fullmatch(name) is not None


def place_of(name: str) -> str:
    """The name that the gazetteer has and a phrase is, or begins with and goes on with what is offered there.

    >>> place_of("鄄城县搬家公司"), place_of("鄄城"), place_of("搬家公司")
    ('鄄城县', '鄄城县', '')
    """
    known = _provinces()
    if name in known:
        return name
    begins = (name[:stop] for stop in range(2, min(len(name), 12)) if name[stop - 1] in SUFFIXES)
    return next((begin for begin in begins if begin in known), "") or _short_names().get(name, "")


def split_names(text: str) -> list[tuple[int, int]]:
    """The known names, half-open, of a text that runs them together; from the first on, until one is not known.

    >>> split_names("有玉山县鄄城县")
    [(1, 4), (4, 7)]
    """
    known = _provinces()
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(text):
        stop = next((stop for stop in range(min(len(text), at + 15), at + 1, -1) if text[at:stop] in known), 0)
        if stop:
            found.append((at, stop))
            at = stop
        elif found and at - found[-1][1] > SKIPPED:
            break
        else:
            at += 1
    return found


SKIPPED = 12
"""Code points between two names that belong to one that the gazetteer lacks."""


def share_of_cities(names: Sequence[str]) -> float:
    """The share of the names that are those of cities, or of nothing known, and not of counties or districts.

    >>> share_of_cities(["玉山县", "鄄城", "济南市", "广州"])
    0.5
    """
    full = [_short_names().get(name, name) for name in names]
    return 1 - sum(name.endswith(("县", "旗", "区")) for name in full) / max(1, len(full))


def order_of(names: Sequence[str]) -> str:
    """`in no order` where neighbours hardly ever lie in one province: no list made by a person is like that.

    >>> order_of(["玉山县", "鄄城县", "济南市", "光山县", "奉节县", "农安县", "宁强县", "芜湖市"])
    'in no order'
    >>> order_of(["鄄城县", "济南市", "青岛市", "烟台市", "潍坊市", "济宁市", "威海市", "日照市"])
    'by province'
    >>> order_of(["鄄城县", "济南市"])
    ''
    """
    known = _provinces()
    full = [_short_names().get(name, name) for name in names]
    codes = [known[name] for name in full if name in known]
    if len(codes) < 6:
        return ""
    together = sum(one == other for one, other in pairwise(codes))
    # By lot, 4 in 100 neighbours share a province (31 provinces of unequal size); in an ordered list, 3 in 4 do.
    if together <= 0.2 * len(codes) and len(set(codes)) >= len(codes) / 4:
        return "in no order"
    return "by province" if together >= 0.5 * len(codes) else ""
