"""One connection to the server, which another thread can end whatever it is doing.

Opening and sending are two steps, so that it is plain which failure means what: until `Line.open` has returned
nothing of a request has left (a CONNECT to a proxy is not the request), and from `Line.exchange` on it may have.
"""

from __future__ import annotations

import http.client
import logging
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

import requests
import urllib3
from urllib3.exceptions import DecodeError, HTTPError, InvalidHeader, ReadTimeoutError

from counter_app.uitpas import dial
from counter_app.uitpas.errors import Cause, NotSent, OutcomeUnknown, UnreadableOutcome
from counter_app.uitpas.route import Dialled, Route

MAX_BODY = 16 * 1024 * 1024
"""The largest body that is read where nothing else is said, in bytes after decompression."""

_FAILURES = (OSError, http.client.HTTPException, HTTPError)
_NOT_OPENED = (*_FAILURES, ValueError)  # ValueError: what cannot be a name, or a proxy
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """A status and a whole body; the body is None where it is too large or cannot be decompressed.

    Names in `headers` are found in capitals and small letters alike.
    """

    status: int
    body: bytes | None
    headers: Mapping[str, str] = field(default_factory=dict, compare=False)
    clock_off: timedelta | None = None
    """How far the server is ahead of this PC, where a 401 came of that; else None."""


class Line:
    """A connection that is opened once, carries one exchange at a time, and can be ended from any thread.

    To end it, the socket is shut down and not closed, through a descriptor of its own: that wakes whoever waits in
    it, whatever TLS has made of the first descriptor, and no other connection can have taken its number.
    """

    def __init__(self, route: Route) -> None:
        self._route = route
        self._lock = threading.Lock()
        self._ended: Cause | None = None
        self._twin: socket.socket | None = None
        self._connection: Dialled | None = None
        self._stage = Cause.PROXY
        self._opening = False
        self._failure: BaseException | None = None
        self._opened_or_ended = threading.Event()

    @property
    def is_open(self) -> bool:
        """Whether it was opened, and neither ended nor closed after an answer."""
        return self._ended is None and self._connection is not None and self._connection.sock is not None

    @property
    def sock(self) -> socket.socket | None:
        """What it is open on, to look at; None where it is not."""
        return self._connection.sock if self._connection is not None else None

    @property
    def is_usable(self) -> bool:
        """Whether a request may be sent: it is open, and the server has neither closed it nor said anything."""
        return self.is_open and self._connection is not None and _is_silent(self._connection.sock)

    def open(self, within: float) -> None:
        """Connect: proxy, name, TCP over all addresses and TLS, in `within` seconds. Raises `NotSent`.

        It is done on a thread of its own, since no system can interrupt the search for a name.
        """
        self._opening = True
        deadline = time.monotonic() + within
        threading.Thread(target=self._open, args=(deadline,), name="uitpas-connect", daemon=True).start()
        if not self._opened_or_ended.wait(within):
            self.end(self._stage)
            if self._stage is Cause.NAME:
                _log.warning("the search for the server's address hangs: its thread is left behind")
        if self._ended:
            raise NotSent(self._ended)
        if isinstance(self._failure, _NOT_OPENED):
            raise NotSent(_cause_before(self._failure, self._stage)) from self._failure
        if self._failure:
            raise self._failure

    def exchange(self, request: requests.PreparedRequest, within: float, *, most: int = MAX_BODY) -> Answer:
        """Send `request` and read its answer; each wait for the network takes `within` seconds at most.

        `most` is the largest body that is read, in bytes after decompression.
        Raises `NotSent` if the line was ended before, else `OutcomeUnknown`. Nothing is ever sent again.
        """
        if self._ended or self._connection is None:
            raise NotSent(self._ended or Cause.CONNECT)
        try:
            answer = _exchange(self._connection, request, within, most)
        except _FAILURES as error:
            unknown = _unknown(error, self._ended)
            # What cannot be read may be a piece of somebody's answer, and the error would quote it.
            raise unknown from (None if unknown.cause is Cause.UNREADABLE else error)
        if self._ended:
            # A body without a length ends where the socket was shut down, and looks whole.
            raise OutcomeUnknown(self._ended)
        return answer

    def end(self, cause: Cause) -> None:
        """End whatever goes on: who opens or exchanges is told `cause`, unless it was ended before."""
        with self._lock:
            self._ended = self._ended or cause
            _shut_down(self._twin)
        self._opened_or_ended.set()

    def discard(self) -> None:
        """Close the sockets; where a thread is still connecting, it does so itself when it is done."""
        self.end(Cause.CLOSED)
        with self._lock:
            if not self._opening:
                self._close()

    def _open(self, deadline: float) -> None:
        try:
            self._connect(deadline)
        except BaseException as error:  # noqa: BLE001 - `open` raises it, in the thread that can do something about it
            self._failure = error
        finally:
            with self._lock:
                self._opening = False
                if self._ended or self._failure:
                    self._close()
            self._opened_or_ended.set()

    def _connect(self, deadline: float) -> None:
        self._connection = connection = self._route.connection()
        self._stage = Cause.NAME
        addresses = self._route.resolve(connection.host, connection.port)
        self._stage = Cause.CONNECT
        connection.dialled = sock = dial.connect(addresses, deadline)
        self._hold(sock)
        self._stage = Cause.PROXY if connection.proxy else Cause.TLS
        sock.settimeout(max(0.001, deadline - time.monotonic()))
        connection.connect()

    def _hold(self, sock: socket.socket) -> None:
        with self._lock:
            self._twin = sock.dup()
            if self._ended:
                _shut_down(self._twin)

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.discard()
        if self._twin is not None:
            self._twin.close()


def _exchange(connection: Dialled, request: requests.PreparedRequest, within: float, most: int) -> Answer:
    connection.timeout = within
    connection.request(str(request.method), request.path_url, request.body, request.headers, preload_content=False)
    response = connection.getresponse()
    try:
        return Answer(response.status, _body(response, most), response.headers)
    finally:
        # What is left of an answer would be read as the next one: another person's.
        if not response.isclosed() or response.status < 200:
            connection.close()
        response.close()


def _body(response: urllib3.HTTPResponse, most: int) -> bytes | None:
    try:
        body = response.read(most + 1)
    except DecodeError:
        return None
    return None if len(body) > most else body


def _is_silent(sock: socket.socket | None) -> bool:
    """Whether nothing is there to read. TLS 1.3 sends tickets after the handshake: they are no news, and read here."""
    if sock is None:
        return False
    try:
        sock.settimeout(0)
        sock.recv(1)
    except (BlockingIOError, ssl.SSLWantReadError):
        return True
    except OSError:
        return False
    return False


def _shut_down(sock: socket.socket | None) -> None:
    if sock is not None:
        try:
            sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            _log.debug("the connection was down already")


def _cause_before(failure: Exception, stage: Cause) -> Cause:
    return Cause.TLS if isinstance(failure, ssl.SSLError) else stage


def _unknown(error: Exception, ended: Cause | None) -> OutcomeUnknown:
    if ended:
        return OutcomeUnknown(ended)
    if isinstance(error, TimeoutError | ReadTimeoutError):
        return OutcomeUnknown(Cause.TIMEOUT)
    if isinstance(error, http.client.HTTPException | InvalidHeader) and not isinstance(error, OSError):
        return UnreadableOutcome(Cause.UNREADABLE)
    return OutcomeUnknown(Cause.RESET)
