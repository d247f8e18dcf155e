"""A wrong clock of this PC: when the server's time is signed with, what is sent again, and what is told of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from counter_app.uitpas import ApiError, Cause, OutcomeUnknown, UitpasClient, Unauthorized
from counter_app.uitpas.server_clock import ServerClock
from tests.fakes.http_server import Behaviour, HttpServer, Peer, answer, hang
from tests.fakes.signature import Authorization
from tests.unit.uitpas.conftest import CONSUMER, EMPLOYEE

NOW = datetime(2026, 1, 14, 19, 13, 30, tzinfo=UTC)
"""What the server's clock shows."""
CARD = "<response><uitpasNumber>0930000420206</uitpasNumber></response>"
DONE = "<response><points>2</points></response>"
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)

NONSENSE = [
    "",
    "nonsense",
    "Wed, 14 Jan 2026",
    "Wed, 14 Jan 2026 25:61:61 GMT",
    "Wed, 14 Jan 99999999999999999999 19:13:30 GMT",
    "Wed, 14 Jan 2026 19:13:30 +9999999999",
    "Mon, 01 Jan 0001 00:00:00 +0100",
    "Fri, 31 Dec 9999 23:59:59 -0100",
    "Thu, 01 Jan 1970 00:00:00 GMT",
    "\xe9",
]


class Clock:
    """Seconds that only a test moves."""

    def __init__(self, seconds: float = 0.0) -> None:
        self.seconds = seconds

    def __call__(self) -> float:
        return self.seconds

    def go(self, by: timedelta) -> None:
        self.seconds += by.total_seconds()


class Pc:
    """A PC whose clock is `slow` by so much, beside the server's; and what asks from it."""

    def __init__(self, prefix: str, slow: timedelta) -> None:
        self.wall, self.monotonic = Clock((NOW - slow).timestamp()), Clock()
        self.client = UitpasClient(prefix, CONSUMER, token=EMPLOYEE, wall=self.wall, clock=self.monotonic)

    def pass_time(self, by: timedelta) -> None:
        self.wall.go(by)
        self.monotonic.go(by)

    def read(self) -> str | None:
        return self.client.card(uitpas_number="0930000420206").uitpas_number

    def write(self) -> object:
        return self.client.check_in("cdbid", uitpas_number="0930000420206").points

    def refused(self, call: Callable[[], object]) -> ApiError:
        with pytest.raises(ApiError) as caught:
            call()
        return caught.value


@contextmanager
def pc(server: HttpServer, slow: timedelta) -> Iterator[Pc]:
    pc = Pc(server.prefix, slow)
    with pc.client:
        yield pc


def header(moment: datetime) -> tuple[str, str]:
    return ("Date", format_datetime(moment, usegmt=True))


def signed_at(server: HttpServer, place: int = -1) -> datetime:
    """The time that a request was signed with."""
    authorization = Authorization.parse(server.requests[place].headers["authorization"])
    return datetime.fromtimestamp(int(authorization["oauth_timestamp"]), UTC)


def strict(server: HttpServer, now: Callable[[], datetime] = lambda: NOW) -> Behaviour:
    """Refuses what was signed with a time that is more than five minutes off."""

    def behave(peer: Peer) -> None:
        request = server.requests[-1]
        is_timely = abs(signed_at(server) - now()) <= 5 * MINUTE
        body = DONE if request.method == "POST" else CARD
        answer(body if is_timely else "timestamp_refused", 200 if is_timely else 401, [header(now())])(peer)

    return behave


@pytest.mark.parametrize("slow", [12 * MINUTE, -12 * MINUTE, 30 * HOUR, timedelta(days=9000)])
def test_a_read_is_tried_again_once_with_the_time_of_the_server(server: HttpServer, slow: timedelta) -> None:
    server.otherwise = strict(server)
    with pc(server, slow) as desk:
        assert desk.read() == "0930000420206"
    assert [signed_at(server, 0), signed_at(server, 1)] == [NOW - slow, NOW]
    nonces = {Authorization.parse(request.headers["authorization"])["oauth_nonce"] for request in server.requests}
    assert len(nonces) == len(server.requests) == 2


@pytest.mark.parametrize("slow", [12 * MINUTE, -12 * MINUTE])
def test_a_write_is_never_sent_again_by_itself_and_the_next_one_works(server: HttpServer, slow: timedelta) -> None:
    server.otherwise = strict(server)
    with pc(server, slow) as desk:
        error = desk.refused(desk.write)
        assert isinstance(error, Unauthorized)
        assert error.clock_off == slow
        assert len(server.requests) == 1
        assert desk.write() == 2
    assert len(server.requests) == 2


@pytest.mark.parametrize("slow", [2 * MINUTE, -2 * MINUTE, timedelta()])
def test_a_small_difference_is_not_the_cause(server: HttpServer, slow: timedelta) -> None:
    server.otherwise = answer(status=401, headers=[header(NOW)])
    with pc(server, slow) as desk:
        for call in (desk.read, desk.write):
            error = desk.refused(call)
            assert isinstance(error, Unauthorized)
            assert error.clock_off is None
    assert [signed_at(server, place) for place in (0, 1)] == [NOW - slow] * 2


def test_a_wrong_clock_that_the_server_accepts_is_left_alone(server: HttpServer) -> None:
    server.otherwise = answer(CARD, headers=[header(NOW)])
    with pc(server, 12 * MINUTE) as desk:
        desk.read()
        desk.read()
    assert signed_at(server) == NOW - 12 * MINUTE


@pytest.mark.parametrize("status", [400, 403, 404, 500])
def test_no_other_status_tells_that_the_clock_is_wrong(server: HttpServer, status: int) -> None:
    server.otherwise = answer(status=status, headers=[header(NOW)])
    with pc(server, 12 * MINUTE) as desk:
        desk.refused(desk.read)
        desk.refused(desk.read)
    assert signed_at(server) == NOW - 12 * MINUTE


def test_the_corrected_time_goes_on_as_time_passes(server: HttpServer) -> None:
    server.otherwise = strict(server)
    with pc(server, 12 * MINUTE) as desk:
        desk.read()
        desk.pass_time(4 * MINUTE)
        desk.write()
    assert signed_at(server) == NOW + 4 * MINUTE
    assert len(server.requests) == 3


@pytest.mark.parametrize("jump", [12 * MINUTE, -3 * HOUR])
def test_setting_the_clock_of_the_pc_makes_no_difference_after_that(server: HttpServer, jump: timedelta) -> None:
    server.otherwise = strict(server)
    with pc(server, 12 * MINUTE) as desk:
        desk.read()
        desk.wall.go(jump)
        assert desk.write() == 2
        assert desk.client.server_now() == NOW
    assert len(server.requests) == 3


def test_a_pc_that_slept_learns_the_time_again(server: HttpServer) -> None:
    """Where the monotonic clock stands still meanwhile."""
    now = [NOW]
    server.otherwise = strict(server, lambda: now[0])
    with pc(server, 12 * MINUTE) as desk:
        desk.read()
        now[0] += HOUR
        desk.wall.go(HOUR)
        error = desk.refused(desk.write)
        assert isinstance(error, Unauthorized)
        assert error.clock_off == 12 * MINUTE
        assert desk.write() == 2


def test_an_employee_who_is_signed_out_is_told_so_on_a_pc_whose_clock_is_wrong(server: HttpServer) -> None:
    server.otherwise = strict(server)
    with pc(server, 12 * MINUTE) as desk:
        desk.read()
        server.otherwise = answer(status=401, headers=[header(NOW)])
        error = desk.refused(desk.write)
    assert isinstance(error, Unauthorized)
    assert error.clock_off is None


def test_a_correction_that_does_not_help_is_taken_back(server: HttpServer) -> None:
    """The date may come from a gateway whose clock is wrong, not the PC's."""
    server.otherwise = answer(status=401, headers=[header(NOW + HOUR)])
    with pc(server, timedelta()) as desk:
        error = desk.refused(desk.read)
        assert isinstance(error, Unauthorized)
        assert error.clock_off is None
        assert [signed_at(server, 0), signed_at(server, 1)] == [NOW, NOW + HOUR]
        server.otherwise = answer(CARD, headers=[header(NOW + HOUR)])
        desk.read()
    assert signed_at(server) == NOW


@pytest.mark.parametrize("date", NONSENSE)
def test_a_401_with_a_date_that_is_none_says_nothing_of_the_clock(server: HttpServer, date: str) -> None:
    server.otherwise = answer(status=401, headers=[("Date", date)])
    with pc(server, 12 * MINUTE) as desk:
        error = desk.refused(desk.read)
        assert isinstance(error, Unauthorized)
        assert error.clock_off is None
        assert desk.client.server_now() is None
    assert len(server.requests) == 1


def test_both_tries_of_a_read_are_within_its_deadline(server: HttpServer) -> None:
    server.script.append(strict(server))
    server.otherwise = hang
    desk = Pc(server.prefix, 12 * MINUTE)
    with UitpasClient(server.prefix, CONSUMER, token=EMPLOYEE, wall=desk.wall, timeout=0.5) as client:
        began = time.monotonic()
        with pytest.raises(OutcomeUnknown) as caught:
            client.counters()
    assert caught.value.cause is Cause.TIMEOUT
    assert time.monotonic() - began < 5
    assert len(server.requests) == 2


def test_what_the_servers_clock_shows_is_known_after_any_answer(server: HttpServer) -> None:
    with pc(server, 12 * MINUTE) as desk:
        assert desk.client.server_now() is None
        server.otherwise = answer(status=500, headers=[header(NOW)])
        desk.refused(desk.read)
        assert desk.client.server_now() == NOW
        desk.pass_time(90 * MINUTE)
        assert desk.client.server_now() == NOW + 90 * MINUTE


@pytest.mark.parametrize(
    "date",
    ["Wed, 14 Jan 2026 19:13:30 GMT", "Wed Jan 14 19:13:30 2026", "Wed, 14 Jan 2026 20:13:30 +0100"],
)
def test_a_date_is_read_in_each_of_its_forms(date: str) -> None:
    clock = ServerClock(Clock((NOW - 12 * MINUTE).timestamp() + 0.4), Clock())
    clock.hear(date)
    assert (clock.now(), clock.offset) == (NOW, 12 * MINUTE)


@pytest.mark.parametrize("date", [None, *NONSENSE])
def test_nonsense_changes_nothing_that_is_known(date: str | None) -> None:
    clock = ServerClock(Clock(), Clock())
    clock.hear("Wed, 14 Jan 2026 19:13:30 GMT")
    clock.hear(date)
    assert clock.now() == NOW
