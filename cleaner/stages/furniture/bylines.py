# ruff: noqa: E501 - a pattern is easier to read on one line
"""The line between a title and its text: who wrote it, who printed it, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cleaner.dates import find_date
from cleaner.patterns import lazy
from cleaner.stages.furniture.lines import is_ended, is_prose

LONGEST = 200
"""Code points of a line that are read; longer ones are text that speaks of authors and dates."""

MOST_READ = 1_024
"""Lines whose pieces are kept: a document is gone over at least twice."""

LONGEST_CLOCK = 12
"""Code points beside the date of a line that is nothing else: `12 March 2024, 4:15 PM` has the comma of a sentence."""
SHORTEST_SENTENCE = 60
"""Code points up to which an English line with a comma may be a byline."""

_LABEL = lazy(
    r"来源|來源|来自：|出处|出處|载自|載自|转自|稿源|供稿|发布机构|发布单位|发文机关|出典|配信|[Ss]ource|^《|作\s?者|撰|著者|发布人|发帖人|发布者|楼主|投稿者|執筆|文字|文\s?[/／丨|｜:：]|"
    r"记者|記者|通讯员|通訊員|发表于|發表於|原创|\b[Bb][Yy]\b|^Von |Author|"
    r"时间[:：]|時間[:：]|日期|发布|發布|公開日|掲載日|[Pp]ublished|[Uu]pdated|[Pp]osted|[Dd]ate"
)
_HAN = r"[^\W\x00-ÿ]"
"""A letter beyond Latin-1. The range of Han characters, which is meant, takes a millisecond to compile, each time."""
_STOP = r"\s:：|｜，,。；;【】\[\]()（）〔〕*"
_NO_NAME = (
    rf"(?!通讯员|通訊員|实习生|摄影|摄|编辑|来源|來源|记者|時間|时间|发布|{_HAN}{{0,4}}(?:報導|报道|报导|报$|网$|社$))"
)
_LETTER = rf"(?:{_HAN}|·)"
_NAME = rf"(?P<value>{_LETTER}{{2,6}}(?:[\s、/]{{1,2}}{_NO_NAME}{_LETTER}{{2,6}}){{0,4}})"
_LATIN_NAME = r"(?P<value>[A-Z][\w.'’-]*(?:\s(?:[A-Z][\w.'’-]*|de|van|von)){1,4})"
_PRESS = rf"(?:{_HAN}{{2,8}}(?:报|刊|社|网|台)|本报|本刊|本网|本台)?(?:见习|实习|特约|首席|驻\w{{1,6}})?"
_DAY = r"(?:on\s)?(?:\w{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s\w{3,9}\s\d{4}|[\d-]{10})"
_REPORTERS = ("记者", "記者", "通讯员", "通訊員")
_REPORTER = f"(?:{'|'.join(_REPORTERS)})"
_END = r"(?=[\s)）〕】\]/／|｜，,。;；*]|$)"
_STATED = tuple(
    (key, needs, lazy(pattern))
    for key, needs, pattern in (
        (
            "source", ("来源", "來源", "出处", "出處", "转自", "载自", "轉載自", "稿源", "供稿", "发布机构", "发布单位", "发文机关", "出典", "配信", "来自："),
            r"(?:来源|來源|出处|出處|转载自|轉載自|转自|稿源|供稿|发布机构|发布单位|发文机关|出典|配信|来自(?=：))\s?[:：]?\s*(?<=[:：\s])"
            rf"(?P<value>《[^》]{{2,20}}》|[^{_STOP}《]{{2,30}})",
        ),
        ("source", ("ource",), r"^\W*[Ss]ource\s?:\s*(?P<value>\w[\w .&'’-]{1,40})$"),
        ("source", ("《",), rf"^《\s?(?P<value>{_HAN}{{2,14}})(?=\s?》\s?[(（]\s?\d{{4}})"),
        (
            "author", ("作", "撰", "著者", "发布人", "发帖人", "发布者", "楼主", "投稿者", "執筆"),
            rf"(?:作\s?者|撰文|撰稿|著者|发布人|发帖人|发布者|楼主|投稿者|執筆)\s?[:：/／]\s*(?P<value>[^{_STOP}]{{2,20}})",
        ),
        ("author", ("文",), rf"(?:^|[\s(（|｜])文(?:字)?\s?[/／丨|｜:：]\s?{_NAME}{_END}"),
        ("author", _REPORTERS, rf"^[(（〔【\[]?{_REPORTER}{_NAME}[/／].{{2,8}}(?:報導|报道|報道|电|電)[)）〕】\]]?"),
        ("author", _REPORTERS, rf"(?:^|[\s■□●◆▲▌(（〔【])\s?{_PRESS}{_REPORTER}\s?[:：]?\s?{_NAME}{_END}"),
        ("author", ("发表", "發表"), rf"^{_NAME}\s?(?:发表于|發表於)\s?(?=\d)"),
        ("author", ("原创",), rf"^原创\s+(?P<value>{_LETTER}{{2,4}})(?=\s)"),
        (
            "author", ("y ", "Y ", "y:", "Y:", "uthor:", "Von "),
            rf"^[\s*#>_]*(?:[Ww]ritten\s|[Pp]osted\s|{_DAY}\s)*(?:[Bb][Yy]:?|Author:|Von)\s{_LATIN_NAME}(?<![a-z]\.)(?=$|[\s*,|·])",
        ),
    )
)  # fmt: skip
"""What is stated, the literals of which a line that states it has one, and how it does."""
_LABELLED = lazy(
    r"(?:(?:^|\W|发布|發布|发文|成文|印发|公布|颁布|公开|更新|上传|创建|录入|编辑|文章|信息|刊登|见报|公告|披露|发稿|发帖|投稿|供稿|刊发|签发)(?:日期|时间|時間)|公開日|掲載日|更新日|投稿日|日付|发布|發布|发表|更新|刊发)(?:于|於)?\s?[:：]?\s*$"
    r"|\b(?:published|posted|updated|date|created|written)(?:\s(?:on|at|by [\w .'’-]{3,40} on))?\s?[:：]?"
    r"\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s*)?$",
)
_WEEKDAY = lazy(r"\s*[(（]?(?:(?:星期|周|週|礼拜)[一二三四五六日天]|[月火水木金土日](?:曜日?|(?=[)）])))[)）]?")
_PAPER = lazy(
    rf"《{_HAN}{{2,14}}》|(?:{_HAN}|[A-Za-z0-9]){{1,12}}(?:日报|晚报|早报|时报|晨报|商报|周报|{_HAN}报|報|新闻|新聞|网|網|社|台|在线|频道|周刊|"
    r"杂志|发布|客户端|通讯|电视|局|厅|委|办公室|政府|大学|学院|公司|融媒体?|中心|法院|协会|之声|观察)"
    r"|(?:The )?(?:[A-Z][\w&.-]+ ){0,3}(?:Gazette|Post|Times|News|Journal|Herald|Tribune|Weekly|Daily|Reuters|AP|AFP|BBC|CNN|Press|"
    r"Guardian|Magazine|Review|Echo|Chronicle|Observer|Star|Mail|Standard|Telegraph|Independent)"
)
_PERSON = lazy(
    rf"{_HAN}{{2,4}}|{_HAN}{{1,4}}·{_HAN}{{1,6}}|"
    r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von)){1,3}"
)
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦"
    "付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧司诸陳張劉楊黃趙吳孫馬鄭許韓馮鄧蔣葉蘇呂盧鐘譚陸賈韋鄒"
)
_IGNORED = lazy(
    rf"(?:记者|記者|通讯员|{_HAN}{{2,3}}(?:報導|报道)|日期|时间|時間|发布|發布|发表|更新|原创|信息|文章|稿件|资料|資料|编辑|责任编辑|责编|校对|字体|字号|大|中|小|打印|浏览|阅读|点击|"
    r"次数?|量|次|于|电|电讯|讯|报道|報導|只看该作者|摄影?|图|by|on|in|at|mon|tue|wed|thu|fri|sat|sun|gmt|utc|bst|e[sd]t|[ap]\.?m\.?|uhr|오전|오후|입력|등록|수정|\d{1,2}[.:時]\d\d分?|posted|published|first|written|updated|date|配信|掲載日|公開日|[上下]午(?:\d{1,2}[:：]\d\d)?|\d{1,7}|"
    rf"(?:责任)?编辑[:：]?{_HAN}{{2,4}}|[a-z]*day)+"
)
_SEPARATORS = lazy(r"[\s|｜·/／,，:：;；()（）\[\]【】〔〕*>#•—–_-]+")
_BLANK = "\0"
"""What stands for what has been read."""


class Piece(NamedTuple):
    """A piece of metadata: what it is, its value, and code points `[start, end)` of the line."""

    key: str
    value: str
    start: int
    end: int


@lru_cache(maxsize=MOST_READ)
def read_byline(row: str) -> tuple[Piece, ...]:
    """Author, source and date that a line states.

    A date counts when it is labelled, or when nothing else but metadata stands in the line; so does the name of a paper
    without a label.

    >>> [piece[:2] for piece in read_byline("2024-03-05 08:00  清河日报  记者张三")]
    [('author', '张三'), ('date', '2024-03-05T08:00'), ('source', '清河日报')]
    >>> read_byline("2024年3月5日，会议在清河举行，记者张三到场。")
    ()
    """
    return tuple(_pieces(row))


def _pieces(row: str) -> Iterator[Piece]:
    row = row[:LONGEST]
    labelled = _LABEL.search(row) is not None
    date = find_date(row)
    if not labelled and is_prose(row) and not (date and len(row) <= len(row[date.start : date.end]) + LONGEST_CLOCK):
        return
    found = [*_labelled(row)] if labelled else []
    found = [piece for at, piece in enumerate(found) if piece.key not in {before.key for before in found[:at]}]
    yield from found
    prose = is_prose(row) and not (row.isascii() and len(row) <= SHORTEST_SENTENCE and not is_ended(row))
    rest = list(row)
    for piece in found:
        rest[piece.start : piece.end] = _BLANK * (piece.end - piece.start)
    if date:
        behind = _WEEKDAY.match(row, date.end)
        end = behind.end() if behind else date.end
        rest[date.start : end] = _BLANK * (end - date.start)
    left = list(_unread("".join(rest))) if date or found else []
    papers = [(start, word) for start, word in left if _PAPER.fullmatch(word)]
    alone = len(left) == len(papers) <= 1
    signed = (
        date is not None
        and not found
        and len(left) == 2
        and len(papers) == 1
        and any(names_person(word) and not word.isascii() for _, word in left)
    )
    clocked = date is not None and date.start == 0 and "T" in date.iso and not prose
    if date and (clocked or _LABELLED.search(row[: date.start].lower()) or alone or signed or (found and not prose)):
        yield Piece("date", date.iso, date.start, date.end)
    if papers and (alone or signed) and not prose and not any(piece.key == "source" for piece in found):
        start, word = papers[0]
        yield _bare(Piece("source", word, start, start + len(word)))
    if signed and not prose:
        yield from (
            Piece("author", word, start, start + len(word)) for start, word in left if (start, word) != papers[0]
        )


def names_paper(row: str) -> bool:
    """Whether a line is the name of a paper, a site or an office.

    >>> names_paper("清河日报"), names_paper("The Hill Post"), names_paper("张三")
    (True, True, False)
    """
    return _PAPER.fullmatch(row) is not None


def names_person(row: str) -> bool:
    """Whether a line is nothing but what may be the name of a person.

    >>> names_person("张三"), names_person("Mary Ellis"), names_person("阅读")
    (True, True, False)
    """
    return _PERSON.fullmatch(row) is not None and (row[0] in _SURNAMES or row.isascii())


def _labelled(row: str) -> Iterator[Piece]:
    for key, needs, pattern in _STATED:
        if any(need in row for need in needs) and (piece := _match(key, pattern, row)):
            yield piece


def _match(key: str, pattern: re.Pattern[str], row: str) -> Piece | None:
    match = pattern.search(row)
    if match is None:
        return None
    return _bare(Piece(key, " ".join(match["value"].split()), match.start("value"), match.end("value")))


def _bare(piece: Piece) -> Piece:
    """A piece without the marks of a title around the name of a paper."""
    if piece.value[0] == "《" and piece.value[-1] == "》":
        return Piece(piece.key, piece.value[1:-1], piece.start + 1, piece.end - 1)
    return piece


def _unread(rest: str) -> Iterator[tuple[int, str]]:
    """The words of a line that are neither read nor ignored: where each begins, and the word.

    English names of papers have several words, so that words that only single blanks part belong together.
    """
    at = 0
    for stretch in rest.split(_BLANK):
        words = stretch.strip(" \t\u3000|｜·,，:：()（）[]【】〔〕*/／>#-")
        if words and _PAPER.fullmatch(words):
            yield at + stretch.index(words), words
        else:
            start = at
            for word in _SEPARATORS.split(stretch):
                if word and not _IGNORED.fullmatch(word.lower()):
                    yield rest.index(word, start), word
                    start = rest.index(word, start) + len(word)
        at += len(stretch) + 1
