"""Candidates in running text: paragraphs that sell something, in a text that does not, in whatever words they sell it.

What sellers promise has a few dozen shapes in any trade: no this and no that, paid when satisfied, in ten minutes, the
best in town, call now. A paragraph with several of them that also names what spam sells is an advertisement.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from cleaner.patterns import lazy
from cleaner.stages.spam.candidates import Candidate
from cleaner.stages.spam.evidence import Evidence
from cleaner.stages.spam.keywords import goes_already
from cleaner.stages.spam.lexicon import TELLING, Hit, Lexicon, Words
from cleaner.stages.spam.page import LONG_LINE, Page

_HAN, _COUNT = "[\u4e00-\u9fff]", r"[一二三四五六七八九十两几半\d]"
_GUARANTEES = (
    f"[免無无不零]{_HAN}{{1,3}}[免無无不零]{_HAN}{{1,3}}|先{_HAN}{{1,3}}[后後再]{_HAN}|包{_HAN}包{_HAN}|随{_HAN}随{_HAN}"
    f"|买{_COUNT}送{_COUNT}|秒[到结批过下速刷]|必[中赢备来]|包[过赔退换邮赢夜治]"
)
_FIGURES = (
    f"{_COUNT}+(?:个?分钟|分鐘|个?小时|小時|秒|天|个?月|个疗程|日)"
    "(?:内|即可|就能|快速|审核|放款|到账|搞定|完成|见效|出货|上|下款|到达|拿证|康复|控制|发货|包)"
    "|百分之?[百九]|\\d{2,3}[%％]|[Ii]n \\d+ (?:days|hours|minutes)|within \\d+"
)
_CALLS = (
    "(?:立即|马上|即刻|赶快|赶紧|快来|速|快|一键|点击|點擊|免费|欢迎|歡迎|期待|恭候|诚邀|诚招|招|在线|专业|長期|长期)"
    "[^，。！？\\s]{0,5}(?:联系|咨询|諮詢|洽谈|加入|下载|注册|申请|预约|领取|体验|试用|拨打|进入|来电|來電|合作|代理|加盟|测试"
    "|观看|办理|承接|出售|提供|操作)|(?:加|扫|添加|联系|聯繫|私聊)[^，。]{0,4}(?:微信|薇信|客服|群|导师|二维码|[Qq]{2}|飞机|賴"
    "|赖|我|码|站长)"
)
PROMISES = lazy("|".join((_GUARANTEES, _FIGURES, _CALLS)))
"""The shapes of what sellers promise and ask for; the words are in rules/spam/pitch.toml."""
CONTACT = lazy(
    r"(?:电话|热线|手机|微信|[Qq]{2}|[Vv]信|致电)[^\d\n]{0,6}\d[\d -]{5,}|(?<!\d)1[3-9]\d{9}(?!\d)"
    r"|(?:微信|[Qq]{2}|[Vv]信)[:： ]?[A-Za-z]\w{4,}"
)
"""Where to call."""
TITLE_JOIN = lazy("[|｜¦丨_]")
"""What a title is joined to what was hung on it with."""
CLAUSE_END = lazy("[，。！？；,!?;]")
SENTENCE = lazy(r"[^。！？\n]+(?:[。！？]+[”」』]?|\n|$)")
TOLD = lazy("[的了被把将]|以及|等")
"""Words of sentences that tell; slogans have hardly any."""
CLAUSES, SLOGAN = 4, 9
"""Clauses of a paragraph of slogans, and code points of one on average; clauses of prose have ten and more."""

PITCHED = 7.5
"""Points of a paragraph that may be an advertisement; of 150,000 in manuals, laws, novels and news none has as many."""
BESIDE = 5.5
"""Points of one that goes along with another."""
FEWEST_PROMISES, LEAST_SHARE, FULL = 2, 0.1, 0.5
"""Promises of one, and the share of it that words cover, at least and when it is written for them."""
SHORTEST = 20
"""Code points of one, unless it says where to call; a headline is shorter."""
SAME, CHANGED = 9.0, 6
"""Points of a sentence said of one place after the other, and code points that the name of a place has less than."""
OFFSET = 1.0
"""Points that one must have beside what its place and its strangeness to the page give."""
AROUND, TALKS_OF_IT = 2_000, 0.08
"""Code points on both sides of one, and the share of them that words cover in a text that sells as much itself: pages
of hospitals and announcements of games have 0.14 to 0.2, news, laws and novels hardly ever 0.08, most 0.02."""


def pitch_of(line: str, hits: Sequence[Hit], lexicon: Lexicon) -> float:
    """How much a paragraph is an advertisement: by what it names, what it promises, and how it talks.

    >>> pitch_of("会议听取了工作报告，通过了三项决议，选举了新的理事会。", [], Lexicon(()))
    0.0
    """
    good = [hit for hit in hits if hit.weight > 0]
    share = sum(hit.end - hit.start for hit in good) / max(1, len(line))
    called = len(good) > 0 and CONTACT.search(line) is not None
    if not (called or len(line) >= SHORTEST) or len(line) > LONG_LINE or share < LEAST_SHARE:
        return 0.0
    talk = lexicon.talk(line)
    promises = sum(weight > 0 for weight in talk.values()) + len(set(PROMISES.findall(line))) + 2 * called
    if promises < FEWEST_PROMISES or min(talk.values(), default=0.0) < 0 or TITLE_JOIN.search(line):
        return 0.0
    telling = len({hit.word for hit in good if hit.weight >= TELLING})
    light = len({hit.word for hit in good}) - telling
    own = len({hit.word for hit in hits if hit.weight < 0})
    points = (
        min(telling, 3)
        + min(promises, 6)
        + 0.4 * min(light, 6)
        + 4.0 * share
        + 3.0 * (share >= FULL)
        + 2.0 * _of_slogans(line)
    )
    return points - 3.0 * own


def _of_slogans(line: str) -> bool:
    """Whether a paragraph is made of short clauses that tell nothing."""
    clauses = len(list(filter(None, CLAUSE_END.split(line))))
    return clauses >= CLAUSES and len(line) <= SLOGAN * clauses and len(TOLD.findall(line)) <= 0.03 * len(line)


def pitch_at(lines: Sequence[str], index: int, hits: Sequence[Hit], lexicon: Lexicon) -> float:
    """What :func:`pitch_of` says of a paragraph, and more if those beside it say the same of other places."""
    points = pitch_of(lines[index], hits, lexicon)
    around = [lines[at] for at in range(max(0, index - 2), min(len(lines), index + 3)) if at != index]
    named = any(hit.weight >= TELLING for hit in hits)
    return points + SAME if named and sum(same_sentence(lines[index], line) for line in around) >= 2 else points


def same_sentence(one: str, other: str) -> bool:
    """Whether two lines differ in one word only, that each says twice: made by a program, from a list of cities.

    >>> same_sentence("长沙开锁公司，长沙开锁电话，全天随叫随到。", "温州开锁公司，温州开锁电话，全天随叫随到。")
    True
    >>> same_sentence("长沙今天召开全市水利工作会议，各区参加。", "温州今天召开全市水利工作会议，各区参加。")
    False
    """
    if len(one) != len(other) or one == other or len(one) < SHORTEST or one[-CHANGED:] != other[-CHANGED:]:
        return False
    at = next(index for index, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)
    for size in range(1, CHANGED):
        name = one[at : at + size]
        if one.count(name) >= 2 and one.replace(name, other[at : at + size]) == other:
            return True
    return False


def by_advertisements(
    page: Page, lines: Sequence[int], words: Words, taken: Callable[[int], bool]
) -> Iterator[Candidate]:
    """The advertisements round some lines, those that :func:`pitch_of` finds; `taken` as for by_words."""
    done = -1
    for line in lines:
        if line <= done or goes_already(page, line, taken):
            continue
        first, done, points = _beside(page, line, done, words)
        start, end = page.starts[first], page.end(done)
        evidence = [Evidence("advertisement", round(points - OFFSET, 1))]
        again = page.text.count(page.text[start:end]) > 1  # the same block at the head and at the tail
        if not again and _talk_around(page, start, end, words, taken) > TALKS_OF_IT:
            evidence.append(Evidence("talked of elsewhere", -8.0))
        start, end = _without_own(page, start, end, words)
        texts = tuple(filter(None, page.text[start:end].split("\n")))
        yield Candidate(start, end, "spam.doorway", texts, tuple(evidence), whole=True)


def _without_own(page: Page, start: int, end: int, words: Words) -> tuple[int, int]:
    """An advertisement without the sentences at both its ends that sell nothing: it was put into a paragraph."""

    def own(sentence: re.Match[str]) -> bool:
        said = sentence.group()
        sold = any(hit.weight >= TELLING for hit in words.hits(*sentence.span())) or CONTACT.search(said)
        return not (sold or PROMISES.search(said) or words.lexicon.talk(said))

    sentences = list(SENTENCE.finditer(page.text, start, end))
    while sentences and own(sentences[0]):
        start = sentences.pop(0).end()
    while sentences and own(sentences[-1]):
        end = sentences.pop().start()
    return start, end


def _beside(page: Page, line: int, above: int, words: Words) -> tuple[int, int, float]:
    """The first and last of the paragraphs round one that talk as it does, and the points of the best of them."""
    first = last = line
    most = 0.0
    for step in (-1, 1):
        index = line
        while above < index < len(page.lines):
            if not page.blank(index):
                hits = words.hits(page.starts[index], page.end(index))
                points = pitch_at(page.lines, index, hits, words.lexicon)
                if points < BESIDE:
                    break
                first, last, most = min(first, index), max(last, index), max(most, points)
            index += step
    return first, last, most


def _talk_around(page: Page, start: int, end: int, words: Words, taken: Callable[[int], bool]) -> float:
    """The share of the text around a block that words of the packs cover, but for what goes already."""
    before, behind = max(0, start - AROUND), min(len(page.text), end + AROUND)
    hits = [*words.hits(before, start), *words.hits(end, behind)]
    covered = sum(hit.end - hit.start for hit in hits if hit.weight > 0 and not taken(hit.start))
    return covered / max(1, behind - before - (end - start))
