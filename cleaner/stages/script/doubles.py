"""Radicals and compatibility ideographs that OCR and PDF extraction leave in place of ideographs (⼈ for 人)."""

from __future__ import annotations

from itertools import pairwise

from cleaner.patterns import lazy
from cleaner.stages.script.alphabet import COMPATIBILITY, HAN, unified
from cleaner.stages.script.verdict import is_foreign_line, is_foreign_text

_ANY = lazy(f"[{COMPATIBILITY}]")
_RUN = lazy(f"[{HAN}\u2e80-\u2fd5\u3007]+")
_IDEOGRAPH = lazy("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002f7ff\U00030000-\U0003ffff]")
_ABOUT_THEM = lazy("部首|康熙|偏旁|[Rr]adicals?|[Cc]ompatibility|兼容|U\\+(?:2[EF]|F[9A])[0-9A-Fa-f]{2}")


def has_doubles(text: str) -> bool:
    """Whether there is anything to unify."""
    upper = text.encode("utf-16-le", "surrogatepass")[1::2]  # four times as fast as to look for the characters
    return any(byte in upper for byte in _UPPER_BYTES) and _ANY.search(text) is not None


_UPPER_BYTES = b"\x2e\x2f\xf9\xfa\xd8"
"""The upper bytes of their UTF-16 code units, or of the first where they take two."""


def unify(text: str) -> str:
    """The text with radicals and compatibility ideographs as the ideographs they look like; its length is the same.

    They stay where they may be meant: in a text about them, standing alone or in their order (a list of radicals), and
    in Japanese and Korean, where some are names of people and some are readings. In a text that has more of them in
    words, those that stand alone were ideographs too.

    >>> unify("⼈⼯智能和⾦融"), unify("⼀、⽅法和⾦融，⼈⼯"), unify("⼈ ⼉ ⼊"), unify("部首⼈的字")
    ('人工智能和金融', '一、方法和金融，人工', '⼈ ⼉ ⼊', '部首⼈的字')
    """
    if _ABOUT_THEM.search(text) or is_foreign_text(text):
        return text
    lines = text.split("\n")
    chinese = [line for line in lines if _ANY.search(line) and not is_foreign_line(line)]
    runs = [run for line in chinese for run in _RUN.findall(line) if _ANY.search(run)]
    words = sum(map(_is_word, runs))
    if not words:
        return text
    replace = unify_all if 2 * words > len(runs) else _unified_words
    changed = {line: replace(line) for line in chinese}
    return "\n".join(changed.get(line, line) for line in lines)


def _is_word(run: str) -> bool:
    """Whether a run has ideographs in it, or several doubles that are not a list of radicals in their order."""
    listed = all(ord(second) - ord(first) == 1 for first, second in pairwise(run))
    return not listed or _IDEOGRAPH.search(run) is not None


def _unified_words(line: str) -> str:
    return _RUN.sub(lambda run: unify_all(run[0]) if _is_word(run[0]) else run[0], line)


def unify_all(text: str) -> str:
    """The text with every double replaced, wherever it stands."""
    return text.translate(unified())
