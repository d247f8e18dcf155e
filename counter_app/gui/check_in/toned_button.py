"""A button that stands on a coloured panel: in the panel's own two colours, so that it is always readable."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from counter_app.gui.focus_ring import OWN_RING_PROPERTY
from counter_app.gui.look import Look
from counter_app.gui.theme import FOCUS_OFFSET, FOCUS_WIDTH, RADIUS, TARGET, TYPE_ROW

_RING = FOCUS_OFFSET + FOCUS_WIDTH
_HOVER, _PRESSED = 0.10, 0.20


class TonedButton(QPushButton):
    """Filled when it is what to do next, else an outline. `key` is a key cap behind the text: what presses it too."""

    def __init__(self, parent: QWidget, name: str, look: Look, *, filled: bool, key: str = "") -> None:
        super().__init__(parent)
        self._look, self._filled, self._key = look, filled, key
        self._ground, self._ink = QColor(), QColor()
        self._shows_key = bool(key)
        self.setObjectName(name)
        self.setAutoDefault(False)
        self.setProperty(OWN_RING_PROPERTY, True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def dress(self, ground: str, ink: str) -> None:
        """Stand on `ground`, with `ink` for what is written there."""
        self._ground, self._ink = QColor(ground), QColor(ink)
        self.setFont(self._look.font(TYPE_ROW, bold=True))
        self.update()

    def fit(self, width: int) -> None:
        """Leave the key cap out where there is no room for it."""
        self._shows_key = bool(self._key)
        self._shows_key = self._shows_key and self.sizeHint().width() <= width

    def sizeHint(self) -> QSize:
        """The text, the key cap and the room around them; never less than a finger needs."""
        px = self._look.px
        metrics = self._metrics()
        width = metrics.horizontalAdvance(self.text()) + 2 * px(20) + 2 * _RING
        if self._shows_key:
            width += self._cap_width() + px(12)
        return QSize(width, max(px(TARGET), metrics.height() + px(16)) + 2 * _RING)

    def minimumSizeHint(self) -> QSize:
        """It cannot be smaller without cutting its text."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Body, text, key cap, and a ring when it has the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = self.rect().adjusted(_RING, _RING, -_RING, -_RING)
        radius = self._look.px(RADIUS)
        ground, ink = (self._ink, self._ground) if self._filled else (self._ground, self._ink)
        painter.setPen(QPen(self._ink, 2))
        painter.setBrush(_mixed(ground, ink, self._emphasis()))
        painter.drawRoundedRect(body, radius, radius)
        self._paint_text(painter, body, ink)
        if self.hasFocus():
            painter.setPen(QPen(self._ink, FOCUS_WIDTH))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius + _RING, radius + _RING)

    def _paint_text(self, painter: QPainter, body: QRect, ink: QColor) -> None:
        px = self._look.px
        painter.setFont(self.font())
        painter.setPen(ink)
        if not self._shows_key:
            painter.drawText(body, int(Qt.AlignmentFlag.AlignCenter), self.text())
            return
        inner = body.adjusted(px(20), 0, -px(20), 0)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.text())
        cap = QRect(0, 0, self._cap_width(), self._metrics().height() + px(2))
        cap.moveCenter(inner.center())
        cap.moveRight(inner.right())
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap, px(5), px(5))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self._key)

    def _emphasis(self) -> float:
        if self.isDown():
            return _PRESSED
        return _HOVER if self.underMouse() else 0.0

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._look.font(TYPE_ROW, bold=True))

    def _cap_width(self) -> int:
        return self._metrics().horizontalAdvance(self._key) + self._look.px(16)


def _mixed(ground: QColor, ink: QColor, part: float) -> QColor:
    return QColor.fromRgbF(
        ground.redF() + (ink.redF() - ground.redF()) * part,
        ground.greenF() + (ink.greenF() - ground.greenF()) * part,
        ground.blueF() + (ink.blueF() - ground.blueF()) * part,
    )
