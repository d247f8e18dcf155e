"""Choose the counter, then the activity. The lists come from the server, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from counter_app.desk.choices import Choices, activities, counters, same_counter
from counter_app.gui import words
from counter_app.gui.labels import plain_label
from counter_app.gui.worker import Kind, Task, Worker
from counter_app.gui.workplace import Workplace
from counter_app.uitpas.model import Activity, Counter


class ChooseDialog(QDialog):
    """Two lists: the counters of this employee, and today's activities of the counter that is chosen."""

    def __init__(
        self,
        workplace: Workplace,
        worker: Worker,
        *,
        wall: Callable[[], datetime],
        proposed: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._worker, self._wall, self._proposed = workplace, worker, wall, proposed
        self._counters: tuple[Counter, ...] = ()
        self._activities: tuple[Activity, ...] = ()
        self._asked = 0
        self.setWindowTitle(self.tr("Counter and activity"))
        self.resize(560, 480)
        self.counter_list = self._list("counters", self.tr("Counters"))
        self.activity_list = self._list("activities", self.tr("Activities of today"))
        self.note = plain_label(self, "note")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.ok_button = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok_button.setEnabled(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(plain_label(self, "counter_caption"))
        for caption, widget in (
            (self.tr("Where do you work?"), self.counter_list),
            (self.tr("For which activity?"), self.activity_list),
        ):
            label = plain_label(self, f"{widget.objectName()}_caption")
            label.setText(caption)
            label.setBuddy(widget)
            layout.addWidget(label)
            layout.addWidget(widget)
        layout.addWidget(self.note)
        layout.addWidget(buttons)
        self.counter_list.currentRowChanged.connect(self._counter_picked)
        self.activity_list.itemActivated.connect(self.accept)
        self._load_counters()

    def accept(self) -> None:
        """Work here from now on. Without an activity one can still show promotions."""
        row = self.counter_list.currentRow()
        if row >= 0:
            counter = self._counters[row]
            if not same_counter(counter.consumer_key, self._workplace.balie_consumer_key):
                self._workplace.choose_counter(counter)
            row = self.activity_list.currentRow()
            self._workplace.choose_activity(self._activities[row] if row >= 0 else None)
        super().accept()

    def _list(self, name: str, accessible: str) -> QListWidget:
        widget = QListWidget(self)
        widget.setObjectName(name)
        widget.setAccessibleName(accessible)
        return widget

    def _load_counters(self) -> None:
        self.note.setText(self.tr("Loading…"))
        client, user_id = self._workplace.client, self._workplace.user_id
        self._worker.submit(Task(Kind.READ, lambda: counters(client, user_id), self._show_counters, owner=self))

    def _show_counters(self, choices: Choices) -> None:
        self._note(choices)
        self._counters = choices.counters
        for counter in choices.counters:
            self.counter_list.addItem(QListWidgetItem(words.title(counter.name)))
        keys = [counter.consumer_key for counter in choices.counters]
        chosen = next((row for row, key in enumerate(keys) if same_counter(key, self._proposed)), 0)
        self.counter_list.setCurrentRow(chosen if keys else -1)

    def _counter_picked(self, row: int) -> None:
        if row < 0:
            return
        self._asked += 1
        self._activities = ()
        self.activity_list.clear()
        self.ok_button.setEnabled(False)
        self.note.setText(self.tr("Loading…"))
        client, key, now = self._workplace.client, self._counters[row].consumer_key or "", self._wall()

        asked = self._asked

        def done(choices: Choices) -> None:
            if asked == self._asked:
                self._show_activities(choices)

        self._worker.submit(Task(Kind.READ, lambda: activities(client, key, now), done, owner=self))

    def _show_activities(self, choices: Choices) -> None:
        self._note(choices)
        self._activities = choices.activities
        for activity in choices.activities:
            item = QListWidgetItem(words.activity_line(activity))
            item.setData(Qt.ItemDataRole.UserRole, activity.cdbid)
            self.activity_list.addItem(item)
        self.ok_button.setEnabled(True)
        if choices.activities:
            self.activity_list.setCurrentRow(self._proposed_row())
            self.activity_list.setFocus()

    def _proposed_row(self) -> int:
        """The activity of now stays chosen; else the first, which is open."""
        current = self._workplace.activity
        cdbids = [activity.cdbid for activity in self._activities]
        return cdbids.index(current.cdbid) if current is not None and current.cdbid in cdbids else 0

    def _note(self, choices: Choices) -> None:
        self.note.setText(words.headline(choices.failure) if choices.failure else "")
