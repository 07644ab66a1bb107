"""Ctrl-C between two steps of a run, never inside one: what a step holds would be known to nobody."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interrupts:
    """While it is entered, an interrupt waits for the end of the step that holds it off, and comes at once elsewhere.

    Only in a program's main thread, and where nobody else handles interrupts: otherwise all stays as it is.

    >>> with Interrupts() as interrupts:
    ...     with interrupts.held():
    ...         step = "whole"
    >>> step
    'whole'
    """

    def __init__(self) -> None:
        self._held = self._came = False
        self._ours = False

    def __enter__(self) -> Interrupts:
        main = threading.current_thread() is threading.main_thread()
        self._ours = main and signal.getsignal(signal.SIGINT) is signal.default_int_handler
        if self._ours:
            signal.signal(signal.SIGINT, self._handle)
        return self

    def __exit__(self, *_: object) -> None:
        if self._ours:
            signal.signal(signal.SIGINT, signal.default_int_handler)

    def _handle(self, _number: int, _frame: FrameType | None) -> None:
        if not self._held:
            raise KeyboardInterrupt
        self._came = True

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold interrupts off.

        Raises:
            KeyboardInterrupt: at the end, when one came meanwhile.
        """
        self._held = True
        try:
            yield
        finally:
            self._held = False
            if self._came:
                self._came = False
                raise KeyboardInterrupt
