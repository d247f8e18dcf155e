"""The tray of practice cards: tap one with the mouse, so that everything can be tried without a reader."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QVBoxLayout, QWidget

from counter_app.desk.feedback import Feedback, Message
from counter_app.desk.tap import Tap
from counter_app.gui import words
from counter_app.gui.choices_list import Choice, ChoicesList
from counter_app.gui.labels import button_text, plain_label
from counter_app.gui.look import Look
from counter_app.sandbox.process import PracticeCard, SandboxFailed
from counter_app.uitpas.numbers import ChipNumber

_WIDTH = 232


class PracticeTray(QFrame):
    """Cards of the sandbox's people. A click on one is a tap with it."""

    tapped = Signal(str)
    """The chip number of the card."""
    given = Signal(str, str)
    """The chip number of a real card, and the UiTPAS number of the person who gets it."""
    offered = Signal()
    """A real card can be given: the tray should be seen."""

    def __init__(self, cards: Sequence[PracticeCard], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._cards = look, cards
        self.setObjectName("practice_tray")
        self.setProperty("kind", "tray")
        self.caption = plain_label(self, "tray_caption")
        self.caption.setProperty("role", "soft")
        self.choices = ChoicesList(look, "practice_cards", self, searches=False)
        self.list = self.choices.list
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard to the page
        self.choices.chosen.connect(lambda row: self.tapped.emit(cards[row].chip_number))
        self.give_button = QPushButton(self)
        self.give_button.setObjectName("give_button")
        self.give_button.setMenu(QMenu(self.give_button))
        self.give_button.hide()
        self.note = plain_label(self, "give_note")
        self._unknown: ChipNumber | None = None
        self._is_given = False
        self._failure: SandboxFailed | None = None
        for card in cards:
            self._add_receiver(card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 16, 8, 8)
        layout.addWidget(self.caption)
        layout.addWidget(self.choices, stretch=1)
        layout.addWidget(self.give_button)
        layout.addWidget(self.note)
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
        self._say()

    def notice_unknown(self, tap: Tap, feedback: Feedback) -> None:
        """A real card that the sandbox does not know can be given to one of the practice people."""
        is_unknown = feedback.message is Message.UNKNOWN_CARD and isinstance(tap.card, ChipNumber)
        self._unknown = ChipNumber(tap.card) if is_unknown else None
        self._is_given, self._failure = False, None
        self._say()
        if is_unknown:
            self.offered.emit()

    def say_given(self, failure: SandboxFailed | None) -> None:
        """The card was given, or why not."""
        self._unknown = None
        self._is_given, self._failure = failure is None, failure
        self._say()

    def _say(self) -> None:
        card = self._unknown
        self.give_button.setVisible(card is not None)
        if card is not None:
            self.give_button.setText(self.tr("Give card %1 to…").replace("%1", card.mask()))
        given = self.tr("Given. Tap it again.") if self._is_given else ""
        self.note.setText(words.plain(str(self._failure), 200) if self._failure else given)
        self.note.setVisible(bool(self.note.text()))

    def _add_receiver(self, card: PracticeCard) -> None:
        if card.kind == "passholder":
            action = self.give_button.menu().addAction(button_text(words.title(card.name)))
            action.triggered.connect(lambda: self._give(card.uitpas_number))

    def _give(self, uitpas_number: str) -> None:
        if self._unknown is not None:
            self.given.emit(str(self._unknown), uitpas_number)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """A narrow column."""
        return QSize(self._look.px(_WIDTH), super().sizeHint().height())
