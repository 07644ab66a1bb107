"""Running the rejoin stage alone, and texts that more than one test of it looks at."""

from __future__ import annotations

import textwrap

from cleaner.config import Config
from cleaner.edits import Proposal
from cleaner.history import Decoded
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.rejoin import STAGE

CONTEXT = Context(Config(), RuleSet(shipped_rules()), Decoded("", "utf-8"))


def propose(text: str) -> Proposal:
    """What the stage proposes."""
    return STAGE.propose(text, CONTEXT)


def cleaned(text: str) -> str:
    """What it makes of a text."""
    return propose(text).layer.apply(text)


NEWSPAPER = [
    (
        "在推进数字政府建设的过程中,我市要把握机遇。深圳数字政府建设的成功离不开海量的数据归",
        "集和丰富的场景应用。我市必须加快。",
    ),
    (
        "结合行业骨干企业的实际情况,摸清全市的底数。构建培育梯队,推动高成长企业等各类优",
        "势企业培育工作,部门协同、市区联动。",
    ),
    (
        "借鉴粤港澳大湾区的经验做法,深入推进改革。二是借鉴粤港澳大湾区“两廊”(广深",
        "港科技创新走廊、珠澳科技创新走廊)的格局。",
    ),
]


WRAPPED = (
    "The old house stood at the end of the lane, half hidden by elms. Nobody had lived in it since the winter of the "
    "great snow, and the children of the village were told to keep away from its windows. They did not, of course. On "
    "summer evenings they crept through the hedge, one behind the other, and looked for whatever there was to be found "
    "in the rooms: a broken clock, a chair without a seat, letters that no one could read. Once they found a cat, and "
    "took it home; it went back the next day, and after that they let it be. The well/known path by the river led past "
    "the mill. Early in the year it was under water, and later it was dry."
)


def wrapped(text: str, width: int, *, indent: str = "", margin: str = "", between: str = "\n") -> str:
    """A text in lines of so many columns."""
    lines = textwrap.wrap(text, width, initial_indent=indent, break_on_hyphens=False)
    return between.join(margin + line for line in lines)
