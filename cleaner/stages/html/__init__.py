"""Stage `html`: a page in, the text of its article out.

Everything that is not kept is deleted by edits on the page itself, so every kept character can be traced to its place
in the source, and the page comes back byte for byte. The stage acts on documents that are pages as a whole
(:mod:`~cleaner.stages.html.detect`); it leaves alone text that talks about HTML, programs that write it, and feeds.

How: one pass finds tags and text with their offsets (`markup`), attributes, style sheets and short scripts tell what
is hidden (`hidden`, `style`, `sheets`, `scripts`), lines are weighed (`lines`) and the article's frame is chosen
(`content`, `frame`), what stands inside it without being part of it goes (`aside`, `labels`, `controls`, `posts`), and
the gaps between what is kept become edits (`render`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from cleaner.compose import compose
from cleaner.edits import InputMap, Layer, Proposal
from cleaner.rules import RuleSet
from cleaner.stage import Context, Stage, nothing
from cleaner.stages.html.content import BOILERPLATE, choose, choose_all
from cleaner.stages.html.detect import could_become_page, looks_like_page, writes_pages
from cleaner.stages.html.facts import facts_of, scripted, stated
from cleaner.stages.html.markup import parse
from cleaner.stages.html.mime import unwrap
from cleaner.stages.html.page import CONCEALED as UNSEEN
from cleaner.stages.html.page import PageError
from cleaner.stages.html.render import CONCEALED, edits_of

NAME = "html"
WORDS = f"{NAME}.words-"

__all__ = ["STAGE", "PageError", "propose"]


def propose(text: str, context: Context) -> Proposal:
    """Turn a page into its main text, or with `html = "all"` into all its visible text.

    Text that only talks about HTML stays. Offsets are code points of `text`.

    >>> from cleaner.config import Config
    >>> from cleaner.history import Decoded
    >>> context = Context(Config(), RuleSet(), Decoded("", "utf-8"))
    >>> page = "<html><body><p>今天上午，高新区召开<b>会议</b>。</p><nav>首页</nav></body></html>"
    >>> propose(page, context).layer.apply(page)
    '今天上午，高新区召开会议。\\n'
    >>> bool(propose("一个 <p> 是一段。", context))
    False

    Raises:
        PageError: the page is larger than `html_bytes`, or takes longer than `html_seconds`.
    """
    if context.config.html == "off":
        return nothing(NAME)
    if looks_like_page(text, context.name):
        return read_page(text, context)
    archive = Layer.of(NAME, unwrap(text))
    return read_archive(text, archive, context) if archive else nothing(NAME)


def read_archive(text: str, archive: Layer, context: Context) -> Proposal:
    """What :func:`propose` says of a web archive (MHTML), given the edits that unwrap its page."""
    check_size(text, context.config.html_bytes)
    page = archive.apply(text)
    proposal = read_page(page, context) if looks_like_page(page, "page.html") else nothing(NAME)
    if not proposal.layer:
        return nothing(NAME)
    position = InputMap(archive).to_input
    facts = (fact._replace(start=position(fact.start), end=position(fact.end, end=True)) for fact in proposal.facts)
    return Proposal(compose(archive, proposal.layer, page), facts=tuple(facts))


def read_page(text: str, context: Context) -> Proposal:
    """What :func:`propose` says of a text that is a page.

    Nothing, when what comes out would be taken for a page again, even with `&lt;` left as it is.
    """
    config = context.config
    check_size(text, config.html_bytes)
    page = parse(text, config.html_seconds)
    if writes_pages(page):
        return nothing(NAME)
    if CONCEALED in context.rules.disabled:
        for element in page.elements:
            element.flags &= ~UNSEEN
    said = list(stated(page))
    everything = config.html == "all" or BOILERPLATE in context.rules.disabled
    headed = config.html == "headed"
    choice = choose_all(page) if everything else choose(page, word_lists(context.rules), said, headed=headed)
    said += [*choice.shown, *scripted(page)]
    for keep_escaped in (False, True):
        layer = Layer.of(NAME, edits_of(page, choice, keep_escaped))
        output = layer.apply(text)
        if not could_become_page(output, context.name) and not unwrap(output):
            return Proposal(layer, facts=facts_of(said))
    return nothing(NAME)


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
    for rule in rules.of_stage(NAME):
        if rule.id.startswith(WORDS):
            lists[rule.id.removeprefix(WORDS).partition("-")[0]] |= frozenset(rule.words)
    return lists


STAGE = Stage(
    name=NAME,
    does="takes the main text out of a page, with its title, date and source",
    never="runs on text that only talks about HTML",
    propose=propose,
    text_alone=True,
)
