"""What is due about the open items: by a clock of the PC that may be set at any time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from counter_app.desk.due import due, open_check_in
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


CARD = ChipNumber("044C539AFF2080")
ELSEWHERE = Place(HERE.server, "another counter")


def kept_here() -> Attempt:
    new = NewAttempt(Action.CHECK_IN, HERE, What("activity"), Who(CARD), state=State.KEPT)
    return MemoryJournal(lambda: NOW).begin(new)


def test_a_tap_is_about_the_kept_check_in_of_its_own_counter_alone() -> None:
    """At another counter it is a new one: a row is sent, and looked for, where it was made."""
    kept = kept_here()
    assert open_check_in([kept], CARD, "activity", Place(HERE.server, "COUNTER")) == kept
    assert open_check_in([kept], CARD, "activity", ELSEWHERE) is None
    assert open_check_in([kept], CARD, "another activity", HERE) is None
    assert open_check_in([kept], ChipNumber("04A1B2C3D4E5F6"), "activity", HERE) is None


def test_a_tap_asks_about_an_unknown_one_from_whatever_counter_of_its_server() -> None:
    unknown = asked_once(NOW)
    assert open_check_in([unknown], CARD, "activity", ELSEWHERE) == unknown
    assert open_check_in([unknown], CARD, "activity", Place("https://another/uitid/rest", "counter")) is None
