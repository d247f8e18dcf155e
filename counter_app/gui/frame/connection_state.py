"""The light of the connection: it follows the calls of the desk, and asks the server by itself while it is down."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from random import random

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from counter_app.desk.choices import counters
from counter_app.desk.connection import Link, Portal, after, find_portal, has_come_back, may_be_portal, probing
from counter_app.gui.worker import Kind, Task, Worker
from counter_app.gui.workplace import Workplace
from counter_app.uitpas import Experience


class ConnectionState(QObject):
    """What is known of the connection. GUI thread; `wall` gives aware local time, `clock` monotonic seconds.

    `chance` gives a number from 0 to 1: see `desk.connection`, which has the rules. `find_portal` looks for one.
    """

    changed = Signal()
    came_back = Signal()
    """The server can be reached again: what could not be sent can be."""

    def __init__(
        self,
        workplace: Workplace,
        worker: Worker,
        *,
        wall: Callable[[], datetime],
        clock: Callable[[], float],
        chance: Callable[[], float] = random,
        find_portal: Callable[[str], Portal | None] = find_portal,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._worker = workplace, worker
        self._wall, self._clock, self._chance = wall, clock, chance
        self._find_portal = find_portal
        self.link = Link()
        self.portal: Portal | None = None
        """The page at which this network wants a sign-in first, where that is known."""
        self.last_answer: datetime | None = None
        """When the server answered last; None where it never did in this run."""
        self._probe = QTimer(self)
        self._probe.setSingleShot(True)
        self._probe.timeout.connect(self._ask_by_itself)
        workplace.experienced.connect(self._experienced, Qt.ConnectionType.QueuedConnection)

    @property
    def queued(self) -> int:
        """Check-ins and cash-ins that are on their way."""
        return self._worker.open_writes

    def try_now(self) -> None:
        """Ask the server something harmless; its end tells."""
        if self._workplace.is_connected:
            client, user_id = self._workplace.client, self._workplace.user_id
            self._worker.submit(Task(Kind.READ, lambda: counters(client, user_id), lambda _: None, owner=self))

    def _ask_by_itself(self) -> None:
        self.link = probing(self.link)
        self.try_now()

    def _experienced(self, experience: Experience) -> None:
        before, now = self.link, self._clock()
        self.link = link = after(before, experience, now=now, random=self._chance)
        if not link.is_down:
            self.last_answer, self.portal = self._wall(), None
        elif may_be_portal(link) and (not before.is_down or link.probes != before.probes):
            self._look_for_portal()
        self._plan_probe(now)
        if (link.reach, link.cause, link.clock_off) != (before.reach, before.cause, before.clock_off):
            self.changed.emit()
        if has_come_back(before, link):
            self.came_back.emit()

    def _look_for_portal(self) -> None:
        host = self._workplace.host
        if host is not None:
            task = Task(Kind.FOLLOW_UP, lambda: self._find_portal(host), self._portal_found, owner=self)
            self._worker.submit(task)

    def _portal_found(self, portal: Portal | None) -> None:
        if self.link.is_down and portal != self.portal:
            self.portal = portal
            self.changed.emit()

    def _plan_probe(self, now: float) -> None:
        if self.link.probe_at is None:
            self._probe.stop()
        elif not self._probe.isActive():
            self._probe.start(round((self.link.probe_at - now) * 1000))
