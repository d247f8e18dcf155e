"""Words about counter, activity and connection at the top of the window."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from counter_app.gui import words
from counter_app.uitpas.model import Activity, CalendarTimestamp, Counter

NOW = datetime(2026, 3, 4, 19, 0, tzinfo=UTC)  # 20:00 in Brussels


def on(day: date, start: str | None = "20:00:00", end: str | None = "23:00:00") -> Activity:
    return Activity("a1", title="Muziekmarathon", timestamps=(CalendarTimestamp(day, start, end),))


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 3, 4), "Muziekmarathon · today 20:00"),
        (date(2026, 3, 5), "Muziekmarathon · tomorrow 20:00"),
        (date(2026, 3, 3), "Muziekmarathon · yesterday 20:00"),
        (date(2026, 3, 7), "Muziekmarathon · Sat 7 Mar 20:00"),
    ],
)
def test_an_activity_is_told_with_its_day_and_hour(day: date, said: str) -> None:
    assert words.activity_place(on(day), NOW) == said


def test_an_activity_without_hours_is_told_by_its_name() -> None:
    assert words.activity_place(Activity("a1", title="Vaste collectie"), NOW) == "Vaste collectie"
    assert words.activity_place(on(date(2026, 3, 4), start=None), NOW) == "Muziekmarathon"


def test_what_has_no_name_yet_is_not_called_nameless() -> None:
    assert words.activity_place(Activity("a1"), NOW) == ""
    assert words.counter_name(Counter(consumer_key="k")) == ""


def test_whether_one_can_check_in_now_is_said() -> None:
    assert words.activity_state(on(date(2026, 3, 4)), NOW) == "Open until 04:00"
    assert words.activity_state(on(date(2026, 3, 1)), NOW) == "Over"
    assert words.activity_state(on(date(2026, 3, 5), "03:00:00", "04:00:00"), NOW) == "Opens today 22:00"
    assert words.activity_state(Activity("a1"), NOW) == "Open now"


def test_the_connection_tells_its_last_answer_and_what_is_on_its_way() -> None:
    assert words.last_answer(None, NOW) == "No answer yet since the start."
    assert words.last_answer(NOW - timedelta(minutes=3), NOW) == "Last answer: today 19:57"
    assert words.queued(0) == "Nothing is waiting to be sent."
    assert words.queued(1) == "1 action on the way"
    assert words.queued(3) == "3 actions on the way"


def test_open_items_and_digits_are_counted() -> None:
    assert words.open_items(1) == "1 open item"
    assert words.open_items(2) == "2 open items"
    assert words.digits_so_far(9, 13) == "9 of 13 digits"
    assert words.seconds(90) == "90 seconds"


def test_points_of_an_activity_say_nothing_of_a_state() -> None:
    assert words.activity_gives(Activity("a1", number_of_points=Decimal(2))) == "gives 2 points"
