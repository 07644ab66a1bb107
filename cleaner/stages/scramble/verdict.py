"""Whether a page is a hijacked one: its parentheses hold a scrambler's annotations and not a teacher's.

A teacher glosses what the reader may not know: every character, or the hard ones, mostly where they come first. A
scrambler has a table: it annotates a character everywhere or nowhere, it annotates characters that have another
simplified form, and it works on a text that no traditional writer wrote (`關于`, `聯系`), with stretches shifted by a
byte. All three are asked for. On 12 hijacked pages found on the web the annotated characters had their annotation at
99.3 to 100 % of their occurrences, on 27 annotated classics at 6 to 50 %.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import comb, log
from statistics import median

from cleaner.language.chinese import counts
from cleaner.stages.scramble.annotations import (
    ANNOTATION,
    Annotations,
    Bare,
    differs,
    find_annotations,
    reading,
)
from cleaner.stages.scramble.inserted import inserted, merged
from cleaner.stages.scramble.naive import has_variants, is_simplified, naive_evidence, passages
from cleaner.stages.scramble.placed import is_amid_simplified, is_needless
from cleaner.stages.scramble.readings import syllable
from cleaner.stages.scramble.shifts import makes_sense, shifted, shifted_in_full_width
from cleaner.stages.scramble.simplify import HAN, simplified, traditional, traditional_runs

ENOUGH = 6
"""Least evidence, in annotations of characters that have another simplified form; a shifted one counts `SHIFT`."""
FEW = 3
"""The same where each bears the other out: the text is naively made beyond doubt, or it makes sense only when what is
shifted is put back. So a title or a sentence is enough."""
SHIFT = 3
"""What an annotation shifted by a byte counts: `?cè)` behind a byte that makes a character read cè is no accident."""
MANY = 12
"""Evidence from which on a single trace of a naive map is enough, or a doubtful page worth telling."""
TRACES = 2
"""Traces of a naive map that less needs: one sure character, or two of the others, since one may be in a name."""
SHARE = 0.9
"""Least share of annotations on characters with another simplified form. Half of a traditional text's have one."""
CONSISTENCY = 0.95
"""Least share of the occurrences of annotated characters that have their annotation."""

NO_ACCIDENT = 4.6
"""Least surprise, in nats, at a teacher's having picked what is annotated, where the text is naively made: 1 in 100."""
NO_TEACHER = 7.0
"""The same where the text is too short to show by what it was made: 1 in 1,100."""
SHORT = 90
"""Han characters up to which a page may well have no shift and no trace of a naive map; four in five longer ones have
one, so that their absence speaks for a teacher."""

TOO_FEW = "so few readings may be a teacher's"
"""The doubt that is left where a naively made text has but a few annotations and no shift: of such texts with three or
four real glosses, one in forty has them on characters with another simplified form only."""

TEACHER = "its readings are a teacher's"
"""What speaks against it altogether."""

MOST = 0.5
"""Least share annotated of the characters with another simplified form, from which on few are not too few (a title)."""

UNPROVEN = "nothing shows that its characters were replaced one by one"
"""The doubt that is left on a page without shifts and without traces of a naive map."""

TWICE = 2
"""Characters with the same reading twice behind them, which nobody writes for a reader, and so beyond doubt."""

ALWAYS = 2
"""Occurrences, each with its annotation, by which a character without another simplified form is in the table too."""

MIXED_ENOUGH = 60
"""Least annotations where the table has characters without another simplified form too (some annotate 能 and 好)."""
MIXED_SHARE = 0.2
"""Least share of annotations on characters with another simplified form on such a page."""
MIXED_REPEATED = 5
"""Least characters that occur three times or more on such a page, always with their annotation."""
MIXED_CONSISTENCY = 0.85
"""Least consistency on such a page: what is put between the characters there holds some of the table's own."""
MIXED_RARER = 0.5
"""How much rarer than the others, by their medians, annotated characters may be on such a page: on pages found they
were three to four times as common."""
MIXED_COVER = 0.5
"""Greatest share of a page's Han characters annotated on such a page: lessons gloss them all."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found on a hijacked page."""

    annotations: Annotations
    """All that belong to the scrambler's table, sorted; those with other words inside among them."""
    bare: Bare
    """The page without them."""
    table: frozenset[str]
    """The characters that this page's scrambler annotates."""
    plain: frozenset[str]
    """Characters that stand on the page without an annotation and have none anywhere: not in the table."""
    why: str
    """One line for people."""
    doubt: str = ""
    """Why it may not be a hijacked page all the same; empty when it is one for sure."""
    few: bool = False
    """Whether all depends on very little: then the rest of the text must not speak against it."""

    @property
    def unseen(self) -> float:
        """Logarithm of the chance that the table has a character which the page does not show."""
        shown = len(self.table) + 1
        return log(shown / (shown + len(self.plain & traditional())))


def judge(text: str) -> Verdict | None:
    """What speaks for a hijacked page, or None when it is not one or too little speaks for it.

    >>> judge("關(guān)于產(chǎn)業(yè)發(fā)展和服務(wù)，聯(lián)系我們").why
    'hijacked page: 6 annotations of 6 characters, 0 shifted by a byte'
    >>> judge("關(guān)於(yú)產(chǎn)業(yè)發(fā)展(zhǎn)和(hé)服(fú)務(wù)，聯(lián)繫(xì)我(wǒ)們(men)")
    """
    found = find_annotations(text)
    lost = shifted(text)
    shifts = len(lost) + shifted_in_full_width(text)
    owners = Counter(found.owners)
    different = Counter({owner: owners[owner] for owner in traditional().intersection(owners) | found.doubled})
    weight = different.total() + SHIFT * shifts
    if weight < FEW and not (weight and is_needless(found, text)):
        return None
    if shifts and weight < ENOUGH and not any(makes_sense(text, match) for match in lost):
        return None
    bare = found.bare()
    inside = inserted(bare, frozenset(different))
    different.update(annotation.owner for annotation in inside if differs(annotation.owner))
    others = len(different) < len(owners)  # else only characters with another form matter
    occurring = Counter(bare.text if others else "".join(traditional_runs().findall(bare.text)))
    if different.total() >= SHARE * owners.total() and _consistency(different, occurring) >= CONSISTENCY:
        table = frozenset(different) | {annotation.owner for annotation in inside}
        table |= {owner for owner, count in owners.items() if count >= ALWAYS and count == occurring[owner]}
    else:
        owners.update(annotation.owner for annotation in inside)
        table = _mixed_table(owners, different, occurring, _han(bare.text))
        if not table:
            return None
    amid = not shifts and weight < ENOUGH and is_amid_simplified(found, bare)
    sure = shifts or amid or len(found.said_twice) >= TWICE
    doubt = "" if sure else _doubt(text, found, bare.text, occurring, weight)
    if doubt and weight >= ENOUGH and is_amid_simplified(found, bare):
        doubt = ""
    if doubt == TEACHER or (doubt and weight < FEW):
        return None
    if (doubt or weight < ENOUGH) and _several_readings(found):
        return None
    mine = merged(found, inside).of(table)
    bare = bare if mine is found else mine.bare()
    why = f"hijacked page: {len(mine.starts)} annotations of {len(table)} characters, {shifts} shifted by a byte"
    few = weight < ENOUGH and not amid
    return Verdict(mine, bare, table, frozenset(occurring).difference(owners), why, doubt, few)


def _doubt(text: str, found: Annotations, bare: str, occurring: Counter[str], weight: int) -> str:
    """Why a page without shifts may not be a hijacked one; empty when it is one, `TEACHER` when it is none."""
    if is_simplified(_annotated_lines(text)):
        return TEACHER
    traces, variants = naive_evidence(bare), has_variants(bare)
    if traces < TRACES and variants:
        return TEACHER
    if traces and weight >= MANY:
        return ""
    surprise = _surprise(found.owners, bare)
    if traces >= TRACES or (traces and surprise >= NO_ACCIDENT):
        annotated = len(found.of(traditional()).starts)
        few = surprise < NO_ACCIDENT and annotated < MOST * _traditional(occurring)
        return TOO_FEW if few and (variants or not is_needless(found, text)) else ""
    if surprise < NO_ACCIDENT or _several_readings(found):
        return TEACHER
    if surprise > NO_TEACHER and _han(bare) <= SHORT and not _listed(text, found):
        return ""
    return TEACHER if len(found.starts) > MIXED_COVER * _han(bare) else UNPROVEN


def _surprise(owners: Iterable[str], occurring: Iterable[str]) -> float:
    """How unlikely it is that somebody who does not look at forms annotates characters with another one, in nats.

    Who glosses a character glosses rarer ones too; so it is those not commoner than the commonest one annotated that
    the choice was made from: 們 and 國 among a whole sentence, 龔 among the few characters that are as rare.

    >>> round(_surprise("們這國", "我們在這個國家裡的時候"), 1), _surprise("龔", "歌手龔家")
    (1.8, 0.0)
    """
    chosen = set(owners)
    most = max(map(_commonness, chosen))
    open_to = {one for one in chosen.union(occurring) if HAN[0] <= one <= HAN[1] and _commonness(one) <= most}
    different = len(traditional() & open_to)
    least = len(traditional() & chosen)
    ways = (
        comb(different, count) * comb(len(open_to) - different, len(chosen) - count)
        for count in range(least, min(len(chosen), different) + 1)
    )
    return log(comb(len(open_to), len(chosen)) / sum(ways))


def _commonness(character: str) -> float:
    return counts().characters.frequency(simplified(character))


def _listed(text: str, found: Annotations) -> bool:
    """Whether most annotated characters begin something: the items of a list, not words anywhere in a sentence."""
    before = [text[max(start - 2, 0) : start - 1] for start in found.starts]
    return 2 * sum(not one or (one not in ")）" and not HAN[0] <= one <= HAN[1]) for one in before) > len(before)


def _several_readings(found: Annotations) -> bool:
    """Whether a character is read now so, now so: a pool's table has the same for each place, a teacher tells apart.

    >>> [_several_readings(find_annotations(text)) for text in ("會(huì)(kuài)議會(huì)(kuài)", "會(huì)議會(kuài)")]
    [False, True]
    """
    places: dict[int, tuple[str, str]] = {}  # end → owner and what was written behind it so far
    for owner, start, end, written in zip(*found[:4], strict=True):
        _, before = places.pop(start, ("", ""))
        places[end] = (owner, f"{before} {syllable(reading(written))}")
    return len(set(places.values())) > len({owner for owner, _ in places.values()})


def _annotated_lines(text: str) -> str:
    """The lines that hold annotations: around a hijacked page's there is simplified spam."""
    return "\n".join(line for line in passages(text) if ANNOTATION.search(line))


def _han(text: str) -> int:
    """How many of the characters are Han."""
    return sum(HAN[0] <= character <= HAN[1] for character in text)


def _traditional(occurring: Counter[str]) -> int:
    """How many of the characters have another simplified form."""
    return sum(occurring[character] for character in traditional().intersection(occurring))


def _consistency(owners: Counter[str], occurring: Counter[str]) -> float:
    """The share of the occurrences of these characters that are annotated."""
    total = sum(occurring[owner] for owner in owners)
    return owners.total() / total if total else 1.0


def _mixed_table(owners: Counter[str], different: Counter[str], occurring: Counter[str], han: int) -> frozenset[str]:
    """The characters with another simplified form, and the others that have their annotation mostly, where a table with
    both kinds explains the annotations better than a teacher does; else none.
    """
    total = owners.total()
    if total < MIXED_ENOUGH or different.total() < MIXED_SHARE * total or len(different) < MIXED_REPEATED:
        return frozenset()
    repeated = sum(count >= 3 and count >= occurring[owner] - 1 for owner, count in owners.items())
    covered = total > MIXED_COVER * han
    if covered or repeated < MIXED_REPEATED or _consistency(owners, occurring) < MIXED_CONSISTENCY:
        return frozenset()
    if _hard(owners, occurring):
        return frozenset()
    return frozenset(owner for owner, count in owners.items() if differs(owner) or 2 * count >= occurring[owner])


def _hard(owners: Counter[str], occurring: Counter[str]) -> bool:
    """Whether the annotated characters are rare ones: a teacher's hard words, and no scrambler's table."""
    others = [_commonness(one) for one in occurring if HAN[0] <= one <= HAN[1] and one not in owners]
    return bool(others) and median(map(_commonness, owners)) < MIXED_RARER * median(others)
