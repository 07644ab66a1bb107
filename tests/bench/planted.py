"""Spam of every kind, planted into clean documents by a seeded generator that remembers every character of it.

Eleven wordings: `listed` mixes words of the rule packs with others, as real keyword lists do; `held-out` has not one
word of the packs in it, so that structure, place and repetition have to do the work; `fresh` has whole phrases, and the
frames and layouts of tests/bench/spam_fresh.py, which the packs were not written from; `third` those of
tests/bench/spam_third.py, in five languages, which only evidence of structure was learnt from; `fourth` has
twelve layouts more and was learnt from as a whole; `fifth` has its layouts in phrases that nothing was fitted to;
`sixth` has ten more layouts, `seventh` thirteen more: whole advertisements among them, of which evidence was learnt;
`eighth`, `ninth` and `tenth` combine their features freely, and no word of the packs was taken from the last two.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from cleaner.rules import RuleSet, shipped_rules
from cleaner.stages.spam.lexicon import lexicon_of
from tests.bench.documents import prose
from tests.bench.spam_eighth import EIGHTH
from tests.bench.spam_fifth import FIFTH
from tests.bench.spam_fourth import FOURTH, Block, blocks
from tests.bench.spam_free import free_blocks
from tests.bench.spam_fresh import COUNTY_LAYOUTS, FRESH, county_names
from tests.bench.spam_ninth import NINTH
from tests.bench.spam_seventh import BLOCKS as SEVENTH_BLOCKS
from tests.bench.spam_seventh import SEVENTH
from tests.bench.spam_sixth import BLOCKS, SIXTH
from tests.bench.spam_tenth import TENTH, TENTH_BLOCKS
from tests.bench.spam_third import THIRD
from tests.bench.structures import provinces, words


class Planted(NamedTuple):
    """A document with spam in it; `spans` are the spam's code points, half-open, sorted and disjoint."""

    kind: str
    wording: str
    text: str
    spans: tuple[tuple[int, int], ...]


WORDINGS = ("listed", "held-out", "fresh", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
VOCABULARIES = {"fresh": FRESH, "third": THIRD, "fourth": FOURTH, "fifth": FIFTH, "sixth": SIXTH, "seventh": SEVENTH}
"""The wordings that are made of whole phrases, with frames of their own."""
FREE = {"eighth": EIGHTH, "ninth": NINTH, "tenth": TENTH}
"""The wordings whose features combine freely."""

# --- words ---------------------------------------------------------------------------------------------------------

LISTED_PACKS = ("spam.words-adult", "spam.words-gambling", "spam.words-trade", "spam.words-medical")
FILLERS = words(
    "亚洲|中文|最新|大全|2024|网|版|手机|线路|国语|站长|影音|天天|全新|一站式|99|www|香|狼|夜色|排名|咨询|中心|服务"
)
HELD_OUT = words(
    "鸿运|金冠|聚宝盆|大发财|好运来|满堂红|财神爷|通宝|环球汇|九五至尊|蜜芽|果冻|深夜|老司机|私房照|宅男|羞羞|"
    "性感写真|祛痘|种植牙|近视手术|瘦脸针|割眼袋|玻尿酸|月子会所|信用修复|车辆抵押|征信花户|应急借钱|秒到账|"
    "证件定制|清北保过|考研包过|传世服|一刀满级|刷副本|代打上分|手游折扣|总裁连载|仙侠爽文|霸道穿越|网红打卡|"
    "跨境走货|尾货清仓|集装箱房|钢结构雨棚|搬家公司|疏通管道|开锁换芯|回收名酒|回收旧手机|空调移机"
)
HELD_OUT_INTENT = words(
    "哪家强|链接|跳转|秒进|通道|传送门|热线|加微|老平台|可信|稳定版|极速版|国际厅|电话号|新地址|快捷|全集看|顶点|"
    "附近|本地"
)


@cache
def _packs() -> tuple[tuple[str, ...], ...]:
    return tuple(rule.words for rule in shipped_rules() if rule.id in LISTED_PACKS)


def spliced(rng: random.Random, wording: str, count: int) -> list[str]:
    """Phrases as they are put into titles and sentences."""
    known = FREE.get(wording) or VOCABULARIES.get(wording)
    own = known.spliced if known else []
    return rng.sample(own, count) if own else phrases(rng, wording, count)


def _has_listed_word(phrase: str) -> bool:
    return any(hit.weight > 0 for hit in lexicon_of(RuleSet(shipped_rules())).hits(phrase))


def phrases(rng: random.Random, wording: str, count: int) -> list[str]:
    """Keyword phrases of one trade, 6 to 20 characters, longer in languages other than Chinese."""
    if wording in VOCABULARIES:
        return VOCABULARIES[wording].some(rng, count)
    pack = rng.choice(_packs())
    found: list[str] = []
    while len(found) < count:
        if wording == "listed":
            parts = [rng.choice(pack if rng.random() < 0.6 else FILLERS) for _ in range(rng.randint(2, 5))]
        else:
            parts = [*rng.sample(HELD_OUT, rng.randint(1, 3)), rng.choice(HELD_OUT_INTENT)]
            rng.shuffle(parts)
        phrase = "".join(parts)
        if 6 <= len(phrase) <= 20 and not (wording == "held-out" and _has_listed_word(phrase)):
            found.append(phrase)
    return found


def counties(rng: random.Random, count: int) -> list[str]:
    """County names by lot, some twice, with the odd keyword between them, as pools print them."""
    names = [rng.choice(rng.choice(provinces())) for _ in range(count)]
    if rng.random() < 0.4:
        names[rng.randrange(len(names))] = rng.choice(["体育", "棋牌", "女性", "汽车"])
    return names


# --- blocks --------------------------------------------------------------------------------------------------------


def joined(rng: random.Random, wording: str) -> str:
    """Phrases on one line."""
    mark = rng.choice(["|", "|", ",", "_", "-", " | ", ", ", "丨"])
    return mark.join(phrases(rng, wording, rng.randint(4, 12)))


def county_list(rng: random.Random) -> str:
    """Counties on one line or one a line."""
    names = counties(rng, rng.randint(12, 45))
    return rng.choice(["| ".join(names) + "|", "|\n".join(names) + "|", "\n".join(names)])


def reference_list(rng: random.Random, wording: str) -> str:
    """Phrases as character references, one a line."""
    form = rng.choice(["&#x{:x};", "&#x{:X};", "&#{};"])
    return "\n".join(
        "".join(form.format(ord(c)) for c in phrase) for phrase in phrases(rng, wording, rng.randint(4, 30))
    )


def link_farm(rng: random.Random, wording: str) -> str:
    """友情链接 with phrases, with or without addresses."""
    found = phrases(rng, wording, rng.randint(8, 30))
    if wording in VOCABULARIES:
        return rng.choice(VOCABULARIES[wording].frames["links"]) + rng.choice(["\n", " | ", "  "]).join(["", *found])
    if rng.random() < 0.5:
        return "友情链接：" + rng.choice(["  ", " | ", "|"]).join(found)
    return "友情链接：\n" + "\n".join(f"{p} http://www.{rng.randrange(99999)}{rng.choice('abxyz')}.com/" for p in found)


def doorway(rng: random.Random, wording: str) -> str:
    """A paragraph that talks, in sentences, about nothing but its keywords."""
    if wording in VOCABULARIES:
        return VOCABULARIES[wording].doorway(rng)
    words = phrases(rng, wording, 8)
    return (
        f"{words[0]}【{words[1]}】为您提供{words[2]}，{words[3]}，{words[4]}。{words[5]}，{words[6]}，欢迎{words[7]}！"
    )


def tags(rng: random.Random) -> str:
    """Empty elements with one random id, on one or two lines."""
    name = "".join(rng.choice("abcdefghijklmnopqrstuvwxyz0123456789") for _ in range(4)) + str(rng.randrange(10))
    one, two, three = rng.sample(
        ["samp", "th", "menu", "ul", "pre", "strike", "tfoot", "small", "dl", "noframes", "acronym"], 3
    )
    first = f'<{one} id="{name}"></{one}>'
    return rng.choice(
        [first, f'<{one} id="{name}"><{two} id="{name}"></{two}></{one}>\n<{three} id="{name}"></{three}>']
    )


THANKS = "感谢您访问我们的网站，您可能还对以下资源感兴趣："
POOL = "主站蜘蛛池模板"


# --- planting ------------------------------------------------------------------------------------------------------


class Writer:
    """Builds a text out of the document's own pieces and of spam, and notes where the spam is."""

    def __init__(self) -> None:
        self.text = ""
        self.spans: list[tuple[int, int]] = []

    def own(self, piece: str) -> Writer:
        self.text += piece
        return self

    def spam(self, piece: str) -> Writer:
        self.spans.append((len(self.text), len(self.text) + len(piece)))
        self.text += piece
        return self


Plant = Callable[[random.Random, str, str], Writer]


def _above(make: Callable[[random.Random, str], str]) -> Plant:
    return lambda rng, wording, text: Writer().spam(make(rng, wording) + "\n").own(rng.choice(["", "\n"]) + text)


def _below(make: Callable[[random.Random, str], str]) -> Plant:
    def plant(rng: random.Random, wording: str, text: str) -> Writer:
        return Writer().own(text + rng.choice(["", "\n", "\n\n"])).spam(rng.choice(["", "    "]) + make(rng, wording))

    return plant


def _between(make: Callable[[random.Random, str], str]) -> Plant:
    def plant(rng: random.Random, wording: str, text: str) -> Writer:
        lines = text.split("\n")
        at = rng.randrange(1, max(2, len(lines) - 1))
        head, tail = "\n".join(lines[:at]) + "\n", "\n".join(lines[at:])
        return Writer().own(head).spam(make(rng, wording) + "\n").own(tail)

    return plant


def _both(rng: random.Random, wording: str, text: str) -> Writer:
    line = joined(rng, wording)
    return Writer().spam(line + "\n").own(text).spam(line)


def _pool(rng: random.Random, wording: str, text: str) -> Writer:
    known = VOCABULARIES.get(wording)
    frame = rng.choice(known.frames["pool"]) if known else POOL + rng.choice([": ", "：", ":"])
    return Writer().own(text + "\n").spam(frame + county_list(rng))


def _thanks(rng: random.Random, wording: str, text: str) -> Writer:
    listed = rng.choice(["\n", "", "| "]).join(["", *phrases(rng, wording, rng.randint(1, 12))])
    frame = rng.choice(VOCABULARIES[wording].frames["thanks"]) if wording in VOCABULARIES else THANKS
    return Writer().own(text + "\n").spam(frame + listed)


def _counties(layout: Callable[[list[str]], str]) -> Plant:
    """Counties in one layout, below or above a text."""

    def plant(rng: random.Random, wording: str, text: str) -> Writer:
        names = layout(county_names(rng))
        if rng.random() < 0.3:
            return Writer().spam(names + "\n").own(text)
        return Writer().own(text + "\n").spam(names)

    return plant


def _anywhere(block: Block) -> Plant:
    """A block above, below or between the paragraphs of a text, or hung on one that lost its line breaks."""

    def plant(rng: random.Random, wording: str, text: str) -> Writer:
        def make(rng: random.Random, _: str) -> str:
            return block(rng)

        return rng.choice([_above(make), _below(make), _between(make)])(rng, wording, text)

    return plant


def _free(block: Block) -> Plant:
    """A block in any place of a text: also at both its ends, and in a page that lost its line breaks."""

    def plant(rng: random.Random, wording: str, text: str) -> Writer:
        place = rng.choice(["head", "tail", "both", "between", "flat"])
        if place != "both" and place != "flat":
            return _anywhere(block)(rng, wording, text)
        spam, gap = block(rng), "\n"
        if place == "flat":
            spam, text, gap = " ".join(spam.split("\n")), rng.choice([" ", ""]).join(text.split()), " "
        ends = rng.choice(["head", "tail", "both"]) if place == "flat" else "both"
        writer = Writer().spam(spam + gap) if ends != "tail" else Writer()
        writer.own(text)
        return writer.spam(gap + spam) if ends != "head" else writer

    return plant


def _thanks_and_pool(rng: random.Random, wording: str, text: str) -> Writer:
    line = joined(rng, wording)
    tail = f"{THANKS}\n{line}\n\n{county_list(rng)}\n{tags(rng)}"
    return Writer().spam(line + "\n").own(text + "\n").spam(tail)


def _flat(rng: random.Random, wording: str, text: str) -> Writer:
    """A page that lost its line breaks, with a header and a footer."""
    line = ",".join(phrases(rng, wording, rng.randint(4, 9)))
    own = " ".join(text.split())
    tail = f" {THANKS} {line} {'| '.join(phrases(rng, wording, 12))}| {'| '.join(counties(rng, 20))}|"
    return Writer().spam(line + " ").own(own).spam(tail)


def _filler(rng: random.Random, wording: str, text: str) -> Writer:
    writer, at = Writer(), 0
    for cut in sorted(rng.sample(range(len(text)), min(20, len(text)))):
        writer.own(text[at:cut]).spam("".join(rng.choice("\x05\x06\x07\x08") for _ in range(rng.randint(1, 4))))
        at = cut
    return writer.own(text[at:])


def _in_title(rng: random.Random, wording: str, text: str) -> Writer:
    first, _, rest = text.lstrip("\n").partition("\n")
    mark = rng.choice(["_", "-", "|", " | "])
    return Writer().own(first[:30].replace("。", "")).spam(mark + mark.join(spliced(rng, wording, 2))).own("\n" + rest)


def _in_sentence(rng: random.Random, wording: str, text: str) -> Writer:
    """One phrase between two clauses."""
    places = [at for at, char in enumerate(text) if char == "，"]
    at = rng.choice(places) if places else 0
    return Writer().own(text[:at]).spam("，" + spliced(rng, wording, 1)[0]).own(text[at:])


def _in_word(rng: random.Random, wording: str, text: str) -> Writer:
    """Phrases of the header again, in the middle of words."""
    found = phrases(rng, wording, 6)
    writer, at = Writer().spam("|".join(found) + "\n"), 0
    for cut, phrase in zip(sorted(rng.sample(range(len(text)), 3)), found, strict=False):
        writer.own(text[at:cut]).spam(phrase)
        at = cut
    return writer.own(text[at:])


PLANTS: dict[str, Plant] = {
    "header": _above(joined),
    "footer": _below(joined),
    "header and footer": _both,
    "list below": _below(lambda rng, wording: "\n".join(phrases(rng, wording, rng.randint(8, 60)))),
    "list between": _between(lambda rng, wording: "\n".join(phrases(rng, wording, rng.randint(8, 60)))),
    "line between": _between(joined),
    "pool template": _pool,
    "counties below": _below(lambda rng, wording: county_list(rng)),
    "thanks footer": _thanks,
    "thanks and counties": _thanks_and_pool,
    "page without breaks": _flat,
    "link farm": _below(link_farm),
    "references": _below(reference_list),
    "stray tags": _between(lambda rng, wording: tags(rng)),
    "control filler": _filler,
    "doorway": _below(doorway),
    "in the title": _in_title,
    "in a sentence": _in_sentence,
    "in words": _in_word,
}
FRESH_PLANTS: dict[str, Plant] = {kind: _counties(layout) for kind, layout in COUNTY_LAYOUTS.items()}
FIFTH_PLANTS: dict[str, Plant] = {kind: _anywhere(block) for kind, block in blocks(FIFTH).items()}
SIXTH_PLANTS: dict[str, Plant] = {kind: _anywhere(block) for kind, block in BLOCKS.items()}
SEVENTH_PLANTS: dict[str, Plant] = {kind: _anywhere(block) for kind, block in SEVENTH_BLOCKS.items()}
FOURTH_PLANTS: dict[str, Plant] = {kind: _anywhere(block) for kind, block in blocks(FOURTH).items()}
FREE_BLOCKS = {"eighth": free_blocks(EIGHTH), "ninth": free_blocks(NINTH), "tenth": TENTH_BLOCKS}
MORE_PLANTS = {
    "fresh": FRESH_PLANTS,
    "fourth": FOURTH_PLANTS,
    "fifth": FIFTH_PLANTS,
    "sixth": SIXTH_PLANTS,
    "seventh": SEVENTH_PLANTS,
}


def planted(seed: int, each: int) -> Iterator[Planted]:
    """`each` documents for every kind of spam and every wording."""
    for wording in WORDINGS:
        plants = {**PLANTS, **MORE_PLANTS.get(wording, {})}
        if wording in FREE:
            spliced = {"in the title": _in_title, "in a sentence": _in_sentence}
            plants = {**spliced, **{kind: _free(block) for kind, block in FREE_BLOCKS[wording].items()}}
        for number, (kind, plant) in enumerate(plants.items()):
            rng = random.Random(f"{seed} {wording} {kind}")
            for document in prose(seed + number, each):
                writer = plant(rng, wording, document.text.replace("\x0c", "").replace("\x7f", ""))
                yield Planted(kind, wording, writer.text, tuple(writer.spans))
