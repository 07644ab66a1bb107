"""What speaks for and against a block being spam; each piece of evidence has its points, and they add up.

The scale: 8 is nearly enough by itself (two heavy words that fill a block), 5 is strong (another script than the page),
2 is what every block of spam has (a list, at an edge, in words of its own) and 1 a hint; what lists of real documents
have (an announcement, a label, columns, names of institutions) takes away from 3 to 8. The points were set so that
nothing goes from the clean documents of tests/bench/documents.py, and hold for 12 million characters of newspaper and
reviews that they were not set on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from cleaner.patterns import lazy
from cleaner.stages.spam.page import HAN_RUN, LONG_LINE, OTHER_WORD, TRADITIONAL, Page, han_count, is_traditional

ENOUGH = 10.0
"""Points from which a block goes. No single kind of evidence reaches it: words alone give 8."""
DOUBTFUL = 8.0
"""Points from which a block is suggested for removal, and left in."""

# Characters of the simplified script only, the commonest: enough to tell the script of a line of ten characters.
SIMPLIFIED = lazy(
    "[国产区级无线观视频网热乱东码妇爱电综导厂购专业务发门问们这说时动师还样对过让书机马鸟长间见车该认议给经进应点总费务伦图阴阳县乐丽]"
)

SAMPLE_PAIRS = 32
"""Pairs of characters looked up in the rest of the text: each costs one search of it."""
REST_LIMIT = 8_000
"""Code points of the rest of the text, on each side, that a block is compared with."""

ANNOUNCED = lazy(
    r"[:：]\s*$|名单|如下|以下|分别|包括|列表|附件|附录|目录|一览|名录|清单|排名|榜|[二三四五六七八九十\d][大种类项]"
)
"""What the line above a list of the document's own says."""
FUNCTION = lazy("[的了是我你他她它们这那就都也和与及着吗呢吧啊而]|在(?!线)")
"""Words of sentences, verse and titles; keyword phrases are nouns. 在线 is no 在."""
FIGURES = lazy(r"\d{3}|\d[.．,-]\d|\.\w")
"""Numbers, amounts, dates and addresses, as tables and price lists have them."""
INSTITUTIONS = tuple("司学院会局部厅村镇社所馆厂店校站处室组团队区县市省州国网报刊杯奖法案科系班")
"""What names of companies, schools, offices, villages, prizes and laws end with: signatories, not keywords."""
SOFT_FRAME = (
    r"(?:[您你亲]|用户|網友|网友|的人|读者|讀者|朋友|访客)[^\n。|:：]{0,8}(?:可能|也许|或许|也許|或許|还|還|猜)"
    r"[^\n。|:：]{0,10}(?:感兴趣|感興趣|喜欢|喜歡|资源|資源|内容|內容|信息|想看|看了|想找|搜索|浏览|瀏覽)[^\n。|:：]{0,6}"
)
"""What pools print above their lists, and shops and blogs above the entries they recommend."""
HEADING = lazy(
    r"\s*(?:友链|热词|推荐|[Ll]inks|リンク集?|추천 ?사이트"
    r"|(?:(?i:related|partner|popular|hot|search(?:es)?|links?|tags?)\s?){2,3}"
    r"|(?:友情|合作|网站|網站|站内|站內|站点|站點|伙伴|夥伴|热门|熱門|热搜|熱搜|热点|今日|本月|最近|最新|相关|相關|更多|精彩|精选|精選|推荐|推薦"
    r"|随机|随便|快速|站长|本站|其他|链接|鏈接|連結|导航|導航|搜索|关键词|标签|標籤|TAGS?|资源|資源|专题|專題|话题|話題|城市|地区|区域|分站|地图"
    r"|主营|服务|更新|媒体|词|榜|大家|网友|網友|猜[你您]|喜欢|都?(?:在|想)[看搜]|看看){2,4}"
    r"|[^\n。|:：，]{0,10}(?:蜘蛛池|寄生虫|站群|泛目录|程序模板|镜像)[^\n。|:：，]{0,6}[:：]"
    rf"|[^\n。|:：]{{0,8}}{SOFT_FRAME})\s*[:：]?[\s|｜]*"
)
"""Headings that pages print above link farms; they go with the farm."""
TALK = 60
"""Code points that the sentence of a site above its list may have."""
SITE_TALK = lazy(
    "访问|訪問|光临|光臨|浏览|瀏覽|收藏|点击|點擊|查看|本站|本页|本頁|网站|網站|当前位置|站群|蜘蛛|镜像|鏡像|友情|链接|鏈接|连结|網友|网友"
    "|您|感谢|謝謝|谢谢|页面|受欢迎|以下|下列|下面|更多|热门|熱門|精彩|相关|相關|推荐|推薦|专题|專題|主题|主題|资源|資源|感兴趣|感興趣|喜欢|喜歡|想看"
    "|our site|you may|also like|stopping by|visit|following|topics|resources|popular"
)
"""What sites say to their readers; three of it in one breath announce a list of theirs, not of the document."""
ITEM_SIGN = lazy(r"^\s*(?:[\d一二三四五六七八九十]+[.、．)）]|[-*•·○●#>（(]|第)|[:：，、|\t]|\s{2}")
"""What stands in the entries of lists that people make: numbers, bullets, columns, clauses."""
SPEECH = lazy("[说道问答喊叫][:：]$")
"""He said: what follows is no list."""
LABEL = lazy(r"\s*[^\s:：|｜_,，。]{2,8}[:：](?!//)")
"""A line that says what it lists: 关键词：, 标签：, 主演：."""

SIGNATURE = lazy(
    r"\s*(?:[\d〇○零一二三四五六七八九十]{2,4}\s*[年./-]\s*[\d一二三四五六七八九十]{1,3}\s*[月./-]\s*[\d一二三四五六七八九十]{1,3}日?"
    "|[\u3400-\u9fff]{1,16}(?:[处局委厅院府办部室署会组]|公司|小学|中学|大学|办公室))\\s*"
)
"""The date and the office that a notice ends with."""


class Evidence(NamedTuple):
    """One reason, and the points it gives or takes."""

    name: str
    points: float


class Score(NamedTuple):
    """The evidence about a block."""

    evidence: tuple[Evidence, ...]

    @property
    def points(self) -> float:
        """The sum."""
        return sum(piece.points for piece in self.evidence)

    def __str__(self) -> str:
        parts = ", ".join(f"{name} {points:+g}" for name, points in self.evidence if points)
        return f"score {self.points:g} of {ENOUGH:g}: {parts}"


def pairs(text: str) -> list[str]:
    """Neighbouring Han characters of a text, two by two.

    >>> pairs("天津市 a 滨海")
    ['天津', '津市', '滨海']
    """
    return [one + other for run in HAN_RUN.findall(text) for one, other in pairwise(run)]


def newness(texts: Sequence[str], rest: tuple[str, str]) -> float:
    """The share of the pairs of Han characters in `texts` that the rest of the text does not have: a sample of 32.

    Without Han characters, the share of the words.

    >>> newness(["棋牌游戏"], ("天津的新闻", ""))
    1.0
    """
    found = [pair for text in texts for pair in pairs(text)]
    found = found or [word for text in texts for word in OTHER_WORD.findall(text)]
    if not found:
        return 0.0
    sample = found[:: max(1, len(found) // SAMPLE_PAIRS)]
    before, behind = rest
    return 1 - sum(_has(before, pair) or _has(behind, pair) for pair in sample) / len(sample)


def _has(text: str, word: str) -> bool:
    """Whether a text has a word; its letters are looked for first, which takes a tenth of the time."""
    return word[0] in text and word[1] in text and word in text


def echo(texts: Sequence[str]) -> float:
    """The share of the texts that have a pair of characters in common with two others.

    >>> echo(["手机棋牌", "棋牌下载", "棋牌大厅", "天津"])
    0.75
    """
    pairs_of = [set(pairs(text)) for text in texts]
    counts = Counter(chain.from_iterable(pairs_of))
    shared = {pair for pair, count in counts.items() if count > 2}
    return sum(not shared.isdisjoint(found) for found in pairs_of) / max(len(texts), 1)


def phrases_evidence(texts: Sequence[str]) -> list[Evidence]:
    """What the phrases of a list are like, whatever their words.

    Keyword phrases are made of nouns, share them with each other, and differ in length; names of institutions, titles,
    verse and tables of figures do not.
    """
    whole = "".join(texts)
    long = len(whole) >= 7 * len(texts) and han_count(whole) > 0.6 * len(whole)
    evidence = [Evidence("list", 2.0), Evidence("phrases", 1.0 if long else 0.0)]
    if echo(list(dict.fromkeys(texts))) >= 0.5:
        evidence.append(Evidence("echo", 2.0))
    if len(FUNCTION.findall(whole)) > 0.03 * len(whole):
        evidence.append(Evidence("function words", -8.0))
    if sum(text.endswith(INSTITUTIONS) for text in texts) >= 0.4 * len(texts):
        evidence.append(Evidence("institutions", -5.0))
    if is_verse(texts):
        evidence.append(Evidence("verse", -4.0))
    if sum((text.isascii() and text.count(" ") < 2) or FIGURES.search(text) is not None for text in texts) > 0.2 * len(
        texts
    ):
        evidence.append(Evidence("figures", -3.0))
    return evidence


def is_verse(texts: Sequence[str]) -> bool:
    """Whether texts are all of one length, as lines of verse are."""
    return len(texts) > 2 and len(set(map(len, texts))) == 1


def foreign_script(block: str, page: Page, origin: str) -> bool:
    """Whether a simplified block stands in a page that is, or was as found, in traditional characters.

    Hijacked pages are converted, the lists put round them are not. `origin` is the text as decoded: an earlier stage
    may have simplified the page since.
    """
    if len(SIMPLIFIED.findall(block)) < 3 or TRADITIONAL.search(block):
        return False
    return page.traditional or (origin != page.text and is_traditional(origin) and block[:40] in origin)


def words_points(strong: int, telling: float, weight: float, coverage: float) -> float:
    """The points for the words of the packs in a block.

    `strong` and `telling` are the numbers of different words (:func:`~cleaner.stages.spam.lexicon.different`), `weight`
    is the sum over all words, and `coverage` the share of the block's characters that words cover.
    """
    if telling >= 2 and coverage >= 0.35:
        return 8.0
    if strong >= 1 and coverage >= 0.55 and weight >= 9:
        return 5.0
    # 棋牌游戏|体育游戏|益智游戏 is the menu of a shop: one heavy word is little.
    return 2.0 if strong >= 1 and coverage >= 0.4 else 0.0


def heads_farm(line: str) -> bool:
    """Whether a line, or its beginning up to a colon, is what pages print above link farms, in whatever words.

    >>> heads_farm("友情链接："), heads_farm("本站推荐您继续浏览以下热门专题：")
    (True, True)
    >>> heads_farm("会议通过了以下决议："), heads_farm("推荐名单：")
    (False, False)
    """
    if HEADING.fullmatch(line):
        return True
    return len(line) <= TALK and "。" not in line and len(set(SITE_TALK.findall(line.lower()))) >= 3


def promised(page: Page, first: int) -> bool:
    """Whether the line above ends with a colon, and not as 友情链接： does."""
    for index in range(first - 1, max(first - 3, -1), -1):
        if not page.blank(index):
            line = page.lines[index].rstrip()
            return line.endswith((":", "：")) and not (heads_farm(line) or SPEECH.search(line))
    return False


def announced(page: Page, first: int) -> bool:
    """Whether the line above a block says that a list follows: a colon, 名单, 如下, or a short heading."""
    for index in range(first - 1, max(first - 4, -1), -1):
        line = page.lines[index].strip()
        if line:
            return ANNOUNCED.search(line[-60:]) is not None or (len(line) <= 20 and not page.prose(index))
    return False


def table(page: Page, index: int, mark: str) -> bool:
    """Whether a line is the row of a table: the line above or below has as many separators."""
    if len(page.lines[index]) > LONG_LINE:
        return False
    count = page.lines[index].count(mark)
    around = [page.lines[i].count(mark) for i in (index - 1, index + 1) if 0 <= i < len(page.lines)]
    return (count > 0 and count in around) or page.lines[index].lstrip().startswith(mark)
