"""Undo text that was read in the wrong encoding.

`浣犲ソ` was 你好 in UTF-8, read as GBK; `ÄãºÃ` was 你好 in GBK, read as Latin-1.

A stretch is changed only when the bytes behind it, read in the right encoding, are plausible text, when as it stands it
is not, and when nothing says that the text *talks about* mojibake. What was lost for good is reported, not guessed.
"""

from __future__ import annotations

from cleaner.edits import Layer, Proposal
from cleaner.stage import Context, Stage
from cleaner.stages.mojibake.escapes import hz_as_ascii
from cleaner.stages.mojibake.lost import losses, unrestored
from cleaner.stages.mojibake.signs import suspicious

__all__ = ["STAGE", "propose"]

NAME = "mojibake"


def propose(text: str, context: Context) -> Proposal:
    """Propose the edits that undo mojibake, and report text that is lost for good: `锟斤拷`, and what stays misread.

    Clean text in any language, pages that quote mojibake, and pages scrambled on purpose stay as they are; U+FFFD for
    bytes that layer 0 keeps is not lost, so not reported.
    """
    damaged = suspicious(text)
    if damaged:
        from cleaner.stages.mojibake.document import undo  # 6 ms, which a text without signs need not pay

        layer = undo(text)
    else:
        layer = Layer.of(NAME, hz_as_ascii(text))
    kept = {odd.start for odd in context.decoded.odd} if context.decoded.text == text else set()
    findings = [finding for finding in losses(text) if finding.start not in kept]
    if damaged:
        findings += unrestored(text, layer)
    if not context.rules.disabled.isdisjoint(layer.rules):
        layer = Layer.of(NAME, (edit for edit in layer if edit.rule not in context.rules.disabled))
    return Proposal(layer, findings=tuple(findings))


STAGE = Stage(
    name=NAME,
    does="undoes text read in the wrong encoding, of one byte (ftfy) and of two (GBK, UTF-8, Big5, Shift-JIS, EUC-KR)",
    never="touches clean text or text that talks about mojibake; turns ，：（）“” into ASCII",
    propose=propose,
    spares_code=True,
)
