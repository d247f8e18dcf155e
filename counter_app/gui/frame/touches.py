"""Tells of each touch of the window: a key, the mouse, a finger. Where nobody touches, personal data leaves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QWindow

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)


class Touches(QObject):
    """Watches the window that the system knows, which gets each input once, and next to nothing else."""

    touched = Signal()

    def watch(self, window: QWindow) -> None:
        """Watch this one, once."""
        window.removeEventFilter(self)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Takes nothing away."""
        if event.type() in _TOUCHES:
            self.touched.emit()
        return False
