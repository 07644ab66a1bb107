"""A page read: which of it is the article, and the edits that leave nothing else.

Apart from the stage's own module, which decides whether a text is a page: what reads one takes longer to import than a
small document to clean.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from cleaner.compose import compose
from cleaner.edits import InputMap, Layer, Proposal
from cleaner.rules import RuleSet
from cleaner.stage import Context, nothing
from cleaner.stages.html.content import BOILERPLATE, choose, choose_all
from cleaner.stages.html.detect import could_become_page, looks_like_page, writes_pages
from cleaner.stages.html.facts import facts_of, scripted, stated
from cleaner.stages.html.markup import parse
from cleaner.stages.html.mime import unwrap
from cleaner.stages.html.page import CONCEALED, PageError
from cleaner.stages.html.render import HIDDEN_TEXT, edits_of

WORDS = "html.words-"
"""How the ids of word lists begin; the name of the list follows."""


def read_archive(text: str, archive: Layer, context: Context) -> Proposal:
    """The proposal for a web archive (MHTML), given the edits that unwrap its page."""
    check_size(text, context.config.html_bytes)
    page = archive.apply(text)
    proposal = read_page(page, context) if looks_like_page(page, "page.html") else nothing("html")
    if not proposal.layer:
        return nothing("html")
    position = InputMap(archive).to_input
    facts = (fact._replace(start=position(fact.start), end=position(fact.end, end=True)) for fact in proposal.facts)
    return Proposal(compose(archive, proposal.layer, page), facts=tuple(facts))


def read_page(text: str, context: Context) -> Proposal:
    """The proposal for a text that is a page.

    Nothing, when what comes out would be taken for a page again, even with `&lt;` left as it is.

    Raises:
        PageError: the page is larger than `html_bytes`, or takes longer than `html_seconds`.
    """
    config = context.config
    check_size(text, config.html_bytes)
    page = parse(text, config.html_seconds)
    if writes_pages(page):
        return nothing("html")
    if HIDDEN_TEXT in context.rules.disabled:
        for element in page.elements:
            element.flags &= ~CONCEALED
    said = list(stated(page))
    everything = config.html == "all" or BOILERPLATE in context.rules.disabled
    headed = config.html == "headed"
    choice = choose_all(page) if everything else choose(page, word_lists(context.rules), said, headed=headed)
    said += [*choice.shown, *scripted(page)]
    for keep_escaped in (False, True):
        layer = Layer.of("html", edits_of(page, choice, keep_escaped))
        output = layer.apply(text)
        if not could_become_page(output, context.name) and not unwrap(output):
            return Proposal(layer, facts=facts_of(said))
    return nothing("html")


def check_size(text: str, limit: int) -> None:
    """Refuse a page of more than `limit` bytes of UTF-8.

    Raises:
        PageError: it is larger.
    """
    if limit and len(text) * 4 > limit:
        size = len(text.encode("utf-8", "surrogatepass"))
        if size > limit:
            raise PageError(f"the page has {size:,} bytes, html_bytes allows {limit:,}")


def word_lists(rules: RuleSet) -> Mapping[str, frozenset[str]]:
    """The word lists of the rules by their names: `html.words-aside` and a user's `html.words-aside-mine` are one."""
    lists: dict[str, frozenset[str]] = defaultdict(frozenset)
    for rule in rules.of_stage("html"):
        if rule.id.startswith(WORDS):
            lists[rule.id.removeprefix(WORDS).partition("-")[0]] |= frozenset(rule.words)
    return lists
