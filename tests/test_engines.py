"""One bad document never stops a run: not one that makes a stage raise, nor one that kills the process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cleaner import revert
from cleaner.engines.interrupts import Interrupts
from cleaner.engines.job import Result, Work
from cleaner.engines.writing import finished
from cleaner.sources.files import drafted

ROOT = Path(__file__).parent.parent

MODULE = """
import os
import tempfile
from cleaner import Context, Layer, Proposal, Stage

made = []
mkstemp = tempfile.mkstemp


def killed_at_the_second(**options):
    made.append(mkstemp(**options))
    if len(made) == 2:
        os._exit(9)
    return made[-1]


def propose(text: str, context: Context) -> Proposal:
    if "DRAFT" in text:
        made.clear()
        tempfile.mkstemp = killed_at_the_second
    if "KILL" in text:
        os._exit(9)
    if "RAISE" in text:
        raise RuntimeError("no such luck")
    return Proposal(Layer("trap"))


STAGE = Stage("trap", "springs", "rests", propose)
"""


@pytest.fixture
def trapped(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "trap.py").write_text(MODULE, encoding="utf-8")
    metadata = tmp_path / "trap-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: trap\nVersion: 1.0\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text("[cleaner.stages]\ntrap = trap:STAGE\n", encoding="utf-8")
    docs = tmp_path / "docs"
    docs.mkdir()
    for name in "abcdefgh":
        (docs / f"{name}.txt").write_text(f"第{name}篇。\r\n", encoding="utf-8")
    return os.environ | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}


def run(folder: Path, environment: dict[str, str], *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cleaner", "docs", "-o", "out", *options]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("options", [(), ("-j", "2")])
def test_a_stage_that_raises(tmp_path: Path, trapped: dict[str, str], options: tuple[str, ...]) -> None:
    (tmp_path / "docs" / "c.txt").write_text("RAISE", encoding="utf-8")
    ran = run(tmp_path, trapped, *options)
    assert ran.returncode == 3
    assert "8 documents: 7 cleaned, 1 failed" in ran.stdout
    assert "docs/c.txt: failed: RuntimeError: no such luck" in ran.stdout
    assert sorted(path.name for path in (tmp_path / "out").glob("*.txt")) == [f"{name}.txt" for name in "abdefgh"]


def test_a_process_that_is_killed(tmp_path: Path, trapped: dict[str, str]) -> None:
    for name in "cg":
        (tmp_path / "docs" / f"{name}.txt").write_text("KILL", encoding="utf-8")
    ran = run(tmp_path, trapped, "-j", "2")
    assert ran.returncode == 3, ran.stderr
    assert "8 documents: 6 cleaned, 2 failed" in ran.stdout
    assert "docs/c.txt: failed: the process that cleaned it was killed" in ran.stdout
    assert sorted(path.name for path in (tmp_path / "out").glob("*.txt")) == [f"{name}.txt" for name in "abdefh"]


def test_a_process_that_is_killed_as_it_writes_leaves_nothing(tmp_path: Path, trapped: dict[str, str]) -> None:
    (tmp_path / "docs" / "c.txt").write_text("DRAFT", encoding="utf-8")
    ran = run(tmp_path, trapped, "-j", "2")
    assert "8 documents: 7 cleaned, 1 failed" in ran.stdout
    assert not list((tmp_path / "out").rglob("*.tmp"))


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize(
    "names", [("SIGINT",), ("SIGTERM",), ("SIGKILL",), ("SIGINT", "SIGINT"), ("SIGTERM", "SIGINT", "SIGTERM")]
)
def test_a_run_that_is_ended_takes_its_workers_along(tmp_path: Path, names: tuple[str, ...]) -> None:
    (tmp_path / "docs").mkdir()
    for number in range(2_000):  # half a minute of work: far more than is done before the signal comes
        (tmp_path / "docs" / f"{number}.txt").write_text("車站。\r\n" * 2_000, encoding="utf-8")
    command = [sys.executable, "-m", "cleaner", "docs", "-o", "out", "-j", "2"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    heard = signal.signal(
        signal.SIGINT, signal.default_int_handler
    )  # children ignore what whoever ran the tests ignores
    running = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, start_new_session=True)
    signal.signal(signal.SIGINT, heard)
    while running.poll() is None and not (tmp_path / "out").exists():
        time.sleep(0.05)
    for name in names:  # as a terminal sends them: to all of the run's processes
        os.killpg(running.pid, getattr(signal, name)) if len(names) > 1 else running.send_signal(getattr(signal, name))
        time.sleep(0.02)
    running.communicate(timeout=60)  # ends when the last process that could write is gone
    written = list((tmp_path / "out").glob("*.txt"))
    assert len(written) < 2_000
    for path in written:
        log = tmp_path / "out" / ".clean" / f"{path.name}.jsonl"
        waiting = log.with_name(log.name + ".new")
        assert revert(path.read_bytes(), (log if log.exists() else waiting).read_text(encoding="utf-8"))
    if name != "SIGKILL":
        # a signal more may meet Python as it ends, which then ends by it
        assert running.returncode in ((130,) if len(names) == 1 else (130, -signal.SIGINT))
        assert not list((tmp_path / "out").rglob("*.tmp"))  # nothing that was drafted is left behind


def test_an_interrupt_waits_for_the_end_of_a_step() -> None:
    done: list[str] = []

    def interrupted(step: str) -> None:
        signal.raise_signal(signal.SIGINT)
        done.append(step)

    def held(step: str) -> None:
        with interrupts.held():
            interrupted(step)

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with Interrupts() as interrupts:
            with pytest.raises(KeyboardInterrupt):
                held("the whole step")
            interrupted("what the first one brings to its end")
        with Interrupts(), pytest.raises(KeyboardInterrupt):
            interrupted("behind the interrupt")
        assert done == ["the whole step", "what the first one brings to its end"]
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)


def test_results_keep_their_order_and_a_file_that_cannot_be_placed_fails_alone(tmp_path: Path) -> None:
    works = []
    for number in range(100):
        step = drafted(tmp_path / f"{number}.txt", b"text")
        if number % 10 == 3:
            step.source.unlink()
        works.append(Work(Result(f"{number}.txt", "cleaned"), (step,)))
    results = list(finished(iter(works)))
    assert [result.name for result in results] == [f"{number}.txt" for number in range(100)]
    failed = [result.name for result in results if result.status == "failed"]
    assert failed == [f"{number}.txt" for number in range(3, 100, 10)]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted({r.name for r in results} - set(failed))
