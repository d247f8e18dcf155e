"""The tray of practice cards: tap one with the mouse, so that everything can be tried without a reader."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QPushButton, QVBoxLayout, QWidget

from counter_app.desk.feedback import Feedback, Message
from counter_app.desk.tap import Tap
from counter_app.gui import words
from counter_app.gui.labels import button_text, plain_label
from counter_app.sandbox.process import PracticeCard, SandboxFailed
from counter_app.uitpas.numbers import ChipNumber


class PracticeTray(QWidget):
    """Cards of the sandbox's people. A click on one is a tap with it."""

    tapped = Signal(str)
    """The chip number of the card."""
    given = Signal(str, str)
    """The chip number of a real card, and the UiTPAS number of the person who gets it."""

    def __init__(self, cards: Sequence[PracticeCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        caption = plain_label(self, "tray_caption")
        caption.setText(self.tr("Practice cards: click one to tap it"))
        self.list = QListWidget(self)
        self.list.setObjectName("practice_cards")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(caption.text())
        self.give_button = QPushButton(self)
        self.give_button.setObjectName("give_button")
        self.give_button.setMenu(QMenu(self.give_button))
        self.give_button.hide()
        self.note = plain_label(self, "give_note")
        self._unknown: ChipNumber | None = None
        for card in cards:
            self._add_receiver(card)
            item = QListWidgetItem(" · ".join(text for text in (words.title(card.name), card.hint) if text))
            item.setData(Qt.ItemDataRole.UserRole, card.chip_number)
            self.list.addItem(item)
        self.list.itemClicked.connect(lambda item: self.tapped.emit(item.data(Qt.ItemDataRole.UserRole)))
        layout = QVBoxLayout(self)
        layout.addWidget(caption)
        layout.addWidget(self.list)
        layout.addWidget(self.give_button)
        layout.addWidget(self.note)

    def notice_unknown(self, tap: Tap, feedback: Feedback) -> None:
        """A real card that the sandbox does not know can be given to one of the practice people."""
        is_unknown = feedback.message is Message.UNKNOWN_CARD and isinstance(tap.card, ChipNumber)
        self._unknown = ChipNumber(tap.card) if is_unknown else None
        self.give_button.setText(self.tr("Give this card (%1) to…").replace("%1", tap.card.mask()))
        self.give_button.setVisible(is_unknown)
        self.note.clear()

    def say_given(self, failure: SandboxFailed | None) -> None:
        """The card was given, or why not."""
        self.note.setText(self.tr("Given. Tap it again.") if failure is None else words.plain(str(failure), 200))

    def _add_receiver(self, card: PracticeCard) -> None:
        if card.kind == "passholder":
            action = self.give_button.menu().addAction(button_text(words.title(card.name)))
            action.triggered.connect(lambda: self._give(card.uitpas_number))

    def _give(self, uitpas_number: str) -> None:
        if self._unknown is not None:
            self.give_button.hide()
            self.given.emit(str(self._unknown), uitpas_number)
