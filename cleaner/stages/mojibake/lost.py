"""Text that was lost for good: what remains tells how it was lost, not what it was."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.edits import Finding
from cleaner.patterns import lazy

RULE = "mojibake.lost"
TRACES = ("锟斤拷", "烫烫烫", "屯屯屯", "葺葺葺", "ï¿½", "\ufffd")
"""U+FFFD read as GBK; uninitialised memory (CC, CD, DD) read as GBK; U+FFFD read as Latin-1; U+FFFD itself."""

_TRACE = lazy(
    r"(?P<gbk>(?:锟斤拷|锟斤|斤拷|锟){2,}|锟斤拷)|(?P<memory>烫{3,}|屯{3,}|葺{3,})|(?P<latin>(?:ï¿½)+)|(?P<bytes>\ufffd+)"
)
_WHY = {
    "gbk": "undecodable bytes became U+FFFD and those were read as GBK: the text is lost",
    "memory": "uninitialised memory printed as GBK: there never was a text here",
    "latin": "undecodable bytes became U+FFFD and those were read as Latin-1: the text is lost",
    "bytes": "bytes that could not be decoded were replaced by U+FFFD: the text is lost",
}


def losses(text: str) -> Iterator[Finding]:
    """Where text was lost, one finding a line at most for each way of losing it.

    >>> [(f.start, f.end) for f in losses("锟斤拷锟斤拷，锟斤拷")]
    [(0, 10)]
    >>> list(losses("烫烫的茶"))
    []
    """
    if not any(trace in text for trace in TRACES):
        return
    open_finding: Finding | None = None
    for found in _TRACE.finditer(text):
        finding = Finding(RULE, found.start(), found.end(), _WHY[found.lastgroup or "bytes"])
        if open_finding is not None:
            near = text.find("\n", open_finding.end, finding.start) < 0
            if near and open_finding.why == finding.why:
                open_finding = open_finding._replace(end=finding.end)
                continue
            yield open_finding
        open_finding = finding
    if open_finding is not None:
        yield open_finding
