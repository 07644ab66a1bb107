"""The chrome of sites: what goes from around a text and from between its paragraphs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from opencc import OpenCC

from cleaner.stages.furniture.phrases import folded, label_strength
from cleaner.stages.furniture.usage import usage
from tests.furnished import BODY, ENGLISH, ENGLISH_HEADS, ENGLISH_TAILS, HEADS, TAILS, cleaned

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("head", HEADS)
def test_chrome_above_the_text_goes(head: str) -> None:
    text = "春耕开始了\n来源：县报\n" + BODY
    assert cleaned(f"{head}\n{text}") == text


@pytest.mark.parametrize("tail", TAILS)
def test_chrome_below_the_text_goes(tail: str) -> None:
    text = "春耕开始了\n" + BODY + "责任编辑：张三\n"
    assert cleaned(f"{text}{tail}\n") == text


@pytest.mark.parametrize("head", ENGLISH_HEADS)
def test_english_chrome_above_goes(head: str) -> None:
    text = "A late spring\nBy John Smith\n" + ENGLISH
    assert cleaned(f"{head}\n{text}") == text


@pytest.mark.parametrize("tail", ENGLISH_TAILS)
def test_english_chrome_below_goes(tail: str) -> None:
    text = "A late spring\n" + ENGLISH
    assert cleaned(f"{text}{tail}\n") == text


def test_a_menu_that_ends_its_page_too_is_no_table_of_contents() -> None:
    menu = "网站首页\n关于我们\n企业简介\n企业文化\n新闻中心\n联系我们\n"
    text = "春耕开始了\n" + BODY
    assert cleaned(f"{menu}{text}上一篇：没有了\n{menu}版权所有 某某建设有限公司\n") == text


JAPANESE = "雨にもかかわらず、港には朝早くから長い列ができた。十年ぶりに開かれた朝市には、三十を超える店が並んだ。\n"
KOREAN = "강변공원에 새로 지은 도서관이 다음 달 2일 문을 연다. 시는 지난 3년 동안 120억 원을 들였다고 밝혔다.\n"
WORLD = [
    (
        "ログイン | 会員登録\n文字サイズ 小 中 大\n{}前の記事：港の朝市\nページトップへ戻る\n無断転載を禁じます\n",
        JAPANESE,
    ),
    ("홈 > 뉴스 > 사회\n로그인 | 회원가입\n글자크기 가 가\n{}관련기사\n벚꽃 축제 개막\n맨 위로\n", KOREAN),
    (
        "回首頁 | 網站導覽\n字級：小 中 大\n{}上一則：老戲院重開\n延伸閱讀\n港邊的早市\n版權所有 © 2020 某某新聞網\n",
        BODY,
    ),
    ("[打印本页] [关闭窗口]\n点击数：1,024\n{}免责声明：本文来自网络，不代表本站观点。\n京ICP备05001234号\n", BODY),
    ("Menu\nHome\nRecipes\nShop\n5 min read\n{}Don't miss a story. Subscribe today!\n© 2024 Hill Post\n", ENGLISH),
    (
        "首页|要闻|民生|经济|视听\n您好，欢迎来到某某网！\n{}我要收藏 我要分享\n打开APP，阅读全文\n京ICP备05001号\n",
        BODY,
    ),
    (
        "首页 > 诗词 > 正文\n字号：大 中 小\n{}上一篇：登高\n下一篇：没有了\n",
        "登楼\n\n江水东流去不回\n楼头独自看花开\n",
    ),
    (
        "登录 | 注册\n扫一扫，用手机看\n{}相关阅读\n登高\n望岳\n京ICP备05001234号\n",
        "编号清单\n8f14e45f\nc9f0f895\n45c48cce\n",
    ),
    (
        "Skip to content\nLog in\nHome > Scores\n{}Share this\nRead next\nA short summer\n",
        "Final\n\nNovak\n6\n4\n\nRuiz\n3\n6\n",
    ),
]


@pytest.mark.parametrize(("page", "text"), WORLD)
def test_chrome_goes_in_many_languages_and_around_any_kind_of_text(page: str, text: str) -> None:
    assert cleaned(page.format(text)) == text


def test_whole_sentences_among_the_chrome_below_a_text_do_not_end_it() -> None:
    tail = (
        "上一篇：江城大桥通车\n下一篇：没有了\n版权所有 江城新闻网 未经授权不得转载\n鄂ICP备05001234号-1\n"
        "您的邮箱地址不会被公开。必填项已用 * 标注\n更多精彩内容，请下载江城新闻客户端\n返回顶部\n32878679\n"
    )
    assert cleaned(BODY + tail) == BODY


def test_bars_between_the_paragraphs_of_a_page_go() -> None:
    first, second, third = (f"{row}\n" for row in BODY.strip().split("\n"))
    bars = ("分享到：微博 微信 QQ空间\n", "推荐阅读：老街夜市重新开张\n")
    text = f"登录 | 注册\n首页 > 新闻 > 正文\n{first}{bars[0]}{second}{bars[1]}{third}打印本页\n"
    assert cleaned(text) == BODY
    alone = first + bars[0] + second + third
    assert cleaned(alone) == alone


def test_menus_of_unknown_items_and_links_to_other_pages_go() -> None:
    menu = "".join(
        f"  • {item}\n" for item in ("企业简介", "发展历程", "山河一览", "招聘信息", "党群工作", "风物长宜", "联系我们")
    )
    text = "春耕开始了\n" + BODY + "责任编辑：张三\n"
    links = "相关阅读\n夏收备战忙\n秋播早动手\n版权所有：某某县融媒体中心\n"
    assert cleaned(f"登录 注册\n{menu}{text}{links}") == text


def test_a_block_of_chrome_takes_its_unknown_lines_along() -> None:
    head = "县融媒出品\n首页 | 登录 | 注册\n镇街看点\n返回首页 网站地图\n\n"
    tail = "\n分享到：微信 微博\n小编在线\n返回顶部\n值班表\n版权所有 © 2024 某某网\n"
    assert cleaned(head + "春耕开始了\n" + BODY + tail) == "\n春耕开始了\n" + BODY + "\n"


def test_what_only_the_end_of_a_document_tells() -> None:
    end = BODY + "责任编辑：李四"
    assert cleaned(end + "\n32878679\n") == cleaned(end + " 返回顶部\n") == cleaned(end + "\n相关阅读\n") == end + "\n"
    assert cleaned(end + "\n13912345678\n") == end + "\n13912345678\n"


@pytest.mark.parametrize(
    ("row", "strength"),
    [
        ("跳到主要内容区块", 2),
        ("商家入驻", 2),
        ("全部频道", 1),
        ("このページを印刷する", 2),
        ("記事をシェアする", 2),
        ("기사 공유하기", 2),
        ("古い倉庫を見る", 0),
        ("옛 창고를 보다", 0),
        ("预约的人很多", 0),
    ],
)
def test_labels_are_known_by_their_parts(row: str, strength: int) -> None:
    assert label_strength(folded(row)) == strength


def test_title_and_number_at_the_end_go() -> None:
    text = f"春耕开始了 人人忙\n\n{BODY}{BODY}\n"
    assert cleaned(f"{text}春耕开始了  人人忙\n\n32878679") == text


def test_a_menu_of_one_item_a_line_goes_with_what_no_list_has() -> None:
    menu = "登录\n注册\n新闻\n国内\n河东\n军事\n财经\n看点\n体育\n更多\n首页 > 新闻 > 正文\n"
    assert cleaned(f"{menu}春耕时节人人都在忙\n{BODY}") == "春耕时节人人都在忙\n" + BODY


def test_the_title_of_the_window_is_not_taken_for_the_title_of_the_text() -> None:
    title = "春耕时节人人都在忙"
    menu = "登录\n注册\n新闻\n国内\n河东\n首页 > 新闻 > 正文\n"
    assert cleaned(f"{title}_某某新闻网\n{menu}{title}\n{BODY}").endswith(f"{title}\n{BODY}")


@pytest.mark.parametrize(
    "note",
    [
        "请牢记您的用户名和密码，登录后即可发表评论，积分可以兑换会员。",
        "本文由网友上传，仅代表作者观点，本平台只提供信息存储，版权问题请联系我们删除。",
        "By signing up you agree to our User Agreement, and to emails from this site. Manage your account here.",
    ],
)
def test_sentences_in_which_a_site_speaks_of_itself_go_among_its_chrome_only(note: str) -> None:
    chrome = "【打印本页】【关闭窗口】\n"
    assert cleaned(f"{BODY}{chrome}{note}\n返回顶部\n湘ICP备05001234号-1\n") == BODY
    assert cleaned(f"{BODY}{note}\n") == f"{BODY}{note}\n"


@pytest.mark.parametrize(
    ("row", "likely"),
    [
        ("回帖后跳转到最后一页", 2),
        ("skip to content skip to site index", 2),
        ("查看我的收藏", 2),
        ("войти регистрация", 2),
        ("newsletter abonnieren", 2),
        ("中和区", 0),
        ("不做，是一个了不起的大人", 0),
        ("the light of the sea", 0),
    ],
)
def test_the_words_of_use_tell_a_label_in_any_order(row: str, likely: int) -> None:
    assert usage(row) == likely


def test_titles_of_other_articles_do_not_belong_to_the_text() -> None:
    titles = "夏收备战忙，抢在雨前头\n秋播早动手，人勤地不懒！\n"
    tail = f"分享到：微信 微博\n返回顶部\n相关阅读\n{titles}版权所有 © 2024 某某网\n湘ICP备05001234号-1\n"
    assert cleaned(BODY + tail) == BODY


SITE = "首页 | 新闻中心 | 登录 | 注册\n您的位置：首页 >> 新闻 >> 国内新闻\n字号：大 中 小\n打印本页 关闭窗口\n"


def test_chrome_on_one_side_of_a_text_tells_what_stands_on_the_other() -> None:
    tail = "有帮助(3)\n找医生\n提问\n消息(0)\n登录后查看\n热门科室\n"
    assert cleaned(f"{SITE}春耕开始了\n{BODY}{tail}") == f"春耕开始了\n{BODY}"


@pytest.mark.parametrize(
    "own",
    [
        "课程安排\n语文\n数学\n体育\n音乐\n",
        "1. 点击登录\n2. 输入密码\n3. 查看成绩\n",
        "附：参会单位\n县教育局\n新闻中心\n广播电视台\n",
        "配料\n鸡蛋 2个\n面粉：200克\n",
        "第3部\nPART 3\n表 3\n",
    ],
)
def test_a_list_behind_the_text_stays_though_chrome_stands_above(own: str) -> None:
    assert cleaned(f"{SITE}春耕开始了\n{BODY}{own}") == f"春耕开始了\n{BODY}{own}"


@pytest.mark.parametrize(
    "tail",
    [
        "#读书 #旧书\n赞同 56\n收藏 86\n写回答\n46 条评论\n登录后参与评论\n",
        "关注问题\n写回答\n\u200b好问题 12\n\u200b添加评论\n\u200b分享\n收起\u200b\n",
        "地址：清河县人民路32号 邮编：422600 服务热线：12368\n【打印】【关闭】\n湘ICP备05001234号-1\n",
        "分享到：微信 微博\n某 某 网 版 权 所 有 ，未 经 书 面 授 权 禁 止 使 用\n",
        "《你可能還想看》\n老街修復留住記憶\n百年戲院重新開幕\n返回列表\n版權所有 © 2021 某某時報\n",
        "本文系作者授权发布，未经许可，不得转载。\n举报\n打开APP发表评论\n京ICP备05001234号\n",
    ],
)
def test_counters_and_buttons_of_communities_go(tail: str) -> None:
    assert cleaned(f"春耕开始了\n{BODY}{tail}") == f"春耕开始了\n{BODY}"


@pytest.mark.parametrize(
    "line",
    [
        "一秒记住【某某阁www.mou.example】，精彩小说无弹窗免费阅读！",
        "本章未完，请点击下一页继续阅读！",
        "（未完待续。如果您喜欢这部作品，欢迎您来投推荐票、月票。）",
    ],
)
def test_what_a_site_of_novels_says_between_paragraphs_goes(line: str) -> None:
    head, tail = "某某阁 > 玄幻小说 > 夜雨\n上一章 ← 章节目录 → 下一章\n", "加入书签 返回目录\n"
    assert cleaned(f"{head}夜雨\n{BODY}{line}\n{BODY}{tail}") == f"夜雨\n{BODY}{BODY}"


def test_a_date_with_a_note_on_members_stays() -> None:
    text = f"春耕开始了\n2021年4月2日 8:30 [有料会員限定]\n{BODY}"
    assert "2021年4月2日" in cleaned(f"ログイン | 会員登録\n{text}この記事をシェア\nページトップへ戻る\n")


def test_a_title_in_cyrillic_is_more_likely_than_its_date() -> None:
    text = "Старый вокзал стал библиотекой\n12 июня 2023\nВ понедельник в здании вокзала открылась новая библиотека.\n"
    chrome = "Войти\nПодписка\nГлавная > Новости > Город\n"
    tail = "Поделиться\nВерсия для печати\nЧитайте также\nОбратная связь\nВсе права защищены\n"
    assert cleaned(chrome + text + tail) == text


def test_a_table_of_words_stays_and_a_menu_with_one_latin_word_goes() -> None:
    words = "登录\nlog in\n注册\nsign up\n首页\nhome\n打印\nprint\n"
    assert cleaned(f"界面术语表\n{BODY}{words}") == f"界面术语表\n{BODY}{words}"
    menu = "登录\n注册\nEnglish\n网站地图\n"
    assert cleaned(f"{menu}春耕开始了\n{BODY}") == f"春耕开始了\n{BODY}"


def test_many_words_of_menus_on_both_sides_tell_a_page() -> None:
    """None of them would alone: each may be the heading of a text."""
    above = "Zur Startseite\nThemen\nZeitung\nNewsletter\nAbonnement\nZum Merkzettel\n"
    below = "Artikel zum Thema\nDatenschutzeinstellungen\nNutzungsbedingungen\nJugendschutz\nHilfe & Kontakt\n"
    assert cleaned(f"{above}Spring\n{ENGLISH}{below}").endswith(f"Spring\n{ENGLISH}")
    assert cleaned(f"{above}Spring\n{ENGLISH}") == f"{above}Spring\n{ENGLISH}"


def test_every_word_of_chrome_is_known_in_traditional_characters() -> None:
    words = re.findall('"([^"]*)"', (ROOT / "rules" / "furniture" / "words.toml").read_text(encoding="utf-8"))
    traditional = [OpenCC(mode).convert for mode in ("s2t", "s2tw", "s2hk")]
    missed = {write(word) for word in words for write in traditional if folded(write(word)) != folded(word)}
    assert {word for word in missed if "著" not in word} == set()


@pytest.mark.parametrize(
    ("line", "left"),
    [
        (
            "关于春耕的通知时间：2017-03-14【字体：大中小】来源：市农业局【打印本页】【关闭窗口】各乡镇：请做好春耕。",
            "关于春耕的通知时间：2017-03-14来源：市农业局各乡镇：请做好春耕。",
        ),
        ("各乡镇：请做好春耕。[打印本页] [关闭窗口] [返回顶部]", "各乡镇：请做好春耕。"),
        ("各鄉鎮：請做好春耕。【列印本頁】【關閉視窗】", "各鄉鎮：請做好春耕。"),
        ("页面底部有【打印】【关闭】两个按钮，请大家打印。", "页面底部有【打印】【关闭】两个按钮，请大家打印。"),
        ("点击【打印本页】【关闭窗口】，就能看到春耕通知。", "点击【打印本页】【关闭窗口】，就能看到春耕通知。"),
        ("老师请大家写字：大、中、小三个字各写三遍。", "老师请大家写字：大、中、小三个字各写三遍。"),
        ("字体【大中小】都可以，只要写得清楚、写得工整。", "字体【大中小】都可以，只要写得清楚、写得工整。"),
        ("见注[打印]，数组是a[0][1]，其他的都在下面。", "见注[打印]，数组是a[0][1]，其他的都在下面。"),
    ],
)
def test_buttons_in_a_line_of_text_go(line: str, left: str) -> None:
    assert cleaned(f"{line}\n{BODY}") == f"{left}\n{BODY}"
    assert cleaned(line) == left
