"""A server on this PC, and a client of it that knows its consumer, employee and counter."""

from collections.abc import Iterator

import pytest

from counter_app.uitpas import AccessToken, Consumer, UitpasClient
from tests.fakes.http_server import HttpServer

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
