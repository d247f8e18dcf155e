"""Does what the employee chooses for an open item, off the GUI thread, and remembers what is under way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from counter_app.desk.day_log import Entry
from counter_app.desk.desk import Told
from counter_app.desk.journal.records import Attempt, Place
from counter_app.desk.open_items import Choice, choices, give_up_if_kept, see, settle_if_unknown
from counter_app.gui.day_log import DayLog
from counter_app.gui.resolving import Resolving
from counter_app.gui.worker import Kind, Task, Worker
from counter_app.gui.workplace import Workplace

_ASKS_FIRST = frozenset({Choice.HAPPENED, Choice.DID_NOT_HAPPEN, Choice.GIVE_UP})


class ItemActions(QObject):
    """What can be done about the open items here and now. GUI thread; `wall` gives aware time."""

    changed = Signal()
    """Something is under way, or is not any more; or another counter or activity is chosen."""
    tap_wanted = Signal(object, object)
    """Action, and the card: check it in, or look it up, as a tap would."""

    def __init__(
        self,
        workplace: Workplace,
        worker: Worker,
        day: DayLog,
        resolving: Resolving,
        *,
        wall: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._worker, self._day, self._resolving = workplace, worker, day, resolving
        self._wall = wall
        self._busy: dict[str, Choice] = {}
        self._asked_at: dict[str, datetime] = {}
        workplace.changed.connect(self.changed)
        resolving.found_out.connect(self._found_out)

    @property
    def place(self) -> Place:
        """Where the employee works now."""
        return self._workplace.desk.place if self._workplace.is_connected else Place("")

    @property
    def now(self) -> datetime:
        """The time (aware)."""
        return self._wall()

    def choices(self, entry: Entry) -> tuple[Choice, ...]:
        """What can be done about it."""
        return choices(entry.attempt, self.place)

    def is_possible(self, choice: Choice, entry: Entry) -> bool:
        """Whether it can be done at once: nothing else is under way for it, and its activity is the chosen one."""
        if entry.id in self._busy or not self._workplace.is_connected:
            return False
        return choice is not Choice.CHECK_IN_AGAIN or self.is_at_its_activity(entry)

    def is_at_its_activity(self, entry: Entry) -> bool:
        """Whether the activity of this check-in is the one that is chosen now."""
        activity = self._workplace.activity
        return activity is not None and activity.cdbid == entry.attempt.what.id

    def under_way(self, entry: Entry) -> Choice | None:
        """What is being done about it just now because the employee chose so."""
        return self._busy.get(entry.id)

    def asked_at(self, entry: Entry) -> datetime | None:
        """When the server was asked last because the employee chose so."""
        return self._asked_at.get(entry.id)

    @staticmethod
    def asks_first(choice: Choice) -> bool:
        """Whether it cannot be taken back, so that it is done after one more question."""
        return choice in _ASKS_FIRST

    def do(self, choice: Choice, entry: Entry) -> None:
        """Do it; nothing where it is not possible any more."""
        if choice not in self.choices(entry) or not self.is_possible(choice, entry):
            return
        attempt, desk = entry.attempt, self._workplace.desk
        match choice:
            case Choice.ASK_NOW:
                self._begin(choice, attempt)
                self._resolving.ask_now(attempt)
            case Choice.SEND_NOW:
                self._begin(choice, attempt)
                self._resolving.send_now(attempt)
            case Choice.HAPPENED | Choice.DID_NOT_HAPPEN:
                was_done = choice is Choice.HAPPENED
                self._write(choice, attempt, partial(settle_if_unknown, desk, attempt, was_done=was_done))
            case Choice.GIVE_UP:
                self._write(choice, attempt, partial(give_up_if_kept, desk, attempt))
            case Choice.CHECK_IN_AGAIN | Choice.LOOK_UP_AGAIN:
                self._again(choice, attempt)
            case Choice.SEE:
                self._write(choice, attempt, partial(see, desk, attempt))

    def _again(self, choice: Choice, attempt: Attempt) -> None:
        """The tap first: what the row says of the person is gone once it is seen."""
        if attempt.who is not None:
            self.tap_wanted.emit(attempt.action, attempt.who.card)
        self._write(choice, attempt, partial(see, self._workplace.desk, attempt))

    def _begin(self, choice: Choice, attempt: Attempt) -> None:
        self._busy[attempt.id] = choice
        self.changed.emit()

    def _write(self, choice: Choice, attempt: Attempt, work: Callable[[], Told]) -> None:
        self._begin(choice, attempt)

        def done(told: Told) -> None:
            self._ended(attempt)
            self._day.keep(told)

        def failed(_error: Exception) -> None:
            self._ended(attempt)
            self._resolving.load()

        self._worker.submit(Task(Kind.READ, work, done, failed=failed))

    def _ended(self, attempt: Attempt) -> None:
        if self._busy.pop(attempt.id, None) is not None:
            self.changed.emit()

    def _found_out(self, before: Attempt, _told: Told) -> None:
        if self._busy.get(before.id) is Choice.ASK_NOW:
            self._asked_at[before.id] = self._wall()
        self._ended(before)
