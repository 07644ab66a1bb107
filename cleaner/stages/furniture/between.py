"""Unknown lines among chrome: where enough of what surrounds a text is known, what stands between is chrome, too."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from cleaner.dates import MOST_READ, find_date
from cleaner.patterns import lazy
from cleaner.stages.furniture.facts import SHORTEST_TITLE, may_be_title
from cleaner.stages.furniture.lines import Lines
from cleaner.stages.furniture.neighbours import may_go
from cleaner.stages.furniture.usage import FIRST_WIDE
from cleaner.stages.furniture.words import EVIDENCE, Judged, Kind, evidence

CLEAR = 4
"""Evidence (see :func:`evidence`) of chrome on both sides of a document whose unknown lines may go."""
SURE = 6
"""The same on one side of a document, from which on short lines on its other side are chrome, too."""
MOST_SURELY = 12
"""Unknown lines in a row of such a document."""
KNOWN = 0.3
"""Share of known lines among them."""
MOST_BETWEEN = 6
"""Unknown lines in a row between two of chrome."""
MOST_BEHIND = 3
"""Unknown lines behind the last of chrome, at the end of a document."""
PLAIN = 10
"""Code points of a line that is as likely a title as any longer one; names of sites and sections are shorter."""
LISTED = 2
"""How many times less likely a title a line is that looks like a list or a label with its value."""
NARROW = 2.5
"""Letters of an alphabet that say as much as one Chinese character."""

_LIST = lazy(
    r"[:：]|[^\x00-\u2e7f](?: [^\x00-\u2e7f]{1,6}){2}(?: |$)|[ (（]\d+[)）]?$|登[录陆入錄]|注册|註冊|下[载載]|客户端|"
    r"(?i:app$|log ?in|sign (?:in|up)|subscri)"
)
_SECTION = lazy(
    r"(?i)(?:#{1,6} .+|(?:附件|附表|附注|注释?|备注|参考(?:文献|资料|书目)|作者简介|编者按|译者?注|"
    r"notes?|references|footnotes|sources|bibliography|appendix)\s?\d*[:：]?.{0,12})$"
)
"""Headings of what belongs to a text though a share bar stands above it."""


def lines_above_title(lines: Lines, judged: Judged, whole: int) -> list[int]:
    """The unknown lines in front of a title that have chrome below them, and above them unless they are the first."""
    title = _title(lines, judged)
    above = [line for line in judged if line < title]
    while above and judged[above[-1]].kind is Kind.OTHER:
        above.pop()  # what stands next to the title belongs to it
    told = any(judged[line].kind is not Kind.OTHER for line in above) and whole - evidence(judged) >= SURE
    if not told and not _is_clear(judged, above, whole):
        return []
    return [line for run in _unknown_runs(judged, above) if _may_all_go(lines, run) for line in run]


def lines_behind_chrome(lines: Lines, judged: Judged, whole: int) -> list[int]:
    """The unknown lines behind the first known one; those above it may be a signature, those below `附件` are not."""
    every = list(judged)
    own = evidence(judged)
    told = own > 0 and whole - own >= SURE
    least = Kind.WEAK if told else Kind.STRONG
    first = next((at for at, line in enumerate(every) if judged[line].kind >= least), len(every))
    behind = every[first:]
    section = next((at for at, line in enumerate(behind) if _SECTION.match(lines.rows[line])), len(behind))
    behind = behind[:section]
    if not told and not _is_clear(judged, behind, whole):
        return []
    found: list[int] = []
    for run in _unknown_runs(judged, behind):
        most = MOST_SURELY if whole >= SURE else MOST_BEHIND if run[-1] == behind[-1] else MOST_BETWEEN
        if len(run) <= most and _may_all_go(lines, run):
            found += run
    return found


def _title(lines: Lines, judged: Judged) -> int:
    """The line of the head most likely the title: the first long one, or else the longest, and of those the last.

    Behind all, when none can be.
    """
    best, title = 0.0, max(judged, default=-1) + 1
    for line, seen in judged.items():
        row = lines.rows[line]
        if seen.kind is Kind.OTHER and may_be_title(row) and find_date(row) is None:
            size = _likelihood(row)
            again = best >= SHORTEST_TITLE and row in lines.rows[title] and 2 * len(row) >= len(lines.rows[title])
            if size > best or size == best < PLAIN or again:  # it is first in the title of the window
                best, title = size, line
    return title


@lru_cache(maxsize=MOST_READ)
def _likelihood(row: str) -> float:
    """How much a line says, in Chinese characters, up to :data:`PLAIN`; half as much for a list or a button."""
    size = len(row) / (NARROW if max(row) < FIRST_WIDE else 1)
    return min(size, PLAIN) / (LISTED if _LIST.search(row) else 1)


def _is_clear(judged: Judged, among: list[int], whole: int) -> bool:
    """Whether enough of some lines is known, and surely; `whole` is the evidence of all chrome of the document."""
    known = {line: judged[line] for line in among if judged[line].kind is not Kind.OTHER}
    return len(known) >= KNOWN * len(among) and evidence(known) >= EVIDENCE and whole >= CLEAR


def _unknown_runs(judged: Judged, among: Iterable[int]) -> list[list[int]]:
    """The runs of unknown lines."""
    runs: list[list[int]] = [[]]
    for line in among:
        if judged[line].kind is Kind.OTHER:
            runs[-1].append(line)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _may_all_go(lines: Lines, run: list[int]) -> bool:
    return all(may_go(lines.rows[line]) for line in run)
