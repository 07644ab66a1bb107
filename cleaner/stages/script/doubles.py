"""Radicals and compatibility ideographs that OCR and PDF extraction leave in place of ideographs (⼈ for 人)."""

from __future__ import annotations

import re

from cleaner.patterns import lazy
from cleaner.stages.script.alphabet import COMPATIBILITY, HAN, unified
from cleaner.stages.script.verdict import is_foreign_line, is_foreign_text

_ANY = lazy(f"[{COMPATIBILITY}]")
_RUN = lazy(f"[{HAN}\u2e80-\u2fd5\u3007]+")
_IDEOGRAPH = lazy("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002f7ff\U00030000-\U0003ffff]")
_ABOUT_THEM = lazy("部首|康熙|偏旁|[Rr]adicals?|[Cc]ompatibility|兼容|U\\+(?:2[EF]|F[9A])[0-9A-Fa-f]{2}")


def unify(text: str) -> str:
    """The text with radicals and compatibility ideographs as the ideographs they look like; its length is the same.

    They stay where they may be meant: in a text about them, standing alone or among themselves (a list of radicals),
    and in Japanese and Korean, where some are names of people and some are readings.

    >>> unify("⼈⼯智能和⾦融"), unify("⼈ ⼉ ⼊"), unify("部首⼈的字")
    ('人工智能和金融', '⼈ ⼉ ⼊', '部首⼈的字')
    """
    if not _ANY.search(text) or _ABOUT_THEM.search(text) or is_foreign_text(text):
        return text
    return "\n".join(line if is_foreign_line(line) else _RUN.sub(_unified_run, line) for line in text.split("\n"))


def unify_all(text: str) -> str:
    """The text with every double replaced, wherever it stands."""
    return text.translate(unified())


def _unified_run(match: re.Match[str]) -> str:
    run = match.group()
    return unify_all(run) if _ANY.search(run) and _IDEOGRAPH.search(run) else run
