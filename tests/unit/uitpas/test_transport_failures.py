"""Failures after a request may have left: unknown, a POST never sent again, nothing later than its deadline."""

import pytest

from counter_app.uitpas import Cause, Deadlines, OutcomeUnknown
from counter_app.uitpas.connection import Answer
from tests.fakes.http_server import (
    Behaviour,
    HttpServer,
    Peer,
    answer,
    close,
    drip,
    hang,
    raw_then_close,
    reset,
    reset_unread,
    response,
)
from tests.fakes.signature import Authorization
from tests.unit.uitpas.network import BOTH, OK, SOON, Call, Connect, failure, get, post

BROKEN: dict[str, Behaviour] = {
    "reset": reset,
    "closed": close,
    "half a body": raw_then_close(response("half", length=8)),
    "half a chunk": raw_then_close(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\nhalf"),
    "no body": raw_then_close(response("", length=8)),
}


@pytest.mark.parametrize("behaviour", BROKEN.values(), ids=BROKEN.keys())
def test_a_post_that_was_not_answered_whole_is_unknown_and_not_sent_again(
    connect: Connect, server: HttpServer, behaviour: Behaviour
) -> None:
    server.otherwise = behaviour
    assert failure(post, connect(server.prefix)) == (OutcomeUnknown, Cause.RESET)
    assert len(server.requests) == server.connections == 1


@pytest.mark.parametrize("behaviour", BROKEN.values(), ids=BROKEN.keys())
def test_a_get_that_was_not_answered_whole_is_tried_twice_more(
    connect: Connect, server: HttpServer, behaviour: Behaviour
) -> None:
    server.otherwise = behaviour
    assert failure(get, connect(server.prefix)) == (OutcomeUnknown, Cause.RESET)
    assert len(server.requests) == server.connections == 3


@pytest.mark.parametrize("breaks", [1, 2])
def test_a_get_is_signed_anew_each_time(connect: Connect, server: HttpServer, breaks: int) -> None:
    server.script.extend([reset] * breaks)
    server.otherwise = OK
    assert get(connect(server.prefix)) == Answer(200, b"fine")
    nonces = {Authorization.parse(request.headers["authorization"])["oauth_nonce"] for request in server.requests}
    assert len(nonces) == len(server.requests) == breaks + 1


@BOTH
def test_a_reset_before_the_request_is_read_is_unknown(connect: Connect, call: Call) -> None:
    with HttpServer(on_connect=reset_unread) as server:
        assert failure(call, connect(server.prefix)) == (OutcomeUnknown, Cause.RESET)
        assert server.connections == (1 if call is post else 3)


def test_a_post_on_a_kept_connection_that_breaks_is_unknown_and_not_sent_again(
    connect: Connect, server: HttpServer
) -> None:
    server.script.extend([OK, reset])
    server.otherwise = OK
    transport = connect(server.prefix)
    post(transport)
    assert failure(post, transport) == (OutcomeUnknown, Cause.RESET)
    assert len(server.requests) == 2
    assert server.connections == 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@BOTH
def test_a_redirect_is_never_followed(connect: Connect, server: HttpServer, call: Call, status: int) -> None:
    server.otherwise = answer(status=status, headers=[("Location", f"{server.prefix}/elsewhere")])
    assert call(connect(server.prefix)).status == status
    assert len(server.requests) == 1


@BOTH
@pytest.mark.parametrize("status", [401, 408, 429, 500, 503])
def test_an_answer_is_never_asked_for_again(connect: Connect, server: HttpServer, call: Call, status: int) -> None:
    server.otherwise = answer(status=status, headers=[("Retry-After", "0"), ("WWW-Authenticate", "Basic")])
    assert call(connect(server.prefix)).status == status
    assert len(server.requests) == 1


def at_once_then_drip(data: bytes) -> Behaviour:
    """Send `data`, and go on with x for ever."""

    def behave(peer: Peer) -> None:
        peer.send(data)
        drip(b"x")(peer)

    return behave


SLOW: dict[str, Behaviour] = {
    "silence": hang,
    "a drip of the status": drip(b"HTTP/1.1 200 OKKKKKKK"),
    "a drip of headers": drip(b"HTTP/1.1 200 OK\r\nA: bbbbbbb"),
    "endless continues": drip(b"HTTP/1.1 100 Continue\r\n\r\n" * 40),
    "a drip of the body": drip(response("x", length=10_000)),
    "a drip of a body without a length": at_once_then_drip(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"),
    "a drip of chunks": at_once_then_drip(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2710\r\n"),
}


@pytest.mark.parametrize("behaviour", SLOW.values(), ids=SLOW.keys())
def test_an_answer_that_is_too_slow_ends_at_the_deadline(
    connect: Connect, server: HttpServer, behaviour: Behaviour
) -> None:
    server.otherwise = behaviour
    assert failure(post, connect(server.prefix, timeout=SOON)) == (OutcomeUnknown, Cause.TIMEOUT)
    assert len(server.requests) == 1


def test_a_read_that_is_too_slow_is_not_tried_again(connect: Connect, server: HttpServer) -> None:
    server.otherwise = hang
    assert failure(get, connect(server.prefix, timeout=SOON)) == (OutcomeUnknown, Cause.TIMEOUT)
    assert len(server.requests) == 1


def test_a_slow_answer_within_the_deadline_arrives(connect: Connect, server: HttpServer) -> None:
    def byte_by_byte(peer: Peer) -> None:
        for byte in response("fine"):
            peer.send(bytes([byte]))

    server.otherwise = byte_by_byte
    assert post(connect(server.prefix)) == Answer(200, b"fine")


def test_a_pause_that_does_not_fit_into_the_deadline_is_not_made(connect: Connect, server: HttpServer) -> None:
    server.otherwise = reset
    transport = connect(server.prefix, backoff=(9.0,))
    assert failure(get, transport) == (OutcomeUnknown, Cause.RESET)
    assert len(server.requests) == 1


def test_the_defaults_are_those_that_are_documented() -> None:
    assert Deadlines.of(None) == Deadlines(connect=4.0, read=8.0, write=15.0)
    assert Deadlines.of(2) == Deadlines(connect=4.0, read=2, write=2)
