"""Print the runs in `cleaner/decode/cns11643.py`: which places of CNS 11643 follow each other in Big5.

    python -m tests.bench.decode_make_cns11643

Every character of Big5 (Python's codec cp950) is written in EUC-TW by the system's `iconv` (the GNU C library's; Python
has no codec for it). Characters that Big5 has twice take the place that goes on with the run; a sign or two for which
the libraries have different code points, in the middle of a run, are taken to go on with it too. No table of theirs is
copied: the runs say only that two standards have the same order.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator

from cleaner.decode.cns11643 import _RUNS

_LEADS = {1: b"", 2: b"\x8e\xa2"}
"""What comes before the two bytes of a character of each plane in EUC-TW."""

MISSING = 2
"""Characters that a run may be interrupted by."""

Run = tuple[int, int, int]
"""Place in the plane, place in Big5, characters."""


def main() -> None:
    """Print the runs, and whether they are those that are shipped."""
    found = {plane: tuple(_runs(_places(plane))) for plane in _LEADS}
    for plane, runs in found.items():
        print(f"{plane}: (")
        for run in runs:
            print(f"    {run},")
        print("),")
    print("# as shipped" if found == _RUNS else "# not as shipped")


def _places(plane: int) -> list[tuple[int, list[int]]]:
    """Place in the plane and places in Big5 of each character that both have."""
    characters = {place: _big5(place) for place in range(89 * 157)}
    data = "\n".join(characters.values()).encode()
    # With -c what CNS 11643 has not is left out, so that each line is a character or nothing.
    written = subprocess.run(
        ["iconv", "-c", "-f", "UTF-8", "-t", "EUC-TW"], input=data, capture_output=True, check=False
    )
    found: dict[int, list[int]] = {}
    for big5, code in zip(characters, written.stdout.split(b"\n"), strict=True):
        if len(code) == len(_LEADS[plane]) + 2 and code.startswith(_LEADS[plane]):
            found.setdefault((code[-2] - 0xA1) * 94 + code[-1] - 0xA1, []).append(big5)
    return sorted(found.items())


def _big5(place: int) -> str:
    """The character at a place of Big5, 157 to a row; nothing where there is none."""
    row, column = divmod(place, 157)
    return bytes((0xA1 + row, column + (0x40 if column < 63 else 0x62))).decode("cp950", "ignore")


def _runs(places: list[tuple[int, list[int]]]) -> Iterator[Run]:
    """The places, those that follow each other in both sets as one run."""
    run = (0, 0, 0)
    for place, candidates in places:
        missing = place - run[0] - run[2]
        if missing <= MISSING and run[1] + place - run[0] in candidates:
            run = (run[0], run[1], run[2] + missing + 1)
            continue
        if run[2]:
            yield run
        run = (place, candidates[0], 1)
    yield run


if __name__ == "__main__":
    main()
