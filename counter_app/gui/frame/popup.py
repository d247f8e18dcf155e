"""What a click on the bar at the top opens: a small panel under its button, gone at the next click elsewhere or Esc."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.theme import TYPE_BODY, TYPE_ROW

_WIDTH = 320


class Popup(QFrame):
    """A panel under a widget. It lives until it is closed."""

    gone = Signal()

    def __init__(self, look: Look, parent: QWidget, *, width: int = _WIDTH) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popup")
        self.setProperty("kind", "float")
        self.look = look
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(8)
        self.setFixedWidth(look.px(width))

    def add_title(self, text: str) -> QLabel:
        """The one line that says what this is about."""
        label = plain_label(self, "popup_title")
        label.setFont(self.look.font(TYPE_ROW, bold=True))
        label.setText(text)
        self.setAccessibleName(text)
        self.column.addWidget(label)
        return label

    def add_line(self, text: str, *, is_soft: bool = False) -> QLabel:
        """One more sentence; nothing where there is none to say."""
        label = plain_label(self, "popup_line")
        label.setFont(self.look.font(TYPE_BODY))
        if is_soft:
            label.setProperty("role", "soft")
        label.setText(text)
        label.setVisible(bool(text))
        self.column.addWidget(label)
        return label

    def add_button(self, name: str, text: str, do: Callable[[], None], kind: str = "secondary") -> QPushButton:
        """Something to do about it; the panel closes."""
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setProperty("kind", kind)
        button.setAutoDefault(False)
        button.clicked.connect(self.close)
        button.clicked.connect(do)
        self.column.addWidget(button)
        return button

    def open_under(self, anchor: QWidget) -> None:
        """Show it under `anchor`, within the screen."""
        if self.column.hasHeightForWidth() and self.minimumHeight() == 0:
            self.resize(self.width(), self.column.totalHeightForWidth(self.width()))
        room = anchor.screen().availableGeometry()
        below = anchor.mapToGlobal(QPoint(0, anchor.height() + self.look.px(4)))
        left = max(room.left(), min(below.x(), room.right() - self.width()))
        top = max(room.top(), min(below.y(), room.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever waits for what is chosen here learns that nothing more comes."""
        super().closeEvent(event)
        self.gone.emit()
