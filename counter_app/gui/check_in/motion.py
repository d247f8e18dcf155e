"""The motion of a result: it slides in, and the balance counts up to what it is now. Or nothing moves at all."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from counter_app.desk.feedback import Feedback, Message
from counter_app.gui.look import Look
from counter_app.gui.words.amounts import is_known

SLIDE_MS = 140
COUNT_MS = 450


class Motion(QObject):
    """Where a result is on its way. `moved` and `counted` tell that it went on."""

    moved = Signal()
    counted = Signal()

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._slide = _animation(self, SLIDE_MS)
        self._slide.valueChanged.connect(self.moved)
        self._count = _animation(self, COUNT_MS)
        self._count.valueChanged.connect(self.counted)

    @property
    def slide(self) -> float:
        """How far it still has to go: from 1 to 0."""
        return 1.0 - self._part(self._slide)

    def start(self, feedback: Feedback | None) -> None:
        """A result comes in."""
        self.stop()
        if self._look.reduce_motion or feedback is None:
            return
        self._slide.start()
        if feedback.message is Message.CHECKED_IN:
            self._count.start()

    def stop(self) -> None:
        """Everything is where it belongs."""
        self._slide.stop()
        self._count.stop()
        self.moved.emit()

    def points(self, feedback: Feedback | None) -> Decimal | None:
        """The balance to show now: on its way from what it was before this check-in."""
        if feedback is None:
            return None
        total, earned = feedback.values.points, feedback.values.earned
        if not is_known(total) or not is_known(earned) or self._count.state() is not QVariantAnimation.State.Running:
            return total
        left = earned * Decimal(1 - self._part(self._count))
        return total - left.to_integral_value()

    def _part(self, animation: QVariantAnimation) -> float:
        """How much of it is done; all of it where nothing runs."""
        is_running = animation.state() is QVariantAnimation.State.Running
        return float(animation.currentValue() or 0.0) if is_running else 1.0


def _animation(parent: QObject, milliseconds: int) -> QVariantAnimation:
    animation = QVariantAnimation(parent)
    animation.setStartValue(0.0)
    animation.setEndValue(1.0)
    animation.setDuration(milliseconds)
    animation.setEasingCurve(QEasingCurve.Type.OutCubic)
    return animation
