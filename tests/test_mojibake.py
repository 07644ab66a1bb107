"""The mojibake stage: what it undoes, what it leaves alone, what it reports."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.misread import HANS, HANT, JA, KO, cleaned, is_survivor, misread, propose

LOSSLESS = [
    (HANS, "utf-8", "gbk"),
    (HANT, "utf-8", "gbk"),
    (JA, "utf-8", "gbk"),
    (KO, "utf-8", "gbk"),
    (HANS, "gbk", "big5"),
    (HANT, "cp950", "gbk"),
    (JA, "cp932", "gbk"),
    (HANS, "utf-8", "latin-1"),
    (HANS, "gbk", "latin-1"),
    (HANT, "cp950", "latin-1"),
    (JA, "cp932", "latin-1"),
    (KO, "cp949", "latin-1"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), LOSSLESS)
def test_undoes_each_confusion(text: str, right: str, wrong: str) -> None:
    for cut in (12, 20, len(text)):
        piece = text[:cut]
        while not is_survivor(piece, right, wrong):
            piece = piece[:-1]
        assert len(piece) >= 8
        assert cleaned(misread(piece, right, wrong)) == piece


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [*(case for case in LOSSLESS if case[1] == "utf-8"), ("部门责令限期改正停止使用、消除对", "utf-8", "gbk")],
)
def test_undoes_the_same_twice_over(text: str, right: str, wrong: str) -> None:
    once = misread(text[:16], right, wrong)
    if is_survivor(once, "utf-8", wrong):
        assert cleaned(misread(once, "utf-8", wrong)) == text[:16]


FRAMES = [
    "记者从会上获悉{}，会议三点结束。",
    "據了解，{}，主辦單位昨天表示。",
    "오늘 회의에서 {} 라고 말했습니다.",
    "The subject line read {} when it arrived.",
    "17\t{}\t2024-05-01\t已完成",
    '"17","{}","2024-05-01","已完成"',
    '  {{"id": 17, "title": "{}", "state": "已完成"}},',
    '<a href="/news/17.html" title="{}">更多新闻</a>',
    "<img src='17.jpg' alt='{}'>图片说明",
    "-rw-r--r-- 1 root root 2048 5月 1 10:00 {}.txt",
    "他的新书《{}》昨日出版。",
]
"""Clean lines that one misread segment stands in: sentences, tables, data, tags, lists of files."""


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("text", "right", "wrong"), LOSSLESS)
def test_restores_a_segment_and_leaves_the_clean_line_around_it(frame: str, text: str, right: str, wrong: str) -> None:
    piece = text[:18]
    while not is_survivor(piece, right, wrong):
        piece = piece[:-1]
    page = f"本市图书馆昨日开馆。\n{frame}\n馆方表示，周末将延长开放时间。"
    assert cleaned(page.format(misread(piece, right, wrong))) == page.format(piece)


@pytest.mark.parametrize(("text", "right", "wrong"), LOSSLESS)
def test_clean_lines_of_a_damaged_document_stay(text: str, right: str, wrong: str) -> None:
    pieces = [text[at : at + 12] for at in (0, 2, 3, 4) if is_survivor(text[at : at + 12], right, wrong)] * 6
    clean = ["The quick — “brown” fox", "ヨーロッパ各国の航空機メーカの", "Où est-il né ? À Orléans"]
    page = "\n".join([*pieces, *clean, *pieces])
    bad = "\n".join([*(misread(piece, right, wrong) for piece in pieces), *clean])
    assert cleaned("\n".join([bad, *(misread(piece, right, wrong) for piece in pieces)])) == page


def test_names_the_rule_and_edits_only_what_was_misread() -> None:
    text = f"# 标题\n\n{misread(HANS[:14], 'utf-8', 'gbk')}\n结尾的一行。"
    [edit] = propose(text).layer
    assert (edit.start, edit.new, edit.rule) == (6, HANS[:14], "mojibake.utf8-as-gbk")


def test_short_lines_of_a_damaged_document_follow_its_long_ones() -> None:
    text = "\n".join(misread(piece, "utf-8", "gbk") for piece in ("概述", "目标", HANS[:14], "附录"))
    assert cleaned(text) == f"概述\n目标\n{HANS[:14]}\n附录"


def in_hong_kong(text: str) -> str:
    """GBK as Big5-HKSCS has it, which has kana in cells of its own."""
    return text.encode("gbk").decode("big5hkscs")


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (f"记者从会上获悉{misread(HANS[:14], 'utf-8', 'gbk')}，会议结束。", f"记者从会上获悉{HANS[:14]}，会议结束。"),
        (f'  "name": "{misread(HANS[:8], "utf-8", "gbk")}",', f'  "name": "{HANS[:8]}",'),
        (f"这是一行{misread(HANS[:13], 'gbk', 'big5')}，成立于上海。", f"这是一行{HANS[:13]}，成立于上海。"),
        (f"標題\n{misread(HANT[:13], 'cp950', 'gbk')}", f"標題\n{HANT[:13]}"),
        (f"17,{misread(HANS[:13], 'gbk', 'big5')},正常\n18,王小明,正常", f"17,{HANS[:13]},正常\n18,王小明,正常"),
        (in_hong_kong("安装之前请注意天气"), "安装之前请注意天气"),
        (f"通知：{in_hong_kong('安装之前请注意天气')}。", "通知：安装之前请注意天气。"),
        ("Le cafÃ© est lÃ\xa0, dÃ©jÃ\xa0 !", "Le café est là, déjà !"),
        ("РџСЂРёРІРµС‚, РјРёСЂ", "Привет, мир"),
        ("Î•Î»Î»Î·Î½Î¹ÎºÎ¬", "Ελληνικά"),
        ("Beta Haber: HÄ±rsÄ±zÄ± BÃ¼yÃ¼ Korkuttu", "Beta Haber: Hırsızı Büyü Korkuttu"),
        ("Tiáº¿ng Viá»‡t cĂ³ dáº¥u", "Tiếng Việt cĂ³ dấu"),
        ("Ĺ˝luĹĄouÄŤkĂ˝ kĹŻĹ\x88", "Žluťoučký kůň"),
        ("matrix 8Ã—8)à¥¤ yes", "matrix 8×8)। yes"),
        ("IL2RÎ³cKO", "IL2RγcKO"),
        ("ï»¿Â¡No! BjÃ¶rk sang.", "\ufeff¡No! Björk sang."),
        ("donâ€™t â€œquoteâ€\x9d â€” ðŸ˜€", "don’t “quote” — 😀"),
    ],
)
def test_mixed_lines_and_other_scripts(text: str, clean: str) -> None:
    assert cleaned(text) == clean


PAGES = ["cp1254", "iso8859-9", "iso8859-15", "cp1250", "cp1251", "mac_roman", "cp437", "cp850", "koi8-r"]


@pytest.mark.parametrize("right", ["utf-8", "gbk"])
@pytest.mark.parametrize("page", PAGES)
def test_other_pages_of_one_byte(page: str, right: str) -> None:
    lines = ["确定执行功能，没有按键的时候显示上次的键值。", "会议讨论了城市交通的发展规划。"]
    text = "\n".join(
        line for line in lines if line.encode(right).decode(page, "ignore").encode(page) == line.encode(right)
    )
    assert cleaned(text.encode(right).decode(page)) == text


@pytest.mark.parametrize(
    "text",
    [
        "你好，世界！",
        "他把文件存成了别的格式，打开就变成“浣犲ソ涓栫晫”了。",
        "把 UTF-8 当成 GBK 读，「你好世界」就成了 浣犲ソ涓栫晫，很常见。",
        "GBK 读成 Latin-1，你好就成了 ÄãºÃ。",
        "Mojibake such as ÄãºÃÊÀ½ç or cafÃ© is text read in the wrong encoding.",
        "| 你好 | 浣犲ソ |\n| 世界 | 涓栫晫 |\n表：常见的乱码",
        "乱码举例：\n锛堜腑鍥斤級\n涓浗浜烘皯",
        "古文码：鐢辨湀瑕佸ソ濂藉涔犲ぉ澶╁悜涓�；拼音码：ÓÉÔÂÒªºÃºÃÑ§Ï°ÌìÌìÏòÉÏ。都是乱码，可用 iconv 转换。",
        "他打开邮件，满屏都是“涓浗浜烘皯鍏卞拰鍥藉叕瀹夐儴鍩庡競瑙勫垝”这样的符号。",
        'The page showed "ÄãºÃÊÀ½ç£¬½ñÌìÌìÆøºÜºÃ¡£" instead of Chinese.',
        "“Ã©” is what you get for “é”.",
        "'Ã©' means é, and 'â€™' is an apostrophe.",
        "网页打开以后标题显示成 浣犲ソ涓栫晫，刷新也没用。",
        "数据库里存的是浣犲ソ涓栫晫，连接没有设 utf8mb4。",
        "小时候玩游戏，经常看到頗祜枒蹦賸傑庈，后来才知道要装南极星。",
        "件名が 浣犲ソ涓栫晫 になってしまう。",
        "菜单全是頗祜枒蹦賸傑庈这样的怪字，怎么办？",
        'print("ä½\xa0å¥½ä¸\x96ç\x95\x8c".encode("latin-1").decode("utf-8"))',
        'Aus "MÃ¼ller" soll wieder "Müller" werden.',
        "琌 璶 瓣 硂 穦 礛 眔 碞 盽 筁 穝 翴",
        "\x1c\x98Ȭ\x02ǌÈž»ȔǏHošż\x8a\x05ȍƺ_ã\x13dõ",
        "In the old export every “Â¡No!” should read “¡No!”.",
        "He typed Â£100 instead of £100.",
        "UPDATE posts SET body = REPLACE(body, 'Â¡No!', '¡No!');",
        "sed -i 's/â€™/’/g; s/â€œ/“/g; s/Ã©/é/g' dump.sql",
        "Return text with â€™ turned into an apostrophe.",
        "The file begins with ï»¿ and the parser chokes.",
        'if (s.startsWith("ï»¿")) s = s.slice(3);',
        "input,expected\nfÃ¼r,für",
        "A name such as è°¢è°¢ appears on the invoice.",
        "Typical symptom: `æµ‹è¯•`, or `BjÃ¶rk!`.",
        "The field “ÇÑ±Û” should read “한글”.",
        "Her subject was shown as 縺薙ｓ縺ｫ縺｡縺ｯ because the server mislabelled it.",
        "终端里出现è°¢è°¢，请问如何恢复？",
        "Wenn statt ä ein Ã¤ erscheint, stimmt der Zeichensatz nicht.",
        "id,name,city\n1,ÕÅÎ°,北京",
        "锘是第102号元素，符号No，由人工合成。",
        "=@ßI[iřŻYŠäf ^zDsŮ¸J^^ß^ËRşËsŇ^Ë^Ă8äŽWÖŞŔW",
        "Příliš žluťoučký kůň: život, šíří, výše, úžas, ÚŽASNÝ, ŽÍŽALA",
        "鱻魚麤龘靐齉籲癵驫飝灥厵猋贔掱毳淼焱垚犇骉羴",
        "天麻、阿胶、茯苓、薏苡仁、蛴螬、䗪虫、蜣螂、地鳖、枳椇子、蒺藜",
        "ﾎﾝｼﾞﾂﾊ ｾｲﾃﾝﾅﾘ ﾅﾐﾀｶｼ ﾀﾀﾞﾁﾆ ｼｭﾂﾄﾞｳ ｺﾚｦ ｹﾞｷﾒﾂｾﾝﾄｽ",
        "國漢文混用體로 쓴 글은 讀者에게 어려울 수 있다.",
        "偺们去吧，偺爹偺妈；傪嬲、儜奴、儱侗、偝地里、偁",
        "繧繝縁・繧繝錦・縺れる・縺れ髪・譛・譁・蜈・荳",
        "NAÇÃO, SÃO PAULO, CORAÇÕES, AÇÃO À DISTÂNCIA, ÀS VEZES",
        "Íslenska: Þórður Ægisson á Ísafirði, ÞÆÖ ÁÐUR",
        "ㄋㄧˇ ㄏㄠˇ ㄕˋ ㄐㄧㄝˋ 你好世界；中文ㄉㄜ網友ㄏㄏ",
        'print("浣犲ソ涓栫晫浠婂ぉ".encode("gbk").decode("utf-8"))',
        "茅台酒、caf茅、夜写药铅、悉路爷压",
        "偺、偼、傪都是异体字或生僻字。",
        "偀偁偂偄偅偆偉偊偋偍偐偑偒偓偔偖偗偘偙偛偝偞偟偠偡偢偣偤",
        "眱眲眳眴眹眻眽 瑍瑎瑏瑐瑑瑒 呒呓呔呕呖 ㄗㄘㄙㄚㄛㄜㄝㄞㄟ ﹛﹜﹝﹞﹟﹠﹡",
        "Ã e õ são letras: ÃO, ÕES; ÂNGELA, MAÇÃ, CORAÇÃO, ATENÇÃO",
        "深學(xué)篤用，我們?cè)谡猩坦ぷ髦蟹?wù)產(chǎn)業(yè)",
        "𠮷野家の丼、髙島屋、﨑陽軒",
        "龘靐齉齾爩鱻麤龗灪吁龖厵滟爨癵籱饢驫鲡鹂鸾麣纞虋",
        "關關雎鳩，在河之洲。窈窕淑女，君子好逑。參差荇菜，左右流之。",
        "東京都新宿区西新宿二丁目八番一号",
        "Tiếng Việt: Đường phố Hà Nội đông đúc, ồn ào nhưng ấm áp.",
        "Où est-il né ? À Orléans, l’été, où l’œuvre « Noël » naquît.",
        "Größe, Übermaß, Äußerung; Zażółć gęślą jaźń; Příliš žluťoučký kůň.",
        "Съешь ещё этих мягких французских булок, да выпей чаю.",
        "Ξεσκεπάζω τὴν ψυχοφθόρα βδελυγμία.",
        "نص عربي بسيط، ونص آخر.",
        "เป็นมนุษย์สุดประเสริฐเลิศคุณค่า",
        "안녕하세요, 뷁쉙뀨 같은 글자도 있습니다.",
        "ˈɪŋɡlɪʃ [ðə ˈkwɪk ˈbɹaʊn fɒks]",
        "∀x∈ℝ: ⌈x⌉ = −⌊−x⌋, α ∧ ¬β ≠ ∅ ± 5 µm × 3°",
        "s = '\\xe4\\xbd\\xa0'  # 你",
        "👩‍👩‍👧 ❤️ 🇨🇳 ½ £20 ©®™",
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ àáâãäåæçèéêëìíîï",
        "ㄅㄆㄇㄈ いろはにほへと ΑΒΓΔ абвг",
    ],
)
def test_clean_text_and_text_about_mojibake_stay(text: str) -> None:
    assert not propose(text).layer


def rows(codec: str) -> list[str]:
    """The characters of an encoding in the order of their codes, as tables of encodings list them."""
    leads = [lead for lead in range(0x81, 0xFD, 9) if not bytes((lead,)).decode(codec, "ignore")] or [0]
    cells = [[bytes((lead, trail)).decode(codec, "ignore")[-1:] for trail in range(0x40, 0xFF)] for lead in leads]
    return ["".join(row) for row in cells]


@pytest.mark.parametrize("codec", ["gbk", "cp950", "cp932", "cp949", "latin-1", "cp1251"])
def test_tables_of_encodings_stay(codec: str) -> None:
    assert not propose("\n".join(rows(codec))).layer
    assert not propose(json.dumps({"index": rows(codec)}, ensure_ascii=False)).layer
    assert not propose(json.dumps(rows(codec), ensure_ascii=False, indent=1)).layer
    assert not propose(json.dumps(list("".join(rows(codec))), ensure_ascii=False)).layer


ODD_PIECES = [
    "Ã©",
    "â€™",
    "�",
    "?",
    "€",
    "浣",
    "犲ソ",
    "锟斤拷",
    "ÄãºÃ",
    "“",
    "\ud800",
    "\ue123",
    "縺",
    "ﾖﾐ",
    "笢恅",
    "琌い",
]
PIECES = st.sampled_from(
    [
        *("\n", " ", "a", "\x00", *ODD_PIECES),
        HANS,
        misread(HANS[:14], "utf-8", "gbk"),
        misread(misread(HANS[:12], "utf-8", "gbk"), "utf-8", "gbk"),
        misread(HANT, "cp950", "latin-1"),
        misread(HANS, "gbk", "latin-1"),
        misread(HANS, "utf-8", "latin-1"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=8).map("".join))
def test_a_second_run_proposes_nothing(text: str) -> None:
    once = cleaned(text)
    assert not propose(once).layer
    assert once.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "text", ["", "\ud800", "\x00" * 9, "浣犲ソ" + "�" * 5_000, "Ã" * 20_000, "浣?" * 3_000, "\n" * 99_999]
)
def test_odd_input_is_survived(text: str) -> None:
    assert not propose(cleaned(text)).layer
