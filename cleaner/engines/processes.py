"""Documents over the cores of one machine. The order of results is that of the documents, whatever the workers do."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread

from cleaner.config import Config
from cleaner.document import Pipeline
from cleaner.engines.interrupts import Interrupts
from cleaner.engines.job import Job, Result, Work, run_job
from cleaner.sources.files import discard_drafts
from cleaner.sources.folders import Place, shown

AHEAD = 8
"""Documents a worker has waiting: enough that none idles while a long one is done, and few in memory."""

_pipeline: Pipeline | None = None  # of this worker process; set once when it starts


def run_in_processes(places: Iterator[Place], config: Config, job: Job, workers: int) -> Iterator[Work]:
    """Do the job for every document but its last step, in order. Documents are taken as they are needed."""
    waiting: deque[Place] = deque()  # handed to the workers, not yet answered
    with Interrupts() as interrupts, _swept(waiting):
        while True:
            futures: deque[Future[Work]] = deque()
            try:
                # spawn, not fork: a fork copies whatever threads and locks the caller has
                with (
                    ProcessPoolExecutor(workers, get_context("spawn"), _start_worker, (config,)) as pool,
                    _called_off(futures),
                ):
                    with interrupts.held():
                        for place in waiting:
                            futures.append(pool.submit(_work, place, job))
                    while True:
                        with interrupts.held():  # a document that is handed out is one that can be forgotten
                            for place in islice(places, workers * AHEAD - len(futures)):
                                waiting.append(place)
                                futures.append(pool.submit(_work, place, job))
                        if not futures:
                            return
                        work = futures[0].result()
                        with interrupts.held():  # until it is in the hands of who asked for it
                            futures.popleft()
                            waiting.popleft()
                            yield work
            except BrokenProcessPool:
                _sweep(waiting)
            # A worker was killed (out of memory, a crash in C code): take the next document alone, it may be the one.
            work = _alone(waiting[0], config, job)
            with interrupts.held():
                waiting.popleft()
                yield work


@contextmanager
def _called_off(futures: Iterable[Future[Work]]) -> Iterator[None]:
    """In the end, what no worker has begun is not begun: the pool would wait for all of it."""
    try:
        yield
    finally:
        for future in futures:
            future.cancel()


@contextmanager
def _swept(waiting: Iterable[Place]) -> Iterator[None]:
    """In the end, nothing is left of documents that were handed out and not answered: the run was interrupted."""
    try:
        yield
    finally:
        _sweep(waiting)


def _sweep(waiting: Iterable[Place]) -> None:
    """Remove what workers drafted for documents whose answer never came; one that was killed could not do it."""
    for place in waiting:
        discard_drafts(place)


def _alone(place: Place, config: Config, job: Job) -> Work:
    with ProcessPoolExecutor(1, get_context("spawn"), _start_worker, (config,)) as pool:
        try:
            return pool.submit(_work, place, job).result()
        except BrokenProcessPool:
            discard_drafts(place)
            reason = "the process that cleaned it was killed (out of memory?)"
            return Work(Result(shown(place.source), "failed", reason))


def _start_worker(config: Config) -> None:
    global _pipeline
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is heard by all; the run that started this one ends it
    Thread(target=_end_with_parent, daemon=True).start()
    _pipeline = Pipeline(config)


def _end_with_parent() -> None:
    """End when the run that started this process was killed: nobody else would tell, and it would wait for ever."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(place: Place, job: Job) -> Work:
    assert _pipeline is not None
    return run_job(place, _pipeline, job)
