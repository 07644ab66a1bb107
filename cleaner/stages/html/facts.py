"""What a page says about itself: title, author, source, date, address, language, each with the place it stands at."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from cleaner.edits import Fact
from cleaner.patterns import lazy
from cleaner.stages.html.page import Page
from cleaner.stages.html.tags import attributes_of

_META = {
    "og:title": ("title", 2),
    "twitter:title": ("title", 1),
    "author": ("author", 2),
    "article:author": ("author", 1),
    "og:article:author": ("author", 1),
    "source": ("source", 2),
    "mediaid": ("source", 1),
    "contentsource": ("source", 2),
    "og:site_name": ("site", 1),
    "article:published_time": ("date", 3),
    "og:published_time": ("date", 3),
    "datepublished": ("date", 3),
    "pubdate": ("date", 3),
    "publishdate": ("date", 3),
    "publish_time": ("date", 3),
    "weibo: article:create_at": ("date", 2),
    "dc.date": ("date", 1),
    "date": ("date", 1),
    "og:url": ("canonical", 1),
    "og:locale": ("language", 1),
    "content-language": ("language", 1),
    "dc.creator": ("author", 1),
    "articletitle": ("title", 3),
}
"""Name or property of a meta element → the fact it states, and how much it is to be believed beside others."""

_JSON = {"headline": ("title", 3), "datePublished": ("date", 4), "pubDate": ("date", 3), "inLanguage": ("language", 1)}

DATE = lazy(
    r"(?<!\d)((?:19|20)\d\d)\s{0,2}[-/.年]\s{0,2}(1[0-2]|0?[1-9])\s{0,2}[-/.月]\s{0,2}(3[01]|[12]\d|0?[1-9])(?!\d)"
    r"(?:日?[T\s\u3000]{0,4}([01]?\d|2[0-3])[:：]([0-5]\d)(?:[:：]([0-5]\d))?(Z|[+-]\d\d:?\d\d)?)?"
)
_SOURCE = lazy(r"(?:来源|來源|出处|稿源|文章来源|Source)\s{0,3}[:：]\s{0,4}([^\s:：|【】\[\]()（）<>&]{2,20})")
_AUTHOR = lazy(r"(?:作者|撰文|记者|記者|Author|By)\s{0,3}[:：]\s{0,4}([^\s:：|【】\[\]()（）<>&]{2,20})")
SOURCE_OR_AUTHOR = lazy(f"{_SOURCE.pattern}|{_AUTHOR.pattern}")
_LABEL = lazy(r"\s*(?:来源|來源|稿源)\s*[:：]\s*")
_TAG = lazy(r"<[^<>]*>")


def iso_date(value: str) -> str:
    """The first date in a text as ISO 8601, empty when there is none.

    >>> iso_date("发布时间：2024年5月3日 09:05"), iso_date("2024-05-03T09:05:00+08:00"), iso_date("昨天")
    ('2024-05-03T09:05', '2024-05-03T09:05:00+08:00', '')
    """
    match = DATE.search(value)
    if not match:
        return ""
    year, month, day, hour, minute, second, zone = match.groups()
    date = f"{year}-{int(month):02}-{int(day):02}"
    if hour is None:
        return date
    return f"{date}T{int(hour):02}:{minute}" + (f":{second}" if second else "") + (zone or "")


class Statement(NamedTuple):
    """What some part of the page says: how much it is to be believed, of what, the words, and their span."""

    weight: int
    key: str
    value: str
    start: int
    end: int


FACT = 500
"""Code points up to which a value is taken for a fact."""


def facts_of(statements: Iterable[Statement]) -> tuple[Fact, ...]:
    """The facts by the best evidence for each."""
    best: dict[str, tuple[int, Fact]] = {}
    for weight, key, value, start, end in statements:
        if key == "source" and (label := _LABEL.match(value)):
            value = value[label.end() :]
            start = min(end, start + label.end())
        value = " ".join(html.unescape(value).split())
        if key == "date":
            value = iso_date(value)
        if key == "author" and value.isdecimal():
            continue  # the number of an account
        if value and len(value) <= FACT and weight > best.get(key, (0, None))[0]:
            best[key] = (weight, Fact(key, value, start, end))
    return tuple(fact for _, (_, fact) in sorted(best.items()))


TITLES = 20
"""Titles of a page that are looked at: every one is compared with every line."""


def titles_of(statements: Iterable[Statement]) -> list[str]:
    """All that the page calls itself, without white space."""
    values = (said.value for said in statements if said.key == "title" and len(said.value) <= FACT)
    titles = ("".join(html.unescape(value).split()) for value in values)
    return list(dict.fromkeys(title for title in titles if title))[:TITLES]


def shown(
    text: str, headline: tuple[int, int] | None, byline: Iterable[tuple[int, int]], titles: list[str]
) -> Iterator[Statement]:
    """What the visible headline and byline (spans of the page) say; a headline that the page's titles do not repeat
    may be the site's."""
    if headline:
        title = _TAG.sub("", text[slice(*headline)])
        known = any("".join(html.unescape(title).split()) in stated for stated in titles)
        yield Statement(4 if known else 1, "title", title, *headline)
    for start, end in byline:
        yield from _byline(text, start, end)


def stated(page: Page) -> Iterator[Statement]:
    """What the page declares of itself, in meta elements, linked data, and its title."""
    text = page.text
    for element in page.elements:
        if element.name == "meta":
            found = attributes_of(element.attributes)
            name = found.get("property") or found.get("name") or found.get("itemprop") or found.get("http-equiv") or ""
            key, weight = _META.get(name.lower(), ("", 0))
            if key and found.get("content"):
                yield Statement(
                    weight, key, found["content"], *_span(text, found["content"], element.start, element.inner)
                )
        elif element.name == "title" and element.end > element.inner:
            value = text[element.inner : element.end].rpartition("</")[0]
            yield Statement(1, "title", value, element.inner, element.inner + len(value))
        elif element.name == "link" and "canonical" in element.attributes:
            found = attributes_of(element.attributes)
            if found.get("rel", "").lower() == "canonical" and found.get("href"):
                yield Statement(
                    2, "canonical", found["href"], *_span(text, found["href"], element.start, element.inner)
                )
        elif element.name == "html" and "lang" in element.attributes:
            found = attributes_of(element.attributes)
            if value := found.get("lang") or found.get("xml:lang") or "":
                yield Statement(2, "language", value, *_span(text, value, element.start, element.inner))
        elif element.name == "time" and "datetime" in element.attributes:
            value = attributes_of(element.attributes).get("datetime", "")
            yield Statement(2, "date", value, *_span(text, value, element.start, element.inner))
        elif element.name == "script" and "ld+json" in element.attributes:
            yield from _linked_data(text, element.inner, element.end)


def _span(text: str, value: str, start: int, end: int) -> tuple[int, int]:
    at = text.find(value, start, end)
    return (at, at + len(value)) if at >= 0 else (start, end)


def _byline(text: str, start: int, end: int) -> Iterator[Statement]:
    if match := DATE.search(text, start, end):
        yield Statement(1, "date", match[0], match.start(), match.end())
    for pattern, key in ((_SOURCE, "source"), (_AUTHOR, "author")):
        if match := pattern.search(text, start, end):
            yield Statement(1, key, match[1], match.start(1), match.end(1))


JSON_LIMIT = 1_000_000
"""Code points of linked data that are read: a description of one page has some thousands."""


def _linked_data(text: str, start: int, end: int) -> Iterator[Statement]:
    end = text.rfind("</", start, end)
    if end - start > JSON_LIMIT:
        return
    try:
        todo: list[Any] = [json.loads(text[start:end], strict=False)]
    except (ValueError, RecursionError):
        return
    while todo:
        item = todo.pop()
        if isinstance(item, list):
            todo.extend(reversed(item))
        elif isinstance(item, dict):
            graph = item.get("@graph")
            if isinstance(graph, list):
                todo.extend(reversed(graph))
            if "headline" not in item and "datePublished" not in item and "pubDate" not in item:
                continue
            for name, (key, weight) in _JSON.items():
                if isinstance(value := item.get(name), str):
                    yield Statement(weight, key, value, *_span(text, value, start, end))
            author = item.get("author")
            author = author[0] if isinstance(author, list) and author else author
            author = author.get("name") if isinstance(author, dict) else author
            if isinstance(author, str):
                yield Statement(3, "author", author, *_span(text, author, start, end))
