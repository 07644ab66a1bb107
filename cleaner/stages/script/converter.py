"""The engine that converts: official OpenCC, or where its wheel does not exist, plain Python.

The dictionaries in `opencc/` beside this module are OpenCC's own (Apache-2.0), put together by
`tests/bench/script_make_data.py` so that each mode is one step, three times as fast as those that come with the
package, the same for every version of it, and so that a converted text is as long as the original: what changed is
then found by column, without a diff.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from itertools import accumulate, pairwise
from pathlib import Path

from cleaner.patterns import lazy
from cleaner.stages.script.verdict import looks_simplified

MODES = ("t2s", "tw2s", "tw2sp", "hk2s")
"""OpenCC's names: from its own standard, Taiwan's, Taiwan's with words changed too, Hong Kong's; all to simplified."""

_SURROGATES = lazy("([\ud800-\udfff]+)")
"""Half characters: they cannot be encoded, and OpenCC takes UTF-8."""

_SURNAMES = (
    "王李張张劉刘陳陈楊杨趙赵吳吴周徐孫孙朱胡郭林羅罗鄭郑梁謝谢宋唐許许鄧邓馮冯韓韩曹曾彭蕭萧蔡潘袁董呂吕魏蔣蒋沈盧卢姜崔譚谭"
    "陸陆汪范廖賈贾韋韦邱侯孟秦閻阎薛段雷錢钱龔龚黎賀贺顧顾邵"
)
"""Of the hundred most frequent, those that are nothing that dries or that one dries."""
_DRY = (
    "乾淨净燥杯脆旱枯糧粮洗娘媽妈爹兒儿癟瘪瘦笑咳嘔呕貨货果草涸冰電电眼等急瞪裂濕湿粉酪股煸鍋锅炒煎拌"
    "麵面飯饭貝贝菜絲丝柴巴透了掉"
)
"""What may follow 乾 where it is 干, as 急 does behind 乾著: a name does not go on like that."""
_DRIED = (
    "乾干餅饼萄腐肉豆桔橘蘿萝蔔卜果菜筍笋魚鱼蝦虾薯麵面粉梅杏棗枣柿椒桃李瓜"
    "喝吹擦烘風风晒曬晾抹拭弄陰阴瀝沥榨吸抽烤炒焙燒烧熬流哭淚泪水血墨漆油汗口唇舌皮乳酒"
    "不未半全已很太也都就更還还多久經经年身邊边圍围得的了著着被把"
)
"""What may stand before 乾 where it is 干, as a name's middle character may not."""
_BEFORE_NAMES = (
    "、和與与及子弟兄父母叔侄孫孙妻婿長长員员官生人民師师士授家者任理事記记席將将帥帅叫名為为由令使監监工匠商代朝送同"
)
"""What a name may follow without a mark: titles, kinship, and words that list or name."""
_PERSON = lazy(
    f"(?:(?<![\u3400-\u9fff])|(?<=[{_BEFORE_NAMES}]))[{_SURNAMES}][^\x00-\u33ff{_DRIED}]?乾(?![著着]?[{_DRY}])"
)
"""A name that ends in 乾, where a name may begin."""

_KEPT = lazy(
    "[著乾徵秘祕麽](?:"
    "(?<=[遺遗土專专原譯译拙卓所新]著)(?![手眼重力迷想實实陸陆火急涼凉色衣裝装墨])|(?<=(?<![談谈討讨議议爭争辯辩評评])[論论]著)"
    "|(?<=[撰校]著)|(?<=[編编]著)(?![辮辫草毛竹花網网謊谎故])|(?<=著)(?=有[《「])|(?<=[見见]微知著)|(?<=彰明[較较]著)"
    "|(?<=乾)(?=[符寧宁德祐亨統统興兴封化元道][元一二三四五六七八九十末初年間间中])|(?<=康雍乾)|(?<=朝乾)(?=夕惕)"
    "|(?<=乾)(?=清[宮宫門门])|(?<=乾)(?<![\u3400-\u9fff]乾)(?=[，曰為为健坎震坤離离巽艮兌兑]|[上下][乾坤坎離离震巽艮兌兑])"
    "|(?<=李承乾)|(?<=王丙乾)|(?<=徐乾)(?=[學学])|(?<=乾)(?=曰)|(?<=《乾)(?=》)|(?<=[名諱讳]乾)(?=[，、。])|(?<=文徵)(?=明)|(?<=徵)(?=羽)"
    "|(?<=[秘祕])(?=[書书])|(?<=幺麽))"
)
"""What OpenCC's phrases miss: 著 as "work" or "plain", reigns and people named 乾, 徵 that is no 征, 麽 that is no 么,
and 李秘書, whose name is not 李祕.

The character stands first, so that only its places are looked at.
"""

_PARTICLE = lazy(
    "著(?:(?=名[字片單单牌條条冊])|(?=作(?:用(?![於于以在作途])|[業业答畫画夢梦怪]|報告|报告|決定|决定))|(?<=[隨随味沿]著)(?=[名作書书者])"
    "|(?=白)|(?<=合著)(?=[雙双眼嘴掌手])|(?<=[看讀读念背抱捧拿翻啃夾夹枕隔靠守藏]著)(?=[書书])|(?<=[開开放]著)(?=[錄录]))"
)
"""著 that is the particle, where OpenCC sees one of its words: 刻著名字, 起著作用, 看著書."""

FILLER, GROWN, GROWN_ON = "\ufdd0", "\ufdd1", "\ufdd2"
"""Code points that are no characters, by which a converted text keeps the length of the original: the filler behind a
word that became shorter, and in place of one that became longer the mark of its first character and of the others."""
_MARKS = lazy(f"([{FILLER}{GROWN}{GROWN_ON}]+)")
_GROWN = lazy(f"{GROWN}{GROWN_ON}*")

PHRASE = 8
"""Characters before and behind one that may make a phrase with it."""

_DICTIONARIES = Path(__file__).with_name("opencc")

Convert = Callable[[str], str]


def convert(text: str, mode: str) -> str:
    """Convert a text to simplified Chinese. Characters that OpenCC does not know, lone surrogates too, stay.

    >>> convert("看著乾淨的頭髮", "tw2s"), convert("乾隆皇后", "t2s"), convert("看著原著", "tw2s")
    ('看着干净的头发', '乾隆皇后', '看着原著')
    >>> convert("看\\n著乾\\n隆的著\\n作", "tw2s"), convert("用記憶體存字串", "tw2sp")
    ('看\\n着乾\\n隆的著\\n作', '用内存存字符串')
    """
    pieces = _MARKS.split(text)
    return "".join(piece if _MARKS.match(piece) else plain(piece, aligned(piece, mode)) for piece in pieces)


def plain(text: str, converted: str) -> str:
    """What :func:`aligned` made of a text, as it is read."""
    if GROWN in converted:
        converted = _GROWN.sub(lambda word: dictionary("longer")[text[word.start() : word.end()]], converted)
    return converted.replace(FILLER, "")


def aligned(text: str, mode: str) -> str:
    """The converted text, each character in its place: it is as long as the original.

    >>> aligned("用記憶體", "tw2sp") == "用内存" + FILLER
    True
    """
    converted = _by_engine(text, mode)
    places = sorted(_decided(text, mode))
    ends = [at for at, _ in places[1:]] + [len(text)]
    rest = (one + converted[at + 1 : end] for (at, one), end in zip(places, ends, strict=True) if places)
    return converted[: places[0][0]] + "".join(rest) if places else converted


def _decided(text: str, mode: str) -> Iterator[tuple[int, str]]:
    """Where OpenCC is not asked, and what comes there."""
    particles = mode in ("tw2s", "tw2sp")
    people = tuple({match[0] for match in _PERSON.finditer(text)}) if "乾" in text else ()
    for character in "著乾徵秘祕麽":
        at = text.find(character)
        while at >= 0:
            if "\n" in text[max(at - 1, 0) : at + 2]:
                yield at, _across(text, at, mode)
            elif _KEPT.match(text, at) or (character == "乾" and text.endswith(people, 0, at + 1)):
                yield at, "秘" if character == "祕" else character
            elif particles and _PARTICLE.match(text, at):
                yield at, "着"
            at = text.find(character, at + 1)


def _across(text: str, at: int, mode: str) -> str:
    """What a character beside a line end becomes in the words that go on across it: 著\n名, 看\n著."""
    before, behind = (
        text[start:end].replace("\n", "") for start, end in ((max(at - PHRASE, 0), at), (at, at + PHRASE))
    )
    return aligned(before + behind, mode)[len(before)]


def _by_engine(text: str, mode: str) -> str:
    engine = converter(mode)
    try:
        return engine(text)
    except UnicodeEncodeError:
        return "".join(piece if _SURROGATES.match(piece) else engine(piece) for piece in _SURROGATES.split(text))


def settled(units: list[str], mode: str) -> list[str]:
    """Convert lines or sentences, aligned, so that converting the result again would change none of them.

    OpenCC may go on with its own output: 氾勝之 → 氾胜之 → 泛胜之, 程式 → 程序 → 进程. What comes out looking
    simplified is never converted again (:func:`.verdict.looks_simplified`); of the rest, a unit is carried one step
    further, and where that does not settle it either it stays as it was.

    >>> settled(["不可貲計\\n", "塔吉克的車\\n", "塔吉克"], "tw2s")
    ['不可赀计\\n', '塔吉克的车\\n', '塔吉克']
    """
    joined = aligned("".join(units), mode)
    ends = list(accumulate(map(len, units), initial=0))
    converted = [joined[start:end] for start, end in pairwise(ends)]
    for index, (old, new) in enumerate(zip(units, converted, strict=True)):
        if new != old and not looks_simplified(plain(old, new)):
            converted[index] = _further(old, new, mode)
    return converted


def _further(old: str, new: str, mode: str) -> str:
    """What a unit becomes that may be converted again: so often until it settles, or as it was."""
    once = plain(old, new)
    twice = convert(once, mode)
    if twice == once:
        return new
    ends = looks_simplified(twice) or convert(twice, mode) == twice
    return twice.ljust(len(old), FILLER) if ends and len(twice) <= len(old) else old


@cache
def dictionary(name: str) -> dict[str, str]:
    """One of the dictionaries, as OpenCC reads it: a key, a tab, its value."""
    lines = (_DICTIONARIES / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    return dict(line.split("\t") for line in lines if line)


@cache
def converter(mode: str) -> Convert:
    """The best engine there is for a mode."""
    return official(str(_DICTIONARIES / f"{mode}.json")) or longest_match(dictionary(mode))


def official(configuration: str) -> Convert | None:
    """Official OpenCC with a configuration, a file or one of its own by name; None where it is not installed.

    Asked for below its own module: opencc-python-reimplemented writes another `opencc/__init__.py` over that.
    """
    try:
        native = import_module("opencc.clib.opencc_clib")
    except ImportError:
        return None
    named = Path(str(native.__file__)).parent / "share" / "opencc" / f"{configuration}.json"
    clib = native._OpenCC(str(named) if named.exists() else configuration, True, None)

    def convert_text(text: str) -> str:
        data = text.encode("utf-8")
        converted: str = clib.convert(data, len(data))
        return converted

    return convert_text


def longest_match(entries: dict[str, str]) -> Convert:
    """What OpenCC does with a dictionary, in plain Python and some fifty times slower.

    >>> longest_match({"頭": "头", "頭髮": "头发"})("頭髮和頭")
    '头发和头'
    """
    longest = {key[0]: 1 for key in entries}
    for key in entries:
        longest[key[0]] = max(longest[key[0]], len(key))

    def convert_text(text: str) -> str:
        pieces: list[str] = []
        at = 0
        while at < len(text):
            keys = (text[at : at + size] for size in range(longest.get(text[at], 1), 0, -1))
            key = next((key for key in keys if key in entries), text[at])
            pieces.append(entries.get(key, key))
            at += len(key)
        return "".join(pieces)

    return convert_text
