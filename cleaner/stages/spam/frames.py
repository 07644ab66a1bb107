"""Candidates by the sentences that spider pools print above their lists."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cleaner.patterns import lazy
from cleaner.stages.spam.candidates import Candidate, texts_of
from cleaner.stages.spam.evidence import Evidence
from cleaner.stages.spam.lexicon import Words
from cleaner.stages.spam.page import Page
from cleaner.stages.spam.places import is_place

FRAMES = (
    (
        "spam.pool-template",
        "蜘蛛池",
        lazy(r"(?:主站|网站|本站|站群)?蜘蛛池(?:模板|程序|系统|源码|出租)?[ \t]*[:：]"),
    ),
    (
        "spam.pool-footer",
        "感兴趣",
        lazy(
            r"(?:感谢|谢谢|欢迎)[您你]?的?(?:访问|光临|浏览|来到|关注|支持)[^\n。|]{0,16}"
            r"(?:可能|也许|或许|一定)[^\n。|]{0,12}感兴趣[^\n。|:：]{0,6}[:：]"
        ),
    ),
)
"""What pools print above their lists: rule, a literal that must be in the text, pattern."""

SPACED = lazy(r"[\s|｜]")
PIPES = ("|", "｜", "¦")


def by_frames(page: Page, words: Words) -> Iterator[Candidate]:
    """The frames, each with the list below or behind it."""
    frames = [(rule, pattern) for rule, literal, pattern in FRAMES if literal in page.text]
    own = [hit.start for hit in words.hits if hit.weight < 0] if frames else []
    for rule, pattern in frames:
        done = 0
        for match in pattern.finditer(page.text):
            if match.start() < done:
                continue
            done = end = _end_of_list(page, match.end(), own)
            if end > match.end():
                items = texts_of(page, list(page.items(match.end(), end)))
                yield Candidate(match.start(), end, rule, items, (Evidence("frame", 14.0),), known=True)


def _end_of_list(page: Page, start: int, own: Sequence[int]) -> int:
    """How far the list below a frame goes: to a sentence, the site's own matter, or a gap before something else."""
    line = page.line_at(start)
    end = _end_on_line(page, start, page.end(line), own)
    if end < page.end(line) and page.text[end : page.end(line)].strip():
        return end
    taken = end > start
    gap = False
    for index in range(line + 1, len(page.lines)):
        if page.blank(index):
            gap = True
            continue
        begin, stop = page.starts[index], page.end(index)
        line_text = page.lines[index].strip()
        known = line_text.endswith(PIPES) or is_place(line_text)
        if (taken and gap and not known) or not page.listlike(index):
            break
        if _end_on_line(page, begin, stop, own) < stop:
            break
        end, taken, gap = stop, True, False
    return end


def _end_on_line(page: Page, start: int, end: int, own: Sequence[int]) -> int:
    """Where on a line the list meets a sentence or a word of the site's own."""
    at = bisect_left(own, start)
    limit = own[at] if at < len(own) and own[at] < end else end
    last = safe = start
    for item in page.items(start, limit):
        if page.text[item.start] == "。":
            return safe
        if SPACED.search(page.text, last, item.start):
            safe = last
        last = item.end
    return last if limit < end else end
