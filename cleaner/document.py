"""What the cleaner gives back for one document, and the calls that give it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from cleaner import difflog
from cleaner.config import Config
from cleaner.edits import Fact, Finding, Suggestion
from cleaner.history import History, LocatedEdit
from cleaner.pipeline import Prepared, clean_bytes, prepare


@dataclass(frozen=True, slots=True)
class Cleaned:
    r"""A clean document, and every edit that made it so.

    >>> cleaned = clean(b"\xef\xbb\xbf\xe4\xbd\xa0")
    >>> cleaned.text, cleaned.changed, cleaned.revert()
    ('你', True, b'\xef\xbb\xbf\xe4\xbd\xa0')
    >>> clean("你好。").changed
    False
    """

    history: History = field(repr=False)
    rules_digest: str = field(default="", repr=False)
    text: str = field(init=False)
    """The clean text; as UTF-8 it holds no control characters but tab and newline."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.history.text)

    @property
    def name(self) -> str | None:
        """How the caller named the document."""
        return self.history.name

    @property
    def encoding(self) -> str:
        """The Python codec that the document, or its larger part, was found in."""
        return self.history.decoded.encoding

    @property
    def edits(self) -> list[LocatedEdit]:
        """Every edit made, stage after stage: what, why, and where in the source. Worked out at each call."""
        return self.history.edits()

    @property
    def changed(self) -> bool:
        """Whether the clean bytes differ from those found."""
        return self.history.changed

    @property
    def outcome(self) -> str:
        """Empty, or what became of the document as a whole: `"spam document"`."""
        return self.history.outcome

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """Edits that were likely but not sure, and so not made."""
        return tuple(item for proposal in self.history.proposals for item in proposal.suggestions)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was noticed and cannot be mended."""
        return tuple(item for proposal in self.history.proposals for item in proposal.findings)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The metadata with the spans they were read from."""
        return tuple(item for proposal in self.history.proposals for item in proposal.facts)

    @property
    def metadata(self) -> dict[str, str]:
        """Title, author, source, date (ISO 8601) and the like, as far as the document tells them."""
        return {fact.key: fact.value for fact in reversed(self.facts)}

    def encode(self) -> bytes:
        """The clean text as UTF-8."""
        return self.text.encode("utf-8")

    def log(self) -> str:
        """The log, as JSON Lines: see :mod:`cleaner.difflog`."""
        return difflog.write(self.history, self.rules_digest)

    def revert(self) -> bytes:
        """The bytes found, exactly."""
        return self.history.revert()


class Pipeline:
    """A configuration made ready to clean any number of documents. Picklable; keeps nothing from one to the next.

    >>> pipeline = Pipeline(Config(disable=("script",)))
    >>> [cleaned.text for cleaned in pipeline.clean_batch([b"one\\r\\n", "發現"])]
    ['one\\n', '發現']

    Raises:
        ConfigError: the configuration names a stage, rule or value that does not exist.
        RuleError: a rule file cannot be used.
    """

    def __init__(self, config: Config | None = None) -> None:
        self._config = config or Config()
        self._prepared = prepare(self._config)
        self._digest = self._prepared.rules_digest

    def __reduce__(self) -> tuple[type[Pipeline], tuple[Config]]:
        return type(self), (self._config,)

    @property
    def prepared(self) -> Prepared:
        """The stages and rules that run."""
        return self._prepared

    def clean(self, data: bytes | str, *, name: str | None = None, declared: str | None = None) -> Cleaned:
        """Clean one document: bytes as found, or a text.

        `name` is what the log calls it, and its suffix is evidence of what it is (`.html`); `declared` is an encoding
        that came with the bytes, as an HTTP header does: evidence, not proof.

        Raises:
            TypeError: `data` is neither; a path is no document.
        """
        encoding = None
        if isinstance(data, str):
            encoding, data = "utf-8", data.encode("utf-8", "surrogatepass")
        elif type(data) is not bytes:
            data = bytes(memoryview(data))  # bytes alone would take a path for its name, and a number for so many NULs
        history = clean_bytes(data, self._prepared, name=name, encoding=encoding, declared=declared)
        return Cleaned(history, self._digest)

    def clean_batch(self, documents: Iterable[bytes | str]) -> list[Cleaned]:
        """Clean documents one by one; each result is that of cleaning it alone."""
        return [self.clean(document) for document in documents]


def clean(data: bytes | str, *, name: str | None = None, config: Config | None = None) -> Cleaned:
    """Clean one document. For many, make one :class:`Pipeline`: it reads the rules once.

    Text that needs nothing comes back as it was. A `str` is taken as it is: no encoding is looked for.

    >>> clean("頭髮很長，發現了。").text
    '头发很长，发现了。'
    >>> clean("头发很长，发现了。").edits
    []

    Raises:
        ConfigError: the configuration names a stage, rule or value that does not exist.
        RuleError: a rule file cannot be used.
    """
    config = config or Config()
    # A user's rules may change between two calls; ours can't.
    pipeline = Pipeline(config) if config.rules else _shared_pipeline(config)
    return pipeline.clean(data, name=name)


@lru_cache(maxsize=8)
def _shared_pipeline(config: Config) -> Pipeline:
    return Pipeline(config)


def revert(cleaned: bytes, log: str) -> bytes:
    """The bytes found, from the clean bytes and their log; no rules and no stages are needed for it.

    >>> cleaned = clean(b"line\\r\\n")
    >>> revert(cleaned.encode(), cleaned.log())
    b'line\\r\\n'

    Raises:
        LogError: the bytes are not those that the log was written for, or the log is damaged.
    """
    return difflog.read(log, cleaned).revert()
