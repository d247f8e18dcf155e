"""A day of the past: its rows as long as they are kept, then its totals, and nothing where nothing was done."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.journal import MemoryJournal
from counter_app.desk.journal.records import Action, NewAttempt, Place, State, What, Who
from counter_app.desk.past_day import PastDay, read_day
from counter_app.uitpas.numbers import ChipNumber

TODAY = date(2026, 11, 25)


class Days:
    """A journal, and the moment that it writes."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 25, 12, tzinfo=UTC)
        self.journal = MemoryJournal(lambda: self.now)

    def check_in(self, at: datetime) -> None:
        self.now = at
        who, what = Who(ChipNumber("044C539AFF2080")), What("a", "Muziekmarathon", Decimal(1))
        new = NewAttempt(Action.CHECK_IN, Place("s"), what, who)
        feedback = Feedback(Tone.DONE, Message.CHECKED_IN, Values(earned=Decimal(1)), Outcome.DONE)
        self.journal.end(self.journal.begin(new).id, State.DONE, feedback)
        self.now = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_a_day_is_one_of_brussels() -> None:
    days = Days()
    days.check_in(datetime(2026, 11, 23, 23, 30, tzinfo=UTC))  # half past midnight on the 24th
    days.check_in(datetime(2026, 11, 24, 22, 59, tzinfo=UTC))
    days.check_in(datetime(2026, 11, 24, 23, 0, tzinfo=UTC))
    found = read_day(days.journal, date(2026, 11, 24), TODAY)
    assert [one.at.hour for one in found.attempts] == [22, 23]
    assert found.totals is None


def test_of_a_day_whose_rows_were_forgotten_the_totals_stay() -> None:
    days = Days()
    days.check_in(datetime(2026, 11, 10, 12, tzinfo=UTC))
    days.check_in(datetime(2026, 11, 10, 13, tzinfo=UTC))
    assert days.journal.forget_old(7) == 2
    found = read_day(days.journal, date(2026, 11, 10), TODAY)
    assert found.attempts == ()
    assert found.totals is not None
    assert (found.totals.check_ins, found.totals.earned) == (2, Decimal(2))


def test_a_day_on_which_nothing_was_done_is_empty() -> None:
    assert read_day(Days().journal, TODAY - timedelta(days=3), TODAY) == PastDay()
