"""Candidates by the sentences that spider pools print above their lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.patterns import lazy
from cleaner.stages.spam.candidates import Candidate, texts_of
from cleaner.stages.spam.evidence import SIGNATURE, SITE_TALK, Evidence, phrases_evidence
from cleaner.stages.spam.lexicon import TELLING, Hit, Words
from cleaner.stages.spam.lists import joined_phrases
from cleaner.stages.spam.page import MARGIN, SENTENCE_MARKS, Item, Page
from cleaner.stages.spam.places import is_place, known_place, place_of

_POOL = r"(?:蜘蛛池|泛目录|泛解析|泛站群?|(?:目录|镜像)?站群)"
FRAMES = (
    (
        "spam.pool-template",
        ("蜘蛛池", "泛目录", "泛解析", "泛站", "站群"),
        14.0,
        lazy(
            rf"(?:[主本全]站|网站|超级|百度|万能)?{_POOL}{{1,2}}(?:模板|程序|系统|源码|出租|搭建|租用|工具|软件|平台|推广|引流|繁殖|生成|管理|站){{0,2}}"
            r"[ \t]*[:：∶﹕]|[主本]站蜘蛛池模板(?=\s)"
        ),
    ),
    (
        "spam.pool-footer",
        ("感兴趣", "感興趣", "喜欢", "喜歡"),
        14.0,
        lazy(
            r"(?:感谢|谢谢|欢迎|感謝|謝謝|歡迎)[您你]?的?(?:访问|光临|浏览|来到|关注|支持|訪問|光臨|瀏覽|來到|關注)[^\n。|]{0,16}"
            r"(?:可能|也许|或许|一定|也許|或許)[^\n。|]{0,12}(?:感兴趣|感興趣|喜欢|喜歡)[^\n。|:：]{0,8}[:：]"
        ),
    ),
)
"""What pools print above their lists: rule, literals one of which must be in the text, points, pattern."""

REACH = 60
"""Code points on both sides of its literal that a frame may have."""
LEAD = 12
"""Code points that a pool's sentence may begin with before what it is known by: 感谢访问，猜, 浏览本页的."""
SPACED = lazy(r"[\s|｜]")
PIPES = ("|", "｜", "¦")


def by_frames(page: Page, words: Words) -> Iterator[Candidate]:
    """The frames, each with the list below or behind it."""
    for rule, literals, points, pattern in FRAMES:
        done = 0
        for match in _near(page.text, literals, pattern):
            if match.start() < done:
                continue
            done = end = _end_of_list(page, match.end(), words)
            if end > match.end():
                items = texts_of(page, list(page.items(match.end(), end)))
                evidence = (Evidence("frame", points),)
                yield Candidate(_beginning(page, match.start()), end, rule, items, evidence, known=True)


def _near(text: str, literals: Sequence[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches of a pattern that cannot do without one of some literals: it is looked for round them only."""
    places = sorted({found.start() for literal in literals for found in re.finditer(literal, text)})
    done = 0
    for place in places:
        match = pattern.search(text, max(done, place - REACH), place + REACH)
        if match:
            done = match.end()
            yield match


def _beginning(page: Page, start: int) -> int:
    """Where the sentence of a frame begins: at its line's head, if that is near and begins as sites talk."""
    left = page.margins(page.line_at(start))[0]
    lead = page.text[left:start]
    return left if len(lead) <= LEAD and "。" not in lead and SITE_TALK.search(lead) else start


def by_talk(page: Page, words: Words, talk: Sequence[tuple[int, int]]) -> Iterator[Candidate]:
    """Sentences of a site to its readers near the text's end, in whatever words, each with the list below it.

    `talk` is what :func:`~cleaner.stages.spam.lists.talk_at_tail` found.
    """
    done = 0
    for line, size in talk:
        start = page.starts[line]
        end = start + size
        if start >= done and (done := _end_of_list(page, end, words)) > end:
            items = texts_of(page, list(page.items(end, done)))
            evidence = (Evidence("site's talk", 1.0), *_list_evidence(items, end, done, words))
            yield Candidate(start, done, "spam.pool-footer", items, evidence)


def _list_evidence(items: Sequence[str], start: int, end: int, words: Words) -> list[Evidence]:
    """What the list says below a sentence that shops and blogs have too."""
    telling = {hit.word for hit in words.hits(start, end) if hit.weight >= TELLING}
    return [*phrases_evidence(items), Evidence("words", 2.0 * min(2, len(telling)))]


def _end_of_list(page: Page, start: int, words: Words) -> int:
    """How far the list below a frame goes: to a sentence, the site's own matter, or a gap before something else.

    A frame that ends its line is followed by its list. Lines below a list on the frame's own line may be the title of
    the document, and so may those that sentences follow: they go only with signs of their own.
    """
    line = page.line_at(start)
    end = _end_on_line(page, start, page.end(line), words)
    if end < page.end(line) and page.text[end : page.end(line)].strip():
        return end
    taken = end > start
    alone = not taken and not any(page.prose(index) for index in range(line + 1, len(page.lines)))
    gap = False
    for index in range(line + 1, len(page.lines)):
        if page.blank(index):
            gap = True
            continue
        begin, stop = page.starts[index], page.end(index)
        if not page.listlike(index) or SIGNATURE.fullmatch(page.lines[index]):
            break
        hits = () if known_place(page.lines[index].strip(MARGIN)) else words.hits(begin, stop)
        if not (_signed(page, index, hits) or (alone and not (taken and gap))):
            break
        if any(hit.weight < 0 for hit in hits) and not joined_phrases(page.lines[index]):
            break
        end, taken, gap = stop, True, False
    return end


def _signed(page: Page, index: int, hits: Sequence[Hit]) -> bool:
    """Whether a line shows by itself that it is one of a pool's list."""
    line = page.lines[index].strip()
    if line.endswith(PIPES) or known_place(line) or is_place(line) or sum(map(line.count, PIPES)) >= 2:
        return True
    names = [page.text[start:end] for start, end in page.items(page.starts[index], page.end(index))]
    places = sum(map(known_place, names)) >= 0.6 * max(1, len(names))
    return places or any(hit.weight >= TELLING for hit in hits)


def _end_on_line(page: Page, start: int, end: int, words: Words) -> int:
    """Where on a line the list meets a sentence or a word of the site's own."""
    hits = words.hits(start, end)
    limit = next((hit.start for hit in hits if hit.weight < 0), end)
    last = safe = start
    items: list[Item] = []
    for item in page.items(start, limit):
        if page.text[item.start] in SENTENCE_MARKS:
            items = [known for known in items if known.end <= safe]
            break
        if SPACED.search(page.text, last, item.start):
            safe = last
        last = item.end
        items.append(item)
    else:
        if limit == end:
            return end
    signed = [_is_signed(page, item, hits) for item in items]
    if sum(signed) >= 0.5 * len(items) > 0:  # what stands behind the last that is known is the title below
        while not signed.pop():
            items.pop()
    return items[-1].end if items else start


def _is_signed(page: Page, item: Item, hits: Sequence[Hit]) -> bool:
    """Whether a phrase on a frame's line is known: a place, or one with words of the packs."""
    inside = any(item.start <= hit.start < item.end and hit.weight > 0 for hit in hits)
    return inside or bool(place_of(page.text[slice(*item)]))
