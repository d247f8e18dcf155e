"""Where the browser comes back to after signing in: a small receiver on 127.0.0.1, for one sign-in.

It listens on this PC alone and answers every request with a page of the program's own. What counts is the first request
that bears the request token that was asked for; a forged one, a second or a later one changes nothing.
"""

from __future__ import annotations

import contextlib
import logging
import os
import selectors
import socket
import socketserver
import threading
from collections.abc import Callable, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import urlsplit

from counter_app.uitpas.callback import CameBack, Granted, Page, came_back
from counter_app.uitpas.errors import PortTaken

_HOST = "127.0.0.1"
_IDLE_SECONDS = 10
"""A browser opens connections in stock, on which nothing may ever come."""
_log = logging.getLogger(__name__)


class CallbackReceiver:
    """Listens from the moment it is made until `close`, on a thread of its own.

    `port` None is any free one. `pages` has the HTML of each page. `came` is told once, on another thread, what came
    back. Raises `PortTaken`.
    """

    def __init__(self, port: int | None, pages: Mapping[Page, str], came: Callable[[CameBack], None]) -> None:
        self._pages, self._came = pages, came
        self._lock = threading.Lock()
        self._token: str | None = None
        self._end: CameBack | None = None
        try:
            self._server = _Server((_HOST, port or 0), self._answer)
        except (OSError, OverflowError) as error:
            raise PortTaken(port) from error
        self._waker, self._woken = socket.socketpair()
        self._thread = threading.Thread(target=self._serve, name="sign-in-callback", daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        """Where it listens."""
        port: int = self._server.server_address[1]
        return port

    @property
    def address(self) -> str:
        """What the server is told to send the browser to."""
        return f"http://{_HOST}:{self.port}/"

    def expect(self, token: str) -> None:
        """From now on a callback of this request token counts; until then none does."""
        with self._lock:
            self._token = token

    def close(self) -> None:
        """Listen no more: when it returns the port is free. A page that is on its way to the browser still gets there,
        and a connection that the browser has in stock ends: what comes next is for whoever listens then.

        Its thread is woken, not waited for: that takes no time that anybody could notice.
        """
        with self._lock:
            self._token = None
        self._waker.close()
        if threading.current_thread() is not self._thread:
            self._thread.join()
        self._server.let_go()

    def _serve(self) -> None:
        with self._server, self._woken, selectors.DefaultSelector() as selector:
            selector.register(self._server, selectors.EVENT_READ)
            selector.register(self._woken, selectors.EVENT_READ)
            while not any(key.fileobj is self._woken for key, _ in selector.select()):
                self._server.handle_request()

    def _answer(self, path: str) -> tuple[HTTPStatus, str | None]:
        """Which page a request gets, and what it changes: the first that is right counts."""
        parts = urlsplit(path)
        if parts.path != "/" or not parts.query:
            return HTTPStatus.NOT_FOUND, None  # the icon of the page, or somebody who looks around
        with self._lock:
            end = came_back(parts.query, self._token) if self._token else None
            is_first, self._end = self._end is None, self._end or end
        if end is None:
            _log.warning("a callback came that does not belong to this sign-in: it changes nothing")
            return HTTPStatus.BAD_REQUEST, self._pages[Page.NOT_OURS]
        if is_first:
            self._came(end)
        elif end != self._end:
            return HTTPStatus.BAD_REQUEST, self._pages[Page.NOT_OURS]
        return HTTPStatus.OK, self._pages[Page.GRANTED if isinstance(end, Granted) else Page.DENIED]


class _Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    """A thread for each connection: one that a browser opens in stock must not hold up the one that counts."""

    # On Windows it would let two programs share the port; elsewhere it only means not to wait for old connections.
    allow_reuse_address = os.name != "nt"
    daemon_threads = True
    block_on_close = False
    timeout = 0

    def __init__(self, address: tuple[str, int], answer: Callable[[str], tuple[HTTPStatus, str | None]]) -> None:
        self.answer = answer
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__(address, _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Serve a connection, and know it while it lasts."""
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """End a connection."""
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def let_go(self) -> None:
        """Read nothing more from any connection; what is being answered is answered."""
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):  # the browser was first
                    connection.shutdown(socket.SHUT_RD)

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002 - socketserver's
        """A browser that goes away while it is answered is nothing to trouble anybody with."""
        _log.info("a connection of the browser ended early", exc_info=True)


class _Handler(BaseHTTPRequestHandler):
    """One request of the browser."""

    server: _Server
    timeout = _IDLE_SECONDS

    def do_GET(self) -> None:
        """Answer with the page."""
        status, page = self.server.answer(self.path)
        body = (page or "").encode()
        self.send_response_only(status)
        for name, value in (
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-store"),
            ("Referrer-Policy", "no-referrer"),
            ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"),
            ("Connection", "close"),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: its lines hold the address, and that the verifier."""
