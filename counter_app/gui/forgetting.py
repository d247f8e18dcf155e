"""Forgets the old actions of the journal: at the start and once a day, as the employee chose for how long."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer

from counter_app.desk.brussels import in_brussels
from counter_app.desk.journal import Journal, JournalProblem
from counter_app.gui.preferences_holder import PreferencesHolder
from counter_app.gui.worker import Kind, Task, Worker
from counter_app.gui.workplace import Workplace

log = logging.getLogger(__name__)

_LOOK_MS = 15 * 60_000


class Forgetting(QObject):
    """Has rows summed up and deleted, off the GUI thread. GUI thread; `wall` gives aware time.

    Not when another length is chosen: who chooses a short one by mistake has until tomorrow to take it back.
    """

    def __init__(
        self,
        workplace: Workplace,
        worker: Worker,
        preferences: PreferencesHolder,
        *,
        wall: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._worker, self._preferences, self._wall = workplace, worker, preferences, wall
        self._done: tuple[Journal, date] | None = None
        workplace.changed.connect(self.look)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tidy)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_MS)

    def look(self) -> None:
        """Forget what is too old, unless it was done today with this journal."""
        journal, today = self._workplace.journal, in_brussels(self._wall()).date()
        if self._done is not None and self._done[0] is journal and self._done[1] == today:
            return
        self._done = (journal, today)
        days = self._preferences.value.keep_days
        self._worker.submit(Task(Kind.FOLLOW_UP, partial(_forget, journal, days), lambda _: None, owner=self))

    def _tidy(self) -> None:
        """A desk where nothing happens any more leaves nobody's name on the disk either."""
        self._worker.submit(Task(Kind.FOLLOW_UP, self._workplace.journal.tidy, lambda _: None, owner=self))


def _forget(journal: Journal, days: int) -> None:
    """A disk that refuses is asked again tomorrow."""
    try:
        count = journal.forget_old(days)
    except JournalProblem as problem:
        log.warning("the old rows of the journal were not deleted: %s", problem)
    else:
        if count:
            log.info("%d rows of the journal are older than %d days, and were summed up", count, days)
