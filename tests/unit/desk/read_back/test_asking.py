"""Asking the server what became of an attempt: what counts as an answer, and what does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from counter_app.desk.brussels import BRUSSELS, start_of
from counter_app.desk.desk import Desk
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone
from counter_app.desk.journal.records import (
    Action,
    Asking,
    Attempt,
    Baseline,
    Doubt,
    NewAttempt,
    Sent,
    State,
    What,
    Who,
)
from counter_app.desk.read_back.asking import ask, close, settle
from counter_app.uitpas.vocabulary import PeriodType
from tests.fakes.http_server import Behaviour, answer
from tests.unit.desk.counter import CHIP, CONCERT, DRINK, NORA, NOW, Counter, ok, refused

UNKNOWN = Feedback(Tone.UNKNOWN, Message.CHECK_IN_NOT_CERTAIN, outcome=Outcome.UNKNOWN)
LONG_AGO = NOW - timedelta(hours=2)
NOTHING_CASHED = ok("<cashedPromotions/><total>0</total>")


def unknown_check_in(desk: Desk) -> Attempt:
    """One that left long ago."""
    what = What(CONCERT.cdbid, CONCERT.title, is_once=True)
    begun = desk.journal.begin(NewAttempt(Action.CHECK_IN, desk.place, what, Who(CHIP), sent=Sent(LONG_AGO, LONG_AGO)))
    return desk.journal.end(begun.id, State.UNKNOWN, UNKNOWN, next_at=NOW)


def unknown_cash_in(desk: Desk) -> Attempt:
    """One that left long ago."""
    what, who = What(str(DRINK.id), DRINK.title, DRINK.points), Who(CHIP, NORA.uitpas_number, NORA.uid)
    baseline = Baseline(frozenset(), NORA.points)
    new = NewAttempt(Action.CASH_IN, desk.place, what, who, baseline, sent=Sent(LONG_AGO, LONG_AGO))
    return desk.journal.end(desk.journal.begin(new).id, State.UNKNOWN, UNKNOWN, next_at=NOW)


PAGES = {str(status): answer("<html>Sorry</html>", status) for status in (400, 403, 404, 405, 407)}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_page_of_a_gateway_says_nothing_of_the_card(counter: Counter, page: Behaviour) -> None:
    desk = counter.desk
    attempt = unknown_check_in(desk)
    counter.server.otherwise = page
    for _ in range(5):
        attempt = ask(desk, attempt).attempt or attempt
    assert (attempt.state, attempt.asking.absent) == (State.UNKNOWN, 0)


def test_a_page_of_a_gateway_is_no_lack_of_permission(counter: Counter) -> None:
    desk = counter.desk
    attempt = unknown_cash_in(desk)
    counter.server.otherwise = PAGES["403"]
    told = ask(desk, attempt).attempt
    assert told is not None
    assert (told.asking.doubt, told.asking.absent) == (None, 0)
    counter.server.otherwise = refused("ACCESS_DENIED", status=403)
    told = ask(desk, attempt).attempt
    assert told is not None
    assert told.asking.doubt is Doubt.NO_LIST


def test_a_card_that_the_server_does_not_know_was_not_checked_in(counter: Counter) -> None:
    desk = counter.desk
    attempt = unknown_check_in(desk)
    counter.server.otherwise = refused("UNKNOWN_IDENTIFICATION")
    told = ask(desk, attempt).attempt
    assert told is not None
    assert told.asking.absent == 1


@pytest.mark.parametrize(("seconds", "state"), [(0, State.UNKNOWN), (110, State.UNKNOWN), (121, State.NOT_DONE)])
def test_not_done_is_said_two_minutes_after_the_server_first_knew_of_nothing(
    counter: Counter, seconds: float, state: State
) -> None:
    """Whatever the clocks said before: a PC that slept has an attempt that looks old at once."""
    desk = counter.desk
    since = (desk.client.server_now() or datetime.now(UTC)) - timedelta(seconds=seconds)
    attempt = desk.journal.asked(unknown_cash_in(desk).id, Asking(times=1, absent=1, absent_since=since))
    counter.will(NOTHING_CASHED, ok_passholder())
    told = ask(replace(desk, wall=lambda: datetime.now(UTC)), attempt).attempt
    assert told is not None
    assert told.state is state


def ok_passholder() -> Behaviour:
    """Nora, with as many points as before."""
    return answer("<passHolder><points>12</points></passHolder>")


def test_what_was_settled_meanwhile_stays_settled(counter: Counter) -> None:
    desk = counter.desk
    attempt = unknown_check_in(desk)
    settled = settle(desk, attempt, was_done=True).attempt
    late = close(desk, attempt, State.DONE, Feedback(Tone.DONE, Message.CHECKED_IN, outcome=Outcome.DONE))
    assert late.attempt == settled
    assert late.feedback.message is Message.SETTLED_AS_DONE


WEDNESDAY = datetime(2026, 8, 19, 20, 13, tzinfo=BRUSSELS)
BEGINS = {
    PeriodType.DAY: datetime(2026, 8, 19, tzinfo=BRUSSELS),
    PeriodType.WEEK: datetime(2026, 8, 17, tzinfo=BRUSSELS),
    PeriodType.MONTH: datetime(2026, 8, 1, tzinfo=BRUSSELS),
    PeriodType.QUARTER: datetime(2026, 7, 1, tzinfo=BRUSSELS),
    PeriodType.YEAR: datetime(2026, 1, 1, tzinfo=BRUSSELS),
    PeriodType.ABSOLUTE: WEDNESDAY - timedelta(days=366),
    None: WEDNESDAY - timedelta(days=366),
}


@pytest.mark.parametrize(("period", "begin"), BEGINS.items())
def test_when_the_period_of_a_limit_began(period: PeriodType | None, begin: datetime) -> None:
    assert start_of(period, WEDNESDAY) == begin


def test_one_that_only_its_time_speaks_against_is_put_to_the_employee_and_never_said_not_to_be_done(
    counter: Counter,
) -> None:
    desk = counter.desk
    attempt = unknown_cash_in(desk)
    before = LONG_AGO - timedelta(seconds=4)
    what = f"<promotion><id>{DRINK.id}</id><points>5</points></promotion>"
    listed = f"<cashedPromotion><id>19</id>{what}<cashingDate>{before.isoformat()}</cashingDate></cashedPromotion>"
    counter.will(ok(f"<cashedPromotions>{listed}</cashedPromotions><total>1</total>"), ok_passholder())
    told = ask(replace(desk, wall=lambda: NOW + timedelta(minutes=3)), attempt).attempt
    assert told is not None
    assert (told.state, told.asking.doubt) == (State.UNKNOWN, Doubt.TWO_EXPLANATIONS)
    assert told.asking.found == (before,)
