"""What became of a card that was followed by another before its answer came, where it was not counted.

The panel is the next person's by then. A card that was not counted must be noticed all the same.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.desk.feedback import Feedback, Tone
from counter_app.desk.tap import CardNumber
from counter_app.gui import words
from counter_app.gui.announce import announce
from counter_app.gui.look import Look
from counter_app.gui.theme import RADIUS, SPACE, TYPE_ROW
from counter_app.gui.tones import style

_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_MANY = 10_000


class LateNote(QWidget):
    """Shows the masked number and what became of it, in the colours of its tone. Hidden until there is one."""

    changed = Signal()
    """There is one, there is none any more, or it needs another height."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self._look = look
        self._card: CardNumber | None = None
        self._feedback: Feedback | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)
        self.hide()

    def tell(self, card: CardNumber, feedback: Feedback) -> None:
        """Show this one; it takes the place of the one before."""
        self._card, self._feedback = card, feedback
        self.show()
        self.retranslate()
        announce(self, self.accessibleName(), at_once=True)

    def settle(self, card: CardNumber) -> None:
        """What is shown about `card` has got another end."""
        if self._card == card:
            self.clear()

    def clear(self) -> None:
        """It was seen, or is too long ago."""
        self._card = self._feedback = None
        self.hide()
        self.changed.emit()

    def retranslate(self) -> None:
        """The text, in the language of now."""
        self.setAccessibleName(self._text())
        self.updateGeometry()
        self.update()
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Say it again in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def sizeHint(self) -> QSize:
        """One line, where there is room for it."""
        return QSize(self._look.px(200), self.heightForWidth(self._look.px(320)))

    def heightForWidth(self, width: int) -> int:
        """As many lines as the text needs."""
        metrics = QFontMetrics(self._look.font(TYPE_ROW, bold=True))
        room = QRect(0, 0, width - self._text_start() - self._look.px(SPACE), _MANY)
        return metrics.boundingRect(room, _WRAPPED, self._text()).height() + self._look.px(2 * SPACE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded bar, the icon, the words."""
        if self._feedback is None:
            return
        px, tone = self._look.px, self._look.theme.colours.tone(self._feedback.tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.fill))
        painter.drawRoundedRect(self.rect(), px(RADIUS), px(RADIUS))
        side = px(20)
        icon = self._look.pixmap(style(self._feedback.tone).icon, side, tone.on_fill)
        painter.drawPixmap(px(12), (self.height() - side) // 2, icon)
        painter.setPen(QColor(tone.on_fill))
        painter.setFont(self._look.font(TYPE_ROW, bold=True))
        painter.drawText(self.rect().adjusted(self._text_start(), 0, -px(SPACE), 0), _WRAPPED, self._text())

    def _text(self) -> str:
        if self._card is None or self._feedback is None:
            return ""
        return f"{self._card.mask()} · {words.log_what(self._feedback)}"

    def _text_start(self) -> int:
        return self._look.px(40)


def is_worth_a_note(feedback: Feedback) -> bool:
    """Whether this card was not counted, as far as anybody knows."""
    return feedback.tone in (Tone.REFUSED, Tone.UNKNOWN, Tone.FAULT)
