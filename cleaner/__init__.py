"""Clean documents, and keep a log from which the original bytes can be rebuilt exactly.

>>> cleaned = clean("網站\\r\\n".encode("utf-8"), config=Config(stages=("whitespace",)))
>>> cleaned.text
'網站\\n'
>>> revert(cleaned.encode(), cleaned.log())
b'\\xe7\\xb6\\xb2\\xe7\\xab\\x99\\r\\n'
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
