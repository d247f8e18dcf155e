"""The open items on top of the page of today: the first ones as cards, and all of them when they are asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from counter_app.desk.day_log import Entry
from counter_app.desk.journal.records import State
from counter_app.gui import words
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.today.item_actions import ItemActions
from counter_app.gui.today.item_card import ItemCard

_MOST, _MOST_LOW = 3, 1


class OpenItems(QWidget):
    """Shows a card for each entry that it is given; those that wait for the employee come first."""

    chosen = Signal(object, object, object)
    """Choice, Entry, and its card."""

    def __init__(self, actions: ItemActions, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions, self._look = actions, look
        self._entries: list[Entry] = []
        self._is_masked = self._shows_all = self._is_low = False
        self.setObjectName("open_items_part")
        self.heading = plain_label(self, "open_items_heading")
        self.heading.setProperty("role", "heading")
        self.all_button = QPushButton(self)
        self.all_button.setObjectName("all_open_items")
        self.all_button.setProperty("kind", "link")
        self.all_button.setAutoDefault(False)
        self.all_button.clicked.connect(self._toggle)
        self._cards: dict[str, ItemCard] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.heading)
        layout.addLayout(self._column)
        layout.addWidget(self.all_button, alignment=Qt.AlignmentFlag.AlignLeft)
        actions.changed.connect(self._refresh)
        look.changed.connect(self._refresh)
        self.retranslate()

    @property
    def cards(self) -> list[ItemCard]:
        """The cards, from top to bottom."""
        shown = [self._cards[one.id] for one in self._entries if one.id in self._cards]
        return [card for card in shown if not card.isHidden()]

    def show_entries(self, entries: Sequence[Entry], *, is_masked: bool) -> None:
        """Show these."""
        self._entries = sorted(entries, key=_waits_for_the_employee, reverse=True)
        self._is_masked = is_masked
        self._refresh()

    def set_low(self, is_low: bool) -> None:
        """With little height fewer are shown before they are asked for."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._refresh()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _toggle(self) -> None:
        self._shows_all = not self._shows_all
        self._refresh()

    def _refresh(self) -> None:
        most = _MOST_LOW if self._is_low else _MOST
        shown = self._entries if self._shows_all else self._entries[:most]
        self._drop_others({one.id for one in shown})
        for place, entry in enumerate(shown):
            card = self._cards.get(entry.id) or self._card(entry.id)
            if self._column.indexOf(card) != place:
                self._column.removeWidget(card)
                self._column.insertWidget(place, card)
            card.show_entry(entry, is_masked=self._is_masked)
        self.heading.setText(words.open_items(len(self._entries)))
        hidden = len(self._entries) - most
        self.all_button.setVisible(hidden > 0)
        self.all_button.setText(self.tr("Show fewer") if self._shows_all else words.more_open(max(1, hidden)))
        self.setVisible(bool(self._entries))

    def _drop_others(self, wanted: set[str]) -> None:
        for gone in [one for one in self._cards if one not in wanted]:
            card = self._cards.pop(gone)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _card(self, entry_id: str) -> ItemCard:
        card = ItemCard(self._actions, self._look, self)
        card.chosen.connect(self.chosen)
        self._cards[entry_id] = card
        card.show()
        return card


def _waits_for_the_employee(entry: Entry) -> bool:
    """Whether nothing more happens by itself."""
    attempt = entry.attempt
    return not attempt.is_open or (attempt.state is State.UNKNOWN and attempt.asking.doubt is not None)
