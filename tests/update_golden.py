"""Writes the golden texts and the seeds anew (`python -m tests.update_golden`); read the difference line by line."""

from __future__ import annotations

import shutil
from pathlib import Path

from cleaner import Pipeline
from cleaner.engines.job import Job, finish, run_job
from cleaner.sources.folders import find

ROOT = Path(__file__).parent.parent


def update() -> None:
    """Make fixtures/golden/ and seeds/ what the cleaner makes of fixtures/raw/ today."""
    pipeline = Pipeline()
    golden, seeds = ROOT / "fixtures" / "golden", ROOT / "seeds"
    for folder in (golden, seeds):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
    for path in sorted((ROOT / "fixtures" / "raw").iterdir()):
        (golden / path.name).write_bytes(pipeline.clean(path.read_bytes(), name=path.name).encode())
        shutil.copyfile(path, seeds / path.name)
    for place in find([seeds.relative_to(Path.cwd())], None, print):
        print(finish(run_job(place, pipeline, Job(in_place=True))).status, place.source)


if __name__ == "__main__":
    update()
