"""What an employee chooses from: counters and activities."""

import pytest

from counter_app.desk.choices import activities, counters, recent_first, same_counter
from counter_app.gui import words
from counter_app.uitpas.model import Counter as CounterOfDesk
from counter_app.uitpas.vocabulary import DateType
from tests.fakes.http_server import answer
from tests.unit.desk.counter import BALIE_KEY, NOW, Counter, sample


def test_the_counters_of_the_employee_come_by_name(counter: Counter) -> None:
    counter.will(sample("balie-list"))
    found = counters(counter.client, "u1").counters
    assert [one.name for one in found] == ["'t Gasthuys - Stedelijk Museum Aalst", "Muntpunt", "Sportdienst Lede"]
    assert counter.requests[0].query == [("uid", "u1")]


def test_a_counter_without_a_key_is_no_choice(counter: Counter) -> None:
    balies = "<balie><name>Nowhere</name></balie><balie><name>Here</name><consumerKey>k</consumerKey></balie>"
    counter.will(answer(f"<response><balies>{balies}</balies></response>"))
    assert [one.name for one in counters(counter.client, "u1").counters] == ["Here"]


def event(title: str, begins: str = "", ends: str = "") -> str:
    """An activity with its check-in period."""
    period = f"<checkinStartDate>{begins}</checkinStartDate><checkinEndDate>{ends}</checkinEndDate>" if begins else ""
    return f"<event><cdbid>{title}</cdbid><title>{title}</title>{period}</event>"


def test_activities_that_are_open_come_first_then_what_is_to_come(counter: Counter) -> None:
    events = [
        event("over", "2026-01-14T08:00:00+01:00", "2026-01-14T18:00:00+01:00"),
        event("later", "2026-01-14T22:00:00+01:00", "2026-01-15T04:00:00+01:00"),
        event("soon", "2026-01-14T21:00:00+01:00", "2026-01-15T04:00:00+01:00"),
        event("open", "2026-01-14T15:00:00+01:00", "2026-01-15T01:00:00+01:00"),
        event("any time"),
    ]
    counter.will(answer(f"<cultureEvents><total>5</total>{''.join(events)}</cultureEvents>"))
    found = activities(counter.client, BALIE_KEY, NOW).activities
    assert [one.title for one in found] == ["open", "any time", "soon", "later", "over"]
    assert set(counter.requests[0].query) >= {("balieConsumerKey", BALIE_KEY), ("datetype", "today")}


def test_what_cannot_be_loaded_says_why(counter: Counter) -> None:
    counter.server.otherwise = answer(status=401)
    for choices in (counters(counter.client, "u1"), activities(counter.client, BALIE_KEY, NOW)):
        assert choices.failure is not None
        assert words.headline(choices.failure) == "Sign in again"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("5c9c", "5C9C", True), ("5c9c", "5c9d", False), (None, None, False), ("5c9c", None, False)],
)
def test_the_case_of_a_counters_key_tells_nothing(one: str | None, other: str | None, *, same: bool) -> None:
    assert same_counter(one, other) is same


def test_among_those_that_are_open_the_one_that_opened_last_comes_first(counter: Counter) -> None:
    events = [
        event("of the month", "2026-01-01T08:00:00+01:00", "2026-01-31T18:00:00+01:00"),
        event("of tonight", "2026-01-14T15:00:00+01:00", "2026-01-15T01:00:00+01:00"),
        event("long over", "2026-01-03T08:00:00+01:00", "2026-01-03T18:00:00+01:00"),
        event("just over", "2026-01-14T08:00:00+01:00", "2026-01-14T12:00:00+01:00"),
    ]
    counter.will(answer(f"<cultureEvents><total>4</total>{''.join(events)}</cultureEvents>"))
    found = activities(counter.client, BALIE_KEY, NOW, DateType.NEXT_7_DAYS).activities
    assert [one.title for one in found] == ["of tonight", "of the month", "just over", "long over"]
    assert ("datetype", "next7days") in counter.requests[0].query


def test_counters_last_worked_at_come_first_in_that_order() -> None:
    found = [CounterOfDesk(consumer_key=key, name=key) for key in ("A", "B", "C", "D")]
    assert [one.name for one in recent_first(found, ("c", "a", "gone"))] == ["C", "A", "B", "D"]
    assert recent_first(found, ()) == found
