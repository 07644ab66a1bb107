"""What a page says about itself: title, author, source, date, address, language, each with the place it stands at."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from cleaner.edits import Fact
from cleaner.patterns import lazy
from cleaner.stages.html.dates import Found, find_date, iso_date
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

_NAME = r"[^\s:：|｜/【】\[\]()（）<>&,，;；。]{2,20}"
_HAN = (
    r"[\u4e00-\u9fff·]{2,5}(?<![摄攝])(?![\u4e00-\u9fff])"
    r"(?:[ \u3000、]{1,2}(?!报道|报导|整[合理]|编[辑译]|供图|图|摄|文\b)[\u4e00-\u9fff·]{2,4}(?![\u4e00-\u9fff:：]))*"
)
_LATIN = r"[^\W\d_a-zß-ÿа-я][\w.'’-]*(?: [^\W\d_a-zß-ÿа-я][\w.'’-]*){1,3}"
_AND = "(?:and|und|et|y|e|и|&(?:amp;)?)"
_ENDED = r"(?:[)）\s/／|】]|报道|報導|摄|$)"
_NO_NAME = "表示|获悉|了解|发现|看到|注意|采访|从|在|昨|今|近日|日前|走进|来到|随机|致电|查询|梳理"
"""What reporters do, at the beginning of a sentence about one."""

_SOURCE = lazy(
    rf"(?:来\s?源|來源|出处|稿源|出典|Source|Quelle)\s*[:：]\s*[《“「]?({_NAME.replace('【', '《》“”「」【')})"
)
_AUTHOR = lazy(
    rf"(?:作\s?者|撰文|撰稿|通讯员|记者|記者|著者|Author|Autor|Автор|Auteur)\s*[:：]\s*({_HAN}|{_LATIN}|{_NAME})"
    rf"|文\s?[/／]\s*({_HAN})|(?:记者|記者)(?:\s+|(?=[^，。：]{{2,12}}{_ENDED}))(?!{_NO_NAME})({_HAN})(?!\s{{0,2}}[摄攝])|(?<!\w)(?:By|BY|Von|Par|Por)\s+({_LATIN}(?:\s+{_AND}\s+{_LATIN})*)|([가-힣]{{2,4}})\s?기자"
)
_EMAIL = lazy(r"[\s,;<(]*[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{1,40}[>)]?")
_BY = lazy(r"^(?:By|Von|Par|Por|原创)\s+(?=\S)")
_CALLED = lazy(
    r"""<[a-z0-9]+\s[^<>]*?\b(?:class|id)\s*=\s*["']?[^"'<>]{0,40}?\b(author|writer|source)(?![a-z])[^<>]*>"""
    r"\s*([^<>\d:：]{2,20}?)\s*<",
    re.IGNORECASE,
)
"""An element of the byline that says by its class or id what it holds."""

_SCRIPTED = ("publish_time", "publishTime", "pubDate", "pubdate", "create_time", "createTime")
_ASSIGNED = lazy(r"""["']?\s{0,3}[=:]\s{0,3}["'](20\d\d-\d\d?-\d\d?[^"'<]{0,20})["']""")
"""A date that a script of the page puts into its byline."""

_LABEL = lazy(r"\s*(?:来源|來源|稿源)\s*[:：]\s*")
_TAG = lazy(r"<script\b[^<>]*>[^<]{0,500}+</script>|<[^<>]*>|&nbsp;?", re.IGNORECASE)


def is_byline(text: str) -> bool:
    """Whether a short line tells when a text was written, by whom, or for whom.

    >>> is_byline("来源：天津日报"), is_byline("By Ann Miller"), is_byline("会议开始")
    (True, True, False)
    """
    return bool(find_date(text) or _SOURCE.search(text) or _AUTHOR.search(text))


def says_only(text: str, values: Iterable[str], labels: frozenset[str]) -> bool:
    """Whether a byline tells nothing but these values, a date, and the labels before them.

    >>> labels = frozenset({"来源", "编辑"})
    >>> says_only("2024-05-03 09:05 来源：津云", ["津云"], labels)
    True
    >>> says_only("2024-05-03 来源：津云 编辑：李四", ["津云"], labels), says_only("来源", [], labels)
    (False, False)
    """
    if not is_byline(text):
        return False
    while found := find_date(text):
        text = text[: found.start] + " " + text[found.end :]
    for name in sorted({name for value in values for name in _PARTS.split(value) if name}, key=len, reverse=True):
        text = text.replace(name, " ")
    return all(word.lower() in labels for word in _WORDS.findall(text))


_PARTS = lazy(r"[\s,，、;；()（）]+")
_WORDS = lazy(r"[^\W\d_]+")

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
            value = _BY.sub("", _EMAIL.sub("", value))
        if key == "author" and (value.isdecimal() or "://" in value or value == "name"):
            continue  # the number of an account, its address, or a template nobody filled in
        if key == "author" and (match := _AUTHOR.fullmatch(value)):
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
        title = _TAG.sub("", text[slice(*headline)])
        known = any("".join(html.unescape(title).split()) in stated for stated in titles)
        yield Statement(4 if known else 1, "title", title, *headline)
    for start, end in byline:
        yield from _byline(text, start, end, labels)


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
        yield 1, "source", _TAG.sub("", text[element.inner : element.end]).strip()
    elif "author" in {found.get("rel"), found.get("itemprop")} and element.end - element.inner < FACT:
        said = " ".join(_TAG.sub(" ", text[element.inner : element.end]).split())
        yield 1, "author", re.split(r"\s,\s|\s\d", said, maxsplit=1)[0]


DATED = 60
"""Code points up to which a line with a date in it tells when the text was written; in a longer one it is the date of
an event."""


def _byline(text: str, start: int, end: int, labels: frozenset[str]) -> Iterator[Statement]:
    before = max(0, text.rfind("<", 0, start))
    for called in _CALLED.finditer(text, before, min(len(text), end + 1)):
        key = "author" if called[1].lower() in {"author", "writer"} else "source"
        yield Statement(0, key, called[2], called.start(2), called.end(2))
    text = _TAG.sub(lambda tag: " " * len(tag[0]), text[start:end])
    found = find_date(text)
    rest = " ".join(text.split())
    if found and (len(rest) <= DATED or _SOURCE.search(text) or _AUTHOR.search(text)):
        yield Statement(1, "date", text[found.start : found.end], start + found.start, start + found.end)
        for pattern, at, stop in ((_BEFORE_DATE, 0, found.start), (_BEHIND_DATE, found.end, len(text))):
            name = pattern.fullmatch(text, at, stop)
            if name and name["name"].lower() not in labels and (key := _called(name, found)):
                yield Statement(0, key, name["name"], start + name.start("name"), start + name.end("name"))
    for pattern, key, weight in ((_SOURCE, "source", 2), (_AUTHOR, "author", 1)):
        if match := pattern.search(text):
            number = match.lastindex or 1
            yield Statement(weight, key, match[number], start + match.start(number), start + match.end(number))


def _called(name: re.Match[str], date: Found) -> str:
    """What a name without a label is beside a date: the source by its form, the author before a sign."""
    if _SITE.fullmatch(name["name"]):
        return "source"
    seconds = date.iso.count(":") == 2  # written by a machine, behind the name of an account
    signed = name["sign"] or seconds or ("T" in date.iso and re.fullmatch(_LATIN, name["name"]))
    return "author" if signed and name.end() == date.start else ""


_UNLABELLED = r"(?P<name>[^\W\d_][^\d,，、。:：;；|｜·•()（）\[\]【】<>&/]{1,24}?)"
_BEFORE_DATE = lazy(rf"\s*{_UNLABELLED}\s*(?P<sign>[|｜·•]?)\s*")
_BEHIND_DATE = lazy(rf"\s*(?P<sign>[|｜·•]?)\s*{_UNLABELLED}\s*")

_SEPARATOR = lazy(r"\s*[_|｜]\s*|\s+[-–—»·•]\s+|[-–—]+")
_SITE = lazy(
    r".{0,12}(?:网|网站|日报|晚报|新闻|频道|门户|在线|论坛|博客|社区|百科|官网|政府|平台|中心|杂志|ニュース|新聞|뉴스|신문|일보)"
    r"|.{0,20}\b(?:News|Times|Post|Daily|Blog|Magazine|Online|Wikipedia)|[\w-]+\.(?:com|cn|net|org|de|jp|ru|kr)",
    re.IGNORECASE,
)
"""What sites call themselves in the titles of their pages."""


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
        if certain or rest == site or _SITE.fullmatch(rest):
            title = title[: cut.start()]
        else:
            break
    return "" if _SITE.fullmatch(title.strip()) or title.strip() == site else title.strip()
