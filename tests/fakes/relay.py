"""What lies between a desk and its server: passes on what it gets, and breaks as lines and firewalls do."""

from __future__ import annotations

import contextlib
import os
import select
import socket
import struct
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

_RESET_ON_CLOSE = struct.pack("HH" if os.name == "nt" else "ii", 1, 0)
_CHUNK = 65536


class Relay:
    """Listens on a free port of 127.0.0.1, and connects whoever comes to the server with this API prefix.

    `posts` counts the POSTs that came, passed on or not.
    """

    def __init__(self, prefix: str) -> None:
        server = urlsplit(prefix)
        self._server = (server.hostname or "", server.port or 80)
        self._lock = threading.Lock()
        self._pairs: list[_Pair] = []
        self._threads: list[threading.Thread] = []
        self._accepting: threading.Thread | None = None
        self._is_listening = False
        self.posts = 0
        self._port = 0
        self.listen()
        self.prefix = f"http://127.0.0.1:{self._port}{server.path}"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.refuse()
        for thread in self._threads:
            thread.join()

    def listen(self) -> None:
        """Take connections (again, on the same port)."""
        if self._is_listening:
            return
        listener = socket.create_server(("127.0.0.1", self._port), backlog=64)
        self._port = listener.getsockname()[1]
        self._is_listening = True
        self._accepting = self._start(self._accept, listener)

    def refuse(self) -> None:
        """End all connections, and refuse new ones."""
        if self._accepting is not None and self._is_listening:
            self._is_listening = False
            # No system wakes an accept when its socket is closed: knock.
            socket.create_connection(("127.0.0.1", self._port)).close()
            self._accepting.join()
        self.cut()

    def cut(self) -> None:
        """End all connections."""
        with self._lock:
            pairs, self._pairs = self._pairs, []
        for pair in pairs:
            pair.end()

    def forget(self) -> None:
        """Pass on nothing more on the connections of now, and end none of them. New ones work."""
        with self._lock:
            for pair in self._pairs:
                pair.is_forgotten = True

    def _start(self, work: Callable[..., None], *arguments: object) -> threading.Thread:
        thread = threading.Thread(target=work, args=arguments, daemon=True, name="relay")
        self._threads.append(thread)
        thread.start()
        return thread

    def _accept(self, listener: socket.socket) -> None:
        with listener:
            while True:
                desk, _ = listener.accept()
                if not self._is_listening:
                    desk.close()
                    return
                pair = _Pair(desk, socket.create_connection(self._server))
                with self._lock:
                    self._pairs.append(pair)
                self._start(self._pass_on, pair)

    def _pass_on(self, pair: _Pair) -> None:
        with pair.desk, pair.server:
            while True:
                came, _, _ = select.select([pair.desk, pair.server], [], [])
                for source in came:
                    if not self._pass_one(pair, source):
                        return

    def _pass_one(self, pair: _Pair, source: socket.socket) -> bool:
        """Pass on what came from `source`; False where the connection has ended."""
        target = pair.server if source is pair.desk else pair.desk
        try:
            data = source.recv(_CHUNK)
        except OSError:
            target.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
            return False
        if source is pair.desk and data.startswith(b"POST "):
            with self._lock:
                self.posts += 1
        if data and not pair.is_forgotten:
            with contextlib.suppress(OSError):  # its end has gone: the next look at it tells
                target.sendall(data)
        return bool(data)


class _Pair:
    """The two ends of one connection."""

    def __init__(self, desk: socket.socket, server: socket.socket) -> None:
        self.desk, self.server = desk, server
        self.is_forgotten = False
        for end in (desk, server):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def end(self) -> None:
        """End it from another thread."""
        for end in (self.desk, self.server):
            with contextlib.suppress(OSError):  # it has ended by itself
                end.shutdown(socket.SHUT_RDWR)
