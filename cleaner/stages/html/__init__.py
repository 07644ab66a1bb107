"""Stage `html`: a page in, the text of its article out.

Everything that is not kept is deleted by edits on the page itself, so every kept character can be traced to its place
in the source, and the page comes back byte for byte. The stage acts on documents that are pages as a whole
(:mod:`~cleaner.stages.html.detect`); it leaves alone text that talks about HTML, programs that write it, and feeds.

How (`reading`): one pass finds tags and text with their offsets (`markup`), attributes, style sheets and short scripts
tell what is hidden (`hidden`, `style`, `sheets`, `scripts`), lines are weighed (`lines`) and the article's frame is
chosen (`content`, `frame`), what stands inside it without being part of it goes (`aside`, `labels`, `controls`,
`posts`), and the gaps between what is kept become edits (`render`).
"""

from __future__ import annotations

from cleaner.edits import Layer, Proposal
from cleaner.stage import Context, Stage, nothing
from cleaner.stages.html.detect import looks_like_page
from cleaner.stages.html.mime import unwrap


def propose(text: str, context: Context) -> Proposal:
    """Turn a page into its main text, or with `html = "all"` into all its visible text.

    Text that only talks about HTML stays. Offsets are code points of `text`.

    >>> from cleaner.config import Config
    >>> from cleaner.history import Decoded
    >>> from cleaner.rules import RuleSet
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
        return nothing("html")
    page = looks_like_page(text, context.name)
    archive = Layer.of("html", () if page else unwrap(text))
    if not page and not archive:
        return nothing("html")
    from cleaner.stages.html import reading  # 10 ms, which a text that is no page need not pay

    return reading.read_archive(text, archive, context) if archive else reading.read_page(text, context)


STAGE = Stage(
    name="html",
    does="takes the main text out of a page, with its title, date and source",
    never="runs on text that only talks about HTML",
    propose=propose,
    text_alone=True,
)
