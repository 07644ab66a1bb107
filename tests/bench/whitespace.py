"""How fast white space is tidied, and that what needs nothing comes back as it was.

    python -m tests.bench.whitespace [--quick]

The texts are made of one paragraph of news, of this repository's own code, and of lines of verse and tables.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median

from cleaner.config import Config
from cleaner.edits import Layer
from cleaner.history import Decoded
from cleaner.rules import RuleSet
from cleaner.stage import Context
from cleaner.stages.whitespace import STAGE

ROOT = Path(__file__).parent.parent.parent
NEWS = "会议指出，要坚持稳中求进的工作总基调，完整、准确、全面贯彻新发展理念，扎实推动高质量发展，不断满足群众的需要。"
VERSE = "床前明月光，\n    疑是地上霜。\n举头望明月，\n    低头思故乡。\n\n\n"
TABLE = "项目        金额        备注\n收入        100         无\n"


def layer_of(text: str) -> Layer:
    return STAGE.propose(text, Context(Config(), RuleSet(), Decoded(text, "utf-8"))).layer


def texts(size: int) -> dict[str, tuple[str, bool]]:
    """By name: a text of about `size` characters, and whether it needs nothing."""
    code = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "cleaner").rglob("*.py")))
    many = size // len(NEWS)
    return {
        "prose": ("\n".join([NEWS] * many), True),
        "prose, blank lines": ("\n\n".join([NEWS] * many), True),
        "English": (" ".join(["The quick brown fox jumps over the lazy dog."] * (size // 45)), True),
        "Python": ((code * (1 + size // len(code)))[:size].rstrip() + "\n", True),
        "verse": (VERSE.rstrip("\n") + ("\n\n\n" + VERSE.rstrip("\n")) * (size // len(VERSE)), True),
        "table": (TABLE * (size // len(TABLE)), True),
        "carriage returns": ("\r\n".join([NEWS] * many), False),
        "full-width indents": ("\n".join(["　　" + NEWS] * many), False),
        "blank lines, trailing blanks": (" \n\n\n\n".join(["    " + NEWS] * many), False),
        "zero-width spaces": ("\n".join([NEWS.replace("，", "，\u200b")] * many), False),
    }


def main(arguments: list[str]) -> None:
    """Print the table."""
    size = 40_000 if "--quick" in arguments else 400_000
    print(f"{'':32}{'MB':>6}{'MB/s':>10}{'edits':>10}")
    for name, (text, stays) in texts(size).items():
        seconds = []
        for _ in range(5):
            start = time.process_time()
            layer = layer_of(text)
            seconds.append(time.process_time() - start)
        megabytes = len(text.encode()) / 1e6
        verdict = "  CHANGED" if stays and layer else "  NOT SETTLED" if layer_of(layer.apply(text)) else ""
        print(f"{name:32}{megabytes:6.2f}{megabytes / median(seconds):10.1f}{len(layer):10}{verdict}")


if __name__ == "__main__":
    main(sys.argv[1:])
