"""A check-in that was kept is sent when the server has told its time: by its clock alone it can be found again."""

from __future__ import annotations

import pytest

from counter_app.desk.check_in import keep_for_later, send_kept
from counter_app.desk.desk import Desk
from counter_app.desk.feedback import Outcome
from counter_app.desk.journal.records import Attempt
from counter_app.desk.look_up import look_up
from tests.fakes.http_server import answer, close
from tests.unit.desk.counter import CHIP, CONCERT, Counter, a_desk, ok, passholder

TELLS_ITS_TIME = answer(f"<response>{passholder()}</response>", headers=[("Date", "Wed, 14 Jan 2026 19:13:30 GMT")])


@pytest.fixture
def desk(counter: Counter) -> Desk:
    return a_desk(counter.client, keeps=True)


def kept(desk: Desk) -> Attempt:
    """A check-in that is kept."""
    attempt = keep_for_later(desk, CHIP, CONCERT)
    assert attempt is not None
    return attempt


def test_the_server_is_asked_something_before_the_first_one_is_sent(counter: Counter, desk: Desk) -> None:
    counter.will(TELLS_ITS_TIME, ok("<points>2</points>"))
    assert send_kept(desk, kept(desk)).feedback.outcome is Outcome.DONE
    assert counter.calls == ["retrieve", "checkin"]


def test_without_an_answer_to_that_it_stays_kept(counter: Counter, desk: Desk) -> None:
    attempt = kept(desk)
    counter.server.otherwise = close
    assert send_kept(desk, attempt).feedback.outcome is Outcome.KEPT
    assert counter.writes == []
    assert desk.journal.open_attempts() == (attempt,)


def test_a_server_whose_time_is_known_is_not_asked(counter: Counter, desk: Desk) -> None:
    counter.will(TELLS_ITS_TIME, ok("<points>2</points>"))
    look_up(counter.client, CHIP)
    assert send_kept(desk, kept(desk)).feedback.outcome is Outcome.DONE
    assert counter.calls == ["retrieve", "checkin"]


def test_a_server_that_tells_no_time_gets_it_all_the_same(counter: Counter, desk: Desk) -> None:
    counter.will(ok(passholder()), ok("<points>2</points>"))
    assert send_kept(desk, kept(desk)).feedback.outcome is Outcome.DONE
