"""What the lines of a text belong to: prose, code, Markdown, a table, verse. Blanks mean something in all but prose.

Every judgement here rests on what the lines hold between their outer blanks, and no edit of this stage changes that in
a way that would let a second run see more to do.
"""

from __future__ import annotations

import re
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

    code: bool
    """Program text, data, markup or a patch: nothing about its lines is ours to change."""
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
    lines: list[Line] = []
    start = 0
    for raw in text.split("\n"):
        end = start + len(raw)
        content = raw.strip(BLANKS)
        inner = start if len(content) == len(raw) else end - len(raw.lstrip(BLANKS))
        lines.append(Line(start, inner, inner + len(content), end, content))
        start = end + 1
    return lines


def layout_of(text: str, lines: list[Line]) -> Layout:
    """Judge a text by its lines.

    >>> layout_of("x = 1\\n", lines_of("x = 1\\n")).code, layout_of("正文。\\n", lines_of("正文。\\n")).code
    (True, False)
    """
    filled = [line for line in lines if line.content]
    contents = [line.content for line in filled]
    heads = [text[line.start : line.outer] for line in filled]
    kana = len(KANA.findall(text))
    return Layout(
        code=_share(_CODE_LINE, contents, [line for line in contents if _may_be_code(line)]) > CODE_SHARE
        or _share(_KEY_LINE, contents, [line for line in contents if ":" in line]) > KEY_SHARE
        or _DIFF.search(text) is not None,
        markdown=any(map(_MARKDOWN_LINE.match, heads)) or sum(map(bool, map(_LIST_LINE.match, heads))) > 1,
        tabs=any("\t" in content for content in contents),
        # One kana to ten ideographs: Japanese prose has more kana than ideographs, Chinese has a quoted title.
        japanese=kana > 0 and kana * 10 > len(HAN.findall(text)),
    )


def _may_be_code(content: str) -> bool:
    return _CODE_SIGN.search(content) is not None or content.startswith(_CODE_WORDS)


def _share(pattern: re.Pattern[str], contents: list[str], candidates: list[str]) -> float:
    return sum(map(bool, map(pattern.match, candidates))) / max(1, len(contents))


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
