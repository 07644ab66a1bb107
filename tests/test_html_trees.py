"""The stage's reading of pages against Beautiful Soup's, and the main text of made pages against what was put in."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from bs4.element import Comment, Doctype

from cleaner.stages.html.style import conceals
from cleaner.stages.html.vocabulary import UNREAD
from tests.bench.html import score
from tests.bench.html_pages import DESIGNS, Made, make_pages
from tests.html_page import cleaned

PAGES = make_pages(3 * len(DESIGNS), seed=29)
NAMES = [f"{DESIGNS[number % len(DESIGNS)].__name__}-{page.language}" for number, page in enumerate(PAGES)]
every_page = pytest.mark.parametrize("page", PAGES, ids=NAMES)


def visible_text(source: str) -> str:
    """What Beautiful Soup says is on the page, without the elements that are hidden or hold no text."""
    soup = BeautifulSoup(source, "html.parser")
    hidden = [
        e
        for e in soup.find_all(True)
        if "hidden" in e.attrs or "zz9" in e.get_attribute_list("class") or conceals(str(e.get("style", "")))
    ]
    for element in [*soup.find_all(list(UNREAD)), *hidden]:
        element.extract()
    strings = soup.find_all(string=lambda text: not isinstance(text, Comment | Doctype))
    return "".join("".join(strings).split())


@every_page
def test_all_text_is_what_beautiful_soup_sees(page: Made) -> None:
    assert "".join(cleaned(page.source, html="all").split()) == visible_text(page.source)


@every_page
def test_nothing_hidden_is_ever_kept(page: Made) -> None:
    for mode in ("main", "all"):
        assert not any(text in cleaned(page.source, html=mode) for text in page.hidden)


@every_page
def test_the_article_is_found(page: Made) -> None:
    found = score(cleaned(page.source), page.gold, page.neutral)
    assert found.recall > 0.99
    assert found.precision > (0.9 if len(page.gold) > 300 else 0.5)  # a headline and byline weigh much in a short one
