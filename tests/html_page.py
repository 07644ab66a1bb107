"""What the tests of the stage `html` share: a small page, and the stage run on a text."""

from __future__ import annotations

from cleaner.config import Config
from cleaner.edits import Proposal
from cleaner.history import Decoded
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.html import STAGE

RULES = RuleSet(shipped_rules())


LEAD = "今天上午，天津滨海高新区召开招商工作会议，部署全年的重点任务。"


BODY = "会议指出，要扎实推进十项行动，服务产业项目，为企业办实事、解难题，营造良好的营商环境。"


def proposed(text: str, name: str | None = None, **config: object) -> Proposal:
    return STAGE.propose(text, Context(Config(**config), RULES, Decoded(text, "utf-8"), name))  # type: ignore[arg-type]


def cleaned(text: str, name: str | None = None, **config: object) -> str:
    layer = proposed(text, name, **config).layer
    output = layer.apply(text)
    assert layer.inverse.apply(output) == text
    return output


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>{body}</body></html>"


ARTICLE = f"<p>{LEAD}</p><p>{BODY}</p>"


TEXT = f"{LEAD}\n\n{BODY}\n"
