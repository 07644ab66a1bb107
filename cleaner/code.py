"""Where a text is source code: nothing that looks like spam, furniture or a broken line is such there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cleaner.decode import escaped
from cleaner.edits import Span
from cleaner.page_code import page_code
from cleaner.patterns import lazy

CODE_SHARE = 0.33
"""Share of the lines with text that look like code from which on the whole document is code. Python modules of which a
third is documentation show 0.39 and more; an article that quotes a listing of ten lines shows less than 0.2."""

HAN_SHARE = 0.3
"""Share of Han among the characters above which a document is no code: comments and strings in Chinese stay below,
lists of keywords that end in semicolons do not."""

SAMPLE = 20_000
"""Code points at the head of a document that tell whether it is code."""

LEAST_LINES = 3
"""Lines that look like code below which a document is none."""

_FENCE = lazy(r"^[ \t]*(```|~~~)([^\n]*)(?:\n|\Z)", re.MULTILINE)
_HAN = lazy(r"[\u3400-\u9fff]")
_SIGNS = (";\n", "{\n", ":\n", ")\n", " = ", "= ", "\n    ", "\n\t", "]\n", "*/\n", "\n#define", "\n#endif")
_CODE_LINE = lazy(
    r"""^[ \t]*+(?:
        (?:import|from|include|using|package|require|use|@import)\b[ (]['"<]?[\w./:*{-][^。，\n]*$
      | (?:def|class|async|fn|func|function|struct|enum|interface|impl|module|namespace|template)\b[^。，\n]*[:{(;]\s*$
      | (?:if|elif|else|for|while|try|except|finally|with|switch|case|match|do|catch|default)\b[^。，\n]*[:{(]\s*$
      | (?:public|private|protected|static|final|export|const|var|let|int|void|char|long|bool|float|double|auto)\b
        [^。，\n]*[;{(=,]\s*$
      | (?:return|yield|raise|throw|assert|break|continue|pass|end|del|global|print|echo|exit)\b[^。，\n]*$
      | (?:\#(?:include|define|undef|if|ifdef|ifndef|elif|else|endif|error|pragma)\b|\#!/|//|/\*|\*/|;;)
      | (?:[\])}]++[;,)]*+\s*$|[{(\[]\s*$|@\w[\w.]*(?:\(|\s*$))
      | \((?:def\w*|require|provide|setq|let\*?|lambda|interactive)\s[^。，\n]*$
      | (?:fi|done|esac)\b\s*(?:[;&|)<>][^。，\n]*)?$
      | [\w.-]+[ \t]+"[^"\n]*"\s*$
      | [\w.\[\]"'$*&-]+(?::[\w\[\], \t.|"]++)?\s*(?:=|\+=|-=|:=|<-|=>|->)\s*[^=\s。，][^。，\n]*$
      | [\w.\])}]+\([^。，\n]*\)?[;,:{]?\s*$
      | ["'][^"'\n]*["'],?\s*$
      | [^。，\n&]*[;{]\s*$
      | [^。，\n]*(?:&&|\|\||[ \t]\\)\s*$
      | \[\[?[\w."-]+\]\]?\s*$
    )""",
    re.MULTILINE | re.VERBOSE,
)


def code_spans(text: str) -> list[Span]:
    """The stretches of a text that are source code: all of it, or blocks between fences as Markdown has them.

    >>> code_spans("import os\\n\\nhome = '/'\\n\\ndef size(path):\\n    return os.stat(path).st_size\\n")
    [Span(start=0, end=72)]
    >>> code_spans("Write:\\n```\\n首页|登录\\n```\\nand see.\\n")
    [Span(start=7, end=21)]
    >>> code_spans("他写了 x = 1; 又写了 y = 2。\\n然后停下来，想了很久。\\n")
    []
    """
    if "~{" in text and text.isascii() and escaped(text.encode()):
        return []  # Chinese in HZ has all the signs of code
    if _is_code(text) and not any(page_code(text)):
        return [Span(0, len(text))]
    if "```" not in text and "~~~" not in text:
        return []
    return list(_fenced(text))


def _fenced(text: str) -> Iterator[Span]:
    """Each block from a line that opens one to the next that closes it; a line that nothing closes opens none."""
    fences = list(_FENCE.finditer(text))
    last_closing = {fence[1]: fence.start() for fence in fences if _closes(fence)}
    opening: re.Match[str] | None = None
    for fence in fences:
        if opening is None:
            if "`" not in fence[2] and fence.start() < last_closing.get(fence[1], -1):
                opening = fence
        elif fence[1] == opening[1] and _closes(fence):
            yield Span(opening.start(), fence.end())
            opening = None


def _closes(fence: re.Match[str]) -> bool:
    return not fence[2].lstrip("`~").strip(" \t")


def _is_code(text: str) -> bool:
    sample = text[:SAMPLE]
    # Looking for one character first: most texts lack most of them, and that is sixteen times as fast.
    if sum(sample.count(sign) for sign in _SIGNS if (sign.strip() or sign[-1]) in sample) < LEAST_LINES:
        return False
    lines = sum(1 for line in sample.split("\n") if line.strip())
    if len(_CODE_LINE.findall(sample)) < max(LEAST_LINES, CODE_SHARE * lines):
        return False
    return len(_HAN.findall(sample)) < HAN_SHARE * len("".join(sample.split()))


def outside(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether code points `[start, end)` meet none of the spans, which are in order and disjoint.

    >>> outside([Span(3, 5)], 0, 3), outside([Span(3, 5)], 4, 9)
    (True, False)
    """
    index = bisect_left(
        spans, end, key=lambda span: span.start
    )  # the first that begins behind; the one before may meet
    return index == 0 or spans[index - 1].end <= start
