"""A small HTTP server on this PC that records each request, and answers or misbehaves as it is told.

What it does with a request is a `Behaviour`: a function that gets the `Peer`. Each request takes the next one of
`server.script`; when that is used up, `server.otherwise` serves all others.
"""

from __future__ import annotations

import re
import select
import socket
import ssl
import struct
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, urlsplit

import truststore

_CERTIFICATE = Path(__file__).with_name("certificate.pem")

GENEROUS = 30.0
"""Seconds that nothing in a test should ever take, even on a loaded PC."""


@dataclass(frozen=True)
class Request:
    """What came over the wire; header names are in lower case."""

    method: str
    target: str
    headers: dict[str, str]
    body: str

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> list[tuple[str, str]]:
        return (
            parse_qsl(urlsplit(self.target).query, keep_blank_values=True, strict_parsing=True)
            if "?" in self.target
            else []
        )

    @property
    def form(self) -> list[tuple[str, str]]:
        return parse_qsl(self.body, keep_blank_values=True, strict_parsing=True) if self.body else []


class Peer:
    """The server's end of a connection."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._buffer = b""
        self.asked: Request | None = None
        """The request that is being answered."""

    def send(self, data: bytes) -> None:
        self._sock.sendall(data)

    def request(self) -> Request | None:
        """The next request; None when the client has gone."""
        head = self._until(b"\r\n\r\n")
        if head is None:
            return None
        first, *lines = head.decode("latin-1").split("\r\n")
        method, target, _ = first.split(" ")
        headers = {name.lower(): value.strip() for name, value in (line.split(":", 1) for line in lines if line)}
        body = self._exactly(int(headers.get("content-length", "0")))
        self.asked = None if body is None else Request(method, target, headers, body.decode())
        return self.asked

    def start_tls(self, context: ssl.SSLContext) -> None:
        """Speak TLS from here on, as the server behind a proxy does."""
        self._sock = context.wrap_socket(self._sock, server_side=True)

    def reset(self) -> None:
        """Break the connection as a firewall does, without a farewell."""
        self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._sock.close()

    def close(self) -> None:
        self._sock.close()

    def hang_up(self) -> None:
        """End the connection from another thread, whatever it is doing."""
        try:
            socket.socket.shutdown(self._sock, socket.SHUT_RDWR)
        except OSError:
            return

    def has_gone(self, within: float = GENEROUS) -> bool:
        """Whether the client closes its end in `within` seconds; what it still sends is dropped."""
        until = time.monotonic() + within
        while self._is_readable(max(0.0, until - time.monotonic())):
            try:
                if self._sock.recv(4096) == b"":
                    return True
            except OSError:
                return True
        return False

    def wait_for_data(self) -> None:
        """Wait until the client has sent something, and leave it unread."""
        assert self._is_readable(GENEROUS), "nothing came"

    def _is_readable(self, within: float) -> bool:
        return bool(select.select([self._sock], [], [], within)[0])

    def _until(self, mark: bytes) -> bytes | None:
        while mark not in self._buffer:
            if not self._receive():
                return None
        head, _, self._buffer = self._buffer.partition(mark)
        return head

    def _exactly(self, size: int) -> bytes | None:
        while len(self._buffer) < size:
            if not self._receive():
                return None
        body, self._buffer = self._buffer[:size], self._buffer[size:]
        return body

    def _receive(self) -> bool:
        try:
            data = self._sock.recv(65536)
        except OSError:
            return False
        self._buffer += data
        return bool(data)


Behaviour = Callable[[Peer], None]


def response(
    body: bytes | str = b"", status: int = 200, headers: Iterable[tuple[str, str]] = (), length: int | None = None
) -> bytes:
    """An answer as bytes; `length` is what it claims of its body, if that is another."""
    body = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(body) if length is None else length}"]
    lines += [f"{name}: {value}" for name, value in headers]
    return "\r\n".join([*lines, "", ""]).encode() + body


def answer(body: bytes | str = b"", status: int = 200, headers: Iterable[tuple[str, str]] = ()) -> Behaviour:
    """Answer with this."""
    return raw(response(body, status, headers))


def raw(data: bytes) -> Behaviour:
    """Send these bytes."""
    return lambda peer: peer.send(data)


def raw_then_close(data: bytes) -> Behaviour:
    """Send these bytes, and close the connection."""

    def behave(peer: Peer) -> None:
        peer.send(data)
        peer.close()

    return behave


def reset(peer: Peer) -> None:
    """Break the connection."""
    peer.reset()


def reset_unread(peer: Peer) -> None:
    """Break the connection when something comes, without a look at it."""
    peer.wait_for_data()
    peer.reset()


def close(peer: Peer) -> None:
    """Close the connection without a word."""
    peer.close()


def hang(peer: Peer) -> None:
    """Say nothing until the client goes away."""
    peer.has_gone()
    peer.close()


def server_tls() -> ssl.SSLContext:
    """TLS as `uitpas.example` and 127.0.0.1, with a certificate that only `trusting_tls` trusts."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_CERTIFICATE)
    return context


def trusting_tls() -> ssl.SSLContext:
    """What a client needs to trust `server_tls`."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(_CERTIFICATE)
    return context


def drip(data: bytes) -> Behaviour:
    """Send a byte every 20 ms for as long as the client is there, the last one again and again."""

    def behave(peer: Peer) -> None:
        left = data
        while not peer.has_gone(within=0.02):
            try:
                peer.send(left[:1])
            except OSError:
                break
            left = left[1:] or left
        peer.close()

    return behave


_NUMBER = re.compile(r"(?<=/)\d{13}(?=/|$)")


def by_path(behaviours: Mapping[str, Behaviour]) -> Behaviour:
    """Behave as is told for the first of these that the path of the request ends with, else answer 404.

    A number in the path counts as 13 noughts.
    """

    def behave(peer: Peer) -> None:
        path = _NUMBER.sub("0" * 13, peer.asked.path) if peer.asked else ""
        chosen = next((behaviour for end, behaviour in behaviours.items() if path.endswith(end)), answer(status=404))
        chosen(peer)

    return behave


class HttpServer:
    """Listens on a free port of 127.0.0.1 for the length of a `with` block."""

    def __init__(self, *, tls: ssl.SSLContext | None = None, on_connect: Behaviour | None = None) -> None:
        self.script: deque[Behaviour] = deque()
        self.otherwise: Behaviour = answer(status=404)
        self.requests: list[Request] = []
        self.connections = 0
        self.handshakes = 0
        self._tls = tls
        self._on_connect = on_connect
        self._changed = threading.Condition()
        self._stopped = False
        self._peers: list[Peer] = []
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._listener.getsockname()[1]

    @property
    def prefix(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}/uitid/rest"

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.go_away()
        for thread in self._threads:
            thread.join(GENEROUS)
            assert not thread.is_alive(), "a thread of the server did not end"
        for peer in self._peers:
            peer.close()

    def go_away(self) -> None:
        """Break off all connections and refuse new ones, as a server does that is switched off."""
        if self._stopped:
            return
        self._stopped = True
        # No system wakes an accept when its socket is closed: knock.
        socket.create_connection(("127.0.0.1", self.port)).close()
        self._threads[0].join(GENEROUS)
        self._listener.close()
        for peer in self._peers:
            peer.hang_up()

    def wait_for(self, condition: Callable[[HttpServer], bool]) -> None:
        """Wait until `condition` holds; it is looked at after each connection, handshake and request."""
        with self._changed:
            assert self._changed.wait_for(lambda: condition(self), GENEROUS), "the server waited in vain"

    def wait_for_requests(self, count: int) -> None:
        self.wait_for(lambda server: len(server.requests) >= count)

    def wait_for_connections(self, count: int) -> None:
        self.wait_for(lambda server: server.connections >= count)

    def _start(self, target: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True, name="test-server")
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            sock, _ = self._listener.accept()
            peer = Peer(sock)
            self._peers.append(peer)
            if self._stopped:
                return
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._changed:
                self.connections += 1
                self._changed.notify_all()
            self._start(self._serve, peer)

    def _serve(self, peer: Peer) -> None:
        try:
            if self._on_connect:
                self._on_connect(peer)
            if self._tls:
                peer.start_tls(self._tls)
                with self._changed:
                    self.handshakes += 1
                    self._changed.notify_all()
            self._answer(peer)
        except OSError:
            # The client has gone, or was made to go: the test looks at what it makes of that.
            return
        finally:
            peer.close()

    def _answer(self, peer: Peer) -> None:
        while (request := peer.request()) is not None:
            with self._changed:
                self.requests.append(request)
                behave = self.script.popleft() if self.script else self.otherwise
                self._changed.notify_all()
            behave(peer)
