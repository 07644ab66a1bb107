"""Whether a document is a page at all, by document-level evidence.

A text that talks about HTML, a program that writes it and a feed that carries it are no pages. The stage's own output
must never be taken for one, whatever examples of HTML the page showed: see :func:`could_become_page`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from cleaner.patterns import lazy

if TYPE_CHECKING:
    from cleaner.stages.html.page import Page

START = 8_000
"""Code points at the beginning of a document within which its page must begin."""

GUARDED = 3 * START
"""Code points at the beginning of the stage's output in which no example of a page may stand unescaped: far more than
later stages take away above it."""

_SKIPPED = r"(?:[\s\ufeff\ufffd\u200b\x00]++|ï»¿|<!--(?:(?!-->)[\s\S]){0,5000}+-->|<(?:\?xml|meta\s)[^>]{0,500}+>)*+"
_STRUCTURE = r"<(?:!doctype\s++html|html|head|body|frameset)(?=[\s>/])[^>]{0,2000}+>"
_PAIR = lazy(
    rf"{_STRUCTURE}{_SKIPPED}<(?:/?(?:html|head|body)|frameset|title|meta|link|script|style|base|div|p|table|center"
    r"|h[1-6]|a|img|font|pre|b|br|span|ul|ol|dl|form|section|article|header|main|nav|noscript)(?=[\s>/])",
    re.IGNORECASE,
)
_HEAD = (
    r"(?:<(?:link|meta|base)\s[^>]{0,500}+>|<title>[^<]{0,500}+</title>|<script\b[^>]{0,500}+>(?:(?!</script)[\s\S]){0,5000}+"
    r"</script>|<style\b[^>]{0,500}+>(?:(?!</style)[\s\S]){0,5000}+</style>)"
)
_LEADING = lazy(rf"(?:{_SKIPPED}(?:{_HEAD}(?={_SKIPPED}{_HEAD}|{_SKIPPED}{_STRUCTURE}))?+){{0,30}}", re.IGNORECASE)
"""What stands before a page: space, comments, elements of its head when its body follows."""
_HEADED = lazy(
    rf"(?:{_SKIPPED}{_HEAD}){{1,30}}{_SKIPPED}<(?:h[12]|p|div|table|center|main|article|section|header|nav|ul)(?=[\s>/])",
    re.IGNORECASE,
)
"""How a page begins that leaves out the tags of its head and body, as HTML allows; its title is there."""
_PART = lazy(r"<(?:title|meta|link|script|style|base|div|table|center|h1|p|font|article)(?=[\s>/])", re.IGNORECASE)
_CLOSED = lazy(
    r"</(?:title|head|script|style|div|table|center|h[1-6]|p|pre|font|body|html|a|article)\s*>", re.IGNORECASE
)
_PROGRAM = lazy(r"<%[@=!-]|<\?(?:php|=)|\{%-?\s*\w|\{\{[#>]?\s*[\w.]+")
"""Marks of template languages. They count in the head and title only: further down they may be an example."""
_BODY = lazy(r"<(?:script|style|body|/head|/title)\b", re.IGNORECASE)
_TITLE = lazy(r"<title\b[\s\S]{0,500}?</title", re.IGNORECASE)

PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")
_OTHERS = (
    ".md .markdown .rst .tex .xml .rss .atom .svg .json .jsonl .yaml .yml .toml .csv .tsv .diff .patch .ipynb .css "
    ".py .js .ts .jsx .tsx .vue .svelte .java .rb .go .c .h .cpp .rs .sh "
    ".j2 .jinja .jinja2 .tpl .erb .ejs .hbs .mustache"
)
OTHER_SUFFIXES = tuple(_OTHERS.split())
"""Documents with these names may begin like a page, but are read as something else."""


def looks_like_page(text: str, name: str | None = None) -> bool:
    """Whether a document is a page.

    It begins with a doctype, a structural tag or its title, a second tag of a page's beginning follows at once, with
    nothing but space and comments between them (prose about `<html>` has words there), and something is closed further
    down. A document named `.html` may begin with other markup, or with something before its page; any may be the body
    of an article in elements of HTML throughout, as sites store it.

    >>> looks_like_page("<!DOCTYPE html>\\n<html lang=zh><head><title>天津</title>")
    True
    >>> looks_like_page("<!DOCTYPE html> 声明之后是 <html> 元素。</html>")
    False
    >>> looks_like_page("<html><head><title>天津</title>", "notes.md")
    False
    """
    name = (name or "").lower()
    if name.endswith(OTHER_SUFFIXES):
        return False
    named = name.endswith(PAGE_SUFFIXES)
    lead = _LEADING.match(text)
    start = lead.end() if lead else 0
    if not named and not text.startswith("<", start):
        return False
    begins: object = _PAIR.match(text, start) or (named and (_PAIR.search(text, 0, START) or _PART.match(text, start)))
    begins = begins or _is_titled(text, start) or _is_fragment(text)
    if not begins and _ENDED.search(text, max(0, len(text) - END)):
        begins = _PAIR.search(text, start, START)  # with a link farm before it
    return bool(begins) and bool(_CLOSED.search(text, start)) and not is_template(text) and not _is_explained(text)


def _is_titled(text: str, start: int) -> bool:
    """Whether a page without the tags of its head and body begins here, with its title.

    >>> _is_titled("<meta charset=utf-8><title>天津</title><h1>天津", 0), _is_titled("<title>天津</title> 是标题。", 0)
    (True, False)
    """
    head = _HEADED.match(text, start)
    return head is not None and "<title" in head[0].lower()


BODY_PARTS = 3
"""Paragraphs from which on markup without a page around it is the body of an article, not an example …"""
BODY_TEXT = 100
"""… and the code points of text that it has."""

_BODY_START = lazy(r"\s*<(?:p|div|article|section|main|table|center|h[1-6]|ul|ol|blockquote|span|font)(?=[\s>])", re.I)
_BODY_END = lazy(r"(?:</[a-z0-9]+\s*>|<br\s*/?>)\s*$", re.IGNORECASE)
_BOX = lazy(r"<(/?)(p|div|article|section|main|table|center|h[1-6]|ul|ol|blockquote|span|font)(?=[\s>])[^<>]*+>", re.I)
_TAG = lazy(r"</?([a-z][\w:-]*)[^<>]*+>", re.IGNORECASE)
_PARAGRAPH_END = lazy(
    r"[。！？…”.!?]\s*(?:</(?:span|font|strong|b|a|em)>\s*)*(?:</(?:p|div|li|td|h[1-6])\s*>|<br)", re.I
)
_BRACES = lazy(r"\{\{|=\{|\{%|<[%?]")


def _is_fragment(text: str) -> bool:
    """Whether a text is the body of an article: paragraphs in elements of HTML, and nothing outside of them.

    >>> body = "<div>" + "<p>今天上午，天津滨海高新区召开招商工作会议，部署全年重点任务，推进行动。</p>" * 3 + "</div>"
    >>> _is_fragment(body), _is_fragment(body + "以上是例子。"), _is_fragment("<p>一段。</p>" * 3)
    (True, False, False)
    """
    if not _BODY_START.match(text) or not _BODY_END.search(text, max(0, len(text) - END)) or _BRACES.search(text):
        return False
    if len(_PARAGRAPH_END.findall(text)) < BODY_PARTS or len(_MARKUP.sub("", text)) < BODY_TEXT:
        return False
    depth = behind = 0
    for box in _BOX.finditer(text):
        if depth == 0 and _MARKUP.sub("", text[behind : box.start()]):
            return False
        depth = max(0, depth - 1) if box[1] else depth + 1
        behind = box.end()
    from cleaner.stages.html.vocabulary import NAMES

    return {name.lower() for name in _TAG.findall(text)} <= NAMES


END = 200
"""Code points at the end of a document within which the end tag of its page stands, with space and comments behind."""

_ENDED = lazy(r"</html\s*>(?:\s|<!--[^<]*-->|</\w+>)*+$", re.IGNORECASE)
_MARKUP = lazy(r"<[^>]*+>|\s+")


def _is_explained(text: str) -> bool:
    """Whether sentences behind the end of a page outweigh it: an example, and what is said of it.

    >>> _is_explained("<html><title>例</title></html>以上是最简单的网页，没有正文。")
    True
    """
    tail = text[-EXPLAINED:]
    behind = tail[tail.lower().rfind("</html>") :].partition(">")[2]
    if "<" in behind or not behind.strip():
        return False
    return len(_MARKUP.sub("", text[: min(len(text) - len(behind), EXPLAINED)])) < len(behind.strip())


EXPLAINED = 4_000
"""Code points of an example of a page, and of what is said behind it, that are looked at."""


def is_template(text: str) -> bool:
    """Whether a text that begins like a page is a program that writes one.

    >>> is_template("<html><head><title>{{ title }}</title>"), is_template("<html><title>Jinja</title><p>{{ title }}")
    (True, False)
    """
    body = _BODY.search(text, 0, START)
    if _PROGRAM.search(text, 0, body.start() if body else 0):
        return True
    title = _TITLE.search(text, 0, START)
    return bool(title and _PROGRAM.search(title[0]))


NEAR = 10
"""Elements around an example of code within which it is marked as one."""

_STATEMENT = lazy(r"\{%-?\s*end(?:for|if|block|each)\b|<%[=@-]")
_CODE = frozenset({"code", "pre", "kbd", "samp", "tt", "listing", "xmp", "plaintext"})


def writes_pages(page: Page) -> bool:
    """Whether statements of a template language stand in the text of a page, elsewhere than in its examples of code.

    Scripts are not looked at: pages bring templates for the browser along.
    """
    if page.source_code:
        return True
    starts: list[int] = []
    for found in _STATEMENT.finditer(page.text):
        starts = starts or [run.start for run in page.runs]
        index = bisect_right(starts, found.start()) - 1
        if index < 0 or page.runs[index].end <= found.start():
            continue  # in a tag, a comment or a script
        element, level = page.runs[index].element, 0
        while element and page.elements[element].name not in _CODE and level < NEAR:
            element, level = page.elements[element].parent, level + 1
        if page.elements[element].name not in _CODE:
            return True
    return False


def could_become_page(text: str, name: str | None = None) -> bool:
    """Whether a text is a page, or would be one if later stages took away the lines above its first example of HTML.

    >>> could_become_page("第一课\\n<html><body>示例")
    True
    >>> could_become_page("第一课：<b>粗体</b>")
    False
    """
    return looks_like_page(text, name) or bool(_PAIR.search(text, 0, GUARDED))
