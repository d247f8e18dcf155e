"""Points, limits, days and hours, in the way of the language."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.gui.words.amounts import (
    day,
    hour,
    hours,
    limit_reached,
    limit_words,
    number,
    period,
    points,
    short_day,
)
from counter_app.uitpas.model import PeriodConstraint
from counter_app.uitpas.vocabulary import PeriodType
from tests.fakes.language import formats_of
from tests.unit.gui_words.reading import faults

NO_BREAK = "\N{NO-BREAK SPACE}"
NEW_YEAR = datetime.fromisoformat("2025-12-31T23:30:00Z")
NOW = datetime.fromisoformat("2026-11-22T20:00:00+01:00")

POINTS = [
    (Decimal(12), "12 points", "12 points"),
    (Decimal("10.000"), "10 points", "10 points"),
    (Decimal("23.550"), "23.55 points", "23,55 points"),
    (Decimal("1.000"), "1 point", "1 point"),
    (Decimal("0.000"), "0 points", "0 points"),
    (Decimal("-2.50"), "-2.5 points", "-2,5 points"),
    (Decimal("1E+3"), "1000 points", "1000 points"),
    (Decimal("12345.6"), "12345.6 points", "12345,6 points"),
    (Decimal("0E+999999"), "0 points", "0 points"),
    (None, "", ""),
    (Decimal("NaN"), "", ""),
    (Decimal("Infinity"), "", ""),
    (Decimal("1E+999999"), "", ""),
    (Decimal("1E-999999"), "", ""),
    (Decimal("1" * 400), "", ""),
]


@pytest.mark.parametrize(("value", "english", "dutch"), POINTS)
def test_points_are_exact_and_what_is_not_known_is_not_claimed(value: Decimal | None, english: str, dutch: str) -> None:
    assert points(value) == english
    with formats_of("nl_BE"):
        assert points(value) == dutch


@given(st.decimals(-1000, 100_000, places=3))
def test_what_is_shown_is_what_it_is(value: Decimal) -> None:
    assert Decimal(number(value)) == value
    with formats_of("fr_BE"):
        assert Decimal(number(value).replace(",", ".")) == value


LIMITS = [
    (PeriodType.ABSOLUTE, 1, "once in all", "Had already"),
    (PeriodType.DAY, 1, "once a day", "Had today already"),
    (PeriodType.WEEK, 1, "once a week", "Had this week already"),
    (PeriodType.MONTH, 1, "once a month", "Had this month already"),
    (PeriodType.QUARTER, 1, "once a quarter", "Had this quarter already"),
    (PeriodType.YEAR, 1, "once a year", "Had this year already"),
    (PeriodType.DAY, 3, "at most 3 a day", "Limit reached: at most 3 a day"),
    (PeriodType.ABSOLUTE, 2, "at most 2 in all", "Limit reached: at most 2 in all"),
    (PeriodType.WEEK, 2, "at most 2 a week", "Limit reached: at most 2 a week"),
    (PeriodType.MONTH, 2, "at most 2 a month", "Limit reached: at most 2 a month"),
    (PeriodType.QUARTER, 2, "at most 2 a quarter", "Limit reached: at most 2 a quarter"),
    (PeriodType.YEAR, 2, "at most 2 a year", "Limit reached: at most 2 a year"),
    (PeriodType.DAY, 0, "", "Limit reached"),
    (PeriodType.DAY, -1, "", "Limit reached"),
    (PeriodType.DAY, None, "", "Limit reached"),
    ("DECADE", 1, "", "Limit reached"),
    ("DECADE", 2, "", "Limit reached"),
    (None, 2, "", "Limit reached"),
]


@pytest.mark.parametrize(("period_type", "volume", "limit", "reached"), LIMITS)
def test_a_limit_is_told_in_words(period_type: str | None, volume: int | None, limit: str, reached: str) -> None:
    constraint = PeriodConstraint(period_type, volume)
    assert (limit_words(constraint), limit_reached(constraint)) == (limit, reached)
    assert faults(limit) == faults(reached) == []


def test_a_limit_that_is_not_told_is_none() -> None:
    assert (limit_words(None), limit_reached(None)) == ("", "Limit reached")


def test_days_and_hours_are_those_of_brussels() -> None:
    assert (day(NEW_YEAR), hour(NEW_YEAR)) == ("1 January 2026", "00:30")


def test_the_year_is_left_out_where_it_is_this_one() -> None:
    assert day(NEW_YEAR, NOW) == "1 January"
    assert day(NEW_YEAR, datetime.fromisoformat("2025-12-31T22:00:00Z")) == "1 January 2026"


def test_days_are_told_in_the_language() -> None:
    with formats_of("nl_BE"):
        assert day(NEW_YEAR) == "1 januari 2026"
    with formats_of("fr_BE"):
        assert day(NEW_YEAR) == "1er janvier 2026"
        assert day(NOW) == "22 novembre 2026"


NEAR = [
    ("2026-12-31T12:00:00Z", "31 Dec"),
    ("2027-01-01T12:00:00Z", "1 Jan"),
    ("2027-05-20T12:00:00Z", "20 May"),
    ("2027-06-10T12:00:00Z", "10 Jun 2027"),
    ("2025-11-22T12:00:00Z", "22 Nov 2025"),
    ("9999-12-31T23:59:59Z", "31 Dec 9999"),
]


@pytest.mark.parametrize(("moment", "told"), NEAR)
def test_a_short_day_leaves_out_the_year_that_everybody_thinks_of(moment: str, told: str) -> None:
    assert short_day(datetime.fromisoformat(moment), NOW) == told


def test_the_end_of_time_can_be_told() -> None:
    assert day(datetime.fromisoformat("9999-12-31T23:59:59+00:00")) == "31 December 9999"


PERIODS = [
    (NEW_YEAR, NOW, "From 1 January until 22 November"),
    (NEW_YEAR, None, "From 1 January"),
    (None, NOW, "Until 22 November"),
    (None, None, ""),
]


@pytest.mark.parametrize(("begins", "ends", "told"), PERIODS)
def test_a_period_is_told_by_what_is_known_of_it(begins: datetime | None, ends: datetime | None, told: str) -> None:
    assert period(begins, ends, NOW) == told


MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
HOURS = [
    (NOW, NOW.replace(hour=23), None, "Checking in is possible from Sun 22 Nov 20:00 until 23:00."),
    (NEW_YEAR, NOW, None, "Checking in is possible from Thu 1 Jan 00:30 until Sun 22 Nov 20:00."),
    (NOW, None, None, "Checking in is possible from Sun 22 Nov 20:00."),
    (None, NOW, None, "Checking in is possible until Sun 22 Nov 20:00."),
    (NOW, NOW + DAY, NOW - MINUTE, "Checking in is possible from 20:00."),
    (NOW, NOW + DAY, NOW - DAY, "Checking in is possible from Sun 22 Nov 20:00."),
    (NOW, NOW + DAY, NOW + MINUTE, "Checking in is possible from Sun 22 Nov 20:00 until Mon 23 Nov 20:00."),
    (NOW - DAY, NOW, NOW + MINUTE, "Checking in was possible until 20:00."),
    (None, NOW, NOW + DAY, "Checking in was possible until Sun 22 Nov 20:00."),
    (None, None, NOW, ""),
]


@pytest.mark.parametrize(("begins", "ends", "now", "told"), HOURS)
def test_when_one_can_check_in_is_told(
    begins: datetime | None, ends: datetime | None, now: datetime | None, told: str
) -> None:
    assert hours(begins, ends, now).replace(NO_BREAK, " ") == told


def test_no_line_ends_in_the_middle_of_a_moment() -> None:
    assert hours(NOW, NOW + DAY) == "Checking in is possible from Sun_22_Nov_20:00 until Mon_23_Nov_20:00.".replace(
        "_", NO_BREAK
    )
