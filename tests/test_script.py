"""Script: what is converted, what stays, and that both hold the second time."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.config import Config
from cleaner.edits import Layer
from cleaner.history import Decoded
from cleaner.rules import RuleSet
from cleaner.stage import Context
from cleaner.stages.script import STAGE
from cleaner.stages.script.alphabet import pattern, unified
from cleaner.stages.script.changes import changes


def layer_of(text: str, script: str = "auto", *disabled: str) -> Layer:
    context = Context(Config(script=script), RuleSet(disabled=frozenset(disabled)), Decoded(text, "utf-8"))
    return STAGE.propose(text, context).layer


def simplify(text: str, script: str = "auto") -> str:
    return layer_of(text, script).apply(text)


CHANGES = {
    "particle and noun": ("他看著這本著作。", "他看着这本著作。"),
    "qian and gan": ("乾隆年間的房子很乾淨", "乾隆年间的房子很干净"),
    "one form of Hong Kong in a text of no other": ("衞生條件和溫度、線路說明", "卫生条件和温度、线路说明"),
    "particles in a sentence with little else": ("面對著牆壁，留著鬍子", "面对着墙壁，留着胡子"),
    "a manual that names locales": (
        "請將環境變數設為 zh_TW.UTF-8：\nzh_CN: 大陸適用\nen: 英語國家適用\n請重新啟動。\n開啟終端機。\n完成後關閉。",
        "请将环境变数设为 zh_TW.UTF-8：\nzh_CN: 大陆适用\nen: 英语国家适用\n请重新启动。\n开启终端机。\n完成后关闭。",
    ),
    "empress and after": ("皇后後來梳了頭髮，發現了裡面的麵。", "皇后后来梳了头发，发现了里面的面。"),
    "measure words": ("這週有三隻鳥，只有一隻飛走了。", "这周有三只鸟，只有一只飞走了。"),
    "as the mainland prints it": ("這麽做，什麽都好。", "这么做，什么都好。"),
    "Taiwan": ("臺灣大學在臺北", "台湾大学在台北"),
    "machine-made": ("關于此事，后來的雜志發布了聯系方式", "关于此事，后来的杂志发布了联系方式"),
    "no words are changed": ("滑鼠與軟體的關係", "滑鼠与软体的关系"),
    "old characters in traditional text": ("於是他們來了\n後里\n", "于是他们来了\n后里\n"),
    "Japanese lines in a traditional text": (
        "這是一篇關於日語的課文，請讀下面的句子。\n図書館へ行きます。\n我們學習這些詞語，並且記住它們的意思。",
        "这是一篇关于日语的课文，请读下面的句子。\n図書館へ行きます。\n我们学习这些词语，并且记住它们的意思。",
    ),
    "one の in a Chinese line": ("這是臺灣的優の良品專賣店，歡迎光臨。", "这是台湾的优の良品专卖店，欢迎光临。"),
    "a text that mixes both": (
        "汉语的語言结构逐漸改变，僅保留了声调与節奏。\n現今的方言众多，以南昌話和長沙話為代表，辨義靠聲调。\n他们说「漢語」时想到香港。",
        "汉语的语言结构逐渐改变，仅保留了声调与节奏。\n现今的方言众多，以南昌话和长沙话为代表，辨义靠声调。\n他们说「汉语」时想到香港。",
    ),
    "the noun 著": (
        "他看著原著，談論著專著、土著和論著，從新著手，見微知著。",
        "他看着原著，谈论着专著、土著和论著，从新着手，见微知著。",
    ),
    "the particle before what looks like a word": (
        "他讀著書，牽著白馬，合著雙眼，牆上刻著名字，音樂起著作用，隨著作者，放著錄音，這部著作用於教學，作者編著和撰著的書都著名，他從事著書立說，也編著草繩。",
        "他读着书，牵着白马，合着双眼，墙上刻着名字，音乐起着作用，随着作者，放着录音，这部著作用于教学，作者编著和撰著的书都著名，他从事著书立说，也编着草绳。",
    ),
    "people and the sky": (
        "李乾光、陳乾生和吳乾看著書，乾為天，乾清門前的地乾了，張乾淨的媽媽在晾魚乾。",
        "李乾光、陈乾生和吴乾看着书，乾为天，乾清门前的地干了，张干净的妈妈在晾鱼干。",
    ),
    "one named 乾 throughout a novel": (
        "乃孫乾也。孫乾謂玄德曰：可速去。乾曰：當夜密送。夜裡孫乾去了，口乾舌燥。其人名乾，字公祐。清代陳遇乾著書。",
        "乃孙乾也。孙乾谓玄德曰：可速去。乾曰：当夜密送。夜里孙乾去了，口干舌燥。其人名乾，字公祐。清代陈遇乾著书。",
    ),
    "people named 乾, and what is dry": (
        "里長王復乾率眾修橋，其子王乾亦有文名，和張德乾、鎮長林金乾同行。老師黃豆乾、許久乾等，陳皮乾、張媽曬乾的羅蔔乾，唐代沒有葡萄乾，衣服才乾。",
        "里长王复乾率众修桥，其子王乾亦有文名，和张德乾、镇长林金乾同行。老师黄豆干、许久干等，陈皮干、张妈晒干的罗卜干，唐代没有葡萄干，衣服才干。",
    ),
    "everyday kanji alone, but a sentence of Chinese": ("他看著電視，搭計程車去機場。", "他看着电视，搭计程车去机场。"),
    "a line that is a quotation in a traditional text": (
        "老師對學生們說：\n「時間還很長。」\n「圖書館開門了嗎？」\n他們聽見了。",
        "老师对学生们说：\n「时间还很长。」\n「图书馆开门了吗？」\n他们听见了。",
    ),
    "names of places, one a line": (
        "Taiwan 臺灣\nHong Kong 香港\nMacau 澳門\n",
        "Taiwan 台湾\nHong Kong 香港\nMacau 澳门\n",
    ),
    "a little English beside Chinese": (
        "歡迎使用 Visual Studio Code 編輯器\nNational Palace Museum 國立故宮博物院\n",
        "欢迎使用 Visual Studio Code 编辑器\nNational Palace Museum 国立故宫博物院\n",
    ),
    "a mantra": (
        "爾時世尊說咒曰：南無薩怛他蘇伽多耶阿囉訶帝三藐三菩陀寫\n",
        "尔时世尊说咒曰：南无萨怛他苏伽多耶阿啰诃帝三藐三菩陀写\n",
    ),
    "a quotation alone": ("「這個東西很好用！」", "「这个东西很好用！」"),
    "people and reigns": ("王丙乾與李承乾晾乾衣服，乾符三年", "王丙乾与李承乾晾干衣服，乾符三年"),
    "a Japanese quotation": (
        "臺灣的課本裡寫著：「図書館の國語」，學生們跟著老師朗讀，然後翻譯。\n図書館へ行きます。それから家に帰りました。\n這句話說的是圖書館嗎？",
        "台湾的课本里写着：「図書館の國語」，学生们跟着老师朗读，然后翻译。\n図書館へ行きます。それから家に帰りました。\n这句话说的是图书馆吗？",
    ),
    "words that go on across a line end": (
        "他看\n著窗外，這本著\n名的書有顯\n著的進步，乾\n隆的乾\n淨衣服，為什\n麼不來",
        "他看\n着窗外，这本著\n名的书有显\n著的进步，乾\n隆的干\n净衣服，为什\n么不来",
    ),
    "a Chinese paragraph among Japanese": (
        "図書館へ行って、本を借りて帰りました。電車は混んでいました。\n國家實施創新驅動發展戰略，推動經濟社會轉型升級，加強科技人才隊伍建設，優化區域產業布局。\n国民運動連合所属。\n駅前の喫茶店でコーヒーを飲みながら雨が止むのを待っていた。",
        "図書館へ行って、本を借りて帰りました。電車は混んでいました。\n国家实施创新驱动发展战略，推动经济社会转型升级，加强科技人才队伍建设，优化区域产业布局。\n国民運動連合所属。\n駅前の喫茶店でコーヒーを飲みながら雨が止むのを待っていた。",
    ),
    "a Chinese message before a trace": (
        "無法加載這個模塊 FILE: D:\\wwwroot\\App.class.php LINE: 126 TRACE called from main loop of the server\n",
        "无法加载这个模块 FILE: D:\\wwwroot\\App.class.php LINE: 126 TRACE called from main loop of the server\n",
    ),
    "a Chinese message in a log": (
        "ERROR at main loop of the server: 無法加載這個模塊 (see the manual of this server for more about it)\n",
        "ERROR at main loop of the server: 无法加载这个模块 (see the manual of this server for more about it)\n",
    ),
    "wares in katakana": ("這款スプラトゥーン在臺灣賣得很好", "这款スプラトゥーン在台湾卖得很好"),
    "radicals alone in PDF text": ("⼀、⽅法和⾦融，⼈⼯\n⼆、⽤⼾", "一、方法和金融，人工\n二、用户"),
    "a list of radicals beside PDF text": ("第一部：⼀ ⼁ ⼂\n⼈⼯智能", "第一部：⼀ ⼁ ⼂\n人工智能"),
    "radicals in PDF text": ("⼈⼯智能与⾦融，⻓期⽅案", "人工智能与金融，长期方案"),
    "compatibility ideographs": ("不\uf967同，\uf90a子和\uf9f4木", "不不同，金子和林木"),
    "a traditional paragraph in a simplified text": (
        "这是编者的按语，说明了下文的来历，全文如下，请读者注意，下面的段落没有改动过。\n這篇報導說明臺灣電視臺發現問題。\n以上转载。",
        "这是编者的按语，说明了下文的来历，全文如下，请读者注意，下面的段落没有改动过。\n这篇报导说明台湾电视台发现问题。\n以上转载。",
    ),
}

STAYS = {
    "empty": "",
    "simplified": "图书馆里的电视机很干净，皇后后来发现了头发。",
    "names": "作家萧乾、部长王丙乾、李乾光、朱文榘和三塚博出席了会议。",
    "quoted title": "他们引用了連橫的《臺灣通史》，这些资料来自图书馆。",
    "quoted name on a line of its own": "以下是书名：\n《臺灣通史》\n作者是连横，资料来自图书馆。",
    "a quoted name longer than the rest": "他在店招上写了“臺灣小吃”四个字。",
    "a quoted inscription": "碑文刻着：“萬里長城永不倒，千年古寺換新顏。”其后为立碑人姓名。",
    "quoted titles": "《紅樓夢》是中国古典小说的巅峰，《三國演義》《水滸傳》《西遊記》同列四大名著。",
    "a list of titles": "参考书目如下，均藏于本馆：\n《臺灣文學史綱》\n（國立編譯館）\n以上各书可以外借。",
    "the name of a name": "台湾（臺灣）作家张爱玲（張愛玲）在这里住过。",
    "names of languages": "English | 简体中文 | 繁體中文（臺灣） | 粵語 | 日本語\n",
    "Japanese of old": "鐵道省文書　明治四十二年　甲第三號",
    "a Japanese company": "日本郵船株式會社　橫濱支店",
    "Japanese": "東京都の図書館で電車の時刻表を調べた。\n東京電力株式会社\n営業時間 午前九時\n",
    "Japanese about Chinese": "國語學者は「我們是學生」という文を訳した。彼等は舊字體を使ふ。",
    "radicals in their order": "⼀⼁⼂⼃⼄⼅",
    "Japanese without kana": "東京都中央図書館 営業時間 車両検査 労働組合",
    "Korean with hanja": "大韓民國의 主權은 國民에게 있고 權力은 國民으로부터 나온다.\n憲法 第一條\n",
    "a list of radicals": "⼀ ⼁ ⼂ ⼃ ⼄ ⼅\n",
    "a text about radicals": "部首⼈见于左旁，偏旁⺡见于江河。",
    "Korean readings": "樂(락) \uf914(악) \uf95c(낙) 漢字의 讀音",
    "a locale file": '{"ja": "設定", "zh_CN": "网络设置", "zh_TW": "網路設定，請稍後再試"}',
    "a locale file by language": "zh-TW:\n  greeting: 歡迎來到我們的網站\nzh-CN:\n  greeting: 欢迎来到我们的网站\n",
    "a table by language": "key,en,zh_CN,zh_TW\nnet,Network error,网络错误,網路錯誤，請重試\n",
    "a desktop entry": "[Desktop Entry]\nName[zh_TW]=檔案\nKeywords[zh_TW]=資料夾;管理員;瀏覽;磁碟;\nName[ja]=設定\n",
    "translation units": '<tuv xml:lang="en">Files</tuv>\n<tuv xml:lang="zh-TW">檔案總管與資料夾</tuv>\n',
    "words in both scripts": "学习 - 學習\n图书馆 - 圖書館\n經濟／经济\n",
    "characters explained": "后（後）：皇后不作後。\n发（發、髮）：頭髮、發現均简化作“发”。\n",
    "words explained in a traditional text": "老師說：簡體「头发」，繁體作「頭髮」。",
    "a bibliography": "[1] 王力. 漢語史稿[M]..\n[2] 董同龢. 漢語音韻學[M]. 臺北.\n以上各书均据影印本。",
    "a mention in English": "The character 龍 (simplified 龙) means dragon; in Taiwan one writes 臺灣.\n",
    "a mention in Russian": "Иероглиф 龍 означает «дракон», упрощённая форма 龙.\n",
    "GBK read as Big5": "埣岆酗堈腔符埣岆絞狟腔﹝庈巹﹜庈淉葬植斕疑ㄛ岍賜ㄐ涴岆珨跺聆彸﹝扂蠅婓涴爵佽趕\n",
    "UTF-8 read as Big5": "隞亦唬銝箸詨閬蝝憭拇揖蝏剖撘箇啁皞頧砍∠賢嚗鈭游賢振亦冽揖撣\n",
    "kanji of an address": "國立國會圖書館\n東京都千代田區永田町\n",
    "English": "The quick brown fox.\n",
    "a lone surrogate": "臺\ud800",
}


@pytest.mark.parametrize(("text", "wanted"), CHANGES.values(), ids=CHANGES)
def test_changes(text: str, wanted: str) -> None:
    assert simplify(text) == wanted
    assert list(layer_of(wanted)) == []


@pytest.mark.parametrize("text", [text for text in STAYS.values() if "\ud800" not in text])
def test_stays(text: str) -> None:
    assert list(layer_of(text)) == []


def test_a_lone_surrogate_stays_where_it_is() -> None:
    assert simplify("臺\ud800灣") == "台\ud800湾"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("他看著窗外的車。", "tw2s"),
        ("他看着窗外的車。", "t2s"),
        ("香港衞生署的説明", "hk2s"),
        ("⼈⼯智能", "compatibility"),
    ],
)
def test_the_rule_says_which_mode_it_was(text: str, rule: str) -> None:
    assert set(layer_of(text).rules) == {f"script.{rule}"}


@pytest.mark.parametrize(
    ("script", "wanted"),
    [
        ("off", "他看著⼈的滑鼠。"),
        ("t2s", "他看著人的滑鼠。"),
        ("tw2s", "他看着人的滑鼠。"),
        ("tw2sp", "他看着人的鼠标。"),
        ("hk2s", "他看著人的滑鼠。"),
    ],
)
def test_the_mode_can_be_chosen(script: str, wanted: str) -> None:
    assert simplify("他看著⼈的滑鼠。", script) == wanted


def test_a_chosen_mode_keeps_foreign_and_simplified_lines() -> None:
    text = "東京大學\n図書館の電車で東京へ行き、本を借りて家に帰りました。\n開館時間 九時\n作家萧乾和王丙乾说。\n"
    assert simplify(text, "tw2sp") == text


def test_words_of_another_length_are_edits_of_their_own() -> None:
    text = "用滑鼠打開網際網路，再用印表機列印。\n他的硬碟壞了，記憶體也不夠。"
    layer = layer_of(text, "tw2sp")
    assert layer.apply(text) == "用鼠标打开互联网，再用打印机打印。\n他的硬盘坏了，内存也不够。"
    assert max(map(len, layer.olds)) <= 12


def test_a_rule_switched_off_makes_no_edit() -> None:
    text = "⼈⼯智能發展\n"
    assert set(layer_of(text, "auto", "script.t2s").rules) == {"script.compatibility"}
    assert set(layer_of(text, "auto", "script.compatibility").rules) == {"script.t2s"}


def test_edits_are_told_from_radicals_in_one_line() -> None:
    edits = [(edit.old, edit.rule) for edit in layer_of("⼈在一起，這一片大門，很⻓了")]
    assert edits == [
        ("⼈", "script.compatibility"),
        ("這", "script.t2s"),
        ("門", "script.t2s"),
        ("⻓", "script.compatibility"),
    ]


TRADITIONAL = "看著這本關於臺灣的著作後來發現乾淨裡面隻週麵頭髮皇后乾隆於是說衞枱蕭乾"
SIMPLIFIED = "看着这本关于台湾的著作后来发现干净里面只周面头发萧乾王丙乾"
NAMES = "王李張刻著名字起著作用看著書錄清門為"
OTHERS = "\ufdd0\ufdd4の図書館電車ですｱ한국어大韓民國⼈⼯⻓金樂\uf914 ，。！？；\n\n\nabc　\ud800😀𠮷濛貲"
PIECES = st.sampled_from(
    [*TRADITIONAL, *NAMES, NAMES, *SIMPLIFIED, *OTHERS, TRADITIONAL, SIMPLIFIED, "東京の図書館です。", "部首"]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=30)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(["auto", "t2s", "tw2s", "tw2sp", "hk2s"]))
def test_promises(text: str, script: str) -> None:
    layer = layer_of(text, script)
    simplified = layer.apply(text)
    assert layer.inverse.apply(simplified) == text
    assert list(layer_of(simplified, script)) == []
    assert all(old != new for old, new in zip(layer.olds, layer.news, strict=True))


LETTERS = st.characters(categories=["L", "N", "P", "S", "Cs", "Co"])


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(LETTERS, LETTERS) | st.characters().map(lambda same: (same, same)), max_size=20))
def test_changes_are_all_differences(pairs: list[tuple[str, str]]) -> None:
    old, new = ("".join(pair[side] for pair in pairs) for side in (0, 1))
    starts, olds, news = changes(old, new)
    assert Layer("script", starts, olds, news).apply(old) == new
    ends = [start + len(run) for start, run in zip(starts, olds, strict=True)]
    assert all(end < start for end, start in zip(ends, starts[1:], strict=False))


def test_the_alphabets_do_not_overlap() -> None:
    names = ("traditional", "simplified", "japanese")
    sets = [set(re.sub(r"[\[\]]", "", pattern(name).pattern)) for name in names]
    assert not sets[0] & sets[1]
    assert not sets[1] & sets[2]
    assert not sets[0] & sets[2]
    assert not set("乾於著徵昇甯邨后里面只麽") & (sets[0] | sets[1])


def test_doubles_are_single_characters() -> None:
    assert all(len(form) == 1 and form != chr(code) for code, form in unified().items())


@pytest.mark.parametrize("unit", ["這車", "这车\n", "の車\n", "⼈", "漢", "車 ", "後，"])
def test_long_texts_take_linear_work(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    assert list(layer_of(simplify(text))) == []
