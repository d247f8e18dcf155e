"""How long the thread that paints was busy with something else."""

from __future__ import annotations

import time
from itertools import pairwise

from PySide6.QtCore import QObject, Qt, QTimer

LONGEST_STALL = 0.05
"""Seconds: what a person does not notice."""


class Heartbeat(QObject):
    """Beats in the GUI thread every few milliseconds; a gap is a stall."""

    def __init__(self) -> None:
        super().__init__()
        self._beats = [time.perf_counter()]
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self._beats.append(time.perf_counter()))
        self._timer.start(2)

    def longest_stall(self) -> float:
        """In seconds, up to now."""
        return max(after - before for before, after in pairwise([*self._beats, time.perf_counter()]))
