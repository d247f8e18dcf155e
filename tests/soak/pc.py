"""A desk PC in this process: its clock and its folder, and the program on it that can be killed."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from counter_app.desk.desk import Desk
from counter_app.desk.journal import open_journal
from counter_app.desk.journal.records import Action, Attempt, Place
from counter_app.sandbox.server import SandboxServer
from counter_app.uitpas import AccessToken, Consumer
from tests.fakes.desk_at_work import DeskAtWork, PcClock
from tests.fakes.sandbox import DE_WERF
from tests.soak.oracle import Order, Posting
from tests.soak.telling import NOWHERE, TellingClient, on_its_way
from tests.soak.things import Json


class Pc:
    """One desk: its clock, its folder and the program that runs on it."""

    def __init__(self, name: str, server: SandboxServer, folder: Path, employee: Json) -> None:
        self.name, self._server, self._folder, self._employee = name, server, folder, employee
        self.clock = PcClock()
        self.postings: list[Posting] = []
        self.orders: list[Order] = []
        self.dies = False
        self._lives = 0
        self._snapshot: Path | None = None
        self._start()

    def plug(self, *, is_there: bool) -> None:
        """The cable is put in or taken out."""
        client = self._online if is_there else self._offline
        self.work.desk = replace(self.work.desk, client=client)

    def restart(self) -> None:
        """The program was killed: what was on the disk by then is what the next one finds."""
        folder = self._snapshot or self._copy()
        self.stop()
        self._folder, self._snapshot = folder, None
        self._start()

    def stop(self) -> None:
        """End the program."""
        self._online.close()
        self._offline.close()
        self.work.desk.journal.close()

    def rows(self) -> list[Attempt]:
        """What the journal knows."""
        return list(self.work.desk.journal.attempts(datetime(1, 1, 1, tzinfo=UTC), datetime.max.replace(tzinfo=UTC)))

    def _start(self) -> None:
        journal = open_journal(self._folder, wall=self.clock.wall).journal
        self._online, self._offline = self._client(self._server.prefix), self._client(NOWHERE)
        place = Place(self._server.prefix, DE_WERF, employee=self._employee["user_id"])
        self.work = DeskAtWork(Desk(self._online, journal, place, self.clock.wall))
        # As the first days at a counter with two desks teach it.
        journal.note_others(place.server, place.counter_key)

    def _client(self, prefix: str) -> TellingClient:
        credentials, employee = self._server.credentials, self._employee
        client = TellingClient(
            prefix,
            Consumer(credentials.consumer_key, credentials.consumer_secret),
            token=AccessToken(employee["token"], employee["token_secret"], employee["user_id"]),
            balie_consumer_key=DE_WERF,
            headers={"X-Desk": self.name},
            clock=self.clock.monotonic,
            wall=self.clock.unix,
        )
        client.posting = self._posting
        return client

    def _posting(self, action: Action, card: str, what: str) -> None:
        at = self._server.service.state.clock.now().timestamp()
        attempt = on_its_way(self.work.desk.journal, action, card, what)
        self.postings.append(Posting(self.name, attempt, action, card, what, at))
        if self.dies:
            self._snapshot = self._copy()

    def _copy(self) -> Path:
        self._lives += 1
        return Path(shutil.copytree(self._folder, f"{self._folder}-{self._lives}"))
