"""Where the employee works: which server, as whom, which counter and activity, and the journal of what is done."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Qt, Signal

from counter_app.desk.choices import same_counter
from counter_app.desk.desk import Desk
from counter_app.desk.journal import Journal, MemoryJournal
from counter_app.desk.journal.records import Place
from counter_app.desk.read_back.schedule import Schedule
from counter_app.uitpas import AccessToken, Consumer, UitpasClient
from counter_app.uitpas.model import Activity, Counter, Employee

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Connection:
    """Which server, and as whom."""

    api_prefix: str
    consumer: Consumer
    token: AccessToken
    proxy: Callable[[str], str | None] | None = None
    """Names the proxy to an address, on the thread that connects; None is the system's."""


def utc_now() -> datetime:
    """The clock of this PC, aware."""
    return datetime.now(UTC)


class Workplace(QObject):
    """The counter and the activity that everything on the screen is about. GUI thread; `wall` gives aware time."""

    changed = Signal()
    """Another server, employee, counter or activity."""
    experienced = Signal(object)
    """Experience: how a call of any client ended. It comes from the thread of the call."""
    _refused = Signal(object)
    """AccessToken: the server accepts it no more. It comes from the thread of the call."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        wall: Callable[[], datetime] = utc_now,
        schedule: Schedule | None = None,
    ) -> None:
        super().__init__(parent)
        self._wall = wall
        self._schedule = schedule or Schedule()
        self.keeps_check_ins = True
        """Whether check-ins that were not sent are kept and sent later."""
        self.journal: Journal = MemoryJournal(wall)
        """In memory until the one on the disk is open, and where there is none."""
        self._connection: Connection | None = None
        self._refused_token: AccessToken | None = None
        self._refused.connect(self._notice_refusal, Qt.ConnectionType.QueuedConnection)
        self.offers_sign_in = False
        self.api_prefix: str | None = None
        """The server that is set up, also while nobody is signed in there."""
        self.consumer: Consumer | None = None
        """Who the program is there, as far as it is known by then."""
        """Whether an employee can sign in here, and out: it is known at which server, and which program this is."""
        self.is_for_this_run = False
        """Whether this PC has no place to keep a sign-in longer than the program runs."""
        self.employee: Employee | None = None
        """Who is at work, as far as the server told."""
        self.preferred: str | None = None
        self._clients: list[UitpasClient] = []
        self.counter: Counter | None = None
        self.activity: Activity | None = None

    @property
    def is_connected(self) -> bool:
        """Whether it is known which server to ask, and as whom."""
        return self._connection is not None

    @property
    def connection(self) -> Connection | None:
        """Which server, and as whom; None as long as nobody said."""
        return self._connection

    @property
    def is_refused(self) -> bool:
        """Whether the server accepts the employee's token no more: only signing in again helps."""
        return self._connection is not None and self._connection.token == self._refused_token

    @property
    def wants_sign_in(self) -> bool:
        """Whether nothing can be done here until somebody signs in."""
        return self.offers_sign_in and (self._connection is None or self.is_refused)

    @property
    def user_id(self) -> str:
        """The employee's identifier at the server."""
        return (self._connection.token.user_id if self._connection else None) or ""

    @property
    def host(self) -> str | None:
        """The name of the server where it is not on this PC."""
        parts = urlsplit(self._connection.api_prefix if self._connection else "")
        return parts.hostname if parts.scheme == "https" else None

    @property
    def balie_consumer_key(self) -> str | None:
        """The key of the counter, once one is chosen."""
        return self.counter.consumer_key if self.counter else None

    @property
    def client(self) -> UitpasClient:
        """What the tasks of the worker call. It costs nothing until then. While nobody is at work nothing is sent."""
        return self._clients[-1] if self._connection is not None else _of_nobody()

    @property
    def desk(self) -> Desk:
        """What an action needs, as it is now: an action goes on where it was begun."""
        place = Place(
            self._connection.api_prefix if self._connection else "",
            self.balie_consumer_key,
            self.counter.name if self.counter else None,
            self.user_id or None,
        )
        keeps = self.keeps_check_ins and self.journal.problem is None  # what the program's end forgets is not kept
        return Desk(self.client, self.journal, place, self._wall, self._schedule, keeps=keeps)

    def connect_to(self, connection: Connection, preferred: str | None = None) -> None:
        """Work at this server from now on; counter and activity are to be chosen again.

        `preferred` is the consumer key of the counter to propose.
        `ValueError` where the address of the server cannot be right.
        """
        log.info("server %s", connection.api_prefix)
        client = self._client_for(connection, None)
        self._connection = connection
        self.preferred = preferred
        self.counter = self.activity = self.employee = None
        self._take(client)

    def offer_sign_in(self) -> None:
        """It is known where an employee can sign in."""
        self.offers_sign_in = True
        self.changed.emit()

    def take_over(self, connection: Connection) -> None:
        """Go on as it is, with the new token of `connection`: the same employee, or one who may work here too."""
        if self.user_id != connection.token.user_id:
            self.employee = None
        self._connection = connection
        self._new_client()

    def tell_of_employee(self, employee: Employee) -> None:
        """Who is at work."""
        self.employee = employee
        self.changed.emit()

    def disconnect_from(self) -> None:
        """Nobody is at work any more. What is on its way still ends; `let_go` forgets the rest."""
        self._connection = self._refused_token = None
        self.counter = self.activity = self.employee = None
        self.changed.emit()

    def let_go(self) -> None:
        """Close the clients of before, and forget them: with them goes the last of an earlier employee's token."""
        kept = 1 if self._connection is not None else 0
        while len(self._clients) > kept:
            self._clients.pop(0).close()

    def choose_counter(self, counter: Counter) -> None:
        """Work at `counter` from now on; its activity is to be chosen."""
        log.info("counter %s", counter.consumer_key)
        self.counter, self.activity = counter, None
        self._new_client()

    def tell_of_counter(self, counter: Counter) -> None:
        """The details of the counter that was chosen by its key alone."""
        if self.counter is not None and same_counter(self.counter.consumer_key, counter.consumer_key):
            self.counter = counter
            self.changed.emit()

    def tell_of_activity(self, activity: Activity) -> None:
        """The details of the activity that was chosen by its identifier alone."""
        if self.activity is not None and self.activity.cdbid == activity.cdbid:
            self.choose_activity(activity)

    def choose_activity(self, activity: Activity | None) -> None:
        """Check in at `activity` from now on."""
        log.info("activity %s", None if activity is None else activity.cdbid)
        self.activity = activity
        self.changed.emit()

    def close(self) -> None:
        """End every request that is under way; the threads that wait for them come back."""
        for client in self._clients:
            client.close()

    def _new_client(self) -> None:
        if self._connection is None:
            raise RuntimeError("a counter was chosen before a server")
        self._take(self._client_for(self._connection, self.balie_consumer_key))

    def _client_for(self, connection: Connection, key: str | None) -> UitpasClient:
        return UitpasClient(
            connection.api_prefix,
            connection.consumer,
            token=connection.token,
            balie_consumer_key=key,
            heard=self.experienced.emit,
            proxy=connection.proxy,
            refused=partial(self._refused.emit, connection.token),
        )

    def _take(self, client: UitpasClient) -> None:
        self._clients.append(client)
        self.changed.emit()

    def _notice_refusal(self, token: AccessToken) -> None:
        if self._connection is not None and self._connection.token == token and self._refused_token != token:
            self._refused_token = token
            self.changed.emit()


@cache
def _of_nobody() -> UitpasClient:
    """A client whose every call ends as not sent."""
    client = UitpasClient("http://localhost", Consumer("nobody", ""), token=AccessToken("", "", None))
    client.close()
    return client
