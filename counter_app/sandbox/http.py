"""HTTP/1.1 with kept-alive connections for the service, on 127.0.0.1 alone.

werkzeug's own handler closes the connection after each answer, so a client's pool would never be put to the test:
this one keeps it, reads each body whole before the call, and can break a connection the way a network does.
"""

import contextlib
import io
import logging
import os
import socket
import struct
import threading
import time
from collections.abc import Iterable
from typing import Any

from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

from counter_app.sandbox.faults import Cut
from counter_app.sandbox.service import Service

_log = logging.getLogger(__name__)

LARGEST_BODY = 1_000_000
_RESET_ON_CLOSE = struct.pack("HH" if os.name == "nt" else "ii", 1, 0)


class SandboxHTTPServer(ThreadedWSGIServer):
    """Listens on 127.0.0.1; one thread for each connection."""

    # On Windows it would let two servers share a port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, port: int, service: Service) -> None:
        super().__init__("127.0.0.1", port, service, handler=_Handler)
        self.clock = service.state.clock
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()

    @property
    def base_url(self) -> str:
        """The start of every address here, without a slash at its end."""
        return f"http://127.0.0.1:{self.port}"

    def process_request(self, request: Any, client_address: Any) -> None:
        """Serve a connection that was accepted, and remember it while it lasts."""
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """End a connection."""
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        """End every connection, those that wait for a next request too."""
        with self._lock:
            connections = tuple(self._open)
        for connection in connections:
            with contextlib.suppress(OSError):  # it has ended by itself
                connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002 - werkzeug's
        """Log what went wrong in a connection; the others go on."""
        _log.exception("A connection to the sandbox ended in an error")


class _Handler(WSGIRequestHandler):
    """One connection: a request after another, until one side has had enough."""

    server: SandboxHTTPServer
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def run_wsgi(self) -> None:
        """Answer one request."""
        length = self.headers.get("Content-Length", "0")
        if not length.isdigit() or int(length) > LARGEST_BODY or "Transfer-Encoding" in self.headers:
            self.send_error(413)
            self.close_connection = True
            return
        body = self.rfile.read(int(length))
        if len(body) < int(length):  # the client was gone before it had sent it all: that is no request
            self.close_connection = True
            return
        environ = self.make_environ()
        environ["wsgi.input"] = io.BytesIO(body)
        environ["wsgi.input_terminated"] = True
        try:
            self._send(self.server.app(environ, self._start))
        except Cut as cut:
            self._cut(cut)

    def _start(self, status: str, headers: list[tuple[str, str]], _exc_info: Any = None) -> Any:
        code, _, phrase = status.partition(" ")
        self.send_response(int(code), phrase)
        for name, value in headers:
            self.send_header(name, value)

    def _send(self, body: Iterable[bytes]) -> None:
        """Send the body, its first piece together with the headers."""
        self.send_header("Connection", "close" if self.close_connection else "keep-alive")
        pieces = iter(body)
        # end_headers() would send them by themselves: two packets for each answer.
        headers = b"".join(self.__dict__.pop("_headers_buffer")) + b"\r\n"
        self.wfile.write(headers + next(pieces, b""))
        for piece in pieces:
            self.wfile.write(piece)

    def date_time_string(self, timestamp: float | None = None) -> str:
        """The `Date` of an answer: where the sandbox's clock was moved on, what signatures are held against too."""
        now = time.time() if timestamp is None else timestamp
        return super().date_time_string(now + self.server.clock.moved_on.total_seconds())

    def _cut(self, cut: Cut) -> None:
        self.close_connection = True
        if cut.reset:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
            # The socket is closed for real only when the file that reads from it is closed too. Left to the end of
            # the connection, a FIN would go out first.
            self.rfile.close()
            self.connection.close()

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Nothing: the record tells more."""

    def log(self, type: str, message: str, *args: Any) -> None:  # noqa: ARG002 - werkzeug's
        """Into the log instead of standard error."""
        _log.info(message, *args)
