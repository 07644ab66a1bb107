"""Texts that hold one thing in several languages or scripts, each for its own readers: nothing of them is converted."""

from __future__ import annotations

from cleaner.patterns import lazy
from cleaner.stages.script.alphabet import HAN, pattern

_HAN = lazy(f"[{HAN}]+")
ABOUT_SCRIPTS = lazy("[繁简簡正异異][体體]|[繁简簡]化")
_EXPLAINED = lazy(f"[{HAN}][（(〔][{HAN}]")
LONGEST_PAIR = 80
"""Characters of a line up to which it may be one of a list of words in both scripts."""
PAIRED = 0.6
"""Least share of its ideographs in words that it has in both."""

_TAG = "(?:zh[-_](?:[rR]?(?:tw|TW|hk|HK|mo|MO|cn|CN|sg|SG)|[hH]an[ts])(?:[-_][A-Za-z]{2})?|cht|chs|en|ja|ko)"
_TRADITIONAL = lazy("zh[-_](?:[rR]?(?:tw|TW|hk|HK|mo|MO)|[hH]ant)|cht")
_KEY = lazy(
    rf"(?m)(?:^|[\s{{,\[(.\"'])({_TAG})(?:[\"'\]]?\s*(?:=>?|:(?!//))|[\"']\s*\])"
    rf"|(?:xml:lang|locale|language|(?<!<html )(?<!href)lang)=[\"']?({_TAG})\b"
)
"""A language tag where a key stands: `"zh_TW":`, `Name[zh_TW]=`, `zh-TW:` in YAML, `'zh_TW' =>`, `xml:lang="zh-TW"`."""
_HEADER = lazy(rf"(?m)^.*(?:^|[,;\t|])[\"' ]*({_TAG})[\"' ]*[,;\t|][\"' ]*({_TAG})[\"' ]*(?:[,;\t|]|$)")
"""Two columns of a table that are named after languages."""


_DATA = lazy(r"(?:[<{}\[\]\"'#]|[-A-Za-z0-9_.\[\]@]+[\"']?\s*[:=]|[^,;\t|]*[,;\t|])")
"""How a line of data begins, or a row of a table."""

MOSTLY = 0.5
"""Least share of such lines: a manual that lists its languages is no table of translations."""


def holds_translations(text: str) -> bool:
    """Whether a text is data that hold the same in traditional Chinese and in another language or script.

    >>> holds_translations('{"zh_CN": "网络", "zh_TW": "網路"}'), holds_translations("設定 LANG=zh_TW.UTF-8 與 zh_CN")
    (True, False)
    """
    if not ("zh" in text or "cht" in text) or not _TRADITIONAL.search(text):
        return False
    tags = {tag for found in (*_KEY.findall(text), *_HEADER.findall(text)) for tag in found if tag}
    if len(tags) < 2 or not any(_TRADITIONAL.match(tag) for tag in tags):
        return False
    lines = [line.lstrip() for line in text.split("\n") if line.strip()]
    return sum(_DATA.match(line) is not None for line in lines) >= MOSTLY * len(lines)


def shows_both(line: str, converted: str) -> bool:
    """Whether a line sets words in both scripts side by side, which a conversion would make the same.

    In most of its words, in one if it tells of the scripts, or in one that explains the other: 后（後）.

    >>> shows_both("图书馆 - 圖書館", "图书馆 - 图书馆"), shows_both("圖書館", "图书馆")
    (True, False)
    >>> shows_both("后（後）：皇后不作後", "后（后）：皇后不作后")
    True
    >>> shows_both("繁體「頭髮」即「头发」", "繁体「头发」即「头发」")
    True
    """
    if len(line) > LONGEST_PAIR or not (pattern("simplified").search(line) or _EXPLAINED.search(line)):
        return False
    spans = [run.span() for run in _HAN.finditer(line)]
    words = {line[start:end] for start, end in spans}
    changed = [
        (line[start:end], converted[start:end]) for start, end in spans if line[start:end] != converted[start:end]
    ]
    both = sum(len(new) for _, new in changed if new in words)
    explained = any(f"{new}{mark}{old}" in line for old, new in changed for mark in "（(〔")
    told = both > 0 and ABOUT_SCRIPTS.search(line) is not None
    return explained or told or 2 * both > PAIRED * sum(end - start for start, end in spans)
