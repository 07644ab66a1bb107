"""Rejoin: wrapped lines, and what takes the place of their breaks."""

from __future__ import annotations

import random
import textwrap

import pytest

from tests.rejoining import WRAPPED, cleaned, wrapped

# ruff: noqa: E501 — running text is what this is about


def test_a_wrapped_page_is_unwrapped() -> None:
    paragraph = "阿！这不是我二十年来时时记得的故乡？我所记得的故乡全不如此。我的故乡好得多了，但要我记起他的美丽，说出他的佳处来，却又没有影像，没有言辞了。仿佛也就如此。"
    page = "\n".join(("　　" + paragraph)[i : i + 24] for i in range(0, len(paragraph) + 2, 24))
    assert cleaned(page + "\n" + page) == f"　　{paragraph}\n　　{paragraph}"


def test_words_divided_at_line_ends_are_one_word() -> None:
    page = (
        "It is a truth universally acknowledged that a single man in pos-\nsession of a good fortune must be in want "
        "of a wife, and however lit-\ntle known the feelings or views of such a man may be on his first en-\ntering a "
        "neighbourhood, this truth is fixed.\n"
    )
    assert "in possession of" in cleaned(page)
    assert "however little known" in cleaned(page)


@pytest.mark.parametrize("width", [45, 60, 72, 80])
@pytest.mark.parametrize("margin", ["", "    ", "\t"])
@pytest.mark.parametrize("between", ["\n", "\r\n", "\n\n"])
def test_english_is_unwrapped_at_any_width_and_margin(width: int, margin: str, between: str) -> None:
    text = f"{WRAPPED} {WRAPPED}"
    assert cleaned(wrapped(text, width, margin=margin, between=between)).strip() == text


@pytest.mark.parametrize("seed", range(4))
def test_a_ragged_margin_is_a_margin(seed: int) -> None:
    chance, words, lines = random.Random(seed), f"{WRAPPED} {WRAPPED}".split(" "), [""]
    room = 72
    for word in words:
        if lines[-1] and len(lines[-1]) + 1 + len(word) > room:
            lines.append("")
            room = chance.randint(64, 72)
        lines[-1] += f" {word}" if lines[-1] else word
    assert cleaned("\n".join(lines)) == " ".join(words)


SEAMS = [
    ("unpacked into /usr/", "share/doc where it", "unpacked into /usr/share/doc"),
    ("both the mother-in-", "law and her whole", "mother-in-law"),
    ("ask at debian-l10n-", "french@example.org", "debian-l10n-french@example.org"),
    ("in the time of pre-", "and post-war plays", "pre- and post-war"),
    ("the rest of the in-", "formation they had", "the information they"),
]


@pytest.mark.parametrize(("left", "right", "whole"), SEAMS)
def test_what_takes_the_place_of_a_break(left: str, right: str, whole: str) -> None:
    filler = wrapped(WRAPPED, 60)
    head, tail = left.rjust(60, "x").replace("xx", "ab"), right + " came along in the end, and that was all of it."
    head = "and so on it went until " + "they were " * 10
    head = head[: 60 - len(left)].rstrip() + " " + left
    assert whole in cleaned(f"{filler}\n\n{filler}\n{head}\n{tail}\n{filler}")


def test_long_documents_are_judged_stretch_by_stretch() -> None:
    chapter = wrapped(WRAPPED, 60) + "\n\n"
    listing = "#include <stdio.h>\nint main(void) {\n    return 0;\n}\n\n"
    once = cleaned(chapter * 60 + listing * 150 + chapter * 60)
    assert once.count(WRAPPED) > 100
    assert once.count(listing) == 150


NEWS = (
    "本报讯（记者 何苇）今年前三季度全市完成固定资产投资246.79亿元，同比增长15.3%，其中第三产业投资119.90亿元，占全部投资的48.6%，"
    "比去年同期提高0.7个百分点，工业投资的增速在连续11个月下降以后首次转正，新开工项目达到1208个，为近年来同期最多"
)


def cut(text: str, width: int) -> list[str]:
    return [text[at : at + width] for at in range(0, len(text), width)]


@pytest.mark.parametrize("width", [20, 26, 32, 38])
def test_paragraphs_of_one_sentence_cut_by_counting_are_whole_again(width: int) -> None:
    assert cleaned("\n".join(cut(NEWS, width) * 3)) == "\n".join([NEWS] * 3)


@pytest.mark.parametrize("date", ["2021-03-04 10:22:31 来源：本报", "2021年3月4日 10:22", "发布日期：2021-03-04"])
def test_a_dateline_below_a_title_as_wide_as_the_page_stays(date: str) -> None:
    title = "全市三季度固定资产投资同比增长超过百分之十五"
    page = "\n".join([title, date, *cut(NEWS, len(title)), *cut(NEWS, len(title))])
    assert cleaned(page).startswith(f"{title}\n{date}\n本报讯")


MILL = (
    "水车房立在河边，河里的水很浅。打完仗以后，再没有人在那里做过工。屋顶早已塌了，只剩下四面墙，墙上爬满了藤，孩子们夏天常到那里去捉迷藏，"
    "大人叫他们回家吃饭也不肯听。后来镇上要修路，墙也拆了，石头都拉去铺了路面，河里只留下几根木桩。"
)
CERTAIN = [("核心溢利为四十多亿元，也就是47.", "0亿元，"), ("他说：“不要急着去抢，大家都不要抢！", "”随后")]


@pytest.mark.parametrize(("left", "right"), CERTAIN)
def test_numbers_and_quotations_that_a_line_end_cuts_go_on(left: str, right: str) -> None:
    filler = cut(MILL, len(left))[:-1]
    page = "\n".join([*filler, left, right + filler[1][: len(left) - len(right)], *filler, "完。"])
    assert left + right in cleaned(page)


def ragged(text: str, width: int, chance: random.Random) -> list[str]:
    lines, at = [], 0
    while at < len(text):
        size = chance.randint(3 * width // 4, width)
        lines.append(text[at : at + size])
        at += size
    return lines


@pytest.mark.parametrize("width", [20, 28])
def test_paragraphs_broken_anywhere_are_whole_again(width: int) -> None:
    page = "\n".join("\n".join(ragged(f"　　{MILL}", width, random.Random(seed))) for seed in range(4))
    assert cleaned(page) == "\n".join([f"　　{MILL}"] * 4)


def test_a_letter_of_few_lines_is_unwrapped_among_its_headers_and_lists() -> None:
    letter = (
        "From: Mary Holt <mary@example.org>\nSubject: The mill\n\nDear John,\n\n"
        "{}\n\nPlease bring:\n\n  - the drawings;\n  - a lamp.\n\n{}\n\nYours,\nMary\n\n12 High Street\nTel. 01392 555 010\n"
    )
    first = "Thank you for the photographs of the old mill. We have looked through them with the engineer, who believes that the wall by the river has to be mended before any of the floors can be laid."
    second = "I would like to come over next week, on Tuesday or on Wednesday if that suits you, to look at the place together."
    assert cleaned(letter.format(textwrap.fill(first, 66), textwrap.fill(second, 66))) == letter.format(first, second)
