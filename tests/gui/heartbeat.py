"""How long the thread that paints was busy with something else.

What other processes took from it meanwhile is no stall of the program: Linux tells how long a thread was ready to run
and had to wait for a core, and that is taken off. Elsewhere it counts. A wait for a lock, a disk or a server always
counts, as does each calculation.
"""

from __future__ import annotations

import sys
import time
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

LONGEST_STALL = 0.05
"""Seconds: what a person does not notice."""


_SCHEDULED = Path("/proc/thread-self/schedstat")


def own_seconds() -> float:
    """A clock that stands still while this thread is ready to run, and another process has the core."""
    now = time.perf_counter()
    if sys.platform != "linux":
        return now
    _on_core, waited_for_core, _times = _SCHEDULED.read_text().split()
    return now - int(waited_for_core) / 1e9


class Heartbeat(QObject):
    """Beats in the GUI thread every few milliseconds; a gap is a stall."""

    def __init__(self) -> None:
        super().__init__()
        self._beats = [own_seconds()]
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self._beats.append(own_seconds()))
        self._timer.start(2)

    def longest_stall(self) -> float:
        """In seconds, up to now."""
        return max(after - before for before, after in pairwise([*self._beats, own_seconds()]))
