"""What stays of the past: rows for thirty days, then a line for each day of Brussels."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.journal import DayTotals, Journal
from counter_app.desk.journal.records import NewAttempt, State
from tests.unit.journal.writing import Clock, cash_in, check_in, in_state, opened

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
FOR_EVER = datetime(2100, 1, 1, tzinfo=UTC)


def done(journal: Journal, new: NewAttempt, values: Values) -> None:
    feedback = Feedback(Tone.DONE, Message.CHECKED_IN, values, Outcome.DONE)
    journal.end(journal.begin(new).id, State.DONE, feedback)


def a_day(journal: Journal) -> None:
    """Two check-ins (one at an activity that told its points earlier), a cash-in, and what counts nowhere."""
    done(journal, check_in(), Values(earned=Decimal("1.5")))
    done(journal, check_in(), Values())
    done(journal, cash_in(), Values(cost=Decimal("4.250"), points=Decimal(100)))
    for state in (State.REFUSED, State.NOT_SENT, State.SETTLED):
        in_state(journal, state)


def totals_of(day: date) -> DayTotals:
    return DayTotals(day, check_ins=2, cash_ins=1, earned=Decimal("3.5"), spent=Decimal("4.250"))


def rows(journal: Journal) -> int:
    return len(journal.attempts(LONG_AGO, FOR_EVER))


def test_a_days_totals_count_what_was_done(journal: Journal) -> None:
    a_day(journal)
    assert journal.totals() == (totals_of(date(2026, 3, 10)),)


def test_a_day_is_one_of_brussels(journal: Journal, clock: Clock) -> None:
    clock.now = datetime(2026, 3, 10, 22, 59, 59, tzinfo=UTC)  # one second before midnight
    done(journal, check_in(), Values(earned=Decimal(1)))
    clock.pass_by(seconds=1)
    done(journal, check_in(), Values(earned=Decimal(2)))
    assert [(line.day.day, str(line.earned)) for line in journal.totals()] == [(11, "2"), (10, "1")]


def test_old_rows_become_totals_that_stay(journal: Journal, tmp_path: Path, clock: Clock) -> None:
    days = [date(2026, 3, 10) + timedelta(days=number) for number in range(4)]
    for _day in days:
        a_day(journal)
        clock.pass_by(days=1)
    clock.now -= timedelta(days=1)  # the last of the four again
    before = journal.totals()
    clock.pass_by(days=29)
    assert journal.forget_old() == 2 * 6
    assert rows(journal) == 2 * 6
    assert journal.forget_old() == 0
    assert journal.totals(days=40) == before == tuple(totals_of(day) for day in reversed(days))
    journal.close()
    with opened(tmp_path, clock) as again:
        assert again.totals(days=40) == before


def test_rows_of_exactly_thirty_days_stay(journal: Journal, clock: Clock) -> None:
    a_day(journal)
    clock.pass_by(days=30)
    assert journal.forget_old() == 0
    clock.pass_by(days=1)
    assert journal.forget_old() == 6


@pytest.mark.parametrize("state", [State.SENDING, State.UNKNOWN, State.KEPT, State.EXPIRED, State.NOT_DONE])
def test_what_needs_attention_stays_however_old(journal: Journal, clock: Clock, state: State) -> None:
    attempt = in_state(journal, state)
    clock.pass_by(days=400)
    assert journal.forget_old() == 0
    assert [open_one.id for open_one in journal.open_attempts()] == [attempt.id]


def test_a_row_that_is_closed_long_after_its_day_was_summed_up_is_added(journal: Journal, clock: Clock) -> None:
    late = in_state(journal, State.UNKNOWN)
    a_day(journal)
    clock.pass_by(days=31)
    assert journal.forget_old() == 6
    journal.end(late.id, State.DONE, None)
    assert journal.totals(days=32)[0].spent == Decimal("4.250") + 5
    assert journal.forget_old() == 1
    assert journal.totals(days=32)[0].spent == Decimal("4.250") + 5
    assert journal.totals(days=32)[0].cash_ins == 2


def test_fewer_days_are_kept_where_that_is_asked_for(journal: Journal, clock: Clock) -> None:
    a_day(journal)
    clock.pass_by(days=8)
    assert journal.forget_old(days=7) == 6
    assert journal.totals(days=7) == ()
    assert journal.totals(days=9) == (totals_of(date(2026, 3, 10)),)
