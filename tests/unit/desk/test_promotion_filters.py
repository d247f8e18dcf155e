"""The filters of the list: what each one asks the server, and that each can be taken off."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.desk.promotion_filters import FilterName, Filters
from counter_app.desk.promotions import first_query, load_page
from counter_app.uitpas.model import CardSystem, Counter
from tests.unit.desk.counter import BALIE_KEY, NORA, sample
from tests.unit.desk.counter import Counter as Desk

OTHER_KEY = "5C9C73D3-E82F-E7B3-44161E6E3802E64F"
AALST, GENT = CardSystem(1, "UiTPAS Regio Aalst"), CardSystem(4, "UiTPAS Gent")

ASKED = [
    (FilterName.UNEXPIRED, Filters(), {"unexpired": "true"}),
    (FilterName.COUNTER, Filters(), {"balieConsumerKey": BALIE_KEY}),
    (
        FilterName.COUNTER,
        Filters(counter=Counter(consumer_key=OTHER_KEY), at_this_counter=False),
        {"balieConsumerKey": OTHER_KEY},
    ),
    (FilterName.PUBLISHED, Filters(published=True), {"published": "true"}),
    (FilterName.CITIES, Filters(cities=("Aalst",)), {"city": "Aalst"}),
    (FilterName.POINTS, Filters(min_points=0, max_points=10), {"minPoints": "0", "maxPoints": "10"}),
    (
        FilterName.PERIOD,
        Filters(begins=date(2026, 1, 1), ends=date(2026, 7, 31)),
        {"cashingPeriodBegin": "2026-01-01T00:00:00+01:00", "cashingPeriodEnd": "2026-07-31T23:59:59+02:00"},
    ),
    (FilterName.OWNER, Filters(owner=AALST), {"owningCardSystemId": "1"}),
    (FilterName.APPLICABLE, Filters(applicable=GENT), {"applicableCardSystemId": "4"}),
    (FilterName.EXTRA_POINTS, Filters(extra_points=3), {"simulatedExtraPoints": "3"}),
]


def asked(counter: Desk, filters: Filters) -> dict[str, str]:
    counter.will(sample("points-promotions"))
    load_page(counter.client, first_query(NORA, BALIE_KEY, filters))
    return dict(counter.requests[-1].query)


@pytest.mark.parametrize(("name", "filters", "parameters"), ASKED)
def test_a_filter_is_asked_of_the_server_until_it_is_taken_off(
    counter: Desk, name: FilterName, filters: Filters, parameters: dict[str, str]
) -> None:
    assert name in filters.names
    assert parameters.items() <= asked(counter, filters).items()
    off = filters.without(name)
    assert name not in off.names
    assert not parameters.keys() & asked(counter, off).keys()


def test_not_expired_and_at_this_counter_are_on_by_themselves() -> None:
    assert Filters().names == (FilterName.UNEXPIRED, FilterName.COUNTER)


def test_several_cities_are_all_asked_for(counter: Desk) -> None:
    counter.will(sample("points-promotions"))
    load_page(counter.client, first_query(None, None, Filters(cities=("Aalst", "'s-Gravenvoeren"))))
    assert [value for name, value in counter.requests[0].query if name == "city"] == ["Aalst", "'s-Gravenvoeren"]


def test_points_more_than_nobody_has_are_not_simulated() -> None:
    assert first_query(None, BALIE_KEY, Filters(extra_points=3)).simulated_extra_points is None


@pytest.mark.parametrize(
    ("filters", "problem"),
    [
        (Filters(min_points=5, max_points=4), FilterName.POINTS),
        (Filters(begins=date(2026, 2, 1), ends=date(2026, 1, 31)), FilterName.PERIOD),
        (Filters(min_points=5, max_points=5, begins=date(2026, 2, 1), ends=date(2026, 2, 1)), None),
    ],
)
def test_a_filter_that_contradicts_itself_is_known_before_it_is_sent(
    filters: Filters, problem: FilterName | None
) -> None:
    assert filters.problem() is problem
