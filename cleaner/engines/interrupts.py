"""Ctrl-C, and SIGTERM, between two steps of a run, never inside one: what a step holds would be known to nobody."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interrupts:
    """While it is entered, an interrupt waits for the end of the step that holds it off, and comes at once elsewhere.

    One is enough: whoever presses Ctrl-C again would tear what the first is bringing to its end, so it is not heard.
    Only in a program's main thread, and only signals whose handler is Python's own: otherwise all stays as it is.

    >>> with Interrupts() as interrupts:
    ...     with interrupts.held():
    ...         step = "whole"
    >>> step
    'whole'
    """

    def __init__(self) -> None:
        self._held = self._came = self._raised = False
        self._ours: list[signal.Signals] = []

    def __enter__(self) -> Interrupts:
        if threading.current_thread() is threading.main_thread():
            both = (signal.SIGINT, signal.SIGTERM)
            self._ours = [number for number in both if signal.getsignal(number) is signal.default_int_handler]
        for number in self._ours:
            signal.signal(number, self._handle)
        return self

    def __exit__(self, *_: object) -> None:
        for number in self._ours:
            signal.signal(number, signal.default_int_handler)

    def _handle(self, _number: int, _frame: FrameType | None) -> None:
        self._came = True
        if not self._held:
            self._interrupt()

    def _interrupt(self) -> None:
        if self._came and not self._raised:
            self._raised = True
            raise KeyboardInterrupt

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
            self._interrupt()
