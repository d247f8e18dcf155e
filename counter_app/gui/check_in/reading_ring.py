"""The first sign that a card was read: a light that runs around the icon until the result is known."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from counter_app.gui.look import Look

_FRAME_MS = 33
_STEP_DEGREES = 12
_ARC_DEGREES = 100
_SIXTEENTHS = 16
"""Qt counts angles in them."""


class ReadingRing(QWidget):
    """Runs while it is shown; with reduced motion it is whole and stands still."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self._look, self._degrees = look, 0
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._step)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_running(self, runs: bool) -> None:
        """Show it and let it run, or take it away."""
        self.setVisible(runs)
        if runs and not self._look.reduce_motion:
            self._timer.start()
        else:
            self._timer.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The arc, with round ends."""
        width = self._look.px(6)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().toRectF().adjusted(width / 2, width / 2, -width / 2, -width / 2)
        pen = QPen(QColor(self._look.theme.colours.accent), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        arc = _ARC_DEGREES if self._timer.isActive() else 360
        painter.drawArc(area, (90 - self._degrees) * _SIXTEENTHS, -arc * _SIXTEENTHS)

    def _step(self) -> None:
        self._degrees = (self._degrees + _STEP_DEGREES) % 360
        self.update()
