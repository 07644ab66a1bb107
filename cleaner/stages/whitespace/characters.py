"""Characters that stand for nothing: line ends of other systems, control characters, invisible characters."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.edits import Edit
from cleaner.patterns import lazy

LINE_ENDS = "whitespace.line-ends"
CONTROLS = "whitespace.controls"
INVISIBLE = "whitespace.invisible"

_SOFT = "\x0b\x0c\x85\u2028\u2029"
"""Vertical tab, form feed, next line, line and paragraph separator: breaks that are not line ends."""
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_BIDI_CHARACTERS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_IDLE = "\u200b\u2060-\u2064\u206a-\u206f\ufeff"
"""Zero-width space, word joiner, invisible operators, deprecated format characters, a byte-order mark inside."""
_JOINERS = "\u200c\u200d"
_SELECTORS = "\ufe00-\ufe0f"
_PLANE_14 = "\U000e0000-\U000e0fff"
"""Tags and variation selectors 17 to 256. One range: astral characters named singly make a class 100 times slower."""

_ODD = lazy(f"[\0-\x08\x0b-\x1f\x7f-\x9f\xad{_SOFT}{_BIDI}{_IDLE}{_JOINERS}{_SELECTORS}{_PLANE_14}]")

_JOINING = lazy(f"[\xad{_JOINERS}{_SELECTORS}{_PLANE_14}]")
_IDLE_OR_BREAK = lazy(f"[\0-\x08\x0b-\x1f\x7f-\x9f{_SOFT}{_BIDI}{_IDLE}]")
# A terminal's colour sequence is one thing: taking out the escape alone would leave "[31m" in the text.
_ESCAPE = lazy(r"\x1b(?:\[[0-9;?]{0,20}[@-~])?")
# Thai, Lao, Tibetan, Burmese and Khmer write no spaces: there a zero-width space parts words.
_UNSPACED = lazy("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]")
_RIGHT_TO_LEFT = lazy("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")

_CURSIVE = "\u0600-\u109f\u1780-\u18af\u1900-\u1cff\ua800-\uabff\ufb50-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff"
"""Arabic, Syriac, the Indic scripts, Tibetan, Burmese, Khmer, Mongolian: joiners shape their letters."""
_PICTURES = "\u2190-\u2bff\U0001f000-\U0001faff"
_JOINER = lazy(
    rf"(?<![{_CURSIVE}])[{_JOINERS}](?![{_CURSIVE}])"
    rf"(?!(?:(?<=[{_PICTURES}]\u200d)|(?<=[{_PICTURES}]\ufe0f\u200d))[{_PICTURES}])"
    # A selector picks the form of the character before it: of an ideograph, an emoji, a sign, a digit of a keycap.
    rf"|(?:(?<=[\s!-\"$-)+-/:-~\xad{_JOINERS}{_SELECTORS}{_PLANE_14}])|\A)[{_SELECTORS}]"
    r"|(?<![\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[\U000e0100-\U000e01ef]"
    # A soft hyphen behind a letter at a line's end is a hyphen that is seen; anywhere else nothing shows.
    r"|\xad(?!(?<=[A-Za-z\xc0-\u052f]\xad)\n)"
    # Tags spell the region of a flag behind a black flag; loose ones are text that nobody sees.
    r"|(?P<flag>\U0001f3f4[\U000e0020-\U000e007e]{1,16}\U000e007f)"
    r"|[\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
)


def may_have_character_edits(text: str) -> bool:
    """Whether the text has any character that the two passes here look at."""
    return _ODD.search(text) is not None


def character_edits(text: str) -> Iterator[Edit]:
    """Line ends become `\\n`; control characters and characters that never mean anything where they stand go.

    A carriage return, alone or doubled before a line feed, is a line end. A form feed or another soft break becomes
    one, unless it stands at one already. Kept: the tab, bidirectional controls in a text with right-to-left letters,
    the zero-width space of scripts written without spaces.

    >>> [(e.start, e.old, e.new) for e in character_edits("a\\r\\nb\\x0cc\\x00\\ufeff")]
    [(1, '\\r', ''), (4, '\\x0c', '\\n'), (6, '\\x00', ''), (7, '\\ufeff', '')]
    >>> list(character_edits("plain\\ttext\\n"))
    []
    """
    kept = _BIDI_CHARACTERS if _RIGHT_TO_LEFT.search(text) else frozenset()
    for match in _IDLE_OR_BREAK.finditer(text):
        start, old = match.start(), match.group()
        if old == "\r":
            yield Edit(start, old, "" if text.startswith(("\n", "\r\n"), start + 1) else "\n", LINE_ENDS)
        elif old in _SOFT:
            yield Edit(start, old, _line_end(text, start), LINE_ENDS)
        elif old < "\xa0":
            escape = _ESCAPE.match(text, start)
            yield Edit(start, escape.group() if escape else old, "", CONTROLS)
        elif old not in kept and not (old == "\u200b" and _UNSPACED.search(text, max(0, start - 1), start + 2)):
            yield Edit(start, old, "", INVISIBLE)


def _line_end(text: str, at: int) -> str:
    """What the soft break at `at` becomes: nothing where the line ends anyway, else a line end."""
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    ends_anyway = not before or not behind or before in "\r\n" or behind in "\r\n" or before in _SOFT
    return "" if ends_anyway else "\n"


def joiner_edits(text: str) -> Iterator[Edit]:
    """Joiners, soft hyphens, variation selectors and tags go where there is nothing for them to work on.

    They stay between the letters of Persian or Hindi, within an emoji, behind an ideograph, at a line's end.

    >>> [e.start for e in joiner_edits("中\\u200d文 \\ufe0f")]
    [1, 4]
    >>> list(joiner_edits("👩\\u200d🔬 ❤\\ufe0f می\\u200cخواهم 葛\\U000e0100"))
    []
    """
    for match in _JOINER.finditer(text) if _JOINING.search(text) else ():
        if not match.group("flag"):
            yield Edit(match.start(), match.group(), "", INVISIBLE)
