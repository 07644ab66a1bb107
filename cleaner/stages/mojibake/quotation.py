"""Tell mojibake that happened to a text from mojibake that a text talks about."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.mojibake.evidence import Candidate

_TALK = lazy(
    r"乱码|亂碼|文字化け|[编編][码碼]|字符集|字元集|[代內内][码碼][页頁]|[內内][码碼]"
    r"|エンコード|文字コード|엔코딩|인코딩"
    r"|(?i:utf-?8mb4|\bchcp\b|unicode|code ?pages?"
    r"|mojibake|garbled|gibberish|mis-?(?:read|decod|interpret)|double[- ]encod"
    r"|mis-?labell?ed|byte order mark|(?<![=\w\"'/-])encod(?:ing|ed)s?(?![\w\"'=:])"
    r"|(?:wrong|incorrect)(?:ly)? (?:encod|decod|charset|codec|code page)|ftfy|kauderwelsch|zeichensalat|krakozyabr)"
    r"|кракозябр|кодировк"
    # The name of an encoding in prose; in a declaration (charset=gb2312, encoding="gbk") it says nothing.
    r"|(?i:(?<![=\w\"'/-])(?:gb ?k|gb ?2312|gb ?18030|big ?5|latin[- ]?1|iso[- ]8859|windows[- ]125\d|cp125\d|utf-?8)"
    r"(?![\w\"';]))"
)
"""Words of a text that is about encodings. `charset=gb2312` stands on every old page and tells nothing."""
_QUOTES = r"[\"'`“”‘’「」『』《》〈〉«»„()（）\[\]【】]"
_QUOTE_BEFORE = lazy(f"{_QUOTES}[^\\w\\s]? *\\w{{0,2}}$")
_QUOTE_BEHIND = lazy(f"\\w{{0,2}} *[^\\w\\s]?{_QUOTES}")
"""Between them and the candidate a character or two may be too damaged to belong to it."""
_PLAIN_QUOTES = frozenset("\"'`‘’“”")
_LITERAL = lazy(r"(?:`|<code>)[^\w\s]?\n[^\w\s]?[`<]")
"""What is quoted to the letter, before and behind."""
_DATA = lazy(r"(?:^|[:=,(\[{>])\s*[\"'`]?$")
_FIELD_BEFORE = lazy(r"<[^<>]*\s[\w:-]+=[\"']$|[\"']\s*:\s*[\"']$|(?:^|[,;\t])\"$|^[\[{(]?\s*[\"']$")
_FIELD_BEHIND = lazy(r"[\"']\s*(?:[,;\t\]})]|/?>|\w[\w:-]*=|$)")
"""What stands around a field of data: an attribute of a tag, a value of JSON, a cell of CSV, a line of a list."""
_SHOWN = lazy(
    r"[显顯][示现現]|[变變][成为為]|成了|[读讀]成|看不懂|天[书書]|火星文|字符|符[号號]|怪字|打[开開]|是什[么麼]|怎[么麼]|如下|原文"
    r"|(?i:symbols?|characters?|display|shows?|looks? like|instead of|appears?)|表示され|読め|化け|보이|글자|깨[진져]"
)
"""Words of a line that shows something strange to its reader."""
_NAMED_BEFORE = lazy(
    r"(?:[变變][成为為]|[显顯]示(?:成|[为為]|的是|出)?|[就会會]?成了|[读讀]成|看[到见見]|存的都?是|全都?是"
    r"|(?:打印|[显顯]示)出[来來]的?是|表示される"
    r"|出[现現]|[类類]似"
    r"|(?i:\b(?:sees?|shows?|displays?|prints?|gets?|turns into|turned into|becomes?|became|looks like"
    r"|(?:comes?|came|shows?|showed) (?:out|up) as|(?:shown|displayed|printed|rendered|such) as)))\W{0,2}$"
)
_NAMED_BEHIND = lazy(
    r"\W{0,2}(?:怎[么麼]|[这這][样樣种種些]|之[类類]|是什[么麼]意|是[哪甚]"
    r"|になっ|と表示|のよう|って何|같은|처럼|라고 나"
    r"|(?i:instead of|where I|in (?:your|the|my) (?:terminal|browser|editor|log|console)))"
)
"""Words that show what stands right behind or before them to the reader, without quotation marks."""
_CODE = lazy(r"\.(?:en|de)code\(|\biconv\b")
"""A line of code that makes mojibake or undoes it."""
CONTEXT = 20
"""Code points of a line that are looked at before a candidate."""
_LETTER = lazy(r"[^\W\d_]")

FEW = 4
"""Characters that a line of its own must have, undone, in a document that is otherwise clean."""
SENTENCE = 5
"""… and those amid other words of their line, together: a quotation of mojibake is mostly a word or two."""
QUOTED = 12
"""… and those within quotation marks, where no word says that something strange is shown."""
ESTABLISHED = 12
"""Characters from which a document is known to be damaged, when at least half of it is."""
MANY = 30
"""… when it also talks about encodings."""
LONE_GAIN = 20.0
"""Nats that a short line must gain where nothing else tells: two hanzi of UTF-8 read as GBK gain some 20."""


class Damage(NamedTuple):
    """What the candidates of a document say together."""

    characters: int
    """Characters beyond ASCII, undone."""
    share: float
    """Of the document's characters beyond ASCII, those that lie in candidates."""
    rule: str = ""
    """The confusion that explains most."""
    share_of_letters: float = 0.0
    """Of all its letters, ASCII too; asked only of a text that talks about encodings."""
    talks: bool = False
    """Whether the text talks about encodings."""

    @property
    def established(self) -> bool:
        """Whether the document as a whole was misread."""
        if self.talks:
            return self.characters >= MANY and self.share_of_letters >= 0.5
        return self.characters >= ESTABLISHED and self.share >= 0.5

    def of_rest(self, rule: str) -> Damage:
        """The same, of what is left of a document the larger part of which was misread by that confusion."""
        return self._replace(characters=max(ESTABLISHED, self.characters), share=1.0, rule=rule)

    def of_text_that_talks(self, text: str, taken: int) -> Damage:
        """The same, of a text that talks about encodings."""
        letters = sum(map(len, _LETTERS.findall(text)))
        return self._replace(share_of_letters=taken / letters if letters else 0.0, talks=True)


def talks_about_encodings(text: str) -> bool:
    """Whether the text mentions encodings or garbled text, other than by declaring its own.

    >>> talks_about_encodings("GBK 读成 Latin-1 就是 ÄãºÃ"), talks_about_encodings('<meta charset="gbk">')
    (True, False)
    """
    return bool(_TALK.search(text))


def assess(text: str, found: list[Candidate], taken: int) -> Damage:
    """Sum up: `taken` is how many code points beyond ASCII of `text` lie in the candidates `found`."""
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    undone: Counter[str] = Counter()
    for candidate in found:
        undone[candidate.rule] += candidate.characters
    rule = undone.most_common(1)[0][0] if undone else ""
    return Damage(undone.total(), taken / beyond if beyond else 0.0, rule)


_BEYOND_ASCII = lazy(r"[^\x00-\x7f]+")
_LETTERS = lazy(r"[A-Za-z]+|[^\x00-\x7f]+")


def happened(line: str, found: list[Candidate], damage: Damage) -> list[Candidate]:
    """Those of all candidates of a line that are damage, not quotations."""
    if is_code(line):
        return []
    if damage.established:
        return [candidate for candidate in found if candidate.rule == damage.rule or candidate.characters >= FEW]
    if damage.talks:
        return []
    alone = not _LETTER.search(_without(line, found))
    of_damaged_line = _of_damaged_line(line, found)

    def is_damage(candidate: Candidate) -> bool:
        if _is_enclosed(line, candidate) and not _is_damage_in_quotes(line, candidate, damage):
            return False
        if alone:
            return candidate.characters >= (FEW if damage.share < 0.5 else 2) and candidate.gain >= LONE_GAIN
        return max(candidate.characters, of_damaged_line[candidate.rule]) >= SENTENCE

    return [candidate for candidate in found if is_damage(candidate)]


def _of_damaged_line(line: str, found: list[Candidate]) -> Counter[str]:
    """Rule → the characters it finds in the line, if it explains the larger part of the line."""
    taken: Counter[str] = Counter()
    undone: Counter[str] = Counter()
    for candidate in found:
        taken[candidate.rule] += candidate.end - candidate.start
        undone[candidate.rule] += candidate.characters
    beyond = sum(map(len, _BEYOND_ASCII.findall(line)))
    return Counter({rule: count for rule, count in undone.items() if 2 * taken[rule] > beyond})


def _is_enclosed(line: str, candidate: Candidate) -> bool:
    before = _QUOTE_BEFORE.search(line[max(0, candidate.start - CONTEXT) : candidate.start])
    return bool(before and _QUOTE_BEHIND.match(line, candidate.end))


def is_code(line: str) -> bool:
    """Whether the line is code that makes mojibake or undoes it.

    >>> is_code("'ÄãºÃ'.encode('latin-1')"), is_code("encode(x)")
    (True, False)
    """
    return bool(_CODE.search(line))


def is_shown(line: str, candidate: Candidate) -> bool:
    """Whether the line shows the candidate to its reader as something strange, in quotation marks or without.

    >>> found = Candidate(6, 12, "你好世界", "mojibake.utf8-as-gbk", 50.0, 4)
    >>> is_shown("屏幕上显示“浣犲ソ涓栫晫”。", found), is_shown("会上宣读了“浣犲ソ涓栫晫”。", found)
    (True, False)
    >>> is_shown("主页标题变成浣犲ソ涓栫晫，为什么？", found)
    True
    """
    before = line[max(0, candidate.start - CONTEXT) : candidate.start]
    if _LITERAL.search(before + "\n" + line[candidate.end : candidate.end + 2]) or _is_named(line, candidate):
        return True
    if _is_enclosed(line, candidate):
        return not _is_field(line, candidate) and bool(_SHOWN.search(line))
    if candidate.characters >= QUOTED:
        return False
    return bool(_NAMED_BEFORE.search(before) or _NAMED_BEHIND.match(line, candidate.end))


def _is_named(line: str, candidate: Candidate) -> bool:
    """Whether the line says what it was as well, or it is one letter in quotation marks, which stand for itself."""
    text, around = candidate.text, line[max(0, candidate.start - 1) : candidate.start] + line[candidate.end :][:1]
    if len(around) == 2 and len(text) == 1 and not set(around) - _PLAIN_QUOTES:
        return True
    rest = f"{line[: candidate.start]}\n{line[candidate.end :]}"
    return text in rest and (len(text) > 1 or bool(re.search(rf"(?<!\w){re.escape(text)}(?!\w)", rest)))


def _is_damage_in_quotes(line: str, candidate: Candidate, damage: Damage) -> bool:
    if _is_field(line, candidate) or (damage.share >= 0.5 and _is_data(line, candidate)):
        return True
    return candidate.characters >= QUOTED and line[candidate.end :].lstrip()[:1] != "`"


def _is_field(line: str, candidate: Candidate) -> bool:
    """Whether the candidate is all of an attribute, a value of JSON, or a cell: no sentence quotes so."""
    return bool(_FIELD_BEHIND.match(line, candidate.end) and _FIELD_BEFORE.search(line[: candidate.start]))


def _is_data(line: str, candidate: Candidate) -> bool:
    """Whether what stands before the candidate is a key or a mark of data: `"name": "`."""
    return bool(_DATA.search(line[max(0, candidate.start - CONTEXT) : candidate.start]))


def _without(line: str, found: list[Candidate]) -> str:
    pieces, done = [], 0
    for candidate in found:
        pieces.append(line[done : candidate.start])
        done = candidate.end
    return "".join([*pieces, line[done:]])
