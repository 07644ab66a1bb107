"""Makes `cleaner/stages/spam/places.txt.z`: county and city names of China by province, from the package GB2260.

GB2260 0.4.1 (BSD licence) holds the codes of the standard GB/T 2260 in its revisions of 2002 to 2014, with names that
have since gone; spam pools still print them. A name that stands in two provinces is left out.

    pip install GB2260==0.4.1 && python -m tests.bench.spam_gazetteer
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).parents[2] / "cleaner" / "stages" / "spam" / "places.txt.z"


def provinces_by_name() -> dict[str, set[str]]:
    """Name of a county, city or district → the first two digits of its codes."""
    from gb2260.data import data  # type: ignore[import-not-found,unused-ignore]

    found: dict[str, set[str]] = defaultdict(set)
    for revision in data.values():
        for code, name in revision.items():
            if not str(code).endswith("0000") and name[-1] in "县市区旗州盟":
                found[name].add(str(code)[:2])
    return found


def main() -> None:
    by_province: dict[str, list[str]] = defaultdict(list)
    for name, provinces in provinces_by_name().items():
        if len(provinces) == 1:
            by_province[min(provinces)].append(name)
    lines = [" ".join([province, *sorted(names)]) for province, names in sorted(by_province.items())]
    TARGET.write_bytes(zlib.compress("\n".join(lines).encode(), 9))
    print(f"{TARGET.name}: {sum(map(len, by_province.values()))} names, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
