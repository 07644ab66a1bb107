"""Whether a page is a hijacked one: its parentheses hold a scrambler's annotations and not a teacher's.

A teacher glosses what the reader may not know: every character, or the hard ones, mostly where they come first. A
scrambler has a table: it annotates a character everywhere or nowhere, it annotates characters that have another
simplified form, and it works on a text that no traditional writer wrote (`關于`, `聯系`), with stretches shifted by a
byte. All three are asked for. On 12 hijacked pages found on the web the annotated characters had their annotation at
99.3 to 100 % of their occurrences, on 27 annotated classics at 6 to 50 %.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from cleaner.stages.scramble.annotations import ANNOTATION, LOST, MARKS, Annotation, differs, find_annotations, wrapped
from cleaner.stages.scramble.gbk import decode, encode
from cleaner.stages.scramble.naive import is_naive, is_simplified
from cleaner.stages.scramble.readings import lost_bytes

ENOUGH = 6
"""Least evidence, in annotations of characters that have another simplified form; a shifted one counts `SHIFT`."""
SHIFT = 3
"""What an annotation shifted by a byte counts: `?cè)` behind a byte that makes a character read cè is no accident."""
SHARE = 0.9
"""Least share of annotations on characters with another simplified form. Half of a traditional text's have one."""
CONSISTENCY = 0.95
"""Least share of the occurrences of annotated characters that have their annotation."""

MIXED_ENOUGH = 60
"""Least annotations where the table has characters without another simplified form too (some annotate 能 and 好)."""
MIXED_SHARE = 0.2
"""Least share of annotations on characters with another simplified form on such a page."""
MIXED_REPEATED = 5
"""Least characters that occur three times or more on such a page, always with their annotation."""
MIXED_CONSISTENCY = 0.85
"""Least consistency on such a page: what is put between the characters there holds some of the table's own."""
MIXED_COVER = 0.5
"""Greatest share of a page's Han characters annotated on such a page: lessons gloss them all."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found on a hijacked page."""

    annotations: tuple[Annotation, ...]
    """All that belong to the scrambler's table, sorted; those with other words inside among them."""
    table: frozenset[str]
    """The characters that this page's scrambler annotates."""
    plain: frozenset[str]
    """Characters that stand on the page without an annotation and have none anywhere: not in the table."""
    why: str
    """One line for people."""

    @property
    def unseen(self) -> float:
        """Logarithm of the chance that the table has a character which the page does not show."""
        return log(len(self.table) / (len(self.table) + sum(map(differs, self.plain)) + 1))


def judge(text: str) -> Verdict | None:
    """What speaks for a hijacked page, or None when it is not one or too little speaks for it.

    >>> judge("關(guān)于產(chǎn)業(yè)發(fā)展和服務(wù)，聯(lián)系我們").why
    'hijacked page: 6 annotations of 6 characters, 0 shifted by a byte'
    >>> judge("關(guān)於(yú)產(chǎn)業(yè)發(fā)展(zhǎn)和(hé)服(fú)務(wù)，聯(lián)繫(xì)我(wǒ)們(men)")
    """
    found = find_annotations(text)
    shifts = _shifts(text)
    if not found or len(found) + SHIFT * shifts < ENOUGH:
        return None
    inside = wrapped(text)
    owners = Counter([annotation.owner for annotation in found])
    different = Counter({owner: count for owner, count in owners.items() if differs(owner)})
    if different.total() + SHIFT * shifts < ENOUGH:
        return None
    bare = _bare(text, found)
    occurring = Counter(bare)
    if different.total() >= SHARE * owners.total() and _consistency(different, occurring) >= CONSISTENCY:
        table = frozenset(different) | {annotation.owner for annotation in inside if differs(annotation.owner)}
    else:
        owners.update(annotation.owner for annotation in inside)
        if not _is_mixed(owners, different, occurring):
            return None
        table = frozenset(owner for owner, count in owners.items() if differs(owner) or 2 * count >= occurring[owner])
    if not shifts and (not is_naive(bare) or is_simplified(_annotated_lines(text))):
        return None
    mine = _of(table, found, inside)
    why = f"hijacked page: {len(mine)} annotations of {len(table)} characters, {shifts} shifted by a byte"
    return Verdict(mine, table, frozenset(occurring) - frozenset(owners), why)


def _annotated_lines(text: str) -> str:
    """The lines that hold annotations: around a hijacked page's there is simplified spam."""
    return "\n".join(line for line in text.split("\n") if ANNOTATION.search(line))


def _of(table: frozenset[str], found: list[Annotation], inside: list[Annotation]) -> tuple[Annotation, ...]:
    """The annotations of the characters in the table, sorted; a plain one goes before one with words inside."""
    if not inside:
        return tuple([annotation for annotation in found if annotation.owner in table])
    by_start = {annotation.start: annotation for annotation in (*inside, *found) if annotation.owner in table}
    return tuple(by_start[start] for start in sorted(by_start))


def _bare(text: str, found: Sequence[Annotation]) -> str:
    """The text without its annotations."""
    ends = [0, *(annotation.end for annotation in found)]
    starts = [*(annotation.start for annotation in found), len(text)]
    return "".join(text[end:start] for end, start in zip(ends, starts, strict=True))


def _consistency(owners: Counter[str], occurring: Counter[str]) -> float:
    """The share of the occurrences of these characters that are annotated."""
    total = sum(occurring[owner] for owner in owners)
    return owners.total() / total if total else 0.0


def _habitual(owners: Counter[str], occurring: Counter[str]) -> frozenset[str]:
    """The characters with another simplified form, and the others that have their annotation mostly."""
    return frozenset(owner for owner, count in owners.items() if differs(owner) or 2 * count >= occurring[owner])


def _is_mixed(owners: Counter[str], different: Counter[str], occurring: Counter[str]) -> bool:
    """Whether a table with characters of both kinds explains the annotations better than a teacher does."""
    total = owners.total()
    if total < MIXED_ENOUGH or different.total() < MIXED_SHARE * total or len(different) < MIXED_REPEATED:
        return False
    if _consistency(owners, occurring) < MIXED_CONSISTENCY:
        return False
    repeated = sum(count >= 3 and count >= occurring[owner] - 1 for owner, count in owners.items())
    han = sum(count for character, count in occurring.items() if "\u4e00" <= character <= "\u9fa5")
    return repeated >= MIXED_REPEATED and total <= MIXED_COVER * han


def _shifts(text: str) -> int:
    """Annotations whose parenthesis went with a lost byte that can be told: `們?cè)`."""
    return sum(_explained(text[match.start() - 1 : match.start()], match[1]) for match in LOST.finditer(text))


def _explained(before: str, reading: str) -> bool:
    """Whether some byte behind those of `before` makes a character with another simplified form and this reading."""
    last = encode(before)[-1:] if before and before not in MARKS else b""
    return any(differs(decode(last + bytes((byte,)))) for byte in (lost_bytes(last[0], reading) if last else b""))
