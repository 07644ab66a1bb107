"""Blocks of spam in features that combine freely, in any wording.

A block is a list of phrases in a form (numbered, priced, dated, linked …), joined in a way, below a heading or none,
inside a wrapping (hidden, spelled in references, filled with control characters …) or none; or a doorway's paragraphs.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import NamedTuple

from tests.bench.spam_fourth import Block
from tests.bench.spam_fresh import county_names
from tests.bench.structures import words


class Wording(NamedTuple):
    """Trade → phrases, headings above lists of them, paragraphs around them, and what is spliced into sentences."""

    trades: dict[str, list[str]]
    headings: list[str]
    doorways: list[str]
    spliced: list[str]


FORMS: dict[str, Callable[[random.Random, int, str], str]] = {
    "bare": lambda rng, number, phrase: phrase,
    "numbered": lambda rng, number, phrase: f"{number}、{phrase}",
    "numbered, points": lambda rng, number, phrase: f"{number:02}. {phrase}",
    "bulleted": lambda rng, number, phrase: f"● {phrase}",
    "dashed": lambda rng, number, phrase: f"- {phrase}",
    "bracketed": lambda rng, number, phrase: f"【{phrase}】",
    "dated": lambda rng, number, phrase: f"{phrase} 2024-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
    "date first": lambda rng, number, phrase: f"[{rng.randint(1, 12):02}-{rng.randint(1, 28):02}] {phrase}",
    "counted": lambda rng, number, phrase: f"{phrase}（{rng.randint(10, 9999)}）",
    "priced": lambda rng, number, phrase: f"{phrase} ￥{rng.randint(5, 999)}",
    "with address": lambda rng, number, phrase: (
        f"{phrase} http://{rng.randrange(16**6):x}.top/{rng.randrange(999)}.html"
    ),
    "as a link": lambda rng, number, phrase: f'<a href="/{rng.randrange(16**5):x}/" title="{phrase}">{phrase}</a>',
    "as markdown": lambda rng, number, phrase: f"[{phrase}](https://{rng.randrange(16**5):x}.cc/)",
    "with a number to call": lambda rng, number, phrase: f"{phrase} 微信{rng.randrange(10**6, 10**8)}",
    "asked": lambda rng, number, phrase: f"{phrase}？",
    "exclaimed": lambda rng, number, phrase: f"{phrase}！",
    "of a place": lambda rng, number, phrase: f"{rng.choice(county_names(rng))}{phrase}",
    "hashed": lambda rng, number, phrase: f"#{phrase}",
}
JOINS = ("\n", "\n", "\n\n", "|", "，", ",", " ", "_", "-", " - ", "、", "/", "  ", "；", " · ", ">>", "。")


def _spelled(rng: random.Random, text: str) -> str:
    form = rng.choice(["&#x{:x};", "&#{};"])
    return "".join(form.format(ord(char)) if ord(char) > 127 else char for char in text)


def _filled(rng: random.Random, text: str) -> str:
    filler = rng.choice(["\x06", "\x08", "\x1f", "\x02"])
    return "".join(char + filler if rng.random() < 0.3 else char for char in text)


def _tagged(rng: random.Random, text: str) -> str:
    """Empty elements with random ids between the lines."""
    lines = text.split("\n")
    at = rng.randint(0, len(lines))
    name, letters = rng.choice(["bdo", "sup", "q", "abbr", "tbody", "legend"]), "abcdefghijklmnopqrstuvwxyz0123456789"
    one = f'<{name} id="{"".join(rng.choice(letters) for _ in range(5))}1"></{name}>'
    return "\n".join([*lines[:at], one, *lines[at:]])


WRAPPINGS: dict[str, Callable[[random.Random, str], str]] = {
    "bare": lambda rng, text: text,
    "hidden": lambda rng, text: (
        f'<div style="{rng.choice(["display:none", "left:-5000px;position:fixed"])}">{text}</div>'
    ),
    "spelled": _spelled,
    "filled": _filled,
    "tagged": _tagged,
}


def some(rng: random.Random, known: Wording, count: int) -> list[str]:
    """Phrases of one trade, or of many."""
    trades = list(known.trades.values())
    pool = rng.choice(trades) if rng.random() < 0.6 else [phrase for trade in trades for phrase in trade]
    return rng.sample(pool, min(count, len(pool)))


def listed(rng: random.Random, known: Wording, form: str = "", wrapping: str = "") -> str:
    """A list in a form or a wrapping, whatever else it has by lot."""
    make = FORMS[form or rng.choice(["bare", "bare", "bare", *FORMS])]
    items = [make(rng, number, phrase) for number, phrase in enumerate(some(rng, known, rng.randint(4, 25)), 1)]
    heading = rng.choice(known.headings) + rng.choice(["\n", ""]) if rng.random() < 0.4 else ""
    return WRAPPINGS[wrapping or rng.choice(["bare"] * 6 + [*WRAPPINGS])](rng, heading + rng.choice(JOINS).join(items))


def counties(rng: random.Random, known: Wording) -> str:
    heading = rng.choice(known.headings) + rng.choice(["\n", ""]) if rng.random() < 0.5 else ""
    return heading + rng.choice(["\n", " ", "|", "| ", "、", "", "，", "\t"]).join(county_names(rng))


def doorway(rng: random.Random, known: Wording) -> str:
    trade = rng.choice(list(known.trades.values()))
    forms = rng.sample(known.doorways, rng.randint(1, 4))
    return rng.choice(["\n", "\n", ""]).join(form.format(*rng.sample(trade, 3)) for form in forms)


def title(rng: random.Random, known: Wording) -> str:
    one, two = rng.sample(rng.choice(list(known.trades.values())), 2)
    form = rng.choice(words("{0}-{1}|{0}|{0}_{1}_官网|{0}·中国有限公司|{0}（官方）网站|《{0}》{1}-正版APP下载 v3.8.1"))
    return form.format(one, two)


def free_blocks(known: Wording) -> dict[str, Block]:
    """The blocks of one wording, by what they are made of."""

    def of(make: Callable[..., str], **fixed: str) -> Block:
        return lambda rng: make(rng, known, **fixed)

    return {
        **{f"list, {form}": of(listed, form=form) for form in FORMS},
        **{f"list, {wrapping}": of(listed, wrapping=wrapping) for wrapping in WRAPPINGS if wrapping != "bare"},
        "counties": of(counties),
        "doorway": of(doorway),
        "title of a doorway": of(title),
        "doorway below its title": lambda rng: f"{title(rng, known)}\n{doorway(rng, known)}",
        "doorway and list": lambda rng: f"{doorway(rng, known)}\n{listed(rng, known)}",
        "list and counties": lambda rng: f"{listed(rng, known)}\n{counties(rng, known)}",
    }
