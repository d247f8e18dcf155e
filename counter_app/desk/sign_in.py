"""An employee signs in: the attempt from its first leg to its last, and what is to be known of who came."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import TYPE_CHECKING, TypeVar

from counter_app.desk.feedback import Feedback
from counter_app.desk.refusals import read_failed
from counter_app.uitpas import AccessToken, Begun, CameBack, Consumer, Granted, SignIn, SignInType, UitpasClient
from counter_app.uitpas.callback import Page, pasted
from counter_app.uitpas.errors import (
    ApiError,
    BadResponse,
    NotSent,
    PortTaken,
    UitpasError,
    Unauthorized,
)
from counter_app.uitpas.lazy import LazyModule
from counter_app.uitpas.model import Counter, Employee

if TYPE_CHECKING:
    from counter_app.uitpas import receiver
    from counter_app.uitpas.receiver import CallbackReceiver
else:
    receiver = LazyModule("counter_app.uitpas.receiver")

Answer = TypeVar("Answer")

log = logging.getLogger(__name__)


class Trouble(StrEnum):
    """Why nobody has signed in; told apart by what can be done about it."""

    PORT_TAKEN = auto()
    """Another program listens where the browser is to come back to."""
    NO_CONNECTION = auto()
    NO_ANSWER = auto()
    NOT_READABLE = auto()
    NOT_KNOWN = auto()
    """The server does not know this program, or its secret is wrong: no employee can help that."""
    DENIED = auto()
    """The employee gave no access."""
    TOO_LATE = auto()
    """The server did not accept the proof: it took too long, or the code is wrong."""
    REFUSED = auto()


@dataclass(frozen=True, slots=True)
class NotSignedIn:
    """An attempt that failed. `port` is the one that is taken."""

    trouble: Trouble
    port: int | None = None

    @property
    def can_go_on(self) -> bool:
        """Whether the same step may work a moment later, without the browser again."""
        return self.trouble is Trouble.NO_CONNECTION


@dataclass(frozen=True, slots=True)
class BrowserPages:
    """What the browser shows when it comes back, as HTML in the employee's language."""

    granted: str
    denied: str
    not_ours: str


class SignInAttempt:
    """One attempt. `begin` and `finish` wait for the network, and belong on a worker; the rest costs nothing.

    `came` is told on another thread when the browser has come back. `port` None is any free one. Raises `ValueError`
    where the address of the server cannot be right.
    """

    def __init__(
        self,
        prefix: str,
        consumer: Consumer,
        came: Callable[[CameBack], None],
        pages: BrowserPages,
        *,
        port: int | None = None,
        language: str | None = None,
        force_login: bool = True,
        proxy: Callable[[str], str | None] | None = None,
    ) -> None:
        self._legs = SignIn(prefix, consumer, proxy=proxy)
        self._came, self._pages = came, pages
        self._port, self._language = port, language
        self._kind = SignInType.FORCE_LOGIN if force_login else SignInType.REGULAR
        self._receiver: CallbackReceiver | None = None
        self._begun: Begun | None = None
        self._is_closed = False

    def begin(self) -> Begun | NotSignedIn:
        """The first leg, with somebody there for the browser to come back to."""
        try:
            self._receiver = listening = receiver.CallbackReceiver(self._port, self._all_pages(), self._came)
            if self._is_closed:
                listening.close()
            self._begun = begun = self._legs.begin(listening.address, language=self._language, kind=self._kind)
        except PortTaken as taken:
            return NotSignedIn(Trouble.PORT_TAKEN, taken.port)
        except UitpasError as error:
            return NotSignedIn(_trouble(error, unauthorized=Trouble.NOT_KNOWN))
        listening.expect(begun.token.token)
        return begun

    def read_pasted(self, text: str) -> CameBack | None:
        """What the employee pasted, where the browser could not come back by itself; None for what is no code."""
        return None if self._begun is None else pasted(text, self._begun.token.token)

    def finish(self, end: CameBack) -> AccessToken | NotSignedIn:
        """The last leg, with what the browser came back with."""
        if self._begun is None or not isinstance(end, Granted):
            return NotSignedIn(Trouble.DENIED)
        try:
            return self._legs.finish(self._begun.token, end.verifier)
        except UitpasError as error:
            return NotSignedIn(_trouble(error, unauthorized=Trouble.TOO_LATE))

    def close(self) -> None:
        """Nobody waits for it any more: what goes on ends, and a browser that comes back finds nobody."""
        self._is_closed = True
        self._legs.close()
        if self._receiver is not None:
            self._receiver.close()

    def _all_pages(self) -> Mapping[Page, str]:
        pages = self._pages
        return {Page.GRANTED: pages.granted, Page.DENIED: pages.denied, Page.NOT_OURS: pages.not_ours}


def _trouble(error: UitpasError, *, unauthorized: Trouble) -> Trouble:
    log.warning("signing in: %s", error)
    if isinstance(error, NotSent):
        return Trouble.NO_CONNECTION
    if isinstance(error, Unauthorized):
        return unauthorized
    if isinstance(error, ApiError):
        return Trouble.REFUSED
    return Trouble.NOT_READABLE if isinstance(error, BadResponse) else Trouble.NO_ANSWER


@dataclass(frozen=True, slots=True, repr=False)
class Arrival:
    """What is to be known of an employee who has come. What could not be asked is None: that stops nobody."""

    employee: Employee | None = None
    terms_accepted: bool | None = None
    counters: tuple[Counter, ...] | None = None


def arrive(client: UitpasClient) -> Arrival:
    """Ask who has come, whether the terms of use were accepted, and where this employee may work."""
    return Arrival(who_is(client), _or_none(client.terms_accepted), _or_none(client.counters))


def who_is(client: UitpasClient) -> Employee | None:
    """Who is at work, where the server tells."""
    return _or_none(client.employee)


def accept_terms(client: UitpasClient) -> Feedback | None:
    """The employee accepts the terms of use; why that did not work, or None. It may be done again."""
    try:
        client.accept_terms()
    except UitpasError as error:
        return read_failed(error)
    return None


def _or_none(ask: Callable[[], Answer]) -> Answer | None:
    try:
        return ask()
    except UitpasError as error:
        log.info("not known of who has signed in: %s", error)
        return None
