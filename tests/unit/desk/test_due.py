"""What is due about the open items: by a clock of the PC that may be set at any time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from counter_app.desk.due import due
from counter_app.desk.journal import MemoryJournal
from counter_app.desk.journal.records import Action, Asking, Attempt, NewAttempt, Place, State, What, Who
from counter_app.desk.read_back.schedule import Schedule
from counter_app.uitpas.numbers import ChipNumber

NOW = datetime(2026, 1, 14, 19, 13, tzinfo=UTC)
HERE = Place("https://server/uitid/rest", "counter")
SCHEDULE = Schedule()


def asked_once(at: datetime) -> Attempt:
    """An unknown check-in that was asked about once, at that time of the PC's clock."""
    journal = MemoryJournal(lambda: at)
    new = NewAttempt(Action.CHECK_IN, HERE, What("activity"), Who(ChipNumber("044C539AFF2080")))
    unknown = journal.end(journal.begin(new).id, State.UNKNOWN, None)
    return journal.asked(unknown.id, Asking(times=1, next_at=SCHEDULE.next_at(1, at)))


def test_it_is_asked_again_after_the_pause_and_not_before() -> None:
    attempt, pause = asked_once(NOW), timedelta(seconds=SCHEDULE.pauses[1])
    found = due([attempt], HERE, NOW, SCHEDULE)
    assert (found.to_ask, found.next_at) == ((), NOW + pause)
    assert due([attempt], HERE, NOW + pause, SCHEDULE).to_ask == (attempt,)


def test_a_clock_that_is_set_back_puts_off_nothing() -> None:
    attempt = asked_once(NOW)
    assert due([attempt], HERE, NOW - timedelta(minutes=15), SCHEDULE).to_ask == (attempt,)
