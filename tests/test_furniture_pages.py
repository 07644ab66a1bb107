"""The furniture of pages: numbers, running heads and feet, watermarks, with and without form feeds."""

from __future__ import annotations

import pytest

from tests.furnished import BODY, FEET, VERSE, WRAPPED, cleaned, pages, proposed, prose


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("feed", ["\f", ""])
def test_page_numbers_go_and_the_halves_become_neighbours(foot: str, feed: str) -> None:
    body = feed.join(page + "\n" for page in WRAPPED)
    assert cleaned(pages(*WRAPPED, foot=foot, feed=feed)) == body
    assert cleaned(pages(*WRAPPED, head=foot, feed=feed)) == body


@pytest.mark.parametrize("number", ["- 12 -", "第12页", "·12·", "Page 12"])
def test_a_lone_number_goes_where_it_cuts_a_sentence_or_ends_the_text(number: str) -> None:
    assert cleaned(f"{WRAPPED[0]}\n{number}\n{WRAPPED[1]}\n") == f"{WRAPPED[0]}\n{WRAPPED[1]}\n"
    assert cleaned(f"{BODY}{number}\n") == BODY
    assert cleaned(f"{number}\n{BODY}") == f"{number}\n{BODY}"


def test_the_number_of_a_page_is_found_behind_date_and_time() -> None:
    assert "第3页" not in cleaned(pages(*WRAPPED, foot="2024/3/5 10:30   第{}页"))


@pytest.mark.parametrize("numbers", ["一二三四五六七", ("I", "II", "III", "IV", "V", "VI", "VII"), "1234567"])
def test_chapters_on_pages_of_their_own_keep_their_numbers(numbers: str) -> None:
    text = "\f".join(f"{number}\n\n{prose(seed, 900)}完。\n" for seed, number in enumerate(numbers))
    assert cleaned(text) == text


def test_names_of_speakers_stay() -> None:
    text = "".join(f"主持人甲乙\n{prose(n, 100)}\n嘉宾丙丁\n{prose(n + 40, 100)}\n" for n in range(1, 12))
    assert cleaned(text) == text


@pytest.mark.parametrize("foot", ["[{}]", "〔{}〕", "（{}）", "【{}】", "<{}>", "… {} …", "◆ {} ◆", "{} |"])
@pytest.mark.parametrize("feed", ["\f", "", "\n"])
def test_a_number_in_brackets_goes_where_it_ends_pages(foot: str, feed: str) -> None:
    assert foot.format(3) not in cleaned(pages(*WRAPPED, foot=foot, feed=feed))


def test_references_amid_sentences_are_no_pages() -> None:
    lines = [prose(seed, 30 + 150 * (seed % 4)) + f"\n[{seed + 1}]\n" for seed in range(9)]
    text = "".join(lines) + BODY
    assert cleaned(text) == text


@pytest.mark.parametrize("foot", ["- {} -", "〔{}〕", "— {} —", "第{}页", "{} / 9", "·{}·"])
@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("feed", ["\f", "", "\n"])
def test_few_pages_are_enough(foot: str, count: int, feed: str) -> None:
    bodies = [*WRAPPED[: count - 1], WRAPPED[count] + "。"]
    left = cleaned(pages(*bodies, foot=foot, feed=feed))
    assert [line for line in left.replace("\f", "\n").split("\n") if line] == "\n".join(bodies).split("\n")


def test_two_sections_keep_their_numbers() -> None:
    text = f"- 1 -\n\n{prose(1, 600)}完。\n\n- 2 -\n\n{prose(2, 600)}完。\n"
    assert cleaned(text) == text
    assert cleaned(text.replace("- ", "").replace(" -", "")) == text.replace("- ", "").replace(" -", "")


def test_the_first_head_goes_where_the_title_above_it_says_the_same() -> None:
    text = pages("四时杂记\n- 1 -\n年度文集 · 四时杂记\n" + WRAPPED[0])
    text += "\f" + pages(*(f"- {n} -\n年度文集 · 四时杂记\n{page}" for n, page in enumerate(WRAPPED[1:], 2)))
    assert cleaned(text) == "四时杂记\n" + "\f".join(page + "\n" for page in WRAPPED)


def test_the_head_of_a_chapter_of_two_pages_goes_and_its_heading_stays() -> None:
    bodies = [f"第{n}章 {name}\n{page}" for n, (name, page) in enumerate(zip("春夏秋", WRAPPED, strict=False), 1)]
    sheets = [
        sheet
        for n, body in enumerate(bodies)
        for sheet in (body, f"{body.split()[0]} {body.split()[1]}\n" + WRAPPED[n + 3])
    ]
    left = cleaned(pages(*sheets, foot="- {} -"))
    assert [left.count(body.split("\n")[0]) for body in bodies] == [1, 1, 1]


@pytest.mark.parametrize("feed", ["\f", ""])
def test_heads_beside_numbers_go(feed: str) -> None:
    head = "某某公司2020年年度报告"
    body = feed.join(page + "\n" for page in ["重要提示\n目录", *WRAPPED])
    text = pages("重要提示\n目录", *WRAPPED, head=head, foot="{} / 10", feed=feed)
    assert cleaned(text) == f"{head}\n{body}"  # it may be the only title there is
    assert cleaned(text.replace("目录", head)) == body.replace("目录", head)


TITLED = ["四时杂记{}", "{}四时杂记", "四时杂记 · {}", "{} | 四时杂记", "四时杂记\n\n({})", "四时杂记\n──────────\n{}"]


@pytest.mark.parametrize("head", TITLED)
@pytest.mark.parametrize("feed", ["\f", ""])
def test_the_title_tells_pages_that_cut_no_sentence(head: str, feed: str) -> None:
    bodies = ["四时杂记\n某某人\n" + VERSE[0], *VERSE[1:]]
    assert cleaned(pages(*bodies, head=head, feed=feed)) == feed.join(page + "\n" for page in bodies)


@pytest.mark.parametrize("feed", ["\f", ""])
def test_heads_with_the_number_alternate_and_change(feed: str) -> None:
    heads = [f"{n}  四时杂记" if n % 2 == 0 else f"{'山中' if n < 6 else '海上'}  {n}" for n in range(2, 11)]
    bodies = ["四时杂记\n某某人\n" + WRAPPED[0], *WRAPPED[1:]]
    text = feed.join(f"{head}\n{page}\n" for head, page in zip(heads, bodies, strict=True))
    assert cleaned(text) == feed.join(f"{page}\n" for page in bodies)


def test_the_moment_of_printing_does_not_hide_a_head() -> None:
    text = "\f".join(f"某某系统报表  2023-05-06 10:2{n}\n{page}\n" for n, page in enumerate(WRAPPED))
    assert "某某系统报表" not in cleaned(text)[20:]


def test_the_title_stays_above_the_first_page() -> None:
    bare = [WRAPPED[0], *(f"某某志\n{page}" for page in WRAPPED[1:])]
    text = "某某志\n第一章 山川\n" + "\f".join(f"{page}\n{n}\n" for n, page in enumerate(bare, 1))
    assert cleaned(text).startswith("某某志\n第一章 山川\n")
    assert cleaned(text).count("某某志") == 1


def test_chapter_heads_alternate_with_the_title_of_the_book() -> None:
    chapters = ["第一回 宴桃园"] * 4 + ["第二回 张翼德"] * 4
    heads = [chapter if n % 2 else "三国演义" for n, chapter in enumerate(chapters)]
    bodies = list(WRAPPED[:8])
    bodies[0] = "三国演义\n第一回 宴桃园\n" + bodies[0]
    bodies[4] = "第二回 张翼德\n" + bodies[4]
    text = "\f".join(f"{head}\n{body}\n{n}\n" for n, (head, body) in enumerate(zip(heads, bodies, strict=True), 5))
    assert cleaned(text) == "\f".join(f"{body}\n" for body in bodies)


def test_the_title_on_a_cover_without_number_stays() -> None:
    text = "某某集团\n二〇二〇年报告\n\f" + pages(*WRAPPED, head="某某集团", foot="{}")
    assert cleaned(text) == "某某集团\n二〇二〇年报告\n\f" + "\f".join(page + "\n" for page in WRAPPED)


def test_the_first_head_of_a_chapter_stays_when_it_is_the_heading() -> None:
    text = "\f".join(f"{'第一章' if n < 5 else '第二章'}\n{page}\n" for n, page in enumerate(WRAPPED))
    gives = "\f".join(
        f"{ {0: '第一章', 5: '第二章'}.get(n, '') }\n{page}\n".lstrip("\n") for n, page in enumerate(WRAPPED)
    )
    assert cleaned(text) == gives


def test_pages_that_are_copies_of_one_form_stay() -> None:
    form = "\n".join(f"栏目{sign}" for sign in "甲乙丙丁戊己庚辛")
    text = "\f".join([form] * 6)
    assert cleaned(text) == text


def test_no_more_blank_lines_are_left_than_on_one_side() -> None:
    text = "\n\n".join(f"{page}\n\n\n- {n} -" for n, page in enumerate(WRAPPED, 1)) + "\n"
    assert "\n\n\n\n" not in cleaned(text)


@pytest.mark.parametrize("mark", ["仅供内部学习使用", "更多精彩请访问 www.example.com", "某某证券研究所"])
def test_watermarks_go(mark: str) -> None:
    body = "\n".join(WRAPPED).split("\n")
    rows = list(body)
    for at in range(100, 0, -16):
        rows.insert(at, mark)
    assert cleaned("\n".join(rows)) == "\n".join(body)


@pytest.mark.parametrize(
    "mark",
    [
        "江南大学图书馆藏书",
        "【青溪文学网】",
        "机密",
        "DRAFT",
        "样张 SAMPLE",
        "www.press.example",
        "青溪县档案馆",
        "扫描：青溪老农",
    ],
)
def test_watermarks_between_paragraphs_go(mark: str) -> None:
    body = [prose(seed, 90) + "完。" for seed in range(24)]
    marked = "\n".join(row if at % 4 else f"{row}\n{mark}" for at, row in enumerate(body))
    assert cleaned(marked) == "\n".join(body)


@pytest.mark.parametrize("label", ["警告", "Note", "注意", "示例", "本报记者 何晓峰", "练习", "问：", "（节选）"])
def test_labels_that_a_text_repeats_stay(label: str) -> None:
    body = [prose(seed, 90) + "完。" for seed in range(24)]
    text = "\n".join(row if at % 4 else f"{row}\n{label}" for at, row in enumerate(body))
    assert cleaned(text) == text


@pytest.mark.parametrize("label", ["警告", "Note", "示例"])
def test_labels_amid_sentences_stay(label: str) -> None:
    rows = "\n".join(WRAPPED).split("\n")
    text = "\n".join(row if at % 7 else f"{row}\n{label}" for at, row in enumerate(rows))
    assert cleaned(text) == text


def test_a_line_that_paragraphs_share_stays() -> None:
    shared = "For more information on the new features introduced in this"
    lines = [
        f"The release of year {n} was named after a toy, and took months.\n{shared}\nrelease, see its notes, no {n}."
        for n in range(9)
    ]
    text = "\n\n".join(lines) + "\n"
    assert cleaned(text) == text


@pytest.mark.parametrize("feed", ["\f", ""])
def test_headings_with_the_number_of_their_page_are_running_heads(feed: str) -> None:
    chapters = [
        "上篇 江边",
        "上篇 江边",
        "上篇 江边",
        "中篇 集市",
        "中篇 集市",
        "下篇 归途",
        "下篇 归途",
        "尾声",
        "尾声",
    ]
    bodies = [
        f"{chapter}\n{page}" if chapters.index(chapter) == at else page
        for at, (chapter, page) in enumerate(zip(chapters, WRAPPED, strict=True))
    ]
    text = feed.join(
        f"{chapter}  ·{number}·\n{body}\n- {number} -\n"
        for number, (chapter, body) in enumerate(zip(chapters, bodies, strict=True), 1)
    )
    assert cleaned(text) == feed.join(body + "\n" for body in bodies)


def test_front_matter_counts_like_the_rest() -> None:
    numbers = ["i", "ii", *map(str, range(1, 8))]
    text = "\f".join(f"{page}\n— {number} —\n" for page, number in zip(WRAPPED, numbers, strict=True))
    assert cleaned(text) == "\f".join(page + "\n" for page in WRAPPED)


@pytest.mark.parametrize(
    "foot", ["http://press.example/b.html[2019/8/4 9:12:0{}]", "某某证券研究所 请阅读正文之后的免责条款 {}"]
)
def test_what_a_printer_or_a_firm_puts_below_each_page_tells_pages_apart(foot: str) -> None:
    rows = ["\n".join(prose(9 * page + part, 100) + "。" for part in range(5)) for page in range(9)]
    assert cleaned(pages(*rows, foot=foot, feed="")) == "".join(row + "\n" for row in rows)


def test_parts_of_a_series_that_are_numbered_stay() -> None:
    text = "".join(f"posted to the group for tall tales   [{n}/7]\n\n{BODY * 3}\n" for n in range(1, 8))
    assert not proposed(text).layer


SCANNED = {
    "鸟江渡口志\n- {} -": "乌江渡口志\n- {} -",
    "乌江渡口志\nl{}/137": "乌江渡口志\n{}/137",
    "鸟江渡口志 ·{}·": "乌江渡口志 ·{}·",
    "A Sh0rt H1story of Tldes   Page {}": "A Short History of Tides   Page {}",
    "A Short Histoty ofTides   Page {}": "A Short History of Tides   Page {}",
}
"""A head that a scanner misread, and what those of the other pages are like."""


@pytest.mark.parametrize("scanned", SCANNED)
@pytest.mark.parametrize("feed", ["\f", ""])
def test_heads_and_numbers_that_a_scanner_misread_go(scanned: str, feed: str) -> None:
    usual = SCANNED[scanned]
    title = usual.split("\n")[0].replace("{}", "").rstrip(" ·Page")
    heads = [usual.replace("{}", str(number)) for number in range(11, 11 + len(WRAPPED))]
    heads[5] = scanned.replace("{}", "l6" if "l{}" not in scanned else "6")
    text = feed.join(f"{head}\n{page}\n" for head, page in zip(heads, WRAPPED, strict=True))
    assert cleaned(f"{title}\n{feed}{text}") == f"{title}\n{feed}" + feed.join(page + "\n" for page in WRAPPED)


@pytest.mark.parametrize("line", ["第二节 分配", "乌江渡口", "乌江渡口志下", "14 人，15 船", "16"])
def test_what_is_like_a_head_and_is_none_stays(line: str) -> None:
    bodies = [f"{page}\n{line}\n{page}" if at == 4 else page for at, page in enumerate(WRAPPED)]
    text = "".join(f"第一节 分配\n{page}\n- {number} -\n" for number, page in enumerate(bodies, 11))
    assert f"\n{line}\n" in cleaned(f"第一节 分配\n{text}")


PAGE = "这是一页正文的文字，说的是江上四季的\n变化，从春汛一直说到\n冬天的枯水，没有\n一句话是说完的\n" * 4


@pytest.mark.parametrize(
    "line",
    [
        "万方数据",
        "(C)1994-2021 China Academic Journal Electronic Publishing House. All rights reserved. http://www.cnki.net",
        "第8卷第3期  2014年3月",
        "1234   江河水文学报   第30卷",
        "PLOS Tides and Rivers | www.tides.example    1    March 2014 | Volume 8 | Issue 3 | e2748",
        "Tides and Rivers | www.tides.example\n1\nMarch 2014 | Volume 8 | Issue 3 | e2748",
        "Digitized by Google",
        "Download date: 28 Dec 2018",
    ],
)
def test_what_the_edge_of_a_single_page_says_of_its_journal_or_library_goes(line: str) -> None:
    assert cleaned(f"{line}\n{PAGE}") == PAGE
    assert cleaned(f"{PAGE}{line}\n") == PAGE


@pytest.mark.parametrize("head", ["400    BRITISH HUSBANDRY.    [Ch. XIX.", "400\nBRITISH HUSBANDRY.\n[Ch. XIX."])
def test_the_number_and_chapter_above_a_single_page_go(head: str) -> None:
    assert cleaned(f"{head}\n{PAGE}") == PAGE


@pytest.mark.parametrize(
    "line",
    [
        "三国演义 第3卷 2014年版",
        "[12] J. Doe, Tides, Vol. 8, No. 3, 2014.",
        "他在第8卷第3期2014年3月上读到了它。",
        "400 BRITISH HUSBANDRY",
        "Downloaded from the tide: poems, 2018.",
        "第三卷 归途",
    ],
)
def test_what_speaks_of_volumes_stays(line: str) -> None:
    assert cleaned(f"{line}\n{PAGE}") == f"{line}\n{PAGE}"
    assert cleaned(f"{PAGE}{line}\n") == f"{PAGE}{line}\n"
