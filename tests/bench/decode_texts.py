"""Texts that the detector has not been tuned on, and the detectors it is compared with.

The texts lie in `../shared/wild` (treebanks, laws, novels) and in the translations that come with Django (`pip install
django`); languages of which there is nothing are left out, but for Chinese, of which there are the fixtures. The
frequency tables were made from none of them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from cleaner.decode import iso2022_cn  # noqa: F401 - makes the codec known

ROOT = Path(__file__).parents[2]
WILD = ROOT.parent / "shared" / "wild"
GOLDEN = ROOT / "fixtures" / "golden"

ENCODINGS = {
    "zh_hans": (
        "utf-8",
        "utf-8-sig",
        "gb2312",
        "gbk",
        "gb18030",
        "hz",
        "iso2022_cn",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32-le",
        "utf-32-be",
    ),
    "zh_hant": ("utf-8", "big5", "big5hkscs", "gb18030", "iso2022_cn", "utf-16-le", "utf-16-be"),
    "ja": ("utf-8", "shift_jis", "euc_jp", "iso2022_jp", "utf-16-le"),
    "ko": ("utf-8", "euc_kr", "cp949", "iso2022_kr", "utf-16-le"),
    "ru": ("utf-8", "cp1251", "koi8-r", "iso8859-5", "cp866", "mac-cyrillic"),
    "uk": ("cp1251", "koi8-u"),
    "bg": ("cp1251",),
    "el": ("cp1253", "iso8859-7", "cp737", "mac-greek"),
    "fr": ("cp1252", "iso8859-15", "mac-roman", "cp850"),
    "de": ("cp1252", "iso8859-15", "cp850"),
    "es": ("cp1252",),
    "pt": ("cp1252",),
    "sv": ("cp1252",),
    "pl": ("cp1250", "iso8859-2", "cp852", "mac-latin2"),
    "cs": ("cp1250", "iso8859-2", "cp852"),
    "sk": ("cp1250",),
    "hu": ("cp1250", "iso8859-2"),
    "ro": ("cp1250",),
    "tr": ("cp1254", "cp857"),
    "he": ("cp1255", "iso8859-8", "cp862"),
    "ar": ("cp1256", "iso8859-6"),
    "fa": ("cp1256",),
    "th": ("cp874",),
    "vi": ("cp1258",),
    "lt": ("cp1257", "iso8859-13", "cp775"),
    "lv": ("cp1257",),
}
"""The encodings that each language's texts are written in."""

WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-1": "cp1252",
    "ascii": "utf-8",
}
"""What a label means on real documents, so that no detector loses for the narrower name."""

_WILD_FILES = {
    "zh_hans": ("rejoin/zh_hans/modern_articles.txt", "rejoin/zh_hans/laws.txt", "rejoin/zh_hans/luxun_unwrapped.txt"),
    "zh_hant": ("rejoin/zh_hant/tw_laws_silver_paragraphs.txt", "t2s/ud/gsd_parallel_hant_hans.tsv"),
    "ja": ("t2s/ud/ja_gsd.tsv", "rejoin/ja/neko_paragraphs.txt"),
    "ko": ("t2s/ud/ko_gsd.tsv",),
}
_MESSAGE = re.compile(r'^msgstr(?:\[\d\])? "(.+)"$', re.MULTILINE)


def texts() -> dict[str, str]:
    """Text of each language that can be had on this machine."""
    found = {language: _wild(language) for language in _WILD_FILES}
    try:
        django = Path(str(import_module("django").__file__)).parent
    except ImportError:
        django = None
    for language in ENCODINGS:
        if django and language not in found:
            found[language] = _messages(django, language)
    if not found["zh_hans"]:
        found["zh_hans"] = "\n".join(path.read_text(encoding="utf-8") for path in sorted(GOLDEN.glob("*.txt")))
    if not found["zh_hant"]:
        found["zh_hant"] = import_module("opencc").OpenCC("s2tw").convert(found["zh_hans"])
    return {language: text for language, text in found.items() if len(text) > 5000}


def _wild(language: str) -> str:
    texts: list[str] = []
    for name in _WILD_FILES[language]:
        path = WILD / name
        if not path.exists():
            continue
        lines = path.read_text(encoding="utf-8").split("\n")
        if path.suffix == ".tsv":
            column = lines[0].split("\t").index("text" if "text" in lines[0].split("\t") else "traditional")
            lines = [line.split("\t")[column] for line in lines[1:] if line]
        texts.append("\n".join(line for line in lines if line.strip())[:150_000])
    return "\n".join(texts)


def _messages(django: Path, language: str) -> str:
    catalogues = sorted(django.glob(f"**/locale/{language}/LC_MESSAGES/django.po"))
    messages = [m for path in catalogues for m in _MESSAGE.findall(path.read_text(encoding="utf-8")) if not m.isascii()]
    return "\n".join(message.replace('\\"', '"').replace("\\n", "\n") for message in dict.fromkeys(messages))


def excerpt(text: str, encoding: str, size: int, random: random.Random) -> tuple[str, bytes]:
    """A stretch of the text of about so many bytes in the encoding, and those bytes; not all of it ASCII."""
    for _ in range(50):
        start = random.randrange(len(text))
        taken = (text[start:] + text * (size // len(text) + 1))[: size + 1]
        data = taken.encode(encoding, "ignore")
        while len(data) > size and taken:
            taken = taken[: max(1, len(taken) * size // len(data) - 1)] if len(taken) > 1 else ""
            data = taken.encode(encoding, "ignore")
        clean = data.decode(encoding)
        if not clean.isascii():
            return clean, data
    return clean, data


Detector = Callable[[bytes], str]


def ours(data: bytes) -> str:
    """The text that this package reads."""
    from cleaner.decode import decode

    return decode(data).text


def detectors() -> Iterator[tuple[str, Detector]]:
    """Ours, and the others as far as they are installed: name, and bytes → text."""
    yield "cleaner", ours
    for name, module, call in (
        ("chardet", "chardet", lambda m, data: m.detect(data)["encoding"]),
        ("charset-normalizer", "charset_normalizer", lambda m, data: m.detect(data)["encoding"]),
        ("faust-cchardet", "cchardet", lambda m, data: m.detect(data)["encoding"]),
        ("chardetng", "chardetng_py", lambda m, data: m.detect(data, allow_utf8=True)),
    ):
        try:
            library = import_module(module)
        except ImportError:
            print(f"{name} is not installed: left out")
            continue
        yield name, _reader(library, call)


def _reader(library: object, call: Callable[[object, bytes], str | None]) -> Detector:
    def read(data: bytes) -> str:
        label = (call(library, data) or "utf-8").lower().replace("windows-", "cp")
        try:
            return data.decode(WIDER.get(label.replace("-", "_"), WIDER.get(label, label)), "replace")
        except LookupError:
            return data.decode("ascii", "replace")

    return read
