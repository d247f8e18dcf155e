"""What can be done about an open item, and that who decides too late changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from counter_app.desk.desk import Desk
from counter_app.desk.feedback import Feedback, Message, Outcome, Tone
from counter_app.desk.journal import MemoryJournal
from counter_app.desk.journal.records import Action, Asking, Attempt, Doubt, NewAttempt, Place, Sent, State, What, Who
from counter_app.desk.open_items import Choice, choices, give_up_if_kept, see, settle_if_unknown
from counter_app.uitpas.numbers import ChipNumber
from tests.unit.desk.counter import a_counter_without_network

HERE = Place("https://uitpas.example/", "counter")
DONE = Feedback(Tone.DONE, Message.CHECKED_IN, outcome=Outcome.DONE)


def now() -> datetime:
    return datetime(2026, 3, 4, 19, 0, tzinfo=UTC)


def journal() -> MemoryJournal:
    return MemoryJournal(now)


def begun(rows: MemoryJournal, state: State = State.SENDING, action: Action = Action.CHECK_IN) -> Attempt:
    what = What("6", "Gratis drankje", Decimal(5))
    return rows.begin(NewAttempt(action, HERE, what, Who(ChipNumber("044C539AFF2080")), state=state))


def unknown(rows: MemoryJournal, action: Action = Action.CHECK_IN) -> Attempt:
    return rows.end(begun(rows, action=action).id, State.UNKNOWN, None)


def test_what_is_unknown_can_be_looked_at_now() -> None:
    assert choices(unknown(journal()), HERE) == (Choice.ASK_NOW,)


@pytest.mark.parametrize("doubt", [Doubt.TWO_EXPLANATIONS, Doubt.NO_UID, Doubt.NO_LIST])
def test_in_doubt_the_employee_says_what_happened(doubt: Doubt) -> None:
    asked = replace(unknown(journal()), asking=Asking(doubt=doubt))
    assert choices(asked, HERE) == (Choice.HAPPENED, Choice.DID_NOT_HAPPEN)


def test_after_a_day_without_an_answer_the_server_can_still_be_asked() -> None:
    asked = replace(unknown(journal()), asking=Asking(doubt=Doubt.TOO_LONG))
    assert choices(asked, HERE) == (Choice.ASK_NOW, Choice.HAPPENED, Choice.DID_NOT_HAPPEN)


def test_nobody_decides_about_another_server() -> None:
    assert choices(unknown(journal()), replace(HERE, server="https://other.example/")) == ()


def test_what_is_kept_is_sent_at_its_own_counter_alone() -> None:
    kept = begun(journal(), State.KEPT)
    assert choices(kept, replace(HERE, counter_key="COUNTER")) == (Choice.SEND_NOW, Choice.GIVE_UP)
    assert choices(kept, replace(HERE, counter_key="another")) == (Choice.GIVE_UP,)


@pytest.mark.parametrize(
    ("action", "again"), [(Action.CHECK_IN, Choice.CHECK_IN_AGAIN), (Action.CASH_IN, Choice.LOOK_UP_AGAIN)]
)
def test_what_was_not_done_can_be_done_again_as_long_as_it_is_known_for_whom(action: Action, again: Choice) -> None:
    rows = journal()
    not_done = rows.end(unknown(rows, action).id, State.NOT_DONE, None)
    assert choices(not_done, HERE) == (again, Choice.SEE)
    assert choices(replace(not_done, who=None), HERE) == (Choice.SEE,)


def test_what_is_over_can_only_be_seen_and_what_is_on_its_way_not_even_that() -> None:
    rows = journal()
    expired = rows.end(begun(rows, State.KEPT).id, State.EXPIRED, None)
    assert choices(expired, HERE) == (Choice.SEE,)
    assert choices(begun(rows), HERE) == ()


def test_who_gives_up_a_kept_one_too_late_changes_nothing() -> None:
    with a_counter_without_network() as client:
        rows = journal()
        desk = Desk(client, rows, HERE, now)
        kept = begun(rows, State.KEPT)
        assert rows.send_kept(kept.id, Sent()) is not None
        told = give_up_if_kept(desk, kept)
        assert told.attempt == rows.attempt(kept.id)
        assert told.attempt is not None
        assert told.attempt.state is State.SENDING


def test_who_gives_up_a_kept_one_in_time_has_it_sent_no_more() -> None:
    with a_counter_without_network() as client:
        rows = journal()
        kept = begun(rows, State.KEPT)
        give_up_if_kept(Desk(client, rows, HERE, now), kept)
        assert rows.open_attempts() == ()
        assert rows.send_kept(kept.id, Sent()) is None


def test_what_the_server_told_meanwhile_holds_against_what_the_employee_says() -> None:
    with a_counter_without_network() as client:
        rows = journal()
        asked = unknown(rows)
        rows.end(asked.id, State.DONE, DONE)
        told = settle_if_unknown(Desk(client, rows, HERE, now), asked, was_done=False)
        assert told.feedback == DONE
        assert rows.attempts(now(), now().replace(hour=23))[0].state is State.DONE


def test_what_was_seen_names_nobody_any_more() -> None:
    with a_counter_without_network() as client:
        rows = journal()
        not_done = rows.end(unknown(rows).id, State.NOT_DONE, None)
        assert not_done.who is not None
        told = see(Desk(client, rows, HERE, now), not_done)
        assert told.attempt is not None
        assert told.attempt.who is None
        assert rows.open_attempts() == ()
