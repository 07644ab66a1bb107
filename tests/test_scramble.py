"""The scramble stage: what it undoes, and what it must leave alone."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleaner
from cleaner.config import Config
from cleaner.decode import decode
from cleaner.edits import Layer, Proposal
from cleaner.history import Decoded, Odd
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.scramble import ANNOTATION, LOST_BYTE, SIMPLIFIED, STAGE
from tests.glosses import KINDS, glossed_page, kind_of_page
from tests.scrambler import (
    DECODERS,
    FORMS,
    Table,
    annotate,
    scramble,
    scrambled_bytes,
    scrambled_in,
    traditional,
)

RULES = RuleSet(shipped_rules())
ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "fixtures" / "raw"


def proposal(text: str, decoded: Decoded | None = None) -> Proposal:
    return STAGE.propose(text, Context(Config(), RULES, decoded or Decoded(text, "utf-8")))


def clean(text: str, decoded: Decoded | None = None) -> str:
    return proposal(text, decoded).layer.apply(text)


def read(data: bytes) -> Decoded:
    """GBK bytes as layer 0 has them: U+FFFD for each byte that is none, the byte itself beside it."""
    text = data.decode("gbk", "replace")
    odd, place = [], 0
    for start, character in enumerate(text):
        size = 1 if character == "\ufffd" else len(character.encode("gbk"))
        if character == "\ufffd":
            odd.append(Odd(start, start + 1, data[place : place + 1]))
        place += size
    decoded = Decoded(text, "gbk", odd=tuple(odd))
    assert decoded.encode() == data
    return decoded


PAGE = "關(guān)于我們：網(wǎng)站建設(shè)，產(chǎn)業(yè)發(fā)展，服務(wù)項(xiàng)目，關(guān)于產(chǎn)業(yè)。"
"""Enough evidence for a hijacked page; cases stand behind it."""
CLEAN = "关于我们：网站建设，产业发展，服务项目，关于产业。"

TABLE = Table.of("关册产业务发网项会", "guān,cè,chǎn,yè,wù,fā,wǎng,xiàng,huì")

CASES = {
    "a form of Hong Kong": ("衞(wèi)生、敍述、上顎", "卫生、叙述、上颚"),
    "a space before": ("網 (wǎng)絡　(luò)", "网络"),
    "filler before": ("網\x05(wǎng)絡", "网\x05络"),
    "twice behind a character that has one form": ("管(guan)(guan)理", "管理"),
    "words in the middle of a reading": ("面(m動漫在線iàn)對", "面对"),
    "words before": ("開發影院MV(fā)始", "开发始"),
    "words before, of a character never annotated": ("始開影院(kāi)始", "始开影院(kāi)始"),
    "cut by a line end": ("網(wǎng\n)絡(luò)", "网络"),
    "cut before its parenthesis": ("網\n(wǎng)絡(luò)", "网\n络"),
    "cut behind its parenthesis": ("網(\nwǎng)絡(luò)", "网络"),
    "two readings": ("重復(fù)(fù)", "重复"),
    "a space in front, without a tone": ("網( wang)絡( luo)", "网络"),
    "a figure and a space": ("網(wang3 )絡（luo4 ）", "网络"),
    "a character that the converter leaves": ("親暱(nì)的姐妹", "亲昵的姐妹"),
    "a character that other maps have, shifted": ("提高?zhā)郊又担\ue0ed虼?", "提高附加值，因此"),
    "one behind the other, in bytes": ("以人民”?zhēng)?wèi)?jù)黝}的活動", "以人民”为主题的活动"),
    "one in the parenthesis of another": ("座談＃╣uì）╰án）會（huì）議", "座谈会议"),
    "a parenthesis open at the line's end": ("（記者茹張?yā)推剑?", "（记者茹张和平）"),
    "a real question mark": ("好嗎?會(huì)好", "好吗?会好"),
    "a real parenthesis": ("網(wǎng)(站)", "网(站)"),
    "a real gloss": ("重(chóng)庆", "重(chóng)庆"),
    "shifted": ("們?cè)谡猩坦ぷ髦蟹\ue848?wù)產(chǎn)業(yè)", "们在招商工作中服务产业"),
    "shifted, U+FFFD, parenthesis kept": ("們\ufffd(cè)谡猩坦ぷ髦蟹\ue848\ufffd(wù)", "们在招商工作中服务"),
    "shifted, a space for the byte": ("們 cè)谡猩坦ぷ髦蟹\ue848 wù)", "们在招商工作中服务"),
    "shifted, nothing for the byte": ("們(cè)谡猩坦ぷ髦蟹\ue848(wù)", "们在招商工作中服务"),
    "shifted, pair lost with the byte": ("們?cè)谡猩坦ぷ髦蟹??wù)", "们在招商工作中服务"),
    "shifted, full-width parentheses": ("們裕╟è）谡猩坦ぷ髦蟹\ue848眨╳ù）產（chǎn）業（yè）", "们在招商工作中服务产业"),
    "ended by an ASCII byte": ("天津?yàn)I海", "天津滨海"),
    "two lost one behind the other": ("勇挑重?fù)?dān)、", "勇挑重担、"),
    "filler inside a character": ("效果?，F(xiàn)有", "效果。现有"),
    "filler and a space": ("效果? ，F(xiàn)有", "效果。现有"),
    "a question before a comma": ("好嗎? ，網(wǎng)站", "好吗? ，网站"),
    "著 and 着": ("肩負著使命，顯著", "肩负着使命，显著"),
    "著 that the word list does not have": ("他的新著，循著作者的脉络", "他的新著，循着作者的脉络"),
    "著 and 乾 at a line end": ("等單位的著\n名專家，肩負\n著使命，乾\n隆", "等单位的著\n名专家，肩负\n着使命，乾\n隆"),
    "乾": ("乾部，乾隆", "干部，乾隆"),
    "Japanese": ("図書館の國", "図書館の國"),
    "outside GBK": ("網(wǎng)🙂站", "网🙂站"),
    "a space swallowed before Latin": (
        "使用 Linux 的 API，可以?yì)摻ㄐ碌?PostgreSQL 用戶",
        "使用 Linux 的 API，可以创建新的 PostgreSQL 用户",
    ),
    "a year's digit swallowed": ("家庭女教?chù)煟\ue0f1钡?841年爲(wèi)止", "家庭女教师，直到1841年为止"),
    "著 before a title": ("博士，著有《造林學》", "博士，著有《造林学》"),
    "words inside": ("新同學(xué飄雪姐姐)，時(s高清hí)", "新同学，时"),
    "a simplified character that was looked up": ("業(yè)績(jì)", "业绩"),
    "乾 where 干 became 幹, 著 where 着 became 著": ("幹部韓德乾介紹了，他看著乾坤", "干部韩德乾介绍了，他看着乾坤"),
    "乾 where 干 became 乾": ("乾部韓德乾介紹了，他看著著名的", "干部韩德干介绍了，他看着著名的"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_page_comes_back(case: str) -> None:
    scrambled, expected = CASES[case]
    assert clean(f"{PAGE}\n{scrambled}\n") == f"{CLEAN}\n{expected}\n"


def test_a_page_whose_table_alone_was_replaced() -> None:
    text = "全国服务热线，行业新闻中心，关于我们的产业和网站：\n公司产品的开发与应用，会议通知。\n"
    assert clean(scrambled_in(text * 2, TABLE)) == text * 2


FULL_WIDTH = [form for form in FORMS if form not in ("twice", "with a tone and without", "a space in front")]
"""Forms that hold no parenthesis or blank of one byte where a full-width one opens."""


@pytest.mark.parametrize(
    ("form", "brackets"), [*product(FORMS, ("()", "(）")), *((form, "（）") for form in FULL_WIDTH)]
)
def test_readings_in_every_form(form: str, brackets: str) -> None:
    text = f"{CLEAN}\n我们在招商工作中服务产业，是绿色的网络。\n"
    table = Table({**TABLE.readings, **Table.of("绿络", "lǜ,luò").readings}).written(form)
    assert clean(scramble(text, table, brackets=brackets)) == text


@pytest.mark.parametrize("width", [24, 40, 61])
def test_wrapped_after_it_was_scrambled(width: int) -> None:
    text = "关于我们在招商工作中服务产业发展网站项目建设和后来的联系方式" * 12 + "\n"
    page = scramble(text, TABLE).rstrip("\n")
    lines = [page[place : place + width] for place in range(0, len(page), width)]
    assert clean("\n".join(lines) + "\n") == text


def test_a_question_mark_does_not_hide_a_decoder_that_shows_nothing() -> None:
    silent = DECODERS["nothing, the parenthesis neither"]
    page = scramble(f"{CLEAN}\n是我们在招商工作中服务产业\n", TABLE, silent)
    assert clean(f"{page}好？zǒng)的\n") == f"{CLEAN}\n是我们在招商工作中服务产业\n好？zǒng)的\n"


SIMULATED = {
    "the parenthesis taken along": ("是我们在招商工作中服务产业", TABLE, "nothing, the parenthesis neither", "們cè)"),
    "line ends taken along": ("是我们在招商工作中服务产业", TABLE, "?, line ends too", "們?cè)"),
    "a comma of one byte taken along, and no line end": (
        "是我们在招商工作中,人均经费\n其他学校,也是这样",
        TABLE,
        "? (private use kept)",
        "?人均",
    ),
    "in 以來，吸 the scrambler saw 詠, and the decoder dropped a byte, which brings all in step again": (
        "推行以来，吸引了众多的人，几个人来了",
        Table({**TABLE.readings, **Table.of("众", "zhòng").readings, "詠": "yǒng", "請": "jìng"}),
        "Python ignore",
        "以(yǒng)恚吸引了",
    ),
    "a run behind a stretch": (
        "专项规划。区域规划为支撑",
        Table({**Table.drawn(1200, 11).readings, **TABLE.readings}),
        "? (private use kept)",
        "",
    ),
    "參 is on the page, but what the bytes of 趨，seemed to be is its sister 叄": (
        "参加。\n是大势所趋，民心所向。任何企图制造",
        Table({**TABLE.readings, **Table.of("参图", "cān,tú").readings, "叄": "cān"}),
        "? (private use kept)",
        "趨?cān)",
    ),
}


@pytest.mark.parametrize("case", SIMULATED)
def test_a_simulated_page_comes_back(case: str) -> None:
    line, table, decoder, shown = SIMULATED[case]
    text = f"{CLEAN}\n{line}\n{CLEAN}\n"
    page = scramble(text, table, DECODERS[decoder])
    assert shown in page
    assert clean(page) == text


def test_wrapped_before_it_was_scrambled() -> None:
    words = "关于我们在招商工作中服务产业发展网站项目建设和后来的联系方式" * 12
    text = "".join(f"{words[place : place + 20]}\n" for place in range(0, len(words), 20))
    decoded = read(scrambled_bytes(text, TABLE))
    assert clean(decoded.text, decoded) == text


FEW = "爺爺喜歡(huān)在公園(yuán)裏下棋，奶奶喜歡(huān)跟鄰居一起跳舞，關于我們的歷史後來寫在這(zhè)里。"


def test_a_few_glosses_in_a_naively_made_text_are_only_told() -> None:
    found = proposal(FEW)
    assert not found.layer
    assert "teacher" in found.suggestions[0].why


def test_a_text_with_two_forms_of_one_character_was_made_by_no_map() -> None:
    text = (
        "網(wǎng)絡(luò)課(kè)堂開(kāi)設(shè)了，{}歡(huān)迎來參加學(xué)習(xí)討論，"
        "經(jīng)驗(yàn)豐(fēng)富的導(dǎo)師(shī)現場解答，課(kè)堂在三樓"
    )
    assert proposal(text.format("")).suggestions
    assert not proposal(text.format("頭髮長了，"))


def test_a_page_without_line_ends_is_judged_in_pieces() -> None:
    """Else the simplified spam around the stolen text would make all of it look simplified."""
    spam = "这里是最新资讯，欢迎访问我们的网站，产业发展信息请关注。" * 20
    page = " 關(guān)于我們 產(chǎn)業(yè)發(fā)展 聯(lián)系我們 技術(shù)文章 網(wǎng)站首頁(yè) 后來的新聞 "
    article = " 关于我们 产业发展 联系我们 技术文章 网站首页 后来的新闻 "
    assert clean(spam + 12 * page + spam) == spam + 12 * article + spam


SHORT = {
    "a title, naively made": ("關(guān)于我們的業(yè)務(wù)", "关于我们的业务"),
    "half a sentence, shifted": ("我們?cè)谡猩坦ぷ髦蟹\ue848?wù)", "我们在招商工作中服务"),
    "one character shifted": ("天津?yàn)I海高新區", "天津滨海高新区"),
    "a sentence without a trace of a naive map": (
        "我們(men)對(duì)這(zhè)個問(wèn)題的認(rèn)識(shí)還很不夠，應該(gāi)讓(ràng)大家知道事情的經(jīng)過和結(jié)果，再去找原因",
        "我们对这个问题的认识还很不够，应该让大家知道事情的经过和结果，再去找原因",
    ),
    "one annotation that nobody needs, naively made": ("關于我們的業(yè)務和后來的情況", "关于我们的业务和后来的情况"),
    "amid simplified text": ("全國(guó)服務(wù)热線(xiàn)：联系我们", "全国服务热线：联系我们"),
    "always annotated, and so in the table": (
        PAGE * 3 + "才(cái)能，天才(cái)，重(chóng)庆",
        CLEAN * 3 + "才能，天才，重(chóng)庆",
    ),
    "readings that are said twice": (
        "這一年隨（suí）（suí）着結構調（diào）（diào）整，企業效益提高",
        "这一年随着结构调整，企业效益提高",
    ),
    "three annotations, naively made": ("學(xué)校長(zhǎng)期以后發(fā)揮作用", "学校长期以后发挥作用"),
}


@pytest.mark.parametrize("case", SHORT)
def test_little_is_enough_where_it_is_sure(case: str) -> None:
    scrambled, expected = SHORT[case]
    assert clean(scrambled) == expected


def test_a_doubtful_page_is_only_suggested() -> None:
    text = (
        "網(wǎng)絡(luò)課(kè)堂開(kāi)講(jiǎng)，歡(huān)迎來參加學(xué)習(xí)討論，"
        "經(jīng)驗(yàn)豐(fēng)富的導(dǎo)師(shī)現場講(jiǎng)解，週五在三樓"
    )
    made = proposal(text)
    assert not made.layer
    (suggestion,) = made.suggestions
    layer = Layer.of("scramble", suggestion.edits)
    assert layer.apply(text) == "网络课堂开讲，欢迎来参加学习讨论，经验丰富的导师现场讲解，周五在三楼"


LEFT_ALONE = {
    "one gloss": "重(chóng)庆的繁體字：網(wǎng)站",
    "every character": "我(wǒ)們(men)學(xué)習(xí)漢(hàn)語(yǔ)，" * 20,
    "an unusual reading, naively made": "關于單(shàn)于后來的去向，史書里有几種說法",
    "a rare character, naively made": "關于龔(gōng)自珍后來的情況",
    "one of a hundred characters, naively made": "關于我們的業(yè)務和后來的情況"
    + "，我們在這里說明以后的發展情況" * 8,
    "words in another script, named so": "请看繁体字的服務(wù)热線(xiàn)这几个字",
    "names amid simplified text": "和邓家两位老人錢(qián)、張(zhāng)谈话",
    "names, one behind the other": (
        "與會者：張(zhāng)先生、劉(liú)先生、趙(zhào)先生、楊(yáng)先生、黃(huáng)先生、吳(wú)先生、孫(sūn)先生、馬(mǎ)先生"
    ),
    "rare characters in a newspaper": (
        "歌手龔(gōng)琳娜昨天在臺北演唱，同臺的還有鄺(kuàng)美雲，她們在饗(xiǎng)宴之後談到鱘(xún)魚和饑饉(jǐn)"
    ),
    "words of a lesson": "請大家一起學(xué)習(xí)，在圖(tú)書(shū)館(guǎn)裡看書，我們都很喜歡這個地方，他們也常常來",
    "a single trace of a naive map, in a text with two forms of one character": (
        "請用下面的詞造句，並說明它們的關係。東(dōng)西掉在地上，汽車(chē)停在門口，時(shí)間過得很快，錢(qián)包不見了，"
        "漢(hàn)語很有趣，家里，去了圖(tú)書館，馬(mǎ)路很寬，銀(yín)行還沒開門，產(chǎn)業園區在郊外。"
    ),
    "every character, naive text": "關(guān)于(yú)我(wǒ)們(men)的(de)網(wǎng)站(zhàn)聯(lián)系(xì)" * 20,
    "list of characters": "學(xué) 习\n習(xí)\n漢(hàn)\n語(yǔ)\n網(wǎng)\n業(yè)\n務(wù)\n發(fā)\n產(chǎn)\n關(guān)\n",
    "traditional characters listed in a simplified text": (
        "关于繁体字的学习：下面这些字后来都简化了：學(xué)、習(xí)、漢(hàn)、語(yǔ)、網(wǎng)、業(yè)、務(wù)、產(chǎn)。"
    ),
    "names in a simplified text": "关于：陳(chén)、張(zhāng)、劉(liú)、趙(zhào)、楊(yáng)、黃(huáng)，以后联系。",
    "first occurrences": "關(guān)於網(wǎng)路產(chǎn)業(yè)發(fā)展，" + "網路產業發展關係，" * 10,
    "code": "f(x) + g(a) if (b) else h(e)?o)\n" * 20,
    "IPA": "the word (bæd) and (kæt) [wǎng]\n" * 20,
    "nothing": "",
    "surrogates": "\ud800(wǎng)\udfff?cè)" * 30,
}


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_left_alone(case: str) -> None:
    assert not proposal(LEFT_ALONE[case])


def test_edits_are_fine_grained_and_named_and_the_verdict_is_a_finding() -> None:
    found = proposal(f"{PAGE}是我們?cè)谡猩坦ぷ髦蟹\ue848?wù)")
    assert [one.why for one in found.findings] == ["hijacked page: 11 annotations of 8 characters, 2 shifted by a byte"]
    rules = {(edit.rule, edit.old, edit.new) for edit in found.layer}
    assert (ANNOTATION, "關(guān)", "关") in rules
    assert (SIMPLIFIED, "們", "们") in rules
    assert (LOST_BYTE, "?cè)谡猩坦ぷ髦蟹\ue848?wù)", "在招商工作中服务") in rules


def test_the_log_says_what_was_a_choice() -> None:
    """Behind the last byte of 到, two bytes make a character read shǔ; behind that of 們, one makes one read cè."""
    page = f"{PAGE}\n受到了?shǔ)崃覛g迎，是我們?cè)谡猩坦ぷ髦蟹\ue848?wù)"
    notes = [edit.note for edit in proposal(page).layer if edit.rule == LOST_BYTE]
    assert notes == ["bytes lost; chosen: 藷", ""]
    assert clean(page) == f"{CLEAN}\n受到了热烈欢迎，是我们在招商工作中服务"


def test_repaired_from_the_bytes_found() -> None:
    text = "关于我们在招商工作中服务产业，发展网站项目"
    decoded = read(scrambled_bytes(text, TABLE))
    assert clean(decoded.text, decoded) == text


def test_a_short_text_is_repaired_from_the_bytes_found() -> None:
    text = "研究新情况，必须坚持以理论为指导。"
    decoded = decode(scrambled_bytes(text, Table({"殘": "cán"})))
    assert "\ufffd(cán)\ufffd" in decoded.text
    assert clean(decoded.text, decoded) == text


REALIGNED = (
    "获“夏衍电影荣誉奖”。\n如愿以偿。盛和帮老人说：“我们永世不忘”。\n人们经常谈论的话题。\n符合分房条件的家庭。\n"
)
"""Where the decoder reads the character that the scrambler saw, and so two bytes that are none around it."""
MORE = Table({**TABLE.readings, **Table.of("剧败务织条谈论荣誉", "jù,bài,wù,zhī,tiáo,tán,lùn,róng,yù").readings})


def test_repaired_from_the_bytes_whatever_the_decoder_made_of_them() -> None:
    data = scrambled_bytes(f"{CLEAN}\n{REALIGNED}", MORE)
    decoded = decode(data)
    assert "\ufffd劇(jù)\ufffd" in decoded.text
    assert clean(decoded.text, decoded) == f"{CLEAN}\n{REALIGNED}"


def test_a_web_page_is_repaired_from_its_bytes() -> None:
    data = scrambled_bytes(f"{CLEAN * 3}\n{REALIGNED}", MORE)
    paragraphs = b"".join(b"<p>%b</p>\n" % line for line in data.split(b"\n"))
    page = b"<html><head><meta charset=gbk><title>x</title></head><body><div>%b</div></body></html>" % paragraphs
    made = cleaner.clean(page).text
    assert [line for line in REALIGNED.split("\n") if line not in made] == []


def test_seed_002() -> None:
    text = next(SEEDS.glob("002*")).read_text(encoding="utf-8")
    made = clean(text)
    assert "(" not in made.replace("(培育)", "").replace("(宁海路小学)", "")
    for wanted in ("我们在招商工作中服务产业项目", "天津滨海高新区", "实验室带来发展", "勇挑重担", "肩负着"):
        assert wanted in made
    assert made.count("\n") == text.count("\n")
    assert not proposal(made)


WORDS = st.one_of(
    st.sampled_from("在中的说个书长马年月对会一，、。A"),
    st.sampled_from(["关于", "我们", "招商", "工作", "服务", "产业", "项目", "发展", "网站", "建设", "实验室", "带来"]),
    st.sampled_from(["滨海", "高新区", "这里", "时间", "显著", "看着", "学习", "习惯", "难题", "2021"]),
)
SENTENCES = st.lists(st.lists(WORDS, max_size=12).map("".join), min_size=1, max_size=6).map("\n".join)
TABLES = st.integers(0, 50).map(lambda seed: Table.drawn(400, seed))


@given(SENTENCES, TABLES, st.booleans())
@settings(max_examples=60, deadline=None)
def test_descramble_undoes_scramble(text: str, table: Table, sequential: bool) -> None:
    """Where no byte is lost for good: the shifts that run into a line end or a digit are measured in the benchmark."""
    both = Table({**table.readings, **TABLE.readings})
    whole = f"关于我们：发展网站，产业服务项目会。\n{text}\n"
    decoded = read(annotate(traditional(whole).encode("gbk"), both, sequential=sequential))
    assert clean(decoded.text, decoded) == whole


@given(SENTENCES, TABLES, st.sampled_from(sorted(DECODERS)))
@settings(max_examples=60, deadline=None)
def test_a_second_run_changes_nothing(text: str, table: Table, decoder: str) -> None:
    page = scramble(f"关于我们：发展网站，产业服务项目会。\n{text}\n", table, DECODERS[decoder])
    assert not proposal(clean(page)).layer


PIECES = ["網", "(wǎng)", "?cè)", "們", "關于", "(guān)", "谡", "\ue848", "?", "\ufffd", "(", ")", "\n", "學", "wù)"]
MESS = st.lists(st.sampled_from([*PIECES, "(xué飄)", "😀", "\ud800", " ", "，", "F(xiàn)"])).map("".join)


@given(MESS)
@settings(max_examples=150, deadline=None)
def test_any_mess(mess: str) -> None:
    text = PAGE + mess
    made = clean(text)
    assert not proposal(made).layer


def test_glossed_pages_stay() -> None:
    assert [seed for seed in range(300) if proposal(glossed_page(seed)).layer] == []


@pytest.mark.parametrize("kind", KINDS)
def test_other_kinds_of_glossed_pages_stay(kind: str) -> None:
    assert [seed for seed in range(60) if proposal(kind_of_page(kind, seed)).layer] == []
