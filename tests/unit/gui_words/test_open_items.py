"""The words of open items: which times are told, and how."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from counter_app.desk.day_log import Entry
from counter_app.desk.feedback import Tone
from counter_app.desk.journal.records import Action, Asking, Attempt, Doubt, Place, Sent, State, What
from counter_app.gui import words

NOW = datetime(2026, 3, 4, 19, 0, tzinfo=UTC)
HERE = Place("https://uitpas.example/", "counter", "CC De Werf")
ROW = Attempt(
    "1", Action.CASH_IN, State.UNKNOWN, NOW - timedelta(minutes=30), NOW, HERE, What("6", "Gratis drankje"), "…0206"
)


def doing(attempt: Attempt, place: Place = HERE, asked_at: datetime | None = None) -> str:
    return words.item_doing(Entry(attempt), place, NOW, asked_at)


def asked(doubt: Doubt | None = None, *found: datetime, next_at: datetime | None = None) -> Attempt:
    return replace(ROW, asking=Asking(doubt=doubt, found=found, next_at=next_at))


def test_when_it_is_looked_at_next_is_told_as_long_as_that_lies_ahead() -> None:
    assert doing(asked(next_at=NOW + timedelta(minutes=5))) == "We are finding out. Next time at 20:05."
    assert doing(asked(next_at=NOW - timedelta(minutes=5))) == "We are finding out."
    assert "Last looked at 19:58." in doing(asked(), asked_at=NOW - timedelta(minutes=2))


def test_both_times_are_told_where_the_employee_is_asked() -> None:
    said = doing(asked(Doubt.TWO_EXPLANATIONS, NOW - timedelta(minutes=28)))
    assert "We sent it at 19:30. UiTPAS has it at 19:32" in said


def test_the_servers_clock_is_compared_with_the_servers_clock() -> None:
    attempt = replace(asked(Doubt.TWO_EXPLANATIONS, NOW), sent=Sent(left=NOW - timedelta(minutes=45)))
    assert "We sent it at 19:15. UiTPAS has it at 20:00" in doing(attempt)


def test_times_of_the_same_minute_are_told_to_the_second() -> None:
    said = doing(asked(Doubt.TWO_EXPLANATIONS, ROW.at + timedelta(seconds=4), ROW.at + timedelta(seconds=9)))
    assert "at 19:30:00. UiTPAS has it at 19:30:04 and 19:30:09" in said


def test_another_day_is_named() -> None:
    yesterday = replace(asked(Doubt.TOO_LONG), at=NOW - timedelta(days=1))
    assert "We sent it at 20:00 (yesterday)" in doing(yesterday)
    assert words.item_what(Entry(yesterday), NOW).startswith("20:00 (yesterday) · …0206")


def test_a_kept_one_is_kept_until_the_end_of_its_activity_or_of_the_day() -> None:
    kept = replace(ROW, action=Action.CHECK_IN, state=State.KEPT)
    assert doing(kept).endswith("At the latest today.")
    soon = replace(kept, what=replace(ROW.what, until=NOW + timedelta(hours=2)))
    assert doing(soon).endswith("Until 22:00 at the latest.")


def test_what_was_done_with_another_server_waits() -> None:
    assert "another UiTPAS server" in doing(ROW, replace(HERE, server="https://other.example/"))


@pytest.mark.parametrize(("state", "tone"), [(State.UNKNOWN, Tone.UNKNOWN), (State.KEPT, Tone.NOTICE)])
def test_the_tone_is_that_of_now(state: State, tone: Tone) -> None:
    assert words.item_tone(Entry(replace(ROW, state=state))) is tone


def test_why_a_promotion_is_locked_says_whether_it_is_still_looked_for() -> None:
    assert "We are finding out." in words.locked_why(asked(), NOW)
    assert "say under Today" in words.locked_why(asked(Doubt.NO_LIST), NOW)
