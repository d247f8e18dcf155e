"""A desk of the random run: a process with a journal of its own, that does what it is told and resolves by itself.

Orders come as lines of JSON on standard input, one after the other; what it has to say goes as lines of JSON to
standard output: each request just before it is sent, and what an order came to. Two threads beside it do what the
window has done in the background: one reads back, one sends what was kept. It is killed without a warning.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

from counter_app.desk.cash_in import cash_in
from counter_app.desk.cashed import Before, read_before
from counter_app.desk.check_in import check_in, send_kept
from counter_app.desk.desk import Desk, Told
from counter_app.desk.due import Due, due
from counter_app.desk.feedback import Outcome
from counter_app.desk.journal import open_journal
from counter_app.desk.journal.records import Action, Attempt, Place, State
from counter_app.desk.kept import expire
from counter_app.desk.look_up import Person, look_up
from counter_app.desk.read_back.asking import ask
from counter_app.desk.read_back.schedule import Schedule
from counter_app.desk.tap import CardNumber
from counter_app.uitpas import AccessToken, Consumer
from counter_app.uitpas.errors import UitpasError
from counter_app.uitpas.transport import Deadlines
from tests.fakes.desk_at_work import DeskAtWork, PcClock
from tests.soak.telling import NOWHERE, TellingClient, on_its_way
from tests.soak.things import Json, Someone, activity_from, promotion_from

SCHEDULE = Schedule.settling(6.0)
"""What the server does not know of is not done after so many seconds: the usual two minutes, twenty times faster."""

DEADLINES = Deadlines(connect=0.5, read=0.5, write=0.75)
"""The write is as much faster; a read is not, since the PC that runs all this is."""

PATIENCE = 90.0
"""Seconds in which nothing may be open any more once the faults have stopped."""

REST = 1.5
"""Seconds before a kept check-in is tried again."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a desk is told at its start."""

    folder: str
    prefix: str
    consumer_key: str
    consumer_secret: str
    employee: Json
    counter: str
    desk: str
    clock_wrong_by: float
    is_online: bool
    activities: dict[str, Json]
    promotions: dict[str, Json]


class DeskProcess:
    """The desk. Orders are done on the thread of `main`; what is due is done on two others."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._clock = PcClock(timedelta(seconds=setting.clock_wrong_by))
        self.journal = open_journal(Path(setting.folder), wall=self._clock.wall).journal
        self._online, self._offline = self._client(setting.prefix), self._client(NOWHERE)
        self._is_online = setting.is_online
        self._changed = threading.Condition()
        self._busy: set[str] = set()
        self._persons: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._rests_until = 0.0
        self._speaking = threading.Lock()
        for picks in (self._to_read_back, self._to_send):
            threading.Thread(target=self._go_on, args=(picks,), daemon=True).start()

    def obey(self, order: Json) -> Json:
        """Do what was ordered: what it came to."""
        match order["do"]:
            case "check_in":
                return self._told(self._check_in(Someone.from_json(order["person"]), order))
            case "cash_in":
                return self._cash_in(Someone.from_json(order["person"]), order)
            case "clock":
                self._clock.wrong_by = timedelta(seconds=order["wrong_by"])
            case "network":
                self._is_online = order["is_there"]
                self._rests_until = 0.0
            case "others":
                return {"others": self.journal.others_seen(self._place.server, self._place.counter_key)}
            case "settle":
                return {"open": self._settled()}
        self._wake()
        return {}

    def say(self, what: Json) -> None:
        """One line to the parent."""
        with self._speaking:
            print(json.dumps(what), flush=True)

    @property
    def _place(self) -> Place:
        setting = self._setting
        return Place(setting.prefix, setting.counter, employee=setting.employee["user_id"])

    @property
    def _desk(self) -> Desk:
        client = self._online if self._is_online else self._offline
        return Desk(client, self.journal, self._place, self._clock.wall, SCHEDULE)

    def _client(self, prefix: str) -> TellingClient:
        setting, employee = self._setting, self._setting.employee
        client = TellingClient(
            prefix,
            Consumer(setting.consumer_key, setting.consumer_secret),
            token=AccessToken(employee["token"], employee["token_secret"], employee["user_id"]),
            balie_consumer_key=setting.counter,
            timeout=DEADLINES,
            headers={"X-Desk": setting.desk},
            wall=self._clock.unix,
        )
        client.posting = self._posting
        return client

    def _posting(self, action: Action, card: str, what: str) -> None:
        attempt = on_its_way(self.journal, action, card, what)
        self.say({"posting": attempt, "action": action, "card": card, "what": what, "at": time.time()})

    def _check_in(self, person: Someone, order: Json) -> Told | None:
        """As the window does it: an open one of the same card is sent or asked about; None while that goes on."""
        card: CardNumber = person.chip if order["by"] == "chip" else person.number
        activity = activity_from(self._setting.activities[order["activity"]])
        with self._persons[card]:
            before = DeskAtWork(self._desk).open_check_in(card, activity.cdbid)
            if before is None:
                return check_in(self._desk, card, activity)
        if not self._claim(before):
            return None
        try:
            now = self.journal.attempt(before.id)
            if now is None or not now.is_open:
                return None
            return send_kept(self._desk, now) if now.state is State.KEPT else ask(self._desk, now)
        finally:
            self._let_go(before)

    def _cash_in(self, someone: Someone, order: Json) -> Json:
        """As the window does it: look up, read what was before, ask, send; not while the same one is not known."""
        desk, promotion = self._desk, promotion_from(self._setting.promotions[order["promotion"]])
        found = look_up(desk.client, someone.chip)
        if found.person is None:
            return {"told": found.feedback.message, "id": None, "outcome": None}
        while lock := DeskAtWork(desk).lock(found.person.uitpas_number, promotion.id):
            if not order["unlocks"]:
                return {"told": "locked", "id": lock.id, "outcome": None}
            self.journal.unlock(lock.id)
        before = _before(desk, found.person)
        with self._persons[str(someone.number)]:
            return self._told(cash_in(desk, someone.chip, found.person, promotion, before))

    def _told(self, told: Told | None) -> Json:
        self._wake()
        if told is None:
            return {"told": "under way", "id": None, "outcome": None}
        row = None if told.attempt is None else told.attempt.id
        return {"told": told.feedback.message, "id": row, "outcome": told.feedback.outcome}

    def _settled(self) -> list[str]:
        """Wait until nothing is open but what the employee is asked about: the ids of what is left open."""
        with self._changed:
            self._changed.wait_for(lambda: not self._goes_on(), PATIENCE)
            return self._goes_on()

    def _goes_on(self) -> list[str]:
        return [one.id for one in self.journal.open_attempts() if one.is_open and one.asking.doubt is None]

    def _go_on(self, picks: Callable[[Due], tuple[Attempt, Callable[[], Told]] | None]) -> None:
        """In the background, for ever: do what is due, one thing after the other."""
        while True:
            attempt, work = self._wait_for(picks)
            with self._lock_of(attempt):
                told = work()
            if told.feedback.outcome is Outcome.KEPT:
                self._rests_until = time.monotonic() + REST
            self._let_go(attempt)

    def _wait_for(
        self, picks: Callable[[Due], tuple[Attempt, Callable[[], Told]] | None]
    ) -> tuple[Attempt, Callable[[], Told]]:
        with self._changed:
            while True:
                now = self._clock.wall()
                items = [one for one in self.journal.open_attempts() if one.is_open and one.id not in self._busy]
                found = due(items, self._place, now, SCHEDULE)
                picked = picks(found)
                if picked is not None:
                    self._busy.add(picked[0].id)
                    return picked
                until = REST if found.next_at is None else min(REST, (found.next_at - now).total_seconds())
                self._changed.wait(max(0.01, until))

    def _to_read_back(self, found: Due) -> tuple[Attempt, Callable[[], Told]] | None:
        for attempt in found.to_ask:
            return attempt, partial(ask, self._desk, attempt)
        for attempt in found.over:
            return attempt, partial(expire, self._desk, attempt)
        return None

    def _to_send(self, found: Due) -> tuple[Attempt, Callable[[], Told]] | None:
        if time.monotonic() < self._rests_until:
            return None
        return next(((one, partial(send_kept, self._desk, one)) for one in found.to_send), None)

    def _lock_of(self, attempt: Attempt) -> AbstractContextManager[object]:
        """What is sent for one person goes in order."""
        return self._persons[str(attempt.who.card)] if attempt.who is not None else threading.Lock()

    def _claim(self, attempt: Attempt) -> bool:
        with self._changed:
            if attempt.id in self._busy:
                return False
            self._busy.add(attempt.id)
            return True

    def _let_go(self, attempt: Attempt) -> None:
        with self._changed:
            self._busy.discard(attempt.id)
            self._changed.notify_all()

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()


def _before(desk: Desk, person: Person) -> Before | None:
    """As `gui.promotions_flow` has it."""
    try:
        return read_before(desk.client, person, desk.wall())
    except UitpasError:
        return None


def main() -> None:
    """Obey until standard input ends or the last order comes."""
    desk = DeskProcess(Setting(**json.loads(sys.stdin.readline())))
    for line in sys.stdin:
        order = json.loads(line)
        if order["do"] == "end":
            break
        desk.say({"number": order["number"], **desk.obey(order)})
    desk.journal.close()


if __name__ == "__main__":
    main()
