"""Documents whose line ends mean something (code, Markdown, tables, logs, chats): none of their lines is joined."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import sub

from cleaner.edits import Layer
from cleaner.patterns import lazy

_LINE = re.MULTILINE
# A line begins with the newline that ends the one before: the engine finds that three times as fast as `^`.
_MARKDOWN = lazy(r"\n(?:#(?:#{1,5} \S| [^\sa-zа-я~/(])|```|~~~|\|.*\|[ \t]*$|\.\. \w+::|---\n\w+:)", _LINE)
# A small letter behind a single # is a command typed as root: manuals have them on every page.
_LINK_OR_NAME = lazy(r"[\]`](?:(?<=\])\((?:https?:|[./#])|(?<=`)\w[^`'，。\n]*`)")
_CODE = lazy(
    r"\n[ \t]*(?=[!-~])"
    r"(?:(?:public|private|protected|static|final|export|const|var|let|int|void|double|float|auto|typedef"
    r"|unsigned|struct|enum|template|namespace|using|package|fn|func|local)\b[^。，]*[;{(=]$"
    r"|(?:def|class|async|elif|if|else|for|while|try|except|with|switch|function|interface|do|catch)\b[^。，\n]*[:{(]$"
    r"|(?:import|from|require|include|use)\b[ (]['\"<]?[\w./:*{]+[^ \n]*(?: (?:as|import|from)\b[^\n]*|;|\)?)$"
    r"|return\b[^\n]*[;)\]]$|return$|pass$|break;?$|continue;?$|end$|(?:SELECT|INSERT|CREATE|UPDATE)\b"
    r"|#include|#define|#!/|//|/\*|\*/|\}|\{|\)[;:,)]*$|@\w+(?:\(|$)|<[/!?a-zA-Z][^>\n]*>|-- )",
    _LINE,
)
_STATEMENT_MARKS = ("=", "<-", ");", ")\n")
_STATEMENT = lazy(r"\n[ \t]*(?:[\w.\[\]\"']+ ?(?:=|\+=|:=|<-) ?[^=\s。，][^。，\n]*$|[\w.]+\([^。，\n]*\);?$)", _LINE)
"""Assignments and calls: tried only where a text has what they are made of."""
_RECORD = lazy(
    r"\n(?:[ \t]*[\w.\-\"']{1,32}[ \t]*[:=][ \t]*\S?[^\n]{0,60}$"  # key: value
    r"|[ \t]*-[ \t]+\S"  # YAML and plain lists
    r"|[\[(]?\d{2,4}[-/:.]\d{1,2}[-/:.]\d{1,4}[^\n]*\d{1,2}:\d{2}"  # logs
    r"|[\[(]?\d{1,2}:\d{2}"  # chats, subtitles
    r"|[ \t\u3000]*[^\n\s：:]{1,10}[：:][ \t]?[^\n]{0,60}$)",  # speakers
    _LINE,
)
_RECORD_MARKS = (":", "：", "=", "- ", "-\t")
_CELL_MARKS, _NO_CELLS = (",", ";", "|", "\t"), (", ", "; ", ',"', ",\n")
_CELL = lazy(r"[,\t|;](?![\n,\t|; ，。]|[\"”’'][ \n])")  # not where speech goes on
_ROW = lazy(r"\n(?:[^\n,\t|;]*(?:[,\t|;][^\n,\t|; ，。][^\n,\t|;，。]*){2,}$|[^\n]*[^\n\t ] *\t)", _LINE)
"""Comma-separated values, and lines with tabs: tried only where there are cells enough."""
_SOURCE = lazy(
    r"\n(?=[ -~\t])(?:#!/|\"\"\"|__\w+__ = |#(?:include|define|ifdef|ifndef|endif|pragma)\b|[ \t]*/\*|[ \t]*\*/"
    r"|=(?:head\d|cut|pod|item|over|back)\b"
    r"|[ \t]*</?\w+[^>\n]*>[ \t]*$|use [\w:]+[^\n]*;$|<!DOCTYPE|<\?xml|%(?:!|YAML)|\\(?:documentclass|begin|section)\{"
    r"|\.(?:T[HP]|S[HS]|[PLIH]P|R[SE]|B[RI]?|nf|fi|br|sp|de|ds|nr|if|so|mso)\b|[.']\\\""
    r"|@\w+\{[^\n]*,$|diff --git|@@ -\d|(?:def|class|func|fn) \w[^\n]*[{:]$)",
    _LINE,
)
"""Lines that stand in no running text."""
SYNTAX_NAMES = lazy(
    r"\.(?:md|markdown|rst|adoc|org|tex|bib|pyi?|[jt]sx?|[ch]|cc|cpp|hpp|cs|java|go|rs|rb|php|pl|pm|sh|bat|sql|s?css|xml|svg"
    r"|jsonl?|ya?ml|toml|ini|cfg|conf|[ct]sv|log|po|diff|patch|srt|vtt|ipynb|lrc|ass|ssa|ics|vcf|properties|proto|gradle"
    r"|vim|lua|sed|awk|tcl|m4|mk|cmake|ps|eps|p[xy][di]|swift|kt|scala|hs|el|lisp|erl|ex|asm|s|r|f90|vb|ps1|[bz]sh|fish"
    r"|[1-8]|tmac|rules|dat|list|pem|crt|asc)\Z",
    re.IGNORECASE,
)
"""Names of files whose line ends are part of their syntax, whatever the text in them."""
LINK_SHARE = 0.01
"""Share of the lines that have links or names in Markdown, two at least: backquotes are quotation marks to some."""
SOURCE_LINES = 2
CODE_SHARE = 0.25
"""Share of the lines. Source files show 0.3 and more; manuals and essays that quote listings less."""
RECORD_SHARE = 0.4
"""Share of the lines. A page of speeches with a name in front of each is at 0.3."""
SOURCE_SHARE = 0.02
"""Share of the lines. A manual may quote a line of code on every other page."""
STRETCH = 12_000
"""Code points of a long document that are judged together: a manual has chapters of prose and chapters of listings."""
MOSTLY = 0.3
"""Share of the stretches that must be prose, or none of the document is taken for it."""


SAMPLED = 8
"""Stretches, evenly spread, that show what kind of document it is; of the others those are judged that matter."""


class Prose:
    """The stretches of a document that may be wrapped prose."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        while len(text) - self._starts[-1] > 2 * STRETCH:
            middle = self._starts[-1] + STRETCH
            cut = text.find("\n", middle, middle + STRETCH)
            self._starts.append(cut + 1 if cut >= 0 else middle + STRETCH)
        self._known: dict[int, bool] = {}

    def _verdict(self, stretch: int) -> bool:
        if stretch not in self._known:
            start, end = (*self._starts, len(self._text))[stretch : stretch + 2]
            self._known[stretch] = is_prose(self._text[start:end])
        return self._known[stretch]

    def mostly(self) -> bool:
        """Whether the document as a whole may be prose."""
        sample = range(0, len(self._starts), max(1, len(self._starts) // SAMPLED))
        return sum(map(self._verdict, sample)) > MOSTLY * len(sample)

    def is_everywhere(self) -> bool:
        """Whether every stretch has been judged, and is prose."""
        return len(self._known) == len(self._starts) and all(self._known.values())

    def after(self, step: Layer, text: str) -> Prose | None:
        """What is known of the text that edits make of this one: joined prose is prose; None where some is none."""
        if not all(self._known.values()):
            return None
        moved, grown = Prose(""), [0, *accumulate(map(sub, map(len, step.news), map(len, step.olds)))]
        moved._text, moved._known = text, self._known
        moved._starts = [start + grown[bisect_left(step.starts, start)] for start in self._starts]
        return moved

    def covers_all(self, positions: Sequence[int]) -> bool:
        """Whether all lines at some code points in their order may be wrapped prose."""
        at = 0
        while at < len(positions):
            stretch = bisect_right(self._starts, positions[at]) - 1
            if not self._verdict(stretch):
                return False
            if stretch + 1 == len(self._starts):
                return True
            at = bisect_left(positions, self._starts[stretch + 1], at)
        return True

    def covers(self, position: int) -> bool:
        """Whether the line at a code point may be wrapped prose."""
        return self._verdict(bisect_right(self._starts, position) - 1)


def find_prose(text: str, name: str | None = None) -> Prose | None:
    """The stretches that may be wrapped prose, by their text, and the document's name if it has one; None: no stretch.

    >>> find_prose("import os\\nimport sys\\n\\n\\ndef main():\\n    return 0\\n")
    >>> find_prose("It was a dark and stormy night; the rain fell in torrents,\\nexcept at times.\\n").covers(0)
    True
    """
    if name and SYNTAX_NAMES.search(name):
        return None
    prose = Prose(text)
    return prose if prose.mostly() else None


def is_prose(text: str) -> bool:
    """Whether a text may be wrapped prose: no Markdown, little code, few records."""
    count = len(list(filter(str.strip, text.split("\n"))))
    sample = "\n" + text
    if _MARKDOWN.search(sample):
        return False
    if ("](" in text or "`" in text) and len(_LINK_OR_NAME.findall(sample)) >= max(2, LINK_SHARE * count):
        return False
    if len(_SOURCE.findall(sample)) >= max(SOURCE_LINES, SOURCE_SHARE * count):
        return False
    statements = len(_STATEMENT.findall(sample)) if any(mark in sample for mark in _STATEMENT_MARKS) else 0
    if statements + len(_CODE.findall(sample)) >= max(2, CODE_SHARE * count):
        return False
    return not _are_records(sample, max(2, RECORD_SHARE * count))


def _are_records(sample: str, most: float) -> bool:
    """Whether so many lines are records or rows. Each of them has a mark, and counting marks is quick."""
    marks = sum(map(sample.count, _RECORD_MARKS))
    if marks + sum(map(sample.count, _CELL_MARKS)) - sum(map(sample.count, _NO_CELLS)) < most:
        return False
    records = len(_RECORD.findall(sample))
    if records < most and len(_CELL.findall(sample)) >= most - records:
        records += len(_ROW.findall(sample))
    return records >= most
