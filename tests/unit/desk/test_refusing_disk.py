"""A disk that refuses what the journal writes: what is told is so, and nothing that was sent is lost."""

from __future__ import annotations

import sqlite3

import pytest

from counter_app.desk.cash_in import cash_in
from counter_app.desk.check_in import check_in, keep_for_later
from counter_app.desk.desk import Desk
from counter_app.desk.feedback import Message, Outcome
from counter_app.desk.journal import MemoryJournal
from counter_app.desk.journal.records import State
from counter_app.uitpas import UitpasClient
from tests.fakes.http_server import reset
from tests.unit.desk.counter import BEFORE, CHIP, CONCERT, DRINK, INSZ, NORA, NOW, Counter, a_desk, ok, sample


def refusing(client: UitpasClient, *tables: str, keeps: bool = False) -> Desk:
    """A desk whose journal can no longer write (or read) these tables."""
    journal = MemoryJournal(lambda: NOW)
    connection: sqlite3.Connection = journal._connection
    for table in tables:
        connection.execute(f"DROP TABLE {table}")
    return a_desk(client, journal, keeps=keeps)


def test_a_check_in_goes_on_and_its_unknown_end_is_an_open_item(counter: Counter) -> None:
    desk = refusing(counter.client, "slots")
    counter.will(reset)
    told = check_in(desk, CHIP, CONCERT)
    assert told.feedback.outcome is Outcome.UNKNOWN
    assert [one.state for one in desk.journal.open_attempts()] == [State.UNKNOWN]


def test_a_check_in_that_counted_is_told_and_known(counter: Counter) -> None:
    desk = refusing(counter.client, "slots", "history")
    counter.will(ok("<points>2</points>"))
    told = check_in(desk, CHIP, CONCERT)
    assert told.feedback.message is Message.CHECKED_IN
    assert told.attempt is not None
    assert told.attempt.state is State.DONE


@pytest.mark.parametrize("card", [CHIP, INSZ])
def test_what_cannot_be_written_down_is_not_said_to_be_kept(offline: UitpasClient, card: object) -> None:
    told = check_in(refusing(offline, "slots", keeps=True), card, CONCERT)  # type: ignore[arg-type]
    assert (told.feedback.message, told.feedback.outcome) == (Message.NOT_SENT, Outcome.NOT_SENT)


def test_what_the_program_ends_too_early_for_is_kept_where_it_can_be(offline: UitpasClient) -> None:
    kept = keep_for_later(a_desk(offline, keeps=True), CHIP, CONCERT)
    assert kept is not None
    assert kept.state is State.KEPT
    assert keep_for_later(refusing(offline, "slots", keeps=True), CHIP, CONCERT) is None


def test_nothing_is_cashed_in(counter: Counter) -> None:
    told = cash_in(refusing(counter.client, "slots"), CHIP, NORA, DRINK, BEFORE)
    assert (told.feedback.message, told.feedback.outcome) == (Message.NOT_WRITTEN_DOWN, Outcome.NOT_SENT)
    assert counter.requests == []


def test_a_cash_in_that_counted_is_told_where_the_history_cannot_be_read(counter: Counter) -> None:
    counter.will(sample("cash-in"))
    told = cash_in(refusing(counter.client, "history"), CHIP, NORA, DRINK, BEFORE)
    assert told.feedback.message is Message.CASHED_IN
    assert told.attempt is not None
    assert told.attempt.state is State.DONE
