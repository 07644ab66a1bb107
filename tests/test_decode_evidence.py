"""What decides for an encoding: marks, shapes, escapes, declarations, frequency; and what must not."""

from __future__ import annotations

import random
import zlib

import pytest

from cleaner import clean
from cleaner.decode import decode, looks_binary
from cleaner.decode.labels import codec_of, declared_codec
from tests.test_decode import JAPANESE, KOREAN, SIMPLIFIED, TRADITIONAL

RUSSIAN = "Все люди рождаются свободными и равными в своём достоинстве и правах."
FRENCH = "Tous les êtres humains naissent libres et égaux en dignité et en droits."

SINGLE_BYTE = [
    (RUSSIAN, "cp1251"),
    (RUSSIAN, "koi8-r"),
    (RUSSIAN, "iso8859-5"),
    (RUSSIAN, "cp866"),
    (FRENCH, "cp1252"),
    ("Alle Menschen sind frei und gleich an Würde und Rechten geboren. Größe, Übermut.", "cp1252"),
    ("Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw.", "cp1250"),
    ("Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw.", "iso8859-2"),
    ("Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια.", "cp1253"),
    ("כל בני אדם נולדו בני חורין ושווים בערכם ובזכויותיהם.", "cp1255"),
    ("يولد جميع الناس أحرارا متساوين في الكرامة والحقوق.", "cp1256"),
    ("มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ", "cp874"),
    ("MUSZĘ SIĘ ZASTANOWIĆ. TO... NIE JEST TAKIE ŁATWE, JAK MYŚLISZ, ODPARŁ ŚMIERĆ.", "iso8859-2"),
    (
        "Tâ\u0301t ca\u0309 mo\u0323i ng\u01b0\u01a1\u0300i sinh ra đê\u0300u đ\u01b0\u01a1\u0323c t\u01b0\u0323 do.",
        "cp1258",
    ),
    ("La mise à jour du mot de passe et la suite", "iso8859-15"),
    ("Le nom «\xa0a\xa0» n’existe pas", "cp1252"),
    ("Odstranit všechny údaje. Žádné dávky nejsou", "iso8859-2"),
    ("Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar.", "cp1254"),
]

PLAIN = [
    "In HZ, two characters are written ~{<:Ky~} between braces; `~{` opens, `~}` closes.",
    "ls --color: \x1b[31mred\x1b[0m and \x1b(B\x1b[m",
    "A tilde ~, a brace {, ~~{not HZ~~}.",
    "wget ~{user}/file ~{1..9}\n",
    "天津\ufeff北京",
    "一些",
    "~{}",
    "",
    "\u00a0",
    "a\u2028b\u0085c",
    "ÄãºÃ 浣犲ソ 锟斤拷",
]


@pytest.mark.parametrize("text", PLAIN)
def test_valid_utf8_is_utf8(text: str) -> None:
    decoded = decode(text.encode())
    assert (decoded.text, decoded.encoding, decoded.odd, decoded.segments, decoded.raw) == (text, "utf-8", (), (), None)


@pytest.mark.parametrize(("text", "encoding"), SINGLE_BYTE)
def test_single_byte_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_the_few_letters_that_tell_two_encodings_apart_may_stand_late() -> None:
    text = "και τα λοιπά της ιστορίας, όπως την είπε ο παππούς.\n" * 200 + "Άσχετα από το αν είναι έτσι.\n"
    for encoding in ("iso8859-7", "cp1253"):
        assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("row", "encodings"),
    [
        ("├────────────────┤\n└────────────────┘\n", ("gb18030", "cp949", "cp932", "euc_jp")),
        ("★★★★★★★★\n○○○○●●●●\n", ("gb18030", "cp949", "cp932", "euc_jp", "big5")),
        ("═══════════\n※※※※※※※※\n", ("big5",)),
        ("①②③④⑤⑥⑦⑧⑨⑩\n━━━━━━━━━━━━\n", ("gb18030", "cp949")),
    ],
)
def test_rows_of_signs_are_in_the_encoding_of_the_text(row: str, encodings: tuple[str, ...]) -> None:
    texts = {"gb18030": SIMPLIFIED, "big5": TRADITIONAL, "cp932": JAPANESE, "euc_jp": JAPANESE, "cp949": KOREAN}
    for encoding in encodings:
        for text in (texts[encoding] + row, row + texts[encoding], texts[encoding] * 5 + row * 5):
            decoded = decode(text.encode(encoding))
            assert (decoded.text, decoded.segments) == (text, ())


@pytest.mark.parametrize("declared", ["iso-8859-1", "big5", "shift_jis", "utf-8", "no-such-charset", "windows-1251"])
def test_a_lying_declaration_is_not_believed(declared: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body>\n{SIMPLIFIED}</body></html>\n'
    assert decode(page.encode("gb18030")).text == page
    assert decode(SIMPLIFIED.encode("gb18030"), declared=f"text/html; charset={declared}").text == SIMPLIFIED


def test_a_declaration_decides_where_the_text_cannot() -> None:
    data = "šž ŠŽ".encode("iso8859-2")
    assert decode(data, declared="iso-8859-2").text == "šž ŠŽ"
    assert decode(data, declared="iso-8859-2").evidence == "declared"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("你好", "gb18030"),
        ("天津", "gb18030"),
        ("联通", "gb18030"),
        ("中文資訊", "big5"),
        ("新聞報導", "big5"),
        ("ニュース", "shift_jis"),
        ("안녕하세요", "euc_kr"),
        ("你好，世界", "utf-16-le"),
    ],
)
def test_a_few_characters(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("谢谢".encode("gbk"), "лл"),
        ("时时".encode("gbk"), "ʱʱ"),
        ("机关".encode("utf-16-le"), ":gsQ"),
        ("这个".encode("utf-16-le"), "ُ*N"),
        ("条 在".encode("hz"), "~{Lu~} ~{TZ~}"),
        ("商用".encode("utf-16-le"), "FU(u"),
        ("空氣污染防".encode("utf-16-be"), "zzl#lagӖ2"),
        ("да".encode(), "да"),
    ],
)
def test_valid_utf8_that_may_be_chinese_is_read_as_utf8_but_unsure(data: bytes, text: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (text, "utf-8")
    assert decoded.confidence < 0.5


@pytest.mark.parametrize("text", ["爆破作业", "初公", "卫生", "规划"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_few_characters_of_utf16_are_read_where_utf8_would_have_controls(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.confidence < 0.5


@pytest.mark.parametrize("text", ["фильтр", "Ελλάδα", "שלוםעולם"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_word_of_another_alphabet_in_utf16_is_read_where_utf8_would_have_controls(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    "text",
    [
        "Привет",
        "café",
        "don't",
        "well-known",
        "(1.5)",
        "12:30",
        "Yes!\r\n",
        "é.",
        "Ωραία",
        "hello!",
        "mile",
        "The end.",
        "getName()",
        "谢谢",
        "שלום",
        "x",
    ],
)
def test_other_short_texts_are_sure(text: str) -> None:
    assert decode(text.encode()).confidence == 1


@pytest.mark.parametrize("text", ["你好", "运行", "闰年。"])
def test_a_word_that_is_nothing_but_hz_is_read(text: str) -> None:
    assert decode(text.encode("hz")).text == text
    assert decode(b"HZ: " + text.encode("hz")).encoding == "utf-8"


def test_ascii_before_the_first_chinese_character() -> None:
    head = "<li><a href='/item'>item</a></li>\n" * 10_000
    for text, encoding in ((SIMPLIFIED, "gb18030"), (TRADITIONAL, "big5"), (JAPANESE, "cp932"), (KOREAN, "cp949")):
        assert decode((head + text).encode(encoding)).text == head + text


def test_private_use_of_code_page_936_is_kept_exact() -> None:
    data = SIMPLIFIED.encode("gb18030") + bytes.fromhex("aaa1 fe50 a2ab a8bc 80 a140 f8a1 fe59") + b"\n"
    assert decode(data).encode() == data


def test_characters_with_several_codes_come_back() -> None:
    data = JAPANESE.encode("cp932") + b"\x87\x90\x81\xe0\xee\xf9\xfa\x4a\n"
    decoded = decode(data)
    assert "≒≒" in decoded.text
    assert decoded.encode() == data


def test_evidence_is_told() -> None:
    assert decode(SIMPLIFIED.encode("utf-16")).evidence == "bom"
    assert decode(SIMPLIFIED.encode("utf-16-le")).evidence == "structure"
    assert decode(SIMPLIFIED.encode("hz")).evidence == "escape"
    assert decode(SIMPLIFIED.encode()).evidence == "utf-8"
    assert decode(SIMPLIFIED.encode("gb18030")).evidence == "frequency"
    assert decode(SIMPLIFIED.encode("gb18030"), encoding="latin-1").evidence == "given"
    assert 0 < decode(b"\x81").confidence < 0.6 < decode(SIMPLIFIED.encode("gb18030")).confidence <= 1


def test_labels() -> None:
    assert codec_of("GB2312") == codec_of("gbk") == "gb18030"
    assert codec_of("ISO-8859-1") == "cp1252"
    assert codec_of("euc-tw") is None
    assert codec_of("hex") is None
    assert declared_codec(b'<?xml version="1.0" encoding="Shift_JIS"?>') == "cp932"
    assert declared_codec(b"# -*- coding: gbk -*-\n") == "gb18030"
    assert declared_codec(b'@charset "big5";') == "big5hkscs"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "PDF document"),
        (b"PK\x03\x04\x14\0", "ZIP archive or office document"),
        (b"\x7fELF\x02\x01", "ELF program"),
        (bytes(range(32)) * 4, "NUL bytes without the structure of UTF-16"),
    ],
)
def test_binary_files(data: bytes, kind: str) -> None:
    found = looks_binary(data)
    assert found is not None
    assert found.startswith(kind[:3]) or "control" in found


def test_noise_is_binary_and_a_table_of_all_characters_is_not() -> None:
    noise = bytes(byte or 1 for byte in random.Random(7).randbytes(10_000))
    assert looks_binary(noise) == "bytes without any order"
    assert looks_binary(zlib.compress(noise.hex().encode())) == "bytes without any order"
    every = "".join(map(chr, range(0x4E00, 0x9FA6)))
    assert looks_binary(every.encode("gbk")) is None
    assert looks_binary(every.encode("gbk").replace(b"\xd2", b"\x01\xd2")) is None


@pytest.mark.parametrize("data", [b"", b"\0", b"PK is a name", b"a\0b" + b"text " * 20, b"\x80\x81\x82", b"\f\f\f"])
def test_not_binary(data: bytes) -> None:
    assert looks_binary(data) is None


HZ = SIMPLIFIED.encode("hz").decode("ascii")


@pytest.mark.parametrize(
    "text",
    [
        HZ,
        HZ.replace("~{", "~\u200b{"),
        HZ + "\u2060",
        "\ue000" + HZ,
        "<p>" + HZ.replace("~{", "&#126;{") + "</p><p>\xa0</p>",
        "import os\n\ndef size(path):\n    return os.stat(path).st_size\n\u200b" + HZ * 9,
        f"```\n{HZ}\n```\n\u200b",
        "~" + HZ,
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_no_clean_text_is_hz(text: str, encoding: str) -> None:
    first = clean(text.encode(encoding))
    second = clean(first.encode())
    assert not second.changed
    assert first.revert() == text.encode(encoding)


def test_half_width_katakana_between_kanji_is_japanese_and_not_torn_chinese() -> None:
    text = "山ﾆ登ﾙ日ﾉ朝ﾊ早ｸ起ｷﾃ\n荷物ｦ背負ﾋ家ｦ出ﾙ\n川ﾉ水ﾊ冷ﾀｸ\n空ﾊ青ｸ晴ﾚﾃ\n友ﾄ共ﾆ歌ﾋﾅｶﾞﾗ歩ｸ\n" * 3
    decoded = decode(text.encode("cp932"))
    assert (decoded.encoding, decoded.text) == ("cp932", text)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Wymagana. 150 lub mniej znaków. Jedynie cyfry", "iso8859-2"),  # ów is 體 in GBK
        ("şu andan itibaren bir dakika, şu andan itibaren bir saat", "cp1254"),  # ş is þ in Icelandic
        ("Cesta k šabloně\nŠablony\nŠablona příští\nZpět na šablony, které jsou možné", "iso8859-2"),  # Š is ©
        ("Wir haben die Tür geöffnet und", "cp850"),
        ("Il a été noté que la forêt", "mac-roman"),
        ("Această pagină nu există", "cp1250"),  # ă is ã in cp1252
        ("hiszpański i meksykański film", "cp852"),  # ń is ä in cp1252
        ("De gegevens zijn geïnstalleerd", "cp1252"),  # ïn is 飊 in GBK
        ("La possibilità di più città", "cp850"),  # à is … in cp1252
        ("milijonų\nmilijardų\ntrilijonų\n", "cp1257"),  # ų is ø in cp1252
        ("конец этой главы.\nУтром мы снова пошли дальше", "mac-cyrillic"),  # У is “ in cp1251
        ("и больше ничего нет.\nУбедитесь в этом", "mac-cyrillic"),
        ("исландски\nиталиански\nяпонски\nгрузински\n", "cp1251"),  # я is € in Mac Cyrillic
        ("нидерландски\nКюрдски, северен (Сорани)\nчешки", "cp1251"),  # С is — in Mac Cyrillic
        ("I don’t think it’s right", "cp1252"),  # ’ is í in Mac Roman
        ("Don’t worry, we’re on our way to John’s house and it’s not far.", "cp1252"),
        ("Der Preis: 50 €", "cp1252"),  # € is א in cp862
        ("price: £50 or €60", "cp1252"),
        ("© 2004 Foo Inc. All rights reserved.", "cp1252"),  # © is й in cp866
    ],
)
def test_few_letters_beyond_ascii(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("text", ["。\n", "\n第三", "요\n즉"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_line_end_in_utf16_is_no_character_of_utf32(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text or decoded.confidence < 0.5
