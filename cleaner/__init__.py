r"""Clean documents, and keep a log from which the original bytes can be rebuilt exactly.

>>> cleaned = clean(b"\xcd\xf8\xd5\xbe")
>>> cleaned.text, cleaned.encoding
('网站', 'gb18030')
>>> revert(cleaned.encode(), cleaned.log())
b'\xcd\xf8\xd5\xbe'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from cleaner.decode import decode  # at once: the function must hide the folder of the same name
from cleaner.version import __version__

if TYPE_CHECKING:
    from cleaner.config import Config, ConfigError
    from cleaner.difflog import LogError
    from cleaner.document import Cleaned, Pipeline, clean, revert
    from cleaner.edits import Edit, EditError, Fact, Finding, Layer, Proposal, Suggestion
    from cleaner.history import Decoded, History, LocatedEdit
    from cleaner.rules import Rule, RuleError
    from cleaner.stage import Context, Stage


__all__ = [
    "Cleaned",
    "Config",
    "ConfigError",
    "Context",
    "Decoded",
    "Edit",
    "EditError",
    "Fact",
    "Finding",
    "History",
    "Layer",
    "LocatedEdit",
    "LogError",
    "Pipeline",
    "Proposal",
    "Rule",
    "RuleError",
    "Stage",
    "Suggestion",
    "__version__",
    "clean",
    "decode",
    "revert",
]

_HOMES = {
    "cleaner.config": "Config ConfigError",
    "cleaner.difflog": "LogError",
    "cleaner.document": "Cleaned Pipeline clean revert",
    "cleaner.edits": "Edit EditError Fact Finding Layer Proposal Suggestion",
    "cleaner.history": "Decoded History LocatedEdit",
    "cleaner.rules": "Rule RuleError",
    "cleaner.stage": "Context Stage",
}
"""Module → the public names it holds; they are imported when first asked for, since `clean --help` needs none."""


def __getattr__(name: str) -> object:
    for module, names in _HOMES.items():
        if name in names.split():
            value = getattr(import_module(module), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
