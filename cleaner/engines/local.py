"""Documents on one machine, one after another or over its cores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaner.config import Config
from cleaner.document import Pipeline
from cleaner.engines.job import Job, Result, run_job
from cleaner.engines.writing import finished
from cleaner.sources.folders import Place


def run(places: Iterable[Place], config: Config, job: Job, workers: int = 1) -> Iterator[Result]:
    """Do the job for every document, one result each, in order. Documents are taken as they are needed.

    Raises:
        ConfigError, RuleError: the configuration cannot be used (before the first document is touched).
    """
    pipeline = Pipeline(config)
    if workers <= 1:
        return finished(run_job(place, pipeline, job) for place in places)
    from cleaner.engines.processes import run_in_processes  # 15 ms, which a run in one process need not pay

    return finished(run_in_processes(iter(places), config, job, workers))
