"""Documents over the cores of one machine. The order of results is that of the documents, whatever the workers do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from cleaner.config import Config
from cleaner.document import Pipeline
from cleaner.engines.job import Job, Result, run_job
from cleaner.sources.folders import Place, shown

_pipeline: Pipeline | None = None  # of this worker process; set once when it starts


def run(places: Sequence[Place], config: Config, job: Job, workers: int = 1) -> Iterator[Result]:
    """Do the job for every document, one result each, in order.

    Raises:
        ConfigError, RuleError: the configuration cannot be used (before the first document is touched).
    """
    pipeline = Pipeline(config)
    if workers <= 1 or len(places) < 2:
        return (run_job(place, pipeline, job) for place in places)
    return _run_in_processes(places, config, job, min(workers, len(places)))


def _run_in_processes(places: Sequence[Place], config: Config, job: Job, workers: int) -> Iterator[Result]:
    done = 0
    while done < len(places):
        # spawn, not fork: a fork copies whatever threads and locks the caller has
        with ProcessPoolExecutor(workers, get_context("spawn"), _start_worker, (config,)) as pool:
            futures = [pool.submit(_work, place, job) for place in places[done:]]
            try:
                for future in futures:
                    result = future.result()
                    done += 1
                    yield result
                return
            except BrokenProcessPool:
                pass
        # A worker was killed (out of memory, a crash in C code): take the next document alone, it may be the one.
        yield _alone(places[done], config, job)
        done += 1


def _alone(place: Place, config: Config, job: Job) -> Result:
    with ProcessPoolExecutor(1, get_context("spawn"), _start_worker, (config,)) as pool:
        try:
            return pool.submit(_work, place, job).result()
        except BrokenProcessPool:
            return Result(shown(place.source), "failed", "the process that cleaned it was killed (out of memory?)")


def _start_worker(config: Config) -> None:
    global _pipeline
    _pipeline = Pipeline(config)


def _work(place: Place, job: Job) -> Result:
    assert _pipeline is not None
    return run_job(place, _pipeline, job)
