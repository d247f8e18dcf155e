"""One open item: what it is, what is being done about it, and what the employee can do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from counter_app.desk.day_log import Entry
from counter_app.desk.open_items import Choice
from counter_app.gui import words
from counter_app.gui.flow_layout import FlowLayout
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.promotions.breakable import breakable
from counter_app.gui.today.item_actions import ItemActions
from counter_app.gui.tones import style

_ICON, _WIDE = 24, 760
_MAIN = frozenset({Choice.ASK_NOW, Choice.SEND_NOW, Choice.CHECK_IN_AGAIN, Choice.LOOK_UP_AGAIN})
"""What is the obvious thing to do. Between "it happened" and "it did not" neither is."""


class ItemCard(QFrame):
    """Shows one entry, as long as it is open."""

    chosen = Signal(object, object, object)
    """Choice, Entry, and this card."""

    def __init__(self, actions: ItemActions, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions, self._look = actions, look
        self._entry: Entry | None = None
        self.setObjectName("open_item")
        self.setProperty("kind", "card")
        self.icon = QLabel(self)
        self.icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.headline = plain_label(self, "item_headline")
        self.headline.setProperty("role", "heading")
        self.what = plain_label(self, "item_what")
        self.what.setProperty("role", "row")
        self.doing = plain_label(self, "item_doing")
        self.doing.setProperty("role", "row")
        self._choices = QWidget(self)
        FlowLayout(self._choices, space=12, line_space=8)
        self.buttons: dict[Choice, QPushButton] = {}
        column = QVBoxLayout()
        column.setSpacing(4)
        for widget in (self.headline, self.what, self.doing):
            column.addWidget(widget)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.setSpacing(12)
        self._body.addLayout(column, stretch=1)
        self._body.addWidget(self._choices)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(12)
        row.addWidget(self.icon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._body, stretch=1)

    def show_entry(self, entry: Entry, *, is_masked: bool) -> None:
        """Show it as it is now."""
        self._entry = entry
        actions, look = self._actions, self._look
        now, tone = actions.now, words.item_tone(entry)
        self.icon.setPixmap(look.pixmap(style(tone).icon, look.px(_ICON), look.theme.colours.tone(tone).ink))
        self.headline.setText(words.item_headline(entry))
        if self.headline.property("ink") != str(tone):
            self.headline.setProperty("ink", str(tone))
            look.redress(self.headline)
        what = words.item_what(entry, now, is_masked=is_masked)
        self.what.setText(breakable(what))
        self.doing.setText(breakable(self._doing(entry)))
        self.setAccessibleName(f"{self.headline.text()}: {what}")
        self._offer(entry)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room, the buttons stand beside the words."""
        super().resizeEvent(event)
        is_wide = self.width() >= self._look.px(_WIDE)
        direction, side = QBoxLayout.Direction, Qt.AlignmentFlag.AlignVCenter
        self._body.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._body.setAlignment(self._choices, side if is_wide else Qt.AlignmentFlag(0))

    def _doing(self, entry: Entry) -> str:
        actions = self._actions
        under_way = actions.under_way(entry)
        if under_way is not None:
            return words.item_busy(under_way)
        doing = words.item_doing(entry, actions.place, actions.now, actions.asked_at(entry))
        is_elsewhere = Choice.CHECK_IN_AGAIN in actions.choices(entry) and not actions.is_at_its_activity(entry)
        return " ".join((doing, words.choose_activity_first(entry))) if is_elsewhere else doing

    def _offer(self, entry: Entry) -> None:
        """A button for each choice; those that stay keep the keyboard."""
        wanted = self._actions.choices(entry)
        for choice in [one for one in self.buttons if one not in wanted]:
            self.buttons[choice].hide()
            self.buttons.pop(choice).deleteLater()
        for choice in wanted:
            button = self.buttons.get(choice) or self._button(choice)
            text = words.choice_words(choice)
            button.setText(text)
            button.setAccessibleName(f"{text}: {self.what.text()}")
            button.setEnabled(self._actions.is_possible(choice, entry))
        self._choices.setVisible(bool(wanted))
        self._choices.updateGeometry()

    def _button(self, choice: Choice) -> QPushButton:
        button = QPushButton(self._choices)
        button.setObjectName(f"item_{choice}")
        button.setAutoDefault(False)
        if choice in _MAIN:
            button.setProperty("kind", "primary")
        button.clicked.connect(lambda: self._choose(choice))
        layout = self._choices.layout()
        if layout is not None:
            layout.addWidget(button)
        button.show()
        self.buttons[choice] = button
        return button

    def _choose(self, choice: Choice) -> None:
        if self._entry is not None:
            self.chosen.emit(choice, self._entry, self)
