"""Choose a counter, and an activity of it. The lists come from the server, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counter_app.desk.activity_hours import Hours, opening
from counter_app.desk.choices import Choices, activities, counters, recent_first, same_counter
from counter_app.gui import words
from counter_app.gui.choices_list import Choice, ChoicesList
from counter_app.gui.look import Look
from counter_app.gui.tab_order import tab_to_chosen
from counter_app.gui.worker import Kind, Task, Worker
from counter_app.gui.workplace import Workplace
from counter_app.uitpas.model import Activity, Counter
from counter_app.uitpas.vocabulary import DateType


class CounterChooser(ChoicesList):
    """The counters of this employee, those last worked at first."""

    picked = Signal(object)
    """Counter: the marked one; also by the list itself, once it is there."""

    def __init__(
        self,
        workplace: Workplace,
        worker: Worker,
        look: Look,
        *,
        recent: Sequence[str] = (),
        proposed: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "counters", parent)
        self._recent, self._proposed = recent, proposed
        self._counters: list[Counter] = []
        self.list.currentRowChanged.connect(self._marked)
        self.retranslate()
        self.say(self.tr("Loading…"))
        client, user_id = workplace.client, workplace.user_id
        worker.submit(Task(Kind.READ, lambda: counters(client, user_id), self._show, owner=self))

    @property
    def current(self) -> Counter | None:
        """The counter that is marked."""
        row = self.list.currentRow()
        return self._counters[row] if 0 <= row < len(self._counters) else None

    @property
    def is_only_one(self) -> bool:
        """Whether there is nothing to choose."""
        return len(self._counters) == 1

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        self.list.setAccessibleName(self.tr("Counters"))
        self.search.setPlaceholderText(self.tr("Search a counter"))
        self.search.setAccessibleName(self.tr("Search a counter"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show(self, choices: Choices) -> None:
        self._counters = recent_first(choices.counters, self._recent)
        keys = [counter.consumer_key for counter in self._counters]
        marked = next((row for row, key in enumerate(keys) if same_counter(key, self._proposed)), 0)
        self.offer([Choice(words.counter_name(counter), icon="counter") for counter in self._counters], marked)
        if choices.failure is not None:
            self.say(words.headline(choices.failure))
        else:
            self.say("" if keys else self.tr("No counter is yours to work at. Ask for help."))

    def _marked(self, _row: int) -> None:
        if self.current is not None:
            self.picked.emit(self.current)


class ActivityChooser(QWidget):
    """The activities of one counter: of today, or of the days to come. What runs now comes first."""

    chosen = Signal(object)
    """Activity: a click, or Enter."""

    loading_changed = Signal()
    """The activities are asked for, or have come."""

    def __init__(
        self,
        workplace: Workplace,
        worker: Worker,
        look: Look,
        *,
        wall: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._worker, self._wall = workplace, worker, wall
        self._key: str | None = None
        self._days = DateType.TODAY
        self._loading: object | None = None
        self._activities: tuple[Activity, ...] = ()
        self._group = QButtonGroup(self)
        self._days_row = QHBoxLayout()
        self._days_row.setSpacing(8)
        self.day_buttons = {days: self._day_button(days) for days in (DateType.TODAY, DateType.NEXT_7_DAYS)}
        self._days_row.addStretch()
        tab_to_chosen(self._group)
        self.choices = ChoicesList(look, "activities", self)
        self.choices.chosen.connect(lambda row: self.chosen.emit(self._activities[row]))
        self.list = self.choices.list
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._days_row)
        layout.addWidget(self.choices, stretch=1)
        self.setFocusProxy(self.choices)
        self.retranslate()

    @property
    def is_loading(self) -> bool:
        """Whether the activities of this counter are still on their way."""
        return self._loading is not None

    @property
    def current(self) -> Activity | None:
        """The activity that is marked."""
        row = self.list.currentRow()
        return self._activities[row] if 0 <= row < len(self._activities) else None

    def load(self, key: str) -> None:
        """Offer the activities of the counter with this consumer key."""
        self._key = key
        self._activities = ()
        self.choices.offer([])
        self.choices.say(self.tr("Loading…"))
        client, now, days = self._workplace.client, self._wall(), self._days
        self._loading = asked = object()
        self.loading_changed.emit()

        def done(choices: Choices) -> None:
            if asked is self._loading:
                self._loading = None
                self._show(choices)
                self.loading_changed.emit()

        self._worker.submit(Task(Kind.READ, lambda: activities(client, key, now, days), done, owner=self))

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        self.list.setAccessibleName(self.tr("Activities"))
        self.choices.search.setPlaceholderText(self.tr("Search an activity"))
        self.choices.search.setAccessibleName(self.tr("Search an activity"))
        self.day_buttons[DateType.TODAY].setText(self.tr("Today"))
        self.day_buttons[DateType.NEXT_7_DAYS].setText(self.tr("Next 7 days"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _day_button(self, days: DateType) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"days_{days.value}")
        button.setProperty("kind", "chip")
        button.setCheckable(True)
        button.setChecked(days is self._days)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._choose_days(days))
        self._group.addButton(button)
        self._days_row.addWidget(button)
        return button

    def _choose_days(self, days: DateType) -> None:
        self._days = days
        if self._key is not None:
            self.load(self._key)

    def _show(self, choices: Choices) -> None:
        self._activities = choices.activities
        now, chosen = self._wall(), self._workplace.activity
        ids = [activity.cdbid for activity in self._activities]
        marked = ids.index(chosen.cdbid) if chosen is not None and chosen.cdbid in ids else 0
        self.choices.offer([_choice(activity, now) for activity in self._activities], marked)
        if choices.failure is not None:
            self.choices.say(words.headline(choices.failure))
        else:
            self.choices.say("" if ids else self.tr("There are no activities of this counter on these days."))


def _choice(activity: Activity, now: datetime) -> Choice:
    is_open = opening(activity, now).hours(now) is Hours.OPEN
    when, state = words.activity_when(activity, now), words.activity_state(activity, now)
    parts = (_together(when), _together(state), _together(words.points(activity.number_of_points)))
    second = " · ".join(part for part in parts if part)
    return Choice(words.title(activity.title), second, "check-in" if is_open else "clock", is_good=is_open)


def _together(text: str) -> str:
    """`text` as it stays on one line."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")
