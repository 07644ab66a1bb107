"""A fourth set of designs with known main text: what everyday reading on the Chinese web looks like.

Public accounts, portals new and old, notices, boards, questions, weblogs, encyclopaedias, novels,
newspapers of Taiwan and Hong Kong, and stolen pages with link farms around them. Written without a look at the stage or
at the other sets; headline, byline and editor's line are neutral as they stand on the page.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Sequence

from tests.bench.html_everyday_people import (
    account,
    code_blog,
    discuz,
    novel,
    shop_review,
    tieba,
    wiki,
    wordpress,
    zhihu,
)
from tests.bench.html_everyday_press import agency, hijacked, hongkong, netease, notice, paper, phone, sina_old, taiwan
from tests.bench.html_everyday_text import Reporter
from tests.bench.html_pages import Made
from tests.bench.html_sites import CONCEALED

CHINESE = (
    account,
    sina_old,
    netease,
    notice,
    tieba,
    discuz,
    zhihu,
    wordpress,
    wiki,
    novel,
    paper,
    taiwan,
    hongkong,
    hijacked,
    code_blog,
    phone,
    agency,
    shop_review,
)
TRADITIONAL = frozenset({taiwan, hongkong})


def make_reported(
    number: int, designs: Sequence[Callable[[Reporter], str]], traditional: Collection[object], seed: int = 23
) -> list[tuple[str, Made]]:
    """Pages with the names of their designs, the designs in turn, some of them in traditional characters."""
    chosen = [designs[index % len(designs)] for index in range(number)]
    return [
        _made(random.Random(f"{seed}/{index}"), design, design in traditional) for index, design in enumerate(chosen)
    ]


def _made(rng: random.Random, design: Callable[[Reporter], str], traditional: bool) -> tuple[str, Made]:
    site = Reporter(rng, "zh")
    body = design(site)
    secret = f"Q{rng.randint(10**6, 10**7)}"
    body += f'<div style="{rng.choice(CONCEALED)}">{secret} {site.prose(2)}</div>'
    head = f'<meta charset="utf-8"><title>{site.title}_{site.paper}</title>'
    if rng.random() < 0.5:
        head += f'<meta name="description" content="{site.gold[0][:60]}">'
    source = f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>{body}</body></html>\n"
    gold, neutral = "\n".join(site.gold), "\n".join(site.neutral)
    if traditional:
        import opencc

        source, gold, neutral = map(opencc.OpenCC("s2tw").convert, (source, gold, neutral))
    return design.__name__, Made("zh", source, gold, neutral, (secret,))
