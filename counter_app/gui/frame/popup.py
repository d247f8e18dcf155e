"""What a click on the bar at the top opens: a small panel under its button, gone at the next click elsewhere or Esc."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QMouseEvent, QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.theme import RADIUS_LARGE, SHADOW_BLUR, SHADOW_DROP, SPACE, TYPE_BODY, TYPE_ROW

_WIDTH = 320
_SIDE, _BELOW = SHADOW_BLUR, SHADOW_BLUR + SHADOW_DROP
"""Room for the shadow around the panel, in pixels; above, it falls less far."""
_ABOVE = SHADOW_BLUR - SHADOW_DROP


class Popup(QFrame):
    """A panel under a widget. It lives until it is closed.

    Its window is larger than what is seen of it: the shadow is around the panel, and clear. X11 may have nobody who
    draws what is clear, and it would be black: there the window is cut to the panel.
    """

    gone = Signal()

    def __init__(self, look: Look, parent: QWidget, *, width: int = _WIDTH) -> None:
        window = Qt.WindowType
        super().__init__(parent, window.Popup | window.FramelessWindowHint | window.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.look = look
        self.panel = QFrame(self)
        self.panel.setObjectName("popup")
        self.panel.setProperty("kind", "float")
        self.panel.setFixedWidth(look.px(width))
        look.lift(self.panel)
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(_SIDE, _ABOVE, _SIDE, _BELOW)
        self._around.addWidget(self.panel)
        self.column = QVBoxLayout(self.panel)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(8)

    def set_height(self, height: int) -> None:
        """Be so high, whatever is in it: a list scrolls."""
        self.panel.setFixedHeight(height)

    def add_title(self, text: str) -> QLabel:
        """The one line that says what this is about."""
        label = plain_label(self.panel, "popup_title")
        label.setFont(self.look.font(TYPE_ROW, bold=True))
        label.setText(text)
        self.setAccessibleName(text)
        self.column.addWidget(label)
        return label

    def add_line(self, text: str, *, is_soft: bool = False) -> QLabel:
        """One more sentence; nothing where there is none to say."""
        label = plain_label(self.panel, "popup_line")
        label.setFont(self.look.font(TYPE_BODY))
        if is_soft:
            label.setProperty("role", "soft")
        label.setText(text)
        label.setVisible(bool(text))
        self.column.addWidget(label)
        return label

    def add_button(self, name: str, text: str, do: Callable[[], None], kind: str = "secondary") -> QPushButton:
        """Something to do about it; the panel closes."""
        button = QPushButton(text, self.panel)
        button.setObjectName(name)
        button.setProperty("kind", kind)
        button.setAutoDefault(False)
        button.clicked.connect(self.close)
        button.clicked.connect(do)
        self.column.addWidget(button)
        return button

    def open_under(self, anchor: QWidget) -> None:
        """Show it under `anchor`, within the screen."""
        self.adjustSize()
        if self._around.hasHeightForWidth():
            self.resize(self.width(), self._around.totalHeightForWidth(self.width()))
        room = anchor.screen().availableGeometry()
        below = anchor.mapToGlobal(QPoint(0, anchor.height() + self.look.px(SPACE)))
        size = self.size().shrunkBy(self._around.contentsMargins())
        left = max(room.left(), min(below.x(), room.right() - size.width()))
        top = max(room.top(), min(below.y(), room.bottom() - size.height()))
        self.move(left - _SIDE, top - _ABOVE)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut to the panel, where what is clear may not be."""
        super().resizeEvent(event)
        if QGuiApplication.platformName() != "xcb":
            return
        self._around.activate()
        outline = QPainterPath()
        radius = self.look.px(RADIUS_LARGE)
        outline.addRoundedRect(QRectF(self.panel.geometry()), radius, radius)
        self.setMask(QRegion(outline.toFillPolygon().toPolygon()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the shadow is one elsewhere."""
        if self.panel.geometry().contains(event.position().toPoint()):
            super().mousePressEvent(event)
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever waits for what is chosen here learns that nothing more comes."""
        super().closeEvent(event)
        self.gone.emit()
