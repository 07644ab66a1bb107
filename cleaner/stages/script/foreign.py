"""Japanese and Korean: what tells them from Chinese, in a line and in a text."""

from __future__ import annotations

from cleaner.patterns import lazy
from cleaner.stages.script.alphabet import HAN, HANGUL, KANA, pattern

FOREIGN = lazy(f"[{KANA}{HANGUL}]+")
_FOREIGN_BUT_NO = lazy(f"(?!の)[{KANA}{HANGUL}]")
_FIRST_LEVEL = "腕".encode("shift_jis")
_HAN = lazy(f"[{HAN}]+")
CHINESE_WORDS = lazy("[的這这們们嗎吗呢吧您妳么麼說说哪了沒没還还]")
"""Everyday characters of Chinese that Japanese writes seldom or never."""
_ONLY_CHINESE = lazy("[這这們们嗎吗呢吧您妳麼么哪什]")
"""Those of them that Japanese does not write at all, whatever its age."""
_TWO_OF_THEM = lazy(f"{_ONLY_CHINESE.pattern}[^\n]*{_ONLY_CHINESE.pattern}")
_COMMA = "[，,；][\u4e00-\u9fff]"
"""Between ideographs; Japanese has another comma, and Korean a space behind it."""
_CHINESE_COMMA = lazy(f"[\u4e00-\u9fff]{_COMMA}")
_CHINESE_PARAGRAPH = lazy(f"{_COMMA}[^{KANA}{HANGUL}\n]{{30}}")
_CHINESE_PHRASES = lazy("[看隨拿帶坐站笑聽望等沿順靠睡穿戴抱提跟走]著")
_JAPANESE_PHRASES = lazy(
    "(?:明治|大正|昭和|平成|令和)[元〇一二三四五六七八九十0-9０-９]{1,4}年|[株合]式會社|株式会社|東京都|[一二三四五六七八九十]丁目"
)
_JAPANESE_QUOTE = lazy(f"([「『《（(“][^「」『』《》（）()“”\n]*[{KANA}][^「」『』《》（）()“”\n]*[」』》）)”])")
_KATAKANA = lazy("[\u30a1-\u30fa\u30fc・]+")

ONE_KANA = 1 / 16
"""Share of kana and hangul among the letters of a line that is Japanese or Korean. In running Japanese it is half; a
line that quotes a foreign word, but is Chinese, has less."""
ONLY_NO = 1 / 4
"""The same where の is all there is."""


def judged(line: str) -> tuple[int, bool]:
    """How many letters a line has, ideographs, kana and hangul, and whether it is Japanese or Korean.

    >>> judged("図書館の本"), judged("圖書館的書")
    ((5, True), (5, False))
    """
    shown = _KATAKANA.sub("", line) if _ONLY_CHINESE.search(line) else line  # names of wares
    foreign = len("".join(FOREIGN.findall(shown)))
    letters = foreign + len("".join(_HAN.findall(line)))
    return letters, _is_foreign(shown, foreign, letters)


def _is_foreign(line: str, foreign: int, letters: int) -> bool:
    """Whether a line is Japanese or Korean by its letters; の alone also decorates names in Chinese."""
    if foreign and foreign >= letters * (ONE_KANA if _FOREIGN_BUT_NO.search(line) else ONLY_NO):
        return True
    return bool(pattern("japanese").search(line)) and not CHINESE_WORDS.search(line)


def is_mostly_foreign(text: str) -> bool:
    """Whether so much of a long text is kana or hangul that most of it stands in foreign lines.

    >>> is_mostly_foreign("図書館から電車で東京へ。" * 99), is_mostly_foreign("他去了の店。" * 99)
    (True, False)
    """
    if len(text) < LONG:
        return False
    sample = text[:: max(1, len(text) // SAMPLE)]
    letters = kinds_of(sample)
    foreign = letters.count(b"k") - sum(map(sample.count, _JAPANESE_MARKS)) + letters.count(b"g")
    return foreign >= MOSTLY_FOREIGN * (letters.count(b"h") + foreign)


def kinds_of(text: str) -> bytes:
    """For each character `k` for kana, `h` for ideographs, `g` for hangul, told by its upper byte: as fast as encoding.

    >>> kinds_of("図書館の本 a")
    b'hhhkh--'
    """
    return text.encode("utf-16-le", "surrogatepass")[1::2].translate(_LETTERS)


_JAPANESE_MARKS = "　、。々〇〈〉《》「」『』【】〔〕〜"
"""Characters with the upper byte of kana that are none."""
_LETTERS = bytes(
    ord("k" if byte == 0x30 else "h" if 0x34 <= byte < 0xA0 else "g" if 0xAC <= byte < 0xD8 else "-")
    for byte in range(256)
)
LONG = 1_000
"""Code points from which on it pays to ask: a short Chinese text may be full of the names of wares in katakana."""
SAMPLE = 2_000
"""Code points, taken all over a text, by which the share of its kana and hangul is known to a hundredth or two."""
MOSTLY_FOREIGN = 0.35
"""Share of kana and hangul among the letters of a text, from which on more than half of it stands in foreign lines: in
none of these are they more than two thirds."""


def looks_chinese(line: str) -> bool:
    """Whether a line without kana, in a text that has Japanese or Korean, has a word or the comma of Chinese.

    >>> looks_chinese("這是臺灣"), looks_chinese("東京大學")
    (True, False)
    """
    return CHINESE_WORDS.search(line) is not None or _CHINESE_COMMA.search(line) is not None


def surely_chinese(line: str) -> bool:
    """Whether a line is Chinese even where most of the text is not: two words of it, or a long way without kana."""
    return _TWO_OF_THEM.search(line) is not None or _CHINESE_PARAGRAPH.search(line) is not None


def parted(line: str) -> list[str]:
    """A line of Chinese with its Japanese quotations cut out, so that each piece is judged by itself.

    >>> parted("他寫著：「図書館の本」，你們看。")
    ['他寫著：', '「図書館の本」', '，你們看。']
    >>> parted("彼は「図書館の本」と書いた。")
    ['彼は「図書館の本」と書いた。']
    """
    pieces = [piece for piece in _JAPANESE_QUOTE.split(line) if piece]
    rest = "".join(pieces[::2] if not _JAPANESE_QUOTE.match(line) else pieces[1::2])
    return pieces if _ONLY_CHINESE.search(rest) and not _FOREIGN_BUT_NO.search(rest) else [line]


def is_kanji(text: str) -> bool:
    """Whether a text may be Japanese though it has no kana (入場無料): it has but ideographs of everyday Japanese.

    Those are the 2,965 of JIS X 0208's first level. A text of any length in traditional Chinese has others: 這, 們, 國.
    Nor has it the comma of Chinese; Japanese sentences have kana, and their comma is another. Years of its eras and
    companies of its law are in older characters too (鐵道省 明治四十二年), as are names beside characters made in Japan
    (横浜, 渡邊).
    """
    if CHINESE_WORDS.search(text) or "，" in text or _CHINESE_PHRASES.search(text):
        return False
    if _JAPANESE_PHRASES.search(text):
        return True
    try:
        codes = "".join(_HAN.findall(text)).encode("shift_jis")
    except UnicodeEncodeError:
        return False
    return pattern("japanese").search(text) is not None or all(
        codes[at : at + 2] <= _FIRST_LEVEL for at in range(0, len(codes), 2)
    )
