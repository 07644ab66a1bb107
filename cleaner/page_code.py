"""Style sheets and scripts of a page that whoever crawled it left among its text.

They stand on lines of their own (`$('#share').share();`), or right before the text (`.TRS_Editor P{margin-top:0;}`). A
text that tells of code keeps all of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container
from itertools import accumulate

from cleaner.patterns import lazy

_BRACES = lazy(r"\{([^{}]{0,4000})\}")
"""What a rule of a style sheet holds."""
_SELECTOR = lazy(r"\s*[.#*@A-Za-z][\w.#:>+~*\[\]=\"'@(), -]*", re.ASCII)
LONGEST_SELECTOR = 300
"""Code points before the braces of a rule."""
_DECLARATION = lazy(r"\s*(?:\*|_)?-?[a-z][a-z-]{1,40}\s*:[^:]+(?::(?://|[a-z]*\.)[^:]*)?", re.IGNORECASE)
"""`margin: 0`, or with an address in its value."""
_LAYOUT = lazy(
    r"(?:^|[;\s])(?:margin|padding|font|line-height|color|background|width|height|display|float|clear|text-(?:align|indent)"
    r"|border|position|overflow|list-style|vertical-align|cursor|z-index|white-space|visibility|letter-spacing)[a-z-]*\s*:",
    re.IGNORECASE,
)
"""Properties that lay a page out: any style sheet has some, and hardly anything else in braces."""

_SCRIPT = lazy(
    r"\bdocument\.(?:write|getElement|createElement|body\b|cookie|title\b|domain)|\$\(\s*(?:['\"][#.]|document\)|window\)|function)"
    r"|\bwindow\.(?:onload|open|location|addEventListener|_\w+)|\bjQuery\(|\bvar\s+_\w+\s*=|\bhm\.src\b|\b_bd_share_config\b"
    r"|\b_gaq\b|\bgtag\(|\bdataLayer\b|\badsbygoogle\b|\bgoogle_ad_\w+\s*=|\bgoogletag\b|\bwx\.config\(|\.share\(|\.insertBefore\("
    r"|^[;(!]*\(?function\s*\(\w{0,2}\)\s*\{"
)
"""What scripts of pages do, and nothing else: they find parts of the page, write into it, count and share it."""

_STATEMENT = lazy(
    r"[\s{}()\[\];,]*[{}\])][\s{}()\[\];,]*$"
    r"|(?:(?:var|let|const)\s+\w+|function\b|(?:if|for|while|switch|catch)\s*\(|else\b|return\b|try\b|//|/\*|\*/)"
)
"""Lines of closing brackets, or with a keyword or a comment first."""
_ASSIGNS = lazy(r"=|\w\(|\w:\s")
"""What any other statement has: it sets something, or calls it."""
_STRING = lazy(r"'[^']*'|\"[^\"]*\"")
_HAN = lazy("[\u3000-\u9fff]")
LONGEST_STATEMENT = 1_000
"""Code points of a line that may be one statement of a script."""

_CODE_SIGN = lazy("[({=]")
_ATTRIBUTE = lazy(r"(?:(?:class|id|style|href|src|width|height|align|target|title)=(?:\"[^\"<>]*\"|'[^'<>]*')\s*)+/?>$")
"""The rest of a tag that was cut in two."""

_ABOUT_CODE = lazy(
    r"(?<![票券構构机機用目划劃金品業业区區政税稅])[代源]码|程式|编程|編程|前端|样式|樣式|脚本|腳本|控件|调用|調用"
    r"|变量|變數|```|`[^`\n]+`|>>> "
    r"|\b(?:css|html?5?|javascript|jquery|typescript|php|java|python|scripts?|code|coding|programm\w+|developers?|snippets?"
    r"|selectors?|style\s?sheets?|functions?|api|browsers?|plugins?)\b",
    re.IGNORECASE,
)
"""Words of texts that tell of code, whatever it is."""


_WORDS = lazy(r"[\u3040-\u9fff\uac00-\ud7a3]|[^\W\d_]{2,}(?=[ ,.])")
ENOUGH = 15
"""Ideographs or words that are left of a text beside its code."""
_PROSE = lazy(r"(?=.{20})(?:.*[。！？；，]|.*[.!?;,](?:\s|$))")
"""Running text: 20 code points and a mark of a sentence."""


def page_code(text: str) -> tuple[list[int], dict[int, int]]:
    """The lines of a text that are code of the page, and how much of others is, in code points from their beginning.

    None where the text tells of code, has other code, or has nothing else.

    >>> page_code(".TRS_Editor P{margin-top:0;}今年春天，村里的合作社早早开始了春耕，家家户户都很忙。")
    ([], {0: 28})
    >>> page_code("今年春天，村里的合作社早早开始了春耕，家家户户都很忙。\\n$('#share').share();")
    ([1], {})
    >>> page_code("这段样式让段落之间不留空白，可以放在任何页面的开头使用：\\n.text p {margin: 0;}")
    ([], {})
    """
    if not ("{" in text or (";" in text and ");" in text) or (">" in text and ('">' in text or "'>" in text))):
        return [], {}  # one sign is found thirty times as fast as two
    raw = text.split("\n")
    code, cuts = _styles(text, raw)
    rows = [row.strip() for row in raw]
    code.update(_scripts(rows, code))
    if not code and not cuts:
        return [], {}
    rest = [row[cuts.get(line, 0) :] for line, row in enumerate(raw) if line not in code]
    return (sorted(code), cuts) if _is_language(rest) and not _is_announced(rows, code) else ([], {})


def _styles(text: str, raw: list[str]) -> tuple[set[int], dict[int, int]]:
    """The lines that hold nothing but rules of style sheets, and where these end in lines that go on."""
    starts = [0, *accumulate(len(row) + 1 for row in raw)]
    code: set[int] = set()
    ends: dict[int, int] = {}
    done = 0
    for braces in _BRACES.finditer(text) if "{" in text else ():
        furthest = max(done, braces.start() - LONGEST_SELECTOR)
        begin = max(furthest, text.rfind("\n", furthest, braces.start()) + 1)
        apart = begin == done or text[begin - 1 : begin] in ("", "\n")
        if not apart or not _is_style(text[begin : braces.start()], braces[1]):
            continue
        done = braces.end()
        last = bisect_right(starts, done) - 1
        code.update(range(bisect_right(starts, begin) - 1, last))
        ends[last] = done - starts[last]
    cuts = {line: end for line, end in ends.items() if line not in code and raw[line][end:].strip()}
    return code | (ends.keys() - cuts.keys()), cuts


def _scripts(rows: list[str], styles: Container[int]) -> set[int]:
    """The lines of scripts: those that nothing else has, and what stands before and behind them and may be code."""
    sure = [line for line, row in enumerate(rows) if line not in styles and (_is_script(row) or _ATTRIBUTE.match(row))]
    found = set(sure)
    for line in sure:
        for step in (-1, 1):
            near = _around(rows, line, step)
            while near >= 0 and near not in found and _is_statement(rows[near]):
                found.add(near)
                near = _around(rows, near, step)
    return found


def _around(rows: list[str], line: int, step: int) -> int:
    """The nearest line that is not blank before (-1) or behind (1) another one; -1 where there is none."""
    return next((near for near in range(line + step, len(rows) if step > 0 else -1, step) if rows[near]), -1)


def _is_style(selector: str, inside: str) -> bool:
    """Whether what stands before braces and in them is a rule of a style sheet that lays something out."""
    return (
        _LAYOUT.search(inside) is not None
        and _SELECTOR.fullmatch(selector) is not None
        and selector.rstrip()[-1] not in ":=(,"
        and all(_DECLARATION.fullmatch(one) for one in inside.split(";") if one.strip())
    )


def _is_statement(row: str) -> bool:
    """Whether a line may stand in a script beside what is surely of one."""
    if len(row) > LONGEST_STATEMENT or _STATEMENT.match(row):
        return len(row) <= LONGEST_STATEMENT
    return (
        row.endswith((";", "{", "}", "},", "("))
        and not _HAN.search(bare := _STRING.sub("", row))
        and bool(_ASSIGNS.search(bare))
    )


def _is_script(row: str) -> bool:
    """Whether a line is a statement of a page's script, and no sentence that names one."""
    return (
        _SCRIPT.search(row) is not None
        and row.endswith((";", "{", "}", ")", ",", "("))
        and not _PROSE.search(_CODE_SIGN.split(row, 1)[0])
    )


def _is_language(rest: list[str]) -> bool:
    """Whether what is left is for people, has no code, and does not tell of any."""
    return sum(map(len, map(_WORDS.findall, rest))) >= ENOUGH and not any(
        "{" in row or _ABOUT_CODE.search(row) or _is_statement(row.strip()) for row in rest
    )


def _is_announced(rows: list[str], code: set[int]) -> bool:
    """Whether the sentence before some code announces it."""
    before = (rows[near] for line in code if (near := _around(rows, line, -1)) not in code and near >= 0)
    return any(row.endswith((":", "：")) and _PROSE.search(row) for row in before)
