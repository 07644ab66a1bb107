"""Text that was lost for good: what remains tells how it was lost, not what it was."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from cleaner.edits import Finding, Layer
from cleaner.patterns import lazy
from cleaner.stages.mojibake.signs import of_confusion, signs

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


_UNRESTORED = {
    "utf8-as-big5": "UTF-8 was read as Big5, which lost most of its bytes: the text is lost",
    "utf8-as-gbk": "UTF-8 was read as GBK, and too little is left of it: the text is lost",
    "utf8-as-euc-kr": "UTF-8 was read as EUC-KR, and too little is left of it: the text is lost",
    "utf8-as-shift-jis": "UTF-8 was read as Shift-JIS, and too little is left of it: the text is lost",
}
LEAST_SIGNS = {"utf8-as-big5": 4}
LEAST_SIGNS_OF_OTHERS = 6
LEAST_SHARE = 0.4
"""Signs that a line must have (Big5 leaves few in a short one, and its signs stand in no names), and their share of its
characters beyond ASCII: they are 0.45 to 0.8 of UTF-8 read as Big5, GBK or EUC-KR, 0.2 to 0.5 where it was read as
Shift-JIS, and at most 0.25 of a clean line."""


def unrestored(text: str, layer: Layer) -> Iterator[Finding]:
    """Lines of UTF-8 read as something else that `layer` restores in part at most.

    >>> text = "标题\\n隞梯祥鈭閮勗靘瘥頛踹之啗釭隤踵亙拚尹銝剔樴喋"
    >>> [(f.start, f.end) for f in unrestored(text, Layer("mojibake"))]
    [(3, 25)]
    >>> list(unrestored("嚗是罕用字，銝也是。", Layer("mojibake")))
    []
    """
    left = _unrestored(text, 0, len(text), layer)
    reported = set[int]()
    for rule, why in _UNRESTORED.items():
        if of_confusion(rule).search(left):
            for start, end in _lines_of(rule, text, layer):
                if start not in reported:
                    reported.add(start)
                    yield Finding(RULE, start, end, why)


def _lines_of(rule: str, text: str, layer: Layer) -> Iterator[tuple[int, int]]:
    telling, at = frozenset(signs()[rule]), 0
    while sign := of_confusion(rule).search(text, at):
        start = text.rfind("\n", 0, sign.start()) + 1
        at = text.find("\n", start) + 1 or len(text) + 1
        line = _unrestored(text, start, at - 1, layer)
        beyond = [character in telling for character in line if "\x7f" < character != "\ufffd"]
        while beyond and not beyond[-1]:
            beyond.pop()  # a clean end of a sentence
        count = sum(beyond)
        beyond = beyond[beyond.index(True) :] if count else []
        if count >= LEAST_SIGNS.get(rule, LEAST_SIGNS_OF_OTHERS) and count >= LEAST_SHARE * len(beyond):
            yield start, at - 1


def _unrestored(text: str, start: int, end: int, layer: Layer) -> str:
    pieces = []
    for index in range(bisect_left(layer.starts, start), bisect_left(layer.starts, end)):
        pieces.append(text[start : layer.starts[index]])
        start = layer.starts[index] + len(layer.olds[index])
    return "".join([*pieces, text[start:end]])
