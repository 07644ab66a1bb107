"""From stretches of bytes, each in an encoding of its own or bad, to one layer 0."""

from __future__ import annotations

from cleaner.decode.exact import decode_exactly
from cleaner.decode.lattice import Stretch
from cleaner.history import REPLACEMENT, Decoded, Odd, Segment


def assembled(data: bytes, stretches: list[Stretch], encoding: str) -> Decoded:
    """Decode each stretch; where the encoding changes a segment begins. Bad bytes become one U+FFFD.

    `encoding` is what the document counts as when all of it is bad, else the one with the most bytes does.

    >>> assembled(b"ab\\xff", [Stretch(0, 2, "gb18030"), Stretch(2, 3, None)], "gb18030").text
    'ab�'
    """
    texts: list[str] = []
    odd: list[Odd] = []
    segments: list[Segment] = []
    sizes: dict[str, int] = {}
    at = 0
    for start, end, name in _joined(stretches):
        found = data[start:end]
        if name is None:
            part = Decoded(REPLACEMENT, encoding, odd=(Odd(0, 1, found),))
        else:
            part = decode_exactly(found, name)
            sizes[name] = sizes.get(name, 0) + end - start
            if not segments or segments[-1].encoding != name:
                segments.append(Segment(at if segments else 0, name))
        odd += [Odd(at + piece.start, at + piece.end, piece.data) for piece in part.odd]
        texts.append(part.text)
        at += len(part.text)
    if len(segments) < 2:
        segments = []
    largest = max(sizes, key=lambda name: sizes[name], default=encoding)
    return Decoded("".join(texts), largest, segments=tuple(segments), odd=tuple(odd))


def framed(before: bytes, body: Decoded, behind: bytes) -> Decoded:
    """A text with the rests of characters that were cut at either end, one U+FFFD each.

    >>> framed(b"", Decoded("天", "utf-8"), b"\\xe6\\xb4").text
    '天�'
    """
    start = int(bool(before))
    end = start + len(body.text)
    odd = tuple(Odd(start + piece.start, start + piece.end, piece.data) for piece in body.odd) if start else body.odd
    odd = (Odd(0, 1, before),) * start + odd + ((Odd(end, end + 1, behind),) if behind else ())
    return body._replace(text=REPLACEMENT * start + body.text + REPLACEMENT * bool(behind), odd=odd)


def glued(head: Decoded, tail: Decoded) -> Decoded:
    """Two documents as one; the encoding of the longer text names it."""
    begin = len(head.text)
    segments = head.segments or (Segment(0, head.encoding),)
    segments += tuple(Segment(begin + start, name) for start, name in tail.segments or (Segment(0, tail.encoding),))
    return head._replace(
        text=head.text + tail.text,
        encoding=head.encoding if begin >= len(tail.text) else tail.encoding,
        segments=segments,
        odd=head.odd + tuple(Odd(begin + odd.start, begin + odd.end, odd.data) for odd in tail.odd),
    )


def _joined(stretches: list[Stretch]) -> list[Stretch]:
    """Neighbours of one encoding as one; bad bytes beside UTF-8 are left to its codec, which knows their bounds."""
    joined: list[Stretch] = []
    for stretch in stretches:
        last = joined[-1] if joined else None
        if last and (last.encoding == stretch.encoding or (last.encoding == "utf-8" and stretch.encoding is None)):
            joined[-1] = last._replace(end=stretch.end)
        elif last and last.encoding is None and stretch.encoding == "utf-8":
            joined[-1] = stretch._replace(start=last.start)
        else:
            joined.append(stretch)
    return joined
