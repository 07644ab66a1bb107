"""The last step of every document, a few at a time: a disk makes many files sure in the time it takes for one."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from cleaner.engines.job import Result, Work, finish

if TYPE_CHECKING:
    from concurrent.futures import Future

WRITERS = 8
"""Threads that wait for the disk: on a virtual one a file takes 2.8 ms alone, 0.3 ms beside seven others."""
AHEAD = 4 * WRITERS
"""Documents that may wait for the disk: memory holds no more than what there is to say of them."""


def finished(works: Iterator[Work]) -> Iterator[Result]:
    """The results of works, in order, each when its files stand in their places."""
    for work in works:
        yield finish(work)
        break  # a single document needs no threads, whose import takes 20 ms
    for work in works:
        yield from _finished_together(chain([work], works))


def _finished_together(works: Iterator[Work]) -> Iterator[Result]:
    from concurrent.futures import ThreadPoolExecutor

    waiting: deque[Future[Result]] = deque()
    with ThreadPoolExecutor(WRITERS) as pool:
        for work in works:
            waiting.append(pool.submit(finish, work))
            while len(waiting) > AHEAD or (waiting and waiting[0].done()):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
