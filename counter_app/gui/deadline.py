"""A moment on the desk's clock, and word when it has passed.

The timer only wakes up to look at the clock: what counts is the clock, so that a test moves it without waiting.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_MS = 200
"""How often the clock is looked at while something is awaited."""


class Deadline(QObject):
    """One moment at a time. `clock` gives monotonic seconds."""

    passed = Signal()

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock, self._at = clock, 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self, seconds: float) -> None:
        """Say so in `seconds`; what was awaited before is forgotten."""
        self._at = self._clock() + seconds
        if not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Await nothing."""
        self._timer.stop()

    def look(self) -> None:
        """See whether the moment has passed; the timer does so by itself."""
        if self._timer.isActive() and self._clock() >= self._at:
            self._timer.stop()
            self.passed.emit()
