"""How likely a text is as it stands: hanzi by how often they are written, and by what they stand next to.

Undone mojibake must read as language, and what was found must not. `浣犲ソ涓栫晫` is made of hanzi that one page in a
thousand has; `你好世界` of hanzi, and pairs of hanzi, that every page has. All figures are natural logarithms (nats).
"""

from __future__ import annotations

import gzip
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from cleaner.patterns import lazy

_FILE = Path(__file__).with_name("chinese.txt.gz")

RARE_HANZI = -15.0
"""A hanzi that no word of the list has: below the rarest level of the file (-14.5)."""
RARE_SYLLABLE = -12.0
KNOWN_SYLLABLE = -8.0
"""One of the 2,350 hangul syllables of KS X 1001; the other 8,822 are hardly written."""
OTHER = -12.0
ASCII = -3.5

KNOWN_PAIR = 3.0
"""Nats for two hanzi that are neighbours in words: they are in 45 % of running text's pairs, in 2 % of chance ones."""

NEAR_IN_CODE = 4
"""Distance of two code points that stand side by side in a table of characters, some left out."""

LAST_CONTROL = 0x9F
"""Code point of the last control character: no table shows those, and Shift-JIS read as Latin-1 is full of them."""

_RANGES: tuple[tuple[str, str, float], ...] = (
    ("\x00", "\x7f", ASCII),
    ("\x80", "\x9f", -16.0),  # C1 controls: nobody writes them
    ("\xa0", "\xbf", -7.5),
    ("\xc0", "\u024f", -6.5),  # Latin letters with marks
    ("\u0250", "\u036f", -9.0),  # IPA, combining marks
    ("\u0370", "\u052f", -6.0),  # Greek, Cyrillic
    ("\u05d0", "\u05ea", -7.0),  # Hebrew
    ("\u0621", "\u064a", -7.0),  # Arabic
    ("\u0e01", "\u0e4e", -7.0),  # Thai
    ("\u1e00", "\u1eff", -8.0),  # Vietnamese
    ("\u0530", "\u1eff", -10.5),  # alphabets that chance readings of rare hanzi yield
    ("\u2010", "\u2026", -4.5),  # dashes, curly quotes, the ellipsis
    ("\u2027", "\u2fff", -9.5),  # symbols, box drawing
    ("\u3000", "\u3007", -9.0),
    ("\u3008", "\u3011", -4.5),  # Chinese quotes and brackets
    ("\u3041", "\u3096", -4.5),  # kana
    ("\u30a1", "\u30fe", -5.0),
    ("\u3105", "\u3129", -10.0),  # bopomofo
    ("\u4e00", "\u9fff", RARE_HANZI),
    ("\ue000", "\uf8ff", -16.0),  # private use
    ("\uff08", "\uff1f", -4.0),  # full-width punctuation and digits
    ("\uff20", "\uff5e", -8.0),
    ("\uff61", "\uff9f", -8.5),  # half-width katakana
    ("\ufffd", "\ufffd", -14.0),
)
_FREQUENT_KANA = dict.fromkeys("のにはをたがとでしてるいなれらりかもこさまきくっあけんすせそー", -3.5)
_FREQUENT_SYLLABLES = dict.fromkeys(
    "이다는에을의고하가지로사은기도를한리정시자대어서인수부해일스보라아나전주그여", -4.0
)
_USUAL_SYLLABLES = dict.fromkeys(
    "각간갈감갑값같개객거건검것게겠결경계곧골곱곳공과관구국권귀규근글금급길김깅까깨께꿀끝난날남내냅너"
    "널넘넣네년노뇨누눌뉘뉴늘능늦니닌닐닙단닫달당더덜데덱덴델독돌동되된될됨됩두둘뒤듈드든들등디딩때떤"
    "또락란람랍랑래랜랫러런레렉려력련렬렸록롬료루룩룹류르른름릅릭릴릿링마막만많말맙매맨맵먼메멕멘며면"
    "명모목몰못몽무문물뮤므미민밀및바박밖반받발밝방배백버번범법베벨변별병복본볼북분불뷰브블비빈빠삭살"
    "상새색생석선설섬성세섹셈셉셔션셨소속솔송순숨숫쉬슈슬습식신실십싱썬안않알았앞애액야약얀얄양억언얼"
    "업없었엔엘연열였영예오옥올옳옴옵와완외요용우운움웃워원월웨웹위유으음잃임입있잊작잔잘장재저적절점"
    "접제젝져젼조존종죄준줄중즈즘증진질집짜짧째쪽차참창찾채처천청체쳐초총최추축출충취츠치카칸커컨케켰"
    "코콘콜콤쿠쿼크큰클키킹타탈탐태택탭터턴테텍텐텔템토통투툴튀튜트특튼틀티틸팀팅파팔팝패팩팸퍼펀페편"
    "포폴폼표프픈플피핀필핑할함합항했행허헝헤헨현형호혹홈화확환활회효후훈흐흔히힌힐",
    -6.0,
)
"""The other syllables in Django's Korean translations (BSD): nine in ten of running text are these or frequent."""
_SMALL_KANA = dict.fromkeys("ぁぃぅぇぉゎァィゥェォヮヵヶゑゐヱヰ", -8.0)
_COMMON_PUNCTUATION = dict.fromkeys("：；！？（）《》“”‘’「」…—·", -5.0) | {"，": -2.5, "。": -3.0, "、": -4.5}


class Language(NamedTuple):
    """What is known of written Chinese."""

    share: dict[str, float]
    """Hanzi → logarithm of its share."""
    followers: dict[str, str]
    """Hanzi → the hanzi that follow it within words."""


@cache
def language() -> Language:
    """Read the shipped figures (once, some 6 ms)."""
    head, _, tail = gzip.decompress(_FILE.read_bytes()).decode("utf-8").partition("\n\n")
    share: dict[str, float] = (
        _COMMON_PUNCTUATION | _FREQUENT_KANA | _FREQUENT_SYLLABLES | _USUAL_SYLLABLES | _SMALL_KANA
    )
    for line in head.split("\n"):
        level, _, hanzi = line.partition("\t")
        share.update(dict.fromkeys(hanzi, float(level)))
    return Language(share, {line[0]: line[1:] for line in tail.split("\n")})


class _Likelihoods(dict[str, float]):
    """Character → logarithm of how likely it is, filled as it is asked for."""

    def __missing__(self, character: str) -> float:
        self[character] = _of_other(character)
        return self[character]


@cache
def likelihoods() -> _Likelihoods:
    """Character → the logarithm of how likely it is by itself."""
    return _Likelihoods(language().share)


def _of_other(character: str) -> float:
    if "가" <= character <= "힣":
        return RARE_SYLLABLE if len(character.encode("euc_kr", "ignore")) != 2 else KNOWN_SYLLABLE
    for first, last, logarithm in _RANGES:
        if first <= character <= last:
            return logarithm
    return OTHER


def likelihood(text: str) -> float:
    """The logarithm of how likely the characters of `text` are, each by itself; 0 for an empty text.

    >>> round(likelihood("你好世界")), round(likelihood("浣犲ソ涓栫晫"))
    (-26, -62)
    """
    return sum(map(likelihoods().__getitem__, text))


def is_hanzi(character: str) -> bool:
    """Whether the character is a unified ideograph of the basic plane.

    >>> is_hanzi("中"), is_hanzi("，")
    (True, False)
    """
    return "\u3400" <= character <= "\u9fff"


_ASCII = lazy("[\x00-\x7f]+")
_HANZI = lazy("[\u3400-\u9fff]+")
_FREQUENT = lazy(f"[ぁ-ヾ{''.join(_FREQUENT_SYLLABLES)}]+")
_HALF_WIDTH = lazy("[｡-ﾟ]")


class Reading(NamedTuple):
    """What a text looks like when it is read as language."""

    characters: int
    """Code points beyond ASCII."""
    likelihood: float
    """Of these characters, in nats."""
    pairs: int
    """Hanzi that stand beside another hanzi."""
    known_pairs: int
    """Those that are neighbours within words."""
    frequent: int
    """Kana, and frequent hangul syllables."""
    hanzi: int
    half_width: int
    """Half-width katakana."""

    @property
    def mean(self) -> float:
        """Nats of one character: about -6 in running Chinese, -10 and less in mojibake."""
        return self.likelihood / self.characters if self.characters else 0.0

    @property
    def wordiness(self) -> float:
        """Share of pairs that are known: a third to two thirds in Chinese, some hundredths in mojibake."""
        return self.known_pairs / self.pairs if self.pairs else 0.0


_SPACED = lazy("(?:[\u3400-\u9fff][ \t、,]){6}")


def is_chart(text: str) -> bool:
    """Whether most characters stand beside their neighbour in code, or each by itself: a table, no language.

    >>> is_chart("偀偁偂偄偅偆"), is_chart("琌 璶 瓣 硂 穦 礛 眔"), is_chart("会议讨论了城市")
    (True, True, False)
    """
    if _SPACED.search(text):
        return True
    codes = list(map(ord, _ASCII.sub("", text)))
    near = sum([-NEAR_IN_CODE <= b - a <= NEAR_IN_CODE and a != b and a > LAST_CONTROL for a, b in pairwise(codes)])
    return len(codes) > 3 and 2 * near >= len(codes) - 1


LISTED = 64
MOST_DISTINCT = 0.95
"""Characters beyond ASCII of which in any language fewer than that share are distinct."""


def is_list(text: str) -> bool:
    """Whether many characters come hardly more than once: a table of an encoding, in whatever order it has them.

    >>> is_list("".join(map(chr, range(0x4E00, 0x4F00, 3)))), is_list("会议讨论了城市交通的问题" * 6)
    (True, False)
    """
    beyond = _ASCII.sub("", text)
    return len(beyond) >= LISTED and len(set(beyond)) >= MOST_DISTINCT * len(beyond)


def read(text: str) -> Reading:
    """Measure a text, its ASCII left out.

    >>> reading = read("Linux 操作系统")
    >>> reading.characters, reading.pairs, reading.known_pairs
    (4, 3, 3)
    """
    beyond = _ASCII.sub("", text)
    followers = language().followers
    runs = _HANZI.findall(text)
    known = sum([second in followers.get(first, "") for run in runs for first, second in pairwise(run)])
    hanzi = sum(map(len, runs))
    frequent = len(beyond) - len(_FREQUENT.sub("", beyond))
    half_width = len(_HALF_WIDTH.findall(beyond))
    return Reading(len(beyond), likelihood(beyond), hanzi - len(runs), known, frequent, hanzi, half_width)
