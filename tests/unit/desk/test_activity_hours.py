"""When one can check in: by what the server says, else by the activity's calendar."""

from datetime import date, datetime, timedelta

import pytest

from counter_app.desk.activity_hours import Hours, Opening, hours, opening
from counter_app.desk.brussels import BRUSSELS, in_brussels
from counter_app.uitpas.model import Activity, CalendarTimestamp
from tests.unit.desk.counter import NOW

OPEN, NOT_OPEN_YET, OVER = Hours.OPEN, Hours.NOT_OPEN_YET, Hours.OVER
SECOND = timedelta(seconds=1)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment in January 2026."""
    return datetime(2026, 1, day, hour, minute, tzinfo=BRUSSELS)


PERIODS = [
    (None, None, OPEN),
    (NOW, NOW, OPEN),
    (NOW + SECOND, None, NOT_OPEN_YET),
    (NOW - SECOND, None, OPEN),
    (None, NOW - SECOND, OVER),
    (None, NOW + SECOND, OPEN),
    (NOW - 2 * SECOND, NOW - SECOND, OVER),
    (NOW + SECOND, NOW + 2 * SECOND, NOT_OPEN_YET),
]


@pytest.mark.parametrize(("begins", "ends", "expected"), PERIODS)
def test_the_servers_period_counts_and_a_bound_it_did_not_give_is_none(
    begins: datetime | None, ends: datetime | None, expected: Hours
) -> None:
    assert hours(Activity("a", checkin_start_date=begins, checkin_end_date=ends), NOW) is expected


def test_the_servers_period_goes_before_the_calendar() -> None:
    yesterday = CalendarTimestamp(date(2026, 1, 13))
    assert hours(Activity("a", checkin_end_date=NOW + SECOND, timestamps=(yesterday,)), NOW) is OPEN


CALENDARS = [
    ((), NOW, OPEN),
    ((CalendarTimestamp(),), NOW, OPEN),
    ((CalendarTimestamp(date(2026, 1, 14)),), at(14, 0), OPEN),
    ((CalendarTimestamp(date(2026, 1, 14)),), at(13, 23, 59), NOT_OPEN_YET),
    ((CalendarTimestamp(date(2026, 1, 14)),), at(15, 0, 1), OVER),
    ((CalendarTimestamp(date(2026, 1, 14), "20:00:00", "23:00:00"),), at(15, 3, 59), OPEN),
    ((CalendarTimestamp(date(2026, 1, 14), "20:00:00", "23:00:00"),), at(15, 4, 1), OVER),
    ((CalendarTimestamp(date(2026, 1, 14), "23:00", "02:00"),), at(15, 6, 59), OPEN),
    ((CalendarTimestamp(date(2026, 1, 14), "23:00", "02:00"),), at(15, 7, 1), OVER),
    ((CalendarTimestamp(date(2026, 1, 14), "03:00", "04:00"),), at(13, 22, 1), OPEN),
    ((CalendarTimestamp(date(2026, 1, 14), "about eight", "late"),), at(14, 12), OPEN),
    ((CalendarTimestamp(date(2026, 1, 14), "20:00", None),), at(15, 0, 59), OPEN),
    ((CalendarTimestamp(date(2026, 1, 12)), CalendarTimestamp(date(2026, 1, 16))), at(14, 12), NOT_OPEN_YET),
    ((CalendarTimestamp(date(2026, 1, 12)), CalendarTimestamp(date(2026, 1, 14))), at(14, 12), OPEN),
    ((CalendarTimestamp(date(2026, 1, 12)), CalendarTimestamp(date(2026, 1, 13))), at(14, 12), OVER),
    ((CalendarTimestamp(date.max), CalendarTimestamp(date.min)), at(14, 12), OPEN),
]


@pytest.mark.parametrize(("timestamps", "now", "expected"), CALENDARS)
def test_an_activity_of_another_day_is_known_by_its_calendar(
    timestamps: tuple[CalendarTimestamp, ...], now: datetime, expected: Hours
) -> None:
    assert hours(Activity("a", timestamps=timestamps), now) is expected


def test_of_several_days_the_next_one_is_told() -> None:
    days = [CalendarTimestamp(date(2026, 1, day)) for day in (12, 20, 16)]
    assert opening(Activity("a", timestamps=tuple(days)), NOW) == Opening(at(16, 0), at(17, 0))


def test_the_end_of_time_is_on_no_clock_but_no_error_either() -> None:
    for_ever = datetime.fromisoformat("9999-12-31T23:59:59+00:00")
    assert in_brussels(for_ever).year == 9999
