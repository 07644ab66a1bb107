"""Documents that are damaged, cut, glued together, or in more than one encoding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.decode import decode, looks_binary
from tests.test_decode import JAPANESE, KOREAN, SIMPLIFIED, TRADITIONAL

FRENCH = "Où êtes-vous né ? À l’été, près de Besançon, où le café était très agréable.\n"
RUSSIAN = "Все люди рождаются свободными и равными в своём достоинстве и правах.\n"
UTF8, GBK, BIG5 = SIMPLIFIED.encode(), SIMPLIFIED.encode("gb18030"), TRADITIONAL.encode("big5")

TEXTS = [
    (SIMPLIFIED, "utf-8"),
    (SIMPLIFIED, "gb18030"),
    (TRADITIONAL, "big5"),
    (JAPANESE, "cp932"),
    (JAPANESE, "euc_jp"),
    (KOREAN, "cp949"),
]


@pytest.mark.parametrize(("text", "encoding"), TEXTS, ids=[encoding for _, encoding in TEXTS])
@pytest.mark.parametrize("place", [3, 31, 60])
def test_a_lost_byte_spoils_nothing_but_its_character(text: str, encoding: str, place: int) -> None:
    data = text.encode(encoding)
    torn = data[:place] + data[place + 1 :]
    decoded = decode(text.encode(encoding) * 3 + torn + text.encode(encoding) * 3)
    assert decoded.text.startswith(text * 3)
    assert decoded.text.endswith(text[-12:] + text * 3)


@pytest.mark.parametrize(("text", "encoding"), TEXTS, ids=[encoding for _, encoding in TEXTS])
def test_a_text_cut_inside_of_a_character_at_both_ends(text: str, encoding: str) -> None:
    data = text.strip().strip("。.").encode(encoding)[1:-1] if encoding != "cp949" else text.encode(encoding)[1:]
    decoded = decode(data)
    assert text[2:-8] in decoded.text
    assert decoded.encode() == data


@pytest.mark.parametrize(("text", "encoding"), TEXTS, ids=[encoding for _, encoding in TEXTS])
@pytest.mark.parametrize("times", [1, 5])
def test_a_cut_end_loses_its_character_only(text: str, encoding: str, times: int) -> None:
    whole = text * times
    last = max(place for place, character in enumerate(whole) if character > "\x7f" and character not in "。.")
    decoded = decode(whole[: last + 1].encode(encoding)[:-1])
    assert decoded.text == whole[:last] + "\ufffd"
    assert (decoded.encoding, decoded.segments) == (decode(whole.encode(encoding)).encoding, ())


@pytest.mark.parametrize(("text", "encoding"), TEXTS, ids=[encoding for _, encoding in TEXTS])
@pytest.mark.parametrize("times", [1, 5])
def test_a_cut_start_loses_its_character_only(text: str, encoding: str, times: int) -> None:
    decoded = decode((text * times).encode(encoding)[1:])
    assert decoded.text[1:] == (text * times)[1:]  # its second byte may be a kana by itself


@pytest.mark.parametrize(("text", "encoding"), TEXTS, ids=[encoding for _, encoding in TEXTS])
def test_a_bad_byte_in_every_line(text: str, encoding: str) -> None:
    lines = [line.encode(encoding) for line in (text * 30).split("\n")]
    torn = [line[: 2 * n + 1] + b"\xff" + line[2 * n + 1 :] for n, line in enumerate(lines)]
    decoded = decode(b"\n".join(torn))
    assert decoded.encode() == b"\n".join(torn)
    assert decoded.segments == ()
    kept = sum(line.endswith(text[-12:-1]) for line in decoded.text.split("\n"))
    assert kept >= 14  # the bytes go past the end of the later lines


ESCAPED = [(SIMPLIFIED, "hz"), (SIMPLIFIED, "iso2022_cn"), (JAPANESE, "iso2022_jp"), (KOREAN, "iso2022_kr")]


@pytest.mark.parametrize(("text", "encoding"), ESCAPED, ids=[encoding for _, encoding in ESCAPED])
@pytest.mark.parametrize("cut", range(1, 9))
def test_escaped_text_that_is_cut(text: str, encoding: str, cut: int) -> None:
    data = text.encode(encoding)[:-cut]
    decoded = decode(data)
    assert decoded.text.startswith(text[:-6])
    assert decoded.encode() == data


@pytest.mark.parametrize(("text", "encoding"), ESCAPED, ids=[encoding for _, encoding in ESCAPED])
@pytest.mark.parametrize("bad", [b"", b"\xe3", b"\xff\xff"])
def test_escaped_text_that_is_torn(text: str, encoding: str, bad: bytes) -> None:
    data = text.encode(encoding)
    torn = data[:20] + bad + data[21:] + (text * 2).encode(encoding)
    decoded = decode(torn)
    assert decoded.encoding == encoding
    assert decoded.text.endswith(text[12:] + text * 2)
    assert decoded.encode() == torn


def test_the_rarer_sets_of_iso_2022_jp_are_read_in_torn_text() -> None:
    data = b"\x1b$B$3$l\x1b(B \x1b$(D\x30\x21\x1b(B \x1b(I12\x1b(B \x1b$B\xff"
    assert decode(data).text.startswith("これ 丂 ｱｲ ")


def test_control_characters_are_no_damage() -> None:
    text = SIMPLIFIED[:8] + "\0" + SIMPLIFIED[8:20] + "\x08" + SIMPLIFIED[20:]
    for name in ("utf-8", "gb18030"):
        data = text.encode(name) + b"\xff\n" + text.encode(name)
        assert decode(data).text == text + "\ufffd\n" + text


@pytest.mark.parametrize(
    ("parts", "encodings"),
    [
        ((UTF8 * 3, GBK * 3), ("utf-8", "gb18030")),
        ((GBK * 3, UTF8 * 3), ("gb18030", "utf-8")),
        ((GBK * 3, BIG5 * 3), ("gb18030", "big5hkscs")),
        ((BIG5 * 3, GBK * 3), ("big5hkscs", "gb18030")),
        ((UTF8, GBK, UTF8), ("utf-8", "gb18030", "utf-8")),
        ((UTF8 * 2, FRENCH.encode("cp1252"), UTF8 * 2), ("utf-8", "cp1252", "utf-8")),
        ((RUSSIAN.encode() * 3, RUSSIAN.encode("cp1251") * 3), ("utf-8", "cp1251")),
        ((FRENCH.encode("cp1252") * 3, FRENCH.encode() * 3), ("cp1252", "utf-8")),
        ((GBK.rstrip(b"\n"), UTF8 * 2), ("gb18030", "utf-8")),
    ],
)
def test_each_part_is_read_in_its_own_encoding(parts: tuple[bytes, ...], encodings: tuple[str, ...]) -> None:
    data = b"".join(parts)
    decoded = decode(data)
    assert decoded.text == "".join(part.decode(name) for part, name in zip(parts, encodings, strict=True))
    assert tuple(segment.encoding for segment in decoded.segments) == encodings
    assert decoded.encode() == data


@pytest.mark.parametrize(
    "line", ["Geändert:", "Décembre", "Passwort zurücksetzen", "Marque\xa0: Citroën", "où êtes-vous né ?"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_stray_line_of_latin_letters_in_utf8(line: str, end: str) -> None:
    before, behind = f"第一行：ABC公司。{end}", f"第二行，完。{end}"
    decoded = decode(before.encode() * 3 + f"{line}{end}".encode("cp1252") + behind.encode() * 3)
    assert decoded.text == before * 3 + line + end + behind * 3


@pytest.mark.parametrize(
    ("text", "encoding"), [*TEXTS, (FRENCH, "cp1252"), ("Passwort ändern\n", "cp1252"), (RUSSIAN, "koi8-r")]
)
@pytest.mark.parametrize("count", [8, 500])
def test_a_text_padded_with_nuls(text: str, encoding: str, count: int) -> None:
    data = text.encode(encoding) + bytes(count)
    assert decode(data).text == text + "\0" * count
    assert looks_binary(data) is None


def test_a_phrase_in_a_foreign_encoding_within_a_line() -> None:
    data = "天津市的".encode() + "高新区建设".encode("gb18030") + "有关情况，".encode() + UTF8
    assert decode(data).text == "天津市的高新区建设有关情况，" + SIMPLIFIED


@pytest.mark.parametrize("bad", [b"\xff", b"\x80", b"\xe4\xbd", b"\xc0\xaf", b"\xed\xa0\x80"])
def test_bad_bytes_in_utf8_are_replaced_as_its_codec_does(bad: bytes) -> None:
    data = UTF8 + "天津".encode() + bad + "滨海".encode() + UTF8
    decoded = decode(data)
    assert decoded.text == data.decode("utf-8", "replace")
    assert b"".join(odd.data for odd in decoded.odd) == bad


def test_damage_at_the_end_changes_nothing_before() -> None:
    text = "一本：《Ｓｅｓａｍｅ　ａｎｄ　Ｌｉｌｉｅｓ》〔６〕。他彳亍而行，“呃啾”一声。\n" + SIMPLIFIED * 20
    assert decode((text + "天").encode("gb18030")[:-1]).text.startswith(text)


def test_a_lost_byte_that_the_codec_does_not_notice() -> None:
    text = (
        "主管機關核准試車期間排放之廢（污）水，應依規定申報。\n申請補助之法人及團體（以下簡稱Q受補助單位），應依規定辦理。\n"
        * 3
    )
    data = text.encode("gb18030")
    torn = data[:7] + data[8:]
    assert "\ufffd" not in torn.decode("gb18030", "replace")
    decoded = decode(torn)
    assert decoded.text == "主管機\ufffd" + text[4:]
    assert decoded.encode() == torn


def test_rare_characters_are_no_damage() -> None:
    text = "他彳亍而行，饕餮纹、鼙鼓声，“呃啾”一声，龘靐齉爩。\n" + SIMPLIFIED
    for encoding in ("gb18030", "utf-8"):
        decoded = decode(text.encode(encoding))
        assert (decoded.text, decoded.segments, decoded.odd) == (text, (), ())


@given(st.lists(st.sampled_from([UTF8, GBK, BIG5, FRENCH.encode("cp1252"), b"\xff", b"\0", b"\n", b"a"]), max_size=8))
def test_glued_pieces_come_back(pieces: list[bytes]) -> None:
    data = b"".join(pieces)
    assert decode(data).encode() == data


@given(st.data())
def test_struck_documents_come_back(draw: st.DataObject) -> None:
    text, encoding = draw.draw(st.sampled_from(TEXTS))
    data = bytearray((text * 2).encode(encoding))
    for place in draw.draw(st.lists(st.integers(0, len(data) - 1), max_size=6)):
        data[place : place + draw.draw(st.integers(0, 2))] = draw.draw(st.binary(max_size=2))
    assert decode(bytes(data)).encode() == bytes(data)


@pytest.mark.parametrize("text", [SIMPLIFIED, "plain text, some of it\n"])
@pytest.mark.parametrize("head", [UTF8, GBK])
def test_utf16_with_its_mark_behind_other_text(text: str, head: bytes) -> None:
    data = head + text.encode("utf-16")
    decoded = decode(data)
    assert decoded.text == SIMPLIFIED + "\ufeff" + text
    assert decoded.encode() == data


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, JAPANESE, KOREAN])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("place", [0, 33, 200, 411])
def test_utf16_that_lost_a_byte(text: str, encoding: str, place: int) -> None:
    whole = (text * 12).encode(encoding)
    place += 2 * (encoding == "utf-16")
    data = whole[:place] + whole[place + 1 :]
    decoded = decode(data)
    assert decoded.encode() == data
    assert (text * 12)[place // 2 + 3 :] in decoded.text
    assert (text * 12)[: max(0, place // 2 - 3)] in decoded.text


@pytest.mark.parametrize("text", [SIMPLIFIED, "plain text, some of it\n"])
def test_utf8_behind_utf16(text: str) -> None:
    data = text.encode("utf-16") + UTF8
    assert decode(data).text == text + SIMPLIFIED
    assert decode(data).encode() == data


@pytest.mark.parametrize(
    ("text", "encoding", "line", "foreign"),
    [
        (JAPANESE, "cp932", TRADITIONAL, "big5hkscs"),
        (JAPANESE, "cp932", SIMPLIFIED, "gb18030"),
        (JAPANESE, "cp932", "臺北市中正區重慶南路一段\n", "big5hkscs"),
        (JAPANESE, "euc_jp", KOREAN, "cp949"),
        (SIMPLIFIED, "gb18030", KOREAN, "cp949"),
        (SIMPLIFIED, "gb18030", "昨日の午後、東京都は雨でした。\n", "euc_jp"),
        (KOREAN, "cp949", SIMPLIFIED, "gb18030"),
    ],
)
@pytest.mark.parametrize("times", [3, 40])
def test_a_line_that_another_encoding_makes_characters_of(
    text: str, encoding: str, line: str, foreign: str, times: int
) -> None:
    around = text * times
    decoded = decode(around.encode(encoding) + line.encode(foreign) + around.encode(encoding))
    assert decoded.text == around + line + around
    assert [segment.encoding for segment in decoded.segments] == [encoding, foreign, encoding]


@pytest.mark.parametrize("line", ["ﾌﾟﾛｸﾞﾗﾑ ｴﾗｰ ｶﾞ ﾊｯｾｲ ｼﾏｼﾀ｡\n", "商品名：ﾃﾚﾋﾞ ﾒｰｶｰ：ｼｬｰﾌﾟ\n"])
def test_half_width_katakana_stay(line: str) -> None:
    text = JAPANESE * 3 + line + JAPANESE
    assert decode(text.encode("cp932")).text == text
