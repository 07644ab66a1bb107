"""What a single page says of where it was printed or copied: volume and issue, the library, the chapter of the book.

Nothing repeats on one page. What tells is the form of a line, and that it stands at an edge of the page.
"""

from __future__ import annotations

from collections.abc import Mapping

from cleaner.patterns import lazy
from cleaner.stages.furniture.lines import Lines

RULE = "furniture.periodical-line"
EDGE = 6
"""Lines that are not blank, at each end of a page, among which such lines are."""
FEWEST_LINES = 10
"""Lines of a page that has a text besides: a list of a library's volumes is as short as its entries."""
LONGEST = 120
"""Code points of such a line: a journal with its address, month, volume, issue and article."""
LONGEST_NAME = 48
"""Code points beside volume, issue and date: the name of the journal, or the running title of the article."""
FEWEST_PARTS = 2
"""Volume, issue, date and the like that a line has besides such a name: `Vol. 3` alone is the heading of a book."""
LINKS = 3
"""Addresses at the edges of a page that is a list of them, in which a library is one as any other."""

_COPYING = ("igiti", "ownload", "OPEN ACCESS", "万方", "知网", "cnki")
"""What the stamp of a library has."""
_COUNTING = ("Vol", "vol", "VOL", "卷第", "卷 ", "卷\n", "期 ", "期)", "期）", "期\n", "Issue", "ISSUE")
"""What the line of a journal has."""
_NEEDS = (*_COPYING, *_COUNTING, "et al. /", "[C", "[B", "[P", "[S", "[L")
_STAMP = lazy(
    r"(?:Digiti[sz]ed by (?:the )?(?:Google|Internet Archive|Microsoft|HathiTrust).{0,60}"
    r"|Download(?:ed)? (?:date:|on|from|by) [^.!?]{0,40}(?:\d{4}|https?://\S+|www\.\S+)(?: (?:by|on) .{2,40})?"
    r"|OPEN ACCESS\W{1,4}Freely available online"
    r"|万方数据|中国知网(?: ?(?:https?://)?www\.cnki\.net)?|(?:https?://)?www\.cnki\.net/?"
    r"|(?:\([Cc]\)|©|\?)? ?1994-\d{4} China Academic Journal Electronic Publishing House\..{0,80})"
)
_PART = lazy(
    r"\b(?:Vol(?:ume|\.)?|VOL(?:UME|\.)?) ?\d{1,4}\b|第 ?[\d一二三四五六七八九十百]{1,4} ?卷"
    r"|\b(?:Issue|ISSUE|No\.|NO\.|Number|Nr\.) ?\d{1,4}\b|\(?总?第 ?[\d一二三四五六七八九十百]{1,4} ?期\)?"
    r"|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?,? ?(?:19|20)\d\d\b"
    r"|(?:19|20)\d\d ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日)?"
    r"|\bpp?\. ?\d+(?: ?[-–—] ?\d+)?|\be\d{3,6}\b|(?:https?://)?www\.\S+"
    r"|\bISSN[ :：]*[\dX-]{9}|\bdoi[ :：]\S+|\w{2,10}(?:学报|學報|杂志|雜誌|通报)"
    r"|\b(?:Journal|Transactions|Proceedings) of\b"
)
_PAGE = lazy(r"^\d{1,5}\b|\b\d{1,5}$|(?:19|20)\d\d ?年|\((?:19|20)\d\d\)")
"""What else stands in such a line: the number of the page, and the year."""
_SEPARATORS = " \t|·•,，;；:：/()（）-–—"
_NO_NAME = lazy(r"[。！？!?；;：:\[\]【】《》“”\"]|\.\s|\d{3}")
_ARTICLE = lazy(r".{2,60} et al\. / [A-Z][\w. &]{2,40} \d{1,4} \((?:19|20)\d\d\) \d{1,5} ?[-–—] ?\d{1,5}")
_CHAPTER = r"\[?(?:CH|Ch|BOOK|Book|PART|Part|SECT|Sect|LECT|Lect)[A-Za-z]{0,5}\.? ?[IVXLC\d]{1,8}\.?\]?"
_CAPITALS = r"[A-Z][A-Z .,'’&-]{3,60}"
_BOOK = lazy(
    rf"\d{{1,4}}\s+{_CAPITALS}\s+(?=\[){_CHAPTER}|(?=\[){_CHAPTER}\s+{_CAPITALS}\s+\d{{1,4}}"
)  # fmt: skip
_NUMBER = lazy(r"[-–— ]{0,2}\d{1,4}[-–— ]{0,2}")


def periodical_lines(lines: Lines) -> dict[int, str]:
    """The lines at the edges of pages that name the volume and issue, or who copied the page; and a number beside.

    >>> page = [*("the tide went out again, and nobody said a word of it",) * 10, "Gulls | www.gulls.example", "7"]
    >>> found = periodical_lines(Lines.of("\\n".join([*page, "May 2014 | Volume 8 | Issue 3"])))
    >>> sorted(found)
    [10, 11, 12]
    >>> periodical_lines(Lines.of("Volume 8 | Issue 3\\nGulls"))
    {}
    """
    found: dict[int, str] = {}
    pages = lines.pages if lines.breaks else [(0, len(lines.rows))]
    for first, last in {pages[0], pages[-1]}:  # on those between, the same lines repeat
        above = _outermost(lines, range(first, last))
        below = _outermost(lines, range(above[-1] + 1, last)[::-1]) if above else []
        edges = "\n".join([lines.rows[line] for line in (*above, *below)]).replace("\u3000", " ") + "\n"
        if not any(map(edges.__contains__, _NEEDS)) or edges.count("://") >= LINKS:
            continue
        rows = {line: " ".join(lines.rows[line].split()) for line in (*above, *below)}
        sure = {line for line, row in rows.items() if _is_sure(row, listed=last - first < FEWEST_LINES)}
        sure.update(line for line in above if " et al. / " in rows[line] and _ARTICLE.fullmatch(rows[line]))
        for edge in (above, below):
            beside = [line for line in edge if _is_beside(rows[line])] if sure.intersection(edge) else []
            found |= dict.fromkeys(beside, RULE)
        found |= dict.fromkeys((*sure, *(_head_of_book(rows, above) if "[" in edges else ())), RULE)
    return found


def _outermost(lines: Lines, order: range) -> list[int]:
    """The first lines of an order that are not blank."""
    rows = lines.rows
    found: list[int] = []
    for line in order:
        if rows[line]:
            found.append(line)
            if len(found) == EDGE:
                break
    return found


def _is_sure(row: str, *, listed: bool) -> bool:
    """Whether a line is the stamp of a library, or names a volume or an issue with its date or number."""
    if len(row) > LONGEST:
        return False
    if any(word in row for word in _COPYING) and _STAMP.fullmatch(row):
        return True
    parts = len(_PART.findall(row)) if not listed and any(word in f"{row}\n" for word in _COUNTING) else 0
    return parts >= FEWEST_PARTS and _is_name(row)


def _is_name(row: str) -> bool:
    """Whether all that a line has besides is short enough to be a name."""
    rest = _PAGE.sub("", _PART.sub("", row).strip(_SEPARATORS)).strip(_SEPARATORS)
    return len(rest) <= LONGEST_NAME and not _NO_NAME.search(rest)


def _is_beside(row: str) -> bool:
    """Whether a line beside a sure one is a number, or the journal with its address."""
    return _NUMBER.fullmatch(row) is not None or (
        "|" in row and len(row) <= LONGEST and _PART.search(row) is not None and _is_name(row)
    )


def _head_of_book(rows: Mapping[int, str], above: list[int]) -> list[int]:
    """The first lines of a page that are its number, the title in capitals and the chapter: up to three."""
    worded = [line for line in above if any(map(str.isalnum, rows[line]))]
    heads = (worded[:count] for count in (1, 2, 3))
    return next((head for head in heads if _BOOK.fullmatch(" ".join(rows[line] for line in head))), [])
