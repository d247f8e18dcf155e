"""The connections to the server: those that wait to be used again, and all that `close` must end."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from counter_app.uitpas.errors import Cause, NotSent

if TYPE_CHECKING:
    from counter_app.uitpas.connection import Line


class Pool:
    """Connections that are used by one thread at a time.

    None goes out that has been idle for over `max_idle` seconds of `clock`: a firewall may have dropped it silently,
    and the first tap after a pause would end as unknown.
    """

    def __init__(self, new: Callable[[], Line], *, max_idle: float, clock: Callable[[], float]) -> None:
        self._new = new
        self._max_idle = max_idle
        self._clock = clock
        self._lock = threading.Lock()
        self._all: set[Line] = set()
        self._idle: list[tuple[float, Line]] = []
        self._closed = False

    def take(self, within: float) -> Line:
        """An open connection, the one used last or a new one that opens in `within` seconds. Raises `NotSent`."""
        while (line := self._pop()) is not None:
            if line.is_usable:
                return line
            self.drop(line)
        return self.open(within)

    def open(self, within: float) -> Line:
        """A new connection, open. Raises `NotSent`."""
        line = self._new()
        with self._lock:
            self._check_open()
            self._all.add(line)
        try:
            line.open(within)
        except BaseException:
            self.drop(line)
            raise
        return line

    def warm(self, within: float) -> None:
        """See to it that a connection waits that stays fit for use for a while. Raises `NotSent`."""
        with self._lock:
            self._check_open()
            if self._idle and self._age() <= self._max_idle / 2 and self._idle[-1][1].is_usable:
                return
        self.give_back(self.open(within))

    def give_back(self, line: Line) -> None:
        """Keep `line` for the next request, or drop it if it was closed."""
        with self._lock:
            keep = line.is_open and not self._closed
            if keep:
                self._idle.append((self._clock(), line))
        if not keep:
            self.drop(line)

    def drop(self, line: Line) -> None:
        """Close `line`, which nobody else uses."""
        with self._lock:
            self._all.discard(line)
        line.discard()

    def drop_idle(self) -> None:
        """Close what waits to be used: after a break of one connection, the others may be dead too."""
        with self._lock:
            idle, self._idle = self._idle, []
        for _, line in idle:
            self.drop(line)

    def close(self) -> None:
        """End all connections, those in use too; nothing is opened any more."""
        with self._lock:
            self._closed = True
            lines = list(self._all)
        for line in lines:
            line.end(Cause.CLOSED)
        self.drop_idle()

    def _pop(self) -> Line | None:
        """The connection that was used last, unless it was idle for too long, and the others with it."""
        with self._lock:
            self._check_open()
            if self._idle and self._age() <= self._max_idle:
                return self._idle.pop()[1]
        self.drop_idle()
        return None

    def _age(self) -> float:
        """For how long the connection that was used last has been idle, in seconds."""
        return self._clock() - self._idle[-1][0]

    def _check_open(self) -> None:
        if self._closed:
            raise NotSent(Cause.CLOSED)
