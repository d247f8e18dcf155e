"""What a client tells of each call: that it was answered, by whom, or why not, and how long that took."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from counter_app.uitpas import Cause, Deadlines, Experience, UitpasClient, UitpasError
from tests.fakes.http_server import Behaviour, HttpServer, answer, hang, raw_then_close, reset
from tests.unit.uitpas.conftest import CONSUMER, EMPLOYEE
from tests.unit.uitpas.network import Connect, get, no_such_name, post

DONE = "<response><points>2</points><uitpasNumber>0930000420206</uitpasNumber></response>"
"""What a check-in is answered with, and a question for a card."""
PAGE = "<!DOCTYPE html><html><body>Welcome to the Wi-Fi</body></html>"
GARBAGE = raw_then_close(b"Welcome to the Wi-Fi\r\n\r\n")


class Ear:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.heard: list[Experience] = []

    @property
    def last(self) -> tuple[int | None, Cause | None]:
        return self.heard[-1].status, self.heard[-1].cause


@pytest.fixture
def ear() -> Ear:
    return Ear()


@contextmanager
def listening(ear: Ear, server: HttpServer, **options: object) -> Iterator[UitpasClient]:
    client = UitpasClient(server.prefix, CONSUMER, token=EMPLOYEE, heard=ear.heard.append, **options)  # type: ignore[arg-type]  # checked where they are written
    with client:
        yield client


def read(client: UitpasClient) -> object:
    return client.card(uitpas_number="0930000420206")


def write(client: UitpasClient) -> object:
    return client.check_in("cdbid", uitpas_number="0930000420206")


ANSWERS: list[tuple[Behaviour, tuple[int | None, Cause | None]]] = [
    (answer(DONE), (200, None)),
    (answer(f"\ufeff<?xml version='1.0'?>{DONE}"), (200, None)),
    (answer("<response><code>ACTION_FAILED</code></response>", 400), (400, None)),
    (answer(status=401), (401, None)),
    (answer(PAGE, 403), (403, None)),
    (answer(PAGE, 404), (404, None)),
    (answer(status=408), (408, Cause.STATUS)),
    (answer(status=429), (429, Cause.STATUS)),
    (answer(status=302, headers=[("Location", "/login")]), (302, Cause.STATUS)),
    (answer(DONE, 500), (500, Cause.STATUS)),
    (answer(PAGE, 503), (503, Cause.STATUS)),
    (answer(DONE, 201), (201, Cause.STATUS)),
    (answer(PAGE), (200, Cause.UNREADABLE)),
    (answer(f"\n {PAGE.lower()}"), (200, Cause.UNREADABLE)),
    (answer("<html lang='nl'/>"), (200, Cause.UNREADABLE)),
    (answer(""), (200, Cause.UNREADABLE)),
    (answer("{}"), (200, Cause.UNREADABLE)),
    (answer(b"not gzip", headers=[("Content-Encoding", "gzip")]), (200, Cause.UNREADABLE)),
    (GARBAGE, (None, Cause.UNREADABLE)),
    (reset, (None, Cause.RESET)),
]


@pytest.mark.parametrize("call", [read, write])
@pytest.mark.parametrize(("behaviour", "told"), ANSWERS, ids=[f"{told}-{i}" for i, (_, told) in enumerate(ANSWERS)])
def test_each_call_is_told_once_by_how_it_ended(
    server: HttpServer,
    ear: Ear,
    call: Callable[[UitpasClient], object],
    behaviour: Behaviour,
    told: tuple[int | None, Cause | None],
) -> None:
    server.otherwise = behaviour
    ends: AbstractContextManager[object] = nullcontext() if told == (200, None) else pytest.raises(UitpasError)
    with listening(ear, server) as client, ends:
        call(client)
    assert [(one.status, one.cause) for one in ear.heard] == [told]


def test_a_read_that_broke_and_was_answered_at_last_is_answered(server: HttpServer, ear: Ear) -> None:
    server.script.extend([reset, answer(DONE)])
    with listening(ear, server) as client:
        read(client)
    assert [(one.status, one.cause) for one in ear.heard] == [(200, None)]


def test_how_long_it_took_is_told(server: HttpServer, ear: Ear) -> None:
    server.otherwise = hang
    with (
        listening(ear, server, timeout=Deadlines(read=0.5, write=0.5)) as client,
        pytest.raises(UitpasError),
    ):
        write(client)
    assert ear.last == (None, Cause.TIMEOUT)
    assert 0.5 <= ear.heard[0].seconds < 5


def test_a_server_that_is_not_found_or_refuses_is_told(connect: Connect, closed_port: int, ear: Ear) -> None:
    nowhere = connect("https://uitpas.example/rest", resolve=no_such_name, heard=ear.heard.append)
    refusing = connect(f"http://127.0.0.1:{closed_port}/rest", heard=ear.heard.append)
    for transport, call in ((nowhere, get), (nowhere, post), (refusing, get), (refusing, post)):
        with pytest.raises(UitpasError):
            call(transport)
    assert [one.cause for one in ear.heard] == [Cause.NAME, Cause.NAME, Cause.CONNECT, Cause.CONNECT]


def test_arguments_that_cannot_be_right_are_no_experience(server: HttpServer, ear: Ear) -> None:
    with listening(ear, server) as client, pytest.raises(ValueError, match="one of"):
        client.check_in("cdbid")
    assert ear.heard == []


def test_after_closing_nothing_is_told(server: HttpServer, ear: Ear) -> None:
    with listening(ear, server) as client:
        pass
    with pytest.raises(UitpasError):
        read(client)
    assert ear.heard == []


def test_a_correction_of_the_time_is_told_for_as_long_as_it_is_needed(server: HttpServer, ear: Ear) -> None:
    now = datetime(2026, 1, 14, 19, 13, 30, tzinfo=UTC)
    date = ("Date", format_datetime(now, usegmt=True))
    pc = [now.timestamp() - 720]
    server.script.append(answer(status=401, headers=[date]))
    server.otherwise = answer(DONE, headers=[date])
    with listening(ear, server, wall=lambda: pc[0]) as client:
        read(client)
        assert (ear.last, ear.heard[0].clock_off) == ((200, None), timedelta(minutes=12))
        pc[0] += 720
        read(client)
    assert [one.clock_off for one in ear.heard] == [timedelta(minutes=12), None]
