"""What a page says of itself in linked data (JSON-LD), however broken."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from cleaner.patterns import lazy


class Statement(NamedTuple):
    """What some part of the page says: how much it is to be believed, of what, the words, and their span."""

    weight: int
    key: str
    value: str
    start: int
    end: int


def span_of(text: str, value: str, start: int, end: int) -> tuple[int, int]:
    """Where a value stands between two places of a page: all between them, when it is written otherwise."""
    at = text.find(value, start, end)
    return (at, at + len(value)) if at >= 0 else (start, end)


_STATED = {
    "headline": ("title", 3),
    "datePublished": ("date", 4),
    "pubDate": ("date", 3),
    "inLanguage": ("language", 1),
    "url": ("canonical", 1),
    "mainEntityOfPage": ("canonical", 1),
    "author": ("author", 3),
    "publisher": ("source", 1),
}
"""Key of an article in linked data → the fact it states, and how much it is to be believed beside others."""

_ARTICLE = ("headline", "datePublished", "pubDate")
"""Keys by which an item is the page's article, and not its site or its trail."""

JSON_LIMIT = 1_000_000
"""Code points of linked data that are read: a description of one page has some thousands."""

_AROUND = lazy(r"\s*(?://\s*|/\*\s*)?(?:<!--|<!\[CDATA\[)?\s*(?:\*/)?\s*")
_BEHIND = lazy(r"\s*(?://\s*|/\*\s*)?(?:-->|\]\]>)\s*(?:\*/)?\s*$")
MARK = 20
"""Code points at the end of a script within which a mark that hides it from old browsers stands."""

_LAST_COMMA = lazy(r",(?=\s*[}\]])")
_PAIR = lazy(r"""\"(headline|datePublished|pubDate)\"\s*:\s*\"((?:[^\"\\\n]|\\.)*+)\"""")


def linked_data(text: str, start: int, end: int) -> Iterator[Statement]:
    """What the linked data in a script (from `start` to the end of its element) states."""
    end = text.rfind("</", start, end)
    if end - start > JSON_LIMIT:
        return
    lead = _AROUND.match(text, start, end)
    raw = text[lead.end() if lead else start : end].rstrip()
    raw = raw[:-MARK] + _BEHIND.sub("", raw[-MARK:])
    items = list(_items(raw))
    known = {item["@id"]: item for item in items if isinstance(item.get("@id"), str)}
    for item in items:
        if any(key in item for key in _ARTICLE):
            for name, (key, weight) in _STATED.items():
                if value := _value(item.get(name), known):
                    yield Statement(weight, key, value, *span_of(text, value, start, end))


def _items(raw: str) -> Iterator[dict[str, Any]]:
    """All items of a document, the outermost first; of a broken one, what single pairs tell."""
    for source in (raw, _LAST_COMMA.sub("", raw)):
        try:
            todo: list[Any] = [json.loads(source, strict=False)]
            break
        except (ValueError, RecursionError):
            continue
    else:
        todo = [dict(reversed(_PAIR.findall(raw)))]
    while todo:
        item = todo.pop()
        if isinstance(item, list):
            todo.extend(reversed(item))
        elif isinstance(item, dict):
            yield item
            todo += [item.get("@graph"), item.get("mainEntity")]


def _value(value: object, known: dict[str, Any]) -> str:
    """A text, the name or address of an item, or the names of several."""
    if isinstance(value, list):
        flat = [one for one in value[:MOST_NAMES] if not isinstance(one, list)]
        names = [name for name in (_value(one, known) for one in flat) if name]
        return ("、" if any(ord(name[0]) > 0x2E80 for name in names) else ", ").join(names)
    if isinstance(value, dict):
        ident = str(value.get("@id") or "")
        value = value.get("name") or known.get(ident, {}).get("name") or ident
    return value if isinstance(value, str) else ""


MOST_NAMES = 20
"""Authors that are named."""
