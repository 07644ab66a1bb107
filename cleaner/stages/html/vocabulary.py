"""What the elements of HTML mean for a text: which break lines, which hold none, which close which.

Sources: the HTML standard (https://html.spec.whatwg.org), its rendering chapter for the breaks, its parsing chapter for
implied end tags.
"""

from __future__ import annotations

NONE, SPACE, CELL, LINE, PARAGRAPH = range(5)
"""What stands between two pieces of text: nothing, a space, a tab, a line end, a blank line."""

SEPARATORS = ("", " ", "\t", "\n", "\n\n")


def _names(spaced: str) -> frozenset[str]:
    return frozenset(spaced.split())


VOID = _names("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")

RAW = _names("script style textarea title xmp iframe noembed")
"""Elements whose content is text up to their own end tag, whatever it looks like."""

UNREAD = _names(
    "script style template head title iframe noembed object applet svg canvas audio video annotation annotation-xml "
    "map datalist noscript textarea select option button dialog"
)
"""Elements whose content a reader of the page does not see as its text (controls among them)."""

_PARAGRAPHS = (
    "p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre figure article section main aside nav header footer hgroup hr "
    "form fieldset details listing xmp plaintext body"
)
_LINES = (
    "div li dt dd tr br center address figcaption caption legend summary title html head frameset noframes dir menu "
    "thead tbody tfoot option select textarea iframe dialog"
)

BREAKS: dict[str, int] = dict.fromkeys(_PARAGRAPHS.split(), PARAGRAPH)
BREAKS |= dict.fromkeys(_LINES.split(), LINE)
BREAKS |= {"td": CELL, "th": CELL}
"""Name of an element → the break at its start and end; elements not named here are inline."""

NAMES = (
    BREAKS.keys()
    | VOID
    | _names(
        "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb rp rt rtc ruby s samp script "
        "small span strike strong style sub sup time tt u var video audio picture svg path"
    )
)
"""The elements of the text of a page; what has others may be of another vocabulary of XML."""

CONTAINERS = _names(
    "html body div section article main td th table tbody tr center form font span ul ol dl dd li blockquote details "
    "fieldset noframes header"
)
"""Elements that can be the frame around a whole article."""

_CLOSED_BY_BLOCK = frozenset(BREAKS) - {
    "br",
    "tr",
    "td",
    "th",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "option",
    "html",
    "head",
    "body",
}

CLOSES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir", "table"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl", "table"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl", "table"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "tr": (frozenset({"tr"}), frozenset({"table", "tbody", "thead", "tfoot"})),
    "tbody": (frozenset({"tbody", "thead", "tfoot"}), frozenset({"table"})),
    "thead": (frozenset({"tbody", "thead", "tfoot"}), frozenset({"table"})),
    "tfoot": (frozenset({"tbody", "thead", "tfoot"}), frozenset({"table"})),
    "body": (frozenset({"head"}), frozenset()),
    "rt": (frozenset({"rt", "rp", "rb"}), frozenset({"ruby"})),
    "rp": (frozenset({"rt", "rp", "rb"}), frozenset({"ruby"})),
    "a": (frozenset({"a"}), frozenset({"td", "th", "table", "li", "div"})),
}
"""Start tag → the open elements it ends when left open, and the elements beyond which it does not look."""

CLOSES |= {
    name: (frozenset({"p", "head"}), frozenset({"td", "th", "table", "body"}))
    for name in _CLOSED_BY_BLOCK - CLOSES.keys()
}

SCOPES = frozenset({"table", "td", "th", "body", "html"})
"""An end tag of another element does not reach through these."""

HEADINGS = _names("h1 h2 h3 h4 h5 h6 dt th caption summary legend")
"""Elements that announce what follows."""

BLANK = r"(?:\s|&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#xA0|#12288|#x3000);?)"
"""White space and the character references that mean it."""
