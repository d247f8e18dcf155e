"""A clock of this PC that the server does not accept: what the employee reads, and that a second tap works."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from counter_app.desk.cash_in import cash_in
from counter_app.desk.check_in import check_in
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.look_up import look_up
from counter_app.desk.same_card import Decision, SameCard
from counter_app.gui import words
from counter_app.uitpas import AccessToken, Consumer, UitpasClient
from tests.fakes.http_server import Behaviour, HttpServer, answer
from tests.unit.desk.counter import BEFORE, CHIP, CONCERT, DRINK, NORA, a_desk, ok, passholder

SLOW = timedelta(minutes=12)


@pytest.fixture
def server() -> Iterator[HttpServer]:
    with HttpServer() as server:
        yield server


@pytest.fixture
def client(server: HttpServer) -> Iterator[UitpasClient]:
    """On a PC that is twelve minutes behind."""
    token = AccessToken("token", "token secret", "u1")
    wall = lambda: time.time() - SLOW.total_seconds()  # noqa: E731 - one clock, used once
    with UitpasClient(server.prefix, Consumer("key", "secret"), token=token, wall=wall) as client:
        yield client


def refused() -> Behaviour:
    return answer(status=401, headers=[("Date", format_datetime(datetime.now(UTC), usegmt=True))])


def test_a_check_in_says_how_wrong_the_clock_is_and_asks_to_tap_again(server: HttpServer, client: UitpasClient) -> None:
    server.script.extend([refused(), ok("<points>2</points>")])
    feedback = check_in(a_desk(client), CHIP, CONCERT).feedback
    assert (feedback.tone, feedback.outcome) == (Tone.FAULT, Outcome.REFUSED)
    assert words.headline(feedback) == "This PC's clock is 12 minutes slow"
    assert words.detail(feedback) == "Tap again, and have this PC's clock set right."
    assert check_in(a_desk(client), CHIP, CONCERT).feedback.outcome is Outcome.DONE
    assert len(server.requests) == 2


def test_a_cash_in_says_that_nothing_was_cashed_in(server: HttpServer, client: UitpasClient) -> None:
    server.script.append(refused())
    feedback = cash_in(a_desk(client), CHIP, NORA, DRINK, BEFORE).feedback
    assert (feedback.tone, feedback.outcome) == (Tone.FAULT, Outcome.REFUSED)
    assert "This PC's clock is" in words.headline(feedback)
    assert words.detail(feedback) == "Nothing was cashed in. Try again, and have this PC's clock set right."
    assert len(server.requests) == 1


def test_a_look_up_just_works(server: HttpServer, client: UitpasClient) -> None:
    server.script.extend([refused(), ok(passholder())])
    assert look_up(client, CHIP).person == NORA


def test_the_same_card_tapped_at_once_is_a_new_attempt() -> None:
    same_card = SameCard()
    assert same_card.decide(CHIP, CONCERT.cdbid, 0.0) is Decision.SEND
    same_card.finished(CHIP, CONCERT.cdbid, clock_wrong(SLOW), 1.0)
    assert same_card.decide(CHIP, CONCERT.cdbid, 1.1) is Decision.SEND


def clock_wrong(off: timedelta | None) -> Feedback:
    return Feedback(Tone.FAULT, Message.CLOCK_WRONG, Values(clock_off=off), Outcome.REFUSED)


HEADLINES = [
    (timedelta(minutes=12), "This PC's clock is 12 minutes slow"),
    (timedelta(minutes=-12), "This PC's clock is 12 minutes fast"),
    (timedelta(seconds=121), "This PC's clock is 2 minutes slow"),
    (timedelta(seconds=30), "This PC's clock is 1 minute slow"),
    (timedelta(seconds=-59 * 60 - 59), "This PC's clock is 1 hour fast"),
    (timedelta(minutes=61), "This PC's clock is 1 hour slow"),
    (timedelta(hours=-2), "This PC's clock is 2 hours fast"),
    (timedelta(hours=47), "This PC's clock is 47 hours slow"),
    (timedelta(days=400), "This PC's clock is 400 days slow"),
    (None, "This PC's clock is wrong"),
]


@pytest.mark.parametrize(("off", "headline"), HEADLINES)
def test_how_wrong_it_is_is_told_in_what_people_count_in(off: timedelta | None, headline: str) -> None:
    assert words.headline(clock_wrong(off)) == headline
