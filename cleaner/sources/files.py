"""Reading and writing single files, so that a crash leaves the old file or the new one, never a half."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from cleaner import difflog
from cleaner.sources.folders import LOG, WAITING


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file through a temporary one in the same folder, which is made if need be; an old file's mode is kept."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(prefix=".clean-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask())
        Path(temporary).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def write_with_log(target: Path, clean: bytes, log: Path, log_text: str) -> None:
    """Write a clean text and its log so that at every moment some log fits the text that stands there."""
    waiting = log.with_name(log.name + WAITING)
    write_atomically(waiting, log_text.encode("utf-8"))
    write_atomically(target, clean)
    waiting.replace(log)


def read_log(log: Path, clean: bytes) -> str | None:
    """The log that fits these clean bytes, if there is one: the log itself, or one left waiting by a crash."""
    for path in (log, log.with_name(log.name + WAITING)):
        with suppress(OSError, UnicodeDecodeError, difflog.LogError):
            text = path.read_text(encoding="utf-8")
            if difflog.header(text).get("sha256_out") == difflog.digest(clean):
                return text
    return None


def remove_log(log: Path) -> None:
    """Remove a log that is no longer needed, and one that a crash left waiting beside it."""
    for path in (log, log.with_name(log.name + WAITING)):
        path.unlink(missing_ok=True)


def set_aside(log: Path) -> None:
    """Keep a log that fits no longer (the text was edited by hand since) under a name with a number."""
    number = 1
    while (kept := log.with_name(f"{log.name.removesuffix(LOG)}.{number}.old")).exists():
        number += 1
    log.replace(kept)
