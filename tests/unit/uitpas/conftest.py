"""A server on this PC, and a client of it that knows its consumer, employee and counter."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from counter_app.uitpas import AccessToken, Consumer, UitpasClient
from counter_app.uitpas.transport import Transport
from tests.fakes.http_server import HttpServer, server_tls
from tests.unit.uitpas.network import OK, Connect, HangingResolver

CONSUMER = Consumer("consumer-key", "consumer secret & more")
EMPLOYEE = AccessToken("employee-token", "token+secret", "employee-id")
COUNTER = "31413BDF-DFC7-7A9F-10403618C2816E44"


@pytest.fixture
def server() -> Iterator[HttpServer]:
    with HttpServer() as server:
        yield server


@pytest.fixture
def client(server: HttpServer) -> Iterator[UitpasClient]:
    with UitpasClient(server.prefix, CONSUMER, token=EMPLOYEE, balie_consumer_key=COUNTER) as client:
        yield client


@pytest.fixture
def connect() -> Iterator[Connect]:
    """Connects transports that the test need not close. They try again without a pause."""
    with ExitStack() as open_ones:

        def connect(prefix: str, **options: object) -> Transport:
            transport = Transport(prefix, CONSUMER, **{"backoff": (0.0, 0.0), **options})  # type: ignore[arg-type]  # checked where they are written
            open_ones.callback(transport.close)
            return transport

        yield connect


@pytest.fixture
def hanging_resolver() -> Iterator[HangingResolver]:
    resolver = HangingResolver()
    yield resolver
    resolver.released.set()


@pytest.fixture
def full_backlog() -> Iterator[int]:
    """A port that accepts no connection, and refuses none."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener, ExitStack() as waiting:
        for _ in range(4):
            sock = waiting.enter_context(socket.socket())
            sock.setblocking(False)
            sock.connect_ex(listener.getsockname())
        yield listener.getsockname()[1]


@pytest.fixture
def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@pytest.fixture
def tls_server() -> Iterator[HttpServer]:
    with HttpServer(tls=server_tls()) as server:
        server.otherwise = OK
        yield server
