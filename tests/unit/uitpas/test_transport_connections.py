"""Connections: which one a request goes out on, and how `close` ends whatever goes on."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import pytest

from counter_app.uitpas import Cause, Deadlines, NotSent, OutcomeUnknown
from counter_app.uitpas.connection import MAX_BODY, Answer
from counter_app.uitpas.transport import Transport
from counter_app.uitpas.watchdog import Watchdog
from tests.fakes.http_server import (
    GENEROUS,
    Behaviour,
    HttpServer,
    Peer,
    answer,
    drip,
    hang,
    reset,
    response,
    server_tls,
    trusting_tls,
)
from tests.unit.uitpas.network import (
    BOTH,
    OK,
    SOON,
    Call,
    Connect,
    HangingResolver,
    addresses,
    failure,
    get,
    post,
)


@dataclass
class Clock:
    """Seconds that pass when the test says so."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


def once_done(behave: Behaviour) -> tuple[Behaviour, threading.Event]:
    """`behave`, and an event for when it is done."""
    done = threading.Event()

    def behave_and_tell(peer: Peer) -> None:
        behave(peer)
        done.set()

    return behave_and_tell, done


@BOTH
@pytest.mark.parametrize(("idle", "connections"), [(0, 1), (10, 1), (10.1, 2), (3600, 2)])
def test_a_connection_that_was_idle_for_over_ten_seconds_is_not_used_again(
    connect: Connect, server: HttpServer, call: Call, idle: float, connections: int
) -> None:
    server.otherwise = OK
    clock = Clock()
    transport = connect(server.prefix, clock=clock)
    call(transport)
    clock.now += idle
    call(transport)
    assert server.connections == connections


def test_each_use_makes_a_connection_young_again(connect: Connect, server: HttpServer) -> None:
    server.otherwise = OK
    clock = Clock()
    transport = connect(server.prefix, clock=clock)
    for _ in range(5):
        post(transport)
        clock.now += 9
    assert server.connections == 1


def answer_and_close(peer: Peer) -> None:
    peer.send(response("fine"))
    peer.close()


def answer_and_go_on(peer: Peer) -> None:
    peer.send(response("fine") + response("too late", status=408))


@pytest.mark.parametrize("behaviour", [answer_and_close, answer_and_go_on])
def test_a_connection_that_the_server_closed_or_spoke_on_is_not_used_again(
    connect: Connect, server: HttpServer, behaviour: Behaviour
) -> None:
    first, done = once_done(behaviour)
    server.script.append(first)
    server.otherwise = OK
    transport = connect(server.prefix)
    post(transport)
    assert done.wait(GENEROUS)
    assert post(transport) == Answer(200, b"fine")
    assert len(server.requests) == 2


def test_a_connection_that_the_server_wants_closed_is_closed(connect: Connect, server: HttpServer) -> None:
    has_gone: Future[bool] = Future()

    def answer_and_watch(peer: Peer) -> None:
        peer.send(response("fine", headers=[("Connection", "close")]))
        has_gone.set_result(peer.has_gone())

    server.script.append(answer_and_watch)
    post(connect(server.prefix))
    assert has_gone.result(GENEROUS)


def test_a_get_is_tried_again_on_a_new_connection(connect: Connect, server: HttpServer) -> None:
    server.script.extend([OK, reset, OK])
    transport = connect(server.prefix)
    post(transport)
    assert get(transport) == Answer(200, b"fine")
    assert server.connections == 2


def test_calls_at_the_same_time_have_connections_of_their_own(connect: Connect, server: HttpServer) -> None:
    both_are_here = threading.Barrier(2)

    def answer_together(peer: Peer) -> None:
        both_are_here.wait(GENEROUS)
        peer.send(response("fine"))

    server.otherwise = answer_together
    transport = connect(server.prefix)
    with ThreadPoolExecutor(2) as pool:
        for _ in range(2):
            assert list(pool.map(post, [transport, transport])) == [Answer(200, b"fine")] * 2
    assert server.connections == 2


@pytest.mark.parametrize("size", [MAX_BODY, MAX_BODY + 1])
def test_a_body_is_read_up_to_16_mib(connect: Connect, server: HttpServer, size: int) -> None:
    server.script.append(answer(b"x" * size))
    body = post(connect(server.prefix)).body
    assert (None if body is None else len(body)) == (size if size == MAX_BODY else None)


# What is warmed


@pytest.fixture
def servers() -> Iterator[dict[str, HttpServer]]:
    with HttpServer() as plain, HttpServer(tls=server_tls()) as secure:
        plain.otherwise = secure.otherwise = OK
        yield {"http": plain, "https": secure}


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_post_finds_the_connection_that_was_warmed(
    connect: Connect, servers: dict[str, HttpServer], scheme: str
) -> None:
    """TLS 1.3 sends tickets after the handshake; they must not look like an answer nobody asked for."""
    server = servers[scheme]
    transport = connect(server.prefix, tls=trusting_tls)
    assert transport.warm()
    server.wait_for(lambda server: server.handshakes == (scheme == "https"))
    post(transport)
    assert server.connections == 1


@pytest.mark.parametrize(("idle", "connections"), [(0, 1), (5, 1), (5.1, 2), (11, 2)])
def test_what_waits_is_warm_while_it_is_young(
    connect: Connect, server: HttpServer, idle: float, connections: int
) -> None:
    clock = Clock()
    transport = connect(server.prefix, clock=clock)
    assert transport.warm()
    clock.now += idle
    assert transport.warm()
    server.wait_for_connections(connections)
    assert server.connections == connections


def test_warming_does_not_make_an_old_connection_young(connect: Connect, server: HttpServer) -> None:
    server.otherwise = OK
    clock = Clock()
    transport = connect(server.prefix, clock=clock)
    for _ in range(3):
        assert transport.warm()
        clock.now += 4
    post(transport)
    assert server.connections == 2


def test_warming_in_vain_says_so(connect: Connect, hanging_resolver: HangingResolver) -> None:
    prefix = "https://www.uitid.be/uitid/rest"
    assert not connect(prefix, resolve=addresses()).warm()
    assert not connect(prefix, resolve=hanging_resolver, timeout=SOON).warm()
    closed = connect(prefix)
    closed.close()
    assert not closed.warm()


# What `close` ends


@dataclass(frozen=True)
class Hanging:
    """A call that hangs in one phase: how to make the transport, and how to know that it has got there."""

    connect: Callable[[], Transport]
    is_there: Callable[[], object]
    error: type[NotSent | OutcomeUnknown]


LONG = Deadlines(connect=GENEROUS, read=GENEROUS, write=GENEROUS)


@pytest.fixture
def phases(
    connect: Connect, server: HttpServer, hanging_resolver: HangingResolver, full_backlog: int
) -> Iterator[dict[str, Hanging]]:
    asked = threading.Event()

    def resolve(host: str, port: int) -> object:
        asked.set()
        return addresses(full_backlog)(host, port)

    with HttpServer(on_connect=hang) as mute:
        name = "https://www.uitid.be/uitid/rest"
        yield {
            "the search for the name": Hanging(
                lambda: connect(name, resolve=hanging_resolver, timeout=LONG), hanging_resolver.asked.wait, NotSent
            ),
            "connecting": Hanging(lambda: connect(name, resolve=resolve, timeout=LONG), asked.wait, NotSent),
            "the handshake": Hanging(
                lambda: connect(f"https://127.0.0.1:{mute.port}/rest", timeout=LONG),
                lambda: mute.wait_for_connections(1),
                NotSent,
            ),
            "waiting for the answer": Hanging(
                lambda: connect(server.prefix, timeout=LONG), lambda: server.wait_for_requests(1), OutcomeUnknown
            ),
        }


def ends_at_once(transport: Transport, call: Call, is_there: Callable[[], object]) -> tuple[type, Cause]:
    """How `call` fails when the transport is closed as soon as `is_there` returns; within a second."""
    with ThreadPoolExecutor(1) as pool:
        result = pool.submit(failure, call, transport)
        is_there()
        began = time.monotonic()
        transport.close()
        found = result.result(GENEROUS)
        assert time.monotonic() - began < 1.0
    return found


@pytest.mark.parametrize("phase", ["the search for the name", "connecting", "the handshake", "waiting for the answer"])
@BOTH
def test_closing_ends_a_call_that_hangs_at_once(
    server: HttpServer, phases: dict[str, Hanging], phase: str, call: Call
) -> None:
    server.otherwise = hang
    hanging = phases[phase]
    assert ends_at_once(hanging.connect(), call, hanging.is_there) == (hanging.error, Cause.CLOSED)


@pytest.mark.parametrize("start", [b"HTTP/1.1 200 OK\r\nA: b", b"HTTP/1.1 200 OK\r\n\r\nx", response("x", length=1000)])
def test_closing_ends_an_answer_that_drips(connect: Connect, server: HttpServer, start: bytes) -> None:
    dripping = threading.Event()

    def start_then_drip(peer: Peer) -> None:
        peer.send(start)
        dripping.set()
        drip(b"x")(peer)

    server.otherwise = start_then_drip
    transport = connect(server.prefix, timeout=LONG)
    assert ends_at_once(transport, post, lambda: dripping.wait(GENEROUS)) == (OutcomeUnknown, Cause.CLOSED)


def test_closing_ends_the_pause_before_another_try(connect: Connect, server: HttpServer) -> None:
    server.otherwise = reset
    transport = connect(server.prefix, backoff=(GENEROUS / 2,), timeout=LONG)
    assert ends_at_once(transport, get, lambda: server.wait_for_requests(1))[1] is Cause.CLOSED
    assert len(server.requests) == 1


@BOTH
def test_after_closing_nothing_is_sent(connect: Connect, server: HttpServer, call: Call) -> None:
    server.otherwise = OK
    transport = connect(server.prefix)
    call(transport)
    transport.close()
    transport.close()
    assert failure(call, transport) == (NotSent, Cause.CLOSED)
    assert len(server.requests) == 1


def test_closing_before_the_first_call_is_no_trouble(connect: Connect) -> None:
    transport = connect("https://www.uitid.be/uitid/rest")
    transport.close()
    assert failure(post, transport) == (NotSent, Cause.CLOSED)


# The watchdog


class Exchange:
    """Something that the watchdog guards."""

    def __init__(self) -> None:
        self.ended: Future[Cause] = Future()

    def end(self, cause: Cause) -> None:
        self.ended.set_result(cause)


def test_the_watchdog_ends_what_is_late_and_leaves_what_is_done_alone() -> None:
    clock = Clock()
    watchdog = Watchdog(clock)
    done, late, in_time = Exchange(), Exchange(), Exchange()
    with watchdog.guarding(done, clock.now + 5):
        pass
    clock.now += 10
    with watchdog.guarding(in_time, clock.now + 5), watchdog.guarding(late, clock.now):
        assert late.ended.result(GENEROUS) is Cause.TIMEOUT
    assert not done.ended.done()
    assert not in_time.ended.done()
    watchdog.stop()


def test_a_nearer_deadline_wakes_the_watchdog_earlier() -> None:
    watchdog = Watchdog(time.monotonic)
    far, near = Exchange(), Exchange()
    with watchdog.guarding(far, time.monotonic() + 10 * GENEROUS), watchdog.guarding(near, time.monotonic() + 0.01):
        assert near.ended.result(GENEROUS) is Cause.TIMEOUT
    assert not far.ended.done()
    watchdog.stop()
