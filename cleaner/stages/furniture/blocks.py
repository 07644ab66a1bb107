"""Blocks of chrome: what stands between two blank lines belongs together, so that known lines tell of unknown ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaner.stages.furniture.bylines import names_person
from cleaner.stages.furniture.dates import find_date
from cleaner.stages.furniture.facts import may_be_title
from cleaner.stages.furniture.lines import Lines, is_ended, is_prose
from cleaner.stages.furniture.neighbours import STAYS
from cleaner.stages.furniture.words import EVIDENCE, Judged, Kind, evidence

FEWEST_LINES = 3
"""Lines of a block that tell of each other."""
KNOWN = 0.4
"""Share of known lines in a block of chrome."""
LONGEST = 48
"""Code points of an unknown line of one: addresses of offices and English notes are as long."""


def lines_above_title(lines: Lines, judged: Judged) -> list[int]:
    """The unknown lines of blocks of chrome in front of a text, when the first line of a block below can be the title.

    The last line of a block stays: titles stand at the end of what is above a text.
    """
    found: list[int] = []
    titled = False
    for block in [*_blocks(judged)][::-1]:
        unknown = _unknown(judged, block)
        if titled and unknown and _is_chrome(judged, block) and all(_may_go(lines.rows[line]) for line in unknown):
            found += [line for line in unknown if line != block[-1]]
        titled = titled or (block[0] in unknown and may_be_title(row := lines.rows[block[0]]) and _may_go(row))
    return found


def lines_behind_chrome(lines: Lines, judged: Judged) -> list[int]:
    """The unknown lines of blocks of chrome behind a text; those above its first known line may be a signature."""
    found: list[int] = []
    if not _unknown(judged, judged):
        return found
    for block in _blocks(judged):
        known = [line for line in block if judged[line].kind is not Kind.OTHER]
        closing = [line for line in block if known and line >= known[0]]
        if _is_chrome(judged, closing):
            found += [line for line in _unknown(judged, closing) if _may_go(lines.rows[line])]
    return found


def _blocks(judged: Judged) -> Iterator[list[int]]:
    block: list[int] = []
    for line in judged:
        if block and line > block[-1] + 1:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _unknown(judged: Judged, block: Iterable[int]) -> list[int]:
    return [line for line in block if judged[line].kind is Kind.OTHER]


def _is_chrome(judged: Judged, block: list[int]) -> bool:
    """Whether enough of a block is known, and surely."""
    if len(block) < FEWEST_LINES or len(_unknown(judged, block)) > (1 - KNOWN) * len(block):
        return False
    return evidence({line: judged[line] for line in block}) >= EVIDENCE


def _may_go(row: str) -> bool:
    """Whether an unknown line among chrome may be chrome: no sentence, no name, no date, nothing that always stays."""
    if len(row) > LONGEST or is_prose(row) or is_ended(row) or STAYS.search(row):
        return False
    return not names_person(row) and find_date(row) is None
