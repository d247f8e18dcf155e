"""A client that is gone before its request was whole."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit

from counter_app.sandbox.server import SandboxServer
from tests.fakes.sandbox import PATIENCE, Levers
from tests.unit.sandbox.wire import CHECK_IN


def test_a_request_whose_body_never_came_whole_is_none(server: SandboxServer, levers: Levers) -> None:
    where = urlsplit(f"{server.prefix}{CHECK_IN}")
    head = f"POST {where.path} HTTP/1.1\r\nHost: {where.netloc}\r\nContent-Length: 50\r\n\r\n"
    with socket.create_connection((str(where.hostname), int(where.port or 0)), timeout=PATIENCE) as client:
        client.sendall(head.encode() + b"cdbid=a89a")
        client.shutdown(socket.SHUT_WR)
        assert client.recv(1) == b"", "it is answered"
    assert levers.requests() == []
