"""Candidates in running text: paragraphs that sell something, in a text that does not, in whatever words they sell it.

What sellers promise has a few dozen shapes in any trade: no this and no that, paid when satisfied, in ten minutes, the
best in town, call now. A paragraph with several of them that also names what spam sells is an advertisement.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cleaner.patterns import lazy
from cleaner.stages.spam.candidates import Candidate
from cleaner.stages.spam.evidence import Evidence
from cleaner.stages.spam.keywords import goes_already
from cleaner.stages.spam.lexicon import TELLING, Hit, Words
from cleaner.stages.spam.page import LONG_LINE, Page

_HAN, _COUNT = "[\u4e00-\u9fff]", r"[一二三四五六七八九十两几半\d]"
_GUARANTEES = (
    f"[免無无不零]{_HAN}{{1,3}}[免無无不零]{_HAN}{{1,3}}|先{_HAN}{{1,3}}[后後再]{_HAN}|包{_HAN}包{_HAN}|随{_HAN}随{_HAN}"
    f"|买{_COUNT}送{_COUNT}|秒[到结批过下速刷]|稳[赚过]|必[中赢备来]|包[过赔退换邮赢夜治]|全退|退款|返现|到付|付款|收费|扣费"
)
_SPEED = (
    f"{_COUNT}+(?:个?分钟|分鐘|个?小时|小時|秒|天|个?月|个疗程|日)"
    "(?:内|即可|就能|快速|审核|放款|到账|搞定|完成|见效|出货|上|下款|到达|拿证|康复|控制|发货|包)"
)
_MONEY = (
    "百分之?[百九]|\\d{2,3}[%％]|成功率|准确率|返水|返利|提款|出款|提现|出金|撥款|到账|放款|下款|优惠|優惠|折扣|特价|低价|价格"
    "|实惠|利息|费率|额度|佣金|奖金|红包|礼包|体验金|福利"
)
_PRAISE = (
    "最[高低快全新优佳强权權大]|全[网市城台]|首[选選家批单充存次]|独家|一手|顶级|頂級|权威|一流|上[万千]|数万|海量|任[您你]"
    "|应有尽有|随时|隨時|保密|隐私|隱私|放心|值得|口碑|信誉|信譽|老品牌|牌照|正规|实力|真实|真人|安全|稳定|优质|高端"
)
_CALLS = (
    "(?:立即|马上|即刻|赶快|赶紧|快来|速|快|一键|点击|點擊|免费|欢迎|歡迎|期待|恭候|诚邀|诚招|招|在线|专业|長期|长期)"
    "[^，。！？\\s]{0,5}(?:联系|咨询|諮詢|洽谈|加入|下载|注册|申请|预约|领取|体验|试用|拨打|进入|来电|來電|合作|代理|加盟|测试"
    "|观看|办理|承接|出售|提供|操作)|(?:加|扫|添加|联系|聯繫|私聊)[^，。]{0,4}(?:微信|薇信|客服|群|导师|二维码|[Qq]{2}|飞机|賴"
    "|赖|我|码|站长)|老板|亲们|朋友们?|兄弟们|老铁|彩民|患者|会员|学员|小编|玩家|代理|本[平公会院店服赌站诊][台司所场]?|我[院司们們]|[您你]"
)
_LATIN = (
    r"\b(?:[Oo]rder|[Jj]oin|[Ss]ign up|[Aa]pply|[Cc]lick|[Cc]all"
    r"|[Cc]ontact us|[Bb]uy|[Ss]hop|[Tt]ry|[Nn]o [a-z]+|[Ff]ree"
    r"|[Bb]onus|[Dd]iscount|[Ll]imited|[Bb]est|[Hh]ighest|[Ll]owest|[Uu]nbeatable|[Cc]heap|[Ii]nstant(?:ly)?"
    r"|[Ff]ast|[Dd]elivery|[Ss]hipping|[Ss]ecure|[Tt]oday|[Tt]onight|[Nn]ow|[Ii]n \d+ (?:days|hours|minutes)|within \d+"
    r"|[Yy]our?|[Oo]ur|[Dd]iscreet|[Pp]rofessional|[Mm]oney back|[Rr]efund)\b|[Gg]uarantee|24/7"
)
_KANA_HANGUL = (
    "無料|今すぐ|誰でも|簡単|送料|激安|即日|お気軽|ください|プレゼント|稼げ|必勝|見放題|早い者勝ち|登録|安心|保証|最高|最安"
    "|一攫千金|返金|当店|限定|業界|全品|代金引換|신규|가입|지급|즉시|무료|최저|최고|최대|당일|보너스|전화|드립|환전|입금|상담|이벤트"
    "|추천|할인|보장|정품|문의"
)
PROMISES = lazy("|".join((_GUARANTEES, _SPEED, _MONEY, _PRAISE, _CALLS, _LATIN, _KANA_HANGUL)))
"""What sellers say to their readers."""
CONTACT = lazy(
    r"(?:电话|热线|手机|微信|[Qq]{2}|[Vv]信|致电)[^\d\n]{0,6}\d[\d -]{5,}|(?<!\d)1[3-9]\d{9}(?!\d)"
    r"|(?:微信|[Qq]{2}|[Vv]信)[:： ]?[A-Za-z]\w{4,}"
)
"""Where to call."""
OWN_VOICE = lazy(
    '招聘|应聘|门诊|简历|岗位|报名|投诉|举报|监督|成立于|位于|[本我](?:公司|司|厂)|[“”"]'
    "|提醒|记者|市民|民警|警方|法院|被告|嫌疑|骗|曝光|查获|违法|据悉|[称说]，"
)
"""What firms, schools and offices say of themselves, and what is said of sellers: as news, as a warning."""
TITLE_JOIN = lazy("[|｜¦丨_]")
"""What a title is joined to what was hung on it with."""
CLAUSE_END = lazy("[，。！？；,!?;]")
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
OFFSET = 1.0
"""Points that one must have beside what its place and its strangeness to the page give."""
AROUND, TALKS_OF_IT = 2_000, 0.08
"""Code points on both sides of one, and the share of them that words cover in a text that sells as much itself: pages
of hospitals and announcements of games have 0.14 to 0.2, news, laws and novels hardly ever 0.08, most 0.02."""


def pitch_of(line: str, hits: Sequence[Hit]) -> float:
    """How much a paragraph is an advertisement: by what it names, what it promises, and how it talks.

    >>> pitch_of("会议听取了工作报告，通过了三项决议，选举了新的理事会。", [])
    0.0
    """
    good = [hit for hit in hits if hit.weight > 0]
    share = sum(hit.end - hit.start for hit in good) / max(1, len(line))
    called = len(good) > 0 and CONTACT.search(line) is not None
    if not (called or len(line) >= SHORTEST) or len(line) > LONG_LINE or share < LEAST_SHARE:
        return 0.0
    if TITLE_JOIN.search(line) or OWN_VOICE.search(line):
        return 0.0
    promises = len(set(PROMISES.findall(line))) + 2 * called
    if promises < FEWEST_PROMISES:
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
        if _talk_around(page, start, end, words, taken) > TALKS_OF_IT:
            evidence.append(Evidence("talked of elsewhere", -8.0))
        texts = tuple(filter(None, page.lines[first : done + 1]))
        yield Candidate(start, end, "spam.doorway", texts, tuple(evidence), whole=True)


def _beside(page: Page, line: int, above: int, words: Words) -> tuple[int, int, float]:
    """The first and last of the paragraphs round one that talk as it does, and the points of the best of them."""
    first = last = line
    most = 0.0
    for step in (-1, 1):
        index = line
        while above < index < len(page.lines):
            if not page.blank(index):
                points = pitch_of(page.lines[index], words.hits(page.starts[index], page.end(index)))
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
