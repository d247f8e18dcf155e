"""Words about promotions, people, activities and readers."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from counter_app.desk.look_up import KANSENSTATUUT, CardWarning, Person
from counter_app.gui import words
from counter_app.reader.events import ServiceState
from counter_app.uitpas.model import Activity, PeriodConstraint, Promotion
from counter_app.uitpas.vocabulary import CashInState, PeriodType
from tests.unit.gui_words.reading import faults, is_harmless

NOW = datetime.fromisoformat("2026-11-22T20:00:00+01:00")
NORA = Person("0930000420206", "Nora", "Peeters", Decimal("23.550"), card_systems=("UiTPAS Regio Aalst",))
DRINK = Promotion(1, "Gratis drankje", Decimal(5), CashInState.POSSIBLE)
HOSTILE = "<b>x</b>\n\u202e" + "x" * 10_000


@pytest.mark.parametrize("state", [*CashInState, "NOT_POSSIBLE_MOON_IS_FULL", None])
def test_every_state_is_told_in_words_on_its_row(state: str | None) -> None:
    told = words.state_words(replace(DRINK, cash_in_state=state), NORA, NOW)
    assert told
    assert faults(told) == []
    assert "kansen" not in told.lower()


def test_without_a_person_a_row_has_no_state() -> None:
    assert words.state_words(DRINK, None, NOW) == ""


def test_a_state_that_the_server_did_not_tell_is_not_made_up() -> None:
    assert words.state_words(replace(DRINK, cash_in_state=None), NORA, NOW) == "Not known"


UNITS = [
    (None, None, ""),
    (12, 0, "12 left"),
    (12, 11, "1 left"),
    (2, 2, "none left"),
    (2, 3, "none left"),
    (200, None, "200 left"),
]


@pytest.mark.parametrize(("most", "taken", "told"), UNITS)
def test_what_is_left_is_told(most: int | None, taken: int | None, told: str) -> None:
    assert words.units(replace(DRINK, max_available_units=most, units_taken=taken)) == told


@pytest.mark.parametrize(("points", "told"), [(Decimal(5), "5 points"), (Decimal(1), "1 point"), (None, "")])
def test_the_price_is_told_where_it_is_known(points: Decimal | None, told: str) -> None:
    assert words.cost(replace(DRINK, points=points)) == told


def test_the_cashing_period_is_told() -> None:
    until = replace(DRINK, cashing_period_end=NOW)
    assert (words.cashing_period(until, NOW), words.cashing_period(DRINK, NOW)) == ("Until 22 November", "")


@pytest.mark.parametrize(("count", "told"), [(1, "1 promotion possible"), (3, "3 promotions possible")])
def test_how_many_promotions_are_possible_is_told(count: int, told: str) -> None:
    assert words.promotions_possible(count) == told


def test_hostile_names_and_titles_become_one_harmless_line() -> None:
    person = replace(NORA, first_name=HOSTILE, name=HOSTILE, uitpas_number=HOSTILE, card_systems=(HOSTILE,) * 50)
    promotion = replace(DRINK, title=HOSTILE)
    lines = [
        words.person_line(person),
        words.question(promotion, person),
        words.title(HOSTILE),
        words.activity_line(Activity("a", HOSTILE)),
    ]
    assert all(is_harmless(line) and len(line) < 900 for line in lines)


def test_what_has_no_name_is_called_so() -> None:
    assert (words.title(None), words.title(" ")) == ("Without a name", "Without a name")


def test_the_person_at_the_desk_is_told_on_one_line() -> None:
    assert words.person_line(NORA) == "Nora Peeters · 23.55 points · UiTPAS Regio Aalst · 0930 000 420 206"
    assert words.person_line(Person("12", "", "", None)) == "12"


def test_a_warning_about_the_kansenstatuut_is_only_please_check() -> None:
    assert {words.warning(warning) for warning in KANSENSTATUUT} == {"Please check"}
    assert words.warning(CardWarning.CARD_BLOCKED) == "Card blocked"


def test_each_warning_has_its_own_reason_behind_a_click() -> None:
    reasons = [words.warning_reason(warning) for warning in CardWarning]
    assert len(set(reasons)) == len(CardWarning)
    assert [faults(reason) for reason in reasons] == [[]] * len(CardWarning)


ACTIVITIES = [
    (
        Activity("a", "Concert", number_of_points=Decimal(2), checkin_constraint=PeriodConstraint(PeriodType.WEEK, 1)),
        "Concert · gives 2 points · once a week",
    ),
    (Activity("a", "Concert", number_of_points=Decimal(1)), "Concert · gives 1 point"),
    (Activity("a", "CC De Werf "), "CC De Werf"),
]


@pytest.mark.parametrize(("activity", "told"), ACTIVITIES)
def test_an_activity_is_told_with_its_points_and_limit(activity: Activity, told: str) -> None:
    assert words.activity_line(activity) == told


READERS = [
    (ServiceState.STARTING, 0, "Looking for a reader…"),
    (ServiceState.ABSENT, 0, "Smart card service not running"),
    (ServiceState.ABSENT, 1, "Smart card service not running"),
    (ServiceState.RUNNING, 0, "No reader found"),
    (ServiceState.RUNNING, 1, "Reader ready"),
    (ServiceState.RUNNING, 2, "2 readers ready"),
]


@pytest.mark.parametrize(("service", "readers", "told"), READERS)
def test_what_the_readers_are_doing_is_told(service: ServiceState, readers: int, told: str) -> None:
    assert words.reader_status(service, readers) == told


@pytest.mark.parametrize("service", ServiceState)
@pytest.mark.parametrize("readers", [0, 1])
def test_where_the_employee_can_do_something_it_is_told(service: ServiceState, readers: int) -> None:
    is_well = service is ServiceState.STARTING or (service is ServiceState.RUNNING and readers > 0)
    assert bool(words.reader_help(service, readers)) is not is_well
