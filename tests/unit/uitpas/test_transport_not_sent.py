"""Failures before anything has left: name, connection, TLS, proxy."""

from counter_app.uitpas import Cause, Deadlines, NotSent
from counter_app.uitpas.connection import Answer
from tests.fakes.http_server import HttpServer
from tests.unit.uitpas.network import (
    BOTH,
    OK,
    SOON,
    Call,
    Connect,
    HangingResolver,
    addresses,
    failure,
    no_such_name,
    post,
)


@BOTH
def test_a_name_that_is_not_found_is_not_sent(connect: Connect, call: Call) -> None:
    transport = connect("https://www.uitid.be/uitid/rest", resolve=no_such_name)
    assert failure(call, transport) == (NotSent, Cause.NAME)


@BOTH
def test_a_name_that_cannot_be_one_is_not_sent(connect: Connect, call: Call) -> None:
    transport = connect(f"https://{'a' * 64}.be/uitid/rest")
    assert failure(call, transport) == (NotSent, Cause.NAME)


def test_a_search_for_the_name_that_hangs_is_not_sent(connect: Connect, hanging_resolver: HangingResolver) -> None:
    transport = connect("https://www.uitid.be/uitid/rest", resolve=hanging_resolver, timeout=SOON)
    assert failure(post, transport) == (NotSent, Cause.NAME)


@BOTH
def test_a_port_that_nobody_listens_on_is_not_sent(connect: Connect, closed_port: int, call: Call) -> None:
    transport = connect(f"http://127.0.0.1:{closed_port}/rest")
    assert failure(call, transport) == (NotSent, Cause.CONNECT)


def test_a_connection_that_hangs_is_not_sent(connect: Connect, full_backlog: int) -> None:
    transport = connect(f"http://127.0.0.1:{full_backlog}/rest", timeout=SOON)
    assert failure(post, transport) == (NotSent, Cause.CONNECT)


def test_no_address_at_all_is_not_sent(connect: Connect) -> None:
    assert failure(post, connect("http://127.0.0.1/rest", resolve=addresses())) == (NotSent, Cause.CONNECT)


def test_an_address_that_refuses_or_hangs_leaves_time_for_the_next(
    connect: Connect, server: HttpServer, closed_port: int, full_backlog: int
) -> None:
    server.otherwise = OK
    resolve = addresses(closed_port, full_backlog, server.port)
    transport = connect(server.prefix, resolve=resolve, timeout=Deadlines(connect=1.0))
    assert post(transport) == Answer(200, b"fine")
