"""County and city names of China: whether a list of them is in any order, or was drawn by lot."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from cleaner.patterns import lazy

PLACE = lazy("[\u3400-\u9fff]{1,14}[县市区旗州盟]")
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


def is_place(name: str) -> bool:
    """Whether a name is, or looks like, that of a county or city.

    >>> is_place("鄄城县"), is_place("棋牌")
    (True, False)
    """
    return name in _provinces() or PLACE.fullmatch(name) is not None


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
    codes = [known[name] for name in names if name in known]
    if len(codes) < 6:
        return ""
    together = sum(one == other for one, other in pairwise(codes))
    # By lot, 4 in 100 neighbours share a province (31 provinces of unequal size); in an ordered list, 3 in 4 do.
    if together <= 0.2 * len(codes) and len(set(codes)) >= len(codes) / 4:
        return "in no order"
    return "by province" if together >= 0.5 * len(codes) else ""
