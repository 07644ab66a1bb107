"""What a torn character may have been: something the wrong codec could not read, and the right one can."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from math import exp, log

from cleaner.language.chinese import counts
from cleaner.stages.mojibake.misreading import CODECS, HIGH_BYTES, RIGHT, UNDEFINED_1252
from cleaner.stages.mojibake.plausibility import KNOWN_PAIR, language, likelihood

ALTERNATIVES = 16
"""Characters compared for a place where a byte was lost."""
UNSEEN = 60
"""How often any character is taken to have been seen behind another, on top of the counts."""
SENTENCE_END = 3.0
"""Nats for a full stop at the end of a line."""
SURE = 0.995
"""Share of the likelihood of all characters that may have stood in a place that one must have; else it stays U+FFFD:
not guessed."""


@cache
def _unread_before(following: bytes, wrong: str) -> tuple[bytes, ...]:
    """The bytes beyond ASCII that a program reading `wrong` finds no character in when `following` comes next.

    All of them, when it is "any".
    """
    if wrong in ("latin-1", "any"):
        return UNDEFINED_1252 if wrong == "latin-1" else HIGH_BYTES
    return tuple(byte for byte in HIGH_BYTES if _is_unreadable(byte + following, wrong))


def _is_unreadable(data: bytes, wrong: str) -> bool:
    try:
        data.decode(CODECS[wrong][0])
    except UnicodeDecodeError as error:
        return error.start == 0
    return False


_LEADS, _BEHIND = range(0xE1, 0xF0), range(0x80, 0xC0)
"""Bytes that begin a character of three bytes in UTF-8, and that come behind them."""


@cache
def _unread_pairs(wrong: str, seconds: range) -> tuple[bytes, ...]:
    """The pairs of bytes, one of which comes behind, that a program reading `wrong` loses as one."""
    pairs = (bytes((first, second)) for first in _BEHIND for second in seconds)
    return tuple(pair for pair in pairs if wrong in ("gbk", "shift-jis") and _is_unreadable(pair, wrong))


@lru_cache(maxsize=65536)
def alternatives(torn: bytes, following: bytes, wrong: str, right: str) -> tuple[str, ...]:
    r"""What bytes with some lost among them may have been, the likeliest first: a character, or two in UTF-8.

    A 0 stands for what was lost: a byte, or a pair; where there is none, nothing marked the loss. `following` is the
    byte behind them: the wrong codec may have found the lost one unreadable for its sake.

    >>> alternatives(b"\xef\xbc\0", b"\n", "gbk", "utf-8")[0]
    '，'
    >>> alternatives(b"\xe3\x82", b"\xe3", "latin-1", "utf-8")[:3]
    ('あ', 'め', 'ろ')
    >>> alternatives(b"\xe4\0\0", b"", "gbk", "utf-8")
    ()
    """
    read = {text for data in _completed(torn, following, wrong, right) if (text := _read(data, right))}
    return tuple(sorted(read, key=lambda text: (-likelihood(text), text))[:ALTERNATIVES])


def _completed(torn: bytes, following: bytes, wrong: str, right: str) -> Iterator[bytes]:
    """The bytes with all that may have been lost put in: one, or, where two are missing in UTF-8, a pair."""
    marked = b"\0" in torn
    known = len(torn) - torn.count(0)
    if right == "utf-8" and known != 2:
        pairs = _unread_pairs(wrong, _BEHIND if known == 1 else _LEADS)
        at = torn.index(0) if marked else known // 2 or 1
        yield from (torn[:at] + pair + torn[at + marked :] for pair in pairs)
    elif marked:
        before, _, behind = torn.partition(b"\0")
        yield from (before + byte + behind for byte in _unread_before(behind[:1] or following, wrong))
    elif wrong == "latin-1":
        yield from (torn[:at] + byte + torn[at:] for at in range(1, known + 1) for byte in UNDEFINED_1252)


def _read(data: bytes, right: str) -> str:
    """One or two characters beyond ASCII; empty when the bytes are none."""
    text = data.decode(RIGHT[right], "ignore")
    return text if len(text) < 3 and min(text, default="") > "\x7f" and text.encode(RIGHT[right]) == data else ""


@lru_cache(maxsize=65536)
def told(choices: tuple[str, ...], left: str, right: str) -> str:
    """The one that is all but sure between `left` and `right` ("\\n" at the end of a line); else empty.

    >>> told(("他", "她"), "是", "的"), told(("城", "坎"), "了", "市")
    ('', '城')
    """
    if not choices:
        return ""
    scores = {text: _score(left + text + right, text) for text in choices}
    best = max(choices, key=lambda text: scores[text])
    share = 1 / sum([exp(score - scores[best]) for score in scores.values()])
    return best if share >= SURE else ""


def _score(around: str, text: str) -> float:
    start = likelihood(text[0]) if around.startswith(text) else 0.0
    steps = (pair for pair in pairwise(around) if pair[1] > "\x7f")
    return start + sum([_step(first, second) for first, second in steps]) + SENTENCE_END * around.endswith("。\n")


@lru_cache(maxsize=65536)
def _step(first: str, second: str) -> float:
    """The logarithm of how likely `second` is behind `first`, by newspapers' counts and by what words have."""
    by_itself = likelihood(second) + KNOWN_PAIR * (second in language().followers.get(first, ""))
    counted = counts()
    if first not in counted.known:
        return by_itself
    times = counted.pairs.frequency(first + second) + UNSEEN * exp(by_itself)
    return log(times / (counted.characters.frequency(first) + UNSEEN))
