"""One subject of the settings page: a card with its name, what can be chosen, and a line that explains."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from counter_app.gui import words
from counter_app.gui.flow_layout import FlowLayout
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.tab_order import tab_to_chosen

Value = TypeVar("Value")


class Section(QFrame):
    """A card with an icon and a heading; what can be chosen follows below."""

    def __init__(self, look: Look, name: str, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._icon_name = look, icon
        self.setObjectName(name)
        self.setProperty("kind", "card")
        self._icon = QLabel(self)
        self.heading = plain_label(self, f"{name}_heading")
        self.heading.setProperty("role", "heading")
        self.note = plain_label(self, f"{name}_note")
        self.note.setProperty("role", "soft")
        self.note.hide()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._icon)
        head.addWidget(self.heading, stretch=1)
        self.lock_note = plain_label(self, f"{name}_locked")
        self.lock_note.setProperty("role", "soft")
        self.lock_note.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(8)
        self.column.addLayout(head)
        self.column.addWidget(self.note)
        self.column.addWidget(self.lock_note)
        look.changed.connect(self._restyle)
        self._restyle()

    def say(self, heading: str, note: str = "") -> None:
        """Name the subject, and explain it in a line."""
        self.heading.setText(heading)
        self.setAccessibleName(heading)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def lock(self, *widgets: QWidget) -> None:
        """IT decides this: `widgets` show what holds, and a line says why it cannot be chosen."""
        for widget in widgets:
            widget.setEnabled(False)
        self.lock_note.show()
        self._say_lock()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_lock()

    def _say_lock(self) -> None:
        self.lock_note.setText(words.locked_words())

    def _restyle(self) -> None:
        look = self._look
        self._icon.setPixmap(look.pixmap(self._icon_name, look.px(20), look.theme.colours.soft_text))


class Choices(QWidget, Generic[Value]):
    """Pills of which one is chosen. `chosen` is called with its value."""

    def __init__(self, name: str, values: tuple[Value, ...], chosen: Callable[[Value], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._group = QButtonGroup(self)
        row = FlowLayout(self, space=8, line_space=0)
        self.buttons: dict[Value, QPushButton] = {}
        for value in values:
            button = QPushButton(self)
            button.setObjectName(f"{name}_{value}")
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked, value=value: chosen(value))
            self._group.addButton(button)
            row.addWidget(button)
            self.buttons[value] = button
        tab_to_chosen(self._group)

    def show_value(self, value: Value) -> None:
        """Mark this one."""
        if value in self.buttons:
            self.buttons[value].setChecked(True)

    def say(self, texts: dict[Value, str], subject: str) -> None:
        """The words on the pills; a screen reader also hears what they are about."""
        self.setAccessibleName(subject)
        for value, text in texts.items():
            self.buttons[value].setText(text)
            self.buttons[value].setAccessibleName(f"{subject}: {text}")
        self.updateGeometry()
