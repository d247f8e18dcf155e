"""The striped band that says, on every page, that nothing here is real."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from counter_app.gui.look import Look
from counter_app.gui.theme import TYPE_BODY

_HEIGHT, _STRIPE = 32, 14


class PracticeBand(QLabel):
    """Hidden until practice mode begins."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("practice")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self.setText(self.tr("Practice mode – nothing goes to UiTPAS"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """A band of one line."""
        return QSize(0, self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """No less than that line."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Stripes from side to side, and the words on a quiet plate between them."""
        tone = self._look.theme.colours.notice
        px = self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tone.fill))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.on_fill))
        stripe, height = px(_STRIPE), self.height()
        for left in range(-height, self.width() + height, 2 * stripe):
            corners = ((left, height), (left + stripe, height), (left + stripe + height, 0), (left + height, 0))
            painter.drawPolygon(QPolygonF([QRectF(x, y, 0, 0).topLeft() for x, y in corners]))
        plate = QRectF(0, 0, self.fontMetrics().horizontalAdvance(self.text()) + px(40), height)
        plate.moveCenter(QRectF(self.rect()).center())
        painter.fillRect(plate, QColor(tone.fill))
        painter.setPen(QColor(tone.on_fill))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())

    def _restyle(self) -> None:
        self.setFont(self._look.font(TYPE_BODY, bold=True))
        self.updateGeometry()
        self.update()
