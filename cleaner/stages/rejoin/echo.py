"""Characters that meet at a break and stand together elsewhere on the page: names and terms, in any language."""

from __future__ import annotations

REACH = 3
"""Code points on each side of a break."""


def echo(text: str, left: str, right: str) -> float:
    """How many more code points than two, around the break between two texts, stand together in `text`.

    >>> page = "神舟九号升空\\n飞船与天宫一号对接"
    >>> echo(page, "控制神舟", "九号飞船"), echo(page, "控制神舟", "飞船九号")
    (2.0, 0.0)
    """
    if left[-1:] + right[:1] not in text:
        return 0.0
    sizes = [
        before + behind
        for before in range(1, REACH + 1)
        for behind in range(1, REACH + 1)
        if _has(text, left[-before:] + right[:behind])
    ]
    return float(max(sizes, default=2) - 2)


def _has(text: str, both: str) -> bool:
    return both.isalnum() and both in text
