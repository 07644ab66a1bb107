"""Script: traditional Chinese becomes simplified, where it is traditional Chinese.

OpenCC converts; what this stage adds is the question before: any converter turns 図書館 and 萧乾 into something else.
The verdict falls for the document and for each line (:mod:`.verdict`), and the mode is chosen by the kind of the text.
Nothing is converted without a character that only traditional text has.

>>> from cleaner.config import Config
>>> from cleaner.history import Decoded
>>> from cleaner.rules import RuleSet
>>> def simplify(text, script="auto"):
...     context = Context(Config(script=script), RuleSet(), Decoded(text, "utf-8"))
...     return STAGE.propose(text, context).layer.apply(text)
>>> simplify("他看著滑鼠，覺得這本著作很乾淨。"), simplify("他看著滑鼠。", "tw2sp")
('他看着滑鼠，觉得这本著作很干净。', '他看着鼠标。')
>>> simplify("图书馆里有《臺灣通史》，作者不是萧乾。"), simplify("図書館の電車で東京へ。")
('图书馆里有《臺灣通史》，作者不是萧乾。', '図書館の電車で東京へ。')
"""

from __future__ import annotations

from cleaner.edits import Layer, Proposal
from cleaner.stage import Context, Stage, nothing
from cleaner.stages.script.alphabet import TRIGGER
from cleaner.stages.script.changes import changes
from cleaner.stages.script.chinese import hardly_has_any, is_gibberish, is_mention
from cleaner.stages.script.converter import MODES, plain, settled
from cleaner.stages.script.doubles import has_doubles, unify, unify_all
from cleaner.stages.script.kind import kind_of
from cleaner.stages.script.languages import shows_both
from cleaner.stages.script.verdict import Units, chinese_sentences, traditional_lines

NAME = "script"
COMPATIBILITY = "script.compatibility"
SAMPLE = 1_000
"""Characters of what is to be converted by which all of it may be told to be no Chinese."""


def propose(text: str, context: Context) -> Proposal:
    """Propose the edits that make `text` simplified; offsets are code points of `text`.

    Left alone: Japanese and Korean, sentences of other languages that mention Chinese, text that was decoded wrongly,
    lists of radicals, data that hold a translation for each language, lists of words in both scripts, and simplified
    text with all that it quotes: what stands in quotation marks, parentheses or a bibliography follows the document, so
    a traditional document's is converted, and a simplified one's stays as it was found (nothing tells 萧乾 or a
    calligrapher's 臺灣 from a name left over). A paragraph that is traditional outside quotations is converted wherever
    it stands. With a mode in the configuration every line of Chinese that is not simplified is converted in that mode.
    """
    mode = context.config.script
    if mode == "off" or (mode == "auto" and not TRIGGER.in_text(text)):
        return nothing(NAME)
    disabled = context.rules.disabled
    doubles = COMPATIBILITY not in disabled and has_doubles(text)
    unified = simplified = unify(text) if doubles else text
    units = chinese_sentences(unified) if mode in MODES else traditional_lines(unified)
    chosen_mode = mode if mode in MODES or units is None else kind_of("".join(units.chosen))
    rule = f"{NAME}.{chosen_mode}"
    if units is not None and rule not in disabled:
        converted = settled(units.chosen, chosen_mode)
        simplified = units.put(_chinese(converted, units, unified) if mode == "auto" else converted)
        simplified = unify(simplified) if doubles else simplified  # 瞭解 → 了解: what looked Japanese no longer does
    starts, olds, news = changes(text, simplified)
    if news and chosen_mode == "tw2sp":  # words may have another length
        news = plain("\n".join(olds), "\n".join(news)).split("\n")
    rules = [rule] * len(starts)
    if doubles:
        rules = [COMPATIBILITY if unify_all(old) == new else rule for old, new in zip(olds, news, strict=True)]
    return Proposal(Layer(NAME, starts, olds, news, rules))


def _chinese(converted: list[str], units: Units, text: str) -> list[str]:
    """The converted lines of a text, but as they were those that are no Chinese, or show both scripts side by side."""
    chosen = units.chosen
    if is_gibberish("".join(chosen)[:SAMPLE]):
        return chosen
    amid_others = hardly_has_any(text)
    return [
        old
        if is_gibberish(old) or (amid_others and is_mention(old)) or (units.marked and shows_both(old, new))
        else new
        for old, new in zip(chosen, converted, strict=True)
    ]


STAGE = Stage(
    name=NAME,
    does="turns traditional into simplified, in the mode that fits the document and the line",
    never="touches Japanese, Korean, or simplified text",
    propose=propose,
    spares_code=True,
    text_alone=True,
)
