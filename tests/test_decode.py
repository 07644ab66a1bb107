"""From bytes to text: the right encoding, and exactly the same bytes back."""

from __future__ import annotations

import codecs
import encodings.aliases
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.decode import decode, looks_binary
from cleaner.decode.exact import CANONICAL, mark, spelled
from cleaner.history import Decoded
from tests.strategies import any_bytes

SIMPLIFIED = "今天上午，天津市召开新闻发布会，介绍了高新区建设的有关情况。企业负责人表示，将继续加大投入。\n"
TRADITIONAL = "今天上午，臺北市召開記者會，介紹了新區建設的有關情況。企業負責人表示，將繼續加大投入。\n"
JAPANESE = "今日の午前、東京都は記者会見を開き、新しい計画について説明しました。企業の担当者は期待しています。\n"
KOREAN = "오늘 오전 서울시는 기자회견을 열고 새로운 계획에 대해 설명했다. 기업 관계자는 기대하고 있다.\n"

READINGS = [
    (SIMPLIFIED, "utf-8"),
    (SIMPLIFIED, "utf-8-sig"),
    (SIMPLIFIED, "gb18030"),
    (SIMPLIFIED, "gb2312"),
    (SIMPLIFIED, "hz"),
    (SIMPLIFIED, "iso2022_cn"),
    (TRADITIONAL, "iso2022_cn"),
    (TRADITIONAL, "big5"),
    (TRADITIONAL, "big5hkscs"),
    (TRADITIONAL, "gbk"),
    (JAPANESE, "shift_jis"),
    (JAPANESE, "euc_jp"),
    (JAPANESE, "iso2022_jp"),
    (KOREAN, "euc_kr"),
    (KOREAN, "iso2022_kr"),
    *(
        (text, wide)
        for text in (SIMPLIFIED, JAPANESE, KOREAN, "plain\n")
        for wide in ("utf-16", "utf-16-le", "utf-16-be")
    ),
    *((text, wide) for text in (SIMPLIFIED, KOREAN, "plain\n") for wide in ("utf-32", "utf-32-le", "utf-32-be")),
]
CODECS = sorted({*encodings.aliases.aliases.values(), "idna", "punycode", "undefined", "utf_8_sig"} - {"mbcs", "oem"})
TEXT_CODECS = [name for name in CODECS if getattr(codecs.lookup(name), "_is_text_encoding", True)]


@pytest.mark.parametrize(("text", "encoding"), READINGS)
@pytest.mark.parametrize("times", [1, 40])
def test_text_is_read_right(text: str, encoding: str, times: int) -> None:
    data = (text * times).encode(encoding)
    decoded = decode(data)
    assert decoded.text == text * times
    assert decoded.encode() == data


@given(st.binary(max_size=200))
def test_any_bytes_come_back(data: bytes) -> None:
    assert decode(data).encode() == data


@given(st.binary(max_size=60), st.sampled_from(TEXT_CODECS))
def test_any_bytes_come_back_from_any_codec(data: bytes, encoding: str) -> None:
    assert decode(data, encoding=encoding).encode() == data


@pytest.mark.parametrize("encoding", sorted(CANONICAL - {"utf-8"}))
def test_codecs_without_a_second_way_to_write_a_character(encoding: str) -> None:
    high, digits = range(0x80, 0x100), range(0x30, 0x3A)
    data = b"\n".join(map(bytes, product(high, range(0x100))))
    if encoding == "gb18030":
        leads = (0x81, 0x82, 0x83, 0x84, 0x90, 0xE3)  # the whole BMP, and the ends of what is beyond
        data += b"\n".join(map(bytes, product(leads, digits, high, digits)))
    assert spelled(mark(data, encoding), encoding) == data


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\t\n")))
def test_clean_utf8_is_utf8(text: str) -> None:
    text = text.lstrip("\ufeff")
    decoded = decode(text.encode())
    assert (decoded.text, decoded.encoding, decoded.odd, decoded.segments) == (text, "utf-8", (), ())


def test_binary_files_are_known() -> None:
    assert looks_binary(b"\x89PNG\r\n\x1a\n\0\0") == "PNG image"
    assert looks_binary(bytes(100) + b"abc") is not None
    for text, encoding in READINGS:
        assert looks_binary(text.encode(encoding)) is None


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(LookupError):
        decode(b"", encoding="no such thing")


@pytest.mark.parametrize(
    ("text", "encoding", "places"),
    [
        ("天a津", "utf-8", [0, 3, 4, 7]),
        ("天a津", "gb18030", [0, 2, 3, 5]),
        ("科技科技", "hz", [0, 4, 6, 8, 12]),
        ("日本", "iso2022_jp", [0, 5, 10]),
        ("中華a", "iso2022_cn", [0, 7, 13, 15]),
        ("Ê̄天", "big5hkscs", [0, 0, 2, 4]),
    ],
)
def test_every_code_point_has_its_byte(text: str, encoding: str, places: list[int]) -> None:
    data = text.encode(encoding)
    assert data.decode(encoding) == text
    assert list(Decoded(text, encoding).byte_positions(range(len(text) + 1)).values()) == places


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\x1b$)A\x0e=qLlIONg#,Ll=rJP\x0fabc\n\x1b$)A\x0e5Z6~PP\x0f\n", "今天上午，天津市abc\n第二行\n"),
        (b"\x1b$)A\x0eVP\x1b$)Ga^FaYO\x0f\n", "中華民國\n"),
        (b"\x1b$)G\x0eVP\x0f \x1b$*H\x1bN!!\x0f.\n", "烘 乂.\n"),
    ],
)
def test_iso_2022_cn_as_others_write_it(data: bytes, text: str) -> None:
    decoded = decode(data)
    assert decoded.text == text
    assert (decoded.evidence, decoded.encode()) == ("escape", data)


@pytest.mark.parametrize("encoding", ["hz", "iso2022_jp", "iso2022_kr", "iso2022_cn"])
def test_places_in_torn_escaped_text(encoding: str) -> None:
    text = {"iso2022_jp": JAPANESE, "iso2022_kr": KOREAN}.get(encoding, SIMPLIFIED)
    data = text.encode(encoding)
    torn = data[:21] + b"\xff" + data[22:]
    decoded = decode(torn)
    places = list(decoded.byte_positions(range(len(decoded.text) + 1)).values())
    assert places == sorted(places)
    assert 0 <= places[0] <= places[-1] <= len(torn)


@given(any_bytes)
def test_places_never_go_back_and_stay_in_the_document(data: bytes) -> None:
    decoded = decode(data)
    places = list(decoded.byte_positions(range(len(decoded.text) + 1)).values())
    assert places == sorted(places)
    assert 0 <= places[0] <= places[-1] <= len(data)
