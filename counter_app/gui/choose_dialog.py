"""The first choice of the day: at which counter, for which activity."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from counter_app.desk.choices import same_counter
from counter_app.gui.choosers import ActivityChooser, CounterChooser
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.worker import Worker
from counter_app.gui.workplace import Workplace
from counter_app.uitpas.model import Counter

_WIDTH, _HEIGHT = 760, 520


def _in_card(chooser: QWidget) -> QFrame:
    """`chooser` on a surface of its own."""
    card = QFrame(chooser.parentWidget())
    card.setProperty("kind", "card")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(8, 8, 8, 8)
    layout.addWidget(chooser)
    return card


class ChooseDialog(QDialog):
    """Two lists: the counters of this employee, and the activities of the counter that is marked."""

    def __init__(
        self,
        workplace: Workplace,
        worker: Worker,
        look: Look,
        *,
        wall: Callable[[], datetime],
        recent: Sequence[str] = (),
        proposed: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.counters = CounterChooser(workplace, worker, look, recent=recent, proposed=proposed, parent=self)
        self.activities = ActivityChooser(workplace, worker, look, wall=wall, parent=self)
        self.counter_list, self.activity_list = self.counters.list, self.activities.list
        self._counter_caption = plain_label(self, "counter_caption")
        self._activity_caption = plain_label(self, "activity_caption")
        for caption in (self._counter_caption, self._activity_caption):
            caption.setProperty("role", "title")
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        for button in self._buttons.buttons():
            button.setIcon(QIcon())  # some desktops give them one of another set than ours
        self.ok_button = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok_button.setProperty("kind", "primary")
        self.ok_button.setEnabled(False)
        look.redress(self.ok_button)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        columns = QGridLayout()
        columns.setHorizontalSpacing(24)
        columns.setVerticalSpacing(8)
        self._counter_card = _in_card(self.counters)
        for column, (caption, card) in enumerate(
            ((self._counter_caption, self._counter_card), (self._activity_caption, _in_card(self.activities)))
        ):
            columns.addWidget(caption, 0, column)
            columns.addWidget(card, 1, column)
        columns.setColumnStretch(0, 2)
        columns.setColumnStretch(1, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(16)
        layout.addLayout(columns, stretch=1)
        layout.addWidget(self._buttons)
        self.counters.picked.connect(self._counter_picked)
        self.activities.loading_changed.connect(lambda: self.ok_button.setEnabled(not self.activities.is_loading))
        self.counters.chosen.connect(lambda _row: self.activities.setFocus())
        self.activities.chosen.connect(lambda _activity: self.accept())
        room = parent.size() if parent is not None else None
        size = (look.px(_WIDTH), look.px(_HEIGHT))
        self.setObjectName("choose")
        self.resize(min(size[0], room.width() - 32), min(size[1], room.height() - 32)) if room else self.resize(*size)
        self.retranslate()

    def accept(self) -> None:
        """Work here from now on. Without an activity one can still show promotions."""
        counter = self.counters.current
        if counter is not None:
            if not same_counter(counter.consumer_key, self._workplace.balie_consumer_key):
                self._workplace.choose_counter(counter)
            self._workplace.choose_activity(self.activities.current)
        super().accept()

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        self.setWindowTitle(self.tr("Counter and activity"))
        self._counter_caption.setText(self.tr("Where do you work?"))
        self._activity_caption.setText(self.tr("For which activity?"))
        self.ok_button.setText(self.tr("Start"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _counter_picked(self, counter: Counter) -> None:
        self.activities.load(counter.consumer_key or "")
        if self.counters.is_only_one:
            self._counter_card.hide()
            self._counter_caption.hide()
