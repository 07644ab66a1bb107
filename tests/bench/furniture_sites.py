"""Pages of made-up sites, each head and foot written by hand: nine sets of strangers' chrome, one node a line.

The pages stand in `sites/`: `=== name language`, the lines above the text, `---`, the lines below it; or else, where
chrome and document take turns, every line of the page, with `- ` in front of chrome and `= ` in front of what stays.
They were written from a list of what chrome there is, before the words that the stage knows were read, after the kinds
of sites there are and were (portals, papers, offices, schools, blogs, forums, wikis, mail archives, shops, apps; 2001
to 2024; seven languages). Titles, bylines, sources and dates stay.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

SITES = Path(__file__).parent / "sites"
FIRST_RUN = {
    "first": "72.4 %", "second": "47.9 %", "third": "51.4 %", "fourth": "54.6 %", "fifth": "69.4 %",
    "sixth": "90.2 %", "seventh": "89.5 %", "eighth": "60.4 %", "ninth": "53.2 %",
}  # fmt: skip
"""Lines gone of each set when it was written, before the stage had learnt from it."""
HELD_OUT = "seventh"
"""The set from which it has not learnt."""

_ZH = """\
县图书馆完成古籍数字化
2019-05-17 09:32 来源：青川晚报 记者 罗小舟

5月16日，青川县图书馆对外公布，馆藏的三千一百册古籍已经全部完成扫描。
馆长说，最早的一册刻于明代万历年间，纸张脆得不敢多翻一页。
“拍完就封存，往后大家看屏幕就行。”
扫描工作用了四年，参与的志愿者先后有六十多人，其中一半是退休教师。
读者从下个月起可以在馆内的电脑上查阅，不需要办理任何手续。
（责任编辑：孟梅）
"""
_HANT = """\
老戲院改建 鄉親搬回當年的座椅
記者李宜珍／嘉義報導

停業二十年的大光戲院，上個月拆下了最後一塊布幕。
里長說，當年的座椅被街坊一張一張搬回家，如今又一張一張送了回來。
「我在這裡看過第一部電影，也在這裡相親。」七十八歲的蔡先生笑著說。
改建後的戲院一樓是展覽室，二樓保留了六十個座位，每週末放一場老片。
"""
_JA = """\
商店街の時計塔、三十年ぶりに動く
2021年4月12日

浜松町の商店街にある時計塔が、十一日の正午、三十年ぶりに鐘を鳴らしました。
修理をしたのは、町で時計店を営む佐野さん親子です。
部品はもう作られていないため、一つずつ手で削り出したそうです。
通りがかった人たちは足を止め、鳴り終わるまで空を見上げていました。
"""
_EN = """\
The ferry that refused to retire
By Hannah Brookfield
14 March 2018

For sixty-one years the Maud Ellen has crossed the estuary eleven times a day, except on Christmas morning.
Her engine was built for a fishing boat, and nobody has ever found the drawings for it.
"She starts when she likes," said the skipper, Tom Aldous, wiping his hands on a rag that may once have been a shirt.
The county wanted a bridge in 1974, again in 1990, and last year it asked for one a third time.
The villagers voted it down by two hundred and six to nine.
"""
_DE = """\
Die letzte Setzerei schließt
Von Martin Oelze, 3. Februar 2016

In der Brunnengasse riecht es noch immer nach Blei und Terpentin, obwohl hier seit Jahren kaum jemand mehr druckt.
Vierzig Jahre lang hat Ilse Kranz die Lettern sortiert, und sie kennt jede einzelne Schublade.
„Das kann man nicht lernen, das muss man greifen“, sagt sie und schiebt einen Kasten zurück.
Im Sommer zieht das Stadtmuseum ein und übernimmt zwei der drei Pressen.
"""
_RU = """\
Старую мельницу откроют для посетителей
12 мая 2017

Водяная мельница на реке Уводь простояла без дела почти семьдесят лет.
Прошлым летом её купил учитель физики и своими руками перебрал колесо.
«Жернова целы, надо было только найти дубовые клинья», — рассказывает он.
Теперь по субботам здесь мелют муку, и очередь тянется до самого моста.
"""

_KO = """\
옛 창고가 도서관으로 문을 열었다
항구 마을의 3번 창고가 9일 작은 도서관으로 다시 문을 열었다.
1955년에 지어진 이 벽돌 건물은 오랫동안 쌀과 면사를 쌓아 두던 곳이었다.
주민들이 모은 책 이만여 권이 벽을 따라 꽂혀 있다.
누구나 들어와 읽을 수 있고, 다 읽은 책은 제자리에 꽂으면 된다고 한다.
"""

BODIES = {"ko": _KO, "zh": _ZH, "hant": _HANT, "ja": _JA, "en": _EN, "de": _DE, "ru": _RU}


class StrangePage(NamedTuple):
    """A page: its text, and the half-open ranges of code points of its lines of chrome."""

    language: str
    text: str
    chrome: tuple[tuple[int, int], ...]


def sites(name: str) -> Iterator[StrangePage]:
    """The pages of a set: every second one has blank lines between its chrome and its text."""
    pages = (SITES / f"{name}.txt").read_text(encoding="utf-8").split("=== ")[1:]
    for at, page in enumerate(pages):
        label, _, rows = page.partition("\n")
        language = label.rpartition(" ")[2]
        marked = [(row[:2] == "- ", row[2:] + "\n") for row in rows.split("\n")[:-1]]
        if "---\n" in rows:
            head, _, foot = rows.partition("---\n")
            gap = "\n" * (at % 2)
            marked = [
                *((True, f"{row}\n") for row in head.split("\n")[:-1]),
                (False, gap + BODIES[language] + gap),
                *((True, f"{row}\n") for row in foot.split("\n")[:-1]),
            ]
        starts = accumulate((len(part) for _, part in marked), initial=0)
        spans = (
            (start, start + len(part) - 1) for start, (chrome, part) in zip(starts, marked, strict=False) if chrome
        )
        yield StrangePage(language, "".join(part for _, part in marked), tuple(spans))
