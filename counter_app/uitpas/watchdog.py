"""The watchdog that ends an exchange at its deadline, however slowly the server drips."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from counter_app.uitpas.errors import Cause


class Endable(Protocol):
    """What another thread can end, whatever it is doing."""

    def end(self, cause: Cause) -> None:
        """End it at once; `cause` is what its user is told. Safe from any thread, any number of times."""


class Watchdog:
    """One thread for all exchanges. It starts with the first, and sleeps without a time-out while none goes on."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._changed = threading.Condition()
        self._deadlines: dict[Endable, float] = {}
        self._wakes_at: float | None = None
        self._thread: threading.Thread | None = None
        self._stopped = False

    @contextmanager
    def guarding(self, exchange: Endable, deadline: float) -> Iterator[None]:
        """Within the block, end `exchange` with `Cause.TIMEOUT` once the clock reaches `deadline` (seconds)."""
        with self._changed:
            self._deadlines[exchange] = deadline
            self._start()
            if self._wakes_at is None or deadline < self._wakes_at:
                self._changed.notify()
        try:
            yield
        finally:
            # The thread is not woken for this: it finds nothing at the deadline, and sleeps on.
            with self._changed:
                self._deadlines.pop(exchange, None)

    def stop(self) -> None:
        """End the thread; exchanges that go on are no longer guarded."""
        with self._changed:
            self._stopped = True
            self._changed.notify()

    def _start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="uitpas-watchdog", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        with self._changed:
            while not self._stopped:
                self._end_late()
                self._wakes_at = min(self._deadlines.values(), default=None)
                self._changed.wait(None if self._wakes_at is None else max(0.0, self._wakes_at - self._clock()))

    def _end_late(self) -> None:
        now = self._clock()
        for exchange in [exchange for exchange, deadline in self._deadlines.items() if deadline <= now]:
            del self._deadlines[exchange]
            exchange.end(Cause.TIMEOUT)
