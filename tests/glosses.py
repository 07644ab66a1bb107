"""Pages with real pinyin glosses, in the formats that teachers use: what the scramble stage must leave alone."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import cache

SENTENCES = (
    "春节是中国最重要的传统节日，家家户户都要贴春联、放鞭炮、吃团圆饭。",
    "小明的妈妈在医院工作，每天早上七点出门，晚上八点才回家。",
    "北京的秋天天气凉爽，香山的红叶吸引了许多游客。",
    "老师让我们把课文读三遍，然后用自己的话讲一讲这个故事。",
    "他从图书馆借了两本关于历史的书，准备周末在家里看。",
    "学习汉语的时候，声调和汉字是最难的，不过多听多说就会进步。",
    "我们坐火车去上海，路上看见了长江大桥和很多新建的楼房。",
    "这家饭馆的饺子又便宜又好吃，所以总是有很多人排队。",
    "请问，去动物园怎么走？一直往前走，到了红绿灯往右拐。",
    "爷爷喜欢在公园里下棋，奶奶喜欢跟邻居一起跳舞。",
    "科学家发现，海洋里的塑料对鱼类和鸟类造成了严重的伤害。",
    "她的专业是国际贸易，毕业以后想到广州的公司去发展。",
    "古时候有一个农夫，每天在田里辛苦地劳动，盼望庄稼长得快一些。",
    "语言是文化的载体，了解一个民族的语言就是了解它的历史。",
    "面条煮好了，里面放了鸡蛋、青菜和一点儿酱油。",
    "经过几个月的训练，运动员们终于在比赛中取得了优异的成绩。",
)
"""Sentences written for this purpose, simplified."""


@cache
def _converter(standard: str) -> Callable[[str], str]:
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC(standard).convert
    return convert


@cache
def _reading(character: str, style: str) -> str:
    from pypinyin import Style, lazy_pinyin

    styles = {"toned": Style.TONE, "plain": Style.NORMAL, "numbered": Style.TONE3}
    return str(lazy_pinyin(character, style=styles[style])[0])


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _chosen(text: str, policy: str, draw: random.Random) -> set[int]:
    """The places that a teacher of this kind glosses."""
    han = [place for place, character in enumerate(text) if _is_han(character)]
    differing = [place for place in han if _converter("t2s")(text[place]) != text[place]]
    if policy == "every":
        return set(han)
    if policy == "some":
        return {place for place in han if draw.random() < 0.3}
    if policy == "first":
        seen: set[str] = set()
        return {place for place in han if not (text[place] in seen or seen.add(text[place]))}  # type: ignore[func-returns-value]
    if policy == "words":
        hard = set(draw.sample(sorted({text[place] for place in han}), 12))
        return {place for place in han if text[place] in hard}
    if policy == "traditional":
        return set(differing)
    if policy == "traditional, some":
        hard = set(draw.sample(sorted({text[place] for place in differing} or {"們"}), 1 + len(set(differing)) // 8))
        return {place for place in differing if text[place] in hard}
    raise ValueError(policy)


POLICIES = ("every", "some", "first", "words", "traditional", "traditional, some")
SCRIPTS = ("s2s", "s2t", "s2tw", "s2hk")
STYLES = ("toned", "toned", "plain", "numbered")
BRACKETS = (("(", ")"), ("(", ")"), ("（", "）"))


def glossed_page(seed: int, sentences: Sequence[str] = SENTENCES) -> str:
    """One page: script, choice of characters, tone style, brackets and layout drawn by the seed."""
    draw = random.Random(seed)
    script, policy = draw.choice(SCRIPTS), draw.choice(POLICIES)
    style, brackets = draw.choice(STYLES), draw.choice(BRACKETS)
    picked = draw.sample(sentences, min(len(sentences), draw.randint(4, 14))) * draw.randint(1, 3)
    layout = draw.choice(("paragraph", "lines", "list", "pairs"))
    source = ("" if layout == "paragraph" else "\n").join(picked)
    text = source if script == "s2s" else _converter(script)(source)
    places = _chosen(text, policy, draw)
    opening, closing = brackets
    if layout in ("list", "pairs"):
        return _vocabulary(text, sorted(places), style, brackets, pairs=layout == "pairs")
    return "".join(
        character + (f"{opening}{_reading(character, style)}{closing}" if place in places else "")
        for place, character in enumerate(text)
    )


def _vocabulary(text: str, places: list[int], style: str, brackets: tuple[str, str], *, pairs: bool) -> str:
    """The text, and below it the characters glossed, one a line, perhaps beside their simplified forms."""
    opening, closing = brackets
    rows = []
    for character in dict.fromkeys(text[place] for place in places):
        simple = _converter("t2s")(character) if pairs else ""
        rows.append(f"{character}{opening}{_reading(character, style)}{closing}{simple}")
    return text + "\n\n" + "\n".join(rows)


NAMES = tuple("陈刘张赵黄吴孙马罗郑谢韩冯邓许苏卢蒋贾叶阎钟谭陆贺顾龙万钱汤乔赖庞樊兰闵谈")
CLASSICS = (
    "学而时习之，不亦说乎？有朋自远方来，不亦乐乎？人不知而不愠，不亦君子乎？",
    "天命之谓性，率性之谓道，修道之谓教。道也者，不可须臾离也，可离非道也。",
    "关关雎鸠，在河之洲。窈窕淑女，君子好逑。参差荇菜，左右流之。",
    "北冥有鱼，其名为鲲。鲲之大，不知其几千里也。化而为鸟，其名为鹏。",
    "大道之行也，天下为公。选贤与能，讲信修睦。",
)


def kind_of_page(kind: str, seed: int) -> str:
    """One page of a kind that :func:`glossed_page` does not make."""
    draw = random.Random(f"{kind} {seed}")
    return KINDS[kind](draw)


def _glossed(text: str, glossed: set[str], style: str = "toned", brackets: tuple[str, str] = ("(", ")")) -> str:
    opening, closing = brackets
    return "".join(c + (f"{opening}{_reading(c, style)}{closing}" if c in glossed else "") for c in text)


def _differing(text: str) -> list[str]:
    return sorted({c for c in text if _is_han(c) and _converter("t2s")(c) != c})


def _taiwan_lesson(draw: random.Random) -> str:
    """A lesson in traditional script whose new characters are glossed wherever they stand."""
    text = _converter(draw.choice(("s2tw", "s2twp", "s2hk", "s2t")))("\n".join(draw.sample(SENTENCES, 10)) * 2)
    differing = _differing(text)
    return _glossed(text, set(draw.sample(differing, draw.randint(6, len(differing)))))


def _name_list(draw: random.Random) -> str:
    """Names with the reading of the family name, in either script, in a simplified or traditional letter."""
    names = [_converter("s2t")(one) for one in NAMES]
    script = draw.choice((str, _converter("s2tw")))
    rows = [
        _glossed(f"{name}{draw.choice(('先生', '女士', '老师', '同学'))}", {name}) for name in draw.sample(names, 15)
    ]
    return script("关于与会者的名单，以后请联系他们：\n") + draw.choice(("\n", "、")).join(map(script, rows))


def _dictionary(draw: random.Random) -> str:
    """Entries for traditional characters, explained in simplified ones."""
    text = "".join(SENTENCES)
    pairs = [(_converter("s2t")(c), c) for c in sorted(set(text)) if _converter("s2t")(c) != c]
    form = draw.choice(
        ("{0}({1}) {2}", "【{0}】({1})简化字为{2}，见于古书，后来通行", "{2}的繁体是{0}({1})，多用于书面语")
    )
    rows = [form.format(old, _reading(old, "toned"), new) for old, new in draw.sample(pairs, 25)]
    return draw.choice(("\n", "；")).join(rows)


def _reader(draw: random.Random) -> str:
    """A children's reader: every character, or every character of some lines."""
    script = _converter(draw.choice(("s2tw", "s2hk", "t2s")))
    lines = [script(one) for one in draw.sample(SENTENCES, 8)]
    brackets = draw.choice(BRACKETS)
    return "\n".join(
        _glossed(one, set(filter(_is_han, one)), "toned", brackets) if draw.random() < 0.6 else one for one in lines
    )


def _classic(draw: random.Random) -> str:
    """A classic in traditional script with the readings of hard characters, and notes below that repeat them."""
    text = _converter("s2t")("\n".join(draw.sample(CLASSICS, 4)))
    hard = draw.sample(sorted(set(filter(_is_han, text))), 12)
    notes = "\n".join(f"{one}({_reading(one, 'toned')})：{_converter('s2t')('古书中常见，后来少用')}" for one in hard)
    return _glossed(text, set(hard)) + "\n" + notes


def _hard_characters(draw: random.Random) -> str:
    """Classics whose hard characters have their reading wherever they stand."""
    script = _converter(draw.choice(("s2t", "s2tw")))
    text = script("\n".join(draw.sample(CLASSICS, 5)) * draw.randint(1, 3))
    easy = set(script("".join(SENTENCES) + "之不其而也者有子大學道"))
    return _glossed(text, set(filter(_is_han, text)) - easy, "toned", draw.choice(BRACKETS))


def _script(draw: random.Random) -> Callable[[str], str]:
    return _converter(draw.choice(("t2s", "s2t", "s2tw", "s2hk")))


WORDS = (
    *("学习", "图书馆", "动物园", "专业", "发现", "历史", "经过", "训练"),
    *("运动员", "优异", "贸易", "公司", "医院", "传统", "团圆"),
)
MANY_READINGS = (
    *("长(cháng)江 校长(zhǎng)", "音乐(yuè) 快乐(lè)", "会(kuài)计 开会(huì)", "还(huán)书 还(hái)有"),
    *("种(zhǒng)子 种(zhòng)田", "头发(fà) 发(fā)现", "调(diào)查 调(tiáo)整", "传(chuán)说 传(zhuàn)记"),
    *("应(yīng)该 反应(yìng)", "觉(jué)得 睡觉(jiào)"),
)


def _word_list(draw: random.Random) -> str:
    """Words of the lesson with their readings as whole words, in one of the forms of textbooks."""
    script = _script(draw)
    form = draw.choice(("{0}({1})", "{0}（{1}）", "{0} [{1}]", "{0}({2})", "{0} / {2} /", "{0}【{1}】"))
    words = draw.sample(WORDS, 10)
    rows = [form.format(script(word), *(_readings(word, joint) for joint in (" ", ""))) for word in words]
    return script("\n".join(draw.sample(SENTENCES, 3))) + "\n生词：\n" + draw.choice(("\n", "；")).join(rows)


def _readings(word: str, joint: str) -> str:
    return joint.join(_reading(character, "toned") for character in word)


def _inline_words(draw: random.Random) -> str:
    """A text whose hard words have their reading behind, in one parenthesis."""
    text = _script(draw)("\n".join(draw.sample(SENTENCES, 8)))
    joint, words = draw.choice((" ", "")), draw.sample(range(2, len(text) - 2), 12)
    for place in sorted(words, reverse=True):
        word = text[place : place + 2]
        if all(map(_is_han, word)):
            text = f"{text[: place + 2]}({_readings(word, joint)}){text[place + 2 :]}"
    return text


def _many_readings(draw: random.Random) -> str:
    """Characters with several readings, told apart by words, each with the reading meant."""
    pairs = draw.sample(MANY_READINGS, draw.randint(3, 10))
    return _script(draw)(draw.choice(("\n", "；", "，")).join(pairs))


def _exercise(draw: random.Random) -> str:
    """Questions about readings, question marks and all."""
    script, forms = (
        _script(draw),
        ("「{0}」怎么读?({1})", "{0}读什么?({1}) 会了吗?", "{0}({1}?{2})选一个", "给{0}注音：{0}(  )，答：({1})"),
    )
    chosen = draw.sample([character for character in dict.fromkeys("".join(SENTENCES)) if _is_han(character)], 12)
    readings = [_reading(character, "toned") for character in chosen]
    rows = zip(chosen, readings, readings[::-1], strict=True)
    return script("\n".join(draw.choice(forms).format(*row) for row in rows))


def _bopomofo(draw: random.Random) -> str:
    """A lesson of Taiwan with bopomofo behind every hard character, and tones as figures elsewhere."""
    from pypinyin import Style, lazy_pinyin

    style = draw.choice((Style.BOPOMOFO, Style.TONE3, Style.TONE2))
    text = _converter("s2tw")("\n".join(draw.sample(SENTENCES, 6)))
    hard = set(draw.sample(_differing(text), 10))
    return "".join(c + (f"({lazy_pinyin(c, style=style)[0]})" if c in hard else "") for c in text)


def _rare_characters(draw: random.Random) -> str:
    """An article in traditional script, one or two names or rare characters in it glossed once or everywhere."""
    text = _converter(draw.choice(("s2tw", "s2hk", "s2t")))("\n".join(draw.sample(SENTENCES, draw.randint(1, 5))))
    rare = draw.sample(
        ("饕餮", "張謇", "龔自珍", "饑饉", "閩南", "鄺美雲", "釁隙", "黌宮", "鱘魚", "蘄春"), draw.randint(1, 3)
    )
    return text + "".join(
        f"他們談到{one[0]}({_reading(one[0], 'toned')}){one[1:]}，" * draw.randint(1, 3) for one in rare
    )


def _sentence(draw: random.Random) -> str:
    """A sentence or two whose glosses are chosen without a look at forms: at random, first or hard ones, or all."""
    text = _converter(draw.choice(("s2t", "s2tw", "s2hk")))("".join(draw.sample(SENTENCES, draw.randint(1, 2))))
    policy = draw.choice(("every", "some", "first", "words"))
    places = _chosen(text, policy, draw)
    return "".join(c + (f"({_reading(c, 'toned')})" if place in places else "") for place, c in enumerate(text))


def _glossed_words(draw: random.Random) -> str:
    """A sentence with every character of some of its words glossed."""
    text = _converter(draw.choice(("s2t", "s2tw", "s2hk")))(draw.choice(SENTENCES))
    places = {at + step for at in draw.sample(range(len(text) - 2), draw.randint(1, 5)) for step in (0, 1)}
    glossed = (place in places and _is_han(c) for place, c in enumerate(text))
    return "".join(c + (f"({_reading(c, 'toned')})" if has else "") for c, has in zip(text, glossed, strict=True))


ARTICLES = (
    "关于单(shàn)于后来的去向，史书里有几种说法，制造了不少误会。",
    "作家龚(gōng)自珍后来到了杭州，在那里写下了关于病梅的文章。",
    "这个词念作“长(zhǎng)辈”，不念“长(cháng)辈”，关系到对人的尊敬。",
    "他们后来迁到蕲(qí)春，几年以后又去了黄冈，当地关于药材的故事很多。",
    "饕(tāo)餮(tiè)纹是商周时期的花纹，后来的人对它有几种解释。",
    "区(ōu)阳是复姓，于是很多人以为区先生和欧阳先生有关系。",
    "关于华(huà)姓和叶(shè)县的读音，词典里写得很清楚，几乎没有争议。",
    "准噶尔盆地里有几处魔鬼城，当地人称之为雅丹(yǎdān)，后来成了景点。",
    "他系着一条围裙，在后面的厨房里腌(yān)鱼，准备过年，脸上沾了酱(jiàng)油。",
    "纣(zhòu)王在位的时候制作了炮(páo)烙之刑，于是天下的人都怕他。",
)
"""Sentences with glosses that a reader needs: rare characters, and common ones read otherwise than mostly."""


@cache
def _characterwise(standard: str) -> dict[int, str]:
    characters = sorted({c for text in (*ARTICLES, *SENTENCES) for c in text if _is_han(c)})
    made = {ord(c): _converter(standard)(c) for c in characters}
    return made | {ord(c): c for c in "后里面云于余干几系制准"} if standard == "s2t" else made


def _article(draw: random.Random) -> str:
    """A sentence or two of an article that a machine made traditional, with the glosses that readers need."""
    texts = draw.sample(ARTICLES, draw.randint(1, 2))
    script = draw.choice(("s2t", "s2tw", "characters", "pool"))
    if script in ("s2t", "s2tw"):
        return _converter(script)("".join(texts))
    return "".join(texts).translate(_characterwise("s2t" if script == "pool" else "s2hk"))


PEOPLE = (
    *("萧乾/Xiāo Qián", "谭嗣同/Tán Sìtóng", "钱锺书/Qián Zhōngshū", "严复/Yán Fù", "鲁迅/Lǔ Xùn"),
    *("辽宁/Liáoníng", "饶河/Ráo hé", "芗城区/Xiāngchéng Qū", "闽/Mǐn", "赣/Gàn", "滇/diān", "张謇/zhāng jiǎn"),
)


def _encyclopaedia(draw: random.Random) -> str:
    """Heads of articles: a name, and in parentheses how it is read, and more."""
    form = draw.choice(
        ("{0}（{1}），", "{0}({1})，", "{0}（拼音：{1}，1910年—1999年），", "{0} ({1}; 1910) ", "{0}【{1}】")
    )
    rows = [form.format(*one.split("/")) + "后来以关于中国历史和地理的著作闻名于世。" for one in draw.sample(PEOPLE, 3)]
    text = draw.choice(("", "\n")).join(rows[: draw.randint(1, 3)])
    if draw.random() < 0.3:
        return text.translate({ord(c): _converter("s2t")(c) for c in set(text) - set("后")})
    return draw.choice((str, _converter("s2t"), _converter("s2tw"), _converter("s2hk")))(text)


def _textbook(draw: random.Random) -> str:
    """A sentence out of a textbook of Taiwan, up to four of its new characters glossed where they stand."""
    text = _converter(draw.choice(("s2tw", "s2hk")))(draw.choice(SENTENCES))
    return _glossed(text, set(draw.sample(_differing(text), draw.randint(1, min(4, len(_differing(text)))))))


SIGNS = ("停车场 Parking", "出口 Exit", "问讯处 Information", "洗手间 Restroom", "售票处 Tickets", "关门 Closed")


def _signs(draw: random.Random) -> str:
    """Signs in two languages, each with its reading, by word or by character."""
    joint = draw.choice((" ", ""))
    rows = []
    for sign in draw.sample(SIGNS, draw.randint(1, 4)):
        word, english = sign.split(" ")
        split = draw.random() < 0.5
        read = _glossed(word, set(word)) if split else f"{word}({_readings(word, joint)})"
        rows.append(f"{read} {english}")
    return _script(draw)(draw.choice(("\n", " / ")).join(rows))


EXPLAINED = (
    "“業(yè)務(wù)”这两个字我们小时候还在招牌上见过",
    "他写了一个“龍(lóng)”字，又写了一个“鳳(fèng)”字，大家都说写得好",
    "匾上题着“厚德載(zài)物”，落款是陳(chén)师曾，字写得很好",
    "老书里印的是學(xué)、習(xí)、國(guó)，现在的孩子们不认识",
    "体育老师姓關(guān)，语文老师姓鄧(dèng)，两位老师都是广东人",
    "「關(guān)係(xì)」在他们那里就这样写，发音和我们一样",
    "网站(zhàn)这个词里的网(wǎng)，以前写作網(wǎng)，笔画很多",
    "電(diàn)、話(huà)、機(jī)三个字，请同学们各写五遍",
)


def _explained(draw: random.Random) -> str:
    """Simplified text that speaks of traditional characters and how they are read."""
    return "，".join(draw.sample(EXPLAINED, draw.randint(1, 4))) + "。"


KINDS: dict[str, Callable[[random.Random], str]] = {
    "lesson from Taiwan": _taiwan_lesson,
    "list of names": _name_list,
    "dictionary of traditional characters": _dictionary,
    "children's reader": _reader,
    "annotated classic": _classic,
    "hard characters of classics": _hard_characters,
    "list of words": _word_list,
    "words in a text": _inline_words,
    "several readings": _many_readings,
    "exercise": _exercise,
    "bopomofo and figures": _bopomofo,
    "rare characters": _rare_characters,
    "a sentence or two": _sentence,
    "words of a sentence": _glossed_words,
    "article made traditional by a machine": _article,
    "encyclopaedia": _encyclopaedia,
    "sentence of a textbook": _textbook,
    "signs": _signs,
    "traditional characters in a simplified text": _explained,
}
