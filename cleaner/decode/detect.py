"""Which encoding bytes are in that are neither marked nor valid UTF-8."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cleaner.decode.exact import MARKS, decodes, mark
from cleaner.decode.frequency import ASCII, BAD, CAPITAL, SINGLE_BYTE, cost
from cleaner.decode.lattice import cheapest
from cleaner.decode.sample import FIRST_LOOK, SAMPLE, first_high, looks, sample_of
from cleaner.decode.single import Single, best_single, best_sister, is_capitals
from cleaner.decode.structure import PADDING
from cleaner.history import REPLACEMENT
from cleaner.patterns import lazy

FAMILY = ("gb18030", "big5hkscs", "cp949", "cp932", "euc_jp")
"""Encodings of two bytes a character, the commoner first: on equal evidence the first one decides."""

SURE = 11.5
"""Bits a character below which a reading is certainly right: own text has 9 to 10.5, a wrong reading 14 and more."""

ENOUGH = 24
"""Characters from which on `SURE` holds without looking at the other readings."""

_GARBAGE = 17.5
"""Bits a character from which on bytes are no text: text out of step has 15 to 16, random bytes 19."""

_GARBAGE_OF_LETTERS = 8
"""The same in single-byte encodings, whose texts have 5, random bytes 9."""

_FOR_ONE_BAD = 4
"""Characters beyond ASCII for each bad byte from which on they are no accident."""

_CONTENDERS = 2
"""How many encodings of the family are tried with bytes left out."""

_STRANGE = 15
"""Bits a byte beyond ASCII from which on a single-byte reading is in no language known here, and chardet is asked."""

_DECLARED = 30
"""Bits that a declaration counts: it is believed against some doubt, not against the text itself."""

_DECLARED_UNTHINKING = 8
"""The same for Latin-1, which many servers and editors declare of whatever they have."""

_BEFORE = 60
"""Bytes before the first one beyond ASCII that are looked at with it."""

CERTAIN = 40
"""Bits between the best reading and the next from which on there is no doubt (odds of 10^12)."""

_LEAST_CONFIDENCE = 0.1
"""Of chardet's, which gives 0.02 to what has no more than one byte beyond ASCII."""

WIDE = ("utf-16-le", "utf-16-be")

_LONE = 8
"""Bits for one character of East Asia that hangs on a Latin word: rather a letter and the one behind it (Polish ów).
Twice as many within a word."""

_LONE_CHARACTER = lazy("(?<=[A-Za-z])[^\x00-\x7f’“”‘—…·](?![^\x00-\x7f])|(?<![^\x00-\x7f])[^\x00-\x7f’“”‘—…·](?=[a-z])")
_LETTER_IN_WORD = lazy("[a-z][\u2e80-\ud7ff\uf900-\ufaff][a-z]")
_LATIN_AROUND = lazy("[a-z][^\x00-\x7f’·][a-z]")
"""A character at or within a Latin word, or a bad byte there: rather an accented letter in another encoding, by itself
or with the letter behind it."""

_HALF_WIDTH = lazy("[\uff61-\uff9f]")
"""Half-width katakana: one byte each, as accented letters are, of which a short text has few as well."""

_ASCII = bytes(range(0x80))
_ASCII_CHARACTERS = lazy("[\x00-\x7f]+")


class Guess(NamedTuple):
    """An encoding, what spoke for it, and how sure that is (0 to 1)."""

    encoding: str
    evidence: str
    confidence: float
    mixed: bool = False
    """Whether even the best reading is none too good, so that another encoding may be mixed in."""


class Reading(NamedTuple):
    """Bits that a sample costs in an encoding, bits a character beyond ASCII, and how many of these there are."""

    total: float
    mean: float
    characters: int
    bad: int = 0
    """Bytes left out, which only the total counts."""

    @property
    def sure(self) -> bool:
        """Whether it is certainly right."""
        return self.mean <= SURE and self.characters >= max(ENOUGH, _FOR_ONE_BAD * self.bad)


def reading(sample: bytes, encoding: str) -> Reading:
    """What a sample costs when it is read in this encoding; what a cut at its end has made bad is not counted."""
    marked = mark(sample, encoding)
    whole = marked.rstrip(MARKS)
    if len(marked) - len(whole) < 4 and len(sample) >= FIRST_LOOK:
        marked = whole
    foreign = _ASCII_CHARACTERS.sub("", marked)
    bits = cost(foreign, encoding)
    if len(foreign) < ENOUGH:
        doubtful = (_LONE_CHARACTER, _LATIN_AROUND, _HALF_WIDTH)
        bits += _LONE * sum(len(pattern.findall(marked)) for pattern in doubtful)
    return Reading(bits + ASCII * (len(marked) - len(foreign)), bits / max(1, len(foreign)), len(foreign))


def guess(data: bytes, declared: str | None) -> Guess:
    """The likeliest encoding of bytes that are not UTF-8; `declared` is the codec that the document claims."""
    if data.endswith(PADDING):
        data = data.rstrip(b"\0")
    bonus = _DECLARED_UNTHINKING if declared == "cp1252" else _DECLARED
    rivals: Iterable[str] = SINGLE_BYTE
    for sample in looks(data):
        if is_torn_utf8(sample):
            return Guess("utf-8", "declared" if declared == "utf-8" else "frequency", 0.99)
        totals: dict[str, float] = {}
        for encoding in FAMILY:
            read = reading(sample, encoding)
            if read.sure:
                latin = _LETTER_IN_WORD.search(mark(data[first_high(data) :][:SAMPLE], encoding)) is not None
                return Guess(encoding, "declared" if encoding == declared else "frequency", 0.99, latin)
            totals[encoding] = read.total
        totals |= _unicode(data, sample)
        single = best_single(sample, declared, bonus, rivals)
        rivals = single.rivals
        if single.bits + CERTAIN + bonus < min(totals.values()):
            return _single_byte(data, declared, bonus, single)
    return _undecided(data, sample, totals, single, declared, bonus)


def _unicode(data: bytes, sample: bytes) -> dict[str, float]:
    """Bits of a sample in UTF-8, and of the document in UTF-16: without a single NUL that is a short text."""
    totals: dict[str, float] = {"utf-8": reading(sample, "utf-8").total}
    head = data[: SAMPLE // 4 * 4]
    if len(data) <= len(head):
        aside = cost(data[: first_high(data)].decode("ascii"), "utf-8")  # the others are judged without it
        totals |= {encoding: reading(head, encoding).total - aside for encoding in WIDE}
    return totals


def _undecided(
    data: bytes, sample: bytes, totals: dict[str, float], single: Single, declared: str | None, bonus: int
) -> Guess:
    """The likeliest encoding where none is certainly right at once: the family is tried with bytes left out."""
    mixed: set[str] = set()
    for encoding in sorted(FAMILY, key=lambda name: totals[name])[:_CONTENDERS]:
        read = in_step(sample, encoding)
        if read.sure:
            return Guess(encoding, "declared" if encoding == declared else "frequency", 0.99)
        if read.characters >= ENOUGH:
            totals[encoding] = min(totals[encoding], read.total)
            mixed.add(encoding)
    if declared in totals:
        totals[declared] -= bonus
    best = min(totals, key=lambda encoding: totals[encoding])
    if single.bits < totals[best]:
        found = _single_byte(data, declared, bonus, single)
        return found._replace(confidence=min(found.confidence, _confidence(totals[best] - single.bits)))
    margin = min(single.bits, *(total for encoding, total in totals.items() if encoding != best)) - totals[best]
    return Guess(best, "declared" if best == declared else "frequency", _confidence(margin), best in mixed)


def _confidence(margin: float) -> float:
    """How sure a choice is that costs so many bits less than the next: a half from twelve on."""
    return round(0.3 + 0.69 * min(1, margin / CERTAIN), 2)


def is_torn_utf8(sample: bytes) -> bool:
    """Whether bytes are UTF-8 but for a few: no other text has that many sequences of it by accident.

    >>> is_torn_utf8("我们在天津市滨海新区工作和生活，".encode()[1:]), is_torn_utf8("天津".encode("gb18030") * 20)
    (True, False)
    """
    text = sample.decode("utf-8", "replace")
    bad = text.count(REPLACEMENT)
    characters = len(text) - len(text.encode("ascii", "ignore")) - bad
    return characters >= ENOUGH // 2 and bad * _FOR_ONE_BAD <= characters


def in_step(sample: bytes, encoding: str) -> Reading:
    """What a sample costs when bytes of it are left out as bad, so that one that was lost does not shift the others."""
    stretches = cheapest(sample, (encoding,), BAD)[1]
    kept = b"".join([sample[start:end] for start, end, name in stretches if name])
    read, bad = reading(kept, encoding), len(sample) - len(kept)
    return read._replace(total=read.total + BAD * bad, bad=bad)


def hopeless(data: bytes, encoding: str) -> bool:
    """Whether bytes are no text in the encoding that suits them best, so that there is nothing to mend."""
    read = reading(data, encoding)
    if read.characters < ENOUGH:
        return False
    if encoding in SINGLE_BYTE:
        return read.mean > _GARBAGE_OF_LETTERS
    return read.mean > _GARBAGE and in_step(data, encoding).mean > _GARBAGE


def _single_byte(data: bytes, declared: str | None, bonus: int, single: Single) -> Guess:
    """The single-byte encoding, with more of the text around the first byte beyond ASCII taken into account."""
    if single.mean > _STRANGE + (CAPITAL if is_capitals(sample_of(data), single.encoding) else 0):
        return Guess(declared, "declared", 0.5) if declared and decodes(data, declared) else _last_voice(data)
    start = max(0, first_high(data) - _BEFORE)
    lines = data[start : start + 4 * SAMPLE].split(b"\n")
    own = [line for line in lines if not _is_utf8(line)]  # a mixed file has lines in UTF-8 as well
    text = b"\n".join(own)
    encoding = single.encoding
    if len(own) < len(lines) or len(single.rivals) > 1:
        encoding = best_single(text, declared, bonus, single.rivals if len(own) == len(lines) else SINGLE_BYTE).encoding
    if encoding != declared and len(data) > start + 4 * SAMPLE:
        encoding = best_sister(data, encoding)
    evidence = "declared" if encoding == declared else "frequency"
    return Guess(encoding, evidence, round(min(0.9, 0.2 + 0.05 * len(text.translate(None, _ASCII))), 2))


def _is_utf8(line: bytes) -> bool:
    try:
        return not line.decode().isascii()
    except UnicodeDecodeError:
        return False


def _last_voice(data: bytes) -> Guess:
    """What chardet says of an 8-bit text; else UTF-8 or GB18030, and hardly sure."""
    import chardet

    from cleaner.decode.labels import codec_of

    answer = chardet.detect(data[:20000])
    codec = codec_of(answer["encoding"] or "")
    if codec and not codec.startswith("utf-") and answer["confidence"] >= _LEAST_CONFIDENCE:
        return Guess(codec, "chardet", round(0.8 * answer["confidence"], 2))
    return Guess("gb18030" if decodes(data, "gb18030") else "utf-8", "order", 0.1)
