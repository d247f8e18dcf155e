"""Signed requests over HTTP: deadlines, what may be tried again, and which failure means what."""

from __future__ import annotations

import functools
import ipaddress
import logging
import re
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from counter_app.uitpas import awake, dial
from counter_app.uitpas.credentials import AccessToken, Consumer, Leg, RequestToken
from counter_app.uitpas.errors import Cause, NotSent, OutcomeUnknown
from counter_app.uitpas.experience import Experience
from counter_app.uitpas.headers import checked
from counter_app.uitpas.lazy import LazyModule
from counter_app.uitpas.pool import Pool
from counter_app.uitpas.query import Parameters
from counter_app.uitpas.server_clock import ServerClock
from counter_app.uitpas.watchdog import Watchdog

if TYPE_CHECKING:
    import ssl

    from counter_app.uitpas import connection, route, signing
    from counter_app.uitpas.connection import Answer, Line
    from counter_app.uitpas.route import FindProxy, Route
    from counter_app.uitpas.signing import Signer
else:
    connection = LazyModule("counter_app.uitpas.connection")
    route = LazyModule("counter_app.uitpas.route")
    signing = LazyModule("counter_app.uitpas.signing")

_NO_LEG = Leg()
_HOST = re.compile(r"[a-z0-9.-]+|[0-9a-f:.]+")
_VISIBLE = re.compile(r"[!-~]+")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long things may take, in seconds: connecting, a read and a write, each in all and tries included."""

    connect: float = 4.0
    read: float = 8.0
    write: float = 15.0

    def __post_init__(self) -> None:
        if min(self.connect, self.read, self.write) <= 0:
            raise ValueError("a deadline is more than 0 seconds")

    @classmethod
    def of(cls, timeout: Deadlines | float | None) -> Deadlines:
        """The defaults for None; a number of seconds is that of reads and of writes."""
        if isinstance(timeout, Deadlines):
            return timeout
        return cls() if timeout is None else cls(read=timeout, write=timeout)


class Transport:
    """The way to one server, for any number of threads. Nothing is imported or connected before the first request.

    What happens to a request:

    - It ends at its deadline, whatever it is doing, and when `close` is called: `NotSent` while connecting,
      `OutcomeUnknown` from then on.
    - No redirect is followed, and a POST is never sent twice.
    - A GET whose connection failed or broke is tried again after each pause of `backoff` (seconds), within its
      deadline, each time signed anew and on a new connection.
    - A GET that was refused because the clock of this PC is wrong is sent once more, with the server's time; a POST
      is not, but the next one is signed so. See `ServerClock`.
    - A connection that was idle for over `max_idle` seconds of `clock` is not used again.

    `heard` is told of each call how it ended, on the thread of the call, and of none after `close`. `wall` is the
    clock of this PC, in unix seconds. `headers` go with every request. `proxy` names the proxy, where it is not the
    system's. The arguments after them are for tests.
    """

    def __init__(
        self,
        prefix: str,
        consumer: Consumer,
        *,
        timeout: Deadlines | float | None = None,
        heard: Callable[[Experience], None] | None = None,
        headers: Mapping[str, str] | None = None,
        proxy: FindProxy | None = None,
        clock: Callable[[], float] = awake.seconds,
        wall: Callable[[], float] = time.time,
        max_idle: float = 10.0,
        backoff: Sequence[float] = (0.1, 0.4),
        resolve: dial.Resolve | None = None,
        tls: Callable[[], ssl.SSLContext] | None = None,
    ) -> None:
        self._url = check_prefix(prefix)
        self._consumer = consumer
        self._deadlines = Deadlines.of(timeout)
        self._heard = heard
        self._headers = checked(headers)
        self._backoff = backoff
        self._proxy = proxy
        self._resolve = resolve
        self._tls = tls
        self._signers: dict[AccessToken | RequestToken | None, Signer] = {}
        self._server_clock = ServerClock(wall, clock)
        self._closed = threading.Event()
        self._watchdog = Watchdog(time.monotonic)
        self._pool = Pool(self._new_line, max_idle=max_idle, clock=clock)

    def read_deadline(self) -> float:
        """When a read that starts now must have ended, on `time.monotonic()`."""
        return time.monotonic() + self._deadlines.read

    def read(
        self, path: str, parameters: Parameters, token: AccessToken | None, deadline: float | None = None
    ) -> Answer:
        """Answer of a GET of `path` below the prefix, signed by the consumer or, with `token`, the employee.

        Raises `NotSent` or `OutcomeUnknown` where there was no answer by `deadline` (`read_deadline`).
        """
        signer = self._signer(token)
        deadline = self.read_deadline() if deadline is None else deadline
        return self._told(lambda: self._read(path, parameters, signer, deadline))

    def write(self, path: str, parameters: Parameters, token: AccessToken | None) -> Answer:
        """Answer of a POST of `path` below the prefix; sent once. Raises `NotSent` or `OutcomeUnknown`."""
        signer = self._signer(token)
        deadline = time.monotonic() + self._deadlines.write
        return self._told(lambda: self._send("POST", path, parameters, signer, deadline))

    def walk(self, path: str, leg: Leg, token: RequestToken | None = None) -> Answer:
        """Answer of a POST of one leg of signing in. Raises `NotSent` or `OutcomeUnknown`.

        Refused because the clock of this PC is wrong, it is sent once more with the server's time: nothing was done.
        """
        signer = signing.Signer(self._consumer, token, self._headers)
        deadline = time.monotonic() + self._deadlines.write

        def send() -> Answer:
            answer = self._send("POST", path, [], signer, deadline, leg=leg)
            return answer if answer.clock_off is None else self._send("POST", path, [], signer, deadline, leg=leg)

        return self._told(send)

    def server_now(self) -> datetime | None:
        """What the server's clock shows now, as far as its answers told: see `ServerClock.now`."""
        return self._server_clock.now()

    def warm(self) -> bool:
        """Whether a connection waits for the next request, opened now unless a young one does. Never raises."""
        try:
            self._pool.warm(self._deadlines.connect)
        except NotSent as error:
            _log.info("no connection: %s", error)
            return False
        return True

    def close(self) -> None:
        """End all that goes on, from any thread; what comes later is `NotSent`."""
        self._closed.set()
        self._pool.close()
        self._watchdog.stop()

    def _told(self, call: Callable[[], Answer]) -> Answer:
        """The answer of `call`; who listens is told how it ended."""
        began = time.monotonic()
        try:
            answer = call()
        except (NotSent, OutcomeUnknown) as error:
            self._tell(Experience(time.monotonic() - began, cause=error.cause))
            raise
        seconds, correction = time.monotonic() - began, self._server_clock.correction
        self._tell(Experience.of_answer(answer.status, answer.body, seconds, correction))
        return answer

    def _tell(self, experience: Experience) -> None:
        if self._heard is not None and not self._closed.is_set():
            self._heard(experience)

    def _read(self, path: str, parameters: Parameters, signer: Signer, deadline: float) -> Answer:
        """The answer of a GET; sent once more where the clock of this PC was why it was refused."""
        answer = self._get(path, parameters, signer, deadline)
        if answer.clock_off is None:
            return answer
        _log.warning("the server is %s ahead of this PC: trying again with its time", answer.clock_off)
        return self._get(path, parameters, signer, deadline)

    def _get(self, path: str, parameters: Parameters, signer: Signer, deadline: float) -> Answer:
        """The answer of a GET; tried again while none comes."""
        for pause in self._backoff:
            try:
                return self._send("GET", path, parameters, signer, deadline)
            except (NotSent, OutcomeUnknown) as error:
                if error.cause in (Cause.CLOSED, Cause.TIMEOUT) or time.monotonic() + pause >= deadline:
                    raise
                _log.info("no answer (%s): trying again in %.1f s", error, pause)
            self._closed.wait(pause)
            # What broke one connection may have broken the others.
            self._pool.drop_idle()
        return self._send("GET", path, parameters, signer, deadline)

    def address(self, path: str) -> str:
        """The address of `path` below the prefix, for a browser."""
        return f"{self._url.geturl()}/{path}"

    def _send(
        self, method: str, path: str, parameters: Parameters, signer: Signer, deadline: float, *, leg: Leg = _NO_LEG
    ) -> Answer:
        timestamp = self._server_clock.timestamp()
        request = signer.sign(method, self.address(path), parameters, timestamp, leg)
        line = self._pool.take(min(self._deadlines.connect, _left(deadline)))
        try:
            with self._watchdog.guarding(line, deadline):
                answer = line.exchange(request, _left(deadline))
        except BaseException:
            self._pool.drop(line)
            raise
        self._pool.give_back(line)
        return self._with_clock(answer, timestamp)

    def _with_clock(self, answer: Answer, timestamp: int) -> Answer:
        """`answer` to what was signed with `timestamp`, and whether it was refused because of that."""
        date = answer.headers.get("Date")
        if answer.status == 401:
            return replace(answer, clock_off=self._server_clock.refused(timestamp, date))
        self._server_clock.hear(date)
        return answer

    def _signer(self, token: AccessToken | None) -> Signer:
        if token not in self._signers:
            self._signers[token] = signing.Signer(self._consumer, token, self._headers)
        return self._signers[token]

    def _new_line(self) -> Line:
        return connection.Line(self._route)

    @functools.cached_property
    def _route(self) -> Route:
        secure = self._url.scheme == "https"
        origin = route.Origin(secure, self._url.hostname or "", self._url.port or (443 if secure else 80))
        return route.Route(
            origin,
            functools.cache(functools.partial(route.find_proxy, origin, self._proxy)),
            self._resolve or dial.resolve,
            self._tls or route.system_tls,
        )


def check_prefix(prefix: str) -> SplitResult:
    """The parts of an API address, without a slash at its end.

    Raises `ValueError` unless it is `https://host/path`, or `http` to this PC itself.
    """
    url = urlsplit(prefix.rstrip("/"))
    host = url.hostname or ""
    if not _HOST.fullmatch(host) or not _VISIBLE.fullmatch(prefix) or url.port == 0:
        raise ValueError("the address of the API is https://host/path, in plain letters")
    if "@" in url.netloc or url.query or url.fragment:
        raise ValueError("the address of the API is https://host/path")
    if url.scheme != "https" and not (url.scheme == "http" and _is_this_pc(host)):
        raise ValueError("the address of the API is https, or http on this PC alone")
    return url


def _is_this_pc(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _left(deadline: float) -> float:
    """The seconds until `deadline`. Raises `NotSent` where there are none."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise NotSent(Cause.TIMEOUT)
    return left
