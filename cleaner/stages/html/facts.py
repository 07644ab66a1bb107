"""What a page says about itself: title, author, source, date, address, language, each with the place it stands at."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from cleaner.dates import iso_date
from cleaner.edits import Fact
from cleaner.patterns import lazy
from cleaner.stages.html.byline import AUTHOR, EMAIL, SITE_FORM, TAG, read_byline
from cleaner.stages.html.linked import Statement, linked_data, span_of
from cleaner.stages.html.page import Element, Page
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
    "title": ("title", 1),
    "dc.title": ("title", 1),
    "citation_title": ("title", 2),
    "dcterms.title": ("title", 1),
    "citation_author": ("author", 2),
    "byl": ("author", 2),
    "parsely-author": ("author", 1),
    "publisher": ("source", 1),
    "citation_publication_date": ("date", 2),
    "parsely-pub-date": ("date", 2),
    "sailthru.date": ("date", 1),
    "dc.date.issued": ("date", 2),
    "dcterms.created": ("date", 1),
    "dcterms.date": ("date", 1),
    "publication_date": ("date", 2),
    "bytedance:published_time": ("date", 3),
    "firstpublishedtime": ("date", 3),
    "og:release_date": ("date", 2),
}
"""Name or property of a meta element → the fact it states, and how much it is to be believed beside others."""

_SCRIPTED = ("publish_time", "publishTime", "pubDate", "pubdate", "create_time", "createTime")
_ASSIGNED = lazy(r"""["']?\s{0,3}[=:]\s{0,3}["'](20\d\d-\d\d?-\d\d?[^"'<]{0,20})["']""")
"""A date that a script of the page puts into its byline."""

_BY = lazy(r"^(?:By|Von|Par|Por|原创)\s+(?=\S)")
_LABEL = lazy(r"\s*(?:来源|來源|稿源)\s*[:：]\s*")


SITE = "title of the site"
"""The key of what stands behind a page's own title: no fact, but what no author is called."""

FACT = 500
"""Code points up to which a value is taken for a fact."""


def facts_of(statements: Iterable[Statement]) -> tuple[Fact, ...]:
    """The facts by the best evidence for each. An author who has the name of the site is its source."""
    best: dict[str, tuple[int, Fact]] = {}
    said = list(statements)
    sites = {each.value for each in said if each.key == SITE}
    for weight, key, value, start, end in said:
        if key == SITE:
            continue
        if key == "author" and any(site.startswith(value) for site in sites):
            weight, key = 0, "source"
        if key == "source" and (label := _LABEL.match(value)):
            value = value[label.end() :]
            start = min(end, start + label.end())
        value = " ".join(html.unescape(value).split())
        if key == "date":
            value = iso_date(value)
        if key == "author":
            value = _BY.sub("", EMAIL.sub("", value))
        if key == "author" and (value.isdecimal() or "://" in value or value == "name"):
            continue  # the number of an account, its address, or a template nobody filled in
        if key == "author" and (match := AUTHOR.fullmatch(value)):
            value = match[match.lastindex or 0]
        if value and len(value) <= FACT and weight > best.get(key, (-1, None))[0]:
            best[key] = (weight, Fact(key, value, start, end))
    facts = {key: fact for key, (_, fact) in sorted(best.items())}
    if "author" in facts and "source" in facts and facts["author"].value == facts["source"].value:
        del facts["author"]
    return tuple(facts.values())


TITLES = 20
"""Titles of a page that are looked at: every one is compared with every line."""


def titles_of(statements: Iterable[Statement]) -> list[str]:
    """All that the page calls itself, without white space."""
    said = [each.value for each in statements if each.key == "title" and len(each.value) <= FACT]
    values = said + [_SEPARATOR.split(value, maxsplit=1)[0] for value in said]
    titles = ("".join(html.unescape(value).split()) for value in values)
    return list(dict.fromkeys(title for title in titles if title))[:TITLES]


def shown(
    text: str,
    headline: tuple[int, int] | None,
    byline: Iterable[tuple[int, int]],
    titles: list[str],
    labels: frozenset[str],
) -> Iterator[Statement]:
    """What the visible headline and byline (spans of the page) say; a headline that the page's titles do not repeat
    may be the site's, and one of the `labels` is no name."""
    if headline:
        title = TAG.sub("", text[slice(*headline)])
        known = any("".join(html.unescape(title).split()) in stated for stated in titles)
        yield Statement(4 if known else 1, "title", title, *headline)
    for start, end in byline:
        yield from read_byline(text, start, end, labels)


def stated(page: Page) -> Iterator[Statement]:
    """What the page declares of itself, in meta elements, linked data, its title, and elements named for it."""
    for element in page.elements:
        if element.name == "script":
            if "ld+json" in element.attributes:
                yield from linked_data(page.text, element.inner, element.end)
        elif element.name == "title" and page.elements[element.parent].name in {"", "html", "head", "body"}:
            yield from _title(page.text, element)
        elif element.attributes:
            for weight, key, value in _declared(page.text, element):
                yield Statement(weight, key, value, *span_of(page.text, value, element.start, element.inner))


def scripted(page: Page) -> Iterator[Statement]:
    """The date in a short assignment of the page's own scripts: public accounts show none before they run."""
    for name in _SCRIPTED:
        at = page.text.find(name)
        while at >= 0:
            if found := _ASSIGNED.match(page.text, at + len(name)):
                yield Statement(0, "date", found[1], found.start(1), found.end(1))
                return
            at = page.text.find(name, at + len(name))


def _title(text: str, element: Element) -> Iterator[Statement]:
    value = text[element.inner : element.end].rpartition("</")[0]
    short = without_site(" ".join(value[:FACT].split()))
    for site in _SEPARATOR.split(value[:FACT])[1:][-1:]:
        yield Statement(0, SITE, site, element.inner, element.inner + len(value))
    if value.strip():
        yield Statement(1 if short else 0, "title", short or value, element.inner, element.inner + len(value))


def _declared(text: str, element: Element) -> Iterator[tuple[int, str, str]]:
    """Weight, key and value of what one element declares."""
    found = attributes_of(element.attributes)
    if element.name == "meta":
        name = found.get("property") or found.get("name") or found.get("itemprop") or found.get("http-equiv") or ""
        key, weight = _META.get(name.lower(), ("", 0))
        if key and found.get("content"):
            yield weight, key, found["content"]
    elif element.name == "link":
        if "canonical" in found.get("rel", "").lower().split() and found.get("href"):
            yield 2, "canonical", found["href"]
    elif element.name == "html":
        if language := found.get("lang") or found.get("xml:lang"):
            yield 2, "language", language
    elif found.get("datetime") and element.name == "time":
        yield 2, "date", found["datetime"]
    elif found.get("id") == "js_name":  # the name of a public account
        yield 1, "source", TAG.sub("", text[element.inner : element.end]).strip()
    elif "author" in {found.get("rel"), found.get("itemprop")} and element.end - element.inner < FACT:
        said = " ".join(TAG.sub(" ", text[element.inner : element.end]).split())
        yield 1, "author", re.split(r"\s,\s|\s\d", said, maxsplit=1)[0]


_SEPARATOR = lazy(r"\s*[_|｜]\s*|\s+[-–—»·•]\s+|[-–—]+")


SITE_NAME = 12
"""Code points up to which what stands behind a title may be the name of a site, be it longer than the title."""


def without_site(title: str, site: str = "") -> str:
    """A title without the names of site and column behind it.

    >>> without_site("高新区部署工作_天津新闻网"), without_site("A Day at Sea - Harbour Times")
    ('高新区部署工作', 'A Day at Sea')
    >>> without_site("棱镜|数据业大整顿：爬虫与现金贷共生共荣_财经_腾讯网")
    '棱镜|数据业大整顿：爬虫与现金贷共生共荣'
    >>> without_site("天津-北京城际铁路通车"), without_site("天津新闻网")
    ('天津-北京城际铁路通车', '')
    """
    cuts = list(_SEPARATOR.finditer(title))
    for cut in reversed(cuts):
        rest = title[cut.end() :].strip()
        certain = cut[0].strip() in {"_", "|", "｜"} and len(rest) <= max(SITE_NAME, cut.start())
        if certain or rest == site or SITE_FORM.fullmatch(rest):
            title = title[: cut.start()]
        else:
            break
    return "" if SITE_FORM.fullmatch(title.strip()) or title.strip() == site else title.strip()
