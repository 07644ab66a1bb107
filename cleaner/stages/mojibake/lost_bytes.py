"""What a torn character may have been: something the wrong codec could not read, and the right one can."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, pairwise, starmap
from math import exp, inf, log
from operator import add
from typing import NamedTuple

from cleaner.language.chinese import DICTIONARY_TOTAL, LONGEST_WORD, counts
from cleaner.patterns import lazy
from cleaner.stages.mojibake.misreading import CODECS, HIGH_BYTES, RIGHT, UNDEFINED_1252
from cleaner.stages.mojibake.plausibility import KNOWN_PAIR, is_hanzi, language, likelihood

ALTERNATIVES = 96
"""Characters compared for a place where a byte was lost, or pairs of them."""
UNSEEN = 60
"""How often any character is taken to have been seen behind another, on top of the counts."""
SENTENCE_END = 3.0
"""Nats for a full stop at the end of a line."""
WEIGHT = 0.5
"""Of the neighbours, and of the words: they tell the same in part. With both, three in four torn characters of news
are told at the rate of error at which the neighbours alone tell half."""
ASKED = 6
LIKELY = 10.0
"""The likeliest by their neighbours of which words are asked: how many, and within how many nats."""
TOO_MANY = 256
"""Characters from which on a place tells nothing: two bytes of three are lost to a codec that reads few."""
SURE = 0.99
"""Share of the likelihood of all characters that may have stood in a place that one must have; else it stays U+FFFD:
not guessed. Of those that are told, 3 in 1,000 are wrong (where two bytes are missing 1 in 100)."""
NEAR = 3
"""Characters before and behind that words reach."""


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
    >>> alternatives(b"\0\0\0", b"", "gbk", "utf-8")
    ()
    """
    completed = list(islice(_completed(torn, following, wrong, right), TOO_MANY + 1))
    if len(completed) > TOO_MANY:
        return ()
    read = {text for data in completed if (text := _read(data, right))}
    return tuple(sorted(read, key=lambda text: (-likelihood(text), text))[:ALTERNATIVES])


def _completed(torn: bytes, following: bytes, wrong: str, right: str) -> Iterator[bytes]:
    """The bytes with all that may have been lost put in."""
    marks, known = torn.count(0), len(torn) - torn.count(0)
    missing = _missing(torn, known) if right == "utf-8" else 2 - known
    if not marks:
        if known != 2 and right == "utf-8":
            at = known // 2 or 1
            yield from (
                torn[:at] + pair + torn[at:] for pair in _unread_pairs(wrong, _BEHIND if known == 1 else _LEADS)
            )
        elif wrong == "latin-1":
            yield from (torn[:at] + byte + torn[at:] for at in range(1, known + 1) for byte in UNDEFINED_1252)
    elif marks == missing and known:
        yield from _filled(torn, following, wrong, right)
    elif marks == 1 and missing == 2 and right == "utf-8":
        yield from (torn.replace(b"\0", pair) for pair in _unread_pairs(wrong, _BEHIND if known == 1 else _LEADS))


def _missing(torn: bytes, known: int) -> int:
    """How many bytes of a character of UTF-8, or of two, are lost; those whose first byte is lost have three."""
    whole = 2 if 0xC2 <= torn[0] < 0xE0 else 4 if torn[0] >= 0xF0 else 3
    return (6 if known > whole else whole) - known


def _filled(torn: bytes, following: bytes, wrong: str, right: str) -> Iterator[bytes]:
    """With bytes for all zeros, the last first, each of which the program could not read before the next."""
    at = torn.rfind(0)
    if at < 0:
        yield torn
        return
    for byte in _unread_before(torn[at + 1 : at + 2] or following, wrong):
        if right != "utf-8" or (byte < b"\xc0") == (at > 0):
            yield from _filled(torn[:at] + byte + torn[at + 1 :], following, wrong, right)


def _read(data: bytes, right: str) -> str:
    """One or two characters beyond ASCII; empty when the bytes are none."""
    text = data.decode(RIGHT[right], "ignore")
    return text if len(text) < 3 and min(text, default="") > "\x7f" and text.encode(RIGHT[right]) == data else ""


class Script(NamedTuple):
    """What a line is written in."""

    chinese: bool
    codec: str = ""
    """The encoding that has all of it: `gb2312` when it is simplified, `cp950` when it is traditional, else empty."""


_OTHER_SCRIPT = lazy("[ぁ-ヾ가-힣]")


def script_of(text: str) -> Script:
    """The script of a line.

    >>> script_of("会议讨论").codec, script_of("會議討論").codec, script_of("会議では").chinese
    ('gb2312', 'cp950', False)
    """
    if _OTHER_SCRIPT.search(text):
        return Script(chinese=False)
    simplified, traditional = len(text.encode("gb2312", "ignore")), len(text.encode("cp950", "ignore"))
    if simplified == traditional:
        return Script(chinese=True)
    return Script(True, "gb2312" if simplified > traditional else "cp950")


def told(choices: tuple[str, ...], before: str, behind: str, script: Script) -> str:
    """The one that is all but sure between what stands `before` and `behind` ("\\n" ends a line); else empty.

    >>> told(("他", "她"), "是", "的", Script(True)), told(("城", "坎"), "进了", "市", Script(True))
    ('', '城')
    """
    choices = _in_script(choices, script.codec) if script.codec else choices
    if not choices:
        return ""
    return _sure(weighed(choices, before, behind) if script.chinese else _beside(choices, before, behind))


def weighed(choices: tuple[str, ...], before: str, behind: str) -> list[tuple[float, str]]:
    """How well the likeliest go between their neighbours, in nats: by what stands side by side, and by words."""
    beside = _beside(choices, before, behind)
    least = max(beside)[0] - LIKELY
    likely = [choice for choice in beside if choice[0] > least]
    if not likely[1:]:
        return likely
    before, behind = before[-NEAR:], behind[:NEAR].rstrip("\n")
    likely.sort(reverse=True)
    return [(WEIGHT * (score + _wordiness(before, text, behind)), text) for score, text in likely[:ASKED]]


def _beside(choices: tuple[str, ...], before: str, behind: str) -> list[tuple[float, str]]:
    scores = map(add, _behind(before[-1:], choices), _before(behind[:1], choices))
    return list(zip(scores, choices, strict=True))


@lru_cache(maxsize=16384)
def _in_script(choices: tuple[str, ...], codec: str) -> tuple[str, ...]:
    return tuple([text for text in choices if text.encode(codec, "ignore").decode(codec) == text])


def _sure(scored: list[tuple[float, str]]) -> str:
    best, text = max(scored)
    return text if sum([exp(score - best) for score, _ in scored]) <= 1 / SURE else ""


@lru_cache(maxsize=16384)
def _behind(left: str, choices: tuple[str, ...]) -> tuple[float, ...]:
    """How likely each is behind a character, or by itself where that is unknown."""
    return tuple([sum(starmap(_step, pairwise(left + text))) if left else likelihood(text) for text in choices])


@lru_cache(maxsize=16384)
def _before(right: str, choices: tuple[str, ...]) -> tuple[float, ...]:
    """How likely a character is behind each."""
    if right == "\n":
        return tuple([SENTENCE_END * (text[-1] == "。") for text in choices])
    return tuple([_step(text[-1], right) if right > "\x7f" else 0.0 for text in choices])


@lru_cache(maxsize=65536)
def _step(first: str, second: str) -> float:
    """The logarithm of how likely `second` is behind `first`, by newspapers' counts and by what words have."""
    by_itself = likelihood(second) + KNOWN_PAIR * (second in language().followers.get(first, ""))
    counted, first, second = counts(), _simplified(first), _simplified(second)
    if first not in counted.known:
        return by_itself
    times = counted.pairs.frequency(first + second) + UNSEEN * exp(by_itself)
    return log(times / (counted.characters.frequency(first) + UNSEEN))


def _wordiness(before: str, text: str, behind: str) -> float:
    """The logarithm of how frequent the likeliest word with `text` in it is, beside the characters of the others."""
    best = likelihood(text)
    followers = language().followers
    known_before = before and text[0] in followers.get(before[-1], "")
    if not known_before and not (behind and behind[0] in followers.get(text[-1], "")):
        return best
    around, start, end = before + text + behind, len(before), len(before) + len(text)
    for size in range(2, LONGEST_WORD + 1):
        for at in range(max(0, end - size), min(start, len(around) - size) + 1):
            if (likely := _of_word(around[at : at + size])) > -inf:
                others = around[at:start] + around[end : at + size]
                best = max(best, likely - sum(map(_of_word, others)))
    return best


@lru_cache(maxsize=65536)
def _of_word(word: str) -> float:
    if len(word) == 1:
        return likelihood(word)
    count = counts().words[len(word) - 1].frequency("".join(map(_simplified, word)))
    return log(count / DICTIONARY_TOTAL) if count else -inf


@lru_cache(maxsize=16384)
def _simplified(character: str) -> str:
    """As the counts have it."""
    from cleaner.stages.script.converter import convert

    return convert(character, "t2s") if is_hanzi(character) else character
