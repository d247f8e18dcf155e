"""The list of promotions: what is asked, page by page, its order, and what a row says."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.desk.feedback import Feedback
from counter_app.desk.look_up import Person
from counter_app.desk.promotions import (
    FIRST_PAGE,
    PAGE,
    Loaded,
    first_query,
    in_order,
    load_page,
    load_promotion,
    possible,
)
from counter_app.gui import words
from counter_app.uitpas import UitpasClient
from counter_app.uitpas.model import Promotion
from counter_app.uitpas.vocabulary import CashInState
from tests.fakes.http_server import Behaviour, answer
from tests.unit.desk.counter import BALIE_KEY, DRINK, NORA, NOW, NUMBER, Counter, ok, refused, sample


def page(ids: Iterable[int], total: int) -> Behaviour:
    """Answer with a page of the promotions with these ids."""
    promotions = "".join(f"<promotion><id>{one}</id></promotion>" for one in ids)
    return ok(f"<promotions>{promotions}</promotions><total>{total}</total>")


def load_all(client: UitpasClient, person: Person | None) -> list[Loaded]:
    """All pages, one after the other."""
    pages = [load_page(client, first_query(person, BALIE_KEY))]
    while (following := pages[-1].following) is not None:
        pages.append(load_page(client, following))
    return pages


def test_first_is_asked_what_the_person_has_the_points_for(counter: Counter) -> None:
    counter.will(sample("points-promotions"))
    load_page(counter.client, first_query(NORA, BALIE_KEY))
    assert dict(counter.requests[0].query) == {
        "uitpasNumber": str(NUMBER),
        "filterOnUserPoints": "true",
        "balieConsumerKey": BALIE_KEY,
        "unexpired": "true",
        "sort": "POINTS",
        "order": "ASC",
        "max": str(FIRST_PAGE),
        "start": "0",
    }


def test_without_a_card_or_a_counter_nothing_is_filtered_on_them(counter: Counter) -> None:
    counter.will(sample("points-promotions"))
    load_page(counter.client, first_query(None, None))
    asked = dict(counter.requests[0].query)
    assert not {"uitpasNumber", "filterOnUserPoints", "balieConsumerKey"} & set(asked)


def test_after_what_is_possible_come_all_the_others_page_by_page(counter: Counter) -> None:
    counter.will(page(range(20), 30), page(range(20, 30), 30), page(range(100), 160), page(range(100, 160), 160))
    pages = load_all(counter.client, NORA)
    asked = [dict(request.query) for request in counter.requests]
    places = [(one["start"], one["max"], one.get("filterOnUserPoints")) for one in asked]
    assert places == [("0", "20", "true"), ("20", str(PAGE), "true"), ("0", str(PAGE), None), ("100", str(PAGE), None)]
    assert len(in_order(promotion for one in pages for promotion in one.promotions)) == 160


def test_a_list_without_a_person_ends_with_its_last_page(counter: Counter) -> None:
    counter.will(page(range(20), 25), page(range(20, 25), 25))
    assert [len(one.promotions) for one in load_all(counter.client, None)] == [20, 5]


def test_a_server_that_promises_more_than_it_has_ends_the_list(counter: Counter) -> None:
    counter.will(page(range(20), 500), page([], 500))
    assert [len(one.promotions) for one in load_all(counter.client, None)] == [20, 0]


def test_a_page_that_fails_says_why_and_asks_no_further(counter: Counter) -> None:
    counter.server.otherwise = answer(status=500)
    loaded = load_page(counter.client, first_query(NORA, BALIE_KEY))
    assert loaded.failure is not None
    assert (words.headline(loaded.failure), loaded.following) == ("No clear answer", None)


CODES = [
    ("INVALID_CARD", "Card not valid"),
    ("INVALID_INTERVAL_MIN_HIGHER_THAN_MAX", "That did not work"),
    ("INVALID_INTERVAL_BEGIN_DATE_AFTER_END_DATE", "That did not work"),
    ("INVALID_PARAMETERS", "That did not work"),
    ("PARSE_INVALID_CITY_NAME", "That did not work"),
    ("PARSE_INVALID_DATE", "That did not work"),
    ("UNKNOWN_BALIE_CONSUMERKEY", "Counter unknown"),
    ("UNKNOWN_PASSHOLDER_UID", "Unknown number"),
    ("UNKNOWN_CARD_SYSTEM", "That did not work"),
    ("ACCESS_DENIED", "No permission"),
]


@pytest.mark.parametrize(("code", "headline"), CODES)
def test_every_code_of_the_list_is_told_in_words(counter: Counter, code: str, headline: str) -> None:
    counter.server.otherwise = refused(code)
    failure = load_page(counter.client, first_query(NORA, BALIE_KEY)).failure
    assert failure is not None
    assert words.headline(failure) == headline


def test_the_permission_to_read_promotions_is_told_in_words(counter: Counter) -> None:
    permission = "PERMISSION_POINTSPROMOTION - ACTION_READ"
    counter.server.otherwise = refused("ACCESS_DENIED", f"<requiredPermission>{permission}</requiredPermission>")
    failure = load_page(counter.client, first_query(NORA, BALIE_KEY)).failure
    assert failure is not None
    assert words.detail(failure) == "You may not look at promotions at this counter."
    assert permission in words.more(failure)


def test_one_promotion_comes_with_its_state_for_the_person(counter: Counter) -> None:
    counter.will(sample("points-promotion"))
    promotion = load_promotion(counter.client, 3, NORA)
    assert counter.requests[0].path.endswith("/uitpas/promotion/pointsPromotion/3")
    assert counter.requests[0].query == [("uitpasNumber", str(NUMBER))]
    assert isinstance(promotion, Promotion)
    assert (promotion.title, promotion.is_possible) == ("Gratis drankje", True)


def test_one_promotion_without_a_person_names_nobody(counter: Counter) -> None:
    counter.will(sample("points-promotion"))
    load_promotion(counter.client, 3, None)
    assert counter.requests[0].query == []


@pytest.mark.parametrize(
    ("code", "headline"),
    [
        ("UNKNOWN_POINTS_PROMOTION_ID", "Promotion not found"),
        ("PARSE_INVALID_UITPASNUMBER", "This number is not right"),
        ("PARSE_INVALID_LONG", "That did not work"),
        ("UNKNOWN_UITPASNUMBER", "Unknown number"),
        ("UNKNOWN_PASSHOLDER_UID", "Unknown number"),
    ],
)
def test_every_code_of_one_promotion_is_told_in_words(counter: Counter, code: str, headline: str) -> None:
    counter.server.otherwise = refused(code)
    failure = load_promotion(counter.client, 3, NORA)
    assert isinstance(failure, Feedback)
    assert words.headline(failure) == headline


PROMOTIONS = st.builds(
    Promotion,
    id=st.integers(1, 30),
    title=st.none() | st.sampled_from(["Filmticket", "gratis drankje", "Étagère"]),
    points=st.none() | st.decimals(0, 40, places=2),
    cash_in_state=st.none() | st.sampled_from([*CashInState, "NOT_POSSIBLE_MOON_IS_FULL"]),
)


@given(st.lists(PROMOTIONS))
def test_the_possible_come_first_then_the_cheapest_each_once(promotions: list[Promotion]) -> None:
    ordered = in_order(promotions)
    assert {one.id for one in ordered} == {one.id for one in promotions}
    assert len({one.id for one in ordered}) == len(ordered)
    states = [one.is_possible for one in ordered]
    assert states == sorted(states, reverse=True)
    for is_possible in (True, False):
        prices = [one.points for one in ordered if one.is_possible == is_possible]
        known = [price for price in prices if price is not None]
        assert known == sorted(known)
        assert prices[: len(known)] == known, "a price that is not known comes last"


def test_what_was_told_last_counts() -> None:
    (latest,) = in_order([DRINK, replace(DRINK, cash_in_state=CashInState.NOT_POSSIBLE_VOLUME_CONSTRAINT)])
    assert words.state_words(latest, NORA, NOW) == "All gone"


def test_only_what_the_server_calls_possible_is_counted() -> None:
    others = [None, CashInState.NOT_POSSIBLE_VOLUME_CONSTRAINT, "POSSIBLE_TOMORROW"]
    assert possible([DRINK, *(replace(DRINK, id=9, cash_in_state=state) for state in others)]) == 1


def test_a_row_says_how_many_points_are_missing() -> None:
    state = CashInState.NOT_POSSIBLE_POINTS_CONSTRAINT
    ticket = Promotion(id=1, points=Decimal("15.000"), cash_in_state=state)
    assert words.state_words(ticket, NORA, NOW) == "3 points short"
