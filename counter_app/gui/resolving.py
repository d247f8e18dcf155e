"""Finds out what is not certain yet, and sends what was kept: by itself, when it is time, in the background."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.desk.brussels import in_brussels
from counter_app.desk.check_in import send_kept
from counter_app.desk.desk import Told
from counter_app.desk.due import due
from counter_app.desk.feedback import Outcome
from counter_app.desk.journal import Journal, JournalProblem
from counter_app.desk.journal.records import Attempt
from counter_app.desk.kept import expire
from counter_app.desk.read_back.asking import ask, not_certain
from counter_app.gui.day_log import DayLog
from counter_app.gui.worker import Kind, Task, Worker
from counter_app.gui.workplace import Workplace

log = logging.getLogger(__name__)

_REST = timedelta(seconds=30)
_QUIET_MS = 5_000
_LONGEST_MS = 60_000
"""So often the clock is looked at again, which may have been set, or have stood still while the PC slept."""


class Resolving(QObject):
    """Asks about each attempt that is unknown when its time has come. GUI thread; `wall` gives aware time.

    Kept check-ins are sent one after the other, the oldest first, while `is_reachable`; live taps go before them, since
    no more than one is on its way. One that is not sent again stops the row until `connected` is told, or for a while;
    one that ends otherwise does not.
    """

    found_out = Signal(object, object)
    """The Attempt as it was, and Told: it has got another state, or was asked about because its card was tapped."""

    def __init__(
        self,
        workplace: Workplace,
        worker: Worker,
        day: DayLog,
        *,
        wall: Callable[[], datetime],
        is_reachable: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._worker, self._day, self._wall = workplace, worker, day, wall
        self._is_reachable = is_reachable
        self._asked: set[str] = set()
        self._left_alone: set[str] = set()
        self._tapped: set[str] = set()
        self._sending: set[str] = set()
        self._rests_until: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._tidy)
        day.changed.connect(self._quiet.start)
        day.changed.connect(self.look)
        workplace.changed.connect(self.look)

    def connected(self) -> None:
        """There is a connection (again): what was kept can be sent."""
        self._rests_until = None
        self.look()

    def load(self, done: Callable[[], None] = lambda: None) -> None:
        """Take over what the journal holds: at the start, and where a defect may have left something open."""
        journal, today = self._workplace.journal, self._wall()

        def loaded(attempts: tuple[Attempt, ...]) -> None:
            self._day.load(attempts)
            done()

        self._worker.submit(Task(Kind.READ, partial(_of_the_day, journal, today), loaded))

    def ask_now(self, attempt: Attempt) -> None:
        """Its card was tapped, or the employee wants to know: ask at once, and tell whatever comes of it."""
        self._tapped.add(attempt.id)
        self._ask(attempt)

    def send_now(self, attempt: Attempt) -> None:
        """The card of a kept check-in was tapped again: send it at once, and tell whatever comes of it."""
        self._tapped.add(attempt.id)
        if attempt.id not in self._sending:
            self._send(attempt)

    def look(self) -> None:
        """Do what is due, and come back when the next is."""
        if not self._workplace.is_connected or self._workplace.is_refused:
            return
        now, desk = self._wall(), self._workplace.desk
        items = (one.attempt for one in self._day.open_items if one.id not in self._left_alone)
        found = due(items, desk.place, now, desk.schedule)
        for attempt in found.over:
            self._end(attempt)
        for attempt in found.to_ask:
            self._ask(attempt)
        is_resting = self._rests_until is not None and now < self._rests_until
        if found.to_send and not is_resting and not self._sending and self._is_reachable():
            self._send(found.to_send[0])
        times = (found.next_at, self._rests_until if is_resting else None)
        self._come_back(min((time for time in times if time is not None), default=None), now)

    def _tidy(self) -> None:
        """Nothing happened for a while: nothing personal of what is closed stays on the disk."""
        if self._worker.open_writes:
            self._quiet.start()
        else:
            self._worker.submit(Task(Kind.FOLLOW_UP, self._workplace.journal.tidy, lambda _: None))

    def _come_back(self, at: datetime | None, now: datetime) -> None:
        if at is None:
            self._timer.stop()
            return
        milliseconds = round((at - now).total_seconds() * 1000) + 1
        self._timer.start(max(0, min(milliseconds, _LONGEST_MS)))

    def _ask(self, attempt: Attempt) -> None:
        if attempt.id in self._asked:
            return
        self._asked.add(attempt.id)
        work = partial(ask, self._workplace.desk, attempt)
        self._worker.submit(
            Task(Kind.FOLLOW_UP, work, partial(self._is_asked, attempt), failed=partial(self._failed, attempt))
        )

    def _is_asked(self, before: Attempt, told: Told) -> None:
        self._asked.discard(before.id)
        was_tapped = before.id in self._tapped
        self._tapped.discard(before.id)
        is_news = told.attempt is not None and (
            told.attempt.state is not before.state or told.attempt.asking.doubt is not before.asking.doubt
        )
        self._day.keep(told)
        if is_news or was_tapped:
            self.found_out.emit(before, told)

    def _failed(self, attempt: Attempt, _error: Exception) -> None:
        """A defect of the program, which is raised elsewhere: this one is left alone for the rest of this run."""
        self._left_alone.add(attempt.id)
        for ids in (self._tapped, self._asked, self._sending):
            ids.discard(attempt.id)
        self.found_out.emit(attempt, Told(attempt.feedback or not_certain(attempt), attempt))
        self.load()

    def _end(self, attempt: Attempt) -> None:
        """A kept check-in whose time is over."""
        if attempt.id in self._sending:
            return
        self._sending.add(attempt.id)
        done, failed = partial(self._is_sent, attempt), partial(self._failed, attempt)
        self._worker.submit(Task(Kind.READ, partial(expire, self._workplace.desk, attempt), done, failed=failed))

    def _send(self, attempt: Attempt) -> None:
        self._sending.add(attempt.id)
        person = attempt.who.card if attempt.who else None
        work = partial(send_kept, self._workplace.desk, attempt)
        done, failed = partial(self._is_sent, attempt), partial(self._failed, attempt)
        self._worker.submit(Task(Kind.WRITE, work, done, person=person, failed=failed))

    def _is_sent(self, before: Attempt, told: Told) -> None:
        was_tapped = before.id in self._tapped
        self._tapped.discard(before.id)
        self._sending.discard(before.id)
        if told.feedback.outcome is Outcome.KEPT:
            self._rests_until = self._wall() + _REST
        self._day.keep(told)
        if was_tapped or (told.attempt is not None and told.attempt.state is not before.state):
            self.found_out.emit(before, told)


def _of_the_day(journal: Journal, now: datetime) -> tuple[Attempt, ...]:
    """What is open, and what was done today."""
    midnight = in_brussels(now).replace(hour=0, minute=0, second=0, microsecond=0)
    try:
        rows = journal.attempts(midnight, midnight + timedelta(days=1, hours=1))
    except JournalProblem as problem:
        log.warning("the actions of today cannot be read: %s", problem)
        rows = ()
    return (*rows, *journal.open_attempts())
