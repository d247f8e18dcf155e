"""Shows what an earlier run wrote down when it went wrong, to send to whoever looks after the program."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from counter_app.gui.buttons import push_button
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look

_WIDTH, _HEIGHT = 760, 480


class CrashDialog(QDialog):
    """Lives until it is closed."""

    remove_wanted = Signal()

    def __init__(self, text: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("crash")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What happened"))
        self.title = plain_label(self, "crash_title")
        self.title.setProperty("role", "title")
        self.title.setText(self.tr("What happened"))
        self.about = plain_label(self, "crash_about")
        self.about.setProperty("role", "row")
        self.about.setText(
            self.tr(
                "It says where in the program it went wrong, and nothing about people or cards."
                " Send it to whoever looks after this program."
            )
        )
        self.text = QPlainTextEdit(text, self)
        self.text.setObjectName("crash_text")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("What happened"))
        copy = self._button("crash_copy", self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(text))
        copy.setProperty("kind", "primary")
        remove = self._button("crash_dialog_remove", self.tr("Remove"), self._remove)
        close = self._button("crash_close", self.tr("Close"), self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button in (copy, remove, close):
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        for widget in (self.title, self.about, self.text):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        room = parent.window().size()
        self.resize(min(look.px(_WIDTH), room.width() - 32), min(look.px(_HEIGHT), room.height() - 32))

    def _button(self, name: str, text: str, clicked: Callable[[], object]) -> QPushButton:
        button = push_button(self, name)
        button.setText(text)
        button.clicked.connect(lambda _checked: clicked())
        return button

    def _remove(self) -> None:
        self.remove_wanted.emit()
        self.accept()
