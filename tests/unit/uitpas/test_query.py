"""Queries: each parameter as it stands on the wire, and what is refused before anything is sent."""

import dataclasses
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from counter_app.uitpas import (
    ActivityQuery,
    CashedQuery,
    CashedSort,
    CheckInQuery,
    DateType,
    Order,
    PromotionQuery,
    PromotionSort,
    UitpasClient,
    UitpasNumber,
)
from tests.fakes.http_server import HttpServer, answer

Row = tuple[str, Any, list[tuple[str, str]]]

BRUSSELS = timezone(timedelta(hours=1))
ONE_O_CLOCK = datetime(2015, 1, 1, 1, 0, tzinfo=BRUSSELS)
ON_THE_WIRE = "2015-01-01T01:00:00+01:00"

SEED_002: list[Row] = [
    ("city", ("Aalst", "Erpe-Mere"), [("city", "Aalst"), ("city", "Erpe-Mere")]),
    ("min_points", 0, [("minPoints", "0")]),
    ("max_points", 10, [("maxPoints", "10")]),
    (
        "balie_consumer_key",
        ["testkey31413BDF", "b95d1bcf-533d"],
        [("balieConsumerKey", "testkey31413BDF"), ("balieConsumerKey", "b95d1bcf-533d")],
    ),
    ("cashing_period_begin", ONE_O_CLOCK, [("cashingPeriodBegin", ON_THE_WIRE)]),
    ("cashing_period_end", ONE_O_CLOCK, [("cashingPeriodEnd", ON_THE_WIRE)]),
    ("sort", PromotionSort.TITLE, [("sort", "TITLE")]),
    ("order", Order.ASC, [("order", "ASC")]),
    ("max", 20, [("max", "20")]),
    ("start", 0, [("start", "0")]),
    ("uid", "8778353d-eac2-4afe-9ac2-59a26d62e2ed", [("uid", "8778353d-eac2-4afe-9ac2-59a26d62e2ed")]),
    ("uitpas_number", UitpasNumber.parse("0930 000 420 206"), [("uitpasNumber", "0930000420206")]),
    ("filter_on_user_points", True, [("filterOnUserPoints", "true")]),
    ("simulated_extra_points", 20, [("simulatedExtraPoints", "20")]),
    ("unexpired", False, [("unexpired", "false")]),
    ("published", True, [("published", "true")]),
    ("owning_card_system_id", (1, 3), [("owningCardSystemId", "1"), ("owningCardSystemId", "3")]),
    ("order_by_owning_card_system_id", 1, [("orderByOwningCardSystemId", "1")]),
    ("applicable_card_system_id", [5], [("applicableCardSystemId", "5")]),
    ("in_spotlight", False, [("inSpotlight", "false")]),
]

ACTIVITIES: list[Row] = [
    ("start_date", ONE_O_CLOCK, [("startDate", ON_THE_WIRE)]),
    ("end_date", ONE_O_CLOCK, [("endDate", ON_THE_WIRE)]),
    ("balie_consumer_key", ("a", "b"), [("balieConsumerKey", "a"), ("balieConsumerKey", "b")]),
    ("locatie_id", "FA39848A-B7D8", [("locatieId", "FA39848A-B7D8")]),
    ("inrichter_id", "bb78ce15", [("inrichterId", "bb78ce15")]),
    ("city", "Sint-Pieters-Woluwe", [("city", "Sint-Pieters-Woluwe")]),
    ("cdbid", "37f8d66d-6e75", [("cdbid", "37f8d66d-6e75")]),
    ("q", "'t Gasthuys & co + café", [("q", "'t Gasthuys & co + café")]),
    ("fq", ("type:event", "private:false"), [("fq", "type:event"), ("fq", "private:false")]),
    ("sort", "permanent desc,availableto asc", [("sort", "permanent desc,availableto asc")]),
    ("start", 40, [("start", "40")]),
    ("max", 1, [("max", "1")]),
    ("uitpas_number", "0930000420206", [("uitpasNumber", "0930000420206")]),
    ("private", True, [("private", "true")]),
    ("datetype", DateType.NEXT_7_DAYS, [("datetype", "next7days")]),
]

CHECK_INS: list[Row] = [
    ("uid", "22b69dc0-abf7", [("uid", "22b69dc0-abf7")]),
    ("start_date", ONE_O_CLOCK, [("startDate", ON_THE_WIRE)]),
    ("end_date", ONE_O_CLOCK, [("endDate", ON_THE_WIRE)]),
    ("cdbid", "37f8d66d-6e75", [("cdbid", "37f8d66d-6e75")]),
    ("balie_consumer_key", "a", [("balieConsumerKey", "a")]),
    ("checkin_via_balie_consumer_key", "b", [("checkinViaBalieConsumerKey", "b")]),
    ("location", "l", [("location", "l")]),
    ("organiser", "o", [("organiser", "o")]),
    ("city", "Aalst", [("city", "Aalst")]),
    ("organiser_card_system_id", 1, [("organiserCardSystemId", "1")]),
    ("basic_search", False, [("basicSearch", "false")]),
    ("start", 0, [("start", "0")]),
    ("max", 50, [("max", "50")]),
]

NO_ORDER: dict[str, Any] = {"sort": None, "order": None}
CASHED: list[Row] = [
    ("balie_consumer_key", "a", [("balieConsumerKey", "a")]),
    ("cashing_period_begin", ONE_O_CLOCK, [("cashingPeriodBegin", ON_THE_WIRE)]),
    ("cashing_period_end", ONE_O_CLOCK, [("cashingPeriodEnd", ON_THE_WIRE)]),
    ("sort", CashedSort.BALIE, [("sort", "BALIE")]),
    ("order", Order.ASC, [("order", "ASC")]),
    ("max", 20, [("max", "20")]),
    ("start", 20, [("start", "20")]),
]


def names(rows: list[Row]) -> list[str]:
    return [row[0] for row in rows]


def sent(server: HttpServer, body: str, call: Callable[[], object]) -> list[tuple[str, str]]:
    """The query that `call` sends."""
    server.script.append(answer(body))
    call()
    return server.requests[-1].query


@pytest.mark.parametrize(("field", "value", "expected"), SEED_002, ids=names(SEED_002))
def test_each_parameter_of_seed_002_stands_on_the_wire(
    server: HttpServer, client: UitpasClient, field: str, value: Any, expected: list[tuple[str, str]]
) -> None:
    query = dataclasses.replace(PromotionQuery(), **{field: value})
    nothing = "<response><promotions/><total>0</total></response>"
    assert sent(server, nothing, lambda: client.points_promotions(query)) == expected


@pytest.mark.parametrize(("field", "value", "expected"), ACTIVITIES, ids=names(ACTIVITIES))
def test_each_parameter_of_the_activities_stands_on_the_wire(
    server: HttpServer, client: UitpasClient, field: str, value: Any, expected: list[tuple[str, str]]
) -> None:
    query = dataclasses.replace(ActivityQuery(), **{field: value})
    nothing = "<cultureEvents><total>0</total></cultureEvents>"
    assert sent(server, nothing, lambda: client.search_activities(query)) == expected


@pytest.mark.parametrize(("field", "value", "expected"), CHECK_INS, ids=names(CHECK_INS))
def test_each_parameter_of_the_check_ins_stands_on_the_wire(
    server: HttpServer, client: UitpasClient, field: str, value: Any, expected: list[tuple[str, str]]
) -> None:
    query = dataclasses.replace(CheckInQuery(), **{field: value})
    nothing = "<response><checkinActivities/><total>0</total></response>"
    assert sent(server, nothing, lambda: client.search_check_ins(query)) == expected


@pytest.mark.parametrize(("field", "value", "expected"), CASHED, ids=names(CASHED))
def test_each_parameter_of_what_was_cashed_in_stands_on_the_wire(
    server: HttpServer, client: UitpasClient, field: str, value: Any, expected: list[tuple[str, str]]
) -> None:
    query = CashedQuery(**{**NO_ORDER, field: value})
    nothing = "<response><cashedPromotions/><total>0</total></response>"
    assert sent(server, nothing, lambda: client.cashed_promotions("0930000420206", query)) == expected


@pytest.mark.parametrize(
    ("query", "rows"),
    [(PromotionQuery, SEED_002), (ActivityQuery, ACTIVITIES), (CheckInQuery, CHECK_INS), (CashedQuery, CASHED)],
)
def test_the_tables_above_leave_no_parameter_out(query: type, rows: list[Row]) -> None:
    assert names(rows) == [field.name for field in dataclasses.fields(query)]


@pytest.mark.parametrize("query", [PromotionQuery(), ActivityQuery(), CheckInQuery()])
def test_what_is_not_set_is_not_sent(query: PromotionQuery | ActivityQuery | CheckInQuery) -> None:
    assert query.parameters() == []


def test_what_was_cashed_in_comes_latest_first_unless_asked_otherwise() -> None:
    assert CashedQuery().parameters() == [("sort", "CASHINGDATE"), ("order", "DESC")]


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (datetime(2026, 7, 1, 12, 30, 15, tzinfo=UTC), "2026-07-01T12:30:15+00:00"),
        (datetime(2026, 7, 1, 12, 30, 15, 999999, tzinfo=UTC), "2026-07-01T12:30:15+00:00"),
        (datetime(2026, 7, 1, tzinfo=timezone(timedelta(hours=-3, minutes=-30))), "2026-07-01T00:00:00-03:30"),
        (date(2026, 7, 1), "2026-07-01T00:00:00+02:00"),
        (date(2026, 12, 31), "2026-12-31T00:00:00+01:00"),
        (date(2026, 3, 29), "2026-03-29T00:00:00+01:00"),
    ],
)
def test_a_time_keeps_its_offset_and_a_day_starts_in_brussels(when: date, text: str) -> None:
    assert PromotionQuery(cashing_period_begin=when).parameters() == [("cashingPeriodBegin", text)]


@pytest.mark.parametrize("value", ["Aalst", ["Aalst"], ("Aalst",)])
def test_one_value_may_stand_for_a_list(value: str | Sequence[str]) -> None:
    assert PromotionQuery(city=value).parameters() == [("city", "Aalst")]


NAIVE = datetime(2026, 1, 1)  # noqa: DTZ001 - it is what must be refused
BAD: list[tuple[Callable[..., object], dict[str, object]]] = [
    (PromotionQuery, {"uid": "u", "uitpas_number": "0930000420206"}),
    (PromotionQuery, {"max": -1}),
    (PromotionQuery, {"start": -1}),
    (PromotionQuery, {"balie_consumer_key": ""}),
    (PromotionQuery, {"balie_consumer_key": ("a", " ")}),
    (PromotionQuery, {"city": ("",)}),
    (PromotionQuery, {"uid": ""}),
    (PromotionQuery, {"min_points": 2, "max_points": 1}),
    (PromotionQuery, {"cashing_period_begin": NAIVE}),
    (PromotionQuery, {"cashing_period_end": NAIVE}),
    (PromotionQuery, {"cashing_period_begin": date(2026, 1, 2), "cashing_period_end": date(2026, 1, 1)}),
    (PromotionQuery, {"cashing_period_begin": date(2015, 1, 2), "cashing_period_end": ONE_O_CLOCK}),
    (PromotionQuery, {"sort": "COLOUR"}),
    (PromotionQuery, {"order": "UP"}),
    (CashedQuery, {"max": -1}),
    (CashedQuery, {"balie_consumer_key": ""}),
    (CashedQuery, {"sort": "POINTS"}),
    (CashedQuery, {"cashing_period_begin": date(2026, 1, 2), "cashing_period_end": date(2026, 1, 1)}),
    (ActivityQuery, {"start": -1}),
    (ActivityQuery, {"start_date": NAIVE}),
    (ActivityQuery, {"start_date": date(2026, 1, 2), "end_date": date(2026, 1, 1)}),
    (ActivityQuery, {"datetype": "someday"}),
    (CheckInQuery, {"max": -1}),
    (CheckInQuery, {"uid": ""}),
    (CheckInQuery, {"start_date": date(2026, 1, 2), "end_date": date(2026, 1, 1)}),
]


@pytest.mark.parametrize(("query", "fields"), BAD)
def test_what_cannot_be_right_is_refused(query: Callable[..., object], fields: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        query(**fields)


def test_equal_bounds_are_right() -> None:
    query = PromotionQuery(min_points=5, max_points=5, cashing_period_begin=ONE_O_CLOCK, cashing_period_end=ONE_O_CLOCK)
    assert len(query.parameters()) == 4
