"""The list of promotions: each of its parameters does what the document says."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from counter_app.sandbox.data import promotions as data
from tests.fakes.sandbox import DE_WERF, MUSEUM, NORA, Levers
from tests.unit.sandbox.conftest import WEDNESDAY
from tests.unit.sandbox.talk import Parameters, Talk

Promotion = dict[str, str | None]


def listed(talk: Talk, parameters: Parameters | None = None, **more: str | int) -> list[Promotion]:
    """The promotions of a page, with the fields that have no parts."""
    found = talk.promotions(parameters, **({"max": 1000} | more)).xml.findall("promotions/promotion")
    return [
        {child.tag: child.text for child in each}
        | {
            "cities": ",".join(filter(None, (city.text for city in each.iterfind("validForCities/city")))),
            "counters": ",".join(filter(None, (balie.text for balie in each.iterfind("balies/balie/id")))),
            "owner": each.findtext("owningCardSystem/id"),
            "systems": ",".join(
                filter(None, (system.text for system in each.iterfind("applicableCardSystems/cardsystem/id")))
            ),
        }
        for each in found
    ]


def number(promotion: Promotion, field: str) -> int:
    return int(promotion[field] or 0)


def moment(promotion: Promotion, field: str) -> datetime:
    return datetime.fromisoformat(promotion.get(field) or "9999-01-01T00:00:00+00:00")


FEBRUARY = datetime.fromisoformat("2026-02-01T00:00:00+01:00")
MAY = datetime.fromisoformat("2026-05-01T00:00:00+02:00")

FILTERS: list[tuple[Parameters, Callable[[Promotion], bool]]] = [
    ({"city": "Lede"}, lambda each: not each["cities"] or "Lede" in str(each["cities"])),
    ([("city", "lede"), ("city", "Ninove")], lambda each: not each["cities"] or "Lede" in str(each["cities"])),
    ({"minPoints": "20"}, lambda each: number(each, "points") >= 20),
    ({"maxPoints": "3"}, lambda each: number(each, "points") <= 3),
    ({"minPoints": "5", "maxPoints": "5"}, lambda each: number(each, "points") == 5),
    ({"balieConsumerKey": MUSEUM.lower()}, lambda each: not each["counters"] or "771" in str(each["counters"])),
    (
        [("balieConsumerKey", MUSEUM), ("balieConsumerKey", DE_WERF)],
        lambda each: each["counters"] != "744",
    ),
    ({"cashingPeriodBegin": MAY.isoformat()}, lambda each: moment(each, "cashingPeriodEnd") >= MAY),
    ({"cashingPeriodEnd": FEBRUARY.isoformat()}, lambda each: moment(each, "cashingPeriodBegin") <= FEBRUARY),
    ({"unexpired": "true"}, lambda each: moment(each, "cashingPeriodEnd") >= WEDNESDAY),
    (
        {"published": "true"},
        lambda each: moment(each, "publicationPeriodBegin") <= WEDNESDAY <= moment(each, "publicationPeriodEnd"),
    ),
    ({"owningCardSystemId": "5"}, lambda each: each["owner"] == "5"),
    ({"applicableCardSystemId": "5"}, lambda each: "5" in str(each["systems"])),
    ([("applicableCardSystemId", "1"), ("applicableCardSystemId", "5")], lambda each: bool(each["systems"])),
    ({"inSpotlight": "true"}, lambda each: each["inSpotlight"] == "true"),
    ({"inSpotlight": "false"}, lambda each: each["inSpotlight"] == "false"),
    ({"uitpasNumber": NORA, "filterOnUserPoints": "true"}, lambda each: number(each, "points") <= 11),
    (
        {"uitpasNumber": NORA, "filterOnUserPoints": "true", "simulatedExtraPoints": "5"},
        lambda each: number(each, "points") <= 16,
    ),
]


@pytest.mark.parametrize(("parameters", "fits"), FILTERS)
def test_a_filter_gives_all_that_fit_and_no_other(
    talk: Talk, parameters: Parameters, fits: Callable[[Promotion], bool]
) -> None:
    everything = listed(talk)
    found = [each["id"] for each in listed(talk, parameters)]
    assert found == [each["id"] for each in everything if fits(each)]
    assert 0 < len(found) <= len(everything) == 60


SORTS: list[tuple[str, Callable[[Promotion], str | int | datetime]]] = [
    ("CREATION_DATE", lambda each: moment(each, "creationDate")),
    ("TITLE", lambda each: str(each["title"]).lower()),
    ("CASHING_PERIOD_END", lambda each: moment(each, "cashingPeriodEnd")),
    ("POINTS", lambda each: number(each, "points")),
]


@pytest.mark.parametrize(("sort", "key"), SORTS)
def test_each_sort_goes_up_and_down(talk: Talk, sort: str, key: Callable[[Promotion], Any]) -> None:
    up = [key(each) for each in listed(talk, sort=sort, order="ASC")]
    down = [key(each) for each in listed(talk, sort=sort, order="DESC")]
    assert up == sorted(up)
    assert down == up[::-1]


def test_without_a_sort_the_newest_come_first(talk: Talk) -> None:
    assert listed(talk) == listed(talk, sort="CREATION_DATE", order="DESC")


def test_an_owner_can_be_put_on_top(talk: Talk) -> None:
    owners = [each["owner"] for each in listed(talk, sort="TITLE", order="ASC", orderByOwningCardSystemId="5")]
    assert owners == ["5", "5"] + ["1"] * 58


def test_pages_follow_each_other_and_know_the_total(talk: Talk) -> None:
    whole = [each["id"] for each in listed(talk)]
    pages = [[each["id"] for each in listed(talk, start=start, max=25)] for start in (0, 25, 50, 75)]
    assert [one for page in pages for one in page] == whole
    assert [len(page) for page in pages] == [25, 25, 10, 0]
    assert talk.promotions(start="50", max="25").value("total") == "60"


def test_a_page_has_twenty_unless_asked_otherwise(talk: Talk) -> None:
    assert len(talk.promotions().values("promotions/promotion/id")) == 20
    assert talk.promotions(max="0").values("promotions/promotion/id") == []


def test_states_are_told_for_a_passholder_alone(talk: Talk, levers: Levers) -> None:
    by_uid = listed(talk, uid=levers.person("Nora")["uid"])
    assert not any("cashInState" in each for each in listed(talk))
    assert all(each["cashInState"] for each in by_uid)
    assert by_uid == listed(talk, uitpasNumber=NORA)


def test_simulated_points_count_for_the_state(talk: Talk) -> None:
    def film(extra_points: int) -> str | None:
        found = listed(talk, uitpasNumber=NORA, simulatedExtraPoints=extra_points)
        return next(each["cashInState"] for each in found if each["title"] == "Filmticket")

    assert film(3) == "NOT_POSSIBLE_POINTS_CONSTRAINT"
    assert film(4) == "POSSIBLE"


WRONG = [
    ({"uid": "x", "uitpasNumber": NORA}, "INVALID_PARAMETERS"),
    ({"minPoints": "5", "maxPoints": "4"}, "INVALID_INTERVAL_MIN_HIGHER_THAN_MAX"),
    (
        {"cashingPeriodBegin": MAY.isoformat(), "cashingPeriodEnd": FEBRUARY.isoformat()},
        "INVALID_INTERVAL_BEGIN_DATE_AFTER_END_DATE",
    ),
    ({"cashingPeriodBegin": "31/12/2009"}, "PARSE_INVALID_DATE"),
    ({"cashingPeriodEnd": "2026-01-01T00:00:00"}, "PARSE_INVALID_DATE"),
    ({"city": "Aalst 9300"}, "PARSE_INVALID_CITY_NAME"),
    ({"balieConsumerKey": "nobody"}, "UNKNOWN_BALIE_CONSUMERKEY"),
    ({"uid": "nobody"}, "UNKNOWN_PASSHOLDER_UID"),
    ({"owningCardSystemId": "99"}, "UNKNOWN_CARD_SYSTEM"),
    ({"applicableCardSystemId": "99"}, "UNKNOWN_CARD_SYSTEM"),
    ({"owningCardSystemId": "one"}, "PARSE_INVALID_LONG"),
    ({"sort": "COLOUR"}, "INVALID_PARAMETERS"),
    ({"order": "UP"}, "INVALID_PARAMETERS"),
    ({"max": "-1"}, "INVALID_PARAMETERS"),
    ({"start": "x"}, "INVALID_PARAMETERS"),
    ({"unexpired": "TRUE"}, "INVALID_PARAMETERS"),
    ({"filterOnUserPoints": "true"}, "INVALID_PARAMETERS"),
    ({"uitpasNumber": "093000042020"}, "PARSE_INVALID_UITPASNUMBER"),
    ({"uitpasNumber": "0930000125607"}, "UNKNOWN_UITPASNUMBER"),
]


@pytest.mark.parametrize(("parameters", "code"), WRONG)
def test_wrong_parameters_are_refused(talk: Talk, parameters: dict[str, str], code: str) -> None:
    reply = talk.promotions(parameters)
    assert (reply.status, reply.code) == (400, code)


def test_a_date_is_the_start_of_that_day_in_brussels(talk: Talk) -> None:
    assert listed(talk, cashingPeriodBegin="2026-05-01") == listed(talk, cashingPeriodBegin="2026-04-30T22:00:00Z")


def test_a_removed_passholder_has_an_invalid_card(talk: Talk, levers: Levers) -> None:
    removed = levers.person("Greet")["uitpas_number"]
    assert talk.promotions(uitpasNumber=removed).code == "INVALID_CARD"


def test_a_promotion_is_found_by_its_number(talk: Talk) -> None:
    reply = talk.consumer_get(f"promotion/pointsPromotion/{data.COFFEE}", uitpasNumber=NORA)
    assert (reply.value("title"), reply.value("cashInState")) == ("Gratis koffie", "POSSIBLE")
    assert reply.value("balies/balie/id") == DE_WERF
    assert talk.consumer_get(f"promotion/pointsPromotion/{data.COFFEE}").value("cashInState") is None


BY_NUMBER = [
    ("1", {}, "UNKNOWN_POINTS_PROMOTION_ID"),
    ("coffee", {}, "PARSE_INVALID_LONG"),
    ("9" * 30, {}, "PARSE_INVALID_LONG"),
    ("480", {"uitpasNumber": "12"}, "PARSE_INVALID_UITPASNUMBER"),
    ("480", {"uitpasNumber": "0930000125607"}, "UNKNOWN_UITPASNUMBER"),
    ("480", {"uid": "nobody"}, "UNKNOWN_PASSHOLDER_UID"),
    ("480", {"uid": "x", "uitpasNumber": NORA}, "INVALID_PARAMETERS"),
]


@pytest.mark.parametrize(("wanted", "parameters", "code"), BY_NUMBER)
def test_a_wrong_question_for_one_promotion_is_refused(
    talk: Talk, wanted: str, parameters: dict[str, str], code: str
) -> None:
    assert talk.consumer_get(f"promotion/pointsPromotion/{wanted}", parameters).code == code
