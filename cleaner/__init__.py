r"""Clean documents, and keep a log from which the original bytes can be rebuilt exactly.

>>> cleaned = clean(b"\xcd\xf8\xd5\xbe")
>>> cleaned.text, cleaned.encoding
('网站', 'gb18030')
>>> revert(cleaned.encode(), cleaned.log())
b'\xcd\xf8\xd5\xbe'
"""

from cleaner.config import Config, ConfigError
from cleaner.decode import decode
from cleaner.difflog import LogError
from cleaner.document import Cleaned, Pipeline, clean, revert
from cleaner.edits import Edit, EditError, Fact, Finding, Layer, Proposal, Suggestion
from cleaner.history import Decoded, History, LocatedEdit
from cleaner.rules import Rule, RuleError
from cleaner.stage import Context, Stage

__version__ = "0.1.0"

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
    "clean",
    "decode",
    "revert",
]
