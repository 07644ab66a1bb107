"""Clean paragraphs broken in every way that lines are broken, by a seed, and what belongs together in them.

The paragraphs come from `../shared/wild/rejoin`; those in Korean are made of the single sentences of a treebank there,
those in German and Russian were written for this.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from tests.bench.decode_texts import texts as sentences
from tests.bench.paged import NUMBERS

WILD = Path(__file__).parents[3] / "shared" / "wild"
SPACED = {"en", "ko", "de", "ru"}
"""Languages whose lines are broken at blanks."""
NARROW = {"en", "de", "ru"}
"""Those whose characters take one column."""
SOURCES = {
    "zh": (
        "zh_hans/modern_articles",
        "zh_hans/luxun_unwrapped",
        "zh_hans/novel_sanguo",
        "zh_hans/poem_commentary_modern",
    ),
    "zh-hant": ("zh_hant/gutenberg_25328_paragraphs",),
    "ja": ("ja/neko_paragraphs",),
    "en": ("en/paragraphs",),
}
GERMAN = (
    "Als der Zug endlich hielt, war es schon dunkel. Auf dem Bahnsteig stand niemand außer einem alten Mann, der mit "
    "einer Laterne in der Hand die Wagen entlangging und jede Tür prüfte. Er sagte nichts, nickte nur und wies mit dem "
    "Kopf in Richtung der Stadt, deren Lichter hinter den Feldern zu sehen waren.",
    "Die Verwaltung hat im vergangenen Jahr mehr als zweihundert Anträge bearbeitet, von denen ein Drittel abgelehnt "
    "werden musste. Häufigster Grund waren fehlende Unterlagen; in einigen Fällen stellte sich heraus, dass die "
    "Antragsteller gar nicht im Gemeindegebiet wohnten.",
    "Man nehme ein Kilo Mehl, einen halben Liter lauwarmes Wasser und etwas Salz. Der Teig wird so lange geknetet, bis "
    "er sich vom Rand der Schüssel löst, und dann an einem warmen Ort eine Stunde lang zugedeckt stehen gelassen. "
    "Danach formt man daraus zwei Laibe und bäckt sie bei starker Hitze.",
    "Unser Großvater erzählte gern von der Zeit, in der es im Dorf noch keinen Strom gab. Abends saßen alle um den "
    "einen Tisch, die Frauen mit dem Spinnrad, die Männer mit der Pfeife, und wer eine Geschichte wusste, der erzählte "
    "sie. Das Radio kam erst nach dem Krieg, und mit ihm, sagte er, sei es still geworden.",
    "Für die Messung wurden vierzig Proben entnommen und unter gleichen Bedingungen getrocknet. Die Ergebnisse weichen "
    "von denen früherer Untersuchungen kaum ab, doch fällt auf, dass der Gehalt an Kalk mit der Tiefe stetig zunimmt. "
    "Ob dies auf die Bewirtschaftung zurückgeht, lässt sich vorerst nicht entscheiden.",
    "Nach der Pause übernahm die Gastmannschaft das Spiel und ließ den Ball ruhig durch die eigenen Reihen laufen. "
    "Erst in der letzten Minute fiel nach einem Eckball der Ausgleich, den der Schiedsrichter nach langem Zögern "
    "anerkannte.",
)
RUSSIAN = (
    "Когда поезд наконец остановился, было уже темно. На платформе не было никого, кроме старика, который шёл вдоль "
    "вагонов с фонарём в руке и проверял каждую дверь. Он ничего не сказал, только кивнул и показал головой в сторону "
    "города, огни которого виднелись за полями.",
    "В прошлом году управление рассмотрело более двухсот заявлений, треть из которых пришлось отклонить. Чаще всего не "
    "хватало документов; в некоторых случаях выяснилось, что заявители вовсе не живут на территории общины.",
    "Возьмите килограмм муки, пол-литра тёплой воды и немного соли. Тесто месят до тех пор, пока оно не станет "
    "отставать от стенок миски, а потом накрывают и оставляют на час в тёплом месте. После этого из него делают две "
    "буханки и пекут их на сильном огне.",
    "Дедушка любил рассказывать о том времени, когда в деревне ещё не было электричества. По вечерам все сидели за "
    "одним столом, женщины за прялкой, мужчины с трубкой, и тот, кто знал какую-нибудь историю, рассказывал её. Радио "
    "появилось только после войны, и с ним, говорил он, стало тихо.",
    "Для измерений взяли сорок проб и высушили их в одинаковых условиях. Результаты почти не отличаются от полученных "
    "ранее, однако бросается в глаза, что содержание извести с глубиной постоянно растёт. Связано ли это с обработкой "
    "земли, пока решить нельзя.",
    "После перерыва гости завладели мячом и спокойно передавали его друг другу. Лишь на последней минуте после "
    "углового счёт сравнялся, и судья, долго колебавшись, засчитал гол.",
)
WRITTEN = {"de": GERMAN, "ru": RUSSIAN}
MADE = ("ko", "de", "ru")
"""Languages of which there is no running text in `../shared/wild`."""
TYPICAL = {
    "zh": (56, 64, 70, 74, 80),
    "zh-hant": (64, 76),
    "ja": (60, 70, 80),
    "ko": (60, 70, 80),
    "en": (65, 70, 72, 76, 80),
    "de": (65, 72, 80),
    "ru": (65, 72, 80),
}
"""Columns."""
SENTENCE_ENDS = "。！？.!?…”’」』\"'"
"""A paragraph cut behind one of these is two paragraphs to any reader."""
NO_LINE_BEGINS = "，。、；：！？”’」』）》…"
NUMBER_SHAPES = ("hyphens", "第页共页", "slash", "Page of", "bare")


class Document(NamedTuple):
    """A broken text: its parts in order, and for each but the last whether the next belongs to it."""

    text: str
    parts: list[str]
    gold: list[bool]


class Layout(NamedTuple):
    """How one document is set."""

    language: str
    width: int
    ragged: float
    mark: str
    """How paragraphs begin: `indent`, `blank`, `both` or `none`."""
    page: int
    """Lines of a page, behind which blank lines stand; 0 for none."""
    head: str
    """What stands at the top of each page, above blank lines; its number stands below."""

    @property
    def indent(self) -> str:
        """What stands before the first line of a paragraph."""
        if self.mark in ("blank", "none"):
            return ""
        return "    " if self.language in NARROW else "　　"


def paragraphs(language: str) -> list[str]:
    """Clean paragraphs of a language, in order."""
    if language not in MADE:
        files = [WILD / "rejoin" / f"{name}.txt" for name in SOURCES[language]]
        return [line for file in files for line in file.read_text("utf-8").split("\n") if len(line) > 10]
    chance = random.Random(language)
    if language in WRITTEN:
        return [chance.choice(WRITTEN[language]) for _ in range(400)]
    whole = [line for line in sentences().get(language, "").split("\n") if line.endswith(".") and len(line) > 30]
    made = []
    while whole:
        size = chance.randint(1, 5)
        made.append(" ".join(whole[:size]))
        whole = whole[size:]
    return made


def layout(language: str, chance: random.Random) -> Layout:
    """Choose a layout."""
    width = chance.choice(TYPICAL[language]) if chance.random() < 0.6 else chance.randint(36, 100)
    ragged = chance.choice((0.0, 0.0, 0.06, 0.12))
    mark = chance.choice(("indent", "blank", "both", "none"))
    return Layout(language, width, ragged, mark, chance.choice((0, 25, 40)), "")


class Builder:
    """Puts parts and what stands between them together."""

    def __init__(self, layout: Layout, chance: random.Random) -> None:
        self.layout, self.chance = layout, chance
        self.pieces: list[str] = []
        self.parts: list[str] = []
        self.gold: list[bool] = []
        self._lines = 0
        self._shape = NUMBERS[chance.choice(NUMBER_SHAPES)]

    def add(self, part: str, goes_on: bool, between: str, printed: str = "") -> None:
        """Add a part; `printed` is what stands there when the end of the part before is repeated in front of it."""
        if self.parts:
            self.gold.append(goes_on)
            self._lines += 1
            page = self.layout.page
            self.pieces.append(self._page_break() if page and self._lines % page == 0 else between)
        self.parts.append(part)
        self.pieces.append(printed or part)

    def _page_break(self) -> str:
        if not self.layout.head:
            return "\n\n"
        number = self._lines // self.layout.page
        return f"\n\n{self._shape(number, 99)}\n\n{self.layout.head}\n\n"

    @property
    def apart(self) -> str:
        """What stands between two paragraphs."""
        return "\n" * (2 if self.layout.mark in ("blank", "both") else 1)

    def document(self) -> Document:
        """What was put together."""
        return Document("".join(self.pieces), self.parts, self.gold)


def wrapped(texts: Sequence[str], language: str, chance: random.Random) -> Document:
    """Every paragraph wrapped alike, with a blank line inside one in a hundred times, or where a page ends."""
    return _wrap(texts, layout(language, chance), chance)


def paged(texts: Sequence[str], language: str, chance: random.Random) -> Document:
    """The same with a number and a running head between the pages."""
    heads = (
        ("某某年鉴（2023）", "狂人日記 其他") if language not in NARROW else ("THE COLLECTED PAPERS", "Annual Report")
    )
    page = chance.choice((25, 40))
    return _wrap(texts, layout(language, chance)._replace(page=page, head=chance.choice(heads)), chance)


def _wrap(texts: Sequence[str], how: Layout, chance: random.Random) -> Document:
    builder = Builder(how, chance)
    for text in texts:
        _add_wrapped(builder, text)
    return builder.document()


def _add_wrapped(builder: Builder, text: str) -> None:
    how, chance = builder.layout, builder.chance
    for number, part in enumerate(lines(how.indent + text, how, chance)):
        between = "\n\n" if number and chance.random() < 0.01 else "\n" if number else builder.apart
        builder.add(part, number > 0, between)


def overlapping(texts: Sequence[str], language: str, chance: random.Random) -> Document:
    """Paragraphs one a line, each third cut inside a sentence, with the last words before the cut again behind it."""
    builder = Builder(layout(language, chance)._replace(page=0), chance)
    for text in texts:
        _add_cut(builder, text, overlap=True, cut=chance.random() < 0.33)
    return builder.document()


def cut(texts: Sequence[str], language: str, chance: random.Random) -> Document:
    """Paragraphs one a line, each third cut inside a sentence by a blank line."""
    builder = Builder(layout(language, chance)._replace(page=0), chance)
    for text in texts:
        _add_cut(builder, text, overlap=False, cut=chance.random() < 0.33)
    return builder.document()


def mixed(texts: Sequence[str], language: str, chance: random.Random) -> Document:
    """All in one document: paragraphs wrapped, whole, cut, cut with an overlap, and pages with numbers and heads."""
    how = layout(language, chance)._replace(
        page=40, head="某某年鉴（2023）" if language not in NARROW else "Annual Report"
    )
    builder = Builder(how, chance)
    for text in texts:
        kind = chance.choice(("wrapped", "wrapped", "whole", "cut", "overlap"))
        if kind == "wrapped":
            _add_wrapped(builder, text)
        else:
            _add_cut(builder, text, overlap=kind == "overlap", cut=kind != "whole")
    return builder.document()


OTHERS = (
    ("$ backup --target=store --verbose", "# systemctl stop backup.service", "copied 12 files"),
    ("• first item, without a stop", "• the second one", "– and below it another"),
    ("name size mode", "daily 12 full", "weekly 90 partial"),
    ("target = store", "level = 3", "keep = 14 days"),
    (
        "7.1 Overview . . . . . . . . . . . . . . . . . . . . 31",
        "7.2 Details . . . . . . . . . . . . . . . . . . . . 33",
    ),
)
"""What stands between the paragraphs of a manual."""


def manual(texts: Sequence[str], language: str, chance: random.Random) -> Document:
    """Paragraphs in proportional type among commands, items, tables and contents, as programs take them out of PDF."""
    width = chance.randint(84, 110)
    builder = Builder(Layout(language, width, 0.08, "none", 0, ""), chance)
    for number, text in enumerate(texts, 1):
        builder.add(f"{number // 9 + 1}.{number % 9 + 1} {text[: chance.randint(4, 10)].strip()}", False, "\n")
        _add_wrapped(builder, text)
        for line in chance.choice(OTHERS) * chance.randint(1, 3):
            builder.add(line, False, "\n")
    return builder.document()


LEAST_CUT = 60
"""Code points of the shortest paragraph that is cut."""


def _add_cut(builder: Builder, text: str, *, overlap: bool, cut: bool) -> None:
    language, chance = builder.layout.language, builder.chance
    text = builder.layout.indent + text
    if not cut or len(text) < LEAST_CUT:
        builder.add(text, False, builder.apart)
        return
    at = chance.randrange(len(text) // 4, len(text) * 3 // 4)
    if language in SPACED:
        at = text.rfind(" ", 0, at) + 1 or at
    while at < len(text) - 1 and (text[at] in NO_LINE_BEGINS or text[:at].rstrip(" ")[-1] in SENTENCE_ENDS):
        at = text.find(" ", at) + 1 or len(text) - 1 if language in SPACED else at + 1
    left, right = text[:at].rstrip(" "), text[at:]
    builder.add(left, False, builder.apart)
    again = (
        " ".join(left.split()[-chance.randint(4, 7) :]) + " " if language in SPACED else left[-chance.randint(5, 12) :]
    )
    builder.add(right, True, "\n\n", again + right if overlap else "")


def lines(text: str, how: Layout, chance: random.Random) -> Iterable[str]:
    """Cut a paragraph into lines: between words, in scripts without them anywhere but before a mark."""
    spaced = how.language in SPACED
    while text:
        room = round(how.width * (1 - how.ragged * chance.random()))
        at = _cut_words(text, room, how.language) if spaced else _cut_characters(text, room)
        if at >= len(text):
            yield text
            return
        line, text = text[:at], text[at:].lstrip(" ")
        yield line.rstrip(" ") if spaced else line


def _columns(text: str, language: str) -> Iterator[int]:
    return (1 if character.isascii() or language in NARROW else 2 for character in text)


def _cut_characters(text: str, room: int) -> int:
    used = 0
    for index, columns in enumerate(_columns(text, "zh")):
        used += columns
        if used > room:
            while index < len(text) and text[index] in NO_LINE_BEGINS:
                index += 1
            return max(1, index)
    return len(text)


def _cut_words(text: str, room: int, language: str) -> int:
    used, last = 0, 0
    for index, columns in enumerate(_columns(text, language)):
        used += columns
        if index and text[index] == " " and text[:index].strip():
            if used - 1 > room and last:
                return last
            last = index
    return len(text) if used <= room or not last else last


def ways(language: str) -> list[str]:
    """The ways to break texts of a language: a few paragraphs that come again and again have no running heads."""
    return ["wrapped", "cut", "overlaps", "manual"] if language in WRITTEN else list(WAYS)


WAYS = {"wrapped": wrapped, "pages": paged, "cut": cut, "overlaps": overlapping, "mix": mixed, "manual": manual}


def joined(document: Document, cleaned: str) -> list[bool]:
    """For each part but the last, whether in `cleaned` the next one follows it at once, on the same line."""
    compact = "".join(cleaned.split())
    breaks, at = set(), 0
    for line in cleaned.split("\n"):
        at += len("".join(line.split()))
        breaks.add(at)
    spans, position = [], 0
    for part in document.parts:
        key = re.sub(r"\s+", "", part)
        start = compact.find(key, position)
        if start < 0 and key.endswith("-"):  # a hyphen that divided a word
            key = key[:-1]
            start = compact.find(key, position)
        spans.append((start, start + len(key)) if start >= 0 else (-1, -2))
        position = spans[-1][1] if start >= 0 else position
    return [end == start and end not in breaks for (_, end), (start, _) in pairwise(spans)]
