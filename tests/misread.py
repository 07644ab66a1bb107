"""Texts, and what programs make of them that read them in another encoding; what the mojibake stage makes of that."""

from __future__ import annotations

from cleaner.config import Config
from cleaner.edits import Proposal
from cleaner.history import Decoded
from cleaner.rules import RuleSet, shipped_rules
from cleaner.stage import Context
from cleaner.stages.mojibake import STAGE
from cleaner.stages.mojibake.misreading import CODECS, bytes_of

HANS = "会议讨论了城市交通的发展规划，决定明年建设三条新的地铁线路。"
HANT = "會議討論了城市交通的發展規劃，決定明年建設三條新的地鐵線路。"
JA = "会議では都市の交通計画について話し合い、来年三つの路線を作ると決めた。"
KO = "회의에서는도시의교통계획을논의하고내년에새노선을만들기로했다."


def propose(text: str) -> Proposal:
    return STAGE.propose(text, Context(Config(), RuleSet(shipped_rules()), Decoded(text, "utf-8")))


def cleaned(text: str) -> str:
    return propose(text).layer.apply(text)


def misread(text: str, right: str, wrong: str) -> str:
    """What a program makes of `text`: Windows shows the undefined cells of an encoding as private use."""
    data, out, at = text.encode(right), "", 0
    table = {cell: character for character, cell in _private_use(wrong)}
    while at < len(data):
        for length in (1, 2, 4):
            piece = data[at : at + length]
            try:
                character = table.get(piece) or piece.decode("gb18030" if wrong == "gbk" else CODECS[wrong][-1])
            except UnicodeDecodeError:
                continue
            break
        else:
            raise ValueError(f"{text!r} does not survive {wrong}")
        out += character
        at += length
    return out


def _private_use(wrong: str) -> list[tuple[str, bytes]]:
    private = [chr(code) for code in range(0xE000, 0xF8FF)]
    return [("€", b"\x80")] * (wrong == "gbk") + [(c, found[0]) for c in private if (found := bytes_of(c, wrong))]


def is_survivor(text: str, right: str, wrong: str) -> bool:
    try:
        misread(text, right, wrong)
    except ValueError:
        return False
    return True
