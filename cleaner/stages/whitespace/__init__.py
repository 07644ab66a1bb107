"""White space: line ends, control and invisible characters, indents, runs of blanks, blank lines.

What stands for nothing goes; what might mean something stays. Blanks carry meaning in code, in tables, in verse, in
Markdown and in Japanese, so the passes over lines ask first what the line belongs to (:mod:`.layout`).

>>> from cleaner.config import Config
>>> from cleaner.history import Decoded
>>> from cleaner.rules import RuleSet
>>> def tidy(text):
...     context = Context(Config(), RuleSet(), Decoded(text, "utf-8"))
...     return STAGE.propose(text, context).layer.apply(text)
>>> tidy("\\n\\n　　第一段。\\r\\n\\r\\n\\r\\n　　第二\\u200b段。  \\r\\n")
'第一段。\\n\\n第二段。\\n'
>>> tidy("def f():\\n    return 1\\n\\n\\nprint(f())\\n")
'def f():\\n    return 1\\n\\n\\nprint(f())\\n'
"""

from __future__ import annotations

from cleaner.compose import compose
from cleaner.edits import Layer, Proposal
from cleaner.stage import Context, Stage
from cleaner.stages.whitespace.blanks import blank_edits, may_have_blank_edits
from cleaner.stages.whitespace.characters import character_edits, joiner_edits, may_have_character_edits

NAME = "whitespace"


def propose(text: str, context: Context) -> Proposal:
    """Propose the edits that tidy the white space of `text`; offsets are code points of `text`.

    Three passes, each over what the one before it would make: characters that stand for nothing, then joiners (which
    are judged by their neighbours), then the blanks of lines and between them. Left alone: code, tables, verse,
    Markdown's hard breaks, the ideographic spaces of Japanese, and a final line end that is missing.
    """
    disabled = context.rules.disabled
    layer, current = Layer(NAME), text
    odd_characters = may_have_character_edits(text)
    for edits_of in (character_edits, joiner_edits, blank_edits) if odd_characters else (blank_edits,):
        if edits_of is blank_edits and not may_have_blank_edits(current):
            continue
        later = Layer.of(NAME, (edit for edit in edits_of(current) if edit.rule not in disabled))
        if later:
            layer = compose(layer, later, current) if layer else later
            current = later.apply(current)
    return Proposal(layer)


STAGE = Stage(
    name=NAME,
    does="tidies line ends, odd and invisible characters, indents, blank runs; takes control characters out",
    never="changes words, or the layout of code, tables, verse and Markdown",
    propose=propose,
    text_alone=True,
)
