"""Documents as they are found: cut, torn, glued, wrongly declared; and how much of what is intact comes out."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

from tests.bench.decode_texts import ENCODINGS, WIDER, excerpt

CONDITIONS = ("clean", "cut end", "cut start", "1 bad byte", "5 bad bytes", "right meta", "lying meta", "ASCII head")

_STATEFUL = (
    "hz",
    "iso2022_cn",
    "iso2022_jp",
    "iso2022_kr",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32-le",
    "utf-32-be",
    "utf-8-sig",
)
"""Encodings whose bytes cannot follow others, or in which a bad byte or a cut shifts all that comes behind."""

_LIES = {"gb2312": "iso-8859-1", "gbk": "big5", "gb18030": "utf-8", "big5": "gb2312", "big5hkscs": "iso-8859-1"}
_HEAD = "<html><head><title>Page</title>\n{}</head><body>\n"
_META = '<meta http-equiv="Content-Type" content="text/html; charset={}">\n'


class Case(NamedTuple):
    """An input, the lines of it that are as they were written, and the malady."""

    data: bytes
    lines: tuple[str, ...]
    condition: str

    def right(self, text: str) -> bool:
        """Whether all untouched lines are there, in their order; of a text of one line, nine tenths of it."""
        if len(self.lines) == 1:
            line = self.lines[0]
            if line in text:
                return True
            blocks = SequenceMatcher(None, line, text[-len(line) - 16 :], autojunk=False).get_matching_blocks()
            return sum(block.size for block in blocks) >= 0.9 * len(line)
        found = iter(text.split("\n"))
        return all(line in found for line in self.lines)


def battery_of(texts: Mapping[str, str], quick: bool) -> Iterator[Case]:
    """The battery: every encoding at 0.1 KB to 1 MB in every condition that can befall it."""
    for language, text in texts.items():
        for encoding in ENCODINGS[language]:
            choice = random.Random(f"{language} {encoding}")
            for size in (100, 1_000, 10_000):
                for condition in CONDITIONS:
                    if not _possible(encoding, size, condition):
                        continue
                    for _ in range(1 if quick else 4):
                        yield _case(*excerpt(text, encoding, size, choice), encoding, condition, choice)
            if language in ("zh_hans", "zh_hant") and not quick:
                for size in (100_000, 1_000_000):
                    yield _case(*excerpt(text, encoding, size, choice), encoding, "clean", choice)


def _possible(encoding: str, size: int, condition: str) -> bool:
    if condition == "5 bad bytes" and size < 1_000:
        return False  # little would be left to recognise
    if encoding in _STATEFUL:
        return condition == "clean"
    return not condition.startswith("cut") or len("天їж한の".encode(encoding, "ignore")) > 2  # one byte cannot be cut


def _case(text: str, data: bytes, encoding: str, condition: str, choice: random.Random) -> Case:
    lines = text.split("\n")
    if condition == "cut end":
        while len(text) > 1 and len(text[-1].encode(encoding)) < 2:
            text = text[:-1]
        return Case(text.encode(encoding)[:-1], tuple(text.split("\n")[:-1] or [text[:-1]]), condition)
    if condition == "cut start":
        while len(text) > 1 and len(text[0].encode(encoding)) < 2:
            text = text[1:]
        return Case(text.encode(encoding)[1:], tuple(text.split("\n")[1:] or [text[1:]]), condition)
    if condition.endswith(("byte", "bytes")):
        return _torn(data, encoding, int(condition[0]), choice)._replace(condition=condition)
    if condition == "ASCII head":
        # A page of markup, or of English, before the first character that tells anything.
        head = "".join(f"<a href='/page/{number}'>item</a>\n" for number in range(choice.choice((10, 300, 3000))))
        return Case((head + text).encode(encoding), tuple(lines), condition)
    if condition in ("right meta", "lying meta"):
        label = encoding if condition == "right meta" else _LIES.get(encoding, "iso-8859-1")
        return Case((_HEAD.format(_META.format(label)) + text).encode(encoding), tuple(lines), condition)
    return Case(data, tuple(lines), condition)


def _torn(data: bytes, encoding: str, count: int, choice: random.Random) -> Case:
    torn = bytearray(data)
    lines = data.split(b"\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    hit: set[int] = set()
    for _ in range(count):
        place = choice.randrange(len(torn))
        torn[place] = choice.choice((0x80, 0xFF, 0xFE, choice.randrange(0x80, 0x100)))
        number = sum(start <= place for start in starts) - 1
        hit |= {number, number + 1}  # a torn line end spoils both lines
    whole = [line.decode(encoding) for number, line in enumerate(lines) if number not in hit]
    return Case(bytes(torn), tuple(whole or [data.decode(encoding)]), "")


def spoiled(
    text: str, encoding: str, other: str, kind: str, choice: random.Random
) -> tuple[bytes, list[str], str, str]:
    """10 KB with a malady: the bytes, the intact runs of text, the encoding, and where two are glued, the second."""
    clean, data = excerpt(text, encoding, 10_000, choice)
    if kind == "glued":
        second, tail = excerpt(text, other, 10_000, choice)
        return data + tail, [clean, second], encoding, other
    characters = [character.encode(encoding) for character in clean]
    if kind == "cut ends":
        first = next(i for i, character in enumerate(characters) if len(character) > 1)
        last = next(i for i in range(len(characters) - 1, 0, -1) if len(characters[i]) > 1)
        cut = b"".join(characters[first : last + 1])[1:-1]
        return cut, [clean[first + 1 : last]], encoding, ""
    hit = _strike(characters, int(kind.split()[0]), choice)
    runs, begun = [], 0
    for place in (*sorted(hit), len(clean)):
        runs.append(clean[begun:place])
        begun = place + 1
    return b"".join(characters), [run for run in runs if run], encoding, ""


def _strike(characters: list[bytes], count: int, choice: random.Random) -> set[int]:
    """Replace, drop or insert bytes; the numbers of the characters that were hit."""
    hit = set()
    for _ in range(count):
        place = choice.randrange(len(characters))
        character = characters[place]
        inside = choice.randrange(max(1, len(character)))
        kept = choice.choice((0, 1, 1))
        new = bytes((choice.randrange(256),)) * choice.choice((0, 1))
        characters[place] = character[:inside] + new + character[inside + kept :]
        hit.add(place)
    return hit


def one_bad_byte(line: bytes, choice: random.Random) -> bytes:
    """A line in which one byte is another one beyond ASCII."""
    place = choice.randrange(len(line)) if line else 0
    return line[:place] + bytes((choice.randrange(0x80, 0x100),)) + line[place + 1 :] if line else line


def recovered(data: bytes, runs: list[str], encoding: str, other: str) -> tuple[int, int, int]:
    """(intact characters, how many of them we give, how many the right codec gives with `errors="replace"`)."""
    from cleaner.decode import decode

    plain = data.decode(WIDER.get(encoding, encoding), "replace")
    ours = decode(data)
    if ours.encode() != data:
        raise AssertionError("not exact")
    return sum(map(len, runs)), _present(runs, ours.text), _present(runs, plain)


def _present(runs: list[str], text: str) -> int:
    """How many characters of the runs stand in the text, each near to where it should be."""
    count = at = 0
    for run in runs:
        start = max(0, at - 8)
        window = text[start : at + len(run) + 16]
        place = window.find(run)
        if place >= 0:
            count += len(run)
            at = start + place + len(run)
            continue
        blocks = SequenceMatcher(None, run, window, autojunk=False).get_matching_blocks()
        found = [block for block in blocks if block.size > 1 or (block.size and len(run) < 3)]
        count += sum(block.size for block in found)
        at = start + found[-1].b + found[-1].size if found else at + len(run)
    return count
