"""What a line looks like: whether it ends a sentence, is an item, a heading, running prose, or no prose at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.patterns import lazy

CLOSERS = "”’」』）)】〕］\\]》〉\"'"
FINAL = "。！？!?…．｡"
"""Marks that end a sentence wherever they stand; a full stop needs a look at what is before it."""

_NOTE = r"(?:\^?[〔［\[(（][\d０-９]{1,3}[〕］\])）]|[①-⓿⑴-⒛])?"
ENDS_SENTENCE = lazy(
    rf"(?:[{FINAL}]|(?<![A-Z0-9])(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)[.]|(?<=[a-zA-Z][A-Z0-9])[.]|(?<=\d\d)[.])[{CLOSERS}]*{_NOTE}[{CLOSERS}]*\Z"
)
ENDS_CLAUSE = lazy(r"[，、,(（“‘「『《〈—·\-–]\Z")
"""A line that ends so goes on: after a comma, or in an open bracket or quotation."""
ENDS_INTRODUCTION = lazy(r"[：:；;][—－-]{0,2}\Z")
INNER_END = lazy(r"[。！？]|[.!?][”\"’)]? ")
INNER = lazy(r"[，。！？；、：,.;:!?]")

CLAUSE = lazy(r"[，。！？；、,;!?]|\. ")
"""What running text has and a heading seldom."""

TRIGGER = lazy(rf"\n(?<=[^{FINAL}.{CLOSERS}\n]\n)")
"""A line that may not end a sentence. A text without one has nothing to join; `re` finds newlines at memory speed."""

CONTINUES = lazy(r"[，。、；：！？,.;:!?）)】〕］\]》〉」』”’…％%]")
"""A character that never begins a line of its own, so that what it begins goes on."""

NEVER_FIRST = lazy(r"[，。、；：！？）】〕》〉」』”’％%]")
"""Those of them that begin nothing even below the end of a sentence, which they still belong to."""

ITEM = lazy(
    r"""
      [•●○◆◇■□▪▶►▲△★☆※·◎⊙✓→*+#|–—\-]\s? (?! [—\-]?\w+[,.] ) | >     # bullets, Markdown, captions; quoted mail
    | [（(\[【〔〖]? (?: \d{1,3} | [a-zA-Z] | [ivxIVX]{1,5} ) [）)\]】〕.、．:：] (?! \d )
    | (?: \d{1,2} \. ){2,} \s | [A-Z] (?: \. \d{1,2} ){1,3} \.? \s
    | [（(【〔]? [一二三四五六七八九十百]{1,4} [）)】〕、．.]
    | 第 \s? [一二三四五六七八九十百千零〇两\d]{1,6} \s? [章节節条條款编編篇回卷部分集课課讲講]
    | [①-⓿⑴-⒛㈠-㈩]
    | (?: Chapter | CHAPTER | Section | SECTION | Part | PART | Article | ARTICLE | Appendix ) \s [\dIVXLC]+
    | (?: Figure | Table | Book | BOOK ) \s [\dIVXLC]+
    | --? [a-zA-Z]                                                           # options
    | [\[［〔] \s? [\d０-９]+ \s? [\]］〕] | 【 | \{ | <[/!a-zA-Z] | @ | \\ | \$ | ={3} | -{3} | _{3}
    | [（(] (?: 记者|作者|责编|编辑|责任编辑|来源|图|文|摄影 )
    | (?: 来源|来稿|作者|记者|通讯员|编辑|责任编辑|责编|摄影|图片|附件?|注|编者按 ) \s? [：:]
    | \d{4} [-/.] \d{1,2} [-/.] \d{1,2} (?: \s | \Z ) | \d{4} 年 \d{1,2} 月 \d{1,2} 日 \s* (?: \d{1,2} : | \Z )
    | (?: 发布(?:时间|日期|于) | (?:更新|发表)时间 | 时间 | 日期 | 字号 ) (?: \s? [：:] | \s \d{4} )
    | (?: 编者按 | 本报讯 | 新华社\S{1,6}\d+日电 )
    """,
    re.VERBOSE,
)
"""How items, headings, captions and bylines begin: no line that begins so goes on from the one above."""

NOTE_OR_DASH = lazy(r"[\[［〔(（] ?[\d０-９]{1,3} ?[\]］〕)）]|——?|--")
"""Beginnings of items that also stand inside sentences: a note's number, a dash."""

FIELDS = lazy(
    r"\t|\S {3,}\S|\S　{2,}\S|[|｜].*[|｜]|\.{4,}|(?:\. ){4}|←|…{3,}\s*\d|·{4,}|[{}]\s*\Z|</|/>|https?://\S+\Z|=>|::|\\\\\Z|\\[a-z]+\{|─{3}|[\u2501-\u257f]"
    r"|[-dl](?:[r-][w-][xst-]){3} |\d --> \d"
)
"""Cells, leaders, markup, code: a line with one of these neither goes on nor is gone on from."""

_RARE_MARKS = lazy(r"[\t|｜\\←\u2500-\u257f]")
_MARKS = (
    (">", ("=>", "/>")),
    ("<", ("</",)),
    (":", ("::", "http")),
    (".", ("....", ". . . .")),
    ("-", ("-rw", "drwx", " --> ")),
    ("…", ("………",)),
    ("·", ("····",)),
)

PARTICLES = "吗嘛呢吧啊呀哦噢啦哈哇呵"
"""What ends a sentence without a stop, as in posts on a board: a paragraph that ends so was not cut."""

OPEN = "，、,（(“‘「『《〈”’」』》）)-—"
"""Marks at which a paragraph may be cut."""
MEASURE = lazy(r"[年月日时時分秒个個人次元万萬亿億岁歲周天米克吨公多余餘名家项項条條件%％\d.,，、—–-]")
"""What goes on after a number."""

HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
KANA = "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"
WIDE = lazy(rf"[{HAN}{KANA}\u3000-\u303f\uff00-\uff65\uffe0-\uffe6“”‘’…—·]")
"""Characters that stand next to each other without a space: East Asian, but not Hangul."""
IDEOGRAPH = lazy(rf"[{HAN}{KANA}]")
UNSPACED = lazy("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Thai, Lao, Burmese and Khmer have no spaces between words, nor a rule where lines break: they are left alone."""

PROSE_COLUMNS = 48
"""No title or heading is this long with a sentence ended inside it; half of all newspaper paragraphs are 300."""
LONG_COLUMNS = 84
"""Nor longer than a double headline with a comma inside."""
HEADING_COLUMNS = 84
"""A double headline of a newspaper takes up to 42 characters."""


def field_marks(text: str) -> Iterator[int]:
    """Where lines may match `FIELDS` for more than wide blanks and braces at their ends: a few fast searches."""
    yield from (found.start() for found in _RARE_MARKS.finditer(text))
    for character, marks in _MARKS:
        for mark in marks if character in text else ():  # a single character is found at memory speed
            at = text.find(mark)
            while at >= 0:
                yield at
                at = text.find(mark, at + len(mark))


def ends_sentence(body: str) -> bool:
    """Whether a line ends with the end of a sentence.

    >>> ends_sentence("行稳致远。”"), ends_sentence("扎实推进“十"), ends_sentence("the end.")
    (True, False, True)
    """
    last = body[-1]
    return last in _FINAL or (not (last.isalpha() or last in "，、,") and ENDS_SENTENCE.search(body[-12:]) is not None)


_FINAL = frozenset(FINAL)


def is_prose(body: str, width: int) -> bool:
    """Whether a line is running text: long, with a sentence ended inside it.

    >>> is_prose("这里最不怕的就是失败。我们要保持战略定力,对敢闯敢试的人才和企业", 64)
    True
    >>> is_prose("改革创新敢为人先 担当实干起而行之", 33)
    False
    """
    if width >= LONG_COLUMNS:
        return INNER.search(body, 0, len(body) - 1) is not None
    return width >= PROSE_COLUMNS and INNER_END.search(body, 0, len(body) - 1) is not None


_CREDIT = re.compile(r"(?:[ \u3000/](?:摄|攝|摄影|绘|图|文|供图|图文|摄影报道|报道)|_)[)）]?\Z")
CREDIT_ENDS = frozenset("摄攝影绘图文道_)）")
"""The last characters of lines that may be closed off so: the others need not be looked at."""


def begins_item(body: str) -> bool:
    """Whether a line begins as an item, a heading, a caption or a byline does.

    >>> begins_item("（三）其他"), begins_item("第三章 总则"), begins_item("i) the first"), begins_item("第一次听说")
    (True, True, True, False)
    """
    first = body[0]
    if first in _HARMLESS or (first >= "\u3400" and first not in _ITEM_FIRSTS):
        return False
    if first < "\u3400" and first.isalpha() and first not in _ITEM_LETTERS and body[1:2].isalpha():
        return False
    return ITEM.match(body) is not None


_ITEM_FIRSTS = frozenset("第一二三四五六七八九十百来作记通编责摄图附注新本发更时日字（【〔［")
"""Characters from U+3400 on that items begin with, so that the pattern need not be tried on other lines."""
_ITEM_LETTERS = frozenset("ivxIVXCSPAFTB")
"""Letters that items begin with and letters follow: of numbers, and of Chapter, Table and the like."""
_HARMLESS = frozenset("，。、；：“”‘’「『《")


def is_closed_off(body: str) -> bool:
    """Whether a line ends as a caption does, with who took the picture, or with a blank to fill in.

    >>> is_closed_off("步出会场。 新华社记者 李明 摄"), is_closed_off("承租方：________"), is_closed_off("在会场摄")
    (True, True, False)
    """
    return _CREDIT.search(body[-8:]) is not None


def is_heading(body: str, width: int) -> bool:
    """Whether a line may be a title, a byline or a label: short, and without the end of a sentence."""
    return width <= HEADING_COLUMNS and not ends_sentence(body) and not ENDS_CLAUSE.search(body) and "。" not in body


def is_closed(body: str) -> bool:
    """Whether a line ends with a quotation or aside that stands by itself: speech is often printed without a stop.

    >>> is_closed("「もう開かんのですか」"), is_closed("（作者为南开大学教授）"), is_closed("学习“引凤筑巢”")
    (True, True, False)
    """
    opener = OPENERS.get(body[-1])
    if not opener:
        return False
    at = body.rfind(opener)
    if at < 0:  # it was opened on a line above
        return body[-1] in "”」』"
    return at == 0 or body[at - 1] in _BEFORE_ASIDE


def open_bracket(body: str) -> str:
    """The closer of the last bracket or quotation that a line leaves open, or nothing.

    >>> open_bracket("借鉴粤港澳大湾区“两廊”(广深"), open_bracket("“十项行动”")
    (')', '')
    """
    stack: list[str] = []
    for mark in _BRACKETS.findall(body[-_BRACKET_REACH:]):
        if mark in PAIRS:
            stack.append(PAIRS[mark])
        elif stack and stack[-1] == mark:
            stack.pop()
    return stack[-1] if stack else ""


PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "（": "）", "(": ")", "《": "》", "〈": "〉", "【": "】"}
OPENERS = {closer: opener for opener, closer in PAIRS.items()}
_BEFORE_ASIDE = FINAL + "：:，,」”　 "
_BRACKETS = lazy("[“”‘’「」『』（）()《》〈〉【】]")
_BRACKET_REACH = 400
"""Code points looked back: longer quotations span paragraphs."""
