"""The texts of the mojibake benchmark, clean and misread."""

from __future__ import annotations

import random
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from cleaner.stages.mojibake.misreading import CODECS, bytes_of

ROOT = Path(__file__).parents[2]
WILD = ROOT.parent / "shared" / "wild"
SEED = 3
LENGTHS = (12, 20, 40)
LANGUAGES = ("hans", "hant", "ja", "ko")
CONFUSIONS = (
    *((language, "utf-8", wrong) for wrong in ("gbk", "big5", "shift-jis", "euc-kr") for language in LANGUAGES),
    ("hans", "gbk", "big5"),
    ("hant", "big5", "gbk"),
    ("ja", "shift-jis", "gbk"),
    *((language, "utf-8", "latin-1") for language in LANGUAGES),
    ("hans", "gbk", "latin-1"),
    ("hant", "big5", "latin-1"),
    ("ja", "shift-jis", "latin-1"),
    ("ko", "euc-kr", "latin-1"),
)  # fmt: skip
ENCODINGS = {"utf-8": "utf-8", "gbk": "gbk", "big5": "cp950", "shift-jis": "cp932", "euc-kr": "cp949"}
READERS = {"gbk": "gb18030", "big5": "big5hkscs", "shift-jis": "cp932", "euc-kr": "cp949", "latin-1": "latin-1"}
CLEAN_BEFORE, CLEAN_AFTER = "本市图书馆昨日开馆，读者络绎不绝。\n", "\n馆方表示，周末将延长开放时间。\n"


def sentences() -> dict[str, list[str]]:
    """Language → sentences: treebanks, or, without them, phrases strung together."""
    folder = WILD / "t2s" / "ud"
    if folder.is_dir():
        rows = [line.split("\t") for line in _lines(folder / "gsd_parallel_hant_hans.tsv")]
        pairs = {"hant": [row[-2] for row in rows], "hans": [row[-1] for row in rows]}
        return pairs | {
            code: [line.split("\t")[-1] for line in _lines(folder / f"{code}_gsd.tsv")] for code in ("ja", "ko")
        }
    from opencc import OpenCC
    from pypinyin.phrases_dict import phrases_dict

    drawn = random.Random(SEED)
    phrases = sorted(phrases_dict)
    hans = ["，".join("".join(drawn.sample(phrases, 2)) for _ in range(4)) + "。" for _ in range(400)]
    return {"hans": hans, "hant": OpenCC("s2tw").convert("\n".join(hans)).split("\n")}


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").rstrip("\n").split("\n")[1:]


def tables() -> dict[str, dict[bytes, str]]:
    """Wrong encoding → bytes that Windows reads as a private-use character (or the euro sign)."""
    private = [chr(code) for code in range(0xE000, 0xF8FF)]
    found = {wrong: {cells[0]: c for c in private if (cells := bytes_of(c, wrong))} for wrong in CODECS}
    found["gbk"][b"\x80"] = "€"
    return found


def misread(text: str, right: str, wrong: str, table: dict[bytes, str]) -> str | None:
    """What Windows or a browser makes of it; None when even they lose bytes."""
    data, out, at = text.encode(ENCODINGS[right], "ignore"), [], 0
    if data.decode(ENCODINGS[right]) != text:
        return None
    while at < len(data):
        for length in (1, 2, 4):
            piece = data[at : at + length]
            try:
                out.append(table.get(piece) or piece.decode(READERS[wrong]))
            except UnicodeDecodeError:
                continue
            at += len(piece)
            break
        else:
            return None
    return "".join(out)


def segments(texts: list[str], length: int, most: int) -> list[str]:
    """Up to `most` pieces of that length, no two out of one place, each with enough beyond ASCII to be misread."""
    pieces = [text[at : at + length] for text in texts for at in range(0, len(text) - length + 1, length)]
    pieces = [piece.strip() for piece in pieces if sum(c > "\x7f" for c in piece) * 2 >= length]
    random.Random(SEED).shuffle(pieces)
    return pieces[:most]


def survivors(pieces: list[str], right: str, wrong: str, table: dict[bytes, str]) -> Iterator[tuple[str, str]]:
    """The longest head of each piece that survives the confusion, with its mojibake."""
    for piece in pieces:
        for end in range(len(piece), len(piece) - 3, -1):
            found = misread(piece[:end], right, wrong, table)
            if found is not None:
                yield piece[:end], found
                break


def strictly(line: str, right: str, reader: str) -> str | None:
    try:
        return line.encode(right).decode(reader)
    except UnicodeError:
        return None


def document(texts: list[str], size: float, right: str, reader: str) -> str:
    """Paragraphs of six sentences that survive being misread, one or two characters short if need be."""
    kept = [bad for text in texts for cut in (text, text[:-1], text[:-2]) if (bad := strictly(cut, right, reader))]
    page = "\n".join("".join(kept[at : at + 6]) for at in range(0, len(kept), 6)) + "\n"
    return page * max(1, round(1e6 * size / len(page.encode())))


def fetch(package: str, folder: Path, *options: str) -> Path | None:
    """Download a package and unpack it; None when there is no net."""
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", *options, "-d", str(folder), package]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        return None
    [archive] = folder.iterdir()
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(folder)
    else:
        with tarfile.open(archive) as packed:
            packed.extractall(folder, filter="data")
    return folder


def clean_texts(quick: bool) -> Iterator[tuple[str, str]]:
    """Group and text of clean documents."""
    if WILD.is_dir():
        for path in sorted(WILD.rglob("*")):
            group = path.relative_to(WILD).parts[0]
            if path.is_file() and group not in ("mojibake", "encoding"):
                try:
                    yield f"wild/{group}", path.read_bytes().decode("utf-8")
                except UnicodeDecodeError:
                    continue
    if quick:
        return
    with tempfile.TemporaryDirectory() as name:
        folder = fetch("django==5.2.8", Path(name))
        for path in sorted(folder.rglob("*.po")) if folder else ():
            yield "Django translations", path.read_text(encoding="utf-8")
