"""Texts, layers and whole documents for the property tests, built out of the maladies that documents really have."""

from __future__ import annotations

from hypothesis import strategies as st

from cleaner.edits import Edit, Layer

HAN = (
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长"
    "知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市"
    "眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让"
    "认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持"
)
TRADITIONAL = "這個國家學習網絡產業發展關於聯繫後來頭髮裡面乾淨臺灣時間東車馬龍書寫說話語言"
PUNCTUATION = "，。！？；：、“”‘’（）《》——…·,.!?;:()[]{}<>/\\|_-*#&@%+=~`'\""
SPACES = " \t\n\r\x0b\x0c\x1c\x85\u00a0\u200b\u200d\u2028\u2029\u3000\ufeff"
CONTROLS = "\x00\x01\x05\x07\x08\x1b\x7f\x80\x9f\ufffd\ufffe"
LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789éüñßçøłžāáǎàēéěèīíǐìōóǒòǖǘǚǜ"
OTHERS = "ひらがなカタカナ한국어русскийελληνικάعربيไทย👍🏽𠮷㐀\ue000\ue848⼈豈"
MOJIBAKE = ["浣犲ソ锛屼笘鐣", "ÄãºÃ", "锟斤拷", "â€œcafÃ©â€", "我們?cè)谡猩坦ぷ髦蟹", "ã‚ã„ã†"]
FRAGMENTS = [
    "網(wǎng)站",
    "產(chǎn)業(yè)",
    "來(lái)源: 津云",
    "重(chóng)庆",
    "主站蜘蛛池模板: 玉山县| 鄄城县| 济南市",
    "亚洲综合另类第一页|亚洲中文字幕|在线精品",
    "友情链接：",
    "上一篇：没有了",
    "【字体: ",
    "第 12 页 共 30 页",
    "- 12 -",
    "责任编辑：王五",
    "（记者 张三）",
    "<html><body><p>",
    "</p>",
    "&lt;html&gt;",
    "&#x4F60;&#22909;",
    "<!doctype html>",
    '<samp id="ogu0s"></samp>',
    "```python\nfor i in x:\n    pass\n```",
    "| a | b |\n|---|---|\n",
    "1. 第一条",
    "一、总则",
    "扎实推进“十\n\n项行动”",
    "exam-\nple",
    "http://example.com/a?b=c&d=e",
    "~{VPND~}",
    '\x1b$B$"\x1b(B',
    "  • 扫一扫",
    "32878679",
]
"""Pieces that make the stages look twice."""

characters = st.one_of(
    *(st.sampled_from(pool) for pool in (HAN, TRADITIONAL, PUNCTUATION, SPACES, CONTROLS, LATIN, OTHERS))
)
pieces = st.one_of(
    st.text(st.sampled_from(HAN), min_size=1, max_size=30),
    st.text(st.sampled_from(HAN + "，。"), min_size=10, max_size=80).map(lambda s: s + "。"),
    st.text(st.sampled_from(TRADITIONAL + "，。的是"), min_size=1, max_size=30),
    st.text(st.sampled_from(LATIN + "     ,."), min_size=1, max_size=40),
    st.text(characters, max_size=10),
    st.text(max_size=8),
    st.sampled_from(MOJIBAKE),
    st.sampled_from(FRAGMENTS),
)
texts = st.lists(
    st.one_of(pieces, st.sampled_from(["\n", "\n\n", "\r\n", " ", "\u3000\u3000", "\f"])), max_size=14
).map("".join)
"""Texts with something of every malady in them."""

ENCODINGS = (
    "utf-8",
    "gb18030",
    "gbk",
    "big5",
    "big5-hkscs",
    "utf-16",
    "utf-16-le",
    "utf-8-sig",
    "cp1252",
    "shift_jis",
    "euc-kr",
    "hz",
)


@st.composite
def documents(draw: st.DrawFn) -> bytes:
    """Documents as found: a text in some encoding, perhaps cut, perhaps with bad bytes, perhaps two glued together."""
    data = b""
    for _ in range(draw(st.integers(1, 2))):
        text = draw(texts)
        part = text.encode(draw(st.sampled_from(ENCODINGS)), "ignore")
        start = draw(st.integers(0, 3))
        end = len(part) - draw(st.integers(0, 3))
        part = part[start : max(start, end)]
        if draw(st.booleans()) and part:
            at = draw(st.integers(0, len(part) - 1))
            part = part[:at] + draw(st.binary(min_size=1, max_size=3)) + part[at + 1 :]
        data += part
    return data


any_bytes = st.one_of(documents(), st.binary(max_size=60))


@st.composite
def layered(draw: st.DrawFn, stage: str = "test") -> tuple[str, Layer]:
    """A text and a valid layer over it, with touching edits, insertions at one point, and groups."""
    text = draw(st.text(st.sampled_from("abcde"), max_size=12))
    return text, draw(layers_over(text, stage))


@st.composite
def layers_over(draw: st.DrawFn, text: str, stage: str = "test") -> Layer:
    """A valid layer over a text."""
    edits: list[Edit] = []
    at = 0
    while at <= len(text) and draw(st.integers(0, 3)):
        start = draw(st.integers(at, len(text)))
        end = draw(st.integers(start, min(len(text), start + 3)))
        new = draw(st.text(st.sampled_from("abXYZ"), max_size=3))
        at = end
        if text[start:end] != new:
            rule = draw(st.sampled_from([f"{stage}.one", f"{stage}.two"]))
            edits.append(Edit(start, text[start:end], new, rule, "", draw(st.sampled_from([0, 0, 0, 1]))))
    return Layer.of(stage, edits)
