"""A PC whose clock is wrong, and the real client at the sandbox, which refuses times that are over five minutes off."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta

import pytest

from counter_app.sandbox.server import SandboxServer
from counter_app.uitpas import AccessToken, Consumer, UitpasClient, Unauthorized
from tests.fakes.sandbox import DE_WERF, MUZIEKMARATHON, NORA, Levers

WRONG = [timedelta(minutes=12), timedelta(minutes=-12), timedelta(days=-400)]
"""How far the PC is behind."""

At = Callable[[timedelta], UitpasClient]


@pytest.fixture
def at(server: SandboxServer) -> Iterator[At]:
    """A client on a PC whose clock is this far behind."""
    keys = server.credentials
    with ExitStack() as open_ones:

        def client(behind: timedelta) -> UitpasClient:
            made = UitpasClient(
                server.prefix,
                Consumer(keys.consumer_key, keys.consumer_secret),
                token=AccessToken(keys.token, keys.token_secret, keys.user_id),
                balie_consumer_key=DE_WERF,
                wall=lambda: time.time() - behind.total_seconds(),
            )
            open_ones.callback(made.close)
            return made

        yield client


@pytest.mark.parametrize("behind", WRONG)
def test_reads_find_what_they_ask_for(at: At, levers: Levers, behind: timedelta) -> None:
    client = at(behind)
    assert client.identify(NORA).passholder is not None
    assert client.counters() != ()
    assert [seen["status"] for seen in levers.requests("*")] == [401, 200, 200]


@pytest.mark.parametrize("behind", WRONG)
def test_a_check_in_is_refused_once_and_done_when_it_is_made_again(at: At, levers: Levers, behind: timedelta) -> None:
    client = at(behind)
    with pytest.raises(Unauthorized) as caught:
        client.check_in(MUZIEKMARATHON, uitpas_number=NORA)
    assert caught.value.clock_off is not None
    assert abs(caught.value.clock_off - behind) <= timedelta(seconds=5)
    before = levers.points()
    assert client.check_in(MUZIEKMARATHON, uitpas_number=NORA).points == before + 1
    assert len(levers.requests("*/checkin")) == 2


def test_the_time_of_the_server_is_known_whatever_that_of_the_pc(at: At) -> None:
    client = at(timedelta(minutes=12))
    client.counters()
    now = client.server_now()
    assert now is not None
    assert abs(now - datetime.now(UTC)) <= timedelta(seconds=5)


def test_an_employee_who_is_signed_out_is_told_so_and_nothing_of_the_clock(
    at: At, levers: Levers, server: SandboxServer
) -> None:
    client = at(timedelta(minutes=12))
    client.counters()
    levers.settings(revoked_tokens=[server.credentials.token])
    with pytest.raises(Unauthorized) as caught:
        client.check_in(MUZIEKMARATHON, uitpas_number=NORA)
    assert caught.value.clock_off is None
