"""The page that checks in: the panel with the result, and the log beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from counter_app.desk.feedback import Feedback
from counter_app.desk.follow_up import followed_up
from counter_app.desk.tap import Tap
from counter_app.gui import words
from counter_app.gui.check_in_flow import CheckInFlow, Named
from counter_app.gui.feedback_panel import FeedbackPanel
from counter_app.gui.workplace import Workplace

LOG_LINES = 200


class CheckInPage(QWidget):
    """Shows what became of each tap. What it shows belongs to the tap it shows, never to another."""

    promotions_wanted = Signal(object)
    """Tap: open this person's promotions."""

    def __init__(self, flow: CheckInFlow, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._shown: Tap | None = None
        self.panel = FeedbackPanel(self, points=32)
        self.promotions_button = QPushButton(self)
        self.promotions_button.setObjectName("promotions_button")
        self.promotions_button.setDefault(True)
        self.promotions_button.clicked.connect(self._open_promotions)
        self.promotions_button.hide()
        self.log = QListWidget(self)
        self.log.setObjectName("log")
        self.log.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left = QVBoxLayout()
        left.addStretch()
        left.addWidget(self.panel)
        left.addWidget(self.promotions_button, alignment=Qt.AlignmentFlag.AlignLeft)
        left.addStretch()
        layout = QHBoxLayout(self)
        layout.addLayout(left, stretch=3)
        layout.addWidget(self.log, stretch=1)
        flow.card_read.connect(self._card_read)
        flow.ended.connect(self._ended)
        flow.kept.connect(self._kept)
        flow.named.connect(self._named)
        workplace.changed.connect(self._workplace_changed)
        self.invite()

    def invite(self) -> None:
        """Nobody is here: say what to do."""
        self._shown = None
        self.promotions_button.hide()
        activity = self._workplace.activity
        if not self._workplace.is_connected:
            self.panel.say(self.tr("One moment…"))
        elif activity is None:
            self.panel.say(self.tr("Choose an activity"), self.tr("Then tap a UiTPAS to check in."))
        else:
            self.panel.say(self.tr("Tap a UiTPAS"), words.activity_line(activity))

    def show_without_tap(self, feedback: Feedback) -> None:
        """Show what concerns a card that gave no number."""
        self._shown = None
        self.promotions_button.hide()
        self.panel.show_feedback(feedback)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the promotions of the person whose result is shown."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.isAutoRepeat() and self.promotions_button.isVisible():
            self._open_promotions()
        else:
            super().keyPressEvent(event)

    def _workplace_changed(self) -> None:
        if self.panel.feedback is None:
            self.invite()

    def _card_read(self, tap: Tap) -> None:
        self._shown = tap
        self.promotions_button.hide()
        self.panel.say(self.tr("Card read"), words.card_number(tap.card))

    def _ended(self, tap: Tap, feedback: Feedback) -> None:
        self._add_to_log(tap, feedback)
        if self._shows(tap):
            self.panel.show_feedback(feedback)

    def _kept(self, tap: Tap, feedback: Feedback | None) -> None:
        """The card before, seen twice: what it got stays, or comes back if somebody else was here since."""
        if not self._shows(tap):
            self._card_read(tap)
            if feedback is not None:
                self.panel.show_feedback(feedback)
        self._shown = tap
        self.panel.add_note(self.tr("Still the same card"))

    def _named(self, tap: Tap, named: Named) -> None:
        feedback = self.panel.feedback
        if feedback is None or not self._shows(tap):
            return
        self.panel.show_feedback(followed_up(feedback, named.found))
        if named.possible:
            self.promotions_button.setText(words.promotions_possible(named.possible))
            self.promotions_button.show()
            self.promotions_button.setFocus()

    def _open_promotions(self) -> None:
        if self._shown is not None:
            self.promotions_wanted.emit(self._shown)

    def _shows(self, tap: Tap) -> bool:
        return self._shown is not None and self._shown.card == tap.card

    def _add_to_log(self, tap: Tap, feedback: Feedback) -> None:
        """One line for each tap; what is known better later takes the place of what was said first."""
        line = f"{tap.card.mask()}  {words.short(feedback)}"
        for row in range(self.log.count()):
            if self.log.item(row).data(Qt.ItemDataRole.UserRole) == tap.id:
                self.log.item(row).setText(line)
                return
        item = QListWidgetItem(line)
        item.setData(Qt.ItemDataRole.UserRole, tap.id)
        self.log.insertItem(0, item)
        while self.log.count() > LOG_LINES:
            self.log.takeItem(self.log.count() - 1)
