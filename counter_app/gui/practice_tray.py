"""The tray of practice cards: tap one with the mouse, so that everything can be tried without a reader."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from counter_app.gui import words
from counter_app.gui.choices_list import Choice, ChoicesList
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.sandbox.process import PracticeCard

_WIDTH = 232


class PracticeTray(QFrame):
    """Cards of the sandbox's people. A click on one is a tap with it."""

    tapped = Signal(str)
    """The chip number of the card."""

    def __init__(self, cards: Sequence[PracticeCard], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._cards = look, cards
        self.setObjectName("practice_tray")
        self.setProperty("kind", "tray")
        self.caption = plain_label(self, "tray_caption")
        self.caption.setProperty("role", "soft")
        self.choices = ChoicesList(look, "practice_cards", self, searches=False)
        self.list = self.choices.list
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.choices.chosen.connect(lambda row: self.tapped.emit(cards[row].chip_number))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 16, 8, 8)
        layout.addWidget(self.caption)
        layout.addWidget(self.choices, stretch=1)
        look.changed.connect(self.updateGeometry)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        self.caption.setText(self.tr("Practice cards: click one to tap it"))
        self.list.setAccessibleName(self.caption.text())
        self.choices.offer(
            [Choice(words.title(card.name), words.practice_hint(card.hint), "card") for card in self._cards]
        )
        self.list.setCurrentRow(-1)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """A narrow column."""
        return QSize(self._look.px(_WIDTH), super().sizeHint().height())
