"""What a stage is: a name, a promise, and one pure function that proposes edits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cleaner.config import Config
from cleaner.edits import Layer, Proposal
from cleaner.history import Decoded
from cleaner.rules import RuleSet


@dataclass(frozen=True, slots=True)
class Context:
    """What a stage may know beside its input text. It never learns of other documents."""

    config: Config
    rules: RuleSet
    decoded: Decoded
    """Layer 0. While no earlier stage has changed anything, the stage's input is `decoded.text` itself."""
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the pipeline.

    `propose(text, context)` is pure: no I/O, no state between documents. It begins with a trigger cheap enough to run
    on every text, and returns `nothing(name)` when that does not fire.
    """

    name: str
    does: str
    never: str
    propose: Callable[[str, Context], Proposal]
    default: bool = True
    """Whether the stage runs unless it is disabled; one that is off by default must be enabled by name."""
    spares_code: bool = False
    """Whether what the stage proposes inside source code is dropped: see :mod:`cleaner.code`."""
    text_alone: bool = False
    """Whether `propose` looks at nothing of :attr:`Context.decoded`: it is then not asked again about a text that it
    left as it was."""


def nothing(stage: str) -> Proposal:
    """The proposal of a stage that has nothing to say.

    >>> bool(nothing("spam"))
    False
    """
    return Proposal(Layer(stage))
