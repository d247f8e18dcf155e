"""The tray of practice cards: tap one with the mouse, so that everything can be tried without a reader."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from counter_app.gui import words
from counter_app.gui.labels import plain_label
from counter_app.sandbox.process import PracticeCard


class PracticeTray(QWidget):
    """Cards of the sandbox's people. A click on one is a tap with it."""

    tapped = Signal(str)
    """The chip number of the card."""

    def __init__(self, cards: Sequence[PracticeCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        caption = plain_label(self, "tray_caption")
        caption.setText(self.tr("Practice cards: click one to tap it"))
        self.list = QListWidget(self)
        self.list.setObjectName("practice_cards")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(caption.text())
        for card in cards:
            item = QListWidgetItem(" · ".join(text for text in (words.title(card.name), card.hint) if text))
            item.setData(Qt.ItemDataRole.UserRole, card.chip_number)
            self.list.addItem(item)
        self.list.itemClicked.connect(lambda item: self.tapped.emit(item.data(Qt.ItemDataRole.UserRole)))
        layout = QVBoxLayout(self)
        layout.addWidget(caption)
        layout.addWidget(self.list)
