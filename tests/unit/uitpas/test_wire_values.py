"""The text of one element as a value, in every form that the wire has, and in those that it should not have."""

import datetime as dt
import time
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.uitpas.vocabulary import CashInState
from counter_app.uitpas.wire import values

BRUSSELS_WINTER = dt.timezone(dt.timedelta(hours=1))
BRUSSELS_SUMMER = dt.timezone(dt.timedelta(hours=2))
SPACE = st.text(" \t\r\n", max_size=3)

CASES: list[tuple[Callable[[str], object], str, object]] = [
    (values.text, " CC De Werf \n", "CC De Werf"),
    (values.text, " \n ", None),
    (values.number, " 480 ", 480),
    (values.number, "007", 7),
    (values.number, "9223372036854775807", 9223372036854775807),
    (values.number, "99999999999999999999", None),
    (values.number, "-1", None),
    (values.number, "1.0", None),
    (values.number, "1_000", None),
    (values.number, "²", None),
    (values.number, "١٢", None),
    (values.number, "abc", None),
    (values.number_or_key, "5", 5),
    (values.number_or_key, " 31413BDF-DFC7-7A9F-10403618C2816E44 ", "31413BDF-DFC7-7A9F-10403618C2816E44"),
    (values.number_or_key, " ", None),
    (values.points, "2", Decimal(2)),
    (values.points, "10.000", Decimal("10.000")),
    (values.points, " 23.550 ", Decimal("23.550")),
    (values.points, "-1.5", Decimal("-1.5")),
    (values.points, "1234567890123456789012345678", Decimal("1234567890123456789012345678")),
    (values.points, "12345678901234567890123456789", None),
    (values.points, "9" * 5000, None),
    (values.points, "0." + "1" * 5000, None),
    (values.points, "NaN", None),
    (values.points, "sNaN", None),
    (values.points, "Infinity", None),
    (values.points, "1e999999999", None),
    (values.points, "1E+2", None),
    (values.points, "2,5", None),
    (values.points, ".", None),
    (values.points, "abc", None),
    (values.time, "2012-02-23T16:25:57+01:00", dt.datetime(2012, 2, 23, 16, 25, 57, tzinfo=BRUSSELS_WINTER)),
    (values.time, "2015-06-29T11:44Z", dt.datetime(2015, 6, 29, 11, 44, tzinfo=dt.UTC)),
    (values.time, "2015-06-29T11:44:01.250Z", dt.datetime(2015, 6, 29, 11, 44, 1, 250_000, tzinfo=dt.UTC)),
    (values.time, "2015-06-29T11:44:01.2500009Z", dt.datetime(2015, 6, 29, 11, 44, 1, 250_000, tzinfo=dt.UTC)),
    (values.time, "\n 2015-06-29T11:44+0200 \t", dt.datetime(2015, 6, 29, 11, 44, tzinfo=BRUSSELS_SUMMER)),
    (values.time, "2015-06-29T11:44-05:30", dt.datetime(2015, 6, 29, 17, 14, tzinfo=dt.UTC)),
    (values.time, "2015-06-29T24:00:00Z", dt.datetime(2015, 6, 30, tzinfo=dt.UTC)),
    (values.time, "2015-06-29T11:44:00", dt.datetime(2015, 6, 29, 11, 44, tzinfo=BRUSSELS_SUMMER)),
    (values.time, "2015-12-31", dt.datetime(2015, 12, 31, tzinfo=BRUSSELS_WINTER)),
    (values.time, "2015-12-31+01:00", dt.datetime(2015, 12, 31, tzinfo=BRUSSELS_WINTER)),
    (values.time, "31/12/2009", None),
    (values.time, "2015-02-29T00:00:00Z", None),
    (values.time, "2015-02-28T25:00:00Z", None),
    (values.time, "2015-02-28T24:00:01Z", None),
    (values.time, "2015-02-28T23:60:00Z", None),
    (values.time, "2015-02-28T23:59:00+99:99", None),
    (values.time, "2015-02-28T23:59:00.Z", None),
    (values.time, "0000-01-01T00:00:00Z", None),
    (values.time, "0001-01-01T00:00:00+14:00", None),
    (values.time, "9999-12-31T23:59:59-14:00", None),
    (values.time, "9999-12-31T24:00:00Z", None),
    (values.time, "99999-12-31T23:59:59Z", None),
    (values.time, "٢٠١٥-06-29T11:44Z", None),
    (values.time, "abc", None),
    (values.day, "1980-04-15T00:00:00+02:00", dt.date(1980, 4, 15)),
    (values.day, "1970-01-01T01:00:00+01:00", dt.date(1970, 1, 1)),
    (values.day, "2004-05-05T23:59:59-11:00", dt.date(2004, 5, 5)),
    (values.day, " 1980-04-15 ", dt.date(1980, 4, 15)),
    (values.day, "1980-04-15+02:00", dt.date(1980, 4, 15)),
    (values.day, "1980-04-15Z", dt.date(1980, 4, 15)),
    (values.day, "1980-02-30", None),
    (values.day, "0000-01-01", None),
    (values.day, "1980-W16-2", None),
    (values.day, "15/04/1980", None),
    (values.flag, "true", True),
    (values.flag, " TRUE ", True),
    (values.flag, "False", False),
    (values.flag, "1", True),
    (values.flag, "0", False),
    (values.flag, "yes", None),
    (values.address, "//media.example.org/a.jpg", "https://media.example.org/a.jpg"),
    (values.address, " http://picture_url/3720198_300.jpg ", "http://picture_url/3720198_300.jpg"),
    (values.address, "HTTPS://media.example.org/a.jpg", "HTTPS://media.example.org/a.jpg"),
    (values.address, "file:///etc/passwd", None),
    (values.address, "javascript:alert(1)", None),
    (values.address, "", None),
    (values.cash_in_state, " POSSIBLE ", CashInState.POSSIBLE),
    (values.cash_in_state, "NOT_POSSIBLE_ON_MONDAYS", "NOT_POSSIBLE_ON_MONDAYS"),
    (values.cash_in_state, " ", None),
]

READERS = tuple(dict.fromkeys(read for read, _, _ in CASES))


@pytest.mark.parametrize(("read", "raw", "expected"), CASES)
def test_a_text_is_read_as_its_value(read: Callable[[str], object], raw: str, expected: object) -> None:
    value = read(raw)
    assert value == expected
    assert type(value) is type(expected)


def test_a_time_keeps_the_offset_that_it_came_with() -> None:
    value = values.time("2012-02-23T16:25:57+01:00")
    assert value is not None
    assert value.isoformat() == "2012-02-23T16:25:57+01:00"


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("raw", ["9" * 8_000_000, "2015-06-29T11:44:01." + "9" * 8_000_000, " " * 8_000_000 + "x"])
def test_a_text_of_megabytes_costs_no_time(read: Callable[[str], object], raw: str) -> None:
    started = time.process_time()
    read(raw)
    assert time.process_time() - started < 1


@pytest.mark.parametrize("read", READERS)
@given(raw=st.one_of(st.text(), st.from_regex(r"[0-9T:.+\-eEZ ]{0,40}", fullmatch=True)))
def test_no_text_raises(read: Callable[[str], object], raw: str) -> None:
    value = read(raw)
    assert value == read(raw)


DIGITS = st.text("0123456789", min_size=1, max_size=14)


@given(whole=DIGITS, part=DIGITS, before=SPACE, after=SPACE)
def test_points_are_exact_to_the_last_digit(whole: str, part: str, before: str, after: str) -> None:
    value = values.points(f"{before}{whole}.{part}{after}")
    assert value == Decimal(f"{whole}.{part}")
    assert value.as_tuple().exponent == -len(part)


ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))
TIMES = st.datetimes(dt.datetime(1, 1, 3), dt.datetime(9999, 12, 29), timezones=ZONES)  # noqa: DTZ001  # hypothesis adds the zones


@given(moment=TIMES, before=SPACE, after=SPACE)
def test_a_time_is_read_as_it_was_written(moment: dt.datetime, before: str, after: str) -> None:
    value = values.time(f"{before}{moment.isoformat()}{after}")
    assert value == moment
    assert value.utcoffset() == moment.utcoffset()


@given(moment=TIMES)
def test_a_time_can_be_shown_in_every_zone(moment: dt.datetime) -> None:
    value = values.time(moment.isoformat())
    assert value is not None
    for hours in (-14, 14):
        assert value.astimezone(dt.timezone(dt.timedelta(hours=hours))) == moment


@given(born=st.dates(), zone=ZONES, clock=st.times())
def test_a_birthday_does_not_move_with_the_zone(born: dt.date, zone: dt.tzinfo, clock: dt.time) -> None:
    assert values.day(dt.datetime.combine(born, clock, zone).isoformat()) == born


@given(value=st.booleans(), upper=st.lists(st.booleans(), min_size=5, max_size=5), before=SPACE, after=SPACE)
def test_booleans_are_read_in_any_case(value: bool, upper: list[bool], before: str, after: str) -> None:
    word = str(value).lower()
    cased = "".join(letter.upper() if up else letter for letter, up in zip(word, upper, strict=False))
    assert values.flag(f"{before}{cased}{after}") is value


@given(value=st.integers(0, 2**63 - 1), zeros=st.integers(0, 3))
def test_identifiers_are_read_up_to_the_largest(value: int, zeros: int) -> None:
    raw = "0" * zeros + str(value)
    assert values.number(raw) == (value if len(raw) <= 19 else None)
