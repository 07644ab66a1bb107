"""What the lines of a text belong to: prose, code, Markdown, a table, verse. Blanks mean something in all but prose.

Every judgement here rests on what the lines hold between their outer blanks, and no edit of this stage changes that in
a way that would let a second run see more to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate, islice
from operator import add
from typing import NamedTuple

from cleaner.patterns import lazy

BLANKS = " \t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""All characters that are blank and do not end a line."""

HAN = lazy("[\u2e80-\u2fdf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
KANA = lazy("[\u3041-\u3096\u30a1-\u30fa]")

_CODE_LINE = lazy(
    r"""(?x)^(?:
        (?:def|class|func|fn|function|sub)[ ]+\w+[ ]*[(:{\[] | from[ ][\w.]+[ ]import\b |
        (?:import|package|using|use)[ ][\w.:]+(?:[ ]as[ ]\w+)?;?$ |
        (?:public|private|protected|static|const|let|var|int|void|char|return)[ ].*[;{(]$ |
        \#[ ]?(?:include|define|ifdef|ifndef|endif|pragma)\b | \#! | @\w+(?:\(.*\))?$ |
        (?:if|for|while|elif|else|switch|try|except|with|case)\b[\x20-\x7e]*[:{]$ | (?:fi|done|esac|then|endif)$ |
        [\w.\-"']+:[ ]*[|>][+-]?[0-9]?$ | -?[ ]*[A-Za-z_][\w.\-]*:$ | "[^"]+":[ ]* |
        [A-Za-z_][\w.\[\]]*[ ]?(?:[-+*/|&:]?=|:=|\?=)[ ]?[\w"'({\[$] |
        [A-Za-z_][A-Za-z0-9_.]*\((?:["'A-Za-z0-9_\[{(*].*)?\)[;:{]?$ |
        </?[A-Za-z!][^<>]*>? | \\[A-Za-z]+[\[{]? | /\* | \*/ | // | """
    r"""\"\"\" | \'\'\' | [)\]}]+[;,)]*$ |
        .*[A-Za-z0-9_)\]"'][ ]?[{};]$ | .*[!-~][ ]?[\[{(]$ | \.\.[ ] | .*::$
    )"""
)
_CODE_SIGN = lazy(r"""[(){}\[\]:;=<#@/\\"']""")
_CODE_WORDS = ("import ", "package ", "using ", "use ", "from ", ".. ", "fi", "done", "esac", "then", "endif")
"""What a line of code has or begins with: most lines of prose need no closer look."""
_KEY_LINE = lazy(r"-?[ ]*[A-Za-z_][\w.\-]*:[ ]")
_MARKDOWN_LINE = lazy(
    r" {0,3}(?:#{1,6} \S|```|~~~|\|.*\|$|!?\[[^\]\n]{1,200}\]\()"
    r"|.*?(?:\*\*[^*\n]{1,200}\*\*|\[[^\]\n]{1,200}\]\([^()\n]{1,200}\))"
)
_MARKDOWN_SIGN = lazy("[#`~|\\[*]")
_LIST_LINE = lazy(r" {0,3}(?:(?:[-*+]|\d{1,3}[.)]) +|> ?)\S")
_FENCE = lazy(" {0,3}(```|~~~)")
_DIFF = lazy(r"^(?:diff --git |@@ -\d+(?:,\d+)? \+\d)", re.MULTILINE)

CODE_SHARE = 0.04
"""A text is code when this share of its lines can be nothing else: a module can be docstring for the most part."""

KEY_SHARE = 0.3
"""A text is data when this share of its lines are `key: value`; a page has a few such lines (`Tel: 123`)."""

RUN = lazy(f"[{BLANKS}]*\t[{BLANKS}]*|[{BLANKS}]{{2,}}")
"""A run of blanks inside a line: two or more, or any with a tab, which parts columns."""


class Line(NamedTuple):
    """A line of a text: `[start, end)` without its line end, `[inner, outer)` without its blanks on either side."""

    start: int
    inner: int
    outer: int
    end: int
    content: str
    """What stands between `inner` and `outer`."""

    @property
    def size(self) -> int:
        """Characters of the content that are not blank: what the line says, however widely it is set."""
        return len("".join(self.content.split()))


class Layout(NamedTuple):
    """What a text is, as far as its blanks are concerned."""

    markdown: bool
    """Indents of spaces nest, and two spaces at a line's end break the line."""
    tabs: bool
    """Tabs part columns: an empty last column is a tab at the line's end."""
    japanese: bool
    """The ideographic space is the ordinary one, at the head of a paragraph and inside a title."""


def lines_of(text: str) -> list[Line]:
    """The lines of a text, cut at `\\n` only; the last one has no line end.

    >>> [tuple(line) for line in lines_of(" a \\n")]
    [(0, 1, 2, 3, 'a'), (4, 4, 4, 4, '')]
    """
    pieces = text.split("\n")
    contents = [piece.strip(BLANKS) for piece in pieces]
    starts = list(accumulate([len(piece) + 1 for piece in pieces], initial=0))
    ends = [end - 1 for end in starts[1:]]
    inners = [
        start if len(content) == len(piece) else start + len(piece) - len(piece.lstrip(BLANKS))
        for start, piece, content in zip(starts, pieces, contents, strict=False)
    ]
    return list(map(Line, starts, inners, map(add, inners, map(len, contents)), ends, contents))


def layout_of(text: str, lines: list[Line]) -> Layout:
    """Judge a text that is no code by its lines.

    >>> layout_of("# 标题\\n", lines_of("# 标题\\n"))
    Layout(markdown=True, tabs=False, japanese=False)
    """
    filled = [line for line in lines if line.content]
    heads = (text[line.start : line.outer] for line in filled)
    items = (text[line.start : line.outer] for line in filled if line.content[0] in "-*+>0123456789")
    kana = len(KANA.findall(text))
    return Layout(
        markdown=(_MARKDOWN_SIGN.search(text) is not None and _are_many(_MARKDOWN_LINE, heads, 0))
        or _are_many(_LIST_LINE, items, 1),
        tabs="\t" in text and any("\t" in line.content for line in filled),
        # One kana to ten ideographs: Japanese prose has more kana than ideographs, Chinese has a quoted title.
        japanese=kana > 0 and kana * 10 > len(HAN.findall(text)),
    )


def is_code(text: str, lines: list[Line]) -> bool:
    """Whether a text is a program, data, markup or a patch: nothing about its lines is ours to change.

    >>> is_code("x = 1\\n", lines_of("x = 1\\n")), is_code("正文。\\n", lines_of("正文。\\n"))
    (True, False)
    """
    contents = [line.content for line in lines if line.content]
    return (
        _are_many(_CODE_LINE, filter(_may_be_code, contents), CODE_SHARE * len(contents))
        or _are_many(_KEY_LINE, (content for content in contents if ":" in content), KEY_SHARE * len(contents))
        or _DIFF.search(text) is not None
    )


def _are_many(pattern: re.Pattern[str], candidates: Iterable[str], most: float) -> bool:
    """Whether more than `most` of the candidates match; no more are tried than it takes to know."""
    matches = filter(pattern.match, candidates)
    return next(islice(matches, int(most), None), None) is not None


def _may_be_code(content: str) -> bool:
    return _CODE_SIGN.search(content) is not None or content.startswith(_CODE_WORDS)


def fenced_spans(lines: list[Line], text: str) -> list[tuple[int, int]]:
    """Where the fenced code of a Markdown text stands, its fences included; an open fence reaches to the end.

    >>> text = "a\\n```\\nb\\n```\\nc"
    >>> fenced_spans(lines_of(text), text)
    [(2, 11)]
    """
    spans: list[tuple[int, int]] = []
    opened, fence = 0, ""
    for line in lines:
        match = _FENCE.match(text, line.start, line.outer)
        if match and not fence:
            opened, fence = line.start, match.group(1)
        elif match and match.group(1) == fence:
            spans.append((opened, line.end))
            fence = ""
    return [*spans, (opened, len(text) + 1)] if fence else spans
